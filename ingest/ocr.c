#include "ingest/ocr.h"

#include "ingest/layout.h"
#include "ingest/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	HANT = 1, HANS = 2, ENG = 4, OSD = 8,
	COLUMNS = 12,		/* of a TSV line */
	WORDS_MAX = 40000,
	ROW_MAX = 2000,		/* words of a row that are put in order */
	SURE = 60,		/* percent: a word that is taken by itself */
	DOUBT = 75,		/* a word that another may be taken for */
	BETTER = 5,		/* which must be so much surer */
	GOOD = 85, POOR = 60,	/* percent, of a page */
	JUNK = 10, RENDER_DPI = 300
};

static const struct {
	const char *name;
	unsigned bit;
} known[] = {
	{ "chi_tra", HANT }, { "chi_sim", HANS }, { "eng", ENG },
	{ "osd", OSD },
};

/* A word as tesseract tells it, in pixels. */
struct raw {
	struct jb_str text;
	int x0, y0, x1, y1;		/* its own */
	int top, bottom;		/* of its line */
	int confidence;
	size_t letters;
	int line;		/* number of its line */
	double seq;		/* its place there */
	int line_x0;		/* where the line begins in its row */
};

struct raws {
	JB_LIST(struct raw) list;
};

static struct jb_place place_of(const struct ocr *ocr)
{
	return (struct jb_place){ .path = ocr->doc->source.path };
}

/* --- what is installed --- */

static void read_languages(struct ocr *ocr, struct jb_str s)
{
	for (size_t at = 0, past; at < s.n; at = past + 1) {
		past = jb_str_find(s, JB_STR("\n"), at);
		past = past < s.n ? past : s.n;
		for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
			if (jb_str_eq(jb_str_slice(s, at, past),
				      jb_str_of(known[i].name)))
				ocr->has |= known[i].bit;
	}
}

static bool languages_find(struct ocr *ocr, struct jb_diag *diag)
{
	static const char *const argv[] = { "tesseract", "--list-langs",
					    NULL };
	struct outside_task task = { .argv = argv,
				     .package = "tesseract-ocr" };
	bool ok = outside_run(&ocr->outside, &task, diag);

	if (ok)
		read_languages(ocr, jb_buf_view(&task.out));
	jb_buf_clear(&task.out);
	if (ok && !(ocr->has & (HANT | HANS))) {
		jb_tell(diag, JB_DIAG_PROGRAM_MISSING, place_of(ocr),
			"tesseract's Chinese, of the Debian packages "
			"tesseract-ocr-chi-tra and tesseract-ocr-chi-sim");
		return false;
	}
	return ok;
}

bool ocr_open(struct ocr *ocr, const struct jb_document *doc,
	      struct jb_diag *diag)
{
	*ocr = (struct ocr){ .doc = doc };
	if (!outside_open(&ocr->outside, doc, diag))
		return false;
	if (languages_find(ocr, diag))
		return true;
	outside_close(&ocr->outside);
	return false;
}

void ocr_close(struct ocr *ocr)
{
	outside_close(&ocr->outside);
}

/* --- one run of tesseract --- */

/* A page to be read: its file, and how. */
struct look {
	const char *file;
	size_t index;		/* of the picture in it */
	int width, height, dpi;
};

static const char *languages(struct ocr *ocr, unsigned bits)
{
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (bits & ocr->has & known[i].bit)
			jb_buf_format(&out, "%s%s", out.n ? "+" : "",
				      known[i].name);
	return jb_buf_keep(ocr->outside.arena, &out).p;
}

static const char *decimal(struct ocr *ocr, const char *before, int n)
{
	return jb_str_format(ocr->outside.arena, "%s%d", before, n).p;
}

static bool tesseract(struct jb_buf *out, struct ocr *ocr,
		      const struct look *look, unsigned bits, int mode,
		      struct jb_diag *diag)
{
	const char *const argv[] = {
		"tesseract", look->file, "-", "-l", languages(ocr, bits),
		"--psm", decimal(ocr, "", mode), "--dpi",
		decimal(ocr, "", look->dpi), "-c",
		decimal(ocr, "tessedit_page_number=", (int)look->index),
		mode ? "tsv" : NULL, NULL,
	};
	struct outside_task task = { .argv = argv,
				     .package = "tesseract-ocr" };
	bool ok = outside_run(&ocr->outside, &task, diag);

	*out = task.out;
	return ok;
}

/* The next field of a line, up to a TAB. */
static struct jb_str field(struct jb_str line, size_t *at)
{
	size_t first = *at, past = jb_str_find(line, JB_STR("\t"), first);

	past = past < line.n ? past : line.n;
	*at = past + 1;
	return jb_str_slice(line, first, past);
}

static int number(struct jb_str s)
{
	int n = 0;

	for (size_t i = 0; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		if (n < 10000000)
			n = n * 10 + (s.p[i] - '0');
	return n;
}

static size_t letters_of(struct jb_str s)
{
	return jb_utf8_count(s, s.n);
}

/* level page block paragraph line word left top width height conf text */
static void read_line(struct raws *to, struct raw *line, struct jb_arena *arena,
		      struct jb_str s)
{
	int n[COLUMNS - 1];
	struct jb_str text;
	struct raw *w;
	size_t at = 0;

	for (int i = 0; i < COLUMNS - 1; i++)
		n[i] = number(field(s, &at));
	if (n[0] == 4) {
		line->top = n[7];
		line->bottom = n[7] + n[9];
	}
	text = jb_str_trim(jb_str_slice(s, at, s.n));
	line->line += n[0] == 4;
	if (n[0] != 5 || !text.n || to->list.n >= WORDS_MAX)
		return;
	w = jb_list_add(arena, &to->list);
	*w = (struct raw){ .x0 = n[6], .y0 = n[7], .x1 = n[6] + n[8],
			   .y1 = n[7] + n[9], .top = line->top,
			   .bottom = line->bottom, .confidence = n[10],
			   .line = line->line,
			   .seq = (double)to->list.n };
	w->text = jb_str_keep(arena, jb_str_repair(arena, text));
	w->letters = letters_of(w->text);
}

static bool words_read(struct raws *to, struct ocr *ocr,
		       const struct look *look, unsigned bits, int mode,
		       struct jb_diag *diag)
{
	struct jb_buf out = { 0 };
	/* no two readings share numbers of lines */
	struct raw line = { .line = mode * WORDS_MAX };
	struct jb_str s;
	bool ok = tesseract(&out, ocr, look, bits, mode, diag);

	*to = (struct raws){ 0 };
	s = jb_buf_view(&out);
	for (size_t at = 0, past; ok && at < s.n; at = past + 1) {
		past = jb_str_find(s, JB_STR("\n"), at);
		past = past < s.n ? past : s.n;
		read_line(to, &line, ocr->outside.arena,
			  jb_str_slice(s, at, past));
	}
	jb_buf_clear(&out);
	return ok;
}

/* Mean confidence of all letters, in percent. */
static int quality_of(const struct raws *words)
{
	size_t letters = 0, sum = 0;

	for (size_t i = 0; i < words->list.n; i++) {
		const struct raw *w = &words->list.v[i];

		letters += w->letters;
		sum += w->letters * (size_t)w->confidence;
	}
	return letters ? (int)(sum / letters) : 0;
}

/* Percent of the letters that are Han. */
static int han_of(const struct raws *words)
{
	size_t letters = 0, han = 0;

	for (size_t i = 0; i < words->list.n; i++) {
		struct jb_str s = words->list.v[i].text;

		for (size_t at = 0; at < s.n; letters++)
			han += jb_is_han(jb_utf8_next(s, &at));
	}
	return letters ? (int)(han * 100 / letters) : 0;
}

/* --- the script, and which way is up --- */

/*
 * The words by layout (mode), in the script that the document is known to be
 * in, or in the one that suits this page best.
 */
static bool read_by_layout(struct raws *best, struct ocr *ocr,
			   const struct look *look, int mode, unsigned *script,
			   struct jb_diag *diag)
{
	struct raws other;

	*script = ocr->script;
	if (*script)
		return words_read(best, ocr, look, *script, mode, diag);
	*script = ocr->has & HANT ? HANT | ENG : HANS | ENG;
	if (!words_read(best, ocr, look, *script, mode, diag))
		return false;
	if (han_of(best) < 5 && ocr->has & ENG && best->list.n) {
		*script = ENG;
		return words_read(best, ocr, look, ENG, mode, diag);
	}
	if ((ocr->has & (HANT | HANS)) != (HANT | HANS))
		return true;
	if (!words_read(&other, ocr, look, HANS | ENG, mode, diag))
		return false;
	if (quality_of(&other) > quality_of(best)) {
		*script = HANS | ENG;
		*best = other;
	}
	return true;
}

/* Are most words higher than they are long? The page lies on its side. */
static bool stand_upright(const struct raws *words)
{
	size_t n = 0, upright = 0;

	for (size_t i = 0; i < words->list.n; i++) {
		const struct raw *w = &words->list.v[i];

		if (w->letters < 2)
			continue;
		n++;
		upright += w->y1 - w->y0 > w->x1 - w->x0;
	}
	return upright * 2 > n;
}

/* "Rotate: 90" among what mode 0 prints; 0 where it cannot tell. */
static unsigned turn_find(struct ocr *ocr, const struct look *look)
{
	struct jb_diag silent = { 0 };
	struct jb_buf out = { 0 };
	struct jb_str key = JB_STR("Rotate: "), s;
	unsigned turn = 0;
	size_t at;

	if (ocr->has & OSD && tesseract(&out, ocr, look, OSD, 0, &silent)) {
		s = jb_buf_view(&out);
		at = jb_str_find(s, key, 0);
		if (at != SIZE_MAX)
			turn = (unsigned)number(jb_str_slice(s, at + key.n,
							     s.n));
	}
	jb_buf_clear(&out);
	return turn == 90 || turn == 180 || turn == 270 ? turn : 0;
}

/* A box of the picture as it stands when that is turned clockwise. */
static void turn_box(int *x0, int *y0, int *x1, int *y1, unsigned turn,
		     const struct look *look)
{
	const int a = *x0, b = *y0, c = *x1, d = *y1;

	if (turn == 90) {
		*x0 = look->height - d;
		*x1 = look->height - b;
		*y0 = a;
		*y1 = c;
	} else if (turn == 180) {
		*x0 = look->width - c;
		*x1 = look->width - a;
		*y0 = look->height - d;
		*y1 = look->height - b;
	} else if (turn == 270) {
		*x0 = b;
		*x1 = d;
		*y0 = look->width - c;
		*y1 = look->width - a;
	}
}

static void turn_words(struct raws *words, unsigned turn,
		       const struct look *look)
{
	for (size_t i = 0; i < words->list.n; i++) {
		struct raw *w = &words->list.v[i];

		turn_box(&w->x0, &w->y0, &w->x1, &w->y1, turn, look);
		w->top = w->y0;		/* lines were told as columns */
		w->bottom = w->y1;
	}
}

/* --- two readings of one page --- */

static bool overlap(const struct raw *a, const struct raw *b)
{
	int x = (a->x1 < b->x1 ? a->x1 : b->x1) -
		(a->x0 > b->x0 ? a->x0 : b->x0);
	int y = (a->y1 < b->y1 ? a->y1 : b->y1) -
		(a->y0 > b->y0 ? a->y0 : b->y0);
	long long small_a = (long long)(a->x1 - a->x0) * (a->y1 - a->y0);
	long long small_b = (long long)(b->x1 - b->x0) * (b->y1 - b->y0);

	return x > 0 && y > 0 &&
	       (long long)x * y * 4 > (small_a < small_b ? small_a : small_b);
}

/* Words that cover each other, of both readings: their confidence. */
struct group {
	size_t parent;
	size_t letters[2], sum[2];
	int line[2];		/* of all of them; -1: of several */
	double seq;		/* of the first one of the first reading */
};

static size_t root_of(struct group *groups, size_t i)
{
	while (groups[i].parent != i) {
		groups[i].parent = groups[groups[i].parent].parent;
		i = groups[i].parent;
	}
	return i;
}

static int by_top(const void *a, const void *b)
{
	const struct raw *x = a, *y = b;

	return x->y0 != y->y0 ? (x->y0 > y->y0) - (x->y0 < y->y0)
			      : (x->x0 > y->x0) - (x->x0 < y->x0);
}

static void sort(struct raws *words, int (*by)(const void *, const void *))
{
	if (words->list.n > 1)
		qsort(words->list.v, words->list.n, sizeof(*words->list.v), by);
}

/* A word's group is that of its index, the second reading's come behind. */
static void groups_find(struct group *groups, const struct raws *a,
			const struct raws *b)
{
	int tallest = 0;
	size_t from = 0;

	for (size_t i = 0; i < a->list.n + b->list.n; i++)
		groups[i] = (struct group){ .parent = i };
	for (size_t i = 0; i < b->list.n; i++)
		if (b->list.v[i].y1 - b->list.v[i].y0 > tallest)
			tallest = b->list.v[i].y1 - b->list.v[i].y0;
	for (size_t i = 0; i < a->list.n; i++) {
		const struct raw *w = &a->list.v[i];

		while (from < b->list.n &&
		       b->list.v[from].y0 + tallest < w->y0)
			from++;
		for (size_t k = from;
		     k < b->list.n && b->list.v[k].y0 < w->y1; k++)
			if (overlap(w, &b->list.v[k]))
				groups[root_of(groups, a->list.n + k)].parent =
					root_of(groups, i);
	}
}

static void groups_count(struct group *groups, const struct raws *words,
			 size_t first, int which)
{
	for (size_t i = 0; i < words->list.n; i++) {
		struct group *g = &groups[root_of(groups, first + i)];
		const struct raw *w = &words->list.v[i];

		if (which == 0 && (!g->letters[0] || w->seq < g->seq))
			g->seq = w->seq;
		g->line[which] = !g->letters[which] || g->line[which] == w->line
					 ? w->line
					 : -1;
		g->letters[which] += w->letters;
		g->sum[which] += w->letters * (size_t)w->confidence;
	}
}

/* Is the second reading of a group to be taken? */
static bool takes_second(const struct group *g)
{
	size_t first = g->letters[0] ? g->sum[0] / g->letters[0] : 0;
	size_t second = g->letters[1] ? g->sum[1] / g->letters[1] : 0;

	if (!g->letters[0])
		return second >= SURE;
	return g->letters[1] && first < DOUBT && second > first + BETTER;
}

/*
 * Is there room for w between the words of its row, n of them in all? Then it
 * takes its place in the line of the one before it, where that is near.
 */
static bool has_room(const struct raw *v, size_t n, struct raw *w)
{
	const int height = w->bottom - w->top, middle = (w->y0 + w->y1) / 2;
	const struct raw *left = NULL, *right = NULL;

	for (size_t i = 0; i < n; i++) {
		if (v[i].y0 > middle || v[i].y1 < middle)
			continue;
		if (v[i].x0 <= w->x0 && (!left || v[i].x0 > left->x0))
			left = &v[i];
		if (v[i].x0 > w->x0 && (!right || v[i].x0 < right->x0))
			right = &v[i];
	}
	if ((left && (w->x0 < left->x1 - height / 5 ||
		      jb_str_ends(left->text, w->text))) ||
	    (right && (w->x1 > right->x0 + height / 5 ||
		       jb_str_starts(right->text, w->text))) ||
	    (left && right && (right->x0 - left->x1) * 10 < height * 7))
		return false;
	if (left && w->x0 - left->x1 < 2 * height) {
		w->line = left->line;
		w->seq = left->seq + 0.5;
	}
	return true;
}

/* The second reading's word stands where the first one's did in their line. */
static void take_place(struct raw *w, const struct group *g)
{
	if (!g->letters[0] || g->line[0] < 0 || g->line[1] < 0)
		return;
	w->line = g->line[0];
	w->seq = g->seq + w->seq / 1e6;
}

/* a becomes the better of both, group by group. */
static void merge(struct raws *a, struct raws *b, struct jb_arena *arena)
{
	struct group *groups = jb_new(arena, struct group,
				      a->list.n + b->list.n + 1);
	const size_t n = a->list.n;
	size_t kept = 0;

	sort(a, by_top);
	sort(b, by_top);
	groups_find(groups, a, b);
	groups_count(groups, a, 0, 0);
	groups_count(groups, b, n, 1);
	for (size_t i = 0; i < n; i++)
		if (!takes_second(&groups[root_of(groups, i)]))
			a->list.v[kept++] = a->list.v[i];
	a->list.n = kept;
	for (size_t i = 0; i < b->list.n; i++) {
		const struct group *g = &groups[root_of(groups, n + i)];
		struct raw *w = &b->list.v[i];

		take_place(w, g);
		if (takes_second(g) &&
		    (g->letters[0] || has_room(a->list.v, kept, w)))
			*jb_list_add(arena, &a->list) = *w;
	}
}

/* --- lines, marks, white space --- */

static int height_of(const struct raw *w)
{
	return w->bottom - w->top;
}

static int by_number(const void *a, const void *b)
{
	const int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

/* The height of most lines. */
static int usual_height(const struct raws *words, struct jb_arena *arena)
{
	int *heights = jb_new(arena, int, words->list.n + 1);

	for (size_t i = 0; i < words->list.n; i++)
		heights[i] = height_of(&words->list.v[i]);
	if (words->list.n > 1)
		qsort(heights, words->list.n, sizeof(*heights), by_number);
	return words->list.n ? heights[words->list.n / 2] : 0;
}

static int middle_of(const struct raw *w)
{
	return w->top + (w->bottom - w->top) / 2;
}

static int by_middle(const void *a, const void *b)
{
	const int x = middle_of(a), y = middle_of(b);

	return x != y ? (x > y) - (x < y) : by_top(a, b);
}

/*
 * By where their lines begin, and in a line as tesseract has them: boxes of
 * Chinese words are rough, their order is right.
 */
static int by_left(const void *a, const void *b)
{
	const struct raw *x = a, *y = b;

	if (x->line_x0 != y->line_x0)
		return (x->line_x0 > y->line_x0) - (x->line_x0 < y->line_x0);
	if (x->line != y->line)
		return (x->line > y->line) - (x->line < y->line);
	return (x->seq > y->seq) - (x->seq < y->seq);
}

static void sort_row(struct raw *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		v[i].line_x0 = v[i].x0;
		for (size_t k = 0; k < n && n < ROW_MAX; k++)
			if (v[k].line == v[i].line &&
			    v[k].x0 < v[i].line_x0)
				v[i].line_x0 = v[k].x0;
	}
	qsort(v, n, sizeof(*v), by_left);
	for (size_t i = 1; i < n; i++)
		if (v[i].line == v[i - 1].line && v[i].x0 <= v[i - 1].x0) {
			v[i].x0 = v[i - 1].x0 + 1;
			v[i].x1 = v[i].x1 > v[i].x0 ? v[i].x1 : v[i].x0 + 1;
		}
}

/*
 * Lines whose box is of two, or of a dot, are as high as the word. Heights that
 * are about the usual one are it: letters without a tail make lines lower.
 */
static void set_heights(struct raws *words, int usual)
{
	for (size_t i = 0; i < words->list.n; i++) {
		struct raw *w = &words->list.v[i];
		int height;

		if (height_of(w) * 2 > usual * 3 &&
		    (w->y1 - w->y0) * 4 < height_of(w) * 3) {
			w->top = w->y0;
			w->bottom = w->y1;
		}
		height = height_of(w);
		if (height * 8 < usual * 9 && height * 3 > usual * 2) {
			w->top = middle_of(w) - usual / 2;
			w->bottom = w->top + usual;
		}
	}
}

/* The words of a row stand beside each other, from left to right. */
static void sort_rows(struct raws *words)
{
	struct raw *v = words->list.v;

	sort(words, by_middle);
	for (size_t i = 0, past; i < words->list.n; i = past) {
		int limit = middle_of(&v[i]) + height_of(&v[i]) / 2;

		for (past = i + 1; past < words->list.n &&
				   middle_of(&v[past]) < limit; past++)
			;
		sort_row(v + i, past - i);
	}
}

static bool same_row(const struct raw *a, const struct raw *b)
{
	return b->x0 >= a->x0 && middle_of(b) < a->bottom &&
	       middle_of(b) > a->top;
}

static uint32_t first_of(struct jb_str s)
{
	size_t at = 0;

	return jb_utf8_next(s, &at);
}

static uint32_t last_of(struct jb_str s)
{
	size_t at = s.n;

	return jb_utf8_prev(s, &at);
}

static bool is_wide(uint32_t cp)
{
	return jb_is_han(cp) || jb_is_cjk_punct(cp);
}

/* What is printed between Chinese characters in their own width. */
static uint32_t widened(uint32_t cp)
{
	switch (cp) {
	case ',': return 0xFF0C;
	case ':': return 0xFF1A;
	case ';': return 0xFF1B;
	case '!': return 0xFF01;
	case '?': return 0xFF1F;
	case '(': return 0xFF08;
	case ')': return 0xFF09;
	default: return cp;
	}
}

static bool is_number(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

/* Commas and brackets that tesseract narrows; next may be NULL. */
static void widen(struct raw *w, uint32_t before, const struct raw *next,
		  bool begins, bool *open, struct jb_arena *arena)
{
	struct jb_buf out = { 0 };

	for (size_t at = 0; at < w->text.n;) {
		uint32_t cp = jb_utf8_next(w->text, &at), after;
		bool wide;

		after = at < w->text.n
				? first_of(jb_str_slice(w->text, at,
							w->text.n))
				: next ? first_of(next->text) : 0;
		wide = jb_is_han(before) || before == 0x300D ||
		       before == 0x201D || before == 0xFF01;
		if (cp == '(')
			*open = wide = wide || jb_is_han(after);
		else if (cp == ')')
			wide = *open || wide;
		if (wide)
			cp = widened(cp);
		/* of 1. before Chinese */
		if (cp == 0xFF0C && begins && is_number(jb_buf_view(&out)))
			cp = '.';
		jb_buf_cp(&out, cp);
		before = cp;
	}
	w->text = jb_buf_keep(arena, &out);
}

/* A row begins with no full stop: it is the bullet of an item. */
static bool is_bullet(const struct raw *w, const struct raw *next)
{
	static const char *const marks[] = { "+", "*", "¢", "«", "»", "°", "©",
					     "®", "·", "e", "o", "c", "O", "›",
					     "■", "●", "○", "◦", "•", "-", "。",
					     "@", "¥", "”", "“", "'", "’" };

	if (!next || !same_row(w, next) ||
	    (next->x0 - w->x1) * 3 < height_of(w))
		return jb_str_eq(w->text, JB_STR("。"));
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (jb_str_eq(w->text, jb_str_of(marks[i])))
			return true;
	return false;
}

/* Blank paper that was taken for a mark. */
static bool is_junk(const struct raw *w)
{
	for (size_t at = 0; at < w->text.n;) {
		uint32_t cp = jb_utf8_next(w->text, &at);

		if (jb_is_han(cp) || jb_is_alpha(cp) || jb_is_latin(cp) ||
		    jb_is_digit(cp))
			return false;
	}
	return w->confidence < JUNK;
}

/* begins: a is the first of its row. */
static bool needs_space(const struct raw *a, const struct raw *b, bool begins)
{
	const int gap = b->x0 - a->x1, height = height_of(b);
	const uint32_t last = last_of(a->text);

	if (gap > 2 * height)
		return true;
	/* 1. 建議 */
	if (begins && (last == '.' || last == ')' ||
		       (a->letters == 1 && !is_wide(last))))
		return gap * 3 > height;
	return !is_wide(last) && !is_wide(first_of(b->text)) &&
	       gap * 8 > height;
}

static int points(int pixels, int dpi)
{
	return (int)((long long)pixels * 720 / dpi);
}

static void put_word(struct ocr_page *page, const struct raw *w, bool begins,
		     bool space, int dpi)
{
	struct ocr_word *to = jb_list_add(page->arena, &page->words);

	to->text = jb_str_keep(page->arena, w->text);
	to->x0 = points(w->x0, dpi);
	to->x1 = points(w->x1, dpi);
	to->y0 = points(w->top, dpi);
	to->y1 = points(w->bottom, dpi);
	to->em = points(w->bottom - w->top, dpi) * 16 / 15;
	to->begins = begins;
	to->space = space;
	to->confidence = w->confidence > 100 ? 100 : (unsigned)w->confidence;
}

static void put_words(struct ocr_page *page, struct raws *words, int dpi,
		      struct jb_arena *arena)
{
	struct raw *before = NULL;
	bool open = false, first = false;

	for (size_t i = 0; i < words->list.n; i++) {
		struct raw *w = &words->list.v[i], *next = NULL;
		bool begins = !before || !same_row(before, w);

		if (is_junk(w))
			continue;
		if (i + 1 < words->list.n)
			next = &words->list.v[i + 1];
		if (begins && is_bullet(w, next)) {
			w->text = JB_STR("•");
		} else {
			widen(w, begins ? 0 : last_of(before->text),
			      next && same_row(w, next) ? next : NULL, begins,
			      &open, arena);
		}
		put_word(page, w, begins,
			 !begins && (needs_space(before, w, first) ||
				     jb_str_eq(before->text, JB_STR("•"))),
			 dpi);
		before = w;
		first = begins;
	}
}

/* --- a page --- */

/* Are there letters, one in a hundred, that nothing is sure of? */
static bool has_doubt(const struct raws *words)
{
	size_t letters = 0, unsure = 0;

	for (size_t i = 0; i < words->list.n; i++) {
		const struct raw *w = &words->list.v[i];

		letters += w->letters;
		if (w->confidence < SURE)
			unsure += w->letters;
	}
	return unsure * 100 > letters;
}

/* Both readings; words is the better of each place. */
static bool look_at(struct raws *words, struct ocr_page *page, struct ocr *ocr,
		    const struct look *look, struct jb_diag *diag)
{
	unsigned script, alone;
	struct raws block;

	if (!read_by_layout(words, ocr, look, 3, &script, diag))
		return false;
	if (quality_of(words) < POOR || stand_upright(words))
		page->turned = turn_find(ocr, look);
	if (page->turned) {
		if (!read_by_layout(words, ocr, look, 1, &script, diag))
			return false;
		turn_words(words, page->turned, look);
	}
	if (words->list.n)
		ocr->script = script;
	page->languages = languages(ocr, script);
	alone = script & (HANT | HANS) ? script & (HANT | HANS) : script;
	if (page->turned || (script == ENG && quality_of(words) > GOOD))
		return true;
	if (!words_read(&block, ocr, look, alone, 6, diag))
		return false;
	merge(words, &block, ocr->outside.arena);
	if (!has_doubt(words))
		return true;
	if (!words_read(&block, ocr, look, alone, 4, diag))
		return false;
	merge(words, &block, ocr->outside.arena);
	return true;
}

static bool read_page(struct ocr_page *page, struct ocr *ocr,
		      const struct look *look, struct jb_diag *diag)
{
	struct jb_arena *arena = ocr->outside.arena;
	struct raws words = { 0 };
	int usual;
	bool sideways;

	/* each page has the time that a document has */
	if (alarm(0))
		alarm((unsigned)jb_limit(ocr->doc->limits, JB_LIMIT_TIME));
	if (!look_at(&words, page, ocr, look, diag))
		return false;
	sideways = page->turned == 90 || page->turned == 270;
	page->width = points(sideways ? look->height : look->width, look->dpi);
	page->height = points(sideways ? look->width : look->height,
			      look->dpi);
	page->quality = quality_of(&words) / 100.0;
	usual = usual_height(&words, arena);
	set_heights(&words, usual);
	sort_rows(&words);
	put_words(page, &words, look->dpi, arena);
	return true;
}

static bool too_large(const struct ocr *ocr, const struct picture *p,
		      struct jb_diag *diag)
{
	size_t most = jb_limit(ocr->doc->limits, JB_LIMIT_PIXELS);

	if (p->width <= most / p->height && p->width < INT32_MAX / 1000 &&
	    p->height < INT32_MAX / 1000)
		return false;
	jb_tell(diag, JB_DIAG_PICTURE, place_of(ocr), "%zu x %zu pixels",
		p->width, p->height);
	return true;
}

/* Where a picture does not say, it is a page of A4. */
static int dpi_of(const struct picture *p)
{
	const size_t width = p->width < p->height ? p->width : p->height;

	if (p->dpi >= 70 && p->dpi <= 2400)
		return (int)p->dpi;
	return width > 830 ? (int)(width * 100 / 827) : 100;
}

bool ocr_picture(struct ocr_page *page, struct ocr *ocr, struct jb_str bytes,
		 size_t index, struct jb_diag *diag)
{
	struct look look = { .index = index };
	struct picture p;

	if (!picture_at(&p, bytes, index)) {
		jb_tell(diag, JB_DIAG_CONTAINER, place_of(ocr),
			"the picture is damaged");
		return false;
	}
	if (too_large(ocr, &p, diag))
		return false;
	look.width = (int)p.width;
	look.height = (int)p.height;
	look.dpi = dpi_of(&p);
	look.file = "picture";
	if (!ocr->files++ && !outside_put(&ocr->outside, look.file, bytes, diag))
		return false;
	return read_page(page, ocr, &look, diag);
}

/* --- pages of PDF --- */

bool ocr_pdf(struct ocr *ocr, struct jb_str bytes, struct jb_diag *diag)
{
	return outside_put(&ocr->outside, "in.pdf", bytes, diag);
}

static bool render(struct ocr *ocr, size_t number, struct jb_diag *diag)
{
	const char *n = decimal(ocr, "", (int)number);
	const char *const argv[] = {
		"pdftoppm", "-r", decimal(ocr, "", RENDER_DPI), "-gray", "-png",
		"-f", n, "-l", n, "-singlefile", "in.pdf", "page", NULL,
	};
	struct outside_task task = { .argv = argv, .package = "poppler-utils" };
	bool ok = outside_run(&ocr->outside, &task, diag);

	jb_buf_clear(&task.out);
	return ok;
}

/* The start of a file in the folder. */
static struct jb_str head_of(char *head, size_t room, const struct ocr *ocr,
			     const char *name)
{
	const struct outside *o = &ocr->outside;
	FILE *f = fopen(jb_str_format(o->arena, "%s/%s", o->dir, name).p,
			"rb");
	size_t n = f ? fread(head, 1, room, f) : 0;

	if (f)
		fclose(f);
	return (struct jb_str){ head, n };
}

bool ocr_pdf_page(struct ocr_page *page, struct ocr *ocr, size_t number,
		  struct jb_diag *diag)
{
	struct look look = { .file = "page.png", .dpi = RENDER_DPI };
	char head[64];
	struct picture p;

	if (!render(ocr, number, diag))
		return false;
	if (!picture_at(&p, head_of(head, sizeof(head), ocr, look.file), 0)) {
		jb_tell(diag, JB_DIAG_PROGRAM_FAILED, place_of(ocr),
			"pdftoppm made no picture");
		return false;
	}
	if (too_large(ocr, &p, diag))
		return false;
	look.width = (int)p.width;
	look.height = (int)p.height;
	return read_page(page, ocr, &look, diag);
}
