/*
 * Pictures of pages: their words, by OCR (ocr.h), are read as those of a PDF
 * are (pdf.h).
 */
#include "ingest/ocr.h"
#include "ingest/pdf.h"
#include "ingest/picture.h"
#include "ingest/reader.h"

static bool pages_read(struct pdf *pdf, struct ocr *ocr)
{
	const struct jb_document *doc = pdf->doc;
	struct jb_place place = { .path = doc->source.path };

	pdf->pages = picture_count(doc->source.bytes);
	if (pdf->pages > jb_limit(doc->limits, JB_LIMIT_PAGES)) {
		jb_tell(pdf->diag, JB_DIAG_PAGES, place, "%zu pages",
			pdf->pages);
		return false;
	}
	if (!pdf->pages)
		jb_tell(pdf->diag, JB_DIAG_CONTAINER, place,
			"it holds no picture");
	for (size_t i = 0; i < pdf->pages; i++) {
		struct ocr_page page = { .arena = pdf->arena };

		jb_arena_reset(pdf->arena);
		if (!ocr_picture(&page, ocr, doc->source.bytes, i, pdf->diag))
			return false;
		pdf_ocr_page(pdf, &page, i + 1);
	}
	return pdf->pages;
}

bool image_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct pdf pdf = { .doc = doc, .diag = diag };
	struct ocr ocr;
	bool ok;

	if (!ocr_open(&ocr, doc, diag))
		return false;
	pdf.arena = jb_arena_new();
	ok = pages_read(&pdf, &ocr);
	ocr_close(&ocr);
	jb_arena_free(pdf.arena);
	if (ok)
		pdf_close(&pdf);
	return ok;
}
