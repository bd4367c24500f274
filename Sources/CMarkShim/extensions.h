#pragma once

#include <cmark-gfm-extension_api.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The kinds that the extensions add; known once they are ready. The library exports them and declares them nowhere.
extern cmark_node_type CMARK_NODE_STRIKETHROUGH, CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

// Makes the extensions ready, once a process, so that parses on several threads do not disturb one another.
void rung_extensions_prepare(void);

// Attaches what a text of these bytes can use.
void rung_extensions_attach(cmark_parser *parser, const uint8_t *bytes, size_t count);

bool rung_is_task(cmark_node *item);
