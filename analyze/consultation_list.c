/*
 * A line each for what is open for comment, under a heading or a line that
 * says so:
 *
 *	目前開放評論的議題
 *	● 商標資訊交換中心實施細則（截止日期：3月29日）
 *	● Initial Report on Transfers – closes 12 August 2010
 *	● 8月12日截止：年度計畫草案
 *
 * Such a line is a title, a mark and days, with nothing else behind the mark
 * but the words that belong to them: whatever says more is prose, and what is
 * applied for or handed in (報名, nominations) no consultation.
 */
#include "analyze/consultation_line.h"

enum {
	LEAD_LIMIT = 240,	/* bytes of what leads to a list */
	LEAD_BARE = 60,		/* and does not say that it does */
	APART = 3,		/* lines that may stand between two of them */
	LINE_DAYS = 4,
	LIST_LONGEST = 400,	/* blocks */
};

/* Nothing but days behind from? */
static bool ends_in_days(const struct proceedings *f, struct line *line,
			 size_t from)
{
	line->from = from;
	return listed_past_days(f, line, from) == line->text.n && line->n > 0;
}

/* Title – closes 3 May: at the first mark behind which there are but days */
static bool title_first(const struct proceedings *f, struct line *line)
{
	const struct words *marks = f->cues.phrase[PH_LISTED_MARK];
	size_t at = 0, i, first;
	const struct jb_date *d;

	while ((at = words_find(line->text, at, line->text.n, marks)) !=
	       SIZE_MAX) {
		if (at > 0 && ends_in_days(f, line, at)) {
			/* 年度計畫起：3月1日止：4月2日 */
			if (any_at(line->text, at, "：:"))
				line->from = listed_before_days(
					f, line, at + any_at(line->text, at,
							     "：:"));
			line->title = (struct jb_range){ 0, line->from };
			return line->from > 0;
		}
		at += words_at(line->text, at, marks);
	}
	/* 甲草案8月12日截止: no mark between */
	i = jb_date_from(f->work->out, line->block, 0);
	d = day_at(f->work, i, line->block, line->text.n);
	if (!d)
		return false;
	first = listed_before_days(f, line, d->at.start);
	line->title = (struct jb_range){ 0, first };
	return first > 0 && ends_in_days(f, line, first) &&
	       words_find(line->text, d->at.end, line->text.n,
			  f->cues.phrase[PH_LISTED_CLOSES]) != SIZE_MAX;
}

/* 8月12日截止：甲草案 */
static bool days_first(const struct proceedings *f, struct line *line)
{
	size_t at = listed_past_days(f, line, 0);

	line->from = 0;
	line->title = (struct jb_range){ at, line->text.n };
	return line->n > 0 && at < line->text.n &&
	       (any_before(line->text, at, "：，）｜—–-") ||
		jb_is_space((unsigned char)line->text.p[at - 1])) &&
	       !day_at(f->work, line->first + line->n, line->block,
		       line->text.n);
}

/* Are there words of list between day i and the next, or the line's end? */
static bool is_behind(const struct proceedings *f, const struct line *line,
		      size_t i, enum phrase list)
{
	const struct jb_date *d = &f->work->out->dates.v[line->first + i];
	size_t past = i + 1 < line->n ? d[1].at.start
		      : line->from == 0 && line->title.first
			      ? line->title.first
			      : line->text.n;

	return words_find(line->text, d->at.end, past,
			  f->cues.phrase[list]) != SIZE_MAX;
}

/*
 * Which day of t the i-th of a line is where no words before it say: by those
 * behind it, else the one that comes next; alone: one by itself.
 */
static enum stage stage_by_place(const struct proceedings *f,
				 const struct line *line, size_t i,
				 const struct told *t, enum stage alone)
{
	if (i + 1 == line->n && is_behind(f, line, i, PH_LISTED_CLOSES))
		return STAGE_CLOSES;
	if (is_behind(f, line, i, PH_LISTED_OPENS))
		return STAGE_OPENS;
	return line->n == 1		  ? alone
	       : t->edtf[STAGE_CLOSES].p ? STAGE_REPORT
	       : t->edtf[STAGE_OPENS].p  ? STAGE_CLOSES
					  : STAGE_OPENS;
}

/* The days of a line; false: they are those of no proceeding. */
static bool read_line_days(const struct proceedings *f,
			   const struct line *line, struct told *t,
			   enum stage alone)
{
	size_t from = line->from;

	for (size_t i = 0; i < line->n; i++) {
		const struct jb_date *d =
			&f->work->out->dates.v[line->first + i];

		if (!listed_read_day(f, line, from, d, t,
				     stage_by_place(f, line, i, t, alone)))
			return false;
		from = listed_past_suffix(f, line, d->at.end);
	}
	return t->edtf[STAGE_CLOSES].p || t->edtf[STAGE_OPENS].p;
}

/*
 * Read block as a line of a list, whose blocks end before past; alone is what a
 * day by itself is there. The block past it and what is told of it below;
 * block: it is none.
 */
static size_t read_listed(struct proceedings *f, size_t block, size_t past,
			  enum stage alone)
{
	struct line line = { .block = block,
			     .text = block_text(f->work, block) };
	struct told t = { .first = block, .last = block, .comment = true };
	size_t tail, end = block + 1;

	if (line.text.n > LINE_LIMIT)
		return block;
	/* …已於5月31日結束，共收到9份意見 */
	tail = words_find(line.text, 0, line.text.n,
			  f->cues.phrase[PH_LISTED_TAIL]);
	if (tail != SIZE_MAX)
		line.text.n = tail;
	if ((!title_first(f, &line) && !days_first(f, &line)) ||
	    line.n > LINE_DAYS)
		return block;
	line.title = listed_cell(f, line.text, line.title);
	if (!listed_is_title(f, &line) ||
	    !read_line_days(f, &line, &t, alone) || !told_in_order(&t))
		return block;
	t.name = jb_str_slice(line.text, line.title.first, line.title.past);
	for (size_t i = 0; i < line.n; i++)
		f->used[line.first + i] = true;
	if (line.title.first < line.from)
		end = consultation_below(f, block, past, &t, alone);
	listed_use_days(f, block + 1, t.last);
	if (!consultation_merge(f, &t))
		title_set_line(f, consultation_keep(f, &t), block, line.title);
	return end;
}

/*
 * Was to close on, The summary is due: nothing but words for such days stands
 * between from and d, or one for the report. Not: It heard comments until
 */
static bool leads_to_day(const struct proceedings *f, struct line line,
			 size_t from, const struct jb_date *d)
{
	from = skip_space(line.text, from, d->at.start);
	listed_past_days(f, &line, from);
	return line.n > 0 ||
	       words_find(line.text, from, d->at.start,
			  f->cues.phrase[PH_LISTED_REPORT]) != SIZE_MAX;
}

/*
 * Draft Plan. Opened 17 May, closes 17 June 2011. The budget is …: a title that
 * a full stop ends, then sentences, of which some tell the days
 */
static size_t read_told(struct proceedings *f, size_t block)
{
	enum { LONGEST = 600 };		/* bytes */
	const struct block_view *view = &f->work->views[block];
	struct line line = { .block = block,
			     .text = block_text(f->work, block) };
	struct told t = { .first = block, .last = block, .comment = true };
	const struct jb_date *d;

	if (view->sentences.n < 2 || line.text.n > LONGEST)
		return block;
	line.title.past = view->sentences.v[0].end;
	line.title = listed_cell(f, line.text, line.title);
	/* a comma and a verb are a sentence's */
	if (any_find(line.text, line.title.first, line.title.past, "，") !=
		    SIZE_MAX ||
	    words_find(line.text, line.title.first, line.title.past,
		       f->cues.phrase[PH_EN_VERB_SMALL]) != SIZE_MAX ||
	    !listed_is_title(f, &line))
		return block;
	for (size_t i = jb_date_from(f->work->out, block,
				   view->sentences.v[0].end);
	     (d = day_at(f->work, i, block, line.text.n)) != NULL; i++) {
		const struct sentence *s =
			sentence_at(f->work, block, d->at.start);
		size_t from = clause_at(line.text, s->start, s->end,
					d->at.start).first;

		if (!day_is_free(f, i) || !leads_to_day(f, line, from, d) ||
		    !listed_read_day(f, &line, from, d, &t, STAGES))
			break;
	}
	if (!t.edtf[STAGE_CLOSES].p || !told_in_order(&t))
		return block;
	t.name = jb_str_slice(line.text, line.title.first, line.title.past);
	listed_use_days(f, block, block);
	if (!consultation_merge(f, &t))
		title_set_line(f, consultation_keep(f, &t), block, line.title);
	return block + 1;
}

/* Have your say!, 徵詢中案件: a short line of its own, which is no sentence */
static bool is_bare_lead(const struct jb_block *b)
{
	return b->type == JB_BLOCK_PARAGRAPH && b->text.n <= LEAD_BARE &&
	       !any_before(b->text, b->text.n, "。.，；;");
}

static bool has(const struct proceedings *f, struct jb_str s,
		enum phrase list)
{
	return words_find(s, 0, s.n, f->cues.phrase[list]) != SIZE_MAX;
}

/* Does the block say that what follows is open for comment? */
static bool leads(const struct proceedings *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	struct jb_str s = b->text;
	const bool alone = b->type == JB_BLOCK_HEADING || is_bare_lead(b);

	if (s.n > LEAD_LIMIT ||
	    (!alone && b->type != JB_BLOCK_PARAGRAPH &&
	     b->type != JB_BLOCK_ITEM) ||
	    listed_has_day(f, block, 0, s.n))
		return false;
	if (!cue_find(&f->cues, block, 0, s.n, CUE_COMMENT) &&
	    (!alone || !has(f, s, PH_LISTED_OF) || has(f, s, PH_LISTED_NOT)))
		return false;
	return alone || any_before(s, s.n, "：") || has(f, s, PH_LISTED_LEAD);
}

/* What a day by itself is under such words: 即將開放, 截止日; STAGES: none. */
static enum stage alone_under(const struct proceedings *f, size_t block,
			      enum stage before)
{
	struct jb_str s = block_text(f->work, block);

	if (cue_find(&f->cues, block, 0, s.n, CUE_CLOSES) ||
	    has(f, s, PH_LISTED_CLOSES))
		return STAGE_CLOSES;
	return has(f, s, PH_LISTED_COMING) ? STAGE_OPENS : before;
}

/* Is the list over at block: another heading, or lines that are none of it? */
static bool is_over(const struct proceedings *f, size_t lead, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	const struct jb_block *over = &f->work->doc->blocks.v[lead];

	return b->type == JB_BLOCK_TABLE ||
	       (b->type == JB_BLOCK_HEADING &&
		(over->type != JB_BLOCK_HEADING || b->level <= over->level));
}

/*
 * 附錄二、徵詢案 over （一）甲草案: a heading that is no deeper than what leads
 * to it, right below that or where another record has just ended
 */
static bool is_beside(const struct proceedings *f, size_t lead, size_t block)
{
	return f->work->doc->blocks.v[block].type == JB_BLOCK_HEADING &&
	       (block == lead + 1 || block == f->listed);
}

void consultation_list(struct proceedings *f, size_t lead)
{
	enum stage alone;
	size_t apart = 0, n = f->work->doc->blocks.n;

	if (lead < f->listed || !leads(f, lead))
		return;
	alone = alone_under(f, lead, STAGES);
	f->rows = f->work->out->consultations.n;
	if (n > lead + LIST_LONGEST)
		n = lead + LIST_LONGEST;
	for (size_t i = lead + 1; i < n && apart < APART; i++) {
		const bool over = is_over(f, lead, i);
		size_t end = i;

		if (over && !is_beside(f, lead, i))
			break;
		end = read_listed(f, i, n, alone);
		if (end == i)
			end = consultation_record(f, i, n, alone);
		if (end == i &&
		    f->work->doc->blocks.v[i].type == JB_BLOCK_ITEM)
			end = read_told(f, i);
		if (end > i) {
			apart = 0;
			f->listed = end;
			i = end - 1;
			continue;
		}
		if (over)
			break;
		apart++;
		if (block_text(f->work, i).n <= LEAD_LIMIT)
			alone = alone_under(f, i, alone);
	}
	f->rows = JB_NONE;
}
