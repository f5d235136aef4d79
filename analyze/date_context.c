/* The order of evidence is in date_context.h; a function each. */
#include "analyze/cues.h"
#include "analyze/date_context.h"
#include "analyze/meta.h"

#include <stdlib.h>
#include <string.h>

enum {
	SOON = 2,		/* months in which what comes is near */
	NEAR_MONTHS = 5,	/* this far round the report is its own time */
	TURN_MONTHS = 2,	/* a report still of the year of its trip */
	DUE_MONTHS = 8,		/* what is said to be due comes within these */
	CLOSE_MONTHS = 4,	/* a call closes within these */
	LOOK_BACK = 64,		/* mentions */
	STAY_MOST = 14,		/* days of a meeting or a trip */
	OPENING = 40,		/* blocks in which a report says when */
	LOOK_AROUND = 120,	/* bytes of a sentence for past and future */
	YEAR_LEAST = 1950,
	YEAR_COUNT = 200,
};

static bool has(struct date_part part)
{
	return part.given != DATE_MISSING;
}

/*
 * The epoch
 */

static bool set_span(struct epoch *epoch, struct jb_str edtf)
{
	return edtf.p && date_first(&epoch->first, edtf) &&
	       date_last(&epoch->last, edtf);
}

/* A date that stands on the cover: in a form or a heading, with its day. */
static bool from_cover(struct epoch *epoch, const struct work *work,
		       const struct seens *seens)
{
	for (size_t i = 0; i < seens->list.n; i++) {
		const struct seen *s = &seens->list.v[i];
		const struct jb_block *b = &work->doc->blocks.v[s->block];

		if (s->block > OPENING)
			break;
		if (b->type != JB_BLOCK_FORM || !s->own_year || !s->edtf.p ||
		    s->found.from.unit != DATE_DAY)
			continue;
		set_span(epoch, s->edtf);
		epoch->now = epoch->last;
		epoch->name = s->edtf;
		return true;
	}
	return false;
}

/* The year that most months and days of the document say they are in. */
static bool from_most(struct epoch *epoch, const struct seens *seens)
{
	unsigned votes[YEAR_COUNT] = { 0 };
	size_t best = 0;

	for (size_t i = 0; i < seens->list.n; i++) {
		const struct seen *s = &seens->list.v[i];
		int year = s->first.year - YEAR_LEAST;

		if (!s->own_year || !s->edtf.p || s->found.from.fiscal ||
		    year < 0 || year >= YEAR_COUNT)
			continue;
		votes[year] += s->found.from.unit == DATE_DAY	  ? 4
			       : s->found.from.unit == DATE_MONTH ? 2
			       : s->aside || s->found.to.unit	  ? 0
								  : 1;
	}
	for (size_t i = 1; i < YEAR_COUNT; i++)
		if (votes[i] && votes[i] >= votes[best])
			best = i;
	if (!votes[best])
		return false;
	epoch->now = (struct date_day){ YEAR_LEAST + (int)best, 0, 0 };
	epoch->name = JB_STR("the dates of the document");
	return true;
}

/* 3月10日至15日: days in a row, as a meeting or a trip takes. */
static bool is_stay(const struct seen *s)
{
	const struct date_point *a = &s->found.from, *b = &s->found.to;
	int days = b->day.value - a->day.value;

	return a->unit == DATE_DAY && b->unit == DATE_DAY &&
	       a->month.given == DATE_SAID && a->day.given == DATE_SAID &&
	       b->month.given == DATE_SAID && b->day.given == DATE_SAID &&
	       (a->month.value == b->month.value ? days > 0 && days <= STAY_MOST
						 : days < STAY_MOST - 31);
}

/*
 * Only the year is known: the first stay that the beginning tells of gives it
 * a month and days, so that a bare month finds the nearest year.
 */
static void days_of_stay(struct epoch *epoch, const struct seens *seens)
{
	int year = epoch->now.year;

	for (size_t i = 0; i < seens->list.n; i++) {
		const struct seen *s = &seens->list.v[i];
		const struct date_point *a = &s->found.from, *b = &s->found.to;

		if (s->block > OPENING)
			break;
		if (!is_stay(s) || (s->edtf.p && s->last.year != year))
			continue;
		epoch->last = (struct date_day){ year, b->month.value,
						 b->day.value };
		epoch->first = (struct date_day){
			b->month.value < a->month.value ? year - 1 : year,
			a->month.value, a->day.value };
		epoch->now = epoch->last;
		return;
	}
}

static bool from_declared(struct epoch *epoch, const struct work *work)
{
	for (size_t i = 0; i < work->doc->declared.n; i++) {
		const struct jb_declared *d = &work->doc->declared.v[i];

		if (strncmp(d->name, "date", 4) == 0 && d->value.n >= 10 &&
		    date_first(&epoch->now, jb_str_slice(d->value, 0, 10))) {
			epoch->name = d->value;
			return true;
		}
	}
	return false;
}

/* 2022年10月號: a number of a journal. */
static bool is_issue(const struct work *work, const struct seen *s)
{
	struct jb_str tail = jb_str_trim(jb_str_slice(
		block_text(work, s->block), s->found.end, s->found.end + 12));

	if (s->found.from.unit != DATE_MONTH)
		return false;
	return words_at(tail, 0, phrases_read(work)[PH_JOURNAL_NUMBER]) > 0;
}

/*
 * 今(2022)年, 去年（2011年）: the year that the document was written in, told
 * by itself; 0 where nothing tells it, or one thing tells another year than the
 * next.
 */
static int year_told(const struct seens *seens)
{
	int year = 0;

	for (size_t i = 0; i < seens->list.n; i++) {
		const struct date_point *p = &seens->list.v[i].found.from;
		int now = p->year.value - p->told_from;

		if (!p->told || p->year.given != DATE_SAID)
			continue;
		if (year && year != now)
			return 0;
		year = now;
	}
	return year;
}

/* A year in the title or among the first headings. */
static bool from_title(struct epoch *epoch, const struct work *work,
		       const struct seens *seens)
{
	for (size_t i = 0; i < seens->list.n; i++) {
		const struct seen *s = &seens->list.v[i];

		if (s->block > 6)
			break;
		if (!s->own_year || !s->edtf.p || s->found.to.unit ||
		    s->found.from.fiscal ||
		    (work->doc->blocks.v[s->block].type != JB_BLOCK_HEADING &&
		     s->found.from.unit != DATE_DAY && !is_issue(work, s)))
			continue;
		epoch->now = s->first;
		epoch->name = s->edtf;
		return true;
	}
	return false;
}

/*
 * The days, by the lexicon, of the meeting that the document is about; not if
 * the document speaks of another year.
 */
static bool from_named_meeting(struct epoch *epoch, const struct work *work)
{
	struct jb_str days = meeting_days(work);
	struct epoch named = { 0 };

	if (!set_span(&named, days) ||
	    (epoch->now.year && epoch->now.year != named.last.year))
		return false;
	*epoch = named;
	epoch->now = epoch->last;
	epoch->name = days;
	return true;
}

/*
 * A report of January about a journey in December: 今年 is still the year of
 * the journey.
 */
static bool turns_year(const struct epoch *epoch)
{
	return epoch->last.year && epoch->now.year == epoch->last.year + 1 &&
	       epoch->now.month && epoch->last.month &&
	       epoch->now.month + 12 - epoch->last.month <= TURN_MONTHS;
}

bool context_in_stay(const struct epoch *epoch, const struct date_point *p,
		     long days)
{
	const struct date_day *a = &epoch->first, *b = &epoch->last;
	int month = p->month.value, day = p->day.value;
	long from, to;

	if (!a->day || !b->day)
		return false;
	from = calendar_number(a->year, a->month, a->day) - days;
	to = calendar_number(b->year, b->month, b->day) + days;
	for (int year = a->year; year <= b->year; year++)
		if (calendar_is_day(year, month, day) &&
		    calendar_number(year, month, day) >= from &&
		    calendar_number(year, month, day) <= to)
			return true;
	return false;
}

struct epoch context_epoch(const struct work *work, const struct seens *seens)
{
	const struct jb_meta *meta = &work->out->meta;
	struct epoch epoch = { 0 };
	int told = year_told(seens);

	if (!set_span(&epoch, meta->trip_period.value))
		set_span(&epoch, meta->meeting_period.value);
	if (meta->report_date.value.p &&
	    date_first(&epoch.now, meta->report_date.value)) {
		epoch.name = meta->report_date.value;
		/* 今(105)年 in a report of January 2017 */
		if (!turns_year(&epoch) && told != epoch.now.year - 1)
			return epoch;
	}
	if (epoch.last.year && (!told || told == epoch.last.year)) {
		epoch.now = epoch.last;
		epoch.name = meta->trip_period.value.p
				     ? meta->trip_period.value
				     : meta->meeting_period.value;
		return epoch;
	}
	if (!(told && meta->report_date.value.p) &&
	    (from_cover(&epoch, work, seens) || from_declared(&epoch, work)))
		return epoch;
	if (!from_title(&epoch, work, seens) && !told)
		from_most(&epoch, seens);
	if (told && epoch.now.year != told) {
		epoch.now = (struct date_day){ told, 0, 0 };
		epoch.name = JB_STR("the year that the document calls its own");
	}
	if (!epoch.now.month && !from_named_meeting(&epoch, work) &&
	    epoch.now.year)
		days_of_stay(&epoch, seens);
	return epoch;
}

/*
 * Evidence
 */

/* Years to put under a mention: what was found, and where. */
struct clue {
	int year;
	struct jb_str from;
};

/* Month of the mention, or 0. */
static int month_of(const struct seen *s)
{
	return s->found.from.month.given == DATE_SAID
		       ? s->found.from.month.value
	       : s->found.from.unit == DATE_QUARTER
		       ? s->found.from.number * 3 - 2
	       : s->found.from.unit == DATE_HALF
		       ? s->found.from.number * 6 - 5
		       : 0;
}

/* And its last, of a quarter or half. */
static int last_month(const struct seen *s)
{
	const struct date_point *p = &s->found.from;

	return p->unit == DATE_QUARTER && p->number ? p->number * 3
	       : p->unit == DATE_HALF		    ? p->number * 6
						    : month_of(s);
}

static int tense(const struct work *work, const struct seen *s);

/*
 * The year of before goes on to a mention of month. A month far before it is
 * of the next year: 2018年12月…，並於3月. Half a year before it is so only of
 * what is not over: in August 2022 …, based on sessions held in February.
 */
static int year_after(const struct work *work, const struct seen *prev,
		      const struct seen *s)
{
	struct date_day d = prev->last;
	int month = month_of(s);

	/* 自1999年12月1日起施行，截至7月10日止受理 */
	if (prev->found.bound == JB_BOUND_SINCE && d.month && month &&
	    s->found.bound == JB_BOUND_UNTIL && month < d.month)
		return d.year + 1;

	/* 2018年12月至2019年2月…12月5日 */
	if (prev->first.year < d.year && prev->first.month &&
	    month >= prev->first.month)
		return prev->first.year;
	/* drafted last November and adopted on 27 May: told as it went */
	if (d.month && month && month + 5 < d.month &&
	    !(month + 6 == d.month && prev->basis != JB_BASIS_RELATIVE &&
	      tense(work, s) < 0))
		return d.year + 1;
	return d.year;
}

static bool same_sentence(const struct seen *a, const struct seen *b)
{
	return a->block == b->block && a->sentence == b->sentence;
}

/* Not a year said in passing: 自2003年以來 */
static bool leads(const struct seen *prev)
{
	if (prev->dropped || !prev->edtf.p || prev->found.from.fiscal ||
	    prev->aside)
		return false;
	if (prev->found.from.unit >= DATE_YEAR)
		return prev->found.bound == JB_BOUND_NONE &&
		       !prev->found.to.unit &&
		       prev->found.from.unit == DATE_YEAR;
	return true;
}

static struct jb_str sentence_text(const struct work *work,
				   const struct seen *s)
{
	const struct sentence *range;
	struct jb_str text = block_text(work, s->block);

	if (work->views[s->block].sentences.n == 0)
		return text;
	range = sentence_at(work, s->block, s->found.start);
	return jb_str_slice(text, range->start, range->end);
}

/*
 * Past and future: what the sentence says beside the mention
 */

static bool says(const struct work *work, struct jb_str text,
		 enum phrase phrase)
{
	return words_find(text, 0, text.n, phrases_read(work)[phrase]) !=
	       SIZE_MAX;
}

static int tense_of(const struct work *work, struct jb_str text)
{
	if (says(work, text, PH_TENSE_FUTURE) ||
	    says(work, text, PH_TENSE_CLOSES))
		return 1;
	if (says(work, text, PH_TENSE_PAST_SURE) ||
	    says(work, text, PH_TENSE_PAST))
		return -1;
	/* the report is followed by another in June */
	return says(work, text, PH_TENSE_PAST_ED) &&
			       !says(work, text, PH_TENSE_PRESENT)
		       ? -1
		       : 0;
}

/* Where the clause round at begins and ends inside [from, to). */
static struct jb_str clause_round(struct jb_str text, size_t from, size_t at,
			       size_t to)
{
	size_t start = at, end = at, next;
	uint32_t cp;
	bool aside = false;	/* （Network and…，NIS2） parts no clause */

	while (start > from) {
		next = start;
		cp = jb_utf8_prev(text, &next);
		if (cp == 0xFF0C || cp == 0xFF1B || cp == ';')	/* ，； */
			break;
		start = next;
	}
	while (end < to) {
		next = end;
		cp = jb_utf8_next(text, &next);
		if (cp == 0xFF08 || cp == 0xFF09)		/* （） */
			aside = cp == 0xFF08;
		if (!aside && (cp == 0xFF0C || cp == 0xFF1B || cp == ';'))
			break;
		end = next;
	}
	return jb_str_slice(text, start < from ? from : start, end);
}

/* "since 1 March" looks back, while 自3月1日起 may look ahead. */
static bool is_since(const struct work *work, const struct seen *s)
{
	struct jb_str text = block_text(work, s->block);

	return s->found.bound == JB_BOUND_SINCE &&
	       (unsigned char)text.p[s->found.start] < 0x80;
}

/* What of the sentence stands near enough to say when. */
static struct jb_str near_text(const struct work *work, const struct seen *s,
			       struct jb_str *clause)
{
	struct jb_str text = block_text(work, s->block);
	struct jb_str sentence = sentence_text(work, s);
	size_t first = (size_t)(sentence.p - text.p);
	size_t from = s->found.start > LOOK_AROUND / 2
			      ? s->found.start - LOOK_AROUND / 2 : 0;
	size_t to = s->found.end + LOOK_AROUND;

	from = from > first ? jb_utf8_up(text, from) : first;
	to = to < first + sentence.n ? jb_utf8_down(text, to)
				     : first + sentence.n;
	*clause = clause_round(text, from, s->found.start, to);
	return jb_str_slice(text, from, to);
}

/* 截至6月30日僅收得四成, as of 30 June; not 報名截至6月30日止 */
static bool is_up_to_now(const struct work *work, const struct seen *s)
{
	struct jb_str text = block_text(work, s->block);

	return words_before(text, s->found.start,
			    phrases_read(work)[PH_UP_TO]) > 0 &&
	       !words_at(text, s->found.end, phrases_read(work)[PH_UP_TO_END]);
}

/* will be held, is opened: the last word of head is no past by itself */
static bool is_to_be(struct jb_str head)
{
	while (head.n && head.p[head.n - 1] != ' ')
		head.n--;
	return jb_str_ends(head, JB_STR(" be ")) ||
	       jb_str_ends(head, JB_STR(" is ")) ||
	       jb_str_ends(head, JB_STR(" are "));
}

/*
 * opened on 20 December and closes on 10 February: the English verb right
 * before the mention, on or in between.
 */
static int verb_before(const struct work *work, struct jb_str text, size_t at)
{
	const struct words *const *phrase = phrases_read(work);
	size_t on = words_before(text, at, phrase[PH_EN_DAY_ON]);
	struct jb_str head = jb_str_slice(text, 0, at - on);

	if (!on)
		return 0;
	if (words_before(head, head.n, phrase[PH_EN_DAY_FUTURE]))
		return 1;
	return words_before(head, head.n, phrase[PH_EN_DAY_PAST]) &&
			       !is_to_be(head)
		       ? -1
		       : 0;
}

/*
 * 5月21日宣布將在明年3月離任: what is told right behind the day is to come, the
 * day is over; not 將於5月21日宣布….
 */
static bool is_told_then(const struct work *work, const struct seen *s,
			 struct jb_str clause)
{
	const struct words *const *phrase = phrases_read(work);
	struct jb_str text = block_text(work, s->block);
	size_t first = (size_t)(clause.p - text.p);
	size_t told = words_at(text, s->found.end, phrase[PH_TENSE_TOLD]);

	return told > 0 && first <= s->found.start &&
	       words_at(text, s->found.end + told,
			phrase[PH_TENSE_FUTURE]) > 0 &&
	       !says(work, jb_str_slice(text, first, s->found.start),
		     PH_TENSE_FUTURE);
}

/*
 * -1 it was, 1 it will be, 0 not said. The clause knows best: 修正案於5月29日
 * 公告，預計8月1日提出報告.
 */
static int tense(const struct work *work, const struct seen *s)
{
	struct jb_str clause, near = near_text(work, s, &clause);
	int said = is_up_to_now(work, s)
			   ? -1
			   : verb_before(work, block_text(work, s->block),
					 s->found.start);

	if (!said && is_told_then(work, s, clause))
		said = -1;
	/* 3月提交的方案: it has been */
	if (!said && words_at(block_text(work, s->block), s->found.end,
			      phrases_read(work)[PH_DONE_OF]) &&
	    !says(work, clause, PH_TENSE_FUTURE))
		said = -1;
	if (!said)
		said = tense_of(work, clause);
	return said ? said : is_since(work, s) ? -1 : tense_of(work, near);
}

/* Does the clause call the mention a deadline, and nothing else say when? */
static bool only_closes(const struct work *work, const struct seen *s)
{
	struct jb_str clause, near = near_text(work, s, &clause);

	return says(work, near, PH_TENSE_CLOSES) &&
	       !says(work, clause, PH_TENSE_FUTURE);
}

/* 於11月的大會之前: what is asked for before it is still to come. */
static bool is_due(const struct work *work, const struct seen *s)
{
	struct jb_str text = block_text(work, s->block);
	struct jb_str clause = clause_round(text, s->found.end, s->found.end,
					 s->found.end + LOOK_AROUND < text.n
						 ? s->found.end + LOOK_AROUND
						 : text.n);

	return s->found.bound == JB_BOUND_BEFORE ||
	       jb_str_find(clause, JB_STR("之前"), 0) < clause.n ||
	       jb_str_find(clause, JB_STR("前提"), 0) < clause.n;
}

/* Does the mention's own clause speak of what is over, with no doubt? */
static bool looks_back(const struct work *work, const struct seen *s)
{
	struct jb_str clause;

	near_text(work, s, &clause);
	return is_since(work, s) || (tense_of(work, clause) < 0 &&
				     says(work, clause, PH_TENSE_PAST_SURE));
}

/* Or of what is to come? */
static bool looks_forward(const struct work *work, const struct seen *s)
{
	struct jb_str clause;

	near_text(work, s, &clause);
	return tense_of(work, clause) > 0;
}

static int months_between(struct date_day a, int year, int month)
{
	return (year - a.year) * 12 + month - (a.month ? a.month : month);
}

/*
 * 談判從2024年1月開始，應該在12月的磋商前提出意見: what is due before
 * something early next year is due this year.
 */
static bool is_due_before(const struct work *work, const struct seen *s,
			  const struct seen *prev, const struct epoch *epoch)
{
	return prev->first.year == epoch->now.year + 1 &&
	       prev->first.month && month_of(s) >= prev->first.month + 6 &&
	       is_due(work, s);
}

/* reached in August the highest level of this year: the clause says which */
static bool says_this_year(const struct work *work, const struct seen *s)
{
	struct jb_str clause;

	near_text(work, s, &clause);
	return says(work, clause, PH_THIS_YEAR);
}

/* 2020年的申请窗口将于8月开放: who comes that year applies before it */
static bool is_for_year(const struct work *work, const struct seen *prev)
{
	struct jb_str text = block_text(work, prev->block);
	size_t end = prev->found.end, stop;

	if (prev->found.from.unit != DATE_YEAR)
		return false;
	stop = words_find(text, end, text.n,
			  phrases_read(work)[PH_YEAR_OF_END]);
	return says(work, jb_str_slice(text, end, stop), PH_FOR_YEAR);
}

/*
 * 2007年基金之計畫應於6月9日以前送達, of a meeting in April 2006: the year is
 * that of the fund, and what is due comes soon after the meeting.
 */
static bool is_due_for_year(const struct work *work, const struct seen *s,
			    const struct seen *prev,
			    const struct epoch *epoch)
{
	struct jb_str text = block_text(work, s->block);
	int away = months_between(epoch->last, epoch->last.year, month_of(s));

	return prev->found.from.unit == DATE_YEAR && prev->block == s->block &&
	       epoch->last.month && epoch->last.year == epoch->now.year &&
	       prev->first.year == epoch->now.year + 1 &&
	       s->found.bound == JB_BOUND_BEFORE && away > 0 &&
	       away <= DUE_MONTHS &&
	       !jb_str_has(jb_str_slice(text, prev->found.end,
					s->found.start), "，");
}

/*
 * The sentence's own year would put the mention against time: what will be
 * before the report, or a step back from what is still to come.
 */
static bool against_time(const struct work *work, const struct seen *s,
			 const struct seen *prev, int year,
			 const struct epoch *epoch)
{
	int away = months_between(epoch->now, year, month_of(s));
	int own = months_between(epoch->now, epoch->now.year, month_of(s));

	if (is_due_before(work, s, prev, epoch) ||
	    is_due_for_year(work, s, prev, epoch))
		return true;
	if (epoch->now.year && year != epoch->now.year &&
	    prev->found.from.unit == DATE_YEAR && says_this_year(work, s))
		return true;
	if (!epoch->now.month)
		return false;
	/* the 2018 budget, approved in December, told in March 2018 */
	if (year == epoch->now.year)
		return prev->found.from.unit == DATE_YEAR &&
		       own > DUE_MONTHS && tense(work, s) < 0;
	if (year == epoch->now.year + 1 && own > 0 && own <= DUE_MONTHS &&
	    tense(work, s) > 0 && is_for_year(work, prev))
		return true;
	/* 明年度預算業於11月29日通過 */
	if (prev->found.from.unit == DATE_YEAR && year > epoch->now.year &&
	    tense(work, s) < 0 &&
	    /* moved the meeting of 2013 to November: what it is moved to */
	    !word_before(block_text(work, s->block), s->found.start, " to "))
		return true;
	/* 於2012年1月12日開始，4月12日截止, told in April 2013 */
	if (year < epoch->now.year)
		return away < 0 && own >= 0 && tense(work, s) > 0 &&
		       !(prev->found.from.unit == DATE_DAY &&
			 prev->first.month <= month_of(s) &&
			 only_closes(work, s));
	/* by 28 February 2013 what 12 November began, told in December 2012 */
	if (year == epoch->now.year + 1 && own <= 0 && own >= -SOON &&
	    !looks_forward(work, s) && !is_due(work, s))
		return true;
	/* by about 2011; on 16 November 10% were left */
	if (prev->found.from.unit == DATE_YEAR && prev->found.approximate)
		return abs(own) <= NEAR_MONTHS;
	return month_of(s) < prev->first.month && abs(own) <= NEAR_MONTHS &&
	       prev->found.from.unit == DATE_DAY;
}

/* 去年11月 is told apart from the 11月 that the section is about. */
static bool is_another_year(const struct seen *prev)
{
	return prev->found.from.year.given == DATE_COUNTED &&
	       prev->found.from.year.value != 0;
}

/* 从去年12月的一千余笔成长至8月底的九千笔: what it grew to came later */
static bool grows_to(const struct work *work, const struct seen *prev,
		     const struct seen *s)
{
	struct jb_str text = block_text(work, s->block);

	return prev->block == s->block && is_another_year(prev) &&
	       prev->found.bound == JB_BOUND_SINCE && prev->first.month &&
	       month_of(s) < prev->first.month && !prev->found.to.unit &&
	       words_before(text, s->found.start,
			    phrases_read(work)[PH_GROWS_TO]) > 0;
}

/*
 * 去年7月成立的小組，其報告2月20日起徵求意見: a month that comes before that
 * of last year is of this year, if it is over.
 */
static bool goes_on(const struct seen *prev, const struct seen *s,
		    const struct epoch *epoch)
{
	int next = prev->first.year + 1;

	return is_another_year(prev) && prev->first.month &&
	       s->found.from.unit == DATE_DAY && !prev->found.to.unit &&
	       epoch->now.month && next == epoch->now.year &&
	       month_of(s) < prev->first.month &&
	       months_between(epoch->now, next, month_of(s)) <= 0;
}

static bool is_part_of_year(const struct seen *s)
{
	return s->found.from.unit == DATE_HALF ||
	       s->found.from.unit == DATE_QUARTER;
}

/*
 * 9月3日送出 / 上半年資料已完成, rows of a table, 截至11月底…；上半年…: what is
 * told as over, in a row of its own or of so many months, is of no year to come
 * because its month is an earlier one.
 */
static bool steps_back(const struct work *work, const struct seen *prev,
		       const struct seen *s, int year,
		       const struct epoch *epoch)
{
	struct jb_str between = jb_str_slice(block_text(work, s->block),
					     prev->found.end, s->found.start);

	return epoch->now.month && year == prev->last.year + 1 &&
	       prev->last.year == epoch->now.year &&
	       months_between(epoch->now, epoch->now.year, month_of(s)) <= 0 &&
	       (tense(work, s) < 0 ||
		((jb_str_has(between, "\n") || is_part_of_year(s)) &&
		 !looks_forward(work, s)));
}

/*
 * 明年3月在聖胡安，是否為實體，11月4日才決定, told in October: not of the
 * year after, which is counted for its own mention only.
 */
static bool comes_first(const struct seen *prev, const struct seen *s,
			const struct epoch *epoch)
{
	int away = months_between(epoch->now, epoch->now.year, month_of(s));

	return is_another_year(prev) && prev->found.from.year.value > 0 &&
	       prev->first.month && prev->first.month < month_of(s) &&
	       s->found.from.unit == DATE_DAY && !s->found.to.unit &&
	       epoch->now.month && away >= 0 && away <= SOON;
}

/* The year that prev, the last mention of a known year, gives s */
static int year_in_sentence(const struct work *work, const struct seen *prev,
			    const struct seen *s, const struct epoch *epoch)
{
	int year = year_after(work, prev, s);

	if ((grows_to(work, prev, s) || goes_on(prev, s, epoch)) &&
	    year < epoch->now.year)
		year = prev->first.year + 1;
	if (steps_back(work, prev, s, year, epoch))
		year = prev->last.year;
	return comes_first(prev, s, epoch) ? epoch->now.year : year;
}

static bool from_sentence(struct clue *clue, const struct work *work,
			  const struct seens *seens, size_t at,
			  const struct epoch *epoch)
{
	const struct seen *s = &seens->list.v[at];
	bool table = work->doc->blocks.v[s->block].type == JB_BLOCK_TABLE;

	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];

		if (prev->block != s->block ||
		    (!table && !same_sentence(prev, s)))
			break;
		if (!leads(prev))
			continue;
		clue->year = year_in_sentence(work, prev, s, epoch);
		clue->from = prev->edtf;
		return table || !against_time(work, s, prev, clue->year,
					      epoch);
	}
	return false;
}

/* Would the mention lie ahead while its clause looks back? */
static bool looks_ahead(const struct work *work, const struct seen *s,
			int year, const struct epoch *epoch)
{
	return epoch->now.month &&
	       months_between(epoch->now, year, month_of(s)) > 2 &&
	       tense(work, s) < 0;
}

/* 5月底前答復: a deadline of the months that come next */
static bool is_due_soon(const struct work *work, const struct seen *s,
			const struct epoch *epoch)
{
	int away = months_between(epoch->now, epoch->now.year, month_of(s));

	return epoch->now.month && away > 0 && away <= DUE_MONTHS &&
	       s->found.bound == JB_BOUND_BEFORE && is_due(work, s);
}

/* Tuesday 26 June: a line of a diary, with hardly more than its day */
static bool is_day_line(const struct work *work, const struct seen *s)
{
	enum { MOST = 24 };	/* bytes beside the day */

	return block_text(work, s->block).n <=
	       s->found.end - s->found.start + MOST;
}

/*
 * 3月14日 of the programme above, in the report's own year: the same day told
 * again is that one, whatever else of the month stands in between. The days of
 * a diary follow one another.
 */
static bool told_above(const struct work *work, const struct seens *seens,
		       size_t at, const struct epoch *epoch)
{
	const struct seen *s = &seens->list.v[at];
	const struct date_part *day = &s->found.from.day;
	bool line = is_day_line(work, s);

	if (s->found.from.unit != DATE_DAY || day->given != DATE_SAID)
		return false;
	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];

		if (prev->edtf.p && !prev->dropped && !prev->aside &&
		    prev->found.from.unit == DATE_DAY &&
		    prev->first.month == month_of(s) &&
		    (prev->first.day == day->value ||
		     (line && is_day_line(work, prev))))
			return prev->first.year == epoch->now.year &&
			       prev->block != s->block;
	}
	return false;
}

/*
 * 於99年8月推動…, and in a later paragraph 港方8月起要求…: the year of what was
 * long ago goes on in its own paragraph only.
 */
static bool is_long_past(const struct seen *prev, const struct seen *s,
			 const struct epoch *epoch)
{
	enum { LONG = 3 };

	return epoch->now.month && prev->block != s->block &&
	       prev->first.year + LONG <= epoch->now.year;
}

/*
 * 2015年12月…延長十年。…本屆論壇12月18日至21日, the announcement of 14 March
 * 2014 … The Council voted on 9 March: a day of the trip or meeting, said in
 * another sentence than what is of another year, is of the stay.
 */
static bool is_of_stay(const struct seen *s, const struct seen *prev,
		       const struct epoch *epoch)
{
	const struct date_point *p = &s->found.from;

	return p->unit == DATE_DAY && p->day.given == DATE_SAID &&
	       prev->first.year != epoch->last.year &&
	       !same_sentence(prev, s) && context_in_stay(epoch, p, 0);
}

/*
 * 2017年10月11日启用…。会前不久，10月21日遭受…, told in December 2016: a month
 * just over is of this year, if nothing says that it is to come.
 */
static bool is_just_over(const struct work *work, const struct seen *s,
			 const struct seen *prev, const struct epoch *epoch)
{
	int away = months_between(epoch->now, epoch->now.year, month_of(s));

	return epoch->now.month && prev->first.year > epoch->now.year &&
	       away <= 0 && away >= -NEAR_MONTHS && !same_sentence(prev, s) &&
	       (!looks_forward(work, s) || only_closes(work, s)) &&
	       !is_due(work, s);
}

/* 去年7月成立…。其規劃係於7月底提出: what is planned is of the next such July */
static bool is_planned(const struct work *work, const struct seen *s,
		       const struct seen *prev, const struct epoch *epoch)
{
	int own = months_between(epoch->now, epoch->now.year, month_of(s));

	return epoch->now.month && prev->first.year == epoch->now.year - 1 &&
	       own > 0 && own <= DUE_MONTHS && !same_sentence(prev, s) &&
	       looks_forward(work, s);
}

static bool from_same_month(struct clue *clue, const struct work *work,
			    const struct seens *seens, size_t at,
			    const struct epoch *epoch)
{
	const struct seen *s = &seens->list.v[at];

	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];

		if (prev->section != s->section)
			break;
		if (!prev->edtf.p || prev->dropped || prev->aside ||
		    is_long_past(prev, s, epoch) ||
		    prev->found.to.unit || prev->basis == JB_BASIS_INHERITED ||
		    prev->found.from.unit > DATE_MONTH ||
		    prev->first.month != month_of(s) ||
		    is_another_year(prev) || is_of_stay(s, prev, epoch) ||
		    (prev->first.year != epoch->now.year &&
		     prev->block != s->block &&
		     told_above(work, seens, at, epoch)) ||
		    (prev->first.year > epoch->now.year &&
		     is_due_soon(work, s, epoch)) ||
		    is_just_over(work, s, prev, epoch) ||
		    is_planned(work, s, prev, epoch) ||
		    looks_ahead(work, s, prev->first.year, epoch))
			continue;
		clue->year = prev->first.year;
		clue->from = prev->edtf;
		return true;
	}
	return false;
}

/* Does the mention begin the item that its block is? */
static bool heads_item(const struct work *work, const struct seen *s)
{
	const struct jb_block *b = &work->doc->blocks.v[s->block];

	return b->type == JB_BLOCK_ITEM &&
	       s->found.start <= b->marker.n + 1;
}

/*
 * 11月20日前：選定 / 12月31日前：完成: items that a day begins, one after the
 * other; the next is of the year of the one above.
 */
static bool from_item_above(struct clue *clue, const struct work *work,
			    const struct seens *seens, size_t at)
{
	const struct seen *s = &seens->list.v[at], *prev;
	size_t i = at;

	if (!heads_item(work, s))
		return false;
	while (i-- > 0) {
		prev = &seens->list.v[i];
		if (prev->block + 1 < s->block)
			return false;
		if (prev->block == s->block || !heads_item(work, prev))
			continue;
		if (!prev->edtf.p || prev->dropped || !prev->last.month ||
		    month_of(s) < prev->last.month)
			return false;
		clue->year = prev->last.year;
		clue->from = prev->edtf;
		return true;
	}
	return false;
}

static int read_number(struct jb_str s)
{
	int value = 0;

	for (size_t i = 0; i < s.n && i < 6; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			value = value * 10 + (s.p[i] - '0');
	return value;
}

/* Does text name series and number: ICANN62, ICANN 第62次, IETF 105 */
static bool names(struct jb_str text, struct jb_str series, int number)
{
	for (size_t at = jb_str_find(text, series, 0); at < text.n;
	     at = jb_str_find(text, series, at + 1)) {
		size_t i = at + series.n;
		int value = 0;

		if (jb_str_starts(jb_str_slice(text, i, text.n),
				  JB_STR(" ")))
			i++;
		if (jb_str_starts(jb_str_slice(text, i, text.n),
				  JB_STR("第")))
			i += 3;
		while (i < text.n && text.p[i] == ' ')
			i++;
		while (i < text.n && text.p[i] >= '0' && text.p[i] <= '9' &&
		       value < 100000)
			value = value * 10 + (text.p[i++] - '0');
		if (value == number)
			return true;
	}
	return false;
}

static bool from_meeting(struct clue *clue, const struct work *work,
			 const struct seens *seens, size_t at)
{
	const struct seen *s = &seens->list.v[at];
	struct jb_str text = sentence_text(work, s);
	size_t rows = jb_lex_rows(work->lex, JB_LEX_MEETINGS);

	if (text.n > 4096)
		return false;
	if (jb_str_find(text, JB_STR("ICANN"), 0) >= text.n &&
	    jb_str_find(text, JB_STR("IETF"), 0) >= text.n)
		return false;
	for (size_t row = 0; row < rows; row++) {
		struct jb_str series = jb_lex_get(work->lex, JB_LEX_MEETINGS,
						  row, "series");
		struct jb_str begins = jb_lex_get(work->lex, JB_LEX_MEETINGS,
						  row, "begins");
		struct date_day day;

		if (!date_first(&day, begins) || day.month != month_of(s))
			continue;
		if (!names(text, series,
			   read_number(jb_lex_get(work->lex, JB_LEX_MEETINGS,
						  row, "number"))))
			continue;
		clue->year = day.year;
		clue->from = begins;
		return true;
	}
	return false;
}

/* The year nearest to the report's with a meeting in city in that month */
static bool meeting_in(struct clue *clue, const struct work *work,
		       struct jb_str city, int month,
		       const struct epoch *epoch)
{
	enum { NEAREST = 9 };	/* months from the report */
	const enum jb_lex file = JB_LEX_MEETINGS;
	size_t rows = jb_lex_rows(work->lex, file);
	size_t cities = jb_lex_column(work->lex, file, "city_en");
	int least = NEAREST + 1;

	for (size_t row = 0; city.n && row < rows; row++) {
		struct jb_str begins;
		struct date_day day;
		int away;

		if (!jb_str_eq(jb_lex_cell(work->lex, file, row, cities),
			       city))
			continue;
		begins = jb_lex_get(work->lex, file, row, "begins");
		if (!date_first(&day, begins) || day.month != month)
			continue;
		away = abs(months_between(epoch->now, day.year, month));
		if (away >= least)
			continue;
		least = away;
		clue->year = day.year;
		clue->from = begins;
	}
	return least <= NEAREST;
}

/* the fare for Cartagena in December: of the year when a meeting is there */
static bool from_city(struct clue *clue, const struct work *work,
		      const struct seens *seens, size_t at,
		      const struct epoch *epoch)
{
	const struct seen *s = &seens->list.v[at];
	const struct jb_hits *hits = &work->views[s->block].hits;
	struct jb_str text = sentence_text(work, s);
	size_t from = (size_t)(text.p - block_text(work, s->block).p);

	/* a day may be that of the flight there */
	if (!epoch->now.month || s->found.from.unit != DATE_MONTH ||
	    work->doc->blocks.v[s->block].type == JB_BLOCK_TABLE)
		return false;
	for (size_t i = hits_from(hits, from); i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->start >= from + text.n)
			break;
		if (hit->file == JB_LEX_PLACES &&
		    meeting_in(clue, work,
			       jb_lex_get(work->lex, JB_LEX_PLACES, hit->row,
					  "en"), month_of(s), epoch))
			return true;
	}
	return false;
}

/*
 * 5. Meeting locations for 2009, in minutes of 2008: what has been before then
 * is not of the heading's year.
 */
static bool is_over_before(const struct work *work, const struct seen *s,
			   int year, const struct epoch *epoch)
{
	return epoch->now.month && year > epoch->now.year &&
	       months_between(epoch->now, year, month_of(s)) > 0 &&
	       tense(work, s) < 0;
}

static bool from_heading(struct clue *clue, const struct work *work,
			 const struct seens *seens, size_t at,
			 const struct epoch *epoch)
{
	const struct seen *s = &seens->list.v[at];

	if (s->section == JB_NONE)
		return false;
	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];

		if (prev->block < s->section)
			break;
		if (prev->block == s->section && prev->own_year &&
		    leads(prev) &&
		    !is_over_before(work, s, prev->first.year, epoch)) {
			clue->year = prev->first.year;
			clue->from = prev->edtf;
			return true;
		}
	}
	return false;
}

/* Is month of year near the trip or meeting? */
static bool is_near_stay(const struct epoch *epoch, int year, int month)
{
	return epoch->last.month &&
	       abs(months_between(epoch->last, year, month)) <= NEAR_MONTHS;
}

/* 12月8日至1月26日 */
static bool is_over_new_year(const struct seen *s)
{
	const struct date_point *a = &s->found.from, *b = &s->found.to;

	return b->unit && a->month.given == DATE_SAID &&
	       b->month.given == DATE_SAID && b->month.value < a->month.value;
}

/* The year near the report that makes the mention sensible. */
static int coherent_year(const struct work *work, const struct seen *s,
			 const struct epoch *epoch)
{
	int month = month_of(s), year = epoch->now.year;
	int away = months_between(epoch->now, year, month);
	int when = away ? tense(work, s) : 0;

	if (!epoch->now.month || !month)
		return year;
	if (away > 0 && away <= DUE_MONTHS && is_due(work, s))
		return year;
	/* of December: to be answered before 10 January */
	if (away < 0 && away + 12 <= CLOSE_MONTHS && when >= 0 &&
	    s->found.bound == JB_BOUND_BEFORE)
		return year + 1;
	/* what was to come when the trip began has come by the report */
	if (away < -2 && when > 0 &&
	    away + 12 <= (only_closes(work, s) ? CLOSE_MONTHS : 9) &&
	    !(epoch->first.year == year && month >= epoch->first.month))
		return year + 1;
	if (away > 2 && when < 0 && 12 - away <= 9)
		return year - 1;
	/* of March about a trip in December: September was before the trip */
	if (away > NEAR_MONTHS && when <= 0 && epoch->last.year < year &&
	    is_near_stay(epoch, year - 1, month))
		return year - 1;
	if (away >= 9 && when <= 0)
		return year - 1;
	/* 8 December – 26 January, told in April, was last winter */
	if (away > NEAR_MONTHS && when <= 0 && is_over_new_year(s))
		return year - 1;
	return year;
}

static bool from_epoch(struct clue *clue, const struct work *work,
		       const struct seen *s, const struct epoch *epoch,
		       bool any)
{
	int away;

	if (!epoch->now.year)
		return false;
	clue->year = coherent_year(work, s, epoch);
	clue->from = epoch->name;
	away = months_between(epoch->now, clue->year, month_of(s));
	if (away < 0)
		away = months_between(epoch->now, clue->year, last_month(s));
	if (away > 0 && away <= DUE_MONTHS &&
	    (looks_forward(work, s) || is_due(work, s)))
		return true;
	return any || abs(away) <= NEAR_MONTHS ||
	       (clue->year < epoch->now.year &&
		is_near_stay(epoch, clue->year, month_of(s))) ||
	       (epoch->now.month && away < 0 && looks_back(work, s));
}

/*
 * 明年9月 in the paragraph above is counted from now; 8月21日 below it, of
 * which nothing says that it is to come, is not of next year.
 */
static bool leaps_ahead(const struct work *work, const struct seen *prev,
			const struct seen *s, const struct epoch *epoch)
{
	return prev->block != s->block && epoch->now.year &&
	       prev->first.year > epoch->now.year &&
	       !looks_forward(work, s) && !is_due(work, s);
}

/*
 * 先回到2022年。草案於6月29日公布，徵詢到8月28日, told in May 2024: an account
 * of a year that is over goes on in it, where its days would else be ahead
 * though nothing says so.
 */
static bool from_account(struct clue *clue, const struct work *work,
			 const struct seens *seens, size_t at,
			 const struct epoch *epoch)
{
	enum { APART = 3 };	/* months from one day told to the next */
	const struct seen *s = &seens->list.v[at];
	const struct seen *prev = s - (at > 0);
	int month = month_of(s);

	if (!epoch->now.month || at == 0 || !leads(prev) ||
	    prev->section != s->section || prev->found.to.unit ||
	    is_long_past(prev, s, epoch) ||
	    prev->first.year >= epoch->now.year ||
	    work->doc->blocks.v[s->block].type != JB_BLOCK_PARAGRAPH ||
	    months_between(epoch->now, epoch->now.year, month) <= 0)
		return false;
	if (prev->found.from.unit == DATE_YEAR
		    ? prev->block != s->block || tense(work, s) >= 0
		    : abs(month - prev->last.month) > APART)
		return false;
	if (looks_forward(work, s) || is_due(work, s))
		return false;
	clue->year = prev->last.year;
	clue->from = prev->edtf;
	return true;
}

/* The last mention before it that has a month, in section or block. */
static bool from_last(struct clue *clue, const struct work *work,
		      const struct seens *seens, size_t at,
		      const struct epoch *epoch, bool section)
{
	const struct seen *s = &seens->list.v[at];
	bool leapt = false;

	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];

		if (section && prev->section != s->section)
			break;
		if (!leads(prev) || prev->found.from.unit > DATE_HALF)
			continue;
		if (leaps_ahead(work, prev, s, epoch)) {
			leapt = true;
			continue;
		}
		/* nor does what is long past date what stands below both */
		if (leapt && is_long_past(prev, s, epoch))
			break;
		clue->year = year_after(work, prev, s);
		/* a call that closed is told of before the report */
		if (clue->year > epoch->now.year && only_closes(work, s))
			clue->year = prev->last.year;
		if (is_since(work, s) && epoch->now.month &&
		    months_between(epoch->now, clue->year, month_of(s)) > 0)
			continue;
		clue->from = prev->edtf;
		return true;
	}
	return false;
}

/* Tuesday 12 March: only some years have it. */
static bool from_weekday(struct clue *clue, const struct seen *s,
			 const struct epoch *epoch)
{
	const struct date_point *p = &s->found.from;

	if (!p->weekday || p->day.given != DATE_SAID || !epoch->now.year)
		return false;
	for (int i = 0; i < 3; i++) {
		int year = epoch->now.year + (i == 2 ? -1 : i);

		if (calendar_is_day(year, p->month.value, p->day.value) &&
		    calendar_weekday(calendar_number(year, p->month.value,
						     p->day.value)) ==
			    p->weekday) {
			clue->year = year;
			clue->from = epoch->name;
			return true;
		}
	}
	return false;
}

/* Which step of the order of evidence has the year; NULL: none. */
static const char *find_year(struct clue *clue, struct work *work,
			     const struct seens *seens, size_t at,
			     const struct epoch *epoch)
{
	const struct seen *s = &seens->list.v[at];

	if (from_weekday(clue, s, epoch))
		return "its weekday";
	if (from_sentence(clue, work, seens, at, epoch))
		return "its sentence or table";
	if (from_item_above(clue, work, seens, at))
		return "the item above";
	if (from_city(clue, work, seens, at, epoch))
		return "the meeting in that city";
	if (from_same_month(clue, work, seens, at, epoch))
		return "the same month before";
	if (from_meeting(clue, work, seens, at))
		return "the meeting it names";
	if (from_heading(clue, work, seens, at, epoch))
		return "its heading";
	if (from_account(clue, work, seens, at, epoch))
		return "the account it goes on with";
	if (from_epoch(clue, work, s, epoch, false))
		return "near the document's time";
	if (from_last(clue, work, seens, at, epoch, true))
		return "the last date of its section";
	if (from_epoch(clue, work, s, epoch, true))
		return "the document's time";
	if (from_last(clue, work, seens, at, epoch, false))
		return "the last date before";
	return NULL;
}

/*
 * Filling
 */

/* The month of a day inside the trip or meeting; false: it is not in it. */
static bool month_of_stay(struct date_day *month, int day,
			  const struct epoch *epoch)
{
	const struct date_day *a = &epoch->first, *b = &epoch->last;

	if (!a->month || !a->day || !b->day)
		return false;
	*month = *a;
	if (a->month == b->month && a->year == b->year)
		return day >= a->day && day <= b->day;
	if (calendar_number(b->year, b->month, b->day) -
		    calendar_number(a->year, a->month, a->day) > STAY_MOST)
		return false;
	*month = day >= a->day ? *a : *b;
	return day >= a->day || day <= b->day;
}

static bool is_bracketed(const struct work *work, const struct seen *s)
{
	struct jb_str text = block_text(work, s->block);
	size_t from = s->found.start > LOOK_AROUND
			      ? s->found.start - LOOK_AROUND
			      : 0;

	return in_brackets(text, jb_utf8_down(text, from), s->found.start);
}

/* Month and year of a bare day: of the last day or month before it. */
static bool fill_month(const struct work *work, struct seens *seens,
		       size_t at, const struct epoch *epoch)
{
	struct seen *s = &seens->list.v[at];
	struct date_point *p = &s->found.from;
	const struct date_point *b = &s->found.to;
	struct date_day stay = { 0 };
	bool stays = month_of_stay(&stay, p->day.value, epoch);

	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];
		struct date_day d = prev->last;

		if (prev->section != s->section && prev->block + 3 < s->block)
			break;
		if (!prev->edtf.p || prev->dropped || !d.month ||
		    prev->found.from.unit > DATE_MONTH)
			continue;
		/* of another month, told apart: 去年12月…。…11日上午;
		 * 前次會議（3月7日至8日）之紀錄，並於14日 */
		if (stays && d.month != stay.month &&
		    (!same_sentence(prev, s) || is_bracketed(work, prev) ||
		     prev->found.from.unit == DATE_MONTH))
			break;
		/* …11月上線。…3日可能過久 */
		if (prev->found.from.unit == DATE_MONTH && !b->unit &&
		    prev->block == s->block && !same_sentence(prev, s))
			break;
		p->month = (struct date_part){ DATE_SAID, d.month };
		p->year = (struct date_part){ DATE_SAID, d.year };
		s->context = prev->edtf;
		return true;
	}
	if (stays) {
		p->month = (struct date_part){ DATE_SAID, stay.month };
		p->year = (struct date_part){ DATE_SAID, stay.year };
		s->context = epoch->name;
		return true;
	}
	return false;
}

/* 同年, 翌月: of the mention before. */
static bool fill_same(struct date_part *year, struct seens *seens, size_t at)
{
	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];

		if (!prev->edtf.p || prev->dropped ||
		    prev->block + 3 < seens->list.v[at].block)
			continue;
		*year = (struct date_part){ DATE_SAID,
					    prev->last.year + year->value };
		seens->list.v[at].context = prev->edtf;
		return true;
	}
	return false;
}

/* The last mention before it, in the block or that above, with a month. */
static const struct seen *said_before(const struct seens *seens, size_t at,
				      bool with_day)
{
	const struct seen *s = &seens->list.v[at];

	for (size_t i = at; i-- > 0 && at - i < LOOK_BACK;) {
		const struct seen *prev = &seens->list.v[i];

		if (prev->block + 1 < s->block)
			break;
		if (prev->edtf.p && !prev->dropped && prev->last.month &&
		    (!with_day || prev->last.day))
			return prev;
	}
	return NULL;
}

/* 同日, 翌日: of the last day before it. */
static bool fill_same_day(struct seens *seens, size_t at)
{
	const struct seen *prev = said_before(seens, at, true);
	struct seen *s = &seens->list.v[at];
	struct date_day d;

	/* 翌日 of a day in another paragraph is no day at all */
	if (s->found.from.day.value > 0 &&
	    (!prev || prev->block != s->block)) {
		s->found.from.day = (struct date_part){ DATE_SAID, 0 };
		return true;
	}
	if (!prev)
		return false;
	/* 9/2至9/5開會，前一日報到: the day before they began */
	d = s->found.from.day.value < 0 ? prev->first : prev->last;
	d = calendar_day(calendar_number(d.year, d.month, d.day) +
			 s->found.from.day.value);
	s->found.from.year = (struct date_part){ DATE_SAID, d.year };
	s->found.from.month = (struct date_part){ DATE_SAID, d.month };
	s->found.from.day = (struct date_part){ DATE_SAID, d.day };
	s->context = prev->edtf;
	return true;
}

/* 上半年用去6個，為去年同期之1.7倍: the same part of the year before */
static bool fill_same_span(struct seen *s, const struct work *work,
			   const struct seens *seens, size_t at)
{
	struct date_point *a = &s->found.from, *b = &s->found.to;
	int years = a->year.value;
	const struct seen *prev;
	size_t same;

	if (a->unit != DATE_YEAR || b->unit || a->year.given != DATE_COUNTED)
		return false;
	same = list_at(block_text(work, s->block), s->found.end,
		       "同期|同一期間");
	if (!same)
		return false;
	prev = said_before(seens, at, false);
	if (!prev || prev->block != s->block ||
	    (prev->found.from.unit == DATE_DAY && !prev->found.to.unit))
		return false;
	*a = prev->found.from;
	*b = prev->found.to;
	a->year = (struct date_part){ DATE_SAID, prev->first.year + years };
	if (a->unit == DATE_MONTH)
		a->month = (struct date_part){ DATE_SAID, prev->first.month };
	if (b->unit)
		b->year = (struct date_part){ DATE_SAID,
					      prev->last.year + years };
	s->found.end += same;
	s->found.bound = JB_BOUND_NONE;	/* 由去年同期的31小時: from how much */
	s->context = prev->edtf;
	s->rule = "the same part of another year";
	return true;
}

/* 同月, 次月: of the month before it. */
static bool fill_same_month(struct seens *seens, size_t at)
{
	const struct seen *prev = said_before(seens, at, false);
	struct seen *s = &seens->list.v[at];
	struct date_day d;

	if (!prev)
		return false;
	d = prev->last;
	calendar_add_months(&d.year, &d.month, s->found.from.month.value);
	/* 去年同月 has its own year */
	if (s->found.from.year.given != DATE_COUNTED)
		s->found.from.year = (struct date_part){ DATE_SAID, d.year };
	s->found.from.month = (struct date_part){ DATE_SAID, d.month };
	s->context = prev->edtf;
	return true;
}

static void fill_ends(struct seen *s, struct clue clue)
{
	struct date_point *a = &s->found.from, *b = &s->found.to;

	if (!has(a->year)) {
		a->year = (struct date_part){ DATE_SAID, clue.year };
		a->two_digit = false;
	}
	if (b->unit && !has(b->year)) {
		b->year = a->year;
		b->taken = true;
	}
	s->context = clue.from;
}

static void fill(struct work *work, struct seens *seens, size_t at,
		 const struct epoch *epoch)
{
	struct seen *s = &seens->list.v[at];
	struct date_point *a = &s->found.from, *b = &s->found.to;
	struct clue clue;

	if (fill_same_span(s, work, seens, at))
		return;
	if (a->year.given == DATE_SAME || a->month.given == DATE_SAME ||
	    a->day.given == DATE_SAME)
		s->rule = "the date before";
	if (a->year.given == DATE_SAME)
		fill_same(&a->year, seens, at);
	/* 2012年1月12日至同年5月30日: the year that the range begins in */
	if (b->year.given == DATE_SAME && has(a->year) && b->year.value == 0)
		b->year.given = DATE_MISSING;
	else if (b->year.given == DATE_SAME)
		fill_same(&b->year, seens, at);
	if (a->day.given == DATE_SAME && fill_same_day(seens, at))
		return;
	if (a->month.given == DATE_SAME && fill_same_month(seens, at))
		return;
	if (a->month.given == DATE_SAME || a->month.given == DATE_COUNTED)
		return;
	if (a->unit == DATE_DAY && a->day.given == DATE_SAID &&
	    !has(a->month)) {
		if (!fill_month(work, seens, at, epoch))
			return;
		s->rule = "the last month before";
		if (b->unit && !has(b->month)) {
			b->month = a->month;
			b->year = a->year;
			b->taken = true;
		}
		s->basis = JB_BASIS_INHERITED;
	}
	if (has(a->year) || !month_of(s))
		return;
	s->rule = find_year(&clue, work, seens, at, epoch);
	if (s->rule) {
		fill_ends(s, clue);
		s->basis = JB_BASIS_INHERITED;
	}
}

void context_resolve(struct work *work, struct seens *seens, size_t at,
		     const struct epoch *epoch)
{
	struct seen *s = &seens->list.v[at];

	s->edtf = (struct jb_str){ NULL, 0 };
	if (s->basis == JB_BASIS_RELATIVE)
		s->context = epoch->name;
	fill(work, seens, at, epoch);
	if (!has(s->found.from.year) && s->found.from.month.given ==
						DATE_SAID)
		return;
	if (!date_value(&s->edtf, work->arena, &s->found, &epoch->now)) {
		s->edtf = (struct jb_str){ NULL, 0 };
		return;
	}
	date_first(&s->first, s->edtf);
	date_last(&s->last, s->edtf);
}
