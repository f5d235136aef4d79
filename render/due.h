/*
 * Which of the dates that a recommendation names it is due by: one that a text
 * sets as a limit (前, by), or one that lay ahead when the text was written.
 */
#ifndef JB_RENDER_DUE_H
#define JB_RENDER_DUE_H

#include "core/model.h"

/*
 * The document's own day, as days since 1970-01-01: the last one of the
 * report's date, else of the trip, else of the meeting, else when the last of
 * the consultations that it announces was opened. LONG_MIN where it has none.
 */
long due_own_day(const struct jb_analysis *analysis);

/* Is something due by date, in a text of that day? */
bool due_by(const struct jb_date *date, long own_day);

#endif
