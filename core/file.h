/* Reading a file whole, in checked steps and up to a limit. */
#ifndef JB_CORE_FILE_H
#define JB_CORE_FILE_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/text.h"

#define JB_FILE_MAX ((size_t)256 * 1024 * 1024)

/*
 * Read all of path ("-": standard input), at most max bytes (0: JB_FILE_MAX).
 * The bytes live in arena. On failure diag is told and false is returned.
 */
bool jb_file_read(struct jb_str *out, struct jb_arena *arena,
		  const char *path, size_t max, struct jb_diag *diag);

/*
 * Is a file of that name what a system or a program leaves beside documents:
 * hidden, ~$report.docx, Thumbs.db, desktop.ini?
 */
bool jb_file_is_left_behind(struct jb_str name);

#endif
