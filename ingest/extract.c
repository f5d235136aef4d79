#include "ingest/bold_heads.h"
#include "ingest/contents.h"
#include "ingest/extract.h"

#include "ingest/inline.h"
#include "ingest/numerals.h"

#include <string.h>
#include <strings.h>

enum {
	WRAP_MIN = 15,		/* letters of a line that was wrapped */
	COLUMNS = 1024		/* of a table whose cells join upwards */
};

/* --- flows --- */

static bool is_white(uint32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == '\n' || cp == '\r' ||
	       cp == 0xA0 || cp == 0x3000 || cp == 0xFEFF ||
	       (cp >= 0x2000 && cp <= 0x200A);
}

static void settle(struct flow *f)
{
	if (!f->space)
		return;
	f->space = false;
	if (f->text.n && f->text.p[f->text.n - 1] != '\n')
		jb_buf_z(&f->text, f->wide ? "　" : " ");
	f->wide = false;
}

void flow_space(struct flow *f)
{
	f->space = true;
}

void flow_text(struct flow *f, struct jb_str s)
{
	for (size_t at = 0, from = 0; at < s.n; from = at) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp == 0xAD || cp == 0x200B)
			continue;
		if (!f->verbatim && is_white(cp)) {
			f->wide |= cp == 0x3000;
			f->space = true;
			continue;
		}
		settle(f);
		jb_buf_add(&f->text, s.p + from, at - from);
	}
}

void flow_break(struct flow *f)
{
	f->space = f->wide = false;
	if (f->text.n || f->verbatim)
		jb_buf_z(&f->text, "\n");
}

void flow_collapse(struct flow *f)
{
	struct jb_buf raw = f->text;
	struct jb_str s = jb_buf_view(&raw);

	*f = (struct flow){ 0 };
	for (size_t at = 0, end; at < s.n; at = end + 1) {
		end = jb_str_find(s, JB_STR("\n"), at);
		if (at)
			flow_break(f);
		end = end < s.n ? end : s.n;
		flow_text(f, jb_str_slice(s, at, end));
	}
	jb_buf_clear(&raw);
}

void flow_address(struct flow *f, size_t from, struct jb_str address)
{
	struct jb_str text = jb_buf_view(&f->text);

	text = jb_str_slice(text, from < text.n ? from : text.n, text.n);
	if (inline_is_address(address) && jb_str_trim(text).n &&
	    !inline_says(text, address))
		inline_bracketed(&f->text, address);
}

struct jb_str flow_take(struct flow *f, struct jb_arena *arena)
{
	struct jb_str s = jb_str_keep(arena,
				      jb_str_trim(jb_buf_view(&f->text)));

	jb_buf_clear(&f->text);
	*f = (struct flow){ 0 };
	return s;
}

/* --- pieces --- */

size_t extract_add(struct extract *x, enum jb_block_type type)
{
	struct piece *piece = jb_list_add(x->doc->arena, &x->pieces);

	piece->type = type;
	piece->page = x->page;
	piece->block = JB_NONE;
	return x->pieces.n - 1;
}

size_t extract_take(struct extract *x, const struct jb_block *block)
{
	size_t at = extract_add(x, block->type);
	struct piece *piece = &x->pieces.v[at];

	piece->level = block->level;
	piece->depth = block->depth;
	piece->marker = block->marker;
	piece->numbered = block->numbered;
	piece->contents = block->contents;
	piece->text = block->text;
	piece->rows.v = block->rows.v;
	piece->rows.n = block->rows.n;
	piece->rows.room = block->rows.room;
	piece->label = block->label;
	piece->value = block->value;
	return at;
}

void extract_take_repairs(struct extract *x, const struct jb_document *part)
{
	for (size_t i = 0; i < part->repairs.n; i++)
		extract_lost(x, part->repairs.v[i].kind, JB_NONE,
			     part->repairs.v[i].as_printed);
}

void extract_lost(struct extract *x, enum jb_repair_kind kind, size_t piece,
		  struct jb_str text)
{
	struct lost *lost;

	if (!jb_str_trim(text).n)
		return;
	lost = jb_list_add(x->doc->arena, &x->losts);
	lost->kind = kind;
	lost->piece = piece;
	lost->text = jb_str_keep(x->doc->arena, jb_str_trim(text));
}

static bool is_number(struct jb_str s)
{
	for (size_t at = 0; at < s.n;)
		if (!jb_is_digit(jb_utf8_next(s, &at)))
			return false;
	return true;
}

void extract_aside(struct extract *x, enum jb_repair_kind kind,
		   struct jb_str text)
{
	if (kind == JB_REPAIR_RUNNING_HEADER && is_number(jb_str_trim(text)))
		kind = JB_REPAIR_PAGE_NUMBER;
	for (size_t i = 0; i < x->losts.n; i++)
		if (x->losts.v[i].printed && x->losts.v[i].kind == kind &&
		    jb_str_eq(x->losts.v[i].text, jb_str_trim(text)))
			return;
	if (!jb_str_trim(text).n)
		return;
	extract_lost(x, kind, JB_NONE, text);
	x->losts.v[x->losts.n - 1].printed = true;
}

void extract_declare(struct extract *x, const char *name,
		     struct jb_str value)
{
	struct jb_declared *d;

	value = jb_str_trim(value);
	if (!value.n)
		return;
	for (size_t i = 0; i < x->doc->declared.n; i++)
		if (strcmp(x->doc->declared.v[i].name, name) == 0 &&
		    jb_str_eq(x->doc->declared.v[i].value, value))
			return;
	d = jb_list_add(x->doc->arena, &x->doc->declared);
	d->name = name;
	d->value = jb_str_keep(x->doc->arena, value);
}

/* --- marks, styles, pictures --- */

struct jb_str extract_marked(struct extract *x, struct jb_str mark,
			     struct jb_str text)
{
	size_t at = mark.n;
	uint32_t last = jb_utf8_prev(mark, &at);
	bool wide = last >= 0x2E80 && !jb_is_han(last);

	return jb_str_format(x->doc->arena, "%.*s%s%.*s", (int)mark.n,
			     mark.p, wide ? "" : " ", (int)text.n, text.p);
}

struct jb_str extract_bullet(struct extract *x, struct jb_str sign)
{
	struct jb_buf out = { 0 };
	size_t at = 0;
	uint32_t cp = bullet_of_symbol(jb_utf8_next(jb_str_trim(sign), &at));

	if (!jb_str_trim(sign).n || cp == ' ')
		return (struct jb_str){ 0 };
	jb_buf_cp(&out, jb_is_private(cp) ? 0x2022 : cp);
	return jb_buf_keep(x->doc->arena, &out);
}

/*
 * Built-in styles of Word, the same in every language but where a Chinese
 * program wrote its own names, and of Writer, and what pandoc calls its own.
 */
static const struct {
	const char *name;
	enum jb_block_type type;
} named[] = {
	{ "title", JB_BLOCK_HEADING },
	{ "標題", JB_BLOCK_HEADING },
	{ "标题", JB_BLOCK_HEADING },
	{ "quote", JB_BLOCK_QUOTE },
	{ "intense quote", JB_BLOCK_QUOTE },
	{ "block text", JB_BLOCK_QUOTE },
	{ "quotations", JB_BLOCK_QUOTE },
	{ "source code", JB_BLOCK_CODE },
	{ "html preformatted", JB_BLOCK_CODE },
	{ "preformatted text", JB_BLOCK_CODE },
	{ "macro", JB_BLOCK_CODE },
	{ "caption", JB_BLOCK_FIGURE },
	{ "標號", JB_BLOCK_FIGURE },
	{ "题注", JB_BLOCK_FIGURE },
	{ "image caption", JB_BLOCK_FIGURE },
	{ "table caption", JB_BLOCK_FIGURE },
	{ "imagecaption", JB_BLOCK_FIGURE },
	{ "figurecaption", JB_BLOCK_FIGURE },
	{ "tablecaption", JB_BLOCK_FIGURE },
};

enum jb_block_type extract_type_of_style(struct jb_str name)
{
	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		if (strlen(named[i].name) == name.n &&
		    strncasecmp(named[i].name, name.p, name.n) == 0)
			return named[i].type;
	return JB_BLOCK_PARAGRAPH;
}

/* What a program wrote, not a person: a file's name, a machine's guess. */
static bool is_generated(struct jb_str s)
{
	static const char *const ends[] = { ".png", ".jpg",  ".jpeg", ".gif",
					    ".bmp", ".tif",  ".tiff", ".emf",
					    ".wmf", ".svg" };
	static const char *const words[] = { "自動產生的描述",
					     "描述已自动生成",
					     "automatically generated" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (jb_str_ends(s, jb_str_of(ends[i])))
			return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (jb_str_find(s, jb_str_of(words[i]), 0) != SIZE_MAX)
			return true;
	return false;
}

void extract_picture(struct extract *x, struct jb_str words)
{
	struct flow flow = { 0 };
	size_t at;

	words = jb_str_trim(words);
	if (!words.n)
		return;
	if (is_generated(words)) {
		extract_lost(x, JB_REPAIR_BOILERPLATE, JB_NONE, words);
		return;
	}
	flow_text(&flow, words);
	at = extract_add(x, JB_BLOCK_FIGURE);
	x->pieces.v[at].text = flow_take(&flow, x->doc->arena);
}

void extract_drop_doubled(struct extract *x)
{
	struct piece *figure = NULL;

	for (size_t i = 0; i < x->pieces.n; i++) {
		struct piece *p = &x->pieces.v[i];

		if (p->gone || !p->text.n)
			continue;
		if (figure && p->type == JB_BLOCK_FIGURE &&
		    jb_str_ends(p->text, figure->text))
			figure->gone = true;
		figure = p->type == JB_BLOCK_FIGURE ? p : NULL;
	}
}

/* --- lines in a piece --- */

/* The line of s that begins at *at, white space cut off; *at moves on. */
static bool next_line(struct jb_str *line, struct jb_str s, size_t *at)
{
	size_t end;

	if (*at >= s.n)
		return false;
	end = jb_str_find(s, JB_STR("\n"), *at);
	end = end < s.n ? end : s.n;
	*line = jb_str_trim(jb_str_slice(s, *at, end));
	*at = end + 1;
	return true;
}

/* Append s, its lines joined, after what is there from byte from on. */
static void put_joined(struct jb_buf *out, size_t from, struct jb_str s)
{
	struct jb_str line;

	for (size_t at = 0; next_line(&line, s, &at);) {
		struct jb_str made = jb_buf_view(out);

		if (!line.n)
			continue;
		if (made.n > from &&
		    !inline_joins(jb_utf8_last(made), jb_utf8_first(line)))
			jb_buf_z(out, " ");
		jb_buf_str(out, line);
	}
}

void extract_join(struct jb_buf *out, struct jb_str s)
{
	put_joined(out, out->n, s);
}

static bool ends_line(struct jb_str s)
{
	return jb_ends_sentence(s) || jb_is_colon(jb_utf8_last(s));
}

/*
 * Were the lines wrapped to a width? All but the last are long, about equal,
 * and none ends like a sentence.
 */
static bool is_wrapped(struct jb_str s)
{
	size_t least = SIZE_MAX, most = 0, last = 0, lines = 0;
	bool ended = false;
	struct jb_str line;

	for (size_t at = 0; next_line(&line, s, &at); lines++) {
		if (ended || !line.n)
			return false;
		if (lines) {
			least = last < least ? last : least;
			most = last > most ? last : most;
		}
		last = jb_utf8_count(line, line.n);
		ended = at < s.n && ends_line(line);
	}
	return lines > 1 && least >= WRAP_MIN && least * 10 >= most * 7 &&
	       last <= most + most / 4;
}

/* --- tables --- */

static struct grid *innermost(struct extract *x)
{
	return x->grids.n ? &x->grids.v[x->grids.n - 1] : NULL;
}

void grid_open(struct extract *x)
{
	struct grid *outer = innermost(x), *grid;
	size_t piece = extract_add(x, JB_BLOCK_TABLE);

	if (outer)
		outer->nested = true;
	grid = jb_list_add(x->doc->arena, &x->grids);
	*grid = (struct grid){ .piece = piece };
}

void grid_row(struct extract *x)
{
	struct grid *grid = innermost(x);

	if (grid)
		jb_list_add(x->doc->arena, &grid->rows);
}

struct grid_row *grid_last_row(struct extract *x)
{
	struct grid *grid = innermost(x);

	return grid && grid->rows.n ? &grid->rows.v[grid->rows.n - 1] : NULL;
}

struct grid_cell *grid_last_cell(struct extract *x)
{
	struct grid_row *row = grid_last_row(x);

	return row && row->cells.n ? &row->cells.v[row->cells.n - 1] : NULL;
}

struct grid_cell *grid_cell(struct extract *x)
{
	struct grid_row *row = grid_last_row(x);
	struct grid_cell *cell;

	if (!row)
		return NULL;
	cell = jb_list_add(x->doc->arena, &row->cells);
	cell->first = cell->past = x->pieces.n;
	cell->rows = cell->columns = 1;
	innermost(x)->open = true;
	return cell;
}

void grid_cell_end(struct extract *x)
{
	struct grid_cell *cell = grid_last_cell(x);

	if (cell)
		cell->past = x->pieces.n;
	if (innermost(x))
		innermost(x)->open = false;
}

/*
 * A table for the look of a page holds other tables, but one cell, or
 * headings with their text.
 */
static bool is_layout(const struct extract *x, const struct grid *grid)
{
	size_t cells = 0;

	for (size_t r = 0; r < grid->rows.n; r++) {
		const struct grid_row *row = &grid->rows.v[r];

		cells += row->cells.n;
		for (size_t c = 0; c < row->cells.n; c++) {
			size_t headings = 0, texts = 0;

			for (size_t i = row->cells.v[c].first;
			     i < row->cells.v[c].past; i++) {
				const struct piece *p = &x->pieces.v[i];

				headings += !p->gone && p->text.n &&
					    p->type == JB_BLOCK_HEADING;
				texts += !p->gone && p->text.n > 0;
			}
			if (headings && texts > headings)
				return true;
		}
	}
	return grid->nested || cells < 2;
}

/* Cells that go on from the one above are counted there, and left out. */
static void join_cells(struct grid *grid)
{
	struct grid_cell *above[COLUMNS] = { 0 };

	for (size_t r = 0; r < grid->rows.n; r++) {
		struct grid_row *row = &grid->rows.v[r];
		unsigned column = 0;

		for (size_t c = 0; c < row->cells.n; c++) {
			struct grid_cell *cell = &row->cells.v[c];

			cell->column = column;
			column += cell->columns;
			if (column > COLUMNS)
				return;
			if (cell->joins_up && above[cell->column])
				above[cell->column]->rows++;
			else
				cell->joins_up = false;
			if (!cell->joins_up)
				above[cell->column] = cell;
		}
	}
}

/* The text of a cell's pieces, which are gone into it. */
static struct jb_cell write_cell(struct extract *x, struct jb_buf *out,
				 const struct grid_cell *cell)
{
	struct jb_cell made = { out->n, out->n, cell->rows, cell->columns };

	for (size_t i = cell->first; i < cell->past; i++) {
		struct piece *piece = &x->pieces.v[i];

		if (piece->gone)
			continue;
		put_joined(out, made.start, piece->text);
		piece->gone = true;
	}
	made.end = out->n;
	return made;
}

static bool has_text(const struct extract *x, const struct grid_row *row)
{
	for (size_t c = 0; c < row->cells.n; c++)
		for (size_t i = row->cells.v[c].first;
		     i < row->cells.v[c].past; i++)
			if (!x->pieces.v[i].gone && x->pieces.v[i].text.n)
				return true;
	return false;
}

static void drop_row(struct extract *x, const struct grid_row *row)
{
	for (size_t c = 0; c < row->cells.n; c++)
		for (size_t i = row->cells.v[c].first;
		     i < row->cells.v[c].past; i++) {
			extract_lost(x, JB_REPAIR_DELETED, JB_NONE,
				     x->pieces.v[i].text);
			x->pieces.v[i].gone = true;
		}
}

static void write_row(struct extract *x, struct jb_buf *out,
		      struct piece *table, const struct grid_row *row)
{
	struct jb_arena *arena = x->doc->arena;
	struct jb_row *made;
	bool first = true;

	if (table->rows.n)
		jb_buf_z(out, "\n");
	made = jb_list_add(arena, &table->rows);
	made->header = row->header;
	for (size_t c = 0; c < row->cells.n; c++) {
		const struct grid_cell *cell = &row->cells.v[c];
		struct jb_cell written;

		if (cell->joins_up && cell->first == cell->past)
			continue;
		if (!first)
			jb_buf_z(out, "\t");
		first = false;
		written = write_cell(x, out, cell);
		*jb_list_add(arena, &made->cells) = written;
	}
}

/* Cells above may not hold anything; then they are counted, not written. */
static void empty_joined(const struct extract *x, struct grid *grid)
{
	for (size_t r = 0; r < grid->rows.n; r++)
		for (size_t c = 0; c < grid->rows.v[r].cells.n; c++) {
			struct grid_cell *cell = &grid->rows.v[r].cells.v[c];
			bool text = false;

			for (size_t i = cell->first; i < cell->past; i++)
				text |= x->pieces.v[i].text.n > 0;
			if (cell->joins_up && !text)
				cell->first = cell->past;
		}
}

void grid_close(struct extract *x)
{
	struct grid *grid = innermost(x);
	struct jb_buf out = { 0 };

	if (!grid)
		return;
	x->grids.n--;
	for (size_t r = 0; r < grid->rows.n; r++)
		if (grid->rows.v[r].deleted)
			drop_row(x, &grid->rows.v[r]);
	if (is_layout(x, grid))
		return;
	join_cells(grid);
	empty_joined(x, grid);
	for (size_t r = 0; r < grid->rows.n; r++)
		if (has_text(x, &grid->rows.v[r]))
			write_row(x, &out, &x->pieces.v[grid->piece],
				  &grid->rows.v[r]);
	x->pieces.v[grid->piece].text = jb_buf_keep(x->doc->arena, &out);
	*grid = (struct grid){ 0 };
}

/* --- to the document --- */

/* Where the lines of a piece stand in the text. */
struct place {
	size_t piece, first, past;
};

struct places {
	JB_LIST(struct place) list;
};

static void put_place(struct extract *x, struct places *places,
		      struct jb_buf *out, size_t piece, struct jb_str s)
{
	struct place *place = jb_list_add(x->doc->arena, &places->list);

	place->piece = piece;
	place->first = out->n;
	jb_buf_str(out, s);
	place->past = out->n;
	jb_buf_z(out, "\n");
}

static bool joins_lines(const struct piece *piece)
{
	return piece->type == JB_BLOCK_HEADING ||
	       piece->type == JB_BLOCK_ITEM ||
	       piece->type == JB_BLOCK_FIGURE || is_wrapped(piece->text);
}

/* Lines of code that follow each other are one block. */
static bool put_code(struct places *places, struct jb_buf *out,
		     const struct extract *x, size_t i)
{
	struct place *last = places->list.n
				     ? &places->list.v[places->list.n - 1]
				     : NULL;

	if (!last || x->pieces.v[last->piece].type != JB_BLOCK_CODE)
		return false;
	/* blank lines between them are paragraphs without text */
	for (size_t k = i; k-- > last->piece && !x->pieces.v[k].text.n;)
		if (x->pieces.v[k].type == JB_BLOCK_CODE)
			jb_buf_z(out, "\n");
	jb_buf_str(out, x->pieces.v[i].text);
	last->past = out->n;
	jb_buf_z(out, "\n");
	return true;
}

static void put_piece(struct extract *x, struct places *places,
		      struct jb_buf *out, size_t i)
{
	const struct piece *piece = &x->pieces.v[i];
	struct jb_str s = piece->text, line;
	bool has_break = memchr(s.p, '\n', s.n);

	if (piece->type == JB_BLOCK_CODE && put_code(places, out, x, i))
		return;
	if (!has_break || piece->type == JB_BLOCK_TABLE ||
	    piece->type == JB_BLOCK_CODE) {
		put_place(x, places, out, i, s);
	} else if (joins_lines(piece)) {
		struct jb_buf joined = { 0 };

		put_joined(&joined, 0, s);
		put_place(x, places, out, i, jb_buf_view(&joined));
		jb_buf_clear(&joined);
	} else {
		for (size_t at = 0; next_line(&line, s, &at);)
			if (line.n)
				put_place(x, places, out, i, line);
	}
}

static void make_block(struct extract *x, const struct place *place)
{
	struct jb_document *doc = x->doc;
	struct piece *piece = &x->pieces.v[place->piece];
	struct block_text b = { 0 };
	struct jb_block *block;
	size_t index;

	block_copy(&b, doc, place->first, place->past);
	index = block_close(&b, doc, piece->type);
	block = &doc->blocks.v[index];
	block->level = piece->level;
	block->depth = piece->depth;
	block->marker = piece->marker;
	block->numbered = piece->numbered;
	block->contents = piece->contents || contents_leads(piece->text);
	block->page = piece->page;
	block->rows.v = piece->rows.v;
	block->rows.n = piece->rows.n;
	block->rows.room = piece->rows.room;
	block->label = piece->label;
	block->value = piece->value;
	if (piece->block == JB_NONE)
		piece->block = index;
}

static void make_repair(struct extract *x, const struct lost *lost)
{
	size_t block = lost->piece == JB_NONE
			       ? JB_NONE
			       : x->pieces.v[lost->piece].block;
	struct jb_repair *repair =
		jb_repair_add(x->doc, lost->kind, block, lost->text);

	if (lost->printed)
		jb_repair_range(x->doc, repair, lost->first, lost->past);
	else if (block != JB_NONE)
		repair->line = x->doc->blocks.v[block].line_first;
}

static void put_lost(struct jb_buf *out, struct lost *lost)
{
	lost->first = out->n;
	jb_buf_str(out, lost->text);
	lost->past = out->n;
	jb_buf_z(out, "\n");
}

/* Print of one width is code, unless most of the text is typed in it. */
static void find_code(struct extract *x)
{
	size_t mono = 0, all = 0;

	for (size_t i = 0; i < x->pieces.n; i++) {
		const struct piece *p = &x->pieces.v[i];

		all += p->gone ? 0 : p->text.n;
		mono += p->gone || !p->mono ? 0 : p->text.n;
	}
	for (size_t i = 0; i < x->pieces.n; i++) {
		struct piece *p = &x->pieces.v[i];
		struct flow flow = { .verbatim = true };

		if (!p->mono || p->type != JB_BLOCK_PARAGRAPH)
			continue;
		if (mono * 2 <= all) {
			p->type = JB_BLOCK_CODE;
			continue;
		}
		flow_text(&flow, p->text);
		flow_collapse(&flow);
		p->text = flow_take(&flow, x->doc->arena);
	}
}

/* Bold lines over their text, where nothing else says what they are. */
static void find_heads(struct extract *x)
{
	struct jb_document *doc = x->doc;
	struct bold_line *lines = jb_new(doc->arena, struct bold_line,
					 doc->blocks.n + 1);

	for (size_t i = 0; i < doc->blocks.n; i++) {
		const struct jb_block *block = &doc->blocks.v[i];

		lines[i] = (struct bold_line){ .text = block->text,
					       .type = block->type,
					       .level = block->level };
	}
	for (size_t i = 0; i < x->pieces.n; i++)
		if (x->pieces.v[i].block < doc->blocks.n)
			lines[x->pieces.v[i].block].bold = x->pieces.v[i].bold;
	bold_heads(doc, lines, doc->blocks.n);
	for (size_t i = 0; i < doc->blocks.n; i++) {
		doc->blocks.v[i].type = lines[i].type;
		doc->blocks.v[i].level = lines[i].level;
	}
}

void extract_close(struct extract *x)
{
	struct jb_document *doc = x->doc;
	struct places places = { 0 };
	struct jb_buf out = { 0 };
	size_t past;

	find_code(x);
	extract_listed(x);
	for (size_t i = 0; i < x->pieces.n; i++)
		if (!x->pieces.v[i].gone && x->pieces.v[i].text.n)
			put_piece(x, &places, &out, i);
	past = out.n;
	for (size_t i = 0; i < x->losts.n; i++)
		if (x->losts.v[i].printed)
			put_lost(&out, &x->losts.v[i]);
	jb_document_text(doc, jb_buf_keep(doc->arena, &out));
	if (doc->text.n)
		jb_map_add(doc->arena, &doc->map, 0, doc->text.n, 1, 1);
	doc->source.extracted = true;
	doc->source.encoding = "UTF-8";
	for (size_t i = 0; i < places.list.n; i++)
		make_block(x, &places.list.v[i]);
	for (size_t i = 0; i < x->losts.n; i++)
		make_repair(x, &x->losts.v[i]);
	extract_typed(doc, past);
	find_heads(x);
}
