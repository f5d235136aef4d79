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
#include "analyze/charge.h"
#include "analyze/day.h"
#include "analyze/heading.h"
#include "analyze/owner.h"
#include "analyze/resolved.h"
#include "analyze/task_table.h"

enum {
	SUBJECT_LIMIT = 60,	/* of who decides, before the verb */
	LEAD_REACH = 20,	/* items below one lead line */
	REMARK_LIMIT = 40,	/* of 王委員： */
	SENTENCE_LIMIT = 2000,	/* longer ones are no prose */
};

struct finder {
	struct work *work;
	struct cues cues;
};

/* --- due days --- */

/* 不晚於7月31日, 7月31日前, by 31 July */
static bool is_due(const struct finder *f, const struct jb_date *d,
		   size_t from)
{
	struct jb_str text = block_text(f->work, d->at.block);
	size_t before = back_space(text, from, d->at.start);

	return d->bound == JB_BOUND_UNTIL || d->bound == JB_BOUND_BEFORE ||
	       words_at(text, d->at.end, f->cues.phrase[PH_DUE_BEHIND]) ||
	       words_before(text, before, f->cues.phrase[PH_DUE_BEFORE]);
}

/* The day by which, in bytes [from, past) of the block; p NULL: not said. */
static struct jb_str due_in(const struct finder *f, size_t block, size_t from,
			    size_t past)
{
	const struct jb_date *d;

	for (size_t i = jb_date_from(f->work->out, block, from);
	     (d = day_at(f->work, i, block, past)) != NULL; i++)
		if (d->edtf.p && !d->fiscal && d->at.end <= past &&
		    is_due(f, d, from))
			return d->edtf;
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

/*
 * Who is to act, by the first sentence inside that asks it of somebody; asked
 * is set where one asks at all.
 */
static struct jb_range who_acts(const struct finder *f, size_t block,
				struct jb_range said, bool *asked)
{
	const struct block_view *view = &f->work->views[block];
	struct passage p = { &f->cues, block, block_text(f->work, block), 0, 0,
			     SETTING_ORDERS };

	for (size_t i = 0; i < view->sentences.n; i++) {
		const struct sentence *s = &view->sentences.v[i];
		struct advice advice;

		p.start = s->start > said.first ? s->start : said.first;
		p.end = s->end < said.past ? s->end : said.past;
		if (p.start >= p.end)
			continue;
		if (advice_judge(&advice, &p))
			*asked = true;
		else
			advice.to = (struct jb_range){ 0, 0 };
		if (advice.to.past <= advice.to.first)
			advice.to = owner_find(&p);
		if (advice.to.past <= advice.to.first)
			advice.to = owner_task(&f->cues, p.text, p.start);
		if (advice.to.past > advice.to.first)
			return advice.to;
	}
	return (struct jb_range){ 0, 0 };
}

/* 董事会, the Board: at the head of what is decided */
static struct jb_str who_decides(const struct finder *f, size_t block,
				 struct jb_range said)
{
	struct jb_str text = block_text(f->work, block);
	size_t n = words_at(text, said.first, f->cues.phrase[PH_DECIDER]);

	return slice(text, (struct jb_range){ said.first, said.first + n });
}

static struct jb_decision *add_said(struct finder *f, size_t block,
				    struct jb_range said)
{
	struct jb_str text = block_text(f->work, block);
	struct charge charge =
		charge_read(&f->cues, block, said.first, said.past);
	struct jb_decision *d;
	bool asked = false;

	said.past = charge.end;
	d = add(f, block, said);
	d->by = who_decides(f, block, said);
	d->to = charge.to.n ? charge.to
			    : slice(text, who_acts(f, block, said, &asked));
	d->due = charge.due;
	/* a term that runs until a day is nothing due */
	if ((d->to.n || asked) && !d->due.n)
		d->due = due_in(f, block, said.first, said.past);
	return d;
}

/* Past an item's mark; the J. of "- J. Lindqvist: ask …" is none. */
static size_t item_start(const struct finder *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	size_t at = (size_t)(heading_words(text).p - text.p);
	size_t initial = owner_initial(text, at);
	const struct passage p = { &f->cues, block, text, initial, text.n,
				   SETTING_ORDERS };

	return initial < at && owner_find(&p).past > at ? initial : at;
}

/* --- forms --- */

/* 兹此发布决议 (2021.05.12.03)：…, Resolved (2019.03.01.02), … */
static bool read_resolution(struct finder *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str number = { 0 };
	size_t at = resolved_past(&f->cues, text, 0, &number);
	struct jb_decision *d;

	if (at == 0 || at + 6 > text.n)
		return false;
	d = add_said(f, block, (struct jb_range){ at, text.n });
	d->number = number;
	return true;
}

/* Below a heading that is 決議 2023-11： or Decision: and no more. */
static bool read_headed(struct finder *f, size_t block)
{
	struct jb_str head, number = { 0 };
	struct jb_decision *d;
	size_t n;

	if (block == 0 ||
	    f->work->doc->blocks.v[block - 1].type != JB_BLOCK_HEADING ||
	    block_text(f->work, block).n < JB_STR("同意").n)
		return false;
	head = jb_str_trim(heading_words(block_text(f->work, block - 1)));
	n = words_at(head, 0, f->cues.phrase[PH_DECISION_LABEL]);
	n += n ? any_at(head, n, "：") : 0;
	if ((n < head.n || !any_before(head, n, "：")) &&
	    resolved_past(&f->cues, head, 0, &number) < head.n)
		return false;
	d = add_said(f, block, (struct jb_range){
				       0, block_text(f->work, block).n });
	d->number = number;
	return true;
}

/* 決議： that runs into its text decides in any kind of document. */
static bool is_run_in(const struct finder *f, size_t block)
{
	return block > 0 && f->work->doc->blocks.v[block - 1].run_in;
}

/* 決議：照案通過。 */
static bool read_labelled(struct finder *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str words = heading_words(text);
	size_t at = (size_t)(words.p - text.p), colon;
	size_t n = words_at(text, at, f->cues.phrase[PH_DECISION_LABEL]);

	if (n == 0)
		return false;
	colon = skip_space(text, at + n, text.n);
	n = any_at(text, colon, "：");
	if (n == 0 || colon + n + 3 > text.n)
		return false;
	add_said(f, block, (struct jb_range){
				   skip_space(text, colon + n, text.n),
				   text.n });
	return true;
}

/* 王委員：建議…: what a member said is not decided */
static bool is_remark(const struct finder *f, struct jb_str words)
{
	size_t limit = words.n < REMARK_LIMIT ? words.n : REMARK_LIMIT;
	size_t colon = any_find(words, 0, limit, "：");

	return colon != SIZE_MAX &&
	       words_find(words, 0, colon, f->cues.phrase[PH_REMARK_BY]) !=
		       SIZE_MAX &&
	       !words_at(words, 0, f->cues.phrase[PH_DECISION_LABEL]);
}

/* 案由一：…，提請討論 is on the agenda, 臨時動議：無 tells of none. */
static bool is_no_decision(const struct finder *f, struct jb_str words)
{
	return words.n < 6 || resolved_names(&f->cues, words) ||
	       jb_str_ends(words, JB_STR("：")) ||
	       jb_str_ends(words, JB_STR(":")) ||
	       words_at(words, 0, f->cues.phrase[PH_AGENDA_ITEM]) ||
	       is_remark(f, words) || word_at(words, 0, "散会") ||
	       words_before(words, words.n, f->cues.phrase[PH_NONE_TOLD]);
}

/*
 * The line that ends in a colon, or names decisions, and that the items around
 * block stand below.
 */
static struct jb_str lead_over(const struct finder *f, size_t block)
{
	const struct jb_block *blocks = f->work->doc->blocks.v;

	if (blocks[block].type != JB_BLOCK_ITEM)
		return (struct jb_str){ 0 };
	for (size_t i = block; i-- > 0 && block - i < LEAD_REACH;) {
		struct jb_str words =
			jb_str_trim(heading_words(blocks[i].text));

		if (any_before(words, words.n, "：") ||
		    resolved_names(&f->cues, words))
			return words;
		if (blocks[i].type != JB_BLOCK_ITEM &&
		    !charge_is_line(&f->cues, i))
			break;
	}
	return (struct jb_str){ 0 };
}

/* Below 決議： or "It was agreed:" the items are what was decided. */
static bool is_led(const struct finder *f, size_t block)
{
	struct jb_str lead = lead_over(f, block);

	return resolved_names(&f->cues, lead) ||
	       words_at(lead, 0, f->cues.phrase[PH_DECISION_LABEL]) ||
	       words_find(lead, 0, lead.n,
			  f->cues.phrase[PH_QUOTED_ORDERS]) != SIZE_MAX;
}

/* An item or paragraph of a section of decisions or actions. */
static bool read_section(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct jb_str words = heading_words(block->text), head;
	size_t at = item_start(f, index);
	struct jb_range said = { at, block->text.n };
	struct jb_decision *d;
	bool asked = false;

	if (block->role != JB_ROLE_DECISIONS &&
	    (block->role != JB_ROLE_ACTIONS || block->type != JB_BLOCK_ITEM))
		return false;
	/* a paragraph says of itself what it decides */
	if (is_no_decision(f, words) ||
	    words_at(lead_over(f, index), 0,
		     f->cues.phrase[PH_EXPLAINS_LEAD]) ||
	    (block->type != JB_BLOCK_ITEM && at == 0 &&
	     who_acts(f, index, said, &asked).past == 0))
		return false;
	d = add_said(f, index, said);
	head = jb_str_trim(jb_str_slice(block->text, 0, at));
	if (head.n)
		d->number = head;
	return true;
}

/* 会议决定，…: what it decides, and who */
static bool read_chinese(struct finder *f, size_t block,
			 const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_range said = { s->start, s->end }, by = { s->start, 0 };
	size_t n = words_at(text, s->start, f->cues.phrase[PH_DECIDES]);

	if (n == 0)
		return false;
	said.first += n;
	said.first += any_at(text, said.first, "，：");
	by.past = s->start +
		  words_at(text, s->start, f->cues.phrase[PH_DECIDES_BY]);
	add_said(f, block, said)->by = slice(text, by);
	return true;
}

/* The council resolved that … */
static void read_english(struct finder *f, size_t block,
			 const struct sentence *s)
{
	const struct words *verbs = f->cues.phrase[PH_DECIDES_EN];
	struct jb_str text = block_text(f->work, block);
	size_t verb, past = s->start + SUBJECT_LIMIT;
	struct jb_range said;

	if (s->end - s->start >= SENTENCE_LIMIT)
		return;
	verb = words_find(text, s->start, s->end, verbs);
	if (verb == SIZE_MAX || verb > past ||
	    !words_at(text, s->start, f->cues.phrase[PH_DECIDER]))
		return;
	said = (struct jb_range){ verb + words_at(text, verb, verbs), s->end };
	add_said(f, block, said)->by =
		slice(text, (struct jb_range){ s->start, verb });
}

static void read_sentences(struct finder *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];

	for (size_t i = 0; i < view->sentences.n; i++)
		if (!read_chinese(f, block, &view->sentences.v[i]))
			read_english(f, block, &view->sentences.v[i]);
}

/* A table that but repeats what is decided above. */
static bool repeats_decisions(const struct finder *f,
			      const struct task_table *table, size_t index)
{
	enum { NEAR = 60 };	/* entries looked back at */
	const struct jb_analysis *a = f->work->out;
	size_t n = 0, first = a->decisions.n;
	struct charged known[NEAR];

	for (size_t i = first > NEAR ? first - NEAR : 0; i < first; i++)
		known[n++] = (struct charged){ a->decisions.v[i].to,
					       a->decisions.v[i].due };
	return task_table_repeats(table, &f->cues, index, known, n);
}

/* Action | Owner | Due, 任务 | 责任单位 | 完成时限 */
static void read_table(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct task_table table;

	if (!task_table_read(&table, &f->cues, index) || table.done ||
	    table.advice || table.who == JB_NONE ||
	    repeats_decisions(f, &table, index))
		return;
	for (size_t i = table.first; i < block->rows.n; i++) {
		const struct jb_row *row = &block->rows.v[i];
		struct jb_range text = task_cell(row, table.what);
		struct jb_range when = task_cell(row, table.when);
		const struct jb_date *due;
		struct jb_decision *d;

		if (text.past - text.first < 6)
			continue;
		d = add(f, index, text);
		d->to = slice(block->text, task_cell(row, table.who));
		due = day_first(f->work, index, when.first, when.past);
		if (due)
			d->due = due->edtf;
		d->number = slice(block->text, task_cell(row, table.number));
	}
}

static void add_led(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	size_t at = item_start(f, index);
	struct jb_decision *d;

	if (is_no_decision(f, heading_words(block->text)))
		return;
	d = add_said(f, index, (struct jb_range){ at, block->text.n });
	d->number = jb_str_trim(jb_str_slice(block->text, 0, at));
	if (!d->number.n)
		d->number = (struct jb_str){ 0 };
}

/* Actions of a document that is no minutes: only with somebody to act. */
static void read_action(struct finder *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	struct jb_str words = heading_words(b->text);
	struct jb_range said = { (size_t)(words.p - b->text.p), b->text.n };
	bool asked = false;

	if (b->role == JB_ROLE_ACTIONS && b->type == JB_BLOCK_ITEM &&
	    who_acts(f, block, said, &asked).past > 0)
		read_section(f, block);
}

void decisions_analyze(struct work *work)
{
	struct finder f = { .work = work, .cues = cues_read(work) };
	enum jb_kind kind = work->out->kind;
	bool decides = kind == JB_KIND_MINUTES || kind == JB_KIND_RESOLUTION;

	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		const struct jb_block *block = &work->doc->blocks.v[i];

		if (block->type == JB_BLOCK_TABLE &&
		    (decides || block->role == JB_ROLE_ACTIONS))
			read_table(&f, i);
		if ((block->type != JB_BLOCK_PARAGRAPH &&
		     block->type != JB_BLOCK_ITEM &&
		     block->type != JB_BLOCK_FORM) ||
		    charge_is_line(&f.cues, i) || read_resolution(&f, i))
			continue;
		if (!decides && !(is_run_in(&f, i) && read_headed(&f, i)))
			read_action(&f, i);
		else if (!decides)
			continue;
		else if (block->type != JB_BLOCK_ITEM && read_headed(&f, i))
			continue;
		else if (is_led(&f, i))
			add_led(&f, i);
		else if (!read_labelled(&f, i) && !read_section(&f, i))
			read_sentences(&f, i);
	}
}
