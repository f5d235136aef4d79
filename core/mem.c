/*
 * The arena: a chain of chunks, the first of LEAST bytes, each next one as
 * large as all before it up to MOST: a short document zeroes little, a long
 * one has few. What is larger than LARGE has a chunk of its own. A list that
 * grows so large is such a chunk and grows by moving pages, so that it leaves
 * no copies behind: these were half the memory of a document. When the
 * address sanitizer is on, each taking gets a chunk of its own, so that an
 * overrun by one byte is seen.
 */
#define _GNU_SOURCE	/* mremap */
#include "core/mem.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LEAST = 32 << 10, MOST = 4 << 20, LARGE = 256 << 10 };

struct chunk {
	struct chunk *next, *prev;
	size_t room, used;
	alignas(max_align_t) unsigned char bytes[];
};

struct jb_arena {
	struct chunk *chunks;	/* the one being filled comes first */
	size_t used;
};

_Noreturn void jb_oom(void)
{
	static const char text[] = "jianbao: fatal: out of memory\n";
	ssize_t told = write(STDERR_FILENO, text, sizeof(text) - 1);

	(void)told;
	_exit(JB_EXIT_OOM);
}

void *jb_heap_resize(void *old, size_t n)
{
	void *p = realloc(old, n ? n : 1);

	if (!p)
		jb_oom();
	return p;
}

struct jb_arena *jb_arena_new(void)
{
	struct jb_arena *arena = calloc(1, sizeof(*arena));

	if (!arena)
		jb_oom();
	return arena;
}

/* Does a taking of n bytes get a chunk of its own? */
static bool is_large(size_t n)
{
	return JB_ASAN || n > LARGE;
}

static size_t chunk_size(size_t room)
{
	return jb_size_add(sizeof(struct chunk), room);
}

/* Zeroed; that of a large one pages that are not there until written. */
static struct chunk *chunk_make(size_t room)
{
	size_t size = chunk_size(room);
	struct chunk *c = JB_ASAN || !is_large(room)
				  ? calloc(1, size)
				  : mmap(NULL, size, PROT_READ | PROT_WRITE,
					 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (!c || c == MAP_FAILED)
		jb_oom();
	c->room = room;
	return c;
}

static void chunk_free(struct chunk *c)
{
	if (JB_ASAN || !is_large(c->room))
		free(c);
	else
		munmap(c, chunk_size(c->room));
}

/* A large chunk with more room, zeroed too; it may have moved. */
static struct chunk *chunk_grow(struct chunk *c, size_t room)
{
	size_t old = c->room;

	if (JB_ASAN) {
		c = jb_heap_resize(c, chunk_size(room));
		memset(c->bytes + old, 0, room - old);
	} else {
		c = mremap(c, chunk_size(old), chunk_size(room),
			   MREMAP_MAYMOVE);
	}
	if (c == MAP_FAILED)
		jb_oom();
	c->room = c->used = room;
	return c;
}

/* Put c behind prev, or first where prev is NULL. */
static void chunk_link(struct jb_arena *arena, struct chunk *c,
		       struct chunk *prev, struct chunk *next)
{
	c->prev = prev;
	c->next = next;
	if (next)
		next->prev = c;
	if (prev)
		prev->next = c;
	else
		arena->chunks = c;
}

/* Of the next chunk that many takings share, the first of need bytes. */
static size_t shared_room(const struct jb_arena *arena, size_t need)
{
	size_t room = arena->used < LEAST  ? LEAST
		      : arena->used > MOST ? MOST
					   : arena->used;

	return room > need ? room : need;
}

/* A large one goes behind the one being filled, which stays first. */
static struct chunk *chunk_new(struct jb_arena *arena, size_t need)
{
	struct chunk *c = chunk_make(is_large(need) ? need
						    : shared_room(arena, need));
	struct chunk *first = arena->chunks;

	if (first && is_large(need))
		chunk_link(arena, c, first, first->next);
	else
		chunk_link(arena, c, NULL, first);
	return c;
}

static size_t aligned(size_t n)
{
	const size_t align = alignof(max_align_t);

	return JB_ASAN ? n : jb_size_add(n, align - 1) / align * align;
}

void *jb_arena_take(struct jb_arena *arena, size_t n)
{
	size_t need = aligned(n);
	struct chunk *c = arena->chunks;
	void *p;

	if (is_large(need) || !c || c->room - c->used < need)
		c = chunk_new(arena, need);
	p = c->bytes + c->used;
	c->used += need;
	arena->used += need;
	return p;
}

void jb_arena_reset(struct jb_arena *arena)
{
	struct chunk *c = arena->chunks;

	while (c) {
		struct chunk *next = c->next;

		chunk_free(c);
		c = next;
	}
	arena->chunks = NULL;
	arena->used = 0;
}

void jb_arena_free(struct jb_arena *arena)
{
	if (!arena)
		return;
	jb_arena_reset(arena);
	free(arena);
}

size_t jb_arena_used(const struct jb_arena *arena)
{
	return arena->used;
}

/* Is old, of n bytes, what was taken last from the chunk being filled? */
static bool is_last(const struct jb_arena *arena, const void *old, size_t n)
{
	const struct chunk *c = arena->chunks;

	return c && c->used >= n &&
	       (const unsigned char *)old == c->bytes + c->used - n;
}

/* From n to more bytes, zeroed, where they stand if there is room. */
static void *take_more(struct jb_arena *arena, void *old, size_t n,
		       size_t more)
{
	struct chunk *c = arena->chunks;
	void *p;

	if (is_large(n)) {
		c = (struct chunk *)((unsigned char *)old -
				     offsetof(struct chunk, bytes));
		c = chunk_grow(c, more);
		chunk_link(arena, c, c->prev, c->next);
		arena->used += more - n;
		return c->bytes;
	}
	if (is_last(arena, old, n) && !is_large(more) &&
	    c->room - c->used >= more - n) {
		c->used += more - n;
		arena->used += more - n;
		return old;
	}
	p = jb_arena_take(arena, more);
	memcpy(p, old, n);
	return p;
}

void *jb_list_grow(struct jb_arena *arena, void *old, size_t *room,
		   size_t member)
{
	size_t more = *room ? jb_size_mul(*room, 2) : 8;
	size_t want = jb_size_mul(more, member);
	void *v = *room ? take_more(arena, old, aligned(*room * member),
				    aligned(want))
			: jb_arena_take(arena, want);

	*room = more;
	return v;
}

void jb_list_cut(struct jb_arena *arena, void *v, size_t n, size_t *room,
		 size_t member)
{
	size_t old = aligned(*room * member), new = aligned(n * member);

	if (is_large(old) || !is_last(arena, v, old))
		return;
	memset((unsigned char *)v + new, 0, old - new);
	arena->chunks->used -= old - new;
	arena->used -= old - new;
	*room = n;
}
