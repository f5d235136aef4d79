/*
 * EDTF as sets of days, by brute force: what we write is read back by a reader
 * of the test's own, which counts days one by one, and compared day for day.
 */
#include "tests/unit/suites.h"

#include "analyze/date_calendar.h"
#include "core/mem.h"

#include <stdlib.h>
#include <string.h>

enum {
	FIRST = 1899,
	LAST = 2102,
};

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int length(int year, int month)
{
	if (month == 2)
		return leap(year) ? 29 : 28;
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Does the date text (as 2018-03, 2018-33, 199X) hold that day? */
static bool holds(const char *text, size_t n, int year, int month, int day)
{
	char copy[16] = "";
	int y, m, d;

	while (n && strchr("~?%", text[n - 1]))
		n--;
	ck_assert_uint_lt(n, sizeof(copy));
	memcpy(copy, text, n);
	y = atoi(copy);
	if (n == 4 && copy[2] == 'X')
		return year / 100 == y;
	if (n == 4 && copy[3] == 'X')
		return year / 10 == y;
	if (n == 4)
		return year == y;
	m = atoi(copy + 5);
	if (m >= 33)
		return year == y && (month - 1) / 3 == m - 33;
	if (n == 7)
		return year == y && month == m;
	d = atoi(copy + 8);
	return year == y && month == m && day == d;
}

/*
 * Walks the days of years from to past; true if the text holds those from a
 * to b and no others.
 */
static bool same_days(struct jb_str text, long a, long b, int from, int past)
{
	const char *slash = memchr(text.p, '/', text.n);
	size_t head = slash ? (size_t)(slash - text.p) : text.n;
	long number = calendar_number(from, 1, 1);
	bool inside = false, closing = false;

	for (int y = from; y < past; y++) {
		for (int m = 1; m <= 12; m++) {
			for (int d = 1; d <= length(y, m); d++, number++) {
				bool first = holds(text.p, head, y, m, d);
				bool last = slash &&
					    holds(slash + 1,
						  text.n - head - 1, y, m, d);

				if (!slash) {
					inside = first;
				} else {
					if (closing && !last)
						inside = closing = false;
					inside = inside || first;
					closing = closing || (inside && last);
				}
				if (inside != (number >= a && number <= b))
					return false;
			}
		}
	}
	return true;
}

START_TEST(days_are_counted_as_by_hand)
{
	long number = calendar_number(FIRST, 1, 1);
	int weekday = 7;	/* 1899-01-01 was a Sunday */

	for (int y = FIRST; y < LAST; y++) {
		for (int m = 1; m <= 12; m++) {
			ck_assert_int_eq(calendar_month_days(y, m),
					 length(y, m));
			for (int d = 1; d <= length(y, m); d++) {
				struct date_day day = calendar_day(number);

				ck_assert(day.year == y && day.month == m &&
					  day.day == d);
				ck_assert_int_eq(calendar_number(y, m, d),
						 number);
				ck_assert_int_eq(calendar_weekday(number),
						 weekday);
				number++;
				weekday = weekday % 7 + 1;
			}
			ck_assert(!calendar_is_day(y, m, length(y, m) + 1));
			ck_assert(!calendar_is_day(y, m, 0));
		}
	}
}
END_TEST

START_TEST(spans_hold_their_days)
{
	static const struct {
		enum date_unit unit;
		int most, step;
	} units[] = {
		{ DATE_YEAR, 1, 1 }, { DATE_HALF, 2, 1 },
		{ DATE_QUARTER, 4, 1 }, { DATE_MONTH, 12, 1 },
		{ DATE_DECADE, 1, 10 }, { DATE_CENTURY, 1, 100 },
	};
	struct jb_arena *arena = jb_arena_new();

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		int year = units[i].step > 1 ? 2000 : 2019;

		for (int n = 1; n <= units[i].most * 4; n++) {
			struct date_days s = calendar_span(
				units[i].unit, year, (n + 3) / 4);
			struct jb_str text = calendar_edtf(
				arena, s, NULL,
				(const char *[]){ "", "~", "?", "%" }[n % 4]);

			ck_assert(date_is_edtf(text));
			ck_assert(same_days(text, s.first, s.last, 1998,
					    LAST));
		}
	}
	jb_arena_free(arena);
}
END_TEST

START_TEST(intervals_hold_their_days)
{
	static const enum date_unit units[] = { DATE_DAY, DATE_MONTH,
						DATE_QUARTER, DATE_HALF,
						DATE_YEAR };
	struct jb_arena *arena = jb_arena_new();

	for (size_t i = 0; i < 25; i++) {
		struct date_days a = calendar_span(units[i / 5], 2019, 2);
		struct date_days b = calendar_span(units[i % 5], 2021, 2);
		struct jb_str text;

		if (a.unit != units[i / 5])
			a = (struct date_days){ a.first, a.first, DATE_DAY,
						false };
		if (b.unit != units[i % 5])
			b = (struct date_days){ b.first, b.first, DATE_DAY,
						false };
		text = calendar_edtf(arena, a, &b, "");
		ck_assert(date_is_edtf(text));
		ck_assert(same_days(text, a.first, b.last, 2017,
				    2024));
		/* and never backwards */
		ck_assert_ptr_null(calendar_edtf(arena, b, &a, "").p);
	}
	jb_arena_free(arena);
}
END_TEST

/*
 * From words to days: every month, quarter, half and fiscal year of some
 * years, as it is written, holds the days that the calendar gives it.
 */
static void check_words(struct date_scanner *scanner, struct jb_arena *arena,
			struct jb_str words, long first, long last)
{
	const struct date_founds *founds = date_scan(scanner, words);
	struct date_day unknown = { 0, 0, 0 };
	struct jb_str edtf;

	ck_assert_msg(founds->list.n == 1, "%.*s", (int)words.n, words.p);
	ck_assert(date_value(&edtf, arena, &founds->list.v[0], &unknown));
	ck_assert(date_is_edtf(edtf));
	ck_assert_msg(same_days(edtf, first, last, 2014, 2025), "%.*s: %.*s",
		      (int)words.n, words.p, (int)edtf.n, edtf.p);
}

static long month_first(int year, int month)
{
	return calendar_number(year + (month - 1) / 12, (month - 1) % 12 + 1,
			       1);
}

START_TEST(words_hold_their_days)
{
	static const struct {
		const char *form;	/* of the year, and n from 1 */
		int years;		/* added to the year before it is told */
		int count;		/* how many n */
		int months;		/* of each */
		int shift;		/* months that the first begins after January */
	} forms[] = {
		{ "%d年%d月", 0, 12, 1, 0 }, { "%d-%02d", 0, 12, 1, 0 },
		{ "民國%d年%d月底", -1911, 12, 1, 0 },
		{ "%d年第%d季", 0, 4, 3, 0 }, { "Q%2$d %1$d", 0, 4, 3, 0 },
		{ "H%2$d %1$d", 0, 2, 6, 0 }, { "FY%1$d", 0, 1, 12, -6 },
		{ "%1$d財年", 0, 1, 12, -6 }, { "FY%d Q%d", 0, 4, 3, -6 },
		{ "%1$d年", 0, 1, 12, 0 },
	};
	struct jb_arena *arena = jb_arena_new();
	struct date_options options = { .roc = true };
	struct date_scanner *scanner = date_scanner_new(arena, &options);

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		for (int k = 0; k < 6 * forms[i].count; k++) {
			int year = 2016 + k / forms[i].count;
			int n = k % forms[i].count;
			int month = 13 + forms[i].shift + n * forms[i].months;

			check_words(scanner, arena,
				    jb_str_format(arena, forms[i].form,
						  year + forms[i].years,
						  n + 1),
				    month_first(year - 1, month),
				    month_first(year - 1, month +
						forms[i].months) - 1);
		}
	}
	jb_arena_free(arena);
}
END_TEST

START_TEST(edtf_is_told_from_what_is_not)
{
	static const char *const good[] = {
		"2018", "2018-03", "2018-03-10", "2018-33", "199X", "19XX",
		"2018-03-10/2018-03-15", "2018/2020", "2018-05~", "2012?",
		"2018-01-01/..", "../2018", "2020-02-29", "2018~/2019~",
	};
	static const char *const bad[] = {
		"", "18", "2018-13", "2018-00", "2018-02-30", "2019-02-29",
		"2018-3-1", "2018/", "/2018", "../..", "2018-33/2018-34",
		"20180310", "0000", "2018-37", "2018-03-10T00:00", "X",
		"2018-03-10/2018-03-32",
	};

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		ck_assert_msg(date_is_edtf(jb_str_of(good[i])), "%s", good[i]);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_msg(!date_is_edtf(jb_str_of(bad[i])), "%s", bad[i]);
}
END_TEST

Suite *edtf_suite(void)
{
	Suite *suite = suite_create("edtf");
	TCase *tcase = tcase_create("edtf");

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, days_are_counted_as_by_hand);
	tcase_add_test(tcase, spans_hold_their_days);
	tcase_add_test(tcase, intervals_hold_their_days);
	tcase_add_test(tcase, words_hold_their_days);
	tcase_add_test(tcase, edtf_is_told_from_what_is_not);
	suite_add_tcase(suite, tcase);
	return suite;
}
