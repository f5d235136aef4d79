/*
 * Entries of lists without marks: lines that begin with a day, an hour or a
 * label that counts, one under the other.
 *
 *	6月24日：抵達			09:00 Registration
 *	6月25日（二） 開幕		09:30–10:20 Opening
 *
 *	問題1：是否同意設立評級制度？	Session 1: Measuring
 *	問題2：成本應如何分擔？		Session 2: Reporting
 *
 * One such line alone may be anything; of two of a kind each says its own.
 */
#include "ingest/layout.h"

static bool is_dash(uint32_t cp)
{
	return cp == '-' || cp == '~' || cp == 0x2013 || cp == 0x2014 ||
	       cp == 0xFF5E || cp == 0x301C || cp == 0x81F3;	/* 至 */
}

/* （二）, (Tue), (星期二): a bracket of few letters at at, passed */
static size_t skip_bracket(struct jb_str s, size_t at)
{
	enum { LONGEST = 15 };
	size_t next = at;
	uint32_t cp = at < s.n ? jb_utf8_next(s, &next) : 0;

	if (!is_open_bracket(cp))
		return at;
	while (next < s.n && next - at < LONGEST)
		if (is_close_bracket(jb_utf8_next(s, &next)))
			return next;
	return at;
}

/* Past what can end a range that a dash at at opens: ~28日, -6/25 */
static size_t skip_range(struct jb_str s, size_t at)
{
	size_t next = at;
	size_t from = at;

	if (at >= s.n || !is_dash(jb_utf8_next(s, &next)))
		return at;
	next = jb_skip_space(s, next);
	while (next < s.n) {
		size_t before = next;
		uint32_t cp = jb_utf8_next(s, &next);

		if (!jb_is_digit(cp) && cp != '/' && cp != ':' &&
		    cp != 0x5E74 && cp != 0x6708 && cp != 0x65E5) {
			next = before;
			break;
		}
		from = next;
	}
	return from;
}

/* What parts the day from its entry: a colon, white space. */
static bool is_parted(struct jb_str s, size_t at)
{
	size_t next = at;
	uint32_t cp = at < s.n ? jb_utf8_next(s, &next) : 0;

	return jb_is_colon(cp) || jb_is_space(cp);
}

static bool is_day(struct jb_str s)
{
	size_t at = title_day_end(s), past;

	if (!at)
		return false;
	/* 6月24日（二）~25日（三）, 6/24 (Tue) */
	at = skip_range(s, skip_bracket(s, skip_range(s, at)));
	past = skip_bracket(s, jb_skip_space(s, at));
	if (past > jb_skip_space(s, at))
		return jb_skip_space(s, past) < s.n;
	return is_parted(s, at) && jb_skip_space(s, at) < s.n;
}

/* 09:00, 9：30: where it ends, or at */
static size_t skip_hour(struct jb_str s, size_t at)
{
	size_t i = at, from;
	uint32_t cp;

	for (from = i; i < s.n && jb_is_digit((unsigned char)s.p[i]);)
		i++;
	if (i == from || i - from > 2)
		return at;
	cp = i < s.n ? jb_utf8_next(s, &i) : 0;
	if (!jb_is_colon(cp))
		return at;
	for (from = i; i < s.n && jb_is_digit((unsigned char)s.p[i]);)
		i++;
	return i - from == 2 ? i : at;
}

static bool is_hour(struct jb_str s)
{
	size_t at = skip_hour(s, 0), past;

	if (!at)
		return false;
	past = jb_skip_space(s, at);
	if (past < s.n && is_dash(jb_utf8_next(s, &(size_t){ past }))) {
		jb_utf8_next(s, &past);
		past = jb_skip_space(s, past);
		at = skip_hour(s, past) > past ? skip_hour(s, past) : at;
	}
	return is_parted(s, at) && jb_skip_space(s, at) < s.n;
}

/* 問題1：, Session 2: the word and its number; 0: none */
static unsigned find_label(struct jb_str s, struct jb_str *word)
{
	enum { LETTERS = 14 };		/* Recommendation */
	size_t at = 0, letters = 0;
	unsigned number = 0;
	bool han = jb_is_han(jb_utf8_next(s, &(size_t){ 0 }));

	while (at < s.n && letters <= (han ? 4 : LETTERS)) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (han ? !jb_is_han(cp) || is_han_digit(cp)
			: !jb_is_latin(cp))
			break;
		letters++;
		at = next;
	}
	*word = jb_str_slice(s, 0, at);
	if (letters < (han ? 2u : 3u) || letters > (han ? 4u : LETTERS))
		return 0;
	at = jb_skip_space(s, at);
	number = mark_number(s, &at);
	return number && jb_is_colon(jb_utf8_next(s, &at)) &&
			       jb_skip_space(s, at) < s.n
		       ? number
		       : 0;
}

bool entry_begins(struct jb_str s)
{
	struct jb_str word;

	s = jb_str_slice(s, 0, ENTRY_HEAD);
	return s.n && (jb_is_digit((unsigned char)s.p[0])
			       ? is_day(s) || is_hour(s)
			       : find_label(s, &word) > 0);
}

bool entry_follows(struct jb_str a, struct jb_str b)
{
	struct jb_str x, y;
	unsigned number;

	a = jb_str_slice(a, 0, ENTRY_HEAD);
	b = jb_str_slice(b, 0, ENTRY_HEAD);
	if (!a.n || !b.n)
		return false;
	if (jb_is_digit((unsigned char)b.p[0]))
		return jb_is_digit((unsigned char)a.p[0]) &&
		       ((is_day(b) && is_day(a)) ||
			(is_hour(b) && is_hour(a)));
	number = find_label(b, &y);
	return number > 1 && find_label(a, &x) + 1 == number &&
	       jb_str_eq(x, y);
}
