/*
 * Pages that are pictures, or whose text layer says nothing: their words come
 * from OCR (ocr.h), with boxes as those of a PDF have, and are read as these
 * are. How sure OCR is of a page, and the words that it is not sure of, are
 * told as repairs.
 */
#include "ingest/ocr.h"
#include "ingest/pdf.h"

#include <string.h>

enum {
	UNSURE = 60,		/* percent: a word to be looked at */
	CHANGED = 70,		/* percent: what two models read differently */
	UNSURE_MAX = 200	/* of a document that are told */
};

static struct jb_place place_of(const struct pdf *pdf)
{
	return (struct jb_place){ .path = pdf->doc->source.path };
}

static void keep_unsure(struct pdf *pdf, const struct ocr_word *w, size_t page)
{
	struct jb_arena *arena = pdf->doc->arena;

	if (w->confidence >= UNSURE || pdf->unsure.n >= UNSURE_MAX)
		return;
	*jb_list_add(arena, &pdf->unsure) = (struct pdf_unsure){
		.text = jb_str_keep(arena, w->text),
		.page = page,
		.confidence = w->confidence
	};
}

static void keep_change(struct pdf *pdf, const struct ocr_change *c,
			size_t page)
{
	struct jb_arena *arena = pdf->doc->arena;

	if (pdf->changes.n < UNSURE_MAX)
		*jb_list_add(arena, &pdf->changes) = (struct pdf_unsure){
			.text = jb_str_keep(arena, c->taken),
			.first = jb_str_keep(arena, c->first),
			.page = page,
			.confidence = CHANGED
		};
}

static void put_word(struct pdf *pdf, const struct ocr_word *w)
{
	struct pdf_word *to = jb_list_add(pdf->arena, &pdf->page.words);

	to->text = w->text;
	to->x0 = w->x0;
	to->y0 = w->y0;
	to->x1 = w->x1;
	to->y1 = w->y1;
	to->middle = w->y0 + (w->y1 - w->y0) / 2;
	to->em = to->size = w->em > 0 ? w->em : 1;
	to->space = true;
	to->raised = w->raised;
	to->bold = w->bold;
	to->mono = w->mono;
}

void pdf_ocr_page(struct pdf *pdf, const struct ocr_page *page, size_t number)
{
	pdf->page = (struct pdf_page){ .number = number,
				       .width = page->width,
				       .height = page->height };
	for (size_t i = 0; i < page->words.n; i++) {
		put_word(pdf, &page->words.v[i]);
		keep_unsure(pdf, &page->words.v[i], number);
	}
	for (size_t i = 0; i < page->changes.n; i++)
		keep_change(pdf, &page->changes.v[i], number);
	*jb_list_add(pdf->doc->arena, &pdf->sheets) = (struct pdf_sheet){
		number, page->quality, page->languages
	};
	pdf_page_close(pdf);
}

/* --- pages of a PDF --- */

/* Lines of pages that OCR has read better are left out. */
static void drop_lines(struct pdf *pdf, size_t first, size_t page)
{
	size_t kept = 0;

	for (size_t i = 0; i < pdf->lines.n; i++)
		if (i >= first || pdf->lines.v[i].page != page)
			pdf->lines.v[kept++] = pdf->lines.v[i];
	pdf->lines.n = kept;
}

/* Lines from index first on, which came later, into the order of pages. */
static void sort_lines(struct pdf *pdf, size_t first)
{
	const size_t n = pdf->lines.n;
	struct pdf_line *v = pdf->lines.v, *out;

	if (!n || first >= n)
		return;
	out = jb_new(pdf->doc->arena, struct pdf_line, n);
	for (size_t i = 0, a = 0, b = first; i < n; i++)
		out[i] = a < first && (b == n || v[a].page <= v[b].page)
				 ? v[a++]
				 : v[b++];
	pdf->lines.v = out;
	pdf->lines.room = n;
}

static bool read_pages(struct pdf *pdf, struct ocr *ocr)
{
	size_t first = pdf->lines.n;

	if (!ocr_pdf(ocr, pdf->doc->source.bytes, pdf->diag))
		return false;
	for (size_t i = 0; i < pdf->unread.n; i++) {
		struct ocr_page page = { .arena = pdf->arena };
		size_t before;

		jb_arena_reset(pdf->arena);
		if (!ocr_pdf_page(&page, ocr, pdf->unread.v[i], pdf->diag))
			return false;
		if (!page.words.n)
			continue;
		before = pdf->lines.n;
		drop_lines(pdf, first, pdf->unread.v[i]);
		first -= before - pdf->lines.n;
		pdf_ocr_page(pdf, &page, pdf->unread.v[i]);
	}
	sort_lines(pdf, first);
	return true;
}

/* Without OCR, what the file says itself has to do. */
static void tell_left_out(const struct pdf *pdf)
{
	if (pdf->bare)
		jb_tell(pdf->diag, JB_DIAG_SCANNED, place_of(pdf),
			"%zu of %zu pages, install tesseract-ocr", pdf->bare,
			pdf->pages);
	if (pdf->broken)
		jb_tell(pdf->diag, JB_DIAG_TEXT_LAYER, place_of(pdf),
			"%zu of %zu pages, install tesseract-ocr",
			pdf->broken, pdf->pages);
}

bool pdf_ocr(struct pdf *pdf)
{
	struct jb_diag silent = { 0 };
	bool all = pdf->bare == pdf->pages, ok;
	struct ocr ocr;

	if (!pdf->unread.n)
		return true;
	if (!ocr_open(&ocr, pdf->doc, all ? pdf->diag : &silent)) {
		if (!all)
			tell_left_out(pdf);
		return !all;
	}
	ok = read_pages(pdf, &ocr);
	ocr_close(&ocr);
	return ok;
}

/* --- how sure it is --- */

/* The first block of the page, or JB_NONE. */
static size_t block_of_page(const struct jb_document *doc, size_t page)
{
	for (size_t i = 0; i < doc->blocks.n; i++)
		if (doc->blocks.v[i].page == page)
			return i;
	return JB_NONE;
}

/* The block that has the word, from block *from on, *from moved there. */
static size_t block_of_word(const struct jb_document *doc,
			    const struct pdf_unsure *u, size_t *from)
{
	for (size_t i = *from; i < doc->blocks.n; i++) {
		const struct jb_block *b = &doc->blocks.v[i];

		if (b->page > u->page)
			break;
		if (b->page == u->page &&
		    jb_str_find(b->text, u->text, 0) != SIZE_MAX)
			return *from = i;
	}
	return JB_NONE;
}

static void add_repair(struct jb_document *doc, size_t block,
		       struct jb_str text, struct jb_str repaired,
		       double confidence)
{
	struct jb_repair *r = jb_repair_add(doc, JB_REPAIR_OCR, block, text);

	r->confidence = confidence;
	r->repaired = repaired;
	if (block != JB_NONE)
		r->line = doc->blocks.v[block].line_first;
}

/* What one model read and another changed; its place, or its page's start. */
static void tell_changes(struct pdf *pdf)
{
	struct jb_document *doc = pdf->doc;
	size_t from = 0;

	for (size_t i = 0; i < pdf->changes.n; i++) {
		const struct pdf_unsure *u = &pdf->changes.v[i];
		size_t block = u->text.n ? block_of_word(doc, u, &from)
					 : JB_NONE;

		add_repair(doc,
			   block == JB_NONE ? block_of_page(doc, u->page)
					    : block,
			   u->first, u->text, u->confidence / 100.0);
	}
}

void pdf_ocr_tell(struct pdf *pdf)
{
	const struct jb_str as_read = { 0 };
	struct jb_document *doc = pdf->doc;
	size_t from = 0;

	for (size_t i = 0; i < pdf->sheets.n; i++)
		add_repair(doc, block_of_page(doc, pdf->sheets.v[i].page),
			   jb_str_of(pdf->sheets.v[i].languages), as_read,
			   pdf->sheets.v[i].quality);
	for (size_t i = 0; i < pdf->unsure.n; i++) {
		const struct pdf_unsure *u = &pdf->unsure.v[i];
		size_t block = block_of_word(doc, u, &from);

		if (block != JB_NONE)
			add_repair(doc, block, u->text, as_read,
				   u->confidence / 100.0);
	}
	tell_changes(pdf);
}
