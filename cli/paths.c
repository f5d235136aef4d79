#define _XOPEN_SOURCE 700	/* realpath */
#include "cli/paths.h"

#include <stdlib.h>
#include <string.h>

struct jb_str path_base(struct jb_str path)
{
	size_t from = path.n;

	while (from > 0 && path.p[from - 1] != '/')
		from--;
	return jb_str_slice(path, from, path.n);
}

struct jb_str path_folder(struct jb_str path)
{
	size_t n = path.n - path_base(path).n;

	while (n > 1 && path.p[n - 1] == '/')
		n--;
	return n == 0 ? JB_STR(".") : jb_str_slice(path, 0, n);
}

/* Room for an edition, a suffix and a number in the 255 bytes of a name. */
enum { STEM_LIMIT = 200 };

/* A name for files, of one of a source: on one line, and not hidden. */
static struct jb_str tame(struct jb_arena *arena, struct jb_str name)
{
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < name.n; i++) {
		const unsigned char c = (unsigned char)name.p[i];
		const bool wild = c < 0x20 || c == 0x7F ||
				  (i == 0 && c == '.');

		jb_buf_add(&out, wild ? "_" : name.p + i, 1);
	}
	return jb_buf_keep(arena, &out);
}

/*
 * The file's name without its suffix, cut between two characters where it is
 * very long; "input" for standard input.
 */
static struct jb_str stem(struct jb_arena *arena, const char *path)
{
	struct jb_str base = tame(
		arena, jb_str_repair(arena, path_base(jb_str_of(path))));
	size_t dot = base.n;

	if (strcmp(path, "-") == 0)
		return JB_STR("input");
	while (dot > 1 && base.p[dot - 1] != '.')
		dot--;
	base = dot > 1 ? jb_str_slice(base, 0, dot - 1) : base;
	if (base.n <= STEM_LIMIT)
		return base;
	base.n = STEM_LIMIT;
	while (base.n > 1 && ((unsigned char)base.p[base.n] & 0xC0) == 0x80)
		base.n--;
	return base;
}

/* A set of names: open hashing, 0 where free, else index of the name + 1. */
struct names {
	struct jb_str *v;
	size_t *slots, room;
};

static size_t *name_slot(const struct names *names, struct jb_str name)
{
	size_t i = (size_t)(jb_hash_bytes(name) >> 16) & (names->room - 1);

	while (names->slots[i] &&
	       !jb_str_eq(names->v[names->slots[i] - 1], name))
		i = (i + 1) & (names->room - 1);
	return &names->slots[i];
}

struct jb_str *names_of_outputs(struct jb_arena *arena,
				const struct inputs *inputs)
{
	size_t n = inputs->paths.n;
	struct names names = { jb_new(arena, struct jb_str, n), NULL, 16 };

	while (names.room < 2 * n)
		names.room *= 2;
	names.slots = jb_new(arena, size_t, names.room);
	for (size_t i = 0; i < n; i++) {
		struct jb_str base = stem(arena, inputs->paths.v[i]),
			      name = base;

		for (size_t k = 2; *name_slot(&names, name) ||
				   jb_str_eq(name, JB_STR("index"));
		     k++)
			name = jb_str_format(arena, "%.*s-%zu", (int)base.n,
					     base.p, k);
		names.v[i] = name;
		*name_slot(&names, name) = i + 1;
	}
	return names.v;
}

/* "a.zip!/b": the archive made absolute, what is in it as it is. */
static struct jb_str member_real(struct jb_arena *arena, struct jb_str path)
{
	for (size_t at = 0;; at += 2) {
		struct jb_str made = { 0 };
		char *real;

		at = jb_str_find(path, JB_STR("!/"), at);
		if (at == SIZE_MAX)
			return jb_str_keep(arena, path);
		real = realpath(jb_str_z(arena, jb_str_slice(path, 0, at)),
				NULL);
		if (real)
			made = jb_str_format(arena, "%s%.*s", real,
					     (int)(path.n - at), path.p + at);
		free(real);
		if (made.n)
			return made;
	}
}

struct jb_str path_real(struct jb_arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	struct jb_str kept = real ? jb_str_keep(arena, jb_str_of(real))
				  : member_real(arena, jb_str_of(path));

	free(real);
	return kept;
}

struct jb_str path_relative(struct jb_arena *arena, struct jb_str from,
			    const char *path)
{
	struct jb_str to = path_real(arena, path);
	struct jb_buf out = { 0 };
	size_t same = 0;

	if (strcmp(path, "-") == 0 || to.n == 0 || to.p[0] != '/' ||
	    from.n == 0 || from.p[0] != '/')
		return jb_str_of(path);
	for (size_t i = 0; i < from.n && i < to.n && from.p[i] == to.p[i];
	     i++)
		if (from.p[i] == '/')
			same = i + 1;
	if (jb_str_starts(to, from) && to.n > from.n && to.p[from.n] == '/')
		return jb_str_slice(to, from.n + 1, to.n);
	jb_buf_z(&out, "../");
	for (size_t i = same; i < from.n; i++)
		if (from.p[i] == '/')
			jb_buf_z(&out, "../");
	jb_buf_str(&out, jb_str_slice(to, same, to.n));
	return jb_buf_keep(arena, &out);
}

struct jb_str path_join(struct jb_arena *arena, struct jb_str folder,
			struct jb_str name)
{
	if (name.n > 0 && name.p[0] == '/')
		return jb_str_keep(arena, name);
	return jb_str_format(arena, "%.*s/%.*s", (int)folder.n, folder.p,
			     (int)name.n, name.p);
}
