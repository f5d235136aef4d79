/*
 * What heads a document and what signs it: title, organization, date, authors.
 *
 *	財團法人台灣網路資訊中心因公出國人員報告書 107年3月26日
 *	关于赴新加坡出席亚太顶级域名联合会会议的出访报告
 *	LOS ANGELES – 21 February 2023 – …
 *	国家域名应用推进办公室编　2020年12月18日
 *	… 特此报告。/ 中国域名协会国际合作部 / 2017年9月22日
 */
#include "analyze/dates.h"
#include "analyze/heading.h"
#include "analyze/meta.h"
#include "analyze/person.h"

#include <string.h>

enum {
	HEAD = 12,		/* blocks that may hold the title */
	TAIL = 6,		/* blocks that may hold a signature */
	TITLE = 240,		/* bytes of a title */
	LINE = 160,		/* bytes of a line with a date in it */
	NAME = 90,		/* bytes of a body's name in a line */
};

static bool ends_with(struct jb_str s, const char *const list[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct jb_str tail = jb_str_of(list[i]);
		size_t a = s.n, b = tail.n;

		if (s.n < tail.n)
			continue;
		while (b > 0 && jb_fold(jb_utf8_prev(s, &a)) ==
					jb_fold(jb_utf8_prev(tail, &b)))
			if (b == 0)
				return true;
	}
	return false;
}

static bool starts_with(struct jb_str s, const char *const list[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct jb_str head = jb_str_of(list[i]);
		size_t a = 0, b = 0;

		while (b < head.n && a < s.n &&
		       jb_fold(jb_utf8_next(s, &a)) ==
			       jb_fold(jb_utf8_next(head, &b)))
			if (b == head.n)
				return true;
	}
	return false;
}

#define ENDS(s, list) ends_with((s), (list), sizeof(list) / sizeof((list)[0]))
#define STARTS(s, list) \
	starts_with((s), (list), sizeof(list) / sizeof((list)[0]))

bool is_body_name(struct jb_str s)
{
	static const char *const tails[] = {
		"中心", "委員會", "協會", "學會", "理事會", "董事會", "聯合會",
		"基金會", "公會", "聯盟", "機構", "組織", "部", "院", "局", "署",
		"處", "司", "公司", "大學", "學院", "研究所", "研究院", "辦公室",
		"工作組", "小組", "秘書處", "籌備處", "編輯室", "編輯部", "論壇",
		"事務組", "組", "科", "室", "社", "集團", "銀行", "政府", "會",
		"Foundation", "Committee", "Council", "Association", "Board",
		"Cooperative", "Organization", "Organisation", "Society",
		"Centre", "Center", "Institute", "University", "Agency",
		"Ministry", "Office", "Group", "Secretariat", "Registry", "org",
		"Corporation", "Inc.", "Ltd.", "Forum", "Alliance", "Network",
	};

	return s.n >= 4 && ENDS(s, tails);
}

bool meta_date(struct jb_str *edtf, struct work *work, struct jb_str s)
{
	return s.n && s.n <= LINE &&
	       date_edtf(edtf, work->arena, work->lex, s, (struct date_day){ 0 });
}

/* A character that a date is written with. */
static bool is_date_char(uint32_t cp)
{
	static const char chars[] =
		"年月日号號第期星一二三四五六七八九十〇零廿卅元民國国中華华"
		"西公時时分上下午總总（）()：:至";
	const struct jb_str all = JB_STR(chars);

	if (jb_is_digit(cp) || jb_is_space(cp) || cp == '.' || cp == '/' ||
	    cp == '-' || cp == ',' || cp == 0x2014 || cp == 0x2013)
		return true;
	for (size_t at = 0; cp >= 0x80 && at < all.n;)
		if (jb_utf8_next(all, &at) == cp)
			return true;
	return cp == '(' || cp == ')' || cp == ':';
}

/* Is the Latin word at at one that dates are written with? */
static bool is_date_word(struct jb_str s)
{
	static const char words[] = "jan feb mar apr may jun jul aug sep oct "
				    "nov dec mon tue wed thu fri sat sun utc "
				    "gmt of st nd rd th am pm the ";
	char key[4] = { 0 };

	for (size_t i = 0; i < 3 && i < s.n; i++)
		key[i] = (char)(s.p[i] | 0x20);
	if (s.n < 3)
		key[s.n] = ' ';
	return strstr(words, key) != NULL;
}

/* Only words of dates, but for a place at the head: Prague, 16 June 2025 */
static bool has_date_words(struct jb_str s)
{
	bool digit = false;

	for (size_t at = 0; at < s.n;) {
		size_t from = at;

		while (at < s.n && (s.p[at] | 0x20) >= 'a' &&
		       (s.p[at] | 0x20) <= 'z')
			at++;
		if (at == from) {
			digit |= s.p[at] >= '0' && s.p[at] <= '9';
			at++;
		} else if (!is_date_word(jb_str_slice(s, from, at)) &&
			   (digit || at >= s.n || !strchr(", ", s.p[at]))) {
			return false;
		}
	}
	return true;
}

bool is_date_line(struct jb_str *edtf, struct work *work, struct jb_str s)
{
	size_t others = 0, letters = 0;

	s = jb_str_trim(s);
	if (s.n < 4 || s.n > 60)
		return false;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_latin(cp))
			letters++;
		else
			others += !is_date_char(cp);
	}
	/* 12 September, 2019: eleven letters; Prague, 16 June 2025 */
	return others == 0 && letters <= 40 && has_date_words(s) &&
	       meta_date(edtf, work, s);
}

/* The form's value of field, where none is known. */
static bool any(const struct cover *form, const char *field, struct work *work,
		struct jb_fact *fact)
{
	const struct cover_entry *entry = cover_find(form, field);

	(void)work;
	if (!entry || fact->value.p)
		return false;
	fact->value = entry->value;
	fact->at = entry->at;
	return true;
}

/* --- the title --- */

/* Names of forms and of kinds of papers, which are no titles. */
static bool is_generic(struct jb_str s, struct work *work)
{
	static const char *const names[] = {
		"出國報告", "出國報告書", "公務出國報告", "公務出國報告提要",
		"因公出國人員報告書", "因公出國報告", "出國人員報告書",
		"因公出國人員出國報告書", "會議紀要", "會議紀錄", "會議記錄",
		"新聞稿", "新聞公報", "公告", "通知", "通報", "決議", "內部文件",
		"內部資料", "內部資料注意保存", "出席國際會議報告", "報告",
		"報告書", "出差報告", "考察報告", "附件", "機密", "草案",
		"public comment proceeding", "press release", "trip report",
		"announcement", "news", "home", "blog", "minutes", "report",
		"for immediate release", "draft", "confidential", "memorandum",
	};
	static const char *const heads[] = {
		"出國報告（", "出國報告(", "行政院及所屬各機關", "行政院所屬", "公務出國報告（",
		"系統識別號", "附件", "密等", "內部",
	};
	size_t bracket = jb_str_find(s, JB_STR(" ("), 0);
	struct jb_str key;

	/* TRIP REPORT (for internal circulation) */
	if (bracket != SIZE_MAX && jb_str_ends(s, JB_STR(")")))
		s = jb_str_slice(s, 0, bracket);
	key = heading_key(work->arena, s);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (jb_str_eq(key, heading_key(work->arena,
					       jb_str_of(names[i]))))
			return true;
	/* 安聯紀要第7號 is the number of a paper */
	if (ENDS(s, ((const char *const[]){ "號" })) && s.n <= 60 &&
	    jb_str_find(s, JB_STR("第"), 0) != SIZE_MAX)
		return true;
	/* 經濟部所屬機構人員出國報告書 is a form's name, not this report's */
	if (jb_str_find(s, JB_STR("所屬"), 0) != SIZE_MAX &&
	    jb_str_find(s, JB_STR("出國報告"), 0) != SIZE_MAX)
		return true;
	return STARTS(s, heads);
}

static bool is_title_text(struct jb_str s)
{
	static const char *const bad[] = {
		"。", "；", "，", "、", "：", ":", ";", ",", "！", "＊", "*",
	};
	size_t letters = 0, bars = 0;

	if (s.n < 9 || s.n > TITLE || ENDS(s, bad) ||
	    jb_str_find(s, JB_STR("://"), 0) != SIZE_MAX ||
	    jb_str_find(s, JB_STR("@"), 0) != SIZE_MAX ||
	    memchr(s.p, '\t', s.n))
		return false;
	if (jb_str_ends(s, JB_STR(".")) && s.n > 60)
		return false;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		letters += jb_is_han(cp) || jb_is_alpha(cp);
		bars += cp == '|' || cp == 0xFF5C;
	}
	/* 某某學會 ｜ 2025年7月15日發行 ｜ … is a masthead */
	return letters >= 4 && bars < 2 && jb_utf8_count(s, s.n) <= 120;
}

static double title_weight(struct work *work, const struct cover *form,
			   size_t b)
{
	static const char *const tails[] = {
		"報告", "報告書", "紀要", "紀錄", "記錄", "通知", "公告", "決議",
		"文件", "計畫", "計劃", "規劃", "電子報", "簡報", "月報",
		"週報", "季刊", "公報", "方案", "建議", "聲明", "說明", "會議",
		"Report", "Plan", "Resolutions", "Minutes", "Newsletter",
	};
	static const char *const heads[] = {
		"關於", "參加", "出席", "赴", "Trip Report", "Minutes of",
		"Delegation Report", "Report on", "Proposed", "Draft ",
		"Approved ", "Announcing", "ICANN ",
	};
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str s = block->text, edtf;
	double weight = 1.8 - 0.3 * (double)b;

	if ((block->type != JB_BLOCK_HEADING &&
	     block->type != JB_BLOCK_PARAGRAPH) ||
	    !is_title_text(s) || is_date_line(&edtf, work, s))
		return -9;
	for (size_t i = 0; i < form->entries.n; i++)
		if (form->entries.v[i].at.block == b)
			return -9;
	if (block->type == JB_BLOCK_HEADING) {
		if (block->role != JB_ROLE_NONE ||
		    heading_words(s).n != s.n)
			return -9;
		weight += block->level == 1 ? 2.0 : 0.5;
	}
	if (ENDS(s, tails))
		weight += 2.0;
	if (STARTS(s, heads))
		weight += 1.5;
	if (b < 2)	/* the first line, or the one under a form's name */
		weight += b ? 1.2 : 2.0;
	if (is_generic(s, work))
		return -9;
	if (s.n > 150)
		weight -= 1.0;
	return weight;
}

/* 2014年第6期 is an issue of the year, and part of its title. */
static bool names_issue(struct jb_str s)
{
	return jb_str_find(s, JB_STR("第"), 0) != SIZE_MAX &&
	       jb_str_find(s, JB_STR("期"), 0) != SIZE_MAX;
}

/* Without a date at its end: …因公出國人員報告書 107年3月26日 */
static size_t cut_date(struct work *work, struct jb_str s)
{
	struct jb_str edtf;

	for (size_t at = 0; at < s.n;) {
		size_t here = at;

		if (jb_is_space(jb_utf8_next(s, &at)) &&
		    is_date_line(&edtf, work, jb_str_slice(s, at, s.n)))
			return names_issue(jb_str_slice(s, at, s.n)) ? s.n
								     : here;
	}
	return s.n;
}

/*
 * The heading over the account names what the trip was for: 出國事由 參加
 * ICANN 65 Marrakech Meetings, and further down ICANN 65 Marrakech Meetings.
 */
static bool account_find(struct work *work, const struct cover *form)
{
	const struct cover_entry *purpose = cover_find(form, "trip.purpose");
	struct jb_str aim = { 0 };

	if (purpose)
		aim = heading_key(work->arena, purpose->value);
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 3; b++) {
		struct jb_block *block = &work->doc->blocks.v[b];
		struct jb_str key;

		if (block->type != JB_BLOCK_HEADING &&
		    (block->type != JB_BLOCK_PARAGRAPH ||
		     block->text.n > TITLE / 2))
			continue;
		/* a numbered heading is that of a part */
		if (heading_words(block->text).n != block->text.n)
			continue;
		key = heading_key(work->arena, block->text);
		if (key.n >= 9 && aim.n >= key.n &&
		    (!purpose || purpose->at.block != b) &&
		    jb_str_find(aim, key, 0) != SIZE_MAX) {
			work->out->meta.title =
				fact_of(work, b, 0, SIZE_MAX);
			return true;
		}
	}
	return false;
}

/* Where the cover is lost: the first heading that names a meeting. */
static void account_guess(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 2; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];
		const struct jb_hits *hits = &work->views[b].hits;
		bool series = false, digit = false;

		if (block->text.n > TITLE / 2 || !is_title_text(block->text) ||
		    (block->type != JB_BLOCK_HEADING &&
		     block->type != JB_BLOCK_PARAGRAPH))
			continue;
		for (size_t i = 0; i < hits->list.n; i++)
			series |= hits->list.v[i].file ==
				  JB_LEX_ORGANIZATIONS;
		for (size_t i = 0; i < block->text.n; i++)
			digit |= block->text.p[i] >= '0' &&
				 block->text.p[i] <= '9';
		if (series && digit && !ENDS(block->text, ((const char *const[]){
						"報告內容" }))) {
			work->out->meta.title =
				fact_of(work, b, 0, SIZE_MAX);
			return;
		}
	}
}

bool meta_is_outline(const struct work *work)
{
	unsigned seen = 0;

	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (block->type == JB_BLOCK_HEADING &&
		    (block->role == JB_ROLE_PURPOSE ||
		     block->role == JB_ROLE_ITINERARY))
			seen++;
	}
	return seen >= 1;
}

/* 某中心因公出國人員報告書 is a form's name with its house, no subject. */
static bool is_form_name(struct jb_str s)
{
	static const char *const names[] = {
		"因公出國人員報告書", "因公出國人員報告", "因公出國報告書",
		"因公出國報告", "出國人員報告書", "公務出國報告",
		"因公出國人員出國報告書",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct jb_str name = jb_str_of(names[i]);

		if (ends_with(s, &names[i], 1) && s.n >= name.n &&
		    is_body_name(jb_str_trim(
			    jb_str_slice(s, 0, s.n - name.n))))
			return true;
	}
	return false;
}

/* The line over the form, where it says whose report this is. */
static bool cover_title(struct work *work, const struct cover *form)
{
	size_t first = form->entries.n ? form->entries.v[0].at.block : 0;

	for (size_t b = 0; b < first && b < 3; b++) {
		struct jb_str s = block_text(work, b);
		size_t cut = cut_date(work, s);

		s = jb_str_trim(jb_str_slice(s, 0, cut));
		if (work->doc->blocks.v[b].type == JB_BLOCK_TABLE ||
		    !is_title_text(s) || is_generic(s, work) ||
		    !ENDS(s, ((const char *const[]){ "報告書", "報告",
						     "Report" })))
			continue;
		/* where the account has a heading of its own, that is it */
		if (is_form_name(s) && account_find(work, form))
			return true;
		work->out->meta.title = fact_of(work, b, 0, cut);
		return true;
	}
	return false;
}

void title_find(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "title");
	struct jb_meta *meta = &work->out->meta;
	double best = 1.5;
	size_t found = JB_NONE;

	if (!entry)	/* 計畫名稱 is the title where no 報告名稱 is */
		entry = cover_find(form, "project");
	if (entry) {
		meta->title = (struct jb_fact){ entry->value, entry->at };
		return;
	}
	if (cover_title(work, form) || account_find(work, form))
		return;
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		double weight = title_weight(work, form, b);

		/* what stands behind the first long paragraph heads a part */
		if (b > form->end ||
		    (work->doc->blocks.v[b].type == JB_BLOCK_PARAGRAPH &&
		     block_text(work, b).n > TITLE && found != JB_NONE))
			break;
		if (weight > best) {
			best = weight;
			found = b;
		}
	}
	if (found != JB_NONE)
		meta->title = fact_of(work, found, 0,
				      cut_date(work, block_text(work, found)));
	else if (form->entries.n || meta_is_outline(work))
		account_guess(work);
}

/* --- organization and date --- */

/* 財團法人…中心 in front of 因公出國…, 第7屆…, 第五次会议纪要 */
static size_t body_prefix(struct jb_str s)
{
	static const char *const after[] = {
		"因公", "公務出國", "出國", "出席", "參加", "第", "赴", "考察",
		"會議紀", "會議記", "年度", "公告", "通知", "電子報", "派員",
	};
	size_t chars = 0;

	for (size_t at = 0; at < s.n && chars < NAME / 3;) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(s, &at);
		struct jb_str rest = jb_str_slice(s, here, s.n);

		chars++;
		if (chars > 3 &&
		    (STARTS(rest, after) || jb_is_digit(cp) ||
		     jb_is_space(cp)) &&
		    is_body_name(jb_str_trim(jb_str_slice(s, 0, here))))
			return here;
		if ((!jb_is_han(cp) && !jb_is_space(cp)) || cp == '\t')
			return 0;
	}
	return 0;
}

static void take_organization(struct work *work, size_t block, size_t start,
			      size_t end)
{
	struct jb_meta *meta = &work->out->meta;

	if (!meta->organization.value.p)
		meta->organization = fact_of(work, block, start, end);
}

/* Does day tell more of the year that known is: 2014-06-30 and 2014? */
static bool is_finer(struct jb_str day, struct jb_str known)
{
	return known.n == 4 && day.n > 4 && jb_str_starts(day, known);
}

static void take_date(struct work *work, size_t block, size_t start,
		      size_t end)
{
	struct jb_meta *meta = &work->out->meta;
	struct jb_fact fact = fact_of(work, block, start, end);
	struct jb_str edtf;

	if (!meta_date(&edtf, work, fact.value) ||
	    memchr(edtf.p, '/', edtf.n) ||
	    (meta->report_date.value.p &&
	     !is_finer(edtf, meta->report_date.value)))
		return;
	meta->report_date.value = edtf;
	meta->report_date.at = fact.at;
}

/* A line of its own over the form: the body whose report this is. */
static void read_letterhead(struct work *work, const struct cover *form)
{
	size_t first = form->entries.n ? form->entries.v[0].at.block : 0;

	for (size_t b = 0; b < first && b < 3; b++) {
		struct jb_str s = jb_str_trim(block_text(work, b));
		size_t han = 0, open = jb_str_find(s, JB_STR("（"), 0);

		/* …有限公司（HKIRC）: the letters are no part of the name */
		if (open != SIZE_MAX && open > 0 &&
		    jb_str_ends(s, JB_STR("）")))
			s = jb_str_trim(jb_str_slice(s, 0, open));

		for (size_t at = 0; at < s.n;)
			han += jb_is_han(jb_utf8_next(s, &at));
		if (han * 3 == s.n && han >= 5 && s.n <= NAME &&
		    is_body_name(s) && !is_generic(s, work))
			take_organization(work, b,
					  (size_t)(s.p - block_text(work, b).p),
					  (size_t)(s.p - block_text(work, b).p) +
						  s.n);
	}
}

/* 2025年7月15日發行, 發行日期：2025年7月15日, July 2025 in a masthead */
static void read_issue_date(struct work *work, size_t block, size_t start,
			    size_t end)
{
	static const char *const tails[] = {
		"發行", "出刊", "出版", "發布", "發佈", "刊行", "印發",
	};
	static const char *const colons[] = { "：", ":" };
	struct jb_fact part = fact_of(work, block, start, end);
	struct jb_str s = part.value, edtf;

	for (size_t i = 0; i < 2; i++) {
		size_t at = jb_str_find(s, jb_str_of(colons[i]), 0);

		if (at != SIZE_MAX)
			s = jb_str_slice(s, at + strlen(colons[i]), s.n);
	}
	if (ENDS(s, tails))
		s = jb_str_slice(s, 0, s.n - 6);
	else if (ENDS(s, ((const char *const[]){ "月號" })))
		s = jb_str_slice(s, 0, s.n - 3);
	s = jb_str_trim(s);
	if (s.n && is_date_line(&edtf, work, s)) {
		start = part.at.start + (size_t)(s.p - part.value.p);
		take_date(work, block, start, start + s.n);
	}
}

/* 某某學會 ｜ 2025年7月15日發行 ｜ 訂閱人數 1,284 */
static void read_masthead(struct work *work, size_t b)
{
	/* 2024年5月號 台灣域名學會: there a space parts them too */
	static const char *const issues[] = { "月號", "日出刊", "日發行",
					      "日出版" };
	struct jb_str s = block_text(work, b);
	size_t from = 0, parts = 0;

	if (s.n > LINE || work->doc->blocks.v[b].type == JB_BLOCK_TABLE)
		return;
	for (size_t at = 0; at < s.n;) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp != '|' && cp != 0xFF5C && cp != 0xB7 && cp != 0x2022 &&
		    cp != 0x2502 && cp != 0xFF0F && at < s.n &&
		    !(cp == ' ' && ENDS(jb_str_slice(s, from, here), issues)))
			continue;
		parts++;
		read_issue_date(work, b, from, at < s.n ? here : s.n);
		if (parts > 1 || at < s.n) {
			struct jb_fact part = fact_of(work, b, from,
						      at < s.n ? here : s.n);

			if (part.value.n <= NAME && is_body_name(part.value))
				take_organization(work, b, part.at.start,
						  part.at.end);
		}
		from = at;
	}
}

/* 经理事会批准，2014年10月16日: where the day of the approval begins, or 0 */
static size_t approval_day(struct work *work, struct jb_str s)
{
	static const char *const words[] = { "批准", "核定", "通過", "核准",
					     "發布", "公布", "Approved" };
	static const char *const commas[] = { "，", ", " };
	struct jb_str edtf;

	for (size_t i = 0; i < 2; i++) {
		size_t at = jb_str_find(s, jb_str_of(commas[i]), 0);
		size_t past = at + strlen(commas[i]);

		if (at != SIZE_MAX && ENDS(jb_str_slice(s, 0, at), words) &&
		    is_date_line(&edtf, work, jb_str_slice(s, past, s.n)))
			return past;
	}
	return 0;
}

/* A line of the head that ends in a date, or is one. */
static void read_head_line(struct work *work, size_t b)
{
	struct jb_str s = block_text(work, b), edtf;
	size_t cut;

	if (s.n > LINE || work->doc->blocks.v[b].type == JB_BLOCK_TABLE)
		return;
	if (is_date_line(&edtf, work, s)) {
		take_date(work, b, 0, SIZE_MAX);
		return;
	}
	cut = approval_day(work, s);
	if (cut) {
		take_date(work, b, cut, SIZE_MAX);
		return;
	}
	cut = cut_date(work, s);
	if (cut < s.n) {
		struct jb_str rest = jb_str_trim(jb_str_slice(s, 0, cut));

		take_date(work, b, cut, SIZE_MAX);
		/* …办公室编　2020年12月18日 */
		if (ENDS(rest, ((const char *const[]){ "編", "編印", "主編",
						       "發行" })))
			rest = jb_str_slice(rest, 0, rest.n - 3);
		if (is_body_name(rest))
			take_organization(work, b, 0, rest.n);
	}
}

/* LOS ANGELES – 21 February 2023 – …; 〔本報讯〕 is left alone. */
static void read_dateline(struct work *work, size_t b)
{
	static const char *const dashes[] = { " – ", " - ", " — ", "—" };
	struct jb_str s = block_text(work, b), edtf, head;

	for (size_t i = 0; i < sizeof(dashes) / sizeof(dashes[0]); i++) {
		struct jb_str mark = jb_str_of(dashes[i]);
		size_t dash = jb_str_find(s, mark, 0), next;

		if (dash == SIZE_MAX || dash > 60)
			continue;
		next = jb_str_find(s, mark, dash + mark.n);
		if (next == SIZE_MAX || next > 120)
			continue;
		head = jb_str_slice(s, dash + mark.n, next);
		if (is_date_line(&edtf, work, head))
			take_date(work, b, dash + mark.n, next);
	}
}

/* The signature: a body's name, then a date, at the end. */
static void read_tail(struct work *work)
{
	size_t n = work->doc->blocks.n, first = n > TAIL ? n - TAIL : 0;
	struct jb_str edtf;

	for (size_t b = n; b-- > first;) {
		struct jb_str s = block_text(work, b);

		if (!is_date_line(&edtf, work, s))
			continue;
		take_date(work, b, 0, SIZE_MAX);
		if (b > first && block_text(work, b - 1).n <= NAME &&
		    is_body_name(jb_str_trim(block_text(work, b - 1))))
			take_organization(work, b - 1, 0, SIZE_MAX);
		return;
	}
	/* both in one block: …国际合作部 2017年9月22日 */
	for (size_t b = n; b-- > first;) {
		struct jb_str s = block_text(work, b);
		size_t cut = s.n <= LINE ? cut_date(work, s) : s.n;

		if (cut < s.n &&
		    is_body_name(jb_str_trim(jb_str_slice(s, 0, cut)))) {
			take_organization(work, b, 0, cut);
			take_date(work, b, cut, SIZE_MAX);
			return;
		}
	}
}

/* The words before a mark in the first blocks that name a body. */
static void read_spokesman(struct work *work)
{
	static const char *const marks[] = { "發言人", "发言人" };

	for (size_t b = 0; b < work->doc->blocks.n && b < 8; b++) {
		struct jb_str s = block_text(work, b);

		for (size_t i = 0; i < 2; i++) {
			size_t at = jb_str_find(s, jb_str_of(marks[i]), 0);
			size_t from = at;

			if (at == SIZE_MAX || at == 0)
				continue;
			while (from > 0 && at - from < NAME) {
				size_t here = from;

				if (!jb_is_han(jb_utf8_prev(s, &here)))
					break;
				from = here;
			}
			if (is_body_name(jb_str_slice(s, from, at)))
				take_organization(work, b, from, at);
		}
	}
}

/* Minutes of the Registry Operators' Council */
static void read_minutes_of(struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	struct jb_str head = JB_STR("Minutes of the ");

	if (title->value.p && title->at.block != JB_NONE &&
	    jb_str_starts(title->value, head))
		take_organization(work, title->at.block,
				  title->at.start + head.n, title->at.end);
}

/* A line that is nothing but a body's name, known to the lexicon. */
static void read_imprint(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < 4; b++) {
		const struct jb_hits *hits = &work->views[b].hits;
		struct jb_str s = jb_str_trim(block_text(work, b));

		for (size_t i = 0; i < hits->list.n; i++)
			if (hits->list.v[i].file == JB_LEX_ORGANIZATIONS &&
			    hits->list.v[i].end - hits->list.v[i].start ==
				    s.n)
				take_organization(work, b, 0, SIZE_MAX);
	}
}

/* 發行：網路治理觀測編輯室 in the last lines */
static void read_publisher(struct work *work)
{
	static const char *const labels[] = {
		"發行單位：", "发行单位：", "發行：", "发行：", "編輯發行：",
		"出版：", "出版單位：", "Published by ", "Issued by ",
		"編印：", "编印：", "主办：", "主編：",
	};
	size_t n = work->doc->blocks.n, first = n > TAIL ? n - TAIL : 0;

	for (size_t b = first; b < n; b++) {
		struct jb_str s = block_text(work, b);

		for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]);
		     i++) {
			struct jb_str label = jb_str_of(labels[i]);
			size_t end = label.n;

			if (!jb_str_starts(s, label))
				continue;
			while (end < s.n && !jb_is_space(jb_utf8_next(
						    s, &(size_t){ end })))
				jb_utf8_next(s, &end);
			if (label.p[0] < 0)
				take_organization(work, b, label.n, end);
			else
				take_organization(work, b, label.n, s.n);
		}
	}
}

/* © 2023 Somebody; All Rights Reserved by Somebody, in the last lines */
static void read_rights(struct work *work)
{
	static const char *const marks[] = {
		"All Rights Reserved by ", "All rights reserved by ",
		"Copyright by ", "版權所有：", "版权所有：", "版權所有 ",
		"版权所有 ", "著作權人：",
	};
	size_t n = work->doc->blocks.n, first = n > TAIL ? n - TAIL : 0;

	for (size_t b = first; b < n; b++) {
		struct jb_str s = block_text(work, b);

		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
			size_t at = jb_str_find(s, jb_str_of(marks[i]), 0);
			size_t end;

			if (at == SIZE_MAX || s.n > LINE)
				continue;
			at += strlen(marks[i]);
			for (end = at; end < s.n && s.p[end] != '.' &&
				       s.p[end] != ','; end++)
				;
			if (end > at && end - at <= NAME)
				take_organization(work, b, at, end);
		}
	}
}

/* 發表於2024年8月6日, Posted on 6 August 2024 */
static void read_posted(struct work *work)
{
	static const char *const marks[] = {
		"發表於", "发表于", "發布於", "发布于", "刊登於", "Posted on ",
		"Published on ", "Published: ", "Issued for information, ",
		"Issued ", "發表日期",
	};

	for (size_t b = 0; b < work->doc->blocks.n && b < 5; b++) {
		struct jb_str s = block_text(work, b), edtf;

		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]);
		     i++) {
			size_t at = jb_str_find(s, jb_str_of(marks[i]), 0);

			if (at == SIZE_MAX || s.n > LINE)
				continue;
			at += strlen(marks[i]);
			if (is_date_line(&edtf, work,
					 jb_str_slice(s, at, s.n)))
				take_date(work, b, at, SIZE_MAX);
		}
	}
}

/* The body in 交通部郵電司 科長: what stands before the first space. */
static void read_position(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "position");
	size_t space;

	if (!entry || work->out->meta.organization.value.p)
		return;
	space = jb_str_find(entry->value, JB_STR(" "), 0);
	if (space == SIZE_MAX)
		return;
	if (space >= 9 && is_body_name(jb_str_slice(entry->value, 0, space)))
		take_organization(work, entry->at.block, entry->at.start,
				  entry->at.start + space);
}

void title_frame(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *date = cover_find(form, "report_date");
	const struct cover_entry *late = NULL;
	size_t head = work->doc->blocks.n < 8 ? work->doc->blocks.n : 8;
	struct jb_str edtf;

	any(form, "organization", work, &meta->organization);
	/* the foot of a page may say when it was put up: 发布时间 */
	if (date && date->at.block >= HEAD)
		late = date;
	else if (date)
		take_date(work, date->at.block, date->at.start, date->at.end);
	for (size_t b = 0; b < head; b++) {
		if (b < form->end)
			read_head_line(work, b);
		else if (b < 3 && is_date_line(&edtf, work,
					       block_text(work, b)))
			take_date(work, b, 0, SIZE_MAX);
		read_dateline(work, b);
	}
	if (late)
		take_date(work, late->at.block, late->at.start, late->at.end);
	read_letterhead(work, form);
	for (size_t b = 0; b < 4 && b < head && b < form->end; b++) {
		struct jb_str s = block_text(work, b);
		size_t prefix = s.n <= TITLE / 2 + 60 &&
					!jb_str_starts(s, JB_STR("本"))
				? body_prefix(s)
				: 0;

		if (prefix)
			take_organization(work, b, 0, prefix);
	}
	for (size_t b = 0; b < head && b < 4; b++)
		read_masthead(work, b);
	read_posted(work);
	read_tail(work);
	read_position(work, form);
	read_minutes_of(work);
	read_publisher(work);
	read_spokesman(work);
	read_imprint(work);
	read_rights(work);
}

/*
 * A committee that signs by its letters is called by the name that the first
 * blocks give them: The Governmental Advisory Committee (GAC) …
 */
static bool take_spelled(struct work *work, const struct jb_hit *named)
{
	static const char *const tails[] = { "Committee", "Council", "Group" };

	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		const struct jb_hits *hits = &work->views[b].hits;

		for (size_t i = 0; i < hits->list.n; i++) {
			const struct jb_hit *hit = &hits->list.v[i];

			if (hit->file != named->file || hit->row != named->row ||
			    !ENDS(jb_str_slice(block_text(work, b), hit->start,
					       hit->end), tails))
				continue;
			take_organization(work, b, hit->start, hit->end);
			return true;
		}
	}
	return false;
}

/* The first body named in [start, end) of block, with its own board. */
static bool take_named(struct work *work, size_t block, size_t start,
		       size_t end)
{
	static const char *const boards[] = {
		"董事會", "董事会", "理事會", "理事会", "Board", "org", "組織",
		"组织",
	};
	const struct jb_hits *hits = &work->views[block].hits;
	struct jb_str s = block_text(work, block);

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		size_t past = hit->end;

		if (hit->file != JB_LEX_ORGANIZATIONS || hit->start < start ||
		    hit->end > end)
			continue;
		while (past < s.n && s.p[past] == ' ')
			past++;
		for (size_t k = 0; k < sizeof(boards) / sizeof(boards[0]);
		     k++)
			if (jb_str_starts(jb_str_slice(s, past, s.n),
					  jb_str_of(boards[k]))) {
				take_organization(work, block, hit->start,
						  past + strlen(boards[k]));
				return true;
			}
		if (!take_spelled(work, hit))
			take_organization(work, block, hit->start, hit->end);
		return true;
	}
	return false;
}

/* The word of an address that names its house: www.icann.org */
static struct jb_str host_word(struct jb_str s, size_t *at)
{
	size_t from = jb_str_find(s, JB_STR("://www."), *at), end;

	if (from == SIZE_MAX)
		return (struct jb_str){ 0 };
	from += 7;
	for (end = from; end < s.n && (s.p[end] | 0x20) >= 'a' &&
			 (s.p[end] | 0x20) <= 'z'; end++)
		;
	*at = end;
	return jb_str_slice(s, from, end);
}

static bool same_letters(struct jb_str a, struct jb_str b)
{
	if (a.n != b.n || a.n < 3)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if ((a.p[i] | 0x20) != (b.p[i] | 0x20))
			return false;
	return true;
}

/* Where the text names the body whose letters are word. */
static bool take_lettered(struct work *work, struct jb_str word)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 3; b++) {
		const struct jb_hits *hits = &work->views[b].hits;

		for (size_t i = 0; i < hits->list.n; i++) {
			const struct jb_hit *hit = &hits->list.v[i];
			struct jb_str s = jb_str_slice(block_text(work, b),
						       hit->start, hit->end);

			if (hit->file != JB_LEX_ORGANIZATIONS ||
			    !same_letters(s, word))
				continue;
			take_organization(work, b, hit->start, hit->end);
			return true;
		}
	}
	return false;
}

/* A resolution or call for comments whose papers lie with a body is its. */
static void take_host(struct work *work)
{
	if (work->out->kind != JB_KIND_RESOLUTION &&
	    work->out->kind != JB_KIND_CONSULTATION)
		return;
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 3; b++) {
		struct jb_str s = block_text(work, b), word;

		for (size_t at = 0; (word = host_word(s, &at)).n;)
			if (take_lettered(work, word))
				return;
	}
}

void organization_guess(struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;

	if (work->out->meta.organization.value.p)
		return;
	if (title->value.p && title->at.block != JB_NONE &&
	    take_named(work, title->at.block, title->at.start, title->at.end))
		return;
	for (size_t b = 0; b < work->doc->blocks.n && b < 4; b++)
		if (take_named(work, b, 0, SIZE_MAX))
			return;
	take_host(work);
}

/* --- authors --- */

static bool is_office(struct jb_str s)
{
	static const char *const tails[] = {
		"長", "員", "師", "理", "授", "任", "官", "監", "專員", "秘書",
		"研究員", "工程師", "技正", "技士", "科員", "博士", "生", "顧問",
		"副理", "經理", "總監", "主任", "書記", "委員", "助教", "無",
		"士", "司", "處", "部", "組", "科", "會", "中心", "局", "署",
		"視察", "編審", "參事", "幹事", "監事", "組員", "代表", "等",
	};

	return ENDS(s, tails);
}

static const char *const offices[] = {
	"副執行長", "執行長", "副主任委員", "主任委員", "助理研究員",
	"副研究員", "研究員", "高級工程師", "副工程師", "工程師",
	"副總經理", "總經理", "副理", "經理", "組長", "處長", "副處長",
	"科長", "司長", "局長", "署長", "部長", "主任", "副主任", "專員",
	"科員", "技正", "技士", "秘書", "秘書長", "教授", "副教授",
	"助理教授", "博士", "委員", "董事長", "董事", "顧問", "總監",
	"主席", "先生", "女士", "小姐", "議員", "專案經理", "管理師",
};

/* 石書豪組長 without the office; as it is where that leaves no name. */
static struct jb_str strip_office(struct jb_str s)
{
	size_t best = 0;

	for (size_t i = 0; i < sizeof(offices) / sizeof(offices[0]); i++) {
		struct jb_str office = jb_str_of(offices[i]);

		if (office.n > best && s.n >= office.n + 6 &&
		    s.n <= office.n + 12 && ends_with(s, &offices[i], 1))
			best = office.n;
	}
	return jb_str_slice(s, 0, s.n - best);
}

static bool is_name_sign(uint32_t cp)
{
	return cp == 0x3001 || cp == 0xFF0C || cp == ',' || cp == ';' ||
	       cp == 0xFF1B || cp == '/' || cp == 0xFF0F || cp == '\n' ||
	       cp == '&' || cp == 0xB7;
}

/* 司長 is an office, 林永生 a name: a surname, and no office's whole word. */
static bool is_plain_name(struct jb_str s)
{
	for (size_t i = 0; i < sizeof(offices) / sizeof(offices[0]); i++)
		if (s.n == strlen(offices[i]) && ends_with(s, &offices[i], 1))
			return false;
	return s.n == 9 && is_surname(jb_utf8_next(s, &(size_t){ 0 }));
}

static bool is_opening(uint32_t cp)
{
	return cp == '(' || cp == 0xFF08;
}

/* 王小明（組長）: where the bracket that opens at at is closed. */
static size_t past_bracket(struct jb_str s, size_t at)
{
	while (at < s.n) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp == ')' || cp == 0xFF09)
			return at;
	}
	return at;
}

/* A Chinese name of two to four characters, or several Latin words. */
static bool is_person(struct jb_str s, bool after_name)
{
	size_t han = 0, latin = 0, others = 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		han += jb_is_han(cp) || cp == 0x25CB || cp == 0x3007;
		latin += jb_is_latin(cp);
		others += jb_is_digit(cp);
	}
	if (others)
		return false;
	if (han && !latin)
		return han >= 2 && han <= 4 &&
		       !(after_name && is_office(s) && !is_plain_name(s));
	return latin >= 3 && s.n <= 60;
}

static void add_author(struct work *work, size_t block, size_t start,
		       size_t end)
{
	struct jb_fact fact = fact_of(work, block, start, end);

	for (size_t i = 0; i < work->out->meta.authors.n; i++)
		if (jb_str_eq(work->out->meta.authors.v[i].value, fact.value))
			return;
	if (fact.value.n)
		*jb_list_add(work->arena, &work->out->meta.authors) = fact;
}

/* The next piece of s from *at: up to a mark, a space after Han, or "and". */
static struct jb_str next_piece(struct jb_str s, size_t *at)
{
	size_t from = *at;

	while (*at < s.n) {
		size_t here = *at;
		uint32_t cp = jb_utf8_next(s, at);
		bool han = here > from &&
			   jb_is_han(jb_utf8_prev(s, &(size_t){ here }));

		if (is_name_sign(cp) || (jb_is_space(cp) && han))
			return jb_str_slice(s, from, here);
		if (is_opening(cp)) {
			*at = past_bracket(s, here);
			return jb_str_slice(s, from, here);
		}
		if (jb_str_starts(jb_str_slice(s, here, s.n),
				  JB_STR(" and "))) {
			*at = here + 5;
			return jb_str_slice(s, from, here);
		}
	}
	return jb_str_slice(s, from, s.n);
}

/* 林書宇 副研究員、陳孟潔 助理研究員 */
static void read_names(struct work *work, struct jb_anchor where)
{
	struct jb_str text = block_text(work, where.block);
	struct jb_str s = jb_str_slice(text, where.start, where.end);
	bool after_name = false;

	for (size_t at = 0; at < s.n;) {
		struct jb_str piece = jb_str_trim(next_piece(s, &at));

		piece = strip_office(piece);
		/* 政策研究中心 林海涛、郭静怡 */
		if (piece.n > 12 && is_body_name(piece)) {
			size_t start = (size_t)(piece.p - text.p);

			take_organization(work, where.block, start,
					  start + piece.n);
			continue;
		}
		if (piece.n && is_person(piece, after_name)) {
			size_t start = (size_t)(piece.p - text.p);

			add_author(work, where.block, start,
				   start + piece.n);
			after_name = true;
		}
	}
}

/* By Somebody; 文／某人 */
static void read_byline(struct work *work, size_t b)
{
	static const char *const heads[] = {
		"By ", "文／", "文/", "文｜", "文：", "撰文／", "作者／", "作者/",
		"撰文/", "作者 ", "Edited by ", "文 / ", "Posted by ", "Written by ", "文|",
	};
	struct jb_str s = block_text(work, b);

	if (s.n > 80 || memchr(s.p, '.', s.n > 12 ? s.n - 1 : 0))
		return;
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		struct jb_str head = jb_str_of(heads[i]);

		if (!jb_str_starts(s, head))
			continue;
		read_names(work, (struct jb_anchor){ b, head.n, s.n });
		return;
	}
}

/* Does a further line of names without a label follow block b? */
static bool goes_on(struct work *work, const struct cover *form, size_t b)
{
	struct jb_str s;

	if (b >= work->doc->blocks.n || b >= form->end)
		return false;
	s = block_text(work, b);
	if (s.n > 60 || jb_str_find(s, JB_STR("："), 0) != SIZE_MAX)
		return false;
	for (size_t i = 0; i < form->entries.n; i++)
		if (form->entries.v[i].at.block == b)
			return false;
	return jb_str_find(s, JB_STR(" "), 0) != SIZE_MAX && is_office(s);
}

void authors_find(struct work *work, const struct cover *form)
{
	/* a label says more than a body beside the names does */
	any(form, "organization", work, &work->out->meta.organization);
	for (size_t i = 0; i < form->entries.n; i++) {
		const struct cover_entry *entry = &form->entries.v[i];

		if (!jb_str_eq(entry->field, JB_STR("authors")))
			continue;
		read_names(work, entry->at);
		for (size_t b = entry->at.block + 1; goes_on(work, form, b);
		     b++)
			read_names(work, (struct jb_anchor){
				b, 0, block_text(work, b).n });
	}
	for (size_t b = 0; b < work->doc->blocks.n && b < 6; b++)
		read_byline(work, b);
}
