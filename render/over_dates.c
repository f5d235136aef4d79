/* What comes when, over all documents: what can be missed, and the drawing. */
#include "render/over.h"

#include "render/edtf.h"
#include "render/timeline.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { LANE_MEETING, LANE_CONSULTATION, LANE_DUE, LANES };

struct moment {
	struct jb_str edtf;
	long first, last;
	const struct item *item;
	const json_t *json;	/* whose words say what is due */
	const char *key;	/* label of what happens */
	size_t lane, order;
};

struct moments {
	JB_LIST(struct moment) list;
};

static void add_moment(struct over *o, struct moments *moments,
		       const struct item *item, const json_t *json,
		       struct jb_str edtf, const char *key, size_t lane)
{
	struct moment *m;
	struct edtf e;

	if (!edtf.n || !edtf_read(&e, edtf) ||
	    e.from.precision == EDTF_NOTHING ||
	    e.to.precision == EDTF_NOTHING)
		return;
	m = jb_list_add(o->arena, &moments->list);
	*m = (struct moment){ edtf, edtf_first_day(&e), edtf_last_day(&e),
			      item, json, key, lane, moments->list.n };
}

static void add_recommended(struct over *o, struct moments *moments,
			    const struct item *item)
{
	const json_t *r, *date;
	size_t i, k;

	json_array_foreach(json_object_get(item->digest, "recommendations"),
			   i, r)
		json_array_foreach(json_object_get(r, "due"), k, date)
			add_moment(o, moments, item, r,
				   (struct jb_str){ json_string_value(date),
						    json_string_length(date) },
				   "overview.recommended", LANE_DUE);
}

static void add_moments(struct over *o, struct moments *moments,
			const struct item *item)
{
	const json_t *meta = json_object_get(item->digest, "meta"), *c;
	size_t i;

	add_moment(o, moments, item, json_object_get(meta, "period"),
		   over_meeting_days(item), "fact.meeting", LANE_MEETING);
	json_array_foreach(json_object_get(item->digest, "consultations"), i,
			   c) {
		add_moment(o, moments, item, c, over_text(c, "opens"),
			   "consultation.opens", LANE_CONSULTATION);
		add_moment(o, moments, item, c, over_text(c, "closes"),
			   "consultation.closes", LANE_CONSULTATION);
		add_moment(o, moments, item, c, over_text(c, "report"),
			   "consultation.report", LANE_CONSULTATION);
	}
	json_array_foreach(json_object_get(item->digest, "decisions"), i, c)
		add_moment(o, moments, item, c, over_text(c, "due"),
			   "section.decisions", LANE_DUE);
	add_recommended(o, moments, item);
}

static int by_end(const void *x, const void *y)
{
	const struct moment *a = x, *b = y;

	if (a->last != b->last)
		return a->last < b->last ? -1 : 1;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/*
 * For a day or a month: a bare year is no day that one could wait for. Nothing
 * where no document says of what day it is.
 */
static struct jb_str days_left(struct over *o, const struct moment *m)
{
	struct jb_fill fill = { "n", { 0 } };
	long days;

	if (o->as_of == LONG_MIN || m->last - m->first > 31)
		return (struct jb_str){ "", 0 };
	days = m->last - o->as_of;
	fill.text = jb_str_format(o->arena, "%ld", days);
	return days ? jb_label_fill(o->arena, &o->renderer->labels,
				    "overview.days-left", &fill, 1)
		    : over_label(o, "overview.today");
}

/*
 * Whether something can be missed by then: meetings and openings cannot, nor
 * what lay behind a text already when it was written.
 */
static bool is_deadline(const struct moment *m)
{
	if (m->first <= m->item->day)
		return false;
	return m->lane == LANE_DUE ||
	       (m->lane == LANE_CONSULTATION &&
		strcmp(m->key, "consultation.opens") != 0);
}

static void set_deadlines(struct over *o, struct jb_value *root,
			  const struct moments *moments)
{
	struct jb_value *list = jb_value_set_list(o->arena, root, "deadlines");

	for (size_t i = 0; i < moments->list.n; i++) {
		const struct moment *m = &moments->list.v[i];
		struct jb_value *row;

		if (!is_deadline(m) || m->last < o->as_of)
			continue;
		row = jb_value_push_object(o->arena, list);
		jb_value_set_text(o->arena, row, "date",
				  over_date(o, m->edtf));
		jb_value_set_text(o->arena, row, "left",
				  days_left(o, m));
		jb_value_set_text(o->arena, row, "what", over_label(o, m->key));
		over_set_words(o, row, m->item, m->json,
			       over_text(m->json, "text"));
		over_set_document(o, row, m->item);
	}
}

static void draw(struct over *o, struct jb_value *root,
		 const struct moments *moments)
{
	struct timeline_lane lanes[LANES] = {
		{ over_label(o, "timeline.meeting"), "m-meeting" },
		{ over_label(o, "timeline.consultation"), "m-consultation" },
		{ over_label(o, "timeline.due"), "m-due" },
	};
	struct timeline_mark *marks =
		jb_new(o->arena, struct timeline_mark, moments->list.n + 1);
	struct timeline t = {
		.title = over_label(o, "overview.timeline"),
		.description = over_label(o, "overview.timeline"),
		.lanes = lanes, .lanes_n = LANES,
		.marks = marks, .marks_n = moments->list.n,
		.id = "overview",
	};
	struct jb_buf svg = { 0 };

	for (size_t i = 0; i < moments->list.n; i++) {
		const struct moment *m = &moments->list.v[i];
		struct jb_str date = over_date(o, m->edtf);
		struct jb_str what = m->lane == LANE_MEETING
			? over_meeting(o, m->item) : over_text(m->json, "text");

		marks[i] = (struct timeline_mark){
			m->first, m->last, m->lane,
			jb_str_format(o->arena, "%.*s %.*s", (int)date.n,
				      date.p, (int)what.n,
				      what.n ? what.p : ""),
			over_link(o, m->item, over_size(m->json, "first")),
		};
	}
	if (timeline_draw(&svg, o->arena, &t))
		jb_value_set_text(o->arena,
				  jb_value_set_object(o->arena, root,
						      "timeline"),
				  "svg", jb_buf_keep(o->arena, &svg));
	jb_buf_clear(&svg);
}

void over_dates(struct over *o, struct jb_value *root)
{
	struct moments moments = { 0 };

	for (size_t i = 0; i < o->n; i++)
		add_moments(o, &moments, &o->items[i]);
	if (moments.list.n)
		qsort(moments.list.v, moments.list.n, sizeof(*moments.list.v),
		      by_end);
	set_deadlines(o, root, &moments);
	draw(o, root, &moments);
}
