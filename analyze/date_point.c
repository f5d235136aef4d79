/*
 * Points in Chinese and in figures: 民國108年3月底, 去年第三季, 2018/3/10.
 */
#include "analyze/date_parse.h"
#include "analyze/words.h"

enum {
	ROC_FIRST = 1911,	/* the year before the first of the Republic */
	ROC_LEAST = 60,		/* bare years of the Republic begin here */
	ROC_MOST = 150,
};

bool number_in(const struct parser *p, size_t k, int low, int high)
{
	const struct date_token *t;

	if (kind_at(p, k) != T_NUMBER)
		return false;
	t = token_at(p, k);
	return t->value >= low && t->value <= high && t->digits <= 4;
}

bool year_at(const struct parser *p, size_t k)
{
	return number_in(p, k, 1000, 2199) && token_at(p, k)->digits == 4 &&
	       !token_at(p, k)->ordinal;
}

struct date_part said(int value)
{
	return (struct date_part){ DATE_SAID, value };
}

static struct date_part counted(int value)
{
	return (struct date_part){ DATE_COUNTED, value };
}

static bool is_month_number(const struct parser *p, size_t k)
{
	return number_in(p, k, 1, 12) && !token_at(p, k)->ordinal &&
	       token_at(p, k)->digits <= 2 && !token_at(p, k)->counts;
}

static bool is_day_number(const struct parser *p, size_t k)
{
	return number_in(p, k, 1, 31) && token_at(p, k)->digits <= 2 &&
	       !token_at(p, k)->counts;
}

/* 月, 月底 */
static bool is_month_word(const struct parser *p, size_t k)
{
	return kind_at(p, k) == T_MONTH || kind_at(p, k) == T_MONTH_PART;
}

/*
 * Years
 */

/* 108年6月: three digits before a month are a year of no other calendar. */
static bool is_republic(const struct parser *p, size_t k)
{
	return token_at(p, k)->digits == 3 && kind_at(p, k + 1) == T_YEAR &&
	       number_in(p, k + 2, 1, 12) && is_month_word(p, k + 3);
}

/* Value of the number at k as a year that 年 follows. */
static bool year_value(struct date_point *out, const struct parser *p,
		       size_t k, bool roc)
{
	const struct date_token *t;

	if (kind_at(p, k) != T_NUMBER || token_at(p, k)->ordinal)
		return false;
	t = token_at(p, k);
	out->told = t->told;
	out->told_from = t->told_from;
	if (t->roc) {
		out->roc = true;
		out->year = said(t->value);
		return true;
	}
	if (roc) {
		int later = token_at(p, k - 1)->value;

		out->roc = later == 0;	/* no 平成 */
		out->year = said(t->value + ROC_FIRST + later);
		return t->value >= 1 && t->value <= ROC_MOST;
	}
	if (year_at(p, k)) {
		out->year = said(t->value);
		return true;
	}
	if ((p->roc || is_republic(p, k)) && t->value >= ROC_LEAST &&
	    t->value <= ROC_MOST && t->digits <= 3) {
		out->roc = true;
		out->year = said(t->value + ROC_FIRST);
		return true;
	}
	out->two_digit = true;
	out->year = said(t->value);
	return t->digits == 2 && t->value < 100;
}

/* 於 88 年開始遴選, 於92年訂定: a year long ago, and what was done then */
static bool is_told_of(const struct parser *p, size_t k, struct jb_str tail)
{
	enum { LONG = 50 };	/* 於 30 年間 is how long */
	static const struct jb_str done[] = {
		{ "開始", 6 }, { "訂", 3 }, { "成立", 6 }, { "設", 3 },
		{ "公布", 6 }, { "發布", 6 }, { "啟", 3 }, { "實施", 6 },
		{ "修", 3 }, { "制", 3 }, { "創", 3 }, { "推", 3 },
		{ "開放", 6 }, { "加入", 6 }, { "完成", 6 }, { "由", 3 },
	};
	struct jb_str head = jb_str_trim(
		jb_str_slice(p->text, 0, token_at(p, k)->start));

	if (token_at(p, k)->value < LONG || !jb_str_ends(head, JB_STR("於")))
		return false;
	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (jb_str_starts(tail, done[i]))
			return true;
	return false;
}

/* 95年於雅典, behind a mark: a year of the Republic, not how long */
static bool stands_for_year(const struct parser *p, size_t k)
{
	static const struct jb_str behind[] = {
		{ "於", 3 }, { "在", 3 }, { "起", 3 }, { "間", 3 },
		{ "底", 3 }, { "初", 3 }, { "開始", 6 }, { "成立", 6 },
		{ "設立", 6 }, { "實施", 6 }, { "改組", 6 }, { "創立", 6 },
		{ "施行", 6 }, { "制定", 6 }, { "訂定", 6 },
	};
	struct jb_str tail = jb_str_slice(p->text, token_at(p, k + 1)->end,
					  p->text.n);
	size_t at = token_at(p, k)->start;
	uint32_t before = jb_utf8_prev(p->text, &at);

	if (jb_is_han(before) && before != 0x81EA && before != 0x65BC)
		return false;	/* but 自 and 於 */
	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
		if (jb_str_starts(tail, behind[i]))
			return true;
	return is_told_of(p, k, tail);
}

/* 九十年底, 88年初: a span of years has no such end. Not: 九十年中 */
static bool is_edge_of_year(const struct parser *p, size_t k)
{
	static const struct jb_str edges[] = {
		{ "底", 3 }, { "初", 3 }, { "末", 3 },
	};
	struct jb_str word;

	if (kind_at(p, k) != T_YEAR_PART)
		return false;
	word = jb_str_slice(p->text, token_at(p, k)->start,
			    token_at(p, k)->end);
	for (size_t i = 0; i < sizeof(edges) / sizeof(edges[0]); i++)
		if (jb_str_ends(word, edges[i]))
			return true;
	return false;
}

/* 八十六年歷史, 九十年老店: in Chinese numerals more often how long */
static bool is_age(const struct parser *p, size_t k)
{
	static const struct jb_str behind[] = {
		{ "歷史", 6 }, { "历史", 6 }, { "的歷史", 9 }, { "的历史", 9 },
		{ "之歷史", 9 }, { "老", 3 }, { "如一日", 9 }, { "光陰", 6 },
		{ "經驗", 6 }, { "的經驗", 9 }, { "之久", 6 }, { "了", 3 },
	};
	struct jb_str tail = jb_str_slice(p->text, token_at(p, k + 1)->end,
					  p->text.n);

	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
		if (jb_str_starts(tail, behind[i]))
			return true;
	return false;
}

/*
 * 98年 in a document of the year 97: nobody counts up so many years there, if
 * no word before or behind says so.
 */
static bool is_near_year(const struct parser *p, size_t k)
{
	enum { OLDEST = 60, NEAR = 20 };
	static const char before[] = "近約达達逾滿满第每歷历長长期共前後后";
	static const char behind[] = "來来以之前後后内內間间期多餘余";
	const struct date_token *t = token_at(p, k);
	size_t at = t->start, end = token_at(p, k + 1)->end;
	uint32_t a = jb_utf8_prev(p->text, &at);
	uint32_t b = jb_utf8_next(p->text, &end);

	if (!p->roc_year || t->digits != 2 || t->value < OLDEST ||
	    (t->han && is_age(p, k)) ||
	    t->value > p->roc_year + NEAR || t->value < p->roc_year - NEAR)
		return false;
	for (size_t i = 0; i + 1 < sizeof(before);)
		if (jb_utf8_next(jb_str_of(before), &i) == a)
			return false;
	/* 於93年以前 is when */
	if (b == 0x4EE5 && (a == 0x65BC || a == 0x4E8E || a == 0x5728))
		return true;
	for (size_t i = 0; i + 1 < sizeof(behind);)
		if (jb_utf8_next(jb_str_of(behind), &i) == b)
			return word_at(p->text, end - 3, "以来") > 0;
	return true;
}

/* 90年至112年5月: up to a year of three figures, which is no length */
static bool is_up_to_year(const struct parser *p, size_t k)
{
	const struct date_token *to = token_at(p, k + 3);

	return kind_at(p, k + 1) == T_YEAR && kind_at(p, k + 2) == T_TO &&
	       kind_at(p, k + 3) == T_NUMBER && to->digits == 3 &&
	       (to->roc || (to->value >= 100 && to->value <= ROC_MOST)) &&
	       kind_at(p, k + 4) == T_YEAR;
}

/*
 * 18年 and 99年 are more often how long than when; with a month after them,
 * or written 08年, they are years.
 */
static bool short_year_fits(struct date_point *out, const struct parser *p,
			    size_t k)
{
	const struct date_token *t = token_at(p, k);

	if (!out->two_digit && !(out->roc && t->value < 100))
		return true;
	/* INET'97年會 is a name */
	if (t->start > 0 && p->text.p[t->start - 1] == '\'')
		return false;
	if (is_behind_letters(p->text, t->start))
		return false;
	if (kind_at(p, k + 1) == T_FISCAL) {
		out->two_digit = true;
		out->roc = false;
		out->year = said(t->value);
		return t->digits == 2;
	}
	if (out->roc && kind_at(p, k + 1) == T_YEAR &&
	    (stands_for_year(p, k) || is_near_year(p, k)))
		return true;
	if (out->roc && (is_edge_of_year(p, k + 1) || is_up_to_year(p, k)))
		return true;
	if (number_in(p, k + 2, 1, 12) && is_month_word(p, k + 3))
		return true;
	if (out->two_digit && t->value < 10 && kind_at(p, k + 1) == T_YEAR)
		return p->speech;
	return out->roc && kind_at(p, k + 1) == T_YEAR_OF;
}

/*
 * The /22 of 2021/22 and the -22 of 2021-22 at k, behind the token of year:
 * two years that make one.
 */
static bool year_pair_at(const struct parser *p, size_t k, int year)
{
	const struct date_token *t;
	bool fiscal = kind_at(p, k + 2) == T_FISCAL &&
		      kind_at(p, k) == T_HYPHEN;
	bool named = fiscal || kind_at(p, k + 2) == T_YEAR_OF;

	if ((kind_at(p, k) != T_SLASH && kind_at(p, k) != T_HYPHEN &&
	     kind_at(p, k) != T_TO) ||
	    kind_at(p, k + 1) != T_NUMBER || !joined_at(p, k) ||
	    !joined_at(p, k + 1))
		return false;
	t = token_at(p, k + 1);
	return (!t->han || named) && !t->word && !t->ordinal &&
	       ((t->digits == 2 && t->value == (year + 1) % 100) ||
		(t->digits == 4 && t->value == year + 1 &&
		 (kind_at(p, k) == T_SLASH || fiscal)));
}

/* FY2021/22 is the fiscal year that ends in 2022. */
void fiscal_pair(struct date_point *out, struct parser *p)
{
	if (token_at(p, (size_t)-1)->digits != 4 &&
	    kind_at(p, 0) != T_SLASH)
		return;
	if (!out->fiscal || !year_pair_at(p, 0, out->year.value))
		return;
	out->year.value++;
	out->pair = true;
	p->i += 2;
}

/* Does 年度 or 財年 follow at k, in Chinese? */
static bool is_named_at(const struct parser *p, size_t k)
{
	return kind_at(p, k) == T_YEAR_OF ||
	       (kind_at(p, k) == T_FISCAL &&
		(unsigned char)p->text.p[token_at(p, k)->start] >= 0x80);
}

/* A month is no such pair: 2011/12; nor is 2021/22/3. */
bool is_year_pair(const struct parser *p)
{
	const struct date_token *t;
	enum date_kind after = kind_at(p, 3);

	if (!year_at(p, 0) || !year_pair_at(p, 1, token_at(p, 0)->value))
		return false;
	if (is_named_at(p, 3))
		return true;
	t = token_at(p, 2);
	if (kind_at(p, 1) != T_SLASH || (t->digits == 2 && t->value <= 12))
		return false;
	return !joined_at(p, 3) || kind_at(p, 4) != T_NUMBER ||
	       (after != T_SLASH && after != T_HYPHEN && after != T_DOT);
}

/* 2021/22, 2021/22學年, 2021-22財政年度 */
static bool year_pair(struct date_point *out, struct parser *p)
{
	bool named = is_named_at(p, 3);

	if (!is_year_pair(p))
		return false;
	*out = (struct date_point){ .unit = DATE_YEAR, .pair = true,
				    .year = said(token_at(p, 0)->value) };
	p->i += 3;
	if (named && take(p, T_FISCAL)) {
		out->fiscal = true;
		out->year.value++;
	} else if (named) {
		p->i++;
	}
	return true;
}

/* FY2021, 財政年度 2021年, 日曆年 2011 年; the number may be of two digits. */
static bool year_after_name(struct date_point *out, struct parser *p)
{
	bool fiscal = kind_at(p, 0) == T_FISCAL;
	const struct date_token *t;

	if (!fiscal && kind_at(p, 0) != T_CALENDAR)
		return false;
	if (kind_at(p, 1) != T_NUMBER)
		return false;
	t = token_at(p, 1);
	if (!year_at(p, 1) && (t->digits != 2 || t->han || t->word))
		return false;
	out->unit = DATE_YEAR;
	out->fiscal = fiscal;
	out->year = said(t->digits == 2 ? 2000 + t->value : t->value);
	p->i += 2;
	fiscal_pair(out, p);
	if (!take(p, T_YEAR))
		take(p, T_YEAR_OF);
	return true;
}

/* 民國108年（2019年）: the same year in the other count, skipped. */
static void skip_same_year(struct parser *p, int year)
{
	size_t from = p->i;
	int value;

	if (take(p, T_PAREN)) {
		bool roc = take(p, T_ROC);

		take(p, T_WESTERN);
		value = number_in(p, 0, 1, 2199) ? token_at(p, 0)->value : 0;
		if ((value == year || value + ROC_FIRST == year) &&
		    take(p, T_NUMBER)) {
			take(p, T_YEAR);
			if (take(p, T_PAREN_END) || (roc && p->i == p->end))
				return;
		}
	}
	p->i = from;
}

/* 2018年, 民國108年, 109年度, 2021財年, 2025日曆年 */
static bool year_before_name(struct date_point *out, struct parser *p)
{
	bool roc = kind_at(p, 0) == T_ROC;
	size_t k = roc || (kind_at(p, 0) == T_WESTERN &&
			   token_at(p, 0)->value == 0);
	enum date_kind after = kind_at(p, k + 1);

	if (!year_value(out, p, k, roc))
		return false;
	if (!roc && !short_year_fits(out, p, k))
		return false;
	out->unit = DATE_YEAR;
	switch (after) {
	case T_FISCAL:
		/* an English name would belong to what follows */
		if ((unsigned char)p->text.p[token_at(p, k + 1)->start] < 0x80)
			return false;
		out->fiscal = true;
		break;
	case T_YEAR: case T_YEAR_PART: case T_YEAR_OF: case T_CALENDAR:
		break;
	case T_HALF: case T_QUARTER_NO:
		p->i += k + 1;
		return year_at(p, (size_t)-1);
	default:
		return false;
	}
	p->i += k + 2;
	if (after == T_YEAR_OF && token_at(p, (size_t)-1)->value)
		out->pair = true;	/* 110學年度 */
	else if (after == T_YEAR)
		skip_same_year(p, out->year.value);
	return true;
}

/* 本財年, 上一財政年度 */
static bool fiscal_relative(struct date_point *out, struct parser *p)
{
	if (kind_at(p, 0) != T_REL_FISCAL)
		return false;
	*out = (struct date_point){ .unit = DATE_YEAR, .fiscal = true,
				    .year = counted(token_at(p, 0)->value) };
	p->i++;
	return true;
}

/* 明年(98年), 去年（2011年）: the bracket says which year that is */
static bool year_told(struct date_point *out, struct parser *p)
{
	bool western = year_at(p, 2);

	if (kind_at(p, 0) != T_REL_YEAR || kind_at(p, 1) != T_PAREN ||
	    kind_at(p, 3) != T_YEAR || kind_at(p, 4) != T_PAREN_END ||
	    !(western || (p->roc && number_in(p, 2, 50, ROC_MOST))))
		return false;
	out->told = true;
	out->told_from = (signed char)token_at(p, 0)->value;
	out->roc = !western;
	out->year = said(token_at(p, 2)->value + (western ? 0 : ROC_FIRST));
	out->unit = DATE_YEAR;
	p->i += 5;
	return true;
}

static bool year_relative(struct date_point *out, struct parser *p)
{
	if (year_told(out, p))
		return true;
	if (kind_at(p, 0) == T_REL_YEAR)
		out->year = counted(token_at(p, 0)->value);
	else if (kind_at(p, 0) == T_SAME_YEAR)
		out->year = (struct date_part){ DATE_SAME,
						token_at(p, 0)->value % 100 };
	else
		return false;
	out->unit = DATE_YEAR;
	p->i++;
	return true;
}

/* 1990年代, 90年代, 二十世紀九十年代 */
static bool decade(struct date_point *out, struct parser *p)
{
	size_t k = 0;
	int base = 1900, value;

	if (number_in(p, 0, 1, 21) && kind_at(p, 1) == T_CENTURY) {
		base = (token_at(p, 0)->value - 1) * 100;
		k = 2;
	}
	/* 民國八十年代 are no ten years of EDTF's */
	if (p->i > p->start && p->t[p->i - 1].kind == T_ROC)
		return false;
	if (kind_at(p, k) == T_NUMBER && kind_at(p, k + 1) == T_DECADE) {
		value = token_at(p, k)->value;
		if (value < 100)
			value += base;
		if (value % 10 || value < 1000 || value > 2190)
			return false;
		*out = (struct date_point){ .unit = DATE_DECADE,
					    .year = said(value) };
		p->i += k + 2;
		if (joined_at(p, 0))
			take(p, T_PART);	/* 1990年代末期 */
		return true;
	}
	if (k == 0 || token_at(p, 1)->capital)
		return false;
	*out = (struct date_point){ .unit = DATE_CENTURY,
				    .year = said(base) };
	p->i += 2;
	return true;
}

static bool year(struct date_point *out, struct parser *p)
{
	size_t from = p->i;

	*out = (struct date_point){ 0 };
	if (year_pair(out, p) || year_relative(out, p) ||
	    fiscal_relative(out, p))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	if (year_after_name(out, p))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	if (year_before_name(out, p))
		return true;
	p->i = from;
	*out = (struct date_point){ 0 };
	return false;
}

/*
 * Parts of a year
 */

/* 三季度 is the third on the mainland; 近三季度 and 一季 are how long. */
static bool is_plain_quarter(const struct parser *p)
{
	static const char before[] =
		"近連续續每過过去前後后這这整單单首末共各達达"
		"滿满期長长第逾隔同任下上另";
	size_t at = token_at(p, 0)->start;
	uint32_t a = jb_utf8_prev(p->text, &at);

	if (p->speech || !token_at(p, 0)->han || !joined_at(p, 1) ||
	    token_at(p, 0)->counts ||
	    token_at(p, 1)->end - token_at(p, 1)->start != 6)
		return false;
	for (size_t i = 0; i + 1 < sizeof(before);)
		if (jb_utf8_next(jb_str_of(before), &i) == a)
			return false;
	return true;
}

/* Is what the next token names written in Chinese? */
static bool is_chinese(const struct parser *p)
{
	return (unsigned char)p->text.p[token_at(p, 0)->start] >= 0x80;
}

/* So many tokens name the number of a unit. */
static bool part(struct date_point *out, struct parser *p, enum date_unit unit,
		 int number, size_t tokens)
{
	out->unit = unit;
	out->number = number;
	p->i += tokens;
	return true;
}

/* FY21 H1, 上半年; 上下半年 are all of the year */
static bool half(struct date_point *out, struct parser *p, bool with_year)
{
	enum { BOTH = 3 };
	int number = token_at(p, 0)->value;

	if (with_year && !number && number_in(p, 1, 1, 2) && joined_at(p, 1) &&
	    token_at(p, 1)->digits == 1)
		return part(out, p, DATE_HALF, token_at(p, 1)->value, 2);
	if (!is_chinese(p))
		return false;
	if (number != BOTH)
		return part(out, p, DATE_HALF, number, 1);
	if (out->year.given == DATE_MISSING)
		out->year = counted(0);
	return part(out, p, DATE_YEAR, 0, 1);
}

/* 首季, and Q1 and Q 1 behind its year */
static bool quarter_number(struct date_point *out, struct parser *p,
			   bool with_year)
{
	int number = token_at(p, 0)->value;

	if (number)
		return part(out, p, DATE_QUARTER, number, 1);
	return with_year && number_in(p, 1, 1, 4) && joined_at(p, 1) &&
	       part(out, p, DATE_QUARTER, token_at(p, 1)->value, 2);
}

/* 第三季, 三季度 */
static bool quarter_counted(struct date_point *out, struct parser *p,
			    bool with_year)
{
	if (!number_in(p, 0, 1, 4) || kind_at(p, 1) != T_QUARTER)
		return false;
	/* 四季 are the seasons, 一季 is how long */
	if (!token_at(p, 0)->ordinal && !with_year && !is_plain_quarter(p))
		return false;
	if (token_at(p, 1)->end - token_at(p, 1)->start > 6)
		return false;	/* the English word */
	return part(out, p, DATE_QUARTER, token_at(p, 0)->value, 2);
}

static bool quarter(struct date_point *out, struct parser *p, bool with_year)
{
	switch (kind_at(p, 0)) {
	case T_SEASON:
		return with_year && is_chinese(p) &&
		       part(out, p, DATE_SEASON, token_at(p, 0)->value, 1);
	case T_HALF:
		return half(out, p, with_year);
	case T_QUARTER_NO:
		return quarter_number(out, p, with_year);
	default:
		return quarter_counted(out, p, with_year);
	}
}

/* 前10天, 最後 4 個月 inside what out names */
static bool picked_run(struct date_point *out, struct parser *p)
{
	int sign = kind_at(p, 0) == T_AGO    ? -token_at(p, 0)->value
		   : kind_at(p, 0) == T_NEAR ? token_at(p, 0)->value
					     : 0;

	if (!p->speech || !sign || !number_in(p, 1, 1, 99) ||
	    kind_at(p, 2) != T_UNIT ||
	    (unsigned char)p->text.p[token_at(p, 0)->start] < 0x80)
		return false;
	out->pick.nth = sign;
	out->pick.count = token_at(p, 1)->value;
	out->pick.unit = (enum date_unit)token_at(p, 2)->value;
	p->i += 3;
	return true;
}

/* 第一週, 第一個星期一 */
static bool picked(struct date_point *out, struct parser *p)
{
	size_t k = 0;

	if (picked_run(out, p))
		return true;
	if (!p->speech || !number_in(p, k, 1, 53) ||
	    !token_at(p, k)->ordinal)
		return false;
	out->pick.nth = token_at(p, k)->value;
	switch (kind_at(p, k + 1)) {
	case T_WEEK:
		out->pick.unit = DATE_WEEK;
		break;
	case T_UNIT:
		out->pick.unit = (enum date_unit)token_at(p, k + 1)->value;
		break;
	default:
		out->pick.nth = 0;
		return false;
	}
	p->i += k + 2;
	if (out->pick.unit == DATE_WEEK && take(p, T_WEEKDAY)) {
		out->pick.unit = DATE_DAY;
		out->pick.weekday = p->t[p->i - 1].value;
	}
	return true;
}

static bool joins(enum date_kind kind)
{
	return kind == T_TO || kind == T_HYPHEN || kind == T_LIST;
}

/*
 * 2010 年 12 月 31 前: a day whose 日 is lost, by what is right behind it. 3
 * 家, and all else that can be counted, is none.
 */
static bool is_bare_day(const struct date_point *out, const struct parser *p)
{
	static const struct jb_str behind[] = {
		{ "前", 3 }, { "之前", 6 }, { "以前", 6 },
		{ "止", 3 }, { "起", 3 }, { "截止", 6 },
		{ "，", 3 }, { "。", 3 }, { "）", 3 },
		{ ")", 1 },
	};
	const struct date_token *t = token_at(p, 0);
	struct jb_str tail = jb_str_slice(p->text, t->end, p->text.n);

	if (p->speech || out->year.given != DATE_SAID || t->han)
		return false;
	tail = jb_str_slice(tail, jb_str_starts(tail, JB_STR(" ")), tail.n);
	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
		if (jb_str_starts(tail, behind[i]))
			return true;
	return false;
}

/* A day after 月: 11日; or 10 where 至15日, 、11日 follows. */
static bool day_of_month(struct date_point *out, struct parser *p)
{
	bool marked = kind_at(p, 1) == T_DAY;

	if (!is_day_number(p, 0))
		return false;
	if (!marked && !is_bare_day(out, p)) {
		if (!joins(kind_at(p, 1)) || !is_day_number(p, 2) ||
		    kind_at(p, 3) != T_DAY)
			return false;
	}
	out->unit = DATE_DAY;
	out->day = said(token_at(p, 0)->value);
	p->i += marked ? 2 : 1;
	if (kind_at(p, 0) == T_WEEK && token_at(p, 0)->value == 7) {
		out->unit = DATE_WEEK;		/* 6月12日當週 */
		p->i++;
	}
	return true;
}

/*
 * 3月 12, 2017 and 十二月 2016, the order of English pages whose months alone
 * were put into Chinese. 8月 2000 場 counts.
 */
static bool year_behind(struct date_point *out, struct parser *p)
{
	size_t day = is_day_number(p, 0) ? 1 + (kind_at(p, 1) == T_DAY) : 0;
	size_t k = day ? day + 1 : 0, end;

	if (day && (kind_at(p, day) != T_COMMA ||
		    p->text.p[token_at(p, day)->start] != ','))
		return false;
	if (out->year.given != DATE_MISSING || !year_at(p, k) ||
	    !number_in(p, k, 1900, 2099) || token_at(p, k)->han ||
	    kind_at(p, k + 1) == T_YEAR || (!day && joined_at(p, k)))
		return false;
	end = token_at(p, k)->end;
	while (end < p->text.n && p->text.p[end] == ' ')
		end++;
	if (!day && jb_is_han(jb_utf8_next(p->text, &end)))
		return false;
	out->unit = day ? DATE_DAY : DATE_MONTH;
	if (day)
		out->day = said(token_at(p, 0)->value);
	out->year = said(token_at(p, k)->value);
	p->i += k + 1;
	return true;
}

static bool month(struct date_point *out, struct parser *p)
{
	enum date_kind after = kind_at(p, 1);

	if (kind_at(p, 0) == T_REL_MONTH || kind_at(p, 0) == T_SAME_MONTH) {
		out->month = counted(token_at(p, 0)->value);
		if (kind_at(p, 0) == T_SAME_MONTH)
			out->month.given = DATE_SAME;
		p->i++;
		after = T_MONTH;
	} else if (is_month_number(p, 0) &&
		   (after == T_MONTH || after == T_MONTH_PART)) {
		out->month = said(token_at(p, 0)->value);
		p->i += 2;
	} else {
		return false;
	}
	out->unit = DATE_MONTH;
	if (after == T_MONTH_PART)
		return true;
	if (take(p, T_PART) || year_behind(out, p) || day_of_month(out, p))
		return true;
	if (kind_at(p, 0) == T_POSSESSIVE) {
		p->i++;
		if (!picked(out, p) && !take(p, T_PART))
			p->i--;
		return true;
	}
	picked(out, p);
	return true;
}

/* The 4 of 2020年4-5月 */
static bool month_of_range(struct date_point *out, struct parser *p)
{
	size_t k = 2;

	if (!is_month_number(p, 0) || !joins(kind_at(p, 1)))
		return false;
	/* 2018年10、11、12月 */
	while (k < 12 && is_month_number(p, k) && kind_at(p, 1) == T_LIST &&
	       kind_at(p, k + 1) == T_LIST)
		k += 2;
	if (!is_month_number(p, k) || !is_month_word(p, k + 1))
		return false;
	out->unit = DATE_MONTH;
	out->month = said(token_at(p, 0)->value);
	p->i++;
	return true;
}

/* Is what is at the cursor the 2 of 第1、2季, the 秋季 of 春季及秋季? */
static bool is_listed_quarter(const struct parser *p)
{
	const struct date_token *before;

	if (p->speech || p->i < p->start + 2 ||
	    p->t[p->i - 1].kind != T_LIST)
		return false;
	before = &p->t[p->i - 2];
	return before->kind == T_SEASON ||
	       (before->kind == T_NUMBER && before->ordinal &&
		before->value < token_at(p, 0)->value);
}

/* The 第1 of 第1、2季, to which 第2季 alone does not belong */
static bool quarter_of_list(struct date_point *out, struct parser *p)
{
	if (p->speech || !number_in(p, 0, 1, 3) || kind_at(p, 1) != T_LIST ||
	    !number_in(p, 2, 2, 4) || kind_at(p, 3) != T_QUARTER ||
	    !token_at(p, 0)->ordinal || token_at(p, 2)->ordinal ||
	    token_at(p, 2)->value <= token_at(p, 0)->value)
		return false;
	out->unit = DATE_QUARTER;
	out->number = token_at(p, 0)->value;
	p->i++;
	return true;
}

/* The 第1 of 2024年第1至3季 */
static bool quarter_of_range(struct date_point *out, struct parser *p)
{
	if (!number_in(p, 0, 1, 3) ||
	    (kind_at(p, 1) != T_TO && kind_at(p, 1) != T_HYPHEN) ||
	    !number_in(p, 2, 2, 4) || kind_at(p, 3) != T_QUARTER ||
	    !token_at(p, 0)->ordinal)
		return false;
	out->unit = DATE_QUARTER;
	out->number = token_at(p, 0)->value;
	p->i++;
	return true;
}

/* 明年2/15, 105年9/3: a day in slashes behind its year, no part (1/3的) */
static bool slash_in_year(struct date_point *out, struct parser *p)
{
	const struct date_token *day = token_at(p, 2);

	if (p->speech || !number_in(p, 0, 1, 12) || !number_in(p, 2, 1, 31) ||
	    kind_at(p, 1) != T_SLASH || !joined_at(p, 1) || !joined_at(p, 2) ||
	    kind_at(p, 3) == T_SLASH || is_share_at(p->text, day->end))
		return false;
	out->unit = DATE_DAY;
	out->month = said(token_at(p, 0)->value);
	out->day = said(day->value);
	p->i += 3;
	return true;
}

/* What may follow a year; out has it. */
static void inside_year(struct date_point *out, struct parser *p)
{
	size_t from = p->i;
	enum date_kind last = p->t[p->i - 1].kind;

	if (last == T_YEAR_PART)
		return;
	if (take(p, T_YEAR_PART) || take(p, T_PART))
		return;
	if (take(p, T_POSSESSIVE) && kind_at(p, 0) == T_PART)
		return;
	if (p->i > from && !picked(out, p) && !quarter(out, p, true)) {
		p->i = from;
		return;
	}
	if (p->i > from)
		return;
	if (kind_at(p, 0) == T_COMMA && joined_at(p, 0) && p->speech)
		p->i++;
	if (!out->fiscal && (month(out, p) || month_of_range(out, p) ||
			     slash_in_year(out, p)))
		return;
	if (quarter(out, p, true) || quarter_of_range(out, p) ||
	    quarter_of_list(out, p))
		return;
	p->i = from;
	picked(out, p);
}

static bool bare_day(struct date_point *out, struct parser *p)
{
	if (!is_day_number(p, 0) || kind_at(p, 1) != T_DAY ||
	    token_at(p, 0)->ordinal)
		return false;
	*out = (struct date_point){ .unit = DATE_DAY,
				    .day = said(token_at(p, 0)->value) };
	p->i += 2;
	p->shape = SHAPE_DAY;
	return true;
}

/* 年底 and 月底 alone are of this year and this month. */
static bool bare_part(struct date_point *out, struct parser *p)
{
	if (p->i > p->start && p->t[p->i - 1].kind == T_NUMBER)
		return false;
	if (kind_at(p, 0) == T_YEAR_PART && token_at(p, 0)->value == 0) {
		out->unit = DATE_YEAR;
		out->year = counted(0);
	} else if (kind_at(p, 0) == T_MONTH_PART &&
		   token_at(p, 0)->value == 0) {
		out->unit = DATE_MONTH;
		out->month = counted(0);
	} else {
		return false;
	}
	p->i++;
	return true;
}

/* Christmas, 2018年聖誕節, saint patrick 2020, Yuandan of next year */
static bool holiday(struct date_point *out, struct parser *p)
{
	size_t from = p->i;
	int value;

	*out = (struct date_point){ 0 };
	if (year(out, p))
		take(p, T_POSSESSIVE);
	if (kind_at(p, 0) != T_HOLIDAY) {
		p->i = from;
		return false;
	}
	value = token_at(p, 0)->value;
	p->i++;
	out->unit = DATE_DAY;
	out->month = said(value / 100);
	out->day = said(value % 100);
	p->shape = SHAPE_HOLIDAY;
	if (out->year.given != DATE_MISSING)
		return true;
	from = p->i;
	if (!take(p, T_OF))
		take(p, T_COMMA);
	if (year_at(p, 0)) {
		out->year = said(token_at(p, 0)->value);
		p->i++;
	} else if (kind_at(p, 0) == T_NEAR && kind_at(p, 1) == T_UNIT &&
		   token_at(p, 1)->value == DATE_YEAR) {
		out->year = counted(token_at(p, 0)->value);
		p->i += 2;
	} else {
		p->i = from;
	}
	return true;
}

/* 同日, 翌日; 當日 is as vague as "that day" */
static bool same_day(struct date_point *out, struct parser *p)
{
	if (kind_at(p, 0) != T_SAME_DAY || token_at(p, 0)->value >= 100)
		return false;
	*out = (struct date_point){
		.unit = DATE_DAY,
		.day = { DATE_SAME, token_at(p, 0)->value } };
	p->i++;
	return true;
}

/* 21 九月 2016: as pages write it whose words were put into Chinese */
static bool day_month_year(struct date_point *out, struct parser *p)
{
	if (!is_day_number(p, 0) || token_at(p, 0)->han ||
	    token_at(p, 0)->ordinal || !is_month_number(p, 1) ||
	    !token_at(p, 1)->han || kind_at(p, 2) != T_MONTH || !year_at(p, 3))
		return false;
	*out = (struct date_point){ .unit = DATE_DAY,
				    .day = said(token_at(p, 0)->value),
				    .month = said(token_at(p, 1)->value),
				    .year = said(token_at(p, 3)->value) };
	p->i += 4;
	take(p, T_YEAR);
	return true;
}

bool point_han(struct date_point *out, struct parser *p)
{
	p->shape = SHAPE_SURE;
	if (day_month_year(out, p))
		return true;
	if (holiday(out, p) || same_day(out, p))
		return true;
	if (decade(out, p))
		return true;
	if (year(out, p)) {
		bool vague = p->t[p->i - 1].kind == T_SAME_YEAR &&
			     p->t[p->i - 1].value == 100;

		inside_year(out, p);
		/* 2018年13月 is no date at all */
		if (out->unit == DATE_YEAR && kind_at(p, 0) == T_NUMBER &&
		    kind_at(p, 1) == T_MONTH)
			return false;
		/* 當年 alone is "in those days" */
		return !vague || out->unit != DATE_YEAR;
	}
	if (month(out, p) || quarter(out, p, is_listed_quarter(p)) ||
	    quarter_of_list(out, p) || bare_day(out, p) ||
	    bare_part(out, p))
		return true;
	if (kind_at(p, 0) == T_REL_QUARTER) {
		out->unit = DATE_QUARTER;
		out->month = counted(token_at(p, 0)->value);
		p->i++;
		return true;
	}
	return false;
}

/*
 * Figures with one mark between them
 */

static bool is_mark(enum date_kind kind)
{
	return kind == T_SLASH || kind == T_DOT || kind == T_HYPHEN;
}

static bool figure_at(const struct parser *p, size_t k)
{
	const struct date_token *t;

	if (kind_at(p, k) != T_NUMBER)
		return false;
	t = token_at(p, k);
	return !t->han && !t->word && !t->ordinal;
}

/* Figures joined by the same mark without blanks, at most five counted. */
static size_t figures(const struct parser *p)
{
	size_t n = 1;

	while (n < 5 && kind_at(p, 2 * n - 1) == kind_at(p, 1) &&
	       joined_at(p, 2 * n - 1) && joined_at(p, 2 * n) &&
	       figure_at(p, 2 * n))
		n++;
	return n;
}

static bool set_day(struct date_point *out, int y, int m, int d)
{
	*out = (struct date_point){ .unit = DATE_DAY, .year = said(y),
				    .month = said(m), .day = said(d) };
	return m >= 1 && m <= 12 && d >= 1 && d <= 31;
}

/* 2018-03-10, 107/3/26, 3/10/2018, 3/10/18 */
static bool three_figures(struct date_point *out, const struct parser *p)
{
	const struct date_token *a = token_at(p, 0), *b = token_at(p, 2);
	const struct date_token *c = token_at(p, 4);
	int month = a->value, day = b->value;

	if (b->digits > 2)
		return false;
	if (year_at(p, 0))
		return c->digits <= 2 &&
		       set_day(out, a->value, b->value, c->value);
	if (a->digits == 3 || (a->digits == 2 && p->roc && a->value > 31)) {
		bool ok = (p->roc || kind_at(p, 1) == T_SLASH) &&
			  a->value >= ROC_LEAST &&
			  a->value <= ROC_MOST && c->digits <= 2 &&
			  set_day(out, a->value + ROC_FIRST, b->value,
				  c->value);

		out->roc = true;
		return ok;
	}
	if (a->digits > 2)
		return false;
	/* 12.04.2022: with points the day comes first */
	if (month > 12 || (!p->speech && kind_at(p, 1) == T_DOT &&
			   day <= 12)) {
		month = b->value;
		day = a->value;
	}
	if (year_at(p, 4))
		return set_day(out, c->value, month, day);
	if (c->digits != 2 || kind_at(p, 1) == T_DOT || !p->speech)
		return false;
	set_day(out, c->value, month, day);
	out->two_digit = true;
	return month <= 12 && day >= 1 && day <= 31 && month >= 1;
}

/* 2018/3, 3/2018, 108/6, 6/22 */
static bool two_figures(struct date_point *out, struct parser *p)
{
	const struct date_token *a = token_at(p, 0), *b = token_at(p, 2);
	bool slash = kind_at(p, 1) == T_SLASH;
	bool dot = kind_at(p, 1) == T_DOT;

	*out = (struct date_point){ .unit = DATE_MONTH };
	if (year_at(p, 0) && !dot && b->digits <= 2) {
		out->year = said(a->value);
		out->month = said(b->value);
		if (b->digits == 1 && !slash)
			return false;
		return b->value >= 1 && b->value <= 12;
	}
	/* AC 1/2014 is the number of a paper */
	if (!p->speech && slash && is_behind_letters(p->text, a->start))
		return false;
	if (slash && year_at(p, 2) && a->digits <= 2) {
		out->year = said(b->value);
		out->month = said(a->value);
		return a->value >= 1 && a->value <= 12;
	}
	if (slash && p->roc && a->digits == 3 && a->value <= ROC_MOST) {
		out->roc = true;
		out->year = said(a->value + ROC_FIRST);
		out->month = said(b->value);
		return b->digits <= 2 && b->value >= 1 && b->value <= 12;
	}
	if (a->digits > 2 || b->digits > 2)
		return false;
	out->unit = DATE_DAY;
	out->month = said(a->value);
	out->day = said(b->value);
	if (a->value > 12 && p->speech) {
		out->month.value = b->value;
		out->day.value = a->value;
	}
	p->shape = slash ? SHAPE_SLASH : SHAPE_DOT;
	return out->month.value >= 1 && out->month.value <= 12 &&
	       out->day.value >= 1 && out->day.value <= 31;
}

/* 4/11日: the sign behind the figures says that they are a day */
static void take_day(const struct date_point *out, struct parser *p)
{
	if (p->shape == SHAPE_SLASH && !p->speech && out->unit == DATE_DAY &&
	    joined_at(p, 0) && take(p, T_DAY))
		p->shape = SHAPE_SURE;
}

/* 2016 10 16 */
static bool spaced_figures(struct date_point *out, struct parser *p)
{
	if (!p->speech || !year_at(p, 0) || !figure_at(p, 1) ||
	    !figure_at(p, 2) || token_at(p, 1)->digits != 2 ||
	    token_at(p, 2)->digits != 2 || kind_at(p, 3) == T_NUMBER)
		return false;
	if (!set_day(out, token_at(p, 0)->value, token_at(p, 1)->value,
		     token_at(p, 2)->value))
		return false;
	p->i += 3;
	return true;
}

bool point_numeric(struct date_point *out, struct parser *p)
{
	size_t n;

	p->shape = SHAPE_SURE;
	if (!figure_at(p, 0))
		return false;
	if (spaced_figures(out, p))
		return true;
	if (!is_mark(kind_at(p, 1)))
		return false;
	n = figures(p);
	if (n == 3 && three_figures(out, p)) {
		p->i += 5;
		return true;
	}
	p->shape = SHAPE_SURE;
	/* 5-7-2018: the hyphen may part two days or years */
	if (n >= 2 && (n == 2 || kind_at(p, 1) == T_HYPHEN) &&
	    (n == 2 || year_at(p, 0)) && two_figures(out, p) &&
	    n == 2) {
		p->i += 3;
		take_day(out, p);
		return true;
	}
	return false;
}
