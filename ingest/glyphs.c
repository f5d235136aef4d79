/*
 * Characters that a font lost: 增长 快的部分 for 增长最快的部分. A PDF without
 * a mapping for one glyph drops it everywhere, so two things must hold. The
 * character never comes, in a text so long that by its usual rate this has a
 * chance under one in a thousand (Poisson); and there are holes: white space
 * between two Han characters before a word that it goes with. Rates and words
 * are the lexicon's. Nothing is put back: each place is told as a repair.
 */
#include "ingest/layout.h"

#include <math.h>
#include <string.h>

enum { CANDIDATES = 250, CONTEXT = 7 };

/* A chance of one in a thousand: exp(-6.9). */
static const double least_expected = 6.9;

struct glyph {
	uint32_t hant, hans;
	double rate;		/* in ten thousand Han characters */
	struct jb_str follows, sure, unless;
};

/* The lexicon's, read once. */
struct glyphs {
	struct glyph v[CANDIDATES];
	size_t n;
	uint8_t which[0x10000];	/* 1 + index by character; 0: none */
};

static double number_of(struct jb_str s)
{
	double value = 0;

	for (size_t i = 0; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		value = value * 10 + (s.p[i] - '0');
	return value;
}

static struct glyphs *make(struct jb_arena *arena,
			   const struct jb_lexicon *lex)
{
	const enum jb_lex file = JB_LEX_CHARACTERS;
	struct glyphs *all = jb_new(arena, struct glyphs, 1);

	all->n = jb_lex_rows(lex, file);
	if (all->n > CANDIDATES)
		all->n = CANDIDATES;
	for (size_t i = 0; i < all->n; i++) {
		struct glyph *g = &all->v[i];

		g->hant = jb_utf8_first(jb_lex_get(lex, file, i, "hant"));
		g->hans = jb_utf8_first(jb_lex_get(lex, file, i, "hans"));
		g->rate = number_of(jb_lex_get(lex, file, i, "rate"));
		g->follows = jb_lex_get(lex, file, i, "follows");
		g->sure = jb_lex_get(lex, file, i, "sure");
		g->unless = jb_lex_get(lex, file, i, "unless");
		if (g->hant < 0x10000)
			all->which[g->hant] = (uint8_t)(i + 1);
		if (g->hans < 0x10000)
			all->which[g->hans] = (uint8_t)(i + 1);
	}
	return all;
}

static const struct glyphs *glyphs_read(const struct jb_lexicon *lex)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, lex, JB_MADE_GLYPHS);

	if (!*made)
		*made = make(arena, lex);
	return *made;
}

/* Count each glyph in s; returns how many Han characters there are. */
static size_t count_glyphs(size_t counts[CANDIDATES],
			   const struct glyphs *glyphs, struct jb_str s)
{
	size_t at = 0, han = 0;

	while (at < s.n) {
		uint32_t cp;

		if ((unsigned char)s.p[at] < 0xE3) {
			at++;
			continue;
		}
		cp = jb_utf8_next(s, &at);
		if (cp < 0x3400 || cp > 0x9FFF)
			continue;
		han++;
		if (glyphs->which[cp])
			counts[glyphs->which[cp] - 1]++;
	}
	return han;
}

/* Does s begin with one of words? *any: "*" is among them. */
static bool begins_with(struct jb_str s, struct jb_str words, bool *any)
{
	struct jb_str part;
	size_t at = 0;

	*any = false;
	while (jb_lex_part(&part, words, &at)) {
		if (jb_str_eq(part, JB_STR("*")))
			*any = true;
		else if (part.n && jb_str_starts(s, part))
			return true;
	}
	return *any;
}

static bool has_char(struct jb_str s, uint32_t cp)
{
	size_t at = 0;

	while (at < s.n)
		if (jb_utf8_next(s, &at) == cp)
			return true;
	return false;
}

/*
 * How sure it is that g stood before text[at], 0 for not at all: before is
 * the character in front, hole whether white space parts them.
 */
static double chance(const struct glyph *g, struct jb_str text, size_t at,
		     uint32_t before, bool hole)
{
	struct jb_str rest = jb_str_slice(text, at, text.n);
	bool any;

	if (begins_with(rest, g->sure, &any) && !has_char(g->unless, before) &&
	    before)
		return hole ? 0.95 : 0.8;
	if (hole && (jb_is_han(before) || jb_is_cjk_punct(before)) &&
	    begins_with(rest, g->follows, &any))
		return any ? 0.6 : 0.9;
	return 0;
}

/* CONTEXT characters on both sides of text[at], and with the glyph put in. */
static void tell(struct jb_document *doc, size_t block, const struct glyph *g,
		 size_t at, double sure, bool hans)
{
	const struct jb_block *b = &doc->blocks.v[block];
	size_t first = at, past = at, hole = at;
	struct jb_buf put = { 0 };
	struct jb_repair *repair;
	struct jb_range source;

	for (int i = 0; i < CONTEXT && first > 0; i++)
		jb_utf8_prev(b->text, &first);
	for (int i = 0; i < CONTEXT && past < b->text.n; i++)
		jb_utf8_next(b->text, &past);
	while (hole > first && b->text.p[hole - 1] == ' ')
		hole--;
	/* a Latin word keeps its space */
	if (hole > first && (unsigned char)b->text.p[hole - 1] < 0x80)
		hole = at;
	jb_buf_str(&put, jb_str_slice(b->text, first, hole));
	jb_buf_cp(&put, hans ? g->hans : g->hant);
	jb_buf_str(&put, jb_str_slice(b->text, at, past));
	repair = jb_repair_add(doc, JB_REPAIR_LOST_GLYPH, block,
			       jb_str_slice(b->text, first, past));
	repair->repaired = jb_buf_keep(doc->arena, &put);
	repair->confidence = sure;
	source = jb_map_source(&b->map, first, past);
	repair->line = jb_document_line(doc, source.first);
}

/* Places of g in one block; told if say is set. Returns how many. */
static size_t find_places(struct jb_document *doc, size_t block,
			  const struct glyph *g, bool say, bool hans)
{
	struct jb_str s = doc->blocks.v[block].text;
	size_t at = 0, places = 0;
	uint32_t before = 0;
	bool hole = false;

	while (at < s.n) {
		size_t from = at;
		uint32_t cp = jb_utf8_next(s, &at);
		double sure = 0;

		if (cp == ' ' || cp == 0x3000) {
			hole = true;
			continue;
		}
		if (jb_is_han(cp))
			sure = chance(g, s, from, before, hole);
		if (sure > 0) {
			places++;
			if (say)
				tell(doc, block, g, from, sure, hans);
		}
		before = cp;
		hole = false;
	}
	return places;
}

static bool may_have_holes(const struct jb_block *b)
{
	return b->type != JB_BLOCK_TABLE && b->type != JB_BLOCK_FORM &&
	       b->type != JB_BLOCK_CODE;
}

static size_t find_glyph(struct jb_document *doc, const struct glyph *g,
			 bool say, bool hans)
{
	size_t places = 0, blocks = doc->blocks.n;

	for (size_t i = 0; i < blocks; i++)
		if (may_have_holes(&doc->blocks.v[i]))
			places += find_places(doc, i, g, say, hans);
	return places;
}

static bool is_simplified(struct jb_str s)
{
	size_t at = 0, hans = 0, hant = 0;

	s = jb_str_slice(s, 0, 60000);
	while (at + 4 < s.n) {
		uint32_t cp = jb_utf8_next(s, &at);

		hans += cp == 0x8FD9 || cp == 0x4E2A || cp == 0x56FD ||
			cp == 0x7F51 || cp == 0x4F1A || cp == 0x4E3A;
		hant += cp == 0x9019 || cp == 0x500B || cp == 0x570B ||
			cp == 0x7DB2 || cp == 0x6703 || cp == 0x70BA;
	}
	return hans > hant;
}

void glyphs_find(struct jb_document *doc, struct jb_diag *diag)
{
	const struct glyphs *glyphs;
	size_t counts[CANDIDATES] = { 0 };
	size_t han, places = 0, first_repair = doc->repairs.n;
	const struct glyph *lost = NULL;
	bool hans = is_simplified(doc->text);
	struct jb_place place = { .path = doc->source.path };

	if (!doc->lexicon)
		return;
	glyphs = glyphs_read(doc->lexicon);
	han = count_glyphs(counts, glyphs, doc->text);
	for (size_t i = 0; i < glyphs->n; i++) {
		const struct glyph *g = &glyphs->v[i];
		double expected = g->rate * (double)han / 10000;
		size_t here;

		if (counts[i] || expected < least_expected)
			continue;
		here = find_glyph(doc, g, false, hans);
		if (here < 2 || (double)here < expected * 0.25)
			continue;
		find_glyph(doc, g, true, hans);
		places += here;
		lost = g;
	}
	if (!lost)
		return;
	place.line = doc->repairs.v[first_repair].line;
	jb_tell(diag, JB_DIAG_LOST_GLYPH, place,
		"in %zu places, most likely %s", places,
		jb_str_format(doc->arena, "U+%04X",
			      hans ? lost->hans : lost->hant)
			.p);
}
