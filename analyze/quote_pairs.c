/*
 * Marks of quotation: those of a block, which one opens and which closes.
 */
#include "analyze/quote.h"

#include <string.h>

const struct quote_marks quote_marks[QUOTE_MARKS] = {
	{ "「", "」" }, { "『", "』" }, { "“", "”" }, { "\"", "\"" },
	{ "‘", "’" },
};

static void pair_open(struct quote_pairs *pairs, struct jb_arena *arena,
		      size_t at, size_t kind)
{
	*jb_list_add(arena, &pairs->list) = (struct quote_pair){
		at, JB_NONE, pairs->top[kind], &quote_marks[kind]
	};
	pairs->top[kind] = pairs->list.n - 1;
}

static void pair_close(struct quote_pairs *pairs, size_t at, size_t kind)
{
	struct quote_pair *p = &pairs->list.v[pairs->top[kind]];

	p->close = at;
	pairs->top[kind] = p->outer;
}

/* 「 」 『 』 ‘ ’ “ ” by their last two bytes; 。 and 、 are none */
static bool is_mark(struct jb_str text, size_t at)
{
	return at + 2 < text.n && (unsigned char)text.p[at + 1] == 0x80 &&
	       (unsigned char)text.p[at + 2] >= 0x8C;
}

/* What the mark at at does, which may be of any kind. */
static void read_mark(struct quote_pairs *pairs, struct jb_arena *arena,
		      struct jb_str text, size_t at)
{
	struct jb_str rest = jb_str_slice(text, at, at + 3);

	for (size_t kind = 0; kind < QUOTE_MARKS; kind++) {
		const struct quote_marks *m = &quote_marks[kind];

		/* don’t ends nothing; …,’ does */
		if (kind == QUOTE_SINGLE &&
		    jb_str_starts(rest, JB_STR("’")) &&
		    !any_before(text, at, ",.!?，。"))
			continue;
		if (pairs->top[kind] != JB_NONE &&
		    jb_str_starts(rest, jb_str_of(m->close)))
			pair_close(pairs, at, kind);
		else if (jb_str_starts(rest, jb_str_of(m->open)))
			pair_open(pairs, arena, at, kind);
	}
}

/*
 * A quotation that no mark closes goes to the end of its paragraph: the next
 * ones open it again (a print's habit), or its mark was lost.
 */
static void close_lost(const struct quote_finder *f,
		       struct quote_pairs *pairs)
{
	enum { LONG = 40 };

	if (f->work->doc->blocks.v[f->block].lang != JB_LANG_EN)
		return;
	for (size_t i = 0; i < pairs->list.n; i++) {
		struct quote_pair *p = &pairs->list.v[i];

		if (p->close != JB_NONE)
			continue;
		if (f->text.n >= p->open + LONG)
			p->close = f->text.n;
		return;
	}
}

void quote_pairs_find(const struct quote_finder *f, struct quote_pairs *pairs)
{
	struct jb_str text = f->text;

	*pairs = (struct quote_pairs){ 0 };
	for (size_t kind = 0; kind < QUOTE_MARKS; kind++)
		pairs->top[kind] = JB_NONE;
	for (size_t at = 0; at < text.n; at++) {
		unsigned char byte = (unsigned char)text.p[at];

		if (byte == '"' ||
		    ((byte == 0xE2 || byte == 0xE3) && is_mark(text, at)))
			read_mark(pairs, f->work->arena, text, at);
	}
	close_lost(f, pairs);
}

const struct quote_marks *quote_marks_at(struct jb_str text, size_t at)
{
	struct jb_str rest = jb_str_slice(text, at, text.n);

	for (size_t i = 0; i < QUOTE_MARKS; i++)
		if (jb_str_starts(rest, jb_str_of(quote_marks[i].open)))
			return &quote_marks[i];
	return NULL;
}

struct jb_range quote_unmarked(const struct quote_finder *f, struct jb_str s,
			       bool *whole)
{
	const struct quote_marks *m;
	struct jb_range at;

	s = jb_str_trim(s);
	at.first = (size_t)(s.p - f->text.p);
	at.past = at.first + s.n;
	m = quote_marks_at(s, 0);
	*whole = m && jb_str_ends(s, jb_str_of(m->close));
	if (*whole) {
		at.first += strlen(m->open);
		at.past -= strlen(m->close);
	}
	return at;
}
