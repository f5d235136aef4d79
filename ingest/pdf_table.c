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

enum {
	STRIPS = 24,
	ROWS = 400,		/* of one table; a longer one is several */
	FIRST_EMS = 85,		/* of white that can begin a table */
	LEAST_EMS = 60,		/* and what must be left of it */
	SURE_EMS = 150
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

static const struct pdf_word *word_at(const struct pdf *pdf, size_t i)
{
	return &pdf->page.words.v[pdf->page.order[i]];
}

static struct strips strips_of(const struct pdf *pdf,
			       const struct pdf_row *row)
{
	struct strips all = { .n = 0 };

	for (size_t i = row->first + 1; i < row->past; i++) {
		int a = word_at(pdf, i - 1)->x1, b = word_at(pdf, i)->x0;

		if (pdf_ems(b - a, row->em) >= FIRST_EMS && all.n < STRIPS)
			all.v[all.n++] = (struct strip){ a, b };
	}
	return all;
}

/*
 * What row leaves of the strips: of each the widest piece that no word stands
 * on. *parts: text of the row stands on both sides of one.
 */
static struct strips cut_strips(const struct pdf *pdf,
				const struct strips *strips,
				const struct pdf_row *row, int em,
				size_t *parts)
{
	struct strips left = { .n = 0 };

	*parts = 0;
	for (size_t k = 0; k < strips->n; k++) {
		struct strip best = { 0, 0 };
		int from = strips->v[k].x0, to = strips->v[k].x1;
		bool before = false, after = false;

		for (size_t i = row->first; i < row->past; i++) {
			const struct pdf_word *w = word_at(pdf, i);

			before = before || w->x1 <= strips->v[k].x1;
			after = after || w->x0 >= strips->v[k].x0;
			if (w->x1 <= from || w->x0 >= to)
				continue;
			if (w->x0 - from > best.x1 - best.x0)
				best = (struct strip){ from, w->x0 };
			from = w->x1;
		}
		if (to - from > best.x1 - best.x0)
			best = (struct strip){ from, to };
		if (pdf_ems(best.x1 - best.x0, em) < LEAST_EMS)
			continue;
		left.v[left.n++] = best;
		*parts += before && after;
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
	       column_of(&run->strips, word_at(run->pdf, *first)) < column)
		++*first;
	*past = *first;
	while (*past < r->past &&
	       column_of(&run->strips, word_at(run->pdf, *past)) == column)
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
	struct run run = { .pdf = pdf, .rows = rows, .first = at,
			   .past = at + 1, .em = rows[at].em };
	struct strips strips = strips_of(pdf, &rows[at]);

	run.strips = strips;
	for (size_t i = at + 1; strips.n && i < past && i < at + ROWS; i++) {
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
			   column_of(&strips, word_at(pdf, rows[i].first))) {
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
	       jb_str_find(s, JB_STR("："), 0) != SIZE_MAX;
}

/* Does a long row of dots lead to the last column? */
static bool has_leaders(struct jb_str s)
{
	return jb_str_find(s, JB_STR("....."), 0) != SIZE_MAX ||
	       jb_str_find(s, JB_STR("……"), 0) != SIZE_MAX;
}

static bool is_table(const struct run *run)
{
	size_t rows = 0, marks = 0, pages = 0, colons = 0, leaders = 0;
	size_t last = run->strips.n;
	int widest = 0;

	for (size_t i = run->first; i < run->past; i++) {
		struct jb_str head = text_of(run, i, 0);
		struct jb_str tail = text_of(run, i, last);

		rows += head.n && has_cell(run, i, last);
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

/*
 * The white over a row that begins another of the table: where distances are
 * of two kinds, the larger.
 */
static int row_distance(const struct run *run)
{
	int least = INT_MAX, most = 0;

	for (size_t i = run->first + 1; i < run->past; i++) {
		int d = distance(run, i);

		least = d < least ? d : least;
		most = d > most ? d : most;
	}
	return most * 100 > least * 130 ? least + (most - least) / 2 : 0;
}

/* Has a printed row something in each column? */
static bool all_full(const struct run *run, size_t row)
{
	for (size_t k = 0; k <= run->strips.n; k++)
		if (!has_cell(run, row, k))
			return false;
	return true;
}

/* Does printed row i go on with the row of the table above it? */
static bool goes_on(const struct run *run, size_t i, int apart, bool wrapped)
{
	if (apart && distance(run, i) > apart)
		return false;
	if (!has_cell(run, i, 0))
		return true;
	return apart && wrapped && !(all_full(run, i) && all_full(run, i - 1));
}

/* Is the first cell left empty on some line, so that cells have several? */
static bool has_wraps(const struct run *run)
{
	for (size_t i = run->first + 1; i < run->past; i++)
		if (!all_full(run, i))
			return true;
	return false;
}

static void join(struct jb_buf *out, struct jb_str s)
{
	struct jb_str before = jb_buf_view(out);
	uint32_t a = before.n ? jb_utf8_prev(before, &(size_t){ before.n }) : 0;
	uint32_t b = s.n ? jb_utf8_next(s, &(size_t){ 0 }) : 0;

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
	int apart;
	bool wrapped;

	if (run.past - run.first < 2 || !is_table(&run))
		return false;
	apart = row_distance(&run);
	wrapped = has_wraps(&run);
	for (size_t i = run.first, next; i < run.past; i = next) {
		next = i + 1;
		while (next < run.past && goes_on(&run, next, apart, wrapped))
			next++;
		write_row(&run, i, next, model);
	}
	*at = run.past;
	return true;
}
