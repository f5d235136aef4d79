/*
 * Recommendations: what a section of advice lists, one entry an item as the
 * document separates them, and what single sentences elsewhere advise, ask or
 * order (advice.c).
 *
 *	建議：                         the section's heading or label
 *	謹提出下列建議：                brings items, is none
 *	1. 每季公布使用率。             an entry, its numeral not in the text
 *	主辦機關：通訊傳播委員會         who is to act in the entry above
 *	一是…。二是…。                 entries of one paragraph
 */
#include "analyze/advice.h"
#include "analyze/heading.h"

#include <string.h>

enum { LINE_LIMIT = 240 };	/* bytes of a line that names who is to act */

struct finder {
	struct work *work;
	struct cues cues;
	size_t last;		/* index of the entry above, or JB_NONE */
	size_t date;		/* first date not before the block at hand */
};

/* --- adding --- */

static void link_dates(struct finder *f, struct jb_recommendation *r)
{
	const struct jb_analysis *a = f->work->out;

	while (f->date < a->dates.n &&
	       a->dates.v[f->date].at.block < r->at.block)
		f->date++;
	for (size_t i = f->date; i < a->dates.n &&
	     a->dates.v[i].at.block == r->at.block; i++)
		if (a->dates.v[i].at.start >= r->at.start &&
		    a->dates.v[i].at.end <= r->at.end)
			*jb_list_add(f->work->arena, &r->dates) = i;
}

static void link_topics(struct finder *f, struct jb_recommendation *r)
{
	const struct jb_hits *hits = &f->work->views[r->at.block].hits;
	const struct jb_analysis *a = f->work->out;

	for (size_t i = cue_from(&f->cues, r->at.block, r->at.start);
	     i < hits->list.n && hits->list.v[i].start < r->at.end; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		struct jb_str id;

		if (hit->file != JB_LEX_TOPICS)
			continue;
		id = jb_lex_cell(f->work->lex, JB_LEX_TOPICS, hit->row, 0);
		for (size_t t = 0; t < a->topics.n; t++) {
			bool known = false;

			if (!jb_str_eq(jb_str_of(a->topics.v[t].id), id))
				continue;
			for (size_t k = 0; k < r->topics.n; k++)
				known |= r->topics.v[k] == t;
			if (!known)
				*jb_list_add(f->work->arena, &r->topics) = t;
		}
	}
}

/* 署 alone and （RIPE NCC with its bracket torn off are no names. */
static bool is_whole_name(struct jb_str s)
{
	int depth = 0;
	size_t letters = 0;

	for (size_t at = 0; at < s.n; letters++) {
		uint32_t cp = jb_utf8_next(s, &at);

		depth += (cp == '(' || cp == 0xFF08) -
			 (cp == ')' || cp == 0xFF09);
		if (depth < 0)
			return false;
	}
	return depth == 0 && letters >= 2;
}

static struct jb_recommendation *add(struct finder *f, size_t block,
				     size_t start, size_t end,
				     struct jb_range to)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str trimmed =
		jb_str_trim(jb_str_slice(text, start, end));
	struct jb_recommendation *r;

	f->last = f->work->out->recommendations.n;
	r = jb_list_add(f->work->arena, &f->work->out->recommendations);
	r->at.block = block;
	r->at.start = (size_t)(trimmed.p - text.p);
	r->at.end = r->at.start + trimmed.n;
	r->text = trimmed;
	if (to.past > to.first)
		r->to = jb_str_trim(jb_str_slice(text, to.first, to.past));
	if (!is_whole_name(r->to))
		r->to = (struct jb_str){ 0 };
	link_dates(f, r);
	link_topics(f, r);
	return r;
}

/* Advice of a section: [start, end) of a block is one entry. */
static void add_explicit(struct finder *f, size_t block, size_t start,
			 size_t end, const char *rule, double confidence)
{
	struct passage p = { &f->cues, block, block_text(f->work, block),
			     start, end, SETTING_ADVICE };
	struct jb_range to = { 0, 0 };
	struct jb_recommendation *r;
	const struct block_view *view = &f->work->views[block];

	for (size_t i = 0; i < view->sentences.n && to.past == to.first; i++) {
		const struct sentence *s = &view->sentences.v[i];
		struct advice advice;

		p.start = s->start > start ? s->start : start;
		p.end = s->end < end ? s->end : end;
		if (p.start < p.end && advice_judge(&advice, &p))
			to = advice.to;
	}
	r = add(f, block, start, end, to);
	r->explicit_ = true;
	r->rule = rule;
	r->confidence = confidence;
}

/* --- a section of advice --- */

/* 主辦機關：…, Responsible: … give the entry above its `to`. */
static bool names_who(struct finder *f, const struct jb_block *block)
{
	struct jb_str text = block->text;
	struct jb_recommendation *r;
	size_t n = word_at(text, 0,
			   "主办机关|主办单位|主办|主责机关|主责单位|权责机关|权责单位|"
			   "负责单位|负责机关|办理机关|办理单位|责任单位|牵头单位|"
			   "承办单位|responsible|owner|lead|addressee|for");
	size_t at = skip_space(text, n, text.n);
	bool helper = n == 0 && word_at(text, 0, "协办机关|协办单位|协办|配合机关|"
						 "配合单位|办理期程|办理时程|"
						 "预定完成|期限|deadline|due");

	if (text.n > LINE_LIMIT || (n == 0 && !helper))
		return false;
	if (helper)
		return true;
	n = word_at(text, at, "：|:");
	if (n == 0)
		return false;
	if (f->last != JB_NONE) {
		r = &f->work->out->recommendations.v[f->last];
		r->to = jb_str_trim(jb_str_slice(text, at + n, text.n));
	}
	return true;
}

/* 謹提出下列建議：, a label, a note on where to read more: no advice */
static bool only_leads(const struct jb_block *block)
{
	struct jb_str text = jb_str_trim(block->text);

	return jb_str_ends(text, JB_STR("：")) ||
	       jb_str_ends(text, JB_STR(":")) || text.n < 12 ||
	       (word_find(text, 0, text.n, "将于") != SIZE_MAX &&
		word_find(text, 0, text.n, "举行|召开|举办") != SIZE_MAX &&
		word_find(text, 0, text.n, "建议|应|宜") == SIZE_MAX) ||
	       word_find(text, 0, text.n,
			 "请参考|请参阅|详见|请参见|如下：") != SIZE_MAX ||
	       (text.n < 200 &&
		word_find(text, 0, text.n, "://") != SIZE_MAX &&
		word_find(text, 0, text.n, "建议|应|宜|should") == SIZE_MAX);
}

/* 備悉政府已接納…的建議，不再評論: a note among the advice */
static bool only_notes(const struct jb_block *block)
{
	return word_find(block->text, 0, block->text.n,
			 "备悉|已接纳|已采纳|不再就|无其他意见|洽悉|has been "
			 "adopted|was adopted|no further") != SIZE_MAX;
}

static bool any_sentence_advises(struct finder *f, size_t index)
{
	const struct block_view *view = &f->work->views[index];
	struct passage p = { &f->cues, index, block_text(f->work, index), 0, 0,
			     SETTING_ADVICE };
	struct advice advice;

	for (size_t i = 0; i < view->sentences.n; i++) {
		p.start = view->sentences.v[i].start;
		p.end = view->sentences.v[i].end;
		if (advice_judge(&advice, &p))
			return true;
	}
	return false;
}

/* Any cue of advice in [start, end)? */
static bool advises(const struct finder *f, size_t block, size_t start,
		    size_t end)
{
	const struct jb_hits *hits = &f->work->views[block].hits;

	for (size_t i = cue_from(&f->cues, block, start);
	     i < hits->list.n && hits->list.v[i].start < end; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		enum cue cue = cue_of(&f->cues, hit);

		if ((cue <= CUE_OPTION ||
		     (cue >= CUE_EN_DUTY && cue <= CUE_EN_ORDER)) &&
		    !cue_masked(&f->cues, block, hit))
			return true;
	}
	return false;
}

/* Where the next 一是, 二、 or 第三， of a paragraph begins. */
static size_t next_step(struct jb_str text, size_t from)
{
	static const char *const numerals = "一|二|三|四|五|六|七|八|九|十";

	while (from < text.n) {
		size_t at = word_find(text, from, text.n, numerals), n, w;

		if (at == SIZE_MAX)
			return SIZE_MAX;
		n = word_at(text, at, numerals);
		w = word_at(text, at + n, "是|要|则|来");
		if (w && (at == 0 ||
			  word_before(text, back_space(text, 0, at),
				      "。|；|：|，|;|:|,")))
			return at;
		from = at + n;
	}
	return SIZE_MAX;
}

/* 一是…；二是…。 An introduction before 一是 belongs to none. */
static bool add_steps(struct finder *f, size_t block, const char *rule)
{
	struct jb_str text = block_text(f->work, block);
	size_t at = next_step(text, 0);
	size_t next = at == SIZE_MAX ? at : next_step(text, at + 6);

	if (next == SIZE_MAX)
		return false;
	while (at != SIZE_MAX) {
		add_explicit(f, block, at, next < text.n ? next : text.n, rule,
			     0.9);
		at = next;
		next = at == SIZE_MAX ? at : next_step(text, at + 6);
	}
	return true;
}

/* Past 1., （三）, Recommendation 5: and 建議一： */
static size_t item_start(struct jb_str text)
{
	struct jb_str words = heading_words(text);
	size_t at = (size_t)(words.p - text.p);
	size_t n = word_at(text, at, "recommendation|建议|r|rec"), end;

	if (n == 0)
		return at;
	if (n <= 3 && jb_is_latin((unsigned char)text.p[at]) &&
	    !jb_is_digit(jb_utf8_next(text, &(size_t){ at + n })))
		return at;	/* "R3." is a mark, "Registries" is not */
	end = skip_space(text, at + n, text.n);
	while (end < text.n && word_at(text, end, "0|1|2|3|4|5|6|7|8|9|.|一|"
						  "二|三|四|五|六|七|八|九|十"))
		jb_utf8_next(text, &end);
	n = word_at(text, end, ": |：|. |、");
	if (n == 0 && word_before(text, end, ".") && end < text.n &&
	    text.p[end] == ' ')
		n = 1;
	return n ? end + n : at;
}

/* "Consider hosting …": an order needs no cue where advice is expected. */
static bool is_imperative(struct jb_str text)
{
	return word_at(text, 0,
		       "consider |ensure |continue |establish |adopt |"
		       "publish |develop |review |support |encourage |"
		       "invite |provide |create |strengthen |explore |"
		       "prepare |join |keep |hold |improve |increase |"
		       "make |set |build |work |promote |monitor |track |"
		       "持续|加强|推动|建立|积极|强化|参考|研议|检讨|规划|定期|"
		       "完善|加快|密切|及早|尽早|扩大|深化|培养|争取") > 0;
}

static void read_suggestion(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];

	if (names_who(f, block) || only_leads(block) ||
	    (only_notes(block) && !any_sentence_advises(f, index)))
		return;
	if (add_steps(f, index, "section-steps"))
		return;
	if (block->type == JB_BLOCK_ITEM)
		add_explicit(f, index, item_start(block->text), block->text.n,
			     "section-item", 0.95);
	else if (item_start(block->text) > 0 || is_imperative(block->text) ||
		 advises(f, index, 0, block->text.n))
		add_explicit(f, index, item_start(block->text), block->text.n,
			     "section-paragraph", 0.9);
}

/* --- tables --- */

/* The column of the header row whose cell has one of words, or JB_NONE. */
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
	struct jb_range none = { 0, 0 };

	if (column >= row->cells.n)
		return none;
	return (struct jb_range){ row->cells.v[column].start,
				  row->cells.v[column].end };
}

#define WHO                                                               \
	"主办|主责|权责|负责|责任|承办|办理单位|办理机关|牵头|对象|owner|"     \
	"responsible|who|addressee|assigned|lead"

/* A row an entry: 建議事項 | 主辦單位, or action | owner */
static void read_table(struct finder *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];
	size_t what, who;
	bool advice;

	if (block->rows.n < 2)
		return;
	what = column_of(block, "建议|recommendation|suggestion");
	who = column_of(block, WHO);
	advice = what != JB_NONE;
	if (!advice)
		what = column_of(block, "任务|事项|工作项目|action|task");
	if (what == JB_NONE || what == who || (!advice && who == JB_NONE))
		return;
	for (size_t i = 1; i < block->rows.n; i++) {
		struct jb_range text = cell_of(&block->rows.v[i], what);
		struct jb_recommendation *r;

		if (text.past - text.first < 6)
			continue;
		r = add(f, index, text.first, text.past,
			who == JB_NONE ? (struct jb_range){ 0, 0 }
				       : cell_of(&block->rows.v[i], who));
		r->explicit_ = advice;
		r->rule = advice ? "table" : "table-actions";
		r->confidence = 0.9;
	}
}

/* --- running text --- */

/* 決議：, 裁示： and the like at the head of a block */
static bool is_resolved(struct jb_str text)
{
	struct jb_str words = heading_words(text);
	size_t n = word_at(words, 0,
			   "决议|决定|裁示|主席裁示|会议决定|结论|会议结论|"
			   "decision|resolved|action");

	return n && word_at(words, n, "：|:");
}

static enum setting setting_of(const struct work *work,
			       const struct jb_block *block)
{
	if (block->role == JB_ROLE_DECISIONS ||
	    block->role == JB_ROLE_ACTIONS || is_resolved(block->text))
		return SETTING_ORDERS;
	return work->out->kind == JB_KIND_MINUTES &&
			       block->type == JB_BLOCK_ITEM
		       ? SETTING_ORDERS
		       : SETTING_PLAIN;
}

/* Past 二、, （一）王委員：, 決議：, Resolved (2019.03.01.02), */
static size_t sentence_start(struct jb_str text, const struct sentence *s)
{
	size_t at = s->start, n, colon, limit;

	if (at == 0) {
		at = item_start(text);
		limit = at + 36 < s->end ? at + 36 : s->end;
		colon = word_find(text, at, limit, "：|: ");
		if (colon != SIZE_MAX &&
		    (at > 0 || colon - at <= 12 || is_resolved(text)) &&
		    word_find(text, at, colon, "，") == SIZE_MAX &&
		    colon + 6 < s->end)
			at = skip_space(text,
					colon + word_at(text, colon, "：|:"),
					s->end);
	}
	n = word_at(text, at, "兹此发布决议|resolved|now, therefore|兹决议");
	if (n == 0)
		return at;
	limit = at + n + 40 < s->end ? at + n + 40 : s->end;
	colon = word_find(text, at + n, limit, "：|:|，|, ");
	if (colon == SIZE_MAX)
		return at;
	return skip_space(text, colon + word_at(text, colon, "：|:|，|,"),
			  s->end);
}

static void read_sentence(struct finder *f, size_t index,
			  const struct sentence *s, enum setting setting)
{
	struct jb_str text = block_text(f->work, index);
	struct passage p = { &f->cues, index, text, sentence_start(text, s),
			     s->end, setting };
	struct jb_recommendation *r;
	struct advice advice;

	if (!advice_judge(&advice, &p))
		return;
	r = add(f, index, advice.start, advice.end, advice.to);
	r->rule = advice.rule;
	r->confidence = advice.confidence;
	r->explicit_ = word_at(r->text, 0, "建议|建请|谨建议|爰建议|兹建议") > 0;
}

/* (The key ceremony needs …): the original of a Chinese quotation */
static bool is_gloss(const struct work *work, size_t index,
		     const struct sentence *s)
{
	return work->doc->blocks.v[index].lang != JB_LANG_EN &&
	       work->doc->blocks.v[index].text.p[s->start] == '(' &&
	       s->end > s->start + 1 &&
	       jb_is_latin((unsigned char)
				   work->doc->blocks.v[index].text.p
					   [s->start + 1]);
}

static void read_prose(struct finder *f, size_t index)
{
	const struct block_view *view = &f->work->views[index];
	enum setting setting =
		setting_of(f->work, &f->work->doc->blocks.v[index]);

	if (setting == SETTING_PLAIN &&
	    !advises(f, index, 0, block_text(f->work, index).n) &&
	    !cue_find(&f->cues, index, 0, SIZE_MAX, CUE_STRESS))
		return;
	for (size_t i = 0; i < view->sentences.n; i++)
		if (!is_gloss(f->work, index, &view->sentences.v[i]))
			read_sentence(f, index, &view->sentences.v[i],
				      setting);
}

/* --- which blocks are advice --- */

/* Under 觀察及建議 or its parts, an item that advises is one entry. */
static bool in_mixed_section(const struct work *work,
			     const struct jb_block *block)
{
	const struct jb_block *blocks = work->doc->blocks.v;
	size_t h = block->heading;

	if (block->role != JB_ROLE_OBSERVATIONS || h == JB_NONE)
		return false;
	return word_find(blocks[h].text, 0, blocks[h].text.n,
			 "建议|启示|思考|recommendation|suggestion") !=
	       SIZE_MAX;
}

/* 下一步工作 of a newsletter tells what its writers will do themselves. */
static bool is_agenda(const struct work *work, const struct jb_block *block)
{
	const struct jb_block *blocks = work->doc->blocks.v;
	size_t h = block->heading;

	return work->out->kind != JB_KIND_TRIP_REPORT && h != JB_NONE &&
	       word_find(blocks[h].text, 0, blocks[h].text.n,
			 "下一步|后续|工作思路|工作设想|way forward") !=
		       SIZE_MAX &&
	       word_find(blocks[h].text, 0, blocks[h].text.n,
			 "建议|recommend|suggest") == SIZE_MAX;
}

/* A short line such as 給新手的三個建議 before items: they are the advice. */
static bool opens_list(const struct work *work, size_t index)
{
	const struct jb_block *block = &work->doc->blocks.v[index];
	struct jb_str text = jb_str_trim(block->text);

	if (index + 1 >= work->doc->blocks.n ||
	    work->doc->blocks.v[index + 1].type != JB_BLOCK_ITEM ||
	    (block->type != JB_BLOCK_PARAGRAPH &&
	     block->type != JB_BLOCK_HEADING) ||
	    text.n > 60 || word_find(text, 0, text.n, "，|。|,") != SIZE_MAX)
		return false;
	return word_before(text, text.n,
			   "建议|建议：|建议:|recommendations|"
			   "recommendations:|advice|advice:|suggestions|"
			   "suggestions:") > 0 &&
	       word_find(text, 0, text.n, "接受|采纳|回应|处理") == SIZE_MAX;
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
		return word_find(block->text, 0, block->text.n, "。") !=
		       SIZE_MAX;
	case JB_ROLE_CONTENTS:
	case JB_ROLE_GLOSSARY:
	case JB_ROLE_METRICS:
	case JB_ROLE_REFERENCES:
		return false;
	default:
		return true;
	}
}

void recommendations_analyze(struct work *work)
{
	struct finder f = { .work = work, .cues = cues_read(work),
			    .last = JB_NONE };
	bool list = false;	/* under a line that opens a list of advice */

	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		const struct jb_block *block = &work->doc->blocks.v[i];

		list = (list && block->type == JB_BLOCK_ITEM) ||
		       opens_list(work, i);
		if (block->type == JB_BLOCK_HEADING && !names_who(&f, block))
			f.last = JB_NONE;
		if (block->type == JB_BLOCK_TABLE)
			read_table(&f, i);
		if (block->type == JB_BLOCK_FORM)
			names_who(&f, block);
		if (!is_prose(block))
			continue;
		if ((block->role == JB_ROLE_SUGGESTIONS &&
		     !is_agenda(work, block)) ||
		    (list && block->type == JB_BLOCK_ITEM) ||
		    (in_mixed_section(work, block) &&
		     any_sentence_advises(&f, i)))
			read_suggestion(&f, i);
		else
			read_prose(&f, i);
	}
}
