/*
 * Advice: what the recommendations and decisions analyzers share. A passage
 * is one sentence; advice_judge() says whether it advises, asks or orders, by
 * which words, and who is to act.
 */
#ifndef JB_ANALYZE_ADVICE_H
#define JB_ANALYZE_ADVICE_H

#include "analyze/cues.h"

/* Advice below it is left out. */
#define ADVICE_FLOOR 0.5

/* Where the sentence stands, which decides how much it must say itself. */
enum setting {
	SETTING_PLAIN,		/* running text */
	SETTING_ADVICE,		/* a section of suggestions */
	SETTING_ORDERS		/* decisions and actions of minutes */
};

struct passage {
	const struct cues *cues;
	size_t block;
	struct jb_str text;	/* the block's */
	size_t start, end;	/* of the sentence */
	enum setting setting;
};

struct advice {
	double confidence;
	const char *rule;
	size_t start, end;	/* of what advises, inside the sentence */
	size_t cue;		/* where the word stands that advises */
	enum cue kind;		/* which it is */
	struct jb_range to;	/* who is to act; empty: not said */
	bool told;		/* another's, though it begins with 建議 */
};

/* False where nothing is advised with at least ADVICE_FLOOR. */
bool advice_judge(struct advice *out, const struct passage *p);

/*
 * The name of who is to act: at the end of [from, past) before a verb, or at
 * its head behind 建議, 請 or "urges". Empty where there is none.
 */
struct jb_range agent_before(const struct passage *p, size_t from,
			     size_t past);
/* 應由…, 宜請…: who is to act, behind the words that bind; empty: nobody. */
struct jb_range agent_by(const struct passage *p, size_t from, size_t past);
struct jb_range agent_after(const struct passage *p, size_t from,
			    size_t past);

/* 張偉負責…: a person at at by name, in orders; empty: none */
struct jb_range person_at(const struct passage *p, size_t at);

/* Past the connectives and marks that a sentence begins with: 此外， */
size_t advice_head(const struct passage *p, size_t from, size_t past);

#endif
