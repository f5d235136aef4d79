/* How far a run has come, on standard error. */
#ifndef JB_CLI_PROGRESS_H
#define JB_CLI_PROGRESS_H

#include "core/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct progress {
	FILE *out;	/* NULL: none is shown */
	bool rewrite;	/* a terminal: one line, written over and over */
	bool stands;	/* such a line stands there now */
};

/*
 * when is auto (also NULL: on a terminal that can rewrite a line, not with
 * -q), always or never; anything else is wrong usage: diag is told, false
 * returned.
 */
bool progress_init(struct progress *progress, const char *when,
		   struct jb_diag *diag);

/* Tell that done of all documents are done, in the place of what was told. */
void progress_show(struct progress *progress, size_t done, size_t all);

/* Take the line away, before something else is written or at the end. */
void progress_clear(struct progress *progress);

#endif
