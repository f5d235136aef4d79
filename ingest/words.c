/* A set of words from the lexicon, known by a hash of their folded letters. */
#include "ingest/layout.h"

/* Does cp say nothing of which word it is? */
static bool is_filling(uint32_t cp)
{
	return jb_is_space(cp) || cp == ':' || cp == 0xFF1A || cp == '.' ||
	       cp == 0x3001 || cp == 0xFF0E || cp == '*' || cp == '/' ||
	       cp == '(' || cp == ')' || cp == 0xFF08 || cp == 0xFF09;
}

uint64_t words_key(struct jb_str s)
{
	uint64_t hash = JB_HASH;
	size_t at = 0;

	while (at < s.n) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (!is_filling(cp))
			hash = jb_hash_more(hash, jb_fold(cp));
	}
	return hash ? hash : 1;
}

/* The bit of letters for the first letter of s, and where it stands. */
static uint64_t first_bit(struct jb_str s, size_t *i)
{
	uint32_t letter = 0;

	for (size_t at = 0; at < s.n && (!letter || is_filling(letter));)
		letter = jb_utf8_next(s, &at);
	letter = jb_fold(letter) % 1024;
	*i = letter / 64;
	return (uint64_t)1 << letter % 64;
}

static size_t slot(const struct words *words, uint64_t key)
{
	size_t at = (size_t)(key ^ key >> 32) & words->mask;

	while (words->keys[at] && words->keys[at] != key)
		at = (at + 1) & words->mask;
	return at;
}

static void grow(struct words *words, struct jb_arena *arena)
{
	struct words old = *words;

	words->mask = old.keys ? old.mask * 2 + 1 : 127;
	words->keys = jb_new(arena, uint64_t, words->mask + 1);
	words->rows = jb_new(arena, uint32_t, words->mask + 1);
	for (size_t i = 0; old.keys && i <= old.mask; i++) {
		size_t at;

		if (!old.keys[i])
			continue;
		at = slot(words, old.keys[i]);
		words->keys[at] = old.keys[i];
		words->rows[at] = old.rows[i];
	}
}

static void add(struct words *words, struct jb_arena *arena, struct jb_str s,
		size_t row)
{
	size_t at, i;
	uint64_t bit = first_bit(s, &i);

	words->letters[i] |= bit;
	if (!words->keys || words->count * 2 > words->mask)
		grow(words, arena);
	at = slot(words, words_key(s));
	if (!words->keys[at])
		words->count++;
	words->keys[at] = words_key(s);
	words->rows[at] = (uint32_t)row;
}

void words_load(struct words *words, struct jb_arena *arena,
		const struct jb_lexicon *lex, enum jb_lex file,
		const char *const *columns)
{
	for (; *columns; columns++)
		for (size_t row = 0; row < jb_lex_rows(lex, file); row++) {
			struct jb_str cell = jb_lex_get(lex, file, row,
							*columns);
			struct jb_str part;
			size_t at = 0;

			while (jb_lex_part(&part, cell, &at))
				if (part.n && !jb_str_has(part, "*"))
					add(words, arena, part, row);
		}
}

void words_tally(struct words *words, struct jb_arena *arena, uint64_t key)
{
	size_t at;

	if (!words->keys || words->count * 2 > words->mask)
		grow(words, arena);
	at = slot(words, key);
	if (!words->keys[at])
		words->count++;
	words->keys[at] = key;
	words->rows[at]++;
}

uint32_t words_count(const struct words *words, uint64_t key)
{
	return words->keys ? words->rows[slot(words, key)] : 0;
}

bool words_has(const struct words *words, struct jb_str s)
{
	size_t i;
	uint64_t bit;

	if (!words->keys || s.n == 0 || s.n > 120)
		return false;
	bit = first_bit(s, &i);
	return words->letters[i] & bit &&
	       words->keys[slot(words, words_key(s))] != 0;
}
