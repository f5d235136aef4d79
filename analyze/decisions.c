/*
 * Decisions and actions of minutes and resolutions.
 *
 *	兹此发布决议 (2021.05.12.03)：董事会责成…   a numbered resolution
 *	決議：照案通過。請業務組於施行前…            a label in the minutes
 *	三、会议议定事项 / （一）由秘书处牵头…       a section, an item each
 *	The council resolved that …               a sentence
 *	Action | Owner | Due                      a table of actions
 *
 * `by` is who decides, `to` who is to act, `due` the day by which.
 */
#include "analyze/advice.h"
#include "analyze/heading.h"


#include <string.h>

enum { NUMBER_LIMIT = 40 };	/* bytes looked at for (2021.05.12.03) */

struct finder {
	struct work *work;
	struct cues cues;
};

#define RESOLVED "兹此发布决议|兹决议|now, therefore, be it resolved|resolved"
#define LABELS                                                            \
	"决议|决定|主席裁示|裁示|会议决定|会议决议|会议结论|结论|会议议定|"         \
	"decisions|decision|resolution|outcome"

/* --- due days --- */

/* The day by which, in bytes [from, past) of the block; p NULL: not said. */
static struct jb_str due_in(const struct finder *f, size_t block, size_t from,
			    size_t past)
{
	const struct jb_analysis *a = f->work->out;
	struct jb_str text = block_text(f->work, block);
	size_t low = 0, high = a->dates.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct jb_anchor *d = &a->dates.v[mid].at;

		if (d->block < block || (d->block == block && d->start < from))
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < a->dates.n && a->dates.v[low].at.block == block &&
	       a->dates.v[low].at.end <= past;
	     low++) {
		const struct jb_date *d = &a->dates.v[low];
		size_t before = back_space(text, from, d->at.start);

		if (!d->edtf.p || d->fiscal)
			continue;
		if (d->bound == JB_BOUND_UNTIL ||
		    d->bound == JB_BOUND_BEFORE ||
		    word_at(text, d->at.end, "前|以前|之前|为止|内") ||
		    word_before(text, before,
				"不晚于|不迟于|截至|至迟于|by|before|until|"
				"no later than|no later than the end of|"
				"not later than|due"))
			return d->edtf;
	}
	return (struct jb_str){ 0 };
}

/* The first date of a cell, whatever stands around it. */
static struct jb_str date_of(const struct finder *f, size_t block,
			     struct jb_range cell)
{
	const struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->dates.n; i++)
		if (a->dates.v[i].at.block == block &&
		    a->dates.v[i].at.start >= cell.first &&
		    a->dates.v[i].at.end <= cell.past)
			return a->dates.v[i].edtf;
	return (struct jb_str){ 0 };
}

/* --- adding --- */

static struct jb_str slice(struct jb_str text, struct jb_range r)
{
	if (r.past <= r.first)
		return (struct jb_str){ 0 };
	return jb_str_trim(jb_str_slice(text, r.first, r.past));
}

static struct jb_decision *add(struct finder *f, size_t block,
			       struct jb_range said)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_decision *d =
		jb_list_add(f->work->arena, &f->work->out->decisions);

	d->text = slice(text, said);
	d->at.block = block;
	d->at.start = (size_t)(d->text.p - text.p);
	d->at.end = d->at.start + d->text.n;
	return d;
}

/* Who is to act, by the first sentence inside that asks it of somebody. */
static struct jb_range who_acts(struct finder *f, size_t block,
				struct jb_range said)
{
	const struct block_view *view = &f->work->views[block];
	struct passage p = { &f->cues, block, block_text(f->work, block), 0, 0,
			     SETTING_ORDERS };

	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];
		struct advice advice;

		p.start = s->start > said.first ? s->start : said.first;
		p.end = s->end < said.past ? s->end : said.past;
		if (p.start < p.end && advice_judge(&advice, &p) &&
		    advice.to.past > advice.to.first)
			return advice.to;
	}
	return (struct jb_range){ 0, 0 };
}

/* 董事会, the Board: at the head of what is decided */
static struct jb_str who_decides(struct finder *f, size_t block,
				 struct jb_range said)
{
	struct jb_str text = block_text(f->work, block);
	size_t n = word_at(text, said.first,
			   "董事会|理事会|委员会|会议|大会|本会|the board|board|"
			   "the council|the committee|the gac");

	(void)f;
	return jb_str_slice(text, said.first, said.first + n);
}

static struct jb_decision *add_said(struct finder *f, size_t block,
				    struct jb_range said)
{
	struct jb_str text = block_text(f->work, block), by;
	struct jb_decision *d = add(f, block, said);

	by = who_decides(f, block, said);
	if (by.n)
		d->by = by;
	d->to = slice(text, who_acts(f, block, said));
	if (d->to.n)	/* a term that runs until a day is nothing due */
		d->due = due_in(f, block, said.first, said.past);
	return d;
}

/* --- forms --- */

/* 2021.05.12.03 or an own number between brackets at at. */
static size_t read_number(struct jb_str text, size_t at, struct jb_str *number)
{
	size_t open = skip_space(text, at, text.n), close;

	open += word_at(text, open, "(|（");
	close = word_find(text, open,
			  open + NUMBER_LIMIT < text.n ? open + NUMBER_LIMIT
						       : text.n,
			  ")|）");
	if (open == at || close == SIZE_MAX ||
	    !jb_is_digit(jb_utf8_next(text, &(size_t){ open })))
		return at;
	*number = jb_str_slice(text, open, close);
	return close + word_at(text, close, ")|）");
}

/* 兹此发布决议 (2021.05.12.03)：…, Resolved (2019.03.01.02), … */
static bool read_resolution(struct finder *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str number = { 0 };
	size_t n = word_at(text, 0, RESOLVED), at;
	struct jb_decision *d;

	if (n == 0)
		return false;
	at = read_number(text, n, &number);
	if (!number.p && !word_at(text, at, ",|：|:"))
		return false;
	at = skip_space(text, at, text.n);
	at += word_at(text, at, ",|：");
	at = skip_space(text, at, text.n);
	at += word_at(text, at, "that ");
	if (at + 6 > text.n)
		return false;
	d = add_said(f, block, (struct jb_range){ at, text.n });
	d->number = number;
	return true;
}

/* 決議：照案通過。 */
static bool read_labelled(struct finder *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str words = heading_words(text);
	size_t at = (size_t)(words.p - text.p);
	size_t n = word_at(text, at, LABELS), colon;

	if (n == 0)
		return false;
	colon = skip_space(text, at + n, text.n);
	n = word_at(text, colon, "：");
	if (n == 0 || colon + n + 3 > text.n)
		return false;
	add_said(f, block, (struct jb_range){
				   skip_space(text, colon + n, text.n),
				   text.n });
	return true;
}

/* An item or paragraph of a section of decisions or actions. */
static bool read_section(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct jb_str words = heading_words(block->text), head;
	size_t at = (size_t)(words.p - block->text.p);
	struct jb_decision *d;

	if (block->role != JB_ROLE_DECISIONS &&
	    (block->role != JB_ROLE_ACTIONS ||
	     block->type != JB_BLOCK_ITEM))
		return false;
	if (words.n < 6 || jb_str_ends(words, JB_STR("：")) ||
	    jb_str_ends(words, JB_STR(":")))
		return false;
	/* a paragraph says of itself what it decides */
	if (block->type != JB_BLOCK_ITEM && at == 0 &&
	    who_acts(f, index, (struct jb_range){ 0, block->text.n }).past ==
		    0)
		return false;
	d = add_said(f, index, (struct jb_range){ at, block->text.n });
	head = jb_str_trim(jb_str_slice(block->text, 0, at));
	if (head.n)
		d->number = head;
	return true;
}

/* The council resolved that …; 会议决定，… */
static void read_sentences(struct finder *f, size_t block)
{
	static const char *const verbs =
		" resolved that | decided that | decided to | agreed that "
		"the | resolved to | approved the ";
	const struct block_view *view = &f->work->views[block];
	struct jb_str text = block_text(f->work, block);

	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];
		struct jb_range said = { 0, s->end };
		struct jb_decision *d;
		size_t n = word_at(text, s->start,
				   "会议决定|会议议定|会议一致同意|会议同意|"
				   "会议原则同意|董事会决定|理事会决定|董事会决议");
		size_t verb = SIZE_MAX;

		if (n == 0 && s->end - s->start < 2000)
			verb = word_find(text, s->start, s->end, verbs);
		if (n == 0 && (verb == SIZE_MAX || verb - s->start > 60))
			continue;
		if (n > 0) {
			said.first = s->start + n;
			said.first += word_at(text, said.first, "，|：");
			verb = s->start + 6;
		} else {
			said.first = verb + word_at(text, verb, verbs);
		}
		d = add_said(f, block, said);
		d->by = slice(text, (struct jb_range){ s->start, verb });
		if (n > 0)
			d->by = slice(text, (struct jb_range){
						    s->start, s->start +
							word_at(text, s->start,
								"会议|董事会|"
								"理事会") });
	}
}

static size_t column_of(const struct jb_block *block, const char *words)
{
	const struct jb_row *head = &block->rows.v[0];

	for (size_t c = 0; c < head->cells.n; c++)
		if (word_find(block->text, head->cells.v[c].start,
			      head->cells.v[c].end, words) != SIZE_MAX)
			return c;
	return JB_NONE;
}

static struct jb_range cell_of(const struct jb_row *row, size_t column)
{
	if (column >= row->cells.n)
		return (struct jb_range){ 0, 0 };
	return (struct jb_range){ row->cells.v[column].start,
				  row->cells.v[column].end };
}

/* Action | Owner | Due, 任务 | 责任单位 | 完成时限 */
static void read_table(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	size_t what, who, when, id;

	if (block->type != JB_BLOCK_TABLE || block->rows.n < 2)
		return;
	what = column_of(block, "任务|事项|工作项目|决议|action|task|decision");
	who = column_of(block, "主办|主责|权责|负责|责任|承办|办理单位|owner|"
			       "responsible|who|assigned|lead");
	when = column_of(block, "期限|时限|期程|完成日|完成时间|due|deadline|"
				"when|by");
	id = column_of(block, "编号|序号|项次|no.|id|number|ref");
	if (what == JB_NONE || who == JB_NONE || what == who)
		return;
	for (size_t i = 1; i < block->rows.n; i++) {
		const struct jb_row *row = &block->rows.v[i];
		struct jb_range text = cell_of(row, what);
		struct jb_decision *d;

		if (text.past - text.first < 6)
			continue;
		d = add(f, index, text);
		d->to = slice(block->text, cell_of(row, who));
		if (when != JB_NONE)
			d->due = date_of(f, index, cell_of(row, when));
		if (id != JB_NONE && id != what)
			d->number = slice(block->text, cell_of(row, id));
	}
}

void decisions_analyze(struct work *work)
{
	struct finder f = { .work = work, .cues = cues_read(work) };
	enum jb_kind kind = work->out->kind;
	bool decides = kind == JB_KIND_MINUTES || kind == JB_KIND_RESOLUTION;

	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		enum jb_block_type type = work->doc->blocks.v[i].type;

		if (type == JB_BLOCK_TABLE && decides)
			read_table(&f, i);
		if (type != JB_BLOCK_PARAGRAPH && type != JB_BLOCK_ITEM &&
		    type != JB_BLOCK_FORM)
			continue;
		if (read_resolution(&f, i) || !decides)
			continue;
		if (!read_labelled(&f, i) && !read_section(&f, i))
			read_sentences(&f, i);
	}
}
