/*
 * What a document of its kind is made of: the articles of a newsletter, each
 * with where it is from; the parts that the outline of a trip report asks for;
 * the measures of a plan. All of it stands on headings and their roles.
 */
#include "analyze/analyzer.h"
#include "analyze/heading.h"

enum {
	PROSE = 90,		/* bytes of a paragraph that an article has */
	LABEL = 48,		/* bytes of 文章出處 and its like */
};

/* --- articles --- */

static bool is_prose(const struct jb_block *block)
{
	return block->type == JB_BLOCK_PARAGRAPH && block->text.n >= PROSE;
}

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

/* Where the value behind a block's first colon begins; 0: no label. */
static size_t value_start(struct jb_str s)
{
	struct jb_str head = jb_str_slice(s, 0, LABEL);
	size_t wide = jb_str_find(head, JB_STR("："), 0);
	size_t narrow = jb_str_find(head, JB_STR(": "), 0);

	if (wide < narrow)
		return wide + 3;
	return narrow == SIZE_MAX ? 0 : narrow + 1;
}

static void take(struct jb_fact *fact, const struct work *work, size_t block,
		 const char *field)
{
	struct jb_str text = block_text(work, block), value;
	size_t start = value_start(text);

	if (fact->value.p || !start ||
	    !labels_field(work, jb_str_slice(text, 0, start), field))
		return;
	value = jb_str_trim(jb_str_slice(text, start, text.n));
	fact->value = value;
	fact->at.block = block;
	fact->at.start = (size_t)(value.p - text.p);
	fact->at.end = fact->at.start + value.n;
}

/* The blocks under heading, up to the next one, as an article. */
static void add_article(struct work *work, size_t heading, size_t past)
{
	struct jb_article *article =
		jb_list_add(work->arena, &work->out->articles);

	article->at = (struct jb_anchor){ heading, 0,
					  block_text(work, heading).n };
	article->title = block_text(work, heading);
	for (size_t b = heading; b < past; b++) {
		*jb_list_add(work->arena, &article->blocks) = b;
		take(&article->source, work, b, "article.source");
		take(&article->author, work, b, "article.author");
	}
}

/* 1. … and questions divide an article. */
static bool divides(const struct jb_block *block)
{
	return block->type == JB_BLOCK_HEADING &&
	       (block->numbered || jb_str_ends(block->text, JB_STR("？")) ||
		jb_str_ends(block->text, JB_STR("?")));
}

/* May an article begin there? It is no calendar and no consultation. */
static bool may_begin(const struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];
	const struct jb_fact *title = &work->out->meta.title;

	return block->type == JB_BLOCK_HEADING && !divides(block) &&
	       !(title->value.p && title->at.block == b && b < 2) &&
	       (block->role == JB_ROLE_NONE ||
		block->role == JB_ROLE_OBSERVATIONS);
}

static void find_articles(struct work *work)
{
	const struct jb_block *v = work->doc->blocks.v;
	size_t n = work->doc->blocks.n;

	for (size_t b = 0; b < n;) {
		size_t past = b + 1;
		bool prose = false;

		while (past < n && (v[past].type != JB_BLOCK_HEADING ||
				    divides(&v[past])))
			prose = is_prose(&v[past++]) || prose;
		if (may_begin(work, b) && prose)
			add_article(work, b, past);
		b = past;
	}
}

/* --- the outline of a trip report --- */

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

/* --- measures --- */

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

void articles_analyze(struct work *work)
{
	if (work->out->kind == JB_KIND_NEWSLETTER)
		find_articles(work);
	if (work->out->kind == JB_KIND_TRIP_REPORT)
		find_outline(work);
	find_metrics(work);
}
