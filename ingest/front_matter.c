#include "ingest/front_matter.h"

#include "ingest/inline.h"

#include <strings.h>

static const struct key {
	const char *key, *means;
} keys[] = {
	{ "title", "title" },
	{ "author", "creator" },
	{ "authors", "creator" },
	{ "date", "date" },
	{ "lang", "language" },
	{ "language", "language" },
	{ "description", "description" },
	{ "summary", "description" },
	{ "abstract", "description" },
	{ "keywords", "subject" },
	{ "tags", "subject" },
	{ "publisher", "publisher" },
	{ "organization", "publisher" },
	{ "organisation", "publisher" },
	{ "institution", "publisher" },
};

static struct jb_str line_at(struct jb_str text, size_t *at)
{
	size_t end = jb_str_find(text, JB_STR("\n"), *at);
	struct jb_str line = jb_str_slice(text, *at,
					  end == SIZE_MAX ? text.n : end);

	*at = end == SIZE_MAX ? text.n : end + 1;
	if (line.n && line.p[line.n - 1] == '\r')
		line.n--;
	return line;
}

static bool is_close(struct jb_str line)
{
	line = jb_str_trim(line);
	return jb_str_eq(line, JB_STR("---")) || jb_str_eq(line, JB_STR("..."));
}

static const char *meaning_of(struct jb_str key)
{
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		struct jb_str name = jb_str_of(keys[i].key);

		if (key.n == name.n && strncasecmp(key.p, name.p, key.n) == 0)
			return keys[i].means;
	}
	return NULL;
}

static struct jb_str unquote(struct jb_str s)
{
	s = jb_str_trim(s);
	if (s.n >= 2 && (s.p[0] == '"' || s.p[0] == '\'') &&
	    s.p[s.n - 1] == s.p[0])
		return jb_str_slice(s, 1, s.n - 1);
	return s;
}

/* A value, or the members of a list in brackets. */
static void declare_value(struct jb_document *doc, const char *name,
			  struct jb_str value)
{
	size_t from = 1;

	value = jb_str_trim(value);
	if (value.n < 2 || value.p[0] != '[' || value.p[value.n - 1] != ']') {
		declare(doc, name, unquote(value));
		return;
	}
	while (from < value.n) {
		size_t past = jb_str_find(value, JB_STR(","), from);

		if (past == SIZE_MAX)
			past = value.n - 1;
		declare(doc, name, unquote(jb_str_slice(value, from, past)));
		from = past + 1;
	}
}

/* One line; *means stays for the members ("- …") of a list below it. */
static void read_line(struct jb_document *doc, struct jb_str line,
		      const char **means)
{
	struct jb_str all = jb_str_trim(line);
	size_t colon = jb_str_find(line, JB_STR(":"), 0);

	if (jb_str_starts(all, JB_STR("- "))) {
		if (*means)
			declare_value(doc, *means,
				      jb_str_slice(all, 2, all.n));
		return;
	}
	if (colon == SIZE_MAX || !line.n || line.p[0] == ' ')
		return;
	*means = meaning_of(jb_str_trim(jb_str_slice(line, 0, colon)));
	if (*means)
		declare_value(doc, *means,
			      jb_str_slice(line, colon + 1, line.n));
}

/* Where the line after the closing one begins; 0 where nothing closes. */
static size_t find_close(struct jb_str text)
{
	size_t at = 0;

	if (!jb_str_eq(jb_str_trim(line_at(text, &at)), JB_STR("---")))
		return 0;
	while (at < text.n) {
		struct jb_str line = line_at(text, &at);

		if (is_close(line))
			return at;
		if (!jb_str_trim(line).n)
			return 0;	/* a rule, not front matter */
	}
	return 0;
}

size_t front_matter_read(struct jb_document *doc)
{
	size_t past = find_close(doc->text), at = 0;
	const char *means = NULL;

	if (!past)
		return 0;
	line_at(doc->text, &at);
	while (at < past) {
		struct jb_str line = line_at(doc->text, &at);

		if (!is_close(line))
			read_line(doc, line, &means);
	}
	return past;
}
