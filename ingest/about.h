/*
 * What a web page says about itself: Dublin Core, JSON-LD, Open Graph, other
 * <meta> and <title>. Where they disagree the first of these is believed; all
 * of its values are (two creators are two authors).
 *
 * Filled while the page is read, then told to the document once.
 */
#ifndef JB_INGEST_ABOUT_H
#define JB_INGEST_ABOUT_H

#include "core/model.h"

/* Who says it, the most trusted first. */
enum about_source {
	ABOUT_DUBLIN_CORE,	/* <meta name="DC.Title">: made for archives */
	ABOUT_SCHEMA,		/* schema.org's words: JSON-LD, itemprop */
	ABOUT_OPEN_GRAPH,	/* made for what is shared */
	ABOUT_META,		/* <meta name="author"> */
	ABOUT_PAGE,		/* <title>, <html lang> */
	ABOUT_SOURCES
};

struct about {
	struct jb_document *doc;
	JB_LIST(struct about_value {
		enum about_source source;
		const char *name;	/* Dublin Core's */
		struct jb_str value;
	}) list;
};

void about_add(struct about *about, enum about_source source,
	       const char *name, struct jb_str value);

/* <meta name=… content=…>; other names are passed over. */
void about_meta(struct about *about, const char *name, const char *content);

/*
 * The text of a <script type="application/ld+json">. What is no JSON, or
 * tells of no article and no page, adds nothing.
 */
void about_json_ld(struct about *about, struct jb_str text);

/*
 * To doc->declared. All titles are told, the best first: a page's heading is
 * known by any of them.
 */
void about_declare(const struct about *about);

#endif
