#include "tests/unit/suites.h"

#include "core/diag.h"
#include "core/mem.h"
#include "core/model.h"
#include "core/span.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>

START_TEST(utf8_goes_both_ways)
{
	static const uint32_t cps[] = { 'A', 0xE9, 0x7A0B, 0xF06E, 0x20BB7 };
	struct jb_buf buf = { 0 };
	struct jb_str s;
	size_t at = 0;

	for (size_t i = 0; i < 5; i++)
		jb_buf_cp(&buf, cps[i]);
	s = jb_buf_view(&buf);
	ck_assert_uint_eq(jb_utf8_valid(s), s.n);
	ck_assert_uint_eq(jb_utf8_count(s, s.n), 5);
	for (size_t i = 0; i < 5; i++)
		ck_assert_uint_eq(jb_utf8_next(s, &at), cps[i]);
	ck_assert_uint_eq(jb_utf8_next(s, &at), 0);
	for (size_t i = 5; i-- > 0;)
		ck_assert_uint_eq(jb_utf8_prev(s, &at), cps[i]);
	jb_buf_clear(&buf);
}
END_TEST

START_TEST(utf8_refuses_what_rfc_3629_refuses)
{
	static const char *const bad[] = {
		"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
		"\xF4\x90\x80\x80", "\xE7\xA8", "\xFF",
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_uint_eq(jb_utf8_valid(jb_str_of(bad[i])), 0);
	ck_assert_uint_eq(
		jb_utf8_valid((struct jb_str){ "a\0b", 3 }), 1);
}
END_TEST

START_TEST(folding_joins_case_width_radicals_and_scripts)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_str a = jb_str_fold(arena, JB_STR("ＩＣＡＮＮ會議⾏程"));
	struct jb_str b = jb_str_fold(arena, JB_STR("icann会议行程"));

	ck_assert(jb_str_eq(a, b));
	jb_arena_free(arena);
}
END_TEST

START_TEST(trim_takes_wide_and_no_break_spaces)
{
	struct jb_str s = jb_str_trim(JB_STR(" \xC2\xA0\xE3\x80\x80程序\n"));

	ck_assert(jb_str_eq(s, JB_STR("程序")));
}
END_TEST

START_TEST(map_follows_big5_and_entities)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_map inner = { 0 }, outer = { 0 }, both = { 0 };
	struct jb_range r;

	/* decoding: two Han characters of Big5, then ASCII "&amp;" */
	jb_map_add(arena, &inner, 10, 2, 3, 2);
	jb_map_add(arena, &inner, 14, 5, 1, 1);
	/* reading: the second Han character, then & from &amp; */
	jb_map_add(arena, &outer, 3, 3, 1, 1);
	jb_map_add(arena, &outer, 6, 1, 1, 5);
	jb_map_compose(&both, arena, &outer, &inner);
	ck_assert_uint_eq(jb_map_length(&both), 4);
	r = jb_map_source(&both, 0, 3);
	ck_assert_uint_eq(r.first, 12);
	ck_assert_uint_eq(r.past, 14);
	r = jb_map_source(&both, 3, 4);
	ck_assert_uint_eq(r.first, 14);
	ck_assert_uint_eq(r.past, 19);
	r = jb_map_output(&both, 15, 16);
	ck_assert_uint_eq(r.first, 3);
	ck_assert_uint_eq(r.past, 4);
	jb_arena_free(arena);
}
END_TEST

START_TEST(lines_end_once_at_any_line_end)
{
	struct jb_document doc = { .arena = jb_arena_new() };

	jb_document_text(&doc, JB_STR("a\r\nb\rc\nd"));
	ck_assert_uint_eq(jb_document_line(&doc, 0), 1);
	ck_assert_uint_eq(jb_document_line(&doc, 2), 1);
	ck_assert_uint_eq(jb_document_line(&doc, 3), 2);
	ck_assert_uint_eq(jb_document_line(&doc, 5), 3);
	ck_assert_uint_eq(jb_document_line(&doc, 7), 4);
	jb_arena_free(doc.arena);
}
END_TEST

START_TEST(status_is_the_worst_that_was_told)
{
	struct jb_diag diag = { 0 };

	ck_assert_int_eq(jb_diag_status(&diag), 0);
	jb_tell(&diag, JB_DIAG_BROKEN_BYTES, (struct jb_place){ 0 }, "");
	ck_assert_int_eq(jb_diag_status(&diag), 0);
	jb_tell(&diag, JB_DIAG_EMPTY, (struct jb_place){ 0 }, "");
	ck_assert_int_eq(jb_diag_status(&diag), 1);
	jb_tell(&diag, JB_DIAG_WRITE, (struct jb_place){ 0 }, "");
	ck_assert_int_eq(jb_diag_status(&diag), 3);
	jb_tell(&diag, JB_DIAG_USAGE, (struct jb_place){ 0 }, "");
	ck_assert_int_eq(jb_diag_status(&diag), 2);
}
END_TEST

START_TEST(messages_take_one_line)
{
	char *text = NULL;
	size_t n = 0;
	struct jb_diag diag = { .out = open_memstream(&text, &n) };

	jb_tell(&diag, JB_DIAG_READ, (struct jb_place){ "a\nb.txt", 7, 0 },
		"%s", "x\ty");
	fclose(diag.out);
	ck_assert_str_eq(text,
			 "jianbao: a b.txt:7: error: cannot read: x y\n");
	free(text);
}
END_TEST

Suite *core_suite(void)
{
	Suite *suite = suite_create("core");
	TCase *tests = tcase_create("core");

	tcase_add_test(tests, utf8_goes_both_ways);
	tcase_add_test(tests, utf8_refuses_what_rfc_3629_refuses);
	tcase_add_test(tests, folding_joins_case_width_radicals_and_scripts);
	tcase_add_test(tests, trim_takes_wide_and_no_break_spaces);
	tcase_add_test(tests, map_follows_big5_and_entities);
	tcase_add_test(tests, lines_end_once_at_any_line_end);
	tcase_add_test(tests, status_is_the_worst_that_was_told);
	tcase_add_test(tests, messages_take_one_line);
	suite_add_tcase(suite, tests);
	return suite;
}
