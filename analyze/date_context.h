/*
 * What a document knows of its own time, and what a mention leaves out taken
 * from it, in this order of evidence:
 *
 *	1  the expression itself, and the other end of a range
 *	2  the sentence: the last mention in it whose year is known
 *	3  the table: the rows above; in a list of days the item above
 *	4  the same month named earlier in the section, with its year
 *	5  the meeting that the sentence names (ICANN62), by the lexicon
 *	6  the section's heading
 *	7  the report's date, the trip, the meeting: where the result lies
 *	   near them, with the year before or after where the clause, or else
 *	   the sentence, speaks of what was or will be; where the report was
 *	   written early in the year after the trip, the trip is its time
 *	   (without a date of its own a document is of the year that it calls
 *	   今(2022)年, or whose last year is 去年（2021年）)
 *	8  the last mention before in the section, or in the document
 *
 * What none of them gives stays unresolved.
 */
#ifndef JB_ANALYZE_DATE_CONTEXT_H
#define JB_ANALYZE_DATE_CONTEXT_H

#include "analyze/analyzer.h"
#include "analyze/date_calendar.h"

/* A mention on its way: what was scanned, and where. */
struct seen {
	struct date_found found;
	size_t block;
	size_t sentence;	/* its number in the block */
	size_t section;		/* heading over it, or JB_NONE */
	struct jb_str edtf;	/* once resolved */
	struct date_day first, last;	/* of edtf */
	struct jb_str context;
	const char *rule;	/* the step of the order above that gave it */
	enum jb_basis basis;
	bool own_year;		/* said or counted, not filled in */
	bool aside;		/* 1987年…以來: said in passing */
	bool dropped;
};

struct seens {
	JB_LIST(struct seen) list;
};

/* The document's own time: what "today" was, and since when it speaks. */
struct epoch {
	struct date_day now;	/* year 0: not known */
	struct date_day first, last;	/* trip or meeting; year 0: none */
	struct jb_str name;	/* what it was taken from */
};

/*
 * date_doubt.c: are cases numbered as days are written (案號106-1-2), and is
 * the mention one of them?
 */
bool date_has_cases(const struct work *work, const struct seens *seens);
bool date_is_case(const struct work *work, const struct seen *s);

/*
 * The same of 6/22: does it stand in a cell or line of its own, or beside the
 * weekday or the time; does the document part its days by slashes; and if
 * so (slashes), or if not, is the mention a day?
 */
bool date_stands_alone(const struct work *work, const struct seen *s);
bool date_has_slashes(const struct work *work, const struct seens *seens);
bool date_in_slashes(const struct work *work, const struct seen *s,
		     bool slashes, const struct epoch *epoch);

/*
 * date_form.c: the day that the block ends in, where the signs between its
 * figures are lost: 因公出國人員報告書 98 11 16.
 */
bool date_form_read(struct date_found *found, const struct seens *seens,
		    const struct work *work, size_t block);

/*
 * Is the day of that month within days of the trip or meeting, which are of
 * one year unless they go over its end?
 */
bool context_in_stay(const struct epoch *epoch, const struct date_point *p,
		     long days);

struct epoch context_epoch(const struct work *work,
			   const struct seens *seens);

/* Fill what list.v[at] leaves out from those before it and from epoch. */
void context_resolve(struct work *work, struct seens *seens, size_t at,
		     const struct epoch *epoch);

#endif
