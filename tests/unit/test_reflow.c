/*
 * Reading plain text: which lines are joined, what is a heading, a form, a
 * table; and the property that wrapping can be undone at any width.
 */
#include "ingest/ingest.h"
#include "ingest/layout.h"
#include "tests/unit/fixture_text.h"
#include "tests/unit/suites.h"

#include <stdlib.h>
#include <string.h>

struct read {
	struct jb_document doc;
	struct jb_diag diag;
};

static struct read read_text(const char *text)
{
	struct read r = { .doc = { .arena = jb_arena_new() } };
	struct jb_ingest_options options = { .encoding = "UTF-8",
					     .format = "text",
					     .lexicon = text_lexicon };

	ck_assert(jb_ingest_bytes(&r.doc, "test", jb_str_of(text), &options,
				  &r.diag));
	return r;
}

static const char letters[JB_BLOCK_TYPES] = {
	[JB_BLOCK_HEADING] = 'h', [JB_BLOCK_PARAGRAPH] = 'p',
	[JB_BLOCK_ITEM] = 'i',	  [JB_BLOCK_TABLE] = 't',
	[JB_BLOCK_FIGURE] = 'f',  [JB_BLOCK_QUOTE] = 'q',
	[JB_BLOCK_CODE] = 'c',	  [JB_BLOCK_FORM] = 'm',
};

/* The blocks as "h:text/p:text", line ends shown as |. */
static char *show(struct read *r)
{
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < r->doc.blocks.n; i++) {
		const struct jb_block *b = &r->doc.blocks.v[i];

		jb_buf_format(&out, "%s%c:", i ? "/" : "", letters[b->type]);
		jb_buf_str(&out, b->text);
	}
	jb_buf_add(&out, "", 1);
	for (char *p = out.p; *p; p++)
		if (*p == '\n')
			*p = '|';
	return out.p;
}

#define A "本次會議討論域名系統之安全與穩定，並就註冊資料之揭露交換"
#define B "意見，與會代表均認為各國應加強合作。"
#define EN1 "The working group met twice during the week and heard reports"
#define EN2 "from the three regional registries on their plans for a long-"
#define EN3 "term solution."

#define S1 "本次會中我國報告國內驗證機構指定作業之進度，預計於年底前完成首批認" \
	"可。韓國代表表示明年可望完成國內修法。專題小組並將彙整各會員體之技" \
	"術規範清單，供各會員體參考。主席請各會員體於下次會議前提供資料，俾" \
	"利秘書處編入工作報告。新加坡代表詢問測試報告之效期，並分享其線上送" \
	"件之經驗。"
#define S2 "討論偏遠地區寬頻接取及人力資源訓練，我國所提之計畫獲多國代表肯定。"

#define EBODY "The council discussed the paper and asked the secretariat " \
	"for a timetable."
#define BODY "董事會討論了這份報告，並請秘書處在下次會議之前提出時間表。"

/* Five lines of print, none of which a blank parts, and a title as wide. */
#define W1 "本次會中我國報告國內驗證機構指定作業之進度，預計於年底前完成首批認"
#define W2 "可。韓國代表表示明年可望完成國內修法。專題小組並將彙整各會員體之技"
#define W3 "術規範清單，供各會員體參考。主席請各會員體於下次會議前提供資料，俾"
#define W4 "利秘書處編入工作報告。新加坡代表詢問測試報告之效期，並分享其線上送"
#define W5 "件之經驗。"
#define WRAPPED W1 "\n" W2 "\n" W3 "\n" W4 "\n" W5 "\n"
#define WHOLE "p:" W1 W2 W3 W4 W5
#define WIDE "國家及地區頂級域名註冊管理機構對於註冊資料保護規則之初步意見彙整"

static const struct {
	const char *text, *blocks;
} cases[] = {
	/* the days are one, however early the line ends; so is no count */
	{ "研修班將於2018年6月11日至\n15日在杭州舉行。\n\n出席人數\n15人。\n",
	  "p:研修班將於2018年6月11日至15日在杭州舉行。/h:出席人數/p:15人。" },
	/* leaders and pages for which the entries had no room */
	{ "目次\n\n壹、會議目的\n.....................1\n貳、會議過程\n"
	  ".....................2\n\n壹、會議目的\n\n" BODY "\n\n"
	  "貳、會議過程\n\n" BODY "\n",
	  "h:目次/p:壹、會議目的/p:.....................1/p:貳、會議過程/"
	  "p:.....................2/h:壹、會議目的/p:" BODY "/h:貳、會議過程/"
	  "p:" BODY },
	/* a wide sentence that leads to what follows, and a title that does */
	{ "五、提交意見\n\n5.1 文件載於本局的網頁。\n\n5.2 請於二零零九年七月"
	  "二十七日或之前，以郵寄、傳真或電郵方式提交意見：\n\n" BODY
	  "\n\n5.3 背景及目的：\n\n" BODY "\n",
	  "h:五、提交意見/i:5.1 文件載於本局的網頁。/i:5.2 請於二零零九年七月"
	  "二十七日或之前，以郵寄、傳真或電郵方式提交意見：/p:" BODY
	  "/h:5.3 背景及目的：/p:" BODY },
	/* the address had no room */
	{ BODY "\n\n更多資訊請參閱\n\nhttps://www.example.org/board/2021/x"
	  "\n\n後續工作\n\n" BODY "\n",
	  "p:" BODY "/p:更多資訊請參閱/p:https://www.example.org/board/2021/x"
	  "/h:後續工作/p:" BODY },
	/* as wide as the measure, but blanks end what is said */
	{ WRAPPED "\n" WRAPPED "\n" WRAPPED "\n" WIDE "\n\n" WRAPPED,
	  WHOLE "/" WHOLE "/" WHOLE "/h:" WIDE "/" WHOLE },
	/* and where they part nothing, the line goes on over them */
	{ WRAPPED "\n" WRAPPED "\n" W1 "\n\n" W2 "\n" W3 "\n\n" W4 "\n" W5,
	  WHOLE "/" WHOLE "/" WHOLE },
	/* days over what happened on them; days of posting, under titles */
	{ "2. Diary\nMonday 6 May\n" EBODY " It was adopted.\n"
	  "Tuesday 7 May 2019\n" EBODY " It was put off.\nWednesday, 8th May\n"
	  EBODY " It was sent back.\n9-10 May\n" EBODY " Travel home.\n\n"
	  "3. Costs\n" EBODY "\n",
	  "h:2. Diary/h:Monday 6 May/p:" EBODY " It was adopted./"
	  "h:Tuesday 7 May 2019/p:" EBODY " It was put off./"
	  "h:Wednesday, 8th May/p:" EBODY " It was sent back./"
	  "h:9-10 May/p:" EBODY " Travel home./h:3. Costs/p:" EBODY },
	{ "Report\n\n" EBODY "\n\nDay by day\n\nMonday 6 May\n" EBODY
	  "\n\nTuesday 7 May 2019\n" EBODY "\n\nWednesday, 8th May\n" EBODY
	  "\n",
	  "h:Report/p:" EBODY "/h:Day by day/h:Monday 6 May/p:" EBODY
	  "/h:Tuesday 7 May 2019/p:" EBODY "/h:Wednesday, 8th May/p:" EBODY },
	/* links under each other, each with its label */
	{ "官網：https://a.example.org/one/\n"
	  "舊文：會議側記 https://b.example.org/two\n\n" BODY "\n",
	  "p:官網：https://a.example.org/one//"
	  "p:舊文：會議側記 https://b.example.org/two/p:" BODY },
	/* small Roman numerals count inside sections that large ones count */
	{ "I. Matters\n\n" EBODY "\n\nII. Advice\n\na. The council asks the "
	  "office to:\n\ni. take account of the views that were filed by the "
	  "members, and of others; and\n\nii. keep the list.\n\nIII. Other\n\n"
	  EBODY "\n",
	  "h:I. Matters/p:" EBODY "/h:II. Advice/i:a. The council asks the "
	  "office to:/i:i. take account of the views that were filed by the "
	  "members, and of others; and/i:ii. keep the list./h:III. Other/p:"
	  EBODY },
	{ "二、行程\n\n2019年5月6日\n" BODY "\n2019年5月7日\n" BODY
	  "\n2019年5月8日\n" BODY "\n\n三、心得\n\n" BODY "\n",
	  "h:二、行程/h:2019年5月6日/p:" BODY "/h:2019年5月7日/p:" BODY
	  "/h:2019年5月8日/p:" BODY "/h:三、心得/p:" BODY },
	{ "News\n\nOffice opened\n13 March 2019\n" EBODY "\n\nChair elected\n"
	  "14 March 2019\n" EBODY "\n\nBudget adopted\n15 March 2019\n" EBODY
	  "\n\nBoard meets\n16 March 2019\n" EBODY "\n",
	  "p:News/h:Office opened/p:13 March 2019/p:" EBODY
	  "/h:Chair elected/p:14 March 2019/p:" EBODY
	  "/h:Budget adopted/p:15 March 2019/p:" EBODY
	  "/h:Board meets/p:16 March 2019/p:" EBODY },
	/* the foot of pages of an extract; figures that rise in the text */
	{ "甲中心 | 工作計畫 | 2\n\n\n基礎設施\n\n" A B "\n\n" A B
	  "\n\n甲中心 | 工作計畫 | 7\n\n\n培育人才\n\n" A B "\n\n" A B
	  "\n\n甲中心 | 工作計畫 | 15\n\n\n國際往來\n\n" A B "\n",
	  "h:基礎設施/p:" A B "/p:" A B "/h:培育人才/p:" A B "/p:" A B
	  "/h:國際往來/p:" A B },
	{ "一、甲案\n\n" BODY "\n\n- 贊成之票數 | 2\n\n二、乙案\n\n" BODY
	  "\n\n- 贊成之票數 | 7\n\n三、丙案\n\n" BODY
	  "\n\n- 贊成之票數 | 15\n\n四、結語\n\n" BODY "\n",
	  "h:一、甲案/p:" BODY "/i:贊成之票數 | 2/h:二、乙案/p:" BODY
	  "/i:贊成之票數 | 7/h:三、丙案/p:" BODY "/i:贊成之票數 | 15/h:四、結語/p:"
	  BODY },
	/* labels and values, one of them long; the table that belongs to them */
	{ "（一）團組信息\n團組名稱：甲研究所赴冰島團組\n"
	  "團組人數：4人（團長：梁啟明；成員：技術部魏巍、政策室馮小雅、資源部買買提）\n"
	  "邀請方：乙協調中心\n團組日程表\n日期\t地點\n甲\t3\n乙\t4\n（二）概況\n"
	  BODY "\n",
	  "h:（一）團組信息/m:團組名稱：甲研究所赴冰島團組/"
	  "p:團組人數：4人（團長：梁啟明；成員：技術部魏巍、政策室馮小雅、資源部買買提）/"
	  "p:邀請方：乙協調中心/f:團組日程表/t:日期\t地點|甲\t3|乙\t4/h:（二）概況/p:"
	  BODY },
	{ "二、體會\n專訪：一位老網管的十年\n" BODY "\n",
	  "h:二、體會/h:專訪：一位老網管的十年/p:" BODY },
	/* right under the labels of an article, over its text: a title */
	{ "一、要聞\n\n" BODY "\n\n二、文摘\n\n" BODY "\n\n草案好壞兼有\n文章出處：某某評論\n"
	  "原文作者：Ana Morel\n草案：要點與缺漏\n\n" BODY "\n",
	  "h:一、要聞/p:" BODY "/h:二、文摘/p:" BODY
	  "/h:草案好壞兼有/m:文章出處：某某評論/m:原文作者：Ana Morel/"
	  "h:草案：要點與缺漏/p:" BODY },
	/* the same part under each title; a running head cuts sentences */
	{ "計畫\n\n提升路由安全\n\n適用機關\n\n" BODY "\n\n推動語言多樣\n\n"
	  "適用機關\n\n" BODY "\n\n培育在地人才\n\n適用機關\n\n" BODY "\n",
	  "p:計畫/h:提升路由安全/h:適用機關/p:" BODY "/h:推動語言多樣/h:適用機關/p:"
	  BODY "/h:培育在地人才/h:適用機關/p:" BODY },
	/* the letters of a name that signs; a section C. */
	{ "2. Next steps\n" EBODY "\n\nC. A. Holt\nSeen: Director, 18/7/2012\n",
	  "h:2. Next steps/p:" EBODY "/p:C. A. Holt/"
	  "p:Seen: Director, 18/7/2012" },
	{ "A. Meeting\n" EBODY "\n\nB. Costs\n" EBODY "\n\nC. U.S. position\n"
	  EBODY "\n",
	  "h:A. Meeting/p:" EBODY "/h:B. Costs/p:" EBODY
	  "/h:C. U.S. position/p:" EBODY },
	/* the title of a report under the table of its cover */
	{ "OFFICE OF NETWORKS\n\nMISSION REPORT\n\nReference\t12/031\n"
	  "Officer\tAnn Holt\nPlace\tPrague\n\n"
	  "Mission to the council in Prague\n\n1. Background\n" EBODY
	  "\n\n2. Sessions\n" EBODY "\n",
	  "p:OFFICE OF NETWORKS/p:MISSION REPORT/"
	  "t:Reference\t12/031|Officer\tAnn Holt|Place\tPrague/"
	  "h:Mission to the council in Prague/h:1. Background/p:" EBODY
	  "/h:2. Sessions/p:" EBODY },
	/* lines of a programme, each its own; a day in running text */
	{ "二、行程\n\n6月24日：抵達，辦理報到\n6月25日：參加開幕典禮及全體會議\n"
	  "6月26日（三） 參加會員會議\n\n三、心得\n\n" BODY "\n",
	  "h:二、行程/p:6月24日：抵達，辦理報到/"
	  "p:6月25日：參加開幕典禮及全體會議/p:6月26日（三） 參加會員會議/"
	  "h:三、心得/p:" BODY },
	{ "三、心得\n\n"
	  "論壇首日由主辦單位說明籌備經過，隨後各工作小組依序報告進度，並\n"
	  "就下年度預算交換意見。與會者普遍認為，遠距參與的品質雖已有所改\n"
	  "善，但時差仍使亞太地區的參加者居於不利，宜由秘書處研議輪替開會\n"
	  "時間的辦法，並於下次會議提出。會後各代表參觀了位於市郊的資料中\n"
	  "心。\n\n"
	  "6月24日的會議討論了註冊資料之揭露，各國代表交換意見，並定於\n"
	  "6月25日續會，議題包括契約修正與申訴程序，預計全日進行，並定於\n"
	  "6月26日表決。\n",
	  "h:三、心得/p:論壇首日由主辦單位說明籌備經過，隨後各工作小組依序報告進度，並"
	  "就下年度預算交換意見。與會者普遍認為，遠距參與的品質雖已有所改"
	  "善，但時差仍使亞太地區的參加者居於不利，宜由秘書處研議輪替開會"
	  "時間的辦法，並於下次會議提出。會後各代表參觀了位於市郊的資料中"
	  "心。/"
	  "p:6月24日的會議討論了註冊資料之揭露，各國代表交換意見，並定於"
	  "6月25日續會，議題包括契約修正與申訴程序，預計全日進行，並定於6月26日表決。" },
	{ "Programme\n\n09:00 Registration\n09:30 Opening by the chair\n"
	  "10:00-11:00 Keynote\n\n" EBODY "\n",
	  "h:Programme/p:09:00 Registration/p:09:30 Opening by the chair/"
	  "p:10:00-11:00 Keynote/p:" EBODY },
	/* labels that count are entries; with text of their own, headings */
	{ "四、建議\n\n建議一：本中心應於六個月內完成路由簽署，並公布進度。\n\n"
	  "建議二：主管機關宜邀集業者研商時程。\n\n五、結語\n\n" BODY "\n",
	  "h:四、建議/p:建議一：本中心應於六個月內完成路由簽署，並公布進度。/"
	  "p:建議二：主管機關宜邀集業者研商時程。/h:五、結語/p:" BODY },
	{ "五、徵詢事項\n\n問題1：是否支持提高年費？\n問題2：新制應何時實施？\n\n"
	  BODY "\n",
	  "h:五、徵詢事項/p:問題1：是否支持提高年費？/"
	  "p:問題2：新制應何時實施？/p:" BODY },
	{ "Session 1: Measuring\n\n" EBODY "\n\nSession 2: Reporting\n\n"
	  EBODY "\n",
	  "h:Session 1: Measuring/p:" EBODY "/h:Session 2: Reporting/p:" EBODY },
	/* what leads to a table, the title of a table, a section that is one */
	{ "2.2 " BODY "\n\n2.3 註冊數字見下表：\n\n類別\t數量\n甲\t3\n乙\t4\n",
	  "i:2.2 " BODY "/i:2.3 註冊數字見下表：/t:類別\t數量|甲\t3|乙\t4" },
	{ "二、參加情形\n\n各區域參加人數統計\n\n區域\t人數\n甲\t3\n乙\t4\n\n"
	  BODY "\n",
	  "h:二、參加情形/f:各區域參加人數統計/t:區域\t人數|甲\t3|乙\t4/p:" BODY },
	{ "參加情形\n\n" BODY "\n\n各項費用\n\n項目\t金額\n甲\t3\n乙\t4\n",
	  "h:參加情形/p:" BODY "/h:各項費用/t:項目\t金額|甲\t3|乙\t4" },
	/* under a picture; the same words over text */
	{ "一、開幕\n\n" BODY "\n\n執行長於開幕典禮致詞\n\n新規範之準備\n\n"
	  BODY "\n",
	  "h:一、開幕/p:" BODY "/f:執行長於開幕典禮致詞/h:新規範之準備/p:" BODY },
	{ "一、開幕\n\n" BODY "\n\n主席致詞\n\n" BODY "\n",
	  "h:一、開幕/p:" BODY "/h:主席致詞/p:" BODY },
	/* who signs; a name over what is told of somebody */
	{ "1. Closing\n\n" EBODY "\n\nMarianne Holt\nSecretary\n",
	  "h:1. Closing/p:" EBODY "/p:Marianne Holt/p:Secretary" },
	{ "1. Speakers\n\n" EBODY "\n\nMarianne Holt\n\nSecretary Holt has "
	  "served the council for twelve years.\n",
	  "h:1. Speakers/p:" EBODY "/h:Marianne Holt/p:Secretary Holt has "
	  "served the council for twelve years." },
	/* a row over all columns; two tables */
	{ "項目\t單價\t小計\n交通費\n機票\t3\t6\n高鐵\t1\t2\n生活費\n日支\t6\t6\n\n"
	  BODY "\n",
	  "t:項目\t單價\t小計|交通費|機票\t3\t6|高鐵\t1\t2|生活費|日支\t6\t6/p:"
	  BODY },
	{ "一、統計\n\n" BODY "\n\n表1 人數\n區域\t人數\n甲\t3\n表2 費用\n項目\t費用\n乙\t4\n\n" BODY "\n",
	  "h:一、統計/p:" BODY "/f:表1 人數/t:區域\t人數|甲\t3/f:表2 費用/t:項目\t費用|乙\t4/p:" BODY },
	/* rows that lack cells, cells over two lines */
	{ "二、議程\n\n時間           議題               主講人\n"
	  "09:00-09:30    開幕致詞           陳大明\n"
	  "09:30-10:20    國家及地區名稱支   李小華\n"
	  "               援組織會員大會\n"
	  "10:20-10:40    茶敘\n"
	  "10:40-12:00    綜合座談           各場次主講人\n"
	  "                                  及主席\n\n" BODY "\n",
	  "h:二、議程/t:時間\t議題\t主講人|09:00-09:30\t開幕致詞\t陳大明|"
	  "09:30-10:20\t國家及地區名稱支\t李小華|援組織會員大會|"
	  "10:20-10:40\t茶敘|10:40-12:00\t綜合座談\t各場次主講人及主席/p:" BODY },
	/* the number of one page */
	{ "第二章 發現\n\n" A "\n\n                       - 12 -\n\n" B "\n",
	  "h:第二章 發現/p:" A B },
	/* an item goes on under its words */
	{ "建議事項\n\n(1) 建議持續參與各國之政府諮詢委員會並就地理名稱議題交換意見，\n"
	  "    以維護我國權益。\n(2) 建議定期舉辦說明會。\n",
	  "h:建議事項/i:(1) 建議持續參與各國之政府諮詢委員會並就地理名稱議題交換意見，"
	  "以維護我國權益。/i:(2) 建議定期舉辦說明會。" },
	/* set in as an item is, where lines go on at the margin: no item's rest */
	{ "一、会议情况\n"
	  "    论坛于五月十日至十二日在珠海举行，来自十二个国家的三百余名代表参加了\n"
	  "会议，会议通过了联合声明。代表们还就网络安全、数字经济和能力建设等问\n"
	  "题交换了意见，一致认为应加强合作，共同应对挑战，并商定每年举行一次工\n"
	  "作会晤。声明提出两项倡议：\n"
	  "    1．各方加强信息共享，建立联络机制，定期公布结果。\n"
	  "    2．支持发展中国家建设根镜像服务器，并提供培训。\n"
	  "    与会代表对声明给予积极评价，认为这是区域合作的良好开端，希望尽快落\n"
	  "实。\n",
	  "h:一、会议情况/"
	  "p:论坛于五月十日至十二日在珠海举行，来自十二个国家的三百余名代表参加了"
	  "会议，会议通过了联合声明。代表们还就网络安全、数字经济和能力建设等问"
	  "题交换了意见，一致认为应加强合作，共同应对挑战，并商定每年举行一次工"
	  "作会晤。声明提出两项倡议：/"
	  "i:1．各方加强信息共享，建立联络机制，定期公布结果。/"
	  "i:2．支持发展中国家建设根镜像服务器，并提供培训。/"
	  "p:与会代表对声明给予积极评价，认为这是区域合作的良好开端，希望尽快落"
	  "实。" },
	/* minutes whose first and last numerals say all there is */
	{ "會議紀錄\n\n一、主席致詞：略\n\n二、報告事項\n" BODY "\n\n三、討論事項\n"
	  BODY "\n\n四、散會：上午11時\n",
	  "h:會議紀錄/h:一、主席致詞：略/h:二、報告事項/p:" BODY
	  "/h:三、討論事項/p:" BODY "/h:四、散會：上午11時" },
	/* labels and values under each other, and then a heading */
	{ "二、出席\n\n政府代表：王大明、李小芳\n業界代表：陳建宏、吳美玲\n"
	  "學界代表：林教授\n\n草案逐條討論\n\n" BODY "\n",
	  "h:二、出席/p:政府代表：王大明、李小芳/p:業界代表：陳建宏、吳美玲/"
	  "p:學界代表：林教授/h:草案逐條討論/p:" BODY },
	/* lines of a programme under the names of its columns */
	{ "貳、會議行程\n" BODY "\n"
	  "日期 行程\n"
	  "3月9日(四) 自桃園啟程，經洛杉磯轉機\n"
	  "3月10日(五) 抵達坎昆\n"
	  "3月11日(六) 工作坊\n\n"
	  "參、會議重點\n" BODY "\n",
	  "h:貳、會議行程/p:" BODY "/"
	  "p:日期 行程/"
	  "p:3月9日(四) 自桃園啟程，經洛杉磯轉機/"
	  "p:3月10日(五) 抵達坎昆/p:3月11日(六) 工作坊/"
	  "h:參、會議重點/p:" BODY },
	/* days that head their accounts are no programme */
	{ "3月9日 開幕典禮\n\n" BODY "\n\n"
	  "3月10日 分組會議\n\n" BODY "\n",
	  "h:3月9日 開幕典禮/p:" BODY "/h:3月10日 分組會議/p:" BODY },
	/* what a page has behind its text; the same words over text */
	{ "專題討論\n\n" BODY "\n\n"
	  "上一篇：研究中心召開工作會議\n"
	  "下一篇：關於舉辦宣傳週的通知\n\n"
	  "相關閱讀\n"
	  "· 上次總結會召開\n"
	  "· 專家當選理事\n",
	  "h:專題討論/p:" BODY "/"
	  "p:上一篇：研究中心召開工作會議/"
	  "p:下一篇：關於舉辦宣傳週的通知/"
	  "p:相關閱讀/i:上次總結會召開/i:專家當選理事" },
	{ "專題討論\n\n" BODY "\n\n分享經驗的方式\n\n" BODY "\n",
	  "h:專題討論/p:" BODY "/h:分享經驗的方式/p:" BODY },
	/* bullets that blanks part from the text under them; a list */
	{ "3. Working Groups\n\n"
	  "•    Public Safety Working Group (PSWG)\n\n"
	  EN1 "\n" EN2 "\n" EN3 "\n\n"
	  "•    Working Group on Underserved Regions\n\n"
	  EN1 "\n" EN2 "\n" EN3 "\n",
	  "h:3. Working Groups/h:Public Safety Working Group (PSWG)/"
	  "p:" EN1 " " EN2 EN3 "/"
	  "h:Working Group on Underserved Regions/"
	  "p:" EN1 " " EN2 EN3 },
	{ "3. Working Groups\n\n"
	  "•    Public Safety Working Group (PSWG)\n"
	  "•    Working Group on Underserved Regions\n\n"
	  EN1 "\n" EN2 "\n" EN3 "\n",
	  "h:3. Working Groups/i:Public Safety Working Group (PSWG)/"
	  "i:Working Group on Underserved Regions/"
	  "p:" EN1 " " EN2 EN3 },
	/* the same part of one section after another; a running head */
	{ "一、轉讓政策\n\n最新動態\n\n" BODY "\n\n"
	  "二、資料政策\n\n最新動態\n\n" BODY "\n\n"
	  "三、安全公告\n\n最新動態\n\n" BODY "\n",
	  "h:一、轉讓政策/h:最新動態/p:" BODY "/"
	  "h:二、資料政策/h:最新動態/p:" BODY "/"
	  "h:三、安全公告/h:最新動態/p:" BODY },
	{ BODY "\n\n政策週報\n\n" BODY "\n\n政策週報\n\n" BODY
	  "\n\n政策週報\n\n" BODY "\n",
	  "p:" BODY "/p:政策週報/p:" BODY "/p:政策週報/p:" BODY
	  "/p:政策週報/p:" BODY },
	/* numbers of papers that are told of; labels of parts */
	{ "政策小組\n\n" BODY "\n\n"
	  "prop-126：修正流程。" BODY "\n\n"
	  "prop-127：核發上限。" BODY "\n",
	  "h:政策小組/p:" BODY "/p:prop-126：修正流程。" BODY
	  "/p:prop-127：核發上限。" BODY },
	{ "政策小組\n\n" BODY "\n\n"
	  "願景：修正流程。" BODY "\n\n"
	  "使命：核發上限。" BODY "\n",
	  "h:政策小組/p:" BODY "/h:願景：/p:修正流程。" BODY
	  "/h:使命：/p:核發上限。" BODY },
	/* where a picture is from; a section on sources */
	{ "路由安全\n\n" BODY "\n\n"
	  "採用率前十名經濟體(Source: APNIC)\n\n" BODY "\n\n"
	  "資料來源的選擇\n\n" BODY "\n",
	  "h:路由安全/p:" BODY "/f:採用率前十名經濟體(Source: APNIC)/p:"
	  BODY "/h:資料來源的選擇/p:" BODY },
	/* a house over the day and the title; a subject over the day */
	{ "Governmental Advisory Committee\n\n"
	  "Montréal, Canada, 6 November 2019\n\n"
	  "Communiqué of the Montréal meeting\n\n"
	  EBODY "\n",
	  "p:Governmental Advisory Committee/"
	  "p:Montréal, Canada, 6 November 2019/"
	  "h:Communiqué of the Montréal meeting/p:" EBODY },
	{ "Governmental advice on names of places\n\n"
	  "Montréal, Canada, 6 November 2019\n\n"
	  EBODY "\n",
	  "h:Governmental advice on names of places/"
	  "p:Montréal, Canada, 6 November 2019/p:" EBODY },
	/* what a colon leads to; a label over its text */
	{ "業者該做什麼\n\n文中提出三點忠告：\n"
	  "第一，業者應指定單一聯絡窗口。\n\n"
	  "第二，業者應建立違法內容通報流程。\n",
	  "h:業者該做什麼/p:文中提出三點忠告：/"
	  "p:第一，業者應指定單一聯絡窗口。/"
	  "p:第二，業者應建立違法內容通報流程。" },
	{ "業者該做什麼\n\n" BODY "\n\n給業者的忠告：\n\n" BODY "\n",
	  "h:業者該做什麼/p:" BODY "/h:給業者的忠告：/p:" BODY },
	/* a name that begins small by custom; a line that goes on */
	{ "一、政策\n\n" BODY "\n\nccNSO\n\n" BODY "\n",
	  "h:一、政策/p:" BODY "/h:ccNSO/p:" BODY },
	{ "一、政策\n\n" BODY "\n\nof the council\n\n" BODY "\n",
	  "h:一、政策/p:" BODY "/p:of the council/p:" BODY },
	/* who issued it and when, in numbers; a number that is no day */
	{ "會訊選錄\n\n" BODY "\n\n識別碼研究協會 發行 2022.07.29\n\n"
	  BODY "\n",
	  "h:會訊選錄/p:" BODY "/p:識別碼研究協會 發行 2022.07.29/p:" BODY },
	{ "會訊選錄\n\n" BODY "\n\n識別碼標準第二版 2.0\n\n" BODY "\n",
	  "h:會訊選錄/p:" BODY "/h:識別碼標準第二版 2.0/p:" BODY },
	/* the name of a site and its languages, a line each */
	{ "跳转至主要内容\n"
	  "ICANN | 互联网名称与数字地址分配机构\n"
	  "English\nEspañol\nFrançais\n"
	  "首页 / 公众意见征询\n"
	  "2025 财年运营规划公众意见征询\n"
	  "发布日期：2023 年 12 月 11 日\n\n" BODY "\n",
	  "p:ICANN | 互联网名称与数字地址分配机构/"
	  "h:2025 财年运营规划公众意见征询/"
	  "m:发布日期：2023 年 12 月 11 日/p:" BODY },
	/* a heading under a form, one of whose labels is not known */
	{ "年度規劃草案公眾意見徵詢\n"
	  "類別：營運\n定稿的那一天：2月5日\n擬稿的那一天：2月4日\n"
	  "語言：中文\n\n"
	  "徵詢意見的內容\n" BODY "\n",
	  "h:年度規劃草案公眾意見徵詢/m:類別：營運/p:定稿的那一天：2月5日/"
	  "p:擬稿的那一天：2月4日/m:語言：中文/"
	  "p:徵詢意見的內容/p:" BODY },
	{ "年度規劃草案公眾意見徵詢\n"
	  "類別：營運\n擬稿的那一天：2月4日\n"
	  "語言：中文\n\n"
	  "徵詢意見的內容\n" BODY "\n",
	  "h:年度規劃草案公眾意見徵詢/m:類別：營運/"
	  "p:擬稿的那一天：2月4日/m:語言：中文/"
	  "h:徵詢意見的內容/p:" BODY },
	/* items of an agenda, and entries that are none */
	{ "Minutes of the Council call\n\n"
	  "Item 1: Administrative matters\n\n"
	  "1.1 Roll call\n"
	  "1.2 Statements of interest: none.\n\n"
	  "Item 2: Adoption of the final report on translation and transliteration of names\n\n"
	  EBODY "\n\n"
	  "Item 3 of the agenda was deferred.\n",
	  "h:Minutes of the Council call/"
	  "h:Item 1: Administrative matters/"
	  "i:1.1 Roll call/"
	  "i:1.2 Statements of interest: none./"
	  "h:Item 2: Adoption of the final report on translation and transliteration of names/"
	  "p:" EBODY "/"
	  "p:Item 3 of the agenda was deferred." },
	/* who spoke, right under a numbered heading; a heading under another */
	{ "A. Route Servers\n"
	  "Sara Ilves, Baltic IX\n\n"
	  EBODY "\n\n"
	  "B. Security\n"
	  "Security, Stability and Resiliency\n\n"
	  EBODY "\n",
	  "h:A. Route Servers/"
	  "p:Sara Ilves, Baltic IX/"
	  "p:" EBODY "/"
	  "h:B. Security/"
	  "h:Security, Stability and Resiliency/"
	  "p:" EBODY },
	/* entries of a list that a section's name is one of; the section */
	{ EBODY "\n"
	  EBODY "\n"
	  EBODY "\n"
	  EBODY "\n\n"
	  "Important Information Links\n"
	  "Announcement\n"
	  "Public Comment Proceeding\n"
	  "View Comments Submitted\n\n"
	  EBODY "\n\n"
	  "Public Comment Proceeding\n\n"
	  EBODY "\n",
	  "p:" EBODY "/"
	  "p:" EBODY "/"
	  "p:" EBODY "/"
	  "p:" EBODY "/"
	  "p:Important Information Links/"
	  "p:Announcement/"
	  "p:Public Comment Proceeding/"
	  "p:View Comments Submitted/"
	  "p:" EBODY "/"
	  "h:Public Comment Proceeding/"
	  "p:" EBODY },
	/* a label of a remark */
	{ "Section I: Overview\n\n"
	  "Note: This section intends to summarize the comments submitted.\n\n"
	  EBODY "\n\n"
	  "Section II: Analysis\n\n"
	  "Note: This section intends to analyse the comments submitted.\n\n"
	  EBODY "\n",
	  "h:Section I: Overview/"
	  "m:Note: This section intends to summarize the comments submitted./"
	  "p:" EBODY "/"
	  "h:Section II: Analysis/"
	  "m:Note: This section intends to analyse the comments submitted./"
	  "p:" EBODY },
	/* an English title over labels; the name of a form */
	{ "Requirement for Abuse Mailboxes\n\n"
	  "Number: 2013-09\n"
	  "Author: Marta Lindgren\n"
	  "Submission Date: 3 December 2012\n\n"
	  "Summary of Proposal\n\n"
	  EBODY "\n",
	  "h:Requirement for Abuse Mailboxes/"
	  "m:Number: 2013-09/"
	  "m:Author: Marta Lindgren/"
	  "m:Submission Date: 3 December 2012/"
	  "h:Summary of Proposal/"
	  "p:" EBODY },
	{ "TRIP REPORT\n\n"
	  "Prepared by: Tom Whitcombe\n"
	  "Date: 6 April 2018\n"
	  "Distribution: Board\n\n"
	  "1. Background\n\n"
	  EBODY "\n\n"
	  "2. Costs\n\n"
	  EBODY "\n",
	  "p:TRIP REPORT/"
	  "m:Prepared by: Tom Whitcombe/"
	  "m:Date: 6 April 2018/"
	  "m:Distribution: Board/"
	  "h:1. Background/"
	  "p:" EBODY "/"
	  "h:2. Costs/"
	  "p:" EBODY },
	/* a title in an item of its own among those that run into their text */
	{ "一、总体要求\n\n"
	  "（一）指导思想。坚持创新驱动，以提升服务能力为主线，推动产业发展。\n\n"
	  "（二）基本原则。\n\n"
	  "1.坚持市场主导，发挥市场在资源配置中的作用。\n\n"
	  "2.坚持安全可控，完善技术手段。\n\n"
	  "（三）发展目标。到明年，域名注册量达到五千万个，形成若干家企业。\n",
	  "h:一、总体要求/"
	  "h:（一）指导思想。/"
	  "p:坚持创新驱动，以提升服务能力为主线，推动产业发展。/"
	  "h:（二）基本原则。/"
	  "i:1.坚持市场主导，发挥市场在资源配置中的作用。/"
	  "i:2.坚持安全可控，完善技术手段。/"
	  "h:（三）发展目标。/"
	  "p:到明年，域名注册量达到五千万个，形成若干家企业。" },
	/* a table that goes on, one with white space between cells, a form */
	{ "表1 會議行程\n"
	  "日期\t場次\n"
	  "7/26\t開幕式\n\n"
	  "表1 會議行程（續）\n\n"
	  "日期\t場次\n"
	  "7/28\t閉幕式\n",
	  "p:表1 會議行程/"
	  "t:日期\t場次|7/"
	  "26\t開幕式|7/"
	  "28\t閉幕式" },
	{ "表1 會議行程\n"
	  "日期\t場次\n"
	  "7/26\t開幕式\n\n"
	  "表2 經費\n\n"
	  "項目\t金額\n"
	  "7/28\t三百\n",
	  "p:表1 會議行程/"
	  "t:日期\t場次|7/"
	  "26\t開幕式/"
	  "p:表2 經費/"
	  "t:項目\t金額|7/"
	  "28\t三百" },
	{ "我們計劃採取以下步驟。\n\n"
	  "　　日期　　　　　　　　工作\n"
	  "　　2009年6月　　　　　簽訂備忘錄\n"
	  "　　2010年1月至6月　　　分階段引入\n",
	  "p:我們計劃採取以下步驟。/"
	  "t:日期\t工作|2009年6月\t簽訂備忘錄|2010年1月至6月\t分階段引入" },
	{ "The votes were counted.\n\n"
	  "Name          Affiliation   Votes\n"
	  "A. Keller     ALAC          12\n"
	  "J. Berg       RySG          9\n\n"
	  "The motion was carried.\n",
	  "p:The votes were counted./"
	  "t:Name\tAffiliation\tVotes|A. Keller\tALAC\t12|J. Berg\tRySG\t9/"
	  "p:The motion was carried." },
	{ "服務機關        某某部\n"
	  "姓名            王小明\n"
	  "出國地點        日本\n\n"
	  BODY "\n",
	  "m:服務機關 某某部/"
	  "m:姓名 王小明/"
	  "m:出國地點 日本/"
	  "p:" BODY },
	/* two houses sign over the day */
	{ BODY "\n\n"
	  "商務及科技發展局\n"
	  "資訊科技總監辦公室\n"
	  "2009年4月\n",
	  "p:" BODY "/"
	  "p:商務及科技發展局/"
	  "p:資訊科技總監辦公室/"
	  "p:2009年4月" },
	/* numerals of nested lists are none of their headings' words */
	{ "1. 主要議程\n\n"
	  "  1. 預算\n\n"
	  "    " BODY "\n\n"
	  "  2. 合約\n\n"
	  "    " BODY "\n\n"
	  "2. 執行會議\n\n"
	  "  1. 薪酬\n\n"
	  "    " BODY "\n",
	  "h:主要議程/"
	  "h:預算/"
	  "p:" BODY "/"
	  "h:合約/"
	  "p:" BODY "/"
	  "h:執行會議/"
	  "h:薪酬/"
	  "p:" BODY },
	/* those of print are */
	{ "1. 主要議程\n\n"
	  BODY "\n\n"
	  "2. 執行會議\n\n"
	  BODY "\n",
	  "h:1. 主要議程/"
	  "p:" BODY "/"
	  "h:2. 執行會議/"
	  "p:" BODY },
	/* the way to a page */
	{ "首頁 > 最新消息 > 公告\n\n"
	  "論壇延期公告\n\n"
	  "發布日期：2021/06/04\n\n"
	  BODY "\n",
	  "h:論壇延期公告/"
	  "m:發布日期：2021/"
	  "06/"
	  "04/"
	  "p:" BODY },
	/* and a title with such a sign */
	{ "第一級 > 第二級：域名的層級\n\n"
	  BODY "\n\n"
	  BODY "\n",
	  "h:第一級 > 第二級：域名的層級/"
	  "p:" BODY "/"
	  "p:" BODY },
	/* lines of a programme, and a day over what happened on it */
	{ "線上座談的時間及題目如下：\n"
	  "7月15日　頻寬夠用嗎？\n"
	  "8月19日　政策論壇回顧\n\n"
	  "座談免費參加。\n",
	  "p:線上座談的時間及題目如下：/"
	  "p:7月15日 頻寬夠用嗎？/"
	  "p:8月19日 政策論壇回顧/"
	  "p:座談免費參加。" },
	{ "6月25日 開幕典禮\n\n"
	  BODY "\n\n"
	  "6月26日 分組會議\n\n"
	  BODY "\n",
	  "h:6月25日 開幕典禮/"
	  "p:" BODY "/"
	  "h:6月26日 分組會議/"
	  "p:" BODY },
	/* who wrote it, who signs, who asks */
	{ "焦點報導\n"
	  "論壇行前：看什麼？\n"
	  "文／林一舟\n\n"
	  BODY "\n\n"
	  "財團法人某某中心　敬啟\n",
	  "h:焦點報導/"
	  "h:論壇行前：看什麼？/"
	  "p:文／林一舟/"
	  "p:" BODY "/"
	  "p:財團法人某某中心 敬啟" },
	{ "問：第一次參加是什麼時候？\n"
	  "答：2014年10月，在洛杉磯。\n\n"
	  "問：有什麼建議？\n"
	  "答：先讀完章程再舉手發言。\n",
	  "p:問：第一次參加是什麼時候？/"
	  "p:答：2014年10月，在洛杉磯。/"
	  "p:問：有什麼建議？/"
	  "p:答：先讀完章程再舉手發言。" },
	{ "問：什麼是域名？\n\n"
	  BODY "\n\n"
	  "問：誰來管理？\n\n"
	  BODY "\n",
	  "h:問：什麼是域名？/"
	  "p:" BODY "/"
	  "h:問：誰來管理？/"
	  "p:" BODY },
	/* notes under a text; resolutions */
	{ "註1：政策討論的郵件論壇，任何人都可以訂閱，見網站說明。\n"
	  "註2：本文照片皆為本人拍攝，轉載時請註明出處與作者。\n",
	  "p:註1：政策討論的郵件論壇，任何人都可以訂閱，見網站說明。/"
	  "p:註2：本文照片皆為本人拍攝，轉載時請註明出處與作者。" },
	{ "第 2017.03.16.04 號決議的理由\n\n"
	  "第 2017.03.16.05 號決議：董事會請理事會提供意見，並於五月底前答覆。\n",
	  "h:第 2017.03.16.04 號決議的理由/"
	  "p:第 2017.03.16.05 號決議：董事會請理事會提供意見，並於五月底前答覆。" },
	/* a masthead, and a page's title */
	{ "域名電子報\n"
	  "第 118 期　2022年11月號\n\n"
	  "預算草案公布\n\n"
	  BODY "\n",
	  "p:域名電子報/"
	  "p:第 118 期 2022年11月號/"
	  "h:預算草案公布/"
	  "p:" BODY },
	/* a title in two lines, a house over a title */
	{ "出國報告（出國類別：開會）\n\n"
	  "參加某某網路名稱與號碼指配機構\n"
	  "（ICANN）第 57 次會議報告\n\n"
	  "服務機關：數據通訊司\n"
	  "出國期間：105 年 11 月 1 日至 11 月 11 日\n"
	  "報告日期：106 年 1 月 20 日\n\n"
	  "壹、目的\n"
	  BODY "\n",
	  "p:出國報告（出國類別：開會）/"
	  "h:參加某某網路名稱與號碼指配機構（ICANN）第 57 次會議報告/"
	  "m:服務機關：數據通訊司/"
	  "m:出國期間：105 年 11 月 1 日至 11 月 11 日/"
	  "m:報告日期：106 年 1 月 20 日/"
	  "h:壹、目的/"
	  "p:" BODY },
	{ "出國報告（出國類別：開會）\n\n"
	  "某某數位發展委員會\n"
	  "參加第 57 次會議報告\n\n"
	  "服務機關：數據通訊司\n"
	  "出國期間：105 年 11 月 1 日至 11 月 11 日\n"
	  "報告日期：106 年 1 月 20 日\n\n"
	  "壹、目的\n"
	  BODY "\n",
	  "p:出國報告（出國類別：開會）/"
	  "p:某某數位發展委員會/"
	  "h:參加第 57 次會議報告/"
	  "m:服務機關：數據通訊司/"
	  "m:出國期間：105 年 11 月 1 日至 11 月 11 日/"
	  "m:報告日期：106 年 1 月 20 日/"
	  "h:壹、目的/"
	  "p:" BODY },
	/* the number of a paper, whom it is for, its title */
	{ "CB(1)118/08-09(04)號文件\n\n"
	  "2009年4月14日會議\n"
	  "討論文件\n\n"
	  "資訊基建及廣播事務委員會\n\n"
	  "檢討互聯網域名的管理安排\n\n"
	  "目的\n\n"
	  BODY BODY "\n\n"
	  "背景\n\n"
	  BODY BODY BODY "\n\n"
	  "檢討\n\n"
	  BODY "\n",
	  "p:CB(1)118/"
	  "08-09(04)號文件/"
	  "p:2009年4月14日會議/"
	  "p:討論文件/"
	  "p:資訊基建及廣播事務委員會/"
	  "h:檢討互聯網域名的管理安排/"
	  "h:目的/"
	  "p:" BODY BODY "/"
	  "h:背景/"
	  "p:" BODY BODY BODY "/"
	  "h:檢討/"
	  "p:" BODY },
	/* a post under the name of its blog; author and day under a title */
	{ "青禾手記\n"
	  "社會學研究生的網路治理筆記\n\n"
	  "參與會議的心得 (3)\n\n"
	  "3月 12, 2017\n\n"
	  "（接續上一篇）\n\n"
	  BODY "\n",
	  "p:青禾手記/"
	  "p:社會學研究生的網路治理筆記/"
	  "h:參與會議的心得 (3)/"
	  "p:3月 12, 2017/"
	  "p:（接續上一篇）/"
	  "p:" BODY },
	{ "論網路治理的未來與挑戰\n\n"
	  "林一舟、陳小帆、王大明\n"
	  "2017年3月12日\n\n"
	  BODY "\n",
	  "h:論網路治理的未來與挑戰/"
	  "p:林一舟、陳小帆、王大明/"
	  "p:2017年3月12日/"
	  "p:" BODY },
	/* the foot of a page */
	{ BODY "\n\n"
	  "你是誰？\n"
	  "您可以在這裡找到我們：YouTube LinkedIn\n"
	  "© 2017 某某機構。隱私權政策\n",
	  "p:" BODY "/"
	  "p:你是誰？/"
	  "p:您可以在這裡找到我們：YouTube LinkedIn/"
	  "p:© 2017 某某機構。隱私權政策" },
	{ BODY "\n\n"
	  "關於我們\n"
	  BODY "\n"
	  "© 2017 某某機構。隱私權政策\n",
	  "p:" BODY "/"
	  "h:關於我們/"
	  "p:" BODY "/"
	  "p:© 2017 某某機構。隱私權政策" },
	/* footers that hold the number of their page; advice is none */
	{ "工作小組開會兩次。\n\n第一次在春天，第二次在秋天。\n\n"
	  A "\n\n某聯盟 | 年度小結 | 1\n" B "\n\n回覆共有三份。\n\n"
	  "某聯盟 | 年度小結 | 2\n\n會費照舊。\n\n訓練增為兩場。\n\n"
	  "網站改版。\n\n某聯盟 | 年度小結 | 3\n",
	  "p:工作小組開會兩次。/p:第一次在春天，第二次在秋天。/"
	  "p:" A B "/p:回覆共有三份。/"
	  "p:會費照舊。/p:訓練增為兩場。/p:網站改版。" },
	{ "Work plan of the forum          1\n\nFees stay as they are.\n\n"
	  "The site is new.\n\nTwo courses are held.\n\n"
	  "Work plan of the forum          2\n\nNo fee is due.\n\n"
	  "The site is old.\n\nThree courses are held.\n\n"
	  "Work plan of the forum          3\n\nAll is said.\n",
	  "p:Fees stay as they are./p:The site is new./"
	  "p:Two courses are held./p:No fee is due./p:The site is old./"
	  "p:Three courses are held./p:All is said." },
	{ "Advice 1\n\nFees stay as they are.\n\nThe site is new.\n\n"
	  "Advice 2\n\nNo fee is due.\n\nThe site is old.\n\n"
	  "Advice 3\n\nAll is said.\n",
	  "h:Advice 1/p:Fees stay as they are./p:The site is new./"
	  "h:Advice 2/p:No fee is due./p:The site is old./h:Advice 3/"
	  "p:All is said." },
	/* the contents of a page: numerals, and what stands under them */
	{ "批准的決議 | 理事會會議\n\n1. 例行事項\n\n核可上次紀錄\n\n"
	  "任命新任委員\n\n2. 其他事項\n\n1. 例行事項：\n\n"
	  "a. 核可上次紀錄\n\n" A B "\n\n"
	  "b. 任命新任委員\n\n" A A B "\n\n"
	  "2. 其他事項：\n\n沒有其他討論。\n",
	  "h:批准的決議 | 理事會會議/i:1. 例行事項/i:核可上次紀錄/"
	  "i:任命新任委員/i:2. 其他事項/h:1. 例行事項：/"
	  "h:a. 核可上次紀錄/p:" A B "/h:b. 任命新任委員/"
	  "p:" A A B "/h:2. 其他事項：/p:沒有其他討論。" },
	/* minutes number the labels at their head too */
	{ "號碼工作小組第2次會議紀錄\n一、時間：六月一日上午九時\n"
	  "二、地點：本會二樓會議室\n三、主席：林主任\n四、報告事項：\n"
	  "秘書處報告上季收支。\n五、討論事項：\n第一案\n"
	  "會費維持不變。\n六、臨時動議：\n無人提出動議。\n"
	  "七、散會：十二時\n",
	  "h:號碼工作小組第2次會議紀錄/i:一、時間：六月一日上午九時/"
	  "i:二、地點：本會二樓會議室/i:三、主席：林主任/h:四、報告事項：/"
	  "p:秘書處報告上季收支。/h:五、討論事項：/h:第一案/"
	  "p:會費維持不變。/h:六、臨時動議：/p:無人提出動議。/"
	  "i:七、散會：十二時" },
	/* who publishes a plan is not its title */
	{ "Internet Engineering Task Force\n\nDraft plan for the coming year"
	  "\n\nPosted on 3 May 2010\n\n1. Summary\n\n"
	  EN1 "\n" EN2 "\n" EN3 "\n\n2. Budget\n\n"
	  EN1 "\n" EN2 "\n" EN3 "\n",
	  "p:Internet Engineering Task Force/h:Draft plan for the coming year/"
	  "p:Posted on 3 May 2010/h:1. Summary/"
	  "p:" EN1 " " EN2 EN3 "/h:2. Budget/p:" EN1 " " EN2 EN3 },
	/* a running head with bars, beside the numbers of few pages */
	{ "第一年由秘書處完成盤點。\n\n第一年之成果已經公布。\n\n1\n"
	  "ICANN | 規劃 | 供評議\n\n第二年由各中心開始推動。\n\n"
	  "第二年之經費另行編列。\n\n2\nICANN | 規劃 | 供評議\n\n"
	  "第三年檢討各項成效。\n\n3\n",
	  "p:第一年由秘書處完成盤點。/p:第一年之成果已經公布。"
	  "/p:第二年由各中心開始推動。/p:第二年之經費另行編列。"
	  "/p:第三年檢討各項成效。" },
	/* a section of addresses, and a label whose value is one */
	{ "會議順利閉幕，各方同意繼續討論。\n\n延伸閱讀：\n"
	  "https://example.org/a\nhttps://example.org/b\n",
	  "p:會議順利閉幕，各方同意繼續討論。/h:延伸閱讀："
	  "/p:https://example.org/a/p:https://example.org/b" },
	{ "會議順利閉幕，各方同意繼續討論。\n\n詳見主辦單位：\n"
	  "https://example.org/a\n",
	  "p:會議順利閉幕，各方同意繼續討論。"
	  "/p:詳見主辦單位：https://example.org/a" },
	/* one blank parts a page's number from the paper's own name */
	{ "位址管理月報\n\n第一節說明登記的現況，並提出三項數字。\n\n"
	  "本月新增會員六家。\n\n"
	  "各家業者所登記的聯絡人、地址及路由資料，均應依照章程於今年\n\n"
	  "位址管理月報 第 9 期　2\n\n年底以前更新完畢。\n\n"
	  "第二節說明收費。\n\n費率維持不變。\n\n"
	  "位址管理月報 第 9 期　3\n\n第三節說明會議。\n\n"
	  "會議於六月舉行。\n\n與會者共三百人。\n\n"
	  "位址管理月報 第 9 期　4\n",
	  "h:位址管理月報/p:第一節說明登記的現況，並提出三項數字。"
	  "/p:本月新增會員六家。"
	  "/p:各家業者所登記的聯絡人、地址及路由資料，均應依照章程於今年"
	  "年底以前更新完畢。"
	  "/p:第二節說明收費。/p:費率維持不變。/p:第三節說明會議。"
	  "/p:會議於六月舉行。/p:與會者共三百人。" },
	/* a table of bars is one, its rule too; one line of pairs is none */
	{ "一、行程\n\n| 日期 | 行程 |\n|---|---|\n|3月5日|閉幕|\n\n"
	  "二、心得\n\n收穫很多。\n",
	  "h:一、行程/t:日期\t行程|3月5日\t閉幕/h:二、心得/p:收穫很多。" },
	/* who went and of which house: a line each, however long they are */
	{ "行政院及所屬各機關出國報告提要\n\n"
	  "計畫主辦機關／聯絡人：國家通訊傳播委員會／周育誠\n"
	  "出國人員姓名／服務機關／單位／職稱：\n"
	  "王小明／國家通訊傳播委員會／資源管理處／科長\n"
	  "陳大華／國家通訊傳播委員會／資源管理處／技士\n"
	  "報告日期：99年11月15日\n\n"
	  "會期四天，由主辦國之交通部長致詞揭幕，計有四十三個經濟體\n"
	  "之代表二百六十人與會，我國除本會外，另有財團法人及電信業\n"
	  "者代表參加，會中就位址即將發罄之因應方式充分交換意見，並\n"
	  "決議自明年起調整核發之上限，各經濟體應於年底前完成其國內之"
	  "\n修法，由秘書處彙整後提報下一次大會，並公布於中心之網站及通\n"
	  "訊。\n",
	  "p:行政院及所屬各機關出國報告提要/"
	  "p:計畫主辦機關／聯絡人：國家通訊傳播委員會／周育誠/"
	  "p:出國人員姓名／服務機關／單位／職稱：/"
	  "p:王小明／國家通訊傳播委員會／資源管理處／科長/"
	  "p:陳大華／國家通訊傳播委員會／資源管理處／技士/"
	  "m:報告日期：99年11月15日/p:"
	  "會期四天，由主辦國之交通部長致詞揭幕，計有四十三個經濟體"
	  "之代表二百六十人與會，我國除本會外，另有財團法人及電信業"
	  "者代表參加，會中就位址即將發罄之因應方式充分交換意見，並"
	  "決議自明年起調整核發之上限，各經濟體應於年底前完成其國內之"
	  "修法，由秘書處彙整後提報下一次大會，並公布於中心之網站及通"
	  "訊。" },
	/* the name of a section does not go on with the sentence above it */
	{ "一、目的\n\n"
	  "會期四天，由主辦國之交通部長致詞揭幕，計有四十三個經濟體\n"
	  "之代表二百六十人與會，我國除本會外，另有財團法人及電信業\n"
	  "者代表參加，會中就位址即將發罄之因應方式充分交換意見，並\n"
	  "決議自明年起調整核發之上限，各經濟體應於年底前完成其國內\n"
	  "之修法，由秘書處彙整後提報下一次大會，並公布於其網站上。\n背景\n"
	  "會期四天，由主辦國之交通部長致詞揭幕，計有四十三個經濟體\n"
	  "之代表二百六十人與會，我國除本會外，另有財團法人及電信業\n"
	  "者代表參加，會中就位址即將發罄之因應方式充分交換意見，並\n"
	  "決議自明年起調整核發之上限，各經濟體應於年底前完成其國內\n"
	  "之修法，由秘書處彙整後提報下一次大會，並公布於其網站上。\n",
	  "h:一、目的/p:"
	  "會期四天，由主辦國之交通部長致詞揭幕，計有四十三個經濟體"
	  "之代表二百六十人與會，我國除本會外，另有財團法人及電信業"
	  "者代表參加，會中就位址即將發罄之因應方式充分交換意見，並"
	  "決議自明年起調整核發之上限，各經濟體應於年底前完成其國內"
	  "之修法，由秘書處彙整後提報下一次大會，並公布於其網站上。/h:背景/p:"
	  "會期四天，由主辦國之交通部長致詞揭幕，計有四十三個經濟體"
	  "之代表二百六十人與會，我國除本會外，另有財團法人及電信業"
	  "者代表參加，會中就位址即將發罄之因應方式充分交換意見，並"
	  "決議自明年起調整核發之上限，各經濟體應於年底前完成其國內"
	  "之修法，由秘書處彙整後提報下一次大會，並公布於其網站上。" },
	/* the pages of the front are counted apart, in the middle of a line */
	{ "一、目的\n\n" A "\n" B "\n\n                        II\n\n"
	  "二、過程\n\n" A "\n" B "\n\nII\n\n" A "\n",
	  "h:一、目的/p:" A B "/h:二、過程/p:" A B "/p:II/p:" A },
	/* letters over the paragraphs that a paper counts, not those in one */
	{ "會議重點\n(a) 職能之移交\n1. " A B A B "\n2. " A B A B "\n"
	  "(b) 問責\n3. " A B A B "\n建議\n4. 請通過：\n(a) 提交意見書；\n"
	  "(b) 舉辦簡報會。\n5. " A B A B "\n",
	  "h:會議重點/h:(a) 職能之移交/i:1. " A B A B "/i:2. " A B A B
	  "/h:(b) 問責/i:3. " A B A B "/h:建議/i:4. 請通過：/"
	  "i:(a) 提交意見書；/i:(b) 舉辦簡報會。/i:5. " A B A B },
	/* an English title that went on to a second line */
	{ "Extended Proceedings\n\n" EN1 "\n" EN2 EN3 "\n\n"
	  "Competition, Consumer Trust and Consumer Choice (CCT) Review Team "
	  "Draft\nReport on the Round of 2012\n\n" EN1 "\n" EN2 "\n" EN3
	  "\n\n" EN1 "\n" EN2 "\n" EN1 "\n" EN2 "\n" EN3 "\n",
	  "h:Extended Proceedings/p:" EN1 " " EN2 EN3
	  "/h:Competition, Consumer Trust and Consumer Choice (CCT) Review "
	  "Team Draft Report on the Round of 2012/p:" EN1 " " EN2 EN3
	  "/p:" EN1 " " EN2 EN1 " " EN2 EN3 },
	/* what looks like a tag and is none stays in its cell */
	{ "<table>\n<tr><th>名稱</th><td>會議</甲></td></tr>\n"
	  "<tr><th>日期</th><td>五月</td></tr>\n</table>\n",
	  "t:名稱\t會議</甲>|日期\t五月" },
	/* 日曆 behind a numeral counts no days */
	{ "本期導讀\n\n01  要聞\n02  政策\n03  日曆\n\n" A B "\n",
	  "h:本期導讀/i:01 要聞/i:02 政策/i:03 日曆/p:" A B },
	/* a table drawn with strokes: none of them is text or a heading */
	{ "一、事項\n\n+------+----------+\n| 序號 | 事項     |\n"
	  "+------+----------+\n| 1    | 名單     |\n| 2    | 術語表   |\n"
	  "+------+----------+\n\n二、散會\n\n會議於五時結束。\n",
	  "h:一、事項/t:序號\t事項|1\t名單|2\t術語表/h:二、散會/"
	  "p:會議於五時結束。" },
	/* what went on under each case has a line of its own, as 決議： has */
	{ "案由一：專場安排\n\n討論情況：\n" A "\n" B "\n\n決議：\n同意。\n\n"
	  "案由二：是否提交意見\n\n討論情況：\n" A "\n" B "\n\n決議：\n"
	  "暫不提交。\n",
	  "h:案由一：專場安排/h:討論情況：/p:" A B "/h:決議：/p:同意。/"
	  "h:案由二：是否提交意見/h:討論情況：/p:" A B "/h:決議：/"
	  "p:暫不提交。" },
	/* a line full of signs whose width nobody knows is no short one */
	{ "一、快速通道\n\n“.中国”、“.台湾”、“.香港”、“.新加坡”等国际化国家和地区顶级域目前靠的是几年\n"
	  "以前启动的快速通道，本是权宜之计，一用就是十年，会员们为此多次上书，理事会才在今年\n"
	  "批准启动第四次国家和地区代码政策制定流程，以正式政策取而代之，工作组在其后的八月里\n"
	  "召开了首次电话会议，共有二十余人参加。\n",
	  "h:一、快速通道/p:“.中国”、“.台湾”、“.香港”、“.新加坡”等国际化国家和地区顶级域目前靠的是几年"
	  "以前启动的快速通道，本是权宜之计，一用就是十年，会员们为此多次上书，理事会才在今年"
	  "批准启动第四次国家和地区代码政策制定流程，以正式政策取而代之，工作组在其后的八月里"
	  "召开了首次电话会议，共有二十余人参加。" },
	/* an address that had no room on the line before, and one cut in two */
	{ EN1 "\n" EN2 "\nhttps://a.example/en/content/second-consultations-of-"
	  "the-year.\n\n" EN1 "\n" EN2 "\n" EN1 "\n" EN2 "\n",
	  "p:" EN1 " " EN2 "https://a.example/en/content/second-consultations-"
	  "of-the-year./p:" EN1 " " EN2 EN1 " " EN2 },
	/* V. after IV. is a numeral; a case may end as a sentence does */
	{ "IV. Leadership\n" EN1 "\n" EN2 "\n" EN3 "\nV. Host country\n"
	  EN1 "\n" EN2 "\n" EN3 "\n",
	  "h:IV. Leadership/p:" EN1 " " EN2 EN3 "/h:V. Host country/p:" EN1
	  " " EN2 EN3 },
	{ "案由一：徵選結果，提請討論。\n說明：" A B "\n決議：照案通過。\n",
	  "h:案由一：徵選結果，提請討論。/h:說明：/p:" A B
	  "/h:決議：/p:照案通過。" },
	/* those of minutes without cases, where they come again */
	{ "一、确认上次会议纪要\n决议：通过。\n\n二、年度预算\n说明：" A B
	  "\n意见：\n" A "\n" B "\n决议：修正后通过，自明年起施行\n\n三、散会\n",
	  "h:一、确认上次会议纪要/h:决议：/p:通过。/h:二、年度预算/h:说明：/p:" A B
	  "/h:意见：/p:" A B "/h:决议：/p:修正后通过，自明年起施行/h:三、散会" },
	/* one alone, those of a letter, and what decides nothing are none */
	{ "主席:請秘書單位先說明。\n\n委員:" A B "\n\n決議:請承辦單位送審。\n",
	  "m:主席:請秘書單位先說明。/p:委員:" A B "/p:決議:請承辦單位送審。" },
	{ "主旨：檢送修正草案，請查照。\n\n說明：\n一、" A B "\n二、" A B
	  "\n\n擬辦：奉核後辦理。\n\n決定：如擬。\n",
	  "m:主旨：檢送修正草案，請查照。/p:說明：/i:一、" A B "/i:二、" A B
	  "/p:擬辦：奉核後辦理。/p:決定：如擬。" },
	{ "系統操作手冊\n\n" A B "\n說明：" A B "\n\n" A B
	  "\n辦法：" A B "\n",
	  "h:系統操作手冊/p:" A B "/p:說明：" A B "/p:" A B "/p:辦法：" A B },
	/* where others have lines of their own, those that run in count too */
	{ "案由一：會費調整，提請討論。\n\n說明：\n\n" A "\n" B "\n\n"
	  "決議：\n\n照案通過。\n\n案由二：場地，提請討論。\n\n"
	  "說明：" A "\n" B "\n\n決議：" A "\n" B "\n",
	  "h:案由一：會費調整，提請討論。/h:說明：/p:" A B "/h:決議：/"
	  "p:照案通過。/h:案由二：場地，提請討論。/h:說明：/p:" A B
	  "/h:決議：/p:" A B },
	/* whose the text is stands under its title in brackets as well */
	{ "焦點\n\n" A "\n" B "\n\n緬甸斷網一百天\n\n〔原載〕某某期刊　〔作者〕王小明"
	  "\n\n" A "\n" B "\n\n動態\n\n" A "\n" B "\n",
	  "h:焦點/p:" A B "/h:緬甸斷網一百天/p:〔原載〕某某期刊 〔作者〕王小明/p:" A B
	  "/h:動態/p:" A B },
	/* annexes one under another are a list; over text each is a heading */
	{ "一、經過\n\n" A "\n" B "\n\n二、附件目錄\n\n附件一　議程\n"
	  "附件二　名單\n附件三　宣言草案\n",
	  "h:一、經過/p:" A B "/h:二、附件目錄/i:附件一 議程/i:附件二 名單/"
	  "i:附件三 宣言草案" },
	{ "一、經過\n\n" A "\n" B "\n\n附件一　議程\n\n" A "\n" B
	  "\n\n附件二　名單\n\n" A "\n" B "\n",
	  "h:一、經過/p:" A B "/h:附件一 議程/p:" A B "/h:附件二 名單/p:" A B },
	/* who came for which house, under the label of the list */
	{ "Item 1: Welcome\n" EBODY "\n\nPresent at the meeting:\n"
	  "Registry Operators' Group: Ann Lee, Bo Berg, Cara Diaz, Dan Ek\n"
	  "ccTLD Managers' Forum: Eva Falk\n"
	  "Members at large (elected): Gil Horn\n"
	  "Observers of the Board: Ida Jung\n\nItem 2: Budget\n" EBODY "\n",
	  "h:Item 1: Welcome/p:" EBODY "/h:Present at the meeting:/"
	  "p:Registry Operators' Group: Ann Lee, Bo Berg, Cara Diaz, Dan Ek/"
	  "p:ccTLD Managers' Forum: Eva Falk/"
	  "p:Members at large (elected): Gil Horn/"
	  "p:Observers of the Board: Ida Jung/h:Item 2: Budget/p:" EBODY },
	/* what is before a meeting, told in full over its account */
	{ "Item 1: Welcome\n" EBODY " " EBODY " " EBODY "\n\nItem 2: MOTION - Adoption "
	  "of the final report on the transfer of names between registrars in the "
	  "islands\n" EBODY " " EBODY " " EBODY "\n\nItem 3: Any other business\n"
	  EBODY "\n",
	  "h:Item 1: Welcome/p:" EBODY " " EBODY " " EBODY "/h:Item 2: MOTION - "
	  "Adoption of the final report on the transfer of names between "
	  "registrars in the islands/p:" EBODY " " EBODY " " EBODY
	  "/h:Item 3: Any other business/p:" EBODY },
	/* a notice below the form on the cover, where sections count */
	{ "號碼管理辦法諮詢文件\n\n諮詢主題\t號碼管理\n公告機關\t某某局\n公告日期\t九十年八月\n\n"
	  "延期公告\n\n" BODY "\n\n壹、前言\n\n" BODY "\n\n貳、議題\n\n" BODY "\n",
	  "h:號碼管理辦法諮詢文件/t:諮詢主題\t號碼管理|公告機關\t某某局|公告日期\t九十年八月/"
	  "h:延期公告/p:" BODY "/h:壹、前言/p:" BODY "/h:貳、議題/p:" BODY },
	/* two tables below a section, each with its name */
	{ "1. Outcome\n\n" EBODY "\n\n2. Submissions\n\nGroups and houses\n\n"
	  "Name\tInitials\nRegistry Group\tRG\nBusiness Group\tBG\n\n"
	  "Persons\n\nName\tFrom\nAnn Lee\tA City\nBo Berg\tB Town\n",
	  "h:1. Outcome/p:" EBODY "/h:2. Submissions/h:Groups and houses/"
	  "t:Name\tInitials|Registry Group\tRG|Business Group\tBG/h:Persons/"
	  "t:Name\tFrom|Ann Lee\tA City|Bo Berg\tB Town" },
	/* the kind of a page over its title, however wide that is */
	{ "Public Comment Summary Report\n\nProposed Changes to the Terms and "
	  "Conditions of the Central Directory of Islands\n\n"
	  "Publication date\t14 June 2022\nCategory\tOperations\n"
	  "Closed\t28 April 2022\n\nOutcome\n\n" EBODY
	  "\n\nSection 1: Background\n\n" EBODY "\n",
	  "p:Public Comment Summary Report/h:Proposed Changes to the Terms and "
	  "Conditions of the Central Directory of Islands/"
	  "t:Publication date\t14 June 2022|Category\tOperations|"
	  "Closed\t28 April 2022/h:Outcome/p:" EBODY
	  "/h:Section 1: Background/p:" EBODY },
	/* a title with the others' sign over a list that counts */
	{ "◆ 要聞\n\n" A "\n" B "\n\n◆ 動態\n\n" A "\n" B "\n\n◆ 編輯部建議\n\n"
	  "1．請各單位於九月底前提出書面意見，並送秘書處彙整。\n\n2．下次會議前應完成演練。\n",
	  "h:◆ 要聞/p:" A B "/h:◆ 動態/p:" A B "/h:◆ 編輯部建議/"
	  "i:1．請各單位於九月底前提出書面意見，並送秘書處彙整。/i:2．下次會議前應完成演練。" },
	/* terms and what they mean, a line each, are no sections */
	{ "一、經過\n\n" A "\n" B "\n\n二、名詞\n共識政策（Consensus Policy）：依程序產生、"
	  "經通過之後，對簽約方有拘束力的政策。\n遞迴伺服器（recursive server）：替使用者向"
	  "各處查詢，並把答案記下來的伺服器。\n",
	  "h:一、經過/p:" A B "/h:二、名詞/p:共識政策（Consensus Policy）：依程序產生、經通過"
	  "之後，對簽約方有拘束力的政策。/p:遞迴伺服器（recursive server）：替使用者向各處查"
	  "詢，並把答案記下來的伺服器。" },
	/* 本期要目 over contents with leaders, on the cover too */
	{ "某某通訊\n\n第 8 期\n\n2015 年 8 月 31 日\n\n本期要目\n\n"
	  "合約延期一年 ………………………… 1\n提案進入關鍵階段 …………………… 1\n\n"
	  "◆ 合約延期一年\n\n" A "\n" B "\n\n◆ 提案進入關鍵階段\n\n" A "\n" B "\n",
	  "p:某某通訊/p:第 8 期/p:2015 年 8 月 31 日/h:本期要目/"
	  "p:合約延期一年 ………………………… 1/p:提案進入關鍵階段 …………………… 1/"
	  "h:◆ 合約延期一年/p:" A B "/h:◆ 提案進入關鍵階段/p:" A B },
	/* brief titles that one paragraph after another begins with */
	{ "4. Analysis\n\nThe reading is our own.\n\nAnswer times. " EBODY " " EBODY
	  "\n\nRefusals. " EBODY "\n\n" EBODY "\n\nLength of an approval. " EBODY
	  "\n\nRedistribution. " EBODY "\n\n5. Next steps\n\n" EBODY "\n",
	  "h:4. Analysis/p:The reading is our own./h:Answer times./p:" EBODY " "
	  EBODY "/h:Refusals./p:" EBODY "/p:" EBODY
	  "/h:Length of an approval./p:" EBODY "/h:Redistribution./p:" EBODY
	  "/h:5. Next steps/p:" EBODY },
	{ "四、分析\n\n答覆期限。" BODY BODY "\n\n拒絕理由。" BODY "\n\n資料轉用。" BODY
	  "\n\n五、後續\n\n" BODY "\n",
	  "h:四、分析/h:答覆期限。/p:" BODY BODY "/h:拒絕理由。/p:" BODY "/h:資料轉用。/p:"
	  BODY "/h:五、後續/p:" BODY },
	/* whole sentences are none, nor are two, nor one again and again */
	{ "4. Minutes\n\nThe motion was carried. " EBODY "\n\nHe agreed. " EBODY
	  "\n\nDiscussion followed. " EBODY "\n",
	  "h:4. Minutes/p:The motion was carried. " EBODY "/p:He agreed. " EBODY
	  "/p:Discussion followed. " EBODY },
	{ "4. Analysis\n\nAnswer times. " EBODY "\n\nRefusals. " EBODY "\n",
	  "h:4. Analysis/p:Answer times. " EBODY "/p:Refusals. " EBODY },
	{ "四、經過\n\n抵達會場。" BODY "\n\n會議開始。" BODY "\n\n午後休息。" BODY "\n",
	  "h:四、經過/p:抵達會場。" BODY "/p:會議開始。" BODY "/p:午後休息。" BODY },
	/* an annex without a number heads what it names, table or text */
	{ "一、經過\n\n" A "\n" B "\n\n附錄　參考資料\n某某會議網站 http://a.example/1\n"
	  "政策一覽 http://a.example/2\n",
	  "h:一、經過/p:" A B "/h:附錄 參考資料/p:某某會議網站 http://a.example/1/"
	  "p:政策一覽 http://a.example/2" },
	{ "一、经过\n\n" A "\n" B "\n\n附件：名词对照\n\n中文\t英文\n域名\tdomain\n"
	  "网关\tgateway\n",
	  "h:一、经过/p:" A B "/h:附件：名词对照/t:中文\t英文|域名\tdomain|"
	  "网关\tgateway" },
	{ "1. Outcome\n\n" EN1 "\n" EN2 "\n" EN3 "\n\nAnnex: Documents consulted\n\n"
	  EN1 "\n" EN2 "\n" EN3 "\n\nAppendix \xE2\x80\x93 Cost tables\n\n"
	  "Item\tCost\nTravel\t10\nHotel\t20\n",
	  "h:1. Outcome/p:" EN1 " " EN2 EN3 "/h:Annex: Documents consulted/p:" EN1
	  " " EN2 EN3 "/h:Appendix – Cost tables/t:Item\tCost|Travel\t10|"
	  "Hotel\t20" },
	/* what is sent with a letter is no section */
	{ "一、經過\n\n" A "\n" B "\n\n附件：名單一份\n\n正本：各會員\n",
	  "h:一、經過/p:" A B "/m:附件：名單一份/m:正本：各會員" },
	{ "1. Outcome\n\n" EN1 "\n" EN2 "\n" EN3 "\n\nAttachment: agenda.pdf\n\n"
	  EN1 "\n" EN2 "\n" EN3 "\n",
	  "h:1. Outcome/p:" EN1 " " EN2 EN3 "/p:Attachment: agenda.pdf/p:" EN1
	  " " EN2 EN3 },
	/* a case's parts have lines of their own, between blanks or not */
	{ "案由一：會費調整，提請討論。\n\n說明：\n\n" A "\n" B "\n\n"
	  "決議：\n\n照案通過。\n\n案由二：場地，提請討論。\n\n"
	  "說明：\n\n" A "\n" B "\n\n決議：\n1.洽悉。\n2.下次再議。\n",
	  "h:案由一：會費調整，提請討論。/h:說明：/p:" A B "/h:決議：/"
	  "p:照案通過。/h:案由二：場地，提請討論。/h:說明：/p:" A B
	  "/h:決議：/i:1.洽悉。/i:2.下次再議。" },
	{ "案由一：出席人員分工，提請討論。（提案單位：交通部）\n說明：\n1. 會議訂於十月"
	  "召開。\n2. 簽證約需十五日。\n決議：\n1. 照案通過。\n2. 下次再議。\n",
	  "h:案由一：出席人員分工，提請討論。（提案單位：交通部）/h:說明：/i:1. 會議訂於"
	  "十月召開。/i:2. 簽證約需十五日。/h:決議：/i:1. 照案通過。/i:2. 下次再議。" },
	/* letters over paragraphs that are counted through; a list in one */
	{ "第三章　建議\n\n(a)　收費\n\n3.1　" A "\n" B "\n\n"
	  "(b)　期限\n\n3.2　" A "\n" B "\n\n3.3　" A "\n" B "\n",
	  "h:第三章 建議/h:(a) 收費/i:3.1 " A B "/h:(b) 期限/i:3.2 " A B
	  "/i:3.3 " A B },
	{ "第三章　建議\n\n3.1　" A "\n" B "\n\n(a)　收費\n\n(b)　期限\n\n"
	  "3.2　" A "\n" B "\n",
	  "h:第三章 建議/i:3.1 " A B "/i:(a) 收費/i:(b) 期限/i:3.2 " A B },
	/* questions that are put; 5.2 …： in two lines leads to its answer */
	{ "第五章　意見\n\n問題1：你是否同意縮減人數？若否，原因為何？\n"
	  "問題2：成員應如何委任？\n問題3：還有什麼意見？\n\n" A B "\n",
	  "h:第五章 意見/p:問題1：你是否同意縮減人數？若否，原因為何？/"
	  "p:問題2：成員應如何委任？/p:問題3：還有什麼意見？/p:" A B },
	/* a title with its second line below, indented; two titles */
	{ "會訊\n\n\n\n" A "\n\n" B "\n\n\n\n線上論壇落幕\n\n　實體會議何時恢復？"
	  "\n\n\n\n" A "\n\n" B "\n\n\n\n國內動態\n\n\n\n辦法修正\n\n\n\n"
	  A "\n\n" B "\n",
	  "h:會訊/p:" A B "/h:線上論壇落幕實體會議何時恢復？/p:" A B
	  "/h:國內動態/h:辦法修正/p:" A B },
	/* a title's English name under it is none of its own */
	{ "會訊\n\n" A "\n" B "\n\n章程修正案\n\n"
	  "Draft Amendments to the Bylaws\n\n" A "\n" B "\n\n新任理事\n\n"
	  A "\n" B "\n",
	  "h:會訊/p:" A B "/h:章程修正案/p:Draft Amendments to the Bylaws/p:"
	  A B "/h:新任理事/p:" A B },
	/* what comes again under each heading is no contents of the page */
	{ "1. Codes\n\na. The Board is advised to:\n\ni. publish a plan.\n\n"
	  "Rationale\n\n" EBODY "\n\n2. Names\n\n"
	  "a. The Board is advised to:\n\ni. keep the list.\n\nRationale\n\n"
	  EBODY "\n",
	  "h:1. Codes/i:a. The Board is advised to:/i:i. publish a plan./"
	  "h:Rationale/p:" EBODY "/h:2. Names/i:a. The Board is advised to:/"
	  "i:i. keep the list./h:Rationale/p:" EBODY },
	/* 民國 behind a label is the head of its day, and no label */
	{ "出國報告提要\n\n出國人員：林一舟　某某署　專員\n\n"
	  "　　　　　陳二帆　某某署　科員\n\n出國類別：其他\n\n"
	  "出國期間：民國 92年 9月 6日至 92年 9月 14日\n\n出國地區：泰國\n\n"
	  "報告日期：民國 92年 12月 3日\n\n壹、前言\n\n" A "\n" B "\n",
	  "p:出國報告提要/m:出國人員：林一舟 某某署 專員/"
	  "p:陳二帆 某某署 科員/m:出國類別：其他/"
	  "m:出國期間：民國 92年 9月 6日至 92年 9月 14日/m:出國地區：泰國/"
	  "m:報告日期：民國 92年 12月 3日/h:壹、前言/p:" A B },
	/* no space between Han and Han */
	{ A "\n" B "\n\n" A "\n" B "\n", "p:" A B "/p:" A B },
	/* a blank line after each printed line says nothing */
	{ A "\n\n" B "\n\n \n" A "\n\n" B "\n\n \n" A "\n\n" B "\n",
	  "p:" A B "/p:" A B "/p:" A B },
	/* Latin words and a hyphen */
	{ EN1 "\n" EN2 "\n" EN3 "\n\n" EN1 "\n" EN2 "\n" EN3 "\n",
	  "p:" EN1 " " EN2 EN3 "/p:" EN1 " " EN2 EN3 },
	/* a hyphen that only the end of the line has: the word elsewhere */
	{ EN1 "\nof the governance forum in the week before the council's inter-\n"
	  "national meeting, which is the third of the international ones.\n",
	  "p:" EN1 " of the governance forum in the week before the council's "
	  "international meeting, which is the third of the international "
	  "ones." },
	/* or a syllable; but the compound, where the document has it */
	{ EN1 "\n" "from the three regional registries on their plans for a reduc-\n"
	  "tion of fees, and on what is asked in the third round of the re-\n"
	  "port, a co-operation of all who take part and the next step co-\n"
	  "operation brings.\n",
	  "p:" EN1 " from the three regional registries on their plans for a "
	  "reduction of fees, and on what is asked in the third round of the "
	  "re-port, a co-operation of all who take part and the next step "
	  "co-operation brings." },
	/* a grid of columns cuts words, numbers and addresses */
	{ "    本次會議由電信暨資訊工作小組（Teleco\n"
	  "mmunications and Information Working Gro\n"
	  "up）主辦，於2005年6月13日至17日舉行，網\n"
	  "站為http://www.example.org/meeting/2005\n"
	  "，各會員體均派員參加。\n"
	  "    全體大會，會中討論資通安全、網路電話\n"
	  "、號碼可攜、頻譜分配，以及人力資源之訓練\n"
	  "，並就明年之工作計畫，交換意見，獲致多項\n"
	  "共識。\n"
	  "    閉幕典禮於17日下午舉行，主席感謝各會\n"
	  "員體之支持，下次會議訂於2006年4月在加拿\n"
	  "大舉行，會期五天，各分組之議程，另行公布\n"
	  "。\n",
	  "p:本次會議由電信暨資訊工作小組（Telecommunications and Information Working Group）主辦，於2005年6月13日至17日舉行，網站為http://www.example.org/meeting/2005，各會員體均派員參加。"
	  "/p:全體大會，會中討論資通安全、網路電話、號碼可攜、頻譜分配，以及人力資源之訓練，並就明年之工作計畫，交換意見，獲致多項共識。"
	  "/p:閉幕典禮於17日下午舉行，主席感謝各會員體之支持，下次會議訂於2006年4月在加拿大舉行，會期五天，各分組之議程，另行公布。" },
	/* a bracket that begins a line */
	{ "「全球資訊基礎建設」(Global Information Infrastructure,簡稱GII\n"
	  ")為美國副總統所提出,旨在結合各國之建設,使全世界之電腦網路互相連通。\n",
	  "p:「全球資訊基礎建設」(Global Information Infrastructure,簡稱GII)為美國"
	  "副總統所提出,旨在結合各國之建設,使全世界之電腦網路互相連通。" },
	/* an inner row that is text; labels over a paragraph head sections */
	{ "參、各分組會議重點\n一、自由化分組\n    （一）公布" S2 "\n"
	  "    （二）公告" S2 "\n二、商業分組\n    本分組" S2 "\n",
	  "h:參、各分組會議重點/h:一、自由化分組/i:（一）公布" S2
	  "/i:（二）公告" S2 "/h:二、商業分組/p:本分組" S2 },
	{ "二、會議重點\n（一）資通安全（Security，SEC）：" S1 "\n"
	  "（二）網路電話：" S1 "\n",
	  "h:二、會議重點/h:（一）資通安全（Security，SEC）：/p:" S1
	  "/h:（二）網路電話：/p:" S1 },
	/* over a line or two they are the heads of points; so is advice */
	{ "二、會議重點\n（一）資通安全：" S2 "\n（二）網路電話：" S2 "\n",
	  "h:二、會議重點/i:（一）資通安全：" S2 "/i:（二）網路電話：" S2 },
	{ "二、建議\n（一）資通安全：" S1 "\n（二）網路電話：" S1 "\n",
	  "h:二、建議/i:（一）資通安全：" S1 "/i:（二）網路電話：" S1 },
	/* numerals with text between are headings, a row of them items */
	{ "一、目的\n" A "\n" B "\n二、過程\n" A "\n" B "\n",
	  "h:一、目的/p:" A B "/h:二、過程/p:" A B },
	{ A "\n" B "\n1. 安全；\n2. 穩定；\n3. 開放。\n" A "\n" B "\n",
	  "p:" A B "/i:1. 安全；/i:2. 穩定；/i:3. 開放。/p:" A B },
	/* a bullet from a symbol font */
	{ A "\n" B "\n\n\xEF\x81\xAC 註冊資料\n" A "\n" B "\n",
	  "p:" A B "/h:註冊資料/p:" A B },
	/* a cover in two columns is a table of labels and values */
	{ "出國期間 108/6/22-29 出國地點 Marrakech, Morocco\n"
	  "出國事由 參加 ICANN 65 會議\n\n" A "\n" B "\n",
	  "t:出國期間\t108/6/22-29\t出國地點\tMarrakech, Morocco|"
	  "出國事由\t參加 ICANN 65 會議/p:" A B },
	{ "報告人：王小明\n報告日期：108年7月1日\n\n" A "\n" B "\n",
	  "m:報告人：王小明/m:報告日期：108年7月1日/p:" A B },
	/* who signs below the text, and the day, are no rows and columns */
	{ BODY "\n\n撰寫人：王小明　單位：國際組\n日期：2014年6月5日\n",
	  "p:" BODY "/m:撰寫人：王小明 單位：國際組/m:日期：2014年6月5日" },
	{ BODY "\n\n撰寫人：王小明　職稱：組長\n日期：2014年6月5日　單位：國際組\n",
	  "p:" BODY "/t:撰寫人：\t王小明\t職稱：\t組長|"
	  "日期：\t2014年6月5日\t單位：\t國際組" },
	/* the header row again on the next page */
	{ "日期\t行程\n6/24\t開幕\n\n日期\t行程\n6/25\t閉幕\n",
	  "t:日期\t行程|6/24\t開幕|6/25\t閉幕" },
	/* letter-spacing, no-break space, radical */
	{ "這 些 規 格 由 未 來 政 策 小 組 研 議 。\n",
	  "p:這些規格由未來政策小組研議。" },
	{ "由\xC2\xA0ICANN\xC2\xA0主辦之會議於\xE2\xBC\x80"
	  "月舉行，計有百人參加。\n",
	  "p:由 ICANN 主辦之會議於一月舉行，計有百人參加。" },
	/* the first section stands under the title as the others under text */
	{ "北歐註冊管理機構參訪心得\n\n斯德哥爾摩\n\n" A B "\n\n赫爾辛基\n\n" A B
	  "\n", "h:北歐註冊管理機構參訪心得/h:斯德哥爾摩/p:" A B
	  "/h:赫爾辛基/p:" A B },
	/* none does so: whose the text is */
	{ "北歐註冊管理機構參訪心得\n\n林一舟\n\n" A B "\n\n斯德哥爾摩\n\n" A B
	  "\n", "h:北歐註冊管理機構參訪心得/p:林一舟/p:" A B
	  "/h:斯德哥爾摩/p:" A B },
	/* a label of forms over figures heads them; over names it is a label */
	{ "Report of the Forum 2014\n\nAttendance\n\n| Region | Number |\n"
	  "|---|---|\n| Asia | 120 |\n| Oceania | 33 |\n\nBudget\n\n"
	  "| Item | USD |\n|---|---|\n| Venue | 9000 |\n| Travel | 100 |\n",
	  "h:Report of the Forum 2014/h:Attendance/"
	  "t:Region\tNumber|Asia\t120|Oceania\t33/h:Budget/"
	  "t:Item\tUSD|Venue\t9000|Travel\t100" },
	{ "出席人員\n\n姓名\t單位\t職稱\n報告人\t某某局\t科長\n職稱\t某某局\t科員\n",
	  "p:出席人員/t:姓名\t單位\t職稱|報告人\t某某局\t科長|"
	  "職稱\t某某局\t科員" },
	/* a house and the kind of paper is no title; minutes have no other */
	{ "行政院及所屬各機關出國報告\n\n出席網路治理會議報告\n\n"
	  "服務機關：某某局\n報告日期：108年7月1日\n\n壹、前言\n\n" A B "\n",
	  "p:行政院及所屬各機關出國報告/h:出席網路治理會議報告/"
	  "m:服務機關：某某局/m:報告日期：108年7月1日/h:壹、前言/p:" A B },
	{ "網路治理小組會議紀錄\n\n時間：108年7月1日\n\n" A B "\n",
	  "h:網路治理小組會議紀錄/m:時間：108年7月1日/p:" A B },
	/* the title that later pages print as their head */
	{ "參加第七十次會議報告\n\n一、目的\n\n" A B "\n\n參加第七十次會議報告\n"
	  "第 1 頁\n\n二、過程\n\n會期四天，均以視訊進行。\n\n"
	  "參加第七十次會議報告\n第 2 頁\n\n三、建議\n\n宜續派員參加。\n\n"
	  "參加第七十次會議報告\n第 3 頁\n",
	  "h:參加第七十次會議報告/h:一、目的/p:" A B "/h:二、過程/"
	  "p:會期四天，均以視訊進行。/h:三、建議/p:宜續派員參加。" },
	/* a foot of some length, one U+3000 before the page's number */
	{ "島嶼網路月報\n\n" A "\n島嶼網路月報 第 64 期　1\n" B "\n\n" A
	  "\n\n島嶼網路月報 第 64 期　2\n\n" B "\n\n" A
	  "\n\n島嶼網路月報 第 64 期　3\n",
	  "h:島嶼網路月報/p:" A B "/p:" A B "/p:" A },
	/* an annex that the paper is without heads nothing */
	{ "一、經過\n\n" A "\n" B "\n\n附件一　簽到單（略）\n附件二　意見彙整表（略）\n"
	  "　　　　　　　　　　　　　　　　　　　　某某組整理\n",
	  "h:一、經過/p:" A B "/i:附件一 簽到單（略）/i:附件二 意見彙整表（略）/p:某某組整理" },
	{ "1. Outcome\n\n" EBODY "\n\nAnnex. Papers brought back\n\n"
	  "(a) Annual report, printed\n(b) Slides of the session\n",
	  "h:1. Outcome/p:" EBODY "/h:Annex. Papers brought back/"
	  "i:(a) Annual report, printed/i:(b) Slides of the session" },
	/* what a member asks in minutes, in a line of its own */
	{ "一、討論事項\n\n王委員大明：支持本案。\n林委員志遠：恢復的兩件，原因為何？\n"
	  "業務組：一件是帳號停用。\n",
	  "h:一、討論事項/p:王委員大明：支持本案。/p:林委員志遠：恢復的兩件，原因為何？/"
	  "p:業務組：一件是帳號停用。" },
	/* the last line of a form, whose value is a text */
	{ "一、位址政策草案\n\n" BODY "\n\n標籤規則更新\n類別：技術\n"
	  "開始日期：2025年1月9日\n結束日期：2025年2月18日\n"
	  "內容摘要：" A "\n" B "\n\n資料請求檢討\n類別：政策\n開始日期：2025年1月9日\n"
	  "結束日期：2025年2月18日\n內容摘要：" A "\n" B "\n",
	  "h:一、位址政策草案/p:" BODY "/h:標籤規則更新/m:類別：技術/m:開始日期：2025年1月9日/"
	  "m:結束日期：2025年2月18日/p:內容摘要：" A B "/h:資料請求檢討/m:類別：政策/"
	  "m:開始日期：2025年1月9日/m:結束日期：2025年2月18日/p:內容摘要：" A B },
	/* minutes that count on from labels, with nothing in one section */
	{ "一、時間：108年4月12日\n二、地點：本會會議室\n三、主席：林一舟\n"
	  "四、報告事項：\n" A B "\n五、討論事項：\n" A B "\n"
	  "六、臨時動議：無。\n七、散會：上午11時\n",
	  "i:一、時間：108年4月12日/i:二、地點：本會會議室/i:三、主席：林一舟/"
	  "h:四、報告事項：/p:" A B "/h:五、討論事項：/p:" A B
	  "/h:六、臨時動議：無。/i:七、散會：上午11時" },
	/* lines that all stop at one column: a numbered line that does not ends */
	{ "二月二十七日上午拜會美國商務部電信總署\n由該署副助理署長接待，說明白皮書公布以\n"
	  "來新機構籌備之進度，並答覆我方所提關於\n國碼頂級網域之問題，會談約一小時半，賓\n"
	  "主盡歡。\n一、拜會南加州大學資訊所\n該所長年負責位址及協定參數之指配業務，\n"
	  "未來將逐步移交新成立之機構辦理，移交時\n程尚未決定。\n二、參觀機房\n"
	  "機房設於地下一樓，計有伺服器十二部，由\n兩位工程師輪值維護。\n",
	  "p:二月二十七日上午拜會美國商務部電信總署由該署副助理署長接待，說明白皮書公布以"
	  "來新機構籌備之進度，並答覆我方所提關於國碼頂級網域之問題，會談約一小時半，賓"
	  "主盡歡。/h:一、拜會南加州大學資訊所/p:該所長年負責位址及協定參數之指配業務，"
	  "未來將逐步移交新成立之機構辦理，移交時程尚未決定。/h:二、參觀機房/"
	  "p:機房設於地下一樓，計有伺服器十二部，由兩位工程師輪值維護。" },
	/* the end of a line cuts addresses; prose, days and others are no part */
	{ "More can be found at https://example.org/resources/pages/\n"
	  "governance-2012-02-25-en and in the annex to the report.\n\n"
	  "https://example.org/en/\nroom5/schedule_full-\nday.pdf\n\n"
	  "https://example.org/\nmeetings of last year\n\n"
	  "https://example.org/a\n2015/06/25\n\n"
	  "http://example.org/\nhttp://example.net/\n\n"
	  "See the page https://example.org/board.\nIt has the minutes.\n",
	  "p:More can be found at https://example.org/resources/pages/"
	  "governance-2012-02-25-en and in the annex to the report./"
	  "p:https://example.org/en/room5/schedule_full-day.pdf/"
	  "p:https://example.org//p:meetings of last year/"
	  "p:https://example.org/a/p:2015/06/25/p:http://example.org//"
	  "p:http://example.net//p:See the page https://example.org/board./"
	  "p:It has the minutes." },
	/* a title that ends as titles do has no more of it below */
	{ "參加第二十屆網際網路量測研討會心得報告\n資訊工程學系　林一舟\n\n壹、經過\n"
	  A "\n" B "\n",
	  "h:參加第二十屆網際網路量測研討會心得報告/p:資訊工程學系 林一舟/"
	  "h:壹、經過/p:" A B },
	/* bold of a page's mark-up, in the middle of text it stays */
	{ "**活動資訊**\n\n" A B "\n\n*GAC 公報*\n\n" A "**安全**" B "\n",
	  "h:活動資訊/p:" A B "/h:GAC 公報/p:" A "**安全**" B },
	/* where all titles stand under three blank lines they head sections */
	{ "Visit\n\n" EN1 ".\n\n" EN1 ".\n\n\n\nThe building\n\n" EN1 ".\n\n" EN1
	  ".\n\n\n\nThe people\n\n" EN1 ".\n\n" EN1 ".\n",
	  "h:Visit/p:" EN1 "./p:" EN1 "./h:The building/p:" EN1 "./p:" EN1
	  "./h:The people/p:" EN1 "./p:" EN1 "." },
	/* where others have no more than usual, they are under pictures */
	{ "一、概況\n\n" A B "\n\n" A B "\n\n\n\n大會會場外觀\n\n" A B "\n\n\n\n"
	  "各國代表座位\n\n" A B "\n\n二、議程\n\n" A B "\n",
	  "h:一、概況/p:" A B "/p:" A B "/f:大會會場外觀/p:" A B
	  "/f:各國代表座位/p:" A B "/h:二、議程/p:" A B },
	/* little text, and every sentence of it ends with its line */
	{ "香港論壇會議記錄\n\n1. 通過上次會議記錄\n\n上次會議記錄無修改，獲得通過。\n\n"
	  "2. 跟進事項\n\n鄧女士報告已向大學預訂演講廳，費用由校方贊助。\n\n"
	  "3. 其他事項\n\n沒有其他事項。\n\n4. 下次會議\n\n"
	  "主席表示已有三位海外講者答允出席，餘下名額將邀請本地業界人士。\n\n"
	  "會議於晚上結束，主席向各位致謝。\n",
	  "h:香港論壇會議記錄/h:1. 通過上次會議記錄/p:上次會議記錄無修改，獲得通過。/"
	  "h:2. 跟進事項/p:鄧女士報告已向大學預訂演講廳，費用由校方贊助。/"
	  "h:3. 其他事項/p:沒有其他事項。/h:4. 下次會議/"
	  "p:主席表示已有三位海外講者答允出席，餘下名額將邀請本地業界人士。/"
	  "p:會議於晚上結束，主席向各位致謝。" },
	/* who wrote it and when; a title that ends in a day; what a page does */
	{ "Fellowship diary: a week away\n\n27 June 2018 by Tomasz Wilk\n\n"
	  "Day 1: lost\n\n" EN1 ".\n\nDay 2: found\n\n" EN1 ".\n\n【打印】【关闭】\n",
	  "h:Fellowship diary: a week away/p:27 June 2018 by Tomasz Wilk/"
	  "h:Day 1: lost/p:" EN1 "./h:Day 2: found/p:" EN1 "./p:【打印】【关闭】" },
	{ "Notes from the registrar call, 14 February 2012\n\n"
	  "On the call: Ana, Bert, Chidi\n\nUpdates:\n\n" EN1 ".\n\n"
	  "Open issues:\n\n" EN1 ".\n\nNext call:\n\n" EN1 ".\n",
	  "h:Notes from the registrar call, 14 February 2012/"
	  "p:On the call: Ana, Bert, Chidi/h:Updates:/p:" EN1
	  "./h:Open issues:/p:" EN1 "./h:Next call:/p:" EN1 "." },
	/* the line under the title of a page; the kind of a letter */
	{ "工信部召开座谈会\n\n2012-05-18 来源：某某网\n\n" A B "\n\n" A B "\n",
	  "h:工信部召开座谈会/p:2012-05-18 来源：某某网/p:" A B "/p:" A B },
	{ "某某電信股份有限公司　函\n\n受文者：各會員\n發文日期：104年3月2日\n\n" A B
	  "\n", "p:某某電信股份有限公司 函/m:受文者：各會員/"
	  "m:發文日期：104年3月2日/p:" A B },
	/* a case that is a sentence, over its answer; elsewhere it is text */
	{ "提案一：\n案由：擬組團參加高峰會，請討論。\n說明：\n" A B
	  "\n決議：\n" A B "\n",
	  "h:提案一：/h:案由：擬組團參加高峰會，請討論。/h:說明：/p:" A B
	  "/h:決議：/p:" A B },
	/* an address for which a sentence had no room */
	{ "參考資源彙整\n\n亞太網路資訊中心之政策提案頁面列有各項提案之狀態，並可訂閱電子\n"
	  "報，網址為\nhttps://example.org/community/policy/proposals/archived-\n"
	  "proposals-2015-to-2019/index.html\n\n某某中心網站備有中文資料。\n",
	  "h:參考資源彙整/p:亞太網路資訊中心之政策提案頁面列有各項提案之狀態，並可訂閱電子"
	  "報，網址為https://example.org/community/policy/proposals/archived-"
	  "proposals-2015-to-2019/index.html/p:某某中心網站備有中文資料。" },
	/* a title that fills its line, and a shorter line between blanks */
	{ "參加網際網路名稱與號碼指配組織第四十三次會議後感\n\n首次參加的印象\n\n" A
	  "\n" B "\n\n" A "\n" B "\n\n申請系統的故障\n\n" A "\n" B "\n\n" A "\n" B
	  "\n", "h:參加網際網路名稱與號碼指配組織第四十三次會議後感/"
	  "h:首次參加的印象/p:" A B "/p:" A B "/h:申請系統的故障/p:" A B
	  "/p:" A B },
	/* tags that text recognition left */
	{ "<p>報告書內容包含下列各項如次。</p> <p>本報告計有四章。</p>\n",
	  "p:報告書內容包含下列各項如次。 本報告計有四章。" },
	/* the part of a register parts a cell: its rest is one of its own */
	{ "相關專案: |\n計畫主辦機關資訊\n110/11/02 至 110/11/06 |\n"
	  "報告內容摘要\n服務機關 |\n報告日期: |\n服務單位 |\n署長 |\n",
	  "t:相關專案:/h:計畫主辦機關資訊/t:110/11/02 至 110/11/06/"
	  "h:報告內容摘要/t:服務機關\t報告日期:\t服務單位/p:署長" },
	/* but not what a text says of tags */
	{ "網頁中的 <script> 應予移除，以免危害。\n",
	  "p:網頁中的 <script> 應予移除，以免危害。" },
};

START_TEST(joins_and_names)
{
	struct read r = read_text(cases[_i].text);
	char *shown = show(&r);

	ck_assert_str_eq(shown, cases[_i].blocks);
	free(shown);
	jb_arena_free(r.doc.arena);
}
END_TEST

static const char *const paragraphs[] = {
	"網際網路名稱與號碼指配組織於六月二十四日至二十七日舉辦第六十五次會議，"
	"主要在提供社群成員對政策進行有意義的討論、辯論與制定規劃，並由各國代表"
	"就域名系統安全（DNS Security）之推動情形，向董事會提出書面報告。",
	"该计划每个关注区域内的影响和控制分布情况都有所不同，例如对属于自身运营"
	"范围内的对象有高度控制权，而对广泛的协议开发和部署问题所产生的影响远远"
	"大于对其加以控制，因此应当由机构群体共同商定后续的评估标准和时间安排。",
	"the community discussed how the policy could be carried out in the "
	"coming year and agreed that every registry should publish its plan "
	"before the end of the quarter so that others may comment on it.",
};

/* Can cp open a line in print? */
static bool may_open(uint32_t cp)
{
	return !is_close_bracket(cp) && cp != 0xFF0C && cp != 0x3002 &&
	       cp != 0x3001 && cp != '.' && cp != ',';
}

/* The end of the line of s that begins at from, of at most width columns. */
static size_t line_past(struct jb_str s, size_t from, unsigned width)
{
	size_t at = from, best = from;
	unsigned columns = 0;

	while (at < s.n) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);
		uint32_t after = jb_utf8_next(s, &(size_t){ next });

		columns += columns_of(cp);
		if (columns > width && best > from)
			return best;
		if (next >= s.n || cp == ' ' ||
		    (may_open(after) && !is_open_bracket(cp) &&
		     (columns_of(cp) == 2 || columns_of(after) == 2)))
			best = next;
		at = next;
	}
	return s.n;
}

static void wrap(struct jb_buf *out, struct jb_str s, unsigned width)
{
	for (size_t at = 0; at < s.n;) {
		size_t past = line_past(s, at, width);

		jb_buf_str(out, jb_str_trim(jb_str_slice(s, at, past)));
		jb_buf_z(out, "\n");
		at = past;
	}
	jb_buf_z(out, "\n");
}

/* s without white space: where Han meets Latin print differs. */
static struct jb_str packed(struct jb_arena *arena, struct jb_str s)
{
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != ' ')
			jb_buf_add(&out, &s.p[i], 1);
	return jb_buf_keep(arena, &out);
}

/* _i is the width: wrapped text comes back as it was. */
START_TEST(undoes_wrapping)
{
	size_t n = sizeof(paragraphs) / sizeof(paragraphs[0]);

	for (size_t p = 0; p < n; p++) {
		struct jb_buf text = { 0 };
		struct read r;

		for (int again = 0; again < 3; again++)
			wrap(&text, jb_str_of(paragraphs[p]), (unsigned)_i);
		jb_buf_add(&text, "", 1);
		r = read_text(text.p);
		ck_assert_uint_eq(r.doc.blocks.n, 3);
		for (size_t k = 0; k < 3; k++)
			ck_assert(jb_str_eq(
				packed(r.doc.arena, r.doc.blocks.v[k].text),
				packed(r.doc.arena,
				       jb_str_of(paragraphs[p]))));
		jb_arena_free(r.doc.arena);
		jb_buf_clear(&text);
	}
}
END_TEST

/* ○ is a figure where the line before ends in the rest of a year. */
START_TEST(a_year_is_broken_between_lines)
{
	struct read r = read_text(
		"　　草案建議各會員體於二○○三年以前完成法律之檢視及修正，於二\n\n"
		"○○四年六月以前設置二十四小時之聯絡窗口，並於每次會議中提出辦\n\n"
		"理情形，其經費由各會員體依所定之比例分擔之，自一九九八年起計。\n\n"
		"\n○二○○四年預算之編列方式\n○三年計畫之執行情形\n");

	ck_assert_uint_eq(r.doc.blocks.n, 3);
	ck_assert(jb_str_has(r.doc.blocks.v[0].text, "於二○○四年六月"));
	ck_assert(jb_str_starts(r.doc.blocks.v[1].text, JB_STR("二○○四年")));
	ck_assert(jb_str_starts(r.doc.blocks.v[2].text, JB_STR("三年計畫")));
	jb_arena_free(r.doc.arena);
}
END_TEST

static const struct {
	const char *text;
	enum mark_style style;
	unsigned number, length;
} marks[] = {
	{ "一、目的", MARK_HAN, 1, 6 },
	{ "十二、附錄", MARK_HAN, 12, 9 },
	{ "（三） 建議", MARK_HAN_PAREN, 3, 10 },
	{ "第二章 過程", MARK_CHAPTER, 2, 10 },
	{ "壹、前言", MARK_FORMAL, 1, 6 },
	{ "1. Welcome", MARK_ARABIC, 1, 3 },
	{ "2.1 Scope", MARK_ARABIC, 2, 4 },
	{ "(iv) others", MARK_LETTER, 4, 5 },
	{ "IV. Advice", MARK_ROMAN, 4, 4 },
	{ "iv. report", MARK_SMALL_ROMAN, 4, 4 },
	{ "-- sign it", MARK_BULLET, 0, 3 },
	{ "--sign it", MARK_NONE, 0, 0 },
	{ "- - twice", MARK_BULLET, 0, 4 },
	{ "案由一：修正案", MARK_CHAPTER, 1, 12 },
	{ "2.0版的測試規格", MARK_NONE, 0, 0 },
	{ "1.1.1.1實作", MARK_NONE, 0, 0 },
	{ "-5% than before", MARK_NONE, 0, 0 },
	{ "2019. The year", MARK_NONE, 0, 0 },
	{ "1、8月1日公布", MARK_ARABIC, 1, 4 },
	{ "２、2019年起", MARK_ARABIC, 2, 6 },
	{ "1、2月間召開", MARK_NONE, 0, 0 },	/* two months */
	{ "1、3項建議", MARK_NONE, 0, 0 },
	{ "2．2017 年是關鍵", MARK_ARABIC, 2, 4 },
	{ "3.107年起辦理", MARK_ARABIC, 3, 2 },
	{ "1.5年之內", MARK_NONE, 0, 0 },
	{ "05 / 亞太聲音", MARK_ARABIC, 5, 5 },
	{ "05 / 06 收件", MARK_NONE, 0, 0 },	/* a day */
	{ "05/亞太聲音", MARK_NONE, 0, 0 },
	{ "15 / 亞太聲音", MARK_NONE, 0, 0 },
};

START_TEST(finds_marks)
{
	struct mark mark = mark_find(jb_str_of(marks[_i].text));

	ck_assert_int_eq(mark.style, marks[_i].style);
	ck_assert_uint_eq(mark.number, marks[_i].number);
	ck_assert_uint_eq(mark.length, marks[_i].length);
}
END_TEST

static size_t headings_of(const char *text)
{
	struct read r = read_text(text);
	size_t n = 0;

	for (size_t i = 0; i < r.doc.blocks.n; i++)
		n += r.doc.blocks.v[i].type == JB_BLOCK_HEADING;
	jb_arena_free(r.doc.arena);
	return n;
}

#define ISSUE_TEXT							\
	"　　12 月 11 日，华东域名促进会第三届会员大会在杭州召开，会议首次\n"	\
	"采用线上线下结合的方式，87 家会员单位中有 79 家派代表出席。\n\n"

START_TEST(contents_with_bullets_are_no_headings)
{
	ck_assert_uint_eq(headings_of(
		"域名行业工作简报\n\n第58期（月刊）\n\n本期目录\n"
		"  ◆ 促进会动态\n      第三届会员大会召开\n"
		"  ◆ 国际资讯\n      互联网治理论坛闭幕\n"
		"  ◆ 会员之声\n  ◆ 近期会议\n\n"
		"促进会动态\n\n第三届会员大会召开\n\n" ISSUE_TEXT
		"国际资讯\n\n互联网治理论坛闭幕\n\n" ISSUE_TEXT
		"近期会议\n\n" ISSUE_TEXT), 6);
}
END_TEST

/* What is printed of a page's number, on two pages. */
static const char *const feet[][2] = {
	{ "——— 第 2 頁 ———", "——— 第 4 頁 ———" },
	{ "———　第 2 頁　———", "———　第 3 頁　———" },
	{ "— 2 —", "— 3 —" },	  { "– 2 –", "– 5 –" },
	{ "－ 2 －", "－ 3 －" },  { "* 2 *", "* 3 *" },
	{ "~ 2 ~", "~ 4 ~" },	  { "～ 2 ～", "～ 3 ～" },
	{ "--- 2 ---", "--- 3 ---" }, { "= 2 =", "= 3 =" },
	{ "[Page 2]", "[Page 5]" }, { "〔第2頁〕", "〔第7頁〕" },
	{ "（第2页）", "（第3页）" }, { "(Page 2 of 9)", "(Page 3 of 9)" },
	{ "──────────── 第 2 頁 ────────────",
	  "──────────── 第 3 頁 ────────────" },
	{ "· 2 ·", "· 3 ·" },	  { "-- Page 2 --", "-- Page 3 --" },
};

START_TEST(framed_numbers_are_of_pages)
{
	struct jb_buf text = { 0 };
	struct read r;
	char *shown;

	jb_buf_format(&text, "一、经过\n\n" A "\n\n%s\n\n" B "\n\n二、结果\n\n"
		      BODY "\n\n%s\n\n三、建议\n\n" BODY "\n",
		      feet[_i][0], feet[_i][1]);
	jb_buf_add(&text, "", 1);
	r = read_text(text.p);
	shown = show(&r);
	ck_assert_str_eq(shown, "h:一、经过/p:" A B "/h:二、结果/p:" BODY
				"/h:三、建议/p:" BODY);
	free(shown);
	jb_arena_free(r.doc.arena);
	jb_buf_clear(&text);
}
END_TEST

/* Marks of notes, items and steps are none. */
static const char *const no_feet[][2] = {
	{ "[2]", "[5]" }, { "(2)", "(5)" }, { "2", "5" },
	{ "第二组", "第五组" },
};

START_TEST(other_numbers_stay)
{
	struct jb_buf text = { 0 };
	struct read r;
	char *shown;

	jb_buf_format(&text, "一、经过\n\n" BODY "\n\n%s\n\n二、结果\n\n"
		      BODY "\n\n%s\n\n三、建议\n\n" BODY "\n",
		      no_feet[_i][0], no_feet[_i][1]);
	jb_buf_add(&text, "", 1);
	r = read_text(text.p);
	shown = show(&r);
	ck_assert_ptr_nonnull(strstr(shown, no_feet[_i][0]));
	ck_assert_ptr_nonnull(strstr(shown, no_feet[_i][1]));
	free(shown);
	jb_arena_free(r.doc.arena);
	jb_buf_clear(&text);
}
END_TEST

/* What looks like headings, over and among those that are, and how many. */
static const struct {
	const char *text;
	size_t headings;
} counted[] = {
	/* parts under each proceeding, with no blank; contents over text */
	{ "公众评议综述\n\n本页内容\n正在征求意见的程序\n即将开放的程序（2024 年 2 月至 6 月）\n"
	  "如何提交意见\n\n" ISSUE_TEXT
	  "正在征求意见的程序\n标签规则草案\n类别：技术\n开始日期：2024 年 1 月 9 日\n"
	  "截止日期：2024 年 2 月 19 日\n员工报告截止日期：2024 年 3 月 4 日\n征询内容\n" BODY
	  "\n后续步骤\n" BODY "\n\n审核指南草案\n类别：政策\n开始日期：2024 年 1 月 30 日\n"
	  "截止日期：2024 年 3 月 12 日\n员工报告截止日期：2024 年 3 月 18 日（原定 3 月 4 日）\n"
	  "征询内容\n" BODY "\n后续步骤\n" BODY "\n\n预算草案\n类别：运营\n"
	  "开始日期：2024 年 1 月 30 日\n原截止日期：2024 年 3 月 12 日\n"
	  "延长后的截止日期：2024 年 3 月 26 日\n征询内容\n" BODY "\n后续步骤\n" BODY
	  "\n\n如何提交意见\n" BODY "\n", 13 },
	/* parts without numerals, titles with them, each again in its marks */
	{ "本期內容\n　專題報導\n　　1. 甲國修法\n　　2. 乙國徵詢\n　國內動態（二則）\n"
	  "　讀者來函\n\n【專題報導】\n\n■ 甲國修法\n\n" ISSUE_TEXT
	  "■ 乙國徵詢\n\n" ISSUE_TEXT "【國內動態】\n\n" ISSUE_TEXT
	  "【讀者來函】\n\n" ISSUE_TEXT, 6 },
	{ "目录\n  一、行业要闻\n    1、域名注册量下降\n    2、新域名开放\n  二、海外来鸿\n\n"
	  "《行业要闻》\n\n● 域名注册量下降\n\n" ISSUE_TEXT
	  "● 新域名开放\n\n" ISSUE_TEXT "《海外来鸿》\n\n" ISSUE_TEXT, 5 },
	{ "In this issue\n  News\n    1. The budget is out\n    2. A new chair\n"
	  "  Dates (3 items)\n\nNEWS\n\n◆ The budget is out\n\n" EBODY "\n\n"
	  "◆ A new chair\n\n" EBODY "\n\nDATES\n\n" EBODY "\n", 5 },
	/* what is advised, and by whom it is to be done */
	{ "Advice\n\nThe group advises the office as follows.\n\n"
	  "Recommendation 1: Publish the dates of all meetings of the year.\n\n"
	  "Recommendation 2: Keep a list of those who asked for a place.\n\n"
	  "Recommendation 3: Ask the members again before the next one.\n\n"
	  "Costs\n\n" EBODY "\n", 2 },
	{ "5. Advice\n\n" EBODY "\n\nThe list should be kept up to date.\n"
	  "Owner: Technical Services. Due: 1 June 2017.\n\n"
	  "A member should be sent.\nOwner: the Secretariat, with the Board.\n\n"
	  "A test should be made.\nOwner: Technical Services. Due: first one by "
	  "the end of August 2017.\n\n6. Costs\n\n" EBODY "\n", 2 },
	{ "四、建議\n\n" BODY "\n負責單位：技術組與秘書處共同辦理，並於下次會議提出報告。\n\n"
	  BODY "\n負責單位：秘書處，並請各會員於會後一個月內提供書面意見。\n\n五、附記\n\n"
	  BODY "\n", 2 },
	/* words of forms that head text, links that are told of; one is not */
	{ "Aims\n\n" EBODY "\n\nDates\n\n" EBODY "\n\nVenue\n\n" EBODY "\n", 3 },
	{ "活动小结\n\n" ISSUE_TEXT "相关链接\n\n会议网站：https://a.example.org/1\n"
	  "报名：https://a.example.org/2\n", 2 },
	{ "活動小結\n\n" BODY "\n\n相關連結\n\nhttps://a.example.org/1\n\n後續\n\n" BODY
	  "\n", 2 },
	/* to whom comments go, and where that is */
	{ "五、徵詢意見\n\n" BODY "\n\n5.3　意見書請於二零零九年九月三十日或之前以郵遞方式送交："
	  "\n\n九龍海旁道二號\n某某大樓三樓\n某某局辦公室\n\n電話：2500 0000\n\n"
	  "5.4　" BODY "\n\n六、附則\n\n" BODY "\n", 2 },
	{ "征求意见\n\n" ISSUE_TEXT "书面意见请寄至：\n某市某某路十二号\n某某中心政策部\n\n"
	  "下一步\n\n" ISSUE_TEXT, 2 },
	{ "征求意见\n\n" ISSUE_TEXT "请于4月5日前将意见反馈至：\n\n地址：某市某某街6号\n联系人：李某\n\n"
	  "下一步\n\n" ISSUE_TEXT, 2 },
	{ "徵稿啟事\n\n" BODY "\n\n投稿請寄：\n10617 某市某某路一段 4 號 5 樓\n某某學會編輯部\n\n"
	  "年會\n\n" BODY "\n", 2 },
	/* contents whose entries had no room in one line */
	{ "目　錄\n\n第一章　前言…………………1\n第二章　會議過程與各場次之重點整理及我國代表團\n"
	  "　　　　參與情形……………………3\n第三章　心得…………………7\n\n第一章　前言\n\n" BODY
	  "\n\n第二章　會議過程\n\n" BODY "\n\n第三章　心得\n\n" BODY "\n", 4 },
	/* parts of one goal after another, right over their lists or tables */
	{ "1. 安全\n" ISSUE_TEXT "具体措施\n• 更新密钥。\n• 公布数据。\n考核指标\n• 可用性：99%\n"
	  "2. 治理\n" ISSUE_TEXT "具体措施\n• 缩短流程。\n• 公布报告。\n考核指标\n• 用时：5 天\n"
	  "3. 财务\n" ISSUE_TEXT "具体措施\n• 完善模型。\n• 逐季公布。\n考核指标\n"
	  "| 指标 | 目标 |\n| --- | --- |\n| 偏差 | 5% |\n", 9 },
	{ "一、資安\n" BODY "\n主要工作\n- 更新金鑰。\n- 公布數據。\n二、治理\n" BODY
	  "\n主要工作\n- 縮短流程。\n- 公布報告。\n三、財務\n" BODY
	  "\n主要工作\n- 修訂模型。\n- 逐季公布。\n", 6 },
	{ "1. Security\n\n" EBODY "\nKey activities\n* Roll the key.\n* Publish "
	  "the data.\n\n2. Governance\n\n" EBODY "\nKey activities\n* Cut the "
	  "time.\n* Publish the report.\n\n3. Finance\n\n" EBODY "\nKey "
	  "activities\n* Mend the model.\n* Publish the costs.\n", 6 },
	/* a label of a notice among others */
	{ "四、徵詢\n\n（一）年度預算草案\n\n主辦單位：甲局\n截止日期：2016年10月22日\n"
	  "內容：預算草案涵蓋明年度各項支出，並附上五年期之財務預測，請各界提出看法。\n"
	  "網址：https://a.example.org/1\n\n（二）管理法草案\n\n主辦單位：乙局\n"
	  "截止日期：2016年11月11日\n內容：全文共八章九十二條，各界可於平臺留言，或以書面寄送乙局提出。\n"
	  "網址：https://a.example.org/2\n\n五、附記\n\n" BODY "\n", 4 },
	{ "公开征求意见\n\n主办单位：甲局\n截止日期：2016年10月22日\n"
	  "摘要：预算草案涵盖明年度各项支出，并附上五年期的财务预测，请各界提出意见。\n"
	  "网址：https://a.example.org/1\n\n主办单位：乙局\n截止日期：2016年11月11日\n"
	  "摘要：全文共八章九十二条，各界可以在平台留言，也可以书面寄送乙局提出意见。\n"
	  "网址：https://a.example.org/2\n\n后续\n\n" ISSUE_TEXT, 2 },
	/* who signs, below the sign that somebody did */
	{ "6. Papers\n\n" EBODY "\n\n(Signed)\nC. A. Holt\nNumbering Specialist\n\n"
	  "Seen. Item 5 goes to the Treasurer.\nS.G. 14/7/15\n", 1 },
	{ "6. Papers\n\n" EBODY "\n\n(Signed)\nM. St. Holt\nNumbering Specialist\n\n"
	  "Seen with thanks.\n", 1 },
	{ "Conclusion\n\n" EBODY "\n\n/s/\n\nMary Holt\nPolicy Officer\n", 1 },
	{ "七、結語\n\n" BODY "\n\n（簽名）\n王小明\n技術組專員\n\n已閱。第五項另行處理。\n", 1 },
	{ "How to comment\n\n" EBODY "\n\nWrite to the secretariat:\n"
	  "Suite 300\n12 Harbour Road\nWellington 6011\n\nNext steps\n\n" EBODY
	  "\n", 2 },
	/* titles between paragraphs that are counted; of annexes, over tables */
	{ "第一章　研究\n\n1.1　" BODY "主要觀察如下。\n\n各地做法\n\n1.2　" BODY BODY
	  "\n\n管治\n\n1.3　" BODY BODY "\n\n附件一\n\n各項簡稱一覽表\n\n"
	  "甲\t乙\n1\t2\n3\t4\n", 5 },
	/* one of a row, though a table is over it */
	{ "第 3.1 號決議的理由\n\n" BODY "\n\n第 3.2 號決議的理由\n\n" BODY "\n\n"
	  "第 3.3 號決議\n\n" BODY "\n\n編號\t主題\n1\t甲事項\n2\t乙事項\n\n"
	  "第 3.3 號決議的理由\n\n為什麼要處理？\n\n" BODY "\n", 4 },
	/* whose site it is, over the way to the page; a title there is one */
	{ "島嶼筆記｜每月一篇\n首頁 › 專欄 › 評論\n\n島上的諮詢怎麼辦\n\n文／王小明\n2024.05.21　閱讀時間 3 分鐘"
	  "　分享\n\n" BODY "\n\n一份清單\n\n" BODY "\n", 2 },
	{ "島上的諮詢怎麼辦\n首頁 > 專欄 > 評論\n\n文／王小明\n\n" BODY "\n\n一份清單\n\n" BODY
	  "\n", 2 },
	{ "Island Notes | the net from below\nHome > Columns > Policy\n\nWho was asked?\n\n"
	  "By Ann Lee\n\n" EBODY "\n\nA list\n\n" EBODY "\n", 2 },
	/* where the day's meeting was */
	{ "某某理事會決議\n\n2015年2月12日\n\n某某第三十二次公開會議，新加坡\n\n一、議程\n\n"
	  BODY "\n\n二、預算\n\n" BODY "\n", 3 },
	{ "Resolutions of the Council\n\n12 February 2015\n\nMeeting 52, Singapore\n\n"
	  "1. Agenda\n\n" EBODY "\n\n2. Budget\n\n" EBODY "\n", 3 },
	/* the bar of a site, and who made an issue and when */
	{ "跳至主要內容\n會員登入｜網站導覽｜聯絡我們\n\n某某通訊\n2021年2月號（總第38期）\n"
	  "某某辦公室編　　出刊日期：2021年2月26日\n\n編者的話\n\n" BODY "\n\n要聞\n\n" BODY
	  "\n", 3 },
	{ "Skip to content\nHome · About us · Subscribe · 中文\n\nThe Quarterly\n"
	  "Edited by the Secretariat   Date: 26 February 2021\n\nNews\n\n" EBODY
	  "\n\nPeople\n\n" EBODY "\n", 3 },
	{ "登录  注册  搜索\n\n工作动态\n\n" ISSUE_TEXT "综合处　发布时间：2021-02-26\n\n"
	  "通知公告\n\n" ISSUE_TEXT, 2 },
	{ "會議時間：106年3月2日下午2時\n會議地點：三樓會議室\n主席：王大明\n請假機關：某某局\n\n"
	  "壹、主席致詞\n\n" BODY "\n\n貳、報告事項\n\n" BODY "\n", 2 },
};

START_TEST(headings_are_counted)
{
	ck_assert_uint_eq(headings_of(counted[_i].text), counted[_i].headings);
}
END_TEST

/* A sign before a title, and what the heading says. */
static const struct {
	const char *line, *heading;
} signs[] = {
	{ "◎ 焦點報導", "◎ 焦點報導" },
	{ "◆要闻回顾", "◆要闻回顾" },
	{ "■ IANA職權移轉", "■ IANA職權移轉" },
	{ "★ 特別企劃", "★ 特別企劃" },
	{ "▲ 海外消息", "▲ 海外消息" },
	{ "※ 附註", "※ 附註" },
	{ "▓ 專題", "▓ 專題" },
	{ "◇ Council notes", "◇ Council notes" },
	{ "□ Dates", "□ Dates" },
	{ "● 数据", "● 数据" },
	{ "◈ 讀者來函", "◈ 讀者來函" },
	/* U+F06E, U+F0D8: the letters of a symbol font */
	{ "\uF06E 焦點報導", "焦點報導" },
	{ "\uF0D8 要闻回顾", "要闻回顾" },
};

START_TEST(titles_keep_their_sign)
{
	char text[500];
	struct read r;
	size_t found = 0;

	snprintf(text, sizeof(text), "%s\n\n" BODY "\n\n%s\n\n" BODY "\n",
		 signs[_i].line, signs[_i].line);
	r = read_text(text);
	for (size_t i = 0; i < r.doc.blocks.n; i++) {
		if (r.doc.blocks.v[i].type != JB_BLOCK_HEADING)
			continue;
		ck_assert(jb_str_eq(r.doc.blocks.v[i].text,
				    jb_str_of(signs[_i].heading)));
		found++;
	}
	ck_assert_uint_eq(found, 2);
	jb_arena_free(r.doc.arena);
}
END_TEST

#define NEWS1 "The group has been asked to look at how registries handle\n" \
	"requests from the public, and to say what is needed.\n\n"
#define NEWS2 "该工作组的任务是审视各注册管理机构如何处理外界提出的要求，并说明是否有\n" \
	"必要制定共同的政策。\n\n"
#define ACCOUNT_EN(title, who)						\
	title "\n\nOverview\n" NEWS1 "Recent Developments\n" NEWS1	\
	"Staff Contact\n" who "\n\n"
#define ACCOUNT_ZH(title, who)						\
	title "\n\n概述\n" NEWS2 "最新进展\n" NEWS2 "工作人员联系人\n"	\
	who "\n\n"

/* Bulletins, and their headings with the level before each. */
static const struct {
	const char *text, *headings;
} bulletins[] = {
	/* chapters, titles, and labels that come under each again */
	{ "ICANN Policy Update\n\nVolume 13, Issue 4\n\nccNSO\n\n"
	  ACCOUNT_EN("Framework Report Ready", "Ann Lee, Policy Advisor")
	  "GNSO\n\n"
	  ACCOUNT_EN("WHOIS Group Close to Its Report", "Bo Ray, Director")
	  ACCOUNT_EN("Protecting the Names of IGOs", "Cy Ost, Director")
	  "SSAC\n\n" ACCOUNT_EN("New Advice Out", "Di Fox, Policy Analyst"),
	  "1ccNSO 2Framework Report Ready 3Overview 3Recent Developments "
	  "3Staff Contact 1GNSO 2WHOIS Group Close to Its Report 3Overview "
	  "3Recent Developments 3Staff Contact 2Protecting the Names of IGOs "
	  "3Overview 3Recent Developments 3Staff Contact 1SSAC 2New Advice Out "
	  "3Overview 3Recent Developments 3Staff Contact " },
	{ "ICANN 政策更新\n\n第 13 卷，第 4 期\n\nccNSO\n\n"
	  ACCOUNT_ZH("解释框架工作组提出报告", "Ann Lee，政策顾问")
	  "普通用户\n\n" ACCOUNT_ZH("亚太用户举办展示", "Bo Ray，政策总监")
	  "SSAC\n\n\f" ACCOUNT_ZH("SSAC 发布建议", "Cy Ost，政策分析师"),
	  "1ccNSO 2解释框架工作组提出报告 3概述 3最新进展 3工作人员联系人 1普通用户 "
	  "2亚太用户举办展示 3概述 3最新进展 3工作人员联系人 1SSAC 2SSAC 发布建议 "
	  "3概述 3最新进展 3工作人员联系人 " },
	/* contents prove a title with a comma; a sign is that of chapters */
	{ "某某月報\n第 6 期　　2023 年 7 月\n某某中心發行　　編輯 林小姐、周先生\n"
	  "訂閱請至 https://www.example.org/paper\n\n本期內容\n"
	  "．年會落幕，新域名時程年底前定案\n．分攤為何引起反彈？\n．備援不能只看頻寬\n\n"
	  "◎ 焦點報導\n年會落幕，新域名時程年底前定案\n撰文／林小姐\n\n" BODY "\n\n"
	  "◎ 文摘\n分攤為何引起反彈？\n編譯／周先生\n\n" BODY "\n\n"
	  "◎ 國內動態\n備援不能只看頻寬\n撰文／周先生\n\n" BODY "\n\n"
	  "◎ 行事曆\n日期\t活動\t地點\n7 月 22 日\t會議\t甲市\n8 月 29 日\t論壇\t乙市\n",
	  "1本期內容 1◎ 焦點報導 2年會落幕，新域名時程年底前定案 1◎ 文摘 "
	  "2分攤為何引起反彈？ 1◎ 國內動態 2備援不能只看頻寬 1◎ 行事曆 " },
	/* contents with leaders prove titles; numbered advice under a sign */
	{ "某某动态\n\n第 8 期（总第 32 期）\n\n本期要目\n\n"
	  "年会闭幕，时间表未定 ………………… 1\n共识、分歧、下一步 ………………… 2\n编辑部建议 ………………… 3\n\n"
	  "◆ 要闻\n\n年会闭幕，时间表未定\n\n" NEWS2 "◆ 专题\n\n共识、分歧、下一步\n\n" NEWS2
	  "◆ 编辑部建议\n\n1．各单位应提交意见。\n\n2．建议完成一次演练。\n\n",
	  "1本期要目 1◆ 要闻 2年会闭幕，时间表未定 1◆ 专题 2共识、分歧、下一步 "
	  "1◆ 编辑部建议 " },
	{ "The Resolver\n\nIssue 12\n\nIn this issue\n\n"
	  "Growth, trust, and what the next round of new names may bring to the "
	  "wider region ........ 1\n"
	  "Names, numbers and nobody in charge ........ 2\n\n"
	  "Growth, trust, and what the next round of new names may bring to the "
	  "wider region\n\n" NEWS1
	  "Names, numbers and nobody in charge\n\n" NEWS1,
	  "1In this issue 1Growth, trust, and what the next round of new names "
	  "may bring to the wider region "
	  "1Names, numbers and nobody in charge " },
	/* a running head over the same line each time is none */
	{ "年報\n\n一、概況\n\n" BODY "\n\n某某月報\n第 6 期\n\n" BODY "\n\n"
	  "某某月報\n第 6 期\n\n" BODY "\n\n某某月報\n第 6 期\n\n二、展望\n\n"
	  BODY "\n", "1年報 1一、概況 1二、展望 " },
};

START_TEST(bulletins_have_chapters)
{
	struct read r = read_text(bulletins[_i].text);
	char found[1000];
	size_t n = 0;

	for (size_t i = 0; i < r.doc.blocks.n; i++) {
		const struct jb_block *b = &r.doc.blocks.v[i];

		if (b->type == JB_BLOCK_HEADING)
			n += (size_t)snprintf(found + n, sizeof(found) - n,
					      "%d%.*s ", b->level,
					      (int)b->text.n, b->text.p);
	}
	ck_assert_str_eq(found, bulletins[_i].headings);
	jb_arena_free(r.doc.arena);
}
END_TEST

#define FOOT_TEXT							\
	"The meeting went on with the reports of the registries and of the\n"	\
	"users' groups, which had been sent round a week before it began.\n\n" \
	"Nobody asked for more time, and the chair thanked the members for\n" \
	"what they had sent. The next call is on the site of the council.\n\n"

START_TEST(a_stroke_parts_the_page_s_number)
{
	ck_assert_uint_eq(headings_of(
		"1. Purpose\n\n" FOOT_TEXT
		"                              Council / Baku / 1\n\n" FOOT_TEXT
		"                              Council / Baku / 2\n\n" FOOT_TEXT
		"                              Council / Baku / 3\n\n" FOOT_TEXT
		"2. Next steps\n\n" FOOT_TEXT), 2);
}
END_TEST

/* The title at the top is over all sections, not the first alone. */
START_TEST(title_is_over_its_sections)
{
	static const char text[] =
		"ICANN65 Trip Report\n\nPurpose\n\n"
		"The purpose of the trip was to attend the meeting and to see "
		"the registries.\n\nWhat happened\n\n"
		"On the first day the Board met the community and heard its "
		"views on the budget.\n\nNext steps\n\n"
		"The unit will send its comments until the end of the month, "
		"as in other years.\n";
	static const unsigned levels[] = { 1, 2, 0, 2, 0, 2, 0 };
	struct read r = read_text(text);

	ck_assert_uint_eq(r.doc.blocks.n, 7);
	for (size_t i = 0; i < 7; i++)
		ck_assert_uint_eq(r.doc.blocks.v[i].level, levels[i]);
	jb_arena_free(r.doc.arena);
}
END_TEST

START_TEST(tells_lost_glyphs)
{
	struct jb_buf text = { 0 };
	struct read r;
	size_t lost = 0;

	for (int i = 0; i < 120; i++)
		jb_buf_format(&text,
			      "%d年在此环境中增长%s快的部分，是各方对%s后的"
			      "地址进行分配，并以开放方式提供相关服务与说明文件"
			      "供机构群体了解，共同讨论如何改进与推动各项工作。"
			      "\n\n",
			      1900 + i, _i ? "最" : i == 7 ? " " : "",
			      _i ? "最" : i == 9 ? " " : "");
	jb_buf_add(&text, "", 1);
	r = read_text(text.p);
	for (size_t i = 0; i < r.doc.repairs.n; i++)
		lost += r.doc.repairs.v[i].kind == JB_REPAIR_LOST_GLYPH;
	ck_assert_uint_eq(lost, _i ? 0 : 2);
	jb_arena_free(r.doc.arena);
	jb_buf_clear(&text);
}
END_TEST

/* Lines that end in CR alone, two million: the limit of time is the test. */
START_TEST(ends_of_lines_are_sought_once)
{
	enum { LINES = 2000000 };
	char *text = malloc(LINES + 3);
	struct read r;

	ck_assert_ptr_nonnull(text);
	memset(text, _i ? '\f' : '\r', LINES);
	memcpy(text + LINES, "a\n", 3);
	r = read_text(text);
	ck_assert_uint_eq(r.doc.blocks.n, 1);
	jb_arena_free(r.doc.arena);
	free(text);
}
END_TEST

/* By its letters, as ingest knows it: Ref. and Ref are one. */
START_TEST(no_label_stands_twice)
{
	static const char *const columns[] = { "label_hant", "label_hans",
					       "label_en" };

	for (size_t row = 0;
	     row < jb_lex_rows(text_lexicon, JB_LEX_FORM_LABELS); row++) {
		struct jb_str all = jb_lex_get(text_lexicon,
					       JB_LEX_FORM_LABELS, row,
					       columns[_i]);
		struct jb_str word, other;

		for (size_t at = 0; jb_lex_part(&word, all, &at);)
			for (size_t on = at; jb_lex_part(&other, all, &on);)
				ck_assert_msg(
					words_key(word) != words_key(other),
					"%.*s", (int)word.n, word.p);
	}
}
END_TEST

/* Leaders of every kind, and pages as they are printed behind them. */
START_TEST(leaders_lead_to_pages)
{
	static const char *const ends[][2] = {
		{ "‥‥‥‥‥‥‥‥‥２", "‥‥‥‥‥‥‥‥‥‥１５" },
		{ "············1", "············· 2" },
		{ "．．．．．．．．（１）", "．．．．．．．．．．．．（12）" },
		{ "…………………（一）", "………………………（三）" },
		{ "＿＿＿＿＿＿＿＿２", "＿＿＿＿＿＿３" },
		{ "－－－－－－－－ 2", "－－－－－－－－－ 3" },
		{ "------------------ 2", "-------------- 11" },
		{ "────────２", "──────────４" },
		{ "……．．‥‥··…… 第 1 頁", ".............. 第2页" },
		{ "・・・・・・P.1", "・・・・・・・・p. 3" },
		{ " . . . . . . . iv", " . . . . . . . . . . 7" },
		{ "…………………III", "…………………… 10" },
		{ "･･･････････1", "⋅⋅⋅⋅⋅⋅⋅⋅⋅2" },
		{ "　　１", "　２" },
	};
	struct jb_buf text = { 0 };
	struct read r;

	jb_buf_format(&text,
		      "內　容　　　　頁次\n\n壹、目的%s\n貳、過程%s\n\n"
		      "壹、目的\n\n" BODY "\n\n貳、過程\n\n" BODY "\n",
		      ends[_i][0], ends[_i][1]);
	jb_buf_add(&text, "", 1);
	r = read_text(text.p);
	ck_assert_uint_ge(r.doc.blocks.n, 7);
	for (size_t i = 1; i < r.doc.blocks.n; i++) {
		const struct jb_block *b = &r.doc.blocks.v[i];
		size_t left = r.doc.blocks.n - i;

		ck_assert_msg((b->type == JB_BLOCK_HEADING) ==
				      (left == 4 || left == 2),
			      "%.*s", (int)b->text.n, b->text.p);
		ck_assert(b->contents == (left == 6 || left == 5));
	}
	jb_arena_free(r.doc.arena);
	jb_buf_clear(&text);
}
END_TEST

Suite *reflow_suite(void)
{
	Suite *suite = suite_create("reflow");
	TCase *tc = tcase_create("reflow");

	tcase_add_unchecked_fixture(tc, text_setup, text_teardown);
	tcase_set_timeout(tc, 30);
	tcase_add_loop_test(tc, no_label_stands_twice, 0, 3);
	tcase_add_loop_test(tc, joins_and_names, 0,
			    sizeof(cases) / sizeof(cases[0]));
	tcase_add_loop_test(tc, undoes_wrapping, 10, 61);
	tcase_add_loop_test(tc, finds_marks, 0,
			    sizeof(marks) / sizeof(marks[0]));
	tcase_add_test(tc, a_year_is_broken_between_lines);
	tcase_add_test(tc, title_is_over_its_sections);
	tcase_add_test(tc, contents_with_bullets_are_no_headings);
	tcase_add_test(tc, a_stroke_parts_the_page_s_number);
	tcase_add_loop_test(tc, leaders_lead_to_pages, 0, 14);
	tcase_add_loop_test(tc, headings_are_counted, 0,
			    sizeof(counted) / sizeof(counted[0]));
	tcase_add_loop_test(tc, titles_keep_their_sign, 0,
			    sizeof(signs) / sizeof(signs[0]));
	tcase_add_loop_test(tc, framed_numbers_are_of_pages, 0,
			    sizeof(feet) / sizeof(feet[0]));
	tcase_add_loop_test(tc, other_numbers_stay, 0,
			    sizeof(no_feet) / sizeof(no_feet[0]));
	tcase_add_loop_test(tc, bulletins_have_chapters, 0,
			    sizeof(bulletins) / sizeof(bulletins[0]));
	tcase_add_loop_test(tc, tells_lost_glyphs, 0, 2);
	tcase_add_loop_test(tc, ends_of_lines_are_sought_once, 0, 2);
	suite_add_tcase(suite, tc);
	return suite;
}
