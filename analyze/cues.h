/*
 * Cues: the words of cues.tsv by which a sentence shows what it does, and
 * small looks at the letters around them.
 */
#ifndef JB_ANALYZE_CUES_H
#define JB_ANALYZE_CUES_H

#include "analyze/analyzer.h"
#include "analyze/phrase.h"
#include "analyze/words.h"

/* X(CODE, "name in cues.tsv") */
#define CUE_LIST(X)                                                       \
	X(ADVISE, "advise") X(URGE, "urge") X(ORDER, "order")             \
	X(ASK, "ask") X(ENCOURAGE, "encourage") X(DUTY, "duty")           \
	X(OPTION, "option") X(MASK, "mask") X(FRAME, "frame")             \
	X(STRESS, "stress") X(RULE, "rule") X(AGENT, "agent")             \
	X(EN_DUTY, "en-duty") X(EN_ADVISE, "en-advise")                   \
	X(EN_PASSIVE, "en-passive") X(EN_URGE, "en-urge")                 \
	X(EN_ORDER, "en-order") X(SPEECH, "speech") X(OFFICE, "office")   \
	X(OPENS, "opens") X(CLOSES, "closes") X(REPORT, "report")         \
	X(COMMENT, "comment") X(EXTENDED, "extended")

enum cue {
#define X(code, name) CUE_##code,
	CUE_LIST(X)
#undef X
	CUES
};

/* The rows of cues.tsv, read once a document. */
struct cues {
	const struct work *work;
	enum cue *of_row;	/* CUES: a name we do not know */
	double *strength;
	const struct words *const *phrase;	/* by enum phrase */
};

struct cues cues_read(const struct work *work);

/* The cue of a hit; CUES where it is a word of another lexicon. */
enum cue cue_of(const struct cues *cues, const struct jb_hit *hit);

/* A hit of the cue inside [from, past) of the block; NULL where none is. */
const struct jb_hit *cue_find(const struct cues *cues, size_t block,
			      size_t from, size_t past, enum cue cue);

/* The same, the last one. */
const struct jb_hit *cue_last(const struct cues *cues, size_t block,
			      size_t from, size_t past, enum cue cue);

/* Does a mask lie over a part of the hit? 供應 over 應 */
bool cue_masked(const struct cues *cues, size_t block,
		const struct jb_hit *hit);

/* Past the white space at at; before that which ends at past. */
size_t skip_space(struct jb_str text, size_t at, size_t past);
size_t back_space(struct jb_str text, size_t at, size_t past);

/*
 * Start and end of the clause (between ， ； ： , ; :) around byte at of the
 * stretch [from, past), brackets and quotations passed over.
 */
struct jb_range clause_at(struct jb_str text, size_t from, size_t past,
			  size_t at);

/* Is byte at inside a quotation opened in [from, at)? */
bool in_quotes(struct jb_str text, size_t from, size_t at);

/* The same of round brackets. */
bool in_brackets(struct jb_str text, size_t from, size_t at);

#endif
