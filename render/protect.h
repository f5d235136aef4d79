/*
 * Identifiers that no edition converts, found by the patterns of
 * corpus/lexicon/identifiers.tsv.
 */
#ifndef JB_RENDER_PROTECT_H
#define JB_RENDER_PROTECT_H

#include "core/diag.h"
#include "core/lexicon.h"
#include "core/span.h"

struct protect;

/* Never NULL; a pattern that is none is told (JB_DIAG_LEXICON) and left out. */
struct protect *protect_open(const struct jb_lexicon *lex,
			     struct jb_diag *diag);
void protect_close(struct protect *protect);

struct ranges {
	JB_LIST(struct jb_range) list;
};

/* What of text is protected: in order, none inside another; in arena. */
void protect_find(struct ranges *found, struct jb_arena *arena,
		  const struct protect *protect, struct jb_str text);

#endif
