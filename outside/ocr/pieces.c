/*
 * The ink of a page to pieces of its lines.
 *
 * Ink is drawn out sideways until the characters of a line touch: what hangs
 * together then is a piece of a line, parted from others by white as wide as
 * between columns. Dots and strokes that stand apart go to the piece they
 * belong to; two lines that touch are parted where there is the least ink.
 * What is small, stands high and has nothing under it is the mark of a note.
 */
#include "ocr.h"

#include <stdlib.h>
#include <string.h>

enum {
	CUTS = 40,
	GUTTER = 9		/* times as high as print, at least */
};

/* The parts of something in percent. */
static int part(int whole, int percent)
{
	return whole * percent / 100;
}

static int middle_of(struct box b)
{
	return (b.y0 + b.y1) / 2;
}

static void add_box(struct box *to, struct box b)
{
	to->x0 = b.x0 < to->x0 ? b.x0 : to->x0;
	to->y0 = b.y0 < to->y0 ? b.y0 : to->y0;
	to->x1 = b.x1 > to->x1 ? b.x1 : to->x1;
	to->y1 = b.y1 > to->y1 ? b.y1 : to->y1;
}

struct boxes {
	struct box *v;
	int n;
};

static struct boxes boxes_of(BOXA *all)
{
	const int n = all ? boxaGetCount(all) : 0;
	struct boxes out = { calloc((size_t)n + 1, sizeof(struct box)), 0 };

	for (int i = 0; out.v && i < n; i++) {
		int x, y, w, h;

		if (boxaGetBoxGeometry(all, i, &x, &y, &w, &h) == 0)
			out.v[out.n++] = (struct box){ x, y, x + w, y + h };
	}
	boxaDestroy(&all);
	return out;
}

/* --- lines that touch --- */

/* How much ink a row of the sheet has from x0 to x1. */
static int ink_in(const struct sheet *s, struct box b, int y)
{
	const l_uint32 *row = pixGetData(s->ink) +
			      (size_t)y * (size_t)pixGetWpl(s->ink);
	int n = 0;

	for (int x = b.x0; x < b.x1; x++)
		n += GET_DATA_BIT(row, x) ? 1 : 0;
	return n;
}

/* The row with the least ink between two; -1: all have much. */
static int valley(const struct sheet *s, struct box b, int from, int to)
{
	int best = -1, least = width_of(b) / 8, most = 0;

	for (int y = b.y0; y < b.y1; y++) {
		int n = ink_in(s, b, y);

		most = n > most ? n : most;
	}
	least = most / 4 < least ? most / 4 : least;
	for (int y = from; y < to; y++) {
		int n = ink_in(s, b, y);

		if (n < least) {
			least = n;
			best = y;
		}
	}
	return best;
}

/* Add b, in as many pieces as it has lines. */
static void add_lines(struct boxes *to, const struct sheet *s, struct box b)
{
	for (int cuts = 0; cuts < CUTS; cuts++) {
		int y;

		if (height_of(b) < part(s->unit, 185) ||
		    width_of(b) < 3 * s->unit)
			break;
		y = valley(s, b, b.y0 + part(s->unit, 70),
			   b.y0 + part(s->unit, 170) < b.y1
				   ? b.y0 + part(s->unit, 170)
				   : b.y1);
		if (y < 0)
			break;
		to->v[to->n++] = (struct box){ b.x0, b.y0, b.x1, y };
		b.y0 = y;
	}
	to->v[to->n++] = b;
}

/* --- strokes and dots --- */

static int gap_of(int a0, int a1, int b0, int b1)
{
	int gap = (a0 > b0 ? a0 : b0) - (a1 < b1 ? a1 : b1);

	return gap > 0 ? gap : 0;
}

/* How far part is from its line; -1: it is no part of that. */
static int distance(struct box line, struct box b, int unit)
{
	const int slack = part(unit, 30);
	int x = gap_of(line.x0, line.x1, b.x0, b.x1);
	int y = gap_of(line.y0, line.y1, b.y0, b.y1);

	if (x > part(unit, 110) || y > slack ||
	    (y && height_of(line) + height_of(b) + y > part(unit, 150)))
		return -1;
	return x + 4 * y;
}

/* Boxes lower than lines are put to the lines near by. */
static void gather(struct boxes *all, int unit)
{
	const int low = part(unit, 62);

	for (int i = 0; i < all->n; i++) {
		int best = -1, near = 0;

		if (height_of(all->v[i]) >= low)
			continue;
		for (int k = 0; k < all->n; k++) {
			int d;

			if (k == i || height_of(all->v[k]) < low)
				continue;
			d = distance(all->v[k], all->v[i], unit);
			if (d >= 0 && (best < 0 || d < near)) {
				best = k;
				near = d;
			}
		}
		if (best >= 0) {
			add_box(&all->v[best], all->v[i]);
			all->v[i].x1 = all->v[i].x0;	/* gone */
		}
	}
}

/* Do a and b stand on each other's place? */
static bool is_same(struct box a, struct box b)
{
	int lower = a.y1 < b.y1 ? a.y1 : b.y1;
	int upper = a.y0 > b.y0 ? a.y0 : b.y0;
	int less = height_of(a) < height_of(b) ? height_of(a) : height_of(b);

	return a.x0 < b.x1 && b.x0 < a.x1 && (lower - upper) * 2 > less;
}

static void unite(struct boxes *all)
{
	for (int i = 0; i < all->n; i++)
		for (int k = 0; k < i; k++) {
			struct box *a = &all->v[k], *b = &all->v[i];

			if (a->x1 == a->x0 || b->x1 == b->x0 ||
			    !is_same(*a, *b))
				continue;
			add_box(b, *a);
			a->x1 = a->x0;
			k = -1;
		}
}

/* --- marks --- */

static bool is_inside(struct box a, struct box in)
{
	int x = (a.x0 + a.x1) / 2, y = middle_of(a);

	return x >= in.x0 && x < in.x1 && y >= in.y0 && y < in.y1;
}

/* Is there ink of the line right under b? */
static bool has_under(const struct boxes *ink, struct box b, struct box line)
{
	for (int i = 0; i < ink->n; i++) {
		struct box o = ink->v[i];

		if (is_inside(o, line) && o.x0 < b.x1 && o.x1 > b.x0 &&
		    o.y1 > b.y1 + height_of(line) / 5)
			return true;
	}
	return false;
}

static int by_left(const void *a, const void *b)
{
	const struct box *x = a, *y = b;

	return (x->x0 > y->x0) - (x->x0 < y->x0);
}

/* Where the letters of a line begin and end: most of those that are high. */
static struct box body_of(const struct boxes *ink, struct box line)
{
	struct box out = line;
	int tallest = 0;

	for (int i = 0; i < ink->n; i++)
		if (is_inside(ink->v[i], line) &&
		    height_of(ink->v[i]) > tallest) {
			tallest = height_of(ink->v[i]);
			out.y0 = ink->v[i].y0;
			out.y1 = ink->v[i].y1;
		}
	return out;
}

/*
 * A digit as a note's: its height a third to two thirds of the line's, from
 * about the top of that, and nothing under it.
 */
static void find_raised(struct piece *p, const struct boxes *ink)
{
	struct box body = body_of(ink, p->box);
	const int h = height_of(body);

	for (int i = 0; i < ink->n && p->raised_count < RAISED_MAX; i++) {
		struct box b = ink->v[i];

		if (!is_inside(b, p->box) || height_of(b) * 100 < h * 30 ||
		    height_of(b) * 100 > h * 66 ||
		    b.y1 > body.y0 + h * 68 / 100 ||
		    b.y0 > body.y0 + h * 22 / 100 ||
		    width_of(b) * 10 > height_of(b) * 9 ||
		    has_under(ink, b, p->box))
			continue;
		p->raised[p->raised_count++] = b;
	}
	if (p->raised_count > 1)
		qsort(p->raised, (size_t)p->raised_count, sizeof(struct box),
		      by_left);
}

/* --- measures --- */

/* Characters of the piece, from the left: what stands over each other. */
static struct boxes cells_of(const struct piece *p, const struct boxes *ink)
{
	struct boxes out = { calloc((size_t)ink->n + 1, sizeof(struct box)),
			     0 };
	int kept = 0;

	for (int i = 0; out.v && i < ink->n; i++)
		if (is_inside(ink->v[i], p->box))
			out.v[out.n++] = ink->v[i];
	if (out.n > 1)
		qsort(out.v, (size_t)out.n, sizeof(struct box), by_left);
	for (int i = 1; i < out.n; i++)
		if (out.v[i].x0 < out.v[kept].x1)
			add_box(&out.v[kept], out.v[i]);
		else
			out.v[++kept] = out.v[i];
	out.n = out.n ? kept + 1 : 0;
	return out;
}

static int by_size(const void *a, const void *b)
{
	const int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

/* The height that one character in ten passes; of a few, the tallest. */
static int tall_of(const struct boxes *cells)
{
	int *heights = calloc((size_t)cells->n + 1, sizeof(int)), tall = 0;

	for (int i = 0; heights && i < cells->n; i++)
		heights[i] = height_of(cells->v[i]);
	if (heights && cells->n) {
		qsort(heights, (size_t)cells->n, sizeof(int), by_size);
		tall = heights[cells->n < 14 ? cells->n - 1
					     : (cells->n - 1) * 9 / 10];
	}
	free(heights);
	return tall;
}

/* Do characters stand at even distances, as a typewriter sets them? */
static bool is_even(const struct boxes *cells)
{
	int *steps = calloc((size_t)cells->n + 1, sizeof(int));
	int n = cells->n - 1, fits = 0, pitch;

	if (!steps || n < 8) {
		free(steps);
		return false;
	}
	for (int i = 0; i < n; i++)
		steps[i] = cells->v[i + 1].x0 + cells->v[i + 1].x1 -
			   cells->v[i].x0 - cells->v[i].x1;
	qsort(steps, (size_t)n, sizeof(int), by_size);
	pitch = steps[n / 2];
	for (int i = 0; pitch > 4 && i < n; i++) {
		int off = steps[i] % pitch;

		off = off > pitch / 2 ? pitch - off : off;
		fits += off * 8 <= pitch;
	}
	free(steps);
	return fits * 10 >= n * 9;
}

/* How thick strokes are, in hundredths of a pixel: all ink by its edge. */
static int stroke_of(const struct sheet *s, struct box b)
{
	BOX *box = boxCreate(b.x0, b.y0, width_of(b), height_of(b));
	PIX *clip = pixClipRectangle(s->ink, box, NULL), *core;
	l_int32 all = 0, inner = 0;

	boxDestroy(&box);
	core = clip ? pixErodeBrick(NULL, clip, 3, 3) : NULL;
	if (core) {
		pixCountPixels(clip, &all, NULL);
		pixCountPixels(core, &inner, NULL);
	}
	pixDestroy(&core);
	pixDestroy(&clip);
	return all > inner ? (int)(200LL * all / (all - inner)) : 0;
}

/* A dot or a dash that stands alone. */
static int bullet_of(const struct boxes *cells, const struct sheet *s)
{
	int w, h;

	if (cells->n != 1)
		return 0;
	w = width_of(cells->v[0]);
	h = height_of(cells->v[0]);
	if (w * 100 < s->unit * 75 && h * 100 < s->unit * 25 && w > h * 3)
		return 0x2013;
	if (h * 100 < s->unit * 50 && w * 10 < h * 15 && h * 10 < w * 15)
		return 0x2022;
	return 0;
}

static void measure(struct piece *p, const struct sheet *s,
		    const struct boxes *ink)
{
	struct boxes cells = cells_of(p, ink);

	p->tall = tall_of(&cells);
	p->even = is_even(&cells);
	p->stroke = stroke_of(s, p->box);
	p->bullet = bullet_of(&cells, s);
	free(cells.v);
}

/* --- marks of lists --- */

static bool in_row(struct box a, struct box b)
{
	int lower = a.y1 < b.y1 ? a.y1 : b.y1;
	int upper = a.y0 > b.y0 ? a.y0 : b.y0;
	int less = height_of(a) < height_of(b) ? height_of(a) : height_of(b);

	return (lower - upper) * 2 > less;
}

/* The next piece of p's row; NULL where there is one before p not far away. */
static struct piece *next_of(const struct pieces *all, const struct piece *p,
			     int unit)
{
	struct piece *next = NULL;

	for (int i = 0; i < all->n; i++) {
		struct piece *o = &all->v[i];

		if (o == p || !in_row(o->box, p->box))
			continue;
		if (o->box.x0 < p->box.x0) {
			if (p->box.x0 - o->box.x1 < 12 * unit)
				return NULL;
		} else if (!next || o->box.x0 < next->box.x0) {
			next = o;
		}
	}
	return next;
}

/* 1. alone says little: it is read with the line that it leads. */
static void join_leads(struct pieces *all, int unit)
{
	int kept = 0;

	for (int i = 0; i < all->n; i++) {
		struct piece *p = &all->v[i], *next;

		if (p->bullet || width_of(p->box) > 2 * unit ||
		    p->raised_count || width_of(p->lead))
			continue;
		next = next_of(all, p, unit);
		if (!next || next->bullet || width_of(next->lead) ||
		    next->box.x0 - p->box.x1 > 4 * unit ||
		    width_of(next->box) < 2 * unit)
			continue;
		next->lead = p->box;
		p->tall = -1;	/* gone */
	}
	for (int i = 0; i < all->n; i++)
		if (all->v[i].tall >= 0)
			all->v[kept++] = all->v[i];
	all->n = kept;
}

/* --- all of it --- */

static int by_place(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;

	return x->box.y0 != y->box.y0
		       ? (x->box.y0 > y->box.y0) - (x->box.y0 < y->box.y0)
		       : (x->box.x0 > y->box.x0) - (x->box.x0 < y->box.x0);
}

/* The white that runs down several lines: between columns, at the margins. */
static PIX *gutters_of(const struct sheet *s)
{
	PIX *white = pixInvert(NULL, s->ink);
	PIX *out = white ? pixOpenCompBrick(NULL, white, part(s->unit, 70),
					    s->unit * GUTTER)
			 : NULL;

	pixDestroy(&white);
	return out;
}

/* Characters of a line touch, those of two columns beside it never. */
static PIX *drawn_out(const struct sheet *s)
{
	PIX *out = pixCloseSafeBrick(NULL, s->ink, part(s->unit, 130) | 1, 1);
	PIX *gutters = out ? gutters_of(s) : NULL;

	if (gutters)
		pixSubtract(out, out, gutters);
	pixDestroy(&gutters);
	return out;
}

static struct boxes lines_of(const struct sheet *s)
{
	PIX *wide = drawn_out(s);
	struct boxes raw = boxes_of(wide ? pixConnCompBB(wide, 8) : NULL);
	struct boxes out = { calloc((size_t)raw.n * CUTS + 1,
				    sizeof(struct box)), 0 };

	for (int i = 0; out.v && i < raw.n; i++)
		add_lines(&out, s, raw.v[i]);
	free(raw.v);
	pixDestroy(&wide);
	if (!out.v)
		return out;
	gather(&out, s->unit);
	unite(&out);
	return out;
}

bool pieces_find(struct pieces *to, const struct sheet *s)
{
	struct boxes lines = lines_of(s);
	struct boxes ink = boxes_of(pixConnCompBB(s->ink, 8));
	const int least = s->dpi / 60 > 1 ? s->dpi / 60 : 2;

	*to = (struct pieces){ calloc((size_t)lines.n + 1,
				      sizeof(struct piece)), 0 };
	for (int i = 0; to->v && lines.v && ink.v && i < lines.n; i++) {
		struct piece *p = &to->v[to->n];

		if (width_of(lines.v[i]) < least ||
		    height_of(lines.v[i]) < least)
			continue;
		p->box = lines.v[i];
		find_raised(p, &ink);
		measure(p, s, &ink);
		to->n++;
	}
	free(lines.v);
	free(ink.v);
	join_leads(to, s->unit);
	if (to->n > 1)
		qsort(to->v, (size_t)to->n, sizeof(struct piece), by_place);
	return to->v;
}

void pieces_clear(struct pieces *p)
{
	free(p->v);
	*p = (struct pieces){ 0 };
}
