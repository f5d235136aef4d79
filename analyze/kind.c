/*
 * The kind of the document, by the words of kinds.tsv: in the title and the
 * first lines, in headings, in the first pages, and by the labels of its form.
 * Each word counts twice at most; a kind needs some weight to be named.
 */
#include "analyze/analyzer.h"
#include "analyze/meta.h"

#include <stdlib.h>

enum {
	FIRST_PAGES = 24000,	/* bytes of text looked at */
	FIRST_LINES = 3,	/* blocks that may hold the title */
	LINE_LIMIT = 130,	/* bytes of such a block */
	HEADINGS = 8000,	/* bytes of headings looked at */
};

static const double least = 3.0;

/* Where a word is looked for; elsewhere than in these it is the text. */
enum place { PLACE_TEXT, PLACE_TITLE, PLACE_HEADING, PLACE_FORM };

/* A row of kinds.tsv, read once. */
struct word {
	struct jb_str text;	/* folded */
	const char *label;	/* as written: of a form */
	enum place place;
	enum jb_kind kind;
	double weight;
};

struct kind_words {
	JB_LIST(struct word) list;
};

enum { PAIRS = 1 << 15 };	/* bits */

/*
 * A text, folded, and which pairs of letters it has: most words are known not
 * to stand in it without a search.
 */
struct passage {
	struct jb_str text;
	uint64_t pairs[PAIRS / 64];
};

struct places {
	struct passage in[PLACE_FORM];
	struct cover form;
};

static void add_line(struct jb_buf *buf, struct jb_str s, size_t limit)
{
	if (buf->n >= limit)
		return;
	jb_buf_cp(buf, '\n');
	jb_buf_str(buf, jb_str_slice(s, 0, limit - buf->n + 4));
}

/* The bit for the pair of letters a and b in passage's set. */
static uint64_t *pair_of(struct passage *passage, uint32_t a, uint32_t b,
			 uint64_t *bit)
{
	size_t i = (a * 31 + b * 7) % PAIRS;

	*bit = (uint64_t)1 << i % 64;
	return &passage->pairs[i / 64];
}

/* A slice may cut a character in two: leave the broken end out. */
static void passage_read(struct passage *passage, struct work *work,
			 struct jb_buf *buf)
{
	struct jb_str s = jb_buf_keep(work->arena, buf);
	uint32_t before = 0;

	s = jb_str_fold(work->arena, jb_str_slice(s, 0, jb_utf8_valid(s)));
	passage->text = s;
	for (size_t at = 0; at < s.n;) {
		uint32_t letter = jb_utf8_next(s, &at);
		uint64_t bit, *pair = pair_of(passage, before, letter, &bit);

		*pair |= bit;
		before = letter;
	}
}

/* May word stand in passage, by its first two letters? */
static bool may_have(struct passage *passage, struct jb_str word)
{
	size_t at = 0;
	uint32_t first = jb_utf8_next(word, &at);
	uint64_t bit, *pair;

	if (at >= word.n)
		return true;
	pair = pair_of(passage, first, jb_utf8_next(word, &at), &bit);
	return (*pair & bit) != 0;
}

static void places_read(struct places *places, struct work *work)
{
	struct jb_buf title = { 0 }, heading = { 0 }, text = { 0 };
	const struct jb_meta *meta = &work->out->meta;

	if (meta->title.value.p)
		add_line(&title, meta->title.value, LINE_LIMIT * 4);
	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		struct jb_str s = block_text(work, i);

		if (i < FIRST_LINES && s.n <= LINE_LIMIT &&
		    work->doc->blocks.v[i].type != JB_BLOCK_FORM)
			add_line(&title, s, LINE_LIMIT * FIRST_LINES);
		if (work->doc->blocks.v[i].type == JB_BLOCK_HEADING)
			add_line(&heading, s, HEADINGS);
		add_line(&text, s, FIRST_PAGES);
	}
	passage_read(&places->in[PLACE_TITLE], work, &title);
	passage_read(&places->in[PLACE_HEADING], work, &heading);
	passage_read(&places->in[PLACE_TEXT], work, &text);
	cover_read(&places->form, work);
}

/* How often word stands in text, twice at most. */
static unsigned count(struct jb_str text, struct jb_str word)
{
	size_t at = jb_str_find(text, word, 0);

	if (at == SIZE_MAX)
		return 0;
	return jb_str_find(text, word, at + word.n) == SIZE_MAX ? 1 : 2;
}

static unsigned count_in(struct places *places, const struct word *word)
{
	struct passage *passage;
	unsigned n;

	if (word->place == PLACE_FORM)
		return cover_find(&places->form, word->label) != NULL;
	passage = &places->in[word->place];
	if (!may_have(passage, word->text))
		return 0;
	n = count(passage->text, word->text);
	return word->place == PLACE_TITLE && n > 1 ? 1 : n;
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

static struct kind_words *make(struct jb_arena *arena,
			       const struct jb_lexicon *lex)
{
	const enum jb_lex file = JB_LEX_KINDS;
	struct kind_words *words = jb_new(arena, struct kind_words, 1);

	for (size_t row = 0; row < jb_lex_rows(lex, file); row++) {
		struct jb_str text = jb_lex_get(lex, file, row, "word");
		struct jb_str weight = jb_lex_get(lex, file, row, "weight");

		*jb_list_add(arena, &words->list) = (struct word){
			.text = jb_str_fold(arena, text),
			.label = jb_str_z(arena, text),
			.place = place_named(
				jb_lex_get(lex, file, row, "where")),
			.kind = kind_named(jb_lex_get(lex, file, row, "kind")),
			.weight = strtod(jb_str_z(arena, weight), NULL),
		};
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
	struct places *places = jb_new(work->arena, struct places, 1);
	double score[JB_KINDS] = { 0 };
	enum jb_kind best = JB_KIND_OTHER;

	places_read(places, work);
	for (size_t i = 0; i < words->list.n; i++) {
		const struct word *word = &words->list.v[i];

		score[word->kind] += count_in(places, word) * word->weight;
	}
	for (int kind = 0; kind < JB_KINDS; kind++)
		if (score[kind] > score[best])
			best = (enum jb_kind)kind;
	work->out->kind = score[best] >= least ? best : JB_KIND_OTHER;
}
