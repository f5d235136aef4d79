/*
 * The readers of containers: what the mark-up of DOCX and ODT becomes, what
 * is set aside, and that the promises hold for text that was taken out.
 */
#include "tests/unit/reader_check.h"
#include "tests/unit/suites.h"
#include "tests/unit/zip_make.h"

#include "ingest/numerals.h"

enum { ROOM = 4 << 20 };

#define W "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/" \
	  "2006/main' xmlns:r='x' xmlns:mc='http://schemas.openxmlformats." \
	  "org/markup-compatibility/2006' xmlns:wp='http://schemas." \
	  "openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/" \
	     "relationships/"
#define RELATIONS "<Relationships xmlns='http://schemas.openxmlformats.org/" \
		  "package/2006/relationships'>"
#define P(text) "<w:p>" R(text) "</w:p>"
#define R(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define PP(props, text) "<w:p><w:pPr>" props "</w:pPr>" R(text) "</w:p>"
#define NUM(id, level) "<w:numPr><w:ilvl w:val='" level "'/><w:numId " \
		       "w:val='" id "'/></w:numPr>"
#define HEADING PP("<w:outlineLvl w:val='0'/>", "題")
#define PT(mark, text) "<w:p>" R(mark) "<w:r><w:tab/></w:r>" R(text) "</w:p>"
#define RF(font, text) "<w:r><w:rPr><w:rFonts w:ascii='" font "'/></w:rPr>" \
		       "<w:t xml:space='preserve'>" text "</w:t></w:r>"
#define TC(props, text) "<w:tc><w:tcPr>" props "</w:tcPr>" P(text) "</w:tc>"

static const char relations[] = RELATIONS
	"<Relationship Id='s' Type='" TYPE "styles' Target='styles.xml'/>"
	"<Relationship Id='n' Type='" TYPE "numbering' "
	"Target='numbering.xml'/>"
	"<Relationship Id='f' Type='" TYPE "footnotes' "
	"Target='footnotes.xml'/>"
	"<Relationship Id='h' Type='" TYPE "header' Target='header1.xml'/>"
	"<Relationship Id='l' Type='" TYPE "hyperlink' "
	"Target='https://www.icann.org/x' TargetMode='External'/>"
	"</Relationships>";

static const char styles[] =
	"<w:styles " W "><w:style w:type='paragraph' w:default='1' "
	"w:styleId='a'><w:name w:val='Normal'/></w:style>"
	"<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/>"
	"<w:basedOn w:val='a'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
	"<w:outlineLvl w:val='0'/></w:pPr></w:style>"
	"<w:style w:type='paragraph' w:styleId='X'><w:name w:val='我的'/>"
	"<w:basedOn w:val='1'/></w:style>"
	"<w:style w:type='paragraph' w:styleId='cap'>"
	"<w:name w:val='caption'/></w:style></w:styles>";

#define LEVEL(level, format, text)                                   \
	"<w:lvl w:ilvl='" level "'><w:start w:val='1'/><w:numFmt "   \
	"w:val='" format "'/><w:lvlText w:val='" text "'/></w:lvl>"

static const char numbering[] =
	"<w:numbering " W "><w:abstractNum w:abstractNumId='0'>"
	LEVEL("0", "taiwaneseCountingThousand", "%1、")
	"</w:abstractNum><w:abstractNum w:abstractNumId='1'>"
	LEVEL("0", "decimal", "%1.") LEVEL("1", "lowerRoman", "%1.%2")
	"</w:abstractNum><w:abstractNum w:abstractNumId='2'>"
	LEVEL("0", "bullet", "\xEF\x82\xB7")
	LEVEL("1", "bullet", "\xEF\x80\xA0") "</w:abstractNum>"
	"<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
	"<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
	"<w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>"
	"<w:num w:numId='4'><w:abstractNumId w:val='1'/><w:lvlOverride "
	"w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
	"</w:numbering>";

static const char footnotes[] =
	"<w:footnotes " W "><w:footnote w:id='0' w:type='separator'>" P("---")
	"</w:footnote><w:footnote w:id='2'>" P("註文。")
	"</w:footnote></w:footnotes>";

static struct reading docx_of(char *room, const char *body)
{
	struct jb_buf xml = { 0 };
	struct zip_member members[] = {
		{ "[Content_Types].xml", JB_STR("<Types/>") },
		{ "_rels/.rels", JB_STR(RELATIONS
			"<Relationship Id='a' Type='" TYPE "officeDocument' "
			"Target='word/document.xml'/></Relationships>") },
		{ "word/_rels/document.xml.rels", JB_STR(relations) },
		{ "word/styles.xml", JB_STR(styles) },
		{ "word/numbering.xml", JB_STR(numbering) },
		{ "word/footnotes.xml", JB_STR(footnotes) },
		{ "word/header1.xml",
		  JB_STR("<w:hdr " W ">" P("報告名稱") "</w:hdr>") },
		{ "word/document.xml", { 0 } },
	};
	size_t n = sizeof(members) / sizeof(*members);
	struct reading r;

	jb_buf_format(&xml, "<w:document " W "><w:body>%s</w:body>"
			    "</w:document>",
		      body);
	members[n - 1].bytes = jb_buf_view(&xml);
	r = reading_of((struct jb_str){ room, zip_make(room, ROOM, members,
						       n) },
		       NULL);
	jb_buf_clear(&xml);
	return r;
}

static const struct {
	const char *body, *blocks;
} docx_cases[] = {
	{ PP("<w:pStyle w:val='1'/>", "目的") PP("<w:pStyle w:val='X'/>", "心得"),
	  "heading1|一、目的\nheading1|二、心得\n" },
	{ PP("<w:outlineLvl w:val='2'/>", "直接"), "heading3|直接\n" },
	{ PP(NUM("2", "0"), "甲") PP(NUM("2", "1"), "乙")
	  PP(NUM("2", "1"), "丙") PP(NUM("2", "0"), "丁")
	  PP(NUM("2", "1"), "戊") PP(NUM("4", "0"), "重來"),
	  "item1|1. 甲\nitem2|1.i 乙\nitem2|1.ii 丙\nitem1|2. 丁\n"
	  "item2|2.i 戊\nitem1|1. 重來\n" },
	{ PP(NUM("3", "0"), "點") PP(NUM("0", "0"), "不算"),
	  "item1|點\nparagraph|不算\n" },
	{ "<w:p>" R("於") "<w:ins>" R("2019年") "</w:ins><w:del><w:r>"
	  "<w:delText>2018年</w:delText></w:r></w:del>" R("舉行") "</w:p>",
	  "paragraph|於2019年舉行\n" },
	{ "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("前") "</w:p>"
	  P("後"), "paragraph|前後\n" },
	{ "<w:p>" R("文") "<w:r><w:footnoteReference w:id='2'/></w:r>" R("。")
	  "</w:p>" P("次"),
	  "paragraph|文[1]。\nparagraph|[1] 註文。\nparagraph|次\n" },
	{ "<w:p><w:hyperlink r:id='l'>" R("官網") "</w:hyperlink>" R("見")
	  "</w:p>",
	  "paragraph|官網 (https://www.icann.org/x)見\n" },
	{ "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
	  "<w:instrText> HYPERLINK \"https://a.b/\" </w:instrText></w:r><w:r>"
	  "<w:fldChar w:fldCharType='separate'/></w:r>" R("果")
	  "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
	  "paragraph|果 (https://a.b/)\n" },
	{ "<w:p>" R("外") "<w:r><mc:AlternateContent><mc:Choice>"
	  "<w:txbxContent>" P("內") "</w:txbxContent></mc:Choice><mc:Fallback>"
	  "<w:txbxContent>" P("內") "</w:txbxContent></mc:Fallback>"
	  "</mc:AlternateContent></w:r>" R("續") "</w:p>",
	  "paragraph|外續\nparagraph|內\n" },
	{ "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" TC("", "日期")
	  TC("<w:gridSpan w:val='2'/>", "事") "</w:tr><w:tr>"
	  TC("<w:vMerge w:val='restart'/>", "一") TC("", "二") TC("", "三")
	  "</w:tr><w:tr>" TC("<w:vMerge/>", "") TC("", "四") TC("", "五")
	  "</w:tr></w:tbl>",
	  "table|日期\t事\n一\t二\t三\n四\t五\n" },
	{ "<w:tbl><w:tr>" TC("", "框") "</w:tr></w:tbl>", "paragraph|框\n" },
	{ "<w:p><w:r><w:ruby><w:rt>" R("ㄏㄢ") "</w:rt><w:rubyBase>" R("漢")
	  "</w:rubyBase></w:ruby></w:r>" R("字&#173;a&#160; b")
	  "<w:r><w:tab/></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:sym "
	  "w:font='Wingdings' w:char='F0FC'/></w:r></w:p>",
	  "paragraph|漢字a b -✓\n" },
	/* a bold line over its text is a heading, a part in bold none */
	{ "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>背景</w:t></w:r></w:p>"
	  "<w:p>" R("這一段文字比標題長。") "</w:p>"
	  "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>二</w:t></w:r>" R("分") "</w:p>"
	  "<w:p><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>三</w:t></w:r></w:p>",
	  "heading1|背景\nparagraph|這一段文字比標題長。\nparagraph|二分\n"
	  "paragraph|三\n" },
	{ "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>" R("見")
	  "</w:p>",
	  "paragraph|見\n" },
	{ "<w:p><w:r><wp:docPr descr='圖一 會場'/></w:r></w:p>"
	  PP("<w:pStyle w:val='cap'/>", "圖一 會場"),
	  "figure|圖一 會場\n" },
	{ "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
	  P("按這裡") "</w:sdtContent></w:sdt>" P("文"), "paragraph|文\n" },
	{ "<w:p>" R("一。") "<w:r><w:br/></w:r>" R("二。") "</w:p>",
	  "paragraph|一。\nparagraph|二。\n" },
	/* the bullet is a blank of a symbol font */
	{ PP(NUM("3", "0"), "點") PP(NUM("3", "1"), "其文"),
	  "item1|點\nparagraph|其文\n" },
	/* headings have styles, marks of lists are typed */
	{ HEADING PT("•", "甲") PT("–", "乙") PT("–", "丙") PT("•", "丁")
	  P("其文") HEADING PT("1.", "一") PT("i.", "子") PT("ii.", "丑")
	  PT("2.", "二"),
	  "heading1|題\nitem1|甲\nitem2|乙\nitem2|丙\nitem1|丁\n"
	  "paragraph|其文\nheading1|題\nitem1|1. 一\nitem2|i. 子\n"
	  "item2|ii. 丑\nitem1|2. 二\n" },
	{ HEADING P("（一）甲") P("文") P("（二）乙") P("● 丙") P("● 丁"),
	  "heading1|題\nitem1|（一）甲\nparagraph|文\nitem1|（二）乙\n"
	  "item2|丙\nitem2|丁\n" },
	/* a numeral that nothing follows, a lone sign */
	{ HEADING P("1. 甲") P("文") P("※ 註") P("文") P("- 乙"),
	  "heading1|題\nparagraph|1. 甲\nparagraph|文\nparagraph|※ 註\n"
	  "paragraph|文\nparagraph|- 乙\n" },
	/* print of one width is code, unless most of the text is in it */
	{ P("The zone of the test is this one:") "<w:p>"
	  RF("Courier New", "a.  IN") "<w:r><w:br/></w:r>"
	  RF("Courier", "    b") "</w:p>"
	  "<w:p>" RF("Courier", "a  b") RF("Arial", " c  d") "</w:p>"
	  "<w:p>" RF("Courier", "寬  的字") "</w:p>",
	  "paragraph|The zone of the test is this one:\n"
	  "code|a.  IN\n    b\nparagraph|a b c d\nparagraph|寬 的字\n" },
	{ "<w:p>" RF("Courier", "typed  as") "</w:p>"
	  "<w:p>" RF("Courier", "a  whole") "</w:p>",
	  "paragraph|typed as\nparagraph|a whole\n" },
	/* typed, without a style: as plain text is read */
	{ P("壹、目的") P("本次會議討論網路治理之各項議題，並交換意見。")
	  P("貳、過程") P("會議為期三日，與會者來自二十餘國及地區。")
	  P("參、建議") P("• 建議持續參加會議，以掌握最新之發展情形。"),
	  "heading1|壹、目的\n"
	  "paragraph|本次會議討論網路治理之各項議題，並交換意見。\n"
	  "heading1|貳、過程\n"
	  "paragraph|會議為期三日，與會者來自二十餘國及地區。\n"
	  "heading1|參、建議\n"
	  "item1|建議持續參加會議，以掌握最新之發展情形。\n" },
};

static void check_case(struct reading *r, const char *expected)
{
	struct jb_buf got = { 0 };

	ck_assert(r->ok);
	list_blocks(&got, &r->doc);
	ck_assert_msg(jb_str_eq(jb_buf_view(&got), jb_str_of(expected)),
		      "gave\n%.*sinstead of\n%s", (int)got.n,
		      got.p ? got.p : "", expected);
	check_reading(&r->doc);
	ck_assert(r->doc.source.extracted);
	ck_assert_uint_eq(jb_map_length(&r->doc.map), r->doc.text.n);
	jb_buf_clear(&got);
	reading_clear(r);
}

START_TEST(blocks_of_docx)
{
	char *room = malloc(ROOM);
	struct reading r = docx_of(room, docx_cases[_i].body);

	check_case(&r, docx_cases[_i].blocks);
	free(room);
}
END_TEST

static size_t repairs_of(const struct jb_document *doc,
			 enum jb_repair_kind kind, const char *text)
{
	size_t n = 0;

	for (size_t i = 0; i < doc->repairs.n; i++)
		n += doc->repairs.v[i].kind == kind &&
		     jb_str_eq(doc->repairs.v[i].as_printed,
			       jb_str_of(text));
	return n;
}

START_TEST(what_docx_sets_aside)
{
	char *room = malloc(ROOM);
	struct reading r = docx_of(
		room, "<w:p><w:del><w:r><w:delText>舊</w:delText></w:r>"
		      "</w:del>" R("新") "</w:p>");

	ck_assert_uint_eq(repairs_of(&r.doc, JB_REPAIR_DELETED, "舊"), 1);
	ck_assert_uint_eq(repairs_of(&r.doc, JB_REPAIR_RUNNING_HEADER,
				     "報告名稱"), 1);
	check_reading(&r.doc);
	reading_clear(&r);
	free(room);
}
END_TEST

START_TEST(pages_of_docx)
{
	char *room = malloc(ROOM);
	struct reading r = docx_of(
		room, P("一") "<w:p><w:r><w:lastRenderedPageBreak/>"
		      "<w:t>二</w:t></w:r></w:p>");

	ck_assert_uint_eq(r.doc.blocks.v[0].page, 1);
	ck_assert_uint_eq(r.doc.blocks.v[1].page, 2);
	ck_assert_uint_eq(r.doc.source.pages, 2);
	reading_clear(&r);
	free(room);
}
END_TEST

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES "xmlns:office='" ODF "office:1.0' xmlns:text='" ODF \
	       "text:1.0' xmlns:table='" ODF "table:1.0' xmlns:style='" ODF \
	       "style:1.0' xmlns:draw='" ODF "drawing:1.0' xmlns:xlink=" \
	       "'http://www.w3.org/1999/xlink' xmlns:svg='" ODF \
	       "svg-compatible:1.0'"

static struct reading odt_of(char *room, const char *body)
{
	struct jb_buf xml = { 0 };
	struct zip_member members[] = {
		{ "mimetype",
		  JB_STR("application/vnd.oasis.opendocument.text") },
		{ "content.xml", { 0 } },
	};
	struct reading r;

	jb_buf_format(&xml,
		      "<office:document-content " SPACES ">"
		      "<office:automatic-styles><text:list-style "
		      "style:name='L'><text:list-level-style-number "
		      "text:level='1' style:num-format='一, 二, 三, ...' "
		      "style:num-suffix='、'/><text:list-level-style-bullet "
		      "text:level='2' text:bullet-char='•'/></text:list-style>"
		      "</office:automatic-styles><office:body><office:text>"
		      "%s</office:text></office:body>"
		      "</office:document-content>",
		      body);
	members[1].bytes = jb_buf_view(&xml);
	r = reading_of((struct jb_str){ room, zip_make(room, ROOM, members,
						       2) },
		       "odt");
	jb_buf_clear(&xml);
	return r;
}

#define TP(text) "<text:p>" text "</text:p>"
#define LI(text) "<text:list-item>" text "</text:list-item>"

static const struct {
	const char *body, *blocks;
} odt_cases[] = {
	{ "<text:h text:outline-level='2'>目<text:s/>的</text:h>" TP("文"),
	  "heading2|目 的\nparagraph|文\n" },
	{ "<text:list text:style-name='L'>" LI(TP("甲") TP("續") "<text:list>"
	  LI(TP("點")) "</text:list>") LI(TP("乙")) "</text:list>",
	  "item1|一、甲\nparagraph|續\nitem2|點\nitem1|二、乙\n" },
	{ "<text:tracked-changes><text:changed-region><text:deletion>"
	  TP("舊") "</text:deletion></text:changed-region>"
	  "</text:tracked-changes>" TP("新<text:note text:note-class="
	  "'footnote'><text:note-citation>1</text:note-citation>"
	  "<text:note-body>" TP("註") "</text:note-body></text:note>。"),
	  "paragraph|新[1]。\nparagraph|[1] 註\n" },
	{ TP("<text:a xlink:href='https://a.b/c'>處</text:a>"
	     "<office:annotation>" TP("評") "</office:annotation>"),
	  "paragraph|處 (https://a.b/c)\n" },
	{ "<table:table><table:table-header-rows><table:table-row>"
	  "<table:table-cell table:number-columns-spanned='2'>" TP("頭")
	  "</table:table-cell><table:covered-table-cell/></table:table-row>"
	  "</table:table-header-rows><table:table-row><table:table-cell>"
	  TP("一") TP("二") "</table:table-cell><table:table-cell>" TP("b")
	  TP("c") "</table:table-cell></table:table-row></table:table>",
	  "table|頭\n一二\tb c\n" },
	{ TP("外<draw:frame><draw:text-box>" TP("內") "</draw:text-box>"
	     "</draw:frame>續"),
	  "paragraph|外續\nparagraph|內\n" },
	{ TP("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>"
	     "ㄏ</text:ruby-text></text:ruby>字"),
	  "paragraph|漢字\n" },
	{ TP("<draw:frame><draw:image/><svg:title>照片</svg:title></draw:frame>"),
	  "figure|照片\n" },
};

START_TEST(blocks_of_odt)
{
	char *room = malloc(ROOM);
	struct reading r = odt_of(room, odt_cases[_i].body);

	check_case(&r, odt_cases[_i].blocks);
	free(room);
}
END_TEST

#define SLIDES "xmlns:a='http://purl.oclc.org/ooxml/drawingml/main' " \
	       "xmlns:p='http://purl.oclc.org/ooxml/presentationml/main' " \
	       "xmlns:r='r'"
#define AR(props, text) "<a:r><a:rPr" props "/><a:t>" text "</a:t></a:r>"

/* A raised number is the mark of a note, but of no power. */
START_TEST(notes_of_pptx)
{
	char *room = malloc(ROOM);
	struct zip_member members[] = {
		{ "[Content_Types].xml", JB_STR("<Types/>") },
		{ "_rels/.rels", JB_STR(RELATIONS
			"<Relationship Id='a' Type='" TYPE "officeDocument' "
			"Target='ppt/presentation.xml'/></Relationships>") },
		{ "ppt/_rels/presentation.xml.rels", JB_STR(RELATIONS
			"<Relationship Id='s' Type='" TYPE "slide' "
			"Target='slides/slide1.xml'/></Relationships>") },
		{ "ppt/presentation.xml",
		  JB_STR("<p:presentation " SLIDES "><p:sldIdLst><p:sldId "
			 "r:id='s'/></p:sldIdLst></p:presentation>") },
		{ "ppt/slides/slide1.xml",
		  JB_STR("<p:sld " SLIDES "><p:sp><p:txBody><a:p>"
			 AR("", "一平方公尺是10") AR(" baseline='30000'", "4")
			 AR("", "平方公分") AR(" baseline='30000'", "2")
			 AR("", "。") "</a:p></p:txBody></p:sp></p:sld>") },
	};
	struct reading r = reading_of(
		(struct jb_str){ room, zip_make(room, ROOM, members,
						sizeof(members) /
						sizeof(*members)) },
		"pptx");

	check_case(&r, "paragraph|一平方公尺是104平方公分[2]。\n");
	free(room);
}
END_TEST

START_TEST(numerals)
{
	static const struct {
		enum numeral numeral;
		unsigned long n;
		const char *written;
	} cases[] = {
		{ NUMERAL_HAN, 1, "一" },
		{ NUMERAL_HAN, 10, "十" },
		{ NUMERAL_HAN, 21, "二十一" },
		{ NUMERAL_HAN, 105, "一百零五" },
		{ NUMERAL_HAN, 2010, "二千零一十" },
		{ NUMERAL_FORMAL_HANT, 12, "壹拾貳" },
		{ NUMERAL_HAN_DIGITS, 20, "二〇" },
		{ NUMERAL_STEM, 3, "丙" },
		{ NUMERAL_STEM, 11, "11" },
		{ NUMERAL_UPPER_ROMAN, 1994, "MCMXCIV" },
		{ NUMERAL_LOWER_LETTER, 27, "aa" },
		{ NUMERAL_CIRCLED, 20, "⑳" },
		{ NUMERAL_ORDINAL, 113, "113th" },
		{ NUMERAL_FULL_WIDTH, 10, "１０" },
		{ NUMERAL_DECIMAL, 0, "0" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct jb_buf out = { 0 };

		numeral_put(&out, cases[i].numeral, cases[i].n);
		ck_assert_msg(jb_str_eq(jb_buf_view(&out),
					jb_str_of(cases[i].written)),
			      "%.*s, not %s", (int)out.n, out.p,
			      cases[i].written);
		jb_buf_clear(&out);
	}
}
END_TEST

/* Mark-up at random, well-formed or not: no crash, and the promises hold. */
START_TEST(random_docx)
{
	static const char *const pieces[] = {
		"<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>文</w:t>",
		"<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
		"</w:tc>", "<w:del>", "</w:del>", "<w:br/>",
		"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
		"<w:txbxContent>", "</w:txbxContent>",
		"<w:fldChar w:fldCharType='begin'/>",
		"<w:fldChar w:fldCharType='end'/>", "<w:vMerge/>",
		"<w:hyperlink r:id='l'>", "</w:hyperlink>",
		"<w:footnoteReference w:id='2'/>", "<w:sdt>", "</w:sdt>",
		"<w:sdtContent>", "</w:sdtContent>", "<w:showingPlcHdr/>",
		PP(NUM("2", "8"), "x"), P("段"), RF("Courier", "a  b"),
		"<w:r><w:tab/></w:r>", HEADING, P("1. 甲"), P("2. 乙"),
		PT("•", "丙"),
	};
	size_t n = sizeof(pieces) / sizeof(*pieces);
	char *room = malloc(ROOM);
	uint32_t seed = 7;

	for (size_t round = 0; round < 300; round++) {
		struct jb_buf body = { 0 };
		size_t open[64], depth = 0;
		struct reading r;

		for (size_t i = 0; i < 4 + round % 60; i++) {
			size_t k;

			seed = seed * 1664525 + 1013904223;
			k = (seed >> 8) % n;
			/* well-formed two times of three */
			if (round % 3 && pieces[k][1] == '/') {
				if (!depth)
					continue;
				k = open[--depth] + 1;
			} else if (round % 3 && k + 1 < n &&
				   pieces[k + 1][1] == '/') {
				if (depth == 64)
					continue;
				open[depth++] = k;
			}
			jb_buf_z(&body, pieces[k]);
		}
		while (round % 3 && depth)
			jb_buf_z(&body, pieces[open[--depth] + 1]);
		jb_buf_z(&body, P("末"));
		jb_buf_add(&body, "", 1);
		r = docx_of(room, body.p);
		if (r.ok)
			check_reading(&r.doc);
		reading_clear(&r);
		jb_buf_clear(&body);
	}
	free(room);
}
END_TEST

Suite *office_suite(void)
{
	Suite *suite = suite_create("office");
	TCase *tests = tcase_create("office");

	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, blocks_of_docx, 0,
			    sizeof(docx_cases) / sizeof(*docx_cases));
	tcase_add_test(tests, what_docx_sets_aside);
	tcase_add_test(tests, pages_of_docx);
	tcase_add_loop_test(tests, blocks_of_odt, 0,
			    sizeof(odt_cases) / sizeof(*odt_cases));
	tcase_add_test(tests, notes_of_pptx);
	tcase_add_test(tests, numerals);
	tcase_add_test(tests, random_docx);
	suite_add_tcase(suite, tests);
	return suite;
}
