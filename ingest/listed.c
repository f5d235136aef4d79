/*
 * Lists whose marks are typed, where headings have styles. Word processors
 * know such items as paragraphs; what begins with a bullet and a TAB, with the
 * same bullet as its neighbour, or with a numeral that counts on, is an item.
 *
 *	•<TAB>Opening		depth 1: the first mark
 *	–<TAB>A speech		depth 2: a mark that is new below it
 *	•<TAB>Workshop		depth 1 again
 *	（一） … （二） …		without a TAB, but counting
 *
 * (typed.c is for documents without headings, which are read as plain text.)
 */
#include "ingest/extract.h"
#include "ingest/marks.h"

enum {
	DEPTHS = 8,
	REACH = 12		/* pieces to the next item of the same list */
};

/* The mark of a list: a numeral, or else a bullet's sign. */
struct sign_mark {
	struct list_mark numeral;
	uint32_t bullet;	/* 0: none */
	size_t length;		/* bytes of a bullet and the space after it */
};

struct lists {
	struct extract *x;
	struct sign_mark open[DEPTHS];	/* the last item of each depth */
	size_t n;
};

static struct sign_mark mark_of(const struct piece *piece)
{
	struct jb_str s = jb_str_slice(piece->text, 0, 64);
	struct mark mark = mark_find(s);
	struct sign_mark is = { .numeral = list_mark_find(s) };

	if (mark.style == MARK_BULLET && mark.length < piece->text.n) {
		is.bullet = mark.sign;
		is.length = mark.length;
	}
	if (is.numeral.printed >= piece->text.n)
		is.numeral.style = 0;
	return is;
}

static bool is_there(const struct piece *piece)
{
	return !piece->gone && piece->text.n > 0;
}

static bool may_change(const struct piece *piece)
{
	return is_there(piece) && piece->type == JB_BLOCK_PARAGRAPH &&
	       !piece->contents && !jb_str_has(piece->text, "\n");
}

static bool goes_on(const struct sign_mark *a, const struct sign_mark *b)
{
	return a->bullet ? a->bullet == b->bullet
			 : list_mark_follows(a->numeral, b->numeral);
}

/* Is there one more item of the list before the next heading? */
static bool is_followed(const struct extract *x, size_t i,
			const struct sign_mark *mark)
{
	size_t seen = 0;

	for (size_t k = i + 1; k < x->pieces.n && seen < REACH; k++) {
		const struct piece *piece = &x->pieces.v[k];
		struct sign_mark next;

		if (!is_there(piece))
			continue;
		if (piece->type == JB_BLOCK_HEADING)
			return false;
		seen++;
		next = may_change(piece) ? mark_of(piece)
					 : (struct sign_mark){ 0 };
		if (goes_on(mark, &next))
			return true;
		/* bullets stand together */
		if (mark->bullet && !next.bullet && !next.numeral.style)
			return false;
	}
	return false;
}

/* Does piece i, with that mark, begin a list? */
static bool begins(const struct lists *f, size_t i,
		   const struct sign_mark *mark)
{
	if (mark->bullet)
		return f->x->pieces.v[i].tabbed ||
		       is_followed(f->x, i, mark);
	return mark->numeral.style && mark->numeral.first &&
	       is_followed(f->x, i, mark);
}

/* The depth of an item with that mark, 0 if it is none. */
static size_t depth_of(struct lists *f, size_t i,
		       const struct sign_mark *mark, bool apart)
{
	for (size_t k = f->n; k-- > 0;)
		if (goes_on(&f->open[k], mark)) {
			f->n = k + 1;
			return f->n;
		}
	if (!begins(f, i, mark))
		return 0;
	if (apart || f->n == DEPTHS)
		f->n = 0;
	return ++f->n;
}

static void make_item(struct lists *f, size_t i, const struct sign_mark *mark,
		      size_t depth)
{
	struct piece *piece = &f->x->pieces.v[i];
	struct jb_str sign;

	piece->type = JB_BLOCK_ITEM;
	piece->depth = (unsigned)depth;
	f->open[depth - 1] = *mark;
	if (!mark->bullet) {
		piece->marker = jb_str_slice(piece->text, 0,
					     mark->numeral.printed);
		piece->numbered = true;
		return;
	}
	sign = jb_str_trim(jb_str_slice(piece->text, 0, mark->length));
	piece->marker = sign;
	piece->text = jb_str_slice(piece->text, mark->length, piece->text.n);
	extract_lost(f->x, JB_REPAIR_BULLET, i, sign);
}

static bool has_headings(const struct extract *x)
{
	for (size_t i = 0; i < x->pieces.n; i++)
		if (is_there(&x->pieces.v[i]) &&
		    x->pieces.v[i].type == JB_BLOCK_HEADING)
			return true;
	return false;
}

void extract_listed(struct extract *x)
{
	struct lists f = { .x = x };
	bool apart = true;	/* text that is no item stands before */

	if (!has_headings(x))
		return;
	for (size_t i = 0; i < x->pieces.n; i++) {
		struct piece *piece = &x->pieces.v[i];
		struct sign_mark mark;
		size_t depth = 0;

		if (!is_there(piece))
			continue;
		if (piece->type == JB_BLOCK_HEADING)
			f.n = 0;
		if (may_change(piece)) {
			mark = mark_of(piece);
			depth = depth_of(&f, i, &mark, apart);
		}
		if (depth)
			make_item(&f, i, &mark, depth);
		apart = !depth;
	}
}
