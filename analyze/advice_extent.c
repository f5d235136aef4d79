/*
 * Which part of a sentence is given as the advice: all of it where little
 * stands before what advises; else from the clause with the cue on, or with
 * the 認為 that brings it.
 */
#include "analyze/advice_parts.h"

/* Letters of [from, past) that count, white space aside. */
static size_t letters(struct jb_str text, size_t from, size_t past)
{
	size_t n = 0;

	while (from < past)
		n += !jb_is_space(jb_utf8_next(text, &from));
	return n;
}

/* Clauses that say under what condition or to what end the next one holds. */
static bool is_adjunct(const struct passage *p, size_t at)
{
	const struct jb_hit *who =
		cue_find(p->cues, p->block, at, p->end, CUE_AGENT);

	/* 我國如有意爭取，: who, and then the condition */
	return words_at(p->text, at, p->cues->phrase[PH_ADJUNCT]) > 0 ||
	       (who && who->start == at &&
		any_at(p->text, who->end, "如若倘既") > 0);
}

/* A ； before what advises parts it from what others say. */
static size_t after_semicolon(const struct passage *p, size_t core)
{
	size_t from = p->start;

	for (;;) {
		size_t at = any_find(p->text, from, core, "；");

		if (at == SIZE_MAX || in_quotes(p->text, p->start, at))
			return from;
		from = at + any_at(p->text, at, "；"); /* or ; of one byte */
	}
}

/* Past 提醒， in [head, core]; head where no such words are. */
static size_t past_report(const struct passage *p, size_t head, size_t core)
{
	const struct words *verbs = p->cues->phrase[PH_REPORT_VERB];

	for (size_t at = head; at < core;) {
		size_t verb = words_find(p->text, at, core, verbs), n;

		if (verb == SIZE_MAX)
			break;
		at = verb + words_at(p->text, verb, verbs);
		n = any_at(p->text, at, "，：");
		/* 多數主張…，部分代表提出，…: two views, given together */
		if (n && at + n <= core &&
		    !cue_find(p->cues, p->block, head, verb, CUE_FRAME))
			return skip_space(p->text, at + n, core);
	}
	return head;
}

/* 委員會在報告中提醒，: what follows is given alone where that is long */
static size_t after_report(const struct passage *p, size_t head, size_t core)
{
	size_t said = past_report(p, head, core);

	/* 主席提醒，: somebody says it; a paper is left out */
	if (words_find(p->text, head, said, p->cues->phrase[PH_PAPER_KIND]) ==
	    SIZE_MAX)
		return head;
	/* a short one is kept: who says it is worth a word */
	return letters(p->text, head, said) * 10 >
			       letters(p->text, said, p->end) * 6
		       ? said
		       : head;
}

/* Clause by clause towards core, until most of what is given advises. */
static size_t step_to(const struct passage *p, size_t head, size_t core)
{
	size_t rest = letters(p->text, core, p->end);
	size_t all = letters(p->text, head, p->end);
	size_t at = head, last = head;

	while (at < core) {
		if (letters(p->text, at, p->end) * 10 <= rest * 16 &&
		    at > p->start)
			break;
		last = at;
		at = clause_at(p->text, p->start, p->end, at).past;
		at = skip_space(p->text, at, core);
	}
	if (at < core)
		return at;
	return is_adjunct(p, last) && all * 10 <= rest * 30 ? last : core;
}

/* 3.隱私代理服務：董事會應…: a label of its own is read with what it heads */
static bool is_label(const struct passage *p, size_t head, size_t core)
{
	enum { MOST = 120 };
	const struct jb_block *b = &p->cues->work->doc->blocks.v[p->block];
	size_t end = back_space(p->text, head, core), comma = head;

	if (b->type != JB_BLOCK_ITEM || core - head > MOST ||
	    !any_before(p->text, end, "：") ||
	    words_find(p->text, 0, head, p->cues->phrase[PH_REPORT_VERB]) !=
		    SIZE_MAX ||
	    cue_find(p->cues, p->block, head, core, CUE_FRAME) ||
	    cue_find(p->cues, p->block, head, core, CUE_ADVISE))
		return false;
	while ((comma = any_find(p->text, comma, core, "，。；")) != SIZE_MAX) {
		if (!in_brackets(p->text, head, comma))
			return false;
		comma += any_at(p->text, comma, "，。；");
	}
	return true;
}

/* 董事會通過…，其餘暫緩，並要求…: who asks stands at the very head */
static bool asker_heads(const struct passage *p, size_t head, size_t core)
{
	const struct jb_hit *agent =
		cue_find(p->cues, p->block, head, core, CUE_AGENT);

	return agent && agent->start == head &&
	       words_at(p->text, core, p->cues->phrase[PH_ASK_TOO]) > 0 &&
	       words_at(p->text, agent->end, p->cues->phrase[PH_ASK_GAP]) > 0;
}

/*
 * From where on to give the sentence. A verb without its subject (…，要求各單
 * 位…) takes more of what is before it.
 */
static size_t text_start(const struct passage *p, size_t core, bool verb,
			 bool framed)
{
	size_t head = advice_head(p, after_semicolon(p, core), core);
	size_t rest = letters(p->text, core, p->end);
	size_t all, most;
	bool joined = any_at(p->text, core, "并也") > 0;

	/* 我的感想是：台灣應…: what leads to it says nothing */
	if (words_before(p->text, back_space(p->text, head, core),
			 p->cues->phrase[PH_OWN_LABEL]))
		return core;
	if (!verb)
		head = after_report(p, head, core);
	if (head == core || is_label(p, head, core) ||
	    (verb && asker_heads(p, head, core)))
		return head;
	all = letters(p->text, head, p->end);
	most = verb ? (joined && !is_adjunct(p, head) ? 26 : 35)
		    : (framed ? 23 : 20);
	if (all * 10 <= rest * 16)
		return head;
	if (words_at(p->text, core, p->cues->phrase[PH_THUS]))
		return advice_head(p, core, p->end);
	/* a step of a list in the sentence stands for itself */
	if (all * 10 <= rest * most &&
	    words_find(p->text, p->start, core,
		       p->cues->phrase[PH_STEP_MARK]) == SIZE_MAX)
		return head;
	return advice_head(p, step_to(p, head, core), core + 1);
}

/*
 * 因漏洞公開，會場加一場說明，專家呼籲…: before the clause at at one tells
 * something else, longer than most of what is advised
 */
static bool tells_first(const struct passage *p, size_t head, size_t at)
{
	struct jb_range near = clause_at(p->text, p->start, p->end, at - 1);

	return near.first > head && !is_adjunct(p, near.first) &&
	       letters(p->text, head, at) * 10 >
		       letters(p->text, at, p->end) * 6;
}

/*
 * 會員反映內容偏重英語，蒙古會員建議…: who advises stands in the clause itself,
 * and another is the subject of what stands before.
 */
static size_t own_subject(const struct passage *p, const struct jb_hit *hit,
			  struct jb_range clause)
{
	enum cue cue = cue_of(p->cues, hit);
	size_t head = advice_head(p, p->start, clause.first);
	size_t begin = advice_head(p, clause.first, hit->start);
	const struct jb_hit *agent = agent_find(p, begin, hit->start);

	if ((cue != CUE_ADVISE && cue != CUE_ORDER && cue != CUE_URGE) ||
	    clause.first <= p->start || !agent || begin != clause.first ||
	    back_space(p->text, begin, hit->start) - begin > ADVICE_NAME / 2 ||
	    (!tells_first(p, head, clause.first) &&
	     (!agent_find(p, head, clause.first) || is_adjunct(p, head))) ||
	    cue_find(p->cues, p->block, p->start, clause.first, CUE_FRAME) ||
	    words_at(p->text, begin, p->cues->phrase[PH_GOES_ON_AND]))
		return SIZE_MAX;
	return begin;
}

/*
 * 代表說明該國研究會已公布報告，建議…: of another's paper somebody tells, and
 * what it advises stands for itself
 */
static bool paper_told_of(const struct passage *p, struct jb_range clause)
{
	size_t past = clause.first, head = advice_head(p, p->start, past);
	const struct jb_hit *agent = agent_find(p, head, past);
	struct jb_range near;
	size_t n;

	past -= any_before(p->text, past, "，");
	if (past >= clause.first || !agent || agent->start != head ||
	    !words_before(p->text, past, p->cues->phrase[PH_CLAIM_PAPER]))
		return false;
	near = clause_at(p->text, p->start, p->end, past);
	n = words_at(p->text, agent->end, p->cues->phrase[PH_TELLS_OF]);
	return n > 0 && !any_at(p->text, agent->end + n, "，：") &&
	       letters(p->text, head, near.past) * 10 >
		       letters(p->text, clause.first, p->end) * 6;
}

/*
 * 該報告訂於八月公布，某委員認為…: whose view it is stands in the clause of
 * its verb, and the clauses before tell something else. Where that clause
 * begins; SIZE_MAX: it has no subject of its own, or they lead to it.
 */
static size_t own_frame(const struct passage *p, const struct jb_hit *hit)
{
	const struct jb_hit *frame = cue_last(p->cues, p->block, p->start,
					      hit->start, CUE_FRAME);
	size_t head = advice_head(p, p->start, hit->start), from, verb;
	struct jb_range said;

	if (!frame || is_adjunct(p, head))
		return SIZE_MAX;
	said = clause_at(p->text, p->start, p->end, frame->start);
	from = advice_head(p, said.first, frame->start);
	verb = back_space(p->text, from, frame->start);
	if (said.first <= head || from >= verb ||
	    from != said.first || verb - from > ADVICE_NAME / 2 ||
	    !words_before(p->text, verb, p->cues->phrase[PH_SAYER]) ||
	    words_before(p->text, verb, p->cues->phrase[PH_SAYER_SAME]) ||
	    cue_find(p->cues, p->block, p->start, said.first, CUE_FRAME) ||
	    is_adjunct(p, from))
		return SIZE_MAX;
	return from;
}

/*
 * The verb that brings the view in the clause at at; NULL: 網路治理強調參與 is of
 * a thing, and …認為理由不足，並建議… has a verb of its own.
 */
static const struct jb_hit *frame_over(const struct passage *p, size_t at)
{
	const struct jb_hit *frame =
		cue_last(p->cues, p->block, p->start, at, CUE_FRAME);
	size_t verb = at + any_at(p->text, at, "并也");

	if (!frame ||
	    words_before(p->text, frame->start,
			 p->cues->phrase[PH_FRAME_THING]) ||
	    (verb > at &&
	     cue_find(p->cues, p->block, verb, verb + JB_STR("建议").n,
		      CUE_ADVISE) &&
	     !cue_find(p->cues, p->block, frame->end, at, CUE_DUTY)))
		return NULL;
	return frame;
}

/* 代表提醒，: the first clause says but whose view it is, and how it is given */
static bool frame_leads(const struct passage *p, const struct jb_hit *frame)
{
	size_t mark = any_at(p->text, frame->end, "，：");

	return mark > 0 &&
	       clause_at(p->text, p->start, p->end, p->start).past ==
		       frame->end + mark;
}

/* Where the part that advises begins: its clause, or that of its 認為. */
static size_t core_start(const struct passage *p, struct jb_range clause)
{
	const struct jb_hit *frame = frame_over(p, clause.first);
	size_t part = after_semicolon(p, clause.first), most;
	struct jb_range said;

	/* …，多認為不足；某代表提議…: the other part's frame is none of it;
	 * 認為；…, with nothing between, is a comma that was misread */
	if (frame && frame->end + JB_STR("；").n < part)
		frame = NULL;
	if (words_at(p->text, clause.first, p->cues->phrase[PH_EN_AND]))
		return p->start;
	if (!frame)
		return clause.first;
	said = clause_at(p->text, p->start, p->end, frame->start);
	if (after_report(p, p->start, clause.first) > p->start)
		return clause.first;
	most = frame_leads(p, frame) ? 40 : 22;
	/* 渠認為，…，因此註冊機構應…: what follows from a view stands for itself */
	if (words_at(p->text, clause.first, p->cues->phrase[PH_THUS]))
		most = 10;
	return letters(p->text, said.first, clause.first) * 10 <=
			       letters(p->text, clause.first, p->end) * most
		       ? said.first
		       : clause.first;
}

/* …；余额为五千万元: a part behind ； that only tells is left out. */
static size_t text_end(const struct passage *p, size_t cue)
{
	size_t at = any_find(p->text, cue, p->end, "；"), tail;
	bool english = at != SIZE_MAX && p->text.p[at] == ';';
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	if ((p->setting != SETTING_PLAIN && !english) || at == SIZE_MAX ||
	    in_brackets(p->text, p->start, at))
		return p->end;
	tail = at + any_at(p->text, at, "；");
	if (words_find(p->text, tail, p->end,
		       p->cues->phrase[english ? PH_TELLS_EN : PH_TELLS]) ==
	    SIZE_MAX)
		return p->end;
	for (size_t i = hits_from(hits, tail);
	     i < hits->list.n && hits->list.v[i].start < p->end; i++)
		if (cue_of(p->cues, &hits->list.v[i]) <= CUE_OPTION)
			return p->end;
	return tail;
}

/* A sentence of what minutes decided is given whole. */
static bool is_order(const struct passage *p)
{
	const struct work *work = p->cues->work;

	return p->setting == SETTING_ORDERS &&
	       work->out->kind == JB_KIND_MINUTES &&
	       work->doc->blocks.v[p->block].role == JB_ROLE_DECISIONS;
}

/* …的服务器，均应更新: adverbs alone before the verb, its subject farther on */
static bool is_bare(const struct passage *p, size_t begin, size_t verb)
{
	const struct words *bare = p->cues->phrase[PH_DUTY_BARE];
	size_t at = begin, n;

	while (at < verb && (n = words_at(p->text, at, bare)) > 0)
		at = skip_space(p->text, at + n, verb);
	return at == verb && at > begin;
}

/* Maes的看法是，…；…應…: whose view it is leads all of the sentence */
static bool leads_view(const struct passage *p)
{
	size_t past = clause_at(p->text, p->start, p->end, p->start).past;

	return past < p->end &&
	       words_before(p->text, past, p->cues->phrase[PH_VIEW_LEAD]) > 0;
}

/* Is there a verb that brings somebody's view in [from, past)? */
static bool frame_within(const struct passage *p, size_t from, size_t past)
{
	const struct jb_hit *frame =
		cue_last(p->cues, p->block, from, past, CUE_FRAME);

	return frame && !words_before(p->text, frame->start,
				      p->cues->phrase[PH_FRAME_THING]);
}

void extent_set(struct advice *out, const struct passage *p,
		const struct jb_hit *hit, struct jb_range clause)
{
	size_t core = core_start(p, clause);
	size_t begin = advice_head(p, clause.first, hit->end);
	bool subject = begin < hit->start;
	struct jb_range near;

	out->end = text_end(p, hit->end);
	if (out->start != SIZE_MAX)
		return;
	if (is_order(p) || leads_view(p)) {
		out->start = p->start;
		return;
	}
	/* 本原則逾三年，主席建議予以檢討: what it is done to is before */
	if (word_at(p->text, hit->end, "予以") && clause.first > p->start) {
		out->start = advice_head(p, after_semicolon(p, core), core);
		return;
	}
	if (!subject && paper_told_of(p, clause)) {
		out->start = begin;
		out->told = true;
		return;
	}
	out->start = own_subject(p, hit, clause);
	if (out->start == SIZE_MAX)
		out->start = own_frame(p, hit);
	if (out->start != SIZE_MAX)
		return;
	if (core == clause.first && core > p->start &&
	    is_bare(p, begin, hit->start)) {
		near = clause_at(p->text, p->start, p->end, core - 1);
		out->start = text_start(p, near.first, false, false);
		return;
	}
	out->start = text_start(p, core,
				!subject && core == clause.first &&
					cue_of(p->cues, hit) != CUE_DUTY &&
					cue_of(p->cues, hit) != CUE_ASK,
				frame_within(p, core, hit->start));
	if (subject || core != clause.first || out->start != begin ||
	    clause.first <= p->start ||
	    word_at(p->text, clause.first, "并"))
		return;
	/* 在 ccNSO內部之討論，需將…: the clause before says where */
	near = clause_at(p->text, p->start, p->end, clause.first - 1);
	out->start = advice_head(p, near.first, near.past);
}
