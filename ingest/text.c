/*
 * Plain text, taken from a PDF, read by OCR or typed, to blocks. The text is
 * cut into printed lines, each line measured and classed, lines that belong
 * together joined, and what they are decided from layout: layout.h names the
 * steps.
 */
#include "ingest/layout.h"

static void load_words(struct layout *lay)
{
	static const char *const labels[] = { "label_hant", "label_hans",
					      "label_en", NULL };
	static const char *const names[] = { "hant", "hans", "en", NULL };
	const struct jb_lexicon *lex = lay->doc->lexicon;

	if (!lex)
		return;
	words_load(&lay->labels, lay->arena, lex, JB_LEX_FORM_LABELS, labels);
	words_load(&lay->sections, lay->arena, lex, JB_LEX_SECTIONS, names);
	phrases_load(lay, lex);
}

bool text_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct layout lay = {
		.doc = doc,
		.arena = doc->arena,
		.text = doc->text,
	};

	load_words(&lay);
	lines_find(&lay);
	marks_find(&lay);
	layout_classify(&lay);
	layout_set_aside(&lay);
	reflow_measure(&lay);
	form_find(&lay);
	reflow(&lay);
	paras_find(&lay);
	headings_find(&lay);
	blocks_emit(&lay);
	glyphs_find(doc, diag);
	doc->source.pages = lay.pages;
	return true;
}
