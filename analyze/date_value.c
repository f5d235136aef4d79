/*
 * A mention and a reference to EDTF. A point is resolved from the outside in:
 * year, month, day, or a week; then what is picked inside it (the last week
 * of October), then how far it is moved (three weeks before X).
 */
#include "analyze/date_calendar.h"

enum {
	FISCAL_FIRST = 7,	/* ICANN's year 2021 begins in July 2020 */
};

/* What a value is counted from. */
struct frame {
	struct date_day now;	/* the reference */
	struct date_day near;	/* a missing year gives the next from here */
};

static long day_number(struct date_day d)
{
	return calendar_number(d.year, d.month ? d.month : 1,
			       d.day ? d.day : 1);
}

static bool knows(const struct frame *frame)
{
	return frame->now.year > 0;
}

/* 18年: of two years a century apart the one nearer to our time. */
static int full_year(int value)
{
	return value + (value < 50 ? 2000 : 1900);
}

/* False: the year is not said and has to be looked for. */
static bool said_year(int *year, const struct date_point *p,
		      const struct frame *frame)
{
	switch (p->year.given) {
	case DATE_SAID:
		*year = p->two_digit ? full_year(p->year.value)
				     : p->year.value;
		return true;
	case DATE_COUNTED:
	case DATE_SAME:
		*year = frame->now.year + p->year.value;
		return knows(frame);
	default:
		return false;
	}
}

static struct date_days one_day(long number)
{
	return (struct date_days){ number, number, DATE_DAY, false };
}

/* Monday of the week of day number. */
static long week_start(long number)
{
	return number - calendar_weekday(number) + 1;
}

/*
 * Looked for among years: the next (or, for "last", the one before) where
 * fits holds. "this" is the year of the reference.
 */
static bool find_year(int *year, const struct date_point *p,
		      const struct frame *frame, int month, int day)
{
	long from = day_number(frame->near);
	int near = frame->near.year;
	int tries[] = { 0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7,
			8, -8 };

	if (!knows(frame))
		return false;
	if (p->year.given == DATE_NEAR && p->year.value == 0) {
		*year = frame->now.year;
		return day == 0 || calendar_is_day(*year, month, day);
	}
	for (size_t i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
		int y = near + tries[i];
		bool back = p->year.given == DATE_NEAR && p->year.value < 0;
		long at;

		if (!calendar_is_day(y, month, day ? day : 1))
			continue;
		at = calendar_number(y, month,
				     day ? day : calendar_month_days(y, month));
		if (p->weekday && day && calendar_weekday(at) != p->weekday)
			continue;
		if (p->weekday && day && p->year.given != DATE_NEAR) {
			*year = y;
			return true;
		}
		if (back ? at < from : at >= from) {
			*year = y;
			return true;
		}
	}
	return false;
}

/* "after next" is the second one. */
static bool month_of(int *year, int *month, const struct date_point *p,
		     const struct frame *frame, int day)
{
	bool said = said_year(year, p, frame);

	if (p->month.given == DATE_COUNTED || p->month.given == DATE_SAME) {
		if (!knows(frame) || !frame->now.month)
			return false;
		if (!said)
			*year = frame->now.year;
		*month = frame->now.month;
		calendar_add_months(year, month, p->month.value);
		return true;
	}
	if (p->month.given != DATE_SAID || p->month.value < 1 ||
	    p->month.value > 12)
		return false;
	*month = p->month.value;
	if (said)
		return true;
	if (!find_year(year, p, frame, *month, day))
		return false;
	if (p->year.given == DATE_NEAR && p->year.value > 1)
		*year += p->year.value - 1;
	return true;
}

/* A day whose month is not said: the next such day. */
static bool bare_day(struct date_days *out, const struct date_point *p,
		     const struct frame *frame)
{
	int year = frame->near.year, month = frame->near.month;

	if (!knows(frame) || !month)
		return false;
	for (int i = 0; i < 60; i++) {
		if (calendar_is_day(year, month, p->day.value)) {
			long at = calendar_number(year, month, p->day.value);

			*out = one_day(at);
			if (at >= day_number(frame->near) &&
			    (!p->weekday ||
			     calendar_weekday(at) == p->weekday))
				return true;
		}
		calendar_add_months(&year, &month, 1);
	}
	return false;
}

static bool a_weekday(struct date_days *out, const struct date_point *p,
		      const struct frame *frame)
{
	long now = day_number(frame->now), near = day_number(frame->near);
	long at;

	if (!knows(frame) || !frame->now.day)
		return false;
	if (p->week.given != DATE_MISSING) {
		at = week_start(now) + 7L * p->week.value + p->weekday - 1;
	} else {
		at = near + 1;
		while (calendar_weekday(at) != p->weekday)
			at++;
	}
	*out = one_day(at);
	return true;
}

static bool a_day(struct date_days *out, const struct date_point *p,
		  const struct frame *frame)
{
	int year, month;

	if (p->day.given == DATE_COUNTED || p->day.given == DATE_SAME) {
		*out = one_day(day_number(frame->now) + p->day.value);
		return knows(frame) && frame->now.day;
	}
	if (p->day.given == DATE_MISSING)
		return a_weekday(out, p, frame);
	if (p->month.given == DATE_MISSING)
		return bare_day(out, p, frame);
	if (!month_of(&year, &month, p, frame, p->day.value) ||
	    !calendar_is_day(year, month, p->day.value))
		return false;
	*out = one_day(calendar_number(year, month, p->day.value));
	return true;
}

static bool a_week(struct date_days *out, const struct date_point *p,
		   const struct frame *frame)
{
	struct date_days day = one_day(day_number(frame->now));
	long start;

	if (p->day.given != DATE_MISSING) {
		struct date_point inner = *p;

		inner.unit = DATE_DAY;
		if (!a_day(&day, &inner, frame))
			return false;
	} else if (!knows(frame) || !frame->now.day) {
		return false;
	}
	start = week_start(day.first) + 7L * p->week.value;
	*out = (struct date_days){ start, start + 6, DATE_WEEK, false };
	if (p->unit == DATE_WEEKEND)
		out->first += 5;
	return true;
}

static int fiscal_month(const struct date_point *p)
{
	return p->fiscal_month ? p->fiscal_month : FISCAL_FIRST;
}

/*
 * The calendar year in which fiscal year begins. A counted one is the one
 * that the reference lies in: this fiscal year.
 */
static int fiscal_begins(const struct date_point *p, int year,
			 const struct frame *frame)
{
	int first = fiscal_month(p);

	if (p->year.given == DATE_COUNTED)
		return frame->now.month && frame->now.month < first ? year - 1
								     : year;
	if (p->pair)
		return year - 1;
	return first == 1 || p->fiscal_first ? year : year - 1;
}

static bool a_quarter(struct date_days *out, const struct date_point *p,
		      const struct frame *frame)
{
	int year, number = p->number;
	int months = p->unit == DATE_HALF ? 6 : 3;

	if (p->month.given == DATE_COUNTED) {
		int month = frame->now.month;

		year = frame->now.year;
		if (!knows(frame) || !month)
			return false;
		calendar_add_months(&year, &month, months * p->month.value);
		*out = calendar_span(p->unit, year,
				     (month - 1) / months + 1);
		return true;
	}
	if (number < 1 || number * months > 12)
		return false;
	if (!said_year(&year, p, frame)) {
		int last = number * months;

		if (!find_year(&year, p, frame, last, 0))
			return false;
	}
	*out = calendar_span(p->unit, year, number);
	if (p->fiscal) {
		int month = fiscal_month(p) + (number - 1) * months;
		int y = fiscal_begins(p, year, frame);
		struct date_days last;

		if (month > 12) {
			month -= 12;
			y++;
		}
		*out = calendar_span(DATE_MONTH, y, month);
		calendar_add_months(&y, &month, months - 1);
		last = calendar_span(DATE_MONTH, y, month);
		out->last = last.last;
		out->fiscal = true;
	}
	return true;
}

static bool a_year(struct date_days *out, const struct date_point *p,
		   const struct frame *frame)
{
	int year;

	if (!said_year(&year, p, frame) || year < 1 || year > 9998)
		return false;
	*out = calendar_span(p->unit, year, p->number);
	if (p->fiscal) {
		int begins = fiscal_begins(p, year, frame);

		out->first = calendar_number(begins, fiscal_month(p), 1);
		out->last = calendar_number(begins + 1, fiscal_month(p), 1) -
			    1;
		out->fiscal = true;
	}
	return true;
}

static bool plain(struct date_days *out, const struct date_point *p,
		  const struct frame *frame)
{
	int year, month;

	switch (p->unit) {
	case DATE_DAY:
		return a_day(out, p, frame);
	case DATE_WEEK:
	case DATE_WEEKEND:
		return a_week(out, p, frame);
	case DATE_MONTH:
		if (!month_of(&year, &month, p, frame, 0) || year < 1 ||
		    year > 9999)
			return false;
		*out = calendar_span(DATE_MONTH, year, month);
		return true;
	case DATE_QUARTER:
	case DATE_HALF:
		return a_quarter(out, p, frame);
	case DATE_SEASON:
	case DATE_YEAR:
	case DATE_DECADE:
	case DATE_CENTURY:
		return a_year(out, p, frame);
	default:
		return false;
	}
}

/*
 * Picks: nth of a unit inside the days of in
 */

/* The nth weekday: from the front, or from the back where nth < 0. */
static long nth_weekday(struct date_days in, int nth, int weekday)
{
	long at;

	if (nth > 0) {
		at = in.first + (weekday - calendar_weekday(in.first) + 7) % 7;
		return at + 7L * (nth - 1);
	}
	at = in.last - (calendar_weekday(in.last) - weekday + 7) % 7;
	return at + 7L * (nth + 1);
}

static struct date_days pick_months(struct date_days in, int nth, int count,
				    int months, enum date_unit unit)
{
	struct date_day first = calendar_day(in.first);
	struct date_day last = calendar_day(in.last);
	int year = first.year, month = first.month, y2, m2;
	struct date_days out;

	if (nth < 0) {
		year = last.year;
		month = last.month;
		calendar_add_months(&year, &month,
				    1 + (nth - (count - 1)) * months);
	} else {
		calendar_add_months(&year, &month, (nth - 1) * months);
	}
	y2 = year;
	m2 = month;
	calendar_add_months(&y2, &m2, months * count - 1);
	out = calendar_span(DATE_MONTH, year, month);
	out.last = calendar_span(DATE_MONTH, y2, m2).last;
	if (months == 3 && count == 1)
		out.unit = unit;
	return out;
}

static bool pick(struct date_days *out, struct date_days in,
		 const struct date_pick *p)
{
	int count = p->count ? p->count : 1;
	int nth = p->nth;
	long at;

	if (p->weekday) {
		*out = one_day(nth_weekday(in, nth, p->weekday));
		return out->first >= in.first && out->first <= in.last;
	}
	switch (p->unit) {
	case DATE_DAY:
		at = nth > 0 ? in.first + nth - 1
			     : in.last + nth + 1 - (count - 1);
		*out = one_day(at);
		out->last = at + count - 1;
		if (count > 1)
			out->unit = DATE_WEEK;
		return at >= in.first && out->last <= in.last;
	case DATE_WEEK:
	case DATE_WEEKEND:
		/* a week belongs to where its Thursday is, a weekend Sunday */
		at = nth_weekday(in, nth, p->unit == DATE_WEEK ? 4 : 7);
		at = week_start(at);
		*out = (struct date_days){ at, at + 7L * count - 1, DATE_WEEK,
					   false };
		if (p->unit == DATE_WEEKEND)
			out->first += 5;
		return true;
	case DATE_MONTH:
		*out = pick_months(in, nth, count, 1, DATE_MONTH);
		return true;
	case DATE_QUARTER:
		*out = pick_months(in, nth, count, 3, DATE_QUARTER);
		return true;
	default:
		return false;
	}
}

static struct date_days move(struct date_days days,
			     const struct date_shift *shift)
{
	struct date_day d = calendar_day(days.first);
	int year = d.year, month = d.month, last;
	long at;

	calendar_add_months(&year, &month, shift->years * 12 + shift->months);
	last = calendar_month_days(year, month);
	at = calendar_number(year, month, d.day < last ? d.day : last);
	at += shift->days;
	for (int i = 0; i < shift->weekdays; i++) {
		do
			at++;
		while (calendar_weekday(at) != shift->weekday);
	}
	for (int i = 0; i > shift->weekdays; i--) {
		do
			at--;
		while (calendar_weekday(at) != shift->weekday);
	}
	return one_day(at);
}

static bool shift_is_sane(const struct date_shift *shift)
{
	return shift->years < 5000 && shift->years > -5000 &&
	       shift->months < 9999 && shift->months > -9999 &&
	       shift->days < 99999 && shift->days > -99999 &&
	       shift->weekdays < 999 && shift->weekdays > -999;
}

static bool point_days(struct date_days *out, const struct date_point *p,
		       const struct frame *frame)
{
	struct date_days in;

	if (!plain(&in, p, frame))
		return false;
	*out = in;
	if (p->pick.nth && !pick(out, in, &p->pick))
		return false;
	/* the first week of October on Friday */
	if (p->pick.unit == DATE_WEEK && p->weekday)
		*out = one_day(out->first + p->weekday - 1);
	if (p->shift.set) {
		if (!shift_is_sane(&p->shift))
			return false;
		in = *out;
		*out = move(in, &p->shift);
	}
	return true;
}

/* The end stands before the start: what was left out wraps round. */
static bool wrap(struct date_days *a, struct date_days *b,
		 struct date_found found, const struct frame *frame)
{
	struct frame near = *frame;

	if (found.to.taken && found.to.year.given != DATE_MISSING) {
		found.to.year.value++;
		return point_days(b, &found.to, &near) && b->last >= a->first;
	}
	if (found.from.taken && found.from.year.given != DATE_MISSING) {
		found.from.year.value--;
		return point_days(a, &found.from, &near) &&
		       b->last >= a->first;
	}
	if (found.to.weekday && found.to.day.given == DATE_MISSING) {
		b->first += 7;
		b->last += 7;
		return b->last >= a->first;
	}
	return false;
}

/* Of two years a range without one is in the one that is not over yet. */
static void hold_now(struct date_days *a, struct date_days *b,
		     const struct date_found *found, const struct frame *frame)
{
	struct frame before = { frame->now, frame->now };
	struct date_days a2, b2;

	if (found->from.year.given != DATE_MISSING || !knows(frame) ||
	    found->from.month.given != DATE_SAID || !frame->now.day)
		return;
	before.near.year--;
	if (before.near.month == 2 && before.near.day == 29)
		before.near.day = 28;
	if (!point_days(&a2, &found->from, &before))
		return;
	before.near = calendar_day(a2.first);
	if (point_days(&b2, &found->to, &before) && b2.last >= a2.first &&
	    b2.last >= day_number(frame->now)) {
		*a = a2;
		*b = b2;
	}
}

bool date_value(struct jb_str *edtf, struct jb_arena *arena,
		const struct date_found *found,
		const struct date_day *reference)
{
	struct frame frame = { *reference, *reference };
	struct date_days a, b;
	const char *mark = found->approximate && found->uncertain ? "%"
			   : found->approximate		      ? "~"
			   : found->uncertain		      ? "?"
								      : "";

	if (!point_days(&a, &found->from, &frame))
		return false;
	if (found->to.unit == DATE_NONE) {
		*edtf = calendar_edtf(arena, a, NULL, mark);
		return edtf->p != NULL;
	}
	frame.near = calendar_day(a.first);
	if (!point_days(&b, &found->to, &frame))
		return false;
	if (b.last < a.first && !wrap(&a, &b, *found, &frame))
		return false;
	hold_now(&a, &b, found, &frame);
	*edtf = calendar_edtf(arena, a, &b, mark);
	return edtf->p != NULL;
}
