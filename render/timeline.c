/*
 * The timeline.
 *
 * One date far from all others (the year a body was founded) would press the
 * rest into a corner. So the axis covers what is left when, from either end,
 * single marks are taken off as long as that halves its length; those stand at
 * the edge, with an arrow.
 */
#include "render/timeline.h"

#include "render/edtf.h"
#include "render/escape.h"

#include <stdlib.h>

enum {
	LANE_HEIGHT = 40,
	NAME_ABOVE = 16,	/* of a lane's name, over its line */
	TOP = 6,
	AXIS_HEIGHT = 24,
	MOST_TICKS = 5,
	EDGE = 3,		/* per cent left free on either side */
};

struct axis {
	long first, last;
};

static int by_first(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;

	return (x > y) - (x < y);
}

/* How many of n sorted points can be spared at one end: a tenth, if it pays. */
static struct axis fit(struct jb_arena *arena, const struct timeline *t)
{
	size_t n = t->marks_n, low = 0, high = n - 1, spare = n / 8;
	long *days = jb_new(arena, long, n);
	struct axis axis;

	for (size_t i = 0; i < n; i++)
		days[i] = t->marks[i].first;
	qsort(days, n, sizeof(*days), by_first);
	for (size_t i = 1; i <= spare; i++)
		if ((days[high] - days[i]) * 2 < days[high] - days[low])
			low = i;
	for (size_t i = 1; i <= spare; i++)
		if ((days[n - 1 - i] - days[low]) * 2 < days[high] - days[low])
			high = n - 1 - i;
	axis = (struct axis){ days[low], days[high] };
	for (size_t i = 0; i < n; i++)
		if (t->marks[i].last > axis.last &&
		    t->marks[i].first <= days[high])
			axis.last = t->marks[i].last;
	if (axis.last - axis.first < 6)
		axis = (struct axis){ axis.first - 3, axis.last + 3 };
	return axis;
}

/* Thousandths of the width where a day stands. */
static long place(const struct axis *axis, long day)
{
	long width = 1000 - 20 * EDGE;

	if (day <= axis->first)
		return 10 * EDGE;
	if (day >= axis->last)
		return 10 * EDGE + width;
	return 10 * EDGE +
	       (day - axis->first) * width / (axis->last - axis->first);
}

static void put_percent(struct jb_buf *out, const char *name, long thousandths)
{
	jb_buf_format(out, " %s=\"%ld.%ld%%\"", name, thousandths / 10,
		      thousandths % 10);
}

/* ---- the axis --------------------------------------------------------- */

/* Months between ticks, the first that gives few enough of them. */
static int step_of(const struct axis *axis)
{
	static const int steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600 };
	size_t i = 0;

	while (i + 1 < sizeof(steps) / sizeof(steps[0]) &&
	       (axis->last - axis->first) / (steps[i] * 30L) > MOST_TICKS)
		i++;
	return steps[i];
}

static void put_tick(struct jb_buf *out, const struct axis *axis, long day,
		     int step, int bottom)
{
	int year, month, date;
	long x = place(axis, day);

	edtf_civil(&year, &month, &date, day);
	jb_buf_z(out, "<line class=\"tick\"");
	put_percent(out, "x1", x);
	put_percent(out, "x2", x);
	jb_buf_format(out, " y1=\"%d\" y2=\"%d\"/><text class=\"when\"", TOP,
		      bottom);
	put_percent(out, "x", x);
	if (step < 12)
		jb_buf_format(out, " y=\"%d\">%04d-%02d</text>\n",
			      bottom + 16, year, month);
	else
		jb_buf_format(out, " y=\"%d\">%04d</text>\n", bottom + 16,
			      year);
}

/* At the beginnings of months, none so near the edge that it is cut off. */
static void put_ticks(struct jb_buf *out, const struct axis *axis, int bottom)
{
	int step = step_of(axis), year, month, day, at;

	edtf_civil(&year, &month, &day, axis->first);
	at = (year * 12 + month - 1) / step * step;
	for (;; at += step) {
		long tick = edtf_day(at / 12, at % 12 + 1, 1);

		if (tick > axis->last)
			return;
		if (tick >= axis->first && place(axis, tick) > 50 &&
		    place(axis, tick) < 950)
			put_tick(out, axis, tick, step, bottom);
	}
}

/* ---- lanes and marks -------------------------------------------------- */

static void put_words(struct jb_buf *out, struct jb_str words)
{
	struct jb_buf plain = { 0 };

	jb_plain(&plain, words);
	jb_escape_html(out, jb_buf_view(&plain));
	jb_buf_clear(&plain);
}

static void put_dot(struct jb_buf *out, long x, int y)
{
	jb_buf_z(out, "<circle");
	put_percent(out, "cx", x);
	jb_buf_format(out, " cy=\"%d\" r=\"5\">", y);
}

static void put_bar(struct jb_buf *out, long x1, long x2, int y)
{
	jb_buf_z(out, "<rect");
	put_percent(out, "x", x1);
	put_percent(out, "width", x2 - x1);
	jb_buf_format(out, " y=\"%d\" height=\"8\" rx=\"4\">", y - 4);
}

/* An arrow at the edge, for what lies beyond. */
static void put_arrow(struct jb_buf *out, bool left, int y)
{
	jb_buf_format(out, "<text class=\"edge\" x=\"%d%%\" y=\"%d\" "
			   "text-anchor=\"%s\">%s",
		      left ? 0 : 100, y + 5, left ? "start" : "end",
		      left ? "◂" : "▸");
}

static void put_mark(struct jb_buf *out, const struct axis *axis,
		     const struct timeline_mark *mark, const char *style,
		     int y)
{
	long x1 = place(axis, mark->first), x2 = place(axis, mark->last);
	bool left = mark->last < axis->first, right = mark->first > axis->last;
	const char *end = "</circle>";

	jb_buf_z(out, mark->href.p ? "<a href=\"" : "<g>");
	if (mark->href.p) {
		jb_escape_html(out, mark->href);
		jb_buf_format(out, "\" tabindex=\"-1\" class=\"%s\">", style);
	}
	if (left || right) {
		put_arrow(out, left, y);
		end = "</text>";
	} else if (x2 - x1 > 12) {
		put_bar(out, x1, x2, y);
		end = "</rect>";
	} else {
		put_dot(out, (x1 + x2) / 2, y);
	}
	jb_buf_z(out, "<title>");
	put_words(out, mark->words);
	jb_buf_format(out, "</title>%s%s\n", end, mark->href.p ? "</a>"
							       : "</g>");
}

static void put_lane(struct jb_buf *out, const struct axis *axis,
		     const struct timeline *t, size_t lane, int top)
{
	int y = top + NAME_ABOVE + 12;

	jb_buf_format(out, "<text class=\"lane\" x=\"0\" y=\"%d\">",
		      top + NAME_ABOVE - 3);
	put_words(out, t->lanes[lane].name);
	jb_buf_format(out, "</text><line class=\"rail\" x1=\"0\" x2=\"100%%\" "
			   "y1=\"%d\" y2=\"%d\"/>\n", y, y);
	/* the long ones first, so that the short lie over them */
	for (int wide = 1; wide >= 0; wide--)
		for (size_t i = 0; i < t->marks_n; i++) {
			const struct timeline_mark *mark = &t->marks[i];
			bool is_wide = mark->last - mark->first > 45;

			if (mark->lane == lane && is_wide == wide)
				put_mark(out, axis, mark,
					 t->lanes[lane].style, y);
		}
}

static bool is_used(const struct timeline *t, size_t lane)
{
	for (size_t i = 0; i < t->marks_n; i++)
		if (t->marks[i].lane == lane)
			return true;
	return false;
}

bool timeline_draw(struct jb_buf *out, struct jb_arena *arena,
		   const struct timeline *t)
{
	struct axis axis;
	int top = TOP, bottom = TOP;

	if (t->marks_n < 2)
		return false;
	axis = fit(arena, t);
	for (size_t i = 0; i < t->lanes_n; i++)
		bottom += is_used(t, i) ? LANE_HEIGHT : 0;
	jb_buf_format(out, "<svg class=\"timeline\" width=\"100%%\" "
			   "height=\"%d\" role=\"img\" "
			   "aria-labelledby=\"%s-title %s-desc\">\n"
			   "<title id=\"%s-title\">",
		      bottom + AXIS_HEIGHT, t->id, t->id, t->id);
	put_words(out, t->title);
	jb_buf_format(out, "</title>\n<desc id=\"%s-desc\">", t->id);
	put_words(out, t->description);
	jb_buf_z(out, "</desc>\n");
	put_ticks(out, &axis, bottom);
	for (size_t i = 0; i < t->lanes_n; i++) {
		if (!is_used(t, i))
			continue;
		put_lane(out, &axis, t, i, top);
		top += LANE_HEIGHT;
	}
	jb_buf_z(out, "</svg>");
	return true;
}
