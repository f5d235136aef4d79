#include "ingest/xml_events.h"

#include "core/mem.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { SEEN = 32, NAME_MAX_LENGTH = 64, MESSAGE = 300 };

/* What the tables of the readers call the namespaces. */
static const struct space {
	const char *uri, *prefix;
} spaces[] = {
	{ "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	  "w" },
	{ "http://purl.oclc.org/ooxml/wordprocessingml/main", "w" },
	{ "http://schemas.openxmlformats.org/drawingml/2006/"
	  "wordprocessingDrawing",
	  "wp" },
	{ "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
	  "wp" },
	{ "http://schemas.openxmlformats.org/drawingml/2006/main", "a" },
	{ "http://purl.oclc.org/ooxml/drawingml/main", "a" },
	{ "http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm" },
	{ "http://purl.oclc.org/ooxml/drawingml/diagram", "dgm" },
	{ "http://schemas.openxmlformats.org/presentationml/2006/main", "p" },
	{ "http://purl.oclc.org/ooxml/presentationml/main", "p" },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/math", "m" },
	{ "http://purl.oclc.org/ooxml/officeDocument/math", "m" },
	{ "http://schemas.openxmlformats.org/markup-compatibility/2006",
	  "mc" },
	{ "http://schemas.openxmlformats.org/package/2006/relationships",
	  "rel" },
	{ "http://schemas.openxmlformats.org/package/2006/metadata/"
	  "core-properties",
	  "cp" },
	{ "http://purl.org/dc/elements/1.1/", "dc" },
	{ "http://purl.org/dc/terms/", "dcterms" },
	{ "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office" },
	{ "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text" },
	{ "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table" },
	{ "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw" },
	{ "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style" },
	{ "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta" },
	{ "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg" },
	{ "urn:oasis:names:tc:opendocument:xmlns:container", "ocf" },
	{ "http://www.idpf.org/2007/opf", "opf" },
};

/* A namespace the parser has shown, by its interned address. */
struct seen {
	const xmlChar *uri;
	const char *prefix;
};

struct events {
	const struct xml_handler *handler;
	void *user;
	xmlParserCtxtPtr parser;
	size_t depth, skip;		/* skip: depth that is left out */
	int tags[XML_DEPTH + 1];
	const char *wrong;		/* why it was stopped */
	struct seen seen[SEEN];
	size_t seen_count;
};

static const char *prefix_of(struct events *e, const xmlChar *uri)
{
	const char *prefix = "";

	if (!uri)
		return "";
	for (size_t i = 0; i < e->seen_count; i++)
		if (e->seen[i].uri == uri)
			return e->seen[i].prefix;
	for (size_t i = 0; i < sizeof(spaces) / sizeof(*spaces); i++)
		if (strcmp(spaces[i].uri, (const char *)uri) == 0)
			prefix = spaces[i].prefix;
	if (e->seen_count < SEEN)
		e->seen[e->seen_count++] = (struct seen){ uri, prefix };
	return prefix;
}

static int by_name(const void *key, const void *row)
{
	return strcmp(key, ((const struct xml_tag *)row)->name);
}

static int tag_of(struct events *e, const xmlChar *local, const xmlChar *uri)
{
	const char *prefix = prefix_of(e, uri);
	size_t n = strlen(prefix), m = strlen((const char *)local);
	char name[NAME_MAX_LENGTH];
	const struct xml_tag *row;

	if (n + m + 2 > sizeof(name))
		return XML_OTHER;
	memcpy(name, prefix, n);
	name[n] = ':';
	memcpy(name + n + 1, local, m + 1);
	row = bsearch(name, e->handler->tags, e->handler->tag_count,
		      sizeof(*row), by_name);
	return row ? row->tag : XML_OTHER;
}

static void stop(struct events *e, const char *why)
{
	if (!e->wrong)
		e->wrong = why;
	xmlStopParser(e->parser);
}

static void on_open(void *user, const xmlChar *local, const xmlChar *prefix,
		    const xmlChar *uri, int space_count,
		    const xmlChar **namespaces, int count, int defaulted,
		    const xmlChar **atts)
{
	struct events *e = user;
	struct xml_element element = { .atts = atts, .count = count };

	(void)prefix, (void)space_count, (void)namespaces, (void)defaulted;
	if (e->wrong)
		return;
	if (++e->depth > XML_DEPTH) {
		stop(e, "its elements are nested too deeply");
		return;
	}
	if (e->skip)
		return;
	element.tag = tag_of(e, local, uri);
	e->tags[e->depth] = element.tag;
	if (element.tag == XML_SKIP)
		e->skip = e->depth;
	else
		e->handler->open(e->user, &element);
}

static void on_close(void *user, const xmlChar *local, const xmlChar *prefix,
		     const xmlChar *uri)
{
	struct events *e = user;

	(void)local, (void)prefix, (void)uri;
	if (e->wrong || !e->depth)
		return;
	if (e->skip == e->depth)
		e->skip = 0;
	else if (!e->skip && e->handler->close)
		e->handler->close(e->user, e->tags[e->depth]);
	e->depth--;
}

static void on_text(void *user, const xmlChar *p, int n)
{
	struct events *e = user;

	if (!e->wrong && !e->skip && n > 0 && e->handler->text)
		e->handler->text(e->user, (struct jb_str){ (const char *)p,
							   (size_t)n });
}

static void on_entity(void *user, const xmlChar *name, int type,
		      const xmlChar *public, const xmlChar *system,
		      xmlChar *content)
{
	(void)name, (void)type, (void)public, (void)system, (void)content;
	stop(user, "it declares entities, which no such file needs");
}

static void set_handlers(xmlSAXHandler *sax)
{
	memset(sax, 0, sizeof(*sax));
	sax->initialized = XML_SAX2_MAGIC;
	sax->startElementNs = on_open;
	sax->endElementNs = on_close;
	sax->characters = on_text;
	sax->ignorableWhitespace = on_text;
	sax->cdataBlock = on_text;
	sax->entityDecl = on_entity;
}

/*
 * libxml2's message as it may be told: it ends with a line end, some with more,
 * and quotes bytes of the source that need be no character.
 */
static size_t clean(char *out, size_t room, const char *message)
{
	size_t n = strcspn(message, "\n");

	n = n < room ? n : room;
	for (size_t i = 0; i < n; i++)
		out[i] = (unsigned char)message[i] < 0x80 ? message[i] : '?';
	return n;
}

static void tell(const struct events *e, const char *path, const char *part,
		 struct jb_diag *diag)
{
	const xmlError *error = xmlCtxtGetLastError(e->parser);
	const char *message = error && error->message ? error->message
						      : "not well-formed";
	char shown[MESSAGE];
	size_t n = clean(shown, sizeof(shown), message);

	if (e->wrong)
		jb_tell(diag, JB_DIAG_MARKUP,
			(struct jb_place){ .path = path }, "%s: %s", part,
			e->wrong);
	else
		jb_tell(diag, JB_DIAG_MARKUP,
			(struct jb_place){ .path = path },
			"%s, line %d: %.*s", part, error ? error->line : 0,
			(int)n, shown);
}

bool xml_read(const struct xml_handler *handler, void *user,
	      struct jb_str bytes, const char *path, const char *part,
	      struct jb_diag *diag)
{
	struct events e = { .handler = handler, .user = user };
	bool ok;

	if (bytes.n == 0 || bytes.n > INT_MAX) {
		jb_tell(diag, JB_DIAG_MARKUP,
			(struct jb_place){ .path = path }, "%s: %s", part,
			bytes.n ? "it is larger than the parser takes"
				: "it is empty");
		return false;
	}
	e.parser = xmlCreateMemoryParserCtxt(bytes.p, (int)bytes.n);
	if (!e.parser)
		jb_oom();
	xmlCtxtUseOptions(e.parser, XML_PARSE_NONET | XML_PARSE_NOERROR |
					    XML_PARSE_NOWARNING);
	set_handlers(e.parser->sax);
	e.parser->userData = &e;
	xmlParseDocument(e.parser);
	ok = e.parser->wellFormed && !e.wrong;
	if (!ok)
		tell(&e, path, part, diag);
	xmlFreeParserCtxt(e.parser);
	return ok;
}

struct jb_str xml_attribute(const struct xml_element *e, const char *name)
{
	for (int i = 0; i < e->count; i++) {
		const unsigned char **a = e->atts + 5 * i;

		if (strcmp((const char *)a[0], name) == 0)
			return (struct jb_str){ (const char *)a[3],
						(size_t)(a[4] - a[3]) };
	}
	return (struct jb_str){ 0 };
}

struct jb_str xml_relation(const struct xml_element *e)
{
	for (int i = 0; i < e->count; i++) {
		const unsigned char **a = e->atts + 5 * i;

		if (a[2] && strcmp((const char *)a[0], "id") == 0)
			return (struct jb_str){ (const char *)a[3],
						(size_t)(a[4] - a[3]) };
	}
	return (struct jb_str){ 0 };
}

long xml_number(const struct xml_element *e, const char *name, long fallback)
{
	struct jb_str s = xml_attribute(e, name);
	long n = 0;
	size_t at = s.n && s.p[0] == '-';

	if (at >= s.n || s.n > 9)
		return fallback;
	for (size_t i = at; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return fallback;
		n = n * 10 + (s.p[i] - '0');
	}
	return at ? -n : n;
}

bool xml_is_on(const struct xml_element *e)
{
	struct jb_str s = xml_attribute(e, "val");

	return !s.p || !(jb_str_eq(s, JB_STR("0")) ||
			 jb_str_eq(s, JB_STR("false")) ||
			 jb_str_eq(s, JB_STR("off")));
}
