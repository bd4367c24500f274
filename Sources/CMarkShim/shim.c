#include "CMarkShim.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <string.h>

#include "arena.h"
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

static void set_words(rung_step *step, cmark_chunk chunk) {
  step->words = chunk.data;
  step->word_count = chunk.len;
}

static void set_extra(rung_step *step, cmark_chunk chunk) {
  step->extra = chunk.data;
  step->extra_count = chunk.len;
}

static void set_indent(rung_step *step, const cmark_node *node) {
  step->indent = node->start_column - 1 + node->internal_offset;
}

static void describe_paragraph(rung_step *step, const cmark_node *node) {
  const cmark_node *parent = node->parent, *list = parent ? parent->parent : NULL;
  step->kind = RungStepParagraph;
  step->flag = list && list->type == CMARK_NODE_LIST && list->as.list.tight;
  step->detail = parent && parent->type == CMARK_NODE_FOOTNOTE_DEFINITION && !node->next;
  set_indent(step, node);
}

static void describe_code_block(rung_step *step, const cmark_node *node) {
  step->kind = RungStepCodeBlock;
  step->flag = node->as.code.fenced;
  set_words(step, node->as.code.literal);
  set_extra(step, node->as.code.info);
}

static void describe_item(rung_step *step, cmark_node *node) {
  step->kind = RungStepItem;
  if (rung_is_task(node)) step->detail = node->as.list.checked ? 'd' : 't';
}

static void describe_link(rung_step *step, const cmark_node *node, rung_step_kind kind) {
  step->kind = kind;
  set_words(step, node->as.link.url);
  set_extra(step, node->as.link.title);
}

static void describe_literal(rung_step *step, const cmark_node *node, rung_step_kind kind) {
  step->kind = kind;
  set_words(step, node->as.literal);
}

static void describe_mark(rung_step *step, const cmark_node *node) {
  describe_literal(step, node, RungStepFootnoteMark);
  step->number = node->footnote.ref_ix;
}

static void describe_cell(walk *walk, rung_step *step, cmark_node *node) {
  uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(node->parent->parent);
  step->kind = RungStepTableCell;
  step->detail = alignments[walk->cell];
  set_indent(step, node);
}

static void describe_extension(walk *walk, rung_step *step, cmark_node *node) {
  if (node->type == CMARK_NODE_STRIKETHROUGH) {
    step->kind = RungStepStrikethrough;
  } else if (node->type == CMARK_NODE_TABLE) {
    step->kind = RungStepTable;
  } else if (node->type == CMARK_NODE_TABLE_ROW) {
    step->kind = RungStepTableRow;
    step->flag = cmark_gfm_extensions_get_table_row_is_header(node);
  } else {
    describe_cell(walk, step, node);
  }
}

static void describe_block(walk *walk, rung_step *step, cmark_node *node) {
  switch (node->type) {
  case CMARK_NODE_BLOCK_QUOTE: step->kind = RungStepBlockQuote; break;
  case CMARK_NODE_LIST:
    step->kind = RungStepList;
    step->flag = node->as.list.list_type != CMARK_BULLET_LIST;
    step->number = node->as.list.start;
    break;
  case CMARK_NODE_ITEM: describe_item(step, node); break;
  case CMARK_NODE_CODE_BLOCK: describe_code_block(step, node); break;
  case CMARK_NODE_HTML_BLOCK: describe_literal(step, node, RungStepHTMLBlock); break;
  case CMARK_NODE_PARAGRAPH: describe_paragraph(step, node); break;
  case CMARK_NODE_HEADING:
    step->kind = RungStepHeading;
    step->number = node->as.heading.level;
    set_indent(step, node);
    break;
  case CMARK_NODE_THEMATIC_BREAK: step->kind = RungStepThematicBreak; break;
  case CMARK_NODE_FOOTNOTE_DEFINITION:
    describe_literal(step, node, RungStepFootnote);
    step->number = node->footnote.def_count;
    break;
  default: describe_extension(walk, step, node);
  }
}

static void describe(walk *walk, rung_step *step, cmark_node *node) {
  switch (node->type) {
  case CMARK_NODE_TEXT: describe_literal(step, node, RungStepText); break;
  case CMARK_NODE_SOFTBREAK: step->kind = RungStepSoftBreak; break;
  case CMARK_NODE_LINEBREAK: step->kind = RungStepLineBreak; break;
  case CMARK_NODE_CODE: describe_literal(step, node, RungStepCode); break;
  case CMARK_NODE_HTML_INLINE: describe_literal(step, node, RungStepHTMLInline); break;
  case CMARK_NODE_EMPH: step->kind = RungStepEmphasis; break;
  case CMARK_NODE_STRONG: step->kind = RungStepStrong; break;
  case CMARK_NODE_LINK: describe_link(step, node, RungStepLink); break;
  case CMARK_NODE_IMAGE: describe_link(step, node, RungStepImage); break;
  case CMARK_NODE_FOOTNOTE_REFERENCE: describe_mark(step, node); break;
  default: describe_block(walk, step, node);
  }
}

static void enter(walk *walk, cmark_node *node) {
  rung_step *step = add_step(walk);
  *step = (rung_step){.entering = true,
                      .line = node->start_line,
                      .column = node->start_column,
                      .end_line = node->end_line,
                      .end_column = node->end_column};
  describe(walk, step, node);
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
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &rung_arena_memory);
  rung_extensions_attach(parser, bytes, count);
  cmark_parser_feed(parser, (const char *)bytes, count);
  return list_steps(arena, cmark_parser_finish(parser), count, limits.depth);
}
