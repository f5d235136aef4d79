/*
 * Dates as an edition writes them: 2018年3月10日至15日（民國107年）,
 * 10–15 March 2018.
 */
#ifndef JB_RENDER_DATES_H
#define JB_RENDER_DATES_H

#include "core/diag.h"
#include "render/labels.h"
#include "render/show.h"

#include <stdbool.h>

struct dates;

/*
 * The forms of edition, from ICU and from labels, which must outlive it. roc:
 * the ROC year stands first. NULL and diag told where ICU fails; release with
 * dates_close().
 */
struct dates *dates_open(enum jb_edition edition,
			 const struct jb_labels_of *labels, bool roc,
			 struct jb_diag *diag);
void dates_close(struct dates *dates);

/* edtf as the edition writes it, or edtf itself where it is no date. */
struct jb_str dates_show(struct jb_arena *arena, const struct dates *dates,
			 struct jb_str edtf);

/* The same with the other calendar's year in brackets, in zh-TW. */
struct jb_str dates_show_both(struct jb_arena *arena,
			      const struct dates *dates, struct jb_str edtf);

#endif
