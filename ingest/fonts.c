/* What print says: the name of its font, a number that is raised. */
#include "ingest/reader.h"

bool font_is_mono(struct jb_str name)
{
	static const char *const words[] = { "Mono", "Courier", "Consolas",
					     "Menlo", "Typewriter" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (jb_str_find(name, jb_str_of(words[i]), 0) != SIZE_MAX)
			return true;
	return false;
}

bool raised_is_note(struct jb_str before)
{
	size_t at = before.n;
	uint32_t last = at ? jb_utf8_prev(before, &at) : 0;
	uint32_t other = at ? jb_utf8_prev(before, &at) : 0;

	if (jb_is_digit(last))
		return false;
	return !jb_is_latin(last) || jb_is_latin(other);
}
