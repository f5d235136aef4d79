/*
 * The pages that belong to a list of anchors, each with its digest, so that
 * `jianbao verify` sees a change anywhere in one: also in a date or a heading,
 * which have no words of the source to be compared with.
 *
 * Filled while pages are written, put into the list's JSON, and read back.
 */
#ifndef JB_RENDER_PAGES_H
#define JB_RENDER_PAGES_H

#include "core/mem.h"
#include "core/text.h"

struct jb_page {
	struct jb_str ending;	/* zh-TW.md: what follows NAME and a dot */
	char sha256[65];	/* as jb_sha256() writes it */
};

struct jb_pages {
	JB_LIST(struct jb_page) list;
};

/* A page NAME.ending that holds bytes; ending must live as long as arena. */
void jb_pages_add(struct jb_pages *pages, struct jb_arena *arena,
		  struct jb_str ending, struct jb_str bytes);

/* Append them as the value of the member "pages". */
void jb_pages_write(struct jb_buf *out, const struct jb_pages *pages);

/*
 * Of the root of a list, a json_t: its pages, in arena; false where it has
 * no such member, or one that is none.
 */
struct json_t;
bool jb_pages_read(struct jb_pages *pages, struct jb_arena *arena,
		   const struct json_t *root);

#endif
