/*
 * What of a page is its text (parts.h). Set aside are regions that say what
 * they are by their name or class, unless most of the page's text is in them,
 * and runs of short parts that are links within the site and nothing else.
 */
#include "ingest/bold_heads.h"
#include "ingest/parts.h"

#include <stdlib.h>

enum {
	LABEL_MAX = 24,		/* letters of a form's label */
	VALUE_MAX = 160,
	WRAP_MIN = 15,		/* letters of a line that was wrapped */
	MENU_RUN = 3,		/* link parts in a row make a menu */
	MENU_LETTERS = 40,	/* each no longer than this */
	GUESS_PERCENT = 40,	/* more text than this is no margin */
	CALLS = 2000		/* notes of one document that are looked at */
};

static size_t letters_of(struct jb_str s)
{
	return jb_utf8_count(s, s.n);
}

struct part *parts_add(struct parts *parts, struct inline_text *t,
		       const struct part *model)
{
	struct jb_arena *arena = parts->doc->arena;
	struct part *part;

	if (!t->b.text.n) {
		*t = (struct inline_text){ 0 };
		return NULL;
	}
	part = jb_list_add(arena, &parts->list);
	*part = *model;
	part->text = jb_str_keep(arena, jb_buf_view(&t->b.text));
	part->map = t->b.map;
	part->letters = letters_of(part->text);
	for (size_t r = part->region; r != JB_NONE;
	     r = parts->regions.v[r].outer)
		parts->regions.v[r].letters += part->letters;
	jb_buf_clear(&t->b.text);
	*t = (struct inline_text){ 0 };
	return part;
}

void parts_call(struct parts *parts, struct jb_str key, struct jb_str own)
{
	if (parts->calls.n < CALLS)
		*jb_list_add(parts->doc->arena, &parts->calls) =
			(struct call){ key, own, parts->list.n };
}

const struct call *parts_called(const struct parts *parts, struct jb_str key)
{
	for (size_t i = 0; i < parts->calls.n; i++)
		if (jb_str_eq(parts->calls.v[i].key, key))
			return &parts->calls.v[i];
	return NULL;
}

const struct call *parts_calling(const struct parts *parts, struct jb_str own)
{
	for (size_t i = 0; i < parts->calls.n; i++)
		if (own.n && jb_str_eq(parts->calls.v[i].own, own))
			return &parts->calls.v[i];
	return NULL;
}

/* part is taken into the part with the index into. */
static void part_gone(struct part *part, size_t into)
{
	part->gone = true;
	part->into = into;
}

/* The text put together in b goes to part. */
static void part_take(struct part *part, struct jb_document *doc,
		      struct block_text *b)
{
	part->text = jb_str_keep(doc->arena, jb_buf_view(&b->text));
	part->map = b->map;
	part->letters = letters_of(part->text);
	jb_buf_clear(&b->text);
}

static size_t source_past(const struct part *part)
{
	return jb_map_source(&part->map, part->text.n - 1, part->text.n).past;
}

/*
 * put stands between two parts and is made of nothing. Where there is none
 * before it (an empty first cell), it stands before the part after it.
 */
static void put_between(struct block_text *b, struct jb_document *doc,
			const char *put, const struct part *before,
			const struct part *after)
{
	size_t at = before ? source_past(before)
			   : jb_map_source(&after->map, 0, 1).first;

	block_put(b, doc, jb_str_of(put), at, at);
}

static bool ends_line(const struct part *part)
{
	return jb_ends_sentence(part->text) ||
	       jb_is_colon(jb_utf8_last(part->text));
}

/*
 * Were the lines wrapped to a width? All but the last are long, about equal,
 * and none ends like a sentence.
 */
static bool are_wrapped(const struct part *v, size_t n)
{
	size_t least = SIZE_MAX, most = 0;

	for (size_t i = 0; i + 1 < n; i++) {
		if (ends_line(&v[i]))
			return false;
		least = v[i].letters < least ? v[i].letters : least;
		most = v[i].letters > most ? v[i].letters : most;
	}
	return least >= WRAP_MIN && least * 10 >= most * 7 &&
	       v[n - 1].letters <= most + most / 4;
}

static bool always_joins(const struct part *part)
{
	return part->type == JB_BLOCK_HEADING || part->type == JB_BLOCK_ITEM ||
	       part->type == JB_BLOCK_FIGURE;
}

static void join_run(struct parts *parts, struct part *v, size_t n)
{
	struct jb_document *doc = parts->doc;
	struct block_text b = { 0 };

	for (size_t i = 0; i < n; i++) {
		if (i && !inline_joins(jb_utf8_last(v[i - 1].text),
				       jb_utf8_first(v[i].text)))
			put_between(&b, doc, " ", &v[i - 1], &v[i]);
		block_append(&b, doc, v[i].text, &v[i].map);
		if (i) {
			part_gone(&v[i], (size_t)(v - parts->list.v));
			v[0].link_letters += v[i].link_letters;
			v[0].links += v[i].links;
			v[0].link_out |= v[i].link_out;
		}
	}
	part_take(&v[0], doc, &b);
}

void parts_join_lines(struct parts *parts, size_t first)
{
	struct part *v = parts->list.v;

	while (first < parts->list.n) {
		size_t past = first + 1;

		while (past < parts->list.n && v[past].after_br &&
		       !v[past].gone && !v[first].gone &&
		       v[first].type != JB_BLOCK_TABLE)
			past++;
		if (past - first > 1 &&
		    (always_joins(&v[first]) ||
		     are_wrapped(v + first, past - first)))
			join_run(parts, v + first, past - first);
		first = past;
	}
}

/* A table for the look of a page holds headings, tables, or but one cell. */
static bool is_layout(const struct parts *parts, const struct table *t)
{
	size_t wide = 0;

	if (t->nested)
		return true;
	for (size_t r = 0; r < t->rows.n; r++) {
		const struct table_row *row = &t->rows.v[r];

		wide += row->cells.n > 1;
		for (size_t c = 0; c < row->cells.n; c++)
			for (size_t i = row->cells.v[c].first;
			     i < row->cells.v[c].past; i++)
				if (parts->list.v[i].type == JB_BLOCK_HEADING ||
				    parts->list.v[i].type == JB_BLOCK_CODE)
					return true;
	}
	return wide == 0 || (t->rows.n < 2 && !t->headed);
}

/* The parts of a cell, one after the other in b. */
static struct jb_cell add_cell(struct block_text *b, struct parts *parts,
			       size_t into, const struct cell *cell,
			       const struct part **last)
{
	struct jb_cell made = { .start = b->text.n,
				.rows = cell->rows,
				.columns = cell->columns };

	for (size_t i = cell->first; i < cell->past; i++) {
		struct part *part = &parts->list.v[i];

		if (part->gone)
			continue;
		if (b->text.n > made.start &&
		    !inline_joins(jb_utf8_last((*last)->text),
				  jb_utf8_first(part->text)))
			put_between(b, parts->doc, " ", *last, part);
		block_append(b, parts->doc, part->text, &part->map);
		part_gone(part, into);
		*last = part;
	}
	made.end = b->text.n;
	return made;
}

static bool all_header(const struct table_row *row)
{
	for (size_t c = 0; c < row->cells.n; c++)
		if (!row->cells.v[c].header)
			return false;
	return row->cells.n > 0;
}

/* The first part with text in the table's cells, or NULL. */
static struct part *first_part(struct parts *parts, const struct table *t)
{
	for (size_t r = 0; r < t->rows.n; r++)
		for (size_t c = 0; c < t->rows.v[r].cells.n; c++)
			for (size_t i = t->rows.v[r].cells.v[c].first;
			     i < t->rows.v[r].cells.v[c].past; i++)
				if (!parts->list.v[i].gone)
					return &parts->list.v[i];
	return NULL;
}

static void add_row(struct block_text *b, struct parts *parts,
		    struct part *made, const struct table_row *row,
		    const struct part **last)
{
	struct jb_arena *arena = parts->doc->arena;
	struct jb_row *out = jb_list_add(arena, &made->rows);

	out->header = all_header(row);
	for (size_t c = 0; c < row->cells.n; c++) {
		struct jb_cell cell;

		if (c)
			put_between(b, parts->doc, "\t", *last, made);
		cell = add_cell(b, parts, (size_t)(made - parts->list.v),
				&row->cells.v[c], last);
		*jb_list_add(arena, &out->cells) = cell;
	}
}

void parts_make_table(struct parts *parts, struct table *table)
{
	struct block_text b = { 0 };
	const struct part *last = NULL;
	struct part *made;

	if (is_layout(parts, table))
		return;
	made = first_part(parts, table);
	if (!made)
		return;
	for (size_t r = 0; r < table->rows.n; r++) {
		if (!table->rows.v[r].cells.n)
			continue;
		if (made->rows.n)
			put_between(&b, parts->doc, "\n", last, made);
		add_row(&b, parts, made, &table->rows.v[r], &last);
	}
	made->gone = false;
	made->type = JB_BLOCK_TABLE;
	made->level = made->depth = 0;
	made->marker = (struct jb_str){ 0 };
	part_take(made, parts->doc, &b);
}

void parts_drop_alt(struct parts *parts)
{
	struct part *caption, *alt;

	if (parts->list.n < 2)
		return;
	caption = &parts->list.v[parts->list.n - 1];
	alt = caption - 1;
	if (caption->type != JB_BLOCK_FIGURE || alt->type != JB_BLOCK_FIGURE ||
	    alt->gone || caption->gone ||
	    jb_str_find(caption->text, alt->text, 0) == SIZE_MAX)
		return;
	part_gone(alt, parts->list.n - 1);
	alt->map.spans.n = 0;
}

void parts_make_form(struct parts *parts, size_t label)
{
	struct jb_document *doc = parts->doc;
	struct part *l = &parts->list.v[label], *v = l + 1;
	struct block_text b = { 0 };

	if (l->letters > LABEL_MAX || v->letters > VALUE_MAX ||
	    l->type != JB_BLOCK_PARAGRAPH || v->type != JB_BLOCK_PARAGRAPH)
		return;
	block_append(&b, doc, l->text, &l->map);
	l->label = (struct jb_cell){ 0, b.text.n, 1, 1 };
	put_between(&b, doc, "\t", l, v);
	l->value.start = b.text.n;
	block_append(&b, doc, v->text, &v->map);
	l->value.end = b.text.n;
	l->value.rows = l->value.columns = 1;
	l->type = JB_BLOCK_FORM;
	l->link_letters += v->link_letters;
	part_gone(v, label);
	part_take(l, doc, &b);
}

bool parts_has_label(struct jb_str s)
{
	size_t at = jb_str_find(s, JB_STR("："), 0);
	size_t narrow = jb_str_find(s, JB_STR(":"), 0);

	at = narrow < at ? narrow : at;
	return at != SIZE_MAX && at >= 4 && at <= LABEL_MAX * 3;
}

/* 本期網址：http://… in a footer: where the text is from or goes on. */
static bool tells_source(const struct part *part)
{
	static const char *const rights[] = {
		"©", "版權", "版权", "Copyright", "copyright", "ICP",
	};
	struct jb_str s = part->text;
	size_t at = jb_str_find(s, JB_STR("://"), 0);

	if (at == SIZE_MAX || (part->type != JB_BLOCK_PARAGRAPH &&
			       part->type != JB_BLOCK_ITEM))
		return false;
	for (size_t i = 0; i < sizeof(rights) / sizeof(rights[0]); i++)
		if (jb_str_find(s, jb_str_of(rights[i]), 0) != SIZE_MAX)
			return false;
	return parts_has_label(jb_str_slice(s, 0, at > 4 ? at - 4 : 0));
}

/* Is part in a region that is no main text? */
static bool in_margin(const struct parts *parts, const struct part *part,
		      size_t all)
{
	if (tells_source(part))
		return false;
	for (size_t i = part->region; i != JB_NONE;
	     i = parts->regions.v[i].outer) {
		const struct region *r = &parts->regions.v[i];

		if (!r->margin ||
		    (r->heading && part->type == JB_BLOCK_HEADING))
			continue;
		if (r->sure || r->letters * 100 < all * GUESS_PERCENT)
			return true;
	}
	return false;
}

static bool is_menu_entry(const struct part *part)
{
	return part->link_letters * 10 >= part->letters * 9 &&
	       part->letters <= MENU_LETTERS && !part->link_out &&
	       (part->type == JB_BLOCK_ITEM ||
		part->type == JB_BLOCK_PARAGRAPH);
}

static void mark_menus(struct parts *parts, bool *aside)
{
	size_t n = parts->list.n, run = 0, first = 0;

	for (size_t i = 0; i <= n; i++) {
		if (i < n && parts->list.v[i].gone)
			continue;
		if (i < n && is_menu_entry(&parts->list.v[i])) {
			first = run++ ? first : i;
			continue;
		}
		for (size_t k = first; run >= MENU_RUN && k < i; k++)
			aside[k] = true;
		run = 0;
	}
}

/* Which parts are set aside; none where that would leave nothing. */
static bool *choose(struct parts *parts)
{
	size_t n = parts->list.n, all = 0, kept = 0;
	bool *aside = jb_new(parts->doc->arena, bool, n + 1);

	for (size_t i = 0; i < n; i++)
		all += parts->list.v[i].gone ? 0 : parts->list.v[i].letters;
	for (size_t i = 0; i < n; i++)
		aside[i] = in_margin(parts, &parts->list.v[i], all);
	mark_menus(parts, aside);
	if (parts->page)
		parts_find_main(parts, aside);
	for (size_t i = 0; i < n; i++)
		aside[i] &= !tells_source(&parts->list.v[i]);
	for (size_t i = 0; i < n; i++)
		kept += !parts->list.v[i].gone && !aside[i];
	for (size_t i = 0; !kept && i < n; i++)
		aside[i] = false;
	return aside;
}

static void set_aside(struct parts *parts, struct jb_repair *repair,
		      const struct part *part)
{
	for (size_t i = 0; i < part->map.spans.n; i++) {
		const struct jb_span *s = &part->map.spans.v[i];

		if (s->src_w)
			jb_repair_range(parts->doc, repair, s->src,
					s->src + s->units * s->src_w);
	}
}

/* One repair for parts [first, past) that stand together. */
static void repair_run(struct parts *parts, size_t first, size_t past)
{
	struct jb_document *doc = parts->doc;
	struct jb_buf all = { 0 };
	struct jb_repair *repair;

	for (size_t i = first; i < past; i++) {
		if (parts->list.v[i].gone)
			continue;
		if (all.n)
			jb_buf_z(&all, "\n");
		jb_buf_str(&all, parts->list.v[i].text);
	}
	repair = jb_repair_add(doc, JB_REPAIR_BOILERPLATE, JB_NONE,
			       jb_buf_keep(doc->arena, &all));
	repair->confidence = 0.9;
	for (size_t i = first; i < past; i++)
		if (!parts->list.v[i].gone)
			set_aside(parts, repair, &parts->list.v[i]);
}

static void make_block(struct parts *parts, const struct part *part)
{
	struct jb_document *doc = parts->doc;
	struct block_text b = { .map = part->map };
	struct jb_block *block;
	size_t index;

	jb_buf_str(&b.text, part->text);
	index = block_close(&b, doc, part->type);
	block = &doc->blocks.v[index];
	block->level = part->level;
	block->depth = part->depth;
	block->marker = part->marker;
	block->numbered = part->numbered;
	block->rows.v = part->rows.v;
	block->rows.n = part->rows.n;
	block->rows.room = part->rows.room;
	block->label = part->label;
	block->value = part->value;
}

/* Which parts stand behind another one, in chains. */
struct moves {
	bool *moved;
	size_t *first, *next;	/* of the part's notes, or JB_NONE */
};

/* The part that calls the note of parts->list.v[i], or JB_NONE. */
static size_t host_of(const struct parts *parts, const bool *aside, size_t i)
{
	const struct part *v = parts->list.v;
	const struct call *call = v[i].note.n && !v[i].gone
					  ? parts_called(parts, v[i].note)
					  : NULL;
	size_t host = call ? call->part : i;

	for (int n = 0; n < 4 && host < i && v[host].gone; n++)
		host = v[host].into;
	return host < i && !v[host].gone && !v[host].note.n && !aside[host]
		       ? host
		       : JB_NONE;
}

static struct moves find_moves(struct parts *parts, bool *aside)
{
	struct jb_arena *arena = parts->doc->arena;
	const size_t n = parts->list.n;
	struct moves m = { jb_new(arena, bool, n + 1),
			   jb_new(arena, size_t, n + 1),
			   jb_new(arena, size_t, n + 1) };

	for (size_t i = 0; i < n; i++)
		m.first[i] = m.next[i] = JB_NONE;
	for (size_t i = n; i-- > 0;) {
		size_t host = host_of(parts, aside, i);

		if (host == JB_NONE)
			continue;
		m.moved[i] = true;
		aside[i] = false;
		m.next[i] = m.first[host];
		m.first[host] = i;
	}
	return m;
}

/* Bold lines over their text, of what is not set aside. */
static void find_heads(struct parts *parts, const bool *aside)
{
	struct jb_arena *arena = parts->doc->arena;
	struct bold_line *lines = jb_new(arena, struct bold_line,
					 parts->list.n + 1);
	size_t *which = jb_new(arena, size_t, parts->list.n + 1), n = 0;

	for (size_t i = 0; i < parts->list.n; i++) {
		const struct part *part = &parts->list.v[i];

		if (part->gone || aside[i])
			continue;
		which[n] = i;
		lines[n++] = (struct bold_line){
			.text = part->text, .type = part->type,
			.level = part->level,
			.bold = part->bold && !part->note.n && !part->after_br,
		};
	}
	bold_heads(parts->doc, lines, n);
	for (size_t i = 0; i < n; i++) {
		parts->list.v[which[i]].type = lines[i].type;
		parts->list.v[which[i]].level = lines[i].level;
	}
}

void parts_close(struct parts *parts)
{
	bool *aside = choose(parts);
	const struct moves moves = find_moves(parts, aside);
	size_t n = parts->list.n;

	parts_find_title(parts, aside);
	find_heads(parts, aside);
	for (size_t i = 0; i < n;) {
		size_t past = i;

		if (parts->list.v[i].gone || moves.moved[i]) {
			i++;
			continue;
		}
		while (past < n && (aside[past] || parts->list.v[past].gone))
			past++;
		if (past > i)
			repair_run(parts, i, past);
		else
			make_block(parts, &parts->list.v[past++]);
		for (size_t k = moves.first[i]; k != JB_NONE;
		     k = moves.next[k])
			make_block(parts, &parts->list.v[k]);
		i = past;
	}
}

static int by_first(const void *a, const void *b)
{
	const struct jb_range *x = a, *y = b;

	return (x->first > y->first) - (x->first < y->first);
}

/* The ranges of the source that parts are made of, in order. */
static size_t kept_ranges(const struct parts *parts, struct jb_range **out)
{
	size_t n = 0;

	for (size_t i = 0; i < parts->list.n; i++)
		n += parts->list.v[i].map.spans.n;
	*out = jb_new(parts->doc->arena, struct jb_range, n + 1);
	n = 0;
	for (size_t i = 0; i < parts->list.n; i++) {
		const struct jb_map *map = &parts->list.v[i].map;

		for (size_t k = 0; k < map->spans.n; k++) {
			const struct jb_span *s = &map->spans.v[k];

			(*out)[n].first = s->src;
			(*out)[n++].past = s->src + s->units * s->src_w;
		}
	}
	qsort(*out, n, sizeof(**out), by_first);
	return n;
}

void parts_repair_markup(struct parts *parts)
{
	struct jb_document *doc = parts->doc;
	struct jb_repair *repair = NULL;
	struct jb_range *kept;
	size_t n = kept_ranges(parts, &kept), at = 0;

	for (size_t i = 0; i <= n; i++) {
		size_t past = i < n ? kept[i].first : doc->text.n;

		if (past > at &&
		    jb_str_trim(jb_str_slice(doc->text, at, past)).n) {
			if (!repair)
				repair = jb_repair_add(doc, JB_REPAIR_MARKUP,
						       JB_NONE,
						       (struct jb_str){ 0 });
			jb_repair_range(doc, repair, at, past);
		}
		if (i < n && kept[i].past > at)
			at = kept[i].past;
	}
	if (repair)
		repair->count = repair->ranges.n;
}
