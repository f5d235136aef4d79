#include "cli/data.h"

#include "core/text.h"

#include <stdlib.h>
#include <unistd.h>

enum { LEVELS = 4 };	/* out/asan/jianbao lies two folders down */

static bool holds_data(struct jb_arena *arena, struct jb_str folder)
{
	struct jb_str file = jb_str_format(arena,
					   "%.*s/corpus/lexicon/terms.tsv",
					   (int)folder.n, folder.p);

	return access(file.p, R_OK) == 0;
}

static struct jb_str parent(struct jb_str path)
{
	while (path.n > 0 && path.p[path.n - 1] != '/')
		path.n--;
	while (path.n > 1 && path.p[path.n - 1] == '/')
		path.n--;
	return path;
}

/* A checkout over the program, or an empty text. */
static struct jb_str checkout(struct jb_arena *arena)
{
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self));
	struct jb_str folder = { self, n > 0 ? (size_t)n : 0 };

	for (int i = 0; i < LEVELS && folder.n > 1; i++) {
		folder = parent(folder);
		if (holds_data(arena, folder))
			return jb_str_keep(arena, folder);
	}
	return (struct jb_str){ 0 };
}

const char *data_folder(struct jb_arena *arena, struct jb_diag *diag)
{
	const char *given = getenv("JIANBAO_DATA");
	struct jb_str folder = jb_str_of(given);

	if (!given)
		folder = checkout(arena);
	if (folder.n == 0)
		folder = JB_STR(JB_PREFIX "/share/jianbao");
	if (holds_data(arena, folder))
		return jb_str_z(arena, folder);
	jb_tell(diag, JB_DIAG_START, (struct jb_place){ 0 },
		"no corpus/lexicon in %.*s; set JIANBAO_DATA", (int)folder.n,
		folder.p);
	return NULL;
}
