/* The pen against jansson: the same object from both is the same bytes. */
#include "tests/unit/suites.h"

#include "core/pen.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const double scores[] = {
	0, 1, 0.5, 0.001, 0.1234, 12.3456, 1234.567, 99999.95, 999999,
	1000000, 12345678, 3e21, -2.5,
};

enum { SCORES = sizeof(scores) / sizeof(*scores) };

/* Every character of ASCII but U+0000, and some of Han. */
static const char *odd_text(void)
{
	static char s[160];

	for (int i = 1; i < 128; i++)
		s[i - 1] = (char)i;
	snprintf(s + 127, sizeof(s) - 127, "簡報\U0001F5D2/");
	return s;
}

static void write_by_pen(struct pen *pen)
{
	pen_open(pen, NULL, '{');
	pen_name(pen, "odd", odd_text());
	pen_name(pen, "empty", "");
	pen_name(pen, "none", NULL);
	pen_bool(pen, "yes", true);
	pen_bool(pen, "no", false);
	pen_number(pen, "zero", 0);
	pen_number(pen, "many", 1234567890123);
	pen_open(pen, "empty list", '[');
	pen_close(pen, ']');
	pen_open(pen, "list", '[');
	pen_open(pen, NULL, '{');
	pen_close(pen, '}');
	for (size_t i = 0; i < SCORES; i++)
		pen_score(pen, NULL, scores[i]);
	pen_close(pen, ']');
	pen_close(pen, '}');
}

static char *write_by_jansson(bool pretty)
{
	json_t *list = json_array(), *o;
	char *s;

	json_array_append_new(list, json_object());
	for (size_t i = 0; i < SCORES; i++)
		json_array_append_new(list, json_real(
			round(scores[i] * 1000) / 1000));
	o = json_pack("{s:s, s:s, s:n, s:b, s:b, s:i, s:I, s:[], s:o}", "odd",
		      odd_text(), "empty", "", "none", "yes", 1, "no", 0,
		      "zero", 0, "many", (json_int_t)1234567890123,
		      "empty list", "list", list);
	s = json_dumps(o, (pretty ? JSON_INDENT(1) : JSON_COMPACT) |
				  JSON_REAL_PRECISION(6));
	json_decref(o);
	return s;
}

START_TEST(writes_as_jansson_does)
{
	bool pretty = _i == 1;
	struct jb_buf out = { 0 };
	struct pen pen = { .out = &out, .pretty = pretty };
	char *expected = write_by_jansson(pretty);

	write_by_pen(&pen);
	jb_buf_add(&out, "", 1);
	ck_assert_str_eq(out.p, expected);
	jb_buf_clear(&out);
	free(expected);
}
END_TEST

Suite *pen_suite(void)
{
	Suite *suite = suite_create("pen");
	TCase *tcase = tcase_create("pen");

	tcase_add_loop_test(tcase, writes_as_jansson_does, 0, 2);
	suite_add_tcase(suite, tcase);
	return suite;
}
