#pragma once

#include <cmark-gfm.h>
#include <setjmp.h>
#include <stddef.h>

// Memory of one thread for one parse: handed out in a row, taken back all at once.
//
// The parser cannot cope with being refused memory, so past the limit the arena leaves it by `escape`. That is sound
// because all a parse owns comes from here.
typedef struct rung_arena {
  struct rung_chunk *chunk;
  unsigned char *next;
  unsigned char *end;
  // The latest block, which may grow where it stands.
  unsigned char *last;
  size_t taken;
  size_t limit;
  jmp_buf escape;
} rung_arena;

extern cmark_mem rung_arena_memory;

// The calling thread's arena, empty, with a new limit.
rung_arena *rung_arena_begin(size_t limit);
// Not zeroed, for callers that fill it.
void *rung_arena_take(rung_arena *arena, size_t size);
