/*
 * The facts of the cover by lines as documents have them; beside each rule a
 * text that looks alike and must not be read so (its value is NULL or other).
 */
#include "tests/unit/fixture_text.h"
#include "tests/unit/suites.h"

#include <string.h>

/* The outline by which a text is known as the report of a trip. */
#define REPORT "\n\n一、出國目的\n\n參加會議。\n\n二、行程\n\n三、心得\n\n"
#define PERIOD "出國期間：88年3月1日至3日\n\n" \
	"一、目的\n\n了解各國網路之發展，並與各國代表交換意見，作為日後施政之參考依據。\n"
#define FORM "報告人：林永生\n出國期間：2013-09-16 至 2013-09-21\n"
#define MINUTES "主席：王小明\n出席：李大華\n\n一、報告事項\n\n說明如下。\n\n二、討論事項\n\n決議：通過。\n"

#define ISSUE "\n\n編者的話\n\n今年三月以來各地的域名註冊數量持續成長，本會整理了近期的" \
	"發展，提供各位參考。\n以下文章說明政策與技術的進展，也歡迎來信。\n"

#define BULLETIN "国际交流工作简报\n\n2017年第6期(总第83期)\n\n" \
	"域名研究中心编    2017年11月20日\n\n\n"
#define ACCOUNT "ICANN第60次会议参会情况报告\n\n\n" \
	"    经批准，域名研究中心一行3人于10月27日至11月4日赴阿联酋阿布扎比参加了" \
	"ICANN第60次会议。现将有关情况报告如下。\n\n" \
	"    一、会议概况\n\n    本次会议10月28日开幕，11月3日闭幕。\n\n" \
	"    二、几点体会\n\n    会议议题专业性强。\n"
#define UNLABELLED                                                           \
	"TRIP REPORT\n\nICANN64, Kobe, Japan\nAnn Lee, Registry Officer\n"     \
	"Coral Domain Registry (CDR), Apia\nSubmitted 5 April 2019\n\n"       \
	"Why I went\n\nI travelled to Kobe from 7 to 15 March 2019 on a "     \
	"fellowship, with the\nregistry paying two nights more. The meeting "  \
	"itself ran from 9 to 14 March\nat the conference center.\n"
#define RESEARCH                                                             \
	"委託單位：海東通訊部\n計畫編號：HD-113-07\n\n山區寬頻普及政策之研析\n"  \
	"（摘要）\n\n財團法人海東通訊研究院\n計畫主持人：方以新\n"                \
	"協同主持人：陸可安\n中華民國113年11月\n\n壹、研究緣起\n\n"             \
	"我國山區寬頻涵蓋長期不足，偏遠部落之學校與衛生所仍仰賴窄頻線路，遠距教學與"  \
	"醫療難以推展。本研究受託檢視現況，並就法制及補助方式提出具體作法。\n\n" \
	"113年8月起，相關業務自原單位移撥，迄今已逾三個月。研究期間共完成深度訪談十場"   \
	"及焦點座談兩場，受訪者包括業者、部落代表及地方政府承辦人員。\n\n"           \
	"本摘要僅列主要發現與政策建議，詳細資料請參閱報告全文及其附錄所載之訪談紀錄。\n"
#define FELLOW "# Trip report: Internet forum, Geneva\n\n" \
	"Handed in on 9 January 2018. Dates of travel: 16–22 December 2017." \
	"\n\n## Why I went\n\nI was the only one who could. I have been to " \
	"two forums and I think that it was my best.\n\n## What I learned" \
	"\n\nI learned a lot. I believe we should go again.\n"

/* A page of a site: its name, the way to the page, and the page */
#define PAGE(way) "域名雜談社｜寫給每天上網的人\n" way "\n\n諮詢不是公告\n\n"      \
	"2024.05.21　閱讀時間約 9 分鐘　分享　收藏\n\n上個月底，我在聖保羅聽了"     \
	"兩天的會。我認為這很重要，筆者想說的是後一件事。讀者可以留言。\n"
#define RESOLVED(line) "批准的决议 | 海东域名理事会例会\n\n2015 年 2 月 12 日\n\n"  \
	line "\n\n1. 同意议程：\n\na. 批准会议记录\n\n"                         \
	"兹此通过决议 (2015.02.12.01)，理事会批准 2014 年 11 月 17 日会议的记录。\n" \
	"\nb. 鸣谢\n\n理事会致以谢意，感谢他们为 2 月 8 日至 12 日的会议给予的支持。\n"

#define ESSAY "文：陳小玲（自由撰稿人）\n2023年11月6日 08:15\n\n上月初，我自掏腰包" \
	"飛了一趟京都。第十八屆互聯網管治論壇（Internet Governance Forum，簡稱IGF）由" \
	"10月8日至12日在這裏舉行，是日本首次主辦。\n\n首相與一碗烏冬\n\n開幕那天，首相" \
	"親自到場。我同意他的前半句。\n"

#define BY_DAY "網域通訊\n\n第十二期\n\n編輯：王小明\n出版：2014年6月5日\n" \
	"截稿日期：2014年7月20日\n\n本期要聞\n\n域名註冊數成長\n\n" \
	"本季的域名註冊數較上季成長百分之三，以個人用戶為主。\n"

/* Minutes of what is to be said at a meeting */
#define STANCE(title)                                                        \
	"檔　　號：0106/0805\n保存年限：5年\n\n海東電信總局綜合規劃司　會議紀錄\n\n"   \
	"發文日期：中華民國117年10月17日\n\n" title "\n\n"                     \
	"開會時間：117年10月12日（星期四）下午2時\n開會地點：三樓會議室\n"           \
	"主持人：王大國　　　　　記　錄：林怡\n\n壹、主席致詞\n\n"                  \
	"ICANN第93次會議訂於117年10月28日至11月3日在波哥大舉行，距今僅餘兩週，"     \
	"請各機關把握時間。\n\n貳、報告事項\n\n前次會議決議列管計五項。\n\n"     \
	"決定：\n(一)洽悉。\n主辦單位：資料中心、法務部　　完成期限：117年10月20日\n"   \
	"\n參、散會\n"

/* Minutes of those who prepare a meeting, in the name of their body */
#define PREPARE "ICANN第46次会议（北京）本地筹备工作组\n第四次会议纪要\n\n"         \
	"（内部资料，请勿转发）\n\n时  间：2013年1月11日（星期五）14:00—16:50\n"    \
	"地  点：第二会议室\n主持人：沈维钧（工作组组长）\n记  录：许蔓\n\n"          \
	"沈维钧组长首先通报，会议将在北京国际饭店举行，距离开幕还有不到三个月。\n\n"  \
	"一、上次会议议定事项\n\n已经完成。\n\n二、报告事项\n\n"                     \
	"（二）商标信息交换中心\n\n何时上线，另行通知。\n\n三、散会\n\n已经散会。"  \
	"\n\n工作组秘书处（许蔓 拟稿）\n2013年1月16日\n"
#define FELLOW_FORM "海東公民權益協會 111 年度國際會議青年獎助\n返國心得報告\n\n" \
	"獲獎人\t游念慈\t學校系所\t國立海東大學資訊社會研究所\n"                   \
	"出國期間\t111/11/26-12/5\t出國地點\tAddis Ababa, Ethiopia\n"           \
	"出國事由\t參加第 17 屆聯合國網路治理論壇（IGF 2022）\n"                     \
	"繳交日期\t111 年 12 月 28 日\n\n寫在前面\n\n去年底我在宿舍線上參加，"       \
	"半夜三點抱著筆電聽完五天，只記得兩個縮寫，所以今年想到現場去看看。\n"
/* Prose enough for lines to be told from paragraphs. */
#define PROSE "\n\nThe members came from forty registries, and most of them " \
	"had something to\nsay on abuse, on data and on the price of names " \
	"in other scripts.\n\nNobody asked for a vote, and the chair closed " \
	"the meeting before the hour.\n"

#define MEMO(head) head "\n\nREPORT ON ICANN64, KOBE\n\nPrepared by: Ann "  \
	"Lee (Policy)\nFor: Managers\nDate: 7 October 2019\n\n"              \
	"1. Why we went\n\nThe meeting brought together registries, "        \
	"registrars and governments to talk about abuse of names and of the "  \
	"next round. We followed the technical sessions and spoke with peers." \
	"\n\n2. What we heard\n\nMost speakers agreed that reports of abuse "  \
	"should be answered within two days. Nobody wanted a new fee.\n"

static const struct {
	const char *field, *want, *text;
} cases[] = {
	/* names that blanks make as wide as their neighbours */
	{ "authors", "陳大文|林敏", "出席會議報告\n\n報告人：陳 大 文 科長、林  敏 專員\n" PERIOD },
	{ "authors", "林敏|王小明|歐陽文",
	  "出席會議報告\n\n姓    名：林  敏、王 小 明、歐陽 文\n" PERIOD },
	{ "authors", "林建宏|黃雅惠",
	  "出席會議報告\n\n姓名及職稱：林建宏技正、黃雅惠科員\n" PERIOD },
	{ "authors", "鄭海|龔雪", "出席會議報告\n\n姓名：鄭 海 龔 雪\n" PERIOD },
	{ "authors", "陳大文", "出席會議報告\n\n報告人：技 正 陳 大文\n" PERIOD },
	{ "authors", "王小明|李大華", "出席會議報告\n\n報告人：王小明 組長 李大華 專員\n" PERIOD },
	{ "authors", "萨拉·门德斯", "出席會議報告\n\n作者：萨拉·门德斯\n" PERIOD },
	{ "authors", "王小明|李大華", "出席會議報告\n\n作者：王小明·李大華\n" PERIOD },
	{ "authors", "方志明|許淑芬",
	  "出席會議報告\n\n姓名：方志明\n　　　許淑芬\n出國期間：88年3月1日至3日\n" },
	{ "authors", "方志明",
	  "出席會議報告\n\n姓名：方志明\n　　　高雄市\n出國期間：88年3月1日至3日\n" },
	/* a title that begins as a label does */
	{ "purpose", NULL, "出席會議報告\n\n報告人：王小明\n" PERIOD },
	{ "purpose", "參加第三屆論壇", "出國報告\n\n出國事由參加第三屆論壇\n報告人：王小明\n" PERIOD },
	/* a line of names with their house and day, over or under the text */
	{ "authors", "郑海|龚雪",
	  "参加第十届论坛的报告\n\n国际通信研究所   郑  海   龚  雪\n\n一、会议概况\n\n会议于6月举行。\n" },
	{ "authors", "熊睿",
	  "参加会议小结\n\n一、会议概况\n\n会议于6月举行。\n\n技术部  熊睿\n2014年11月17日\n" },
	{ "organization", "技术部",
	  "参加会议小结\n\n一、会议概况\n\n会议于6月举行。\n\n技术部  熊睿\n2014年11月17日\n" },
	{ "authors", "Erik Sandvik",
	  "Report from RIPE 71\n\nErik Sandvik, NordNames\n" PROSE },
	{ "organization", "NordNames",
	  "Report from RIPE 71\n\nErik Sandvik, NordNames\n" PROSE },
	{ "authors", NULL, "Report from RIPE 71\n\nPalm Grove, 3 May 2014\n" PROSE },
	{ "authors", NULL, "Report on names\n\nWorking Paper, NordNames\n" PROSE },
	{ "authors", "P. Vale", "Report on names\n\nPresented to the Council by "
	  "P. Vale on 9 November 2009\n" PROSE },
	{ "authors", NULL, "Report on names\n\nPresented to the Council by "
	  "those who had gone there. It was late.\n" PROSE },
	{ "authors", "高以柔", "從會議看下一步\n\n文／高以柔　2022.07.05\n\n線上參與者常找不到發言的時機。\n" },
	{ "authors", "Mara Vale", "MEMORANDUM\n\nTO: Board of Directors\nFROM: "
	  "Mara Vale, Policy Manager\nDATE: 27 October 2014\nSUBJECT: Names\n" PROSE },
	{ "authors", NULL, "MEMORANDUM\n\nTO: Board of Directors\nFROM: "
	  "Policy Department\nDATE: 27 October 2014\nSUBJECT: Names\n" PROSE },
	{ "report_date", "2019-05-14", "Visit to the Harbour Exchange\n\nTo\t"
	  "Head of Division\nReported by\tMara Vale\nDate of this memo\t14 "
	  "May 2019\n\n1. Why we went\n" PROSE },
	/* what the contents list is no title */
	{ "title", "公共评议月报", "公共评议月报\n\n本页内容\n\n近期结束的程序及员工"
	  "报告\n\n如何提交意见\n\n以下是本月的情况，供各部门参考。\n" },
	/* whose rights they are, by the name that heads the paper */
	{ "organization", "財團法人海港網路資訊中心", "財團法人海港網路資訊中心\n\n"
	  "網路治理月報\n\n出刊日：民國114年1月20日\n\n本期談海纜的韌性，供讀者參考"
	  "。\n\nAll Rights Reserved by HBNIC\n" },
	/* a day that a sentence tells is no day of the paper */
	{ "report_date", NULL, "Notes on a visit\n\nWe met on 3 June 2014." PROSE },
	{ "report_date", "2014-06-03",
	  "Notes on a visit\n\nAdopted on 3 June 2014" PROSE },
	{ "report_date", "2018-10-25",
	  "公報\n\n西班牙巴塞隆納，2018年10月25日\n\n委員會舉行了會議。\n" },
	{ "report_date", "2018-05-10", "推出新服務\n\n（香港，2018年5月10日）某某公司"
	  "今日宣布，即日起推出新服務，歡迎各界使用，並提出意見。\n" },
	/* what a part tells of the next meeting is none of this one's */
	{ "place", NULL, "Trip report: naming round table\n\nName: Mara Vale\n"
	  "Travel dates: 2-5 June 2014" PROSE "\nNext Meeting\n\n"
	  "| Date | Place |\n|---|---|\n| 12-16 October 2014 | Los Angeles |\n" },
	{ "city", NULL, "出席域名圓桌會議報告\n\n報告人：王小明\n出國期間：103年6月2日至5日\n\n"
	  "下次會議\n時間：103年10月12日至16日\n地點：美國洛杉磯\n\n會議聽取各註冊局之報告。\n" },
	{ "city", "洛杉磯", "出席域名圓桌會議報告\n\n報告人：王小明\n出國期間：103年6月2日至5日\n"
	  "會議日期：103年6月3日至4日\n會議地點：美國洛杉磯\n\n一、目的\n\n聽取各註冊局之報告。\n" },
	/* minutes: the body that met, and how often it has */
	{ "organization", "推動網路治理工作小組",
	  "「推動網路治理工作小組」第12次會議紀錄\n\n" MINUTES },
	{ "organization", NULL, "研商「網路治理」事宜第2次會議紀錄\n\n" MINUTES },
	{ "number", "14", "Minutes of the 14th Meeting of the Fees Council\n\n"
	  "Present: A. Vale (Chair), B. Moe\nApologies: C. Fern\n\n"
	  "1. Approval of the agenda\n\nThe agenda was approved.\n" },
	{ "series", NULL, "社團法人海東網際網路協會\n第7屆第3次理監事聯席會議紀錄\n\n" MINUTES },
	/* who took part in what minutes tell of wrote nothing */
	{ "authors", NULL, "某某協會第三次理事會會議紀錄\n\n"
	  "參加人員：王小明、李大華\n\n" MINUTES },
	{ "authors", "陳美玲", "某某協會第三次理事會會議紀錄\n\n"
	  "參加人員：王小明、李大華\n撰寫人：陳美玲\n\n" MINUTES },
	{ "authors", "Sverre Dahl", "Minutes of the Registry Council\n\n"
	  "Attended by: Carla Mendes, Erik Sandvik\n"
	  "Prepared by: Sverre Dahl\n\n"
	  "1. Plan\n\nThe council agreed to adopt the plan.\n" },
	/* when it came out is no house, nor the deadline of the next issue */
	{ "organization", NULL, BY_DAY }, { "report_date", "2014-06-05", BY_DAY },
	/* the title tells from where; whose first it was is no number */
	{ "number", "58", "# My first ICANN: a report from Copenhagen\n\n*By "
	  "Tad Vale, 2 April 2017*\n\nICANN58 took place in Copenhagen "
	  "from 11 to 16 March 2017.\n\n## Before\n\nWe had calls.\n" },
	{ "city", "巴塞罗那", "GAC 公报 — 巴塞罗那\n\n西班牙巴塞罗那，2018年10月25日\n\n"
	  "委员会于2018年10月20日至25日在巴塞罗那召开会议，是ICANN第63届会议的一部分。\n" },
	{ "series", "ICANN", "布拉格的七月：我在ICANN83的六天\n\n撰文：洪若庭\n\n"
	  "六月的布拉格天亮得很早，我提早三天到，先參加新人訓練。\n" },
	{ "number", NULL, "從ICANN80到ICANN83的一年\n\n撰文：洪若庭\n\n"
	  "這一年開了很多會，也換了很多人，沒有人說得出有什麼不同。\n" },
	{ "report_date", "2015-05-27", "Minutes of the 27 May 2015 Call of the "
	  "Capacity Group\n\nPresent: Lucia (chair), Omar\nApologies: Karel\n\n"
	  "1. Welcome\n\nThe chair welcomed everyone.\n" },
	/* a house under a class, a day or a delegation; of news none */
	{ "organization", "國立海東大學法律學系", "2019 APrIGF 參與心得\n"
	  "國立海東大學法律學系三年級  游子涵\n108.8.12\n\n這是我第一次出國開會，"
	  "出發前一週幾乎沒有睡好，還好前輩一路照顧。\n" },
	{ "organization", "台灣治理推動協會", "第八屆研討會成果報告\n\n"
	  "台灣治理推動協會\n中華民國112年11月\n\n壹、活動緣起\n\n今年邁入第八年。\n" },
	{ "organization", "香港註冊管理協會", "香港註冊管理協會\n\n"
	  "香港代表團出席互聯網名稱與數碼地址分配機構第五十七次會議報告\n2016年12月2日\n\n"
	  "會議於2016年11月3日至9日在印度海德拉巴舉行，本會派出四人代表團。\n" },
	{ "organization", NULL, "我国代表当选亚太互联网络信息中心委员\n\n2012-03-05 09:12"
	  "    来源：华南网络时报    编辑：小齐\n\n本报讯 3月2日，我国的候选人当选执行委员会委员。\n" },
	/* labels of one row with strokes between, and their values below */
	{ "authors", "畢立群|王小明", "出國報告名稱：參加2014年大會\n\n"
	  "出國人員姓名／服務機關／單位／職稱／電話\n\n畢立群／外交部／國際組織司／科長／23482999\n\n"
	  "王小明／外交部／國際組織司／專員／23482999\n\n出國期間：103年10月18日至11月8日\n" },
	{ "authors", "卜建志", "2009 ICANN 首爾會議參與報告\n\n"
	  "出差人員：卜建志（財團法人海東網路協進會 研究員）\n出差地點：韓國首爾\n" },
	{ "organization", "財團法人海東網路協進會", "2009 ICANN 首爾會議參與報告\n\n"
	  "出差人員：卜建志（財團法人海東網路協進會 研究員）\n出差地點：韓國首爾\n" },
	{ "organization", "海关信息研究所", "海关信息研究所文件\n海信所〔2010〕46号\n\n"
	  "关于参加东亚研讨会情况的报告\n\n部科技司：\n\n我所派出三人小组参加研讨会。\n" },
	{ "title", "关于参加东亚研讨会情况的报告", "海关信息研究所文件\n海信所〔2010〕46号\n\n"
	  "关于参加东亚研讨会情况的报告\n\n部科技司：\n\n我所派出三人小组参加研讨会。\n" },
	{ "organization", "香港域名用戶協會", "會員通告：周年大會\n\n致各會員：\n\n"
	  "本會謹訂於十月舉行周年大會，省覽上年度之報告。\n\n香港域名用戶協會\n秘書處謹啟\n" },
	{ "report_date", "2013-09-04", "在研讨会上的致辞\n\n冯立新\n（2013年9月4日，首尔）\n\n"
	  "尊敬的各位来宾：\n\n大家上午好！很高兴和各位在首尔相聚。\n" },
	{ "authors", "Joyce Vale", "A week in Kampala\n\nTrip report by Joyce "
	  "Vale, 14 May 2012\n" PROSE },
	{ "title", "What Nairobi taught us", "What Nairobi taught us\n\n"
	  "Ann Vale, Rift Valley Domain Registry\n\n22 March 2010\n" PROSE },
	{ "title", "Annual Report 2011", "Fjord Registry Foundation\n\n"
	  "Annual Report 2011\n\nLetter from the chair" PROSE },
	{ "title", "Outreach Group Monthly Call",
	  "Outreach Group Monthly Call 2014-03-11" PROSE },
	{ "title", "出席第100次會議及第12屆論壇出國報告", "海東研究院因公出國報告\n"
	  "（出國類別：參加會議）\n\n出席第100次會議及第12屆論壇出國報告\n\n姓名：駱怡君\n"
	  "出國期間：106年11月10日至20日\n" },
	{ "authors", NULL, "Resolution on the election\n\nAdopted by electronic "
	  "vote on 13 February 2008\n" PROSE },
	{ "authors", "葉知秋 Chiu Yeh", "出席會議報告\n\n姓名：葉知秋 Chiu Yeh\n" PERIOD },
	{ "authors", "小满", "从布宜诺斯艾利斯回来\n\n作者：小满   发布于 2013-11-28 22:15   "
	  "分类：杂记\n\n飞了三十个小时，终于到家了，什么都新鲜，什么都听不太懂。\n" },
	{ "organization", NULL, "从布宜诺斯艾利斯回来\n\n作者：小满\n\nICANN第48次会议"
	  "在布宜诺斯艾利斯举行，我是第一次参加，什么都新鲜。\n" },
	{ "organization", "国家网络治理研究院", "国际互联网治理动态\n（第27期）\n\n"
	  "国家网络治理研究院主办    2019年8月15日\n\n本期要目\n\n一、意见征询\n二、会议预告\n" },
	{ "title", "出席互聯網管治論壇2015報告", "香港科網協會\nHong Kong Net Society\n\n"
	  "出席互聯網管治論壇2015報告\nReport on the Internet Governance Forum 2015\n\n"
	  "本會五名會員於七月在澳門出席論壇，各人並以廣東話作總結匯報。\n" },
	{ "authors", "廖建中|田美惠", "考察報告\n\n出國人員：\n\n| 局長 | 廖建中 |\n"
	  "| 股長 | 田美惠 |\n\n服務機關：海東市政府資訊局\n" PERIOD },
	/* a memo says what it is before what it is about */
	{ "title", "參加第49次會議情形", "簽  於 國際事務組\n\n日期：103年4月10日\n\n"
	  "參加第49次會議情形\n\n一、職於103年3月22日至28日赴新加坡參加會議。\n二、建議成立小組。\n" },
	{ "title", "推出雙語電郵服務", "新聞稿\n即時發布\n\n推出雙語電郵服務\n\n"
	  "某某公司今日宣布，即日起推出雙語電郵服務，歡迎各界使用，並提出意見。\n" },
	/* whose paper it is: the line over the title, the last heading */
	{ "organization", "Island Names Cooperative", "Island Names Cooperative"
	  "\n\nReport on the northern meeting\n" PROSE },
	{ "organization", "Ministry of Communications", "Ministry of "
	  "Communications\n\nReport on the northern meeting\n" PROSE },
	{ "organization", NULL, "出席亞太網路資訊中心第三十八屆會議報告\n\n"
	  "報告人：許佩珊\n出國期間：103年9月8日至20日\n\n一、目的\n\n參加會議。\n" },
	/* an essay whose title says that its writer has been there; none */
	{ "number", "18", "京都歸來：香港為何缺席？\n\n" ESSAY },
	{ "period", "2023-10-08/2023-10-12",
	  "京都歸來：香港為何缺席？\n\n" ESSAY },
	{ "number", NULL, "互聯網管治：香港為何缺席？\n\n" ESSAY },
	/* where one went, a comma, and what for */
	{ "purpose", "参加第50次会议",
	  "关于赴英国参加会议的情况报告\n\n经批准，我院二人于2014年6月20日至27日赴英国伦敦，"
	  "参加第50次会议。\n\n一、会议概况\n\n会议于6月举行。\n" },
	/* lines right under a title, without a label */
	{ "title", "ICANN64, Kobe, Japan", UNLABELLED },
	{ "authors", "Ann Lee", UNLABELLED },
	{ "organization", "Coral Domain Registry (CDR)", UNLABELLED },
	{ "number", "64", UNLABELLED },
	{ "authors", "程立安|贺敏",
	  "关于赴英国参加会议的情况报告\n\n程立安　贺敏\n（华东基础资源研究院）\n\n一、会议概况\n\n会议于6月举行。\n" },
	{ "organization", "华东基础资源研究院",
	  "关于赴英国参加会议的情况报告\n\n程立安　贺敏\n（华东基础资源研究院）\n\n一、会议概况\n\n会议于6月举行。\n" },
	{ "authors", NULL,
	  "关于赴英国参加会议的情况报告\n\n内部 资料\n\n一、会议概况\n\n会议于6月举行。\n" },
	/* the cover of a commissioned report */
	{ "title", "山區寬頻普及政策之研析", RESEARCH },
	{ "organization", "財團法人海東通訊研究院", RESEARCH },
	{ "authors", "方以新|陸可安", RESEARCH },
	/* the house over a page is no title */
	{ "title", "关于普及宽带的公众评议",
	  "互联网名称与数字地址分配机构 (ICANN)\n首页 > 公共评议\n\n"
	  "关于普及宽带的公众评议\n\n评议期开放日期\t2016 年 3 月 2 日\n"
	  "评议期截止日期\t2016 年 4 月 2 日\n\n简要概述\n\n本次公共评议旨在征询意见。\n" },
	/* whoever calls itself so in the first lines; not whom it calls so */
	{ "organization", "华北基础资源研究中心",
	  "赴冰岛参加会议总结\n\n发布时间：2019-06-14　来源：国际合作处\n\n"
	  "经批准，华北基础资源研究中心（以下简称“我中心”）一行4人于2019年5月18日至25日"
	  "赴冰岛参加会议。\n" REPORT },
	{ "organization", "国际合作处",
	  "赴冰岛参加会议总结\n\n发布时间：2019-06-14　来源：国际合作处\n\n"
	  "经批准，一行4人于2019年5月18日至25日赴冰岛参加欧洲资源管理中心（以下简称"
	  "“资源中心”）会议。\n" REPORT },
	/* the next meeting's days are not this one's */
	{ "period", "2019-05-20/2019-05-24",
	  "赴冰岛参加RIPE第78次会议总结\n\n报告日期：2019-06-14\n\n"
	  "本次会议于5月20日至24日召开。\n\n下次RIPE会议将于10月14日至18日在荷兰"
	  "鹿特丹举行。\n" REPORT },
	/* a letterhead in capitals, a form's name, and under the form a title */
	{ "title", "Report on attendance at the 44th ICANN Meeting, Prague",
	  "ST. ANNE UTILITIES COMMISSION\nInternet and Numbering Unit\n\n"
	  "TRAVEL REPORT\n\nDate of report\t16 July 2012\n"
	  "Name of officer\tAnne Lee\nDates of travel\t22-30 June 2012\n"
	  "Place\tPrague, Czech Republic\n\n"
	  "Report on attendance at the 44th ICANN Meeting, Prague\n\n"
	  "1. Background\nThe meeting took place.\n" },
	{ "organization", "ST. ANNE UTILITIES COMMISSION",
	  "ST. ANNE UTILITIES COMMISSION\n\n"
	  "TRAVEL REPORT\n\nDate of report\t16 July 2012\n"
	  "Name of officer\tAnne Lee\nDates of travel\t22-30 June 2012\n"
	  "\n1. Background\nThe meeting took place.\n" },
	{ "organization", NULL, "TRIP TO THE ANNUAL MEETING\n\n"
	  "Date of report\t16 July 2012\nName of officer\tAnne Lee\n"
	  "Dates of travel\t22-30 June 2012\n\n1. Background\n"
	  "The meeting took place.\n" },
	/* a meeting that no lexicon knows has its ordinal */
	{ "number", "9", "出席「第九屆亞太網路犯罪偵查會議」報告\n\n" FORM
	  REPORT },
	{ "series", NULL, "出席「第九屆亞太網路犯罪偵查會議」報告\n\n" FORM
	  REPORT "ICANN每年三次會議均設有場次。\n" },
	/* blanks within a date of the Republic do not make a label of 民國 */
	{ "report_date", "2003-12-03", "出國報告提要\n\n系統識別號：C09203877\n"
	  "出國期間：民國 92年 9月 6日至 92年 9月 14日\n出國地區：泰國\n"
	  "報告日期：民國 92年 12月 3日\n" REPORT },
	{ "trip", "2007-02-25/2007-03-04", "出國報告提要\n\n"
	  "系統識別號：C09601234\n出國地區：印尼\n"
	  "出國期間：自 民國 96 年 2 月 25 日 至 民國 96 年 3 月 4 日\n" REPORT },
	/* who speaks in a sentence of the text is no author */
	{ "authors", NULL, "出席第七屆海洋電信會議報告\n\n出國地區：智利\n"
	  "出國期間：2012-03-02 至 2012-03-09\n\n"
	  "與會代表普遍認為，本次會議成果豐碩，值得肯定。\n" },
	/* an ordinal that counts from something else is not the series' */
	{ "number", NULL, "參加 ICANN曼谷會議報告\n\n" FORM REPORT
	  "本次會議為新章程施行後第三次召開之會議，也是連續第五次線上會議。\n" },
	/* a bulletin with one account in it is that account */
	{ "title", "ICANN第60次会议参会情况报告", BULLETIN ACCOUNT },
	{ "kind", "trip-report", BULLETIN ACCOUNT },
	{ "place", "阿联酋阿布扎比", BULLETIN ACCOUNT },
	{ "trip", "2017-10-27/2017-11-04", BULLETIN ACCOUNT },
	{ "period", "2017-10-28/2017-11-03", BULLETIN ACCOUNT },
	{ "city", "阿布扎比", BULLETIN ACCOUNT },
	{ "city_tw", "阿布達比", BULLETIN ACCOUNT },
	{ "kind", "newsletter", BULLETIN "一、中心召开工作会议\n\n"
	  "中心于11月3日召开工作会议。\n\n域名论坛举办情况报告\n\n"
	  "论坛于11月10日举行，三百人出席了会议。\n" },
	{ "kind", "newsletter", BULLETIN "ICANN第60次会议情况报告\n\n"
	  "会议于10月28日开幕，本中心三人参加，代表团在会上作了发言。\n\n"
	  "年度培训总结\n\n今年共举办八次培训，三百人次参加，反应良好。\n" },
	/* what calls itself the report of a trip is one, in whatever tone */
	{ "kind", "trip-report", FELLOW },
	{ "report_date", "2018-01-09", FELLOW },
	{ "trip", "2017-12-16/2017-12-22", FELLOW },
	{ "place", "Geneva", FELLOW },
	{ "kind", "blog", "My week in Geneva\n\nPosted on 9 January 2018\n\n"
	  "I was in Geneva for a week and I think that I have never been so "
	  "tired. In this blog I tell how it was; my trip report follows.\n" },
	/* stages of a way are no city with its country */
	{ "place", NULL, "Trip report: a meeting far away\n\n"
	  "Suva, Auckland, Santiago. Thirty hours.\n\nI went to the "
	  "meeting.\n" },
	/* 智利 and the name behind it, not the city of another meeting */
	{ "city", "瓦爾帕萊索", "出席第七屆海洋電信會議報告\n\n出國地區：智利\n"
	  "出國期間：2012-03-02 至 2012-03-09\n" REPORT
	  "會議於3月4日至7日在智利瓦爾帕萊索召開。\n\n"
	  "去年會議在聖彼得堡舉行。\n" },
	/* a site's name in two languages is no title; a paper's part may be */
	{ "title", "营运规划草案公众意见征询",
	  "ICANN | 互联网名称与数字地址分配机构\n登录 | 注册\n"
	  "营运规划草案公众意见征询\n发布日期：2023 年 12 月 11 日\n\n"
	  "理事会今天发布规划草案，供社群审阅。\n" },
	{ "title", "ICANN 政策更新 | 第 12 卷",
	  "ICANN 政策更新 | 第 12 卷\n\n"
	  "理事会今天发布规划草案，供社群审阅。\n" },
	/* neither the third since something nor that of another sentence */
	{ "number", NULL, "參加 ICANN曼谷會議報告\n\n" FORM REPORT
	  "董事改由提名委員會（NomCom）遴選。本次會議為新章程施行後"
	  "第三次召開之會議。\n" },
	{ "series", "ICANN", "參加 ICANN曼谷會議報告\n\n" FORM REPORT
	  "董事改由提名委員會（NomCom）遴選。本屆為第三次董事會會議。\n" },
	/* but no meeting of the year, and none whose name is not told */
	{ "number", NULL, "出席本年第二次偵查業務聯繫會議報告\n\n" FORM
	  REPORT },
	{ "period", "2013-09-17/2013-09-19",
	  "出席「第九屆亞太網路犯罪偵查會議」報告\n\n" FORM REPORT
	  "第九屆會議於2013年9月17日至19日在泰國清邁召開。\n" },
	/* names, houses and offices parted by slashes */
	{ "authors", "秦士元|湯若水", "出席會議報告\n\n"
	  "出國人員：秦士元／刑事偵查局／科技偵查科／警務正\n"
	  "　　　　　湯若水／刑事偵查局／國際科／偵查員\n"
	  "出國期間：2013-09-16 至 2013-09-21\n" REPORT },
	{ "authors", "王小明|李大華", "出席會議報告\n\n"
	  "出國人員：王小明／李大華\n"
	  "出國期間：2013-09-16 至 2013-09-21\n" REPORT },
	/* an office behind a comma is no second name, a second name is */
	{ "authors", "Ann Lee", "Our first review of the root\n\nBy Ann Lee, "
	  "Senior Director, Reviews\n\n3 December 2013\n\nIn this blog we "
	  "look at the root.\n" },
	{ "authors", "Ann Lee|Bo Chan", "Our first review of the root\n\nBy "
	  "Ann Lee, Bo Chan\n\n3 December 2013\n\nIn this blog we look at "
	  "the root.\n" },
	/* a line of parts: the day, who wrote it, where it was filed */
	{ "authors", "溫如意", "漢堡筆記：五個觀察\n\n2023 年 11 月 6 日 ／ "
	  "作者：溫如意 ／ 分類：會議\n\n我在漢堡住了一週，聽了許多場次的討論。\n" },
	{ "authors", "Ann Lee", "Our first review of the root\n\nBy Ann Lee | "
	  "3 December 2013 | 4 minutes to read\n\nIn this blog we look at "
	  "the root.\n" },
	{ "authors", NULL, "漢堡筆記：五個觀察\n\n本文的主張 ／ 作者：人人皆可 ／ "
	  "分類：會議\n\n我在漢堡住了一週，聽了許多場次的討論。\n" },
	{ "report_date", "2016-11-28", "Trip Report\n\nName: Ann Lee\nDates of "
	  "travel: 1-10 November 2016\nDate of this report: 28 Nov 2016\n"
	  "\nPurpose of travel\n\nThe meeting.\n" },
	/* who sent a mail; no place that somebody left from */
	{ "authors", "Carla Mendes", "From: Carla Mendes <carla@example.org>\n"
	  "To: staff@example.org\nDate: Tue, 12 Jul 2011 09:14:22 +0200\n"
	  "Subject: Trip report - ICANN 41 Singapore\n\nDear all,\n\n"
	  "I attended the meeting.\n" },
	{ "authors", NULL, "Trip report - ICANN 41 Singapore\n\n"
	  "From: Singapore\nTo: Tokyo\n\nI attended the meeting.\n" },
	/* posted by somebody on a day; 5 comments are neither */
	{ "authors", "Ann Lee", "Posted by Ann Lee on March 3, 2021 | 4 Comments"
	  "\n\nWhat we learned from the outage\n\nIn this post I explain "
	  "what went wrong, and what we did.\n" },
	{ "report_date", "2021-03-03", "Posted by Ann Lee on March 3, 2021 | 4 "
	  "Comments\n\nWhat we learned from the outage\n\nIn this post I "
	  "explain what went wrong, and what we did.\n" },
	/* labels behind the day of a page; who is in the house is no author */
	{ "authors", "陈晨", "网络治理观察\n\n2022-09-15 来源：东岸研究中心 "
	  "作者：陈晨\n\n本文介绍近期的发展，并提出若干看法。\n" },
	{ "organization", "东岸研究中心", "网络治理观察\n\n2022-09-15 来源："
	  "东岸研究中心 作者：陈晨\n\n本文介绍近期的发展，并提出若干看法。\n" },
	{ "organization", NULL, "网络治理观察\n\n本文介绍近期的发展。\n\n来源："
	  "东岸研究中心\n\n又一篇介绍近期的发展。\n" },
	{ "authors", "Ann Lee", "TRIP REPORT: VIENNA\n\nTraveller: Ann Lee, "
	  "Registry Systems\nPeriod: 30 October - 5 November 2011\n\n"
	  "Summary\n\nThe meeting was long.\n\nBest regards\n\n"
	  "Ann Lee, FjordNIC\n" },
	{ "organization", "FjordNIC", "TRIP REPORT: VIENNA\n\nTraveller: Ann "
	  "Lee\nPeriod: 30 October - 5 November 2011\n\n"
	  "Summary\n\nThe meeting was long.\n\nBest regards\n\n"
	  "Ann Lee, FjordNIC\n" },
	{ "organization", NULL, "TRIP REPORT: VIENNA\n\nTraveller: Ann "
	  "Lee\nPeriod: 30 October - 5 November 2011\n\n"
	  "Summary\n\nThe meeting was long.\n\nBest regards\n\n"
	  "Ann Lee, Senior Director\n" },
	/* where somebody signs is no house */
	{ "organization", NULL, "TRIP REPORT: VIENNA\n\nTraveller: Ann "
	  "Lee\nPeriod: 30 October - 5 November 2011\n\n"
	  "Summary\n\nThe meeting was long.\n\nBest regards\n\n"
	  "Ann Lee, Oslo\n" },
	{ "organization", NULL, "TRIP REPORT: VIENNA\n\nTraveller: Ann "
	  "Lee\nPeriod: 30 October - 5 November 2011\n\n"
	  "Summary\n\nThe meeting was long.\n\nBest regards\n\n"
	  "Ann Lee, Norway\n" },
	/* a label whose value is a form of its own */
	{ "organization", "海東電信總局", "出席會議報告書\n\n"
	  "出國人：服務機關：海東電信總局\n　　　　職　　稱：技正\n"
	  "　　　　姓　　名：林志強\n出國期間：95年9月4日至9日\n" REPORT },
	{ "authors", "林志強", "出席會議報告書\n\n"
	  "出國人：服務機關：海東電信總局\n　　　　職　　稱：技正\n"
	  "　　　　姓　　名：林志強\n出國期間：95年9月4日至9日\n" REPORT },
	{ "authors", "趙子龍", "姓名：趙子龍\t職稱：組長\n服務機關：技術中心\n"
	  "出國期間：2019/03/09～2019/03/16\n" REPORT },
	/* the body that met, not its meeting; a Board is some house's */
	{ "organization", "Harbour Board", "Preliminary Report | Regular Meeting "
	  "of the Harbour Board\n\n28 October 2021\n\nNote: this has not "
	  "been approved.\n\n1. Main Agenda\n\nResolved (2021.10.28.01), "
	  "the Board thanks.\n" },
	{ "organization", "ICANN Board", "Minutes of Special Meeting of the Board "
	  "of Directors\n\n12 June 2008\n\nA Special Meeting of the ICANN "
	  "Board was held by telephone.\n\n1. Approval of Minutes\n\n"
	  "The minutes were approved.\n" },
	/* the days on the way are the trip's, those it was held on its own */
	{ "trip", "2019-03-08/2019-03-15", "关于参加ICANN64会议的总结\n\n"
	  "我单位一行3人于2019年3月8日至15日赴日本神户参加了ICANN第64届会议。\n" REPORT },
	{ "period", NULL, "关于参加ICANN64会议的总结\n\n"
	  "我单位一行3人于2019年3月8日至15日赴日本神户参加了ICANN第64届会议。\n" REPORT },
	{ "period", "2019-03-09/2019-03-14", "关于参加ICANN64会议的总结\n\n"
	  "ICANN第64届会议于2019年3月9日至14日在日本神户召开。\n" REPORT },
	{ "trip", "2019-09-08/2019-09-14", "Travel report: APNIC 48\n\nby Bob "
	  "Stone, 3 October 2019\n\nI travelled to Chiang Mai from 8 to 14 "
	  "September 2019 to attend APNIC 48.\n\nWhat I saw\n\nMuch.\n" },
	/* minutes of a body in the line over a title that only counts them */
	{ "organization", "ICANN第46次会议（北京）本地筹备工作组", PREPARE },
	{ "number", "46", PREPARE },
	{ "city", "北京", PREPARE },
	{ "period", NULL, PREPARE },
	{ "report_date", "2013-01-16", PREPARE },
	{ "authors", "许蔓", PREPARE },
	/* nor are the days on which its matters were settled the meeting's */
	{ "period", "2028-10-28/2028-11-03", STANCE("「研商參與ICANN第93次會議立場」"
						    "第2次工作會議紀錄") },
	{ "number", "93", STANCE("「研商參與ICANN第93次會議立場」第2次工作會議紀錄") },
	{ "period", "2028-10-28/2028-11-03", STANCE("參與ICANN第93次會議相關事宜"
						    "第三次會議紀錄") },
	{ "period", "2028-10-28/2028-11-03", STANCE("研商參與ICANN第93次會議之會議"
						    "紀錄") },
	{ "period", "2028-10-12", STANCE("ICANN第93次會議紀錄") },
	/* who is to carry out a decision is not who met, as the head says */
	{ "organization", "海東電信總局綜合規劃司", STANCE("研商參與ICANN第93次會議之"
							 "會議紀錄") },
	{ "organization", "技術中心", "出席會議報告\n\n一、會議時間：112年5月17日\n"
	  "二、服務單位：技術中心\n\n一、目的\n\n參加會議。\n\n服務單位：外事組\n" },
	{ "number", "4", "海东网络工作组\n第四次会议纪要\n\n"
	  "时  间：2013年1月11日\n记  录：许蔓\n" MINUTES },
	/* met that day, where no line under the text tells another */
	{ "report_date", "2013-01-11", "海东网络工作组\n第四次会议纪要\n\n"
	  "时  间：2013年1月11日\n记  录：许蔓\n" MINUTES },
	{ "organization", "海东网络筹备小组", "2016年海东网络筹备小组第二次会议纪要"
	  "\n\n时间：2016年9月8日\n" MINUTES "\n筹备小组秘书处\n2016年9月12日\n" },
	/* who recorded them; not who took part, nor a sentence of a log */
	{ "authors", "徐佳宁", "海东网络工作组会议纪要\n\n时    间：2016年9月8日\n"
	  "参加人员：赵力、徐佳宁\n记 录 人：徐佳宁\n" MINUTES },
	{ "authors", "張雅婷", "海東網路工作小組會議紀錄\n\n時　　間：112 年 5 月 17 日"
	  "\n主　　席：王小明\n紀　　錄：張雅婷\n" MINUTES },
	{ "authors", NULL, "出席會議報告\n\n紀錄：張雅婷\n" PERIOD },
	/* who wrote it, where others went too; all of them where nobody did */
	{ "authors", "周敏|何睿", "出访报告\n\n团组成员：林志（团长）、周敏、何睿、唐帆\n"
	  "撰稿：周敏、何睿\n" PERIOD },
	{ "authors", "Ann Lee", "Trip report\n\nDelegates: Bo Chan, Ann Lee\n"
	  "Written by: Ann Lee, Policy Planning\nTravel dates: 2-5 June 2014"
	  PROSE },
	{ "authors", "林志|周敏", "出访报告\n\n团组成员：林志（团长）、周敏\n撰稿：编辑室\n"
	  PERIOD },
	{ "authors", "王小明|李大華", "出國報告\n\n填表人：王小明\n出國人員：李大華\n"
	  PERIOD },
	/* the house that sent a delegation stands before what it went for */
	{ "organization", "海东网络信息中心", "出访报告\n\n团组名称：海东网络信息中心"
	  "参加ICANN第93次会议团组\n撰稿：周敏\n" PERIOD },
	{ "organization", NULL, "出访报告\n\n团组名称：参加ICANN第93次会议代表团\n"
	  "撰稿：周敏\n" PERIOD },
	/* why one went, or what to where nothing else says why */
	{ "purpose", "Members' meeting, Tech Day", "TRIP REPORT: ICANN 93\n\n"
	  "Event: ICANN 93 (Community Forum)\nTravel dates: 4-11 March 2028\n"
	  "Purpose: Members' meeting, Tech Day" PROSE },
	{ "purpose", "ICANN 93 (Community Forum)", "TRIP REPORT\n\nEvent: ICANN "
	  "93 (Community Forum)\nTravel dates: 4-11 March 2028" PROSE },
	{ "number", "93", "TRIP REPORT\n\nEvent: ICANN 93 (Community Forum)\n"
	  "Travel dates: 4-11 March 2028\nPurpose: Members' meeting" PROSE },
	{ "purpose", "蒐集各國立場", "出國報告\n\n活動名稱：第18屆網路治理論壇\n"
	  "出國目的：蒐集各國立場\n報告人：王小明\n" PERIOD },
	{ "purpose", "第18屆網路治理論壇", "出國報告\n\n活動名稱：第18屆網路治理論壇\n"
	  "報告人：王小明\n" PERIOD },
	/* the form's labels of fellows, students and staff */
	{ "authors", "游念慈", FELLOW_FORM },
	{ "organization", "國立海東大學資訊社會研究所", FELLOW_FORM },
	{ "number", "17", FELLOW_FORM },
	{ "authors", "許哲銘", "出席會議出國報告\n\n姓  名  職  稱：許哲銘 技正\n"
	  "出 國 期 間：112 年 3 月 24 日至 4 月 1 日\n報  告  日  期：112 年 5 月 30 日"
	  "\n" REPORT },
	{ "authors", NULL, "出席會議出國報告\n\n指導教授：許哲銘\n校對：葉大華\n"
	  PERIOD },
	/* IGF 2022 alone has no number, nor one that counts something else */
	{ "number", NULL, "出國事由：參加 IGF 2022\n" PERIOD },
	{ "number", NULL, "出國事由：參加 IGF 2022，為本會第 3 次派員\n" PERIOD },
	/* a memo's house in the first line, over who may read it */
	{ "organization", "NIC(Harbour)", MEMO("NIC(Harbour)\n\nINTERNAL - may be "
	  "shared with the council.") },
	{ "organization", "Office for Digital Affairs",
	  MEMO("Office for Digital Affairs\n\nRESTRICTED: for the delegation "
	       "only.") },
	{ "organization", NULL, MEMO("Working Paper\n\nNot for circulation.") },
	{ "organization", NULL, MEMO("What we saw in Kobe\n\nNot for "
				     "circulation.") },
	{ "title", "REPORT ON ICANN64, KOBE", MEMO("NIC(Harbour)\n\nINTERNAL - "
	  "may be shared with the council.") },
	{ "title", "Internal Audit of Names", "Internal Audit of "
	  "Names\n\nBy Ann Lee\n" PROSE },
	/* who edits the issue; an editors' room is nobody */
	{ "authors", "葉庭瑋|簡沛恩", "網路治理月報\n第 47 期 ｜ 2021 年 9 月 15 日 出刊"
	  "\n\n發行單位：財團法人海東基金會\n本期編輯：葉庭瑋、簡沛恩\n" ISSUE },
	{ "authors", NULL, "網路治理月報\n第 47 期 ｜ 2021 年 9 月 15 日 出刊\n\n"
	  "發行單位：財團法人海東基金會\n本期編輯：編輯室\n" ISSUE },
	{ "report_date", "2022-03-01", "數位權利通訊\n二○二二年三月一日　第十五期\n\n"
	  "出版：海東數碼協進會\n" ISSUE },
	{ "title", "出席 ICANN51 會議職務訪問報告", "海東電信總局\n\n"
	  "出席 ICANN51 會議職務訪問報告\n\n訪問人員：麥家豪\n" PERIOD },
	{ "title", "公民觀察：第 9 屆亞太區域網路治理論壇（APrIGF 2018）",
	  "公民觀察：第 9 屆亞太區域網路治理論壇（APrIGF 2018）\n\n"
	  "同行人員：葉思婷\n" PERIOD },
	{ "report_date", "2017-09-01", "Registry Digest\nNo. 14, 1 September "
	  "2017\nIssued by Nordic Names Council\n" PROSE },
	{ "title", "DUTY TRAVEL REPORT", "National Communications Institute\n\n"
	  "DUTY TRAVEL REPORT\n\nEmployee: Ana Pereira\nDuty travel dates: "
	  "6-12 April 2013\n" PROSE },
	/* a house that print has put before the title; a group has none */
	{ "organization", "Straits University Network", "Straits University "
	  "Network Trip report: APNIC 49\n\nStaff travelling: Ann Lee\n" PROSE },
	{ "title", "Trip report: APNIC 49", "Straits University Network Trip "
	  "report: APNIC 49\n\nStaff travelling: Ann Lee\n" PROSE },
	{ "organization", NULL, "Working Group Report on Names\n\nBy Ann Lee\n"
	  PROSE },
	{ "organization", NULL, "What every Network Report on Names lacks\n\n"
	  "By Ann Lee\n" PROSE },
	{ "period", "2022-05-16/2022-05-20", "NOTE ON RIPE 84, BERLIN\n\n"
	  "Author: Ann Lee\nDate: 27 May 2022\nMeeting: RIPE 84, Berlin, "
	  "Germany, 16-20 May 2022\n" PROSE },
	/* days first, by another date of the document */
	{ "report_date", "2014-07-10", "Mission report\n\nOfficer: A. B. Carter"
	  "\nMission dates: 22/06/2014 - 26/06/2014\nDate: 10/07/2014\n\n"
	  "Background\n\nThe meeting was the largest so far.\n" },
	{ "report_date", "2014-10-07", "Mission report\n\nOfficer: A. B. Carter"
	  "\nMission dates: 06/22/2014 - 06/26/2014\nDate: 10/07/2014\n\n"
	  "Background\n\nThe meeting was the largest so far.\n" },
	/* a page that quotes a letter; a form's own date */
	{ "report_date", "2009-02-17", "邀请各管理机构参与演练意向调查\n\n"
	  "2009 年 2 月 17 日\n\n技术工作组建议发出调查函。\n\n以下是该函件："
	  "\n\n日期：2009 年 2 月 9 日\n\n尊敬的女士：\n" },
	/* A look is no item A, and a form's name no title */
	{ "title", "A Look Back at the Meeting", "Harbour Blogs\n\nA Look Back "
	  "at the Meeting\n\nBy Ann Lee, Senior Advisor\n\n30 September "
	  "2022\n\nLast week we met. Many people joined us online.\n" },
	{ "title", "赴塔林考察數位身分證報告", "出國報告（出國類別：考察）"
	  "赴塔林考察數位身分證報告\n\n服務機關：技術中心\n" FORM REPORT },
	/* meetings of those whose meetings no lexicon lists */
	{ "number", "63", "TRIP REPORT: RIPE 63, VIENNA\n\nTraveller: Ann Lee\n"
	  "Period: 30 October - 5 November 2011\n\nSummary\n\nThe meeting "
	  "was long. APNIC spoke of APNIC 32.\n" },
	/* the labels of a list of staff are no names */
	{ "authors", "路遠舟", "出國期間 2014-06-16 至 2014-06-20\n"
	  "報告名稱 出席海洋會議\n出國人員\n"
	  "姓名 服務機關 服務單位 職稱 官職等\n"
	  "路遠舟 海東監測中心 劑量組 技正 薦任\n報告內容摘要\n說明。\n" },
	/* a label behind the house, parted by a slash */
	{ "organization", "海東警政總署", "出席會議報告\n\n"
	  "出國計畫主辦機關：海東警政總署／聯絡人：秦士元／電話：(02)5555\n"
	  FORM REPORT },
	/* a unit put it up, its house signs */
	{ "organization", "財團法人東岸網路資訊中心",
	  "系統維護公告\n\n發布單位：國際事務組　發布日期：2021/06/04\n\n"
	  "說明如下。\n\n財團法人東岸網路資訊中心　敬啟\n" },
	{ "organization", "財團法人東岸網路資訊中心",
	  "系統維護公告\n\n發布單位：國際事務組　發布日期：2021/06/04\n\n"
	  "說明如下。\n\nCopyright © 2005-2021 財團法人東岸網路資訊中心 "
	  "All Rights Reserved.\n" },
	{ "organization", "國際事務組",
	  "系統維護公告\n\n發布單位：國際事務組　發布日期：2021/06/04\n\n"
	  "說明如下。\n\n© 2021 某某典藏網\n" },
	/* who answers for a paper is a person, its house stands above */
	{ "organization", "社團法人海東網路治理學會",
	  "海東網路治理電子報\n\n第 118 期　|　2022年11月號　|　"
	  "發行：社團法人海東網路治理學會\n\n本期目錄\n\n說明如下。\n\n"
	  "發行人：高文淵　總編輯：傅南星　ISSN 2309-0000\n" },
	{ "organization", "海東網路治理學會",
	  "海東網路治理電子報\n\n本期目錄\n\n說明如下。\n\n"
	  "發行人：海東網路治理學會\n" },
	/* of two lines above the day the first is the house */
	{ "organization", "商務及科技發展局",
	  "討論文件\n\n說明如下。歡迎提出意見。\n\n商務及科技發展局\n\n"
	  "資訊科技總監辦公室\n\n2009年4月\n" },
	/* a city that no lexicon has: with its country, behind the number */
	{ "city", "巴里拉多", "出席第53次通訊工作會議報告\n\n"
	  "出國地區：祕魯巴里拉多\n" FORM REPORT
	  "下次會議訂於10月30日在日本京都召開。\n" },
	{ "city", NULL, "出席第53次通訊工作會議報告\n\n"
	  "出國地區：祕魯及智利等國\n" FORM REPORT },
	{ "city", "Barilado", "ICANN93 Trip Report\n\nPlace: Barilado, Peru\n"
	  "Travel dates: 2028-06-12 to 2028-06-16\n\n"
	  "Purpose of travel\n\nThe meeting.\n" },
	{ "city", "Barilado", "Communiqué, ICANN93\n\nThe committee, meeting "
	  "at ICANN93 in Barilado, issued its communiqué.\n" },
	{ "city", NULL, "Communiqué, ICANN93\n\nThe committee, meeting "
	  "at ICANN93 in March, issued its communiqué.\n" },
	/* a blog that tells how the meeting was; not one that mentions it */
	{ "city", "胡志明市", "參與 APRICOT 2017 心得 (3)\n\n2017年3月12日\n\n"
	  "我的部落格第一次寫會議，筆者在胡志明市住了一週，早上的機車聲比鬧鐘還早。\n\n"
	  "會議從 2 月 20 日一直到 3 月 2 日，我想寫的是後一週。讀者可以留言。\n" },
	{ "period", "2017-02-20/2017-03-02", "參與 APRICOT 2017 心得 (3)\n\n"
	  "2017年3月12日\n\n"
	  "我的部落格第一次寫會議，筆者在胡志明市住了一週，早上的機車聲比鬧鐘還早。\n\n"
	  "會議從 2 月 20 日一直到 3 月 2 日，我想寫的是後一週。讀者可以留言。\n" },
	{ "city", NULL, "路由安全的想法\n\n2017年3月12日\n\n"
	  "我的部落格第一次寫路由，筆者在胡志明市聽了 APRICOT 2017 的課。\n\n"
	  "我想寫的是後一週。讀者可以留言。\n" },
	/* minutes say where and when the meeting was */
	{ "city", "首爾", "聯席會議紀錄\n\n日期：2001.9.6\n"
	  "地點：韓國首爾三樓會議室\n" MINUTES },
	{ "period", "2001-09-06", "聯席會議紀錄\n\n日期：2001.9.6\n"
	  "地點：韓國首爾三樓會議室\n" MINUTES },
	{ "period", NULL, "聯席會議紀錄\n\n發文日期：2001.9.6\n" MINUTES },
	/* their number is in the title, but for those that a year counts */
	{ "number", "3", "電話號碼推動小組第3次會議紀錄\n\n" MINUTES },
	{ "number", NULL, "推動小組本年第3次會議紀錄\n\n" MINUTES },
	/* the day that a year ends on is not the paper's */
	{ "report_date", "2009-05-17", "Draft FY10 Operating Plan and "
	  "Budget\n\nFiscal year ending 30 June 2010\n\nPosted for public "
	  "comment 17 May 2009\n\n1. Summary\n\nThis plan says what is to "
	  "be done and what it costs.\n" },
	{ "report_date", "2010-06-30", "Draft FY10 Operating Plan and "
	  "Budget\n\nPrague, 30 June 2010\n\n1. Summary\n\nThis plan says "
	  "what is to be done and what it costs.\n" },
	/* a page of one proceeding is of the day it opened */
	{ "report_date", "2022-03-03", "公众意见征询：政策状况报告征求意见\n\n"
	  "开放征询日期：2022 年 3 月 3 日\n结束征询日期：2022 年 4 月 19 日\n"
	  "总结报告日期：2022 年 5 月 17 日\n\n征询内容\n\n征求公众意见。\n" },
	/* the house that edits an issue, before its day or behind its number */
	{ "organization", "ICANN 海东办事处", "海东地区简报\n2021 年 2 月号（总第 38 期）\n"
	  "ICANN 海东办事处编  发布日期：2021 年 2 月 26 日" ISSUE },
	{ "report_date", "2021-02-26", "海东地区简报\n2021 年 2 月号（总第 38 期）\n"
	  "ICANN 海东办事处编  发布日期：2021 年 2 月 26 日" ISSUE },
	{ "organization", "海东互联网协会", "域名瞭望\n第 38 期\n海东互联网协会主办　"
	  "出版日期：2019年8月15日" ISSUE },
	{ "organization", "香港域名用戶協會", "域名瞭望\n第 38 期　香港域名用戶協會編印\n"
	  "2019年8月15日" ISSUE },
	{ "organization", "Harbour Names Council", "Harbour Names\n\nHarbour "
	  "Names Council  Date issued: 5 May 2014" ISSUE },
	{ "organization", NULL, "域名瞭望\n\n春天来了，大家好  发布日期：2021 年 2 月 26 日"
	  ISSUE },
	{ "organization", "Islands Chapter of the Names Society (PIC)",
	  "THE RESOLVER\nFortnightly digest of the Islands Chapter of the "
	  "Names Society (PIC), founded in 2004\nNumber 61    Friday, 10 June "
	  "2011" ISSUE },
	{ "organization", NULL, "THE RESOLVER\nFortnightly digest of the "
	  "names that we like\nNumber 61    Friday, 10 June 2011" ISSUE },
	{ "kind", "newsletter", "THE RESOLVER\nFortnightly digest of the names "
	  "that we like\nNumber 61" PROSE "\nBack numbers: on the site\n" },
	{ "organization", "Harbour Names Association", "The Names Letter\nA "
	  "monthly newsletter of the Harbour Names Association\nIssue 12, "
	  "May 2014" ISSUE },
	{ "report_date", "2019-08-15", "域名月讯\n主办：海东域名协会　"
	  "出版日期：2019年8月15日\n总第 38 期" ISSUE },
	{ "organization", "海东域名协会", "域名月讯\n主办：海东域名协会　"
	  "出版日期：2019年8月15日\n总第 38 期" ISSUE },
	/* what the paper is, over its lines of labels, begins no part of it */
	{ "authors", "林怡", "海东通信总局国际合作司\n会议纪要\n\n时间：2018年5月3日\n"
	  "主持人：王大国\n记录：林怡\n\n一、关于会议的准备工作\n\n会议于六月举行。\n" },
	{ "report_date", "2019-05-03", "Why fees matter\n\nBy Ann Lee\n\n"
	  "May 3, 2019 · 5 min read" PROSE },
	/* who edits it, in the last lines; a body does not, nor anyone */
	{ "authors", "Ann Lee|Bo Chan", "THE RESOLVER\nNumber 61" PROSE "\nThe "
	  "Resolver is compiled by Ann Lee and Bo Chan for the chapter. "
	  "Opinions are those of the people who hold them.\n" },
	{ "authors", NULL, "THE RESOLVER\nNumber 61" PROSE "\nThe Resolver is "
	  "compiled by the secretariat and costs nothing.\n" },
	{ "authors", "林小明", "域名瞭望\n第十二期　2019年6月號" ISSUE "\n本刊由林小明編輯，"
	  "歡迎轉載。\n" },
	{ "authors", NULL, "域名瞭望\n第十二期　2019年6月號" ISSUE "\n本刊由志工編輯，"
	  "歡迎轉載。\n" },
	/* the English name of a paper is nobody's */
	{ "authors", NULL, "網路治理月報\nInternet Governance Monthly\n"
	  "2022年10月14日" ISSUE },
	{ "authors", NULL, "域名觀察\nDomain Name Observer\n2022年10月14日" ISSUE },
	{ "authors", "Ann Lee", "Harbour notes\nAnn Lee\n14 October 2022" PROSE },
	/* what kind of meeting is no part of who met */
	{ "organization", "海東域名 理事會", "批准的決議 | 海東域名 理事會例會\n\n"
	  "2015年2月12日\n\n決議 (2015.02.12.01)，理事會批准會議記錄。\n" },
	/* what stands over the way to a page is the site, of a blog no house */
	{ "title", "諮詢不是公告", PAGE("首頁 › 專欄 › 公共參與") },
	{ "organization", NULL, PAGE("首頁 › 專欄 › 公共參與") },
	{ "report_date", "2024-05-21", PAGE("首頁 › 專欄 › 公共參與") },
	{ "title", "域名雜談社｜寫給每天上網的人", PAGE("") },
	{ "organization", NULL, PAGE("") },
	{ "report_date", "2024-05-21", "What we learned\n\nMay 21, 2024 4 min "
	  "read" PROSE },
	{ "report_date", NULL, "What we learned\n\nMay 21, 2024 4 reasons to "
	  "stay away" PROSE },
	/* a line of the head is the meeting that the paper was made at */
	{ "number", "52", RESOLVED("ICANN 第 52 届公共会议，新加坡") },
	{ "city", "新加坡", RESOLVED("ICANN 第 52 届公共会议，新加坡") },
	{ "period", "2015-02-08/2015-02-12",
	  RESOLVED("ICANN 第 52 届公共会议，新加坡") },
	{ "number", NULL, RESOLVED("ICANN 第 52 届公共会议将在新加坡召开。") },
	{ "number", NULL, "海东地区简报\n2015 年 2 月号（总第 38 期）\n\n"
	  "ICANN 第 52 届公共会议，新加坡" ISSUE },
	/* a bulletin's name stands over its issue */
	{ "title", "域名瞭望", "ISSN 1234-5678\n域名瞭望\n第十二期　2019年6月號"
	  ISSUE },
	{ "title", "域名瞭望", "域名瞭望\n台灣域名協會會刊　　第十二期\n"
	  "2019年6月" ISSUE },
	{ "organization", "台灣域名協會", "域名瞭望\n台灣域名協會會刊　　第十二期"
	  "\n2019年6月" ISSUE },
	{ "title", "台灣域名協會會訊 第12期", "台灣域名協會會訊 第12期\n2019年6月"
	  ISSUE },
	{ "report_date", "2019-06-15", "The Root Zone\nVolume 3, Number 2 - 15 "
	  "June 2019" ISSUE },
	{ "organization", "財團法人台灣域名協會", "域名瞭望\n第12期\n"
	  "發行：財團法人台灣域名協會　　每月十日出刊　　歡迎轉載" ISSUE },
	{ "organization", "國立海東大學 法律學院", "考察報告\n\n服務機關："
	  "國立海東大學　法律學院\n" FORM },
	/* what was settled before a meeting was not settled at it */
	{ "period", NULL, "參加ICANN第190次會議行前會議紀錄\n\n時間：110年10月6日\n"
	  "地點：台北\n" MINUTES },
	{ "period", "2021-10-06", "參加ICANN第190次會議紀錄\n\n時間：110年10月6日"
	  "\n地點：台北\n" MINUTES },
	/* the columns of a table are no labels */
	{ "organization", "推動小組", "推動小組第3次會議紀錄\n\n時間：110年10月6日\n\n"
	  "項次\t事項\t主辦單位\t辦理情形\n1\t彙編\t第三科\t已上網\n"
	  "2\t名單\t國際科\t已函送\n\n" MINUTES },
	/* 公众意见征询 over a title is the kind of page */
	{ "title", "年度预算草案与计划更新", "ICANN\n\n公众意见征询\n\n年度预算"
	  "草案与计划更新\n\n开放日期：2017年3月8日\n截止日期：2017年5月5日\n\n"
	  "目的：征询意见。\n" },
	{ "place", "Nairobi", "Trip report - ICANN 37, Nairobi, 7-12 March 2010"
	  "\n\nWhy I went\n\nI was asked to go there and to tell what they "
	  "said.\n" },
	{ "period", "2016-06-09/2016-06-11", "會議紀錄 | 理事會例行會議 9 June "
	  "2016\n\n2016 年 6 月 9 – 11 日\n\n理事會於赫爾辛基召開例行會議，主席"
	  "安娜準時宣布會議開始，並說明本次會議的各項議程。\n\n" MINUTES },
};

static struct jb_str authors_of(struct jb_document *doc,
				const struct jb_analysis *a)
{
	struct jb_buf out = { 0 };

	if (!a->meta.authors.n)
		return (struct jb_str){ 0 };
	for (size_t i = 0; i < a->meta.authors.n; i++) {
		if (i)
			jb_buf_z(&out, "|");
		jb_buf_str(&out, a->meta.authors.v[i].value);
	}
	return jb_buf_keep(doc->arena, &out);
}

static struct jb_str value_of(struct jb_document *doc,
			      const struct jb_analysis *a, const char *field)
{
	const struct jb_meta *m = &a->meta;

	if (strcmp(field, "authors") == 0)
		return authors_of(doc, a);
	if (strcmp(field, "kind") == 0)
		return jb_str_of(jb_kind_name(a->kind));
	if (strcmp(field, "trip") == 0)
		return m->trip_period.value;
	if (strcmp(field, "place") == 0)
		return m->trip_place.value;
	return strcmp(field, "title") == 0	? m->title.value
	       : strcmp(field, "number") == 0	? m->meeting_number.value
	       : strcmp(field, "series") == 0	? m->meeting_series.value
	       : strcmp(field, "period") == 0	? m->meeting_period.value
	       : strcmp(field, "purpose") == 0	? m->trip_purpose.value
	       : strcmp(field, "city") == 0	? m->meeting_city.value
	       : strcmp(field, "city_tw") == 0	? m->meeting_city_label.tw
	       : strcmp(field, "report_date") == 0 ? m->report_date.value
						: m->organization.value;
}

START_TEST(facts_are_read_where_they_stand)
{
	struct jb_document doc = { 0 };
	struct jb_analysis found = { 0 };

	text_analyze(&found, &doc, cases[_i].text);
	ck_assert_msg(strcmp(text_z(&doc, value_of(&doc, &found,
						   cases[_i].field)),
			     cases[_i].want ? cases[_i].want : "-") == 0,
		      "%s of %s: want %s, got %s", cases[_i].field,
		      cases[_i].text, cases[_i].want ? cases[_i].want : "-",
		      text_z(&doc, value_of(&doc, &found, cases[_i].field)));
	text_free(&doc);
}
END_TEST

/* Are a sentence's days those of the trip or the meeting? It is read once. */
static const char *const days_of_none[] = {
	"from 3 May to 5 May, ",
	"感謝5月3日至5日的會議 ",
	"5月3日開幕，5日閉幕，",
};

START_TEST(sentences_of_many_days_cost_little)
{
	enum { SPANS = 20000 };
	struct jb_document doc = { 0 };
	struct jb_analysis found = { 0 };
	struct jb_buf text = { 0 };

	jb_buf_z(&text, "ICANN第80次會議與會報告\n\n2024年6月20日\n\n");
	for (int i = 0; i < SPANS; i++)
		jb_buf_z(&text, days_of_none[_i]);
	jb_buf_add(&text, "", 1);
	text_analyze(&found, &doc, text.p);
	ck_assert_ptr_null(found.meta.trip_period.value.p);
	text_free(&doc);
	jb_buf_clear(&text);
}
END_TEST

Suite *meta_suite(void)
{
	Suite *suite = suite_create("meta");
	TCase *tcase = tcase_create("facts");

	tcase_add_checked_fixture(tcase, text_setup, text_teardown);
	tcase_add_loop_test(tcase, facts_are_read_where_they_stand, 0,
			    (int)(sizeof(cases) / sizeof(cases[0])));
	tcase_add_loop_test(tcase, sentences_of_many_days_cost_little, 0,
			    (int)(sizeof(days_of_none) /
				  sizeof(days_of_none[0])));
	suite_add_tcase(suite, tcase);
	return suite;
}
