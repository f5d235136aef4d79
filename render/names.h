/*
 * Names of organizations and places in English, for the English edition: only
 * where the lexicons know every word of the name.
 */
#ifndef JB_RENDER_NAMES_H
#define JB_RENDER_NAMES_H

#include "core/lexicon.h"
#include "core/mem.h"
#include "core/text.h"

/*
 * text, a name or a list of names in Chinese, in English and in arena; n 0
 * where a word of it is in no lexicon. A place within a place is written in
 * English order (波多黎各聖胡安: San Juan, Puerto Rico).
 */
struct jb_str jb_names_english(struct jb_arena *arena,
			       const struct jb_lexicon *lex,
			       struct jb_str text);

#endif
