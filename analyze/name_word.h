/*
 * The words of name-words.tsv, by which people are seen in a text. Compared
 * folded, as words.h has it.
 */
#ifndef JB_ANALYZE_NAME_WORD_H
#define JB_ANALYZE_NAME_WORD_H

#include "analyze/analyzer.h"
#include "analyze/words.h"

/* X(CODE, "word in name-words.tsv") */
#define NAME_WORD_LIST(X)						\
	X(SURNAME, "surname") X(SYLLABLE, "syllable")			\
	X(OFFICE, "office") X(BEHIND, "behind") X(SAID, "said")		\
	X(NO_NAME, "no-name") X(STOP, "stop")				\
	X(EN_BEFORE, "en-before") X(EN_BEHIND, "en-behind")		\
	X(GOES_ON, "goes-on")

enum name_word {
#define X(code, name) NW_##code,
	NAME_WORD_LIST(X)
#undef X
	NAME_WORDS
};

/* A list a word, by enum name_word; they live with the lexicon. */
const struct words *const *name_words(const struct work *work);

/* Bytes of the surname that a Chinese name at at may begin with; 0: none. */
size_t surname_at(const struct work *work, struct jb_str s, size_t at);

/*
 * Does an office end at end of s, with no more of its word behind: 代表, but
 * not in 代表處?
 */
bool office_before(const struct work *work, struct jb_str s, size_t end);

/* Is s of characters such as render foreign names: 科特林布洛姆? */
bool is_rendering(const struct work *work, struct jb_str s);

#endif
