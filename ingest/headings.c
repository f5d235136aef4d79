#include "ingest/layout.h"

void paras_find(struct layout *lay)
{
	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		struct para *last = lay->paras.n ? &lay->paras.v[lay->paras.n - 1] : NULL;
		struct para *para;

		if (last && (line->joins ||
			     (line->kind == LINE_TABLE &&
			      last->type == JB_BLOCK_TABLE))) {
			last->lines++;
			continue;
		}
		para = jb_list_add(lay->arena, &lay->paras);
		para->line = (uint32_t)i;
		para->lines = 1;
		para->type = line->kind == LINE_TABLE ? JB_BLOCK_TABLE
			     : line->mark.style != MARK_NONE ? JB_BLOCK_ITEM
							     : JB_BLOCK_PARAGRAPH;
		para->mark = line->mark;
		para->level = 1;
	}
}

void headings_find(struct layout *lay)
{
	(void)lay;
}
