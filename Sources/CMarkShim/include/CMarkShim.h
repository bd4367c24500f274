#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One parse of a Markdown text, as a flat list of steps.
//
// The parser's tree lives in memory of the calling thread that the next parse takes back, so a step is read at once
// and nothing of it is kept. A list and not the tree: whoever reads it needs no stack, however deep the text nests.

typedef enum __attribute__((enum_extensibility(closed))) rung_step_kind : uint8_t {
  RungStepBlockQuote,
  RungStepList,
  RungStepItem,
  RungStepCodeBlock,
  RungStepHTMLBlock,
  RungStepParagraph,
  RungStepHeading,
  RungStepThematicBreak,
  RungStepFootnote,
  RungStepTable,
  RungStepTableRow,
  RungStepTableCell,
  RungStepText,
  RungStepSoftBreak,
  RungStepLineBreak,
  RungStepCode,
  RungStepHTMLInline,
  RungStepEmphasis,
  RungStepStrong,
  RungStepStrikethrough,
  RungStepLink,
  RungStepImage,
  RungStepFootnoteMark,
} rung_step_kind;

typedef struct rung_step {
  // Literal text; a link's destination; a footnote's label; a footnote mark's number.
  const uint8_t *_Nullable words;
  // A link's title; a fence's info string.
  const uint8_t *_Nullable extra;
  int32_t word_count;
  int32_t extra_count;
  // As the parser has them: lines and byte columns from 1, 0 where it keeps none.
  int32_t line;
  int32_t column;
  int32_t end_line;
  int32_t end_column;
  // Of a block that holds words: bytes of its first line before them. The parser adds it to the columns of the
  // following lines too.
  int32_t indent;
  // A heading's level; an ordered list's start; how many marks a footnote has; which of them a mark is.
  int32_t number;
  rung_step_kind kind;
  bool entering;
  // A list: ordered. A paragraph: in a tight list. A table row: the header. A code block: fenced.
  bool flag;
  // A paragraph: the last of its footnote. An item: 0, or a task 't' to do or 'd' done. A cell: 0, 'l', 'c', 'r'.
  uint8_t detail;
} rung_step;

typedef enum __attribute__((enum_extensibility(closed))) rung_parse_status : uint8_t {
  RungParseDone,
  // The parse took more memory than a text of its size may.
  RungParseTooCostly,
  // Blocks and spans lie deeper in one another than the limit; `line` says where.
  RungParseTooDeep,
} rung_parse_status;

typedef struct rung_parse {
  const rung_step *_Nullable steps;
  size_t count;
  int32_t line;
  rung_parse_status status;
} rung_parse;

typedef struct rung_limits {
  size_t memory;
  int32_t depth;
} rung_limits;

// Parses `bytes` as GitHub-flavoured Markdown. Safe on any number of threads; the result is valid until the same
// thread parses again.
rung_parse rung_markdown_parse(const uint8_t *_Nullable bytes, size_t count, rung_limits limits);

// Where `byte` first stands, or `count`: the C library's search, which looks at many bytes at once.
size_t rung_find_byte(const uint8_t *_Nullable bytes, size_t count, uint8_t byte);
