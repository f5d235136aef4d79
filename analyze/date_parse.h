/*
 * The grammar's own: a cursor over one chain of tokens, and who reads what.
 *
 *	mention:  [from] point [to point]		date_grammar.c
 *	          where it stands right		date_fit.c
 *	point:    Chinese | numeric			date_point.c
 *		| English				date_english.c
 *		| counted from now			date_speech.c
 *
 * A reader of points moves the cursor behind what it read and returns true,
 * or leaves the cursor where it was.
 */
#ifndef JB_ANALYZE_DATE_PARSE_H
#define JB_ANALYZE_DATE_PARSE_H

#include "analyze/date_token.h"

/* What kind of writing a point is: how much it needs its surroundings. */
enum date_shape {
	SHAPE_SURE,
	SHAPE_YEAR,		/* 2018 */
	SHAPE_MONTH,		/* March */
	SHAPE_DAY,		/* 25日, the 25th */
	SHAPE_SLASH,		/* 6/22 */
	SHAPE_DOT,		/* 6.22, 6-22 */
	SHAPE_WEEKDAY,		/* Friday */
	SHAPE_HOLIDAY
};

struct parser {
	const struct date_token *t;
	size_t i, end;		/* of the chain */
	size_t start;		/* where the chain begins */
	struct jb_str text;
	bool speech, roc;
	int roc_year;		/* as in struct date_options */
	enum date_shape shape;	/* of the point last read */
	int depth;		/* of points inside points */
	bool hyphened;		/* 31-Oct-74: the day joined to the month */
};

/* Token k places on, T_NONE behind the chain. */
static inline enum date_kind kind_at(const struct parser *p, size_t k)
{
	return k < p->end - p->i ? p->t[p->i + k].kind : T_NONE;
}

static inline const struct date_token *token_at(const struct parser *p,
						size_t k)
{
	return &p->t[p->i + k];
}

/* Does token k follow the one before it without a blank? */
static inline bool joined_at(const struct parser *p, size_t k)
{
	return k < p->end - p->i && !p->t[p->i + k].space;
}

static inline bool take(struct parser *p, enum date_kind kind)
{
	if (kind_at(p, 0) != kind)
		return false;
	p->i++;
	return true;
}

/* A plain number from low to high at k. */
bool number_in(const struct parser *p, size_t k, int low, int high);

/* A year of four digits at k. */
bool year_at(const struct parser *p, size_t k);

struct date_part said(int value);

/* 2021/22, 2021-22財政年度: do two figures name one year? */
bool is_year_pair(const struct parser *p);

/* Behind FY2021, the /22 that makes it the year that ends in 2022. */
void fiscal_pair(struct date_point *out, struct parser *p);

bool point_read(struct date_point *out, struct parser *p);
bool point_han(struct date_point *out, struct parser *p);
bool point_numeric(struct date_point *out, struct parser *p);
bool point_english(struct date_point *out, struct parser *p);
bool point_speech(struct date_point *out, struct parser *p);

/*
 * May the mention from token first to the cursor be a date where it stands?
 * found->weak is set where only its place in the document can tell.
 */
bool mention_fits(struct date_found *found, const struct parser *p,
		  size_t first, enum date_shape shape);

/* An English numeral, in digits or letters: 21st, twenty first. */
bool numeral_read(int *value, bool *ordinal, struct parser *p);

#endif
