/*
 * Tables that became text a cell a line, each closed by a bar, and items
 * whose marks were cells:
 *
 *	報告日期: |			一、 | 依據來函辦理。 |
 *	111/01/14 |			二、 | 說明如下： |
 *	附件檔: |
 *	|				an empty cell
 *	某某局				a cell over two lines
 *	|
 *
 * A label and the cell behind it are a row. Three labels or more in turn head
 * columns, and the cells behind them fall into rows of as many. Cells of which
 * labels tell nothing stay lines of text.
 */
#include "ingest/layout.h"

#include <string.h>

enum { LEAST = 6, TALL = 4, COLUMNS = 12 };

/* One bar, at the end, a space or nothing before it. */
static bool is_closed(struct jb_str s)
{
	return s.n && s.p[s.n - 1] == '|' &&
	       (s.n == 1 || s.p[s.n - 2] == ' ') &&
	       memchr(s.p, '|', s.n) == s.p + s.n - 1;
}

static bool closes(const struct layout *lay, size_t i)
{
	return i < lay->lines.n && lay->lines.v[i].kind == LINE_TEXT &&
	       is_closed(line_text(lay, &lay->lines.v[i]));
}

/* A cell: lines first to last, and what they say without the bar. */
struct cell {
	size_t first, last;
	struct jb_str text;
	bool label;
};

/*
 * The cell at line i; false where none begins there. Lines before the bar's
 * belong to it where something is due, or nothing but the bar follows.
 */
static bool cell_at(const struct layout *lay, size_t i, bool due,
		    struct cell *cell)
{
	const struct line *v = lay->lines.v;
	size_t k = i, first = v[i].first, past;

	while (!closes(lay, k) && k < i + TALL && k + 1 < lay->lines.n &&
	       v[k].kind == LINE_TEXT)
		k++;
	if (!closes(lay, k) ||
	    (k > i && !due && v[k].past - v[k].first > 1))
		return false;
	past = v[k].past - 1;
	*cell = (struct cell){ .first = i, .last = k };
	cell->text = past > first ? jb_str_trim(jb_str_slice(lay->text, first,
							     past))
				  : (struct jb_str){ 0 };
	cell->label = cell->text.n && i == k &&
		      words_has(&lay->labels, cell->text);
	return true;
}

static void take(struct layout *lay, const struct cell *cell, uint8_t part)
{
	for (size_t i = cell->first; i <= cell->last; i++) {
		struct line *line = &lay->lines.v[i];

		line->kind = LINE_CELL;
		line->cell = i == cell->first ? part : CELL_MORE;
		line->mark = (struct mark){ 0 };
	}
}

/* Does the row of two that begins with label go on from the one before? */
static uint8_t row_part(const struct layout *lay, const struct cell *label)
{
	const struct line *before =
		label->first ? &lay->lines.v[label->first - 1] : NULL;

	return before && before->kind == LINE_CELL && !before->columns
		       ? CELL_ROW
		       : CELL_TABLE;
}

/* A label and its value; returns the line behind them. */
static size_t take_pair(struct layout *lay, const struct cell *label)
{
	size_t next = label->last + 1;
	struct cell value;

	take(lay, label, row_part(lay, label));
	if (next >= lay->lines.n || !cell_at(lay, next, true, &value) ||
	    value.label)
		return next;
	take(lay, &value, CELL_NEXT);
	return value.last + 1;
}

static void take_row(struct layout *lay, const struct cell *cells, size_t n,
		     bool first)
{
	for (size_t k = 0; k < n; k++) {
		take(lay, &cells[k], k     ? CELL_NEXT
				     : first ? CELL_TABLE
					     : CELL_ROW);
		for (size_t i = cells[k].first; i <= cells[k].last; i++)
			lay->lines.v[i].columns = true;
	}
}

/* The n cells from line i on, no label among them if they are values. */
static size_t read_cells(const struct layout *lay, size_t i,
			 struct cell cells[COLUMNS], size_t n, bool labels)
{
	size_t k = 0;

	while (k < n && i < lay->lines.n &&
	       cell_at(lay, i, false, &cells[k]) && cells[k].label == labels)
		i = cells[k++].last + 1;
	return k;
}

/* Labels of columns, and the rows under them; the line behind, 0: none. */
static size_t take_columns(struct layout *lay, size_t i)
{
	struct cell cells[COLUMNS];
	size_t n = read_cells(lay, i, cells, COLUMNS, true);

	if (n < 3)
		return 0;
	take_row(lay, cells, n, true);
	for (i = cells[n - 1].last + 1;
	     read_cells(lay, i, cells, n, false) == n;
	     i = cells[n - 1].last + 1)
		take_row(lay, cells, n, false);
	return i;
}

/* 一、 | text |: where the bar behind the mark stands, or 0 */
static size_t bar_behind_mark(const struct layout *lay,
			      const struct line *line)
{
	struct jb_str s = line_text(lay, line);
	struct jb_str rest = jb_str_slice(s, line->mark.length, s.n);

	if (line->kind != LINE_TABLE || line->tabs ||
	    line->mark.style == MARK_NONE ||
	    line->mark.style == MARK_BULLET || !rest.n || rest.p[0] != '|')
		return 0;
	rest = jb_str_slice(rest, 1, rest.n);
	return rest.n > 4 && (is_closed(rest) || !memchr(rest.p, '|', rest.n))
		       ? line->first + line->mark.length
		       : 0;
}

static void read_item(struct layout *lay, struct line *line)
{
	size_t bar = bar_behind_mark(lay, line);
	size_t at = bar + 1;

	if (!bar)
		return;
	while (at < line->past && lay->text.p[at] == ' ')
		at++;
	line->kind = LINE_TEXT;
	line->bar = bar;
	line->mark.length = (uint32_t)(at - line->first);
	if (lay->text.p[line->past - 1] == '|') {
		struct jb_repair *repair = jb_repair_add(
			lay->doc, JB_REPAIR_MARKUP, JB_NONE, JB_STR("|"));

		jb_repair_range(lay->doc, repair, line->past - 1, line->past);
		line->past = line->first +
			     jb_str_trim(jb_str_slice(lay->text, line->first,
						      line->past - 1)).n;
		line->tail =
			jb_utf8_prev(line_text(lay, line),
				     &(size_t){ line->past - line->first });
	}
}

bool cells_are(const struct layout *lay)
{
	size_t closed = 0;

	for (size_t i = 0; i < lay->lines.n && closed < LEAST; i++)
		closed += closes(lay, i);
	return closed >= LEAST;
}

void cells_find(struct layout *lay)
{
	bool cells = cells_are(lay);

	for (size_t i = 0; cells && i < lay->lines.n;) {
		struct cell cell;
		size_t past;

		if (!closes(lay, i) || !cell_at(lay, i, false, &cell) ||
		    !cell.label) {
			i++;
			continue;
		}
		past = take_columns(lay, i);
		i = past ? past : take_pair(lay, &cell);
	}
	for (size_t i = 0; i < lay->lines.n; i++)
		read_item(lay, &lay->lines.v[i]);
}
