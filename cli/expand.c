#include "cli/expand.h"

#include "cli/pool.h"

#include "ingest/ingest.h"

#include <stdio.h>
#include <sys/stat.h>

enum { HEAD = 4096 };

struct expansion {
	struct jb_arena *arena;
	const struct settings *settings;
	struct jb_str *names;		/* by index; p NULL: set aside */
};

/* To open a pipe would wait for its writer, here in the parent. */
static bool is_regular(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

static bool may_be_archive(const char *path)
{
	char head[HEAD];
	FILE *f = is_regular(path) ? fopen(path, "rb") : NULL;
	size_t n = f ? fread(head, 1, sizeof(head), f) : 0;

	if (f)
		fclose(f);
	return n && jb_archive_may_be((struct jb_str){ head, n });
}

static bool work(struct jb_buf *result, const char *path, size_t index,
		 void *context, struct jb_diag *diag)
{
	const struct expansion *e = context;

	(void)index;
	return jb_archive_list(result, path,
			       jb_limit(&e->settings->limits, JB_LIMIT_BYTES),
			       diag);
}

static void take(const char *path, size_t index, struct jb_str result,
		 void *context, struct jb_diag *diag)
{
	struct expansion *e = context;

	(void)path, (void)diag;
	e->names[index] = jb_str_keep(e->arena, result);
}

static void add_names(struct inputs *inputs, struct jb_arena *arena,
		      struct jb_str names)
{
	for (size_t at = 0; at < names.n; at += strlen(names.p + at) + 1)
		*jb_list_add(arena, &inputs->paths) = names.p + at;
}

bool inputs_expand(struct inputs *inputs, struct program *program)
{
	struct expansion e = { .arena = program->arena,
			       .settings = &program->settings };
	struct pool pool = { &program->settings, &e, work, take };
	struct inputs found = { 0 }, all = { 0 };
	bool *may = jb_new(e.arena, bool, inputs->paths.n + 1);

	for (size_t i = 0; i < inputs->paths.n; i++) {
		may[i] = may_be_archive(inputs->paths.v[i]);
		if (may[i])
			*jb_list_add(e.arena, &found.paths) =
				inputs->paths.v[i];
	}
	if (!found.paths.n)
		return true;
	e.names = jb_new(e.arena, struct jb_str, found.paths.n);
	if (!pool_run(&pool, &found, &program->diag))
		return false;
	for (size_t i = 0, k = 0; i < inputs->paths.n; i++) {
		if (may[i])
			add_names(&all, e.arena, e.names[k++]);
		else
			*jb_list_add(e.arena, &all.paths) =
				inputs->paths.v[i];
	}
	*inputs = all;
	return true;
}
