/*
 * Tables about consultations.
 *
 *	Title | Open Date | Close Date   a row a proceeding
 *	1 February | public comment opened   a schedule, a row a day
 *	徵詢案 開始日期 截止日期 / 甲 …        cells that have run together
 */
#include "analyze/consultation.h"

/* --- a row a proceeding --- */

struct columns {
	size_t title;
	size_t day[STAGES];
};

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
	for (size_t c = 0; c < head->cells.n; c++)
		if (c != columns->day[0] && c != columns->day[1] &&
		    c != columns->day[2]) {
			columns->title = c;
			break;
		}
	return columns->day[STAGE_CLOSES] != JB_NONE &&
	       columns->day[STAGE_OPENS] != JB_NONE;
}

static void read_cell(struct proceedings *f, struct told *t, size_t block,
		      const struct jb_cell *cell, enum stage stage)
{
	size_t index = day_from(f->work, block, cell->start);
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

/* --- a row a day --- */

static bool row_has(const struct proceedings *f, struct jb_str text,
		    const struct jb_row *row, enum phrase phrase)
{
	return word_find(text, row->cells.v[0].start,
			 row->cells.v[row->cells.n - 1].end,
			 f->cues.phrase[phrase]) != SIZE_MAX;
}

/* Which day of a proceeding does a row of a schedule tell? STAGES: none. */
static enum stage event_of(const struct proceedings *f, struct jb_str text,
			   const struct jb_row *row)
{
	if (row->cells.n < 2 || (!row_has(f, text, row, PH_EVENT) &&
				 !row_has(f, text, row, PH_COMMENTS)))
		return STAGES;
	if (row_has(f, text, row, PH_EVENT_REPORT))
		return STAGE_REPORT;
	if (row_has(f, text, row, PH_EVENT_CLOSES))
		return STAGE_CLOSES;
	if (row_has(f, text, row, PH_EVENT_OPENS))
		return STAGE_OPENS;
	return STAGES;
}

/* Draft plan published, public comment opened: the plan is the matter. */
static struct jb_range event_title(const struct proceedings *f,
				   struct jb_str text,
				   const struct jb_row *row)
{
	size_t from = row->cells.v[row->cells.n - 1].start;
	size_t past = row->cells.v[row->cells.n - 1].end;
	size_t n = word_at(text, from, f->cues.phrase[PH_EVENT_HEAD]);
	size_t end = word_find(text, from + n, past,
			       f->cues.phrase[PH_EVENT_TAIL]);

	from += n;
	if (end == SIZE_MAX || end < from + 5)
		return (struct jb_range){ from, from };
	return (struct jb_range){ from, end };
}

static void read_event(struct proceedings *f, struct told *t,
		       struct jb_range *title, size_t index,
		       const struct jb_row *row)
{
	struct jb_str text = block_text(f->work, index), from, to;
	const struct jb_date *d = day_first(f->work, index,
					    row->cells.v[0].start,
					    row->cells.v[0].end);
	enum stage stage = d ? event_of(f, text, row) : STAGES;

	if (stage == STAGES || t->edtf[stage].p)
		return;
	from = d->edtf;
	if (day_halves(d->edtf, &from, &to)) {
		if (stage != STAGE_OPENS)
			return;
		told_set(t, STAGE_CLOSES, to, d->at);
	}
	told_set(t, stage, from, d->at);
	if (stage == STAGE_OPENS)
		*title = event_title(f, text, row);
}

static bool read_schedule(struct proceedings *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct told t = { .first = index, .last = index };
	struct jb_range title = { 0, 0 };
	struct jb_consultation *c;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 3)
		return false;
	for (size_t i = 0; i < block->rows.n; i++)
		read_event(f, &t, &title, index, &block->rows.v[i]);
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

/* --- run together --- */

/* A line of labels without dates: 徵詢案 開始日期 截止日期 */
static bool is_head(const struct proceedings *f, size_t block)
{
	struct jb_str head = block_text(f->work, block);

	return block + 1 < f->work->doc->blocks.n && head.n <= 120 &&
	       !day_at(f->work, day_from(f->work, block, 0), block,
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
	index = day_from(f->work, block, 0);
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

bool consultation_table(struct proceedings *f, size_t block)
{
	return read_list(f, block) || read_schedule(f, block) ||
	       read_run_on(f, block);
}
