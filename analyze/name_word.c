#include "analyze/name_word.h"

const struct words *const *name_words(const struct work *work)
{
	static const char *const names[] = { NAME_WORD_LIST(LIST_NAME) };

	return word_lists(work, JB_LEX_NAME_WORDS, JB_MADE_NAME_WORDS, names,
			  NAME_WORDS);
}

size_t surname_at(const struct work *work, struct jb_str s, size_t at)
{
	return words_at(s, at, name_words(work)[NW_SURNAME]);
}

size_t surname_in_line(const struct work *work, struct jb_str s, size_t at)
{
	size_t n = surname_at(work, s, at);

	return n ? n : words_at(s, at, name_words(work)[NW_SURNAME_RARE]);
}

bool office_before(const struct work *work, struct jb_str s, size_t end)
{
	const struct words *const *words = name_words(work);

	return words_before(s, end, words[NW_OFFICE]) > 0 &&
	       words_at(s, end, words[NW_GOES_ON]) == 0;
}

bool is_rendering(const struct work *work, struct jb_str s)
{
	const struct words *syllables = name_words(work)[NW_SYLLABLE];
	size_t chars = 0, hits = 0;

	for (size_t at = 0; at < s.n; chars++) {
		hits += words_at(s, at, syllables) > 0;
		jb_utf8_next(s, &at);
	}
	return chars >= 2 && hits * 10 >= chars * 6;
}
