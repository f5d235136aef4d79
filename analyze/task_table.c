#include "analyze/task_table.h"
#include "analyze/day.h"

/* First column of the head that has words of a phrase and is not taken. */
static size_t column_of(const struct cues *cues, struct jb_str text,
			const struct jb_row *head, enum phrase phrase,
			size_t taken)
{
	for (size_t c = 0; c < head->cells.n; c++)
		if (c != taken &&
		    words_find(text, head->cells.v[c].start,
			       head->cells.v[c].end,
			       cues->phrase[phrase]) != SIZE_MAX)
			return c;
	return JB_NONE;
}

/*
 * 建議項 beside 建議內容: the column that tells of advice, or a later such one
 * that says more than twice as much in the first row under the head.
 */
static size_t fullest(const struct cues *cues, struct jb_str text,
		      const struct jb_block *block, size_t first, size_t column)
{
	const struct jb_row *head = &block->rows.v[0], *row;
	size_t best = column;

	if (column == JB_NONE || first != 1 || block->rows.n < 2)
		return column;
	row = &block->rows.v[1];
	for (size_t c = column + 1;
	     c < head->cells.n && c < row->cells.n; c++) {
		struct jb_range a = task_cell(row, best);
		struct jb_range b = task_cell(row, c);

		if (words_find(text, head->cells.v[c].start,
			       head->cells.v[c].end,
			       cues->phrase[PH_TABLE_ADVICE]) != SIZE_MAX &&
		    b.past - b.first > 2 * (a.past - a.first))
			best = c;
	}
	return best;
}

/* |---|---| between a head and its rows, as plain text keeps it */
static bool is_ruler(struct jb_str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!strchr("|-:+= \t", text.p[i]))
			return false;
	return text.n > 0;
}

/* The block with the head of a table: itself, or one row above a ruler. */
static size_t head_block(const struct cues *cues, size_t block)
{
	const struct jb_block *blocks = cues->work->doc->blocks.v;
	size_t above;

	if (block < 2 || !is_ruler(blocks[block - 1].text))
		return block;
	above = block - 2;
	return blocks[above].type == JB_BLOCK_TABLE &&
			       blocks[above].rows.n == 1 &&
			       blocks[above].rows.v[0].cells.n ==
				       blocks[block].rows.v[0].cells.n
		       ? above
		       : block;
}

bool task_table_read(struct task_table *table, const struct cues *cues,
		     size_t block)
{
	const struct jb_block *blocks = cues->work->doc->blocks.v;
	const struct jb_row *head;
	struct jb_str text;
	size_t at;

	if (blocks[block].type != JB_BLOCK_TABLE || blocks[block].rows.n == 0)
		return false;
	at = head_block(cues, block);
	head = &blocks[at].rows.v[0];
	text = blocks[at].text;
	table->first = at == block;
	table->what = column_of(cues, text, head, PH_TABLE_ADVICE, JB_NONE);
	table->what = fullest(cues, text, &blocks[at], table->first,
			      table->what);
	table->advice = table->what != JB_NONE;
	if (!table->advice)
		table->what = column_of(cues, text, head, PH_TABLE_DECISION,
					JB_NONE);
	if (table->what == JB_NONE)
		table->what = column_of(cues, text, head, PH_TABLE_ACTION,
					JB_NONE);
	table->who = column_of(cues, text, head, PH_TABLE_WHO, table->what);
	table->when = column_of(cues, text, head, PH_TABLE_WHEN, table->what);
	table->number =
		column_of(cues, text, head, PH_TABLE_NUMBER, table->what);
	/* 上次決議|主辦單位|辦理情形: looked back at, asked of nobody */
	table->done = column_of(cues, text, head, PH_TABLE_DONE,
				table->what) != JB_NONE;
	/* 時間|事項|負責單位 tells in order of time what came and is to come */
	if (!table->advice && table->when != JB_NONE &&
	    table->when < table->what)
		return false;
	return table->what != JB_NONE &&
	       (table->advice || table->who != JB_NONE) &&
	       blocks[block].rows.n > table->first;
}

struct jb_range task_cell(const struct jb_row *row, size_t column)
{
	if (column >= row->cells.n)
		return (struct jb_range){ 0, 0 };
	return (struct jb_range){ row->cells.v[column].start,
				  row->cells.v[column].end };
}

/* 推進會 is 中文域名聯合推進會: one name is in the other */
static bool same_house(struct jb_str a, struct jb_str b)
{
	return a.n && b.n &&
	       (a.n < b.n ? jb_str_find(b, a, 0) : jb_str_find(a, b, 0)) !=
		       SIZE_MAX;
}

/* Is who charged with something of that day? due NULL: of any. */
static bool is_known(struct jb_str who, const struct jb_str *due,
		     const struct charged *known, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((!due || (known[i].due.p &&
			      jb_str_eq(known[i].due, *due))) &&
		    same_house(known[i].to, who))
			return true;
	return false;
}

/* 決議事項管制表 over the table: it keeps track of what has been decided */
static bool keeps_track(const struct cues *cues, size_t block)
{
	enum { NAME = 120 };	/* bytes of a line over the table */
	const struct jb_block *blocks = cues->work->doc->blocks.v;
	size_t at = head_block(cues, block), h = blocks[block].heading;
	struct jb_str name = at > 0 ? blocks[at - 1].text
				    : (struct jb_str){ 0 };

	if (name.n > NAME && h != JB_NONE)
		name = blocks[h].text;
	return name.n <= NAME &&
	       words_find(name, 0, name.n, cues->phrase[PH_TABLE_TRACK]) !=
		       SIZE_MAX;
}

bool task_table_repeats(const struct task_table *table,
			const struct cues *cues, size_t block,
			const struct charged *known, size_t n)
{
	enum { LEAST = 2 };
	const struct jb_block *b = &cues->work->doc->blocks.v[block];
	size_t rows = b->rows.n - table->first, told = 0;
	bool track = keeps_track(cues, block);

	if (table->who == JB_NONE || n < LEAST ||
	    (table->when == JB_NONE && !track))
		return false;
	for (size_t i = table->first; i < b->rows.n; i++) {
		struct jb_range who = task_cell(&b->rows.v[i], table->who);
		struct jb_range when = task_cell(&b->rows.v[i], table->when);
		struct jb_str name = jb_str_trim(jb_str_slice(
			b->text, who.first, who.past));
		const struct jb_date *day = day_first(cues->work, block,
						      when.first, when.past);

		told += track ? is_known(name, NULL, known, n)
			      : day && is_known(name, &day->edtf, known, n);
	}
	return told >= LEAST && told * 2 > rows;
}
