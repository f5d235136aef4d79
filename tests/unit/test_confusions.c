/*
 * What was printed for something else: what is mended, what is but told, and
 * what is let be. A case is a text, its first block as it must come out, and
 * what is told: "as printed>repaired", with ? where it is kept.
 */
#include "ingest/ingest.h"
#include "tests/unit/fixture_text.h"
#include "tests/unit/suites.h"

#include <string.h>

#define NINE(word) word "，" word "，" word "，" word "，" word "，" word \
	"，" word "，" word "，" word "。"

static const struct {
	const char *text, *block, *told;
} cases[] = {
	/* letters among digits, and before the unit of a date */
	{ "會議於2O19年3月l2日舉行，共有1O1人參加。",
	  "會議於2019年3月12日舉行，共有101人參加。",
	  "2O19>2019 l2>12 1O1>101" },
	{ "二O一三年的會議上提出。", "二O一三年的會議上提出。",
	  "?二O一>二〇一" },
	/* no numbers: formulas, trade, codes, addresses, litres */
	{ "H2O、O2O、B2O3、1OO分、K5l3與5l汽油，見https://a.org/2O19/x。",
	  "H2O、O2O、B2O3、1OO分、K5l3與5l汽油，見https://a.org/2O19/x。", "" },
	{ "第O月與l3月都不存在。", "第O月與l3月都不存在。", "" },
	/* an abbreviation beside nine of the right ones */
	{ NINE("ccNSO") "另見ccNOS的報告。",
	  NINE("ccNSO") "另見ccNSO的報告。", "ccNOS>ccNSO" },
	{ "ccNSO討論ccNOS的報告。", "ccNSO討論ccNOS的報告。", "" },
	{ NINE("SSAC") "另見SASC的報告。", NINE("SSAC") "另見SASC的報告。",
	  "?SASC>SSAC" },
	/* what no lexicon knows; and what it does */
	{ NINE("QXZWK") "另見QZXWK的報告。",
	  NINE("QXZWK") "另見QZXWK的報告。", "" },
	{ NINE("AFRINIC") "也與APNIC及LACNIC合作。",
	  NINE("AFRINIC") "也與APNIC及LACNIC合作。", "" },
	/* look-alikes */
	{ "ICANN與ICANN，lCANN及1CANN都提到5SAC與SSAC與SSAC。",
	  "ICANN與ICANN，ICANN及ICANN都提到SSAC與SSAC與SSAC。",
	  "lCANN>ICANN 1CANN>ICANN 5SAC>SSAC" },
	/* words of the lexicon, where they take what stands beside them */
	{ "他在致詞時接獲三項原則，末來將推動。",
	  "他在致詞時接獲三項原則，末來將推動。",
	  "?接獲>揭櫫 ?末來>未來" },
	{ "本會接獲通知，並於月末來訪。", "本會接獲通知，並於月末來訪。", "" },
	/* quotation marks turned round */
	{ "所謂」多方利害關係人「的模式，也稱為」多方模式「。",
	  "所謂「多方利害關係人」的模式，也稱為「多方模式」。",
	  "」多方利害關係人「>「多方利害關係人」" },
	{ "所谓”多方模式“的治理。", "所谓“多方模式”的治理。",
	  "”多方模式“>“多方模式”" },
	/* …which these are not */
	{ "我們同意」，主席說，「請繼續。", "我們同意」，主席說，「請繼續。",
	  "" },
	{ "甲案」與「乙案」及「丙案」。", "甲案」與「乙案」及「丙案」。", "" },
	/* lost by a smaller character set */
	{ "The Board?s advice on ?Name Collision? was noted.",
	  "The Board?s advice on ?Name Collision? was noted.",
	  "?Board?s>Board’s ??Name Collision?>“Name Collision”" },
	{ "所謂?多方模式?的治理。", "所謂?多方模式?的治理。",
	  "??多方模式?>“多方模式”" },
	{ "為什麼?因為沒有錢嗎?所以停了。Why? Who? See https://a.org/?a=s.",
	  "為什麼?因為沒有錢嗎?所以停了。Why? Who? See https://a.org/?a=s.",
	  "" },
	/* straight beside others */
	{ "他說\"我們同意\"，並稱此為「共識」。",
	  "他說\"我們同意\"，並稱此為「共識」。",
	  "?\"我們同意\">「我們同意」" },
	{ "他說\"我們同意\"。", "他說\"我們同意\"。", "" },
};

static struct jb_document read_text(const char *text)
{
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_ingest_options options = { .encoding = "UTF-8",
					     .format = "text",
					     .lexicon = text_lexicon };
	struct jb_diag diag = { 0 };

	ck_assert(jb_ingest_bytes(&doc, "test", jb_str_of(text), &options,
				  &diag));
	return doc;
}

static void show(struct jb_buf *out, const struct jb_repair *r)
{
	jb_buf_format(out, "%s%s%.*s>%.*s", out->n ? " " : "",
		      jb_repair_is_guess(r) ? "?" : "", (int)r->as_printed.n,
		      r->as_printed.p, (int)r->repaired.n, r->repaired.p);
}

START_TEST(tells_and_mends)
{
	struct jb_document doc = read_text(cases[_i].text);
	struct jb_str text = doc.blocks.v[0].text;
	struct jb_buf told = { 0 };

	for (size_t i = 0; i < doc.repairs.n; i++)
		if (doc.repairs.v[i].kind == JB_REPAIR_CONFUSION ||
		    doc.repairs.v[i].kind == JB_REPAIR_QUOTATION_MARK)
			show(&told, &doc.repairs.v[i]);
	ck_assert_str_eq(jb_str_z(doc.arena, text), cases[_i].block);
	ck_assert_str_eq(jb_str_z(doc.arena, jb_buf_view(&told)),
			 cases[_i].told);
	ck_assert_uint_eq(jb_map_length(&doc.blocks.v[0].map), text.n);
	jb_buf_clear(&told);
	jb_arena_free(doc.arena);
}
END_TEST

/* A quotation over three paragraphs is none that was turned round. */
START_TEST(runs_over_paragraphs)
{
	struct jb_document doc = read_text(
		"- 委員說：「我們同意。\n- 希望儘快實施」多謝各位「請繼續。\n"
		"- 直到完成為止。」\n");

	for (size_t i = 0; i < doc.repairs.n; i++)
		ck_assert_int_ne(doc.repairs.v[i].kind,
				 JB_REPAIR_QUOTATION_MARK);
	jb_arena_free(doc.arena);
}
END_TEST

/* Rows that begin with one character stand together, or none is found. */
START_TEST(rows_are_together)
{
	const enum jb_lex file = JB_LEX_CONFUSIONS;
	bool seen[0x10000] = { false };
	uint32_t last = 0;

	for (size_t i = 0; i < jb_lex_rows(text_lexicon, file); i++) {
		struct jb_str printed =
			jb_lex_get(text_lexicon, file, i, "printed");
		uint32_t cp = jb_utf8_next(printed, &(size_t){ 0 });

		ck_assert_uint_lt(cp, 0x10000);
		ck_assert_msg(cp == last || !seen[cp], "%.*s", (int)printed.n,
			      printed.p);
		seen[cp] = true;
		last = cp;
	}
	ck_assert_uint_lt(jb_lex_rows(text_lexicon, file), 250);
}
END_TEST

Suite *confusions_suite(void)
{
	Suite *suite = suite_create("confusions");
	TCase *tc = tcase_create("confusions");

	tcase_add_unchecked_fixture(tc, text_setup, text_teardown);
	tcase_add_loop_test(tc, tells_and_mends, 0,
			    sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tc, runs_over_paragraphs);
	tcase_add_test(tc, rows_are_together);
	suite_add_tcase(suite, tc);
	return suite;
}
