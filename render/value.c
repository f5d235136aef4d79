/* The tree of data for a template. */
#include "render/value.h"

struct jb_value *jb_value_text(struct jb_arena *arena, struct jb_str text)
{
	struct jb_value *value = jb_new(arena, struct jb_value, 1);

	value->type = JB_VALUE_TEXT;
	value->text = text;
	return value;
}

struct jb_value *jb_value_list(struct jb_arena *arena)
{
	struct jb_value *value = jb_new(arena, struct jb_value, 1);

	value->type = JB_VALUE_LIST;
	return value;
}

struct jb_value *jb_value_object(struct jb_arena *arena)
{
	struct jb_value *value = jb_new(arena, struct jb_value, 1);

	value->type = JB_VALUE_OBJECT;
	return value;
}

const struct jb_value *jb_value_bool(bool yes)
{
	static const struct jb_value truths[] = {
		{ .type = JB_VALUE_FALSE },
		{ .type = JB_VALUE_TRUE },
	};

	return &truths[yes];
}

void jb_value_push(struct jb_arena *arena, struct jb_value *list,
		   const struct jb_value *item)
{
	jb_list_add(arena, &list->members)->value = item;
}

void jb_value_set(struct jb_arena *arena, struct jb_value *object,
		  const char *name, const struct jb_value *value)
{
	struct jb_member *member = jb_list_add(arena, &object->members);

	member->name = jb_str_of(name);
	member->value = value;
}

void jb_value_set_text(struct jb_arena *arena, struct jb_value *object,
		       const char *name, struct jb_str text)
{
	if (text.p)
		jb_value_set(arena, object, name, jb_value_text(arena, text));
}

void jb_value_set_size(struct jb_arena *arena, struct jb_value *object,
		       const char *name, size_t number)
{
	jb_value_set_text(arena, object, name,
			  jb_str_format(arena, "%zu", number));
}

void jb_value_set_bool(struct jb_arena *arena, struct jb_value *object,
		       const char *name, bool yes)
{
	jb_value_set(arena, object, name, jb_value_bool(yes));
}

struct jb_value *jb_value_set_list(struct jb_arena *arena,
				   struct jb_value *object, const char *name)
{
	struct jb_value *list = jb_value_list(arena);

	jb_value_set(arena, object, name, list);
	return list;
}

struct jb_value *jb_value_set_object(struct jb_arena *arena,
				     struct jb_value *object,
				     const char *name)
{
	struct jb_value *inner = jb_value_object(arena);

	jb_value_set(arena, object, name, inner);
	return inner;
}

struct jb_value *jb_value_push_object(struct jb_arena *arena,
				      struct jb_value *list)
{
	struct jb_value *object = jb_value_object(arena);

	jb_value_push(arena, list, object);
	return object;
}

const struct jb_value *jb_value_get(const struct jb_value *object,
				    struct jb_str name)
{
	if (object->type != JB_VALUE_OBJECT)
		return NULL;
	for (size_t i = object->members.n; i-- > 0;)
		if (jb_str_eq(object->members.v[i].name, name))
			return object->members.v[i].value;
	return NULL;
}

bool jb_value_true(const struct jb_value *value)
{
	switch (value->type) {
	case JB_VALUE_FALSE:
		return false;
	case JB_VALUE_TEXT:
		return value->text.n > 0;
	case JB_VALUE_LIST:
		return value->members.n > 0;
	default:
		return true;
	}
}
