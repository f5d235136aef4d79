/*
 * Bullets and numerals at the start of a line: what they are, what they say,
 * how long they are. A numeral that cannot follow what went before (a wrapped
 * line that happens to begin "5. ") is taken back in marks_find().
 */
#include "ingest/layout.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const uint32_t bullets[] = {
	0x00B7, 0x2022, 0x2023, 0x2043, 0x204C, 0x2219, 0x2027, 0x25A0,
	0x25A1, 0x25AA, 0x25AB, 0x25B2, 0x25B3, 0x25B6, 0x25BA, 0x25C6,
	0x25C7, 0x25CB, 0x25CE, 0x25CF, 0x25D8, 0x25E6, 0x2605, 0x2606,
	0x203B, 0x2713, 0x2714, 0x2756, 0x27A2, 0x27A4, 0x30FB, 0xFF0A,
	0x2794, 0x2B9A, 0xFF0E, 0x2593, 0x25A3, 0x25C8, 0x25C9, 0x2751,
};

/* Signs that are bullets only with white space after them. */
static const uint32_t dashes[] = { '-', '*', '+', 0x2013, 0x2014, 0x2212,
				   0x2012, 0x2015 };

enum { CASE_DEPTH = 3 };	/* of chapters and sections it is less */

static bool among(uint32_t cp, const uint32_t *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == cp)
			return true;
	return false;
}

/* 一 to 十, 〇: their value, or -1. */
static int han_digit(uint32_t cp)
{
	/* a radical shown for 一 or 二 counts too */
	cp = cp < 0x3000 && cp >= 0x2E80 ? jb_fold(cp) : cp;

	switch (cp) {
	case U'〇': return 0;
	case U'一': return 1;
	case U'二': return 2;
	case U'三': return 3;
	case U'四': return 4;
	case U'五': return 5;
	case U'六': return 6;
	case U'七': return 7;
	case U'八': return 8;
	case U'九': return 9;
	case U'十': return 10;
	default: return -1;
	}
}

/* 壹 to 拾: their value, or -1. */
static int formal_digit(uint32_t cp)
{
	switch (cp) {
	case U'零': return 0;
	case U'壹': return 1;
	case U'貳': case U'贰': return 2;
	case U'參': case U'参': case U'叁': return 3;
	case U'肆': return 4;
	case U'伍': return 5;
	case U'陸': case U'陆': return 6;
	case U'柒': return 7;
	case U'捌': return 8;
	case U'玖': return 9;
	case U'拾': return 10;
	default: return -1;
	}
}

static int stem_digit(uint32_t cp)
{
	switch (cp) {
	case U'甲': return 1;
	case U'乙': return 2;
	case U'丙': return 3;
	case U'丁': return 4;
	case U'戊': return 5;
	case U'己': return 6;
	case U'庚': return 7;
	case U'辛': return 8;
	case U'壬': return 9;
	case U'癸': return 10;
	default: return -1;
	}
}

static uint32_t peek(struct jb_str s, size_t at)
{
	return jb_utf8_next(s, &at);
}

/* A Chinese numeral under 100 at *at; 0 where there is none. */
static unsigned han_number(struct jb_str s, size_t *at,
			   int (*digit)(uint32_t))
{
	unsigned value = 0;
	size_t next = *at;

	for (int n = 0; n < 3; n++) {
		int d = digit(jb_utf8_next(s, &next));

		if (d < 0)
			break;
		if (d == 10)
			value = value ? value * 10 : 10;
		else
			value += (unsigned)d;
		*at = next;
	}
	return value;
}

static unsigned arabic_number(struct jb_str s, size_t *at)
{
	unsigned value = 0;
	size_t next = *at;

	for (int n = 0; n < 3; n++) {
		int d = jb_digit_value(jb_utf8_next(s, &next));

		if (d < 0)
			break;
		value = value * 10 + (unsigned)d;
		*at = next;
	}
	return value;
}

unsigned mark_number(struct jb_str s, size_t *at)
{
	unsigned number = han_number(s, at, han_digit);

	return number ? number : arabic_number(s, at);
}

static unsigned roman_number(struct jb_str s, size_t *at)
{
	static const char letters[] = "ivxlc";
	static const unsigned values[] = { 1, 5, 10, 50, 100 };
	unsigned sum = 0, last = 1000;
	size_t i = *at;

	for (; i < s.n && i < *at + 6; i++) {
		unsigned char low = (unsigned char)s.p[i] | 0x20;
		const char *found = low ? strchr(letters, low) : NULL;
		unsigned value;

		if (!found || !((unsigned char)s.p[i] & 0x40))
			break;
		value = values[found - letters];
		sum += value;
		if (value > last)
			sum -= 2 * last;
		last = value;
	}
	*at = i;
	return sum;
}

static bool is_point(uint32_t cp)
{
	return cp == '.' || cp == 0xFF0E || cp == 0x3001;
}

static struct mark made(enum mark_style style, unsigned depth,
			unsigned number, struct jb_str s, size_t past)
{
	return (struct mark){
		.style = (uint8_t)style,
		.depth = (uint8_t)(depth > 9 ? 9 : depth),
		.number = (uint16_t)number,
		.printed = (uint32_t)past,
		.length = (uint32_t)jb_skip_space(s, past),
	};
}

static const struct mark none;

/* 一、 壹、 甲、: a numeral and a comma, or 壹 and white space */
static struct mark find_counted(struct jb_str s)
{
	static const struct {
		int (*digit)(uint32_t);
		enum mark_style style;
	} kinds[] = {
		{ han_digit, MARK_HAN },
		{ formal_digit, MARK_FORMAL },
		{ stem_digit, MARK_STEM },
	};

	for (size_t i = 0; i < COUNT(kinds); i++) {
		size_t at = 0;
		unsigned number = han_number(s, &at, kinds[i].digit);
		size_t comma = jb_skip_space(s, at);
		size_t past = comma;
		uint32_t sign = jb_utf8_next(s, &past);

		if (!number || (kinds[i].style == MARK_STEM && at > 3))
			continue;
		if (sign == 0x3001 || ((sign == '.' || sign == 0xFF0E) &&
				       past < s.n))
			return made(kinds[i].style, 1, number, s, past);
		if (kinds[i].style == MARK_FORMAL && comma > at)
			return made(MARK_FORMAL, 1, number, s, at);
	}
	return none;
}

/* 第三章, 第二節; 第 3 部分 */
static struct mark find_chapter(struct jb_str s)
{
	static const struct {
		const char *unit;
		unsigned depth;
	} units[] = {
		{ "編", 1 }, { "编", 1 }, { "篇", 1 }, { "章", 1 },
		{ "部分", 1 }, { "部", 1 }, { "節", 2 }, { "节", 2 },
		{ "案", CASE_DEPTH },
	};
	size_t at = 3;
	unsigned number;

	if (!jb_str_starts(s, JB_STR("第")))
		return none;
	at = jb_skip_space(s, at);
	number = mark_number(s, &at);
	at = jb_skip_space(s, at);
	for (size_t i = 0; number && i < COUNT(units); i++) {
		struct jb_str unit = jb_str_of(units[i].unit);
		size_t past = at + unit.n;
		uint32_t next;

		if (!jb_str_starts(jb_str_slice(s, at, s.n), unit))
			continue;
		next = peek(s, past);
		if (next == 0 || jb_is_space(next) || next == 0x3001 ||
		    next == ':' || next == 0xFF1A)
			return made(MARK_CHAPTER, units[i].depth, number, s,
				    next && !jb_is_space(next)
					    ? past + (next < 0x80 ? 1u : 3u)
					    : past);
	}
	return none;
}

/* 1 日起, 16 個目標: what follows a count is no title; 日本 and 個人 are. */
static bool is_counted(struct jb_str s)
{
	static const struct {
		const char *measure, *words;	/* words that begin so */
	} rows[] = {
		{ "日", "本常程誌志历曆報报後后益漸渐前内內" },
		{ "月", "報报刊會会" },
		{ "年", "度報报會会" }, { "號", "碼" }, { "号", "码" },
		{ "時", "程間序" }, { "时", "程间序" }, { "個", "人案資" },
		{ "个", "人案资" }, { "項", "目" }, { "项", "目" },
		{ "億", "" }, { "亿", "" }, { "萬", "" }, { "万", "维" },
		{ "倍", "" }, { "份", "" }, { "件", "" }, { "％", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct jb_str measure = jb_str_of(rows[i].measure);
		struct jb_str next = jb_str_slice(s, measure.n, s.n);

		if (!jb_str_starts(s, measure))
			continue;
		next = jb_str_slice(next, 0, next.n < 3 ? next.n : 3);
		return next.n < 3 || jb_str_find(jb_str_of(rows[i].words),
						 next, 0) == SIZE_MAX;
	}
	return false;
}

/* "3 Overview": a bare numeral and a title; doubtful, see marks_find() */
static struct mark find_spaced(struct jb_str s)
{
	size_t at = 0, past;
	unsigned number = arabic_number(s, &at);
	uint32_t next;

	past = jb_skip_space(s, at);
	next = peek(s, past);
	if (!number || at > 2 || past == at ||
	    is_counted(jb_str_slice(s, past, s.n)) ||
	    !(jb_is_han(next) || (next >= 'A' && next <= 'Z')))
		return none;
	return made(MARK_SPACED, 1, number, s, at);
}

/* 案由一：, 目標二：, 附件1　: what is counted, the numeral, a colon */
static struct mark find_case(struct jb_str s)
{
	static const char *const words[] = {
		"附件", "附錄", "附录",
		"案由", "報告案", "报告案", "討論案", "讨论案", "提案", "議題",
		"议题", "目標", "目标", "主題", "主题",
		"策略", "重点领域", "重點領域", "專題", "专题", "任務", "任务",
	};
	enum { ANNEXES = 3 };

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = jb_str_starts_z(s, words[i]), past;
		unsigned number;
		uint32_t sign;

		if (!at)
			continue;
		at = jb_skip_space(s, at);
		number = mark_number(s, &at);
		past = at;
		sign = jb_utf8_next(s, &past);
		if (!number || at >= s.n ||
		    !(sign == ':' || sign == 0xFF1A || jb_is_space(sign)))
			continue;
		return made(MARK_CHAPTER, i < ANNEXES ? 1 : CASE_DEPTH, number,
			    s, past);
	}
	return none;
}

bool mark_is_case(const struct mark *mark)
{
	return mark->style == MARK_CHAPTER && mark->depth == CASE_DEPTH;
}

/* Chapter 3, Section 2:, Annex A, Appendix B */
static struct mark find_chapter_word(struct jb_str s)
{
	static const struct {
		const char *word;
		unsigned depth;
	} words[] = {
		{ "Chapter ", 1 }, { "CHAPTER ", 1 }, { "Part ", 1 },
		{ "PART ", 1 }, { "Annex ", 1 }, { "ANNEX ", 1 },
		{ "Appendix ", 1 }, { "APPENDIX ", 1 }, { "Section ", 2 },
		{ "SECTION ", 2 },
	};

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = jb_str_starts_z(s, words[i].word);
		unsigned number;
		uint32_t next;

		if (!at)
			continue;
		number = arabic_number(s, &at);
		if (!number)
			number = roman_number(s, &at);
		if (!number && at < s.n && jb_is_capital(s.p[at]))
			number = (unsigned)(s.p[at++] - 'A') + 1;
		next = peek(s, at);
		if (number && (next == 0 || next == ':' || next == '.' ||
			       next == 0x2013 || next == 0x2014 ||
			       next == ' ')) {
			/* Section 4 of the Bylaws says … is running text */
			if (next == ' ' && at + 1 < s.n &&
			    s.p[at + 1] >= 'a' && s.p[at + 1] <= 'z')
				return none;
			return made(MARK_CHAPTER, words[i].depth, number, s,
				    next == ':' || next == '.' ? at + 1 : at);
		}
	}
	return none;
}

/*
 * Item 3: and Agenda Item 3 –, of English minutes. Ranked as 甲、 is, which
 * they never have: below chapters, above plain numerals.
 */
static struct mark find_agenda_item(struct jb_str s)
{
	static const char *const words[] = { "Item ", "ITEM ", "Agenda Item ",
					     "Agenda item ", "AGENDA ITEM " };

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = strlen(words[i]), past;
		unsigned number;
		uint32_t sign;

		if (!jb_str_starts(s, jb_str_of(words[i])))
			continue;
		number = arabic_number(s, &at);
		past = at = jb_skip_space(s, at);
		sign = jb_utf8_next(s, &past);
		if (number && past < s.n &&
		    (sign == ':' || sign == '.' || sign == 0x2013 ||
		     sign == 0x2014 || sign == '-') &&
		    jb_is_space(peek(s, past)))
			return made(MARK_STEM, 1, number, s, past);
	}
	return none;
}

/* （一） (1) （甲） (a) (iv) and 1) */
static struct mark find_bracketed(struct jb_str s)
{
	size_t at = 0, past;
	uint32_t open = jb_utf8_next(s, &at);
	bool brackets = open == '(' || open == 0xFF08;
	enum mark_style style = MARK_HAN_PAREN;
	unsigned number;
	uint32_t close;

	if (!brackets)
		at = 0;
	at = jb_skip_space(s, at);
	number = brackets ? han_number(s, &at, han_digit) : 0;
	if (!number) {
		number = arabic_number(s, &at);
		style = MARK_ARABIC_PAREN;
	}
	if (!number && at < s.n &&
	    (((unsigned char)s.p[at] | 0x20) >= 'a' &&
	     ((unsigned char)s.p[at] | 0x20) <= 'z')) {
		size_t letter = at;

		number = roman_number(s, &at);
		style = MARK_LETTER;
		if (at == letter || (at == letter + 1 && s.p[letter] != 'i')) {
			number = ((unsigned char)s.p[letter] | 0x20u) - 'a' +
				 1;
			at = letter + 1;
		}
	}
	at = jb_skip_space(s, at);
	past = at;
	close = jb_utf8_next(s, &past);
	if (!number || (close != ')' && close != 0xFF09) || past >= s.n)
		return none;
	if (is_point(peek(s, past)) && past + 1 < s.n && s.p[past] == '.')
		past++;
	else if (peek(s, past) == 0x3001)
		past += 3;
	if (style == MARK_LETTER && !jb_is_space(peek(s, past)))
		return none;
	return made(style, 1, number, s, past);
}

/* 4/11 behind 1. is a day, and 1.4 no numeral of two steps. */
static bool is_day(struct jb_str s, size_t at)
{
	size_t from = at;
	unsigned month = arabic_number(s, &at), day;

	if (!month || month > 12 || at - from > 2 || peek(s, at) != '/')
		return false;
	from = ++at;
	day = arabic_number(s, &at);
	return day && day <= 31 && at - from <= 2 && peek(s, at) != '/';
}

/* 8月1日 behind 1、 is a date, while 1、2月 are two months. */
static bool is_dated(struct jb_str s, size_t at, unsigned number)
{
	unsigned value = arabic_number(s, &at);
	uint32_t digit = peek(s, at);

	/* a year has four digits */
	if (jb_is_digit(digit))
		jb_utf8_next(s, &at);
	return value != number + 1 &&
	       (peek(s, at) == 0x6708 || peek(s, at) == 0x5E74);
}

/* 1.6月26日 and 2.25日，: a day behind the numeral; 1.5月 alone is none */
static bool is_han_day(struct jb_str s, size_t at)
{
	unsigned value = arabic_number(s, &at);
	uint32_t sign = peek(s, at);

	if (sign == 0x65E5)	/* 日 */
		return value >= 1 && value <= 31;
	if (sign != 0x6708 || value < 1 || value > 12)	/* 月 */
		return false;
	at = jb_skip_space(s, at + JB_STR("月").n);
	value = arabic_number(s, &at);
	return value >= 1 && value <= 31 && peek(s, at) == 0x65E5;
}

/* The year of 2．2017 年, 3.107年: no 1.5年, which is how long */
static bool is_han_year(struct jb_str s, size_t at)
{
	unsigned value = arabic_number(s, &at);
	int last = jb_digit_value(peek(s, at));

	if (last >= 0) {	/* of four digits */
		value = value * 10 + (unsigned)last;
		jb_utf8_next(s, &at);
	}
	return ((value >= 1900 && value < 2100) ||
		(value >= 90 && value < 150)) &&
	       peek(s, jb_skip_space(s, at)) == 0x5E74;		/* 年 */
}

/* 03 / 技術前沿: a number of two digits, a stroke between spaces, a name */
static bool has_stroke(struct jb_str s, size_t at)
{
	size_t past = jb_skip_space(s, at);

	if (at != 2 || s.p[0] != '0' || past == at || peek(s, past) != '/' ||
	    !jb_is_space(peek(s, past + 1)))
		return false;
	past = jb_skip_space(s, past + 1);
	return past < s.n && !jb_is_digit(peek(s, past));
}

/* 1. 1、 1.2 1.2.3 */
static struct mark find_arabic(struct jb_str s)
{
	size_t at = 0, from;
	unsigned number = arabic_number(s, &at), depth = 1;
	bool point = false;
	uint32_t next;

	if (!number || at > 9)
		return none;
	if (has_stroke(s, at))
		return made(MARK_ARABIC, 1, number, s,
			    jb_skip_space(s, at) + 1);
	while (is_point(next = peek(s, at))) {
		size_t step = next == '.' ? 1 : 3;

		point = true;
		from = at + step;
		at = from;
		if (depth == 1 && (next == 0x3001 ? is_dated(s, at, number)
						  : is_day(s, at) ||
							    is_han_day(s, at) ||
							    is_han_year(s, at)))
			return made(MARK_ARABIC, 1, number, s, at);
		if (next == 0x3001)
			break;
		if (arabic_number(s, &at) == 0 && at == from)
			break;
		depth++;
		point = false;
	}
	next = peek(s, at);
	if (next == 0 || (depth == 1 && !point) || jb_is_digit(next))
		return none;
	/* 1.1.1.1 and 9.7 inside a sentence: only with white space after */
	if (depth > 1 && (!jb_is_space(next) || depth > 4))
		return none;
	/* 2.0版, 9.7(含) */
	if (depth > 1 && number > 20)
		return none;
	return made(MARK_ARABIC, depth, number, s, at);
}

static bool is_small(struct jb_str s)
{
	return s.n > 0 && s.p[0] >= 'a' && s.p[0] <= 'z';
}

/* A. and IV. with white space after them */
static struct mark find_letter(struct jb_str s)
{
	size_t at = 0;
	unsigned number;

	if (s.n < 3)
		return none;
	number = roman_number(s, &at);
	if (number && at + 1 < s.n && (at > 1 || s.p[0] == 'I') &&
	    is_point(peek(s, at)) &&
	    jb_is_space(peek(s, at + (s.p[at] == '.' ? 1 : 3))))
		return made(is_small(s) ? MARK_SMALL_ROMAN : MARK_ROMAN, 1,
			    number, s, at + (s.p[at] == '.' ? 1 : 3));
	if (jb_is_letter(s.p[0]) && s.p[1] == '.' && s.p[2] == ' ' &&
	    !jb_is_initials(s))
		return made(MARK_LETTER, 1,
			    ((unsigned char)s.p[0] | 0x20u) - 'a' + 1, s, 2);
	return none;
}

/*
 * The bullets of Wingdings, where the font is lost, are letters: ● is l, ■ is
 * n. Wide space parts them from the text. The sign that the letter stood for;
 * 0 for none.
 */
static uint32_t lost_bullet(struct jb_str s)
{
	static const char letters[] = "lnuqv";
	size_t at = 1, n = 0;
	uint32_t cp = s.n > 4 ? peek(s, at) : 0;

	if (!jb_is_space(cp) || !strchr(letters, s.p[0]) || !s.p[0])
		return 0;
	for (; jb_is_space(cp); n++) {
		jb_utf8_next(s, &at);
		cp = peek(s, at);
	}
	return n >= 3 && columns_of(cp) == 2
		       ? 0xF000u + (unsigned char)s.p[0]
		       : 0;
}

static bool is_year_figure(uint32_t cp)
{
	return cp == U'○' || (han_digit(cp) >= 0 && cp != U'十');
}

/* 二 / ○○三年十月, 二○ / ○四年: a year whose line was broken inside */
static bool goes_on_year(struct jb_str before, struct jb_str s)
{
	size_t end = before.n, at = 0, figures = 0;
	uint32_t cp;

	while (end > 0 && is_year_figure(jb_utf8_prev(before, &end)))
		figures++;
	if (figures < 1 || figures > 3)
		return false;
	while (is_year_figure(cp = jb_utf8_next(s, &at)))
		figures++;
	return cp == U'年' && figures == 4;
}

static struct mark find_bullet(struct jb_str s)
{
	size_t at = 0;
	uint32_t cp = jb_utf8_next(s, &at);
	struct mark mark = made(MARK_BULLET, 1, 0, s, at);

	mark.sign = cp;
	if (cp >= 0x2460 && cp <= 0x2473) {
		mark.style = MARK_CIRCLED;
		mark.number = (uint16_t)(cp - 0x2460 + 1);
		return mark;
	}
	if (jb_is_private(cp) || among(cp, bullets, COUNT(bullets)))
		return mark;
	if (among(cp, dashes, COUNT(dashes)) &&
	    (at == s.n || jb_is_space(peek(s, at))))
		return mark;
	/* -- and -> of plain text; alone, -- leads to a signature */
	if (s.n > 3 && cp == '-' && (s.p[1] == '-' || s.p[1] == '>') &&
	    s.p[2] == ' ' && !jb_is_space(peek(s, 3)))
		return made(MARK_BULLET, 1, 0, s, 2);
	if (lost_bullet(s)) {
		mark.sign = lost_bullet(s);
		return mark;
	}
	if (cp == 'o' && s.n > 2 && s.p[1] == ' ' &&
	    columns_of(peek(s, 2)) == 2)
		return mark;
	return none;
}

/* ## as in Markdown that was left in the text */
static struct mark find_hash(struct jb_str s)
{
	size_t at = 0;

	while (at < s.n && at < 7 && s.p[at] == '#')
		at++;
	if (at == 0 || at > 6 || at >= s.n || s.p[at] != ' ')
		return none;
	return made(MARK_HASH, (unsigned)at, 0, s, at);
}

/* h3. as in a wiki whose pages were copied with their marks */
static struct mark find_wiki(struct jb_str s)
{
	if (s.n < 5 || s.p[0] != 'h' || s.p[1] < '1' || s.p[1] > '6' ||
	    s.p[2] != '.' || s.p[3] != ' ')
		return none;
	return made(MARK_HASH, (unsigned)(s.p[1] - '0'), 0, s, 3);
}

/* "- -text": a mark printed twice is one. */
static void take_repeated(struct mark *mark, struct jb_str s)
{
	for (int n = 0; n < 3 && mark->length < s.n; n++) {
		size_t at = mark->length;
		uint32_t cp = jb_utf8_next(s, &at);

		if (!jb_is_private(cp) && !among(cp, bullets, COUNT(bullets)) &&
		    !(mark->length > mark->printed &&
		      among(cp, dashes, COUNT(dashes)) &&
		      !jb_is_digit(peek(s, at))))
			break;
		mark->length = (uint32_t)jb_skip_space(s, at);
	}
}

struct mark mark_find(struct jb_str s)
{
	static struct mark (*const finders[])(struct jb_str) = {
		find_counted, find_chapter, find_bracketed, find_arabic,
		find_letter, find_chapter_word, find_agenda_item, find_case,
		find_spaced,
		find_wiki,
	};
	struct mark mark;

	if (s.n == 0)
		return none;
	if (s.p[0] == '#')
		return find_hash(s);
	mark = find_bullet(s);
	if (mark.style == MARK_BULLET)
		take_repeated(&mark, s);
	for (size_t i = 0; mark.style == MARK_NONE && i < COUNT(finders); i++)
		mark = finders[i](s);
	return mark;
}

/* Could a sentence be going on from a to b, as far as a's end tells? */
static bool open_ended(const struct line *a)
{
	return jb_is_han(a->tail) || jb_is_latin(a->tail) ||
	       jb_is_digit(a->tail) || a->tail == ',' || a->tail == 0xFF0C ||
	       a->tail == 0x3001 || is_open_bracket(a->tail) ||
	       a->tail == ';' || a->tail == 0xFF1B;
}

/* Short, and no sentence: what a bare numeral must stand before. */
static bool is_bare_title(const struct line *line)
{
	return line->width <= 56 && !jb_is_sentence_end(line->tail) &&
	       line->tail != ',' && line->tail != 0xFF0C && !line->tabs &&
	       !jb_is_digit(line->tail);
}

/* The first bytes of s, enough for any mark, cut between characters. */
static struct jb_str beginning(struct jb_str s)
{
	return jb_str_slice(s, 0, jb_utf8_down(s, 64));
}

/* V. after IV. is a numeral, not a letter; i. is, but for one behind h. */
static void read_as_roman(struct mark *mark, struct jb_str s,
			  const uint16_t last[])
{
	enum mark_style style = is_small(s) ? MARK_SMALL_ROMAN : MARK_ROMAN;
	size_t at = 0;
	unsigned number = roman_number(s, &at);

	if (at != 1 || s.p[1] != '.' ||
	    mark->number == last[MARK_LETTER] + 1u ||
	    !((number == 1 && style == MARK_SMALL_ROMAN) ||
	      (last[style] && number == last[style] + 1u)))
		return;
	mark->style = (uint8_t)style;
	mark->number = (uint16_t)number;
}

void marks_find(struct layout *lay)
{
	uint16_t last[MARK_BULLET + 1] = { 0 };

	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		const struct line *before = i ? line - 1 : NULL;
		struct jb_str s = line_text(lay, line);
		struct mark mark = mark_find(beginning(s));
		bool follows = mark.number == 1 ||
			       mark.number == last[mark.style] + 1 ||
			       (mark.depth > 1 &&
				mark.number == last[mark.style]);

		if (mark.style != MARK_NONE && mark.number && !follows &&
		    before && open_ended(before) && before->width > 40 &&
		    before->width + 12 > line->width)
			mark = none;
		if (mark.sign == U'○' && before &&
		    goes_on_year(line_text(lay, before), beginning(s)))
			mark = none;
		if (mark.style == MARK_LETTER)
			read_as_roman(&mark, s, last);
		if (mark.style == MARK_SPACED &&
		    (!follows || !is_bare_title(line) || mark.number > 20))
			mark = none;
		if (mark.number)
			last[mark.style] = mark.number;
		line->mark = mark;
		if (mark.style == MARK_BULLET && mark.length >= s.n)
			line->kind = LINE_EMPTY_MARK;
	}
}

/* --- of lists --- */

enum { STYLE_ROMAN = 100 };	/* beside enum mark_style */

/* i. ii. iii. iv. v.: their number, or 0. */
static unsigned small_roman(struct jb_str s)
{
	static const char *const romans[] = { "i", "ii", "iii", "iv", "v",
					      "vi", "vii", "viii", "ix", "x" };

	for (unsigned i = 0; i < COUNT(romans); i++)
		if (jb_str_eq(s, jb_str_of(romans[i])))
			return i + 1;
	return 0;
}

struct list_mark list_mark_find(struct jb_str s)
{
	struct mark mark = mark_find(beginning(s));
	struct list_mark is = { mark.style, mark.number, mark.number == 1,
				mark.printed };
	size_t n = 0;

	while (n < s.n && memchr("ivx", s.p[n], 3))
		n++;
	if (n && n < s.n && (s.p[n] == '.' || s.p[n] == ')')) {
		is.number = small_roman(jb_str_slice(s, 0, n));
		is.style = is.number ? STYLE_ROMAN : is.style;
		is.first = is.number == 1;
		is.printed = n + 1;
	}
	if (mark.style == MARK_BULLET || mark.style == MARK_HASH ||
	    mark.style == MARK_CHAPTER || mark.style == MARK_SPACED)
		is.style = 0;
	return is;
}

bool list_mark_follows(struct list_mark before, struct list_mark mark)
{
	return before.style && before.style == mark.style &&
	       before.number + 1 == mark.number;
}
