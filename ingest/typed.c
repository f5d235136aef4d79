/*
 * Documents that word processors were used for as typewriters: no paragraph
 * has a heading's style, numerals are typed, a cover is lines of labels. Such
 * a text is read as plain text is, and what its lines are there they are here,
 * where both agree where they begin and end.
 */
#include "ingest/extract.h"
#include "ingest/reader.h"

enum {
	LEAST = 6,		/* blocks: fewer show no layout */
	BULLET_MAX = 16		/* bytes of one and the space after it */
};

static bool has_headings(const struct jb_document *doc)
{
	for (size_t i = 0; i < doc->blocks.n; i++)
		if (doc->blocks.v[i].type == JB_BLOCK_HEADING)
			return true;
	return false;
}

/* Paragraphs, and items that count: 一、目的 is one if Word numbers it. */
static bool may_change(const struct jb_block *block)
{
	return block->type == JB_BLOCK_PARAGRAPH ||
	       (block->type == JB_BLOCK_ITEM && block->numbered);
}

static bool is_known(enum jb_block_type type)
{
	return type == JB_BLOCK_HEADING || type == JB_BLOCK_ITEM ||
	       type == JB_BLOCK_FORM || type == JB_BLOCK_FIGURE;
}

static struct jb_range source_of_block(const struct jb_block *block)
{
	return jb_map_source(&block->map, 0, block->text.n);
}

/* Does typed stand for the whole of block? A bullet may be left before it. */
static bool is_same(const struct jb_document *plain, size_t i,
		    const struct jb_block *block)
{
	const struct jb_block *typed = &plain->blocks.v[i];
	struct jb_range line = source_of_block(block);
	struct jb_range r = source_of_block(typed);

	return r.first >= line.first && r.past == line.past &&
	       r.first - line.first <= BULLET_MAX &&
	       (r.first == line.first || typed->marker.p);
}

/* What was mended in the block, or left out of it. */
static void take_repairs(struct jb_document *doc, size_t to,
			 const struct jb_document *plain, size_t from)
{
	for (size_t i = 0; i < plain->repairs.n; i++) {
		const struct jb_repair *r = &plain->repairs.v[i];

		if (r->block == from) {
			struct jb_repair *made = jb_list_add(doc->arena,
							     &doc->repairs);

			*made = *r;
			made->block = to;
		}
	}
}

static void take(struct jb_document *doc, size_t to,
		 const struct jb_document *plain, size_t from)
{
	struct jb_block *block = &doc->blocks.v[to];
	const struct jb_block *typed = &plain->blocks.v[from];
	struct jb_str marker = block->marker;
	bool numbered = block->numbered;
	unsigned depth = block->depth;
	size_t page = block->page;

	*block = *typed;
	block->page = page;
	if (typed->type == JB_BLOCK_ITEM && depth)
		block->depth = depth;
	if (marker.p) {
		block->marker = marker;
		block->numbered = numbered;
	}
	take_repairs(doc, to, plain, from);
}

void extract_typed(struct jb_document *doc, size_t past)
{
	struct jb_document plain = { .arena = doc->arena,
				     .lexicon = doc->lexicon };
	struct jb_diag silent = { 0 };

	if (has_headings(doc) || doc->blocks.n < LEAST)
		return;
	plain.source.path = doc->source.path;
	jb_document_text(&plain, jb_str_slice(doc->text, 0, past));
	if (!text_read(&plain, &silent))
		return;
	for (size_t i = 0, k = 0; i < plain.blocks.n; i++) {
		size_t first = source_of_block(&plain.blocks.v[i]).first;

		while (k < doc->blocks.n &&
		       source_of_block(&doc->blocks.v[k]).past <= first)
			k++;
		if (k < doc->blocks.n && is_known(plain.blocks.v[i].type) &&
		    may_change(&doc->blocks.v[k]) &&
		    is_same(&plain, i, &doc->blocks.v[k]))
			take(doc, k, &plain, i);
	}
}
