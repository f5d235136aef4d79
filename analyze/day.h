/*
 * The dates that dates.c has found, looked up by where they stand, and what
 * an EDTF value says of itself.
 */
#ifndef JB_ANALYZE_DAY_H
#define JB_ANALYZE_DAY_H

#include "analyze/analyzer.h"

/* The date at index i, if it begins in block before past; else NULL. */
const struct jb_date *day_at(const struct work *work, size_t i, size_t block,
			     size_t past);

/* Is d resolved and no fiscal year? */
static inline bool day_is_told(const struct jb_date *d)
{
	return d->edtf.p && !d->fiscal;
}

/* First date in [from, past) that is told so. */
const struct jb_date *day_first(const struct work *work, size_t block,
				size_t from, size_t past);

/* Halves of an interval; false where edtf is one point. */
bool day_halves(struct jb_str edtf, struct jb_str *from, struct jb_str *to);

/* Is a day, a month or a quarter named, not just a year? */
bool day_is_fine(struct jb_str edtf);

#endif
