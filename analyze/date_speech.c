/*
 * Points counted from the moment of speaking: 昨天, 下週五, 三個月前, next
 * Friday, 2 weeks from tomorrow, the last week of October, the end of the
 * month. A document's own words of this kind are no dates of it.
 */
#include "analyze/date_parse.h"

#include <string.h>

enum {
	DEEP = 2,	/* "3 days after the week after next" and no deeper */
	MOST = 9999,	/* counted units */
};

static bool has(struct date_part part)
{
	return part.given != DATE_MISSING;
}

static struct date_part counted(int value)
{
	return (struct date_part){ DATE_COUNTED, value };
}

static bool is_latin(const struct parser *p, size_t k)
{
	return k < p->end - p->i &&
	       (unsigned char)p->text.p[token_at(p, k)->start] < 0x80;
}

static bool is_unit(const struct parser *p, size_t k, enum date_unit unit)
{
	return kind_at(p, k) == T_UNIT && token_at(p, k)->value == (int)unit;
}

static bool is_week(const struct parser *p, size_t k)
{
	return is_unit(p, k, DATE_WEEK) || is_unit(p, k, DATE_WEEKEND);
}

/* A point for others to count from. */
static bool inner(struct date_point *out, struct parser *p)
{
	bool ok;

	if (p->depth >= DEEP)
		return false;
	p->depth++;
	ok = point_read(out, p);
	p->depth--;
	return ok && p->shape != SHAPE_DOT;
}

/*
 * How far: 3 days, 兩個月, a couple of weeks, 2 years 1 month 21 days
 */

static enum date_unit unit_of(const struct parser *p)
{
	const struct date_token *t;

	switch (kind_at(p, 0)) {
	case T_YEAR:
		return DATE_YEAR;
	case T_DAY:
		t = token_at(p, 0);
		/* 三號 is which, 三日 how many */
		return jb_str_starts(jb_str_slice(p->text, t->start, t->end),
				     JB_STR("日"))
			       ? DATE_DAY : DATE_NONE;
	case T_WEEK:
		return DATE_WEEK;
	case T_MONTH:
		return DATE_MONTH;
	case T_UNIT:
		t = token_at(p, 0);
		return t->value < 0 ? (enum date_unit)-t->value
				    : (enum date_unit)t->value;
	default:
		return DATE_NONE;
	}
}

static bool add_units(struct date_shift *shift, enum date_unit unit, int n)
{
	switch (unit) {
	case DATE_YEAR:
		shift->years += n;
		return true;
	case DATE_DECADE:
		shift->years += n * 10;
		return true;
	case DATE_MONTH:
		shift->months += n;
		return true;
	case DATE_QUARTER:
		shift->months += n * 3;
		return true;
	case DATE_WEEK:
		shift->days += n * 7;
		return true;
	case DATE_DAY:
		shift->days += n;
		return true;
	default:
		return false;
	}
}

static bool amount(int *n, struct parser *p)
{
	bool ordinal;

	if (kind_at(p, 0) == T_FEW) {
		*n = token_at(p, 0)->value;
		p->i++;
		return true;
	}
	/* a year or 07 年 is no amount */
	if (kind_at(p, 0) == T_NUMBER && !token_at(p, 0)->word &&
	    (token_at(p, 0)->digits > 3 ||
	     (token_at(p, 0)->digits == 2 && token_at(p, 0)->value < 10)))
		return false;
	return numeral_read(n, &ordinal, p) && !ordinal && *n <= MOST;
}

static bool distance(struct date_shift *shift, struct parser *p)
{
	bool any = false;

	*shift = (struct date_shift){ 0 };
	for (int i = 0; i < 4; i++) {
		size_t from = p->i;
		enum date_unit unit;
		int n;

		if (any && kind_at(p, 0) == T_LIST)
			p->i++;
		if (amount(&n, p)) {
			unit = unit_of(p);
			if (kind_at(p, 0) == T_WEEKDAY && !any) {
				shift->weekday = token_at(p, 0)->value % 100;
				shift->weekdays = n;
				p->i++;
				return true;
			}
			if (is_latin(p, 0) && kind_at(p, 0) == T_UNIT &&
			    token_at(p, 0)->value < 0)
				n *= 2;		/* a fortnight */
			if (unit && add_units(shift, unit, n)) {
				p->i++;
				any = true;
				continue;
			}
		}
		p->i = from;
		break;
	}
	return any;
}

static void turn(struct date_shift *shift, int sign)
{
	shift->years *= sign;
	shift->months *= sign;
	shift->days *= sign;
	shift->weekdays *= sign;
	shift->set = true;
}

static void today(struct date_point *out)
{
	*out = (struct date_point){ .unit = DATE_DAY, .day = counted(0) };
}

/* "three weeks from tomorrow", "2 weeks before May 13 1999" */
static bool from_point(struct date_point *out, struct parser *p,
		       struct date_shift shift)
{
	int sign = 1;

	/* two months after | next Friday */
	if (kind_at(p, 0) == T_AFTER_NEXT && kind_at(p, 1) == T_WEEKDAY) {
		*out = (struct date_point){
			.unit = DATE_DAY, .week = counted(1),
			.weekday = token_at(p, 1)->value % 100 };
		turn(&shift, 1);
		out->shift = shift;
		p->i += 2;
		return true;
	}
	if (kind_at(p, 0) == T_SINCE &&
	    token_at(p, 0)->value == JB_BOUND_BEFORE)
		sign = -1;
	else if (!(kind_at(p, 0) == T_SINCE &&
		   token_at(p, 0)->value == JB_BOUND_AFTER) &&
		 !(kind_at(p, 0) == T_FROM && is_latin(p, 0) &&
		   token_at(p, 0)->value == 0))
		return false;
	p->i++;
	take(p, T_THE);
	if (!inner(out, p) || out->unit != DATE_DAY || out->shift.set)
		return false;
	turn(&shift, sign);
	out->shift = shift;
	return true;
}

static bool moved(struct date_point *out, struct parser *p)
{
	struct date_shift shift;
	bool in = p->i > p->start && p->t[p->i - 1].kind == T_OF &&
		  p->t[p->i - 1].value == 1;
	size_t from = p->i;
	bool latin;

	if (!distance(&shift, p))
		return false;
	latin = (unsigned char)p->text.p[p->t[p->i - 1].start] < 0x80;
	if (kind_at(p, 0) == T_AGO && is_latin(p, 0) == latin) {
		turn(&shift, token_at(p, 0)->value);
		today(out);
		out->shift = shift;
		p->i++;
		return true;
	}
	if (from_point(out, p, shift))
		return true;
	if (!in)
		return false;
	p->i = from;
	distance(&shift, p);
	turn(&shift, 1);
	today(out);
	out->shift = shift;
	return !shift.weekdays;
}

/*
 * Weeks and their days
 */

static void weekday_in(struct date_point *out, int week, int weekday)
{
	*out = (struct date_point){ .unit = DATE_DAY, .week = counted(week),
				    .weekday = weekday };
}

/* 上週, 這個星期一, 下下週末 */
static bool week_han(struct date_point *out, struct parser *p)
{
	int week;

	if (kind_at(p, 0) != T_REL_WEEK)
		return false;
	week = token_at(p, 0)->value;
	p->i++;
	if (kind_at(p, 0) == T_WEEKDAY && joined_at(p, 0)) {
		weekday_in(out, week, token_at(p, 0)->value);
		p->i++;
		return true;
	}
	*out = (struct date_point){ .unit = DATE_WEEK,
				    .week = counted(week) };
	if (take(p, T_WEEKEND))
		out->unit = DATE_WEEKEND;
	return true;
}

/* Friday as a token, with 週 before it in Chinese; 0 if there is none. */
static int weekday(struct parser *p)
{
	int day;

	if (kind_at(p, 0) == T_WEEK && !is_latin(p, 0) &&
	    kind_at(p, 1) == T_WEEKDAY && joined_at(p, 1)) {
		p->i += 2;
		return p->t[p->i - 1].value;
	}
	if (kind_at(p, 0) != T_WEEKDAY || !is_latin(p, 0))
		return 0;
	day = token_at(p, 0)->value;
	if (day > 7)
		return 0;
	p->i++;
	return day;
}

/* "on Tuesday", "'s Sunday", "- Monday" behind a week */
static bool weekday_behind(int *day, struct parser *p)
{
	size_t from = p->i;

	if (!take(p, T_POSSESSIVE) && !take(p, T_HYPHEN) && !take(p, T_ON))
		take(p, T_COMMA);
	*day = weekday(p);
	if (*day)
		return true;
	p->i = from;
	return false;
}

/* next week, this weekend, the week after next; *week gets how far. */
static bool week_latin(int *week, enum date_unit *unit, struct parser *p)
{
	size_t from = p->i;

	if (kind_at(p, 0) == T_AGO && is_latin(p, 0) &&
	    token_at(p, 0)->value > 0 && kind_at(p, 1) == T_NEAR)
		p->i++;		/* later this week */
	take(p, T_THE);
	if (kind_at(p, 0) == T_NEAR && is_week(p, 1)) {
		*week = token_at(p, 0)->value;
		*unit = (enum date_unit)token_at(p, 1)->value;
		p->i += 2;
		return true;
	}
	if (is_week(p, 0) && kind_at(p, 1) == T_AFTER_NEXT) {
		*week = 2;
		*unit = (enum date_unit)token_at(p, 0)->value;
		p->i += 2;
		return true;
	}
	p->i = from;
	return false;
}

static bool week_of_speech(struct date_point *out, struct parser *p)
{
	enum date_unit unit;
	int week, day;

	if (!week_latin(&week, &unit, p))
		return false;
	if (unit == DATE_WEEK && weekday_behind(&day, p))
		weekday_in(out, week, day);
	else
		*out = (struct date_point){ .unit = unit,
					    .week = counted(week) };
	return true;
}

/* the weekend, on weekend */
static bool weekend(struct date_point *out, struct parser *p)
{
	bool lead = kind_at(p, 0) == T_THE ||
		    (p->i > p->start && p->t[p->i - 1].kind == T_ON);

	take(p, T_THE);
	if (!lead || !is_unit(p, 0, DATE_WEEKEND) ||
	    kind_at(p, 1) == T_OF)
		return false;
	p->i++;
	*out = (struct date_point){ .unit = DATE_WEEKEND,
				    .week = counted(0) };
	return true;
}

/* A day in figures or with its month behind a weekday, in brackets or not */
static bool day_behind(struct date_point *out, struct parser *p)
{
	size_t from = p->i;
	bool bracket = take(p, T_PAREN);

	take(p, T_COMMA);
	*out = (struct date_point){ 0 };
	if ((kind_at(p, 0) == T_NUMBER || kind_at(p, 0) == T_MONTH_NAME ||
	     kind_at(p, 0) == T_THE) &&
	    (point_han(out, p) || point_numeric(out, p) ||
	     (*out = (struct date_point){ 0 }, point_english(out, p))) &&
	    out->unit == DATE_DAY && has(out->month) &&
	    (!bracket || take(p, T_PAREN_END)))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	return false;
}

/* of next week, next week, from last week */
static bool week_behind(int *week, struct parser *p)
{
	size_t from = p->i;
	enum date_unit unit;

	if (!take(p, T_OF) && !take(p, T_FROM))
		take(p, T_COMMA);
	if (week_latin(week, &unit, p) && unit == DATE_WEEK)
		return true;
	p->i = from;
	return false;
}

static bool every(const struct parser *p, size_t first)
{
	size_t at = p->t[first].start;
	struct jb_str head = jb_str_slice(p->text, 0, at);

	return jb_str_ends(head, JB_STR("every ")) ||
	       jb_str_ends(head, JB_STR("each ")) ||
	       jb_str_ends(head, JB_STR("每"));
}

/* Friday mornings come every week. */
static bool is_habit(const struct parser *p, size_t end)
{
	static const struct jb_str words[] = {
		{ " mornings", 9 }, { " afternoons", 11 }, { " evenings", 9 },
		{ " nights", 7 },
	};
	struct jb_str tail = jb_str_slice(p->text, end, p->text.n);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_starts(tail, words[i]))
			return true;
	return false;
}

/* mon, sat and sun are also other words */
static bool weekday_alone(const struct parser *p, size_t first)
{
	const struct date_token *t = &p->t[first];
	bool led = first > p->start && (p->t[first - 1].kind == T_ON ||
					p->t[first - 1].kind == T_TO ||
					p->t[first - 1].kind == T_HYPHEN ||
					p->t[first - 1].kind == T_FROM ||
					p->t[first - 1].kind == T_OR);
	bool whole = t->start == 0 && t->end + 1 >= p->text.n;
	bool latin = (unsigned char)p->text.p[t->start] < 0x80;

	return !latin || t->full || led || whole;
}

static bool weekday_of_speech(struct date_point *out, struct parser *p)
{
	size_t first = p->i, from;
	int day = weekday(p), week;
	bool ordinal;
	int number;

	if (!day || every(p, first) || is_habit(p, p->t[p->i - 1].end))
		return false;
	take(p, T_DOT);
	from = p->i;
	if (day_behind(out, p)) {
		p->shape = SHAPE_SURE;
		out->weekday = day;
		return true;
	}
	p->shape = SHAPE_SURE;
	if (take(p, T_AFTER_NEXT)) {
		weekday_in(out, 1, day);
		return true;
	}
	if (week_behind(&week, p)) {
		weekday_in(out, week, day);
		return true;
	}
	*out = (struct date_point){ .unit = DATE_DAY, .weekday = day };
	take(p, T_THE);
	if (kind_at(p, 1) != T_COLON && kind_at(p, 1) != T_UNIT &&
	    kind_at(p, 1) != T_MONTH_NAME && kind_at(p, 1) != T_HYPHEN &&
	    numeral_read(&number, &ordinal, p) && number >= 1 &&
	    number <= 31) {
		out->day = said(number);
		return true;
	}
	p->i = p->t[from - 1].kind == T_DOT ? from - 1 : from;
	p->shape = SHAPE_WEEKDAY;
	return weekday_alone(p, first);
}

/* next Friday, this past Wednesday, this friday (jun-15); last Monday */
static bool near_weekday(struct date_point *out, struct parser *p)
{
	int near, day;

	take(p, T_THE);
	if (kind_at(p, 0) != T_NEAR || kind_at(p, 1) != T_WEEKDAY)
		return false;
	near = token_at(p, 0)->value;
	p->i++;
	day = weekday(p);
	if (!day)
		return false;
	take(p, T_DOT);
	if (day_behind(out, p)) {
		p->shape = SHAPE_SURE;
		out->weekday = day;
		return true;
	}
	p->shape = SHAPE_SURE;
	if (kind_at(p, 0) == T_OF)
		return false;	/* the last Friday of October */
	weekday_in(out, near, day);
	return true;
}

/*
 * Picks: the first Monday of May, the last week of 2018, week 27 of last year
 */

/* What a pick is of: "of October", "in 2015", "next year", "of the month" */
static bool pick_from(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	take(p, T_OF);
	if (is_latin(p, 0) && kind_at(p, 0) == T_THE &&
	    (is_unit(p, 1, DATE_MONTH) || is_unit(p, 1, DATE_YEAR))) {
		bool year = is_unit(p, 1, DATE_YEAR);

		*out = (struct date_point){ .unit = year ? DATE_YEAR
							 : DATE_MONTH };
		if (year)
			out->year = counted(0);
		else
			out->month = counted(0);
		p->i += 2;
		return true;
	}
	if (inner(out, p) && out->unit >= DATE_MONTH && !out->pick.nth)
		return true;
	p->i = from;
	return false;
}

/* first, third last, last, 2nd; "last" is the sign alone */
static bool rank(int *nth, int *count, struct parser *p)
{
	bool ordinal;
	size_t from = p->i;

	*count = 0;
	take(p, T_THE);
	if (kind_at(p, 0) == T_NEAR && token_at(p, 0)->value == -1) {
		p->i++;
		*nth = -1;
	} else if (numeral_read(nth, &ordinal, p) && ordinal) {
		if (kind_at(p, 0) == T_NEAR && token_at(p, 0)->value == -1) {
			p->i++;
			*nth = -*nth;
		}
	} else {
		p->i = from;
		return false;
	}
	if (kind_at(p, 0) == T_NUMBER && kind_at(p, 1) == T_UNIT &&
	    !token_at(p, 0)->ordinal) {
		*count = token_at(p, 0)->value;
		p->i++;
	}
	return *nth != 0 && *nth < 400 && *count < 400;
}

static bool pick_unit(struct date_pick *pick, struct parser *p)
{
	if (kind_at(p, 0) == T_WEEKDAY && is_latin(p, 0)) {
		pick->unit = DATE_DAY;
		pick->weekday = token_at(p, 0)->value % 100;
	} else if (kind_at(p, 0) == T_UNIT && token_at(p, 0)->value > 0) {
		pick->unit = (enum date_unit)token_at(p, 0)->value;
	} else {
		return false;
	}
	p->i++;
	return pick->unit <= DATE_QUARTER;
}

static bool picked(struct date_point *out, struct parser *p)
{
	struct date_pick pick = { 0 };
	int day;

	if (is_unit(p, 0, DATE_WEEK) && number_in(p, 1, 1, 53)) {
		pick.unit = DATE_WEEK;
		pick.nth = token_at(p, 1)->value;
		p->i += 2;
	} else if (kind_at(p, 0) == T_THE && is_unit(p, 1, DATE_WEEK) &&
		   number_in(p, 2, 1, 53) && kind_at(p, 3) == T_OF) {
		pick.unit = DATE_WEEK;
		pick.nth = token_at(p, 2)->value;
		p->i += 3;
	} else if (!rank(&pick.nth, &pick.count, p) || !pick_unit(&pick, p)) {
		return false;
	}
	if (!pick_from(out, p))
		return false;
	/* 1st week of Oct. on Friday */
	take(p, T_DOT);
	if (pick.unit == DATE_WEEK && kind_at(p, 0) == T_ON &&
	    weekday_behind(&day, p)) {
		out->pick = pick;
		out->weekday = day;
		return true;
	}
	if (p->t[p->i - 1].kind == T_DOT)
		p->i--;
	out->pick = pick;
	return true;
}

/* the week of April 10th, week starting on February 4, w/c Feb 4 */
static bool week_with(struct date_point *out, struct parser *p)
{
	bool commencing;	/* w/c */

	if (p->i > p->start && (p->t[p->i - 1].kind == T_NUMBER ||
				p->t[p->i - 1].kind == T_FEW))
		return false;
	take(p, T_THE);
	if (!is_unit(p, 0, DATE_WEEK))
		return false;
	commencing = p->text.p[token_at(p, 0)->start + 1] == '/';
	p->i++;
	if (!take(p, T_OF) && !take(p, T_SINCE) && !commencing)
		return false;
	take(p, T_ON);
	if (!inner(out, p) || out->unit != DATE_DAY || has(out->week) ||
	    out->shift.set || out->pick.nth)
		return false;
	out->unit = DATE_WEEK;
	return true;
}

/*
 * Parts of now: the end of the month, late this week, early next year
 */

static bool part_of_now(struct date_point *out, struct parser *p)
{
	int near = 0;

	if (kind_at(p, 0) == T_THE && kind_at(p, 1) == T_PART)
		p->i++;
	if (kind_at(p, 0) != T_PART || !is_latin(p, 0) ||
	    token_at(p, 0)->value == 2)
		return false;
	p->i++;
	take(p, T_HYPHEN);
	take(p, T_THE);
	if (kind_at(p, 0) == T_NEAR) {
		near = token_at(p, 0)->value;
		p->i++;
	}
	if (kind_at(p, 0) != T_UNIT || token_at(p, 0)->value < 0)
		return false;
	*out = (struct date_point){
		.unit = (enum date_unit)token_at(p, 0)->value };
	p->i++;
	switch (out->unit) {
	case DATE_WEEK:
		out->week = counted(near);
		return true;
	case DATE_MONTH:
		out->month = counted(near);
		return true;
	case DATE_YEAR:
		out->year = counted(near);
		return true;
	default:
		return false;
	}
}

/* the 22nd; 20th of next month; the twenty-sixth day of the month */
static bool ordinal_day(struct date_point *out, struct parser *p)
{
	bool the = take(p, T_THE), ordinal;
	int value;

	if (kind_at(p, 0) != T_NUMBER || token_at(p, 0)->han ||
	    !numeral_read(&value, &ordinal, p) || value < 1 || value > 31)
		return false;
	*out = (struct date_point){ .unit = DATE_DAY, .day = said(value) };
	if (is_unit(p, 0, DATE_DAY))
		p->i++;
	if (kind_at(p, 0) == T_OF) {
		size_t k = 1 + (kind_at(p, 1) == T_THE);
		bool near = kind_at(p, k) == T_NEAR;

		if (is_unit(p, k + near, DATE_MONTH) && (near || k == 2)) {
			out->month = counted(near ? token_at(p, k)->value
						  : 0);
			p->i += k + near + 1;
			return true;
		}
	}
	p->shape = SHAPE_DAY;
	return the && ordinal && kind_at(p, 0) != T_OF &&
	       p->t[p->i - 1].kind == T_NUMBER &&
	       !p->t[p->i - 1].word && kind_at(p, 0) != T_UNIT &&
	       kind_at(p, 0) != T_QUARTER && kind_at(p, 0) != T_MONTH_NAME &&
	       kind_at(p, 0) != T_WEEKDAY && kind_at(p, 0) != T_TO &&
	       kind_at(p, 0) != T_HYPHEN && kind_at(p, 0) != T_CENTURY;
}

/* March after next, the year after next, next 6th of April */
static bool after_next(struct date_point *out, struct parser *p)
{
	take(p, T_THE);
	if (kind_at(p, 1) != T_AFTER_NEXT || kind_at(p, 2) == T_WEEKDAY)
		return false;
	if (kind_at(p, 0) == T_MONTH_NAME)
		*out = (struct date_point){
			.unit = DATE_MONTH,
			.month = said(token_at(p, 0)->value),
			.year = { DATE_NEAR, 2 } };
	else if (is_unit(p, 0, DATE_YEAR))
		*out = (struct date_point){ .unit = DATE_YEAR,
					    .year = counted(2) };
	else if (is_unit(p, 0, DATE_MONTH))
		*out = (struct date_point){ .unit = DATE_MONTH,
					    .month = counted(2) };
	else
		return false;
	p->i += 2;
	return true;
}

static bool near_day(struct date_point *out, struct parser *p)
{
	int near;

	if (kind_at(p, 0) != T_NEAR)
		return false;
	near = token_at(p, 0)->value;
	p->i++;
	if (kind_at(p, 0) == T_HOLIDAY) {
		int value = token_at(p, 0)->value;

		*out = (struct date_point){ .unit = DATE_DAY,
					    .month = said(value / 100),
					    .day = said(value % 100) };
		p->i++;
	} else if (kind_at(p, 0) != T_NUMBER || !point_english(out, p) ||
		   out->unit != DATE_DAY || has(out->year)) {
		return false;
	}
	out->year = (struct date_part){ DATE_NEAR, near };
	return true;
}

static bool day_word(struct date_point *out, struct parser *p)
{
	if (kind_at(p, 0) != T_REL_DAY)
		return false;
	today(out);
	out->day.value = token_at(p, 0)->value;
	p->i++;
	return true;
}

/* Each is tried from the same place; the first that reads wins. */
static bool (*const readers[])(struct date_point *, struct parser *) = {
	day_word, moved, week_han, after_next, week_with, picked,
	near_day, near_weekday, week_of_speech, weekend, part_of_now,
	ordinal_day, weekday_of_speech,
};

/* No reader begins with any other token. */
static bool may_begin(enum date_kind kind)
{
	switch (kind) {
	case T_NUMBER: case T_FEW: case T_THE: case T_NEAR: case T_UNIT:
	case T_REL_DAY: case T_REL_WEEK: case T_WEEK: case T_WEEKDAY:
	case T_PART: case T_AGO: case T_MONTH_NAME:
		return true;
	default:
		return false;
	}
}

bool point_speech(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	if (!may_begin(kind_at(p, 0)))
		return false;
	for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
		*out = (struct date_point){ 0 };
		p->shape = SHAPE_SURE;
		if (readers[i](out, p))
			return true;
		p->i = from;
	}
	return false;
}
