/*
 * What the elements of HTML mean to the reader, and which names and classes
 * stand for the margins of a page.
 */
#ifndef JB_INGEST_HTML_TAGS_H
#define JB_INGEST_HTML_TAGS_H

#include "core/model.h"

#include <stdbool.h>

enum tag_kind {
	TAG_INLINE,	/* and all unknown ones */
	TAG_BOLD,
	TAG_BLOCK,
	TAG_HEADING,
	TAG_LIST,
	TAG_ITEM,
	TAG_TABLE,
	TAG_ROW,
	TAG_CELL,
	TAG_LABEL,	/* dt */
	TAG_VALUE,	/* dd */
	TAG_QUOTE,
	TAG_CODE,
	TAG_CAPTION,
	TAG_MAIN,
	TAG_MARGIN,	/* nav, footer, aside */
	TAG_HEADER,
	TAG_DROP,	/* its text is not for reading */
	TAG_LINK,
	TAG_BREAK,
	TAG_IMAGE,
	TAG_TITLE,
	TAG_META,
	TAG_HTML,
	TAG_KINDS
};

struct tag {
	const char *name;
	enum tag_kind kind;
	unsigned level;		/* of a heading */
};

/* The row for name, in lower case; never NULL. */
const struct tag *tag_find(const char *name);

/* Does a class or id attribute name a margin: "site-nav", "cookie_bar"? */
bool tag_class_is_margin(const char *value);

/* One whose text is not seen, or not with the text around it? */
bool tag_class_is_unseen(const char *value);

/* What a class says of a paragraph, JB_BLOCK_PARAGRAPH if nothing. */
enum jb_block_type tag_class_type(const char *value);

#endif
