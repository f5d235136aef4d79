#include "ingest/reader.h"

void block_copy(struct block_text *b, struct jb_document *doc, size_t first,
		size_t past)
{
	if (first >= past)
		return;
	jb_buf_add(&b->text, doc->text.p + first, past - first);
	jb_map_add(doc->arena, &b->map, first, past - first, 1, 1);
}

void block_put(struct block_text *b, struct jb_document *doc,
	       struct jb_str put, size_t first, size_t past)
{
	if (!put.n)
		return;
	jb_buf_str(&b->text, put);
	jb_map_add(doc->arena, &b->map, first, 1, put.n, past - first);
}

size_t block_close(struct block_text *b, struct jb_document *doc,
		   enum jb_block_type type)
{
	struct jb_block *block = jb_list_add(doc->arena, &doc->blocks);
	struct jb_range r = jb_map_source(&b->map, 0, b->text.n);

	block->type = type;
	block->heading = JB_NONE;
	jb_list_trim(doc->arena, &b->map.spans);
	block->text = jb_buf_keep(doc->arena, &b->text);
	block->map = b->map;
	block->line_first = jb_document_line(doc, r.first);
	block->line_last = jb_document_line(
		doc, r.past > r.first ? r.past - 1 : r.first);
	*b = (struct block_text){ 0 };
	return doc->blocks.n - 1;
}
