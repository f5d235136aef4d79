/*
 * Who is charged with a task and by when, where labels beside it say so:
 *
 *	彙整法規（主辦：法務組；協辦：資訊組）。	in brackets at its end
 *	公告上網。主辦單位：客服組　完成期限：7月底	behind its end
 *	主辦機關：各機關				in lines below it
 */
#ifndef JB_ANALYZE_CHARGE_H
#define JB_ANALYZE_CHARGE_H

#include "analyze/cues.h"

struct charge {
	size_t end;		/* of the task, before labels behind it */
	struct jb_str to;	/* p NULL: not said */
	struct jb_str due;	/* EDTF; p NULL: not said */
};

/* Of the task in [start, end) of a block; lines below where it ends that. */
struct charge charge_read(const struct cues *cues, size_t block, size_t start,
			  size_t end);

/* Is the block such a line, with the value of a label and no more? */
bool charge_is_line(const struct cues *cues, size_t block);

#endif
