/*
 * The one who writes, by a line 作者：某某 or at the foot of a letter, and what
 * tells that it is he who speaks: 我說過：「…」, 作者直言：「…」
 */
#include "analyze/day.h"
#include "analyze/quote.h"

/*
 * Past 作者： at the head of a line, or in 文章出處：某刊 ｜ 原文作者：某某; 0
 * where the text has no such label.
 */
static size_t author_label(const struct quote_finder *f, struct jb_str text)
{
	enum { LINE = 200 };
	const struct words *labels = f->cues.phrase[PH_AUTHOR_LABEL];
	size_t at = 0, n;

	for (;;) {
		n = words_at(text, at, labels);
		if (n && any_at(text, at + n, "："))
			return at + n + any_at(text, at + n, "：");
		at = text.n > LINE ? SIZE_MAX
				   : any_find(text, at, text.n, "｜／");
		if (at == SIZE_MAX)
			return 0;
		at = skip_space(text, at + any_at(text, at, "｜／"), text.n);
	}
}

/* 理事長 吳承翰 敬上: who signs a letter in its last lines */
static struct jb_str letter_signed(const struct quote_finder *f)
{
	enum { LINES = 3, LONGEST = 90 };
	size_t n = f->work->doc->blocks.n;
	struct quote_finder end = *f;
	struct jb_range name = { 0, 0 };

	for (size_t i = n; i-- > 0 && i + LINES >= n;) {
		end.block = i;
		end.text = jb_str_trim(block_text(f->work, i));
		if (end.text.n <= LONGEST &&
		    words_before(end.text, end.text.n,
				 f->cues.phrase[PH_SIGNS_LETTER]) &&
		    quote_speaker_in(&end, 0, end.text.n, &name))
			return jb_str_slice(end.text, name.first, name.past);
	}
	return (struct jb_str){ 0 };
}

/* The one line 作者：某某 nearest above, else of the cover, of a letter. */
struct jb_str quote_author(const struct quote_finder *f)
{
	enum { REACH = 60 };	/* blocks looked back at */
	const struct jb_analysis *a = f->work->out;

	for (size_t i = f->block; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text = block_text(f->work, i);
		size_t n = author_label(f, text), past;

		if (n == 0)
			continue;
		past = any_find(text, n, text.n, "（，、\n\t｜／");
		return jb_str_trim(jb_str_slice(
			text, n, past == SIZE_MAX ? text.n : past));
	}
	return a->meta.authors.n == 1 ? a->meta.authors.v[0].value
				      : letter_signed(f);
}

/* 王小明說，…: a verb of speech, not the 道 of 人道 */
static bool says_there(const struct quote_finder *f, size_t from, size_t past)
{
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, from, past, CUE_SPEECH);

	return verb && any_at(f->text, verb->end, "，：「");
}

bool quote_is_author(const struct quote_finder *f, size_t pronoun)
{
	enum {
		REACH = 5,	/* sentences looked back at */
		LONGEST = 600,	/* bytes of each that is read */
	};
	size_t end = back_space(f->text, 0, pronoun);

	for (int i = 0; i < REACH && end > 0; i++) {
		size_t from = sentence_at(f->work, f->block, end - 1)->start;
		struct jb_range person = { 0, 0 };

		if (words_at(f->text, from, f->cues.phrase[PH_AUTHOR]))
			return true;
		/* somebody else may have been told of */
		if (end - from > LONGEST)
			return false;
		quote_person_in(f, from, end, &person);
		if (person.past > person.first ||
		    says_there(f, from, end) ||
		    words_find(f->text, from, end,
			       f->cues.phrase[PH_SOMEBODY]) != SIZE_MAX)
			return false;
		end = from < end ? back_space(f->text, 0, from) : 0;
	}
	return false;
}

size_t quote_past_when(const struct quote_finder *f, size_t at, size_t past)
{
	size_t n = words_at(f->text, at, f->cues.phrase[PH_WHEN]);
	const struct jb_date *d =
		n ? NULL
		  : day_at(f->work, jb_date_from(f->work->out, f->block, at),
			   f->block, past);

	if (d && d->at.start == at && d->at.end < past)
		n = d->at.end - at;
	return n ? skip_space(f->text, at + n, past) : at;
}

bool quote_is_own(const struct quote_finder *f, size_t from, size_t verb)
{
	size_t at = clause_at(f->text, from, verb, verb).first;

	/* 我想了想，說：「 */
	if (skip_space(f->text, at, verb) == verb)
		at = from;
	at = quote_past_when(f, skip_space(f->text, at, verb), verb);
	/* 作者直言：「: of the piece, where a line says who wrote it */
	if (at + words_at(f->text, at, f->cues.phrase[PH_AUTHOR]) == verb &&
	    at < verb && quote_author(f).n)
		return true;
	return at < verb &&
	       words_at(f->text, at, f->cues.phrase[PH_SPEECH_OWN]) > 0 &&
	       (words_at(f->text, at, f->cues.phrase[PH_I_SAY_WILL]) ||
		!words_at(f->text, at, f->cues.phrase[PH_WE_NOT_I]));
}
