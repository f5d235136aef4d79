/*
 * ODT: OpenDocument text in a ZIP container (ISO/IEC 26300). As with DOCX the
 * text is the one that is printed: changes are accepted, deletions, comments,
 * headers and footers are set aside, numerals of lists and headings counted.
 */
#include "core/file.h"
#include "ingest/container.h"
#include "ingest/extract.h"
#include "ingest/numerals.h"
#include "ingest/reader.h"
#include "ingest/xml_events.h"

#include <string.h>

enum {
	LEVELS = 10,
	LISTS = 64,		/* nested ones that are counted */
	REPEATED = 32,		/* cells alike that are written */
	PARENTS = 32		/* styles over a style */
};

enum tag {
	TAG_P = 1, TAG_H, TAG_SPACE, TAG_TAB, TAG_BREAK, TAG_LINK, TAG_LIST,
	TAG_ITEM, TAG_LIST_HEADER, TAG_NOTE, TAG_NOTE_BODY, TAG_ANNOTATION,
	TAG_DELETION, TAG_HEADER, TAG_PAGE, TAG_TABLE, TAG_HEADER_ROWS,
	TAG_ROW, TAG_CELL, TAG_FRAME, TAG_IMAGE, TAG_TITLE, TAG_DESC,
	TAG_LIST_STYLE, TAG_OUTLINE_STYLE, TAG_NUMBER_LEVEL, TAG_BULLET_LEVEL,
	TAG_STYLE, TAG_BODY, TAGS
};

/* sorted by name */
static const struct xml_tag tags[] = {
	{ "draw:frame", TAG_FRAME },
	{ "draw:image", TAG_IMAGE },
	{ "draw:object", XML_SKIP },
	{ "office:annotation", TAG_ANNOTATION },
	{ "office:change-info", XML_SKIP },
	{ "office:forms", XML_SKIP },
	{ "office:text", TAG_BODY },
	{ "style:footer", TAG_HEADER },
	{ "style:footer-first", TAG_HEADER },
	{ "style:footer-left", TAG_HEADER },
	{ "style:header", TAG_HEADER },
	{ "style:header-first", TAG_HEADER },
	{ "style:header-left", TAG_HEADER },
	{ "style:style", TAG_STYLE },
	{ "svg:desc", TAG_DESC },
	{ "svg:title", TAG_TITLE },
	{ "table:covered-table-cell", XML_SKIP },
	{ "table:table", TAG_TABLE },
	{ "table:table-cell", TAG_CELL },
	{ "table:table-header-rows", TAG_HEADER_ROWS },
	{ "table:table-row", TAG_ROW },
	{ "text:a", TAG_LINK },
	{ "text:alphabetical-index-source", XML_SKIP },
	{ "text:bibliography-source", XML_SKIP },
	{ "text:deletion", TAG_DELETION },
	{ "text:h", TAG_H },
	{ "text:illustration-index-source", XML_SKIP },
	{ "text:line-break", TAG_BREAK },
	{ "text:list", TAG_LIST },
	{ "text:list-header", TAG_LIST_HEADER },
	{ "text:list-item", TAG_ITEM },
	{ "text:list-level-style-bullet", TAG_BULLET_LEVEL },
	{ "text:list-level-style-image", TAG_BULLET_LEVEL },
	{ "text:list-level-style-number", TAG_NUMBER_LEVEL },
	{ "text:list-style", TAG_LIST_STYLE },
	{ "text:note", TAG_NOTE },
	{ "text:note-body", TAG_NOTE_BODY },
	{ "text:note-citation", XML_SKIP },
	{ "text:number", XML_SKIP },
	{ "text:object-index-source", XML_SKIP },
	{ "text:outline-level-style", TAG_NUMBER_LEVEL },
	{ "text:outline-style", TAG_OUTLINE_STYLE },
	{ "text:p", TAG_P },
	{ "text:ruby-text", XML_SKIP },
	{ "text:s", TAG_SPACE },
	{ "text:soft-page-break", TAG_PAGE },
	{ "text:tab", TAG_TAB },
	{ "text:table-index-source", XML_SKIP },
	{ "text:table-of-content-source", XML_SKIP },
	{ "text:user-index-source", XML_SKIP },
};

struct level {
	enum numeral numeral;
	struct jb_str prefix, suffix, bullet;
	long start, shown;	/* shown: levels in the numeral */
};

/* How a list is counted, and how far. */
struct list_style {
	struct jb_str name;
	struct level levels[LEVELS];
	long count[LEVELS];
	bool begun[LEVELS];
};

struct style {
	struct jb_str name, parent, list;
	enum jb_block_type type;
};

struct list {
	size_t style;		/* JB_NONE: unknown */
	bool fresh;		/* its item has no paragraph yet */
	long start;		/* of the item, -1: the next number */
};

struct paragraph {
	size_t piece;
	struct flow flow;
	struct jb_str link, mark;
	size_t link_from;
	bool numbered;
};

/* What stands between paragraphs: its text goes aside. */
enum capture { CAPTURE_NOTHING, CAPTURE_NOTE, CAPTURE_ASIDE };

struct pending {
	struct jb_str mark, text;
};

struct odt {
	struct extract x;
	JB_LIST(struct style) styles;
	JB_LIST(struct list_style) list_styles;
	size_t outline;		/* the list style of headings, or JB_NONE */
	size_t reading;		/* the one being read, or JB_NONE */
	JB_LIST(struct paragraph) paragraphs;
	JB_LIST(struct pending) pending;
	struct list lists[LISTS];
	size_t list_depth;
	enum capture capture;
	struct flow captured;
	struct jb_str note_mark;
	size_t footnotes, endnotes;
	bool in_header_rows, in_words, in_image, in_body;
	long repeated;		/* of the cell */
	struct flow words;	/* a picture's title and description */
};

static struct jb_arena *arena_of(const struct odt *o)
{
	return o->x.doc->arena;
}

static struct jb_str keep(const struct odt *o, struct jb_str s)
{
	return s.p ? jb_str_keep(arena_of(o), s) : s;
}

static struct paragraph *current(struct odt *o)
{
	return o->paragraphs.n ? &o->paragraphs.v[o->paragraphs.n - 1] : NULL;
}

/* --- styles --- */

/* Writer writes "Preformatted_20_Text" for "Preformatted Text". */
static enum jb_block_type type_named(struct jb_str name)
{
	struct jb_buf plain = { 0 };
	enum jb_block_type type;

	for (size_t i = 0; i < name.n; i++) {
		bool space = jb_str_starts(jb_str_slice(name, i, name.n),
					   JB_STR("_20_"));

		jb_buf_add(&plain, space ? " " : name.p + i, 1);
		i += space ? 3 : 0;
	}
	type = extract_type_of_style(jb_buf_view(&plain));
	jb_buf_clear(&plain);
	return type;
}

static void add_style(struct odt *o, const struct xml_element *e)
{
	struct style *style;

	if (!jb_str_eq(xml_attribute(e, "family"), JB_STR("paragraph")))
		return;
	style = jb_list_add(arena_of(o), &o->styles);
	style->name = keep(o, xml_attribute(e, "name"));
	style->parent = keep(o, xml_attribute(e, "parent-style-name"));
	style->list = keep(o, xml_attribute(e, "list-style-name"));
	style->type = type_named(style->name);
}

static const struct style *style_find(const struct odt *o, struct jb_str name)
{
	/* those of the document come last and are asked for most */
	for (size_t i = o->styles.n; name.p && i-- > 0;)
		if (jb_str_eq(o->styles.v[i].name, name))
			return &o->styles.v[i];
	return NULL;
}

static enum jb_block_type type_of(const struct odt *o, struct jb_str name)
{
	const struct style *style = style_find(o, name);

	if (!style)
		return type_named(name);
	for (int i = 0; style && i < PARENTS; i++) {
		if (style->type != JB_BLOCK_PARAGRAPH)
			return style->type;
		style = style_find(o, style->parent);
	}
	return JB_BLOCK_PARAGRAPH;
}

static void add_list_style(struct odt *o, const struct xml_element *e)
{
	struct list_style *style = jb_list_add(arena_of(o), &o->list_styles);

	style->name = keep(o, xml_attribute(e, "name"));
	o->reading = o->list_styles.n - 1;
	if (e->tag == TAG_OUTLINE_STYLE)
		o->outline = o->reading;
}

static void add_level(struct odt *o, const struct xml_element *e)
{
	long at = xml_number(e, "level", 0);
	struct level *level;

	if (o->reading == JB_NONE || at < 1 || at > LEVELS)
		return;
	level = &o->list_styles.v[o->reading].levels[at - 1];
	level->start = xml_number(e, "start-value", 1);
	level->shown = xml_number(e, "display-levels", 1);
	level->prefix = keep(o, xml_attribute(e, "num-prefix"));
	level->suffix = keep(o, xml_attribute(e, "num-suffix"));
	level->numeral = numeral_of_odf(xml_attribute(e, "num-format"));
	if (e->tag == TAG_BULLET_LEVEL) {
		level->numeral = NUMERAL_BULLET;
		level->bullet = keep(o, xml_attribute(e, "bullet-char"));
		if (!level->bullet.p)
			level->bullet = JB_STR("•");
	}
}

static size_t list_style_find(const struct odt *o, struct jb_str name)
{
	for (size_t i = o->list_styles.n; name.p && i-- > 0;)
		if (jb_str_eq(o->list_styles.v[i].name, name) &&
		    i != o->outline)
			return i;
	return JB_NONE;
}

/* --- counting --- */

static void count(struct list_style *style, size_t at, long start)
{
	for (size_t i = 0; i <= at; i++) {
		if (!style->begun[i])
			style->count[i] = style->levels[i].start;
		else if (i == at)
			style->count[i]++;
		style->begun[i] = true;
	}
	if (start >= 0)
		style->count[at] = start;
	for (size_t i = at + 1; i < LEVELS; i++)
		style->begun[i] = false;
}

static struct jb_str numeral(struct odt *o, const struct list_style *style,
			     size_t at)
{
	const struct level *level = &style->levels[at];
	size_t shown = level->shown > 0 ? (size_t)level->shown : 1;
	struct jb_buf out = { 0 };
	bool first = true;

	if (level->numeral == NUMERAL_NONE)
		return (struct jb_str){ 0 };
	jb_buf_str(&out, level->prefix);
	for (size_t i = shown > at ? 0 : at + 1 - shown; i <= at; i++) {
		if (style->levels[i].numeral == NUMERAL_NONE)
			continue;
		if (!first)
			jb_buf_z(&out, ".");
		first = false;
		numeral_put(&out, style->levels[i].numeral,
			    style->count[i] > 0
				    ? (unsigned long)style->count[i]
				    : 0);
	}
	jb_buf_str(&out, level->suffix);
	return jb_str_trim(jb_buf_keep(arena_of(o), &out));
}

/* The mark of a paragraph that opens an item or of a numbered heading. */
static void mark(struct odt *o, struct paragraph *p, size_t style, size_t at,
		 long start)
{
	struct list_style *list;

	if (style == JB_NONE || at >= LEVELS)
		return;
	list = &o->list_styles.v[style];
	count(list, at, start);
	p->numbered = list->levels[at].numeral != NUMERAL_BULLET;
	p->mark = p->numbered
			  ? numeral(o, list, at)
			  : extract_bullet(&o->x, list->levels[at].bullet);
	p->numbered = p->numbered && p->mark.n;
}

static void open_list(struct odt *o, const struct xml_element *e)
{
	struct jb_str name = xml_attribute(e, "style-name");
	struct list *list = &o->lists[o->list_depth];
	size_t outer = o->list_depth && o->list_depth <= LISTS
			       ? o->lists[o->list_depth - 1].style
			       : JB_NONE;

	if (o->list_depth++ >= LISTS)
		return;
	*list = (struct list){ .style = list_style_find(o, name),
			       .start = -1 };
	if (list->style == JB_NONE)
		list->style = outer;
	if (list->style != JB_NONE && o->list_depth == 1 &&
	    !xml_attribute(e, "continue-list").p &&
	    !jb_str_eq(xml_attribute(e, "continue-numbering"),
		       JB_STR("true")))
		memset(o->list_styles.v[list->style].begun, 0,
		       sizeof(o->list_styles.v[list->style].begun));
}

static void open_item(struct odt *o, const struct xml_element *e)
{
	struct list *list;

	if (!o->list_depth || o->list_depth > LISTS)
		return;
	list = &o->lists[o->list_depth - 1];
	list->fresh = e->tag == TAG_ITEM;
	list->start = xml_number(e, "start-value", -1);
}

/* --- paragraphs --- */

static void mark_paragraph(struct odt *o, struct paragraph *p,
			   struct piece *piece, const struct xml_element *e)
{
	struct list *list = o->list_depth && o->list_depth <= LISTS
				    ? &o->lists[o->list_depth - 1]
				    : NULL;
	bool header = jb_str_eq(xml_attribute(e, "is-list-header"),
				JB_STR("true"));

	if (list && list->fresh) {
		list->fresh = false;
		mark(o, p, list->style, o->list_depth - 1, list->start);
		if (piece->type == JB_BLOCK_PARAGRAPH && p->mark.n) {
			piece->type = JB_BLOCK_ITEM;
			piece->depth = (unsigned)o->list_depth;
		}
	} else if (!list && e->tag == TAG_H && !header) {
		mark(o, p, o->outline, piece->level - 1, -1);
	}
	if (piece->type != JB_BLOCK_ITEM && !p->numbered)
		return;
	piece->marker = p->mark;
	piece->numbered = p->numbered;
}

static void open_paragraph(struct odt *o, const struct xml_element *e)
{
	struct paragraph *p = jb_list_add(arena_of(o), &o->paragraphs);
	struct piece *piece;
	long level = xml_number(e, "outline-level", 1);

	*p = (struct paragraph){ .piece = JB_NONE };
	if (o->capture != CAPTURE_NOTHING || !o->in_body)
		return;
	p->piece = extract_add(&o->x, type_of(o, xml_attribute(e,
							       "style-name")));
	piece = &o->x.pieces.v[p->piece];
	if (e->tag == TAG_H) {
		piece->type = JB_BLOCK_HEADING;
		piece->level = level < 1 || level > LEVELS ? 1
							   : (unsigned)level;
	} else if (piece->type == JB_BLOCK_HEADING) {
		piece->level = 1;
	}
	mark_paragraph(o, p, piece, e);
	p->flow.verbatim = false;
}

static void write_pending(struct odt *o)
{
	if (o->paragraphs.n || o->x.grids.n)
		return;
	for (size_t i = 0; i < o->pending.n; i++) {
		size_t at = extract_add(&o->x, JB_BLOCK_PARAGRAPH);

		o->x.pieces.v[at].text = extract_marked(
			&o->x, o->pending.v[i].mark, o->pending.v[i].text);
	}
	o->pending.n = 0;
}

static void close_paragraph(struct odt *o)
{
	struct paragraph *p = current(o);
	struct piece *piece;

	if (!p)
		return;
	o->paragraphs.n--;
	if (p->piece == JB_NONE) {
		flow_break(&o->captured);
		jb_buf_str(&o->captured.text, jb_buf_view(&p->flow.text));
		jb_buf_clear(&p->flow.text);
		return;
	}
	piece = &o->x.pieces.v[p->piece];
	if (piece->type == JB_BLOCK_CODE)
		piece->text = jb_buf_keep(arena_of(o), &p->flow.text);
	else
		piece->text = flow_take(&p->flow, arena_of(o));
	if (piece->text.n && piece->numbered)
		piece->text = extract_marked(&o->x, piece->marker,
					     piece->text);
	write_pending(o);
}

/* --- text --- */

static void add_text(struct odt *o, struct jb_str s)
{
	struct paragraph *p = current(o);

	if (o->in_words) {
		flow_text(&o->words, s);
		return;
	}
	if (!p)
		return;
	if (!p->flow.text.n && p->piece != JB_NONE)
		o->x.pieces.v[p->piece].page = o->x.page;
	flow_text(&p->flow, s);
}

/* Spaces that are meant: in code all of them. */
static void add_spaces(struct odt *o, const struct xml_element *e)
{
	struct paragraph *p = current(o);
	long n = e->tag == TAG_TAB ? 1 : xml_number(e, "c", 1);

	if (!p)
		return;
	if (p->piece == JB_NONE ||
	    o->x.pieces.v[p->piece].type != JB_BLOCK_CODE) {
		add_text(o, JB_STR(" "));
		return;
	}
	flow_text(&p->flow, JB_STR(""));
	for (long i = 0; i < n && i < 200; i++)
		jb_buf_z(&p->flow.text, e->tag == TAG_TAB ? "\t" : " ");
}

static void add_break(struct odt *o, const struct xml_element *e)
{
	(void)e;
	if (current(o))
		flow_break(&current(o)->flow);
}

static void open_link(struct odt *o, const struct xml_element *e)
{
	struct paragraph *p = current(o);

	if (!p)
		return;
	p->link = keep(o, xml_attribute(e, "href"));
	p->link_from = p->flow.text.n;
}

static void close_link(struct odt *o)
{
	struct paragraph *p = current(o);

	if (p && p->link.p)
		flow_address(&p->flow, p->link_from, p->link);
	if (p)
		p->link = (struct jb_str){ 0 };
}

/* --- what is not running text --- */

static void open_note(struct odt *o, const struct xml_element *e)
{
	bool end = jb_str_eq(xml_attribute(e, "note-class"),
			     JB_STR("endnote"));
	struct jb_buf made = { 0 };

	if (o->capture != CAPTURE_NOTHING)
		return;
	jb_buf_z(&made, "[");
	numeral_put(&made, end ? NUMERAL_LOWER_ROMAN : NUMERAL_DECIMAL,
		    end ? ++o->endnotes : ++o->footnotes);
	jb_buf_z(&made, "]");
	o->note_mark = jb_buf_keep(arena_of(o), &made);
	add_text(o, o->note_mark);
}

static void close_note(struct odt *o)
{
	struct jb_buf joined = { 0 };
	struct pending *pending;

	if (o->capture != CAPTURE_NOTE)
		return;
	o->capture = CAPTURE_NOTHING;
	extract_join(&joined, jb_buf_view(&o->captured.text));
	jb_buf_clear(&o->captured.text);
	pending = jb_list_add(arena_of(o), &o->pending);
	pending->mark = o->note_mark;
	pending->text = jb_buf_keep(arena_of(o), &joined);
}

static void close_aside(struct odt *o, int tag)
{
	struct jb_buf joined = { 0 };

	if (o->capture != CAPTURE_ASIDE)
		return;
	o->capture = CAPTURE_NOTHING;
	extract_join(&joined, jb_buf_view(&o->captured.text));
	jb_buf_clear(&o->captured.text);
	if (tag == TAG_DELETION)
		extract_lost(&o->x, JB_REPAIR_DELETED, JB_NONE,
			     jb_buf_view(&joined));
	else
		extract_aside(&o->x,
			      tag == TAG_HEADER ? JB_REPAIR_RUNNING_HEADER
						: JB_REPAIR_COMMENT,
			      jb_buf_view(&joined));
	jb_buf_clear(&joined);
}

static void open_capture(struct odt *o, enum capture capture)
{
	if (o->capture == CAPTURE_NOTHING)
		o->capture = capture;
}

static void close_words(struct odt *o)
{
	o->in_words = false;
	flow_break(&o->words);
}

static void close_frame(struct odt *o)
{
	struct jb_buf joined = { 0 };

	extract_join(&joined, jb_buf_view(&o->words.text));
	if (o->in_image && o->capture == CAPTURE_NOTHING)
		extract_picture(&o->x, jb_buf_view(&joined));
	jb_buf_clear(&joined);
	jb_buf_clear(&o->words.text);
	o->in_image = false;
}

/* --- tables --- */

static void open_cell(struct odt *o, const struct xml_element *e)
{
	struct grid_cell *cell = grid_cell(&o->x);
	long columns = xml_number(e, "number-columns-spanned", 1);
	long rows = xml_number(e, "number-rows-spanned", 1);

	o->repeated = xml_number(e, "number-columns-repeated", 1);
	if (!cell)
		return;
	cell->columns = columns > 1 && columns < 1000 ? (unsigned)columns : 1;
	cell->rows = rows > 1 && rows < 100000 ? (unsigned)rows : 1;
}

static void close_cell(struct odt *o)
{
	grid_cell_end(&o->x);
	for (long i = 1; i < o->repeated && i < REPEATED; i++) {
		grid_cell(&o->x);
		grid_cell_end(&o->x);
	}
	o->repeated = 1;
}

static void open_table_part(struct odt *o, const struct xml_element *e)
{
	if (o->capture != CAPTURE_NOTHING || !o->in_body)
		return;
	switch (e->tag) {
	case TAG_TABLE:
		grid_open(&o->x);
		break;
	case TAG_HEADER_ROWS:
		o->in_header_rows = true;
		break;
	case TAG_ROW:
		grid_row(&o->x);
		if (grid_last_row(&o->x))
			grid_last_row(&o->x)->header = o->in_header_rows;
		break;
	default:
		open_cell(o, e);
		break;
	}
}

static void close_table_part(struct odt *o, int tag)
{
	if (o->capture != CAPTURE_NOTHING || !o->in_body)
		return;
	if (tag == TAG_TABLE) {
		grid_close(&o->x);
		write_pending(o);
	} else if (tag == TAG_HEADER_ROWS) {
		o->in_header_rows = false;
	} else if (tag == TAG_CELL) {
		close_cell(o);
	}
}

/* --- events --- */

static void open_body(struct odt *o, const struct xml_element *e)
{
	(void)e;
	o->in_body = true;
}

static void open_note_body(struct odt *o, const struct xml_element *e)
{
	(void)e;
	open_capture(o, CAPTURE_NOTE);
}

static void open_aside(struct odt *o, const struct xml_element *e)
{
	(void)e;
	open_capture(o, CAPTURE_ASIDE);
}

static void turn_page(struct odt *o, const struct xml_element *e)
{
	(void)e;
	o->x.page++;
}

static void open_image(struct odt *o, const struct xml_element *e)
{
	(void)e;
	o->in_image = true;
}

static void open_words(struct odt *o, const struct xml_element *e)
{
	(void)e;
	o->in_words = true;
}

typedef void opener(struct odt *o, const struct xml_element *e);

static opener *const openers[TAGS] = {
	[TAG_BODY] = open_body,
	[TAG_P] = open_paragraph,
	[TAG_H] = open_paragraph,
	[TAG_SPACE] = add_spaces,
	[TAG_TAB] = add_spaces,
	[TAG_BREAK] = add_break,
	[TAG_LINK] = open_link,
	[TAG_LIST] = open_list,
	[TAG_ITEM] = open_item,
	[TAG_LIST_HEADER] = open_item,
	[TAG_NOTE] = open_note,
	[TAG_NOTE_BODY] = open_note_body,
	[TAG_ANNOTATION] = open_aside,
	[TAG_DELETION] = open_aside,
	[TAG_HEADER] = open_aside,
	[TAG_PAGE] = turn_page,
	[TAG_IMAGE] = open_image,
	[TAG_TITLE] = open_words,
	[TAG_DESC] = open_words,
	[TAG_TABLE] = open_table_part,
	[TAG_HEADER_ROWS] = open_table_part,
	[TAG_ROW] = open_table_part,
	[TAG_CELL] = open_table_part,
	[TAG_STYLE] = add_style,
	[TAG_LIST_STYLE] = add_list_style,
	[TAG_OUTLINE_STYLE] = add_list_style,
	[TAG_NUMBER_LEVEL] = add_level,
	[TAG_BULLET_LEVEL] = add_level,
};

static void on_open(void *user, const struct xml_element *e)
{
	if (openers[e->tag])
		openers[e->tag](user, e);
}

static void on_close(void *user, int tag)
{
	struct odt *o = user;

	switch (tag) {
	case TAG_P:
	case TAG_H:
		close_paragraph(o);
		break;
	case TAG_LINK:
		close_link(o);
		break;
	case TAG_LIST:
		o->list_depth -= o->list_depth > 0;
		break;
	case TAG_NOTE:
		close_note(o);
		break;
	case TAG_ANNOTATION:
	case TAG_DELETION:
	case TAG_HEADER:
		close_aside(o, tag);
		break;
	case TAG_TITLE:
	case TAG_DESC:
		close_words(o);
		break;
	case TAG_FRAME:
		close_frame(o);
		break;
	case TAG_TABLE:
	case TAG_HEADER_ROWS:
	case TAG_CELL:
		close_table_part(o, tag);
		break;
	case TAG_LIST_STYLE:
	case TAG_OUTLINE_STYLE:
		o->reading = JB_NONE;
		break;
	default:
		break;
	}
}

static void on_text(void *user, struct jb_str s)
{
	add_text(user, s);
}

/* --- the parts of the container --- */

static bool is_wanted(const char *name)
{
	return strcmp(name, "content.xml") == 0 ||
	       strcmp(name, "styles.xml") == 0 ||
	       strcmp(name, "meta.xml") == 0 ||
	       strcmp(name, "META-INF/manifest.xml") == 0;
}

/* ODF encrypts each member by itself and says so in the manifest. */
static bool is_encrypted(const struct container *c)
{
	const struct member *m = container_find(
		c, JB_STR("META-INF/manifest.xml"));

	return m && m->here &&
	       jb_str_has(jb_buf_view(&m->bytes), "encryption-data");
}

static bool part_read(struct odt *o, const struct container *c,
		      const char *name, struct jb_diag *diag)
{
	static const struct xml_handler handler = {
		tags, sizeof(tags) / sizeof(*tags), on_open, on_close,
		on_text,
	};
	const struct member *m = container_find(c, jb_str_of(name));

	return m && m->here &&
	       xml_read(&handler, o, jb_buf_view(&m->bytes), c->path, name,
			diag);
}

static bool parts_read(struct odt *o, const struct container *c,
		       struct jb_diag *diag)
{
	const struct member *content = container_find(c, JB_STR("content.xml"));
	const struct member *meta = container_find(c, JB_STR("meta.xml"));
	struct jb_place place = { .path = c->path };

	if (is_encrypted(c)) {
		jb_tell(diag, JB_DIAG_ENCRYPTED, place, "");
		return false;
	}
	if (!content || !content->here) {
		jb_tell(diag, JB_DIAG_CONTAINER, place,
			"it holds no document");
		return false;
	}
	if (meta && !extract_properties(&o->x, jb_buf_view(&meta->bytes),
					meta->name, diag))
		return false;
	if (container_find(c, JB_STR("styles.xml")) &&
	    !part_read(o, c, "styles.xml", diag))
		return false;
	o->x.page = jb_str_has(jb_buf_view(&content->bytes), "soft-page-break");
	return part_read(o, c, "content.xml", diag);
}

bool odt_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct odt *o = jb_new(doc->arena, struct odt, 1);
	struct container c = { .arena = doc->arena,
			       .path = doc->source.path,
			       .max = JB_FILE_MAX };
	bool ok;

	o->x.doc = doc;
	o->outline = o->reading = JB_NONE;
	ok = container_open(&c, doc->source.bytes, is_wanted, diag) &&
	     parts_read(o, &c, diag);
	if (ok) {
		extract_drop_doubled(&o->x);
		doc->source.pages = o->x.page;
		extract_close(&o->x);
	}
	for (size_t i = 0; i < o->paragraphs.n; i++)
		jb_buf_clear(&o->paragraphs.v[i].flow.text);
	jb_buf_clear(&o->captured.text);
	jb_buf_clear(&o->words.text);
	container_close(&c);
	return ok;
}
