/*
 * The files of templates/: NAME.mustache, NAME.line.mustache (which ends
 * without a line end, to stand within a line), style.css, labels/LANG.tsv.
 */
#ifndef JB_RENDER_TEMPLATES_H
#define JB_RENDER_TEMPLATES_H

#include "core/diag.h"
#include "core/mem.h"
#include "render/mustache.h"

struct template_file {
	struct jb_str name;
	const struct jb_mustache *template;
};

struct templates {
	struct jb_arena *arena;
	const char *folder;
	JB_LIST(struct template_file) files;
};

/*
 * Read the template called name and all it calls. On failure diag is told the
 * file, and the line of the call where a called one is missing.
 */
bool templates_load(struct templates *templates, const char *name,
		    struct jb_diag *diag);

/* A loaded template; its prototype is that of jb_mustache_find. */
const struct jb_mustache *templates_find(const void *templates,
					 struct jb_str name);

/* Another file of the folder, whole. */
bool templates_read(struct jb_str *bytes, const char **path,
		    const struct templates *templates, const char *file,
		    struct jb_place from, struct jb_diag *diag);

#endif
