/* Archives and mails as inputs: one of their members for jb_ingest(). */
#ifndef JB_INGEST_ARCHIVES_H
#define JB_INGEST_ARCHIVES_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/text.h"
#include "ingest/ingest.h"

/* Does path lead into an archive that is there, and is no file itself? */
bool archive_path(const char *path, struct jb_arena *arena);

/*
 * The bytes, at most max (0: JB_FILE_MAX), of the member that path leads to,
 * in arena. shelf may be NULL. *mail: they are a mail of a mailbox, whatever
 * they look like. On failure diag is told and false is returned.
 */
bool archive_member(struct jb_str *out, bool *mail, struct jb_arena *arena,
		    const char *path, size_t max, struct jb_shelf *shelf,
		    struct jb_diag *diag);

#endif
