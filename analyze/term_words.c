/*
 * The words of edge-words.tsv in one table: joints, particles, verbs, kinds of
 * houses and compounds of up to four characters, known by those characters.
 */
#include "analyze/term_zone.h"

#include <assert.h>

enum { SLOTS = 16384 };		/* several times the words */

struct slot {
	uint64_t key;		/* four folded characters; 0: free */
	unsigned kind;
	uint32_t initials;	/* of English words it begins to render */
};

struct edge_words {
	struct slot slots[SLOTS];
	size_t count;
	JB_LIST(struct edge_owner) owners;
	JB_LIST(struct edge_owner) nations;
};

static size_t slot_of(const struct edge_words *words, uint64_t key)
{
	size_t i = (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & (SLOTS - 1);

	while (words->slots[i].key && words->slots[i].key != key)
		i = (i + 1) & (SLOTS - 1);
	return i;
}

unsigned edge_words_kind(const struct edge_words *words, uint64_t key)
{
	return words->slots[slot_of(words, key)].kind;
}

uint32_t edge_words_initials(const struct edge_words *words, uint32_t a,
			     uint32_t b)
{
	return words->slots[slot_of(words, (uint64_t)a << 16 | b)].initials;
}

static struct slot *take_slot(struct edge_words *words, uint64_t key)
{
	struct slot *slot = &words->slots[slot_of(words, key)];

	words->count += !slot->key;
	assert(words->count < SLOTS / 2);
	slot->key = key;
	return slot;
}

static void add(struct edge_words *words, struct jb_str word, unsigned kind)
{
	uint64_t key = 0;

	for (size_t at = 0; at < word.n;)
		key = key << 16 | (jb_fold(jb_utf8_next(word, &at)) & 0xFFFF);
	take_slot(words, key)->kind |= kind;
}

/* number 號碼|編號: N may stand where 號碼 does */
static void add_initials(struct edge_words *words,
			 const struct jb_lexicon *lex)
{
	for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_WORDS); row++) {
		char first = jb_lex_cell(lex, JB_LEX_WORDS, row, 0).p[0];
		struct jb_str cell = jb_lex_cell(lex, JB_LEX_WORDS, row, 1);
		struct jb_str part;

		if (first < 'a' || first > 'z')
			continue;
		for (size_t at = 0; jb_lex_part(&part, cell, &at);) {
			size_t next = 0;
			uint64_t a = jb_fold(jb_utf8_next(part, &next)), b;

			if (next >= part.n)
				continue;	/* one character fits all */
			b = jb_fold(jb_utf8_next(part, &next)) & 0xFFFF;
			take_slot(words, (a & 0xFFFF) << 16 | b)->initials |=
				(uint32_t)1 << (first - 'a');
		}
	}
}

static unsigned kind_named(struct jb_str name)
{
	static const struct {
		const char *name;
		enum edge_kind kind;
	} kinds[] = {
		{ "joint", EDGE_JOINT }, { "particle", EDGE_PARTICLE },
		{ "verb", EDGE_VERB },	 { "body", EDGE_BODY },
		{ "compound", EDGE_COMPOUND }, { "generic", EDGE_GENERIC },
		{ "prefix", EDGE_PREFIX },
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (jb_str_eq(name, jb_str_of(kinds[i].name)))
			return kinds[i].kind;
	return 0;
}

static bool is_nation(const struct jb_lexicon *lex, size_t row)
{
	return jb_str_eq(jb_lex_get(lex, JB_LEX_EDGE_WORDS, row, "kind"),
			 JB_STR("nation"));
}

static struct edge_words *make(struct jb_arena *arena,
			       const struct jb_lexicon *lex)
{
	const enum jb_lex file = JB_LEX_EDGE_WORDS;
	struct edge_words *words = jb_new(arena, struct edge_words, 1);

	for (size_t row = 0; row < jb_lex_rows(lex, file); row++) {
		unsigned kind = kind_named(jb_lex_get(lex, file, row, "kind"));
		struct jb_str cell = jb_lex_get(lex, file, row, "words");
		struct jb_str en = jb_lex_get(lex, file, row, "en"), word;

		for (size_t at = 0; jb_lex_part(&word, cell, &at);) {
			const struct edge_owner owner = {
				word, en, jb_utf8_count(word, word.n),
			};

			if (kind)
				add(words, word, kind);
			else if (is_nation(lex, row))
				*jb_list_add(arena, &words->nations) = owner;
			else
				*jb_list_add(arena, &words->owners) = owner;
		}
	}
	add_initials(words, lex);
	return words;
}

const struct edge_words *edge_words_read(const struct jb_lexicon *lex)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, lex, JB_MADE_EDGE_WORDS);

	if (!*made)
		*made = make(arena, lex);
	return *made;
}

const struct edge_owner *edge_words_owners(const struct edge_words *words,
					   size_t *n)
{
	*n = words->owners.n;
	return words->owners.v;
}

const struct edge_owner *edge_words_nations(const struct edge_words *words,
					    size_t *n)
{
	*n = words->nations.n;
	return words->nations.v;
}
