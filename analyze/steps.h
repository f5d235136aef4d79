/*
 * The steps of a list inside one block: 一是…二是…, (i) … (ii) …, 1. … 2. …
 */
#ifndef JB_ANALYZE_STEPS_H
#define JB_ANALYZE_STEPS_H

#include "analyze/cues.h"

enum { STEPS = 32 };	/* no list inside a paragraph is longer */

struct steps {
	size_t n;		/* 0, or at least two */
	size_t mark[STEPS];	/* where each step's mark begins */
	size_t text[STEPS];	/* and what it says */
};

/* The steps in bytes [from, past) of text. */
struct steps steps_find(const struct cues *cues, struct jb_str text,
			size_t from, size_t past);

#endif
