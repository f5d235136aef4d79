#include "analyze/article.h"
#include "analyze/heading.h"
#include "analyze/line_part.h"

enum {
	LABEL = 48,		/* bytes of 文章出處 and its like */
	LINE = 300,		/* bytes of a line of labels */
};

/* Does s label field: 文章出處, 原文作者? */
static bool labels_field(const struct work *work, struct jb_str s,
			 const char *field)
{
	static const char *const columns[] = { "label_hant", "label_hans",
					       "label_en" };
	struct jb_str key = heading_key(work->arena, s), part;

	for (size_t row = 0; key.n &&
			     row < jb_lex_rows(work->lex, JB_LEX_FORM_LABELS);
	     row++) {
		if (!jb_str_eq(jb_lex_get(work->lex, JB_LEX_FORM_LABELS, row,
					  "field"), jb_str_of(field)))
			continue;
		for (size_t c = 0; c < 3; c++) {
			struct jb_str cell = jb_lex_get(
				work->lex, JB_LEX_FORM_LABELS, row,
				columns[c]);

			for (size_t at = 0; jb_lex_part(&part, cell, &at);)
				if (jb_str_eq(key, heading_key(work->arena,
							       part)))
					return true;
		}
	}
	return false;
}

/* Where the value behind a first colon begins; 0: no label. */
static size_t value_start(struct jb_str s)
{
	struct jb_str head = jb_str_slice(s, 0, LABEL);
	size_t wide = jb_str_find(head, JB_STR("："), 0);
	size_t narrow = jb_str_find(head, JB_STR(": "), 0);

	if (wide < narrow)
		return wide + 3;
	return narrow == SIZE_MAX ? 0 : narrow + 1;
}

/*
 * The value behind field's label in one of the block's parts: 文章出處：甲 ｜
 * 原文作者：乙. An empty text where none has it.
 */
static struct jb_str value_of(const struct work *work, size_t block,
			      const char *field)
{
	struct jb_str text = block_text(work, block);

	if (text.n > LINE || !value_start(text) ||
	    work->doc->blocks.v[block].type == JB_BLOCK_TABLE)
		return (struct jb_str){ 0 };
	for (size_t at = 0; at < text.n;) {
		struct jb_str piece = part_next(work, text, &at, part_bar);
		size_t start = value_start(piece);

		if (start &&
		    labels_field(work, jb_str_slice(piece, 0, start), field))
			return jb_str_trim(
				jb_str_slice(piece, start, piece.n));
	}
	return (struct jb_str){ 0 };
}

static void take(struct jb_fact *fact, const struct work *work, size_t block,
		 const char *field)
{
	struct jb_str value;

	if (fact->value.p)
		return;
	value = value_of(work, block, field);
	if (!value.n)
		return;
	fact->value = value;
	fact->at.block = block;
	fact->at.start = (size_t)(value.p - block_text(work, block).p);
	fact->at.end = fact->at.start + value.n;
}

bool article_is_label(const struct work *work, size_t block)
{
	return value_of(work, block, "article.source").n ||
	       value_of(work, block, "article.author").n;
}

void article_extend(struct work *work, size_t article, size_t from,
		    size_t past)
{
	struct jb_article *a = &work->out->articles.v[article];

	for (size_t b = from; b < past; b++) {
		if (a->blocks.n && a->blocks.v[0] == b)
			continue;
		*jb_list_add(work->arena, &a->blocks) = b;
		take(&a->source, work, b, "article.source");
		take(&a->author, work, b, "article.author");
	}
}

size_t article_add(struct work *work, size_t title, size_t from, size_t past)
{
	struct jb_article *a = jb_list_add(work->arena, &work->out->articles);
	size_t block = title == JB_NONE ? from : title;

	a->at = (struct jb_anchor){ block, 0, block_text(work, block).n };
	if (title != JB_NONE) {
		a->title = jb_past_sign(block_text(work, title));
		a->at.start = (size_t)(a->title.p -
				       block_text(work, title).p);
		a->at.end = a->at.start + a->title.n;
		*jb_list_add(work->arena, &a->blocks) = title;
	} else if (work->views[block].sentences.n) {
		a->at.end = work->views[block].sentences.v[0].end;
	}
	article_extend(work, work->out->articles.n - 1, from, past);
	return work->out->articles.n - 1;
}
