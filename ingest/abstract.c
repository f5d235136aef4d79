/*
 * Abstracts whose sections and items run on in one paragraph:
 *
 *	…，分述如下：心得：一、…。二、…。建議事項：一、…。二、…。
 *
 * The name of a section with a colon, behind the end of a sentence and before
 * 一、, opens a section there; 二、 and those after it, each behind the end of
 * one, open items. The paragraph is cut at these places.
 */
#include "ingest/layout.h"

enum { LABEL_COLUMNS = 20, LONGEST = 16384 };	/* bytes: a few pages */

/* The text of one paragraph on one line. */
struct scan {
	const struct layout *lay;
	struct jb_str text;	/* of the document, to its end */
	size_t first;
};

/* The character before at, 0 at the beginning of the paragraph. */
static uint32_t before(const struct scan *s, size_t at)
{
	return at > s->first ? jb_utf8_prev(s->text, &at) : 0;
}

static bool ends_sentence(uint32_t cp)
{
	return cp == 0x3002 || cp == 0xFF1B || cp == ';' || jb_is_colon(cp);
}

/* Does the nth of 一、 or （一） or 1. open at at? */
static bool opens_item(const struct scan *s, size_t at, unsigned n)
{
	struct jb_str rest = jb_str_slice(s->text, at, at + 24);
	struct mark mark;

	while (rest.n && (rest.p[rest.n - 1] & 0xC0) == 0x80)
		rest.n--;
	if (rest.n && (unsigned char)rest.p[rest.n - 1] >= 0xC0)
		rest.n--;
	mark = mark_find(rest);
	return mark.number == n &&
	       (mark.style == MARK_HAN || mark.style == MARK_HAN_PAREN ||
		mark.style == MARK_ARABIC_PAREN);
}

/* Where the name of a section that begins at at ends, with its colon; or 0. */
static size_t label_past(const struct scan *s, size_t at)
{
	size_t from = at;
	unsigned columns = 0;

	while (at < s->text.n && columns <= LABEL_COLUMNS) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(s->text, &at);

		columns += columns_of(cp);
		if (jb_is_colon(cp))
			return here > from &&
					       words_has(&s->lay->sections,
							 jb_str_slice(
								 s->text, from,
								 here)) &&
					       opens_item(s, at, 1)
				       ? at
				       : 0;
		if (!jb_is_han(cp) && cp != 0x3001)
			return 0;
	}
	return 0;
}

/* The next section from at on; SIZE_MAX: there is none. */
static size_t next_label(const struct scan *s, size_t at, size_t *past)
{
	for (uint32_t last = before(s, at); at < s->text.n;
	     last = jb_utf8_next(s->text, &at)) {
		if (!ends_sentence(last))
			continue;
		*past = label_past(s, at);
		if (*past)
			return at;
	}
	return SIZE_MAX;
}

/* Where item n opens, from at on; SIZE_MAX: it does not before past. */
static size_t next_item(const struct scan *s, size_t at, size_t past,
			unsigned n)
{
	for (uint32_t last = before(s, at); at < past;
	     last = jb_utf8_next(s->text, &at))
		if (ends_sentence(last) && opens_item(s, at, n))
			return at;
	return SIZE_MAX;
}

/* A piece [first, past) of the paragraph p as one of its own. */
static struct para *add_piece(struct layout *lay, const struct para *p,
			      enum jb_block_type type, size_t first,
			      size_t past)
{
	struct para *piece = jb_list_add(lay->arena, &lay->paras);

	*piece = *p;
	piece->type = (uint8_t)type;
	piece->level = type != JB_BLOCK_PARAGRAPH;
	piece->run_in = type == JB_BLOCK_HEADING;
	piece->mark = (struct mark){ 0 };
	piece->cut = first;
	piece->past = past;
	return piece;
}

static void add_items(struct layout *lay, const struct scan *s,
		      const struct para *p, size_t first, size_t past)
{
	for (unsigned n = 2;; n++) {
		size_t next = next_item(s, first, past, n);

		add_piece(lay, p, JB_BLOCK_ITEM, first,
			  next == SIZE_MAX ? past : next);
		if (next == SIZE_MAX)
			return;
		first = next;
	}
}

/* The paragraph's pieces; false: it has no sections. */
static bool cut_sections(struct layout *lay, const struct para *p)
{
	const struct line *line = &lay->lines.v[p->line];
	struct scan s = { lay, jb_str_slice(lay->text, 0, line->past),
			  line->first };
	size_t past, at, next, next_past;

	if (p->type != JB_BLOCK_PARAGRAPH || p->lines != 1 || p->cut ||
	    p->past || line->past - line->first > LONGEST)
		return false;
	at = next_label(&s, line->first, &past);
	if (at == SIZE_MAX)
		return false;
	add_piece(lay, p, JB_BLOCK_PARAGRAPH, 0, at);
	for (; at != SIZE_MAX; at = next, past = next_past) {
		next = next_label(&s, past, &next_past);
		add_piece(lay, p, JB_BLOCK_HEADING, at, past);
		add_items(lay, &s, p, past,
			  next == SIZE_MAX ? line->past : next);
	}
	return true;
}

void abstract_find(struct layout *lay)
{
	struct para *v = lay->paras.v;
	size_t n = lay->paras.n;

	lay->paras.v = NULL;
	lay->paras.n = lay->paras.room = 0;
	for (size_t i = 0; i < n; i++)
		if (!cut_sections(lay, &v[i]))
			*jb_list_add(lay->arena, &lay->paras) = v[i];
}
