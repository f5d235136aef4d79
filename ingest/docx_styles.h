/* Styles and numbering of a DOCX: what a paragraph is, how it is counted. */
#ifndef JB_INGEST_DOCX_STYLES_H
#define JB_INGEST_DOCX_STYLES_H

#include "core/diag.h"
#include "core/model.h"
#include "ingest/extract.h"
#include "ingest/numerals.h"

enum { DOCX_LEVELS = 9, DOCX_BODY = 9 };	/* outline level of body text */

/* What a paragraph, or the style of one, says of itself. */
struct docx_look {
	struct jb_str style, num_id;	/* p NULL: not said */
	long level;		/* of the numbering, -1: not said */
	long outline;		/* from 0, -1: not said */
	enum jb_block_type type;	/* PARAGRAPH: not said */
	bool contents;		/* a line of the table of contents */
};

struct docx_style {
	struct jb_str id, based_on;
	struct docx_look look;
	bool resolved, is_default;
};

struct docx_level {
	enum numeral numeral;
	struct jb_str text;	/* "%1、" */
	struct jb_str style;	/* the paragraph style that is on it */
	long start, restart;	/* restart -1: after any higher level */
	bool legal, here;
	bool touches;		/* no gap before the text */
};

struct docx_abstract {
	struct jb_str id, link;	/* link: to the style that has the levels */
	struct docx_level levels[DOCX_LEVELS];
	long count[DOCX_LEVELS];
	bool begun[DOCX_LEVELS];
};

struct docx_num {
	struct jb_str id, abstract;
	struct docx_level levels[DOCX_LEVELS];	/* that replace */
	long start[DOCX_LEVELS];	/* -1: none */
	bool used;
};

struct docx_styles {
	struct extract *x;
	JB_LIST(struct docx_style) list;
	JB_LIST(struct docx_abstract) abstracts;
	JB_LIST(struct docx_num) nums;
};

/* Read word/styles.xml and word/numbering.xml; path is for messages. */
bool docx_styles_read(struct docx_styles *styles, struct jb_str xml,
		      const char *path, struct jb_diag *diag);
bool docx_numbering_read(struct docx_styles *styles, struct jb_str xml,
			 const char *path, struct jb_diag *diag);

/* Put into look what its style says and it does not. */
void docx_look_complete(struct docx_styles *styles, struct docx_look *look);

/* What stands before a paragraph. */
struct docx_mark {
	struct jb_str text;	/* p NULL: nothing is printed */
	bool numbered;		/* it counts; else a bullet */
	bool touches;		/* no gap before the text */
	unsigned level;		/* from 0 */
};

/* Count one paragraph that looks like look. */
struct docx_mark docx_mark_next(struct docx_styles *styles,
				const struct docx_look *look);

#endif
