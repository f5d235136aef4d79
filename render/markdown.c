/*
 * Markdown to HTML.
 *
 * cmark knows no tables, so those drawn with pipes are first opened up into
 * HTML elements with blank lines between, for what stands between blank lines
 * is Markdown again, by CommonMark's own rule:
 *
 *	| When | What |		<table>
 *	|------|------|		<thead><tr><th scope="col">
 *	| 2018 | *x*  |
 *				When
 *
 *				</th>
 *				…
 */
#include "render/markdown.h"

#include "core/mem.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

/* The line at *at, without its end; *at moves past it. */
static struct jb_str next_line(struct jb_str text, size_t *at)
{
	const char *from = text.p + *at;
	const char *end = memchr(from, '\n', text.n - *at);
	size_t n = end ? (size_t)(end - from) : text.n - *at;

	*at += n + (end != NULL);
	return (struct jb_str){ from, n };
}

static bool is_row(struct jb_str line)
{
	return line.n > 1 && line.p[0] == '|' && line.p[line.n - 1] == '|';
}

static bool is_rule(struct jb_str line)
{
	if (!is_row(line))
		return false;
	for (size_t i = 0; i < line.n; i++)
		if (!strchr("|-: ", line.p[i]))
			return false;
	return true;
}

/* A cell of row from *at on, which stands past a pipe. */
static struct jb_str next_cell(struct jb_str row, size_t *at)
{
	size_t from = *at;

	while (*at < row.n && row.p[*at] != '|')
		*at += row.p[*at] == '\\' && *at + 1 < row.n ? 2 : 1;
	++*at;
	return jb_str_trim(jb_str_slice(row, from, *at - 1));
}

/* "**When**" at the start of a row heads that row. */
static bool heads_row(struct jb_str cell, size_t column)
{
	return column == 0 && cell.n > 4 && jb_str_starts(cell, JB_STR("**")) &&
	       jb_str_ends(cell, JB_STR("**"));
}

static void put_row(struct jb_buf *out, struct jb_str row, bool head)
{
	size_t at = 1, column = 0;

	jb_buf_z(out, "<tr>\n");
	while (at < row.n) {
		struct jb_str cell = next_cell(row, &at);
		bool heads = heads_row(cell, column);
		const char *name = head || heads ? "th" : "td";

		if (heads)
			cell = jb_str_slice(cell, 2, cell.n - 2);
		jb_buf_format(out, "<%s%s>\n\n", name,
			      head	? " scope=\"col\""
			      : heads	? " scope=\"row\"" : "");
		jb_buf_str(out, cell);
		jb_buf_format(out, "\n\n</%s>\n", name);
		column++;
	}
	jb_buf_z(out, "</tr>\n");
}

static bool is_empty_row(struct jb_str row)
{
	for (size_t i = 0; i < row.n; i++)
		if (row.p[i] != '|' && row.p[i] != ' ')
			return false;
	return true;
}

/* The table whose head is at *at; *at moves past it. */
static void put_table(struct jb_buf *out, struct jb_str text, size_t *at)
{
	struct jb_str head = next_line(text, at);

	next_line(text, at);
	jb_buf_z(out, "\n<table>\n");
	if (!is_empty_row(head)) {
		jb_buf_z(out, "<thead>\n");
		put_row(out, head, true);
		jb_buf_z(out, "</thead>\n");
	}
	jb_buf_z(out, "<tbody>\n");
	while (*at < text.n) {
		size_t before = *at;
		struct jb_str row = next_line(text, at);

		if (!is_row(row)) {
			*at = before;
			break;
		}
		put_row(out, row, false);
	}
	jb_buf_z(out, "</tbody>\n</table>\n\n");
}

static void open_tables(struct jb_buf *out, struct jb_str text)
{
	size_t at = 0;

	while (at < text.n) {
		size_t from = at, next;
		struct jb_str line = next_line(text, &at);

		next = at;
		if (is_row(line) && next < text.n &&
		    is_rule(next_line(text, &next))) {
			at = from;
			put_table(out, text, &at);
			continue;
		}
		jb_buf_str(out, line);
		jb_buf_add(out, "\n", 1);
	}
}

void jb_markdown_html(struct jb_buf *out, struct jb_str markdown)
{
	struct jb_buf opened = { 0 };
	char *html;

	open_tables(&opened, markdown);
	html = cmark_markdown_to_html(opened.n ? opened.p : "", opened.n,
				      CMARK_OPT_UNSAFE);
	if (!html)
		jb_oom();
	jb_buf_z(out, html);
	free(html);
	jb_buf_clear(&opened);
}
