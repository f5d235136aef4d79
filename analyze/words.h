/*
 * Words looked for in a text: at a byte, before it, or from it on. They are
 * compared folded, in whatever script they are written. Lists, "a|b|c", are the
 * lexicon's and put in order once, as struct words; our own code has but single
 * words, and marks or particles of one letter.
 */
#ifndef JB_ANALYZE_WORDS_H
#define JB_ANALYZE_WORDS_H

#include "core/mem.h"
#include "core/text.h"

#include <assert.h>
#include <string.h>

/* Bytes of text at byte at that are the letters of word; 0 if they differ. */
size_t letters_at(struct jb_str text, size_t at, struct jb_str word);

/* The same of those that end there. */
size_t letters_before(struct jb_str text, size_t at, struct jb_str word);

/* Where the first of them begins in [from, past); SIZE_MAX where none. */
size_t letters_find(struct jb_str text, size_t from, size_t past,
		    struct jb_str word);

/* Words in order of their first letters and of their last ones. */
struct words;

/* The words of list, which must live as long as arena, where they are. */
const struct words *words_new(struct jb_arena *arena, struct jb_str list);

/* Word i, from 0, as they were listed; p NULL behind the last. */
struct jb_str words_get(const struct words *words, size_t i);

/* Bytes of the longest of words that begins at at, or ends there; 0: none. */
size_t words_at(struct jb_str text, size_t at, const struct words *words);
size_t words_before(struct jb_str text, size_t at, const struct words *words);

/* Where the first of words begins in [from, past); SIZE_MAX where none. */
size_t words_find(struct jb_str text, size_t from, size_t past,
		  const struct words *words);

/* Past the last of them there; SIZE_MAX where none is. */
size_t words_past_last(struct jb_str text, size_t from, size_t past,
		       const struct words *words);

/* The same for one word as it is written: grammar that stands in our code. */
static inline size_t word_at(struct jb_str text, size_t at, const char *word)
{
	assert(!strchr(word, '|'));
	return letters_at(text, at, jb_str_of(word));
}

static inline size_t word_before(struct jb_str text, size_t at,
				 const char *word)
{
	assert(!strchr(word, '|'));
	return letters_before(text, at, jb_str_of(word));
}

static inline size_t word_find(struct jb_str text, size_t from, size_t past,
			       const char *word)
{
	assert(!strchr(word, '|'));
	return letters_find(text, from, past, jb_str_of(word));
}

/*
 * The same for any one of some letters, written side by side, "，：". They are
 * folded too, so that ： stands for : as well.
 */
size_t any_at(struct jb_str text, size_t at, const char *letters);
size_t any_before(struct jb_str text, size_t at, const char *letters);
size_t any_find(struct jb_str text, size_t from, size_t past,
		const char *letters);

/*
 * The same for a short list as it is written, for the grammar of dates, which
 * is read where there is no lexicon too.
 */
size_t list_at(struct jb_str text, size_t at, const char *list);
size_t list_before(struct jb_str text, size_t at, const char *list);

/*
 * ICANN 78年度大會, AC 1/2014: is what begins at at the number of a meeting or
 * a paper, behind its letters?
 */
bool is_behind_letters(struct jb_str text, size_t at);

#endif
