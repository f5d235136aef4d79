/*
 * Several named in one sentence, each with its days in brackets behind it:
 *
 *	本月徵求意見的有甲草案（4月8日截止）、乙計畫（至4月22日）
 *	two open proceedings: the Draft Budget (closes 9 February 2021) and the
 *	Draft Policy (closes 18 February 2021)
 */
#include "analyze/consultation_line.h"

enum { BRACKETS = 12 };		/* of a sentence */

/* A bracket of days. */
struct days {
	size_t open, past;	/* its marks inside */
	struct line line;
};

/* The next bracket from at on that holds days and their words alone. */
static bool next_days(const struct proceedings *f, size_t block, size_t at,
		      size_t end, struct days *days)
{
	struct jb_str text = block_text(f->work, block);

	while ((at = any_find(text, at, end, "（")) != SIZE_MAX) {
		size_t close = any_find(text, at, end, "）");

		if (close == SIZE_MAX)
			return false;
		*days = (struct days){ at, close + any_at(text, close, "）"),
				       { .block = block, .text = text } };
		days->line.text.n = days->past;
		if (listed_past_days(f, &days->line, at) == days->past &&
		    days->line.n > 0)
			return true;
		at = days->past;
	}
	return false;
}

/* What the marks that end at end hold: 《甲》, 「乙」; else r */
static struct jb_range in_last_marks(struct jb_str text, struct jb_range r)
{
	size_t n = any_before(text, r.past, "》」』”"), at = r.first, open;
	struct jb_range held = r;

	while (n && (open = any_find(text, at, r.past - n, "《「『“")) !=
			    SIZE_MAX) {
		at = open + any_at(text, open, "《「『“");
		held = (struct jb_range){ at, r.past - n };
	}
	return held;
}

/* The name before the bracket, behind what stands before it from from on. */
static struct jb_range name_before(const struct proceedings *f,
				   struct jb_str text, size_t from,
				   size_t open)
{
	const struct words *const *phrase = f->cues.phrase;
	struct jb_range r = { from, back_space(text, from, open) };
	size_t at = words_past_last(text, from, r.past,
				    phrase[PH_BRACKET_LEAD]), n;

	if (at != SIZE_MAX && at < r.past)
		r.first = at;
	r.first = skip_space(text, r.first, r.past);
	while (r.first < r.past &&
	       (n = words_at(text, r.first, phrase[PH_BRACKET_JOIN])) > 0)
		r.first = skip_space(text, r.first + n, r.past);
	return title_trim(f, text, in_last_marks(text, r));
}

/* Read the bracket, with the name before it. False: it tells of none. */
static bool read_one(const struct proceedings *f, const struct days *days,
		     size_t from, struct told *t, struct jb_range *name)
{
	struct line line = days->line;

	*name = name_before(f, line.text, from, days->open);
	line.title = *name;
	if (!listed_is_title(f, &line))
		return false;
	for (size_t i = 0; i < line.n; i++) {
		const struct jb_date *d =
			&f->work->out->dates.v[line.first + i];

		if (!listed_read_day(f, &line, days->open, d, t, STAGES))
			return false;
	}
	t->name = jb_str_slice(line.text, name->first, name->past);
	return t->edtf[STAGE_CLOSES].p && told_in_order(t);
}

static void keep(struct proceedings *f, const struct days *days,
		 const struct told *t, struct jb_range name)
{
	for (size_t i = 0; i < days->line.n; i++)
		f->used[days->line.first + i] = true;
	if (!consultation_merge(f, t))
		title_set(f, consultation_keep(f, t), days->line.block, name);
}

bool consultation_brackets(struct proceedings *f, size_t block,
			   const struct sentence *s)
{
	struct days days[BRACKETS];
	struct told told[BRACKETS];
	struct jb_range names[BRACKETS];
	size_t n = 0, from = s->start;

	while (n < BRACKETS &&
	       next_days(f, block, from, s->end, &days[n])) {
		told[n] = (struct told){ .first = block, .last = block,
					 .comment = true };
		if (!read_one(f, &days[n], from, &told[n], &names[n]))
			return false;
		from = days[n++].past;
	}
	/* one by itself is told by its sentence */
	for (size_t i = 0; n > 1 && i < n; i++)
		keep(f, &days[i], &told[i], names[i]);
	return n > 1;
}
