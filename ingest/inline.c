#include "ingest/inline.h"

#include <string.h>
#include <strings.h>

static bool is_white(uint32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == '\n' || cp == '\r' ||
	       cp == '\f' || cp == 0xA0 || cp == 0x3000 || cp == 0xFEFF;
}

bool inline_joins(uint32_t before, uint32_t after)
{
	return (jb_is_han(before) || jb_is_cjk_punct(before)) &&
	       (jb_is_han(after) || jb_is_cjk_punct(after));
}

static void note_white(struct inline_text *t, uint32_t cp, size_t first,
		       size_t past)
{
	if (!t->space) {
		t->first = first;
		t->broken = t->wide = false;
	}
	t->space = true;
	t->past = past;
	t->broken |= cp == '\n' || cp == '\r';
	t->wide |= cp == 0x3000;
}

void inline_space(struct inline_text *t, size_t first, size_t past)
{
	note_white(t, '\n', first, past);
}

/* Write the white space that stands before next, if any is to be seen. */
static void settle(struct inline_text *t, struct jb_document *doc,
		   uint32_t next)
{
	struct jb_str as = jb_str_slice(doc->text, t->first, t->past);

	if (!t->space)
		return;
	t->space = false;
	if (!t->b.text.n || (t->broken && inline_joins(t->last, next)))
		return;
	if (jb_str_eq(as, JB_STR(" ")))
		block_copy(&t->b, doc, t->first, t->past);
	else
		block_put(&t->b, doc, t->wide ? JB_STR("　") : JB_STR(" "),
			  t->first, t->past);
}

void inline_copy(struct inline_text *t, struct jb_document *doc, size_t first,
		 size_t past)
{
	struct jb_str all = jb_str_slice(doc->text, 0, past);
	size_t run = first;

	for (size_t at = first, from = first; at < past; from = at) {
		uint32_t cp = jb_utf8_next(all, &at);

		if (is_white(cp)) {
			block_copy(&t->b, doc, run, from);
			note_white(t, cp, from, at);
			run = at;
			continue;
		}
		if (t->space)
			settle(t, doc, cp);
		t->last = cp;
	}
	block_copy(&t->b, doc, run, past);
}

void inline_put(struct inline_text *t, struct jb_document *doc,
		struct jb_str put, size_t first, size_t past)
{
	size_t at = 0;
	uint32_t cp;

	if (!put.n)
		return;
	cp = jb_utf8_next(put, &at);
	if (at == put.n && is_white(cp)) {
		note_white(t, cp == 0x3000 ? cp : ' ', first, past);
		return;
	}
	settle(t, doc, cp);
	block_put(&t->b, doc, put, first, past);
	for (t->last = cp; at < put.n;)
		t->last = jb_utf8_next(put, &at);
}

void block_append(struct block_text *to, struct jb_document *doc,
		  struct jb_str text, const struct jb_map *map)
{
	jb_buf_str(&to->text, text);
	for (size_t i = 0; i < map->spans.n; i++) {
		const struct jb_span *s = &map->spans.v[i];

		jb_map_add(doc->arena, &to->map, s->src, s->units, s->out_w,
			   s->src_w);
	}
}

bool inline_is_address(struct jb_str s)
{
	return (s.n > 8 && (strncasecmp(s.p, "http://", 7) == 0 ||
			    strncasecmp(s.p, "https://", 8) == 0)) ||
	       (s.n > 7 && strncasecmp(s.p, "mailto:", 7) == 0);
}

bool inline_says(struct jb_str text, struct jb_str address)
{
	const char *colon = memchr(address.p, ':', address.n);
	size_t from = colon ? (size_t)(colon - address.p) + 1 : 0;

	while (from < address.n && address.p[from] == '/')
		from++;
	while (address.n > from && address.p[address.n - 1] == '/')
		address.n--;
	return jb_str_find(text, jb_str_slice(address, from, address.n), 0) !=
	       SIZE_MAX;
}

/* Has each bracket of s its other half? */
static bool is_balanced(struct jb_str s)
{
	size_t open = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '(')
			open++;
		else if (s.p[i] == ')' && open-- == 0)
			return false;
	}
	return open == 0;
}

void inline_bracketed(struct jb_buf *out, struct jb_str address)
{
	bool plain = is_balanced(address);

	jb_buf_z(out, " (");
	for (size_t i = 0; i < address.n; i++) {
		if (!plain && address.p[i] == '(')
			jb_buf_z(out, "%28");
		else if (!plain && address.p[i] == ')')
			jb_buf_z(out, "%29");
		else
			jb_buf_add(out, address.p + i, 1);
	}
	jb_buf_z(out, ")");
}

void declare(struct jb_document *doc, const char *name, struct jb_str value)
{
	struct jb_declared *d;

	value = jb_str_trim(value);
	if (!value.n)
		return;
	for (size_t i = 0; i < doc->declared.n; i++)
		if (strcmp(doc->declared.v[i].name, name) == 0 &&
		    jb_str_eq(doc->declared.v[i].value, value))
			return;
	d = jb_list_add(doc->arena, &doc->declared);
	d->name = name;
	d->value = jb_str_keep(doc->arena, value);
}
