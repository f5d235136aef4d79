/*
 * The picture of a page as it should have been scanned. Paper is made white
 * where its shade changes, a page that lies askew is levelled; ink is what is
 * nearer to the darkest of the print than to the paper, gray print included.
 * Rules are taken out of the ink, and pictures, which are larger than print.
 */
#include "ocr.h"

#include <stdlib.h>

enum {
	FEW_DPI = 180,		/* is made twice as fine */
	PRINT_MAX = 48,		/* points: what is higher is a picture */
	RULE = 30,		/* points: what is longer and thin is a rule */
	HEIGHTS = 1000
};

static int points(const struct sheet *s, int n)
{
	return n * s->dpi / 72;
}

/* Replace *p by made, which may be NULL: then it stays. */
static void put(PIX **p, PIX *made)
{
	if (!made)
		return;
	pixDestroy(p);
	*p = made;
}

/* The shade that parts ink from paper, and how dark the ink is. */
static int threshold_of(PIX *gray)
{
	NUMA *histogram = pixGetGrayHistogram(gray, 4);
	float ink = 0, paper = 255;
	int split = 128, threshold;

	if (histogram &&
	    numaSplitDistribution(histogram, 0.1f, &split, &ink, &paper, NULL,
				  NULL, NULL))
		split = 128;
	numaDestroy(&histogram);
	threshold = (int)(paper - (paper - ink) * 0.35f);
	return threshold < 60 ? 60 : threshold > 225 ? 225 : threshold;
}

static void take_out(PIX *ink, PIX *gone)
{
	if (gone)
		pixSubtract(ink, ink, gone);
	pixDestroy(&gone);
}

/* What is long and thin, with the soft edges that it has. */
static PIX *rules_of(PIX *ink, int length, bool upright)
{
	PIX *long_ones = upright ? pixOpenBrick(NULL, ink, 1, length)
				 : pixOpenBrick(NULL, ink, length, 1);
	PIX *thick = NULL, *out = NULL;
	int most = length / 8 > 4 ? length / 8 : 4;

	if (long_ones) {
		/* a picture is no rule: its rows are long too */
		thick = upright ? pixOpenBrick(NULL, long_ones, most, 1)
				: pixOpenBrick(NULL, long_ones, 1, most);
		take_out(long_ones, thick);
		out = pixDilateBrick(NULL, long_ones, 3, 3);
	}
	pixDestroy(&long_ones);
	return out;
}

static void drop_box(PIX *ink, int x, int y, int w, int h)
{
	BOX *box = boxCreate(x, y, w, h);

	pixClearInRect(ink, box);
	boxDestroy(&box);
}

static void drop_pictures(struct sheet *s)
{
	BOXA *all = pixConnCompBB(s->ink, 8);
	const int most = points(s, PRINT_MAX);

	for (int i = 0; all && i < boxaGetCount(all); i++) {
		int x, y, w, h;

		if (boxaGetBoxGeometry(all, i, &x, &y, &w, &h) == 0 &&
		    (h > most || w > most * 3))
			drop_box(s->ink, x, y, w, h);
	}
	boxaDestroy(&all);
}

/*
 * The height of most print: characters are taller than what they are made of,
 * so that it is not the middle one that counts.
 */
static int unit_of(const struct sheet *s)
{
	int count[HEIGHTS] = { 0 }, n = 0, unit = 0;
	BOXA *all = pixConnCompBB(s->ink, 8);
	const int least = points(s, 3);

	for (int i = 0; all && i < boxaGetCount(all); i++) {
		int x, y, w, h, most;

		boxaGetBoxGeometry(all, i, &x, &y, &w, &h);
		most = h > w && h < HEIGHTS ? h : h;
		if (most < least || most >= HEIGHTS)
			continue;
		count[most]++;
		n++;
	}
	boxaDestroy(&all);
	for (int left = n * 4 / 5; unit < HEIGHTS - 1 && left > 0; unit++)
		left -= count[unit];
	return unit > 4 ? unit : points(s, 10);
}

static bool find_ink(struct sheet *s)
{
	pixDestroy(&s->ink);
	s->ink = pixThresholdToBinary(s->gray, threshold_of(s->gray));
	if (!s->ink)
		return false;
	s->width = pixGetWidth(s->ink);
	s->height = pixGetHeight(s->ink);
	return true;
}

static void clean_ink(struct sheet *s)
{
	take_out(s->ink, rules_of(s->ink, points(s, RULE), false));
	take_out(s->ink, rules_of(s->ink, points(s, RULE), true));
	drop_pictures(s);
	s->unit = unit_of(s);
}

static void level(struct sheet *s)
{
	float angle = 0, sure = 0;

	if (pixFindSkew(s->ink, &angle, &sure) || sure < 3 ||
	    (angle < 0.1f && angle > -0.1f))
		return;
	put(&s->gray, pixRotate(s->gray, angle * 3.14159265f / 180,
				L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
	find_ink(s);
}

static PIX *read_picture(const char *file, int index)
{
	PIX *all = index ? pixReadTiff(file, index) : pixRead(file), *gray;

	if (all && pixGetDepth(all) == 32 && pixGetSpp(all) == 4)
		put(&all, pixAlphaBlendUniform(all, 0xffffff00));
	gray = all ? pixConvertTo8(all, 0) : NULL;
	pixDestroy(&all);
	return gray;
}

bool sheet_open(struct sheet *s, const char *file, int index, int dpi)
{
	*s = (struct sheet){ .gray = read_picture(file, index), .dpi = dpi };
	if (!s->gray || pixGetWidth(s->gray) < 8 || pixGetHeight(s->gray) < 8)
		return false;
	if (dpi < FEW_DPI) {
		put(&s->gray, pixScale(s->gray, 2, 2));
		s->dpi *= 2;
	}
	put(&s->gray, pixBackgroundNormSimple(s->gray, NULL, NULL));
	if (!find_ink(s))
		return false;
	level(s);
	clean_ink(s);
	return true;
}

bool sheet_turn(struct sheet *to, const struct sheet *s, int quarters)
{
	*to = *s;
	to->gray = pixRotateOrth(s->gray, quarters);
	to->ink = pixRotateOrth(s->ink, quarters);
	if (to->ink) {
		to->width = pixGetWidth(to->ink);
		to->height = pixGetHeight(to->ink);
	}
	return to->gray && to->ink;
}

void sheet_close(struct sheet *s)
{
	pixDestroy(&s->gray);
	pixDestroy(&s->ink);
}
