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
	[PHRASE_CASE_DECIDED] = "case-decided",
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
	[PHRASE_MENU] = "menu",
	[PHRASE_SITE] = "site",
	[PHRASE_PROCEEDING] = "proceeding",
	[PHRASE_OFFICE] = "office",
	[PHRASE_BYLINE] = "byline",
	[PHRASE_CREDIT] = "credit",
	[PHRASE_REGISTER_PART] = "register-part",
	[PHRASE_REGISTER_PROSE] = "register-prose",
	[PHRASE_REGISTER_LABEL] = "register-label",
	[PHRASE_POINTER] = "pointer",
	[PHRASE_WORD_END] = "word-end",
	[PHRASE_COLUMNS] = "columns",
	[PHRASE_TASK_LABEL] = "task-label",
	[PHRASE_CLOSING] = "closing",
	[PHRASE_SIGNED] = "signed",
	[PHRASE_HOME] = "home",
	[PHRASE_TURN] = "turn",
	[PHRASE_NOTE] = "note",
	[PHRASE_FOOT] = "foot",
	[PHRASE_ISSUE] = "issue",
	[PHRASE_SCENE] = "scene",
	[PHRASE_POST] = "post",
	[PHRASE_CONTENTS_HEAD] = "contents-head",
	[PHRASE_LEFT_OUT] = "left-out",
	[PHRASE_CONTACT] = "contact",
	[PHRASE_TITLE_END] = "title-end",
	[PHRASE_ANNEX] = "annex",
	[PHRASE_CLAUSE] = "clause",
	[PHRASE_ANNEX_WORD] = "annex-word",
	[PHRASE_ENCLOSURE] = "enclosure",
	[PHRASE_NOTHING] = "nothing",
	[PHRASE_FIRST] = "first",
	[PHRASE_EVENT] = "event",
	[PHRASE_AUTHORITY] = "authority",
	[PHRASE_MINUTES] = "minutes",
	[PHRASE_TRIP_REPORT] = "trip-report",
	[PHRASE_OFFICIAL] = "official",
	[PHRASE_SOURCE] = "source",
	[PHRASE_SESSION] = "session",
	[PHRASE_STREET] = "street",
	[PHRASE_LETTER_PART] = "letter-part",
	[PHRASE_TASK_PART] = "task-part",
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

static uint64_t low_bit(uint32_t letter)
{
	return (uint64_t)1 << letter % 64;
}

static void add(struct phrases *phrases, struct jb_arena *arena,
		struct jb_str word, enum phrase_place place)
{
	static const enum phrase_end end[PHRASE_PLACES] = {
		[PHRASE_STARTS] = PHRASE_HEAD, [PHRASE_IS] = PHRASE_HEAD,
		[PHRASE_COUNTS] = PHRASE_HEAD, [PHRASE_ENDS] = PHRASE_TAIL,
		[PHRASE_HAS] = PHRASE_INSIDE,
	};
	struct phrase_list *to = &phrases->at[end[place]];
	uint32_t first = jb_fold(jb_utf8_next(word, &(size_t){ 0 }));
	uint32_t last = jb_fold(jb_utf8_prev(word, &(size_t){ word.n }));

	*jb_list_add(arena, &to->list) = (struct phrase){
		word, end[place] == PHRASE_TAIL ? last : first,
		(uint8_t)place,
	};
	to->letters |= low_bit(end[place] == PHRASE_TAIL ? last : first);
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
			add(&phrases[role], arena, word,
			    (enum phrase_place)place);
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

static bool is_inside_word(struct jb_str s, size_t at)
{
	return at > 0 && at < s.n && jb_is_letter(s.p[at]) &&
	       jb_is_letter(s.p[at - 1]);
}

/* Where word begins in which s ends; s.n: it does not. */
static size_t match_end(struct jb_str s, struct jb_str word)
{
	size_t at = s.n, left = jb_utf8_count(word, word.n);

	while (left > 0 && at > 0)
		jb_utf8_prev(s, &at), left--;
	return left == 0 && match(s, at, word) && !is_inside_word(s, at) ? at
									 : s.n;
}

bool is_han_digit(uint32_t cp)
{
	switch (cp) {
	case U'〇': case U'一': case U'二': case U'三': case U'四': case U'五':
	case U'六': case U'七': case U'八': case U'九': case U'十':
		return true;
	default:
		return false;
	}
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

/* Does phrase stand at byte at of s, where its letter does? */
static bool fits(struct jb_str s, size_t at, const struct phrase *phrase)
{
	switch ((enum phrase_place)phrase->place) {
	case PHRASE_STARTS:
	case PHRASE_HAS:
		return match(s, at, phrase->word) > 0;
	case PHRASE_ENDS:
		return match_end(s, phrase->word) < s.n;
	case PHRASE_IS:
		return match(s, at, phrase->word) == s.n;
	case PHRASE_COUNTS:
		return match_count(s, phrase->word);
	case PHRASE_PLACES:
		break;
	}
	return false;
}

static bool has_letter(const struct phrase_list *list, uint32_t letter)
{
	return (list->letters & low_bit(letter)) != 0;
}

/* Does one of list stand at byte at of s, where letter is? */
static bool any_fits(const struct phrase_list *list, struct jb_str s,
		     size_t at, uint32_t letter)
{
	for (size_t i = 0; i < list->list.n; i++)
		if (list->list.v[i].letter == letter &&
		    fits(s, at, &list->list.v[i]))
			return true;
	return false;
}

bool phrase_fits(const struct layout *lay, enum phrase_role role,
		 struct jb_str s)
{
	const struct phrase_list *lists;
	uint32_t first, last;

	if (!lay->phrases || !s.n)
		return false;
	lists = lay->phrases[role].at;
	first = jb_fold(jb_utf8_next(s, &(size_t){ 0 }));
	last = jb_fold(jb_utf8_prev(s, &(size_t){ s.n }));
	if ((has_letter(&lists[PHRASE_HEAD], first) &&
	     any_fits(&lists[PHRASE_HEAD], s, 0, first)) ||
	    (has_letter(&lists[PHRASE_TAIL], last) &&
	     any_fits(&lists[PHRASE_TAIL], s, s.n, last)))
		return true;
	for (size_t at = 0; lists[PHRASE_INSIDE].letters && at < s.n;) {
		size_t start = at;
		uint32_t letter = jb_fold(jb_utf8_next(s, &at));

		if (has_letter(&lists[PHRASE_INSIDE], letter) &&
		    any_fits(&lists[PHRASE_INSIDE], s, start, letter))
			return true;
	}
	return false;
}

size_t phrase_before(const struct layout *lay, enum phrase_role role,
		     struct jb_str s)
{
	const struct phrase_list *list;
	uint32_t last = jb_fold(jb_utf8_last(s));
	size_t at = s.n;

	if (!lay->phrases)
		return s.n;
	list = &lay->phrases[role].at[PHRASE_TAIL];
	for (size_t i = 0; i < list->list.n && at == s.n; i++)
		if (list->list.v[i].letter == last)
			at = match_end(s, list->list.v[i].word);
	return at;
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

struct jb_str phrase_bare(struct jb_str s)
{
	static const char *const pairs[] = { "〈〉", "《》", "【】", "〔〕",
					     "［］", "（）", "「」", "『』",
					     "＜＞" };
	enum { HALF = 3 };

	s = phrase_without_colon(s);
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (s.n > HALF * 2 && !memcmp(s.p, pairs[i], HALF) &&
		    !memcmp(s.p + s.n - HALF, pairs[i] + HALF, HALF))
			return jb_str_trim(
				jb_str_slice(s, HALF, s.n - HALF));
	return s;
}
