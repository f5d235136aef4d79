/*
 * One article of a newsletter: its blocks, and who wrote it where.
 */
#ifndef JB_ANALYZE_ARTICLE_H
#define JB_ANALYZE_ARTICLE_H

#include "analyze/analyzer.h"

/*
 * A new article of the blocks [from, past), its title's first; title JB_NONE
 * where it has none. Its index.
 */
size_t article_add(struct work *work, size_t title, size_t from, size_t past);

/* Blocks [from, past) are of the article too. */
void article_extend(struct work *work, size_t article, size_t from,
		    size_t past);

/* Does the block say whence an article is or who wrote it? */
bool article_is_label(const struct work *work, size_t block);

#endif
