/*
 * What a sentence about comments and their days names as their matter: a name
 * of its own, what stands above it, the heading, the document itself.
 */
#include "analyze/consultation.h"

/* 初步報告 alone names nothing; 根區標籤規則草案 does. */
static bool is_named(const struct proceedings *f, struct jb_str title)
{
	size_t n = words_at(title, 0, f->cues.phrase[PH_TITLE_CLASS]);

	/* 2.2.1 公司, 本會: who asks, not what is asked about */
	return title.n >= 9 && n != title.n &&
	       words_at(title, 0, f->cues.phrase[PH_TITLE_BODY]) != title.n &&
	       words_find(title, 0, title.n, f->cues.phrase[PH_TOLD_VERB]) ==
		       SIZE_MAX &&
	       !title_is_gap(f, title, (struct jb_range){ 0, title.n }) &&
	       !words_at(title, 0, f->cues.phrase[PH_TITLE_POINTER]) &&
	       words_at(title, 0, f->cues.phrase[PH_TITLE_ASKER]) == 0;
}

static bool names(const struct proceedings *f, size_t block,
		  struct jb_range r)
{
	return is_named(f, jb_str_slice(block_text(f->work, block), r.first,
					r.past));
}

/* What s is about, which tells of day */
static struct jb_range matter_of(const struct proceedings *f, size_t block,
				 const struct sentence *s, size_t day)
{
	return title_trim(f, block_text(f->work, block),
			  consultation_matter(f, block, s, day));
}

static struct jb_range name_of(const struct proceedings *f,
			       const struct told *t, size_t block,
			       const struct sentence *s)
{
	const struct jb_anchor *day = &t->at[t->edtf[STAGE_CLOSES].p
						     ? STAGE_CLOSES
						     : STAGE_OPENS];
	struct jb_str text = block_text(f->work, block);
	struct jb_range r, own, head = { s->start, 0 };
	const struct sentence *told_in =
		day->block == block ? sentence_at(f->work, block, day->start)
				    : NULL;

	/* 有四份文件在征询意见。其中《甲》的征询期至9月25日止 */
	if (told_in &&
	    (s->start < told_in->start || s->start >= told_in->end) &&
	    any_find(text, told_in->start, day->start, "《") != SIZE_MAX)
		return matter_of(f, block, told_in, told_in->start);
	r = matter_of(f, block, s,
		      told_in && day->start < s->end ? day->start : s->start);
	if (names(f, block, r))
		return r;
	/* 每次徵詢都寫明日期。甲規則的徵詢5月7日開始 */
	if (told_in && told_in->start > s->start &&
	    cue_find(&f->cues, block, told_in->start, told_in->end,
		     CUE_COMMENT)) {
		own = matter_of(f, block, told_in, day->start);
		if (names(f, block, own))
			return own;
	}
	/* 新一輪申請人指南：5月30日公布完整草案徵求意見 */
	head.past = any_find(text, s->start, s->end, "：");
	if (head.past != SIZE_MAX && title_fits(f, text, head) &&
	    head.past < day->start &&
	    any_find(text, head.first, head.past, "，") == SIZE_MAX)
		return title_trim(f, text, head);
	return r;
}

/*
 * 小組提出中期報告草案，建議…。草案將於第二季徵詢意見: where a sentence names
 * but a kind of paper, or "It", the clause of the one before it that has such a
 * word.
 */
static struct jb_range name_above(const struct proceedings *f, size_t block,
				  const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	const struct sentence *first = f->work->views[block].sentences.v;
	struct jb_range none = { s->start, s->start }, clause;
	const struct sentence *own = sentence_at(f->work, block, s->start);
	size_t at = s->start;
	bool it = words_at(text, at, f->cues.phrase[PH_NAME_IT]) > 0;

	at += words_at(text, at, f->cues.phrase[PH_NAME_POINTS]);
	if (own == first ||
	    (!it && !words_at(text, at, f->cues.phrase[PH_TITLE_CLASS])))
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
 * 財年預算草案中擬增加經費，該草案將自3月8日起徵詢意見, 小組提出擴充研究報告。
 * 該報告徵求意見至…: what 該 points at, before it or in the sentence before
 */
static struct jb_range name_pointed(const struct proceedings *f, size_t block,
				    const struct sentence *s)
{
	static const enum phrase verbs[] = { PH_MATTER_MADE, PH_POINTED_VERB };
	struct jb_str text = block_text(f->work, block);
	const struct words *const *phrase = f->cues.phrase;
	const struct sentence *first = f->work->views[block].sentences.v;
	const struct sentence *own = sentence_at(f->work, block, s->start);
	struct jb_range none = { s->start, s->start }, r;
	size_t past = words_find(text, s->start, s->end, phrase[PH_POINTS_AT]);
	size_t n = past == SIZE_MAX
			   ? 0
			   : words_at(text, past, phrase[PH_POINTS_AT]);

	if (!n || !words_at(text, past + n, phrase[PH_TITLE_CLASS]))
		return none;
	r.past = words_past_last(text, s->start, past, phrase[PH_TITLE_CLASS]);
	if (r.past == SIZE_MAX && own > first) {
		own--;
		r.past = words_past_last(text, own->start, own->end,
					 phrase[PH_TITLE_CLASS]);
	}
	if (r.past == SIZE_MAX)
		return none;
	r.first = clause_at(text, own->start, r.past, r.past - 1).first;
	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		past = words_past_last(text, r.first, r.past,
				       phrase[verbs[i]]);
		if (past != SIZE_MAX && past + 9 < r.past)
			r.first = past;
	}
	r = title_trim(f, text, r);
	return title_fits(f, text, r) && names(f, block, r) ? r : none;
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
	struct jb_range clause, none = { s->start, s->start };
	size_t at;

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
	at = words_past_last(text, clause.first, clause.past,
			     f->cues.phrase[PH_MATTER_MADE]);
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

/* 本文件旨在就體制安排徵詢公眾意見: the document is what asks */
static bool is_own_paper(const struct proceedings *f, struct jb_str text,
			 const struct sentence *s)
{
	enum { HEAD = 30 };	/* bytes: its number, 1.1 */
	size_t past = s->start + HEAD < s->end ? s->start + HEAD : s->end;

	return f->work->out->kind == JB_KIND_CONSULTATION &&
	       words_find(text, s->start, past,
			  f->cues.phrase[PH_OWN_PAPER]) != SIZE_MAX;
}

/*
 * 甲修訂案：評議情況, and in it 本輪評議期於5月29日啟動: the comments that the
 * document's title tells of, by whatever heading its part stands.
 */
static bool is_own_round(const struct proceedings *f, struct jb_str text,
			 const struct sentence *s)
{
	enum { LEAST = 12 };	/* bytes of a matter before the words */
	struct jb_str title = f->work->out->meta.title.value;
	size_t at;

	if (!title.p || !words_at(text, skip_space(text, s->start, s->end),
				  f->cues.phrase[PH_OWN_ROUND]))
		return false;
	at = words_find(title, 0, title.n, f->cues.phrase[PH_COMMENTS]);
	return at != SIZE_MAX && at >= LEAST;
}

/*
 * The heading over block, where it names a matter; else JB_NONE. 說明： is a
 * part of the case that the heading over it names.
 */
static size_t heading_named(const struct proceedings *f, size_t block)
{
	const struct jb_block *blocks = f->work->doc->blocks.v;
	size_t heading = blocks[block].heading;

	if (heading != JB_NONE &&
	    title_is_generic(f, blocks[heading].text) &&
	    any_before(blocks[heading].text, blocks[heading].text.n, "：:"))
		heading = blocks[heading].heading;
	return heading != JB_NONE &&
			       title_is_generic(f, blocks[heading].text)
		       ? JB_NONE
		       : heading;
}

struct jb_range consultation_begun(const struct proceedings *f, size_t block,
				   const struct sentence *s)
{
	enum { LEAST = 6, MOST = 60 };	/* bytes before the last word */
	struct jb_str text = block_text(f->work, block);
	const struct words *const *phrase = f->cues.phrase;
	size_t at = words_find(text, s->start, s->end,
			       phrase[PH_ROUND_BEGINS]), past, stop;

	if (at == SIZE_MAX)
		return (struct jb_range){ 0 };
	at += words_at(text, at, phrase[PH_ROUND_BEGINS]);
	at += words_at(text, at, phrase[PH_ROUND_A]);
	past = words_find(text, at, s->end, phrase[PH_ROUND_NAME]);
	stop = any_find(text, at, s->end, "，。；：、「《“（的");
	if (past == SIZE_MAX || past < at + LEAST || past > at + MOST ||
	    stop < past || words_at(text, at, phrase[PH_ROUND_ANY]))
		return (struct jb_range){ 0 };
	past += words_at(text, past, phrase[PH_ROUND_NAME]);
	return (struct jb_range){ at, past };
}

/*
 * Where else a sentence that names no matter has it: the block and *r, or
 * JB_NONE
 */
static size_t named_elsewhere(const struct proceedings *f, size_t block,
			      const struct sentence *s, struct jb_range *r)
{
	*r = name_numbered(f, block);
	if (r->past > r->first)
		return block;
	*r = name_pointed(f, block, s);
	if (r->past > r->first)
		return block;
	*r = name_above(f, block, s);
	/* The Board was shown the draft plan. The draft was posted on … */
	if (r->past > r->first &&
	    words_before(block_text(f->work, block), r->first,
			 f->cues.phrase[PH_EN_THE]))
		return block;
	return consultation_named_near(f, block, r);
}

void consultation_keep_named(struct proceedings *f, const struct told *t,
			     size_t block, const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	bool own = is_own_paper(f, text, s), begun = false;
	struct jb_range r = { s->start, s->start }, near;
	struct jb_consultation *c;
	size_t at, heading;

	if (!own) {
		r = consultation_begun(f, block, s);
		begun = r.past > 0;
		if (!begun)
			r = name_of(f, t, block, s);
	}
	c = consultation_keep(f, t);
	if (begun || names(f, block, r)) {
		title_set(f, c, block, r);
		return;
	}
	if (own || t->own || is_own_round(f, text, s)) {
		set_own_title(f, c);
		return;
	}
	at = named_elsewhere(f, block, s, &near);
	heading = heading_named(f, block);
	if (at != JB_NONE)
		title_set(f, c, at, near);
	else if (heading != JB_NONE)
		title_set_block(f, c, heading);
	else if (r.past > r.first &&
		 !words_at(text, r.first, f->cues.phrase[PH_TITLE_POINTER]) &&
		 !title_is_gap(f, text, r))
		title_set(f, c, block, r);
	else
		set_own_title(f, c);
}

/*
 * The request for community input of the review team opened on …: who asks is
 * all that tells it from others, so that the whole subject is its name.
 */
static struct jb_range name_subject(const struct proceedings *f,
				    const struct told *t, size_t block,
				    const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	const struct words *const *phrase = f->cues.phrase;
	size_t at = skip_space(text, s->start, s->end), verb;
	struct jb_range none = { s->start, s->start };

	if (!words_at(text, at, phrase[PH_EN_THE]))
		return none;
	at += words_at(text, at, phrase[PH_EN_THE]);
	verb = words_find(text, at, t->at[STAGE_OPENS].start,
			  phrase[PH_DAY_OPENED]);
	if (verb == SIZE_MAX ||
	    any_find(text, at, verb, ",;") != SIZE_MAX ||
	    words_find(text, at, verb, phrase[PH_COMMENTS]) == SIZE_MAX ||
	    word_find(text, at, verb, " of ") == SIZE_MAX)
		return none;
	return (struct jb_range){ at, back_space(text, at, verb) };
}

void consultation_keep_announced(struct proceedings *f, const struct told *t,
				 size_t block, const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_range r = name_of(f, t, block, s);
	size_t at = block;

	if (!names(f, block, r)) {
		r = name_above(f, block, s);
		if (r.past <= r.first)
			r = name_made(f, t, block, s);
		if (r.past <= r.first)
			r = name_subject(f, t, block, s);
		/* 案由：「甲」意見徵詢。本案預計11月開放徵詢 */
		if (r.past <= r.first &&
		    words_find(text, s->start, t->at[STAGE_OPENS].start,
			       f->cues.phrase[PH_CASE_POINTS]) != SIZE_MAX)
			at = consultation_named_near(f, block, &r);
	}
	if (r.past > r.first && at != JB_NONE)
		title_set(f, consultation_keep(f, t), at, r);
}
