/*
 * The Markdown reader: blocks, in-line mark-up, tables, front matter, and
 * texts made to hurt.
 */
#include "tests/unit/reader_check.h"
#include "tests/unit/suites.h"

static const struct {
	const char *text, *blocks;
} cases[] = {
	{ "# 報告\n\n第一段\n續行 word\nnext\n",
	  "heading1|報告\nparagraph|第一段續行 word next\n" },
	{ "標題\n===\n\n小標 *斜*\n---\n", "heading1|標題\nheading2|小標 斜\n" },
	{ "**背景**\n\n**會議**在秋天召開，共有三百人參加。\n",
	  "heading1|背景\nparagraph|會議在秋天召開，共有三百人參加。\n" },
	{ "a **b***c* `d  e` \\* &amp; &eacute; <b>x</b>",
	  "paragraph|a bc d e * & é <b>x</b>\n" },
	{ "## 會議\n\n**背景說明**\n\n這一段是文字，比標題長。\n\n**粗**體\n",
	  "heading2|會議\nheading3|背景說明\nparagraph|這一段是文字，比標題長。\n"
	  "paragraph|粗體\n" },
	{ "- 甲\n- 乙\n  續\n\n  段\n  - 丙\n",
	  "item1|甲\nitem1|乙續\nparagraph|段\nitem2|丙\n" },
	{ "3. 甲\n4. 乙\n", "item1|3. 甲\nitem1|4. 乙\n" },
	{ "> 引文\n> 續\n> - 項\n", "quote|引文續\nitem1|項\n" },
	{ "見[網站](https://icann.org/a?b=1)。", "paragraph|見網站 "
						"(https://icann.org/a?b=1)。\n" },
	{ "<https://icann.org> [內](#x) [a@b.c](mailto:a@b.c)",
	  "paragraph|https://icann.org 內 a@b.c\n" },
	{ "[文][r] 後\n\n[r]: https://x.org/y\n",
	  "paragraph|文 (https://x.org/y) 後\n" },
	{ "[t](https://x.org/t \"t t\") t *t* t",
	  "paragraph|t (https://x.org/t) t t t\n" },
	{ "![圖說](a.png)\n\n前 ![小](b.png) 後\n",
	  "figure|圖說\nparagraph|前 小 後\n" },
	{ "| 日期 | 事 |\n|---|:-:|\n| 6/24 | **開** \\| 幕 |\n| 25 | |\n",
	  "table|日期\t事\n6/24\t開 | 幕\n25\t\n" },
	{ "說明：\na | b\n--|--\n1 | 2\n", "paragraph|說明：\ntable|a\tb\n1\t2\n" },
	{ "```c\nint a;\n\n  b\n```\n", "code|int a;\n\n  b\n" },
	{ "    indented\n    more\n", "code|indented\nmore\n" },
	{ "> ```\n> a\n>  b\n> ```\n", "code|a\n b\n" },
	{ "<div>\n文 <b>x</b>\n</div>\n\n後\n",
	  "paragraph|<div> 文 <b>x</b> </div>\nparagraph|後\n" },
	{ "甲。  \n乙。\n", "paragraph|甲。\nparagraph|乙。\n" },
	{ "---\ntitle: '題'\nauthor:\n- 王\n- 李\ndate: 2019-03-01\n---\n# 文\n",
	  "heading1|文\n" },
	{ "---\n\n文\n\n---\n", "paragraph|文\n" },
	{ "a\r\nb\r\n\r\nc\r\n", "paragraph|a b\nparagraph|c\n" },
	{ "- > 1. 深\n  >    *處*\n", "item2|1. 深處\n" },
	{ "甲[^1]，乙[^b]。\n\n丙\n\n[^1]: 註一\n續\n[^b]: 論壇。\n",
	  "paragraph|甲[1]，乙[b]。\nparagraph|[1] 註一續\nparagraph|[b] 論壇。\n"
	  "paragraph|丙\n" },
	{ "[^x]: 沒有人提起\n\n    [^1]\n\n`[^1]`",
	  "paragraph|[x] 沒有人提起\ncode|[^1]\nparagraph|[^1]\n" },
	{ "說明如下\n（一）甲\n續\n（二）乙\n\n2. 丙：\n   a. 丁\n   b. 戊\n",
	  "paragraph|說明如下\nitem1|（一）甲續\nitem1|（二）乙\nitem1|2. 丙：\n"
	  "item2|a. 丁\nitem2|b. 戊\n" },
	{ "一、甲\n二、乙\n\ni. x\nii. y\niii. z\n",
	  "item1|一、甲\nitem1|二、乙\nitem1|i. x\nitem1|ii. y\nitem1|iii. z\n" },
	{ "長度為\n2. 不是項目\n", "paragraph|長度為 2. 不是項目\n" },
	{ ": 表一　會期\n\n|a|b|\n|-|-|\n|c|d|\n\n圖2：會場\n\n圖二說明會場。",
	  "figure|表一　會期\ntable|a\tb\nc\td\nfigure|圖2：會場\n"
	  "paragraph|圖二說明會場。\n" },
	{ "[x](javascript:alert) {{x}} <script>a</script>",
	  "paragraph|x {{x}} <script>a</script>\n" },
};

START_TEST(blocks_of_a_text)
{
	check_blocks(cases[_i].text, "markdown", cases[_i].blocks);
}
END_TEST

START_TEST(declares)
{
	struct reading r = reading_of(
		JB_STR("---\ntitle: \"題: 目\"\nauthor: [王, 李]\nlang: zh-TW\n"
		       "other: x\n---\n\n文\n"),
		NULL);
	static const char *const values[] = { "題: 目", "王", "李", "zh-TW" };

	ck_assert_str_eq(r.doc.source.media_type, "text/markdown");
	ck_assert_uint_eq(r.doc.declared.n, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert(jb_str_eq(r.doc.declared.v[i].value,
				    jb_str_of(values[i])));
	check_reading(&r.doc);
	reading_clear(&r);
}
END_TEST

START_TEST(made_to_hurt)
{
	static const char *const pieces[] = {
		"[", "> ", "*", "**a ", "_a *b", "- ", "`", "![", "](", "<",
		"&", "\\", "a|", "[a](", "1. ", "<!--", "|a\n|-\n", "\n>",
		"[a](http://x.org) ", "a\n", "[^1]", "[^1]: a\n",
		"a[^1]\n\n[^1]: b\n\n", "一、a\n", "i. a\n",
	};
	struct jb_buf text = { 0 };
	size_t n = strchr(pieces[_i], '>') || pieces[_i][0] == '-' ||
				   pieces[_i][0] == '1'
			   ? 5000
			   : 25000;
	struct reading r;

	for (size_t i = 0; i < n; i++)
		jb_buf_z(&text, pieces[_i]);
	jb_buf_z(&text, "文字");
	r = reading_of(jb_buf_view(&text), "markdown");
	if (r.ok)
		check_reading(&r.doc);
	reading_clear(&r);
	jb_buf_clear(&text);
}
END_TEST

START_TEST(random_texts)
{
	static const char *const pieces[] = {
		"# ",	 "\n",	   "\n\n", "- ",   "1. ",  "> ",   "    ",
		"```\n", "|",	   "\n|-|-|\n", "*", "**", "_",	   "`",
		"[",	 "](",	   ")",	   "![",   "](https://x.org/a_b)",
		"<b>",	 "<!--",   "-->",  "&amp;", "&",   "\\",   "\\*",
		"[^1]",	 "\n[^1]: ", "\n二、", "\n一、", "\x01^1\x02",
		"網域",	 "名稱。", "word", " ",	   "  \n", "---\n", "===\n",
		"\t",	 "<https://a.b>", "[r]: https://r.org\n", "[r]",
		"\r\n",	 "　",	   "title: x\n", "<div>\n", "\f",
	};

	check_random(pieces, sizeof(pieces) / sizeof(*pieces), "markdown",
		     1000);
}
END_TEST

Suite *markdown_suite(void)
{
	Suite *s = suite_create("markdown");
	TCase *t = tcase_create("markdown");

	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, blocks_of_a_text, 0,
			    (int)(sizeof(cases) / sizeof(*cases)));
	tcase_add_test(t, declares);
	tcase_add_loop_test(t, made_to_hurt, 0, 25);
	tcase_add_test(t, random_texts);
	suite_add_tcase(s, t);
	return s;
}
