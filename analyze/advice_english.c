/*
 * The judges of English cues.
 *
 *	Registries should publish figures.     who, a duty, an act
 *	Reports should name the domain.        a thing: somebody's to see to
 *	It should be noted; this should help   nothing is asked
 *	urges that the community open …        a verb that asks, and "that"
 *	directs the CEO to publish             a verb, who, and "to"
 */
#include "analyze/advice_parts.h"
#include "analyze/day.h"
#include "analyze/owner.h"

enum {
	SUBJECT_LIMIT = 150,	/* bytes of a subject without an agent */
	COLON_REACH = 60,	/* from "suggested" to the colon behind it */
};

/* The chair said a proposal should …: behind a verb that needs no "that" */
static size_t past_said(const struct passage *p, size_t start, size_t past)
{
	const struct words *verbs = p->cues->phrase[PH_EN_SAID];
	size_t at = words_find(p->text, start, past, verbs);

	return at == SIZE_MAX ? start : at + words_at(p->text, at, verbs);
}

/* In the GAC's opinion any model should …: whose view it is, then who */
static size_t past_view(const struct passage *p, size_t start, size_t past)
{
	const struct words *views = p->cues->phrase[PH_EN_VIEW];
	size_t at = word_at(p->text, start, "in ")
			    ? words_find(p->text, start, past, views)
			    : SIZE_MAX;

	if (at == SIZE_MAX)
		return start + words_at(p->text, start,
					p->cues->phrase[PH_EN_NEXT_TIME]);
	return at + words_at(p->text, at, views);
}

/* conveyed the position of the ALAC that: whose view it is, before "that" */
static bool views_of(const struct passage *p, size_t start, size_t that)
{
	enum { NAME = 60 };	/* bytes of whose it is */
	size_t from = that > start + NAME ? that - NAME : start;
	size_t of = words_find(p->text, from, that,
			       p->cues->phrase[PH_EN_VIEW_OF]);

	return of != SIZE_MAX && agent_find(p, of, that);
}

/* Where the noun phrase before the verb begins: behind that, "," and ";". */
static size_t phrase_start(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t start = at->clause.first;

	for (size_t i = start; i + 5 < at->hit->start; i++)
		if (p->text.p[i] == ' ' && word_at(p->text, i + 1, "that ") &&
		    (words_before(p->text, i, p->cues->phrase[PH_EN_THAT]) ||
		     words_before(p->text, i,
				  p->cues->phrase[PH_EN_TOLD_THAT]) ||
		     views_of(p, start, i)))
			start = i + JB_STR(" that ").n;
	start = past_said(p, start, at->hit->start);
	start = advice_head(p, start, at->hit->start);
	start += word_at(p->text, start, "that ");
	return past_view(p, start, at->hit->start);
}

/*
 * Who is bound: the noun phrase before the verb, or before an aside between
 * commas: members, except for officers, should …
 */
static struct jb_range subject_of(const struct cue_place *at)
{
	const struct passage *p = at->p;
	struct cue_place outer = *at;
	size_t start = phrase_start(at);
	size_t end = back_space(p->text, start, at->hit->start), comma;
	struct jb_range aside;

	comma = back_space(p->text, p->start, at->clause.first);
	if (end > start || comma <= p->start)
		return range_of(start, end);
	aside = clause_at(p->text, p->start, p->end, comma - 1);
	comma = back_space(p->text, p->start, aside.first);
	if (comma <= p->start ||
	    !words_at(p->text, aside.first, p->cues->phrase[PH_EN_ASIDE]))
		return range_of(end, end);
	outer.clause = clause_at(p->text, p->start, p->end, comma - 1);
	start = phrase_start(&outer);
	return range_of(start, back_space(p->text, start, comma - 1));
}

bool english_doer(const struct passage *p, size_t from, size_t past)
{
	size_t tail =
		words_find(p->text, from, past, p->cues->phrase[PH_EN_DOER_OF]);

	if (tail != SIZE_MAX)	/* organisers of merged proposals */
		past = tail;
	return past > from + 5 &&
	       words_before(p->text, past, p->cues->phrase[PH_EN_DOER]) > 0;
}

/* Behind a verb that advises or brings a view? */
static bool is_framed(const struct cue_place *at, size_t start)
{
	const struct passage *p = at->p;

	return place_frame(at) ||
	       cue_last(p->cues, p->block, p->start, at->hit->start,
			CUE_EN_ADVISE) ||
	       cue_last(p->cues, p->block, p->start, at->hit->start,
			CUE_EN_URGE) ||
	       (start > p->start &&
		word_before(p->text, start, "that ") > 0);
}

/* Commenters who ask for it: the clause only narrows those who do */
static bool is_doer_who(const struct passage *p, size_t from, size_t past)
{
	size_t who = word_find(p->text, from, past, " who ");

	return who != SIZE_MAX && english_doer(p, from, who);
}

/* Registries that are still waiting: the clause only narrows them */
static bool is_doer_that(const struct passage *p, size_t from, size_t past)
{
	const struct words *that = p->cues->phrase[PH_EN_THAT_NARROW];
	size_t at = words_find(p->text, from, past, that);
	const struct jb_hit *agent =
		at == SIZE_MAX ? NULL : agent_find(p, from, at);

	return at != SIZE_MAX &&
	       (english_doer(p, from, at) || (agent && agent->end == at)) &&
	       !passage_has(p, at + words_at(p->text, at, that), past,
			    PH_EN_PRONOUN_IN);
}

/* "should not be able to change": no guess */
static bool forbids(const struct cue_place *at)
{
	return word_before(at->p->text, at->hit->end, "not") > 0 &&
	       words_at(at->p->text,
			skip_space(at->p->text, at->hit->end, at->p->end),
			at->p->cues->phrase[PH_EN_ABLE]);
}

/* The Board should reduce: who is bound heads the phrase, and acts */
static bool acts(const struct cue_place *at, size_t start, size_t end)
{
	const struct passage *p = at->p;
	const struct jb_hit *agent = agent_find(p, start, end);
	size_t of = words_find(p->text, start,
			       agent ? agent->start : end,
			       p->cues->phrase[PH_EN_OF]);

	/* documents must be available: no guess */
	if (word_at(p->text, at->hit->start, "must") > 0 &&
	    words_at(p->text, skip_space(p->text, at->hit->end, p->end),
		     p->cues->phrase[PH_EN_BE]) > 0)
		return true;
	return ((agent && of == SIZE_MAX) || english_doer(p, start, end) ||
		words_at(p->text, start, p->cues->phrase[PH_EN_WHOEVER])) &&
	       place_behind(at, PH_EN_GUESS_ACT);
}

/*
 * A request which has not been answered should be treated as approved: the
 * clause says of which thing, and what follows is done to it
 */
static bool is_thing_that(const struct cue_place *at, size_t start)
{
	const struct passage *p = at->p;

	return words_at(p->text, at->hit->start,
			p->cues->phrase[PH_EN_SHOULD]) &&
	       words_at(p->text, start, p->cues->phrase[PH_EN_ANY]) &&
	       place_behind(at, PH_EN_DISPOSED);
}

/* Can what stands in [start, end) be bound by should? */
static bool is_bound(const struct cue_place *at, size_t start, size_t end)
{
	const struct passage *p = at->p;

	return end > start &&
	       !words_at(p->text, start, p->cues->phrase[PH_EN_PRONOUN]) &&
	       !words_before(p->text, end, p->cues->phrase[PH_EN_WHO_END]) &&
	       (!passage_has(p, start, end, PH_EN_PRONOUN_IN) ||
		is_doer_that(p, start, end) || is_thing_that(at, start)) &&
	       (!passage_has(p, start, end, PH_EN_WHO) ||
		words_at(p->text, start, p->cues->phrase[PH_EN_WHOEVER]) ||
		is_doer_who(p, start, end)) &&
	       !place_behind(at, PH_EN_GUESS_SOME) &&
	       !place_before(at, PH_EN_NO_NEED) &&
	       (!place_behind(at, PH_EN_GUESS) || forbids(at) ||
		acts(at, start, end));
}

/* Visitors who need a visa should apply …: told how to come, not advised */
static bool tells_guests(const struct cue_place *at, size_t start, size_t end)
{
	const struct passage *p = at->p;

	return p->setting == SETTING_PLAIN &&
	       passage_has(p, start, end, PH_EN_GUEST) &&
	       passage_has(p, start, p->end, PH_EN_GUEST_ACT);
}

/* The team has to finish by 31 December: a day that is set already */
static bool tells_deadline(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t past = at->clause.past, by;

	if (!words_at(p->text, at->hit->start, p->cues->phrase[PH_EN_HAS_TO]))
		return false;
	by = word_find(p->text, at->hit->end, past, " by ");
	by += by == SIZE_MAX ? 0 : JB_STR(" by ").n;
	return by < past &&
	       (jb_is_digit((unsigned char)p->text.p[by]) ||
		words_at(p->text, by, p->cues->phrase[PH_EN_DAY_HEAD]) > 0);
}

/* Applicants must submit two copies: how to ask for something */
static bool tells_applicants(const struct cue_place *at, size_t start)
{
	const struct passage *p = at->p;

	return words_at(p->text, start, p->cues->phrase[PH_EN_APPLICANTS]) &&
	       place_behind(at, PH_EN_APPLIES);
}

/*
 * The law is that registrars must keep it; must, as Section 4 provides: a duty
 * that is told, nobody's advice.
 */
static bool tells_duty(const struct cue_place *at, size_t start, bool framed)
{
	const struct passage *p = at->p;

	if (words_at(p->text, at->hit->start, p->cues->phrase[PH_EN_SHOULD]))
		return false;
	return words_before(p->text, start, p->cues->phrase[PH_EN_FACT]) ||
	       (p->setting == SETTING_PLAIN && !framed &&
		(passage_has(p, start, at->hit->start, PH_EN_INTENDS) ||
		 tells_applicants(at, start) ||
		 passage_has(p, p->start, p->end, PH_EN_BY_RULE) ||
		 tells_deadline(at)));
}

/* must comply with local law: what binds already, unless it is a view */
static bool obeys(const struct cue_place *at, bool framed)
{
	return at->p->setting == SETTING_PLAIN && !framed &&
	       word_at(at->p->text, at->hit->start, "must") > 0 &&
	       place_behind(at, PH_EN_OBEYS);
}

/* Under the rules registrars must…; contributions should be sent to… */
static bool serves_rule(const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct words *heads = p->cues->phrase[PH_EN_RULE_HEAD];

	return p->setting == SETTING_PLAIN &&
	       ((words_at(p->text, p->start, heads) &&
		 !word_at(p->text, at->hit->start, "should")) ||
		(place_before(at, PH_EN_SERVICE) &&
		 place_behind(at, PH_EN_SERVED)));
}

/* Travellers may wish to bring an adapter: said to guests, asked of nobody */
static bool wishes_guests(const struct cue_place *at, size_t start, size_t end)
{
	return word_before(at->p->text, at->hit->end, " to") > 0 &&
	       (word_at(at->p->text, at->hit->start, "may ") ||
		word_at(at->p->text, at->hit->start, "might ")) &&
	       (!agent_find(at->p, start, end) ||
		place_behind(at, PH_EN_RHETORIC) ||
		place_behind(at, PH_EN_ERRAND));
}

/*
 * ICANN, in "The group told ICANN that it", and IEDR, in "IEDR has not answered
 * yet and": who is bound by should, of all that stands before it
 */
static struct jb_range who_is_bound(const struct passage *p, size_t start,
				    size_t end)
{
	const struct words *const *phrase = p->cues->phrase;
	size_t it = words_before(p->text, end, phrase[PH_EN_THAT_IT]);
	size_t verb = it ? words_find(p->text, start, end,
				      phrase[PH_EN_TELLS_WHOM])
			 : SIZE_MAX;

	if (verb != SIZE_MAX && verb < end - it) {
		start = verb + words_at(p->text, verb,
					phrase[PH_EN_TELLS_WHOM]);
		return range_of(start, end - it);
	}
	if (!word_before(p->text, end, " and"))
		return range_of(start, end);
	verb = words_find(p->text, start, end, phrase[PH_EN_FINITE]);
	return verb != SIZE_MAX && verb > start && p->text.p[verb - 1] == ' '
		       ? range_of(start, verb - 1)
		       : range_of(start, end);
}

double judge_en_duty(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	const struct jb_range subject = subject_of(at);
	size_t start = subject.first, end = subject.past;
	bool framed = is_framed(at, start), agent;

	if (!is_bound(at, start, end) || tells_guests(at, start, end) ||
	    tells_duty(at, start, framed) || obeys(at, framed) ||
	    serves_rule(at) ||
	    wishes_guests(at, start, end))
		return 0;
	agent = (agent_find(p, start, end) || english_doer(p, start, end)) &&
		end - start <= ADVICE_NAME && !is_thing_that(at, start);
	if (word_at(p->text, at->hit->start, "shall") &&
	    p->setting == SETTING_PLAIN && !framed &&
	    word_find(p->text, p->start, start, "resolve") == SIZE_MAX)
		return 0;
	if (agent) {
		out->to = who_is_bound(p, start, end);
		return at->strength + (framed ? 0.15 : 0.05);
	}
	/* a thing that needs or has to says how things are */
	if (end - start > SUBJECT_LIMIT ||
	    !words_at(p->text, at->hit->start,
		      p->cues->phrase[PH_EN_DUTY_WORD]))
		return 0;
	return word_at(p->text, at->hit->start, "must") && !framed &&
			       p->setting == SETTING_PLAIN
		       ? 0
		       : 0.55;
}

/* the Foundation, NZRS */
static bool is_name(const struct passage *p, size_t from, size_t past)
{
	return owner_is_name(p->cues, p->text,
			     from + word_at(p->text, from, "the "), past);
}

/*
 * that registrars validate contact data at registration and publish: the first
 * verb, far before the one that was found, ends who is to act
 */
static size_t before_act(const struct passage *p, size_t from, size_t verb)
{
	enum { FAR = 16 };	/* bytes of what the first verb does it to */
	const struct jb_hit *agent = agent_find(p, from, verb);
	size_t act;

	for (; agent; agent = agent_find(p, agent->end, verb)) {
		act = skip_space(p->text, agent->end, verb);
		if (act > agent->end && act + FAR < verb &&
		    words_at(p->text, act, p->cues->phrase[PH_IMPERATIVE]))
			return agent->end;
	}
	return verb;
}

/* that next year we send, that, in future, the board hold: when comes first */
static size_t past_when(const struct passage *p, size_t from)
{
	const struct work *work = p->cues->work;
	const struct jb_date *day =
		day_at(work, jb_date_from(work->out, p->block, from), p->block,
		       p->end);

	from += any_at(p->text, from, "，");
	from = skip_space(p->text, from, p->end);
	if (day && day->at.start == from)
		from = day->at.end;
	else
		from += words_at(p->text, from,
				 p->cues->phrase[PH_EN_NEXT_TIME]);
	from += any_at(p->text, from, "，");
	return skip_space(p->text, from, p->end);
}

struct jb_range agent_of_that(const struct passage *p, size_t that)
{
	const size_t from = past_when(p, that);
	size_t past = from + ADVICE_NAME < p->end ? from + ADVICE_NAME
						  : p->end;
	size_t verb = words_find(p->text, from, past,
				 p->cues->phrase[PH_EN_ADVISE_VERB]);
	const struct jb_hit *agent;
	size_t spaces = 0;

	if (verb != SIZE_MAX)
		verb = before_act(p, from, verb);
	/* that ICANN75 be moved: something is done to it */
	if (verb != SIZE_MAX && word_at(p->text, verb, " be ") &&
	    !english_doer(p, from, verb) &&
	    (!agent_find(p, from, verb) ||
	     jb_is_digit((unsigned char)p->text.p[verb - 1])))
		return range_of(from, from);
	if (verb != SIZE_MAX &&
	    (agent_find(p, from, verb) || english_doer(p, from, verb) ||
	     is_name(p, from, verb)))
		return range_of(from, verb);
	agent = agent_find(p, from, past);
	if (!agent || passage_has(p, from, agent->end, PH_EN_PRONOUN_IN))
		return range_of(from, from);
	for (size_t i = from; i < agent->start; i++)
		spaces += p->text.p[i] == ' ';
	return spaces <= 3 ? range_of(from, agent->end)
			   : range_of(from, from);
}

/* Somebody stands before the verb: one speaker, the panel */
static bool by_somebody(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t head = advice_head(p, at->clause.first, at->hit->start);

	return head < at->hit->start &&
	       (agent_find(p, head, at->hit->start) ||
		words_at(p->text, head, p->cues->phrase[PH_EN_BY_SOMEBODY]));
}

/* recommended doubling the team: an act, and somebody before it */
static bool advises_doing(const struct cue_place *at, size_t from)
{
	const struct passage *p = at->p;
	size_t word = from;

	while (word < p->end && jb_is_latin((unsigned char)p->text.p[word]))
		word++;
	return word > from + 4 && word < p->end && p->text.p[word] == ' ' &&
	       word_before(p->text, word, "ing") > 0 &&
	       words_before(p->text, at->hit->end,
			    p->cues->phrase[PH_EN_ADVISE_DOING]) > 0 &&
	       by_somebody(at);
}

/* We recommend a visit; I would suggest we apply; suggested this: sign it */
static bool advises_thing(const struct cue_place *at, size_t from)
{
	const struct passage *p = at->p;
	size_t past = from + COLON_REACH < p->end ? from + COLON_REACH
						  : p->end;
	size_t colon = any_find(p->text, from, past, "：");
	size_t head = advice_head(p, at->clause.first, at->hit->start);

	/* The report recommends a review of the fund */
	if (word_at(p->text, at->hit->start, "recommend") > 0 &&
	    by_somebody(at) &&
	    words_at(p->text, from, p->cues->phrase[PH_EN_ACT_NOUN]))
		return true;
	if (head < at->hit->start &&
	    head + words_at(p->text, head, p->cues->phrase[PH_EN_OWN_VOICE]) ==
	    at->hit->start)
		return words_at(p->text, from, p->cues->phrase[PH_EN_OBJECT]);
	return colon != SIZE_MAX && by_somebody(at) &&
	       any_find(p->text, from, colon, "；") == SIZE_MAX &&
	       passage_orders(p, colon + any_at(p->text, colon, "："));
}

/* suggested using shorter keys, not "the suggested keys" */
double judge_en_suggest(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end);

	(void)out;
	if (place_before(at, PH_EN_ADVISE_NO))
		return 0;
	return advises_doing(at, from) || advises_thing(at, from)
		       ? at->strength
		       : 0;
}

/* suggested in January that the committee …: when or where, then what */
static size_t past_aside(const struct passage *p, size_t from)
{
	enum { FAR = 40 };
	size_t past = from + FAR < p->end ? from + FAR : p->end;
	size_t that = word_find(p->text, from, past, " that ");

	return that != SIZE_MAX && any_find(p->text, from, that, "，；：.") ==
					   SIZE_MAX
		       ? that + 1
		       : from;
}

/* suggested that the coffee was stronger: how something is, no act */
static bool suggests_fact(const struct cue_place *at, size_t from)
{
	enum { REACH = 80 };	/* bytes of a subject and its verb */
	const struct passage *p = at->p;
	size_t past = from + REACH < p->end ? from + REACH : p->end;
	size_t is = words_find(p->text, from, past,
			       p->cues->phrase[PH_EN_THAT_TELLS]);

	return is != SIZE_MAX &&
	       word_find(p->text, at->hit->start, at->hit->end, "suggest") !=
		       SIZE_MAX &&
	       !passage_has(p, from, is, PH_EN_ADVISE_VERB) &&
	       !passage_has(p, from, is, PH_EN_WHO) &&
	       !passage_has(p, is, past, PH_EN_NEEDED);
}

/* a paper proposing that …: -ing, by itself, is anything's */
static bool is_ing(const struct cue_place *at)
{
	struct jb_str text = at->p->text;
	size_t past = at->hit->end;

	past -= word_before(text, past, " that");
	return word_before(text, past, "ing") > 0;
}

static bool wants_paper(const struct cue_place *at)
{
	return is_ing(at) && !place_before(at, PH_EN_PAPER);
}

/* asked that their names be withheld: how to deal with who asks */
static bool is_private(const struct passage *p, size_t from)
{
	return words_at(p->text, from, p->cues->phrase[PH_EN_THEIRS]) > 0 &&
	       passage_has(p, from, p->end, PH_EN_PRIVATE);
}

/* "recommended that each panel publish", not "the recommended string" */
double judge_en_advise(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end);
	bool that = words_before(p->text, at->hit->end,
				 p->cues->phrase[PH_EN_THAT_END]) > 0;

	if ((place_before(at, PH_EN_ADVISE_NO) && !that) || wants_paper(at))
		return 0;
	if (words_before(p->text, at->hit->end, p->cues->phrase[PH_EN_IN_END]))
		from = past_aside(p, from);
	if (!that && (advises_doing(at, from) || advises_thing(at, from)))
		return at->strength;
	if (!that && !words_at(p->text, from, p->cues->phrase[PH_EN_THAT_HEAD]))
		return 0;
	from += word_at(p->text, from, "that ");
	if (suggests_fact(at, from) || is_private(p, from))
		return 0;
	out->to = agent_of_that(p, from);
	return at->strength;
}

/* I was asked; at the desk I was told: the subject is one person */
static bool asks_one(const struct cue_place *at, struct jb_range subject)
{
	const struct passage *p = at->p;
	const struct words *single = p->cues->phrase[PH_EN_SINGLE];
	size_t n = words_before(p->text, at->hit->start, single);

	return words_at(p->text, subject.first, single) > 0 ||
	       (n > 0 && at->hit->start - n > subject.first &&
		p->text.p[at->hit->start - n - 1] == ' ');
}

/* The Board is invited to consider the following: what stands below */
static bool leads_to_list(const struct cue_place *at)
{
	enum { REACH = 30 };
	const struct passage *p = at->p;
	size_t past = at->hit->end + REACH < p->end ? at->hit->end + REACH
						    : p->end;

	return passage_has(p, at->hit->start, past, PH_EN_LEADS_LIST);
}

/* Chen was asked to describe the outage: what was then said, or chosen */
static bool gives_floor(const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t verb = at->hit->start;

	return p->setting == SETTING_PLAIN &&
	       (word_at(p->text, verb, "was asked") > 0 ||
		word_at(p->text, verb, "were asked") > 0) &&
	       (place_behind(at, PH_EN_FLOOR) ||
		words_at(p->text, at->hit->end, p->cues->phrase[PH_EN_FLOOR]) >
			0);
}

double judge_en_passive(struct advice *out, const struct cue_place *at)
{
	const struct jb_range subject = subject_of(at);

	/* I was asked to speak: what the writer or another then did; members
	 * were told to wait: an errand of the day */
	if (asks_one(at, subject) ||
	    passage_has(at->p, subject.first, subject.past,
			PH_EN_PRONOUN_IN) ||
	    ((words_find(at->p->text, at->hit->start, at->hit->end,
			 at->p->cues->phrase[PH_EN_TOLD]) != SIZE_MAX ||
	      word_at(at->p->text, subject.first, "we ") > 0) &&
	     place_behind(at, PH_EN_ERRAND)))
		return 0;
	if (leads_to_list(at) || gives_floor(at))
		return 0;
	/* Visitors are asked to leave their coats: how to behave there */
	if (at->p->setting == SETTING_PLAIN &&
	    (words_at(at->p->text, subject.first,
		      at->p->cues->phrase[PH_EN_GUESTS]) > 0 ||
	     tells_guests(at, subject.first, subject.past)))
		return 0;
	if (subject.past - subject.first <= ADVICE_NAME &&
	    !range_is_empty(subject))
		out->to = subject;
	return at->strength;
}

/* the AC asked …: a body by its initials, right before the verb */
static bool by_initials(const struct passage *p, size_t verb)
{
	size_t end = back_space(p->text, p->start, verb), from = end;

	while (from > p->start && jb_is_capital(p->text.p[from - 1]))
		from--;
	return end - from >= 2 && word_before(p->text, from, "the ") > 0;
}

/* …and urges regulators to publish: a word that is no noun of several */
static bool is_verb_only(const struct cue_place *at)
{
	return at->hit->start > at->p->start &&
	       words_at(at->p->text, at->hit->start,
			at->p->cues->phrase[PH_EN_VERB_ONLY]) > 0;
}

/* had two requests lapse: counted, they are no verb */
static bool is_counted(const struct cue_place *at)
{
	return word_before(at->p->text, at->hit->end, "requests") > 0 &&
	       place_before(at, PH_EN_COUNT);
}

/* He asked the members to send …: in minutes, whom he asked is to do it */
static bool asks_in_minutes(const struct cue_place *at, size_t from, size_t to)
{
	const struct passage *p = at->p;
	size_t n = words_at(p->text, p->start, p->cues->phrase[PH_EN_HE]);

	return p->cues->work->out->kind == JB_KIND_MINUTES && n > 0 &&
	       p->start + n == at->hit->start && agent_find(p, from, to) &&
	       words_at(p->text, at->hit->start, p->cues->phrase[PH_EN_ASKED]) >
		       0;
}

/*
 * The NCSG spoke of holidays. It asked ICANN to add three: who asked heads the
 * sentence before
 */
static bool asks_again(const struct cue_place *at, size_t from, size_t to)
{
	enum { HEAD = 40 };	/* bytes of who is told of there */
	const struct passage *p = at->p;
	const struct words *const *phrase = p->cues->phrase;
	size_t n = words_at(p->text, p->start, phrase[PH_EN_HE]);
	size_t act = to + words_at(p->text, to, phrase[PH_EN_TO]), end;
	const struct sentence *near;

	if (n == 0 || p->start + n != at->hit->start || p->start == 0 ||
	    !agent_find(p, from, to) ||
	    !words_at(p->text, act, phrase[PH_IMPERATIVE]))
		return false;
	near = sentence_at(p->cues->work, p->block,
			   back_space(p->text, 0, p->start) - 1);
	end = near->start + HEAD < p->start ? near->start + HEAD : p->start;
	return agent_find(p, near->start, end) != NULL;
}

/* advises caution before any change is made to it: no one to act */
static bool names_nobody(const struct passage *p, size_t from, size_t to)
{
	return !passage_has(p, from, to, PH_EN_WHO) &&
	       !passage_has(p, from, to, PH_EN_THAT_NARROW) &&
	       !passage_has(p, from, to, PH_EN_PRONOUN_IN) &&
	       passage_has(p, from, to, PH_EN_BEFORE_IS);
}

/* "urges X to act", "calls on X to act", "urged that X act" */
double judge_en_urge(struct advice *out, const struct cue_place *at)
{
	const struct passage *p = at->p;
	size_t from = skip_space(p->text, at->hit->end, p->end);
	size_t past = from + ADVICE_NAME < p->end ? from + ADVICE_NAME
						  : p->end;
	size_t to, n = word_at(p->text, from, "that ");

	if (wants_paper(at) || is_counted(at))
		return 0;
	/* comments and requests; adopts it and requests the Chair to … */
	if (place_before(at, PH_EN_URGE_NO) &&
	    !word_before(p->text, at->hit->start, " hereby ") &&
	    !(word_before(p->text, at->hit->start, " and ") &&
	      (words_at(p->text, from, p->cues->phrase[PH_EN_WHOM]) ||
	       is_verb_only(at))))
		return 0;
	if (n) {
		if (is_private(p, from + n))
			return 0;
		/* "requests that ran": no verb, and nobody is asked */
		out->to = agent_of_that(p, from + n);
		return range_is_empty(out->to) ? 0 : at->strength;
	}
	to = words_find(p->text, from, past, p->cues->phrase[PH_EN_TO]);
	if (to != SIZE_MAX)	/* urges them not to */
		to -= word_before(p->text, to, " not");
	/* the Board asked me to attend: why there is a report */
	if (to == SIZE_MAX || to <= from || word_at(p->text, from, "me ") ||
	    words_at(p->text, from, p->cues->phrase[PH_EN_URGE_NOT_TO]) ||
	    names_nobody(p, from, to))
		return 0;
	/* asked registrars why only some had replied to it: a question */
	if (words_find(p->text, at->hit->end, to,
		       p->cues->phrase[PH_EN_ASKS]) != SIZE_MAX)
		return 0;
	if (words_at(p->text, at->hit->start,
		     p->cues->phrase[PH_EN_ORDER_WORDS]) &&
	    !is_ing(at) && !agent_find(p, p->start, at->hit->start) &&
	    !by_initials(p, at->hit->start) &&
	    !asks_in_minutes(at, from, to) && !asks_again(at, from, to) &&
	    !word_at(p->text, p->start, "we "))
		return 0;
	out->to = range_of(from, to);
	return at->strength;
}
