/*
 * Tables about consultations.
 *
 *	Title | Open Date | Close Date   a row a proceeding
 *	1 February | public comment opened   a schedule, a row a day
 *	Title Open Date Close Date / A … 4 May 2011 6 June 2011	a line each
 *	Proceedings / Draft Budget		names alone
 *	徵詢案 開始日期 截止日期 / 甲 …        cells that have run together
 */
#include "analyze/consultation.h"

/* --- a row a proceeding --- */

struct columns {
	size_t title;
	size_t day[STAGES];
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

static bool find_columns(const struct proceedings *f, size_t block,
			 const struct jb_row *head, struct columns *columns)
{
	static const enum cue cue[STAGES] = { CUE_OPENS, CUE_CLOSES,
					      CUE_REPORT };

	*columns = (struct columns){ 0, { JB_NONE, JB_NONE, JB_NONE } };
	for (size_t c = 0; c < head->cells.n; c++)
		for (int day = 0; day < STAGES; day++)
			if (columns->day[day] == JB_NONE &&
			    cue_find(&f->cues, block, head->cells.v[c].start,
				     head->cells.v[c].end, cue[day])) {
				columns->day[day] = c;
				break;
			}
	find_short(f, block, head, columns);
	for (size_t c = 0; c < head->cells.n; c++)
		if (c != columns->day[0] && c != columns->day[1] &&
		    c != columns->day[2]) {
			columns->title = c;
			break;
		}
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

static void read_row(struct proceedings *f, size_t block,
		     const struct jb_row *row, const struct columns *columns)
{
	struct told t = { .first = block, .last = block };

	for (int day = 0; day < STAGES; day++)
		if (columns->day[day] < row->cells.n)
			read_cell(f, &t, block,
				  &row->cells.v[columns->day[day]],
				  (enum stage)day);
	if (!t.edtf[STAGE_CLOSES].p || columns->title >= row->cells.n ||
	    consultation_merge(f, &t))
		return;
	title_set(f, consultation_keep(f, &t), block,
		  (struct jb_range){ row->cells.v[columns->title].start,
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

/* --- a row or a line a day --- */

static bool has_words(const struct proceedings *f, struct jb_str text,
		      struct jb_range r, enum phrase phrase)
{
	return words_find(text, r.first, r.past, f->cues.phrase[phrase]) !=
	       SIZE_MAX;
}

/* Which day of a proceeding does r of a schedule tell? STAGES: none. */
static enum stage event_of(const struct proceedings *f, struct jb_str text,
			   struct jb_range r)
{
	if (!has_words(f, text, r, PH_EVENT) &&
	    !has_words(f, text, r, PH_COMMENTS))
		return STAGES;
	if (has_words(f, text, r, PH_EVENT_REPORT))
		return STAGE_REPORT;
	if (has_words(f, text, r, PH_EVENT_CLOSES))
		return STAGE_CLOSES;
	if (has_words(f, text, r, PH_EVENT_OPENS))
		return STAGE_OPENS;
	return STAGES;
}

/* Draft plan published, public comment opened: the plan is the matter. */
static struct jb_range event_title(const struct proceedings *f,
				   struct jb_str text, struct jb_range r)
{
	size_t n = words_at(text, r.first, f->cues.phrase[PH_EVENT_HEAD]);
	size_t end = words_find(text, r.first + n, r.past,
				f->cues.phrase[PH_EVENT_TAIL]);

	r.first += n;
	if (end == SIZE_MAX || end < r.first + 5)
		return (struct jb_range){ r.first, r.first };
	return (struct jb_range){ r.first, end };
}

/*
 * The day d with the words what: a day of t's? Sets title to where its name
 * is to be found, in the words that tell of its opening.
 */
static bool read_event(struct proceedings *f, struct told *t,
		       struct jb_range *title, const struct jb_date *d,
		       struct jb_range all, struct jb_range what)
{
	struct jb_str text = block_text(f->work, d->at.block), from, to;
	enum stage stage = event_of(f, text, all);

	if (stage == STAGES || t->edtf[stage].p)
		return false;
	from = d->edtf;
	if (day_halves(d->edtf, &from, &to)) {
		if (stage != STAGE_OPENS)
			return false;
		told_set(t, STAGE_CLOSES, to, d->at);
	}
	told_set(t, stage, from, d->at);
	if (stage == STAGE_OPENS)
		*title = event_title(f, text, what);
	return true;
}

static bool read_schedule(struct proceedings *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct told t = { .first = index, .last = index };
	struct jb_range title = { 0, 0 };
	struct jb_consultation *c;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 3)
		return false;
	for (size_t i = 0; i < block->rows.n; i++) {
		const struct jb_row *row = &block->rows.v[i];
		const struct jb_cell *last = &row->cells.v[row->cells.n - 1];
		const struct jb_date *d = day_first(f->work, index,
						    row->cells.v[0].start,
						    row->cells.v[0].end);

		if (d && row->cells.n >= 2)
			read_event(f, &t, &title, d,
				   (struct jb_range){ row->cells.v[0].start,
						      last->end },
				   (struct jb_range){ last->start,
						      last->end });
	}
	if (!t.edtf[STAGE_OPENS].p || !t.edtf[STAGE_CLOSES].p)
		return false;
	if (jb_str_cmp(t.edtf[STAGE_OPENS], t.edtf[STAGE_CLOSES]) > 0 ||
	    consultation_merge(f, &t))
		return true;
	c = consultation_keep(f, &t);
	c->at = t.at[STAGE_OPENS];
	if (title.past > title.first)
		title_set(f, c, index, title);
	return true;
}

/*
 * Is block a line of a schedule: a day and an event by a mark, 18 March 2015 –
 * Draft posted, or several of them run together?
 */
static bool is_day_line(const struct proceedings *f, size_t block)
{
	enum { LINE = 400, HEAD = 3 };
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	size_t i = jb_date_from(f->work->out, block, 0);
	const struct jb_date *d = day_at(f->work, i, block, b->text.n);

	if ((b->type != JB_BLOCK_PARAGRAPH && b->type != JB_BLOCK_ITEM) ||
	    b->text.n > LINE || !d || !d->edtf.p || d->fiscal || f->used[i] ||
	    !day_is_fine(d->edtf))
		return false;
	return d->at.start <= HEAD &&
	       any_at(b->text, skip_space(b->text, d->at.end, b->text.n),
		      "–—-：｜|");
}

/* Read the events of a line; the words that name the matter are in title. */
static void read_day_line(struct proceedings *f, struct told *t,
			  struct jb_range *title, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	size_t i = jb_date_from(f->work->out, block, 0);
	const struct jb_date *d;

	for (; (d = day_at(f->work, i, block, text.n)) != NULL; i++) {
		const struct jb_date *next =
			day_at(f->work, i + 1, block, text.n);
		struct jb_range what = { d->at.end,
					 next ? next->at.start : text.n };

		if (d->edtf.p && !d->fiscal &&
		    read_event(f, t, title, d, what, what))
			t->last = block;
	}
}

/* Keep what the lines told, by the words at named or what stands above. */
static void keep_days(struct proceedings *f, const struct told *t,
		      size_t named, struct jb_range title)
{
	struct jb_str text = block_text(f->work, named);
	struct jb_consultation *c;
	size_t above;

	for (int stage = 0; stage < STAGES; stage++)
		if (t->edtf[stage].p)
			f->used[jb_date_from(f->work->out, t->at[stage].block,
					     t->at[stage].start)] = true;
	if (consultation_merge(f, t))
		return;
	c = consultation_keep(f, t);
	c->at = t->at[STAGE_OPENS];
	title.first = skip_space(text, title.first, title.past);
	while (title.first < title.past &&
	       any_at(text, title.first, "–—-：|｜"))
		title.first = skip_space(text, title.first +
				any_at(text, title.first, "–—-：|｜"),
				title.past);
	above = title_near(f, t->first, t->last, t->last + 1);
	if (title_fits(f, text, title) &&
	    words_at(text, title.first, f->cues.phrase[PH_TITLE_CLASS]) <
		    title.past - title.first)
		title_set(f, c, named, title);
	else if (above != JB_NONE)
		title_set_block(f, c, above);
}

/* A schedule in lines; false where none begins at first. */
static bool read_days(struct proceedings *f, size_t first)
{
	enum { LINES = 16 };
	struct told t = { .first = first, .last = first };
	struct jb_range title = { 0, 0 };
	size_t i = first;

	if (first < f->listed)
		return false;
	while (i < f->work->doc->blocks.n && i - first < LINES &&
	       is_day_line(f, i))
		read_day_line(f, &t, &title, i++);
	f->listed = i;
	if (!t.edtf[STAGE_OPENS].p || !t.edtf[STAGE_CLOSES].p ||
	    jb_str_cmp(t.edtf[STAGE_OPENS], t.edtf[STAGE_CLOSES]) > 0)
		return false;
	keep_days(f, &t, t.at[STAGE_OPENS].block, title);
	return true;
}

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
		if (!consultation_merge(f, &t))
			title_set(f, consultation_keep(f, &t), index, title);
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
		if (!consultation_merge(f, &t))
			title_set(f, consultation_keep(f, &t), block,
				  (struct jb_range){
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

		if (!d->edtf.p || d->fiscal || d->edtf.n != 10 ||
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
	return read_list(f, block) || read_periods(f, block) ||
	       read_schedule(f, block) || read_days(f, block) ||
	       read_names(f, block) || read_lines(f, block) ||
	       read_run_on(f, block);
}
