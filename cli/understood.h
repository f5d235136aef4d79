/* A document as it was understood, for eyes: analyze --format text. */
#ifndef JB_CLI_UNDERSTOOD_H
#define JB_CLI_UNDERSTOOD_H

#include "core/lexicon.h"
#include "core/model.h"

/*
 * The blocks with type, level, page and lines; between them, where it stood,
 * what was dropped, and below them what was mended; then what was found.
 * With a lexicon, why, also what made each item; NULL: without.
 */
void understood_write(struct jb_buf *out, const struct jb_document *doc,
		      const struct jb_analysis *analysis,
		      const struct jb_lexicon *why);

#endif
