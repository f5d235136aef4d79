/*
 * The words of line-words.tsv: what a line begins with, ends in or holds, and
 * what it is thereby. Compared as folded letters, so in either script; a word
 * in Latin letters is a whole word.
 */
#include "ingest/layout.h"

#include <string.h>

/* As the lexicon's columns have them. ORDER PHRASES */
static const char *const roles[PHRASE_ROLES] = {
	[PHRASE_ANNOUNCES] = "announces",
	[PHRASE_SALUTATION] = "salutation",
	[PHRASE_CASE_LABEL] = "case-label",
	[PHRASE_CASE] = "case",
	[PHRASE_QUESTION] = "question",
	[PHRASE_TITLE] = "title",
	[PHRASE_PAPER] = "paper",
	[PHRASE_FORM_NAME] = "form-name",
	[PHRASE_BODY] = "body",
	[PHRASE_CAPTION] = "caption",
	[PHRASE_TABLE_TITLE] = "table-title",
	[PHRASE_FIGURE_ANNOUNCED] = "figure-announced",
	[PHRASE_RIGHTS] = "rights",
	[PHRASE_BESIDE] = "beside",
	[PHRASE_IMPRINT] = "imprint",
	[PHRASE_REPORT_FORM] = "report-form",
	[PHRASE_FORM_NOTE] = "form-note",
	[PHRASE_FORM_LIST] = "form-list",
	[PHRASE_FRAME] = "frame",
	[PHRASE_FRAME_NEXT] = "frame-next",
	[PHRASE_FRAME_DATA] = "frame-data",
	[PHRASE_LANGUAGE] = "language",
	[PHRASE_SITE] = "site",
	[PHRASE_OFFICE] = "office",
	[PHRASE_BYLINE] = "byline",
	[PHRASE_REGISTER_PART] = "register-part",
	[PHRASE_REGISTER_PROSE] = "register-prose",
	[PHRASE_REGISTER_LABEL] = "register-label",
	[PHRASE_POINTER] = "pointer",
	[PHRASE_WORD_END] = "word-end",
	[PHRASE_COLUMNS] = "columns",
	[PHRASE_TASK_LABEL] = "task-label",
	[PHRASE_CLOSING] = "closing",
};

static const char *const places[PHRASE_PLACES] = {
	[PHRASE_STARTS] = "starts",
	[PHRASE_ENDS] = "ends",
	[PHRASE_HAS] = "has",
	[PHRASE_IS] = "is",
	[PHRASE_COUNTS] = "counts",
};

/* Which of n names cell is; n for none. */
static size_t named(struct jb_str cell, const char *const names[], size_t n)
{
	size_t i = 0;

	while (i < n && !jb_str_eq(cell, jb_str_of(names[i])))
		i++;
	return i;
}

static struct phrases *make(struct jb_arena *arena,
			    const struct jb_lexicon *lex)
{
	const enum jb_lex file = JB_LEX_LINE_WORDS;
	struct phrases *phrases = jb_new(arena, struct phrases, PHRASE_ROLES);

	for (size_t row = 0; row < jb_lex_rows(lex, file); row++) {
		size_t role = named(jb_lex_get(lex, file, row, "role"), roles,
				    PHRASE_ROLES);
		size_t place = named(jb_lex_get(lex, file, row, "place"),
				     places, PHRASE_PLACES);
		struct jb_str words = jb_lex_get(lex, file, row, "words");
		struct jb_str word;

		if (role == PHRASE_ROLES || place == PHRASE_PLACES)
			continue;
		for (size_t at = 0; jb_lex_part(&word, words, &at);)
			*jb_list_add(arena, &phrases[role].list) =
				(struct phrase){
					word,
					jb_fold(jb_utf8_next(
						word, &(size_t){ 0 })),
					(uint8_t)place,
				};
	}
	return phrases;
}

const struct phrases *line_phrases_read(const struct jb_lexicon *lex)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, lex, JB_MADE_LINE_WORDS);

	if (!*made)
		*made = make(arena, lex);
	return *made;
}

/* Where word ends that begins at `at` of s; 0: it does not. */
static size_t match(struct jb_str s, size_t at, struct jb_str word)
{
	for (size_t i = 0; i < word.n;)
		if (at >= s.n || jb_fold(jb_utf8_next(s, &at)) !=
					 jb_fold(jb_utf8_next(word, &i)))
			return 0;
	return at;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_inside_word(struct jb_str s, size_t at)
{
	return at > 0 && at < s.n && is_letter(s.p[at]) &&
	       is_letter(s.p[at - 1]);
}

static bool match_end(struct jb_str s, struct jb_str word)
{
	size_t at = s.n, left = jb_utf8_count(word, word.n);

	while (left > 0 && at > 0)
		jb_utf8_prev(s, &at), left--;
	return left == 0 && match(s, at, word) && !is_inside_word(s, at);
}

static bool match_any(struct jb_str s, const struct phrase *phrase)
{
	for (size_t at = 0; at < s.n;) {
		size_t start = at;

		if (jb_fold(jb_utf8_next(s, &at)) == phrase->first &&
		    match(s, start, phrase->word))
			return true;
	}
	return false;
}

bool is_han_digit(uint32_t cp)
{
	struct jb_str digits = JB_STR("〇一二三四五六七八九十");
	size_t at = 0;

	while (at < digits.n)
		if (jb_utf8_next(digits, &at) == cp)
			return true;
	return false;
}

/* 圖一, Figure 3, 表 2: a word and a number */
static bool match_count(struct jb_str s, struct jb_str word)
{
	size_t at = match(s, 0, word);
	uint32_t cp;

	if (!at)
		return false;
	do
		cp = jb_utf8_next(s, &at);
	while (jb_is_space(cp));
	return jb_is_digit(cp) || is_han_digit(cp);
}

static uint64_t low_bit(uint32_t letter)
{
	return (uint64_t)1 << letter % 64;
}

/* What is looked at before the words themselves: most do not come so far. */
struct letters {
	uint32_t first;		/* folded */
	uint64_t all;		/* low bits of all letters, folded */
};

static struct letters letters_of(struct jb_str s)
{
	struct letters letters = { 0 };

	for (size_t at = 0; at < s.n;) {
		uint32_t letter = jb_fold(jb_utf8_next(s, &at));

		if (!letters.all)
			letters.first = letter;
		letters.all |= low_bit(letter);
	}
	return letters;
}

static bool fits(struct jb_str s, const struct letters *letters,
		 const struct phrase *phrase)
{
	bool begins = phrase->first == letters->first;

	if (!(letters->all & low_bit(phrase->first)))
		return false;

	switch ((enum phrase_place)phrase->place) {
	case PHRASE_STARTS:
		return begins && match(s, 0, phrase->word) > 0;
	case PHRASE_ENDS:
		return match_end(s, phrase->word);
	case PHRASE_HAS:
		return match_any(s, phrase);
	case PHRASE_IS:
		return begins && match(s, 0, phrase->word) == s.n;
	case PHRASE_COUNTS:
		return begins && match_count(s, phrase->word);
	case PHRASE_PLACES:
		break;
	}
	return false;
}

bool phrase_fits(const struct layout *lay, enum phrase_role role,
		 struct jb_str s)
{
	const struct phrases *phrases = lay->phrases;
	const struct letters letters = letters_of(s);

	for (size_t i = 0; s.n && phrases && i < phrases[role].list.n; i++)
		if (fits(s, &letters, &phrases[role].list.v[i]))
			return true;
	return false;
}

struct jb_str phrase_without_colon(struct jb_str s)
{
	s = jb_str_trim(s);
	for (;;) {
		if (jb_str_ends(s, JB_STR(":")))
			s = jb_str_trim(jb_str_slice(s, 0, s.n - 1));
		else if (jb_str_ends(s, JB_STR("：")))
			s = jb_str_trim(jb_str_slice(s, 0, s.n - 3));
		else
			return s;
	}
}
