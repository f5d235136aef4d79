/*
 * A timeline as inline SVG: lanes with marks over one axis of time. Places
 * along it are percentages and letters keep their size, so that it reads as
 * well on a telephone as on a wide screen. Colours come from the page's style.
 */
#ifndef JB_RENDER_TIMELINE_H
#define JB_RENDER_TIMELINE_H

#include "core/mem.h"
#include "core/text.h"

#include <stdbool.h>
#include <stddef.h>

struct timeline_mark {
	long first, last;	/* days from 1970-01-01; both ends count */
	size_t lane;
	struct jb_str words;	/* told where the mark is pointed at */
	struct jb_str href;	/* where it leads, or p NULL */
};

struct timeline_lane {
	struct jb_str name;
	const char *style;	/* class of its marks */
};

struct timeline {
	struct jb_str title, description;
	const struct timeline_lane *lanes;	/* an empty one is left out */
	size_t lanes_n;
	const struct timeline_mark *marks;
	size_t marks_n;
	const char *id;		/* of the picture, for its title's name */
};

/*
 * Append the picture, without an empty line in it. Fewer than two marks make
 * none, and false is returned.
 */
bool timeline_draw(struct jb_buf *out, struct jb_arena *arena,
		   const struct timeline *timeline);

#endif
