/*
 * jianbao-ocr: the words of the picture of a page, for the readers of scans.
 *
 *	jianbao-ocr FILE INDEX DPI [MODEL]
 *
 * A program of its own, since it reads pictures that strangers made: jianbao
 * runs it confined. INDEX is that of the picture in a TIFF, MODEL the one that
 * was best on an earlier page. Standard output gets records, a line each, their
 * fields parted by TAB, lengths in tenths of a point of the page as it should
 * have been scanned:
 *
 *	P width height turned model	the page; degrees it was turned by
 *	L x0 y0 x1 y1 em stroke even	a piece of a line; stroke in
 *					thousandths of em
 *	S x0 x1 sure space raised text	a character of it; percent
 *	R first taken		what one model saw in a piece, where another
 *				changed it, and what came of it
 *
 * Exit status: 0, 1 no picture, 3 without tesseract's Chinese.
 */
#include "ocr.h"

#include <stdio.h>
#include <stdlib.h>

enum { DAMAGED = 1, NO_MODEL = 3 };

static int tenths(const struct sheet *s, int pixels)
{
	return (int)((long long)pixels * 720 / s->dpi);
}

static void put_symbol(const struct sheet *s, const struct symbol *sym)
{
	if (!sym->text[0])
		return;
	printf("S\t%d\t%d\t%d\t%d\t%d\t%s\n", tenths(s, sym->x0),
	       tenths(s, sym->x1), (int)sym->confidence, sym->space,
	       sym->raised, sym->text);
}

/*
 * What a wide character of the piece's size takes: Chinese fills nine tenths of
 * that, tall Latin letters seven.
 */
static int em_of(const struct piece *p, const struct symbols *found)
{
	return symbols_han(found) >= 15 ? p->tall * 10 / 9 : p->tall * 10 / 7;
}

static void put_line(const struct sheet *s, const struct piece *p,
		     const struct symbols *found, int x0, int x1)
{
	const int em = em_of(p, found);

	printf("L\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", tenths(s, x0),
	       tenths(s, p->box.y0), tenths(s, x1), tenths(s, p->box.y1),
	       tenths(s, em), em ? p->stroke * 10 / em : 0,
	       p->even && symbols_han(found) == 0);
}

/* How many of the first symbols are the lead's. */
static int lead_length(const struct piece *p, const struct symbols *found)
{
	int n = 0;

	while (n < found->n && found->v[n].x0 < p->lead.x1 &&
	       width_of(p->lead))
		n++;
	return n;
}

/* The symbols of a piece, the marks of notes where they stand. */
static void put_piece(const struct sheet *s, const struct piece *p,
		      const struct symbols *found, const struct symbol *marks)
{
	const int lead = lead_length(p, found);
	int m = 0;

	if (lead)
		put_line(s, p, found, p->lead.x0, p->lead.x1);
	for (int i = 0; i < found->n; i++) {
		int middle = (found->v[i].x0 + found->v[i].x1) / 2;

		if (i == lead)
			put_line(s, p, found, p->box.x0, p->box.x1);
		while (i >= lead && m < p->raised_count &&
		       marks[m].x0 < middle)
			put_symbol(s, &marks[m++]);
		put_symbol(s, &found->v[i]);
	}
	while (m < p->raised_count)
		put_symbol(s, &marks[m++]);
}

static void put_bullet(const struct sheet *s, const struct piece *p)
{
	const struct symbols none = { 0 };

	put_line(s, p, &none, p->box.x0, p->box.x1);
	printf("S\t%d\t%d\t99\t0\t0\t%s\n", tenths(s, p->box.x0),
	       tenths(s, p->box.x1), p->bullet == 0x2013 ? "\u2013" : "\u2022");
}

static void put_text(const struct symbols *s)
{
	putchar('\t');
	for (int i = 0; i < s->n; i++)
		printf("%s%s", i && s->v[i].space ? " " : "", s->v[i].text);
}

static void put_change(const struct symbols *before,
		       const struct symbols *taken)
{
	if (!before->n)
		return;
	putchar('R');
	put_text(before);
	put_text(taken);
	putchar('\n');
}

static void read_piece(struct script *script, const struct sheet *s,
		       const struct piece *p)
{
	struct symbol marks[RAISED_MAX];
	struct symbols found = { 0 }, before = { 0 };

	if (p->bullet) {
		put_bullet(s, p);
		return;
	}
	for (int i = 0; i < p->raised_count; i++)
		script_number(&marks[i], script, s, p->raised[i]);
	script_read(&found, &before, script, s, p);
	put_piece(s, p, &found, marks);
	put_change(&before, &found);
	symbols_clear(&found);
	symbols_clear(&before);
}

static void read_sheet(struct script *script, const struct sheet *s,
		       const struct pieces *pieces, int turn)
{
	printf("P\t%d\t%d\t%d\t%s\n", tenths(s, s->width),
	       tenths(s, s->height), turn * 90,
	       script->is >= 0 ? script->readers[script->is].language : "");
	for (int i = 0; i < pieces->n; i++)
		read_piece(script, s, &pieces->v[i]);
}

static int run(struct script *script, struct sheet *s)
{
	struct pieces pieces;
	struct sheet turned;
	int turn;

	if (!pieces_find(&pieces, s))
		return DAMAGED;
	turn = script_find(script, s, &pieces);
	if (!turn) {
		read_sheet(script, s, &pieces, 0);
	} else {
		pieces_clear(&pieces);
		if (sheet_turn(&turned, s, turn) &&
		    pieces_find(&pieces, &turned))
			read_sheet(script, &turned, &pieces, turn);
		sheet_close(&turned);
	}
	pieces_clear(&pieces);
	return 0;
}

int main(int argc, char **argv)
{
	struct script script;
	struct sheet sheet;
	int status = DAMAGED;

	if (argc < 4 || atoi(argv[3]) <= 0)
		return DAMAGED;
	setMsgSeverity(L_SEVERITY_NONE);
	/* the pages of other documents have the other processors */
	setenv("OMP_THREAD_LIMIT", "1", 1);
	if (!script_open(&script, argc > 4 ? argv[4] : NULL))
		return NO_MODEL;
	if (sheet_open(&sheet, argv[1], atoi(argv[2]), atoi(argv[3])))
		status = run(&script, &sheet);
	sheet_close(&sheet);
	script_close(&script);
	return fflush(stdout) || ferror(stdout) ? DAMAGED : status;
}
