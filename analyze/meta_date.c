/*
 * The day of a document: which lines are dates and hardly anything else, and
 * which of them is taken.
 */
#include "analyze/cover_word.h"
#include "analyze/dates.h"
#include "analyze/meta.h"
#include "analyze/words.h"

#include <string.h>

enum {
	LINE = 160,		/* bytes of a line with a date in it */
};

/* 98 11 16: figures and nothing else where a date of a form must stand */
static bool form_day(struct jb_str *edtf, struct work *work, struct jb_str s)
{
	struct date_day day;

	if (work->out->language != JB_LANG_HANT ||
	    date_form_find(&day, s) != 0)
		return false;
	*edtf = jb_str_format(work->arena, "%04d-%02d-%02d", day.year,
			      day.month, day.day);
	return true;
}

bool meta_date(struct jb_str *edtf, struct work *work, struct jb_str s)
{
	return s.n && s.n <= LINE &&
	       (date_edtf(edtf, work->arena, work->lex, s,
			  (struct date_day){ 0 }) ||
		form_day(edtf, work, s));
}

/* A character that a date is written with. */
static bool is_date_char(uint32_t cp)
{
	static const char chars[] =
		"年月日号號第期星一二三四五六七八九十百〇○零廿卅元民國国中華华"
		"西公時时分上下午總总（）()：:至";
	const struct jb_str all = JB_STR(chars);

	if (jb_is_digit(cp) || jb_is_space(cp) || cp == '.' || cp == '/' ||
	    cp == '-' || cp == ',' || cp == 0x2014 || cp == 0x2013)
		return true;
	for (size_t at = 0; cp >= 0x80 && at < all.n;)
		if (jb_utf8_next(all, &at) == cp)
			return true;
	return cp == '(' || cp == ')' || cp == ':';
}

/* Is the Latin word one that dates are written with? */
static bool is_date_word(const struct work *work, struct jb_str s)
{
	return s.n && cw_at(work, s, 0, CW_DATE_WORD) == s.n;
}

/* … of Regular Meeting 6 June 2002: no place, but the end of a title */
static bool names_paper(const struct work *work, struct jb_str s, size_t at)
{
	return cw_at(work, s, at, CW_TITLE_TAIL) ||
	       cw_at(work, s, at, CW_COUNTED) ||
	       cw_at(work, s, at, CW_MEETING_WORD);
}

/* Only words of dates, but for a place at the head: Prague, 16 June 2025 */
static bool has_date_words(const struct work *work, struct jb_str s)
{
	size_t most = memchr(s.p, ',', s.n) ? 4 : 2;	/* words of a place */
	bool digit = false;

	for (size_t at = 0; at < s.n;) {
		size_t from = at;

		while (at < s.n && (s.p[at] | 0x20) >= 'a' &&
		       (s.p[at] | 0x20) <= 'z')
			at++;
		if (at == from) {
			digit |= s.p[at] >= '0' && s.p[at] <= '9';
			at++;
		} else if (!is_date_word(work, jb_str_slice(s, from, at)) &&
			   (digit || at >= s.n || !strchr(", ", s.p[at]) ||
			    s.p[from] > 'Z' || most-- == 0 ||
			    names_paper(work, s, from))) {
			return false;
		}
	}
	return true;
}

bool is_date_line(struct jb_str *edtf, struct work *work, struct jb_str s)
{
	size_t letters = 0;

	s = jb_str_trim(s);
	if (s.n < 4 || s.n > 60)
		return false;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_latin(cp))
			letters++;
		else if (!is_date_char(cp))
			return false;
	}
	/* 12 September, 2019: eleven letters; Prague, 16 June 2025 */
	return letters <= 40 && has_date_words(work, s) &&
	       meta_date(edtf, work, s);
}

/* 2014年第6期 is an issue of the year, and part of its title. */
static bool names_issue(struct jb_str s)
{
	return jb_str_has(s, "第") && jb_str_has(s, "期");
}

/* （APrIGF 2018）: what closes a bracket that opened before is a title's */
static bool closes_bracket(struct jb_str s)
{
	size_t open = 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp == '(' || cp == 0xFF08)
			open++;
		else if ((cp == ')' || cp == 0xFF09) && open-- == 0)
			return true;
	}
	return false;
}

/* Goals for 2024 goes on with the title; March 2024 is a day behind it. */
static bool may_be_day(struct jb_str s)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec"
				     "MonTueWedThuFriSatSun";
	struct jb_str head = jb_str_slice(s, 0, 3);

	if (!s.n || !jb_is_letter(s.p[0]))
		return true;
	return head.n == 3 &&
	       jb_str_find(JB_STR(months), head, 0) != SIZE_MAX;
}

/* Annual Report 2014: a year alone is a word of the title it stands in. */
static bool is_year_of_title(struct jb_str s, size_t at)
{
	unsigned char before = at > 1 ? (unsigned char)s.p[at - 2] | 0x20 : 0;

	return s.n - at == 4 && s.p[at] >= '1' && s.p[at] <= '2' &&
	       before >= 'a' && before <= 'z';
}

/* AC 1/2014 is the number of a paper. */
static bool is_paper_number(struct jb_str s, size_t at)
{
	return is_behind_letters(s, at) &&
	       memchr(s.p + at, '/', s.n - at) != NULL;
}

size_t date_cut(struct work *work, struct jb_str s)
{
	struct jb_str edtf;

	for (size_t at = 0; at < s.n;) {
		size_t here = at;

		if (jb_is_space(jb_utf8_next(s, &at)) &&
		    may_be_day(jb_str_slice(s, at, s.n)) &&
		    !is_year_of_title(s, at) && !is_paper_number(s, at) &&
		    !closes_bracket(jb_str_slice(s, at, s.n)) &&
		    is_date_line(&edtf, work, jb_str_slice(s, at, s.n)))
			return names_issue(jb_str_slice(s, at, s.n)) ? s.n
								     : here;
	}
	return s.n;
}

/* Does day tell more of the year that known is: 2014-06-30 and 2014? */
static bool is_finer(struct jb_str day, struct jb_str known)
{
	return known.n == 4 && day.n > 4 && jb_str_starts(day, known);
}

void take_date(struct work *work, size_t block, size_t start, size_t end)
{
	struct jb_meta *meta = &work->out->meta;
	struct jb_fact fact = fact_of(work, block, start, end);
	struct jb_str edtf;

	if (!meta_date(&edtf, work, fact.value) ||
	    memchr(edtf.p, '/', edtf.n) ||
	    (meta->report_date.value.p &&
	     !is_finer(edtf, meta->report_date.value)))
		return;
	meta->report_date.value = edtf;
	meta->report_date.at = fact.at;
}
