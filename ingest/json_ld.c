/*
 * JSON-LD as pages have it for search engines, read as plain JSON: nodes of
 * schema.org, one, a list, or an @graph in which one names the other by its
 * @id. The first article of them is the page; else the first WebPage. Nothing
 * is fetched, no @context looked into.
 */
#include "ingest/about.h"

#include <jansson.h>
#include <string.h>

enum {
	TEXT_MAX = 1 << 20,	/* bytes of a script that is read */
	NODES_MAX = 256
};

struct nodes {
	const json_t *v[NODES_MAX];
	size_t n;
};

static void collect(struct nodes *nodes, const json_t *value)
{
	const json_t *graph = json_object_get(value, "@graph");

	if (json_is_array(graph))
		value = graph;
	for (size_t i = 0; i < json_array_size(value); i++)
		if (nodes->n < NODES_MAX)
			nodes->v[nodes->n++] = json_array_get(value, i);
	if (json_is_object(value) && nodes->n < NODES_MAX)
		nodes->v[nodes->n++] = value;
}

/* [{"@graph": […]}, {…}], and a WebPage's {"mainEntity": {…}} */
static void collect_inner(struct nodes *nodes)
{
	for (size_t i = 0, n = nodes->n; i < n; i++) {
		const json_t *inner = json_object_get(nodes->v[i], "@graph");

		if (!inner)
			inner = json_object_get(nodes->v[i], "mainEntity");
		collect(nodes, inner);
	}
}

static struct jb_str string_of(const json_t *value)
{
	return (struct jb_str){ json_string_value(value),
				json_string_length(value) };
}

static bool is_article(struct jb_str type)
{
	static const struct jb_str ends[] = {
		{ "Article", 7 },	/* NewsArticle, ScholarlyArticle … */
		{ "Posting", 7 },	/* BlogPosting */
		{ "Report", 6 },
		{ "Announcement", 12 },
		{ "DigitalDocument", 15 },
	};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (jb_str_ends(type, ends[i]))
			return true;
	return false;
}

static bool is_page(struct jb_str type)
{
	return jb_str_ends(type, JB_STR("WebPage")) ||
	       jb_str_ends(type, JB_STR("ItemPage"));
}

static bool has_type(const json_t *node, bool (*is)(struct jb_str))
{
	const json_t *type = json_object_get(node, "@type");

	for (size_t i = 0; i < json_array_size(type); i++)
		if (is(string_of(json_array_get(type, i))))
			return true;
	return is(string_of(type));
}

static const json_t *find(const struct nodes *nodes,
			  bool (*is)(struct jb_str))
{
	for (size_t i = 0; i < nodes->n; i++)
		if (has_type(nodes->v[i], is))
			return nodes->v[i];
	return NULL;
}

/* The node that {"@id": …} stands for; value itself if none. */
static const json_t *resolve(const struct nodes *nodes, const json_t *value)
{
	const json_t *id = json_object_get(value, "@id");

	if (!id || json_object_get(value, "name"))
		return value;
	for (size_t i = 0; i < nodes->n; i++) {
		const json_t *own = json_object_get(nodes->v[i], "@id");

		if (own && json_equal(own, id) &&
		    json_object_get(nodes->v[i], "name"))
			return nodes->v[i];
	}
	return value;
}

/* "王小明", {"@value": "王小明"}, {"name": "王小明"}; empty if nothing. */
static struct jb_str words_of(const struct nodes *nodes, const json_t *value)
{
	for (int deep = 0; deep < 3 && !json_is_string(value); deep++) {
		const json_t *inner;

		value = resolve(nodes, value);
		inner = json_object_get(value, "@value");
		if (!inner)
			inner = json_object_get(value, "name");
		if (!inner)
			inner = json_array_get(value, 0);
		value = inner;
	}
	return string_of(value);
}

/* Which of a node's words means what; of two with one meaning the first. */
static const struct {
	const char *key, *means;
} words[] = {
	{ "headline", "title" },
	{ "name", "title" },
	{ "datePublished", "date" },
	{ "dateCreated", "date" },
	{ "author", "creator" },
	{ "creator", "creator" },
	{ "publisher", "publisher" },
	{ "sourceOrganization", "publisher" },
	{ "description", "description" },
	{ "inLanguage", "language" },
	{ "keywords", "subject" },
};

static bool take(struct about *about, const struct nodes *nodes,
		 const json_t *value, const char *means)
{
	size_t before = about->list.n, n = json_array_size(value);

	for (size_t i = 0; i < n; i++)
		about_add(about, ABOUT_SCHEMA, means,
			  words_of(nodes, json_array_get(value, i)));
	if (!json_is_array(value))
		about_add(about, ABOUT_SCHEMA, means,
			  words_of(nodes, value));
	return about->list.n > before;
}

static void take_all(struct about *about, const struct nodes *nodes,
		     const json_t *node)
{
	const char *done = "";

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(words[i].means, done) != 0 &&
		    take(about, nodes, json_object_get(node, words[i].key),
			 words[i].means))
			done = words[i].means;
}

/* From the first { or [ on: some pages have a comment or CDATA around. */
static struct jb_str without_wrap(struct jb_str text)
{
	size_t at = 0;

	while (at < text.n && text.p[at] != '{' &&
	       !(text.p[at] == '[' &&
		 !(at > 0 && (text.p[at - 1] == '!' ||
			      text.p[at - 1] == 'A'))))
		at++;
	return jb_str_slice(text, at, text.n);
}

void about_json_ld(struct about *about, struct jb_str text)
{
	struct nodes nodes = { .n = 0 };
	const json_t *node;
	json_t *root;

	text = without_wrap(text);
	if (!text.n || text.n > TEXT_MAX)
		return;
	root = json_loadb(text.p, text.n, JSON_DISABLE_EOF_CHECK, NULL);
	collect(&nodes, root);
	collect_inner(&nodes);
	node = find(&nodes, is_article);
	if (!node)
		node = find(&nodes, is_page);
	if (node)
		take_all(about, &nodes, node);
	json_decref(root);
}
