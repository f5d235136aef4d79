/*
 * Somebody is asked to answer another's consultation by a day:
 *
 *	案由：回應總統府「數位治理白皮書」徵詢
 *	小組函請本會於6月30日前提供意見
 *
 * The name stands in marks before a word for asking, in the block, its
 * heading or the few blocks above.
 */
#include "analyze/consultation.h"

enum { ABOVE = 3 };	/* blocks */

/* 「甲」 before 徵詢 in the block; empty: none. */
static struct jb_range read_name(const struct proceedings *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);

	for (size_t at = 0;;) {
		size_t open = any_find(text, at, text.n, "「“《"), close;
		size_t n;

		if (open == SIZE_MAX)
			break;
		open += any_at(text, open, "「“《");
		close = any_find(text, open, text.n, "」”》");
		if (close == SIZE_MAX)
			break;
		n = close + any_at(text, close, "」”》");
		n += words_at(text, n, f->cues.phrase[PH_MATTER_DRAFT]);
		if (words_at(text, n, f->cues.phrase[PH_TITLE_ASKED]) &&
		    close - open <= CONSULTATION_TITLE)
			return (struct jb_range){ open, close };
		at = close + 3;
	}
	return (struct jb_range){ 0, 0 };
}

/* The same, remembered: every day of a block may ask for it. */
static struct jb_range name_in(const struct proceedings *f, size_t block)
{
	struct named *named = &f->named[block];

	if (!named->read)
		*named = (struct named){ read_name(f, block), true };
	return named->name;
}

size_t consultation_named_near(const struct proceedings *f, size_t block,
			       struct jb_range *name)
{
	size_t heading = f->work->doc->blocks.v[block].heading;

	for (size_t i = block + 1; i-- > 0 && i + ABOVE >= block;) {
		*name = name_in(f, i);
		if (name->past > name->first)
			return i;
	}
	if (heading == JB_NONE)
		return JB_NONE;
	*name = name_in(f, heading);
	return name->past > name->first ? heading : JB_NONE;
}

/* 6月30日前提供意見 */
static bool is_asked_by(const struct proceedings *f, const struct jb_date *d)
{
	struct jb_str text = block_text(f->work, d->at.block);
	size_t at = skip_space(text, d->at.end, text.n), past = at + 36;

	return (d->bound == JB_BOUND_BEFORE || d->bound == JB_BOUND_UNTIL ||
		words_at(text, at, f->cues.phrase[PH_DAY_BEFORE])) &&
	       words_find(text, at, past < text.n ? past : text.n,
			  f->cues.phrase[PH_ASKED]) != SIZE_MAX;
}

void consultation_asked(struct proceedings *f, size_t block)
{
	const struct jb_date *d;

	for (size_t i = jb_date_from(f->work->out, block, 0);
	     (d = day_at(f->work, i, block, SIZE_MAX)) != NULL; i++) {
		struct told t = { .first = block, .last = block };
		struct jb_range name;
		size_t at;

		if (!day_is_free(f, i) || !day_is_fine(d->edtf) ||
		    !is_asked_by(f, d))
			continue;
		at = consultation_named_near(f, block, &name);
		if (at == JB_NONE)
			continue;
		told_set(&t, STAGE_CLOSES, d->edtf, d->at);
		if (!consultation_merge(f, &t))
			title_set(f, consultation_keep(f, &t), at, name);
	}
}
