/*
 * Words of dates: a text cut into numbers, calendar words and the marks
 * between them. Everything else is a gap, which only breaks the chain: a token
 * with first set stands after a gap, and no date reaches over one.
 *
 *	於 2018 年 10 月 11 日進行  →  [2018]· 年 10 月 11 日      · first
 *
 * URLs, mail addresses, file names, version numbers, and numbers glued to
 * other words (RFC8484, KSK-2017) are gaps.
 */
#ifndef JB_ANALYZE_DATE_TOKEN_H
#define JB_ANALYZE_DATE_TOKEN_H

#include "analyze/dates.h"

enum date_kind {
	T_NONE,
	T_NUMBER,	/* 2018, 二〇一八, 12th, twenty */
	T_YEAR,		/* 年 */
	T_MONTH,	/* 月, 月份 */
	T_DAY,		/* 日, 號 */
	T_YEAR_PART,	/* 年底 */
	T_MONTH_PART,	/* 月底, 月上旬 */
	T_PART,		/* 底, 上旬, early, the end of */
	T_YEAR_OF,	/* 年度 */
	T_DECADE,	/* 年代, the s of 1990s */
	T_CENTURY,	/* 世紀 */
	T_ROC,		/* 民國; value how many years later: 平成 77 */
	T_WESTERN,	/* 西元 */
	T_FISCAL,	/* FY, 財政年度 */
	T_CALENDAR,	/* 日曆年, CY */
	T_MONTH_NAME,	/* January */
	T_WEEKDAY,	/* Monday; the 一 of 週一 */
	T_WEEK,		/* 週, week */
	T_WEEKEND,
	T_QUARTER,	/* 季, quarter */
	T_QUARTER_NO,	/* Q1, 首季 */
	T_SEASON,	/* 夏季, summer; value 1 to 4 from spring */
	T_HALF,		/* 上半年, H1 */
	T_HALF_WORD,	/* half */
	T_REL_YEAR,	/* 今年 */
	T_REL_MONTH,	/* 本月 */
	T_REL_WEEK,	/* 上週 */
	T_REL_QUARTER,	/* 本季 */
	T_REL_FISCAL,	/* 本財年 */
	T_REL_DAY,	/* 昨天, today */
	T_SAME_YEAR,	/* 同年, 翌年 */
	T_SAME_MONTH,
	T_SAME_DAY,	/* 翌日 */
	T_NEAR,		/* next +1, last -1, this 0 */
	T_AFTER_NEXT,
	T_UNIT,		/* day, 個月, 天; value is an enum date_unit */
	T_FEW,		/* a, a couple of, 幾 */
	T_AGO,		/* ago, 前 -1; later, 後 +1 */
	T_FROM_NOW,
	T_SINCE,	/* open ends before or after: value enum jb_bound */
	T_OPEN,		/* 以來, 之前 */
	T_ABOUT,	/* 約, circa */
	T_OR_SO,	/* 左右 */
	T_FROM,		/* from, between, 自 */
	T_TO,		/* 至, –, through */
	T_HYPHEN,	/* -, which also joins 2018-03-10 */
	T_SLASH,
	T_DOT,
	T_COLON,
	T_COMMA,
	T_LIST,		/* 、 及 and */
	T_OR,
	T_OF,		/* of, in */
	T_ON,		/* on, at, by, 於 */
	T_THE,
	T_POSSESSIVE,	/* 's, 的 */
	T_QUESTION,
	T_PAREN,	/* ( */
	T_PAREN_END,
	T_HOLIDAY,	/* value month * 100 + day */
	T_KINDS
};

struct date_token {
	size_t start, end;
	enum date_kind kind;
	int value;
	unsigned char digits;	/* of a number, as many as printed */
	bool first;		/* other text, a line end or nothing before */
	bool space;		/* white space before */
	bool han;		/* written in Chinese numerals */
	bool ordinal;		/* 12th, 第三 */
	bool counts;		/* 兩: how many, never which */
	bool word;		/* an English numeral in letters */
	bool capital;		/* of a Latin word: its first letter */
	bool full;		/* of a month name or weekday: not shortened */
	bool roc;		/* a year that was printed as one of 1911 on */
	bool damaged;		/* a letter stands in it for a figure */
	bool told;		/* 去(112)年: the figure of a counted year, */
	signed char told_from;	/* and how it was counted: -1 */
};

struct date_tokens {
	JB_LIST(struct date_token) list;
};

/* With the holidays of lex, unless it is NULL. */
struct date_words;
struct date_words *date_words_new(struct jb_arena *arena,
				  const struct jb_lexicon *lex);

/* Cut text; tokens are emptied before. */
void date_tokens_read(struct date_tokens *tokens, struct jb_arena *arena,
		      const struct date_words *words, struct jb_str text);

/* No whole is told in more parts than so many: 5/16 is a day. */
enum { DATE_PARTS = 12 };

/* Does what follows 2/3 make it a share: 以上同意, 多數, 的預算? */
bool is_share_at(struct jb_str text, size_t at);

/* 上午, 清晨: does a part of the day begin at at? */
bool is_daytime_at(struct jb_str text, size_t at);

#endif
