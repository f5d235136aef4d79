/* A mailbox cut into its mails, one in memory at a time. */
#ifndef JB_INGEST_MBOX_H
#define JB_INGEST_MBOX_H

#include "core/mem.h"
#include "core/text.h"

#include <stdbool.h>
#include <stdio.h>

enum { MBOX_ROOM = 64 * 1024 };

/* Zeroed but for file or bytes it is ready; the caller closes the file. */
struct mbox {
	FILE *file;		/* or NULL */
	struct jb_str bytes;	/* what is seen of it now, or all */
	size_t at;
	char room[MBOX_ROOM];
	bool ended;
};

/* Is line, up to its end, what a mailbox puts before each mail? */
bool mbox_is_from(struct jb_str line);

/*
 * The next mail, appended to out; of one that has more than max bytes only so
 * many, and *cut is set. False at the end.
 */
bool mbox_next(struct jb_buf *out, struct mbox *box, size_t max, bool *cut);

#endif
