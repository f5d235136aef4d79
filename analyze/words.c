/*
 * A list in order is a table of its words with two sets of chains through it:
 * by their first two letters and by their last two; a word of one letter has
 * no second, 0. At most places of a text the set of the first, or last, letters
 * tells that there is none, and nothing else is looked at.
 */
#include "analyze/words.h"

#include <string.h>

enum { CHAINS = 128, CHAINS_LEAST = 4, LETTERS = 1024 };

/* Low bits of letters: is one of them among those of a list? */
struct letters {
	uint64_t bits[LETTERS / 64];
};

/*
 * Which bytes the letters looked for may begin with, for folding leads from no
 * Chinese letter to another kind of character: in Chinese most are passed over
 * by their first byte where marks are looked for, in English where Chinese is.
 */
struct leads {
	uint64_t bits[4];
};

/* Of those from 0xC0 on: U+2E80 on, for they fold to Chinese, and the rest. */
#define LEADS_HAN (UINT64_C(0xFF) << 34 | UINT64_C(0x3F) << 47)
#define LEADS_REST (~UINT64_C(0) & ~(UINT64_C(0x3F) << 36))

/* cp is folded. */
static void leads_add(struct leads *leads, uint32_t cp)
{
	if (cp < 0x80)
		leads->bits[cp / 64] |= (uint64_t)1 << cp % 64;
	if (cp >= 'a' && cp <= 'z')
		leads->bits[1] |= (uint64_t)1 << (cp - 0x20) % 64;
	leads->bits[3] |= (cp >= 0x3400 && cp < 0xA000) || cp >= 0x20000
				  ? LEADS_HAN
				  : LEADS_REST;
}

static bool leads_have(const struct leads *leads, char byte)
{
	unsigned char c = (unsigned char)byte;

	return leads->bits[c / 64] >> c % 64 & 1;
}

/* Bytes of the character that begins so. */
static size_t length_of(char lead)
{
	unsigned char c = (unsigned char)lead;

	return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

struct word {
	struct jb_str text;
	uint32_t begin, end;	/* its first two letters, and its last two */
	uint32_t same_first, same_last;	/* next in the chain; 0: the last */
};

struct words {
	JB_LIST(struct word) list;	/* 0 is unused */
	struct letters first, last;	/* theirs, and little else */
	struct leads leads;	/* of their first ones */
	uint32_t chains;		/* a power of two, less 1 */
	uint32_t *by_first, *by_last;	/* the first word of each chain */
};

static bool letters_have(const struct letters *set, uint32_t letter)
{
	return set->bits[letter % LETTERS / 64] >> letter % 64 & 1;
}

static void letters_add(struct letters *set, uint32_t letter)
{
	set->bits[letter % LETTERS / 64] |= (uint64_t)1 << letter % 64;
}

/* Folded letters of text that begins at at, or ends there; 0 at its ends. */
static uint32_t letter_at(struct jb_str text, size_t at)
{
	return jb_fold(jb_utf8_next(text, &at));
}

static uint32_t letter_before(struct jb_str text, size_t at)
{
	return jb_fold(jb_utf8_prev(text, &at));
}

size_t letters_at(struct jb_str text, size_t at, struct jb_str word)
{
	size_t from = at;

	for (size_t w = 0; w < word.n;)
		if (at >= text.n ||
		    jb_fold(jb_utf8_next(text, &at)) !=
			    jb_fold(jb_utf8_next(word, &w)))
			return 0;
	return at - from;
}

size_t letters_before(struct jb_str text, size_t at, struct jb_str word)
{
	size_t past = at;

	for (size_t w = word.n; w > 0;)
		if (at == 0 ||
		    jb_fold(jb_utf8_prev(text, &at)) !=
			    jb_fold(jb_utf8_prev(word, &w)))
			return 0;
	return past - at;
}

/* --- lists in order --- */

/* A number for the first, or last, letter and the next one inside. */
static uint32_t pair_of(uint32_t outer, uint32_t inner)
{
	return outer * 2039 + inner;
}

static void add(struct words *words, struct jb_arena *arena,
		struct jb_str text)
{
	uint32_t index = (uint32_t)words->list.n;
	struct word *word = jb_list_add(arena, &words->list);
	size_t at = 0, past = text.n;
	uint32_t first = jb_fold(jb_utf8_next(text, &at));
	uint32_t last = jb_fold(jb_utf8_prev(text, &past));
	uint32_t *by_first, *by_last;

	word->text = text;
	word->begin = pair_of(first, letter_at(text, at));
	word->end = pair_of(last, letter_before(text, past));
	by_first = &words->by_first[word->begin & words->chains];
	by_last = &words->by_last[word->end & words->chains];
	word->same_first = *by_first;
	word->same_last = *by_last;
	*by_first = *by_last = index;
	letters_add(&words->first, first);
	leads_add(&words->leads, first);
	letters_add(&words->last, last);
}

/* As many chains as words, nearly: most lists are short. */
static void make_chains(struct words *words, struct jb_arena *arena,
			struct jb_str list)
{
	uint32_t chains = CHAINS_LEAST;

	for (size_t i = 0, n = 1; i < list.n && chains < CHAINS; i++) {
		n += list.p[i] == '|';
		if (n > chains)
			chains *= 2;
	}
	words->chains = chains - 1;
	words->by_first = jb_new(arena, uint32_t, chains);
	words->by_last = jb_new(arena, uint32_t, chains);
}

const struct words *words_new(struct jb_arena *arena, struct jb_str list)
{
	struct words *words = jb_new(arena, struct words, 1);

	make_chains(words, arena, list);
	(void)jb_list_add(arena, &words->list);
	for (size_t from = 0; from < list.n;) {
		size_t bar = jb_str_find(list, JB_STR("|"), from);

		if (bar == SIZE_MAX)
			bar = list.n;
		if (bar > from)
			add(words, arena, jb_str_slice(list, from, bar));
		from = bar + 1;
	}
	return words;
}

struct jb_str words_get(const struct words *words, size_t i)
{
	return i + 1 < words->list.n ? words->list.v[i + 1].text
				     : (struct jb_str){ NULL, 0 };
}

/*
 * The longest of the words with that pair at at, or before it; best if none is
 * more.
 */
static size_t pair_at(struct jb_str text, size_t at,
		      const struct words *words, uint32_t pair, size_t best)
{
	const struct word *v = words->list.v;

	for (uint32_t i = words->by_first[pair & words->chains]; i;
	     i = v[i].same_first) {
		size_t n = v[i].begin == pair
				   ? letters_at(text, at, v[i].text)
				   : 0;

		best = n > best ? n : best;
	}
	return best;
}

static size_t pair_before(struct jb_str text, size_t at,
			  const struct words *words, uint32_t pair,
			  size_t best)
{
	const struct word *v = words->list.v;

	for (uint32_t i = words->by_last[pair & words->chains]; i;
	     i = v[i].same_last) {
		size_t n = v[i].end == pair
				   ? letters_before(text, at, v[i].text)
				   : 0;

		best = n > best ? n : best;
	}
	return best;
}

/* The longest word at at, where the folded letter first ends at next. */
static size_t begun_at(struct jb_str text, size_t at,
		       const struct words *words, uint32_t first, size_t next)
{
	uint32_t second = letter_at(text, next);
	size_t best = pair_at(text, at, words, pair_of(first, 0), 0);

	return second ? pair_at(text, at, words, pair_of(first, second), best)
		      : best;
}

size_t words_at(struct jb_str text, size_t at, const struct words *words)
{
	size_t next = at;
	uint32_t first = jb_fold(jb_utf8_next(text, &next));

	return letters_have(&words->first, first)
		       ? begun_at(text, at, words, first, next)
		       : 0;
}

size_t words_before(struct jb_str text, size_t at, const struct words *words)
{
	size_t next = at, best;
	uint32_t last = jb_fold(jb_utf8_prev(text, &next)), second;

	if (!letters_have(&words->last, last))
		return 0;
	second = letter_before(text, next);
	best = pair_before(text, at, words, pair_of(last, 0), 0);
	return second ? pair_before(text, at, words, pair_of(last, second),
				    best)
		      : best;
}

size_t words_find(struct jb_str text, size_t from, size_t past,
		  const struct words *words)
{
	for (size_t at = from; at < past;) {
		size_t start = at, n;
		uint32_t letter;

		if (!leads_have(&words->leads, text.p[at])) {
			at += length_of(text.p[at]);
			continue;
		}
		letter = jb_fold(jb_utf8_next(text, &at));
		if (!letters_have(&words->first, letter))
			continue;
		n = begun_at(text, start, words, letter, at);
		if (n && start + n <= past)
			return start;
	}
	return SIZE_MAX;
}

size_t words_past_last(struct jb_str text, size_t from, size_t past,
		       const struct words *words)
{
	size_t last = SIZE_MAX;

	while ((from = words_find(text, from, past, words)) != SIZE_MAX)
		last = from += words_at(text, from, words);
	return last;
}

/* --- what is written in our code --- */

size_t letters_find(struct jb_str text, size_t from, size_t past,
		    struct jb_str word)
{
	uint32_t first = letter_at(word, 0);
	struct leads leads = { 0 };

	leads_add(&leads, first);
	for (size_t at = from; at < past;) {
		size_t start = at, n;

		if (!leads_have(&leads, text.p[at])) {
			at += length_of(text.p[at]);
			continue;
		}
		if (jb_fold(jb_utf8_next(text, &at)) != first)
			continue;
		n = letters_at(text, start, word);
		if (n && start + n <= past)
			return start;
	}
	return SIZE_MAX;
}

/* The next word of *list, which goes on behind it; false at the end. */
static bool next_word(struct jb_str *word, const char **list)
{
	size_t n = strcspn(*list, "|");

	*word = (struct jb_str){ *list, n };
	*list += n + ((*list)[n] == '|');
	return n > 0;
}

size_t list_at(struct jb_str text, size_t at, const char *list)
{
	struct jb_str word;
	size_t best = 0;

	while (next_word(&word, &list)) {
		size_t n = letters_at(text, at, word);

		best = n > best ? n : best;
	}
	return best;
}

size_t list_before(struct jb_str text, size_t at, const char *list)
{
	struct jb_str word;
	size_t best = 0;

	while (next_word(&word, &list)) {
		size_t n = letters_before(text, at, word);

		best = n > best ? n : best;
	}
	return best;
}

bool is_behind_letters(struct jb_str text, size_t at)
{
	at -= at > 0 && text.p[at - 1] == ' ';
	return at > 1 && jb_is_capital(text.p[at - 1]) &&
	       jb_is_capital(text.p[at - 2]);
}

/* Is cp, folded, one of letters? */
static bool is_any(uint32_t cp, const char *letters)
{
	const struct jb_str all = jb_str_of(letters);

	for (size_t at = 0; at < all.n;)
		if (jb_fold(jb_utf8_next(all, &at)) == cp)
			return true;
	return false;
}

size_t any_at(struct jb_str text, size_t at, const char *letters)
{
	size_t next = at;

	return is_any(jb_fold(jb_utf8_next(text, &next)), letters) ? next - at
								   : 0;
}

size_t any_before(struct jb_str text, size_t at, const char *letters)
{
	size_t start = at;

	return is_any(jb_fold(jb_utf8_prev(text, &start)), letters) ? at - start
								    : 0;
}

size_t any_find(struct jb_str text, size_t from, size_t past,
		const char *letters)
{
	const struct jb_str all = jb_str_of(letters);
	struct leads leads = { 0 };
	uint64_t set = 0;

	for (size_t at = 0; at < all.n;) {
		uint32_t cp = jb_fold(jb_utf8_next(all, &at));

		set |= (uint64_t)1 << cp % 64;
		leads_add(&leads, cp);
	}
	for (size_t at = from; at < past;) {
		size_t start = at;
		uint32_t cp;

		if (!leads_have(&leads, text.p[at])) {
			at += length_of(text.p[at]);
			continue;
		}
		cp = jb_fold(jb_utf8_next(text, &at));
		if (set >> cp % 64 & 1 && at <= past && is_any(cp, letters))
			return start;
	}
	return SIZE_MAX;
}
