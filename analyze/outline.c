/*
 * The parts that the outline of a trip report asks for, and the measures of a
 * plan: both stand on the roles of headings.
 */
#include "analyze/analyzer.h"

static void find_outline(struct work *work)
{
	static const enum jb_role roles[JB_OUTLINE_PARTS] = {
		[JB_OUTLINE_PURPOSE] = JB_ROLE_PURPOSE,
		[JB_OUTLINE_ITINERARY] = JB_ROLE_ITINERARY,
		[JB_OUTLINE_OBSERVATIONS] = JB_ROLE_OBSERVATIONS,
		[JB_OUTLINE_SUGGESTIONS] = JB_ROLE_SUGGESTIONS,
	};

	for (size_t part = 0; part < JB_OUTLINE_PARTS; part++) {
		size_t b = 0, n = work->doc->blocks.n;

		while (b < n && work->doc->blocks.v[b].role != roles[part])
			b++;
		work->out->outline[part] = b < n ? b : JB_NONE;
	}
}

static void find_metrics(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];
		struct jb_sentence *metric;

		if (block->role != JB_ROLE_METRICS ||
		    block->type != JB_BLOCK_ITEM)
			continue;
		metric = jb_list_add(work->arena, &work->out->metrics);
		metric->at = (struct jb_anchor){ b, 0, block->text.n };
		metric->text = block->text;
	}
}

void outline_analyze(struct work *work)
{
	if (work->out->kind == JB_KIND_TRIP_REPORT)
		find_outline(work);
	find_metrics(work);
}
