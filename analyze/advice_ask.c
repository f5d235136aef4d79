/*
 * The judges of Chinese cues by which somebody asks something of somebody:
 * orders, wishes, requests, and what is given to somebody to do.
 *
 *	董事會要求執行長提交報告。	a body asks, whom, an act
 *	ICANN 章程要求持续审查…		a rule asks, nobody advises
 *	我們希望公司同時公布…		a wish, and what somebody is to do
 *	請秘書處於六月前公布。		請, by when; 請來賓致詞 asks nothing
 *	由秘书处牵头…			who does it, where no cue asks
 *	会议强调，各单位要落实值班。	要 behind who is to act
 */
#include "analyze/advice_parts.h"
#include "analyze/name_word.h"

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
	return (words_at(p->text, near.first, p->cues->phrase[PH_OWN_HOUSE]) >
			0 ||
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

/* 要求新合同把政策與操作分開: a thing, and what is to be made of it */
static bool makes_of(const struct cue_place *at)
{
	enum { LEAST = 6, NAME = 30 };	/* bytes of the thing */
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past);
	size_t past = from + NAME < at->clause.past ? from + NAME
						    : at->clause.past;
	size_t make = any_find(p->text, from, past, "把将");

	return make != SIZE_MAX && make >= from + LEAST &&
	       any_find(p->text, from, make, "的之，（「") == SIZE_MAX &&
	       agent_find(p, p->start, at->hit->start);
}

/* 提出十項建議，其中第三項要求…: one of those that have been told of */
static bool item_asks(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = skip_space(p->text, at->clause.first, at->hit->start);

	return at->clause.first > p->start &&
	       word_at(p->text, head, "其中") > 0 &&
	       word_find(p->text, p->start, at->clause.first, "建议") !=
		       SIZE_MAX;
}

/* 董事會通過下列決議：…；責成總裁研擬程序: at the head of a part of what they are */
static bool is_listed_order(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t colon = any_find(p->text, p->start, at->hit->start, "：");
	size_t part = part_start(at);

	if (colon == SIZE_MAX ||
	    !words_before(p->text, colon, p->cues->phrase[PH_RESULT_LEAD]))
		return false;
	if (part <= colon)
		part = colon + any_at(p->text, colon, "：");
	return advice_head(p, part, at->hit->end) == at->hit->start &&
	       agent_find(p, p->start, colon);
}

/* 第14.3號建議要求ICANN組織…: advice by its number, and whom it asks */
static bool paper_asks(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t end = back_space(p->text, at->clause.first, at->hit->start);
	size_t n = words_before(p->text, end,
				p->cues->phrase[PH_ADVICE_NAME]);

	end = n ? back_space(p->text, at->clause.first, end - n) : end;
	return n > 0 && end > at->clause.first &&
	       any_before(p->text, end, "号項项") > 0 &&
	       word_at(p->text, at->clause.first, "第") > 0;
}

/* 董事會指示總裁著手落實: to do what was told elsewhere */
static bool orders_nothing(const struct cue_place *at, struct jb_range to)
{
	const struct passage *p = at->p;
	size_t past = at->clause.past -
		      words_before(p->text, at->clause.past,
				   p->cues->phrase[PH_CLAUSE_END]);
	size_t act = skip_space(p->text, to.past, past);
	size_t n = words_at(p->text, act, p->cues->phrase[PH_ACT_ALONE]);

	return !range_is_empty(to) && p->setting == SETTING_PLAIN && n > 0 &&
	       act + n >= back_space(p->text, act, past) &&
	       at->clause.past >= p->end;
}

/*
 * 除要求保密者外，: those who ask for it are left out; 一旦法院要求撤銷證書，…:
 * if it should be asked
 */
static bool is_excepted(const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *const *phrase = p->cues->phrase;
	size_t head = advice_head(p, at->clause.first, at->hit->start);

	return words_at(p->text, head, phrase[PH_ORDER_IF]) ||
	       (word_at(p->text, head, "除") &&
		words_before(p->text, at->clause.past,
			     phrase[PH_BUT_FOR_END]));
}

/* Rules and things that ask are no advice: 章程要求, 這要求 */
double judge_order(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;

	if (stressed(out, at))
		return at->strength;
	/* 要求業者每季申報，已行之有年: it is done */
	if (is_found_unfit(at) || is_planned(at) || is_own_practice(at) ||
	    rule_asks_there(at) ||
	    (p->setting == SETTING_PLAIN &&
	     passage_has(p, at->clause.past, p->end, PH_LONG_DONE)) ||
	    is_excepted(at))
		return 0;
	if ((place_before(at, PH_ORDER_BEFORE) && !item_asks(at) &&
	     !words_before(p->text, at->hit->start,
			   p->cues->phrase[PH_ORDER_THUS])) ||
	    place_behind(at, PH_ORDER_BEHIND) || !place_act_follows(at) ||
	    (!agent_find(p, part_start(at), at->hit->start) &&
	     !body_asks(at) && !heads_order(at) && !item_asks(at) &&
	     !is_listed_order(at) && !paper_asks(at)) ||
	    rule_asks(at))
		return 0;
	if (asks_there(at) || makes_of(at))
		return at->strength;
	/* ICANN委託某公司制定框架: told as done, asked of nobody here */
	if (p->setting == SETTING_PLAIN &&
	    words_at(p->text, at->hit->start,
		     p->cues->phrase[PH_ORDER_TOLD]))
		return 0;
	out->to = agent_after(p, at->hit->end, at->clause.past);
	if (range_is_empty(out->to))
		out->to = country_after(p, at->hit->end, at->clause.past);
	if (orders_nothing(at, out->to))
		return 0;
	if (is_listed_order(at))
		out->start = at->hit->start;
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

/* 提供名單, 及早回覆: does what somebody is asked to do begin at at? */
static bool is_act(const struct passage *p, size_t at)
{
	return words_at(p->text, at, p->cues->phrase[PH_ASK_ACT]) ||
	       words_at(p->text, at, p->cues->phrase[PH_HOPE_ACT]);
}

/* 我們希望公司同時公布…: those who write, and what somebody is to do */
static bool we_hope(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start), act;
	size_t who = words_at(p->text, head, p->cues->phrase[PH_OWN_HOUSE]);
	struct jb_range to;

	if (who == 0)
		who = words_at(p->text, head, p->cues->phrase[PH_HOPE_HOUSE]);
	if (!word_at(p->text, at->hit->start, "希望") || who == 0 ||
	    head + who != at->hit->start)
		return false;
	to = agent_after(p, at->hit->end, at->clause.past);
	act = skip_space(p->text, to.past, p->end);
	if (range_is_empty(to) || !is_act(p, act))
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

	return words_at(p->text, act, p->cues->phrase[PH_ASK_WHEN]) > 0 ||
	       (act < p->end && jb_is_digit((unsigned char)p->text.p[act]) &&
		any_find(p->text, act, past, "月日號号周週/") != SIZE_MAX);
}

/* 先把名額留給新人, 在開放申請前提供; 在國際上 is no time */
static bool hopes_act(const struct cue_place *at, size_t act)
{
	const struct passage *p = at->p;

	if (any_at(p->text, act, "在于"))
		return passage_has(p, act, at->clause.past, PH_HOPE_BY);
	return is_act(p, act) || says_when(p, act);
}

/* 斐濟代表 Mereia Tuvuki 希望…: a name in Latin letters, and whose it is */
static bool latin_hopes(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t end = back_space(p->text, at->clause.first, at->hit->start);

	return end > at->clause.first &&
	       jb_is_latin((unsigned char)p->text.p[end - 1]) &&
	       (cue_find(p->cues, p->block, at->clause.first, end,
			 CUE_OFFICE) ||
		agent_find(p, at->clause.first, end) ||
		passage_has(p, at->clause.first, end, PH_HOPER));
}

/* 蘇啟明希望…: all before it is a person's name */
static bool person_hopes(const struct cue_place *at)
{
	enum { LEAST = 6, MOST = 9 };	/* bytes */
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);

	return at->hit->start >= head + LEAST &&
	       at->hit->start <= head + MOST &&
	       surname_at(p->cues->work, p->text, head);
}

/* 主席希望各國先把名額留給新人: somebody right before it, and an act */
static bool somebody_hopes(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	struct jb_range to;

	if (!word_at(p->text, at->hit->start, "希望") ||
	    (!place_before(at, PH_HOPER) && !latin_hopes(at) &&
	     !person_hopes(at)))
		return false;
	to = agent_after(p, at->hit->end, at->clause.past);
	if (range_is_empty(to) ||
	    !hopes_act(at, skip_space(p->text, to.past, p->end)))
		return false;
	out->to = to;
	return true;
}

/* 秘書處提醒會員於交易前先行查核: who reminds, whom, and an act or by when */
static bool reminds(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end, act;
	struct jb_range to;

	if (!word_at(p->text, at->hit->start, "提醒") ||
	    !agent_find(p, at->clause.first, at->hit->start))
		return false;
	to = agent_after(p, from, at->clause.past);
	act = skip_space(p->text, to.past, p->end);
	if (range_is_empty(to) || to.first != skip_space(p->text, from, p->end))
		return false;
	if (!words_at(p->text, act, p->cues->phrase[PH_REMINDED]) &&
	    !(any_at(p->text, act, "在于") &&
	      passage_has(p, act, at->clause.past, PH_REMINDED_BY)))
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
	if (we_hope(out, at) || somebody_hopes(out, at) ||
	    reminds(out, at))
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

/* 我, 最後我想: those who write, and no more before 請 */
static bool asks_myself(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);
	size_t n = words_at(p->text, head, p->cues->phrase[PH_ASK_I]);

	return n > 0 && head + n == at->hit->start;
}

/* 我請主辦單位把字幕檔開放下載: who writes asks a house, and for what */
static bool i_ask(const struct cue_place *at, size_t act)
{
	const struct passage *p = at->p;

	return asks_myself(at) && is_act(p, act) &&
	       !words_before(p->text, act, p->cues->phrase[PH_ASK_FOLK]);
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
	return somebody_asks(at) || i_ask(at, act) ||
	       place_before(at, PH_RULED);
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

/* 我想請各位留意以下幾點。: what is asked is but to read on */
static bool asks_to_read(const struct passage *p)
{
	size_t past = p->end - any_before(p->text, p->end, "。：");

	return words_before(p->text, past, p->cues->phrase[PH_ASK_LEADS]) > 0;
}

/* GNSO理事會: the agents that end at past, one right behind the other */
static struct jb_range agents_at_end(const struct passage *p, size_t from,
				     size_t past)
{
	const struct jb_hit *agent;
	struct jb_range name = range_of(from, from);

	while ((agent = agent_find(p, from, past))) {
		if (range_is_empty(name) || agent->start > name.past)
			name.first = agent->start;
		name.past = from = agent->end;
	}
	return name.past == past ? name : range_of(from, from);
}

/*
 * 理事會將草案退回工作小組，請其於六月前補充…: asked of the one whom the clause
 * before ends with, and by when or how
 */
static bool asks_them(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t act = at->hit->end +
		     words_at(p->text, at->hit->end,
			      p->cues->phrase[PH_ASK_THEM]);
	size_t past = at->clause.first;
	struct jb_range whom;

	past -= any_before(p->text, past, "，");
	if (act == at->hit->end || past >= at->clause.first ||
	    at->hit->start != advice_head(p, at->clause.first, at->hit->end) ||
	    !(is_act(p, act) || says_when(p, act)))
		return false;
	whom = agents_at_end(p, p->start, past);
	if (range_is_empty(whom) || !agent_find(p, p->start, whom.first))
		return false;
	out->to = whom;
	out->start = advice_head(p, p->start, at->hit->start);
	return true;
}

/* 召集人請各國…: right behind somebody whose name ends as another word does */
static bool by_agent(const struct cue_place *at)
{
	enum { LEAST = 9 };	/* bytes of 召集人 */
	const struct passage *p = at->p;
	size_t end = at->hit->start;
	const struct jb_hit *who = cue_last(p->cues, p->block,
					    at->clause.first, end, CUE_AGENT);

	if (!who || who->end != end)
		who = cue_last(p->cues, p->block, at->clause.first, end,
			       CUE_OFFICE);
	return who && who->end == end && who->end - who->start >= LEAST;
}

/* 請各位委員先就該案表達意見: the floor is given, and no day is set */
static bool gives_floor(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t past = p->end - any_before(p->text, p->end, "。！；");

	return p->setting == SETTING_PLAIN &&
	       p->cues->work->out->kind == JB_KIND_MINUTES &&
	       words_before(p->text, past, p->cues->phrase[PH_SPOKEN_OF]) > 0 &&
	       any_find(p->text, at->hit->end, past, "月日周前") == SIZE_MAX;
}

/* 請資訊組…: an order of minutes; elsewhere often an invitation */
double judge_ask(struct advice *out, const struct cue_place *at)
{
	if (!place_act_follows(at) || is_asked_already(at) ||
	    asks_to_read(at->p) || gives_floor(at) ||
	    (place_before(at, PH_ASK_BEFORE) && !asks_myself(at) &&
	     !by_agent(at)))
		return 0;
	if (asks_them(out, at))
		return at->strength;
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

/* 會中決議，由秘書處…: a comma between */
static bool decided_at_comma(const struct passage *p, size_t by)
{
	size_t n = any_before(p->text, by, "，");

	return n &&
	       words_before(p->text, by - n, p->cues->phrase[PH_DECIDED]) > 0;
}

/* IANA將作出最終決定，由…: it is not decided yet */
static bool decides_later(const struct passage *p, size_t by)
{
	size_t n = any_before(p->text, by, "，");

	return decided_at_comma(p, by) &&
	       passage_has(p,
			   clause_at(p->text, p->start, p->end, by - n).first,
			   by, PH_DECIDED_LATER);
}

/* 雙方議定由…, 與會者同意由…: how they share the work, advised to nobody */
static bool parties_share(const struct passage *p, size_t by)
{
	size_t n = words_before(p->text, by, p->cues->phrase[PH_DECIDED]);

	return n > 0 && p->cues->work->out->kind != JB_KIND_MINUTES &&
	       words_before(p->text, by - n, p->cues->phrase[PH_PARTIES]) > 0;
}

/* 該組織增設一軌，由各團體各推派一名主席: how a body is made up, told of it */
static bool tells_makeup(const struct passage *p, struct jb_range clause)
{
	const struct jb_block *b =
		&p->cues->work->doc->blocks.v[p->block];
	struct jb_range near;

	if (clause.first <= p->start || b->role == JB_ROLE_DECISIONS ||
	    !passage_has(p, clause.first, clause.past, PH_EACH_SENDS))
		return false;
	near = clause_at(p->text, p->start, p->end, clause.first - 1);
	return passage_has(p, near.first, near.past, PH_SETS_UP);
}

/* 依現行規劃將於10月交由簽約方投票: what is planned, in the clause before 由 */
static bool plans(const struct passage *p, struct jb_range before)
{
	const struct jb_block *b =
		&p->cues->work->doc->blocks.v[p->block];

	return words_at(p->text, p->start, p->cues->phrase[PH_BY_PLAN]) > 0 &&
	       b->role != JB_ROLE_DECISIONS &&
	       passage_has(p, before.first, before.past, PH_ASSIGN_PLANNED);
}

bool judge_assign(struct advice *out, const struct passage *p)
{
	size_t at = word_find(p->text, p->start, p->end, "由");
	struct jb_range clause;

	if (at == SIZE_MAX || parties_share(p, at) ||
	    (p->setting == SETTING_PLAIN &&
	     !words_before(p->text, at, p->cues->phrase[PH_DECIDED]) &&
	     !decided_at_comma(p, at)) ||
	    words_before(p->text, at, p->cues->phrase[PH_ASSIGN_BEFORE]) ||
	    in_quotes(p->text, p->start, at))
		return false;
	clause = clause_at(p->text, p->start, p->end, at);
	if (passage_has(p, at, clause.past, PH_ASSIGN_NOT) ||
	    plans(p, range_of(clause.first, at)) || decides_later(p, at) ||
	    tells_makeup(p, clause) ||
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
