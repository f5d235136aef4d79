/*
 * Headings as typists make them who have no use for styles, <h2> and ##:
 *
 *	<p><b>II. Meeting with the Board</b></p>
 *	**背景說明**
 *
 * A short paragraph, all of it bold, with text below it that is not. Where
 * bold is the document's own face, it says nothing.
 */
#ifndef JB_INGEST_BOLD_HEADS_H
#define JB_INGEST_BOLD_HEADS_H

#include "core/model.h"

struct bold_line {
	struct jb_str text;
	enum jb_block_type type;
	unsigned level;		/* of a heading */
	bool bold;		/* all of it */
};

/* Of the n lines of doc those that are headings become such. */
void bold_heads(const struct jb_document *doc, struct bold_line *lines,
		size_t n);

#endif
