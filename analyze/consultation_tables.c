/*
 * Tables about consultations.
 *
 *	Title | Open Date | Close Date   a row a proceeding
 *	議題 | 徵詢期間 and Topic | Deadline	under a heading on comments
 *	甲草案公共评议 | 9月8日至10月24日	a row a period
 *	Title Open Date Close Date / A … 4 May 2011 6 June 2011	a line each
 *	Proceedings / Draft Budget		names alone
 *	徵詢案 開始日期 截止日期 / 甲 …        cells that have run together
 */
#include "analyze/consultation.h"

/* --- a row a proceeding --- */

struct columns {
	size_t title;
	size_t day[STAGES];
	size_t period;		/* from when till when */
};

/* A cell of the head that is but words of the list */
static bool is_head_of(const struct proceedings *f, size_t block,
		       const struct jb_cell *cell, enum phrase list)
{
	struct jb_str s = jb_str_trim(jb_str_slice(block_text(f->work, block),
						   cell->start, cell->end));

	return s.n && words_at(s, 0, f->cues.phrase[list]) == s.n;
}

/* Does the head, the heading over it or the line above speak of comments? */
static bool on_comments(const struct proceedings *f, size_t block,
			const struct jb_row *head)
{
	const struct words *words = f->cues.phrase[PH_COLUMN_MATTER];
	size_t heading = f->work->doc->blocks.v[block].heading;
	const struct jb_str none = { 0 };
	const struct jb_str places[] = {
		jb_str_slice(block_text(f->work, block), 0,
			     head->cells.v[head->cells.n - 1].end),
		heading == JB_NONE ? none : block_text(f->work, heading),
		block ? block_text(f->work, block - 1) : none,
		f->work->out->meta.title.value,
	};

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (places[i].n && words_find(places[i], 0, places[i].n,
					      words) != SIZE_MAX)
			return true;
	return false;
}

/* Columns that bear but a word: 開始 | 截止 | 報告 */
static void find_short(const struct proceedings *f, size_t block,
		       const struct jb_row *head, struct columns *columns)
{
	static const enum phrase list[STAGES] = {
		PH_COLUMN_OPENS, PH_COLUMN_CLOSES, PH_COLUMN_REPORT
	};

	for (int day = 0; day < STAGES; day++)
		for (size_t c = 0; c < head->cells.n; c++)
			if (columns->day[day] == JB_NONE &&
			    c != columns->day[STAGE_OPENS] &&
			    c != columns->day[STAGE_CLOSES] &&
			    c != columns->day[STAGE_REPORT] &&
			    is_head_of(f, block, &head->cells.v[c], list[day]))
				columns->day[day] = c;
}

/* Set the columns that title and days leave: that of the period, the title. */
static void find_others(const struct proceedings *f, size_t block,
			const struct jb_row *head, struct columns *columns)
{
	for (size_t c = 0; c < head->cells.n; c++)
		if (columns->period == JB_NONE &&
		    is_head_of(f, block, &head->cells.v[c], PH_COLUMN_PERIOD))
			columns->period = c;
	for (size_t c = 0; c < head->cells.n; c++)
		if (c != columns->day[0] && c != columns->day[1] &&
		    c != columns->day[2] && c != columns->period) {
			columns->title = c;
			break;
		}
}

/* 辦理單位, 報名截止: the days of such a table are those of tasks or events. */
static bool is_of_tasks(const struct proceedings *f, size_t block,
			const struct jb_row *head)
{
	static const enum phrase lists[] = { PH_TABLE_WHO, PH_LISTED_NOT };
	struct jb_str s = block_text(f->work, block);
	const struct jb_cell *last = &head->cells.v[head->cells.n - 1];

	for (size_t i = 0; i < 2; i++)
		if (words_find(s, head->cells.v[0].start, last->end,
			       f->cues.phrase[lists[i]]) != SIZE_MAX)
			return true;
	return day_first(f->work, block, head->cells.v[0].start, last->end);
}

/*
 * Under a heading or in a table of comments a period, 議題｜徵詢期間, or the
 * day on which it closes, Topic | Deadline, is enough.
 */
static bool is_list_of_comments(const struct proceedings *f, size_t block,
				const struct jb_row *head,
				const struct columns *columns)
{
	return columns->day[STAGE_OPENS] == JB_NONE &&
	       (columns->period != JB_NONE ||
		columns->day[STAGE_CLOSES] != JB_NONE) &&
	       !is_of_tasks(f, block, head) && on_comments(f, block, head);
}

/* 程序｜预计开放｜牵头部门: only when they will open is known. */
static bool is_list_of_coming(const struct proceedings *f, size_t block,
			      const struct jb_row *head,
			      struct columns *columns)
{
	if (columns->day[STAGE_CLOSES] != JB_NONE ||
	    (f->work->out->kind != JB_KIND_CONSULTATION &&
	     !on_comments(f, block, head)))
		return false;
	for (size_t c = 0; c < head->cells.n; c++)
		if (is_head_of(f, block, &head->cells.v[c],
			       PH_COLUMN_COMING)) {
			columns->day[STAGE_OPENS] = c;
			columns->title = c == 0;
			return true;
		}
	return false;
}

static bool find_columns(const struct proceedings *f, size_t block,
			 const struct jb_row *head, struct columns *columns)
{
	static const enum cue cue[STAGES] = { CUE_OPENS, CUE_CLOSES,
					      CUE_REPORT };

	*columns = (struct columns){ 0, { JB_NONE, JB_NONE, JB_NONE },
				     JB_NONE };
	for (size_t c = 0; c < head->cells.n; c++)
		for (int day = 0; day < STAGES; day++)
			if (columns->day[day] == JB_NONE &&
			    cue_find(&f->cues, block, head->cells.v[c].start,
				     head->cells.v[c].end, cue[day])) {
				columns->day[day] = c;
				break;
			}
	find_short(f, block, head, columns);
	find_others(f, block, head, columns);
	if (is_list_of_comments(f, block, head, columns))
		return true;
	if (is_list_of_coming(f, block, head, columns))
		return true;
	if (columns->day[STAGE_CLOSES] == JB_NONE ||
	    columns->day[STAGE_OPENS] == JB_NONE)
		return false;
	/* 項目 | 開始日期 | 結束日期 may be those of any work */
	return (!is_head_of(f, block, &head->cells.v[columns->day[0]],
			    PH_COLUMN_OPENS) &&
		!is_head_of(f, block, &head->cells.v[columns->day[1]],
			    PH_COLUMN_CLOSES)) ||
	       on_comments(f, block, head);
}

static void read_cell(struct proceedings *f, struct told *t, size_t block,
		      const struct jb_cell *cell, enum stage stage)
{
	size_t index = jb_date_from(f->work->out, block, cell->start);
	const struct jb_date *d = day_at(f->work, index, block, cell->end);
	const struct jb_date *next =
		day_at(f->work, index + 1, block, cell->end);

	if (!d || !d->edtf.p)
		return;
	f->used[index] = true;
	/* 5月20日（延長至6月3日） */
	if (stage == STAGE_CLOSES && next && next->edtf.p &&
	    consultation_moves(f, next, d->at.end) &&
	    jb_str_cmp(next->edtf, d->edtf) > 0)
		d = next;
	told_set(t, stage, d->edtf, d->at);
}

/* 2023/5/2-6/12, or moved: 2月1日至3月2日（延長至3月16日） */
static void read_period(struct proceedings *f, struct told *t, size_t block,
			const struct jb_cell *cell)
{
	size_t index = jb_date_from(f->work->out, block, cell->start);
	const struct jb_date *d = day_at(f->work, index, block, cell->end);
	const struct jb_date *next =
		day_at(f->work, index + 1, block, cell->end);
	struct jb_str from, to;

	if (!d || !day_halves(d->edtf, &from, &to) || !day_is_fine(from))
		return;
	f->used[index] = true;
	told_set(t, STAGE_OPENS, from, d->at);
	told_set(t, STAGE_CLOSES, to, d->at);
	if (next && consultation_moves(f, next, d->at.end) &&
	    jb_str_cmp(next->edtf, to) > 0)
		told_set(t, STAGE_CLOSES, next->edtf, next->at);
}

/* Keep what the row tells of the proceeding that it names in r. */
static void keep_row(struct proceedings *f, struct told *t, struct jb_range r)
{
	t->name = jb_str_slice(block_text(f->work, t->first), r.first, r.past);
	if (!consultation_merge(f, t))
		title_set(f, consultation_keep(f, t), t->first, r);
}

static void read_row(struct proceedings *f, size_t block,
		     const struct jb_row *row, const struct columns *columns)
{
	struct told t = { .first = block, .last = block };

	if (columns->period < row->cells.n)
		read_period(f, &t, block, &row->cells.v[columns->period]);
	for (int day = 0; day < STAGES; day++)
		if (columns->day[day] < row->cells.n)
			read_cell(f, &t, block,
				  &row->cells.v[columns->day[day]],
				  (enum stage)day);
	if ((t.edtf[STAGE_CLOSES].p ||
	     (t.edtf[STAGE_OPENS].p &&
	      columns->day[STAGE_CLOSES] == JB_NONE)) &&
	    columns->title < row->cells.n)
		keep_row(f, &t, (struct jb_range){
			row->cells.v[columns->title].start,
			row->cells.v[columns->title].end });
}

static bool read_list(struct proceedings *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct columns columns;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 2 ||
	    !find_columns(f, index, &block->rows.v[0], &columns))
		return false;
	for (size_t i = 1; i < block->rows.n; i++)
		read_row(f, index, &block->rows.v[i], &columns);
	return true;
}

/* --- a row a period --- */

/*
 * 甲草案公共评议 | 9月8日至10月24日: what is commented on, and from when till
 * when; and below it 上述评议摘要报告 | 11月14日.
 */
static struct jb_range period_title(const struct proceedings *f,
				    struct jb_str text,
				    const struct jb_cell *cell)
{
	size_t end = words_find(text, cell->start, cell->end,
				f->cues.phrase[PH_COMMENTS]);

	if (end == SIZE_MAX || end < cell->start + 9)
		return (struct jb_range){ cell->start, cell->start };
	return (struct jb_range){ cell->start,
				  back_space(text, cell->start, end) };
}

static const struct jb_date *report_below(const struct proceedings *f,
					  size_t index,
					  const struct jb_row *row)
{
	struct jb_str text = block_text(f->work, index);
	const struct jb_cell *cell = row->cells.v, *day = cell + 1;
	const struct jb_date *d;

	if (row->cells.n != 2 ||
	    !words_at(text, cell->start, f->cues.phrase[PH_CELL_POINTS]) ||
	    !words_before(text, cell->end, f->cues.phrase[PH_CELL_REPORT]))
		return NULL;
	d = day_first(f->work, index, day->start, day->end);
	return d && day_is_fine(d->edtf) ? d : NULL;
}

static bool read_periods(struct proceedings *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct jb_str text = block_text(f->work, index);
	bool any = false;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 2)
		return false;
	for (size_t i = 0; i < block->rows.n; i++) {
		const struct jb_row *row = &block->rows.v[i];
		struct told t = { .first = index, .last = index };
		const struct jb_date *d, *report = NULL;
		struct jb_str from, to;
		struct jb_range title;

		if (row->cells.n != 2)
			continue;
		title = period_title(f, text, &row->cells.v[0]);
		d = day_first(f->work, index, row->cells.v[1].start,
			      row->cells.v[1].end);
		if (title.past <= title.first || !d ||
		    !day_halves(d->edtf, &from, &to) || !day_is_fine(from))
			continue;
		if (i + 1 < block->rows.n)
			report = report_below(f, index, row + 1);
		told_set(&t, STAGE_OPENS, from, d->at);
		told_set(&t, STAGE_CLOSES, to, d->at);
		if (report && jb_str_cmp(report->edtf, to) > 0)
			told_set(&t, STAGE_REPORT, report->edtf, report->at);
		any = true;
		keep_row(f, &t, title);
	}
	return any;
}

/* --- run together --- */

/* A line of labels without dates: 徵詢案 開始日期 截止日期 */
static bool is_head(const struct proceedings *f, size_t block)
{
	struct jb_str head = block_text(f->work, block);

	return block + 1 < f->work->doc->blocks.n && head.n <= 120 &&
	       !any_before(head, head.n, "。.") &&
	       !day_at(f->work, jb_date_from(f->work->out, block, 0), block,
		       SIZE_MAX) &&
	       cue_find(&f->cues, block, 0, head.n, CUE_OPENS) &&
	       cue_find(&f->cues, block, 0, head.n, CUE_CLOSES);
}

/* Titles and as many dates by turns. */
static bool read_run_on(struct proceedings *f, size_t head)
{
	size_t block = head + 1, at = 0, index;
	struct jb_str text;

	if (!is_head(f, head))
		return false;
	text = block_text(f->work, block);
	index = jb_date_from(f->work->out, block, 0);
	for (;; index += 2) {
		const struct jb_date *a =
			day_at(f->work, index, block, text.n);
		const struct jb_date *b =
			day_at(f->work, index + 1, block, text.n);
		struct told t = { .first = block, .last = block };

		if (!a || !b || !a->edtf.p || !b->edtf.p ||
		    !label_is_gap(f, text, a->at.end, b->at.start))
			return at > 0;
		told_set(&t, STAGE_OPENS, a->edtf, a->at);
		told_set(&t, STAGE_CLOSES, b->edtf, b->at);
		f->used[index] = f->used[index + 1] = true;
		keep_row(f, &t, (struct jb_range){
			skip_space(text, at, a->at.start),
			back_space(text, at, a->at.start) });
		at = b->at.end;
	}
}

/* --- a line a proceeding --- */

enum { DAYS = 4 };	/* opens, closes, extended to; or with replies */

/* Which days the head of such lines names first. STAGES: it is no head. */
static enum stage first_stage(const struct proceedings *f, size_t block)
{
	struct jb_str head = block_text(f->work, block);
	const struct jb_hit *opens, *closes;

	if (head.n > 120 || any_before(head, head.n, "。.") ||
	    day_at(f->work, jb_date_from(f->work->out, block, 0), block,
		   SIZE_MAX))
		return STAGES;
	opens = cue_find(&f->cues, block, 0, head.n, CUE_OPENS);
	closes = cue_find(&f->cues, block, 0, head.n, CUE_CLOSES);
	if (!closes)
		return STAGES;
	if (opens && opens->end <= closes->start)
		return STAGE_OPENS;
	/* Comment Period Close Date, Reply Period Close Date */
	return cue_find(&f->cues, block, closes->end, head.n, CUE_CLOSES) ||
			       word_find(head, closes->end, head.n,
					 "reply") != SIZE_MAX
		       ? STAGE_CLOSES
		       : STAGES;
}

/* Nothing between two days of a line but a clock, a bracket, "Extended to"? */
static bool is_day_gap(const struct proceedings *f, struct jb_str text,
		       size_t from, size_t past)
{
	while (from < past) {
		size_t n = words_at(text, from, f->cues.phrase[PH_DAY_GAP]);

		if (n == 0 && (text.p[from] == ' ' ||
			       (text.p[from] >= '0' && text.p[from] <= '9')))
			n = 1;
		if (n == 0 && label_is_gap(f, text, from, past))
			return true;
		if (n == 0)
			return false;
		from += n;
	}
	return true;
}

/*
 * The days at the end of a line; how many, the first of them at *index. What
 * stands before them is the title, which may have days of its own.
 */
static size_t last_days(const struct proceedings *f, size_t block,
			size_t *index)
{
	struct jb_str text = block_text(f->work, block);
	size_t first = jb_date_from(f->work->out, block, 0), last = first;
	size_t n = 0;
	size_t end = text.n;

	while (day_at(f->work, last, block, text.n))
		last++;
	while (last > first && n < DAYS) {
		const struct jb_date *d =
			day_at(f->work, last - 1, block, text.n);

		if (!day_is_told(d) || d->edtf.n != 10 ||
		    !is_day_gap(f, text, d->at.end, end))
			break;
		end = d->at.start;
		n++;
		last--;
	}
	*index = last;
	return n;
}

/* A day before those at the end: several lines have run together. */
static bool day_before(const struct proceedings *f, size_t block,
		       size_t index)
{
	for (size_t i = jb_date_from(f->work->out, block, 0); i < index; i++)
		if (f->work->out->dates.v[i].edtf.n == 10)
			return true;
	return false;
}

/* Title, then its days; false where the line is none. */
static bool read_line(struct proceedings *f, size_t block, enum stage stage)
{
	struct jb_str text = block_text(f->work, block);
	struct told t = { .first = block, .last = block };
	size_t index, n = last_days(f, block, &index);
	const struct jb_date *d = n ? &f->work->out->dates.v[index] : NULL;

	if (n == 0 || (stage == STAGE_OPENS && n < 2) || d->at.start < 6 ||
	    day_before(f, block, index))
		return false;
	told_set(&t, stage, d->edtf, d->at);
	if (stage == STAGE_OPENS)
		told_set(&t, STAGE_CLOSES, d[1].edtf, d[1].at);
	for (size_t i = 1; i < n; i++)
		if (consultation_moves(f, &d[i], d[i - 1].at.end) &&
		    jb_str_cmp(d[i].edtf, t.edtf[STAGE_CLOSES]) > 0)
			told_set(&t, STAGE_CLOSES, d[i].edtf, d[i].at);
	for (size_t i = 0; i < n; i++)
		f->used[index + i] = true;
	title_set(f, consultation_keep(f, &t), block,
		  (struct jb_range){ 0, back_space(text, 0, d->at.start) });
	return true;
}

/* Lines under a head that has lost its cells, with blanks alone between. */
static bool read_lines(struct proceedings *f, size_t head)
{
	enum stage stage = first_stage(f, head);
	size_t block = head + 1;

	while (stage != STAGES && block < f->work->doc->blocks.n &&
	       f->work->doc->blocks.v[block].type != JB_BLOCK_TABLE &&
	       read_line(f, block, stage))
		block++;
	return stage != STAGES && block > head + 1;
}

/* --- names alone --- */

/* Proceedings / Draft Budget: a list of what is open or to come, no days */
static bool read_names(struct proceedings *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	const struct jb_cell *head;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 2 ||
	    block->rows.v[0].cells.n != 1 ||
	    f->work->out->kind != JB_KIND_CONSULTATION)
		return false;
	head = &block->rows.v[0].cells.v[0];
	if (words_at(block->text, head->start,
		     f->cues.phrase[PH_NAMES_HEAD]) != head->end - head->start)
		return false;
	for (size_t i = 1; i < block->rows.n; i++) {
		const struct jb_cell *cell = &block->rows.v[i].cells.v[0];
		struct told t = { .first = index, .last = index };

		if (block->rows.v[i].cells.n == 1 &&
		    cell->end > cell->start + 6)
			title_set(f, consultation_keep(f, &t), index,
				  (struct jb_range){ cell->start, cell->end });
	}
	return true;
}

bool consultation_table(struct proceedings *f, size_t block)
{
	bool found;

	f->rows = f->work->out->consultations.n;
	found = read_list(f, block) || read_periods(f, block) ||
		consultation_schedule(f, block) || read_names(f, block) ||
		read_lines(f, block) || read_run_on(f, block);
	f->rows = JB_NONE;
	return found;
}
