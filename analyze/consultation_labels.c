/*
 * Labels of a consultation, each with a date behind it or at the head of the
 * next block. Those within a few blocks of each other tell of one proceeding;
 * a label that comes again with another day begins the next.
 */
#include "analyze/consultation.h"

#include <string.h>

enum {
	LABEL_GAP = 24,		/* bytes between a label and its date */
	LINE_LIMIT = 150,	/* of a line that is but labels */
	RUN_LIMIT = 600,	/* of several such lines run together */
};

bool label_is_gap(const struct proceedings *f, struct jb_str text,
		  size_t from, size_t past)
{
	if (past - from > LABEL_GAP)
		return false;
	while (from < past) {
		size_t n = words_at(text, from, f->cues.phrase[PH_LABEL_GAP]);

		if (n == 0 && jb_is_space((unsigned char)text.p[from]))
			n = 1;
		if (n == 0)
			return false;
		from += n;
	}
	return true;
}

/* The date that a label ending at end of block stands for, or NULL. */
static const struct jb_date *labelled(const struct proceedings *f,
				      size_t block, size_t end, size_t *index)
{
	struct jb_str text = block_text(f->work, block);
	const struct jb_date *d;

	*index = jb_date_from(f->work->out, block, end);
	d = day_at(f->work, *index, block, text.n);
	if (d && f->work->doc->blocks.v[block].type == JB_BLOCK_TABLE &&
	    jb_str_has(jb_str_slice(text, end, d->at.start), "\n"))
		return NULL;	/* the next row's */
	if (d)
		return label_is_gap(f, text, end, d->at.start) ? d : NULL;
	if (!label_is_gap(f, text, end, text.n) ||
	    block + 1 >= f->work->doc->blocks.n)
		return NULL;
	/* 29 Mar: comments close: its day stands before it */
	d = day_at(f->work, jb_date_from(f->work->out, block, 0), block, 3);
	if (d && any_at(text, skip_space(text, d->at.end, text.n), "：:"))
		return NULL;
	/* January | February: the way to other pages */
	if (memchr(block_text(f->work, block + 1).p, '|',
		   block_text(f->work, block + 1).n))
		return NULL;
	*index = jb_date_from(f->work->out, block + 1, 0);
	d = day_at(f->work, *index, block + 1, SIZE_MAX);
	return d && d->at.start <= 3 ? d : NULL;
}

/* A title that has run into the block of its first label. */
static struct jb_str title_before(const struct proceedings *f,
				  const struct told *t)
{
	struct jb_str own = jb_str_trim(jb_str_slice(
		block_text(f->work, t->first), 0, t->label));

	if (f->work->doc->blocks.v[t->first].type == JB_BLOCK_TABLE ||
	    f->work->doc->blocks.v[t->first].type == JB_BLOCK_FORM ||
	    own.n < 12 || own.n > CONSULTATION_TITLE ||
	    title_is_generic(f, own) ||
	    title_is_gap(f, own, (struct jb_range){ 0, own.n }))
		own.n = 0;	/* or the head of a table's columns */
	return own;
}

/* 甲草案公開徵求意見: a document that is itself the notice */
static bool set_notice_title(struct proceedings *f, const struct told *t)
{
	const struct jb_fact *title = &f->work->out->meta.title;
	struct jb_str text;
	struct jb_range whole, core;

	if (f->work->out->kind != JB_KIND_CONSULTATION ||
	    f->work->out->consultations.n || !title->value.p ||
	    title->at.block >= t->first)
		return false;
	text = block_text(f->work, title->at.block);
	whole = (struct jb_range){ title->at.start, title->at.end };
	core = title_core(f, text, whole);
	if (core.first == whole.first && core.past == whole.past)
		return false;
	title_set(f, consultation_keep(f, t), title->at.block, core);
	return true;
}

/*
 * Pages of some years label only the day on which it opens; that of the close
 * is in a picture, or nowhere.
 */
static bool only_opens(const struct proceedings *f, const struct told *t)
{
	return t->any && t->comment && t->edtf[STAGE_OPENS].p &&
	       !t->edtf[STAGE_CLOSES].p && !t->edtf[STAGE_REPORT].p &&
	       f->work->out->kind == JB_KIND_CONSULTATION &&
	       f->work->out->consultations.n == 0;
}

/* 请您提供意见 over the labels or over the title above them */
static bool is_asked_above(const struct proceedings *f, const struct told *t)
{
	enum { ABOVE = 3 };	/* blocks */

	for (size_t i = t->first; i-- > 0 && i + ABOVE >= t->first;) {
		struct jb_str s = jb_str_trim(block_text(f->work, i));

		if (s.n <= LINE_LIMIT &&
		    (words_at(s, 0, f->cues.phrase[PH_COMMENTS]) ||
		     words_at(s, 0, f->cues.phrase[PH_ASKED_ABOVE])))
			return true;
	}
	return false;
}

static bool is_whole(const struct proceedings *f, struct told *t)
{
	t->comment = t->comment || (t->any && is_asked_above(f, t));
	return t->any && t->edtf[STAGE_CLOSES].p &&
	       (t->edtf[STAGE_OPENS].p || t->comment ||
		f->work->out->kind == JB_KIND_CONSULTATION);
}

/* Phase 3. 終稿定稿: a step of the schedule with a day and no comments */
static bool is_phase(const struct proceedings *f, const struct told *t,
		     struct jb_str s)
{
	return !t->comment && !t->edtf[STAGE_OPENS].p &&
	       words_at(s, 0, f->cues.phrase[PH_PHASE]) &&
	       words_find(s, 0, s.n, f->cues.phrase[PH_COMMENTS]) == SIZE_MAX;
}

/* Fellowship for Kigali / Opened 3 January: what is applied for or held */
static bool is_applied_for(const struct proceedings *f, const struct told *t,
			   size_t title)
{
	struct jb_str s = block_text(f->work, title);

	return !t->comment && f->work->out->kind != JB_KIND_CONSULTATION &&
	       words_find(s, 0, s.n, f->cues.phrase[PH_LISTED_NOT]) !=
		       SIZE_MAX;
}

/* Title: Review of … above the labels, and no proceeding before: a notice */
static bool is_of_document(const struct proceedings *f, const struct told *t)
{
	const struct jb_fact *title = &f->work->out->meta.title;

	return t->comment && f->work->out->consultations.n == 0 &&
	       title->value.p && title->at.block < t->first &&
	       !title_is_generic(f, title->value);
}

void consultation_labels_close(struct proceedings *f, size_t next)
{
	struct told t = f->told;
	struct jb_range near;
	struct jb_str own;
	size_t title;

	f->told = (struct told){ 0 };
	if (!is_whole(f, &t) && !only_opens(f, &t))
		return;
	title = title_near(f, t.first, t.last, next);
	own = title_before(f, &t);
	f->floor = title != JB_NONE && title > t.last ? title + 1 : t.last + 1;
	if (consultation_merge(f, &t) || set_notice_title(f, &t) ||
	    (title != JB_NONE && is_applied_for(f, &t, title)) ||
	    (own.n && is_phase(f, &t, own)) ||
	    (title != JB_NONE &&
	     is_phase(f, &t, jb_str_trim(block_text(f->work, title)))))
		return;
	if (own.n)
		title_set_line(f, consultation_keep(f, &t), t.first,
			       (struct jb_range){ 0, own.n });
	else if (title != JB_NONE)
		title_set_block(f, consultation_keep(f, &t), title);
	else if ((title = consultation_named_near(f, t.first, &near)) !=
		 JB_NONE)
		title_set(f, consultation_keep(f, &t), title, near);
	else if (is_of_document(f, &t))
		title_set(f, consultation_keep(f, &t),
			  f->work->out->meta.title.at.block,
			  (struct jb_range){
				  f->work->out->meta.title.at.start,
				  f->work->out->meta.title.at.end });
	else if (t.comment && t.edtf[STAGE_OPENS].p && t.edtf[STAGE_CLOSES].p)
		consultation_keep(f, &t);	/* name_all() names it */
}

/* 原截止日期, 延长后的截止日期, 截止日期（原）: a word of list beside it */
static bool label_says(const struct proceedings *f, struct jb_anchor label,
		       enum phrase list)
{
	struct jb_str s = block_text(f->work, label.block);
	size_t past = skip_space(s, label.end, s.n);
	size_t open = any_at(s, past, "（");

	return words_before(s, back_space(s, 0, label.start),
			    f->cues.phrase[list]) ||
	       (open && words_at(s, past + open, f->cues.phrase[list]));
}

/*
 * Another day under a label that has been: is it of the same proceeding, as
 * one of the two has taken the place of the other?
 */
static bool is_moved(const struct proceedings *f, struct jb_anchor label,
		     enum stage stage)
{
	return f->told.was[stage] || label_says(f, label, PH_LABEL_NOW) ||
	       label_says(f, label, PH_LABEL_WAS);
}

static void add_label(struct proceedings *f, struct jb_anchor label,
		      enum stage stage, struct jb_str edtf,
		      struct jb_anchor at)
{
	const bool was = label_says(f, label, PH_LABEL_WAS);
	size_t block = label.block;
	struct told *t = &f->told;

	if (t->any &&
	    (block - t->last > CONSULTATION_GAP ||
	     (t->edtf[stage].p && !jb_str_eq(t->edtf[stage], edtf) &&
	      (!is_moved(f, label, stage) || (was && t->was[stage])))))
		consultation_labels_close(f, block);
	if (!t->any) {
		t->first = block;
		t->label = label.start;
	}
	t->last = at.block;
	if (was && t->edtf[stage].p)
		return;		/* behind the day that counts */
	told_set(t, stage, edtf, at);
	t->was[stage] = was;
}

/* A label stands at the head of a block, a cell or a short line. */
static bool is_placed(const struct proceedings *f, size_t block,
		      const struct jb_hit *hit)
{
	struct jb_str text = block_text(f->work, block);

	switch (f->work->doc->blocks.v[block].type) {
	case JB_BLOCK_FORM:
	case JB_BLOCK_TABLE:
		return true;
	case JB_BLOCK_PARAGRAPH:
	case JB_BLOCK_ITEM:
	case JB_BLOCK_HEADING:
	case JB_BLOCK_FIGURE:
		return hit->start == 0 ||
		       (text.n <= RUN_LIMIT && any_at(text, hit->end, "：")) ||
		       (text.n <= LINE_LIMIT &&
			!any_before(text, text.n, "。."));
	default:
		return false;
	}
}

/* 延長至5月6日 behind the day or in the block after: the later one counts. */
static const struct jb_date *extended(const struct proceedings *f,
				      const struct jb_date *d, size_t index)
{
	size_t block = d->at.block, from = d->at.end;
	const struct jb_date *next =
		day_at(f->work, index + 1, block, SIZE_MAX);

	if (!next && block + 1 < f->work->doc->blocks.n &&
	    block_text(f->work, block + 1).n <= CONSULTATION_NOTE) {
		next = day_at(f->work, index + 1, ++block, SIZE_MAX);
		from = 0;
	}
	if (!next || !next->edtf.p || next->at.start - from > 60 ||
	    !consultation_moves(f, next, from))
		return d;
	return jb_str_cmp(next->edtf, d->edtf) > 0 ? next : d;
}

/*
 * 意見徵詢截止日：, 公眾評議期開始：: what label a word for comments begins, by
 * the words that go on behind it. Moves *end past them.
 */
static enum cue label_of_comment(const struct proceedings *f,
				 struct jb_str text, size_t *end)
{
	static const struct {
		enum phrase words;
		enum cue cue;
	} kinds[] = {
		{ PH_LABEL_OPENS, CUE_OPENS },
		{ PH_LABEL_CLOSES, CUE_CLOSES },
		{ PH_LABEL_REPORT, CUE_REPORT },
	};
	size_t at =
		*end + words_at(text, *end, f->cues.phrase[PH_LABEL_PERIOD]);

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		size_t n = words_at(text, at, f->cues.phrase[kinds[i].words]);

		if (n == 0)
			continue;
		at += n;
		at += words_at(text, at, f->cues.phrase[PH_LABEL_DAY]);
		if (!any_at(text, skip_space(text, at, text.n), "："))
			break;
		*end = at;
		return kinds[i].cue;
	}
	return CUE_COMMENT;
}

/* Add what the label with date d says; false: nothing. */
static bool add_day(struct proceedings *f, struct jb_anchor label,
		    enum cue cue, const struct jb_date *d, size_t index)
{
	struct jb_str from, to;

	if (day_halves(d->edtf, &from, &to)) {
		if (cue == CUE_REPORT || cue == CUE_CLOSES)
			return false;
		add_label(f, label, STAGE_OPENS, from, d->at);
		add_label(f, label, STAGE_CLOSES, to, d->at);
	} else if (cue == CUE_OPENS) {
		add_label(f, label, STAGE_OPENS, d->edtf, d->at);
	} else if (cue == CUE_CLOSES) {
		d = extended(f, d, index);
		add_label(f, label, STAGE_CLOSES, d->edtf, d->at);
	} else if (cue == CUE_REPORT && f->told.any) {
		d = extended(f, d, index);
		add_label(f, label, STAGE_REPORT, d->edtf, d->at);
	} else {
		return false;
	}
	return true;
}

/* Call for papers: closes 3 May: an item of what is handed in or held */
static bool is_call(const struct proceedings *f, size_t block,
		    const struct jb_hit *hit)
{
	struct jb_str text = block_text(f->work, block);
	size_t end = back_space(text, 0, hit->start);

	return end > 0 && text.n <= LINE_LIMIT &&
	       f->work->doc->blocks.v[block].type == JB_BLOCK_ITEM &&
	       (words_find(text, 0, end, f->cues.phrase[PH_LISTED_NOT]) !=
			SIZE_MAX ||
		words_before(text, end,
			     f->cues.phrase[PH_LISTED_NOT_END])) &&
	       !cue_find(&f->cues, block, 0, hit->end, CUE_COMMENT);
}

static void read_label(struct proceedings *f, size_t block,
		       const struct jb_hit *hit, enum cue cue)
{
	size_t index, end = hit->end;
	const struct jb_date *d;

	if (cue == CUE_COMMENT)
		cue = label_of_comment(f, block_text(f->work, block), &end);
	/* 開放評論：2024/10/21 */
	if (cue == CUE_COMMENT && end == hit->end &&
	    word_at(block_text(f->work, block), hit->start, "开放"))
		cue = CUE_OPENS;
	d = labelled(f, block, end, &index);
	if (!d || !day_is_free(f, index) || !is_placed(f, block, hit) ||
	    is_call(f, block, hit) ||
	    !add_day(f, (struct jb_anchor){ block, hit->start, hit->end },
		     cue, d, index))
		return;
	f->used[index] = true;
	/* 意见征询期开始日期 says itself what it is the label of */
	f->told.comment |= cue_find(&f->cues, block, 0, SIZE_MAX,
				    CUE_COMMENT) != NULL ||
			   words_find(block_text(f->work, block), hit->start,
				      hit->end,
				      f->cues.phrase[PH_COMMENTS]) != SIZE_MAX;
}

void consultation_labels(struct proceedings *f, size_t block)
{
	const struct jb_hits *hits = &f->work->views[block].hits;

	for (size_t i = 0; i < hits->list.n; i++) {
		enum cue cue = cue_of(&f->cues, &hits->list.v[i]);

		if (cue == CUE_OPENS || cue == CUE_CLOSES ||
		    cue == CUE_REPORT || cue == CUE_COMMENT)
			read_label(f, block, &hits->list.v[i], cue);
	}
}
