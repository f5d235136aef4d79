/*
 * The judges of Chinese cues that bind, 應 and its kin, or that leave it open
 * to somebody, 可: who is bound, and whether it is advised here or but told.
 *
 *	機構群體工作應促進註冊資料的驗收。	an agent, 應, an act
 *	準備金應維持十二個月。			a thing: somebody's to see to
 *	未发现应推迟的理由			應 inside a noun's clause
 *	依章程規定，…應…			a rule binds, nobody advises
 *	我國未來可參考…				what those who write may do
 */
#include "analyze/advice_parts.h"

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

	/* 就應辦理事項提出建議: what is to be done, as a noun */
	if (from + VERB < p->end && word_at(p->text, from + VERB, "事项") &&
	    !is_need(at))
		return true;
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
	/* ICANN 應要求公布了…: it has been done */
	if (any_find(p->text, at->hit->end, at->clause.past, "了") != SIZE_MAX)
		return true;
	who = cue_last(p->cues, p->block, at->clause.first, end, CUE_AGENT);
	return !who || who->end != end;
}

/* 鑒於，兩個工作組需要法律諮詢，…: what is needed is why something is done */
static bool needs_whereas(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t n = words_at(p->text, p->start, p->cues->phrase[PH_WHEREAS]);

	n += n ? any_at(p->text, p->start + n, "，") : 0;
	return n > 0 && at->clause.first <= p->start + n;
}

/* 需要 and a noun: no act is asked for */
static bool needs_thing(const struct cue_place *at)
{
	return is_need(at) && (place_before(at, PH_NEED_BEFORE) ||
			       needs_whereas(at) ||
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

	/* 契約載明乙方應…: one word, which names the rule */
	if (rule && rule->start >= at->clause.first &&
	    words_at(p->text, rule->start, p->cues->phrase[PH_ORDER_RULE]))
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

	/* what was done for it follows; 應把甲列為要求，… binds */
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

/* 自2019年8月26日起, 自去年起，業者: since when, right before it or its clause */
static bool is_since(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->clause.first;
	size_t past = back_space(p->text, from, at->hit->start);

	if (!any_before(p->text, past, "起")) {
		past = back_space(p->text, p->start, from);
		past -= any_before(p->text, past, "，");
		from = clause_at(p->text, p->start, p->end, past).first;
	}
	return past > from && any_before(p->text, past, "起") > 0 &&
	       any_find(p->text, from, past, "自从從") != SIZE_MAX;
}

/*
 * 合同方自8月26日起必須提供…, 註冊局必須遵守當地法律: what binds already, told
 * by its day or its name, unless somebody holds that it should
 */
static bool rule_in_force(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t past = at->clause.past -
		      words_before(p->text, at->clause.past,
				   p->cues->phrase[PH_CLAUSE_END]);

	if (p->setting != SETTING_PLAIN || place_frame(at) ||
	    !words_at(p->text, at->hit->start, p->cues->phrase[PH_RULE_BINDS]))
		return false;
	return is_since(at) ||
	       (place_behind(at, PH_OBEYS) &&
		(words_before(p->text, past, p->cues->phrase[PH_ORDER_RULE]) ||
		 words_before(p->text, past, p->cues->phrase[PH_RULE_NAME])));
}

/*
 * 歐盟指令自今年1月生效，會員國須於…, 應於…前轉換為國內法: what a law binds to is
 * told with it, whoever tells it; how soon makes advice of it
 */
static bool law_binds(const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *const *phrase = p->cues->phrase;
	size_t past, rule;
	struct jb_range near;

	if (p->setting != SETTING_PLAIN)
		return false;
	if (passage_has(p, at->hit->end, at->clause.past, PH_LAW_TRANSPOSED))
		return true;
	if (at->clause.first <= p->start || place_behind(at, PH_DUTY_SOON) ||
	    !words_at(p->text, at->hit->start, phrase[PH_RULE_BINDS]))
		return false;
	near = clause_at(p->text, p->start, p->end, at->clause.first - 1);
	past = near.past - any_before(p->text, near.past, "，");
	rule = words_find(p->text, near.first, past, phrase[PH_ORDER_RULE]);
	return rule != SIZE_MAX &&
	       words_before(p->text, past, phrase[PH_LAW_STARTS]) > 0;
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

/* 應社群, 應亞太和非洲社群: a name begins at from, behind how many */
static bool names_asker(const struct passage *p, size_t from)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	from += words_at(p->text, from, p->cues->phrase[PH_SOME_OF]);
	for (size_t i = hits_from(hits, from);
	     i < hits->list.n && hits->list.v[i].start <= from; i++)
		if (hits->list.v[i].start == from &&
		    (hits->list.v[i].file == JB_LEX_PLACES ||
		     hits->list.v[i].file == JB_LEX_ORGANIZATIONS ||
		     cue_of(p->cues, &hits->list.v[i]) == CUE_AGENT))
			return true;
	return words_before(p->text, from, p->cues->phrase[PH_SOME_OF]) > 0;
}

/*
 * 應社群要求延長到…, 應一家會員之聲請，下令…: upon what somebody asked. 應 and
 * a name bind nobody: a duty has a verb there (應回應社群要求).
 */
static bool is_upon_asking(const struct cue_place *at)
{
	enum { NAME = 60, SHORT = 9 };	/* bytes of who asked */
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, at->clause.past), ask;
	bool body;

	if (word_at(p->text, at->hit->start, "应") !=
		    at->hit->end - at->hit->start ||
	    words_at(p->text, from, p->cues->phrase[PH_DUTY_MEETS]))
		return false;
	ask = words_find(p->text, from, at->clause.past,
			 p->cues->phrase[PH_ASKED_FOR]);
	if (ask == SIZE_MAX || ask == from || ask - from > NAME)
		return false;
	body = words_before(p->text, ask, p->cues->phrase[PH_AGENT_BODY]) > 0;
	/* 應讀者要求: so short a name that no verb is in it */
	return (body && ask - from <= SHORT) ||
	       (names_asker(p, from) &&
		(body || agent_find(p, from, ask) ||
		 any_at(p->text, ask, "之的")));
}

/* 第12條要求保存十年，為期過長，應改為二年: a rule is told to be mended */
static bool mends_rule(const struct cue_place *at)
{
	return at->clause.first > at->p->start &&
	       words_at(at->p->text, at->hit->start,
			at->p->cues->phrase[PH_DUTY_SURE]) > 0 &&
	       place_behind(at, PH_RULE_MENDED);
}

/* 要獲得通過，贊成票必須占三分之二: the rule of a vote */
static bool tells_vote(const struct cue_place *at)
{
	const struct passage *p = at->p;

	return words_at(p->text, at->hit->start,
			p->cues->phrase[PH_RULE_BINDS]) > 0 &&
	       passage_has(p, p->start, at->hit->start, PH_VOTE_RULE) &&
	       passage_has(p, at->hit->end, at->clause.past, PH_VOTE_SHARE);
}

/* 尚無證據顯示應調整: that it should is not shown */
static bool is_unproved(const struct cue_place *at)
{
	return passage_has(at->p, at->clause.first, at->hit->start,
			   PH_UNPROVED);
}

/* 兩次會議只隔半年，原因是…，大會必須在年底前決定: why something is so */
static bool tells_why(const struct cue_place *at)
{
	const struct passage *p = at->p;

	return p->setting == SETTING_PLAIN &&
	       words_at(p->text, at->hit->start,
			p->cues->phrase[PH_RULE_BINDS]) > 0 &&
	       passage_has(p, p->start, at->hit->start, PH_WHY);
}

static bool is_duty(const struct cue_place *at)
{
	return !is_being(at) && !is_unproved(at) && !tells_why(at) &&
	       !place_before(at, PH_DUTY_BEFORE) &&
	       (!place_behind(at, PH_DUTY_BEHIND) ||
		place_behind(at, PH_DUTY_ACT)) &&
	       place_act_follows(at) &&
	       !needs_thing(at) && !in_answer(at) && !is_consequence(at) &&
	       (!order_told(at) || mends_rule(at)) && !law_told(at) &&
	       !rule_in_force(at) && !law_binds(at) && !tells_vote(at) &&
	       !in_answer_to(at) &&
	       !is_contrary(at) && !is_judged(at) && !is_relative(at) &&
	       !is_on_request(at) && !is_upon_asking(at) &&
	       (at->p->setting == SETTING_ORDERS || mends_rule(at) ||
		!under_rule(at));
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
			       (words_before(p->text, end,
					     p->cues->phrase[PH_BODY_END]) ||
				words_before(p->text, end,
					     p->cues->phrase[PH_HOUSE_END])) &&
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
	    (cue_find(p->cues, p->block, p->start, at->hit->start,
		      CUE_ORDER) &&
	     !mends_rule(at)) ||
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

	/* 會員如欲投稿，應於15日前寄達 */
	if (head == at->hit->start) {
		head = advice_head(p, p->start, at->hit->start);
		head += words_at(p->text, head, p->cues->phrase[PH_APPLICANT]);
		if (!any_at(p->text, head, "如若欲"))
			return false;
	}
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
	       words_at(at->p->text, out->to.first,
			at->p->cues->phrase[PH_OWN_HOUSE]) > 0;
}

/* 協議應公開。其次，機構須先通知: a second point, behind one that advises */
static bool is_next_point(const struct passage *p)
{
	enum { NEAR = 300 };	/* bytes */
	size_t from = p->start > NEAR ? p->start - NEAR : 0;
	const struct jb_hit *duty;

	if (!words_at(p->text, p->start, p->cues->phrase[PH_NEXT_POINT]) ||
	    rule_told_before(p))
		return false;
	duty = cue_last(p->cues, p->block, from, p->start, CUE_DUTY);
	return duty && word_at(p->text, duty->start, "应") &&
	       !cue_masked(p->cues, p->block, duty);
}

/* 也須儘快重啟: how soon makes advice of a rule's word */
static bool is_urged(const struct cue_place *at)
{
	return at->strength < ADVICE_FLOOR && place_behind(at, PH_DUTY_SOON);
}

/* 仍認為應由私部門主導，完全忽略…的事實: another's view, and it is blamed */
static bool is_blamed(const struct cue_place *at)
{
	return place_frame(at) &&
	       passage_has(at->p, at->clause.past, at->p->end, PH_BLAMED);
}

double judge_duty(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	bool framed = place_frame(at) != NULL || is_next_point(p);

	if (word_at(p->text, at->hit->start, "要") > 0)
		return judge_have_to(out, at);
	if (!is_duty(at) || tells_applicants(at) || is_blamed(at))
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
		return at->strength + (framed || is_urged(at) ? 0.15 : 0.05);
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
	if (mends_rule(at))	/* which rule stands before */
		out->start = advice_head(p, p->start, at->hit->start);
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

/* 題目太窄，不如改為…: at the head of a clause behind another, and an act */
static bool is_rather(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = skip_space(p->text, at->clause.first, at->hit->end);
	size_t past = at->clause.past -
		      words_before(p->text, at->clause.past,
				   p->cues->phrase[PH_CLAUSE_END]);

	head += words_at(p->text, head, p->cues->phrase[PH_SPOKEN_SOFT]);
	return head == at->hit->start &&
	       (at->clause.first > p->start ||
		any_before(p->text, back_space(p->text, 0, p->start),
			   "：「“") > 0) &&
	       place_behind(at, PH_RATHER_ACT) &&
	       !words_before(p->text, past, p->cues->phrase[PH_RATHER_NOT]);
}

/* 與其再造一個，不如…; 與其說…，不如說… but names */
static bool is_instead(const struct cue_place *at)
{
	const struct passage *p = at->p;

	return !any_at(p->text, at->hit->end, "说是") &&
	       word_find(p->text, p->start, at->hit->start, "与其") !=
		       SIZE_MAX;
}

double judge_option(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	const bool rather = word_at(p->text, at->hit->start, "不如") > 0;
	const bool try = word_at(p->text, at->hit->start, "不妨") > 0;

	/* 效果不如改版前 compares; 不妨點閱原文 says where to read */
	if ((rather && !is_rather(at) && !is_instead(at)) ||
	    (try && place_behind(at, PH_TRY_NOT)))
		return 0;
	/* 全文可參考 https://…: where to read on */
	if (place_before(at, PH_OPTION_BEFORE) ||
	    place_behind(at, PH_OPTION_BEHIND) || !place_act_follows(at))
		return 0;
	out->to = subject_of(at);
	if (range_is_empty(out->to))
		out->to = agent_by(p, at->hit->end, at->clause.past);
	if (p->setting == SETTING_ADVICE || rather ||
	    !range_is_empty(out->to) || place_frame(at) ||
	    words_find(p->text, p->start, at->hit->start,
		       p->cues->phrase[PH_CLAIMED_BEFORE]) != SIZE_MAX ||
	    is_for_us(at) ||
	    /* nothing but advice, unless it opens a page or a dish */
	    (try && !place_behind(at, PH_ERRAND) &&
	     !place_behind(at, PH_SPOKEN_NOT)) ||
	    word_at(p->text, at->hit->start, "似可") > 0)
		return at->strength;
	return 0;
}
