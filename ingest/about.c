#include "ingest/about.h"
#include "ingest/inline.h"

#include <string.h>
#include <strings.h>

/* Each is compared with each; no honest page says more. */
enum { VALUES_MAX = 256 };

static const struct meta {
	const char *name;
	enum about_source source;
	const char *means;
} metas[] = {
	{ "datepublished", ABOUT_SCHEMA, "date" },	/* itemprop */
	{ "headline", ABOUT_SCHEMA, "title" },
	{ "inlanguage", ABOUT_SCHEMA, "language" },
	{ "og:title", ABOUT_OPEN_GRAPH, "title" },
	{ "og:description", ABOUT_OPEN_GRAPH, "description" },
	{ "og:site_name", ABOUT_OPEN_GRAPH, "publisher" },
	{ "article:author", ABOUT_OPEN_GRAPH, "creator" },
	{ "article:published_time", ABOUT_OPEN_GRAPH, "date" },
	{ "article:tag", ABOUT_OPEN_GRAPH, "subject" },
	{ "author", ABOUT_META, "creator" },
	{ "date", ABOUT_META, "date" },
	{ "description", ABOUT_META, "description" },
	{ "keywords", ABOUT_META, "subject" },
	{ "articletitle", ABOUT_META, "title" },	/* mainland offices */
	{ "pubdate", ABOUT_META, "date" },
};

/* Of Dublin Core, behind its prefix. */
static const struct term {
	const char *name, *means;
} terms[] = {
	{ "title", "title" },
	{ "creator", "creator" },
	{ "date", "date" },
	{ "date.issued", "date" },
	{ "date.created", "date" },
	{ "issued", "date" },
	{ "created", "date" },
	{ "publisher", "publisher" },
	{ "description", "description" },
	{ "abstract", "description" },
	{ "language", "language" },
	{ "subject", "subject" },
};

void about_add(struct about *about, enum about_source source,
	       const char *name, struct jb_str value)
{
	struct about_value *v;

	value = jb_str_trim(value);
	/* article:author is often the address of a profile */
	if (!value.n || about->list.n == VALUES_MAX ||
	    (inline_is_address(value) && strcmp(name, "creator") == 0))
		return;
	v = jb_list_add(about->doc->arena, &about->list);
	*v = (struct about_value){ source, name,
				   jb_str_keep(about->doc->arena, value) };
}

/* DC.title, dcterms:issued: the name behind the prefix, or NULL. */
static const char *core_name(const char *name)
{
	static const char *const prefixes[] = { "dc", "dcterms" };

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++) {
		size_t n = strlen(prefixes[i]);

		if (strncasecmp(name, prefixes[i], n) == 0 &&
		    (name[n] == '.' || name[n] == ':'))
			return name + n + 1;
	}
	return NULL;
}

void about_meta(struct about *about, const char *name, const char *content)
{
	const char *core = core_name(name);

	for (size_t i = 0; core && i < sizeof(terms) / sizeof(*terms); i++)
		if (strcasecmp(core, terms[i].name) == 0)
			about_add(about, ABOUT_DUBLIN_CORE, terms[i].means,
				  jb_str_of(content));
	for (size_t i = 0; i < sizeof(metas) / sizeof(*metas); i++)
		if (strcasecmp(name, metas[i].name) == 0)
			about_add(about, metas[i].source, metas[i].means,
				  jb_str_of(content));
}

/* Does a source before v's say the same property? */
static bool is_outdone(const struct about *about, const struct about_value *v)
{
	for (size_t i = 0; i < about->list.n; i++)
		if (about->list.v[i].source < v->source &&
		    strcmp(about->list.v[i].name, v->name) == 0)
			return true;
	return false;
}

void about_declare(const struct about *about)
{
	for (int source = 0; source < ABOUT_SOURCES; source++)
		for (size_t i = 0; i < about->list.n; i++) {
			const struct about_value *v = &about->list.v[i];

			if ((int)v->source == source &&
			    (strcmp(v->name, "title") == 0 ||
			     !is_outdone(about, v)))
				declare(about->doc, v->name, v->value);
		}
}
