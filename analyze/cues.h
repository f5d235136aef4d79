/*
 * Cues: the words of cues.tsv by which a sentence shows what it does, and
 * small looks at the letters around them.
 */
#ifndef JB_ANALYZE_CUES_H
#define JB_ANALYZE_CUES_H

#include "analyze/phrase.h"

/* X(CODE): EN_DUTY is en-duty in cues.tsv */
#define CUE_LIST(X)							\
	X(ADVISE) X(URGE) X(ORDER) X(ASK) X(ENCOURAGE) X(DUTY)		\
	X(OPTION) X(SPOKEN) X(COUNSEL) X(MASK) X(FRAME) X(STRESS)	\
	X(RULE) X(AGENT)						\
	X(EN_DUTY) X(EN_ADVISE) X(EN_PASSIVE) X(EN_URGE) X(EN_WORTH)	\
	X(EN_PLEASE) X(EN_ORDER) X(EN_NOUN) X(EN_CALL) X(EN_TOLD)	\
	X(EN_SUGGEST)							\
	X(SPEECH) X(OFFICE) X(OPENS) X(CLOSES) X(REPORT) X(COMMENT)	\
	X(EXTENDED)

enum cue {
#define X(code) CUE_##code,
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
