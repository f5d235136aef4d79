/*
 * English that advises without a verb of duty: what would be good, what the
 * advice is, what is called for, what somebody is told or wanted to do, and
 * orders to the reader.
 *
 *	It would be good for the chapter to run a workshop.
 *	My advice is to read the drafts. One tip: sit near the door.
 *	Speakers called for registries to publish figures.
 *	They told us not to rely on one cable.
 *	Please consider a grant. Do not book before the visa is there.
 *
 * English has no form for an order: its first word is known by the list of
 * common ones, or by the small word that follows (pick no more, sit near the).
 */
#include "analyze/advice_parts.h"

enum {
	NOUN_REACH = 100,	/* bytes from "advice" to a colon or "is to" */
	OBJECT_REACH = 60,	/* of whom somebody is told about */
};

/* Past the Latin letters, ' and - at from. */
static size_t word_end(const struct passage *p, size_t from)
{
	while (from < p->end &&
	       (jb_is_latin((unsigned char)p->text.p[from]) ||
		p->text.p[from] == '\'' || p->text.p[from] == '-'))
		from++;
	return from;
}

bool passage_orders(const struct passage *p, size_t from)
{
	const struct words *const *phrase = p->cues->phrase;
	size_t end;

	from = skip_space(p->text, from, p->end);
	if (words_at(p->text, from, phrase[PH_EN_ORDER_HEAD]))
		return true;
	if (words_at(p->text, from, phrase[PH_EN_ORDER_NOT]))
		return false;
	end = word_end(p, from);
	return end > from + 1 &&
	       (words_at(p->text, from, phrase[PH_IMPERATIVE]) ||
		words_at(p->text, end, phrase[PH_EN_ORDER_NEXT]));
}

/* What follows "to" is an act that is asked: not "to note", "to be held" */
static bool is_act(const struct passage *p, size_t from)
{
	from = skip_space(p->text, from, p->end);
	return from < p->end &&
	       !words_at(p->text, from, p->cues->phrase[PH_EN_RHETORIC]);
}

/* noting that, mentioning */
static bool is_doing(const struct passage *p, size_t from)
{
	size_t end = word_end(p, from);

	return end > from + 4 && end < p->end &&
	       word_before(p->text, end, "ing") > 0 &&
	       !words_at(p->text, from, p->cues->phrase[PH_EN_WORTH_NOT]);
}

/* "the chapter", in "for the chapter to run"; empty: nobody and no act */
static struct jb_range who_to(const struct passage *p, size_t from,
			      size_t reach)
{
	size_t past = from + reach < p->end ? from + reach : p->end;
	size_t to = words_find(p->text, from, past,
			       p->cues->phrase[PH_EN_NOT_TO]);

	if (to == SIZE_MAX || to == from ||
	    any_find(p->text, from, to, "，；：.") != SIZE_MAX ||
	    passage_has(p, from, to, PH_EN_WHO) ||
	    passage_has(p, from, to, PH_EN_THAT_TELLS) ||
	    passage_has(p, from, to, PH_EN_PRONOUN_IN) ||
	    !is_act(p, to + words_at(p->text, to,
				     p->cues->phrase[PH_EN_NOT_TO])))
		return range_of(from, from);
	return range_of(from, to);
}

/* it would be useful for the chapter to …, to …, if …, that …; worth asking */
double judge_en_worth(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end), n;

	if (place_before(at, PH_EN_WORTH_BEFORE))
		return 0;
	n = word_at(p->text, from, "for ");
	if (n) {
		out->to = who_to(p, from + n, ADVICE_NAME);
		return range_is_empty(out->to) ? 0 : at->strength;
	}
	n = word_at(p->text, from, "that ");
	if (n) {
		out->to = agent_of_that(p, from + n);
		return range_is_empty(out->to) ? 0 : at->strength;
	}
	if (is_doing(p, from))
		return word_before(p->text, at->hit->end, "worth")
			       ? at->strength
			       : 0;
	/* it is important to act: said of anything, unless it would be */
	n = word_at(p->text, from, "to ");
	if (n && is_act(p, from + n))
		return words_at(p->text, at->hit->start,
				p->cues->phrase[PH_EN_WOULD])
			       ? at->strength
			       : at->strength - 0.15;
	/* the hotel is worth the price: how a thing is */
	if (word_at(p->text, at->hit->start, "is ") &&
	    word_before(p->text, at->hit->end, "worth"))
		return 0;
	return words_at(p->text, from, p->cues->phrase[PH_EN_WORTH_IF])
		       ? at->strength
		       : 0;
}

/* "to future fellows" between the noun and what it is */
static struct jb_range noun_to(const struct passage *p, size_t from,
			       size_t past)
{
	size_t n;

	from = skip_space(p->text, from, past);
	n = words_at(p->text, from, p->cues->phrase[PH_EN_TO_WHOM]);
	if (n == 0 || past - from > OBJECT_REACH)
		return range_of(from, from);
	return range_of(from + n, past);
}

/* My advice to newcomers is to sit near the door; one tip: sit there */
double judge_en_noun(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = at->hit->end;
	size_t past = from + NOUN_REACH < p->end ? from + NOUN_REACH : p->end;
	size_t is, colon;

	if (place_before(at, PH_EN_NOUN_BEFORE))
		return 0;
	is = words_find(p->text, from, past, p->cues->phrase[PH_EN_IS_TO]);
	if (is != SIZE_MAX && is - from <= OBJECT_REACH &&
	    any_find(p->text, from, is, "，；：") == SIZE_MAX) {
		size_t n = words_at(p->text, is, p->cues->phrase[PH_EN_IS_TO]);

		out->to = noun_to(p, from, is);
		return is_act(p, is + n) ? at->strength : 0;
	}
	colon = any_find(p->text, from, past, "：");
	if (colon == SIZE_MAX || in_brackets(p->text, from, colon) ||
	    any_find(p->text, from, colon, "；") != SIZE_MAX)
		return 0;
	past = colon + any_at(p->text, colon, "：");
	if (past >= p->end || !passage_orders(p, past))
		return 0;
	out->to = noun_to(p, from, colon);
	/* what leads to it says nothing of its own */
	out->start = skip_space(p->text, past, p->end);
	return at->strength;
}

/* The RySG asked for publication of the weights: who asks, and an act */
static bool asks_act(const struct cue_place *at, size_t from)
{
	const struct passage *p = at->p;

	return agent_find(p, at->clause.first, at->hit->start) &&
	       words_at(p->text, from, p->cues->phrase[PH_EN_ACT_NOUN]) > 0;
}

/* called for registries to publish; called for a single form */
double judge_en_call(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end);

	if (place_before(at, word_at(p->text, at->hit->start, "called")
				     ? PH_EN_ADVISE_NO
				     : PH_EN_CALL_BEFORE) ||
	    words_at(p->text, from, p->cues->phrase[PH_EN_CALL_NOT]))
		return 0;
	/* asked for volunteers to help: those who come are looked for */
	if (word_at(p->text, at->hit->start, "ask"))
		return asks_act(at, from) ? at->strength : 0;
	out->to = who_to(p, from, ADVICE_NAME);
	if (!range_is_empty(out->to) &&
	    (agent_find(p, out->to.first, out->to.past) ||
	     english_doer(p, out->to.first, out->to.past)))
		return at->strength;
	out->to = range_of(from, from);
	return words_at(p->text, at->hit->start,
			p->cues->phrase[PH_EN_CALL_VERB]) &&
			       words_at(p->text, from,
					p->cues->phrase[PH_EN_SOME])
		       ? at->strength - 0.1
		       : 0;
}

/* told us not to rely on one cable; wants the registry to keep its logs */
double judge_en_told(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *const *phrase = p->cues->phrase;
	size_t from = skip_space(p->text, at->hit->end, p->end), act;

	/* what I would like the board to do; warned that some want to leave */
	if (place_before(at, PH_EN_TOLD_BEFORE) ||
	    word_at(p->text, at->clause.first, "what ") ||
	    word_at(p->text, from, "that ") ||
	    /* expects to have a text ready: what who speaks will do */
	    word_at(p->text, from, "to "))
		return 0;
	out->to = who_to(p, from, OBJECT_REACH);
	if (range_is_empty(out->to))
		return 0;
	act = out->to.past + words_at(p->text, out->to.past,
				      phrase[PH_EN_NOT_TO]);
	if (words_at(p->text, act, phrase[PH_EN_ERRAND]) ||
	    words_find(p->text, from, out->to.past, phrase[PH_EN_ASKS]) !=
		    SIZE_MAX)
		return 0;
	if (agent_find(p, from, out->to.past) ||
	    english_doer(p, from, out->to.past))
		return at->strength;
	/* told me to read the drafts, though not told me to hurry */
	return (words_at(p->text, from, phrase[PH_EN_WHOM_TOLD]) ||
		(word_at(p->text, from, "me ") &&
		 words_at(p->text, act, phrase[PH_IMPERATIVE]))) &&
			       words_at(p->text, at->hit->start,
					phrase[PH_EN_TELL])
		       ? at->strength
		       : 0;
}

/* Please consider …, Do not book …: at the head of a sentence */
double judge_en_please(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	enum jb_kind kind = p->cues->work->out->kind;
	size_t head = advice_head(p, p->start, at->hit->end);

	(void)out;
	/* an announcement's reader is told how to take part */
	if (at->hit->start != head ||
	    (p->setting == SETTING_PLAIN && kind != JB_KIND_TRIP_REPORT &&
	     kind != JB_KIND_BLOG) ||
	    place_behind(at, PH_EN_PLEASE_NOT))
		return 0;
	return passage_orders(p, at->hit->start) ? at->strength : 0;
}
