/*
 * Plain text, taken from a PDF, read by OCR or typed, to blocks. The text is
 * cut into printed lines, each line measured and classed, lines that belong
 * together joined, and what they are decided from layout: layout.h names the
 * steps.
 */
#include "ingest/layout.h"

bool text_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct layout lay = {
		.doc = doc,
		.arena = doc->arena,
		.text = doc->text,
	};

	(void)diag;
	lines_find(&lay);
	marks_find(&lay);
	layout_classify(&lay);
	layout_set_aside(&lay);
	reflow(&lay);
	paras_find(&lay);
	headings_find(&lay);
	blocks_emit(&lay);
	doc->source.pages = lay.pages;
	return true;
}
