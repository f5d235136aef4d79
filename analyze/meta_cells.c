/*
 * The cover form as a table: a label and its value side by side, or a row of
 * labels over a row of values.
 *
 *	姓名 | 王小明 | 職稱 | 組長		cells in turn
 *	姓名 | 服務機關 | 職稱		labels of columns,
 *	王小明 | 某某局 | 組長		and rows under them
 */
#include "analyze/cover_label.h"

#include <string.h>

static struct jb_str cell_text(struct jb_str text, const struct jb_cell *cell)
{
	return jb_str_slice(text, cell->start, cell->end);
}

/* The field that the cell labels, or an empty text. */
static struct jb_str field_of(const struct work *work, struct jb_str text,
			      const struct jb_cell *cell)
{
	return cover_field(work, cell_text(text, cell));
}

/* A row whose every cell is a label has its values in the row below. */
static bool all_labels(const struct work *work, struct jb_str text,
		       const struct jb_row *row)
{
	for (size_t i = 0; i < row->cells.n; i++)
		if (!field_of(work, text, &row->cells.v[i]).n)
			return false;
	return row->cells.n >= 2;
}

static void read_columns(struct cover *form, struct work *work, size_t block,
			 const struct jb_row *head, const struct jb_row *row)
{
	struct jb_str text = block_text(work, block);

	for (size_t i = 0; i < head->cells.n && i < row->cells.n; i++)
		cover_add(form, work,
			  field_of(work, text, &head->cells.v[i]),
			  block, row->cells.v[i].start, row->cells.v[i].end);
}

/* 姓名：某人 in one cell */
static void read_cell(struct cover *form, struct work *work, size_t block,
		      const struct jb_cell *cell)
{
	struct jb_str text = jb_str_slice(block_text(work, block), 0,
					  cell->end);
	size_t colon = jb_str_find(text, JB_STR("："), cell->start);
	size_t n = strlen("：");
	struct jb_str field;

	if (colon == SIZE_MAX) {
		colon = jb_str_find(text, JB_STR(":"), cell->start);
		n = 1;
	}
	if (colon == SIZE_MAX || colon + n >= cell->end ||
	    colon - cell->start > LABEL * 3)
		return;
	field = cover_field(work, jb_str_slice(text, cell->start, colon));
	if (field.n)
		cover_add(form, work, field, block, colon + n, cell->end);
}

/* Does the cell begin with a label: 姓名, 姓名：某人? */
static bool is_labelled(const struct work *work, struct jb_str text,
			const struct jb_cell *cell)
{
	struct jb_str s = cell_text(text, cell);

	/* 文 may be a name's last letter */
	return (s.n > LETTER && cover_field(work, s).n) ||
	       jb_str_has(s, "：");
}

/*
 * The last cell of the value that begins in cell i: names may be parted, each
 * a cell or even its letters (報告人： | 陳 大 | 文); any other value has one.
 */
static size_t last_cell(const struct work *work, struct jb_str text,
			const struct jb_row *row, size_t i,
			struct jb_str field)
{
	while (is_of_authors(field) && i + 1 < row->cells.n &&
	       !is_labelled(work, text, &row->cells.v[i]) &&
	       !is_labelled(work, text, &row->cells.v[i + 1]))
		i++;
	return i;
}

/*
 * 姓 名 | 職 稱： | 某人 組長: the cells of which blanks have made several, up
 * to the one with the colon, are one label. Moves *i to that one.
 */
static struct jb_str field_spread(const struct work *work, struct jb_str text,
				  const struct jb_row *row, size_t *i)
{
	enum { CELLS = 4, SHORT = 9 };
	const struct jb_cell *first = &row->cells.v[*i];

	for (size_t n = 0; n < CELLS && *i + n + 1 < row->cells.n; n++) {
		const struct jb_cell *cell = &row->cells.v[*i + n];
		struct jb_str s = jb_str_trim(cell_text(text, cell)), field;

		if (s.n > SHORT + LETTER)
			break;
		if (!jb_is_colon(jb_utf8_last(s)))
			continue;
		field = cover_field(work, jb_str_slice(text, first->start,
						       cell->end));
		if (field.n)
			*i += n;
		return field;
	}
	return (struct jb_str){ 0 };
}

/*
 * 時 | 間：112 年 5 月 17 日: a label in two cells, of which the second goes on
 * with the value. Is cell i the first of such two?
 */
static bool read_parted(struct cover *form, struct work *work, size_t block,
			const struct jb_row *row, size_t i)
{
	enum { SHORT = 6 };
	const struct jb_cell *first = &row->cells.v[i], *cell = first + 1;
	struct jb_str text = block_text(work, block), field;
	size_t colon = jb_str_find(cell_text(text, cell), JB_STR("："), 0);

	if (colon == 0 || colon > SHORT || first->end - first->start > SHORT)
		return false;
	colon += cell->start;
	field = cover_field(work, jb_str_slice(text, first->start, colon));
	if (field.n)
		cover_add(form, work, field, block, colon + strlen("："),
			  cell->end);
	return field.n > 0;
}

static void read_row(struct cover *form, struct work *work, size_t block,
		     const struct jb_row *row)
{
	struct jb_str text = block_text(work, block);

	for (size_t i = 0; i + 1 < row->cells.n; i++) {
		/* 報 | 告 | 日期：; 報 alone may be a label too */
		struct jb_str field = field_spread(work, text, row, &i);
		size_t start;

		if (!field.n && read_parted(form, work, block, row, i))
			continue;
		if (!field.n)
			field = field_of(work, text, &row->cells.v[i]);
		start = row->cells.v[i + 1].start;
		if (!field.n)
			continue;
		i = last_cell(work, text, row, i + 1, field);
		cover_add(form, work, field, block, start,
			  row->cells.v[i].end);
	}
	for (size_t i = 0; i < row->cells.n; i++)
		read_cell(form, work, block, &row->cells.v[i]);
}

/* Do all rows below the first begin with a figure: 1, 2, 3? */
static bool is_counted(const struct jb_block *b)
{
	for (size_t r = 1; r < b->rows.n; r++) {
		const struct jb_row *row = &b->rows.v[r];

		if (!row->cells.n ||
		    !jb_is_digit(jb_utf8_first(
			    cell_text(b->text, &row->cells.v[0]))))
			return false;
	}
	return true;
}

/*
 * 案號 | 列管事項 | 主辦機關 | 期限: the head of a grid, whose cells are no
 * values of each other. A form has labels in its first column all the way down.
 */
static bool is_grid_head(const struct work *work, const struct jb_block *b)
{
	const struct jb_row *head = &b->rows.v[0];
	size_t found = 0;

	if (b->rows.n < 3 || head->cells.n <= WIDE)
		return false;
	for (size_t i = 0; i < head->cells.n; i++)
		found += field_of(work, b->text, &head->cells.v[i]).n > 0;
	if (found < 2 && !is_counted(b))
		return false;
	for (size_t r = 1; r < b->rows.n; r++) {
		const struct jb_row *row = &b->rows.v[r];

		if (row->cells.n != head->cells.n ||
		    field_of(work, b->text, &row->cells.v[0]).n)
			return false;
	}
	return true;
}

void cells_read(struct cover *form, struct work *work, size_t block)
{
	const struct jb_block *b = &work->doc->blocks.v[block];

	for (size_t r = 0; r < b->rows.n; r++) {
		const struct jb_row *row = &b->rows.v[r];

		if (r == 0 && !all_labels(work, b->text, row) &&
		    is_grid_head(work, b))
			continue;
		if (r + 1 >= b->rows.n || !all_labels(work, b->text, row)) {
			read_row(form, work, block, row);
			continue;
		}
		do
			read_columns(form, work, block, row, &b->rows.v[++r]);
		while (r + 1 < b->rows.n && row->cells.n >= WIDE &&
		       b->rows.v[r + 1].cells.n == row->cells.n &&
		       !all_labels(work, b->text, &b->rows.v[r + 1]));
	}
}

bool cells_are_names(const struct work *work, size_t block)
{
	const struct jb_block *b;

	if (block >= work->doc->blocks.n)
		return false;
	b = &work->doc->blocks.v[block];
	if (b->type != JB_BLOCK_TABLE || b->text.n > VALUE)
		return false;
	for (size_t r = 0; r < b->rows.n; r++)
		for (size_t i = 0; i < b->rows.v[r].cells.n; i++)
			if (is_labelled(work, b->text,
					&b->rows.v[r].cells.v[i]))
				return false;
	return true;
}
