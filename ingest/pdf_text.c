/*
 * The printed lines of all pages to the document's text.
 *
 *	edges	 where columns begin and end over the whole document
 *	faces	 what print is larger or bolder than most of it, and its rank
 *	aside	 what comes back at the edge of page after page
 *	notes	 those at the foot of a page, moved behind the paragraph that
 *		 has their mark, or else behind the one that runs over the foot
 *	flow	 which line goes on from the one before: the first is full,
 *		 nothing parts them, the second is not set in
 *
 * White space shows in the text as it did in print: blank lines, indents. The
 * rest is the business of the readers of plain text, who are told in struct
 * print what cannot be seen in the text.
 */
#include "ingest/pdf.h"
#include "ingest/layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	FACES = 12,
	EDGE_LINES = 3,		/* at each end of a page */
	LEADS = 60,		/* kinds of line distances, 5 hundredths each */
	PARTED = 128,		/* hundredths of the usual distance */
	NOTE_REACH = 400,	/* lines between a note and its mark */
	COLUMNS = 40		/* of white before a line, at most */
};

static const double sure_of_order = 0.9;

struct face {
	int em;
	bool bold;
	size_t weight;
};

/* Lines of a page that stand behind others than in the file. */
struct moved {
	size_t page, row;	/* of the text, from 1, of the first of them */
	struct jb_str first;
	size_t count;
};

struct text {
	struct pdf *pdf;
	struct jb_arena *arena;
	struct face body;
	int lead;		/* distance of lines, in em/100 */
	int left, right;	/* of text across the page */
	JB_LIST(size_t) order;	/* of lines */
	JB_LIST(size_t) notes;	/* to be put */
	JB_LIST(struct moved) moved;
	JB_LIST(struct print) prints;	/* a row of the text each */
	struct jb_buf out;
};

static struct pdf_line *lines_of(const struct text *t)
{
	return t->pdf->lines.v;
}

static bool near(int a, int b, int slack)
{
	return abs(a - b) <= slack;
}

/* --- faces --- */

static struct face *face_find(struct face *faces, size_t *n, int em, bool bold)
{
	for (size_t i = 0; i < *n; i++)
		if (faces[i].bold == bold &&
		    near(faces[i].em, em, faces[i].em / 28))
			return &faces[i];
	if (*n == FACES)
		return NULL;
	faces[*n] = (struct face){ em, bold, 0 };
	return &faces[(*n)++];
}

static int by_rank(const void *a, const void *b)
{
	const struct face *x = a, *y = b;

	if (x->em != y->em)
		return x->em > y->em ? -1 : 1;
	return (int)y->bold - (int)x->bold;
}

static bool stands_out(const struct face *body, int em, bool bold)
{
	return em * 100 > body->em * 107 ||
	       (bold && !body->bold && em * 100 >= body->em * 95);
}

/* The face of running text is the one that most of the text has. */
static void body_find(struct text *t)
{
	struct face all[FACES] = { 0 };
	size_t n = 0, most = 0;

	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		const struct pdf_line *line = &lines_of(t)[i];
		struct face *f = line->table ? NULL
					     : face_find(all, &n, line->em,
							 line->bold);

		if (f)
			f->weight += line->text.n;
	}
	t->body = (struct face){ 100, false, 0 };
	for (size_t i = 0; i < n; i++)
		if (all[i].weight > most) {
			most = all[i].weight;
			t->body = all[i];
		}
}

/* A text that is typed as a whole is no code. */
static void mono_judge(struct text *t)
{
	size_t mono = 0, all = 0;

	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		all += lines_of(t)[i].text.n;
		mono += lines_of(t)[i].mono ? lines_of(t)[i].text.n : 0;
	}
	for (size_t i = 0; mono * 2 > all && i < t->pdf->lines.n; i++)
		lines_of(t)[i].mono = false;
}

static void faces_rank(struct text *t)
{
	struct face heads[FACES] = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		const struct pdf_line *line = &lines_of(t)[i];

		if (!line->table && !line->gone &&
		    stands_out(&t->body, line->em, line->bold))
			face_find(heads, &n, line->em, line->bold);
	}
	qsort(heads, n, sizeof(*heads), by_rank);
	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		struct pdf_line *line = &lines_of(t)[i];

		if (line->table ||
		    !stands_out(&t->body, line->em, line->bold))
			continue;
		line->face = FACES;
		for (size_t k = 0; k < n; k++)
			if (heads[k].bold == line->bold &&
			    near(heads[k].em, line->em, heads[k].em / 28)) {
				line->face = (uint8_t)(k + 1);
				break;
			}
	}
}

/* --- edges and distances --- */

/*
 * The outermost place where lines of text across the page begin (sign -1) or
 * end (sign 1). A line that stands out alone, an address that is too long for
 * its line, is not the edge where many end not far from it.
 */
static int edge_find(const struct text *t, int sign)
{
	enum { STEP = 20, PLACES = 1024, REACH = 50 };
	size_t count[PLACES] = { 0 }, all = 0;

	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		const struct pdf_line *line = &lines_of(t)[i];
		int x = sign < 0 ? line->x0 : line->x1;

		if (line->across && !line->gone && !line->table && x >= 0 &&
		    x < STEP * PLACES) {
			count[sign < 0 ? x / STEP : PLACES - 1 - x / STEP]++;
			all++;
		}
	}
	for (int k = 0; k + 1 < PLACES; k++) {
		size_t n = count[k] + count[k + 1];
		bool crowd = false;

		for (int i = k + 2; n < 3 && i < k + REACH && i < PLACES; i++)
			crowd |= count[i] * 25 > all && count[i] >= 4;
		if (!n || crowd || n * 200 < all)
			continue;
		return (sign < 0 ? k : PLACES - 1 - k) * STEP +
		       (sign > 0 ? STEP - 1 : 0);
	}
	return -1;
}

static void edges_set(struct text *t)
{
	t->left = edge_find(t, -1);
	t->right = edge_find(t, 1);
	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		struct pdf_line *line = &lines_of(t)[i];

		if (!line->across)
			continue;
		if (t->left >= 0 && near(t->left, line->left, 10 * line->em))
			line->left = t->left;
		if (t->right >= 0 && near(t->right, line->right, 40 * line->em))
			line->right = t->right;
	}
}

/* Is there no room on a for the first piece of b? */
static bool is_full(const struct pdf_line *a, const struct pdf_line *b)
{
	bool latin =
		a->text.n && (unsigned char)a->text.p[a->text.n - 1] < 0x80;

	return a->right - a->x1 <=
	       b->head + a->em * (latin ? 25 : 0) / 100 + a->em * 4 / 10;
}

static bool same_face(const struct pdf_line *a, const struct pdf_line *b)
{
	return near(a->em, b->em, a->em / 12);
}

/* The usual distance of lines that go on, in hundredths of an em. */
static void lead_find(struct text *t)
{
	size_t count[LEADS] = { 0 }, best = 0;

	for (size_t i = 1; i < t->pdf->lines.n; i++) {
		const struct pdf_line *b = &lines_of(t)[i], *a = b - 1;
		int d = pdf_ems(b->middle - a->middle, a->em) / 5;

		if (a->column == b->column && !a->table && !b->table &&
		    !a->gone && !b->gone && same_face(a, b) && d > 16 &&
		    d < LEADS && is_full(a, b))
			count[d]++;
	}
	for (size_t d = 1; d + 1 < LEADS; d++)
		if (count[d] + count[d + 1] > count[best] + count[best + 1])
			best = d;
	t->lead = best ? (int)best * 5 + 5 : 150;
}

/* --- what is put aside --- */

/* Text with its digits and white space left out. */
static uint32_t masked(struct jb_str s)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c > ' ' && !(c >= '0' && c <= '9'))
			hash = (hash ^ c) * 16777619u;
	}
	return hash;
}

/* A line at the edge of its page. */
struct edge {
	uint32_t key;
	size_t line, page;
	long offset;		/* its page number less the page's */
	int depth;		/* from the edge, 0 the outermost */
	bool numbered;
	bool alone;		/* there is no other line on the page */
};

struct edges {
	JB_LIST(struct edge) list;
};

static void edge_add(struct text *t, struct edges *edges, size_t line,
		     int depth, bool top, bool alone)
{
	const struct pdf_line *l = &lines_of(t)[line];
	struct edge *e;
	bool sure;
	unsigned n;

	if (l->table || l->text.n > 240)
		return;
	e = jb_list_add(t->arena, &edges->list);
	n = line_page_number(l->text, &sure);
	*e = (struct edge){ .key = masked(l->text) * 2 + top, .line = line,
			    .page = l->page, .depth = depth,
			    .numbered = n > 0, .alone = alone,
			    .offset = (long)n - (long)l->page };
}

/* The outermost lines of the page that are lines [first, past). */
static void edges_of_page(struct text *t, struct edges *edges, size_t first,
			  size_t past)
{
	for (int end = 0; end < 2; end++) {
		int limit = 0;

		for (int depth = 0; depth < EDGE_LINES; depth++) {
			size_t best = past;

			for (size_t i = first; i < past; i++) {
				int y = lines_of(t)[i].middle;
				int than = best < past
						   ? lines_of(t)[best].middle
						   : 0;

				if (depth && (end ? y >= limit : y <= limit))
					continue;
				if (best == past || (end ? y > than : y < than))
					best = i;
			}
			if (best == past)
				break;
			limit = lines_of(t)[best].middle;
			edge_add(t, edges, best, depth, end == 0,
				 past - first == 1);
		}
	}
}

static int by_edge(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/* White that parts a line from what stands next to it towards the text. */
static bool stands_apart(const struct text *t, const struct edge *e, bool top)
{
	const struct pdf_line *v = lines_of(t), *line = &v[e->line];
	int least = 1 << 30;

	for (size_t i = e->line < 200 ? 0 : e->line - 200;
	     i < t->pdf->lines.n && v[i].page <= line->page; i++) {
		int d = top ? v[i].middle - line->middle
			    : line->middle - v[i].middle;

		if (v[i].page == line->page && i != e->line &&
		    d > line->em / 2 && d < least)
			least = d;
	}
	return pdf_ems(least, line->em) > t->lead * 3 / 2;
}

/*
 * Lines alike at the edge of two pages and of a third of all are furniture;
 * page numbers must count as the pages do. One page alone has a number where
 * it is the right one and stands apart.
 */
static void judge_edges(struct text *t, const struct edge *v, size_t n,
			size_t pages)
{
	size_t agree = 0, beside = 0;
	bool often;

	for (size_t i = 0; i < n; i++) {
		agree += v[i].numbered && v[i].offset == v[n / 2].offset;
		beside += !v[i].alone;
	}
	often = n >= 2 && n * 3 >= pages && beside > 0;
	for (size_t i = 0; i < n; i++) {
		struct pdf_line *line = &lines_of(t)[v[i].line];
		bool top = v[i].key & 1;
		bool apart = stands_apart(t, &v[i], top);
		bool number = v[i].numbered &&
			      ((v[i].offset == v[n / 2].offset && agree >= 2 &&
				(apart || agree > 2)) ||
			       (v[i].offset == 0 && apart));

		if (number)
			line->kind = LINE_PAGE_NUMBER;
		else if (!v[i].numbered && often &&
			 (apart || (n > 2 && (v[i].depth == 0 ||
					      line->em * 100 <
						      t->body.em * 95))))
			line->kind = LINE_RUNNING;
		line->gone = line->gone || number ||
			     line->kind == LINE_RUNNING;
	}
}

/* file:///report.html  1/1: "n/m", of this page and of all */
static bool ends_in_count(const struct pdf_line *line, size_t pages)
{
	char count[48];
	int n = snprintf(count, sizeof(count), " %zu/%zu", line->page, pages);

	return n > 0 && jb_str_ends(line->text,
				    (struct jb_str){ count, (size_t)n });
}

/*
 * What browsers print at the foot, and at the head in the same small print,
 * on a page that has no other to be compared with.
 */
static void browser_find(struct text *t, const struct edges *edges,
			 size_t pages)
{
	int em = 0;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < edges->list.n; i++) {
			const struct edge *e = &edges->list.v[i];
			struct pdf_line *line = &lines_of(t)[e->line];
			bool top = e->key & 1;

			if (e->depth || line->em * 5 > t->body.em * 4 ||
			    !stands_apart(t, e, top) ||
			    (pass ? !top || line->em != em
				  : top || !ends_in_count(line, pages)))
				continue;
			em = line->em;
			line->kind = LINE_RUNNING;
			line->gone = true;
		}
}

static void aside_find(struct text *t)
{
	struct edges edges = { 0 };
	size_t first = 0, pages = 0, n = t->pdf->lines.n;
	const struct edge *v;

	for (size_t i = 1; i <= n; i++) {
		if (i < n && lines_of(t)[i].page == lines_of(t)[first].page)
			continue;
		edges_of_page(t, &edges, first, i);
		first = i;
		pages++;
	}
	if (!edges.list.n)
		return;
	if (pages == 1)
		browser_find(t, &edges, pages);
	v = edges.list.v;
	qsort(edges.list.v, edges.list.n, sizeof(*v), by_edge);
	for (size_t i = 0, k; i < edges.list.n; i = k) {
		for (k = i + 1; k < edges.list.n && v[k].key == v[i].key; k++)
			;
		judge_edges(t, v + i, k - i, pages);
	}
}

/* --- notes at the foot --- */

/* The lines of a column, [first, past): which are notes at its foot? */
static void notes_find(struct text *t, size_t first, size_t past)
{
	struct pdf_line *v = lines_of(t);
	size_t at = past;

	for (size_t i = first; i < past; i++)
		if (v[i].note && !v[i].gone &&
		    (i == first || v[i].em < t->body.em * 95 / 100 ||
		     pdf_ems(v[i].middle - v[i - 1].middle, t->body.em) >
			     t->lead * 115 / 100)) {
			at = i;
			break;
		}
	for (size_t i = at; i < past; i++)
		if (v[i].table || v[i].em > t->body.em * 105 / 100)
			return;
	for (size_t i = at; i < past; i++)
		v[i].note = true;
	for (size_t i = first; i < at; i++)
		v[i].note = false;
}

/* "[3]" of "[3] As of June." */
static struct jb_str note_mark(struct jb_str text)
{
	size_t past = jb_str_find(text, JB_STR("]"), 0);

	return jb_str_starts(text, JB_STR("[")) && past < 8
		       ? jb_str_slice(text, 0, past + 1)
		       : (struct jb_str){ 0 };
}

/* The last line before note i on its page that has its mark, or JB_NONE. */
static size_t mark_line(const struct text *t, size_t i)
{
	const struct pdf_line *v = lines_of(t);
	struct jb_str mark = note_mark(v[i].text);

	for (size_t k = i; mark.n && k-- > 0 && i - k < NOTE_REACH &&
			   v[k].page == v[i].page;)
		if (!v[k].note && !v[k].gone &&
		    jb_str_find(v[k].text, mark, 0) != SIZE_MAX)
			return k;
	return JB_NONE;
}

/* Which line each note stands behind; its further lines go with its first. */
static void notes_place(struct text *t)
{
	struct pdf_line *v = lines_of(t);

	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		v[i].behind = JB_NONE;
		if (!v[i].note || v[i].gone)
			continue;
		if (note_mark(v[i].text).n)
			v[i].behind = mark_line(t, i);
		else if (i > 0 && v[i - 1].note &&
			 v[i - 1].column == v[i].column)
			v[i].behind = v[i - 1].behind;
	}
}

static void notes_find_all(struct text *t)
{
	size_t first = 0, n = t->pdf->lines.n;

	for (size_t i = 1; i <= n; i++)
		if (i == n ||
		    lines_of(t)[i].column != lines_of(t)[first].column) {
			notes_find(t, first, i);
			first = i;
		}
	notes_place(t);
}

/* --- flow --- */

/* The paragraph that lines are added to. */
struct run {
	const struct pdf_line *first, *last;
	size_t lines;
	int left;		/* of its second line */
	int lead;		/* distance of its lines */
};

static bool ends_sentence(const struct pdf_line *a)
{
	size_t at = a->text.n;
	uint32_t cp = at ? jb_utf8_prev(a->text, &at) : 0;

	if (is_close_bracket(cp) || cp == '"')
		cp = at ? jb_utf8_prev(a->text, &at) : 0;
	return jb_is_sentence_end(cp) || jb_is_colon(cp);
}

static bool is_centred(const struct pdf_line *a)
{
	int before = a->x0 - a->left, after = a->right - a->x1;

	return before > a->em && near(before, after, a->em * 3 / 2);
}

/* A heading of two lines, both centred or the first nearly full. */
static bool is_title_wrap(const struct pdf_line *a, const struct pdf_line *b)
{
	bool wide = (a->x1 - a->x0) * 10 >= (a->right - a->left) * 8;

	return a->face && a->face == b->face &&
	       ((is_centred(b) && (is_centred(a) || wide)) ||
		(wide && near(a->text_x, b->x0, a->em)));
}

/* In one column: where b stands under a. */
static enum flow flow_down(const struct text *t, const struct run *run,
			   const struct pdf_line *b)
{
	const struct pdf_line *a = run->last;
	int d = pdf_ems(b->middle - a->middle, a->em);
	int usual = run->lead ? run->lead : t->lead;
	int slack = a->em * 6 / 10;

	if (d <= 20 || d * 100 > usual * PARTED)
		return FLOW_PARTS;
	if (is_title_wrap(a, b))
		return FLOW_JOINS;
	if (!is_full(a, b))
		return near(a->x1, b->x1, slack) && near(a->x0, b->x0, slack) &&
				       !ends_sentence(a)
			       ? FLOW_UNKNOWN
			       : FLOW_PARTS;
	if (run->lines > 1)
		return near(b->x0, run->left, slack) ? FLOW_JOINS : FLOW_PARTS;
	/* under the words of an item, or somewhere under its mark */
	if (b->x0 >= a->x0 - slack && b->x0 <= a->text_x + slack)
		return ends_sentence(a) && d > t->lead * 110 / 100
			       ? FLOW_UNKNOWN
			       : FLOW_JOINS;
	return b->x0 < a->x0 ? FLOW_JOINS : FLOW_PARTS;
}

/* From the foot of one column to the head of the next. */
static enum flow flow_over(const struct run *run, const struct pdf_line *b)
{
	const struct pdf_line *a = run->last;
	int in = b->x0 - b->left;
	int usual = run->lines > 1 ? run->left - a->left : a->text_x - a->left;

	if (!is_full(a, b))
		return FLOW_PARTS;
	if (ends_sentence(a))
		return in > b->em * 3 / 2 && !near(in, usual, b->em)
			       ? FLOW_PARTS
			       : FLOW_UNKNOWN;
	return near(in, usual, b->em) || in < b->em * 6 / 10 ? FLOW_JOINS
							     : FLOW_PARTS;
}

static enum flow flow_of(const struct text *t, const struct run *run,
			 const struct pdf_line *b)
{
	const struct pdf_line *a = run->last;

	if (!a || a->table || b->table || !same_face(a, b))
		return FLOW_PARTS;
	if (a->face != b->face && !(is_full(a, b) && !ends_sentence(a)))
		return FLOW_PARTS;
	return a->column == b->column ? flow_down(t, run, b)
				      : flow_over(run, b);
}

static void run_add(struct run *run, const struct pdf_line *b, enum flow flow)
{
	if (flow == FLOW_PARTS || !run->last) {
		*run = (struct run){ b, b, 1, b->text_x, 0 };
		return;
	}
	if (run->lines == 1)
		run->left = b->x0;
	else if (run->last->column != b->column)
		run->left = b->x0;
	if (run->last->column == b->column)
		run->lead = pdf_ems(b->middle - run->last->middle, b->em);
	run->last = b;
	run->lines++;
}

/* --- writing --- */

static void put_row(struct text *t, const struct print *print)
{
	jb_buf_z(&t->out, "\n");
	*jb_list_add(t->arena, &t->prints) = *print;
}

/* A letter of print of one width takes 0.6 em, of other print half of one. */
static unsigned columns_at(const struct pdf_line *line, int x)
{
	int columns = line->mono ? (pdf_ems(x - line->left, line->em) + 30) / 60
				 : pdf_ems(x - line->left, line->em) / 50;

	return columns < 0	   ? 0
	       : columns > COLUMNS ? COLUMNS
				   : (unsigned)columns;
}

static void put_line(struct text *t, const struct pdf_line *line,
		     enum flow flow, const struct pdf_line *above)
{
	struct print print = {
		.page = (uint32_t)line->page,
		.flow = (uint8_t)flow,
		.face = line->face,
		.kind = line->kind,
		.mono = line->mono,
		.text_at = (uint8_t)columns_at(line, line->text_x),
		.centred = is_centred(line),
	};
	int d = above && above->column == line->column
			? pdf_ems(line->middle - above->middle, line->em)
			: 0;

	if (above && above->page != line->page)
		jb_buf_z(&t->out, "\f");
	if (d * 100 > t->lead * PARTED)
		put_row(t, &print);
	if (d > t->lead * 5 / 2)
		put_row(t, &print);
	if (!line->table && !line->gone)
		for (unsigned i = columns_at(line, line->x0); i > 0; i--)
			jb_buf_z(&t->out, " ");
	jb_buf_str(&t->out, line->text);
	put_row(t, &print);
}

/* The line that is put next was elsewhere in the file. */
static void note_moved(struct text *t, const struct pdf_line *line)
{
	struct moved *last = t->moved.n ? &t->moved.v[t->moved.n - 1] : NULL;

	if (last && last->page == line->page) {
		last->count++;
		return;
	}
	*jb_list_add(t->arena, &t->moved) = (struct moved){
		line->page, t->prints.n, line->text, 1
	};
}

static void put_notes(struct text *t)
{
	struct run run = { 0 };

	for (size_t i = 0; i < t->notes.n; i++) {
		const struct pdf_line *line = &lines_of(t)[t->notes.v[i]];
		bool begins = jb_str_starts(line->text, JB_STR("["));
		enum flow flow = begins ? FLOW_PARTS : flow_of(t, &run, line);

		put_line(t, line, flow, NULL);
		if (line->behind != JB_NONE)
			note_moved(t, line);
		run_add(&run, line, flow);
	}
	t->notes.n = 0;
}

/* The notes whose mark line i has are put once its paragraph is at its end. */
static void await_notes(struct text *t, size_t i)
{
	const struct pdf_line *v = lines_of(t);

	if (!jb_str_has(v[i].text, "["))
		return;
	for (size_t k = i + 1; k < t->pdf->lines.n && k - i < NOTE_REACH &&
			       v[k].page == v[i].page;
	     k++)
		if (v[k].note && v[k].behind == i)
			*jb_list_add(t->arena, &t->notes) = k;
}

/* Do notes stand between run and line? Not within a table. */
static bool parts_notes(const struct text *t, const struct run *run,
			const struct pdf_line *line, enum flow flow)
{
	return t->notes.n && flow == FLOW_PARTS &&
	       !(line->table && run->last && run->last->table);
}

static void put_lines(struct text *t)
{
	struct run run = { 0 };
	const struct pdf_line *above = NULL;
	size_t page = 0, word = 0;	/* the furthest of the page */

	for (size_t i = 0; i < t->pdf->lines.n; i++) {
		const struct pdf_line *line = &lines_of(t)[i];
		enum flow flow;

		if (line->gone) {
			put_line(t, line, FLOW_PARTS, above);
			above = line;
			continue;
		}
		if (line->note) {
			if (line->behind == JB_NONE)
				*jb_list_add(t->arena, &t->notes) = i;
			continue;
		}
		flow = flow_of(t, &run, line);
		if (t->notes.n && flow == FLOW_UNKNOWN &&
		    run.last->column != line->column)
			flow = FLOW_PARTS;
		if (parts_notes(t, &run, line, flow))
			put_notes(t);
		put_line(t, line, flow, above);
		if (page == line->page && !line->table && line->word < word)
			note_moved(t, line);
		word = page == line->page && word > line->word ? word
							       : line->word;
		page = line->page;
		await_notes(t, i);
		run_add(&run, line, flow);
		above = line;
	}
	put_notes(t);
}

static size_t block_of_row(const struct jb_document *doc, size_t row)
{
	for (size_t i = 0; i < doc->blocks.n; i++)
		if (doc->blocks.v[i].line_first <= row &&
		    row <= doc->blocks.v[i].line_last)
			return i;
	return JB_NONE;
}

/* One repair a page. */
static void tell_moved(const struct text *t, struct jb_document *doc)
{
	for (size_t i = 0; i < t->moved.n; i++) {
		const struct moved *m = &t->moved.v[i];
		struct jb_repair *r = jb_repair_add(
			doc, JB_REPAIR_ORDER, block_of_row(doc, m->row),
			jb_str_keep(doc->arena, m->first));

		r->count = m->count;
		r->line = m->row;
		r->confidence = sure_of_order;
	}
}

void pdf_read_lines(struct pdf *pdf)
{
	struct text t = { .pdf = pdf, .arena = jb_arena_new() };
	struct jb_document *doc = pdf->doc;

	body_find(&t);
	mono_judge(&t);
	edges_set(&t);
	lead_find(&t);
	aside_find(&t);
	edges_set(&t);
	faces_rank(&t);
	notes_find_all(&t);
	put_lines(&t);
	jb_document_text(doc, jb_buf_keep(doc->arena, &t.out));
	if (doc->text.n)
		jb_map_add(doc->arena, &doc->map, 0, doc->text.n, 1, 1);
	layout_read(doc, t.prints.v, t.prints.n, pdf->diag);
	tell_moved(&t, doc);
	jb_arena_free(t.arena);
}
