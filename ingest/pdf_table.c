/*
 * Tables are known by their white: strips that run down between the words of
 * several rows. Rows are taken while at least one strip is left; the strips
 * that are left part the columns. Printed rows that belong to one row of the
 * table are told apart by the white between them or, where that is even, by an
 * empty first cell. A list whose marks stand apart, a table of contents and a
 * form with colons are no tables.
 */
#include "ingest/pdf.h"
#include "ingest/layout.h"

#include <limits.h>
#include <stdlib.h>

enum {
	STRIPS = 24,
	ROWS = 400,		/* of one table; a longer one is several */
	FIRST_EMS = 85,		/* of white that can begin a table */
	LEAST_EMS = 60,		/* and what must be left of it */
	SURE_EMS = 150,
	LEADING_EMS = 190,	/* lines of one cell are closer */
	BAND_EMS = 100		/* lines of text stand further apart */
};

struct strip {
	int x0, x1;
};

struct strips {
	struct strip v[STRIPS];
	size_t n;
};

/* A run of printed rows, and the strips through all of them. */
struct run {
	struct pdf *pdf;
	const struct pdf_row *rows;
	size_t first, past;
	struct strips strips;
	int em;
};

/* The printed rows from at on that stand closer than lines of text do. */
static size_t band_at(const struct pdf_row *rows, size_t at, size_t past)
{
	size_t n = 1;

	while (at + n < past &&
	       pdf_ems(rows[at + n].middle - rows[at + n - 1].middle,
		       rows[at].em) < BAND_EMS)
		n++;
	return n;
}

static int by_x(const void *a, const void *b)
{
	const struct strip *x = a, *y = b;

	return x->x0 != y->x0 ? (x->x0 < y->x0 ? -1 : 1)
			      : (x->x1 > y->x1) - (x->x1 < y->x1);
}

/* The white between the words of n rows, as if they were one. */
static struct strips strips_of(struct pdf *pdf, const struct pdf_row *rows,
			       size_t n)
{
	struct strips all = { .n = 0 };
	JB_LIST(struct strip) words = { 0 };
	int right;

	for (size_t k = 0; k < n; k++)
		for (size_t i = rows[k].first; i < rows[k].past; i++)
			*jb_list_add(pdf->arena, &words) = (struct strip){
				pdf_word_at(pdf, i)->x0, pdf_word_at(pdf, i)->x1
			};
	if (n > 1)
		qsort(words.v, words.n, sizeof(*words.v), by_x);
	right = words.v[0].x1;
	for (size_t i = 1; i < words.n; i++) {
		if (pdf_ems(words.v[i].x0 - right, rows->em) >= FIRST_EMS &&
		    all.n < STRIPS)
			all.v[all.n++] = (struct strip){ right,
							 words.v[i].x0 };
		if (words.v[i].x1 > right)
			right = words.v[i].x1;
	}
	return all;
}

static void keep_strip(struct strips *left, int from, int to, int em)
{
	if (pdf_ems(to - from, em) >= LEAST_EMS && left->n < STRIPS)
		left->v[left->n++] = (struct strip){ from, to };
}

/*
 * What row leaves of the strips: the pieces that no word stands on. *parts:
 * text of the row stands on both sides of one.
 */
static struct strips cut_strips(const struct pdf *pdf,
				const struct strips *strips,
				const struct pdf_row *row, int em,
				size_t *parts)
{
	struct strips left = { .n = 0 };

	*parts = 0;
	for (size_t k = 0; k < strips->n; k++) {
		int from = strips->v[k].x0, to = strips->v[k].x1;
		bool before = false, after = false;
		size_t n = left.n;

		for (size_t i = row->first; i < row->past; i++) {
			const struct pdf_word *w = pdf_word_at(pdf, i);

			before = before || w->x1 <= strips->v[k].x1;
			after = after || w->x0 >= strips->v[k].x0;
			if (w->x1 <= from || w->x0 >= to)
				continue;
			keep_strip(&left, from, w->x0, em);
			from = w->x1;
		}
		keep_strip(&left, from, to, em);
		*parts += left.n > n && before && after;
	}
	return left;
}

static size_t column_of(const struct strips *strips, const struct pdf_word *w)
{
	size_t k = 0;

	while (k < strips->n && w->x0 >= strips->v[k].x0)
		k++;
	return k;
}

/* The words of a row in a column, a range of order. */
static void cell_of(const struct run *run, size_t row, size_t column,
		    size_t *first, size_t *past)
{
	const struct pdf_row *r = &run->rows[row];

	*first = r->first;
	while (*first < r->past &&
	       column_of(&run->strips, pdf_word_at(run->pdf, *first)) < column)
		++*first;
	*past = *first;
	while (*past < r->past &&
	       column_of(&run->strips, pdf_word_at(run->pdf, *past)) == column)
		++*past;
}

static bool has_cell(const struct run *run, size_t row, size_t column)
{
	size_t first, past;

	cell_of(run, row, column, &first, &past);
	return first < past;
}

static int distance(const struct run *run, size_t row)
{
	return run->rows[row].middle - run->rows[row - 1].middle;
}

/* Rows from at on that one strip or more goes through. */
static struct run run_at(struct pdf *pdf, const struct pdf_row *rows,
			 size_t at, size_t past)
{
	size_t band = band_at(rows, at, past);
	struct run run = { .pdf = pdf, .rows = rows, .first = at,
			   .past = at + band, .em = rows[at].em };
	struct strips strips = strips_of(pdf, &rows[at], band);

	run.strips = strips;
	for (size_t i = at + band; strips.n && i < past && i < at + ROWS;
	     i++) {
		size_t parts;
		int em = rows[i].em < run.em ? rows[i].em : run.em;

		if (pdf_ems(distance(&run, i), run.em) > 450)
			break;
		strips = cut_strips(pdf, &strips, &rows[i], em, &parts);
		if (!strips.n)
			break;
		if (parts) {
			run.strips = strips;
			run.past = i + 1;
		} else if (strips.n == run.strips.n &&
			   pdf_ems(distance(&run, i), run.em) < 170 &&
			   column_of(&strips,
				     pdf_word_at(pdf, rows[i].first))) {
			/* a cell goes on under the last row */
			run.past = i + 1;
		}
	}
	return run;
}

/* --- what is no table --- */

static struct jb_str text_of(const struct run *run, size_t row, size_t column)
{
	size_t first, past;
	struct jb_buf text = { 0 };

	cell_of(run, row, column, &first, &past);
	pdf_write(run->pdf, &text, first, past);
	return jb_buf_keep(run->pdf->arena, &text);
}

static bool is_mark(const struct run *run, struct jb_str s)
{
	struct mark mark;

	if (!s.n || s.n > 16)
		return false;
	mark = mark_find(jb_str_format(run->pdf->arena, "%.*s 字", (int)s.n,
				       s.p));
	return mark.style != MARK_NONE && mark.printed >= s.n;
}

static bool is_number(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0 && s.n < 5;
}

static bool has_colon(struct jb_str s)
{
	return jb_str_ends(s, JB_STR(":")) || jb_str_ends(s, JB_STR("：")) ||
	       jb_str_has(s, "：");
}

/* Does a long row of dots lead to the last column? */
static bool has_leaders(struct jb_str s)
{
	return jb_str_has(s, ".....") || jb_str_has(s, "……");
}

static size_t cells_of(const struct run *run, size_t row)
{
	size_t n = 0;

	for (size_t k = 0; k <= run->strips.n; k++)
		n += has_cell(run, row, k);
	return n;
}

static bool is_table(const struct run *run)
{
	size_t rows = 0, marks = 0, pages = 0, colons = 0, leaders = 0;
	size_t last = run->strips.n;
	int widest = 0;

	for (size_t i = run->first; i < run->past; i++) {
		struct jb_str head = text_of(run, i, 0);
		struct jb_str tail = text_of(run, i, last);

		rows += cells_of(run, i) > 1;
		marks += is_mark(run, head);
		pages += last == 1 && is_number(tail) &&
			 jb_utf8_count(head, head.n) > 6;
		colons += has_colon(head);
		leaders += has_leaders(head);
	}
	for (size_t k = 0; k < run->strips.n; k++)
		if (run->strips.v[k].x1 - run->strips.v[k].x0 > widest)
			widest = run->strips.v[k].x1 - run->strips.v[k].x0;
	if (run->past - run->first < 2 || rows < 2 ||
	    (last == 1 && marks * 2 >= rows) || leaders || colons * 2 >= rows)
		return false;
	if (pages == rows && rows > 2)	/* a table of contents */
		return false;
	return last >= 2 || rows >= 3 || pdf_ems(widest, run->em) >= SURE_EMS;
}

/* --- rows of the table --- */

/* Distances of lines in one column: the least, and the most. */
struct distances {
	int least, most;
	bool bands;	/* lines of several columns stand between lines */
};

/* The row before i that has something in the column, or JB_NONE. */
static size_t above(const struct run *run, size_t i, size_t column)
{
	while (i-- > run->first)
		if (has_cell(run, i, column))
			return i;
	return JB_NONE;
}

static int height_between(const struct run *run, size_t a, size_t b)
{
	return run->rows[b].middle - run->rows[a].middle;
}

static struct distances measure(const struct run *run)
{
	struct distances d = { INT_MAX, 0, false };

	for (size_t i = run->first + 1; i < run->past; i++) {
		d.bands = d.bands ||
			  pdf_ems(distance(run, i), run->em) < BAND_EMS;
		for (size_t k = 0; k <= run->strips.n; k++) {
			size_t a = has_cell(run, i, k) ? above(run, i, k)
						       : JB_NONE;
			int h = a == JB_NONE ? 0 : height_between(run, a, i);

			if (a == JB_NONE)
				continue;
			d.least = h < d.least ? h : d.least;
			d.most = h > d.most ? h : d.most;
		}
	}
	return d;
}

/*
 * Lines of one cell stand closer than those of two: rows between them are
 * rows of the same row of the table.
 */
/* Has each of the printed rows something in each column? */
static bool both_full(const struct run *run, size_t a, size_t b)
{
	return cells_of(run, a) > run->strips.n &&
	       cells_of(run, b) > run->strips.n;
}

static void join_cells(const struct run *run, const struct distances *d,
		       bool *joins)
{
	for (size_t i = run->first + 1; i < run->past; i++)
		for (size_t k = 0; k <= run->strips.n; k++) {
			size_t a = has_cell(run, i, k) ? above(run, i, k)
						       : JB_NONE;

			if (a == JB_NONE || both_full(run, a, i) ||
			    pdf_ems(height_between(run, a, i), d->least) > 112)
				continue;
			for (; a < i; a++)
				joins[a + 1 - run->first] = true;
		}
}

/* joins[i]: row first + i goes on with the row of the table above it. */
static void rows_join(const struct run *run, bool *joins)
{
	struct distances d = measure(run);
	bool apart = d.most > 0 && pdf_ems(d.most, d.least) > 118 &&
		     pdf_ems(d.least, run->em) < LEADING_EMS;

	if (d.most && (apart || d.bands))
		join_cells(run, &d, joins);
	for (size_t i = run->first + 1; i < run->past; i++)
		if (!has_cell(run, i, 0) &&
		    (!apart || pdf_ems(distance(run, i), d.least) <= 112))
			joins[i - run->first] = true;
}

static void join(struct jb_buf *out, struct jb_str s)
{
	struct jb_str before = jb_buf_view(out);
	uint32_t a = before.n ? jb_utf8_prev(before, &(size_t){ before.n }) : 0;
	uint32_t b = s.n ? jb_utf8_first(s) : 0;

	if (a && b && columns_of(a) == 1 && columns_of(b) == 1 && a != '-' &&
	    a != '/' && a != '\t')
		jb_buf_z(out, " ");
	jb_buf_str(out, s);
}

static void write_row(struct run *run, size_t first, size_t past,
		      const struct pdf_line *model)
{
	struct pdf_line line = pdf_line_of(run->pdf, model,
					   run->rows[first].first,
					   run->rows[first].past);
	struct jb_buf text = { 0 };

	for (size_t k = 0; k <= run->strips.n; k++) {
		struct jb_buf cell = { 0 };

		if (k)
			jb_buf_z(&text, "\t");
		for (size_t i = first; i < past; i++)
			join(&cell, jb_str_trim(text_of(run, i, k)));
		jb_buf_str(&text, jb_buf_view(&cell));
		jb_buf_clear(&cell);
	}
	while (text.n && text.p[text.n - 1] == '\t')
		text.n--;
	line.text = jb_buf_keep(run->pdf->doc->arena, &text);
	line.middle = run->rows[past - 1].middle;
	line.table = true;
	line.note = false;
	*jb_list_add(run->pdf->doc->arena, &run->pdf->lines) = line;
}

bool pdf_table(struct pdf *pdf, const struct pdf_row *rows, size_t past,
	       size_t *at, const struct pdf_line *model)
{
	struct run run = run_at(pdf, rows, *at, past);
	bool *joins;

	if (run.past - run.first < 2 || !is_table(&run))
		return false;
	joins = jb_new(pdf->arena, bool, run.past - run.first);
	rows_join(&run, joins);
	for (size_t i = run.first, next; i < run.past; i = next) {
		next = i + 1;
		while (next < run.past && joins[next - run.first])
			next++;
		write_row(&run, i, next, model);
	}
	*at = run.past;
	return true;
}
