/*
 * Does a sentence advise? Each cue has a judge that looks at the words around
 * it: what stands before (a noun's 的, a rule, a question), what follows (an
 * act, or a noun's tail), and who is to act.
 *
 *	機構群體工作應促進註冊資料的驗收。    duty: an agent, 應, an act
 *	要设置目标，就需要组织去了解…        no agent that is bound
 *	後續建議增加雙方互動。              advise: 建議 and an act
 *	對檢視報告提出的建議感到失望          建議 is a noun
 *	ICANN 章程要求持续审查…             a rule asks, nobody advises
 *
 * Where only a part of a long sentence advises, that part is given: from the
 * clause with the cue, or with the 認為 that brings it, on.
 */
#include "analyze/advice.h"

#include <string.h>

enum {
	SENTENCE_LIMIT = 4000,	/* bytes; longer ones are no prose */
	NAME_LIMIT = 120,	/* bytes of a name of who is to act */
	TAIL_LIMIT = 60,	/* bytes looked at for such a name */
};

/* What a judge is given of one cue. */
struct cue_place {
	const struct passage *p;
	const struct jb_hit *hit;
	struct jb_range clause;
	double strength;
};

typedef double judge_fn(struct advice *out, const struct cue_place *at);

static struct jb_range range(size_t first, size_t past)
{
	return (struct jb_range){ first, past };
}

/* --- who is to act --- */

static bool is_agent(const struct cues *cues, const struct jb_hit *hit)
{
	return hit->file == JB_LEX_ORGANIZATIONS ||
	       cue_of(cues, hit) == CUE_AGENT;
}

/* First agent in [from, past) of the block, or NULL. */
static const struct jb_hit *find_agent(const struct passage *p, size_t from,
				       size_t past)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	for (size_t i = cue_from(p->cues, p->block, from);
	     i < hits->list.n && hits->list.v[i].start < past; i++)
		if (is_agent(p->cues, &hits->list.v[i]) &&
		    hits->list.v[i].end <= past)
			return &hits->list.v[i];
	return NULL;
}

/* 業務組, 教育部: letters a body's name ends in */
#define BODY "组|部|处|局|会|署|院|司|科|室|校|关|方|员|者|商|位|府|队|心|厅|委"
/* A name does not go on behind these. */
#define STOP                                                              \
	"，|。|：|；|于|在|将|就|对|依|以|应|宜|需|须|参考|研|立|加|尽|并|持续|"  \
	"协助|提|完成|建|规划|推动|评估|办理|定期|同|的|之|及早|每|配合|继续|"      \
	"积极|编|补|公布|公开|汇|检|采|率先|优先|结合|会同|密切|暂停|牵头|负责"

/* What may stand between two parts of one name or of two joined ones. */
static bool joins(struct jb_str text, size_t from, size_t past)
{
	size_t n;

	from = skip_space(text, from, past);
	n = word_at(text, from, "和|与|及|以及|、|或|暨|(|（");
	if (from < past && n == 0)
		return past - from <= 12 &&
		       word_find(text, from, past, STOP "|等|为|则|可|已|也") ==
			       SIZE_MAX;
	return past - from <= 45 &&
	       word_find(text, from, past,
			 "的|之|在|于|将|，|对|就|为|）|)") == SIZE_MAX;
}

/* End of the name that begins with an agent ending at past. */
static size_t name_end(const struct passage *p, size_t end, size_t past)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	for (size_t i = cue_from(p->cues, p->block, end);
	     i < hits->list.n && hits->list.v[i].start < past; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (!is_agent(p->cues, hit) || hit->end > past)
			continue;
		if (hit->start > end && !joins(p->text, end, hit->start))
			break;
		if (hit->end > end)
			end = hit->end;
	}
	return end;
}

struct jb_range agent_before(const struct passage *p, size_t from,
			     size_t past)
{
	const struct jb_hit *agent = find_agent(p, from, past);
	size_t start, end;

	if (!agent)
		return range(past, past);
	start = advice_head(p->text, from, agent->end);
	end = name_end(p, agent->end, past);
	if (end - start > NAME_LIMIT ||
	    word_find(p->text, start, agent->start,
		      "的|之|在|对|于|将|由|是|为|，|以|就|则|向|从|按") != SIZE_MAX)
		start = agent->start;
	/* 對於 ICANN章程…應關切: what is spoken of, not who acts; X所面對 */
	if (word_find(p->text, from, start, "对于|关于|针对|有关|至于|对") !=
		    SIZE_MAX ||
	    word_at(p->text, skip_space(p->text, end, past), "所") > 0)
		return range(past, past);
	return range(start, end);
}

static size_t body_end(struct jb_str text, size_t from, size_t past)
{
	size_t at = from, end = from;

	while (at < past && !word_at(text, at, STOP)) {
		size_t n = word_at(text, at, BODY);

		if (n && at > from)
			end = at + n;
		else if (end > from)
			break;
		jb_utf8_next(text, &at);
	}
	return end;
}

struct jb_range agent_after(const struct passage *p, size_t from,
			    size_t past)
{
	const struct jb_hit *agent;
	size_t end;

	from = skip_space(p->text, from, past);
	if (past - from > TAIL_LIMIT)
		past = from + TAIL_LIMIT;
	while (past < p->text.n && (p->text.p[past] & 0xC0) == 0x80)
		past++;
	agent = find_agent(p, from, past);
	if (agent && (agent->start == from ||
		      word_find(p->text, from, agent->start,
				STOP "|是|为|与|和") == SIZE_MAX))
		return range(from, name_end(p, agent->end, past));
	end = body_end(p->text, from, past);
	return range(from, end);
}

/* --- what the judges share --- */

size_t advice_head(struct jb_str text, size_t from, size_t past)
{
	for (;;) {
		size_t n;

		from = skip_space(text, from, past);
		n = word_at(text, from,
			    "此外|另外|因此|因而|然而|同时|其次|首先|最后|再者|所以|"
			    "故|爰|惟|但是|但|而|并且|并|且|另|以致于|以致|未来|后续|"
			    "目前|现在|特别是|尤其|例如|是以|准此|据此|综上|综上所述|"
			    "总之|换言之|其中|则|后|furthermore|in addition|"
			    "therefore|however|finally|moreover|also|thus");
		if (n == 0 || from + n >= past)
			return from;
		from += n;
		from += word_at(text, from, "，|,|、");
	}
}

static bool before(const struct cue_place *at, const char *words)
{
	size_t end = back_space(at->p->text, at->clause.first,
				at->hit->start);
	size_t n = word_before(at->p->text, end, words);

	return n && end - n >= at->p->start;
}

static bool behind(const struct cue_place *at, const char *words)
{
	return word_at(at->p->text,
		       skip_space(at->p->text, at->hit->end, at->p->end),
		       words) > 0;
}

/* Letters that may begin what is to be done. */
static bool act_follows(const struct cue_place *at)
{
	size_t i = skip_space(at->p->text, at->hit->end, at->p->end);
	uint32_t cp;

	if (i >= at->p->end)
		return false;
	cp = jb_utf8_next(at->p->text, &i);
	return jb_is_han(cp) || jb_is_alpha(cp) || jb_is_digit(cp) ||
	       cp == 0x300C || cp == 0x201C || cp == 0x300A || cp == '.';
}

/* A verb that brings somebody's view, before the cue: 專家認為，… */
static const struct jb_hit *frame_of(const struct cue_place *at)
{
	return cue_last(at->p->cues, at->p->block, at->p->start,
			at->hit->start, CUE_FRAME);
}

/* --- the judges; each gives its confidence, 0 for no --- */

#define NOUN_BEFORE                                                       \
	"的|之|项|条|点|份|个|些|等|此|该|其|上述|前述|所提|提出|提供|相关|初步|"   \
	"采纳|接受|通过|优先|各项|最终|收集|参考|根据|依据|依照|按照|意见和|意见与|"  \
	"意见及|次序|改进|重要|下列|以下|多项|两项|几点|作出|做出|给予|听取|拒绝|"    \
	"落实|执行|有关|反馈及|未|获|受|无|所|审查|审核|立法|主动|及|和|与|、"
#define NOUN_BEHIND                                                       \
	"的|之|书|案|稿|后|已|被|是|均|获|等|中|内|数|量|感到|人|如下|为|者|包括|" \
	"包含|方案|有|与否|都|也|进行|做|作为|予|提交|表示|部分|来自|回应|，|。|、|" \
	"：|；|）|」"

static double judge_advise(struct advice *out, const struct cue_place *at)
{
	if (before(at, NOUN_BEFORE) || behind(at, NOUN_BEHIND) ||
	    !act_follows(at) ||
	    word_at(at->p->text, at->clause.first,
		    "根据|依据|依照|按照|针对|依"))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	return at->strength;
}

static double judge_urge(struct advice *out, const struct cue_place *at)
{
	if (before(at, "的|之|此|该|其|项|曾|有关") ||
	    behind(at, "的|之|，|。|、|书|下|后|与|和|及") || !act_follows(at))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	return at->strength;
}

/* Rules and things that ask are no advice: 章程要求, 这要求 */
static double judge_order(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;

	if (before(at, "章程|规范|规定|办法|法|条|标准|协议|政策|条例|原则|这|此|"
		       "该|的|之|机制|计划|被|应|不|无|合约|法规|框架|流程|符合|满足|"
		       "达到|已|所|项|按|依|其|基本|等|各|高|新|服务|程序|规则|会议|"
		       "指令|资讯|人工|使用者") ||
	    behind(at, "的|之|，|。|、|下|后|与|和|及|是|已|较|更|卓越|高|有|为|）") ||
	    !act_follows(at))
		return 0;
	if (!find_agent(p, p->start, at->hit->start))
		return 0;
	/* ICANN委託某公司制定框架: told as done, asked of nobody here */
	if (p->setting == SETTING_PLAIN &&
	    word_at(p->text, at->hit->start, "委托|委请"))
		return 0;
	out->to = agent_after(p, at->hit->end, at->clause.past);
	if (out->to.past > out->to.first)
		return at->strength;
	/* nobody named: only an agent right before the verb asks */
	return find_agent(p, at->clause.first, at->hit->start) &&
			       p->setting != SETTING_ORDERS &&
			       word_at(p->text, at->hit->end,
				       "建立|立即|采取|提供|公开|制定|停止|暂停")
		       ? 0.55
		       : 0;
}

/* 請資訊組…: an order of minutes; elsewhere an invitation */
static double judge_ask(struct advice *out, const struct cue_place *at)
{
	if (at->p->setting == SETTING_PLAIN || !act_follows(at))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	if (out->to.past == out->to.first)
		return 0;
	return at->p->setting == SETTING_ORDERS ? 0.85 : at->strength;
}

static double judge_encourage(struct advice *out, const struct cue_place *at)
{
	if (at->p->setting != SETTING_ADVICE || !act_follows(at))
		return 0;
	out->to = agent_after(at->p, at->hit->end, at->clause.past);
	return 0.7;
}

/* 需要 and a noun: no act is asked for */
static bool needs_thing(const struct cue_place *at)
{
	return before(at, "只|才|仅|就|若|如|如果|所|有|因|而|各|故|或|此时") ||
	       behind(at, "更多|来自|大量|一个|一些|时间|资金|经费|人力|的|有|约|花|"
			  "其他|耗|多|不同|各种|由于|在|求|共享|考|之|多少|几|何|支援|"
			  "依|这|该|组织|政策");
}

/* 依章程規定，…應: what a rule says, nobody advises */
static bool under_rule(const struct cue_place *at)
{
	const struct jb_hit *rule =
		cue_last(at->p->cues, at->p->block, at->p->start,
			 at->hit->start, CUE_RULE);

	return rule && word_at(at->p->text, rule->end,
			       "，|：|,|:|应|须|之|的|者|，由") > 0;
}

/* 應董事會要求, 應…之邀: in answer to */
static bool in_answer(const struct cue_place *at)
{
	return at->hit->start == at->clause.first &&
	       word_find(at->p->text, at->hit->end, at->clause.past,
			 "要求，|之邀|邀请|邀，|请求，|之请") != SIZE_MAX;
}

/* Who is bound, in the clause, or before 在…，需 in the one before it. */
static struct jb_range subject_of(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->clause.first, past = at->hit->start;
	const struct jb_hit *frame =
		cue_last(p->cues, p->block, from, past, CUE_FRAME);
	struct jb_range name;

	if (frame)
		from = frame->end;
	name = agent_before(p, from, past);
	if (name.past > name.first || frame ||
	    advice_head(p->text, from, past) < past || from == p->start)
		return name;
	past = from;
	from = clause_at(p->text, p->start, p->end, past - 1).first;
	from = advice_head(p->text, from, past);
	if (!word_at(p->text, from, "在|对|对于|就|针对|有关|关于|为"))
		return range(past, past);
	return agent_before(p, from, past);
}

static double judge_duty(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	bool need = word_at(p->text, at->hit->start, "需|亟需|尚需|仍需") > 0;
	bool framed;

	/* 應為 is "should be", but 應為論壇提供經費 */
	if (behind(at, "为") &&
	    word_find(p->text, at->hit->end, at->clause.past,
		      "提供|创造|建立|制定|设|营造|保留|预留|编列|争取") ==
		    SIZE_MAX)
		return 0;
	if (before(at, "是否|如何|何时|为何|可并|能并|可以并|能够并|或|不论|无论|所|"
		       "理|什么|为什么|怎么|何|该不|到底|究竟|不") ||
	    behind(at, "的|之|是|可|能|会|已|如何|怎么|什么|否|认为|视为|说|？|，|。|"
		       "何|属|、|）|事项|办事项") ||
	    !act_follows(at) || (need && needs_thing(at)) || in_answer(at))
		return 0;
	if (p->setting != SETTING_ORDERS && under_rule(at))
		return 0;
	out->to = subject_of(at);
	framed = frame_of(at) != NULL;
	if (out->to.past > out->to.first)
		return at->strength + (framed ? 0.15 : 0.05);
	if (p->setting != SETTING_PLAIN)
		return at->strength;
	/* 國內團體可…，不宜…: the subject is the first clause's */
	if (at->hit->start == advice_head(p->text, at->clause.first,
					  at->hit->end) &&
	    word_at(p->text, at->hit->start, "不宜|不应")) {
		struct jb_range first =
			clause_at(p->text, p->start, p->end, p->start);
		size_t can = word_find(p->text, first.first, first.past,
				       "可|应|宜|须");

		if (can != SIZE_MAX && first.past < at->hit->start) {
			out->to = agent_before(p, first.first, can);
			if (out->to.past > out->to.first)
				return at->strength;
		}
	}
	return framed && !need && at->strength > 0.5 ? 0.55 : 0;
}

static double judge_option(struct advice *out, const struct cue_place *at)
{
	/* 全文可參考 https://…: where to read on */
	if (before(at, "是否|如何|所|不|全文|资料|内容|详情|细节") ||
	    behind(at, "http|www|网址|网站|附件|附录|下列|以下|《") ||
	    !act_follows(at))
		return 0;
	out->to = subject_of(at);
	if (at->p->setting == SETTING_ADVICE || frame_of(at) ||
	    out->to.past > out->to.first)
		return at->strength;
	return 0;
}

/* 由秘书处牵头，于7月底前形成…: who does it, in decisions */
static bool judge_assign(struct advice *out, const struct passage *p)
{
	size_t at = word_find(p->text, p->start, p->end, "由");
	struct jb_range clause;

	if (p->setting != SETTING_ORDERS || at == SIZE_MAX ||
	    word_before(p->text, at, "理|缘|事|自|经|来|因|案") ||
	    in_quotes(p->text, p->start, at))
		return false;
	clause = clause_at(p->text, p->start, p->end, at);
	out->to = agent_after(p, at + 3, clause.past);
	if (out->to.past == out->to.first)
		return false;
	out->confidence = 0.75;
	out->rule = "assign";
	out->start = advice_head(p->text, p->start, p->end);
	out->end = p->end;
	return true;
}

/* 会议强调，各单位要…: 要 after who is to act */
static double judge_stress(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end, verb;

	from += word_at(p->text, from, "，|：|,|:");
	verb = word_find(p->text, from, p->end, "要|应|须|务必|必须");
	if (verb == SIZE_MAX || verb - from > NAME_LIMIT)
		return 0;
	out->to = agent_before(p, from, verb);
	out->start = from;
	return out->to.past > out->to.first ? at->strength : 0;
}

/* --- English --- */

/* Where the noun phrase before the verb begins: behind that, "," and ";". */
static size_t phrase_start(const struct cue_place *at)
{
	struct jb_str text = at->p->text;
	size_t start = at->clause.first;

	for (size_t i = start; i + 5 < at->hit->start; i++)
		if (text.p[i] == ' ' && word_at(text, i + 1, "that ") &&
		    word_before(text, i,
				"recommended|recommends|recommend|suggested|"
				"suggests|argued|argues|noted|said|stressed|"
				"believes|believe|agreed|felt|resolved|"
				"proposed|advised|concluded|warned"))
			start = i + 6;
	return advice_head(text, start, at->hit->start);
}

static double judge_en_duty(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t start = phrase_start(at);
	size_t end = back_space(p->text, start, at->hit->start);
	bool framed = frame_of(at) ||
		      cue_last(p->cues, p->block, p->start, at->hit->start,
			       CUE_EN_ADVISE);
	bool shall = word_at(p->text, at->hit->start, "shall") > 0;

	if (word_at(p->text, start, "it |this |there |which |that |who |what |"
				    "if |when |whether |how |where |why |"
				    "as |because |they |i ") ||
	    word_find(p->text, start, end, " which | who | if |how |whether ") !=
		    SIZE_MAX ||
	    behind(at, "be noted|have |be seen|be read|be clear|mean|not be"))
		return 0;
	if (!find_agent(p, start, end) || end - start > NAME_LIMIT)
		return 0;
	if (shall && p->setting == SETTING_PLAIN && !framed &&
	    word_find(p->text, p->start, start, "resolve") == SIZE_MAX)
		return 0;
	out->to = range(start, end);
	return at->strength + (framed ? 0.15 : 0.05);
}

/* "recommended that each panel publish", not "the recommended string" */
static double judge_en_advise(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end);
	bool that = word_before(p->text, at->hit->end, "that") > 0;
	size_t verb;

	if (before(at, "was|were|been|as|not|the|a|of|previously") && !that)
		return 0;
	if (!that && !word_at(p->text, from, "that |to "))
		return 0;
	from += word_at(p->text, from, "that ");
	verb = word_find(p->text, from, p->end,
			 " should | must | publish | be | adopt | consider ");
	if (verb != SIZE_MAX && verb - from <= NAME_LIMIT &&
	    find_agent(p, from, verb))
		out->to = range(from, verb);
	return at->strength;
}

static double judge_en_passive(struct advice *out, const struct cue_place *at)
{
	size_t start = phrase_start(at);
	size_t end = back_space(at->p->text, start, at->hit->start);

	if (end - start <= NAME_LIMIT && end > start)
		out->to = range(start, end);
	return at->strength;
}

/* "urges X to act", "calls on X to act" */
static double judge_en_urge(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end);
	size_t past = from + NAME_LIMIT < p->end ? from + NAME_LIMIT : p->end;
	size_t to = word_find(p->text, from, past, " to |, to |: to ");

	if (to == SIZE_MAX || to == from ||
	    before(at, "was|were|been|is|are|will|would|the|of|an|a|and|by") ||
	    word_at(p->text, from, "by |in |for |comment|to |from |that "))
		return 0;
	if (word_at(p->text, at->hit->start, "request|direct|ask|instruct|"
					     "task|author") &&
	    !find_agent(p, p->start, at->hit->start))
		return 0;
	out->to = range(from, to);
	return at->strength;
}

static const struct {
	const char *rule;	/* as --explain shows it */
	judge_fn *judge;
} judges[CUES] = {
	/* 建議本中心儘速完成盤點。 */
	[CUE_ADVISE] = { "advise", judge_advise },
	/* ICANN呼籲歐盟暫停執法。 */
	[CUE_URGE] = { "urge", judge_urge },
	/* 董事会责成首席执行官提交报告。 */
	[CUE_ORDER] = { "order", judge_order },
	/* 請資訊組於年底前改善。 */
	[CUE_ASK] = { "ask", judge_ask },
	/* 鼓勵業者完成簽署。 */
	[CUE_ENCOURAGE] = { "encourage", judge_encourage },
	/* 各單位應於年底前繳交清冊。 */
	[CUE_DUTY] = { "duty", judge_duty },
	/* 可考慮爭取主辦。 */
	[CUE_OPTION] = { "option", judge_option },
	/* 会议强调，各单位要落实值班。 */
	[CUE_STRESS] = { "stress", judge_stress },
	/* Registries should publish figures. */
	[CUE_EN_DUTY] = { "duty-en", judge_en_duty },
	/* The team recommended that each panel publish its rationale. */
	[CUE_EN_ADVISE] = { "advise-en", judge_en_advise },
	/* Reviewers are asked to check the summary. */
	[CUE_EN_PASSIVE] = { "passive-en", judge_en_passive },
	/* The Board urges operators to remove the key. */
	[CUE_EN_URGE] = { "urge-en", judge_en_urge },
	/* The Board directs the CEO to study the cause. */
	[CUE_EN_ORDER] = { "order-en", judge_en_urge },
};

/* --- the sentence --- */

static bool is_question(const struct passage *p)
{
	return word_before(p->text, p->end, "？|?|？」|?\"") > 0;
}

/* Letters of [from, past) that count, white space aside. */
static size_t letters(struct jb_str text, size_t from, size_t past)
{
	size_t n = 0;

	while (from < past)
		n += !jb_is_space(jb_utf8_next(text, &from));
	return n;
}

/* Clauses that say under what condition or to what end the next one holds. */
static bool is_adjunct(struct jb_str text, size_t at)
{
	return word_at(text, at,
		       "为了|为|针对|对于|就|关于|有关|鉴于|有鉴于|由于|因|若|如|"
		       "如果|虽然|尽管|在|基于|根据|考量|自|经|when |if |given |"
		       "for |to |in |as |where |while |although ") > 0;
}

/* A ； before what advises parts it from what others say. */
static size_t after_semicolon(const struct passage *p, size_t core)
{
	size_t from = p->start;

	for (;;) {
		size_t at = word_find(p->text, from, core, "；");

		if (at == SIZE_MAX)
			return from;
		if (in_quotes(p->text, p->start, at))
			return from;
		from = at + 3;
	}
}

/*
 * From where on to give the sentence. All of it, where not much stands before
 * what advises; else from the earliest clause on that leaves most of what is
 * given to the advice, its condition or end taken along. A verb without its
 * subject (…，要求各單位…) takes more of what is before it.
 */
static size_t text_start(const struct passage *p, size_t core, bool verb)
{
	size_t head = advice_head(p->text, after_semicolon(p, core), core);
	size_t rest = letters(p->text, core, p->end);
	size_t all = letters(p->text, head, p->end);
	size_t at = head, last = head;

	if (all * 10 <= rest * 16)
		return head;
	/* a step of a list in the sentence stands for itself */
	if (all * 10 <= rest * (verb ? 35u : 23u) &&
	    word_find(p->text, p->start, core,
		      "(i)|(ii)|(iii)|(iv)|(v)|(vi)|(1)|(2)|(3)|(4)") ==
		    SIZE_MAX)
		return head;
	while (at < core) {
		if (letters(p->text, at, p->end) * 10 <= rest * 16 &&
		    at > p->start)
			break;
		last = at;
		at = clause_at(p->text, p->start, p->end, at).past;
		at = skip_space(p->text, at, core);
	}
	if (at >= core) {
		at = core;
		if (is_adjunct(p->text, last) &&
		    all * 10 <= rest * 30)
			at = last;
	}
	return advice_head(p->text, at, core + 1);
}

/* Where the part that advises begins: its clause, or that of its 認為. */
static size_t core_start(const struct passage *p, const struct jb_hit *hit,
			 struct jb_range clause)
{
	const struct jb_hit *frame = cue_last(p->cues, p->block, p->start,
					      clause.first, CUE_FRAME);
	struct jb_range said;

	(void)hit;
	if (!frame)
		return clause.first;
	said = clause_at(p->text, p->start, p->end, frame->start);
	return letters(p->text, said.first, clause.first) * 10 <=
			       letters(p->text, clause.first, p->end) * 22
		       ? said.first
		       : clause.first;
}

static void settle(struct advice *out, const struct passage *p,
		   const struct jb_hit *hit, struct jb_range clause)
{
	size_t core = core_start(p, hit, clause);
	size_t begin = advice_head(p->text, clause.first, hit->end);
	bool subject = begin < hit->start;

	out->end = p->end;
	if (out->start != SIZE_MAX)
		return;
	if (subject || core < clause.first)
		out->start = text_start(p, core, false);
	else
		out->start = text_start(p, core,
					cue_of(p->cues, hit) != CUE_DUTY);
	if (!subject && core == clause.first && out->start == begin &&
	    clause.first > p->start) {
		/* 在 ccNSO內部之討論，需將…: the clause before says where */
		struct jb_range near = clause_at(p->text, p->start, p->end,
						 clause.first - 1);

		out->start = advice_head(p->text, near.first, near.past);
	}
}

bool advice_judge(struct advice *out, const struct passage *p)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	*out = (struct advice){ 0 };
	if (p->end - p->start > SENTENCE_LIMIT || is_question(p))
		return false;
	for (size_t i = cue_from(p->cues, p->block, p->start);
	     i < hits->list.n && hits->list.v[i].start < p->end; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		enum cue cue = cue_of(p->cues, hit);
		struct advice one = { .start = SIZE_MAX };
		struct cue_place at = { .p = p, .hit = hit };

		if (cue == CUES || !judges[cue].judge ||
		    cue_masked(p->cues, p->block, hit) ||
		    in_quotes(p->text, p->start, hit->start))
			continue;
		at.clause = clause_at(p->text, p->start, p->end, hit->start);
		at.strength = p->cues->strength[hit->row];
		one.confidence = judges[cue].judge(&one, &at);
		if (one.confidence < ADVICE_FLOOR ||
		    one.confidence <= out->confidence)
			continue;
		one.rule = judges[cue].rule;
		settle(&one, p, hit, at.clause);
		*out = one;
	}
	return out->confidence >= ADVICE_FLOOR || judge_assign(out, p);
}
