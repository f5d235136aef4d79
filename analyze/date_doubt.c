/*
 * What looks like a day by its figures alone, and is told by the document.
 *
 *	案號106-1-2, 106-2-1案, a column 案號	the number of a case
 *	董事會在3/16最後一天…			a day, where days are written so
 *	出席率達3/4				a part
 */
#include "analyze/date_context.h"
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

bool date_in_slashes(const struct work *work, const struct seen *s)
{
	enum { PARTS = 12 };	/* no part of a whole is told in so many */
	struct jb_str text = block_text(work, s->block);
	size_t at = s->found.start;
	uint32_t before = jb_utf8_prev(text, &at);
	uint32_t after = jb_utf8_next(text, &(size_t){ s->found.end });

	return s->found.from.unit == DATE_DAY && !s->found.to.unit &&
	       s->found.from.day.value > PARTS &&
	       s->found.from.month.value <= s->found.from.day.value &&
	       (jb_is_han(before) || before == 0xFF0C || before == 0x3001 ||
		before == ' ') &&
	       jb_is_han(after);
}
