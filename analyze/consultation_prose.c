/*
 * Sentences about comments and their days, with the sentence after that may
 * bring the report; and what a document says later of the one proceeding it
 * is about.
 */
#include "analyze/consultation.h"

enum {
	SENTENCE_LIMIT = 3000,	/* bytes; longer ones are no prose */
	REPORT_MONTHS = 12,	/* between a close and its report */
	NOTE_MONTHS = 5,	/* between a day and what it is moved to */
};

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
	struct jb_range own = clause_at(text, s->start, s->end, d->at.start);
	const struct jb_date *next;

	if (cue_find(&f->cues, d->at.block, own.first, own.past, CUE_COMMENT))
		return false;
	for (size_t i = jb_date_from(f->work->out, d->at.block, own.past);
	     (next = day_at(f->work, i, d->at.block, s->end)) != NULL; i++) {
		struct jb_range near = clause_at(text, s->start, s->end,
						 next->at.start);

		if (day_halves(next->edtf, &from, &to) && day_is_fine(from) &&
		    cue_find(&f->cues, d->at.block, near.first, near.past,
			     CUE_COMMENT))
			return true;
	}
	return false;
}

static void read_day(struct proceedings *f, struct told *t,
		     const struct jb_date *d, const struct sentence *s,
		     bool comment)
{
	struct jb_str from, to;
	enum stage stage;

	if (day_halves(d->edtf, &from, &to)) {
		if (comment && day_is_fine(from) &&
		    !t->edtf[STAGE_CLOSES].p && !is_span_of_matter(f, d, s)) {
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
		if (d->edtf.p && !d->fiscal && !f->used[i] &&
		    !is_elsewhere(f, d, s))
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

	return words_before(text, day.start, f->cues.phrase[PH_SPAN_TO]) &&
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

/* --- its name --- */

/* 初步報告 alone names nothing; 根區標籤規則草案 does. */
static bool is_named(const struct proceedings *f, struct jb_str title)
{
	size_t n = words_at(title, 0, f->cues.phrase[PH_TITLE_CLASS]);

	/* 2.2.1 公司, 本會: who asks, not what is asked about */
	return title.n >= 9 && n != title.n &&
	       words_find(title, 0, title.n, f->cues.phrase[PH_TOLD_VERB]) ==
		       SIZE_MAX &&
	       !title_is_gap(f, title, (struct jb_range){ 0, title.n }) &&
	       !words_at(title, 0, f->cues.phrase[PH_TITLE_POINTER]) &&
	       words_at(title, 0, f->cues.phrase[PH_TITLE_ASKER]) == 0;
}

static struct jb_range name_of(const struct proceedings *f,
			       const struct told *t, size_t block,
			       const struct sentence *s)
{
	enum stage stage = t->edtf[STAGE_CLOSES].p ? STAGE_CLOSES
						   : STAGE_OPENS;
	bool here = t->at[stage].block == block && t->at[stage].start < s->end;
	struct jb_str text = block_text(f->work, block);
	struct jb_range r, head = { s->start, 0 };
	const struct sentence *told_in =
		t->at[stage].block == block
			? sentence_at(f->work, block, t->at[stage].start)
			: NULL;

	/* 有四份文件在征询意见。其中《甲》的征询期至9月25日止 */
	if (told_in && told_in->start != s->start &&
	    (s->start < told_in->start || s->start >= told_in->end) &&
	    any_find(text, told_in->start, t->at[stage].start, "《") !=
		    SIZE_MAX)
		return title_trim(f, text,
				  consultation_matter(f, block, told_in,
						      told_in->start));
	r = title_trim(f, text,
		       consultation_matter(f, block, s,
					   here ? t->at[stage].start
						: s->start));
	if (is_named(f, jb_str_slice(text, r.first, r.past)))
		return r;
	/* 新一輪申請人指南：5月30日公布完整草案徵求意見 */
	head.past = any_find(text, s->start, s->end, "：");
	if (head.past != SIZE_MAX && title_fits(f, text, head) &&
	    head.past < t->at[stage].start &&
	    any_find(text, head.first, head.past, "，") == SIZE_MAX)
		return title_trim(f, text, head);
	return r;
}

/*
 * 小組提出中期報告草案，建議…。草案將於第二季徵詢意見: where a sentence names
 * but a kind of paper, the clause of the one before it that has such a word.
 */
static struct jb_range name_above(const struct proceedings *f, size_t block,
				  const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	const struct sentence *first = f->work->views[block].sentences.v;
	struct jb_range none = { s->start, s->start }, clause;
	const struct sentence *own = sentence_at(f->work, block, s->start);
	size_t at = s->start;

	at += words_at(text, at, f->cues.phrase[PH_NAME_POINTS]);
	if (own == first ||
	    !words_at(text, at, f->cues.phrase[PH_TITLE_CLASS]))
		return none;
	at = words_find(text, own[-1].start, own[-1].end,
			f->cues.phrase[PH_TITLE_CLASS]);
	if (at == SIZE_MAX)
		return none;
	clause = clause_at(text, own[-1].start, own[-1].end, at);
	clause.first = consultation_noun(f, text, clause);
	return title_fits(f, text, clause) ? title_trim(f, text, clause)
					   : none;
}

/*
 * 將研擬申請人指引草案，預計10月公布初稿並徵求公眾意見: what the clause before
 * that of the day tells to be made
 */
static struct jb_range name_made(const struct proceedings *f,
				 const struct told *t, size_t block,
				 const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	const struct words *makes = f->cues.phrase[PH_MATTER_MADE];
	struct jb_range clause, none = { s->start, s->start };
	size_t at, next;

	if (t->at[STAGE_OPENS].block != block ||
	    t->at[STAGE_OPENS].start < s->start ||
	    t->at[STAGE_OPENS].start >= s->end)
		return none;
	clause = clause_at(text, s->start, s->end, t->at[STAGE_OPENS].start);
	at = back_space(text, s->start, clause.first);
	if (at <= s->start + 3)
		return none;
	clause = clause_at(text, s->start, at, at - 1);
	clause.past = back_space(text, clause.first,
				 clause.past -
					 any_before(text, clause.past, "，；"));
	for (at = SIZE_MAX, next = clause.first;
	     (next = words_find(text, next, clause.past, makes)) != SIZE_MAX;)
		at = next += words_at(text, next, makes);
	if (at == SIZE_MAX ||
	    words_find(text, at, clause.past, f->cues.phrase[PH_TITLE_CLASS]) ==
		    SIZE_MAX)
		return none;
	clause.first = at;
	return title_fits(f, text, clause) ? title_trim(f, text, clause)
					   : none;
}

/*
 * prop-133（甲的定義）處理的是老問題。…進入最後意見徵求: a paper of which the
 * paragraph tells, by the number that heads it
 */
static struct jb_range name_numbered(const struct proceedings *f,
				     size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_range none = { 0, 0 };
	size_t at = 0, digits, n;

	while (at < text.n && (jb_is_alpha((unsigned char)text.p[at]) &&
			       (unsigned char)text.p[at] < 0x80))
		at++;
	if (at < 2 || at >= text.n || text.p[at] != '-')
		return none;
	for (digits = ++at;
	     at < text.n && jb_is_digit((unsigned char)text.p[at]); at++)
		;
	if (at == digits)
		return none;
	n = any_at(text, skip_space(text, at, text.n), "（");
	if (n) {
		size_t close = any_find(text, at, text.n, "）");

		if (close != SIZE_MAX && close < CONSULTATION_TITLE)
			at = close + any_at(text, close, "）");
	}
	return (struct jb_range){ 0, at };
}

/* The document is what comments are asked on: its title. */
static void set_own_title(const struct proceedings *f,
			  struct jb_consultation *c)
{
	const struct jb_fact *title = &f->work->out->meta.title;

	if (title->value.p &&
	    title->at.end <= block_text(f->work, title->at.block).n) {
		struct jb_range core = title_core(
			f, block_text(f->work, title->at.block),
			(struct jb_range){ title->at.start, title->at.end });

		c->at = title->at;
		c->title = title->value;
		if (core.first > title->at.start || core.past < title->at.end)
			title_set(f, c, title->at.block, core);
		return;
	}
	for (size_t i = 0; i < f->work->doc->blocks.n && !c->title.p; i++)
		if (f->work->doc->blocks.v[i].type == JB_BLOCK_HEADING)
			title_set_block(f, c, i);
}

/* The heading over block, where it names a matter; else JB_NONE. */
static size_t heading_named(const struct proceedings *f, size_t block)
{
	size_t heading = f->work->doc->blocks.v[block].heading;

	return heading != JB_NONE &&
			       title_is_generic(f, block_text(f->work, heading))
		       ? JB_NONE
		       : heading;
}

static void keep_named(struct proceedings *f, const struct told *t,
		       size_t block, const struct sentence *s)
{
	struct jb_range r = name_of(f, t, block, s), near;
	size_t heading = heading_named(f, block), at;
	struct jb_consultation *c = consultation_keep(f, t);
	struct jb_str text = block_text(f->work, block);
	struct jb_str name = jb_str_slice(text, r.first, r.past);
	bool pointer = words_at(name, 0, f->cues.phrase[PH_TITLE_POINTER]) ||
		       title_is_gap(f, text, r);

	if (r.past > r.first && is_named(f, name)) {
		title_set(f, c, block, r);
		return;
	}
	near = name_numbered(f, block);
	if (near.past > near.first && !t->own) {
		title_set(f, c, block, near);
		return;
	}
	near = name_above(f, block, s);
	/* The Board was shown the draft plan. The draft was posted on … */
	at = near.past > near.first &&
			     words_before(text, near.first,
					  f->cues.phrase[PH_EN_THE])
		     ? block
		     : consultation_named_near(f, block, &near);
	if (at != JB_NONE && !t->own)
		title_set(f, c, at, near);
	else if (r.past > r.first && !t->own && heading == JB_NONE && !pointer)
		title_set(f, c, block, r);
	else if (heading != JB_NONE && !t->own)
		title_set_block(f, c, heading);
	else
		set_own_title(f, c);
}

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

static bool stands_before(struct jb_anchor a, struct jb_anchor b)
{
	return a.block < b.block || (a.block == b.block && a.start < b.start);
}

/*
 * How many of the proceedings [first, past) close before at in the text; they
 * were told in its order.
 */
static size_t told_before(const struct proceedings *f, size_t first,
			  size_t past, struct jb_anchor at)
{
	const struct jb_consultation *v = f->work->out->consultations.v;

	while (first < past) {
		size_t mid = first + (past - first) / 2;

		if (stands_before(v[mid].closes_at, at))
			first = mid + 1;
		else
			past = mid;
	}
	return first;
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

/* The better of best and those of [first, past) told last before at. */
static struct jb_consultation *
noted_among(const struct proceedings *f, struct jb_str day,
	    struct jb_anchor at, size_t first, size_t past,
	    struct jb_consultation *best)
{
	enum { NEAR = 64 };	/* proceedings that a note may be about */
	struct jb_consultation *v = f->work->out->consultations.v;
	size_t end = told_before(f, first, past, at);
	int month = months(day);

	for (size_t i = end > first + NEAR ? end - NEAR : first; i < end; i++)
		if (v[i].closes.p && stands_before(v[i].closes_at, at) &&
		    jb_str_cmp(v[i].closes, day) < 0 &&
		    month - months(v[i].closes) <= NOTE_MONTHS &&
		    (!best || jb_str_cmp(v[i].closes, best->closes) > 0))
			best = &v[i];
	return best;
}

/*
 * The proceeding told above at that closes last before a day, and not long
 * before.
 */
static struct jb_consultation *noted_at(const struct proceedings *f,
					struct jb_str day,
					struct jb_anchor at)
{
	size_t n = f->work->out->consultations.n;
	struct jb_consultation *best =
		noted_among(f, day, at, 0, f->labels, NULL);

	return noted_among(f, day, at, f->labels, n, best);
}

/* 期間延長至5月6日: of one told already (consultation_notes()) */
static bool is_note(const struct proceedings *f, const struct told *t)
{
	return t->moved && !t->edtf[STAGE_OPENS].p &&
	       noted_at(f, t->edtf[STAGE_CLOSES], t->at[STAGE_CLOSES]) !=
		       NULL;
}

/* Keep what has been told, if it is a proceeding, and begin anew. */
static void close_told(struct proceedings *f, struct told *t, size_t block,
		       const struct sentence *s)
{
	const struct jb_str *day = t->edtf;
	bool comment = t->comment && !t->labelled && !is_note(f, t) &&
		       (day[STAGE_OPENS].p || !day[STAGE_CLOSES].p ||
			is_public(f, t, s));

	if (comment && day[STAGE_CLOSES].p) {
		if ((!day[STAGE_OPENS].p ||
		     jb_str_cmp(day[STAGE_OPENS], day[STAGE_CLOSES]) <= 0) &&
		    !consultation_merge(f, t))
			keep_named(f, t, block, s);
	} else if (comment && is_announced(f, t, s) && !opens_known(f, t)) {
		struct jb_str text = block_text(f->work, block);
		struct jb_range r = name_of(f, t, block, s);

		if (is_named(f, jb_str_slice(text, r.first, r.past))) {
			keep_named(f, t, block, s);
		} else {
			size_t at = block;

			r = name_above(f, block, s);
			if (r.past <= r.first)
				r = name_made(f, t, block, s);
			/* 案由：「甲」意見徵詢。本案預計11月開放徵詢 */
			if (r.past <= r.first &&
			    words_find(text, s->start, t->at[STAGE_OPENS].start,
				       f->cues.phrase[PH_CASE_POINTS]) !=
				    SIZE_MAX)
				at = consultation_named_near(f, block, &r);
			if (r.past > r.first && at != JB_NONE)
				title_set(f, consultation_keep(f, t), at, r);
		}
	}
	*t = (struct told){ .first = block, .last = block };
}

/* --- a sentence of several --- */

/* Does the part tell by itself when comments close? */
static bool tells_close(struct proceedings *f, size_t block,
			const struct sentence *part)
{
	struct told t = { .first = block, .last = block };

	if (!cue_find(&f->cues, block, part->start, part->end, CUE_COMMENT))
		return false;
	read_days(f, &t, block, part, true);
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

	if (s->end - s->start > SENTENCE_LIMIT)
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

/* A word for comments in [from, past), or a label with one: 開放意見徵詢 */
static bool tells_comment(const struct proceedings *f, size_t block,
			  size_t from, size_t past)
{
	struct jb_str text = block_text(f->work, block);
	const struct jb_hit *label;

	if (cue_find(&f->cues, block, from, past, CUE_COMMENT))
		return true;
	label = cue_find(&f->cues, block, from, past, CUE_OPENS);
	return label && words_find(text, label->start, label->end,
				   f->cues.phrase[PH_COMMENTS]) != SIZE_MAX;
}

/* Does s begin with a word for another matter, and tell of its close? */
static bool is_another(struct proceedings *f, size_t block,
		       const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	size_t at = skip_space(text, s->start, s->end);

	return (words_at(text, at, f->cues.phrase[PH_TITLE_ASIDE]) ||
		words_at(text, at, f->cues.phrase[PH_ANOTHER])) &&
	       tells_close(f, block, s);
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
		bool prose = s->end - s->start <= SENTENCE_LIMIT;
		bool comment = prose &&
			       tells_comment(f, block, s->start, s->end);

		if (about && t.edtf[STAGE_CLOSES].p &&
		    t.edtf[STAGE_REPORT].p) {
			close_told(f, &t, block, about);
			about = NULL;
		}
		/* 本案11月開放徵詢。另「乙」9月29日公告，11月13日截止 */
		if (comment && about && t.edtf[STAGE_OPENS].p &&
		    !t.edtf[STAGE_CLOSES].p && is_another(f, block, s)) {
			close_told(f, &t, block, about);
			about = NULL;
		}
		if (comment && read_parts(f, block, s)) {
			if (about)
				close_told(f, &t, block, about);
			about = NULL;
			continue;
		}
		if ((!comment && !about) || is_none(f, block, s))
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

/* --- later notes --- */

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

	if (c->report.p || jb_str_eq(d->edtf, c->closes) ||
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

/*
 * The one proceeding among [first, past) whose close the block of a day tells
 * before it
 */
static struct jb_consultation *own_among(const struct proceedings *f,
					 struct jb_anchor at, size_t first,
					 size_t past)
{
	struct jb_consultation *v = f->work->out->consultations.v;
	size_t end = told_before(f, first, past, at);

	if (end == first || !v[end - 1].closes.p ||
	    v[end - 1].closes_at.block != at.block ||
	    (end - 1 > first && v[end - 2].closes_at.block == at.block) ||
	    (end < past && v[end].closes_at.block == at.block))
		return NULL;
	return &v[end - 1];
}

/* The same among those that labels tell and those of prose; not of both */
static struct jb_consultation *own_of_block(const struct proceedings *f,
					    struct jb_anchor at)
{
	size_t n = f->work->out->consultations.n;
	struct jb_consultation *label = own_among(f, at, 0, f->labels);
	struct jb_consultation *prose = own_among(f, at, f->labels, n);

	return label && prose ? NULL : label ? label : prose;
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

		if (!d->edtf.p || d->fiscal || f->used[i] ||
		    !day_is_fine(d->edtf) || jb_str_has(d->edtf, "/") ||
		    s->end - s->start > SENTENCE_LIMIT)
			continue;
		if (a->consultations.n == 1 && a->consultations.v[0].closes.p) {
			note_open(f, a->consultations.v, d, s);
			note_report(f, a->consultations.v, d, s);
		} else if ((c = own_of_block(f, d->at)) != NULL) {
			note_report(f, c, d, s);
		}
		c = noted_at(f, d->edtf, d->at);
		if (c && !is_taken(f, d))
			note_close(f, c, d, s);
	}
}

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
