// Made by Scripts/embed from Sources/CTheme/Paper; not edited by hand.
#include "CTheme.h"

static const unsigned char file_0[] = {
#embed "Paper/reference-letter.docx"
};

static const unsigned char file_1[] = {
#embed "Paper/reference.docx"
};

static const unsigned char file_2[] = {
#embed "Paper/weasyprint.py"
};

static const rung_embedded_file files[] = {
  {"reference-letter.docx", file_0, sizeof file_0},
  {"reference.docx", file_1, sizeof file_1},
  {"weasyprint.py", file_2, sizeof file_2},
};

rung_embedded_folder rung_paper(void) {
  return (rung_embedded_folder){files, sizeof files / sizeof *files};
}
