/*
 * Which day of a proceeding a date in running text is, by the letters beside
 * it, its clause and the days told before. The rules are tried in order; the
 * first that holds decides.
 */
#include "analyze/consultation.h"

struct look {
	const struct proceedings *f;
	const struct told *t;
	const struct jb_date *d;
	struct jb_str text;
	struct jb_range sentence, clause;
	size_t end;	/* of what stands before the date */
	size_t next;	/* of what follows it */
};

static bool before(const struct look *at, enum phrase phrase)
{
	return words_before(at->text, at->end, at->f->cues.phrase[phrase]) > 0;
}

static bool behind(const struct look *at, enum phrase phrase)
{
	return words_at(at->text, at->next, at->f->cues.phrase[phrase]) > 0;
}

static bool in_clause(const struct look *at, enum phrase phrase)
{
	return words_find(at->text, at->clause.first, at->clause.past,
			  at->f->cues.phrase[phrase]) != SIZE_MAX;
}

/* Does the clause of the date speak of comments? */
static bool on_comments(const struct look *at)
{
	return cue_find(&at->f->cues, at->d->at.block, at->clause.first,
			at->clause.past, CUE_COMMENT) != NULL;
}

/* （…公布） beside a name is the day of that, not of the proceeding. */
static bool is_aside(const struct look *at)
{
	/* 第一輪徵求意見截止（6月3日） */
	if (before(at, PH_DAY_UNTIL))
		return false;
	if (any_at(at->text,
		   skip_space(at->text, at->d->at.end, at->sentence.past),
		   "）"))
		return false;
	return in_brackets(at->text, at->sentence.first, at->d->at.start);
}

/* 自11月1日起施行: in force, not open */
static bool is_in_force(const struct look *at)
{
	size_t n = words_at(at->text, at->next,
			    at->f->cues.phrase[PH_DAY_SINCE]);

	return words_at(at->text, skip_space(at->text, at->next + n,
					    at->sentence.past),
			at->f->cues.phrase[PH_DAY_IN_FORCE]) > 0;
}

/* 初步報告自9月8日起公開徵詢: a report's comments, not their report */
static bool is_start(const struct look *at)
{
	return before(at, PH_DAY_FROM) && !at->t->edtf[STAGE_OPENS].p &&
	       behind(at, PH_DAY_START);
}

static bool is_end(const struct look *at)
{
	return behind(at, PH_DAY_END);
}

/* 報告預計…公布: what comes of the comments, and no 初步報告 */
static bool is_result(const struct look *at)
{
	const struct words *const *phrase = at->f->cues.phrase;
	size_t report;

	if (!at->t->edtf[STAGE_CLOSES].p)
		return false;
	report = words_find(at->text, at->clause.first, at->clause.past,
			    at->f->cues.phrase[PH_RESULT_PAPER]);
	return report != SIZE_MAX &&
	       !words_before(at->text, report, phrase[PH_DAY_DRAFTS]) &&
	       in_clause(at, PH_DAY_PUBLISHED);
}

/* A word for the report between the closing day and this one. */
static bool follows_close(const struct look *at)
{
	const struct jb_anchor *closes = &at->t->at[STAGE_CLOSES];

	/* far behind it, it is of another; and all of a long text is not read */
	return at->t->edtf[STAGE_CLOSES].p &&
	       closes->block == at->d->at.block &&
	       closes->end < at->d->at.start &&
	       at->d->at.start - closes->end <= CONSULTATION_SENTENCE &&
	       cue_find(&at->f->cues, closes->block, closes->end,
			at->d->at.start, CUE_REPORT);
}

static bool names_report(const struct look *at)
{
	const struct jb_hit *report =
		cue_find(&at->f->cues, at->d->at.block, at->clause.first,
			 at->d->at.start, CUE_REPORT);

	/* The Outlook Report is open for comment from …: it is the matter */
	if (report && words_find(at->text, report->end, at->d->at.start,
				 at->f->cues.phrase[PH_EN_OUT_FOR]) != SIZE_MAX)
		report = NULL;
	/* Comments on the report closed on 15 July: so is it */
	if (report && before(at, PH_DAY_UNTIL) &&
	    cue_find(&at->f->cues, at->d->at.block, at->clause.first,
		     report->start, CUE_COMMENT))
		return false;
	return (report &&
		!words_before(at->text, report->start,
			      at->f->cues.phrase[PH_DAY_DRAFTS])) ||
	       in_clause(at, PH_DAY_REPORT);
}

/* 年底前提出最終報告: by when a paper is due, no comments */
static bool is_paper_due(const struct look *at)
{
	return at->d->bound == JB_BOUND_BEFORE &&
	       words_find(at->text, at->next, at->clause.past,
			  at->f->cues.phrase[PH_REPORT_PAPER]) != SIZE_MAX &&
	       words_find(at->text, at->next, at->clause.past,
			  at->f->cues.phrase[PH_PAPER_DUE]) != SIZE_MAX &&
	       !on_comments(at);
}

/* 多數代表認為9月以前完成難度很大: by when something is done */
static bool is_done_by(const struct look *at)
{
	size_t n =
		words_at(at->text, at->next, at->f->cues.phrase[PH_DAY_BEFORE]);
	size_t done = skip_space(at->text, at->next + n, at->sentence.past);

	return (n || at->d->bound == JB_BOUND_BEFORE) &&
	       words_at(at->text, done, at->f->cues.phrase[PH_DAY_DONE]) &&
	       !on_comments(at);
}

/* 由7月5日延長至7月26日: the first of them is no day any more */
static bool is_superseded(const struct look *at)
{
	return behind(at, PH_EXTENDED_TO);
}

/* 報告原訂於8月3日公布，實際為9月1日: on which it was to be, and was not */
static bool is_planned(const struct look *at)
{
	return consultation_planned(at->f, at->text, at->sentence.first,
				    at->d->at.start) &&
	       in_clause(at, PH_DAY_PUBLISHED);
}

/* They asked that the period should run until May: what they wish */
static bool is_wished(const struct look *at)
{
	return in_clause(at, PH_DAY_WISHED);
}

static bool is_until(const struct look *at)
{
	const struct words *not_before = at->f->cues.phrase[PH_DAY_NOT_BEFORE];

	if (before(at, PH_DAY_UNTIL) || behind(at, PH_DAY_CLOSED))
		return true;
	return (at->d->bound == JB_BOUND_UNTIL ||
		at->d->bound == JB_BOUND_BEFORE) &&
	       !words_before(at->text, at->d->at.start, not_before) &&
	       !words_at(at->text, at->d->at.start, not_before);
}

/* Was something opened or posted in the clause before the day? */
static bool is_opened(const struct look *at)
{
	return words_before(at->text, at->end,
			    at->f->cues.phrase[PH_EN_DAY_WORD]) &&
	       words_find(at->text, at->clause.first, at->d->at.start,
			  at->f->cues.phrase[PH_DAY_OPENED]) != SIZE_MAX &&
	       word_find(at->text, at->clause.first, at->d->at.start, "clos") ==
		       SIZE_MAX;
}

/* On 3 May the team published its draft for public comment */
static bool is_put_up(const struct look *at)
{
	size_t verb = words_find(at->text, at->next, at->clause.past,
				 at->f->cues.phrase[PH_DAY_OPENED]);

	return verb != SIZE_MAX && !at->t->edtf[STAGE_OPENS].p &&
	       word_before(at->text, at->end, "on") &&
	       words_find(at->text, verb, at->clause.past,
			  at->f->cues.phrase[PH_EN_FOR_COMMENT]) != SIZE_MAX &&
	       word_find(at->text, at->next, verb, "clos") == SIZE_MAX;
}

/* 應某團體在10月5日提出的請求: what somebody asked for that day */
static bool is_request(const struct look *at)
{
	size_t n = words_at(at->text, at->next,
			    at->f->cues.phrase[PH_REQUEST_MADE]);

	return n && words_at(at->text, at->next + n,
			     at->f->cues.phrase[PH_REQUEST_NOUN]) > 0;
}

/* 2014年10月10日發布的第69號公告: the day of a paper, where none comments */
static bool is_of_paper(const struct look *at)
{
	size_t n = words_at(at->text, at->next,
			    at->f->cues.phrase[PH_DAY_POSTED]);

	return n &&
	       words_at(at->text, at->next + n,
			at->f->cues.phrase[PH_PAPER_NUMBER]) &&
	       !on_comments(at);
}

/* 10月7日在ICANN網站公布: put up on a page, which stands between */
static bool is_on_page(const struct look *at)
{
	enum { FAR = 60 };	/* bytes */
	size_t past = at->next + FAR < at->clause.past ? at->next + FAR
						       : at->clause.past;
	size_t page;

	if (!any_at(at->text, at->next, "在於于"))
		return false;
	page = words_find(at->text, at->next, past,
			  at->f->cues.phrase[PH_DAY_PAGE]);
	if (page == SIZE_MAX)
		return false;
	page += words_at(at->text, page, at->f->cues.phrase[PH_DAY_PAGE]);
	return words_at(at->text, page, at->f->cues.phrase[PH_DAY_POSTED]) > 0;
}

static bool is_since(const struct look *at)
{
	const struct words *not_before = at->f->cues.phrase[PH_DAY_NOT_BEFORE];

	if (behind(at, PH_COMMENTS) || behind(at, PH_DAY_POSTED) ||
	    is_on_page(at) ||
	    before(at, PH_DAY_SINCE_EN))
		return true;
	return at->d->bound == JB_BOUND_SINCE &&
	       !words_before(at->text, at->end, not_before) &&
	       !words_at(at->text, at->d->at.start, not_before);
}

/* Comments until 3 July; replies through 24 July: to what comments said */
static bool is_reply(const struct look *at)
{
	return in_clause(at, PH_REPLY_DAY);
}

static const struct {
	bool (*holds)(const struct look *at);
	enum stage stage;
} rules[] = {
	{ is_aside, STAGES },		/* 指引（3月1日公布） */
	{ is_in_force, STAGES },	/* 自11月1日起施行 */
	{ is_request, STAGES },		/* 10月5日提出的請求 */
	{ is_of_paper, STAGES },	/* 10月10日發布的第69號公告 */
	{ is_reply, STAGES },		/* replies through 24 July */
	{ is_superseded, STAGES },	/* 由7月5日延長至… */
	{ is_planned, STAGES },		/* 原訂於8月3日公布 */
	{ is_wished, STAGES },		/* should run until May */
	{ is_done_by, STAGES },		/* 9月以前完成 */
	{ is_start, STAGE_OPENS },	/* 自9月8日起公開徵詢 */
	{ is_end, STAGE_CLOSES },	/* 10月18日截止 */
	{ follows_close, STAGE_REPORT },	/* …截止，報告6月公布 */
	{ is_result, STAGE_REPORT },	/* 報告預計於6月底公布 */
	{ names_report, STAGE_REPORT },	/* a summary report is due 6 May */
	{ is_paper_due, STAGES },	/* 年底前提出最終報告 */
	{ is_until, STAGE_CLOSES },	/* until 12 February */
	{ is_opened, STAGE_OPENS },	/* opened a consultation on 3 May */
	{ is_since, STAGE_OPENS },	/* 6月20日公布 */
	{ is_put_up, STAGE_OPENS },	/* on 3 May published for comment */
};

/* 18:00, 5.30: digits and their mark, back from end */
static size_t back_digits(struct jb_str text, size_t from, size_t end)
{
	while (end > from && (jb_is_digit((unsigned char)text.p[end - 1]) ||
			      text.p[end - 1] == ':'))
		end--;
	return end;
}

/*
 * until 18:00 UTC on 9 September, until 5pm on Friday: back from "on" over the
 * clock and the weekday
 */
static size_t back_clock(const struct proceedings *f, struct jb_str text,
			 size_t from, size_t end)
{
	size_t at = end - words_before(text, end, f->cues.phrase[PH_CLOCK_ON]);
	size_t hour, word, start;

	at = back_space(text, from, at);
	hour = words_before(text, at, f->cues.phrase[PH_CLOCK_HOUR]);
	if (hour)
		return back_space(text, from, at - hour);
	word = words_before(text, at, f->cues.phrase[PH_CLOCK_WORD]);
	at = back_space(text, from, at - word);
	start = back_digits(text, from, at);
	return start < at && (word || at - start >= 4)
		       ? back_space(text, from, start)
		       : end;
}

/*
 * The clause of the day: Comments close on 30 April and a report is due on 6
 * June has two, where "and" stands between its days
 */
static struct jb_range clause_of_day(const struct proceedings *f,
				     struct jb_str text,
				     const struct sentence *s,
				     const struct jb_date *d)
{
	struct jb_range r = clause_at(text, s->start, s->end, d->at.start);
	const struct jb_date *v = f->work->out->dates.v;
	size_t i = (size_t)(d - v);
	const struct jb_date *next =
		day_at(f->work, i + 1, d->at.block, r.past);
	size_t and;

	if (next) {
		and = word_find(text, d->at.end, next->at.start, " and ");
		if (and != SIZE_MAX)
			r.past = and;
	}
	if (i > 0 && v[i - 1].at.block == d->at.block &&
	    v[i - 1].at.start >= r.first && v[i - 1].at.end < d->at.start) {
		and = word_find(text, v[i - 1].at.end, d->at.start, " and ");
		if (and != SIZE_MAX)
			r.first = and;
	}
	return r;
}

bool consultation_planned(const struct proceedings *f, struct jb_str text,
			  size_t from, size_t day)
{
	return words_before(text, back_space(text, from, day),
			    f->cues.phrase[PH_DAY_PLANNED]) > 0;
}

enum stage consultation_stage(const struct proceedings *f,
			      const struct told *t, const struct jb_date *d,
			      const struct sentence *s)
{
	struct look at = {
		.f = f, .t = t, .d = d,
		.text = block_text(f->work, d->at.block),
		.sentence = { s->start, s->end },
	};
	size_t bracket;

	at.end = back_clock(f, at.text, s->start,
			    back_space(at.text, s->start, d->at.start));
	bracket = any_before(at.text, at.end, "（");
	if (bracket && at.end > s->start + bracket &&
	    words_before(at.text, at.end - bracket,
			 f->cues.phrase[PH_DAY_CLOSED]))
		at.end -= bracket;
	at.next = skip_space(at.text, d->at.end, s->end);
	at.next += any_at(at.text, at.next, "）");
	/* 5月29日星期一啟動, 5月29日（週一）起 */
	at.next += words_at(at.text, at.next, f->cues.phrase[PH_WEEKDAY]);
	at.next = skip_space(at.text, at.next, s->end);
	at.clause = clause_of_day(f, at.text, s, d);
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (rules[i].holds(&at))
			return rules[i].stage;
	return STAGES;
}
