/*
 * English words that the end of a line cuts in two.
 *
 *	govern- | ance		a hyphen, and governance stands elsewhere in the
 *				document, or "ance" is no word
 *	long- | term		stays: long-term stands elsewhere, or nothing
 *				tells
 *	withi | n four		print that breaks lines at any letter, as East
 *				Asian text is set: only where the document shows
 *				that it does
 *	Inf | ormation		old word processors fill every line to the same
 *				column, whatever letter or digit stands there
 *
 * The document is its own dictionary: words that no line's end touches. A cut
 * that nothing proves is left as it is printed.
 */
#include "ingest/layout.h"

enum {
	PIECE = 40,		/* letters on either side */
	PROVEN = 2,		/* cuts without a hyphen that show the habit, */
	SHARE = 5		/* and one in so many line ends */
};

struct cutting {
	struct layout *lay;
	struct words words;	/* tallied */
	size_t ends, proven;	/* line ends between letters; cut words */
};

/* The pieces of a word on both sides of a line's end. */
struct pieces {
	struct jb_str a, b;
	bool hyphen;
};

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_inner(char c)
{
	return jb_is_letter(c) || c == '-' || c == '\'';
}

/* Bytes of the hyphen that ends s, 0 where there is none. */
static size_t hyphen_length(struct jb_str s)
{
	if (jb_str_ends(s, JB_STR("\u2010")))
		return 3;
	return jb_str_ends(s, JB_STR("-"));
}

/* False: no word can be cut between the line before b and b. */
static bool pieces_find(struct pieces *p, const struct layout *lay,
			const struct line *b)
{
	struct jb_str a = line_text(lay, b - 1), next = line_text(lay, b);
	size_t hyphen = hyphen_length(a), first, past = 0;

	a = jb_str_slice(a, 0, a.n - hyphen);
	first = a.n;
	while (first > 0 && jb_is_letter(a.p[first - 1]) &&
	       a.n - first <= PIECE)
		first--;
	while (past < next.n && is_small(next.p[past]) && past <= PIECE)
		past++;
	p->a = jb_str_slice(a, first, a.n);
	p->b = jb_str_slice(next, 0, past);
	p->hyphen = hyphen > 0;
	return p->a.n && p->b.n && p->a.n < PIECE && p->b.n < PIECE &&
	       is_small(a.p[a.n - 1]) &&
	       !(first > 0 && is_inner(a.p[first - 1])) &&
	       !(past < next.n && jb_is_letter(next.p[past]));
}

static bool may_cut(const struct layout *lay, const struct line *b)
{
	return b->joins && (hyphen_length(line_text(lay, b - 1)) || b->print);
}

static bool is_at_grid(const struct layout *lay, const struct line *b)
{
	return b->joins && reflow_cuts(lay, b - 1, b);
}

/* The letters at the end of a, and those at the start of b. */
static struct pieces pieces_at_grid(const struct layout *lay,
				    const struct line *b)
{
	struct jb_str a = line_text(lay, b - 1), next = line_text(lay, b);
	size_t first = a.n, past = 0;

	while (first > 0 && jb_is_letter(a.p[first - 1]) && a.n - first < PIECE)
		first--;
	while (past < next.n && jb_is_letter(next.p[past]) && past < PIECE)
		past++;
	return (struct pieces){ jb_str_slice(a, first, a.n),
				jb_str_slice(next, 0, past), false };
}

/* --- the document's words --- */

static void tally_word(struct cutting *c, struct jb_str word)
{
	size_t from = 0;

	words_tally(&c->words, c->lay->arena, words_key(word));
	for (size_t i = 0; i <= word.n; i++) {
		if (i < word.n && word.p[i] != '-')
			continue;
		if (i > from && i - from < word.n)
			words_tally(&c->words, c->lay->arena,
				    words_key(jb_str_slice(word, from, i)));
		from = i + 1;
	}
}

/* The words of a line but those that may be cut. */
static void tally_line(struct cutting *c, size_t i)
{
	const struct line *line = &c->lay->lines.v[i];
	struct jb_str s = line_text(c->lay, line);
	bool goes_on = i + 1 < c->lay->lines.n && line[1].joins;

	for (size_t at = 0, past; at < s.n; at = past + 1) {
		past = at;
		while (past < s.n && is_inner(s.p[past]))
			past++;
		if (past > at && !(at == 0 && line->joins) &&
		    !(past == s.n && goes_on))
			tally_word(c, jb_str_slice(s, at, past));
	}
}

static uint32_t seen(const struct cutting *c, struct jb_str word)
{
	return words_count(&c->words, words_key(word));
}

/* How often both pieces stand together, with that between them. */
static uint32_t seen_joined(const struct cutting *c, const struct pieces *p,
			    const char *between)
{
	return seen(c, jb_str_format(c->lay->arena, "%.*s%s%.*s", (int)p->a.n,
				     p->a.p, between, (int)p->b.n, p->b.p));
}

/* --- judging --- */

static bool is_syllable_break(const struct cutting *c, const struct pieces *p)
{
	uint32_t one = seen_joined(c, p, ""), two = seen_joined(c, p, "-");

	if (p->a.n < 2 || p->b.n < 2)
		return false;
	if (one || two)
		return one > two;
	return phrase_fits(c->lay, PHRASE_WORD_END, p->b) && !seen(c, p->b);
}

/* The word stands elsewhere, and not both of its pieces do. */
static bool is_proven(const struct cutting *c, const struct pieces *p)
{
	return seen_joined(c, p, "") &&
	       !(seen(c, p->a) && seen(c, p->b));
}

/* One letter that is no word, or pieces that both are none. */
static bool is_likely(const struct cutting *c, const struct pieces *p)
{
	return (p->a.n == 1 && p->a.p[0] != 'a') ||
	       (p->b.n == 1 && p->b.p[0] != 'a') ||
	       (!seen(c, p->a) && !seen(c, p->b));
}

static void count(struct cutting *c)
{
	struct pieces p;

	for (size_t i = 1; i < c->lay->lines.n; i++) {
		const struct line *b = &c->lay->lines.v[i];

		if (!may_cut(c->lay, b) || !pieces_find(&p, c->lay, b) ||
		    p.hyphen)
			continue;
		c->ends++;
		c->proven += is_proven(c, &p);
	}
}

/* Two words that stand elsewhere, and not as one: a space was dropped. */
static bool are_words(const struct cutting *c, const struct pieces *p)
{
	return p->a.n && p->b.n && !seen_joined(c, p, "") && seen(c, p->a) &&
	       seen(c, p->b);
}

static enum word_cut judge(const struct cutting *c, const struct line *b)
{
	struct pieces p;

	if (is_at_grid(c->lay, b)) {
		p = pieces_at_grid(c->lay, b);
		return are_words(c, &p) ? CUT_NONE : CUT_LETTERS;
	}
	if (!may_cut(c->lay, b) || !pieces_find(&p, c->lay, b))
		return CUT_NONE;
	if (p.hyphen)
		return is_syllable_break(c, &p) ? CUT_HYPHEN : CUT_NONE;
	if (c->proven < PROVEN || c->proven * SHARE < c->ends)
		return CUT_NONE;
	return is_proven(c, &p) || is_likely(c, &p) ? CUT_LETTERS : CUT_NONE;
}

void syllables_find(struct layout *lay)
{
	struct cutting c = { .lay = lay };
	struct pieces p;
	bool any = false;

	for (size_t i = 1; i < lay->lines.n && !any; i++) {
		const struct line *b = &lay->lines.v[i];

		any = is_at_grid(lay, b) ||
		      (may_cut(lay, b) && pieces_find(&p, lay, b));
	}
	if (!any)
		return;
	for (size_t i = 0; i < lay->lines.n; i++)
		tally_line(&c, i);
	count(&c);
	for (size_t i = 1; i < lay->lines.n; i++)
		lay->lines.v[i].cut = (uint8_t)judge(&c, &lay->lines.v[i]);
}
