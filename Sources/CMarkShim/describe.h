#pragma once

#include <cmark-gfm.h>

#include "CMarkShim.h"

// Fills in what is particular to the kind of `node`; `cell` is its number where it is one of a table row.
void rung_describe(rung_step *step, cmark_node *node, int cell);
