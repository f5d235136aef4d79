/*
 * Whom a pronoun means: 賽義德認為…。他說：「…」, 我問一位工程師為什麼…，他聳聳
 * 肩：「…」, "…," she said.
 */
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

	for (size_t i = f->block + 1; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text = block_text(f->work, i);

		for (size_t at = 0; (at = jb_str_find(text, s, at)) != SIZE_MAX;
		     at += s.n)
			if (word_before(text, at, "·|‧|・|•"))
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
	struct jb_range head;

	if (!verb || verb->start - from > QUOTE_FAR)
		return false;
	head.first = skip_space(f->text, from, verb->start);
	head.past = back_space(f->text, head.first, verb->start);
	if (quote_speaker_in(f, from, verb->start, name))
		return true;
	if (head.past - head.first < 6 || head.past - head.first > 18 ||
	    word_find(f->text, head.first, head.past, QUOTE_NAME_STOP) !=
		    SIZE_MAX ||
	    !is_part_of_name(f, head))
		return false;
	*name = head;
	return true;
}

/* Past 他, 她 at at; at where no such word stands. */
size_t quote_past_pronoun(const struct quote_finder *f, size_t at)
{
	return at + words_at(f->text, at, f->cues.phrase[PH_PRONOUN]);
}

/* 作者是籌備的老手。她回憶…：「: the one who writes, told from outside */
bool quote_is_author(const struct quote_finder *f, size_t pronoun)
{
	size_t end = back_space(f->text, 0, pronoun);

	return end > 0 &&
	       word_at(f->text, sentence_at(f->work, f->block, end - 1)->start,
		       "作者|本文作者|原文作者|原作者") > 0;
}

/* Whom 他 at pronoun means: who speaks or is asked shortly before. */
bool quote_meant_by(const struct quote_finder *f, size_t far, size_t pronoun,
		    struct jb_range *name)
{
	size_t past = pronoun;

	if (f->work->doc->blocks.v[f->block].lang == JB_LANG_EN)
		return quote_speaker_earlier(f, far, pronoun, name);
	while (past > far) {
		const struct sentence *s =
			sentence_at(f->work, f->block, past - 1);
		size_t from = s->start > far ? s->start : far;

		if (quote_past_pronoun(f, skip_space(f->text, from, past)) ==
			    from &&
		    (head_speaker(f, from, past, name) ||
		     was_asked(f, from, past, name)))
			return true;
		past = from < past ? from : far;
	}
	*name = (struct jb_range){0, 0};
	return quote_speaker_earlier(f, far, pronoun, name);
}

/* "…," he said: the one named before */
bool quote_says_pronoun(const struct quote_finder *f, size_t at)
{
	size_t n, past = quote_cut(f->text, at + QUOTE_NEAR);

	at = skip_space(f->text, at, past);
	n = word_at(f->text, at, "he |she |they |他|她|其");
	return n &&
	       cue_find(&f->cues, f->block, at + n, past, CUE_SPEECH) != NULL;
}

/* 「…」她笑著說: somebody says it, though nobody is named */
bool quote_says_at_once(const struct quote_finder *f, size_t at)
{
	enum { MANNER = 15 }; /* bytes of 笑著 */
	size_t from = quote_past_pronoun(f, skip_space(f->text, at, f->text.n));
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, from,
			 quote_cut(f->text, from + QUOTE_NEAR), CUE_SPEECH);

	return from > at && verb && verb->start - from <= MANNER;
}
