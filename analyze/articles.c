/*
 * The articles of a newsletter.
 *
 *	國際動態摘譯			a rubric: over articles, none itself
 *	歐盟NIS2指令上路		an article's title
 *	…
 *	文章出處：Domain Policy Review
 *	https://…			notes at the foot of its page
 *
 * The document is cut into stretches, at rubrics and behind notes. In most a
 * title stands over each article. Where the text was taken from a page set in
 * columns and boxes, the title's box comes behind the first paragraphs: then
 * the stretch begins with prose, and its title is the heading whose words that
 * prose has. A heading deeper than the title, or one without a source where
 * the rubric's articles have theirs, parts an article and begins none.
 */
#include "analyze/article.h"
#include "analyze/cover_word.h"
#include "analyze/heading.h"

#include <stdlib.h>

enum {
	PROSE = 90,		/* bytes of a paragraph that an article has */
	NOTES = 2,		/* addresses in a row are notes at a foot */
	REST = 400,		/* bytes of prose that make no article alone */
	TITLES = 32,		/* headings of a stretch that are compared */
	ALIKE = 3,		/* words that a title shares with its text */
};

enum mark {
	MARK_PROSE = 1,
	MARK_NOTE = 2,		/* nothing but an address */
	MARK_RUBRIC = 4,
	MARK_APART = 8,		/* a rubric over what is no article */
	MARK_LABEL = 16,	/* 文章出處, 原文作者 */
	MARK_TITLE = 32,	/* a heading that may begin an article */
	MARK_ASKS = 64,		/* names a consultation */
};

struct finder {
	struct work *work;
	uint8_t *marks;
	size_t last;		/* article that what follows may belong to */
	struct jb_str rubric;	/* key of the last one */
	bool sourced;		/* its last article has a source */
	bool noted;		/* notes stand before the stretch */
};

/* --- what a block is --- */

/* 1. … and questions divide an article. */
static bool divides(const struct jb_block *block)
{
	return block->numbered || jb_str_ends(block->text, JB_STR("？")) ||
	       jb_str_ends(block->text, JB_STR("?"));
}

/* The newsletter's own name: a title with no text before it. */
static bool is_masthead(const struct work *work, size_t b)
{
	const struct jb_fact *title = &work->out->meta.title;

	return title->value.p && title->at.block == b && b < 2 &&
	       (b == 0 || block_text(work, 0).n < PROSE);
}

/* With 原文作者：… right below it is a title, a question or not. */
static bool is_over_source(const struct work *work, size_t b)
{
	return !work->doc->blocks.v[b].numbered &&
	       b + 1 < work->doc->blocks.n && article_is_label(work, b + 1);
}

/* May an article begin there? It is no calendar and no consultation. */
static bool may_begin(const struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];

	return (!divides(block) || is_over_source(work, b)) &&
	       !is_masthead(work, b) &&
	       (block->role == JB_ROLE_NONE ||
		block->role == JB_ROLE_OBSERVATIONS);
}

static bool is_address(struct jb_str s)
{
	return (jb_str_starts(s, JB_STR("http://")) ||
		jb_str_starts(s, JB_STR("https://")) ||
		jb_str_starts(s, JB_STR("www."))) &&
	       !jb_str_has(s, " ");
}

/* Rubrics are short: 文摘, 最新消息, 【要聞】. */
static uint8_t rubric_of(const struct work *work, struct jb_str s)
{
	enum { RUBRIC = 60 };
	struct jb_str key;

	if (s.n > RUBRIC)
		return 0;
	key = heading_key(work->arena, s);
	if (cw_is(work, key, CW_RUBRIC_APART))
		return MARK_RUBRIC | MARK_APART;
	return cw_is(work, key, CW_RUBRIC) ? MARK_RUBRIC : 0;
}

static uint8_t mark_of(const struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];
	uint8_t rubric;

	if (article_is_label(work, b))
		return MARK_LABEL;
	if (block->type != JB_BLOCK_HEADING &&
	    block->type != JB_BLOCK_PARAGRAPH)
		return 0;
	rubric = rubric_of(work, block->text);
	if (rubric)
		return rubric;
	if (block->type == JB_BLOCK_HEADING && block->level == 1 &&
	    block->role == JB_ROLE_CONSULTATION)
		return MARK_RUBRIC | MARK_APART;
	if (block->type == JB_BLOCK_HEADING)
		return may_begin(work, b) ? MARK_TITLE : 0;
	if (is_address(block->text))
		return MARK_NOTE;
	return block->text.n >= PROSE ? MARK_PROSE : 0;
}

static int compare_keys(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/*
 * 概述 and 後續步驟 below one title after another are parts of each article
 * and the title of none.
 */
static void leave_parts(struct finder *f)
{
	enum { OFTEN = 3 };
	const struct jb_block *v = f->work->doc->blocks.v;
	size_t blocks = f->work->doc->blocks.n, n = 0, of = 0;
	uint64_t *keys = jb_new(f->work->arena, uint64_t, blocks + 1);

	for (size_t b = 0; b < blocks; b++)
		if (f->marks[b] == MARK_TITLE && v[b].level > 1)
			keys[n++] = jb_hash_folded(v[b].text);
	qsort(keys, n, sizeof(*keys), compare_keys);
	for (size_t i = 0, first = 0; i < n; i++) {
		first = i && keys[i] == keys[i - 1] ? first : i;
		if (i - first + 1 == OFTEN)
			keys[of++] = keys[i];
	}
	for (size_t b = 0; of && b < blocks; b++) {
		uint64_t key = jb_hash_folded(v[b].text);

		if (f->marks[b] == MARK_TITLE && v[b].level > 1 &&
		    bsearch(&key, keys, of, sizeof(*keys), compare_keys))
			f->marks[b] = 0;
	}
}

static void mark_all(struct finder *f)
{
	const struct work *work = f->work;
	size_t n = work->doc->blocks.n;

	f->marks = jb_new(work->arena, uint8_t, n + 1);
	for (size_t b = 0; b < n; b++)
		f->marks[b] = mark_of(work, b);
	leave_parts(f);
	for (size_t i = 0; i < work->out->consultations.n; i++)
		f->marks[work->out->consultations.v[i].at.block] |= MARK_ASKS;
}

/* The first block of [from, past) with the mark; past where none has it. */
static size_t first_marked(const struct finder *f, size_t from, size_t past,
			   unsigned mark)
{
	while (from < past && !(f->marks[from] & mark))
		from++;
	return from;
}

static size_t prose_bytes(const struct finder *f, size_t from, size_t past)
{
	size_t n = 0;

	for (; from < past; from++)
		if (f->marks[from] & MARK_PROSE)
			n += block_text(f->work, from).n;
	return n;
}

/* --- which title the prose is about --- */

enum { SLOTS = 1 << 13 };

/* The words of a text: a bit a pair of Han characters or a Latin word. */
struct words {
	uint8_t set[SLOTS / 8];
};

static size_t slot_of(uint32_t a, uint32_t b)
{
	uint64_t h = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;

	return (size_t)(h >> 50) & (SLOTS - 1);
}

/*
 * The next word of s from *at; SIZE_MAX at its end. Every Han character but
 * the first of a run ends one; *before holds what stands before.
 */
static size_t next_word(struct jb_str s, size_t *at, uint32_t *before)
{
	uint32_t word = 0;

	while (*at < s.n) {
		size_t here = *at;
		uint32_t cp = jb_fold(jb_utf8_next(s, at)), last = *before;

		if (jb_is_alpha(cp) && !jb_is_han(cp)) {
			word = word * 31 + cp;
			*before = 0;
			continue;
		}
		if (word) {
			*at = here;
			return slot_of(word, 1);
		}
		*before = jb_is_han(cp) ? cp : 0;
		if (last && *before)
			return slot_of(last, cp);
	}
	return word ? slot_of(word, 1) : SIZE_MAX;
}

static void words_add(struct words *words, struct jb_str s)
{
	uint32_t before = 0;
	size_t slot;

	for (size_t at = 0; (slot = next_word(s, &at, &before)) != SIZE_MAX;)
		words->set[slot / 8] |= (uint8_t)(1 << slot % 8);
}

/* How many different words of s are among words? */
static unsigned words_shared(const struct words *words, struct jb_str s)
{
	struct words seen = { { 0 } };
	unsigned n = 0;
	uint32_t before = 0;
	size_t slot;

	for (size_t at = 0; (slot = next_word(s, &at, &before)) != SIZE_MAX;) {
		uint8_t bit = (uint8_t)(1 << slot % 8);

		n += (words->set[slot / 8] & ~seen.set[slot / 8] & bit) != 0;
		seen.set[slot / 8] |= bit;
	}
	return n;
}

/* A title with its source right before or behind it is one. */
static bool is_sourced(const struct finder *f, size_t b)
{
	return (b > 0 && f->marks[b - 1] & MARK_LABEL) ||
	       f->marks[b + 1] & MARK_LABEL;
}

/*
 * The heading of [first, past) whose words the prose of [from, first) has,
 * more than the last article's title has them; JB_NONE where none has.
 */
static size_t title_behind(const struct finder *f, size_t from, size_t first,
			   size_t past)
{
	struct words words = { { 0 } };
	unsigned most = ALIKE - 1;
	size_t best = JB_NONE, seen = 0;

	for (size_t b = from; b < first; b++)
		words_add(&words, block_text(f->work, b));
	if (f->last != JB_NONE && !f->rubric.n) {
		unsigned own = words_shared(
			&words, f->work->out->articles.v[f->last].title);

		most = own > most ? own : most;
	}
	for (size_t b = first; b < past && seen < TITLES; b++) {
		unsigned n;

		if (!(f->marks[b] & MARK_TITLE))
			continue;
		seen++;
		n = words_shared(&words, block_text(f->work, b));
		n += is_sourced(f, b) ? ALIKE : 0;
		if (n > most) {
			most = n;
			best = b;
		}
	}
	return best;
}

/* --- articles --- */

/* Blocks [from, past) belong to the last article, if there is one. */
static void extend(struct finder *f, size_t from, size_t past)
{
	if (f->last != JB_NONE)
		article_extend(f->work, f->last, from, past);
}

/* title may be JB_NONE: [from, past) is an article that has lost its own. */
static void begin(struct finder *f, size_t title, size_t from, size_t past)
{
	f->last = article_add(f->work, title, from, past);
	f->sourced = f->work->out->articles.v[f->last].source.value.p ||
		     f->work->out->articles.v[f->last].author.value.p;
}

/* What stands before the first title: it goes on with the last article. */
static void read_rest(struct finder *f, size_t from, size_t past)
{
	if (from == past)
		return;
	if (f->noted && f->last != JB_NONE &&
	    prose_bytes(f, from, past) > REST) {
		struct words words = { { 0 } };

		for (size_t b = from; b < past; b++)
			words_add(&words, block_text(f->work, b));
		if (words_shared(&words, f->work->out->articles.v[f->last]
						 .title) < ALIKE) {
			begin(f, JB_NONE, from, past);
			return;
		}
	}
	extend(f, from, past);
}

/* Does the heading at b only part the article that begins at title? */
static bool is_part(const struct finder *f, size_t title, size_t b,
		    size_t past, bool sourced)
{
	const struct jb_block *v = f->work->doc->blocks.v;

	if (first_marked(f, b, past, MARK_PROSE) == past)
		return false;
	if (sourced && f->sourced && v[b].level >= v[title].level)
		return first_marked(f, b, past, MARK_LABEL) == past;
	return v[b].level > v[title].level &&
	       first_marked(f, title, b, MARK_PROSE) < b;
}

/* Titles over their articles, in [from, past); from is the first one. */
static void read_titles(struct finder *f, size_t from, size_t past)
{
	bool sourced = f->rubric.n &&
		       first_marked(f, from, past, MARK_LABEL) < past;
	size_t title = JB_NONE;

	while (from < past) {
		size_t next = first_marked(f, from + 1, past, MARK_TITLE);

		if (title != JB_NONE && is_part(f, title, from, next, sourced))
			extend(f, from, next);
		else if (first_marked(f, from, next, MARK_PROSE) < next &&
			 (!(f->marks[from] & MARK_ASKS) ||
			  is_over_source(f->work, from))) {
			title = from;
			begin(f, from, from, next);
		} else {
			title = f->last = JB_NONE;
		}
		from = next;
	}
}

/* A page that bears the last rubric again, and no source: it goes on. */
static bool goes_on(const struct finder *f, size_t from, size_t past,
		    bool again)
{
	const struct jb_block *v = f->work->doc->blocks.v;

	return again && f->sourced && f->last != JB_NONE &&
	       first_marked(f, from, past, MARK_LABEL) == past &&
	       from + 1 < past && v[from + 1].type == JB_BLOCK_HEADING;
}

/* Under a rubric for what is no article a title of its rank may begin one. */
static void read_apart(struct finder *f, size_t rubric, size_t past)
{
	const struct jb_block *v = f->work->doc->blocks.v;
	size_t level = v[rubric].level ? v[rubric].level : 1, b = rubric + 1;

	f->last = JB_NONE;
	while (b < past && !(f->marks[b] & MARK_TITLE &&
			     !(f->marks[b] & MARK_ASKS) &&
			     v[b].level <= level))
		b++;
	if (b < past)
		read_titles(f, b, past);
}

/* Blocks [from, past); its notes, if it has any, are the last of them. */
static void read_stretch(struct finder *f, size_t from, size_t past,
			 bool notes)
{
	struct jb_str key = { 0 };
	bool rubric = f->marks[from] & MARK_RUBRIC, again;
	size_t first, late;

	if (rubric)
		key = heading_key(f->work->arena, block_text(f->work, from));
	again = rubric && jb_str_eq(key, f->rubric);
	if (rubric)
		f->rubric = key;
	if (f->marks[from] & MARK_APART) {
		read_apart(f, from, past);
		return;
	}
	if (goes_on(f, from, past, again)) {
		extend(f, from, past);
		return;
	}
	from += rubric;
	first = first_marked(f, from, past, MARK_TITLE);
	late = (rubric || notes || f->noted) &&
			       first_marked(f, from, first, MARK_PROSE) < first
		       ? title_behind(f, from, first, past)
		       : JB_NONE;
	if (late != JB_NONE) {
		begin(f, late, from, past);
		return;
	}
	read_rest(f, from, first);
	read_titles(f, first, past);
}

/* Past the notes that begin at b. */
static size_t notes_end(const struct finder *f, size_t b, size_t n)
{
	while (b < n && f->marks[b] & MARK_NOTE)
		b++;
	return b;
}

void articles_analyze(struct work *work)
{
	struct finder f = { .work = work, .last = JB_NONE };
	size_t n = work->doc->blocks.n, from = 0;

	if (work->out->kind != JB_KIND_NEWSLETTER)
		return;
	mark_all(&f);
	for (size_t b = 0; b < n;) {
		size_t past = notes_end(&f, b, n);
		bool notes = past - b >= NOTES;

		if (!notes)
			past = b + 1;
		if (notes || past == n || f.marks[past] & MARK_RUBRIC) {
			read_stretch(&f, from, past, notes);
			f.noted = notes;
			from = past;
		}
		b = past;
	}
}
