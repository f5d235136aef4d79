/* The files a command is to read. */
#ifndef JB_CLI_INPUTS_H
#define JB_CLI_INPUTS_H

#include "cli/command.h"

struct inputs {
	JB_LIST(const char *) paths;	/* "-" is standard input */
};

/*
 * Operands, then the names of --files-from; a folder becomes the files in and
 * under it, sorted by name, without hidden ones and settings->out. Paths live
 * in arena. On failure diag is told and false returned: names could not be read
 * at all, or "-" is given twice; a folder that cannot be opened is told and
 * passed over.
 */
bool inputs_list(struct inputs *inputs, struct jb_arena *arena,
		 const struct settings *settings, struct jb_diag *diag);

#endif
