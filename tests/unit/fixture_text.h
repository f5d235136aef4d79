/* A short text read and analyzed, for the tests of analyzers. */
#ifndef JB_TESTS_UNIT_FIXTURE_TEXT_H
#define JB_TESTS_UNIT_FIXTURE_TEXT_H

#include "core/lexicon.h"
#include "core/model.h"

/* The lexicons of corpus/lexicon, and room: made by text_setup(). */
extern struct jb_lexicon *text_lexicon;
extern struct jb_arena *text_arena;

void text_setup(void);
void text_teardown(void);

/* Read text as a plain text file; release with text_free(). */
void text_analyze(struct jb_analysis *analysis, struct jb_document *doc,
		  const char *text);
void text_free(struct jb_document *doc);

/* s as a string that fails readably where it is compared; p NULL is "-". */
const char *text_z(struct jb_document *doc, struct jb_str s);

#endif
