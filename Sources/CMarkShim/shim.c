#include "CMarkShim.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <string.h>

#include "arena.h"
#include "describe.h"
#include "extensions.h"

// The walk from the tree to the list of steps.
typedef struct walk {
  rung_arena *arena;
  rung_step *steps;
  size_t count;
  size_t capacity;
  int32_t depth;
  int cell;
} walk;

static rung_step *add_step(walk *walk) {
  if (walk->count == walk->capacity) {
    size_t capacity = walk->capacity * 2;
    rung_step *steps = rung_arena_take(walk->arena, capacity * sizeof(rung_step));
    memcpy(steps, walk->steps, walk->count * sizeof(rung_step));
    walk->steps = steps;
    walk->capacity = capacity;
  }
  return &walk->steps[walk->count++];
}

static void enter(walk *walk, cmark_node *node) {
  rung_step *step = add_step(walk);
  *step = (rung_step){.entering = true,
                      .line = node->start_line,
                      .column = node->start_column,
                      .end_line = node->end_line,
                      .end_column = node->end_column};
  rung_describe(step, node, walk->cell);
}

static void leave(walk *walk, cmark_node *node) {
  enter(walk, node);
  walk->steps[walk->count - 1].entering = false;
}

static bool is_leaf(const cmark_node *node) {
  switch (node->type) {
  case CMARK_NODE_HTML_BLOCK:
  case CMARK_NODE_THEMATIC_BREAK:
  case CMARK_NODE_CODE_BLOCK:
  case CMARK_NODE_TEXT:
  case CMARK_NODE_SOFTBREAK:
  case CMARK_NODE_LINEBREAK:
  case CMARK_NODE_CODE:
  case CMARK_NODE_HTML_INLINE:
  case CMARK_NODE_FOOTNOTE_REFERENCE: return true;
  default: return false;
  }
}

static void leave_and_count(walk *walk, cmark_node *node) {
  leave(walk, node);
  if (node->type == CMARK_NODE_TABLE_CELL) walk->cell += 1;
}

// To the next node outside `node`, leaving on the way all that ends with it.
static cmark_node *next_after(walk *walk, cmark_node *node, const cmark_node *root) {
  while (!node->next) {
    node = node->parent;
    if (node == root) return NULL;
    walk->depth -= 1;
    leave_and_count(walk, node);
  }
  return node->next;
}

static bool list_children(walk *walk, cmark_node *root, int32_t limit, rung_parse *parse) {
  cmark_node *node = root->first_child;
  while (node) {
    enter(walk, node);
    if (is_leaf(node)) {
      node = next_after(walk, node, root);
    } else if (node->first_child) {
      if (++walk->depth > limit) {
        parse->line = node->start_line;
        return false;
      }
      if (node->type == CMARK_NODE_TABLE_ROW) walk->cell = 0;
      node = node->first_child;
    } else {
      leave_and_count(walk, node);
      node = next_after(walk, node, root);
    }
  }
  return true;
}

static rung_parse list_steps(rung_arena *arena, cmark_node *root, size_t bytes, int32_t limit) {
  size_t capacity = 64 + bytes / 8;
  walk walk = {.arena = arena, .capacity = capacity};
  walk.steps = rung_arena_take(arena, capacity * sizeof(rung_step));
  rung_parse parse = {.status = RungParseDone};
  if (!list_children(&walk, root, limit, &parse)) parse.status = RungParseTooDeep;
  parse.steps = walk.steps;
  parse.count = walk.count;
  return parse;
}

size_t rung_find_byte(const uint8_t *bytes, size_t count, uint8_t byte) {
  const uint8_t *found = count ? memchr(bytes, byte, count) : NULL;
  return found ? (size_t)(found - bytes) : count;
}

rung_parse rung_markdown_parse(const uint8_t *bytes, size_t count, rung_limits limits) {
  rung_extensions_prepare();
  rung_arena *arena = rung_arena_begin(limits.memory);
  if (setjmp(arena->escape)) return (rung_parse){.status = RungParseTooCostly};
  // Positions stay right behind code that spans lines only with this option; it changes nothing else.
  // One tilde strikes nothing out: 'SpO~2~' and '~5 mg' are words.
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &rung_arena_memory);
  rung_extensions_attach(parser, bytes, count);
  cmark_parser_feed(parser, (const char *)bytes, count);
  return list_steps(arena, cmark_parser_finish(parser), count, limits.depth);
}
