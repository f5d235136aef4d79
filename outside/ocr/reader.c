/*
 * A piece of a line to symbols, by tesseract's LSTM: the piece alone on white
 * paper, in a size that the models were made for, the marks of notes painted
 * over.
 */
#include "ocr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	TALL = 48,		/* pixels that a line should have */
	POOR = 50		/* percent: look once more, without asking where
				 * the line is */
};

bool reader_open(struct reader *r, const char *language)
{
	*r = (struct reader){ language, TessBaseAPICreate() };
	if (!r->api)
		return false;
	if (TessBaseAPIInit2(r->api, NULL, language, OEM_LSTM_ONLY) == 0)
		return true;
	reader_close(r);
	return false;
}

void reader_close(struct reader *r)
{
	if (r->api) {
		TessBaseAPIEnd(r->api);
		TessBaseAPIDelete(r->api);
	}
	r->api = NULL;
}

void symbols_clear(struct symbols *s)
{
	free(s->v);
	*s = (struct symbols){ 0 };
}

static struct symbol *add(struct symbols *to)
{
	if (to->n == to->room) {
		int room = to->room ? to->room * 2 : 64;
		struct symbol *v = realloc(to->v, (size_t)room * sizeof(*v));

		if (!v)
			return NULL;
		to->v = v;
		to->room = room;
	}
	to->v[to->n] = (struct symbol){ 0 };
	return &to->v[to->n++];
}

void symbols_add(struct symbols *to, const struct symbol *s)
{
	struct symbol *place = add(to);

	if (place)
		*place = *s;
}

/* --- a picture of the piece --- */

enum { PAD = 2, SOFT = 3 };

struct shot {
	PIX *pix;
	struct box lead, box;	/* what is on it, from the left */
	int at;			/* where box begins on it, before scaling */
	double scale;
	int border;
};

/* Copy a box of the sheet with its edges to x. */
static void copy(PIX *to, const struct sheet *s, struct box b, int x, int y0)
{
	pixRasterop(to, x, b.y0 - y0, width_of(b) + 2 * PAD,
		    height_of(b) + 2 * PAD, PIX_SRC, s->gray, b.x0 - PAD,
		    b.y0 - PAD);
}

static void paint_over(PIX *gray, struct box b, int x0, int y0)
{
	BOX *box = boxCreate(b.x0 - x0 - SOFT, b.y0 - y0 - SOFT,
			     width_of(b) + 2 * SOFT, height_of(b) + 2 * SOFT);

	pixSetInRect(gray, box);
	boxDestroy(&box);
}

/* The box, behind its lead where it has one, with little white between. */
static PIX *compose(struct shot *to, const struct sheet *s,
		    const struct piece *p)
{
	const struct box b = to->box, lead = to->lead;
	const bool two = width_of(lead) > 0;
	int y0 = two && lead.y0 < b.y0 ? lead.y0 : b.y0;
	int y1 = two && lead.y1 > b.y1 ? lead.y1 : b.y1;
	PIX *out;

	to->at = two ? width_of(lead) + 2 * PAD + s->unit / 3 : 0;
	out = pixCreate(to->at + width_of(b) + 2 * PAD, y1 - y0 + 2 * PAD, 8);
	if (!out)
		return NULL;
	pixSetAll(out);
	if (two)
		copy(out, s, lead, 0, y0);
	copy(out, s, b, to->at, y0);
	for (int i = 0; p && i < p->raised_count; i++)
		paint_over(out, p->raised[i], b.x0 - PAD - to->at, y0 - PAD);
	return out;
}

static bool shoot(struct shot *to, const struct sheet *s, enum look how,
		  const struct piece *p)
{
	PIX *plain = compose(to, s, p), *scaled;
	const int h = plain ? pixGetHeight(plain) - 2 * PAD : 0;

	if (!plain)
		return false;
	to->scale = h < TALL ? (double)TALL / (h > TALL / 4 ? h : TALL / 4) : 1;
	scaled = to->scale > 1 ? pixScale(plain, (float)to->scale,
					  (float)to->scale)
			       : pixClone(plain);
	pixDestroy(&plain);
	if (!scaled)
		return false;
	to->border = how == LOOK_RAW ? pixGetHeight(scaled) / 12 + 1
				     : pixGetHeight(scaled) / 4 + 4;
	to->pix = pixAddBorderGeneral(scaled, to->border, to->border,
				      to->border, to->border, 255);
	pixDestroy(&scaled);
	return to->pix;
}

/* Where x of the shot is on the sheet. */
static int back(const struct shot *shot, int x)
{
	const int at = (int)((x - shot->border) / shot->scale) - PAD;

	return at + PAD < shot->at ? shot->lead.x0 + at
				   : shot->box.x0 + at - shot->at;
}

/* --- what tesseract says of it --- */

static void take_symbols(struct symbols *to, TessResultIterator *it,
			 const struct shot *shot)
{
	TessPageIterator *page = TessResultIteratorGetPageIterator(it);

	do {
		char *text = TessResultIteratorGetUTF8Text(it, RIL_SYMBOL);
		struct symbol *sym;
		int x0 = 0, y0, x1 = 0, y1;

		if (text && *text && *text != ' ' &&
		    strlen(text) < SYMBOL_ROOM && (sym = add(to))) {
			TessPageIteratorBoundingBox(page, RIL_SYMBOL, &x0,
						    &y0, &x1, &y1);
			snprintf(sym->text, sizeof(sym->text), "%s", text);
			sym->x0 = back(shot, x0);
			sym->x1 = back(shot, x1);
			sym->confidence = TessResultIteratorConfidence(
				it, RIL_SYMBOL);
			sym->space = TessPageIteratorIsAtBeginningOf(page,
								     RIL_WORD);
		}
		TessDeleteText(text);
	} while (TessResultIteratorNext(it, RIL_SYMBOL));
}

static void look(struct symbols *to, const struct reader *r,
		 const struct shot *shot, TessPageSegMode mode)
{
	TessResultIterator *it;

	TessBaseAPISetPageSegMode(r->api, mode);
	TessBaseAPISetImage2(r->api, shot->pix);
	TessBaseAPISetSourceResolution(r->api, 300);
	if (TessBaseAPIRecognize(r->api, NULL))
		return;
	it = TessBaseAPIGetIterator(r->api);
	if (it)
		take_symbols(to, it, shot);
	TessResultIteratorDelete(it);
	TessBaseAPIClear(r->api);
}

void reader_read(struct symbols *to, const struct reader *r,
		 const struct sheet *s, const struct piece *p, enum look how)
{
	struct shot shot = { .box = p->box, .lead = p->lead };

	to->n = 0;
	if (!r->api || !shoot(&shot, s, how, p))
		return;
	look(to, r, &shot, how == LOOK_RAW ? PSM_RAW_LINE : PSM_SINGLE_LINE);
	pixDestroy(&shot.pix);
}

void reader_number(struct symbol *to, const struct reader *r,
		   const struct sheet *s, struct box box)
{
	struct symbols found = { 0 };
	struct shot shot = { .box = box };

	*to = (struct symbol){ .x0 = box.x0, .x1 = box.x1, .raised = true };
	if (!r->api || !shoot(&shot, s, LOOK_LINE, NULL))
		return;
	TessBaseAPISetVariable(r->api, "tessedit_char_whitelist",
			       "0123456789");
	look(&found, r, &shot, PSM_SINGLE_WORD);
	TessBaseAPISetVariable(r->api, "tessedit_char_whitelist", "");
	if (found.n == 1) {
		memcpy(to->text, found.v[0].text, sizeof(to->text));
		to->confidence = found.v[0].confidence;
	}
	symbols_clear(&found);
	pixDestroy(&shot.pix);
}

/* --- what symbols are --- */

static unsigned code_of(const char *text)
{
	const unsigned char *p = (const unsigned char *)text;

	if (p[0] < 0x80)
		return p[0];
	if (p[0] < 0xE0)
		return (p[0] & 31u) << 6 | (p[1] & 63u);
	if (p[0] < 0xF0)
		return (p[0] & 15u) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u);
	return 0x20000;
}

bool symbol_is_han(const struct symbol *s)
{
	unsigned c = code_of(s->text);

	return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) ||
	       c >= 0x20000;
}

bool symbol_is_latin(const struct symbol *s)
{
	unsigned c = code_of(s->text);

	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= 0xC0 && c < 0x250);
}

bool symbol_is_digit(const struct symbol *s)
{
	return s->text[0] >= '0' && s->text[0] <= '9';
}

int symbols_quality(const struct symbols *s)
{
	double sum = 0;

	for (int i = 0; i < s->n; i++)
		sum += s->v[i].confidence;
	return s->n ? (int)(sum / s->n) : 0;
}

static int share(const struct symbols *s, bool (*is)(const struct symbol *))
{
	int n = 0;

	for (int i = 0; i < s->n; i++)
		n += is(&s->v[i]);
	return s->n ? n * 100 / s->n : 0;
}

int symbols_han(const struct symbols *s)
{
	return share(s, symbol_is_han);
}

int symbols_latin(const struct symbols *s)
{
	return share(s, symbol_is_latin);
}
