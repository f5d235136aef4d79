/*
 * XML as a row of events: an element opens, text, it closes. libxml2 parses;
 * nothing of a tree is kept, no entity is declared, no file or address opened,
 * and nothing nests deeper than XML_DEPTH.
 *
 * Names are known by their namespace, whatever prefix a file gives it: the
 * table of a reader says "w:p" and means the element p of WordprocessingML,
 * transitional or strict.
 */
#ifndef JB_INGEST_XML_EVENTS_H
#define JB_INGEST_XML_EVENTS_H

#include "core/diag.h"
#include "core/text.h"

#include <stddef.h>

enum {
	XML_DEPTH = 240,
	XML_OTHER = 0,		/* an element that is in no table */
	XML_SKIP = -1		/* leave out the element and all in it */
};

struct xml_tag {
	const char *name;	/* "w:p"; rows are sorted by it */
	int tag;		/* above 0, or XML_SKIP */
};

struct xml_element {
	int tag;
	const unsigned char **atts;	/* libxml2's five for each */
	int count;
};

struct xml_handler {
	const struct xml_tag *tags;
	size_t tag_count;
	void (*open)(void *user, const struct xml_element *e);
	void (*close)(void *user, int tag);		/* may be NULL */
	void (*text)(void *user, struct jb_str s);	/* may be NULL */
};

/*
 * Read bytes. part names them in messages about path. On failure diag is
 * told JB_DIAG_MARKUP and false is returned.
 */
bool xml_read(const struct xml_handler *handler, void *user,
	      struct jb_str bytes, const char *path, const char *part,
	      struct jb_diag *diag);

/* The value of the attribute with that local name; p NULL: there is none. */
struct jb_str xml_attribute(const struct xml_element *e, const char *name);

/* The value of r:id, where there may be an id of its own; or p NULL. */
struct jb_str xml_relation(const struct xml_element *e);

/* The same as a number, fallback where there is none. */
long xml_number(const struct xml_element *e, const char *name,
		long fallback);

/* Is a switch like <w:b/> or <w:b w:val="false"/> on? */
bool xml_is_on(const struct xml_element *e);

#endif
