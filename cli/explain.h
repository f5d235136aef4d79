/*
 * What made an item: the rule, the lines of the lexicon whose words stand in
 * it, and the context that it was read in.
 *
 *	              because of its sentence or table: 2018-03-10
 *	              lexicon: cues.tsv:35 技術組, phrases.tsv:61 day-until 截止
 *	              under: 建議事項
 */
#ifndef JB_CLI_EXPLAIN_H
#define JB_CLI_EXPLAIN_H

#include "core/lexicon.h"
#include "core/model.h"

struct explainer {
	struct jb_buf *out;
	const struct jb_document *doc;
	const struct jb_analysis *analysis;
	const struct jb_lexicon *lex;
	struct jb_hits **hits;		/* of a block, once asked for */
};

/* What it says goes to out; it lives in the document's arena. */
struct explainer explainer_new(struct jb_buf *out,
			       const struct jb_document *doc,
			       const struct jb_analysis *analysis,
			       const struct jb_lexicon *lex);

void explain_date(struct explainer *e, const struct jb_date *date);
void explain_advice(struct explainer *e, const struct jb_recommendation *r);
void explain_decision(struct explainer *e, const struct jb_decision *d);
void explain_consultation(struct explainer *e,
			  const struct jb_consultation *c);
void explain_term(struct explainer *e, const struct jb_term *term);
void explain_quote(struct explainer *e, const struct jb_quote *quote);

/* Items that stand at no one place: a line of their own each. */
void explain_topics(struct explainer *e);
void explain_entities(struct explainer *e);

#endif
