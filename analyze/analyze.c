/*
 * The analyzers in the order they run: each may read what those before it
 * have found.
 */
#include "analyze/analyze.h"
#include "analyze/analyzer.h"

#include <assert.h>

static analyzer_fn *const analyzers[] = {
	language_analyze,
	structure_analyze,
	meta_analyze,
	kind_analyze,
	dates_analyze,
	meta_finish,
	entities_analyze,
	terms_analyze,
	bodies_analyze,
	references_analyze,
	topics_analyze,
	recommendations_analyze,
	decisions_analyze,
	consultations_analyze,
	meta_settle,
	quotes_analyze,
	keyphrases_analyze,
	articles_analyze,
	outline_analyze,
	summary_analyze,
	title_analyze,
};

const struct sentence *sentence_at(const struct work *work, size_t block,
				   size_t at)
{
	const struct block_view *view = &work->views[block];
	size_t low = 0, high = view->sentences.n - 1;

	assert(view->sentences.n > 0);
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (view->sentences.v[mid].end <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return &view->sentences.v[low];
}

size_t hits_from(const struct jb_hits *hits, size_t at)
{
	size_t low = 0, high = hits->list.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (hits->list.v[mid].start < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void view_make(struct work *work, size_t block)
{
	struct block_view *view = &work->views[block];

	jb_lexicon_find(&view->hits, work->arena, work->lex,
			block_text(work, block));
	sentences_cut(work, block);
}

void jb_analyze(struct jb_analysis *analysis, struct jb_document *doc,
		const struct jb_lexicon *lex, struct jb_diag *diag)
{
	struct work work = {
		.arena = doc->arena,
		.doc = doc,
		.out = analysis,
		.lex = lex,
		.diag = diag,
		.views = jb_new(doc->arena, struct block_view,
				doc->blocks.n),
	};

	for (size_t i = 0; i < doc->blocks.n; i++)
		view_make(&work, i);
	for (size_t i = 0; i < sizeof(analyzers) / sizeof(analyzers[0]); i++)
		analyzers[i](&work);
}
