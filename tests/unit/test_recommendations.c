#include "tests/unit/suites.h"

#include "analyze/cues.h"
#include "tests/unit/fixture_text.h"

/* A sentence of running text, what is advised in it, and to whom. */
static const struct {
	const char *text, *advice, *to;
} advised[] = {
	{ "會中亦有部分業者提議以白名單方式控管濫用。",
	  "會中亦有部分業者提議以白名單方式控管濫用。", "-" },
	{ "此外，註冊管理機構應促進國際化註冊資料的驗收。",
	  "註冊管理機構應促進國際化註冊資料的驗收。", "註冊管理機構" },
	{ "ICANN 制定的政策必须符合公众利益。",
	  "ICANN 制定的政策必须符合公众利益。", "ICANN" },
	{ "ICANN呼籲歐盟暫停執法，直到政策完成。",
	  "ICANN呼籲歐盟暫停執法，直到政策完成。", "歐盟" },
	{ "與會代表一致認為，瀏覽器廠商應盡快解決顯示問題。",
	  "與會代表一致認為，瀏覽器廠商應盡快解決顯示問題。", "瀏覽器廠商" },
	{ "建議本中心每季公布統計，以利各界監督。",
	  "建議本中心每季公布統計，以利各界監督。", "本中心" },
	{ "Registries should publish their abuse figures every quarter.",
	  "Registries should publish their abuse figures every quarter.",
	  "Registries" },
	{ "Reviewers are asked to check the summary against the XML.",
	  "Reviewers are asked to check the summary against the XML.",
	  "Reviewers" },
	{ "The review team recommended that each panel publish its rationale.",
	  "The review team recommended that each panel publish its rationale.",
	  "each panel" },
	{ "The Board urges resolver operators to remove the revoked key.",
	  "The Board urges resolver operators to remove the revoked key.",
	  "resolver operators" },
};

/* Sentences that only sound like advice. */
static const char *const plain[] = {
	"董事會接受了建議，並將於下次會議討論。",
	"大部分的意見對檢視報告提出的建議感到失望。",
	"後續初步補充報告中所提的13條建議將做為下一步驟的考量基礎。",
	"該小組撰寫建議書，供各界參考。",
	"業者因應需求調整供應，市場反應良好。",
	"相應的機制已經適應新的應用環境。",
	"ICANN將繼續在各級DNS上部署安全擴展。",
	"要設置適當的目標，就需要組織去了解該目標可以並應該影響什麼事情。",
	"依章程規定，董事會應於會後公布紀錄。",
	"政府是否應立法要求平台移除內容？",
	"主席表示：「各位應該準時提交報告，否則不予受理。」",
	"此一現象應是網路普及所致。",
	"歡迎有興趣者訂閱電子報，敬請期待下期內容。",
	"這要求所有人都能上網。",
	"It should be noted that the figures are rounded.",
	"The recommendation was adopted by the Board in March.",
	"Should the community agree, the plan takes effect in July.",
	"The recommended string is published in the table.",
	"公報全文可參考https://gac.example.org/communique。",
	"ICANN委託某顧問公司制定處理框架，預計明年完成。",
};

START_TEST(running_text_advises)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, advised[_i].text);
	ck_assert_uint_eq(a.recommendations.n, 1);
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[0].text),
			 advised[_i].advice);
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[0].to),
			 advised[_i].to);
	ck_assert_ptr_nonnull(a.recommendations.v[0].rule);
	text_free(&doc);
}
END_TEST

START_TEST(what_only_sounds_like_advice_is_none)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, plain[_i]);
	if (a.recommendations.n)
		ck_abort_msg("%s: %s", a.recommendations.v[0].rule,
			     text_z(&doc, a.recommendations.v[0].text));
	text_free(&doc);
}
END_TEST

static const char section[] =
	"出國報告\n\n"
	"一、目的\n\n參加會議，蒐集資訊。\n\n"
	"二、建議\n\n"
	"謹提出下列建議：\n\n"
	"1. 參考鄰國經驗，每季公布使用率，促進業者良性競爭。\n"
	"主辦機關：通訊傳播委員會\n"
	"2. 鼓勵學術單位建置公開量測節點，長期蒐集資料。\n"
	"主辦機關：科技部\n";

START_TEST(a_section_lists_its_advice)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, section);
	ck_assert_uint_eq(a.recommendations.n, 2);
	ck_assert(a.recommendations.v[0].explicit_);
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[0].text),
			 "參考鄰國經驗，每季公布使用率，促進業者良性競爭。");
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[0].to),
			 "通訊傳播委員會");
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[1].to), "科技部");
	text_free(&doc);
}
END_TEST

START_TEST(steps_of_one_paragraph_are_entries)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "四、建议\n\n"
		     "结合会议情况，提出如下建议。一是加快邮件服务商的改造。"
		     "二是每年为周边国家举办一期培训班。三是建议协会跟踪"
		     "法律修订进展。\n");
	ck_assert_uint_eq(a.recommendations.n, 3);
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[0].text),
			 "一是加快邮件服务商的改造。");
	text_free(&doc);
}
END_TEST

START_TEST(minutes_decide)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "董事會會議紀錄\n\n"
		     "兹此发布决议 (2021.05.12.03)：董事会责成首席执行官在 "
		     "2021 年 7 月 31 日前提交评估报告。\n");
	ck_assert_uint_eq(a.decisions.n, 1);
	ck_assert_str_eq(text_z(&doc, a.decisions.v[0].number),
			 "2021.05.12.03");
	ck_assert_str_eq(text_z(&doc, a.decisions.v[0].by), "董事会");
	ck_assert_str_eq(text_z(&doc, a.decisions.v[0].to), "首席执行官");
	ck_assert_str_eq(text_z(&doc, a.decisions.v[0].due), "2021-07-31");
	text_free(&doc);
}
END_TEST

/* Every row of cues.tsv stands in its example. */
START_TEST(cues_have_examples)
{
	struct jb_arena *arena = jb_arena_new();

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_CUES);
	     row++) {
		struct jb_str example = jb_lex_get(text_lexicon, JB_LEX_CUES,
						   row, "example");
		struct jb_hits hits = { 0 };
		bool found = false;

		jb_lexicon_find(&hits, arena, text_lexicon, example);
		for (size_t i = 0; i < hits.list.n; i++)
			found |= hits.list.v[i].file == JB_LEX_CUES &&
				 hits.list.v[i].row == row;
		if (!found)
			ck_abort_msg("row %zu: %s", row,
				     jb_str_z(arena, example));
	}
	jb_arena_free(arena);
}
END_TEST

/* _ is a space, and one at an end may be the end of the example. */
START_TEST(phrases_have_examples)
{
	struct jb_arena *arena = jb_arena_new();

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_PHRASES);
	     row++) {
		struct jb_str words = jb_lex_get(text_lexicon, JB_LEX_PHRASES,
						 row, "words");
		struct jb_str example = jb_str_format(
			arena, " %s ",
			jb_str_z(arena, jb_lex_get(text_lexicon,
						   JB_LEX_PHRASES, row,
						   "example")));
		char *list = (char *)jb_str_keep(arena, words).p;

		for (size_t i = 0; i < words.n; i++)
			list[i] = list[i] == '_' ? ' ' : list[i];
		if (word_find(example, 0, example.n,
			      jb_str_z(arena, (struct jb_str){
						      list, words.n })) ==
		    SIZE_MAX)
			ck_abort_msg("row %zu: %s", row, example.p);
	}
	jb_arena_free(arena);
}
END_TEST

Suite *recommendations_suite(void)
{
	Suite *suite = suite_create("recommendations");
	TCase *tests = tcase_create("advice");

	tcase_add_unchecked_fixture(tests, text_setup, text_teardown);
	tcase_add_loop_test(tests, running_text_advises, 0,
			    sizeof(advised) / sizeof(advised[0]));
	tcase_add_loop_test(tests, what_only_sounds_like_advice_is_none, 0,
			    sizeof(plain) / sizeof(plain[0]));
	tcase_add_test(tests, a_section_lists_its_advice);
	tcase_add_test(tests, steps_of_one_paragraph_are_entries);
	tcase_add_test(tests, minutes_decide);
	tcase_add_test(tests, cues_have_examples);
	tcase_add_test(tests, phrases_have_examples);
	suite_add_tcase(suite, tests);
	return suite;
}
