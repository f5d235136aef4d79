/* Template files, read with all that they call. */
#include "render/templates.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

bool templates_read(struct jb_str *bytes, const char **path,
		    const struct templates *templates, const char *file,
		    struct jb_place from, struct jb_diag *diag)
{
	struct jb_buf all = { 0 };
	char part[8192];
	FILE *stream;
	size_t n;

	*path = jb_str_format(templates->arena, "%s/%s", templates->folder,
			      file).p;
	stream = fopen(*path, "rb");
	if (!stream) {
		if (!from.path)
			from.path = *path;
		jb_tell(diag, JB_DIAG_TEMPLATE, from, "%s: %s", *path,
			strerror(errno));
		return false;
	}
	while ((n = fread(part, 1, sizeof(part), stream)) > 0)
		jb_buf_add(&all, part, n);
	if (ferror(stream)) {
		jb_tell(diag, JB_DIAG_TEMPLATE,
			(struct jb_place){ .path = *path }, "%s",
			strerror(errno));
		fclose(stream);
		jb_buf_clear(&all);
		return false;
	}
	fclose(stream);
	*bytes = jb_buf_keep(templates->arena, &all);
	return true;
}

const struct jb_mustache *templates_find(const void *from, struct jb_str name)
{
	const struct templates *templates = from;

	for (size_t i = 0; i < templates->files.n; i++)
		if (jb_str_eq(templates->files.v[i].name, name))
			return templates->files.v[i].template;
	return NULL;
}

static bool load_one(struct templates *templates, struct jb_str name,
		     struct jb_place from, struct jb_diag *diag)
{
	const char *file = jb_str_format(templates->arena, "%.*s.mustache",
					 (int)name.n, name.p).p;
	const struct jb_mustache *template;
	struct template_file *loaded;
	struct jb_str bytes;
	const char *path;

	if (templates_find(templates, name))
		return true;
	if (!templates_read(&bytes, &path, templates, file, from, diag))
		return false;
	/* a part may be emptied to leave it out, a whole page may not */
	if (!from.path && bytes.n == 0) {
		jb_tell(diag, JB_DIAG_TEMPLATE,
			(struct jb_place){ .path = path }, "it is empty");
		return false;
	}
	if (jb_utf8_valid(bytes) != bytes.n) {
		jb_tell(diag, JB_DIAG_TEMPLATE,
			(struct jb_place){ .path = path }, "not UTF-8");
		return false;
	}
	if (jb_str_ends(name, JB_STR(".line")) &&
	    jb_str_ends(bytes, JB_STR("\n")))
		bytes.n--;
	template = jb_mustache_parse(templates->arena, path, bytes, diag);
	if (!template)
		return false;
	loaded = jb_list_add(templates->arena, &templates->files);
	loaded->name = jb_str_keep(templates->arena, name);
	loaded->template = template;
	return true;
}

bool templates_load(struct templates *templates, const char *name,
		    struct jb_diag *diag)
{
	size_t next = templates->files.n;

	if (!load_one(templates, jb_str_of(name), (struct jb_place){ 0 }, diag))
		return false;
	/* what a loaded one calls is appended, and looked through in turn */
	for (; next < templates->files.n; next++) {
		const struct template_file caller = templates->files.v[next];
		struct jb_place from = {
			.path = jb_str_format(templates->arena,
					      "%s/%.*s.mustache",
					      templates->folder,
					      (int)caller.name.n,
					      caller.name.p).p,
		};
		struct jb_str called;
		size_t at = 0;

		while (jb_mustache_called(&called, &from.line, caller.template,
					  &at))
			if (!load_one(templates, called, from, diag))
				return false;
	}
	return true;
}
