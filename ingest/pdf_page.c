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
	BINS = 1200,		/* strips that are looked at, on a page */
	TRIES = 8,
	COLUMN_EMS = 900,	/* narrower is a table's */
	GUTTER_EMS = 80,
	HEAD_EMS = 260,
	COLUMN_ROWS = 6
};

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
		const struct pdf_word *b =
			&page->words.v[s[i < n ? i : 0].word];
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
	int usual;		/* em of most print of the page */
};

/* Those to be read, the next one last. */
struct regions {
	JB_LIST(struct region) list;
	struct jb_arena *arena;
};

/* The words of a row that stand in the region, as a range of order. */
static void words_in(const struct pdf *pdf, const struct pdf_row *row,
		     const struct region *r, size_t *first, size_t *past)
{
	*first = row->first;
	while (*first < row->past && pdf_word_at(pdf, *first)->x0 < r->x0)
		++*first;
	*past = *first;
	while (*past < row->past && pdf_word_at(pdf, *past)->x0 < r->x1)
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
	int x, x1;		/* its middle, where what is right of it begins */
	size_t first, past;	/* rows that it parts */
	struct side left, right;
	int em;
};

/*
 * Is the white between a and b that of a headline which goes on over the
 * strip? Heads of two columns begin where their columns do.
 */
static bool is_headline(const struct pdf_word *a, const struct pdf_word *b,
			const struct region *r, const struct strip *s)
{
	const int em = a->em < b->em ? a->em : b->em;

	return em * 4 > r->usual * 5 && pdf_ems(b->x0 - a->x1, em) < 150 &&
	       abs(b->x0 - s->x1) > r->usual / 2;
}

/* What a row has left and right of the strip; false where a word is on it. */
static bool row_parts(const struct pdf *pdf, const struct pdf_row *row,
		      const struct region *r, const struct strip *s,
		      struct side out[2])
{
	const struct pdf_word *before = NULL;
	const int em = row->em < r->usual ? row->em : r->usual;
	const int half = em * GUTTER_EMS / 200;
	size_t first, past;

	words_in(pdf, row, r, &first, &past);
	out[0] = out[1] = (struct side){ 0 };
	for (size_t i = first; i < past; i++) {
		const struct pdf_word *w = pdf_word_at(pdf, i);
		const bool right = w->x0 > s->x;

		if (w->x0 < s->x + half && w->x1 > s->x - half)
			return false;
		if (right && !out[1].rows && before &&
		    is_headline(before, w, r, s))
			return false;
		side_add(&out[right], w->x0, w->x1, row->middle);
		out[right].rows = 1;
		before = w;
	}
	return true;
}

static bool is_column(const struct side *s, int em)
{
	return s->rows >= COLUMN_ROWS && s->full * 5 >= s->rows * 2 &&
	       pdf_ems(s->x1 - s->x0, em) >= COLUMN_EMS;
}

/* Two columns or more, whose lines stand at different heights? */
static bool is_columns(const struct side *s, int em)
{
	return is_column(s, em) ||
	       (s->rows >= COLUMN_ROWS && s->full * 5 >= s->rows &&
		pdf_ems(s->x1 - s->x0, em) >= 2 * COLUMN_EMS);
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

		row_parts(pdf, &pdf->page.rows.v[i], r, s, side);
		s->left.full += side[0].rows &&
				side[0].x1 >= s->left.x1 - slack[0];
		s->right.full += side[1].rows &&
				 side[1].x1 >= s->right.x1 - slack[1];
	}
	top = s->left.top > s->right.top ? s->left.top : s->right.top;
	bottom = s->left.bottom < s->right.bottom ? s->left.bottom
						  : s->right.bottom;
	return ((is_column(&s->left, s->em) && is_columns(&s->right, s->em)) ||
		(is_columns(&s->left, s->em) && is_column(&s->right, s->em))) &&
	       bottom - top > 3 * s->em;
}

/* The longest run of rows that the strip parts. */
static struct strip strip_at(const struct pdf *pdf, const struct region *r,
			     const struct strip *at)
{
	struct strip best = { 0 }, now = *at;

	for (size_t i = r->first; i <= r->past; i++) {
		struct side side[2];
		bool parts = i < r->past &&
			     row_parts(pdf, &pdf->page.rows.v[i], r, at, side);

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
		now = *at;
	}
	return best;
}

/* How far down from row i to row k. */
static int down(const struct pdf *pdf, size_t i, size_t k)
{
	return pdf->page.rows.v[k].middle - pdf->page.rows.v[i].middle;
}

/* Does the row stand in the middle of what the strip parts, in one piece? */
static bool is_centred(const struct side row[2], const struct strip *s)
{
	const struct side *all = &row[row[0].rows == 0];
	long long off = (long long)all->x0 + all->x1 - s->left.x0 -
			s->right.x1;

	return !(row[0].rows && row[1].rows) && off <= s->em && -off <= s->em;
}

/* A number to the left, a day to the right end, over both columns. */
static bool is_masthead(const struct side row[2], const struct strip *s)
{
	return row[0].rows && row[1].rows && row[0].x0 <= s->left.x0 + s->em &&
	       row[1].x1 >= s->right.x1 - s->em &&
	       row[1].x0 > s->right.x0 + 4 * s->em;
}

/*
 * Does the last row head what follows the columns? It stands on one side,
 * nearer to what is under it.
 */
static bool is_head_below(const struct pdf *pdf, const struct region *r,
			  const struct strip *s)
{
	const size_t last = s->past - 1;
	struct side side[2];

	if (s->past >= r->past || last <= s->first)
		return false;
	row_parts(pdf, &pdf->page.rows.v[last], r, s, side);
	return !(side[0].rows && side[1].rows) &&
	       down(pdf, last, s->past) * 4 < down(pdf, last - 1, last) * 3;
}

/* What is over the columns or under them is none's. */
static void trim_strip(const struct pdf *pdf, const struct region *r,
		       struct strip *s)
{
	struct strip now = { .x = s->x, .x1 = s->x1 };
	struct side side[2];
	const struct pdf_row *rows = pdf->page.rows.v;

	while (s->first < s->past) {
		row_parts(pdf, &rows[s->first], r, s, side);
		if (!is_centred(side, s) && !is_masthead(side, s))
			break;
		s->first++;
	}
	while (s->first < s->past && is_head_below(pdf, r, s))
		s->past--;
	now.first = s->first;
	now.past = s->past;
	for (size_t i = s->first; i < s->past; i++) {
		row_parts(pdf, &rows[i], r, s, side);
		now.em = rows[i].em > now.em ? rows[i].em : now.em;
		for (int k = 0; k < 2; k++)
			if (side[k].rows)
				side_add(k ? &now.right : &now.left,
					 side[k].x0, side[k].x1, side[k].top);
	}
	*s = now;
}

/* How many rows of a region leave each strip of the page white. */
struct votes {
	size_t v[BINS];
	int width;		/* of the page */
	int first, past;	/* bins between the outermost words */
};

static int bin_of(const struct votes *votes, int x)
{
	long long bin = (long long)x * BINS / votes->width;

	return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : (int)bin;
}

static int edge_of(const struct votes *votes, int bin)
{
	return (int)((long long)bin * votes->width / BINS);
}

/* The white from x0 to x1, but for what a gutter leaves to its columns. */
static void vote(struct votes *votes, int x0, int x1, int half)
{
	int past = bin_of(votes, x1 - half);

	for (int bin = bin_of(votes, x0 + half) + 1; bin < past; bin++)
		votes->v[bin]++;
}

static void vote_row(struct votes *votes, const struct pdf *pdf,
		     const struct region *r, const struct pdf_row *row)
{
	const int em = row->em < r->usual ? row->em : r->usual;
	const int half = em * GUTTER_EMS / 200;
	int right = -half;
	size_t i, past;

	for (words_in(pdf, row, r, &i, &past); i < past; i++) {
		const struct pdf_word *w = pdf_word_at(pdf, i);

		vote(votes, right, w->x0, half);
		right = w->x1 > right ? w->x1 : right;
		if (bin_of(votes, w->x0) < votes->first)
			votes->first = bin_of(votes, w->x0);
		if (bin_of(votes, w->x1) > votes->past)
			votes->past = bin_of(votes, w->x1);
	}
	vote(votes, right, votes->width + half, half);
}

/*
 * The strip that most rows leave white, between two that fewer leave: lines
 * that end or begin unevenly leave more and more towards the margin.
 */
static bool take_best(struct strip *s, struct votes *votes)
{
	int best = -1, end = -1;

	for (int i = votes->first + 1, past; i < votes->past; i = past) {
		size_t n = votes->v[i];

		past = i + 1;
		while (past < votes->past && votes->v[past] == n)
			past++;
		if (n > votes->v[i - 1] && n > votes->v[past] &&
		    (best < 0 || n > votes->v[best])) {
			best = i;
			end = past;
		}
	}
	if (best < 0 || votes->v[best] < 2)
		return false;
	*s = (struct strip){ .x = edge_of(votes, (best + end) / 2),
			     .x1 = edge_of(votes, end) };
	for (int i = best; i < end; i++)
		votes->v[i] = 0;
	return true;
}

/*
 * The one that parts most rows; of several columns, the one that ends first
 * tells where all end: what is under them may cross one strip only.
 */
static bool is_better(const struct strip *s, const struct strip *than)
{
	const size_t n = s->past - s->first, most = than->past - than->first;

	if (pdf_ems(abs(s->x - than->x), s->em) < COLUMN_EMS)
		return n > most;	/* the same white */
	if (n * 3 > most * 4)
		return true;
	return n < most && n * 4 >= most * 3 && s->first >= than->first &&
	       s->past <= than->past;
}

/* The strip that parts the region into columns. */
static bool find_gutter(const struct pdf *pdf, const struct region *r,
			struct strip *found)
{
	struct votes votes = { .width = pdf->page.width > 0 ? pdf->page.width
							    : 6000,
			       .first = BINS };
	struct strip s;

	*found = (struct strip){ 0 };
	for (size_t i = r->first; i < r->past; i++)
		vote_row(&votes, pdf, r, &pdf->page.rows.v[i]);
	for (int tries = 0; tries < TRIES && take_best(&s, &votes); tries++) {
		s.x1 += r->usual * GUTTER_EMS / 200;
		s = strip_at(pdf, r, &s);
		trim_strip(pdf, r, &s);
		if (is_better(&s, found) && is_gutter(pdf, r, &s))
			*found = s;
	}
	return found->past > 0;
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
			const struct pdf_word *w = pdf_word_at(pdf, first);

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

/* A part of r, which was cut. */
static void push(struct regions *to, const struct region *r, size_t first,
		 size_t past, int x0, int x1)
{
	if (first < past && x0 < x1)
		*jb_list_add(to->arena, &to->list) = (struct region){
			first, past, x0, x1, r->cuts + 1, r->usual
		};
}

/* Has row i of the strip text on its right side, and how far left it begins? */
static bool has_right(const struct pdf *pdf, const struct region *r,
		      const struct strip *s, size_t i, int *x0)
{
	struct side side[2];

	row_parts(pdf, &pdf->page.rows.v[i], r, s, side);
	*x0 = side[0].rows ? side[0].x0 : side[1].x0;
	return side[1].rows > 0;
}

/*
 * How many rows from i on are a headline over both columns: large print at the
 * left margin while the right column rests, which otherwise would run on
 * beside it.
 */
static size_t headline_at(const struct pdf *pdf, const struct region *r,
			  const struct strip *s, size_t i)
{
	const struct pdf_row *rows = pdf->page.rows.v;
	size_t before = i, past = i, next;
	int x0;

	while (past < s->past && rows[past].em * 100 >= r->usual * 115 &&
	       !has_right(pdf, r, s, past, &x0) &&
	       x0 <= s->left.x0 + r->usual)
		past++;
	if (past == i)
		return 0;
	while (before > s->first && !has_right(pdf, r, s, before - 1, &x0))
		before--;
	for (next = past; next < s->past && next <= past + 1; next++)
		if (has_right(pdf, r, s, next, &x0))
			return before > s->first &&
			       pdf_ems(down(pdf, before - 1, next), r->usual) >
				       HEAD_EMS ? past - i : 0;
	return 0;
}

/* The columns of s, and what is over and under them. */
static void push_parts(struct regions *to, const struct pdf *pdf,
		       const struct region *r, const struct strip *s)
{
	size_t past = s->past, n;

	push(to, r, s->past, r->past, r->x0, r->x1);
	/* the last put is the first read */
	for (size_t i = s->past; i-- > s->first;) {
		n = i > s->first ? headline_at(pdf, r, s, i) : 0;
		if (!n && i > s->first)
			continue;
		push(to, r, i + n, past, s->x, r->x1);
		push(to, r, i + n, past, r->x0, s->x);
		push(to, r, i, i + n, r->x0, r->x1);
		past = i;
	}
	push(to, r, r->first, s->first, r->x0, r->x1);
}

void pdf_page_close(struct pdf *pdf)
{
	struct regions all = { .arena = pdf->arena };

	if (!pdf->page.words.n)
		return;
	pdf_links(pdf);
	rows_find(pdf);
	*jb_list_add(all.arena, &all.list) = (struct region){
		0, pdf->page.rows.n, INT_MIN, INT_MAX, 0, usual_em(pdf)
	};
	while (all.list.n) {
		struct region r = all.list.v[--all.list.n];
		struct strip s;

		if (r.cuts < CUTS && find_gutter(pdf, &r, &s))
			push_parts(&all, pdf, &r, &s);
		else
			read_region(pdf, &r);
	}
}
