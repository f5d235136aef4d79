/*
 * The cover form: labels and what stands beside them, in every layout that
 * printers and OCR leave of it.
 *
 *	form block		label and value, found by the reader
 *	報告人：王小明			a line with a colon
 *	出國期間 108/6/22-29 出國地點 Marrakech, Morocco	several on a line
 *	姓名 TAB 王小明 TAB 職稱 TAB 組長			cells in turn
 *	出國期間 / 108年11月23日至12月1日			value on the next line
 *	出國期間108年11月23日			glued by the loss of a line end
 *	服務機關:某某局姓名職稱:…			all in one: meta_glued.c
 *	姓名 服務機關 職稱 / 王小明 某某局 組長	labels of columns, and rows
 */
#include "analyze/cover_word.h"
#include "analyze/cues.h"
#include "analyze/heading.h"
#include "analyze/line_part.h"
#include "analyze/meta.h"

#include <stdlib.h>
#include <string.h>

enum {
	COVER = 40,		/* blocks that a cover has at most */
	LABEL = 16,		/* characters of a label */
	VALUE = 400,		/* bytes of a value on the next line */
	GLUED = 12,		/* bytes of a label that may lack a space */
	WIDE = 3,		/* columns of a table with many rows */
	GLUED_FIRST = 3,	/* blocks that may be a cover in one line */
	TEXTS = 2,		/* long paragraphs that no cover has */
	LETTERS = 1024,
	LETTER = 3,		/* bytes of one that is Han */
	LONG_LABEL = 12,	/* and of one that is no word of a sentence */
};

struct label {
	struct jb_str key, field;
};

struct labels {
	JB_LIST(struct label) list;	/* sorted by key */
	uint64_t letters[LETTERS / 64];	/* low bits of their first ones */
};

static int by_key(const void *a, const void *b)
{
	const struct label *x = a, *y = b;

	return jb_str_cmp(x->key, y->key);
}

/* The bit of letters for key's first letter. */
static uint64_t first_bit(struct jb_str key, size_t *i)
{
	size_t letter = jb_utf8_next(key, &(size_t){ 0 }) % LETTERS;

	*i = letter / 64;
	return (uint64_t)1 << letter % 64;
}

/* What may be told without a search, and spares most of them. */
static void measure(struct labels *labels)
{
	for (size_t k = 0; k < labels->list.n; k++) {
		size_t i;
		uint64_t bit = first_bit(labels->list.v[k].key, &i);

		labels->letters[i] |= bit;
	}
}

/*
 * May a label begin as key does? None before label *from does, which moves to
 * the first that may.
 */
static bool may_begin(const struct labels *labels, struct jb_str key,
		      size_t *from)
{
	const struct label *v = labels->list.v;
	size_t low = *from, high = labels->list.n, i;

	if (key.n == 0)
		return true;
	if (!(first_bit(key, &i) & labels->letters[i]))
		return false;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (jb_str_cmp(v[mid].key, key) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	*from = low;
	return low < labels->list.n && jb_str_starts(v[low].key, key);
}

/* The field of the label from, if key is all of it; else an empty text. */
static struct jb_str field_with(const struct labels *labels, struct jb_str key,
				size_t from)
{
	const struct label *label = &labels->list.v[from];

	return key.n && label->key.n == key.n ? label->field
					      : (struct jb_str){ 0 };
}

static struct labels *make(struct jb_arena *arena,
			   const struct jb_lexicon *lex)
{
	static const char *const columns[] = { "label_hant", "label_hans",
					       "label_en" };
	struct labels *labels = jb_new(arena, struct labels, 1);

	for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_FORM_LABELS);
	     row++) {
		struct jb_str field = jb_lex_get(lex, JB_LEX_FORM_LABELS, row,
						 "field");

		for (size_t c = 0; c < 3; c++) {
			struct jb_str cell = jb_lex_get(
				lex, JB_LEX_FORM_LABELS, row, columns[c]);
			struct jb_str part;

			for (size_t at = 0; jb_lex_part(&part, cell, &at);)
				*jb_list_add(arena, &labels->list) =
					(struct label){
						heading_key(arena, part),
						field,
					};
		}
	}
	if (labels->list.n > 1)
		qsort(labels->list.v, labels->list.n,
		      sizeof(*labels->list.v), by_key);
	measure(labels);
	return labels;
}

static const struct labels *labels_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_FORM_LABELS);

	if (!*made)
		*made = make(arena, work->lex);
	return *made;
}

/* The field that s labels, or an empty text. */
static struct jb_str field_of(const struct labels *labels,
			      struct jb_arena *arena, struct jb_str s)
{
	struct jb_str key = heading_key(arena, s);
	size_t from = 0;

	return key.n && may_begin(labels, key, &from)
		       ? field_with(labels, key, from)
		       : (struct jb_str){ 0 };
}

struct jb_str cover_field(struct work *work, struct jb_str s)
{
	return field_of(labels_read(work), work->arena, s);
}

struct jb_fact fact_of(const struct work *work, size_t block, size_t start,
		       size_t end)
{
	struct jb_str text = block_text(work, block);
	struct jb_str cut = jb_str_slice(text, start, end);
	struct jb_str value = jb_str_trim(cut);
	struct jb_fact fact = { .value = value };

	fact.at.block = block;
	fact.at.start = value.n ? (size_t)(value.p - text.p) : start;
	fact.at.end = fact.at.start + value.n;
	return fact;
}

/* The word of s at *at, and *at behind it and the space that follows. */
static struct jb_str next_word(struct jb_str s, size_t *at)
{
	size_t from = *at, past = s.n;

	while (*at < s.n) {
		size_t here = *at;

		if (!jb_is_space(jb_utf8_next(s, at)))
			continue;
		past = here;
		while (*at < s.n &&
		       jb_is_space(jb_utf8_next(s, &(size_t){ *at })))
			jb_utf8_next(s, at);
		break;
	}
	return jb_str_slice(s, from, past);
}

/*
 * 發行：財團法人某某基金會　　每月二十五日出刊: where the house ends that begins
 * s, if a blank parts it from words that name no part of it.
 */
static size_t house_end(const struct work *work, struct jb_str s)
{
	enum { LEAST = 12 };
	size_t at = 0, end;
	struct jb_str word = next_word(s, &at);

	end = (size_t)(word.p - s.p) + word.n;
	if (word.n < LEAST || !jb_has_han(word) || !is_body_name(work, word))
		return s.n;
	while (at < s.n) {
		word = next_word(s, &at);
		if (!jb_is_han(jb_utf8_first(word)) ||
		    is_body_name(work, word))
			return s.n;
	}
	return end;
}

/*
 * Where the value of a field ends: a house has no address behind it, a place
 * or project no sign that a list of them left (葡萄牙; 考察計畫#).
 */
static size_t value_end(const struct work *work, struct jb_str field,
			size_t block, size_t start, size_t end)
{
	struct jb_str text = block_text(work, block);
	struct jb_str s = jb_str_slice(text, start, end);
	size_t address = jb_str_find(s, JB_STR(" http"), 0), way;

	if (jb_str_eq(field, JB_STR("organization"))) {
		/* 某某署／聯絡人：某人／電話：… */
		size_t slash = jb_str_find(s, JB_STR("／"), 0);
		size_t colon = jb_str_find(s, JB_STR("："), 0);

		if (address != SIZE_MAX)
			return start + address;
		if (slash != SIZE_MAX && colon != SIZE_MAX && colon > slash)
			return start + slash;
		s = jb_str_trim(s);
		return s.n ? (size_t)(s.p - text.p) + house_end(work, s) : end;
	}
	if (!jb_str_eq(field, JB_STR("trip.place")) &&
	    !jb_str_eq(field, JB_STR("project")))
		return end;
	/* 冰岛（雷克雅未克），经哥本哈根转机: the way is no aim */
	way = cw_find(work, s, CW_WAY_HEAD);
	if (way != SIZE_MAX && way > 0 &&
	    cw_has(work, jb_str_slice(s, way, s.n), CW_WAY))
		s = jb_str_slice(s, 0, way);
	s = jb_str_trim(s);
	while (s.n && (s.p[s.n - 1] == ';' || s.p[s.n - 1] == '#'))
		s.n--;
	return s.n ? (size_t)(s.p - text.p) + s.n : end;
}

void cover_add(struct cover *form, struct work *work,
		      struct jb_str field, size_t block, size_t start,
		      size_t end)
{
	struct jb_fact fact = fact_of(work, block, start,
				      value_end(work, field, block, start,
						end));
	struct cover_entry *entry;

	if (fact.value.n == 0)
		return;
	/* title: "…", as front matter has it */
	if (fact.value.n > 2 && fact.value.p[0] == '"' &&
	    fact.value.p[fact.value.n - 1] == '"')
		fact = fact_of(work, block, fact.at.start + 1,
			       fact.at.end - 1);
	entry = jb_list_add(work->arena, &form->entries);
	entry->field = field;
	entry->value = fact.value;
	entry->at = fact.at;
	if (work->doc->blocks.v[block].role == JB_ROLE_NONE)
		work->doc->blocks.v[block].role = JB_ROLE_COVER;
}

/* --- cells --- */

/* A row whose every cell is a label has its values in the row below. */
static bool all_labels(const struct labels *labels, struct work *work,
		       struct jb_str text, const struct jb_row *row)
{
	for (size_t i = 0; i < row->cells.n; i++)
		if (!field_of(labels, work->arena,
			      jb_str_slice(text, row->cells.v[i].start,
					   row->cells.v[i].end)).n)
			return false;
	return row->cells.n >= 2;
}

static void read_columns(struct cover *form, const struct labels *labels,
			 struct work *work, size_t block,
			 const struct jb_row *head, const struct jb_row *row)
{
	struct jb_str text = block_text(work, block);

	for (size_t i = 0; i < head->cells.n && i < row->cells.n; i++)
		cover_add(form, work,
			  field_of(labels, work->arena,
				   jb_str_slice(text,
						head->cells.v[i].start,
						head->cells.v[i].end)),
			  block, row->cells.v[i].start, row->cells.v[i].end);
}

/* 姓名：某人 in one cell */
static void read_cell(struct cover *form, const struct labels *labels,
		      struct work *work, size_t block,
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
	field = field_of(labels, work->arena,
			 jb_str_slice(text, cell->start, colon));
	if (field.n)
		cover_add(form, work, field, block, colon + n, cell->end);
}

/* Does the cell begin with a label: 姓名, 姓名：某人? */
static bool is_labelled(const struct labels *labels, struct work *work,
			struct jb_str text, const struct jb_cell *cell)
{
	struct jb_str s = jb_str_slice(text, cell->start, cell->end);

	/* 文 may be a name's last letter */
	return (s.n > LETTER && field_of(labels, work->arena, s).n) ||
	       jb_str_has(s, "：");
}

/*
 * The last cell of the value that begins in cell i: names may be parted, each
 * a cell or even its letters (報告人： | 陳 大 | 文); any other value has one.
 */
static size_t last_cell(const struct labels *labels, struct work *work,
			struct jb_str text, const struct jb_row *row, size_t i,
			struct jb_str field)
{
	while (jb_str_eq(field, JB_STR("authors")) && i + 1 < row->cells.n &&
	       !is_labelled(labels, work, text, &row->cells.v[i]) &&
	       !is_labelled(labels, work, text, &row->cells.v[i + 1]))
		i++;
	return i;
}

static void read_row(struct cover *form, const struct labels *labels,
		     struct work *work, size_t block,
		     const struct jb_row *row)
{
	struct jb_str text = block_text(work, block);

	for (size_t i = 0; i + 1 < row->cells.n; i++) {
		const struct jb_cell *cell = &row->cells.v[i];
		const struct jb_cell *next = &row->cells.v[i + 1];
		struct jb_str field = field_of(
			labels, work->arena,
			jb_str_slice(text, cell->start, cell->end));

		if (!field.n)
			continue;
		i = last_cell(labels, work, text, row, i + 1, field);
		cover_add(form, work, field, block, next->start,
			  row->cells.v[i].end);
	}
	for (size_t i = 0; i < row->cells.n; i++)
		read_cell(form, labels, work, block, &row->cells.v[i]);
}

/* Do all rows below the first begin with a figure: 1, 2, 3? */
static bool is_counted(const struct jb_block *b)
{
	for (size_t r = 1; r < b->rows.n; r++) {
		const struct jb_row *row = &b->rows.v[r];

		if (!row->cells.n ||
		    !jb_is_digit(jb_utf8_first(jb_str_slice(
			    b->text, row->cells.v[0].start,
			    row->cells.v[0].end))))
			return false;
	}
	return true;
}

/*
 * 案號 | 列管事項 | 主辦機關 | 期限: the head of a grid, whose cells are no values
 * of each other. A form has labels in its first column all the way down.
 */
static bool is_grid_head(const struct labels *labels, struct work *work,
			 const struct jb_block *b)
{
	const struct jb_row *head = &b->rows.v[0];
	size_t found = 0;

	if (b->rows.n < 3 || head->cells.n <= WIDE)
		return false;
	for (size_t i = 0; i < head->cells.n; i++)
		found += field_of(labels, work->arena,
				  jb_str_slice(b->text, head->cells.v[i].start,
					       head->cells.v[i].end)).n > 0;
	if (found < 2 && !is_counted(b))
		return false;
	for (size_t r = 1; r < b->rows.n; r++) {
		const struct jb_row *row = &b->rows.v[r];

		if (row->cells.n != head->cells.n ||
		    field_of(labels, work->arena,
			     jb_str_slice(b->text, row->cells.v[0].start,
					  row->cells.v[0].end)).n)
			return false;
	}
	return true;
}

static void read_table(struct cover *form, const struct labels *labels,
		       struct work *work, size_t block)
{
	const struct jb_block *b = &work->doc->blocks.v[block];

	for (size_t r = 0; r < b->rows.n; r++) {
		const struct jb_row *row = &b->rows.v[r];

		if (r == 0 && !all_labels(labels, work, b->text, row) &&
		    is_grid_head(labels, work, b))
			continue;
		if (r + 1 >= b->rows.n ||
		    !all_labels(labels, work, b->text, row)) {
			read_row(form, labels, work, block, row);
			continue;
		}
		do
			read_columns(form, labels, work, block, row,
				     &b->rows.v[++r]);
		while (r + 1 < b->rows.n && row->cells.n >= WIDE &&
		       b->rows.v[r + 1].cells.n == row->cells.n &&
		       !all_labels(labels, work, b->text,
				   &b->rows.v[r + 1]));
	}
}

/* --- lines --- */

/* A label in a line, and where its value begins. */
struct mark {
	struct jb_str field;
	size_t start, value;
};

/* A sentence, which a label without a sign does not open. */
static bool is_prose(struct jb_str text)
{
	return jb_ends_sentence(jb_str_trim(text));
}

/* May the label [at, end) be one by what follows it? */
static bool is_closed(struct jb_str text, size_t at, size_t end,
		      size_t *value)
{
	size_t next = end, after;
	uint32_t cp = jb_utf8_next(text, &next);
	bool latin = jb_is_latin(jb_utf8_next(text, &(size_t){ at }));

	*value = end;
	if (end == text.n)
		return at == 0;
	for (after = end; jb_is_space(cp) && after < text.n;)
		after = next, cp = jb_utf8_next(text, &next);
	if (jb_is_colon(cp)) {
		*value = next;
		return true;
	}
	*value = after;
	if (latin)
		return false;
	if (after > end || cp == 0xFF0F || cp == '|')
		return end - at >= 9 || (at == 0 && end - at >= 6);
	/* 出國期間108年11月23日; not 與會代表普遍認為，…。 */
	return at == 0 && end - at >= GLUED && !is_prose(text);
}

/* The longest label at at. */
static bool mark_at(struct mark *mark, const struct labels *labels,
		    struct jb_str text, size_t at)
{
	struct jb_str fields[LABEL * 2];
	size_t ends[LABEL * 2], n = 0, end = at, from = 0;
	bool latin = jb_is_latin(jb_utf8_next(text, &(size_t){ at }));
	char letters[LABEL * 2 * 4];
	struct jb_str key = { letters, 0 };

	while (n < LABEL * 2 && end < text.n) {
		uint32_t cp = jb_utf8_next(text, &end);

		if (cp == '\n' || cp == '\t' || jb_is_colon(cp) ||
		    (!latin && n >= LABEL))
			break;
		key.n += heading_key_put(letters + key.n, cp);
		if (!may_begin(labels, key, &from))
			break;
		ends[n] = end;
		fields[n++] = field_with(labels, key, from);
	}
	mark->start = at;
	while (n-- > 0) {
		size_t last = ends[n];

		if (ends[n] - at < 4 || jb_is_space(jb_utf8_prev(text, &last)))
			continue;
		mark->field = fields[n];
		if (mark->field.n &&
		    is_closed(text, at, ends[n], &mark->value))
			return true;
	}
	return false;
}

/* Where a label may begin after at: past the next run of spaces. */
static size_t next_place(struct jb_str text, size_t at)
{
	bool space = false;

	while (at < text.n) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(text, &at);

		if (jb_is_space(cp) || cp == 0xFF1B || cp == ';' ||
		    cp == 0xB7 || cp == '|')
			space = true;
		else if (space)
			return here;
	}
	return text.n;
}

static bool is_short(const struct work *work, size_t block)
{
	return block < work->doc->blocks.n &&
	       block_text(work, block).n <= VALUE &&
	       work->doc->blocks.v[block].type != JB_BLOCK_TABLE;
}

/*
 * Does a label stand at the head of the block? 出席 48th IETF meeting under a
 * label is its value: a short word before a space is none there.
 */
static bool is_label_line(const struct labels *labels, struct jb_str text)
{
	struct mark mark;
	size_t at;

	if (!mark_at(&mark, labels, text, 0))
		return false;
	at = mark.value;
	return mark.value >= LONG_LABEL || at >= text.n ||
	       jb_is_colon(jb_utf8_prev(text, &at));
}

/* Names, one or several a line, as far as the next label. */
static void read_names_below(struct cover *form, const struct labels *labels,
			     struct work *work, size_t block,
			     struct jb_str field)
{
	enum { NAME_LINES = 12, NAMES = 90 };
	size_t past = block;

	while (past < block + NAME_LINES && past < work->doc->blocks.n &&
	       is_short(work, past) && block_text(work, past).n <= NAMES &&
	       work->doc->blocks.v[past].type == JB_BLOCK_PARAGRAPH &&
	       !is_label_line(labels, block_text(work, past)))
		past++;
	/* without a label behind them nothing says where they end */
	if (past < work->doc->blocks.n &&
	    !is_label_line(labels, block_text(work, past)) &&
	    work->doc->blocks.v[past].type != JB_BLOCK_HEADING &&
	    work->doc->blocks.v[past].type != JB_BLOCK_FORM &&
	    work->doc->blocks.v[past].type != JB_BLOCK_TABLE)
		past = block + 1;
	for (; block < past; block++)
		cover_add(form, work, field, block, 0, SIZE_MAX);
}

/* 姓名 服務機關 服務單位 職稱: labels of columns, the first of names */
static bool is_staff_head(const struct labels *labels, struct work *work,
			  struct jb_str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n && s.n <= VALUE; n++) {
		struct jb_str field = field_of(labels, work->arena,
					       next_word(s, &at));

		if (!field.n ||
		    (n == 0 && !jb_str_eq(field, JB_STR("authors"))))
			return false;
	}
	return n >= WIDE;
}

/* 局長 | 王小明: rows of offices and names, without a label */
static bool is_table_of_names(const struct labels *labels, struct work *work,
			      size_t block)
{
	const struct jb_block *b;

	if (block >= work->doc->blocks.n)
		return false;
	b = &work->doc->blocks.v[block];
	if (b->type != JB_BLOCK_TABLE || b->text.n > VALUE)
		return false;
	for (size_t r = 0; r < b->rows.n; r++)
		for (size_t i = 0; i < b->rows.v[r].cells.n; i++)
			if (is_labelled(labels, work, b->text,
					&b->rows.v[r].cells.v[i]))
				return false;
	return true;
}

/*
 * A label alone: what follows in the next block is its value. Returns how many
 * blocks need not be read for labels of their own.
 */
static size_t read_below(struct cover *form, const struct labels *labels,
			 struct work *work, size_t block, struct jb_str field)
{
	if (jb_str_eq(field, JB_STR("authors")) &&
	    is_table_of_names(labels, work, block)) {
		cover_add(form, work, field, block, 0, SIZE_MAX);
		return 1;
	}
	if (!is_short(work, block) ||
	    is_label_line(labels, block_text(work, block)) ||
	    is_staff_head(labels, work, block_text(work, block)) ||
	    cw_starts(work, block_text(work, block), CW_FORM_LIST))
		return 0;
	if (jb_str_eq(field, JB_STR("authors")) ||
	    jb_str_eq(field, JB_STR("signers")))
		read_names_below(form, labels, work, block, field);
	else
		cover_add(form, work, field, block, 0, SIZE_MAX);
	return 1;
}

/*
 * 2022-09-15 来源：某网 作者：某人: labels behind the day that begins the line.
 * The first of them, with the day as one more.
 */
static bool mark_behind_day(struct cover *form, struct mark *mark,
			    const struct labels *labels, struct work *work,
			    size_t block)
{
	enum { LONGEST = 160 };
	struct jb_str text = block_text(work, block), edtf;
	size_t at = 0, first = jb_utf8_first(text);

	if (text.n > LONGEST || !jb_is_digit((uint32_t)first))
		return false;
	do
		at = next_place(text, at);
	while (at < text.n && !mark_at(mark, labels, text, at));
	if (at >= text.n || !jb_is_colon(jb_utf8_prev(text,
						   &(size_t){ mark->value })) ||
	    !is_date_line(&edtf, work, jb_str_slice(text, 0, at)))
		return false;
	cover_add(form, work, JB_STR("report_date"), block, 0, at);
	return true;
}

/* 出國人：服務機關：某某局: a label whose value is another label's line */
static void skip_empty(struct mark *mark, const struct labels *labels,
		       struct jb_str text)
{
	struct mark inner;
	size_t at = mark->value;

	while (at < text.n && jb_is_space(jb_utf8_next(text,
						       &(size_t){ at })))
		jb_utf8_next(text, &at);
	if (at < text.n && mark_at(&inner, labels, text, at) &&
	    inner.value < text.n &&
	    jb_is_colon(jb_utf8_prev(text, &(size_t){ inner.value })))
		*mark = inner;
}

/* 作者：某人 ／ 分類：會議: a stroke between blanks ends the value. */
static size_t part_end(struct jb_str text, size_t at, size_t end)
{
	static const struct jb_str strokes[] = {
		{ " ／ ", 5 }, { " ｜ ", 5 }, { " | ", 3 },
	};

	for (size_t i = 0; i < sizeof(strokes) / sizeof(strokes[0]); i++) {
		size_t stroke = jb_str_find(text, strokes[i], at);

		end = stroke < end ? stroke : end;
	}
	return end;
}

/* Handed in on 3 June. Travel dates: 12-18 May 2019. */
static void read_inside(struct cover *form, const struct labels *labels,
			struct work *work, size_t block)
{
	enum { FIRST = 6 };
	struct jb_str text = block_text(work, block);
	const struct block_view *view = &work->views[block];
	struct mark mark;

	for (size_t i = 1; block < FIRST && text.n <= VALUE &&
			   i < view->sentences.n; i++) {
		size_t end = view->sentences.v[i].end, at;

		if (!mark_at(&mark, labels, text, view->sentences.v[i].start))
			continue;
		at = mark.value;
		if (jb_str_eq(mark.field, JB_STR("trip.period")) &&
		    jb_is_colon(jb_utf8_prev(text, &at)))
			cover_add(form, work, mark.field, block, mark.value,
				  text.p[end - 1] == '.' ? end - 1 : end);
	}
}

/*
 * 出席會議報告 begins with a label that lacks a sign behind it, and is a title:
 * what is left says only of what kind the paper is.
 */
static bool is_title_of(struct work *work, struct jb_str text, size_t value)
{
	struct jb_str rest = jb_str_slice(text, value, text.n);

	return rest.n && value > 0 &&
	       jb_is_han(jb_utf8_prev(text, &(size_t){ value })) &&
	       (cw_is(work, rest, CW_ISSUE_ACCOUNT) ||
		title_is_form_name(work, rest));
}

static size_t read_line(struct cover *form, const struct labels *labels,
			struct work *work, size_t block)
{
	struct jb_str text = block_text(work, block);
	struct mark mark, next = { 0 };
	size_t at = 0;

	/* 一、時間：…, as minutes number the lines at their head */
	if (work->doc->blocks.v[block].type == JB_BLOCK_ITEM)
		at = text.n - heading_words(text).n;
	if (text.n > VALUE * 2 ||
	    (!mark_at(&mark, labels, text, at) &&
	     !mark_behind_day(form, &mark, labels, work, block)) ||
	    is_title_of(work, text, mark.value)) {
		read_inside(form, labels, work, block);
		return 0;
	}
	skip_empty(&mark, labels, text);
	for (;;) {
		at = mark.value;
		do
			at = next_place(text, at);
		while (at < text.n &&
		       !mark_at(&next, labels, text, at));
		if (at >= text.n)
			break;
		cover_add(form, work, mark.field, block, mark.value,
			  part_end(text, mark.value, next.start));
		mark = next;
	}
	if (mark.value >= text.n)
		return read_below(form, labels, work, block + 1, mark.field);
	cover_add(form, work, mark.field, block, mark.value,
		  part_end(text, mark.value, text.n));
	return 0;
}

/* Does a section of the text begin, which no cover has? */
static bool ends_cover(const struct jb_block *block)
{
	return block->type == JB_BLOCK_HEADING &&
	       block->role != JB_ROLE_NONE && block->role != JB_ROLE_COVER &&
	       block->role != JB_ROLE_ABSTRACT &&
	       block->role != JB_ROLE_CONTENTS;
}

/*
 * 姓名職稱：林書宇 副研究員 / 陳孟潔 助理研究員: the second line has no label.
 * The rows under such a line, up to a heading or a label. A cell without
 * words is lost, so that only the first column is sure: the names.
 */
static void read_staff(struct cover *form, const struct labels *labels,
		       struct work *work, size_t head)
{
	for (size_t b = head + 1; b < work->doc->blocks.n; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];
		size_t at = 0, start, end;
		struct mark mark;
		struct jb_str name;

		if (block->type != JB_BLOCK_PARAGRAPH ||
		    block->text.n > VALUE ||
		    mark_at(&mark, labels, block->text, 0))
			return;
		name = next_word(block->text, &at);
		if (at >= block->text.n)	/* a row has several words */
			return;
		start = (size_t)(name.p - block->text.p);
		end = start + name.n;
		cover_add(form, work, JB_STR("authors"), b, start, end);
	}
}

/* --- labels with strokes between --- */

/* The longest label that s begins with; its field, and where it ends. */
static struct jb_str field_at_head(const struct labels *labels,
				   struct work *work, struct jb_str s,
				   size_t *end)
{
	struct jb_str found = { 0 };

	for (size_t at = 0, n = 0; at < s.n && n < LABEL; n++) {
		struct jb_str field;

		jb_utf8_next(s, &at);
		field = field_of(labels, work->arena, jb_str_slice(s, 0, at));
		if (field.n) {
			found = field;
			*end = at;
		}
	}
	return found;
}

/*
 * 出國人員姓名／服務機關／單位／職稱／電話: labels of one row, whose values
 * stand in the lines below, or behind the last of them where the line's end was
 * lost. How many there are (fields[] of the first two); 0: it is no such line.
 */
static size_t read_stroke_head(struct jb_str fields[2], size_t *end,
			       const struct labels *labels, struct work *work,
			       struct jb_str s)
{
	size_t n = 0, at = 0;
	struct jb_str first = part_next(work, s, &at, part_slash);

	if (s.n > VALUE || first.n > LABEL * LETTER || at >= s.n)
		return 0;
	for (at = 0; at < s.n;) {
		struct jb_str part = part_next(work, s, &at, part_slash);
		struct jb_str field;
		size_t past = 0;

		field = field_at_head(labels, work, part, &past);
		if (!field.n)
			return 0;
		if (n < 2)
			fields[n] = field;
		n++;
		*end = (size_t)(part.p - s.p) + past;
		if (past < part.n)
			break;
	}
	return n >= 2 ? n : 0;
}

/* 23482999王小明: where the next row begins, that lost the line's end; or 0 */
static size_t next_row(struct jb_str part)
{
	size_t at = 0;

	while (at < part.n && (jb_is_digit((uint8_t)part.p[at]) ||
			       strchr("-+() #", part.p[at])))
		at++;
	return at < part.n && jb_is_han(jb_utf8_next(part, &(size_t){ at }))
		       ? at
		       : 0;
}

/* 王小明／某某局／科長／23482999: the first two values of a row, or of more */
static void add_row(struct cover *form, struct work *work,
		    const struct jb_str fields[2], size_t block, size_t from)
{
	struct jb_str s = block_text(work, block);

	for (size_t i = 0, at = from; at < s.n; i++) {
		struct jb_str part = part_next(work, s, &at, part_slash);
		size_t start = (size_t)(part.p - s.p), next = next_row(part);

		if (i > 1 && next) {
			i = 0;
			start += next;
			part.n -= next;
		}
		if (i < 2)
			cover_add(form, work, fields[i], block, start,
				  start + part.n);
	}
}

/* The rows under such a head; returns the last block of them. */
static size_t read_strokes(struct cover *form, const struct labels *labels,
			   struct work *work, size_t block,
			   const struct jb_str fields[2], size_t end)
{
	struct jb_str s = block_text(work, block);
	size_t from = jb_skip_space(s, end), next = from;

	if (from < s.n && jb_is_colon(jb_utf8_next(s, &next)))
		from = next;
	if (from < s.n)
		add_row(form, work, fields, block, from);
	while (block + 1 < work->doc->blocks.n && is_short(work, block + 1)) {
		s = block_text(work, block + 1);
		if (!(jb_str_has(s, "／") || jb_str_has(s, "/")) ||
		    is_label_line(labels, s))
			break;
		add_row(form, work, fields, ++block, 0);
	}
	return block;
}

/* 主席：某人　　紀錄：某人: does another label stand in the value? */
static bool has_two(const struct labels *labels, const struct jb_block *block)
{
	struct mark mark;
	size_t at = block->value.start;

	/* 出國人：服務機關：某某局 */
	if (mark_at(&mark, labels, block->text, at) &&
	    mark.value < block->text.n &&
	    jb_is_colon(jb_utf8_prev(block->text, &(size_t){ mark.value })))
		return true;
	at = next_place(block->text, at);
	while (at < block->text.n &&
	       !mark_at(&mark, labels, block->text, at))
		at = next_place(block->text, at);
	return at < block->text.n;
}

void cover_read(struct cover *form, struct work *work)
{
	const struct labels *labels = labels_read(work);
	size_t b, texts = 0;

	for (b = 0; b < work->doc->blocks.n && b < COVER; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];
		struct jb_str fields[2];
		size_t end;

		if (ends_cover(block))
			break;
		texts += block->type == JB_BLOCK_PARAGRAPH &&
			 block->text.n > VALUE;
		if (is_of_next(work, b))
			continue;
		if (b < GLUED_FIRST && block->text.n > VALUE &&
		    glued_read(form, work, b))
			continue;
		if (block->type == JB_BLOCK_PARAGRAPH &&
		    read_stroke_head(fields, &end, labels, work, block->text))
			b = read_strokes(form, labels, work, b, fields, end);
		else if (block->type == JB_BLOCK_FORM && block->label.end &&
		    !has_two(labels, block))
			cover_add(form, work,
				  field_of(labels, work->arena,
					   jb_str_slice(block->text,
							block->label.start,
							block->label.end)),
				  b, block->value.start, block->value.end);
		else if (block->type == JB_BLOCK_TABLE) {
			/* 名稱 over a column of the text's labels no cover */
			if (texts < TEXTS)
				read_table(form, labels, work, b);
		}
		else if (is_staff_head(labels, work, block->text))
			read_staff(form, labels, work, b);
		/*
		 * 会议记录 | 董事会例行会议 is a title, whatever it begins with
		 */
		else if (block->type != JB_BLOCK_HEADING ||
			 !memchr(block->text.p, '|', block->text.n))
			b += read_line(form, labels, work, b);
	}
	form->end = b;
}

const struct cover_entry *cover_find(const struct cover *form,
				   const char *field)
{
	for (size_t i = 0; i < form->entries.n; i++)
		if (jb_str_eq(form->entries.v[i].field, jb_str_of(field)))
			return &form->entries.v[i];
	return NULL;
}
