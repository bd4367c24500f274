#pragma once
#include <stddef.h>

/// A file that lives inside the binary.
typedef struct {
  /// Below its folder, with `/`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
} rung_embedded_file;

typedef struct {
  const rung_embedded_file *files;
  size_t count;
} rung_embedded_folder;

/// The shipped Templates/.
rung_embedded_folder rung_theme(void);

/// The small site that `rung new` writes.
rung_embedded_folder rung_starter(void);

/// What pages are given in a preview.
rung_embedded_folder rung_preview(void);

/// What pages of a site in one file are given.
rung_embedded_folder rung_handout(void);

/// What documents for word processors take their looks from.
rung_embedded_folder rung_paper(void);
