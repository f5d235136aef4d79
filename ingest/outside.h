/*
 * Outside programs: run without a shell, each in a process group and a private
 * folder of its own, with limits of time, memory and output (core/limits.h),
 * and ended with all that it started when it passes one.
 *
 *	struct outside o;
 *
 *	if (!outside_open(&o, doc, diag))
 *		return false;
 *	ok = outside_put(&o, "in.doc", doc->source.bytes, diag) &&
 *	     outside_run(&o, &task, diag) &&
 *	     outside_get(&text, &o, "in.txt", diag);
 *	outside_close(&o);
 *
 * The folder is the working directory, HOME and TMPDIR of the program. It is
 * removed by outside_close(), and by a process that waits for nothing else
 * where the worker itself is ended.
 */
#ifndef JB_INGEST_OUTSIDE_H
#define JB_INGEST_OUTSIDE_H

#include "core/diag.h"
#include "core/limits.h"
#include "core/model.h"

#include <sys/types.h>

struct outside {
	struct jb_arena *arena;
	const struct jb_limits *limits;	/* NULL: the defaults */
	const char *path;	/* of the document, for messages */
	const char *dir;	/* the private folder */
	pid_t janitor;		/* removes it */
	int lifeline;		/* the janitor works when it closes */
};

struct outside_task {
	/*
	 * The program and its arguments, NULL after the last. It is looked for
	 * in PATH, or first of all beside jianbao itself where ours is set.
	 */
	const char *const *argv;
	bool ours;
	const char *package;	/* Debian's, for the message */
	const char *const *environ;	/* "NAME=value" besides, or NULL */
	struct jb_str in;	/* its standard input; p NULL: none */
	unsigned accepts;	/* bit n: exit status n is no failure; 0 never
				 * is one */
	size_t seconds;		/* a limit below --program-timeout; 0: that */

	/*
	 * What it writes is given to take in parts, as it comes; take NULL:
	 * out collects it, which the caller clears. false ends the program:
	 * whoever gives it has told diag.
	 */
	bool (*take)(void *user, struct jb_str part);
	void *user;
	struct jb_buf out;

	/* set by outside_run(): */
	int status;		/* exit status, or -1 */
	struct jb_str complaint;	/* last line on its standard error */
};

/* On failure diag is told and nothing needs closing. */
bool outside_open(struct outside *o, const struct jb_document *doc,
		  struct jb_diag *diag);

/* Write a file into the folder. */
bool outside_put(struct outside *o, const char *name, struct jb_str bytes,
		 struct jb_diag *diag);

/*
 * Run the program to its end. False where it is missing, fails or passes a
 * limit: diag is told.
 */
bool outside_run(struct outside *o, struct outside_task *task,
		 struct jb_diag *diag);

/* Is the program there? For jianbao formats; nothing is told. */
bool outside_has(const char *program, bool ours);

/* A file that the program made in the folder, in o's arena. */
bool outside_get(struct jb_str *out, struct outside *o, const char *name,
		 struct jb_diag *diag);

/* End what still runs, remove the folder. */
void outside_close(struct outside *o);

#endif
