/*
 * The words of a page to lines in reading order.
 *
 * Words whose middles stand at one height are a row; a small one beside a
 * larger word, raised, is the mark of a note. A page is a region of rows. Where
 * a strip of white runs down a region with text on both sides that fills its
 * own side, these are columns: what is over them, the left, the right, what is
 * under them are regions in turn. What cannot be cut is read row by row.
 *
 *	+-----------------+
 *	|  title      1   |
 *	+-------+ +-------+
 *	|   2   | |   3   |
 *	|       | |       |
 *	+-------+ +-------+
 *	|  foot       4   |
 *	+-----------------+
 */
#include "ingest/pdf.h"
#include "ingest/layout.h"

#include <limits.h>
#include <stdlib.h>

enum {
	CUTS = 12,		/* regions in regions */
	BINS = 240,		/* strips that are looked at, on a page */
	COLUMN_EMS = 900,	/* narrower is a table's */
	GUTTER_EMS = 80,
	COLUMN_ROWS = 6
};

static const struct pdf_word *word_at(const struct pdf *pdf, size_t i)
{
	return &pdf->page.words.v[pdf->page.order[i]];
}

/* --- words to rows --- */

struct sorted {
	size_t word;
	int key, key2;
};

static int by_key(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->key2 != y->key2)
		return x->key2 < y->key2 ? -1 : 1;
	return x->word < y->word ? -1 : x->word > y->word;
}

/* The size of most of the page's print. */
static int usual_em(const struct pdf *pdf)
{
	size_t count[128] = { 0 }, best = 0;

	for (size_t i = 0; i < pdf->page.words.n; i++) {
		const struct pdf_word *w = &pdf->page.words.v[i];
		int em = w->em / 10;

		count[em < 127 ? em : 127] += w->text.n;
	}
	for (size_t i = 1; i < 128; i++)
		if (count[i] > count[best])
			best = i;
	return best ? (int)best * 10 + 5 : 100;
}

static bool is_digits(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0 && s.n <= 3;
}

/* Does w stand higher than base does? Fonts differ in how high they are. */
static bool is_raised(const struct pdf_word *w, const struct pdf_word *base)
{
	if (w->font == base->font)
		return w->middle < base->middle - base->em / 9;
	return w->y1 < base->y1 - base->em / 3;
}

/* Is base, larger, so near that w belongs to its line? */
static bool is_base(const struct pdf_word *w, const struct pdf_word *base)
{
	return base->em * 88 >= w->em * 100 &&
	       abs(w->middle - base->middle) <= base->em * 7 / 10;
}

/*
 * Small words are put to the row of the larger one that they touch: their own
 * middle is that of another height.
 */
static void lift_small(struct pdf *pdf, const struct sorted *s, size_t n,
		       int usual)
{
	struct pdf_word *v = pdf->page.words.v;

	for (size_t i = 0; i < n; i++) {
		struct pdf_word *w = &v[s[i].word];
		const struct pdf_word *base = NULL, *alike = NULL;

		if (w->em * 100 > usual * 88)
			continue;
		for (size_t k = i > 40 ? i - 40 : 0; k < i + 40 && k < n; k++) {
			const struct pdf_word *b = &v[s[k].word];

			if (!is_base(w, b))
				continue;
			if (w->x0 <= b->x1 + b->em / 2 &&
			    w->x1 >= b->x0 - b->em / 2)
				base = b;
			if (b->font == w->font)
				alike = b;
		}
		if (!base)
			continue;
		w->raised = is_digits(w->text) &&
			    is_raised(w, alike ? alike : base);
		w->middle = base->middle;
	}
}

static void add_row(struct pdf *pdf, struct sorted *s, size_t first,
		    size_t past)
{
	struct pdf_page *page = &pdf->page;
	struct pdf_row *row = jb_list_add(pdf->arena, &page->rows);

	row->first = first;
	row->past = past;
	for (size_t i = first; i < past; i++) {
		const struct pdf_word *w = &page->words.v[s[i].word];

		s[i].key = w->x0;
		s[i].key2 = w->x1;
		if (w->em > row->em) {
			row->em = w->em;
			row->middle = w->middle;
		}
	}
	qsort(s + first, past - first, sizeof(*s), by_key);
	for (size_t i = first; i < past; i++)
		page->order[i] = s[i].word;
}

static void rows_find(struct pdf *pdf)
{
	struct pdf_page *page = &pdf->page;
	size_t n = page->words.n, first = 0;
	struct sorted *s = jb_new(pdf->arena, struct sorted, n);
	int usual = usual_em(pdf);

	page->order = jb_new(pdf->arena, size_t, n);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < n; i++)
			s[i] = (struct sorted){ i, page->words.v[i].middle,
						page->words.v[i].x0 };
		qsort(s, n, sizeof(*s), by_key);
		if (pass == 0)
			lift_small(pdf, s, n, usual);
	}
	for (size_t i = 1; i <= n; i++) {
		const struct pdf_word *a = &page->words.v[s[first].word];
		const struct pdf_word *b = &page->words.v[s[i < n ? i : 0].word];
		int em = i < n && b->em < a->em ? b->em : a->em;

		if (i < n && b->middle - a->middle <= em * 45 / 100)
			continue;
		add_row(pdf, s, first, i);
		first = i;
	}
}

/* --- regions --- */

struct region {
	size_t first, past;	/* rows */
	int x0, x1;
	int cuts;
};

struct regions {
	struct region v[CUTS * 4 + 4];
	size_t n;
};

/* The words of a row that stand in the region, as a range of order. */
static void words_in(const struct pdf *pdf, const struct pdf_row *row,
		     const struct region *r, size_t *first, size_t *past)
{
	*first = row->first;
	while (*first < row->past && word_at(pdf, *first)->x0 < r->x0)
		++*first;
	*past = *first;
	while (*past < row->past && word_at(pdf, *past)->x0 < r->x1)
		++*past;
}

/* One side of a strip: how its rows fill it. */
struct side {
	int x0, x1;		/* from where to where its text goes */
	int top, bottom;
	size_t rows, full;
};

static void side_add(struct side *s, int x0, int x1, int middle)
{
	if (s->rows++ == 0) {
		*s = (struct side){ x0, x1, middle, middle, 1, 0 };
		return;
	}
	s->x0 = x0 < s->x0 ? x0 : s->x0;
	s->x1 = x1 > s->x1 ? x1 : s->x1;
	s->bottom = middle;
}

struct strip {
	int x;
	size_t first, past;	/* rows that it parts */
	struct side left, right;
	int em;
};

/* What a row has left and right of x; false where a word stands on it. */
static bool row_parts(const struct pdf *pdf, const struct pdf_row *row,
		      const struct region *r, int x, struct side out[2])
{
	size_t first, past;
	int half = row->em * GUTTER_EMS / 200;

	words_in(pdf, row, r, &first, &past);
	out[0] = out[1] = (struct side){ 0 };
	for (size_t i = first; i < past; i++) {
		const struct pdf_word *w = word_at(pdf, i);

		if (w->x0 < x + half && w->x1 > x - half)
			return false;
		side_add(&out[w->x0 > x], w->x0, w->x1, row->middle);
	}
	return true;
}

static bool is_column(const struct side *s, int em)
{
	return s->rows >= COLUMN_ROWS && s->full * 5 >= s->rows * 2 &&
	       pdf_ems(s->x1 - s->x0, em) >= COLUMN_EMS;
}

/* Do both sides of the strip read as text of their own? */
static bool is_gutter(const struct pdf *pdf, const struct region *r,
		      struct strip *s)
{
	int slack[2] = { (s->left.x1 - s->left.x0) / 5,
			 (s->right.x1 - s->right.x0) / 5 };
	int top, bottom;

	s->left.full = s->right.full = 0;
	for (size_t i = s->first; i < s->past; i++) {
		struct side side[2];

		row_parts(pdf, &pdf->page.rows.v[i], r, s->x, side);
		s->left.full += side[0].rows &&
				side[0].x1 >= s->left.x1 - slack[0];
		s->right.full += side[1].rows &&
				 side[1].x1 >= s->right.x1 - slack[1];
	}
	top = s->left.top > s->right.top ? s->left.top : s->right.top;
	bottom = s->left.bottom < s->right.bottom ? s->left.bottom
						  : s->right.bottom;
	return is_column(&s->left, s->em) && is_column(&s->right, s->em) &&
	       bottom - top > 3 * s->em;
}

/* The longest run of rows that the strip at x parts. */
static struct strip strip_at(const struct pdf *pdf, const struct region *r,
			     int x)
{
	struct strip best = { 0 }, now = { .x = x };

	for (size_t i = r->first; i <= r->past; i++) {
		struct side side[2];
		bool parts = i < r->past &&
			     row_parts(pdf, &pdf->page.rows.v[i], r, x, side);

		if (parts) {
			if (now.past == 0)
				now.first = i;
			now.past = i + 1;
			for (int k = 0; k < 2; k++)
				if (side[k].rows)
					side_add(k ? &now.right : &now.left,
						 side[k].x0, side[k].x1,
						 side[k].top);
			if (pdf->page.rows.v[i].em > now.em)
				now.em = pdf->page.rows.v[i].em;
			continue;
		}
		if (now.left.rows && now.right.rows &&
		    now.past - now.first > best.past - best.first)
			best = now;
		now = (struct strip){ .x = x };
	}
	return best;
}

/* Rows at either end with text on one side only are not between columns. */
static void trim_strip(const struct pdf *pdf, const struct region *r,
		       struct strip *s)
{
	struct strip now = { .x = s->x, .em = s->em };
	struct side side[2];
	const struct pdf_row *rows = pdf->page.rows.v;

	/* a row in the middle of the page is no column's: it is centred */
	while (s->first < s->past) {
		row_parts(pdf, &rows[s->first], r, s->x, side);
		if (side[0].rows && side[1].rows)
			break;
		if (side[0].rows && side[0].x0 <= s->left.x0 + s->em)
			break;
		if (side[1].rows && side[1].x0 <= s->right.x0 + s->em)
			break;
		s->first++;
	}
	now.first = s->first;
	now.past = s->past;
	for (size_t i = s->first; i < s->past; i++) {
		row_parts(pdf, &rows[i], r, s->x, side);
		for (int k = 0; k < 2; k++)
			if (side[k].rows)
				side_add(k ? &now.right : &now.left,
					 side[k].x0, side[k].x1, side[k].top);
	}
	*s = now;
}

static int bin_of(int x, int width)
{
	long long bin = (long long)x * BINS / width;

	return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : (int)bin;
}

/* The strip that parts most rows of the region into columns. */
static bool find_gutter(const struct pdf *pdf, const struct region *r,
			struct strip *found)
{
	size_t votes[BINS] = { 0 };
	int width = pdf->page.width > 0 ? pdf->page.width : 6000;
	size_t most = 0;

	for (size_t i = r->first; i < r->past; i++) {
		const struct pdf_row *row = &pdf->page.rows.v[i];
		size_t first, past;

		words_in(pdf, row, r, &first, &past);
		for (size_t k = first + 1; k < past; k++) {
			int half = row->em * GUTTER_EMS / 200;
			int a = word_at(pdf, k - 1)->x1 + half;
			int b = word_at(pdf, k)->x0 - half;
			int bin = bin_of(a, width) + 1;

			for (; a < b && bin < bin_of(b, width); bin++)
				votes[bin]++;
		}
	}
	for (int tries = 0; tries < 6; tries++) {
		size_t bin = 0;
		struct strip s;

		for (size_t k = 1; k < BINS; k++)
			if (votes[k] > votes[bin])
				bin = k;
		if (votes[bin] < 2)
			break;
		votes[bin] = 0;
		s = strip_at(pdf, r, (int)(((long long)bin * 2 + 1) * width /
					   (BINS * 2)));
		if (s.past - s.first <= most)
			continue;
		trim_strip(pdf, r, &s);
		if (s.past - s.first > most && is_gutter(pdf, r, &s)) {
			most = s.past - s.first;
			*found = s;
		}
	}
	return most > 0;
}

/* --- rows to lines --- */

/* Edges of the text in the region. */
static struct pdf_line model_of(struct pdf *pdf, const struct region *r)
{
	struct pdf_line model = { .page = pdf->page.number,
				  .left = INT_MAX, .right = INT_MIN,
				  .column = pdf->columns++,
				  .across = r->x0 == INT_MIN &&
					    r->x1 == INT_MAX };

	for (size_t i = model.across ? 0 : r->first;
	     i < (model.across ? pdf->page.rows.n : r->past); i++) {
		size_t first, past;

		words_in(pdf, &pdf->page.rows.v[i], r, &first, &past);
		for (; first < past; first++) {
			const struct pdf_word *w = word_at(pdf, first);

			model.left = w->x0 < model.left ? w->x0 : model.left;
			model.right = w->x1 > model.right ? w->x1
							  : model.right;
		}
	}
	return model;
}

static void add_line(struct pdf *pdf, const struct pdf_line *model,
		     const struct pdf_row *row)
{
	struct pdf_line line = pdf_line_of(pdf, model, row->first, row->past);
	struct jb_buf text = { 0 };

	pdf_write(pdf, &text, row->first, row->past);
	line.text = jb_buf_keep(pdf->doc->arena, &text);
	*jb_list_add(pdf->doc->arena, &pdf->lines) = line;
}

static void read_region(struct pdf *pdf, const struct region *r)
{
	struct pdf_line model = model_of(pdf, r);
	struct pdf_row *rows = jb_new(pdf->arena, struct pdf_row,
				      r->past - r->first + 1);
	size_t n = 0;

	for (size_t i = r->first; i < r->past; i++) {
		rows[n] = pdf->page.rows.v[i];
		words_in(pdf, &pdf->page.rows.v[i], r, &rows[n].first,
			 &rows[n].past);
		n += rows[n].first < rows[n].past;
	}
	for (size_t at = 0; at < n;) {
		if (pdf_table(pdf, rows, n, &at, &model))
			continue;
		add_line(pdf, &model, &rows[at]);
		at++;
	}
}

static void push(struct regions *all, size_t first, size_t past, int x0,
		 int x1, int cuts)
{
	if (first < past && x0 < x1)
		all->v[all->n++] = (struct region){ first, past, x0, x1,
						    cuts };
}

void pdf_page_close(struct pdf *pdf)
{
	struct regions all = { .n = 0 };

	if (!pdf->page.words.n)
		return;
	pdf_links(pdf);
	rows_find(pdf);
	push(&all, 0, pdf->page.rows.n, INT_MIN, INT_MAX, 0);
	while (all.n) {
		struct region r = all.v[--all.n];
		struct strip s;

		if (r.cuts >= CUTS || !find_gutter(pdf, &r, &s)) {
			read_region(pdf, &r);
			continue;
		}
		/* the last put is the first read */
		push(&all, s.past, r.past, r.x0, r.x1, r.cuts + 1);
		push(&all, s.first, s.past, s.x, r.x1, r.cuts + 1);
		push(&all, s.first, s.past, r.x0, s.x, r.cuts + 1);
		push(&all, r.first, s.first, r.x0, r.x1, r.cuts + 1);
	}
}
