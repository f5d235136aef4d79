/*
 * What a worker sends of a document: the findings that an overview shows, each
 * with the number of its anchor, its page and its lines.
 */
#include "render/overview.h"

#include "render/due.h"
#include "render/escape.h"

#include <jansson.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* What the parts of one digest need. */
struct digest {
	const struct jb_briefing *briefing;
	const struct jb_document *doc;
	const struct jb_analysis *analysis;
	long own_day;
};

static void set(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new_nocheck(object, key, value))
		jb_oom();
}

static void set_text(json_t *object, const char *key, struct jb_str s)
{
	if (s.p)
		set(object, key, json_stringn_nocheck(s.p, s.n));
}

static void set_size(json_t *object, const char *key, size_t n)
{
	set(object, key, json_integer((json_int_t)n));
}

static json_t *push(json_t *array)
{
	json_t *object = json_object();

	if (json_array_append_new(array, object))
		jb_oom();
	return object;
}

static void set_labels(json_t *object, const struct jb_labels *label)
{
	json_t *labels = json_object();

	for (int e = 0; e < JB_EDITIONS; e++)
		set_text(labels, jb_edition_tag((enum jb_edition)e),
			 jb_label_in(label, (enum jb_edition)e));
	set(object, "labels", labels);
}

static enum jb_lang lang_at(const struct digest *d, struct jb_anchor at)
{
	enum jb_lang lang = at.block == JB_NONE
		? JB_LANG_UNKNOWN : d->doc->blocks.v[at.block].lang;

	return lang == JB_LANG_UNKNOWN || lang == JB_LANG_OTHER
		       ? d->analysis->language : lang;
}

/* object gets where at is; quoted: text are the words that stand there. */
static void set_at(const struct digest *d, json_t *object,
		   struct jb_anchor at, bool quoted)
{
	struct jb_range lines;

	if (at.block == JB_NONE)
		return;
	lines = jb_anchor_lines(d->doc, at);
	set_size(object, "number",
		 jb_anchors_number(d->briefing->anchors, at, quoted));
	set_size(object, "page", d->doc->blocks.v[at.block].page);
	set_size(object, "first", lines.first);
	set_size(object, "last", lines.past);
	if (quoted)
		set(object, "quoted", json_true());
}

/* Words, their language, and where they are: narrowed to the words alone. */
static void set_words(const struct digest *d, json_t *object,
		      struct jb_str text, struct jb_anchor at)
{
	size_t from;

	set_text(object, "text", text);
	set(object, "lang", json_string(jb_lang_name(lang_at(d, at))));
	if (at.block == JB_NONE)
		return;
	from = jb_str_find(jb_anchor_text(d->doc, at), text, 0);
	if (text.n && from != SIZE_MAX) {
		at.start += from;
		at.end = at.start + text.n;
	}
	set_at(d, object, at,
	       text.n && jb_same_words(text, jb_anchor_text(d->doc, at)));
}

static void set_fact(const struct digest *d, json_t *object, const char *key,
		     const struct jb_fact *fact)
{
	json_t *inner;

	if (fact->value.n == 0)
		return;
	inner = json_object();
	set_words(d, inner, fact->value, fact->at);
	set(object, key, inner);
}

static json_t *meta(const struct digest *d)
{
	const struct jb_meta *m = &d->analysis->meta;
	json_t *object = json_object(), *city = json_object();

	set_fact(d, object, "title", &m->title);
	set_fact(d, object, "organization", &m->organization);
	set_fact(d, object, "report_date", &m->report_date);
	set_fact(d, object, "trip_period", &m->trip_period);
	set_fact(d, object, "trip_place", &m->trip_place);
	set_fact(d, object, "series", &m->meeting_series);
	set_fact(d, object, "number", &m->meeting_number);
	set_fact(d, object, "city", &m->meeting_city);
	set_fact(d, object, "period", &m->meeting_period);
	set_labels(city, &m->meeting_city_label);
	set(object, "city_label", city);
	return object;
}

static json_t *topics(const struct digest *d, const jb_index *v, size_t n)
{
	json_t *array = json_array();

	for (size_t i = 0; i < n; i++) {
		const struct jb_topic *t = &d->analysis->topics.v[v[i]];
		json_t *o = push(array);

		set(o, "id", json_string(t->id));
		set_labels(o, &t->label);
	}
	return array;
}

/* The dates that r is due by. */
static json_t *due(const struct digest *d, const struct jb_recommendation *r)
{
	json_t *array = json_array();

	for (size_t i = 0; i < r->dates.n; i++) {
		const struct jb_date *date =
			&d->analysis->dates.v[r->dates.v[i]];

		if (due_by(date, d->own_day))
			json_array_append_new(
				array, json_stringn_nocheck(date->edtf.p,
							    date->edtf.n));
	}
	return array;
}

static json_t *recommendations(const struct digest *d)
{
	json_t *array = json_array();

	for (size_t i = 0; i < d->analysis->recommendations.n; i++) {
		const struct jb_recommendation *r =
			&d->analysis->recommendations.v[i];
		json_t *o = push(array);

		set_words(d, o, r->text, r->at);
		set_text(o, "to", r->to);
		set(o, "explicit", json_boolean(r->explicit_));
		set(o, "topics", topics(d, r->topics.v, r->topics.n));
		set(o, "due", due(d, r));
	}
	return array;
}

static json_t *decisions(const struct digest *d)
{
	json_t *array = json_array();

	for (size_t i = 0; i < d->analysis->decisions.n; i++) {
		const struct jb_decision *decision =
			&d->analysis->decisions.v[i];
		json_t *o = push(array);

		set_words(d, o, decision->text, decision->at);
		set_text(o, "due", decision->due);
	}
	return array;
}

static json_t *consultations(const struct digest *d)
{
	json_t *array = json_array();

	for (size_t i = 0; i < d->analysis->consultations.n; i++) {
		const struct jb_consultation *c =
			&d->analysis->consultations.v[i];
		json_t *o = push(array);

		set_words(d, o, c->title, c->at);
		set_text(o, "opens", c->opens);
		set_text(o, "closes", c->closes);
		set_text(o, "report", c->report);
	}
	return array;
}

static json_t *terms(const struct digest *d)
{
	json_t *array = json_array();

	for (size_t i = 0; i < d->analysis->terms.n; i++) {
		const struct jb_term *t = &d->analysis->terms.v[i];
		json_t *o;

		if (t->zh.n == 0)
			continue;
		o = push(array);
		set_words(d, o, t->zh, t->at);
		set_text(o, "en", t->en);
		set_text(o, "abbr", t->abbr);
	}
	return array;
}

void jb_digest_write(struct jb_buf *out, const struct jb_briefing *briefing)
{
	struct digest d = { briefing, briefing->doc, briefing->analysis,
			    due_own_day(briefing->analysis) };
	json_t *root = json_object();
	char *text;

	set_text(root, "name", briefing->name);
	set_text(root, "source",
		 jb_str_repair(d.doc->arena, briefing->source));
	set(root, "kind", json_string(jb_kind_name(d.analysis->kind)));
	set(root, "lang", json_string(jb_lang_name(d.analysis->language)));
	if (d.own_day != LONG_MIN)
		set(root, "day", json_integer(d.own_day));
	set(root, "meta", meta(&d));
	set(root, "recommendations", recommendations(&d));
	set(root, "decisions", decisions(&d));
	set(root, "consultations", consultations(&d));
	set(root, "terms", terms(&d));
	text = json_dumps(root, JSON_COMPACT);
	if (!text)
		jb_oom();
	jb_buf_z(out, text);
	jb_buf_z(out, "\n");
	free(text);
	json_decref(root);
}
