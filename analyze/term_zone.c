/*
 * The zone in which a Chinese term may begin: back from its end to punctuation,
 * with a candidate for each character.
 */
#include "analyze/term_zone.h"

#include <string.h>

enum {
	ZONE = 48,		/* characters */
	LONGEST = 4,		/* characters of a word in the table */
};

unsigned zone_kind(const struct zone *zone, size_t from, size_t past)
{
	uint64_t key = 0;

	if (past - from > LONGEST || past > zone->list.n)
		return 0;
	for (size_t i = from; i < past; i++)
		key = key << 16 | zone->units[i];
	return edge_words_kind(zone->words, key);
}

bool zone_goes_on(const struct zone *zone, size_t i, struct jb_str word)
{
	for (size_t at = 0; at < word.n; i++)
		if (i >= zone->list.n ||
		    zone->units[i] !=
			    (jb_fold(jb_utf8_next(word, &at)) & 0xFFFF))
			return false;
	return true;
}

static bool is_date_unit(uint32_t cp)
{
	return cp == 0x5E74 || cp == 0x6708 || cp == 0x65E5;	/* 年月日 */
}

/* Is the Latin word that ends at at part of the term, by its gloss? */
static bool takes_latin(const struct zone *zone, size_t at,
			const struct gloss *gloss, size_t *start)
{
	struct jb_str word, name = gloss->en.p ? gloss->en : gloss->abbr;
	size_t from = at, here;
	uint32_t cp;

	while (here = from, cp = jb_utf8_prev(zone->text, &here),
	       here < from && (jb_is_latin(cp) || jb_is_digit(cp) ||
			       cp == '-'))
		from = here;
	word = jb_str_slice(zone->text, from, at);
	*start = from;
	if (word.n < 2)
		return false;
	/*
	 * 歐洲ccTLD註冊管理機構協會: glued on both sides, a name of some length
	 */
	here = from;
	if (gloss->words >= 3 && from > 0 &&
	    jb_is_han(jb_utf8_prev(zone->text, &here)))
		return true;
	if (word.n > name.n)
		return false;
	for (size_t i = 0; i < word.n; i++)
		if ((word.p[i] | 0x20) != (name.p[i] | 0x20))
			return false;
	return word.n < name.n;
}

/* 第三次: the numeral belongs to the name */
static bool after_ordinal(struct jb_str text, size_t at)
{
	size_t here = at;
	uint32_t cp;

	while (cp = jb_utf8_prev(text, &here), jb_is_digit(cp) || cp == ' ')
		if (here == 0)
			return false;
	return cp == 0x7B2C;	/* 第 */
}

/* How far back a zone reaches, and over how many characters. */
struct reach {
	size_t at, chars;
};

struct jb_str zone_number(const struct gloss *gloss)
{
	struct jb_str name = gloss->en.p ? gloss->en : gloss->abbr;
	size_t from = 0, past;

	if (gloss->en.p && jb_str_find(name, JB_STR(" of "), 0) != SIZE_MAX)
		from = jb_str_find(name, JB_STR(" of "), 0) + 4;
	for (past = from; past < name.n && name.p[past] >= '0' &&
			  name.p[past] <= '9';)
		past++;
	/* Group of 77, but no year: Summit of 2005 */
	return from && (past < name.n || past - from > 2)
		       ? (struct jb_str){ 0 }
		       : jb_str_slice(name, from, past);
}

/* 21世紀網路（21CN）: back over the figures that the gloss begins with */
static bool step_figures(struct reach *r, const struct zone *zone,
			 const struct gloss *gloss)
{
	struct jb_str number = zone_number(gloss);
	size_t n = number.n, from = r->at;

	if (n == 0 || n > from || r->at >= zone->end ||
	    memcmp(zone->text.p + from - n, number.p, n) != 0)
		return false;
	from -= n;
	if (jb_is_digit(jb_utf8_prev(zone->text, &(size_t){ from })))
		return false;
	r->at = from;
	r->chars += n;
	return true;
}

/* Letters of a Chinese term, and the marks that join two. */
static bool is_term_letter(uint32_t cp)
{
	return jb_is_han(cp) || cp == 0x3001 || jb_is_slash(cp) ||
	       cp == 0xB7 || cp == 0x2027;
}

/* Does the English name have the Latin word, not as its first? */
static bool holds_latin(const struct gloss *gloss, struct jb_str word)
{
	size_t at = jb_str_find(gloss->en, word, 1);

	return gloss->words >= 3 && word.n >= 3 && at != SIZE_MAX &&
	       gloss->en.p[at - 1] == ' ' &&
	       (at + word.n == gloss->en.n ||
		strchr(" s", gloss->en.p[at + word.n]));
}

/* The Latin word before byte at that the English name holds; empty: none */
static struct jb_str latin_held(const struct zone *zone, size_t at,
				const struct gloss *gloss)
{
	size_t from = at;
	struct jb_str word;

	while (from > 0 && jb_is_letter(zone->text.p[from - 1]))
		from--;
	word = jb_str_slice(zone->text, from, at);
	return holds_latin(gloss, word) ? word : (struct jb_str){ 0 };
}

/*
 * 加强 ICANN 问责制…（… on Enhancing ICANN Accountability）: over a Latin word
 * between spaces and them, where Chinese stands before it.
 */
static bool step_held(struct reach *r, const struct zone *zone,
		      const struct gloss *gloss, size_t here)
{
	struct jb_str word = latin_held(zone, here, gloss);
	size_t from = here - word.n;

	if (!word.n || from == 0 || zone->text.p[from - 1] != ' ' ||
	    !jb_is_han(jb_utf8_prev(zone->text, &(size_t){ from - 1 })))
		return false;
	r->at = from - 1;
	r->chars += 2;
	return true;
}

/* Over the space behind byte here, if a word before it is the term's too. */
static bool step_space(struct reach *r, const struct zone *zone,
		       const struct gloss *gloss, size_t here)
{
	uint32_t before = jb_utf8_prev(zone->text, &(size_t){ here });
	size_t start;

	if (jb_is_latin(before) && step_held(r, zone, gloss, here))
		return true;
	if (jb_is_latin(before) && takes_latin(zone, here, gloss, &start)) {
		r->at = start;
		r->chars++;
		return false;
	}
	if (!jb_is_digit(before) || !after_ordinal(zone->text, here))
		return false;
	r->at = here;
	return true;
}

/* Over a Latin word; only Chinese goes on before it. */
static bool step_latin(struct reach *r, const struct zone *zone,
		       const struct gloss *gloss)
{
	size_t start;

	if (!takes_latin(zone, r->at, gloss, &start))
		return false;
	r->at = start;
	r->chars += 2;
	return start > 0 && jb_is_han(jb_utf8_prev(zone->text, &start));
}

bool zone_is_dash(uint32_t cp)
{
	return cp == 0xFF0D || cp == '-' || cp == 0x2010 || cp == 0x2013 ||
	       cp == 0x2014;
}

/*
 * 首爾－墨爾本備忘錄（Seoul-Melbourne MoU）: over a dash between two names,
 * where the English joins its first two.
 */
static bool step_dash(struct reach *r, const struct zone *zone,
		      const struct gloss *gloss, size_t here)
{
	size_t space = jb_str_find(gloss->en, JB_STR(" "), 0);
	struct jb_str first = jb_str_slice(gloss->en, 0, space);

	if (!gloss->hyphens || !jb_str_has(first, "-") || here == 0 ||
	    r->at >= zone->end ||
	    !jb_is_han(jb_utf8_next(zone->text, &(size_t){ r->at })) ||
	    !jb_is_han(jb_utf8_prev(zone->text, &(size_t){ here })))
		return false;
	r->at = here;
	r->chars++;
	return true;
}

/* One step back from r; false where the zone begins. */
static bool step_back(struct reach *r, const struct zone *zone,
		      const struct gloss *gloss)
{
	size_t here = r->at;
	uint32_t cp = jb_utf8_prev(zone->text, &here);

	if (is_term_letter(cp)) {
		if (is_date_unit(cp) && here > 0 &&
		    jb_is_digit(jb_utf8_prev(zone->text, &(size_t){ here })))
			return false;
		r->at = here;
		r->chars++;
		return true;
	}
	if (jb_is_space(cp) && cp != '\t' && cp != '\n' &&
	    r->at < zone->end && here > 0)
		return step_space(r, zone, gloss, here);
	if (jb_is_digit(cp) && after_ordinal(zone->text, here)) {
		r->at = here;
		return true;
	}
	if (jb_is_digit(cp) && step_figures(r, zone, gloss))
		return true;
	if (zone_is_dash(cp))
		return step_dash(r, zone, gloss, here);
	return jb_is_latin(cp) && step_latin(r, zone, gloss);
}

static void find_bounds(struct zone *zone, const struct gloss *gloss)
{
	struct reach r = { .at = zone->end };

	while (r.at > 0 && r.chars < ZONE && step_back(&r, zone, gloss))
		;
	zone->open = r.chars < ZONE;
	/* marks that only join do not begin anything */
	while (r.at < zone->end) {
		size_t next = r.at;
		uint32_t cp = jb_utf8_next(zone->text, &next);

		if (cp != 0x3001 && !jb_is_slash(cp) && cp != ' ')
			break;
		r.at = next;
	}
	zone->start = r.at;
}

/*
 * A candidate a character, and which of them begin a word as ICU cuts them.
 * The text is folded first, so that both scripts are cut alike; rare planes
 * are shown to ICU as one plain character, which keeps units and characters
 * one to one.
 */
static void cut_words(struct edge_finder *finder, struct zone *zone)
{
	UChar *units = jb_new(finder->work->arena, UChar, ZONE * 4);
	int32_t n = 0;
	UErrorCode error = U_ZERO_ERROR;

	for (size_t at = zone->start; at < zone->end && n < ZONE * 4;) {
		struct candidate *c = jb_list_add(finder->work->arena,
						  &zone->list);
		uint32_t cp;

		c->start = at;
		cp = jb_fold(jb_utf8_next(zone->text, &at));
		c->word = c->cut = !finder->breaks;
		units[n++] = cp < 0x10000 ? (UChar)cp : 0x4E00;
	}
	zone->units = units;
	if (!finder->breaks)
		return;
	ubrk_setText(finder->breaks, units, n, &error);
	for (int32_t i = ubrk_first(finder->breaks);
	     U_SUCCESS(error) && i != UBRK_DONE && i < n;
	     i = ubrk_next(finder->breaks))
		zone->list.v[i].word = zone->list.v[i].cut = true;
}

static void count_han(struct zone *zone)
{
	size_t han = 0;

	for (size_t i = zone->list.n; i-- > 0;) {
		size_t at = zone->list.v[i].start;
		uint32_t cp = jb_utf8_next(zone->text, &at);

		/* a Latin word is as long as two characters */
		if (jb_is_latin(cp))
			han += zone->list.v[i].word ? 2 : 0;
		else
			han += jb_is_han(cp);
		zone->list.v[i].han = han;
	}
}

void zone_find(struct zone *zone, struct edge_finder *finder,
	       const struct gloss *gloss)
{
	find_bounds(zone, gloss);
	if (zone->start >= zone->end)
		return;
	cut_words(finder, zone);
	count_han(zone);
}
