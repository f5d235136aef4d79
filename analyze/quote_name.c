/*
 * Names in what stands beside a quotation: Göran Marby, 陳建宏, 迪娅·卡里姆,
 * 瓦倫丁
 */
#include "analyze/name_word.h"
#include "analyze/quote.h"

static bool is_capital(uint32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE);
}

/* End of the Latin word at at; *capital: one capital, then small letters. */
static size_t latin_word(struct jb_str text, size_t at, size_t past,
			 bool *capital)
{
	size_t from = at, next = at;
	bool small = false, first = false;

	while (next < past) {
		uint32_t cp = jb_utf8_next(text, &next);

		if (!jb_is_latin(cp) &&
		    !(at > from && (cp == '\'' || cp == '-' || cp == 0x2019)))
			break;
		if (at == from)
			first = is_capital(cp);
		else if (jb_is_latin(cp))
			small |= !is_capital(cp);
		at = next;
	}
	/* an initial: M. Hughes */
	if (at - from == 1 && first && at < past && text.p[at] == '.') {
		*capital = true;
		return at + 1;
	}
	*capital = first && small;
	return at;
}

bool quote_is_known(const struct quote_finder *f, size_t from, size_t past)
{
	const struct jb_hits *hits = &f->work->views[f->block].hits;

	for (size_t i = hits_from(hits, from);
	     i < hits->list.n && hits->list.v[i].start < past; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file == JB_LEX_ORGANIZATIONS ||
		    hit->file == JB_LEX_PLACES || hit->file == JB_LEX_TERMS ||
		    cue_of(&f->cues, hit) == CUE_OFFICE ||
		    cue_of(&f->cues, hit) == CUE_AGENT)
			return true;
	}
	return false;
}

/* Words such as "The" and "In" are capital only where a sentence begins. */
static bool is_small_word(const struct quote_finder *f, size_t from,
			  size_t past)
{
	return words_at(f->text, from, f->cues.phrase[PH_NO_LATIN_NAME]) ==
	       past - from;
}

/* June, Monday: a day told, though it looks like a name; not June Lee */
static bool is_calendar(const struct quote_finder *f, struct jb_range name)
{
	return words_at(f->text, name.first, f->cues.phrase[PH_CALENDAR]) ==
	       name.past - name.first;
}

/* Behind the ） that closes what is open before at; at where none does. */
static size_t gloss_end(struct jb_str text, size_t at, size_t past)
{
	size_t close = any_find(text, at, past, "）");

	return close == SIZE_MAX ? at : close + any_at(text, close, "）");
}

/* Next run of capitalised words from at on: Göran Marby. */
static bool next_name(const struct quote_finder *f, size_t at, size_t past,
		      struct jb_range *name)
{
	struct jb_str text = f->text;
	size_t end = 0;

	for (name->first = SIZE_MAX; at < past;) {
		size_t next = at, word_end;
		uint32_t cp = jb_utf8_next(text, &next);
		bool capital;

		if (!jb_is_latin(cp)) {
			if (name->first != SIZE_MAX && cp != ' ')
				break;
			/* 數位使節（Tech Envoy）: what an office is called */
			at = cp == 0xFF08 ? gloss_end(text, next, past) : next;
			continue;
		}
		word_end = latin_word(text, at, past, &capital);
		if (capital && !is_small_word(f, at, word_end) &&
		    !quote_is_known(f, at, word_end)) {
			if (name->first == SIZE_MAX)
				name->first = at;
			end = word_end;
		} else if (name->first != SIZE_MAX &&
			   !words_at(text, at, name_words(f->work)[NW_SMALL])) {
			break;
		}
		at = word_end;
	}
	name->past = end;
	return name->first != SIZE_MAX && end > name->first + 2;
}

bool quote_latin_name(const struct quote_finder *f, size_t at, size_t past,
		      struct jb_range *name)
{
	while (next_name(f, at, past, name)) {
		at = name->past;
		if (!is_calendar(f, *name)) {
			name->past -= words_before(f->text, at,
						   f->cues.phrase[PH_GENITIVE]);
			return true;
		}
	}
	return false;
}

bool quote_speaker_earlier(const struct quote_finder *f, size_t from,
			   size_t past, struct jb_range *name)
{
	struct jb_range next;
	bool found = false;

	while (quote_latin_name(f, from, past, &next)) {
		*name = next;
		from = next.past;
		found = true;
	}
	return found;
}

/* A Chinese name at at: a surname and one or two letters, or 迪娅·卡里姆 */
size_t quote_han_name(const struct quote_finder *f, size_t at, size_t past)
{
	const struct words *const *phrase = f->cues.phrase;
	struct jb_str text = f->text;
	size_t end = at, letters = 0;
	bool dot = false;

	if (words_at(text, at, phrase[PH_NAME_STOP]) ||
	    words_at(text, at, phrase[PH_NAME_START_NOT]))
		return at;
	while (end < past && letters < 12) {
		size_t next = end;
		uint32_t cp = jb_utf8_next(text, &next);

		if (is_name_dot(cp)) {
			dot = true;
		} else if (!jb_is_han(cp) ||
			   (letters > 0 &&
			    words_at(text, end, phrase[PH_NAME_STOP])) ||
			   words_at(text, end, phrase[PH_NAME_TITLE])) {
			break;
		}
		letters++;
		end = next;
	}
	return letters >= 2 && (dot ? letters <= 12 : letters <= 4) ? end : at;
}

bool quote_is_han(const struct quote_finder *f, struct jb_range r)
{
	while (r.first < r.past)
		if (!jb_is_han(jb_utf8_next(f->text, &r.first)))
			return false;
	return true;
}

bool quote_short_name(const struct quote_finder *f, size_t from, size_t lead,
		      struct jb_range *name)
{
	enum { LEAST_NAME = 6, LONGEST = 18 };
	size_t at = skip_space(f->text, from, lead);

	*name = (struct jb_range){at, back_space(f->text, at, lead)};
	name->past -= words_before(f->text, name->past,
				   f->cues.phrase[PH_NAME_ADVERB]);
	if (name->past < at + LEAST_NAME || name->past - at > LONGEST ||
	    words_find(f->text, at, name->past,
		       f->cues.phrase[PH_NAME_STOP]) != SIZE_MAX)
		return false;
	return quote_is_han(f, *name);
}

struct jb_str quote_text_above(const struct quote_finder *f, size_t at,
			       size_t block, size_t *left)
{
	struct jb_str text = block_text(f->work, block);

	if (block == f->block)
		text.n = at;
	if (text.n > *left)
		text = jb_str_slice(text, jb_utf8_up(text, text.n - *left),
				    text.n);
	*left -= text.n;
	return text;
}

bool quote_told_before(const struct quote_finder *f, size_t from, size_t past,
		       struct jb_range *name)
{
	enum { REACH = 12 };	/* blocks looked back at */
	size_t at = skip_space(f->text, from, past), end = at;
	size_t left = QUOTE_ABOVE;
	struct jb_str s;

	if (!surname_at(f->work, f->text, at))
		return false;
	for (int i = 0; i < 3; i++)
		if (end >= past || !jb_is_han(jb_utf8_next(f->text, &end)))
			return false;
	s = jb_str_slice(f->text, at, end);
	*name = (struct jb_range){ at, end };
	if (end > past || quote_is_known(f, at, end))
		return false;
	for (size_t i = f->block + 1; i-- > 0 && f->block - i <= REACH;)
		if (jb_str_find(quote_text_above(f, at, i, &left), s, 0) !=
		    SIZE_MAX)
			return true;
	return false;
}
