#include "tests/unit/suites.h"

#include "tests/unit/fixture_text.h"

/* A text and the one proceeding it tells of. */
static const struct {
	const char *text, *title, *opens, *closes, *report;
} told[] = {
	{ "公眾意見徵詢\n\n測試規格及介面草案\n\n開放徵詢\n"
	  "26 March 2024\n\n結束徵詢\n06 May 2024\n\n社群意見統整報告\n"
	  "31 May 2024\n",
	  "測試規格及介面草案", "2024-03-26", "2024-05-06", "2024-05-31" },
	{ "Proposed Rules for Labels Version 6\n\nOpen Date: 4 October 2023\n"
	  "Close Date: 27 November 2023 (extended from 13 November 2023)\n"
	  "Staff Report Due: 11 December 2023\n",
	  "Proposed Rules for Labels Version 6", "2023-10-04", "2023-11-27",
	  "2023-12-11" },
	{ "ICANN於2018年12月發布FY2021-2025戰略計畫初版，並開放徵求社群意見至"
	  "2019年2月底。",
	  "FY2021-2025戰略計畫初版", "2018-12", "2019-02", "-" },
	{ "年度运营计划公众意见征询自 2024 年 12 月 17 日开始，至 2025 年 2 月 "
	  "12 日截止，汇总报告将于 2025 年 3 月 12 日发布。",
	  "年度运营计划", "2024-12-17", "2025-02-12", "2025-03-12" },
	{ "The GAC notes the public comment proceeding on urgent requests that "
	  "ran from 14 April until 26 May 2025.",
	  "urgent requests", "2025-04-14", "2025-05-26", "-" },
};

/* Dates beside words for comments that make no proceeding. */
static const char *const none[] = {
	"會後小組確認將於2018年11月底公布初步報告並徵求社群意見。",
	"由秘书处牵头，于2022年7月底前形成《操作指引》征求意见稿。",
	"報名截止日期：2024年3月1日",
	"The Board asked for comments in May 2023.",
};

START_TEST(a_proceeding_is_told)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, told[_i].text);
	ck_assert_uint_eq(a.consultations.n, 1);
	ck_assert_str_eq(text_z(&doc, a.consultations.v[0].title),
			 told[_i].title);
	ck_assert_str_eq(text_z(&doc, a.consultations.v[0].opens),
			 told[_i].opens);
	ck_assert_str_eq(text_z(&doc, a.consultations.v[0].closes),
			 told[_i].closes);
	ck_assert_str_eq(text_z(&doc, a.consultations.v[0].report),
			 told[_i].report);
	text_free(&doc);
}
END_TEST

START_TEST(a_mere_date_is_no_proceeding)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, none[_i]);
	ck_assert_uint_eq(a.consultations.n, 0);
	text_free(&doc);
}
END_TEST

START_TEST(the_address_comes_by_its_date)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "Draft Rules for Labels\n\nOpen Date: 4 October 2023\n"
		     "Close Date: 27 November 2023\n\nSee https://www.icann.org/"
		     "en/public-comment/proceeding/draft-rules-04-10-2023\n");
	ck_assert_uint_eq(a.consultations.n, 1);
	ck_assert(a.consultations.v[0].url.p);
	text_free(&doc);
}
END_TEST

Suite *consultations_suite(void)
{
	Suite *suite = suite_create("consultations");
	TCase *tests = tcase_create("told");

	tcase_add_unchecked_fixture(tests, text_setup, text_teardown);
	tcase_add_loop_test(tests, a_proceeding_is_told, 0,
			    sizeof(told) / sizeof(told[0]));
	tcase_add_loop_test(tests, a_mere_date_is_no_proceeding, 0,
			    sizeof(none) / sizeof(none[0]));
	tcase_add_test(tests, the_address_comes_by_its_date);
	suite_add_tcase(suite, tests);
	return suite;
}
