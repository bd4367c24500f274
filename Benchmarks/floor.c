// The floor that a build is measured against: the same input through the same two C libraries, and the same number of
// files with the same number of bytes written, by one thread that knows nothing of frameworks. Whatever a generator
// spends above it, it spends on being a generator.
//
//   floor CONTENT OUTPUT MANIFEST [--no-autolink]
//
// MANIFEST has a line `path size` for each file of the site. A page made from Markdown gets its rendered HTML, cut or
// filled up to its size; every other file is filler, copied from memory as a finished page would be.

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

struct bytes {
  char *start;
  size_t length, room;
};

struct file {
  char *path;
  size_t size;
  bool written;
};

static struct file *files;
static size_t file_count;
static struct bytes input, output, filler;
static int output_folder;
static bool autolink = true;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "floor: %s: %s: %s\n", what, path, strerror(errno));
  exit(2);
}

static void grow(struct bytes *bytes, size_t room) {
  if (bytes->room >= room) return;
  bytes->room = room * 2;
  bytes->start = realloc(bytes->start, bytes->room);
  if (!bytes->start) fail("no memory", "");
}

static void read_file(int folder, const char *path) {
  int file = openat(folder, path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail("cannot read", path);
  grow(&input, (size_t)status.st_size + 1);
  ssize_t length = read(file, input.start, (size_t)status.st_size);
  if (length != status.st_size) fail("cannot read", path);
  input.length = (size_t)length;
  close(file);
}

// The list of files to write

static int by_path(const void *one, const void *other) {
  return strcmp(((const struct file *)one)->path, ((const struct file *)other)->path);
}

static void add_file(char *line) {
  char *space = strrchr(line, ' ');
  if (!space) return;
  *space = 0;
  if (file_count % 1024 == 0) files = realloc(files, (file_count + 1024) * sizeof *files);
  files[file_count++] = (struct file){.path = line, .size = strtoull(space + 1, NULL, 10)};
}

static void read_manifest(const char *path) {
  read_file(AT_FDCWD, path);
  char *lines = strndup(input.start, input.length);  // kept: the paths point into it
  for (char *line = strtok(lines, "\n"); line; line = strtok(NULL, "\n")) add_file(line);
  qsort(files, file_count, sizeof *files, by_path);
}

static struct file *file_at(char *path) {
  struct file wanted = {.path = path};
  return bsearch(&wanted, files, file_count, sizeof *files, by_path);
}

// Writing

static void make_folders(char *path) {
  for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdirat(output_folder, path, 0777) < 0 && errno != EEXIST) fail("cannot make folder", path);
    *slash = '/';
  }
}

// The files are sorted, so each folder is made once: when its first file comes up.
static void make_all_folders(void) {
  const char *last = "";
  size_t last_length = 0;
  for (size_t at = 0; at < file_count; at++) {
    char *slash = strrchr(files[at].path, '/');
    size_t length = slash ? (size_t)(slash - files[at].path) : 0;
    if (length == last_length && memcmp(files[at].path, last, length) == 0) continue;
    make_folders(files[at].path);
    last = files[at].path, last_length = length;
  }
}

// Every generator has to put a page's bytes together once before it hands them over, hence the copy.
static void write_file(struct file *file, const char *body, size_t length) {
  if (length > file->size) length = file->size;
  grow(&output, file->size);
  grow(&filler, file->size);
  memcpy(output.start, body, length);
  memcpy(output.start + length, filler.start, file->size - length);
  int target = openat(output_folder, file->path, O_WRONLY | O_CREAT | O_EXCL, 0666);
  if (target < 0 || write(target, output.start, file->size) != (ssize_t)file->size) fail("cannot write", file->path);
  close(target);
  file->written = true;
}

static void write_the_rest(void) {
  for (size_t at = 0; at < file_count; at++)
    if (!files[at].written) write_file(&files[at], "", 0);
}

// Markdown, with plain malloc: the arena of the library clears 4 MB for each document and takes three times as long.

static void attach(cmark_parser *parser, const char *name) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
}

static cmark_parser *new_parser(void) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  attach(parser, "table");
  attach(parser, "strikethrough");
  attach(parser, "tasklist");
  if (autolink) attach(parser, "autolink");
  return parser;
}

static size_t front_matter_length(void) {
  if (input.length < 4 || memcmp(input.start, "---\n", 4) != 0) return 0;
  char *end = memmem(input.start + 3, input.length - 3, "\n---\n", 5);
  return end ? (size_t)(end + 5 - input.start) : 0;
}

static void render_markdown(char *path) {
  size_t skipped = front_matter_length();
  cmark_parser *parser = new_parser();
  cmark_parser_feed(parser, input.start + skipped, input.length - skipped);
  cmark_node *root = cmark_parser_finish(parser);
  char *html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  strcpy(strrchr(path, '.'), ".html");
  struct file *file = file_at(path);
  if (file && !file->written) write_file(file, html, strlen(html));
  free(html);
  cmark_node_free(root);
  cmark_parser_free(parser);
}

// YAML

static void read_events(const char *path) {
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_event_type_t type;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)input.start, input.length);
  do {
    if (!yaml_parser_parse(&parser, &event)) fail("not YAML", path);
    type = event.type;
    yaml_event_delete(&event);
  } while (type != YAML_STREAM_END_EVENT);
  yaml_parser_delete(&parser);
}

// Reading

static bool ends_with(const char *path, const char *ending) {
  size_t length = strlen(path), wanted = strlen(ending);
  return length >= wanted && strcmp(path + length - wanted, ending) == 0;
}

static void take_file(int content, char *path) {
  read_file(content, path);
  if (ends_with(path, ".md")) render_markdown(path);
  else if (ends_with(path, ".yaml")) read_events(path);
}

static void take_folder(int content, const char *path) {
  DIR *folder = fdopendir(openat(content, *path ? path : ".", O_RDONLY | O_DIRECTORY));
  if (!folder) fail("cannot read folder", path);
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    char name[4096];
    int length = snprintf(name, sizeof name - 8, "%s%s%s", path, *path ? "/" : "", entry->d_name);
    if (length >= (int)sizeof name - 8) fail("path too long", path);
    if (entry->d_type == DT_DIR) take_folder(content, name);
    else take_file(content, name);
  }
  closedir(folder);
}

int main(int count, char **words) {
  if (count < 4) return fprintf(stderr, "floor CONTENT OUTPUT MANIFEST [--no-autolink]\n"), 2;
  if (count > 4 && strcmp(words[4], "--no-autolink") == 0) autolink = false;
  cmark_gfm_core_extensions_ensure_registered();
  int content = open(words[1], O_RDONLY | O_DIRECTORY);
  output_folder = open(words[2], O_RDONLY | O_DIRECTORY);
  if (content < 0) fail("cannot read folder", words[1]);
  if (output_folder < 0) fail("cannot read folder", words[2]);
  read_manifest(words[3]);
  make_all_folders();
  take_folder(content, "");
  write_the_rest();
  return 0;
}
