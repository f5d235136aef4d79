/* The overview's data, from digests; templates/overview.md.mustache. */
#include "render/over.h"

#include "render/edtf.h"
#include "render/view.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

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

/* The document's own day, as its digest has it. */
static long own_day(const json_t *digest)
{
	const json_t *day = json_object_get(digest, "day");

	return day ? (long)json_integer_value(day) : LONG_MIN;
}

/* The trip's days, else the meeting's, else the report's. */
static struct jb_str period_of(const struct item *item)
{
	static const char *const keys[] = { "trip_period", "period",
					    "report_date" };

	for (size_t i = 0; i < 3; i++)
		if (over_meta(item->digest, keys[i]).n)
			return over_meta(item->digest, keys[i]);
	return (struct jb_str){ 0 };
}

/* The first day of what the list of documents tells, else its own day. */
static long told_day(const struct item *item)
{
	struct jb_str period = period_of(item);
	struct edtf edtf;

	if (period.n && edtf_read(&edtf, period) &&
	    edtf_first_day(&edtf) != LONG_MIN)
		return edtf_first_day(&edtf);
	return item->day;
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
	item->told = told_day(item);
	return true;
}

size_t jb_overview_count(const struct jb_overview *overview)
{
	return overview->items.n;
}

static int by_day(const void *x, const void *y)
{
	const struct item *a = x, *b = y;

	if (a->told != b->told)
		return a->told < b->told ? -1 : 1;
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

/* ---- documents and meetings ------------------------------------------- */

static void set_documents(struct over *o, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(o->arena, root, "documents");

	for (size_t i = 0; i < o->n; i++) {
		const struct item *item = &o->items[i];
		struct jb_value *row = jb_value_push_object(o->arena, list);
		struct jb_str period = period_of(item);

		over_set_document(o, row, item);
		jb_value_set_text(
			o->arena, row, "kind",
			jb_label_named(&o->renderer->labels, "kind",
				       over_text(item->digest, "kind").p));
		if (period.n)
			jb_value_set_text(o->arena, row, "date",
					  over_date(o, period));
	}
}

struct jb_str over_meeting(struct over *o, const struct item *item)
{
	const json_t *meta = json_object_get(item->digest, "meta");
	const json_t *city = json_object_get(json_object_get(meta,
							     "city_label"),
					     "labels");
	enum jb_edition edition = o->renderer->options.edition;
	struct jb_fill fills[3] = {
		{ "series", over_meta(item->digest, "series") },
		{ "number", over_meta(item->digest, "number") },
		{ "city", over_text(city, jb_edition_tag(edition)) },
	};

	if (!fills[2].text.n)
		fills[2].text = over_meta(item->digest, "city");
	if (!fills[0].text.n)
		return over_name(o, over_lang(json_object_get(meta,
							     "trip_place")),
				  over_meta(item->digest, "trip_place"));
	return view_meeting_name(o->arena, &o->renderer->labels, fills);
}

struct jb_str over_meeting_days(const struct item *item)
{
	struct jb_str days = over_meta(item->digest, "period");

	return days.n ? days : over_meta(item->digest, "trip_period");
}

/* Where the item tells the days of its meeting or trip. */
static const json_t *meeting_days_at(const struct item *item)
{
	const json_t *meta = json_object_get(item->digest, "meta");
	const json_t *days = json_object_get(meta, "period");

	return days ? days : json_object_get(meta, "trip_period");
}

/* Meetings by date; documents on the same one share a row. */
static void set_meetings(struct over *o, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(o->arena, root, "meetings");
	bool *done = jb_new(o->arena, bool, o->n + 1);

	for (size_t i = 0; i < o->n; i++) {
		struct jb_str name = over_meeting(o, &o->items[i]);
		struct jb_value *row, *documents;

		if (done[i] || !name.n || !over_meeting_days(&o->items[i]).n)
			continue;
		row = jb_value_push_object(o->arena, list);
		jb_value_set_text(o->arena, row, "name", name);
		jb_value_set_text(
			o->arena, row, "date",
			over_date(o, over_meeting_days(&o->items[i])));
		documents = jb_value_set_list(o->arena, row, "documents");
		for (size_t k = i; k < o->n; k++) {
			struct jb_value *entry;

			if (!jb_str_eq(over_meeting(o, &o->items[k]), name))
				continue;
			done[k] = true;
			entry = jb_value_push_object(o->arena, documents);
			over_set_document(o, entry, &o->items[k]);
			over_set_where(o, entry, &o->items[k],
				       meeting_days_at(&o->items[k]));
			jb_value_set_bool(o->arena, entry, "again",
					  documents->members.n > 1);
		}
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
	for (size_t i = 0; !day.n && i < o->n; i++)
		if (o->items[i].day > o->as_of)
			o->as_of = o->items[i].day;
	if (o->as_of == LONG_MIN)
		return;
	edtf_civil(&year, &month, &date, o->as_of);
	fill.text = over_date(o, jb_str_format(o->arena, "%04d-%02d-%02d",
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
				  over_label(o, parts[i].key));
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

	jb_value_set(o->arena, root, "label", o->renderer->labels.tree);
	jb_value_set_text(o->arena, root, "count",
			  jb_label_fill(o->arena, &o->renderer->labels,
					"overview.count", &count, 1));
	set_as_of(o, root);
	set_documents(o, root);
	set_meetings(o, root);
	o->referring = true;
	over_dates(o, root);
	over_advice(o, root);
	over_terms(o, root);
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

void jb_overview_write(struct jb_buf *out, const struct jb_overview *overview,
		       const struct jb_pages *pages)
{
	struct jb_arena *arena = jb_arena_new();
	struct item *items = sorted(arena, overview);

	jb_buf_z(out, "{\"schema\":\"" SCHEMA "\",\n\"pages\":");
	jb_pages_write(out, pages);
	jb_buf_z(out, ",\n\"documents\":[");
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

bool jb_overview_read(struct jb_names *names, struct jb_pages *pages,
		      struct jb_arena *arena, const char *file,
		      struct jb_str json, struct jb_diag *diag)
{
	json_t *root = json_loadb(json.n ? json.p : "", json.n, 0, NULL), *name;
	const json_t *list = json_object_get(root, "documents");
	bool good = jb_pages_read(pages, arena, root);
	size_t i;

	json_array_foreach(list, i, name) {
		if (!json_is_string(name))
			break;
		*jb_list_add(arena, &names->list) = jb_str_keep(
			arena, (struct jb_str){ json_string_value(name),
						json_string_length(name) });
	}
	good = good && list && i == json_array_size(list);
	if (!good)
		jb_tell(diag, JB_DIAG_OUTPUT_BROKEN,
			(struct jb_place){ file, 0, 0 },
			"it has no list of documents and pages");
	json_decref(root);
	return good && names->list.n > 0;
}

bool jb_overview_is(struct jb_str json)
{
	return jb_str_starts(json, JB_STR("{\"schema\":\"" SCHEMA "\""));
}
