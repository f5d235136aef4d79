/* A document's facts as the data of its briefing. */
#include "render/view.h"

#include "render/due.h"
#include "render/escape.h"

#include <string.h>

static const struct jb_anchor nowhere = { .block = JB_NONE };

enum jb_lang view_lang(const struct view *view, size_t block)
{
	enum jb_lang lang = JB_LANG_UNKNOWN;

	if (block != JB_NONE)
		lang = view->doc->blocks.v[block].lang;
	if (lang == JB_LANG_UNKNOWN || lang == JB_LANG_OTHER)
		lang = view->analysis->language;
	return lang;
}

struct jb_anchor view_narrow(const struct view *view, struct jb_str text,
			     struct jb_anchor at)
{
	size_t from;

	if (at.block == JB_NONE || text.n == 0)
		return at;
	from = jb_str_find(jb_anchor_text(view->doc, at), text, 0);
	if (from == SIZE_MAX)
		return at;
	at.start += from;
	at.end = at.start + text.n;
	return at;
}

/* Whether a reader of the edition must be told that text is in lang. */
static bool is_foreign(enum jb_edition edition, enum jb_lang lang)
{
	bool english = edition == JB_EDITION_EN;

	switch (lang) {
	case JB_LANG_HANT:
	case JB_LANG_HANS:
		return english;
	case JB_LANG_EN:
		return !english;
	default:
		return false;
	}
}

/* What words are not is said too: else a template finds what encloses them. */
static void not_of_outer(const struct view *view, struct jb_value *object)
{
	static const char *const outer[] = { "lang", "written", "id" };

	for (size_t i = 0; i < sizeof(outer) / sizeof(outer[0]); i++)
		jb_value_set_bool(view->arena, object, outer[i], false);
}

/* Policy SIG ／ DNS 與測量: the cells of a row, told one after the other */
static struct jb_str part_cells(const struct view *view, struct jb_str shown)
{
	const char *joint = view->edition == JB_EDITION_EN ? " / " : " ／ ";
	struct jb_buf out = { 0 };

	if (!shown.n || !memchr(shown.p, '\t', shown.n))
		return shown;
	for (size_t at = 0; at < shown.n; at++)
		if (shown.p[at] != '\t')
			jb_buf_add(&out, shown.p + at, 1);
		else if (at == 0 || shown.p[at - 1] != '\t')
			jb_buf_z(&out, joint);
	return jb_buf_keep(view->arena, &out);
}

/* object gets text, in lang, which the edition shows as shown. */
static void put_words(const struct view *view, struct jb_value *object,
		      struct jb_str text, struct jb_str shown,
		      enum jb_lang lang, struct jb_anchor at)
{
	shown = part_cells(view, shown);
	jb_value_set_text(view->arena, object, "text",
			  shown.p ? shown : (struct jb_str){ "", 0 });
	not_of_outer(view, object);
	if (is_foreign(view->edition, jb_lang_of(shown, lang)))
		jb_value_set_text(view->arena, object, "lang",
				  jb_str_of(jb_lang_name(lang)));
	if (!jb_str_eq(shown, text))
		jb_value_set_text(view->arena, object, "written", text);
	if (at.block == JB_NONE || text.n == 0 ||
	    !jb_same_words(text, jb_anchor_text(view->doc, at)))
		return;
	jb_value_set_size(view->arena, object, "id",
			  jb_anchors_number(view->anchors, at, true));
}

void view_words(const struct view *view, struct jb_value *object,
		struct jb_str text, enum jb_lang around, struct jb_anchor at)
{
	enum jb_lang lang = jb_lang_of(text, around);

	put_words(view, object, text,
		  jb_show(view->shower, view->arena, text, lang,
			  view->edition),
		  lang, at);
}

/*
 * name in English: as the lexicons have it, else as the document itself does.
 */
static struct jb_str shown_name(const struct view *view, struct jb_str name,
				enum jb_lang lang)
{
	struct jb_str shown = jb_show_name(view->shower, view->arena, name,
					   lang, view->edition);

	if (view->edition != JB_EDITION_EN || !jb_str_eq(shown, name))
		return shown;
	for (size_t i = 0; i < view->analysis->terms.n; i++) {
		const struct jb_term *t = &view->analysis->terms.v[i];

		if (jb_str_eq(t->zh, name))
			return t->en.n ? t->en : t->abbr;
	}
	return name;
}

void view_name(const struct view *view, struct jb_value *object,
	       struct jb_str text, enum jb_lang around, struct jb_anchor at)
{
	enum jb_lang lang = jb_lang_of(text, around);
	struct jb_str words = jb_show(view->shower, view->arena, text, lang,
				      view->edition);
	struct jb_str name = shown_name(view, text, lang);

	/* a translation is no quotation that could be verified */
	put_words(view, object, text, name, lang,
		  jb_str_eq(words, name) ? at : nowhere);
}

struct jb_str view_place(struct jb_arena *arena,
			 const struct jb_labels_of *labels, size_t page,
			 struct jb_range lines)
{
	bool one = lines.first == lines.past;
	const struct jb_fill fills[] = {
		{ "page", jb_str_format(arena, "%zu", page) },
		{ "first", jb_str_format(arena, "%zu", lines.first) },
		{ "last", jb_str_format(arena, "%zu", lines.past) },
	};

	return jb_label_fill(arena, labels,
			     page ? (one ? "where.page-line"
					 : "where.page-lines")
				  : (one ? "where.line" : "where.lines"),
			     fills, 3);
}

static void set_where(const struct view *view, struct jb_value *object,
		      size_t number, struct jb_anchor at)
{
	struct jb_arena *arena = view->arena;
	struct jb_value *where = jb_value_set_object(arena, object, "where");
	struct jb_range lines = jb_anchor_lines(view->doc, at);

	jb_value_set_size(arena, where, "number", number);
	jb_value_set_size(arena, where, "line", lines.first);
	jb_value_set_text(arena, where, "place",
			  view_place(arena, view->labels,
				     view->doc->blocks.v[at.block].page,
				     lines));
}

void view_where(const struct view *view, struct jb_value *object,
		struct jb_anchor at)
{
	const struct jb_value *id = jb_value_get(object, JB_STR("id"));
	bool quoted = id && jb_value_true(id);
	size_t number;

	if (at.block == JB_NONE) {
		jb_value_set_bool(view->arena, object, "where", false);
		return;
	}
	number = jb_anchors_number(view->anchors, at, quoted);
	set_where(view, object, number, at);
	if (quoted)
		jb_anchors_shown(view->anchors, number, view->edition,
				 jb_value_get(object, JB_STR("text"))->text);
}

/* A line: words in the language of their block, and where they stand. */
static struct jb_value *push_line(const struct view *view,
				  struct jb_value *list, struct jb_str text,
				  struct jb_anchor at)
{
	struct jb_value *object = jb_value_push_object(view->arena, list);

	view_words(view, object, text, view_lang(view, at.block), at);
	view_where(view, object, at);
	jb_value_set_bool(view->arena, object, "again", list->members.n > 1);
	return object;
}

/* The same for a name. */
static void push_name(const struct view *view, struct jb_value *list,
		      struct jb_str text, struct jb_anchor at)
{
	struct jb_value *object = jb_value_push_object(view->arena, list);

	view_name(view, object, text, view_lang(view, at.block), at);
	view_where(view, object, at);
	jb_value_set_bool(view->arena, object, "again", list->members.n > 1);
}

/* Member name of object: a name of somebody, without a reference. */
static void set_name(const struct view *view, struct jb_value *object,
		     const char *name, struct jb_str text)
{
	if (text.n)
		view_name(view,
			  jb_value_set_object(view->arena, object, name), text,
			  view_lang(view, JB_NONE), nowhere);
}

/* Member name of object: words without a reference of their own. */
static void set_words(const struct view *view, struct jb_value *object,
		      const char *name, struct jb_str text,
		      struct jb_anchor at)
{
	if (text.n == 0)
		return;
	view_words(view, jb_value_set_object(view->arena, object, name), text,
		   view_lang(view, at.block), at);
}

/* The same, with a reference where they stand on other lines than beside. */
static void set_words_where(const struct view *view, struct jb_value *object,
			    const char *name, struct jb_str text,
			    struct jb_anchor at, struct jb_anchor beside)
{
	struct jb_range lines = jb_anchor_lines(view->doc, at);
	struct jb_range other = jb_anchor_lines(view->doc, beside);
	struct jb_value *words;

	if (text.n == 0)
		return;
	words = jb_value_set_object(view->arena, object, name);
	view_words(view, words, text, view_lang(view, at.block), at);
	view_where(view, words,
		   lines.first >= other.first && lines.past <= other.past
			   ? nowhere
			   : at);
}

static void set_date(const struct view *view, struct jb_value *object,
		     const char *name, struct jb_str edtf,
		     struct jb_anchor at)
{
	struct jb_value *date;

	if (!edtf.p)
		return;
	date = jb_value_set_object(view->arena, object, name);
	not_of_outer(view, date);
	jb_value_set_text(view->arena, date, "edtf", edtf);
	jb_value_set_text(view->arena, date, "text",
			  dates_show(view->arena, view->dates, edtf));
	view_where(view, date, at);
}

/* ---- the table of facts ----------------------------------------------- */

/* A row of it, with a list of values still to be filled. */
static struct jb_value *push_fact(const struct view *view,
				  struct jb_value *facts, const char *key)
{
	struct jb_value *fact = jb_value_push_object(view->arena, facts);

	jb_value_set_text(view->arena, fact, "name",
			  jb_label(view->labels, key));
	return jb_value_set_list(view->arena, fact, "values");
}

/* Words of the edition itself, in a list. */
static void push_plain(const struct view *view, struct jb_value *values,
		       struct jb_str text, struct jb_anchor at)
{
	struct jb_value *object = jb_value_push_object(view->arena, values);

	not_of_outer(view, object);
	jb_value_set_text(view->arena, object, "text", text);
	view_where(view, object, at);
	jb_value_set_bool(view->arena, object, "again",
			  values->members.n > 1);
}

static void fact_words(const struct view *view, struct jb_value *facts,
		       const char *key, const struct jb_fact *fact)
{
	if (fact->value.n)
		push_name(view, push_fact(view, facts, key), fact->value,
			  view_narrow(view, fact->value, fact->at));
}

static void fact_date(const struct view *view, struct jb_value *facts,
		      const char *key, const struct jb_fact *fact)
{
	if (fact->value.n)
		push_plain(view, push_fact(view, facts, key),
			   dates_show_both(view->arena, view->dates,
					   fact->value),
			   fact->at);
}

/* What an author is called: whoever was sent reports, others write. */
static const char *author_key(enum jb_kind kind)
{
	switch (kind) {
	case JB_KIND_TRIP_REPORT:
		return "fact.who";
	case JB_KIND_MINUTES:
		return "fact.recorder";
	default:
		return "fact.author";
	}
}

static void fact_authors(const struct view *view, struct jb_value *facts)
{
	const struct jb_meta *meta = &view->analysis->meta;
	struct jb_value *values;

	if (meta->authors.n == 0)
		return;
	values = push_fact(view, facts, author_key(view->analysis->kind));
	for (size_t i = 0; i < meta->authors.n; i++)
		push_line(view, values, meta->authors.v[i].value,
			  view_narrow(view, meta->authors.v[i].value,
				      meta->authors.v[i].at));
}

struct jb_str view_meeting_name(struct jb_arena *arena,
				const struct jb_labels_of *labels,
				const struct jb_fill fills[3])
{
	static const char *const keys[2][2] = {
		{ "meeting.series", "meeting.series-city" },
		{ "meeting.name", "meeting.name-city" },
	};

	return jb_label_fill(arena, labels,
			     keys[fills[1].text.n > 0][fills[2].text.n > 0],
			     fills, 3);
}

/* The city by the edition's own name where there is one. */
struct jb_str view_meeting(const struct view *view)
{
	const struct jb_meta *meta = &view->analysis->meta;
	struct jb_str city = jb_label_in(&meta->meeting_city_label,
					 view->edition);
	struct jb_fill fills[3] = {
		{ "series", meta->meeting_series.value },
		{ "number", meta->meeting_number.value },
		{ "city", city.n ? city : meta->meeting_city.value },
	};

	if (fills[0].text.n == 0)
		return fills[0].text;
	return view_meeting_name(view->arena, view->labels, fills);
}

static void fact_meeting(const struct view *view, struct jb_value *facts)
{
	const struct jb_meta *meta = &view->analysis->meta;
	struct jb_value *values;

	if (meta->meeting_series.value.n == 0)
		return;
	values = push_fact(view, facts, "fact.meeting");
	push_plain(view, values, view_meeting(view),
		   meta->meeting_number.at.block != JB_NONE
			   ? meta->meeting_number.at
			   : meta->meeting_series.at);
	if (meta->meeting_period.value.n)
		push_plain(view, values,
			   dates_show_both(view->arena, view->dates,
					   meta->meeting_period.value),
			   meta->meeting_period.at);
}

static void view_facts(const struct view *view, struct jb_value *root)
{
	const struct jb_meta *meta = &view->analysis->meta;
	struct jb_value *facts =
		jb_value_set_list(view->arena, root, "facts");

	push_plain(view, push_fact(view, facts, "fact.kind"),
		   jb_label_named(view->labels, "kind",
				  jb_kind_name(view->analysis->kind)),
		   nowhere);
	fact_authors(view, facts);
	fact_words(view, facts, "fact.organization", &meta->organization);
	fact_words(view, facts, "fact.where", &meta->trip_place);
	fact_date(view, facts, "fact.when", &meta->trip_period);
	fact_words(view, facts, "fact.occasion", &meta->trip_purpose);
	fact_meeting(view, facts);
	fact_date(view, facts,
		  view->analysis->kind == JB_KIND_TRIP_REPORT
			  ? "fact.report-date"
			  : "fact.dated",
		  &meta->report_date);
}

/* The title; the file's name stands in for it where there is none. */
static void view_title(const struct view *view, struct jb_value *root)
{
	const struct jb_fact *fact = &view->analysis->meta.title;
	const char *path = view->doc->source.path;
	const char *slash = strrchr(path, '/');
	struct jb_value *title =
		jb_value_set_object(view->arena, root, "title");

	if (fact->value.n == 0) {
		jb_value_set_text(view->arena, title, "text",
				  jb_str_of(slash ? slash + 1 : path));
		return;
	}
	view_words(view, title, fact->value,
		   view_lang(view, fact->at.block),
		   view_narrow(view, fact->value, fact->at));
	view_where(view, title,
		   view_narrow(view, fact->value, fact->at));
}

/* ---- summary, recommendations, decisions ------------------------------ */

/* That of a newsletter is told article by article. */
static void view_summary(const struct view *view, struct jb_value *root)
{
	struct jb_value *list =
		jb_value_set_list(view->arena, root, "summary");

	for (size_t i = 0; view->analysis->articles.n < 2 &&
			   i < view->analysis->summary.n; i++)
		push_line(view, list, view->analysis->summary.v[i].text,
			  view->analysis->summary.v[i].at);
}

/* Said in every case, or the template would find the briefing's own. */
static void set_fact(const struct view *view, struct jb_value *object,
		     const char *name, const struct jb_fact *fact)
{
	struct jb_value *said;

	if (!fact->value.n) {
		jb_value_set_bool(view->arena, object, name, false);
		return;
	}
	said = jb_value_set_object(view->arena, object, name);
	view_name(view, said, fact->value, view_lang(view, fact->at.block),
		  fact->at);
	view_where(view, said, fact->at);
}

/* An article: its title, sentences of it, and who wrote it where. */
static void view_article(const struct view *view, struct jb_value *object,
			 const struct jb_article *article)
{
	const struct jb_fact title = { article->title, article->at };
	struct jb_value *lines;

	jb_value_set_bool(view->arena, object, "heading", false);
	if (title.value.n) {
		struct jb_value *heading = jb_value_set_object(
			view->arena, object, "heading");

		view_words(view, heading, title.value,
			   view_lang(view, title.at.block), title.at);
		view_where(view, heading, title.at);
	}
	lines = jb_value_set_list(view->arena, object, "lines");
	for (size_t i = 0; i < article->summary.n; i++)
		push_line(view, lines, article->summary.v[i].text,
			  article->summary.v[i].at);
	set_fact(view, object, "origin", &article->source);
	set_fact(view, object, "writer", &article->author);
}

static void view_articles(const struct view *view, struct jb_value *root)
{
	struct jb_value *list =
		jb_value_set_list(view->arena, root, "articles");

	for (size_t i = 0; i < view->analysis->articles.n; i++)
		view_article(view, jb_value_push_object(view->arena, list),
			     &view->analysis->articles.v[i]);
}

static struct jb_str topic_name(const struct view *view, size_t topic)
{
	const struct jb_topic *t = &view->analysis->topics.v[topic];
	struct jb_str name = jb_label_in(&t->label, view->edition);

	return name.n ? name : jb_str_of(t->id);
}

/* A particular of a line: its name, with a list of values to be filled. */
static struct jb_value *push_part(const struct view *view,
				  struct jb_value *parts, const char *key)
{
	struct jb_value *part = jb_value_push_object(view->arena, parts);

	jb_value_set_text(view->arena, part, "name",
			  jb_label(view->labels, key));
	jb_value_set_bool(view->arena, part, "again", parts->members.n > 1);
	return jb_value_set_list(view->arena, part, "values");
}

static bool has_date(const struct view *view,
		     const struct jb_recommendation *r, size_t n,
		     struct jb_str edtf)
{
	for (size_t i = 0; i < n; i++)
		if (jb_str_eq(view->analysis->dates.v[r->dates.v[i]].edtf,
			      edtf))
			return true;
	return false;
}

/* Dates that a recommendation is due by, each once. */
static void push_due(const struct view *view, struct jb_value *parts,
		     const struct jb_recommendation *r)
{
	long own_day = due_own_day(view->analysis);
	struct jb_value *values = NULL;

	for (size_t i = 0; i < r->dates.n; i++) {
		const struct jb_date *date =
			&view->analysis->dates.v[r->dates.v[i]];
		struct jb_str edtf = date->edtf;

		if (!due_by(date, own_day) || has_date(view, r, i, edtf))
			continue;
		if (!values)
			values = push_part(view, parts, "recommendation.due");
		push_plain(view, values,
			   dates_show(view->arena, view->dates, edtf),
			   nowhere);
	}
}

static void push_recommendation(const struct view *view,
				struct jb_value *list, size_t i)
{
	const struct jb_recommendation *r =
		&view->analysis->recommendations.v[i];
	struct jb_value *object = push_line(view, list, r->text, r->at);
	struct jb_value *parts =
		jb_value_set_list(view->arena, object, "parts"), *values;

	if (r->to.n)
		push_name(view, push_part(view, parts, "recommendation.to"),
			  r->to, nowhere);
	if (r->topics.n) {
		values = push_part(view, parts, "recommendation.topics");
		for (size_t k = 0; k < r->topics.n; k++)
			push_plain(view, values,
				   topic_name(view, r->topics.v[k]), nowhere);
	}
	push_due(view, parts, r);
	jb_value_set_bool(view->arena, object, "particulars",
			  parts->members.n > 0);
}

static void view_recommendations(const struct view *view,
				 struct jb_value *root)
{
	struct jb_value *both, *explicit_, *others;
	size_t n = view->analysis->recommendations.n;

	if (n == 0)
		return;
	both = jb_value_set_object(view->arena, root, "recommendations");
	explicit_ = jb_value_set_list(view->arena, both, "explicit");
	others = jb_value_set_list(view->arena, both, "others");
	for (int pass = 1; pass >= 0; pass--)
		for (size_t i = 0; i < n; i++)
			if (view->analysis->recommendations.v[i].explicit_ ==
			    pass)
				push_recommendation(view, pass ? explicit_
							       : others, i);
	jb_value_set_bool(view->arena, both, "any-explicit",
			  explicit_->members.n > 0);
	jb_value_set_bool(view->arena, both, "any-others",
			  others->members.n > 0);
}

/* 決議：, Resolved: the heading is but a label over what was decided. */
static bool is_label(const struct jb_block *heading)
{
	enum { LABEL = 30 };
	uint32_t last = jb_utf8_last(heading->text);

	return last == ':' || last == 0xFF1A ||
	       (heading->role == JB_ROLE_DECISIONS &&
		heading->text.n <= LABEL);
}

/* The heading of the case that block decides; JB_NONE where none is told. */
static size_t case_of(const struct view *view, size_t block)
{
	const struct jb_block *v = view->doc->blocks.v;
	size_t over = block == JB_NONE ? JB_NONE : v[block].heading;

	while (over != JB_NONE && is_label(&v[over]))
		over = v[over].heading;
	return over == view->analysis->meta.title.at.block ? JB_NONE : over;
}

/* The decisions of one case, under its heading; a list to be filled. */
static struct jb_value *push_case(const struct view *view,
				  struct jb_value *cases, size_t heading)
{
	struct jb_value *group = jb_value_push_object(view->arena, cases);

	if (heading != JB_NONE) {
		struct jb_value *name = jb_value_set_object(
			view->arena, group, "case");

		view_words(view, name, view->doc->blocks.v[heading].text,
			   view_lang(view, heading),
			   view_block(view, heading));
		view_where(view, name, view_block(view, heading));
	}
	jb_value_set_bool(view->arena, group, "none",
			  heading == JB_NONE && cases->members.n > 1);
	return jb_value_set_list(view->arena, group, "decided");
}

static void push_decision(const struct view *view, struct jb_value *list,
			  const struct jb_decision *d)
{
	struct jb_value *object = push_line(view, list, d->text, d->at);

	set_words(view, object, "number", d->number, nowhere);
	set_name(view, object, "by", d->by);
	set_name(view, object, "to", d->to);
	set_date(view, object, "due", d->due, nowhere);
}

/* 洽悉。 tells nothing without the case that was heard. */
static void view_decisions(const struct view *view, struct jb_value *root)
{
	struct jb_value *cases =
		jb_value_set_list(view->arena, root, "decisions");
	struct jb_value *list = NULL;
	size_t last = JB_NONE;

	for (size_t i = 0; i < view->analysis->decisions.n; i++) {
		const struct jb_decision *d = &view->analysis->decisions.v[i];
		size_t heading = case_of(view, d->at.block);

		if (!list || heading != last)
			list = push_case(view, cases, heading);
		last = heading;
		push_decision(view, list, d);
	}
}

/* ---- links ------------------------------------------------------------ */

/* Only what leads to a page or a mailbox is ever made a link. */
static bool is_link(struct jb_str url)
{
	if (!jb_str_starts(url, JB_STR("https://")) &&
	    !jb_str_starts(url, JB_STR("http://")))
		return false;
	for (size_t i = 0; i < url.n; i++)
		if ((unsigned char)url.p[i] <= ' ' ||
		    strchr("<>\"'`\\{}|^", url.p[i]))
			return false;
	return true;
}

/* url gets text, and href where it may be followed. */
static void set_url(const struct view *view, struct jb_value *object,
		    struct jb_str url)
{
	struct jb_value *link;

	if (url.n == 0)
		return;
	link = jb_value_set_object(view->arena, object, "url");
	jb_value_set_text(view->arena, link, "text", url);
	if (is_link(url))
		jb_value_set_text(view->arena, link, "href", url);
}

static void view_consultations(const struct view *view, struct jb_value *root)
{
	struct jb_value *list =
		jb_value_set_list(view->arena, root, "consultations");

	for (size_t i = 0; i < view->analysis->consultations.n; i++) {
		const struct jb_consultation *c =
			&view->analysis->consultations.v[i];
		struct jb_value *object = push_line(view, list, c->title,
						    c->at);

		set_date(view, object, "opens", c->opens, c->opens_at);
		set_date(view, object, "closes", c->closes, c->closes_at);
		set_date(view, object, "report", c->report, c->report_at);
		set_url(view, object, c->url);
	}
}

/* ---- topics, quotes, terms, references -------------------------------- */

struct jb_anchor view_block(const struct view *view, size_t block)
{
	return (struct jb_anchor){ block, 0,
				   view->doc->blocks.v[block].text.n };
}

struct jb_str view_heading(const struct view *view, size_t block,
			   struct jb_anchor *at)
{
	struct jb_str s = view->doc->blocks.v[block].text;
	struct jb_str name = jb_past_sign(s);

	at->block = block;
	at->start = (size_t)(name.p - s.p);
	at->end = at->start + name.n;
	return name;
}

/* What a page can hold; the JSON has all. */
enum {
	TOPICS_SHOWN = 8,
	SECTIONS_SHOWN = 6,	/* of one topic */
};

/* The first headings over a topic's blocks, each once. */
static void set_sections(const struct view *view, struct jb_value *object,
			 const struct jb_topic *topic)
{
	struct jb_value *list =
		jb_value_set_list(view->arena, object, "sections");
	struct jb_value *places;
	size_t last = JB_NONE;

	for (size_t i = 0; i < topic->blocks.n &&
			   list->members.n < SECTIONS_SHOWN; i++) {
		size_t block = topic->blocks.v[i], heading;
		struct jb_anchor at;

		heading = view->doc->blocks.v[block].type == JB_BLOCK_HEADING
				  ? block
				  : view->doc->blocks.v[block].heading;
		if (heading == JB_NONE || heading == last)
			continue;
		last = heading;
		push_line(view, list, view_heading(view, heading, &at), at);
	}
	/* a text without headings: the places themselves */
	places = jb_value_set_list(view->arena, object, "places");
	for (size_t i = 0; last == JB_NONE && i < topic->blocks.n &&
			   i < SECTIONS_SHOWN; i++)
		view_where(view, jb_value_push_object(view->arena, places),
			   view_block(view, topic->blocks.v[i]));
}

static void view_topics(const struct view *view, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(view->arena, root, "topics");

	for (size_t i = 0;
	     i < view->analysis->topics.n && i < TOPICS_SHOWN; i++) {
		struct jb_value *object =
			jb_value_push_object(view->arena, list);

		jb_value_set_text(view->arena, object, "name",
				  topic_name(view, i));
		set_sections(view, object, &view->analysis->topics.v[i]);
	}
}

static void view_quotes(const struct view *view, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(view->arena, root, "quotes");

	for (size_t i = 0; i < view->analysis->quotes.n; i++) {
		const struct jb_quote *q = &view->analysis->quotes.v[i];
		struct jb_value *object =
			push_line(view, list, q->text,
				  view_narrow(view, q->text, q->at));

		set_name(view, object, "speaker", q->speaker);
		if (q->original.block != JB_NONE)
			set_words_where(view, object, "original",
					jb_anchor_text(view->doc,
						       q->original),
					q->original, q->at);
	}
}

static void view_terms(const struct view *view, struct jb_value *root)
{
	struct jb_value *list = jb_value_set_list(view->arena, root, "terms");

	for (size_t i = 0; i < view->analysis->terms.n; i++) {
		const struct jb_term *t = &view->analysis->terms.v[i];
		struct jb_value *object =
			push_line(view, list, t->zh.n ? t->zh : t->en,
				  view_narrow(view, t->zh.n ? t->zh : t->en,
					      t->at));

		if (t->zh.n)
			set_words_where(view, object, "english", t->en,
					view_narrow(view, t->en, t->at),
					view_narrow(view, t->zh, t->at));
		set_words(view, object, "abbreviation", t->abbr, nowhere);
	}
}

enum { NEAR = 200 };	/* references among which one is told once */

/* Whether an address was listed a little before. */
static bool is_listed(const struct view *view, size_t i)
{
	const struct jb_reference *all = view->analysis->references.v;

	for (size_t k = i > NEAR ? i - NEAR : 0; k < i; k++)
		if (jb_str_eq(all[k].url, all[i].url))
			return true;
	return false;
}

/* The other places of an address, not far behind. */
static void set_again(const struct view *view, struct jb_value *object,
		      size_t i)
{
	const struct jb_reference *all = view->analysis->references.v;
	struct jb_value *others =
		jb_value_set_list(view->arena, object, "others");

	for (size_t k = i + 1;
	     k < view->analysis->references.n && k <= i + NEAR; k++)
		if (jb_str_eq(all[k].url, all[i].url))
			view_where(view,
				   jb_value_push_object(view->arena, others),
				   all[k].at);
}

/* Each address once; a title over several of them is told at the first. */
static void view_references(const struct view *view, struct jb_value *root)
{
	struct jb_value *list =
		jb_value_set_list(view->arena, root, "references");
	struct jb_str title = { "", 0 };

	for (size_t i = 0; i < view->analysis->references.n; i++) {
		const struct jb_reference *r =
			&view->analysis->references.v[i];
		struct jb_value *object;

		if (is_listed(view, i))
			continue;
		object = jb_value_push_object(view->arena, list);
		set_url(view, object, r->url);
		/* said, or the template would find the briefing's own */
		jb_value_set_bool(view->arena, object, "title", false);
		if (r->text.n && !jb_same_words(r->text, r->url) &&
		    !jb_str_eq(r->text, title))
			set_words(view, object, "title", r->text, r->at);
		title = r->text;
		view_where(view, object, r->at);
		set_again(view, object, i);
	}
}

/* ---- the whole -------------------------------------------------------- */

/*
 * Where a reference in Markdown leads: to the numbered line of the page beside
 * it, or else into the source itself, as RFC 5147 has it, which counts the
 * ends of lines from nought.
 */
static struct jb_str link_to(const struct view *view, struct jb_range lines)
{
	int n = (int)view->target.n;

	if (view->page)
		return jb_str_format(view->arena, "%.*s#L%zu", n,
				     view->target.p, lines.first);
	return jb_str_format(view->arena, "%.*s#line=%zu,%zu", n,
			     view->target.p, lines.first - 1, lines.past);
}

/* Each anchor, for the list of links at the end of a Markdown file. */
static void view_anchors(const struct view *view, struct jb_value *root)
{
	struct jb_value *list =
		jb_value_set_list(view->arena, root, "anchors");
	size_t n = jb_anchors_count(view->anchors);

	for (size_t i = 1; i <= n; i++) {
		struct jb_anchor at = jb_anchors_at(view->anchors, i);
		struct jb_value *object =
			jb_value_push_object(view->arena, list);

		set_where(view, object, i, at);
		jb_value_set_text(view->arena, object, "link",
				  link_to(view, jb_anchor_lines(view->doc,
								at)));
	}
}

/* The parts that the document has, for the list at the top of a page. */
static void view_sections(const struct view *view, struct jb_value *root)
{
	static const char *const parts[] = {
		"summary", "articles", "recommendations", "decisions",
		"consultations", "timeline", "topics", "quotes", "terms",
		"references", "source",
	};
	struct jb_value *list =
		jb_value_set_list(view->arena, root, "sections");
	struct jb_value *has = jb_value_set_object(view->arena, root, "has");

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		const struct jb_value *part =
			jb_value_get(root, jb_str_of(parts[i]));
		struct jb_value *section;

		if (!part || !jb_value_true(part))
			continue;
		jb_value_set_bool(view->arena, has, parts[i], true);
		section = jb_value_push_object(view->arena, list);
		jb_value_set_text(view->arena, section, "part",
				  jb_str_of(parts[i]));
		jb_value_set_text(
			view->arena, section, "name",
			jb_label_named(view->labels, "section", parts[i]));
	}
}

struct jb_value *view_briefing(const struct view *view)
{
	struct jb_value *root = jb_value_object(view->arena);

	jb_value_set(view->arena, root, "label", view->labels->tree);
	view_title(view, root);
	view_facts(view, root);
	view_summary(view, root);
	view_articles(view, root);
	view_recommendations(view, root);
	view_decisions(view, root);
	view_consultations(view, root);
	view_timeline(view, root);
	view_topics(view, root);
	view_quotes(view, root);
	view_terms(view, root);
	view_references(view, root);
	view_source(view, root);
	view_sections(view, root);
	view_anchors(view, root);
	return root;
}
