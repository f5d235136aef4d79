/*
 * Anchors: what each line of a briefing stands on, and the file
 * NAME.anchors.json that lists them (docs/anchors.md).
 *
 * An anchor is a place in the source with a number from 1, the same in every
 * edition of a document, for the lines are asked for in the same order.
 */
#ifndef JB_RENDER_ANCHORS_H
#define JB_RENDER_ANCHORS_H

#include "core/diag.h"
#include "core/model.h"
#include "render/pages.h"
#include "render/show.h"

struct jb_anchors;

/* None yet; in doc's arena, as are the texts it is told of. */
struct jb_anchors *jb_anchors_new(const struct jb_document *doc);

/*
 * The number of at, 0 where at.block is JB_NONE. A place that is quoted and one
 * that is only pointed to have numbers of their own, so that each line that
 * refers to a quoted one must have its words.
 */
size_t jb_anchors_number(struct jb_anchors *anchors, struct jb_anchor at,
			 bool quoted);

/*
 * Edition shows the words of anchor number as shown, in the line that ends in
 * a reference to it.
 */
void jb_anchors_shown(struct jb_anchors *anchors, size_t number,
		      enum jb_edition edition, struct jb_str shown);

/* How many there are, and where number, from 1, is. */
size_t jb_anchors_count(const struct jb_anchors *anchors);
struct jb_anchor jb_anchors_at(const struct jb_anchors *anchors,
			       size_t number);

/*
 * Append them as JSON. source is the path of the source from where the file
 * will stand. With pages, as the file has them: these, and the words that
 * each edition shows. pages NULL: as a page carries them, "<" escaped so that
 * no page is ended by them.
 */
void jb_anchors_write(struct jb_buf *out, const struct jb_anchors *anchors,
		      struct jb_str source, const struct jb_pages *pages);

/* ---- reading them back, for verification ------------------------------ */

struct jb_anchor_read {
	struct jb_str id;		/* a12 */
	struct jb_str block;		/* b7 */
	size_t start, end;		/* code points of the block's text */
	struct jb_range bytes;		/* of the file, or the text taken
					 * out of it */
	struct jb_range lines;		/* first and last */
	size_t page;			/* 0: none */
	struct jb_str text;		/* the words, wraps joined */
	struct jb_str source;		/* as they stand in the source */
	struct jb_str shown[JB_EDITIONS];	/* p NULL: not quoted there */
};

struct jb_anchors_read {
	struct jb_str path;		/* of the source, as bytes */
	struct jb_str sha256, encoding;
	struct jb_str also_encoding;	/* p NULL: one is all */
	struct jb_str media_type;
	size_t bytes;
	struct jb_pages pages;		/* none in the list that a page carries */
	JB_LIST(struct jb_anchor_read) list;
};

/*
 * Read the JSON of file (its name in messages). On failure diag is told
 * JB_DIAG_OUTPUT_BROKEN, and false is returned.
 */
bool jb_anchors_read(struct jb_anchors_read *read, struct jb_arena *arena,
		     const char *file, struct jb_str json,
		     struct jb_diag *diag);

/* The JSON that an HTML page carries, or p NULL where it has none. */
struct jb_str jb_anchors_in_html(struct jb_str html);

/* Words that a page shows at an anchor. */
struct jb_words {
	struct jb_str id;	/* a12 */
	struct jb_str doc;	/* in an overview: whose anchor it is */
	struct jb_str words;	/* as shown, references undone */
	struct jb_str written;	/* as the page says they were written */
	size_t line;		/* of the page, from 1 */
};

/*
 * The next words of an HTML page that name an anchor; start with *at = 0 and
 * *line = 1; false when there are no more.
 */
bool jb_words_in_html(struct jb_words *words, struct jb_arena *arena,
		      struct jb_str html, size_t *at, size_t *line);

/*
 * Whether the Markdown line that refers to anchor number has words in it, as
 * Markdown writes them.
 */
bool jb_words_in_markdown(struct jb_str line, struct jb_str words);

/* A reference to an anchor in Markdown: "[12: p. 3]", "[2.12: p. 3]". */
struct jb_marked {
	size_t document;	/* of an overview, from 1; 0: this one */
	size_t number;
	struct jb_str text;	/* the line it stands in, */
	size_t line;		/* its number */
};

/* The next one; start with *at = 0 and mark->line = 1. */
bool jb_reference_in_markdown(struct jb_marked *mark, struct jb_str markdown,
			      size_t *at);

#endif
