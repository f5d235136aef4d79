/*
 * Lines that belong together: paragraphs, items, tables and forms to be, with
 * what the files that judge them ask of a paragraph.
 */
#include "ingest/layout.h"

#include <string.h>

enum { FORM_REACH = 40 };	/* lines of a form that are looked at */

static bool has_pairs(const struct layout *lay, const struct line *line)
{
	struct pair pairs[PAIRS];

	return form_pairs(lay, line, pairs) > 1;
}

/* Print of one width is what somebody typed into a machine. */
static bool is_code(const struct line *line)
{
	return line->print && line->print->mono && !line->print->face &&
	       (line->kind == LINE_TEXT || line->kind == LINE_URL);
}

/* Does line go on with the table, form or code that para is? */
static bool continues(const struct layout *lay, const struct para *para,
		      const struct line *line)
{
	const struct line *first = &lay->lines.v[para->line];
	const struct line *before = line - 1;

	if (para->type == JB_BLOCK_CODE)
		return is_code(line) && line->gap < 3;
	if (line->joins)
		return true;
	if (line->kind == LINE_CELL)
		return before->kind == LINE_CELL && line->cell != CELL_TABLE;
	if (para->type == JB_BLOCK_TABLE && line->kind == LINE_TABLE)
		return before->kind == LINE_TABLE && line->gap < 6;
	return para->type == JB_BLOCK_TABLE && line->kind == LINE_FORM &&
	       first->kind == LINE_FORM && line->gap < 4;
}

/* The first line of the form that line i is of, if it is not far. */
static size_t form_first(const struct layout *lay, size_t i)
{
	size_t top = i > FORM_REACH ? i - FORM_REACH : 0;

	while (i > top && lay->lines.v[i].gap < 4 &&
	       (lay->lines.v[i - 1].kind == LINE_FORM ||
		lay->lines.v[i - 1].joins))
		i--;
	return i;
}

/*
 * Have half the lines of the form that line i is of two pairs? Of a cover's two
 * lines one with both is enough; who signs below the text, and the day, are no
 * rows and columns by that.
 */
static bool is_grid(const struct layout *lay, size_t i)
{
	size_t first = form_first(lay, i), past, lines = 0, grid = 0;

	for (past = first; past < lay->lines.n &&
			   past < first + 2 * FORM_REACH; past++) {
		const struct line *line = &lay->lines.v[past];

		if ((line->kind != LINE_FORM && !line->joins) ||
		    (past > first && line->gap >= 4))
			break;
		lines += line->kind == LINE_FORM;
		grid += line->kind == LINE_FORM && has_pairs(lay, line);
	}
	if (first > 0 && past == lay->lines.n && grid < 2)
		return false;
	return lines > 1 && grid > 0 && grid * 2 >= lines;
}

static enum jb_block_type type_of(const struct layout *lay, size_t i)
{
	const struct line *line = &lay->lines.v[i];

	if (is_code(line))
		return JB_BLOCK_CODE;
	switch ((enum line_kind)line->kind) {
	case LINE_TABLE:
	case LINE_CELL:
		return JB_BLOCK_TABLE;
	case LINE_CONTENTS:
		return JB_BLOCK_PARAGRAPH;
	case LINE_FORM:
		return is_grid(lay, i) ? JB_BLOCK_TABLE : JB_BLOCK_FORM;
	default:
		if (line->said)
			return JB_BLOCK_QUOTE;
		return line->mark.style != MARK_NONE ? JB_BLOCK_ITEM
						     : JB_BLOCK_PARAGRAPH;
	}
}

void paras_find(struct layout *lay)
{
	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		size_t n = lay->paras.n;
		struct para *para;

		if (n && continues(lay, &lay->paras.v[n - 1], line)) {
			lay->paras.v[n - 1].lines++;
			continue;
		}
		para = jb_list_add(lay->arena, &lay->paras);
		para->line = (uint32_t)i;
		para->lines = 1;
		para->type = (uint8_t)type_of(lay, i);
		para->level = para->type == JB_BLOCK_ITEM;
		para->mark = line->mark;
		para->plain = line->cover == COVER_OWN;
	}
}

/* --- what a paragraph looks like --- */

struct jb_str para_words(const struct layout *lay, const struct para *p)
{
	return jb_str_slice(lay->text, para_first(lay, p)->first +
						p->mark.length,
			    lay->lines.v[p->line + p->lines - 1].past);
}

uint32_t para_width(const struct layout *lay, const struct para *p)
{
	uint32_t width = 0;

	for (uint32_t i = 0; i < p->lines && i < 4; i++)
		width += lay->lines.v[p->line + i].width;
	return width;
}

bool para_is_cover(const struct layout *lay, const struct para *p)
{
	const struct line *line = para_first(lay, p);

	return line->cover == COVER_OWN || line->cover == COVER_ON;
}

bool para_is_plain(const struct para *p)
{
	return p->type == JB_BLOCK_PARAGRAPH;
}

bool para_is_text(const struct layout *lay, const struct para *p)
{
	return para_is_plain(p) &&
	       (p->lines > 1 || jb_is_sentence_end(para_tail(lay, p)));
}

bool para_is_label(const struct layout *lay, const struct para *p)
{
	return words_has(&lay->labels, para_words(lay, p));
}

bool para_names_section(const struct layout *lay, const struct para *p)
{
	return words_has(&lay->sections, para_words(lay, p));
}

/* The k-th cell of a row of cells with bars or TABs */
static struct jb_str row_cell(struct jb_str s, size_t k)
{
	size_t at = s.n && s.p[0] == '|', end;

	for (;; at = end + 1, k--) {
		for (end = at; end < s.n && s.p[end] != '|' &&
			       s.p[end] != '\t';)
			end++;
		if (!k || end >= s.n)
			return jb_str_trim(jb_str_slice(s, at,
							k ? at : end));
	}
}

static bool is_number(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!strchr("0123456789,.%", s.p[i]) || !s.p[i])
			return false;
	return s.n > 0;
}

bool para_is_data(const struct layout *lay, const struct para *p)
{
	enum { ROWS = 5, LEAST = 3, HEAD = 1 };
	const struct line *v = para_first(lay, p);
	uint32_t rows = p->lines < ROWS ? p->lines : ROWS;
	size_t wide = 0, numbers = 0, labels = 0;

	if (p->type != JB_BLOCK_TABLE || p->lines < LEAST ||
	    v->kind != LINE_TABLE)
		return false;
	/* the head may say 姓名 */
	for (uint32_t i = HEAD; i < rows; i++) {
		struct jb_str s = line_text(lay, &v[i]);

		if (s.n > 1 && (s.p[1] == '-' || s.p[1] == ':'))
			continue;	/* the rule under the head */
		labels += words_has(&lay->labels, row_cell(s, 0));
		wide += row_cell(s, 2).n > 0;
		numbers += is_number(row_cell(s, 1));
	}
	return (wide || numbers) && labels <= numbers;
}

void para_merge_next(struct layout *lay, size_t i)
{
	struct para *v = lay->paras.v;

	lay->lines.v[v[i + 1].line].joins = true;
	v[i].lines += v[i + 1].lines;
	v[i].title = false;
	memmove(v + i + 1, v + i + 2, (lay->paras.n - i - 2) * sizeof(*v));
	lay->paras.n--;
}
