/*
 * Terms of a table: one column has the Chinese names, another the letters they
 * are cited by or the names in English, as its head says.
 *
 *	名稱			縮寫	提交者
 *	地方號碼註冊機構		LNR	…
 */
#include "analyze/cues.h"
#include "analyze/terms.h"

enum { LONGEST = 90 };	/* bytes of a name */

static struct jb_str cell_text(const struct jb_block *b,
			       const struct jb_row *row, size_t column)
{
	if (column >= row->cells.n)
		return (struct jb_str){ 0 };
	return jb_str_trim(jb_str_slice(b->text, row->cells.v[column].start,
					row->cells.v[column].end));
}

/* The column whose head is one of words, and nothing more; or JB_NONE. */
static size_t column_of(const struct jb_block *b, const struct words *words)
{
	const struct jb_row *head = &b->rows.v[0];

	for (size_t c = 0; c < head->cells.n; c++) {
		struct jb_str s = cell_text(b, head, c);

		if (s.n && words_at(s, 0, words) == s.n)
			return c;
	}
	return JB_NONE;
}

bool term_columns_find(struct term_columns *columns, const struct work *work,
		       const struct jb_block *b)
{
	const struct words *const *phrases = phrases_read(work);

	if (b->type != JB_BLOCK_TABLE || b->rows.n < 2)
		return false;
	columns->zh = column_of(b, phrases[PH_COLUMN_TERM]);
	columns->en = column_of(b, phrases[PH_COLUMN_ENGLISH]);
	columns->abbr = column_of(b, phrases[PH_COLUMN_LETTERS]);
	return columns->zh != JB_NONE &&
	       (columns->en != JB_NONE || columns->abbr != JB_NONE);
}

static bool is_all_han(struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (!jb_is_han(cp) && cp != 0x3001 && cp != ' ')
			return false;
	}
	return true;
}

static size_t offset(const struct jb_block *b, struct jb_str s)
{
	return (size_t)(s.p - b->text.p);
}

/* Let what is found reach over the cell s too, on whichever side it is. */
static void set_span(struct beside *found, const struct jb_block *b,
		     struct jb_str s)
{
	size_t zh = offset(b, found->zh), start = offset(b, s);

	if (found->end == 0) {
		found->start = zh;
		found->end = zh + found->zh.n;
	}
	found->start = start < found->start ? start : found->start;
	found->end = start + s.n > found->end ? start + s.n : found->end;
}

bool term_row(struct beside *found, const struct work *work,
	      const struct jb_block *b, const struct jb_row *row,
	      const struct term_columns *columns)
{
	struct jb_str abbr = cell_text(b, row, columns->abbr);
	struct jb_str en = cell_text(b, row, columns->en), last = abbr;

	*found = (struct beside){ .zh = cell_text(b, row, columns->zh) };
	if (found->zh.n < 6 || found->zh.n > LONGEST || !is_all_han(found->zh))
		return false;
	if (en.n && gloss_read(&found->gloss, work, en))
		last = en;
	if (abbr.n && gloss_is_abbr(abbr)) {
		found->gloss.abbr = abbr;
		found->gloss.letters = abbr.n;
		last = !en.n || offset(b, abbr) > offset(b, en) ? abbr : en;
	}
	if (found->gloss.zh.p || (!found->gloss.en.p && !found->gloss.abbr.p))
		return false;
	set_span(found, b, last);
	if (abbr.n)
		set_span(found, b, abbr);
	return true;
}
