/*
 * Where in the source the pieces stand that libxml2 hands out. The parser says
 * where it is; what it says is checked against the text there.
 */
#ifndef JB_INGEST_HTML_SOURCE_H
#define JB_INGEST_HTML_SOURCE_H

#include "ingest/inline.h"

/*
 * The place of piece in text, between from (all before is known) and about at
 * (where the parser stands). *same tells that it stands there as it is; if
 * not, it is an entity or the like, and the whole range stands for it.
 */
struct jb_range source_of(struct jb_str text, struct jb_str piece,
			  size_t from, size_t at, bool *same);

/* The value of attribute name of the first tag in text[from, past). */
struct jb_range source_attribute(struct jb_str text, const char *name,
				 size_t from, size_t past);

/* What a link shows, as the mark of a note. */
enum source_label {
	LABEL_NONE,
	LABEL_BARE,		/* 3 */
	LABEL_BRACKETS		/* [3] */
};

/* Of the link whose tag ends at text.p[at], or a little behind it. */
enum source_label source_label(struct jb_str text, size_t at);

/* Bytes of the entity at raw.p[at], 1 where the & there is just that. */
size_t source_entity(struct jb_str raw, size_t at);

/* value, decoded, at text[first, past) as written, into t. */
void source_put(struct inline_text *t, struct jb_document *doc,
		struct jb_str value, struct jb_range at);

#endif
