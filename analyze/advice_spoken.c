/*
 * What people advise as they talk, in notes among colleagues: no 應, no 建議.
 *
 *	我覺得可以變成固定作法。		one's own view, and an act
 *	他認為可以先拿去年的資料跑一次。	somebody's
 *	下次參加的同仁記得先辦好簽證。		an order to the reader
 *	英文簡報最好先寄給秘書處看過。
 *
 * The words are common ones (可以, 最好, 記得), so that an act which the
 * lexicon knows must stand right behind them.
 */
#include "analyze/advice_parts.h"

/* 我覺得可以, 或許可以, 綱毅認為可以: whose view it is that it can be done */
static bool is_view(const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *view = p->cues->phrase[PH_SPOKEN_VIEW];
	size_t end = back_space(p->text, at->clause.first, at->hit->start);
	size_t n;

	if (place_before(at, PH_SPOKEN_SOFT) ||
	    passage_has(p, p->start, at->hit->start, PH_OWN_VOICE))
		return true;
	n = words_before(p->text, end, view);
	/* 認為 has somebody before it, in the clause or the one before */
	return n && end - n > p->start;
}

/* 每個人重新踩雷很浪費，協會可以整理一份問答: what is amiss, who may mend it */
static bool mends(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	struct jb_range who;

	if (at->clause.first == p->start ||
	    !passage_has(p, p->start, at->clause.first, PH_AMISS))
		return false;
	who = agent_before(p, at->clause.first, at->hit->start);
	if (who.past <= who.first ||
	    who.past != back_space(p->text, who.first, at->hit->start))
		return false;
	out->start = advice_head(p, p->start, at->hit->start);
	return true;
}

/* 可以, by itself, says what is possible */
static bool is_possible(const struct cue_place *at)
{
	return word_at(at->p->text, at->hit->start, "可以") > 0;
}

/*
 * 講者提到可以在官網查到, 他認為可以從技術面看: where others say it can be done
 */
static bool tells_where(const struct cue_place *at)
{
	const struct passage *p = at->p;

	return !place_before(at, PH_SPOKEN_SOFT) &&
	       !passage_has(p, p->start, at->hit->start, PH_OWN_VOICE) &&
	       any_at(p->text, skip_space(p->text, at->hit->end, p->end),
		      "在从") > 0;
}

/* 就該公報交換意見: 該 begins a noun; 平常就該…, 就該公布 are owed */
static bool is_about(const struct cue_place *at)
{
	return word_at(at->p->text, at->hit->start, "就该") > 0 &&
	       !place_before(at, PH_OWED_WHEN) &&
	       !place_behind(at, PH_HOPE_ACT) &&
	       !place_behind(at, PH_ASK_ACT);
}

/* 公協會平常就該養一張名單: a house owes it, whatever the act is */
static bool is_owed(const struct cue_place *at)
{
	const struct passage *p = at->p;
	struct jb_range who;

	if (!word_before(p->text, at->hit->end, "该") || is_about(at) ||
	    !place_act_follows(at) || place_behind(at, PH_OWED_NOT))
		return false;
	who = agent_before(p, at->clause.first, at->hit->start);
	return !range_is_empty(who) &&
	       !words_before(p->text, who.past, p->cues->phrase[PH_GUEST]);
}

double judge_spoken(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;

	if (place_before(at, PH_SPOKEN_BEFORE) ||
	    (!place_behind(at, PH_SPOKEN_ACT) &&
	     !place_behind(at, PH_IMPERATIVE) && !is_owed(at)) ||
	    place_behind(at, PH_SPOKEN_NOT) ||
	    (is_possible(at) && !mends(out, at) &&
	     (!is_view(at) || tells_where(at))))
		return 0;
	out->to = agent_before(p, at->clause.first, at->hit->start);
	return at->strength;
}
