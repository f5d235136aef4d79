/*
 * Text to printed lines, each measured in one pass: columns, how much of them
 * is narrow, the first piece that cannot break, brackets left open, blank
 * lines over it, the white space round it. Line numbers are those of
 * jb_document_line(); a form feed ends a line and a page.
 */
#include "ingest/layout.h"

#include <string.h>

/* Columns and counts beyond this say no more. */
#define MANY 60000u

bool is_open_bracket(uint32_t cp)
{
	switch (cp) {
	case '(': case '[': case 0xFF08: case 0x300C: case 0x300E:
	case 0x3010: case 0x300A: case 0x3008: case 0x201C: case 0x3014:
		return true;
	default:
		return false;
	}
}

bool is_close_bracket(uint32_t cp)
{
	switch (cp) {
	case ')': case ']': case 0xFF09: case 0x300D: case 0x300F:
	case 0x3011: case 0x300B: case 0x3009: case 0x201D: case 0x3015:
		return true;
	default:
		return false;
	}
}

/* Marks that never open a line in Chinese or English print. */
static bool never_opens(uint32_t cp)
{
	switch (cp) {
	case ',': case '.': case ';': case ':': case '!': case '?':
	case 0x3001: case 0x3002: case 0xFF0C: case 0xFF1B: case 0xFF1A:
	case 0xFF01: case 0xFF1F: case 0xFF0E:
		return true;
	default:
		return is_close_bracket(cp);
	}
}

static bool is_blank(unsigned char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\v';
}

/* The byte after the white space at s[from, past). */
static size_t skip_space(struct jb_str s, size_t from, size_t past)
{
	while (from < past) {
		size_t at = from;
		unsigned char c = (unsigned char)s.p[from];

		if (c < 0x80 ? !is_blank(c)
			     : !jb_is_space(jb_utf8_next(s, &at)))
			break;
		from = c < 0x80 ? from + 1 : at;
	}
	return from;
}

static size_t skip_space_back(struct jb_str s, size_t first, size_t past)
{
	while (past > first) {
		size_t at = past;
		unsigned char c = (unsigned char)s.p[past - 1];

		if (c < 0x80 ? !is_blank(c)
			     : !jb_is_space(jb_utf8_prev(s, &at)))
			break;
		past = c < 0x80 ? past - 1 : at;
	}
	return past;
}

static uint16_t columns_between(struct jb_str s, size_t first, size_t past)
{
	unsigned columns = 0;

	while (first < past && columns < MANY) {
		uint32_t cp = jb_utf8_next(s, &first);

		if (cp == '\t')
			columns = columns / 8 * 8 + 8;
		else if (cp != 0xFEFF && cp != '\r')
			columns += columns_of(cp);
	}
	return (uint16_t)columns;
}

/* Width of the first piece of s[at, past) that print does not break. */
static uint32_t first_unit(struct jb_str s, size_t at, size_t past)
{
	uint32_t columns = 0;
	bool solid = false;	/* inside a Latin word */

	while (at < past && columns < 80) {
		uint32_t cp = jb_utf8_next(s, &at);
		bool wide = columns_of(cp) == 2;

		if (jb_is_space(cp) || (solid && wide && !never_opens(cp)))
			break;
		columns += columns_of(cp);
		if (is_open_bracket(cp) || (!wide && (solid = true)))
			continue;
		if (!solid && at < past &&
		    never_opens(jb_utf8_next(s, &(size_t){ at })))
			continue;
		break;
	}
	return columns;
}

void line_measure(const struct layout *lay, struct line *line)
{
	struct jb_str s = jb_str_slice(lay->text, 0, line->past);
	size_t at = line->first;
	uint32_t width = 0, narrow = 0;
	int balance = 0;

	line->tabs = line->clauses = false;
	line->head = jb_utf8_next(s, &(size_t){ line->first });
	line->tail = jb_utf8_prev(s, &(size_t){ line->past });
	line->unit = first_unit(s, line->first, line->past);
	while (at < line->past && width < MANY) {
		uint32_t cp = jb_utf8_next(s, &at);
		unsigned columns;

		if (jb_is_han(cp)) {
			width += 2;
			continue;
		}
		columns = columns_of(cp);
		width += columns;
		narrow += columns == 1;
		if (cp == '\t')
			line->tabs = true;
		else if (cp == 0xFF0C || cp == 0x3002 || cp == 0xFF1B)
			line->clauses = true;
		else if (is_open_bracket(cp))
			balance++;
		else if (is_close_bracket(cp))
			balance--;
	}
	line->width = width;
	line->narrow = narrow;
	line->balance = (int16_t)(balance < -99   ? -99
				  : balance > 99 ? 99
						 : balance);
}

static void add_line(struct layout *lay, size_t first, size_t past,
		     size_t begin, size_t end, uint32_t number, size_t gap,
		     bool edge)
{
	struct line *line = jb_list_add(lay->arena, &lay->lines);

	line->first = first;
	line->past = past;
	line->number = number;
	line->page = (uint32_t)lay->pages;
	line->gap = (uint16_t)(gap < 99 ? gap : 99);
	line->edge = edge;
	line->indent = columns_between(lay->text, begin, first);
	line->trailing = skip_space_back(lay->text, past, end) < end &&
			 columns_between(lay->text, past, end) > 0;
	line_measure(lay, line);
}

/* Text recognition writes a table on one line: each row is a line to us. */
static size_t row_end(struct jb_str s, size_t from, size_t end)
{
	size_t first = skip_space(s, from, end), at;
	struct jb_str line = jb_str_slice(s, first, end);

	if (!jb_str_starts(line, JB_STR("<t")) &&
	    !jb_str_starts(line, JB_STR("</t")))
		return end;
	if (jb_str_starts(line, JB_STR("<tr"))) {
		at = jb_str_find(line, JB_STR("</tr>"), 0);
		if (at == SIZE_MAX)
			return end;
		at += first + 5;
		return skip_space(s, at, end) == end ? end : at;
	}
	if (!jb_str_starts(line, JB_STR("<table")) &&
	    !jb_str_starts(line, JB_STR("</table")) &&
	    !jb_str_starts(line, JB_STR("<thead")) &&
	    !jb_str_starts(line, JB_STR("<tbody")) &&
	    !jb_str_starts(line, JB_STR("</thead")) &&
	    !jb_str_starts(line, JB_STR("</tbody")))
		return end;
	at = jb_str_find(line, JB_STR(">"), 0);
	if (at == SIZE_MAX)
		return end;
	at += first + 1;
	return skip_space(s, at, end) == end ? end : at;
}

/*
 * Where the line or page that begins at from ends. Every byte is looked at
 * once: to seek one sign up to the end of the text, for each line, would be
 * the square of a text that ends its lines by another.
 */
static size_t line_end(struct jb_str s, size_t from)
{
	size_t at = from;

	for (; at < s.n; at++) {
		char next = at + 1 < s.n ? s.p[at + 1] : '\n';

		if ((unsigned char)s.p[at] > '\r')
			continue;
		if (s.p[at] == '\n' || s.p[at] == '\f' ||
		    (s.p[at] == '\r' && next != '\n' && next != '\f'))
			break;
	}
	return at;
}

void lines_find(struct layout *lay)
{
	struct jb_str s = lay->text;
	size_t from = 0, gap = 0, whole = 0;
	uint32_t number = 1;
	bool edge = true;

	if (s.n && memchr(s.p, '\f', s.n))
		lay->pages = 1;
	while (from < s.n) {
		size_t end, first, past;

		if (from >= whole)
			whole = line_end(s, from);
		end = row_end(s, from, whole);
		first = skip_space(s, from, end);
		past = skip_space_back(s, first, end);

		if (first < past) {
			add_line(lay, first, past, from, end, number, gap,
				 edge);
			gap = 0;
			edge = false;
			if (end < whole) {	/* the next row of it */
				from = end;
				continue;
			}
		} else if (end < whole) {
			from = end;
			continue;
		} else if (end >= s.n || s.p[end] != '\f') {
			gap++;
		}
		if (end < s.n && s.p[end] == '\f') {
			edge = true;
			lay->pages++;
		} else {
			number++;
		}
		from = end + 1;
	}
}
