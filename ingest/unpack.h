/*
 * What holds documents: an archive (ZIP, 7Z, TAR; a file that is but
 * compressed is one of one member; winmail.dat) or a mail with what is
 * attached, read once from start to end. Each entry gets a name that no other
 * has: where two are alike, as in a TAR that was appended to, the later is
 * called "report~2.docx".
 */
#ifndef JB_INGEST_UNPACK_H
#define JB_INGEST_UNPACK_H

#include "core/diag.h"
#include "core/text.h"

enum holder {
	HOLDS_NOTHING,
	HOLDS_FILES,		/* an archive */
	HOLDS_PARTS,		/* a mail: it is a document itself */
	HOLDS_MAILS,		/* a mailbox */
	HOLDS_ATTACHED		/* winmail.dat */
};

enum { UNPACK_HEAD = 4096, UNPACK_MEMBERS = 100000 };

/* What a file that begins so may be, and what it is by all its bytes. */
enum holder holder_may_be(struct jb_str head);
enum holder holder_of(struct jb_str bytes);

struct unpack;

/* Who is told, and which path the message is of. */
struct hearer {
	const char *path;
	struct jb_diag *diag;
};

/*
 * Open the file, or where that is NULL the bytes, which are kept by the
 * caller; path is what it is called. No entry is given that has more than max
 * bytes. NULL where it cannot be opened (told).
 */
struct unpack *unpack_open(enum holder holder, const char *file,
			   struct jb_str bytes, struct jb_str path, size_t max,
			   const struct hearer *to);
void unpack_close(struct unpack *u);

enum step { STEP_ENTRY, STEP_END, STEP_BROKEN };

/* Go to the next entry. STEP_BROKEN: no further (told). */
enum step unpack_next(struct unpack *u, const struct hearer *to);

/* Of the entry: its name, which lives as long as u. */
struct jb_str unpack_name(const struct unpack *u);

/* Folders, links, devices and what systems leave behind are none. */
bool unpack_is_document(const struct unpack *u);
bool unpack_is_encrypted(const struct unpack *u);

/* It is a mail of a mailbox, whose parts are entries behind it. */
bool unpack_is_mail(const struct unpack *u);

/* Was there an entry of that name up to the one u is at? */
bool unpack_has_passed(const struct unpack *u, struct jb_str name);

/* Its data, appended to out until that has limit bytes. */
bool unpack_data(struct jb_buf *out, struct unpack *u, size_t limit,
		 const struct hearer *to);

#endif
