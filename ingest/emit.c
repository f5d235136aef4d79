/*
 * Paragraphs to blocks: lines joined, marks taken off, tables cut into cells.
 */
#include "ingest/layout.h"

#include <string.h>

static bool is_word(uint32_t cp)
{
	return columns_of(cp) == 1 && (jb_is_latin(cp) || jb_is_digit(cp) ||
				       jb_is_alpha(cp));
}

/* ) and , that begin a line close what stands before them. */
static bool clings(uint32_t cp)
{
	return cp < 0x80 && cp && strchr("),;:!?%]", (char)cp);
}

/* What stands for the line end between a and b in running text. */
static bool needs_space(const struct layout *lay, const struct line *a,
			const struct line *b)
{
	bool wide_tail = columns_of(a->tail) == 2;
	bool wide_head = columns_of(b->head) == 2;

	if (wide_tail && wide_head)
		return false;
	if (!wide_tail && !wide_head) {
		if (b->cut != CUT_NONE || a->tail == 0xAD || clings(b->head))
			return false;
		if (address_is_cut(lay, a, b))
			return false;
		if ((a->tail == '-' || a->tail == '/' || a->tail == 0x2010) &&
		    !a->trailing)
			return false;
		return !(is_open_bracket(a->tail) && !is_word(b->head)) ||
		       b->head == '(';
	}
	if (wide_tail)
		return jb_is_han(a->tail) && is_word(b->head) &&
		       lay->habits.space_before_latin;
	return is_word(a->tail) && jb_is_han(b->head) &&
	       (a->trailing || lay->habits.space_after_latin);
}

static void join_lines(struct writer *w, const struct line *a,
		       const struct line *b)
{
	if (needs_space(w->lay, a, b))
		writer_put(w, JB_STR(" "), a->past, b->first);
	writer_note(w, JB_REPAIR_WRAPPED_LINES, a->past, b->first,
		    JB_STR(""));
}

/* 一、 | text: the mark is written without the bar; where text goes on. */
static size_t past_bar(struct writer *w, const struct line *line, size_t first)
{
	size_t past = line->first + line->mark.length;
	size_t end = line->bar;

	while (end > first && w->lay->text.p[end - 1] == ' ')
		end--;
	writer_copy(w, first, end);
	writer_drop(w, JB_REPAIR_MARKUP, end, past);
	return past;
}

/* The lines of para from byte first on, up to byte past (0: to the end). */
static void write_lines(struct writer *w, const struct para *para,
			size_t first, size_t past)
{
	const struct line *v = &w->lay->lines.v[para->line];

	for (uint32_t i = 0; i < para->lines; i++) {
		size_t from = v[i].first > first ? v[i].first : first;
		size_t to = past && v[i].past > past ? past : v[i].past;

		if (from >= to)
			continue;
		if (i > 0 && w->last)
			join_lines(w, &v[i - 1], &v[i]);
		if (i == 0 && v[0].bar > from)
			from = past_bar(w, &v[0], from);
		if (i + 1 < para->lines && to == v[i].past &&
		    v[i + 1].cut == CUT_HYPHEN) {
			jb_utf8_prev(w->lay->text, &to);
			writer_copy(w, from, to);
			writer_drop(w, JB_REPAIR_HYPHEN, to, v[i].past);
			continue;
		}
		writer_copy(w, from, to);
	}
}

/* ◎ 焦點報導: a sign that was set before a title on purpose is of its text. */
static bool is_signed_title(const struct para *para, const struct line *line)
{
	return para->type == JB_BLOCK_HEADING &&
	       line->mark.style == MARK_BULLET &&
	       jb_is_title_sign(line->mark.sign);
}

/*
 * A bullet is left out of the text. A numeral stays, but where a page's list
 * counted the headings: there it is as little of their text as a bullet.
 */
static size_t text_start(struct writer *w, const struct para *para)
{
	const struct line *line = &w->lay->lines.v[para->line];
	size_t first = para->cut ? para->cut : line->first;

	if (para->cut || line->mark.style == MARK_NONE ||
	    is_signed_title(para, line))
		return first;
	if (line->mark.style != MARK_BULLET &&
	    line->mark.style != MARK_HASH && !para->listed)
		return first;
	writer_drop(w, JB_REPAIR_BULLET, first, first + line->mark.length);
	return first + line->mark.length;
}

static void set_marker(struct layout *lay, struct jb_block *block,
		       const struct para *para)
{
	const struct line *line = &lay->lines.v[para->line];

	if (para->cut || line->mark.style == MARK_NONE)
		return;
	block->marker = jb_str_slice(lay->text, line->first,
				     line->first + line->mark.printed);
	block->numbered = line->mark.style != MARK_BULLET &&
			  line->mark.style != MARK_HASH;
}

static void emit_text(struct layout *lay, const struct para *para)
{
	struct writer w = { .lay = lay };
	size_t index;
	struct jb_block *block;

	write_lines(&w, para, text_start(&w, para), para->past);
	if (w.out.text.n == 0)
		return;
	index = writer_close(&w, (enum jb_block_type)para->type);
	block = &lay->doc->blocks.v[index];
	block->level = para->type == JB_BLOCK_HEADING ? para->level : 0;
	block->depth = para->type == JB_BLOCK_ITEM ? para->level : 0;
	block->run_in = para->run_in;
	block->contents = lay->lines.v[para->line].kind == LINE_CONTENTS;
	block->page = lay->lines.v[para->line].page;
	set_marker(lay, block, para);
}

/* The end of the cell that begins at first: a TAB, a bar, the line's end. */
static size_t cell_end(struct jb_str s, size_t first, size_t past, char sign)
{
	const char *found = memchr(s.p + first, sign, past - first);

	return found ? (size_t)(found - s.p) : past;
}

static void add_cell(struct writer *w, struct jb_row *row, size_t first,
		     size_t past)
{
	struct jb_cell *cell;

	w->last = 0;
	cell = jb_list_add(w->lay->arena, &row->cells);
	cell->rows = cell->columns = 1;
	cell->start = w->out.text.n;
	writer_copy(w, first, past);
	cell->end = w->out.text.n;
}

static size_t trim_right(struct jb_str s, size_t first, size_t past)
{
	while (past > first && (s.p[past - 1] == ' ' || s.p[past - 1] == '\t'))
		past--;
	return past;
}

static size_t trim_left(struct jb_str s, size_t first, size_t past)
{
	while (first < past && (s.p[first] == ' ' || s.p[first] == '\t'))
		first++;
	return first;
}

/* A row that blanks part: a column without its bit in filled is empty. */
static void add_blank_row(struct writer *w, struct jb_row *row,
			  const struct line *line)
{
	enum { BITS = 8 * sizeof(line->filled) };
	struct jb_str s = jb_str_slice(w->lay->text, 0, line->past);
	size_t at = line->first;

	for (unsigned k = 0; at < line->past; k++) {
		size_t past, end = blanks_run(s, at, &past);

		if (line->filled && k < BITS && !(line->filled >> k & 1)) {
			add_cell(w, row, at, at);
			continue;
		}
		add_cell(w, row, at, end);
		if (past < line->past)
			writer_put(w, JB_STR("\t"), end, past);
		at = past;
	}
}

/* One printed row; empty cells at its end are left out. */
static void add_row(struct writer *w, struct jb_row *row,
		    const struct line *line)
{
	struct jb_str s = w->lay->text;
	char sign = line->tabs ? '\t' : '|';
	size_t at = line->first, past = line->past;

	if (sign == '|') {
		if (s.p[at] == '|')
			writer_drop(w, JB_REPAIR_MARKUP, at, at + 1), at++;
		if (past > at && s.p[past - 1] == '|')
			past--, writer_drop(w, JB_REPAIR_MARKUP, past,
					    past + 1);
	}
	for (;;) {
		size_t end = cell_end(s, at, past, sign);
		size_t from = trim_left(s, at, end);

		add_cell(w, row, from, trim_right(s, from, end));
		if (end >= past)
			break;
		if (sign == '|')
			writer_drop(w, JB_REPAIR_MARKUP, end, end + 1);
		writer_put(w, JB_STR("\t"), end, end + 1);
		at = end + 1;
	}
}

/* The tags at `at`, left out; returns where they end. */
static size_t drop_tags(struct writer *w, size_t at, size_t past)
{
	size_t n;

	while ((n = tag_length(jb_str_slice(w->lay->text, at, past))) > 0) {
		writer_drop(w, JB_REPAIR_MARKUP, at, at + n);
		at = trim_left(w->lay->text, at + n, past);
	}
	return at;
}

/* Without the tags that close inside a cell: 開幕</p> */
static size_t before_tags(struct jb_str s, size_t from, size_t end)
{
	while (end > from && s.p[end - 1] == '>') {
		size_t open = end - 1;

		while (open > from && end - open < 40 && s.p[open] != '<')
			open--;
		if (s.p[open + 1] != '/' ||
		    tag_length(jb_str_slice(s, open, end)) != end - open)
			break;
		end = open;
	}
	return end;
}

/* <tr><td>a</td><td>b</td></tr> */
static void add_html_row(struct writer *w, struct jb_row *row,
			 const struct line *line)
{
	struct jb_str s = jb_str_slice(w->lay->text, 0, line->past);
	size_t at = line->first;

	while (at < line->past) {
		size_t from = drop_tags(w, at, line->past);
		size_t data = jb_str_find(s, JB_STR("</td>"), from);
		size_t head = jb_str_find(s, JB_STR("</th>"), from);
		size_t end = data < head ? data : head;

		if (from >= line->past)
			break;
		end = end < line->past ? end : line->past;
		end = before_tags(s, from, end);
		if (row->cells.n)
			writer_put(w, JB_STR("\t"), at, from);
		row->header = row->header || head < data;
		add_cell(w, row, from, end);
		at = end;
	}
}

/* A form's line: label and value by turns, a cell each. */
static void add_form_row(struct writer *w, struct jb_row *row,
			 const struct line *line)
{
	struct pair pairs[PAIRS];
	size_t n = form_pairs(w->lay, line, pairs);
	size_t past = line->first;

	for (size_t i = 0; i < n; i++) {
		size_t label_past = pairs[i].label.past;

		if (i > 0)
			writer_put(w, JB_STR("\t"), past,
				   pairs[i].label.first);
		/* the colon belongs to the label */
		while (label_past < pairs[i].value.first &&
		       !jb_is_space(jb_utf8_next(w->lay->text,
						 &(size_t){ label_past })))
			jb_utf8_next(w->lay->text, &label_past);
		add_cell(w, row, pairs[i].label.first, label_past);
		writer_put(w, JB_STR("\t"), label_past,
			   pairs[i].value.first);
		past = i + 1 == n ? line->past : pairs[i].value.past;
		add_cell(w, row, pairs[i].value.first, past);
	}
}

/* A line that goes on with the last cell of row. */
static void go_on(struct writer *w, struct jb_row *row, const struct line *line)
{
	size_t past = line->past;
	bool bar = line->broken && !line->blanks;

	join_lines(w, line - 1, line);
	if (bar)
		past = trim_right(w->lay->text, line->first, past - 1);
	writer_copy(w, line->first, past);
	if (bar)
		writer_drop(w, JB_REPAIR_MARKUP, line->past - 1, line->past);
	row->cells.v[row->cells.n - 1].end = w->out.text.n;
}

static bool same_text(const struct layout *lay, const struct line *a,
		      const struct line *b)
{
	return jb_str_eq(line_text(lay, a), line_text(lay, b));
}

/* The table of whose cells w has the text. */
static void close_table(struct writer *w, const struct jb_block *table,
			uint32_t page)
{
	size_t index = writer_close(w, JB_BLOCK_TABLE);
	struct jb_block *block = &w->lay->doc->blocks.v[index];

	block->rows = table->rows;
	block->page = page;
}

/* A row by what stands between its cells: labels, tags, blanks or bars */
static void add_any_row(struct writer *w, struct jb_row *row,
			const struct line *line)
{
	if (line->kind == LINE_FORM)
		add_form_row(w, row, line);
	else if (w->lay->text.p[line->first] == '<')
		add_html_row(w, row, line);
	else if (line->blanks)
		add_blank_row(w, row, line);
	else
		add_row(w, row, line);
}

static void emit_table(struct layout *lay, const struct para *para)
{
	const struct line *v = &lay->lines.v[para->line];
	struct writer w = { .lay = lay };
	struct jb_block table = { 0 };
	bool again = false, under_first = false, under_others = false;

	for (uint32_t i = 0; i < para->lines; i++) {
		if (!v[i].tabs && bars_are_rule(line_text(lay, &v[i]))) {
			writer_drop(&w, JB_REPAIR_MARKUP, v[i].first,
				    v[i].past);
			under_first = under_first || table.rows.n == 1;
			under_others = under_others ||
				       (table.rows.n > 1 &&
					i + 1 < para->lines);
		} else if (i > 0 && same_text(lay, &v[i], &v[0])) {
			/* the header again, on the next page */
			writer_drop(&w, JB_REPAIR_DUPLICATE, v[i].first,
				    v[i].past);
			again = true;
		} else if (v[i].joins && table.rows.n) {
			go_on(&w, &table.rows.v[table.rows.n - 1], &v[i]);
		} else {
			if (table.rows.n)
				writer_put(&w, JB_STR("\n"), v[i - 1].past,
					   v[i].first);
			add_any_row(&w, jb_list_add(lay->arena, &table.rows),
				    &v[i]);
		}
	}
	if (!table.rows.n)
		return;
	table.rows.v[0].header = again || (under_first && !under_others) ||
				 table.rows.v[0].header;
	close_table(&w, &table, v[0].page);
}

/* A line of a cell without the bar that closes it. */
static void add_cell_line(struct writer *w, struct jb_row *row,
			  const struct line *line)
{
	struct jb_str s = w->lay->text;
	bool bar = s.p[line->past - 1] == '|';
	size_t past = trim_right(s, line->first, line->past - bar);

	if (line->cell != CELL_MORE || row->cells.n == 0) {
		add_cell(w, row, line->first, past);
	} else if (past > line->first) {
		if (w->last)
			join_lines(w, line - 1, line);
		writer_copy(w, line->first, past);
		row->cells.v[row->cells.n - 1].end = w->out.text.n;
	}
	if (bar)
		writer_drop(w, JB_REPAIR_MARKUP, line->past - 1, line->past);
}

/* Cells a line: see cells.c. */
static void emit_cells(struct layout *lay, const struct para *para)
{
	const struct line *v = &lay->lines.v[para->line];
	struct writer w = { .lay = lay };
	struct jb_block table = { 0 };

	for (uint32_t i = 0; i < para->lines; i++) {
		if (i > 0 && v[i].cell != CELL_MORE)
			writer_put(&w,
				   v[i].cell == CELL_NEXT ? JB_STR("\t")
							  : JB_STR("\n"),
				   v[i - 1].past, v[i].first);
		/* the first begins a row, whatever was found of it */
		if (i == 0 || v[i].cell >= CELL_ROW)
			jb_list_add(lay->arena, &table.rows);
		add_cell_line(&w, &table.rows.v[table.rows.n - 1], &v[i]);
	}
	table.rows.v[0].header = v[0].columns;
	close_table(&w, &table, v[0].page);
}

/* One label and its value, the whole line being the text. */
static void emit_form(struct layout *lay, const struct para *para)
{
	const struct line *line = &lay->lines.v[para->line];
	struct writer w = { .lay = lay };
	struct pair pairs[PAIRS];
	struct jb_block *block;
	struct jb_range label, value;
	size_t index;

	form_pairs(lay, line, pairs);
	write_lines(&w, para, line->first, 0);
	index = writer_close(&w, JB_BLOCK_FORM);
	block = &lay->doc->blocks.v[index];
	label = jb_map_output(&block->map, pairs[0].label.first,
			      pairs[0].label.past);
	value = jb_map_output(&block->map, pairs[0].value.first,
			      line[para->lines - 1].past);
	block->label = (struct jb_cell){ label.first, label.past, 1, 1 };
	block->value = (struct jb_cell){ value.first, value.past, 1, 1 };
	block->page = line->page;
}

/* Lines of code stay as they were printed, white space too. */
static void emit_code(struct layout *lay, const struct para *para)
{
	const struct line *v = &lay->lines.v[para->line];
	struct block_text out = { 0 };
	size_t index;

	block_copy(&out, lay->doc, v[0].first, v[para->lines - 1].past);
	index = block_close(&out, lay->doc, JB_BLOCK_CODE);
	lay->doc->blocks.v[index].page = v[0].page;
}

void blocks_emit(struct layout *lay)
{
	for (size_t i = 0; i < lay->paras.n; i++) {
		const struct para *para = &lay->paras.v[i];

		if (para->type == JB_BLOCK_CODE)
			emit_code(lay, para);
		else if (lay->lines.v[para->line].kind == LINE_CELL)
			emit_cells(lay, para);
		else if (para->type == JB_BLOCK_TABLE)
			emit_table(lay, para);
		else if (para->type == JB_BLOCK_FORM)
			emit_form(lay, para);
		else
			emit_text(lay, para);
	}
}
