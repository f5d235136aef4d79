/*
 * The lines over the text, each for the day, or the house, that it tells.
 *
 *	LOS ANGELES – 21 February 2023 – …
 *	国家域名应用推进办公室编　2020年12月18日
 *	西班牙巴塞罗那，2018年10月25日
 */
#include "analyze/cover_word.h"
#include "analyze/heading.h"
#include "analyze/line_part.h"
#include "analyze/meeting.h"

#include <string.h>

enum {
	LINE = 160,		/* bytes of a line with a date in it */
	HEAD = 8,		/* blocks over the text */
};

/* 经理事会批准，2014年10月16日: where the day of the approval begins, or 0 */
static size_t approval_day(struct work *work, struct jb_str s)
{
	static const char *const commas[] = { "，", ", " };
	struct jb_str edtf;

	for (size_t i = 0; i < 2; i++) {
		size_t at = jb_str_find(s, jb_str_of(commas[i]), 0);
		size_t past = at + strlen(commas[i]);

		if (at != SIZE_MAX &&
		    cw_ends(work, jb_str_slice(s, 0, at), CW_APPROVAL) &&
		    is_date_line(&edtf, work, jb_str_slice(s, past, s.n)))
			return past;
	}
	return 0;
}

/*
 * 中華民國107年3月9日公告, [2016.05.15] 發表: a day and what was done on it.
 * Where the day begins and ends; false where it is no such line.
 */
bool day_done(struct jb_range *day, struct work *work, struct jb_str s)
{
	struct jb_str all = s, edtf;
	size_t tail;

	s = jb_str_trim(s);
	tail = cw_before(work, s, s.n, CW_ISSUE_TAIL);
	if (!tail)
		tail = cw_before(work, s, s.n, CW_DONE_TAIL);
	s = jb_str_trim(jb_str_slice(s, 0, s.n - tail));
	if (s.n > 2 && s.p[0] == '[' && s.p[s.n - 1] == ']')
		s = jb_str_slice(s, 1, s.n - 1);
	else if (!tail)
		return false;
	if (!is_date_line(&edtf, work, s))
		return false;
	day->first = (size_t)(s.p - all.p);
	day->past = day->first + s.n;
	return true;
}

/*
 * Fiscal year ending 30 June 2010; We met on 3 June 2014: a day that some
 * sentence tells, and no day of the paper, as in Adopted on 3 June 2014.
 */
static bool is_of_sentence(const struct work *work, struct jb_str s,
			   struct jb_str before)
{
	if (cw_ends(work, before, CW_ANOTHER_DAY))
		return true;
	return (jb_ends_sentence(s) || cw_ends(work, before, CW_AT_DAY)) &&
	       !cw_starts(work, s, CW_DONE);
}

/* The line without brackets round it: （香港，2018年5月10日） */
static struct jb_str in_brackets(struct jb_str s)
{
	size_t at = 0, past;
	uint32_t open, close;

	s = jb_str_trim(s);
	past = s.n;
	open = jb_utf8_next(s, &at);
	close = jb_utf8_prev(s, &past);
	return (open == '(' || open == 0xFF08) &&
			       (close == ')' || close == 0xFF09) && at < past
		       ? jb_str_trim(jb_str_slice(s, at, past))
		       : s;
}

/* 西班牙巴塞羅那，2018年10月25日: where the day begins behind a place; or 0 */
static size_t behind_place(struct work *work, size_t b, struct jb_str s)
{
	static const struct jb_str comma = { "，", 3 };
	struct jb_str text = block_text(work, b), edtf;
	size_t first = (size_t)(s.p - text.p);
	size_t at = jb_str_find(s, comma, 0);
	struct jb_fact place;

	if (at == SIZE_MAX ||
	    (!place_find(&place, work, "city", b, first, first + at) &&
	     !place_find(&place, work, "country", b, first, first + at)) ||
	    place.at.end != first + at ||
	    !is_date_line(&edtf, work, jb_str_slice(s, at + comma.n, s.n)))
		return 0;
	return at + comma.n;
}

/* 2013年9月4日，首爾: where the day before a place ends; or 0 */
static size_t before_place(struct work *work, size_t b, struct jb_str s)
{
	static const struct jb_str comma = { "，", 3 };
	struct jb_str edtf;
	size_t first = (size_t)(s.p - block_text(work, b).p);
	size_t at = jb_str_find(s, comma, 0);
	struct jb_fact place;

	if (at == SIZE_MAX ||
	    !is_date_line(&edtf, work, jb_str_slice(s, 0, at)) ||
	    (!place_find(&place, work, "city", b, first + at, first + s.n) &&
	     !place_find(&place, work, "country", b, first + at,
			 first + s.n)) ||
	    place.at.start != first + at + comma.n)
		return 0;
	return at;
}

/*
 * Does block b tell by a label of the trip; or of its meeting, which only
 * minutes are of the day of?
 */
static bool is_of_form(const struct cover *form, size_t b)
{
	bool trip = false, meeting = false, here = false;

	for (size_t i = 0; i < form->entries.n; i++) {
		const struct cover_entry *entry = &form->entries.v[i];
		bool of_trip = jb_str_starts(entry->field, JB_STR("trip."));

		trip |= of_trip;
		here |= of_trip && entry->at.block == b;
		meeting |= entry->at.block == b &&
			   jb_str_starts(entry->field, JB_STR("meeting."));
	}
	return here || (trip && meeting);
}

/* No. 14, 1 September 2017: where the day behind an issue begins; or 0 */
static size_t behind_issue(struct work *work, struct jb_str s)
{
	size_t comma = cw_starts(work, s, CW_ISSUE_COUNT)
			       ? jb_str_find(s, JB_STR(", "), 0)
			       : SIZE_MAX;
	struct jb_str edtf;

	return comma != SIZE_MAX &&
			       is_date_line(&edtf, work,
					    jb_str_slice(s, comma + 2, s.n))
		       ? comma + 2
		       : 0;
}

/* 二○二二年三月一日　第十五期: where the day before an issue ends; or 0 */
static size_t before_issue(struct work *work, struct jb_str s)
{
	struct jb_str edtf;

	for (size_t at = 0; at < s.n;) {
		size_t here = at;

		if (jb_is_space(jb_utf8_next(s, &at)) &&
		    cw_starts(work, jb_str_slice(s, jb_skip_space(s, here),
						 s.n), CW_ISSUE_COUNT))
			return is_date_line(&edtf, work,
					    jb_str_slice(s, 0, here))
				       ? here
				       : 0;
	}
	return 0;
}

/* Behind the stroke at at, if one is there: 3 May 2019 · 5 min read */
static size_t past_stroke(struct jb_str s, size_t at)
{
	size_t next = at;

	return at < s.n && part_is_stroke(jb_utf8_next(s, &next)) ? next : at;
}

/*
 * 2024.05.21　閱讀時間約 9 分鐘　分享, May 21, 2024 4 min read: where the day ends
 * before what a page says of itself; or 0
 */
static size_t before_page(struct work *work, struct jb_str s)
{
	struct jb_str edtf;

	for (size_t at = 0; at < s.n;) {
		size_t here = at, next;

		if (!jb_is_space(jb_utf8_next(s, &at)))
			continue;
		next = jb_skip_space(s, past_stroke(s, at));
		while (next < s.n && jb_is_digit((uint8_t)s.p[next]))
			next++;
		if (cw_at(work, s, jb_skip_space(s, next), CW_PAGE_TAIL))
			return is_date_line(&edtf, work,
					    jb_str_slice(s, 0, here))
				       ? here
				       : 0;
	}
	return 0;
}

/*
 * Where the day stands in s, a line of block b that is one, or one beside an
 * issue, a place or what was done on it.
 */
static bool day_of_line(struct jb_range *day, struct work *work, size_t b,
			struct jb_str s)
{
	struct jb_str edtf;

	*day = (struct jb_range){ behind_issue(work, s), s.n };
	if (day->first || is_date_line(&edtf, work, s) ||
	    day_done(day, work, s) || (day->first = behind_place(work, b, s)))
		return true;
	if ((day->past = before_place(work, b, s)) ||
	    (day->past = before_issue(work, s)) ||
	    (day->past = before_page(work, s)))
		return true;
	*day = (struct jb_range){ approval_day(work, s), s.n };
	return day->first > 0;
}

/* …办公室编　2020年12月18日: the day at the end of s, and the house before */
static void read_line_end(struct work *work, size_t b, struct jb_str s)
{
	size_t first = (size_t)(s.p - block_text(work, b).p);
	size_t cut = date_cut(work, s);
	struct jb_str rest = jb_str_trim(jb_str_slice(s, 0, cut));

	if (cut == s.n || is_of_sentence(work, s, rest))
		return;
	take_date(work, b, first + cut, first + s.n);
	rest.n -= cw_before(work, rest, rest.n, CW_EDITOR_TAIL);
	if (is_body_name(work, rest))
		take_organization(work, b, first, first + rest.n);
}

/* A line of the head that is a day, tells one or ends in one */
static void read_head_line(struct work *work, size_t b)
{
	struct jb_str s = in_brackets(block_text(work, b));
	size_t first = (size_t)(s.p - block_text(work, b).p);
	struct jb_range day;

	if (s.n > LINE || work->doc->blocks.v[b].type == JB_BLOCK_TABLE)
		return;
	if (day_of_line(&day, work, b, s))
		take_date(work, b, first + day.first, first + day.past);
	else
		read_line_end(work, b, s);
}

/* LOS ANGELES – 21 February 2023 – …; 〔本報讯〕 is left alone. */
static void read_dateline(struct work *work, size_t b)
{
	static const char *const dashes[] = { " – ", " - ", " — ", "——",
					      "—" };
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

/* （香港，2018年5月10日）某某公司今日宣布… */
static void read_bracketed(struct work *work, size_t b)
{
	enum { MOST = 90 };
	static const struct jb_str close = { "）", 3 };
	struct jb_str s = block_text(work, b), edtf, head;
	size_t end = jb_str_starts(s, JB_STR("（"))
			     ? jb_str_find(s, close, 0)
			     : SIZE_MAX;
	size_t cut;

	if (end > MOST || end + close.n >= s.n)
		return;
	head = jb_str_trim(jb_str_slice(s, close.n, end));
	cut = behind_place(work, b, head);
	if (cut || is_date_line(&edtf, work, head))
		take_date(work, b, (size_t)(head.p - s.p) + cut, end);
}

/* 日期：… among 主席 and 紀錄 is the day of a meeting, as 時間：… is. */
bool is_day_met(const struct work *work, const struct cover *form,
		const struct cover_entry *date)
{
	struct jb_str s = jb_str_slice(block_text(work, date->at.block), 0,
				       date->at.start);
	struct jb_str key = heading_key(work->arena, s);

	return cw_is(work, key, CW_DAY_BARE) &&
	       (cover_find(form, "meeting.chair") ||
		cover_find(form, "meeting.recorder"));
}

bool is_held_line(const struct work *work, const struct cover *form, size_t b)
{
	for (size_t i = 0; i < form->entries.n; i++) {
		const struct cover_entry *entry = &form->entries.v[i];

		if (entry->at.block != b)
			continue;
		if (jb_str_eq(entry->field, JB_STR("meeting.period")) ||
		    (jb_str_eq(entry->field, JB_STR("report_date")) &&
		     is_day_met(work, form, entry)))
			return true;
	}
	return cw_starts(work, block_text(work, b), CW_HELD);
}

void head_held(struct work *work, const struct cover *form)
{
	const struct cover_entry *date = cover_find(form, "report_date");

	if (date && is_day_met(work, form, date))
		take_date(work, date->at.block, date->at.start, date->at.end);
	for (size_t b = 0; b < HEAD && b < work->doc->blocks.n; b++)
		if (b < form->end && is_held_line(work, form, b))
			read_head_line(work, b);
}

void head_read(struct work *work, const struct cover *form)
{
	struct jb_str edtf;

	for (size_t b = 0; b < HEAD && b < work->doc->blocks.n; b++) {
		if (is_held_line(work, form, b))
			continue;
		if (b < form->end && !is_of_form(form, b))
			read_head_line(work, b);
		else if (b < 3 && is_date_line(&edtf, work,
					       block_text(work, b)))
			take_date(work, b, 0, SIZE_MAX);
		read_dateline(work, b);
		read_bracketed(work, b);
	}
}
