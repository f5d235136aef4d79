/*
 * Orders of minutes without a verb of duty, that name nobody:
 *
 *	紀錄格式統一，以一頁為限，於會後48小時內上傳。	a form, a time
 *	每月的件數要用同一張表，不然數字不一樣。	要, and what comes else
 */
#include "analyze/advice_parts.h"
#include "analyze/recommendation.h"

/* 會後48小時內上傳, 10月底前繳交: an act right behind the time that it has */
static bool has_time(const struct passage *p)
{
	const struct words *within = p->cues->phrase[PH_WITHIN];
	size_t at = p->start;

	while ((at = words_find(p->text, at, p->end, within)) != SIZE_MAX) {
		at += words_at(p->text, at, within);
		if (words_at(p->text, at, p->cues->phrase[PH_HANDS_IN]))
			return true;
	}
	return false;
}

bool order_judge(struct advice *out, const struct passage *p)
{
	const struct words *const *phrase = p->cues->phrase;

	if (p->setting != SETTING_ORDERS ||
	    p->cues->work->out->kind != JB_KIND_MINUTES ||
	    passage_has(p, p->start, p->end, PH_ORDER_DONE) ||
	    cue_find(p->cues, p->block, p->start, p->end, CUE_FRAME) ||
	    (words_find(p->text, p->start, p->end, phrase[PH_EVEN_FORM]) ==
		     SIZE_MAX &&
	     !has_time(p)))
		return false;
	*out = (struct advice){ .confidence = 0.55, .rule = "order-form",
				.start = advice_head(p, p->start, p->end),
				.end = p->end };
	return true;
}

bool order_else(struct advice *out, const struct passage *p)
{
	const struct words *const *phrase = p->cues->phrase;
	size_t other = words_find(p->text, p->start, p->end, phrase[PH_ELSE]);
	size_t at;

	if (p->cues->work->out->kind != JB_KIND_MINUTES || other == SIZE_MAX ||
	    !any_before(p->text, other, "，") ||
	    passage_has(p, p->start, other, PH_ORDER_DONE) ||
	    cue_find(p->cues, p->block, p->start, p->end, CUE_FRAME))
		return false;
	for (at = p->start;
	     (at = word_find(p->text, at, other, "要")) != SIZE_MAX;
	     at += JB_STR("要").n)
		if (!words_before(p->text, at, phrase[PH_YAO_BEFORE]) &&
		    !words_before(p->text, at, phrase[PH_WE_ALL]) &&
		    words_at(p->text, at + JB_STR("要").n,
			     phrase[PH_SPOKEN_ACT]))
			break;
	if (at == SIZE_MAX)
		return false;
	*out = (struct advice){ .confidence = 0.55, .rule = "order-else",
				.start = advice_head(p, p->start, p->end),
				.end = p->end };
	return true;
}
