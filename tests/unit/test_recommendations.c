#include "tests/unit/suites.h"

#include "analyze/cues.h"
#include "tests/unit/fixture_text.h"

/* What an entry says, "-" where nothing is; NULL: it is not looked at. */
struct said {
	const char *text, *to, *due;
};

static void same(struct jb_document *doc, struct jb_str got, const char *want)
{
	if (want)
		ck_assert_str_eq(text_z(doc, got), want);
}

/* What is decided is want, all n of it. */
static void expect_decisions(struct jb_document *doc,
			     const struct jb_analysis *a,
			     const struct said *want, size_t n)
{
	ck_assert_uint_eq(a->decisions.n, n);
	for (size_t i = 0; i < n; i++) {
		same(doc, a->decisions.v[i].text, want[i].text);
		same(doc, a->decisions.v[i].to, want[i].to);
		same(doc, a->decisions.v[i].due, want[i].due);
	}
}

/* The same of what is advised, which has no day of its own. */
static void expect_advice(struct jb_document *doc, const struct jb_analysis *a,
			  const struct said *want, size_t n)
{
	ck_assert_uint_eq(a->recommendations.n, n);
	for (size_t i = 0; i < n; i++) {
		same(doc, a->recommendations.v[i].text, want[i].text);
		same(doc, a->recommendations.v[i].to, want[i].to);
	}
}

/* A sentence of running text, what is advised in it, and to whom. */
static const struct {
	const char *text, *advice, *to;
} advised[] = {
	/* one order of a list; a number before who is to act */
	{ "董事會通過下列決議：核定招標時程；責成秘書處研擬審查程序，並於十月前提出報告；"
	  "以及感謝主辦單位。",
	  "責成秘書處研擬審查程序，並於十月前提出報告；以及感謝主辦單位。", "秘書處" },
	/* who asks ends as a word before 請 does; what somebody has */
	{ "召集人請各會員就第三節（費用）於 95 年 3 月 1 日前提出書面意見。",
	  "召集人請各會員就第三節（費用）於 95 年 3 月 1 日前提出書面意見。", "各會員" },
	{ "建議有國際專線的業者先測試備援路由。",
	  "建議有國際專線的業者先測試備援路由。", "有國際專線的業者" },
	{ "建议有历史地址的会员先核对联系人。",
	  "建议有历史地址的会员先核对联系人。", "有历史地址的会员" },
	/* asked of the one whom the clause before names; a noun before "that" */
	{ "董事會將該案退回GNSO理事會，請其進一步說明理由。",
	  "董事會將該案退回GNSO理事會，請其進一步說明理由。", "GNSO理事會" },
	{ "The GAC reiterated its advice that the Board should wait.",
	  "The GAC reiterated its advice that the Board should wait.",
	  "the Board" },
	/* one of those that have been told of; a house that has to; when */
	{ "報告中列出十二項建議，其中第三項要求ICANN每年公布受理件數。",
	  "報告中列出十二項建議，其中第三項要求ICANN每年公布受理件數。", "ICANN" },
	{ "各单位要结合实际，认真抓好落实。",
	  "各单位要结合实际，认真抓好落实。", "各单位" },
	{ "建議爾後出國人員應於行前研讀歷次會議紀錄。", NULL, "出國人員" },
	{ "Registrants should not be required to publish their home address.",
	  "Registrants should not be required to publish their home address.",
	  "Registrants" },
	{ "The panel recommended approval of the request.",
	  "The panel recommended approval of the request.", "-" },
	/* a kind of house that no lexicon knows; what another is told to do */
	{ "建议国内主要解析服务商在今年年底前完成一次演练。", NULL,
	  "国内主要解析服务商" },
	{ "根区管理合作伙伴应避免同时更换密钥。", NULL, "根区管理合作伙伴" },
	{ "建議與相關業者於會後洽商。", "建議與相關業者於會後洽商。", "-" },
	{ "建議董事會指示ICANN組織儘速完成開發。", NULL, "董事會" },
	{ "It would be desirable for them to do so before May.",
	  "It would be desirable for them to do so before May.", "-" },
	/* a comma, and how soon; houses by what they do there */
	{ "多位代表呼吁，尽快恢复面对面会议。",
	  "多位代表呼吁，尽快恢复面对面会议。", "-" },
	{ "請各參加單位於會後一週內繳交心得。",
	  "請各參加單位於會後一週內繳交心得。", "各參加單位" },
	/* a view to its conclusion; what somebody tells of a paper; who asks,
	 * behind other news; a thing whose nature is told */
	{ "會員表示，市場終將形成，紀錄如有缺漏，資料庫首先受害，因此註冊機構應登錄移轉。",
	  "註冊機構應登錄移轉。", "註冊機構" },
	{ "ALAC代表提醒，該指令已公布多時，多數國家之準備仍然不足，"
	  "且其範圍尚有爭議，ICANN宜及早檢討其政策。",
	  "ALAC代表提醒，該指令已公布多時，多數國家之準備仍然不足，"
	  "且其範圍尚有爭議，ICANN宜及早檢討其政策。",
	  "ICANN" },
	{ "JPNIC說明該國政府於去年成立研究會探討此事，並於今年6月公布報告書，"
	  "建議業者提供新服務。",
	  "建議業者提供新服務。", "業者" },
	{ "因日前公開之漏洞，會場臨時增加一場說明，與會專家一致呼籲管理者更新軟體。",
	  "與會專家一致呼籲管理者更新軟體。", "管理者" },
	{ "網路治理強調由下而上之參與，與傳統之國際組織大不相同，學研單位應固定派員參加。",
	  "學研單位應固定派員參加。", "學研單位" },
	{ "中文组报告的核心观点是，两种字形在用户看来是同一个字的两种写法，"
	  "两个形式应当授权给同一机构。",
	  "中文组报告的核心观点是，两种字形在用户看来是同一个字的两种写法，"
	  "两个形式应当授权给同一机构。",
	  NULL },
	/* of a thing something is to be made; what somebody reminds of */
	{ "理事会成员要求新合同把政策与操作分开。",
	  "理事会成员要求新合同把政策与操作分开。", NULL },
	{ "秘書處提醒會員於交易前先行查核紀錄，以免受罰。",
	  "秘書處提醒會員於交易前先行查核紀錄，以免受罰。", "會員" },
	{ "协会提醒业者切勿共用密码。", "协会提醒业者切勿共用密码。", NULL },
	/* once formed, whatever their size; what is done to a thing; whose view */
	{ "The working group, once formed, should consult the GAC early.",
	  "The working group, once formed, should consult the GAC early.",
	  "The working group" },
	{ "Registrars, whatever their size, should publish a contact.",
	  "Registrars, whatever their size, should publish a contact.",
	  "Registrars" },
	{ "A query which nobody has answered by then should be treated as "
	  "granted.",
	  "A query which nobody has answered by then should be treated as "
	  "granted.",
	  "-" },
	{ "Any name that was never used should be released.",
	  "Any name that was never used should be released.", "-" },
	{ "The delegate conveyed the position of the ALAC that ICANN should "
	  "wait.",
	  "The delegate conveyed the position of the ALAC that ICANN should "
	  "wait.",
	  "ICANN" },
	{ "It recommends that ICANN org record every refusal together with "
	  "its reason and publish the figures.",
	  NULL, "ICANN org" },
	/* decided, and by whom; a law, and how soon */
	{ "理事會商定由秘書處於年底前提出草案。",
	  "理事會商定由秘書處於年底前提出草案。", "秘書處" },
	{ "個資法修正案已於五月施行，業者應儘速盤點資料。", NULL, "業者" },
	{ "專家認為，新法施行後，業者應公開處理件數。", NULL, "業者" },
	/* a paper that advises, who need not be known */
	{ "Japan and Chile tabled a note proposing that the GAC ask staff "
	  "for a table.",
	  "Japan and Chile tabled a note proposing that the GAC ask staff "
	  "for a table.",
	  NULL },
	{ "Two delegations sent a letter asking the Board to publish the "
	  "scores.",
	  "Two delegations sent a letter asking the Board to publish the "
	  "scores.",
	  "the Board" },
	{ "Few had read it. gTLD registries that are new should study the "
	  "annex.",
	  "gTLD registries that are new should study the annex.",
	  "gTLD registries that are new" },
	/* tracks of work act */
	{ "印度代表要求第3工作軌公布會議紀錄。",
	  "印度代表要求第3工作軌公布會議紀錄。", NULL },
	{ "印度代表要求工作流报告忠实反映少数意见。",
	  "印度代表要求工作流报告忠实反映少数意见。", NULL },
	/* whom a word stands for; what something is done to */
	{ "The working group told ICANN that it should show the cost.",
	  "The working group told ICANN that it should show the cost.",
	  "ICANN" },
	{ "The council has not answered yet and should add its name.",
	  "The council has not answered yet and should add its name.",
	  "The council" },
	{ "The ALAC suggested that ICANN75 be moved by one week.",
	  "The ALAC suggested that ICANN75 be moved by one week.", "-" },
	{ "The ALAC suggested that the Board be informed early.",
	  "The ALAC suggested that the Board be informed early.",
	  "the Board" },
	/* a verb that ends the name, and a longer one */
	{ "建議數位部比照 ICANN 的做法，公布意見彙整報告。",
	  "建議數位部比照 ICANN 的做法，公布意見彙整報告。", "數位部" },
	{ "建議教育部電子計算機中心將IPv6列入提升計畫。",
	  "建議教育部電子計算機中心將IPv6列入提升計畫。",
	  "教育部電子計算機中心" },
	/* what a house owes; what a meeting came to */
	{ "公協會平常就該養一張名單，等出事才找人一定不夠用。",
	  "公協會平常就該養一張名單，等出事才找人一定不夠用。", "公協會" },
	{ "政府早該公布這份報告。",
	  "政府早該公布這份報告。", "政府" },
	{ "主管機關也該聽聽使用者的聲音。",
	  "主管機關也該聽聽使用者的聲音。", "主管機關" },
	{ "本次會議結論請各組於一週內回報辦理進度。",
	  "本次會議結論請各組於一週內回報辦理進度。", "各組" },
	/* a verb, and an act as a noun */
	{ "Small registries had better test their backups.",
	  "Small registries had better test their backups.",
	  "Small registries" },
	{ "The report recommends a review of the fund.",
	  "The report recommends a review of the fund.", "-" },
	/* asked, and decided before */
	{ "主席裁示請秘書處於11月底前提出草案，供會員書面審查。",
	  "主席裁示請秘書處於11月底前提出草案，供會員書面審查。", "秘書處" },
	{ "會中另決議請執行長就變體字於下次大會前提出報告。",
	  "會中另決議請執行長就變體字於下次大會前提出報告。", "執行長" },
	{ "會議決定請技術組下週前提供測試報告。",
	  "會議決定請技術組下週前提供測試報告。", "技術組" },
	/* a rule's word, and how soon; whose view it is */
	{ "ICANN 社群也須盡快重啟工作小組，以免版本彼此矛盾。",
	  "ICANN 社群也須盡快重啟工作小組，以免版本彼此矛盾。",
	  "ICANN 社群" },
	{ "註冊局最遲應於六月底前公布費率。",
	  "註冊局最遲應於六月底前公布費率。", "註冊局" },
	{ "政府應說明採用何種標準。",
	  "政府應說明採用何種標準。", "政府" },
	{ "專家認為註冊局必須遵守當地法律。",
	  "專家認為註冊局必須遵守當地法律。", "註冊局" },
	/* a word within ought to; whom a clause narrows; who asked, before */
	{ "The Department ought at least to ask for a take-down contact.",
	  "The Department ought at least to ask for a take-down contact.",
	  "The Department" },
	{ "Registries that are still waiting should start with a test.",
	  "Registries that are still waiting should start with a test.",
	  "Registries that are still waiting" },
	{ "Registrars which have not yet replied should send their figures by"
	  " May.",
	  "Registrars which have not yet replied should send their figures by"
	  " May.", "Registrars which have not yet replied" },
	{ "The ALAC remarked that Easter falls on 2 May. It asked ICANN to "
	  "add Diwali to the list of protected days.",
	  "It asked ICANN to add Diwali to the list of protected days.",
	  "ICANN" },
	{ "The RySG asked for publication of the weights.",
	  "The RySG asked for publication of the weights.", "-" },
	{ "會中亦有部分業者提議以白名單方式控管濫用。",
	  "會中亦有部分業者提議以白名單方式控管濫用。", "-" },
	/* a country that something is given to; who speaks for one */
	{ "專題小組決議由加拿大擔任協調人，8月31日前彙整各方清單。",
	  "專題小組決議由加拿大擔任協調人，8月31日前彙整各方清單。", "加拿大" },
	{ "會議商定由日本與韓國共同起草問卷。",
	  "會議商定由日本與韓國共同起草問卷。", "日本與韓國" },
	{ "美國代表要求秘書處於會後提供資料。",
	  "美國代表要求秘書處於會後提供資料。", "秘書處" },
	/* 應 behind 策 and 內 */
	{ "會上反复提到，频谱政策应当为小型网络留一点空间。",
	  "會上反复提到，频谱政策应当为小型网络留一点空间。", "-" },
	{ "各單位於三個月內應提出報告。", "各單位於三個月內應提出報告。",
	  "各單位" },
	{ "此外，註冊管理機構應促進國際化註冊資料的驗收。",
	  "註冊管理機構應促進國際化註冊資料的驗收。", "註冊管理機構" },
	{ "ICANN 制定的政策必须符合公众利益。",
	  "ICANN 制定的政策必须符合公众利益。", "ICANN" },
	{ "ICANN呼籲歐盟暫停執法，直到政策完成。",
	  "ICANN呼籲歐盟暫停執法，直到政策完成。", "歐盟" },
	{ "與會代表一致認為，瀏覽器廠商應盡快解決顯示問題。",
	  "與會代表一致認為，瀏覽器廠商應盡快解決顯示問題。", "瀏覽器廠商" },
	{ "建議由各會員國於年底前完成立法。",
	  "建議由各會員國於年底前完成立法。", "各會員國" },
	/* no 應董事會要求，: what is made a requirement */
	{ "主管機關在審查時，應將隱私保護列為基本要求，以保障用戶。",
	  "主管機關在審查時，應將隱私保護列為基本要求，以保障用戶。",
	  "主管機關" },
	{ "會議認為，各經濟體應公布其統計。",
	  "會議認為，各經濟體應公布其統計。", "各經濟體" },
	/* one who asks heads it all; another part's opinion is left out */
	{ "董事會於會議最後一日通過98項建議，其餘38項暫緩，"
	  "並要求ICANN於8月1日前提出"
	  "執行計畫。",
	  "董事會於會議最後一日通過98項建議，其餘38項暫緩，"
	  "並要求ICANN於8月1日前提出"
	  "執行計畫。", "ICANN" },
	{ "與會者就機制交換意見，多認為時效不足；"
	  "斐濟代表提議每次會議前三週召開一次會"
	  "前會。", "斐濟代表提議每次會議前三週召開一次會前會。", "-" },
	/* a comma that OCR took for a semicolon */
	{ "與會代表認為；下一輪申請應當在2021年以前準備就緒。",
	  "與會代表認為；下一輪申請應當在2021年以前準備就緒。", "-" },
	{ "為控制成本應由業者分攤費用，董事會應公布其計算方式。",
	  "為控制成本應由業者分攤費用，董事會應公布其計算方式。", "董事會" },
	/* 要把 binds whom the clause names */
	{ "有关单位要把邮件列表的日常参与纳入工作量。",
	  "有关单位要把邮件列表的日常参与纳入工作量。", "有关单位" },
	{ "任務小組主席最後請各會員體於十二月十五日前將名單送秘書處彙整上網。",
	  "任務小組主席最後請各會員體於十二月十五日前將名單送秘書處彙整上網。",
	  "各會員體" },
	/* who leads a body, which is no body */
	{ "建議請葉組長於6月25日之會議期間表達關切。",
	  "建議請葉組長於6月25日之會議期間表達關切。", "葉組長" },
	{ "建議請局長於會後核定。", "建議請局長於會後核定。", "局長" },
	{ "建議請業務組長期追蹤後續發展。", "建議請業務組長期追蹤後續發展。",
	  "業務組" },
	{ "建請由數位發展部會同外交部成立專案小組。",
	  "建請由數位發展部會同外交部成立專案小組。", "數位發展部" },
	{ "建議交由本中心國際事務組規劃參與。",
	  "建議交由本中心國際事務組規劃參與。", "本中心國際事務組" },
	{ "建議本中心每季公布統計，以利各界監督。",
	  "建議本中心每季公布統計，以利各界監督。", "本中心" },
	/* the name ends before its verb, with the letters of its house */
	{ "建議由交通部研提我國立場文件。", "建議由交通部研提我國立場文件。",
	  "交通部" },
	{ "建議平臺處持續追蹤後續發展。", "建議平臺處持續追蹤後續發展。",
	  "平臺處" },
	{ "建議平臺處理申訴時說明理由。", "建議平臺處理申訴時說明理由。",
	  "平臺" },
	{ "建議科技部門檢視現行網站。", "建議科技部門檢視現行網站。",
	  "科技部門" },
	{ "建議秘書處與註冊機構洽談合作。", "建議秘書處與註冊機構洽談合作。",
	  "秘書處" },
	{ "建議政策研究部評估影響。", "建議政策研究部評估影響。",
	  "政策研究部" },
	{ "建議推動組織改造，以提升效率。", "建議推動組織改造，以提升效率。",
	  "-" },
	/* a thing of theirs is no one */
	{ "政府採購應全面要求支援新版協定。",
	  "政府採購應全面要求支援新版協定。", "-" },
	/* who is bound behind the duty, behind whose view it is, by a letter */
	{ "參與國際論壇時，宜由本會派員長期參加。",
	  "參與國際論壇時，宜由本會派員長期參加。", "本會" },
	{ "我覺得主辦單位應該把議程早一點公布。",
	  "我覺得主辦單位應該把議程早一點公布。", "主辦單位" },
	{ "此外，產業公會也應主動提供範本。", "產業公會也應主動提供範本。",
	  "產業公會" },
	{ "這類研討會應提早三個月公告。", "這類研討會應提早三個月公告。", "-" },
	{ "The ALAC urges the Board not to reduce travel support.",
	  "The ALAC urges the Board not to reduce travel support.",
	  "the Board" },
	{ "One member suggested that a new handbook is needed.",
	  "One member suggested that a new handbook is needed.", "-" },
	/* words of civil servants that advise by themselves */
	{ "此行收穫良多。允宜由數位發展部邀集業者，預為規劃備援機制。",
	  "允宜由數位發展部邀集業者，預為規劃備援機制。", "數位發展部" },
	{ "此一作法似可作為我國設計補助機制之參考。",
	  "此一作法似可作為我國設計補助機制之參考。", "-" },
	{ "我國尚無此類法制，未來可參考鄰國作法，由主管機關訂定準則。",
	  "我國尚無此類法制，未來可參考鄰國作法，由主管機關訂定準則。", "-" },
	{ "建議未來派員參加時，提早一個月預訂住宿。",
	  "建議未來派員參加時，提早一個月預訂住宿。", "-" },
	{ "與會專家提醒，政府切勿以資安為名擴大監控。",
	  "與會專家提醒，政府切勿以資安為名擴大監控。", "政府" },
	{ "研究指出，政府應要求機關全面簽署。",
	  "研究指出，政府應要求機關全面簽署。", "政府" },
	{ "有关部门要高度重视，切实加强根镜像的维护。",
	  "有关部门要高度重视，切实加强根镜像的维护。", "有关部门" },
	/* 應 and 對, though 應對 is a word */
	{ "各國監理機關應對新技術保持開放態度。",
	  "各國監理機關應對新技術保持開放態度。", "各國監理機關" },
	/* an act is claimed */
	{ "消費者團體主張由獨立機構負責受理申訴，並公布結果。",
	  "消費者團體主張由獨立機構負責受理申訴，並公布結果。", "獨立機構" },
	{ "多數會員主張維持現行費率，待檢討完成後再議。",
	  "多數會員主張維持現行費率，待檢討完成後再議。", "-" },
	/* 應 and a verb, though their letters make another word */
	{ "各家瀏覽器業者應驗證憑證，並應允許使用者檢視。",
	  "各家瀏覽器業者應驗證憑證，並應允許使用者檢視。", "各家瀏覽器業者" },
	{ "會中決議，由秘書處研擬草案，提下次會議討論。",
	  "會中決議，由秘書處研擬草案，提下次會議討論。", "秘書處" },
	{ "会议要求各单位于8月底前完成自查，并报送总结。",
	  "会议要求各单位于8月底前完成自查，并报送总结。", "各单位" },
	/* who is bound acts; of things the same is expected */
	{ "The Board should reduce the fee for small registries.",
	  "The Board should reduce the fee for small registries.",
	  "The Board" },
	/* another's subject stands before; who says it, and where it is told */
	{ "註冊商團體於24日宣布同意談判，"
	  "董事會要求雙方於3月會議前提出修訂文字。",
	  "董事會要求雙方於3月會議前提出修訂文字。", "雙方" },
	{ "ALAC 主席在場次中提醒，ICANN 應當先走進社區，再談表格。",
	  "ALAC 主席在場次中提醒，ICANN 應當先走進社區，再談表格。", "ICANN" },
	{ "我的感想是：台灣的團體應該早點派年輕人去。",
	  "台灣的團體應該早點派年輕人去。", "團體" },
	{ "我的建議是：早點出發，多帶一雙鞋。", "早點出發，多帶一雙鞋。", "-" },
	{ "The report calls for openness and urges regulators to publish their "
	  "decisions.",
	  "The report calls for openness and urges regulators to publish their "
	  "decisions.", "regulators" },
	{ "The independent reviewers recommended in May 2020 that ICANN attach "
	  "a cost to each objective.",
	  "The independent reviewers recommended in May 2020 that ICANN attach "
	  "a cost to each objective.", "ICANN" },
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
	/* a thing is bound: somebody's to see to */
	{ "備援資料應於異地保存至少六個月。",
	  "備援資料應於異地保存至少六個月。",
	  "-" },
	{ "Notices should name the domain and the day it was seen.",
	  "Notices should name the domain and the day it was seen.", "-" },
	/* who is meant stands a clause before */
	{ "對於尚未簽署的註冊商，也應逐一通知。",
	  "對於尚未簽署的註冊商，也應逐一通知。", "註冊商" },
	/* what another document says is given without it */
	{ "根伺服器系統諮詢委員會（RSSAC）在第38號報告中提醒，"
	  "營運者於變更位址之前，"
	  "應公告三個月。",
	  "營運者於變更位址之前，應公告三個月。", "營運者" },
	/* all between 建議 and 應 is who is to act */
	{ "講者建議瀏覽器應預設啟用驗證。", "講者建議瀏覽器應預設啟用驗證。",
	  "瀏覽器" },
	/* with whom, not who */
	{ "建議與大專院校合作辦理研習。", "建議與大專院校合作辦理研習。", "-" },
	{ "ALAC urged that the community open a policy process before June.",
	  "ALAC urged that the community open a policy process before June.",
	  "the community" },
	{ "Members stressed that the Panel ought not to set the agenda.",
	  "Members stressed that the Panel ought not to set the agenda.",
	  "the Panel" },
	{ "We recommend that the Foundation join the test.",
	  "We recommend that the Foundation join the test.",
	  "the Foundation" },
	{ "The Board must consider the cost of delay.",
	  "The Board must consider the cost of delay.", "The Board" },
	/* a comma behind who advises */
	{ "聯合工作小組建議，理事會須先說明理由。",
	  "聯合工作小組建議，理事會須先說明理由。", "理事會" },
	{ "理事會鼓勵審核小組於年底前公布結論。",
	  "理事會鼓勵審核小組於年底前公布結論。", "審核小組" },
	{ "各委員會需要在章程中寫明如何培養志願者。",
	  "各委員會需要在章程中寫明如何培養志願者。", "各委員會" },
	{ "符合條件的小企業，應在12月19日前提出減免的請求。",
	  "符合條件的小企業，應在12月19日前提出減免的請求。", "-" },
	/* therefore asks; a body known by the letter its name ends in */
	{ "一般會員委員會因此請求秘書處提供六種語言的說明。",
	  "一般會員委員會因此請求秘書處提供六種語言的說明。", "秘書處" },
	{ "海巡署要求試辦單位在頁面上註明緊急電話。",
	  "海巡署要求試辦單位在頁面上註明緊急電話。", "試辦單位" },
	/* who asks stands a clause before */
	{ "ALAC 對草案未提到驗證感到失望，要求在規範中寫入查證身分的義務。",
	  "ALAC 對草案未提到驗證感到失望，要求在規範中寫入查證身分的義務。",
	  "-" },
	{ "GAC 表示執法機構編列預算需時，希望秘書處在六月之前舉辦四場培訓。",
	  "希望秘書處在六月之前舉辦四場培訓。", "秘書處" },
	{ "兩國代表對此表示反對，並請工作組在年會之前再與各國磋商。",
	  "兩國代表對此表示反對，並請工作組在年會之前再與各國磋商。",
	  "工作組" },
	{ "與會者認為，董事會不得因為輿論而拒絕合於契約的申請。",
	  "與會者認為，董事會不得因為輿論而拒絕合於契約的申請。", "董事會" },
	/* 提交 begins the name of who is to act */
	{ "為便於歸類，建議提交者逐條註明段落編號。",
	  "為便於歸類，建議提交者逐條註明段落編號。", "-" },
	/* an act in its noun's form; when it was advised stands between */
	{ "The Business Constituency recommended doubling the audit team.",
	  "The Business Constituency recommended doubling the audit team.",
	  "-" },
	{ "The adviser suggested in May that the Finance Committee hold cash.",
	  "The adviser suggested in May that the Finance Committee hold cash.",
	  "the Finance Committee" },
	/* behind a semicolon of one byte */
	{ "The draft is now in its last and longest round of review at the "
	  "office; registries should check their tables.",
	  "registries should check their tables.", "registries" },
	{ "建議兩岸商標權人分別登錄。", "建議兩岸商標權人分別登錄。",
	  "兩岸商標權人" },
	{ "The council held that the Board should not be able to change it.",
	  "The council held that the Board should not be able to change it.",
	  "the Board" },
	/* what is thought stands behind "that" */
	{ "Her advice was that ICANN should write its purposes down first.",
	  "Her advice was that ICANN should write its purposes down first.",
	  "ICANN" },
	{ "It is my opinion that the Board should meet here more often.",
	  "It is my opinion that the Board should meet here more often.",
	  "the Board" },
	{ "There was agreement that the secretariat should send it by May.",
	  "There was agreement that the secretariat should send it by May.",
	  "the secretariat" },
	/* advice, then a question; what only tells behind ; */
	{ "立法者應當說明標準是什麼：能收信的信箱算不算正確？",
	  "立法者應當說明標準是什麼", "立法者" },
	{ "Commenters who ask for it should say so; the form takes one file.",
	  "Commenters who ask for it should say so;",
	  "Commenters who ask for it" },
	{ "檢察長致函該公司，要求ICANN應駁回移轉。",
	  "檢察長致函該公司，要求ICANN應駁回移轉。", "ICANN" },
	{ "ALAC calls on contracted parties to adopt the labels.",
	  "ALAC calls on contracted parties to adopt the labels.",
	  "contracted parties" },
	/* a body asks; when or how soon is said */
	{ "會後委員會於公報中請董事會說明決議的理由。",
	  "會後委員會於公報中請董事會說明決議的理由。", "董事會" },
	{ "董事会请理事会进一步说明这项建议的意图。",
	  "董事会请理事会进一步说明这项建议的意图。", "理事会" },
	{ "下週二更換密鑰。請會員盡快檢查系統。", "請會員盡快檢查系統。",
	  "會員" },
	{ "會中決議由各NIR於11月15日前以書面表示立場。",
	  "會中決議由各NIR於11月15日前以書面表示立場。", "各NIR" },
	{ "首次會議同意，註冊公司須在兩個工作天內暫停有關域名。",
	  "首次會議同意，註冊公司須在兩個工作天內暫停有關域名。", "註冊公司" },
	{ "委員會另就準確度提出追蹤事項，要求提供評估的時程。",
	  "委員會另就準確度提出追蹤事項，要求提供評估的時程。", "-" },
	{ "問：有什麼建議？\n\n答：應該先從一個工作小組開始，讀完它的章程。",
	  "應該先從一個工作小組開始，讀完它的章程。", "-" },
	{ "報告提出觀察，並建議我國及早建立跨部會協調機制。",
	  "報告提出觀察，並建議我國及早建立跨部會協調機制。", "我國" },
	/* an item's mark in brackets begins no original of a quotation */
	{ "檢討的結果：\n\n(a) 註冊公司應把董事人數減至9名。",
	  "註冊公司應把董事人數減至9名。", "註冊公司" },
	{ "RrSG 主張註冊商不應為轉售商的過失負責。",
	  "RrSG 主張註冊商不應為轉售商的過失負責。", "註冊商" },
	{ "会议要求，技术部要加快沟通，7月15日前提交意见。",
	  "技术部要加快沟通，7月15日前提交意见。", "技术部" },
	{ "主任在总结时强调，各单位要提高警惕，做好值守工作。",
	  "主任在总结时强调，各单位要提高警惕，做好值守工作。", "各单位" },
	{ "The Board may wish to consider a pilot before the next round.",
	  "The Board may wish to consider a pilot before the next round.",
	  "The Board" },
	{ "Members are reminded to update their details before May.",
	  "Members are reminded to update their details before May.",
	  "Members" },
	/* who is bound stands before an aside */
	{ "Members of the panel, except for its officers, should serve two "
	  "years.",
	  "Members of the panel, except for its officers, should serve two "
	  "years.",
	  "Members of the panel" },
	{ "The Council adopts the letter and requests its Chair to send it.",
	  "The Council adopts the letter and requests its Chair to send it.",
	  "its Chair" },
	{ "Further, the QX asked the HNC to explain how it sorts them.",
	  "Further, the QX asked the HNC to explain how it sorts them.",
	  "the HNC" },
	{ "The chair said registrars should be told at once.",
	  "The chair said registrars should be told at once.",
	  "registrars" },
	{ "The panel published its advice, which recommends that ICANN reserve "
	  "a string.",
	  "The panel published its advice, which recommends that ICANN reserve "
	  "a string.",
	  "ICANN" },
	{ "註冊局應允許持有人以其他方式驗證身分。",
	  "註冊局應允許持有人以其他方式驗證身分。", "註冊局" },
	{ "工作小組認為秘書處應召開說明會，使各界瞭解。",
	  "工作小組認為秘書處應召開說明會，使各界瞭解。", "秘書處" },
	{ "業者代表認為該協會應聘任專職人員辦理會務。",
	  "業者代表認為該協會應聘任專職人員辦理會務。", "該協會" },
	{ "各會員應驗證其聯絡資料，並於年底前更新。",
	  "各會員應驗證其聯絡資料，並於年底前更新。", "各會員" },
	{ "主管機關應要求業者公布流量管理措施。",
	  "主管機關應要求業者公布流量管理措施。", "主管機關" },
	{ "評論認為，政府應要求平臺揭露廣告來源。",
	  "評論認為，政府應要求平臺揭露廣告來源。", "政府" },
	{ "該研究建議，新制上路前先進行三個月的試辦。",
	  "該研究建議，新制上路前先進行三個月的試辦。", "-" },
	{ "另有代表建議，在現有語言之外增加泰文版本。",
	  "另有代表建議，在現有語言之外增加泰文版本。", "-" },
	{ "部分委員建議，由秘書處彙整各國作法。",
	  "部分委員建議，由秘書處彙整各國作法。", "秘書處" },
	{ "上述白皮書建議，各國應建立通報機制。",
	  "上述白皮書建議，各國應建立通報機制。", "各國" },
	{ "我們希望協會同時公布各項收費的計算方式。",
	  "我們希望協會同時公布各項收費的計算方式。", "協會" },
	{ "本會希望註冊商儘速更新系統。",
	  "本會希望註冊商儘速更新系統。", "註冊商" },
	{ "我國如有意參加評選，應及早準備相關文件。",
	  "我國如有意參加評選，應及早準備相關文件。", "我國" },
	{ "政府若決定開放，宜先訂定審查標準。",
	  "政府若決定開放，宜先訂定審查標準。", "政府" },
	/* who says or asks is none of who is to act; nor is what they do */
	{ "她提醒營運者最好每季比對一次路由。",
	  "她提醒營運者最好每季比對一次路由。", "營運者" },
	{ "有會員要求秘書處應按經濟體公布支出。",
	  "有會員要求秘書處應按經濟體公布支出。", "秘書處" },
	{ "我們覺得註冊管理機構最好先試辦一年。",
	  "我們覺得註冊管理機構最好先試辦一年。", "註冊管理機構" },
	{ "提出建議的單位應於月底前補件。",
	  "提出建議的單位應於月底前補件。", "單位" },
	{ "代表團呼籲聯合國給予IGF永久授權。",
	  "代表團呼籲聯合國給予IGF永久授權。", "聯合國" },
	{ "The members asked that the GAC push for all names to be covered.",
	  "The members asked that the GAC push for all names to be covered.",
	  "the GAC" },
	/* a name behind 的 is whole */
	{ "香港的用戶團體應盡早登記。", "香港的用戶團體應盡早登記。",
	  "用戶團體" },
	{ "尚未指派窗口的會員體應儘速指派。",
	  "尚未指派窗口的會員體應儘速指派。", "尚未指派窗口的會員體" },
	/* a noun that advises, and to whom it is given */
	{ "他給小單位的忠告是「從訪客網路開始，再接辦公室」。",
	  "他給小單位的忠告是「從訪客網路開始，再接辦公室」。", "小單位" },
	{ "前輩的叮嚀是：別碰主機。", "前輩的叮嚀是：別碰主機。", "-" },
	{ "她的建議是「先在沙盒測試，再正式上線」。",
	  "她的建議是「先在沙盒測試，再正式上線」。", "-" },
	{ "他也勸業者不要等歐盟立法。", "他也勸業者不要等歐盟立法。",
	  "業者" },
	{ "對研究者而言，此一概念應還原至個別議題。",
	  "對研究者而言，此一概念應還原至個別議題。", "研究者" },
	/* its number is not of it */
	{ "Recommendation 2: the RSSAC should report in a year.",
	  "the RSSAC should report in a year.", "the RSSAC" },
	/* how somebody advises; whose view leads the sentence */
	{ "分組報告人最終建議各方先行收集案例。",
	  "分組報告人最終建議各方先行收集案例。", "各方" },
	{ "講者的看法是，指令不談方法；查驗應由各機構自行決定。",
	  "講者的看法是，指令不談方法；查驗應由各機構自行決定。", "各機構" },
	{ "該辦法施行已逾五年，多數代表建議予以修正。",
	  "該辦法施行已逾五年，多數代表建議予以修正。", "-" },
	/* whose view it is stands in its own clause, and what is told beside */
	{ "研究報告訂於八月公布，"
	  "該會委員認為在風險釐清前註冊管理機構不宜授權該等字"
	  "串。", "該會委員認為在風險釐清前註冊管理機構不宜授權該等字串。",
	  "註冊管理機構" },
	{ "雙方交換意見，英國代表指出，註冊管理機構應於受理前查核資格；"
	  "申請人代表則表"
	  "示各國制度不一。", "英國代表指出，註冊管理機構應於受理前查核資格；",
	  "註冊管理機構" },
	{ "專家工作小組於六月提出初步報告，主張捨棄現行匿名查詢制度，"
	  "改採分層存取。",
	  "主張捨棄現行匿名查詢制度，改採分層存取。", "-" },
	{ "末者，返國同仁應儘速繳交報告。", "末者，返國同仁應儘速繳交報告。",
	  "返國同仁" },
	{ "本部宜會同內政部建立地名清單。", "本部宜會同內政部建立地名清單。",
	  "本部" },
	{ "各機關應即檢視所轄網站。", "各機關應即檢視所轄網站。", "各機關" },
	/* as people talk */
	{ "這種一實一虛的分工，我覺得可以變成固定作法。",
	  "這種一實一虛的分工，我覺得可以變成固定作法。", "-" },
	{ "下次參加的同仁記得先辦好簽證。", "下次參加的同仁記得先辦好簽證。",
	  "同仁" },
	{ "英文简报最好先寄给对方看过。", "英文简报最好先寄给对方看过。", "-" },
	{ "或許可以請他們把教材翻成中文。", "或許可以請他們把教材翻成中文。",
	  "-" },
	{ "請技術組下週先把設定檔整理出來。",
	  "請技術組下週先把設定檔整理出來。", "技術組" },
	{ "請客服組4月底前先給我數字。", "請客服組4月底前先給我數字。",
	  "客服組" },
	{ "主席希望各國先把名額留給新人。", "主席希望各國先把名額留給新人。",
	  "各國" },
	{ "下次去的人務必帶外套。", "下次去的人務必帶外套。", "-" },
	{ "他們的訴求很簡單：與其增加名額，不如今年先把補助金額提高。",
	  "他們的訴求很簡單：與其增加名額，不如今年先把補助金額提高。", "-" },
	/* English without a verb of duty; a view that is told */
	{ "Newcomers should bring a printed copy of the drafts.",
	  "Newcomers should bring a printed copy of the drafts.",
	  "Newcomers" },
	{ "Anyone applying from Suva should allow eight weeks for a "
	  "visa.",
	  "Anyone applying from Suva should allow eight weeks for a "
	  "visa.",
	  "-" },
	{ "I think the ministry should join as a member.",
	  "I think the ministry should join as a member.",
	  "the ministry" },
	{ "A colleague told me that small operators should sign their "
	  "own prefixes.",
	  "A colleague told me that small operators should sign their "
	  "own prefixes.",
	  "small operators" },
	{ "In the council's opinion any registry should publish its "
	  "prices.",
	  "In the council's opinion any registry should publish its "
	  "prices.",
	  "any registry" },
	{ "Next time we should book a hotel nearer the venue.",
	  "Next time we should book a hotel nearer the venue.",
	  "we" },
	{ "My advice to future fellows is to read the drafts first.",
	  "My advice to future fellows is to read the drafts first.",
	  "future fellows" },
	{ "She gave us three pieces of advice: pick no more than two "
	  "groups and read the drafts.",
	  "pick no more than two groups and read the drafts.",
	  "-" },
	{ "One request to the organisers: publish the agenda a month "
	  "before.",
	  "publish the agenda a month before.",
	  "the organisers" },
	{ "It would be useful for the chapter to run a workshop.",
	  "It would be useful for the chapter to run a workshop.",
	  "the chapter" },
	{ "It is important that the ministry consult operators before "
	  "the vote.",
	  "It is important that the ministry consult operators before "
	  "the vote.",
	  "the ministry" },
	{ "It may be worth asking the registry for a trainer.",
	  "It may be worth asking the registry for a trainer.",
	  "-" },
	{ "What is needed is a training centre in the region.",
	  "What is needed is a training centre in the region.",
	  "-" },
	{ "I suggest we apply again in May with a better letter.",
	  "I suggest we apply again in May with a better letter.",
	  "-" },
	{ "I would suggest sending two people to the next meeting.",
	  "I would suggest sending two people to the next meeting.",
	  "-" },
	{ "One speaker recommended using shorter keys.",
	  "One speaker recommended using shorter keys.",
	  "-" },
	{ "The speaker suggested three steps: sign the zone and tell the "
	  "users.",
	  "The speaker suggested three steps: sign the zone and tell the "
	  "users.",
	  "-" },
	{ "Several speakers called for registries to publish figures.",
	  "Several speakers called for registries to publish figures.",
	  "registries" },
	{ "Several speakers called for a single form for complaints.",
	  "Several speakers called for a single form for complaints.",
	  "-" },
	{ "They told us not to rely on one cable.",
	  "They told us not to rely on one cable.",
	  "us" },
	{ "The auditors want the registry to keep its logs for two "
	  "years.",
	  "The auditors want the registry to keep its logs for two "
	  "years.",
	  "the registry" },
	{ "The board could consider a pilot with two schools.",
	  "The board could consider a pilot with two schools.",
	  "The board" },
	/* 不妨, 不如 behind another clause, what somebody hopes for by when */
	{ "國內日後舉辦類似會議時，不妨比照辦理。",
	  "國內日後舉辦類似會議時，不妨比照辦理。", "-" },
	{ "她认为题目太窄，不如改为“用户的故事”，再分三节。",
	  "她认为题目太窄，不如改为“用户的故事”，再分三节。", "-" },
	{ "他希望 ICANN 在開放申請前至少半年提供完整的中文指南。",
	  "他希望 ICANN 在開放申請前至少半年提供完整的中文指南。", "ICANN" },
	{ "我請主辦單位把字幕檔開放下載。", "我請主辦單位把字幕檔開放下載。",
	  "主辦單位" },
	{ "每個人重新問一次實在很浪費，協會可以整理一份問答。",
	  "每個人重新問一次實在很浪費，協會可以整理一份問答。", "協會" },
	/* who hopes by name; what of a rule is to be mended; softly */
	{ "斐濟代表 Mereia Tuvuki 希望 APNIC 在下次會議前公布名額。",
	  "斐濟代表 Mereia Tuvuki 希望 APNIC 在下次會議前公布名額。", "APNIC" },
	{ "第12條要求保存資料十年，為期過長，應改為二年。",
	  "第12條要求保存資料十年，為期過長，應改為二年。", "-" },
	{ "Future committees may wish to cut the form by half.",
	  "Future committees may wish to cut the form by half.",
	  "Future committees" },
	{ "最後我想請基金會把獲選名單提早一個月公布。",
	  "最後我想請基金會把獲選名單提早一個月公布。", "基金會" },
	{ "現場的指標太少，主辦單位可以在每層樓放志工。",
	  "現場的指標太少，主辦單位可以在每層樓放志工。", "主辦單位" },
	{ "註冊商應向主管機關申請許可。", "註冊商應向主管機關申請許可。",
	  "註冊商" },
	{ "註冊局應受理會員申請。", "註冊局應受理會員申請。", "註冊局" },
	/* 應 and a verb, though somebody's demand is behind it */
	{ "註冊局應回應社群要求延長期限。", "註冊局應回應社群要求延長期限。",
	  "註冊局" },
};

/* Sentences that only sound like advice. */
static const char *const plain[] = {
	"契約共十二條，其中第三條要求業者每年申報。",
	/* not shown; by the bylaws; caution before a change, to nobody */
	"目前尚無證據顯示應調整費率。",
	"ICANN must respond within 30 days, according to the Bylaws.",
	"The SSAC advises caution before any change is made to the root.",
	/* the floor is given; why something is so; a rule; to do what was told
	 * elsewhere; who asks, as a noun; what will be decided, and by whom */
	"Delegates were asked to vote on two dates for the workshop.",
	"Lin was asked to explain what went wrong at the exchange.",
	"兩次會議相隔很近，原因是經費年底到期，理事會必須在十月決定是否續辦。",
	"两次会议相隔很近，理由是章程到期，理事会必须在十月前决定。",
	"新的註冊協議首次明文要求，註冊機構接獲通報時，必須採取適當措施。",
	"理事会于 2021 年 5 月 6 日指示首席执行官着手落实。",
	"我們樂見公開，不過請求機關的名稱是否揭露，各界看法不一。",
	"秘书处将参考各方意见作出决定，由理事会在 9 月审议。",
	/* another's view that is blamed; rules of procedure; no act, an errand */
	"草案仍認為連線應由私部門主導，完全忽略此做法成效不彰的事實。",
	"講者介紹歐盟的作法：註冊機構必須驗證電子郵件地址。",
	"申请人需在30天内缴纳费用，否则视为放弃。",
	"注册局应当自收到通知之日起十日内答复。",
	"Applicants must submit two copies of the form.",
	"ICANN should be congratulated on the new portal.",
	"I think we should not overestimate the effect of this change.",
	"Participants were reminded to sign the attendance list.",
	"主席把麥克風交給與會者，請其自我介紹。",
	/* somebody is reminded of a day; what is required, as a noun */
	"秘書處提醒會員報名將於週五截止。",
	"領隊提醒團員於機場內完成退稅。",
	"轉銷商憂慮，資本要求會把他們拒諸門外。",
	/* how they share the work; what a law binds to; who is left out */
	"雙方議定由本會同仁負責會員場次，對方負責技術場次。",
	"午餐時與會者同意由TWNIC與CNNIC各指定一人共同撰稿。",
	"委員表示，歐盟指令自今年1月生效，會員國須於明年10月前完成國內法轉換。",
	"王教授指出，数据法规将于9月实施，平台不得拒绝提供副本。",
	"專家表示，各國應於明年10月前轉換為國內法。",
	"Member States must transpose the directive by 17 October 2024.",
	"本局將於期限屆滿後彙整，除要求保密者外，全文刊登於本局網站。",
	/* what who asks wants for himself; a noun; what is planned */
	"Five individuals asked that their names be withheld from the report.",
	"Two members requested that their address not be published.",
	"TWNIC had two requests lapse in May because a notice went to an old "
	"mailbox.",
	"The review team intends to finish in May and must hand in its report "
	"to the Board by 31 December.",
	"She expects to have a text ready for the Council to vote on in July.",
	/* what is needed as a question; what may come; how a vote is won */
	"我希望向各位說明社群在下一季需要做些什麼。",
	"这一节讲注册商需要做哪些准备，以及理事会怎么看。",
	"與會者擔心，小型業者恐須負擔更高費用。",
	"秘書處說，若再延期，委員會可能必須重新招標。",
	"要获得通过，投赞成票的会员必须占全部会员的三分之二以上。",
	"议案欲通过，理事会的同意票须超过半数。",
	"投訴者應收到確認信。",
	/* -ing without a paper: of anything */
	"The chair left the room, asking the Board to wait outside.",
	"Data proposing that users moved were old.",
	/* which of them, a flight, an agenda */
	"何者應優先處理仍有爭議。",
	"飛機應於三點起飛，但延誤了。",
	"按照議程，會議應於五點結束。",
	/* upon an appointment, done already, by custom, by contract; readers and guests */
	"之後應約前往使館拜會。",
	"該國主管機關要求業者每季申報，已行之有年。",
	"依往例，主席應由副主席升任。",
	"照慣例地主國應致歡迎詞。",
	"契約載明乙方應於期限內交付。",
	"協議中約定雙方應相互通報。",
	"The bylaws state that the Board must respond within 60 days.",
	"The policy provides that registrars must verify the data.",
	"We were asked to show our passports.",
	"For details readers should consult the annex.",
	"Passengers must wear a seat belt.",
	"Questions should be sent to the editor.",
	/* what one feels, an errand, who was to come, what binds, a guess */
	"他們早該感到羞愧。",
	"董事會與GAC於8月14日就該公報交換了意見。",
	"導遊建議我們穿雨鞋。",
	"櫃台建議改搭火車。",
	"10月5日應到，實到12人。",
	"應出席委員15人，實際出席11人。",
	"會員每年需繳交會費3000元。",
	"The survey suggests a delay of two years is common.",
	"Since 2019 registrars must offer RDAP.",
	"Registrars must comply with local law.",
	"The winner should be announced in June.",
	"The report should be out by Friday.",
	/* when at the earliest; a noun */
	"原訂第1季受理之目標已無法達成，最快應在99年下半年。",
	"新制最早應於明年第二季上路。",
	"會中瞭解快速程序應備文件。",
	"網站列出申請應備資料及費用。",
	/* put before a body; what binds already */
	"適逢國碼快速程序提請董事會表決，與我國申請直接相關。",
	"該案將於下屆大會提請會員表決。",
	"合同方自 2019 年 8 月 26 日起必须提供该项服务。",
	"自去年7月起，業者必須每季申報。",
	"荷蘭設籍的 RIPE NCC 必須遵守歐盟制裁規定。",
	"該國註冊局必須遵守當地法律。",
	/* a question, a condition, a reason; upon what somebody arranged */
	"政府遂成立專責小組，研究香港應採用何種模式管理域名。",
	"委員們辯論董事會應由何人任命。",
	"顧問正評估政府應以哪種方式收費。",
	"澳洲修訂法例，授權主管機關在有需要時指定接管者。",
	"鉴于，两个工作组需要独立的法律咨询，相关支出超出了预算。",
	"鑒於社群需要新的通訊工具，現有平台已不敷使用。",
	"之後應主辦單位安排前往港口。",
	"中午應大會安排參加餐會。",
	"The group asked for volunteers to help at the desk.",
	/* people of the day, errands, how something is */
	"朋友建議我去橋上看看。",
	"櫃台人員請我到大廳等候。",
	"執行長說大家應該都累了。",
	"大家都覺得可以再來一次。",
	"A colleague suggested that the weather was fine for walking.",
	"The chair suggested that the coffee was stronger than last time.",
	"At the desk I was told to wait in the lobby.",
	"Members were told to hand in their travel claims.",
	/* supposed only; in answer to; not needed */
	"教授认为，一旦法院要求注册机构撤销证书，将产生新的政治风险。",
	"我们举办了26场说明会，其中两场是应当地政府邀请举办的。",
	"董事会委员会审议了结果，认为没有必要在今年修改规划。",
	"董事會接受了建議，並將於下次會議討論。",
	"ICANN每年從盈餘中撥款建立實施社群建議補充基金。",
	"或者反過來，本應在公共DNS中解析的名稱被私有網路截獲。",
	"有的判決其應停止解析某一盜版網站。",
	"工作小組主席認為，現行契約僅要求受理註冊機構採取合理步驟，"
	"文字過於寬鬆。",
	"大部分的意見對檢視報告提出的建議感到失望。",
	"委員會認為，三月之後即不得再修改的承諾沒有意義。",
	"This is the recommended reading for newcomers.",
	"後續初步補充報告中所提的13條建議將做為下一步驟的考量基礎。",
	"該小組撰寫建議書，供各界參考。",
	"沒有哪個組織能夠獨自應對所有議題。",
	"章程和《義務確認書》都要求ICANN以公共利益行事。",
	"當要求既有註冊人重新驗證時，回覆率只有四成。",
	"該會依照章程第17條，成立後應接受審核。",
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
	"委員會未發現應推遲的理由。",
	"代表團於布宜諾斯艾利斯與當地業者會晤。",
	"本計畫經費由本中心收入支應八成，其餘申請補助。",
	"持有人得提出異議，本中心應於7日內轉送申請機關（第12條）。",
	"年會議程徵選結果，提請討論。",
	"修正案要求註冊機構於取得證據時，應採取緩解措施。",
	"提交者應註明姓名或機構名稱。",
	"This change should help small registries.",
	"Traffic should fall once the cache is warm.",
	"The GAC notes the requests that ran from April until May.",
	"必須指出，這些數字僅供參考。",
	"宜蘭與宜昌的業者派員參加，相關事宜另行通知。",
	"他們說應為之處都做了。",
	"主任强调，各单位去年的要求已经达到。",
	"Travellers may wish to bring an adapter.",
	/* the floor is given; somebody is invited */
	"主席請秘書處報告籌備進度。",
	"大會邀請會員儘速報名參加。",
	"業者可請顧問協助填寫表格。",
	/* told as it is, or a rule's */
	"該國自去年7月起要求公部門採購設備須支援IPv6。",
	"歐盟代表說明，NIS2要求註冊機構應驗證資料，各會員國須於明年完成轉換。",
	"根據章程細則，董事會應在合理時間內採取行動。",
	"歐盟通過資料法規，要求提供雲端服務的業者開放介接。",
	"建議不會對政府造成額外的財政負擔。",
	"董事會注意到，社群對第3號建議存在分歧。",
	"路由表由各NIR維護，每日更新一次。",
	"The comments and requests to the panel were read out.",
	"He explained that registrars must keep the data for two years.",
	"The rule is that members must pay before they vote.",
	"Visitors who need a visa should apply six weeks before travel.",
	"All participants must register online before 1 May.",
	/* a right claimed, or how things are */
	"申請人主張其對該字串享有商標權，專家組駁回。",
	"註冊商主張該條款違反個資法。",
	"新政府主張前任出具的同意書無效。",
	"爭議處理機構應由董事會認可，此為現行規則第2條所定。",
	"主任指出，要加強值守，確保安全。",
	"業者應邀出席，並應對媒體的提問。",
	"後續可參考該站的說明。",
	"與會者宜著輕便服裝，會場備有茶水。",
	"該國政府去年宣布，所有公立學校必須在2025年前接上光纖。",
	"根據規劃，第二階段應於明年六月完成驗收。",
	"技术人员应客户要求，将服务器迁移到新机房。",
	"The change should reduce the number of complaints.",
	"Traffic of the registry should help nobody.",
	"Governments want to be asked before anybody applies for a name that "
	"means something to their people.",
	"Visitors are asked to leave their coats at the entrance.",
	"She told the audience that the network should be back by noon.",
	"報告說明獲得補助後應履行的義務與期限。",
	"章程列出會員應遵守的規則。",
	"秘書處將彙整需要修改之處。",
	"會中整理出需要討論的議題。",
	"董事會預計於明年初指示秘書處展開準備。",
	"理事會預定於六月責成工作組完成草案。",
	"代表質疑，在人力不足之情況下，要求小型業者每月申報並不合理。",
	"有人認為要求各國一次到位不切實際。",
	"本會代表說明，目前屬業者自律，本局未予管制，但要求業者於合約"
	"載明費率。",
	"官員表示，該法規定業者不得任意中斷服務，去年裁罰三件。",
	"依該國電信法規定業者須保存紀錄一年。",
	"討論集中在三個方面：一是移交的範圍，二是問責的機制，三是時間"
	"表。",
	"爭點可分為兩方面：一是費用由誰負擔，二是期限如何計算。",
	"至於建議三，公司表示會於下季試行。",
	"就建議一而言，業界看法分歧。",
	"建議二與建議四涉及修法。",
	"資料可應要求提供。",
	/* a rule asks; a watchword; what becomes of advice; parties agree */
	"新版合約（Registrar Agreement）業經董事會通過，"
	"要求註冊商於15日內驗證資料。",
	"歐盟於去年通過新指令，要求會員國於兩年內完成立法。",
	"秘書長呼籲「網路是人權，不是特權」。",
	"董事會如不採納GAC建議，須敘明理由並與GAC協商。",
	"雙方同意由董事會、GAC及聯盟三方協商。",
	"該項服務應會於明年推出。",
	/* what is possible, the best, what one remembers, the floor given */
	"我們可以看到，各國都在推動。",
	"用戶可以先查詢再申請。",
	"以及未來社群可以在哪些環節發揮作用。",
	"申請人最好的選擇是補件。",
	"講者提到可以在官網查到相關資料。",
	"他認為可以從技術面看這個問題。",
	"主席說記得先生的貢獻。",
	"一定要提的是主辦單位的用心。",
	"我還記得先前的爭論。",
	"委員會就該問題討論了三小時。",
	"主席請秘書單位先說明。",
	"這樣做很麻煩，我覺得這次算是成功。",
	"我們希望各位踴躍參加明年的年會。",
	"該報告建議，理事會已採納。",
	/* what whoever applies is told; a country's rule for its operators */
	"秘書處提醒，欲申請2007年基金之計畫應於6月9日以前送達。",
	"秘書處說明，有意主辦者應於年底前提出申請。",
	"管理局簡報其架構；澳洲則要求業者告知用戶緊急電話之限制。",
	/* 應 and 由 within other words are no act */
	"該報告建議，供應商的數量沒有變化。",
	"審核小組建議，自由軟體的市占率很高。",
	"The operator must pay the fee within 30 days, as Section 4 of the "
	"agreement provides.",
	/* English that sounds so: remarks, errands, rules, invitations */
	"The law says that registries must keep the data for two "
	"years.",
	"The Secretariat further asked whether the Council wishes to go on.",
	"The delegate warned that some in the council see this as an attempt "
	"to leave.",
	"I was asked to give a short talk on the cable.",
	"We did not need to change anything.",
	"The train to the airport should take about an hour.",
	"I know of two people who ought to apply.",
	"There was no advice: the committee had not met.",
	"They gave three reasons: cost, time and staff.",
	"The purpose of this proposal is to lower the fee.",
	"The call for papers closes in May.",
	"ICANN opened a call for organizations that can bring help to "
	"people.",
	"It is worth noting that nobody objected.",
	"The hotel is worth the price.",
	"Never had I seen such a crowd.",
	"Try to imagine a room with three hundred people.",
	"It is time for lunch, said the chair.",
	"It is useful to know that the office closes at noon.",
	"She had three questions: who pays, who decides and who "
	"answers.",
	"The recommendation is to be discussed in June.",
	"What I would like our board to do about it is at the end.",
	"I would like to thank the board for its help.",
	"He told the story of the first cable to the members.",
	"They told us to wait at the gate.",
	"The suggested keys are longer.",
	"The first review team has to finish by 31 December 2010.",
	"工作組最終建議的內容尚未公布。",
	"他的忠告是對的。",
	"我們的訣竅是「用心」。",
	"At its sitting of 17 August 2012 the Board asked me to attend the "
	"Forum.",
	"The Board is invited to consider the following at its meeting.",
	/* upon what somebody asked; a noun, and what becomes of it */
	"原定12月20日截止，应社群要求延长到2013年1月15日。",
	"去年7月，最高法院應一家資源會員之聲請，下令凍結其帳戶。",
	"正式的GAC建议将在北京会议期间形成，届时写入公报。",
	"本報告就明年應辦理事項提出建議，供相關單位參考。",
	"GAC在声明中对该系统能否满足执法需要表示怀疑。",
	"報名截止日應讀者要求延至4月27日。",
	"ICANN應要求公布了費用的測算依據。",
	"會員如欲投稿，應於每季首月15日前寄達。",
	"Under the rules registrars must keep records for five years.",
	"Contributions should be sent to the editor by 1 December.",
	"當地的咖啡很好喝，不妨帶一包回家。",
	/* compared, told of a reader, a favour, hoped for at no time */
	"效果打折，不如改版前好。",
	"有興趣的讀者不妨點閱原文。",
	"此舉不妨礙既有的程序。",
	"我請同仁把行李送到飯店。",
	"他希望 ICANN 在國際舞臺上有更大的聲音。",
};

START_TEST(running_text_advises)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, advised[_i].text);
	expect_advice(&doc, &a,
		      &(struct said){ advised[_i].advice, advised[_i].to,
				      NULL },
		      1);
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
	static const struct said want[] = {
		{ "參考鄰國經驗，每季公布使用率，促進業者良性競爭。",
		  "通訊傳播委員會", NULL },
		{ NULL, "科技部", NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, section);
	expect_advice(&doc, &a, want, 2);
	ck_assert(a.recommendations.v[0].explicit_);
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
	/* an item that the list numbers is one, whatever it counts inside */
	text_analyze(&a, &doc,
		     "四、建议\n\n"
		     "1．2017年是关键，建议由主管部门牵头组织研究。\n"
		     "2．地理名称要高度重视，一是抓紧梳理现状；"
		     "二是内外呼应。\n");
	ck_assert_uint_eq(a.recommendations.n, 2);
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[1].text),
			 "地理名称要高度重视，一是抓紧梳理现状；"
			 "二是内外呼应。");
	text_free(&doc);
	/* whose duty it is stands before the adverb and its clause */
	text_analyze(&a, &doc,
		     "技术团队提示，凡启用该扩展并且对外提供验证的递归服务器，"
		     "均应在明年7月前确认支持自动更新，否则须手工添加。\n");
	ck_assert_uint_eq(a.recommendations.n, 1);
	ck_assert_str_eq(text_z(&doc, a.recommendations.v[0].text),
			 "技术团队提示，"
			 "凡启用该扩展并且对外提供验证的递归服务器，"
			 "均应在明年7月前确认支持自动更新，否则须手工添加。");
	text_free(&doc);
}
END_TEST

/* A text, and each of its recommendations with who is to act. */
struct listed {
	const char *text;
	bool explicit_;
	const char *entries[8];	/* advice, to, advice, to … */
};

static const struct listed lists[] = {
	{ "與會者建議從兩方面入手：一是註冊管理機構應公布統計，二是註冊商應指定"
	  "窗口。",
	  false,
	  { "一是註冊管理機構應公布統計", "註冊管理機構",
	    "二是註冊商應指定窗口。", "註冊商" } },
	{ "三項措施的內容是：註冊管理機構應抽查資料；使用規章須禁止釣魚；定期做"
	  "安全分析。",
	  false,
	  { "註冊管理機構應抽查資料；", "註冊管理機構",
	    "使用規章須禁止釣魚；", "註冊管理機構",
	    "定期做安全分析。", "註冊管理機構" } },
	{ "秘書處因此向會員提議：\n\n* 各會員自2018年起先行導入。\n", false,
	  { "各會員自2018年起先行導入。", "會員" } },
	{ "Summary\n\n1. Advice\n\nThe GAC advises the Board to: i. publish "
	  "the "
	  "criteria before the window opens; ii. defer closed strings until a "
	  "framework is agreed; and iii. report at ICANN79.\n", true,
	  { "publish the criteria before the window opens", "the Board",
	    "defer closed strings until a framework is agreed", "the Board",
	    "report at ICANN79.", "the Board" } },
	{ "Findings\n\nThe RSSAC recommends that ICANN org:\n\n"
	  "* Maintain the platform for three years.\n"
	  "* Publish raw data within 30 days.\n", true,
	  { "Maintain the platform for three years.", "ICANN org",
	    "Publish raw data within 30 days.", "ICANN org" } },
	{ "Report\n\nFindings\n\nRecommendation 3: Registry operators should "
	  "monitor signed zones.\n", true,
	  { "Registry operators should monitor signed zones.",
	    "Registry operators" } },
	/* marks of either width, with sentences between */
	{ "二、建議\n\n綜上，謹提出建議如下：（１）本會應儘速公布統計。"
	  "（２）請秘書處"
	  "彙整意見。\n", true,
	  { "本會應儘速公布統計。", "本會", "請秘書處彙整意見。", "秘書處" } },
	{ "二、建議\n\n綜上，謹提出建議如下：①本會應儘速公布統計。②請秘書處"
	  "彙整意見。\n", true,
	  { "本會應儘速公布統計。", "本會", "請秘書處彙整意見。", "秘書處" } },
	{ "二、建議\n\n綜上，謹提出建議如下：甲、本會應儘速公布統計。乙、"
	  "請秘書處"
	  "彙整意見。\n", true,
	  { "本會應儘速公布統計。", "本會", "請秘書處彙整意見。", "秘書處" } },
	{ "二、建議\n\n綜上，謹提出建議如下：第一，本會應儘速公布統計。第二，"
	  "請秘書處"
	  "彙整意見。\n", true,
	  { "本會應儘速公布統計。", "本會", "請秘書處彙整意見。", "秘書處" } },
	{ "二、建議\n\n綜上，謹提出建議如下：１．本會應儘速公布統計。"
	  "２．請秘書處"
	  "彙整意見。\n", true,
	  { "本會應儘速公布統計。", "本會", "請秘書處彙整意見。", "秘書處" } },
	/* no marks: the paragraph behind its lead is one */
	{ "二、建議\n\n綜上，謹提出建議如下：本會應儘速公布統計。"
	  "請秘書處彙整意見。\n",
	  true, { "本會應儘速公布統計。請秘書處彙整意見。", "本會" } },
	/* minutes that order nobody by name; what has been done is no order */
	{ "工作小組第三次會議紀錄\n\n時間：106年9月27日\n\n決議：\n"
	  "1. 簡報一律以中文撰寫。\n2. 前次表單已於一週內上傳。\n"
	  "3. 會議紀錄於會後三日內公告。\n", false,
	  { "簡報一律以中文撰寫。", "-", "會議紀錄於會後三日內公告。",
	    "-" } },
	{ "工作小組第三次會議紀錄\n\n時間：106年9月27日\n\n討論事項\n\n"
	  "三張表要用同一種格式，否則數字對不起來。我們要先走，不然來不及。\n",
	  false, { "三張表要用同一種格式，否則數字對不起來。", "-" } },
	/* minutes: 說明： tells, what was decided is given whole, 主辦 names
	 * one who is to act and another label behind it is none of the name */
	{ "工作小組第三次會議紀錄\n\n時間：106年9月27日\n\n一、討論事項\n"
	  "案由一：演練計畫，提請討論。（提案單位：技術組）\n說明：\n"
	  "1. 演練訂於十月召開，由本會王主任率團，應於十二月結案。\n"
	  "2. 簽證已轉請辦事處協助。\n決議：\n"
	  "1. 舊案同意解除列管，餘請業務單位繼續追蹤。\n"
	  "2. 議題徵求請自107年1月2日起公開辦理。\n"
	  "主辦單位：技術組　協辦單位：秘書組\n", false,
	  { "舊案同意解除列管，餘請業務單位繼續追蹤。", "業務單位",
	    "議題徵求請自107年1月2日起公開辦理。", "技術組" } },
	/* views and suggestions: a paragraph that advises is one entry, one
	 * that tells or thanks is none, and of others' advice the sentence */
	{ "出國報告\n\n一、目的\n\n參加會議，蒐集資訊。\n\n二、心得與建議\n\n"
	  "地理名稱已成為各國重視之議題。我國尚無整理，本部宜及早建立清單。\n\n"
	  "各國代表團之組成多元，令人稱羨。我國出席人員僅二名，殊為可惜。\n\n"
	  "參與者多為臨時指派，無法累積經驗。期盼主管機關編列專款。\n\n"
	  "感謝駐地辦事處協助，使行程順利完成。\n", true,
	  { "地理名稱已成為各國重視之議題。我國尚無整理，本部宜及早建立清單。",
	    "本部",
	    "參與者多為臨時指派，無法累積經驗。期盼主管機關編列專款。",
	    "主管機關" } },
	{ "出國報告\n\n一、目的\n\n參加會議，蒐集資訊。\n\n二、心得與建議\n\n"
	  "預算連年成長，執行長將撙節支出。"
	  "GAC認為董事會應保障旅費補助。\n", true,
	  { "GAC認為董事會應保障旅費補助。", "董事會" } },
	/* what a heading of the account names is others' advice */
	{ "出國報告\n\n壹、目的\n\n參加會議，蒐集資訊。\n\n貳、會議重點\n\n"
	  "一、GAC會議\n\n本次會議出席踴躍。\n\n（一）個別申請案之建議\n\n"
	  "1. 城市名稱案：GAC表示尊重當地政府意見，暫不處理。\n"
	  "2. 河流名稱案：GAC達成共識，建議董事會不應續予審查。\n", false,
	  { "GAC達成共識，建議董事會不應續予審查。", "董事會" } },
	{ "SSAC 提出建議：一是註冊管理機構應公布統計；"
	  "二是受理註冊機構應指定窗口。",
	  false,
	  { "一是註冊管理機構應公布統計", "註冊管理機構",
	    "二是受理註冊機構應指定窗口。", "受理註冊機構" } },
	{ "出國報告\n\n二、建議\n\n（一）立即可行建議\n\n"
	  "建議事項\t主辦機關\t協辦機關\n"
	  "於官網公布系統之使用說明\t數位發展部\t台灣網路資訊中心\n"
	  "建立域名濫用通報窗口\t內政部警政署\t各受理註冊機構\n\n"
	  "（二）中長期建議\n\n1. 培育政策人才，每年選派青年參加研習。\n"
	  "主辦機關：教育部\n協辦機關：外交部\n", true,
	  { "於官網公布系統之使用說明", "數位發展部",
	    "建立域名濫用通報窗口", "內政部警政署",
	    "培育政策人才，每年選派青年參加研習。", "教育部" } },
	/* who is to act, in brackets behind it; 指定專人 is nobody */
	{ "出國報告\n\n肆、建議\n\n1. 將課程納入公務人員訓練，至少開設二十門。"
	  "（主辦機關：教育部；協辦機關：外交部）\n"
	  "2. 指定專人長期追蹤政策論壇（成效評估另行辦理）。\n", true,
	  { "將課程納入公務人員訓練，至少開設二十門。", "教育部",
	    "指定專人長期追蹤政策論壇（成效評估另行辦理）。", "-" } },
	/* what a line below gives somebody to do, in whatever words */
	{ "出國報告\n\n肆、政策建議\n\n一、立即可行建議\n\n（一）重啟協調\n\n"
	  "由交通部邀集各縣市於114年底前重啟協調會報，每季召開一次。\n\n"
	  "主辦機關：交通部\n協辦機關：各縣市\n\n（二）背景\n\n"
	  "協調會報於108年停辦。\n", true,
	  { "由交通部邀集各縣市於114年底前重啟協調會報，每季召開一次。",
	    "交通部" } },
	/* who advises, a colon, and its items */
	{ "工作組主席說明了經過。第二份草案建議：\n\n"
	  "* 獨立審核須由七名專家組成，裁決具有約束力；\n"
	  "* 四類審核應寫入章程，每五年至少進行一次。\n",
	  false,
	  { "獨立審核須由七名專家組成，裁決具有約束力；", "-",
	    "四類審核應寫入章程，每五年至少進行一次。", "-" } },
	{ "Report\n\n# 5. Recommendations arising from the consultation\n\n"
	  "* No post may be filled without a written case.\n"
	  "* The Board should return to the budget in March 2010.\n",
	  true,
	  { "No post may be filled without a written case.", "-",
	    "The Board should return to the budget in March 2010.",
	    "The Board" } },
	/* notes at the foot of the page, and at the end of a web page */
	{ "出國報告\n\n建議\n\n1. 建議持續派員參加本論壇[1]。\n\n"
	  "[1] 論壇原訂於6月舉行。\n\n2. 建議邀請學界加入。\n\n"
	  "1. 時間表仍可能調整。↩︎\n", true,
	  { "建議持續派員參加本論壇[1]。", "-",
	    "建議邀請學界加入。", "-" } },
	/* a dash leads to items too; 以及 is none of them */
	{ "文件\n\n顧問的主要建議如下——\n\n"
	  "(a) 註冊公司應把董事人數減至9名；\n\n"
	  "(b) 應引入分家模式，最遲於2010年實施；以及\n\n"
	  "(c) 政府應另訂備忘錄。\n",
	  true,
	  { "註冊公司應把董事人數減至9名；", "註冊公司",
	    "應引入分家模式，最遲於2010年實施", "-",
	    "政府應另訂備忘錄。", "政府" } },
	/* a line between the lead and its items */
	{ "年會筆記\n\n給明年想參加的人：三個小建議\n\n"
	  "年會明年在加德滿都舉行。給第一次要出發的你：\n\n"
	  "* 早點申請獎助金。自傳請找人看過。\n* 不要怕提問。\n", true,
	  { "早點申請獎助金。自傳請找人看過。", "-", "不要怕提問。", "-" } },
	{ "We call upon all:\n\n我們倡議：各國應堅持開放；平台應公開規則；"
	  "技術社群應保持中立。\n",
	  false,
	  { "各國應堅持開放；", "各國", "平台應公開規則；", "平台",
	    "技術社群應保持中立。", "技術社群" } },
	/* a heading that is a number of advice; views that advise nothing */
	{ "公告摘要\n\n该委员会说明了测量的经过与结果。\n\n"
	  "建议一：\n\nICANN 应公布名称冲突的测量数据。\n",
	  true, { "ICANN 应公布名称冲突的测量数据。", "ICANN" } },
	{ "出國報告\n\n四、心得及建議\n\n"
	  "1. 本次會議為首次於該洲舉辦，場地及網路均佳。\n"
	  "2. 本次會議多國提出備援計畫，值得持續參與。\n", true,
	  { "本次會議多國提出備援計畫，值得持續參與。", "-" } },
	{ "考察报告\n\n四、几点体会和建议\n\n"
	  "第一，要进一步加强对根服务器的研究。目前研究力量分散。\n\n"
	  "第二，要看到的是，各国路径不同。\n",
	  true, { "第一，要进一步加强对根服务器的研究。", "-" } },
	/* an order and advice are one item; one behind that advises */
	{ "Three things would help:\n\n* Read the report before the session. "
	  "Groups should bring no more than three trends each.\n"
	  "* Documents must be available in French ten days before.\n", false,
	  { "Read the report before the session. Groups should bring no more "
	    "than three trends each.", "-",
	    "Documents must be available in French ten days before.", "-" } },
	/* what the lead says between who is to act and its items */
	{ "建议国内注册管理机构做好以下准备：\n\n* 更新系统以支持新协议；\n"
	  "* 与监管部门保持沟通；\n* 开展用户宣传。\n", false,
	  { "更新系统以支持新协议；", "国内注册管理机构",
	    "与监管部门保持沟通；", "国内注册管理机构",
	    "开展用户宣传。", "国内注册管理机构" } },
	/* weighed, and not advised; an order without a cue below its number */
	{ "諮詢文件\n\n第五章　建議\n\n5.1　我們建議設立過渡期，"
	  "為期十二個月。\n\n"
	  "5.2　我們曾考慮引入罰款，但認為現階段並不適合。\n", true,
	  { "我們建議設立過渡期，為期十二個月。", "-" } },
	/* the heading ends in it; "I" is no numeral; a body has its own view */
	{ "Report\n\nStaff recommendation\n\nThe talks went on until noon. The "
	  "Board should extend the window by two weeks.\n", true,
	  { "The Board should extend the window by two weeks.", "The Board" } },
	{ "Report\n\nRecommendations\n\n(a) I recommend that the Board reserve "
	  "funds for a second signer.\n", true,
	  { "I recommend that the Board reserve funds for a second signer.",
	    "the Board" } },
	{ "各方意見\n\n* 歐盟執委會：修正條款應明定處理時限。\n"
	  "* 範圍：註冊商應公布統計。\n", false,
	  { "歐盟執委會：修正條款應明定處理時限。", "-",
	    "註冊商應公布統計。", "註冊商" } },
	{ "Communiqué\n\nThe GAC advises the Board to:\n\n"
	  "i. publish the timeline.\n\nRATIONALE\n\nRequests should be handled "
	  "within days.\n", true, { "publish the timeline.", "the Board" } },
	/* a column of numbers, and one of what somebody advised */
	{ "決議\n\n建議項\tGAC 建議的內容\t回應\n"
	  "1.a\tGAC 建議董事會公布工具。\t接受\n"
	  "1.b\tGAC 建議董事會延後表決。\t推遲\n", false,
	  { "GAC 建議董事會公布工具。", "-", "GAC 建議董事會延後表決。",
	    "-" } },
	/* minutes that say what became of it, then who is to act */
	{ "第三次會議紀錄\n\n時間：6月1日\n主席：林主任\n\n一、報告事項\n\n"
	  "葉組長報告籌備情形。\n\n本案洽悉。請技術組將清查結果製成簡報。\n\n"
	  "二、討論事項\n\n名單案，提請討論。\n\n決議：\n\n"
	  "請執行秘書評估所需經費。\n", false,
	  { "請技術組將清查結果製成簡報。", "技術組",
	    "請執行秘書評估所需經費。", "執行秘書" } },
	/* 1.6月26日 is the first of a list, and no numeral of two steps */
	{ "出國報告\n\n9月12日之董事會通過下列各案：\n\n"
	  "1.6月26日會議紀錄確認。\n\n2.接受財務報告。\n\n"
	  "3.請安全委員會就其影響提出報告。\n", false,
	  { "請安全委員會就其影響提出報告。", "安全委員會" } },
	/* advised before, and done */
	{ "報告\n\n## 上次建議辦理情形\n\n"
	  "項次\t建議事項\t辦理情形\n"
	  "1\t增加英文摘要\t已完成\n", true, { NULL } },
	/* whom the items are for, right under the heading or a lead */
	{ "Trip report\n\nSummary\n\nThe meeting went well, and I met many "
	  "people there.\n\nRecommendations\n\nFor TRENET:\n\n* Sign the "
	  "zone. It takes an afternoon.\n\nFor the chapter:\n\n* Hold a "
	  "workshop in May.\n\nCosts\n\nThe fare was paid by the society. It "
	  "was not cheap.\n",
	  true,
	  { "Sign the zone. It takes an afternoon.", "TRENET",
	    "Hold a workshop in May.", "the chapter" } },
	{ "Trip report\n\nSummary\n\nThe meeting went well, and I met many "
	  "people there.\n\nSuggestions for next time\n\nThree small ones "
	  "follow, for what they are worth.\n\nTo the Ministry\n\n-- sign the "
	  "zone\n-- write to the list\n",
	  true,
	  { "sign the zone", "the Ministry", "write to the list",
	    "the Ministry" } },
	{ "出國報告\n\n摘要\n\n會議由日本主辦，討論熱烈。\n\n建議事項\n\n"
	  "對主管機關：\n\n1. 於年底前完成簽署。\n\n對業者：\n\n"
	  "1. 過濾客戶路由。\n",
	  true,
	  { "於年底前完成簽署。", "主管機關", "過濾客戶路由。", "業者" } },
	/* paragraphs that count themselves; what is said of the future */
	{ "專欄\n\n上月我去了東京，看看各地的人怎樣談互聯網。\n\n"
	  "給政府的三個建議\n\n說了這麼多，總要提點意見。\n\n"
	  "第一，多派人去。去年只有兩個人。\n\n第二，建議資助年輕人。\n\n"
	  "最後，學校要開課。八間大學沒有一間開。\n\n"
	  "下一個值得關注的會議在漢堡。\n", true,
	  { "多派人去。去年只有兩個人。", "政府", "建議資助年輕人。", "政府",
	    "學校要開課。八間大學沒有一間開。", "政府" } },
	/* (二) is the annex's number and no step */
	{ "出國報告\n\n建議\n\n（一）應加強宣導，詳如附件(二)。\n"
	  "（二）應持續參與（參閱附件（三））。\n", true,
	  { "應加強宣導，詳如附件(二)。", "-",
	    "應持續參與（參閱附件（三））。", "-" } },
	/* a number of two numerals, and none that points elsewhere */
	{ "出國報告\n\n建議\n\n第十，應建立資料庫，並定期更新內容。\n\n"
	  "第十一，應持續派員參加，以累積經驗。\n", true,
	  { "應建立資料庫，並定期更新內容。", "-",
	    "應持續派員參加，以累積經驗。", "-" } },
	/* an answer in marks is read sentence by sentence */
	{ "專欄\n\n問：那怎麼辦？\n\n答：「今年特別多。註冊局應該設一個共用的"
	  "名單。我很樂觀。」\n", false,
	  { "註冊局應該設一個共用的名單。", "註冊局" } },
	/* an order that no list of verbs has */
	{ "Trip report\n\nMy suggestions\n\nPut up a second mast. The first "
	  "one is tired.\n\nThe room was full.\n",
	  true,
	  { "Put up a second mast. The first one is tired.", "-" } },
	/* among numbered ones, a paragraph of the section is no entry */
	{ "諮詢文件\n\n第四章 建議\n\n4.1 政府考慮過意見，認為機制有改善的空間，"
	  "並提出以下建議。\n\n建議一：政府應以協議取代備忘錄。\n\n"
	  "建議二：資科辦應保存資料庫的副本。\n\n"
	  "4.2 上述建議並不涉及修訂法例。\n\n"
	  "4.3 如公眾對建議沒有反對，我們會在上半年商討條文。\n", true,
	  { "政府應以協議取代備忘錄。", "政府",
	    "資科辦應保存資料庫的副本。", "資科辦" } },
	/* a label's value ends in a stop, which is not of the name */
	{ "Trip report\n\nRecommendations\n\nR1. Write to the operators.\n"
	  "Owner: DNS Operations. Due: 31 May 2016.\n\n"
	  "R2. Send one person.\nOwner: Acme Ltd.\n", true,
	  { "Write to the operators.", "DNS Operations",
	    "Send one person.", "Acme Ltd." } },
	/* a mark that has lost its stop */
	{ "Trip report\n\nRecommendations\n\nR1. Write to the operators.\n\n"
	  "R2 Test the contact twice a year.\n\nR3. Send one person.\n",
	  true,
	  { "Write to the operators.", "-",
	    "Test the contact twice a year.", "-",
	    "Send one person.", "-" } },
	{ "Trip report\n\nRecommendations\n\nRecommendation 1: Write to the "
	  "operators.\n\nRecommendation 2 Test the contact twice a year.\n",
	  true,
	  { "Write to the operators.", "-",
	    "Test the contact twice a year.", "-" } },
	/* it has no mark: it is an entry */
	{ "出國報告\n\n建議\n\n[1] 建議持續派員參加本論壇。\n\n"
	  "[2] 建議邀請學界加入。\n", true,
	  { "建議持續派員參加本論壇。", "-",
	    "建議邀請學界加入。", "-" } },
};

START_TEST(a_list_gives_an_entry_a_step)
{
	const struct listed *want = &lists[_i];
	struct jb_document doc;
	struct jb_analysis a;
	size_t n = 0;

	text_analyze(&a, &doc, want->text);
	for (; n < 4 && want->entries[2 * n]; n++) {
		const struct jb_recommendation *r =
			&a.recommendations.v[n];

		ck_assert_uint_gt(a.recommendations.n, n);
		ck_assert_str_eq(text_z(&doc, r->text), want->entries[2 * n]);
		ck_assert_str_eq(text_z(&doc, r->to),
				 want->entries[2 * n + 1]);
		ck_assert_int_eq(r->explicit_, want->explicit_);
	}
	ck_assert_uint_eq(a.recommendations.n, n);
	text_free(&doc);
}
END_TEST

/* Minutes of every form: what is decided, who is to act, by when. */
static const char minutes[] =
	"工作小組第三次會議紀錄\n\n時間：113年5月2日\n\n"
	"一、討論案\n\n案由：年度研討會籌備，提請討論。\n\n"
	"說明：\n（一）去年參加者二百人。\n（二）場地費用較前年增加。\n\n"
	"決議：\n（一）照案通過。\n"
	"（二）請秘書組於113年6月15日前完成場地租借。\n"
	"（三）各單位應於113年6月30日前提報與會名單。\n\n"
	"二、主席裁示\n\n主席裁示：資安組儘速於5月底前提出改善計畫。\n\n"
	"三、待辦事項\n\n事項\t負責單位\t完成期限\n"
	"完成網站改版\t資訊組\t113年7月1日\n"
	"彙整各國法規\t法務組\t113年8月中旬\n";

static const struct said decided[] = {
	{ "照案通過。", "-", "-" },
	{ "請秘書組於113年6月15日前完成場地租借。", "秘書組", "2024-06-15" },
	{ "各單位應於113年6月30日前提報與會名單。", "各單位", "2024-06-30" },
	{ "資安組儘速於5月底前提出改善計畫。", "資安組", "2024-05" },
	{ "完成網站改版", "資訊組", "2024-07-01" },
	{ "彙整各國法規", "法務組", "2024-08" },
};

START_TEST(decisions_have_owners_and_days)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, minutes);
	expect_decisions(&doc, &a, decided,
			 sizeof(decided) / sizeof(decided[0]));
	text_free(&doc);
}
END_TEST

/* Labels behind a task, or in lines below it, for advice and decisions. */
static const char charged[] =
	"工作小組第四次會議紀錄\n\n時間：113年5月2日\n\n"
	"案由：年度計畫，提請討論。\n決議：\n"
	"（一）請各機關於113年5月31日前提報名單。\n主辦機關：各機關\n"
	"（二）議程由各委員推薦人選組成。\n   主辦單位：各委員\n"
	"   完成期限：113年9月30日\n"
	"（三）擬訂立場文件，並送外交部審閱（主辦：交通部；協辦：外交部）。\n"
	"（四）下次會議訂於113年10月召開。\n"
	"（五）網頁請客服組更新。負責單位：客服組　預定完成日：113年7月1日\n"
	"（六）辦理宣導（期限：113年8月1日前；主責：各單位）\n"
	"（七）完成路由設定。（公關組、技術組）\n"
	"（八）編列經費派員進修。（主辦：人資組，113年10月底前完成）\n"
	"（九）名單請於113年5月20日前逕送承辦單位。\n"
	"備註：主辦單位（教育部）另行通知。\n";

static const struct said charges[] = {
	{ "請各機關於113年5月31日前提報名單。", "各機關", "2024-05-31" },
	{ "議程由各委員推薦人選組成。", "各委員", "2024-09-30" },
	{ "擬訂立場文件，並送外交部審閱", "交通部", "-" },
	{ "下次會議訂於113年10月召開。", "-", "-" },
	{ "網頁請客服組更新。", "客服組", "2024-07-01" },
	{ "辦理宣導", "各單位", "2024-08-01" },
	{ "完成路由設定。", "公關組、技術組", "-" },
	{ "編列經費派員進修。", "人資組", "2024-10" },
	{ "名單請於113年5月20日前逕送承辦單位。", "-", "2024-05-20" },
};

START_TEST(labels_beside_a_task_charge_somebody)
{
	enum { TOLD = 3 };	/* asks nothing of anybody */
	const size_t n = sizeof(charges) / sizeof(charges[0]);
	struct said asked[sizeof(charges) / sizeof(charges[0]) - 1];
	struct jb_document doc;
	struct jb_analysis a;

	for (size_t i = 0; i + 1 < n; i++)
		asked[i] = charges[i + (i >= TOLD)];
	text_analyze(&a, &doc, charged);
	expect_decisions(&doc, &a, charges, n);
	expect_advice(&doc, &a, asked, n - 1);
	for (size_t i = 0; i + 1 < n; i++)
		ck_assert(!a.recommendations.v[i].explicit_);
	text_free(&doc);
}
END_TEST

/* Parts behind ； are entries where each has somebody of its own. */
START_TEST(parts_have_their_own_agents)
{
	static const struct said want[] = {
		{ "政府應公開移除請求之統計；", "政府", NULL },
		{ NULL, "業者", NULL },
		{ NULL, "政府", NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "政府應公開移除請求之統計；業者則不宜規避說明義務。\n\n"
		     "政府應公開移除請求之統計；其格式應一致。\n");
	expect_advice(&doc, &a, want, 3);
	text_free(&doc);
}
END_TEST

/* Whom each line of a section of advice is for stands in its label. */
START_TEST(labels_say_whom_advice_is_for)
{
	static const struct said want[] = {
		{ NULL, NULL, NULL },
		{ "投入量測研究，並定期公布結果。", "學術界", NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "五、建議事項\n\n"
		     "主管機關：儘速研議因應措施，並與業者溝通。\n\n"
		     "學術界：投入量測研究，並定期公布結果。\n\n"
		     "背景：投入人數逐年增加。\n");
	expect_advice(&doc, &a, want, 2);
	ck_assert(a.recommendations.v[1].explicit_);
	text_free(&doc);
}
END_TEST

/* Who is to act by the form of an order, and heads that count or are bare. */
static const struct {
	const char *text, *decision, *to;
} ordered[] = {
	{ "理事會決議\n\n決議一：委託資訊組擔任下屆秘書處。\n",
	  "委託資訊組擔任下屆秘書處。", "資訊組" },
	{ "理事會會議紀錄\n\n決議：授權執行長與註冊機構洽談合作。\n",
	  "授權執行長與註冊機構洽談合作。", "執行長" },
	/* the label is a heading of its own, in any kind of document */
	{ "島嶼網路計畫\n\n案由一：備援專線\n\n說明：現行專線將於明年到期。\n\n"
	  "決議：請資訊組於三月底前辦理招標。\n",
	  "請資訊組於三月底前辦理招標。", "資訊組" },
	{ "工作组会议纪要\n\n一、会议听取了汇报。\n二、会议讨论了方案。\n"
	  "三、会议议定事项\n（一）技术部要抓紧完成测试。\n",
	  "技术部要抓紧完成测试。", "技术部" },
	{ "工作组会议纪要\n\n经讨论，形成以下意见：\n"
	  "一、张伟负责起草调研提纲。\n", "张伟负责起草调研提纲。", "张伟" },
	{ "工作组会议纪要\n\n经讨论，形成以下意见：\n"
	  "一、方案负责人另行指定。\n", "方案负责人另行指定。", "-" },
	{ "小組會議紀錄\n\n結論：\n（一）第三條增列定義，請資訊組修正條文。\n",
	  "第三條增列定義，請資訊組修正條文。", "資訊組" },
	{ "Motion of the Council\n\nWHEREAS,\n1. The charter has expired;\n\n"
	  "RESOLVED,\n1. The Council requests staff to convene the group.\n",
	  "The Council requests staff to convene the group.", "staff" },
	{ "Council minutes\n\nActions\n1. P. Koch to publish the statement.\n",
	  "P. Koch to publish the statement.", "P. Koch" },
	{ "Council minutes\n\nAction items\n\n- B. Chen to contact the host.\n",
	  "B. Chen to contact the host.", "B. Chen" },
};

START_TEST(an_order_names_who_by_its_form)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, ordered[_i].text);
	expect_decisions(&doc, &a,
			 &(struct said){ ordered[_i].decision,
					 ordered[_i].to, NULL },
			 1);
	text_free(&doc);
}
END_TEST

/* below a heading of advice, or by what its head calls the column */
START_TEST(a_table_of_tasks_advises)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "MISSION REPORT\n\n1. Background\n\nWe met in Suva.\n\n"
		     "2. Recommendations\n\nNo.\tAction\tOwner\tDue\n"
		     "1\tDraft a common comment.\tPolicy Unit\t21 August 2015\n"
		     "2\tNominate two members.\tMembers\t31 August 2015\n\n"
		     "3. Annex\n\n"
		     "No.\tRecommended step\tFor action by\tTarget date\n"
		     "1\tName an observer.\tSecretariat\t21 August 2015\n"
		     "2\tCall the observer.\tSecretariat\t31 August 2015\n");
	ck_assert_uint_eq(a.recommendations.n, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert(a.recommendations.v[i].explicit_);
	ck_assert(jb_str_eq(a.recommendations.v[0].to,
			    JB_STR("Policy Unit")));
	ck_assert(jb_str_eq(a.recommendations.v[3].to,
			    JB_STR("Secretariat")));
	text_free(&doc);
}
END_TEST

/* 協辦機關：… between the items of a list; a timetable is none of it. */
START_TEST(helpers_stand_on_a_line_of_their_own)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "島嶼名稱管理政策諮詢文件\n\n肆、各方看法\n\n"
		     "綜合座談會意見，提出下列建議：\n\n"
		     "（一）增訂授權條款，並另訂管理辦法。\n"
		     "      主辦機關：交通處\n      協辦機關：法務處、電信處\n\n"
		     "（二）持續派員參加會議；報告宜集中建檔，供各處查閱。\n"
		     "      主辦機關：資訊中心\n\n伍、推動時程\n\n"
		     "工作項目\t主辦機關\t預定完成期限\n"
		     "彙整意見並公布\t電信處\t90年11月30日\n"
		     "條文草案報核\t交通處\t91年6月\n");
	ck_assert_uint_eq(a.recommendations.n, 2);
	ck_assert(jb_str_eq(a.recommendations.v[0].to, JB_STR("交通處")));
	ck_assert(jb_str_eq(a.recommendations.v[1].text,
			    JB_STR("持續派員參加會議；報告宜集中建檔，"
				   "供各處查閱。")));
	text_free(&doc);
}
END_TEST

/* What became of earlier decisions is decided and asked of nobody again. */
START_TEST(a_table_that_looks_back_asks_nothing)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "推動小組第四次會議紀錄\n\n附表　歷次決議事項\n\n"
		     "項次\t決議事項\t主辦單位\t辦理情形\n"
		     "1\t蒐集鄰國驗證方式\t資訊組\t已函送，解除列管\n"
		     "2\t擬訂作業要點草案\t法務組\t繼續列管\n");
	ck_assert_uint_eq(a.recommendations.n, 0);
	ck_assert_uint_eq(a.decisions.n, 0);
	text_free(&doc);
}
END_TEST

/* 後續事項一覽表: what 決議 ordered is not ordered a second time. */
START_TEST(a_table_that_repeats_orders_asks_nothing_more)
{
	static const char head[] =
		"籌備小組第二次會議紀錄\n\n時間：113年5月2日\n\n決議：\n"
		"1. 請技術組於113年6月15日前完成場地網路測試。\n"
		"2. 請公關組於113年6月30日前提出新聞稿草案。\n\n"
		"三、後續事項\n\n事項\t負責單位\t完成期限\n";
	static const struct {
		const char *rows;
		size_t n;
	} tables[] = {
		{ "場地網路測試\t技術組\t113年6月15日\n"
		  "新聞稿草案\t公關組\t113年6月30日\n", 2 },
		/* other days, other houses: a table that stands for itself */
		{ "報名系統上線\t資訊組\t113年7月1日\n"
		  "新聞稿草案\t公關組\t113年6月30日\n", 4 },
	};

	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		struct jb_document doc;
		struct jb_analysis a;
		char text[sizeof(head) + 200];

		snprintf(text, sizeof(text), "%s%s", head, tables[i].rows);
		text_analyze(&a, &doc, text);
		ck_assert_uint_eq(a.recommendations.n, tables[i].n);
		ck_assert_uint_eq(a.decisions.n, tables[i].n);
		text_free(&doc);
	}
}
END_TEST

/* A table called so keeps track of them: its days may be put otherwise. */
START_TEST(a_table_that_keeps_track_asks_nothing_more)
{
	static const struct {
		const char *text;
		size_t n;
	} papers[] = {
		{ "籌備小組第二次會議紀錄\n\n時間：113年5月2日\n\n決議：\n"
		  "1. 請技術組於113年第3季完成場地網路測試。\n"
		  "2. 請公關組於下次會議提出新聞稿草案。\n\n"
		  "附件　會議決議事項管制表\n\n"
		  "案號\t應辦事項\t主辦\t完成期限\n"
		  "11301\t場地網路測試\t技術組\t113/9/30\n"
		  "11302\t新聞稿草案\t公關組\t下次會議\n", 2 },
		{ "筹备小组第二次会议纪要\n\n时间：2024年5月2日\n\n决议：\n"
		  "1. 请技术组完成场地网络测试。\n"
		  "2. 请公关组提出新闻稿草案。\n\n"
		  "三、会议议定事项督办表\n\n事项\t责任单位\t时限\n"
		  "场地网络测试\t技术组\t6月底\n"
		  "新闻稿草案\t公关组\t尽快\n", 2 },
		/* houses that nothing above is asked of */
		{ "籌備小組第二次會議紀錄\n\n時間：113年5月2日\n\n決議：\n"
		  "1. 請技術組完成場地網路測試。\n"
		  "2. 請公關組提出新聞稿草案。\n\n"
		  "附件　決議事項管制表\n\n應辦事項\t主辦\t完成期限\n"
		  "報名系統上線\t資訊組\t113/7/1\n"
		  "餐點訂購作業\t總務組\t113/7/1\n", 4 },
		/* the table alone tells what is to be done */
		{ "籌備小組第二次會議紀錄\n\n時間：113年5月2日\n\n"
		  "決議事項一覽表\n\n應辦事項\t主辦\t完成期限\n"
		  "報名系統上線\t資訊組\t113/7/1\n"
		  "餐點訂購作業\t總務組\t113/7/1\n", 2 },
	};

	for (size_t i = 0; i < sizeof(papers) / sizeof(papers[0]); i++) {
		struct jb_document doc;
		struct jb_analysis a;

		text_analyze(&a, &doc, papers[i].text);
		ck_assert_uint_eq(a.recommendations.n, papers[i].n);
		ck_assert_uint_eq(a.decisions.n, papers[i].n);
		text_free(&doc);
	}
}
END_TEST

/* The orders are read once, not with each table below them. */
START_TEST(tables_below_long_orders_cost_little)
{
	enum { ORDERS = 70, WORDS = 12000, TABLES = 200 };
	struct jb_document doc;
	struct jb_analysis a;
	struct jb_buf text = { 0 };

	jb_buf_z(&text, "籌備小組第二次會議紀錄\n\n時間：113年5月2日\n\n"
			"一、討論事項\n\n決議：");
	for (int i = 0; i < ORDERS; i++)
		jb_buf_z(&text, "請技術組於113年6月15日前提出報告。");
	for (int i = 0; i < WORDS; i++)
		jb_buf_z(&text, "說明如後：情形，");
	for (int i = 0; i < TABLES; i++)
		jb_buf_z(&text, "\n\n事項\t負責單位\t完成期限\n"
				"提出報告\t技術組\t113年6月15日\n"
				"提出成果\t技術組\t113年6月15日\n\n文字。");
	jb_buf_add(&text, "", 1);
	text_analyze(&a, &doc, text.p);
	ck_assert_uint_eq(a.recommendations.n, ORDERS);
	text_free(&doc);
	jb_buf_clear(&text);
}
END_TEST

/* Who is to act may stand in brackets: of those that none closes, no more */
static const char *const unclosed[] = { "（甲", "（主辦：甲" };

START_TEST(orders_of_unclosed_brackets_cost_little)
{
	enum { BRACKETS = 60000 };
	struct jb_document doc;
	struct jb_analysis a;
	struct jb_buf text = { 0 };

	jb_buf_z(&text, "董事會決議\n\n2024年5月3日\n\n鑒於，某事；\n\n"
			"決議：\n\n");
	for (int i = 0; i < BRACKETS; i++)
		jb_buf_z(&text, unclosed[_i]);
	jb_buf_add(&text, "", 1);
	text_analyze(&a, &doc, text.p);
	ck_assert_uint_eq(a.recommendations.n, 0);
	text_free(&doc);
	jb_buf_clear(&text);
}
END_TEST

/* Advice by where it stands: below contents, in what a member said. */
static const struct {
	const char *text;
	struct said said;
} placed[] = {
	/* what a member says behind a name begins with 建議: so it is explicit */
	{ "諮詢委員會第二次會議紀錄\n\n時間：110年3月4日\n\n出席：略\n\n"
	  "周委員美玲：建議秘書處明年增加場次。\n",
	  { "建議秘書處明年增加場次。", "秘書處", NULL } },
	/* what minutes note, tell and plan orders nothing */
	{ "諮詢委員會第二次會議紀錄\n\n時間：110年3月4日\n\n出席：略\n\n"
	  "壹、主席致詞\n\n請各位委員先就本案表達意見。\n\n"
	  "貳、確認上次會議紀錄\n\n決定：\n\n紀錄確認。\n\n參、報告事項\n\n"
	  "一、收到意見十份。依現行規劃將於5月交由會員投票，6月生效。\n\n"
	  "肆、討論事項\n\n委員發言摘要：\n\n"
	  "周委員美玲：報告一個月內交沒有問題。\n\n"
	  "DNS組說明：以去年試辦結果來看，30日內回復者為八成。\n\n"
	  "決議：\n\n請DNS組於6月1日前公布名單。\n",
	  { "請DNS組於6月1日前公布名單。", "DNS組", NULL } },
	/* a board's leave to act names who acts */
	{ "董事会决议\n\n兹此发布第 2021.06.16.04 号决议："
	  "董事会授权首席执行官签订会议场地的合同。\n",
	  { "董事会授权首席执行官签订会议场地的合同。", "首席执行官", NULL } },
	/* the contents are set as the highest heading */
	{ "網路治理月報\n第 64 期\n\n本期內容\n．政策論壇落幕\n"
	  "．備援不能只看頻寬\n．意見徵詢\n\n◎ 焦點報導\n\n公報重點如下：\n\n"
	  "1. GAC 建議董事會提供所需的經費。\n2. GAC 歡迎草案。\n",
	  { "GAC 建議董事會提供所需的經費。", "董事會", NULL } },
	{ "# Digest\n\n# Contents\n\n- Fees\n- Forum\n\n## Fees\n\n"
	  "The ALAC asks the Board to publish the scores.\n",
	  { "The ALAC asks the Board to publish the scores.", "the Board",
	    NULL } },
	/* what others said before one's own advice */
	{ "出國報告\n\n一、目的\n\n參加會議。\n\n二、建議\n\n"
	  "此外，部分與會者提及標準仍在討論，各國作法不一。本中心宜審慎評估收費時機。\n",
	  { "本中心宜審慎評估收費時機。", "本中心", NULL } },
	/* what somebody may do, where advice is listed */
	{ "出國報告\n\n一、目的\n\n參加會議。\n\n二、建議\n\n"
	  "（一）本中心可在離島設置快取節點。\n",
	  { "本中心可在離島設置快取節點。", "本中心", NULL } },
	/* a line set as an item over those that are counted */
	{ "域名简讯\n\n文章介绍了情况。\n\n◆ 编辑部建议\n\n"
	  "    1．各机构的意见不宜只由一家转达。建议有条件的单位自行提交。\n\n",
	  { "各机构的意见不宜只由一家转达。建议有条件的单位自行提交。", NULL,
	    NULL } },
	/* marks hold together what a member said */
	{ "第三次會議紀錄\n\n時間：112年7月3日\n\n出席：略\n\n"
	  "江委員：「業者詢問度不高。中心的角色宜放在資訊提供。」\n",
	  { "中心的角色宜放在資訊提供。", "中心", NULL } },
	{ "工作组会议纪要\n\n时间：2023年7月3日\n\n出席：略\n\n"
	  "王教授：“费用偏高。秘书处应分三年调整费用。”\n",
	  { "秘书处应分三年调整费用。", "秘书处", NULL } },
};

/* How a body is made up is told in minutes, though 由 gives orders there. */
START_TEST(the_make_up_of_a_body_is_no_order)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "籌備會議紀錄\n\n時間：106年10月11日\n\n出席：略\n\n"
		     "壹、報告事項\n\n"
		     "一、該組織增設地名工作軌，由GNSO、GAC及ALAC各推派一名共同主席。\n"
		     "二、由業務組彙整各單位意見。\n");
	expect_advice(&doc, &a,
		      &(struct said){ "由業務組彙整各單位意見。", "業務組",
				      NULL },
		      1);
	text_free(&doc);
}
END_TEST

/* One of several that advise is an entry with what it says of its advice. */
START_TEST(an_item_of_two_sentences_is_an_entry)
{
	static const struct said want[] = {
		{ "The ALAC recommended that the visa be given the same "
		  "weight. It cited figures for last June.",
		  NULL, NULL },
		{ "Registries should answer within two days.", "Registries",
		  NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "Summary of comments\n\nTwo bodies commented on the "
		     "draft plan.\n\n"
		     "- The ALAC recommended that the visa be given the same "
		     "weight. It cited figures for last June.\n"
		     "- Registries should answer within two days.\n");
	expect_advice(&doc, &a, want, 2);
	text_free(&doc);
}
END_TEST

/*
 * 建議 of a member in minutes, in a paper that somebody tells of, and in the
 * title of a matter that is resolved
 */
static const char *const others[] = {
	"第三次會議紀錄\n\n時間：112年7月3日\n\n出席：略\n\n"
	"蔡委員提：年會日期將近，費用偏高。建議本中心補助青年與會。\n",
	"JPNIC說明該國政府於去年成立研究會探討此事，並於今年公布報告書，"
	"建議業者提供新服務。",
	"理事会决议\n\n2015年2月12日\n\nb. 咨询委员会关于两字符域名的建议\n\n"
	"鉴于，已收到请求；\n\n"
	"兹此通过决议 (2015.02.12.08)，理事会指示首席执行官立即修订授权流程。\n",
};

START_TEST(advice_of_others_is_not_explicit)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, others[_i]);
	ck_assert_uint_eq(a.recommendations.n, 1);
	ck_assert(!a.recommendations.v[0].explicit_);
	text_free(&doc);
}
END_TEST

/* 周委員：建議… in minutes, and a table in a part of a section of advice */
static const char *const own[] = {
	"諮詢委員會第二次會議紀錄\n\n時間：110年3月4日\n\n出席：略\n\n"
	"周委員美玲：費用偏高。建議秘書處明年增加場次。\n",
	"MISSION REPORT\n\n1. Background\n\nWe met in Suva.\n\n"
	"2. Recommendations and follow-up\n\n2.1 Background\n\n"
	"The costs rose.\n\n2.2 Follow-up actions\n\n"
	"No.\tAction\tOwner\tDue\n"
	"1\tDraft a common comment.\tPolicy Unit\t21 August 2015\n\n",
};

START_TEST(own_advice_is_explicit)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, own[_i]);
	ck_assert_uint_eq(a.recommendations.n, 1);
	ck_assert(a.recommendations.v[0].explicit_);
	text_free(&doc);
}
END_TEST

START_TEST(where_it_stands_makes_it_advice)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, placed[_i].text);
	expect_advice(&doc, &a, &placed[_i].said, 1);
	text_free(&doc);
}
END_TEST

/* 一是…, 二是… a paragraph each, below the line that leads to them */
START_TEST(paragraphs_below_a_lead_are_its_steps)
{
	static const struct said want[] = {
		{ "稳定队伍。选派人员长期跟踪。", "-", NULL },
		{ "加强研究。组织力量开展研究。", "-", NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "参与情况\n\n我国社群有了进步，但人员仍不稳定。"
		     "为此，提出如下建议：\n\n"
		     "一是稳定队伍。选派人员长期跟踪。\n\n"
		     "二是加强研究。组织力量开展研究。\n\n"
		     "以上材料用于内部交流。\n");
	expect_advice(&doc, &a, want, 2);
	text_free(&doc);
}
END_TEST

/* ACTION 7-02: … behind what was said; asked whether … is a question. */
START_TEST(actions_stand_in_the_minutes)
{
	static const struct said want[] = {
		{ "Owls and Larks to circulate the summary by 30 May 2013; the "
		  "secretary to help.",
		  "Owls and Larks", NULL },
		{ "The Secretariat is instructed to prepare a draft charter.",
		  "The Secretariat", NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "Minutes of the Registry Council\n\n7 May 2013\n\n"
		     "Present: Ann Lee, Bob Ray\n\n1. Minutes of the last "
		     "call\n\n"
		     "The minutes were adopted. The Secretariat asked whether "
		     "the Council wishes to meet in May. ACTION 7-02: Owls and "
		     "Larks to circulate the summary by 30 May 2013; the "
		     "secretary to help. Apologies were noted.\n\n"
		     "2. Charter\n\nThe Secretariat is instructed to prepare a "
		     "draft charter.\n\n3. Close\n\nThe call ended at noon.\n");
	expect_advice(&doc, &a, want, 2);
	text_free(&doc);
}
END_TEST

START_TEST(action_items_have_owners)
{
	static const struct said want[] = {
		{ NULL, "Secretariat", "2024-06-14" },
		{ NULL, "Maria Silva", "2024-07-01" },
		{ NULL, "John Smith", "2024-05-03" },
		{ NULL, "Heidi", NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "Steering Group Call\n\nAction items\n\n"
		     "- Secretariat to circulate the charter by 14 June 2024.\n"
		     "- Maria Silva: contact the host before 1 July 2024.\n"
		     "- ACTION: John Smith to update the wiki by 3 May 2024.\n"
		     "- @Heidi to follow up with the host.\n");
	expect_decisions(&doc, &a, want, 4);
	text_free(&doc);
}
END_TEST

START_TEST(resolutions_are_numbered)
{
	static const struct said want[] = {
		{ NULL, "the President and CEO", "2022-01-31" },
		{ NULL, "the Finance Committee", "2021-12-15" },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "Approved Board Resolutions\n\n"
		     "Resolved (2021.10.28.05), the Board directs the "
		     "President "
		     "and CEO to publish the report by 31 January 2022.\n\n"
		     "RESOLVED (2021.10.28.07): the Finance Committee shall "
		     "review the budget no later than 15 December 2021.\n");
	expect_decisions(&doc, &a, want, 2);
	same(&doc, a.decisions.v[0].number, "2021.10.28.05");
	same(&doc, a.decisions.v[0].by, "the Board");
	same(&doc, a.decisions.v[1].number, "2021.10.28.07");
	text_free(&doc);
}
END_TEST

/* The forms in which resolutions bear their number. */
static const struct {
	const char *text, *by, *to, *due, *number;
} numbered[] = {
	{ "批准的董事会决议\n\n兹此发布第 2017.03.16.03 号决议："
	  "董事会指示首席执行"
	  "官在 2017 年 6 月 26 日之前提交工作计划。\n",
	  "董事会", "首席执行官", "2017-06-26", "2017.03.16.03" },
	{ "批准的董事会决议\n\n第 2017.03.16.05 号决议："
	  "董事会请理事会就范围提供意"
	  "见，并于 2017 年 5 月底前答复。\n",
	  "董事会", "理事会", "2017-05", "2017.03.16.05" },
	{ "執行委員會決議\n\n決議 2023-12：執委會成立檢討小組，"
	  "並請該小組於2024年2月前"
	  "提出報告。\n",
	  "執委會", "該小組", "2024-02", "2023-12" },
	{ "Approved Board Resolutions\n\nResolved (2017.03.16.03), the Board "
	  "hereby directs the CEO to provide a plan by 30 June 2017.\n",
	  "the Board", "the CEO", "2017-06-30", "2017.03.16.03" },
	/* a resolution of minutes */
	{ "董事會會議紀錄\n\n兹此发布决议 (2021.05.12.03)："
	  "董事会责成首席执行官在 "
	  "2021 年 7 月 31 日前提交评估报告。\n",
	  "董事会", "首席执行官", "2021-07-31", "2021.05.12.03" },
};

START_TEST(every_form_of_a_number_is_read)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, numbered[_i].text);
	expect_decisions(&doc, &a,
			 &(struct said){ NULL, numbered[_i].to,
					 numbered[_i].due },
			 1);
	same(&doc, a.decisions.v[0].by, numbered[_i].by);
	same(&doc, a.decisions.v[0].number, numbered[_i].number);
	ck_assert_uint_eq(a.recommendations.n, 1);
	text_free(&doc);
}
END_TEST

START_TEST(reasons_of_a_resolution_are_none)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "批准的董事会决议\n\n第 2017.03.16.02 "
		     "号决议的理由说明如下。\n\n"
		     "第 3 号议题：工作组介绍了进展。\n\n"
		     "Rationale for Resolution 2017.03.16.03 – "
		     "2017.03.16.04\n");
	ck_assert_uint_eq(a.decisions.n, 0);
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

/* 應由, 宜請: who is to act stands behind the word that binds. */
START_TEST(who_acts_stands_behind)
{
	static const struct said want[] = {
		{ NULL, "國家通訊傳播委員會", NULL },
		{ NULL, "各縣市政府", NULL },
		{ NULL, "人事室", NULL },
		{ NULL, "各直轄市政府", NULL },
	};
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "三、建議\n\n"
		     "（一）應由國家通訊傳播委員會邀集業者研商。\n"
		     "（二）宜由各縣市政府配合辦理宣導。\n"
		     "（三）請由人事室編列訓練預算。\n"
		     "（四）宜請各直轄市政府協助辦理。\n");
	expect_advice(&doc, &a, want, 4);
	text_free(&doc);
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
	tcase_add_loop_test(tests, a_list_gives_an_entry_a_step, 0,
			    sizeof(lists) / sizeof(lists[0]));
	tcase_add_test(tests, decisions_have_owners_and_days);
	tcase_add_test(tests, action_items_have_owners);
	tcase_add_test(tests, parts_have_their_own_agents);
	tcase_add_test(tests, labels_say_whom_advice_is_for);
	tcase_add_loop_test(tests, an_order_names_who_by_its_form, 0,
			    sizeof(ordered) / sizeof(ordered[0]));
	tcase_add_test(tests, labels_beside_a_task_charge_somebody);
	tcase_add_test(tests, actions_stand_in_the_minutes);
	tcase_add_test(tests, a_table_of_tasks_advises);
	tcase_add_test(tests, helpers_stand_on_a_line_of_their_own);
	tcase_add_test(tests, a_table_that_looks_back_asks_nothing);
	tcase_add_test(tests, paragraphs_below_a_lead_are_its_steps);
	tcase_add_test(tests, a_table_that_repeats_orders_asks_nothing_more);
	tcase_add_test(tests, a_table_that_keeps_track_asks_nothing_more);
	tcase_add_test(tests, the_make_up_of_a_body_is_no_order);
	tcase_add_test(tests, an_item_of_two_sentences_is_an_entry);
	tcase_add_loop_test(tests, advice_of_others_is_not_explicit, 0,
			    sizeof(others) / sizeof(others[0]));
	tcase_add_loop_test(tests, own_advice_is_explicit, 0,
			    sizeof(own) / sizeof(own[0]));
	tcase_add_loop_test(tests, where_it_stands_makes_it_advice, 0,
			    sizeof(placed) / sizeof(placed[0]));
	tcase_add_test(tests, tables_below_long_orders_cost_little);
	tcase_add_loop_test(tests, orders_of_unclosed_brackets_cost_little, 0,
			    sizeof(unclosed) / sizeof(unclosed[0]));
	tcase_add_test(tests, resolutions_are_numbered);
	tcase_add_test(tests, reasons_of_a_resolution_are_none);
	tcase_add_loop_test(tests, every_form_of_a_number_is_read, 0,
			    sizeof(numbered) / sizeof(numbered[0]));
	tcase_add_test(tests, cues_have_examples);
	tcase_add_test(tests, who_acts_stands_behind);
	suite_add_tcase(suite, tests);
	return suite;
}
