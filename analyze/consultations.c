/*
 * Consultations: what is open for comment, from when to when, and when its
 * report is due. Labels and tables tell it first, then prose, then notes on
 * what was told (consultation.h lists the files).
 *
 * A proceeding without a day on which it closes is told only where it is
 * announced by name. Two tellings of one (the same close, no contradiction)
 * become one.
 */
#include "analyze/consultation.h"

void told_set(struct told *told, enum stage stage, struct jb_str edtf,
	      struct jb_anchor at)
{
	told->edtf[stage] = edtf;
	told->at[stage] = at;
	told->any = true;
}

bool told_in_order(const struct told *told)
{
	return !told->edtf[STAGE_OPENS].p || !told->edtf[STAGE_CLOSES].p ||
	       jb_str_cmp(told->edtf[STAGE_OPENS],
			  told->edtf[STAGE_CLOSES]) <= 0;
}

bool day_is_free(const struct proceedings *f, size_t date)
{
	return day_is_told(&f->work->out->dates.v[date]) && !f->used[date];
}

/* 再延長兩週至7月29日: by how long stands between */
static bool is_lengthened(const struct proceedings *f, struct jb_str text,
			  size_t from, size_t day)
{
	enum { FAR = 36 };	/* bytes */
	size_t end = back_space(text, from, day);

	if (!any_before(text, end, "至到为"))
		return false;
	from = end > from + FAR ? jb_utf8_up(text, end - FAR) : from;
	return words_find(text, from, end, f->cues.phrase[PH_LENGTHENED]) !=
	       SIZE_MAX;
}

bool consultation_moves(const struct proceedings *f, const struct jb_date *d,
			size_t from)
{
	struct jb_str text = block_text(f->work, d->at.block);

	return (cue_find(&f->cues, d->at.block, from, d->at.start,
			 CUE_EXTENDED) ||
		is_lengthened(f, text, from, d->at.start)) &&
	       !words_before(text, d->at.start, f->cues.phrase[PH_MOVES_FROM]);
}

static bool same_or_none(struct jb_str a, struct jb_str b)
{
	return !a.p || !b.p || jb_str_eq(a, b);
}

/* A label has told when it opens; now its close is told. */
static bool is_open_end(const struct jb_consultation *c, const struct told *t)
{
	return !c->closes.p && t->edtf[STAGE_CLOSES].p &&
	       jb_str_cmp(c->opens, t->edtf[STAGE_CLOSES]) < 0;
}

static bool is_same(const struct jb_consultation *c, const struct told *t)
{
	return (jb_str_eq(c->closes, t->edtf[STAGE_CLOSES]) ||
		is_open_end(c, t)) &&
	       same_or_none(c->opens, t->edtf[STAGE_OPENS]) &&
	       same_or_none(c->report, t->edtf[STAGE_REPORT]);
}

/* Note in index that c has the day. */
static void note_day(struct proceedings *f, struct day_index *index,
		     struct jb_str day, const struct jb_consultation *c)
{
	day_index_add(index, f->work->arena, day,
		      (size_t)(c - f->work->out->consultations.v));
}

bool stands_before(struct jb_anchor a, struct jb_anchor b)
{
	return a.block < b.block || (a.block == b.block && a.start < b.start);
}

/*
 * Put where c closes among the places told so far. These come in order but for
 * the labels above a list, which is read at once, so that few are moved.
 */
static void place_close(struct proceedings *f, const struct jb_consultation *c)
{
	const struct close_place place = {
		c->closes_at, (size_t)(c - f->work->out->consultations.v)
	};
	size_t i = f->places.n;

	(void)jb_list_add(f->work->arena, &f->places);
	for (; i > f->prose &&
	       stands_before(place.at, f->places.v[i - 1].at);
	     i--)
		f->places.v[i] = f->places.v[i - 1];
	f->places.v[i] = place;
}

void consultation_close(struct proceedings *f, struct jb_consultation *c,
			struct jb_str edtf, struct jb_anchor at)
{
	const bool first = !c->closes.p;

	c->closes = edtf;
	c->closes_at = at;
	if (first)
		place_close(f, c);
	note_day(f, &f->closes, edtf, c);
}

/* Rows of one list may close on one day; by their names they are not one. */
static bool is_other_row(const struct proceedings *f, size_t item,
			 const struct told *t)
{
	struct jb_str title = f->work->out->consultations.v[item].title;

	return t->name.p && item >= f->rows &&
	       jb_str_find(t->name, title, 0) == SIZE_MAX;
}

/* The first of those that close on day which t tells of; NULL: none does. */
static struct jb_consultation *find_same(const struct proceedings *f,
					 struct jb_str day,
					 const struct told *t)
{
	const struct day_link *links = f->closes.links.v;
	size_t seen = 0;

	for (size_t at = day_index_find(&f->closes, day);
	     at && seen < CONSULTATION_SAME; at = links[at - 1].next, seen++) {
		const size_t item = links[at - 1].item;
		struct jb_consultation *c =
			&f->work->out->consultations.v[item];

		if (is_same(c, t) && !is_other_row(f, item, t))
			return c;
	}
	return NULL;
}

bool consultation_merge(struct proceedings *f, const struct told *t)
{
	const struct jb_str open_end = { 0 };
	struct jb_consultation *c = find_same(f, t->edtf[STAGE_CLOSES], t);
	struct jb_consultation *begun = find_same(f, open_end, t);

	if (!c || (begun && begun < c))
		c = begun;
	if (!c)
		return false;
	if (!c->closes.p && t->edtf[STAGE_CLOSES].p)
		consultation_close(f, c, t->edtf[STAGE_CLOSES],
				   t->at[STAGE_CLOSES]);
	if (!c->opens.p && t->edtf[STAGE_OPENS].p) {
		c->opens = t->edtf[STAGE_OPENS];
		c->opens_at = t->at[STAGE_OPENS];
		note_day(f, &f->opens, c->opens, c);
	}
	if (!c->report.p && t->edtf[STAGE_REPORT].p) {
		c->report = t->edtf[STAGE_REPORT];
		c->report_at = t->at[STAGE_REPORT];
	}
	return true;
}

struct jb_consultation *consultation_keep(struct proceedings *f,
					  const struct told *t)
{
	struct jb_consultation *c =
		jb_list_add(f->work->arena, &f->work->out->consultations);

	c->opens = t->edtf[STAGE_OPENS];
	c->closes = t->edtf[STAGE_CLOSES];
	c->report = t->edtf[STAGE_REPORT];
	c->opens_at = t->at[STAGE_OPENS];
	c->closes_at = t->at[STAGE_CLOSES];
	c->report_at = t->at[STAGE_REPORT];
	c->at.block = t->first;
	consultation_address(f, c, t);
	note_day(f, &f->closes, c->closes, c);
	if (c->closes.p)
		place_close(f, c);
	if (c->opens.p)
		note_day(f, &f->opens, c->opens, c);
	return c;
}

/* 說明：… of minutes is a form whose value has sentences. */
static bool is_prose(const struct jb_block *block)
{
	return block->type == JB_BLOCK_PARAGRAPH ||
	       block->type == JB_BLOCK_ITEM ||
	       (block->type == JB_BLOCK_FORM &&
		any_before(block->text, block->text.n, "。.") > 0);
}

/* None is without a title, though its page be cut to pieces. */
static void name_all(const struct proceedings *f)
{
	struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->consultations.n; i++) {
		struct jb_consultation *c = &a->consultations.v[i];

		if (!c->title.p)
			title_set_told(f, c, c->closes.p ? c->closes_at
							 : c->opens_at);
	}
}

void consultations_analyze(struct work *work)
{
	struct proceedings f = {
		.work = work,
		.cues = cues_read(work),
		.rows = JB_NONE,
		.used = jb_new(work->arena, bool, work->out->dates.n + 2),
		.named = jb_new(work->arena, struct named,
				work->doc->blocks.n + 1),
	};
	const struct jb_block *blocks = work->doc->blocks.v;
	size_t n = work->doc->blocks.n;

	consultation_addresses(&f);
	for (size_t i = 0; i < n; i++) {
		if (!consultation_table(&f, i)) {
			consultation_list(&f, i);
			consultation_labels(&f, i);
		}
	}
	consultation_labels_close(&f, SIZE_MAX);
	f.prose = f.places.n;
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i])) {
			consultation_prose(&f, i);
			consultation_asked(&f, i);
		}
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i]))
			consultation_notes(&f, i);
	consultation_today(&f);
	name_all(&f);
}
