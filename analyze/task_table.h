/*
 * Tables of advice, tasks or decisions: a row an entry, who is to act and by
 * when in columns of their own.
 */
#ifndef JB_ANALYZE_TASK_TABLE_H
#define JB_ANALYZE_TASK_TABLE_H

#include "analyze/cues.h"

/* Columns, JB_NONE for one that is not there. */
struct task_table {
	size_t first;		/* row of the first entry */
	size_t what, who, when, number;
	bool advice;		/* what is done is advised */
	bool done;		/* tells what became of earlier decisions */
};

/* False where the block is no such table. */
bool task_table_read(struct task_table *table, const struct cues *cues,
		     size_t block);

/* Who is charged with something elsewhere, and by when; p NULL: not said. */
struct charged {
	struct jb_str to, due;
};

/*
 * 後續事項一覽表 below the decisions: do most rows name the house and the day
 * of something that one of the n known is charged with? Then it but repeats
 * them; so does one that is called 決議管制表, by the house alone.
 */
bool task_table_repeats(const struct task_table *table,
			const struct cues *cues, size_t block,
			const struct charged *known, size_t n);

/* A cell's bytes in its block; empty for a column that is not there. */
struct jb_range task_cell(const struct jb_row *row, size_t column);

#endif
