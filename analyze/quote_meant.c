/*
 * Whom a pronoun means: 賽義德認為…。他說：「…」, 我問一位工程師為什麼…，他聳聳
 * 肩：「…」, "…," she said.
 */
#include "analyze/name_word.h"
#include "analyze/quote.h"

/*
 * 我問一位馬來西亞的工程師為什麼…，他聳聳肩：「…」: somebody without a name,
 * by the question put to him.
 */
static bool was_asked(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name)
{
	enum { LONGEST = 48 };
	size_t at =
		words_find(f->text, from, past, f->cues.phrase[PH_ASKS_WHOM]);
	size_t end;

	if (at == SIZE_MAX)
		return false;
	at += words_at(f->text, at, f->cues.phrase[PH_ASKS_WHOM]);
	end = words_find(f->text, at, past, f->cues.phrase[PH_ASKS_WHAT]);
	if (end == SIZE_MAX || end <= at + 3 || end - at > LONGEST)
		return false;
	*name = (struct jb_range){at, end};
	return true;
}

/* 赛义德 of 奥马尔·赛义德 above: the last part of a name told in full */
static bool is_part_of_name(const struct quote_finder *f, struct jb_range part)
{
	enum { REACH = 60 }; /* blocks looked back at */
	struct jb_str s = jb_str_slice(f->text, part.first, part.past);
	size_t left = QUOTE_ABOVE;

	for (size_t i = f->block + 1; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text =
			quote_text_above(f, part.first, i, &left);

		for (size_t at = 0; (at = jb_str_find(text, s, at)) != SIZE_MAX;
		     at += s.n)
			if (is_name_dot(jb_utf8_prev(text, &(size_t){ at })))
				return true;
	}
	return false;
}

/* 赛义德认为…: who speaks at the head of the sentence, by its verb */
static bool head_speaker(const struct quote_finder *f, size_t from, size_t past,
			 struct jb_range *name)
{
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, from, past, CUE_SPEECH);

	return verb && verb->start - from <= QUOTE_FAR &&
	       (quote_speaker_in(f, from, verb->start, name) ||
		(quote_short_name(f, from, verb->start, name) &&
		 is_part_of_name(f, *name)));
}

size_t quote_past_pronoun(const struct quote_finder *f, size_t at)
{
	return at + words_at(f->text, at, f->cues.phrase[PH_PRONOUN]);
}

/*
 * 開幕典禮由基金會主席致詞，她回顧…，並表示：「: behind 由, before what that
 * person does; a pronoun in [from, past) takes it up.
 */
bool quote_by_whom(const struct quote_finder *f, size_t from, size_t past,
		   struct jb_range *name)
{
	enum { LONGEST = 60 };
	size_t by = any_find(f->text, from, past, "由"), act;

	if (by == SIZE_MAX)
		return false;
	by += JB_STR("由").n;
	act = words_find(f->text, by, past, f->cues.phrase[PH_BY_WHOM_ACT]);
	by = skip_space(f->text, by, past);
	if (act == SIZE_MAX || act <= by + 3 || act - by > LONGEST ||
	    any_find(f->text, by, act, "，、；") != SIZE_MAX ||
	    words_find(f->text, act, past, f->cues.phrase[PH_TAKEN_UP]) ==
		    SIZE_MAX ||
	    !quote_is_known(f, by, act))
		return false;
	*name = (struct jb_range){by, back_space(f->text, by, act)};
	/* a name among it says more than the office */
	quote_person_in(f, by, act, name);
	return true;
}

/* 某大學的|田邊惠子教授: past whose somebody is, a name's length before past */
static size_t past_whose(const struct quote_finder *f, size_t from,
			 size_t past)
{
	enum { SHORTEST = 6, LONGEST = 18 };
	size_t at = any_find(f->text, from, past, "的");

	if (at == SIZE_MAX)
		return from;
	at += JB_STR("的").n;
	return past >= at + SHORTEST && past <= at + LONGEST ? at : from;
}

/* 首席科學家以…資料說明，…。他認為: an office heads what it tells */
static bool office_heads(const struct quote_finder *f, size_t from, size_t past,
			 struct jb_range *name)
{
	enum { LONGEST = 45 };
	const struct jb_hit *office;
	size_t end;

	from = skip_space(f->text, from, past);
	office = cue_find(&f->cues, f->block, from, past, CUE_OFFICE);
	if (!office || office->end - from > LONGEST)
		return false;
	from = past_whose(f, from, office->start);
	if (words_find(f->text, from, office->start,
		       f->cues.phrase[PH_OFFICE_APART]) != SIZE_MAX)
		return false;
	end = office->end +
	      words_at(f->text, office->end, f->cues.phrase[PH_TRADE]);
	if (!words_at(f->text, skip_space(f->text, end, past),
		      f->cues.phrase[PH_OFFICE_TELLS]))
		return false;
	*name = (struct jb_range){from, end};
	quote_person_in(f, from, office->end, name);
	return true;
}

/* 議員梁美芳批評期間太短。她說: an office and a name head what is told */
static bool person_heads(const struct quote_finder *f, size_t from, size_t past,
			 struct jb_range *name)
{
	enum { HEAD = 75 };
	size_t end = clause_at(f->text, from, past, from).past;

	if (end > from + HEAD)
		end = jb_utf8_down(f->text, from + HEAD);
	*name = (struct jb_range){ 0, 0 };
	quote_person_in(f, from, end, name);
	return name->past > name->first && name->first - from <= QUOTE_NEAR;
}

/* 唯一發言的是一位研究平台的助理教授，她的場次…: somebody told of by a trade */
static bool is_introduced(const struct quote_finder *f, size_t from,
			  size_t past, struct jb_range *name)
{
	enum { REACH = 60 };
	const struct words *one = f->cues.phrase[PH_SOMEBODY];
	const struct words *person = f->cues.phrase[PH_PERSON];
	size_t at = words_find(f->text, from, past, one), end;

	if (at == SIZE_MAX)
		return false;
	at += words_at(f->text, at, one);
	end = words_find(f->text, at,
			 at + REACH < past ? jb_utf8_down(f->text, at + REACH)
					   : past,
			 person);
	return end != SIZE_MAX &&
	       quote_described(f, at, end + words_at(f->text, end, person),
			       name);
}

/* 阿里的簡報最吸引我: what somebody is called among friends */
static bool nick_heads(const struct quote_finder *f, size_t from, size_t past,
		       struct jb_range *name)
{
	size_t at = skip_space(f->text, from, past), end = at;

	end += word_at(f->text, at, "阿");
	if (end == at || end >= past ||
	    words_at(f->text, at, f->cues.phrase[PH_NICK_NOT]) ||
	    !jb_is_han(jb_utf8_next(f->text, &end)) ||
	    quote_is_known(f, at, end))
		return false;
	*name = (struct jb_range){ at, end };
	return true;
}

/* 陳建宏是一名教師。他說: whose name stands before what he is */
static bool is_somebody(const struct quote_finder *f, size_t from, size_t past,
			struct jb_range *name)
{
	enum { SHORTEST = 9 };	/* bytes: 方案 is nobody */
	const struct words *const *phrase = f->cues.phrase;
	size_t end = clause_at(f->text, from, past, from).past;
	size_t is = any_find(f->text, from, end, "是"), what;

	if (is == SIZE_MAX)
		return false;
	what = is + JB_STR("是").n;
	end = back_space(f->text, what, end);
	end -= any_before(f->text, end, "，。；");
	return end > what &&
	       (words_at(f->text, what, phrase[PH_SOMEBODY]) ||
		words_before(f->text, end, phrase[PH_PERSON])) &&
	       quote_name_before(f, from, is, name) &&
	       name->past - name->first >= SHORTEST;
}

/* 我遇到一位教師。她叫 Ana Morel，住在離島: what a pronoun is called */
static bool is_named(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name)
{
	size_t at = quote_past_pronoun(f, from), n, end;

	n = at > from ? words_at(f->text, at, f->cues.phrase[PH_IS_NAMED]) : 0;
	if (n == 0)
		return false;
	at = skip_space(f->text, at + n, past);
	end = quote_han_name(f, at, past);
	*name = (struct jb_range){ at, end };
	return (end > at && surname_at(f->work, f->text, at)) ||
	       (quote_latin_name(f, at, past, name) && name->first == at);
}

bool quote_meant_by(const struct quote_finder *f, size_t far, size_t pronoun,
		    struct jb_range *name)
{
	const size_t taken = pronoun + JB_STR("他").n;
	size_t past = pronoun;

	if (f->work->doc->blocks.v[f->block].lang == JB_LANG_EN)
		return quote_speaker_earlier(f, far, pronoun, name);
	if (past > far && quote_by_whom(f, sentence_at(f->work, f->block,
						       past - 1)->start,
					/* the paragraph above has none */
					taken < f->text.n ? taken : f->text.n,
					name))
		return true;
	while (past > far) {
		const struct sentence *s =
			sentence_at(f->work, f->block, past - 1);
		size_t from = s->start > far ? s->start : far;

		if (is_named(f, skip_space(f->text, from, past), past, name))
			return true;
		if (quote_past_pronoun(f, skip_space(f->text, from, past)) ==
			    from &&
		    (is_somebody(f, from, past, name) ||
		     office_heads(f, from, past, name) ||
		     head_speaker(f, from, past, name) ||
		     was_asked(f, from, past, name) ||
		     is_introduced(f, from, past, name) ||
		     nick_heads(f, from, past, name) ||
		     person_heads(f, from, past, name) ||
		     quote_told_before(f, from, past, name)))
			return true;
		past = from < past ? from : far;
	}
	*name = (struct jb_range){0, 0};
	return quote_speaker_earlier(f, far, pronoun, name);
}

bool quote_body_meant(const struct quote_finder *f, size_t far, size_t open,
		      struct jb_range *name)
{
	while ((open = back_space(f->text, far, open)) > far) {
		const struct sentence *s =
			sentence_at(f->work, f->block, open - 1);
		const struct jb_hit *verb = cue_find(
			&f->cues, f->block, s->start, open, CUE_SPEECH);

		if (!verb)	/* noted that */
			verb = cue_find(&f->cues, f->block, s->start, open,
					CUE_FRAME);
		if (verb && verb->start - s->start <= QUOTE_FAR &&
		    quote_speaker_in(f, s->start, verb->start, name))
			return true;
		open = s->start < open ? s->start : far;
	}
	return false;
}

bool quote_by_pronoun(const struct quote_finder *f, size_t far,
		      size_t pronoun, struct quote_by *by)
{
	by->pronoun = !quote_meant_by(f, far, pronoun, &by->name);
	if (by->pronoun)
		by->name = (struct jb_range){ 0, 0 };
	return !by->pronoun;
}

struct jb_str quote_meant_above(const struct quote_finder *f)
{
	enum { REACH = 2 };	/* blocks */
	const struct jb_analysis *a = f->work->out;
	const struct jb_str author = quote_author(f);
	struct quote_finder above = *f;
	struct jb_range name;

	for (size_t i = a->quotes.n; i-- > 0;) {
		const struct jb_quote *q = &a->quotes.v[i];

		if (q->at.block + REACH < f->block || !q->speaker.n)
			break;
		/* 「…」我答。他搖搖頭：「…」 */
		if (!author.n || !jb_str_eq(q->speaker, author))
			return q->speaker;
	}
	if (f->block == 0 || f->work->doc->blocks.v[f->block - 1].type !=
				     JB_BLOCK_PARAGRAPH)
		return (struct jb_str){ 0 };
	above.block--;
	above.text = block_text(f->work, above.block);
	return quote_meant_by(&above, 0, above.text.n, &name)
		       ? quote_words(&above, name)
		       : (struct jb_str){ 0 };
}
