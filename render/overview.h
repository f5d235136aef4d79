/*
 * The overview: one page over several documents. A worker that has rendered a
 * document sends its digest (JSON on one line); the parent gathers the digests
 * and renders, when all are done, an overview in each edition. Documents are
 * put in order of their dates and names, whatever order they were given in.
 */
#ifndef JB_RENDER_OVERVIEW_H
#define JB_RENDER_OVERVIEW_H

#include "render/render.h"

/*
 * Append what the overview needs of briefing to out: after its editions have
 * been rendered, before its anchors are written, to which it may add.
 */
void jb_digest_write(struct jb_buf *out, const struct jb_briefing *briefing);

struct jb_overview;

/* None yet; release with jb_overview_free(), which allows NULL. */
struct jb_overview *jb_overview_new(void);
void jb_overview_free(struct jb_overview *overview);

/* Add one digest; false where it is none, which is our own mistake. */
bool jb_overview_add(struct jb_overview *overview, struct jb_str digest);

/* How many were added. */
size_t jb_overview_count(const struct jb_overview *overview);

struct jb_overview_options {
	struct jb_str name;		/* of its files: NAME.zh-TW.html */
	bool editions[JB_EDITIONS];	/* those that are made */
	bool html;			/* pages are made: Markdown may link */
	struct jb_str as_of;		/* a day in EDTF; n 0: the newest
					 * document's own date */
};

/* The overview in the renderer's edition, as jb_render() does a briefing. */
bool jb_render_overview(struct jb_buf *markdown, struct jb_buf *html,
			const struct jb_renderer *renderer,
			const struct jb_overview *overview,
			const struct jb_overview_options *options,
			struct jb_diag *diag);

/*
 * Append the overview's own list, NAME.anchors.json: its pages, and which
 * documents it is made of, in its order. Their anchors are in theirs.
 */
void jb_overview_write(struct jb_buf *out, const struct jb_overview *overview,
		       const struct jb_pages *pages);

struct jb_names {
	JB_LIST(struct jb_str) list;
};

/*
 * The names and pages in that list, json its text, added in arena. On failure
 * diag is told JB_DIAG_OUTPUT_BROKEN of file.
 */
bool jb_overview_read(struct jb_names *names, struct jb_pages *pages,
		      struct jb_arena *arena, const char *file,
		      struct jb_str json, struct jb_diag *diag);

/* Whether a NAME.anchors.json is that of an overview. */
bool jb_overview_is(struct jb_str json);

#endif
