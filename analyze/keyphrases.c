/*
 * Keyphrases: what this document speaks of again and again and others do not.
 *
 * Text is a row of tokens, Han characters and Latin words, folded, so that a
 * text and its script-converted twin give the same phrases. All runs of up to
 * LONGEST tokens are counted in one hash table, each with a sketch of the
 * tokens that stand before and after it. A run is a phrase if its parts come
 * together far more often than chance would bring them (cohesion, the least
 * pointwise mutual information over its cuts) and if many different tokens
 * stand on either side of it (accessor variety, after Feng et al., "Accessor
 * variety criteria for Chinese word extraction", Computational Linguistics
 * 30, 2004): half a word has one neighbour. Its score is how often it stands,
 * against how many documents of the background model (made from corpus/ by
 * tools/backgen.c) have it too. No dictionary cuts the text.
 */
#include "analyze/analyzer.h"

#include <math.h>
#include <stdlib.h>

#include "background.inc"

enum {
	PHRASES = 15,
	LONGEST = 7,		/* tokens */
	TOKENS = 60000,		/* a longer document is read at even steps */
	LEAST = 2,		/* times a phrase must stand */
};

#define COHESION 2.5	/* natural logarithm; 12 times what chance brings */

/* No phrase goes over one of these, in any script. */
static const char breaks[] =
	"的了是或及被把這那該它他她們吗嗎呢其於之並着著與和在將";
/* None of three tokens or more begins or ends with one of these. */
static const char edges[] =
	"以為對從到讓向自至所各每此某已曾也都就還又但因如若則由等不未可能會"
	"要應須需而且更最很再即便有無個些次上下中內外前後時年月日第本我會說"
	"一二三四五六七八九十多";

struct token {
	uint32_t id;		/* 0: a break */
	uint32_t block;
	uint32_t start, end;
	bool han, edge, heading;
};

struct run {
	uint64_t hash;
	uint32_t count;
	uint32_t first;		/* token it first begins with */
	uint32_t before, after;	/* sketches of its neighbours, 32 bits */
	uint8_t length;
	bool heading;
	double score;
};

/* Of the table in which runs are found; run 0: free. */
struct slot {
	uint32_t tag;		/* bits of the run's hash */
	uint32_t run;		/* from 1 */
};

struct tally {
	struct work *work;
	JB_LIST(struct token) tokens;
	struct run *runs;	/* as they first come */
	size_t run_count, run_room;
	struct slot *slots;
	size_t room;
	uint32_t break_set[64], edge_set[64];	/* sorted, folded */
	size_t break_count, edge_count;
};

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static size_t set_fill(uint32_t set[64], struct jb_str letters)
{
	size_t n = 0;

	for (size_t at = 0; at < letters.n && n < 64;)
		set[n++] = jb_fold(jb_utf8_next(letters, &at));
	qsort(set, n, sizeof(*set), by_number);
	return n;
}

static bool set_has(const uint32_t *set, size_t n, uint32_t cp)
{
	return bsearch(&cp, set, n, sizeof(cp), by_number) != NULL;
}

/* --- tokens --- */

static void token_add(struct tally *t, struct token token)
{
	*jb_list_add(t->work->arena, &t->tokens) = token;
}

static void break_add(struct tally *t)
{
	size_t n = t->tokens.n;

	if (n > 0 && t->tokens.v[n - 1].id != 0)
		token_add(t, (struct token){ 0 });
}

/* A Latin word from byte at: letters, digits, and - . ' & between them. */
static size_t word_end(struct jb_str text, size_t at)
{
	size_t end = at;

	while (at < text.n) {
		uint32_t cp = jb_utf8_next(text, &at);

		if (jb_is_latin(cp) || jb_is_digit(cp))
			end = at;
		else if (cp != '-' && cp != '&' && cp != '\'' && cp != '+')
			break;
	}
	return end;
}

static void block_tokens(struct tally *t, size_t block)
{
	const struct jb_block *b = &t->work->doc->blocks.v[block];
	struct token token = { .block = (uint32_t)block,
			       .heading = b->type == JB_BLOCK_HEADING };

	for (size_t at = 0; at < b->text.n;) {
		size_t start = at;
		uint32_t cp = jb_fold(jb_utf8_next(b->text, &at));

		token.start = (uint32_t)start;
		token.han = jb_is_han(cp);
		token.edge = token.han &&
			     set_has(t->edge_set, t->edge_count, cp);
		token.id = cp;
		if (jb_is_latin(cp)) {
			at = word_end(b->text, start);
			for (size_t i = start + 1; i < at; i++)
				token.id = token.id * 31 +
					   ((unsigned char)b->text.p[i] | 32u);
			token.id |= 0x80000000u;
		} else if (jb_is_space(cp)) {
			continue;
		}
		token.end = (uint32_t)at;
		if ((token.han &&
		     !set_has(t->break_set, t->break_count, cp)) ||
		    jb_is_latin(cp))
			token_add(t, token);
		else
			break_add(t);
	}
	break_add(t);
}

/* Where a phrase of the document may stand. */
static bool is_read(const struct jb_block *b)
{
	return b->type != JB_BLOCK_CODE && b->type != JB_BLOCK_FORM &&
	       b->role != JB_ROLE_CONTENTS && b->role != JB_ROLE_REFERENCES &&
	       b->role != JB_ROLE_COVER && b->text.n < UINT32_MAX;
}

static void tokens_read(struct tally *t)
{
	const struct jb_document *doc = t->work->doc;
	size_t bytes = 0, step;

	for (size_t b = 0; b < doc->blocks.n; b++)
		bytes += doc->blocks.v[b].text.n;
	step = bytes / ((size_t)TOKENS * 3) + 1;
	break_add(t);
	for (size_t b = 0; b < doc->blocks.n; b += step)
		if (is_read(&doc->blocks.v[b]))
			block_tokens(t, b);
}

/* --- runs --- */

/* The slot of the run with that hash, or the free one where it belongs. */
static struct slot *slot_of(const struct tally *t, uint64_t hash)
{
	/* the last tokens of a run have not spread to all bits yet */
	uint64_t spread = (hash ^ hash >> 32) * UINT64_C(0x9E3779B97F4A7C15);
	size_t i = (size_t)(spread >> 32) & (t->room - 1);
	const struct slot *v = t->slots;

	while (v[i].run && (v[i].tag != (uint32_t)spread ||
			    t->runs[v[i].run - 1].hash != hash))
		i = (i + 1) & (t->room - 1);
	t->slots[i].tag = (uint32_t)spread;
	return &t->slots[i];
}

/* The run with that hash, a new one where there is none yet. */
static struct run *run_of(struct tally *t, uint64_t hash)
{
	struct slot *slot = slot_of(t, hash);

	if (slot->run)
		return &t->runs[slot->run - 1];
	if (t->run_count == t->run_room) {
		t->run_room = t->run_room ? t->run_room * 2 : 1024;
		t->runs = jb_heap_resize(t->runs, jb_size_mul(
					t->run_room, sizeof(*t->runs)));
	}
	slot->run = (uint32_t)++t->run_count;
	t->runs[slot->run - 1] = (struct run){ .hash = hash };
	return &t->runs[slot->run - 1];
}

static uint32_t sketch(uint32_t id)
{
	return 1u << (id * 0x9E3779B1u >> 27);
}

static void runs_count(struct tally *t)
{
	const struct token *v = t->tokens.v;

	t->room = 1024;
	/* four slots in five at most, one in three as a rule */
	while (t->room < t->tokens.n * LONGEST * 5 / 4)
		t->room *= 2;
	t->slots = calloc(t->room, sizeof(*t->slots));
	if (!t->slots)
		jb_oom();
	for (size_t i = 0; i < t->tokens.n; i++) {
		uint64_t hash = JB_HASH;

		for (size_t n = 1; n <= LONGEST && v[i + n - 1].id; n++) {
			struct run *r;

			hash = jb_hash_more(hash, v[i + n - 1].id);
			r = run_of(t, hash);
			if (r->count++ == 0) {
				r->first = (uint32_t)i;
				r->length = (uint8_t)n;
			}
			r->heading |= v[i].heading;
			r->before |= i > 0 && v[i - 1].id
					     ? sketch(v[i - 1].id)
					     : sketch(r->count);
			r->after |= v[i + n].id ? sketch(v[i + n].id)
						: sketch(r->count);
		}
	}
}

static uint32_t count_of(const struct tally *t, size_t first, size_t length)
{
	uint64_t hash = JB_HASH;

	for (size_t i = 0; i < length; i++)
		hash = jb_hash_more(hash, t->tokens.v[first + i].id);
	return t->runs[slot_of(t, hash)->run - 1].count;
}

/* The least mutual information of the parts over all cuts of r. */
static double cohesion(const struct tally *t, const struct run *r)
{
	double all = (double)t->tokens.n, least = HUGE_VAL;

	for (size_t cut = 1; cut < r->length; cut++) {
		double left = count_of(t, r->first, cut);
		double right = count_of(t, r->first + cut, r->length - cut);
		double pmi = log((double)r->count * all / (left * right));

		if (pmi < least)
			least = pmi;
	}
	return least;
}

static int bits(uint32_t set)
{
	int n = 0;

	for (; set; set &= set - 1)
		n++;
	return n;
}

static int by_hash(const void *key, const void *row)
{
	uint64_t hash = *(const uint64_t *)key;
	const struct background *b = row;

	return (hash > b->hash) - (hash < b->hash);
}

/* How much rarer than everyday words: the log of the share of documents. */
static double rarity(uint64_t hash)
{
	const struct background *b =
		bsearch(&hash, background,
			sizeof(background) / sizeof(background[0]) - 1,
			sizeof(background[0]), by_hash);
	double files = b ? b->files : 1;

	return log((background_files + 1) / files);
}

static struct jb_str run_text(const struct tally *t, const struct run *r)
{
	const struct token *first = &t->tokens.v[r->first];
	const struct token *last = first + r->length - 1;

	return jb_str_slice(block_text(t->work, first->block), first->start,
			    last->end);
}

/* Does the run read as a phrase? */
static bool is_phrase(const struct tally *t, const struct run *r)
{
	const struct token *first = &t->tokens.v[r->first];
	const struct token *last = first + r->length - 1;
	struct jb_str text = run_text(t, r);
	size_t han = 0;

	for (size_t i = 0; i < r->length; i++)
		han += first[i].han;
	if (han == 1)
		return false;
	if (r->length > 2 && (first->edge || last->edge))
		return false;
	if (han == 0 && r->length == 1 && jb_utf8_count(text, text.n) < 3)
		return false;
	if (r->length == 1)
		return han == 0 && text.p[0] >= 'A' && text.p[0] <= 'Z' &&
		       first->start > 0;
	return bits(r->before) >= 2 && bits(r->after) >= 2 &&
	       cohesion(t, r) >= COHESION;
}

/* A word of the lexicons over just these letters. */
static bool is_known(const struct tally *t, const struct run *r)
{
	const struct token *first = &t->tokens.v[r->first];
	const struct jb_hits *hits = &t->work->views[first->block].hits;
	size_t end = first[r->length - 1].end;

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *h = &hits->list.v[i];

		if (h->start == first->start && h->end == end &&
		    (h->file == JB_LEX_TERMS || h->file == JB_LEX_TOPICS))
			return true;
	}
	return false;
}

static void run_score(const struct tally *t, struct run *r)
{
	if (r->count < LEAST || !is_phrase(t, r))
		return;
	r->score = pow((double)r->count, 0.8) * rarity(r->hash) *
		   (1 + 0.3 * (double)(r->length - 1));
	if (is_known(t, r))
		r->score *= 2;
	if (r->heading)
		r->score *= 1.4;
}

static int by_score(const void *a, const void *b)
{
	const struct run *const *x = a, *const *y = b;

	if ((*x)->score > (*y)->score || (*x)->score < (*y)->score)
		return (*x)->score > (*y)->score ? -1 : 1;
	return ((*x)->first > (*y)->first) - ((*x)->first < (*y)->first);
}

/* --- choosing --- */

/* Does the longer run hold the tokens of the shorter one? */
static bool holds(const struct tally *t, const struct run *longer,
		  const struct run *shorter)
{
	const struct token *a = &t->tokens.v[longer->first];
	const struct token *b = &t->tokens.v[shorter->first];

	for (size_t i = 0; i + shorter->length <= longer->length; i++) {
		size_t n = 0;

		while (n < shorter->length && a[i + n].id == b[n].id)
			n++;
		if (n == shorter->length)
			return true;
	}
	return false;
}

static bool says_anew(const struct tally *t, struct run *const *chosen,
		      size_t n, const struct run *r)
{
	for (size_t i = 0; i < n; i++)
		if (chosen[i]->length >= r->length
			    ? holds(t, chosen[i], r)
			    : holds(t, r, chosen[i]))
			return false;
	return true;
}

/* Blocks in which r stands. */
static void blocks_of(struct jb_keyphrase *k, const struct tally *t,
		      const struct run *r)
{
	const struct token *v = t->tokens.v, *w = &v[r->first];

	for (size_t i = 0; i + r->length <= t->tokens.n; i++) {
		size_t n = 0;

		while (n < r->length && v[i + n].id == w[n].id)
			n++;
		if (n == r->length &&
		    (k->blocks.n == 0 ||
		     k->blocks.v[k->blocks.n - 1] != v[i].block))
			*jb_list_add(t->work->arena, &k->blocks) = v[i].block;
	}
}

static void keyphrase_add(struct tally *t, const struct run *r, double most)
{
	struct jb_keyphrase *k =
		jb_list_add(t->work->arena, &t->work->out->keyphrases);

	k->text = run_text(t, r);
	k->score = r->score / most;
	blocks_of(k, t, r);
}

static void runs_choose(struct tally *t)
{
	struct run *chosen[PHRASES];
	struct run **ranked;
	size_t n = 0, taken = 0;

	for (size_t i = 0; i < t->run_count; i++) {
		run_score(t, &t->runs[i]);
		n += t->runs[i].score > 0;
	}
	ranked = jb_heap_resize(NULL, jb_size_mul(n, sizeof(*ranked)));
	n = 0;
	for (size_t i = 0; i < t->run_count; i++)
		if (t->runs[i].score > 0)
			ranked[n++] = &t->runs[i];
	if (n > 1)
		qsort(ranked, n, sizeof(struct run *), by_score);
	for (size_t i = 0; i < n && taken < PHRASES; i++) {
		if (!says_anew(t, chosen, taken, ranked[i]))
			continue;
		chosen[taken++] = ranked[i];
		keyphrase_add(t, ranked[i], ranked[0]->score);
	}
	free(ranked);
}

void keyphrases_analyze(struct work *work)
{
	struct tally t = { .work = work };

	t.break_count = set_fill(t.break_set, JB_STR(breaks));
	t.edge_count = set_fill(t.edge_set, JB_STR(edges));
	tokens_read(&t);
	if (t.tokens.n == 0)
		return;
	runs_count(&t);
	runs_choose(&t);
	free(t.slots);
	free(t.runs);
}
