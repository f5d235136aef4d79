/*
 * The kind of the document, by the words of kinds.tsv: in the title and the
 * first lines, in headings, in the first pages, and by the labels of its form.
 * Each word counts twice at most; a kind needs some weight to be named. The
 * text is gone through once: each pair of its letters leads to the words that
 * begin with it.
 */
#include "analyze/cover_word.h"
#include "analyze/meta.h"
#include "analyze/words.h"

#include <stdlib.h>

enum {
	FIRST_PAGES = 24000,	/* bytes of text looked at */
	FIRST_LINES = 3,	/* blocks that may hold the title */
	LINE_LIMIT = 130,	/* bytes of such a block */
	HEADINGS = 8000,	/* bytes of headings looked at */
	CHAINS = 2048,
};

static const double least = 3.0, issue = 4.0;

/* Where a word is looked for; elsewhere than in these it is the text. */
enum place { PLACE_TEXT, PLACE_TITLE, PLACE_HEADING, PLACE_FORM };

static const struct {
	size_t bytes;	/* looked at */
	unsigned most;	/* times that a word counts */
} limits[] = {
	[PLACE_TEXT] = { FIRST_PAGES, 2 },
	[PLACE_TITLE] = { LINE_LIMIT * FIRST_LINES, 1 },
	[PLACE_HEADING] = { HEADINGS, 2 },
};

/* A row of kinds.tsv, read once. */
struct word {
	struct jb_str text;
	const char *label;	/* as written: of a form */
	enum place place;
	enum jb_kind kind;
	double weight;
	uint32_t third;		/* letter, folded; 0: none */
	uint32_t next;		/* in its chain; 0: the last */
};

/* In chains by their first two letters; word 0 is none. */
struct kind_words {
	JB_LIST(struct word) list;
	uint32_t chains[CHAINS];
};

/* What was found of a word; it may stand again from byte past on. */
struct find {
	unsigned count;
	size_t past;
};

struct search {
	const struct kind_words *words;
	struct find *finds;	/* one a word */
	size_t read[PLACE_FORM];	/* bytes, in each place */
};

/* b is 0 behind a word of one letter. */
static size_t chain_of(uint32_t a, uint32_t b)
{
	return (a * 31 + b * 7) % CHAINS;
}

/* The folded letter of s at *at, which goes on behind it; 0 at its end. */
static uint32_t letter_next(struct jb_str s, size_t *at)
{
	return jb_fold(jb_utf8_next(s, at));
}

/*
 * The words of the place that stand at byte at of s, from i on in their chain.
 */
static void chain_search(struct search *search, enum place place,
			 struct jb_str s, size_t at, uint32_t i,
			 uint32_t third)
{
	const struct word *v = search->words->list.v;

	for (; i; i = v[i].next) {
		struct find *find = &search->finds[i];
		size_t here = search->read[place] + at, n;

		if ((v[i].third && v[i].third != third) ||
		    v[i].place != place || here < find->past ||
		    find->count >= limits[place].most)
			continue;
		n = letters_at(s, at, v[i].text);
		find->count += n > 0;
		find->past = n > 0 ? here + n : find->past;
	}
}

static void line_search(struct search *search, enum place place,
			struct jb_str s)
{
	const uint32_t *chains = search->words->chains;
	size_t *read = &search->read[place];
	size_t second = 0, third, next;	/* bytes of the letters b and c */
	uint32_t a, b, c;

	if (*read >= limits[place].bytes)
		return;
	s = jb_str_slice(s, 0, limits[place].bytes - *read);
	s.n = jb_utf8_valid(s);	/* its end may be half a character */
	a = letter_next(s, &second);
	third = second;
	b = letter_next(s, &third);
	for (size_t at = 0; at < s.n;
	     at = second, second = third, third = next) {
		next = third;
		c = letter_next(s, &next);
		chain_search(search, place, s, at, chains[chain_of(a, b)], c);
		chain_search(search, place, s, at, chains[chain_of(a, 0)], 0);
		a = b;
		b = c;
	}
	*read += s.n + 1;
}

static void places_search(struct search *search, const struct work *work)
{
	const struct jb_meta *meta = &work->out->meta;

	if (meta->title.value.p)
		line_search(search, PLACE_TITLE, meta->title.value);
	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		const struct jb_block *b = &work->doc->blocks.v[i];

		if (i < FIRST_LINES && b->text.n <= LINE_LIMIT &&
		    b->type != JB_BLOCK_FORM && !jb_ends_sentence(b->text))
			line_search(search, PLACE_TITLE, b->text);
		if (b->type == JB_BLOCK_HEADING)
			line_search(search, PLACE_HEADING, b->text);
		line_search(search, PLACE_TEXT, b->text);
	}
}

/* --- the words --- */

static enum jb_kind kind_named(struct jb_str name)
{
	for (int kind = 0; kind < JB_KINDS; kind++)
		if (jb_str_eq(name,
			      jb_str_of(jb_kind_name((enum jb_kind)kind))))
			return (enum jb_kind)kind;
	return JB_KIND_OTHER;
}

static enum place place_named(struct jb_str name)
{
	if (jb_str_eq(name, JB_STR("form")))
		return PLACE_FORM;
	if (jb_str_eq(name, JB_STR("title")))
		return PLACE_TITLE;
	return jb_str_eq(name, JB_STR("heading")) ? PLACE_HEADING
						  : PLACE_TEXT;
}

static void word_add(struct kind_words *words, struct jb_arena *arena,
		     struct word word)
{
	size_t at = 0;
	uint32_t first = letter_next(word.text, &at);
	uint32_t second = letter_next(word.text, &at);
	uint32_t *chain = &words->chains[chain_of(first, second)];

	word.third = letter_next(word.text, &at);
	word.next = *chain;
	*chain = (uint32_t)words->list.n;
	*jb_list_add(arena, &words->list) = word;
}

static struct kind_words *make(struct jb_arena *arena,
			       const struct jb_lexicon *lex)
{
	const enum jb_lex file = JB_LEX_KINDS;
	struct kind_words *words = jb_new(arena, struct kind_words, 1);

	(void)jb_list_add(arena, &words->list);
	for (size_t row = 0; row < jb_lex_rows(lex, file); row++) {
		struct jb_str text = jb_lex_get(lex, file, row, "word");
		struct jb_str weight = jb_lex_get(lex, file, row, "weight");

		word_add(words, arena, (struct word){
			.text = text,
			.label = jb_str_z(arena, text),
			.place = place_named(
				jb_lex_get(lex, file, row, "where")),
			.kind = kind_named(jb_lex_get(lex, file, row, "kind")),
			.weight = strtod(jb_str_z(arena, weight), NULL),
		});
	}
	return words;
}

static const struct kind_words *words_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_KIND_WORDS);

	if (!*made)
		*made = make(arena, work->lex);
	return *made;
}

void kind_analyze(struct work *work)
{
	const struct kind_words *words = words_read(work);
	const struct jb_fact *title = &work->out->meta.title;
	struct search search = {
		.words = words,
		.finds = jb_new(work->arena, struct find, words->list.n),
	};
	double score[JB_KINDS] = { 0 };
	enum jb_kind best = JB_KIND_OTHER;

	places_search(&search, work);
	for (size_t i = 1; i < words->list.n; i++) {
		const struct word *word = &words->list.v[i];
		unsigned count = word->place == PLACE_FORM
					 ? cover_find(work->cover,
						      word->label) != NULL
					 : search.finds[i].count;

		score[word->kind] += count * word->weight;
	}
	/* 第 13 卷第 4 期 under a name tells more than what is in the issue */
	if (issue_is_told(work))
		score[JB_KIND_NEWSLETTER] += issue;
	/* a bulletin that was sent round with one account is that account */
	if (title->value.p && title->at.block == issue_account(work)) {
		score[JB_KIND_NEWSLETTER] = 0;
		if (cw_has(work, title->value, CW_TRIP_PROJECT))
			score[JB_KIND_TRIP_REPORT] += least;
	}
	for (int kind = 0; kind < JB_KINDS; kind++)
		if (score[kind] > score[best])
			best = (enum jb_kind)kind;
	work->out->kind = score[best] >= least ? best : JB_KIND_OTHER;
}
