/*
 * Parts: the pieces of a page before it is known which of them are blocks.
 * The HTML reader adds them in reading order; then tables are put together of
 * their cells, menus and footers are set aside, and the rest becomes blocks.
 */
#ifndef JB_INGEST_PARTS_H
#define JB_INGEST_PARTS_H

#include "ingest/inline.h"

/* An element that may be no part of the main text, with what stands in it. */
struct region {
	size_t outer;		/* index of the region around it, or JB_NONE */
	bool sure;		/* <nav>, <footer>: by name, not by class */
	bool heading;		/* a <header> keeps its headings */
	bool margin;		/* it says so, by name or class */
	size_t letters;		/* of text in it */

	/* for main_text.c, of all parts in it: */
	size_t good;		/* bytes of sentences */
	size_t teased;		/* of these in teasers right below it */
	size_t links, link_letters;
	size_t first, past;	/* parts */
	bool link_out, table, heads;
};

struct part {
	enum jb_block_type type;
	unsigned level, depth;
	struct jb_str marker;
	bool numbered;
	bool after_br;		/* of the same paragraph as the part before */
	bool main;		/* inside <main> or <article> */
	bool gone;		/* taken into another part, or set aside */
	size_t into;		/* that part, where it is gone */
	struct jb_str note;	/* the key of the note it is of; n 0: none */
	size_t region;		/* the innermost around it, or JB_NONE */
	size_t letters, link_letters, links;
	bool link_out;		/* one of its links goes to another site */
	bool bold;		/* all its letters */
	struct jb_str text;
	struct jb_map map;
	JB_LIST(struct jb_row) rows;
	struct jb_cell label, value;
};

struct cell {
	size_t first, past;	/* parts */
	unsigned rows, columns;
	bool header;
};

struct table_row {
	JB_LIST(struct cell) cells;
};

struct table {
	JB_LIST(struct table_row) rows;
	bool nested;		/* another table stands in it */
	bool open;		/* in a cell */
	bool headed;		/* it has a <th> or a <caption> */
};

/* The mark of a note in running text. */
struct call {
	struct jb_str key;	/* what note and call share: an id, a label */
	struct jb_str own;	/* the id of the call itself, or n 0 */
	size_t part;		/* in which it stands */
};

struct parts {
	struct jb_document *doc;
	bool page;		/* of a site, with more than its text */
	JB_LIST(struct part) list;
	JB_LIST(struct region) regions;
	JB_LIST(struct call) calls;
};

/* Close t, if it has text, as a new part like model; NULL if it has none. */
struct part *parts_add(struct parts *parts, struct inline_text *t,
		       const struct part *model);

/*
 * The text being written calls the note key. Its parts, where they come later,
 * are put behind the part that calls it first, as readers of other formats
 * find it.
 */
void parts_call(struct parts *parts, struct jb_str key, struct jb_str own);

/* The first call of the note key, or of that id itself; or NULL. */
const struct call *parts_called(const struct parts *parts, struct jb_str key);
const struct call *parts_calling(const struct parts *parts,
				 struct jb_str own);

/* Put the lines that <br> parted together where they are one paragraph. */
void parts_join_lines(struct parts *parts, size_t first);

/* One table block of the parts in the cells, or none for a layout table. */
void parts_make_table(struct parts *parts, struct table *table);

/* A picture's words, where the caption behind them says them too. */
void parts_drop_alt(struct parts *parts);

/* One form block of the part label and the one after it. */
void parts_make_form(struct parts *parts, size_t label);

/*
 * main_text.c: which parts of a page are not what it is about, besides those
 * that aside names already.
 */
void parts_find_main(struct parts *parts, bool *aside);

/* page_title.c: the title that a page sets in no <h1>, as a heading. */
void parts_find_title(struct parts *parts, const bool *aside);

/* All of the source that is in no part is mark-up: one repair. */
void parts_repair_markup(struct parts *parts);

/* Does s end in a label, or begin with one: 相關連結： Links: ? */
bool parts_has_label(struct jb_str s);

/* Set aside what is no main text, make blocks and repairs of all. */
void parts_close(struct parts *parts);

#endif
