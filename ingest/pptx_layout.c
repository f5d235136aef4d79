#include "ingest/pptx_layout.h"

#include "ingest/xml_events.h"

/* The tags of the levels' properties follow each other. */
enum tag { TAG_SHAPE = 1, TAG_PLACE, TAG_NO_BULLET, TAG_LEVEL };

static const struct xml_tag tags[] = {
	{ "a:buNone", TAG_NO_BULLET },
	{ "a:lvl1pPr", TAG_LEVEL },	{ "a:lvl2pPr", TAG_LEVEL + 1 },
	{ "a:lvl3pPr", TAG_LEVEL + 2 }, { "a:lvl4pPr", TAG_LEVEL + 3 },
	{ "a:lvl5pPr", TAG_LEVEL + 4 }, { "a:lvl6pPr", TAG_LEVEL + 5 },
	{ "a:lvl7pPr", TAG_LEVEL + 6 }, { "a:lvl8pPr", TAG_LEVEL + 7 },
	{ "a:lvl9pPr", TAG_LEVEL + 8 }, { "p:ph", TAG_PLACE },
	{ "p:sp", TAG_SHAPE },
};

struct reading {
	struct pptx_layout *layout;
	struct jb_arena *arena;
	struct pptx_place *place;	/* of the shape, or NULL */
	size_t level;			/* that is open, or PPTX_LEVELS */
};

static void on_open(void *user, const struct xml_element *e)
{
	struct reading *r = user;

	if (e->tag == TAG_SHAPE) {
		r->place = NULL;
	} else if (e->tag == TAG_PLACE) {
		r->place = jb_list_add(r->arena, &r->layout->places);
		r->place->index = jb_str_keep(r->arena,
					      xml_attribute(e, "idx"));
	} else if (e->tag >= TAG_LEVEL) {
		r->level = (size_t)(e->tag - TAG_LEVEL);
	} else if (e->tag == TAG_NO_BULLET && r->place &&
		   r->level < PPTX_LEVELS) {
		r->place->plain[r->level] = true;
	}
}

static void on_close(void *user, int tag)
{
	struct reading *r = user;

	if (tag >= TAG_LEVEL)
		r->level = PPTX_LEVELS;
}

void pptx_layout_read(struct pptx_layout *layout, const struct package *p,
		      const struct member *m, struct jb_arena *arena)
{
	static const struct xml_handler handler = {
		tags, sizeof(tags) / sizeof(*tags), on_open, on_close, NULL,
	};
	struct reading r = { .layout = layout, .arena = arena,
			     .level = PPTX_LEVELS };
	struct jb_diag silent = { 0 };
	struct package quiet = *p;

	quiet.diag = &silent;
	*layout = (struct pptx_layout){ 0 };
	if (m)
		package_read(&quiet, &handler, &r, m);
}

bool pptx_is_plain(const struct pptx_layout *layout, struct jb_str index,
		   unsigned level)
{
	for (size_t i = 0; index.n && i < layout->places.n; i++)
		if (jb_str_eq(layout->places.v[i].index, index))
			return level < PPTX_LEVELS &&
			       layout->places.v[i].plain[level];
	return false;
}
