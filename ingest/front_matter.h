/*
 * The lines between --- and --- at the head of a Markdown file, YAML of the
 * plainest kind: title, author, date, lang.
 */
#ifndef JB_INGEST_FRONT_MATTER_H
#define JB_INGEST_FRONT_MATTER_H

#include "core/model.h"

/* doc->declared gets what is said; where the front matter ends, 0 for none. */
size_t front_matter_read(struct jb_document *doc);

#endif
