/*
 * What the files of the PDF reader share. A page comes as words with their
 * boxes (jianbao-pdf, outside/pdf.c) and becomes printed lines:
 *
 *	pdf.c        runs the program, reads its records
 *	pdf_page.c   words to rows, columns in reading order, lines
 *	pdf_words.c  the words of a line to its text; links and notes
 *	pdf_table.c  rows that are those of a table
 *	pdf_text.c   all lines to the document's text: running headers and
 *	             footnotes put aside, which lines go on, sizes of print
 *	faces.c      what size, weight and place say of a paragraph
 *
 * The text is then read as any plain text is (layout.h), each line with what
 * its print showed. Lengths are tenths of a point, y grows downward. Words live
 * as long as their page, lines as long as the document.
 */
#ifndef JB_INGEST_PDF_H
#define JB_INGEST_PDF_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/model.h"

#include <stdint.h>

struct pdf_word {
	struct jb_str text;
	int x0, y0, x1, y1;
	int em;			/* what a wide character of its size takes */
	int middle;		/* of its height */
	int size;		/* of its font, as that says */
	size_t font;
	bool bold, mono;
	bool space;		/* white space was printed before it */
	bool raised;		/* the mark of a note */
	struct jb_str address;	/* a link ends here; p NULL: none */
};

/* Where a link leads that covers words. */
struct pdf_area {
	int x0, y0, x1, y1;
	struct jb_str address;
};

struct pdf_font {
	bool bold, mono;	/* by its name */
	bool nameless;		/* made of pictures, as a rule */
	int em, size;		/* seen together; 0: not yet */
	size_t letters;		/* of the Latin script */
	long long width, sizes;	/* of these, summed */
};

/* Words that stand beside each other, as indices of a page's words. */
struct pdf_row {
	size_t first, past;	/* in pdf_page.order, by x */
	int middle, em;
};

struct pdf_line {
	struct jb_str text;
	size_t page;
	int x0, x1, middle, em;
	int text_x;		/* where the words after a list mark begin */
	int head;		/* width of the first piece that does not break */
	int left, right;	/* edges of its column */
	uint32_t column;	/* from 0 over the whole document */
	bool across;		/* its column is the page */
	bool bold, mono, table;	/* most of it is */
	bool note;		/* begins with the raised mark of a note */
	size_t behind;		/* a note: the line with its mark, or JB_NONE */
	bool gone;		/* in the text already, or aside */
	size_t word;		/* its first, in the order of the file */
	uint8_t kind;		/* enum line_kind, where it is known */
	uint8_t face;		/* of struct line */
};

struct pdf_page {
	size_t number;
	int width, height;
	JB_LIST(struct pdf_word) words;
	JB_LIST(struct pdf_area) areas;
	size_t *order;		/* words by row, then by x */
	JB_LIST(struct pdf_row) rows;
};

/* A page that was read by OCR. */
struct pdf_sheet {
	size_t page;
	double quality;
	const char *languages;
};

/* A word that OCR is not sure of; or, with first, what a model read else. */
struct pdf_unsure {
	struct jb_str text, first;
	size_t page;
	unsigned confidence;
};

struct pdf {
	struct jb_document *doc;
	struct jb_diag *diag;
	struct jb_arena *arena;		/* of the page that is read */
	struct pdf_page page;
	struct jb_buf rest;		/* a record that is not complete */
	JB_LIST(struct pdf_font) fonts;
	JB_LIST(struct pdf_line) lines;
	size_t pages;			/* that the file has */
	uint32_t columns;
	/* characters of the page that is read, and what is wrong with them */
	size_t letters, readable, strange;
	size_t bare, broken;		/* pages without text, with a text
					 * layer that says nothing */
	JB_LIST(size_t) unread;		/* both, by number */
	JB_LIST(struct pdf_sheet) sheets;	/* pages read by OCR */
	JB_LIST(struct pdf_unsure) unsure;
	JB_LIST(struct pdf_unsure) changes;	/* of one model by another */
};

/* The lines of pdf->page, in reading order, are added to pdf->lines. */
void pdf_page_close(struct pdf *pdf);

/* Word i of the page in the order of its rows. */
static inline const struct pdf_word *pdf_word_at(const struct pdf *pdf,
						 size_t i)
{
	return &pdf->page.words.v[pdf->page.order[i]];
}

/* An edge in em/100, for comparing distances in print of any size. */
static inline int pdf_ems(int distance, int em)
{
	return (int)((long long)distance * 100 / (em > 0 ? em : 1));
}

/*
 * The rows of a region from *at on, up to past, that are a table are added as
 * its lines, model giving what they have in common, and *at is moved past
 * them. False where no table begins. first and last x bound the region.
 */
bool pdf_table(struct pdf *pdf, const struct pdf_row *rows, size_t past,
	       size_t *at, const struct pdf_line *model);

/* Which words of the page a link ends in; one is cut where it ends inside. */
void pdf_links(struct pdf *pdf);

/* Append words [first, past) of order, with the white space between them. */
void pdf_write(struct pdf *pdf, struct jb_buf *out, size_t first,
	       size_t past);

/* A line of the text, of words [first, past) of order. */
struct pdf_line pdf_line_of(const struct pdf *pdf,
			    const struct pdf_line *model, size_t first,
			    size_t past);

/* All lines to blocks. */
void pdf_read_lines(struct pdf *pdf);

/* All pages are read: lines to blocks, what the source is, what OCR tells. */
void pdf_close(struct pdf *pdf);

/*
 * Pages that were read by OCR (pdf_ocr.c): the words of one become its lines;
 * those of a PDF without text that can be read are read so; what OCR is not
 * sure of is told, once there are blocks.
 */
struct ocr_page;
void pdf_ocr_page(struct pdf *pdf, const struct ocr_page *page, size_t number);
bool pdf_ocr(struct pdf *pdf);
void pdf_ocr_tell(struct pdf *pdf);

#endif
