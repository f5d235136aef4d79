/*
 * What print shows of paragraphs: one in larger or bolder print than the text
 * is a heading; what is set in is an item of a list, or a quotation where it
 * stands alone. Words still count: a caption is one in any print, and a cover
 * that is a form has one title.
 */
#include "ingest/layout.h"

enum {
	WIDEST = 150,		/* columns of a heading */
	HEADING_LINES = 4,
	INSET = 2,		/* columns that set a paragraph in */
	DEPTHS = 8
};

static const struct line *line_of(const struct layout *lay,
				  const struct para *p, uint32_t i)
{
	return &lay->lines.v[p->line + i];
}

/* The face of all its lines: the least telling. */
unsigned para_face(const struct layout *lay, const struct para *p)
{
	unsigned face = 0;

	if (p->run_in)
		return 0;
	for (uint32_t i = 0; i < p->lines; i++) {
		const struct print *print = line_of(lay, p, i)->print;

		if (!print || !print->face)
			return 0;
		face = print->face > face ? print->face : face;
	}
	return face;
}

static bool is_text(const struct layout *lay, const struct para *p)
{
	return (p->type == JB_BLOCK_PARAGRAPH || p->type == JB_BLOCK_ITEM) &&
	       line_of(lay, p, 0)->kind == LINE_TEXT;
}

static bool is_caption(const struct layout *lay, const struct para *p)
{
	return phrase_fits(lay, PHRASE_CAPTION, para_words(lay, p));
}

/* Can p be a heading, in the print that it has? */
static bool is_heading(const struct layout *lay, const struct para *p)
{
	uint32_t tail = para_tail(lay, p);
	bool stops = ends_clause(tail) && tail != '-' && tail != 0x2026;

	return is_text(lay, p) && para_face(lay, p) &&
	       p->lines <= HEADING_LINES && para_width(lay, p) <= WIDEST &&
	       !(stops && (tail != '.' || para_width(lay, p) > 40)) &&
	       !is_caption(lay, p) && !title_is_none(lay, p);
}

/* The paragraphs of a cover that is a form: up to its last label. */
static size_t form_length(const struct layout *lay)
{
	size_t n = 0;

	for (size_t i = 0; i < lay->paras.n && i < 24; i++)
		if (lay->paras.v[i].type == JB_BLOCK_FORM)
			n = i + 1;
	return n;
}

/*
 * Marks that open headings somewhere: elsewhere, in plain print, they do not.
 */
static void find_plain(struct layout *lay)
{
	bool heads[MARK_BULLET + 1] = { false };

	for (size_t i = 0; i < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];

		if (p->type == JB_BLOCK_HEADING)
			heads[p->mark.style] = true;
	}
	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		p->plain = p->type == JB_BLOCK_ITEM &&
			   (heads[p->mark.style] ||
			    p->mark.style == MARK_ROMAN ||
			    (p->mark.style >= MARK_ARABIC &&
			     p->mark.depth < 2));
	}
}

/* 摘要, 前言: a name of a section alone on its line is one in any print. */
static void find_sections(struct layout *lay)
{
	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (p->type == JB_BLOCK_PARAGRAPH && p->title &&
		    para_names_section(lay, p))
			p->type = JB_BLOCK_HEADING;
	}
}

static void find_captions(struct layout *lay)
{
	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (p->type == JB_BLOCK_PARAGRAPH && is_text(lay, p) &&
		    p->lines <= 2 && para_width(lay, p) <= WIDEST &&
		    !jb_is_sentence_end(para_tail(lay, p)) &&
		    is_caption(lay, p))
			p->type = JB_BLOCK_FIGURE;
	}
}

bool faces_find(struct layout *lay)
{
	size_t cover = form_length(lay), found = 0;

	if (cover)
		titlepage_find(lay);
	for (size_t i = cover; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (!is_heading(lay, p))
			continue;
		p->type = JB_BLOCK_HEADING;
		found++;
	}
	if (found < 2)
		return false;
	find_plain(lay);
	find_sections(lay);
	headings_numbered(lay);
	find_captions(lay);
	return true;
}

/* --- what is set in --- */

/* Lists that are open, by the columns before them. */
struct inset {
	unsigned at[DEPTHS];
	size_t n;
	unsigned text_at;	/* where the words of the last item begin */
};

static unsigned depth_at(struct inset *in, unsigned column)
{
	while (in->n && in->at[in->n - 1] > column + 1)
		in->n--;
	if ((!in->n || in->at[in->n - 1] + 1 < column) && in->n < DEPTHS)
		in->at[in->n++] = column;
	return (unsigned)in->n;
}

/* Is only the first line of the paragraph set in? */
static bool is_first_in(const struct layout *lay, const struct para *p)
{
	return p->lines > 1 && line_of(lay, p, 0)->indent >=
				       line_of(lay, p, 1)->indent + INSET;
}

/* Does the document set in the first line of its paragraphs? */
static bool sets_first_in(const struct layout *lay)
{
	size_t in = 0, all = 0;

	for (size_t i = 0; i < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];

		if (p->type != JB_BLOCK_PARAGRAPH || p->lines < 2)
			continue;
		all++;
		in += is_first_in(lay, p);
	}
	return in * 2 > all;
}

static bool is_set_in(const struct layout *lay, const struct para *p)
{
	const struct line *line = line_of(lay, p, 0);

	return p->type == JB_BLOCK_PARAGRAPH && line->kind == LINE_TEXT &&
	       line->print && !line->print->centred && !p->run_in &&
	       line->indent >= INSET && !is_first_in(lay, p);
}

/* How many from i on are set in, one after the other. */
static size_t row_length(const struct layout *lay, size_t i)
{
	size_t n = 0;

	while (i + n < lay->paras.n && is_set_in(lay, &lay->paras.v[i + n]))
		n++;
	return n;
}

static bool announces(const struct layout *lay, size_t i)
{
	uint32_t tail = i ? para_tail(lay, &lay->paras.v[i - 1]) : 0;

	return jb_is_colon(tail);
}

/* Bullets that were drawn as pictures leave but the place of their items. */
static void judge_row(struct layout *lay, size_t i, size_t n,
		      struct inset *in)
{
	bool list = n > 1 || announces(lay, i);

	for (size_t k = i; k < i + n; k++) {
		struct para *p = &lay->paras.v[k];
		unsigned column = line_of(lay, p, 0)->indent;

		p->type = list ? JB_BLOCK_ITEM : JB_BLOCK_QUOTE;
		p->level = (uint8_t)(list ? depth_at(in, column) : 0);
	}
}

void faces_items(struct layout *lay)
{
	struct inset in = { .n = 0 };
	bool first_in = sets_first_in(lay);

	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];
		const struct line *line = line_of(lay, p, 0);
		size_t n;

		if (!line->print)
			continue;
		if (p->type == JB_BLOCK_ITEM) {
			p->level = (uint8_t)depth_at(&in, line->indent);
			in.text_at = line->print->text_at;
			continue;
		}
		/* text of the item over it */
		if (in.n && is_set_in(lay, p) &&
		    line->indent + 1u >= in.text_at &&
		    line->indent <= in.text_at + 1u)
			continue;
		in.n = 0;
		n = first_in ? 0 : row_length(lay, i);
		if (!n)
			continue;
		judge_row(lay, i, n, &in);
		in.n = 0;
		i += n - 1;
	}
}
