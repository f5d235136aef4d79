/*
 * The parts that the outline of a trip report asks for, and the measures of a
 * plan: both stand on the roles of headings, measures also on a table's head.
 */
#include "analyze/analyzer.h"
#include "analyze/cover_word.h"
#include "analyze/heading.h"

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

static void add_metric(struct work *work, size_t block, size_t start,
		       size_t end)
{
	struct jb_sentence *metric =
		jb_list_add(work->arena, &work->out->metrics);

	metric->at = (struct jb_anchor){ block, start, end };
	metric->text = jb_anchor_text(work->doc, metric->at);
}

/* 指標 | 基準 | 目標: a table over whose first column measures are named */
static bool heads_metrics(const struct work *work,
			  const struct jb_block *block)
{
	const struct jb_row *head = &block->rows.v[0];
	struct jb_str name = jb_str_slice(block->text, head->cells.v[0].start,
					  head->cells.v[0].end);

	return cw_is(work, heading_key(work->arena, name), CW_METRIC_HEAD);
}

/* Each row but the first is a measure, from its first cell to its last. */
static void read_table(struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];

	if (block->rows.n < 2 || block->rows.v[0].cells.n < 2 ||
	    (block->role != JB_ROLE_METRICS && !heads_metrics(work, block)))
		return;
	for (size_t r = 1; r < block->rows.n; r++) {
		const struct jb_row *row = &block->rows.v[r];

		if (row->cells.n && row->cells.v[0].end >
					    row->cells.v[0].start)
			add_metric(work, b, row->cells.v[0].start,
				   row->cells.v[row->cells.n - 1].end);
	}
}

static void find_metrics(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (block->type == JB_BLOCK_TABLE)
			read_table(work, b);
		else if (block->role == JB_ROLE_METRICS &&
			 block->type == JB_BLOCK_ITEM)
			add_metric(work, b, 0, block->text.n);
	}
}

void outline_analyze(struct work *work)
{
	if (work->out->kind == JB_KIND_TRIP_REPORT)
		find_outline(work);
	find_metrics(work);
}
