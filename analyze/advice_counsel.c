/*
 * Advice that a noun names, and what it is behind 是 or a colon:
 *
 *	他給小單位的忠告是「從訪客 Wi-Fi 開始」。	quoted
 *	前輩的叮嚀是：別碰主機。			an act behind it
 *	他也勸業者不要等。				a verb, whom, an act
 *	他的忠告是對的。				told of it, none
 */
#include "analyze/advice_parts.h"

/* 給小單位的: whom the noun is given to; empty: nobody is named */
static struct jb_range given_to(const struct passage *p, size_t from,
				size_t past)
{
	enum { NAME = 36 };
	size_t at = words_find(p->text, from, past,
			       p->cues->phrase[PH_COUNSEL_TO]);
	size_t end = back_space(p->text, from, past);

	if (at == SIZE_MAX)
		return range_of(from, from);
	at = skip_space(p->text, at + words_at(p->text, at,
					       p->cues->phrase[PH_COUNSEL_TO]),
			past);
	end -= word_before(p->text, end, "的");
	return end > at && end - at <= NAME &&
			       any_find(p->text, at, end, "，、「」的") ==
				       SIZE_MAX
		       ? range_of(at, end)
		       : range_of(from, from);
}

/* 「先備份，再升級」: more than a watchword stands between the marks */
static bool quotes_act(const struct passage *p, size_t at)
{
	enum { LEAST = 18 };	/* bytes */
	size_t close = any_find(p->text, at, p->end, "」』”\"");

	return close != SIZE_MAX && close > at + LEAST;
}

bool place_counsels(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *const *phrase = p->cues->phrase;
	size_t from = at->hit->end, n, mark, quote;

	n = words_at(p->text, from, phrase[PH_COUNSEL_IS]);
	mark = any_at(p->text, from + n, "：，");
	from = skip_space(p->text, from + n + mark, p->end);
	if (n + mark == 0 || (n == 0 && any_at(p->text, from - mark, "，")) ||
	    !place_before(at, PH_COUNSEL_BEFORE))
		return false;
	quote = any_at(p->text, from, "「『“\"");
	if (quote ? !quotes_act(p, from + quote)
		  : (!words_at(p->text, from, phrase[PH_COUNSEL_ACT]) &&
		     !words_at(p->text, from, phrase[PH_IMPERATIVE])) ||
			    words_before(p->text, p->end,
					 phrase[PH_COUNSEL_NOT]))
		return false;
	out->to = given_to(p, at->clause.first, at->hit->start);
	return true;
}

/* 他也勸業者不要等: whom, and right behind them an act */
static bool dissuades(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *const *phrase = p->cues->phrase;
	struct jb_range to;

	if (!words_at(p->text, at->hit->start, phrase[PH_DISSUADE]) ||
	    place_before(at, PH_COUNSEL_BEFORE))
		return false;
	to = agent_after(p, at->hit->end, at->clause.past);
	if (range_is_empty(to) || to.first != at->hit->end ||
	    (!words_at(p->text, to.past, phrase[PH_COUNSEL_ACT]) &&
	     !words_at(p->text, to.past, phrase[PH_IMPERATIVE])))
		return false;
	out->to = to;
	return true;
}

double judge_counsel(struct advice *out, const struct cue_place *at)
{
	return dissuades(out, at) || place_counsels(out, at) ? at->strength
							     : 0;
}
