#include "tests/unit/suites.h"

#include "tests/unit/fixture_text.h"

static const struct {
	const char *text, *speaker, *said;
} quoted[] = {
	{ "執行長 Göran Marby在開幕致詞中強調：「我們必須保持中立。」",
	  "Göran Marby", "我們必須保持中立。" },
	/* how an office speaks is no name behind it */
	{ "開幕典禮由董事長 Steve Crocker主持，通訊部副部長應邀致詞，呼籲「非洲"
	  "不能永遠只是別人產品的消費者」。", "通訊部副部長",
	  "非洲不能永遠只是別人產品的消費者" },
	{ "有人問資料落地，講者老實說「法務那關花的時間比搬家還久」。", "講者",
	  "法務那關花的時間比搬家還久" },
	{ "有人質疑標準，董事Maarten Botterman答：「我們救的是連線。」",
	  "Maarten Botterman", "我們救的是連線。" },
	/* by what they are, with how they say it; a pronoun behind the hour */
	{ "坐在我旁邊的尼泊爾學生小聲說了一句：「我們村裏去年才有光纖。」",
	  "尼泊爾學生", "我們村裏去年才有光纖。" },
	{ "散場後，主辦方的副主席卻笑着說：「明年一定會更好。」",
	  "主辦方的副主席", "明年一定會更好。" },
	{ "台上唯一的是一位研究平台管治的助理教授，她的場次在清早。散場時她苦笑"
	  "：「機票是我自己的研究經費。」",
	  "助理教授", "機票是我自己的研究經費。" },
	{ "主持人是註冊公司的職員，她提到合約正在投票。她說：「這不是終點，是地"
	  "板。」",
	  "主持人", "這不是終點，是地板。" },
	/* whose somebody is, before name and office; an answer's verb */
	{ "海島大學的高橋由美教授透過視訊與會，介紹演練的經驗。她說：「演練是讓大"
	  "家知道誰該打電話給誰。」",
	  "高橋由美教授", "演練是讓大家知道誰該打電話給誰。" },
	{ "有人問起費用，秘書處代表答覆說：「費用明年不會調整，請放心。」",
	  "秘書處代表", "費用明年不會調整，請放心。" },
	/* what is called somebody's words, near the colon or behind 是 */
	{ "工程師 Amy Harlow 帶隊參觀機房。她的一句話我抄在筆記本封面：「麥克風"
	  "前面的順序比職稱重要得多。」",
	  "Amy Harlow", "麥克風前面的順序比職稱重要得多。" },
	{ "主講人是架構師 Bill Tanner，題目是骨幹。他問台下：「纜線都是一家的，"
	  "還要互連嗎？」",
	  "Bill Tanner", "纜線都是一家的，還要互連嗎？" },
	{ "一位外島學校的管理員講得很實在：沒有大計畫。他給小單位的忠告是「從訪"
	  "客網路開始，壞了也沒人會打給校長」。",
	  "管理員", "從訪客網路開始，壞了也沒人會打給校長" },
	{ "智庫的 Hendrik Blom 批評這項規定。談到對象，他用的字眼就重了："
	  "\"This is a pill for a patient who was never ill.\"",
	  "Hendrik Blom", "This is a pill for a patient who was never ill." },
	{ "最深刻的一句話出自一位退休的郵政局長，他現時替一個島國管理國碼：「我"
	  "派了四十年信，沒有人問過我。」",
	  "一位退休的郵政局長", "我派了四十年信，沒有人問過我。" },
	/* a surname before what one is called; 助理 is no name */
	{ "做代理的梁先生向筆者算了一筆帳：每個域名收四百元。他形容：「等於巴士"
	  "公司自己下場炒車票。」",
	  "梁先生", "等於巴士公司自己下場炒車票。" },
	{ "協會秘書處的錢小姐散會後對筆者笑說：「字是祖先留下來的，麻煩是自己造"
	  "的。」",
	  "協會秘書處的錢小姐", "字是祖先留下來的，麻煩是自己造的。" },
	{ "電子部部長助理 Suresh Rao 在開幕式上表示：「下一個用戶不會用英語。"
	  "」",
	  "Suresh Rao", "下一個用戶不會用英語。" },
	{ "Rod Becker came in and told ministries that the system \"is under "
	  "attack today as it has never been\" and could stop.",
	  "Rod Becker",
	  "is under attack today as it has never been" },
	/* who is met, then asked */
	{ "回港後，我約了在業界打滾多年的何志豪在旺角喝咖啡。\n\n問：現在怎樣？"
	  "\n\n答：「數字不算差，還升過一點。」",
	  "何志豪", "數字不算差，還升過一點。" },
	{ "Last week I met Ana Morel for coffee in town, and asked her.\n\n"
	  "Q: What has changed?\n\nA: \"The machines are smaller now.\"",
	  "Ana Morel", "The machines are smaller now." },
	{ "理事長陳建宏說：「最大的聲音不一定在報告裡。」", "陳建宏",
	  "最大的聲音不一定在報告裡。" },
	{ "赵立群指出：“准确性不是某一家的事。”", "赵立群",
	  "准确性不是某一家的事。" },
	{ "院長李在沅博士對代表團表示：「通報愈早，損失愈小。」", "李在沅",
	  "通報愈早，損失愈小。" },
	{ "數字政策辦公室發言人說：「域名系統一旦失靈，影響深遠。」",
	  "數字政策辦公室發言人", "域名系統一旦失靈，影響深遠。" },
	{ "\"A network that is down is a community that is silent,\" said "
	  "Amina Rostova, who runs the fund.",
	  "Amina Rostova",
	  "A network that is down is a community that is silent," },
	{ "M. Hughes recalled the vote: \"We argued about commas for a year.\"",
	  "M. Hughes", "We argued about commas for a year." },
	/* an office's English name is nobody's */
	{ "科技使節（Tech Envoy）Ana Morel受訪時回應：「我們不是要取代任何論壇"
	  "。」",
	  "Ana Morel", "我們不是要取代任何論壇。" },
	/* a turn of speech in minutes has no verb */
	{ "王委員曉明：「徵案期間只有三週，學生根本來不及。」", "王委員曉明",
	  "徵案期間只有三週，學生根本來不及。" },
	{ "The host, Amb. Dawit Bekele, said: \"We will keep the network on.\"",
	  "Dawit Bekele", "We will keep the network on." },
	{ "The minister, Ravi Menon, opened the day. \"The network must not "
	  "belong to a few,\" he said, promising support.",
	  "Ravi Menon", "The network must not belong to a few," },
	/* before a colon, what tells of speaking */
	{ "理事主席 Ana Morel 於會中打了一個比方：「海纜就像城市的自來水管。」",
	  "Ana Morel", "海纜就像城市的自來水管。" },
	/* words that the sentence holds up before are not what is said */
	{ "總統 Ana Morel 直言世界不該只有「甲式網路」與「乙式網路」兩種選擇，"
	  "「如果我們不規範，民主的根基就會動搖。」",
	  "Ana Morel", "如果我們不規範，民主的根基就會動搖。" },
	{ "主席陈建宏强调本会不是“橡皮图章”，“我们每一个决定都要向社群负责。”",
	  "陈建宏", "我们每一个决定都要向社群负责。" },
	/* whole sentences right behind what somebody says go on with it */
	{ "理事長陳建宏指出，論壇的授權即將到期，改善要求迄今完成不到一半。「如"
	  "果連會議紀錄都要三個月才能上線，談什麼新機構都是奢侈。」與會者表示同"
	  "意。",
	  "陳建宏",
	  "如果連會議紀錄都要三個月才能上線，談什麼新機構都是奢侈。" },
	/* the verb of the sentence, some clauses before */
	{ "Morel 表示她會出席，並願與各國代表見面，「我不是來投票，是來聽的。"
	  "」",
	  "Morel", "我不是來投票，是來聽的。" },
	{ "Ravi Menon of the host team said of the old contract, \"Nobody here "
	  "will miss it at all.\"",
	  "Ravi Menon", "Nobody here will miss it at all." },
	/* one utterance, told in two halves */
	{ "“多数用户不以英语为母语，”总裁迪娅·卡里姆表示，“他们应能用自己的文字"
	  "。”",
	  "迪娅·卡里姆", "多数用户不以英语为母语，" },
	/* the one who writes */
	{ "作者：陳建宏（研究者）\n\n我在會上說過：「資料庫不會自己消失。」",
	  "陳建宏", "資料庫不會自己消失。" },
	/* for whom somebody speaks; who signs a paragraph of its own */
	{ "（三）電信公會代表：「我們不反對試辦，但要有人付錢。」",
	  "電信公會代表",
	  "我們不反對試辦，但要有人付錢。" },
	{ "“这是把托管多年的东西还给它的主人。” — 迪娅·卡里姆，总裁",
	  "迪娅·卡里姆", "这是把托管多年的东西还给它的主人。" },
	/* the letters behind an office go on with it */
	{ "首席科學家 Ana Morel 在部落格寫道：「終點也許從來不存在。」",
	  "Ana Morel", "終點也許從來不存在。" },
	/* no verb, but whose words they are */
	{ "\"Operators must test their plans once a year,\" according to Ana "
	  "Morel of the national team.",
	  "Ana Morel", "Operators must test their plans once a year," },
	{ "「如果我們不寫下規則，別人就會替我們寫。」Ana Morel的這句話引來掌聲"
	  "。",
	  "Ana Morel", "如果我們不寫下規則，別人就會替我們寫。" },
	{ "青年代表 Ana Morel 告訴記者：「颱風來時，我們打不開網站。」",
	  "Ana Morel", "颱風來時，我們打不開網站。" },
	/* he, she: who spoke or was asked before, in part of the name too */
	{ "出席：奧馬爾·賽義德、陳嘉樹。\n\n賽義德認為時程過於樂觀。他說：「寧"
	  "可晚三個月，也不要交出沒人支持的方案。」",
	  "賽義德", "寧可晚三個月，也不要交出沒人支持的方案。" },
	{ "我問一位外地的工程師為什麼願意加入，他聳聳肩：「因為半夜被叫醒的人是"
	  "我。」",
	  "外地的工程師", "因為半夜被叫醒的人是我。" },
	{ "「我第一次參加會議時，一句話都不敢講，」她笑著說。", "-",
	  "我第一次參加會議時，一句話都不敢講，" },
	{ "文章出處：某刊 ｜ 原文作者：Ana Morel ｜ 編譯：本刊\n\n作者是籌備的"
	  "老手。她回憶最後一夜：「我們花了六個小時刪掉一個逗號。」",
	  "Ana Morel", "我們花了六個小時刪掉一個逗號。" },
	{ "“去年处理的投诉有一半来自同一家，”联盟秘书长陳建宏告诉记者。",
	  "陳建宏",
	  "去年处理的投诉有一半来自同一家，" },
	{ "業者代表則不諱言：「我們收到公文只能照辦，連窗口都沒有。」",
	  "業者代表",
	  "我們收到公文只能照辦，連窗口都沒有。" },
	{ "立委則批評：「去年就說要做，今年還在說。」", "立委",
	  "去年就說要做，今年還在說。" },
	{ "編輯室：對新人有什麼建議？\n\n吳國維：多聽、少說、先把英文聽力練好"
	  "。",
	  "吳國維", "多聽、少說、先把英文聽力練好。" },
	/* an interview without marks, its speaker in the title */
	{ "專訪林昭容\n\n問：第一次參加是什麼時候？\n\n答：我坐在最後一排，兩天"
	  "沒有開口。",
	  "林昭容", "我坐在最後一排，兩天沒有開口。" },
	{ "記者：您怎麼看新人入行？\n\n林昭容：現在的年輕人起點高得多，我很放心"
	  "。",
	  "林昭容", "現在的年輕人起點高得多，我很放心。" },
	/* a colon of one byte */
	{ "記者:您怎麼看新人入行?\n\n林昭容:現在的年輕人起點高得多,我很放心。",
	  "林昭容", "現在的年輕人起點高得多,我很放心。" },
	/* an interview names its speaker by a letter */
	{ "本期訪問講師 Ana Morel（以下簡稱M）。\n\nM：「先把手舉起來再說。」",
	  "Ana Morel", "先把手舉起來再說。" },
	/* behind 由, taken up by a pronoun */
	{ "典禮由基金會董事會主席致詞，她回顧早年歷程，並表示：「我們用一條電話"
	  "線打開了門。」", "基金會董事會主席", "我們用一條電話線打開了門。" },
	{ "執行長去職後，由臨時執行長代理職務，其於致詞時表示：「組織不會停下腳"
	  "步。」",
	  "臨時執行長", "組織不會停下腳步。" },
	/* an office heads what it tells */
	{ "APNIC首席科學家以World IPv6 Launch以來的資料說明。他認為「沒有人會因"
	  "為它多付一毛錢。」",
	  "APNIC首席科學家", "沒有人會因為它多付一毛錢。" },
	/* whose answer, whose words */
	{ "林志明的結論很直接：「政策不是寫給律師看的。」", "林志明",
	  "政策不是寫給律師看的。" },
	{ "正如陈建宏所说，“标准不是投票投出来的，是跑出来的。”", "陈建宏",
	  "标准不是投票投出来的，是跑出来的。" },
	{ "“我们愿意等，但不愿意空等。”这是印度代表的原话。", "印度代表",
	  "我们愿意等，但不愿意空等。" },
	{ "As Ingrid Solheim put it, \"The root zone is nobody's backyard.\"",
	  "Ingrid Solheim", "The root zone is nobody's backyard." },
	{ "Ravi Menon's reply was blunt: \"Nobody pays for what nobody uses.\"",
	  "Ravi Menon", "Nobody pays for what nobody uses." },
	/* a month is nobody; behind that, only what ends a sentence */
	{ "Lars Eklund showed that leaks seen in June came from nine networks. "
	  "He said: \"We have a Friday problem.\"",
	  "Lars Eklund", "We have a Friday problem." },
	{ "The Chair of the Board observed that \"advice that arrives early is "
	  "worth more.\"", "The Chair of the Board",
	  "advice that arrives early is worth more." },
	{ "原文作者：Ana Morel\n\n作者直言：「選舉的結果不會改變網路的運作方式"
	  "。」",
	  "Ana Morel", "選舉的結果不會改變網路的運作方式。" },
	/* a paragraph of its own, led to by the one before */
	{ "董事長林國樑在年會上說：\n\n「各位可能還記得二十年前的撥接聲。\n\n「"
	  "今天我們開始懷念那個聲音。」\n\n會員報以掌聲。",
	  "林國樑", "各位可能還記得二十年前的撥接聲。" },
	{ "論壇於昨日落幕，各國代表陸續離開。\n\n閉幕式上最難忘的一句話來自一位"
	  "高中生：\n\n「網路是你們蓋的，可是住在裡面的是我們。」\n\n全場起立鼓"
	  "掌。",
	  "高中生", "網路是你們蓋的，可是住在裡面的是我們。" },
	{ "The loudest applause went to the mayor of the host city:\n\n"
	  "\"You came for the protocols. Stay for the people.\"",
	  "the mayor of the host city",
	  "You came for the protocols. Stay for the people." },
	{ "According to Ms. Tanaka, \"the next round will test whether we have "
	  "learned anything.\"",
	  "Tanaka",
	  "the next round will test whether we have learned anything." },
	{ "Its co-chair Lena Fischer joked that \"we will finish in spring, I "
	  "am just not sure which one.\"",
	  "Lena Fischer",
	  "we will finish in spring, I am just not sure which one." },
	/* what somebody is said to be, in a clause */
	{ "該國數位事務國務秘書稱該機構「已不是討論網路治理的合適場所」，態度強"
	  "硬。",
	  "該國數位事務國務秘書", "已不是討論網路治理的合適場所" },
	{ "“这不是终点，而是起点。”大会秘书长刘芳在闭幕式上说。", "刘芳",
	  "这不是终点，而是起点。" },
	{ "DNSSEC Workshop主席認為：「現在我們問為什麼還沒簽。」",
	  "DNSSEC Workshop主席", "現在我們問為什麼還沒簽。" },
	/* a paragraph of its own, that the one before leads to */
	{ "主持人沒有直接回答。代表團團長王大明反問：\n\n"
	  "「如果連我們都不做，還有誰會做這件事情呢？」",
	  "代表團團長王大明", "如果連我們都不做，還有誰會做這件事情呢？" },
	{ "一位印尼代表在台下追問：\n\n「這筆經費到底由誰來出？」",
	  "一位印尼代表",
	  "這筆經費到底由誰來出？" },
	/* the name that what stands before the verb ends in */
	{ "「如果小島國家沒有備援，一次地震就足以離線。」東加通訊部的薩洛特·塔"
	  "烏法指出。",
	  "薩洛特·塔烏法", "如果小島國家沒有備援，一次地震就足以離線。" },
	{ "“四十天里有三周是假期，”政策研究主管卡琳娜·普罗茨卡说。",
	  "卡琳娜·普罗茨卡", "四十天里有三周是假期，" },
	{ "「睇咗都冇用，」做寄存的阿強說。", "阿強", "睇咗都冇用，" },
	/* whom a pronoun means; whom "who" stands for */
	{ "立法會議員梁美芳批評諮詢期太短。她說：「三個月連暑假，哪有人看？」",
	  "梁美芳", "三個月連暑假，哪有人看？" },
	{ "The Board thanked the outgoing treasurer, who noted: \"I leave you "
	  "with more money than I found.\"",
	  "outgoing treasurer", "I leave you with more money than I found." },
	/* alone in its paragraph, signed in the next */
	{ "開幕致詞摘錄如下。\n\n「網路不是任何人的財產，它是一個承諾。」\n\n"
	  "—— 董事長 蔡明哲\n",
	  "蔡明哲", "網路不是任何人的財產，它是一個承諾。" },
	{ "My favourite line came from a network engineer from Tonga: \"Our "
	  "backup is a man with a satellite dish.\"",
	  "a network engineer from Tonga",
	  "Our backup is a man with a satellite dish." },
	/* what ends the very sentence that tells of speaking */
	{ "局長劉惠明表示，修改主要是配合國際標準，「絕不會增加用戶的負擔」。",
	  "劉惠明", "絕不會增加用戶的負擔" },
	/* with whom somebody talks; who signs the letter */
	{ "專訪：從校園網管到國際標準 ── 與周詠晴談十年志工路\n\n問：當初怎麼開"
	  "始？\n\n答：一開始是老師叫我去的，連簽證都不會辦。\n",
	  "周詠晴", "一開始是老師叫我去的，連簽證都不會辦。" },
	{ "各位會員：\n\n去年我在年會上說過：「我們要做亞洲最透明的註冊局。」\n"
	  "\n理事長 吳承翰 敬上\n",
	  "吳承翰", "我們要做亞洲最透明的註冊局。" },
	/* whom it is told to; who asks */
	{ "In 2004 a minister told me, \"Give it ten years.\"", "a minister",
	  "Give it ten years." },
	{ "一名大二學生舉手問：「那我們可以不設密碼嗎？」", "大二學生",
	  "那我們可以不設密碼嗎？" },
	/* one utterance in two halves, of whole sentences */
	{ "“域名是互联网的基础设施。”信息通信局一位负责人介绍说，“我们欢迎更多"
	  "国际组织来华合作。”",
	  "信息通信局一位负责人", "域名是互联网的基础设施。" },
	/* a name, an answer; the question has a label of its own */
	{ "Newsletter: Which meeting do you remember best?\n\nTran Thi Mai: "
	  "Cairo, because the power went out for an hour.",
	  "Tran Thi Mai", "Cairo, because the power went out for an hour." },
	/* who stands in the paragraph before */
	{ "議員梁美芳出席了公聽會，並聽取業者說明。\n\n她說：「三個月連暑假，哪"
	  "有人看？」",
	  "梁美芳", "三個月連暑假，哪有人看？" },
	/* a clause within what is told that somebody says */
	{ "電信公會秘書長劉莉秋質疑期程過趕。她表示，業者「連內部盤點都來不及」"
	  "。",
	  "劉莉秋", "連內部盤點都來不及" },
	{ "IETF主席Jari Arkko事後告訴媒體，「技術不能解決所有問題，但可以讓監聽"
	  "變貴」。",
	  "Jari Arkko", "技術不能解決所有問題，但可以讓監聽變貴" },
	/* single marks, whose end is an apostrophe too */
	{ "‘We don’t own the cupboard, we only started in it,’ said founder "
	  "Ioane Teitiota.",
	  "Ioane Teitiota",
	  "We don’t own the cupboard, we only started in it," },
	{ "\"I will be brief, which is new for me,\" joked the ambassador of "
	  "Brazil.",
	  "the ambassador of Brazil", "I will be brief, which is new for me," },
	/* a label in a line of its own, a question and an answer under each */
	{ "对话李安琪：在规则里找自由\n\n记者：您每年飞多少次？\n\n李安琪：疫情"
	  "前二十次，现在六次，都在凌晨的会议里。\n",
	  "李安琪", "疫情前二十次，现在六次，都在凌晨的会议里。" },
	{ "阿里的簡報最吸引我。他是工程師，說話很慢。「我們的國家很小，」他說"
	  "。",
	  "阿里", "我們的國家很小，" },
	{ "「停電可以點蠟燭，斷網連醫院都開不了單。」衛生所護理師曹美玲說。",
	  "曹美玲", "停電可以點蠟燭，斷網連醫院都開不了單。" },
	/* the name of whom it is told what he is, or what he is called */
	{ "来自成都的黄凯琳是一位网络工程师，第一次参加。她告诉我们：“第一天我"
	  "几乎听不懂，满屏都是缩写词。”",
	  "黄凯琳", "第一天我几乎听不懂，满屏都是缩写词。" },
	{ "Ana Morel 是一位律師，長期協助業者。她說：「簽章全靠自己試，沒有人"
	  "教。」",
	  "Ana Morel", "簽章全靠自己試，沒有人教。" },
	{ "我和一位與會者擠在傘下。她叫 Amani，經營社區網路。她聽完我的故事，想"
	  "了一下，說：「你們至少可以吵起來。」",
	  "Amani", "你們至少可以吵起來。" },
	/* the house is not who speaks */
	{ "Nordreg Registry 政策主管 Pia Ek 在公共論壇發言時說：「上一輪是十年"
	  "前的事，客戶不等了。」",
	  "Pia Ek", "上一輪是十年前的事，客戶不等了。" },
	{ "Nordreg 公司的 Pia Ek 表示：“上一轮是十年前的事，客户不等了。”",
	  "Pia Ek", "上一轮是十年前的事，客户不等了。" },
	{ "Her colleague Pia Ek of Nordreg agreed: \"We have seen this before, "
	  "and nobody listened.\"",
	  "Pia Ek", "We have seen this before, and nobody listened." },
	{ "GAC 在公報中表示：「本委員會無法達成共識，各成員有權發表意見。」",
	  "GAC", "本委員會無法達成共識，各成員有權發表意見。" },
	{ "The SSAC noted that tests were few. \"We have seen this before, and "
	  "nobody listened,\" it wrote.",
	  "The SSAC", "We have seen this before, and nobody listened," },
	/* how it is said; not he, but somebody of his */
	{ "代表團分屬四個單位，主席特別提示：「會前把話講完，口徑只有一個。」",
	  "主席", "會前把話講完，口徑只有一個。" },
	{ "主席再次叮嚀：「會前把話講完，口徑只有一個。」", "主席",
	  "會前把話講完，口徑只有一個。" },
	{ "他的主管告誡他：「會前把話講完，口徑只有一個。」", "主管",
	  "會前把話講完，口徑只有一個。" },
	{ "Asked about it, Ana Morel shrugged: \"Ask the minister. I only run "
	  "the servers.\"",
	  "Ana Morel", "Ask the minister. I only run the servers." },
	{ "秘書處答覆：「經費已編列，須待理事會核定後始能動支。」", "秘書處",
	  "經費已編列，須待理事會核定後始能動支。" },
	{ "王委員美玲（書面）：「草案未說明費用由誰負擔，建議補充。」",
	  "王委員美玲", "草案未說明費用由誰負擔，建議補充。" },
	{ "工程師出身的她直言：「沒有人會為安全買單，直到出事那天。」", "-",
	  "沒有人會為安全買單，直到出事那天。" },
	/* to whom; two verbs; somebody of his */
	{ "科技部官员李伟民向记者透露：“新的办法年底前出台，不会一刀切。”",
	  "李伟民", "新的办法年底前出台，不会一刀切。" },
	{ "有人质疑进度。工作组回应说：“由社群自己维护，我们提供工具。”", "工作组",
	  "由社群自己维护，我们提供工具。" },
	{ "張先生的太太林淑芬說：「他一年有一百天在飛機上。」", "林淑芬",
	  "他一年有一百天在飛機上。" },
	{ "註冊商團體主席 Ana Morel 直截了當：「這份提案，我們不會簽。」",
	  "Ana Morel", "這份提案，我們不會簽。" },
	/* the one who writes, some sentences after he was named */
	{ "原文作者：Ana Morel\n\n作者並不期待一部準則，她關心的是縫隙。歐盟執委"
	  "會則應明文排除號碼資源，如同先前對人道援助所做。她寫道：「號碼沒有國"
	  "籍，發票卻有。」",
	  "Ana Morel", "號碼沒有國籍，發票卻有。" },
};

/* Words between marks that nobody says. */
static const char *const marked[] = {
	"地理名稱之立場不宜只主張「全部須經同意，否則不得使用」，應備妥替代方案"
	"。",
	"我國不應只強調「技術中立不涉政治」，應說明實際影響。",
	"此即所謂「由下而上的多方利害關係人模式」，並非口號。",
	"社群討論之重點為當責之“所有權人”。",
	"案由：「域名爭議處理辦法修正草案」提請討論。",
	"大會主題為：「以信任連結下一個十億人」。",
	"會中通過《註冊管理機構協議》及「處理濫用之框架文件」。",
	/* a thing speaks not */
	"系統提示：「您的申請已逾期，請重新填寫。」",
	"門口的告示牌提示：「請勿在會場內飲食與攝影。」",
	/* an answer to a common question is nobody's */
	"問：什麼是域名？\n\n答：域名是網路上的門牌號碼，由註冊局管理。",
	"如果只能給一個建議，我會說：「挑一個你真的在乎的題目」。",
	"有人問我互聯網是什麼，我說「是一張沒有邊的網」。",
	"The Board observed that \"vertical integration of registries\" was "
	"rare.",
	"會議的結論為：「賡續推動多方利害關係人模式」",
	"Ana Morel's talk was on Tuesday: \"The root and its many branches\"",
	"會場的標語是：\n\n「讓每一個人都能用自己的語言上網。」",
	"依章程第五條規定：\n\n「理事任期三年，由會員大會選任之。」",
	"The so-called \"emergency back-end operator arrangement\" was tested.",
	"我國代表簡要說明「國家寬頻建置發展計畫」，各國甚感興趣。",
	"理事長陳建宏指出，預算不足。「深化亞太、培育新人，雙向傳播」為三大方向"
	"。",
	"根伺服器被稱為「整個網際網路運作的電話總機與目錄」，共有十三組。",
	"該機構簡稱「網路名稱與號碼指配管理機構」，設於美國。",
	"會議結論如下：\n\n「名稱安全框架文件」應於年底前完成修訂。",
	"According to the paper, \"vertical integration of registries\" is "
	"rare.",
	"本次會議的名稱來自主辦單位：\n\n「跨域」二字取其跨越邊界之意。",
	/* a line of a form asks nothing */
	"主持人：劉暢\n\n劉暢：請各位就修訂稿發言，並請註明條次。",
	/* what a sentence lists or names behind a comma */
	"主任表示，新計畫已獲通過，「寬頻建置發展計畫」。",
	/* a theme, a principle or a term within what is told */
	"他表示，本次會議的主題為「沒有任何人被遺漏的網路」。",
	"主席指出，各國應落實「不得歧視原則」，並推動「由下而上的決策」。",
	"秘書長陳建宏表示，實現「不讓任何人掉隊」的目標，尚須努力。",
	/* themes, mottos, provisions and boards */
	"大會的主題是「網路是所有人的，也是每個人的」。",
	"學會的座右銘是「慢就是穩，穩就是快」。",
	"委員會的建議是「修改第三條，不再增加負擔」。",
	"牆上的標語很醒目：「今天的流量，明天的帳單。」",
	"他的座位牌上寫著：「請勿拍照，也請勿錄音。」",
	"The bylaws say that the director \"shall be elected by the members\".",
	"Staff said that the label \"is reserved\" in the table.",
};

START_TEST(somebody_says_it)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, quoted[_i].text);
	ck_assert_uint_eq(a.quotes.n, 1);
	ck_assert_str_eq(text_z(&doc, a.quotes.v[0].speaker),
			 quoted[_i].speaker);
	ck_assert_str_eq(text_z(&doc, a.quotes.v[0].text), quoted[_i].said);
	text_free(&doc);
}
END_TEST

START_TEST(nobody_says_it)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc, marked[_i]);
	ck_assert_uint_eq(a.quotes.n, 0);
	text_free(&doc);
}
END_TEST

START_TEST(the_original_joins_its_translation)
{
	struct jb_document doc;
	struct jb_analysis a;

	text_analyze(&a, &doc,
		     "Marby又表示，「因為各位已經創建了一個系統。」(You have "
		     "created a system that is used around the world.)");
	ck_assert_uint_eq(a.quotes.n, 1);
	ck_assert_uint_ne(a.quotes.v[0].original.block, JB_NONE);
	ck_assert_str_eq(
		text_z(&doc, jb_anchor_text(&doc, a.quotes.v[0].original)),
		"You have created a system that is used around the world.");
	text_free(&doc);
}
END_TEST

/* A paragraph of nothing else, as long as a book: who says it, and how often. */
static const struct {
	const char *part;
	int times;
} endless[] = {
	{ "「我們必須保持中立」", 80000 },
	{ "他表示，業者「連內部盤點都來不及了而且還要做完所有的事」。",
	  20000 },
	{ "賽義德認為很好。他說：「我們必須保持中立，這是最重要的事。」",
	  10000 },
};

START_TEST(an_endless_paragraph_costs_little)
{
	struct jb_document doc;
	struct jb_analysis a;
	struct jb_buf text = { 0 };

	for (int i = 0; i < endless[_i].times; i++)
		jb_buf_z(&text, endless[_i].part);
	jb_buf_z(&text, "表示");
	jb_buf_add(&text, "", 1);
	text_analyze(&a, &doc, text.p);
	ck_assert_uint_eq(a.quotes.n, _i == 2 ? (size_t)endless[_i].times : 0);
	text_free(&doc);
	jb_buf_clear(&text);
}
END_TEST

Suite *quotes_suite(void)
{
	Suite *suite = suite_create("quotes");
	TCase *tests = tcase_create("said");

	tcase_add_unchecked_fixture(tests, text_setup, text_teardown);
	tcase_add_loop_test(tests, somebody_says_it, 0,
			    sizeof(quoted) / sizeof(quoted[0]));
	tcase_add_loop_test(tests, nobody_says_it, 0,
			    sizeof(marked) / sizeof(marked[0]));
	tcase_add_test(tests, the_original_joins_its_translation);
	tcase_add_loop_test(tests, an_endless_paragraph_costs_little, 0,
			    sizeof(endless) / sizeof(endless[0]));
	suite_add_tcase(suite, tests);
	return suite;
}
