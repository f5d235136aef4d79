/*
 * The template engine: the specification's own cases (as files of JSON, where
 * ../shared/eval/mustache has them), ours in tests/mustache, and mistakes in
 * templates with the message each gets.
 */
#include "tests/unit/suites.h"

#include "render/mustache.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#define SPEC "../shared/eval/mustache/"
#define OWN "tests/mustache/"

static void escape_html(struct jb_buf *out, struct jb_str text)
{
	for (size_t i = 0; i < text.n; i++) {
		switch (text.p[i]) {
		case '&':
			jb_buf_z(out, "&amp;");
			break;
		case '<':
			jb_buf_z(out, "&lt;");
			break;
		case '>':
			jb_buf_z(out, "&gt;");
			break;
		case '"':
			jb_buf_z(out, "&quot;");
			break;
		default:
			jb_buf_add(out, text.p + i, 1);
		}
	}
}

/* JSON of a test as data; as deep as the files we wrote ourselves. */
static const struct jb_value *value_of(struct jb_arena *arena, json_t *json)
{
	struct jb_value *value;
	const char *name;
	json_t *inner;
	size_t i;

	switch (json_typeof(json)) {
	case JSON_STRING:
		return jb_value_text(arena,
				     jb_str_of(json_string_value(json)));
	case JSON_INTEGER:
		return jb_value_text(
			arena, jb_str_format(arena, "%" JSON_INTEGER_FORMAT,
					     json_integer_value(json)));
	case JSON_REAL:
		return jb_value_text(
			arena,
			jb_str_format(arena, "%.15g", json_real_value(json)));
	case JSON_ARRAY:
		value = jb_value_list(arena);
		json_array_foreach(json, i, inner)
			jb_value_push(arena, value, value_of(arena, inner));
		return value;
	case JSON_OBJECT:
		value = jb_value_object(arena);
		json_object_foreach(json, name, inner)
			jb_value_set(arena, value, name,
				     value_of(arena, inner));
		return value;
	default:
		return jb_value_bool(json_is_true(json));
	}
}

struct partials {
	struct jb_arena *arena;
	json_t *texts;
};

static const struct jb_mustache *find_partial(const void *from,
					      struct jb_str name)
{
	const struct partials *partials = from;
	const char *text = json_string_value(json_object_get(
		partials->texts, jb_str_z(partials->arena, name)));

	return text ? jb_mustache_parse(partials->arena, "partial",
					jb_str_of(text), NULL)
		    : NULL;
}

static void try_case(const char *file, json_t *test)
{
	struct jb_arena *arena = jb_arena_new();
	struct partials partials = { arena,
				     json_object_get(test, "partials") };
	struct jb_mustache_env env = { escape_html, find_partial, &partials };
	const char *name = json_string_value(json_object_get(test, "name"));
	const char *text =
		json_string_value(json_object_get(test, "template"));
	const char *expected =
		json_string_value(json_object_get(test, "expected"));
	struct jb_diag diag = { 0 };
	struct jb_buf out = { 0 };
	const struct jb_mustache *template =
		jb_mustache_parse(arena, file, jb_str_of(text), &diag);

	ck_assert_msg(template != NULL, "%s: %s: not parsed", file, name);
	ck_assert(jb_mustache_render(
		&out, template, value_of(arena, json_object_get(test, "data")),
		&env, &diag));
	ck_assert_msg(jb_str_eq(jb_buf_view(&out), jb_str_of(expected)),
		      "%s: %s:\n[%.*s] instead of\n[%s]", file, name,
		      (int)out.n, out.n ? out.p : "", expected);
	jb_buf_clear(&out);
	jb_arena_free(arena);
}

/* Cases in the file, 0 where there is no such file. */
static size_t try_file(const char *file)
{
	json_error_t error;
	json_t *root = json_load_file(file, 0, &error), *test;
	size_t i, n;

	if (!root) {
		ck_assert_msg(json_error_code(&error) ==
			      json_error_cannot_open_file,
			      "%s:%d: %s", file, error.line, error.text);
		return 0;
	}
	n = json_array_size(json_object_get(root, "tests"));
	json_array_foreach(json_object_get(root, "tests"), i, test)
		try_case(file, test);
	json_decref(root);
	return n;
}

static const char *const spec_files[] = {
	SPEC "comments.json", SPEC "delimiters.json", SPEC "inheritance.json",
	SPEC "interpolation.json", SPEC "inverted.json", SPEC "partials.json",
	SPEC "sections.json",
};

START_TEST(specification)
{
	if (try_file(spec_files[_i]) == 0)
		printf("test_mustache: no %s here, left out\n",
		       spec_files[_i]);
}
END_TEST

START_TEST(own_cases)
{
	ck_assert_uint_gt(try_file(OWN "lines.json"), 0);
	ck_assert_uint_gt(try_file(OWN "names.json"), 0);
	ck_assert_uint_gt(try_file(OWN "inheritance.json"), 0);
}
END_TEST

/* A wrong template and what is said of it. */
static const struct mistake {
	const char *text, *message;
} mistakes[] = {
	{ "a\n{{#b}}\n", "t:2: fatal: cannot use the template: not closed: b" },
	{ "{{/b}}", "t:1: fatal: cannot use the template: "
		    "closed but not open: b" },
	{ "{{#a}}\n\n{{/b}}", "t:3: fatal: cannot use the template: "
			      "closes another section: b" },
	{ "x\n{{ a", "t:2: fatal: cannot use the template: "
		     "a tag that does not end: {{ a" },
	{ "{{{a}}", "t:1: fatal: cannot use the template: "
		    "a tag that does not end: {{{a}}" },
	{ "{{}}", "t:1: fatal: cannot use the template: "
		  "a tag without a name" },
	{ "{{# }}", "t:1: fatal: cannot use the template: "
		    "a tag without a name" },
	{ "{{=x=}}", "t:1: fatal: cannot use the template: "
		     "wrong delimiters x" },
	{ "{{! a\nb }}\n{{^c}}", "t:3: fatal: cannot use the template: "
				 "not closed: c" },
};

START_TEST(mistake_is_told)
{
	const struct mistake *m = &mistakes[_i];
	struct jb_arena *arena = jb_arena_new();
	char told[512] = "";
	struct jb_diag diag = { .out = fmemopen(told, sizeof(told), "w") };

	ck_assert_ptr_null(jb_mustache_parse(arena, "t", jb_str_of(m->text),
					     &diag));
	fclose(diag.out);
	ck_assert_msg(strstr(told, m->message) != NULL, "%s", told);
	jb_arena_free(arena);
}
END_TEST

static const struct jb_mustache *find_self(const void *from,
					   struct jb_str name)
{
	(void)name;
	return *(const struct jb_mustache *const *)from;
}

/* A partial that calls itself ends in a message, not on the stack's end. */
START_TEST(endless_partial_is_told)
{
	struct jb_arena *arena = jb_arena_new();
	const struct jb_mustache *self;
	struct jb_mustache_env env = { escape_html, find_self, &self };
	struct jb_diag diag = { 0 };
	struct jb_buf out = { 0 };

	self = jb_mustache_parse(arena, "t", JB_STR("a\n  {{>t}}\n"), &diag);
	ck_assert_ptr_nonnull(self);
	ck_assert(!jb_mustache_render(&out, self, jb_value_bool(true), &env,
				      &diag));
	ck_assert_uint_eq(diag.told[JB_LEVEL_FATAL], 1);
	jb_buf_clear(&out);
	jb_arena_free(arena);
}
END_TEST

/* A million opening tags are parsed without a million calls. */
START_TEST(deep_nesting_is_told)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_value *data = jb_value_object(arena);
	struct jb_mustache_env env = { escape_html, NULL, NULL };
	struct jb_diag diag = { 0 };
	struct jb_buf text = { 0 }, out = { 0 };
	const struct jb_mustache *template;

	jb_value_set_bool(arena, data, "a", true);
	for (int i = 0; i < 100000; i++)
		jb_buf_z(&text, "{{#a}}");
	for (int i = 0; i < 100000; i++)
		jb_buf_z(&text, "{{/a}}");
	template = jb_mustache_parse(arena, "t", jb_buf_view(&text), &diag);
	ck_assert_ptr_nonnull(template);
	ck_assert(!jb_mustache_render(&out, template, data, &env, &diag));
	ck_assert_uint_eq(diag.told[JB_LEVEL_FATAL], 1);
	jb_buf_clear(&text);
	jb_buf_clear(&out);
	jb_arena_free(arena);
}
END_TEST

START_TEST(calls_are_listed)
{
	struct jb_arena *arena = jb_arena_new();
	const struct jb_mustache *t = jb_mustache_parse(
		arena, "t", JB_STR("{{>a}}\n{{<b}}{{/b}}"), NULL);
	struct jb_str name;
	size_t at = 0, line;

	ck_assert(jb_mustache_called(&name, &line, t, &at));
	ck_assert(jb_str_eq(name, JB_STR("a")));
	ck_assert(jb_mustache_called(&name, &line, t, &at));
	ck_assert(jb_str_eq(name, JB_STR("b")));
	ck_assert_uint_eq(line, 2);
	ck_assert(!jb_mustache_called(&name, &line, t, &at));
	jb_arena_free(arena);
}
END_TEST

Suite *mustache_suite(void)
{
	Suite *suite = suite_create("mustache");
	TCase *tcase = tcase_create("mustache");

	tcase_add_loop_test(tcase, specification, 0,
			    (int)(sizeof(spec_files) / sizeof(*spec_files)));
	tcase_add_test(tcase, own_cases);
	tcase_add_loop_test(tcase, mistake_is_told, 0,
			    (int)(sizeof(mistakes) / sizeof(*mistakes)));
	tcase_add_test(tcase, endless_partial_is_told);
	tcase_add_test(tcase, deep_nesting_is_told);
	tcase_add_test(tcase, calls_are_listed);
	suite_add_tcase(suite, tcase);
	return suite;
}
