/*
 * The judges of Chinese cues. Each looks at the words around the cue: what
 * stands before (a noun's 的, a rule, a question), what follows (an act, or a
 * noun's tail), and who is to act.
 *
 *	機構群體工作應促進註冊資料的驗收。    duty: an agent, 應, an act
 *	準備金應維持十二個月。             duty of a thing: somebody's to see to
 *	後續建議增加雙方互動。              advise: 建議 and an act
 *	對檢視報告提出的建議感到失望          建議 is a noun
 *	ICANN 章程要求持续审查…             a rule asks, nobody advises
 *	未发现应推迟的理由                  應 inside a noun's clause
 */
#include "analyze/advice_parts.h"

/* 建议解析器应限制次数: all between is who is to act */
static struct jb_range agent_between(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past), end;
	const struct jb_hit *duty = cue_find(p->cues, p->block, from,
					     at->clause.past, CUE_DUTY);

	from += word_at(p->text, from, "由");
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
	size_t from = at->hit->end + any_at(p->text, at->hit->end, "，");
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
	/* 建立實施社群建議補充基金: what is advised by whom is carried out */
	if (carried_out(at))
		return true;
	return place_behind(at, PH_NOUN_BEHIND) &&
	       !place_behind(at, PH_NOUN_GOES_ON) &&
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

/* 朋友建議我去橋上看看: an errand of the day */
static bool sends_me(const struct cue_place *at)
{
	size_t from = skip_space(at->p->text, at->hit->end, at->clause.past);
	size_t n = words_at(at->p->text, from, at->p->cues->phrase[PH_ME]);

	return n > 0 && words_at(at->p->text, from + n,
				 at->p->cues->phrase[PH_ERRAND]) > 0;
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

double judge_urge(struct advice *out, const struct cue_place *at)
{
	if (urges_watchword(at))
		return 0;
	if (place_before(at, PH_URGE_BEFORE) ||
	    place_behind(at, PH_URGE_BEHIND) || !place_act_follows(at))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	return at->strength;
}

/* 《承諾書》都要求…, 章程和協議均要求…: a rule is the subject, not 依章程 */
static bool rule_asks(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t end = back_space(p->text, at->clause.first, at->hit->start);
	size_t n = words_before(p->text, end, p->cues->phrase[PH_RULE_ALL]);

	end -= n && end - n > at->clause.first ? n : 0;
	return words_before(p->text, end, p->cues->phrase[PH_ORDER_RULE]) > 0;
}

/* 消防署要求…: all of the clause is a name, by the letter it ends in */
static bool body_asks(const struct cue_place *at)
{
	enum { NAME = 36 };
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);
	size_t end = back_space(p->text, head, at->hit->start);

	return end > head + 3 && end - head <= NAME &&
	       words_before(p->text, end, p->cues->phrase[PH_BODY_END]) > 0 &&
	       !passage_has(p, head, end, PH_AGENT_STOP);
}

/*
 * 新版合約業經董事會通過，要求…, 歐盟通過新指令，要求…: the rule of the clause
 * before asks
 */
static bool rule_asks_there(const struct cue_place *at)
{
	enum { NAME = 150 };	/* bytes of a rule's name with its English */
	const struct words *rules = at->p->cues->phrase[PH_ORDER_RULE];
	const struct passage *p = at->p;
	size_t head = advice_head(p, p->start, at->hit->start), rule, past;
	struct jb_range near;

	if (head >= at->clause.first ||
	    at->hit->start != advice_head(p, at->clause.first, at->hit->end))
		return false;
	near = clause_at(p->text, p->start, p->end, at->clause.first - 1);
	past = near.past - any_before(p->text, near.past, "，");
	if (words_before(p->text, past, rules) &&
	    passage_has(p, near.first, past, PH_RULE_MADE))
		return true;
	rule = words_find(p->text, head, near.past, rules);
	if (rule == SIZE_MAX || rule - head > NAME)
		return false;
	past = rule + words_at(p->text, rule, rules);
	if (any_at(p->text, past, "（"))
		past = any_find(p->text, past, p->end, "）");
	past += past != SIZE_MAX ? any_at(p->text, past, "）") : 0;
	return past != SIZE_MAX &&
	       words_at(p->text, past, p->cues->phrase[PH_RULE_PASSED]) > 0;
}

/* IPC 對…感到失望，要求在規範中寫入…: who asks stands a clause before */
static bool asks_there(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past), in;
	const struct jb_hit *agent = agent_find(p, p->start, at->hit->start);

	in = any_find(p->text, from, at->clause.past, "中内里");
	if (!agent || agent->start != advice_head(p, p->start, agent->end) ||
	    at->hit->start != advice_head(p, at->clause.first, at->hit->end))
		return false;
	/* GAC 提出追蹤事項，要求提供…; 歐盟通過法規，要求提供… is a rule's */
	if (at->clause.first > p->start &&
	    words_at(p->text, from, p->cues->phrase[PH_ORDER_ACT]))
		return !passage_has(p, p->start, at->clause.first,
				    PH_ORDER_RULE);
	return any_at(p->text, from, "在于") && in != SIZE_MAX &&
	       words_at(p->text, in + 3, p->cues->phrase[PH_WRITES_IN]) > 0;
}

/* 主任强调，各单位要…, 她要求，技术部于月底前…: a comma, who, and how */
static bool stressed(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end + any_at(p->text, at->hit->end, "，：");
	struct jb_range to;

	if (from == at->hit->end ||
	    !words_before(p->text, at->hit->end,
			  p->cues->phrase[PH_STRESS_COMMA]) ||
	    words_before(p->text, at->hit->start,
			 p->cues->phrase[PH_ORDER_RULE]))
		return false;
	to = agent_after(p, from, p->end);
	if (range_is_empty(to) ||
	    !words_at(p->text, to.past, p->cues->phrase[PH_STRESS_HOW]))
		return false;
	out->to = to;
	return true;
}

/* 要求機構增加分攤並不合理: what somebody thinks of the asking */
static bool is_found_unfit(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t past = at->clause.past -
		      words_before(p->text, at->clause.past,
				   p->cues->phrase[PH_CLAUSE_END]);

	return words_before(p->text, past, p->cues->phrase[PH_UNFIT]) > 0;
}

/* 董事會預計於今年下半年指示…: what is planned, not yet asked */
static bool is_planned(const struct cue_place *at)
{
	return at->p->setting == SETTING_PLAIN &&
	       words_find(at->p->text, at->clause.first, at->hit->start,
			  at->p->cues->phrase[PH_PLANNED]) != SIZE_MAX;
}

/* 本會, 我們: bytes of how those who write call themselves; 0: not there */
static size_t own_house(const struct passage *p, size_t at)
{
	return words_at(p->text, at, p->cues->phrase[PH_OWN_HOUSE]);
}

/* …，本會未予管制，但要求業者告知資費: how it is done at present */
static bool is_own_practice(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = at->clause.first;
	struct jb_range near;

	if (p->setting != SETTING_PLAIN || head <= p->start ||
	    !words_at(p->text, head, p->cues->phrase[PH_PRACTICE_ASKS]))
		return false;
	near = clause_at(p->text, p->start, p->end, head - 1);
	return (own_house(p, near.first) > 0 ||
		words_at(p->text, near.first, p->cues->phrase[PH_THAT_HOUSE]) >
			0) &&
	       words_find(p->text, near.first, near.past,
			  p->cues->phrase[PH_PRACTICE_NOW]) != SIZE_MAX;
}

/*
 * 決議由加拿大擔任協調人: countries that something is given to, joined ones
 * together, right before what they are to do
 */
static struct jb_range country_after(const struct passage *p, size_t from,
				     size_t past)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;
	size_t end = from;

	for (size_t i = hits_from(hits, from);
	     i < hits->list.n && hits->list.v[i].end <= past; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file != JB_LEX_PLACES || hit->start < end)
			continue;
		if (hit->start > end &&
		    (end == from ||
		     end + words_at(p->text, end,
				    p->cues->phrase[PH_AGENT_JOIN]) !=
			     hit->start))
			break;
		end = hit->end;
	}
	end = end == from ? from + words_at(p->text, from,
					    p->cues->phrase[PH_OWN_COUNTRY])
			  : end;
	return passage_has(p, end, past, PH_ASSIGN_VERB) ? range_of(from, end)
							 : range_of(from, from);
}

/* 管理局簡報其架構；澳洲則要求業者…: who asks stands behind the ； */
static size_t part_start(const struct cue_place *at)
{
	size_t from = at->p->start, mark;

	while ((mark = any_find(at->p->text, from, at->hit->start, "；")) !=
	       SIZE_MAX)
		from = mark + any_at(at->p->text, mark, "；");
	return from;
}

/* 決議：授權執行長洽談…: minutes need not say who orders */
static bool heads_order(const struct cue_place *at)
{
	const struct passage *p = at->p;

	return p->setting == SETTING_ORDERS &&
	       at->hit->start == advice_head(p, p->start, at->hit->end);
}

/* Rules and things that ask are no advice: 章程要求, 這要求 */
double judge_order(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;

	if (stressed(out, at))
		return at->strength;
	if (is_found_unfit(at) || is_planned(at) || is_own_practice(at) ||
	    rule_asks_there(at))
		return 0;
	/* 一旦法院要求撤銷證書，…: if it should be asked */
	if (words_at(p->text, advice_head(p, at->clause.first, at->hit->start),
		     p->cues->phrase[PH_ORDER_IF]))
		return 0;
	if ((place_before(at, PH_ORDER_BEFORE) &&
	     !words_before(p->text, at->hit->start,
			   p->cues->phrase[PH_ORDER_THUS])) ||
	    place_behind(at, PH_ORDER_BEHIND) || !place_act_follows(at) ||
	    (!agent_find(p, part_start(at), at->hit->start) &&
	     !body_asks(at) && !heads_order(at)) ||
	    rule_asks(at))
		return 0;
	if (asks_there(at))
		return at->strength;
	/* ICANN委託某公司制定框架: told as done, asked of nobody here */
	if (p->setting == SETTING_PLAIN &&
	    words_at(p->text, at->hit->start,
		     p->cues->phrase[PH_ORDER_TOLD]))
		return 0;
	out->to = agent_after(p, at->hit->end, at->clause.past);
	if (range_is_empty(out->to))
		out->to = country_after(p, at->hit->end, at->clause.past);
	if (!range_is_empty(out->to))
		return at->strength;
	/* nobody named: only an agent right before the verb asks */
	return agent_find(p, at->clause.first, at->hit->start) &&
			       p->setting != SETTING_ORDERS &&
			       words_at(p->text, at->hit->end,
					p->cues->phrase[PH_ORDER_ACT])
		       ? 0.55
		       : 0;
}

/* 我們希望公司同時公布…: those who write, and what somebody is to do */
static bool we_hope(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start), act;
	size_t who = own_house(p, head);
	struct jb_range to;

	if (who == 0)
		who = words_at(p->text, head, p->cues->phrase[PH_HOPE_HOUSE]);
	if (!word_at(p->text, at->hit->start, "希望") || who == 0 ||
	    head + who != at->hit->start)
		return false;
	to = agent_after(p, at->hit->end, at->clause.past);
	act = skip_space(p->text, to.past, p->end);
	if (range_is_empty(to) ||
	    !(words_at(p->text, act, p->cues->phrase[PH_ASK_ACT]) ||
	      words_at(p->text, act, p->cues->phrase[PH_HOPE_ACT])))
		return false;
	out->to = to;
	out->start = p->start;
	return true;
}

/* 請客服組4月底前先給…, 請技術組下週…: by when, right behind who is to act */
static bool says_when(const struct passage *p, size_t act)
{
	enum { DAY = 12 };	/* bytes of 10月15日 */
	size_t past = act + DAY < p->end ? act + DAY : p->end;

	size_t n = words_at(p->text, act, p->cues->phrase[PH_ASK_WHEN]);

	return n > 0 ||
	       (act < p->end && jb_is_digit((unsigned char)p->text.p[act]) &&
		any_find(p->text, act, past, "月日號号周週/") != SIZE_MAX);
}

/* 主席希望各國先把名額留給新人: somebody right before it, and an act */
static bool somebody_hopes(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *const *phrase = p->cues->phrase;
	struct jb_range to;
	size_t act;

	if (!word_at(p->text, at->hit->start, "希望") ||
	    !place_before(at, PH_HOPER))
		return false;
	to = agent_after(p, at->hit->end, at->clause.past);
	act = skip_space(p->text, to.past, p->end);
	if (range_is_empty(to) || (!words_at(p->text, act, phrase[PH_ASK_ACT]) &&
				   !words_at(p->text, act, phrase[PH_HOPE_ACT]) &&
				   !says_when(p, act)))
		return false;
	out->to = to;
	return true;
}

/* GAC表示執法機構時間不足，希望秘書處於六月前…: who hopes, and who is to act */
double judge_hope(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;

	if (word_at(p->text, at->hit->start, "主张"))
		return judge_claim(out, at);
	if (stressed(out, at))
		return 0.7;
	if (word_at(p->text, at->hit->start, "提醒") &&
	    place_counsels(out, at))
		return 0.6;
	if (we_hope(out, at) || somebody_hopes(out, at))
		return 0.6;
	if (!word_at(p->text, at->hit->start, "希望") ||
	    at->clause.first == p->start ||
	    advice_head(p, at->clause.first, at->hit->end) !=
		    at->hit->start ||
	    !place_frame(at) || !agent_find(p, p->start, at->clause.first))
		return 0;
	out->to = agent_after(p, at->hit->end, at->clause.past);
	out->start = at->clause.first;
	return !range_is_empty(out->to) &&
			       words_at(p->text,
					skip_space(p->text, out->to.past,
						   p->end),
					p->cues->phrase[PH_HOPE_HOW]) > 0
		       ? 0.6
		       : 0;
}

/* 各國代表表示反對，並請工作組…: asked beside what is told of them */
static bool asks_too(const struct cue_place *at)
{
	return word_at(at->p->text, at->hit->start, "并请") > 0 &&
	       at->clause.first > at->p->start && place_frame(at) != NULL;
}

/* GAC 請…, GAC 於公報中請…: a body that asks, in the clause */
static bool somebody_asks(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);
	size_t end = back_space(p->text, head, at->hit->start);
	const struct jb_hit *who = agent_find(p, head, end);
	size_t gap;

	if (!who)
		return false;
	if (who->start > head &&
	    passage_has(p, head, who->start, PH_AGENT_HEAD))
		return false;
	who = cue_last(p->cues, p->block, who->start, end, CUE_AGENT);
	gap = who ? who->end : agent_find(p, head, end)->end;
	gap = skip_space(p->text, gap, end);
	return gap >= end ||
	       words_at(p->text, gap, p->cues->phrase[PH_ASK_GAP]) > 0;
}

/*
 * In running text 請 asks where a body asks it, or where it is said when or
 * how soon; 請秘書處報告 and 請來賓致詞 give somebody the floor.
 */
static bool asks_plainly(const struct cue_place *at, struct jb_range to)
{
	const struct passage *p = at->p;
	size_t act = skip_space(p->text, to.past, p->end);
	size_t floor = act + any_at(p->text, act, "先");

	if (range_is_empty(to) ||
	    words_at(p->text, floor, p->cues->phrase[PH_ASK_SPEAK]) ||
	    (floor > act && word_at(p->text, floor, "说明")))
		return false;
	/* 並請 begins with a word that joins */
	if (at->hit->start <= advice_head(p, at->clause.first, at->hit->end))
		return words_at(p->text, act, p->cues->phrase[PH_ASK_ACT]) ||
		       says_when(p, act);
	return somebody_asks(at);
}

/* 請葉組長…, 請執行秘書…: somebody of the house, in an order */
static struct jb_range person_asked(const struct cue_place *at)
{
	enum { NAME = 12 };	/* bytes before the office */
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past);
	const struct jb_hit *office = cue_find(p->cues, p->block, from,
					       at->clause.past, CUE_OFFICE);
	size_t end = office ? office->end : from;

	if (!office || office->start - from > NAME ||
	    passage_has(p, from, office->start, PH_AGENT_STOP))
		return range_of(from, from);
	while ((office = cue_find(p->cues, p->block, end, at->clause.past,
				  CUE_OFFICE)) &&
	       office->start == end)
		end = office->end;
	return range_of(from, end);
}

/* 簽證已轉請辦事處協助: it has been asked */
static bool is_asked_already(const struct cue_place *at)
{
	enum { NEAR = 9 };	/* bytes */
	size_t from = at->hit->start > at->clause.first + NEAR
			      ? at->hit->start - NEAR
			      : at->clause.first;

	return passage_has(at->p, jb_utf8_up(at->p->text, from),
			   at->hit->start, PH_ASK_DONE);
}

/* 請資訊組…: an order of minutes; elsewhere often an invitation */
double judge_ask(struct advice *out, const struct cue_place *at)
{
	if (!place_act_follows(at) || place_before(at, PH_ASK_BEFORE) ||
	    is_asked_already(at))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	/* 議題徵求請自1月2日起公開辦理: an order that names nobody */
	if (at->p->setting == SETTING_ORDERS && range_is_empty(out->to) &&
	    place_behind(at, PH_ASK_THIS))
		return at->strength;
	if (at->p->setting == SETTING_ORDERS) {
		struct jb_range person = person_asked(at);

		if (person.past > out->to.past &&
		    !words_at(at->p->text, person.past,
			      at->p->cues->phrase[PH_ASK_SPEAK]))
			out->to = person;
	}
	if (range_is_empty(out->to) ||
	    (at->p->setting == SETTING_PLAIN && !asks_too(at) &&
	     !asks_plainly(at, out->to)))
		return 0;
	if (asks_too(at) && at->p->setting == SETTING_PLAIN)
		out->start = clause_at(at->p->text, at->p->start, at->p->end,
				       at->clause.first - 1).first;
	return at->p->setting == SETTING_ORDERS ? 0.85 : at->strength;
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

/* --- 應 and its kin --- */

static bool is_need(const struct cue_place *at)
{
	return words_at(at->p->text, at->hit->start,
			at->p->cues->phrase[PH_NEED]) > 0;
}

/* 需要在章程中寫明: where it is to be done, by whom stands before */
static bool needs_act_there(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past);
	size_t in = any_find(p->text, from, at->clause.past, "中内里上前");

	return word_at(p->text, from, "在") && in != SIZE_MAX &&
	       in + JB_STR("写明").n < at->clause.past &&
	       !any_at(p->text, in + 3, "的之，") &&
	       agent_find(p, at->clause.first, at->hit->start);
}

/* 應承擔的義務, 需要修改之處: a verb and 的 make it a noun's clause */
static bool is_relative(const struct cue_place *at)
{
	enum { VERB = 6 };	/* bytes */
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past);
	size_t n = words_at(p->text, from, p->cues->phrase[PH_BORNE]);

	if (is_need(at) && !n)
		return from + VERB < p->end &&
		       words_at(p->text, from + VERB,
				p->cues->phrase[PH_RELATIVE_TAIL]) > 0;
	return n > 0 && any_at(p->text, from + n, "的之") > 0;
}

/* 應要求提供: on request; 監管機關應要求業者…: who is bound stands before */
static bool is_on_request(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t end = back_space(p->text, p->start, at->hit->start);
	const struct jb_hit *who;

	if (!word_at(p->text, at->hit->start, "应要求"))
		return false;
	who = cue_last(p->cues, p->block, at->clause.first, end, CUE_AGENT);
	return !who || who->end != end;
}

/* 需要 and a noun: no act is asked for */
static bool needs_thing(const struct cue_place *at)
{
	return is_need(at) && (place_before(at, PH_NEED_BEFORE) ||
			       (place_behind(at, PH_NEED_THING) &&
				!needs_act_there(at)));
}

/* 根據章程細則，董事會應…: the first clause names the rule that binds */
static bool rule_leads(const struct passage *p, size_t cue)
{
	size_t head = advice_head(p, p->start, cue);
	struct jb_range first = clause_at(p->text, p->start, p->end, head);
	size_t end = first.past - any_before(p->text, first.past, "，");

	return first.past <= cue &&
	       words_at(p->text, head, p->cues->phrase[PH_RULE_HEAD]) &&
	       words_before(p->text, back_space(p->text, head, end),
			    p->cues->phrase[PH_ORDER_RULE]);
}

/* 依章程規定，…應; （第12條）: what a rule says, nobody advises */
static bool under_rule(const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct jb_hit *rule = cue_last(p->cues, p->block, p->start,
					     at->hit->start, CUE_RULE);

	size_t source = words_find(p->text, p->start, at->hit->start,
				   p->cues->phrase[PH_RULE_SOURCE]);

	/* 該法規定業者不得…: who the law binds, right behind it */
	if (rule && rule->start >= at->clause.first &&
	    words_at(p->text, rule->start, p->cues->phrase[PH_RULE_SAYS]) &&
	    (words_before(p->text, rule->start,
			  p->cues->phrase[PH_ORDER_RULE]) ||
	     words_before(p->text, rule->start,
			  p->cues->phrase[PH_RULE_PAPER])) &&
	    agent_find(p, rule->end, at->hit->start))
		return true;

	return words_at(p->text, p->start, p->cues->phrase[PH_BY_PLAN]) > 0 ||
	       (rule && words_at(p->text, rule->end,
				 p->cues->phrase[PH_RULE_BEHIND])) ||
	       ((source != SIZE_MAX || rule_leads(p, at->hit->start)) &&
		!place_frame(at)) ||
	       passage_has(p, at->hit->end, p->end, PH_RULE_MARK);
}

/*
 * 該國自去年起要求採購須…, NIS2 要求業者應…，各國須…: what somebody has been
 * asking, or a rule asks, told and not asked here
 */
static bool order_told(const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct jb_hit *ask = cue_last(p->cues, p->block, p->start,
					    at->hit->start, CUE_ORDER);
	struct jb_range there;
	size_t end;

	if (!ask || p->setting != SETTING_PLAIN ||
	    cue_masked(p->cues, p->block, ask) ||
	    !word_at(p->text, ask->start, "要求"))
		return false;
	there = clause_at(p->text, p->start, p->end, ask->start);
	end = back_space(p->text, there.first, ask->start);
	if (!words_before(p->text, end, p->cues->phrase[PH_ASKS_SINCE]) &&
	    !words_before(p->text, end, p->cues->phrase[PH_ORDER_RULE]))
		return false;
	/* …，因此業者應…: what follows from it is advice again */
	return there.first == at->clause.first ||
	       words_at(p->text, at->hit->start,
			p->cues->phrase[PH_RULE_BINDS]) > 0;
}

/* 應董事會要求, 應…之邀: in answer to */
static bool in_answer(const struct cue_place *at)
{
	size_t ask;

	/* 應董事會要求，…: what was done for it follows; 應把甲列為要求，…
	 * binds */
	if (at->hit->start != at->clause.first ||
	    at->clause.past >= at->p->end ||
	    any_at(at->p->text, at->hit->end, "把将") > 0)
		return false;
	ask = words_find(at->p->text, at->hit->end, at->clause.past,
			 at->p->cues->phrase[PH_ANSWER]);
	return ask != SIZE_MAX &&
	       (words_at(at->p->text, ask,
			 at->p->cues->phrase[PH_ASKED_NOUN]) == 0 ||
		ask + 9 >= at->clause.past);
}

/* 應為 is "should be", but 應為論壇提供經費 */
static bool is_being(const struct cue_place *at)
{
	return place_behind(at, PH_DUTY_IS) &&
	       !passage_has(at->p, at->hit->end, at->clause.past,
			    PH_DUTY_IS_ACT);
}

/* 截止日後即不得修改的承諾: what follows of itself */
static bool is_consequence(const struct cue_place *at)
{
	return word_at(at->p->text, at->hit->start, "不得") > 0 &&
	       any_before(at->p->text, at->hit->start, "即便就而") > 0;
}

/* 本應如此: it was not so; 成本應, 文本應 end in the same letter */
static bool is_contrary(const struct cue_place *at)
{
	size_t end = at->hit->start,
	       n = words_before(at->p->text, end,
				at->p->cues->phrase[PH_CONTRARY]);

	return n && word_at(at->p->text, end, "应") &&
	       !words_before(at->p->text, end,
			     at->p->cues->phrase[PH_BEN_NOUN]);
}

/* …法院判決其應停止: told of a court, asked of nobody here */
static bool is_judged(const struct cue_place *at)
{
	return at->p->setting == SETTING_PLAIN &&
	       passage_has(at->p, at->clause.first, at->hit->start, PH_JUDGED);
}

/* 政府宣布，所有學校必須…: a law is told where it is made */
static bool law_told(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t comma = back_space(p->text, p->start, at->clause.first);

	comma -= any_before(p->text, comma, "，：");
	return p->setting == SETTING_PLAIN && comma > p->start &&
	       words_at(p->text, at->hit->start,
			p->cues->phrase[PH_RULE_BINDS]) > 0 &&
	       words_before(p->text, comma, p->cues->phrase[PH_TOLD_LAW]);
}

/* 技術人員應客戶要求，將…: in answer to, behind who did it */
static bool in_answer_to(const struct cue_place *at)
{
	enum { NAME = 30 };	/* bytes of whom it answers */
	const struct passage *p = at->p;
	size_t end =
		at->clause.past - any_before(p->text, at->clause.past, "，");

	end -= words_before(p->text, end, p->cues->phrase[PH_ASKED_OF]);
	return at->clause.past < p->end && end > at->hit->end &&
	       end - at->hit->end <= NAME &&
	       word_at(p->text, at->hit->start, "应") == 3 &&
	       words_at(p->text, at->clause.past,
			p->cues->phrase[PH_ANSWER_ACT]) > 0 &&
	       !words_at(p->text, at->hit->end,
			 p->cues->phrase[PH_DUTY_MEETS]) &&
	       words_find(p->text, end, at->clause.past,
			  p->cues->phrase[PH_ASKED_OF]) != SIZE_MAX;
}

static bool is_duty(const struct cue_place *at)
{
	return !is_being(at) && !place_before(at, PH_DUTY_BEFORE) &&
	       (!place_behind(at, PH_DUTY_BEHIND) ||
		place_behind(at, PH_DUTY_ACT)) &&
	       place_act_follows(at) &&
	       !needs_thing(at) && !in_answer(at) && !is_consequence(at) &&
	       !order_told(at) && !law_told(at) && !in_answer_to(at) &&
	       !is_contrary(at) && !is_judged(at) && !is_relative(at) &&
	       !is_on_request(at) &&
	       (at->p->setting == SETTING_ORDERS || !under_rule(at));
}

/* 會員若有需求，應…: who stands at the head of a clause that says if */
static struct jb_range in_condition(const struct passage *p, size_t from,
				    size_t past)
{
	struct jb_range name = agent_before(p, from, past);

	return name.first == from && !range_is_empty(name) &&
			       words_at(p->text, name.past,
					p->cues->phrase[PH_IF_THEY])
		       ? name
		       : range_of(past, past);
}

/* Who is bound, in the clause, or before 在…，需 in the one before it. */
static struct jb_range subject_of(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->clause.first, past = at->hit->start;
	const struct jb_hit *frame =
		cue_last(p->cues, p->block, from, past, CUE_FRAME);
	struct jb_range name;

	const struct jb_hit *asks = cue_find(p->cues, p->block, from, past,
					     CUE_ORDER);

	if (frame)
		from = frame->end;
	else if (asks && asks->start == advice_head(p, from, past))
		from = asks->end;	/* 要求ICANN應駁回 */
	name = agent_before(p, from, past);
	if (!range_is_empty(name) || frame ||
	    advice_head(p, from, past) < past || from == p->start)
		return name;
	past = from;
	from = clause_at(p->text, p->start, p->end, past - 1).first;
	from = advice_head(p, from, past);
	name = in_condition(p, from, past);
	if (!range_is_empty(name))
		return name;
	if (!words_at(p->text, from, p->cues->phrase[PH_ASIDE_HEAD]) &&
	    !words_before(p->text, past - any_before(p->text, past, "，"),
			  p->cues->phrase[PH_ASIDE_TAIL]))
		return range_of(past, past);
	/* 修正案要求業者於取得證據時，應…: what a rule asks */
	if (cue_find(p->cues, p->block, from, past, CUE_ORDER))
		return range_of(past, past);
	return agent_before(p, from, past);
}

/* 國內團體可…，不宜…: the subject is the first clause's */
static struct jb_range first_subject(const struct cue_place *at)
{
	const struct passage *p = at->p;
	struct jb_range first =
		clause_at(p->text, p->start, p->end, p->start);
	size_t can;

	if (at->hit->start != advice_head(p, at->clause.first, at->hit->end) ||
	    !words_at(p->text, at->hit->start, p->cues->phrase[PH_DUTY_NO]) ||
	    first.past >= at->hit->start)
		return range_of(0, 0);
	can = words_find(p->text, first.first, first.past,
			 p->cues->phrase[PH_DUTY_OWN_CAN]);
	return can == SIZE_MAX ? range_of(0, 0)
			       : agent_before(p, first.first, can);
}

/* 產業公會也應…: all before it is a house by its last letter, none we know */
static struct jb_range house_before(const struct cue_place *at)
{
	enum { NAME = 36 };
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);
	size_t end = back_space(p->text, head, at->hit->start), n;

	n = words_before(p->text, end, p->cues->phrase[PH_DUTY_ADVERB]);
	end -= n && end - n > head ? n : 0;
	return end > head + 6 && end - head <= NAME &&
			       words_before(p->text, end,
					    p->cues->phrase[PH_BODY_END]) &&
			       !words_at(p->text, head,
					 p->cues->phrase[PH_BODY_NOT]) &&
			       !words_before(p->text, end,
					     p->cues->phrase[PH_HOUSE_NOT]) &&
			       !passage_has(p, head, end, PH_AGENT_STOP)
		       ? range_of(head, end)
		       : range_of(at->hit->start, at->hit->start);
}

/* 對於註冊商，也應逐一通知: of whom it is done, a clause before */
static struct jb_range spoken_of(const struct cue_place *at)
{
	const struct passage *p = at->p;
	enum { NAME = 30 };	/* bytes */
	struct jb_range near;
	size_t from, n, past;
	const struct jb_hit *agent;

	if (at->clause.first == p->start)
		return range_of(0, 0);
	near = clause_at(p->text, p->start, p->end, at->clause.first - 1);
	from = advice_head(p, near.first, near.past);
	n = words_at(p->text, from, p->cues->phrase[PH_AS_FOR]);
	agent = n ? agent_find(p, from + n, near.past) : NULL;
	if (agent)
		return range_of(agent->start, agent->end);
	/* 對研究者而言，: a kind of people by its last letter */
	past = near.past - any_before(p->text, near.past, "，");
	past -= n ? words_before(p->text, past,
				 p->cues->phrase[PH_AS_FOR_END])
		  : 0;
	return past + JB_STR("而言").n < near.past && past > from + n &&
			       past - from <= NAME &&
			       words_before(p->text, past,
					    p->cues->phrase[PH_AGENT_BODY])
		       ? range_of(from + n, past)
		       : range_of(0, 0);
}

/* 第28條要求業者…。法人資料必須…: the sentence goes on with the rule */
static bool rule_told_before(const struct passage *p)
{
	enum { NEAR = 300 };	/* bytes */
	size_t from = p->start > NEAR ? p->start - NEAR : 0;

	return passage_has(p, jb_utf8_up(p->text, from), p->start,
			   PH_RULE_TELLS);
}

/* 答：應該先從一個小組開始: in an interview, who asks is advised */
static bool answers(const struct cue_place *at)
{
	const struct passage *p = at->p;

	return at->hit->start == advice_head(p, p->start, at->hit->end) &&
	       words_before(p->text, back_space(p->text, 0, p->start),
			    p->cues->phrase[PH_ANSWER_LABEL]) > 0;
}

/* 落後達20%者，應…: a rule's case; 末者，, 與會者， are none */
static bool has_rule_term(const struct passage *p, size_t from, size_t past)
{
	const struct words *terms = p->cues->phrase[PH_RULE_TERM];
	size_t at;

	while ((at = words_find(p->text, from, past, terms)) != SIZE_MAX) {
		if (!words_before(p->text, at,
				  p->cues->phrase[PH_RULE_TERM_NOT]))
			return true;
		from = at + words_at(p->text, at, terms);
	}
	return false;
}

/*
 * A thing is bound (準備金應維持…), or nobody is named: it is somebody's to
 * see to. Only of words that surely bind, and not where rules are told.
 */
static double bare_duty(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);
	size_t least = head < at->hit->start &&
				       (unsigned char)p->text.p[head] < 0x80
			       ? 3
			       : 6;
	bool subject = back_space(p->text, head, at->hit->start) >=
		       head + least;

	if (!words_at(p->text, at->hit->start, p->cues->phrase[PH_DUTY_SURE]) ||
	    place_behind(at, PH_DUTY_NOT_HAVE) ||
	    place_behind(at, PH_DUTY_FORM) ||
	    cue_find(p->cues, p->block, p->start, at->hit->start, CUE_ORDER) ||
	    passage_has(p, at->clause.first, at->hit->start, PH_LISTS) ||
	    has_rule_term(p, p->start, at->hit->start) ||
	    passage_has(p, at->hit->end, at->clause.past, PH_RULE_TIME) ||
	    rule_told_before(p))
		return 0;
	if (answers(at))
		return 0.55;
	/* 應由…, 允宜…: who is to act behind it, or the word of an adviser */
	out->to = agent_by(p, at->hit->end, at->clause.past);
	if (!range_is_empty(out->to) ||
	    words_at(p->text, at->hit->start, p->cues->phrase[PH_DUTY_POLITE]) >
		    0)
		return 0.55;
	if (subject || p->start < at->clause.first) {
		out->to = spoken_of(at);
		if (range_is_empty(out->to))
			out->to = house_before(at);
		return 0.52;
	}
	return 0;
}

/* 所有与会者都需要注册: whoever comes is told how, and is advised nothing */
static bool tells_guests(const struct advice *out, const struct cue_place *at)
{
	return at->p->setting == SETTING_PLAIN &&
	       words_before(at->p->text, out->to.past,
			    at->p->cues->phrase[PH_GUEST]) > 0 &&
	       passage_has(at->p, at->hit->end, at->p->end, PH_GUEST_ACT);
}

/*
 * 欲申請2007年基金之計畫應於6月9日前送達: whoever asks for something is told
 * how, and is advised nothing.
 */
static bool tells_applicants(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);

	return p->setting == SETTING_PLAIN &&
	       words_at(p->text, head, p->cues->phrase[PH_APPLIES]) > 0 &&
	       passage_has(p, head, at->hit->start, PH_APPLIES_FOR) &&
	       passage_has(p, at->hit->end, at->clause.past, PH_APPLIES_ACT);
}

/* 有關部門要切實加強: 要 and how it is to be done bind whom the clause names */
static double judge_have_to(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;

	if (under_rule(at) || order_told(at) ||
	    words_before(p->text, at->hit->start,
			 p->cues->phrase[PH_YAO_BEFORE]))
		return 0;
	out->to = subject_of(at);
	return range_is_empty(out->to) ? 0 : at->strength;
}

/* 本會應於2027年前完成: a plan's own */
static bool is_own_plan(const struct advice *out, const struct cue_place *at)
{
	return at->p->cues->work->out->kind == JB_KIND_PLAN &&
	       at->p->setting == SETTING_PLAIN &&
	       own_house(at->p, out->to.first) > 0;
}

double judge_duty(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	bool framed = place_frame(at) != NULL;

	if (word_at(p->text, at->hit->start, "要") > 0)
		return judge_have_to(out, at);
	if (!is_duty(at) || tells_applicants(at))
		return 0;
	/* 參與論壇時，宜由本會派員: not the one of the clause before */
	if (words_at(p->text, at->hit->end, p->cues->phrase[PH_AGENT_BY]))
		out->to = agent_by(p, at->hit->end, at->clause.past);
	if (!range_is_empty(out->to))
		return at->strength;
	out->to = subject_of(at);
	if (!range_is_empty(out->to) &&
	    (tells_guests(out, at) || (!framed && is_own_plan(out, at))))
		return 0;
	if (!range_is_empty(out->to))
		return at->strength + (framed ? 0.15 : 0.05);
	if (p->setting != SETTING_PLAIN) {
		out->to = agent_by(p, at->hit->end, at->clause.past);
		return at->strength;
	}
	out->to = first_subject(at);
	if (!range_is_empty(out->to))
		return at->strength;
	if (framed && !is_need(at) && at->strength > 0.5) {
		out->to = house_before(at);
		return 0.55;
	}
	return bare_duty(out, at);
}

/* 我國尚無此類法制，未來可參考…: what those who write may do later */
static bool is_for_us(const struct cue_place *at)
{
	const struct passage *p = at->p;

	return words_before(p->text, at->hit->start,
			    p->cues->phrase[PH_LATER]) > 0 &&
	       (words_find(p->text, p->start, at->hit->start,
			   p->cues->phrase[PH_OWN_HOUSE]) != SIZE_MAX ||
		words_find(p->text, p->start, at->hit->start,
			   p->cues->phrase[PH_OWN_COUNTRY]) != SIZE_MAX);
}

double judge_option(struct advice *out, const struct cue_place *at)
{
	/* 與其再造一個，不如…; without 與其 it compares */
	if (word_at(at->p->text, at->hit->start, "不如") &&
	    word_find(at->p->text, at->p->start, at->hit->start, "与其") ==
		    SIZE_MAX)
		return 0;
	/* 全文可參考 https://…: where to read on */
	if (place_before(at, PH_OPTION_BEFORE) ||
	    place_behind(at, PH_OPTION_BEHIND) || !place_act_follows(at))
		return 0;
	out->to = subject_of(at);
	if (range_is_empty(out->to))
		out->to = agent_by(at->p, at->hit->end, at->clause.past);
	if (at->p->setting == SETTING_ADVICE || place_frame(at) ||
	    words_find(at->p->text, at->p->start, at->hit->start,
		       at->p->cues->phrase[PH_CLAIMED_BEFORE]) != SIZE_MAX ||
	    !range_is_empty(out->to) || is_for_us(at) ||
	    word_at(at->p->text, at->hit->start, "似可") > 0)
		return at->strength;
	return 0;
}

/* 會中決議，由秘書處…: a comma between */
static bool decided_at_comma(const struct passage *p, size_t by)
{
	size_t n = any_before(p->text, by, "，");

	return n && words_before(p->text, by - n,
				 p->cues->phrase[PH_DECIDED]) > 0;
}

bool judge_assign(struct advice *out, const struct passage *p)
{
	size_t at = word_find(p->text, p->start, p->end, "由");
	struct jb_range clause;

	if (at == SIZE_MAX || (p->setting == SETTING_PLAIN &&
			       !words_before(p->text, at,
					     p->cues->phrase[PH_DECIDED]) &&
			       !decided_at_comma(p, at)) ||
	    words_before(p->text, at, p->cues->phrase[PH_ASSIGN_BEFORE]) ||
	    in_quotes(p->text, p->start, at))
		return false;
	clause = clause_at(p->text, p->start, p->end, at);
	if (passage_has(p, at, clause.past, PH_ASSIGN_NOT) ||
	    passage_has(p, clause.first, at, PH_ASSIGN_TELLS) ||
	    (p->setting == SETTING_ADVICE &&
	     !passage_has(p, at, clause.past, PH_ASSIGN_VERB)))
		return false;
	out->to = person_at(p, at + JB_STR("由").n);
	if (range_is_empty(out->to))
		out->to = agent_after(p, at + JB_STR("由").n, clause.past);
	if (range_is_empty(out->to) &&
	    words_before(p->text, at, p->cues->phrase[PH_DECIDED]))
		out->to = country_after(p, at + JB_STR("由").n, clause.past);
	/* 由網路撥入而無法定位者有三件: what comes that way, not who acts */
	if (range_is_empty(out->to) ||
	    (word_before(p->text, out->to.past, "者") &&
	     passage_has(p, out->to.first, out->to.past, PH_ASSIGN_TELLS)))
		return false;
	out->confidence = 0.75;
	out->rule = "assign";
	out->cue = at;
	out->kind = CUE_ASK;
	out->start = advice_head(p, p->start, p->end);
	out->end = p->end;
	return true;
}

/* 會議要求各單位於8月底前…: whom, and by when or how */
static double asks_outright(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;

	if (!word_before(p->text, at->hit->end, "要求"))
		return 0;
	out->to = agent_after(p, at->hit->end, at->clause.past);
	return !range_is_empty(out->to) &&
			       words_at(p->text, out->to.past,
					p->cues->phrase[PH_ASK_HOW]) > 0
		       ? at->strength
		       : 0;
}

/* 会议强调，各单位要…: 要 after who is to act */
double judge_stress(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end, verb;

	from += any_at(p->text, from, "，：");
	verb = words_find(p->text, from, p->end,
			  p->cues->phrase[PH_STRESS_VERB]);
	if (verb == SIZE_MAX || verb - from > ADVICE_NAME)
		return asks_outright(out, at);
	out->to = agent_before(p, from, verb);
	if (range_is_empty(out->to) &&
	    agent_after(p, from, verb).past == verb)	/* 技術部要… */
		out->to = range_of(from, verb);
	out->start = from;
	return range_is_empty(out->to) ? 0 : at->strength;
}
