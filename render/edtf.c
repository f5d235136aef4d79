/* EDTF read and counted in days. */
#include "render/edtf.h"

#include <limits.h>

enum { DAYS_OF_ERA = 146097, YEARS_OF_ERA = 400 };

/* Days of the proleptic Gregorian calendar, years beginning in March. */
long edtf_day(int year, int month, int day)
{
	long y = month <= 2 ? year - 1L : year;
	long era = (y >= 0 ? y : y - (YEARS_OF_ERA - 1)) / YEARS_OF_ERA;
	long of_era = y - era * YEARS_OF_ERA;
	long m = month > 2 ? month - 3 : month + 9;
	long of_year = (153 * m + 2) / 5 + day - 1;
	long days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

	return era * DAYS_OF_ERA + days - 719468;
}

void edtf_civil(int *year, int *month, int *day, long days)
{
	long z = days + 719468;
	long era = (z >= 0 ? z : z - (DAYS_OF_ERA - 1)) / DAYS_OF_ERA;
	long of_era = z - era * DAYS_OF_ERA;
	long y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) /
		 365;
	long of_year = of_era - (365 * y + y / 4 - y / 100);
	long m = (5 * of_year + 2) / 153;

	*day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(y + era * YEARS_OF_ERA + (*month <= 2));
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

/* n digits of text at *at as a number, or -1. */
static int digits(struct jb_str text, size_t *at, size_t n)
{
	int value = 0;

	if (text.n - *at < n)
		return -1;
	for (size_t i = 0; i < n; i++) {
		char c = text.p[*at + i];

		if (c < '0' || c > '9')
			return -1;
		value = value * 10 + (c - '0');
	}
	*at += n;
	return value;
}

static bool set_part(struct edtf_date *date, int value)
{
	if (value >= 1 && value <= 12) {
		date->precision = EDTF_MONTH;
		date->month = value;
	} else if (value >= 21 && value <= 24) {
		date->precision = EDTF_SEASON;
		date->part = value - 20;
	} else if (value >= 33 && value <= 36) {
		date->precision = EDTF_QUARTER;
		date->part = value - 32;
	} else {
		return false;
	}
	return true;
}

static void read_mark(struct edtf_date *date, struct jb_str *text)
{
	char mark = text->n ? text->p[text->n - 1] : '\0';

	if (mark != '~' && mark != '?' && mark != '%')
		return;
	date->approximate = mark != '?';
	date->uncertain = mark != '~';
	text->n--;
}

static bool read_date(struct edtf_date *date, struct jb_str text)
{
	size_t at = 0;

	*date = (struct edtf_date){ 0 };
	if (text.n == 0 || jb_str_eq(text, JB_STR("..")))
		return true;
	read_mark(date, &text);
	if (text.n == 4 && text.p[3] == 'X') {
		date->precision = EDTF_DECADE;
		date->year = digits(text, &at, 3) * 10;
		return date->year >= 0;
	}
	date->precision = EDTF_YEAR;
	date->year = digits(text, &at, 4);
	if (date->year < 0 || at == text.n)
		return date->year >= 0;
	if (text.p[at++] != '-' || !set_part(date, digits(text, &at, 2)))
		return false;
	if (at == text.n)
		return true;
	if (date->precision != EDTF_MONTH || text.p[at++] != '-')
		return false;
	date->day = digits(text, &at, 2);
	date->precision = EDTF_DAY;
	return at == text.n && date->day >= 1 &&
	       date->day <= month_days(date->year, date->month);
}

bool edtf_read(struct edtf *edtf, struct jb_str text)
{
	size_t slash = jb_str_find(text, JB_STR("/"), 0);

	*edtf = (struct edtf){ .interval = slash < text.n };
	if (!edtf->interval)
		return text.n > 0 && read_date(&edtf->from, text) &&
		       edtf->from.precision != EDTF_NOTHING &&
		       read_date(&edtf->to, text);
	return read_date(&edtf->from, jb_str_slice(text, 0, slash)) &&
	       read_date(&edtf->to, jb_str_slice(text, slash + 1, text.n)) &&
	       (edtf->from.precision || edtf->to.precision);
}

/* First and last month of a date, from 1. */
static void months(const struct edtf_date *date, int *first, int *last)
{
	*first = 1;
	*last = 12;
	if (date->precision >= EDTF_MONTH) {
		*first = *last = date->month;
	} else if (date->precision >= EDTF_SEASON) {
		/* spring is reckoned as the months that 2024-21 covers in
		 * the north: March to May; winter begins in December */
		int before = date->precision == EDTF_QUARTER ? 0 : 2;

		*first = (date->part - 1) * 3 + 1 + before;
		*last = *first + 2 > 12 ? 12 : *first + 2;
	}
}

long edtf_first_day(const struct edtf *edtf)
{
	const struct edtf_date *d = &edtf->from;
	int first, last;

	if (d->precision == EDTF_NOTHING)
		return LONG_MIN;
	months(d, &first, &last);
	return edtf_day(d->year, first, d->day ? d->day : 1);
}

long edtf_last_day(const struct edtf *edtf)
{
	const struct edtf_date *d = &edtf->to;
	int year = d->year + (d->precision == EDTF_DECADE ? 9 : 0);
	int first, last;

	if (d->precision == EDTF_NOTHING)
		return LONG_MAX;
	months(d, &first, &last);
	return edtf_day(year, last, d->day ? d->day : month_days(year, last));
}
