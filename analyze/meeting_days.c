/*
 * The days of the meeting: of several periods of the text the one that its
 * sentence, or the lexicon's row, gives to it.
 */
#include "analyze/cover_word.h"
#include "analyze/cues.h"
#include "analyze/meeting.h"

#include <string.h>

enum {
	DAYS = 21,		/* bytes of 2019-06-24/2019-06-27 */
};

static bool is_period(struct jb_str edtf)
{
	return edtf.n == DAYS && edtf.p[10] == '/';
}

static int month_at(struct jb_str day, size_t at)
{
	const char *p = day.p + at;

	return ((p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 +
		(p[3] - '0')) * 12 + (p[5] - '0') * 10 + (p[6] - '0');
}

bool date_is_brief(const struct jb_date *date)
{
	return !date->fiscal && is_period(date->edtf) &&
	       month_at(date->edtf, 11) - month_at(date->edtf, 0) <= 1;
}

/* Do two periods YYYY-MM-DD/YYYY-MM-DD share a day? */
static bool overlap(struct jb_str a, struct jb_str b)
{
	return is_period(a) && is_period(b) &&
	       memcmp(a.p, b.p + 11, 10) <= 0 &&
	       memcmp(b.p, a.p + 11, 10) <= 0;
}

struct jb_str meeting_days(const struct work *work)
{
	const struct jb_meta *meta = &work->out->meta;
	size_t at = 0, row;
	unsigned number = number_read(meta->meeting_number.value, &at);
	struct jb_str begins, ends;

	row = number ? meeting_row(work, meta->meeting_series.value, number, 0)
		     : JB_NONE;
	if (row == JB_NONE)
		return (struct jb_str){ 0 };
	begins = jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "begins");
	ends = jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "ends");
	if (begins.n != 10 || ends.n != 10)
		return (struct jb_str){ 0 };
	return jb_str_format(work->arena, "%.*s/%.*s", 10, begins.p, 10,
			     ends.p);
}

bool is_of_next(const struct work *work, size_t b)
{
	enum { REACH = 8, LINE = 60, TEXT = 180 };

	for (size_t n = 0; b-- > 0 && n < REACH; n++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		/* but not under a title of its own: 下次會議通知 */
		if (b > 0 && block->text.n <= LINE &&
		    !jb_ends_sentence(block->text) &&
		    cw_has(work, block->text, CW_NEXT_MEETING))
			return true;
		if (block->type == JB_BLOCK_HEADING ||
		    (block->type == JB_BLOCK_PARAGRAPH &&
		     block->text.n > TEXT))
			return false;
	}
	return false;
}

bool same_anchor(struct jb_anchor a, struct jb_anchor b)
{
	return a.block == b.block && a.start <= b.end && b.start <= a.end;
}

struct jb_str sentence_of(const struct work *work, struct jb_anchor at)
{
	const struct sentence *s = sentence_at(work, at.block, at.start);

	return jb_str_slice(block_text(work, at.block), s->start, s->end);
}

/* Does the sentence name the series, and the number right behind it? */
static double named_in(const struct jb_meta *meta, struct jb_str sentence)
{
	struct jb_str series = meta->meeting_series.value;
	size_t at = series.n ? jb_str_find(sentence, series, 0) : SIZE_MAX;
	struct jb_str number = meta->meeting_number.value;

	if (at == SIZE_MAX)
		return 0;
	at += series.n;
	return number.n && jb_str_starts(jb_str_slice(sentence, at,
						      sentence.n),
					 number)
		       ? 1.6
		       : 1.0;
}

/* What a sentence says that any of its days may be of */
struct said {
	struct jb_str sentence;
	size_t next;		/* past 下次會議; SIZE_MAX: it has none */
	size_t way;		/* where 赴 stands; the same */
	bool held;
	double weight;
};

/* Read the sentence of a day, but for what that of the day before had said. */
static void read_sentence(struct said *said, const struct work *work,
			  struct jb_anchor at)
{
	struct jb_str s = sentence_of(work, at);

	if (s.p == said->sentence.p)
		return;
	*said = (struct said){
		.sentence = s,
		.next = cw_find(work, s, CW_NEXT_MEETING),
		.way = cw_find(work, s, CW_TRIP_WAY),
		.held = cw_has(work, s, CW_HELD),
		.weight = named_in(&work->out->meta, s),
	};
	if (said->next != SIZE_MAX)
		said->next += cw_at(work, s, said->next, CW_NEXT_MEETING);
	said->weight += said->held ? 2.0 : 0;
	said->weight += cw_has(work, s, CW_MEETING_WORD) ? 0.6 : 0;
	said->weight += cw_has(work, s, CW_SESSION) ? 2.0 : 0;
}

/*
 * 於2019年3月8日至15日赴神戶, I travelled to Kobe from 8 to 15 March: days on
 * the way, which are the trip's.
 */
static bool is_of_trip(const struct work *work, const struct jb_date *date,
		       const struct said *said)
{
	struct jb_str text = block_text(work, date->at.block);
	size_t end = date->at.end;
	size_t first = (size_t)(said->sentence.p - text.p);

	while (end < text.n && text.p[end] == ' ')
		end++;
	if (cw_at(work, text, end, CW_TRIP_TO))
		return true;
	return said->way != SIZE_MAX && first + said->way < date->at.start &&
	       !said->held;
}

/* Meeting: RIPE 84, Berlin, 16-20 May 2022: does the form's line tell them? */
static bool is_in_form(const struct work *work, const struct jb_date *date)
{
	const struct cover_entry *entry = cover_find(work->cover,
						     "meeting.title");

	return entry && entry->at.block == date->at.block &&
	       same_anchor(entry->at, date->at);
}

/* How likely a date of the text is the meeting's. */
static double period_weight(const struct work *work,
			    const struct jb_date *date, struct jb_str days,
			    const struct said *said)
{
	const struct jb_meta *meta = &work->out->meta;
	struct jb_str before = jb_str_slice(
		block_text(work, date->at.block),
		date->at.start > 15 ? date->at.start - 15 : 0, date->at.start);
	struct jb_str behind = jb_str_slice(block_text(work, date->at.block),
					    date->at.end, SIZE_MAX);
	double weight;

	/* 於3月21日至29日赴雅加達參加…會議: the days of the trip */
	if (cw_starts(work, behind, CW_TRIP_TO))
		return 0;
	/* 下次會議將於…舉行 is another */
	if (said->next <= (size_t)(before.p + before.n - said->sentence.p))
		return 0;
	if (meta->trip_period.value.p &&
	    same_anchor(date->at, meta->trip_period.at))
		return 0;
	if (work->out->kind == JB_KIND_TRIP_REPORT &&
	    is_of_trip(work, date, said))
		return 0;
	if (days.n ? !overlap(date->edtf, days)
		   : is_period(meta->trip_period.value) &&
			     !overlap(date->edtf, meta->trip_period.value))
		return 0;
	weight = days.n && jb_str_eq(date->edtf, days) ? 4.0 : 0;
	weight += said->weight;
	weight += cw_has(work, before, CW_EETING) ? 2.0 : 0;
	weight += days.n ? 1.0 : 0;
	weight += is_in_form(work, date) ? 2.0 : 0;
	return weight;
}

/* Is a day, and what is said of it stands right behind it: 23日開幕 */
static bool is_day_of(const struct work *work, const struct jb_date *date,
		      enum cover_word what)
{
	return date->edtf.n == DAYS / 2 &&
	       cw_starts(work, jb_str_slice(block_text(work, date->at.block),
					    date->at.end, SIZE_MAX), what);
}

/* 本次會議於3月23日開幕，27日閉幕: both days, if the meeting's */
static void opened_and_closed(struct work *work, struct jb_str days)
{
	struct jb_meta *meta = &work->out->meta;
	const char *without = NULL;	/* the last sentence of no meeting */

	for (size_t i = 0; i + 1 < work->out->dates.n; i++) {
		const struct jb_date *a = &work->out->dates.v[i], *b = a + 1;
		struct jb_anchor at = { a->at.block, a->at.start, b->at.end };
		struct jb_str sentence;
		struct jb_date both = { .at = at };

		if (at.block >= MEETING_FIRST)
			return;
		if (b->at.block != at.block ||
		    !is_day_of(work, a, CW_OPENS) ||
		    !is_day_of(work, b, CW_CLOSES))
			continue;
		sentence = sentence_of(work, at);
		if (sentence.p == without)
			continue;
		if (!cw_has(work, sentence, CW_MEETING_WORD)) {
			without = sentence.p;
			continue;
		}
		both.edtf = jb_str_format(work->arena, "%.*s/%.*s", 10,
					  a->edtf.p, 10, b->edtf.p);
		if (sentence.p + sentence.n <
			    block_text(work, at.block).p + at.end ||
		    !date_is_brief(&both) ||
		    (days.n && !overlap(both.edtf, days)))
			continue;
		meta->meeting_period = (struct jb_fact){ both.edtf, at };
		return;
	}
}

/* Farther down, the very days that the lexicon has: 感謝…為2月8日至12日的會議 */
static void days_of_lexicon(struct work *work, struct jb_str days)
{
	for (size_t i = 0; days.n && i < work->out->dates.n; i++) {
		const struct jb_date *date = &work->out->dates.v[i];

		if (!jb_str_eq(date->edtf, days))
			continue;
		work->out->meta.meeting_period =
			(struct jb_fact){ date->edtf, date->at };
		return;
	}
}

void meeting_period(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	struct jb_str days = meeting_days(work);
	struct said said = { 0 };
	double best = 1.5;

	for (size_t i = 0; i < work->out->dates.n; i++) {
		const struct jb_date *date = &work->out->dates.v[i];
		double weight;

		if (date->at.block >= MEETING_FIRST * 2)
			break;
		if (!date_is_brief(date) || is_of_next(work, date->at.block))
			continue;
		read_sentence(&said, work, date->at);
		weight = period_weight(work, date, days, &said) -
			 0.03 * (double)date->at.block;
		if (weight > best) {
			best = weight;
			meta->meeting_period =
				(struct jb_fact){ date->edtf, date->at };
		}
	}
	if (!meta->meeting_period.value.p)
		opened_and_closed(work, days);
	if (!meta->meeting_period.value.p)
		days_of_lexicon(work, days);
}

void meeting_head_line(struct work *work)
{
	enum { HEAD = 6, LINE = 90 };
	struct jb_meta *meta = &work->out->meta;

	for (size_t i = 0; i < work->out->dates.n &&
			   work->out->dates.v[i].at.block < HEAD; i++) {
		const struct jb_date *date = &work->out->dates.v[i];
		size_t b = date->at.block;
		struct jb_fact city = { 0 };

		if (block_text(work, b).n > LINE || !date_is_brief(date) ||
		    work->doc->blocks.v[b].type == JB_BLOCK_FORM ||
		    is_of_next(work, b) ||
		    !place_find(&city, work, "city", b, 0, date->at.start) ||
		    city.at.start > 0)
			continue;
		if (!meta->meeting_city.value.p)
			meta->meeting_city = city;
		if (!meta->meeting_period.value.p)
			meta->meeting_period =
				(struct jb_fact){ date->edtf, date->at };
		return;
	}
}

/*
 * 日期：2001年9月6日 beside 地點：…, or a line of the head that is nothing but
 * the days: 2016 年 6 月 9 – 11 日.
 */
void meeting_held_on(struct work *work, const struct cover *form)
{
	enum { HEAD = 4, LINE = 60 };
	struct jb_meta *meta = &work->out->meta;

	if (!meta->meeting_period.value.p && meta->report_date.value.n == 10 &&
	    cover_find(form, "meeting.place") &&
	    meta->report_date.at.block < form->end)
		meta->meeting_period = meta->report_date;
	for (size_t i = 0; i < work->out->dates.n &&
			   work->out->dates.v[i].at.block < HEAD &&
			   !meta->meeting_period.value.p; i++) {
		const struct jb_date *date = &work->out->dates.v[i];
		struct jb_str s = block_text(work, date->at.block), edtf;

		if (s.n <= LINE && date_is_brief(date) &&
		    is_date_line(&edtf, work, s))
			meta->meeting_period =
				(struct jb_fact){ date->edtf, date->at };
	}
}
