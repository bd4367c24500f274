// Made by Scripts/embed from Sources/CTheme/Starter; not edited by hand.
#include "CTheme.h"

static const unsigned char file_0[] = {
#embed "Starter/Content/frameworks/example/assistant.yaml"
};

static const unsigned char file_1[] = {
#embed "Starter/Content/frameworks/example/framework.yaml"
};

static const unsigned char file_2[] = {
#embed "Starter/Content/frameworks/example/senior-assistant.yaml"
};

static const unsigned char file_3[] = {
#embed "Starter/Content/glossary.yaml"
};

static const unsigned char file_4[] = {
#embed "Starter/Content/guide/how-to-use.md"
};

static const unsigned char file_5[] = {
#embed "Starter/Content/index.md"
};

static const unsigned char file_6[] = {
#embed "Starter/Content/site.yaml"
};

static const unsigned char file_7[] = {
#embed "Starter/Content/sources.yaml"
};

static const rung_embedded_file files[] = {
  {"Content/frameworks/example/assistant.yaml", file_0, sizeof file_0},
  {"Content/frameworks/example/framework.yaml", file_1, sizeof file_1},
  {"Content/frameworks/example/senior-assistant.yaml", file_2, sizeof file_2},
  {"Content/glossary.yaml", file_3, sizeof file_3},
  {"Content/guide/how-to-use.md", file_4, sizeof file_4},
  {"Content/index.md", file_5, sizeof file_5},
  {"Content/site.yaml", file_6, sizeof file_6},
  {"Content/sources.yaml", file_7, sizeof file_7},
};

rung_embedded_folder rung_starter(void) {
  return (rung_embedded_folder){files, sizeof files / sizeof *files};
}
