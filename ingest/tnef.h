/*
 * winmail.dat: what Outlook packs attachments in where it thinks that the
 * reader is Outlook (MS-OXTNEF). Each attachment that is a file is given with
 * its long name; the text of the mail stands in the mail itself as well.
 */
#ifndef JB_INGEST_TNEF_H
#define JB_INGEST_TNEF_H

#include "core/mem.h"
#include "core/text.h"
#include "ingest/unpack.h"

struct tnef {
	struct jb_arena *arena;	/* of names */
	struct jb_str bytes;	/* all of it */
	size_t at;
	unsigned codepage;	/* of names that are not UTF-16; 0: unknown */
	struct jb_str name, data;	/* of the attachment it is at */
};

/* Go to the next attachment. STEP_BROKEN: it is cut off (not told). */
enum step tnef_next(struct tnef *t);

#endif
