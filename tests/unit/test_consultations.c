#include "tests/unit/suites.h"

#include "tests/unit/fixture_text.h"

#include <stdio.h>

/* A text and the one proceeding it tells of. */
static const struct {
	const char *text, *title, *opens, *closes, *report;
} told[] = {
	{ "公眾意見徵詢\n\n測試規格及介面草案\n\n開放徵詢\n"
	  "26 March 2024\n\n結束徵詢\n06 May 2024\n\n社群意見統整報告\n"
	  "31 May 2024\n",
	  "測試規格及介面草案", "2024-03-26", "2024-05-06", "2024-05-31" },
	/* the days of a notice, by shorter words; a day not yet fixed */
	{ "公眾意見徵詢\n\n海岸電臺頻率分配草案\n\n主辦單位：港務局\n開放日："
	  "2018年3月5日（預定）\n截止日：2018年4月16日\n彙整報告：未定\n",
	  "海岸電臺頻率分配草案", "2018-03-05", "2018-04-16", "-" },
	{ "# 相关的公共评议\n\n评议主题：根服务器镜像选址办法\n意见征询开放日"
	  "期：2021年6月7日\n意见征询截止日期：2021年7月19日\n",
	  "根服务器镜像选址办法", "2021-06-07", "2021-07-19", "-" },
	/* the case that 說明： is a part of */
	{ "理事會會議紀錄\n\n案由一：網域名稱註冊辦法修正案\n\n說明：經於110年"
	  "11月15日至12月14日公開徵詢意見，計收到9件。\n\n決議：照案通過。\n\n"
	  "案由二：會費案\n\n決議：洽悉。\n",
	  "網域名稱註冊辦法修正案", "2021-11-15", "2021-12-14", "-" },
	/* begun some sentences before; what is begun, by its own words */
	{ "主管機關2023年2月啟動一項探索性諮詢，詢問誰該出錢。這個構想由來已久，"
	  "當時沒有成案。諮詢於2023年5月19日截止，共收到四百多份意見。",
	  "探索性諮詢", "2023-02", "2023-05-19", "-" },
	{ "主管機關2023年3月展開海纜共構公眾諮詢，各界反應熱烈。有人反對。諮詢期"
	  "至2023年5月19日為止。",
	  "海纜共構公眾諮詢", "2023-03", "2023-05-19", "-" },
	/* put up on a page, which stands between */
	{ "其中《岛屿案例研究报告》于2011年10月7日在该会网站公布并公开征求意见，"
	  "原定11月14日截止，应社群要求延长至11月30日。",
	  "岛屿案例研究报告", "2011-10-07", "2011-11-30", "-" },
	/* only when it opens is known, a quarter; it never closes */
	{ "2023年9月20日\n\n島嶼標籤規則的提案第四季度啟動評議，時間另行通知。",
	  "島嶼標籤規則的提案", "2023-36", "-", "-" },
	{ "The request for community input of the island review team opened on "
	  "2 April 2013. It has no fixed closing date, but the team intends to "
	  "finish its draft by 15 October 2013.",
	  "request for community input of the island review team",
	  "2013-04-02", "-", "-" },
	{ "“海缆初步问题报告”于2015年7月13日开放征询，9月6日截止。",
	  "海缆初步问题报告", "2015-07-13", "2015-09-06", "-" },
	/* a weekday behind the day; a report that came another day */
	{ "《群島域名規則》的公眾意見徵詢期於2020年3月2日星期一啟動，至4月13日"
	  "截止。彙整報告原訂於5月4日公布，實際公布日期是5月20日。",
	  "群島域名規則", "2020-03-02", "2020-04-13", "2020-05-20" },
	{ "《渔港网络准则》的公众意见征询自2019年9月2日（星期一）起，10月11日截"
	  "止。总结报告于11月1日发布。",
	  "渔港网络准则", "2019-09-02", "2019-10-11", "2019-11-01" },
	/* what the document is about, by the heading of whatever part */
	{ "# 渔港网络准则：公众评议情况与下一步\n\n2019年12月2日\n\n## 大家怎么"
	  "说\n\n本次公众评议期于2019年9月2日启动，10月11日结束，共收到41份意"
	  "见。\n",
	  "渔港网络准则", "2019-09-02", "2019-10-11", "-" },
	/* a cell each, a day of which another has taken the place */
	{ "徵求意見看板\n\n▍語言標籤規則4.1版／ICANN／起2021年4月22日／迄6月7日"
	  "（原5月31日，已展延）／彙整報告6月21日\n",
	  "語言標籤規則4.1版", "2021-04-22", "2021-06-07", "2021-06-21" },
	{ "征求意见动态\n\n1. 数据出境评估办法／国家网信办／2022年3月1日起／4月"
	  "12日止（已由4月5日延长）\n\n2. 其余见网站。\n",
	  "数据出境评估办法", "2022-03-01", "2022-04-12", "-" },
	/* a paper that heads the paragraph; the predicate is no name */
	{ "prop-133（釐清定義）處理老問題。主席徵詢後宣布達成共識，並進入最後意"
	  "見徵求，期間自2020年2月24日起至3月23日止，之後送執行委員會。",
	  "prop-133（釐清定義）", "2020-02-24", "2020-03-23", "-" },
	{ "標識符的營運計畫與預算是單獨編製的，已於2016年10月24日至12月10日徵詢"
	  "公眾意見，並於2017年1月通過。",
	  "標識符的營運計畫與預算", "2016-10-24", "2016-12-10", "-" },
	/* whose views on what; it is long over, and moved */
	{ "科技辦公室正在徵集各界對島嶼數位契約的意見，原本2022年9月30日就截止"
	  "了，因為抱怨的人太多，延到2023年3月31日。",
	  "島嶼數位契約", "-", "2023-03-31", "-" },
	{ "該部研擬之「平臺問責法」草案自2021年12月1日起對外徵詢，至2022年1月31"
	  "日止共收到312件意見，並已於3月15日公布回應報告。",
	  "平臺問責法", "2021-12-01", "2022-01-31", "2022-03-15" },
	{ "ICANN公開徵詢「新頂級域名社群意見2」問卷，收件至2017年5月22日。",
	  "新頂級域名社群意見2", "-", "2017-05-22", "-" },
	{ "移轉提案初稿自2014年12月1日至22日徵求公眾意見，因各界對「契約公司」"
	  "之構想意見分歧，未能如期完成。",
	  "移轉提案初稿", "2014-12-01", "2014-12-22", "-" },
	{ "# 工信部就域名办法修订征求意见\n\n征求意见稿共五十七条，意见反馈截"
	  "止时间为2016年10月15日。\n",
	  "域名办法修订", "-", "2016-10-15", "-" },
	{ "有關「開放中文域名」的諮詢文件已於2006年8月1日上載網站，諮詢期六星期"
	  "，於2006年9月15日結束。",
	  "開放中文域名", "2006-08-01", "2006-09-15", "-" },
	{ "APNIC刻正就prop-105「回收位址分配」徵求社群意見，最後期限為2013年4月"
	  "15日。",
	  "prop-105「回收位址分配」", "-", "2013-04-15", "-" },
	/* "It" stands for a paper of the sentence before */
	{ "The Board has asked the office to publish the Initial Report of the "
	  "second review team. It will go out for public comment on 14 "
	  "September 2021 and stay open until 2 November 2021.",
	  "Initial Report of the second review team", "2021-09-14",
	  "2021-11-02", "-" },
	{ "ICANN org is taking comments on its draft Island Plan; the window "
	  "was to shut on 25 February 2020 and has been kept open for another "
	  "week, to 3 March 2020.",
	  "draft Island Plan", "-", "2020-03-03", "-" },
	{ "The Group invited written contributions on Internet governance by "
	  "31 March 2004.",
	  "Internet governance", "-", "2004-03-31", "-" },
	{ "The Group invited written contributions on Internet governance by "
	  "7 May 2004.",
	  "Internet governance", "-", "2004-05-07", "-" },
	/* a form that names it, no line of the notice */
	{ "CONSULTATION NOTICE\n\nTitle: Review of the island dispute service\n"
	  "Consultation opens: 3 August 2020\n"
	  "Consultation closes: 11 September 2020\n"
	  "Outcome expected: 30 October 2020\n\nWho should respond\n\nAll.\n",
	  "Review of the island dispute service", "2020-08-03", "2020-09-11",
	  "2020-10-30" },
	{ "會議於2010年3月舉行。另「甲機構第二階段結案報告」於3月29日公告徵求意"
	  "見，5月13日截止。",
	  "甲機構第二階段結案報告", "2010-03-29", "2010-05-13", "-" },
	{ "The Board did a resolution on \"synchronized labels\" and there is "
	  "a short comment period from 22 March until 13 April 2010.",
	  "synchronized labels", "2010-03-22", "2010-04-13", "-" },
	/* the case of minutes is named above */
	{ "案由一：「網路分級辦法」草案徵詢，本會是否提出意見。\n\n說明：本案將"
	  "於2021年12月開放意見徵詢。",
	  "網路分級辦法", "2021-12", "-", "-" },
	/* the verb before what closes */
	{ "公眾意見徵詢\n\n測試規格及介面草案\n\n開始諮詢：2024年3月26日\n"
	  "截止諮詢：2024年5月6日\n\n報告公布：2024年5月31日\n",
	  "測試規格及介面草案", "2024-03-26", "2024-05-06", "2024-05-31" },
	{ "公众意见征询\n\n测试规格及接口草案\n\n开放征询：2024年3月26日\n"
	  "截止征询：2024年5月6日\n报告公布：2024年5月31日\n",
	  "测试规格及接口草案", "2024-03-26", "2024-05-06", "2024-05-31" },
	/* another sentence between the close and the report */
	{ "2024年公眾意見徵詢\n\n測試規格草案\n\n徵詢期間為2024年3月26日至"
	  "5月6日，只接受線上表單。因時程緊迫，已言明不予展延。"
	  "統整報告訂5月31日出爐。\n",
	  "測試規格草案", "2024-03-26", "2024-05-06", "2024-05-31" },
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
	/* a note in a block of its own moves the closing day */
	{ "標籤規則更新\n\n開放徵詢\n\n3 October 2023\n\n結束徵詢\n\n"
	  "13 November 2023\n\n（應社群要求，延長至 20 November 2023）\n",
	  "標籤規則更新", "2023-10-03", "2023-11-20", "-" },
	{ "2025年6月20日公布要素文件，書面意見原訂7月15日截止，後延至7月25日。",
	  "要素文件", "2025-06-20", "2025-07-25", "-" },
	{ "初步議題報告將自2025年9月8日起公開徵詢40天，10月18日截止。",
	  "初步議題報告", "2025-09-08", "2025-10-18", "-" },
	{ "數位部自2023年4月10日至5月24日公開徵詢《服務法》草案意見，"
	  "報告預計於6月底公布。",
	  "《服務法》草案", "2023-04-10", "2023-05-24", "2023-06" },
	{ "The Draft FY26 Operating Plan is open for public comment until 12 "
	  "February 2025.",
	  "Draft FY26 Operating Plan", "-", "2025-02-12", "-" },
	{ "ICANN opened a public comment on the draft Guidebook on 30 May "
	  "2025. Comments close 23 July 2025; a summary report is due 6 August "
	  "2025.",
	  "draft Guidebook", "2025-05-30", "2025-07-23", "2025-08-06" },
	/* names, rather than what is published */
	{ "當局六月三日發表文件，就加強保護域名系統（Domain Name System，DNS）"
	  "的立法建議諮詢公眾。諮詢期由2024年6月3日起，至2024年8月30日結束。",
	  "加強保護域名系統（Domain Name System，DNS）的立法建議",
	  "2024-06-03", "2024-08-30", "-" },
	/* the day of a meeting in the same sentence is none of its days */
	{ "章程草案自2015年5月6日起征求意见，至5月27日结束，后延长至6月12日，"
	  "首次会议定于7月17日在伦敦召开。",
	  "章程草案", "2015-05-06", "2015-06-12", "-" },
	{ "A call to comment on the charter of the panel opened on 2 March "
	  "2021 and was to close on 30 March 2021; it will stay open until 13 "
	  "April 2021, and the Secretariat will report back in May 2021.",
	  "charter of the panel", "2021-03-02", "2021-04-13", "2021-05" },
	/* labels of ICANN's Chinese pages over the years */
	{ "注册数据政策实施计划\n\n公众评议开始日期：2019 年 8 月 1 日\n"
	  "公众评议截止日期：2019 年 9 月 10 日\n"
	  "工作人员报告截止日期：2019 年 10 月 1 日\n",
	  "注册数据政策实施计划", "2019-08-01", "2019-09-10", "2019-10-01" },
	{ "共同域名争议规则修订\n\n开放日期\n2020 年 3 月 2 日\n\n"
	  "关闭日期\n2020 年 4 月 13 日\n\n汇总报告\n2020 年 5 月 4 日\n",
	  "共同域名争议规则修订", "2020-03-02", "2020-04-13", "2020-05-04" },
	/* the reply period of former years closes on a day of its own */
	{ "Draft Framework for Registry Fees\n\nComment Open Date: 6 August "
	  "2012\nComment Close Date: 27 August 2012\n"
	  "Reply Open Date: 28 August 2012\n"
	  "Reply Close Date: 18 September 2012\n",
	  "Draft Framework for Registry Fees", "2012-08-06", "2012-08-27",
	  "-" },
	/* the title stands below its labels */
	{ "公眾意見徵詢\n\n開放徵詢\n4 May 2022\n\n結束徵詢\n13 June 2022\n\n"
	  "根區演進評估流程草案\n",
	  "根區演進評估流程草案", "2022-05-04", "2022-06-13", "-" },
	/* answers somebody else's */
	{ "委員會會議紀錄\n\n案由一：回應國家發展委員會「資料治理綱領」徵詢，提"
	  "請討論。\n\n說明：該會於2021年3月2日函請本會於2021年3月31日前提供"
	  "意見。\n",
	  "資料治理綱領", "-", "2021-03-31", "-" },
	/* a draft notice: no day on which it closes is said */
	{ "主管機關於2024年5月2日公告《域名管理辦法》修正草案，預告60日，廣徵各"
	  "界意見。",
	  "《域名管理辦法》修正草案", "2024-05-02", "-", "-" },
	{ "ICANN plans to publish the draft Registrar Data Plan for public "
	  "comment in October 2021.",
	  "draft Registrar Data Plan", "2021-10", "-", "-" },
	/* only announced */
	{ "新時程不會早於2018年第一季，並將於2017年12月公布換鑰計畫之草案徵詢公"
	  "眾意見。",
	  "換鑰計畫之草案", "2017-12", "-", "-" },
	/* how days are told over the years */
	{ "The 30-day public comment period on the Draft Report 3 began on 30 "
	  "November 2015 and ended on 21 December 2015.",
	  "Draft Report 3", "2015-11-30", "2015-12-21", "-" },
	{ "The proposed budget was posted for community review on 17 May 2009, "
	  "and comments may be submitted until 25 June 2009.",
	  "proposed budget", "2009-05-17", "2009-06-25", "-" },
	{ "Comments on the transition plan are being accepted through 8 "
	  "September 2015.",
	  "transition plan", "-", "2015-09-08", "-" },
	{ "協會就收費辦法修正案於2024年1月15日至2月14日徵詢會員意見。",
	  "收費辦法修正案", "2024-01-15", "2024-02-14", "-" },
	{ "兩案之預算草案已先行於2019年10月14日至11月27日徵詢意見。",
	  "兩案之預算草案", "2019-10-14", "2019-11-27", "-" },
	/* the address of the page says when it opened */
	{ "规划草案公开征询意见至2020年2月25日截止，页面为 "
	  "https://www.icann.org/public-comments/draft-plan-2019-12-20-zh 。",
	  "规划草案", "2019-12-20", "2020-02-25", "-" },
	/* the span of a plan; a report of before; who asked for more days */
	{ "The work rests on the Plan for July 2009 to June 2012, which was "
	  "approved, and on the draft framework that was open for comment from "
	  "17 February 2009 to 2 April 2009.",
	  "draft framework", "2009-02-17", "2009-04-02", "-" },
	{ "# 標籤規則草案\n\n公眾意見徵詢期原定四十天，應註冊商在2022年10月5日"
	  "提出的請求，延長至2022年11月16日。",
	  "標籤規則草案", "-", "2022-11-16", "-" },
	/* the heading names what the sentence does not */
	{ "# 查詢服務檢討\n\n公司於2012年2月6日展開公眾諮詢，3月30日截止，報告"
	  "將於5月底發表。",
	  "查詢服務檢討", "2012-02-06", "2012-03-30", "2012-05" },
	/* nothing names it: the sentence that tells of it */
	{ "公共评议期自2021年12月7日开放，至2022年2月7日截止。",
	  "公共评议期自2021年12月7日开放，至2022年2月7日截止。",
	  "2021-12-07", "2022-02-07", "-" },
	/* the number of an item is no part of its name */
	{ "1. 設立附屬機構，由其承擔各項職能；\n2. 設立客戶常任委員會；\n"
	  "3. 五家註冊機構將另行簽訂協議，該協議草案已在2015年5月1日至6月14日"
	  "徵詢意見；\n",
	  "五家註冊機構將另行簽訂協議，該協議草案", "2015-05-01",
	  "2015-06-14", "-" },
	/* the matter was published before its comments opened */
	{ "鉴于标签评估报告于2016年6月公布，公共评议期自2016年7月11日开放，至"
	  "2016年8月29日结束，共收到23份意见。",
	  "标签评估报告", "2016-07-11", "2016-08-29", "-" },
	{ "Whereas, on 15 November 2018 the team published the Initial Report "
	  "for public comment, and the comment period closed on 21 December "
	  "2018, with a summary published on 11 January 2019.",
	  "Initial Report", "2018-11-15", "2018-12-21", "2019-01-11" },
	/* a clock between "until" and the day */
	{ "The proposed fee changes are posted for public comment until 18:00 "
	  "UTC on 9 September 2006.",
	  "proposed fee changes", "-", "2006-09-09", "-" },
	/* a row from when till when, and its report in the row below */
	{ "流程如下。\n\n活动\t日期\n"
	  "标签规则草案公共评议\t2022 年 9 月 8 日至 10 月 24 日\n"
	  "上述评议摘要报告\t2022 年 11 月 14 日\n"
	  "董事会审议\t2023 年 5 月\n",
	  "标签规则草案", "2022-09-08", "2022-10-24", "2022-11-14" },
	{ "流程如下。\n\n活動\t日期\n"
	  "標籤規則草案公開徵求意見\t2022年9月8日至10月24日\n"
	  "董事會審議\t2023年5月\n年度報告\t2023年6月1日\n",
	  "標籤規則草案", "2022-09-08", "2022-10-24", "-" },
	{ "时间安排如下。\n\n批次\t内容\t评议开放\t评议截止\n"
	  "标签规则草案\t地理名称\t2024 年 2 月 1 日\t3 月 19 日\n",
	  "标签规则草案", "2024-02-01", "2024-03-19", "-" },
	/* a column that is but 報告; the Latin gloss of a title */
	{ "徵詢案如下。\n\n名稱\t開始日期\t截止日期\t報告\n"
	  "標籤草案（Label Draft）\t2022年4月4日\t2022年5月16日\t"
	  "2022年5月30日\n",
	  "標籤草案", "2022-04-04", "2022-05-16", "2022-05-30" },
	/* what stands before it names the draft */
	{ "根區小組提出中期報告草案，建議五年。草案將於2020年第二季公開徵詢"
	  "意見。",
	  "根區小組提出中期報告草案", "2020-34", "-", "-" },
	/* what another day of the sentence is of */
	{ "The draft label rules are out for public comment until 3 May 2019 "
	  "and the group will meet again from 24 to 27 June 2019.",
	  "draft label rules", "-", "2019-05-03", "-" },
	/* a schedule, a row a day */
	{ "時程如下。\n\nDate\tAction\n1 February 2018\tDraft plan published, "
	  "public comment opened\n10-15 March (ICANN61)\tHold session for "
	  "community feedback\n2 April\tComment period ends; revise plan\n"
	  "Mid April\tPublish staff report on public comment\n",
	  "Draft plan", "2018-02-01", "2018-04-02", "2018-04" },
	/* what "which" stands for; comments "runs" for a time */
	{ "Mr Silva presented the status of the Draft Annual Budget, which was "
	  "posted for comment on 17 May 2008 and may be commented on until 16 "
	  "June 2008.",
	  "Draft Annual Budget", "2008-05-17", "2008-06-16", "-" },
	{ "The comment period on the draft Island Strategy runs from 1 "
	  "December 2016 to 20 January 2017.",
	  "draft Island Strategy", "2016-12-01", "2017-01-20", "-" },
	/* a report that is itself the matter */
	{ "The Draft Outlook Report will be open for public comment from 5 "
	  "September 2023. Comments were first due by 16 October; because of "
	  "the meeting, the closing date has been moved to 30 October 2023.",
	  "Draft Outlook Report", "2023-09-05", "2023-10-30", "-" },
	/* 也就是 brings no matter; by how long a day is moved */
	{ "第一批章節的公眾意見徵詢從2023年9月22日到11月6日，也就是這篇文章刊出"
	  "的同一天截止。",
	  "第一批章節", "2023-09-22", "2023-11-06", "-" },
	{ "草案全文於2022年6月1日上網，徵詢社群意見到7月15日，由於收件踴躍，再"
	  "延長兩週至2022年7月29日。",
	  "草案全文", "2022-06-01", "2022-07-29", "-" },
	/* labels: with weekdays; made of a word for comments; below a call */
	{ "Label Update Study\n\nOpen for Submissions Date: Monday, 6 March "
	  "2023\nClosed for Submissions Date: Tuesday, 18 April 2023\n"
	  "Summary Report Due Date: Tuesday, 2 May 2023\n",
	  "Label Update Study", "2023-03-06", "2023-04-18", "2023-05-02" },
	{ "標籤細則草案\n\n意見徵詢開始日：2023年11月20日\n"
	  "意見徵詢截止日：2024年1月15日\n",
	  "標籤細則草案", "2023-11-20", "2024-01-15", "-" },
	{ "请您提供意见\n\n标签系统技术计划\n\n截止日期：2022年6月13日\n",
	  "标签系统技术计划", "-", "2022-06-13", "-" },
	{ "請您提供意見：標籤評估流程草案，徵詢至2022年6月13日。",
	  "標籤評估流程草案", "-", "2022-06-13", "-" },
	/* a paper that is the notice tells its days in several places */
	{ "島嶼域名管理檢討\n\n公眾諮詢文件\n\n1. 我們邀請公眾在2014年12月15日"
	  "或之前提出意見。（註：截止日期已延至2014年12月31日。）\n\n"
	  "2. 意見可於2014年9月15日起以書面方式提交。小組會整理所收到的意見，並"
	  "於2015年6月提交最終報告。\n",
	  "島嶼域名管理檢討", "2014-09-15", "2014-12-31", "2015-06" },
	/* 4月2日徵詢截止 closes, whatever else stands until a day behind it */
	{ "ICANN於2018年2月1日公告修正後之更換計畫草案，4月2日徵詢截止，預定10"
	  "月11日更換金鑰。截至2018年4月30日止，國內尚有九臺。",
	  "修正後之更換計畫草案", "2018-02-01", "2018-04-02", "-" },
	{ "工作小組於2018年4月11日至27日就參與計畫草案徵詢相關團體意見，計回收"
	  "14份。",
	  "參與計畫草案", "2018-04-11", "2018-04-27", "-" },
	/* from which day it is moved is none on which it opens */
	{ "《支持计划手册》草案\n\n开放日期：2024 年 2 月 12 日\n"
	  "截止日期：2024 年 4 月 16 日\n总结报告提交日期：2024 年 5 月 14 日\n"
	  "\n本轮公共评议的截止日期由 2024 年 4 月 2 日延长至 4 月 16 日。\n",
	  "《支持计划手册》草案", "2024-02-12", "2024-04-16", "2024-05-14" },
	/* a notice says once what its proceeding is about, and later more */
	{ "位址移轉辦法（草案）公開徵求意見\n\n公告日期：2022年3月14日\n"
	  "徵求意見期間：2022年3月14日至4月22日\n\n"
	  "（4月20日更新：徵求意見期間延長至2022年5月6日）\n\n"
	  "一、提交方式\n\n請以電子郵件提交意見。彙整報告將於2022年6月10日公布"
	  "，修正後之辦法訂於10月1日施行。\n",
	  "位址移轉辦法（草案）", "2022-03-14", "2022-05-06", "2022-06-10" },
	/* a line of a list under what says that it is open for comment */
	{ "目前開放公眾評論的議題\n\n● 商標資訊交換中心實施細則（截止日期：2013"
	  "年3月29日）\n● 新人計畫申請（截止日期：2013年3月15日）\n",
	  "商標資訊交換中心實施細則", "-", "2013-03-29", "-" },
	{ "The following public comment periods are open:\n\n- Initial Report "
	  "on Transfers – closes 12 August 2010\n- Registration for the "
	  "Brussels meeting – closes 1 June 2010\n",
	  "Initial Report on Transfers", "-", "2010-08-12", "-" },
	{ "公共评议\n\n已结束：\n\n1. 根服务器治理结构草案（2024年5月6日—6月17"
	  "日；报告：7月8日）\n",
	  "根服务器治理结构草案", "2024-05-06", "2024-06-17", "2024-07-08" },
	{ "目前徵求意見中的文件如下：\n\n- 2012年8月12日截止：標籤規則草案\n",
	  "標籤規則草案", "-", "2012-08-12", "-" },
	/* columns of but a word each, where the table is one of comments */
	{ "本季公眾意見徵詢一覽\n\n議題 | 開始 | 截止\n"
	  "標籤規則草案 | 2025/1/15 | 2025/2/24（延長至 2025/3/10）\n",
	  "標籤規則草案", "2025-01-15", "2025-03-10", "-" },
	/* the marks above name it */
	{ "主旨：「標籤爭議處理要點」修正草案公開徵詢意見\n\n說明：\n"
	  "為因應實務發展，本中心擬具修正草案。徵詢期間自2016年9月5日起至2016年"
	  "10月4日止。\n\n本中心將於2016年10月底前公布意見彙整結果。\n",
	  "標籤爭議處理要點", "2016-09-05", "2016-10-04", "2016-10" },
	/* by how long; an hour before the weekday and the day */
	{ "ICANN has extended the comment period on the Proposed Island Plan "
	  "by two weeks. The original deadline of 15 March 2011 has been "
	  "extended to 29 March 2011.",
	  "Proposed Island Plan", "-", "2011-03-29", "-" },
	{ "# Change to registrant data display\n\nComments are welcome until "
	  "5pm on Friday, 12 September 2014.",
	  "Change to registrant data display", "-", "2014-09-12", "-" },
	/* comments on a report closed; the draft of the sentence before */
	{ "Public comments on the UDRP report closed on 15 July 2011.",
	  "UDRP report", "-", "2011-07-15", "-" },
	{ "Staff presented the status of the draft office budget. The draft "
	  "was posted for public comment from 9 October to 27 November 2017.",
	  "draft office budget", "2017-10-09", "2017-11-27", "-" },
	/* today, by the dateline */
	{ "Regulator consults on resolvers\n\nWellington, 3 June 2021 – The "
	  "Commission today opened a consultation on a proposed national "
	  "resolver. Submissions close on 16 July 2021.\n",
	  "proposed national resolver", "2021-06-03", "2021-07-16", "-" },
	{ "本局由2019年4月1日起至5月15日，就《域名註冊規章》的修改進行公開諮詢"
	  "。",
	  "域名註冊規章", "2019-04-01", "2019-05-15", "-" },
	/* a schedule in lines, a day and an event each */
	{ "# Draft Island Plan FY2016\n\nPlanning calendar\n\n18 March 2015 – "
	  "Draft posted for public comment\n\n15 May 2015 – Comment period "
	  "closes\n\n20 June 2015 – Staff report published\n",
	  "Draft Island Plan FY2016", "2015-03-18", "2015-05-15",
	  "2015-06-20" },
	/* the clause before names it; so does what is made in it */
	{ "島嶼小組最終報告業已提出，徵詢期間自2008年6月13日至8月15日，宜把握時"
	  "間。",
	  "島嶼小組最終報告", "2008-06-13", "2008-08-15", "-" },
	{ "幕僚將著手研擬申請人指引草案，預計2008年10月公布初稿並徵求公眾意見"
	  "。",
	  "申請人指引草案", "2008-10", "-", "-" },
	/* the house asks from the day of its notice on */
	{ "某辦公室關於《資料出境規定（徵求意見稿）》公開徵求意見的通知\n\n"
	  "發布日期：2022年6月30日\n\n現向社會公開徵求意見。意見反饋截止時間為"
	  "2022年7月29日。\n",
	  "資料出境規定（徵求意見稿）", "2022-06-30", "2022-07-29", "-" },
	/* answers are asked for; the sentence behind moves the day */
	{ "主旨：檢送「電子商務保護綱領」草案乙份，請於2006年12月8日前惠示意見"
	  "，請查照。",
	  "電子商務保護綱領", "-", "2006-12-08", "-" },
	{ "「台灣網域註冊政策」修正草案徵求意見期間延長\n\n本中心前於2017年3月1"
	  "日公告旨揭草案並徵求意見，原訂於2017年3月31日截止。因各界反映時間不"
	  "足，爰延長至2017年4月14日止。\n",
	  "台灣網域註冊政策", "2017-03-01", "2017-04-14", "-" },
	/* a label for the day that was set, and one for that which counts */
	{ "港口标签规则草案\n\n类别：技术\n开始日期：2023年5月8日\n原截止日期："
	  "2023年6月19日\n延长后的截止日期：2023年7月3日\n员工报告截止日期："
	  "2023年7月24日（原定7月10日）\n",
	  "港口标签规则草案", "2023-05-08", "2023-07-03", "2023-07-24" },
	{ "港口標籤規則草案\n\n開始日期：2023年5月8日\n截止日期（延期後）：2023年"
	  "7月3日\n原訂截止日期：2023年6月19日\n",
	  "港口標籤規則草案", "2023-05-08", "2023-07-03", "-" },
	{ "Harbour Label Rules\n\nOpen Date: 8 May 2023\nOriginal Close Date: 19 "
	  "June 2023\nRevised Close Date: 3 July 2023\n",
	  "Harbour Label Rules", "2023-05-08", "2023-07-03", "-" },
	{ "公眾意見徵詢\n\n港口標籤規則草案\n開放徵詢：2023年5月8日\n結束徵詢："
	  "原訂6月19日，應各界要求延至7月3日\n意見統整報告：未定\n",
	  "港口標籤規則草案", "2023-05-08", "2023-07-03", "-" },
	/* what will open, and when */
	{ "即将开放的公共评议\n\n程序 | 预计开放 | 牵头部门\n"
	  "港口标签规则问题报告 | 2023年第三季度 | 技术部\n",
	  "港口标签规则问题报告", "2023-35", "-", "-" },
	{ "Upcoming public comment proceedings\n\n"
	  "Topic | Expected opening | Team\n"
	  "Harbour Label Rules | June 2023 | Policy\n",
	  "Harbour Label Rules", "2023-06", "-", "-" },
	/* what a line tells behind its days; who has until when */
	{ "公眾意見徵詢情況\n\n1. 《事件回應指南》，徵求意見已於2023年5月31日結"
	  "束，共收到9份意見。\n",
	  "《事件回應指南》", "-", "2023-05-31", "-" },
	{ "Consultation\n\n* Proposed Island Rules: members have until 18 "
	  "September 2020 to submit feedback\n",
	  "Proposed Island Rules", "-", "2020-09-18", "-" },
	/* the reply period of the same line is no title */
	{ "请公众对下列事项发表意见\n\n名称冲突缓解方案\n\n意见征询期：2013年8"
	  "月5日至8月27日\n答复期：2013年8月28日至9月17日\n",
	  "名称冲突缓解方案", "2013-08-05", "2013-08-27", "-" },
	/* a day that heads what is told; one in brackets that closes */
	{ "2015年5月 移交提案公开征求意见（2015年4月22日—5月20日）。",
	  "移交提案", "2015-04-22", "2015-05-20", "-" },
	{ "# 島嶼條例檢討\n\n市民可於2002年4月30日或之前，把意見送交資訊科技署"
	  "。",
	  "島嶼條例檢討", "-", "2002-04-30", "-" },
	/* a clause that but moves the day names nothing; nor does how often */
	{ "標籤規則第2版第二次公眾意見徵詢自2017年9月18日起開放，原訂10月27日截"
	  "止，ICANN公告延長至11月10日，意見彙整報告預定11月30日公布。",
	  "標籤規則第2版", "2017-09-18", "2017-11-10", "2017-11-30" },
	{ "小组与各组织举行过多次会议，审核小组建议草案于2013年10月21日至11月22"
	  "日公布并征询意见，回复期后来延长至2013年12月13日。",
	  "审核小组建议草案", "2013-10-21", "2013-12-13", "-" },
	{ "# 國內：號碼管理辦法修正草案\n\n數位部2022年10月5日公告旨揭草案，預告"
	  "期間自2022年10月6日起至12月5日止。\n",
	  "號碼管理辦法修正草案", "2022-10-06", "2022-12-05", "-" },
	/* what it is titled; what says that it is a paper */
	{ "ICANN於2014年6月12日至7月10日就首批請求徵詢公眾意見，題為「在兩個域"
	  "引入兩字符域名」。",
	  "在兩個域引入兩字符域名", "2014-06-12", "2014-07-10", "-" },
	{ "ICANN sought comments from 12 June 2014 to 10 July 2014 in a "
	  "proceeding titled \"Two Names for the First Islands\".",
	  "Two Names for the First Islands", "2014-06-12", "2014-07-10", "-" },
	{ "ICANN於2009年10月4日公布新通用頂級域名「申請人指引草案第3版」，徵求各"
	  "界意見至11月22日止，意見彙整報告預定於2010年2月公布。",
	  "申請人指引草案第3版", "2009-10-04", "2009-11-22", "2010-02" },
	/* a paper that 該 points at, in the sentence or that before */
	{ "小組於2009年9月提出根區擴充研究報告，指出檔案成長過快。該報告亦已上網"
	  "公告，徵求意見期間為2009年9月29日至11月29日。",
	  "根區擴充研究報告", "2009-09-29", "2009-11-29", "-" },
	{ "负责人通报，2018财年预算草案中拟增加经费，该草案将自2017年3月8日起公"
	  "开征求意见，4月28日截止。",
	  "2018财年预算草案", "2017-03-08", "2017-04-28", "-" },
	/* who put out what; two days that "and" parts */
	{ "The group went through the draft Island Plan and Budget, which ICANN "
	  "put out for comment on 5 March 2016. Comments close on 30 April 2016 "
	  "and a staff report is due on 6 June 2016.",
	  "draft Island Plan and Budget", "2016-03-05", "2016-04-30",
	  "2016-06-06" },
	{ "Comments on the draft Island Charter close on 30 April 2016.",
	  "draft Island Charter", "-", "2016-04-30", "-" },
	{ "A related proceeding, on the Draft Island Guidelines, will open on "
	  "17 September 2018 and close on 29 October 2018; its staff report is "
	  "due on 12 November 2018.",
	  "Draft Island Guidelines", "2018-09-17", "2018-10-29",
	  "2018-11-12" },
	/* the sentence that has the days, not one on how it is done */
	{ "公司有一個習慣：每一次公開徵詢都寫明哪天開始、哪天截止。就拿眼前的例子"
	  "來說，標籤生成規則第六版的徵詢2024年5月7日開始，6月18日截止。",
	  "標籤生成規則第六版", "2024-05-07", "2024-06-18", "-" },
	{ "組織就《安全專案方法說明》徵求技術社群反饋，2021年2月1日起接受意見，"
	  "3月19日截止，總結報告預計於4月2日發布。",
	  "安全專案方法說明", "2021-02-01", "2021-03-19", "2021-04-02" },
	/* what ends on a day begun by 至; from now on; the day by its noun */
	{ "主管機關2021年12月29日預告「數位服務法」草案，預告期60天，至2022年2月"
	  "27日屆滿。",
	  "數位服務法", "2021-12-29", "2022-02-27", "-" },
	{ "智慧島嶼方案期中檢討報告，自即日起至 2019 年 3 月 15 日止於參與平臺徵"
	  "詢意見。",
	  "智慧島嶼方案期中檢討報告", "-", "2019-03-15", "-" },
	{ "徵詢意見的截止日是2020年5月6日，沒人看得到這份《域名辦法》修正草案。",
	  "《域名辦法》修正草案", "-", "2020-05-06", "-" },
	{ "主旨：檢送「域名註冊管理規章」修正草案總說明及對照表各1份，如有意見，請"
	  "於2021年3月31日前回復，請查照。",
	  "域名註冊管理規章", "-", "2021-03-31", "-" },
	{ "董事會已於5月核准營運計畫，該計畫前於2019年12月20日至2020年2月25日公開"
	  "徵詢意見。",
	  "營運計畫", "2019-12-20", "2020-02-25", "-" },
	/* headings of a form; a day that was but set first */
	{ "Report of Public Comments\n\nProposed Dates for Island Meetings\n\n"
	  "Key Dates and Links\n\nOpen Date:\t21 June 2018\n"
	  "Close Date:\t16 August 2018 (extended from 2 August 2018)\n"
	  "Staff Report Due Date:\t30 August 2018\n\n"
	  "General Overview and Next Steps\n\nThe comment period was first set "
	  "to end on 2 August 2018.\n",
	  "Proposed Dates for Island Meetings", "2018-06-21", "2018-08-16",
	  "2018-08-30" },
	/* a line whose title a full stop ends */
	{ "# Open for comment\n\n* Interim Report of the Island Group. How names "
	  "could be shown. Was to close on 14 March 2011; extended to 30 June "
	  "2011 after requests. The summary of comments is promised for 22 "
	  "July 2011.\n",
	  "Interim Report of the Island Group", "-", "2011-06-30",
	  "2011-07-22" },
};

/* Dates beside words for comments that make no proceeding. */
static const char *const none[] = {
	/* sentences under a heading on comments, no titles */
	"# Open for comment\n\n* Ana Morel spoke. Registration closes on 5 May "
	"2019.\n",
	"徵求意見結果：甲公司意見書（2024年4月8日收到）、乙公司意見書（2024年4月9"
	"日收到）。",
	/* what somebody wishes, and by when something else is done */
	"They asked that the comment period should run at least until 14 "
	"February 2020.",
	"会议专门用两个半天公开听取意见，多数代表认为2015年9月以前完成难度很大"
	"。",
	"會後小組確認將於2018年11月底公布初步報告並徵求社群意見。",
	"由秘书处牵头，于2022年7月底前形成《操作指引》征求意见稿。",
	"報名截止日期：2024年3月1日",
	"The Board asked for comments in May 2023.",
	"Members reviewed 62 written contributions received by 31 January "
	"2022.",
	"经过两个月的征求意见，章程已获批准，首次会议定于2014年7月17日至18日召"
	"开。",
	"委員會就此徵詢三個諮詢委員會的意見，各委員會均於2018年8月1日前答覆。",
	"《管理办法》（自2017年11月1日起施行）发布后，公众意见已收悉。",
	/* what a body tells, and when its paper goes to another */
	"安全委員會將在2015年5月底前發表書面意見，其立場與2014年10月10日發布的"
	"第69號公告一致。",
	"根据公众意见修订预算，并于2015年6月10日前提交财务委员会审核。",
	"The GAC submitted its comments on 3 May 2019 and will meet again from "
	"24 to 27 June 2019.",
	/* a house asks its own people; visitors are asked to come */
	"各单位请于2023年8月15日前将意见反馈至办公室。",
	"歡迎各界於2023年5月3日前報名參加。",
	/* comments on a meeting's own papers; a table of any work */
	"Comments on these minutes are welcome until 16 October 1998.",
	"專案時程\n\n項目 | 開始日期 | 結束日期\n系統建置 | 2024/3/1 | "
	"2024/6/30\n驗收 | 2024/9/1 | 2024/9/30\n",
	/* under a heading about comments: what is held or handed in */
	"公眾評論\n\n● 線上說明會（2024年3月5日截止）\n"
	"● 志工招募（2024年3月9日截止）\n",
	/* tables of tasks and of events */
	"# 公眾意見徵詢\n\n事項 | 截止日期 | 負責\n撰寫意見 | 2024/3/1 | 王\n"
	"送交意見 | 2024/3/8 | 李\n",
	"# 意見交流\n\n日期 | 活動 | 報名截止\n2024/3/1 | 導覽 | 2024/2/1\n"
	"2024/4/1 | 講座 | 2024/3/1\n",
	/* what is applied for; the days of a meeting under such a heading */
	"Open calls\n\na) Fellowship for the Kigali meeting\n"
	"   Opened 3 January 2024, closes 2 February 2024\n"
	"b) NextGen programme\n   Closes 9 February 2024\n",
	"IGF 2022 Open Consultations and MAG Meeting - Summary\n\n"
	"Geneva, 30 May - 1 June 2022\n",
	"# Open consultations\n\n## Geneva round\n\n30 May - 1 June 2022\n",
	"Public comment\n\n- ICANN80 meeting in Kigali (10 June 2024 – 13 June "
	"2024)\n- Call for papers: closes 3 May 2024\n",
};

/* Two records under what leads to them, each with lines of its days. */
static const struct {
	const char *text;
	struct {
		const char *title, *opens, *closes, *report;
	} is[2];
} records[] = {
	/* a title behind its label, which begins the next record too */
	{ "近期徵詢\n\n名稱：根區管理演進研究\n期間：2022年5月4日至6月13日\n報告："
	  "2022年6月27日\n\n名稱：UDRP現況報告\n期間：2022年3月3日至4月18日\n報"
	  "告：2022年5月2日\n\n其他事項\n\n下次會議待定。\n",
	  { { "根區管理演進研究", "2022-05-04", "2022-06-13", "2022-06-27" },
	    { "UDRP現況報告", "2022-03-03", "2022-04-18", "2022-05-02" } } },
	{ "Open consultations\n\nTitle: Review of the island registry\n"
	  "Opened: 3 May 2019\nCloses: 14 June 2019\n\n"
	  "Title: Draft island fees\nOpened: 6 May 2019\n"
	  "Closes: 17 June 2019\n\nOther news\n\nNothing else.\n",
	  { { "Review of the island registry", "2019-05-03", "2019-06-14",
	      "-" },
	    { "Draft island fees", "2019-05-06", "2019-06-17", "-" } } },
	/* cells parted by a stroke of one byte; the last day says not which */
	{ "目前開放評論的議題\n\n● A類/甲辦法修正草案/某部（2024年3月1日截止"
	  "）\n\n● 乙類轉移初步報告：2024年3月3日至4月3日，5月3日\n",
	  { { "甲辦法修正草案", "-", "2024-03-01", "-" },
	    { "乙類轉移初步報告", "2024-03-03", "2024-04-03",
	      "2024-05-03" } } },
	/* two, counted, a sentence each */
	{ "需要提醒的有两项。一是《海缆报告》自2015年7月13日起征求意见，9月6日截止"
	  "。二是《港口规划》自2015年8月24日起征求意见，9月25日截止。",
	  { { "海缆报告", "2015-07-13", "2015-09-06", "-" },
	    { "港口规划", "2015-08-24", "2015-09-25", "-" } } },
	/* rows of one list, or table, with the same days are not one */
	{ "目前開放評論的議題\n\n● 甲類實施細則（截止日期：2010年3月29日）\n\n"
	  "● 乙類初步報告（截止日期：2010年3月29日）\n\n"
	  "● 乙類初步報告（截止日期：2010年3月29日）\n",
	  { { "甲類實施細則", "-", "2010-03-29", "-" },
	    { "乙類初步報告", "-", "2010-03-29", "-" } } },
	{ "# 公眾評議\n\n議題 | 開始日期 | 截止日期\n"
	  "甲類實施細則 | 2011年3月1日 | 2011年4月2日\n"
	  "乙類初步報告 | 2011年3月1日 | 2011年4月2日\n",
	  { { "甲類實施細則", "2011-03-01", "2011-04-02", "-" },
	    { "乙類初步報告", "2011-03-01", "2011-04-02", "-" } } },
	/* letters; the title is wrapped; a day that was; "answers by" */
	{ "REPORT ON A MEETING\n\n6. Open consultations\n\nDates as on the "
	  "page of 5 October.\n\na) Review Mechanism for Island Registries\n"
	  "   Opened 23 August 2022, closes 18 October 2022 (was\n"
	  "   4 October, extended on request).\n"
	  "   Staff report 8 November 2022.\n"
	  "b) Questions on Article 28\n"
	  "   Not published formally; answers invited by 2 December 2022.\n"
	  "\n7. Recommendations\n\nNone.\n",
	  { { "Review Mechanism for Island Registries", "2022-08-23",
	      "2022-10-18", "2022-11-08" },
	    { "Questions on Article 28", "-", "2022-12-02", "-" } } },
	/* labels that say no more than 開放, 截止; one without a day */
	{ "公共评议\n\n以下事项正在征求意见。\n\n"
	  "① 运营计划与预算草案\n   开放：2020 年 9 月 14 日\n"
	  "   截止：2020 年 10 月 26 日 23:59 UTC\n"
	  "   工作人员报告：2020 年 11 月 16 日\n\n"
	  "② 退出机制政策建议\n   开放：2020 年 7 月 7 日\n"
	  "   截止：原定 8 月 21 日，应社群要求延至 10 月 9 日\n"
	  "   工作人员报告：待定\n",
	  { { "运营计划与预算草案", "2020-09-14", "2020-10-26",
	      "2020-11-16" },
	    { "退出机制政策建议", "2020-07-07", "2020-10-09", "-" } } },
	/* headings beside what leads to them; what is not their own */
	{ "Have your say!\n\nRoadmap for the Pacific\n"
	  "Comments by: 30 June 2022\nContact: a@example.org\n\n"
	  "Guidelines for island languages\nComments by: 15 July 2022\n"
	  "Contact: b@example.org\n",
	  { { "Roadmap for the Pacific", "-", "2022-06-30", "-" },
	    { "Guidelines for island languages", "-", "2022-07-15", "-" } } },
	/* a line of days has run into its title; replies have their own */
	{ "Public comments open at this time\n\n- Proposed Accreditation "
	  "Terms\n  opened 22 April 2013; comments to 4 June 2013; replies "
	  "to 25 June 2013\n- Locking of a Name in Dispute opened 1 March "
	  "2013; comments to 26 April 2013\n",
	  { { "Proposed Accreditation Terms", "2013-04-22", "2013-06-04",
	      "-" },
	    { "Locking of a Name in Dispute", "2013-03-01", "2013-04-26",
	      "-" } } },
	/* tables of a period and of a closing day, under what says so */
	{ "陸、徵詢中議題\n\n| 議題 | 徵詢期間 | 本會因應 |\n"
	  "| --- | --- | --- |\n| 資料請求服務 | 2023/5/2-6/12 | 提出 |\n"
	  "| 跨社群參與標準 | 2023/6/5-7/17（延長至2023/7/31） | 觀察 |\n",
	  { { "資料請求服務", "2023-05-02", "2023-06-12", "-" },
	    { "跨社群參與標準", "2023-06-05", "2023-07-31", "-" } } },
	{ "# Policy tracker\n\n## Open for comment\n\nTopic | Deadline\n"
	  "Framework of Interpretation | 15 November 2014\n"
	  "Variant roadmap | 1 December 2014\n",
	  { { "Framework of Interpretation", "-", "2014-11-15", "-" },
	    { "Variant roadmap", "-", "2014-12-01", "-" } } },
	/* items that end as a sentence does; responses, a day put back */
	{ "NOTES ON CONSULTATIONS IN HAND\n\n1. Ministry of Justice: access "
	  "for rights holders.\n   Issued 2 May 2017; closing date 30 June "
	  "2017.\n2. Ministry of Trade: protection online.\n   Issued 22 May "
	  "2017; closing date 14 July 2017, since put back to 28 July 2017.\n",
	  { { "Ministry of Justice: access for rights holders", "2017-05-02",
	      "2017-06-30", "-" },
	    { "Ministry of Trade: protection online", "2017-05-22",
	      "2017-07-28", "-" } } },
	{ "# Policy Digest\n\n## CURRENT CONSULTATIONS\n\n### Registration "
	  "data of registrars\n\nLaunched 1 April 2015. Responses by 12 June "
	  "2015.\n\n### Privacy services\n\nLaunched 5 March 2015. Responses "
	  "by 3 June 2015.\n",
	  { { "Registration data of registrars", "2015-04-01", "2015-06-12",
	      "-" },
	    { "Privacy services", "2015-03-05", "2015-06-03", "-" } } },
	/* the word behind a day may be the next one's */
	{ "【徵求意見區】\n\n◎ 申請者指導手冊（第4版）\n"
	  "　開始日期：2010/5/31　截止日期：2010/7/21\n"
	  "◎ 域名濫用期中報告\n　2010/2/12 開始，2010/3/28 截止\n",
	  { { "申請者指導手冊（第4版）", "2010-05-31", "2010-07-21", "-" },
	    { "域名濫用期中報告", "2010-02-12", "2010-03-28", "-" } } },
};

/* Two of one sentence, and one whose second clause is of something else. */
static const struct {
	const char *text;
	struct {
		const char *title, *opens, *closes, *report;
	} is[2];
} halves[] = {
	/* days in brackets behind each; counted ones */
	{ "目前徵求意見的有「甲地標籤草案」（2024年4月8日至5月6日）以及乙計畫初稿"
	  "（2024年5月2日截止）。",
	  { { "甲地標籤草案", "2024-04-08", "2024-05-06", "-" },
	    { "乙計畫初稿", "-", "2024-05-02", "-" } } },
	{ "The council noted two open proceedings: the Draft Island Budget "
	  "(closes 9 February 2021) and the Retirement Policy (closes 18 "
	  "February 2021).",
	  { { "Draft Island Budget", "-", "2021-02-09", "-" },
	    { "Retirement Policy", "-", "2021-02-18", "-" } } },
	{ "本期有兩件公開徵詢：一是「註冊資料查核規範草案」，2020年4月8日截止；二"
	  "是《根區語言規則第五版》，收件到5月6日。",
	  { { "註冊資料查核規範草案", "-", "2020-04-08", "-" },
	    { "根區語言規則第五版", "-", "2020-05-06", "-" } } },
	{ "一份是移交提案，征询期自2024年1月8日至2月19日；另一份是问责草案，征"
	  "询期自2024年1月15日至3月4日，报告将于3月18日公布。",
	  { { "移交提案", "2024-01-08", "2024-02-19", "-" },
	    { "问责草案", "2024-01-15", "2024-03-04", "2024-03-18" } } },
	{ "其中，《多样性草案》征求意见至2017年7月14日，《支持组织报告》的征求"
	  "意见期截至2017年7月24日。",
	  { { "多样性草案", "-", "2017-07-14", "-" },
	    { "支持组织报告", "-", "2017-07-24", "-" } } },
	{ "移交提案征询意见，自2024年1月8日至2月19日；报名至2024年3月4日截止。",
	  { { "移交提案", "2024-01-08", "2024-02-19", "-" } } },
};

static void check_told(struct jb_document *doc,
		       const struct jb_consultation *c, const char *title,
		       const char *opens, const char *closes,
		       const char *report)
{
	ck_assert_str_eq(text_z(doc, c->title), title);
	ck_assert_str_eq(text_z(doc, c->opens), opens);
	ck_assert_str_eq(text_z(doc, c->closes), closes);
	ck_assert_str_eq(text_z(doc, c->report), report);
}

START_TEST(halves_tell_of_their_own)
{
	size_t n = halves[_i].is[1].title ? 2 : 1;
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, halves[_i].text);
	ck_assert_uint_eq(a.consultations.n, n);
	for (size_t i = 0; i < n; i++)
		check_told(&doc, &a.consultations.v[i], halves[_i].is[i].title,
			   halves[_i].is[i].opens, halves[_i].is[i].closes,
			   halves[_i].is[i].report);
	text_free(&doc);
}
END_TEST

START_TEST(records_tell_of_their_own)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, records[_i].text);
	ck_assert_uint_eq(a.consultations.n, 2);
	for (size_t i = 0; i < 2; i++)
		check_told(&doc, &a.consultations.v[i],
			   records[_i].is[i].title, records[_i].is[i].opens,
			   records[_i].is[i].closes, records[_i].is[i].report);
	text_free(&doc);
}
END_TEST

/* A day put off, where the others are told before it and behind it. */
static const struct {
	const char *text, *titles[3], *closes[3];
} moved[] = {
	/* one is announced above, its own close told but below */
	{ "《丙計畫》草案自2023年12月1日至2024年1月5日徵求公眾意見。\n\n"
	  "《甲指引》草案將於2024年3月1日公布徵求公眾意見。\n\n"
	  "《乙規則》草案自2024年1月10日至2月20日徵求公眾意見。\n\n"
	  "徵求公眾意見期間已延長至2024年3月5日。\n\n"
	  "《甲指引》草案自2024年3月1日至4月15日徵求公眾意見。\n",
	  { "《丙計畫》草案", "《甲指引》草案", "《乙規則》草案" },
	  { "2024-01-05", "2024-04-15", "2024-03-05" } },
	/* an answer that is asked for, above the papers of others */
	{ "案由：回應「數位治理白皮書」徵詢\n\n"
	  "小組函請本會於2024年6月30日前提供意見。\n\n"
	  "上述徵詢期間延長至2024年7月15日。\n\n"
	  "《丙計畫》草案自2024年1月10日至2月20日徵求公眾意見。\n\n"
	  "《乙規則》草案自2024年3月10日至4月20日徵求公眾意見。\n",
	  { "數位治理白皮書", "《丙計畫》草案", "《乙規則》草案" },
	  { "2024-07-15", "2024-02-20", "2024-04-20" } },
};

START_TEST(a_day_is_put_off_for_the_one_told_last)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, moved[_i].text);
	ck_assert_uint_eq(a.consultations.n, 3);
	for (size_t i = 0; i < 3; i++) {
		const struct jb_consultation *c = &a.consultations.v[i];

		ck_assert_str_eq(text_z(&doc, c->title), moved[_i].titles[i]);
		ck_assert_str_eq(text_z(&doc, c->closes), moved[_i].closes[i]);
	}
	text_free(&doc);
}
END_TEST

START_TEST(a_proceeding_is_told)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, told[_i].text);
	ck_assert_uint_eq(a.consultations.n, 1);
	check_told(&doc, &a.consultations.v[0], told[_i].title, told[_i].opens,
		   told[_i].closes, told[_i].report);
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

/* Ends of addresses for 4 October 2023, as they have been over the years. */
static const char *const slugs[] = {
	"en/public-comment/proceeding/draft-rules-04-10-2023",
	"public-comments/draft-rules-2023-10-04-en",
	"en/news/public-comment/draft-rules-04oct23-en.htm",
};

START_TEST(the_address_comes_by_its_date)
{
	struct jb_document doc;
	struct jb_analysis a;
	char text[400];

	snprintf(text, sizeof(text),
		 "Draft Rules for Labels\n\nOpen Date: 4 October 2023\n"
		 "Close Date: 27 November 2023\n\n"
		 "See https://www.icann.org/%s\n", slugs[_i]);
	text_analyze(&a, &doc, text);
	ck_assert_uint_eq(a.consultations.n, 1);
	ck_assert(a.consultations.v[0].url.p);
	text_free(&doc);
}
END_TEST

/* The long text tells of n proceedings; it is freed. */
static void expect_count(struct jb_buf *text, size_t n)
{
	struct jb_document doc;
	struct jb_analysis a;

	jb_buf_add(text, "", 1);
	text_analyze(&a, &doc, text->p);
	ck_assert_uint_eq(a.consultations.n, n);
	text_free(&doc);
	jb_buf_clear(text);
}

/* Each clause of a long sentence may tell of another: the rest is but asked. */
START_TEST(sentences_of_many_parts_cost_little)
{
	enum { SENTENCES = 300, PARTS = 60 };
	struct jb_buf text = { 0 };

	for (int i = 0; i < SENTENCES; i++) {
		for (int k = 0; k < PARTS; k++)
			jb_buf_z(&text, "徵求意見至2017年7月14日；另一份");
		jb_buf_z(&text, "完。\n\n");
	}
	expect_count(&text, 1);
}
END_TEST

/* Every day may ask what is named near it: a block is read for that once. */
START_TEST(many_days_to_answer_by_cost_little)
{
	enum { DAYS = 40000 };
	struct jb_buf text = { 0 };

	jb_buf_z(&text, "會議報告\n\n2024年5月3日\n\n");
	for (int i = 0; i < DAYS; i++)
		jb_buf_z(&text, "3月31日前回復");
	expect_count(&text, 0);
}
END_TEST

/* A word for a report is looked for near the day, not back to the first one. */
START_TEST(many_sentences_on_one_comment_period_cost_little)
{
	enum { SENTENCES = 40000 };
	struct jb_buf text = { 0 };

	for (int i = 0; i < SENTENCES; i++)
		jb_buf_z(&text, "Public comment on Proposal 7 opens 1 January "
				"2024 and closes 1 March 2024. ");
	expect_count(&text, 1);
}
END_TEST

Suite *consultations_suite(void)
{
	Suite *suite = suite_create("consultations");
	TCase *tests = tcase_create("told");

	tcase_add_unchecked_fixture(tests, text_setup, text_teardown);
	tcase_add_loop_test(tests, halves_tell_of_their_own, 0,
			    sizeof(halves) / sizeof(halves[0]));
	tcase_add_loop_test(tests, records_tell_of_their_own, 0,
			    sizeof(records) / sizeof(records[0]));
	tcase_add_loop_test(tests, a_day_is_put_off_for_the_one_told_last, 0,
			    sizeof(moved) / sizeof(moved[0]));
	tcase_add_loop_test(tests, a_proceeding_is_told, 0,
			    sizeof(told) / sizeof(told[0]));
	tcase_add_loop_test(tests, a_mere_date_is_no_proceeding, 0,
			    sizeof(none) / sizeof(none[0]));
	tcase_add_loop_test(tests, the_address_comes_by_its_date, 0,
			    sizeof(slugs) / sizeof(slugs[0]));
	tcase_add_test(tests, sentences_of_many_parts_cost_little);
	tcase_add_test(tests, many_days_to_answer_by_cost_little);
	tcase_add_test(tests,
		       many_sentences_on_one_comment_period_cost_little);
	suite_add_tcase(suite, tests);
	return suite;
}
