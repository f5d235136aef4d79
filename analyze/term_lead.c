/*
 * What may lead a name without being of it, and what shows that a name has
 * begun:
 *
 *	墨西哥|聯邦電信管理局（Instituto Federal …）	a country it lacks
 *	第三屆|網路治理論壇（IGF）			a number it lacks
 *	固網|號碼可攜（NP）				N as in number
 */
#include "analyze/meeting.h"
#include "analyze/term_zone.h"
#include "analyze/words.h"

#include <string.h>

static char small(char c)
{
	return jb_is_capital(c) ? (char)(c | 0x20) : c;
}

/* --- countries --- */

/* Does a word of name begin as word does? Japanese as Japan */
static bool has_stem(struct jb_str name, struct jb_str word)
{
	enum { STEM = 4 };
	size_t n = word.n < STEM ? word.n : STEM;

	for (size_t at = 0; at + n <= name.n; at++) {
		size_t i = 0;

		if (at > 0 && jb_is_letter(name.p[at - 1]))
			continue;
		while (i < n && small(name.p[at + i]) == small(word.p[i]))
			i++;
		/* UK is no part of Ukraine */
		if (i == n && (word.n >= STEM || at + n == name.n ||
			       !jb_is_letter(name.p[at + n])))
			return true;
	}
	return false;
}

/* The letters of a name abbreviated begin with the country's. */
static bool begins_alike(struct jb_str abbr, struct jb_str word)
{
	return abbr.n && word.n && small(abbr.p[0]) == small(word.p[0]);
}

/* XNIC.br: a name that ends in the country's domain */
static bool ends_in_domain(struct jb_str abbr, struct jb_str code)
{
	return abbr.n > code.n + 1 && code.n == 2 &&
	       abbr.p[abbr.n - 3] == '.' && jb_str_ends_folded(abbr, code);
}

/* APJII: many a language has the country's name last */
static bool ends_alike(struct jb_str abbr, struct jb_str word)
{
	enum { LEAST = 4 };

	return abbr.n >= LEAST && jb_is_capital(abbr.p[abbr.n - 1]) &&
	       small(abbr.p[abbr.n - 1]) == small(word.p[0]);
}

static bool in_names(const struct gloss *gloss, struct jb_str cell)
{
	struct jb_str part;

	for (size_t at = 0; jb_lex_part(&part, cell, &at);) {
		if (!jb_is_letter(part.p[0]))
			continue;
		if (gloss->en.p ? has_stem(gloss->en, part)
				: begins_alike(gloss->abbr, part))
			return true;
	}
	return false;
}

/* The letters end with the country, which is rows: its name or its domain */
static bool ends_in_country(const struct gloss *gloss,
			    const struct jb_lexicon *lex, size_t row)
{
	return !gloss->en.p &&
	       (ends_in_domain(gloss->abbr,
			       jb_lex_get(lex, JB_LEX_PLACES, row,
					  "country")) ||
		ends_alike(gloss->abbr,
			   jb_lex_get(lex, JB_LEX_PLACES, row, "en")));
}

/* Is the country of row in the English name, or first in its letters? */
static bool names_country(const struct zone *zone, const struct gloss *gloss,
			  const struct jb_lexicon *lex, size_t row,
			  struct jb_str zh)
{
	static const char *const columns[] = { "en", "alt", "country" };
	size_t n;
	const struct edge_owner *nations = edge_words_nations(zone->words, &n);

	if (ends_in_country(gloss, lex, row))
		return true;
	for (size_t i = 0; i < 3; i++)
		if (in_names(gloss, jb_lex_get(lex, JB_LEX_PLACES, row,
					       columns[i])))
			return true;
	for (size_t i = 0; i < n; i++)
		if (nations[i].zh.n == zh.n &&
		    jb_str_ends_folded(nations[i].zh, zh) &&
		    in_names(gloss, nations[i].en))
			return true;
	return false;
}

void weigh_country(struct zone *zone, const struct jb_hit *hit,
		   const struct gloss *gloss, const struct jb_lexicon *lex,
		   double more)
{
	enum { LEAST = 4 };	/* characters of the name behind it */
	struct jb_str kind =
		jb_lex_get(lex, JB_LEX_PLACES, hit->row, "kind");
	double sure = more + (gloss->en.p ? 3.5 : 2.0);
	size_t past = hit->end;

	if (jb_str_eq(kind, JB_STR("region")) ||
	    names_country(zone, gloss, lex, hit->row,
			  jb_str_slice(zone->text, hit->start, hit->end)))
		return;
	/* 東京大學|資訊中心: the place's university, and so its part */
	if (!jb_str_has(gloss->en, "Universi") &&
	    word_at(zone->text, past, "大学"))
		past += word_at(zone->text, past, "大学");
	for (size_t i = 0; i < zone->list.n; i++) {
		struct candidate *c = &zone->list.v[i];

		if (c->start == hit->start)
			c->score -= sure;
		else if (c->start == past && c->han >= LEAST)
			c->score += (sure + more) / 2;
		else if (c->start == hit->end)
			c->score -= sure;
	}
}

/* --- regions --- */

static bool is_region(const struct jb_hit *hit, const struct jb_lexicon *lex)
{
	return hit->file == JB_LEX_PLACES &&
	       jb_str_eq(jb_lex_get(lex, JB_LEX_PLACES, hit->row, "kind"),
			 JB_STR("region"));
}

/* Behind the joint at byte at of the zone; at: there is none. */
static size_t past_joint(const struct zone *zone, size_t at)
{
	return at + any_at(zone->text, at, "、及和与暨");
}

/* Letters that the gloss begins with as the region's English name does. */
static size_t region_letters(const struct gloss *gloss,
			     const struct jb_lexicon *lex, size_t row)
{
	struct jb_str name = gloss->en.p ? gloss->en : gloss->abbr;
	struct jb_str en = jb_lex_get(lex, JB_LEX_PLACES, row, "en");
	size_t n = 0;

	while (n < name.n && n < en.n && small(name.p[n]) == small(en.p[n]))
		n++;
	return n;
}

void weigh_regions(struct zone *zone, const struct jb_hit *hits, size_t n,
		   const struct gloss *gloss, const struct jb_lexicon *lex)
{
	size_t start = 0, past = 0, alike = 0;

	for (size_t i = 0; i < n && hits[i].end < zone->end; i++) {
		size_t letters, joint;

		if (!is_region(&hits[i], lex) ||
		    (past && hits[i].start != past))
			continue;
		letters = region_letters(gloss, lex, hits[i].row);
		joint = past_joint(zone, hits[i].end);
		if (!past && (!letters || joint == hits[i].end))
			continue;
		/* 亞洲、歐洲和|非洲…（AFRI…）: a list, and the name is last */
		if (past && letters > alike)
			return;
		if (!past) {
			start = hits[i].start;
			alike = letters;
		}
		past = joint;
	}
	if (!past)
		return;
	for (size_t i = 0; i < zone->list.n; i++) {
		struct candidate *c = &zone->list.v[i];

		if (c->start == start)
			c->score += 5.0;
		else if (c->start > start && c->start <= past)
			c->score -= 2.5;
	}
}

/* --- numbers --- */

/* The number of SSR2, NIS2 Directive, Tier 1 Registry, up to 99; or 0. */
static unsigned number_of(struct jb_str s)
{
	for (size_t i = 1; i < s.n; i++) {
		size_t past = i;
		unsigned n;

		if (s.p[i] < '1' || s.p[i] > '9' ||
		    !(jb_is_letter(s.p[i - 1]) ||
		      (i > 1 && s.p[i - 1] == ' ' && jb_is_letter(s.p[i - 2]))))
			continue;
		n = number_read(s, &past);
		if (past <= i + 2 && (past == s.n || s.p[past] == ' '))
			return n;
	}
	return 0;
}

/* Second Level Domain, 4th meeting, WSIS+20: the name tells a number */
static bool has_number(const struct gloss *gloss)
{
	static const char *const words[] = {
		"first", "second", "third", "fourth", "fifth", "sixth",
		"seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
	};

	for (size_t i = 0; i < gloss->en.n; i++)
		if (gloss->en.p[i] >= '0' && gloss->en.p[i] <= '9')
			return true;
	for (size_t i = 0; i < gloss->abbr.n; i++)
		if (gloss->abbr.p[i] >= '0' && gloss->abbr.p[i] <= '9')
			return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (gloss->en.p && has_stem(gloss->en, jb_str_of(words[i])))
			return true;
	return false;
}

/* Past 第三屆, 第12次 at candidate i; i: there is no such number. */
static size_t past_ordinal(const struct zone *zone, size_t i)
{
	static const char numerals[] = "一二三四五六七八九十百〇零廿";
	static const char counters[] = "届次回期";
	size_t at = i + 1;
	char bytes[4];

	if (zone->units[i] != 0x7B2C)	/* 第 */
		return i;
	for (; at < zone->list.n; at++) {
		uint32_t cp = zone->units[at];
		struct jb_str letter = { bytes, jb_utf8_put(bytes, cp) };

		if (jb_is_digit(cp) || cp == ' ' ||
		    jb_str_find(JB_STR(numerals), letter, 0) != SIZE_MAX)
			continue;
		if (at > i + 1 &&
		    jb_str_find(JB_STR(counters), letter, 0) != SIZE_MAX)
			return at + 1 < zone->list.n ? at + 1 : i;
		break;
	}
	return i;
}

void weigh_ordinal(struct zone *zone, const struct gloss *gloss)
{
	unsigned told = number_of(gloss->abbr);
	bool number = has_number(gloss);

	if (!told)
		told = number_of(gloss->en);
	for (size_t i = 0; i < zone->list.n; i++) {
		struct jb_str rest = jb_str_slice(
			zone->text, zone->list.v[i].start, zone->end);
		size_t past;

		if (!jb_str_starts(rest, JB_STR("第")))
			continue;
		past = past_ordinal(zone, i);
		if (!number && past > i) {	/* 第三屆|網路治理論壇 */
			for (size_t k = i; k < past; k++)
				zone->list.v[k].score -= 4.0;
			zone->list.v[past].score += 3.0;
			zone->list.v[past].word = true;
			continue;
		}
		/* 第二次…審核(SSR2): the number is in both */
		rest = jb_str_trim(jb_str_slice(rest, 3, rest.n));
		if (told && number_read(rest, &(size_t){ 0 }) == told)
			zone->list.v[i].score += 10.0;
	}
}

/* --- first letters --- */

bool may_stand_for(const struct zone *zone, size_t i,
		   const struct gloss *gloss)
{
	struct jb_str word = jb_str_slice(
		gloss->en, 0, jb_str_find(gloss->en, JB_STR(" "), 0));
	/* J as in Joint, of JET Guidelines too */
	bool whole = !gloss->en.p;
	struct jb_str letters = whole ? gloss->abbr : word;
	char first = letters.n ? small(letters.p[0]) : 0;
	size_t han = zone->list.v[i].han;

	/* a part of the name may begin with the same letter */
	if (!(whole || (word.n > 2 && word.n < gloss->en.n &&
			gloss_is_abbr(word))) ||
	    !jb_is_letter(first) || i + 1 >= zone->list.n ||
	    han * 2 < (whole ? gloss->letters * 3 : word.n * 2))
		return false;
	return edge_words_initials(zone->words, zone->units[i],
				   zone->units[i + 1]) >>
		       (first - 'a') & 1;
}
