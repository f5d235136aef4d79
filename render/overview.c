/* The overview's data, from digests; templates/overview.md.mustache. */
#include "render/overview.h"

#include "render/edtf.h"
#include "render/escape.h"
#include "render/markdown.h"
#include "render/renderer.h"
#include "render/timeline.h"
#include "render/view.h"

#include <jansson.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A document as its digest tells of it. */
struct item {
	const json_t *digest;
	const char *name;
	long day;		/* its own date, LONG_MIN where it has none */
	size_t number;		/* from 1, in order of date and name */
};

struct jb_overview {
	struct jb_arena *arena;
	JB_LIST(struct item) items;
};

/* Where the reference k.number leads. */
struct link {
	size_t k, number;
	const struct jb_value *where;
};

/* One rendering. */
struct over {
	struct jb_arena *arena;
	const struct jb_renderer *renderer;
	const struct jb_overview *overview;
	const struct jb_overview_options *options;
	struct item *items;	/* sorted */
	size_t n;
	long as_of;
	bool referring;		/* references are written from now on */
	JB_LIST(struct link) links;	/* of them, for Markdown */
};

/* ---- gathering -------------------------------------------------------- */

struct jb_overview *jb_overview_new(void)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_overview *overview = jb_new(arena, struct jb_overview, 1);

	overview->arena = arena;
	return overview;
}

void jb_overview_free(struct jb_overview *overview)
{
	if (!overview)
		return;
	for (size_t i = 0; i < overview->items.n; i++)
		json_decref((json_t *)(uintptr_t)overview->items.v[i].digest);
	jb_arena_free(overview->arena);
}

static struct jb_str text_of(const json_t *object, const char *key)
{
	const json_t *s = json_object_get(object, key);

	return (struct jb_str){ json_string_value(s), json_string_length(s) };
}

static struct jb_str meta_text(const json_t *digest, const char *key)
{
	const json_t *meta = json_object_get(digest, "meta");

	return text_of(json_object_get(meta, key), "text");
}

/* The document's own day, as its digest has it. */
static long own_day(const json_t *digest)
{
	const json_t *day = json_object_get(digest, "day");

	return day ? (long)json_integer_value(day) : LONG_MIN;
}

bool jb_overview_add(struct jb_overview *overview, struct jb_str digest)
{
	json_t *json = json_loadb(digest.n ? digest.p : "", digest.n, 0, NULL);
	const char *name = json_string_value(json_object_get(json, "name"));
	struct item *item;

	if (!name) {
		json_decref(json);
		return false;
	}
	item = jb_list_add(overview->arena, &overview->items);
	item->digest = json;
	item->name = name;
	item->day = own_day(json);
	return true;
}

size_t jb_overview_count(const struct jb_overview *overview)
{
	return overview->items.n;
}

static int by_day(const void *x, const void *y)
{
	const struct item *a = x, *b = y;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return strcmp(a->name, b->name);
}

/* The documents in the overview's order, numbered. */
static struct item *sorted(struct jb_arena *arena,
			   const struct jb_overview *overview)
{
	size_t n = overview->items.n;
	struct item *items = jb_new(arena, struct item, n + 1);

	if (n)
		memcpy(items, overview->items.v, n * sizeof(*items));
	qsort(items, n, sizeof(*items), by_day);
	for (size_t i = 0; i < n; i++)
		items[i].number = i + 1;
	return items;
}

/* ---- words ------------------------------------------------------------ */

static enum jb_lang lang_of(const json_t *object)
{
	const char *name = json_string_value(json_object_get(object, "lang"));

	for (int lang = 0; name && lang < JB_LANGS; lang++)
		if (strcmp(name, jb_lang_name((enum jb_lang)lang)) == 0)
			return (enum jb_lang)lang;
	return JB_LANG_UNKNOWN;
}

static size_t size_of(const json_t *object, const char *key)
{
	json_int_t n = json_integer_value(json_object_get(object, key));

	return n > 0 ? (size_t)n : 0;
}

/* NAME.zh-TW.html#L12 */
static struct jb_str link_to(struct over *o, const struct item *item,
			     size_t line)
{
	struct jb_str page = jb_path_link(
		o->arena,
		o->options->html
			? jb_output_name(o->arena, jb_str_of(item->name),
					 o->renderer->options.edition, ".html")
			: text_of(item->digest, "source"));

	if (!line)
		return page;
	return o->options->html
		? jb_str_format(o->arena, "%.*s#L%zu", (int)page.n, page.p,
				line)
		: jb_str_format(o->arena, "%.*s#line=%zu,%zu", (int)page.n,
				page.p, line - 1, line);
}

/* The reference to where json's words are, and its link for Markdown. */
static void set_where(struct over *o, struct jb_value *object,
		      const struct item *item, const json_t *json)
{
	struct jb_range lines = { size_of(json, "first"),
				  size_of(json, "last") };
	struct jb_value *where;

	if (!lines.first) {
		jb_value_set_bool(o->arena, object, "where", false);
		return;
	}
	where = jb_value_set_object(o->arena, object, "where");
	jb_value_set_text(o->arena, where, "number",
			  jb_str_format(o->arena, "%zu.%zu", item->number,
					size_of(json, "number")));
	jb_value_set_text(o->arena, where, "place",
			  view_place(o->arena, &o->renderer->labels,
				     size_of(json, "page"), lines));
	jb_value_set_text(o->arena, where, "link",
			  link_to(o, item, lines.first));
	if (o->referring)
		*jb_list_add(o->arena, &o->links) = (struct link){
			item->number, size_of(json, "number"), where,
		};
}

/* text, in lang, which the edition shows as shown. */
static void put_words(struct over *o, struct jb_value *object,
		      struct jb_str text, struct jb_str shown,
		      enum jb_lang around)
{
	enum jb_edition edition = o->renderer->options.edition;
	enum jb_lang lang = jb_lang_of(shown, around);
	bool foreign = lang == JB_LANG_EN
		? edition != JB_EDITION_EN
		: edition == JB_EDITION_EN && lang != JB_LANG_UNKNOWN;

	jb_value_set_bool(o->arena, object, "id", false);
	jb_value_set_bool(o->arena, object, "lang", false);
	jb_value_set_bool(o->arena, object, "written", false);
	jb_value_set_text(o->arena, object, "text",
			  shown.p ? shown : (struct jb_str){ "", 0 });
	if (foreign)
		jb_value_set_text(o->arena, object, "lang",
				  jb_str_of(jb_lang_name(lang)));
	if (!jb_str_eq(shown, text))
		jb_value_set_text(o->arena, object, "written", text);
}

/* What view_words() is for a document at hand, */
static void set_shown(struct over *o, struct jb_value *object,
		      enum jb_lang around, struct jb_str text)
{
	put_words(o, object, text,
		  jb_show(&o->renderer->options.shower, o->arena, text,
			  jb_lang_of(text, around),
			  o->renderer->options.edition),
		  around);
}

/* and view_name(). */
static struct jb_str shown_name(struct over *o, enum jb_lang around,
				struct jb_str name)
{
	return jb_show_name(&o->renderer->options.shower, o->arena, name,
			    jb_lang_of(name, around),
			    o->renderer->options.edition);
}

static void set_words(struct over *o, struct jb_value *object,
		      const struct item *item, const json_t *json,
		      struct jb_str text)
{
	set_shown(o, object, lang_of(json), text);
	if (json_is_true(json_object_get(json, "quoted"))) {
		jb_value_set_size(o->arena, object, "id",
				  size_of(json, "number"));
		jb_value_set_text(o->arena, object, "doc",
				  jb_str_of(item->name));
	}
	set_where(o, object, item, json);
}

/* object gets the document: number, title, link. */
static void set_document(struct over *o, struct jb_value *object,
			 const struct item *item)
{
	const json_t *meta = json_object_get(item->digest, "meta");
	const json_t *title = json_object_get(meta, "title");
	struct jb_value *document =
		jb_value_set_object(o->arena, object, "document");

	set_words(o, document, item, title,
		  title ? text_of(title, "text") : jb_str_of(item->name));
	jb_value_set_size(o->arena, document, "k", item->number);
	jb_value_set_text(o->arena, document, "link", link_to(o, item, 0));
}

static struct jb_str label(struct over *o, const char *key)
{
	return jb_label(&o->renderer->labels, key);
}

static struct jb_str shown_date(struct over *o, struct jb_str edtf)
{
	return dates_show(o->arena, o->renderer->dates, edtf);
}

/* ---- documents and meetings ------------------------------------------- */

/* The trip's days, else the meeting's, else the report's. */
static struct jb_str period_of(const struct item *item)
{
	static const char *const keys[] = { "trip_period", "period",
					    "report_date" };

	for (size_t i = 0; i < 3; i++)
		if (meta_text(item->digest, keys[i]).n)
			return meta_text(item->digest, keys[i]);
	return (struct jb_str){ 0 };
}

static void set_documents(struct over *o, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(o->arena, root, "documents");
	char key[64];

	for (size_t i = 0; i < o->n; i++) {
		const struct item *item = &o->items[i];
		struct jb_value *row = jb_value_push_object(o->arena, list);
		struct jb_str period = period_of(item);

		strcpy(key, "kind.");
		strncat(key, text_of(item->digest, "kind").p,
			sizeof(key) - strlen(key) - 1);
		set_document(o, row, item);
		jb_value_set_text(o->arena, row, "kind", label(o, key));
		if (period.n)
			jb_value_set_text(o->arena, row, "date",
					  shown_date(o, period));
	}
}

/* "ICANN 61 (San Juan)", or the trip's place, or an empty text. */
static struct jb_str meeting_of(struct over *o, const struct item *item)
{
	const json_t *meta = json_object_get(item->digest, "meta");
	const json_t *city = json_object_get(json_object_get(meta,
							     "city_label"),
					     "labels");
	enum jb_edition edition = o->renderer->options.edition;
	struct jb_fill fills[3] = {
		{ "series", meta_text(item->digest, "series") },
		{ "number", meta_text(item->digest, "number") },
		{ "city", text_of(city, jb_edition_tag(edition)) },
	};

	if (!fills[2].text.n)
		fills[2].text = meta_text(item->digest, "city");
	if (!fills[0].text.n)
		return shown_name(o, lang_of(json_object_get(meta,
							     "trip_place")),
				  meta_text(item->digest, "trip_place"));
	return view_meeting_name(o->arena, &o->renderer->labels, fills);
}

/* The meeting's own days, else the trip's. */
static struct jb_str meeting_days(const struct item *item)
{
	struct jb_str days = meta_text(item->digest, "period");

	return days.n ? days : meta_text(item->digest, "trip_period");
}

/* Meetings by date; documents on the same one share a row. */
static void set_meetings(struct over *o, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(o->arena, root, "meetings");
	bool *done = jb_new(o->arena, bool, o->n + 1);

	for (size_t i = 0; i < o->n; i++) {
		struct jb_str name = meeting_of(o, &o->items[i]);
		struct jb_value *row, *documents;

		if (done[i] || !name.n || !meeting_days(&o->items[i]).n)
			continue;
		row = jb_value_push_object(o->arena, list);
		jb_value_set_text(o->arena, row, "name", name);
		jb_value_set_text(o->arena, row, "date",
				  shown_date(o, meeting_days(&o->items[i])));
		documents = jb_value_set_list(o->arena, row, "documents");
		for (size_t k = i; k < o->n; k++) {
			struct jb_value *entry;

			if (!jb_str_eq(meeting_of(o, &o->items[k]), name))
				continue;
			done[k] = true;
			entry = jb_value_push_object(o->arena, documents);
			set_document(o, entry, &o->items[k]);
			jb_value_set_bool(o->arena, entry, "again",
					  documents->members.n > 1);
		}
	}
}

/* ---- deadlines and the timeline --------------------------------------- */

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
				   "section.recommendations", LANE_DUE);
}

static void add_moments(struct over *o, struct moments *moments,
			const struct item *item)
{
	const json_t *meta = json_object_get(item->digest, "meta"), *c;
	size_t i;

	add_moment(o, moments, item, json_object_get(meta, "period"),
		   meeting_days(item), "fact.meeting", LANE_MEETING);
	json_array_foreach(json_object_get(item->digest, "consultations"), i,
			   c) {
		add_moment(o, moments, item, c, text_of(c, "opens"),
			   "consultation.opens", LANE_CONSULTATION);
		add_moment(o, moments, item, c, text_of(c, "closes"),
			   "consultation.closes", LANE_CONSULTATION);
		add_moment(o, moments, item, c, text_of(c, "report"),
			   "consultation.report", LANE_CONSULTATION);
	}
	json_array_foreach(json_object_get(item->digest, "decisions"), i, c)
		add_moment(o, moments, item, c, text_of(c, "due"),
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

static struct jb_str days_left(struct over *o, long days)
{
	struct jb_fill fill = { "n", jb_str_format(o->arena, "%ld", days) };

	return days ? jb_label_fill(o->arena, &o->renderer->labels,
				    "overview.days-left", &fill, 1)
		    : label(o, "overview.today");
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
				  shown_date(o, m->edtf));
		jb_value_set_text(o->arena, row, "left",
				  days_left(o, m->last - o->as_of));
		jb_value_set_text(o->arena, row, "what", label(o, m->key));
		set_words(o, row, m->item, m->json, text_of(m->json, "text"));
		set_document(o, row, m->item);
	}
}

static void draw(struct over *o, struct jb_value *root,
		 const struct moments *moments)
{
	struct timeline_lane lanes[LANES] = {
		{ label(o, "timeline.meeting"), "m-meeting" },
		{ label(o, "timeline.consultation"), "m-consultation" },
		{ label(o, "timeline.due"), "m-due" },
	};
	struct timeline_mark *marks =
		jb_new(o->arena, struct timeline_mark, moments->list.n + 1);
	struct timeline t = {
		.title = label(o, "overview.timeline"),
		.description = label(o, "overview.timeline"),
		.lanes = lanes, .lanes_n = LANES,
		.marks = marks, .marks_n = moments->list.n,
		.id = "overview",
	};
	struct jb_buf svg = { 0 };

	for (size_t i = 0; i < moments->list.n; i++) {
		const struct moment *m = &moments->list.v[i];
		struct jb_str date = shown_date(o, m->edtf);
		struct jb_str what = m->lane == LANE_MEETING
			? meeting_of(o, m->item) : text_of(m->json, "text");

		marks[i] = (struct timeline_mark){
			m->first, m->last, m->lane,
			jb_str_format(o->arena, "%.*s %.*s", (int)date.n,
				      date.p, (int)what.n,
				      what.n ? what.p : ""),
			link_to(o, m->item, size_of(m->json, "first")),
		};
	}
	if (timeline_draw(&svg, o->arena, &t))
		jb_value_set_text(o->arena,
				  jb_value_set_object(o->arena, root,
						      "timeline"),
				  "svg", jb_buf_keep(o->arena, &svg));
	jb_buf_clear(&svg);
}

/* ---- recommendations by topic ----------------------------------------- */

struct advice {
	const struct item *item;
	const json_t *json;
	struct jb_str topic;	/* id; n 0: none */
	bool done;
};

struct advices {
	JB_LIST(struct advice) list;
};

static void gather_advice(struct over *o, struct advices *all)
{
	for (size_t k = 0; k < o->n; k++) {
		const json_t *r;
		size_t i;

		json_array_foreach(json_object_get(o->items[k].digest,
						   "recommendations"), i, r) {
			const json_t *topics = json_object_get(r, "topics");
			struct advice *a = jb_list_add(o->arena, &all->list);

			a->item = &o->items[k];
			a->json = r;
			a->topic = text_of(json_array_get(topics, 0), "id");
		}
	}
}

static struct jb_str topic_label(struct over *o, const json_t *advice)
{
	const json_t *topic =
		json_array_get(json_object_get(advice, "topics"), 0);
	struct jb_str name =
		text_of(json_object_get(topic, "labels"),
			jb_edition_tag(o->renderer->options.edition));

	if (!topic)
		return label(o, "overview.no-topic");
	return name.n ? name : text_of(topic, "id");
}

static void push_advice(struct over *o, struct jb_value *list,
			const struct advice *a)
{
	struct jb_value *line = jb_value_push_object(o->arena, list);
	struct jb_str to = text_of(a->json, "to");

	set_words(o, line, a->item, a->json, text_of(a->json, "text"));
	set_document(o, line, a->item);
	if (to.n)
		put_words(o, jb_value_set_object(o->arena, line, "to"), to,
			  shown_name(o, lang_of(a->json), to),
			  lang_of(a->json));
}

/* All advice of one topic: what is called a recommendation stands first. */
static void push_topic(struct over *o, struct jb_value *topics,
		       struct advices *all, struct jb_str topic)
{
	struct jb_value *group = NULL, *list = NULL;

	for (int pass = 1; pass >= 0; pass--)
		for (size_t i = 0; i < all->list.n; i++) {
			struct advice *a = &all->list.v[i];

			if (!jb_str_eq(a->topic, topic) || a->done ||
			    json_is_true(json_object_get(a->json,
							 "explicit")) != pass)
				continue;
			a->done = true;
			if (!group) {
				group = jb_value_push_object(o->arena, topics);
				jb_value_set_text(o->arena, group, "name",
						  topic_label(o, a->json));
				list = jb_value_set_list(o->arena, group,
							 "lines");
			}
			push_advice(o, list, a);
		}
}

/* Topics in the order in which documents come to them; the rest last. */
static void set_recommendations(struct over *o, struct jb_value *root)
{
	struct jb_value *topics = jb_value_set_list(o->arena, root, "topics");
	struct advices all = { 0 };

	gather_advice(o, &all);
	for (size_t i = 0; i < all.list.n; i++)
		if (!all.list.v[i].done && all.list.v[i].topic.n)
			push_topic(o, topics, &all, all.list.v[i].topic);
	push_topic(o, topics, &all, (struct jb_str){ "", 0 });
}

/* ---- terms and their variants ----------------------------------------- */

struct use {
	struct jb_str key;	/* the English name folded, or abbreviation */
	struct jb_str zh;
	const struct item *item;
	const json_t *json;
	size_t order;
};

struct uses {
	JB_LIST(struct use) list;
};

static int by_key(const void *x, const void *y)
{
	const struct use *a = x, *b = y;
	int order = jb_str_cmp(a->key, b->key);

	if (order == 0)
		order = jb_str_cmp(a->zh, b->zh);
	if (order == 0)
		order = a->order < b->order ? -1 : 1;
	return order;
}

static void gather_terms(struct over *o, struct uses *all)
{
	for (size_t k = 0; k < o->n; k++) {
		const json_t *t;
		size_t i;

		json_array_foreach(json_object_get(o->items[k].digest,
						   "terms"), i, t) {
			struct jb_str en = text_of(t, "en");
			struct use *use = jb_list_add(o->arena, &all->list);

			use->key = jb_str_fold(o->arena,
					       en.n ? en
						    : text_of(t, "abbr"));
			use->zh = text_of(t, "text");
			use->item = &o->items[k];
			use->json = t;
			use->order = all->list.n;
		}
	}
}

/* One term: its English, and each Chinese form with where it is used. */
static void push_term(struct over *o, struct jb_value *terms,
		      const struct use *uses, size_t n)
{
	struct jb_value *row = jb_value_push_object(o->arena, terms);
	struct jb_value *forms, *form = NULL, *places = NULL;
	struct jb_str en = text_of(uses->json, "en"), abbr = { 0 };

	forms = jb_value_set_list(o->arena, row, "forms");
	for (size_t i = 0; i < n; i++) {
		if (!abbr.n)
			abbr = text_of(uses[i].json, "abbr");
		if (i == 0 || !jb_str_eq(uses[i].zh, uses[i - 1].zh)) {
			form = jb_value_push_object(o->arena, forms);
			set_words(o, form, uses[i].item, uses[i].json,
				  uses[i].zh);
			jb_value_set_bool(o->arena, form, "again",
					  forms->members.n > 1);
			places = jb_value_set_list(o->arena, form, "others");
		} else {
			set_where(o, jb_value_push_object(o->arena, places),
				  uses[i].item, uses[i].json);
		}
	}
	jb_value_set_text(o->arena, row, "english", en.n ? en : abbr);
	if (en.n && abbr.n)
		jb_value_set_text(o->arena, row, "abbreviation", abbr);
	jb_value_set_bool(o->arena, row, "varied", forms->members.n > 1);
}

static void set_terms(struct over *o, struct jb_value *root)
{
	struct jb_value *terms = jb_value_set_list(o->arena, root,
						   "variants");
	struct uses all = { 0 };

	gather_terms(o, &all);
	if (all.list.n)
		qsort(all.list.v, all.list.n, sizeof(*all.list.v), by_key);
	for (size_t i = 0, n; i < all.list.n; i += n) {
		const struct use *first = &all.list.v[i];

		for (n = 1; i + n < all.list.n &&
			    jb_str_eq(first->key, first[n].key);)
			n++;
		push_term(o, terms, first, n);
	}
}

/* ---- the whole -------------------------------------------------------- */

static void set_as_of(struct over *o, struct jb_value *root)
{
	struct jb_str day = o->options->as_of;
	struct jb_fill fill = { "date", { 0 } };
	int year, month, date;
	struct edtf edtf;

	o->as_of = LONG_MIN;
	if (day.n && edtf_read(&edtf, day))
		o->as_of = edtf_last_day(&edtf);
	else if (o->n)
		o->as_of = o->items[o->n - 1].day;
	if (o->as_of == LONG_MIN)
		return;
	edtf_civil(&year, &month, &date, o->as_of);
	fill.text = shown_date(o, jb_str_format(o->arena, "%04d-%02d-%02d",
						year, month, date));
	jb_value_set_text(o->arena, root, "as-of",
			  jb_label_fill(o->arena, &o->renderer->labels,
					"overview.as-of", &fill, 1));
}

static void set_has(struct over *o, struct jb_value *root)
{
	static const struct {
		const char *part, *key;
	} parts[] = {
		{ "documents", "overview.documents" },
		{ "meetings", "overview.meetings" },
		{ "timeline", "overview.timeline" },
		{ "deadlines", "overview.deadlines" },
		{ "topics", "overview.recommendations" },
		{ "variants", "overview.terms" },
	};
	struct jb_value *has = jb_value_set_object(o->arena, root, "has");
	struct jb_value *list = jb_value_set_list(o->arena, root, "sections");

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		const struct jb_value *part =
			jb_value_get(root, jb_str_of(parts[i].part));
		struct jb_value *section;

		if (!part || !jb_value_true(part))
			continue;
		jb_value_set_bool(o->arena, has, parts[i].part, true);
		section = jb_value_push_object(o->arena, list);
		jb_value_set_text(o->arena, section, "part",
				  jb_str_of(parts[i].part));
		jb_value_set_text(o->arena, section, "name",
				  label(o, parts[i].key));
	}
}

static int by_number(const void *x, const void *y)
{
	const struct link *a = x, *b = y;

	if (a->k != b->k)
		return a->k < b->k ? -1 : 1;
	return (a->number > b->number) - (a->number < b->number);
}

/* Each reference once. */
static void set_links(struct over *o, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(o->arena, root, "links");

	if (o->links.n)
		qsort(o->links.v, o->links.n, sizeof(*o->links.v), by_number);
	for (size_t i = 0; i < o->links.n; i++)
		if (i == 0 || by_number(&o->links.v[i - 1], &o->links.v[i]))
			jb_value_push(o->arena, list, o->links.v[i].where);
}

static struct jb_value *build(struct over *o)
{
	struct jb_value *root = jb_value_object(o->arena);
	struct jb_fill count = { "n", jb_str_format(o->arena, "%zu", o->n) };
	struct moments moments = { 0 };

	jb_value_set(o->arena, root, "label", o->renderer->labels.tree);
	jb_value_set_text(o->arena, root, "count",
			  jb_label_fill(o->arena, &o->renderer->labels,
					"overview.count", &count, 1));
	set_as_of(o, root);
	set_documents(o, root);
	set_meetings(o, root);
	o->referring = true;
	for (size_t i = 0; i < o->n; i++)
		add_moments(o, &moments, &o->items[i]);
	if (moments.list.n)
		qsort(moments.list.v, moments.list.n, sizeof(*moments.list.v),
		      by_end);
	set_deadlines(o, root, &moments);
	draw(o, root, &moments);
	set_recommendations(o, root);
	set_terms(o, root);
	set_links(o, root);
	set_has(o, root);
	return root;
}

static void open_over(struct over *o, const struct jb_renderer *renderer,
		      const struct jb_overview *overview,
		      const struct jb_overview_options *options)
{
	*o = (struct over){
		.arena = jb_arena_new(),
		.renderer = renderer,
		.overview = overview,
		.options = options,
		.n = overview->items.n,
	};
	o->items = sorted(o->arena, overview);
}

static bool overview_page(struct jb_buf *out, const struct over *o,
			  struct jb_value *root, struct jb_diag *diag)
{
	const struct jb_renderer *renderer = o->renderer;
	struct jb_buf body = { 0 };
	struct page page = {
		.title = jb_label(&renderer->labels, "overview.title"),
		.what = jb_label(&renderer->labels, "page.briefing"),
		.name = o->options->name,
		.editions = o->options->editions,
	};
	bool good = render_body(&body, renderer, o->arena, "overview.md", root,
				diag);

	page.body = jb_buf_view(&body);
	good = good && render_page(out, renderer, o->arena, &page, diag);
	jb_buf_clear(&body);
	return good;
}

bool jb_render_overview(struct jb_buf *markdown, struct jb_buf *html,
			const struct jb_renderer *renderer,
			const struct jb_overview *overview,
			const struct jb_overview_options *options,
			struct jb_diag *diag)
{
	struct over o;
	struct jb_value *root;
	bool good = true;

	open_over(&o, renderer, overview, options);
	root = build(&o);
	if (markdown)
		good = render_markdown(markdown, renderer, "overview.md", root,
				       diag);
	if (good && html)
		good = overview_page(html, &o, root, diag);
	jb_arena_free(o.arena);
	return good;
}

#define SCHEMA "jianbao.overview/1"

void jb_overview_write(struct jb_buf *out, const struct jb_overview *overview)
{
	struct jb_arena *arena = jb_arena_new();
	struct item *items = sorted(arena, overview);

	jb_buf_z(out, "{\"schema\":\"" SCHEMA "\",\n\"documents\":[");
	for (size_t i = 0; i < overview->items.n; i++) {
		char *name = json_dumps(json_object_get(items[i].digest,
							"name"),
					JSON_ENCODE_ANY);

		if (!name)
			jb_oom();
		jb_buf_format(out, "%s%s", i ? ",\n" : "\n", name);
		free(name);
	}
	jb_buf_z(out, "]}\n");
	jb_arena_free(arena);
}

bool jb_overview_is(struct jb_str json)
{
	return jb_str_starts(json, JB_STR("{\"schema\":\"" SCHEMA "\""));
}
