/*
 * HTML. libxml2 reads the mark-up and calls back for each tag and each piece
 * of text; nothing of a tree is kept. Where a piece stands is known from where
 * the parser stands, and checked (html_source.c). Pieces become parts
 * (parts.c), which become blocks.
 *
 * The text was decoded before, so a <meta charset> says nothing any more.
 */
#include "ingest/about.h"
#include "ingest/html_source.h"
#include "ingest/html_tags.h"
#include "ingest/numerals.h"
#include "ingest/parts.h"

#include <limits.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/*
 * DEPTH_MAX: the parser looks through all open elements for the one an end tag
 * ends, so 100 000 of each took a minute; browsers stop at 512.
 */
enum { REGION_NEST = 48, SPAN_MAX = 1000, DEPTH_MAX = 4096,
       CONDITION_MAX = 200 };

/* An open element, and what its text inherits. */
struct frame {
	const struct tag *tag;
	enum jb_block_type type;
	unsigned level, depth;
	bool drop, main, title, bold;
	bool fresh;		/* an <li> whose text is yet to come */
	unsigned listed;	/* level of an item of Word's, 0: none */
	bool marks;		/* it holds the mark of such an item */
	bool symbol;		/* in a font whose letters are bullets */
	bool ordered, shown;	/* <ol>; a link whose address was written */
	bool mark;		/* a link to a note: its mark stands in [ ] */
	struct jb_str id;	/* of an element in running text */
	struct jb_str note;	/* the id that this note is called by */
	enum numeral numeral;	/* of an <ol type="a"> */
	long next;		/* number of the list's next item */
	size_t list, item, link, table;	/* frames, and index of a table */
	size_t region, nest;
	struct jb_range at;	/* of an <li>'s tag, of a link's address */
	struct jb_str value;	/* the address */
	size_t text;		/* where a link's text begins in the part */
};

struct html {
	struct jb_document *doc;
	htmlParserCtxtPtr parser;
	struct parts parts;
	JB_LIST(struct frame) frames;
	JB_LIST(struct table) tables;
	struct inline_text t;
	struct part model;	/* of the part being written */
	struct jb_str number;	/* to be written before an item's text */
	struct jb_range number_at;
	size_t seen;		/* source up to here has been told of */
	size_t label;		/* the part of a <dt>, or JB_NONE */
	bool after_br;
	size_t condition;	/* end of the <![if …]> that is being read */
	bool bracket;		/* the next part begins with one */
	struct jb_range blank;	/* line ends of <pre> not yet written */
	size_t link_letters, links;
	bool link_out, plain;	/* letters that are not bold */
	struct jb_buf title;
	bool titled, too_deep;
	struct about about;
	struct jb_buf linked_data;	/* of a <script> of JSON-LD */
	bool in_linked_data;
};

static struct frame *top(struct html *h)
{
	return &h->frames.v[h->frames.n - 1];
}

/* Where the parser stands in doc->text. */
static size_t position(const struct html *h)
{
	const xmlParserInput *in = h->parser->input;
	size_t at = in->consumed + (size_t)(in->cur - in->base);

	return at < h->doc->text.n ? at : h->doc->text.n;
}

static void see(struct html *h)
{
	size_t at = position(h);

	if (at < h->doc->text.n && h->doc->text.p[at] == '/')
		at++;
	if (at < h->doc->text.n && h->doc->text.p[at] == '>')
		at++;
	if (at > h->seen)
		h->seen = at;
}

/*
 * Forget where output from past on comes from, or from the beginning of the
 * piece that past stands in; that place is returned.
 */
static size_t cut_map(struct jb_map *map, size_t past)
{
	while (map->spans.n) {
		struct jb_span *s = &map->spans.v[map->spans.n - 1];

		if (s->out + s->units * s->out_w <= past)
			break;
		s->units = s->out < past ? (past - s->out) / s->out_w : 0;
		past = s->out + s->units * s->out_w;
		if (s->units)
			break;
		map->spans.n--;
	}
	return past;
}

/* Bytes of white space at text.p[from]; it belongs before a link. */
static size_t white_at(struct jb_str text, size_t from)
{
	size_t at = from;

	return from < text.n && jb_is_space(jb_utf8_next(text, &at))
		       ? at - from
		       : 0;
}

/*
 * The address of a link after its text, where it says more. In the source it
 * stands before the text, and maps keep the order of the source: text and
 * address together are made of all from the address to the end of the text.
 */
static void write_address(struct html *h, const struct frame *link)
{
	struct block_text *b = &h->t.b;
	struct jb_range from = { link->at.first, 0 };
	size_t text = link->text, before = b->text.n, kept;

	text += white_at(jb_buf_view(&b->text), text);
	from.past = jb_map_source(&b->map, before - 1, before).past;
	text = cut_map(&b->map, text);
	kept = text ? jb_map_source(&b->map, text - 1, text).past : 0;
	from.first = from.first > kept ? from.first : kept;
	inline_bracketed(&b->text, link->value);
	jb_map_add(h->doc->arena, &b->map, from.first, 1, b->text.n - text,
		   from.past - from.first);
	h->t.space = false;
	h->t.last = ')';
	h->link_letters += b->text.n - before;
}

static void show_link(struct html *h, struct frame *link)
{
	struct jb_str all = jb_buf_view(&h->t.b.text);
	struct jb_str text = jb_str_slice(all, link->text, all.n);

	if (link->shown || !jb_str_trim(text).n ||
	    !inline_is_address(link->value))
		return;
	link->shown = true;
	h->link_out = true;
	if (inline_says(text, link->value) ||
	    (link->region != JB_NONE &&
	     h->parts.regions.v[link->region].sure &&
	     !parts_has_label(jb_str_slice(all, 0, link->text))))
		return;
	write_address(h, link);
}

/* Close the part being written. */
static void flush(struct html *h)
{
	struct frame *f = top(h);

	if (f->link != JB_NONE) {
		show_link(h, &h->frames.v[f->link]);
		h->frames.v[f->link].text = 0;
	}
	h->model.link_letters = h->link_letters;
	h->model.link_out = h->link_out;
	h->model.links = h->links;
	h->model.bold = !h->plain;
	h->plain = false;
	h->links = 0;
	parts_add(&h->parts, &h->t, &h->model);
	h->link_letters = 0;
	h->link_out = false;
	h->after_br = false;
	h->blank = (struct jb_range){ 0, 0 };
}

static struct jb_str marker_of(struct html *h, const struct frame *list)
{
	if (!list->ordered)
		return JB_STR("•");
	if (list->next > 1) {
		struct jb_buf out = { 0 };

		numeral_put(&out, list->numeral,
			    (unsigned long)list->next - 1);
		jb_buf_z(&out, ".");
		return jb_buf_keep(h->doc->arena, &out);
	}
	return jb_str_format(h->doc->arena, "%ld.", list->next - 1);
}

/* A note that is an item of a list is marked as its call is: [3]. */
static void begin_note(struct html *h, const struct frame *item)
{
	struct jb_str mark = JB_STR("");

	h->model.type = JB_BLOCK_PARAGRAPH;
	if (item->list != JB_NONE && h->frames.v[item->list].ordered)
		mark = jb_str_format(h->doc->arena, "[%ld]",
				     h->frames.v[item->list].next - 1);
	if (!mark.n)
		return;
	inline_put(&h->t, h->doc, mark, item->at.first, item->at.past);
	inline_space(&h->t, item->at.past, item->at.past);
}

/* The first text of a part, at at: what kind of part it is. */
static void begin(struct html *h, size_t at)
{
	struct frame *f = top(h), *item;

	h->model = (struct part){ .type = f->type,
				  .level = f->level,
				  .region = f->region,
				  .main = f->main,
				  .note = f->note,
				  .after_br = h->after_br };
	h->after_br = false;
	if (h->bracket)
		inline_put(&h->t, h->doc, JB_STR("["), at, at);
	h->bracket = false;
	if (f->type == JB_BLOCK_PARAGRAPH && f->listed) {
		h->model.type = JB_BLOCK_ITEM;
		h->model.depth = f->listed;
		h->model.marker = JB_STR("•");
	}
	if (f->type != JB_BLOCK_ITEM)
		return;
	item = &h->frames.v[f->item];
	if (!item->fresh) {
		h->model.type = JB_BLOCK_PARAGRAPH;
		return;
	}
	item->fresh = false;
	if (f->note.n) {
		begin_note(h, item);
		return;
	}
	h->model.depth = f->depth;
	h->model.marker = JB_STR("•");
	if (f->list == JB_NONE)
		return;
	h->model.marker = marker_of(h, &h->frames.v[f->list]);
	h->model.numbered = h->frames.v[f->list].ordered;
	if (!h->model.numbered)
		return;
	block_put(&h->t.b, h->doc, h->model.marker, item->at.first,
		  item->at.past);
	block_put(&h->t.b, h->doc, JB_STR(" "), item->at.past, item->at.past);
	h->t.last = ' ';
	if (f->link != JB_NONE)
		h->frames.v[f->link].text = h->t.b.text.n;
}

/* In <pre> all is kept but the line ends at its ends. */
static void add_code(struct html *h, struct jb_range at)
{
	struct block_text *b = &h->t.b;
	const char *p = h->doc->text.p;
	size_t past = at.past;

	while (past > at.first && (p[past - 1] == '\n' || p[past - 1] == '\r'))
		past--;
	if (past > at.first) {
		if (!b->text.n)
			while (p[at.first] == '\n' || p[at.first] == '\r')
				at.first++;
		else
			block_copy(b, h->doc, h->blank.first, h->blank.past);
		block_copy(b, h->doc, at.first, past);
		h->blank = (struct jb_range){ past, at.past };
	} else if (h->blank.past == at.first) {
		h->blank.past = at.past;
	} else {
		h->blank = at;
	}
}

/* The same of a character that is written as &gt; */
static void put_code(struct html *h, struct jb_str piece, struct jb_range at)
{
	struct block_text *b = &h->t.b;

	if (b->text.n)
		block_copy(b, h->doc, h->blank.first, h->blank.past);
	block_put(b, h->doc, piece, at.first, at.past);
	h->blank = (struct jb_range){ at.past, at.past };
}

static bool is_blank(struct jb_str s)
{
	return jb_str_trim(s).n == 0;
}

/*
 * Word puts <![if !supportLists]> and <![endif]> into its pages, which are a
 * comment to browsers and text to libxml2. How much of the text at at is such.
 */
static size_t condition_in(struct html *h, struct jb_range at)
{
	struct jb_str s = jb_str_slice(h->doc->text, at.first,
				       at.first + CONDITION_MAX);

	if (at.first >= h->condition &&
	    (jb_str_starts(s, JB_STR("<![if ")) ||
	     jb_str_starts(s, JB_STR("<![endif")))) {
		size_t end = jb_str_find(s, JB_STR("]>"), 0);

		if (end != SIZE_MAX)
			h->condition = at.first + end + 2;
	}
	if (at.first >= h->condition)
		return 0;
	return (at.past < h->condition ? at.past : h->condition) - at.first;
}

static void add_text(struct html *h, struct jb_str piece)
{
	struct frame *f = top(h);
	struct jb_range at;
	bool same;

	at = source_of(h->doc->text, piece, h->seen, position(h), &same);
	if (at.past > h->seen)
		h->seen = at.past;
	if (same) {
		size_t n = condition_in(h, at);

		piece = jb_str_slice(piece, n, piece.n);
		at.first += n;
		if (!piece.n)
			return;
	}
	if (f->title && !h->titled)
		jb_buf_str(&h->title, piece);
	if (f->title || f->drop)
		return;
	if (!h->t.b.text.n && f->type != JB_BLOCK_CODE && is_blank(piece))
		return;
	if (!h->t.b.text.n)
		begin(h, at.first);
	if (f->link != JB_NONE)
		h->link_letters += jb_utf8_count(piece, piece.n);
	h->plain = h->plain || (!f->bold && !is_blank(piece));
	if (h->model.type == JB_BLOCK_CODE && same)
		add_code(h, at);
	else if (h->model.type == JB_BLOCK_CODE)
		put_code(h, piece, at);
	else if (same)
		inline_copy(&h->t, h->doc, at.first, at.past);
	else
		inline_put(&h->t, h->doc, piece, at.first, at.past);
}

static void on_text(void *user, const xmlChar *p, int n)
{
	if (n > 0)
		add_text(user, (struct jb_str){ (const char *)p, (size_t)n });
}

static void on_comment(void *user, const xmlChar *value)
{
	(void)value;
	see(user);
}

/* What is in <script> and <style>; a long one comes in pieces. */
static void on_cdata(void *user, const xmlChar *p, int n)
{
	struct html *h = user;

	if (h->in_linked_data && n > 0)
		jb_buf_str(&h->linked_data,
			   (struct jb_str){ (const char *)p, (size_t)n });
	see(h);
}

static const char *attribute(const xmlChar **atts, const char *name)
{
	for (; atts && atts[0]; atts += 2)
		if (strcasecmp((const char *)atts[0], name) == 0)
			return atts[1] ? (const char *)atts[1] : "";
	return NULL;
}

static void read_meta(struct html *h, const xmlChar **atts)
{
	const char *name = attribute(atts, "name");
	const char *content = attribute(atts, "content");

	if (!name)
		name = attribute(atts, "property");
	if (!name)
		name = attribute(atts, "itemprop");
	if (name && content)
		about_meta(&h->about, name, content);
}

/* <script type="application/ld+json"> */
static bool is_linked_data(const struct frame *f, const xmlChar **atts)
{
	const char *type = attribute(atts, "type");

	return type && strcmp(f->tag->name, "script") == 0 &&
	       strncasecmp(type, "application/ld+json", 19) == 0;
}

static bool is_hidden(const xmlChar **atts)
{
	const char *style = attribute(atts, "style");
	const char *p = style ? strstr(style, "display") : NULL;
	const char *role = attribute(atts, "role");
	const char *class = attribute(atts, "class");

	if (class && tag_class_is_unseen(class))
		return true;
	/* the arrow back from a note */
	if (attribute(atts, "hidden") ||
	    (role && strcmp(role, "doc-backlink") == 0))
		return true;
	if (!p)
		return false;
	p += strlen("display");
	p += strspn(p, " :\t");
	return strncasecmp(p, "none", 4) == 0;
}

static bool is_margin_role(const char *role)
{
	static const char *const roles[] = { "navigation", "banner", "search",
					     "contentinfo", "complementary",
					     "dialog", "menu" };

	for (size_t i = 0; role && i < sizeof(roles) / sizeof(*roles); i++)
		if (strcasecmp(role, roles[i]) == 0)
			return true;
	return false;
}

static void open_region(struct html *h, struct frame *f, bool margin,
			bool sure, bool heading)
{
	struct region *region;

	if (f->nest >= REGION_NEST)
		return;
	region = jb_list_add(h->doc->arena, &h->parts.regions);
	region->outer = f->region;
	region->sure = sure;
	region->heading = heading;
	region->margin = margin;
	f->region = h->parts.regions.n - 1;
	f->nest++;
}

/* LibreOffice has the head and the foot of its pages in such a <div>. */
static bool is_page_edge(const char *title)
{
	return title && (strcmp(title, "header") == 0 ||
			 strcmp(title, "footer") == 0);
}

static bool has_margin_class(const xmlChar **atts)
{
	const char *class = attribute(atts, "class");
	const char *id = attribute(atts, "id");

	return (class && tag_class_is_margin(class)) ||
	       (id && tag_class_is_margin(id));
}

/* <aside epub:type="footnote"> is text, whatever it is in. */
static bool is_note(const xmlChar **atts)
{
	const char *type = attribute(atts, "epub:type");
	const char *role = attribute(atts, "role");

	return (type && strstr(type, "note")) ||
	       (role && (strstr(role, "doc-footnote") ||
			 strstr(role, "doc-endnote")));
}

/* What pages are put together of; a paragraph is none. */
static bool is_container(const struct tag *tag)
{
	static const char *const names[] = { "div", "section", "center", "form",
					     "fieldset", "details" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(tag->name, names[i]) == 0)
			return true;
	return tag->kind == TAG_LIST || tag->kind == TAG_TABLE ||
	       tag->kind == TAG_CELL || tag->kind == TAG_MAIN;
}

static void check_margin(struct html *h, struct frame *f,
			 const xmlChar **atts)
{
	enum tag_kind kind = f->tag->kind;

	if (is_note(atts))
		return;
	if (kind == TAG_MARGIN || is_margin_role(attribute(atts, "role")) ||
	    (kind == TAG_BLOCK && is_page_edge(attribute(atts, "title"))))
		open_region(h, f, true, true, false);
	else if (kind == TAG_HEADER && !f->main)
		open_region(h, f, true, false, true);
	else if ((kind == TAG_BLOCK || kind == TAG_LIST ||
		  kind == TAG_TABLE) && strcmp(f->tag->name, "body") != 0 &&
		 has_margin_class(atts))
		open_region(h, f, true, false, false);
	else if (is_container(f->tag))
		open_region(h, f, false, false, false);
}

static unsigned span_of(const xmlChar **atts, const char *name)
{
	const char *value = attribute(atts, name);
	long n = value ? strtol(value, NULL, 10) : 1;

	return n < 1 || n > SPAN_MAX ? 1 : (unsigned)n;
}

static void open_table(struct html *h, struct frame *f, const xmlChar **atts)
{
	(void)atts;
	if (f->table != JB_NONE)
		h->tables.v[f->table].nested = true;
	*jb_list_add(h->doc->arena, &h->tables) = (struct table){ 0 };
	f->table = h->tables.n - 1;
}

static void open_cell(struct html *h, struct frame *f, const xmlChar **atts)
{
	struct table *table;
	struct table_row *row;
	struct cell *cell;

	if (f->table == JB_NONE)
		return;
	table = &h->tables.v[f->table];
	if (!table->rows.n)
		*jb_list_add(h->doc->arena, &table->rows) =
			(struct table_row){ 0 };
	row = &table->rows.v[table->rows.n - 1];
	cell = jb_list_add(h->doc->arena, &row->cells);
	cell->first = cell->past = h->parts.list.n;
	cell->rows = span_of(atts, "rowspan");
	cell->columns = span_of(atts, "colspan");
	cell->header = strcmp(f->tag->name, "th") == 0;
	table->headed |= cell->header;
	f->type = JB_BLOCK_PARAGRAPH;
	f->item = f->list = JB_NONE;
	f->depth = f->level = 0;
}

static void close_cell(struct html *h, const struct frame *f)
{
	struct table *table = f->table == JB_NONE ? NULL
						  : &h->tables.v[f->table];
	struct table_row *row = table && table->rows.n
					? &table->rows.v[table->rows.n - 1]
					: NULL;

	if (row && row->cells.n)
		row->cells.v[row->cells.n - 1].past = h->parts.list.n;
}

static void open_item(struct html *h, struct frame *f, const xmlChar **atts)
{
	const char *value = attribute(atts, "value");
	size_t past = position(h), first = past;
	struct frame *list = f->list == JB_NONE ? NULL
						: &h->frames.v[f->list];

	while (first > h->seen &&
	       (first == h->doc->text.n || h->doc->text.p[first] != '<'))
		first--;
	if (past < h->doc->text.n && h->doc->text.p[past] == '>')
		past++;
	f->at = (struct jb_range){ first, past };
	f->type = JB_BLOCK_ITEM;
	f->item = h->frames.n - 1;
	f->fresh = true;
	f->depth = f->depth ? f->depth : 1;
	if (list && value)
		list->next = strtol(value, NULL, 10);
	if (list && list->next < LONG_MAX)
		list->next++;
}

static void open_list(struct html *h, struct frame *f, const xmlChar **atts)
{
	const char *start = attribute(atts, "start");
	const char *type = attribute(atts, "type");	/* as in ODF: a, I */

	f->list = h->frames.n - 1;
	f->ordered = strcmp(f->tag->name, "ol") == 0;
	f->numeral = numeral_of_odf(jb_str_of(type ? type : "1"));
	f->next = start ? strtol(start, NULL, 10) : 1;
	f->depth++;
}

/* <a role="doc-noteref">: a number that belongs to no word before it */
static bool is_reference(const xmlChar **atts)
{
	const char *type = attribute(atts, "epub:type");
	const char *role = attribute(atts, "role");

	return (type && strstr(type, "noteref")) ||
	       (role && strcmp(role, "doc-noteref") == 0);
}

/* A bracket around the mark of a note, made of nothing, behind other text. */
static void put_bracket(struct html *h, struct jb_str bracket)
{
	const struct jb_map *map = &h->t.b.map;
	const struct jb_span *last = &map->spans.v[map->spans.n - 1];
	size_t at = last->src + last->units * last->src_w;

	if (h->t.space && h->t.past > at)
		at = h->t.past;
	inline_put(&h->t, h->doc, bracket, at, at);
}

/*
 * A link within the page: a call of a note, which has a name of its own so
 * that the note can lead back, or that way back. Its number gets brackets,
 * an arrow or the like goes.
 */
static void check_note(struct html *h, struct frame *f, struct jb_str key,
		       const xmlChar **atts)
{
	const struct frame *outer = &h->frames.v[h->frames.n - 2];
	enum source_label label = source_label(h->doc->text, position(h));
	struct jb_str own = f->id.n ? f->id : outer->id;
	bool back = parts_calling(&h->parts, key);

	f->mark = (back || own.n) && label == LABEL_BARE;
	if (!back && (is_reference(atts) || (own.n && label != LABEL_NONE)))
		parts_call(&h->parts, key, own);
	if (h->t.b.text.n)
		f->mark |= is_reference(atts) && label != LABEL_BRACKETS;
	if (back && label == LABEL_NONE)
		f->drop = true;
	else if (f->mark && h->t.b.text.n)
		put_bracket(h, JB_STR("["));
	else if (f->mark)
		h->bracket = true;
}

/* The mark of a call or a note is complete; behind a note's is a space. */
static void end_mark(struct html *h)
{
	struct jb_str text;
	size_t at = position(h);

	if (!h->t.b.text.n)
		return;
	put_bracket(h, JB_STR("]"));
	text = jb_buf_view(&h->t.b.text);
	if (text.p[0] != '[' || jb_str_find(text, JB_STR("["), 1) != SIZE_MAX)
		return;
	inline_space(&h->t, at, at);
	h->t.broken = false;
}

static void open_link(struct html *h, struct frame *f, const xmlChar **atts)
{
	const char *href = attribute(atts, "href");

	f->mark = false;
	if (!href || f->drop)
		return;
	if (href[0] == '#' && href[1])
		check_note(h, f, jb_str_keep(h->doc->arena,
					     jb_str_of(href + 1)), atts);
	f->link = h->frames.n - 1;
	h->links++;
	f->shown = false;
	f->value = jb_str_trim(jb_str_keep(h->doc->arena, jb_str_of(href)));
	f->at = source_attribute(h->doc->text, "href", h->seen, position(h));
	f->shown = f->at.past == f->at.first;
	f->text = h->t.b.text.n;
}

/* The id of an element, or an old anchor's name. */
static void take_id(struct html *h, struct frame *f, const xmlChar **atts)
{
	const char *id = attribute(atts, "id");
	struct jb_str key;

	if (!id && f->tag->kind == TAG_LINK)
		id = attribute(atts, "name");
	f->id = (struct jb_str){ 0 };
	if (!id || !*id)
		return;
	key = jb_str_of(id);
	if (f->tag->kind == TAG_LINK || f->tag->kind == TAG_INLINE ||
	    f->tag->kind == TAG_BOLD)
		f->id = jb_str_keep(h->doc->arena, key);
	if (f->tag->kind != TAG_HEADING && parts_called(&h->parts, key))
		f->note = jb_str_keep(h->doc->arena, key);
}

/* A picture's text in words is a figure. */
static void read_image(struct html *h, struct frame *f, const xmlChar **atts)
{
	const char *alt = attribute(atts, "alt");
	struct jb_range at;
	struct frame *parent;

	if (!alt || f->drop || is_blank(jb_str_of(alt)))
		return;
	at = source_attribute(h->doc->text, "alt", h->seen, position(h));
	if (at.past == at.first)
		return;
	parent = f->link == JB_NONE ? NULL : &h->frames.v[f->link];
	flush(h);
	h->model = (struct part){ .type = JB_BLOCK_FIGURE,
				  .region = f->region,
				  .main = f->main };
	source_put(&h->t, h->doc, jb_str_of(alt), at);
	h->link_letters = parent ? h->t.b.text.n : 0;
	flush(h);
}

static void read_break(struct html *h, struct frame *f, const xmlChar **atts)
{
	bool had = h->t.b.text.n > 0;

	(void)atts;
	if (f->type == JB_BLOCK_HEADING || f->type == JB_BLOCK_ITEM) {
		size_t at = position(h);

		inline_space(&h->t, at, at);
		return;
	}
	flush(h);
	h->after_br = had;
}

/* Does the tag end the paragraph before it? */
static bool parts_text(enum tag_kind kind)
{
	return kind != TAG_INLINE && kind != TAG_BOLD && kind != TAG_DROP &&
	       kind != TAG_LINK && kind != TAG_BREAK &&
	       kind != TAG_IMAGE && kind != TAG_TITLE && kind != TAG_META;
}

static void set_type(struct frame *f, enum jb_block_type type, unsigned level)
{
	f->type = type;
	f->level = level;
}

/* style='mso-list:l0 level2 lfo1': its level, 0 where it is in no list */
static unsigned list_level(const xmlChar **atts)
{
	const char *style = attribute(atts, "style");
	const char *list = style ? strstr(style, "mso-list:") : NULL;
	const char *level = list ? strstr(list, "level") : NULL;

	if (!level || strncmp(list, "mso-list:l", 10) != 0 ||
	    level[5] < '1' || level[5] > '9')
		return 0;
	return (unsigned)(level[5] - '0');
}

/* In <span style='mso-list:Ignore'> stands the mark, as it is printed. */
static void open_inline(struct html *h, struct frame *f, const xmlChar **atts)
{
	static const char *const fonts[] = { "Wingdings", "Symbol",
					     "Courier New", "Webdings" };
	const char *style = attribute(atts, "style");
	const char *face = attribute(atts, "face");

	(void)h;
	if (!style)
		style = face;
	if (!style)
		return;
	f->marks = strstr(style, "mso-list:Ignore") != NULL;
	for (size_t i = 0; i < sizeof(fonts) / sizeof(*fonts); i++)
		f->symbol |= strstr(style, fonts[i]) != NULL;
}

/* Does it count: 1. (a) 一、 ①? A bullet does not. */
static bool counts(struct jb_str mark)
{
	for (size_t at = 0; at < mark.n;) {
		uint32_t cp = jb_utf8_next(mark, &at);

		if (jb_is_digit(cp) || jb_is_alpha(cp) || jb_is_han(cp) ||
		    (cp >= 0x2460 && cp < 0x2500))
			return true;
	}
	return false;
}

/* All that is written of an item is its mark: a bullet is no text. */
static void end_list_mark(struct html *h, const struct frame *f)
{
	struct jb_str mark = jb_str_trim(jb_buf_view(&h->t.b.text));
	size_t at = mark.n;
	uint32_t last;

	if (!mark.n)
		return;
	last = jb_utf8_prev(mark, &at);
	if (h->model.type == JB_BLOCK_ITEM && (f->symbol || !counts(mark))) {
		jb_buf_clear(&h->t.b.text);
		h->t = (struct inline_text){ 0 };
		return;
	}
	if (h->model.type == JB_BLOCK_ITEM) {
		h->model.marker = jb_str_keep(h->doc->arena, mark);
		h->model.numbered = true;
	}
	if (last >= 0x2E80 && !jb_is_han(last))
		h->t.space = false;
}

/* <p class="MsoQuote">: what the name of its style says */
static void check_style(struct html *h, struct frame *f, const xmlChar **atts)
{
	const char *class = attribute(atts, "class");

	(void)h;
	f->listed = list_level(atts);
	if (class && strcmp(f->tag->name, "p") == 0 &&
	    f->type == JB_BLOCK_PARAGRAPH)
		f->type = tag_class_type(class);
}

/* <span style="font-weight: 700">; what has no such style stays as it is. */
static void check_weight(struct frame *f, const xmlChar **atts)
{
	static const char *const bold[] = { "bold", "600", "700", "800",
					    "900" };
	const char *style = attribute(atts, "style");
	const char *weight = style ? strstr(style, "font-weight") : NULL;

	if (f->tag->kind == TAG_BOLD)
		f->bold = true;
	if (!weight)
		return;
	weight += strlen("font-weight");
	weight += strspn(weight, ": ");
	f->bold = false;
	for (size_t i = 0; i < sizeof(bold) / sizeof(*bold); i++)
		f->bold |= strncmp(weight, bold[i], strlen(bold[i])) == 0;
}

static void open_heading(struct html *h, struct frame *f,
			 const xmlChar **atts)
{
	(void)h;
	(void)atts;
	set_type(f, JB_BLOCK_HEADING, f->tag->level);
}

/* Tags that say what all text in them is. */
static void open_typed(struct html *h, struct frame *f, const xmlChar **atts)
{
	static const enum jb_block_type types[TAG_KINDS] = {
		[TAG_QUOTE] = JB_BLOCK_QUOTE,
		[TAG_CODE] = JB_BLOCK_CODE,
		[TAG_CAPTION] = JB_BLOCK_FIGURE,
		[TAG_LABEL] = JB_BLOCK_PARAGRAPH,
		[TAG_VALUE] = JB_BLOCK_PARAGRAPH,
	};

	(void)atts;
	set_type(f, types[f->tag->kind], 0);
	if (f->tag->kind == TAG_LABEL)
		h->label = JB_NONE;
}

static void open_row(struct html *h, struct frame *f, const xmlChar **atts)
{
	(void)atts;
	if (f->table != JB_NONE)
		*jb_list_add(h->doc->arena, &h->tables.v[f->table].rows) =
			(struct table_row){ 0 };
}

static void open_main(struct html *h, struct frame *f, const xmlChar **atts)
{
	(void)h;
	(void)atts;
	f->main = true;
}

static void open_title(struct html *h, struct frame *f, const xmlChar **atts)
{
	(void)h;
	(void)atts;
	f->title = true;
}

static void open_meta(struct html *h, struct frame *f, const xmlChar **atts)
{
	(void)f;
	read_meta(h, atts);
}

static void open_page(struct html *h, struct frame *f, const xmlChar **atts)
{
	(void)f;
	if (attribute(atts, "lang"))
		about_add(&h->about, ABOUT_PAGE, "language",
			  jb_str_of(attribute(atts, "lang")));
}

static void open_drop(struct html *h, struct frame *f, const xmlChar **atts)
{
	f->drop = true;
	h->in_linked_data = is_linked_data(f, atts);
}

typedef void opener(struct html *h, struct frame *f, const xmlChar **atts);

static opener *const openers[TAG_KINDS] = {
	[TAG_INLINE] = open_inline,
	[TAG_BLOCK] = check_style,
	[TAG_HEADING] = open_heading,
	[TAG_LIST] = open_list,
	[TAG_ITEM] = open_item,
	[TAG_TABLE] = open_table,
	[TAG_ROW] = open_row,
	[TAG_CELL] = open_cell,
	[TAG_LABEL] = open_typed,
	[TAG_VALUE] = open_typed,
	[TAG_QUOTE] = open_typed,
	[TAG_CODE] = open_typed,
	[TAG_CAPTION] = open_typed,
	[TAG_MAIN] = open_main,
	[TAG_DROP] = open_drop,
	[TAG_LINK] = open_link,
	[TAG_BREAK] = read_break,
	[TAG_IMAGE] = read_image,
	[TAG_TITLE] = open_title,
	[TAG_META] = open_meta,
	[TAG_HTML] = open_page,
};

/* What the tag means for the text in it; its frame is on top. */
static void enter(struct html *h, struct frame *f, const xmlChar **atts)
{
	if (openers[f->tag->kind])
		openers[f->tag->kind](h, f, atts);
}

/*
 * Does the tag stand in the source? libxml2 begins an <html>, <body> or <p> of
 * its own before text that has none, and has then read that text already.
 */
static bool is_written(const struct html *h, const xmlChar *name)
{
	size_t n = strlen((const char *)name), past = position(h);
	struct jb_str text = h->doc->text;

	for (size_t at = h->seen; at + n < past; at++)
		if (text.p[at] == '<' &&
		    strncasecmp(text.p + at + 1, (const char *)name, n) == 0)
			return true;
	return false;
}

static void on_start(void *user, const xmlChar *name, const xmlChar **atts)
{
	struct html *h = user;
	const struct tag *tag = tag_find((const char *)name);
	struct frame *f;

	if (h->frames.n > DEPTH_MAX) {
		h->too_deep = true;
		xmlStopParser(h->parser);
		return;
	}
	if (parts_text(tag->kind))
		flush(h);
	f = jb_list_add(h->doc->arena, &h->frames);
	*f = h->frames.v[h->frames.n - 2];
	f->tag = tag;
	f->fresh = f->marks = false;
	f->drop |= is_hidden(atts);
	if (tag->kind == TAG_BLOCK && strcmp(tag->name, "body") == 0)
		f->drop = false;
	take_id(h, f, atts);
	check_margin(h, f, atts);
	check_weight(f, atts);
	enter(h, f, atts);
	if (is_written(h, name))
		see(h);
}

static void leave(struct html *h, struct frame *f)
{
	switch (f->tag->kind) {
	case TAG_INLINE:
		if (f->marks)
			end_list_mark(h, f);
		break;
	case TAG_LINK:
		if (f->link == h->frames.n - 1)
			show_link(h, f);
		if (f->mark)
			end_mark(h);
		break;
	case TAG_CELL:
		close_cell(h, f);
		break;
	case TAG_TABLE:
		parts_make_table(&h->parts, &h->tables.v[f->table]);
		h->tables.n = f->table;
		break;
	case TAG_LABEL:
		h->label = h->parts.list.n - 1;
		break;
	case TAG_VALUE:
		if (h->label != JB_NONE &&
		    h->label + 2 == h->parts.list.n)
			parts_make_form(&h->parts, h->label);
		h->label = JB_NONE;
		break;
	case TAG_CAPTION:
		parts_drop_alt(&h->parts);
		break;
	case TAG_TITLE:
		h->titled = h->titled || h->title.n;
		break;
	case TAG_DROP:
		if (h->in_linked_data)
			about_json_ld(&h->about, jb_buf_view(&h->linked_data));
		jb_buf_clear(&h->linked_data);
		h->in_linked_data = false;
		break;
	default:
		break;
	}
}

static void pop(struct html *h)
{
	struct frame *f = top(h);

	if (parts_text(f->tag->kind))
		flush(h);
	leave(h, f);
	h->frames.n--;
}

/* libxml2 ends what it began, in order; the loop is for the day it does not. */
static void on_end(void *user, const xmlChar *name)
{
	struct html *h = user;
	const struct tag *tag = tag_find((const char *)name);

	see(h);
	for (size_t n = 0; n < 8 && h->frames.n > 1 + n; n++) {
		if (h->frames.v[h->frames.n - 1 - n].tag != tag)
			continue;
		while (n-- + 1 > 0)
			pop(h);
		return;
	}
}

static bool parse(struct html *h)
{
	struct jb_str text = h->doc->text;
	htmlParserCtxtPtr parser;

	if (text.n > INT_MAX)
		return false;
	parser = htmlCreateMemoryParserCtxt(text.p, (int)text.n);
	if (!parser)
		return false;
	memset(parser->sax, 0, sizeof(*parser->sax));
	parser->sax->startElement = on_start;
	parser->sax->endElement = on_end;
	parser->sax->characters = on_text;
	parser->sax->ignorableWhitespace = on_text;
	parser->sax->cdataBlock = on_cdata;
	parser->sax->comment = on_comment;
	htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
					   HTML_PARSE_NOWARNING |
					   HTML_PARSE_NONET |
					   HTML_PARSE_IGNORE_ENC);
	parser->userData = h;
	parser->charset = XML_CHAR_ENCODING_UTF8;
	parser->encoding = xmlStrdup(BAD_CAST "UTF-8");
	h->parser = parser;
	htmlParseDocument(parser);
	while (h->frames.n > 1)
		pop(h);
	htmlFreeParserCtxt(parser);
	return true;
}

bool html_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct html h = { .doc = doc,
			  .parts = { .doc = doc,
				     .page = doc->source.media_type },
			  .about = { .doc = doc },
			  .label = JB_NONE };
	static const struct tag none = { "", TAG_INLINE, 0 };

	*jb_list_add(doc->arena, &h.frames) =
		(struct frame){ .tag = &none,
				.type = JB_BLOCK_PARAGRAPH,
				.list = JB_NONE,
				.item = JB_NONE,
				.link = JB_NONE,
				.table = JB_NONE,
				.region = JB_NONE };
	if (!parse(&h)) {
		jb_tell(diag, JB_DIAG_MARKUP,
			(struct jb_place){ .path = doc->source.path },
			"it is larger than the parser takes");
		return false;
	}
	if (h.too_deep) {
		jb_buf_clear(&h.title);
		jb_buf_clear(&h.linked_data);
		jb_buf_clear(&h.t.b.text);
		jb_tell(diag, JB_DIAG_MARKUP,
			(struct jb_place){ .path = doc->source.path },
			"more than %d elements in each other", DEPTH_MAX);
		return false;
	}
	flush(&h);
	about_add(&h.about, ABOUT_PAGE, "title", jb_buf_view(&h.title));
	jb_buf_clear(&h.title);
	about_declare(&h.about);
	parts_join_lines(&h.parts, 0);
	parts_repair_markup(&h.parts);
	parts_close(&h.parts);
	return true;
}
