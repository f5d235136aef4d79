/*
 * Who is to act: a body or kind of people that the lexicons know, joined ones
 * taken together (業務組及資訊組), or a word that ends as names of bodies do.
 */
#include "analyze/advice_parts.h"
#include "analyze/name_word.h"

enum {
	TAIL_LIMIT = 60,	/* bytes looked at for a name behind a verb */
	NAME_GAP = 15,		/* of 電子計算機, between 教育部 and 中心 */
};

static bool is_agent(const struct cues *cues, const struct jb_hit *hit)
{
	return hit->file == JB_LEX_ORGANIZATIONS ||
	       cue_of(cues, hit) == CUE_AGENT;
}

bool passage_has(const struct passage *p, size_t from, size_t past,
		 enum phrase phrase)
{
	return words_find(p->text, from, past, p->cues->phrase[phrase]) !=
	       SIZE_MAX;
}

const struct jb_hit *agent_find(const struct passage *p, size_t from,
				size_t past)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	for (size_t i = hits_from(hits, from);
	     i < hits->list.n && hits->list.v[i].start < past; i++)
		if (is_agent(p->cues, &hits->list.v[i]) &&
		    hits->list.v[i].end <= past)
			return &hits->list.v[i];
	return NULL;
}

/* What may stand between two parts of one name or of two joined ones. */
static bool joins(const struct passage *p, size_t from, size_t past)
{
	size_t n;

	from = skip_space(p->text, from, past);
	n = words_at(p->text, from, p->cues->phrase[PH_AGENT_JOIN]);
	/* 我國及早建立跨部會機制: 及早 joins nothing */
	if (from < past && words_at(p->text, from,
				    p->cues->phrase[PH_AGENT_STOP]) > n)
		return false;
	/* 交通部研提我國立場: what is done to another stands between */
	if (from < past && n == 0)
		return past - from <= NAME_GAP &&
		       !passage_has(p, from, past, PH_AGENT_STOP) &&
		       !words_at(p->text, from,
				 p->cues->phrase[PH_ASSIGN_VERB]) &&
		       !passage_has(p, from, past, PH_AGENT_WEAK);
	return past - from <= 45 && !passage_has(p, from, past, PH_AGENT_APART);
}

/* （PTI without its closing mark: to the mark, if it is near. */
static size_t close_bracket(const struct passage *p, size_t start, size_t end)
{
	size_t limit = end + TAIL_LIMIT < p->end ? end + TAIL_LIMIT : p->end;
	size_t mark;

	if (!in_brackets(p->text, start, end))
		return end;
	mark = any_find(p->text, end, limit, "）");
	return mark == SIZE_MAX ? end : mark + any_at(p->text, mark, "）");
}

/*
 * 平臺處, 各處室, 科技部門: letters of houses right behind a word that is known
 * are of its name too; 平臺處理, 機關人員 are other words.
 */
static size_t past_house(const struct passage *p, size_t end, size_t past)
{
	const struct jb_hit *next = agent_find(p, end, past);
	size_t n;

	if (next && next->start == end)
		return end;
	while (end < past &&
	       (n = words_at(p->text, end, p->cues->phrase[PH_AGENT_HOUSE])) &&
	       !words_at(p->text, end, p->cues->phrase[PH_AGENT_WORD]) &&
	       !words_at(p->text, end, p->cues->phrase[PH_AGENT_STOP]))
		end += n;
	return end < past ? end : past;
}

/* 執行長與註冊機構洽談: with whom it is done, and not who does it */
static bool is_partner(const struct passage *p, size_t from, size_t end)
{
	return words_at(p->text, skip_space(p->text, from, end),
			p->cues->phrase[PH_AGENT_WITH]) > 0 &&
	       words_at(p->text, end, p->cues->phrase[PH_WITH_ACT]) > 0;
}

/* End of the name that begins with an agent ending at past. */
static size_t name_end(const struct passage *p, size_t end, size_t past)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	end = past_house(p, end, past);
	for (size_t i = hits_from(hits, end);
	     i < hits->list.n && hits->list.v[i].start < past; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (!is_agent(p->cues, hit) || hit->end > past)
			continue;
		if (hit->start > end && (!joins(p, end, hit->start) ||
					 is_partner(p, end, hit->end)))
			break;
		if (hit->end > end)
			end = past_house(p, hit->end, past);
	}
	return end;
}

/*
 * 會員要求秘書處應…, 她提醒營運者最好…: past what is said or asked of whom is
 * to act; from where nobody stands behind it.
 */
static size_t past_saying(const struct passage *p, size_t from, size_t past)
{
	const struct words *verbs = p->cues->phrase[PH_SAYING];
	size_t at = from;

	while ((at = words_find(p->text, at, past, verbs)) != SIZE_MAX) {
		at += words_at(p->text, at, verbs);
		/* 提出建議的單位, 建議書: no verb */
		if (!words_at(p->text, at, p->cues->phrase[PH_SAYING_NOT]) &&
		    agent_find(p, at, past))
			from = at;
	}
	return from;
}

/* 香港的用戶團體: where the name of the agent begins behind a 的 */
static size_t after_of(const struct passage *p, size_t start,
		       const struct jb_hit *agent)
{
	enum { NAME = 24 };	/* bytes between */
	size_t of = start, at = start;

	while ((of = word_find(p->text, of, agent->start, "的")) != SIZE_MAX)
		at = of += word_at(p->text, of, "的");
	return at > start && agent->start - at <= NAME &&
			       any_find(p->text, at, agent->start,
					"，、「」『』（）“”") == SIZE_MAX &&
			       !passage_has(p, at, agent->start,
					    PH_AGENT_HEAD) &&
			       !passage_has(p, at, agent->start, PH_AGENT_STOP)
		       ? at
		       : agent->start;
}

/* 尚未指派窗口的會員體應…: who is bound stands behind the 的, at past */
static size_t past_of(const struct passage *p, size_t end, size_t past)
{
	size_t at = end + word_at(p->text, end, "的");
	const struct jb_hit *agent =
		at > end ? agent_find(p, at, past) : NULL;

	return agent && name_end(p, agent->end, past) ==
				  back_space(p->text, at, past) &&
			       !passage_has(p, at, agent->start, PH_AGENT_APART)
		       ? back_space(p->text, at, past)
		       : end;
}

struct jb_range agent_before(const struct passage *p, size_t from,
			     size_t past)
{
	const struct jb_hit *agent;
	size_t start, end, thing;

	from = past_saying(p, from, past);
	agent = agent_find(p, from, past);
	if (!agent)
		return range_of(past, past);
	start = advice_head(p, from, agent->end);
	end = past_of(p, name_end(p, agent->end, past), past);
	if (end - start > ADVICE_NAME ||
	    passage_has(p, start, agent->start, PH_AGENT_HEAD))
		start = after_of(p, start, agent);
	end = close_bracket(p, start, end);
	/* 政府採購應…: a thing of theirs */
	thing = end < past ? words_at(p->text, end,
				      p->cues->phrase[PH_AGENT_THING])
			   : 0;
	if (thing && end + thing == back_space(p->text, end, past))
		return range_of(past, past);
	/* 對於 ICANN章程…應關切: what is spoken of, not who acts; X所面對 */
	if (passage_has(p, from, start, PH_AGENT_TOPIC) ||
	    words_at(p->text, skip_space(p->text, end, past),
		     p->cues->phrase[PH_AGENT_ACTED]))
		return range_of(past, past);
	return range_of(start, end < past ? end : past);
}

/* 葉組長, 局長: past who leads the body that ends at at; 組長期 is no one */
static size_t past_chief(const struct passage *p, size_t at)
{
	return words_at(p->text, at, p->cues->phrase[PH_CHIEF_NOT])
		       ? at
		       : at + word_at(p->text, at, "长");
}

/* 政策研究部, 推廣組: a verb that a letter of houses makes a name; its bytes */
static size_t house_verb(const struct passage *p, size_t at)
{
	const struct words *const *phrase = p->cues->phrase;
	size_t n = words_at(p->text, at, phrase[PH_AGENT_STOP]);

	return n >= JB_STR("研究").n &&
			       words_at(p->text, at + n,
					phrase[PH_HOUSE_LETTER]) &&
			       !words_at(p->text, at + n,
					 phrase[PH_AGENT_WORD]) &&
			       !words_at(p->text, at + n,
					 phrase[PH_AGENT_STOP])
		       ? n
		       : 0;
}

/* 業務組, 教育部: by the letters a body's name ends in */
static size_t body_end(const struct passage *p, size_t from, size_t past)
{
	const struct words *body = p->cues->phrase[PH_AGENT_BODY];
	const struct words *stop = p->cues->phrase[PH_AGENT_STOP];
	size_t at = from, end = from;

	while (at < past) {
		size_t n = house_verb(p, at), past_body;

		at += n;
		if (n == 0 && words_at(p->text, at, stop))
			break;
		n = words_at(p->text, at, body);
		past_body = n ? past_chief(p, at + n) : at;

		/* 商標權人: 商 begins another word */
		if (n && (at > from || past_body > at + n) &&
		    !words_at(p->text, at, p->cues->phrase[PH_AGENT_WORD]))
			end = past_body;
		else if (end > from)
			break;
		jb_utf8_next(p->text, &at);
	}
	return end;
}

/* 由各部門, 交由本中心: past the word that says who is to do it */
static size_t past_by(const struct passage *p, size_t from)
{
	size_t n = words_at(p->text, from, p->cues->phrase[PH_AGENT_BY]);

	return words_at(p->text, from, p->cues->phrase[PH_AGENT_BY_NOT])
		       ? from
		       : from + n;
}

/* 各NIR: each of a kind that has initials; from where it is none */
static size_t each_end(struct jb_str text, size_t from, size_t past)
{
	size_t n = word_at(text, from, "各"), at = from + n;

	while (n && at < past && jb_is_capital(text.p[at]))
		at++;
	return n && at > from + n + 1 ? at : from;
}

/* 該小組: a body named before; 該 alone is nobody */
static bool that_body(const struct passage *p, size_t from, size_t past)
{
	size_t n = word_at(p->text, from, "该");
	const struct jb_hit *agent = n ? agent_find(p, from, past) : NULL;

	return agent && agent->start <= from + n;
}

/* 請我到大廳: one person, where 我國 and 我們 are bodies */
static bool is_me(const struct passage *p, size_t at)
{
	const struct jb_hit *agent = agent_find(p, at, p->end);

	return word_at(p->text, at, "我") > 0 &&
	       !words_at(p->text, at, p->cues->phrase[PH_OWN_HOUSE]) &&
	       !words_at(p->text, at, p->cues->phrase[PH_OWN_COUNTRY]) &&
	       !(agent && agent->start == at);
}

struct jb_range agent_after(const struct passage *p, size_t from,
			    size_t past)
{
	const struct jb_hit *agent;
	size_t each, alone;

	from = past_by(p, skip_space(p->text, from, past));
	/* 建議爾後出國人員: when, and then who */
	from += words_at(p->text, from, p->cues->phrase[PH_LATER]);
	if (is_me(p, from))
		return range_of(from, from);
	if (words_at(p->text, from, p->cues->phrase[PH_AGENT_NOT]) &&
	    !that_body(p, from, past))
		return range_of(from, from);
	if (past - from > TAIL_LIMIT)
		past = from + TAIL_LIMIT;
	past = jb_utf8_up(p->text, past);
	each = each_end(p->text, from, past);
	if (each > from)
		return range_of(from, each);
	agent = agent_find(p, from, past);
	/* 獨立機構: no 立 ends the name */
	alone = from + words_at(p->text, from, p->cues->phrase[PH_AGENT_ALONE]);
	if (agent && (agent->start == from ||
		      (!passage_has(p, alone, agent->start, PH_AGENT_STOP) &&
		       !passage_has(p, from, agent->start, PH_AGENT_NOT))))
		return range_of(from, close_bracket(
					      p, from,
					      name_end(p, agent->end, past)));
	return range_of(from, body_end(p, from, past));
}

struct jb_range person_at(const struct passage *p, size_t at)
{
	enum { SIGN = 3 };	/* bytes */
	const struct words *acts = p->cues->phrase[PH_PERSON_ACTS];
	size_t n = p->setting == SETTING_ORDERS
			   ? surname_at(p->cues->work, p->text, at)
			   : 0;
	size_t past = at + n;

	for (int given = 1; n > 0 && given <= 2; given++) {
		size_t verb;

		past += SIGN;
		verb = past < p->end ? words_at(p->text, past, acts) : 0;
		if (verb && !any_at(p->text, past + verb, "人的之"))
			return range_of(at, past);
	}
	return range_of(at, at);
}

struct jb_range agent_by(const struct passage *p, size_t from, size_t past)
{
	size_t n = words_at(p->text, from, p->cues->phrase[PH_ASK_BY]);
	size_t at = past_by(p, from + n);

	return n || at > from ? agent_after(p, at, past)
			      : range_of(from, from);
}
