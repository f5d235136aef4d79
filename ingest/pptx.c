/*
 * PPTX: PresentationML in a package (ECMA-376). A slide is a page: its title
 * is a heading, what stands in its body are items unless their bullet is taken
 * off, there or in the slide's layout; text boxes are paragraphs, tables are
 * tables; then come the words of diagrams and the speaker's notes. Dates,
 * footers and slide numbers are set aside once for all slides.
 *
 * Not every title is one by its place: a box above the others in larger or
 * bold print is one (as where a PPT was converted), and a short line of bold
 * print over other text of its box is a heading below it.
 */
#include "core/file.h"
#include "ingest/numerals.h"
#include "ingest/package.h"
#include "ingest/pptx_layout.h"
#include "ingest/reader.h"

#include <string.h>

enum {
	LEVELS = PPTX_LEVELS,
	SLIDES = 10000,
	HEADLINE = 120		/* bytes of a heading that is known by its print */
};

enum tag {
	TAG_SLIDE_ID = 1, TAG_SHAPE, TAG_PICTURE, TAG_PROPERTIES,
	TAG_PLACEHOLDER, TAG_P, TAG_PPR, TAG_NO_BULLET, TAG_BULLET, TAG_NUMBER,
	TAG_R, TAG_RPR, TAG_LINK, TAG_FIELD, TAG_T, TAG_BR, TAG_TABLE, TAG_TR,
	TAG_TC, TAG_COMMENT, TAG_LATIN, TAGS
};

/* sorted by name */
static const struct xml_tag tags[] = {
	{ "a:br", TAG_BR },
	{ "a:buAutoNum", TAG_NUMBER },
	{ "a:buChar", TAG_BULLET },
	{ "a:buNone", TAG_NO_BULLET },
	{ "a:endParaRPr", XML_SKIP },
	{ "a:fld", TAG_FIELD },
	{ "a:hlinkClick", TAG_LINK },
	{ "a:latin", TAG_LATIN },
	{ "a:lstStyle", XML_SKIP },
	{ "a:p", TAG_P },
	{ "a:pPr", TAG_PPR },
	{ "a:r", TAG_R },
	{ "a:rPr", TAG_RPR },
	{ "a:t", TAG_T },
	{ "a:tbl", TAG_TABLE },
	{ "a:tblGrid", XML_SKIP },
	{ "a:tblPr", XML_SKIP },
	{ "a:tc", TAG_TC },
	{ "a:tcPr", XML_SKIP },
	{ "a:tr", TAG_TR },
	{ "mc:Fallback", XML_SKIP },
	{ "p:cNvPr", TAG_PROPERTIES },
	{ "p:extLst", XML_SKIP },
	{ "p:ph", TAG_PLACEHOLDER },
	{ "p:pic", TAG_PICTURE },
	{ "p:sldId", TAG_SLIDE_ID },
	{ "p:sp", TAG_SHAPE },
	{ "p:text", TAG_COMMENT },
	{ "p:timing", XML_SKIP },
};

/* What kind of shape text stands in. */
enum place { PLACE_BOX, PLACE_BODY, PLACE_TITLE, PLACE_SUBTITLE, PLACE_ASIDE };

struct slide_id {
	struct jb_str relation;
};

/* What the first box of a slide without a title looks like. */
struct lead {
	size_t piece;		/* JB_NONE: there is no such box */
	size_t shape;
	bool alone;		/* it is all of its box */
	bool bold;
	bool followed, other;	/* text comes after it; some is not bold */
	long size, next, rest;	/* of its print, the next, the largest */
};

struct deck {
	struct extract x;
	struct package package;
	JB_LIST(struct slide_id) slides;
	struct pptx_layout layout;
	bool notes;		/* the part is a slide's notes */
	enum place place;
	bool in_picture, in_text, in_comment, skip_field, merged;
	/* of the paragraph: */
	struct flow flow;
	unsigned level;
	bool no_bullet, bullet, numbered;
	bool bold, light;	/* it has text in bold print, in other */
	bool mono, other;	/* in print of one width, in other */
	long size;		/* the largest print, 0: not said */
	/* of the run: */
	bool raised, run_bold, run_mono;
	long run_size;
	enum numeral numeral;
	const char *before, *after;	/* around the numeral */
	unsigned long start;
	struct jb_str link;
	size_t link_from;
	size_t title;		/* piece of the slide's title, or JB_NONE */
	struct lead lead;
	/* of the shape: */
	size_t shape;		/* its number */
	struct jb_str index;	/* of its place in the layout */
	bool bullets_said;	/* paragraphs of it say that they have none */
	size_t bold_line;	/* piece that is a heading if text follows */
	unsigned long counts[LEVELS];
};

static struct jb_arena *arena_of(const struct deck *d)
{
	return d->x.doc->arena;
}

/* --- shapes --- */

static void open_shape(struct deck *d)
{
	d->place = d->notes ? PLACE_ASIDE : PLACE_BOX;
	d->in_picture = false;
	d->shape++;
	d->index = (struct jb_str){ 0 };
	d->bullets_said = false;
	d->bold_line = JB_NONE;
	memset(d->counts, 0, sizeof(d->counts));
}

static void read_placeholder(struct deck *d, const struct xml_element *e)
{
	static const struct {
		const char *type;
		enum place place;
	} types[] = {
		{ "title", PLACE_TITLE },      { "ctrTitle", PLACE_TITLE },
		{ "subTitle", PLACE_SUBTITLE }, { "dt", PLACE_ASIDE },
		{ "ftr", PLACE_ASIDE },	       { "hdr", PLACE_ASIDE },
		{ "sldNum", PLACE_ASIDE },     { "sldImg", PLACE_ASIDE },
	};
	struct jb_str type = xml_attribute(e, "type");

	if (d->notes) {
		d->place = jb_str_eq(type, JB_STR("body")) ? PLACE_BOX
							   : PLACE_ASIDE;
		return;
	}
	d->place = PLACE_BODY;
	d->index = jb_str_keep(arena_of(d), xml_attribute(e, "idx"));
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (jb_str_eq(type, jb_str_of(types[i].type)))
			d->place = types[i].place;
}

/* --- paragraphs --- */

static void open_paragraph(struct deck *d, const struct xml_element *e)
{
	(void)e;
	d->level = 0;
	d->no_bullet = d->bullet = d->numbered = false;
	d->bold = d->light = d->mono = d->other = false;
	d->size = 0;
	d->link = (struct jb_str){ 0 };
}

/* arabicPeriod, alphaLcParenR, romanUcParenBoth, ea1ChtPeriod … */
static void read_numbering(struct deck *d, const struct xml_element *e)
{
	static const struct {
		const char *head;
		enum numeral numeral;
	} heads[] = {
		{ "alphaLc", NUMERAL_LOWER_LETTER },
		{ "alphaUc", NUMERAL_UPPER_LETTER },
		{ "romanLc", NUMERAL_LOWER_ROMAN },
		{ "romanUc", NUMERAL_UPPER_ROMAN },
		{ "circle", NUMERAL_CIRCLED },
		{ "ea1", NUMERAL_HAN },
	};
	struct jb_str type = xml_attribute(e, "type");
	long start = xml_number(e, "startAt", 1);

	d->numbered = true;
	d->start = start > 0 ? (unsigned long)start : 1;
	d->numeral = NUMERAL_DECIMAL;
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		if (jb_str_starts(type, jb_str_of(heads[i].head)))
			d->numeral = heads[i].numeral;
	d->before = jb_str_ends(type, JB_STR("ParenBoth")) ? "(" : "";
	d->after = jb_str_has(type, "Paren")		? ")"
		   : jb_str_ends(type, JB_STR("Plain")) ? ""
		   : d->numeral == NUMERAL_CIRCLED	? ""
		   : d->numeral == NUMERAL_HAN		? "、"
							: ".";
}

/* The number of this item among those of its level. */
static struct jb_str next_number(struct deck *d)
{
	struct jb_buf out = { 0 };
	unsigned long n = d->counts[d->level];

	n = n ? n + 1 : d->start;
	d->counts[d->level] = n;
	jb_buf_z(&out, d->before);
	numeral_put(&out, d->numeral, n);
	jb_buf_z(&out, d->after);
	return jb_buf_keep(arena_of(d), &out);
}

/*
 * Has the paragraph a bullet, or a number? Where some paragraphs of a box take
 * theirs off, the others are meant to have one, whatever the layout says.
 */
static bool is_item(const struct deck *d)
{
	if (d->no_bullet)
		return false;
	if (d->bullet || d->numbered)
		return true;
	return d->place == PLACE_BODY &&
	       (d->bullets_said ||
		!pptx_is_plain(&d->layout, d->index, d->level));
}

static void put_item(struct deck *d, struct piece *piece)
{
	d->bullets_said |= d->no_bullet;
	for (unsigned i = d->level + 1; i < LEVELS; i++)
		d->counts[i] = 0;
	if (!d->numbered)
		d->counts[d->level] = 0;
	if (!is_item(d))
		return;
	piece->type = JB_BLOCK_ITEM;
	piece->depth = d->level + 1;
	if (!d->numbered) {
		piece->marker = JB_STR("•");
		return;
	}
	piece->numbered = true;
	piece->marker = next_number(d);
	piece->text = extract_marked(&d->x, piece->marker, piece->text);
}

/* A title may have several lines; they are one heading. */
static void put_title(struct deck *d, size_t at)
{
	struct piece *piece = &d->x.pieces.v[at];

	if (d->title == JB_NONE) {
		d->title = at;
		piece->type = JB_BLOCK_HEADING;
		piece->level = d->x.page > 1 ? 2 : 1;
		return;
	}
	d->x.pieces.v[d->title].text = jb_str_format(
		arena_of(d), "%.*s\n%.*s", (int)d->x.pieces.v[d->title].text.n,
		d->x.pieces.v[d->title].text.p, (int)piece->text.n,
		piece->text.p);
	piece->gone = true;
}

/* --- headings by their print --- */

static bool is_headline(struct jb_str text)
{
	return text.n > 0 && text.n <= HEADLINE &&
	       !memchr(text.p, '\n', text.n) && !jb_ends_sentence(text);
}

/* The line of bold print above is the heading of what comes now. */
static void confirm_bold_line(struct deck *d)
{
	struct piece *piece;

	if (d->bold_line == JB_NONE)
		return;
	piece = &d->x.pieces.v[d->bold_line];
	piece->type = JB_BLOCK_HEADING;
	piece->level = d->x.page > 1 ? 3 : 2;
	d->bold_line = JB_NONE;
}

static void look_for_headings(struct deck *d, size_t at)
{
	const struct piece *piece = &d->x.pieces.v[at];
	const bool bold = d->bold && !d->light;
	struct lead *lead = &d->lead;

	if (!bold)
		confirm_bold_line(d);
	d->bold_line = bold && piece->type == JB_BLOCK_PARAGRAPH &&
				       is_headline(piece->text)
			       ? at
			       : JB_NONE;
	if (lead->piece == JB_NONE) {
		*lead = (struct lead){ .piece = at, .shape = d->shape,
				       .alone = true, .bold = bold,
				       .size = d->size };
		return;
	}
	lead->alone &= lead->shape != d->shape;
	lead->other |= !bold;
	if (!lead->followed)
		lead->next = d->size;
	lead->followed = true;
	if (d->size > lead->rest)
		lead->rest = d->size;
}

/* Larger than all other print, or bold and no smaller than what it is over. */
static bool is_title_print(const struct lead *lead)
{
	if (lead->rest && lead->size > lead->rest)
		return true;
	return lead->bold && (!lead->followed || (lead->other &&
						  lead->size >= lead->next));
}

/* A slide whose title is but the first box, printed as titles are. */
static void find_title(struct deck *d)
{
	const struct lead *lead = &d->lead;
	struct piece *piece;

	if (d->title != JB_NONE || lead->piece == JB_NONE || !lead->alone)
		return;
	piece = &d->x.pieces.v[lead->piece];
	if (piece->type != JB_BLOCK_PARAGRAPH || !is_headline(piece->text) ||
	    !is_title_print(lead))
		return;
	piece->type = JB_BLOCK_HEADING;
	piece->level = d->x.page > 1 ? 2 : 1;
}

/* --- the end of a paragraph --- */

static struct jb_str take_text(struct deck *d, bool mono)
{
	struct jb_str text;

	if (!mono) {
		if (d->flow.verbatim)
			flow_collapse(&d->flow);
		return flow_take(&d->flow, arena_of(d));
	}
	text = jb_buf_keep(arena_of(d), &d->flow.text);
	d->flow = (struct flow){ 0 };
	return jb_str_trim(text).n ? text : (struct jb_str){ 0 };
}

static void put_paragraph(struct deck *d, struct jb_str text, bool mono)
{
	size_t at = extract_add(&d->x, JB_BLOCK_PARAGRAPH);
	struct piece *piece = &d->x.pieces.v[at];

	piece->text = text;
	if (d->x.grids.n)
		return;
	if (d->place == PLACE_TITLE) {
		put_title(d, at);
		return;
	}
	if (d->place != PLACE_SUBTITLE)
		put_item(d, piece);
	piece->mono = mono && piece->type == JB_BLOCK_PARAGRAPH;
	if (!d->notes)
		look_for_headings(d, at);
}

static void close_paragraph(struct deck *d)
{
	const bool mono = d->flow.verbatim && !d->x.grids.n &&
			  d->place != PLACE_TITLE && !d->bullet &&
			  !d->numbered;
	struct jb_str text = take_text(d, mono);

	if (!text.n || d->merged)
		return;
	if (d->place != PLACE_ASIDE)
		put_paragraph(d, text, mono);
	else if (!d->notes)
		extract_aside(&d->x, JB_REPAIR_RUNNING_HEADER, text);
}

static void open_link(struct deck *d, const struct xml_element *e)
{
	const struct relation *r = package_relation(&d->package,
						    xml_relation(e));

	if (r && r->outside)
		d->link = r->target;
	d->link_from = d->flow.text.n;
}

static void end_link(struct deck *d)
{
	if (d->link.p)
		flow_address(&d->flow, d->link_from, d->link);
	d->link = (struct jb_str){ 0 };
}

/* --- tables --- */

static void open_cell(struct deck *d, const struct xml_element *e)
{
	long columns = xml_number(e, "gridSpan", 1);
	struct grid_cell *cell;

	d->merged = xml_number(e, "hMerge", 0) > 0;
	if (d->merged)
		return;
	cell = grid_cell(&d->x);
	if (!cell)
		return;
	cell->columns = columns > 0 && columns < 1000 ? (unsigned)columns : 1;
	cell->joins_up = xml_number(e, "vMerge", 0) > 0;
}

static void close_cell(struct deck *d)
{
	if (!d->merged)
		grid_cell_end(&d->x);
	d->merged = false;
}

/* --- events --- */

static void begin_shape(struct deck *d, const struct xml_element *e)
{
	open_shape(d);
	d->in_picture = e->tag == TAG_PICTURE;
}

static void read_properties(struct deck *d, const struct xml_element *e)
{
	if (d->in_picture && !d->notes)
		extract_picture(&d->x, xml_attribute(e, "descr"));
	d->in_picture = false;
}

static void read_level(struct deck *d, const struct xml_element *e)
{
	long level = xml_number(e, "lvl", 0);

	d->level = level < 0 ? 0 : level < LEVELS ? (unsigned)level
						   : LEVELS - 1;
}

static void read_bullet(struct deck *d, const struct xml_element *e)
{
	if (e->tag == TAG_BULLET)
		d->bullet = true;
	else
		d->no_bullet = true;
}

static void open_field(struct deck *d, const struct xml_element *e)
{
	struct jb_str type = xml_attribute(e, "type");

	d->skip_field = jb_str_starts(type, JB_STR("slidenum")) ||
			jb_str_starts(type, JB_STR("datetime"));
}

static void read_run(struct deck *d, const struct xml_element *e)
{
	if (e->tag == TAG_LATIN) {
		d->run_mono = font_is_mono(xml_attribute(e, "typeface"));
		return;
	}
	d->raised = xml_number(e, "baseline", 0) > 0;
	d->run_bold = xml_number(e, "b", 0) > 0 ||
		      jb_str_eq(xml_attribute(e, "b"), JB_STR("true"));
	d->run_size = xml_number(e, "sz", 0);
}

static void open_text(struct deck *d, const struct xml_element *e)
{
	(void)e;
	d->in_text = !d->skip_field;
}

static void read_break(struct deck *d, const struct xml_element *e)
{
	(void)e;
	flow_break(&d->flow);
}

static void open_table(struct deck *d, const struct xml_element *e)
{
	(void)e;
	d->place = PLACE_BOX;
	confirm_bold_line(d);
	d->lead.other = d->lead.followed = true;
	grid_open(&d->x);
}

static void open_row(struct deck *d, const struct xml_element *e)
{
	(void)e;
	grid_row(&d->x);
}

static void open_comment(struct deck *d, const struct xml_element *e)
{
	(void)e;
	d->in_comment = true;
}

typedef void opener(struct deck *d, const struct xml_element *e);

static opener *const openers[TAGS] = {
	[TAG_SHAPE] = begin_shape,
	[TAG_PICTURE] = begin_shape,
	[TAG_PROPERTIES] = read_properties,
	[TAG_PLACEHOLDER] = read_placeholder,
	[TAG_P] = open_paragraph,
	[TAG_PPR] = read_level,
	[TAG_NO_BULLET] = read_bullet,
	[TAG_BULLET] = read_bullet,
	[TAG_NUMBER] = read_numbering,
	[TAG_RPR] = read_run,
	[TAG_LATIN] = read_run,
	[TAG_LINK] = open_link,
	[TAG_FIELD] = open_field,
	[TAG_T] = open_text,
	[TAG_BR] = read_break,
	[TAG_TABLE] = open_table,
	[TAG_TR] = open_row,
	[TAG_TC] = open_cell,
	[TAG_COMMENT] = open_comment,
};

static void on_open(void *user, const struct xml_element *e)
{
	if (openers[e->tag])
		openers[e->tag](user, e);
}

static void close_run(struct deck *d)
{
	d->raised = d->run_bold = d->run_mono = false;
	d->run_size = 0;
	end_link(d);
}

static void on_close(void *user, int tag)
{
	struct deck *d = user;

	switch (tag) {
	case TAG_P:
		close_paragraph(d);
		break;
	case TAG_R:
		close_run(d);
		break;
	case TAG_FIELD:
		d->skip_field = false;
		break;
	case TAG_T:
		d->in_text = false;
		break;
	case TAG_TABLE:
		grid_close(&d->x);
		break;
	case TAG_TC:
		close_cell(d);
		break;
	case TAG_COMMENT:
		d->in_comment = false;
		extract_lost(&d->x, JB_REPAIR_COMMENT, JB_NONE,
			     flow_take(&d->flow, arena_of(d)));
		break;
	default:
		break;
	}
}

static bool is_digits(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

/* How text is printed that now comes into the paragraph. */
static void note_print(struct deck *d, struct jb_str s)
{
	if (!jb_str_trim(s).n)
		return;
	if (d->run_bold)
		d->bold = true;
	else
		d->light = true;
	if (d->run_size > d->size)
		d->size = d->run_size;
	d->mono |= d->run_mono;
	d->other |= !d->run_mono;
	if (d->other && d->flow.verbatim)
		flow_collapse(&d->flow);
	d->flow.verbatim = d->mono && !d->other;
}

static void on_text(void *user, struct jb_str s)
{
	struct deck *d = user;

	if (!d->in_text && !d->in_comment)
		return;
	if (d->in_text)
		note_print(d, s);
	if (d->in_text && d->raised && d->flow.text.n && is_digits(s) &&
	    raised_is_note(jb_buf_view(&d->flow.text)))
		flow_text(&d->flow, jb_str_format(arena_of(d), "[%.*s]",
						  (int)s.n, s.p));
	else
		flow_text(&d->flow, s);
}

static const struct xml_handler handler = {
	tags, sizeof(tags) / sizeof(*tags), on_open, on_close, on_text,
};

/* --- parts --- */

static bool is_wanted(const char *name)
{
	static const char *const folders[] = { "ppt/slides/",
					       "ppt/slideLayouts/",
					       "ppt/notesSlides/",
					       "ppt/diagrams/data",
					       "ppt/comments/", "docProps/",
					       "_rels/", "ppt/_rels/" };
	struct jb_str s = jb_str_of(name);

	if (strcmp(name, "ppt/presentation.xml") == 0)
		return true;
	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++)
		if (jb_str_starts(s, jb_str_of(folders[i])))
			return true;
	return false;
}

static void on_slide_id(void *user, const struct xml_element *e)
{
	struct deck *d = user;

	if (e->tag == TAG_SLIDE_ID && d->slides.n < SLIDES)
		jb_list_add(arena_of(d), &d->slides)->relation =
			jb_str_keep(arena_of(d), xml_relation(e));
}

/* The title stands first, wherever it was drawn. */
static void title_first(struct deck *d, size_t first)
{
	struct piece *v = d->x.pieces.v, title;

	if (d->title == JB_NONE || d->title <= first)
		return;
	title = v[d->title];
	memmove(v + first + 1, v + first, (d->title - first) * sizeof(*v));
	v[first] = title;
}

/* A part that belongs to a slide, in text boxes of its own. */
static bool side_read(struct deck *d, const struct member *m, bool notes)
{
	bool ok;

	if (!m)
		return true;
	d->notes = notes;
	open_shape(d);
	ok = package_relations(&d->package, jb_str_of(m->name)) &&
	     package_read(&d->package, &handler, d, m);
	d->notes = false;
	return ok;
}

static bool slide_read(struct deck *d, const struct member *m)
{
	struct package *p = &d->package;
	const struct member *notes, *diagram, *comments;
	size_t first = d->x.pieces.n;

	d->title = JB_NONE;
	d->lead = (struct lead){ .piece = JB_NONE };
	open_shape(d);
	if (!package_relations(p, jb_str_of(m->name)))
		return false;
	pptx_layout_read(&d->layout, p, package_related(p, "/slideLayout", 0),
			 arena_of(d));
	if (!package_read(p, &handler, d, m))
		return false;
	find_title(d);
	title_first(d, first);
	notes = package_related(p, "/notesSlide", 0);
	diagram = package_related(p, "/diagramData", 0);
	comments = package_related(p, "/comments", 0);
	return side_read(d, diagram, false) && side_read(d, notes, true) &&
	       side_read(d, comments, false);
}

static bool slides_read(struct deck *d)
{
	static const struct xml_handler ids = {
		tags, sizeof(tags) / sizeof(*tags), on_slide_id, NULL, NULL,
	};
	const struct member *main = package_main(&d->package, &d->x,
						 "ppt/presentation.xml");
	JB_LIST(const struct member *) slides = { 0 };

	if (!main || !package_read(&d->package, &ids, d, main))
		return false;
	for (size_t i = 0; i < d->slides.n; i++) {
		const struct relation *r = package_relation(
			&d->package, d->slides.v[i].relation);

		*jb_list_add(arena_of(d), &slides) =
			r ? package_target(&d->package, r) : NULL;
	}
	for (size_t i = 0; i < slides.n; i++) {
		d->x.page = i + 1;
		if (slides.v[i] && !slide_read(d, slides.v[i]))
			return false;
	}
	d->x.doc->source.pages = slides.n;
	return true;
}

bool pptx_read_bytes(struct jb_document *doc, struct jb_str bytes,
		     struct jb_diag *diag)
{
	struct deck d = { .x.doc = doc, .package.diag = diag };
	struct container *c = &d.package.container;
	bool ok;

	*c = (struct container){ .arena = doc->arena,
				 .path = doc->source.path,
				 .max = JB_FILE_MAX };
	ok = container_open(c, bytes, is_wanted, diag) && slides_read(&d);
	jb_buf_clear(&d.flow.text);
	if (ok) {
		extract_drop_doubled(&d.x);
		extract_close(&d.x);
	}
	container_close(c);
	return ok;
}

bool pptx_read(struct jb_document *doc, struct jb_diag *diag)
{
	return pptx_read_bytes(doc, doc->source.bytes, diag);
}
