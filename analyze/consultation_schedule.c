/*
 * Schedules, a row or a line a day:
 *
 *	1 February | public comment opened
 *	2 April | comment period ends
 *
 *	18 March 2015 – Draft posted for public comment
 */
#include "analyze/consultation.h"

static bool has_words(const struct proceedings *f, struct jb_str text,
		      struct jb_range r, enum phrase phrase)
{
	return words_find(text, r.first, r.past, f->cues.phrase[phrase]) !=
	       SIZE_MAX;
}

/* Which day of a proceeding does r of a schedule tell? STAGES: none. */
static enum stage event_of(const struct proceedings *f, struct jb_str text,
			   struct jb_range r)
{
	if (!has_words(f, text, r, PH_EVENT) &&
	    !has_words(f, text, r, PH_COMMENTS))
		return STAGES;
	if (has_words(f, text, r, PH_EVENT_REPORT))
		return STAGE_REPORT;
	if (has_words(f, text, r, PH_EVENT_CLOSES))
		return STAGE_CLOSES;
	if (has_words(f, text, r, PH_EVENT_OPENS))
		return STAGE_OPENS;
	return STAGES;
}

/* Draft plan published, public comment opened: the plan is the matter. */
static struct jb_range event_title(const struct proceedings *f,
				   struct jb_str text, struct jb_range r)
{
	size_t n = words_at(text, r.first, f->cues.phrase[PH_EVENT_HEAD]);
	size_t end = words_find(text, r.first + n, r.past,
				f->cues.phrase[PH_EVENT_TAIL]);

	r.first += n;
	if (end == SIZE_MAX || end < r.first + 5)
		return (struct jb_range){ r.first, r.first };
	return (struct jb_range){ r.first, end };
}

/*
 * The day d with the words what: a day of t's? Sets title to where its name
 * is to be found, in the words that tell of its opening.
 */
static bool read_event(struct proceedings *f, struct told *t,
		       struct jb_range *title, const struct jb_date *d,
		       struct jb_range all, struct jb_range what)
{
	struct jb_str text = block_text(f->work, d->at.block), from, to;
	enum stage stage = event_of(f, text, all);

	if (stage == STAGES || t->edtf[stage].p)
		return false;
	from = d->edtf;
	if (day_halves(d->edtf, &from, &to)) {
		if (stage != STAGE_OPENS)
			return false;
		told_set(t, STAGE_CLOSES, to, d->at);
	}
	told_set(t, stage, from, d->at);
	if (stage == STAGE_OPENS)
		*title = event_title(f, text, what);
	return true;
}

static bool read_schedule(struct proceedings *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct told t = { .first = index, .last = index };
	struct jb_range title = { 0, 0 };
	struct jb_consultation *c;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 3)
		return false;
	for (size_t i = 0; i < block->rows.n; i++) {
		const struct jb_row *row = &block->rows.v[i];
		const struct jb_cell *last = &row->cells.v[row->cells.n - 1];
		const struct jb_date *d = day_first(f->work, index,
						    row->cells.v[0].start,
						    row->cells.v[0].end);

		if (d && row->cells.n >= 2)
			read_event(f, &t, &title, d,
				   (struct jb_range){ row->cells.v[0].start,
						      last->end },
				   (struct jb_range){ last->start,
						      last->end });
	}
	if (!t.edtf[STAGE_OPENS].p || !t.edtf[STAGE_CLOSES].p)
		return false;
	if (!told_in_order(&t) || consultation_merge(f, &t))
		return true;
	c = consultation_keep(f, &t);
	c->at = t.at[STAGE_OPENS];
	if (title.past > title.first)
		title_set(f, c, index, title);
	return true;
}

/* What stands between a day and its event in a line */
static const char day_marks[] = "–—-：｜|";

/*
 * Is block a line of a schedule: a day and an event by a mark, 18 March 2015 –
 * Draft posted, or several of them run together?
 */
static bool is_day_line(const struct proceedings *f, size_t block)
{
	enum { LINE = 400, HEAD = 3 };
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	size_t i = jb_date_from(f->work->out, block, 0);
	const struct jb_date *d = day_at(f->work, i, block, b->text.n);

	if ((b->type != JB_BLOCK_PARAGRAPH && b->type != JB_BLOCK_ITEM) ||
	    b->text.n > LINE || !d || !day_is_free(f, i) ||
	    !day_is_fine(d->edtf))
		return false;
	return d->at.start <= HEAD &&
	       any_at(b->text, skip_space(b->text, d->at.end, b->text.n),
		      day_marks);
}

/* Read the events of a line; the words that name the matter are in title. */
static void read_day_line(struct proceedings *f, struct told *t,
			  struct jb_range *title, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	size_t i = jb_date_from(f->work->out, block, 0);
	const struct jb_date *d;

	for (; (d = day_at(f->work, i, block, text.n)) != NULL; i++) {
		const struct jb_date *next =
			day_at(f->work, i + 1, block, text.n);
		struct jb_range what = { d->at.end,
					 next ? next->at.start : text.n };

		if (day_is_told(d) &&
		    read_event(f, t, title, d, what, what))
			t->last = block;
	}
}

/* Keep what the lines told, by the words of its opening or what is above. */
static void keep_days(struct proceedings *f, const struct told *t,
		      struct jb_range title)
{
	size_t named = t->at[STAGE_OPENS].block, above, n;
	struct jb_str text = block_text(f->work, named);
	struct jb_consultation *c;

	for (int stage = 0; stage < STAGES; stage++)
		if (t->edtf[stage].p)
			f->used[jb_date_from(f->work->out, t->at[stage].block,
					     t->at[stage].start)] = true;
	if (consultation_merge(f, t))
		return;
	c = consultation_keep(f, t);
	c->at = t->at[STAGE_OPENS];
	title.first = skip_space(text, title.first, title.past);
	while (title.first < title.past &&
	       (n = any_at(text, title.first, day_marks)) > 0)
		title.first = skip_space(text, title.first + n, title.past);
	above = title_near(f, t->first, t->last, t->last + 1);
	if (title_fits(f, text, title) &&
	    words_at(text, title.first, f->cues.phrase[PH_TITLE_CLASS]) <
		    title.past - title.first)
		title_set(f, c, named, title);
	else if (above != JB_NONE)
		title_set_block(f, c, above);
}

/* A schedule in lines; false where none begins at first. */
static bool read_days(struct proceedings *f, size_t first)
{
	enum { LINES = 16 };
	struct told t = { .first = first, .last = first };
	struct jb_range title = { 0, 0 };
	size_t i = first;

	if (first < f->listed)
		return false;
	while (i < f->work->doc->blocks.n && i - first < LINES &&
	       is_day_line(f, i))
		read_day_line(f, &t, &title, i++);
	f->listed = i;
	if (!t.edtf[STAGE_OPENS].p || !t.edtf[STAGE_CLOSES].p ||
	    !told_in_order(&t))
		return false;
	keep_days(f, &t, title);
	return true;
}

bool consultation_schedule(struct proceedings *f, size_t block)
{
	return read_schedule(f, block) || read_days(f, block);
}
