/*
 * Recommendations: what their files share.
 *
 *	recommendations.c          which blocks are advice, which may hold some
 *	recommendation_add.c       an entry with its dates and topics
 *	recommendation_section.c   what a section or list of advice holds
 *	recommendation_prose.c     what single sentences advise
 */
#ifndef JB_ANALYZE_RECOMMENDATION_H
#define JB_ANALYZE_RECOMMENDATION_H

#include "analyze/advice.h"
#include "analyze/task_table.h"

/* What a line such as "The GAC advises the Board to:" says of its items. */
struct lead {
	enum setting setting;	/* SETTING_PLAIN: no lead */
	bool explicit_;
	struct jb_str to;	/* who is to act in all of them */
	unsigned depth;		/* of the line itself, 0 where no item */
};

struct adviser {
	struct work *work;
	struct cues cues;
	size_t date;		/* first date not before the block at hand */
	struct lead lead;	/* over the items at hand */
	size_t section;		/* first block behind the section at hand */
	bool numbered;		/* its entries have numbers: 建議一：… */
	JB_LIST(struct charged) charged;	/* by entries of running text */
};

/* An entry for [start, end) of a block; r->to only if to is a whole name. */
struct jb_recommendation *recommendation_add(struct adviser *f, size_t block,
					     size_t start, size_t end,
					     struct jb_range to);

/* A block of a section of advice, or a numbered one: Recommendation 3: */
void recommendation_section(struct adviser *f, size_t block);
bool recommendation_is_numbered(const struct adviser *f, size_t block);

/* Past the 一是 of 一是穩定隊伍。 below a line that leads to advice; 0: none */
size_t recommendation_past_is(const struct adviser *f, struct jb_str text);

/* Right below a heading that is such a number and no more: 建議一： */
bool recommendation_is_headed(const struct adviser *f, size_t block);

/* Is it a heading in a report's account, over what others advised? */
bool recommendation_is_account(const struct adviser *f, size_t heading);

/* Labels beside the entries from index on, all of the block: who, by when. */
void recommendation_charge(struct adviser *f, size_t block, size_t index);

/* 提出三點建議：一是…: steps of a list in running text; false: none */
bool recommendation_steps(struct adviser *f, size_t block);

/* the Board, where a block has "advises the Board to:"; empty: it has not */
struct jb_str recommendation_lead(const struct adviser *f, size_t block);

/* Does a sentence of the block advise, read as a section of advice? */
bool recommendation_any(struct adviser *f, size_t block);

/* Does one do so in the words of those who write, and not tell of others? */
bool recommendation_own(struct adviser *f, size_t block);

/* Any cue of advice in [start, end) of the block? */
bool recommendation_has_cue(const struct adviser *f, size_t block,
			    size_t start, size_t end);

/* The entries of a block that is an item below f->lead. */
void recommendation_led(struct adviser *f, size_t block);

/* Sentences of running text, read as the setting has it. */
void recommendation_prose(struct adviser *f, size_t block);

/* Past Recommendation 5: within running text; at where none stands. */
size_t recommendation_number(const struct cues *cues, struct jb_str text,
			     size_t at);

/* Minutes that order nobody by name: a form, a time; …要…，不然… */
bool order_judge(struct advice *out, const struct passage *p);
bool order_else(struct advice *out, const struct passage *p);

/* Past 1., （三）, Recommendation 5: and 建議一： */
size_t recommendation_item(const struct cues *cues, struct jb_str text);

#endif
