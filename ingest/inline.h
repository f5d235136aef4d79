/*
 * Running text from mark-up: white space collapsed as a browser does, but for
 * line breaks of the source between two Han characters, which are nothing.
 * Shared by the readers of HTML and Markdown.
 */
#ifndef JB_INGEST_INLINE_H
#define JB_INGEST_INLINE_H

#include "ingest/reader.h"

struct inline_text {
	struct block_text b;
	size_t first, past;	/* of the white space not yet written */
	bool space, broken;	/* there is some; it holds a line break */
	bool wide;		/* it holds U+3000 */
	uint32_t last;		/* the last character written */
};

/* doc->text[first, past), which is plain text. */
void inline_copy(struct inline_text *t, struct jb_document *doc, size_t first,
		 size_t past);

/* put stands for doc->text[first, past): an entity, an escape. */
void inline_put(struct inline_text *t, struct jb_document *doc,
		struct jb_str put, size_t first, size_t past);

/* A line break or other end of a word at doc->text[first, past). */
void inline_space(struct inline_text *t, size_t first, size_t past);

/* Do two characters stand side by side where a line is broken? */
bool inline_joins(uint32_t before, uint32_t after);

/* http, https, mailto: an address that says something outside of its page. */
bool inline_is_address(struct jb_str s);

/* Is address to be read in text already, with its scheme or without? */
bool inline_says(struct jb_str text, struct jb_str address);

/*
 * Append " (ADDRESS)", as the address of a link is written behind its words. A
 * bracket without its other half becomes %28 or %29 (RFC 3986): else nobody
 * could tell where the address ends.
 */
void inline_bracketed(struct jb_buf *out, struct jb_str address);

/* doc->declared gets value, trimmed, under its Dublin Core name; once. */
void declare(struct jb_document *doc, const char *name, struct jb_str value);

/* text and its map after what is in to. */
void block_append(struct block_text *to, struct jb_document *doc,
		  struct jb_str text, const struct jb_map *map);

#endif
