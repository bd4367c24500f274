#include "describe.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

#include "extensions.h"

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

static void describe_cell(rung_step *step, cmark_node *node, int cell) {
  uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(node->parent->parent);
  step->kind = RungStepTableCell;
  step->detail = alignments[cell];
  set_indent(step, node);
}

static void describe_extension(rung_step *step, cmark_node *node, int cell) {
  if (node->type == CMARK_NODE_STRIKETHROUGH) {
    step->kind = RungStepStrikethrough;
  } else if (node->type == CMARK_NODE_TABLE) {
    step->kind = RungStepTable;
  } else if (node->type == CMARK_NODE_TABLE_ROW) {
    step->kind = RungStepTableRow;
    step->flag = cmark_gfm_extensions_get_table_row_is_header(node);
  } else {
    describe_cell(step, node, cell);
  }
}

static void describe_block(rung_step *step, cmark_node *node, int cell) {
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
  default: describe_extension(step, node, cell);
  }
}

void rung_describe(rung_step *step, cmark_node *node, int cell) {
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
  default: describe_block(step, node, cell);
  }
}
