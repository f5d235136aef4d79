/* What the name of a font says of it. */
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
