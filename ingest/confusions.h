/*
 * What was printed for something else, found once a document has its blocks:
 * told as repairs and, where it is certain, mended in the block.
 */
#ifndef JB_INGEST_CONFUSIONS_H
#define JB_INGEST_CONFUSIONS_H

#include "core/model.h"

/* Letters for digits, abbreviations, words of confusions.tsv. */
void confusions_find(struct jb_document *doc);

/* Quotation marks that a conversion turned round, lost or made straight. */
void quotation_marks_find(struct jb_document *doc);

#endif
