#include "analyze/cover_word.h"

const struct words *cw_list(const struct work *work, enum cover_word word)
{
	static const char *const names[] = { COVER_WORD_LIST(LIST_NAME) };

	return word_lists(work, JB_LEX_COVER_WORDS, JB_MADE_COVER_WORDS,
			  names, COVER_WORDS)[word];
}

size_t cw_at(const struct work *work, struct jb_str s, size_t at,
	     enum cover_word word)
{
	return words_at(s, at, cw_list(work, word));
}

size_t cw_before(const struct work *work, struct jb_str s, size_t past,
		 enum cover_word word)
{
	return words_before(s, past, cw_list(work, word));
}

size_t cw_find(const struct work *work, struct jb_str s, enum cover_word word)
{
	return words_find(s, 0, s.n, cw_list(work, word));
}

bool cw_starts(const struct work *work, struct jb_str s, enum cover_word word)
{
	return cw_at(work, s, 0, word) > 0;
}

bool cw_ends(const struct work *work, struct jb_str s, enum cover_word word)
{
	return cw_before(work, s, s.n, word) > 0;
}

bool cw_has(const struct work *work, struct jb_str s, enum cover_word word)
{
	return cw_find(work, s, word) != SIZE_MAX;
}

bool cw_is(const struct work *work, struct jb_str s, enum cover_word word)
{
	return s.n > 0 && cw_at(work, s, 0, word) == s.n;
}
