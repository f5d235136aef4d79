/*
 * Conversion for the editions: the words that OpenCC's own phrases spoil, each
 * in a sentence of ours; identifiers; the span map back to the source.
 */
#include "tests/unit/suites.h"

#include "core/lexicon.h"
#include "render/convert.h"
#include "render/names.h"
#include "render/protect.h"

#include <stdio.h>
#include <stdlib.h>

static struct jb_diag diag;
static struct jb_lexicon *lex;
static struct jb_converter *converter;
static struct jb_arena *arena;

static void setup(void)
{
	diag = (struct jb_diag){ .out = stderr };
	arena = jb_arena_new();
	lex = jb_lexicon_open("corpus/lexicon", &diag);
	ck_assert_ptr_nonnull(lex);
	converter = jb_converter_open(lex, &diag);
}

static void teardown(void)
{
	jb_converter_close(converter);
	jb_lexicon_close(lex);
	jb_arena_free(arena);
}

static const struct {
	enum jb_lang from;
	enum jb_edition to;
	const char *text, *shown;
} cases[] = {
	/* what s2twp and s2t spoil */
	{ JB_LANG_HANS, JB_EDITION_TW, "少数组织", "少數組織" },
	{ JB_LANG_HANS, JB_EDITION_TW, "改变量子", "改變量子" },
	{ JB_LANG_HANS, JB_EDITION_TW, "聚集成群", "聚集成群" },
	{ JB_LANG_HANS, JB_EDITION_TW, "政策制定程序", "政策制定程序" },
	{ JB_LANG_HANS, JB_EDITION_TW, "语言脚本", "語言腳本" },
	{ JB_LANG_HANS, JB_EDITION_TW, "国家代码", "國家代碼" },
	{ JB_LANG_HANS, JB_EDITION_TW, "该端口", "該端口" },
	{ JB_LANG_HANS, JB_EDITION_TW, "扩展", "擴展" },
	{ JB_LANG_HANS, JB_EDITION_TW, "项目", "項目" },
	{ JB_LANG_HANS, JB_EDITION_TW, "文件", "文件" },
	{ JB_LANG_HANS, JB_EDITION_TW, "展示了如何", "展示了如何" },
	{ JB_LANG_HANS, JB_EDITION_TW, "被发明", "被發明" },
	{ JB_LANG_HANS, JB_EDITION_TW, "并为使用", "並為使用" },
	{ JB_LANG_HANS, JB_EDITION_HK, "展示了如何", "展示了如何" },
	{ JB_LANG_HANS, JB_EDITION_HK, "被发明", "被發明" },
	{ JB_LANG_HANS, JB_EDITION_HK, "政策制定程序", "政策制定程序" },
	/* what tw2sp spoils */
	{ JB_LANG_HANT, JB_EDITION_CN, "政策制定程序", "政策制定程序" },
	{ JB_LANG_HANT, JB_EDITION_CN, "介面", "界面" },
	/* a name as its own country's lexicon has it */
	{ JB_LANG_HANT, JB_EDITION_CN, "歐洲品質管理基金會的模型",
	  "欧洲质量管理基金会的模型" },
	{ JB_LANG_HANT, JB_EDITION_HK, "神戶", "神戶" },
	/* identifiers */
	{ JB_LANG_HANT, JB_EDITION_CN, "申請 .台灣/.台湾 之字串",
	  "申请 .台灣/.台湾 之字符串" },
	{ JB_LANG_HANS, JB_EDITION_TW, "注册 .台灣 和 .台湾 域名",
	  "註冊 .台灣 和 .台湾 網域名稱" },
	{ JB_LANG_HANT, JB_EDITION_CN, "詳見 會議記錄.pdf 一檔",
	  "详见 會議記錄.pdf 一档" },
	/* words of a region */
	{ JB_LANG_HANT, JB_EDITION_CN, "網際網路", "互联网" },
	{ JB_LANG_HANT, JB_EDITION_HK, "網際網路", "互聯網" },
	{ JB_LANG_HANS, JB_EDITION_TW, "互联网", "網際網路" },
	/* as written in its own region */
	{ JB_LANG_HANS, JB_EDITION_CN, "互联网络", "互联网络" },
	{ JB_LANG_HANT, JB_EDITION_TW, "多方利害關係方", "多方利害關係方" },
	{ JB_LANG_HANT, JB_EDITION_TW, "域名", "域名" },
};

START_TEST(shows_what_the_edition_wants)
{
	struct jb_shown shown;
	struct jb_str text = jb_str_of(cases[_i].text);

	ck_assert(jb_convert(&shown, arena, converter, text, cases[_i].from,
			     cases[_i].to, &diag));
	ck_assert_str_eq(jb_str_z(arena, shown.text), cases[_i].shown);
	ck_assert_uint_eq(jb_map_length(&shown.map), shown.text.n);
	ck_assert_uint_eq(
		jb_map_source(&shown.map, 0, shown.text.n).past, text.n);
}
END_TEST

START_TEST(names_the_rule_of_each_change)
{
	struct jb_shown shown;

	ck_assert(jb_convert(&shown, arena, converter,
			     JB_STR("談網際網路治理"), JB_LANG_HANT,
			     JB_EDITION_CN, &diag));
	ck_assert_uint_ge(shown.changes.n, 1);
	ck_assert_uint_eq(shown.changes.v[0].start, 3);
}
END_TEST

/* Each pattern finds what stands between ⟦ and ⟧ of its example, no more. */
START_TEST(identifiers_are_found_by_their_patterns)
{
	const enum jb_lex file = JB_LEX_IDENTIFIERS;
	struct protect *protect = protect_open(lex, &diag);
	struct jb_str open = JB_STR("⟦"), close = JB_STR("⟧");

	ck_assert_uint_ge(jb_lex_rows(lex, file), 4);
	for (size_t row = 0; row < jb_lex_rows(lex, file); row++) {
		struct jb_str example = jb_lex_get(lex, file, row, "example");
		size_t first = jb_str_find(example, open, 0);
		size_t past = jb_str_find(example, close, 0);
		struct jb_buf plain = { 0 };
		struct ranges found = { 0 };

		ck_assert(first < past && past < example.n);
		jb_buf_str(&plain, jb_str_slice(example, 0, first));
		jb_buf_str(&plain, jb_str_slice(example, first + open.n,
						past));
		jb_buf_str(&plain, jb_str_slice(example, past + close.n,
						example.n));
		protect_find(&found, arena, protect, jb_buf_view(&plain));
		ck_assert_uint_eq(found.list.n, 1);
		ck_assert_uint_eq(found.list.v[0].first, first);
		ck_assert_uint_eq(found.list.v[0].past, past - open.n);
		jb_buf_clear(&plain);
	}
	protect_close(protect);
	ck_assert_uint_eq(diag.told[JB_LEVEL_FATAL], 0);
}
END_TEST

static const struct {
	const char *name, *english;	/* NULL: none is known */
} names[] = {
	{ "歐盟", "European Union" },
	{ "摩洛哥馬拉喀什", "Marrakech, Morocco" },
	{ "摩洛哥 馬拉喀什", "Marrakech, Morocco" },
	{ "日本、新加坡及泰國", "Japan, Singapore, Thailand" },
	{ "ICANN", NULL },		/* no Chinese to translate */
	{ "本中心", NULL },
	{ "歐盟等組織", NULL },		/* a word of it is not known */
	{ "日本歐盟", NULL },		/* no name that we can read */
	{ "", NULL },
};

START_TEST(names_are_english_where_all_of_them_is_known)
{
	const char *name = names[_i].name, *english = names[_i].english;
	struct jb_str got = jb_names_english(arena, lex, jb_str_of(name));

	ck_assert_msg(jb_str_eq(got, jb_str_of(english ? english : "")),
		      "%s: %.*s", name, (int)got.n, got.p ? got.p : "");
}
END_TEST

Suite *convert_suite(void)
{
	Suite *suite = suite_create("convert");
	TCase *tests = tcase_create("convert");

	tcase_add_unchecked_fixture(tests, setup, teardown);
	tcase_add_loop_test(tests, shows_what_the_edition_wants, 0,
			    (int)(sizeof(cases) / sizeof(cases[0])));
	tcase_add_loop_test(tests, names_are_english_where_all_of_them_is_known,
			    0, (int)(sizeof(names) / sizeof(names[0])));
	tcase_add_test(tests, names_the_rule_of_each_change);
	tcase_add_test(tests, identifiers_are_found_by_their_patterns);
	suite_add_tcase(suite, tests);
	return suite;
}
