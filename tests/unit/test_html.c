/*
 * The HTML reader: what each element becomes, what is set aside, and pages
 * made to hurt.
 */
#include "tests/unit/reader_check.h"
#include "tests/unit/suites.h"

#include "ingest/html_tags.h"

static const struct {
	const char *page, *blocks;
} cases[] = {
	{ "<h1>會議報告</h1><p>第一段</p>",
	  "heading1|會議報告\nparagraph|第一段\n" },
	{ "<div>散文<p>一段</div>尾巴",
	  "paragraph|散文\nparagraph|一段\nparagraph|尾巴\n" },
	{ "<p>網域\n名稱 與\n ICANN</p>", "paragraph|網域名稱 與 ICANN\n" },
	{ "<p>a <b>bold</b>er&nbsp; &amp;&lt;x&#62; &eacute;</p>",
	  "paragraph|a bolder &<x> é\n" },
	{ "<p>x&#38;y&#x26;z", "paragraph|x&y&z\n" },
	{ "<p>a < b, AT&T, &nosuch; &", "paragraph|a < b, AT&T, &nosuch; &\n" },
	/* a short line in bold over text, and what else is bold */
	{ "<h2>報告</h2><p><b>一、調整原因</b></p><p>近年維運成本上升，爰檢討收費。</p>",
	  "heading2|報告\nheading3|一、調整原因\n"
	  "paragraph|近年維運成本上升，爰檢討收費。\n" },
	{ "<p><strong>Who pays</strong><br>The six registries share it.</p>",
	  "heading1|Who pays\nparagraph|The six registries share it.\n" },
	{ "<p style='font-weight: bold'>背景</p><ul><li>會議的紀錄</ul>",
	  "heading1|背景\nitem1|會議的紀錄\n" },
	{ "<p><b>本案已經通過。</b></p><p>詳情請見網站上的公告全文。</p>",
	  "paragraph|本案已經通過。\n"
	  "paragraph|詳情請見網站上的公告全文。\n" },
	{ "<p><b>重點</b>在後面。</p><p><b>結尾</b></p>",
	  "paragraph|重點在後面。\nparagraph|結尾\n" },
	{ "<table><tr><td><b>項目</b><td>費用<tr><td>一<td>二</table>",
	  "table|項目\t費用\n一\t二\n" },
	{ "<title>某中心 - 公告</title><div>域名註冊費調整公告</div><p>文。",
	  "paragraph|域名註冊費調整公告\nparagraph|文。\n" },
	{ "<title>某中心 - 註冊費調整公告</title><div>註冊費調整公告</div><p>文。",
	  "heading1|註冊費調整公告\nparagraph|文。\n" },
	/* as word processors write it */
	{ "<p class='MsoQuote'>引文</p><p class=\"block-text\">二</p>"
	  "<p class='western caption'>圖一 會場</p><p class='quotes'>文</p>",
	  "quote|引文\nquote|二\nfigure|圖一 會場\nparagraph|文\n" },
	{ "<p>文<a name='1anc' href='#1sym'><sup>1</sup></a>。</p>"
	  "<div id='n1'><p><a name='1sym' href='#1anc'>1</a>註。</p></div>"
	  "<div title='footer'><p>3</p></div>",
	  "paragraph|文[1]。\nparagraph|[1] 註。\n" },
	{ "<ul><li>一<ul><li>二</ul><li>三</ul>",
	  "item1|一\nitem2|二\nitem1|三\n" },
	{ "<ol start=7><li>七<li value=9>九</ol>", "item1|7. 七\nitem1|9. 九\n" },
	{ "<p>一。<br>二。<br><br>三。</p>",
	  "paragraph|一。\nparagraph|二。\nparagraph|三。\n" },
	{ "<p>這一行是照著紙的寬度折斷的文字所以要<br>"
	  "和下一行接起來才能夠讀得通順而且沒有空<br>格</p>",
	  "paragraph|這一行是照著紙的寬度折斷的文字所以要和下一行接起來才能夠"
	  "讀得通順而且沒有空格\n" },
	{ "<table><tr><th>日期<th>事<tr><td>一<td>二</table>",
	  "table|日期\t事\n一\t二\n" },
	{ "<table><tr><td><h2>版面</h2><p>文</p></td><td>欄</td></tr></table>",
	  "heading2|版面\nparagraph|文\nparagraph|欄\n" },
	{ "<dl><dt>地點<dd>東京<dt>人<dd>甲</dl>", "form|地點\t東京\nform|人\t甲\n" },
	{ "<blockquote>引</blockquote><pre>\na\n  b\n</pre>",
	  "quote|引\ncode|a\n  b\n" },
	{ "<pre>a\n\n&gt; b\n\n&lt;c&gt;\nd\n</pre>",
	  "code|a\n\n> b\n\n<c>\nd\n" },
	{ "<figure><img alt='照片 &amp; 圖'><figcaption>圖一</figcaption></figure>",
	  "figure|照片 & 圖\nfigure|圖一\n" },
	{ "<p><ruby>漢<rt>ㄏㄢˋ</rt></ruby>字</p>", "paragraph|漢字\n" },
	{ "<p>開<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rp>(</rp><rt>ji"
	  "</rt><rp>)</rp></ruby>會</p>", "paragraph|開漢字會\n" },
	{ "<h2><ruby><rb>網</rb><rb>域</rb><rtc><rt>ㄨㄤˇ<rt>ㄩˋ</rtc></ruby>"
	  "</h2><p><ruby>台<rt>tái</rt>北<rt>běi</ruby> 2019", "heading2|網域\n"
	  "paragraph|台北 2019\n" },
	{ "<p>x<a href='https://icann.org/a?b=1&amp;c'>網站</a>。",
	  "paragraph|x網站 (https://icann.org/a?b=1&c)。\n" },
	{ "<p><a href=https://icann.org/>icann.org</a> <a href=/x>內</a>",
	  "paragraph|icann.org 內\n" },
	{ "<p>文<script>var x='<p>no</p>'</script><style>p{}</style>字",
	  "paragraph|文字\n" },
	{ "<p>看<span hidden>不見</span><span style='display: none'>的</span>",
	  "paragraph|看\n" },
	{ "<nav>首頁</nav><main><p>正文</p></main><footer>版權</footer>",
	  "paragraph|正文\n" },
	{ "<div class='site-menu'>選單</div><p>正文比選單的文字長得很多很多</p>",
	  "paragraph|正文比選單的文字長得很多很多\n" },
	{ "<footer>只有這個</footer>", "paragraph|只有這個\n" },
	{ "<ul><li><a href=/1>甲</a><li><a href=/2>乙</a><li><a href=/3>丙</a>"
	  "</ul><p>文</p>",
	  "paragraph|文\n" },
	{ "<html><html lang=zh><body><body class=x><p>兩次", "paragraph|兩次\n" },
	{ "<p>沒<b>關<i>的<table><tr><td>東", "paragraph|沒關的\nparagraph|東\n" },
	{ "</p></div>開頭<!-- 註 -->", "paragraph|開頭\n" },
	{ "<figure><img alt='圖一'><figcaption>圖一</figcaption></figure>",
	  "figure|圖一\n" },
	{ "<p>甲<a href=#n1 id=r1><sup>1</sup></a>。<p>乙<ol><li id=n1>註 "
	  "<a href=#r1>↩</a></ol>",
	  "paragraph|甲[1]。\nparagraph|[1] 註\nparagraph|乙\n" },
	{ "<p>甲<sup id=r><a href=#n>[1]</a></sup>。<p>乙<ol><li id=n><a href=#r>^"
	  "</a> 註</ol>",
	  "paragraph|甲[1]。\nparagraph|[1] 註\nparagraph|乙\n" },
	{ "<p>甲<a name=a href=#s>1</a>。<p>乙<div id=1><p><a name=s href=#a>1</a> "
	  "註</div>",
	  "paragraph|甲[1]。\nparagraph|[1] 註\nparagraph|乙\n" },
	{ "<p><a href=#s>1</a> 序<h2 id=s>序</h2>",
	  "paragraph|1 序\nheading2|序\n" },
	/* headings as typists make them, one below the other by their numerals */
	{ "<h2>會議</h2><p><b>一、背景</b><p><strong>1. 緣起</strong><p>文字在此。"
	  "<p><span style='font-weight: 700'>二、建議</span><p>另一段文字。",
	  "heading2|會議\nheading3|一、背景\nheading4|1. 緣起\n"
	  "paragraph|文字在此。\nheading3|二、建議\nparagraph|另一段文字。\n" },
	/* emphasis, a part in bold, a day, the last line, a page in bold */
	{ "<p><b>務必於月底前回覆。</b><p><b>地點</b>東京<p><b>2019年3月1日</b>"
	  "<p>這一段是頁面上的文字，比粗體的都要長得多。<p><b>尾</b>",
	  "paragraph|務必於月底前回覆。\nparagraph|地點東京\n"
	  "paragraph|2019年3月1日\nparagraph|這一段是頁面上的文字，比粗體的都要長得多。"
	  "\nparagraph|尾\n" },
	{ "<b><p>一、背景</p><p>文字在此</p></b><p>短。",
	  "paragraph|一、背景\nparagraph|文字在此\nparagraph|短。\n" },
	{ "<p><b>聯絡人：林小姐</b><p>這一段文字比上面的一行長得多。",
	  "paragraph|聯絡人：林小姐\nparagraph|這一段文字比上面的一行長得多。\n" },
	{ "<p><b>主席：</b><p>王大明",
	  "paragraph|主席：\nparagraph|王大明\n" },
	{ "<meta charset=big5><p>已經解碼</p>", "paragraph|已經解碼\n" },
};

START_TEST(blocks_of_a_page)
{
	check_blocks(cases[_i].page, "html", cases[_i].blocks);
}
END_TEST

START_TEST(tags_are_sorted)
{
	static const char *const names[] = { "a", "ul", "h6", "td", "nav" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		ck_assert_str_eq(tag_find(names[i])->name, names[i]);
	ck_assert_int_eq(tag_find("blink")->kind, TAG_INLINE);
	ck_assert(tag_class_is_margin("main cookie_bar"));
	ck_assert(!tag_class_is_margin("public-comment navigate"));
}
END_TEST

START_TEST(spans_of_cells)
{
	struct reading r = reading_of(
		JB_STR("<table><tr><th colspan=2>甲<tr><td rowspan=3>乙<td>"
		       "丙</table>"),
		"html");
	const struct jb_block *b = &r.doc.blocks.v[0];

	ck_assert_uint_eq(b->rows.n, 2);
	ck_assert(b->rows.v[0].header && !b->rows.v[1].header);
	ck_assert_uint_eq(b->rows.v[0].cells.v[0].columns, 2);
	ck_assert_uint_eq(b->rows.v[1].cells.v[0].rows, 3);
	reading_clear(&r);
}
END_TEST

START_TEST(declares)
{
	struct reading r = reading_of(
		JB_STR("<title> 題 &amp; 目 </title><meta name=author "
		       "content=王><meta property='article:published_time' "
		       "content=2019-03-01><p>x"),
		"html");
	static const char *const expected[] = { "date", "creator", "title" };

	ck_assert_uint_eq(r.doc.declared.n, 3);
	for (size_t i = 0; i < 3; i++)
		ck_assert_str_eq(r.doc.declared.v[i].name, expected[i]);
	ck_assert(jb_str_eq(r.doc.declared.v[2].value, JB_STR("題 & 目")));
	check_reading(&r.doc);
	reading_clear(&r);
}
END_TEST

#define LD(json) "<script type='application/ld+json'>" json "</script>"

/* What pages say of themselves, and who is believed: ingest/about.h. */
static const struct {
	const char *head, *declared;
} said[] = {
	{ "<meta name=DC.Title content=題><meta name=DC.Creator content=甲>"
	  "<meta name=dc:creator content=乙><meta name=DCTERMS.issued "
	  "content=2019-03-01><meta name=dc.Publisher content=署>",
	  "title=題 creator=甲 creator=乙 date=2019-03-01 publisher=署 " },
	{ "<meta property=og:title content=題><meta property=og:site_name "
	  "content=網><meta property=article:published_time "
	  "content=2019-03-01T08:00:00Z><meta property=article:author "
	  "content=https://social.example/u/1>",
	  "title=題 publisher=網 date=2019-03-01T08:00:00Z " },
	{ "<meta name=ArticleTitle content=题><meta name=PubDate "
	  "content='2022-05-18 09:00'>",
	  "title=题 date=2022-05-18 09:00 " },
	{ LD("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
	     "\"headline\":\"\\u984c <b>\",\"datePublished\":\"2023-04-18\","
	     "\"author\":[{\"@type\":\"Person\",\"name\":\"甲\"},\"乙\"],"
	     "\"publisher\":{\"name\":\"社\"}}"),
	  "title=題 <b> date=2023-04-18 creator=甲 creator=乙 publisher=社 " },
	/* of a graph the article, its author by name */
	{ LD("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"站\"},"
	     "{\"@type\":[\"WebPage\",\"FAQPage\"],\"name\":\"頁\"},"
	     "{\"@type\":\"BlogPosting\",\"headline\":\"文\",\"name\":\"名\","
	     "\"author\":{\"@id\":\"#p\"}},{\"@id\":\"#p\",\"name\":\"人\"}]}"),
	  "title=文 creator=人 " },
	{ LD("\n//<![CDATA[\n[{\"@type\":\"WebPage\",\"name\":{\"@value\":"
	     "\"頁\"},\"mainEntity\":{\"@type\":\"Report\",\"name\":\"報告"
	     "\"}}]//]]>"), "title=報告 " },
	/* no JSON, no article, an @id of itself, wrong types */
	{ LD("{\"@type\":\"Article\",\"headline\":\"斷") LD("")
	  LD("{\"@type\":\"Recipe\",\"name\":\"湯\"}")
	  LD("{\"@type\":\"Article\",\"headline\":7,\"@id\":\"a\","
	     "\"author\":{\"@id\":\"a\"},\"publisher\":[[[[1]]]]}"), "" },
	{ "<script>{\"@type\":\"Article\",\"headline\":\"x\"}</script>", "" },
	/* where they disagree; of titles all are told, the best first */
	{ "<title>五</title><meta name=author content=四><meta "
	  "property=og:title content=三><meta property=og:site_name content=網>"
	  LD("{\"@type\":\"Article\",\"headline\":\"二\",\"author\":\"丙\","
	     "\"datePublished\":\"2019-02-02\"}")
	  "<meta name=dc.title content=一><meta name=dc.date "
	  "content=2019-01-01>",
	  "title=一 date=2019-01-01 title=二 creator=丙 title=三 publisher=網 "
	  "title=五 " },
};

START_TEST(says_of_itself)
{
	struct jb_buf page = { 0 }, got = { 0 };
	struct reading r;

	jb_buf_z(&page, said[_i].head);
	jb_buf_z(&page, "<p>文");
	r = reading_of(jb_buf_view(&page), "html");
	for (size_t i = 0; i < r.doc.declared.n; i++) {
		jb_buf_z(&got, r.doc.declared.v[i].name);
		jb_buf_z(&got, "=");
		jb_buf_str(&got, r.doc.declared.v[i].value);
		jb_buf_z(&got, " ");
	}
	ck_assert_msg(jb_str_eq(jb_buf_view(&got),
				jb_str_of(said[_i].declared)),
		      "%.*s", (int)got.n, got.p);
	check_reading(&r.doc);
	reading_clear(&r);
	jb_buf_clear(&page);
	jb_buf_clear(&got);
}
END_TEST

static void repeat(struct jb_buf *out, const char *piece, size_t n)
{
	for (size_t i = 0; i < n; i++)
		jb_buf_z(out, piece);
}

/* Each piece a hundred thousand times, some text, and another as often. */
START_TEST(made_to_hurt)
{
	static const struct {
		const char *before, *after;
	} rows[] = {
		{ "<div>", "</div>" },	  { "<b>", "" },
		{ "<ul><li>", "" },	  { "<table><tr><td>", "" },
		{ "<nav>", "</nav>" },	  { "<blockquote>", "" },
		{ "<a href=https://x.org/a>", "</a>" },
		{ "<", ">" },		  { "&", ";" },
		{ "<!--", "-->" },	  { "<p x=\"", "\">" },
		{ "<dl><dt>a<dd>b", "" }, { "a<br>", "" },
		{ "<div class=menu>x", "</div>" },
		{ "&amp;&#x4e2d;", "" },
		{ "<a href=#n id=r>1</a>", "<p id=n>" },
		{ "<meta name=author content=x>", "" },
		{ "<script type=application/ld+json>[{\"a\":", "</script>" },
		{ LD("{\"@type\":\"Article\",\"author\":\"x\"}"), "" },
	};
	struct jb_buf page = { 0 };
	struct reading r;

	repeat(&page, rows[_i].before, 20000);
	jb_buf_z(&page, "文字");
	repeat(&page, rows[_i].after, 20000);
	r = reading_of(jb_buf_view(&page), "html");
	if (r.ok)
		check_reading(&r.doc);
	reading_clear(&r);
	jb_buf_clear(&page);
}
END_TEST

START_TEST(random_pages)
{
	static const char *const pieces[] = {
		"<p>", "</p>", "<div class=nav>", "</div>", "<ul>", "<li>",
		"</ul>", "<table>", "<tr>", "<td>", "</table>", "<h2>", "</h2>",
		"<a href='http://x.org/?a=1&amp;b'>", "</a>", "<b>", "</b>",
		"<br>", "<pre>", "</pre>", "\n", " ", "網域", "名稱。", "word",
		"&amp;", "&#x3b;", "&nbsp;", "&", "<", ">", "<!--", "-->",
		"<script>", "</script>", "<img alt='圖&lt;'>", "<dl>", "<dt>",
		"<dd>", "</dl>", "<title>", "</title>", "<span hidden>",
		"</span>", "\x01", "<ol start=2>", "<header>", "<footer>",
		"</footer>", "\xE3\x80\x80", "<a href=\"", "\"", "'", "=",
		"<a href=#n id=r>1</a>", "<li id=n><a href=#r>^</a>",
		"<p id=n>", "<figcaption>", "</body>", "<svg>", "<textarea>", "<?x", "<![CDATA[", "]]>",
	};

	check_random(pieces, sizeof(pieces) / sizeof(*pieces), "html", 1000);
}
END_TEST

/* libxml2 begins elements of its own, after it has read the text in them. */
START_TEST(text_without_elements)
{
	static const struct jb_str page =
		{ "Some words\n<p>a", sizeof("Some words\n<p>a") - 1 };
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_ingest_options html = { .format = "html" };
	struct jb_diag diag = { 0 };
	struct jb_range r;

	ck_assert(jb_ingest_bytes(&doc, "test", page, &html, &diag));
	r = jb_map_source(&doc.blocks.v[0].map, 0, 10);
	ck_assert_uint_eq(r.first, 0);
	ck_assert_uint_eq(r.past, 10);
	jb_arena_free(doc.arena);
}
END_TEST

/* 100 000 open elements and as many end tags of none took a minute. */
START_TEST(too_deep)
{
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_ingest_options html = { .format = "html" };
	struct jb_diag diag = { 0 };
	struct jb_buf page = { 0 };

	for (size_t i = 0; i < 100000; i++)
		jb_buf_z(&page, "<b>");
	for (size_t i = 0; i < 100000; i++)
		jb_buf_z(&page, "</i>");
	ck_assert(!jb_ingest_bytes(&doc, "test", jb_buf_view(&page), &html,
				   &diag));
	ck_assert_uint_eq(diag.told[JB_LEVEL_ERROR], 1);
	jb_buf_clear(&page);
	jb_arena_free(doc.arena);
}
END_TEST

Suite *html_suite(void)
{
	Suite *s = suite_create("html");
	TCase *t = tcase_create("html");

	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, blocks_of_a_page, 0,
			    (int)(sizeof(cases) / sizeof(*cases)));
	tcase_add_test(t, tags_are_sorted);
	tcase_add_test(t, spans_of_cells);
	tcase_add_test(t, declares);
	tcase_add_loop_test(t, says_of_itself, 0,
			    (int)(sizeof(said) / sizeof(*said)));
	tcase_add_loop_test(t, made_to_hurt, 0, 19);
	tcase_add_test(t, text_without_elements);
	tcase_add_test(t, too_deep);
	tcase_add_test(t, random_pages);
	suite_add_tcase(s, t);
	return s;
}
