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

/* 23:59 at at; 0 where no clock stands */
static size_t clock_at(struct jb_str text, size_t at)
{
	size_t n = 0;
	bool colon = false;

	while (at + n < text.n && n < 5) {
		char c = text.p[at + n];

		if (c == ':' && n > 0)
			colon = true;
		else if (!jb_is_digit((unsigned char)c))
			break;
		n++;
	}
	return colon && n >= 4 ? n : 0;
}

size_t listed_past_days(const struct proceedings *f, struct line *line,
			size_t at)
{
	const struct jb_analysis *a = f->work->out;
	size_t i = jb_date_from(a, line->block, at), n;

	line->first = i;
	line->n = 0;
	while (at < line->text.n) {
		const struct jb_date *d =
			day_at(f->work, i, line->block, line->text.n);

		if (d && d->at.start == at) {
			if (!day_is_free(f, i))
				break;
			at = d->at.end;
			line->n++;
			i++;
			continue;
		}
		n = words_at(line->text, at, f->cues.phrase[PH_LISTED_GAP]);
		if (n == 0 && jb_is_space((unsigned char)line->text.p[at]))
			n = 1;
		if (n == 0)
			n = clock_at(line->text, at);
		if (n == 0)
			break;
		at += n;
	}
	return at;
}

/* Nothing but days behind from? */
static bool ends_in_days(const struct proceedings *f, struct line *line,
			 size_t from)
{
	line->from = from;
	return listed_past_days(f, line, from) == line->text.n && line->n > 0;
}

size_t listed_before_days(const struct proceedings *f,
			  const struct line *line, size_t at)
{
	static const enum phrase lists[] = { PH_LISTED_CLOSES,
					     PH_LISTED_OPENS, PH_COMMENTS };

	at = back_space(line->text, 0, at);
	at -= any_before(line->text, at, "：");
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		size_t n = words_before(line->text, at,
					f->cues.phrase[lists[i]]);

		at = back_space(line->text, 0, at - (n < at ? n : at));
	}
	return at;
}

struct jb_range listed_cell(const struct proceedings *f,
				    struct jb_str s, struct jb_range r)
{
	struct jb_range best = { r.first, r.first };

	r.first += words_at(s, r.first, f->cues.phrase[PH_LISTED_BULLET]);
	for (size_t at = r.first; at <= r.past;) {
		size_t end = any_find(s, at, r.past, "／｜");

		if (end == SIZE_MAX)
			end = r.past;
		if (end - at > best.past - best.first)
			best = (struct jb_range){ at, end };
		at = end == r.past ? r.past + 1 : end + 3;
	}
	best.first = skip_space(s, best.first, best.past);
	best.past = back_space(s, best.first, best.past);
	if (best.past > best.first)
		best.past -= any_before(s, best.past, "。.");
	return best;
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

/* A day, as 2024-05-06, in [from, past): what bears it is no title. */
static bool has_day(const struct proceedings *f, size_t block, size_t from,
		    size_t past)
{
	const struct jb_date *d;

	for (size_t i = jb_date_from(f->work->out, block, from);
	     (d = day_at(f->work, i, block, past)) != NULL; i++)
		if (d->edtf.n >= 10 && !d->fiscal)
			return true;	/* or from one day to another */
	return false;
}

bool listed_is_title(const struct proceedings *f, const struct line *line)
{
	struct jb_str s = line->text;
	struct jb_range r = line->title;
	const struct jb_hits *hits = &f->work->views[line->block].hits;

	r.first = skip_space(s, r.first, r.past);
	r.past = back_space(s, r.first, r.past);
	if (!title_fits(f, s, r) || has_day(f, line->block, r.first, r.past) ||
	    title_is_generic(f, jb_str_slice(s, r.first, r.past)) ||
	    title_is_gap(f, s, r) ||
	    words_at(s, r.first, f->cues.phrase[PH_PHASE]) ||
	    words_find(s, r.first, r.past, f->cues.phrase[PH_TITLE_NOT]) !=
		    SIZE_MAX ||
	    any_find(s, r.first, r.past, "。？！") != SIZE_MAX ||
	    words_before(s, r.past, f->cues.phrase[PH_LISTED_NOT_END]) ||
	    words_find(s, r.first, r.past,
		       f->cues.phrase[PH_LISTED_NOT]) != SIZE_MAX)
		return false;
	for (size_t i = hits_from(hits, r.first);
	     i < hits->list.n && hits->list.v[i].start < r.past; i++) {
		enum cue cue = cue_of(&f->cues, &hits->list.v[i]);

		if ((cue == CUE_OPENS || cue == CUE_CLOSES ||
		     cue == CUE_REPORT) &&
		    hits->list.v[i].start <= r.first + 3 &&
		    hits->list.v[i].end + 3 >= r.past)
			return false;
	}
	return true;
}

/*
 * 3月1日起／4月12日止, 2018-05-25 開始，: past the word of list that is bound
 * to the day that ends at end. 5月31日　截止日期：… binds it to the next.
 */
size_t listed_past_suffix(const struct proceedings *f,
			  const struct line *line, size_t end,
			  enum phrase list)
{
	const struct words *words = f->cues.phrase[list];
	size_t n = words_at(line->text, end, words), next;

	if (n)
		return end + n;
	next = skip_space(line->text, end, line->text.n);
	n = words_at(line->text, next, words);
	return n && (next + n == line->text.n ||
		     any_at(line->text, next + n, "，；／。）、"))
		       ? next + n
		       : end;
}

static size_t past_suffix(const struct proceedings *f, const struct line *line,
			  size_t end)
{
	end = listed_past_suffix(f, line, end, PH_DAY_OPENS_SUFFIX);
	return listed_past_suffix(f, line, end, PH_DAY_CLOSES_SUFFIX);
}

/* Are there words of list between the days before and behind day i? */
static bool beside(const struct proceedings *f, const struct line *line,
		   size_t i, bool behind, enum phrase list)
{
	const struct jb_date *d = &f->work->out->dates.v[line->first + i];
	size_t from = behind ? d->at.end
		      : i    ? past_suffix(f, line, d[-1].at.end)
			     : line->from;
	size_t past = !behind	      ? d->at.start
		      : i + 1 < line->n ? d[1].at.start
		      : line->from == 0 && line->title.first
			      ? line->title.first
			      : line->text.n;

	return words_find(line->text, from, past, f->cues.phrase[list]) !=
	       SIZE_MAX;
}

/*
 * Which day of its proceeding the i-th of a line is, by the words beside it,
 * else by its place.
 */
static enum stage stage_of(const struct proceedings *f,
			   const struct line *line, size_t i,
			   enum stage alone)
{
	const struct jb_date *d = &f->work->out->dates.v[line->first + i];

	if (beside(f, line, i, false, PH_LISTED_REPORT))
		return STAGE_REPORT;
	if (listed_past_suffix(f, line, d->at.end, PH_DAY_CLOSES_SUFFIX) !=
	    d->at.end)
		return STAGE_CLOSES;
	if (listed_past_suffix(f, line, d->at.end, PH_DAY_OPENS_SUFFIX) !=
	    d->at.end)
		return STAGE_OPENS;
	if (beside(f, line, i, false, PH_LISTED_CLOSES))
		return STAGE_CLOSES;
	if (beside(f, line, i, false, PH_LISTED_OPENS))
		return STAGE_OPENS;
	if (i + 1 == line->n && beside(f, line, i, true, PH_LISTED_CLOSES))
		return STAGE_CLOSES;
	if (beside(f, line, i, true, PH_LISTED_OPENS))
		return STAGE_OPENS;
	return line->n == 1 ? alone : (enum stage)i;
}

bool listed_was_day(const struct proceedings *f, const struct line *line,
		    const struct jb_date *d)
{
	return words_before(line->text,
			    back_space(line->text, 0, d->at.start),
			    f->cues.phrase[PH_LISTED_WAS]) > 0;
}

/* The days of a line; false: they are those of no proceeding. */
static bool read_line_days(const struct proceedings *f,
			   const struct line *line, struct told *t,
			   enum stage alone)
{
	for (size_t i = 0; i < line->n; i++) {
		const struct jb_date *d =
			&f->work->out->dates.v[line->first + i];
		struct jb_str from, to;
		enum stage stage;

		if (t->any && listed_was_day(f, line, d))
			continue;
		if (day_halves(d->edtf, &from, &to)) {
			if (t->any || !day_is_fine(from))
				return false;
			told_set(t, STAGE_OPENS, from, d->at);
			told_set(t, STAGE_CLOSES, to, d->at);
			continue;
		}
		stage = t->any && t->edtf[STAGE_OPENS].p &&
					t->edtf[STAGE_CLOSES].p &&
					!consultation_moves(f, d, line->from)
				? STAGE_REPORT
				: stage_of(f, line, i, alone);
		if (stage == STAGES || !day_is_fine(d->edtf))
			return false;
		told_set(t, stage, d->edtf, d->at);
	}
	return t->edtf[STAGE_CLOSES].p || t->edtf[STAGE_OPENS].p;
}

/* The cell of the line's title that names the matter */
static bool set_cell(const struct proceedings *f, struct line *line)
{
	line->title = listed_cell(f, line->text, line->title);
	return line->title.past > line->title.first;
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
	    line.n > LINE_DAYS || !set_cell(f, &line) ||
	    !listed_is_title(f, &line) ||
	    !read_line_days(f, &line, &t, alone) || !told_in_order(&t))
		return block;
	for (size_t i = 0; i < line.n; i++)
		f->used[line.first + i] = true;
	if (line.title.first < line.from)
		end = consultation_below(f, block, past, &t, alone);
	listed_use_days(f, block + 1, t.last);
	if (!consultation_merge(f, &t))
		title_set_line(f, consultation_keep(f, &t), block, line.title);
	return end;
}

/* Have your say!, 徵詢中案件: a short line of its own, which is no sentence */
static bool is_bare_lead(const struct jb_block *b)
{
	return b->type == JB_BLOCK_PARAGRAPH && b->text.n <= LEAD_BARE &&
	       !any_before(b->text, b->text.n, "。.，；;");
}

/* Does the block say that what follows is open for comment? */
static bool leads(const struct proceedings *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	struct jb_str s = b->text;

	if (s.n > LEAD_LIMIT ||
	    (b->type != JB_BLOCK_HEADING && b->type != JB_BLOCK_PARAGRAPH &&
	     b->type != JB_BLOCK_ITEM) ||
	    !(cue_find(&f->cues, block, 0, s.n, CUE_COMMENT) ||
	      ((b->type == JB_BLOCK_HEADING || is_bare_lead(b)) &&
	       words_find(s, 0, s.n, f->cues.phrase[PH_LISTED_OF]) !=
		       SIZE_MAX &&
	       words_find(s, 0, s.n, f->cues.phrase[PH_LISTED_NOT]) ==
		       SIZE_MAX)) ||
	    has_day(f, block, 0, s.n))
		return false;
	return b->type == JB_BLOCK_HEADING || any_before(s, s.n, "：") ||
	       is_bare_lead(b) ||
	       words_find(s, 0, s.n, f->cues.phrase[PH_LISTED_LEAD]) !=
		       SIZE_MAX;
}

/* What a day by itself is under such words: 即將開放, 截止日; STAGES: none. */
static enum stage alone_under(const struct proceedings *f, size_t block,
			      enum stage before)
{
	struct jb_str s = block_text(f->work, block);

	if (cue_find(&f->cues, block, 0, s.n, CUE_CLOSES) ||
	    words_find(s, 0, s.n, f->cues.phrase[PH_LISTED_CLOSES]) !=
		    SIZE_MAX)
		return STAGE_CLOSES;
	if (words_find(s, 0, s.n, f->cues.phrase[PH_LISTED_COMING]) !=
	    SIZE_MAX)
		return STAGE_OPENS;
	return before;
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
}
