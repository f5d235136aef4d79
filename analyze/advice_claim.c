/*
 * 主張: a view, a right that is claimed, or what should be done. Only the last
 * advises, and is told by the words behind it.
 *
 *	歐盟代表主張將驗證義務延後一年	an act
 *	團體主張由獨立機構受理申訴		an act, and who does it
 *	申請人主張其享有商標權		a right
 */
#include "analyze/advice_parts.h"

/* An act at the head, or behind what it is done to: 三部分分別制定方案 */
static bool claims_act(const struct passage *p, size_t from, size_t past)
{
	const struct words *acts = p->cues->phrase[PH_CLAIM_ACT];
	size_t apart =
		words_find(p->text, from, past, p->cues->phrase[PH_CLAIM_DONE]);

	return words_at(p->text, from, acts) > 0 || apart != SIZE_MAX;
}

/* 專家工作小組提出初步報告，主張…: a paper of the clause before claims */
static bool paper_claims(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t past = at->clause.first;

	past -= any_before(p->text, past, "，");
	return past < at->clause.first &&
	       at->hit->start == advice_head(p, at->clause.first,
					     at->hit->end) &&
	       words_before(p->text, past, p->cues->phrase[PH_CLAIM_PAPER]) &&
	       agent_find(p, p->start, past);
}

double judge_claim(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end + any_at(p->text, at->hit->end, "，：");
	size_t past = clause_at(p->text, p->start, p->end, from).past;
	size_t head = advice_head(p, at->clause.first, at->hit->start);

	bool paper = paper_claims(at);

	if (!paper && !agent_find(p, head, at->hit->start) &&
	    !words_before(p->text, at->hit->start,
			  p->cues->phrase[PH_AGENT_BODY]))
		return 0;
	if (cue_find(p->cues, p->block, from, p->end, CUE_DUTY) ||
	    words_find(p->text, from, past, p->cues->phrase[PH_CLAIM_VIEW]) !=
		    SIZE_MAX ||
	    !claims_act(p, from, past))
		return 0;
	out->to = agent_by(p, from, past);
	if (paper)
		out->start = at->hit->start;
	return 0.6;
}
