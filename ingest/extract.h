/*
 * Text taken out of a container. A reader adds pieces in reading order, blocks
 * to be; extract_close() writes them down, a line each (a table has a line a
 * row, its cells parted by TAB), makes that the document's text, and blocks of
 * it. What is set aside (running headers, comments) stands at the end.
 *
 * A reader holds its texts in flows while they grow and gives them away when
 * a piece is complete; all else lives in the document's arena.
 */
#ifndef JB_INGEST_EXTRACT_H
#define JB_INGEST_EXTRACT_H

#include "core/diag.h"
#include "core/model.h"

/*
 * A text that grows: white space is collapsed, soft hyphens are left out, line
 * breaks are kept as LF. A zeroed one is ready.
 */
struct flow {
	struct jb_buf text;
	bool space, wide;	/* white space to be written; U+3000 in it */
	bool verbatim;		/* nothing is collapsed */
};

void flow_text(struct flow *f, struct jb_str s);
void flow_space(struct flow *f);
void flow_break(struct flow *f);

/* Text that was taken as it stood, once more as running text. */
void flow_collapse(struct flow *f);

/* The text from byte from on shows address: " (address)", unless it does. */
void flow_address(struct flow *f, size_t from, struct jb_str address);

/* Its text, trimmed, in arena; f is empty and ready again. */
struct jb_str flow_take(struct flow *f, struct jb_arena *arena);

struct piece {
	enum jb_block_type type;
	unsigned level, depth;
	struct jb_str marker;
	bool numbered;
	bool gone;		/* in a table, or without text */
	bool tabbed;		/* a TAB stands behind its first letters */
	bool mono;		/* all of it in print of one width */
	bool bold;		/* all of it */
	bool contents;		/* a line of the table of contents */
	size_t page;
	struct jb_str text;
	JB_LIST(struct jb_row) rows;
	struct jb_cell label, value;
	size_t block;		/* once it is one, the first of them */
};

struct grid_cell {
	size_t first, past;	/* pieces */
	unsigned rows, columns, column;
	bool joins_up;		/* goes on from the cell above it */
};

struct grid_row {
	JB_LIST(struct grid_cell) cells;
	bool header, deleted;
};

struct grid {
	JB_LIST(struct grid_row) rows;
	size_t piece;		/* that will be the table */
	bool nested;		/* another one stands in it */
	bool open;		/* in a cell */
};

/* Something that is in no block. */
struct lost {
	enum jb_repair_kind kind;
	size_t piece;		/* where it stood, or JB_NONE */
	struct jb_str text;
	bool printed;		/* it has a line of its own at the end */
	size_t first, past;
};

struct extract {
	struct jb_document *doc;
	JB_LIST(struct piece) pieces;
	JB_LIST(struct grid) grids;	/* open ones, the innermost last */
	JB_LIST(struct lost) losts;
	size_t page;		/* that is being read; 0: none is known */
};

/* A piece that stands here in reading order, its text to come. */
size_t extract_add(struct extract *x, enum jb_block_type type);

/* The block of a part, read by itself, as a piece of the whole. */
size_t extract_take(struct extract *x, const struct jb_block *block);

/* What was set aside in a part. */
void extract_take_repairs(struct extract *x, const struct jb_document *part);

void extract_lost(struct extract *x, enum jb_repair_kind kind, size_t piece,
		  struct jb_str text);

/* The same, as a line of its own at the end, once for all that are alike. */
void extract_aside(struct extract *x, enum jb_repair_kind kind,
		   struct jb_str text);

/* Tables: opened and closed, and rows and cells between. */
void grid_open(struct extract *x);
void grid_row(struct extract *x);
struct grid_cell *grid_cell(struct extract *x);
void grid_cell_end(struct extract *x);
void grid_close(struct extract *x);

/* The row or cell that was opened last, or NULL. */
struct grid_row *grid_last_row(struct extract *x);
struct grid_cell *grid_last_cell(struct extract *x);

/* The mark as it stands before text: 一、目的, but 第一章 總論, 1. Overview */
struct jb_str extract_marked(struct extract *x, struct jb_str mark,
			     struct jb_str text);

/* A bullet as its symbol font shows it; p NULL: nothing is to be seen. */
struct jb_str extract_bullet(struct extract *x, struct jb_str sign);

/*
 * What a paragraph is by the name of its style, PARAGRAPH where that says
 * nothing. Headings are known by their level, not by this.
 */
enum jb_block_type extract_type_of_style(struct jb_str name);

/* The text in words of a picture, a figure; none if a program wrote it. */
void extract_picture(struct extract *x, struct jb_str words);

/* A picture's words that stand as its caption under it are one. */
void extract_drop_doubled(struct extract *x);

/* Append s, its lines joined as those of one paragraph. */
void extract_join(struct jb_buf *out, struct jb_str s);

/*
 * The properties in an XML part: title, creator, date, created and so on, as
 * OOXML, ODF and OPF write them. On failure diag is told.
 */
bool extract_properties(struct extract *x, struct jb_str xml,
			const char *part, struct jb_diag *diag);

/* A declared value, once; name is one of Dublin Core's. */
void extract_declare(struct extract *x, const char *name,
		     struct jb_str value);

/*
 * Where no block is a heading, paragraphs of doc->text[0, past) become what
 * they would be in plain text (typed.c). extract_close() asks for it.
 */
void extract_typed(struct jb_document *doc, size_t past);

/*
 * Where blocks are headings by their style, paragraphs that begin with a typed
 * bullet or a numeral that counts become items (listed.c).
 */
void extract_listed(struct extract *x);

/* Text, blocks and repairs of all. */
void extract_close(struct extract *x);

#endif
