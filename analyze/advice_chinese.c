/*
 * The judges of Chinese cues that advise. Each looks at the words around the
 * cue: what stands before (a noun's 的, a question), what follows (an act, or
 * a noun's tail), and who is to act.
 *
 *	後續建議增加雙方互動。		建議 and an act
 *	對檢視報告提出的建議感到失望	建議 is a noun
 *	ICANN呼籲歐盟暫停執法。		who urges, whom, an act
 *	理事會鼓勵審核小組…		a body that decides
 */
#include "analyze/advice_parts.h"

/*
 * 建議國內主要解析服務商在年底前演練: a kind of house that no lexicon knows, by the
 * word it ends in, before when or where it acts
 */
static struct jb_range house_after(const struct passage *p, size_t from,
				   size_t past)
{
	enum { NAME = 48 };	/* bytes */
	const struct words *const *phrase = p->cues->phrase;
	size_t limit = from + NAME < past ? from + NAME : past;
	size_t end = any_find(p->text, from, limit, "在于，、（「");

	if (end == SIZE_MAX || !any_at(p->text, end, "在于") ||
	    !words_before(p->text, end, phrase[PH_HOUSE_END]) ||
	    words_at(p->text, from, phrase[PH_AGENT_STOP]) ||
	    words_at(p->text, from, phrase[PH_IMPERATIVE]) ||
	    any_at(p->text, from, "与和跟向及"))
		return range_of(from, from);
	return range_of(from, end);
}

/* 建議有拉丁字域名業務的業者先測試: who is to act, by what they have; else empty */
static struct jb_range those_having(const struct passage *p, size_t from,
				    size_t past)
{
	enum { NAME = 75 };	/* bytes of what they have */
	size_t limit = from + NAME < past ? from + NAME : past, of;
	struct jb_range who;

	from = skip_space(p->text, from, past);
	if (!word_at(p->text, from, "有"))
		return range_of(from, from);
	of = any_find(p->text, from, limit, "的之，");
	if (of == SIZE_MAX || any_at(p->text, of, "，"))
		return range_of(from, from);
	of += any_at(p->text, of, "的之");
	who = agent_after(p, of, past);
	if (range_is_empty(who) || who.first != of ||
	    !(any_at(p->text, who.past, "先于") ||
	      words_at(p->text, who.past, p->cues->phrase[PH_ASK_ACT]) ||
	      words_at(p->text, who.past, p->cues->phrase[PH_IMPERATIVE])))
		return range_of(from, from);
	return range_of(from, who.past);
}

/* 建议 1 ICANN 应…: past the number of the advice, to who is to act */
static size_t past_ordinal(const struct passage *p, size_t from)
{
	size_t at = from, who;
	const struct jb_hit *agent;

	while (at < p->end && jb_is_digit((unsigned char)p->text.p[at]))
		at++;
	who = skip_space(p->text, at, p->end);
	if (at == from || who == at)
		return from;
	agent = agent_find(p, who, p->end);
	return agent && agent->start == who ? who : from;
}

/* 建议解析器应限制次数: all between is who is to act */
static struct jb_range agent_between(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past), end;
	const struct jb_hit *duty = cue_find(p->cues, p->block, from,
					     at->clause.past, CUE_DUTY);

	from = past_ordinal(p, from);
	if (!range_is_empty(those_having(p, from, at->clause.past)))
		return those_having(p, from, at->clause.past);
	from += word_at(p->text, from, "由");
	from += words_at(p->text, from, p->cues->phrase[PH_LATER]);
	if (!duty || duty->start <= from || duty->start - from > 45 ||
	    cue_masked(p->cues, p->block, duty) ||
	    passage_has(p, from, duty->start, PH_AGENT_STOP))
		return agent_after(p, from, at->clause.past);
	end = back_space(p->text, from, duty->start);
	if (!agent_find(p, from, end) &&
	    !words_before(p->text, end, p->cues->phrase[PH_AGENT_BODY]))
		return range_of(from, from);
	return range_of(from, end);
}

/* 該報告建議，: a paper that has been named */
static bool paper_advises(const struct passage *p, size_t head, size_t verb)
{
	return verb > head &&
	       words_at(p->text, head, p->cues->phrase[PH_PAPER_THAT]) > 0 &&
	       words_before(p->text, verb, p->cues->phrase[PH_PAPER_ADVISES]) >
		       0;
}

/* 應 as a verb of duty, not within 供應 or 反應 */
static bool duty_comes(const struct passage *p, size_t from, size_t past)
{
	const struct jb_hit *duty;

	for (; (duty = cue_find(p->cues, p->block, from, past, CUE_DUTY));
	     from = duty->end)
		if (word_find(p->text, duty->start, duty->end, "应") !=
			    SIZE_MAX &&
		    !cue_masked(p->cues, p->block, duty))
			return true;
	return false;
}

/* 由 and who is to act, not within 自由 or 理由 */
static bool doer_comes(const struct passage *p, size_t from, size_t past)
{
	size_t at;

	while ((at = word_find(p->text, from, past, "由")) != SIZE_MAX) {
		from = at + word_at(p->text, at, "由");
		if (!words_before(p->text, at,
				  p->cues->phrase[PH_BY_OTHER_WORD]) &&
		    !range_is_empty(agent_after(p, from, past)))
			return true;
	}
	return false;
}

/* …建議，在六種語言之外增加…; …建議，新域入根後先進行…: an act is named */
static bool act_comes(const struct passage *p, size_t from, size_t past)
{
	return words_at(p->text, from, p->cues->phrase[PH_ACT_HEAD]) > 0 ||
	       words_at(p->text, from, p->cues->phrase[PH_IMPERATIVE]) > 0 ||
	       words_find(p->text, from, past, p->cues->phrase[PH_ACT_SIGN]) !=
		       SIZE_MAX ||
	       duty_comes(p, from, past) || doer_comes(p, from, past);
}

/* 工作組建議，理事會須先說明理由: who advises, a comma, who is to act */
static bool advises_at_comma(const struct cue_place *at,
			     struct jb_range *to)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end + any_at(p->text, at->hit->end, "，：");
	size_t head = advice_head(p, at->clause.first, at->hit->start);
	const struct jb_hit *adviser = cue_last(p->cues, p->block,
						at->clause.first,
						at->hit->start, CUE_AGENT);
	const struct jb_hit *office = cue_last(p->cues, p->block,
					       at->clause.first,
					       at->hit->start, CUE_OFFICE);
	struct jb_range next;

	/* 董事會如不採納GAC建議，須…: what becomes of it */
	if (from == at->hit->end || from >= p->end ||
	    passage_has(p, at->clause.first, at->hit->start,
			PH_ADVICE_WEIGHED) ||
	    !((adviser &&
	       adviser->end == back_space(p->text, head, at->hit->start)) ||
	      (office && office->end == at->hit->start) ||
	      paper_advises(p, head, at->hit->start)) ||
	    words_at(p->text, head, p->cues->phrase[PH_NOUN_CLAUSE]) ||
	    words_at(p->text, head, p->cues->phrase[PH_ADJUNCT]))
		return false;
	next = clause_at(p->text, p->start, p->end, from);
	*to = agent_after(p, from, next.past);
	if (range_is_empty(*to) && act_comes(p, from, next.past) &&
	    !passage_has(p, from, next.past, PH_ADVICE_TAKEN))
		return true;
	return !range_is_empty(*to) &&
	       !passage_has(p, to->past, next.past, PH_ADVICE_TAKEN);
}

/* 落實審核小組建議: the adviser's name between, nothing else */
static bool carried_out(const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct jb_hit *who = cue_last(p->cues, p->block, at->clause.first,
					    at->hit->start, CUE_AGENT);
	size_t from = who ? who->start : at->hit->start;

	if (who && who->end != at->hit->start)
		return false;
	from -= who ? 0
		    : words_before(p->text, from,
				   p->cues->phrase[PH_ADVISER_TAIL]);
	return from < at->hit->start &&
	       words_before(p->text, from,
			    p->cues->phrase[PH_ADVICE_CARRIED]) > 0;
}

/* 建議的, 建議提交後: a noun; 建議提交者逐條註明 is none */
static bool is_noun(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past);
	size_t past = at->clause.past -
		      any_before(p->text, at->clause.past, "，。；");
	size_t n;

	/* 至於建議五，…: one that has been told, by its number */
	for (n = from; words_at(p->text, n, p->cues->phrase[PH_ITEM_NUMERAL]) &&
		       n < at->clause.past;)
		jb_utf8_next(p->text, &n);
	if (n > from &&
	    words_at(p->text, n, p->cues->phrase[PH_ADVICE_NOUN_BEHIND]))
		return true;
	/* 建議對財政、環境沒有影響: what becomes of it, not what it says */
	if (words_at(p->text, from, p->cues->phrase[PH_ADVICE_NOUN_TELLS]) >
		    0 &&
	    words_before(p->text, past, p->cues->phrase[PH_NOUN_EFFECT]))
		return true;
	/* 建議將在會期間形成; 建議將在會上分發的文件上網 has what is done */
	if (words_at(p->text, from, p->cues->phrase[PH_ADVICE_WILL]) &&
	    any_find(p->text, from, past, "的之") == SIZE_MAX)
		return true;
	/* 建立實施社群建議補充基金: what is advised by whom is carried out */
	if (carried_out(at))
		return true;
	return place_behind(at, PH_NOUN_BEHIND) &&
	       !place_behind(at, PH_NOUN_GOES_ON) &&
	       range_is_empty(those_having(p, from, at->clause.past)) &&
	       !words_at(p->text,
			 skip_space(p->text, at->hit->end, p->end),
			 p->cues->phrase[PH_SUBMITTER]);
}

/* 我的建議是：早點出發。 */
static bool is_own_advice(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t n = words_at(p->text, at->hit->end,
			    p->cues->phrase[PH_OWN_ADVICE_IS]);

	if (n == 0 || at->hit->end + n >= p->end ||
	    !words_before(p->text, at->hit->start,
			  p->cues->phrase[PH_OWN_ADVICE]))
		return false;
	out->start = skip_space(p->text, at->hit->end + n, p->end);
	return true;
}

/* 朋友建議我去橋上看看, 導遊建議穿雨鞋: an errand of the day */
static bool sends_me(const struct cue_place *at)
{
	size_t from = skip_space(at->p->text, at->hit->end, at->clause.past);
	size_t n = words_at(at->p->text, from, at->p->cues->phrase[PH_ME]);

	return place_before(at, PH_DAY_FOLK) ||
	       (n > 0 && words_at(at->p->text, from + n,
				  at->p->cues->phrase[PH_ERRAND]) > 0);
}

/*
 * 報告人最終建議各方收集案例: a word that often stands before the noun says how
 * somebody advises, where those who are to act follow at once
 */
static bool advises_how(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);
	size_t end = at->hit->start, from;
	size_t n = words_before(p->text, end, p->cues->phrase[PH_ADVISE_HOW]);
	struct jb_range to;

	end -= n;
	if (n == 0 || end <= head ||
	    words_at(p->text, head, p->cues->phrase[PH_ADJUNCT]) ||
	    !(words_before(p->text, end, p->cues->phrase[PH_SAYER]) ||
	      words_before(p->text, end, p->cues->phrase[PH_AGENT_BODY])))
		return false;
	from = skip_space(p->text, at->hit->end, at->clause.past);
	to = agent_after(p, from, at->clause.past);
	return !range_is_empty(to) && to.first == from &&
	       to.past < at->clause.past && !any_at(p->text, to.past, "的之，");
}

double judge_advise(struct advice *out, const struct cue_place *at)
{
	if (is_own_advice(out, at) || place_counsels(out, at))
		return at->strength;
	if (sends_me(at))
		return 0;
	if (advises_at_comma(at, &out->to))
		return at->strength;
	if ((place_before(at, PH_NOUN_BEFORE) && !advises_how(at)) ||
	    is_noun(at) || !place_act_follows(at) ||
	    words_at(at->p->text, at->clause.first,
		     at->p->cues->phrase[PH_NOUN_CLAUSE]))
		return 0;
	out->to = agent_between(at);
	if (range_is_empty(out->to))
		out->to = house_after(at->p,
				      skip_space(at->p->text, at->hit->end,
						 at->clause.past),
				      at->clause.past);
	return at->strength;
}

/* 呼籲「網路是人權，不是特權」: a watchword, which asks nothing of anybody */
static bool urges_watchword(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end), close;

	from += any_at(p->text, from, "：");
	if (!any_at(p->text, from, "「“『"))
		return false;
	close = any_find(p->text, from, p->end, "」”』");
	return close != SIZE_MAX &&
	       any_at(p->text, close + JB_STR("」").n, "。，；、") > 0 &&
	       !passage_has(p, from, close, PH_IMPERATIVE) &&
	       !passage_has(p, from, close, PH_WATCHWORD_ASKS);
}

/* 提請董事會表決: an item is put before a body, which is urged to nothing */
static bool submits(const struct cue_place *at, struct jb_range to)
{
	const struct passage *p = at->p;

	return p->setting == SETTING_PLAIN && !range_is_empty(to) &&
	       word_at(p->text, at->hit->start, "提请") &&
	       words_at(p->text, to.past, p->cues->phrase[PH_SUBMITTED]);
}

/* 多位代表呼籲，儘快恢復實體會議: a comma, and how soon or who */
static bool urges_at_comma(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end + any_at(p->text, at->hit->end, "，：");

	if (from == at->hit->end || place_before(at, PH_URGE_BEFORE) ||
	    at->hit->start <= advice_head(p, at->clause.first, at->hit->end) ||
	    !words_at(p->text, from, p->cues->phrase[PH_DUTY_SOON]))
		return false;
	out->to = range_of(from, from);
	return true;
}

double judge_urge(struct advice *out, const struct cue_place *at)
{
	if (urges_watchword(at))
		return 0;
	if (urges_at_comma(out, at))
		return at->strength;
	if (place_before(at, PH_URGE_BEFORE) ||
	    place_behind(at, PH_URGE_BEHIND) || !place_act_follows(at))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	return submits(at, out->to) ? 0 : at->strength;
}

double judge_encourage(struct advice *out, const struct cue_place *at)
{
	/* 理事會鼓勵審核小組…: a body that decides, and whom it asks */
	bool decided = place_before(at, PH_DECIDER) &&
		       word_at(at->p->text, at->hit->start, "鼓励");

	if ((at->p->setting != SETTING_ADVICE && !decided) ||
	    !place_act_follows(at))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	return decided && range_is_empty(out->to) ? 0 : 0.7;
}
