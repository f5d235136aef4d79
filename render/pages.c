#include "render/pages.h"

#include "core/sha256.h"

#include <jansson.h>
#include <string.h>

void jb_pages_add(struct jb_pages *pages, struct jb_arena *arena,
		  struct jb_str ending, struct jb_str bytes)
{
	struct jb_page *page = jb_list_add(arena, &pages->list);

	page->ending = ending;
	jb_sha256(page->sha256, bytes);
}

void jb_pages_write(struct jb_buf *out, const struct jb_pages *pages)
{
	jb_buf_z(out, "{");
	for (size_t i = 0; i < pages->list.n; i++) {
		const struct jb_page *page = &pages->list.v[i];

		jb_buf_format(out, "%s\"%.*s\":\"%s\"", i ? ",\n" : "\n",
			      (int)page->ending.n, page->ending.p,
			      page->sha256);
	}
	jb_buf_z(out, "}");
}

bool jb_pages_read(struct jb_pages *pages, struct jb_arena *arena,
		   const struct json_t *root)
{
	/* jansson walks objects that are not const alone */
	json_t *object = json_object_get(root, "pages"), *value;
	const char *key;

	if (!json_is_object(object))
		return false;
	json_object_foreach(object, key, value) {
		struct jb_page *page = jb_list_add(arena, &pages->list);

		if (json_string_length(value) != sizeof(page->sha256) - 1)
			return false;
		page->ending = jb_str_keep(arena, jb_str_of(key));
		memcpy(page->sha256, json_string_value(value),
		       sizeof(page->sha256));
	}
	return true;
}
