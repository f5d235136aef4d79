/*
 * Consultations: what is open for comment, from when to when, and when its
 * report is due. They stand in three forms:
 *
 *	開放徵詢 / 26 March 2024        labels, each with a date behind it or
 *	Close Date: 27 November 2023   at the head of the next block
 *	Title | Open Date | Close Date  a table, a row a proceeding
 *	comments closed on 31 January  prose about comments with dates
 *
 * A proceeding without a day on which it closes is not told. Two tellings of
 * one (the same close, no contradiction) become one.
 */
#include "analyze/cues.h"
#include "analyze/heading.h"

#include <string.h>

enum {
	SENTENCE_LIMIT = 3000,	/* bytes; longer ones are no prose */
	GAP = 6,		/* blocks between the labels of a proceeding */
	REACH = 25,		/* blocks looked at for a title */
	TITLE_LIMIT = 180,	/* bytes */
	LABEL_GAP = 24,		/* bytes between a label and its date */
	NOTE_LIMIT = 120,	/* bytes of a note on an extended day */
};

/* The three days. */
enum day { DAY_OPENS, DAY_CLOSES, DAY_REPORT, DAYS };

struct told {
	struct jb_str edtf[DAYS];
	struct jb_anchor at[DAYS];
	size_t first, last;	/* blocks */
	size_t label;		/* where in the first block its label is */
	bool comment;		/* a word for comments stands by */
	bool any;
	bool labelled;		/* prose around dates that labels have taken */
};

struct finder {
	struct work *work;
	struct cues cues;
	bool *used;		/* a date that a label has taken */
	struct told told;	/* the labels under way */
	size_t floor;		/* no title from before this block */
};

/* --- dates --- */

static size_t date_from(const struct finder *f, size_t block, size_t at)
{
	const struct jb_analysis *a = f->work->out;
	size_t low = 0, high = a->dates.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct jb_anchor *d = &a->dates.v[mid].at;

		if (d->block < block || (d->block == block && d->start < at))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The date at index i, if it stands in block before past and has a value. */
static const struct jb_date *date_at(const struct finder *f, size_t i,
				     size_t block, size_t past)
{
	const struct jb_date *d;

	if (i >= f->work->out->dates.n)
		return NULL;
	d = &f->work->out->dates.v[i];
	return d->at.block == block && d->at.start < past ? d : NULL;
}

/* Halves of an interval; false where edtf is one point. */
static bool halves(struct jb_str edtf, struct jb_str *from, struct jb_str *to)
{
	size_t slash = jb_str_find(edtf, JB_STR("/"), 0);

	if (slash == SIZE_MAX)
		return false;
	*from = jb_str_slice(edtf, 0, slash);
	*to = jb_str_slice(edtf, slash + 1, edtf.n);
	return true;
}

/* Is a day or at least a month or a quarter named, not just a year? */
static bool has_day(struct jb_str edtf)
{
	return edtf.n >= 7;
}

static void set_day(struct told *told, enum day day, struct jb_str edtf,
		    struct jb_anchor at)
{
	told->edtf[day] = edtf;
	told->at[day] = at;
	told->any = true;
}

/* --- titles --- */

#define COMMENTS                                                          \
	"公开征询|公众意见征询|公开征求|公众评论|公共评论|公共评议|公众评议|公开咨询|"  \
	"公众咨询|征求意见|征求各界意见|征求社群意见|征求公众意见|征询意见|意见征询|"    \
	"征询公众|征询社群|征询各界|开放征求|意见征求|书面意见|公开评议|预告征|public comment proceeding|"    \
	"public comment|request for comment"

/* A heading of the form, not of the matter. */
static bool is_generic(struct jb_str s)
{
	static const char *const words =
		"公众意见征询|提案内容|时程进度|提交意见|最新消息|背景|背景说明|说明|"
		"时程|重要日期|期程|后续时程|意见征询|公众咨询|公共评议|公众评议|"
		"公众意见|公众评论|公共评论|相关文件|相关连结|相关链接|附件|文摘|"
		"data / outcome|timeline|important dates|key dates|"
		"public comment|public comments|public comment proceeding|"
		"overview|background|what we need your input on|"
		"current status|proposals for your input|category|"
		"open proceedings|related proceedings|status";
	struct jb_str t = heading_words(s);

	while (t.n && (jb_str_ends(t, JB_STR("：")) ||
		       jb_str_ends(t, JB_STR(":"))))
		t.n -= jb_str_ends(t, JB_STR(":")) ? 1 : 3;
	return t.n == 0 || word_at(t, 0, words) == t.n;
}

/* 關於公開徵求《甲》意見的通知 is about 甲; 甲公開徵詢意見文件 too. */
static struct jb_range title_core(struct jb_str s, struct jb_range r)
{
	size_t open = word_find(s, r.first, r.past, "《");
	size_t close = open == SIZE_MAX
			       ? open
			       : word_find(s, open, r.past, "》");
	size_t cue, n;

	if (close != SIZE_MAX && open - r.first <= 24 &&
	    word_find(s, r.first, open, "关于|就|对|征求") != SIZE_MAX)
		return (struct jb_range){ open + 3, close };
	cue = word_find(s, r.first, r.past, COMMENTS);
	if (cue == SIZE_MAX)
		return r;
	n = cue + word_at(s, cue, COMMENTS);
	if (cue > r.first + 8 && word_find(s, cue, r.past, "）|)") == SIZE_MAX)
		return (struct jb_range){ r.first, back_space(s, r.first, cue) };
	n += word_at(s, skip_space(s, n, r.past), "：|:") +
	     (skip_space(s, n, r.past) - n);
	if (cue == r.first && n + 6 < r.past)
		return (struct jb_range){ skip_space(s, n, r.past), r.past };
	return r;
}

/* 初步報告將, 期中報告開放: what is told of a title is none of it. */
static struct jb_range title_trim(struct jb_str s, struct jb_range r)
{
	size_t n;

	while (r.past > r.first &&
	       (n = word_before(s, r.past,
				"将|已|则|也|原|订|定|预计|于|自|从|之|的|，|：|:|"
				"、|,|就|对|为|期|现正|正在|今日|开放|公开|进行|启动|展开|开始|"
				"发起|办理|提供|并|草案预告|意见|（|(| the| on|"
				" from| until| in| by| to| for| is| was| are|"
				" will be| has been|\t|\n| ")) > 0) {
		if (word_before(s, r.past, "草案预告"))
			n = strlen("预告");
		if (n > r.past - r.first)
			break;
		r.past -= n;
	}
	while (r.first < r.past &&
	       (n = word_at(s, r.first, "the |a |an |关于|有关| |，|：")) > 0)
		r.first += n;
	/* a schedule that has run together: the last cell is the title */
	for (size_t i = r.first; i < r.past; i++)
		if (s.p[i] == '\t' || s.p[i] == '\n')
			r.first = i + 1;
	return r;
}

static bool is_zh(const struct finder *f)
{
	return f->work->out->language == JB_LANG_HANT ||
	       f->work->out->language == JB_LANG_HANS;
}

/* A line that is but its date; 2025財政年度預算草案 is a name. */
static bool is_dated(const struct finder *f, size_t index, struct jb_str s)
{
	const struct jb_date *d = date_at(f, date_from(f, index, 0), index, 3);

	return d && (!d->fiscal || d->at.end + 12 > s.n);
}

/* Can the block be the title of a proceeding? 0 no, more is better. */
static double title_worth(const struct finder *f, size_t index)
{
	const struct jb_block *b = &f->work->doc->blocks.v[index];
	struct jb_str s = jb_str_trim(b->text);
	size_t han = 0;

	if (b->type == JB_BLOCK_TABLE || b->type == JB_BLOCK_FORM ||
	    s.n < 4 || s.n > TITLE_LIMIT || is_generic(s) ||
	    word_find(s, 0, s.n, "://") != SIZE_MAX ||
	    word_before(s, s.n, "。|：|:|；|.|，|？") ||
	    cue_find(&f->cues, index, 0, 12, CUE_OPENS) ||
	    cue_find(&f->cues, index, 0, 12, CUE_CLOSES) ||
	    cue_find(&f->cues, index, 0, 12, CUE_REPORT) ||
	    is_dated(f, index, s))
		return 0;
	for (size_t at = 0; at < s.n;)
		han += jb_is_han(jb_utf8_next(s, &at));
	if (is_zh(f) && han < 4)
		return 0.2;
	return b->type == JB_BLOCK_HEADING  ? 3
	       : b->type == JB_BLOCK_FIGURE ? 2.5
					    : 2;
}

/* The best title from block first down to block past (not included). */
static size_t title_above(const struct finder *f, size_t first)
{
	size_t floor = f->floor, best = JB_NONE;
	double most = 0;

	if (first > REACH && first - REACH > floor)
		floor = first - REACH;
	for (size_t i = first; i-- > floor;) {
		double worth = title_worth(f, i);

		worth -= worth > 0 ? 0.15 * (double)(first - i) : 0;
		if (worth > most) {
			most = worth;
			best = i;
		}
	}
	return best;
}

static void set_title(const struct finder *f, struct jb_consultation *c,
		      size_t block, struct jb_range r)
{
	struct jb_str text = block_text(f->work, block);

	r = title_trim(text, r);
	if (r.past <= r.first)
		return;
	c->at = (struct jb_anchor){ block, r.first, r.past };
	c->title = jb_str_slice(text, r.first, r.past);
}

static void title_block(const struct finder *f, struct jb_consultation *c,
			size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str words = heading_words(text);
	struct jb_range r = { (size_t)(words.p - text.p), 0 };

	r.past = r.first + words.n;
	set_title(f, c, block, title_core(text, r));
}

/* --- keeping them --- */

static bool same_or_none(struct jb_str a, struct jb_str b)
{
	return !a.p || !b.p || jb_str_eq(a, b);
}

/* A telling of the same proceeding that is there already; fills it up. */
static bool merge(struct finder *f, const struct told *t)
{
	struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->consultations.n; i++) {
		struct jb_consultation *c = &a->consultations.v[i];

		if (!jb_str_eq(c->closes, t->edtf[DAY_CLOSES]) ||
		    !same_or_none(c->opens, t->edtf[DAY_OPENS]) ||
		    !same_or_none(c->report, t->edtf[DAY_REPORT]))
			continue;
		if (!c->opens.p && t->edtf[DAY_OPENS].p) {
			c->opens = t->edtf[DAY_OPENS];
			c->opens_at = t->at[DAY_OPENS];
		}
		if (!c->report.p && t->edtf[DAY_REPORT].p) {
			c->report = t->edtf[DAY_REPORT];
			c->report_at = t->at[DAY_REPORT];
		}
		return true;
	}
	return false;
}

/* -26-03-2024 of an address, as 2024-03-26 */
static bool slug_is(struct jb_str url, struct jb_str day)
{
	char slug[12];

	if (day.n != 10)
		return false;
	memcpy(slug, "-", 1);
	memcpy(slug + 1, day.p + 8, 2);
	memcpy(slug + 3, "-", 1);
	memcpy(slug + 4, day.p + 5, 2);
	memcpy(slug + 6, "-", 1);
	memcpy(slug + 7, day.p, 4);
	return jb_str_find(url, (struct jb_str){ slug, 11 }, 0) != SIZE_MAX;
}

static void set_url(const struct finder *f, struct jb_consultation *c)
{
	const struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->references.n && !c->url.p; i++)
		if (word_find(a->references.v[i].url, 0,
			      a->references.v[i].url.n,
			      "public-comment|publiccomment|comment") !=
			    SIZE_MAX &&
		    slug_is(a->references.v[i].url, c->opens))
			c->url = a->references.v[i].url;
}

static struct jb_consultation *keep(struct finder *f, const struct told *t)
{
	struct jb_consultation *c =
		jb_list_add(f->work->arena, &f->work->out->consultations);

	c->opens = t->edtf[DAY_OPENS];
	c->closes = t->edtf[DAY_CLOSES];
	c->report = t->edtf[DAY_REPORT];
	c->opens_at = t->at[DAY_OPENS];
	c->closes_at = t->at[DAY_CLOSES];
	c->report_at = t->at[DAY_REPORT];
	c->at.block = t->first;
	set_url(f, c);
	return c;
}

/* --- labels --- */

static bool is_gap(struct jb_str text, size_t from, size_t past)
{
	if (past - from > LABEL_GAP)
		return false;
	while (from < past) {
		size_t n = word_at(text, from,
				   " |　|：|:|\t|\n|为|是|自|期间|时间|日期|于|"
				   "订于|至|到|间|date|on|is|period|(|（|即日起至");

		if (n == 0)
			return false;
		from += n;
	}
	return true;
}

/* The date that a label ending at end of block stands for, or NULL. */
static const struct jb_date *labelled(const struct finder *f, size_t block,
				      size_t end, size_t *index)
{
	struct jb_str text = block_text(f->work, block);
	const struct jb_date *d;

	*index = date_from(f, block, end);
	d = date_at(f, *index, block, text.n);
	if (d && f->work->doc->blocks.v[block].type == JB_BLOCK_TABLE &&
	    jb_str_find(jb_str_slice(text, end, d->at.start), JB_STR("\n"),
			0) != SIZE_MAX)
		return NULL;	/* the next row's */
	if (d)
		return is_gap(text, end, d->at.start) ? d : NULL;
	if (!is_gap(text, end, text.n) ||
	    block + 1 >= f->work->doc->blocks.n)
		return NULL;
	*index = date_from(f, block + 1, 0);
	d = date_at(f, *index, block + 1, SIZE_MAX);
	return d && d->at.start <= 3 ? d : NULL;
}

/* A title behind its labels, with no more labels behind it. */
static size_t title_below(const struct finder *f, size_t last, size_t next)
{
	const size_t n = f->work->doc->blocks.n;

	for (size_t i = last + 1; i < n && i <= last + 2; i++)
		if (title_worth(f, i) > 1 && (next > n || next > i + GAP))
			return i;
	return JB_NONE;
}

/* The next label stands in block next; SIZE_MAX: there is none. */
static void labels_close(struct finder *f, size_t next)
{
	struct told t = f->told;
	size_t title = t.any ? title_above(f, t.first) : JB_NONE;
	struct jb_str own;

	f->told = (struct told){ 0 };
	if (!t.any || !t.edtf[DAY_CLOSES].p ||
	    !(t.edtf[DAY_OPENS].p || t.comment ||
	      f->work->out->kind == JB_KIND_CONSULTATION))
		return;
	if (title == JB_NONE)
		title = title_below(f, t.last, next);
	f->floor = title != JB_NONE && title > t.last ? title + 1 : t.last + 1;
	if (merge(f, &t))
		return;
	own = jb_str_trim(jb_str_slice(block_text(f->work, t.first), 0,
				       t.label));
	if (f->work->doc->blocks.v[t.first].type == JB_BLOCK_TABLE)
		own.n = 0;	/* the head of its columns */
	if (own.n >= 12 && own.n <= TITLE_LIMIT && !is_generic(own)) {
		/* its title has run into the block of the label */
		set_title(f, keep(f, &t), t.first,
			  title_core(own, (struct jb_range){ 0, own.n }));
	} else if (title != JB_NONE) {
		title_block(f, keep(f, &t), title);
	}
}

static void label_event(struct finder *f, struct jb_anchor label,
			enum day day, struct jb_str edtf, struct jb_anchor at)
{
	size_t block = label.block;
	struct told *t = &f->told;

	if (t->any && (block - t->last > GAP ||
		       (t->edtf[day].p && !jb_str_eq(t->edtf[day], edtf))))
		labels_close(f, block);
	if (!t->any) {
		t->first = block;
		t->label = label.start;
	}
	t->last = at.block;
	set_day(t, day, edtf, at);
}

/* A label stands at the head of a block, a cell or a short line. */
static bool is_placed(const struct finder *f, size_t block,
		      const struct jb_hit *hit)
{
	struct jb_str text = block_text(f->work, block);

	switch (f->work->doc->blocks.v[block].type) {
	case JB_BLOCK_FORM:
	case JB_BLOCK_TABLE:
		return true;
	case JB_BLOCK_PARAGRAPH:
	case JB_BLOCK_ITEM:
	case JB_BLOCK_HEADING:
	case JB_BLOCK_FIGURE:
		return hit->start == 0 || (text.n <= 150 &&
		       !word_before(text, text.n, "。|."));
	default:
		return false;
	}
}

/* 延長至5月6日 behind the day or in the block after: the later one counts. */
static const struct jb_date *extended(struct finder *f,
				      const struct jb_date *d, size_t index)
{
	const struct jb_date *next =
		date_at(f, index + 1, d->at.block, SIZE_MAX);
	size_t block = d->at.block, from = d->at.end;

	if (!next && block + 1 < f->work->doc->blocks.n &&
	    block_text(f->work, block + 1).n <= NOTE_LIMIT) {
		next = date_at(f, index + 1, ++block, SIZE_MAX);
		from = 0;
	}
	if (!next || !next->edtf.p || next->at.start - from > 60 ||
	    !cue_find(&f->cues, block, from, next->at.start, CUE_EXTENDED) ||
	    word_before(block_text(f->work, block), next->at.start,
			"from |自|由"))
		return d;
	return jb_str_cmp(next->edtf, d->edtf) > 0 ? next : d;
}

static void read_label(struct finder *f, size_t block,
		       const struct jb_hit *hit, enum cue cue)
{
	const struct jb_anchor label = { block, hit->start, hit->end };
	size_t index;
	const struct jb_date *d = labelled(f, block, hit->end, &index);
	struct jb_str from, to;

	if (!d || !d->edtf.p || d->fiscal || f->used[index] ||
	    !is_placed(f, block, hit))
		return;
	if (halves(d->edtf, &from, &to)) {
		if (cue == CUE_REPORT || cue == CUE_CLOSES)
			return;
		label_event(f, label, DAY_OPENS, from, d->at);
		label_event(f, label, DAY_CLOSES, to, d->at);
	} else if (cue == CUE_OPENS) {
		label_event(f, label, DAY_OPENS, d->edtf, d->at);
	} else if (cue == CUE_CLOSES) {
		d = extended(f, d, index);
		label_event(f, label, DAY_CLOSES, d->edtf, d->at);
	} else if (cue == CUE_REPORT && f->told.any) {
		label_event(f, label, DAY_REPORT, d->edtf, d->at);
	} else {
		return;
	}
	f->used[index] = true;
	f->told.comment |= cue_find(&f->cues, block, 0, SIZE_MAX,
				    CUE_COMMENT) != NULL;
}

static void read_labels(struct finder *f, size_t block)
{
	const struct jb_hits *hits = &f->work->views[block].hits;

	for (size_t i = 0; i < hits->list.n; i++) {
		enum cue cue = cue_of(&f->cues, &hits->list.v[i]);

		if (cue == CUE_OPENS || cue == CUE_CLOSES ||
		    cue == CUE_REPORT || cue == CUE_COMMENT)
			read_label(f, block, &hits->list.v[i], cue);
	}
}

/* --- tables --- */

struct columns {
	size_t title;
	size_t day[DAYS];
};

static bool find_columns(const struct finder *f, size_t block,
			 const struct jb_row *head, struct columns *columns)
{
	static const enum cue cue[DAYS] = { CUE_OPENS, CUE_CLOSES,
					    CUE_REPORT };

	*columns = (struct columns){ 0, { JB_NONE, JB_NONE, JB_NONE } };
	for (size_t c = 0; c < head->cells.n; c++)
		for (int day = 0; day < DAYS; day++)
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
	return columns->day[DAY_CLOSES] != JB_NONE &&
	       columns->day[DAY_OPENS] != JB_NONE;
}

static void read_row(struct finder *f, size_t block, const struct jb_row *row,
		     const struct columns *columns)
{
	struct told t = { .first = block, .last = block };
	struct jb_range title;

	for (int day = 0; day < DAYS; day++) {
		const struct jb_cell *cell;
		const struct jb_date *d;
		size_t index;

		if (columns->day[day] >= row->cells.n)
			continue;
		cell = &row->cells.v[columns->day[day]];
		index = date_from(f, block, cell->start);
		d = date_at(f, index, block, cell->end);
		if (!d || !d->edtf.p)
			continue;
		set_day(&t, (enum day)day, d->edtf, d->at);
		f->used[index] = true;
	}
	if (!t.edtf[DAY_CLOSES].p || columns->title >= row->cells.n ||
	    merge(f, &t))
		return;
	title = (struct jb_range){ row->cells.v[columns->title].start,
				   row->cells.v[columns->title].end };
	set_title(f, keep(f, &t), block, title);
}

static bool read_table(struct finder *f, size_t index)
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

/* Which day of a proceeding does a row of a schedule tell? DAYS: none. */
static enum day event_of(struct jb_str text, const struct jb_row *row)
{
	size_t from = row->cells.v[0].start;
	size_t past = row->cells.v[row->cells.n - 1].end;

	if (word_find(text, from, past,
		      COMMENTS "|comment period|comments|意见|征询|咨询") ==
	    SIZE_MAX)
		return DAYS;
	if (word_find(text, from, past,
		      "staff report|summary report|report on public|"
		      "report of public|统整报告|汇总报告|汇整报告|彙整报告|"
		      "意见报告|咨询报告|处理情形|处理情况|工作人员报告") != SIZE_MAX)
		return DAY_REPORT;
	if (word_find(text, from, past,
		      "ends|closes|closed|close|deadline|截止|结束|届满") !=
	    SIZE_MAX)
		return DAY_CLOSES;
	if (word_find(text, from, past,
		      "opens|opened|open|begins|starts|for public comment|"
		      "公开征|公开咨|开放|开始|展开|启动|征求|征询|评议|公众评论") !=
	    SIZE_MAX)
		return DAY_OPENS;
	return DAYS;
}

/* Draft plan published, public comment opened: the plan is the matter. */
static struct jb_range event_title(struct jb_str text,
				   const struct jb_row *row)
{
	size_t from = row->cells.v[row->cells.n - 1].start;
	size_t past = row->cells.v[row->cells.n - 1].end;
	size_t n = word_at(text, from,
			   "公布|发布|公告|提出|publish |release |post ");
	size_t end = word_find(text, from + n, past,
			       " published| posted| released| opened| for "
			       "public| for comment|，|,|并|公开|开放|征求|征询|"
			       "进行|开始|展开");

	from += n;
	if (end == SIZE_MAX || end < from + 5)
		return (struct jb_range){ from, from };
	return (struct jb_range){ from, end };
}

/*
 * A schedule: a row a day, what is done on it beside. Rows about comments
 * are told together.
 *
 *	1 February | Draft plan published, public comment opened
 *	2 April    | Comment period ends
 */
static bool read_schedule(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct told t = { .first = index, .last = index };
	struct jb_range title = { 0, 0 };

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 3)
		return false;
	for (size_t i = 0; i < block->rows.n; i++) {
		const struct jb_row *row = &block->rows.v[i];
		enum day day = row->cells.n < 2 ? DAYS
						: event_of(block->text, row);
		const struct jb_date *d;
		struct jb_range first;

		if (day == DAYS || t.edtf[day].p)
			continue;
		first = (struct jb_range){ row->cells.v[0].start,
					   row->cells.v[0].end };
		d = date_at(f, date_from(f, index, first.first), index,
			    first.past);
		if (!d || !d->edtf.p || d->fiscal)
			continue;
		if (day == DAY_OPENS) {
			struct jb_str from = d->edtf, to;

			if (halves(d->edtf, &from, &to))
				set_day(&t, DAY_CLOSES, to, d->at);
			set_day(&t, DAY_OPENS, from, d->at);
			title = event_title(block->text, row);
		} else if (jb_str_find(d->edtf, JB_STR("/"), 0) == SIZE_MAX) {
			set_day(&t, day, d->edtf, d->at);
		}
	}
	if (!t.edtf[DAY_OPENS].p || !t.edtf[DAY_CLOSES].p)
		return false;
	if (jb_str_cmp(t.edtf[DAY_OPENS], t.edtf[DAY_CLOSES]) <= 0 &&
	    !merge(f, &t)) {
		struct jb_consultation *c = keep(f, &t);

		c->at = t.at[DAY_OPENS];
		if (title.past > title.first)
			set_title(f, c, index, title);
	}
	return true;
}

/*
 * A table whose cells have run together: a line of labels without dates,
 * 徵詢案 開始日期 截止日期, then titles and as many dates by turns.
 */
static bool read_run_on(struct finder *f, size_t block)
{
	struct jb_str head = block_text(f->work, block), text;
	size_t at = 0, index;

	if (block + 1 >= f->work->doc->blocks.n || head.n > 120 ||
	    date_at(f, date_from(f, block, 0), block, SIZE_MAX) ||
	    !cue_find(&f->cues, block, 0, head.n, CUE_OPENS) ||
	    !cue_find(&f->cues, block, 0, head.n, CUE_CLOSES))
		return false;
	text = block_text(f->work, block + 1);
	index = date_from(f, block + 1, 0);
	for (;;) {
		const struct jb_date *a = date_at(f, index, block + 1, text.n);
		const struct jb_date *b =
			date_at(f, index + 1, block + 1, text.n);
		struct told t = { .first = block + 1, .last = block + 1 };

		if (!a || !b || !a->edtf.p || !b->edtf.p ||
		    !is_gap(text, a->at.end, b->at.start))
			return at > 0;
		set_day(&t, DAY_OPENS, a->edtf, a->at);
		set_day(&t, DAY_CLOSES, b->edtf, b->at);
		f->used[index] = f->used[index + 1] = true;
		if (!merge(f, &t))
			set_title(f, keep(f, &t), block + 1,
				  (struct jb_range){
					  skip_space(text, at, a->at.start),
					  back_space(text, at, a->at.start) });
		at = b->at.end;
		index += 2;
	}
}

/* --- prose --- */

static bool in_brackets(struct jb_str text, size_t from, size_t at)
{
	int depth = 0;

	while (from < at) {
		uint32_t cp = jb_utf8_next(text, &from);

		depth += (cp == '(' || cp == 0xFF08) -
			 (cp == ')' || cp == 0xFF09);
	}
	return depth > 0;
}

/* 報告預計…公布: what comes of the comments, and no 初步報告 */
static bool is_result(struct jb_str text, struct jb_range clause)
{
	size_t at = word_find(text, clause.first, clause.past, "报告|report");

	return at != SIZE_MAX &&
	       !word_before(text, at,
			    "初步|最终|期中|期末|议题|initial |final |draft |"
			    "interim |preliminary ") &&
	       word_find(text, clause.first, clause.past,
			 "公布|发布|提出|公开|出炉|完成|due|publish|expected|"
			 "issue") != SIZE_MAX;
}

/* Was something opened or posted in the clause before the day? */
static bool is_opened(struct jb_str text, struct jb_range clause, size_t at)
{
	size_t end = back_space(text, clause.first, at);

	return word_before(text, end, "on|in|from") &&
	       word_find(text, clause.first, at,
			 "opened|launched|posted|published|released|publish |"
			 "to open|will open|issued") != SIZE_MAX &&
	       word_find(text, clause.first, at, "clos") == SIZE_MAX;
}

/* Which day of a proceeding is the date in running text? DAYS: none. */
static enum day day_of(const struct finder *f, const struct jb_date *d,
		       const struct told *t, size_t from, size_t past)
{
	struct jb_str text = block_text(f->work, d->at.block);
	size_t end = back_space(text, from, d->at.start);
	size_t next = skip_space(text, d->at.end, past);
	struct jb_range clause = clause_at(text, from, past, d->at.start);

	/* （…公布） beside a name is the day of that, not of the proceeding */
	if (word_at(text, next, "）"))
		next += word_at(text, next, "）");
	else if (in_brackets(text, from, d->at.start))
		return DAYS;
	/* 自11月1日起施行: in force, not open */
	if (word_at(text, next + word_at(text, next, "起|正式|起正式"),
		    "施行|实施|生效|适用|in force|effective"))
		return DAYS;
	/* 初步報告自9月8日起公開徵詢: a report's comments, not their report */
	if (word_before(text, end, "自|从|将自|from") &&
	    !t->edtf[DAY_OPENS].p && word_at(text, next, "起|开始|公开|开放|至|到"))
		return DAY_OPENS;
	if (word_at(text, next, "截止|截|届满|或之前|或以前|止|结束"))
		return DAY_CLOSES;
	if (t->edtf[DAY_CLOSES].p &&
	    t->at[DAY_CLOSES].block == d->at.block &&
	    t->at[DAY_CLOSES].end < d->at.start &&
	    cue_find(&f->cues, d->at.block, t->at[DAY_CLOSES].end, d->at.start,
		     CUE_REPORT))
		return DAY_REPORT;
	if (t->edtf[DAY_CLOSES].p && is_result(text, clause))
		return DAY_REPORT;
	if (cue_find(&f->cues, d->at.block, clause.first, d->at.start,
		     CUE_REPORT) ||
	    word_find(text, clause.first, clause.past,
		      "汇总报告|统整报告|summary report|staff report|"
		      "summary is due|summary due|"
		      "report is due|report due|its report") != SIZE_MAX)
		return DAY_REPORT;
	if (word_before(text, end,
			"至|到|截至|截止时间为|截止日期为|截止日为|截止|截止到|截止于|延长至|until|till|by|"
			"to|closed on|closes on|close on|closed|closes|close|will "
			"close on|will close|due|"
			"closing on|due on|due by|ends on|ended on|end on|"
			"through|before|deadline|deadline is|deadline of") ||
	    word_at(text, next,
		    "截止|止|前|为止|结束|以前|之前|closed|closes|23") ||
	    ((d->bound == JB_BOUND_UNTIL || d->bound == JB_BOUND_BEFORE) &&
	     !word_before(text, d->at.start, "早于|晚于") &&
	     !word_at(text, d->at.start, "不早于|不晚于|早于|晚于")))
		return DAY_CLOSES;
	if (is_opened(text, clause, d->at.start) ||
	    word_at(text, next, COMMENTS "|就|将就"))
		return DAY_OPENS;
	if (word_before(text, end,
			"自|从|from|since|opened on|opens on|opened|"
			"posted on|posted for comment on|published on|"
			"launched on|released on|for comment on|beginning|"
			"open from|started on|begins on|began on") ||
	    word_at(text, next,
		    "开放|公开|发布|公布|公告|预告|起|启动|开始|推出|发表|刊登|"
		    "提出|发出|印发|刊登|刊宪|上网|展开|开展") ||
	    (d->bound == JB_BOUND_SINCE &&
	     !word_before(text, end, "早于|晚于") &&
	     !word_at(text, d->at.start, "早于|不早于|晚于|不会早于")))
		return DAY_OPENS;
	return DAYS;
}

/* From at to where the clause, or what is named, ends. */
static struct jb_range named(struct jb_str text, size_t at, size_t past)
{
	size_t end;

	at = skip_space(text, at, past);
	end = word_find(text, at, past,
			"，|。|；|：| that | which | ran| was | were | is | has |"
			" closed| closes| are | will | for public| for comment|"
			" on 1| on 2| on 3| from | until |, |. |并|公开征|"
			"公开咨|征求|征询|提交了|开展|期间|展开|进行|启动");
	if (end == SIZE_MAX)
		end = past;
	return (struct jb_range){ at, back_space(text, at, end) };
}

/* Long enough, and no 本計畫 or 上述建議 that only points elsewhere. */
static bool fits(struct jb_str text, struct jb_range r)
{
	return r.past > r.first + 5 && r.past - r.first <= TITLE_LIMIT &&
	       !word_at(text, r.first,
			"本|该|此|延|展延|后延|extended|originally|上述|前述|现行|其|于|这|说明：|会议|第一版|"
			"it |this |these |its |them ");
}

/* First date of [from, past) that is no fiscal year of a plan's name. */
static const struct jb_date *day_at(const struct finder *f, size_t block,
				    size_t from, size_t past)
{
	const struct jb_date *d;

	for (size_t i = date_from(f, block, from);
	     (d = date_at(f, i, block, past)) != NULL; i++)
		if (!d->fiscal && d->edtf.p && has_day(d->edtf))
			return d;
	return NULL;
}

/* The draft plan was posted for public comment: what was */
static struct jb_range put_up(struct jb_str text, size_t from, size_t past)
{
	size_t at = word_find(text, from, past,
			      " is open| was open| are open| is now open|"
			      " was posted| was published| was put| is out for|"
			      " will be open| will be posted| were posted|"
			      " will be published| were published|"
			      " has been posted| has been published|"
			      " was released| opened for public|"
			      " opened for comment| went out for| goes out for");
	struct jb_range r = { from, from };
	size_t post = word_find(text, from, past,
				" publish | published | post | posted | "
				"release | released | issue | put ");
	size_t out = word_find(text, from, past,
			       " for public comment| out for comment| for "
			       "comment| out for public| for community");

	/* plans to publish the draft report for public comment */
	if (at == SIZE_MAX && post != SIZE_MAX && out != SIZE_MAX && post < out) {
		post += word_at(text, post,
				" publish | published | post | posted | "
				"release | released | issue | put ");
		post += word_at(text, post, "the |its |a |an ");
		if (post + 5 < out)
			return (struct jb_range){ post, out };
	}
	if (at == SIZE_MAX ||
	    word_find(text, at, past, "comment|consultation") == SIZE_MAX)
		return r;
	r = clause_at(text, from, past, at);
	r.past = at;
	r.first += word_at(text, r.first, "the |a |an ");
	if (word_find(text, r.first, r.past, "comment period|public comment|"
					     "proceeding|consultation") !=
	    SIZE_MAX)
		r.past = r.first;
	return r;
}

/* What prose names as put up for comment; empty where it does not say. */
static struct jb_range prose_title(const struct finder *f, size_t block,
				   size_t from, size_t past, size_t day)
{
	static const char *const brings[] = {
		("comments on |comment on |consultation on |proceeding on |"
		 "input on |proposal on |comment for |comment period on |"
		 "period for |feedback on "),
		"发布|公布|公告|提出|推出|发表",
		"就|针对|对于|有关|关于",
		"完成",
	};
	struct jb_str text = block_text(f->work, block);
	size_t open = word_find(text, from, past, "《"), close, n;
	struct jb_range r;
	const struct jb_date *d;

	close = open == SIZE_MAX ? open : word_find(text, open, past, "》");
	if (close != SIZE_MAX) {
		n = word_at(text, close + 3,
			    "草案|修订草案|修正草案|初稿|征求意见稿|检讨|修正案");
		return n ? (struct jb_range){ open, close + 3 + n }
			 : (struct jb_range){ open + 3, close };
	}
	r = put_up(text, from, past);
	if (fits(text, r))
		return r;
	for (size_t i = 0; i < sizeof(brings) / sizeof(brings[0]); i++) {
		size_t at = word_find(text, from, past, brings[i]);

		if (at == SIZE_MAX)
			continue;
		at += word_at(text, at, brings[i]);
		at += word_at(text, at, "了|the |a ");
		r = named(text, at, past);
		if (fits(text, r))
			return r;
	}
	/* the subject: before a word for comments, or before the first date */
	n = word_find(text, from, past, "是");
	if (n != SIZE_MAX) {
		r = named(text, n + 3, past);
		if (fits(text, r))
			return r;
	}
	/* the subject of the clause with the day, else of the sentence */
	r = clause_at(text, from, past, day);
	for (int turn = 0; turn < 2; turn++) {
		size_t start = turn == 0 ? r.first : from;
		struct jb_range name = { start, 0 };

		d = day_at(f, block, start, past);
		n = word_find(text, start, past, COMMENTS "|于|自|将于|至");
		if (d && d->at.start < n)
			n = d->at.start;
		name.past = n == SIZE_MAX ? start : back_space(text, start, n);
		if (fits(text, name))
			return name;
	}
	return (struct jb_range){ from, from };
}

/* …截止，後延至7月25日: a later day than the closing day told before */
static bool is_later(const struct finder *f, const struct told *t,
		     const struct jb_date *d)
{
	const struct jb_anchor *closes = &t->at[DAY_CLOSES];

	return t->edtf[DAY_CLOSES].p && closes->block == d->at.block &&
	       closes->end < d->at.start &&
	       d->at.start - closes->end <= NOTE_LIMIT && has_day(d->edtf) &&
	       jb_str_cmp(d->edtf, t->edtf[DAY_CLOSES]) > 0 &&
	       cue_find(&f->cues, d->at.block, closes->end, d->at.start,
			CUE_EXTENDED) &&
	       !word_before(block_text(f->work, d->at.block), d->at.start,
			    "from |自|由");
}

/* Read one sentence's dates into t. */
static void read_days(struct finder *f, struct told *t, size_t block,
		      const struct sentence *s, bool comment)
{
	size_t i = date_from(f, block, s->start);
	const struct jb_date *d;

	for (; (d = date_at(f, i, block, s->end)); i++) {
		struct jb_str from, to;
		enum day day;

		/* a label has told it; its notes are no telling of their own */
		t->labelled |= f->used[i];
		if (!d->edtf.p || d->fiscal || f->used[i])
			continue;
		if (halves(d->edtf, &from, &to)) {
			if (comment && has_day(from) && !t->edtf[1].p) {
				set_day(t, DAY_OPENS, from, d->at);
				set_day(t, DAY_CLOSES, to, d->at);
			}
			continue;
		}
		if (is_later(f, t, d))
			set_day(t, DAY_CLOSES, d->edtf, d->at);
		day = day_of(f, d, t, s->start, s->end);
		if (day == DAYS || t->edtf[day].p || !has_day(d->edtf))
			continue;
		if (day == DAY_REPORT && !t->edtf[DAY_CLOSES].p)
			continue;
		set_day(t, day, d->edtf, d->at);
	}
}

/* A day before which somebody wants comments is no proceeding yet. */
static bool is_public(const struct finder *f, const struct told *t,
		      const struct sentence *s)
{
	struct jb_str text = block_text(f->work, t->at[DAY_CLOSES].block);
	size_t past = t->at[DAY_CLOSES].end + 30;

	return word_find(text, s->start, past < text.n ? past : text.n,
			 "公开|征询期|咨询期|截止|反馈|开放|comment period|closed|"
			 "closes|open for|public comment|proceeding|are due|"
			 "咨询|意见征|书面意见|评议|评论|意见反馈") !=
	       SIZE_MAX;
}

/* 將於明年1月公布草案徵詢意見: only the day on which it opens is known. */
static bool is_announced(const struct finder *f, const struct told *t,
			 const struct sentence *s)
{
	struct jb_str text = block_text(f->work, t->first);
	struct jb_range near = { s->start, s->end };

	if (!t->edtf[DAY_OPENS].p || t->edtf[DAY_CLOSES].p ||
	    t->at[DAY_OPENS].block != t->first)
		return false;
	near = clause_at(text, s->start, s->end, t->at[DAY_OPENS].start);
	if (near.past < s->end)
		near.past = clause_at(text, s->start, s->end, near.past).past;
	return word_find(text, near.first, near.past,
			 COMMENTS "|for comment") != SIZE_MAX &&
	       word_find(text, s->start, s->end,
			 "收到|收集到|共有|汇整|统整|结束|截止|期间|回复|received|"
			 "respon|closed|最终|结果|收悉|根据|依据|已完成") == SIZE_MAX;
}

/* 初步報告 alone names nothing; 根區標籤規則草案 does. */
static bool is_named(struct jb_str title)
{
	static const char *const classes =
		"初步报告|最终报告|期中报告|报告|草案|文件|计划|报告草案|新版本|"
		"修订版|完整草案|新草案|修订草案|a report|report|draft report|initial report|a draft|"
		"draft|plan|document";

	return title.p && title.n >= 9 && word_at(title, 0, classes) != title.n;
}

static struct jb_range prose_name(const struct finder *f,
				  const struct told *t, size_t block,
				  const struct sentence *s)
{
	enum day day = t->edtf[DAY_CLOSES].p ? DAY_CLOSES : DAY_OPENS;
	bool here = t->at[day].block == block && t->at[day].start < s->end;

	struct jb_str text = block_text(f->work, block);
	struct jb_range r, head = { s->start, 0 };

	r = title_trim(text, prose_title(f, block, s->start, s->end,
					 here ? t->at[day].start : s->start));
	if (is_named(jb_str_slice(text, r.first, r.past)))
		return r;
	/* 新一輪申請人指南：5月30日公布完整草案徵求意見 */
	head.past = word_find(text, s->start, s->end, "：");
	if (head.past != SIZE_MAX && fits(text, head) &&
	    head.past < t->at[day].start &&
	    word_find(text, head.first, head.past, "，") == SIZE_MAX)
		return title_trim(text, head);
	return r;
}

static void keep_prose(struct finder *f, const struct told *t, size_t block,
		       const struct sentence *s)
{
	struct jb_range r = prose_name(f, t, block, s);
	size_t heading = f->work->doc->blocks.v[block].heading;
	struct jb_consultation *c = keep(f, t);

	if (r.past > r.first)
		set_title(f, c, block, r);
	else if (heading != JB_NONE)
		title_block(f, c, heading);
	else if (f->work->out->meta.title.value.p)
		c->title = f->work->out->meta.title.value;
}

/* Is one told that opens on the same day? */
static bool opens_known(const struct finder *f, const struct told *t)
{
	const struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->consultations.n; i++)
		if (a->consultations.v[i].opens.p &&
		    jb_str_eq(a->consultations.v[i].opens,
			      t->edtf[DAY_OPENS]))
			return true;
	return false;
}

static void prose_close(struct finder *f, struct told *t, size_t block,
			const struct sentence *s)
{
	const struct jb_str *day = t->edtf;

	if (!day[DAY_OPENS].p && day[DAY_CLOSES].p && !is_public(f, t, s))
		t->comment = false;
	if (t->labelled)
		t->comment = false;
	if (t->comment && day[DAY_CLOSES].p) {
		if ((!day[DAY_OPENS].p ||
		     jb_str_cmp(day[DAY_OPENS], day[DAY_CLOSES]) <= 0) &&
		    !merge(f, t))
			keep_prose(f, t, block, s);
	} else if (t->comment && is_announced(f, t, s) && !opens_known(f, t)) {
		struct jb_range r = prose_name(f, t, block, s);

		if (is_named(jb_str_slice(block_text(f->work, block), r.first,
					  r.past)))
			keep_prose(f, t, block, s);
	}
	*t = (struct told){ .first = block, .last = block };
}

/* Sentences about comments, with the one after that may bring the report. */
static void read_prose(struct finder *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	struct told t = { .first = block, .last = block };
	const struct sentence *about = NULL;

	if (!cue_find(&f->cues, block, 0, SIZE_MAX, CUE_COMMENT))
		return;
	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];
		bool comment = s->end - s->start <= SENTENCE_LIMIT &&
			       cue_find(&f->cues, block, s->start, s->end,
					CUE_COMMENT);

		if (about && t.edtf[DAY_CLOSES].p && t.edtf[DAY_REPORT].p) {
			prose_close(f, &t, block, about);
			about = NULL;
		}
		if (!comment && !about)
			continue;
		if (comment && !about)
			about = s;
		t.comment |= comment;
		if (s->end - s->start <= SENTENCE_LIMIT)
			read_days(f, &t, block, s, comment);
		if (!comment) {
			prose_close(f, &t, block, about);
			about = NULL;
		}
	}
	if (about)
		prose_close(f, &t, block, about);
}

void consultations_analyze(struct work *work)
{
	struct finder f = {
		.work = work,
		.cues = cues_read(work),
		.used = jb_new(work->arena, bool, work->out->dates.n + 2),
	};

	for (size_t i = 0; i < work->doc->blocks.n; i++)
		if (!read_table(&f, i) && !read_schedule(&f, i) &&
		    !read_run_on(&f, i))
			read_labels(&f, i);
	labels_close(&f, SIZE_MAX);
	for (size_t i = 0; i < work->doc->blocks.n; i++)
		if (work->doc->blocks.v[i].type == JB_BLOCK_PARAGRAPH ||
		    work->doc->blocks.v[i].type == JB_BLOCK_ITEM)
			read_prose(&f, i);
}
