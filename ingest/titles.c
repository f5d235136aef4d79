/*
 * Could a line be a title, by its own looks? Short, no sentence, no date, no
 * number of a paper. What layout tells of it is the business of headings.c.
 */
#include "ingest/layout.h"

#include <string.h>

/* A mark that ends a sentence or a clause, so no heading. */
bool ends_clause(uint32_t cp)
{
	return cp == ';' || cp == 0xFF1B || cp == ',' || cp == 0xFF0C ||
	       cp == 0x3001 || cp == 0x3002 || cp == '.' || cp == 0xFF0E ||
	       cp == '!' || cp == 0xFF01 || cp == 0x2026 || cp == '-';
}
/* 出席的有 (in alphabetical order): without the bracket before its colon */
static struct jb_str without_bracket(struct jb_str s)
{
	size_t at = s.n;
	uint32_t cp = at ? jb_utf8_prev(s, &at) : 0;

	if (cp != ')' && cp != 0xFF09)
		return s;
	while (at > 0) {
		cp = jb_utf8_prev(s, &at);
		if (cp == '(' || cp == 0xFF08)
			return jb_str_trim(jb_str_slice(s, 0, at));
	}
	return s;
}

bool title_announces(const struct layout *lay, struct jb_str s)
{
	return phrase_fits(lay, PHRASE_ANNOUNCES,
			   without_bracket(phrase_without_colon(s)));
}

bool title_has_clauses(struct jb_str s)
{
	return jb_str_has(s, "，") || jb_str_has(s, "。") ||
	       jb_str_has(s, "；");
}

/* Saturday, October 24 */
bool title_is_weekday(struct jb_str s)
{
	static const char *const days[] = { "Mon", "Tue", "Wed", "Thu",
					    "Fri", "Sat", "Sun" };
	size_t n = sizeof(days) / sizeof(days[0]);

	for (size_t i = 0; i < n; i++)
		if (jb_str_starts_z(s, days[i]))
			return true;
	return false;
}

/* 第8期（總第63期）, of so many letters */
static bool is_issue_alone(struct jb_str s, size_t letters)
{
	return letters <= 6 && jb_str_starts(s, JB_STR("第")) &&
	       jb_str_has(s, "期") &&
	       (jb_str_ends(s, JB_STR("期）")) ||
		jb_str_ends(s, JB_STR("期)")));
}

/* 2024年4月1日, 第27期, Prague, 16 June 2025: when, not what */
bool title_is_date(struct jb_str s)
{
	size_t at = 0, digits = 0, letters = 0;
	bool year = false, month = false;

	if (s.n > 60)
		return false;
	while (at < s.n) {
		uint32_t cp = jb_fold(jb_utf8_next(s, &at));
		bool digit = jb_is_digit(cp) || is_han_digit(cp);

		digits += digit;
		letters += !digit && (jb_is_han(cp) || jb_is_latin(cp));
		year = year || cp == 0x5E74;
		month = month || cp == 0x6708;
	}
	if (letters == 0)
		return true;
	if (latin_is_when(s) ||
	    (digits && title_is_weekday(s) && latin_has_month(s)))
		return true;
	return digits >= 1 &&
	       ((year && month && letters <= 12) ||
		(month && digits >= 5 && letters <= 2) ||
		(jb_str_starts(s, JB_STR("第")) && letters <= 4) ||
		is_issue_alone(s, letters) ||
		((year || month) &&
		 (jb_str_has(s, "期") || jb_str_has(s, "號") ||
		  jb_str_has(s, "号")) &&
		 letters <= 8));
}

/* 安聯紀要第7號, 〔2024〕12号, CB(1)118/08-09(04)號文件: a paper's number */
static bool is_paper_number(struct jb_str s)
{
	bool paper = jb_str_ends(s, JB_STR("文件"));
	size_t at = paper ? s.n - strlen("文件") : s.n;
	uint32_t cp = s.n ? jb_utf8_prev(s, &at) : 0;

	if (cp != 0x865F && cp != 0x53F7)	/* 號 号 */
		return false;
	do
		cp = at ? jb_utf8_prev(s, &at) : 0;
	while (jb_is_space(cp));
	if (paper && (cp == ')' || cp == 0xFF09))
		return s.n <= 80;
	return jb_is_digit(cp) && s.n <= 80 &&
	       (paper || jb_str_has(s, "第") || jb_str_has(s, "〕") ||
		jb_str_has(s, "字"));
}

/* The number at *at, moving past it and a sign of a day behind it. */
static bool skip_day_part(struct jb_str s, size_t *at, uint32_t *sign)
{
	size_t first = *at, past;

	while (*at < s.n && jb_digit_value(jb_utf8_next(s, &(size_t){ *at })) >=
				    0)
		jb_utf8_next(s, at);
	if (*at == first || *at - first > 12)
		return false;
	past = *at = jb_skip_space(s, *at);
	*sign = *at < s.n ? jb_utf8_next(s, &past) : 0;
	if (*sign == 0x5E74 || *sign == 0x6708 || *sign == 0x65E5 ||
	    *sign == 0x53F7 || *sign == '/')	/* 年月日号 */
		*at = jb_skip_space(s, past);
	return true;
}

size_t title_day_end(struct jb_str s)
{
	size_t at = 0, parts = 0;
	uint32_t sign = 0, last = 0;

	while (parts < 3 && at < s.n && skip_day_part(s, &at, &sign)) {
		parts++;
		last = sign;
		if (sign == 0x65E5 || sign == 0x53F7)
			break;
		if (sign != 0x5E74 && sign != 0x6708 && sign != '/')
			break;
	}
	if (at >= s.n || parts < 2 || last == 0x5E74 || last == 0x6708 ||
	    last == '/')
		return 0;
	return jb_str_trim(jb_str_slice(s, 0, at)).n;
}

bool title_starts_day(struct jb_str s)
{
	return title_day_end(s) > 0;
}

/* 某某協會 發行 2022.07.29: the day in numbers, behind a space */
static bool ends_in_numbers_of_day(struct jb_str s)
{
	size_t digits = 0, signs = 0, at = s.n;

	while (at > 0 && (jb_is_digit((uint32_t)s.p[at - 1]) ||
			  s.p[at - 1] == '.' || s.p[at - 1] == '/')) {
		at--;
		digits += jb_is_digit((uint32_t)s.p[at]);
		signs += !jb_is_digit((uint32_t)s.p[at]);
	}
	return signs == 2 && digits >= 5 && digits <= 8 && at > 0 &&
	       jb_is_space(jb_utf8_prev(s, &at));
}

/* 某某辦公室編　2020年12月18日: who and when, not what */
static bool ends_in_day(struct jb_str s)
{
	size_t at = s.n, digits = 0;
	uint32_t cp = s.n ? jb_utf8_prev(s, &at) : 0;

	if (cp != 0x65E5)	/* 日 */
		return false;
	while (at > 0 && s.n - at < 30) {
		cp = jb_utf8_prev(s, &at);
		digits += jb_is_digit(cp);
		if (digits >= 5 && jb_is_han(cp))
			return false;
		if (digits >= 5 && jb_is_space(cp))
			return true;
	}
	return false;
}

/* 某某辦公室編　發布日期：2020年12月18日: likewise, the day with its label */
static bool ends_in_label_of_day(struct jb_str s)
{
	enum { LABEL = 18, DIGITS = 5 };	/* bytes; of the day */
	size_t at = s.n, label, digits = 0;

	while (at > 0 && !jb_is_colon(jb_utf8_prev(s, &(size_t){ at }))) {
		digits += jb_is_digit(jb_utf8_prev(s, &at));
		if (s.n - at > 60)
			return false;
	}
	if (at == 0 || digits < DIGITS ||
	    !title_is_date(jb_str_trim(jb_str_slice(s, at, s.n))))
		return false;
	jb_utf8_prev(s, &at);
	for (label = at; label > 0;) {
		if (jb_is_space(jb_utf8_prev(s, &label)))
			return jb_str_trim(jb_str_slice(s, 0, label)).n > 0;
		if (at - label > LABEL)
			return false;
	}
	return false;
}

bool title_asks(const struct layout *lay, struct jb_str s)
{
	enum { LONGEST = 18 };
	struct jb_str head = jb_str_slice(s, 0, LONGEST);

	return phrase_fits(lay, PHRASE_QUESTION, s) &&
	       (jb_str_has(head, "：") || jb_str_has(head, ":"));
}

/* ccNSO, ccTLD: written small at first by custom */
static bool has_capital_inside(struct jb_str s)
{
	for (size_t i = 1; i < s.n && jb_is_letter(s.p[i]); i++)
		if (s.p[i] < 'a')
			return true;
	return false;
}

/* of, and the: a line that begins so goes on from another. */
static bool starts_small(const struct line *line, struct jb_str s)
{
	if (has_capital_inside(s))
		return false;
	return s.n > 1 && s.p[0] >= 'a' && s.p[0] <= 'z' && s.p[1] >= 'a' &&
	       s.p[1] <= 'z' && line->narrow == line->width;
}

/* 提案 顶级域名 注册局名称 文件: cells of a table, spaces between */
static bool has_cells(struct jb_str s)
{
	size_t gaps = 0, at = 0, chars = 0;
	uint32_t last = 0;

	while (at < s.n) {
		size_t next = jb_skip_space(s, at);
		bool gap = next > at;
		uint32_t cp = jb_utf8_next(s, &next);

		/* 目 次 is letter-spaced, and no two cells */
		if (gap && chars < 2 && at > 0)
			return false;
		gaps += gap && jb_is_han(last) && jb_is_han(cp);
		chars = gap ? 1 : chars + 1;
		last = cp;
		at = next;
	}
	return gaps >= 2 && chars >= 2;
}

/* 2012-05-18 来源：某某网: a day in numbers, and from where, by whom */
static bool is_page_line(const struct layout *lay, struct jb_str s)
{
	size_t signs = 0, digits = 0, at = 0;

	while (at < s.n && (jb_is_digit((unsigned char)s.p[at]) ||
			    s.p[at] == '-' || s.p[at] == '/' ||
			    s.p[at] == '.')) {
		digits += jb_is_digit((unsigned char)s.p[at]);
		signs += !jb_is_digit((unsigned char)s.p[at]);
		at++;
	}
	return signs == 2 && digits >= 5 && phrase_fits(lay, PHRASE_SOURCE, s);
}

/* iv: the number of a page */
static bool is_small_roman(struct jb_str s)
{
	enum { LONGEST = 5 };
	size_t n = 0;

	while (n < s.n && strchr("ivxl", s.p[n]))
		n++;
	return s.n > 0 && n == s.n && n <= LONGEST;
}

bool title_is_credit(const struct layout *lay, struct jb_str s)
{
	static const struct { const char *open, *close; } brackets[] = {
		{ "〔", "〕" }, { "【", "】" }, { "［", "］" }, { "[", "]" },
		{ "（", "）" }, { "(", ")" }, { "〈", "〉" },
	};
	enum { LABEL = 24 };

	for (size_t i = 0; i < sizeof(brackets) / sizeof(brackets[0]); i++) {
		size_t open = strlen(brackets[i].open), close;

		if (!jb_str_starts_z(s, brackets[i].open))
			continue;
		s = jb_str_slice(s, open, s.n);
		close = jb_str_find(s, jb_str_of(brackets[i].close), 0);
		return (close < LABEL && close + strlen(brackets[i].close) <
						 s.n &&
			phrase_fits(lay, PHRASE_CREDIT,
				    jb_str_slice(s, 0, close))) ||
		       phrase_fits(lay, PHRASE_BYLINE, s);
	}
	return false;
}

/* When, by which number, to whom, whose: what a line can be but a title. */
static bool is_of_frame(const struct layout *lay, struct jb_str s)
{
	return title_is_date(s) || ends_in_day(s) || is_small_roman(s) ||
	       ends_in_label_of_day(s) ||
	       ends_in_numbers_of_day(s) || is_paper_number(s) ||
	       title_answers_case(lay, s) ||
	       phrase_fits(lay, PHRASE_RIGHTS, s) ||
	       phrase_fits(lay, PHRASE_BYLINE, s) || title_is_credit(lay, s) ||
	       phrase_fits(lay, PHRASE_SIGNED, s) ||
	       phrase_fits(lay, PHRASE_FOOT, s) ||
	       phrase_fits(lay, PHRASE_POINTER, s) || has_cells(s) ||
	       jb_str_has(s, "】【") ||	/* 【打印】【关闭】 */
	       is_page_line(lay, s) || jb_str_ends(s, JB_STR(" 函")) ||
	       jb_str_ends(s, JB_STR("　函")) ||	/* 某某局　函 */
	       jb_str_has(s, "http://") || jb_str_has(s, "https://") ||
	       jb_str_has(s, "@");
}

/* 會議交換意見,之後 as OCR and web pages print it */
static bool has_narrow_comma(struct jb_str s)
{
	for (size_t at = 3; at < s.n; at++)
		if (s.p[at] == ',' &&
		    jb_is_han(jb_utf8_prev(s, &(size_t){ at })))
			return true;
	return false;
}

/* （接續上一篇）: a note, no title; （一）目的 and 【要聞】 are none such */
static bool is_bracketed(struct jb_str s)
{
	size_t at = 0, past = s.n;
	uint32_t open = jb_utf8_next(s, &at), close = jb_utf8_prev(s, &past);
	const char *sign = open == '(' ? ")" : "）";

	if (!((open == '(' && close == ')') ||
	      (open == 0xFF08 && close == 0xFF09)))
		return false;
	return jb_str_find(s, jb_str_of(sign), at) == past;
}

/*
 * A title of two lines in English, white above: each long word begins with a
 * capital. The lines of a name and an address are short.
 */
static bool is_wrapped_title(const struct layout *lay, const struct para *p)
{
	enum { LEAST = 60, LONG = 5, WORDS = 7 };
	const struct line *line = para_first(lay, p);
	struct jb_str s = para_words(lay, p);
	size_t words = 0, at = 0;

	if (p->lines != 2 || !line->gap || line->width < LEAST ||
	    line->narrow != line->width)
		return false;
	while (at < s.n) {
		size_t end = jb_str_find(s, JB_STR(" "), at);

		end = end < s.n ? end : s.n;
		if (end - at >= LONG && s.p[at] >= 'a' && s.p[at] <= 'z')
			return false;
		words += jb_is_capital(s.p[at]);
		at = end + 1;
	}
	return words >= WORDS;
}

static bool is_like_title(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);
	const struct line *line = para_first(lay, p);
	uint32_t tail = para_tail(lay, p);
	bool wrapped = p->lines > 1 && is_wrapped_title(lay, p);

	if ((p->lines > 1 && !wrapped) || p->cut || p->past ||
	    line->kind != LINE_TEXT || s.n == 0 || para_is_cover(lay, p) ||
	    s.p[0] == '<' ||
	    (para_width(lay, p) > WIDEST_TITLE && !wrapped) ||
	    ends_clause(tail) || starts_small(line, s) || is_of_frame(lay, s) ||
	    frame_names_site(lay, p) || line->labelled || is_bracketed(s) ||
	    latin_is_no_title(lay, s))
		return false;
	if (tail == '?' || tail == 0xFF1F)
		return line->width <= 50;
	if (jb_is_colon(tail))
		return line->width <= 50 && !title_has_clauses(s) &&
		       !phrase_fits(lay, PHRASE_SALUTATION, s) &&
		       !title_announces(lay, s);
	return !jb_str_has(s, "。") &&
	       ((!jb_str_has(s, "，") && !has_narrow_comma(s)) ||
		line->width <= 50);
}

bool title_has_value(struct jb_str s)
{
	enum { LABEL = 15, LATIN = 24 };	/* Absent without notice: none */
	size_t at = jb_str_find(s, JB_STR("："), 0);
	size_t narrow = jb_str_find(s, JB_STR(": "), 0);

	if (narrow < at)
		return narrow <= LABEL ||
		       (narrow <= LATIN &&
			!jb_has_han(jb_str_slice(s, 0, narrow)));
	return at != SIZE_MAX && at <= LABEL;
}

bool title_tells_day(struct jb_str s)
{
	enum { LABEL = 36 };	/* bytes: 延長後的徵詢截止日期 */
	size_t at = jb_str_find(s, JB_STR("："), 0);
	struct jb_str day;

	if (at > LABEL || jb_str_has(jb_str_slice(s, 0, at), "，"))
		return false;
	day = jb_str_trim(jb_str_slice(s, at + JB_STR("：").n, s.n));
	return day.n > 0 && (title_starts_day(day) || title_is_date(day));
}

/* A label and what stands behind it */
static bool has_value(struct jb_str s)
{
	return title_has_value(s) || title_tells_day(s);
}

/*
 * 政府代表：王大明 right over 業界代表：陳建宏: labels and values under each
 * other, whatever the labels are. Alone such a line may be a title (專訪：…).
 */
static bool is_valued(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return p->title && !p->mark.number &&
	       !jb_is_colon(para_tail(lay, p)) &&
	       has_value(para_words(lay, p));
}

/* 團組人數：4人（團長：梁啟明；…）: such a line, too long to be a title */
static bool tells_value(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];
	uint32_t tail = para_tail(lay, p);

	return para_is_plain(p) && p->lines == 1 && !p->mark.number &&
	       !jb_is_colon(tail) && !jb_is_sentence_end(tail) &&
	       has_value(para_words(lay, p));
}

/* A blank under it, and then text: 第二輪：要點與缺漏 heads that. */
static bool heads_text(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i + 1 < lay->paras.n && para_first(lay, p + 1)->gap &&
	       para_is_text(lay, p + 1);
}

/* Registries Stakeholder Group: Ann Lee, who came for which house */
static bool tells_house(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return para_is_plain(p) && p->lines == 1 && !p->mark.number &&
	       !jb_is_sentence_end(para_tail(lay, p)) &&
	       latin_tells_house(para_words(lay, p));
}

/* Is line i the middle or an end of three such lines with no blank between? */
static bool is_of_houses(const struct layout *lay, size_t i)
{
	enum { LEAST = 3 };
	size_t first = i, past = i + 1;

	if (!lay->paras.v[i].title || !tells_house(lay, i))
		return false;
	while (first > 0 && i - first < LEAST &&
	       !para_first(lay, &lay->paras.v[first])->gap &&
	       tells_house(lay, first - 1))
		first--;
	while (past < lay->paras.n && past - i < LEAST &&
	       !para_first(lay, &lay->paras.v[past])->gap &&
	       tells_house(lay, past))
		past++;
	return past - first >= LEAST;
}

/*
 * Two lines of a form above, or one too long to be a title above or below:
 * with no blank between, what looks like a title is one of them.
 */
static bool is_among_values(const struct layout *lay, size_t i)
{
	const struct para *v = lay->paras.v;

	if (!is_valued(lay, i) || heads_text(lay, i))
		return false;
	if (i + 1 < lay->paras.n && !para_first(lay, &v[i + 1])->gap &&
	    tells_value(lay, i + 1))
		return true;
	if (i < 2 || para_first(lay, &v[i])->gap ||
	    para_first(lay, &v[i - 1])->gap)
		return false;
	return (v[i - 1].type == JB_BLOCK_FORM || tells_value(lay, i - 1)) &&
	       (v[i - 2].type == JB_BLOCK_FORM || tells_value(lay, i - 2));
}

/* 某某反問： over 「…？」, all of the line in marks: what somebody says */
static bool is_speech(const struct layout *lay, size_t i)
{
	static const char *const tails[] = { "。」", "？」", "！」", "。”",
					     "？”", "！”" };
	const struct para *p = &lay->paras.v[i];
	struct jb_str s = para_words(lay, p);

	if (i == 0 || !jb_is_colon(para_tail(lay, p - 1)) ||
	    !(jb_str_starts(s, JB_STR("「")) || jb_str_starts(s, JB_STR("“"))))
		return false;
	for (size_t k = 0; k < sizeof(tails) / sizeof(tails[0]); k++)
		if (jb_str_ends(s, jb_str_of(tails[k])))
			return true;
	return false;
}

static void leave_valued(struct layout *lay)
{
	bool last = false;

	for (size_t i = 0; i < lay->paras.n; i++) {
		bool valued = is_valued(lay, i);

		if (valued && last && !para_first(lay, &lay->paras.v[i])->gap)
			lay->paras.v[i - 1].valued = lay->paras.v[i].valued =
				true;
		else if (is_among_values(lay, i) || is_of_houses(lay, i))
			lay->paras.v[i].valued = true;
		last = valued;
	}
	for (size_t i = 0; i < lay->paras.n; i++)
		if (lay->paras.v[i].valued || para_is_entry(lay, i) ||
		    (lay->paras.v[i].title && is_speech(lay, i)))
			lay->paras.v[i].title = false;
}

void titles_find(struct layout *lay)
{
	for (size_t i = 0; i < lay->paras.n; i++)
		lay->paras.v[i].title = is_like_title(lay, &lay->paras.v[i]);
	leave_valued(lay);
}

/* The rest of a quotation or its beginning: “… or 「… */
static bool opens_quotation(struct jb_str s)
{
	uint32_t cp = jb_utf8_next(s, &(size_t){ 0 });

	return (cp == 0x201C || cp == '"') && !jb_str_has(s, "”");
}

bool title_may_say(const struct layout *lay, struct jb_str s)
{
	size_t at = s.n;
	uint32_t tail = s.n ? jb_utf8_prev(s, &at) : 0;

	if (!s.n || ends_clause(tail) || is_of_frame(lay, s) ||
	    is_bracketed(s) || opens_quotation(s) ||
	    latin_is_no_title(lay, s) || phrase_fits(lay, PHRASE_TURN, s) ||
	    phrase_fits(lay, PHRASE_SALUTATION, s) ||
	    phrase_fits(lay, PHRASE_NOTE, phrase_without_colon(s)) ||
	    phrase_fits(lay, PHRASE_CAPTION, s) || jb_str_has(s, "。"))
		return false;
	return jb_is_colon(tail) ? !title_announces(lay, s) :
				!title_has_value(s);
}

bool title_is_none(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);

	return !s.n || para_is_cover(lay, p) || is_of_frame(lay, s) ||
	       frame_names_site(lay, p) ||
	       phrase_fits(lay, PHRASE_SALUTATION, s) ||
	       (jb_is_colon(para_tail(lay, p)) && title_announces(lay, s));
}
