/*
 * Dates in any text, for whoever needs them: the dates analyzer, the cover
 * form, the command `jianbao dates`.
 *
 * date_scan() reads a text by the grammar alone (date_token.c, date_grammar.c)
 * and gives mentions whose parts are said, counted from a reference ("last
 * year") or missing ("March 3"). date_value() puts a reference under one
 * mention and writes EDTF; what is no day of the calendar has no value.
 *
 *	107/3/10-15   from 2018-03-10, to ____-__-15, month and year inherited
 *	今年年底      from year of the reference + 0
 *	6月 24日      year missing
 *
 * Filling what is missing from a document is date_context.c's work.
 */
#ifndef JB_ANALYZE_DATES_H
#define JB_ANALYZE_DATES_H

#include "core/lexicon.h"
#include "core/model.h"

/* What a point names, from small to large. */
enum date_unit {
	DATE_NONE,
	DATE_DAY,
	DATE_WEEKEND,
	DATE_WEEK,
	DATE_MONTH,
	DATE_QUARTER,
	DATE_SEASON,
	DATE_HALF,
	DATE_YEAR,
	DATE_DECADE,
	DATE_CENTURY
};

/* How a part of a point is given. */
enum date_given {
	DATE_MISSING,
	DATE_SAID,	/* value is the part itself */
	DATE_COUNTED,	/* value counts from the reference: 去年 -1 */
	DATE_SAME,	/* value counts from the mention before: 同年 0 */
	DATE_NEAR	/* next +1, last -1, this 0: the nearest such one */
};

struct date_part {
	enum date_given given;
	int value;
};

/* "the last week of October", "first Monday in May", "3 weeks before X" */
struct date_pick {
	int nth;		/* from 1; -1 is the last; 0 none */
	int count;		/* that many of them; 0 reads as 1 */
	enum date_unit unit;	/* of these; DATE_DAY with weekday: Mondays */
	int weekday;
};

struct date_shift {
	int years, months, days;
	int weekdays, weekday;	/* "two Sundays from now" */
	bool set;
};

struct date_point {
	enum date_unit unit;
	struct date_part year, month, day, week;
	int number;		/* of the quarter or half; else 0 */
	int weekday;		/* 1 Monday to 7; 0 not said */
	struct date_pick pick;	/* inside what the rest names */
	struct date_shift shift; /* from what the rest names */
	bool roc, fiscal;
	bool pair;		/* 2021/22: its year and the next one */
	int fiscal_month;	/* that a fiscal year begins in; 0 reads as 7 */
	bool fiscal_first;	/* which is named for the year it begins in */
	bool two_digit;		/* 18年: the century was left out */
	bool told;		/* 去年（2011年）: the year of a counted one, */
	signed char told_from;	/* and how it was counted: -1 */
	bool taken;		/* its year is the other end's */
	bool taken_month;	/* its month is */
};

/* One mention. */
struct date_found {
	size_t start, end;		/* bytes of the text scanned */
	size_t open_start, open_end;	/* with 自 and 以來 */
	struct date_point from, to;	/* to.unit DATE_NONE: one point */
	enum jb_bound bound;
	bool approximate, uncertain;
	bool damaged;	/* letters were read as figures: 一O二年 */
	bool weak;	/* a date only where the place is right: 3/4, 25日 */
};

struct date_founds {
	JB_LIST(struct date_found) list;
};

struct date_options {
	/*
	 * The reader hears somebody speak now: today, next Friday, 3 days
	 * ago and weekdays are dates. Not set: the words of documents.
	 */
	bool speech;
	/* Years of two or three digits before 年 or / count from 1911. */
	bool roc;
	/*
	 * A year of two figures that the document is known to count from
	 * 1911: 98年 is a year there, not how long. 0: none is known.
	 */
	int roc_year;
	/* For holidays; NULL leaves them out. */
	const struct jb_lexicon *lex;
	/* Without holidays: the words are made once and kept with it. */
	const struct jb_lexicon *keep;
};

/* A day, or a year or month where day or month is 0; year 0: not known. */
struct date_day {
	int year, month, day;
};

/* The words of the grammar, ready to be looked up; lives in arena. */
struct date_scanner;
struct date_scanner *date_scanner_new(struct jb_arena *arena,
				      const struct date_options *options);

/* Sets options.roc from here on. */
void date_scanner_roc(struct date_scanner *scanner, bool roc);

/* Sets options.roc_year. */
void date_scanner_roc_year(struct date_scanner *scanner, int year);

/*
 * All mentions of text, by start, none overlapping another. They are the
 * scanner's own and good until its next scan.
 */
const struct date_founds *date_scan(struct date_scanner *scanner,
				    struct jb_str text);

/*
 * The value of one mention, counted from reference; false where the calendar
 * has no such day or a part is missing that the reference does not give. A
 * missing year gives the next such day from the reference on.
 */
bool date_value(struct jb_str *edtf, struct jb_arena *arena,
		const struct date_found *found,
		const struct date_day *reference);

/*
 * The value of a text that is one date ("107/3/10-15", "中華民國107年3月26日"):
 * its first mention, with up to three digits of a year counted from 1911.
 */
bool date_edtf(struct jb_str *edtf, struct jb_arena *arena,
	       const struct jb_lexicon *keep, struct jb_str text,
	       struct date_day reference);

/*
 * Where figures that may be such a day of a form begin, 98 11 16 at the end of
 * s, counted from 1911; JB_NONE where there are none. The form must prove it.
 */
size_t date_form_find(struct date_day *day, struct jb_str s);

/* The first day of an EDTF value, month or day 0 where it has none. */
bool date_first(struct date_day *day, struct jb_str edtf);
bool date_last(struct date_day *day, struct jb_str edtf);

/* Is s EDTF of the levels we write? */
bool date_is_edtf(struct jb_str s);

#endif
