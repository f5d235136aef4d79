/*
 * Lines of a list of what is open for comment: what consultation_list.c and
 * consultation_record.c, which read them, share.
 */
#ifndef JB_ANALYZE_CONSULTATION_LINE_H
#define JB_ANALYZE_CONSULTATION_LINE_H

#include "analyze/consultation.h"

enum { LINE_LIMIT = 300 };	/* bytes of a line of a list */

/* A line: its title, and its days with the words beside them. */
struct line {
	size_t block;
	struct jb_str text;
	struct jb_range title;
	size_t from;		/* where the words of its days begin */
	size_t first, n;	/* its days among the dates */
};

/*
 * Past days and words of theirs from at on, as far as they go. Sets the days
 * of line to those passed.
 */
size_t listed_past_days(const struct proceedings *f, struct line *line,
			size_t at);

/* 甲草案徵詢至8月12日: before what stands right before the day at at */
size_t listed_before_days(const struct proceedings *f,
			  const struct line *line, size_t at);

/* ▍甲辦法修正草案／某部／起…: the longest cell of what stands before days */
struct jb_range listed_cell(const struct proceedings *f, struct jb_str s,
			    struct jb_range r);

/* Not 早鳥報名, Applications for …, and no label of a form */
bool listed_is_title(const struct proceedings *f, const struct line *line);

/* Is there a day, as 2024-05-06, in [from, past)? It bears no title. */
bool listed_has_day(const struct proceedings *f, size_t block, size_t from,
		    size_t past);

/* 3月1日起: past the word that is bound to the day ending at end */
size_t listed_past_suffix(const struct proceedings *f,
			  const struct line *line, size_t end);

/*
 * Put the day d of the line into t, as the words from byte from on say, else
 * as the one that it is otherwise. False: it is of nothing that t tells of.
 */
bool listed_read_day(const struct proceedings *f, const struct line *line,
		     size_t from, const struct jb_date *d, struct told *t,
		     enum stage otherwise);

/* The dates of blocks [first, last] are those of a line, or a record. */
void listed_use_days(struct proceedings *f, size_t first, size_t last);

/* --- lines below a title (consultation_record.c) --- */

/*
 * Read into t the lines of days below the title in block title; the block past
 * those that belong to it
 */
size_t consultation_below(struct proceedings *f, size_t title, size_t past,
			  struct told *t, enum stage alone);

/*
 * Read the record that block begins, a title and lines of its days below it;
 * alone is what a day by itself is there. The block past it; block: none.
 */
size_t consultation_record(struct proceedings *f, size_t block, size_t past,
			   enum stage alone);

#endif
