/*
 * The data a template is filled with: a small tree in an arena.
 *
 * Text is borrowed from whoever lives as long as the arena. A name that an
 * object does not have is false.
 */
#ifndef JB_RENDER_VALUE_H
#define JB_RENDER_VALUE_H

#include "core/mem.h"
#include "core/text.h"

#include <stdbool.h>
#include <stddef.h>

enum jb_value_type {
	JB_VALUE_FALSE,
	JB_VALUE_TRUE,
	JB_VALUE_TEXT,		/* true where it is not empty */
	JB_VALUE_LIST,		/* true where it is not empty */
	JB_VALUE_OBJECT,
	JB_VALUE_TYPES
};

struct jb_value;

/* One entry of a list (its name is empty) or of an object. */
struct jb_member {
	struct jb_str name;
	const struct jb_value *value;
};

struct jb_value {
	enum jb_value_type type;
	struct jb_str text;
	JB_LIST(struct jb_member) members;
};

/* New values in arena; a text is borrowed, not copied. */
struct jb_value *jb_value_text(struct jb_arena *arena, struct jb_str text);
struct jb_value *jb_value_list(struct jb_arena *arena);
struct jb_value *jb_value_object(struct jb_arena *arena);

/* One of two constants, which belong to no arena. */
const struct jb_value *jb_value_bool(bool yes);

/* Append to a list. */
void jb_value_push(struct jb_arena *arena, struct jb_value *list,
		   const struct jb_value *item);

/* Give object a member; the name is a constant of the program. */
void jb_value_set(struct jb_arena *arena, struct jb_value *object,
		  const char *name, const struct jb_value *value);

/* The same for a text (p NULL sets nothing), a number and a truth. */
void jb_value_set_text(struct jb_arena *arena, struct jb_value *object,
		       const char *name, struct jb_str text);
void jb_value_set_size(struct jb_arena *arena, struct jb_value *object,
		       const char *name, size_t number);
void jb_value_set_bool(struct jb_arena *arena, struct jb_value *object,
		       const char *name, bool yes);

/* A new empty list or object that is object's member name. */
struct jb_value *jb_value_set_list(struct jb_arena *arena,
				   struct jb_value *object, const char *name);
struct jb_value *jb_value_set_object(struct jb_arena *arena,
				     struct jb_value *object,
				     const char *name);

/* A new empty object at the end of list. */
struct jb_value *jb_value_push_object(struct jb_arena *arena,
				      struct jb_value *list);

/* The member of that name, or NULL; the last one set counts. */
const struct jb_value *jb_value_get(const struct jb_value *object,
				    struct jb_str name);

/* Whether a section over value is shown. */
bool jb_value_true(const struct jb_value *value);

#endif
