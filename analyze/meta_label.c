/*
 * The labels of the cover form: those of the lexicon, by their letters in
 * order, and where one stands in a line.
 *
 *	報告人：王小明			a colon behind it
 *	出國期間 108/6/22-29		a space
 *	出國期間108年11月23日		glued by the loss of a line end
 */
#include "analyze/cover_label.h"
#include "analyze/heading.h"

#include <stdlib.h>

enum {
	GLUED = 12,		/* bytes of a label that may lack a space */
	LONG_LABEL = 12,	/* and of one that is no word of a sentence */
	LETTERS = 1024
};

struct label {
	struct jb_str key, field;
};

struct labels {
	JB_LIST(struct label) list;	/* sorted by key */
	uint64_t letters[LETTERS / 64];	/* low bits of their first ones */
};

static int by_key(const void *a, const void *b)
{
	const struct label *x = a, *y = b;

	return jb_str_cmp(x->key, y->key);
}

/* The bit of letters for key's first letter. */
static uint64_t first_bit(struct jb_str key, size_t *i)
{
	size_t letter = jb_utf8_next(key, &(size_t){ 0 }) % LETTERS;

	*i = letter / 64;
	return (uint64_t)1 << letter % 64;
}

/* What may be told without a search, and spares most of them. */
static void measure(struct labels *labels)
{
	for (size_t k = 0; k < labels->list.n; k++) {
		size_t i;
		uint64_t bit = first_bit(labels->list.v[k].key, &i);

		labels->letters[i] |= bit;
	}
}

/*
 * May a label begin as key does? None before label *from does, which moves to
 * the first that may.
 */
static bool may_begin(const struct labels *labels, struct jb_str key,
		      size_t *from)
{
	const struct label *v = labels->list.v;
	size_t low = *from, high = labels->list.n, i;

	if (key.n == 0)
		return true;
	if (!(first_bit(key, &i) & labels->letters[i]))
		return false;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (jb_str_cmp(v[mid].key, key) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	*from = low;
	return low < labels->list.n && jb_str_starts(v[low].key, key);
}

/* The field of the label from, if key is all of it; else an empty text. */
static struct jb_str field_with(const struct labels *labels, struct jb_str key,
				size_t from)
{
	const struct label *label = &labels->list.v[from];

	return key.n && label->key.n == key.n ? label->field
					      : (struct jb_str){ 0 };
}

static struct labels *make(struct jb_arena *arena,
			   const struct jb_lexicon *lex)
{
	static const char *const columns[] = { "label_hant", "label_hans",
					       "label_en" };
	struct labels *labels = jb_new(arena, struct labels, 1);

	for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_FORM_LABELS);
	     row++) {
		struct jb_str field = jb_lex_get(lex, JB_LEX_FORM_LABELS, row,
						 "field");

		for (size_t c = 0; c < 3; c++) {
			struct jb_str cell = jb_lex_get(
				lex, JB_LEX_FORM_LABELS, row, columns[c]);
			struct jb_str part;

			for (size_t at = 0; jb_lex_part(&part, cell, &at);)
				*jb_list_add(arena, &labels->list) =
					(struct label){
						heading_key(arena, part),
						field,
					};
		}
	}
	if (labels->list.n > 1)
		qsort(labels->list.v, labels->list.n,
		      sizeof(*labels->list.v), by_key);
	measure(labels);
	return labels;
}

static const struct labels *labels_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_FORM_LABELS);

	if (!*made)
		*made = make(arena, work->lex);
	return *made;
}

struct jb_str cover_field(const struct work *work, struct jb_str s)
{
	const struct labels *labels = labels_read(work);
	struct jb_str key = heading_key(work->arena, s);
	size_t from = 0;

	return key.n && may_begin(labels, key, &from)
		       ? field_with(labels, key, from)
		       : (struct jb_str){ 0 };
}

/* A sentence, which a label without a sign does not open. */
static bool is_prose(struct jb_str text)
{
	return jb_ends_sentence(jb_str_trim(text));
}

/* May the label [mark->start, end) be one by what follows it? */
static bool is_closed(struct label_mark *mark, struct jb_str text, size_t end)
{
	size_t at = mark->start;
	size_t next = end, after;
	uint32_t cp = jb_utf8_next(text, &next);
	bool latin = jb_is_latin(jb_utf8_next(text, &(size_t){ at }));

	mark->value = end;
	mark->colon = false;
	if (end == text.n)
		return at == 0;
	for (after = end; jb_is_space(cp) && after < text.n;)
		after = next, cp = jb_utf8_next(text, &next);
	if (jb_is_colon(cp)) {
		mark->value = next;
		return mark->colon = true;
	}
	mark->value = after;
	if (latin)
		return false;
	if (after > end || cp == 0xFF0F || cp == '|')
		return end - at >= 9 || (at == 0 && end - at >= 6);
	/* 出國期間108年11月23日; not 與會代表普遍認為，…。 */
	return at == 0 && end - at >= GLUED && !is_prose(text);
}

bool label_at(struct label_mark *mark, const struct work *work,
	      struct jb_str text, size_t at)
{
	const struct labels *labels = labels_read(work);
	struct jb_str fields[LABEL * 2];
	size_t ends[LABEL * 2], n = 0, end = at, from = 0;
	bool latin = jb_is_latin(jb_utf8_next(text, &(size_t){ at }));
	char letters[LABEL * 2 * 4];
	struct jb_str key = { letters, 0 };

	while (n < LABEL * 2 && end < text.n) {
		uint32_t cp = jb_utf8_next(text, &end);

		if (cp == '\n' || cp == '\t' || jb_is_colon(cp) ||
		    (!latin && n >= LABEL))
			break;
		key.n += heading_key_put(letters + key.n, cp);
		if (!may_begin(labels, key, &from))
			break;
		ends[n] = end;
		fields[n++] = field_with(labels, key, from);
	}
	mark->start = at;
	while (n-- > 0) {
		size_t last = ends[n];

		if (ends[n] - at < 4 || jb_is_space(jb_utf8_prev(text, &last)))
			continue;
		mark->field = fields[n];
		if (mark->field.n && is_closed(mark, text, ends[n]))
			return true;
	}
	return false;
}

/* Where a label may begin after at: past the next run of spaces. */
static size_t next_place(struct jb_str text, size_t at)
{
	bool space = false;

	while (at < text.n) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(text, &at);

		if (jb_is_space(cp) || cp == 0xFF1B || cp == ';' ||
		    cp == 0xB7 || cp == '|')
			space = true;
		else if (space)
			return here;
	}
	return text.n;
}

size_t label_after(struct label_mark *mark, const struct work *work,
		   struct jb_str text, size_t at)
{
	do
		at = next_place(text, at);
	while (at < text.n && !label_at(mark, work, text, at));
	return at;
}

bool label_heads(const struct work *work, struct jb_str text)
{
	struct label_mark mark;

	return label_at(&mark, work, text, 0) &&
	       (mark.value >= LONG_LABEL || mark.value >= text.n ||
		mark.colon);
}
