/*
 * Mentions: points joined to ranges, with what one end leaves out taken from
 * the other, and lists, where each member is a mention of its own.
 *
 *	108/6/22-29		3月10日至15日		24-28 June 2018
 *	30 June – 3 July 2025	2016、2017年		12, 13 and 14 March
 */
#include "analyze/date_parse.h"
#include "analyze/words.h"

#include <string.h>

struct date_scanner {
	struct jb_arena *arena;
	struct date_options options;
	const struct date_words *words;
	struct date_tokens tokens;
	struct date_founds founds;
};

enum {
	LIST_MOST = 8,		/* figures before the member that says what */
};

static bool has(struct date_part part)
{
	return part.given != DATE_MISSING;
}

bool point_read(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	*out = (struct date_point){ 0 };
	if (p->speech && point_speech(out, p))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	if (point_han(out, p))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	if (point_numeric(out, p))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	if (point_english(out, p))
		return true;
	p->i = from;
	return false;
}

/*
 * Ranges
 */

/* 10月26日（星期一）9:00至10月30日: the hour between the two days */
static void skip_clock(struct parser *p)
{
	if (!p->speech && number_in(p, 0, 0, 24) &&
	    kind_at(p, 1) == T_COLON && joined_at(p, 1) &&
	    number_in(p, 2, 0, 59) && joined_at(p, 2) && kind_at(p, 3) == T_TO)
		p->i += 3;
}

/* (六) or (Sat.) inside a range, and the hour behind it */
static void skip_weekday(struct parser *p)
{
	size_t from = p->i;

	if (!take(p, T_PAREN))
		return;
	take(p, T_WEEK);
	if (take(p, T_WEEKDAY) || take(p, T_DAY) ||
	    (number_in(p, 0, 1, 6) && token_at(p, 0)->han &&
	     take(p, T_NUMBER))) {
		take(p, T_DOT);
		if (take(p, T_PAREN_END)) {
			skip_clock(p);
			if (kind_at(p, 0) == T_TO || kind_at(p, 0) == T_HYPHEN)
				return;
		}
	}
	p->i = from;
}

/* "between A and B" joins with and; 或 and 、 never join. */
static bool take_to(struct parser *p, bool between)
{
	if (kind_at(p, 0) == T_OPEN && token_at(p, 0)->value ==
						JB_BOUND_SINCE &&
	    kind_at(p, 1) == T_TO)
		p->i++;
	if (take(p, T_TO)) {
		take(p, T_TO);
		return true;
	}
	if (kind_at(p, 0) == T_HYPHEN) {
		p->i++;
		return true;
	}
	return between && take(p, T_LIST);
}

/* Which part of b the bare figure a can be, and set it. */
static bool figure_to_point(struct date_point *a, const struct date_token *t,
			    const struct date_point *b)
{
	*a = (struct date_point){ .unit = b->unit };
	switch (b->unit) {
	case DATE_DAY:
		if (b->day.given != DATE_SAID || t->value < 1 ||
		    t->value > 31 || t->digits > 2)
			return false;
		a->day = said(t->value);
		return true;
	case DATE_MONTH:
		if (b->month.given != DATE_SAID || t->value < 1 ||
		    t->value > 12 || t->digits > 2)
			return false;
		a->month = said(t->value);
		return true;
	case DATE_QUARTER:
		a->number = t->value;
		return t->ordinal && t->value >= 1 && t->value < 5;
	case DATE_YEAR:
		if (b->year.given != DATE_SAID)
			return false;
		a->fiscal = b->fiscal;
		a->roc = b->roc;
		if (t->digits == 4 && t->value >= 1000 && t->value < 2200) {
			a->year = said(t->value);
			return true;
		}
		a->year = said(t->value + 1911);
		return b->roc && t->value > 0 && t->value < 200;
	default:
		return false;
	}
}

/* A figure that p stands behind, and what it may be the end of. */
struct figure {
	const struct date_token *t;
	int value;
};

/* 12-15日 */
static bool figure_day(struct date_point *b, struct parser *p,
		       struct figure f)
{
	if (f.value < 1 || f.value > 31 || f.t->digits > 2 ||
	    (f.t->han && kind_at(p, 0) != T_DAY))
		return false;
	b->day = said(f.value);
	take(p, T_DAY);
	return true;
}

/* 2018/06-07: two months, told by figures alone */
static bool figure_month(struct date_point *b, const struct date_point *a,
			 const struct parser *p, struct figure f)
{
	if (!has(a->year) || p->i < p->start + 5 ||
	    p->t[p->i - 4].kind != T_SLASH || f.t->digits != 2 ||
	    f.value <= a->month.value || f.value > 12 ||
	    kind_at(p, 0) == T_SLASH || kind_at(p, 0) == T_HYPHEN)
		return false;
	b->month = said(f.value);
	return true;
}

/* 第一至三季 */
static bool figure_quarter(struct date_point *b, const struct date_point *a,
			   struct parser *p, struct figure f)
{
	if (!a->number || f.value <= a->number || f.value > 4 ||
	    !take(p, T_QUARTER))
		return false;
	b->number = f.value;
	b->fiscal = a->fiscal;
	return true;
}

/* 2018-2020, 2018-19; 民國84年至88年 */
static bool figure_year(struct date_point *b, const struct date_point *a,
			struct parser *p, struct figure f)
{
	enum { ROC_BEFORE = 1911, LONGEST = 60 };
	int year = a->year.value / 100 * 100 + f.value;

	b->fiscal = a->fiscal;
	b->roc = a->roc;
	if (a->roc && f.value + ROC_BEFORE > a->year.value &&
	    f.value + ROC_BEFORE <= a->year.value + LONGEST &&
	    take(p, T_YEAR)) {
		b->year = said(f.value + ROC_BEFORE);
		return true;
	}
	if (f.t->digits == 4 && f.value >= a->year.value && f.value < 2200)
		year = f.value;
	else if (f.t->digits != 2 || f.t->han || year <= a->year.value ||
		 year > a->year.value + 20)
		return false;
	b->year = said(year);
	return true;
}

/* Is what follows a figure of something else: 10:30, 3.5, 2018-第二季? */
static bool is_other_figure(const struct parser *p,
			    const struct date_point *a)
{
	return kind_at(p, 0) == T_COLON ||
	       (kind_at(p, 0) == T_QUARTER && a->unit != DATE_QUARTER) ||
	       (kind_at(p, 0) == T_DOT && joined_at(p, 1) &&
		kind_at(p, 1) == T_NUMBER);
}

static bool figure_ends(struct date_point *b, const struct date_point *a,
			struct parser *p, struct figure f)
{
	if (is_other_figure(p, a))
		return false;
	switch (a->unit) {
	case DATE_DAY:
		return a->day.given == DATE_SAID && figure_day(b, p, f);
	case DATE_MONTH:
		return a->month.given == DATE_SAID && figure_month(b, a, p, f);
	case DATE_QUARTER:
		return figure_quarter(b, a, p, f);
	case DATE_YEAR:
		return a->year.given == DATE_SAID && !a->two_digit &&
		       figure_year(b, a, p, f);
	default:
		return false;
	}
}

/* A bare figure after a range's joiner: 108/6/22-29, June 24-28, 2018-19 */
static bool point_to_figure(struct date_point *b, const struct date_point *a,
			    struct parser *p)
{
	struct figure f;
	bool ordinal;
	size_t from = p->i;

	*b = (struct date_point){ .unit = a->unit };
	take(p, T_THE);
	if (kind_at(p, 0) != T_NUMBER)
		return false;
	f.t = token_at(p, 0);
	if (!numeral_read(&f.value, &ordinal, p))
		return false;
	if (figure_ends(b, a, p, f))
		return true;
	p->i = from;
	return false;
}

/* 2021/22 that is not fiscal: two years. */
static void part_pair(struct date_found *found)
{
	struct date_point *a = &found->from;

	if (!a->pair || a->fiscal || found->to.unit ||
	    a->unit != DATE_YEAR)
		return;
	a->pair = false;
	found->to = *a;
	found->to.year.value++;
}

/* What one end leaves out stands in the other. */
static void share(struct date_point *a, struct date_point *b)
{
	/* 2013年12月至翌年2月: of the year it begins in */
	if (b->year.given == DATE_SAME && a->year.given != DATE_MISSING)
		b->year = (struct date_part){ a->year.given,
					      a->year.value + b->year.value };
	if (!has(b->year) && has(a->year)) {
		b->year = a->year;
		b->two_digit = a->two_digit;
		b->taken = true;
	} else if (!has(a->year) && has(b->year)) {
		a->year = b->year;
		a->two_digit = b->two_digit;
		a->taken = true;
	}
	if (b->unit == DATE_DAY && !has(b->month) && has(b->day)) {
		b->month = a->month;
		b->taken_month = true;
	}
	if (a->unit == DATE_DAY && !has(a->month) && has(a->day))
		a->month = b->month;
	/* one year has to do for both, whatever the weekdays */
	if (has(a->day) && has(b->day) && has(a->month))
		a->weekday = b->weekday = 0;
	if (b->unit == DATE_DAY && b->weekday && !has(b->week) && !has(b->day))
		b->week = a->week;
	if (!a->fiscal && b->fiscal && a->unit == b->unit)
		a->fiscal = true;
	if (!b->fiscal && a->fiscal && a->unit == b->unit)
		b->fiscal = true;
}

/* Year behind a range of English days: June 24-28, 2018 */
static void trailing_year(struct date_found *found, struct parser *p)
{
	size_t k = kind_at(p, 0) == T_COMMA || kind_at(p, 0) == T_OF;

	if (found->to.unit != DATE_DAY || has(found->to.year) ||
	    !year_at(p, k) || kind_at(p, k + 1) == T_YEAR)
		return;
	found->to.year = said(token_at(p, k)->value);
	p->i += k + 1;
}

/* 2007年與2009年之間 */
static bool range_between(struct date_found *found, struct parser *p)
{
	size_t from = p->i;
	struct jb_str rest;

	if (take(p, T_LIST) && point_read(&found->to, p)) {
		rest = jb_str_slice(p->text, p->t[p->i - 1].end, p->text.n);
		if (jb_str_starts(rest, JB_STR("之間")) ||
		    jb_str_starts(rest, JB_STR("之间"))) {
			p->shape = SHAPE_SURE;
			return true;
		}
	}
	p->i = from;
	found->to = (struct date_point){ 0 };
	return false;
}

/* 113.2.29-3.1: a day in full before the hyphen makes 3.1 one as well. */
static bool follows_points(const struct parser *p, size_t at)
{
	return at >= p->start + 5 && p->t[at - 2].kind == T_DOT &&
	       p->t[at - 4].kind == T_DOT;
}

/* The second end, after a joiner. */
static bool range_end(struct date_found *found, struct parser *p, bool between)
{
	size_t from = p->i;
	enum date_shape shape = p->shape;
	bool hyphen, read;

	if (range_between(found, p))
		return true;
	p->shape = shape;
	skip_weekday(p);
	skip_clock(p);
	hyphen = kind_at(p, 0) == T_HYPHEN;
	if (!take_to(p, between))
		goto no;
	take(p, T_ON);
	read = point_read(&found->to, p);
	/* moved the meeting of 2013 to November */
	if (read && shape == SHAPE_YEAR && !has(found->to.year) &&
	    found->to.month.given == DATE_SAID)
		goto no;
	if (read && !(hyphen && p->shape == SHAPE_DOT &&
		      !follows_points(p, from))) {
		p->shape = shape == SHAPE_YEAR && found->to.unit == DATE_YEAR
				   ? p->shape : SHAPE_SURE;
		if ((shape == SHAPE_SLASH || shape == SHAPE_DOT) &&
		    found->to.unit == DATE_DAY)
			p->shape = shape;
		if (shape == SHAPE_DAY && !has(found->to.month))
			p->shape = SHAPE_DAY;
		return true;
	}
	p->i = from;
	skip_weekday(p);
	take_to(p, between);
	if (point_to_figure(&found->to, &found->from, p)) {
		trailing_year(found, p);
		p->shape = shape;
		return true;
	}
no:
	p->i = from;
	p->shape = shape;
	found->to = (struct date_point){ 0 };
	return false;
}

/* 3/4 December: a day and the next */
static bool take_next_day(struct parser *p, int day)
{
	if (kind_at(p, 0) != T_SLASH || !number_in(p, 1, day + 1, day + 1) ||
	    kind_at(p, 2) != T_MONTH_NAME)
		return false;
	p->i++;
	return true;
}

/* 24-28 June, 4-5月, between 3 and 12 of Sept, 2021至2025年 */
static bool figure_range(struct date_found *found, struct parser *p,
			 bool between)
{
	size_t from = p->i;
	const struct date_token *t;
	struct parser number;
	int value;
	bool ordinal, from_name;
	struct date_token read;

	take(p, T_THE);
	if (kind_at(p, 0) != T_NUMBER || is_year_pair(p))
		goto no;
	t = token_at(p, 0);
	number = *p;
	if (!numeral_read(&value, &ordinal, &number))
		goto no;
	p->i = number.i;
	read = *t;
	read.value = value;
	read.ordinal = ordinal;
	if (!take_to(p, between) && !take_next_day(p, value))
		goto no;
	/* 10-August-2012 is one day */
	if (kind_at(p, 0) == T_MONTH_NAME && joined_at(p, 0) &&
	    p->t[p->i - 1].kind == T_HYPHEN)
		goto no;
	from_name = kind_at(p, 0) == T_MONTH_NAME;
	if (!point_read(&found->to, p))
		goto no;
	/* Issue 11 – November 2014 */
	if (from_name && found->to.unit == DATE_MONTH)
		goto no;
	if (p->shape == SHAPE_YEAR || p->shape == SHAPE_DOT ||
	    (p->shape == SHAPE_SLASH) ||
	    !figure_to_point(&found->from, &read, &found->to))
		goto no;
	if (p->shape == SHAPE_MONTH)
		goto no;
	return true;
no:
	p->i = from;
	found->to = (struct date_point){ 0 };
	return false;
}

/* "November between 19 and 20" */
static bool month_between(struct date_found *found, struct parser *p)
{
	size_t from = p->i;
	int a, b;
	bool ordinal;

	if (found->from.unit != DATE_MONTH || !has(found->from.month) ||
	    !p->speech || !take(p, T_FROM))
		return false;
	if (!numeral_read(&a, &ordinal, p) || a > 31 ||
	    !(take(p, T_LIST) || take(p, T_TO) || take(p, T_HYPHEN)) ||
	    !numeral_read(&b, &ordinal, p) || b > 31) {
		p->i = from;
		return false;
	}
	found->to = found->from;
	found->from.unit = found->to.unit = DATE_DAY;
	found->from.day = said(a);
	found->to.day = said(b);
	if (year_at(p, 0)) {
		found->to.year = said(token_at(p, 0)->value);
		p->i++;
	}
	p->shape = SHAPE_SURE;
	return true;
}

/*
 * Mentions
 */

static bool has_lead(const struct parser *p, size_t i, enum date_kind kind)
{
	return i > p->start && p->t[i - 1].kind == kind;
}

/* 合約於2016年屆滿, 紐約: 約 ends another word. */
static bool is_about(const struct parser *p, const struct date_token *t)
{
	static const char words[] = "合簽签契條条公預预盟制依租違违新特舊旧履"
				    "毀毁續续解紐纽相邀婚";
	size_t at = t->start;
	uint32_t before;

	if ((unsigned char)p->text.p[at] < 0x80 || at == 0)
		return true;
	before = jb_utf8_prev(p->text, &at);
	for (size_t i = 0; i + 1 < sizeof(words);)
		if (jb_utf8_next(jb_str_of(words), &i) == before)
			return false;
	return true;
}

/* 我們約在11月30日晚上: when to meet, not about when */
static bool is_appointed(const struct parser *p, const struct date_token *t,
			 const struct date_found *found)
{
	return found->from.unit == DATE_DAY && !found->to.unit &&
	       list_at(p->text, t->start, "約在|約於") > 0 &&
	       is_daytime_at(p->text, jb_skip_space(p->text, found->end));
}

/* what we went through last September: no end of anything */
static bool is_gone_through(const struct parser *p, const struct date_token *t)
{
	return t->kind == T_TO &&
	       list_before(p->text, t->start, "went |go |going |gone |been |"
					      "lived |sat ") > 0;
}

/* about, 約, since, 自 before the mention */
static void lead(struct date_found *found, const struct parser *p,
		 size_t first)
{
	while (first > p->start) {
		const struct date_token *t = &p->t[first - 1];

		if (is_gone_through(p, t))
			break;
		if (t->kind == T_ABOUT && is_about(p, t) &&
		    !is_appointed(p, t, found))
			found->approximate = true;
		else if (t->kind == T_SINCE || (t->kind == T_TO && t->value) ||
			 (t->kind == T_OPEN && t->value < 100 &&
			  (unsigned char)p->text.p[t->start] < 0x80))
			found->bound = (enum jb_bound)t->value;
		else if (t->kind != T_THE && t->kind != T_ON &&
			 t->kind != T_OF)
			break;
		if (t->kind != T_ON && t->kind != T_OF)
			found->open_start = t->start;
		/* after 2016, or before 2018: the or joins two mentions */
		if (t->kind == T_OPEN)
			found->open_start = jb_str_find(p->text, JB_STR(" "),
							t->start) + 1;
		first--;
		if (found->bound)
			break;
	}
}

static bool is_han_char(const struct parser *p, size_t at)
{
	return at < p->text.n && (unsigned char)p->text.p[at] >= 0xE2;
}

/* 以來, 之前, 左右 behind it */
static void trail(struct date_found *found, struct parser *p, bool begins)
{
	if (kind_at(p, 0) == T_OR_SO) {
		found->approximate = true;
		found->end = token_at(p, 0)->end;
		found->open_end = found->end;
		p->i++;
	}
	if (kind_at(p, 0) == T_QUESTION && !token_at(p, 0)->space &&
	    kind_at(p, 1) == T_PAREN_END)
		found->uncertain = true;
	/* 於1998年開始進行 is when, 自1998年開始 since when */
	if (kind_at(p, 0) == T_OPEN && token_at(p, 0)->value > 100) {
		if (p->speech || begins) {
			found->bound = JB_BOUND_SINCE;
			found->open_end = token_at(p, 0)->end;
		}
	} else if (kind_at(p, 0) == T_OPEN) {
		found->bound = (enum jb_bound)token_at(p, 0)->value;
		found->open_end = token_at(p, 0)->end;
		if (kind_at(p, 1) == T_OPEN)
			found->open_end = token_at(p, 1)->end;
	} else if (kind_at(p, 0) == T_AGO &&
		   is_han_char(p, token_at(p, 0)->start)) {
		found->bound = token_at(p, 0)->value < 0 ? JB_BOUND_BEFORE
							 : JB_BOUND_AFTER;
		found->open_end = token_at(p, 0)->end;
	}
}

/* 自 without 至: since */
static void lead_from(struct date_found *found, const struct parser *p,
		      size_t first)
{
	const struct date_token *t;

	if (first == p->start || found->to.unit ||
	    (found->bound && found->bound != JB_BOUND_SINCE))
		return;
	t = &p->t[first - 1];
	if (t->kind == T_FROM && t->value == 0 &&
	    is_han_char(p, t->start)) {
		found->bound = JB_BOUND_SINCE;
		found->open_start = t->start;
	}
}

/*
 * What somebody said begins with its from or between; of a document's words
 * these stand before the range.
 */
static void with_from(struct date_found *found, const struct parser *p,
		      size_t first)
{
	const struct date_token *t;

	if (first > p->start && p->t[first - 1].kind == T_THE)
		first--;
	if (!p->speech || first == p->start || !found->to.unit)
		return;
	t = &p->t[first - 1];
	if (t->kind == T_FROM && (unsigned char)p->text.p[t->start] < 0x80)
		found->start = found->open_start = t->start;
}

/* the 2012 report, the March: the article is the report's */
static void without_the(struct date_found *found, const struct parser *p,
			size_t first)
{
	if (!p->speech && p->t[first].kind == T_THE && first + 1 < p->i &&
	    p->shape != SHAPE_DAY && found->from.unit >= DATE_YEAR)
		found->start = found->open_start = p->t[first + 1].start;
}

/* the third week of April, the last week of May 2016: some days of it */
static void with_week(struct date_found *found, const struct parser *p,
		      size_t first)
{
	const struct date_token *t = p->t + first;

	if (p->speech || found->from.unit != DATE_MONTH || found->to.unit ||
	    first < p->start + 3 || t[-1].kind != T_OF ||
	    t[-2].kind != T_UNIT || t[-2].value != DATE_WEEK ||
	    !(t[-3].kind == T_NEAR ||
	      (t[-3].kind == T_NUMBER && t[-3].ordinal)))
		return;
	t -= first > p->start + 3 && t[-4].kind == T_THE ? 4 : 3;
	found->start = found->open_start = t->start;
}

/* the meeting was moved from …: the verb near "from", and no adjective */
static bool is_verb_of_from(struct jb_str head, size_t verb, size_t past)
{
	enum { NEAR = 24 };

	return head.n - past <= NEAR &&
	       jb_str_find(jb_str_slice(head, past, head.n), JB_STR(" and "),
			   0) == SIZE_MAX &&
	       !list_before(head, verb,
			    "the |a |an |this |our |its |their |his |her ");
}

/*
 * moved from 8 June to 10 June, from 8 June to 7 June: two days, no range.
 */
static bool is_moved(const struct date_found *found, const struct parser *p,
		     size_t first)
{
	static const struct jb_str verbs[] = {
		{ "moved", 5 }, { "postponed", 9 }, { "rescheduled", 11 },
		{ "extended", 8 }, { "delayed", 7 }, { "deferred", 8 },
		{ "brought forward", 15 }, { "changed", 7 }, { "shifted", 7 },
		{ "pushed back", 11 },
	};
	enum { REACH = 60 };
	const struct date_point *a = &found->from, *b = &found->to;
	size_t at = p->t[first].start, from;
	struct jb_str head;

	if (p->speech || !has_lead(p, first, T_FROM) ||
	    (unsigned char)p->text.p[p->t[first - 1].start] >= 0x80 ||
	    p->t[first - 1].value == 1)
		return false;
	if (a->unit == DATE_DAY && b->unit == DATE_DAY &&
	    a->month.given == DATE_SAID && b->month.given == DATE_SAID &&
	    !has(a->year) && !has(b->year) &&
	    a->month.value == b->month.value && b->day.value < a->day.value)
		return true;
	from = at > REACH ? at - REACH : 0;
	for (size_t i = from; i < at; i++)	/* its own clause alone */
		from = strchr(".;,", p->text.p[i]) ? i + 1 : from;
	head = jb_str_slice(p->text, from, at);
	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		size_t verb = jb_str_find(head, verbs[i], 0);

		if (verb != SIZE_MAX &&
		    is_verb_of_from(head, verb, verb + verbs[i].n))
			return true;
	}
	return false;
}

/* One mention at the cursor, which is moved behind it. */
static bool mention(struct date_found *found, struct parser *p)
{
	size_t first = p->i, past;
	enum date_shape shape;
	bool between = has_lead(p, first, T_FROM) &&
		       p->t[first - 1].value == 1;

	*found = (struct date_found){ 0 };
	if (!figure_range(found, p, between)) {
		if (!point_read(&found->from, p))
			return false;
		past = p->i;
		shape = p->shape;
		if (!month_between(found, p))
			range_end(found, p, between);
		if (found->to.unit && is_moved(found, p, first)) {
			found->to = (struct date_point){ 0 };
			p->i = past;
			p->shape = shape;
		}
	}
	part_pair(found);
	if (found->to.unit)
		share(&found->from, &found->to);
	found->start = found->open_start = p->t[first].start;
	found->end = found->open_end = p->t[p->i - 1].end;
	for (size_t i = first; i < p->i; i++)
		found->damaged |= p->t[i].damaged;
	without_the(found, p, first);
	with_from(found, p, first);
	with_week(found, p, first);
	if (!mention_fits(found, p, first, p->shape)) {
		p->i = first;
		return false;
	}
	lead(found, p, first);
	trail(found, p, has_lead(p, first, T_FROM));
	lead_from(found, p, first);
	return true;
}

/*
 * Lists
 */

static bool is_list(enum date_kind kind)
{
	return kind == T_LIST || kind == T_COMMA || kind == T_OR;
}

/* 10、11月 and 12, 13 and 14 March: figures whose unit comes last. */
static size_t figure_list(const struct parser *p)
{
	size_t n = 0;

	while (n < LIST_MOST && kind_at(p, 2 * n) == T_NUMBER &&
	       is_list(kind_at(p, 2 * n + 1)) &&
	       kind_at(p, 2 * n + 2) == T_NUMBER) {
		n++;
		if (kind_at(p, 2 * n - 1) == T_COMMA &&
		    kind_at(p, 2 * n) == T_LIST)
			return 0;
	}
	return n;
}

static void list_member(struct date_scanner *s, const struct parser *p,
			size_t k, const struct date_point *like)
{
	struct date_found found = { 0 };
	const struct date_token *t = token_at(p, k);

	if (!figure_to_point(&found.from, t, like))
		return;
	found.start = found.open_start = t->start;
	found.end = found.open_end = t->end;
	if (like->unit == DATE_DAY)
		found.from.month = like->month;
	if (like->unit != DATE_YEAR) {
		found.from.year = like->year;
		found.from.taken = true;
	}
	*jb_list_add(s->arena, &s->founds.list) = found;
}

/* What the token behind the last figure makes of the list. */
static enum date_unit list_unit(enum date_kind kind)
{
	switch (kind) {
	case T_DAY: case T_MONTH_NAME: case T_OF:
		return DATE_DAY;
	case T_MONTH: case T_MONTH_PART:
		return DATE_MONTH;
	case T_YEAR: case T_YEAR_PART: case T_YEAR_OF: case T_FISCAL:
		return DATE_YEAR;
	default:
		return DATE_NONE;
	}
}

/* 15-16 and 18 June: the days of the range take the month behind. */
static bool range_in_list(struct date_scanner *s, struct parser *p)
{
	struct date_found found = { 0 }, last;
	struct parser ahead = *p;

	if (kind_at(p, 0) != T_NUMBER || kind_at(p, 2) != T_NUMBER ||
	    (kind_at(p, 1) != T_HYPHEN && kind_at(p, 1) != T_TO) ||
	    !is_list(kind_at(p, 3)) || kind_at(p, 4) != T_NUMBER ||
	    kind_at(p, 5) != T_MONTH_NAME ||
	    token_at(p, 0)->value >= token_at(p, 2)->value ||
	    has_lead(p, p->i, T_MONTH_NAME))
		return false;
	ahead.i += 4;
	if (!mention(&last, &ahead) || last.weak || last.to.unit ||
	    last.from.unit != DATE_DAY ||
	    !figure_to_point(&found.from, token_at(p, 0), &last.from) ||
	    !figure_to_point(&found.to, token_at(p, 2), &last.from))
		return false;
	found.from.month = found.to.month = last.from.month;
	found.from.year = found.to.year = last.from.year;
	found.from.taken = found.to.taken = true;
	found.start = found.open_start = token_at(p, 0)->start;
	found.end = found.open_end = token_at(p, 2)->end;
	*jb_list_add(s->arena, &s->founds.list) = found;
	p->i += 4;
	return true;
}

static struct date_found *last_found(struct date_scanner *s)
{
	return &s->founds.list.v[s->founds.list.n - 1];
}

/* A day of a month's name at k: 5, 10th */
static bool day_at(const struct parser *p, size_t k)
{
	return number_in(p, k, 1, 31) && token_at(p, k)->digits <= 2 &&
	       !token_at(p, k)->han;
}

/* The day at k, or the first of two, as a mention of month. */
static size_t add_day(struct date_scanner *s, const struct parser *p,
		      size_t k, const struct date_point *month, bool named)
{
	struct date_found found = { .from = *month };
	bool two = (kind_at(p, k + 1) == T_HYPHEN ||
		    kind_at(p, k + 1) == T_TO) && day_at(p, k + 2) &&
		   token_at(p, k + 2)->value > token_at(p, k)->value;

	found.from.day = said(token_at(p, k)->value);
	found.from.taken = true;
	if (two) {
		found.to = found.from;
		found.to.day = said(token_at(p, k + 2)->value);
	}
	found.start = found.open_start = token_at(p, named ? 0 : k)->start;
	k += two ? 3 : 1;
	found.end = found.open_end = token_at(p, k - 1)->end;
	*jb_list_add(s->arena, &s->founds.list) = found;
	return k;
}

/* Past the day, or days, at k and the joiner behind; 0: nothing goes on. */
static size_t past_day(const struct parser *p, size_t k)
{
	if (!day_at(p, k))
		return 0;
	k++;
	if ((kind_at(p, k) == T_HYPHEN || kind_at(p, k) == T_TO) &&
	    day_at(p, k + 1))
		k += 2;
	return k;
}

static size_t past_joiner(const struct parser *p, size_t k)
{
	size_t from = k;

	k += kind_at(p, k) == T_COMMA;
	k += kind_at(p, k) == T_LIST;
	return k > from ? k : 0;
}

/*
 * January 5-7 and 10, 2019: days that a month leads and a year ends. Without
 * the year, 10 may be of what it counts: on May 3 and 12 people.
 */
static bool days_of_name(struct date_scanner *s, struct parser *p)
{
	struct date_point month = { .unit = DATE_DAY };
	struct date_found *last;
	size_t k = 1, next, days = 0;

	if (p->speech || kind_at(p, 0) != T_MONTH_NAME)
		return false;
	while ((next = past_day(p, k)) != 0 && days < LIST_MOST) {
		days++;
		k = next;
		next = past_joiner(p, k);
		if (!next || !day_at(p, next))
			break;
		k = next;
	}
	next = k + (kind_at(p, k) == T_COMMA);
	if (days < 2 || !year_at(p, next) || kind_at(p, next + 1) == T_YEAR)
		return false;
	month.month = said(token_at(p, 0)->value);
	month.year = said(token_at(p, next)->value);
	for (size_t i = 1; i < k; i = past_joiner(p, i) ? past_joiner(p, i)
							: k)
		i = add_day(s, p, i, &month, i == 1);
	last = last_found(s);
	last->end = last->open_end = token_at(p, next)->end;
	last->from.taken = last->to.taken = false;
	p->i += next + 1;
	return true;
}

/*
 * 25、26、27日 and 11、12兩日 behind 6月: days that one 日 ends, or one that
 * counts them. Tokens of the list without what ends it, or 0; *past is behind
 * all of it.
 */
static size_t han_days(size_t *past, const struct parser *p)
{
	size_t k = 0;
	int days = 0;

	while (number_in(p, k, 1, 31) && token_at(p, k)->digits <= 2 &&
	       !token_at(p, k)->ordinal && days < LIST_MOST) {
		days++;
		k++;
		if (kind_at(p, k) != T_LIST && kind_at(p, k) != T_COMMA)
			break;
		k++;
	}
	if (days < 2)
		return 0;
	*past = k + 1;
	if (kind_at(p, k) == T_DAY)
		return days > 2 ? k : 0;	/* of two the grammar knows */
	if (!number_in(p, k, days, days) || !token_at(p, k)->han ||
	    (kind_at(p, k + 1) != T_DAY && kind_at(p, k + 1) != T_UNIT))
		return 0;
	*past = k + 2;
	return k;
}

/* The days behind the month that was just read, a mention each. */
static bool days_of_han_month(struct date_scanner *s, struct parser *p,
			      const struct date_found *month)
{
	size_t past, n;
	struct date_found found = *month;

	if (p->speech || month->to.unit || month->from.unit != DATE_MONTH ||
	    p->t[p->i - 1].kind != T_MONTH || !(n = han_days(&past, p)))
		return false;
	found.from.unit = DATE_DAY;
	for (size_t k = 0; k < n; k += 2) {
		const struct date_token *t = token_at(p, k);

		found.from.day = said(t->value);
		found.from.taken = k > 0 || month->from.taken;
		if (k > 0)
			found.start = found.open_start = t->start;
		found.end = found.open_end = t->end;
		*jb_list_add(s->arena, &s->founds.list) = found;
	}
	p->i += past;
	/* 27日, not 兩日 */
	if (p->t[p->i - 2].kind == T_NUMBER &&
	    p->t[p->i - 2].start == found.start)
		last_found(s)->end = last_found(s)->open_end =
			p->t[p->i - 1].end;
	return true;
}

/* RFC 1591以及2005年: a figure behind a name is the name's. */
static bool is_of_name(const struct parser *p)
{
	size_t at = token_at(p, 0)->start;

	if (token_at(p, 0)->value >= 1900 || token_at(p, 0)->han)
		return false;
	while (at > 0 && p->text.p[at - 1] == ' ')
		at--;
	return at > 0 && p->text.p[at - 1] >= 'A' && p->text.p[at - 1] <= 'Z';
}

/* 2016、2017、2018三年: years that one word counts */
static bool years_counted(struct date_scanner *s, struct parser *p)
{
	size_t k = 0;
	int years = 0;

	if (p->speech || !year_at(p, 0) || kind_at(p, 1) != T_LIST)
		return false;
	while (year_at(p, k) && years < LIST_MOST) {
		years++;
		k++;
		if (kind_at(p, k) != T_LIST)
			break;
		k++;
	}
	if (years < 2 || !number_in(p, k, years, years) ||
	    !token_at(p, k)->han || kind_at(p, k + 1) != T_YEAR)
		return false;
	for (size_t i = 0; i < k; i += 2) {
		struct date_found found = {
			.from = { .unit = DATE_YEAR,
				  .year = said(token_at(p, i)->value) },
			.start = token_at(p, i)->start,
			.end = token_at(p, i)->end,
		};

		found.open_start = found.start;
		found.open_end = found.end;
		*jb_list_add(s->arena, &s->founds.list) = found;
	}
	p->i += k + 2;
	return true;
}

static bool list(struct date_scanner *s, struct parser *p)
{
	size_t n = figure_list(p), from = p->i;
	struct date_found last;
	struct date_point scratch;
	struct parser ahead = *p;
	enum date_unit unit;

	if (n == 0 || has_lead(p, p->i, T_MONTH_NAME) ||
	    has_lead(p, p->i, T_FROM))
		return false;
	ahead.i += 2 * n;
	unit = list_unit(kind_at(p, 2 * n + 1));
	/* at the start of a block it is an item's number: 三、5月底前 */
	if (unit == DATE_NONE ||
	    (token_at(p, 0)->start == 0 && token_at(p, 0)->digits < 3 &&
	     jb_str_starts(jb_str_slice(p->text, token_at(p, 1)->start,
					p->text.n), JB_STR("、"))))
		return false;
	if (!mention(&last, &ahead) || last.weak ||
	    last.from.unit != unit || ahead.shape == SHAPE_YEAR ||
	    ahead.shape == SHAPE_DOT ||
	    (unit == DATE_YEAR && is_of_name(p)))
		return false;
	if (token_at(p, 0)->han != token_at(p, 2)->han ||
	    !figure_to_point(&scratch, token_at(p, 0), &last.from))
		return false;
	for (size_t k = 0; k < n; k++)
		list_member(s, p, 2 * k, &last.from);
	p->i = from + 2 * n;
	return true;
}

/* 3月13日及14日: the second takes the month of the first. */
static void take_from_previous(struct date_found *found,
			       const struct date_found *prev,
			       const struct parser *p, size_t first,
			       size_t prev_past)
{
	const struct date_point *like = prev->to.unit ? &prev->to
						      : &prev->from;
	struct date_point *point = &found->from;

	if (first <= prev_past)
		return;
	for (size_t i = prev_past; i < first; i++)
		if (!is_list(p->t[i].kind) && p->t[i].kind != T_ON &&
		    p->t[i].kind != T_THE)
			return;
	if (point->unit == DATE_DAY && has(point->day) && !has(point->month) &&
	    has(like->month) && !point->weekday) {
		point->month = like->month;
		if (found->to.unit == DATE_DAY && !has(found->to.month))
			found->to.month = like->month;
		found->weak = false;
	}
	if ((has(point->month) || point->unit == DATE_QUARTER ||
	     point->unit == DATE_SEASON || point->unit == DATE_HALF) &&
	    !has(point->year) &&
	    (like->year.given == DATE_SAID ||
	     like->year.given == DATE_COUNTED)) {
		point->year = like->year;
		point->two_digit = like->two_digit;
		if (found->to.unit && !has(found->to.year)) {
			found->to.year = like->year;
			found->to.taken = true;
		}
	}
}

/* June/July 2023, June and July 2023: the first takes the year behind. */
static void give_to_previous(struct date_found *prev,
			     const struct date_found *found,
			     const struct parser *p, size_t first,
			     size_t prev_past)
{
	const struct date_point *point = &found->from;

	if (first != prev_past + 1 || prev->to.unit || found->to.unit ||
	    (!is_list(p->t[prev_past].kind) &&
	     p->t[prev_past].kind != T_SLASH) ||
	    p->t[prev_past].kind == T_COMMA ||
	    (unsigned char)p->text.p[prev->start] >= 0x80)
		return;
	if (prev->from.unit != point->unit || has(prev->from.year) ||
	    !has(prev->from.month) || point->year.given != DATE_SAID ||
	    point->unit > DATE_MONTH)
		return;
	prev->from.year = point->year;
	prev->from.two_digit = point->two_digit;
	if (prev->from.month.value > point->month.value)
		prev->from.year.value--;
}

/*
 * 民國200年3月1日 and 2018年13月5日: what the calendar does not have is passed
 * as a whole, its rest is no date of another year. Tokens, or 0.
 */
static size_t impossible(const struct parser *p)
{
	size_t k = kind_at(p, 0) == T_ROC;

	if (kind_at(p, k) != T_NUMBER || kind_at(p, k + 1) != T_YEAR ||
	    (k == 0 && !year_at(p, 0)))
		return 0;
	k += 2;
	if (kind_at(p, k) == T_NUMBER && kind_at(p, k + 1) == T_MONTH)
		k += 2;
	if (kind_at(p, k) == T_NUMBER && kind_at(p, k + 1) == T_DAY)
		k += 2;
	return k;
}

/*
 * Words and marks that only stand around and between the parts of a date: the
 * "of", "and" and "in the" of all text, of which no date is made.
 */
static bool is_frame(enum date_kind kind)
{
	switch (kind) {
	case T_ABOUT: case T_FROM: case T_TO: case T_HYPHEN: case T_SLASH:
	case T_DOT: case T_COLON: case T_COMMA: case T_LIST: case T_OR:
	case T_OF: case T_ON: case T_THE: case T_POSSESSIVE:
	case T_QUESTION: case T_PAREN: case T_PAREN_END: case T_SINCE:
		return true;
	default:
		return false;
	}
}

static void scan_chain(struct date_scanner *s, struct parser *p)
{
	size_t prev_past = SIZE_MAX;

	while (p->i < p->end) {
		struct date_found found;
		size_t first = p->i;

		if (years_counted(s, p) || list(s, p) ||
		    range_in_list(s, p) || days_of_name(s, p)) {
			prev_past = SIZE_MAX;
			continue;
		}
		if (!mention(&found, p)) {
			size_t bad = impossible(p);

			p->i = first + (bad ? bad : 1);
			continue;
		}
		if (prev_past != SIZE_MAX) {
			give_to_previous(last_found(s), &found, p, first,
					 prev_past);
			take_from_previous(&found, last_found(s), p, first,
					   prev_past);
		}
		if (days_of_han_month(s, p, &found)) {
			prev_past = SIZE_MAX;
			continue;
		}
		prev_past = p->i;
		*jb_list_add(s->arena, &s->founds.list) = found;
	}
}

static const struct date_words *kept_words(const struct jb_lexicon *lex)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, lex, JB_MADE_DATE_WORDS);

	if (!*made)
		*made = date_words_new(arena, NULL);
	return *made;
}

struct date_scanner *date_scanner_new(struct jb_arena *arena,
				      const struct date_options *options)
{
	struct date_scanner *s = jb_new(arena, struct date_scanner, 1);

	s->arena = arena;
	s->options = *options;
	s->words = options->keep && !options->lex
			   ? kept_words(options->keep)
			   : date_words_new(arena, options->lex);
	return s;
}

void date_scanner_roc(struct date_scanner *scanner, bool roc)
{
	scanner->options.roc = roc;
}

void date_scanner_roc_year(struct date_scanner *scanner, int year)
{
	scanner->options.roc_year = year;
}

const struct date_founds *date_scan(struct date_scanner *s,
				    struct jb_str text)
{
	struct parser p = { .text = text, .speech = s->options.speech,
			    .roc = s->options.roc,
			    .roc_year = s->options.roc_year };
	size_t n;

	s->founds.list.n = 0;
	date_tokens_read(&s->tokens, s->arena, s->words, text);
	p.t = s->tokens.list.v;
	n = s->tokens.list.n;
	for (size_t i = 0; i < n; i = p.end) {
		bool frame = is_frame(p.t[i].kind);

		p.i = p.start = i;
		p.end = i + 1;
		while (p.end < n && !p.t[p.end].first)
			frame = is_frame(p.t[p.end++].kind) && frame;
		if (!frame)
			scan_chain(s, &p);
	}
	return &s->founds;
}

bool date_edtf(struct jb_str *edtf, struct jb_arena *arena,
	       const struct jb_lexicon *keep, struct jb_str text,
	       struct date_day reference)
{
	struct date_options options = { .roc = true, .keep = keep };
	struct date_scanner *s = date_scanner_new(arena, &options);
	const struct date_founds *founds = date_scan(s, text);

	return founds->list.n > 0 &&
	       date_value(edtf, arena, &founds->list.v[0], &reference);
}
