/*
 * The calendar, and days written as EDTF (ISO 8601-2 as the Library of
 * Congress publishes it: levels 0 and 1, and the quarters 33 to 36 of level 2.
 * These and the seasons 21 to 24 stand alone only; in an interval months are
 * written).
 */
#include "analyze/date_calendar.h"

#include <string.h>

int calendar_month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && leap ? 29 : days[month - 1];
}

bool calendar_is_day(int year, int month, int day)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 &&
	       day >= 1 && day <= calendar_month_days(year, month);
}

/* Years from March, so that the leap day is the last of a year. */
long calendar_number(int year, int month, int day)
{
	long y = month <= 2 ? year - 1 : year;
	long era = (y >= 0 ? y : y - 399) / 400;
	long of_era = y - era * 400;
	long of_year = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day -
		       1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

struct date_day calendar_day(long number)
{
	long z = number + 719468;
	long era = (z >= 0 ? z : z - 146096) / 146097;
	long doe = z - era * 146097;
	long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	long mp = (5 * doy + 2) / 153;
	long month = mp < 10 ? mp + 3 : mp - 9;

	return (struct date_day){
		.year = (int)(yoe + era * 400 + (month <= 2)),
		.month = (int)month,
		.day = (int)(doy - (153 * mp + 2) / 5 + 1),
	};
}

int calendar_weekday(long number)
{
	long day = (number + 3) % 7;	/* 1970-01-01 was a Thursday */

	return (int)(day < 0 ? day + 7 : day) + 1;
}

void calendar_add_months(int *year, int *month, int months)
{
	int all = *year * 12 + *month - 1 + months;

	*year = all / 12;
	*month = all % 12 + 1;
}

static struct date_days months(enum date_unit unit, int year, int first,
			       int last)
{
	return (struct date_days){
		.first = calendar_number(year, first, 1),
		.last = calendar_number(year, last,
					calendar_month_days(year, last)),
		.unit = unit,
	};
}

struct date_days calendar_span(enum date_unit unit, int year, int number)
{
	struct date_days days;

	switch (unit) {
	case DATE_MONTH:
		return months(unit, year, number, number);
	case DATE_QUARTER:
		return months(unit, year, number * 3 - 2, number * 3);
	case DATE_SEASON:	/* as in the north: spring begins in March */
		return months(unit, year, number * 3,
			      number == 4 ? 12 : number * 3 + 2);
	case DATE_HALF:
		return months(unit, year, number * 6 - 5, number * 6);
	case DATE_DECADE:
	case DATE_CENTURY:
		days = months(unit, year, 1, 12);
		days.last = calendar_number(
			year + (unit == DATE_DECADE ? 9 : 99), 12, 31);
		return days;
	default:
		return months(DATE_YEAR, year, 1, 12);
	}
}

/* A text of figures, put together by hand: there is one a mention. */
struct edtf {
	char p[32];
	size_t n;
};

static void put_text(struct edtf *e, const char *text)
{
	while (*text && e->n < sizeof(e->p))
		e->p[e->n++] = *text++;
}

/* number with leading zeros; it must be less than 10 to the power of width. */
static void put_figures(struct edtf *e, int number, int width)
{
	char figures[8] = { 0 };

	for (int i = width; i-- > 0; number /= 10)
		figures[i] = (char)('0' + number % 10);
	put_text(e, figures);
}

/* One end of an interval; marks as for a point. */
static void put_end(struct edtf *e, long number, enum date_unit unit,
		    const char *mark)
{
	struct date_day d = calendar_day(number);
	bool month = unit == DATE_MONTH || unit == DATE_QUARTER ||
		     unit == DATE_SEASON || unit == DATE_HALF;
	bool year = unit == DATE_YEAR || unit == DATE_DECADE ||
		    unit == DATE_CENTURY;

	put_figures(e, d.year, 4);
	if (!year) {
		put_text(e, "-");
		put_figures(e, d.month, 2);
	}
	if (!year && !month) {
		put_text(e, "-");
		put_figures(e, d.day, 2);
	}
	put_text(e, mark);
}

static struct jb_str keep(struct jb_arena *arena, const struct edtf *e)
{
	return jb_str_keep(arena, (struct jb_str){ e->p, e->n });
}

static struct jb_str end_text(struct jb_arena *arena, long number,
			      enum date_unit unit, const char *mark)
{
	struct edtf e = { .n = 0 };

	put_end(&e, number, unit, mark);
	return keep(arena, &e);
}

static struct jb_str interval(struct jb_arena *arena, struct date_days a,
			      struct date_days b, const char *mark)
{
	struct edtf e = { .n = 0 };

	put_end(&e, a.first, a.fiscal ? DATE_DAY : a.unit, mark);
	put_text(&e, "/");
	put_end(&e, b.last, b.fiscal ? DATE_DAY : b.unit, mark);
	return keep(arena, &e);
}

static bool in_range(struct date_days days)
{
	return calendar_day(days.first).year >= 1 &&
	       calendar_day(days.last).year <= 9999 &&
	       days.first <= days.last;
}

struct jb_str calendar_edtf(struct jb_arena *arena, struct date_days a,
			    const struct date_days *b, const char *mark)
{
	struct date_day first = calendar_day(a.first);

	if (!in_range(a) || (b && (!in_range(*b) || b->last < a.first)))
		return (struct jb_str){ NULL, 0 };
	if (b)
		return interval(arena, a, *b, mark);
	/* no mark may follow 2018-33 or 199X */
	if (a.fiscal || (mark[0] && (a.unit == DATE_QUARTER ||
				     a.unit == DATE_SEASON ||
				     a.unit == DATE_DECADE ||
				     a.unit == DATE_CENTURY)))
		return interval(arena, a, a, mark);
	switch (a.unit) {
	case DATE_QUARTER:
		return jb_str_format(arena, "%04d-%02d", first.year,
				     33 + (first.month - 1) / 3);
	case DATE_SEASON:
		return jb_str_format(arena, "%04d-%02d", first.year,
				     20 + first.month / 3);
	case DATE_DECADE:
		return jb_str_format(arena, "%03dX", first.year / 10);
	case DATE_CENTURY:
		return jb_str_format(arena, "%02dXX", first.year / 100);
	case DATE_MONTH:	/* 最後4個月 are several */
		if (calendar_day(a.last).month != first.month)
			return interval(arena, a, a, mark);
		return end_text(arena, a.first, a.unit, mark);
	case DATE_YEAR:
	case DATE_DAY:
		return end_text(arena, a.first, a.unit, mark);
	default:
		return a.first == a.last ? end_text(arena, a.first, DATE_DAY,
						    mark)
					 : interval(arena, a, a, mark);
	}
}

/* Reading EDTF back */

static bool number(int *value, struct jb_str s, size_t at, size_t n)
{
	*value = 0;
	if (at + n > s.n)
		return false;
	for (size_t i = at; i < at + n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		*value = *value * 10 + (s.p[i] - '0');
	}
	return true;
}

static bool has_hyphen(struct jb_str s, size_t at)
{
	return at < s.n && s.p[at] == '-';
}

/*
 * One date without an interval: 2018, 2018-03, 2018-33, 2018-22, 199X,
 * 2018-03-10~; *months, of a quarter or season, which stand alone only: how
 * many from the one in day on.
 */
static bool read_one(struct date_day *day, int *months, struct jb_str s)
{
	while (s.n && strchr("~?%", s.p[s.n - 1]))
		s.n--;
	*day = (struct date_day){ 0, 0, 0 };
	*months = 0;
	if (s.n == 4 && s.p[3] == 'X' && s.p[2] == 'X') {
		bool ok = number(&day->year, s, 0, 2);

		day->year *= 100;
		return ok;
	}
	if (s.n == 4 && s.p[3] == 'X') {
		bool ok = number(&day->year, s, 0, 3);

		day->year *= 10;
		return ok;
	}
	if (!number(&day->year, s, 0, 4) || day->year == 0)
		return false;
	if (s.n == 4)
		return true;
	if (!has_hyphen(s, 4) || !number(&day->month, s, 5, 2))
		return false;
	if (s.n == 7 && day->month >= 33 && day->month <= 36) {
		*months = 3;
		day->month = (day->month - 33) * 3 + 1;
		return true;
	}
	if (s.n == 7 && day->month >= 21 && day->month <= 24) {
		*months = day->month < 24 ? 3 : 1;
		day->month = (day->month - 20) * 3;
		return true;
	}
	if (day->month < 1 || day->month > 12)
		return false;
	if (s.n == 7)
		return true;
	return s.n == 10 && has_hyphen(s, 7) && number(&day->day, s, 8, 2) &&
	       calendar_is_day(day->year, day->month, day->day);
}

static void halves(struct jb_str *a, struct jb_str *b, struct jb_str s)
{
	size_t slash = jb_str_find(s, JB_STR("/"), 0);

	*a = jb_str_slice(s, 0, slash);
	*b = slash < s.n ? jb_str_slice(s, slash + 1, s.n) : *a;
}

bool date_first(struct date_day *day, struct jb_str edtf)
{
	struct jb_str a, b;
	int months;

	halves(&a, &b, edtf);
	return read_one(day, &months, a);
}

bool date_last(struct date_day *day, struct jb_str edtf)
{
	struct jb_str a, b;
	int months;

	halves(&a, &b, edtf);
	if (!read_one(day, &months, b))
		return false;
	if (months)
		day->month += months - 1;
	return true;
}

static bool is_open(struct jb_str s)
{
	return jb_str_eq(s, JB_STR(".."));
}

bool date_is_edtf(struct jb_str s)
{
	struct date_day first, last;
	struct jb_str a, b;
	int months;

	halves(&a, &b, s);
	if (a.p == b.p)
		return read_one(&first, &months, a);
	if (is_open(a) && is_open(b))
		return false;
	if (is_open(a))
		return read_one(&last, &months, b) && !months;
	if (!read_one(&first, &months, a) || months)
		return false;
	return is_open(b) || (read_one(&last, &months, b) && !months);
}
