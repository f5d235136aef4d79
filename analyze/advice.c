/*
 * Does a sentence advise? Each cue in it has a judge that looks at the words
 * around; the surest decides.
 */
#include "analyze/advice_parts.h"

enum { SENTENCE_LIMIT = 4000 };	/* bytes; longer ones are no prose */

size_t advice_head(const struct passage *p, size_t from, size_t past)
{
	for (;;) {
		size_t n;

		from = skip_space(p->text, from, past);
		n = words_at(p->text, from, p->cues->phrase[PH_CONNECTIVE]);
		if (n == 0 || from + n >= past ||
		    words_at(p->text, from,
			     p->cues->phrase[PH_CONNECTIVE_NOT]))
			return from;
		from += n;
		from += any_at(p->text, from, "，、");
	}
}

/* Is the byte at at one of a Latin word? */
static bool is_letter(struct jb_str text, size_t at)
{
	unsigned char c = (unsigned char)text.p[at];

	return c < 0x80 && jb_is_alpha(c);
}

bool place_before(const struct cue_place *at, enum phrase phrase)
{
	size_t end = back_space(at->p->text, at->clause.first,
				at->hit->start);
	size_t n = words_before(at->p->text, end, at->p->cues->phrase[phrase]);

	/* Samoa proposed: no "a" stands before it */
	return n && end - n >= at->p->start &&
	       !(end - n > 0 && is_letter(at->p->text, end - n) &&
		 is_letter(at->p->text, end - n - 1));
}

bool place_behind(const struct cue_place *at, enum phrase phrase)
{
	return words_at(at->p->text,
			skip_space(at->p->text, at->hit->end, at->p->end),
			at->p->cues->phrase[phrase]) > 0;
}

bool place_act_follows(const struct cue_place *at)
{
	size_t i = skip_space(at->p->text, at->hit->end, at->p->end);
	uint32_t cp;

	if (i >= at->p->end)
		return false;
	cp = jb_utf8_next(at->p->text, &i);
	return jb_is_han(cp) || jb_is_alpha(cp) || jb_is_digit(cp) ||
	       cp == 0x300C || cp == 0x201C || cp == 0x300A || cp == '.';
}

const struct jb_hit *place_frame(const struct cue_place *at)
{
	return cue_last(at->p->cues, at->p->block, at->p->start,
			at->hit->start, CUE_FRAME);
}

static const struct {
	const char *rule;	/* as --explain shows it */
	judge_fn *judge;
} judges[CUES] = {
	/* 建議本中心儘速完成盤點。 */
	[CUE_ADVISE] = { "advise", judge_advise },
	/* ICANN呼籲歐盟暫停執法。 */
	[CUE_URGE] = { "urge", judge_urge },
	/* 董事会责成首席执行官提交报告。 */
	[CUE_ORDER] = { "order", judge_order },
	/* 請資訊組於年底前改善。 */
	[CUE_ASK] = { "ask", judge_ask },
	/* 鼓勵業者完成簽署。 */
	[CUE_ENCOURAGE] = { "encourage", judge_encourage },
	/* 各單位應於年底前繳交清冊。 */
	[CUE_DUTY] = { "duty", judge_duty },
	/* 英文簡報最好先寄給秘書處看過。 */
	[CUE_SPOKEN] = { "spoken", judge_spoken },
	/* 他的忠告是「從訪客網路開始」。 */
	[CUE_COUNSEL] = { "counsel", judge_counsel },
	/* 可考慮爭取主辦。 */
	[CUE_OPTION] = { "option", judge_option },
	/* 会议强调，各单位要落实值班。 */
	[CUE_STRESS] = { "stress", judge_stress },
	/* …表示時間不足，希望秘書處於六月前公布。 */
	[CUE_FRAME] = { "hope", judge_hope },
	/* Registries should publish figures. */
	[CUE_EN_DUTY] = { "duty-en", judge_en_duty },
	/* The team recommended that each panel publish its rationale. */
	[CUE_EN_ADVISE] = { "advise-en", judge_en_advise },
	/* Reviewers are asked to check the summary. */
	[CUE_EN_PASSIVE] = { "passive-en", judge_en_passive },
	/* The Board urges operators to remove the key. */
	[CUE_EN_URGE] = { "urge-en", judge_en_urge },
	/* It would be good for the chapter to run a workshop. */
	[CUE_EN_WORTH] = { "worth-en", judge_en_worth },
	/* My advice is to read the drafts. */
	[CUE_EN_NOUN] = { "noun-en", judge_en_noun },
	/* Speakers called for registries to publish figures. */
	[CUE_EN_CALL] = { "call-en", judge_en_call },
	/* One speaker suggested using shorter keys. */
	[CUE_EN_SUGGEST] = { "suggest-en", judge_en_suggest },
	/* They told us not to rely on one cable. */
	[CUE_EN_TOLD] = { "told-en", judge_en_told },
	/* Please consider a grant for fellows. */
	[CUE_EN_PLEASE] = { "please-en", judge_en_please },
	/* The Board directs the CEO to study the cause. */
	[CUE_EN_ORDER] = { "order-en", judge_en_urge },
};

static bool is_question(const struct passage *p)
{
	return words_before(p->text, p->end, p->cues->phrase[PH_QUESTION_END]) >
	       0;
}

/* 布宜諾斯艾利斯: is the cue a part of a place's name? */
static bool in_place(const struct passage *p, const struct jb_hit *hit)
{
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;
	size_t i = (size_t)(hit - hits->list.v);

	for (size_t k = i; k-- > 0 && i - k < 8;)
		if (hits->list.v[k].file == JB_LEX_PLACES &&
		    hits->list.v[k].end >= hit->end)
			return true;
	return false;
}

/* 機關應對新技術保持開放: 應 and 對, though 應對 is a word too */
static bool is_parted(const struct passage *p, const struct jb_hit *hit)
{
	size_t past;

	if (cue_of(p->cues, hit) != CUE_MASK ||
	    !word_at(p->text, hit->start, "应"))
		return false;
	/* 應驗證, 應允許: the mask has but a verb's first letter */
	if (hit->end == hit->start + JB_STR("應驗").n &&
	    words_at(p->text, hit->start + JB_STR("應").n,
		     p->cues->phrase[PH_DUTY_PARTED]))
		return true;
	if (hit->end != hit->start + word_at(p->text, hit->start, "应对"))
		return false;
	past = clause_at(p->text, p->start, p->end, hit->start).past;
	return words_find(p->text, hit->end, past,
			  p->cues->phrase[PH_DUTY_APART_ACT]) != SIZE_MAX;
}

/* The advice that the cue at hit makes; false: none. */
static bool weigh(struct advice *out, const struct passage *p,
		  const struct jb_hit *hit)
{
	const bool parted = is_parted(p, hit);
	enum cue cue = parted ? CUE_DUTY : cue_of(p->cues, hit);
	struct jb_hit first = *hit;
	struct cue_place at = { .p = p, .hit = parted ? &first : hit };

	first.end = hit->start + JB_STR("應").n;
	*out = (struct advice){ .start = SIZE_MAX };
	if (cue == CUES || !judges[cue].judge ||
	    cue_masked(p->cues, p->block, hit) || in_place(p, hit) ||
	    in_quotes(p->text, p->start, hit->start))
		return false;
	at.clause = clause_at(p->text, p->start, p->end, hit->start);
	at.strength = parted ? 0.65 : p->cues->strength[hit->row];
	out->confidence = judges[cue].judge(out, &at);
	if (out->confidence < ADVICE_FLOOR)
		return false;
	out->rule = judges[cue].rule;
	out->cue = hit->start;
	out->kind = cue;
	extent_set(out, p, at.hit, at.clause);
	return true;
}

/* 立法者應說明標準是什麼：能收信的算不算？: advice, then what is asked */
static struct passage before_question(const struct passage *p)
{
	struct passage part = *p;
	size_t colon;

	if (!is_question(p))
		return part;
	colon = any_find(p->text, p->start, p->end, "：");
	if (colon != SIZE_MAX && !in_quotes(p->text, p->start, colon))
		part.end = colon;
	return part;
}

bool advice_judge(struct advice *out, const struct passage *whole)
{
	const struct passage part = before_question(whole), *p = &part;
	const struct jb_hits *hits = &p->cues->work->views[p->block].hits;

	*out = (struct advice){ 0 };
	if (p->end - p->start > SENTENCE_LIMIT || is_question(p))
		return false;
	for (size_t i = hits_from(hits, p->start);
	     i < hits->list.n && hits->list.v[i].start < p->end; i++) {
		struct advice one;

		if (weigh(&one, p, &hits->list.v[i]) &&
		    one.confidence > out->confidence)
			*out = one;
	}
	return out->confidence >= ADVICE_FLOOR || judge_assign(out, p);
}
