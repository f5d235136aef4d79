/*
 * Sentences about comments and their days, with the sentence after that may
 * bring the report.
 */
#include "analyze/consultation.h"

/* --- the days of a sentence --- */

/* …截止，後延至7月25日: a later day than the closing day told before */
static bool is_later(const struct proceedings *f, const struct told *t,
		     const struct jb_date *d)
{
	const struct jb_anchor *closes = &t->at[STAGE_CLOSES];

	return t->edtf[STAGE_CLOSES].p && closes->block == d->at.block &&
	       closes->end < d->at.start &&
	       d->at.start - closes->end <= CONSULTATION_NOTE &&
	       day_is_fine(d->edtf) &&
	       jb_str_cmp(d->edtf, t->edtf[STAGE_CLOSES]) > 0 &&
	       consultation_moves(f, d, closes->end);
}

/* 自发布之日起: the day of the document itself */
static void open_now(const struct proceedings *f, struct told *t,
		     size_t block, const struct sentence *s)
{
	const struct jb_fact *day = &f->work->out->meta.report_date;

	if (t->edtf[STAGE_OPENS].p || !day->value.p || day->value.n != 10 ||
	    jb_str_cmp(day->value, t->edtf[STAGE_CLOSES]) > 0 ||
	    words_find(block_text(f->work, block), s->start, s->end,
		       f->cues.phrase[PH_FROM_NOW]) == SIZE_MAX)
		return;
	told_set(t, STAGE_OPENS, day->value, day->at);
	t->own = true;
}

/* 首次會議定於7月17日召開: a day of something else */
static bool is_elsewhere(const struct proceedings *f,
			 const struct jb_date *d, const struct sentence *s)
{
	struct jb_str text = block_text(f->work, d->at.block);
	struct jb_range clause =
		clause_at(text, s->start, s->end, d->at.start);
	const struct jb_date *last = d > f->work->out->dates.v ? d - 1 : d;

	/* comments on 3 May, and will meet from 24 June: behind the first */
	if (last->at.block == d->at.block && last->at.end > clause.first &&
	    last->at.end < d->at.start)
		clause.first = last->at.end;
	/* 預告期60天，至2月27日屆滿: goes on with the clause before */
	if (clause.first > s->start + 3 &&
	    words_at(text, skip_space(text, clause.first, clause.past),
		     f->cues.phrase[PH_DAY_UNTIL]))
		clause.first = clause_at(text, s->start, s->end,
					 clause.first - 3).first;
	return words_find(text, clause.first, clause.past,
			  f->cues.phrase[PH_DAY_ELSEWHERE]) != SIZE_MAX &&
	       !cue_find(&f->cues, d->at.block, clause.first, clause.past,
			 CUE_COMMENT);
}

/* Is the clause of the day about comments? */
static bool in_comment_clause(const struct proceedings *f,
			      struct jb_anchor at, const struct sentence *s)
{
	struct jb_str text = block_text(f->work, at.block);
	struct jb_range clause = clause_at(text, s->start, s->end, at.start);

	return cue_find(&f->cues, at.block, clause.first, clause.past,
			CUE_COMMENT) != NULL;
}

/*
 * 報告於2016年6月公布，評議期自7月11日開放: the day on which comments open
 * stands for that on which their matter was published.
 */
static bool opens_better(const struct proceedings *f, const struct told *t,
			 const struct jb_date *d, const struct sentence *s)
{
	const struct jb_anchor *opens = &t->at[STAGE_OPENS];

	return t->edtf[STAGE_OPENS].p && opens->block == d->at.block &&
	       opens->start >= s->start && !t->edtf[STAGE_CLOSES].p &&
	       in_comment_clause(f, d->at, s) &&
	       !in_comment_clause(f, *opens, s);
}

/*
 * Plan for July 2009 to June 2012, and on the framework that was open for
 * comment from …: a span of what comments are on, where that of the comments
 * follows.
 */
static bool is_span_of_matter(const struct proceedings *f,
			      const struct jb_date *d,
			      const struct sentence *s)
{
	struct jb_str text = block_text(f->work, d->at.block), from, to;
	size_t past = clause_at(text, s->start, s->end, d->at.start).past;
	const struct jb_date *next;

	if (in_comment_clause(f, d->at, s))
		return false;
	for (size_t i = jb_date_from(f->work->out, d->at.block, past);
	     (next = day_at(f->work, i, d->at.block, s->end)) != NULL; i++)
		if (day_halves(next->edtf, &from, &to) && day_is_fine(from) &&
		    in_comment_clause(f, next->at, s))
			return true;
	return false;
}

/* 公共评议综述：2024年1月至2月: the months that the document is about */
static bool is_span_of_title(const struct proceedings *f,
			     const struct jb_date *d, struct jb_str from)
{
	enum { DAY = 10 };	/* bytes of 2024-06-30 */
	const struct jb_fact *title = &f->work->out->meta.title;

	return from.n < DAY && title->value.p &&
	       title->at.block == d->at.block;
}

static void read_day(struct proceedings *f, struct told *t,
		     const struct jb_date *d, const struct sentence *s,
		     bool comment)
{
	struct jb_str from, to;
	enum stage stage;

	if (day_halves(d->edtf, &from, &to)) {
		if (comment && day_is_fine(from) &&
		    !t->edtf[STAGE_CLOSES].p && !is_span_of_matter(f, d, s) &&
		    !is_span_of_title(f, d, from)) {
			told_set(t, STAGE_OPENS, from, d->at);
			told_set(t, STAGE_CLOSES, to, d->at);
		}
		return;
	}
	if (is_later(f, t, d))
		told_set(t, STAGE_CLOSES, d->edtf, d->at);
	stage = consultation_stage(f, t, d, s);
	if (stage == STAGE_OPENS && opens_better(f, t, d, s))
		t->edtf[STAGE_OPENS].p = NULL;
	if (stage == STAGES || t->edtf[stage].p || !day_is_fine(d->edtf) ||
	    (stage == STAGE_REPORT &&
	     (!t->edtf[STAGE_CLOSES].p ||
	      jb_str_cmp(d->edtf, jb_str_slice(t->edtf[STAGE_CLOSES], 0,
					       d->edtf.n)) < 0)) ||
	    (stage == STAGE_OPENS && t->edtf[STAGE_CLOSES].p &&
	     jb_str_cmp(d->edtf, t->edtf[STAGE_CLOSES]) > 0))
		return;		/* a report comes of comments that are in */
	told_set(t, stage, d->edtf, d->at);
	t->moved |= stage == STAGE_CLOSES &&
		    consultation_moves(f, d, s->start);
}

static void read_days(struct proceedings *f, struct told *t, size_t block,
		      const struct sentence *s, bool comment)
{
	size_t i = jb_date_from(f->work->out, block, s->start);
	const struct jb_date *d;

	for (; (d = day_at(f->work, i, block, s->end)); i++) {
		/* a label has told it; its notes are no telling of their own */
		t->labelled |= f->used[i];
		if (day_is_free(f, i) && !is_elsewhere(f, d, s))
			read_day(f, t, d, s, comment);
	}
	if (comment && t->edtf[STAGE_CLOSES].p)
		open_now(f, t, block, s);
}

/* --- is it a proceeding? --- */

/* 各單位請將意見反饋至辦公室: asked of a house's own people */
static bool is_internal(const struct proceedings *f, struct jb_str text,
			const struct sentence *s)
{
	return words_find(text, s->start, s->end,
			  f->cues.phrase[PH_OWN_PEOPLE]) != SIZE_MAX &&
	       words_find(text, s->start, s->end,
			  f->cues.phrase[PH_OWN_PEOPLE_NOT]) == SIZE_MAX;
}

/* 由今日起至5月15日，就甲進行公開諮詢: a span, and behind it what it is for */
static bool is_span_of_comments(const struct proceedings *f,
				struct jb_str text, struct jb_anchor day)
{
	enum { FAR = 150 };	/* bytes */
	size_t past = day.end + FAR;

	return words_before(text, back_space(text, 0, day.start),
			    f->cues.phrase[PH_SPAN_TO]) &&
	       words_find(text, day.end, past < text.n ? past : text.n,
			  f->cues.phrase[PH_COMMENTS]) != SIZE_MAX;
}

/* A day before which somebody wants comments is no proceeding yet. */
static bool is_public(const struct proceedings *f, const struct told *t,
		      const struct sentence *s)
{
	enum { DAY = 10 };	/* bytes of 2024-06-30 */
	size_t block = t->at[STAGE_CLOSES].block;
	struct jb_str text = block_text(f->work, block);
	size_t past = t->at[STAGE_CLOSES].end + 30;

	/* 宜…提交意見，至遲於6月底前定稿: advice, which knows no day of it */
	if (is_internal(f, text, s) ||
	    (f->work->doc->blocks.v[t->first].role == JB_ROLE_SUGGESTIONS &&
	     t->edtf[STAGE_CLOSES].n < DAY))
		return false;
	return words_find(text, s->start, past < text.n ? past : text.n,
			  f->cues.phrase[PH_PUBLIC]) != SIZE_MAX ||
	       is_span_of_comments(f, text, t->at[STAGE_CLOSES]);
}

/* 將於明年1月公布草案徵詢意見: only the day on which it opens is known. */
static bool is_announced(const struct proceedings *f, const struct told *t,
			 const struct sentence *s)
{
	struct jb_str text = block_text(f->work, t->first);
	struct jb_range near;
	size_t told;

	if (!t->edtf[STAGE_OPENS].p || t->edtf[STAGE_CLOSES].p ||
	    t->at[STAGE_OPENS].block != t->first)
		return false;
	near = clause_at(text, s->start, s->end, t->at[STAGE_OPENS].start);
	told = near.past;
	if (near.past < s->end)
		near.past = clause_at(text, s->start, s->end, near.past).past;
	return (words_find(text, near.first, near.past,
			   f->cues.phrase[PH_COMMENTS]) != SIZE_MAX ||
		words_find(text, near.first, near.past,
			   f->cues.phrase[PH_ANNOUNCES_COMMENT]) != SIZE_MAX) &&
	       words_find(text, s->start, told,
			  f->cues.phrase[PH_PAST_COMMENTS]) == SIZE_MAX;
}

/* Is one told that opens on the same day? */
static bool opens_known(const struct proceedings *f, const struct told *t)
{
	return day_index_find(&f->opens, t->edtf[STAGE_OPENS]) > 0;
}

/* It was first set to end on 2 August: of one told already, moved since */
static bool is_first_set(const struct proceedings *f, const struct told *t)
{
	const struct jb_anchor *at = &t->at[STAGE_CLOSES];

	return t->edtf[STAGE_CLOSES].p && f->places.n > 0 &&
	       words_before(block_text(f->work, at->block), at->start,
			    f->cues.phrase[PH_FIRST_SET]);
}

/* 期間延長至5月6日: of one told already (consultation_notes()) */
static bool is_note(const struct proceedings *f, const struct told *t)
{
	return t->moved && !t->edtf[STAGE_OPENS].p &&
	       consultation_noted(f, t->edtf[STAGE_CLOSES],
				  t->at[STAGE_CLOSES]) != NULL;
}

/* Keep what has been told, if it is a proceeding, and begin anew. */
static void close_told(struct proceedings *f, struct told *t, size_t block,
		       const struct sentence *s)
{
	const struct jb_str *day = t->edtf;
	bool comment = t->comment && !t->labelled && !is_note(f, t) &&
		       !is_first_set(f, t) &&
		       (day[STAGE_OPENS].p || !day[STAGE_CLOSES].p ||
			is_public(f, t, s));

	if (comment && day[STAGE_CLOSES].p) {
		if (told_in_order(t) && !consultation_merge(f, t))
			consultation_keep_named(f, t, block, s);
	} else if (comment && is_announced(f, t, s) && !opens_known(f, t)) {
		consultation_keep_announced(f, t, block, s);
	}
	*t = (struct told){ .first = block, .last = block };
}

/* --- a sentence of several --- */

/* 徵詢有三件：一是「甲」，4月8日截止；二是「乙」…: goes on with those of it */
static bool is_counted(const struct proceedings *f, size_t block,
		       const struct sentence *part)
{
	struct jb_str text = block_text(f->work, block);

	return words_at(text, skip_space(text, part->start, part->end),
			f->cues.phrase[PH_BRACKET_JOIN]) &&
	       any_find(text, part->start, part->end, "「《") != SIZE_MAX;
}

/* Does the part tell by itself when comments close? */
static bool tells_close(struct proceedings *f, size_t block,
			const struct sentence *part)
{
	struct told t = { .first = block, .last = block };
	size_t i = jb_date_from(f->work->out, block, part->start);
	const struct jb_date *d;

	if (!cue_find(&f->cues, block, part->start, part->end, CUE_COMMENT) &&
	    !is_counted(f, block, part))
		return false;
	for (; !t.edtf[STAGE_CLOSES].p &&
	       (d = day_at(f->work, i, block, part->end)) != NULL;
	     i++)
		if (day_is_free(f, i) && !is_elsewhere(f, d, part))
			read_day(f, &t, d, part, true);
	return t.edtf[STAGE_CLOSES].p != NULL;
}

/* Past the next mark behind which another proceeding may be told of; or end */
static size_t next_cut(const struct proceedings *f, struct jb_str text,
		       size_t at, size_t end)
{
	while ((at = any_find(text, at, end, "；，")) != SIZE_MAX) {
		bool semicolon = any_at(text, at, "；") > 0;

		at += any_at(text, at, "；，");
		if (semicolon || words_at(text, skip_space(text, at, end),
					  f->cues.phrase[PH_ANOTHER]))
			return at;
	}
	return end;
}

/*
 * 一份…，意見截至9月8日；另一份…，徵詢期至9月12日止, 《甲》至7月14日，《乙》至
 * 7月24日: past the first part of s where both it and the rest close by
 * themselves; else the end of s.
 */
static size_t first_part(struct proceedings *f, size_t block,
			 const struct sentence *s)
{
	enum { CUTS = 6 };
	struct jb_str text = block_text(f->work, block);
	size_t cut = s->start;

	if (s->end - s->start > CONSULTATION_SENTENCE)
		return s->end;
	for (int i = 0; i < CUTS; i++) {
		struct sentence head = { s->start, 0 }, rest = { 0, s->end };

		cut = next_cut(f, text, cut, s->end);
		if (cut >= s->end)
			break;
		head.end = rest.start = cut;
		if (tells_close(f, block, &head) &&
		    tells_close(f, block, &rest))
			return cut;
	}
	return s->end;
}

/* A sentence that tells of several proceedings; false: it does not. */
static bool read_parts(struct proceedings *f, size_t block,
		       const struct sentence *s)
{
	struct sentence part = { s->start, first_part(f, block, s) };

	if (part.end == s->end)
		return false;
	for (;;) {
		struct told t = { .first = block, .last = block,
				  .comment = true };
		struct sentence rest = { part.end, s->end };

		read_days(f, &t, block, &part, true);
		close_told(f, &t, block, &part);
		if (part.end == s->end)
			return true;
		part = (struct sentence){ part.end,
					  first_part(f, block, &rest) };
	}
}

/* Comments on these minutes, 上一輪徵詢: a sentence on no proceeding of now */
static bool is_none(const struct proceedings *f, size_t block,
		    const struct sentence *s)
{
	return words_find(block_text(f->work, block), s->start, s->end,
			  f->cues.phrase[PH_NO_PROCEEDING]) != SIZE_MAX;
}

/*
 * A word for comments in [from, past), or a label with one: 開放意見徵詢, or
 * 意見反饋截止時間 of a paper in marks
 */
static bool tells_comment(const struct proceedings *f, size_t block,
			  size_t from, size_t past)
{
	struct jb_str text = block_text(f->work, block);
	const struct jb_hit *label;

	if (cue_find(&f->cues, block, from, past, CUE_COMMENT))
		return true;
	label = cue_find(&f->cues, block, from, past, CUE_OPENS);
	if (label && words_find(text, label->start, label->end,
				f->cues.phrase[PH_COMMENTS]) != SIZE_MAX)
		return true;
	label = cue_find(&f->cues, block, from, past, CUE_CLOSES);
	return label && word_find(text, label->start, label->end, "意见") !=
				SIZE_MAX;
}

/* Does s begin with a word for another matter, and tell of its close? */
static bool is_another(struct proceedings *f, size_t block,
		       const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	size_t at = skip_space(text, s->start, s->end);

	return (words_at(text, at, f->cues.phrase[PH_TITLE_ASIDE]) ||
		words_at(text, at, f->cues.phrase[PH_ANOTHER]) ||
		words_at(text, at, f->cues.phrase[PH_COUNTED_NEXT])) &&
	       tells_close(f, block, s);
}

/* Is what t tells whole where s begins? */
static bool is_whole(struct proceedings *f, const struct told *t, size_t block,
		     const struct sentence *s, bool comment)
{
	/* 一是甲，9月6日截止。二是乙，自8月24日起徵求意見，9月25日截止 */
	if (t->edtf[STAGE_CLOSES].p)
		return t->edtf[STAGE_REPORT].p != NULL ||
		       (comment && is_another(f, block, s));
	/* 本案11月開放徵詢。另「乙」9月29日公告，11月13日截止 */
	return comment && t->edtf[STAGE_OPENS].p && is_another(f, block, s);
}

/*
 * 2月啟動一項諮詢，…。這個構想…。諮詢於5月19日截止: does the next sentence on
 * comments but point at what was told, and end it?
 */
static bool closes_later(struct proceedings *f, size_t block, size_t next)
{
	enum { MOST = 4 };
	const struct block_view *view = &f->work->views[block];
	struct jb_str text = block_text(f->work, block);

	for (size_t i = next; i < view->sentences.n && i < next + MOST; i++) {
		const struct sentence *s = &view->sentences.v[i];

		if (words_at(text, skip_space(text, s->start, s->end),
			     f->cues.phrase[PH_ROUND_POINTS]))
			return s->end - s->start <= CONSULTATION_SENTENCE &&
			       tells_close(f, block, s);
	}
	return false;
}

/* Does sentence i tell of comments, or begin what one behind it ends? */
static bool is_on_comments(struct proceedings *f, size_t block, size_t i)
{
	const struct sentence *s = &f->work->views[block].sentences.v[i];

	return s->end - s->start <= CONSULTATION_SENTENCE &&
	       (tells_comment(f, block, s->start, s->end) ||
		(consultation_begun(f, block, s).past > 0 &&
		 closes_later(f, block, i + 1)));
}

/* The request opened on 2 April. It has no closing date, but …by 15 October */
static bool never_closes(const struct proceedings *f, const struct told *t,
			 size_t block, const struct sentence *s)
{
	return t->edtf[STAGE_OPENS].p && !t->edtf[STAGE_CLOSES].p &&
	       words_find(block_text(f->work, block), s->start, s->end,
			  f->cues.phrase[PH_NO_CLOSE]) != SIZE_MAX;
}

void consultation_prose(struct proceedings *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct told t = { .first = block, .last = block };
	const struct sentence *about = NULL;

	if (!tells_comment(f, block, 0, SIZE_MAX))
		return;
	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];
		bool prose = s->end - s->start <= CONSULTATION_SENTENCE;
		bool comment = is_on_comments(f, block, i);

		if (about && (is_whole(f, &t, block, s, comment) ||
			      never_closes(f, &t, block, s))) {
			close_told(f, &t, block, about);
			about = NULL;
		}
		if (comment && (consultation_brackets(f, block, s) ||
				read_parts(f, block, s))) {
			if (about)
				close_told(f, &t, block, about);
			about = NULL;
			continue;
		}
		if ((!comment && !about) || is_none(f, block, s) ||
		    (!comment && t.edtf[STAGE_OPENS].p &&
		     !t.edtf[STAGE_CLOSES].p &&
		     closes_later(f, block, i + 1)))
			continue;
		about = about ? about : s;
		t.comment |= comment;
		if (prose)
			read_days(f, &t, block, s, comment);
		if (!comment) {
			close_told(f, &t, block, about);
			about = NULL;
		}
	}
	if (about)
		close_told(f, &t, block, about);
}
