/*
 * Recommendations: which blocks are advice as a whole (a section, a list below
 * "The GAC advises the Board to:", a table), and which may hold some in
 * single sentences.
 */
#include "analyze/recommendation.h"
#include "analyze/advice_parts.h"
#include "analyze/charge.h"
#include "analyze/heading.h"
#include "analyze/resolved.h"

enum {
	LIST_LEAD = 60,		/* bytes of 給新手的三個建議 */
	LEAD_LIMIT = 400,	/* of the sentence before a list */
	CATCHWORD = 30,		/* of a word that stands for an entry above */
	NOTE_MARK = 8,		/* of the mark of a note, [12] */
	NOTE_REACH = 64,	/* blocks between a note and its mark */
};

static bool heading_has(const struct adviser *f, size_t heading,
			enum phrase phrase)
{
	struct jb_str text;

	if (heading == JB_NONE)
		return false;
	text = block_text(f->work, heading);
	return words_find(text, 0, text.n, f->cues.phrase[phrase]) != SIZE_MAX;
}

/* --- tables --- */

/* "Survey and reply" in a table below the advice it sums up */
static bool is_catchword(const struct adviser *f, size_t index,
			 struct jb_range cell)
{
	const struct jb_analysis *a = f->work->out;
	struct jb_str text = block_text(f->work, index);
	size_t heading = f->work->doc->blocks.v[index].heading;
	const struct jb_recommendation *r;

	if (a->recommendations.n == 0 || cell.past - cell.first > CATCHWORD ||
	    recommendation_has_cue(f, index, cell.first, cell.past) ||
	    words_at(text, cell.first, f->cues.phrase[PH_IMPERATIVE]))
		return false;
	r = &a->recommendations.v[a->recommendations.n - 1];
	return r->explicit_ && r->at.block < index && heading != JB_NONE &&
	       r->at.block > heading;
}

/* GAC 建議董事會…: a cell that says who advised it is told of them */
static bool is_told(const struct adviser *f, size_t index,
		    struct jb_range cell)
{
	struct jb_str text = block_text(f->work, index);
	const struct jb_hit *verb = cue_find(&f->cues, index, cell.first,
					     cell.past, CUE_ADVISE);
	struct passage p = { &f->cues, index, text, cell.first, cell.past,
			     SETTING_ADVICE };
	const struct jb_hit *who =
		verb ? agent_find(&p, cell.first, verb->start) : NULL;

	return who && who->start == cell.first &&
	       back_space(text, cell.first, verb->start) == who->end;
}

/*
 * The table of what 決議 above ordered, by the same houses and days: read a
 * second time it would be advised twice.
 */
static bool repeats_orders(const struct adviser *f,
			   const struct task_table *table, size_t index)
{
	enum { NEAR = 60 };	/* entries looked back at */
	size_t n = f->charged.n < NEAR ? f->charged.n : NEAR;

	return n > 0 &&
	       task_table_repeats(table, &f->cues, index,
				  &f->charged.v[f->charged.n - n], n);
}

/* Recommendations and follow-up / Actions: in a part of a section of advice */
static bool within_section(const struct adviser *f, size_t index)
{
	const struct jb_block *blocks = f->work->doc->blocks.v;

	while (index != JB_NONE && blocks[index].role != JB_ROLE_SUGGESTIONS)
		index = blocks[index].heading;
	return index != JB_NONE;
}

static void read_table(struct adviser *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct task_table table;

	if (!task_table_read(&table, &f->cues, index) ||
	    /* 歷次建議辦理情形: advised before; a new table leaves it empty */
	    (table.done &&
	     (!table.advice ||
	      heading_has(f, block->heading, PH_LIST_LEAD_NO))) ||
	    /* a plan's own tasks advise nobody, nor does a timetable */
	    (!table.advice &&
	     (f->work->out->kind == JB_KIND_PLAN ||
	      heading_has(f, block->heading, PH_SCHEDULE_HEADING) ||
	      repeats_orders(f, &table, index))))
		return;
	for (size_t i = table.first; i < block->rows.n; i++) {
		const struct jb_row *row = &block->rows.v[i];
		struct jb_range text = task_cell(row, table.what);
		struct jb_recommendation *r;

		if (text.past - text.first < 6 ||
		    is_catchword(f, index, text))
			continue;
		r = recommendation_add(f, index, text.first, text.past,
				       task_cell(row, table.who));
		/* a task below a heading of advice is advised too */
		r->explicit_ = (table.advice || within_section(f, index)) &&
			       !is_told(f, index, text);
		r->rule = table.advice ? "table" : "table-actions";
		r->confidence = 0.9;
	}
}

/* --- leads --- */

/* Does a Latin word begin at byte at, or behind a space there? */
static bool is_english(struct jb_str text, size_t at)
{
	at = skip_space(text, at, text.n);
	return jb_is_latin(jb_utf8_next(text, &at));
}

/* the Board, in "The GAC advises the Board to:" */
static struct jb_str lead_to(const struct adviser *f, size_t block,
			     size_t verb)
{
	struct jb_str text = block_text(f->work, block);
	struct passage p = { &f->cues, block, text, 0, text.n,
			     SETTING_ADVICE };
	size_t past =
		words_find(text, verb, text.n, f->cues.phrase[PH_LEAD_TO]);
	struct jb_range to;

	if (past == SIZE_MAX || past - verb > 120 || past <= verb)
		return (struct jb_str){ 0 };
	if (is_english(text, verb))
		return jb_str_trim(jb_str_slice(text, verb, past));
	to = agent_after(&p, verb, past);
	if (past - to.past > 12 &&
	    !(to.past > to.first &&
	      words_at(text, to.past, f->cues.phrase[PH_LEAD_ACT]) &&
	      words_before(text, past, f->cues.phrase[PH_LEAD_THINGS])))
		return (struct jb_str){ 0 };
	return jb_str_trim(jb_str_slice(text, to.first, to.past));
}

/* Past the verb at at that leads to advice; the "the" it may end in is left. */
static size_t past_lead(const struct adviser *f, struct jb_str text, size_t at)
{
	at += words_at(text, at, f->cues.phrase[PH_LEADS_TO_ADVICE]);
	return at - word_before(text, at, "the");
}

struct jb_str recommendation_lead(const struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	size_t at = words_find(text, 0, text.n,
			       f->cues.phrase[PH_LEADS_TO_ADVICE]);

	if (at == SIZE_MAX || !is_english(text, at))
		return (struct jb_str){ 0 };
	return lead_to(f, block, past_lead(f, text, at));
}

/* 因此向會員提議：: whom the items that follow are put to */
static struct jb_str addressed(const struct adviser *f, size_t block,
			       size_t verb, size_t end)
{
	struct jb_str text = block_text(f->work, block);
	struct passage p = { &f->cues, block, text, 0, text.n,
			     SETTING_ADVICE };
	struct jb_range clause = clause_at(text, 0, text.n, verb), to;
	size_t at = word_find(text, clause.first, verb, "向");

	if (at == SIZE_MAX || !any_at(text, end, "："))
		return (struct jb_str){ 0 };
	to = agent_after(&p, at + JB_STR("向").n, verb);
	return to.past == back_space(text, to.first, verb)
		       ? jb_str_slice(text, to.first, to.past)
		       : (struct jb_str){ 0 };
}

/* Where the sentence begins that ends a block. */
static size_t last_sentence(const struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];

	return view->sentences.n
		       ? view->sentences.v[view->sentences.n - 1].start
		       : 0;
}

/*
 * 草案建議：, 聯合工作組建議：: a sentence of its own, who advises and no more;
 * 顧問的主要建議如下——: that and what follows
 */
static bool is_bare_lead(const struct adviser *f, size_t block, size_t verb,
			 size_t end)
{
	enum { NAME = 45 };
	struct jb_str text = block_text(f->work, block);
	size_t from = last_sentence(f, block);
	size_t n = words_at(text, end, f->cues.phrase[PH_LEAD_IS]);

	return verb > from && verb - from <= NAME &&
	       word_at(text, verb, "建议") > 0 &&
	       words_at(text, end + n, f->cues.phrase[PH_LEAD_MARK]) &&
	       any_find(text, from, verb, n ? "，：" : "，、的：") == SIZE_MAX;
}

/* 六、GAC對董事會的建議 / 1. 縮寫: a heading over it says advice */
static bool under_advice(const struct adviser *f, size_t heading)
{
	for (; heading != JB_NONE;
	     heading = f->work->doc->blocks.v[heading].heading)
		if (heading_has(f, heading, PH_ADVICE_HEADING))
			return true;
	return false;
}

/* Is what a line leads to advised by those who write? */
static bool is_own(const struct adviser *f, const struct jb_block *b)
{
	return b->role == JB_ROLE_SUGGESTIONS || under_advice(f, b->heading);
}

/* 三、會議議定事項 that is set as an item, its parts below */
static bool names_orders(const struct adviser *f, const struct jb_block *b)
{
	return b->type == JB_BLOCK_ITEM &&
	       f->work->out->kind == JB_KIND_MINUTES &&
	       resolved_names(&f->cues, heading_words(b->text));
}

/* What begins at from is short, and ends in a colon. */
static bool leads_on(const struct adviser *f, const struct jb_block *b,
		     size_t from)
{
	return (b->type == JB_BLOCK_PARAGRAPH || b->type == JB_BLOCK_ITEM) &&
	       b->text.n <= from + LEAD_LIMIT &&
	       words_before(b->text, b->text.n, f->cues.phrase[PH_LEAD_MARK]);
}

/* A verb of advice, and to whom, or who advises and no more */
static bool leads_to_advice(struct lead *lead, const struct adviser *f,
			    size_t block, size_t from)
{
	struct jb_str text = block_text(f->work, block);
	size_t verb = words_find(text, from, text.n,
				 f->cues.phrase[PH_LEADS_TO_ADVICE]);
	size_t past;

	if (verb == SIZE_MAX ||
	    words_find(text, from, text.n, f->cues.phrase[PH_LIST_LEAD_NO]) !=
		    SIZE_MAX)
		return false;
	past = past_lead(f, text, verb);
	lead->explicit_ = is_english(text, verb);
	lead->to = lead_to(f, block, past);
	if (!lead->to.n)
		lead->to = addressed(f, block, verb, past);
	return lead->to.n || is_bare_lead(f, block, verb, past);
}

/* A block that ends in a colon and says what its items are. */
static struct lead lead_of(const struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	struct jb_str text = b->text;
	struct lead lead = { .depth = b->depth };
	size_t from = text.n > LEAD_LIMIT ? last_sentence(f, block) : 0;

	if (names_orders(f, b)) {
		lead.setting = SETTING_ORDERS;
	} else if (leads_on(f, b, from)) {
		if (words_before(text, text.n, f->cues.phrase[PH_OPINION_LEAD]))
			lead.setting = SETTING_ADVICE;
		else if (words_find(text, from, text.n,
				    f->cues.phrase[PH_QUOTED_ORDERS]) !=
			 SIZE_MAX)
			lead.setting = SETTING_ORDERS;
		else if (leads_to_advice(&lead, f, block, from))
			lead.setting = SETTING_ADVICE;
	}
	if (lead.setting == SETTING_ADVICE && !lead.explicit_)
		lead.explicit_ = is_own(f, b);
	return lead;
}

/* An item, or a paragraph of a quotation that begins as one: ii. ask … */
static bool is_listed(const struct adviser *f, const struct jb_block *b)
{
	return b->type == JB_BLOCK_ITEM ||
	       (b->type == JB_BLOCK_PARAGRAPH &&
		recommendation_past_is(f, b->text)) ||
	       (b->type == JB_BLOCK_QUOTE &&
		words_at(b->text, 0, f->cues.phrase[PH_ITEM_LETTER]) > 0);
}

/* Keep the lead over its items only. */
static void follow_lead(struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	struct lead next = lead_of(f, block);

	if (next.setting != SETTING_PLAIN)
		f->lead = next;
	else if (!is_listed(f, b) ||
		 (b->type == JB_BLOCK_ITEM && b->depth < f->lead.depth))
		f->lead = (struct lead){ 0 };
}

/* --- which blocks are advice --- */

/* 檢討與建議, 幾點啟示, not 個別申請案之建議 below another heading */
static bool heads_mixed(const struct adviser *f, size_t heading)
{
	struct jb_str text = block_text(f->work, heading);
	size_t at = word_find(text, 0, text.n, "建议");

	if (!heading_has(f, heading, PH_MIXED_HEADING))
		return false;
	return at == SIZE_MAX || heading_has(f, heading, PH_VIEWS_TOO) ||
	       any_before(text, at, "与及和暨、") > 0 ||
	       f->work->doc->blocks.v[heading].heading == JB_NONE;
}

/* Under 觀察及建議 or a part of it that is not views alone (一、心得)? */
static bool is_mixed(const struct adviser *f, size_t block)
{
	size_t h = f->work->doc->blocks.v[block].heading;

	for (; h != JB_NONE; h = f->work->doc->blocks.v[h].heading) {
		if (heads_mixed(f, h))
			return true;
		if (heading_has(f, h, PH_VIEWS_TOO))
			return false;
	}
	return false;
}

/*
 * （一）幾點啟示 before （二）工作建議: has the section a part for advice, and
 * this is another?
 */
static bool is_beside_advice(const struct adviser *f, size_t heading)
{
	enum { NEAR = 100 };	/* blocks */
	const struct jb_document *doc = f->work->doc;
	size_t level = doc->blocks.v[heading].level;

	if (heading_has(f, heading, PH_ADVICE_HEADING))
		return false;
	for (size_t i = heading + 1;
	     i < doc->blocks.n && i < heading + NEAR; i++) {
		const struct jb_block *b = &doc->blocks.v[i];

		if (b->type != JB_BLOCK_HEADING)
			continue;
		if (b->level < level)
			break;
		if (b->level == level &&
		    heading_has(f, i, PH_ADVICE_HEADING))
			return true;
	}
	return false;
}

/*
 * Under 觀察及建議 or its parts, an item or a paragraph that advises is one
 * entry: what leads to the advice belongs to it. English paragraphs there are
 * often whole accounts; of these only the sentences that advise are given.
 */
static bool in_mixed_section(struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];

	if (b->role != JB_ROLE_OBSERVATIONS || !is_mixed(f, block) ||
	    is_beside_advice(f, b->heading))
		return false;
	if (b->type == JB_BLOCK_ITEM)
		return recommendation_any(f, block);
	return b->type == JB_BLOCK_PARAGRAPH && b->lang != JB_LANG_EN &&
	       recommendation_own(f, block);
}

/* 下一步工作 of a newsletter tells what its writers will do themselves. */
static bool is_agenda(const struct adviser *f, size_t block)
{
	size_t h = f->work->doc->blocks.v[block].heading;

	return f->work->out->kind != JB_KIND_TRIP_REPORT &&
	       heading_has(f, h, PH_AGENDA_HEADING) &&
	       !heading_has(f, h, PH_ADVICE_HEADING);
}

/* Rationale, 理由: why something is advised */
static bool is_rationale(const struct adviser *f, size_t block)
{
	return heading_has(f, f->work->doc->blocks.v[block].heading,
			   PH_RATIONALE_HEADING);
}

/* RATIONALE alone over it: what is said there was advised above */
static bool only_explains(const struct adviser *f, size_t block)
{
	size_t h = f->work->doc->blocks.v[block].heading;
	struct jb_str s;

	if (h == JB_NONE)
		return false;
	s = heading_words(jb_str_trim(block_text(f->work, h)));
	return words_at(s, 0, f->cues.phrase[PH_RATIONALE]) == s.n;
}

/*
 * Look for numbers over the section that block is in, with the parts of it
 * that go by other names, once for all of it.
 */
static void scan_section(struct adviser *f, size_t block)
{
	enum { LEAST = 2 };
	const struct jb_document *doc = f->work->doc;
	size_t i, n = 0;

	for (i = block; i < doc->blocks.n; i++) {
		const struct jb_block *b = &doc->blocks.v[i];
		bool number = b->type != JB_BLOCK_HEADING &&
			      recommendation_is_numbered(f, i);

		if (!number && b->type != JB_BLOCK_HEADING &&
		    b->role != JB_ROLE_SUGGESTIONS)
			break;
		n += number;
	}
	f->section = i;
	f->numbered = n >= LEAST;
}

/* A paragraph, or one that is counted with its chapter: 4.2 */
static bool is_counted(const struct jb_block *b)
{
	return b->type == JB_BLOCK_PARAGRAPH ||
	       (b->type == JB_BLOCK_ITEM && b->marker.n > 2 &&
		jb_is_digit((unsigned char)b->marker.p[0]) &&
		jb_is_digit((unsigned char)b->marker.p[b->marker.n - 1]) &&
		jb_str_find(b->marker, JB_STR("."), 0) != SIZE_MAX);
}

/*
 * 上述建議並不涉及修訂法例。 among 建議一：… and 建議二：…: a paragraph that has no
 * number where the entries have is no entry as a whole.
 */
static bool lacks_number(struct adviser *f, size_t block)
{
	if (block >= f->section)
		scan_section(f, block);
	return f->numbered && is_counted(&f->work->doc->blocks.v[block]) &&
	       !recommendation_is_numbered(f, block);
}

static bool in_section(const struct adviser *f, size_t block)
{
	return f->work->doc->blocks.v[block].role == JB_ROLE_SUGGESTIONS &&
	       !is_agenda(f, block) && !is_rationale(f, block);
}

/* 年會在二月舉行，給第一次出發的你：: a line that ends in a colon */
static bool is_lead_line(const struct adviser *f, const struct jb_block *block)
{
	return block->type == JB_BLOCK_PARAGRAPH &&
	       block->text.n <= LEAD_LIMIT &&
	       words_before(block->text, block->text.n,
			    f->cues.phrase[PH_LEAD_MARK]) > 0;
}

/* Items come next, or behind one line that leads to them. */
static bool items_follow(const struct adviser *f, size_t index)
{
	const struct jb_block *next = &f->work->doc->blocks.v[index + 1];
	size_t left = f->work->doc->blocks.n - index - 1;

	return (left > 0 && next[0].type == JB_BLOCK_ITEM) ||
	       (left > 1 && is_lead_line(f, &next[0]) &&
		next[1].type == JB_BLOCK_ITEM);
}

/*
 * 參、會議重點 / (一)個別申請案之建議: within the account of a trip report such
 * a heading names what others advised; what its author advises is under one
 * of its own (建議), or addressed (給新手的建議).
 */
bool recommendation_is_account(const struct adviser *f, size_t heading)
{
	const struct jb_block *h = &f->work->doc->blocks.v[heading];

	return h->type == JB_BLOCK_HEADING && h->heading != JB_NONE &&
	       f->work->out->kind == JB_KIND_TRIP_REPORT &&
	       h->role != JB_ROLE_SUGGESTIONS && h->lang != JB_LANG_EN &&
	       !is_mixed(f, heading) &&
	       !words_at(heading_words(h->text), 0,
			 f->cues.phrase[PH_ADVICE_FOR]);
}

/* ◆ 編輯部建議 over 1., 2.: set as an item, above those that are counted */
static bool heads_counted(const struct adviser *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];

	return block->type == JB_BLOCK_ITEM && !block->numbered &&
	       index + 1 < f->work->doc->blocks.n &&
	       block[1].type == JB_BLOCK_ITEM && block[1].numbered;
}

/* A short line such as 給新手的三個建議 before items: they are the advice. */
static bool opens_list(const struct adviser *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	struct jb_str text = jb_str_trim(block->text);

	return items_follow(f, index) &&
	       !recommendation_is_account(f, index) &&
	       (block->type == JB_BLOCK_PARAGRAPH ||
		block->type == JB_BLOCK_HEADING || heads_counted(f, index)) &&
	       text.n <= LIST_LEAD &&
	       any_find(text, 0, text.n, "，。") == SIZE_MAX &&
	       (words_before(text, text.n, f->cues.phrase[PH_LIST_LEAD]) ||
		words_at(text, 0, f->cues.phrase[PH_LIST_HEAD])) &&
	       words_find(text, 0, text.n, f->cues.phrase[PH_LIST_LEAD_NO]) ==
		       SIZE_MAX;
}

static bool is_prose(const struct jb_block *block)
{
	switch (block->type) {
	case JB_BLOCK_PARAGRAPH:
	case JB_BLOCK_ITEM:
	case JB_BLOCK_QUOTE:
		break;
	default:
		return false;
	}
	switch (block->role) {
	case JB_ROLE_COVER:	/* what has sentences is none */
		return any_find(block->text, 0, block->text.n, "。") !=
		       SIZE_MAX;
	case JB_ROLE_CONTENTS:
	case JB_ROLE_GLOSSARY:
	case JB_ROLE_METRICS:
	case JB_ROLE_REFERENCES:
	case JB_ROLE_ABOUT:
		return false;
	default:
		return true;
	}
}

/* "[3]", where text begins with the mark of a note and its words follow */
static struct jb_str note_mark(struct jb_str text)
{
	size_t at = 1;

	if (text.n < 4 || text.p[0] != '[')
		return (struct jb_str){ 0 };
	while (at < text.n && at < NOTE_MARK &&
	       jb_is_digit((unsigned char)text.p[at]))
		at++;
	return at > 1 && at + 1 < text.n && text.p[at] == ']'
		       ? jb_str_slice(text, 0, at + 1)
		       : (struct jb_str){ 0 };
}

/*
 * A note of a block before it, or one with a page's arrow back to there: it
 * tells of what it stands behind, and is no item of a list it stands in.
 */
static bool is_note(const struct adviser *f, size_t index)
{
	struct jb_str text = block_text(f->work, index);
	struct jb_str mark = note_mark(text);

	for (size_t i = index; mark.n && i-- > 0 && index - i < NOTE_REACH;) {
		struct jb_str s = block_text(f->work, i);

		if (jb_str_find(s, mark, note_mark(s).n) != SIZE_MAX)
			return true;
	}
	/* ↩, which may be shown as a text or as a picture */
	text.n -= any_before(text, text.n, "\uFE0E\uFE0F");
	return any_before(text, text.n, "\u21A9");
}

static void read_block(struct adviser *f, size_t i, bool list)
{
	const struct jb_block *block = &f->work->doc->blocks.v[i];
	size_t before = f->work->out->recommendations.n;
	bool item = is_listed(f, block);

	if (item && f->lead.setting == SETTING_ADVICE)
		recommendation_led(f, i);
	else if (item && f->lead.setting == SETTING_ORDERS)
		recommendation_prose(f, i);
	else if (((in_section(f, i) || (list && item)) &&
		  !lacks_number(f, i)) ||
		 recommendation_is_numbered(f, i) ||
		 recommendation_is_headed(f, i) || in_mixed_section(f, i))
		recommendation_section(f, i);
	else if (!only_explains(f, i) && !recommendation_steps(f, i))
		recommendation_prose(f, i);
	recommendation_charge(f, i, before);
}

void recommendations_analyze(struct work *work)
{
	struct adviser f = { .work = work, .cues = cues_read(work) };
	bool list = false;	/* under a line that opens a list of advice */
	bool in_list = false;	/* its first item is behind us */
	bool opens;

	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		const struct jb_block *block = &work->doc->blocks.v[i];

		if (charge_is_line(&f.cues, i))
			continue;	/* goes with what is above */
		if (is_prose(block) && is_note(&f, i)) {
			recommendation_prose(&f, i);
			continue;
		}
		opens = opens_list(&f, i);
		list = (list && (block->type == JB_BLOCK_ITEM ||
				 (is_lead_line(&f, block) && !in_list))) ||
		       opens;
		in_list = block->type == JB_BLOCK_ITEM;
		if (block->type == JB_BLOCK_TABLE)
			read_table(&f, i);
		follow_lead(&f, i);
		if (is_prose(block))
			read_block(&f, i, list && !opens);
	}
}
