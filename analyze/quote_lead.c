/*
 * Words that stand before a quotation and bring it: a verb of speech
 * (表示：「), what tells of speaking (打了一個比方：「), whose answer it is.
 * And who says it, by the clause and the sentence they stand in.
 */
#include "analyze/quote.h"

bool quote_is_naming(const struct quote_finder *f, const struct jb_hit *verb)
{
	return word_at(f->text, verb->start, "称") &&
	       words_before(f->text, verb->start, f->cues.phrase[PH_NAMING]);
}

/*
 * 國務秘書稱該機構「已不是討論治理的合適場所」: what somebody is said to be,
 * in a whole clause. 被稱為「總機」 is a name.
 */
static bool is_called(const struct quote_finder *f, const struct jb_hit *verb,
		      size_t end, size_t open)
{
	enum { OBJECT = 30, CLAUSE = 20 };
	size_t close;

	if (end - verb->end > OBJECT ||
	    !words_at(f->text, verb->start, f->cues.phrase[PH_CALLS]) ||
	    words_before(f->text, verb->start,
			 f->cues.phrase[PH_CALLS_NOT]) ||
	    words_at(f->text, verb->end, f->cues.phrase[PH_CALLS_NAME]) ||
	    words_before(f->text, end, f->cues.phrase[PH_CALLS_END]) ||
	    any_find(f->text, verb->end, end, "，。、；：「“」”") != SIZE_MAX)
		return false;
	close = any_find(f->text, open, f->text.n, "」』”");
	return close != SIZE_MAX &&
	       quote_weight(f->text, open, close) >= CLAUSE;
}

/* a minister told me, 他問台下：: back over whom it is said to */
static size_t before_whom(const struct quote_finder *f, size_t from,
			  size_t end)
{
	size_t n = words_before(f->text, end, f->cues.phrase[PH_SAYS_WHOM]);

	return n && end - n > from ? back_space(f->text, from, end - n) : end;
}

/* The verb of speech that brings the quotation opened at open, or NULL. */
static const struct jb_hit *verb_before(const struct quote_finder *f,
					size_t from, size_t open, bool whole,
					bool *colon)
{
	size_t end = back_space(f->text, from, open);
	size_t n = any_before(f->text, end, "，：");
	const struct jb_hit *verb;

	*colon = any_before(f->text, end, "：") > 0;
	if (n && end - n >= from)
		end = back_space(f->text, from, end - n);
	end = before_whom(f, from, end);
	verb = cue_last(&f->cues, f->block, from, end, CUE_SPEECH);
	if (!verb || quote_is_naming(f, verb))
		return NULL;
	/* She observed that "advice comes late." */
	if (whole && word_at(f->text, verb->end, " that ") &&
	    skip_space(f->text, verb->end + JB_STR(" that").n, open) == open)
		return verb;
	if (is_called(f, verb, end, open))
		return verb;
	/* 分享, 指出 and the like may stand before the colon by some letters;
	 * 有人質疑標準，董事某某答： has another verb there */
	return verb->end == end || (*colon && end - verb->end <= QUOTE_NEAR &&
				    !any_before(f->text, end, "答"))
		       ? verb
		       : NULL;
}

/*
 * 直言世界不該只有「甲」與「乙」兩種選擇，「: words that a sentence holds up
 * behind its verb are not yet what is said; 說「我們不退。」，「 is.
 */
static bool holds_up_words(const struct quote_finder *f, size_t verb,
			   size_t end)
{
	size_t at = skip_space(f->text, verb, end);

	at += any_at(f->text, at, "，：");
	if (any_at(f->text, at, "「『“\""))
		return false;
	while ((at = any_find(f->text, at, end, "」』”\"")) != SIZE_MAX) {
		/* what ends so is a sentence of somebody */
		if (any_before(f->text, at, "，。！？"))
			return false;
		at += any_at(f->text, at, "」』”\"");
	}
	return true;
}

/* 林志明的結論很直接：「: where 的結論 stands, near the colon at end */
static size_t answer_before(const struct quote_finder *f, size_t from,
			    size_t end)
{
	size_t at = clause_at(f->text, from, end, end - 1).first;

	at = words_find(f->text, at, end, f->cues.phrase[PH_ANSWER_OF]);
	/* 難忘的一句話來自一位學生：: whom it is from stands behind */
	return at != SIZE_MAX && end - at <= QUOTE_NEAR &&
			       words_find(f->text, at, end,
					  f->cues.phrase[PH_COMES_FROM]) ==
				       SIZE_MAX
		       ? at
		       : SIZE_MAX;
}

/* 工作組回應說: where the verbs of speech begin that end with verb */
static size_t verbs_start(const struct quote_finder *f, size_t from,
			  const struct jb_hit *verb)
{
	const struct jb_hit *before =
		cue_last(&f->cues, f->block, from, verb->start, CUE_SPEECH);

	return before && before->end == verb->start ? before->start
						    : verb->start;
}

/* 打了一個比方：「: where what tells of speaking stands; SIZE_MAX: nothing does */
static size_t act_before(const struct quote_finder *f, size_t from, size_t end)
{
	size_t said = before_whom(f, from, end);
	size_t n = words_before(f->text, said, f->cues.phrase[PH_SPEECH_ACT]);

	if (!n || said - from < n)
		return SIZE_MAX;
	/* 系統提示：「: nobody says it */
	return words_before(f->text, back_space(f->text, from, said - n),
			    f->cues.phrase[PH_SAYS_NOT])
		       ? SIZE_MAX
		       : said - n;
}

/*
 * A verb of speech right before it (表示：「), before a colon what tells of
 * speaking (打了一個比方：「), before a comma the verb of the sentence
 * (表示他會出席，「). The last two only bring whole sentences.
 */
size_t quote_lead(const struct quote_finder *f, size_t from, size_t open,
		  bool whole, bool *colon)
{
	const struct jb_hit *verb = verb_before(f, from, open, whole, colon);
	size_t end = back_space(f->text, from, open);
	size_t n = any_before(f->text, end, "，："), act;

	act = whole && *colon && n && end - from >= n
		      ? act_before(f, from, end - n)
		      : SIZE_MAX;
	/* Asked about it, Ana Morel shrugged: */
	if (verb && (act == SIZE_MAX || act < verb->end ||
		     any_find(f->text, verb->end, act, "，") == SIZE_MAX))
		return verbs_start(f, from, verb);
	if (!whole || n == 0 || end - from < n)
		return SIZE_MAX;
	end -= n;
	if (*colon)
		return act != SIZE_MAX ? act : answer_before(f, from, end);
	verb = cue_last(&f->cues, f->block, from, end, CUE_SPEECH);
	return verb && holds_up_words(f, verb->end, end) ? verb->start
							 : SIZE_MAX;
}

/*
 * The Board thanked the outgoing treasurer, who noted: whom "who" stands for,
 * by name or by the last noun before the comma
 */
static bool who_says(const struct quote_finder *f, size_t from, size_t clause,
		     struct jb_range *name)
{
	enum { NOUN = 40 };
	size_t end = back_space(f->text, from, clause), at;

	if (!word_at(f->text, clause, "who ") || end <= from ||
	    !any_before(f->text, end, "，"))
		return false;
	end -= any_before(f->text, end, "，");
	from = clause_at(f->text, from, end, end - 1).first;
	if (quote_speaker_earlier(f, from, end, name) && name->past == end)
		return true;
	at = words_past_last(f->text, from, end,
			     f->cues.phrase[PH_EN_NOUN_BEGINS]);
	*name = (struct jb_range){ at, end };
	return at != SIZE_MAX && end > at + 3 && end - at <= NOUN;
}

/* Who says what the words at lead bring: in their clause, their sentence. */
static bool speaker_of(const struct quote_finder *f, size_t from, size_t far,
		       size_t lead, struct jb_range *name)
{
	const size_t clause = clause_at(f->text, from, f->text.n, lead).first;

	return who_says(f, from, clause, name) ||
	       quote_speaker_in(f, clause, lead, name) ||
	       quote_described(f, clause, lead, name) ||
	       quote_by_whom(f, from, lead, name) ||
	       quote_speaker_in(f, from, lead, name) ||
	       quote_speaker_earlier(f, far < from ? far : from, from, name) ||
	       quote_told_before(f, from, lead, name);
}

/* 他說, 散場時她苦笑: where the pronoun stands, at the head or at its verb */
static size_t pronoun_in(const struct quote_finder *f, size_t from, size_t lead)
{
	enum { WHEN = 30 };
	size_t end = back_space(f->text, from, lead), n;

	from = quote_past_when(f, from, lead);
	if (quote_past_pronoun(f, from) > from)
		return from;
	n = words_before(f->text, end, f->cues.phrase[PH_PRONOUN]);
	/* 工程師出身的她直言 */
	if (n && end - n > from && any_before(f->text, end - n, "的"))
		return end - n;
	/* not 主席對他說, whom it is said to */
	return n && end - n > from && end - n - from <= WHEN &&
			       !words_before(f->text, end - n,
					     f->cues.phrase[PH_TO_WHOM]) &&
			       !quote_is_known(f, from, end - n)
		       ? end - n
		       : SIZE_MAX;
}

/* 他的主管告誡他：「: not he, but somebody of his */
static bool is_his(const struct quote_finder *f, size_t pronoun, size_t lead,
		   struct jb_range *name)
{
	size_t of = quote_past_pronoun(f, pronoun);

	return any_at(f->text, of, "的") &&
	       quote_described(f, pronoun, lead, name);
}

/*
 * Where the clauses begin that tell who speaks: that of the verb, or the
 * sentence where the verb heads its own: 她聽完故事，想了一下，說：「
 */
static size_t told_from(const struct quote_finder *f, size_t from, size_t lead)
{
	size_t clause = clause_at(f->text, from, f->text.n, lead).first;

	from = skip_space(f->text, from, lead);
	return skip_space(f->text, clause, lead) == lead &&
			       quote_past_pronoun(f, from) > from
		       ? from
		       : clause;
}

bool quote_led(const struct quote_finder *f, struct jb_range r, size_t far,
	       bool colon, struct quote_by *by)
{
	size_t lead = r.past;
	size_t clause = told_from(f, r.first, lead);
	size_t pronoun = pronoun_in(f, clause, lead);

	/* 不宜只主張「…」: what nobody is to say */
	if (words_before(f->text, lead, f->cues.phrase[PH_NOT_TO_SAY]))
		return false;
	/* 賽義德認為…。他說：「 */
	if (pronoun != SIZE_MAX && is_his(f, pronoun, lead, &by->name))
		return true;
	if (pronoun != SIZE_MAX) {
		by->own = quote_is_author(f, pronoun);
		return by->own || quote_by_pronoun(f, far, pronoun, by) ||
		       colon;
	}
	by->own = quote_is_own(f, r.first, lead);
	if (by->own || speaker_of(f, r.first, far, lead, &by->name))
		return true;
	if (!quote_short_name(f, clause, lead, &by->name))
		by->name = (struct jb_range){ 0, 0 };
	return colon;
}

bool quote_source_before(const struct quote_finder *f, size_t from,
			 size_t open, struct jb_range *name)
{
	size_t end = back_space(f->text, from, open), at;
	size_t n = any_before(f->text, end, "，");

	if (!n || end - from < n)
		return false;
	end -= n;
	at = words_find(f->text, from, end, f->cues.phrase[PH_ACCORDING]);
	if (at == SIZE_MAX || end - at > QUOTE_FAR)
		return false;
	at += words_at(f->text, at, f->cues.phrase[PH_ACCORDING]);
	return quote_speaker_in(f, at, end, name);
}

bool quote_led_here(const struct quote_finder *f, size_t from, size_t open,
		    struct jb_range *name)
{
	struct quote_finder lead = *f;

	lead.text.n = back_space(f->text, from, open);
	return lead.text.n > from &&
	       any_before(lead.text, lead.text.n, "：") &&
	       quote_led_by_source(&lead, name) && name->first >= from;
}
