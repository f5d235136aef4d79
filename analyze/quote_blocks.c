/*
 * Quotations that are paragraphs of their own: led to by the one before
 * ("Pia Ek said:"), set as blocks with a name at their end or below, or signed
 * (“…” — 某某).
 */
#include "analyze/heading.h"
#include "analyze/quote.h"

#include <string.h>

/* Pia Ek said: in English, whose verb may stand some words before the colon */
static bool led_by_verb(const struct quote_finder *lead, struct jb_range *name)
{
	const struct jb_hit *verb = cue_last(&lead->cues, lead->block, 0,
					     lead->text.n, CUE_SPEECH);

	return verb && lead->text.n - verb->end <= QUOTE_NEAR &&
	       quote_speaker_earlier(lead,
				     sentence_at(lead->work, lead->block,
						 verb->start)->start,
				     verb->start, name);
}

/* 最難忘的一句話來自一位高中生：, The loudest applause went to the mayor: */
bool quote_led_by_source(const struct quote_finder *lead,
			 struct jb_range *name)
{
	enum { LONGEST = 100 };
	const struct words *words = lead->cues.phrase[PH_COMES_FROM];
	size_t end = lead->text.n - any_before(lead->text, lead->text.n, "：");
	size_t from = jb_utf8_down(lead->text,
				   end > LONGEST ? end - LONGEST : 0);
	size_t at = words_past_last(lead->text, from, end, words), next;

	if (at == SIZE_MAX || end <= at + 3)
		return false;
	next = words_find(lead->text, at, end,
			  lead->cues.phrase[PH_SOURCE_MARK]);
	/* 出自一位退休的局長，他現時管理國碼：: told further of who it is */
	if (next != SIZE_MAX && next > at + 3 &&
	    any_at(lead->text, next, "，") &&
	    words_at(lead->text, next + any_at(lead->text, next, "，"),
		     lead->cues.phrase[PH_PRONOUN]) &&
	    any_find(lead->text, next, end, "。") == SIZE_MAX)
		end = next;
	else if (next != SIZE_MAX)
		return false;
	if (quote_speaker_in(lead, at, end, name) &&
	    word_find(lead->text, name->past, end, " of ") == SIZE_MAX)
		return true;
	at += words_at(lead->text, at, lead->cues.phrase[PH_SOMEBODY]);
	*name = (struct jb_range){skip_space(lead->text, at, end), end};
	return true;
}

/* What is said: within the marks, to the end where a print opens them anew. */
static struct jb_range led_words(const struct quote_finder *f, bool *all)
{
	size_t n = any_at(f->text, 0, "「“\"『");
	size_t close = n ? any_find(f->text, n, f->text.n,
				    any_at(f->text, 0, "「『") ? "」』" : "”\"")
			 : SIZE_MAX;
	size_t rest;

	*all = true;
	if (close == SIZE_MAX)
		return (struct jb_range){n, f->text.n};
	rest = close + any_at(f->text, close, "」』”\"");
	rest = skip_space(f->text, rest, f->text.n);
	*all = rest == f->text.n || any_at(f->text, rest, "（") > 0;
	return (struct jb_range){n, close};
}

/* Does the block before lead to what this one quotes: "Pia Ek said:"? */
bool quote_read_led(struct quote_finder *f)
{
	const struct jb_block *before =
		f->block ? &f->work->doc->blocks.v[f->block - 1] : NULL;
	struct quote_finder lead = *f;
	struct quote_by by = { 0 };
	struct jb_range said;
	bool all, found;

	if (!before || !any_before(before->text, before->text.n, "：") ||
	    before->type == JB_BLOCK_HEADING ||
	    (!any_at(f->text, 0, "「“\"『") &&
	     f->work->doc->blocks.v[f->block].type != JB_BLOCK_QUOTE))
		return false;
	lead.block--;
	lead.text = before->text;
	said = led_words(f, &all);
	if (any_at(f->text, 0, "\"“") && led_by_verb(&lead, &by.name))
		found = true;
	else
		found = all && said.past > said.first &&
			quote_is_enough(f, said) &&
			(quote_find_speaker(&lead, lead.text.n, lead.text.n,
					    true, &by) ||
			 (said.first &&
			  quote_led_by_source(&lead, &by.name)));
	if (!found || by.name.past <= by.name.first)
		return false;
	quote_add(f, said, quote_words(&lead, by.name));
	return true;
}

/* [name=某某] at the end of s: where it begins, and the name; or SIZE_MAX */
static size_t name_tag(struct jb_str s, struct jb_str *name)
{
	size_t at = jb_str_find(s, JB_STR("[name="), 0);

	if (at == SIZE_MAX || !jb_str_ends(s, JB_STR("]")))
		return SIZE_MAX;
	*name = jb_str_trim(jb_str_slice(s, at + 6, s.n - 1));
	return name->n ? at : SIZE_MAX;
}

static bool is_block_quote(const struct work *work, size_t b)
{
	return b < work->doc->blocks.n &&
	       work->doc->blocks.v[b].type == JB_BLOCK_QUOTE;
}

/* 標準局 under a quotation that is all in marks: no sentence, so a name */
static bool is_name_line(const struct quote_finder *f, struct jb_str s)
{
	enum { LONGEST = 60 };

	return s.n >= 4 && s.n <= LONGEST &&
	       words_find(s, 0, s.n, f->cues.phrase[PH_NAME_LINE_NOT]) ==
		       SIZE_MAX &&
	       !jb_str_ends(s, JB_STR("."));
}

/* ——羅薩斯主席閉幕致詞: letters that begin the line, then an office */
static bool before_office(const struct quote_finder *f, size_t at,
			  struct jb_range *name)
{
	enum { LONGEST = 18 };
	const struct jb_hit *office =
		cue_find(&f->cues, f->block, at, f->text.n, CUE_OFFICE);

	*name = (struct jb_range){at, office ? office->start : at};
	return name->past >= at + 6 && name->past - at <= LONGEST &&
	       !quote_is_known(f, at, name->past) && quote_is_han(f, *name);
}

/*
 * Who said the quotation set as block f->block, by a tag at its end or by the
 * block below; its words are in *said.
 */
static struct jb_str block_speaker(const struct quote_finder *f,
				   struct jb_range *said)
{
	struct quote_finder sign = *f;
	struct jb_str none = {0}, name = none, below;
	struct jb_range at;
	size_t n, tag = name_tag(jb_str_trim(f->text), &name);
	bool whole;

	if (tag != SIZE_MAX && tag > 0) {
		*said = quote_unmarked(f, jb_str_slice(f->text, 0, tag),
				       &whole);
		return name;
	}
	*said = quote_unmarked(f, f->text, &whole);
	if (tag == 0 || f->block + 1 >= f->work->doc->blocks.n)
		return none;
	below = jb_str_trim(block_text(f->work, f->block + 1));
	if (is_block_quote(f->work, f->block + 1)) {
		if (name_tag(below, &name) == 0)
			return name;
		if (whole && is_name_line(f, below))
			return below;
	}
	n = words_at(below, 0, f->cues.phrase[PH_SIGN_DASH]);
	if (n == 0)
		return none;
	sign.block++;
	sign.text = below;
	if (!before_office(&sign, n, &at) &&
	    !quote_speaker_in(&sign, n, below.n, &at))
		at = (struct jb_range){n, below.n};
	return jb_str_trim(jb_str_slice(below, at.first, at.past));
}

/* 「…」 alone in its paragraph, and —— 某某 in the next */
static bool is_signed_below(const struct quote_finder *f)
{
	enum { SIGN = 150 };
	struct jb_str below;
	bool whole;

	if (f->block + 1 >= f->work->doc->blocks.n)
		return false;
	quote_unmarked(f, f->text, &whole);
	below = jb_str_trim(block_text(f->work, f->block + 1));
	return whole && below.n <= SIGN &&
	       words_at(below, 0, f->cues.phrase[PH_SIGN_DASH]) &&
	       any_find(below, 0, below.n, "。；「“") == SIZE_MAX;
}

/* A quotation set as a block, with a name at its end or below. */
bool quote_read_attributed(struct quote_finder *f)
{
	struct jb_range said;
	struct jb_str speaker;

	if (!is_block_quote(f->work, f->block) && !is_signed_below(f))
		return false;
	speaker = block_speaker(f, &said);
	if (!speaker.n || said.past <= said.first)
		return false;
	quote_add(f, said, speaker);
	return true;
}

/*
 * “…” — 某某，總裁: a paragraph that is a quotation and who said it, as pages
 * set one beside their text.
 */
bool quote_read_signed(struct quote_finder *f)
{
	enum { SIGN = 150 };
	struct jb_range said, name = {0, 0};
	size_t n = any_at(f->text, 0, "“「\""), close, at, comma;

	close = n ? any_find(f->text, n, f->text.n, "”」\"") : SIZE_MAX;
	if (close == SIZE_MAX || close - n < QUOTE_LEAST * 3)
		return false;
	said = (struct jb_range){n, close};
	at = skip_space(f->text, close + any_at(f->text, close, "”」\""),
			f->text.n);
	n = words_at(f->text, at, f->cues.phrase[PH_SIGN_DASH]);
	if (n == 0 || f->text.n - at > SIGN ||
	    any_find(f->text, at, f->text.n, "。；：「“") != SIZE_MAX)
		return false;
	name.first = skip_space(f->text, at + n, f->text.n);
	comma = any_find(f->text, name.first, f->text.n, "，（");
	name.past = comma == SIZE_MAX ? f->text.n : comma;
	if (name.past <= name.first)
		return false;
	quote_add(f, said, quote_words(f, name));
	return true;
}
