/*
 * Single sentences that advise, ask or order (advice.c), without what stands
 * before them: numerals, speakers, the head of a resolution.
 */
#include "analyze/charge.h"
#include "analyze/heading.h"
#include "analyze/owner.h"
#include "analyze/recommendation.h"
#include "analyze/resolved.h"

#include <string.h>

enum {
	SPEAKER_LIMIT = 36,	/* bytes of 王委員： and of labels */
	RESOLVED_LIMIT = 40,	/* of (2019.03.01.02), */
};

/* 決議：, 裁示： and the like at the head of a block */
static bool is_resolved(const struct adviser *f, struct jb_str text)
{
	struct jb_str words = heading_words(text);
	size_t n = words_at(words, 0, f->cues.phrase[PH_RESOLVED_LABEL]);

	return n && any_at(words, n, "：");
}

/* 本案洽悉。請技術組…: minutes that say what became of it, then order */
static bool rules_first(const struct adviser *f, size_t index)
{
	enum { LONGEST = 36 };
	const struct block_view *view = &f->work->views[index];
	struct jb_str text = block_text(f->work, index);
	size_t end;

	if (f->work->out->kind != JB_KIND_MINUTES || view->sentences.n < 2)
		return false;
	end = view->sentences.v[0].end;
	end -= any_before(text, end, "。");
	return end <= LONGEST &&
	       words_before(text, end, f->cues.phrase[PH_NOTED_ONLY]) > 0;
}

/* Is all of the line, but for its numeral and colon, a word of the phrase? */
static bool is_line_of(const struct adviser *f, struct jb_str line,
		       enum phrase phrase)
{
	struct jb_str s = jb_str_trim(heading_words(line));
	size_t n = words_at(s, 0, f->cues.phrase[phrase]);

	return n > 0 && n + any_at(s, n, "：") == s.n;
}

/*
 * Below 說明： or 委員意見： of a case, as its heading or over the items: what
 * it is about is told there, and nobody is ordered yet.
 */
static bool is_below(const struct adviser *f, size_t index, enum phrase phrase)
{
	const struct jb_block *blocks = f->work->doc->blocks.v;
	size_t h = blocks[index].heading, i = index;

	if (f->work->out->kind != JB_KIND_MINUTES)
		return false;
	if (h != JB_NONE && is_line_of(f, blocks[h].text, phrase))
		return true;
	while (i > 0 && blocks[i].type == JB_BLOCK_ITEM && index - i < 20)
		i--;
	return i < index && blocks[i].type == JB_BLOCK_PARAGRAPH &&
	       is_line_of(f, blocks[i].text, phrase);
}

static enum setting setting_of(const struct adviser *f, size_t index)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];

	struct jb_str number;

	if (is_below(f, index, PH_EXPLAINS) || is_below(f, index, PH_REMARKS))
		return SETTING_PLAIN;

	if (words_at(block->text, 0, f->cues.phrase[PH_RESOLVED]) ||
	    resolved_past(&f->cues, block->text, 0, &number) > 0 ||
	    block->role == JB_ROLE_DECISIONS ||
	    block->role == JB_ROLE_ACTIONS || is_resolved(f, block->text) ||
	    f->lead.setting == SETTING_ORDERS || rules_first(f, index))
		return SETTING_ORDERS;
	return f->work->out->kind == JB_KIND_MINUTES &&
			       block->type == JB_BLOCK_ITEM
		       ? SETTING_ORDERS
		       : SETTING_PLAIN;
}

/* 歐盟執委會：, 日本：, ALAC：: a body's view, told of it and not minuted */
static bool names_body(const struct adviser *f, size_t block, size_t at,
		       size_t colon)
{
	const struct jb_hits *hits = &f->work->views[block].hits;

	if (f->work->out->kind == JB_KIND_MINUTES)
		return false;
	for (size_t i = hits_from(hits, at);
	     i < hits->list.n && hits->list.v[i].start < colon; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->end == colon &&
		    (hit->file == JB_LEX_ORGANIZATIONS ||
		     hit->file == JB_LEX_PLACES ||
		     cue_of(&f->cues, hit) == CUE_AGENT))
			return true;
	}
	return false;
}

/* Past 王委員： or 決議： */
static size_t past_speaker(const struct adviser *f, size_t block, size_t at,
			   size_t end)
{
	struct jb_str text = block_text(f->work, block);
	size_t limit = at + SPEAKER_LIMIT < end ? at + SPEAKER_LIMIT : end;
	size_t colon = any_find(text, at, limit, "：");

	if (colon == SIZE_MAX || colon + 6 >= end ||
	    in_brackets(text, at, colon) ||	/* （主辦：法務組） */
	    names_body(f, block, at, colon) ||
	    any_find(text, at, colon, "，") != SIZE_MAX ||
	    (at == 0 && colon > 12 && !is_resolved(f, text) &&
	     words_find(text, at, colon, f->cues.phrase[PH_REMARK_BY]) ==
		     SIZE_MAX))
		return at;
	return skip_space(text, colon + any_at(text, colon, "："), end);
}

/* The mark of a quotation that is all of the block; 0 where it is not. */
static size_t quoted_whole(struct jb_str text, size_t at)
{
	size_t n = any_at(text, at, "\"“"), close;

	if (at != 0 || n == 0)
		return 0;
	close = any_find(text, n, text.n, "\"”");
	return close == SIZE_MAX || close + n >= text.n ? n : 0;
}

/* Past 二、, （一）王委員：, 決議：, Resolved (2019.03.01.02), */
static size_t sentence_start(const struct adviser *f, size_t block,
			     const struct sentence *s)
{
	struct jb_str text = block_text(f->work, block);
	size_t at = s->start, n, comma, limit;
	size_t item = recommendation_item(&f->cues, text);
	struct jb_str number;

	at += quoted_whole(text, at);
	if (at <= item)		/* the mark ．may have cut a sentence */
		at = past_speaker(f, block, item, s->end);
	n = resolved_past(&f->cues, text, at, &number);
	if (n <= at)	/* Recommendation 1: the board should … */
		n = recommendation_number(&f->cues, text, at);
	if (n > at && n < s->end)
		return n;
	n = words_at(text, at, f->cues.phrase[PH_RESOLVED]);
	if (n == 0)
		return at;
	limit = at + n + RESOLVED_LIMIT;
	comma = any_find(text, at + n, limit < s->end ? limit : s->end, "：，");
	if (comma == SIZE_MAX)
		return at;
	return skip_space(text, comma + any_at(text, comma, "，："), s->end);
}

/* 案由一：…，提請討論: put on the agenda, asked of nobody */
static bool is_agenda_item(const struct adviser *f, size_t block)
{
	struct jb_str words = heading_words(block_text(f->work, block));

	return f->work->out->kind == JB_KIND_MINUTES &&
	       words_at(words, 0, f->cues.phrase[PH_AGENDA_ITEM]) > 0;
}

/* 紀錄確認。: what became of it is all that is said */
static bool only_notes(const struct passage *p)
{
	enum { SUBJECT = 24 };	/* bytes of 上次會議紀錄 */
	size_t end = p->end - any_before(p->text, p->end, "。");
	size_t n = words_before(p->text, end, p->cues->phrase[PH_NOTED_ONLY]);

	return n > 0 && end <= p->start + n + SUBJECT &&
	       any_find(p->text, p->start, end, "，；") == SIZE_MAX;
}

/* 資安組儘速於5月底前…: an order of minutes by its form */
static bool owner_judge(struct advice *out, const struct passage *p)
{
	enum jb_kind kind = p->cues->work->out->kind;

	/* 某博士指出…; IANA will then …: told, and a plan's own */
	if (p->setting != SETTING_ORDERS || only_notes(p) ||
	    cue_find(p->cues, p->block, p->start, p->end, CUE_FRAME) ||
	    words_at(p->text, p->start, p->cues->phrase[PH_EN_I_WILL]) ||
	    (kind != JB_KIND_MINUTES && kind != JB_KIND_RESOLUTION &&
	     word_find(p->text, p->start, p->end, " will ") != SIZE_MAX))
		return false;
	*out = (struct advice){ .confidence = 0.6, .rule = "owner",
				.start = advice_head(p, p->start, p->end),
				.end = p->end, .to = owner_find(p) };
	return out->to.past > out->to.first;
}

/* The pieces of [from, past) that ； parts, at most max; how many. */
static size_t pieces_find(struct jb_range *pieces, size_t max,
			  struct jb_str text, size_t from, size_t past)
{
	size_t n = 0;

	while (from < past && n < max) {
		size_t at = any_find(text, from, past, "；");
		size_t end =
			at == SIZE_MAX ? past : at + any_at(text, at, "；");

		if (at != SIZE_MAX && (in_brackets(text, from, at) ||
				       in_quotes(text, from, at)))
			return 0;
		pieces[n++] = (struct jb_range){ skip_space(text, from, end),
						 end };
		from = end;
	}
	return from < past ? 0 : n;
}

/*
 * 六項措施是：甲應…；規章須…；定期…。: each piece is an entry where the first
 * binds somebody, who is bound in those too that name nobody.
 */
static bool read_pieces(struct adviser *f, size_t block,
			const struct sentence *s, enum setting setting)
{
	enum { LEAST = 3, MOST = 12 };
	struct jb_str text = block_text(f->work, block);
	size_t colon = any_find(text, s->start, s->end, "："), n;
	struct passage p = { &f->cues, block, text, 0, 0, setting };
	struct jb_range pieces[MOST], to = { 0, 0 };
	struct advice advice;

	if (setting != SETTING_PLAIN || colon == SIZE_MAX ||
	    words_find(text, s->start, colon,
		       f->cues.phrase[PH_PIECES_LEAD]) == SIZE_MAX)
		return false;
	n = pieces_find(pieces, MOST, text, colon + any_at(text, colon, "："),
			s->end);
	for (size_t i = 0; n >= LEAST && i < n; i++) {
		struct jb_recommendation *r;
		bool advises;

		p.start = pieces[i].first;
		p.end = pieces[i].past;
		advises = advice_judge(&advice, &p);
		if (i == 0 && (!advises || advice.to.past <= advice.to.first))
			return false;
		if (advises && advice.to.past > advice.to.first)
			to = advice.to;
		r = recommendation_add(f, block, p.start, p.end, to);
		r->rule = "pieces";
		r->confidence = advises ? advice.confidence : ADVICE_FLOOR;
	}
	return n >= LEAST;
}

/*
 * 政府應…；監理機關則不宜…。: each part is an entry where each binds or asks
 * somebody of its own.
 */
static bool read_parts(struct adviser *f, const struct passage *whole)
{
	enum { MOST = 4 };
	struct passage p = *whole;
	struct jb_range pieces[MOST];
	struct advice advice[MOST];
	size_t n = pieces_find(pieces, MOST, p.text, p.start, p.end);

	for (size_t i = 0; i < n; i++) {
		p.start = pieces[i].first;
		p.end = pieces[i].past;
		if (!advice_judge(&advice[i], &p) ||
		    advice[i].to.past <= advice[i].to.first)
			return false;
	}
	for (size_t i = 0; n > 1 && i < n; i++) {
		struct jb_recommendation *r = recommendation_add(
			f, p.block, advice[i].start, advice[i].end,
			advice[i].to);

		r->rule = advice[i].rule;
		r->confidence = advice[i].confidence;
	}
	return n > 1;
}

static const char step_rule[] = "section-step";

/* Past 第一，, 二是, （三）; at where no such mark stands. */
static size_t past_step(const struct adviser *f, struct jb_str text, size_t at)
{
	const struct words *numerals = f->cues.phrase[PH_NUMERAL];
	size_t n = any_at(text, at, "第（"),
	       m = words_at(text, at + n, numerals);

	if (m == 0)
		return at;
	n += m;
	n += words_at(text, at + n, f->cues.phrase[PH_STEP_MARK_END]);
	return skip_space(text, at + n, text.n);
}

/*
 * 第一，要加強研究。 in a section of views and suggestions: what is to be done,
 * said of nobody.
 */
static bool step_judge(struct advice *out, const struct passage *p,
		       struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	size_t at, n;
	struct jb_str head;

	if (b->heading == JB_NONE || p->setting != SETTING_PLAIN)
		return false;
	head = block_text(f->work, b->heading);
	if (words_find(head, 0, head.n, f->cues.phrase[PH_ADVICE_HEADING]) ==
	    SIZE_MAX)
		return false;
	at = past_step(f, p->text, p->start);
	n = words_at(p->text, at, p->cues->phrase[PH_HAVE_TO]);
	if (at == p->start || n == 0)
		return false;
	at += n;
	at += words_at(p->text, at, f->cues.phrase[PH_STEP_ADVERB]);
	if (!words_at(p->text, at, f->cues.phrase[PH_IMPERATIVE]))
		return false;
	*out = (struct advice){ .confidence = 0.7, .rule = step_rule,
				.start = p->start, .end = p->end };
	return true;
}

/* Staff recommendation, 審核小組之建議: does the heading end or begin so? */
static bool below_advice(const struct adviser *f, size_t block)
{
	size_t h = f->work->doc->blocks.v[block].heading;
	struct jb_str s;

	if (h == JB_NONE || recommendation_is_account(f, h))
		return false;
	s = heading_words(jb_str_trim(block_text(f->work, h)));
	/* b. 某委員會關於域名的建議, over what is resolved: the matter */
	if (f->work->out->kind == JB_KIND_RESOLUTION &&
	    word_find(s, 0, s.n, "关于") != SIZE_MAX)
		return false;
	return (words_at(s, 0, f->cues.phrase[PH_ADVICE_NAME]) > 0 ||
		words_find(s, 0, s.n, f->cues.phrase[PH_ADVICE_TO]) !=
			SIZE_MAX ||
		words_before(s, s.n, f->cues.phrase[PH_ADVICE_END]) > 0) &&
	       words_find(s, 0, s.n, f->cues.phrase[PH_LIST_LEAD_NO]) ==
		       SIZE_MAX;
}

/* 決議：…, Resolved (2019.03.01.02): decided, under whatever heading */
static bool is_ordered(const struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block), number;

	return is_resolved(f, text) ||
	       resolved_past(&f->cues, text, 0, &number) > 0;
}

static bool follows_advice(const struct adviser *f, size_t block);

/* The same sentence where advice is looked for. */
static bool judge_as_advice(struct advice *out, const struct passage *p)
{
	struct passage expected = *p;

	expected.setting = SETTING_ADVICE;
	return advice_judge(out, &expected);
}

/*
 * 政府應…；監理機關則不宜…: where what is given begins behind a ；, the part
 * before may advise too.
 */
static void read_part_before(struct adviser *f, const struct passage *whole,
			     size_t start)
{
	struct passage part = *whole;
	struct jb_recommendation *r;
	struct advice advice;

	part.end = back_space(part.text, part.start, start);
	if (part.end <= part.start || !any_before(part.text, part.end, "；") ||
	    !advice_judge(&advice, &part))
		return;
	r = recommendation_add(f, part.block, advice.start, advice.end,
			       advice.to);
	r->rule = advice.rule;
	r->confidence = advice.confidence;
}

/* 會議決定，由協會秘書長擔任組長。 in minutes: what follows is an order */
static void read_decides(struct passage *p)
{
	size_t n = words_at(p->text, p->start, p->cues->phrase[PH_DECIDES]);

	if (n == 0 || p->cues->work->out->kind != JB_KIND_MINUTES)
		return;
	p->start += n;
	p->start += any_at(p->text, p->start, "，：");
	p->setting = SETTING_ORDERS;
}

/* 蔡委員提：…。建議…, 沈委員書面意見略以，…: what a member said in minutes */
static bool is_remark(const struct adviser *f, size_t block, size_t at)
{
	enum { NAME = 45 };	/* bytes of who spoke and how */
	struct jb_str text = block_text(f->work, block);
	size_t from = recommendation_item(&f->cues, text);
	size_t past = from + NAME < at ? from + NAME : at;

	return f->work->out->kind == JB_KIND_MINUTES &&
	       words_find(text, from, past, f->cues.phrase[PH_REMARK_BY]) !=
		       SIZE_MAX &&
	       words_find(text, from, past, f->cues.phrase[PH_REMARK_SAYS]) !=
		       SIZE_MAX;
}

/* 董事會授權執行長簽約 in a board's resolution: who does it, by whom */
static bool board_charges(const struct passage *p, size_t verb)
{
	size_t from = clause_at(p->text, p->start, p->end, verb).first;
	struct jb_range who = agent_before(p, from, verb);

	return p->cues->work->out->kind == JB_KIND_RESOLUTION &&
	       p->setting == SETTING_ORDERS && who.past > who.first &&
	       who.past == back_space(p->text, from, verb);
}

static void read_sentence(struct adviser *f, size_t block,
			  const struct sentence *s, enum setting setting)
{
	struct jb_str text = block_text(f->work, block);
	struct passage p = { &f->cues, block, text, sentence_start(f, block, s),
			     s->end, setting };
	struct jb_recommendation *r;
	struct advice advice;

	read_decides(&p);

	/* "The Board should:" leads to its items */
	if (words_before(text, s->end, f->cues.phrase[PH_LEAD_MARK]) ||
	    read_pieces(f, block, s, setting) ||
	    (setting == SETTING_PLAIN && read_parts(f, &p)))
		return;
	if (!advice_judge(&advice, &p) &&
	    !(setting == SETTING_PLAIN && follows_advice(f, block) &&
	      word_find(text, p.start, p.end, " must ") != SIZE_MAX &&
	      judge_as_advice(&advice, &p))) {
		/* "A. Ferro" begins as an item does, 1. 技術組 is one */
		if (jb_is_letter(text.p[s->start]))
			p.start = s->start;
		if (!owner_judge(&advice, &p) &&
		    !step_judge(&advice, &p, f, block) &&
		    !order_judge(&advice, &p) && !order_else(&advice, &p))
			return;
	}
	/* 授權執行長簽約: leave to act, which a decision gives */
	if (advice.kind == CUE_ORDER && word_at(text, advice.cue, "授权") &&
	    !board_charges(&p, advice.cue))
		return;
	/* 應於十二月結案, in an explanation: how things are, and nobody's */
	if (advice.kind == CUE_DUTY && advice.to.past <= advice.to.first &&
	    is_below(f, block, PH_EXPLAINS))
		return;
	if (setting == SETTING_PLAIN)
		read_part_before(f, &p, advice.start);
	r = recommendation_add(f, block, advice.start, advice.end, advice.to);
	r->rule = advice.rule;
	r->confidence = advice.confidence;
	r->explicit_ =
		(words_at(r->text, 0, f->cues.phrase[PH_EXPLICIT_HEAD]) > 0 &&
		 !advice.told && !is_remark(f, block, p.start)) ||
		advice.rule == step_rule ||
		(!is_ordered(f, block) && below_advice(f, block)) ||
		recommendation_number(&f->cues, text, s->start) > s->start;
}

/* (The key ceremony needs …): a Chinese quotation's original; (a) is none */
static bool is_gloss(const struct adviser *f, size_t index,
		     const struct sentence *s)
{
	const struct jb_block *block = &f->work->doc->blocks.v[index];

	return block->lang != JB_LANG_EN && block->text.p[s->start] == '(' &&
	       recommendation_item(&f->cues, block->text) <= s->start &&
	       jb_is_latin(jb_utf8_next(block->text,
					&(size_t){ s->start + 1 }));
}

/* Below the heading "Action 151-02:", also of what is no minutes? */
static bool under_action(const struct adviser *f, size_t block)
{
	size_t h = f->work->doc->blocks.v[block].heading;

	return h != JB_NONE &&
	       word_at(block_text(f->work, h), 0, "action") > 0;
}

static bool read_task(struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	size_t start = recommendation_item(&f->cues, text);
	struct jb_range to = { 0, 0 };
	struct jb_recommendation *r;

	if ((f->work->out->kind != JB_KIND_MINUTES &&
	     !under_action(f, block)) ||
	    start >= text.n)
		return false;
	/* "A. Ferro" begins as an item does */
	to = owner_task(&f->cues, text, 0);
	if (to.past > to.first)
		start = 0;
	else
		to = owner_task(&f->cues, text, start);
	/* 1. P. Koch to publish: and so does the name in an item */
	if (to.past <= to.first)
		return false;
	if (owner_initial(text, start) < start)
		to.first = start = owner_initial(text, start);
	r = recommendation_add(f, block, start,
			       sentence_at(f->work, block, start)->end, to);
	r->rule = "task";
	r->confidence = 0.8;
	return true;
}

/* Past "ACTION 104-03:" at the head of a sentence of minutes; 0: none. */
static size_t past_action(const struct adviser *f, struct jb_str text,
			  size_t at)
{
	size_t n = words_at(text, at, f->cues.phrase[PH_ACTION_LABEL]);

	if (n == 0 || text.p[at] != 'A' ||
	    f->work->out->kind != JB_KIND_MINUTES)
		return 0;
	for (at += n; at < text.n && (jb_is_digit((unsigned char)text.p[at]) ||
				      strchr(" -./#", text.p[at]));)
		at++;
	return at < text.n && text.p[at] == ':'
		       ? skip_space(text, at + 1, text.n)
		       : 0;
}

/* …agreed. ACTION 104-03: CENTR to circulate the summary; … by Monday. */
static bool read_action(struct adviser *f, size_t block,
			const struct sentence *s)
{
	enum { WHO = 60 };
	struct jb_str text = block_text(f->work, block);
	size_t start = past_action(f, text, s->start), to;
	struct jb_range who;
	struct jb_recommendation *r;

	if (start == 0 || start >= s->end)
		return false;
	who = owner_task(&f->cues, text, start);
	to = word_find(text, start, s->end, " to ");
	if (who.past <= who.first && to != SIZE_MAX && to - start <= WHO)
		who = (struct jb_range){ start, to };
	r = recommendation_add(f, block, start, s->end, who);
	r->rule = "task";
	r->confidence = 0.8;
	return true;
}

static bool has_action(const struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];

	for (size_t i = 0; i < view->sentences.n; i++)
		if (past_action(f, block_text(f->work, block),
				view->sentences.v[i].start))
			return true;
	return false;
}

/* Is there any word in the block that a judge goes by? */
static bool may_advise(const struct adviser *f, size_t block)
{
	static const enum cue weak[] = {
		CUE_STRESS,  CUE_SPOKEN,  CUE_COUNSEL,	  CUE_EN_NOUN,
		CUE_EN_CALL, CUE_EN_TOLD, CUE_EN_SUGGEST,
	};
	struct jb_str text = block_text(f->work, block);

	for (size_t i = 0; i < sizeof(weak) / sizeof(weak[0]); i++)
		if (cue_find(&f->cues, block, 0, SIZE_MAX, weak[i]))
			return true;
	return recommendation_has_cue(f, block, 0, text.n) ||
	       past_step(f, text, 0) > 0 ||
	       words_find(text, 0, text.n, f->cues.phrase[PH_MAY_ADVISE]) !=
		       SIZE_MAX;
}

/* An item behind one that advises: documents must be available in French */
static bool follows_advice(const struct adviser *f, size_t block)
{
	const struct jb_analysis *a = f->work->out;
	const struct jb_block *b = &f->work->doc->blocks.v[block];

	return block > 0 && b->type == JB_BLOCK_ITEM &&
	       b[-1].type == JB_BLOCK_ITEM && b[-1].depth == b->depth &&
	       a->recommendations.n > 0 &&
	       a->recommendations.v[a->recommendations.n - 1].at.block ==
		       block - 1;
}

/* An item before or behind another of its list that advises too */
static bool among_advice(struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];

	return follows_advice(f, block) ||
	       (block + 1 < f->work->doc->blocks.n &&
		b[1].type == JB_BLOCK_ITEM && b[1].depth == b->depth &&
		recommendation_any(f, block + 1));
}

/* The ALAC suggested …. It cited figures.: advice, and one sentence on it */
static bool advises_then_tells(struct adviser *f, size_t block, size_t item,
			       struct advice *advice)
{
	const struct block_view *view = &f->work->views[block];
	struct jb_str text = block_text(f->work, block);
	struct passage p = { &f->cues, block, text, item, 0, SETTING_PLAIN };

	if (view->sentences.n != 2 ||
	    recommendation_has_cue(f, block, view->sentences.v[1].start,
				   text.n))
		return false;
	p.end = view->sentences.v[0].end;
	return advice_judge(advice, &p) && advice->start <= item &&
	       among_advice(f, block);
}

/*
 * Read the report before. Groups should bring…: an item that begins with an
 * order and advises is one entry; so is one of several that advise, of two
 * sentences, the second of which tells why or what then.
 */
static bool read_whole_item(struct adviser *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	size_t item = recommendation_item(&f->cues, b->text);
	struct advice advice = { 0 };
	struct jb_recommendation *r;

	if (b->type != JB_BLOCK_ITEM || b->lang != JB_LANG_EN ||
	    f->work->views[block].sentences.n < 2)
		return false;
	if (!words_at(b->text, item, f->cues.phrase[PH_IMPERATIVE])) {
		if (b->numbered || !advises_then_tells(f, block, item, &advice))
			return false;
	} else if (!recommendation_any(f, block)) {
		return false;
	}
	r = recommendation_add(f, block, item, b->text.n, advice.to);
	r->rule = "item";
	r->confidence = 0.6;
	return true;
}

/*
 * 答：「…。…。」, 王委員：「…」 in minutes: what somebody answers in an interview or
 * remarks is read sentence by sentence, though marks hold it together. False:
 * the block is no such thing.
 */
static bool read_answer(struct adviser *f, size_t block, enum setting setting)
{
	struct jb_str text = block_text(f->work, block);
	size_t at = words_at(text, 0, f->cues.phrase[PH_ANSWER_LABEL]), close;

	if (!at && f->work->out->kind == JB_KIND_MINUTES)
		at = past_speaker(f, block, 0, text.n);
	at = at ? at + any_at(text, at, "「“\"") : 0;
	close = at ? any_find(text, at, text.n, "」”\"") : SIZE_MAX;
	if (close == SIZE_MAX || !any_before(text, at, "「“\""))
		return false;
	while (at < close) {
		size_t end = any_find(text, at, close, "。！？");
		struct sentence s = { .start = at };

		s.end = end == SIZE_MAX
				? close
				: end + any_at(text, end, "。！？");
		read_sentence(f, block, &s, setting);
		at = s.end;
	}
	return true;
}

/* 擬訂作業規範。 with 主辦單位：法務組 below it: somebody's task */
static void read_charged(struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct sentence all = { .start = 0, .end = text.n };
	size_t start = sentence_start(f, block, &all);
	struct charge charge = charge_read(&f->cues, block, start, text.n);
	struct jb_recommendation *r;

	if (!charge.to.n || charge.end <= start)
		return;
	r = recommendation_add(f, block, start, charge.end,
			       (struct jb_range){ 0, 0 });
	r->rule = "charge";
	r->confidence = 0.8;
}

/* Where the labels behind a task begin, or the end of the block. */
static size_t before_labels(const struct adviser *f, size_t block)
{
	struct jb_str text = block_text(f->work, block);
	size_t start = recommendation_item(&f->cues, text);

	return charge_read(&f->cues, block, start, text.n).end;
}

void recommendation_prose(struct adviser *f, size_t block)
{
	const struct block_view *view = &f->work->views[block];
	enum setting setting = setting_of(f, block);
	size_t before = f->work->out->recommendations.n;
	size_t end = block_text(f->work, block).n;

	if (is_agenda_item(f, block) || read_task(f, block) ||
	    (setting == SETTING_PLAIN && !may_advise(f, block) &&
	     !has_action(f, block)))
		return;
	if (setting == SETTING_PLAIN &&
	    (read_whole_item(f, block) || read_answer(f, block, setting)))
		return;
	if (setting == SETTING_ORDERS)	/* its labels order nothing */
		end = before_labels(f, block);
	for (size_t i = 0; i < view->sentences.n; i++)
		if (view->sentences.v[i].start < end &&
		    !is_gloss(f, block, &view->sentences.v[i]) &&
		    !read_action(f, block, &view->sentences.v[i]))
			read_sentence(f, block, &view->sentences.v[i],
				      setting);
	if (setting == SETTING_ORDERS &&
	    f->work->out->recommendations.n == before)
		read_charged(f, block);
}
