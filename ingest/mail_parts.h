/*
 * A mail (RFC 5322, MIME) by GMime: what of it is its text, and what is
 * attached; and mailboxes, a mail at a time.
 *
 * Limits: MAIL_PARTS parts of a mail, MAIL_DEPTH multiparts in each other (what
 * is deeper is left out), max bytes a mail.
 */
#ifndef JB_INGEST_MAIL_PARTS_H
#define JB_INGEST_MAIL_PARTS_H

#include "core/mem.h"
#include "core/text.h"
#include "ingest/unpack.h"

#include <gmime/gmime.h>

enum { MAIL_PARTS = 10000, MAIL_DEPTH = 64 };

/*
 * A part with text: one of the bodies, or what was not chosen of alternatives.
 */
struct mail_text {
	GMimePart *part;	/* borrowed from the mail */
	bool html;
	bool unused;		/* another of its group says the same */
	size_t group;		/* of alternatives, from 1; 0: it has none */
};

struct mail_attached {
	GMimeObject *object;	/* a part or a message */
	struct jb_str name;
};

struct mail {
	struct jb_arena *arena;
	GMimeMessage *message;
	JB_LIST(struct mail_text) texts;	/* in their order */
	JB_LIST(struct mail_attached) attached;
	bool too_many, too_deep;
};

/* Parse bytes into mail, whose arena is set; false where that is no mail. */
bool mail_open(struct mail *mail, struct jb_str bytes);
void mail_close(struct mail *mail);

/* The raw value of a header, p NULL where there is none. */
struct jb_str mail_header(const struct mail *mail, const char *name);

/* What a part holds, decoded from its transfer encoding; appended to out. */
void mail_content(struct jb_buf *out, GMimeObject *object);

/* The name of a character set that the part declares, or NULL. */
const char *mail_part_charset(GMimePart *part);

/*
 * The entries of a mail (what is attached) or of a mailbox: each mail, called
 * "1", "2" and so on, and what is attached to it, as "2/report.docx".
 */
struct mail_walk;

/* Is head the start of a mail, of a mailbox, of neither? */
enum holder mail_holder(struct jb_str head);

struct mail_walk *mail_walk_open(bool box, const char *file,
				 struct jb_str bytes, size_t max,
				 const struct hearer *to);
void mail_walk_close(struct mail_walk *walk);	/* NULL is allowed */
enum step mail_walk_next(struct mail_walk *walk, struct jb_str *name);
bool mail_walk_is_mail(const struct mail_walk *walk);
bool mail_walk_data(struct jb_buf *out, struct mail_walk *walk, size_t limit,
		    const struct hearer *to);

#endif
