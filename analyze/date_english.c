/*
 * Points in English: 26 March 2024, Sept. 10, Q3 2018, mid-2017, FY21, the
 * 1990s, the third quarter of 2016, last March; and bare years.
 */
#include "analyze/date_parse.h"
#include "analyze/words.h"

#include <string.h>

/*
 * Numerals in letters. They are read as English says years too: nineteen
 * eighty six, two thousand and eighteen.
 */

struct numeral {
	int value, last;
	bool any, ordinal;
};

/* Does v go on the numeral? */
static bool numeral_add(struct numeral *n, int v, bool zero)
{
	if (!n->any) {
		n->value = v;
	} else if (v >= 100) {
		int low = n->value % 1000;

		if (n->value == 0 || n->value > 9999)
			return false;
		if (n->value >= 1000 && v == 100)
			n->value += low * 99;
		else
			n->value *= v;
	} else if (n->value % 100 == 0 && n->value >= 100 && !zero) {
		n->value += v;
	} else if (n->value % 10 == 0 && n->last >= 20 && v < 10 &&
		   n->last < 100 && !zero) {
		n->value += v;
	} else if (n->value >= 10 && n->value < 100 && (v >= 10 || zero) &&
		   n->value == n->last) {
		n->value = n->value * 100 + v;
		v = zero ? 100 : v;
	} else {
		return false;
	}
	n->last = v;
	n->any = true;
	return true;
}

bool numeral_read(int *value, bool *ordinal, struct parser *p)
{
	struct numeral n = { 0, 0, false, false };

	if (kind_at(p, 0) != T_NUMBER)
		return false;
	if (!token_at(p, 0)->word) {
		*value = token_at(p, 0)->value;
		*ordinal = token_at(p, 0)->ordinal;
		p->i++;
		return true;
	}
	for (;;) {
		size_t k = n.any && n.last >= 100 &&
			   kind_at(p, 0) == T_LIST;
		const struct date_token *t;

		if (kind_at(p, k) != T_NUMBER || !token_at(p, k)->word)
			break;
		t = token_at(p, k);
		if (!numeral_add(&n, t->value, t->value == 0))
			break;
		p->i += k + 1;
		if (kind_at(p, 0) == T_HYPHEN && joined_at(p, 0) &&
		    n.last >= 20 && n.last < 100 &&
		    kind_at(p, 1) == T_NUMBER && token_at(p, 1)->word)
			p->i++;
		n.ordinal = t->ordinal;
		if (t->ordinal)
			break;
	}
	*value = n.value;
	*ordinal = n.ordinal;
	return n.any;
}

static bool in_letters(const struct parser *p)
{
	return kind_at(p, 0) == T_NUMBER && token_at(p, 0)->word;
}

/* - or / or . or , between the parts of a date */
static bool take_mark(struct parser *p)
{
	return take(p, T_HYPHEN) || take(p, T_SLASH) || take(p, T_DOT) ||
	       take(p, T_COMMA);
}

/* asks two thousand contracted parties: a plural follows, or another word */
static bool counts_things(const struct parser *p)
{
	size_t at = token_at(p, (size_t)-1)->end;

	for (int word = 0; word < 2; word++) {
		size_t from = at + 1;

		if (at >= p->text.n || p->text.p[at] != ' ')
			return false;
		for (at = from; at < p->text.n && p->text.p[at] >= 'a' &&
				p->text.p[at] <= 'z';)
			at++;
		if (at > from + 3 && p->text.p[at - 1] == 's' &&
		    p->text.p[at - 2] != 's')
			return true;
	}
	return false;
}

/* A year of four digits, or in letters; in speech 96 or '87 too. */
static bool take_year(struct date_point *out, struct parser *p, bool shorts)
{
	size_t from = p->i;
	int value;
	bool ordinal;

	if (year_at(p, 0)) {
		out->year = said(token_at(p, 0)->value);
		p->i++;
		return true;
	}
	if (in_letters(p) && numeral_read(&value, &ordinal, p) && !ordinal &&
	    value >= 1000 && value < 2200 &&
	    (p->speech || value % 1000 ||
	     (value == 2000 && !counts_things(p)))) {
		out->year = said(value);
		return true;
	}
	p->i = from;
	if (shorts && p->speech && kind_at(p, 0) == T_NUMBER &&
	    token_at(p, 0)->digits == 2 && !token_at(p, 0)->ordinal &&
	    kind_at(p, 1) != T_COLON) {
		out->year = said(token_at(p, 0)->value);
		out->two_digit = true;
		p->i++;
		return true;
	}
	return false;
}

/* 15-Aug-16: day, month and year of one form, and no range behind them */
static bool short_year_joined(struct date_point *out, struct parser *p)
{
	const struct date_token *t;

	if (!p->hyphened || kind_at(p, 0) != T_HYPHEN || !joined_at(p, 0) ||
	    !number_in(p, 1, 0, 99) || !joined_at(p, 1) ||
	    kind_at(p, 2) == T_HYPHEN || kind_at(p, 2) == T_MONTH_NAME)
		return false;
	t = token_at(p, 1);
	if (t->digits != 2 || t->ordinal || t->han)
		return false;
	out->year = said(t->value);
	out->two_digit = true;
	p->i += 2;
	return true;
}

/* ", 2018", "-2018", "of 1995", "in 2020", "this year" behind a month. */
static bool year_behind(struct date_point *out, struct parser *p, bool shorts)
{
	size_t from = p->i;

	if (short_year_joined(out, p))
		return true;
	/* July 13-15 is no year */
	if (kind_at(p, 0) == T_HYPHEN && !p->hyphened)
		shorts = false;
	take_mark(p);
	if (kind_at(p, 0) == T_OF)
		p->i++;
	if (take_year(out, p, shorts))
		return true;
	p->i = from;
	if (kind_at(p, 0) == T_OF)
		p->i++;
	if (kind_at(p, 0) == T_NEAR && kind_at(p, 1) == T_UNIT &&
	    token_at(p, 1)->value == DATE_YEAR) {
		out->year = (struct date_part){ DATE_COUNTED,
						token_at(p, 0)->value };
		p->i += 2;
		return true;
	}
	p->i = from;
	return false;
}

/* Name of a month; a full stop after an abbreviation is its own. */
static bool month_name(struct date_point *out, struct parser *p)
{
	bool full;

	if (kind_at(p, 0) != T_MONTH_NAME)
		return false;
	full = token_at(p, 0)->full;

	out->month = said(token_at(p, 0)->value);
	p->i++;
	if (!full && kind_at(p, 0) == T_DOT && joined_at(p, 0) &&
	    kind_at(p, 1) != T_NONE)
		p->i++;
	return true;
}

static bool day_numeral(struct date_point *out, struct parser *p,
			bool *ordinal)
{
	int value;
	size_t from = p->i;

	if (kind_at(p, 0) == T_NUMBER &&
	    (token_at(p, 0)->han || token_at(p, 0)->digits > 2))
		return false;
	if (!numeral_read(&value, ordinal, p) || value < 1 || value > 31) {
		p->i = from;
		return false;
	}
	out->day = said(value);
	return true;
}

/* 26 March 2024, the 20th day of March, 10-August-2012, Eighth May 2010 */
static bool day_month(struct date_point *out, struct parser *p)
{
	bool ordinal;

	take(p, T_THE);
	if (!day_numeral(out, p, &ordinal))
		return false;
	if (kind_at(p, 0) == T_HYPHEN) {
		/* Issue 4 - April 2013 */
		if (!joined_at(p, 0) && !joined_at(p, 1))
			return false;
		p->hyphened = true;
	}
	if (kind_at(p, 0) == T_UNIT && token_at(p, 0)->value == DATE_DAY)
		p->i++;
	if (kind_at(p, 0) == T_OF && token_at(p, 0)->value == 0)
		p->i++;
	else if (kind_at(p, 0) != T_COMMA)
		take_mark(p);
	if (!month_name(out, p))
		return false;
	out->unit = DATE_DAY;
	year_behind(out, p, true);
	return true;
}

/*
 * Is the number at the cursor a day, not the hour of 11:30 or "6 August"? It
 * is one in Oct 27: GNSO.
 */
static bool day_fits(const struct parser *p)
{
	return !(kind_at(p, 1) == T_COLON && kind_at(p, 2) == T_NUMBER &&
		 joined_at(p, 2)) && kind_at(p, 1) != T_MONTH_NAME &&
	       !(kind_at(p, 1) == T_UNIT && token_at(p, 1)->value != DATE_DAY);
}

/* March 10, 2018; Sept. 10; Oct2; September-2020-23 */
static bool month_day(struct date_point *out, struct parser *p)
{
	size_t from;
	bool ordinal;

	if (!month_name(out, p))
		return false;
	from = p->i;
	out->unit = DATE_MONTH;
	if (!take(p, T_COMMA) && kind_at(p, 0) != T_NUMBER)
		take_mark(p);
	if (year_at(p, 0)) {
		out->year = said(token_at(p, 0)->value);
		p->i++;
		if (kind_at(p, 0) == T_HYPHEN && joined_at(p, 1) &&
		    number_in(p, 1, 1, 31)) {
			out->unit = DATE_DAY;
			out->day = said(token_at(p, 1)->value);
			p->i += 2;
		}
		return true;
	}
	/* beginning in June, the first of them */
	if (!p->speech && p->i > from && kind_at(p, 0) == T_THE)
		p->i = from;
	else
		take(p, T_THE);
	if (day_fits(p) && day_numeral(out, p, &ordinal)) {
		out->unit = DATE_DAY;
		year_behind(out, p, true);
		return true;
	}
	p->i = from;
	if (kind_at(p, 0) == T_NUMBER && !token_at(p, 0)->word &&
	    token_at(p, 0)->value < 32)
		return true;
	year_behind(out, p, true);
	return true;
}

/* 2018 March 18, 2012/aug/10, 2024-August */
static bool year_month(struct date_point *out, struct parser *p)
{
	size_t from;

	if (!year_at(p, 0))
		return false;
	out->year = said(token_at(p, 0)->value);
	p->i++;
	if (kind_at(p, 0) != T_COMMA)
		take_mark(p);
	if (!month_name(out, p))
		return false;
	out->unit = DATE_MONTH;
	from = p->i;
	take_mark(p);
	if (number_in(p, 0, 1, 31) && day_fits(p)) {
		out->unit = DATE_DAY;
		out->day = said(token_at(p, 0)->value);
		p->i++;
		return true;
	}
	p->i = from;
	return true;
}

/*
 * Quarters, halves, fiscal years
 */

static bool fiscal_year(struct date_point *out, struct parser *p)
{
	if (kind_at(p, 0) != T_FISCAL || kind_at(p, 1) != T_NUMBER)
		return false;
	if (!year_at(p, 1) &&
	    (token_at(p, 1)->digits != 2 || token_at(p, 1)->word))
		return false;
	out->year = said(token_at(p, 1)->value);
	if (out->year.value < 100)
		out->year.value += 2000;
	out->fiscal = true;
	p->i += 2;
	fiscal_pair(out, p);
	return true;
}

static bool year_or_fiscal(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	take_mark(p);
	if (kind_at(p, 0) == T_OF)
		p->i++;
	if (fiscal_year(out, p) || take_year(out, p, false))
		return true;
	p->i = from;
	if (year_behind(out, p, false))
		return true;
	if (kind_at(p, 0) == T_OF && kind_at(p, 1) == T_THE &&
	    kind_at(p, 2) == T_UNIT && token_at(p, 2)->value == DATE_YEAR) {
		if (p->speech)	/* else that of its sentence */
			out->year = (struct date_part){ DATE_COUNTED, 0 };
		p->i += 3;
		return true;
	}
	return false;
}

/* a slight fall in 2015: how it went, where the fall of 2015 is a season */
static bool is_decline(const struct parser *p)
{
	return word_at(p->text, token_at(p, 0)->start, "fall") &&
	       kind_at(p, 1) == T_OF &&
	       word_at(p->text, token_at(p, 1)->start, "in");
}

/* Q1, H2, third quarter, first half, summer; out gets unit and number. */
static bool part_of_year(struct date_point *out, struct parser *p)
{
	bool half = kind_at(p, 0) == T_HALF;
	int value;
	bool ordinal;

	if ((half || kind_at(p, 0) == T_QUARTER_NO) &&
	    number_in(p, 1, 1, half ? 2 : 4) && joined_at(p, 1) &&
	    token_at(p, 1)->digits == 1) {
		out->unit = half ? DATE_HALF : DATE_QUARTER;
		out->number = token_at(p, 1)->value;
		p->i += 2;
		return true;
	}
	take(p, T_THE);
	if (kind_at(p, 0) == T_SEASON && !is_decline(p)) {
		out->unit = DATE_SEASON;
		out->number = token_at(p, 0)->value;
		p->i++;
		return true;
	}
	if (!numeral_read(&value, &ordinal, p) || !ordinal || value > 4)
		return false;
	take(p, T_HYPHEN);
	if (kind_at(p, 0) == T_QUARTER)
		out->unit = DATE_QUARTER;
	else if (kind_at(p, 0) == T_HALF_WORD && value < 3)
		out->unit = DATE_HALF;
	else
		return false;
	out->number = value;
	p->i++;
	return true;
}

/* A half of what? "the second half" alone is of a match as well. */
static bool half_or_quarter(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	if (part_of_year(out, p)) {
		bool sign = p->t[from].kind == T_QUARTER_NO &&
			    p->t[from].capital;

		if (year_or_fiscal(out, p))
			return true;
		/* before the third quarter, but not: of the third quarter of */
		return out->unit == DATE_QUARTER &&
		       (p->speech || sign ||
			(kind_at(p, 0) != T_OF && from > p->start &&
			 p->t[from - 1].kind == T_THE));
	}
	p->i = from;
	*out = (struct date_point){ 0 };
	if (!fiscal_year(out, p) && !take_year(out, p, false))
		return false;
	take_mark(p);
	/* the 2016 Summer Olympics */
	return part_of_year(out, p) && out->unit != DATE_SEASON;
}

static bool plain_year(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	*out = (struct date_point){ .unit = DATE_YEAR };
	if (fiscal_year(out, p))
		return true;
	p->i = from;
	if (kind_at(p, 0) == T_CALENDAR && kind_at(p, 1) == T_NUMBER &&
	    token_at(p, 1)->digits == 2) {
		out->year = said(2000 + token_at(p, 1)->value);
		p->i += 2;
		return true;
	}
	/* the year 2021 is one, of the years 2021 and 2022 each is */
	if (!take(p, T_CALENDAR) && kind_at(p, 0) == T_UNIT &&
	    token_at(p, 0)->value == DATE_YEAR && year_at(p, 1) &&
	    (p->speech || !word_at(p->text, token_at(p, 0)->start, "years")))
		p->i++;
	if (p->i == from)
		p->shape = SHAPE_YEAR;
	if (!take_year(out, p, false)) {
		p->i = from;
		return false;
	}
	if (kind_at(p, 0) == T_DECADE && joined_at(p, 0) &&
	    out->year.value % 10 == 0) {
		p->shape = SHAPE_SURE;
		out->unit = DATE_DECADE;
		p->i++;
	}
	return true;
}

/* last March; but last March 5 is a day */
static bool near_month(struct date_point *out, struct parser *p, int value)
{
	if (!token_at(p, 1)->full)
		return false;
	p->i++;
	out->unit = DATE_MONTH;
	month_name(out, p);
	if (kind_at(p, 0) == T_NUMBER)
		return false;
	out->year = (struct date_part){ DATE_NEAR, value };
	return true;
}

/* the last quarter of 2019; this fiscal year */
static bool near_whole(struct date_point *out, struct parser *p, int value)
{
	const struct date_token *t = token_at(p, 1);

	if (kind_at(p, 1) == T_QUARTER && value < 0 &&
	    kind_at(p, 2) == T_OF && year_at(p, 3)) {
		*out = (struct date_point){ .unit = DATE_QUARTER, .number = 4,
			.year = said(token_at(p, 3)->value) };
		p->i += 4;
		return true;
	}
	if (kind_at(p, 1) == T_FISCAL && t->end - t->start > 6 &&
	    kind_at(p, 2) != T_NUMBER) {
		*out = (struct date_point){
			.unit = DATE_YEAR, .fiscal = true,
			.year = { DATE_COUNTED, value },
		};
		p->i += 2;
		return true;
	}
	return false;
}

/* The unit that is counted from now. */
static enum date_unit near_named(const struct parser *p, int value)
{
	const struct date_token *t = token_at(p, 1);

	switch (kind_at(p, 1)) {
	case T_CALENDAR:
		return value == 0 ? DATE_YEAR : DATE_NONE;
	case T_QUARTER:
		return DATE_QUARTER;
	case T_UNIT:
		return t->value == DATE_YEAR || t->value == DATE_MONTH
			       ? (enum date_unit)t->value
			       : DATE_NONE;
	default:
		return DATE_NONE;
	}
}

/* this year, last month, next quarter; last March */
static bool near_unit(struct date_point *out, struct parser *p)
{
	int value;

	if (kind_at(p, 0) == T_PART && token_at(p, 0)->value == 1)
		p->i++;		/* earlier this year */
	else if (kind_at(p, 0) == T_AGO && kind_at(p, 1) == T_NEAR)
		p->i++;		/* later this year */
	take(p, T_THE);
	if (kind_at(p, 0) != T_NEAR)
		return false;
	value = token_at(p, 0)->value;
	if (kind_at(p, 1) == T_MONTH_NAME)
		return near_month(out, p, value);
	if (near_whole(out, p, value))
		return true;
	if (kind_at(p, 1) == T_SEASON && value == 0) {
		p->i++;
		out->year = (struct date_part){ DATE_COUNTED, 0 };
		return part_of_year(out, p);
	}
	out->unit = near_named(p, value);
	if (out->unit == DATE_NONE)
		return false;
	p->i += 2;
	if (out->unit != DATE_YEAR) {
		out->month = (struct date_part){ DATE_COUNTED, value };
		return true;
	}
	out->year = (struct date_part){ DATE_COUNTED, value };
	if (kind_at(p, 0) == T_POSSESSIVE) {
		p->i++;
		if (!part_of_year(out, p))
			p->i--;
	}
	return true;
}

/* the week of 12 June, week commencing June 12; Monday to Sunday */
static bool week_of(struct date_point *out, struct parser *p)
{
	size_t from;

	take(p, T_THE);
	if (kind_at(p, 0) != T_UNIT || token_at(p, 0)->value != DATE_WEEK ||
	    token_at(p, 0)->end - token_at(p, 0)->start > 4 ||
	    (p->i > p->start && p->t[p->i - 1].kind == T_NUMBER))
		return false;	/* two weeks from then */
	p->i++;
	if (kind_at(p, 0) == T_SINCE &&	/* twice a week since 6 October */
	    jb_str_starts(jb_str_slice(p->text, token_at(p, 0)->start,
				       p->text.n), JB_STR("since")))
		return false;
	if (!take(p, T_OF) && !take(p, T_SINCE) &&
	    token_at(p, (size_t)-1)->end - token_at(p, (size_t)-1)->start != 3)
		return false;	/* w/c */
	take(p, T_THE);
	from = p->i;
	if (!day_month(out, p)) {
		p->i = from;
		*out = (struct date_point){ 0 };
		if (!month_day(out, p))
			return false;
	}
	if (out->unit != DATE_DAY)
		return false;
	out->unit = DATE_WEEK;
	return true;
}

/* the end of the year, of this year */
static bool end_of_year(struct date_point *out, struct parser *p)
{
	take(p, T_THE);
	if (kind_at(p, 0) != T_PART || p->t[p->i].value == 2)
		return false;
	p->i++;
	take(p, T_THE);
	if (kind_at(p, 0) != T_UNIT || token_at(p, 0)->value != DATE_YEAR ||
	    p->t[p->i - 1].kind != T_THE)
		return false;
	p->i++;
	out->unit = DATE_YEAR;
	out->year = (struct date_part){ DATE_COUNTED, 0 };
	return true;
}

/* What may follow on the 24th, where it is a day: no floor and no meeting. */
static bool goes_on_after_day(struct jb_str tail)
{
	static const struct jb_str words[] = {
		{ "and ", 4 }, { "at ", 3 }, { "in ", 3 }, { "to ", 3 },
		{ "by ", 3 }, { "with ", 5 }, { "from ", 5 }, { "for ", 4 },
		{ "the ", 4 }, { "a ", 2 }, { "we ", 3 }, { "I ", 2 },
		{ "he ", 3 }, { "she ", 4 }, { "they ", 5 }, { "it ", 3 },
		{ "was ", 4 }, { "were ", 5 }, { "had ", 4 }, { "there ", 6 },
		{ "but ", 4 }, { "when ", 5 }, { "after ", 6 },
		{ "before ", 7 }, { "until ", 6 },
		{ "because ", 8 }, { "since ", 6 }, { "as ", 3 },
		{ "so ", 3 }, { "while ", 6 }, { "where ", 6 },
		{ "which ", 6 }, { "without ", 8 }, { "only ", 5 },
		{ "or ", 3 }, { "is ", 3 }, { "will ", 5 }, { "has ", 4 },
		{ "under ", 6 }, { "during ", 7 }, { "you ", 4 },
		{ "not ", 4 }, { "if ", 3 }, { "who ", 4 }, { "my ", 3 },
		{ "our ", 4 }, { "their ", 6 }, { "his ", 4 }, { "her ", 4 },
	};
	size_t end = 1;

	if (!tail.n || strchr(".,;:)!?", tail.p[0]))
		return true;
	if (tail.p[0] != ' ')
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_starts(jb_str_slice(tail, 1, tail.n), words[i]))
			return true;
	/* on the 6th adopted a statement */
	while (end < tail.n && tail.p[end] >= 'a' && tail.p[end] <= 'z')
		end++;
	return end > 4 && tail.p[end - 1] == 'd' && tail.p[end - 2] == 'e';
}

/* voted on the 2nd, relied on the 9th: on belongs to the verb */
static bool is_verbs_on(struct jb_str text, size_t on)
{
	return word_at(text, on, "on") &&
	       list_before(text, on,
			   "voted |votes |vote |voting |relied |relies |rely |"
			   "commented |comments |comment |based |worked |"
			   "work |works |agreed |agree |decided |decide |"
			   "depends |depend |focused |focus |insisted |"
			   "reported |views |view |") > 0;
}

/* the 2nd and 3rd drafts: more of what is counted, with its noun behind */
static bool is_of_ordinals(struct jb_str text, size_t at)
{
	at += list_at(text, at, " and |, | or | and the | or the ");
	while (at < text.n && jb_is_digit((unsigned char)text.p[at]))
		at++;
	at += list_at(text, at, "st |nd |rd |th ");
	return at > 0 && at < text.n && text.p[at - 1] == ' ' &&
	       list_before(text, at,
			   "1st |2nd |3rd |4th |5th |6th |7th |"
			   "8th |9th |0th ") > 0 &&
	       list_at(text, at,
		       "draft|version|edition|round|chapter|"
		       "section|item|floor|paragraph|article|"
		       "recommendation|question|meeting|session|"
		       "panel|option|proposal|level") > 0;
}

/* On the 23rd and 24th of June: the month comes behind the last of them. */
static bool lists_days(const struct parser *p, size_t k)
{
	return kind_at(p, k) == T_LIST && kind_at(p, k + 1) == T_NUMBER &&
	       (kind_at(p, k + 2) == T_MONTH_NAME ||
		(kind_at(p, k + 2) == T_OF &&
		 kind_at(p, k + 3) == T_MONTH_NAME));
}

/* on the 24th, by the 24th, in the morning of the 24th */
static bool leads_to_ordinal(const struct parser *p, const struct date_token *t)
{
	char last = p->text.p[t->end - 1] | 0x20;

	return (t->kind == T_ON && t->end - t->start == 2 &&
		(last == 'n' || last == 'y')) ||
	       (t->kind == T_TO && t->value == JB_BOUND_UNTIL) ||
	       (t->kind == T_OF &&
		list_before(p->text, t->start,
			    "morning |afternoon |evening |night |eve ") > 0);
}

/* On the 24th: its month the text has said. */
static bool bare_ordinal(struct date_point *out, struct parser *p)
{
	const struct date_token *t;

	if (p->speech || p->i == p->start || kind_at(p, 0) != T_THE ||
	    kind_at(p, 1) != T_NUMBER || lists_days(p, 2))
		return false;
	if (!leads_to_ordinal(p, &p->t[p->i - 1]))
		return false;
	t = token_at(p, 1);
	if (!t->ordinal || t->word || t->han || t->value < 1 ||
	    t->value > 31 || is_verbs_on(p->text, p->t[p->i - 1].start) ||
	    is_of_ordinals(p->text, t->end) ||
	    !goes_on_after_day(jb_str_slice(p->text, t->end, p->text.n)))
		return false;
	out->unit = DATE_DAY;
	out->day = said(t->value);
	p->i += 2;
	p->shape = SHAPE_DAY;
	return true;
}

/*
 * The readers in the order they are tried
 */

static bool try(bool (*read)(struct date_point *, struct parser *),
		struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	*out = (struct date_point){ 0 };
	p->shape = SHAPE_SURE;
	p->hyphened = false;
	if (read(out, p))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	return false;
}

static bool without_weekday(struct date_point *out, struct parser *p)
{
	if (try(day_month, out, p) || try(half_or_quarter, out, p) ||
	    try(year_month, out, p))
		return true;
	if (try(month_day, out, p)) {
		if (out->unit == DATE_MONTH &&
		    out->year.given == DATE_MISSING)
			p->shape = SHAPE_MONTH;
		return true;
	}
	return try(near_unit, out, p) || try(plain_year, out, p);
}

/* Monday, 7 March 2016; the weekday has to be one with what follows. */
static bool with_weekday(struct date_point *out, struct parser *p)
{
	size_t from = p->i;
	int weekday;

	if (kind_at(p, 0) != T_WEEKDAY || token_at(p, 0)->value > 7)
		return false;
	weekday = token_at(p, 0)->value;
	p->i++;
	take(p, T_DOT);
	take(p, T_COMMA);
	if (kind_at(p, 0) != T_NUMBER || !point_numeric(out, p)) {
		size_t mark = p->i;

		*out = (struct date_point){ 0 };
		if (!day_month(out, p)) {
			p->i = mark;
			*out = (struct date_point){ 0 };
			if (!month_day(out, p)) {
				p->i = from;
				return false;
			}
		}
	}
	if (out->unit != DATE_DAY || out->day.given == DATE_MISSING) {
		p->i = from;
		return false;
	}
	out->weekday = weekday;
	p->shape = SHAPE_SURE;
	return true;
}

bool point_english(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	if (try(with_weekday, out, p) || try(end_of_year, out, p) ||
	    try(week_of, out, p))
		return true;
	if (kind_at(p, 0) == T_PART &&
	    (token_at(p, 0)->value == 0 ||
	     (token_at(p, 0)->value == 2 && kind_at(p, 1) == T_HYPHEN &&
	      year_at(p, 2))) &&
	    (unsigned char)p->text.p[token_at(p, 0)->start] < 0x80) {
		bool hyphen;

		p->i++;
		hyphen = kind_at(p, 0) == T_HYPHEN;
		p->i += hyphen;
		take(p, T_THE);
		if (without_weekday(out, p) && out->unit != DATE_DAY &&
		    out->unit != DATE_NONE) {
			p->shape = SHAPE_SURE;
			return true;
		}
		p->i = from;
		return false;
	}
	if (without_weekday(out, p))
		return true;
	if (kind_at(p, 0) == T_THE) {
		p->i++;
		if ((kind_at(p, 0) == T_NUMBER || kind_at(p, 0) == T_PART) &&
		    without_weekday(out, p) && out->unit >= DATE_QUARTER)
			return true;
	}
	p->i = from;
	return try(bare_ordinal, out, p);
}
