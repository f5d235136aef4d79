/*
 * Words of a picture by jianbao-ocr, in a child process (outside.h).
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
 * What jianbao-ocr (outside/ocr/) sees on the picture are characters in pieces
 * of lines; ocr_words.c makes words of these, as they were printed. The model
 * that suits the first page with text is kept for the document.
 */
#ifndef JB_INGEST_OCR_H
#define JB_INGEST_OCR_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/text.h"
#include "ingest/outside.h"

/* Exit status of jianbao-ocr, where it is not 0. */
enum { OCR_NO_PICTURE = 1, OCR_NO_MODEL = 3 };

/* Lengths are tenths of a point, y grows downward, as in pdf.h. */
struct ocr_word {
	struct jb_str text;
	int x0, y0, x1, y1;	/* y: of its line */
	int em;			/* of its line, what a wide character takes */
	bool raised;		/* the mark of a note */
	bool bold, mono;
	unsigned confidence;	/* percent */
};

/* A piece of a line that two models read differently, but for what is alike. */
struct ocr_change {
	struct jb_str first, taken;
};

struct ocr_page {
	struct jb_arena *arena;	/* of words; set by the caller */
	int width, height;
	JB_LIST(struct ocr_word) words;	/* line by line, from left to right */
	JB_LIST(struct ocr_change) changes;
	double quality;		/* mean confidence of letters, 0 to 1 */
	unsigned turned;	/* degrees the picture was turned to be read */
	const char *languages;	/* "HanT" */
};

enum { OCR_SIZES = 16 };

struct ocr {
	struct outside outside;
	const struct jb_document *doc;
	const char *model;	/* that was found; NULL: not yet */
	size_t files;		/* in the folder so far */
	int sizes[OCR_SIZES];	/* of print, seen so far: ems */
	size_t size_count;
};

/* False where a program cannot be run here (told). */
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

/* ocr_words.c: the words that the records of jianbao-ocr are. */
void ocr_words(struct ocr_page *page, struct ocr *ocr, struct jb_str records);

#endif
