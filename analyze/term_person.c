/*
 * Persons that a text gives with their Latin names, which are no terms:
 *
 *	陳建宏（Ken Chen）			a family's name we know
 *	列昂尼德·托多罗夫（Leonid Todorov）	points, or letters that render
 *	協會秘書長白川陽子（Yoko Shirakawa）	an office before any name
 *	王立新（Wang Lixin）			Latin that spells syllables
 *	某某（Ann Lee，副主席）			an office in the bracket
 *
 * A word of the trade in the Latin (Data, Committee) makes it a term again,
 * where no Chinese name stands right behind an office.
 */
#include "analyze/cover_word.h"
#include "analyze/name_word.h"
#include "analyze/terms.h"

#include <string.h>

enum {
	NAME = 6,	/* characters of a Chinese name behind an office */
	GIVEN = 2,	/* of a name without the family's */
};

/* --- the Latin --- */

/* Ingrid van der Heide, Ana de la Cruz */
static bool has_small_pair(const struct work *work, struct jb_str en)
{
	return words_find(en, 0, en.n, name_words(work)[NW_SMALL_PAIR]) !=
	       SIZE_MAX;
}

/* A name by its capitals, and of how many words: Göran Marby; 0: none. */
static size_t count_personal(const struct work *work, struct jb_str en)
{
	size_t words = 0, lower = 0;
	bool first = true;

	for (size_t at = 0; at < en.n;) {
		uint32_t cp = jb_utf8_next(en, &at);

		if (cp == ' ' || cp == '-') {
			first = true;
			continue;
		}
		if (cp != '.' && cp != '\'' && cp != 0x2019 &&
		    !jb_is_latin(cp))
			return 0;
		if (first) {
			words++;
			lower += cp >= 'a' && cp <= 'z';
		} else if (cp >= 'A' && cp <= 'Z') {
			return 0;
		}
		first = false;
	}
	/* van, de, bin: one small word between great ones, or van der */
	if (words == 0 || words > 4 ||
	    lower > (has_small_pair(work, en) ? 2u : 1u) || lower + 1 > words ||
	    !jb_is_capital(en.p[0]))
		return 0;
	return words;
}

static bool is_vowel(char c)
{
	return c && strchr("aeiouy", c);
}

/*
 * Does the name spell syllables as East Asian names do: at most two
 * consonants before a vowel, none but n, ng, m, k, t, p, h behind it? Wang
 * Lixin, Le Minh Tuan, Taro Yamada; not Smart Contract.
 */
static bool spells_syllables(struct jb_str en)
{
	size_t consonants = 0;
	char last = ' ';

	for (size_t i = 0; i <= en.n; i++) {
		char c = i < en.n ? (char)(en.p[i] | 0x20) : ' ';
		bool end = c == ' ' || (i < en.n && en.p[i] == '-');

		if (end || is_vowel(c)) {
			if (end && consonants &&
			    !strchr("ngmktph", last))
				return false;
			consonants = 0;
		} else if (c < 'a' || c > 'z' || ++consonants > 3 ||
			   (c == last && c != 'n' && c != 't')) {
			return false;
		}
		last = c;
	}
	return true;
}

/* --- the Chinese --- */

/* The points between the parts of a foreign name in Chinese. */
static bool is_name_point(uint32_t cp)
{
	return is_name_dot(cp) || cp == 0x22C5 || cp == 0xFF65;
}

/* 保罗•样本: does the name stand behind such a point, or hold one? */
static bool has_name_point(struct jb_str text, size_t start, size_t end)
{
	size_t last = start;
	uint32_t cp = jb_utf8_prev(text, &last);

	for (size_t at = start; at < end;)
		if (is_name_point(jb_utf8_next(text, &at)))
			return true;
	return is_name_point(cp) && last > 0 &&
	       jb_is_han(jb_utf8_prev(text, &last));
}

/* Where the last n characters before end begin; SIZE_MAX: not all Han. */
static size_t back(struct jb_str text, size_t end, size_t n)
{
	size_t at = end;

	while (n-- > 0) {
		uint32_t cp = jb_utf8_prev(text, &at);

		if (!jb_is_han(cp))
			return SIZE_MAX;
	}
	return at;
}

/* 秘書長|白川陽子: a name right behind an office, whatever its letters */
static bool stands_behind_office(struct jb_str text, size_t end,
				 const struct work *work, size_t most)
{
	for (size_t n = GIVEN; n <= most; n++) {
		size_t at = back(text, end, n);

		if (at == SIZE_MAX)
			return false;
		if (office_before(work, text, at) &&
		    !term_ends_as_name(work, jb_str_slice(text, at, end)))
			return true;
	}
	return false;
}

/* 山田太郎: a family's name of two characters with a given one behind */
static bool ends_in_family(const struct work *work, struct jb_str text,
			   size_t end)
{
	for (size_t n = GIVEN + 1; n <= GIVEN + 3; n++) {
		size_t at = back(text, end, n);

		if (at == SIZE_MAX)
			return false;
		if (cw_starts(work, jb_str_slice(text, at, end), CW_FAMILY))
			return true;
	}
	return false;
}

/* 王立新: the last two or three characters begin as names do */
static bool ends_in_surname(const struct work *work, struct jb_str text,
			    size_t end)
{
	for (size_t n = GIVEN; n <= GIVEN + 1; n++) {
		size_t at = back(text, end, n);

		if (at == SIZE_MAX)
			return false;
		if (surname_at(work, text, at))
			return true;
	}
	return false;
}

/* Does the Chinese before end read as a name, by the letters it is of? */
static bool reads_as_name(const struct work *work, struct jb_str text,
			  size_t start, size_t end)
{
	struct jb_str zh = jb_str_slice(text, start, end);

	if (jb_utf8_count(zh, zh.n) <= 4 && surname_at(work, zh, 0))
		return true;
	/* 理事会主席范霍夫: the last three characters are of the name */
	zh = jb_str_slice(zh, zh.n > 9 ? zh.n - 9 : 0, zh.n);
	return ends_in_family(work, text, end) || is_rendering(work, zh);
}

bool term_spells_person(const struct work *work, struct jb_str en)
{
	return count_personal(work, en) > 1 && spells_syllables(en) &&
	       !gloss_has_word(work->lex, en);
}

bool term_is_person(const struct work *work, const struct gloss *gloss,
		    struct jb_str text, size_t start, size_t end,
		    struct jb_str inner)
{
	size_t words = gloss->en.p ? count_personal(work, gloss->en) : 0;

	if (gloss->abbr.p || words == 0)
		return false;
	if (words > 1 && (has_name_point(text, start, end) ||
			  cw_ends(work, jb_str_trim(inner), CW_BEARER)))
		return true;
	if (ends_in_surname(work, text, end) &&
	    stands_behind_office(text, end, work, GIVEN + 1))
		return true;
	if (gloss_has_word(work->lex, gloss->en))
		return false;
	if (words == 1)		/* 主持人蘇珊（Susan） */
		return gloss->en.n > 2 &&
		       reads_as_name(work, text, start, end) &&
		       stands_behind_office(text, end, work, GIVEN + 2);
	return reads_as_name(work, text, start, end) ||
	       stands_behind_office(text, end, work, NAME) ||
	       (ends_in_surname(work, text, end) &&
		spells_syllables(gloss->en));
}
