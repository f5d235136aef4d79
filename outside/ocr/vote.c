/*
 * Two readings of a line to the better of each place: what both have is
 * certain; where they differ, the one that is surer of its symbols is taken.
 */
#include "ocr.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST = 400, NO_LETTER = 70, NO_MARK = 95 };

static bool same(const struct symbol *a, const struct symbol *b)
{
	return strcmp(a->text, b->text) == 0;
}

/* How many symbols of a from i and of b from k on are common, in order. */
static short *common_find(const struct symbols *a, const struct symbols *b)
{
	const int w = b->n + 1;
	short *t = calloc((size_t)(a->n + 1) * (size_t)w, sizeof(short));

	for (int i = a->n - 1; t && i >= 0; i--)
		for (int k = b->n - 1; k >= 0; k--) {
			short down = t[(i + 1) * w + k];
			short right = t[i * w + k + 1];

			if (same(&a->v[i], &b->v[k]))
				t[i * w + k] = (short)(t[(i + 1) * w + k + 1] +
						       1);
			else
				t[i * w + k] = down > right ? down : right;
		}
	return t;
}

static double sure_of(const struct symbol *v, int n)
{
	double least = 100;

	for (int i = 0; i < n; i++)
		if (v[i].confidence < least)
			least = v[i].confidence;
	return least;
}

/*
 * How sure it is that nothing stands where the other sees v: lines lose
 * letters, and gain marks.
 */
static double nothing(const struct symbol *v, int n)
{
	for (int i = 0; i < n; i++)
		if (symbol_is_han(&v[i]) || symbol_is_latin(&v[i]) ||
		    symbol_is_digit(&v[i]))
			return NO_LETTER;
	return NO_MARK;
}

static bool takes_second(const struct symbol *a, int n, const struct symbol *b,
			 int m)
{
	double first = n ? sure_of(a, n) : nothing(b, m);
	double second = m ? sure_of(b, m) : nothing(a, n);

	return second > first;
}

static void add_all(struct symbols *to, const struct symbol *v, int n)
{
	for (int i = 0; i < n; i++)
		symbols_add(to, &v[i]);
}

void symbols_vote(struct symbols *a, const struct symbols *b)
{
	struct symbols out = { 0 };
	const int w = b->n + 1;
	short *t;
	int i = 0, k = 0;

	if (a->n > LONGEST || b->n > LONGEST || !b->n)
		return;
	t = common_find(a, b);
	while (t && (i < a->n || k < b->n)) {
		int i0 = i, k0 = k;

		while (i < a->n && k < b->n && same(&a->v[i], &b->v[k])) {
			symbols_add(&out, &a->v[i]);
			i0 = ++i;
			k0 = ++k;
		}
		while ((i < a->n || k < b->n) &&
		       !(i < a->n && k < b->n && same(&a->v[i], &b->v[k])))
			if (k == b->n || (i < a->n && t[(i + 1) * w + k] >=
							      t[i * w + k + 1]))
				i++;
			else
				k++;
		if (takes_second(a->v + i0, i - i0, b->v + k0, k - k0))
			add_all(&out, b->v + k0, k - k0);
		else
			add_all(&out, a->v + i0, i - i0);
	}
	free(t);
	if (out.n) {
		symbols_clear(a);
		*a = out;
	} else {
		symbols_clear(&out);
	}
}
