/*
 * Lists of words looked for in a text: at a byte, before it, or from it on.
 * They are compared folded, in whatever script they are written, "a|b|c". Long
 * lists and those of the lexicon are put in order once, as struct words; the
 * short ones of our own code are read as they stand.
 */
#ifndef JB_ANALYZE_WORDS_H
#define JB_ANALYZE_WORDS_H

#include "core/mem.h"
#include "core/text.h"

/* Bytes of text at byte at that are the letters of word; 0 if they differ. */
size_t letters_at(struct jb_str text, size_t at, struct jb_str word);

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

/* The same for a list as it is written. */
size_t word_at(struct jb_str text, size_t at, const char *list);
size_t word_before(struct jb_str text, size_t at, const char *list);
size_t word_find(struct jb_str text, size_t from, size_t past,
		 const char *list);

#endif
