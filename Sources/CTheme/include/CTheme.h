#pragma once
#include <stddef.h>

/// A file that lives inside the binary.
typedef struct {
  /// Below its folder, with `/`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
} rung_embedded_file;

/// The shipped Templates/.
extern const rung_embedded_file rung_theme_files[];
extern const size_t rung_theme_count;

/// The small site that `rung new` writes.
extern const rung_embedded_file rung_starter_files[];
extern const size_t rung_starter_count;
