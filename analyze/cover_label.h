/*
 * What the files that read the cover form share: its labels, known and found
 * in a line, and the layouts of which each has a file.
 */
#ifndef JB_ANALYZE_COVER_LABEL_H
#define JB_ANALYZE_COVER_LABEL_H

#include "analyze/meta.h"

enum {
	LABEL = 16,		/* characters of a label */
	VALUE = 400,		/* bytes of a value on the next line */
	WIDE = 3,		/* columns of a table with many rows */
	LETTER = 3		/* bytes of a letter that is Han */
};

/* A label in a line, and where its value begins. */
struct label_mark {
	struct jb_str field;
	size_t start, value;
	bool colon;		/* right before the value */
};

/* The longest label at at. */
bool label_at(struct label_mark *mark, const struct work *work,
	      struct jb_str text, size_t at);

/* Where the next label behind at begins; text.n: there is none. */
size_t label_after(struct label_mark *mark, const struct work *work,
		   struct jb_str text, size_t at);

/*
 * Does a label stand at the head of the line? 出席 48th IETF meeting under a
 * label is its value: a short word before a space is none there.
 */
bool label_heads(const struct work *work, struct jb_str text);

/* Is block a line with room for no more than a value? */
bool cover_is_short(const struct work *work, size_t block);

/* meta_cells.c: labels and values of a table */
void cells_read(struct cover *form, struct work *work, size_t block);

/* 局長 | 王小明: rows of offices and names, without a label */
bool cells_are_names(const struct work *work, size_t block);

/*
 * meta_strokes.c: labels of a row with strokes between, and the rows under
 * them. Moves *block to the last of them; false: it is no such line.
 */
bool strokes_read(struct cover *form, struct work *work, size_t *block);

#endif
