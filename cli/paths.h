/* Names and places of outputs. */
#ifndef JB_CLI_PATHS_H
#define JB_CLI_PATHS_H

#include "cli/inputs.h"
#include "core/text.h"

/*
 * NAME of each input's outputs: its file name without folder and suffix. Where
 * two would be alike, or like the overview's, the later gets "-2", "-3" …
 */
struct jb_str *names_of_outputs(struct jb_arena *arena,
				const struct inputs *inputs);

/* path made absolute, links followed; path itself where it is not there. */
struct jb_str path_real(struct jb_arena *arena, const char *path);

/* path as seen from the absolute folder from; "-" stays. */
struct jb_str path_relative(struct jb_arena *arena, struct jb_str from,
			    const char *path);

/* Folder and name put together; an absolute name stays. */
struct jb_str path_join(struct jb_arena *arena, struct jb_str folder,
			struct jb_str name);

/* The folder that path stands in: "." for a bare name. */
struct jb_str path_folder(struct jb_str path);

/* The last part of path. */
struct jb_str path_base(struct jb_str path);

#endif
