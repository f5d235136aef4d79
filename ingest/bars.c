/*
 * Bars in text: rows of a table, or what pages leave of one.
 *
 *	| a | b |	rows, two or more one after the other
 *	+---+---+	above, between and below them, where they are drawn
 *	a | b |
 *	Proceedings |	a table of one column: its head, a rule, its rows
 *	|---|
 *	Title |
 *	12-01 | The Council resolved to appoint:
 *	as chairs. |	a row that was broken
 *	| Title | ||||	a box whose other cells are empty: a line of text
 *	A | B | C	alone: the way to other pages
 */
#include "ingest/layout.h"

#include <string.h>

static bool is_bar_row(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	return line->kind == LINE_TABLE && !line->tabs && s.p[0] != '<' &&
	       !(line->print && line->print->kind);
}

static bool ends_in_bar(struct jb_str s)
{
	return s.n > 2 && s.p[s.n - 1] == '|' && s.p[s.n - 2] == ' ';
}

/* The bars of s but one at its end. */
static size_t inner_bars(struct jb_str s)
{
	size_t n = 0;

	for (size_t i = 0; i + 1 < s.n; i++)
		n += s.p[i] == '|';
	return n;
}

bool bars_are_rule(struct jb_str s)
{
	bool dash = false;

	for (size_t i = 0; i < s.n; i++) {
		if (!strchr("|-: +=", s.p[i]) || !s.p[i])
			return false;
		dash = dash || s.p[i] == '-' || s.p[i] == '=';
	}
	return dash;
}

/* Such a line with its bar or cross at the margin */
static bool is_rule(struct jb_str s)
{
	return s.n && (s.p[0] == '|' || s.p[0] == '+') && bars_are_rule(s);
}

/* Head, rule, and lines that end in a bar. */
static void find_columns(struct layout *lay)
{
	struct line *v = lay->lines.v;
	size_t n = lay->lines.n;

	for (size_t i = 0; i + 1 < n; i++) {
		struct jb_str s = line_text(lay, &v[i]);

		if (v[i].kind != LINE_TEXT || !ends_in_bar(s) ||
		    inner_bars(s) || !is_rule(line_text(lay, &v[i + 1])))
			continue;
		v[i].kind = LINE_TABLE;
		v[++i].kind = LINE_TABLE;
		while (i + 1 < n && !v[i + 1].gap &&
		       ends_in_bar(line_text(lay, &v[i + 1])) &&
		       !is_rule(line_text(lay, &v[i + 1])) &&
		       !(i + 2 < n && is_rule(line_text(lay, &v[i + 2]))))
			v[++i].kind = LINE_TABLE;
	}
}

/* A row that goes on in the next line. */
static void find_broken(struct layout *lay)
{
	struct line *v = lay->lines.v;

	for (size_t i = 1; i + 1 < lay->lines.n; i++) {
		struct jb_str s = line_text(lay, &v[i]);
		struct jb_str next = line_text(lay, &v[i + 1]);

		if (!is_bar_row(lay, &v[i - 1]) || v[i].kind != LINE_TEXT ||
		    !ends_in_bar(line_text(lay, &v[i - 1])) ||
		    ends_in_bar(s) || inner_bars(s) != 1 ||
		    v[i + 1].kind != LINE_TEXT || !ends_in_bar(next) ||
		    inner_bars(next))
			continue;
		v[i].kind = v[i + 1].kind = LINE_TABLE;
		v[i + 1].broken = true;
	}
}

/* A bar at an end of the line is left out, and blanks beside it. */
static void trim_bars(struct layout *lay, struct jb_repair **told,
		      struct line *line)
{
	struct jb_str s = line_text(lay, line);
	size_t first = 0, past = s.n;

	while (first < past && (s.p[first] == '|' || s.p[first] == ' '))
		first++;
	while (past > first && (s.p[past - 1] == '|' || s.p[past - 1] == ' '))
		past--;
	if (first)
		markup_drop(lay, told, line->first, line->first + first);
	if (past < s.n)
		markup_drop(lay, told, line->first + past, line->past);
	line->past = line->first + past;
	line->first += first;
	line_measure(lay, line);
}

/* Rows [first, past) that make no table: a row alone, a head with no rows */
static void leave_rows(struct layout *lay, struct jb_repair **told,
		       size_t first, size_t past)
{
	for (size_t i = first; i < past; i++) {
		struct line *line = &lay->lines.v[i];

		line->broken = false;
		if (is_rule(line_text(lay, line))) {
			line->kind = LINE_TAG;
			continue;
		}
		line->kind = LINE_TEXT;
		trim_bars(lay, told, line);
	}
}

void bars_find(struct layout *lay)
{
	struct jb_repair *told = NULL;
	size_t past;

	if (!lay->prints) {
		find_columns(lay);
		find_broken(lay);
	}
	for (size_t i = 0; i < lay->lines.n; i = past) {
		struct line *v = lay->lines.v;
		size_t rows = 0;

		past = i + 1;
		if (!is_bar_row(lay, &v[i])) {
			struct jb_str s = line_text(lay, &v[i]);

			if (!lay->prints && v[i].kind == LINE_TEXT &&
			    v[i].mark.style == MARK_NONE && ends_in_bar(s))
				trim_bars(lay, &told, &v[i]);
			continue;
		}
		while (past < lay->lines.n && is_bar_row(lay, &v[past]))
			past++;
		for (size_t k = i; k < past; k++)
			rows += !is_rule(line_text(lay, &v[k])) && !v[k].broken;
		if (rows < 2 && (i == 0 || v[i - 1].kind != LINE_TABLE) &&
		    (past == lay->lines.n || v[past].kind != LINE_TABLE))
			leave_rows(lay, &told, i, past);
	}
}
