/*
 * Who an item gives something to do, by its form rather than by a verb that
 * asks:
 *
 *	Secretariat to circulate the draft     a name and "to"
 *	Maria Silva: contact the host          a name and a colon
 *	彙整法規（主辦：法務組）                 a label in brackets
 *	資安組儘速提出改善計畫                  a body at the head
 */
#ifndef JB_ANALYZE_OWNER_H
#define JB_ANALYZE_OWNER_H

#include "analyze/advice.h"

/* Empty where the form says nobody. p is read as p->setting has it. */
struct jb_range owner_find(const struct passage *p);

/* Maria Silva, Chair of the Board: capitals, small words aside. */
bool owner_is_name(const struct cues *cues, struct jb_str text, size_t from,
		   size_t past);

/*
 * Where the J. of "J. Lindqvist: ask …" begins that was taken for an item's
 * mark, right before at; at where there is none.
 */
size_t owner_initial(struct jb_str text, size_t at);

/* "NZRS to survey the operators": NZRS; empty where it is no name. */
struct jb_range owner_head(const struct cues *cues, struct jb_str text,
			   size_t start, size_t end);

/*
 * Staff to send the letter; The chair to draft a note: a task of minutes by
 * its form, with no mark before it. Who is to act; empty: it is none.
 */
struct jb_range owner_task(const struct cues *cues, struct jb_str text,
			   size_t start);

#endif
