/* Label files: read, looked up, filled. */
#include "render/labels.h"

#include <stdio.h>
#include <string.h>

static bool complain(struct jb_diag *diag, const char *file, size_t line,
		     const char *what)
{
	jb_tell(diag, JB_DIAG_TEMPLATE,
		(struct jb_place){ .path = file, .line = line }, "%s", what);
	return false;
}

/* The object in tree that holds the last part of key; *last gets its name. */
static struct jb_value *holder(struct jb_arena *arena, struct jb_value *tree,
			       struct jb_str key, const char **last)
{
	size_t from = 0, dot;

	while ((dot = jb_str_find(key, JB_STR("."), from)) < key.n) {
		const char *name =
			jb_str_z(arena, jb_str_slice(key, from, dot));
		const struct jb_value *inner =
			jb_value_get(tree, jb_str_of(name));

		/* ours alone, made here: that it is const is for readers */
		tree = inner ? (struct jb_value *)(uintptr_t)inner
			     : jb_value_set_object(arena, tree, name);
		from = dot + 1;
	}
	*last = jb_str_z(arena, jb_str_slice(key, from, key.n));
	return tree;
}

static const struct jb_value *find(const struct jb_labels_of *labels,
				   struct jb_str key)
{
	for (size_t i = 0; i < labels->flat.n; i++)
		if (jb_str_eq(labels->flat.v[i].name, key))
			return labels->flat.v[i].value;
	return NULL;
}

static bool read_line(struct jb_labels_of *labels, struct jb_arena *arena,
		      struct jb_str line, size_t number, struct jb_diag *diag)
{
	size_t tab = jb_str_find(line, JB_STR("\t"), 0);
	struct jb_member *member;
	struct jb_value *inside, *text;
	struct jb_str key;
	const char *name;

	if (line.n == 0 || jb_str_starts(line, JB_STR("# ")) ||
	    jb_str_eq(line, JB_STR("#")))
		return true;
	if (tab == SIZE_MAX)
		return complain(diag, labels->file, number,
				"a line without a TAB");
	key = jb_str_slice(line, 0, tab);
	if (find(labels, key))
		return complain(diag, labels->file, number,
				"a key that stood before");
	text = jb_value_text(arena, jb_str_slice(line, tab + 1, line.n));
	member = jb_list_add(arena, &labels->flat);
	member->name = key;
	member->value = text;
	inside = holder(arena, labels->tree, key, &name);
	if (inside->type != JB_VALUE_OBJECT)
		return complain(diag, labels->file, number,
				"a key under one that has a text");
	jb_value_set(arena, inside, name, text);
	return true;
}

bool jb_labels_read(struct jb_labels_of *labels, struct jb_arena *arena,
		    const char *file, struct jb_str bytes,
		    struct jb_diag *diag)
{
	size_t number = 0, at = 0;

	labels->file = file;
	labels->tree = jb_value_object(arena);
	if (jb_utf8_valid(bytes) != bytes.n)
		return complain(diag, file, 0, "not UTF-8");
	while (at < bytes.n) {
		size_t end = jb_str_find(bytes, JB_STR("\n"), at);
		struct jb_str line = jb_str_slice(bytes, at, end);

		at = end == SIZE_MAX ? bytes.n : end + 1;
		if (jb_str_ends(line, JB_STR("\r")))
			line.n--;
		if (!read_line(labels, arena, line, ++number, diag))
			return false;
	}
	return true;
}

bool jb_labels_complete(const struct jb_labels_of *labels,
			const struct jb_labels_of *model,
			struct jb_diag *diag)
{
	for (size_t i = 0; i < model->flat.n; i++) {
		struct jb_str key = model->flat.v[i].name;

		if (find(labels, key))
			continue;
		jb_tell(diag, JB_DIAG_TEMPLATE,
			(struct jb_place){ .path = labels->file },
			"no text for %.*s, which %s has", (int)key.n, key.p,
			model->file);
		return false;
	}
	return true;
}

bool jb_label_has(const struct jb_labels_of *labels, const char *key)
{
	return find(labels, jb_str_of(key)) != NULL;
}

struct jb_str jb_label(const struct jb_labels_of *labels, const char *key)
{
	const struct jb_value *value = find(labels, jb_str_of(key));

	return value ? value->text : jb_str_of(key);
}

struct jb_str jb_label_named(const struct jb_labels_of *labels,
			     const char *group, const char *name)
{
	char key[64];

	snprintf(key, sizeof(key), "%s.%s", group, name);
	return jb_label_has(labels, key) ? jb_label(labels, key)
					 : jb_str_of(name);
}

static struct jb_str filling(const struct jb_fill *fills, size_t n,
			     struct jb_str name)
{
	for (size_t i = 0; i < n; i++)
		if (jb_str_eq(jb_str_of(fills[i].name), name))
			return fills[i].text;
	return (struct jb_str){ "", 0 };
}

struct jb_str jb_label_fill(struct jb_arena *arena,
			    const struct jb_labels_of *labels,
			    const char *key, const struct jb_fill *fills,
			    size_t n)
{
	struct jb_str text = jb_label(labels, key);
	struct jb_buf out = { 0 };
	size_t at = 0;

	while (at < text.n) {
		size_t open = jb_str_find(text, JB_STR("{"), at);
		size_t close = open == SIZE_MAX ? SIZE_MAX
			     : jb_str_find(text, JB_STR("}"), open);

		if (close == SIZE_MAX)
			break;
		jb_buf_str(&out, jb_str_slice(text, at, open));
		jb_buf_str(&out, filling(fills, n, jb_str_slice(text, open + 1,
								close)));
		at = close + 1;
	}
	jb_buf_str(&out, jb_str_slice(text, at, text.n));
	return jb_buf_keep(arena, &out);
}
