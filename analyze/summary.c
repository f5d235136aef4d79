/*
 * The summary: at most SENTENCES whole sentences of the document, in the order
 * they stand there; and of a newsletter at most ARTICLE of each article, the
 * best one of which is its sentence in the summary of the whole.
 *
 * Each sentence is a set of features (letter pairs of Han text, Latin words),
 * weighted by how many sentences hold them: what is said in a few places says
 * what the document is about, what stands in one only or in all says little.
 * Sentences are taken one at a time by what they add to the features already
 * covered (greedy coverage, as in Lin and Bilmes, "A class of submodular
 * functions for document summarization", ACL 2011), divided by a power of
 * their length; where they stand (the first of a section, the abstract, the
 * purpose) raises the gain. No sentence is cut or changed.
 */
#include "analyze/phrase.h"
#include "analyze/words.h"

#include <math.h>
#include <stdlib.h>

enum {
	SENTENCES = 5,
	ARTICLE = 3,		/* of an article */
	SHARE = 4,		/* and one of so many of its own */
	CANDIDATES = 4000,	/* a longer document is read at even steps */
	SHORTEST = 14,		/* in Han characters or half Latin words */
	LONGEST = 160,
	OPENING = 2,		/* paragraphs */
	LONG_ENOUGH = 120,	/* bytes of a paragraph that says something */
	FEATURES = 1 << 16,	/* that a hash tells apart */
};

#define LEAD 2.0		/* of an article's first words */

struct candidate {
	size_t block;
	struct sentence at;
	double place;		/* factor for where it stands */
	double length;
	uint32_t *features;	/* hashes, then slots of the table */
	size_t feature_count;
	unsigned taken;		/* first, second …; 0: not */
};

struct slot {
	uint32_t feature;	/* 1 + its hash; 0: free */
	uint32_t seen;		/* sentences that hold it */
	uint32_t last;		/* the last one that did, from 1 */
	double weight;		/* what covering it is worth; 0: covered */
};

struct table {
	struct slot *slots;
	size_t room;		/* a power of two */
};

struct candidates {
	JB_LIST(struct candidate) list;
};

/* The blocks that a summary is made of. */
struct scope {
	const jb_index *blocks;
	size_t n;
	size_t before;		/* long paragraphs seen so far */
	bool article;		/* its first sentence says what is new */
};

static bool is_prose(const struct jb_block *b)
{
	if (b->type != JB_BLOCK_PARAGRAPH && b->type != JB_BLOCK_ITEM)
		return false;
	switch (b->role) {
	case JB_ROLE_COVER:
	case JB_ROLE_CONTENTS:
	case JB_ROLE_GLOSSARY:
	case JB_ROLE_REFERENCES:
	case JB_ROLE_ANNEX:
	case JB_ROLE_ABOUT:
		return false;
	default:
		return true;
	}
}

/* Where a report says what it is about, and where it does not. */
static double place_factor(const struct work *work, const struct scope *scope,
			   size_t block, size_t sentence)
{
	const struct jb_block *b = &work->doc->blocks.v[block];
	double factor = sentence == 0 ? 1.25 : 1;

	if (scope->article && sentence == 0 && scope->before == 0)
		factor *= LEAD;
	if (b->heading != JB_NONE && block == b->heading + 1)
		factor *= 1.2;
	/*
	 * One of the first paragraphs of the account: where a report says
	 * what the occasion was, and an article what is new.
	 */
	if (scope->before < OPENING)
		factor *= 1.6;
	if (b->type == JB_BLOCK_ITEM)
		factor *= 0.7;
	switch (b->role) {
	case JB_ROLE_ABSTRACT:
		return factor * 1.8;
	case JB_ROLE_PURPOSE:
	case JB_ROLE_OBSERVATIONS:
		return factor * 1.2;
	case JB_ROLE_SUGGESTIONS:
		return factor * 0.6;	/* they have their own section */
	default:
		return factor;
	}
}

static uint32_t mix(uint32_t a, uint32_t b)
{
	uint64_t h = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;

	return (uint32_t)(h >> 48) & (FEATURES - 1);
}

/* Pairs of Han characters and whole Latin words, as their hashes. */
static void features_read(struct candidate *c, struct jb_arena *arena,
			  struct jb_str text)
{
	uint32_t han = 0, word = 0;
	size_t words = 0, letters = 0;

	/* the shortest are words of a letter with a space between them */
	c->features = jb_new(arena, uint32_t, text.n / 2 + 1);
	for (size_t at = 0, past = text.n + 1; at < past;) {
		uint32_t cp = jb_fold(jb_utf8_next(text, &at));

		at += cp == 0;	/* the end, where a last word is taken */

		if (jb_is_alpha(cp) && !jb_is_han(cp)) {
			word = word * 31 + cp;
			han = 0;
			continue;
		}
		if (word) {
			c->features[c->feature_count++] =
				mix(word, 1);
			words++;
			word = 0;
		}
		if (jb_is_han(cp)) {
			letters++;
			if (han)
				c->features[c->feature_count++] =
					mix(han, cp);
		}
		han = jb_is_han(cp) ? cp : 0;
	}
	c->length = (double)letters + 2 * (double)words;
}

/* A sentence that ends as one and leans on none before it. */
static bool stands_alone(const struct work *work, struct jb_str text)
{
	size_t at = text.n;
	uint32_t last = jb_utf8_prev(text, &at);

	if (last == 0x300D || last == 0x201D || last == '"' || last == ')' ||
	    last == 0xFF09)
		last = jb_utf8_prev(text, &at);
	if (!jb_is_sentence_end(last) || last == 0xFF1B || last == '?' ||
	    last == 0xFF1F)
		return false;
	return !words_at(text, 0, phrases_read(work)[PH_LEANS]);
}

static bool is_numeral(uint32_t cp)
{
	static const char numerals[] = "一二三四五六七八九十";
	const struct jb_str all = JB_STR(numerals);

	for (size_t at = 0; at < all.n;)
		if (jb_utf8_next(all, &at) == cp)
			return true;
	return jb_is_digit(cp);
}

/* Past a paragraph's own number: 1.1, (c), （一）, 2. and 一、. */
static size_t number_end(struct jb_str text)
{
	size_t at = 0, end = 0, digits = 0;
	uint32_t cp = jb_utf8_next(text, &at);
	bool open = cp == '(' || cp == 0xFF08, dot = false;

	if (open && at < text.n)
		cp = jb_utf8_next(text, &at);
	while (at < text.n && digits < 5 &&
	       (is_numeral(cp) || (cp == '.' && digits) ||
		(open && digits == 0 && cp < 0x80 && jb_is_alpha(cp)))) {
		dot = dot || cp == '.';
		digits++;
		cp = jb_utf8_next(text, &at);
	}
	if (digits == 0)
		return 0;
	if (open ? cp == ')' || cp == 0xFF09
		 : cp == 0x3001 || cp == 0xFF0E || (dot && cp == ' '))
		end = at;
	while (end && end < text.n && text.p[end] == ' ')
		end++;
	return end;
}

static void candidate_try(struct work *work, struct candidates *all,
			  const struct scope *scope, size_t block,
			  size_t sentence)
{
	struct candidate c = {
		.block = block,
		.at = work->views[block].sentences.v[sentence],
		.place = place_factor(work, scope, block, sentence),
	};
	struct jb_str text = jb_str_slice(block_text(work, block), c.at.start,
					  c.at.end);

	if (sentence == 0) {
		c.at.start += number_end(text);
		text = jb_str_slice(block_text(work, block), c.at.start,
				    c.at.end);
	}
	if (!stands_alone(work, text))
		return;
	/* it counts for what the text is about, but is never taken */
	if (words_find(text, 0, text.n,
		       phrases_read(work)[PH_NO_SUMMARY]) != SIZE_MAX)
		c.place = 0;
	features_read(&c, work->arena, text);
	if (c.length >= SHORTEST && c.length <= LONGEST)
		*jb_list_add(work->arena, &all->list) = c;
}

static size_t sentence_count(const struct work *work,
			     const struct scope *scope)
{
	size_t n = 0;

	for (size_t i = 0; i < scope->n; i++)
		if (is_prose(&work->doc->blocks.v[scope->blocks[i]]))
			n += work->views[scope->blocks[i]].sentences.n;
	return n;
}

static void candidates_list(struct work *work, struct candidates *all,
			    struct scope *scope)
{
	size_t step = sentence_count(work, scope) / CANDIDATES + 1, n = 0;

	for (size_t i = 0; i < scope->n; i++) {
		size_t b = scope->blocks[i];

		if (!is_prose(&work->doc->blocks.v[b]))
			continue;
		for (size_t s = 0; s < work->views[b].sentences.n; s++)
			if (n++ % step == 0)
				candidate_try(work, all, scope, b, s);
		scope->before += block_text(work, b).n >= LONG_ENOUGH;
	}
}

/* Room for each feature, but no more than there can be; to be freed. */
static void table_init(struct table *t, const struct candidates *all)
{
	size_t features = 0;

	for (size_t i = 0; i < all->list.n; i++)
		features += all->list.v[i].feature_count;
	t->room = 64;
	while (t->room < features * 2 && t->room < FEATURES)
		t->room *= 2;
	t->slots = calloc(t->room, sizeof(*t->slots));
	if (!t->slots)
		jb_oom();
}

/* Its slot; in a table of FEATURES slots each has its own. */
static uint32_t slot_of(struct table *t, uint32_t feature)
{
	size_t i = feature & (t->room - 1);

	while (t->slots[i].feature && t->slots[i].feature != feature + 1)
		i = (i + 1) & (t->room - 1);
	t->slots[i].feature = feature + 1;
	return (uint32_t)i;
}

static void features_count(struct table *t, struct candidates *all)
{
	for (size_t i = 0; i < all->list.n; i++) {
		struct candidate *c = &all->list.v[i];

		for (size_t f = 0; f < c->feature_count; f++) {
			struct slot *slot;

			c->features[f] = slot_of(t, c->features[f]);
			slot = &t->slots[c->features[f]];
			slot->seen += slot->last != i + 1;
			slot->last = (uint32_t)i + 1;
		}
	}
}

static void features_weigh(struct table *t, const struct candidates *all)
{
	double n = (double)all->list.n;

	for (size_t i = 0; i < t->room; i++) {
		double seen = (double)t->slots[i].seen;

		if (seen >= 2)
			t->slots[i].weight = log(seen) * log(1 + n / seen);
	}
}

/* What c would add; each feature counts once. */
static double gain(struct table *t, const struct candidate *c, uint32_t mark)
{
	double sum = 0;

	for (size_t f = 0; f < c->feature_count; f++) {
		struct slot *slot = &t->slots[c->features[f]];

		if (slot->last == mark)
			continue;
		slot->last = mark;
		sum += slot->weight;
	}
	return sum * c->place / pow(c->length, 0.6);
}

static struct candidate *best_of(struct table *t, struct candidates *all,
				 uint32_t *mark)
{
	struct candidate *best = NULL;
	double most = 0;

	for (size_t i = 0; i < all->list.n; i++) {
		struct candidate *c = &all->list.v[i];
		double g = c->taken ? 0 : gain(t, c, ++*mark);

		if (g > most) {
			most = g;
			best = c;
		}
	}
	return best;
}

static void candidates_choose(struct table *t, struct candidates *all,
			      unsigned most)
{
	uint32_t mark = (uint32_t)all->list.n + 1;

	for (unsigned n = 0; n < most; n++) {
		struct candidate *best = best_of(t, all, &mark);

		if (!best)
			return;
		best->taken = n + 1;
		for (size_t f = 0; f < best->feature_count; f++)
			t->slots[best->features[f]].weight = 0;
	}
}

static struct jb_sentence sentence_of(const struct work *work,
				      const struct candidate *c)
{
	struct jb_sentence s = {
		.at = { c->block, c->at.start, c->at.end },
	};

	s.text = jb_anchor_text(work->doc, s.at);
	return s;
}

/* The most telling sentences of the scope, each for what is new in it. */
static void choose(struct work *work, struct candidates *all,
		   struct scope *scope, unsigned most)
{
	struct table table;

	candidates_list(work, all, scope);
	table_init(&table, all);
	features_count(&table, all);
	features_weigh(&table, all);
	candidates_choose(&table, all, most);
	free(table.slots);
}

/* Where no two sentences have a word in common the first has to do. */
static void choose_any(struct candidates *all)
{
	for (size_t i = 0; i < all->list.n; i++)
		if (all->list.v[i].taken)
			return;
	for (size_t i = 0; i < all->list.n; i++)
		if (all->list.v[i].place > 0) {
			all->list.v[i].taken = 1;
			return;
		}
}

static void sum_article(struct work *work, struct jb_article *article)
{
	struct scope scope = { article->blocks.v, article->blocks.n, 0, true };
	size_t sentences = sentence_count(work, &scope) / SHARE + 1;
	struct candidates all = { 0 };

	choose(work, &all, &scope,
	       sentences < ARTICLE ? (unsigned)sentences : ARTICLE);
	choose_any(&all);
	for (size_t i = 0; i < all.list.n; i++) {
		const struct candidate *c = &all.list.v[i];

		if (!c->taken)
			continue;
		*jb_list_add(work->arena, &article->summary) =
			sentence_of(work, c);
		if (c->taken == 1)
			*jb_list_add(work->arena, &work->out->summary) =
				sentence_of(work, c);
	}
}

static void sum_whole(struct work *work)
{
	size_t n = work->doc->blocks.n;
	jb_index *blocks = jb_new(work->arena, jb_index, n + 1);
	struct scope scope = { blocks, n, 0, false };
	struct candidates all = { 0 };

	for (size_t b = 0; b < n; b++)
		blocks[b] = b;
	choose(work, &all, &scope, SENTENCES);
	for (size_t i = 0; i < all.list.n; i++)
		if (all.list.v[i].taken)
			*jb_list_add(work->arena, &work->out->summary) =
				sentence_of(work, &all.list.v[i]);
}

void summary_analyze(struct work *work)
{
	for (size_t i = 0; i < work->out->articles.n; i++)
		sum_article(work, &work->out->articles.v[i]);
	if (work->out->articles.n < 2) {
		work->out->summary.n = 0;
		sum_whole(work);
	}
}
