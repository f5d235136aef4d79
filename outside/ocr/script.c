/*
 * Which characters a page is written in and which way is up: a few of its
 * longest lines are read in every way, and the one that tesseract is surest of
 * is right.
 */
#include "ocr.h"

#include <stdlib.h>
#include <string.h>

enum {
	TRIED = 4,
	POOR = 70, GOOD = 85,
	SHORT = 16,	/* symbols */
	SURE = 97	/* percent: else another model is asked */
};

/* For each script the models that may be there, the better one first. */
static const char *const models[SCRIPTS][2] = {
	[HANT] = { "HanT", "chi_tra" },
	[HANS] = { "HanS", "chi_sim" },
	[LATIN] = { "eng", "eng" },
};

static struct reader *reader_of(struct script *s, int is)
{
	struct reader *r = &s->readers[is];

	if (!r->api && !r->language && !reader_open(r, models[is][0]))
		reader_open(r, models[is][1]);
	return r;
}

bool script_open(struct script *s, const char *known)
{
	*s = (struct script){ .is = -1 };
	for (int i = 0; known && i < SCRIPTS; i++)
		for (int k = 0; k < 2; k++)
			if (strcmp(known, models[i][k]) == 0)
				s->is = i;
	return reader_of(s, HANT)->api || reader_of(s, HANS)->api;
}

static struct reader *second_of(struct script *s, int is)
{
	struct reader *r = &s->seconds[is];
	const char *first = s->readers[is].language;

	if (first && strcmp(first, models[is][1]) == 0)
		return &s->readers[is];
	if (!r->language)
		reader_open(r, models[is][1]);
	return r;
}

void script_number(struct symbol *to, struct script *s,
		   const struct sheet *sheet, struct box box)
{
	reader_number(to, reader_of(s, LATIN), sheet, box);
}

static int least_of(const struct symbols *s)
{
	int least = 100;

	for (int i = 0; i < s->n; i++)
		if (s->v[i].confidence < (float)least)
			least = (int)s->v[i].confidence;
	return s->n ? least : 0;
}

static void swap(struct symbols *a, struct symbols *b)
{
	struct symbols c = *a;

	*a = *b;
	*b = c;
}

/* Few characters have no context that helps: the surest reading is it. */
static void read_again(struct symbols *to, struct symbols *second,
		       struct script *s, const struct sheet *sheet,
		       const struct piece *p)
{
	struct symbols third = { 0 };

	reader_read(&third, reader_of(s, s->is), sheet, p, LOOK_LINE);
	if (least_of(second) > least_of(to))
		swap(to, second);
	if (least_of(&third) > least_of(to))
		swap(to, &third);
	symbols_clear(&third);
}

static bool is_same(const struct symbols *a, const struct symbols *b)
{
	for (int i = 0; i < a->n && i < b->n; i++)
		if (strcmp(a->v[i].text, b->v[i].text) != 0)
			return false;
	return a->n == b->n;
}

void script_read(struct symbols *to, struct symbols *before, struct script *s,
		 const struct sheet *sheet, const struct piece *p)
{
	const bool latin = s->is == LATIN;
	struct symbols other = { 0 };

	/* of the longest lines no model saw a symbol: dirt, or a pattern */
	if (s->is < 0)
		return;
	reader_read(to, reader_of(s, s->is), sheet, p,
		    latin ? LOOK_LINE : LOOK_RAW);
	if (least_of(to) >= SURE || (latin && symbols_quality(to) >= GOOD))
		return;
	reader_read(&other, second_of(s, s->is), sheet, p,
		    latin ? LOOK_RAW : LOOK_LINE);
	for (int i = 0; i < to->n; i++)
		symbols_add(before, &to->v[i]);
	if (to->n <= SHORT && !latin)
		read_again(to, &other, s, sheet, p);
	else
		symbols_vote(to, &other);
	if (is_same(before, to))
		symbols_clear(before);
	symbols_clear(&other);
}

void script_close(struct script *s)
{
	for (int i = 0; i < SCRIPTS; i++) {
		reader_close(&s->readers[i]);
		reader_close(&s->seconds[i]);
	}
}

/* The longest pieces, as indices. */
static int longest(int out[TRIED], const struct pieces *all)
{
	int n = 0;

	for (int i = 0; i < all->n; i++) {
		int k = n < TRIED ? n++ : TRIED;

		while (k > 0 && width_of(all->v[out[k - 1]].box) <
					width_of(all->v[i].box)) {
			if (k < TRIED)
				out[k] = out[k - 1];
			k--;
		}
		if (k < TRIED)
			out[k] = i;
	}
	return n;
}

struct trial {
	double sure;		/* mean confidence */
	int han;		/* percent */
};

static struct trial try(const struct reader *r, const struct sheet *sheet,
			const struct pieces *all)
{
	int picked[TRIED], n = longest(picked, all), symbols = 0, han = 0;
	int letters = 0;
	struct symbols found = { 0 };
	double sum = 0;

	for (int i = 0; i < n; i++) {
		reader_read(&found, r, sheet, &all->v[picked[i]],
			    LOOK_RAW);
		for (int k = 0; k < found.n; k++) {
			sum += found.v[k].confidence;
			han += symbol_is_han(&found.v[k]);
			letters += symbol_is_han(&found.v[k]) ||
				   symbol_is_latin(&found.v[k]) ||
				   symbol_is_digit(&found.v[k]);
		}
		symbols += found.n;
	}
	symbols_clear(&found);
	/* a pattern is dots and bars, however sure a model is of these */
	if (letters * 4 < symbols || !symbols)
		return (struct trial){ 0 };
	return (struct trial){ sum / symbols, han * 100 / symbols };
}

/* The best script of the page as it stands. */
static struct trial judge(struct script *s, const struct sheet *sheet,
			  const struct pieces *all)
{
	struct trial best = { 0 };

	if (s->is >= 0)
		return try(reader_of(s, s->is), sheet, all);
	for (int i = 0; i < SCRIPTS; i++) {
		struct trial t = try(reader_of(s, i), sheet, all);

		if (t.sure > best.sure) {
			best = t;
			s->is = i;
		}
	}
	return best;
}

int script_find(struct script *s, const struct sheet *sheet,
		const struct pieces *pieces)
{
	const int known = s->is;
	int is, turn = 0;
	struct trial best = judge(s, sheet, pieces);

	is = s->is;
	/* upside down some lines are Latin letters as well, of no sense */
	for (int i = best.sure < POOR ? 1 : 2;
	     i < 4 && (best.sure < POOR || (i == 2 && best.sure < SURE)); i++) {
		struct sheet turned;
		struct pieces other = { 0 };
		struct trial t = { 0 };

		s->is = known;
		if (sheet_turn(&turned, sheet, i) &&
		    pieces_find(&other, &turned))
			t = judge(s, &turned, &other);
		if (t.sure > best.sure) {
			best = t;
			is = s->is;
			turn = i;
		}
		pieces_clear(&other);
		sheet_close(&turned);
	}
	s->is = is;
	return turn;
}
