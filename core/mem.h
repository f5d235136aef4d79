/*
 * Memory of one document: an arena that is made with the document, filled by
 * readers and analyzers, and freed or reset as a whole. Nothing taken from an
 * arena is freed by itself.
 *
 * Out of memory ends the process in jb_oom(); the parent of a worker then sets
 * that one document aside.
 */
#ifndef JB_CORE_MEM_H
#define JB_CORE_MEM_H

#include <stddef.h>
#include <stdint.h>

/* Exit status of a process that ran out of memory: nothing was done. */
#define JB_EXIT_OOM 3

/* 1 in a build with the address sanitizer, else 0. */
#if defined(__SANITIZE_ADDRESS__)
#define JB_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define JB_ASAN 1
#endif
#endif
#ifndef JB_ASAN
#define JB_ASAN 0
#endif

struct jb_arena;

/* A new, empty arena; release it with jb_arena_free(). */
struct jb_arena *jb_arena_new(void);

/* Forget everything taken from arena, keep it for the next document. */
void jb_arena_reset(struct jb_arena *arena);

/* Release arena and everything in it; NULL is allowed. */
void jb_arena_free(struct jb_arena *arena);

/* Bytes taken from arena so far. */
size_t jb_arena_used(const struct jb_arena *arena);

/* n zeroed bytes, aligned for any type, that live as long as arena. */
void *jb_arena_take(struct jb_arena *arena, size_t n);

/* An array of n zeroed members of the given type. */
#define jb_new(arena, type, n) \
	((type *)jb_arena_take((arena), jb_size_mul((n), sizeof(type))))

/* The one place where the want of memory ends the process. */
_Noreturn void jb_oom(void);

/* a * b and a + b; a result that does not fit ends in jb_oom(). */
static inline size_t jb_size_mul(size_t a, size_t b)
{
	if (b && a > SIZE_MAX / b)
		jb_oom();
	return a * b;
}

static inline size_t jb_size_add(size_t a, size_t b)
{
	if (a > SIZE_MAX - b)
		jb_oom();
	return a + b;
}

/* realloc() that ends in jb_oom() instead of returning NULL. */
void *jb_heap_resize(void *old, size_t n);

/*
 * A list that grows in an arena: JB_LIST(struct jb_date) dates;
 * jb_list_add() appends one zeroed member and yields a pointer to it, good
 * until the next one is added.
 */
#define JB_LIST(type)                  \
	struct {                       \
		type *v;               \
		size_t n, room;        \
	}

#define jb_list_add(arena, list)                                          \
	((list)->n == (list)->room                                        \
	     ? (void)((list)->v = jb_list_grow((arena), (list)->v,        \
					       &(list)->room,             \
					       sizeof(*(list)->v)))       \
	     : (void)0,                                                   \
	 &(list)->v[(list)->n++])

/* Twice the room for a list's members; use jb_list_add(). */
void *jb_list_grow(struct jb_arena *arena, void *old, size_t *room,
		   size_t member);

/*
 * Give back the room a list does not use, where nothing was taken since; for
 * the many small lists of a document, each filled at once.
 */
#define jb_list_trim(arena, list)                                         \
	jb_list_cut((arena), (list)->v, (list)->n, &(list)->room,         \
		    sizeof(*(list)->v))

/* What jb_list_trim() calls: n of *room members, size member, are in use. */
void jb_list_cut(struct jb_arena *arena, void *v, size_t n, size_t *room,
		 size_t member);

#endif
