/*
 * What a section of advice holds, one entry an item as the document separates
 * them.
 *
 *	謹提出下列建議：                brings items, is none
 *	1. 每季公布使用率。             an entry, its numeral not in the text
 *	主辦機關：通訊傳播委員會         who is to act in the entry above
 *	一是…。二是…。 (i) …; (ii) …   entries of one paragraph
 *	Recommendation 3: Publish …    an entry wherever it stands
 */
#include "analyze/advice_parts.h"
#include "analyze/charge.h"
#include "analyze/heading.h"
#include "analyze/owner.h"
#include "analyze/recommendation.h"
#include "analyze/steps.h"

enum {
	HEADING_TO = 80,	/* of a heading that says for whom it is */
	LINE_LIMIT = 240,	/* bytes of a line that names who is to act */
	NOTE_LIMIT = 200,	/* of a note with an address in it */
};

/* 值得 and 有待 only remark: words that are less sure are no cue. */
#define LEAST_CUE 0.35

static bool has(const struct adviser *f, size_t block, enum phrase phrase)
{
	struct jb_str text = block_text(f->work, block);

	return words_find(text, 0, text.n, f->cues.phrase[phrase]) != SIZE_MAX;
}

/* --- who --- */

/* 協辦機關, 理由: goes with the entry above, as lines of labels do */
static bool goes_with(const struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);

	return text.n <= LINE_LIMIT &&
	       words_at(text, 0, f->cues.phrase[PH_HELPER_MARK]) > 0;
}

/*
 * Ask the office to fund …: whom it is asked of; 一是技術部要… in minutes; or
 * a name at the head.
 */
static struct jb_range asked_head(const struct passage *p)
{
	enum { NAME = 60 };
	const struct words *const *phrase = p->cues->phrase;
	struct passage order = *p;
	size_t n = words_at(p->text, p->start, phrase[PH_EN_ASK_HEAD]), to;
	size_t past = p->start + NAME < p->end ? p->start + NAME : p->end;

	to = n ? words_find(p->text, p->start + n, past,
			    phrase[PH_EN_NOT_TO])
	       : SIZE_MAX;
	if (to != SIZE_MAX)
		return range_of(p->start + n, to);
	if (p->cues->work->out->kind != JB_KIND_MINUTES)
		return owner_head(p->cues, p->text, p->start, p->end);
	n = words_at(p->text, p->start, phrase[PH_NUMERAL]);
	order.start += n ? n + words_at(p->text, p->start + n,
					phrase[PH_STEP_IS])
			 : 0;
	order.setting = SETTING_ORDERS;
	return owner_find(&order);
}

/* 本中心可在離島設置節點: who heads what may be done */
static struct jb_range may_head(const struct passage *p)
{
	struct jb_range who = agent_after(p, p->start, p->end);
	size_t verb = skip_space(p->text, who.past, p->end);

	return who.first == p->start &&
			       words_at(p->text, verb,
					p->cues->phrase[PH_DUTY_OWN_CAN])
		       ? who
		       : range_of(p->start, p->start);
}

/* Who is to act in [start, end): by its first sentence that says it. */
static struct jb_range who_acts(struct adviser *f, size_t block, size_t start,
				size_t end)
{
	const struct block_view *view = &f->work->views[block];
	struct passage p = { &f->cues, block, block_text(f->work, block),
			     start, end, SETTING_ADVICE };
	struct jb_range may;

	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];
		struct advice advice;

		p.start = s->start > start ? s->start : start;
		p.end = s->end < end ? s->end : end;
		if (p.start < p.end && advice_judge(&advice, &p) &&
		    advice.to.past > advice.to.first)
			return advice.to;
	}
	p.start = start;
	p.end = end;
	may = may_head(&p);
	return may.past > may.first ? may : asked_head(&p);
}

/* The chapter: alone, somebody who can act */
static bool names_agent(const struct adviser *f, size_t heading, size_t from,
			size_t past)
{
	const struct passage p = { &f->cues, heading,
				   block_text(f->work, heading), from, past,
				   SETTING_ADVICE };
	const struct jb_hit *agent = agent_find(&p, from, past);

	return agent && agent->end == past && any_at(p.text, past, "：");
}

/*
 * the chapter, of a heading that says no more than for whom its items are: For
 * the chapter:, 對主管機關之建議
 */
static struct jb_str addressee(const struct adviser *f, size_t block)
{
	const struct words *const *phrase = f->cues.phrase;
	size_t h = f->work->doc->blocks.v[block].heading, from, past;
	struct jb_str text, s;

	if (h == JB_NONE || block_text(f->work, h).n > HEADING_TO)
		return (struct jb_str){ 0 };
	text = block_text(f->work, h);
	s = heading_words(text);
	from = (size_t)(s.p - text.p);
	past = back_space(text, from, from + s.n);
	past -= any_before(text, past, "：，。.");
	if (words_at(text, from, phrase[PH_HEADING_TO])) {
		from += words_at(text, from, phrase[PH_HEADING_TO]);
		past -= words_before(text, past, phrase[PH_HEADING_TO_END]);
		if (words_at(text, from, phrase[PH_HEADING_TO_NOT]))
			return (struct jb_str){ 0 };
	} else if (!names_agent(f, h, from, past)) {
		return (struct jb_str){ 0 };
	}
	if (past <= from || any_find(text, from, past, "，：、？") != SIZE_MAX)
		return (struct jb_str){ 0 };
	return jb_str_trim(jb_str_slice(text, from, past));
}

static void add_explicit(struct adviser *f, size_t block, size_t start,
			 size_t end, const char *rule, double confidence)
{
	struct jb_recommendation *r = recommendation_add(
		f, block, start, end, who_acts(f, block, start, end));

	if (!r->to.n)
		r->to = addressee(f, block);
	r->explicit_ = true;
	r->rule = rule;
	r->confidence = confidence;
}

/* --- what is none --- */

/* -----, _____: a line drawn */
static bool is_ruled(struct jb_str text)
{
	enum { LEAST = 5 };
	size_t n = 1;

	if (!any_at(text, 0, "-_=*"))
		return false;
	while (n < LEAST && n < text.n && text.p[n] == text.p[0])
		n++;
	return n == LEAST;
}

/*
 * 謹提出建議如下：第一項…。第二項…。: what the colon leads to stands in the
 * paragraph itself. Where it begins; 0: it does not.
 */
static size_t past_lead(const struct adviser *f, size_t block)
{
	enum { REST = 36 };	/* bytes of one more sentence */
	struct jb_str text = block_text(f->work, block);
	const struct words *leads = f->cues.phrase[PH_LEADS_HERE];
	size_t at = words_find(text, 0, text.n, leads);

	if (at == SIZE_MAX)
		return 0;
	at += words_at(text, at, leads);
	return text.n - at >= REST &&
			       recommendation_has_cue(f, block, at, text.n)
		       ? at
		       : 0;
}

static bool leads_only(struct adviser *f, size_t block)
{
	struct jb_str text = jb_str_trim(block_text(f->work, block));

	if (words_before(text, text.n, f->cues.phrase[PH_LEAD_MARK]) ||
	    text.n < 12 || is_ruled(text) ||
	    (text.n < LINE_LIMIT &&
	     words_before(text, text.n, f->cues.phrase[PH_LEADS_END])))
		return true;
	if (has(f, block, PH_LEADS_TO_DAY) &&
	    has(f, block, PH_LEADS_TO_EVENT) &&
	    !has(f, block, PH_LEADS_ADVISES) && !recommendation_own(f, block))
		return true;
	return (has(f, block, PH_LEADS_ON) && !past_lead(f, block)) ||
	       (text.n < NOTE_LIMIT &&
		word_find(text, 0, text.n, "://") != SIZE_MAX &&
		!has(f, block, PH_LEADS_ADVISES) &&
		word_find(text, 0, text.n, "should") == SIZE_MAX);
}

bool recommendation_any(struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct passage p = { &f->cues, block, block_text(f->work, block), 0, 0,
			     SETTING_ADVICE };
	struct advice advice;

	for (size_t i = 0; i < view->sentences.n; i++) {
		p.start = view->sentences.v[i].start;
		p.end = view->sentences.v[i].end;
		if (advice_judge(&advice, &p))
			return true;
	}
	return false;
}

/* 美國代表, 多數會員: somebody at the end of [from, past)? */
static bool ends_in_person(const struct passage *p, size_t from, size_t past)
{
	const struct jb_hit *who = agent_find(p, from, past);

	while (who && who->end < past)
		who = agent_find(p, who->end, past);
	return who || (past > from && words_before(p->text, past,
						   p->cues->phrase[PH_SAYER]));
}

/* GAC認為…應…, 美國代表建議…: what somebody else would have done */
static bool tells_others(const struct passage *p, const struct advice *a)
{
	const struct jb_hit *frame = cue_find(p->cues, p->block, p->start,
					      a->cue, CUE_FRAME);
	struct jb_range clause = clause_at(p->text, p->start, p->end, a->cue);
	size_t verb = back_space(p->text, p->start, a->cue);

	if (passage_has(p, p->start, a->cue, PH_OWN_VOICE))
		return false;
	if (frame && ends_in_person(p, p->start,
				    back_space(p->text, p->start,
					       frame->start)))
		return true;
	return a->kind != CUE_DUTY && a->kind != CUE_OPTION &&
	       a->kind != CUE_SPOKEN &&
	       ends_in_person(p, advice_head(p, clause.first, verb), verb);
}

/* 期盼主管機關編列專款, 實有必要儘速研議: a wish, where advice is expected */
static bool wishes(struct advice *out, const struct passage *p)
{
	struct passage expected = *p;
	size_t act;

	expected.setting = SETTING_ADVICE;
	if (!advice_judge(out, &expected))
		return false;
	if (out->kind == CUE_DUTY)
		return words_at(p->text, out->cue,
				p->cues->phrase[PH_WISH_NEED]) > 0;
	act = out->to.past;
	act += any_at(p->text, act, "能可得将");
	return out->kind == CUE_ENCOURAGE && out->to.past > out->to.first &&
	       (words_at(p->text, act, p->cues->phrase[PH_IMPERATIVE]) ||
		words_at(p->text, act, p->cues->phrase[PH_ASK_ACT]));
}

bool recommendation_own(struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct passage p = { &f->cues, block, block_text(f->work, block), 0, 0,
			     SETTING_PLAIN };
	struct advice advice;

	for (size_t i = 0; i < view->sentences.n; i++) {
		p.start = view->sentences.v[i].start;
		p.end = view->sentences.v[i].end;
		if ((advice_judge(&advice, &p) || wishes(&advice, &p)) &&
		    !tells_others(&p, &advice))
			return true;
	}
	return false;
}

bool recommendation_has_cue(const struct adviser *f, size_t block,
			    size_t start, size_t end)
{
	const struct jb_hits *hits = &f->work->views[block].hits;

	for (size_t i = hits_from(hits, start);
	     i < hits->list.n && hits->list.v[i].start < end; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		enum cue cue = cue_of(&f->cues, hit);

		if ((cue <= CUE_OPTION ||
		     (cue >= CUE_EN_DUTY && cue <= CUE_EN_ORDER)) &&
		    f->cues.strength[hit->row] >= LEAST_CUE &&
		    !cue_masked(&f->cues, block, hit))
			return true;
	}
	return false;
}

/* A paragraph that tells, and advises in the passing. */
static bool tells_mostly(struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct passage p = { &f->cues, block, block_text(f->work, block), 0, 0,
			     SETTING_PLAIN };
	size_t n = 0;
	bool first = false;

	for (size_t i = 0; i < view->sentences.n; i++) {
		struct advice advice;

		p.start = view->sentences.v[i].start;
		p.end = view->sentences.v[i].end;
		if (!advice_judge(&advice, &p))
			continue;
		n++;
		first |= i == 0;
	}
	return !first && view->sentences.n >= 3 && n * 2 < view->sentences.n;
}

/*
 * 部分與會者提及標準未定。本中心宜…: past the sentences at the head that tell
 * what others said, to one that advises; 0: there are none.
 */
static size_t past_others(struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct jb_str text = block_text(f->work, block);

	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];
		struct passage p = { &f->cues, block, text, s->start, s->end,
				     SETTING_ADVICE };
		struct advice advice;
		size_t verb;

		if (advice_judge(&advice, &p))
			return s->start;
		verb = words_find(text, s->start, s->end,
				  f->cues.phrase[PH_OTHERS_SAY]);
		if (verb == SIZE_MAX ||
		    !words_before(text, verb, f->cues.phrase[PH_SAYER]))
			break;
	}
	return 0;
}

/* Before the sentences at the end that only note: it was accepted … */
static size_t before_notes(struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct jb_str text = block_text(f->work, block);
	size_t end = text.n;

	for (size_t i = view->sentences.n; i-- > 1;) {
		const struct sentence *s = &view->sentences.v[i];
		struct passage p = { &f->cues, block, text, s->start, s->end,
				     SETTING_ADVICE };
		struct advice advice;

		if (words_find(text, s->start, s->end,
			       f->cues.phrase[PH_NOTE_ONLY]) == SIZE_MAX ||
		    advice_judge(&advice, &p))
			break;
		end = s->start;
	}
	return end;
}

/* --- items --- */

/* R4 Test, Rec 4 Test: a mark that has lost its stop, behind which one acts */
static bool is_bare_mark(const struct cues *cues, struct jb_str text,
			 size_t at, size_t end)
{
	size_t act = skip_space(text, end, text.n);

	return jb_is_capital(text.p[at]) &&
	       jb_is_digit((unsigned char)text.p[end - 1]) &&
	       act > end && act < text.n && jb_is_capital(text.p[act]) &&
	       words_at(text, act, cues->phrase[PH_IMPERATIVE]) > 0;
}

/* Past "5:" of Recommendation 5: Publish; at where no such number is. */
static size_t past_number(const struct cues *cues, struct jb_str text,
			  size_t at)
{
	size_t n = words_at(text, at, cues->phrase[PH_ITEM_NAME]), end;

	if (n == 0)
		return at;
	if (n <= 3 && jb_is_latin((unsigned char)text.p[at]) &&
	    !jb_is_digit(jb_utf8_next(text, &(size_t){ at + n })))
		return at;	/* "R3." is a mark, "Registries" is not */
	end = skip_space(text, at + n, text.n);
	while (end < text.n &&
	       words_at(text, end, cues->phrase[PH_ITEM_NUMERAL]))
		jb_utf8_next(text, &end);
	n = words_at(text, end, cues->phrase[PH_ITEM_END]);
	if (n == 0 && any_before(text, end, ".") && end < text.n &&
	    text.p[end] == ' ')
		n = 1;
	/* Recommendation 1The Board: cells that have run together */
	if (n == 0 && end + 1 < text.n && jb_is_capital(text.p[end]) &&
	    text.p[end + 1] >= 'a' &&
	    jb_is_digit((unsigned char)text.p[end - 1]))
		return end;
	if (n == 0 && is_bare_mark(cues, text, at, end))
		return skip_space(text, end, text.n);
	return n ? end + n : at;
}

size_t recommendation_number(const struct cues *cues, struct jb_str text,
			     size_t at)
{
	size_t n = words_at(text, at, cues->phrase[PH_ADVICE_NUMBER]);
	size_t past = n ? past_number(cues, text, at) : at;
	size_t mark = back_space(text, at, past);

	return past > at && any_before(text, mark, "：") &&
			       words_at(text, skip_space(text, at + n, past),
					cues->phrase[PH_ITEM_NUMERAL])
		       ? skip_space(text, past, text.n)
		       : at;
}

size_t recommendation_item(const struct cues *cues, struct jb_str text)
{
	struct jb_str words = heading_words(text);
	size_t at = (size_t)(words.p - text.p), n;

	while ((n = words_at(text, at, cues->phrase[PH_ITEM_MARK])) > 0)
		at = skip_space(text, at + n, text.n);
	return past_number(cues, text, at);
}

bool recommendation_is_headed(const struct adviser *f, size_t block)
{
	struct jb_str text;
	size_t past;

	if (block == 0 ||
	    f->work->doc->blocks.v[block - 1].type != JB_BLOCK_HEADING)
		return false;
	text = jb_str_trim(block_text(f->work, block - 1));
	past = past_number(&f->cues, text, 0);
	return words_at(text, 0, f->cues.phrase[PH_ADVICE_NAME]) > 0 &&
	       past > 0 && past >= text.n;
}

bool recommendation_is_numbered(const struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str words = heading_words(text);
	size_t at = (size_t)(words.p - text.p);
	size_t n = words_at(text, at, f->cues.phrase[PH_ADVICE_NUMBER]);
	size_t past = past_number(&f->cues, text, at), number;

	number = skip_space(text, at + n, text.n);
	return n > 0 && past > at && past + 12 < text.n &&
	       words_at(text, number, f->cues.phrase[PH_ITEM_NUMERAL]) > 0;
}

/* Past 學術界： at the start of p, where that names who acts; else p->start. */
static size_t past_agent_label(const struct passage *p)
{
	enum { NAME = 36 };
	size_t limit = p->start + NAME < p->end ? p->start + NAME : p->end;
	size_t colon = any_find(p->text, p->start, limit, "：");
	const struct jb_hit *who =
		colon == SIZE_MAX ? NULL : agent_find(p, p->start, colon);

	return who ? colon + any_at(p->text, colon, "：") : p->start;
}

static bool is_imperative(const struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	size_t item = recommendation_item(&f->cues, b->text);
	const struct passage p = { &f->cues, block, b->text, item, b->text.n,
				   SETTING_ADVICE };

	return words_at(b->text, item, f->cues.phrase[PH_IMPERATIVE]) > 0 ||
	       (b->lang == JB_LANG_EN && passage_orders(&p, item));
}

/* 一是…；二是…。 An introduction before the first step belongs to none. */
static bool add_steps(struct adviser *f, size_t block, size_t past,
		      const char *rule)
{
	struct jb_str text = block_text(f->work, block);
	struct steps steps = steps_find(&f->cues, text, 0, past);

	for (size_t i = 0; i < steps.n; i++) {
		size_t end = i + 1 < steps.n ? steps.mark[i + 1] : past;
		size_t n;

		end = back_space(text, steps.text[i], end);
		n = i + 1 < steps.n
			    ? words_before(text, end,
					   f->cues.phrase[PH_JOINED_END])
			    : 0;
		add_explicit(f, block, steps.text[i], end - n, rule, 0.9);
	}
	return steps.n > 0;
}

/* Steps that fill a paragraph, not marks within one item's sentence. */
static bool is_listing(const struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct steps steps = steps_find(&f->cues, text, 0, text.n);
	size_t head;

	if (steps.n == 0)
		return false;
	/* 一是, but 4. …要重視，一是…；二是… is of a list that counts */
	if (steps.text[0] == steps.mark[0])
		return !f->work->doc->blocks.v[block].numbered;
	head = back_space(text, 0, steps.mark[0]);
	return head == 0 || any_before(text, head, "：。") > 0;
}

/* "The GAC advises the Board to: i. …": the Board, in each of the steps */
static void share_lead(struct adviser *f, size_t block, size_t before)
{
	struct jb_str to = recommendation_lead(f, block);

	for (size_t i = before; i < f->work->out->recommendations.n; i++)
		if (to.n)
			f->work->out->recommendations.v[i].to = to;
}

/* 討論集中在三個方面：一是範圍，…: what was talked of, asked of nobody */
static bool steps_advise(struct adviser *f, size_t block,
			 const struct steps *steps)
{
	struct jb_str text = block_text(f->work, block);
	size_t last = steps->text[steps->n - 1], sure;
	const struct sentence *s =
		sentence_at(f->work, block, steps->mark[0]);
	size_t head = back_space(text, 0, steps->mark[0]);

	/* 關切兩點：第一，… */
	if (words_find(text, s->start, head, f->cues.phrase[PH_STEPS_TELL]) !=
	    SIZE_MAX)
		return false;
	if (recommendation_has_cue(f, block, s->start,
				   sentence_at(f->work, block, last)->end))
		return true;
	for (size_t i = 0; i < steps->n; i++)
		if (words_at(text, steps->text[i],
			     f->cues.phrase[PH_IMPERATIVE]))
			return true;
	sure = words_before(text, head, f->cues.phrase[PH_POINTS_LEAD]);
	return sure == 0;
}

bool recommendation_steps(struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	size_t before = f->work->out->recommendations.n;
	struct steps steps = steps_find(&f->cues, text, 0, text.n);
	size_t head = steps.n ? back_space(text, 0, steps.mark[0]) : 0;
	struct jb_str lead;

	if (head == 0)
		return false;
	lead = recommendation_lead(f, block);
	if (lead.n && lead.p > text.p + head)
		lead.n = 0;	/* asked behind the steps: they are reasons */
	if (!lead.n &&
	    (!words_before(text, head, f->cues.phrase[PH_STEPS_LEAD]) ||
	     !steps_advise(f, block, &steps)))
		return false;
	/* running text goes on behind the sentence of the last step */
	add_steps(f, block,
		  sentence_at(f->work, block, steps.text[steps.n - 1])->end,
		  "steps");
	for (size_t i = before; i < f->work->out->recommendations.n; i++)
		f->work->out->recommendations.v[i].explicit_ = lead.n > 0;
	share_lead(f, block, before);
	return true;
}

/*
 * 心得及建議 holds both: an item that says how the meeting was, and asks for
 * nothing, is no advice.
 */
static bool only_observes(struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	struct jb_str text = b->text, head;

	if (b->heading == JB_NONE || is_imperative(f, block) ||
	    recommendation_has_cue(f, block, 0, text.n))
		return false;
	head = block_text(f->work, b->heading);
	return words_find(head, 0, head.n, f->cues.phrase[PH_VIEWS_TOO]) !=
		       SIZE_MAX &&
	       words_find(text, 0, text.n, f->cues.phrase[PH_OBSERVED]) !=
		       SIZE_MAX &&
	       words_find(text, 0, text.n, f->cues.phrase[PH_FORWARD]) ==
		       SIZE_MAX;
}

/* 我們曾考慮引入罰款，但認為不適合: weighed, and not advised */
static bool only_weighed(struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);

	return words_find(text, 0, text.n, f->cues.phrase[PH_WEIGHED]) !=
		       SIZE_MAX &&
	       !recommendation_any(f, block);
}

/* …實施；以及, …; and: the word that joins the next item is none of it */
static size_t before_joint(const struct adviser *f, struct jb_str text)
{
	size_t end = back_space(text, 0, text.n);
	size_t n = words_before(text, end, f->cues.phrase[PH_JOINED_END]);

	return n > 3 && n < end ? end - n : text.n;
}

/* Past 第一， or 首先， of a paragraph that is one of several; 0: none. */
static size_t past_ordinal(const struct adviser *f, struct jb_str text)
{
	const struct words *numerals = f->cues.phrase[PH_NUMERAL];
	size_t at = words_at(text, 0, f->cues.phrase[PH_ORDINAL_HEAD]);
	size_t n, from;

	if (at)
		return words_at(text, at, f->cues.phrase[PH_THANKS]) ? 0 : at;
	from = at = word_at(text, 0, "第");
	/* 第十一 has two */
	while (from && (n = words_at(text, at, numerals)) > 0)
		at += n;
	n = at > from ? any_at(text, at, "，、：") : 0;
	return n ? skip_space(text, at + n, text.n) : 0;
}

size_t recommendation_past_is(const struct adviser *f, struct jb_str text)
{
	size_t n = f->lead.setting == SETTING_ADVICE
			   ? words_at(text, 0, f->cues.phrase[PH_NUMERAL])
			   : 0;
	size_t m = n ? word_at(text, n, "是") : 0;

	return m ? n + m : 0;
}

/* 學術界：投入量測研究。: whom it is for, and what is to be done */
static bool add_labelled(struct adviser *f, size_t block, size_t item)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	const struct passage p = { &f->cues, block, b->text, item, b->text.n,
				   SETTING_ADVICE };
	size_t label = past_agent_label(&p);
	struct jb_recommendation *r;

	if (label == item ||
	    !words_at(b->text, label, f->cues.phrase[PH_IMPERATIVE]))
		return false;
	r = recommendation_add(
		f, block, label, b->text.n,
		range_of(item, label - any_before(b->text, label, "：")));
	r->explicit_ = true;
	r->rule = "section-labelled";
	r->confidence = 0.9;
	return true;
}

void recommendation_section(struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	size_t item = recommendation_item(&f->cues, b->text);
	size_t before = f->work->out->recommendations.n, head;

	if (goes_with(f, block))
		return;
	if (item == 0 && b->role == JB_ROLE_SUGGESTIONS)
		item = past_ordinal(f, b->text);
	if (item == 0)
		item = recommendation_past_is(f, b->text);
	if (is_listing(f, block) &&
	    add_steps(f, block, b->text.n, "section-steps")) {
		share_lead(f, block, before);
		return;
	}
	if (leads_only(f, block) || only_observes(f, block) ||
	    only_weighed(f, block) ||
	    (has(f, block, PH_NOTE_ONLY) && !recommendation_any(f, block)))
		return;
	if (b->type == JB_BLOCK_ITEM)
		add_explicit(f, block, item, before_joint(f, b->text),
			     "section-item", 0.95);
	else if (item == 0 && tells_mostly(f, block) &&
		 b->lang == JB_LANG_EN)
		recommendation_prose(f, block);
	else if (add_labelled(f, block, item))
		return;
	else if (item > 0 || recommendation_is_headed(f, block) ||
		 is_imperative(f, block) ||
		 charge_read(&f->cues, block, 0, b->text.n).to.n ||
		 recommendation_has_cue(f, block, 0, b->text.n)) {
		head = item ? item : past_lead(f, block);
		add_explicit(f, block, head ? head : past_others(f, block),
			     before_notes(f, block), "section-paragraph", 0.9);
	}
}

/* --- below a lead --- */

void recommendation_led(struct adviser *f, size_t block)
{
	size_t before = f->work->out->recommendations.n;

	recommendation_section(f, block);
	for (size_t i = before; i < f->work->out->recommendations.n; i++) {
		struct jb_recommendation *r =
			&f->work->out->recommendations.v[i];

		/* 建議一：…: it says so of itself */
		r->explicit_ = f->lead.explicit_ ||
			       recommendation_is_numbered(f, block) ||
			       words_at(r->text, 0,
					f->cues.phrase[PH_EXPLICIT_HEAD]) > 0;
		r->rule = "lead";
		/* 向會員提議：各國政府…: an item may name its own */
		if (f->lead.to.p && (f->lead.explicit_ || !r->to.n))
			r->to = f->lead.to;
	}
}
