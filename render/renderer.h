/* Inside of a renderer, for the files of this folder that render. */
#ifndef JB_RENDER_RENDERER_H
#define JB_RENDER_RENDERER_H

#include "render/dates.h"
#include "render/render.h"
#include "render/templates.h"

struct jb_renderer {
	struct jb_arena *arena;
	struct jb_render_options options;
	struct templates templates;
	struct jb_labels_of labels;
	struct dates *dates;
	struct jb_str style;
};

/* What the page round a text has beside it; all may be empty. */
struct page {
	struct jb_str title, what;	/* what: it is a briefing */
	struct jb_str body, lines, anchors;
	struct jb_str file;		/* the source's name */
	const char *source_lang;
	struct jb_str name;		/* of this page's files */
	struct jb_str overview;		/* of the overview's */
	const bool *editions;
};

/* Append data in the template called name, escaped as the format demands. */
bool render_template(struct jb_buf *out, const struct jb_renderer *renderer,
		     const char *name, const struct jb_value *data,
		     jb_escape *escape, struct jb_diag *diag);

/*
 * The two forms of what the template called name makes of root: Markdown, in
 * which parts that are not there leave one empty line, and the body of a page,
 * for which root is told that it is one.
 */
bool render_markdown(struct jb_buf *out, const struct jb_renderer *renderer,
		     const char *name, const struct jb_value *root,
		     struct jb_diag *diag);
bool render_body(struct jb_buf *out, const struct jb_renderer *renderer,
		 struct jb_arena *arena, const char *name,
		 struct jb_value *root, struct jb_diag *diag);

bool render_page(struct jb_buf *out, const struct jb_renderer *renderer,
		 struct jb_arena *arena, const struct page *page,
		 struct jb_diag *diag);

#endif
