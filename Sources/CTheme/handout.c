// Made by Scripts/embed from Sources/CTheme/Handout; not edited by hand.
#include "CTheme.h"

static const unsigned char file_0[] = {
#embed "Handout/handout.css"
};

static const unsigned char file_1[] = {
#embed "Handout/handout.js"
};

static const rung_embedded_file files[] = {
  {"handout.css", file_0, sizeof file_0},
  {"handout.js", file_1, sizeof file_1},
};

rung_embedded_folder rung_handout(void) {
  return (rung_embedded_folder){files, sizeof files / sizeof *files};
}
