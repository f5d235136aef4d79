/*
 * Dates as the analysis has them: EDTF (ISO 8601-2, as the Library of Congress
 * publishes it), levels 0 and 1, a decade such as 199X, and quarters.
 */
#ifndef JB_RENDER_EDTF_H
#define JB_RENDER_EDTF_H

#include "core/text.h"

#include <stdbool.h>

enum edtf_precision {
	EDTF_NOTHING,		/* an end of an interval that is open */
	EDTF_DECADE,		/* 199X: year 1990 */
	EDTF_YEAR,
	EDTF_SEASON,		/* 2024-21 … 24: part 1 … 4 */
	EDTF_QUARTER,		/* 2024-33 … 36: part 1 … 4 */
	EDTF_MONTH,
	EDTF_DAY,
};

struct edtf_date {
	enum edtf_precision precision;
	int year, month, day, part;
	bool approximate;	/* ~ and % */
	bool uncertain;		/* ? and % */
};

struct edtf {
	struct edtf_date from, to;	/* to: what from is, unless interval */
	bool interval;
};

/* Read text; false where it is none of these. */
bool edtf_read(struct edtf *edtf, struct jb_str text);

/*
 * First and last day of a date, counted from 1970-01-01. An open end is the
 * least or the greatest number.
 */
long edtf_first_day(const struct edtf *edtf);
long edtf_last_day(const struct edtf *edtf);

/* Day of the civil calendar, counted from 1970-01-01, and back. */
long edtf_day(int year, int month, int day);
void edtf_civil(int *year, int *month, int *day, long days);

#endif
