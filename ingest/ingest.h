/*
 * Bytes to document: charset, then one reader a format (readers.c), then
 * blocks.
 */
#ifndef JB_INGEST_INGEST_H
#define JB_INGEST_INGEST_H

#include "core/diag.h"
#include "core/limits.h"
#include "core/model.h"

struct jb_ingest_options {
	const char *encoding;	/* IANA name that overrides; NULL: detect */
	/* of the lines that are not in encoding; NULL: all lines are */
	const char *also_encoding;
	const char *format;	/* text, markdown, html; NULL: by content */
	const struct jb_limits *limits;	/* NULL: the defaults */
	/* labels of forms and names of sections, or NULL */
	const struct jb_lexicon *lexicon;
	struct jb_shelf *shelf;	/* or NULL */
};

/*
 * Read the file path ("-": standard input) into doc, which is zeroed but for
 * its arena. On failure diag is told and false is returned.
 */
bool jb_ingest(struct jb_document *doc, const char *path,
	       const struct jb_ingest_options *options, struct jb_diag *diag);

/* The same for bytes in memory, which must live as long as doc. */
bool jb_ingest_bytes(struct jb_document *doc, const char *path,
		     struct jb_str bytes,
		     const struct jb_ingest_options *options,
		     struct jb_diag *diag);

/* An outside program that a format is read with. */
struct jb_need {
	const char *program;	/* as it is looked for in PATH; NULL: none */
	const char *package;	/* Debian's */
	const char *use;	/* what cannot be read without it; NULL: all */
	bool ours;		/* stands beside jianbao itself */
	bool or_next;		/* the next one does, but loses something */
};

/* A format that is read. */
struct jb_format {
	const char *name;	/* as in --input-format */
	const char *media_type;
	const char *suffixes;	/* "txt|text" */
	const struct jb_need *needs;	/* up to one without a program */
};

/* Formats of documents, then archives; false where there are no more. */
bool jb_format_at(struct jb_format *format, size_t index);

bool jb_need_is_met(const struct jb_need *need);

/*
 * Archives (ZIP, 7Z, TAR), mailboxes, and mails with what is attached.
 * jb_ingest() takes a path that leads into one, as
 * "reports.zip!/2019/trip.docx" or "letters.mbox!/3"; they may stand in each
 * other, three deep.
 *
 * A shelf keeps those open that the last path led into: members read in the
 * order of jb_archive_list() are unpacked once, and not from the start for
 * each of them.
 */
struct jb_shelf *jb_shelf_new(void);
void jb_shelf_free(struct jb_shelf *shelf);	/* NULL is allowed */

/* May a file that begins so be an archive? DOCX and its like may, too. */
bool jb_archive_may_be(struct jb_str head);

/*
 * The paths of all documents in the archive path, each with a NUL after it,
 * appended to out; path itself where it is a document in a container, or a
 * mail. max is the limit for a member (0: 256 MiB). On failure diag is told;
 * false is returned where nothing could be listed.
 */
bool jb_archive_list(struct jb_buf *out, const char *path, size_t max,
		     struct jb_diag *diag);

#endif
