/*
 * Days of the Gregorian calendar as numbers, and EDTF as pairs of days.
 */
#ifndef JB_ANALYZE_DATE_CALENDAR_H
#define JB_ANALYZE_DATE_CALENDAR_H

#include "analyze/dates.h"

/* First and last day of what a point names, and how it is best written. */
struct date_days {
	long first, last;	/* days since 1970-01-01 */
	enum date_unit unit;
	bool fiscal;
};

int calendar_month_days(int year, int month);
bool calendar_is_day(int year, int month, int day);
long calendar_number(int year, int month, int day);
struct date_day calendar_day(long number);
int calendar_weekday(long number);	/* 1 Monday to 7 */

/* year and month moved on by that many months. */
void calendar_add_months(int *year, int *month, int months);

/* Days of a year, a month (from 1), a quarter. */
struct date_days calendar_span(enum date_unit unit, int year, int number);

/* EDTF of one point, or of a range from a to b; p NULL: years beyond 9999. */
struct jb_str calendar_edtf(struct jb_arena *arena, struct date_days a,
			    const struct date_days *b, const char *mark);

#endif
