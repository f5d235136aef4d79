/*
 * Where a Chinese term begins.
 *
 *	…，包括網際網路指配號碼機構（Internet Assigned Numbers Authority，IANA）
 *	   ^zone  ^edge              ^end
 *
 * Its end is known: the bracket. Its beginning is not marked in Chinese. The
 * zone goes back from the end to punctuation, and every word in it that might
 * be the first of the term is weighed: by the length that the English name or
 * the abbreviation makes likely; by what stands before it (的, 參加, 以及);
 * by words that no term has inside; by the lexicon; and by whether the same
 * string stands elsewhere in the document after something else.
 */
#include "analyze/terms.h"

#include <string.h>

enum {
	ZONE = 48,		/* characters */
	SEARCHES = 1000,	/* in the rest of a document */
	REACH = 32768,		/* bytes searched on either side */
	ROW_HITS = 64,		/* lexicon words looked at in a zone */
};

/* Where a term may begin, and how likely it seems. */
struct candidate {
	size_t start;		/* byte of the block */
	size_t han;		/* characters from there to the end */
	bool cut;		/* a word begins here, as ICU cuts them */
	bool word;		/* the same, or a word of the lexicon does */
	bool covered;		/* inside a word of the lexicon */
	double score;
};

struct zone {
	struct jb_str text;	/* of the block */
	size_t start, end;
	bool open;		/* begins after punctuation, not in a line */
	size_t block;
	struct word_table *table;
	const UChar *units;	/* the characters, folded */
	JB_LIST(struct candidate) list;
};

/* Words after which a term begins, and that are not inside one. */
static const char *const particles[] = {
	"的", "之", "為", "于", "於", "在", "由", "向", "對", "從", "是", "將",
	"把", "被", "讓", "使", "給", "以", "就", "因", "至", "到", "自", "其",
	"該", "此", "每", "某", "按", "據", "依", "經", "並", "亦", "則", "又",
	"再", "已", "未", "曾", "可", "應", "須", "需", "即", "係", "如", "若",
	"了", "著", "这", "這", "那", "些", "也", "還", "均", "皆", "都", "所",
	"我", "我們", "他們", "且", "或", "而", "但", "能", "會", "要", "各",
	"本", "名", "位", "種", "項", "個", "一個", "一種", "一項", "這個",
	"此次", "上述", "前述", "所謂", "稱為", "成為", "作為", "名為", "视为",
	"包括", "包含", "例如", "諸如", "比如", "以及", "及其", "與其", "透過",
	"通過", "根據", "依據", "依照", "按照", "基於", "針對", "對於", "關於",
	"有關", "由於", "因此", "因為", "屬於", "位於", "來自", "等", "向",
	"主要", "目前", "現行", "相關", "當時", "自從", "隨著", "除了", "以利",
	"如何", "为了", "何謂", "什麼是", "及", "與", "和", "者", "多個", "部分",
	"一套", "另", "另外", "還有", "像", "乃", "僅", "只有", "不同", "其中",
	"某一", "任一", "每個", "各個", "兩個", "三個", "一", "數個", "各種",
	"同期間", "期間", "同時", "當天", "昨天", "今天", "稍早", 
	"首屆", "第一個", "仍是", "仍", "就是", "不是", "正是", "儘管",
};

/* Verbs that take a term as their object. */
static const char *const verbs[] = {
	"參加", "出席", "參與", "成立", "設立", "建立", "推動", "推廣", "推行",
	"推出", "使用", "採用", "提供", "支持", "強化", "加強", "加速", "維護",
	"維持", "發布", "發佈", "公布", "公佈", "制定", "制訂", "訂定", "修訂",
	"修正", "負責", "掌握", "形成", "防止", "處理", "增訂", "規定", "規劃",
	"規範", "完成", "召開", "舉辦", "辦理", "舉行", "討論", "協調", "涉及",
	"實施", "執行", "進行", "提出", "提交", "提升", "提高", "加入", "參考",
	"介紹", "簽署", "批准", "通過", "要求", "主辦", "承辦", "新增", "納入",
	"解決", "導入", "引入", "引進", "部署", "佈署", "促進", "擔任", "隸屬",
	"邀請", "訪問", "拜會", "關注", "培養", "打造", "建構", "構建", "建置",
	"啟用", "啟動", "開發", "利用", "運用", "應用", "實現", "達成", "確保",
	"避免", "減少", "降低", "增加", "擴大", "遵守", "遵循", "符合", "違反",
	"取代", "改變", "討論", "審議", "審查", "審核", "檢視", "評估", "監督",
	"管理", "營運", "領導", "代表", "聯繫", "聯絡", "協助", "輔導", "補助",
	"資助", "贊助", "委託", "授權", "指派", "任命", "選出", "選舉", "接受",
	"接獲", "獲得", "取得", "申請", "登記", "註冊", "撤銷", "移除", "刪除",
	"停止", "暫停", "終止", "延長", "縮短", "展示", "說明", "解釋", "強調",
	"指出", "認為", "表示", "建議", "呼籲", "敦促", "責成", "請", "讓",
	"倡議", "主張", "支援", "發起", "主導", "推進", "推展", "落實", "開展",
	"開放", "發行", "編製", "編寫", "撰寫", "出版", "翻譯", "採納", "採取",
	"進入", "離開", "前往", "赴", "抵達", "經過", "協同", "聯合", "加深",
	"深化", "提及", "提到", "談到", "涵蓋", "囊括", "屬", "叫做", "改名為",
	"更名為", "改稱", "簡稱", "又稱", "俗稱", "見", "參見", "詳見", "採",
	"訂出", "制定出", "完善", "改善", "改進", "優化", "整合", "統整", "統籌",
	"發展", "研議", "研擬", "研究", "制止", "打擊", "遏止", "偵測", "防範",
	"保護", "保障", "簡介", "介绍", "執掌", "掌管", "運作", "運營", "經由",
	"增修", "公告", "宣布", "宣佈", "發表", "產生", "引發", "造成", "形塑",
	"擬定", "擬訂", "用於", "適用", "採行", "奉行", "堅持", "秉持", "恪守",
	"依循", "遭受", "面對", "面臨", "因應", "回應", "阻止", "中斷", "抵禦",
	"緩解", "舒緩", "減緩", "增進", "加劇", "探討", "研討", "聚焦", "著重",
};

/* A body's kind, with its name after it: 註冊管理機構公共利益註冊中心 */
static const char *const bodies[] = {
	"機構", "業者", "單位", "廠商", "公司", "組織", "團體", "主席", "代表",
	"成員", "新版", "新的",
};

/* Joints of a list that a name may have inside. */
static const char *const joints[] = { "與", "和", "及", "、", "/", "／" };

/* Words that no particle is cut out of: 路由, 自治, 行為 */
static const char *const compounds[] = {
	"路由", "自由", "理由", "自治", "自動", "自律", "自願", "自主",
	"對等", "對應", "對話", "對象", "在線", "在地", "以太", "同儕",
	"本地", "基本", "資本", "版本", "成本", "文本", "腳本", "樣本",
	"智能", "功能", "職能", "能力", "能源", "性能", "技能", "等級",
	"平等", "可信", "許可", "可靠", "可用", "應急", "應用", "回應",
	"響應", "供應", "需求", "經濟", "經營", "使用", "使命", "大使",
	"過渡", "過程", "數據", "證據", "面向", "導向", "定向", "雙向",
	"原因", "行為", "並行", "因素", "因子", "可持", "一般", "統一",
	"單一", "唯一", "第一", "萬一", "惟一", "一致", "名稱", "域名",
	"假名", "匿名", "簽名", "具名", "個人", "項目", "事項", "單位",
	"數位", "位址", "品種", "種類", "要素", "必要", "摘要", "概要",
	"依賴", "所有", "場所", "事務所", "交易所", "會員", "會議",
	"委員會", "協會", "各方", "至上", "被遺忘", "可擴", "可攜",
	"可及", "由下", "由上", "自下", "自上", "其他", "每日", "該隱",
	"可追", "可解", "非自", "公會", "工會", "學會", "大會", "理事會",
	"董事會", "社會", "議會", "國會", "峰會", "高峰會", "聯合會",
	"基金會", "年會", "均衡", "未來", "再生", "為準", "可行", "已知",
	"未知", "至少", "則", "而", "因特", "自身", "可視",
};

/* What a word is, so that one look-up answers for all lists. */
enum {
	JOINT = 1,
	PARTICLE = 2,
	VERB = 4,
	BODY = 8,
	COMPOUND = 16,
	TABLE = 4096,		/* slots, several times the words */
	LONGEST = 4,		/* characters of a word in the table */
};

struct word_slot {
	uint64_t key;		/* four folded characters; 0: free */
	unsigned kind;
};

struct word_table {
	struct word_slot slots[TABLE];
};

static struct word_slot *table_slot(struct word_table *table, uint64_t key)
{
	size_t i = (size_t)(key * 0x9E3779B97F4A7C15u >> 40);

	while (table->slots[i & (TABLE - 1)].key &&
	       table->slots[i & (TABLE - 1)].key != key)
		i++;
	return &table->slots[i & (TABLE - 1)];
}

static void table_add(struct word_table *table, const char *const list[],
		      size_t n, unsigned kind)
{
	for (size_t i = 0; i < n; i++) {
		struct jb_str word = jb_str_of(list[i]);
		struct word_slot *slot;
		uint64_t key = 0;

		for (size_t at = 0; at < word.n;)
			key = key << 16 |
			      (jb_fold(jb_utf8_next(word, &at)) & 0xFFFF);
		slot = table_slot(table, key);
		slot->key = key;
		slot->kind |= kind;
	}
}

#define ADD(table, list, kind) \
	table_add((table), (list), sizeof(list) / sizeof((list)[0]), (kind))

void edge_open(struct edge_finder *finder, struct work *work)
{
	UErrorCode error = U_ZERO_ERROR;

	*finder = (struct edge_finder){ .work = work };
	finder->table = jb_new(work->arena, struct word_table, 1);
	ADD(finder->table, joints, JOINT);
	ADD(finder->table, particles, PARTICLE);
	ADD(finder->table, verbs, VERB);
	ADD(finder->table, bodies, BODY);
	ADD(finder->table, compounds, COMPOUND);
	finder->breaks = ubrk_open(UBRK_WORD, "zh", NULL, 0, &error);
	if (U_FAILURE(error))
		finder->breaks = NULL;
}

void edge_close(struct edge_finder *finder)
{
	if (finder->breaks)
		ubrk_close(finder->breaks);
	finder->breaks = NULL;
}

/* What the characters [from, past) of the zone are, as one word. */
static unsigned kind_of(const struct zone *zone, size_t from, size_t past)
{
	uint64_t key = 0;

	if (past - from > LONGEST || past > zone->list.n)
		return 0;
	for (size_t i = from; i < past; i++)
		key = key << 16 | zone->units[i];
	return table_slot(zone->table, key)->kind;
}

/* Does the zone go on with word at character i? */
static bool goes_on_with(const struct zone *zone, size_t i,
			 struct jb_str word)
{
	for (size_t at = 0; at < word.n; i++)
		if (i >= zone->list.n ||
		    zone->units[i] !=
			    (jb_fold(jb_utf8_next(word, &at)) & 0xFFFF))
			return false;
	return true;
}

/* --- the zone --- */

static bool is_date_unit(uint32_t cp)
{
	return cp == 0x5E74 || cp == 0x6708 || cp == 0x65E5;	/* 年月日 */
}

/* Is the Latin word that ends at at part of the term, by its gloss? */
static bool takes_latin(const struct zone *zone, size_t at,
			const struct gloss *gloss, size_t *start)
{
	struct jb_str word, name = gloss->en.p ? gloss->en : gloss->abbr;
	size_t from = at, here;
	uint32_t cp;

	while (here = from, cp = jb_utf8_prev(zone->text, &here),
	       here < from && (jb_is_latin(cp) || jb_is_digit(cp) ||
			       cp == '-'))
		from = here;
	word = jb_str_slice(zone->text, from, at);
	*start = from;
	if (word.n < 2)
		return false;
	/* 歐洲ccTLD註冊管理機構協會: glued on both sides, a name of some length */
	here = from;
	if (gloss->words >= 3 && from > 0 &&
	    jb_is_han(jb_utf8_prev(zone->text, &here)))
		return true;
	if (word.n > name.n)
		return false;
	for (size_t i = 0; i < word.n; i++)
		if ((word.p[i] | 0x20) != (name.p[i] | 0x20))
			return false;
	return word.n < name.n;
}

/* 第三次: the numeral belongs to the name */
static bool after_ordinal(struct jb_str text, size_t at)
{
	size_t here = at;
	uint32_t cp;

	while (cp = jb_utf8_prev(text, &here), jb_is_digit(cp) || cp == ' ')
		if (here == 0)
			return false;
	return cp == 0x7B2C;	/* 第 */
}

static void zone_find(struct zone *zone, const struct gloss *gloss)
{
	size_t at = zone->end, chars = 0, start;

	zone->open = true;
	while (at > 0 && chars < ZONE) {
		size_t here = at;
		uint32_t cp = jb_utf8_prev(zone->text, &here);

		if (jb_is_han(cp) || cp == 0x3001 || cp == '/' ||
		    cp == 0xFF0F || cp == 0xB7 || cp == 0x2027) {
			if (is_date_unit(cp) && here > 0 &&
			    jb_is_digit(jb_utf8_prev(zone->text,
						     &(size_t){ here })))
				break;
			at = here;
			chars++;
			continue;
		}
		if (jb_is_space(cp) && cp != '\t' && cp != '\n' &&
		    at < zone->end && here > 0) {
			uint32_t before = jb_utf8_prev(
				zone->text, &(size_t){ here });

			if (jb_is_latin(before) &&
			    takes_latin(zone, here, gloss, &start)) {
				at = start;
				chars++;
			}
			if (jb_is_digit(before) &&
			    after_ordinal(zone->text, here)) {
				at = here;
				continue;
			}
			break;
		}
		if (jb_is_digit(cp) && after_ordinal(zone->text, here)) {
			at = here;
			continue;
		}
		if (jb_is_latin(cp) && takes_latin(zone, at, gloss, &start)) {
			size_t left = start;

			at = start;
			chars += 2;
			if (left > 0 &&
			    jb_is_han(jb_utf8_prev(zone->text, &left)))
				continue;
		}
		break;
	}
	zone->open = chars < ZONE;
	/* marks that only join do not begin anything */
	while (at < zone->end) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(zone->text, &next);

		if (cp != 0x3001 && cp != '/' && cp != 0xFF0F && cp != ' ')
			break;
		at = next;
	}
	zone->start = at;
}

/* --- the candidates --- */

/*
 * A candidate a character, and which of them begin a word as ICU cuts them.
 * The text is folded first, so that both scripts are cut alike; rare planes
 * are shown to ICU as one plain character, which keeps units and characters
 * one to one.
 */
static void cut_words(struct edge_finder *finder, struct zone *zone)
{
	UChar *units = jb_new(finder->work->arena, UChar, ZONE * 4);
	int32_t n = 0;
	UErrorCode error = U_ZERO_ERROR;

	for (size_t at = zone->start; at < zone->end && n < ZONE * 4;) {
		struct candidate *c = jb_list_add(finder->work->arena,
						  &zone->list);
		uint32_t cp;

		c->start = at;
		cp = jb_fold(jb_utf8_next(zone->text, &at));
		c->word = c->cut = !finder->breaks;
		units[n++] = cp < 0x10000 ? (UChar)cp : 0x4E00;
	}
	zone->units = units;
	if (!finder->breaks)
		return;
	ubrk_setText(finder->breaks, units, n, &error);
	for (int32_t i = ubrk_first(finder->breaks);
	     U_SUCCESS(error) && i != UBRK_DONE && i < n;
	     i = ubrk_next(finder->breaks))
		zone->list.v[i].word = zone->list.v[i].cut = true;
}

/* What the word that begins at candidate i is, as ICU cuts it. */
static unsigned word_kind(const struct zone *zone, size_t i)
{
	size_t past = i + 1;

	while (past < zone->list.n && !zone->list.v[past].word)
		past++;
	return kind_of(zone, i, past);
}

static void count_han(struct zone *zone)
{
	size_t han = 0;

	for (size_t i = zone->list.n; i-- > 0;) {
		size_t at = zone->list.v[i].start;
		uint32_t cp = jb_utf8_next(zone->text, &at);

		/* a Latin word is as long as two characters */
		if (jb_is_latin(cp))
			han += zone->list.v[i].word ? 2 : 0;
		else
			han += jb_is_han(cp);
		zone->list.v[i].han = han;
	}
}

/* --- the weights --- */

/* Characters that a gloss makes likely: measured on the samples' gold. */
static double likely_length(const struct gloss *gloss)
{
	return gloss->en.p ? 2.5 * (double)gloss->words + 0.5
			   : 2.1 * (double)gloss->letters + 0.5;
}

/* How well han characters render the gloss: 0 best, falling. */
static double length_fit(const struct gloss *gloss, size_t han)
{
	size_t units = gloss->en.p ? gloss->words : gloss->letters;
	double spread = 0.8 * (double)units + 1.0;
	double off = ((double)han - likely_length(gloss)) / spread;

	return -0.6 * off * off;
}

/*
 * Is one of the listed words right before candidate i? It must be a word as
 * ICU cuts them too (于, but not the end of 关于), unless ICU has cut through
 * the candidate itself (之路|由 for 之|路由).
 */
static bool follows(const struct zone *zone, size_t i, unsigned kind)
{
	for (size_t chars = 1; chars <= LONGEST && chars <= i; chars++) {
		if (zone->list.v[i].word && !zone->list.v[i - chars].word)
			continue;
		if (kind_of(zone, i - chars, i) & kind)
			return true;
	}
	return false;
}

/* Is the word inside another that is no particle: 路由, 自治, 行為? */
static bool in_compound(const struct zone *zone, size_t i)
{
	for (size_t back = 0; back <= 2 && back <= i; back++)
		for (size_t n = back + 1 > 2 ? back + 1 : 2; n <= LONGEST; n++)
			if (kind_of(zone, i - back, i - back + n) & COMPOUND)
				return true;
	return false;
}

/* What stands before candidate i, seen as an edge. */
static double left_weight(const struct zone *zone, size_t i)
{
	if (i == 0)
		return zone->open ? 1.5 : -2.0;
	if (follows(zone, i, JOINT))
		return 1.0;
	if (follows(zone, i, PARTICLE))
		return 2.2;
	if (follows(zone, i, VERB))
		return 1.8;
	if (follows(zone, i, BODY))
		return 0.8;
	return 0;
}

/* What going back over the word at candidate i costs. */
static double inside_cost(const struct zone *zone, size_t i,
			  const struct gloss *gloss, size_t *joined)
{
	unsigned kind = word_kind(zone, i);

	if (zone->list.v[i].covered)
		return 0;
	if (kind & JOINT) {
		if (*joined < gloss->joints) {
			++*joined;
			return 0;
		}
		return zone->units[i] == 0x3001 ? 2.5 : 1.5;	/* 、 */
	}
	if (zone->units[i] == 0x7684 && kind & PARTICLE)	/* 的 */
		return 5.0;
	if (kind & PARTICLE && !in_compound(zone, i))
		return 3.0;
	/* a verb may be a noun: 支援組織, 管理機構; not as the first word */
	if (kind & VERB)
		return 0.5;
	return 0;
}

/* A candidate that begins with such a word is likely none. */
static double first_cost(const struct zone *zone, size_t i)
{
	unsigned kind = word_kind(zone, i);

	if (kind & JOINT || (kind & PARTICLE && !in_compound(zone, i)))
		return 3.0;
	if (kind & VERB)
		return i > 0 ? 1.2 : 0.6;
	if (kind & BODY)
		return 1.0;
	return 0;
}

/* 聯合國網路治理論壇（Internet Governance Forum）: the name begins later. */
static void weigh_owner(struct zone *zone, const struct gloss *gloss)
{
	static const struct {
		const char *zh, *en[4];
	} owners[] = {
		{ "聯合國", { "United Nations", "UN", "U.N." } },
		{ "歐盟", { "European", "EU", "Europe" } },
	};

	if (!gloss->en.p)
		return;
	for (size_t i = 0; i < zone->list.n; i++) {
		for (size_t k = 0; k < 2; k++) {
			struct jb_str zh = jb_str_of(owners[k].zh);
			size_t chars = jb_utf8_count(zh, zh.n);
			bool said = false;

			if (!goes_on_with(zone, i, zh) ||
			    i + chars + 1 >= zone->list.n)
				continue;
			for (size_t e = 0; owners[k].en[e]; e++)
				said |= jb_str_starts(
					gloss->en, jb_str_of(owners[k].en[e]));
			if (said)
				continue;
			/* what the lexicon says of both, it says of this */
			zone->list.v[i + chars].score +=
				zone->list.v[i].score > 5.0 ? 8.0 : 2.0;
			zone->list.v[i].score -= 4.0;
		}
	}
}

static bool begins_latin(const struct zone *zone, size_t i)
{
	size_t at = zone->list.v[i].start;

	return jb_is_latin(jb_utf8_next(zone->text, &at));
}

static void weigh_words(struct zone *zone, const struct gloss *gloss)
{
	double inside = 0;
	size_t joined = 0;

	for (size_t i = zone->list.n; i-- > 0;) {
		struct candidate *c = &zone->list.v[i];

		c->score += length_fit(gloss, c->han) + left_weight(zone, i) -
			    inside;
		if (!c->word) {
			c->score -= begins_latin(zone, i) ? 9.0 : 1.2;
			continue;
		}
		if (begins_latin(zone, i))
			inside += 1.0;
		c->score -= first_cost(zone, i);
		inside += inside_cost(zone, i, gloss, &joined);
	}
}

/* First hit of the block's that may reach into the zone. */
static size_t first_hit(const struct jb_hits *hits, size_t start)
{
	size_t low = 0, high = hits->list.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (hits->list.v[mid].start < start)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Does ICU cut where the lexicon's word begins and ends? 一个|资源, not 个资 */
static bool is_cut_out(const struct zone *zone, const struct jb_hit *hit)
{
	bool start = false, end = hit->end == zone->end;

	for (size_t i = 0; i < zone->list.n; i++) {
		const struct candidate *c = &zone->list.v[i];

		start |= c->start == hit->start && c->cut;
		end |= c->start == hit->end && c->cut;
	}
	return start && end;
}

/* A country that the English name has too: 日本…（Japan Registry Services） */
static bool is_named_place(const struct jb_hit *hit, const struct gloss *gloss,
			   const struct jb_lexicon *lex)
{
	struct jb_str en;

	if (hit->file != JB_LEX_PLACES || !gloss->en.p)
		return false;
	en = jb_lex_get(lex, JB_LEX_PLACES, hit->row, "en");
	return en.n && jb_str_find(gloss->en, en, 0) != SIZE_MAX;
}

static void weigh_hit(struct zone *zone, const struct jb_hit *hit,
		      const struct gloss *gloss, const struct jb_lexicon *lex)
{
	bool ends = hit->end == zone->end;
	bool names = ends && gloss_is_row(gloss, lex, (enum jb_lex)hit->file,
					  hit->row);
	/* 支持组织 ends 通用域名支持组织 (GNSO), and is not it */
	double start = names ? 8.0 : ends ? 0.2 : 0.7;

	if (!names && !is_cut_out(zone, hit))
		return;
	if (is_named_place(hit, gloss, lex))
		start = 3.0;
	for (size_t i = 0; i < zone->list.n; i++) {
		struct candidate *c = &zone->list.v[i];

		if (c->start == hit->start) {
			c->score += start;
			c->word = true;
		} else if (c->start > hit->start && c->start < hit->end) {
			c->score -= 2.5;
		} else if (c->start == hit->end) {
			c->score += 0.5;
			c->word = true;
		}
		if (c->start >= hit->start && c->start < hit->end)
			c->covered = true;
	}
}

static void weigh_lexicon(struct zone *zone, const struct work *work,
			  const struct gloss *gloss)
{
	const struct jb_hits *hits = &work->views[zone->block].hits;
	size_t seen = 0;

	for (size_t i = first_hit(hits, zone->start);
	     i < hits->list.n && hits->list.v[i].start < zone->end &&
	     seen < ROW_HITS;
	     i++, seen++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->end <= zone->end &&
		    (hit->file == JB_LEX_TERMS ||
		     hit->file == JB_LEX_ORGANIZATIONS ||
		     hit->file == JB_LEX_PLACES))
			weigh_hit(zone, hit, gloss, work->lex);
	}
}

/* Is the candidate found nearby after another character than here? */
static bool recurs(struct edge_finder *finder, const struct zone *zone,
		   const struct candidate *c)
{
	const struct work *work = finder->work;
	struct jb_str want = jb_str_slice(zone->text, c->start, zone->end);
	size_t before = c->start;
	uint32_t here = jb_utf8_prev(zone->text, &before);
	size_t budget = REACH;

	for (size_t step = 1; step < 400 && budget > 0; step++) {
		size_t b = step & 1 ? zone->block + step / 2
				    : zone->block - step / 2;
		struct jb_str text;
		size_t from;

		if (b >= work->doc->blocks.n)
			continue;
		text = block_text(work, b);
		from = b == zone->block && c->start > REACH / 2
			       ? c->start - REACH / 2
			       : 0;
		text = jb_str_slice(text, 0, from + REACH);
		for (size_t at = from;
		     (at = jb_str_find(text, want, at)) != SIZE_MAX;
		     at += want.n) {
			size_t left = at;

			if (at == c->start && b == zone->block)
				continue;
			if (jb_utf8_prev(text, &left) != here)
				return true;
		}
		budget = text.n - from < budget ? budget - (text.n - from)
						: 0;
	}
	return false;
}

/* Does the zone go on at i with one of the renderings in cell zh? */
static bool begins_with(const struct zone *zone, size_t i, struct jb_str zh)
{
	struct jb_str part;

	for (size_t at = 0; jb_lex_part(&part, zh, &at);)
		if (goes_on_with(zone, i, part))
			return true;
	return false;
}

/* 世界電訊標準化大會 begins where World does. */
static void weigh_name(struct zone *zone, const struct gloss *gloss,
		       const struct jb_lexicon *lex)
{
	struct jb_str word;
	double weight = 2.0;

	for (size_t at = 0; gloss_next(&word, gloss->en, &at);) {
		struct jb_str zh = gloss_word(lex, word);

		size_t last = zone->list.n;

		for (size_t i = 0; zh.n && i < zone->list.n; i++)
			if (begins_with(zone, i, zh)) {
				zone->list.v[i].score += weight;
				/* a word is where its rendering is */
				if (!zone->list.v[i].word)
					zone->list.v[i].score += 1.2;
				last = i;
			}
		/* whoever begins later lacks this word of the name */
		for (size_t i = last + 1; i < zone->list.n; i++)
			zone->list.v[i].score -= 0.8;
		weight = 0.7;
	}
}

/* The longest string that stands elsewhere after something else. */
static void weigh_recurrence(struct edge_finder *finder, struct zone *zone,
			     const struct gloss *gloss)
{
	double likely = likely_length(gloss);

	for (size_t i = 0; i < zone->list.n; i++) {
		struct candidate *c = &zone->list.v[i];

		if (c->han < 3 || finder->searches >= SEARCHES)
			continue;
		finder->searches++;
		if (recurs(finder, zone, c)) {
			/* a common tail (委員會) recurs and says little */
			c->score += (double)c->han < likely
					    ? 1.2 * (double)c->han / likely
					    : 1.2;
			return;
		}
	}
}

/* The digit that a word of the gloss ends in: SSR2, NIS2 Directive; or 0. */
static int number_of(struct jb_str s)
{
	for (size_t i = 1; i < s.n; i++)
		if (s.p[i] >= '1' && s.p[i] <= '9' &&
		    (i + 1 == s.n || s.p[i + 1] == ' ') &&
		    ((s.p[i - 1] | 0x20) >= 'a' && (s.p[i - 1] | 0x20) <= 'z'))
			return s.p[i] - '0';
	return 0;
}

/* 第二次…審核(SSR2): the number is in both. */
static void weigh_ordinal(struct zone *zone, const struct gloss *gloss)
{
	static const char *const numerals[] = {
		"", "一", "二", "三", "四", "五", "六", "七", "八", "九",
	};
	int digit = number_of(gloss->abbr);

	if (!digit)
		digit = number_of(gloss->en);
	for (size_t i = 0; digit && i < zone->list.n; i++) {
		struct jb_str rest = jb_str_slice(
			zone->text, zone->list.v[i].start, zone->end);

		if (!jb_str_starts(rest, JB_STR("第")))
			continue;
		rest = jb_str_trim(jb_str_slice(rest, 3, rest.n));
		if (jb_str_starts(rest, jb_str_of(numerals[digit])) ||
		    (rest.n && rest.p[0] == '0' + digit))
			zone->list.v[i].score += 10.0;
	}
}

/*
 * 安全性、稳定性和灵活性 (SSR): as many parts as letters, all ending alike.
 * Returns the word where the first part begins, or the count of words.
 */
static size_t find_parallel(const struct zone *zone,
			    const struct gloss *gloss)
{
	size_t parts = 1, i = zone->list.n;
	uint32_t tail = 0;

	if (gloss->en.p || gloss->letters < 2 || gloss->letters > 4)
		return zone->list.n;
	for (bool ends = true; i-- > 0;) {
		struct jb_str text = zone->text;
		unsigned kind = kind_of(zone, i, i + 1);
		size_t end = i + 1 < zone->list.n ? zone->list.v[i + 1].start
						  : zone->end;
		uint32_t last;

		if (kind & JOINT) {
			parts++;
			ends = true;
			continue;
		}
		if (ends) {
			last = jb_fold(jb_utf8_prev(text, &end));
			if (tail && last != tail)
				return zone->list.n;
			tail = last;
			ends = false;
		} else if (parts == gloss->letters &&
			   kind & PARTICLE) {
			return i + 1;
		}
	}
	return parts == gloss->letters ? 0 : zone->list.n;
}

static void weigh_parallel(struct zone *zone, const struct gloss *gloss)
{
	size_t i = find_parallel(zone, gloss);

	if (i < zone->list.n)
		zone->list.v[i].score += 8.0;
}

static const struct candidate *best(const struct zone *zone)
{
	const struct candidate *top = NULL;

	for (size_t i = 0; i < zone->list.n; i++) {
		const struct candidate *c = &zone->list.v[i];

		if (c->han >= 2 && (!top || c->score > top->score))
			top = c;
	}
	return top;
}

size_t edge_find(struct edge_finder *finder, size_t block, size_t end,
		 const struct gloss *gloss, double *score)
{
	struct zone zone = {
		.text = block_text(finder->work, block),
		.end = end,
		.block = block,
		.table = finder->table,
	};
	const struct candidate *top;

	zone_find(&zone, gloss);
	if (zone.start >= zone.end)
		return SIZE_MAX;
	cut_words(finder, &zone);
	count_han(&zone);
	weigh_lexicon(&zone, finder->work, gloss);
	weigh_words(&zone, gloss);
	weigh_name(&zone, gloss, finder->work->lex);
	weigh_owner(&zone, gloss);
	weigh_recurrence(finder, &zone, gloss);
	weigh_ordinal(&zone, gloss);
	weigh_parallel(&zone, gloss);
	top = best(&zone);
	if (!top)
		return SIZE_MAX;
	*score = top->score;
	return top->start;
}
