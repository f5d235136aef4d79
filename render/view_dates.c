/*
 * What comes when: every date of a document, in order of time, with the words
 * it stands in; a date that is named often is one row with all its places.
 */
#include "render/view.h"

#include "render/due.h"
#include "render/edtf.h"
#include "render/timeline.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The lanes, in the order in which they are drawn; told apart by shape too. */
enum { MOST_NAMED = 200 };	/* events that mentions are compared with */

enum lane { LANE_MEETING, LANE_CONSULTATION, LANE_DUE, LANE_TEXT, LANES };

static const struct {
	const char *label, *style;
} lanes[LANES] = {
	[LANE_MEETING] = { "timeline.meeting", "m-meeting" },
	[LANE_CONSULTATION] = { "timeline.consultation", "m-consultation" },
	[LANE_DUE] = { "timeline.due", "m-due" },
	[LANE_TEXT] = { "timeline.text", "m-text" },
};

struct event {
	long first, last;
	struct jb_str edtf;
	enum lane lane;
	enum jb_bound bound;
	struct jb_anchor at;	/* of the date; block JB_NONE: of a lexicon */
	const char *key;	/* label that says what it is, or NULL */
	struct jb_str name;	/* what then begins, opens or ends, or n 0 */
	struct jb_anchor name_at;	/* or block JB_NONE: our own words */
	bool coarse;		/* a year or more */
	size_t order;
};

struct events {
	JB_LIST(struct event) list;
};

static struct event *add_event(const struct view *view, struct events *events,
			       struct jb_str text, enum lane lane,
			       const char *key, struct jb_anchor at)
{
	struct event *event;
	struct edtf edtf;

	if (text.n == 0 || !edtf_read(&edtf, text))
		return NULL;
	event = jb_list_add(view->arena, &events->list);
	event->first = edtf_first_day(&edtf);
	event->last = edtf_last_day(&edtf);
	if (event->first == LONG_MIN)
		event->first = event->last;
	if (event->last == LONG_MAX)
		event->last = event->first;
	event->edtf = text;
	event->lane = lane;
	event->key = key;
	event->at = at;
	event->order = events->list.n;
	event->coarse = edtf.from.precision <= EDTF_YEAR &&
			edtf.to.precision <= EDTF_YEAR;
	return event;
}

/* An event that has a name to be told by: what it is, and whose words. */
static void add_named(const struct view *view, struct events *events,
		      struct jb_str text, enum lane lane, const char *key,
		      struct jb_anchor at, struct jb_str name,
		      struct jb_anchor name_at)
{
	struct event *event = add_event(view, events, text, lane, key, at);

	if (!event)
		return;
	event->name = name;
	event->name_at = name_at;
}

static bool same_place(struct jb_anchor a, struct jb_anchor b)
{
	return a.block == b.block && a.start == b.start && a.end == b.end;
}

/* A page of one consultation is of the day it opened: that row tells it. */
static bool opens_at(const struct jb_analysis *a, struct jb_anchor at)
{
	for (size_t i = 0; i < a->consultations.n; i++)
		if (same_place(a->consultations.v[i].opens_at, at))
			return true;
	return false;
}

static void add_meta(const struct view *view, struct events *events)
{
	const struct jb_meta *meta = &view->analysis->meta;
	const struct jb_fact *place = &meta->trip_place;
	const struct jb_anchor ours = { .block = JB_NONE };

	add_named(view, events, meta->trip_period.value, LANE_MEETING,
		  "fact.trip", meta->trip_period.at, place->value,
		  view_narrow(view, place->value, place->at));
	add_named(view, events, meta->meeting_period.value, LANE_MEETING,
		  "fact.meeting", meta->meeting_period.at,
		  view_meeting(view), ours);
	if (!opens_at(view->analysis, meta->report_date.at))
		add_named(view, events, meta->report_date.value, LANE_MEETING,
			  "fact.report-date", meta->report_date.at,
			  (struct jb_str){ "", 0 }, ours);
}

static void add_consultations(const struct view *view, struct events *events)
{
	for (size_t i = 0; i < view->analysis->consultations.n; i++) {
		const struct jb_consultation *c =
			&view->analysis->consultations.v[i];

		add_named(view, events, c->opens, LANE_CONSULTATION,
			  "consultation.opens", c->opens_at, c->title, c->at);
		add_named(view, events, c->closes, LANE_CONSULTATION,
			  "consultation.closes", c->closes_at, c->title,
			  c->at);
		add_named(view, events, c->report, LANE_CONSULTATION,
			  "consultation.report", c->report_at, c->title,
			  c->at);
	}
}

/* Whether a consultation or the trip was told from the very words at at. */
static bool is_told(const struct events *events, size_t named,
		    struct jb_anchor at)
{
	for (size_t i = 0; i < named && i < MOST_NAMED; i++)
		if (same_place(events->list.v[i].at, at))
			return true;
	return false;
}

/* Dates that recommendations are due by. */
static bool *due_dates(const struct view *view)
{
	const struct jb_analysis *a = view->analysis;
	bool *due = jb_new(view->arena, bool, a->dates.n + 1);
	long own_day = due_own_day(a);

	for (size_t i = 0; i < a->recommendations.n; i++)
		for (size_t k = 0; k < a->recommendations.v[i].dates.n; k++) {
			size_t n = a->recommendations.v[i].dates.v[k];

			due[n] = due_by(&a->dates.v[n], own_day);
		}
	return due;
}

static void add_dates(const struct view *view, struct events *events)
{
	const struct jb_analysis *a = view->analysis;
	const bool *due = due_dates(view);
	size_t named = events->list.n;

	for (size_t i = 0; i < a->dates.n; i++) {
		struct event *event;

		if (is_told(events, named, a->dates.v[i].at) ||
		    view_is_column_head(view, a->dates.v[i].at))
			continue;
		event = add_event(view, events, a->dates.v[i].edtf,
				  due[i] ? LANE_DUE : LANE_TEXT, NULL,
				  a->dates.v[i].at);
		if (event)
			event->bound = a->dates.v[i].bound;
	}
	for (size_t i = 0; i < a->decisions.n; i++)
		add_event(view, events, a->decisions.v[i].due, LANE_DUE,
			  "decision.due", a->decisions.v[i].at);
}

static int by_time(const void *x, const void *y)
{
	const struct event *a = x, *b = y;
	int same;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->last != b->last)
		return a->last < b->last ? -1 : 1;
	same = jb_str_cmp(a->edtf, b->edtf);
	if (same)
		return same;
	if (!a->key != !b->key)
		return a->key ? -1 : 1;
	if (a->bound != b->bound)
		return a->bound < b->bound ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/*
 * Of a sorted list, without mentions that stand in the block from which a
 * named event of the same date is told: that row has the words already.
 */
static void drop_told(struct events *events)
{
	size_t kept = 0, run = 0;

	for (size_t i = 0; i < events->list.n; i++) {
		const struct event event = events->list.v[i];
		bool told = false;

		if (kept && !jb_str_eq(events->list.v[kept - 1].edtf,
				       event.edtf))
			run = kept;
		for (size_t k = run; !event.key && !told && k < kept &&
				     k < run + MOST_NAMED; k++)
			told = events->list.v[k].key &&
			       events->list.v[k].at.block == event.at.block;
		if (!told)
			events->list.v[kept++] = event;
	}
	events->list.n = kept;
}

/* ---- rows ------------------------------------------------------------- */

/* "since 2018": a date with what bounds it. */
static struct jb_str bounded(const struct view *view,
			     const struct event *event, struct jb_str date)
{
	const char *name = jb_bound_name(event->bound);
	struct jb_fill fill = { "date", date };
	char key[32];

	if (!name)
		return date;
	snprintf(key, sizeof(key), "date.%s", name);
	return jb_label_fill(view->arena, view->labels, key, &fill, 1);
}

/* A named event: "Opens: the draft budget", and where its date stands. */
static void set_name(const struct view *view, struct jb_value *row,
		     const struct event *event)
{
	enum jb_lang lang = view_lang(view, event->name_at.block);

	if (event->name.n && event->name_at.block == JB_NONE)
		jb_value_set_text(view->arena, row, "text", event->name);
	else if (event->name.n && event->lane == LANE_MEETING)
		view_name(view, row, event->name, lang, event->name_at);
	else if (event->name.n)
		view_words(view, row, event->name, lang, event->name_at);
	if (event->name.n && event->name_at.block != JB_NONE)
		view_where(view, row, event->name_at);
	else
		view_where(view, row, event->at);
}

static void set_what(const struct view *view, struct jb_value *row,
		     const struct event *event)
{
	bool before = false, after = false;
	struct jb_anchor words;

	if (event->key)
		jb_value_set_text(view->arena, row, "what",
				  jb_label(view->labels, event->key));
	if (event->lane == LANE_MEETING || event->lane == LANE_CONSULTATION) {
		set_name(view, row, event);
		return;
	}
	if (event->at.block == JB_NONE)
		return;
	words = view_words_round(view, event->at, &before, &after);
	view_words(view, row, jb_anchor_text(view->doc, words),
		   view_lang(view, words.block), words);
	view_where(view, row, words);
	jb_value_set_bool(view->arena, row, "cut-before", before);
	jb_value_set_bool(view->arena, row, "cut-after", after);
}

/* Whether b has no row of its own after a: a mention of the same date. */
static bool same_row(const struct event *a, const struct event *b)
{
	return jb_str_eq(a->edtf, b->edtf) && !b->key &&
	       (a->key || a->bound == b->bound);
}

/* The other places where the date of a row is named, each block once. */
static void set_others(const struct view *view, struct jb_value *row,
		       const struct event *group, size_t n, size_t told)
{
	struct jb_value *others =
		jb_value_set_list(view->arena, row, "others");

	for (size_t i = 0; i < n; i++) {
		bool named = group[told].name.n &&
			     group[told].name_at.block != JB_NONE;
		bool seen = group[i].at.block == JB_NONE ||
			    (i == told && !named) ||
			    (i != told &&
			     group[i].at.block == group[told].at.block);

		for (size_t k = 0; k < i && !seen && i - k < 50; k++)
			seen = group[k].at.block == group[i].at.block;
		if (!seen)
			view_where(view,
				   jb_value_push_object(view->arena, others),
				   group[i].at);
	}
}

/* Does only a title stand there, of a part or in the contents? */
static bool is_title(const struct view *view, struct jb_anchor at)
{
	const struct jb_block *b;

	if (at.block == JB_NONE)
		return true;
	b = &view->doc->blocks.v[at.block];
	return b->type == JB_BLOCK_HEADING || b->contents;
}

/*
 * Which of a group tells most: what is known by name, else the first that
 * stands in more than a title, else the first.
 */
static size_t most_telling(const struct view *view, const struct event *group,
			   size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (group[i].key)
			return i;
	for (size_t i = 0; i < n; i++)
		if (group[i].lane != LANE_TEXT)
			return i;
	for (size_t i = 0; i < n; i++)
		if (!is_title(view, group[i].at))
			return i;
	return 0;
}

static void push_row(const struct view *view, struct jb_value *rows,
		     const struct event *group, size_t n, size_t number)
{
	size_t told = most_telling(view, group, n);
	struct jb_value *row = jb_value_push_object(view->arena, rows);

	jb_value_set_size(view->arena, row, "n", number);
	jb_value_set_text(view->arena, row, "style",
			  jb_str_of(lanes[group[told].lane].style));
	jb_value_set_text(view->arena, row, "edtf", group->edtf);
	jb_value_set_text(view->arena, row, "date",
			  bounded(view, group,
				  dates_show(view->arena, view->dates,
					     group->edtf)));
	set_what(view, row, &group[told]);
	set_others(view, row, group, n, told);
}

/* ---- the picture ------------------------------------------------------ */

static struct jb_str mark_words(const struct view *view,
				const struct event *event)
{
	struct jb_str date = dates_show(view->arena, view->dates, event->edtf);
	struct jb_str what = event->key
		? jb_label(view->labels, event->key) : (struct jb_str){ "", 0 };

	return what.n ? jb_str_format(view->arena, "%.*s %.*s", (int)date.n,
				      date.p, (int)what.n, what.p)
		      : date;
}

static void add_mark(const struct view *view, struct timeline_mark *mark,
		     const struct event *event, size_t row)
{
	mark->first = event->first;
	mark->last = event->last;
	mark->lane = event->lane;
	mark->words = mark_words(view, event);
	mark->href = jb_str_format(view->arena, "#d%zu", row);
}

static void draw(const struct view *view, struct jb_value *timeline,
		 const struct timeline_mark *marks, size_t n)
{
	struct timeline_lane names[LANES];
	struct timeline t = {
		.title = jb_label(view->labels, "section.timeline"),
		.description = jb_label(view->labels, "timeline.described"),
		.lanes = names,
		.lanes_n = LANES,
		.marks = marks,
		.marks_n = n,
		.id = "timeline",
	};
	struct jb_buf svg = { 0 };

	for (int i = 0; i < LANES; i++)
		names[i] = (struct timeline_lane){
			jb_label(view->labels, lanes[i].label), lanes[i].style,
		};
	if (timeline_draw(&svg, view->arena, &t))
		jb_value_set_text(view->arena, timeline, "svg",
				  jb_buf_keep(view->arena, &svg));
	jb_buf_clear(&svg);
}

void view_timeline(const struct view *view, struct jb_value *root)
{
	struct events events = { 0 };
	struct jb_value *timeline, *rows, *years;
	struct timeline_mark *marks;
	size_t marks_n = 0, number = 0;

	add_meta(view, &events);
	add_consultations(view, &events);
	add_dates(view, &events);
	if (events.list.n == 0)
		return;
	qsort(events.list.v, events.list.n, sizeof(*events.list.v), by_time);
	drop_told(&events);
	timeline = jb_value_set_object(view->arena, root, "timeline");
	rows = jb_value_set_list(view->arena, timeline, "rows");
	years = jb_value_set_list(view->arena, timeline, "years");
	marks = jb_new(view->arena, struct timeline_mark, events.list.n);
	for (size_t i = 0, n; i < events.list.n; i += n) {
		const struct event *group = &events.list.v[i];
		const struct event *told;

		for (n = 1; i + n < events.list.n &&
			    same_row(group, &group[n]);)
			n++;
		told = &group[most_telling(view, group, n)];
		push_row(view, told->coarse ? years : rows, group, n,
			 ++number);
		if (!told->coarse)
			add_mark(view, &marks[marks_n++], told, number);
	}
	jb_value_set_bool(view->arena, timeline, "any-rows",
			  rows->members.n > 0);
	jb_value_set_bool(view->arena, timeline, "any-years",
			  years->members.n > 0);
	draw(view, timeline, marks, marks_n);
}
