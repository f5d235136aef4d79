/*
 * Days that head what happened on them, in an account that goes day by day:
 *
 *	Sunday 24 June
 *	The whole day with the committee. In the morning …
 *	Monday 25 June
 *	Opening ceremony with …
 *
 * A day alone on its line is also that of a letter, of a posting, of a
 * signature. So there must be several, each right over text and no farther
 * from it than from what is above, and hardly one with something else below.
 */
#include "ingest/layout.h"

/* Nothing but a day */
static bool is_day_alone(const struct layout *lay, const struct para *p)
{
	enum { WIDEST = 50 };
	struct jb_str s = para_words(lay, p);

	if (!para_is_plain(p) || p->lines > 1 || p->mark.number ||
	    para_width(lay, p) > WIDEST || para_is_cover(lay, p) ||
	    !(jb_is_digit(para_first(lay, p)->head) ||
	      jb_is_latin(para_first(lay, p)->head) ||
	      is_han_digit(para_first(lay, p)->head)))
		return false;
	return latin_is_day(s) ||
	       (title_is_date(s) && jb_str_has(s, "月") &&
		jb_str_has(s, "日"));
}

static bool is_over_text(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i + 1 < lay->paras.n && para_is_text(lay, p + 1) &&
	       para_first(lay, p)->gap >= para_first(lay, p + 1)->gap;
}

/* Under a title such a day is that of its posting. */
static bool is_under_title(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i == 0 || p[-1].title || p[-1].type == JB_BLOCK_HEADING;
}

/* Does another such day come before the next heading? */
static bool day_follows(const struct layout *lay, size_t i)
{
	for (size_t k = i + 1; k < lay->paras.n; k++) {
		const struct para *p = &lay->paras.v[k];

		if (p->type == JB_BLOCK_HEADING)
			return false;
		if (is_day_alone(lay, p))
			return true;
	}
	return false;
}

static bool heads_text(const struct layout *lay, size_t i)
{
	return is_over_text(lay, i) &&
	       (!is_under_title(lay, i) || day_follows(lay, i));
}

/* A short line between blanks, with text over it */
static bool is_title_apart(const struct layout *lay, size_t i)
{
	enum { WIDEST = 40 };
	const struct para *p = &lay->paras.v[i];

	return para_is_plain(p) && p->title && p->lines == 1 &&
	       para_width(lay, p) <= WIDEST && para_is_text(lay, p - 1) &&
	       para_first(lay, p)->gap > 0 && para_first(lay, p + 1)->gap > 0 &&
	       !jb_is_colon(para_tail(lay, p));
}

void days_find(struct layout *lay)
{
	enum { FEW = 3, ODD = 5, COVER = 16, FOOT = 4 };
	size_t heads = 0, others = 0;

	for (size_t i = 0; i < lay->paras.n; i++) {
		if (!is_day_alone(lay, &lay->paras.v[i]))
			continue;
		if (heads_text(lay, i))
			heads++;
		else if (i >= COVER && i + FOOT < lay->paras.n)
			others += !is_over_text(lay, i);
	}
	if (heads < FEW || others * ODD > heads)
		return;
	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (!is_day_alone(lay, p) || !heads_text(lay, i))
			continue;
		p->type = JB_BLOCK_HEADING;
		/* Day by day: what they come under, with no text of its own */
		if (i > 1 && is_title_apart(lay, i - 1))
			p[-1].type = JB_BLOCK_HEADING;
	}
}
