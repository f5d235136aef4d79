#include "analyze/analyzer.h"

void sentences_cut(struct work *work, size_t block)
{
	struct sentence *s =
		jb_list_add(work->arena, &work->views[block].sentences);

	s->start = 0;
	s->end = block_text(work, block).n;
}
