/*
 * Days of a form whose 年, 月 and 日 are lost, for they were print of the form
 * and not typed: the figures are left, parted by blanks.
 *
 *	某某中心因公出國人員報告書   98 11 16
 *	96     3   20
 *
 * Such figures are a day of the Republic only where the form proves it: right
 * behind its name, or where another date of the cover is of that year.
 */
#include "analyze/cover_word.h"
#include "analyze/date_context.h"

enum {
	ROC_FIRST = 1911,
	OLDEST = 70, NEWEST = 150,	/* years of the Republic */
	COVER = 24,			/* blocks of a cover */
	LINE = 240			/* bytes of its line */
};

/* A number of one to three figures that ends at *past; 0: none. */
static int number_before(struct jb_str s, size_t *past)
{
	size_t at = *past;
	int value = 0, unit = 1;

	while (at > 0 && s.p[at - 1] >= '0' && s.p[at - 1] <= '9' &&
	       unit < 10000) {
		value += unit * (s.p[--at] - '0');
		unit *= 10;
	}
	*past = at;
	return unit < 10000 ? value : 0;
}

static bool skip_blanks_before(struct jb_str s, size_t *past)
{
	size_t from = *past;

	while (*past > 0) {
		size_t at = *past;

		if (!jb_is_space(jb_utf8_prev(s, &at)))
			break;
		*past = at;
	}
	return *past < from;
}

size_t date_form_find(struct date_day *day, struct jb_str s)
{
	size_t at = s.n;
	struct date_day found;

	if (s.n > LINE || s.n < 6)
		return JB_NONE;
	skip_blanks_before(s, &at);
	found.day = number_before(s, &at);
	if (!skip_blanks_before(s, &at))
		return JB_NONE;
	found.month = number_before(s, &at);
	if (!skip_blanks_before(s, &at))
		return JB_NONE;
	found.year = number_before(s, &at) + ROC_FIRST;
	if (found.year < ROC_FIRST + OLDEST ||
	    found.year > ROC_FIRST + NEWEST || found.month < 1 ||
	    found.month > 12 || found.day < 1 || found.day > 31)
		return JB_NONE;
	if (at > 0 && !jb_is_space(jb_utf8_prev(s, &(size_t){ at })))
		return JB_NONE;
	*day = found;
	return at;
}

/* Does the form's name stand right before byte at of block? */
static bool is_behind_name(const struct work *work, size_t block, size_t at)
{
	struct jb_str head = jb_str_trim(jb_str_slice(
		block_text(work, block), 0, at));

	if (!head.n && block > 0)
		head = jb_str_trim(block_text(work, block - 1));
	return head.n && cw_ends(work, head, CW_FORM_OF_HOUSE);
}

/* Is a day of that year, counted from 1911, said elsewhere on the cover? */
static bool is_year_of_cover(const struct seens *seens, int year)
{
	for (size_t i = 0; i < seens->list.n; i++) {
		const struct seen *s = &seens->list.v[i];

		if (s->block < COVER && s->found.from.roc &&
		    s->found.from.year.given == DATE_SAID &&
		    s->found.from.year.value == year)
			return true;
	}
	return false;
}

bool date_form_read(struct date_found *found, const struct seens *seens,
		    const struct work *work, size_t block)
{
	struct jb_str text = block_text(work, block);
	struct date_day day;
	size_t at;

	if (block >= COVER ||
	    work->doc->blocks.v[block].type == JB_BLOCK_TABLE)
		return false;
	at = date_form_find(&day, text);
	if (at == JB_NONE ||
	    !(is_behind_name(work, block, at) ||
	      (at == 0 && is_year_of_cover(seens, day.year))))
		return false;
	*found = (struct date_found){ .start = at,
				      .end = jb_str_trim(text).n };
	found->open_start = found->start;
	found->open_end = found->end;
	found->from = (struct date_point){
		.unit = DATE_DAY,
		.roc = true,
		.year = { DATE_SAID, day.year },
		.month = { DATE_SAID, day.month },
		.day = { DATE_SAID, day.day },
	};
	return true;
}
