/*
 * Names: terms with their English, addresses, the cover's facts, sections and
 * languages, each on a document of a few lines.
 */
#include "tests/unit/fixture_text.h"
#include "tests/unit/suites.h"

#include "analyze/analyze.h"
#include "analyze/heading.h"
#include "analyze/name_word.h"
#include "analyze/terms.h"
#include "ingest/ingest.h"

#include <stdio.h>
#include <string.h>

static struct jb_document doc;
static struct jb_analysis found;
static struct jb_diag diag;

static void read_text(const char *text)
{
	const struct jb_ingest_options options = { .format = "text",
						   .lexicon = text_lexicon };

	doc = (struct jb_document){ .arena = text_arena };
	found = (struct jb_analysis){ 0 };
	ck_assert(jb_ingest_bytes(&doc, "test.txt", jb_str_of(text),
				  &options, &diag));
	jb_analyze(&found, &doc, text_lexicon, &diag);
}

static void check_str(struct jb_str got, const char *want)
{
	if (!want) {
		ck_assert_ptr_null(got.p);
		return;
	}
	ck_assert_str_eq(jb_str_z(text_arena, got), want);
}

static const struct {
	const char *text, *zh, *en, *abbr;
} terms[] = {
	{ "各國說明推動網際網路協定第六版（Internet Protocol version 6，IPv6）"
	  "之情形。",
	  "網際網路協定第六版", "Internet Protocol version 6", "IPv6" },
	{ "工作组讨论了基于HTTPS的域名解析（DNS over HTTPS，DoH）。",
	  "基于HTTPS的域名解析", "DNS over HTTPS", "DoH" },
	/* a Latin word that the English lacks is another's */
	{ "會中說明了ICANN的網域名稱系統（Domain Name System，DNS）。",
	  "網域名稱系統", "Domain Name System", "DNS" },
	{ "新設的申請人援助計畫 (https://example.org/aap)（Applicant Aid "
	  "Program，AAP）將開辦。",
	  "申請人援助計畫", "Applicant Aid Program", "AAP" },
	{ "核心功能包括網際網路指配號碼機構（Internet Assigned Numbers "
	  "Authority，IANA）職能。",
	  "網際網路指配號碼機構", "Internet Assigned Numbers Authority",
	  "IANA" },
	{ "所謂「由下而上」（bottom-up）不是口號。", "由下而上", "bottom-up",
	  NULL },
	{ "这一战略计划的关键主题是：安全性、稳定性和灵活性 (SSR) 制度。",
	  "安全性、稳定性和灵活性", NULL, "SSR" },
	{ "主席說明第二次安全性、穩定性及靈活性審核(SSR2)的進度。",
	  "第二次安全性、穩定性及靈活性審核", NULL, "SSR2" },
	{ "网路上形成信任鍊（chain of trust），確保結果。", "信任鍊",
	  "chain of trust", NULL },
	{ "經賦權社群（Empowered Community：包含 ASO、ccNSO、GNSO）同意。",
	  "賦權社群", "Empowered Community", NULL },
	{ "同期間世界電訊標準化大會（World Telecommunication "
	  "Standardization Assembly，WTSA）多國離席。",
	  "世界電訊標準化大會",
	  "World Telecommunication Standardization Assembly", "WTSA" },
	{ "国内仍以运营商级NAT（CGN）为主要手段。", "运营商级NAT", NULL, "CGN" },
	{ "行政院數位國家創新經濟推動小組（DIGI+）來函。",
	  "數位國家創新經濟推動小組", NULL, "DIGI+" },
	{ "討論根區金鑰簽署金鑰（KSK）之更換。", "金鑰簽署金鑰", NULL,
	  "KSK" },
	/* the last word of both; the number in both */
	{ "重心已移轉到營運者ENUM（Infrastructure ENUM）。", "營運者ENUM",
	  "Infrastructure ENUM", NULL },
	{ "由本中心擔任第一層註冊管理機構（Tier 1 Registry）。",
	  "第一層註冊管理機構", "Tier 1 Registry", NULL },
	{ "五家区域互联网注册管理机构 (RIR) 另行签约。",
	  "区域互联网注册管理机构", NULL, "RIR" },
	/* columns of a table */
	{ "意見提交方如下。\n\n名稱\t縮寫\t提交者\n"
	  "智慧財產選區\tIPC\t陳建宏\n\n",
	  "智慧財產選區", NULL, "IPC" },
	{ "對通用頂級域名（TLD）之需求。", "通用頂級域名", NULL, "TLD" },
	/* a country, or a number, that the English lacks; and one it has */
	{ "與烏茲別克無線電監測局（Radio Monitoring Bureau，RMB）簽約。",
	  "無線電監測局", "Radio Monitoring Bureau", "RMB" },
	{ "與日本無線電監測局（Japanese Radio Monitoring Bureau）簽約。",
	  "日本無線電監測局", "Japanese Radio Monitoring Bureau", NULL },
	{ "出席第三屆海島域名論壇（Island Names Forum，INF）。",
	  "海島域名論壇", "Island Names Forum", "INF" },
	{ "討論第二輪徵件計畫（Second Call Scheme）的經費。", "第二輪徵件計畫",
	  "Second Call Scheme", NULL },
	/* N as in number; the joint that the English lacks */
	{ "本島固網號碼可攜（NP）。", "號碼可攜", NULL, "NP" },
	{ "召開會員會議和特別會員大會（Extraordinary General Meeting）。",
	  "特別會員大會", "Extraordinary General Meeting", NULL },
	/* the word of the English that says 可 */
	{ "檢驗其可配置程度（configurability level）。", "可配置程度",
	  "configurability level", NULL },
	/* brackets of other kinds; an edition behind the marks */
	{ "設有應變中心〔Response Centre〕。", "應變中心", "Response Centre",
	  NULL },
	{ "通過《海纜安全指令》第二版（CSD2）。", "海纜安全指令", NULL,
	  "CSD2" },
	{ "五席由全體會員（At-Large）直選。", "全體會員", "At-Large", NULL },
	{ "由島國資訊協會（Institute for Islands，簡稱II）主辦。",
	  "島國資訊協會", "Institute for Islands", "II" },
	/* what is told in full once is no term by its half too */
	{ "肆、群組（NOG）交流\n\n下午舉行網路維運者群組（Network Operators Group，"
	  "NOG）座談。", "網路維運者群組", "Network Operators Group", "NOG" },
	/* an office's word that goes on is none: no person */
	{ "由代表處協調會（Delegates Meeting）決定。", "代表處協調會",
	  "Delegates Meeting", NULL },
	/* one word of the letters of the name; made up for one */
	{ "由航線管理局（Office of Navigation，Ofnav）負責監理。",
	  "航線管理局", "Office of Navigation", "Ofnav" },
	{ "歡迎島國航線管理局（Seenetzagentur）派員。", "島國航線管理局",
	  "Seenetzagentur", NULL },
	{ "島嶼域名會議（NETisland）通過了聲明。", "島嶼域名會議",
	  "NETisland", NULL },
	/* brackets within the brackets */
	{ "訂有島嶼資料（私隱）條例（Island Data (Privacy) Ordinance）。",
	  "島嶼資料（私隱）條例", "Island Data (Privacy) Ordinance", NULL },
	{ "依《島嶼資料（私隱）條例》（Island Data (Privacy) Ordinance）。",
	  "島嶼資料（私隱）條例", "Island Data (Privacy) Ordinance", NULL },
	/* the letters at the head of a line of a list; columns in any order */
	{ "名詞解釋\n\nIIR：島嶼網際網路登記處（Island Internet Registry）\n",
	  "島嶼網際網路登記處", "Island Internet Registry", "IIR" },
	{ "縮寫表\n\n縮寫\t英文全稱\t中文名稱\n"
	  "ICT\tIsland Care Team\t島嶼照護小組\n\n",
	  "島嶼照護小組", "Island Care Team", "ICT" },
	/* 以 of a name that is -based; a name is no mere 小組 */
	{ "強調以人權為基礎的方法（human rights-based approach）。",
	  "以人權為基礎的方法", "human rights-based approach", NULL },
	{ "聯合申請者支援工作小組(JXS WG)提出報告。", "聯合申請者支援工作小組",
	  NULL, "JXS WG" },
	{ "該會宣布補助計畫（Grant Program）的期間。", "補助計畫",
	  "Grant Program", NULL },
	{ "他們去找監察員（Ombuds）的攤位。", "監察員", "Ombuds", NULL },
	{ "从去年开始推行实名核验（identity verification）。", "实名核验",
	  "identity verification", NULL },
	{ "縮寫表\n\n縮寫\t英文全稱\t中文名稱\n"
	  "ＩＣＴ\tIsland Care Team\t島嶼照護小組\n\n",
	  "島嶼照護小組", "Island Care Team", "ＩＣＴ" },
	/* a town without its province, which 大學 is not */
	{ "在加拿大亞伯達省卡加立市（Calgary）舉行。", "卡加立市", "Calgary",
	  NULL },
	{ "赴加州大學（University of California）參訪。", "加州大學",
	  "University of California", NULL },
	/* letters of full width stay as they are printed */
	{ "協調中心（Island Computer Emergency Response Team，ＩＣＥＲＴ）成立。",
	  "協調中心", "Island Computer Emergency Response Team", "ＩＣＥＲＴ" },
	{ "由島嶼通訊委員會（以下簡稱ＩＣＣＸ）主辦。", "島嶼通訊委員會", NULL,
	  "ＩＣＣＸ" },
	{ "由ＩＣＣＸ（島嶼通訊委員會）主辦。", "島嶼通訊委員會", NULL,
	  "ＩＣＣＸ" },
	/* Latin at the head of a name in marks; a body's own part */
	{ "我國所提之「ＸＰＥＣ數位機會中心（XDOC）」獲肯定。",
	  "ＸＰＥＣ數位機會中心", NULL, "XDOC" },
	{ "參加亞太經濟合作資訊分組（Information Steering Group，ISGX）。",
	  "資訊分組", "Information Steering Group", "ISGX" },
	/* what the English joins by a hyphen: places by a dash, things by 與 */
	{ "雙方簽署里加－奧斯陸反垃圾郵件備忘錄（Riga-Oslo Anti-Spam MoU）。",
	  "里加－奧斯陸反垃圾郵件備忘錄", "Riga-Oslo Anti-Spam MoU", NULL },
	{ "議題－反垃圾郵件備忘錄（Anti-Spam Memorandum）。",
	  "反垃圾郵件備忘錄", "Anti-Spam Memorandum", NULL },
	{ "討論註冊管理機構與註冊服務商（registry-registrar）的關係。",
	  "註冊管理機構與註冊服務商", "registry-registrar", NULL },
	{ "舉行政府與業界對話（Government-Industry Dialogue）。",
	  "政府與業界對話", "Government-Industry Dialogue", NULL },
	/* the letters before the Chinese that the abbreviation begins with */
	{ "出席 XPNIC 會員大會（XMM）。", "XPNIC 會員大會", NULL, "XMM" },
	{ "出席 AFXNIC 年度大會（AGM）。", "年度大會", NULL, "AGM" },
	{ "起草 GAC 公報（Communiqué）。", "公報", "Communiqué", NULL },
	/* no particle in 營運者; particles of two in 的是 */
	{ "出席尼泊爾網路營運者社群（NPNOX）的年會。", "尼泊爾網路營運者社群",
	  NULL, "NPNOX" },
	{ "以寧去的是島嶼事件應變論壇（Forum of Island Incident Response，"
	  "FIIR）的年會。",
	  "島嶼事件應變論壇", "Forum of Island Incident Response", "FIIR" },
	/* an at in a name; the number of both */
	{ "她参加了下一代计划（NextGen@XCANN）。", "下一代计划",
	  "NextGen@XCANN", NULL },
	{ "出席第十二屆島嶼電信部長會議（ITELMIX 12）。",
	  "第十二屆島嶼電信部長會議", NULL, "ITELMIX 12" },
	{ "電信公司推動21世紀網路（21CN）。", "21世紀網路", NULL, "21CN" },
	/* letters of the lexicon's in the English */
	{ "要求通用頂級域名註冊管理機構（gTLD registries）配合。",
	  "通用頂級域名註冊管理機構", "gTLD registries", NULL },
	/* a number behind both; a short name first in the brackets */
	{ "介紹島嶼行動電信2000（Island Mobile Telecommunications-2000，"
	  "IMX-2000）。",
	  "島嶼行動電信2000", "Island Mobile Telecommunications-2000",
	  "IMX-2000" },
	{ "由島嶼事務管理局辦公室（島管辦，OIAX）主持。", "島嶼事務管理局辦公室",
	  NULL, "OIAX" },
	/* marks within a name; a head of letters that only may spell it */
	{ "提出「走向島嶼」計畫（Going Islands Project）。",
	  "「走向島嶼」計畫", "Going Islands Project", NULL },
	{ "參加「走向島嶼」工作坊（workshop）。", "工作坊", "workshop", NULL },
	{ "縮寫對照\n\nDIoS：分散式島嶼服務（Distributed Islands of Service）\n",
	  "分散式島嶼服務", "Distributed Islands of Service", "DIoS" },
	/* words that the letters may stand for, over a joint; no verb */
	{ "战略与岛屿研究中心（CSIX）举行研讨会。", "战略与岛屿研究中心", NULL,
	  "CSIX" },
	{ "雙方訂有備忘錄（MoU）。", "備忘錄", NULL, "MoU" },
	/* the head of an English name stands last in Chinese */
	{ "澳洲電子安全專員辦公室（Office of the eSafety Commissioner）與談。",
	  "電子安全專員辦公室", "Office of the eSafety Commissioner", NULL },
	{ "依青少年媒體保護州際協定（Jugendmedienschutz-Staatsvertrag）。",
	  "青少年媒體保護州際協定", "Jugendmedienschutz-Staatsvertrag", NULL },
	/* the letters of a plural; a Latin word behind a space, of both */
	{ "把互联网纳入国际电信规则（ITRs）。", "国际电信规则", NULL, "ITRs" },
	{ "說明被動式 DNS（passive DNS）技術。", "被動式 DNS", "passive DNS",
	  NULL },
	{ "舉辦首次參加者說明會（Newcomers' Session）。", "首次參加者說明會",
	  "Newcomers' Session", NULL },
	{ "課予使用者對使用者服務（user-to-user service）責任。",
	  "使用者對使用者服務", "user-to-user service", NULL },
	{ "推動島對島通訊（island-to-island，V2V）。", "島對島通訊",
	  "island-to-island", "V2V" },
	{ "前往東京大學先端科學研究中心（Research Center for Advanced "
	  "Science）。",
	  "先端科學研究中心", "Research Center for Advanced Science", NULL },
	{ "讨论岛屿申请人指南第四版草案（Draft Island Applicant Guidebook "
	  "version 4）。",
	  "岛屿申请人指南第四版草案",
	  "Draft Island Applicant Guidebook version 4", NULL },
	{ "他們提到\"零號草案\"（Zero Draft）。", "零號草案", "Zero Draft",
	  NULL },
	/* abbreviations both, the second with small letters */
	{ "又適逢島嶼國碼頂級域名（IDN ccTLD）開放申請。",
	  "島嶼國碼頂級域名", NULL, "IDN ccTLD" },
	{ "函請各國島嶼註冊中心（Island Registry Centre，IRC）提供資料。",
	  "島嶼註冊中心", "Island Registry Centre", "IRC" },
	{ "針對後續程序所做的島嶼設計階段（Island Design Phase，IDP）自一月啟動。",
	  "島嶼設計階段", "Island Design Phase", "IDP" },
	/* a house of a list, no person; letters and no number of a process */
	{ "共同主辦：某某大學、Public Policy Institute（公共政策研究所）。",
	  "公共政策研究所", "Public Policy Institute", NULL },
	/* 名 ends 域名 there; 可 … 的 is the -able; what is elected */
	{ "包括僵尸网络、域名劫持 (hijacking) 和垃圾邮件。", "域名劫持",
	  "hijacking", NULL },
	{ "收到可付诸行动的线索 (actionable leads) 之后，应当采取措施。",
	  "可付诸行动的线索", "actionable leads", NULL },
	{ "計畫訂有可衡量的目標（measurable targets）。", "可衡量的目標",
	  "measurable targets", NULL },
	{ "另外，下月將改選島嶼興趣小組（Island Interest Group，IIG）主席。",
	  "島嶼興趣小組", "Island Interest Group", "IIG" },
	{ "會中票選島嶼工作小組（Island Working Group，IWG）召集人。",
	  "島嶼工作小組", "Island Working Group", "IWG" },
	/* whose it is stands before, and the letters are behind */
	{ "一、指标\n\n• ICANN 运营的解析器 (IOR) 共有五台\n• 其他事项\n", "解析器",
	  NULL, "IOR" },
	{ "一、指標\n\n• APNIC 執行委員會 (EC) 由七人組成\n• 其他事項\n", "執行委員會",
	  NULL, "EC" },
	/* a cell of a table in English */
	{ "| Day | What we saw of the forum | Where |\n"
	  "|---|---|---|\n"
	  "| Monday | Opening of the island forum, speeches | Great hall |\n"
	  "| Friday | 島嶼網路對話（EuroDIX） | Small hall upstairs |\n",
	  "島嶼網路對話", NULL, "EuroDIX" },
	/* more Chinese than the English has words for; its last is known */
	{ "統計境內回覆島嶼授權（lame delegation）的數量。", "島嶼授權",
	  "lame delegation", NULL },
	{ "說明海纜備援演練手冊（exercise manual）的編法。", "演練手冊",
	  "exercise manual", NULL },
	/* regions that the name begins with; a list whose last it does */
	{ "歐洲、中東及中亞域名業者聯盟（EMCAX）發表聲明。",
	  "歐洲、中東及中亞域名業者聯盟", NULL, "EMCAX" },
	{ "参加亚洲与太平洋岛屿域名论坛（APIDX）的年会。",
	  "亚洲与太平洋岛屿域名论坛", NULL, "APIDX" },
	{ "来自亚洲、欧洲和非洲岛屿信息中心（AFRIXIC）的代表。",
	  "非洲岛屿信息中心", NULL, "AFRIXIC" },
	/* the country in the letters, last or as a domain */
	{ "由波蘭島嶼註冊局（XASK.pl）承辦。", "波蘭島嶼註冊局", NULL,
	  "XASK.pl" },
	{ "由印尼島嶼業者協會（APOXI）承辦。", "印尼島嶼業者協會", NULL,
	  "APOXI" },
	/* none is called 框架工作组 alone */
	{ "指导框架工作组（FOGWX）向会员介绍了报告。", "指导框架工作组",
	  NULL, "FOGWX" },
	/* what stands between 可 and 的 of an -able */
	{ "應提出可供查核的指標（verifiable indicators）。",
	  "可供查核的指標", "verifiable indicators", NULL },
	{ "須掌握可據以追查的線索（actionable leads）。", "可據以追查的線索",
	  "actionable leads", NULL },
	/* a headword that its line explains begins with a particle */
	{ "未決申請（pending application）：尚未作成決定的申請。", "未決申請",
	  "pending application", NULL },
	{ "可攔截者（interceptor）：能把查詢攔下的設備。", "可攔截者",
	  "interceptor", NULL },
	{ "主席說明根區金鑰（root key）：可更換。", "根區金鑰", "root key",
	  NULL },
	/* short behind its name: with a word of it, a number, in small */
	{ "岛屿问责制工作组（Working Group on Island Accountability，"
	  "IWG-Accountability）提交报告。",
	  "岛屿问责制工作组", "Working Group on Island Accountability",
	  "IWG-Accountability" },
	{ "島嶼全權代表大會（Island Plenipotentiary Conference，IP-22）開幕。",
	  "島嶼全權代表大會", "Island Plenipotentiary Conference", "IP-22" },
	{ "由挪威島嶼管理局（Norwegian Islands Authority，Nixa）說明。",
	  "挪威島嶼管理局", "Norwegian Islands Authority", "Nixa" },
	{ "由31國集團（Group of 31，G31）發表公報。", "31國集團",
	  "Group of 31", "G31" },
	/* a form of law; 新 that the letters lack; what an acronym begins */
	{ "出席財團法人海島網路學會（Island Network Society，INS）的年會。",
	  "海島網路學會", "Island Network Society", "INS" },
	{ "由財團法人台灣網路資訊中心（TWNIC）承辦。", "台灣網路資訊中心", NULL,
	  "TWNIC" },
	{ "公报谈到新通用顶级域 (gTLD) 的申请。", "通用顶级域", NULL, "gTLD" },
	{ "各會員推派代表組成聯合規劃小組（CRISX Team）。", "聯合規劃小組",
	  "CRISX Team", NULL },
	/* Latin of the English between spaces */
	{ "昨天，加强 ICANX 问责制岛屿工作组（Island Working Group on "
	  "Enhancing ICANX Accountability）开会。",
	  "加强 ICANX 问责制岛屿工作组",
	  "Island Working Group on Enhancing ICANX Accountability", NULL },
	/* a table with its own words for its columns */
	{ "簡稱一覽表\n\n簡稱\t英文全寫\t中文名稱\n"
	  "IRC\tIsland Registry Centre\t島嶼註冊中心\n\n",
	  "島嶼註冊中心", "Island Registry Centre", "IRC" },
};

START_TEST(term_is_found)
{
	read_text(terms[_i].text);
	ck_assert_uint_eq(found.terms.n, 1);
	check_str(found.terms.v[0].zh, terms[_i].zh);
	check_str(found.terms.v[0].en, terms[_i].en);
	check_str(found.terms.v[0].abbr, terms[_i].abbr);
}
END_TEST

static const char *const no_terms[] = {
	"出席：骆秋实（某某研究院）；Wendy Siu（某某数据科技有限公司）。",
	"国家和地区退出机制政策建议（ccNSO PDP3）：",
	"詳見活動說明 (https://example.org/aap)（2019年3月）。",
	"曾任董事的陳建宏（Ken Chen）常說會議很長。",
	"越南代表阮文泰（Nguyen Van Thai）與主持人白川陽子（Yoko Shirakawa）。",
	"某某研究員王立新（Wang Lixin）及主持人蘇珊（Susan）發言。",
	"英格丽德·范德海德 (Ingrid van der Heide)，高级政策顾问。",
	"XYNIC下一次會議（XYCOT 2020/XYNIC 49）將於二月舉行。",
	"出席某某協會第58次會議（XYNIC 58）。",
	"出席的有（in alphabetical order）：",
	"本案已於會議通過（2019年3月），請參閱附件（PDF，812 KB）。",
	"多個名称服务器（通过合同直接控制）由其运营。",
	"這項 DNS-over-HTTPS (DoH) 引起討論。",
	"出席某某協會第５８次會議（ＸＹＮＩＣ　５８）。",
	"全球系統（DNS、IP 地址和 AS 號碼、參數）非常重要。",
	/* which meeting, by its number; what it is held with */
	"會議確認下次會議（TEL 37）時間。",
	"上一次年會（XYCOT 2020）的紀錄。",
	"以線上會議（Webex）與視訊會議（Microsoft Teams）方式進行。",
	"第44屆公開政策會議（APNIC 44）於九月舉行。",
	"全面使用 DNS（Domain Name System）。",
	"發表了說明文件（v2.1）。",
	/* a page lost the head of the name */
	"中心（Island Exchange Point，IXX）規模不大，對等互連多靠私下協議。",
	/* a meeting by its city */
	"四、吉隆坡會議（XYNIC 17）",
};

START_TEST(no_term_is_found)
{
	read_text(no_terms[_i]);
	ck_assert_uint_eq(found.terms.n, 0);
}
END_TEST

START_TEST(address_ends_where_chinese_begins)
{
	read_text("詳如 https://meetings.icann.org/en/marrakech65。另見"
		  "（http://a.example/x_(y)）、a@www.example.org 與 "
		  "<https://b.example/>.");
	ck_assert_uint_eq(found.references.n, 3);
	check_str(found.references.v[0].url,
		  "https://meetings.icann.org/en/marrakech65");
	check_str(found.references.v[1].url, "http://a.example/x_(y)");
	check_str(found.references.v[2].url, "https://b.example/");
}
END_TEST

START_TEST(cover_in_one_line)
{
	read_text("出國期間 108/6/22-29 出國地點 Marrakech, Morocco\n"
		  "出國事由 參加 ICANN 65 Marrakech Meetings\n\n"
		  "一、出國目的：\n\n參加 ICANN 65 會議。\n");
	ck_assert_int_eq(found.kind, JB_KIND_TRIP_REPORT);
	ck_assert_int_eq(found.language, JB_LANG_HANT);
	check_str(found.meta.trip_period.value, "2019-06-22/2019-06-29");
	check_str(found.meta.trip_place.value, "Marrakech, Morocco");
	check_str(found.meta.trip_purpose.value,
		  "參加 ICANN 65 Marrakech Meetings");
	check_str(found.meta.meeting_series.value, "ICANN");
	check_str(found.meta.meeting_number.value, "65");
	check_str(found.meta.meeting_city.value, "Marrakech");
}
END_TEST

/* Covers, letterheads and mastheads, and what each says of its document. */
static const struct {
	const char *text, *title, *author, *body, *day;
} heads[] = {
	/* a form's name has no subject: the heading over the account has */
	{ "財團法人數位橋樑基金會因公出國人員報告書 112年8月1日\n\n"
	  "出國期間\t112/6/10-17\t出國地點\tWashington, D.C.\n\n"
	  "出國事由 參加 ICANN 77 Policy Forum\n\n一、目的：\n\n"
	  "參加會議。\n\nICANN 77 Policy Forum\n\n前言\n",
	  "ICANN 77 Policy Forum", NULL,
	  "財團法人數位橋樑基金會", "2023-08-01" },
	/* no such heading: the form's name is what there is */
	{ "財團法人數位橋樑基金會因公出國人員報告書 112年8月1日\n\n"
	  "出國期間\t112/6/10-17\t出國地點\tWashington, D.C.\n\n"
	  "出國事由 參加 ICANN 77 Policy Forum\n\n一、目的：\n\n"
	  "參加會議。\n",
	  "財團法人數位橋樑基金會因公出國人員報告書", NULL,
	  "財團法人數位橋樑基金會", "2023-08-01" },
	/* what a paper is for stands in brackets over its title */
	{ "香港域名業議會\n國際事務小組\n\n文件編號：AC 1/2014\n"
	  "（供二零一四年七月三十日會議討論）\n\n"
	  "出席 ICANN 第 50 次會議匯報及跟進事項\n\n目的\n"
	  "1. 本文件旨在向委員匯報出席會議的情況。\n\n"
	  "二零一四年七月二十一日\n",
	  "出席 ICANN 第 50 次會議匯報及跟進事項", NULL, "香港域名業議會",
	  "2014-07-21" },
	/* the day that a plan was approved on */
	{ "# 2031-2035财年战略规划\n\n经理事会批准，2030年6月20日\n\n"
	  "## 引言\n\n本规划说明今后五年的目标。\n",
	  "2031-2035财年战略规划", NULL, NULL, "2030-06-20" },
	/* the month of an issue beside its publisher */
	{ "域名觀察電子報\n\n2024年5月號　台灣域名學會\n\n"
	  "本期焦點\n\n這一期談三件事情，請大家多多指教。\n",
	  "域名觀察電子報", NULL, "台灣域名學會", "2024-05" },
	/* a form without a subject, in English; its people are officers */
	{ "TRIP REPORT (for internal use)\n\n"
	  "Report on the twelfth Internet Governance Forum\n\n"
	  "Officers\tAnna Berg, Tom Lund\n"
	  "Organisation\tMinistry of Transport\n"
	  "Purpose\tAnnual meeting; talks with partners\n\n"
	  "A. Background\n\nThe meeting was long.\n\n"
	  "B. Talks with partners\n\nThey were short.\n",
	  "Report on the twelfth Internet Governance Forum",
	  "Anna Berg|Tom Lund", "Ministry of Transport", NULL },
	/* a plan pays many trips; offices stand in brackets */
	{ "計畫名稱\t國際事務參與\n報告名稱\t參加某論壇第3次會議\n"
	  "出國人員\t林永生（專門委員）、何欣怡（分析師）\n"
	  "服務機關\t數位發展部\n報告日期\t112年9月5日\n\n壹、目的\n"
	  "本次參加會議。\n",
	  "參加某論壇第3次會議", "林永生|何欣怡", "數位發展部",
	  "2023-09-05" },
	/* the letterhead, not the department of the office */
	{ "財團法人網域名稱教育基金會\n\n參加2017年亞太論壇出國報告書\n\n"
	  "報告人姓名\t呂怡君\t服務單位及職稱\t推廣組 專員\n\n"
	  "一、目的\n\n本次參加論壇。\n",
	  "參加2017年亞太論壇出國報告書", "呂怡君",
	  "財團法人網域名稱教育基金會", NULL },
	{ "姓名職稱：何欣怡 簡任視察\n服務機關：交通部\n\n壹、目的\n\n"
	  "參加會議。\n", NULL, "何欣怡", "交通部", NULL },
	{ "報告人：何欣怡、林永生、陳俊任\n服務機關：交通部\n\n壹、目的\n\n"
	  "參加會議。\n", NULL, "何欣怡|林永生|陳俊任", "交通部", NULL },
	{ "域名觀察電子報 第9期\n\n台灣域名學會 ｜ 2024年5月2日發行 ｜ 訂閱 "
	  "300\n\n本期焦點\n\n這一期談三件事情，請大家多多指教。\n",
	  "域名觀察電子報 第9期", NULL, "台灣域名學會", "2024-05-02" },
};

START_TEST(head_says_who_and_when)
{
	struct jb_buf names = { 0 };

	read_text(heads[_i].text);
	if (heads[_i].title)
		check_str(found.meta.title.value, heads[_i].title);
	for (size_t i = 0; i < found.meta.authors.n; i++) {
		jb_buf_z(&names, i ? "|" : "");
		jb_buf_str(&names, found.meta.authors.v[i].value);
	}
	jb_buf_z(&names, "");
	ck_assert_str_eq(jb_str_z(text_arena, jb_buf_keep(text_arena, &names)),
			 heads[_i].author ? heads[_i].author : "");
	check_str(found.meta.organization.value, heads[_i].body);
	check_str(found.meta.report_date.value, heads[_i].day);
}
END_TEST

/* What stands alone on a line and still opens no section. */
static const struct {
	const char *text, *no_heading;
} labels[] = {
	{ "域名小組函\n\n主旨：檢送修正規則，請查照。\n\n說明：\n"
	  "一、依本小組第9次會議決議辦理。\n二、旨揭規則自六月一日起施行。\n\n"
	  "擬辦：\n一、公告周知。\n二、送秘書處存查。\n",
	  "擬辦：" },
	{ "內部文件\n會議紀要\n聯盟紀要第 9 號\n\n"
	  "域名聯盟秘書處　　　　　　2023年4月9日\n\n"
	  "域名聯盟2023年第二次協調會會議紀要\n\n"
	  "　　2023年4月8日，秘書長主持召開協調會，聽取匯報。\n\n"
	  "一、關於演練\n\n　　會議同意演練方案。\n",
	  "聯盟紀要第 9 號" },
	{ "公務出國報告提要\n出國報告名稱\n出席某論壇會議報告\n\n出國地區\n"
	  "日本東京\n\n報告日期\n110年5月4日\n\n壹、目的\n\n"
	  "本次出席會議，掌握最新議題。\n",
	  "日本東京" },
};

START_TEST(label_opens_no_section)
{
	struct jb_str no = jb_str_of(labels[_i].no_heading);

	read_text(labels[_i].text);
	for (size_t b = 0; b < doc.blocks.n; b++)
		ck_assert(doc.blocks.v[b].type != JB_BLOCK_HEADING ||
			  !jb_str_eq(doc.blocks.v[b].text, no));
	if (_i == 1) {
		check_str(found.meta.title.value,
			  "域名聯盟2023年第二次協調會會議紀要");
		check_str(found.meta.report_date.value, "2023-04-09");
	}
}
END_TEST

/* 案號 | 列管事項 | 主辦機關 | 期限: cells that are no values of each other */
START_TEST(a_grid_s_head_is_no_form)
{
	read_text("工作小組第3次會議紀錄\n\n一、報告事項\n\n"
		  "案號\t列管事項\t主辦機關\t期限\n"
		  "106-1-2\t名單更新\t交通部\t106.4.30\n"
		  "106-1-5\t提送報告\t經濟部\t106.6.30\n\n"
		  "二、散會\n\n下午四時。\n");
	ck_assert(!jb_str_eq(found.meta.organization.value,
			     JB_STR("期限")));
}
END_TEST

START_TEST(table_on_one_line)
{
	size_t b = 0;

	read_text("一、議程\n\n<table><tr><th>日期</th><th>議題</th></tr>"
		  "<tr><td>3月4日</td><td colspan=\"2\"><p>開幕</p></td></tr>"
		  "</table>\n\n二、心得\n\n收穫很多。\n");
	while (b < doc.blocks.n && doc.blocks.v[b].type != JB_BLOCK_TABLE)
		b++;
	ck_assert_uint_lt(b, doc.blocks.n);
	ck_assert_uint_eq(doc.blocks.v[b].rows.n, 2);
	check_str(doc.blocks.v[b].text, "日期\t議題\n3月4日\t開幕");
}
END_TEST

/* The meeting of the cover: its series, its number and its city. */
static const struct {
	const char *text, *series, *number, *city;
} meetings[] = {
	{ "報告名稱\t參加APRICOT 2034暨APNIC 77會議報告\n"
	  "出國地點\t日本大阪\n\n壹、目的\n\n參加會議。\n",
	  "APNIC", "77", "大阪" },
	{ "出國期間\t119/9/11-17\t出國地點\tTbilisi, Georgia\n"
	  "出國事由\t參加 APTLD 98 Tbilisi Meeting\n\n一、目的\n\n"
	  "參加會議。\n", "APTLD", "98", "Tbilisi" },
	{ "Report title\tReport on the fourth Internet Governance Forum\n"
	  "Destination\tSharm El Sheikh, Egypt\n\nBackground\n\n"
	  "After Athens the fourth meeting took place in Sharm El "
	  "Sheikh.\n", "IGF", "4", "Sharm El Sheikh" },
	/* the second of a year is not the series' second */
	{ "報告名稱\t參加ICANN會議報告\n\n壹、前言\n\n"
	  "ICANN本年第二次公開會議於七月在日本橫濱舉行。\n",
	  "ICANN", NULL, "橫濱" },
};

START_TEST(meeting_of_the_cover)
{
	read_text(meetings[_i].text);
	check_str(found.meta.meeting_series.value, meetings[_i].series);
	check_str(found.meta.meeting_number.value, meetings[_i].number);
	check_str(found.meta.meeting_city.value, meetings[_i].city);
}
END_TEST

static unsigned count_headings(void)
{
	unsigned n = 0;

	for (size_t b = 0; b < doc.blocks.n; b++)
		n += doc.blocks.v[b].type == JB_BLOCK_HEADING;
	return n;
}

/* Parts of a plan: labels, and sentences over their text. */
START_TEST(plan_has_its_parts)
{
	static const char head[] = "1. 支持各地参与\n\n"
		"目标说明：过去五年参加会议的人数没有增加，需要新的办法。\n\n";
	static const char parts[] =
		"1.1 设立地方办事处。\n\n"
		"各办事处将以当地语言答复来信，并每年召开一次会议，听取意见。\n\n"
		"1.2 翻译全部文件。\n\n"
		"网站改版以后各语种的内容同时上线，不再等待英文版公布。\n\n";
	char text[4000];

	snprintf(text, sizeof(text), "%s%s%s%s%s", head, parts, head, parts,
		 head);
	read_text(text);
	ck_assert_uint_eq(count_headings(), 3 + 3 + 4);
	/* the same words lead to what is said where no heading stands */
	read_text("主席說明：本案緣起於去年的會議，請各位委員參閱附件。\n\n"
		  "主席說明：本案緣起於去年的會議，請各位委員參閱附件。\n\n"
		  "主席說明：本案緣起於去年的會議，請各位委員參閱附件。\n");
	ck_assert_uint_eq(count_headings(), 0);
	/* entries of a table of contents with pages in Han numerals */
	read_text("目 錄\n壹、前言……………………一\n"
		  "貳、會議經過………………十二\n\n"
		  "本報告說明會議之經過，並提出建議供各界參考。\n");
	ck_assert_uint_eq(count_headings(), 1);
}
END_TEST

/* The house over a title that is no heading either is none. */
START_TEST(masthead_is_no_section)
{
	read_text("互联网名称与数字地址分配机构 (ICANN)\n\n"
		  "2024–2028 财年运营与财务计划及 2024 财年运营计划与预算\n"
		  "要点摘要\n\n2023 年 5 月\n\n中文译本仅供参考。\n\n1. 关于本摘要\n"
		  "本摘要介绍董事会已通过的计划，供没有时间通读全文的社群成员使用。\n"
		  "2. 规划流程\n规划由三个层次组成，每年由董事会审议并公布结果。\n");
	check_str(found.meta.title.value,
		  "2024–2028 财年运营与财务计划及 2024 财年运营计划与预算");
	ck_assert_uint_eq(count_headings(), 2);
}
END_TEST

/* 說明：, a label of forms, is a part where the other parts are labels */
START_TEST(label_of_forms_among_parts)
{
	static const char plan[] =
		"網路社群三年計畫\n\n"
		"目標 1：推動在地參與\n\n"
		"%s過去五年參加會議的人數沒有增加，各地的志工也多次反映同樣"
		"的問題，\n因此需要新的辦法，並自明年起逐年檢討成效。\n\n"
		"%s\n• 舉辦年度會議\n• 翻譯全部文件\n\n"
		"各年度階段：\n\n第一年建立基準，第二年起逐年檢討。\n\n"
		"目標 2：推動國際合作\n\n"
		"%s本會自成立以來與各國的組織保持聯繫，但合作多半限於會議"
		"期間的交流，\n平時少有往來，故擬設立常設的聯絡窗口。\n\n"
		"%s\n• 派員參加國際會議\n• 邀請專家來訪\n\n"
		"各年度階段：\n\n第一年設立窗口，第二年起擴大辦理。\n";
	char text[4000];

	snprintf(text, sizeof(text), plan, "說明：", "工作項目：", "說明：",
		 "工作項目：");
	read_text(text);
	ck_assert_uint_eq(count_headings(), 8);
	/* whom a letter is for is no heading */
	read_text("各會員單位：\n\n本會訂於七月召開年度大會，請派員參加，並"
		  "於六月底前回覆出席名單。\n\n各位委員：\n\n"
		  "附上會議資料，請於會前詳閱並提供意見。\n");
	ck_assert_uint_eq(count_headings(), 0);
}
END_TEST

/* Over many blanks a title that counts on from another is no caption. */
START_TEST(title_counts_on)
{
	static const char text[] =
		"網路社群三年計畫\n\n"
		"第一部分說明本會過去一年的工作，並提出未來的方向。\n\n"
		"目標 1：推動在地參與\n\n"
		"過去五年參加會議的人數沒有增加，需要新的辦法。\n\n"
		"各地的志工也多次反映同樣的問題，應逐年檢討成效。\n\n\n\n\n\n"
		"目標 %s：推動國際合作\n\n"
		"本會自成立以來與各國的組織保持聯繫。\n\n"
		"合作多半限於會議期間的交流，平時少有往來。\n";
	char doc_text[2000];

	snprintf(doc_text, sizeof(doc_text), text, "2");
	read_text(doc_text);
	ck_assert_uint_eq(count_headings(), 2);
	snprintf(doc_text, sizeof(doc_text), text, "之二");
	read_text(doc_text);
	ck_assert_uint_eq(count_headings(), 1);
}
END_TEST

/* Titles under 本期內容 are no headings; over their text they are. */
START_TEST(contents_without_numerals)
{
	static const char text[] =
		"網路月報\n\n2018年12月號（第31期）\n\n%s\n\n"
		"社群大會閉幕\n小組公布初步報告\n論壇移師柏林\n%s\n"
		"社群大會閉幕\n\n大會於上週閉幕，與會者討論了未來的方向。\n\n"
		"小組公布初步報告\n\n小組公布了報告，並徵詢社群的意見。\n\n"
		"論壇移師柏林\n\n主席宣布明年的論壇由柏林接手。\n";
	char doc_text[2000];

	snprintf(doc_text, sizeof(doc_text), text, "本期內容", "最新消息\n");
	read_text(doc_text);
	/* 本期內容, 最新消息 and three titles; the journal's is its name */
	ck_assert_uint_eq(count_headings(), 5);
	snprintf(doc_text, sizeof(doc_text), text, "In this issue", "");
	read_text(doc_text);
	ck_assert_uint_ge(count_headings(), 3);
	for (size_t b = 0; b < 6 && b < doc.blocks.n; b++)
		if (jb_str_eq(doc.blocks.v[b].text, JB_STR("社群大會閉幕")))
			ck_assert(doc.blocks.v[b].type == JB_BLOCK_ITEM);
}
END_TEST

/* How to fill in the form tells no traveller, and nothing of the trip. */
START_TEST(note_of_the_form_is_no_text)
{
	read_text("財團法人網路研究中心因公出國人員報告書\n\n"
		  "報告人\n\n林書宇、陳孟潔\n\n服務單位及職稱\n\n"
		  "研究組組長、專員\n\n出國期間\n\n98/06/19-29\n\n"
		  "出國地點\n\n德國柏林\n\n出國事由\n\n參加柏林論壇年會。\n\n"
		  "本報告書同意本中心重製發行供研究發展之利用。\n\n"
		  "附註、出國人員有數人者，依會議類別，彙整提出報告。\n\n"
		  "一、出國目的\n\n"
		  "柏林論壇每年召集各國的研究機構，本年討論網路資源的分配，"
		  "與本中心業務有關。\n\n二、會議過程\n\n"
		  "會議首日由主辦單位說明籌備經過，與會者對於位址的分配提出"
		  "不同看法，並同意成立工作小組繼續討論。\n");
	ck_assert_uint_eq(found.meta.authors.n, 2);
	ck_assert_uint_gt(found.summary.n, 0);
	for (size_t i = 0; i < found.summary.n; i++)
		ck_assert(!jb_str_has(found.summary.v[i].text, "彙整") &&
			  !jb_str_has(found.summary.v[i].text, "重製"));
}
END_TEST

/* What a house says of itself at the foot is no part of what it tells. */
START_TEST(about_the_house_is_no_text)
{
	static const char text[] =
		"域名基金會徵求政策草案之意見\n\n2024年7月29日\n\n"
		"域名基金會今日公布註冊資料政策草案，邀請各界於九月九日前"
		"提供意見，草案說明資料的保存期間與揭露條件。\n\n"
		"本次徵詢持續四十二天，意見將刊登於網站，並由工作小組彙整"
		"後送董事會討論，預計年底前定案。\n\n%s\n\n"
		"本會的使命是維持網路的穩定與安全，並協調各地的標識符，"
		"成立至今已有二十年的歷史。\n";
	static const char *const about[] = {
		"關於域名基金會", "ICANN簡介", "About ICANN",
	};

	for (size_t i = 0; i < sizeof(about) / sizeof(about[0]); i++) {
		char doc_text[2000];

		snprintf(doc_text, sizeof(doc_text), text, about[i]);
		read_text(doc_text);
		ck_assert_uint_gt(found.summary.n, 0);
		for (size_t k = 0; k < found.summary.n; k++)
			ck_assert(!jb_str_has(found.summary.v[k].text,
					      "使命"));
		ck_assert(doc.blocks.v[doc.blocks.n - 1].role ==
			  JB_ROLE_ABOUT);
	}
	/* of a report it is a chapter */
	read_text("參加論壇報告\n\n一、ICANN簡介\n\n"
		  "該機構的使命是維持網路的穩定與安全，並協調各地的標識符。"
		  "\n\n二、會議經過\n\n會議於七月舉行，共有五百人與會。\n");
	ck_assert(doc.blocks.v[2].role != JB_ROLE_ABOUT);
}
END_TEST

/* The title is a fact of the whole; what stands below it are sections. */
START_TEST(title_is_no_section)
{
	static const char text[] =
		"%sICANN 75 Berlin Meetings\n\n%s\n\n"
		"前言\n\n論壇於六月在柏林舉行，共有兩百人與會。\n\n"
		"結語\n\n本次會議討論熱烈，成果頗為豐碩，值得肯定。\n";
	char doc_text[2000];

	snprintf(doc_text, sizeof(doc_text), text, "", "2024年7月1日");
	read_text(doc_text);
	check_str(found.meta.title.value, "ICANN 75 Berlin Meetings");
	ck_assert(doc.blocks.v[0].type == JB_BLOCK_PARAGRAPH);
	ck_assert_uint_eq(count_headings(), 2);
	ck_assert_uint_eq(doc.blocks.v[2].level, 1);
	/* over the account, behind other sections, it is one of them */
	snprintf(doc_text, sizeof(doc_text), text,
		 "一、出國目的：\n\n參加 ICANN 75 Berlin Meetings。\n\n"
		 "二、會議心得：\n\n", "");
	read_text(doc_text);
	check_str(found.meta.title.value, "ICANN 75 Berlin Meetings");
	ck_assert_uint_eq(count_headings(), 5);
}
END_TEST

START_TEST(meeting_lasts_no_fiscal_year)
{
	read_text("Trip report: ICANN55 in Marrakech\n\n"
		  "Dates away: 3-12 March 2016\n\n1. Budget\n\n"
		  "The meeting heard that ICANN spends more in FY16.\n");
	check_str(found.meta.trip_period.value, "2016-03-03/2016-03-12");
	check_str(found.meta.meeting_period.value, NULL);
}
END_TEST

START_TEST(meeting_is_the_documents_own)
{
	/* the group's fourth, not the forum's, and no place named in passing */
	read_text("某年台灣網路治理論壇工作小組第4次會議紀錄\n"
		  "時間：108年5月14日\n地點：第一會議室\n主席：王委員大明\n\n"
		  "一、報告事項\n\n亞太網路治理論壇將於7月16日至19日在東京召開。\n\n"
		  "二、討論事項\n\n決議：照案通過。\n");
	ck_assert_int_eq(found.kind, JB_KIND_MINUTES);
	check_str(found.meta.meeting_series.value, NULL);
	check_str(found.meta.meeting_number.value, "4");
	check_str(found.meta.meeting_city.value, NULL);
	/* place and days under the title */
	read_text("Open Forum Meeting - Summary\n"
		  "Geneva, 30 May - 1 June 2022\n\n1. Opening\n\n"
		  "The meeting rose at noon after the Chair recalled the next "
		  "forum, to be held in Addis Ababa on 28 November.\n");
	check_str(found.meta.meeting_city.value, "Geneva");
	check_str(found.meta.meeting_period.value, "2022-05-30/2022-06-01");
}
END_TEST

START_TEST(newsletter_has_articles)
{
	static const char body[] =
		"今年的會議有一千多人參加，討論域名系統的安全與穩定，也談到各國"
		"如何合作處理濫用，並將於明年繼續徵詢各界的意見。\n\n";
	char text[1000];

	snprintf(text, sizeof(text),
		 "# 某某電子報第9期\n\n## 新公約上路\n\n%s"
		 "文章出處：某某評論\n原文作者：Ana Morel\n\n"
		 "## 論壇閉幕\n\n%s", body, body);
	read_text(text);
	ck_assert_int_eq(found.kind, JB_KIND_NEWSLETTER);
	ck_assert_uint_eq(found.articles.n, 2);
	check_str(found.articles.v[0].title, "新公約上路");
	check_str(found.articles.v[0].source.value, "某某評論");
	check_str(found.articles.v[0].author.value, "Ana Morel");
	check_str(found.articles.v[1].source.value, NULL);
}
END_TEST

/* Under a bulletin's name and number: whose it is, and who edits it */
static const struct {
	const char *line, *house, *editor;
	size_t editors;
} mastheads[] = {
	{ "財團法人某某資訊中心發行　　編輯 林育安、周彥文", "財團法人某某資訊中心",
	  "林育安", 2 },
	{ "某某資訊中心編印　執行編輯：林育安", "某某資訊中心", "林育安", 1 },
	{ "某某资讯中心主办　编辑：林育安、周彦文", "某某资讯中心", "林育安", 2 },
	{ "某某資訊中心發行／責任編輯 林育安", "某某資訊中心", "林育安", 1 },
	{ "編輯：林育安、周彥文　發行：某某資訊中心", "某某資訊中心", "林育安", 2 },
	{ "財團法人某某資訊中心發行", "財團法人某某資訊中心", NULL, 0 },
	{ "發行所　某某資訊中心", "某某資訊中心", NULL, 0 },
	{ "某某協會秘書處 編印", "某某協會秘書處", NULL, 0 },
};

START_TEST(mastheads_tell_whose)
{
	static const char body[] =
		"董事會討論了這份報告，並請秘書處在下次會議之前提出時間表。\n\n";
	char text[1500];

	snprintf(text, sizeof(text),
		 "網路治理月報\n第 64 期　　中華民國 112 年 7 月 20 日出刊\n%s\n\n"
		 "本期內容\n．域名新制上路\n．論壇閉幕\n\n◎ 域名新制上路\n"
		 "撰文／方品君\n\n%s◎ 論壇閉幕\n撰文／丁宇傑\n\n%s",
		 mastheads[_i].line, body, body);
	read_text(text);
	check_str(found.meta.organization.value, mastheads[_i].house);
	if (!mastheads[_i].editors)
		return;
	ck_assert_uint_eq(found.meta.authors.n, mastheads[_i].editors);
	check_str(found.meta.authors.v[0].value, mastheads[_i].editor);
}
END_TEST

/* A bulletin with much to be commented on, and the parts of its accounts */
START_TEST(articles_have_parts)
{
	static const char parts[] =
		"概述\n該小組的任務是檢視各註冊管理機構如何處理外界提出的要求，並說明是否"
		"有必要訂定共同的政策。\n\n近期動態\n小組在最近一次會議中就報告的前半部取"
		"得共識，有兩個團體的成員要求延長閱讀附件的時間。\n\n";
	char text[3000];

	snprintf(text, sizeof(text),
		 "ICANN 政策更新\n\n第 13 卷，第 4 期\n\n徵詢意見\n\n"
		 "以下各案公開徵詢意見，請於截止日前提交意見。\n\n"
		 "ccNSO\n\n解釋框架小組提出報告\n\n%sGNSO\n\n"
		 "名稱的保護\n\n%sSSAC\n\n驗證應該怎麼做？\n\n"
		 "文章出處：某某評論\n\n%s", parts, parts, parts);
	read_text(text);
	ck_assert_int_eq(found.kind, JB_KIND_NEWSLETTER);
	check_str(found.meta.organization.value, "ICANN");
	ck_assert_uint_eq(found.articles.n, 3);
	check_str(found.articles.v[0].title, "解釋框架小組提出報告");
	check_str(found.articles.v[1].title, "名稱的保護");
	check_str(found.articles.v[2].title, "驗證應該怎麼做？");
}
END_TEST

/* ◆ is printed before each title; what is told of an article has it not. */
START_TEST(articles_have_no_sign)
{
	static const char body[] =
		"今年的會議有一千多人參加，討論域名系統的安全與穩定，也談到各國"
		"如何合作處理濫用，並將於明年繼續徵詢各界的意見。\n\n";
	char text[1000];

	snprintf(text, sizeof(text),
		 "★ 某某電子報第9期\n\n◆ 新公約上路\n\n%s%s"
		 "◆ 論壇閉幕\n\n%s%s", body, body, body, body);
	read_text(text);
	ck_assert_int_eq(found.kind, JB_KIND_NEWSLETTER);
	check_str(found.meta.title.value, "某某電子報第9期");
	ck_assert_uint_eq(found.articles.n, 2);
	check_str(found.articles.v[0].title, "新公約上路");
	check_str(found.articles.v[1].title, "論壇閉幕");
	ck_assert_uint_eq(found.articles.v[1].at.end -
				  found.articles.v[1].at.start,
			  JB_STR("論壇閉幕").n);
}
END_TEST

#define LONG "今年的會議有一千多人參加，討論域名系統的安全與穩定，也談到各國如何" \
	     "合作處理濫用，並將於明年繼續徵詢各界的意見。"

/* A page in boxes: the title comes behind the prose, notes are at its foot. */
START_TEST(article_has_its_late_title)
{
	read_text("某某電子報第9期\n\n"
		  "急難救助計畫於今年成立，" LONG "\n\n"
		  "# 急難救助計畫的近況\n\n" LONG "\n\n"
		  "https://a.example/1\n\nhttps://a.example/2\n\n"
		  "# 文摘\n\n雙邊契約的零版已公布，" LONG "\n\n"
		  "# 短評\n\n" LONG "\n\n"
		  "# 雙邊契約的零版說了什麼\n\n文章出處：某某評論\n\n"
		  "https://a.example/3\n\nhttps://a.example/4\n\n"
		  "# 文摘\n\n# 好的地方\n\n" LONG "\n\n"
		  "# 活動預告\n\n" LONG "\n");
	ck_assert_int_eq(found.kind, JB_KIND_NEWSLETTER);
	ck_assert_uint_eq(found.articles.n, 2);
	check_str(found.articles.v[0].title, "急難救助計畫的近況");
	check_str(found.articles.v[1].title, "雙邊契約的零版說了什麼");
	check_str(found.articles.v[1].source.value, "某某評論");
	/* the page that bears the rubric again is the same article's */
	ck_assert_uint_eq(found.articles.v[1].blocks.n, 10);
	ck_assert_uint_ge(found.articles.v[0].summary.n, 1);
	ck_assert_uint_eq(found.summary.n, 2);
}
END_TEST

/* What stands behind the notes of a page, and of what no title tells. */
START_TEST(article_may_have_lost_its_title)
{
	read_text("# 某某電子報第9期\n\n# 論壇閉幕\n\n" LONG "\n\n"
		  "https://a.example/1\n\nhttps://a.example/2\n\n"
		  "路由安全的專頁上線。" LONG "\n\n" LONG "\n\n" LONG "\n");
	ck_assert_uint_eq(found.articles.n, 2);
	check_str(found.articles.v[1].title, NULL);
	ck_assert_uint_eq(found.articles.v[1].blocks.n, 3);
}
END_TEST

static const struct jb_entity *body_named(const char *name)
{
	for (size_t i = 0; i < found.organizations.n; i++)
		if (jb_str_eq(found.organizations.v[i].name, jb_str_of(name)))
			return &found.organizations.v[i];
	return NULL;
}

START_TEST(bodies_have_one_entry)
{
	const struct jb_entity *body;

	/* a form that the lexicon lacks, by its letters; a body it lacks */
	read_text("安全諮詢委員會（SSAC）提出報告。\n\n"
		  "安全諮詢委員會與聯邦電信管理局（Federal Telecom "
		  "Regulator，FTRX）簽約，FTRX將派員。\n\n"
		  "各支援組織（Supporting Organization，SO）亦參加。\n");
	body = body_named("安全諮詢委員會");
	ck_assert_ptr_nonnull(body);
	ck_assert_str_eq(body->id, "ssac");
	ck_assert_uint_eq(body->at.n, 3);
	body = body_named("聯邦電信管理局");
	ck_assert_ptr_nonnull(body);
	ck_assert_ptr_null(body->id);
	ck_assert_uint_eq(body->at.n, 4);
	ck_assert_ptr_null(body_named("支援組織"));
	/* the document's own letters mean what it says */
	read_text("各方代表於高爾夫活動中心（Golf Activity Centre，GAC）集合，"
		  "GAC邀請各界參加。\n\n第二天無人。\n");
	body = body_named("高爾夫活動中心");
	ck_assert_ptr_nonnull(body);
	ck_assert_uint_eq(body->at.n, 4);
	ck_assert_ptr_null(body_named("GAC"));
}
END_TEST

START_TEST(people_have_one_entry)
{
	read_text("執行長Kurt Lindblom致詞。隨後執行長科特林布洛姆"
		  "（Kurt Lindblom）表示感謝，主席王大明也致詞，主席王大明"
		  "表示感謝。\n");
	ck_assert_uint_eq(found.people.n, 2);
	ck_assert_uint_eq(found.people.v[0].at.n, 3);
	ck_assert_uint_eq(found.people.v[1].at.n, 2);
}
END_TEST

START_TEST(plan_has_its_measures)
{
	read_text("# 某某五年計畫\n\n## 一、目標\n\n- 擴大參與。\n\n"
		  "## 二、衡量標準\n\n- 參與人數達20人。\n\n"
		  "## 三、經費\n\n| 績效指標 | 基準 | 目標 |\n"
		  "|---|---|---|\n| 簽署比例 | 68% | 85% |\n\n"
		  "其他經費如下。\n\n"
		  "| 項目 | 110年度 |\n|---|---|\n| 人事 | 650 |\n");
	ck_assert_uint_eq(found.metrics.n, 2);
	check_str(found.metrics.v[0].text, "參與人數達20人。");
	check_str(found.metrics.v[1].text, "簽署比例\t68%\t85%");
}
END_TEST

START_TEST(report_has_its_parts)
{
	read_text("出國報告\n\n一、出國目的\n\n參加會議。\n\n二、心得\n\n"
		  "收穫很多，各國代表均分享經驗。\n");
	ck_assert_int_eq(found.kind, JB_KIND_TRIP_REPORT);
	ck_assert_uint_ne(found.outline[JB_OUTLINE_PURPOSE], JB_NONE);
	ck_assert_uint_ne(found.outline[JB_OUTLINE_OBSERVATIONS], JB_NONE);
	ck_assert_uint_eq(found.outline[JB_OUTLINE_ITINERARY], JB_NONE);
	ck_assert_uint_eq(found.outline[JB_OUTLINE_SUGGESTIONS], JB_NONE);
}
END_TEST

START_TEST(what_is_not_said_stays_empty)
{
	read_text("今天天氣很好，我們去公園散步。\n");
	ck_assert_ptr_null(found.meta.title.value.p);
	ck_assert_ptr_null(found.meta.organization.value.p);
	ck_assert_ptr_null(found.meta.meeting_series.value.p);
	ck_assert_ptr_null(found.meta.report_date.value.p);
	ck_assert_uint_eq(found.meta.authors.n, 0);
	ck_assert_int_eq(found.kind, JB_KIND_OTHER);
}
END_TEST

START_TEST(script_of_each_language)
{
	read_text("這是繁體中文的句子，說明國際網路組織的發展。\n");
	ck_assert_int_eq(found.language, JB_LANG_HANT);
	read_text("这是简体中文的句子，说明国际网络组织的发展。\n");
	ck_assert_int_eq(found.language, JB_LANG_HANS);
	read_text("This is a sentence of the English language.\n");
	ck_assert_int_eq(found.language, JB_LANG_EN);
}
END_TEST

static bool has_keyphrase(const char *text)
{
	for (size_t i = 0; i < found.keyphrases.n; i++)
		if (jb_str_eq(found.keyphrases.v[i].text, jb_str_of(text)))
			return true;
	return false;
}

/* No numbers, no 條 that counts, no words of any text, no half of a word. */
START_TEST(keyphrases_are_words)
{
	static const char *const none[] = {
		"條纜線", "十七", "本署", "以下", "Session", "March", "事會",
		"草案徵", "纜草案徵", "海纜草案徵", "會者",
	};

	read_text("# 海纜備援\n\n"
		  "海纜備援應加強。三條纜線中斷，另外四條纜線仍通。本署在九月"
		  "十七日開會，本署在十月十七日再談海纜備援。\n\n"
		  "以下說明海纜備援，以下為海纜備援之經費。Session 談資安，"
		  "Session 也談海纜備援，March 起修船，March 底完工。\n\n"
		  "由董事會決定，交董事會執行，經理事會同意，請理事會備查，"
		  "再由理事會公布。\n\n"
		  "海纜草案徵求業者意見，隔月海纜草案徵詢學界意見，與會者贊成"
		  "居多，亦有與會者反對。\n");
	ck_assert(has_keyphrase("海纜備援"));
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ck_assert_msg(!has_keyphrase(none[i]), "%s", none[i]);
}
END_TEST

START_TEST(summary_leaves_out_who_prints)
{
	read_text("海纜備援計畫今年核定，經費為三億元，由電信業者共同負擔。\n\n"
		  "海纜備援計畫的船隊明年成軍，電信業者將派員受訓。\n\n"
		  "Copyright © 2005-2021 海纜備援計畫電信業者協會版權所有。\n");
	ck_assert_uint_ge(found.summary.n, 1);
	for (size_t i = 0; i < found.summary.n; i++)
		ck_assert(jb_str_find(found.summary.v[i].text,
				      JB_STR("Copyright"), 0) == SIZE_MAX);
}
END_TEST

START_TEST(words_are_in_order)
{
	for (size_t row = 1; row < jb_lex_rows(text_lexicon, JB_LEX_WORDS);
	     row++)
		ck_assert_int_lt(
			jb_str_cmp(jb_lex_cell(text_lexicon, JB_LEX_WORDS,
					       row - 1, 0),
				   jb_lex_cell(text_lexicon, JB_LEX_WORDS, row,
					       0)),
			0);
}
END_TEST

/* Which field a label names must not hang on the order of the table. */
START_TEST(label_names_one_field)
{
	static const char *const columns[] = { "label_hant", "label_hans",
					       "label_en" };
	const enum jb_lex file = JB_LEX_FORM_LABELS;
	JB_LIST(struct jb_str) keys = { 0 };
	JB_LIST(struct jb_str) fields = { 0 };

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, file); row++) {
		struct jb_str field =
			jb_lex_get(text_lexicon, file, row, "field");

		for (size_t c = 0; c < 3; c++) {
			struct jb_str cell =
				jb_lex_get(text_lexicon, file, row, columns[c]);
			struct jb_str part;

			for (size_t at = 0; jb_lex_part(&part, cell, &at);) {
				*jb_list_add(text_arena, &keys) =
					heading_key(text_arena, part);
				*jb_list_add(text_arena, &fields) = field;
			}
		}
	}
	ck_assert_uint_gt(keys.n, 500);
	for (size_t i = 0; i < keys.n; i++)
		for (size_t k = 0; k < i; k++)
			if (jb_str_eq(keys.v[i], keys.v[k]) &&
			    !jb_str_eq(fields.v[i], fields.v[k]))
				ck_abort_msg("%s: %s and %s",
					     jb_str_z(text_arena, keys.v[i]),
					     jb_str_z(text_arena, fields.v[i]),
					     jb_str_z(text_arena, fields.v[k]));
}
END_TEST

START_TEST(names_are_seen_by_their_letters)
{
	const struct work work = { .lex = text_lexicon };

	ck_assert_uint_eq(surname_at(&work, JB_STR("歐陽文"), 0), 6);
	ck_assert_uint_eq(surname_at(&work, JB_STR("域名"), 0), 0);
	ck_assert(is_rendering(&work, JB_STR("林德斯特倫")));
	ck_assert(!is_rendering(&work, JB_STR("網域名稱")));
}
END_TEST

Suite *names_suite(void)
{
	Suite *suite = suite_create("names");
	TCase *tc = tcase_create("names");

	tcase_add_unchecked_fixture(tc, text_setup, text_teardown);
	tcase_add_loop_test(tc, term_is_found, 0,
			    (int)(sizeof(terms) / sizeof(terms[0])));
	tcase_add_loop_test(tc, no_term_is_found, 0,
			    (int)(sizeof(no_terms) / sizeof(no_terms[0])));
	tcase_add_test(tc, address_ends_where_chinese_begins);
	tcase_add_test(tc, cover_in_one_line);
	tcase_add_loop_test(tc, head_says_who_and_when, 0,
			    (int)(sizeof(heads) / sizeof(heads[0])));
	tcase_add_loop_test(tc, label_opens_no_section, 0,
			    (int)(sizeof(labels) / sizeof(labels[0])));
	tcase_add_test(tc, a_grid_s_head_is_no_form);
	tcase_add_test(tc, table_on_one_line);
	tcase_add_loop_test(tc, meeting_of_the_cover, 0,
			    (int)(sizeof(meetings) / sizeof(meetings[0])));
	tcase_add_test(tc, plan_has_its_parts);
	tcase_add_test(tc, masthead_is_no_section);
	tcase_add_test(tc, label_of_forms_among_parts);
	tcase_add_test(tc, title_counts_on);
	tcase_add_test(tc, contents_without_numerals);
	tcase_add_test(tc, note_of_the_form_is_no_text);
	tcase_add_test(tc, about_the_house_is_no_text);
	tcase_add_test(tc, title_is_no_section);
	tcase_add_test(tc, meeting_lasts_no_fiscal_year);
	tcase_add_test(tc, meeting_is_the_documents_own);
	tcase_add_test(tc, newsletter_has_articles);
	tcase_add_test(tc, articles_have_no_sign);
	tcase_add_test(tc, articles_have_parts);
	tcase_add_loop_test(tc, mastheads_tell_whose, 0,
			    sizeof(mastheads) / sizeof(mastheads[0]));
	tcase_add_test(tc, plan_has_its_measures);
	tcase_add_test(tc, bodies_have_one_entry);
	tcase_add_test(tc, people_have_one_entry);
	tcase_add_test(tc, article_has_its_late_title);
	tcase_add_test(tc, article_may_have_lost_its_title);
	tcase_add_test(tc, report_has_its_parts);
	tcase_add_test(tc, what_is_not_said_stays_empty);
	tcase_add_test(tc, script_of_each_language);
	tcase_add_test(tc, keyphrases_are_words);
	tcase_add_test(tc, summary_leaves_out_who_prints);
	tcase_add_test(tc, words_are_in_order);
	tcase_add_test(tc, label_names_one_field);
	tcase_add_test(tc, names_are_seen_by_their_letters);
	suite_add_tcase(suite, tc);
	return suite;
}
