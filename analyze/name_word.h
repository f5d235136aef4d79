/*
 * The words of name-words.tsv, by which people are seen in a text. Compared
 * folded, as words.h has it.
 */
#ifndef JB_ANALYZE_NAME_WORD_H
#define JB_ANALYZE_NAME_WORD_H

#include "analyze/word_lists.h"

/* X(CODE): EN_BEFORE is en-before in name-words.tsv */
#define NAME_WORD_LIST(X)						\
	X(SURNAME) X(SYLLABLE) X(OFFICE) X(BEHIND) X(SAID) X(NO_NAME)	\
	X(STOP) X(EN_BEFORE) X(EN_BEHIND) X(GOES_ON) X(SMALL)		\
	X(SMALL_PAIR) X(SURNAME_RARE)

enum name_word {
#define X(code) NW_##code,
	NAME_WORD_LIST(X)
#undef X
	NAME_WORDS
};

/* A list a word, by enum name_word; they live with the lexicon. */
const struct words *const *name_words(const struct work *work);

/* Bytes of the surname that a Chinese name at at may begin with; 0: none. */
size_t surname_at(const struct work *work, struct jb_str s, size_t at);

/* The same in a line of names, where rare ones are surnames too. */
size_t surname_in_line(const struct work *work, struct jb_str s, size_t at);

/*
 * Does an office end at end of s, with no more of its word behind: 代表, but
 * not in 代表處?
 */
bool office_before(const struct work *work, struct jb_str s, size_t end);

/* Is s of characters such as render foreign names: 科特林布洛姆? */
bool is_rendering(const struct work *work, struct jb_str s);

/* The points between the parts of a foreign name: 萨拉·门德斯 */
static inline bool is_name_dot(uint32_t cp)
{
	return cp == 0xB7 || cp == 0x2027 || cp == 0x30FB || cp == 0x2022;
}

#endif
