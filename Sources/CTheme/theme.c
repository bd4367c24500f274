// Made by Scripts/embed from Templates; not edited by hand.
#include "CTheme.h"

static const rung_embedded_file files[] = {
};

rung_embedded_folder rung_theme(void) {
  return (rung_embedded_folder){files, sizeof files / sizeof *files};
}
