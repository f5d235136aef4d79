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

double judge_claim(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end + any_at(p->text, at->hit->end, "，：");
	size_t past = clause_at(p->text, p->start, p->end, from).past;
	size_t head = advice_head(p, at->clause.first, at->hit->start);

	if (!agent_find(p, head, at->hit->start) &&
	    !words_before(p->text, at->hit->start,
			  p->cues->phrase[PH_AGENT_BODY]))
		return 0;
	if (cue_find(p->cues, p->block, from, p->end, CUE_DUTY) ||
	    words_find(p->text, from, past, p->cues->phrase[PH_CLAIM_VIEW]) !=
		    SIZE_MAX ||
	    !claims_act(p, from, past))
		return 0;
	out->to = agent_by(p, from, past);
	return 0.6;
}
