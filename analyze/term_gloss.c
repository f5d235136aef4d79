/*
 * The gloss of a term: English name, abbreviation or both, in any order, with
 * or without words such as 以下簡稱 before them.
 */
#include "analyze/phrase.h"
#include "analyze/terms.h"

#include <stdint.h>
#include <string.h>

enum {
	PARTS = 8,
	NAME_WORDS = 14,	/* longer is a sentence */
	ABBR_BYTES = 16,
};

struct parts {
	struct jb_str v[PARTS];
	size_t n;
};

static bool eq_nocase(struct jb_str a, struct jb_str b)
{
	size_t i = 0, k = 0;

	while (i < a.n && k < b.n) {
		uint32_t x = jb_fold(jb_utf8_next(a, &i));
		uint32_t y = jb_fold(jb_utf8_next(b, &k));

		if (x != y && !(x == '-' && y == ' ') &&
		    !(x == ' ' && y == '-'))
			return false;
	}
	return i == a.n && k == b.n;
}

/* Is the mark one that cuts a gloss into parts? */
static bool is_cut(uint32_t cp)
{
	return cp == 0xFF0C || cp == ',' || cp == 0x3001 || cp == ';' ||
	       cp == 0xFF1B || cp == ':' || cp == 0xFF1A;
}

static struct jb_str strip_quotes(struct jb_str s)
{
	static const char *const marks[] = {
		"「", "」", "『", "』", "“", "”", "\"", "'", "‘", "’", "《",
		"》", "〈", "〉",
	};

	s = jb_str_trim(s);
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		struct jb_str mark = jb_str_of(marks[i]);

		if (jb_str_starts(s, mark))
			s = jb_str_slice(s, mark.n, s.n);
		if (jb_str_ends(s, mark))
			s = jb_str_slice(s, 0, s.n - mark.n);
	}
	return jb_str_trim(s);
}

/* Without what introduces a name: 以下簡稱, 英文為, abbreviated as. */
static struct jb_str strip_lead(struct jb_str s,
				const struct words *const *phrase)
{
	s = jb_str_slice(s, words_at(s, 0, phrase[PH_GLOSS_LEAD]), s.n);
	s = jb_str_trim(s);
	if (jb_str_starts(s, JB_STR("：")))
		s = jb_str_slice(s, 3, s.n);
	else if (jb_str_starts(s, JB_STR(":")))
		s = jb_str_slice(s, 1, s.n);
	return strip_quotes(s);
}

static bool has_latin(struct jb_str s)
{
	for (size_t at = 0; at < s.n;)
		if (jb_is_latin(jb_utf8_next(s, &at)))
			return true;
	return false;
}

/* At-Large, Follow-Up: great and small letters on both sides of a hyphen */
static bool is_hyphened_name(struct jb_str s)
{
	size_t part = 0, small = 0;

	for (size_t i = 0; i <= s.n; i++) {
		if (i < s.n && s.p[i] != '-') {
			small += s.p[i] >= 'a' && s.p[i] <= 'z';
			if (i == part && !jb_is_capital(s.p[i]))
				return false;
			continue;
		}
		if (small == 0 || small + 1 != i - part)
			return false;
		part = i + 1;
		small = 0;
	}
	return s.n >= 7;
}

/* NETmundial: a word's end in small letters, longer than what is before it */
static bool ends_in_word(struct jb_str s)
{
	enum { WORD = 5 };
	size_t small = 0;

	while (small < s.n && s.p[s.n - 1 - small] >= 'a' &&
	       s.p[s.n - 1 - small] <= 'z')
		small++;
	return small >= WORD && small * 2 > s.n;
}

/* ＡＰＮＩＣ　３３: the ASCII that it prints in full width; 0: none */
static char narrow_of(uint32_t cp)
{
	if (cp == 0x3000)
		return ' ';
	switch (cp) {
	case 0xFF06: case 0xFF07: case 0xFF0B: case 0xFF0D: case 0xFF0E:
	case 0xFF0F:	/* ＆ ＇ ＋ － ． ／ */
		return (char)(cp - 0xFEE0);
	default:
		return (jb_is_latin(cp) || jb_is_digit(cp)) && cp >= 0xFF10
			       ? (char)(cp - 0xFEE0)
			       : 0;
	}
}

static bool has_wide_letters(struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		const char *found = memchr(s.p + at, 0xEF, s.n - at);

		if (!found)
			return false;
		at = (size_t)(found - s.p);
		if (jb_is_latin(jb_utf8_next(s, &at)))
			return true;
	}
	return false;
}

/* ccTLD, gTLD, NCC: at least two capitals, of which it ends in one */
static bool ends_in_capitals(struct jb_str s)
{
	return s.n >= 2 && jb_is_capital(s.p[s.n - 1]) &&
	       jb_is_capital(s.p[s.n - 2]);
}

static bool is_narrow_abbr(struct jb_str s)
{
	size_t upper = 0, lower = 0, spaces = 0, others = 0, first = 0;
	bool capitals = true;	/* in the first word */

	if (s.n < 2 || s.n > ABBR_BYTES)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (jb_is_capital(c))
			upper++, first += i == 0;
		else if (c >= 'a' && c <= 'z')
			lower++, capitals &= spaces > 0;
		else if (c == ' ')
			spaces++;
		else if (!(c >= '0' && c <= '9') && !strchr("-+/.&", c))
			others++;
	}
	if (others || upper < 2)
		return false;
	if (is_hyphened_name(s) || ends_in_word(s))
		return false;
	if (spaces)	/* RIPE NCC, DNS CERT, IDN ccTLD; APNIC 17 */
		return spaces == 1 && capitals &&
		       (lower == 0 || (lower <= 2 && ends_in_capitals(s)));
	/* ccTLD, DoH, DDoS, SubPro and WebRTC; but not ICANNWiki */
	return upper > first || lower == 0 ? lower <= upper * 3 : false;
}

bool gloss_is_abbr(struct jb_str s)
{
	char narrow[ABBR_BYTES];
	size_t n = 0;

	if (!has_wide_letters(s))
		return is_narrow_abbr(s);
	for (size_t at = 0; at < s.n; n++) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (n == ABBR_BYTES || (!narrow_of(cp) && cp >= 0x80))
			return false;
		narrow[n] = narrow_of(cp) ? narrow_of(cp) : (char)cp;
	}
	return is_narrow_abbr((struct jb_str){ narrow, n });
}

/* Small words that Chinese does not render. */
static bool is_small(struct jb_str word)
{
	static const char *const words[] = {
		"of", "the", "for", "and", "on", "in", "to", "a", "an", "with",
		"de", "des", "der", "la", "&", "by", "at", "as", "from",
	};

	if (word.n > 4 && (unsigned char)word.p[0] < 0x80)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (eq_nocase(word, jb_str_of(words[i])))
			return true;
	return false;
}

bool gloss_next(struct jb_str *word, struct jb_str name, size_t *at)
{
	while (*at < name.n) {
		size_t from = *at;

		while (*at < name.n && !strchr(" /,", name.p[*at]))
			++*at;
		*word = jb_str_slice(name, from, *at);
		while (*at < name.n && strchr(" /,", name.p[*at]))
			++*at;
		if (word->n && !is_small(*word))
			return true;
	}
	return false;
}

/* The rendering of the word that stands in key, by halves. */
static struct jb_str rendering(const struct jb_lexicon *lex, struct jb_str key)
{
	size_t low = 0, high = jb_lex_rows(lex, JB_LEX_WORDS);

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = jb_str_cmp(key,
				       jb_lex_cell(lex, JB_LEX_WORDS, mid, 0));

		if (order == 0)
			return jb_lex_cell(lex, JB_LEX_WORDS, mid, 1);
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return (struct jb_str){ 0 };
}

struct jb_str gloss_word(const struct jb_lexicon *lex, struct jb_str word)
{
	char key[32];
	struct jb_str low, zh;

	/* Operators' Group, Women's Day */
	word.n -= jb_str_ends(word, JB_STR("'"));
	word.n -= jb_str_ends(word, JB_STR("\xE2\x80\x99")) ? 3 : 0; /* ’ */
	low = (struct jb_str){ key, word.n };
	if (word.n < 2 || word.n > sizeof(key))
		return (struct jb_str){ 0 };
	for (size_t i = 0; i < word.n; i++)
		key[i] = jb_is_capital(word.p[i]) ? (char)(word.p[i] | 0x20)
					       : word.p[i];
	zh = rendering(lex, low);
	/* registrars, policies */
	if (!zh.n && word.n > 4 && key[word.n - 1] == 's') {
		low.n--;
		zh = rendering(lex, low);
		if (!zh.n && jb_str_ends(low, JB_STR("ie"))) {
			key[--low.n - 1] = 'y';
			zh = rendering(lex, low);
		}
	}
	return zh;
}

bool gloss_has_word(const struct jb_lexicon *lex, struct jb_str name)
{
	struct jb_str word;

	for (size_t at = 0; gloss_next(&word, name, &at);)
		if (gloss_word(lex, word).n)
			return true;
	return false;
}

struct jb_str gloss_affix(const struct jb_lexicon *lex, struct jb_str word)
{
	enum { LEAST = 2, ALONE = 4, MOST = 7 };
	char key[MOST + 2];
	struct jb_str zh = { 0 };

	for (size_t n = ALONE; n <= MOST && n + LEAST < word.n && !zh.n; n++) {
		key[0] = '-';
		memcpy(key + 1, word.p + word.n - n, n);
		zh = rendering(lex, (struct jb_str){ key, n + 1 });
	}
	for (size_t n = LEAST; n <= MOST && n + LEAST < word.n && !zh.n; n++) {
		/* co-regulation, but not as in content */
		if (n < ALONE && word.p[n] != '-')
			continue;
		for (size_t i = 0; i < n; i++)
			key[i] = jb_is_capital(word.p[i])
					 ? (char)(word.p[i] | 0x20)
					 : word.p[i];
		key[n] = '-';
		zh = rendering(lex, (struct jb_str){ key, n + 1 });
	}
	return zh;
}

static void count_name(struct gloss *gloss)
{
	struct jb_str s = gloss->en;
	size_t from = 0;

	for (size_t i = 0; i <= s.n; i++) {
		struct jb_str word;

		if (i < s.n && !strchr(" -/", s.p[i])) {
			gloss->joints += strchr(",&/", s.p[i]) != NULL;
			continue;
		}
		gloss->joints += i < s.n && s.p[i] == '/';
		gloss->hyphens += i < s.n && s.p[i] == '-';
		word = jb_str_slice(s, from, i);
		from = i + 1;
		if (eq_nocase(word, JB_STR("and")))
			gloss->joints++;
		else if (word.n && !is_small(word))
			gloss->words++;
	}
}

static void count_abbr(struct gloss *gloss)
{
	for (size_t i = 0; i < gloss->abbr.n; i++) {
		char c = gloss->abbr.p[i];

		/* but not the s of RIRs */
		gloss->letters += jb_is_capital(c) ||
				  (c >= 'a' && c <= 'z' &&
				   !(c == 's' && i > 1 &&
				     i + 1 == gloss->abbr.n));
	}
}

/* in alphabetical order, as of May: how or when, no name */
static bool is_phrase(struct jb_str s)
{
	static const char *const starts[] = {
		"in ", "at ", "as ", "by ", "of ", "from ", "with ", "on ",
		"to ", "for ", "if ", "when ", "while ", "because ", "after ",
		"before ", "since ", "until ", "see ", "not ", "also ",
		"only ", "about ", "between ", "than ", "that ", "which ",
		"who ", "where ", "is ", "are ", "was ", "were ",
	};

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (jb_str_starts(s, jb_str_of(starts[i])))
			return true;
	return false;
}

/* 21CN: two figures with capitals behind them, and nothing else */
static bool begins_number(struct jb_str s)
{
	size_t i = 0;

	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	if (i == 0 || i > 2)
		return false;
	while (i < s.n && jb_is_capital(s.p[i]))
		i++;
	return i == s.n;
}

/* IMT-2000: three capitals or more, a hyphen and figures */
static bool ends_number(struct jb_str s)
{
	size_t i = 0, from;

	while (i < s.n && jb_is_capital(s.p[i]))
		i++;
	if (i < 3 || i == s.n || s.p[i] != '-')
		return false;
	for (from = ++i; i < s.n && s.p[i] >= '0' && s.p[i] <= '9';)
		i++;
	return i == s.n && i > from;
}

/* Is s a name in Latin letters, not a note such as "pdf, 812 KB"? */
static bool is_name(struct jb_str s)
{
	size_t words = 1, letters = 0, digits = 0;

	if (s.n < 2 || !has_latin(s) || jb_has_han(s) ||
	    strchr("#*=<@.{", s.p[0]) || is_phrase(s))
		return false;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if ((cp == '@' && jb_str_has(s, ".")) || cp == '=' ||
		    cp == '?' || cp == '!' || cp == '%' || cp == '\t' ||
		    cp == '\n' || cp == 0xFF1F)
			return false;
		words += cp == ' ';
		letters += jb_is_latin(cp);
		digits += jb_is_digit(cp);
	}
	/* 21CN, IMT-2000, but no 5/10 PM: the number is the name's */
	if (words > NAME_WORDS || letters < 2 ||
	    (letters <= digits && !begins_number(s) && !ends_number(s)))
		return false;
	if (jb_str_has(s, "://") || jb_str_has(s, "www.") ||
	    jb_str_has(s, ". "))
		return false;
	return true;
}

/* Words in brackets that are no name of what stands before them. */
static bool is_note(struct jb_str s, const struct words *const *phrase)
{
	size_t figures = 1;

	/* v2, v1.3, but not V2V */
	while (figures < s.n && s.p[figures] >= '0' && s.p[figures] <= '9')
		figures++;
	if ((s.p[0] | 0x20) == 'v' && figures > 1 &&
	    (figures == s.n || !jb_is_letter(s.p[figures])))
		return true;
	return words_at(s, 0, phrase[PH_GLOSS_NOTE]) == s.n ||
	       words_at(s, 0, phrase[PH_GLOSS_NOTE_HEAD]) > 0;
}

static struct parts cut(struct jb_str inner)
{
	struct parts parts = { 0 };
	size_t from = 0;

	for (size_t at = 0; at <= inner.n && parts.n < PARTS;) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(inner, &at);

		if (here < inner.n && !is_cut(cp))
			continue;
		parts.v[parts.n++] =
			jb_str_trim(jb_str_slice(inner, from, here));
		from = at;
		if (here >= inner.n)
			break;
	}
	return parts;
}

/* The piece of text from the start of a to the end of b, both parts of it. */
static struct jb_str span(struct jb_str a, struct jb_str b)
{
	return (struct jb_str){ a.p, (size_t)(b.p + b.n - a.p) };
}

/* After a name, a short one of two capitals: UA Day, New gTLD */
static bool is_abbr_of(struct jb_str s, struct jb_str name)
{
	size_t capitals = 0;

	if (gloss_is_abbr(s))
		return true;
	if (name.n == 0 || s.n * 2 > name.n || s.n < 2 ||
	    !jb_is_capital(s.p[0]))
		return false;
	for (size_t i = 0; i < s.n; i++)
		capitals += jb_is_capital(s.p[i]);
	return capitals * 3 >= s.n;
}

/* Ofcom of Office of Communications: one word, its letters in that order */
static bool is_contraction(struct jb_str s, struct jb_str name)
{
	enum { MOST = 10 };
	size_t at = 0, i = 0;

	if (s.n < 4 || s.n > MOST || s.n * 2 > name.n ||
	    !jb_is_capital(s.p[0]) ||
	    s.p[0] != name.p[0])
		return false;
	for (; i < s.n; i++, at++) {
		char c = (char)(s.p[i] | 0x20);

		if (c < 'a' || c > 'z')
			return false;
		while (at < name.n && (name.p[at] | 0x20) != c)
			at++;
		if (at == name.n)
			return false;
	}
	return true;
}

/*
 * What is short behind a name as it could not be alone: CCWG-Accountability,
 * whose second half is of the name; PP-22; G77 of Group of 77; Nkom.
 */
static bool is_short_behind(struct jb_str s, struct jb_str name)
{
	enum { WORD = 6 };
	size_t capitals = 0, at, small;

	while (capitals < s.n && jb_is_capital(s.p[capitals]))
		capitals++;
	for (small = capitals; small < s.n && s.p[small] >= 'a' &&
			       s.p[small] <= 'z';)
		small++;
	if (capitals == 1 && small == s.n)
		return s.n >= 4 && s.n <= WORD && s.n * 3 <= name.n &&
		       s.p[0] == name.p[0];
	at = capitals + (capitals >= 2 && capitals < s.n &&
			 s.p[capitals] == '-');
	if (capitals == 0 || at + 1 >= s.n)
		return false;
	if (at > capitals && jb_is_capital(s.p[at]))
		return jb_str_find(name, jb_str_slice(s, at, s.n), 0) !=
		       SIZE_MAX;
	for (size_t i = at; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return at > capitals || (s.p[0] == name.p[0] &&
				 jb_str_ends(name, jb_str_slice(s, at, s.n)));
}

bool gloss_spells(struct jb_str s, struct jb_str name)
{
	struct jb_str word;
	size_t i = 0;

	for (size_t at = 0; gloss_next(&word, name, &at); i++)
		if (i >= s.n || word.p[0] != s.p[i] || !jb_is_capital(s.p[i]))
			return false;
	return i == s.n && i > 1;
}

bool gloss_may_spell(struct jb_str s, struct jb_str name)
{
	size_t at = 0;

	if (!s.n || !name.n || (s.p[0] | 0x20) != (name.p[0] | 0x20))
		return false;
	for (size_t i = 0; i < s.n; i++, at++) {
		size_t word = at;

		/* where a word begins, else further on in this one */
		while (word < name.n &&
		       !((word == 0 || strchr(" -/", name.p[word - 1])) &&
			 (name.p[word] | 0x20) == (s.p[i] | 0x20)))
			word++;
		if (word < name.n) {
			at = word;
			continue;
		}
		while (at < name.n && name.p[at] != ' ' &&
		       (name.p[at] | 0x20) != (s.p[i] | 0x20))
			at++;
		if (at >= name.n || name.p[at] == ' ')
			return false;
	}
	return true;
}

/* APRICOT 2019 is APRICOT */
static struct jb_str without_year(struct jb_str s)
{
	size_t n = s.n;

	while (n > 0 && s.p[n - 1] >= '0' && s.p[n - 1] <= '9')
		n--;
	if (s.n - n != 4 || n < 3 || (s.p[n] != '1' && s.p[n] != '2'))
		return s;
	if (s.p[n - 1] != ' ')
		return s;
	return jb_str_trim(jb_str_slice(s, 0, n - 1));
}

/* 簡稱XTR-D: a part that says itself that it is the short form */
static bool is_short_name(struct jb_str s)
{
	static const char *const words[] = { "簡稱", "简称", "縮寫", "缩写" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_find(s, jb_str_of(words[i]), 0) != SIZE_MAX)
			return true;
	return false;
}

static bool take_part(struct gloss *gloss, struct jb_str part,
		      const struct words *const *phrase)
{
	gloss->dated |= without_year(part).n < part.n;
	part = without_year(part);
	if (jb_has_han(part)) {
		if (gloss->zh.p || has_latin(part))
			return false;
		gloss->zh = part;
		return true;
	}
	if (gloss->en.p && !gloss->abbr.p &&
	    (gloss_spells(part, gloss->en) ||
	     is_contraction(part, gloss->en) ||
	     is_short_behind(part, gloss->en))) {
		gloss->abbr = part;	/* III, and no numeral */
		return true;
	}
	if (!is_name(part) || is_note(part, phrase))
		return false;
	if (!gloss->abbr.p && is_abbr_of(part, gloss->en))
		gloss->abbr = part;
	else if (!gloss->en.p)
		gloss->en = part;
	else	/* Telecommunications, Radiocommunications and … */
		gloss->en = span(gloss->en, part);
	return true;
}

/* SO、AC; DNS、IP 地址和 AS 号码: no gloss but a list */
static bool is_list(const struct gloss *gloss, struct jb_str inner)
{
	if (!jb_str_has(inner, "、") || (gloss->en.p && gloss->words > 1))
		return false;
	return !gloss->en.p || gloss->en.n + 12 < inner.n ||
	       jb_str_has(gloss->en, "、");
}

bool gloss_read(struct gloss *gloss, const struct work *work,
		struct jb_str inner)
{
	const struct words *const *phrase = phrases_read(work);
	struct parts parts = cut(inner);
	bool shorter = false;

	*gloss = (struct gloss){ 0 };
	for (size_t i = 0; i < parts.n; i++) {
		struct jb_str part = strip_lead(strip_quotes(parts.v[i]),
						phrase);

		/* ExtraSet，簡稱XTR-D: what has a shorter name is a name */
		if (i == 1 && gloss->abbr.p && !gloss->en.p &&
		    is_short_name(parts.v[i]) && gloss_is_abbr(part) &&
		    part.n < gloss->abbr.n)
			gloss->en = gloss->abbr,
			gloss->abbr = (struct jb_str){ 0 }, shorter = true;

		if (part.n == 0 && i == 0 && parts.n > 1)
			continue;	/* 簡稱：ABC */
		if (!take_part(gloss, part, phrase)) {
			if (i == 0)
				return false;
			break;	/* Empowered Community：包含 ASO、ccNSO … */
		}
	}
	if (!gloss->en.p && !gloss->abbr.p)
		return gloss->zh.p != NULL;
	count_name(gloss);
	count_abbr(gloss);
	if (is_list(gloss, inner))
		return false;
	if (gloss->abbr.p && gloss->en.p && gloss_is_abbr(gloss->en) &&
	    !shorter)
		return false;
	return gloss->words <= NAME_WORDS;
}

/* s in arena, character for character, narrow where it is ASCII. */
static struct jb_str narrowed(struct jb_arena *arena, struct jb_str s)
{
	char *p = jb_new(arena, char, s.n + 1);
	size_t n = 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);
		char narrow = narrow_of(cp);

		if (narrow)
			p[n++] = narrow;
		else
			n += jb_utf8_put(p + n, cp);
	}
	return (struct jb_str){ p, n };
}

bool gloss_read_wide(struct gloss *gloss, const struct work *work,
		     struct jb_str inner)
{
	struct jb_str narrow;

	if (!has_wide_letters(inner))
		return gloss_read(gloss, work, inner);
	narrow = narrowed(work->arena, inner);
	if (!gloss_read(gloss, work, narrow))
		return false;
	gloss->narrow = narrow;
	gloss->written = inner;
	return true;
}

struct jb_str gloss_written(const struct gloss *gloss, struct jb_str s)
{
	uintptr_t base = (uintptr_t)gloss->narrow.p, at = (uintptr_t)s.p;
	size_t first, past, chars;

	if (!s.p || !base || at < base || at > base + gloss->narrow.n)
		return s;
	chars = jb_utf8_count(gloss->narrow, at - base);
	for (first = 0; chars > 0; chars--)
		jb_utf8_next(gloss->written, &first);
	chars = jb_utf8_count(s, s.n);
	for (past = first; chars > 0; chars--)
		jb_utf8_next(gloss->written, &past);
	return jb_str_slice(gloss->written, first, past);
}

/* Is name one of the alternatives of a cell? */
static bool in_cell(struct jb_str name, struct jb_str cell)
{
	struct jb_str part;

	for (size_t at = 0; jb_lex_part(&part, cell, &at);)
		if (eq_nocase(name, part))
			return true;
	return false;
}

/* ATRT3 is an ATRT */
static struct jb_str without_number(struct jb_str s)
{
	while (s.n > 2 && s.p[s.n - 1] >= '0' && s.p[s.n - 1] <= '9')
		s.n--;
	s.n -= s.n > 2 && s.p[s.n - 1] == '+';	/* WSIS+20 */
	return s;
}

bool gloss_is_row(const struct gloss *gloss, const struct jb_lexicon *lex,
		  enum jb_lex file, size_t row)
{
	static const char *const columns[] = { "abbr", "en", "alt" };

	if (file != JB_LEX_TERMS && file != JB_LEX_ORGANIZATIONS)
		return false;
	for (size_t i = 0; i < 3; i++) {
		struct jb_str cell = jb_lex_get(lex, file, row, columns[i]);

		if (gloss->en.p && in_cell(gloss->en, cell))
			return true;
		if (gloss->abbr.p &&
		    (in_cell(gloss->abbr, cell) ||
		     in_cell(without_number(gloss->abbr), cell)))
			return true;
	}
	return false;
}
