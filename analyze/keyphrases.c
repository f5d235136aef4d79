/*
 * Keyphrases: what this document speaks of again and again and others do not.
 *
 * Text is a row of tokens, Han characters and Latin words, folded, so that a
 * text and its script-converted twin give the same phrases. Runs of one token,
 * two and so on up to LONGEST are counted in one hash table, each with a sketch
 * of the tokens that stand before and after it; of the longer ones those whose
 * parts stand more than once. A run is a phrase if its parts come
 * together far more often than chance would bring them (cohesion, the least
 * pointwise mutual information over its cuts) and if many different tokens
 * stand on either side of it (accessor variety, after Feng et al., "Accessor
 * variety criteria for Chinese word extraction", Computational Linguistics
 * 30, 2004): half a word has one neighbour, or begins no clause. Its score is
 * how often it stands, against how many documents of the background model
 * (made from corpus/ by tools/backgen.c) have it too. No dictionary cuts the
 * text.
 */
#include "analyze/phrase.h"
#include "analyze/words.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "background.inc"

enum {
	MOST = 15,
	LONGEST = 7,		/* tokens */
	TOKENS = 60000,		/* a longer document is read at even steps */
	LEAST = 2,		/* times a phrase must stand */
	OFTEN = 4,		/* a plain Latin word in Chinese text */
	SHORT = 3,		/* tokens that may be half a word */
	HAN_FIRST = 0x3000,	/* of the table of classes */
	HAN_PAST = 0xA000,
};

/* What a Han character does at an end of a phrase; bits. */
enum { BREAK = 1, EDGE = 2, NUMERAL = 4, COUNTER = 8 };

#define COHESION 2.5	/* natural logarithm; 12 times what chance brings */
#define EVERYDAY 0.9	/* rarity of what two documents in five have too */

/* No phrase goes over one of these, in any script. */
static const char breaks[] =
	"的了是或及被把這那該它他她們吗嗎呢其於之並着著與和在將";
/* None of three tokens or more begins or ends with one of these. */
static const char edges[] =
	"以為對從到讓向自至所各每此某已曾也都就還又但因如若則由等不未可能會"
	"要應須需而且更最很再即便有無個些次上下中內外前後時年月日第本我會說"
	"請席一二三四五六七八九十多";
/* Before 條, 位 and the like they count: 三條|纜線, 兩位|夥伴. */
static const char numerals[] = "一二三四五六七八九十百千兩數幾多〇零首";
static const char counters[] = "條位場名項件份種號字屆次個家國篇張期座組部";

struct token {
	uint32_t id;		/* 0: a break */
	uint32_t block;
	uint32_t start, end;
	bool han, edge, heading;
	bool numeral, counter;
	bool small;	/* a Latin word that no phrase begins or ends with */
};

struct run {
	uint64_t hash;
	uint32_t count;
	uint32_t first;		/* token it first begins with */
	uint32_t before, after;	/* sketches of its neighbours, 32 bits */
	uint8_t length;
	bool heading;
	bool begins, ends;	/* at a break or beside 從, 對: so words do */
	double score;
};

/* Of the table in which runs are found; run 0: free. */
struct slot {
	uint32_t tag;		/* bits of the run's hash */
	uint32_t run;		/* from 1 */
};

/* The classes of folded letters from HAN_FIRST on, made once. */
struct classes {
	unsigned char of[HAN_PAST - HAN_FIRST];
};

struct tally {
	struct work *work;
	JB_LIST(struct token) tokens;
	struct run *runs;	/* as they first come */
	size_t run_count;
	struct slot *slots;	/* room of them, runs for half as many */
	size_t room;
	const struct classes *classes;
	const struct words *no_phrase;	/* 以下, 本署: of any text */
	const struct words *small;	/* the, before, March */
	bool chinese;
};

/* --- letters --- */

static void classes_add(struct classes *classes, struct jb_str letters,
			unsigned char class)
{
	for (size_t at = 0; at < letters.n;) {
		uint32_t cp = jb_fold(jb_utf8_next(letters, &at));

		assert(cp >= HAN_FIRST && cp < HAN_PAST);
		classes->of[cp - HAN_FIRST] |= class;
	}
}

static const struct classes *classes_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_PHRASE_LETTERS);
	struct classes *classes = *made;

	if (!classes) {
		*made = classes = jb_new(arena, struct classes, 1);
		classes_add(classes, JB_STR(breaks), BREAK);
		classes_add(classes, JB_STR(edges), EDGE);
		classes_add(classes, JB_STR(numerals), NUMERAL);
		classes_add(classes, JB_STR(counters), COUNTER);
	}
	return classes;
}

static unsigned class_of(const struct tally *t, uint32_t cp)
{
	return cp >= HAN_FIRST && cp < HAN_PAST
		       ? t->classes->of[cp - HAN_FIRST]
		       : 0;
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

/* A break that a number makes: what counts may follow. */
static void number_add(struct tally *t)
{
	break_add(t);
	if (t->tokens.n > 0)
		t->tokens.v[t->tokens.n - 1].numeral = true;
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

/* Of a Latin word that begins with folded letter cp; characters are less. */
static uint32_t word_id(uint32_t cp, struct jb_str word)
{
	uint32_t id = cp;

	for (size_t i = 1; i < word.n; i++)
		id = id * 31 + ((unsigned char)word.p[i] | 32u);
	return id | 0x80000000u;
}

/* The token that begins with the folded letter cp, at byte *at before it. */
static struct token token_read(const struct tally *t, struct jb_str text,
			       uint32_t cp, size_t *at)
{
	unsigned class = jb_is_han(cp) ? class_of(t, cp) : 0;
	size_t start = *at;
	struct token token = {
		.id = cp,
		.start = (uint32_t)start,
		.han = jb_is_han(cp),
		.edge = class & EDGE,
		.numeral = class & NUMERAL || jb_is_digit(cp),
		.counter = class & COUNTER,
	};

	(void)jb_utf8_next(text, at);
	if (jb_is_latin(cp)) {
		*at = word_end(text, start);
		token.small = words_at(text, start, t->small) == *at - start;
		token.id = word_id(cp, jb_str_slice(text, start, *at));
	} else if (class & BREAK || !token.han) {
		token.id = 0;
	}
	token.end = (uint32_t)*at;
	return token;
}

static void block_tokens(struct tally *t, size_t block)
{
	const struct jb_block *b = &t->work->doc->blocks.v[block];

	for (size_t at = 0; at < b->text.n;) {
		size_t next = at;
		uint32_t cp = jb_fold(jb_utf8_next(b->text, &next));
		struct token token;

		if (jb_is_space(cp)) {
			at = next;
			continue;
		}
		token = token_read(t, b->text, cp, &at);
		token.block = (uint32_t)block;
		token.heading = b->type == JB_BLOCK_HEADING;
		if (token.id)
			token_add(t, token);
		else if (token.numeral)
			number_add(t);
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
	       b->role != JB_ROLE_COVER && b->role != JB_ROLE_ABOUT &&
	       b->text.n < UINT32_MAX;
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

/* Room for one run more: a slot in two is free at least. */
static void runs_grow(struct tally *t)
{
	if (t->run_count < t->room / 2)
		return;
	t->room = t->room ? t->room * 2 : 1024;
	t->runs = jb_heap_resize(t->runs, jb_size_mul(t->room / 2,
						      sizeof(*t->runs)));
	free(t->slots);
	t->slots = calloc(t->room, sizeof(*t->slots));
	if (!t->slots)
		jb_oom();
	for (size_t i = 0; i < t->run_count; i++)
		slot_of(t, t->runs[i].hash)->run = (uint32_t)i + 1;
}

/* The run with that hash, a new one where there is none yet; from 1 on. */
static uint32_t run_of(struct tally *t, uint64_t hash)
{
	struct slot *slot;

	runs_grow(t);
	slot = slot_of(t, hash);
	if (!slot->run) {
		slot->run = (uint32_t)++t->run_count;
		t->runs[slot->run - 1] = (struct run){ .hash = hash };
	}
	return slot->run;
}

static uint32_t sketch(uint32_t id)
{
	return 1u << (id * 0x9E3779B1u >> 27);
}

/* Does a token show that a word ends before it or begins behind it? */
static bool parts(const struct token *token)
{
	return token->id == 0 || token->edge || !token->han;
}

/* Count once more the run of n tokens from i on. */
static void run_count(struct run *r, const struct tally *t, size_t i, size_t n)
{
	const struct token *v = t->tokens.v;

	if (r->count++ == 0) {
		r->first = (uint32_t)i;
		r->length = (uint8_t)n;
	}
	r->heading |= v[i].heading;
	r->begins |= i == 0 || parts(&v[i - 1]);
	r->ends |= parts(&v[i + n]);
	r->before |= sketch(i > 0 && v[i - 1].id ? v[i - 1].id : r->count);
	r->after |= sketch(v[i + n].id ? v[i + n].id : r->count);
}

/* A place where a run of as many tokens as were counted last begins. */
struct start {
	uint64_t hash;
	uint32_t token;
	uint32_t run;
};

/*
 * Count the runs of n tokens from the count starts that have another right
 * behind them, as no other run can stand LEAST times; how many of the new ones
 * do so.
 */
static size_t runs_count_of(struct tally *t, struct start *starts,
			    size_t count, size_t n)
{
	size_t kept = 0, often = 0;

	for (size_t i = 0; i < count; i++) {
		struct start s = starts[i];

		if (n > 1 && (i + 1 == count ||
			      starts[i + 1].token != s.token + 1))
			continue;
		s.hash = jb_hash_more(s.hash, t->tokens.v[s.token + n - 1].id);
		s.run = run_of(t, s.hash);
		run_count(&t->runs[s.run - 1], t, s.token, n);
		starts[kept++] = s;
	}
	for (size_t i = 0; i < kept; i++)
		if (t->runs[starts[i].run - 1].count >= LEAST)
			starts[often++] = starts[i];
	return often;
}

static void runs_count(struct tally *t)
{
	struct start *starts = jb_heap_resize(
		NULL, jb_size_mul(t->tokens.n, sizeof(*starts)));
	size_t count = 0;

	for (size_t i = 0; i < t->tokens.n; i++)
		if (t->tokens.v[i].id)
			starts[count++] = (struct start){
				.hash = JB_HASH,
				.token = (uint32_t)i,
			};
	for (size_t n = 1; n <= LONGEST; n++)
		count = runs_count_of(t, starts, count, n);
	free(starts);
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

/* How many documents of the model have the run; 0: few. */
static uint32_t files_with(uint64_t hash)
{
	const struct background *b =
		bsearch(&hash, background,
			sizeof(background) / sizeof(background[0]) - 1,
			sizeof(background[0]), by_hash);

	return b ? b->files : 0;
}

/* How much rarer than everyday words: the log of the share of documents. */
static double rarity(uint64_t hash)
{
	uint32_t files = files_with(hash);

	return log((background_files + 1) / (double)(files ? files : 1));
}

/* How many documents of the model have the pair of tokens that v begins. */
static uint32_t pair_files(const struct token *v)
{
	return v[0].han && v[1].han
		       ? files_with(jb_hash_more(jb_hash_more(JB_HASH, v[0].id),
						 v[1].id))
		       : 0;
}

/*
 * 草案征|求: does a character at an end go with its neighbour outside in far
 * more documents than with the one inside?
 */
static bool cuts_pair(const struct tally *t, const struct run *r)
{
	enum { MANY = 6, TIMES = 3 };
	const struct token *first = &t->tokens.v[r->first];
	const struct token *last = first + r->length - 1;
	uint32_t before = r->first > 0 ? pair_files(first - 1) : 0;
	uint32_t behind = pair_files(last);

	return r->length > 1 &&
	       ((before >= MANY && before > TIMES * pair_files(first)) ||
		(behind >= MANY && behind > TIMES * pair_files(last - 1)));
}

static struct jb_str run_text(const struct tally *t, const struct run *r)
{
	const struct token *first = &t->tokens.v[r->first];
	const struct token *last = first + r->length - 1;

	return jb_str_slice(block_text(t->work, first->block), first->start,
			    last->end);
}

/* A hit that begins before byte at may reach over it: begin before those. */
static size_t hits_over(const struct jb_hits *hits, size_t at)
{
	enum { REACH = 120 };	/* bytes of the longest words */

	return hits_from(hits, at > REACH ? at - REACH : 0);
}

/*
 * Does a word of the lexicons go over an end of the run, or is it but a part
 * of a place's name? 建|議社群, 亞的|斯亞貝巴
 */
static bool cuts_word(const struct tally *t, const struct run *r)
{
	const struct token *first = &t->tokens.v[r->first];
	const struct jb_hits *hits = &t->work->views[first->block].hits;
	size_t start = first->start, end = first[r->length - 1].end;

	for (size_t i = hits_over(hits, start);
	     i < hits->list.n && hits->list.v[i].start < end; i++) {
		const struct jb_hit *h = &hits->list.v[i];

		if (h->end <= start || (h->start >= start && h->end <= end))
			continue;
		if ((h->start > start || h->end < end) ||
		    h->file == JB_LEX_PLACES)
			return true;
	}
	return false;
}

/* 十七, 四年; 三條|條纜線: a number, or what counts by one before it */
static bool is_count(const struct tally *t, const struct run *r)
{
	const struct token *first = &t->tokens.v[r->first];
	const struct token *last = first + r->length - 1;

	return (first->numeral && r->length <= 2) || last->numeral ||
	       (first->counter && r->first > 0 && first[-1].numeral);
}

/* Two capitals or a digit: RPKI, IPv6; Session is a word of the language. */
static bool is_letters(struct jb_str text)
{
	size_t great = 0;

	for (size_t i = 0; i < text.n; i++)
		great += (text.p[i] >= 'A' && text.p[i] <= 'Z') ||
			 (text.p[i] >= '0' && text.p[i] <= '9');
	return great >= 2;
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
	if (han == 1 || first->small || last->small || is_count(t, r) ||
	    words_at(text, 0, t->no_phrase) == text.n)
		return false;
	if (r->length > 2 && (first->edge || last->edge))
		return false;
	if (han == 0 && r->length == 1 && jb_utf8_count(text, text.n) < 3)
		return false;
	if (r->length == 1)
		return han == 0 && text.p[0] >= 'A' && text.p[0] <= 'Z' &&
		       first->start > 0 &&
		       (!t->chinese || r->count >= OFTEN || is_letters(text));
	/* 事會 of 董事會 and 理事會 begins no clause */
	if (han && r->length <= SHORT && r->count >= OFTEN &&
	    !(r->begins && r->ends))
		return false;
	return bits(r->before) >= 2 && bits(r->after) >= 2 &&
	       cohesion(t, r) >= COHESION && !cuts_word(t, r) &&
	       !cuts_pair(t, r);
}

/* A word of the lexicons over just these letters. */
static bool is_known(const struct tally *t, const struct run *r)
{
	const struct token *first = &t->tokens.v[r->first];
	const struct jb_hits *hits = &t->work->views[first->block].hits;
	size_t end = first[r->length - 1].end;

	for (size_t i = hits_over(hits, first->start);
	     i < hits->list.n && hits->list.v[i].start <= first->start; i++) {
		const struct jb_hit *h = &hits->list.v[i];

		if (h->start == first->start && h->end == end &&
		    (h->file == JB_LEX_TERMS || h->file == JB_LEX_TOPICS))
			return true;
	}
	return false;
}

static void run_score(const struct tally *t, struct run *r)
{
	double rare;

	if (r->count < LEAST || !is_phrase(t, r))
		return;
	rare = rarity(r->hash);
	if (rare < EVERYDAY && !is_known(t, r))
		return;
	r->score = pow((double)r->count, 0.8) * rare *
		   (1 + 0.3 * (double)(r->length - 1));
	if (is_known(t, r))
		r->score *= 2;
	else if (r->length <= SHORT && !(r->begins && r->ends))
		r->score *= 0.6;
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

/* Does r stand at token i, if it begins with that token? */
static bool stands_at(const struct tally *t, const struct run *r, size_t i)
{
	const struct token *v = &t->tokens.v[i], *w = &t->tokens.v[r->first];
	size_t n = 1;

	while (n < r->length && v[n].id == w[n].id)
		n++;
	return n == r->length;
}

/* To the phrases, which chosen are, the blocks in which they stand. */
static void blocks_find(struct tally *t, struct run *const *chosen, size_t n)
{
	const struct token *v = t->tokens.v;
	uint64_t begin = 0;	/* low bits of the tokens they begin with */

	for (size_t k = 0; k < n; k++)
		begin |= (uint64_t)1 << v[chosen[k]->first].id % 64;
	for (size_t i = 0; i < t->tokens.n; i++) {
		if (!(begin >> v[i].id % 64 & 1))
			continue;
		for (size_t k = 0; k < n; k++) {
			struct jb_keyphrase *phrase =
				&t->work->out->keyphrases.v[k];
			size_t last = phrase->blocks.n;

			if (v[chosen[k]->first].id == v[i].id &&
			    (!last ||
			     phrase->blocks.v[last - 1] != v[i].block) &&
			    stands_at(t, chosen[k], i))
				*jb_list_add(t->work->arena,
					     &phrase->blocks) = v[i].block;
		}
	}
}

static void keyphrase_add(struct tally *t, const struct run *r, double most)
{
	struct jb_keyphrase *k =
		jb_list_add(t->work->arena, &t->work->out->keyphrases);

	k->text = run_text(t, r);
	k->score = r->score / most;
}

static void runs_choose(struct tally *t)
{
	struct run *chosen[MOST];
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
	for (size_t i = 0; i < n && taken < MOST; i++) {
		if (!says_anew(t, chosen, taken, ranked[i]))
			continue;
		chosen[taken++] = ranked[i];
		keyphrase_add(t, ranked[i], ranked[0]->score);
	}
	blocks_find(t, chosen, taken);
	free(ranked);
}

void keyphrases_analyze(struct work *work)
{
	struct tally t = { .work = work };

	t.chinese = work->out->language == JB_LANG_HANT ||
		    work->out->language == JB_LANG_HANS;
	t.no_phrase = phrases_read(work)[PH_NO_KEYPHRASE];
	t.small = phrases_read(work)[PH_SMALL_WORD];
	t.classes = classes_read(work);
	tokens_read(&t);
	if (t.tokens.n == 0)
		return;
	runs_count(&t);
	runs_choose(&t);
	free(t.slots);
	free(t.runs);
}
