/*
 * What the files of advice share, apart from what advice.h offers.
 *
 *	advice.c           which judge weighs which cue
 *	advice_chinese.c   the judges of Chinese cues that advise, 建議
 *	advice_ask.c       of those that ask or order, 要求, 希望, 請
 *	advice_duty.c      of those that bind, 應, or leave it open, 可
 *	advice_spoken.c    of Chinese as people talk
 *	advice_english.c   of English ones
 *	advice_propose.c   of English that advises without a verb of duty
 *	advice_counsel.c   忠告是…: nouns, and what they advise
 *	advice_claim.c     主張…: what somebody claims should be done
 *	advice_agent.c     who is to act
 *	advice_extent.c    which part of the sentence is given
 */
#ifndef JB_ANALYZE_ADVICE_PARTS_H
#define JB_ANALYZE_ADVICE_PARTS_H

#include "analyze/advice.h"

enum { ADVICE_NAME = 120 };	/* bytes of a name of who is to act */

/* What a judge is given of one cue. */
struct cue_place {
	const struct passage *p;
	const struct jb_hit *hit;
	struct jb_range clause;
	double strength;
};

/* Gives its confidence, 0 for no, and who is to act in out->to. */
typedef double judge_fn(struct advice *out, const struct cue_place *at);

judge_fn judge_advise, judge_urge, judge_order, judge_ask, judge_encourage;
judge_fn judge_duty, judge_option, judge_stress, judge_hope;
judge_fn judge_en_duty, judge_en_advise, judge_en_passive, judge_en_urge;
judge_fn judge_en_worth, judge_en_noun, judge_en_call, judge_en_told;
judge_fn judge_en_please, judge_en_suggest, judge_spoken, judge_counsel;

/* …的建議是「先…」: the noun at the cue, and what is advised behind it */
bool place_counsels(struct advice *out, const struct cue_place *at);

/* 主張維持現行費率: an act is claimed, no right; 0 else */
double judge_claim(struct advice *out, const struct cue_place *at);

/* 由秘书处牵头，…: who does it, where no cue asks */
bool judge_assign(struct advice *out, const struct passage *p);

/* Words of a phrase right before the cue, right behind it, in the clause. */
bool place_before(const struct cue_place *at, enum phrase phrase);
bool place_behind(const struct cue_place *at, enum phrase phrase);

/* Letters that may begin what is to be done stand behind the cue. */
bool place_act_follows(const struct cue_place *at);

/* A verb before the cue that brings somebody's view: 專家認為，… */
const struct jb_hit *place_frame(const struct cue_place *at);

/* Words of a phrase anywhere in [from, past). */
bool passage_has(const struct passage *p, size_t from, size_t past,
		 enum phrase phrase);

/* An English order begins at from: consider a grant, do not book */
bool passage_orders(const struct passage *p, size_t from);

/* Drivers, complainants: is [from, past) a plural of those who do? */
bool english_doer(const struct passage *p, size_t from, size_t past);

/* the Foundation, in "that the Foundation join the test"; empty: none */
struct jb_range agent_of_that(const struct passage *p, size_t from);

/* First agent (somebody who can act) in [from, past), or NULL. */
const struct jb_hit *agent_find(const struct passage *p, size_t from,
				size_t past);

/* Set out's start and end around the cue at hit. */
void extent_set(struct advice *out, const struct passage *p,
		const struct jb_hit *hit, struct jb_range clause);

static inline struct jb_range range_of(size_t first, size_t past)
{
	return (struct jb_range){ first, past };
}

static inline bool range_is_empty(struct jb_range r)
{
	return r.past <= r.first;
}

#endif
