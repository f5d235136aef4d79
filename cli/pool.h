/*
 * Workers: processes that take one document at a time, so that a document
 * that crashes, hangs or outgrows its limit costs itself alone. Results come
 * back in the order of the files, whatever order they were finished in.
 */
#ifndef JB_CLI_POOL_H
#define JB_CLI_POOL_H

#include "cli/command.h"
#include "cli/inputs.h"
#include "core/text.h"

struct pool {
	const struct settings *settings;	/* jobs, limits */
	void *context;				/* given to both functions */

	/*
	 * In a worker: read path and append what the parent needs to result.
	 * False: set aside, diag was told why.
	 */
	bool (*work)(struct jb_buf *result, const char *path, size_t index,
		     void *context, struct jb_diag *diag);

	/*
	 * In the parent, in order, for each document that was done. A
	 * fatal message, here or from a worker, ends the run.
	 */
	void (*take)(const char *path, size_t index, struct jb_str result,
		     void *context, struct jb_diag *diag);
};

/*
 * Run all inputs. Messages of workers are passed on and counted in diag, in
 * order. False where the run ended early: diag was told something fatal.
 */
bool pool_run(const struct pool *pool, const struct inputs *inputs,
	      struct jb_diag *diag);

#endif
