/*
 * What a document tells further of a proceeding that it has told already: its
 * close is moved, its report comes, it opens today.
 */
#include "analyze/consultation.h"

enum {
	REPORT_MONTHS = 12,	/* between a close and its report */
	NOTE_MONTHS = 5,	/* between a day and what it is moved to */
	NOTED = 8,		/* proceedings of a paper that asks */
};

/* Months from January of year 0 of a value, or -1. */
static int months(struct jb_str edtf)
{
	int value = 0;

	for (size_t i = 0; i < 7; i++) {
		int digit = i < edtf.n
				    ? jb_digit_value((unsigned char)edtf.p[i])
				    : -1;

		if (i == 4)
			continue;
		if (digit < 0)
			return -1;
		value = value * 10 + digit;
	}
	return value / 100 * 12 + value % 100;
}

/* Past those of places [first, past) that stand before at */
static size_t places_before(const struct proceedings *f, size_t first,
			    size_t past, struct jb_anchor at)
{
	while (first < past) {
		size_t mid = first + (past - first) / 2;

		if (stands_before(f->places.v[mid].at, at))
			first = mid + 1;
		else
			past = mid;
	}
	return first;
}

/* The proceeding whose close is first told at place i */
static struct jb_consultation *placed(const struct proceedings *f, size_t i)
{
	return &f->work->out->consultations.v[f->places.v[i].item];
}

/* Does a proceeding that is told close on this very date of the text? */
static bool is_taken(const struct proceedings *f, const struct jb_date *d)
{
	const struct day_link *links = f->closes.links.v;
	size_t seen = 0;

	for (size_t at = day_index_find(&f->closes, d->edtf);
	     at && seen < CONSULTATION_SAME; at = links[at - 1].next, seen++) {
		const struct jb_consultation *c =
			&f->work->out->consultations.v[links[at - 1].item];

		if (c->closes_at.block == d->at.block &&
		    c->closes_at.start == d->at.start)
			return true;
	}
	return false;
}

/* The better of best and those of places [first, past) told last before at */
static struct jb_consultation *
noted_among(const struct proceedings *f, struct jb_str day,
	    struct jb_anchor at, size_t first, size_t past,
	    struct jb_consultation *best)
{
	enum { NEAR = 64 };	/* proceedings that a note may be about */
	size_t end = places_before(f, first, past, at);
	int month = months(day);

	for (size_t i = end > first + NEAR ? end - NEAR : first; i < end;
	     i++) {
		struct jb_consultation *c = placed(f, i);

		if (jb_str_cmp(c->closes, day) < 0 &&
		    month - months(c->closes) <= NOTE_MONTHS &&
		    (!best || jb_str_cmp(c->closes, best->closes) > 0))
			best = c;
	}
	return best;
}

struct jb_consultation *consultation_noted(const struct proceedings *f,
					   struct jb_str day,
					   struct jb_anchor at)
{
	struct jb_consultation *best =
		noted_among(f, day, at, 0, f->prose, NULL);

	return noted_among(f, day, at, f->prose, f->places.n, best);
}

/* 原訂3月31日截止。因時間不足，爰延長至4月14日: right behind its close? */
static bool follows_alone(const struct proceedings *f,
			  const struct jb_consultation *c,
			  const struct sentence *s, size_t block)
{
	size_t told = c->closes_at.block;
	const struct block_view *view = &f->work->views[told];
	const struct sentence *close =
		sentence_at(f->work, told, c->closes_at.start);

	if (f->work->out->consultations.n != 1)
		return false;
	/* the next line may be a block of its own */
	return told == block
		       ? close + 1 == s
		       : told + 1 == block &&
				 close + 1 == view->sentences.v +
						     view->sentences.n &&
				 s == f->work->views[block].sentences.v;
}

/* 徵求意見期間延長至…: a new close for the one proceeding there is */
static void note_close(struct proceedings *f, struct jb_consultation *c,
		       const struct jb_date *d, const struct sentence *s)
{
	struct jb_str text = block_text(f->work, d->at.block);
	const struct jb_date *last = d > f->work->out->dates.v ? d - 1 : d;
	size_t from = last->at.block == d->at.block &&
				      last->at.start < d->at.start &&
				      last->at.end > s->start
			      ? last->at.end
			      : s->start;

	/* 代表要求應延長至9月底 */
	if (words_find(text, s->start, s->end,
		       f->cues.phrase[PH_DAY_WISHED]) != SIZE_MAX)
		return;
	/* 由7月5日延長至7月26日: of the one that closes on that day */
	if (from > s->start && !jb_str_eq(last->edtf, c->closes) &&
	    words_at(text, skip_space(text, from, s->end),
		     f->cues.phrase[PH_EXTENDED_TO]))
		return;
	if (jb_str_cmp(d->edtf, c->closes) <= 0 ||
	    !consultation_moves(f, d, from) ||
	    (!cue_find(&f->cues, d->at.block, s->start, s->end,
		       CUE_COMMENT) &&
	     !follows_alone(f, c, s, d->at.block) &&
	     words_find(text, s->start, s->end,
			f->cues.phrase[PH_PUBLIC]) == SIZE_MAX))
		return;
	consultation_close(f, c, d->edtf, d->at);
}

/* 意見可於9月15日起提交: the day on which the one notice there is opens */
static void note_open(struct proceedings *f, struct jb_consultation *c,
		      const struct jb_date *d, const struct sentence *s)
{
	struct jb_str text = block_text(f->work, d->at.block);
	size_t next = skip_space(text, d->at.end, s->end);

	if (c->opens.p || f->work->out->kind != JB_KIND_CONSULTATION ||
	    jb_str_cmp(d->edtf, c->closes) >= 0 ||
	    (d->bound != JB_BOUND_SINCE && !word_at(text, next, "起")) ||
	    word_find(text, s->start, d->at.start, "意见") == SIZE_MAX ||
	    words_find(text, next, s->end, f->cues.phrase[PH_HAND_IN]) ==
		    SIZE_MAX)
		return;
	c->opens = d->edtf;
	c->opens_at = d->at;
}

/* 整理所收到的意見，並於6月提交最終報告: what becomes of the comments */
static bool reports_on_views(const struct proceedings *f, struct jb_str text,
			     const struct sentence *s, struct jb_range clause)
{
	return words_find(text, s->start, clause.first,
			  f->cues.phrase[PH_VIEWS_GOT]) != SIZE_MAX &&
	       word_find(text, clause.first, clause.past, "报告") != SIZE_MAX &&
	       words_find(text, clause.first, clause.past,
			  f->cues.phrase[PH_REPORT_MADE]) != SIZE_MAX;
}

/* 彙整報告將於6月10日公布: the report of the one proceeding there is */
static void note_report(struct proceedings *f, struct jb_consultation *c,
			const struct jb_date *d, const struct sentence *s)
{
	struct jb_str text = block_text(f->work, d->at.block);
	struct jb_range clause =
		clause_at(text, s->start, s->end, d->at.start);

	/* 彙整報告原訂於8月3日公布，實際公布日期是9月1日 */
	if (words_find(text, clause.first, clause.past,
		       f->cues.phrase[PH_REPORT_MOVED]) != SIZE_MAX)
		clause.first = s->start;
	if (consultation_planned(f, text, s->start, d->at.start) ||
	    c->report.p || jb_str_eq(d->edtf, c->closes) ||
	    jb_str_cmp(d->edtf, jb_str_slice(c->closes, 0, d->edtf.n)) < 0 ||
	    !stands_before(c->closes_at, d->at) ||
	    months(d->edtf) - months(c->closes) > REPORT_MONTHS ||
	    (words_find(text, clause.first, clause.past,
			f->cues.phrase[PH_NOTE_REPORT]) == SIZE_MAX &&
	     !reports_on_views(f, text, s, clause)))
		return;
	c->report = d->edtf;
	c->report_at = d->at;
}

/* Does place i of those before past stand in the block? */
static bool is_placed_in(const struct proceedings *f, size_t i, size_t past,
			 size_t block)
{
	return i < past && placed(f, i)->closes_at.block == block;
}

/*
 * The one proceeding of places [first, past) whose close the block of a day
 * tells before it
 */
static struct jb_consultation *own_among(const struct proceedings *f,
					 struct jb_anchor at, size_t first,
					 size_t past)
{
	size_t end = places_before(f, first, past, at);

	if (end == first || !is_placed_in(f, end - 1, past, at.block) ||
	    (end - 1 > first && is_placed_in(f, end - 2, past, at.block)) ||
	    is_placed_in(f, end, past, at.block))
		return NULL;
	return placed(f, end - 1);
}

/* The same among those that labels tell and those of prose; not of both */
static struct jb_consultation *own_of_block(const struct proceedings *f,
					    struct jb_anchor at)
{
	struct jb_consultation *label = own_among(f, at, 0, f->prose);
	struct jb_consultation *prose =
		own_among(f, at, f->prose, f->places.n);

	return label && prose ? NULL : label ? label : prose;
}

/* Of several, that of the paper itself, which bears its title */
static struct jb_consultation *own_of_paper(const struct proceedings *f)
{
	const struct jb_analysis *a = f->work->out;
	const struct jb_fact *title = &a->meta.title;
	struct jb_consultation *best = NULL;

	if (a->kind != JB_KIND_CONSULTATION || !title->value.p)
		return NULL;
	for (size_t i = 0; i < a->consultations.n && i < NOTED; i++) {
		struct jb_consultation *c = &a->consultations.v[i];

		if (c->closes.p && c->at.block == title->at.block &&
		    (!best || jb_str_cmp(c->closes, best->closes) > 0))
			best = c;
	}
	return best;
}

void consultation_notes(struct proceedings *f, size_t block)
{
	const struct jb_analysis *a = f->work->out;
	const struct jb_date *d;

	if (a->consultations.n == 0)
		return;
	for (size_t i = jb_date_from(f->work->out, block, 0);
	     (d = day_at(f->work, i, block, SIZE_MAX)) != NULL; i++) {
		const struct sentence *s =
			sentence_at(f->work, block, d->at.start);
		struct jb_consultation *c;

		if (!day_is_free(f, i) || !day_is_fine(d->edtf) ||
		    jb_str_has(d->edtf, "/") ||
		    s->end - s->start > CONSULTATION_SENTENCE)
			continue;
		if (a->consultations.n == 1 && a->consultations.v[0].closes.p) {
			note_open(f, a->consultations.v, d, s);
			note_report(f, a->consultations.v, d, s);
		} else if ((c = own_of_block(f, d->at)) != NULL ||
			   (c = own_of_paper(f)) != NULL) {
			note_report(f, c, d, s);
		}
		c = consultation_noted(f, d->edtf, d->at);
		if (c && !is_taken(f, d))
			note_close(f, c, d, s);
	}
}

/* --- it opens today --- */

/* ICANN今天發布報告，並開始徵詢意見 */
static bool opens_today(const struct proceedings *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct jb_str text = block_text(f->work, block);

	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];

		if (words_find(text, s->start, s->end,
			       f->cues.phrase[PH_TODAY]) != SIZE_MAX &&
		    cue_find(&f->cues, block, s->start, s->end, CUE_COMMENT) &&
		    (words_find(text, s->start, s->end,
				f->cues.phrase[PH_DAY_OPENED]) != SIZE_MAX ||
		     words_find(text, s->start, s->end,
				f->cues.phrase[PH_DAY_POSTED]) != SIZE_MAX))
			return true;
	}
	return false;
}

/* WELLINGTON, 3 June 2021 – : the day that stands at the head of news */
static const struct jb_date *dateline(const struct proceedings *f,
				      size_t block)
{
	enum { HEAD = 60 };
	const struct jb_date *d = day_first(f->work, block, 0, HEAD);
	struct jb_str text = block_text(f->work, block);

	return d && d->edtf.n == 10 &&
			       words_at(text, skip_space(text, d->at.end,
							 text.n),
					f->cues.phrase[PH_DATELINE_END])
		       ? d
		       : NULL;
}

void consultation_today(struct proceedings *f)
{
	enum { HEAD = 12 };	/* blocks: such news stands at the head */
	const struct jb_analysis *a = f->work->out;
	struct jb_consultation *c = a->consultations.v;

	if (a->consultations.n != 1 || c->opens.p || !c->closes.p)
		return;
	for (size_t i = 0; i < f->work->doc->blocks.n && i < HEAD; i++) {
		const struct jb_date *line = dateline(f, i);
		struct jb_str day = line ? line->edtf
					 : a->meta.report_date.value;

		if (day.n != 10 || jb_str_cmp(day, c->closes) >= 0 ||
		    !opens_today(f, i))
			continue;
		c->opens = day;
		c->opens_at = line ? line->at : a->meta.report_date.at;
		return;
	}
}
