/*
 * Tables whose cells are parted by nothing but white space:
 *
 *	　　日期　　　　　　　　工作		full-width blanks, seldom in line
 *	　　2009年6月　　　　　　簽訂備忘錄
 *
 *	Name          Affiliation   Votes	spaces: the columns stand in line
 *	A. Keller     ALAC          12
 *
 * Three lines or more under each other with as many cells, of which most are
 * no labels of a form (form.c has these) and which are no contents. Where the
 * columns stand in line, a row among them may lack cells (a break has no
 * speaker), and what a cell had no room for stands below it:
 *
 *	10:20-10:40   茶敘
 *	10:40-12:00   國家及地區名稱支援組織會   大會廳
 *	              員大會
 */
#include "ingest/layout.h"

enum {
	ROWS = 3,
	CELLS = 8,
	WIDE = 3,		/* columns of white space between two cells */
	SLACK = 1		/* columns that starts in one column differ */
};

/* A line's cells: where each begins, in columns; n 0: it has but one. */
struct cut {
	unsigned at[CELLS];
	size_t n;
	bool wide;		/* a full-width blank parts them */
	bool label;		/* the first is a form's */
	bool counts;		/* the last is a number, and no more */
	unsigned number;
};

size_t blanks_run(struct jb_str s, size_t at, size_t *past)
{
	size_t next = at;

	while (at < s.n) {
		unsigned columns = 0;

		*past = at;
		while (*past < s.n) {
			next = *past;
			if (!jb_is_space(jb_utf8_next(s, &next)))
				break;
			columns += columns_of(jb_utf8_next(
				s, &(size_t){ *past }));
			*past = next;
		}
		if (columns >= WIDE)
			return at;
		at = *past > at ? *past : at;
		if (at < s.n)
			jb_utf8_next(s, &at);
	}
	*past = s.n;
	return s.n;
}

static unsigned width_of(struct jb_str s)
{
	unsigned width = 0;

	for (size_t at = 0; at < s.n;)
		width += columns_of(jb_utf8_next(s, &at));
	return width;
}

static void see_last(struct cut *cut, struct jb_str cell)
{
	cut->counts = cell.n > 0 && cell.n <= 3;
	for (size_t i = 0; i < cell.n && cut->counts; i++) {
		cut->counts = cell.p[i] >= '0' && cell.p[i] <= '9';
		cut->number = cut->number * 10 +
			      (unsigned)((unsigned char)cell.p[i] - '0');
	}
}

static struct cut cut_of(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);
	struct cut cut = { 0 };
	size_t at = 0, column = line->indent;

	if (line->kind != LINE_TEXT || line->width > 160 ||
	    (!jb_str_has(s, "　　") && !jb_str_has(s, "   ")) ||
	    (line->mark.style != MARK_NONE && line->mark.style < MARK_ARABIC) ||
	    line->mark.style >= MARK_CIRCLED || jb_is_sentence_end(line->tail))
		return cut;
	while (at < s.n && cut.n < CELLS) {
		size_t past, end = blanks_run(s, at, &past);
		struct jb_str cell = jb_str_slice(s, at, end);

		if (!cut.n)
			cut.label = words_has(&lay->labels, cell);
		if (past >= s.n)
			see_last(&cut, cell);
		cut.at[cut.n++] = (unsigned)column;
		cut.wide = cut.wide ||
			   jb_str_has(jb_str_slice(s, end, past), "　");
		column += width_of(jb_str_slice(s, at, past));
		at = past;
	}
	if (at < s.n || cut.n < 2)
		cut.n = 0;
	return cut;
}

/* The column of top that starts at column `at`, from k on; top->n: none */
static size_t column_at(const struct cut *top, size_t k, unsigned at)
{
	while (k < top->n && (top->at[k] > at + SLACK ||
			      at > top->at[k] + SLACK))
		k++;
	return k;
}

/* Can b be a row under the full row top? */
static bool goes_on(const struct cut *top, const struct cut *b)
{
	size_t k = 0;

	if (b->n > top->n || b->n < 2 || top->wide != b->wide)
		return false;
	if (top->wide)
		return top->n == b->n;
	if (top->n == b->n)
		k = 1;		/* the first cell may hang */
	for (size_t i = k; i < b->n; i++, k++) {
		k = column_at(top, k, b->at[i]);
		if (k == top->n)
			return false;
	}
	return true;
}

/* Does line hold nothing but the rest of a cell of the row above? */
static bool is_rest(const struct layout *lay, const struct cut *top, size_t i)
{
	const struct line *line = &lay->lines.v[i];
	size_t k, past;

	if (top->wide || line->kind != LINE_TEXT || line->gap ||
	    line->mark.style != MARK_NONE ||
	    blanks_run(line_text(lay, line), 0, &past) < past)
		return false;
	k = column_at(top, 1, line->indent);
	return k < top->n && (k + 1 == top->n ||
			      line->indent + line->width <= top->at[k + 1]);
}

/* A bit for each column of top that line i, a row under it, has a cell in. */
static uint8_t filled(const struct cut *top, const struct cut *cut,
		      unsigned indent)
{
	unsigned bits = 0;
	size_t k = 0;

	if (!cut->n)
		return (uint8_t)(1u << column_at(top, 1, indent));
	for (size_t i = 0; i < cut->n; i++)
		bits |= 1u << (k = column_at(top, k, cut->at[i]));
	return (uint8_t)bits;
}

/* Line i is a row, or the rest of one, under the full row top. */
static void take_row(struct layout *lay, const struct cut *top,
		     const struct cut *cut, size_t i)
{
	struct line *line = &lay->lines.v[i];

	if (cut->n < top->n)
		line->filled = filled(top, cut, line->indent);
	line->broken = line->filled == 1u << (top->n - 1);
	line->kind = LINE_TABLE;
	line->blanks = true;
	line->mark = (struct mark){ 0 };
}

/* Lines [first, past) are rows, if they are neither a form nor contents. */
static void take_rows(struct layout *lay, size_t first, size_t past)
{
	size_t labels = 0, rising = 0;
	unsigned last = 0;
	struct cut top = { 0 };

	for (size_t i = first; i < past; i++) {
		struct cut cut = cut_of(lay, &lay->lines.v[i]);

		labels += cut.label;
		rising += cut.counts && cut.number >= last;
		last = cut.counts ? cut.number : last;
	}
	if (labels * 2 > past - first || rising == past - first)
		return;
	for (size_t i = first; i < past; i++) {
		struct cut cut = cut_of(lay, &lay->lines.v[i]);

		if (cut.n >= top.n)
			top = cut;
		take_row(lay, &top, &cut, i);
	}
}

/*
 * Where the rows end whose first, a full one, is top; *full: how many have all
 * cells
 */
static size_t rows_end(const struct layout *lay, struct cut top, size_t first,
		       size_t *full)
{
	size_t past = first + 1;

	*full = 1;
	while (past < lay->lines.n && lay->lines.v[past].gap == 0) {
		struct cut cut = cut_of(lay, &lay->lines.v[past]);

		if (goes_on(&top, &cut)) {
			*full += cut.n == top.n;
			top = cut.n == top.n ? cut : top;
		} else if (cut.n || !is_rest(lay, &top, past)) {
			break;
		}
		past++;
	}
	return past;
}

void blanks_find(struct layout *lay)
{
	size_t past, full;

	for (size_t i = 0; !lay->prints && i < lay->lines.n; i = past) {
		struct cut top = cut_of(lay, &lay->lines.v[i]);

		past = i + 1;
		/* A. Keller is a name under others, no item of a list */
		if (!top.n || lay->lines.v[i].mark.style != MARK_NONE)
			continue;
		past = rows_end(lay, top, i, &full);
		if (full >= ROWS)
			take_rows(lay, i, past);
		else
			past = i + 1;
	}
}
