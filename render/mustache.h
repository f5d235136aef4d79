/*
 * Mustache templates: {{name}}, {{{as it is}}}, {{#section}}, {{^unless}},
 * {{>partial}}, {{! comment}}, {{=<% %>=}} and inheritance ({{<parent}} with
 * {{$block}}), as the specification at github.com/mustache/spec has them.
 *
 * A template is parsed once into an arena, is never changed afterwards, and
 * can be rendered any number of times.
 */
#ifndef JB_RENDER_MUSTACHE_H
#define JB_RENDER_MUSTACHE_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/text.h"
#include "render/value.h"

struct jb_mustache;

/* Append text to out so that it is only text there. */
typedef void jb_escape(struct jb_buf *out, struct jb_str text);

/* The template of that name, or NULL: then nothing stands in its place. */
typedef const struct jb_mustache *jb_mustache_find(const void *from,
						   struct jb_str name);

/* What a rendering needs beside template and data. */
struct jb_mustache_env {
	jb_escape *escape;	/* for {{name}} */
	jb_mustache_find *find;	/* for {{>name}} and {{<name}}, or NULL */
	const void *from;
};

/*
 * Parse text, which must live as long as arena; so must file, its name in
 * messages. On a mistake diag is told the file and line, and NULL returned.
 */
const struct jb_mustache *jb_mustache_parse(struct jb_arena *arena,
					    const char *file,
					    struct jb_str text,
					    struct jb_diag *diag);

/*
 * Append template filled with data to out. Fails, with diag told, only where
 * sections or partials nest deeper than JB_MUSTACHE_DEPTH.
 */
#define JB_MUSTACHE_DEPTH 64
bool jb_mustache_render(struct jb_buf *out, const struct jb_mustache *template,
			const struct jb_value *data,
			const struct jb_mustache_env *env,
			struct jb_diag *diag);

/*
 * Names of the templates that template calls, one at a time: start with
 * *at = 0; line gets where; false when there are no more.
 */
bool jb_mustache_called(struct jb_str *name, size_t *line,
			const struct jb_mustache *template, size_t *at);

#endif
