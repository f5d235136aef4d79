/*
 * Who says it, told behind the quotation:
 *
 *	「…」，理事長陳建宏說。
 *	"…," said Amina Rostova
 *	"…," she said
 *	「…」Ana Morel的這句話
 */
#include "analyze/quote.h"

/* according to Ana Morel; Ana Morel 的這句話…: no verb says it */
static bool source_after(const struct quote_finder *f, size_t at, size_t past,
			 struct jb_range *name)
{
	size_t n = word_at(f->text, at, "according to "), word;

	if (n)
		return quote_latin_name(f, at + n, past, name) &&
		       name->first - at - n <= QUOTE_NEAR;
	word = words_find(f->text, at, past, f->cues.phrase[PH_HIS_WORDS]);
	return word != SIZE_MAX && word > at && word - at <= QUOTE_NEAR &&
	       any_find(f->text, at, word, "，：") == SIZE_MAX &&
	       quote_speaker_in(f, at, word, name);
}

bool quote_speaker_after(const struct quote_finder *f, size_t at,
			  struct jb_range *name)
{
	size_t past = jb_utf8_down(f->text, at + QUOTE_AFTER);
	const struct jb_hit *verb;
	size_t stop;

	at = skip_space(f->text, at, past);
	at += any_at(f->text, at, "，");
	at = skip_space(f->text, at, past);
	stop = words_find(f->text, at, past, f->cues.phrase[PH_SPEAKER_FAR]);
	if (stop != SIZE_MAX)
		past = stop;
	if (source_after(f, at, past, name))
		return true;
	verb = cue_find(&f->cues, f->block, at, past, CUE_SPEECH);
	if (!verb || verb->start - at > QUOTE_FAR ||
	    (verb->start - at > QUOTE_NEAR &&
	     any_find(f->text, at, verb->start, "，：") != SIZE_MAX))
		return false;
	if (verb->start == at)		/* said Amina Rostova */
		return (quote_latin_name(f, verb->end, past, name) &&
			name->first - verb->end <= QUOTE_NEAR) ||
		       quote_somebody(f, verb->end, past, name);
	if (words_at(f->text, at, f->cues.phrase[PH_SPEAKER_WE]) ||
	    (words_at(f->text, at, f->cues.phrase[PH_SPEAKER_MEETING]) &&
	     !cue_find(&f->cues, f->block, at, verb->start, CUE_OFFICE)) ||
	    (verb->end < past &&
	     jb_is_han(jb_utf8_next(f->text, &(size_t){ verb->end })) &&
	     !words_at(f->text, verb->end, f->cues.phrase[PH_SAYS_TO])))
		return false;
	return quote_speaker_in(f, at, verb->start, name);
}

/* 問, 笑著說 at at: a verb, perhaps behind how it is said */
static bool is_spoken(const struct quote_finder *f, size_t at)
{
	enum { MANNER = 15 };	/* bytes of 笑著 */
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, at,
			 jb_utf8_down(f->text, at + QUOTE_NEAR), CUE_SPEECH);

	return words_at(f->text, at, f->cues.phrase[PH_ASKS_SHORT]) ||
	       (verb && verb->start - at <= MANNER);
}

bool quote_says_i(const struct quote_finder *f, size_t past)
{
	size_t at = skip_space(f->text, past, f->text.n);
	size_t n = any_at(f->text, at, "我");

	return n && is_spoken(f, at + n);
}

bool quote_says_pronoun(const struct quote_finder *f, size_t at)
{
	size_t n, past = jb_utf8_down(f->text, at + QUOTE_NEAR);

	at = skip_space(f->text, at, past);
	n = words_at(f->text, at, f->cues.phrase[PH_PRONOUN_SAYS]);
	if (n == 0)
		return false;
	at += n;
	/* 「你又要去喔？」他問。 */
	n = words_at(f->text, at, f->cues.phrase[PH_ASKS_SHORT]);
	return (n && any_at(f->text, at + n, "。，：；")) ||
	       cue_find(&f->cues, f->block, at, past, CUE_SPEECH);
}

bool quote_says_it(const struct quote_finder *f, size_t past)
{
	size_t at = skip_space(f->text, past, f->text.n);
	size_t n = word_at(f->text, at, "it ");
	const struct jb_hit *verb =
		n ? cue_find(&f->cues, f->block, at + n,
			     jb_utf8_down(f->text, at + QUOTE_NEAR),
			     CUE_SPEECH)
		  : NULL;

	return verb && verb->start == at + n;
}

/* 「…」她笑著說: somebody says it, though nobody is named */
bool quote_says_at_once(const struct quote_finder *f, size_t at)
{
	size_t from = quote_past_pronoun(f, skip_space(f->text, at, f->text.n));

	return from > at && is_spoken(f, from);
}
