/*
 * What the files of jianbao-ocr share. A picture becomes words:
 *
 *	main.c	  the arguments, the order of things, what is printed
 *	sheet.c	  the picture as it should have been: upright, level, its paper
 *		  white; and its ink, black or nothing
 *	pieces.c  the ink to pieces of lines, each with its marks of notes
 *	reader.c  a piece to symbols, by tesseract
 *	vote.c	  two readings to one
 *	script.c  which characters a page is written in, and which way is up
 *
 * Lengths are pixels of the sheet. Out of memory, libraries return NULL or
 * nothing: the piece is left out.
 */
#ifndef JIANBAO_OCR_H
#define JIANBAO_OCR_H

#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

#include <stdbool.h>

/* --- sheet.c --- */

struct sheet {
	PIX *gray;		/* 8 bits, paper about 255 */
	PIX *ink;		/* 1 bit, without rules and pictures */
	int width, height;
	int dpi;
	int unit;		/* height of most of its print */
};

/* False where the file holds no such picture, or one of no use. */
bool sheet_open(struct sheet *s, const char *file, int index, int dpi);

/* Turned clockwise by quarters of a circle. */
bool sheet_turn(struct sheet *to, const struct sheet *s, int quarters);
void sheet_close(struct sheet *s);

/* --- pieces.c --- */

struct box {
	int x0, y0, x1, y1;
};

enum { RAISED_MAX = 16 };

/* Words of one line that no wide white parts. */
struct piece {
	struct box box;
	struct box lead;	/* the mark of a list before it: 1.; or empty */
	struct box raised[RAISED_MAX];	/* marks of notes, from the left */
	int raised_count;
	int bullet;		/* what it is where it is one: U+2022 or
				 * U+2013, else 0 */
	int tall;		/* height of its tall characters */
	int stroke;		/* in hundredths */
	bool even;		/* its characters are of one width */
};

struct pieces {
	struct piece *v;
	int n;
};

bool pieces_find(struct pieces *to, const struct sheet *s);
void pieces_clear(struct pieces *p);

static inline int width_of(struct box b)
{
	return b.x1 - b.x0;
}

static inline int height_of(struct box b)
{
	return b.y1 - b.y0;
}

/* --- reader.c --- */

enum { SYMBOL_ROOM = 24 };

struct symbol {
	char text[SYMBOL_ROOM];	/* UTF-8 */
	int x0, x1;
	float confidence;	/* percent */
	bool space;		/* a word begins, after white space */
	bool raised;
};

struct symbols {
	struct symbol *v;
	int n, room;
};

struct reader {
	const char *language;
	TessBaseAPI *api;	/* NULL: is not installed */
};

bool reader_open(struct reader *r, const char *language);
void reader_close(struct reader *r);

/* As it is; or where tesseract finds the line in it, which may lose a part. */
enum look { LOOK_RAW, LOOK_LINE };

/* The symbols of a piece from the left, without its raised marks. */
void reader_read(struct symbols *to, const struct reader *r,
		 const struct sheet *s, const struct piece *p, enum look how);

/* The number that a raised mark is; "" where it is none that can be read. */
void reader_number(struct symbol *to, const struct reader *r,
		   const struct sheet *s, struct box box);
void symbols_add(struct symbols *to, const struct symbol *s);
void symbols_clear(struct symbols *s);

/* Mean confidence, 0 where there are none; shares in percent. */
int symbols_quality(const struct symbols *s);
int symbols_han(const struct symbols *s);
int symbols_latin(const struct symbols *s);
bool symbol_is_han(const struct symbol *s);
bool symbol_is_latin(const struct symbol *s);
bool symbol_is_digit(const struct symbol *s);

/* --- vote.c --- */

/* a becomes the better of both readings, place by place. */
void symbols_vote(struct symbols *a, const struct symbols *b);

/* --- script.c --- */

enum { HANT, HANS, LATIN, SCRIPTS };

struct script {
	struct reader readers[SCRIPTS];
	struct reader seconds[SCRIPTS];	/* other models of the same */
	int is;			/* HANT, HANS or LATIN */
};

bool script_open(struct script *s, const char *known);
void script_close(struct script *s);

/* The number that a raised mark is. */
void script_number(struct symbol *to, struct script *s,
		   const struct sheet *sheet, struct box box);

/*
 * The symbols of a piece, as the models of the script agree on; before gets
 * those that the first one saw, where another changed them.
 */
void script_read(struct symbols *to, struct symbols *before, struct script *s,
		 const struct sheet *sheet, const struct piece *p);

/*
 * What the page is written in, where it is not known; and by how many quarters
 * it is to be turned to be read.
 */
int script_find(struct script *s, const struct sheet *sheet,
		const struct pieces *pieces);

#endif
