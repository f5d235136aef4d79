/*
 * The kind of the document, by the words of kinds.tsv: in the title and the
 * first lines, in headings, in the first pages, and by the labels of its form.
 * Each word counts twice at most; a kind needs some weight to be named.
 */
#include "analyze/analyzer.h"
#include "analyze/meta.h"

#include <stdlib.h>

enum {
	FIRST_PAGES = 24000,	/* bytes of text looked at */
	FIRST_LINES = 3,	/* blocks that may hold the title */
	LINE_LIMIT = 130,	/* bytes of such a block */
	HEADINGS = 8000,	/* bytes of headings looked at */
};

static const double least = 3.0;

/* The texts in which words are looked for, folded. */
struct places {
	struct jb_str title, heading, text;
	struct cover form;
};

static void add_line(struct jb_buf *buf, struct jb_str s, size_t limit)
{
	if (buf->n >= limit)
		return;
	jb_buf_cp(buf, '\n');
	jb_buf_str(buf, jb_str_slice(s, 0, limit - buf->n + 4));
}

/* A slice may cut a character in two: leave the broken end out. */
static struct jb_str fold_all(struct work *work, struct jb_buf *buf)
{
	struct jb_str s = jb_buf_keep(work->arena, buf);

	return jb_str_fold(work->arena,
			   jb_str_slice(s, 0, jb_utf8_valid(s)));
}

static void places_read(struct places *places, struct work *work)
{
	struct jb_buf title = { 0 }, heading = { 0 }, text = { 0 };
	const struct jb_meta *meta = &work->out->meta;

	if (meta->title.value.p)
		add_line(&title, meta->title.value, LINE_LIMIT * 4);
	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		struct jb_str s = block_text(work, i);

		if (i < FIRST_LINES && s.n <= LINE_LIMIT &&
		    work->doc->blocks.v[i].type != JB_BLOCK_FORM)
			add_line(&title, s, LINE_LIMIT * FIRST_LINES);
		if (work->doc->blocks.v[i].type == JB_BLOCK_HEADING)
			add_line(&heading, s, HEADINGS);
		add_line(&text, s, FIRST_PAGES);
	}
	places->title = fold_all(work, &title);
	places->heading = fold_all(work, &heading);
	places->text = fold_all(work, &text);
	cover_read(&places->form, work);
}

/* How often word stands in text, twice at most. */
static unsigned count(struct jb_str text, struct jb_str word)
{
	size_t at = jb_str_find(text, word, 0);

	if (at == SIZE_MAX)
		return 0;
	return jb_str_find(text, word, at + word.n) == SIZE_MAX ? 1 : 2;
}

static unsigned count_in(const struct places *places, struct work *work,
			 struct jb_str word, struct jb_str where)
{
	if (jb_str_eq(where, JB_STR("form")))
		return cover_find(&places->form, jb_str_z(work->arena, word))
		       ? 1
		       : 0;
	word = jb_str_fold(work->arena, word);
	if (jb_str_eq(where, JB_STR("title")))
		return count(places->title, word) ? 1 : 0;
	if (jb_str_eq(where, JB_STR("heading")))
		return count(places->heading, word);
	return count(places->text, word);
}

static enum jb_kind kind_named(struct jb_str name)
{
	for (int kind = 0; kind < JB_KINDS; kind++)
		if (jb_str_eq(name,
			      jb_str_of(jb_kind_name((enum jb_kind)kind))))
			return (enum jb_kind)kind;
	return JB_KIND_OTHER;
}

static void weigh(double score[JB_KINDS], const struct places *places,
		  struct work *work)
{
	size_t columns[4];
	static const char *const names[] = { "kind", "word", "weight",
					     "where" };

	for (size_t i = 0; i < 4; i++)
		columns[i] = jb_lex_column(work->lex, JB_LEX_KINDS, names[i]);
	for (size_t row = 0; row < jb_lex_rows(work->lex, JB_LEX_KINDS);
	     row++) {
		struct jb_str cell[4];
		unsigned n;

		for (size_t i = 0; i < 4; i++)
			cell[i] = jb_lex_cell(work->lex, JB_LEX_KINDS, row,
					      columns[i]);
		n = count_in(places, work, cell[1], cell[3]);
		if (n)
			score[kind_named(cell[0])] +=
				n * strtod(jb_str_z(work->arena, cell[2]),
					   NULL);
	}
}

void kind_analyze(struct work *work)
{
	struct places places = { 0 };
	double score[JB_KINDS] = { 0 };
	enum jb_kind best = JB_KIND_OTHER;

	places_read(&places, work);
	weigh(score, &places, work);
	for (int kind = 0; kind < JB_KINDS; kind++)
		if (score[kind] > score[best])
			best = (enum jb_kind)kind;
	work->out->kind = score[best] >= least ? best : JB_KIND_OTHER;
}
