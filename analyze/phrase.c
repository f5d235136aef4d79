#include "analyze/phrase.h"

const struct words *const *phrases_read(const struct work *work)
{
	static const char *const names[] = { PHRASE_LIST(LIST_NAME) };

	return word_lists(work, JB_LEX_PHRASES, JB_MADE_PHRASES, names,
			  PHRASES);
}
