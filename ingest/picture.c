/*
 * PNG (W3C), JPEG (ITU-T T.81, JFIF), TIFF 6.0. Of a TIFF the chain of its
 * directories is walked once; a chain that goes back is cut.
 */
#include "ingest/picture.h"

#include <string.h>

enum {
	TIFF_WIDTH = 256, TIFF_HEIGHT = 257, TIFF_X_RESOLUTION = 282,
	TIFF_UNIT = 296, TIFF_CENTIMETRE = 3
};

static const unsigned char *bytes_at(struct jb_str s, size_t at, size_t n)
{
	return at <= s.n && n <= s.n - at ? (const unsigned char *)s.p + at
					  : NULL;
}

static size_t big(struct jb_str s, size_t at, size_t n)
{
	const unsigned char *p = bytes_at(s, at, n);
	size_t value = 0;

	for (size_t i = 0; p && i < n; i++)
		value = value << 8 | p[i];
	return value;
}

static size_t little(struct jb_str s, size_t at, size_t n)
{
	const unsigned char *p = bytes_at(s, at, n);
	size_t value = 0;

	for (size_t i = n; p && i-- > 0;)
		value = value << 8 | p[i];
	return value;
}

/* --- PNG --- */

static bool is_png(struct jb_str s)
{
	return jb_str_starts(s, JB_STR("\x89PNG\r\n\x1A\n"));
}

static bool png(struct picture *p, struct jb_str s)
{
	p->width = big(s, 16, 4);
	p->height = big(s, 20, 4);
	for (size_t at = 8; bytes_at(s, at, 12);) {
		size_t n = big(s, at, 4);

		if (memcmp(s.p + at + 4, "IDAT", 4) == 0 || n > s.n)
			break;
		if (memcmp(s.p + at + 4, "pHYs", 4) == 0 &&
		    big(s, at + 16, 1) == 1)
			p->dpi = (unsigned)((double)big(s, at + 8, 4) *
						    0.0254 + 0.5);
		at += n + 12;
	}
	return true;
}

/* --- JPEG --- */

static bool is_jpeg(struct jb_str s)
{
	return jb_str_starts(s, JB_STR("\xFF\xD8\xFF"));
}

/* Start of frame: any but those of tables and of arithmetic conditioning. */
static bool is_frame(size_t mark)
{
	return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 &&
	       mark != 0xCC;
}

static void jfif(struct picture *p, struct jb_str s, size_t at)
{
	size_t unit = big(s, at + 9, 1), n = big(s, at + 10, 2);

	if (bytes_at(s, at, 14) && memcmp(s.p + at + 2, "JFIF", 4) == 0)
		p->dpi = unit == 1   ? (unsigned)n
			 : unit == 2 ? (unsigned)((double)n * 2.54 + 0.5)
				     : 0;
}

static bool jpeg(struct picture *p, struct jb_str s)
{
	for (size_t at = 2; bytes_at(s, at, 4);) {
		size_t mark = big(s, at + 1, 1), n = big(s, at + 2, 2);

		if (big(s, at, 1) != 0xFF)
			return false;
		if (mark == 0xFF) {	/* filling */
			at++;
			continue;
		}
		if (mark == 0xE0)
			jfif(p, s, at + 2);
		if (is_frame(mark)) {
			p->height = big(s, at + 5, 2);
			p->width = big(s, at + 7, 2);
			return true;
		}
		at += n + 2;
	}
	return false;
}

/* --- TIFF --- */

struct tiff {
	struct jb_str s;
	size_t (*number)(struct jb_str s, size_t at, size_t n);
};

static bool is_tiff(struct jb_str s)
{
	return jb_str_starts(s, JB_STR("II*\0")) ||
	       jb_str_starts(s, JB_STR("MM\0*"));
}

static struct tiff tiff_of(struct jb_str s)
{
	return (struct tiff){ s, s.p[0] == 'I' ? little : big };
}

/* Where the directory behind that at at begins, 0 at the end. */
static size_t tiff_next(const struct tiff *t, size_t at)
{
	size_t n = t->number(t->s, at, 2);

	return bytes_at(t->s, at + 2 + n * 12, 4)
		       ? t->number(t->s, at + 2 + n * 12, 4)
		       : 0;
}

static size_t tiff_count(const struct tiff *t)
{
	size_t n = 0;

	for (size_t at = t->number(t->s, 4, 4);
	     at && bytes_at(t->s, at, 2) && n < PICTURE_PAGES;
	     at = tiff_next(t, at))
		n++;
	return n;
}

static size_t tiff_value(const struct tiff *t, size_t field)
{
	bool is_short = t->number(t->s, field + 2, 2) == 3;

	return t->number(t->s, field + 8, is_short ? 2 : 4);
}

static double tiff_ratio(const struct tiff *t, size_t at)
{
	size_t over = t->number(t->s, at + 4, 4);

	return over ? (double)t->number(t->s, at, 4) / (double)over : 0;
}

static bool tiff(struct picture *p, const struct tiff *t, size_t index)
{
	size_t at = t->number(t->s, 4, 4), n, unit = 2;
	double resolution = 0;

	while (index-- > 0 && at)
		at = tiff_next(t, at);
	n = at ? t->number(t->s, at, 2) : 0;
	for (size_t i = 0; i < n && bytes_at(t->s, at + 2 + i * 12, 12); i++) {
		size_t field = at + 2 + i * 12;

		switch (t->number(t->s, field, 2)) {
		case TIFF_WIDTH: p->width = tiff_value(t, field); break;
		case TIFF_HEIGHT: p->height = tiff_value(t, field); break;
		case TIFF_UNIT: unit = tiff_value(t, field); break;
		case TIFF_X_RESOLUTION:
			resolution = tiff_ratio(t, tiff_value(t, field));
			break;
		default: break;
		}
	}
	if (unit == TIFF_CENTIMETRE)
		resolution *= 2.54;
	p->dpi = resolution > 0 && resolution < 10000
			 ? (unsigned)(resolution + 0.5)
			 : 0;
	return true;
}

/* --- all --- */

size_t picture_count(struct jb_str bytes)
{
	struct tiff t;

	if (!is_tiff(bytes))
		return is_png(bytes) || is_jpeg(bytes);
	t = tiff_of(bytes);
	return tiff_count(&t);
}

bool picture_at(struct picture *p, struct jb_str bytes, size_t index)
{
	struct tiff t;
	bool ok = false;

	*p = (struct picture){ 0 };
	if (is_png(bytes)) {
		ok = png(p, bytes);
	} else if (is_jpeg(bytes)) {
		ok = jpeg(p, bytes);
	} else if (is_tiff(bytes)) {
		t = tiff_of(bytes);
		ok = tiff(p, &t, index);
	}
	return ok && p->width && p->height;
}
