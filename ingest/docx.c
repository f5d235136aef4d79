/*
 * DOCX: WordprocessingML in a ZIP container (ECMA-376, transitional and
 * strict). The text is the one that is printed when all changes are accepted:
 * insertions are kept, deletions, hidden text and comments are set aside, of
 * fields the results are taken, of alternatives the first. Numerals of lists
 * and headings are counted (docx_styles.c) and stand before their text.
 *
 * Footnotes are marked [1] and follow their paragraph; text boxes and the words
 * of diagrams follow the paragraph that they hang on, parts in other formats
 * (docx_parts.c) stand where they are imported; headers and footers are told
 * as repairs.
 */
#include "core/file.h"
#include "ingest/docx_parts.h"
#include "ingest/docx_styles.h"
#include "ingest/extract.h"
#include "ingest/package.h"
#include "ingest/reader.h"
#include "ingest/xml_events.h"

#include <stdlib.h>
#include <string.h>

enum {
	FIELDS = 64,		/* nested ones that are looked at */
	INSTRUCTION = 1024,	/* bytes of one that are read */
	MARK_MAX = 12		/* bytes before a TAB that may mark an item */
};

enum tag {
	TAG_P = 1,
	TAG_PPR,
	TAG_PSTYLE,
	TAG_ILVL,
	TAG_NUM_ID,
	TAG_OUTLINE,
	TAG_PAGE_BEFORE,
	TAG_R,
	TAG_RPR,
	TAG_VANISH,
	TAG_BOLD,
	TAG_T,
	TAG_DEL_TEXT,
	TAG_TAB,
	TAG_BR,
	TAG_CR,
	TAG_SYM,
	TAG_HYPHEN,
	TAG_DEL,
	TAG_TBL,
	TAG_TR,
	TAG_TRPR,
	TAG_TC,
	TAG_GRID_SPAN,
	TAG_V_MERGE,
	TAG_TBL_HEADER,
	TAG_LINK,
	TAG_FIELD_CHAR,
	TAG_INSTR,
	TAG_FOOTNOTE_REF,
	TAG_ENDNOTE_REF,
	TAG_NOTE,
	TAG_PAGE,
	TAG_DRAWING,
	TAG_SDT,
	TAG_PLACEHOLDER,
	TAG_SDT_CONTENT,
	TAG_FONTS,
	TAG_FIELD,
	TAG_FRAME,
	TAG_CHUNK,
	TAG_DIAGRAM,
	TAGS
};

/* sorted by name */
static const struct xml_tag tags[] = {
	{ "dgm:relIds", TAG_DIAGRAM },
	{ "m:t", TAG_T },
	{ "mc:Fallback", XML_SKIP },
	{ "w:altChunk", TAG_CHUNK },
	{ "w:b", TAG_BOLD },
	{ "w:br", TAG_BR },
	{ "w:comment", TAG_NOTE },
	{ "w:cr", TAG_CR },
	{ "w:del", TAG_DEL },
	{ "w:delInstrText", XML_SKIP },
	{ "w:delText", TAG_DEL_TEXT },
	{ "w:endnote", TAG_NOTE },
	{ "w:endnoteReference", TAG_ENDNOTE_REF },
	{ "w:fldChar", TAG_FIELD_CHAR },
	{ "w:fldSimple", TAG_FIELD },
	{ "w:footnote", TAG_NOTE },
	{ "w:footnoteReference", TAG_FOOTNOTE_REF },
	{ "w:framePr", TAG_FRAME },
	{ "w:gridSpan", TAG_GRID_SPAN },
	{ "w:hyperlink", TAG_LINK },
	{ "w:ilvl", TAG_ILVL },
	{ "w:instrText", TAG_INSTR },
	{ "w:lastRenderedPageBreak", TAG_PAGE },
	{ "w:moveFrom", TAG_DEL },
	{ "w:noBreakHyphen", TAG_HYPHEN },
	{ "w:numId", TAG_NUM_ID },
	{ "w:numberingChange", XML_SKIP },
	{ "w:outlineLvl", TAG_OUTLINE },
	{ "w:p", TAG_P },
	{ "w:pPr", TAG_PPR },
	{ "w:pPrChange", XML_SKIP },
	{ "w:pStyle", TAG_PSTYLE },
	{ "w:pageBreakBefore", TAG_PAGE_BEFORE },
	{ "w:ptab", TAG_TAB },
	{ "w:r", TAG_R },
	{ "w:rFonts", TAG_FONTS },
	{ "w:rPr", TAG_RPR },
	{ "w:rPrChange", XML_SKIP },
	{ "w:rt", XML_SKIP },
	{ "w:sdt", TAG_SDT },
	{ "w:sdtContent", TAG_SDT_CONTENT },
	{ "w:sectPr", XML_SKIP },
	{ "w:showingPlcHdr", TAG_PLACEHOLDER },
	{ "w:sym", TAG_SYM },
	{ "w:t", TAG_T },
	{ "w:tab", TAG_TAB },
	{ "w:tabs", XML_SKIP },
	{ "w:tbl", TAG_TBL },
	{ "w:tblGrid", XML_SKIP },
	{ "w:tblHeader", TAG_TBL_HEADER },
	{ "w:tblPr", XML_SKIP },
	{ "w:tblPrEx", XML_SKIP },
	{ "w:tc", TAG_TC },
	{ "w:tcPrChange", XML_SKIP },
	{ "w:tr", TAG_TR },
	{ "w:trPr", TAG_TRPR },
	{ "w:trPrChange", XML_SKIP },
	{ "w:vMerge", TAG_V_MERGE },
	{ "w:vanish", TAG_VANISH },
	{ "wp:docPr", TAG_DRAWING },
};

/* Footnotes or endnotes: their texts. */
struct note {
	struct jb_str id, text;
};

struct notes {
	JB_LIST(struct note) list;
};

/* A note that is to be written after its paragraph. */
struct pending {
	struct jb_str mark, text;
};

struct field {
	bool result;		/* past its instruction */
	char instruction[INSTRUCTION];
	size_t length, piece, from;
};

struct paragraph {
	size_t piece;
	struct flow flow;
	struct docx_look look;
	struct docx_mark mark;
	bool looked;		/* look is complete, mark is counted */
	bool merges;		/* its end was deleted: the next goes on */
	bool tabbed;		/* a TAB stands behind its first letters */
	bool mono, other;	/* has text in print of one width, of others */
	bool plain;		/* has text that is not bold */
	struct jb_str link;
	size_t link_from;
};

struct docx {
	struct extract x;
	struct docx_styles styles;
	struct package package;
	struct notes footnotes, endnotes;
	JB_LIST(struct pending) pending;
	JB_LIST(struct paragraph) paragraphs;	/* open ones */
	JB_LIST(bool) placeholders;		/* of open controls */
	struct field fields[FIELDS];
	size_t field_count;		/* may be more than FIELDS */
	size_t footnote_count, endnote_count;
	bool in_ppr, in_rpr, in_trpr, in_text, in_instruction;
	bool rendered;		/* page breaks are where they were printed */
	bool nested;		/* it stands in another DOCX */
	bool hidden, mono, bold;	/* of the run */
	size_t dropping;	/* elements open whose text is left out */
	struct flow dropped;
	struct flow merged;	/* the paragraph whose end was deleted */
	/* of notes, headers and comments: paragraphs go here instead */
	bool capturing;
	struct flow captured;
	struct notes *notes;	/* that are being read, or NULL */
};

static struct paragraph *current(struct docx *d)
{
	return d->paragraphs.n ? &d->paragraphs.v[d->paragraphs.n - 1] : NULL;
}

static struct jb_arena *arena_of(const struct docx *d)
{
	return d->x.doc->arena;
}

static struct jb_str keep(const struct docx *d, struct jb_str s)
{
	return s.p ? jb_str_keep(arena_of(d), s) : s;
}

/* --- paragraphs --- */

/* Complete what a paragraph is, before its text comes. */
static void look(struct docx *d, struct paragraph *p)
{
	if (p->looked)
		return;
	p->looked = true;
	docx_look_complete(&d->styles, &p->look);
	if (!d->capturing)
		p->mark = docx_mark_next(&d->styles, &p->look);
	p->flow.verbatim = p->look.type == JB_BLOCK_CODE &&
			   p->look.outline < 0;
}

static void open_paragraph(struct docx *d)
{
	struct paragraph *p = jb_list_add(arena_of(d), &d->paragraphs);

	*p = (struct paragraph){ 0 };
	p->piece = d->capturing ? JB_NONE
				: extract_add(&d->x, JB_BLOCK_PARAGRAPH);
	p->look = (struct docx_look){ .level = -1,
				      .outline = -1,
				      .type = JB_BLOCK_PARAGRAPH };
	if (d->merged.text.n && !d->capturing) {
		p->flow = d->merged;
		d->merged = (struct flow){ 0 };
	}
}

static void type_piece(struct piece *piece, const struct paragraph *p)
{
	piece->type = p->look.type;
	if (p->look.outline >= 0 && p->look.outline < DOCX_BODY) {
		piece->type = JB_BLOCK_HEADING;
		piece->level = (unsigned)p->look.outline + 1;
	} else if (p->look.type == JB_BLOCK_HEADING) {
		piece->level = 1;
	} else if (p->mark.text.p && p->look.type == JB_BLOCK_PARAGRAPH) {
		piece->type = JB_BLOCK_ITEM;
		piece->depth = p->mark.level + 1;
	}
	if (piece->type != JB_BLOCK_ITEM && !p->mark.numbered)
		return;
	piece->marker = p->mark.text;
	piece->numbered = p->mark.numbered;
}

/* The text with what is counted for it. */
static struct jb_str mark_text(struct docx *d, const struct paragraph *p,
			       struct jb_str text)
{
	if (p->mark.touches)
		return jb_str_format(arena_of(d), "%.*s%.*s",
				     (int)p->mark.text.n, p->mark.text.p,
				     (int)text.n, text.p);
	return extract_marked(&d->x, p->mark.text, text);
}

static void write_pending(struct docx *d)
{
	if (d->paragraphs.n || d->x.grids.n)
		return;
	for (size_t i = 0; i < d->pending.n; i++) {
		struct piece *piece;
		size_t at = extract_add(&d->x, JB_BLOCK_PARAGRAPH);

		piece = &d->x.pieces.v[at];
		piece->text = extract_marked(&d->x, d->pending.v[i].mark,
					d->pending.v[i].text);
	}
	d->pending.n = 0;
}

static void capture_paragraph(struct docx *d, struct paragraph *p)
{
	flow_break(&d->captured);
	jb_buf_str(&d->captured.text, jb_buf_view(&p->flow.text));
	jb_buf_clear(&p->flow.text);
}

/* Wide characters take another font than that of the Latin ones. */
static bool is_wide(struct jb_str s)
{
	size_t wide = 0;

	for (size_t i = 0; i < s.n; i++)
		wide += (unsigned char)s.p[i] >= 0x80;
	return wide * 5 > s.n;
}

/* The text of a paragraph that was read to its end. */
static struct jb_str take_text(struct docx *d, struct paragraph *p,
			       struct piece *piece)
{
	if (piece->type == JB_BLOCK_CODE)
		return jb_buf_keep(arena_of(d), &p->flow.text);
	piece->mono = p->flow.verbatim &&
		      piece->type == JB_BLOCK_PARAGRAPH && !p->mark.text.p &&
		      !is_wide(jb_buf_view(&p->flow.text));
	if (piece->mono)
		return jb_buf_keep(arena_of(d), &p->flow.text);
	if (p->flow.verbatim)
		flow_collapse(&p->flow);
	return flow_take(&p->flow, arena_of(d));
}

static void close_paragraph(struct docx *d)
{
	struct paragraph *p = current(d);
	struct piece *piece;

	if (!p)
		return;
	look(d, p);
	d->paragraphs.n--;
	if (p->piece == JB_NONE) {
		capture_paragraph(d, p);
		return;
	}
	if (p->merges) {
		d->merged = p->flow;
		return;
	}
	piece = &d->x.pieces.v[p->piece];
	type_piece(piece, p);
	piece->tabbed = p->tabbed;
	piece->contents = p->look.contents;
	piece->bold = !p->plain;
	piece->text = take_text(d, p, piece);
	if (piece->text.n && piece->numbered)
		piece->text = mark_text(d, p, piece->text);
	write_pending(d);
}

static void close_ppr(struct docx *d)
{
	struct paragraph *p = current(d);

	if (p)
		look(d, p);
}

/* --- text --- */

/* Where text goes now, or NULL where it is not to be read. */
static struct flow *flow_now(struct docx *d)
{
	struct paragraph *p = current(d);

	for (size_t i = 0; i < d->field_count && i < FIELDS; i++)
		if (!d->fields[i].result)
			return NULL;
	if (!p)
		return NULL;
	if (d->dropping || d->hidden)
		return &d->dropped;
	look(d, p);
	if (!p->flow.text.n && p->piece != JB_NONE)
		d->x.pieces.v[p->piece].page = d->x.page;
	return &p->flow;
}

/*
 * As long as all of a paragraph is in print of one width it may be code, and
 * is taken as it stands.
 */
static void note_print(struct docx *d, struct paragraph *p, struct jb_str s)
{
	if (p->piece == JB_NONE || d->x.grids.n ||
	    p->look.type == JB_BLOCK_CODE || !jb_str_trim(s).n)
		return;
	p->mono |= d->mono;
	p->other |= !d->mono;
	if (p->other && p->flow.verbatim)
		flow_collapse(&p->flow);
	p->flow.verbatim = p->mono && !p->other;
}

static void add_text(struct docx *d, struct jb_str s)
{
	struct flow *flow = flow_now(d);
	struct paragraph *p = current(d);

	if (!flow)
		return;
	if (p && flow == &p->flow) {
		note_print(d, p, s);
		p->plain |= !d->bold && jb_str_trim(s).n;
	}
	flow_text(flow, s);
}

/* Letters before the first TAB of a paragraph are the mark of a list. */
static void add_tab(struct docx *d)
{
	struct paragraph *p = current(d);

	if (p && p->flow.text.n && p->flow.text.n <= MARK_MAX)
		p->tabbed = true;
	add_text(d, JB_STR(" "));
}

static void add_break(struct docx *d)
{
	struct flow *flow = flow_now(d);

	if (flow)
		flow_break(flow);
}

static void end_dropped(struct docx *d)
{
	struct paragraph *p = current(d);

	if (!d->dropped.text.n)
		return;
	extract_lost(&d->x, JB_REPAIR_DELETED, p ? p->piece : JB_NONE,
		     jb_buf_view(&d->dropped.text));
	jb_buf_clear(&d->dropped.text);
	d->dropped = (struct flow){ 0 };
}

/* A character of a symbol font. */
static void add_symbol(struct docx *d, const struct xml_element *e)
{
	struct jb_str hex = xml_attribute(e, "char");
	char digits[9] = "", bytes[4];
	uint32_t cp;

	if (!hex.n || hex.n >= sizeof(digits))
		return;
	memcpy(digits, hex.p, hex.n);
	cp = (uint32_t)strtoul(digits, NULL, 16);
	if (cp && cp < 0x100)
		cp |= 0xF000;
	cp = bullet_of_symbol(cp);
	if (cp < 0x20 || cp > 0xFFFD || (cp >= 0xD800 && cp < 0xE000))
		return;
	add_text(d, (struct jb_str){ bytes, jb_utf8_put(bytes, cp) });
}

/* --- fields and links --- */

/* The address in HYPERLINK "https://…" \o "tip", or p NULL. */
static struct jb_str address_of(const struct field *field)
{
	struct jb_str s = jb_str_trim((struct jb_str){ field->instruction,
						       field->length });
	size_t open, past;

	if (!jb_str_starts(s, JB_STR("HYPERLINK")))
		return (struct jb_str){ 0 };
	open = jb_str_find(s, JB_STR("\""), 0);
	if (open == SIZE_MAX || jb_str_find(s, JB_STR("\\l"), 0) < open)
		return (struct jb_str){ 0 };
	past = jb_str_find(s, JB_STR("\""), open + 1);
	return jb_str_slice(s, open + 1, past);
}

static void begin_field(struct docx *d)
{
	struct paragraph *p = current(d);
	struct field *field;

	if (d->field_count++ >= FIELDS)
		return;
	field = &d->fields[d->field_count - 1];
	field->result = false;
	field->length = 0;
	field->piece = p ? p->piece : JB_NONE;
	field->from = 0;
}

static void end_field(struct docx *d)
{
	struct paragraph *p = current(d);
	const struct field *field;

	if (!d->field_count || --d->field_count >= FIELDS)
		return;
	field = &d->fields[d->field_count];
	if (p && field->result && p->piece == field->piece && !d->dropping)
		flow_address(&p->flow, field->from, address_of(field));
}

/* The field that was opened last, if it is looked at. */
static struct field *last_field(struct docx *d)
{
	return d->field_count && d->field_count <= FIELDS
		       ? &d->fields[d->field_count - 1]
		       : NULL;
}

static void begin_result(struct docx *d)
{
	struct field *field = last_field(d);
	struct paragraph *p = current(d);

	if (!field)
		return;
	field->result = true;
	field->piece = p ? p->piece : JB_NONE;
	field->from = p ? p->flow.text.n : 0;
}

static void add_instruction(struct docx *d, struct jb_str s)
{
	struct field *field = last_field(d);

	for (size_t i = 0; field && i < s.n && field->length < INSTRUCTION; i++)
		field->instruction[field->length++] = s.p[i];
}

static void read_field(struct docx *d, const struct xml_element *e)
{
	struct jb_str type = xml_attribute(e, "fldCharType");

	if (jb_str_eq(type, JB_STR("begin")))
		begin_field(d);
	else if (jb_str_eq(type, JB_STR("separate")))
		begin_result(d);
	else if (jb_str_eq(type, JB_STR("end")))
		end_field(d);
}

/* w:fldSimple: the instruction is an attribute, the result all in it. */
static void open_field(struct docx *d, const struct xml_element *e)
{
	begin_field(d);
	add_instruction(d, xml_attribute(e, "instr"));
	begin_result(d);
}

static void open_link(struct docx *d, const struct xml_element *e)
{
	const struct relation *relation =
		package_relation(&d->package, xml_attribute(e, "id"));
	struct paragraph *p = current(d);

	if (!p)
		return;
	p->link = relation && relation->outside ? relation->target
						: (struct jb_str){ 0 };
	p->link_from = p->flow.text.n;
}

static void close_link(struct docx *d)
{
	struct paragraph *p = current(d);

	if (p && p->link.p && !d->dropping)
		flow_address(&p->flow, p->link_from, p->link);
	if (p)
		p->link = (struct jb_str){ 0 };
}

/* --- notes and pictures --- */

static void refer(struct docx *d, const struct xml_element *e)
{
	struct jb_str id = xml_attribute(e, "id");
	const bool end = e->tag == TAG_ENDNOTE_REF;
	const struct notes *notes = end ? &d->endnotes : &d->footnotes;
	const struct note *v = notes->list.v;

	if (d->dropping || d->capturing)
		return;
	for (size_t i = 0; i < notes->list.n; i++) {
		struct jb_buf mark = { 0 };
		struct pending *pending;

		if (!v[i].id.p || !jb_str_eq(v[i].id, id))
			continue;
		jb_buf_z(&mark, "[");
		numeral_put(&mark,
			    end ? NUMERAL_LOWER_ROMAN : NUMERAL_DECIMAL,
			    end ? ++d->endnote_count : ++d->footnote_count);
		jb_buf_z(&mark, "]");
		pending = jb_list_add(arena_of(d), &d->pending);
		pending->mark = jb_buf_keep(arena_of(d), &mark);
		pending->text = v[i].text;
		add_text(d, pending->mark);
		return;
	}
}

static void add_picture(struct docx *d, const struct xml_element *e)
{
	if (!d->dropping && !d->capturing)
		extract_picture(&d->x, xml_attribute(e, "descr"));
}

/* --- parts of other kinds --- */

static const struct member *part_of(struct docx *d, struct jb_str id)
{
	const struct relation *r = package_relation(&d->package, id);

	return r ? package_target(&d->package, r) : NULL;
}

static void read_chunk(struct docx *d, const struct xml_element *e)
{
	if (!d->capturing && !d->dropping)
		docx_chunk_read(&d->x, &d->package,
				part_of(d, xml_attribute(e, "id")), d->nested);
}

static void read_diagram(struct docx *d, const struct xml_element *e)
{
	const struct member *m = part_of(d, xml_attribute(e, "dm"));

	if (m && !d->capturing && !d->dropping)
		docx_diagram_read(&d->x, &d->package, m);
}

/* --- tables --- */

static void read_table(struct docx *d, const struct xml_element *e)
{
	struct grid_cell *cell = grid_last_cell(&d->x);
	struct grid_row *row = grid_last_row(&d->x);
	long n;

	if (d->capturing)
		return;
	switch (e->tag) {
	case TAG_TBL:
		grid_open(&d->x);
		break;
	case TAG_TR:
		grid_row(&d->x);
		break;
	case TAG_TC:
		grid_cell(&d->x);
		break;
	case TAG_GRID_SPAN:
		n = xml_number(e, "val", 1);
		if (cell && n > 1 && n < 1000)
			cell->columns = (unsigned)n;
		break;
	case TAG_V_MERGE:
		if (cell)
			cell->joins_up = !jb_str_eq(xml_attribute(e, "val"),
						    JB_STR("restart"));
		break;
	case TAG_TBL_HEADER:
		if (row)
			row->header = xml_is_on(e);
		break;
	default:
		break;
	}
}

/* --- events --- */

/* w:del: a deleted run, the deleted end of a paragraph, a deleted row. */
static void open_deletion(struct docx *d, const struct xml_element *e)
{
	struct paragraph *p = current(d);

	(void)e;
	if (d->in_ppr && d->in_rpr) {
		if (p && p->piece != JB_NONE)
			p->merges = true;
	} else if (d->in_trpr) {
		if (grid_last_row(&d->x))
			grid_last_row(&d->x)->deleted = true;
	}
	d->dropping++;
}

static void read_properties(struct docx *d, const struct xml_element *e)
{
	struct paragraph *p = current(d);

	if (!p || !d->in_ppr)
		return;
	switch (e->tag) {
	case TAG_PSTYLE:
		p->look.style = keep(d, xml_attribute(e, "val"));
		break;
	case TAG_NUM_ID:
		p->look.num_id = keep(d, xml_attribute(e, "val"));
		break;
	case TAG_ILVL:
		p->look.level = xml_number(e, "val", -1);
		break;
	case TAG_OUTLINE:
		p->look.outline = xml_number(e, "val", -1);
		break;
	case TAG_FRAME:
		/* a large first letter, whose word goes on behind it */
		if (xml_attribute(e, "dropCap").n && p->piece != JB_NONE)
			p->merges = !jb_str_eq(xml_attribute(e, "dropCap"),
					       JB_STR("none"));
		break;
	case TAG_PAGE_BEFORE:
		if (!d->rendered && d->x.page && xml_is_on(e))
			d->x.page++;
		break;
	default:
		break;
	}
}

static void open_note(struct docx *d, const struct xml_element *e)
{
	struct jb_str type = xml_attribute(e, "type");
	struct note *note;

	if (!d->notes)
		return;
	note = jb_list_add(arena_of(d), &d->notes->list);
	/* a separator is not a note */
	if (!type.p || jb_str_eq(type, JB_STR("normal")))
		note->id = keep(d, xml_attribute(e, "id"));
}

static void read_break(struct docx *d, const struct xml_element *e)
{
	if (!jb_str_eq(xml_attribute(e, "type"), JB_STR("page")))
		add_break(d);
	else if (!d->rendered && !d->capturing)
		d->x.page++;
}

static void open_control(struct docx *d, const struct xml_element *e)
{
	bool *placeholder = d->placeholders.n
				    ? &d->placeholders.v[d->placeholders.n - 1]
				    : NULL;

	if (e->tag == TAG_SDT)
		*jb_list_add(arena_of(d), &d->placeholders) = false;
	else if (e->tag == TAG_PLACEHOLDER && placeholder)
		*placeholder = xml_is_on(e);
	else if (placeholder && *placeholder)
		d->dropping++;
}

static void begin_paragraph(struct docx *d, const struct xml_element *e)
{
	(void)e;
	open_paragraph(d);
}

static void begin_run(struct docx *d, const struct xml_element *e)
{
	(void)e;
	d->hidden = d->mono = d->bold = false;
}

/* Fonts and hiding of a run; those of a paragraph's end say nothing. */
static void read_run(struct docx *d, const struct xml_element *e)
{
	if (!d->in_rpr || d->in_ppr)
		return;
	if (e->tag == TAG_FONTS)
		d->mono = font_is_mono(xml_attribute(e, "ascii"));
	else if (e->tag == TAG_BOLD)
		d->bold = xml_is_on(e);
	else
		d->hidden = xml_is_on(e);
}

/* Elements that are a character. */
static void read_sign(struct docx *d, const struct xml_element *e)
{
	switch (e->tag) {
	case TAG_TAB:
		add_tab(d);
		break;
	case TAG_CR:
		add_break(d);
		break;
	case TAG_HYPHEN:
		add_text(d, JB_STR("-"));
		break;
	default:
		add_symbol(d, e);
		break;
	}
}

static void turn_page(struct docx *d, const struct xml_element *e)
{
	(void)e;
	if (!d->capturing)
		d->x.page++;
}

/* What is on while an element is open, or NULL. */
static bool *state_of(struct docx *d, int tag)
{
	switch (tag) {
	case TAG_PPR: return &d->in_ppr;
	case TAG_RPR: return &d->in_rpr;
	case TAG_TRPR: return &d->in_trpr;
	case TAG_T: case TAG_DEL_TEXT: return &d->in_text;
	case TAG_INSTR: return &d->in_instruction;
	default: return NULL;
	}
}

typedef void opener(struct docx *d, const struct xml_element *e);

static opener *const openers[TAGS] = {
	[TAG_P] = begin_paragraph,
	[TAG_PSTYLE] = read_properties,
	[TAG_ILVL] = read_properties,
	[TAG_NUM_ID] = read_properties,
	[TAG_OUTLINE] = read_properties,
	[TAG_PAGE_BEFORE] = read_properties,
	[TAG_FRAME] = read_properties,
	[TAG_R] = begin_run,
	[TAG_FONTS] = read_run,
	[TAG_VANISH] = read_run,
	[TAG_BOLD] = read_run,
	[TAG_TAB] = read_sign,
	[TAG_CR] = read_sign,
	[TAG_HYPHEN] = read_sign,
	[TAG_SYM] = read_sign,
	[TAG_BR] = read_break,
	[TAG_PAGE] = turn_page,
	[TAG_DEL] = open_deletion,
	[TAG_LINK] = open_link,
	[TAG_FIELD] = open_field,
	[TAG_FIELD_CHAR] = read_field,
	[TAG_FOOTNOTE_REF] = refer,
	[TAG_ENDNOTE_REF] = refer,
	[TAG_NOTE] = open_note,
	[TAG_DRAWING] = add_picture,
	[TAG_DIAGRAM] = read_diagram,
	[TAG_CHUNK] = read_chunk,
	[TAG_SDT] = open_control,
	[TAG_PLACEHOLDER] = open_control,
	[TAG_SDT_CONTENT] = open_control,
	[TAG_TBL] = read_table,
	[TAG_TR] = read_table,
	[TAG_TC] = read_table,
	[TAG_GRID_SPAN] = read_table,
	[TAG_V_MERGE] = read_table,
	[TAG_TBL_HEADER] = read_table,
};

static void on_open(void *user, const struct xml_element *e)
{
	struct docx *d = user;
	bool *state = state_of(d, e->tag);

	if (state)
		*state = true;
	if (openers[e->tag])
		openers[e->tag](d, e);
}

static void close_table_part(struct docx *d, int tag)
{
	if (d->capturing)
		return;
	if (tag == TAG_TC)
		grid_cell_end(&d->x);
	if (tag == TAG_TBL) {
		grid_close(&d->x);
		write_pending(d);
	}
}

static void close_note(struct docx *d)
{
	struct jb_buf *text = &d->captured.text;
	struct jb_buf joined = { 0 };

	extract_join(&joined, jb_buf_view(text));
	if (d->notes)
		d->notes->list.v[d->notes->list.n - 1].text =
			jb_buf_keep(arena_of(d), &joined);
	else
		extract_aside(&d->x, JB_REPAIR_COMMENT,
			      jb_buf_view(&joined));
	jb_buf_clear(&joined);
	jb_buf_clear(text);
}

static void close_run(struct docx *d)
{
	if (d->hidden && !d->dropping)
		end_dropped(d);
	d->hidden = false;
}

static void close_dropped(struct docx *d)
{
	if (!--d->dropping)
		end_dropped(d);
}

static void close_control(struct docx *d)
{
	if (d->placeholders.n && d->placeholders.v[d->placeholders.n - 1])
		close_dropped(d);
}

static void on_close(void *user, int tag)
{
	struct docx *d = user;
	bool *state = state_of(d, tag);

	if (state)
		*state = false;
	switch (tag) {
	case TAG_P:
		close_paragraph(d);
		break;
	case TAG_PPR:
		close_ppr(d);
		break;
	case TAG_R:
		close_run(d);
		break;
	case TAG_DEL:
		close_dropped(d);
		break;
	case TAG_SDT_CONTENT:
		close_control(d);
		break;
	case TAG_SDT:
		if (d->placeholders.n)
			d->placeholders.n--;
		break;
	case TAG_LINK:
		close_link(d);
		break;
	case TAG_FIELD:
		end_field(d);
		break;
	case TAG_TC:
	case TAG_TBL:
		close_table_part(d, tag);
		break;
	case TAG_NOTE:
		close_note(d);
		break;
	default:
		break;
	}
}

static void on_text(void *user, struct jb_str s)
{
	struct docx *d = user;

	if (d->in_instruction)
		add_instruction(d, s);
	else if (d->in_text)
		add_text(d, s);
}

static const struct xml_handler handler = {
	tags, sizeof(tags) / sizeof(*tags), on_open, on_close, on_text,
};

/* --- the parts of the container --- */

/* No name of a DOCX but these is unpacked. */
static bool is_wanted(const char *name)
{
	struct jb_str s = jb_str_of(name);

	return jb_str_ends(s, JB_STR(".rels")) || docx_part_is_wanted(s) ||
	       (jb_str_ends(s, JB_STR(".xml")) &&
		(!strchr(name, '/') || jb_str_starts(s, JB_STR("word/")) ||
		 jb_str_starts(s, JB_STR("docProps/"))) &&
		!strstr(name, "/theme/") && !strstr(name, "/embeddings/"));
}

/*
 * A part whose paragraphs are captured: notes are put into notes, comments
 * (notes NULL) told as they come; what is left is a header's text.
 */
static bool part_capture(struct docx *d, const struct member *m,
			 struct notes *notes)
{
	bool ok;

	if (!m)
		return true;
	d->capturing = true;
	d->notes = notes;
	ok = package_read(&d->package, &handler, d, m);
	d->capturing = false;
	d->notes = NULL;
	return ok;
}

/* Each paragraph of the headers or footers, once. */
static bool headers_read(struct docx *d, const char *type)
{
	const struct member *m;

	for (size_t i = 0; i < d->package.relations.n; i++) {
		struct jb_str text;

		m = package_related(&d->package, type, i);
		if (!m)
			continue;
		if (!part_capture(d, m, NULL))
			return false;
		text = jb_buf_view(&d->captured.text);
		for (size_t at = 0, end; at < text.n; at = end + 1) {
			end = jb_str_find(text, JB_STR("\n"), at);
			end = end < text.n ? end : text.n;
			extract_aside(&d->x, JB_REPAIR_RUNNING_HEADER,
				      jb_str_slice(text, at, end));
		}
		jb_buf_clear(&d->captured.text);
	}
	return true;
}

/* Pages are known where breaks are, those of the last printing before all. */
static bool body_read(struct docx *d, const struct member *m)
{
	struct jb_str xml = jb_buf_view(&m->bytes);

	d->rendered = jb_str_has(xml, "lastRenderedPageBreak");
	d->x.page = d->rendered || jb_str_has(xml, "w:type=\"page\"");
	if (!package_read(&d->package, &handler, d, m))
		return false;
	if (d->merged.text.n) {
		size_t at = extract_add(&d->x, JB_BLOCK_PARAGRAPH);

		d->x.pieces.v[at].text = flow_take(&d->merged, arena_of(d));
	}
	extract_drop_doubled(&d->x);
	d->x.doc->source.pages = d->x.page;
	return true;
}

static bool helpers_read(struct docx *d)
{
	const struct package *p = &d->package;
	const char *path = p->container.path;
	const struct member *styles = package_related(p, "/styles", 0);
	const struct member *numbering = package_related(p, "/numbering", 0);

	d->styles.x = &d->x;
	return (!styles ||
		docx_styles_read(&d->styles, jb_buf_view(&styles->bytes),
				 path, p->diag)) &&
	       (!numbering ||
		docx_numbering_read(&d->styles,
				    jb_buf_view(&numbering->bytes), path,
				    p->diag)) &&
	       part_capture(d, package_related(p, "/footnotes", 0),
			    &d->footnotes) &&
	       part_capture(d, package_related(p, "/endnotes", 0),
			    &d->endnotes);
}

static bool parts_read(struct docx *d)
{
	const struct member *m = package_main(&d->package, &d->x,
					      "word/document.xml");

	return m && helpers_read(d) && body_read(d, m) &&
	       headers_read(d, "/header") && headers_read(d, "/footer") &&
	       part_capture(d, package_related(&d->package, "/comments", 0),
			    NULL);
}

static bool package_all(struct jb_document *doc, struct jb_str bytes,
			bool nested, struct jb_diag *diag)
{
	struct docx *d = jb_new(doc->arena, struct docx, 1);
	struct container *c = &d->package.container;
	bool ok;

	d->x.doc = doc;
	d->nested = nested;
	d->package.diag = diag;
	*c = (struct container){ .arena = doc->arena,
				 .path = doc->source.path,
				 .max = JB_FILE_MAX };
	ok = container_open(c, bytes, is_wanted, diag) && parts_read(d);
	if (ok)
		extract_close(&d->x);
	for (size_t i = 0; i < d->paragraphs.n; i++)
		jb_buf_clear(&d->paragraphs.v[i].flow.text);
	jb_buf_clear(&d->dropped.text);
	jb_buf_clear(&d->merged.text);
	jb_buf_clear(&d->captured.text);
	container_close(c);
	return ok;
}

bool docx_read_bytes(struct jb_document *doc, struct jb_str bytes,
		     struct jb_diag *diag)
{
	return package_all(doc, bytes, false, diag);
}

bool docx_read(struct jb_document *doc, struct jb_diag *diag)
{
	return package_all(doc, doc->source.bytes, false, diag);
}

bool docx_read_nested(struct jb_document *doc, struct jb_diag *diag)
{
	return package_all(doc, doc->source.bytes, true, diag);
}
