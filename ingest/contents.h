/*
 * What an entry of a table of contents looks like, in a text file as in the
 * paragraphs of a container.
 */
#ifndef JB_INGEST_CONTENTS_H
#define JB_INGEST_CONTENTS_H

#include <stdbool.h>

#include "core/text.h"

/* Does s end in leaders and a page: 一、目的 ........ 3 */
bool contents_leads(struct jb_str s);

#endif
