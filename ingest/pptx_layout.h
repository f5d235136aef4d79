/*
 * The layout of a slide, for what a slide takes from it and does not say: in
 * which of its places a level of text has no bullet, as under a section's
 * title or beside a picture.
 */
#ifndef JB_INGEST_PPTX_LAYOUT_H
#define JB_INGEST_PPTX_LAYOUT_H

#include "ingest/package.h"

enum { PPTX_LEVELS = 9 };

struct pptx_place {
	struct jb_str index;		/* by which a slide names it */
	bool plain[PPTX_LEVELS];	/* without a bullet */
};

struct pptx_layout {
	JB_LIST(struct pptx_place) places;
};

/* Read the part m into arena; one that is broken leaves layout empty. */
void pptx_layout_read(struct pptx_layout *layout, const struct package *p,
		      const struct member *m, struct jb_arena *arena);

/* Has text of that level no bullet in the place of that index? */
bool pptx_is_plain(const struct pptx_layout *layout, struct jb_str index,
		   unsigned level);

#endif
