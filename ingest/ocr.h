/*
 * Words of a picture by tesseract, in a child process (outside.h).
 *
 *	struct ocr ocr;
 *
 *	if (!ocr_open(&ocr, doc, diag))
 *		return false;
 *	for each page:
 *		ok = ocr_picture(&page, &ocr, bytes, index, diag);
 *	or, of a PDF whose bytes were given to ocr_pdf():
 *		ok = ocr_pdf_page(&page, &ocr, number, diag);
 *	ocr_close(&ocr);
 *
 * Which characters are looked for, Traditional or Simplified ones, is found out on the
 * first page with text and kept for the document. A page is read twice, by its
 * layout and as one block of lines: either loses lines that the other has; of
 * words in one place those are taken that tesseract is surer of.
 */
#ifndef JB_INGEST_OCR_H
#define JB_INGEST_OCR_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/text.h"
#include "ingest/outside.h"

/* Lengths are tenths of a point, y grows downward, as in pdf.h. */
struct ocr_word {
	struct jb_str text;
	int x0, y0, x1, y1;	/* y: of its line */
	int em;			/* height of its line */
	bool begins;		/* the first of its line */
	bool space;		/* white space stands before it */
	unsigned confidence;	/* percent */
};

struct ocr_page {
	struct jb_arena *arena;	/* of words; set by the caller */
	int width, height;
	JB_LIST(struct ocr_word) words;	/* line by line, from left to right */
	double quality;		/* mean confidence of letters, 0 to 1 */
	unsigned turned;	/* degrees the picture was turned to be read */
	const char *languages;	/* "chi_tra+eng" */
};

struct ocr {
	struct outside outside;
	const struct jb_document *doc;
	unsigned has;		/* bits of languages that are installed */
	unsigned script;	/* that was found: bits; 0: not yet */
	size_t files;		/* in the folder so far */
};

/* False where tesseract or its languages are missing (told). */
bool ocr_open(struct ocr *ocr, const struct jb_document *doc,
	      struct jb_diag *diag);
void ocr_close(struct ocr *ocr);

/* The index-th picture of a PNG, JPEG or TIFF. */
bool ocr_picture(struct ocr_page *page, struct ocr *ocr, struct jb_str bytes,
		 size_t index, struct jb_diag *diag);

/* A PDF whose pages are to be read, and one of them, from 1. */
bool ocr_pdf(struct ocr *ocr, struct jb_str bytes, struct jb_diag *diag);
bool ocr_pdf_page(struct ocr_page *page, struct ocr *ocr, size_t number,
		  struct jb_diag *diag);

#endif
