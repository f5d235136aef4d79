/*
 * The readers, one row each, and which of them a document asks for: its
 * content says, the suffix of its name is a hint.
 */
#include "ingest/reader.h"

#include <string.h>
#include <strings.h>

const struct reader readers[] = {
	{ "text", "text/plain", "txt|text|asc", text_read },
};

const size_t reader_count = sizeof(readers) / sizeof(*readers);

static const struct reader *reader_named(const char *name)
{
	for (size_t i = 0; i < reader_count; i++)
		if (strcmp(readers[i].name, name) == 0)
			return &readers[i];
	return NULL;
}

const struct reader *reader_find(const struct jb_document *doc,
				 const char *format)
{
	(void)doc;
	return reader_named(format ? format : "text");
}
