/*
 * The words that a date stands in, as a row of the calendar tells them: its
 * sentence, of a long one the part between two pauses; of several dates in one
 * sentence to each its own clauses; in a table the cell that tells most.
 */
#include "render/view.h"

enum {
	MOST_BEFORE = 120,	/* columns: a Han character has two */
	MOST_AFTER = 180,
	LEAST_WORDS = 15,	/* bytes that tell what is on a day */
	BESIDE_DATE = 14,	/* bytes of a weekday in brackets */
	BETWEEN_DATES = 4,	/* of 及, or of a dash */
};

/* Whether the character cp before at ends a sentence. */
static bool ends_here(struct jb_str text, size_t at, uint32_t cp)
{
	if (cp == '\n' || cp == '\t')
		return true;
	if (!jb_is_sentence_end(cp))
		return false;
	return cp >= 0x80 || at >= text.n || text.p[at] == ' ';
}

/* +1 for a bracket that opens, -1 for one that closes. */
static int nesting(uint32_t cp)
{
	return (cp == '(' || cp == 0xFF08) - (cp == ')' || cp == 0xFF09);
}

/*
 * Where a long sentence may be cut: at the farthest comma, else the farthest
 * pause of any kind, none inside brackets that stand beside the date.
 */
struct pauses {
	size_t comma, any;	/* bytes; SIZE_MAX: none yet */
	int depth;
};

static void pause_see(struct pauses *pauses, uint32_t cp, size_t at)
{
	pauses->depth += nesting(cp);
	if (pauses->depth != 0)
		return;
	if (cp == 0xFF0C || cp == 0xFF1B || cp == ',' || cp == ';')
		pauses->comma = at;
	if (cp == 0xFF0C || cp == 0xFF1B || cp == 0x3001 || cp == ' ')
		pauses->any = at;
}

static size_t pause_of(const struct pauses *pauses, size_t otherwise)
{
	return pauses->comma != SIZE_MAX ? pauses->comma
	       : pauses->any != SIZE_MAX ? pauses->any
					 : otherwise;
}

static size_t columns(uint32_t cp)
{
	return cp < 0x1100 ? 1 : 2;
}

/* Past the marks that close a quotation behind the end of its sentence. */
static size_t past_closing(struct jb_str text, size_t at)
{
	size_t next = at;
	uint32_t cp = jb_utf8_next(text, &next);

	return cp == 0x300D || cp == 0x300F || cp == 0x201D ? next : at;
}

/* Where the sentence that holds byte at begins, or a pause not far before. */
static size_t words_begin(struct jb_str text, size_t at, bool *cut)
{
	struct pauses pauses = { SIZE_MAX, SIZE_MAX, 0 };
	size_t first = at, wide = 0;

	while (at > 0) {
		size_t before = at;
		uint32_t cp = jb_utf8_prev(text, &at);

		if (ends_here(text, before, cp))
			return past_closing(text, before);
		wide += columns(cp);
		if (wide > MOST_BEFORE) {
			*cut = true;
			return pause_of(&pauses, first);
		}
		pause_see(&pauses, cp, before);
	}
	return 0;
}

static size_t words_end(struct jb_str text, size_t at, bool *cut)
{
	struct pauses pauses = { SIZE_MAX, SIZE_MAX, 0 };
	size_t past = at, wide = 0;

	while (at < text.n) {
		size_t before = at;
		uint32_t cp = jb_utf8_next(text, &at);

		if (cp == '\n' || cp == '\t')
			return before;
		if (ends_here(text, at, cp))
			return past_closing(text, at);
		wide += columns(cp);
		if (wide > MOST_AFTER) {
			*cut = true;
			return pause_of(&pauses, past);
		}
		pause_see(&pauses, cp, before);
	}
	return text.n;
}

/* A quotation that goes on behind the words, or began before them, is cut. */
static void see_quotes(struct jb_str words, bool *cut_before, bool *cut_after)
{
	int open = 0;

	for (size_t at = 0; at < words.n;) {
		uint32_t cp = jb_utf8_next(words, &at);

		if (cp == 0x300C || cp == 0x201C)
			open++;
		else if ((cp == 0x300D || cp == 0x201D) && --open < 0) {
			*cut_before = true;
			open = 0;
		}
	}
	*cut_after |= open > 0;
}

/* The stretch of a text without the byte end that holds at. */
static struct jb_range between(struct jb_str text, size_t at, char end)
{
	struct jb_range r = { at, at };

	while (r.first > 0 && text.p[r.first - 1] != end &&
	       text.p[r.first - 1] != '\n')
		r.first--;
	while (r.past < text.n && text.p[r.past] != end &&
	       text.p[r.past] != '\n')
		r.past++;
	return r;
}

/* How many bytes of r in a block are in dates. */
static size_t dates_within(const struct view *view, size_t block,
			   struct jb_range r)
{
	const struct jb_analysis *a = view->analysis;
	size_t low = jb_date_from(a, block, r.first), bytes = 0;

	for (; low < a->dates.n && a->dates.v[low].at.block == block &&
	       a->dates.v[low].at.end <= r.past; low++)
		bytes += a->dates.v[low].at.end - a->dates.v[low].at.start;
	return bytes;
}

/* Has a table's row, in a block, a date outside its cell? */
static bool is_dated_beside(const struct view *view, size_t block,
			    struct jb_range row, struct jb_range cell)
{
	const struct jb_analysis *a = view->analysis;
	size_t first = jb_date_from(a, block, row.first);
	size_t next = jb_date_from(a, block, cell.past);

	return (first < a->dates.n && a->dates.v[first].at.block == block &&
		a->dates.v[first].at.start < cell.first) ||
	       (next < a->dates.n && a->dates.v[next].at.block == block &&
		a->dates.v[next].at.end <= row.past);
}

/* Of the cells of a table's row that have no date, the one that tells most. */
static struct jb_str telling_cell(const struct view *view, size_t block,
				  struct jb_range row)
{
	struct jb_str text = view->doc->blocks.v[block].text;
	struct jb_str best = { text.p + row.first, 0 };

	for (size_t at = row.first; at <= row.past;) {
		const struct jb_range cell = between(text, at, '\t');

		if (cell.past - cell.first > best.n &&
		    dates_within(view, block, cell) == 0)
			best = jb_str_trim(jb_str_slice(text, cell.first,
							cell.past));
		at = cell.past + 1;
	}
	return best;
}

/*
 * A short row but for the date's own cell, where that stands at its edge: what
 * is then may be told in several cells. Else the cell that tells most.
 */
static struct jb_str telling_cells(const struct view *view, size_t block,
				   struct jb_range row, struct jb_range date)
{
	enum { LONGEST = 240 };		/* bytes */
	struct jb_str text = view->doc->blocks.v[block].text;
	struct jb_range cells = row;

	if (date.first == row.first)
		cells.first = date.past < row.past ? date.past + 1 : row.past;
	else if (date.past == row.past)
		cells.past = date.first - 1;
	if (cells.past - cells.first > LONGEST ||
	    is_dated_beside(view, block, row, date))
		return telling_cell(view, block, row);
	return jb_str_trim(jb_str_slice(text, cells.first, cells.past));
}

/*
 * Is the cell of a table's row, words, but its dates? 3 月 15 日及 16 日（三）.
 * Where other cells are dated too, as in 基准（2025财年） beside
 * 目标（2030财年）, any word beside a date tells which is which.
 */
static bool is_dates_alone(const struct view *view, size_t block,
			   struct jb_range row, struct jb_range cell)
{
	const size_t dates = dates_within(view, block, cell);
	const bool others = is_dated_beside(view, block, row, cell);

	return cell.past - cell.first <=
	       dates + (others ? BETWEEN_DATES : BESIDE_DATE);
}

/* ， or ; between two clauses; where the next one begins, or 0. */
static size_t clause_end(struct jb_str text, size_t at)
{
	uint32_t cp = jb_utf8_next(text, &at);

	if (cp == 0xFF0C || cp == 0xFF1B)
		return at;
	return (cp == ',' || cp == ';') && at < text.n && text.p[at] == ' '
		       ? at + 1
		       : 0;
}

/* The first end of a clause in [from, past), none in brackets; past: none. */
static size_t find_clause(struct jb_str text, size_t from, size_t past)
{
	for (int depth = 0; from < past;) {
		if (depth <= 0 && clause_end(text, from))
			break;
		depth += nesting(jb_utf8_next(text, &from));
	}
	return from;
}

/*
 * Of a sentence with several dates the clauses that are this one's: each row
 * tells what is then, and not the whole of it again. *words shrinks.
 */
static void own_clauses(const struct view *view, struct jb_anchor at,
			struct jb_range *words, bool *cut_before,
			bool *cut_after)
{
	const struct jb_analysis *a = view->analysis;
	struct jb_str text = view->doc->blocks.v[at.block].text;
	size_t i = jb_date_from(view->analysis, at.block, words->first);
	struct jb_range own = *words;

	/* the stretch may begin inside one */
	i -= i > 0 && a->dates.v[i - 1].at.block == at.block;
	for (; i < a->dates.n && a->dates.v[i].at.block == at.block &&
	       a->dates.v[i].at.start < words->past; i++) {
		const struct jb_anchor other = a->dates.v[i].at;
		size_t comma;

		if (other.end <= words->first)
			continue;
		if (other.end <= at.start) {
			comma = find_clause(text, other.end, at.start);
			if (comma < at.start)
				own.first = clause_end(text, comma);
		} else if (other.start >= at.end) {
			comma = find_clause(text, at.end, other.start);
			if (comma < other.start)
				own.past = comma;
			break;
		}
	}
	if (own.past - own.first < at.end - at.start + LEAST_WORDS)
		return;
	*cut_before |= own.first > words->first;
	*cut_after |= own.past < words->past;
	*words = own;
}

bool view_is_column_head(const struct view *view, struct jb_anchor at)
{
	const struct jb_block *block = &view->doc->blocks.v[at.block];
	struct jb_str text = block->text;
	const struct jb_range row = between(text, at.start, '\n');
	size_t heads = 0;

	if (block->type != JB_BLOCK_TABLE || row.first > 0)
		return false;
	for (size_t cell = row.first; cell <= row.past && heads < 2;) {
		const struct jb_range c = between(text, cell, '\t');

		heads += c.past > c.first &&
			 is_dates_alone(view, at.block, row, c);
		cell = c.past + 1;
	}
	return heads > 1;
}

struct jb_anchor view_words_round(const struct view *view,
				  struct jb_anchor at, bool *cut_before,
				  bool *cut_after)
{
	const struct jb_block *block = &view->doc->blocks.v[at.block];
	struct jb_str text = block->text;
	size_t start = words_begin(text, at.start, cut_before);
	size_t end = words_end(text, at.end, cut_after);
	const struct jb_range row = between(text, at.start, '\n');
	const struct jb_range date = between(text, at.start, '\t');
	struct jb_str words;

	if (start > at.start)
		start = at.start;
	if (end < at.end)
		end = at.end;
	if (block->type != JB_BLOCK_TABLE) {
		struct jb_range own = { start, end };

		own_clauses(view, at, &own, cut_before, cut_after);
		start = own.first;
		end = own.past;
	}
	words = jb_str_trim(jb_str_slice(text, start, end));
	if (block->type == JB_BLOCK_TABLE &&
	    is_dates_alone(view, at.block, row, date)) {
		const struct jb_str cell =
			telling_cells(view, at.block, row, date);

		if (cell.n) {
			words = cell;
			*cut_before = *cut_after = false;
		}
	}
	if (words.n == 0)
		return at;
	see_quotes(words, cut_before, cut_after);
	at.start = (size_t)(words.p - text.p);
	at.end = at.start + words.n;
	return at;
}
