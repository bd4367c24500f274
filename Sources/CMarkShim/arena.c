#include "arena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  FIRST_CHUNK = 256 * 1024,
  // A thread keeps one chunk of at most this size between parses.
  KEPT_CHUNK = 4 * 1024 * 1024,
  // Before each block stands its size. The autolink extension may look at up to seven bytes before a text
  // (CVE-2023-22485); it always finds these.
  HEADER = 16,
};

typedef struct rung_chunk {
  struct rung_chunk *previous;
  size_t size;
  unsigned char bytes[];
} rung_chunk;

static _Thread_local rung_arena thread_arena;
static pthread_key_t release_key;
static pthread_once_t release_once = PTHREAD_ONCE_INIT;

static void free_chunks(rung_chunk *chunk) {
  while (chunk) {
    rung_chunk *previous = chunk->previous;
    free(chunk);
    chunk = previous;
  }
}

static void release(void *arena) {
  free_chunks(((rung_arena *)arena)->chunk);
  ((rung_arena *)arena)->chunk = NULL;
}

static void make_key(void) { pthread_key_create(&release_key, release); }

static void use_chunk(rung_arena *arena, rung_chunk *chunk) {
  arena->chunk = chunk;
  arena->next = chunk->bytes;
  arena->end = chunk->bytes + chunk->size;
  arena->last = NULL;
}

static void add_chunk(rung_arena *arena, size_t least) {
  size_t size = arena->chunk ? arena->chunk->size * 2 : FIRST_CHUNK;
  if (size < least) size = least;
  rung_chunk *chunk = malloc(sizeof(rung_chunk) + size);
  if (!chunk) longjmp(arena->escape, 1);
  chunk->previous = arena->chunk;
  chunk->size = size;
  use_chunk(arena, chunk);
}

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

rung_arena *rung_arena_begin(size_t limit) {
  rung_arena *arena = &thread_arena;
  arena->taken = 0;
  arena->limit = limit;
  rung_chunk *chunk = arena->chunk;
  if (!chunk) {
    pthread_once(&release_once, make_key);
    pthread_setspecific(release_key, arena);
    return arena;
  }
  free_chunks(chunk->previous);
  chunk->previous = NULL;
  if (chunk->size > KEPT_CHUNK) {
    free(chunk);
    *arena = (rung_arena){.limit = limit};
  } else {
    use_chunk(arena, chunk);
  }
  return arena;
}

void *rung_arena_take(rung_arena *arena, size_t size) {
  size_t whole = rounded(size) + HEADER;
  arena->taken += whole;
  if (size > arena->limit || arena->taken > arena->limit) longjmp(arena->escape, 1);
  if (!arena->chunk || whole > (size_t)(arena->end - arena->next)) add_chunk(arena, whole);
  unsigned char *block = arena->next + HEADER;
  arena->next += whole;
  arena->last = block;
  ((size_t *)block)[-2] = size;
  ((size_t *)block)[-1] = 0;
  return block;
}

static void *take_zeroed(size_t count, size_t size) {
  void *block = rung_arena_take(&thread_arena, count * size);
  return memset(block, 0, count * size);
}

// The latest block grows where it stands, if its chunk has room.
static bool grow_last(rung_arena *arena, unsigned char *block, size_t old, size_t size) {
  if (block != arena->last) return false;
  size_t more = rounded(size) - rounded(old);
  if (more > (size_t)(arena->end - arena->next)) return false;
  arena->taken += more;
  if (arena->taken > arena->limit) longjmp(arena->escape, 1);
  arena->next += more;
  ((size_t *)block)[-2] = size;
  return true;
}

static void *take_again(void *block, size_t size) {
  if (!block) return rung_arena_take(&thread_arena, size);
  size_t old = ((size_t *)block)[-2];
  if (size <= old || grow_last(&thread_arena, block, old, size)) return block;
  return memcpy(rung_arena_take(&thread_arena, size), block, old);
}

static void forget(void *block) { (void)block; }

cmark_mem rung_arena_memory = {take_zeroed, take_again, forget};
