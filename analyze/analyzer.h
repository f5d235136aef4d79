/*
 * What the analyzers of this folder share: the document at work, with the
 * lexicon's words found in each block and the blocks cut into sentences. Made
 * once a document in analyze.c.
 */
#ifndef JB_ANALYZE_ANALYZER_H
#define JB_ANALYZE_ANALYZER_H

#include "core/diag.h"
#include "core/lexicon.h"
#include "core/model.h"

/* Bytes [start, end) of a block's text, end marks and closing marks inside. */
struct sentence {
	size_t start, end;
};

struct block_view {
	struct jb_hits hits;	/* words of the lexicons, by start */
	JB_LIST(struct sentence) sentences;
};

struct work {
	struct jb_arena *arena;		/* of the document */
	struct jb_document *doc;
	struct jb_analysis *out;
	const struct jb_lexicon *lex;
	struct jb_diag *diag;
	struct block_view *views;	/* one a block */
	const struct cover *cover;	/* its form, from meta_analyze on */
};

/* An analyzer reads what those before it in the table have set. */
typedef void analyzer_fn(struct work *work);

analyzer_fn language_analyze;	/* language, share; blocks' lang */
analyzer_fn structure_analyze;	/* blocks' role and heading */
analyzer_fn kind_analyze;
analyzer_fn meta_analyze;	/* cover form, title, authors, meeting */
analyzer_fn dates_analyze;
analyzer_fn meta_finish;	/* what needs the dates of the text */
analyzer_fn meta_settle;	/* and its consultations */
analyzer_fn entities_analyze;	/* people, organizations, places */
analyzer_fn terms_analyze;
analyzer_fn bodies_analyze;	/* organizations, joined by the terms */
analyzer_fn references_analyze;
analyzer_fn topics_analyze;
analyzer_fn recommendations_analyze;
analyzer_fn decisions_analyze;
analyzer_fn consultations_analyze;
analyzer_fn quotes_analyze;
analyzer_fn keyphrases_analyze;
analyzer_fn summary_analyze;
analyzer_fn articles_analyze;	/* of a newsletter; before the summary */
analyzer_fn outline_analyze;	/* outline, metrics */
analyzer_fn title_analyze;	/* the title is no section; last */

/* Cut a block's text into sentences, each without white space around it. */
void sentences_cut(struct work *work, size_t block);

/* Handy for all of them. */

/* Text of a block or of a range of it. */
static inline struct jb_str block_text(const struct work *work, size_t block)
{
	return work->doc->blocks.v[block].text;
}

/* Sentence of the block that holds byte at; the last one if none does. */
const struct sentence *sentence_at(const struct work *work, size_t block,
				   size_t at);

/* The first of hits that starts at or behind byte at; their number: none. */
size_t hits_from(const struct jb_hits *hits, size_t at);

#endif
