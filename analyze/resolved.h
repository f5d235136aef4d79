/*
 * The head of a resolution or decision with its number:
 *
 *	兹此发布决议 (2021.05.12.03)：      Resolved (2019.03.01.02),
 *	兹此发布第 2017.03.16.03 号决议：    第 2017.03.16.05 号决议：
 *	決議 2023-11：                     Resolution 87-01:
 */
#ifndef JB_ANALYZE_RESOLVED_H
#define JB_ANALYZE_RESOLVED_H

#include "analyze/cues.h"

/*
 * Past such a head at byte at of text, which may be the end of text; at where
 * none stands there. *number is left alone where the head has none.
 */
size_t resolved_past(const struct cues *cues, struct jb_str text, size_t at,
		     struct jb_str *number);

/* 三、會議議定事項: all of words is what decisions are called */
bool resolved_names(const struct cues *cues, struct jb_str words);

#endif
