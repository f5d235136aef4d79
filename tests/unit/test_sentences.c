#include "tests/unit/suites.h"

#include "analyze/analyzer.h"

#include <string.h>

/* Each text is cut where it has "|". */
static const char *const cases[] = {
	"第一句。|第二句！|第三句？",
	"甲；乙；丙。|丁。",
	"主席表示：「我們沒有第二次機會。初步報告必須公布。」|會後小組確認。",
	"他以「不可能！」的說法回應。|眾人無語。",
	"会议通过了议程（详见附件。）并散会。|下次再议。",
	"A. Boateng spoke first. |Dr. Sato asked why. |Nobody knew.",
	"It costs 3.5 million. |See RFC 8484, sec. 4.2 and e.g. Section 5.",
	"Posted on Sept. 3 by Example Inc. and others. |It closed.",
	"See https://a.example/x?y=1.html for more. |Then go.",
	"管理.tw與.台灣之機構。|以Red.es為例。",
	"\"We replaced everything.\" |She left.",
	"He said, “It works. It is fast.” |She agreed.",
	"1. Publish the list. |2. Read it.",
	"日期\t|行程\n|2月23日\t|臺北",
	"排名第二。 |DNS將如何發展？ |ICANN的財務排第四。",
	"the U.S. Government replied. |Fine.",
	"They left. |ccTLD managers stayed. |gTLDs grew, e.g. ccTLDs did. so.",
	"」」）。。",
};

static void check_case(const char *marked)
{
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_block *b = jb_list_add(doc.arena, &doc.blocks);
	struct block_view view = { 0 };
	struct work work = { .arena = doc.arena, .doc = &doc, .views = &view };
	struct jb_buf plain = { 0 }, again = { 0 };

	for (const char *p = marked; *p; p++)
		if (*p != '|')
			jb_buf_add(&plain, p, 1);
	b->text = jb_buf_keep(doc.arena, &plain);
	sentences_cut(&work, 0);
	for (size_t i = 0; i < view.sentences.n; i++) {
		const struct sentence *s = &view.sentences.v[i];

		/* white space between them goes before the mark */
		if (i > 0) {
			size_t end = view.sentences.v[i - 1].end;

			jb_buf_str(&again,
				   jb_str_slice(b->text, end, s->start));
			jb_buf_z(&again, "|");
		}
		jb_buf_str(&again, jb_str_slice(b->text, s->start, s->end));
	}
	{
		struct jb_str got = jb_buf_keep(doc.arena, &again);

		ck_assert_str_eq(jb_str_z(doc.arena, got), marked);
	}
	jb_arena_free(doc.arena);
}

START_TEST(sentences_end_where_a_reader_stops)
{
	struct jb_document doc = { .arena = jb_arena_new() };

	check_case(cases[_i]);
	jb_arena_free(doc.arena);
}
END_TEST

START_TEST(an_empty_block_has_one_empty_sentence)
{
	struct jb_document doc = { .arena = jb_arena_new() };
	struct block_view view = { 0 };
	struct work work = { .arena = doc.arena, .doc = &doc, .views = &view };

	jb_list_add(doc.arena, &doc.blocks);
	sentences_cut(&work, 0);
	ck_assert_uint_eq(view.sentences.n, 1);
	ck_assert_uint_eq(view.sentences.v[0].end, 0);
	jb_arena_free(doc.arena);
}
END_TEST

Suite *sentences_suite(void)
{
	Suite *suite = suite_create("sentences");
	TCase *tests = tcase_create("cut");

	tcase_add_loop_test(tests, sentences_end_where_a_reader_stops, 0,
			    sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, an_empty_block_has_one_empty_sentence);
	suite_add_tcase(suite, tests);
	return suite;
}
