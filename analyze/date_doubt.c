/*
 * What looks like a day by its figures alone, and is told by the document.
 *
 *	案號106-1-2, 106-2-1案, a column 案號	the number of a case
 *	董事會在3/16最後一天…			a day, where days are written so
 *	出席率達3/4				a part
 */
#include "analyze/date_context.h"
#include "analyze/date_token.h"
#include "analyze/phrase.h"

/* 106-1-2: year, meeting and case; the middle has one figure */
static bool is_like_case(struct jb_str s)
{
	size_t hyphens = 0, digits = 0;

	for (size_t i = 0; i <= s.n; i++) {
		if (i < s.n && jb_is_digit((unsigned char)s.p[i])) {
			digits++;
			continue;
		}
		if (i < s.n && s.p[i] != '-')
			return false;
		if ((hyphens == 0 && (digits < 2 || digits > 3)) ||
		    (hyphens == 1 && digits != 1))
			return false;
		hyphens += i < s.n;
		digits = 0;
	}
	return hyphens == 2;
}

static struct jb_str said(const struct work *work, const struct seen *s)
{
	return jb_str_slice(block_text(work, s->block), s->found.start,
			    s->found.end);
}

/* The row of a table in which byte at of its text stands, or the one before. */
static const struct jb_row *row_at(const struct jb_block *block, size_t at)
{
	size_t low = 0, high = block->rows.n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		const struct jb_row *row = &block->rows.v[middle];

		if (row->cells.n && row->cells.v[0].start <= at)
			low = middle;
		else
			high = middle;
	}
	return &block->rows.v[low];
}

/* Is the head of the column that the mention stands in 案號 or the like? */
static bool in_case_column(const struct work *work, const struct seen *s,
			   const struct words *names)
{
	const struct jb_block *block = &work->doc->blocks.v[s->block];
	const struct jb_row *head = block->rows.v, *row;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 2)
		return false;
	row = row_at(block, s->found.start);
	for (size_t c = 0; row > head && c < row->cells.n; c++)
		if (row->cells.v[c].start <= s->found.start &&
		    row->cells.v[c].end >= s->found.end)
			return c < head->cells.n &&
			       words_at(block->text, head->cells.v[c].start,
					names) > 0;
	return false;
}

bool date_has_cases(const struct work *work, const struct seens *seens)
{
	const struct words *const *phrase = phrases_read(work);
	const struct words *names = phrase[PH_CASE_NAME];

	for (size_t i = 0; i < seens->list.n; i++) {
		const struct seen *s = &seens->list.v[i];
		struct jb_str text = block_text(work, s->block);

		if (!s->found.to.unit && is_like_case(said(work, s)) &&
		    (words_before(text, s->found.start, names) ||
		     words_at(text, s->found.end, phrase[PH_CASE_TAIL]) ||
		     in_case_column(work, s, names)))
			return true;
	}
	return false;
}

bool date_is_case(const struct work *work, const struct seen *s)
{
	return !s->found.to.unit && is_like_case(said(work, s));
}

/* （二）, （星期二） at at */
static bool has_weekday(struct jb_str text, size_t at)
{
	size_t opens = any_at(text, at, "（");

	at += opens;
	at += list_at(text, at, "星期|週|禮拜");
	return opens && any_at(text, at, "一二三四五六日");
}

/* 16:00 at at, a blank before it */
static bool has_clock(struct jb_str text, size_t at)
{
	size_t hour;

	at = jb_skip_space(text, at);
	for (hour = at; at < text.n && jb_is_digit((uint32_t)text.p[at]);)
		at++;
	return at > hour && at - hour <= 2 && at + 2 < text.n &&
	       text.p[at] == ':' && jb_is_digit((uint32_t)text.p[at + 1]) &&
	       jb_is_digit((uint32_t)text.p[at + 2]);
}

/* The bracket of 週一（10/26） that ends at end */
static bool is_behind_weekday(struct jb_str text, size_t end)
{
	size_t opens = any_before(text, end, "（"), day;

	day = any_before(text, end - opens, "一二三四五六日");
	return opens && day &&
	       list_before(text, end - opens - day, "週|星期") > 0;
}

bool date_stands_alone(const struct work *work, const struct seen *s)
{
	struct jb_str text = block_text(work, s->block);
	size_t start = s->found.start, end = s->found.end;

	if (has_weekday(text, end) || has_clock(text, end) ||
	    is_behind_weekday(text, start))
		return true;
	return (start == 0 || any_before(text, start, "\t\n")) &&
	       (end == text.n || any_at(text, end, "\t\n（ "));
}

/* 會議首日（6/24）: alone in brackets */
static bool is_in_brackets(struct jb_str text, const struct date_found *found)
{
	return any_before(text, found->start, "（") &&
	       any_at(text, found->end, "）") && !found->to.unit;
}

/* 2023/7/20（原訂 7/13）: what was planned, behind the day it became */
static bool is_planned_in_brackets(const struct work *work,
				   struct jb_str text,
				   const struct date_found *found)
{
	size_t at = found->start;

	while (at > 0 && text.p[at - 1] == ' ')
		at--;
	at -= words_before(text, at, phrases_read(work)[PH_WAS_PLANNED]);
	return at < found->start && any_before(text, at, "（(") &&
	       any_at(text, found->end, "）)") && !found->to.unit;
}

/* Two figures among words: 於 3/16 上午, ，3/16返國 */
static bool is_among_words(struct jb_str text, size_t start, size_t end)
{
	size_t at = start;
	uint32_t before = jb_utf8_prev(text, &at), after;

	end = jb_skip_space(text, end);
	after = jb_utf8_next(text, &end);
	return (jb_is_han(before) || before == 0xFF0C || before == 0x3001 ||
		before == ' ' || before == '\n' || before == 0) &&
	       jb_is_han(after);
}

bool date_has_slashes(const struct work *work, const struct seens *seens)
{
	enum { LEAST = 2 };
	size_t n = 0;

	for (size_t i = 0; i < seens->list.n && n < LEAST; i++) {
		const struct seen *s = &seens->list.v[i];

		if (s->found.from.unit != DATE_DAY ||
		    !jb_str_has(said(work, s), "/") ||
		    (s->found.weak && !date_stands_alone(work, s)))
			continue;
		/* 6/21至6/25 and 11/3（二） are sure */
		if (s->found.to.unit ||
		    has_weekday(block_text(work, s->block), s->found.end))
			return true;
		n++;
	}
	return n >= LEAST;
}

/* Where days are written so: near the trip, or what is no part of a whole */
static bool is_slash_day(const struct work *work, const struct seen *s,
			 const struct epoch *epoch)
{
	enum { WEEK = 7 };
	const struct date_point *p = &s->found.from;
	struct jb_str text = block_text(work, s->block);

	if (s->found.approximate || is_share_at(text, s->found.end))
		return false;
	/* 9/6 is no part of anything */
	return context_in_stay(epoch, p, WEEK) ||
	       (!s->found.to.unit &&
		(p->day.value > DATE_PARTS || p->day.value < p->month.value) &&
		is_among_words(text, s->found.start, s->found.end));
}

bool date_in_slashes(const struct work *work, const struct seen *s,
		     bool slashes, const struct epoch *epoch)
{
	if (date_stands_alone(work, s))
		return true;
	if (s->found.from.unit != DATE_DAY)
		return false;
	if (slashes && is_planned_in_brackets(work, block_text(work, s->block),
					      &s->found))
		return true;
	return (is_in_brackets(block_text(work, s->block), &s->found) &&
		(slashes || context_in_stay(epoch, &s->found.from, 0))) ||
	       (slashes && is_slash_day(work, s, epoch));
}
