// Made by Scripts/embed from Sources/CTheme/Preview; not edited by hand.
#include "CTheme.h"

static const unsigned char file_0[] = {
#embed "Preview/preview.css"
};

static const unsigned char file_1[] = {
#embed "Preview/preview.js"
};

static const rung_embedded_file files[] = {
  {"preview.css", file_0, sizeof file_0},
  {"preview.js", file_1, sizeof file_1},
};

rung_embedded_folder rung_preview(void) {
  return (rung_embedded_folder){files, sizeof files / sizeof *files};
}
