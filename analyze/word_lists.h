/*
 * Lists of words that an editor may change: a TSV file whose first column
 * names the list that the words of a row belong to. Which lists there are is
 * written once, in the header of whoever asks them: X(TITLE_TAIL) is the list
 * title-tail.
 */
#ifndef JB_ANALYZE_WORD_LISTS_H
#define JB_ANALYZE_WORD_LISTS_H

#include "analyze/analyzer.h"
#include "analyze/words.h"

/* For X, where the names of all lists are wanted. */
#define LIST_NAME(code) #code,

/* The place of name among names[0, n), AS_CODE or as-cell; n: it is none. */
size_t list_named(struct jb_str name, const char *const names[], size_t n);

/*
 * The words of file by the place of their list in names[0, n); those of a list
 * that is not among them are in the last, which is for tests. Made once.
 */
const struct words *const *word_lists(const struct work *work,
				      enum jb_lex file, enum jb_lex_made kept,
				      const char *const names[], size_t n);

#endif
