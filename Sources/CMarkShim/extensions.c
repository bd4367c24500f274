#include "extensions.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/syntax_extension.h>
#include <pthread.h>
#include <string.h>

// The parser keeps one table for the process of the characters at which it stops and asks the extensions, and every
// parse writes the characters of its extensions into it and takes them out at its end: two threads spoil each other's
// texts (github/cmark-gfm#221). So the characters are written once for good, and the extensions are left none to
// write or take out.
//
// - Characters that stay cost a text that does not use them nothing but a split that the parser joins again.
// - Strikethrough must own a character, by which its delimiters find their way back to it. It gets the zero byte: the
//   parser replaces each one in a text before it reads it, so that writing that entry means nothing.

static cmark_syntax_extension *table, *strikethrough, *autolink, *tasklist;
static cmark_match_inline_func match_tilde;
static pthread_once_t prepared = PTHREAD_ONCE_INIT;

static cmark_node *match_strikethrough(cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent,
                                       unsigned char character, cmark_inline_parser *text) {
  cmark_node *node = match_tilde(self, parser, parent, character, text);
  delimiter *latest = cmark_inline_parser_get_last_delimiter(text);
  if (node && latest && latest->inl_text == node) latest->delim_char = 0;
  return node;
}

static void pin_characters(void) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, strikethrough);
  cmark_parser_attach_syntax_extension(parser, autolink);
  cmark_manage_extensions_special_characters(parser, true);
  cmark_parser_free(parser);
}

static void own_only(cmark_syntax_extension *extension, cmark_llist *characters) {
  cmark_llist_free(cmark_get_default_mem_allocator(), extension->special_inline_chars);
  cmark_syntax_extension_set_special_inline_chars(extension, characters);
}

static void prepare(void) {
  cmark_gfm_core_extensions_ensure_registered();
  table = cmark_find_syntax_extension("table");
  strikethrough = cmark_find_syntax_extension("strikethrough");
  autolink = cmark_find_syntax_extension("autolink");
  tasklist = cmark_find_syntax_extension("tasklist");
  pin_characters();
  own_only(autolink, NULL);
  own_only(strikethrough, cmark_llist_append(cmark_get_default_mem_allocator(), NULL, NULL));
  match_tilde = strikethrough->match_inline;
  cmark_syntax_extension_set_match_inline_func(strikethrough, match_strikethrough);
}

void rung_extensions_prepare(void) { pthread_once(&prepared, prepare); }

static bool holds_scheme(const uint8_t *bytes, const uint8_t *end) {
  for (const uint8_t *at = bytes; (at = memchr(at, ':', end - at)); at += 1) {
    if (end - at > 2 && memcmp(at, "://", 3) == 0) return true;
  }
  return false;
}

static bool holds_www(const uint8_t *bytes, const uint8_t *end) {
  for (const uint8_t *at = bytes; (at = memchr(at, '.', end - at)); at += 1) {
    if (at - bytes > 2 && memcmp(at - 3, "www", 3) == 0) return true;
  }
  return false;
}

static bool may_hold_address(const uint8_t *bytes, size_t count) {
  return memchr(bytes, '@', count) || holds_scheme(bytes, bytes + count) || holds_www(bytes, bytes + count);
}

void rung_extensions_attach(cmark_parser *parser, const uint8_t *bytes, size_t count) {
  cmark_parser_attach_syntax_extension(parser, table);
  if (memchr(bytes, '~', count)) cmark_parser_attach_syntax_extension(parser, strikethrough);
  if (may_hold_address(bytes, count)) cmark_parser_attach_syntax_extension(parser, autolink);
  cmark_parser_attach_syntax_extension(parser, tasklist);
}

bool rung_is_task(cmark_node *item) { return item->extension == tasklist; }
