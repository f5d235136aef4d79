/*
 * An OOXML package (DOCX, PPTX): a container whose parts name each other by
 * relations. One part's relations are known at a time.
 */
#ifndef JB_INGEST_PACKAGE_H
#define JB_INGEST_PACKAGE_H

#include "ingest/container.h"
#include "ingest/extract.h"
#include "ingest/xml_events.h"

struct relation {
	struct jb_str id, type, target;
	bool outside;
};

struct package {
	struct container container;	/* arena, path and max are set */
	struct jb_str folder;		/* of the part: "word/" */
	JB_LIST(struct relation) relations;
	struct jb_diag *diag;
};

/* Read the relations of a part; n 0: those of the package itself. */
bool package_relations(struct package *p, struct jb_str part);

/* The relation of that id, or NULL. */
const struct relation *package_relation(const struct package *p,
					struct jb_str id);

/* The part it leads to, or NULL where that is not here. */
const struct member *package_target(const struct package *p,
				    const struct relation *r);

/* The i-th related part of that type ("/styles"), or NULL. */
const struct member *package_related(const struct package *p,
				     const char *type, size_t i);

/* Read a part by handler. */
bool package_read(const struct package *p, const struct xml_handler *handler,
		  void *user, const struct member *m);

/*
 * The part that is the document, named fallback where no relation says, after
 * its properties were read; its relations are known then. NULL: told.
 */
const struct member *package_main(struct package *p, struct extract *x,
				  const char *fallback);

#endif
