#include "cli/understood.h"

#include "cli/explain.h"

#include <stdio.h>
#include <stdlib.h>

enum { SHOWN = 200 };	/* characters of what was dropped or mended */

/*
 * text on one line; what is taken for its line ends and TABs. Private-use
 * characters are named, since no font shows them.
 */
static void put_flat(struct jb_buf *out, struct jb_str text, const char *row,
		     const char *cell)
{
	size_t at = 0, from;

	while (at < text.n) {
		uint32_t cp;

		from = at;
		cp = jb_utf8_next(text, &at);
		if (cp == '\n')
			jb_buf_z(out, row);
		else if (cp == '\t')
			jb_buf_z(out, cell);
		else if (cp >= 0xE000 && cp <= 0xF8FF)
			jb_buf_format(out, "U+%04X", (unsigned)cp);
		else if (cp >= ' ' && cp != 0x7F)
			jb_buf_str(out, jb_str_slice(text, from, at));
	}
}

/* Page and lines, as "p3 120-124", in a column. */
static void put_place(struct jb_buf *out, size_t page, size_t first,
		      size_t last)
{
	char lines[48];

	if (first == last)
		snprintf(lines, sizeof(lines), "%zu", first);
	else
		snprintf(lines, sizeof(lines), "%zu-%zu", first, last);
	if (page)
		jb_buf_format(out, "p%-4zu ", page);
	jb_buf_format(out, "%-11s ", lines);
}

static void put_block(struct jb_buf *out, const struct jb_block *b,
		      enum jb_lang language)
{
	char type[32];

	put_place(out, b->page, b->line_first, b->line_last);
	if (b->level || b->depth)
		snprintf(type, sizeof(type), "%s %u",
			 jb_block_type_name(b->type), b->level + b->depth);
	else
		snprintf(type, sizeof(type), "%s",
			 jb_block_type_name(b->type));
	jb_buf_format(out, "%-10s ", type);
	if (b->lang != language && b->lang != JB_LANG_UNKNOWN)
		jb_buf_format(out, "[%s] ", jb_lang_name(b->lang));
	if (b->type == JB_BLOCK_TABLE || b->type == JB_BLOCK_CODE)
		put_flat(out, b->text, "\n                         ", " | ");
	else
		put_flat(out, b->text, " ",
			 b->type == JB_BLOCK_FORM ? ": " : " ");
	jb_buf_z(out, "\n");
}

static void put_repair(struct jb_buf *out, const struct jb_repair *r)
{
	struct jb_str was = jb_str_trim(r->as_printed);
	size_t shown = jb_utf8_offset(was, SHOWN);

	put_place(out, 0, r->line, r->line);
	jb_buf_format(out, "  %c %s",
		      r->block == JB_NONE	? '-'
		      : jb_repair_is_guess(r) ? '?'
					      : '~',
		      jb_repair_name(r->kind));
	if (r->count > 1)
		jb_buf_format(out, ", %zu places", r->count);
	if (r->confidence < 0.995)
		jb_buf_format(out, " (%.2f)", r->confidence);
	if (was.n) {
		jb_buf_z(out, ": ");
		put_flat(out, jb_str_slice(was, 0, shown), " / ", " ");
		if (shown < was.n)
			jb_buf_z(out, "…");
	}
	if (jb_str_trim(r->repaired).n) {
		jb_buf_z(out, " → ");
		put_flat(out, r->repaired, " / ", " ");
	}
	jb_buf_z(out, "\n");
}

static size_t line_of(const struct jb_document *doc,
		      const struct jb_repair *r)
{
	return r->block == JB_NONE ? r->line
				   : doc->blocks.v[r->block].line_first;
}

struct entry {
	size_t line, index;
};

static int by_line(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

static struct entry *sorted_repairs(const struct jb_document *doc)
{
	struct entry *v = jb_new(doc->arena, struct entry,
				 doc->repairs.n + 1);

	for (size_t i = 0; i < doc->repairs.n; i++)
		v[i] = (struct entry){ line_of(doc, &doc->repairs.v[i]), i };
	qsort(v, doc->repairs.n, sizeof(*v), by_line);
	return v;
}

/* Blocks in order; repairs of the lines up to each behind it. */
static void put_blocks(struct jb_buf *out, const struct jb_document *doc,
		       enum jb_lang language)
{
	const struct entry *repairs = sorted_repairs(doc);
	size_t r = 0;

	for (size_t i = 0; i < doc->blocks.n; i++) {
		const struct jb_block *b = &doc->blocks.v[i];

		for (; r < doc->repairs.n &&
		       repairs[r].line < b->line_first; r++)
			put_repair(out, &doc->repairs.v[repairs[r].index]);
		put_block(out, b, language);
	}
	for (; r < doc->repairs.n; r++)
		put_repair(out, &doc->repairs.v[repairs[r].index]);
}

static void put_found(struct jb_buf *out, const struct jb_document *doc,
		      struct jb_anchor at, const char *what,
		      struct jb_str value)
{
	struct jb_range lines = jb_anchor_lines(doc, at);

	put_place(out, doc->blocks.v[at.block].page, lines.first, lines.past);
	jb_buf_format(out, "%s ", what);
	if (value.p)
		jb_buf_format(out, "[%.*s] ", (int)value.n, value.p);
	put_flat(out, jb_anchor_text(doc, at), " / ", " | ");
	jb_buf_z(out, "\n");
}

/* Whence it is stands beside it, and who wrote it. */
static void put_article(struct jb_buf *out, const struct jb_document *doc,
			const struct jb_article *article)
{
	put_found(out, doc, article->at, "article", article->source.value);
	if (article->author.value.p)
		put_found(out, doc, article->author.at, "author",
			  (struct jb_str){ 0 });
	for (size_t i = 0; i < article->summary.n; i++)
		put_found(out, doc, article->summary.v[i].at, "told",
			  (struct jb_str){ 0 });
}

/* why is NULL where nobody asks what made the items. */
static void put_analysis(struct jb_buf *out, const struct jb_document *doc,
			 const struct jb_analysis *a, struct explainer *why)
{
	const struct jb_str none = { NULL, 0 };

	for (size_t i = 0; i < a->summary.n; i++)
		put_found(out, doc, a->summary.v[i].at, "summary", none);
	for (size_t i = 0; i < a->articles.n; i++)
		put_article(out, doc, &a->articles.v[i]);
	for (size_t i = 0; i < a->recommendations.n; i++) {
		put_found(out, doc, a->recommendations.v[i].at,
			  "recommendation", a->recommendations.v[i].to);
		if (why)
			explain_advice(why, &a->recommendations.v[i]);
	}
	for (size_t i = 0; i < a->decisions.n; i++) {
		put_found(out, doc, a->decisions.v[i].at, "decision",
			  a->decisions.v[i].number);
		if (why)
			explain_decision(why, &a->decisions.v[i]);
	}
	for (size_t i = 0; i < a->consultations.n; i++) {
		put_found(out, doc, a->consultations.v[i].at, "consultation",
			  a->consultations.v[i].closes);
		if (why)
			explain_consultation(why, &a->consultations.v[i]);
	}
	for (size_t i = 0; i < a->dates.n; i++) {
		put_found(out, doc, a->dates.v[i].at, "date",
			  a->dates.v[i].edtf);
		if (why)
			explain_date(why, &a->dates.v[i]);
	}
	for (size_t i = 0; i < a->terms.n; i++) {
		put_found(out, doc, a->terms.v[i].at, "term",
			  a->terms.v[i].en);
		if (why)
			explain_term(why, &a->terms.v[i]);
	}
}

/* What else was found; these are told only to who asks for reasons. */
static void put_reasons(struct jb_buf *out, const struct jb_document *doc,
			const struct jb_analysis *a, struct explainer *why)
{
	for (size_t i = 0; i < a->quotes.n; i++) {
		put_found(out, doc, a->quotes.v[i].at, "quote",
			  a->quotes.v[i].speaker);
		explain_quote(why, &a->quotes.v[i]);
	}
	explain_topics(why);
	explain_entities(why);
}

static void put_head(struct jb_buf *out, const struct jb_document *doc,
		     const struct jb_analysis *a)
{
	const struct jb_source *s = &doc->source;

	jb_buf_format(out, "%s\n%s, ", s->path, s->media_type);
	if (s->encoding && !s->extracted)
		jb_buf_format(out, "%s, ", s->encoding);
	if (s->pages)
		jb_buf_format(out, "%zu pages, ", s->pages);
	jb_buf_format(out, "%s, %s\n", jb_kind_name(a->kind),
		      jb_lang_name(a->language));
	for (size_t i = 0; i < doc->declared.n; i++) {
		jb_buf_format(out, "%s: ", doc->declared.v[i].name);
		put_flat(out, doc->declared.v[i].value, " ", " ");
		jb_buf_z(out, "\n");
	}
}

void understood_write(struct jb_buf *out, const struct jb_document *doc,
		      const struct jb_analysis *analysis,
		      const struct jb_lexicon *why)
{
	struct explainer explainer;

	put_head(out, doc, analysis);
	jb_buf_z(out, "\n");
	put_blocks(out, doc, analysis->language);
	jb_buf_z(out, "\n");
	if (why)
		explainer = explainer_new(out, doc, analysis, why);
	put_analysis(out, doc, analysis, why ? &explainer : NULL);
	if (why)
		put_reasons(out, doc, analysis, &explainer);
	jb_buf_z(out, "\n");
}
