/*
 * The words of a line to its text: white space as wide as it was printed, the
 * marks of notes in brackets, the address of a link behind its words.
 *
 * Word processors set Chinese and Latin apart by a fifth of an em where the
 * author typed nothing; a typed space is wider. An em of white between Chinese
 * characters is U+3000.
 */
#include "ingest/pdf.h"
#include "ingest/layout.h"

#include <limits.h>
#include <stdlib.h>

enum { THIN = 23, NARROW = 15, WIDE = 140, SPACES = 40 };

static uint32_t head_of(struct jb_str s)
{
	return jb_utf8_first(s);
}

static uint32_t tail_of(struct jb_str s)
{
	return s.n ? jb_utf8_prev(s, &(size_t){ s.n }) : 0;
}

/* --- links --- */

static int columns_in(struct jb_str s)
{
	int columns = 0;

	for (size_t at = 0; at < s.n;)
		columns += (int)columns_of(jb_utf8_next(s, &at));
	return columns;
}

/* Where in w the area ends: bytes of its text, all of them as a rule. */
static size_t covered(const struct pdf_word *w, const struct pdf_area *a)
{
	size_t at = w->text.n, last = w->text.n;
	int all = columns_in(w->text), passed = 0;
	uint32_t tail = jb_utf8_prev(w->text, &last);

	if (a->x1 >= w->x1 - w->em / 8 || all < 2)
		return w->text.n;
	if (a->x1 >= w->x1 - w->em / 2)
		return jb_is_alpha(tail) || jb_is_digit(tail) ? w->text.n
							      : last;
	for (at = 0; at < w->text.n;) {
		size_t from = at;
		int columns = (int)columns_of(jb_utf8_next(w->text, &at));
		long long middle = (long long)(w->x1 - w->x0) *
				   (passed * 2 + columns) / (all * 2);

		if (w->x0 + middle > a->x1)
			return from;
		passed += columns;
	}
	return at;
}

/* Cut word i after n bytes; the rest is a word of its own. */
static void cut(struct pdf *pdf, size_t i, size_t n)
{
	struct pdf_word *rest = jb_list_add(pdf->arena, &pdf->page.words);
	struct pdf_word *w = &pdf->page.words.v[i];
	int all = columns_in(w->text);

	*rest = *w;
	rest->text = jb_str_slice(w->text, n, w->text.n);
	rest->space = false;
	w->text = jb_str_slice(w->text, 0, n);
	w->x1 = w->x0 + (w->x1 - w->x0) * columns_in(w->text) / all;
	rest->x0 = w->x1;
}

static bool touches(const struct pdf_area *a, const struct pdf_word *w)
{
	return w->middle >= a->y0 && w->middle <= a->y1 &&
	       w->x0 + w->em / 4 < a->x1 && w->x1 - w->em / 4 > a->x0;
}

static void link_find(struct pdf *pdf, const struct pdf_area *a)
{
	size_t last = SIZE_MAX, n;
	struct pdf_word *v = pdf->page.words.v;

	for (size_t k = 0; k < pdf->page.words.n; k++)
		if (touches(a, &v[k]) &&
		    (last == SIZE_MAX || v[k].x1 > v[last].x1))
			last = k;
	if (last == SIZE_MAX || v[last].em * 4 < 3 * (a->y1 - a->y0) / 2)
		return;
	n = covered(&v[last], a);
	if (n == 0)
		return;
	if (n < v[last].text.n)
		cut(pdf, last, n);
	pdf->page.words.v[last].address = a->address;
}

/* A link over two lines has two areas: is b the lower one of a? */
static bool goes_on(const struct pdf_area *a, const struct pdf_area *b)
{
	int height = a->y1 - a->y0;

	return jb_str_eq(a->address, b->address) &&
	       b->y0 - a->y0 > height / 2 && b->y0 - a->y0 < 3 * height;
}

void pdf_links(struct pdf *pdf)
{
	const struct pdf_page *page = &pdf->page;

	for (size_t i = 0; i < page->areas.n; i++) {
		const struct pdf_area *a = &page->areas.v[i];

		if (!(i > 0 && goes_on(a, a - 1)) &&
		    !(i + 1 < page->areas.n && goes_on(a, a + 1)))
			link_find(pdf, a);
	}
}

/* Does the text show the address already, with or without its scheme? */
static bool shows(struct jb_str text, struct jb_str address)
{
	static const char *const heads[] = { "mailto:", "https://", "http://",
					     "www." };

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		if (jb_str_starts(address, jb_str_of(heads[i])))
			address = jb_str_slice(address, strlen(heads[i]),
					       address.n);
	if (jb_str_ends(address, JB_STR("/")))
		address = jb_str_slice(address, 0, address.n - 1);
	return jb_str_find(text, address, 0) != SIZE_MAX;
}

static void write_address(struct jb_buf *out, size_t from,
			  struct jb_str address)
{
	struct jb_str text = jb_buf_view(out);

	if (shows(jb_str_slice(text, from, text.n), address))
		return;
	jb_buf_z(out, " (");
	jb_buf_str(out, address);
	jb_buf_z(out, ")");
}

/* --- white space --- */

/* Is the text of the line so far nothing but the mark of a list? */
static bool is_mark(struct pdf *pdf, struct jb_str s)
{
	struct mark mark;

	if (s.n > 16)
		return false;
	mark = mark_find(jb_str_format(pdf->arena, "%.*s 字", (int)s.n, s.p));
	return mark.style != MARK_NONE && mark.style != MARK_SPACED &&
	       mark.printed >= s.n;
}

static void write_spaces(struct jb_buf *out, int n)
{
	for (int i = 0; i < n && i < SPACES; i++)
		jb_buf_z(out, " ");
}

/* What stands between a and b on one line. */
static void write_gap(struct jb_buf *out, const struct pdf_word *a,
		      const struct pdf_word *b)
{
	bool wide_a = columns_of(tail_of(a->text)) == 2;
	bool wide_b = columns_of(head_of(b->text)) == 2;
	int gap = pdf_ems(b->x0 - a->x1, a->em > b->em ? a->em : b->em);

	if (a->mono && b->mono && gap > NARROW)
		write_spaces(out, (gap + 30) / 60);
	else if (gap > WIDE)
		write_spaces(out, gap / 50);
	else if (wide_a && wide_b)
		jb_buf_z(out, gap < 50 ? "" : gap < 80 ? " " : "\u3000");
	else if (wide_a || wide_b)
		jb_buf_z(out, gap < THIN ? "" : " ");
	else
		jb_buf_z(out, gap < (b->space ? 5 : NARROW) ? "" : " ");
}

/* 10⁹ is not 109 */
static void write_power(struct jb_buf *out, struct jb_str digits)
{
	static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴",
					      "⁵", "⁶", "⁷", "⁸", "⁹" };

	for (size_t i = 0; i < digits.n; i++)
		jb_buf_z(out, raised[digits.p[i] - '0']);
}

static void write_word(struct jb_buf *out, size_t from,
		       const struct pdf_word *w)
{
	struct jb_str text = jb_buf_view(out);

	if (w->raised && raised_is_note(jb_str_slice(text, from, text.n)))
		jb_buf_format(out, "[%.*s]", (int)w->text.n, w->text.p);
	else if (w->raised)
		write_power(out, w->text);
	else
		jb_buf_str(out, w->text);
	if (w->address.p)
		write_address(out, from, w->address);
}

/* ﬁ (U+FB01) and its like are two letters in any other text. */
static void write_ligatures(struct jb_buf *out, struct jb_str s)
{
	static const char *const letters[] = { "ff", "fi", "fl", "ffi", "ffl",
					       "st", "st" };
	size_t from = 0;

	for (size_t i = 0; i + 2 < s.n; i++) {
		const unsigned char *p = (const unsigned char *)s.p + i;

		if (p[0] != 0xEF || p[1] != 0xAC || p[2] < 0x80 || p[2] > 0x86)
			continue;
		jb_buf_str(out, jb_str_slice(s, from, i));
		jb_buf_z(out, letters[p[2] - 0x80]);
		from = i + 3;
	}
	jb_buf_str(out, jb_str_slice(s, from, s.n));
}

void pdf_write(struct pdf *pdf, struct jb_buf *out, size_t first, size_t past)
{
	struct jb_buf line = { 0 };

	for (size_t i = first; i < past; i++) {
		const struct pdf_word *w = pdf_word_at(pdf, i);

		if (i == first + 1 && pdf_word_at(pdf, first)->raised)
			jb_buf_z(&line, " ");
		else if (i > first && is_mark(pdf, jb_buf_view(&line)))
			write_spaces(&line,
				     w->x0 - pdf_word_at(pdf, i - 1)->x1 >
					     w->em / 10);
		else if (i > first && !w->raised)
			write_gap(&line, pdf_word_at(pdf, i - 1), w);
		write_word(&line, 0, w);
	}
	write_ligatures(out, jb_buf_view(&line));
	jb_buf_clear(&line);
}

/* --- measures --- */

/* Width of the first piece of w that print does not break. */
static int head_width(const struct pdf_word *w)
{
	int columns = 0;
	size_t at = 0;

	while (at < w->text.n) {
		uint32_t cp = jb_utf8_next(w->text, &at);

		if (columns_of(cp) == 2) {
			columns += columns ? 0 : 2;
			break;
		}
		columns++;
	}
	if (at >= w->text.n)
		return w->x1 - w->x0;
	return w->em * columns / 2;
}

/* The size and the weight of most of the words. */
static void face_of(const struct pdf *pdf, struct pdf_line *line,
		    size_t first, size_t past)
{
	size_t bold = 0, mono = 0, all = 0, most = 0;

	for (size_t i = first; i < past; i++) {
		const struct pdf_word *w = pdf_word_at(pdf, i);
		size_t same = 0;

		all += w->text.n;
		bold += w->bold ? w->text.n : 0;
		mono += w->mono ? w->text.n : 0;
		for (size_t k = first; k < past && k < first + 64; k++)
			same += abs(pdf_word_at(pdf, k)->em - w->em) <= 3
					? pdf_word_at(pdf, k)->text.n
					: 0;
		if (same > most && i < first + 64) {
			most = same;
			line->em = w->em;
		}
	}
	line->bold = bold * 5 >= all * 3;
	line->mono = mono * 5 >= all * 4;
}

struct pdf_line pdf_line_of(const struct pdf *pdf,
			    const struct pdf_line *model, size_t first,
			    size_t past)
{
	struct pdf_line line = *model;
	const struct pdf_word *w = pdf_word_at(pdf, first);
	struct mark mark;

	line.x0 = w->x0;
	line.x1 = INT_MIN;
	line.middle = w->middle;
	line.word = pdf->page.order[first];
	for (size_t i = first; i < past; i++) {
		if (pdf_word_at(pdf, i)->x1 > line.x1)
			line.x1 = pdf_word_at(pdf, i)->x1;
		if (pdf->page.order[i] < line.word)
			line.word = pdf->page.order[i];
	}
	face_of(pdf, &line, first, past);
	line.head = head_width(w);
	line.note = w->raised;
	line.text_x = w->x0;
	mark = mark_find(jb_str_format(pdf->arena, "%.*s 字", (int)w->text.n,
				       w->text.p));
	if (mark.style == MARK_SPACED)
		return line;
	if (mark.style != MARK_NONE && mark.printed >= w->text.n &&
	    first + 1 < past)
		line.text_x = pdf_word_at(pdf, first + 1)->x0;
	else if (mark.style != MARK_NONE)
		line.text_x = w->x0 + w->em * columns_in(jb_str_slice(
				      w->text, 0, mark.length)) / 2;
	return line;
}
