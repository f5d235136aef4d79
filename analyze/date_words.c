/*
 * The vocabulary of dates, as rows. A hash of the first letters leads to the
 * rows that may fit; a bitmap of first characters answers for most of a text.
 */
#include "analyze/date_words.h"

#include <assert.h>
#include <string.h>

enum {
	BUCKETS = 512,
	LETTERS = 12,		/* code points of the longest row */
};

struct row {
	const char *text;
	enum date_kind kind;
	int value;
	const char *not_before;	/* characters that make it another word */
};

/*
 * After 年 or 月, what makes 初 and 中 part of another word; and after a season
 * what makes it part of a name: 2018年冬季奧運.
 */
#define NOT_FIRST  "步次審稿版選賽診"
#define NOT_SEASON "奧班學營刊號聯賽裝限"
#define NOT_MIDDLE "國華文央間心東期小學等級部介共外美英日韓正式"

/* One row a word; those with the same first character stand together. */
static const struct row han_rows[] = {
	{ "元旦", T_HOLIDAY, 101, NULL },
	{ "年", T_YEAR, 0, NULL },
	{ "年份", T_YEAR, 0, NULL },
	{ "年度", T_YEAR_OF, 0, NULL },
	{ "學年", T_YEAR_OF, 1, NULL },
	{ "學年度", T_YEAR_OF, 1, NULL },
	{ "年代", T_DECADE, 0, NULL },
	{ "年初", T_YEAR_PART, 0, NOT_FIRST },
	{ "年中", T_YEAR_PART, 1, NOT_MIDDLE },
	{ "年底", T_YEAR_PART, 0, NULL },
	{ "年末", T_YEAR_PART, 0, NULL },
	{ "年終", T_YEAR_PART, 0, "獎結考止交聚晚報總餐尾" },
	{ "年尾", T_YEAR_PART, 0, NULL },
	{ "月", T_MONTH, 0, NULL },
	{ "月份", T_MONTH, 0, NULL },
	{ "月初", T_MONTH_PART, 0, NOT_FIRST },
	{ "月中", T_MONTH_PART, 1, NOT_MIDDLE },
	{ "月中旬", T_MONTH_PART, 1, NULL },
	{ "月上旬", T_MONTH_PART, 1, NULL },
	{ "月下旬", T_MONTH_PART, 1, NULL },
	{ "月上中旬", T_MONTH_PART, 1, NULL },
	{ "月中下旬", T_MONTH_PART, 1, NULL },
	{ "月上、中旬", T_MONTH_PART, 1, NULL },
	{ "月中、下旬", T_MONTH_PART, 1, NULL },
	{ "月底", T_MONTH_PART, 0, NULL },
	{ "月末", T_MONTH_PART, 0, NULL },
	{ "日", T_DAY, 0, NULL },
	{ "曰", T_DAY, 1, NULL },	/* U+66F0, read for it */
	{ "號", T_DAY, 0, "碼稱線令誌角" },
	{ "上旬", T_PART, 0, NULL },
	{ "中旬", T_PART, 0, NULL },
	{ "下旬", T_PART, 0, NULL },
	{ "上中旬", T_PART, 0, NULL },
	{ "中下旬", T_PART, 0, NULL },
	{ "初", T_PART, 0, NOT_FIRST },
	{ "底", T_PART, 0, "線層" },
	{ "末", T_PART, 0, "端" },
	{ "初期", T_PART, 0, NULL },
	{ "末期", T_PART, 0, NULL },
	{ "中期", T_PART, 0, NULL },
	{ "後期", T_PART, 0, NULL },
	{ "早期", T_PART, 0, NULL },
	{ "結束時", T_PART, 0, NULL },
	{ "民國", T_ROC, 0, NULL },
	{ "中華民國", T_ROC, 0, NULL },
	{ "明治", T_ROC, -44, NULL },
	{ "大正", T_ROC, 0, NULL },
	{ "昭和", T_ROC, 14, NULL },
	{ "平成", T_ROC, 77, NULL },
	{ "令和", T_ROC, 107, NULL },
	{ "西元", T_WESTERN, 0, NULL },
	{ "公元", T_WESTERN, 0, "前" },
	{ "財年", T_FISCAL, 0, NULL },
	{ "財務年", T_FISCAL, 0, NULL },
	{ "財政年", T_FISCAL, 0, NULL },
	{ "會計年", T_FISCAL, 0, NULL },
	{ "財務年度", T_FISCAL, 0, NULL },
	{ "財政年度", T_FISCAL, 0, NULL },
	{ "會計年度", T_FISCAL, 0, NULL },
	{ "日曆年", T_CALENDAR, 0, NULL },
	{ "日曆年度", T_CALENDAR, 0, NULL },
	{ "曆年", T_CALENDAR, 0, NULL },
	{ "世紀", T_CENTURY, 0, NULL },
	{ "週", T_WEEK, 0, "年期邊知圍遭全" },
	{ "周", T_WEEK, 0, "年期邊知圍遭全" },
	{ "星期", T_WEEK, 0, NULL },
	{ "禮拜", T_WEEK, 0, NULL },
	{ "週末", T_WEEKEND, 0, NULL },
	{ "季", T_QUARTER, 0, "節軍" },
	{ "季度", T_QUARTER, 0, NULL },
	{ "首季", T_QUARTER_NO, 1, NULL },
	{ "春季", T_SEASON, 1, NOT_SEASON },
	{ "春天", T_SEASON, 1, NULL },
	{ "夏季", T_SEASON, 2, NOT_SEASON },
	{ "夏天", T_SEASON, 2, NULL },
	{ "秋季", T_SEASON, 3, NOT_SEASON },
	{ "秋天", T_SEASON, 3, NULL },
	{ "冬季", T_SEASON, 4, NOT_SEASON },
	{ "冬天", T_SEASON, 4, NULL },
	{ "上半年", T_HALF, 1, NULL },
	{ "下半年", T_HALF, 2, NULL },
	{ "前半年", T_HALF, 1, NULL },
	{ "後半年", T_HALF, 2, NULL },
	{ "上下半年", T_HALF, 3, NULL },
	{ "上、下半年", T_HALF, 3, NULL },
	{ "上半年度", T_HALF, 1, NULL },
	{ "下半年度", T_HALF, 2, NULL },
	{ "今年", T_REL_YEAR, 0, NULL },
	{ "今年度", T_REL_YEAR, 0, NULL },
	{ "本年", T_REL_YEAR, 0, NULL },
	{ "本年度", T_REL_YEAR, 0, NULL },
	{ "去年", T_REL_YEAR, -1, NULL },
	{ "去年度", T_REL_YEAR, -1, NULL },
	{ "前年", T_REL_YEAR, -2, "度" },
	{ "大前年", T_REL_YEAR, -3, NULL },
	{ "明年", T_REL_YEAR, 1, NULL },
	{ "明年度", T_REL_YEAR, 1, NULL },
	{ "後年", T_REL_YEAR, 2, NULL },
	{ "同年", T_SAME_YEAR, 0, "齡" },
	{ "該年", T_SAME_YEAR, 0, "齡度" },
	{ "前一年", T_SAME_YEAR, -1, "半" },
	{ "前一年度", T_SAME_YEAR, -1, NULL },
	{ "當年", T_SAME_YEAR, 100, "齡" },
	{ "同年度", T_SAME_YEAR, 0, NULL },
	{ "翌年", T_SAME_YEAR, 1, NULL },
	{ "次年", T_SAME_YEAR, 1, "度" },
	{ "隔年", T_SAME_YEAR, 1, NULL },
	{ "同月", T_SAME_MONTH, 0, NULL },
	{ "當月", T_SAME_MONTH, 0, NULL },
	{ "次月", T_SAME_MONTH, 1, NULL },
	{ "翌月", T_SAME_MONTH, 1, NULL },
	{ "當週", T_WEEK, 7, NULL },
	{ "該週", T_WEEK, 7, NULL },
	{ "那週", T_WEEK, 7, NULL },
	{ "那一週", T_WEEK, 7, NULL },
	{ "同日", T_SAME_DAY, 0, NULL },
	{ "前一日", T_SAME_DAY, -1, NULL },
	{ "當日", T_SAME_DAY, 100, NULL },
	{ "當天", T_SAME_DAY, 100, NULL },
	{ "翌日", T_SAME_DAY, 1, NULL },
	{ "次日", T_SAME_DAY, 1, NULL },
	{ "隔天", T_SAME_DAY, 1, NULL },
	{ "隔日", T_SAME_DAY, 1, NULL },
	{ "今天", T_REL_DAY, 0, NULL },
	{ "今日", T_REL_DAY, 0, NULL },
	{ "昨天", T_REL_DAY, -1, NULL },
	{ "昨日", T_REL_DAY, -1, NULL },
	{ "前天", T_REL_DAY, -2, NULL },
	{ "前日", T_REL_DAY, -2, NULL },
	{ "大前天", T_REL_DAY, -3, NULL },
	{ "大前日", T_REL_DAY, -3, NULL },
	{ "尋日", T_REL_DAY, -1, NULL },
	{ "琴日", T_REL_DAY, -1, NULL },
	{ "明天", T_REL_DAY, 1, NULL },
	{ "明日", T_REL_DAY, 1, "之" },
	{ "聽日", T_REL_DAY, 1, NULL },
	{ "後天", T_REL_DAY, 2, "性" },
	{ "後日", T_REL_DAY, 2, NULL },
	{ "大後天", T_REL_DAY, 3, NULL },
	{ "大後日", T_REL_DAY, 3, NULL },
	{ "天", T_UNIT, DATE_DAY, NULL },
	{ "個月", T_UNIT, DATE_MONTH, NULL },
	{ "個星期", T_UNIT, DATE_WEEK, NULL },
	{ "個禮拜", T_UNIT, DATE_WEEK, NULL },
	{ "最後", T_NEAR, -1, NULL },
	{ "幾", T_FEW, 3, NULL },
	{ "前", T_AGO, -1, "半往途述" },
	{ "之前", T_AGO, -1, NULL },
	{ "以前", T_AGO, -1, NULL },
	{ "後", T_AGO, 1, "半續來" },
	{ "之後", T_AGO, 1, NULL },
	{ "以後", T_AGO, 1, NULL },
	{ "過後", T_AGO, 1, NULL },
	{ "或之前", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "或以前", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "及以前", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "及之前", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "或之後", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "或以後", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "及以後", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "及之後", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "以來", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "起", T_OPEN, JB_BOUND_SINCE, "草因源" },
	{ "起始", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "開始", T_OPEN, JB_BOUND_SINCE + 100, NULL },
	{ "截至", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "截止", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "截止到", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "截止至", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "為止", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "止", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "約", T_ABOUT, 0, NULL },
	{ "大約", T_ABOUT, 0, NULL },
	{ "左右", T_OR_SO, 0, NULL },
	{ "前後", T_OR_SO, 0, NULL },
	{ "自", T_FROM, 0, "己動行由然我主治" },
	{ "從", T_FROM, 0, "事" },
	{ "由", T_FROM, 0, "於" },
	{ "在", T_ON, 0, NULL },
	{ "於", T_ON, 0, NULL },
	{ "至", T_TO, 0, "今少於" },
	{ "到", T_TO, 0, NULL },
	{ "迄", T_TO, 0, "今" },
	{ "直到", T_TO, 0, NULL },
	{ "一直到", T_TO, 0, NULL },
	{ "一直至", T_TO, 0, "今" },
	{ "持續到", T_TO, 0, NULL },
	{ "持續至", T_TO, 0, "今" },
	{ "延續到", T_TO, 0, NULL },
	{ "延續至", T_TO, 0, "今" },
	{ "起至", T_TO, 0, NULL },
	{ "起到", T_TO, 0, NULL },
	{ "～", T_TO, 0, NULL },
	{ "〜", T_TO, 0, NULL },
	{ "－", T_HYPHEN, 0, NULL },
	{ "ー", T_TO, 0, NULL },
	{ "∼", T_TO, 0, NULL },	/* U+223C, of old Word files */
	{ "─", T_TO, 0, NULL },
	{ "﹣", T_HYPHEN, 0, NULL },
	{ "﹘", T_TO, 0, NULL },
	{ "～", T_TO, 0, NULL },
	{ "及", T_LIST, 0, NULL },
	{ "以及", T_LIST, 0, NULL },
	{ "和", T_LIST, 0, NULL },
	{ "與", T_LIST, 0, NULL },
	{ "、", T_LIST, 0, NULL },
	{ "或", T_OR, 0, NULL },
	{ "，", T_COMMA, 0, NULL },
	{ "／", T_SLASH, 0, NULL },
	{ "．", T_DOT, 0, NULL },
	{ "（", T_PAREN, 0, NULL },
	{ "）", T_PAREN_END, 0, NULL },
	{ "？", T_QUESTION, 0, NULL },
	{ "的", T_POSSESSIVE, 0, NULL },
	{ "之", T_POSSESSIVE, 0, NULL },
};

/* 上個 + 月: what counts and what is counted, in Chinese. */
static const struct {
	const char *text;
	int value;
} han_counts[] = {
	{ "本", 0 }, { "這", 0 }, { "這個", 0 }, { "這一", 0 },
	{ "這一個", 0 }, { "今", 0 }, { "今個", 0 }, { "今次", 0 },
	{ "上", -1 }, { "上個", -1 }, { "上一", -1 }, { "上一個", -1 },
	{ "上上", -2 }, { "上上個", -2 }, { "下", 1 }, { "下個", 1 },
	{ "下一", 1 }, { "下一個", 1 }, { "下下", 2 }, { "下下個", 2 },
	{ "當前", 0 },
};

static const struct row han_counted[] = {
	{ "週", T_REL_WEEK, 0, "年期邊" },
	{ "周", T_REL_WEEK, 0, "年期邊" },
	{ "星期", T_REL_WEEK, 0, NULL },
	{ "禮拜", T_REL_WEEK, 0, NULL },
	{ "月", T_REL_MONTH, 0, NULL },
	{ "月份", T_REL_MONTH, 0, NULL },
	{ "季", T_REL_QUARTER, 0, "節" },
	{ "季度", T_REL_QUARTER, 0, NULL },
	{ "年", T_REL_YEAR, 0, NULL },
	{ "財年", T_REL_FISCAL, 0, NULL },
	{ "財務年度", T_REL_FISCAL, 0, NULL },
	{ "財政年度", T_REL_FISCAL, 0, NULL },
	{ "會計年度", T_REL_FISCAL, 0, NULL },
};

/* Latin words, in lower case; a space matches white space. */
#define FULL 1000	/* added to the value of a name not shortened */
static const struct row latin_rows[] = {
	{ "january", T_MONTH_NAME, FULL + 1, NULL },
	{ "february", T_MONTH_NAME, FULL + 2, NULL },
	{ "march", T_MONTH_NAME, FULL + 3, NULL },
	{ "april", T_MONTH_NAME, FULL + 4, NULL },
	{ "may", T_MONTH_NAME, FULL + 5, NULL },
	{ "june", T_MONTH_NAME, FULL + 6, NULL },
	{ "july", T_MONTH_NAME, FULL + 7, NULL },
	{ "august", T_MONTH_NAME, FULL + 8, NULL },
	{ "september", T_MONTH_NAME, FULL + 9, NULL },
	{ "october", T_MONTH_NAME, FULL + 10, NULL },
	{ "november", T_MONTH_NAME, FULL + 11, NULL },
	{ "december", T_MONTH_NAME, FULL + 12, NULL },
	{ "jan", T_MONTH_NAME, 1, NULL },
	{ "feb", T_MONTH_NAME, 2, NULL },
	{ "mar", T_MONTH_NAME, 3, NULL },
	{ "apr", T_MONTH_NAME, 4, NULL },
	{ "jun", T_MONTH_NAME, 6, NULL },
	{ "jul", T_MONTH_NAME, 7, NULL },
	{ "aug", T_MONTH_NAME, 8, NULL },
	{ "sep", T_MONTH_NAME, 9, NULL },
	{ "sept", T_MONTH_NAME, 9, NULL },
	{ "oct", T_MONTH_NAME, 10, NULL },
	{ "nov", T_MONTH_NAME, 11, NULL },
	{ "dec", T_MONTH_NAME, 12, NULL },
	{ "monday", T_WEEKDAY, FULL + 1, NULL },
	{ "tuesday", T_WEEKDAY, FULL + 2, NULL },
	{ "wednesday", T_WEEKDAY, FULL + 3, NULL },
	{ "thursday", T_WEEKDAY, FULL + 4, NULL },
	{ "friday", T_WEEKDAY, FULL + 5, NULL },
	{ "saturday", T_WEEKDAY, FULL + 6, NULL },
	{ "sunday", T_WEEKDAY, FULL + 7, NULL },
	{ "mondays", T_WEEKDAY, FULL + 101, NULL },
	{ "tuesdays", T_WEEKDAY, FULL + 102, NULL },
	{ "wednesdays", T_WEEKDAY, FULL + 103, NULL },
	{ "thursdays", T_WEEKDAY, FULL + 104, NULL },
	{ "fridays", T_WEEKDAY, FULL + 105, NULL },
	{ "saturdays", T_WEEKDAY, FULL + 106, NULL },
	{ "sundays", T_WEEKDAY, FULL + 107, NULL },
	{ "mon", T_WEEKDAY, 1, NULL },
	{ "tue", T_WEEKDAY, 2, NULL },
	{ "tues", T_WEEKDAY, 2, NULL },
	{ "wed", T_WEEKDAY, 3, NULL },
	{ "thu", T_WEEKDAY, 4, NULL },
	{ "thur", T_WEEKDAY, 4, NULL },
	{ "thurs", T_WEEKDAY, 4, NULL },
	{ "fri", T_WEEKDAY, 5, NULL },
	{ "sat", T_WEEKDAY, 6, NULL },
	{ "sun", T_WEEKDAY, 7, NULL },
	{ "q", T_QUARTER_NO, 0, NULL },
	{ "h", T_HALF, 0, NULL },
	{ "quarter", T_QUARTER, 0, NULL },
	{ "quarters", T_UNIT, DATE_QUARTER, NULL },
	{ "qtr", T_QUARTER, 0, NULL },
	{ "spring", T_SEASON, 1, NULL },
	{ "summer", T_SEASON, 2, NULL },
	{ "autumn", T_SEASON, 3, NULL },
	{ "fall", T_SEASON, 3, NULL },
	{ "winter", T_SEASON, 4, NULL },
	{ "half", T_HALF_WORD, 0, NULL },
	{ "fy", T_FISCAL, 0, NULL },
	{ "fiscal year", T_FISCAL, 0, NULL },
	{ "fiscal years", T_FISCAL, 0, NULL },
	{ "fiscal", T_FISCAL, 0, NULL },
	{ "financial year", T_FISCAL, 0, NULL },
	{ "cy", T_CALENDAR, 0, NULL },
	{ "calendar year", T_CALENDAR, 0, NULL },
	{ "years", T_UNIT, DATE_YEAR, NULL },
	{ "year", T_UNIT, DATE_YEAR, NULL },
	{ "yr", T_UNIT, DATE_YEAR, NULL },
	{ "yrs", T_UNIT, DATE_YEAR, NULL },
	{ "months", T_UNIT, DATE_MONTH, NULL },
	{ "month", T_UNIT, DATE_MONTH, NULL },
	{ "weeks", T_UNIT, DATE_WEEK, NULL },
	{ "week", T_UNIT, DATE_WEEK, NULL },
	{ "wk", T_UNIT, DATE_WEEK, NULL },
	{ "wks", T_UNIT, DATE_WEEK, NULL },
	{ "weekend", T_UNIT, DATE_WEEKEND, NULL },
	{ "wkend", T_UNIT, DATE_WEEKEND, NULL },
	{ "days", T_UNIT, DATE_DAY, NULL },
	{ "day", T_UNIT, DATE_DAY, NULL },
	{ "fortnight", T_UNIT, -DATE_WEEK, NULL },
	{ "decade", T_UNIT, DATE_DECADE, NULL },
	{ "century", T_CENTURY, 0, NULL },
	{ "centuries", T_CENTURY, 0, NULL },
	{ "early", T_PART, 0, NULL },
	{ "mid", T_PART, 0, NULL },
	{ "late", T_PART, 0, NULL },
	{ "earlier", T_PART, 1, NULL },
	{ "later", T_AGO, 1, NULL },
	{ "the end of", T_PART, 0, NULL },
	{ "end of", T_PART, 0, NULL },
	{ "the middle of", T_PART, 0, NULL },
	{ "middle of", T_PART, 0, NULL },
	{ "the beginning of", T_PART, 0, NULL },
	{ "beginning of", T_PART, 0, NULL },
	{ "the start of", T_PART, 0, NULL },
	{ "start of", T_PART, 0, NULL },
	{ "end", T_PART, 2, NULL },
	{ "year end", T_YEAR_PART, 0, NULL },
	{ "year-end", T_YEAR_PART, 0, NULL },
	{ "year's end", T_YEAR_PART, 0, NULL },
	{ "eom", T_REL_MONTH, 0, NULL },
	{ "eoy", T_REL_YEAR, 0, NULL },
	{ "next", T_NEAR, 1, NULL },
	{ "coming", T_NEAR, 1, NULL },
	{ "upcoming", T_NEAR, 1, NULL },
	{ "following", T_NEAR, 1, NULL },
	{ "last", T_NEAR, -1, NULL },
	{ "past", T_NEAR, -1, NULL },
	{ "previous", T_NEAR, -1, NULL },
	{ "this past", T_NEAR, -1, NULL },
	{ "this coming", T_NEAR, 1, NULL },
	{ "this", T_NEAR, 0, NULL },
	{ "current", T_NEAR, 0, NULL },
	{ "same year", T_SAME_YEAR, 0, NULL },
	{ "following year", T_SAME_YEAR, 1, NULL },
	{ "after next", T_AFTER_NEXT, 0, NULL },
	{ "today", T_REL_DAY, 0, NULL },
	{ "tomorrow", T_REL_DAY, 1, NULL },
	{ "tmrw", T_REL_DAY, 1, NULL },
	{ "tmr", T_REL_DAY, 1, NULL },
	{ "yesterday", T_REL_DAY, -1, NULL },
	{ "w/c", T_UNIT, DATE_WEEK, NULL },
	{ "the day after tomorrow", T_REL_DAY, 2, NULL },
	{ "day after tomorrow", T_REL_DAY, 2, NULL },
	{ "the day before yesterday", T_REL_DAY, -2, NULL },
	{ "day before yesterday", T_REL_DAY, -2, NULL },
	{ "ago", T_AGO, -1, NULL },
	{ "back", T_AGO, -1, NULL },
	{ "hence", T_AGO, 1, NULL },
	{ "from now", T_AGO, 1, NULL },
	{ "a", T_FEW, 1, NULL },
	{ "an", T_FEW, 1, NULL },
	{ "few", T_FEW, 3, NULL },
	{ "a few", T_FEW, 3, NULL },
	{ "couple", T_FEW, 2, NULL },
	{ "couple of", T_FEW, 2, NULL },
	{ "a couple", T_FEW, 2, NULL },
	{ "a couple of", T_FEW, 2, NULL },
	{ "since", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "beginning", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "commencing", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "beginning on", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "starting", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "starting on", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "starting from", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "as early as", T_SINCE, JB_BOUND_NONE, NULL },
	{ "later than or at", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "later than or in", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "on or after", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "no earlier than", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "not earlier than", T_SINCE, JB_BOUND_SINCE, NULL },
	{ "effective", T_SINCE, JB_BOUND_NONE, NULL },
	{ "until", T_TO, JB_BOUND_UNTIL, NULL },
	{ "till", T_TO, JB_BOUND_UNTIL, NULL },
	{ "til", T_TO, JB_BOUND_UNTIL, NULL },
	{ "through", T_TO, JB_BOUND_UNTIL, NULL },
	{ "thru", T_TO, JB_BOUND_UNTIL, NULL },
	{ "to", T_TO, 0, NULL },
	{ "no later than", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "not later than", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "ending with", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "ending on", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "before or on", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "before or in", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "on or before", T_SINCE, JB_BOUND_UNTIL, NULL },
	{ "pre", T_SINCE, JB_BOUND_BEFORE, NULL },
	{ "prior to", T_SINCE, JB_BOUND_BEFORE, NULL },
	{ "before", T_SINCE, JB_BOUND_BEFORE, NULL },
	{ "sometimes before", T_SINCE, JB_BOUND_BEFORE, NULL },
	{ "sometime before", T_SINCE, JB_BOUND_BEFORE, NULL },
	{ "anytime before", T_SINCE, JB_BOUND_BEFORE, NULL },
	{ "earlier than", T_SINCE, JB_BOUND_BEFORE, NULL },
	{ "after", T_SINCE, JB_BOUND_AFTER, NULL },
	{ "anytime after", T_SINCE, JB_BOUND_AFTER, NULL },
	{ "sometime after", T_SINCE, JB_BOUND_AFTER, NULL },
	{ "later than", T_SINCE, JB_BOUND_AFTER, NULL },
	{ "or later", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "or after", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "and later", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "and after", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "and greater", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "onwards", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "onward", T_OPEN, JB_BOUND_SINCE, NULL },
	{ "or earlier", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "or before", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "and earlier", T_OPEN, JB_BOUND_UNTIL, NULL },
	{ "about", T_ABOUT, 0, NULL },
	{ "around", T_ABOUT, 0, NULL },
	{ "approximately", T_ABOUT, 0, NULL },
	{ "circa", T_ABOUT, 0, NULL },
	{ "ca", T_ABOUT, 0, NULL },
	{ "or so", T_OR_SO, 0, NULL },
	{ "from", T_FROM, 0, NULL },
	{ "between", T_FROM, 1, NULL },
	{ "and", T_LIST, 0, NULL },
	{ "or", T_OR, 0, NULL },
	{ "of", T_OF, 0, NULL },
	{ "in", T_OF, 1, NULL },
	{ "on", T_ON, 0, NULL },
	{ "at", T_ON, 0, NULL },
	{ "by", T_ON, 0, NULL },
	{ "ends with", T_ON, 0, NULL },
	{ "end with", T_ON, 0, NULL },
	{ "begins with", T_ON, 0, NULL },
	{ "begin with", T_ON, 0, NULL },
	{ "starts with", T_ON, 0, NULL },
	{ "during", T_ON, 0, NULL },
	{ "for", T_ON, 0, NULL },
	{ "dated", T_ON, 0, NULL },
	{ "within", T_ON, 0, NULL },
	{ "the", T_THE, 0, NULL },
};

/* English numerals; ordinals are FULL and more. */
static const struct row numeral_rows[] = {
	{ "one", T_NUMBER, 1, NULL }, { "two", T_NUMBER, 2, NULL },
	{ "three", T_NUMBER, 3, NULL }, { "four", T_NUMBER, 4, NULL },
	{ "five", T_NUMBER, 5, NULL }, { "six", T_NUMBER, 6, NULL },
	{ "seven", T_NUMBER, 7, NULL }, { "eight", T_NUMBER, 8, NULL },
	{ "nine", T_NUMBER, 9, NULL }, { "ten", T_NUMBER, 10, NULL },
	{ "eleven", T_NUMBER, 11, NULL }, { "twelve", T_NUMBER, 12, NULL },
	{ "thirteen", T_NUMBER, 13, NULL },
	{ "fourteen", T_NUMBER, 14, NULL },
	{ "fifteen", T_NUMBER, 15, NULL },
	{ "sixteen", T_NUMBER, 16, NULL },
	{ "seventeen", T_NUMBER, 17, NULL },
	{ "eighteen", T_NUMBER, 18, NULL },
	{ "nineteen", T_NUMBER, 19, NULL },
	{ "twenty", T_NUMBER, 20, NULL }, { "thirty", T_NUMBER, 30, NULL },
	{ "forty", T_NUMBER, 40, NULL }, { "fifty", T_NUMBER, 50, NULL },
	{ "sixty", T_NUMBER, 60, NULL }, { "seventy", T_NUMBER, 70, NULL },
	{ "eighty", T_NUMBER, 80, NULL }, { "ninety", T_NUMBER, 90, NULL },
	{ "hundred", T_NUMBER, 100, NULL },
	{ "thousand", T_NUMBER, 1000, NULL },
	{ "zero", T_NUMBER, 0, NULL }, { "oh", T_NUMBER, 0, NULL },
	{ "first", T_NUMBER, FULL * 2 + 1, NULL },
	{ "second", T_NUMBER, FULL * 2 + 2, NULL },
	{ "third", T_NUMBER, FULL * 2 + 3, NULL },
	{ "fourth", T_NUMBER, FULL * 2 + 4, NULL },
	{ "fifth", T_NUMBER, FULL * 2 + 5, NULL },
	{ "sixth", T_NUMBER, FULL * 2 + 6, NULL },
	{ "seventh", T_NUMBER, FULL * 2 + 7, NULL },
	{ "eighth", T_NUMBER, FULL * 2 + 8, NULL },
	{ "ninth", T_NUMBER, FULL * 2 + 9, NULL },
	{ "tenth", T_NUMBER, FULL * 2 + 10, NULL },
	{ "eleventh", T_NUMBER, FULL * 2 + 11, NULL },
	{ "twelfth", T_NUMBER, FULL * 2 + 12, NULL },
	{ "thirteenth", T_NUMBER, FULL * 2 + 13, NULL },
	{ "fourteenth", T_NUMBER, FULL * 2 + 14, NULL },
	{ "fifteenth", T_NUMBER, FULL * 2 + 15, NULL },
	{ "sixteenth", T_NUMBER, FULL * 2 + 16, NULL },
	{ "seventeenth", T_NUMBER, FULL * 2 + 17, NULL },
	{ "eighteenth", T_NUMBER, FULL * 2 + 18, NULL },
	{ "nineteenth", T_NUMBER, FULL * 2 + 19, NULL },
	{ "twentieth", T_NUMBER, FULL * 2 + 20, NULL },
	{ "thirtieth", T_NUMBER, FULL * 2 + 30, NULL },
};

/* Numerals, and 第 before them, begin a token as words do. */
static const char numerals[] = "一二三四五六七八九十百千零兩两廿卅第"
			       "壹貳贰參叁肆伍陸陆柒捌玖拾";

struct word {
	const uint32_t *letters;
	size_t n;
	struct date_word what;
	const char *not_before;
	uint32_t next;		/* in the same bucket; 0 the last */
};

struct date_words {
	JB_LIST(struct word) list;	/* 0 is unused */
	uint32_t bucket[BUCKETS];
	unsigned char begins[0x10000 / 8];
};

static uint32_t bucket_of(uint32_t a, uint32_t b)
{
	return (a * 31 + b * 7) % BUCKETS;
}

static void mark(struct date_words *words, uint32_t cp)
{
	if (cp < 0x10000)
		words->begins[cp / 8] |= (unsigned char)(1u << cp % 8);
}

/* A word goes before the shorter ones of its bucket. */
static void put(struct date_words *words, uint32_t bucket, uint32_t index)
{
	uint32_t *at = &words->bucket[bucket];

	while (*at && words->list.v[*at].n >= words->list.v[index].n)
		at = &words->list.v[*at].next;
	words->list.v[index].next = *at;
	*at = index;
}

static void add(struct date_words *words, struct jb_arena *arena,
		struct jb_str text, struct date_word what,
		const char *not_before)
{
	struct word *word = jb_list_add(arena, &words->list);
	uint32_t index = (uint32_t)(words->list.n - 1);
	uint32_t *letters = jb_new(arena, uint32_t, text.n);
	size_t at = 0;
	bool latin = text.n && (unsigned char)text.p[0] < 0x80;

	word->letters = letters;
	while (at < text.n) {
		uint32_t cp = jb_utf8_next(text, &at);

		if (word->n == 0)
			mark(words, cp);
		if (latin && cp == '\'')
			continue;
		letters[word->n++] = jb_fold(cp);
	}
	if (word->n == 0)
		return;
	mark(words, word->letters[0]);
	word->what = what;
	word->not_before = not_before;
	put(words, latin ? bucket_of(word->letters[0], word->n > 1 ?
						       word->letters[1] : 0)
			 : bucket_of(word->letters[0], 0), index);
}

static void add_row(struct date_words *words, struct jb_arena *arena,
		    const struct row *row)
{
	struct date_word what = { .kind = row->kind, .value = row->value };

	what.full = row->value >= FULL;
	if (what.full)
		what.value = row->value % FULL;
	what.number = row->kind == T_NUMBER;
	what.ordinal = what.number && row->value > FULL;
	if (what.number && row->value == FULL)
		what.value = row->value;
	add(words, arena, jb_str_of(row->text), what, row->not_before);
}

/* 上個 and 月 together. */
static void add_counted(struct date_words *words, struct jb_arena *arena)
{
	for (size_t i = 0; i < sizeof(han_counts) / sizeof(han_counts[0]);
	     i++) {
		for (size_t j = 0;
		     j < sizeof(han_counted) / sizeof(han_counted[0]); j++) {
			const struct row *row = &han_counted[j];

			add(words, arena,
			    jb_str_format(arena, "%s%s", han_counts[i].text,
					  row->text),
			    (struct date_word){
				    .kind = row->kind,
				    .value = han_counts[i].value },
			    row->not_before);
		}
	}
}

/* Cells of a holiday's row hold its names, "|" between them. */
static void add_holidays(struct date_words *words, struct jb_arena *arena,
			 const struct jb_lexicon *lex)
{
	static const char *const columns[] = { "name_hant", "name_hans",
					       "name_en" };

	for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_HOLIDAYS); row++) {
		struct jb_str month = jb_lex_get(lex, JB_LEX_HOLIDAYS, row,
						 "month");
		struct jb_str day = jb_lex_get(lex, JB_LEX_HOLIDAYS, row,
					       "day");
		struct date_word what = { .kind = T_HOLIDAY };

		for (size_t i = 0; i < month.n; i++)
			what.value = what.value * 10 + month.p[i] - '0';
		what.value *= 100;
		what.value += day.n ? day.p[day.n - 1] - '0' : 0;
		what.value += day.n > 1 ? (day.p[0] - '0') * 10 : 0;
		for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]);
		     i++) {
			struct jb_str cell = jb_lex_get(lex, JB_LEX_HOLIDAYS,
							row, columns[i]);
			struct jb_str name;
			size_t at = 0;

			while (jb_lex_part(&name, cell, &at))
				add(words, arena, name, what, NULL);
		}
	}
}

struct date_words *date_words_new(struct jb_arena *arena,
				  const struct jb_lexicon *lex)
{
	struct date_words *words = jb_new(arena, struct date_words, 1);

	(void)jb_list_add(arena, &words->list);
	for (size_t i = 0; i < sizeof(han_rows) / sizeof(han_rows[0]); i++)
		add_row(words, arena, &han_rows[i]);
	add_counted(words, arena);
	for (size_t i = 0; i < sizeof(latin_rows) / sizeof(latin_rows[0]);
	     i++)
		add_row(words, arena, &latin_rows[i]);
	for (size_t i = 0;
	     i < sizeof(numeral_rows) / sizeof(numeral_rows[0]); i++)
		add_row(words, arena, &numeral_rows[i]);
	for (size_t at = 0; at < sizeof(numerals) - 1;)
		mark(words, jb_utf8_next(jb_str_of(numerals), &at));
	if (lex)
		add_holidays(words, arena, lex);
	return words;
}

bool date_words_begin(const struct date_words *words, uint32_t cp)
{
	return cp < 0x10000 && (words->begins[cp / 8] >> cp % 8 & 1);
}

/* Is the character at at one that makes the word another? */
static bool blocked(const char *not_before, struct jb_str text, size_t at)
{
	struct jb_str list;
	size_t i = 0;
	uint32_t next;

	if (!not_before || at >= text.n)
		return false;
	list = jb_str_of(not_before);
	next = jb_fold(jb_utf8_next(text, &at));
	/* 去年6月至今年6月: the 今 of a year that ends a range, not of 至今 */
	if (next == 0x4ECA && jb_str_starts(jb_str_slice(text, at, text.n),
					    JB_STR("年")))
		return false;
	while (i < list.n)
		if (jb_fold(jb_utf8_next(list, &i)) == next)
			return true;
	return false;
}

/* The word whose first letter stands before at. */
static bool han_fits(size_t *end, const struct word *word, struct jb_str text,
		     size_t at)
{
	for (size_t i = 1; i < word->n; i++)
		if (at >= text.n ||
		    jb_fold(jb_utf8_next(text, &at)) != word->letters[i])
			return false;
	*end = at;
	return !blocked(word->not_before, text, at);
}

bool date_words_han(struct date_word *word, size_t *end,
		    const struct date_words *words, struct jb_str text,
		    size_t at)
{
	size_t i = at;
	uint32_t first = jb_fold(jb_utf8_next(text, &i));
	uint32_t second = jb_fold(jb_utf8_next(text, &(size_t){ i }));
	uint32_t index = words->bucket[bucket_of(first, 0)];

	for (; index; index = words->list.v[index].next) {
		const struct word *w = &words->list.v[index];

		if (w->letters[0] == first &&
		    (w->n < 2 || w->letters[1] == second) &&
		    han_fits(end, w, text, i)) {
			*word = w->what;
			return word->kind != T_NONE;
		}
	}
	return false;
}

static unsigned char lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static bool is_letter(char c)
{
	return lower(c) >= 'a' && lower(c) <= 'z';
}

/* A space of the word stands for blanks or a hyphen; ' for none. */
static bool latin_fits(size_t *end, const struct word *word,
		       struct jb_str text, size_t at)
{
	for (size_t i = 0; i < word->n; i++) {
		if (word->letters[i] == ' ') {
			size_t blank;

			/* fools' day */
			if (at < text.n && text.p[at] == '\'')
				at++;
			blank = at;

			while (at < text.n && text.p[at] == ' ')
				at++;
			if (at == blank)
				return false;
			continue;
		}
		if (at < text.n && text.p[at] == '\'')
			at++;
		else if (jb_str_starts(jb_str_slice(text, at, text.n),
				       JB_STR("’")))
			at += 3;
		if (at >= text.n || lower(text.p[at]) != word->letters[i])
			return false;
		at++;
	}
	*end = at;
	return at >= text.n || !is_letter(text.p[at]);
}

bool date_words_latin(struct date_word *word, size_t *end,
		      const struct date_words *words, struct jb_str text,
		      size_t at)
{
	uint32_t first = lower(text.p[at]);
	uint32_t second = at + 1 < text.n ? lower(text.p[at + 1]) : 0;
	uint32_t index;

	/* "q" and "h" stand alone or before a digit */
	if (second && !is_letter((char)second))
		second = second == ' ' || second == '/' ? second : 0;
	index = words->bucket[bucket_of(first, second)];
	for (int i = 0; i < 2; i++) {
		for (; index; index = words->list.v[index].next) {
			const struct word *row = &words->list.v[index];

			if (row->letters[0] == first &&
			    latin_fits(end, row, text, at)) {
				*word = row->what;
				return true;
			}
		}
		index = second == ' ' ? words->bucket[bucket_of(first, 0)]
				      : 0;
	}
	return false;
}

int date_han_digit(uint32_t cp)
{
	switch (cp) {
	case 0x3007: case 0x96F6: case 0x25CB: case 0x25EF: /* 〇零○◯ */
		return 0;
	case 0x4E00: case 0x58F9:		/* 一壹 */
		return 1;
	case 0x4E8C: case 0x8CB3: case 0x8D30:	/* 二貳贰 */
	case 0x5169: case 0x4E24:		/* 兩两 */
		return 2;
	case 0x4E09: case 0x53C3: case 0x53C1:	/* 三參叁 */
		return 3;
	case 0x56DB: case 0x8086:		/* 四肆 */
		return 4;
	case 0x4E94: case 0x4F0D:		/* 五伍 */
		return 5;
	case 0x516D: case 0x9678: case 0x9646:	/* 六陸陆 */
		return 6;
	case 0x4E03: case 0x67D2:		/* 七柒 */
		return 7;
	case 0x516B: case 0x634C:		/* 八捌 */
		return 8;
	case 0x4E5D: case 0x7396:		/* 九玖 */
		return 9;
	case 0x5341: case 0x62FE:		/* 十拾 */
		return 10;
	case 0x5EFF:				/* 廿 */
		return 20;
	case 0x5345:				/* 卅 */
		return 30;
	case 0x767E:				/* 百 */
		return 100;
	case 0x5343:				/* 千 */
		return 1000;
	default:
		return -1;
	}
}
