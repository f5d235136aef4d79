/*
 * The arena: a chain of chunks, each at least CHUNK bytes. When the address
 * sanitizer is on, each taking gets a chunk of its own, so that an overrun by
 * one byte is seen.
 */
#include "core/mem.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 256 * 1024 };

struct chunk {
	struct chunk *next;
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

size_t jb_size_mul(size_t a, size_t b)
{
	if (b && a > SIZE_MAX / b)
		jb_oom();
	return a * b;
}

size_t jb_size_add(size_t a, size_t b)
{
	if (a > SIZE_MAX - b)
		jb_oom();
	return a + b;
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

static struct chunk *chunk_new(struct jb_arena *arena, size_t need)
{
	size_t room = JB_ASAN || need > CHUNK ? need : CHUNK;
	struct chunk *c = calloc(1, jb_size_add(sizeof(*c), room));

	if (!c)
		jb_oom();
	c->room = room;
	c->next = arena->chunks;
	arena->chunks = c;
	return c;
}

void *jb_arena_take(struct jb_arena *arena, size_t n)
{
	const size_t align = alignof(max_align_t);
	size_t need = JB_ASAN
			      ? n
			      : jb_size_add(n, align - 1) / align * align;
	struct chunk *c = arena->chunks;
	void *p;

	if (JB_ASAN || !c || c->room - c->used < need)
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

		free(c);
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

void *jb_list_grow(struct jb_arena *arena, const void *old, size_t *room,
		   size_t member)
{
	size_t more = *room ? jb_size_mul(*room, 2) : 8;
	void *v = jb_arena_take(arena, jb_size_mul(more, member));

	if (*room)
		memcpy(v, old, *room * member);
	*room = more;
	return v;
}
