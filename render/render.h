/*
 * Analysis to briefing: Markdown and HTML, one document and edition at a time.
 *
 * A renderer belongs to one edition, is opened once and does any number of
 * documents. Files are called NAME.LANG.md, NAME.LANG.html and, one for all
 * editions, NAME.anchors.json; see jb_output_name().
 */
#ifndef JB_RENDER_RENDER_H
#define JB_RENDER_RENDER_H

#include "core/diag.h"
#include "core/model.h"
#include "render/anchors.h"
#include "render/show.h"

struct jb_renderer;

struct jb_render_options {
	const char *folder;	/* templates/ */
	enum jb_edition edition;
	bool roc;		/* zh-TW: the ROC year first */
	struct jb_shower shower;
};

/*
 * Read templates and labels. On failure diag is told and NULL is returned.
 * Release with jb_renderer_close().
 */
struct jb_renderer *jb_renderer_open(const struct jb_render_options *options,
				     struct jb_diag *diag);
void jb_renderer_close(struct jb_renderer *renderer);

/* One document to be rendered, and what stands beside its briefing. */
struct jb_briefing {
	const struct jb_document *doc;
	const struct jb_analysis *analysis;
	struct jb_anchors *anchors;	/* jb_anchors_new(doc); all editions */
	struct jb_str name;		/* of its files, NAME above */
	struct jb_str source;		/* path of the source from there, as
					 * bytes, which may be no UTF-8 */
	bool editions[JB_EDITIONS];	/* the editions that are made */
	bool html;			/* pages are made: Markdown may link */
	struct jb_str overview;		/* NAME of the overview; n 0: none */
};

/*
 * Append the briefing in the renderer's edition to markdown and to html, either
 * of which may be NULL: both are made from one view of the document. Anchors
 * are numbered and told what is shown. False, with diag told, only where a
 * template nests without end.
 */
bool jb_render(struct jb_buf *markdown, struct jb_buf *html,
	       const struct jb_renderer *renderer,
	       const struct jb_briefing *briefing, struct jb_diag *diag);

/* "NAME.zh-TW.html" for the ending ".html", in arena. */
struct jb_str jb_output_name(struct jb_arena *arena, struct jb_str name,
			     enum jb_edition edition, const char *ending);

/* A path as a relative reference of a link: what is no letter is %XX. */
struct jb_str jb_path_link(struct jb_arena *arena, struct jb_str path);

#endif
