/*
 * One function an object or array, its members in the order of the schema.
 */
#include "core/json.h"
#include "core/pen.h"


/* What the parts of one object need. */
struct writer {
	const struct jb_document *doc;
	const struct jb_analysis *analysis;
	bool anchors;
	struct pen pen;
	/* code points before byte `at` of block, counted last */
	size_t block, at, points;
};

/*
 * Code points before byte at of a block. What is found in a block comes mostly
 * in order, so the count goes on from the last one: counting from the start
 * each time took minutes for a block with 50,000 annotations.
 */
static size_t points_before(struct writer *w, size_t block, size_t at)
{
	struct jb_str text = w->doc->blocks.v[block].text;

	if (block != w->block || at < w->at)
		w->at = w->points = 0;
	w->points += jb_utf8_count(jb_str_slice(text, w->at, at), at - w->at);
	w->block = block;
	w->at = at;
	return w->points;
}

static void object(struct writer *w, const char *key)
{
	pen_open(&w->pen, key, '{');
}

static void object_end(struct writer *w)
{
	pen_close(&w->pen, '}');
}

static void list(struct writer *w, const char *key)
{
	pen_open(&w->pen, key, '[');
}

static void list_end(struct writer *w)
{
	pen_close(&w->pen, ']');
}

static void text(struct writer *w, const char *key, struct jb_str s)
{
	pen_text(&w->pen, key, s);
}

static void name(struct writer *w, const char *key, const char *z)
{
	pen_name(&w->pen, key, z);
}

static void number(struct writer *w, const char *key, size_t n)
{
	pen_number(&w->pen, key, n);
}

/* A page, a level, a line: 0 is none. */
static void number_or_null(struct writer *w, const char *key, size_t n)
{
	if (n)
		pen_number(&w->pen, key, n);
	else
		pen_null(&w->pen, key);
}

static void pair(struct writer *w, const char *key, struct jb_range r)
{
	list(w, key);
	number(w, NULL, r.first);
	number(w, NULL, r.past);
	list_end(w);
}

static void block_id(struct writer *w, const char *key, size_t block)
{
	if (block == JB_NONE)
		pen_null(&w->pen, key);
	else
		pen_id(&w->pen, key, 'b', block + 1);
}

static void block_ids(struct writer *w, const char *key, const jb_index *v,
		      size_t n)
{
	list(w, key);
	for (size_t i = 0; i < n; i++)
		block_id(w, NULL, v[i]);
	list_end(w);
}

static void indexes(struct writer *w, const char *key, const jb_index *v,
		    size_t n)
{
	list(w, key);
	for (size_t i = 0; i < n; i++)
		number(w, NULL, v[i]);
	list_end(w);
}

/* Of a text that was taken out of a container no byte stands in the file. */
static void bytes(struct writer *w, struct jb_anchor at)
{
	if (w->doc->source.extracted)
		pen_null(&w->pen, "bytes");
	else
		pair(w, "bytes", jb_anchor_bytes(w->doc, at));
}

/* block, start, end in code points; with --anchors the place in the file. */
static void anchor(struct writer *w, struct jb_anchor at)
{
	const struct jb_block *block = &w->doc->blocks.v[at.block];

	block_id(w, "block", at.block);
	number(w, "start", points_before(w, at.block, at.start));
	number(w, "end", points_before(w, at.block, at.end));
	if (!w->anchors)
		return;
	number_or_null(w, "page", block->page);
	pair(w, "lines", jb_anchor_lines(w->doc, at));
	bytes(w, at);
}

static void source(struct writer *w)
{
	const struct jb_source *s = &w->doc->source;

	object(w, "source");
	name(w, "path", s->path);
	name(w, "sha256", s->sha256);
	number(w, "bytes", s->bytes.n);
	name(w, "media_type", s->media_type);
	name(w, "encoding", s->encoding);
	number_or_null(w, "pages", s->pages);
	object_end(w);
}

static void languages(struct writer *w)
{
	object(w, "languages");
	for (enum jb_lang lang = 0; lang < JB_LANGS; lang++)
		if (w->analysis->share[lang] >= 0.0005)
			pen_score(&w->pen, jb_lang_name(lang),
				  w->analysis->share[lang]);
	object_end(w);
}

/* meta */

static void authors(struct writer *w, const struct jb_meta *m)
{
	list(w, "authors");
	for (size_t i = 0; i < m->authors.n; i++)
		text(w, NULL, m->authors.v[i].value);
	list_end(w);
}

static void trip(struct writer *w, const struct jb_meta *m)
{
	if (!m->trip_period.value.p && !m->trip_place.value.p &&
	    !m->trip_purpose.value.p) {
		pen_null(&w->pen, "trip");
		return;
	}
	object(w, "trip");
	text(w, "period", m->trip_period.value);
	text(w, "place", m->trip_place.value);
	text(w, "purpose", m->trip_purpose.value);
	object_end(w);
}

/* A meeting's number is a number where it is one: 65, but "3bis". */
static void meeting_number(struct writer *w, struct jb_str s)
{
	size_t n = 0;
	bool digits = s.n <= 6;

	for (size_t i = 0; i < s.n && digits; i++) {
		digits = s.p[i] >= '0' && s.p[i] <= '9';
		n = n * 10 + (size_t)(s.p[i] - '0');
	}
	if (s.p && digits)
		number(w, "number", n);
	else
		text(w, "number", s);
}

static void meeting(struct writer *w, const struct jb_meta *m)
{
	if (!m->meeting_series.value.p && !m->meeting_city.value.p &&
	    !m->meeting_number.value.p && !m->meeting_period.value.p) {
		pen_null(&w->pen, "meeting");
		return;
	}
	object(w, "meeting");
	text(w, "series", m->meeting_series.value);
	meeting_number(w, m->meeting_number.value);
	text(w, "city", m->meeting_city.value);
	text(w, "country", m->meeting_country.value);
	text(w, "period", m->meeting_period.value);
	object_end(w);
}

static void meta(struct writer *w)
{
	const struct jb_meta *m = &w->analysis->meta;

	object(w, "meta");
	text(w, "title", m->title.value);
	authors(w, m);
	text(w, "organization", m->organization.value);
	text(w, "report_date", m->report_date.value);
	trip(w, m);
	meeting(w, m);
	object_end(w);
}

/* blocks */

static struct jb_str cell_text(const struct jb_block *b,
			       const struct jb_cell *c)
{
	return jb_str_slice(b->text, c->start, c->end);
}

static void rows(struct writer *w, const struct jb_block *b)
{
	list(w, "rows");
	for (size_t i = 0; i < b->rows.n; i++) {
		const struct jb_row *row = &b->rows.v[i];

		list(w, NULL);
		for (size_t j = 0; j < row->cells.n; j++)
			text(w, NULL, cell_text(b, &row->cells.v[j]));
		list_end(w);
	}
	list_end(w);
}

static void block(struct writer *w, size_t i)
{
	const struct jb_block *b = &w->doc->blocks.v[i];

	object(w, NULL);
	block_id(w, "id", i);
	name(w, "type", jb_block_type_name(b->type));
	number_or_null(w, "level", b->level);
	if (b->type == JB_BLOCK_ITEM) {
		number(w, "depth", b->depth);
		text(w, "marker", b->marker);
	}
	text(w, "text", b->text);
	if (b->type == JB_BLOCK_FORM) {
		text(w, "label", cell_text(b, &b->label));
		text(w, "value", cell_text(b, &b->value));
	}
	if (b->rows.n)
		rows(w, b);
	if (b->lang != JB_LANG_UNKNOWN)
		name(w, "language", jb_lang_name(b->lang));
	number_or_null(w, "page", b->page);
	pair(w, "lines", (struct jb_range){ b->line_first, b->line_last });
	bytes(w, (struct jb_anchor){ i, 0, b->text.n });
	object_end(w);
}

static void blocks(struct writer *w)
{
	list(w, "blocks");
	for (size_t i = 0; i < w->doc->blocks.n; i++)
		block(w, i);
	list_end(w);
}

/* what was found */

static void dates(struct writer *w)
{
	list(w, "dates");
	for (size_t i = 0; i < w->analysis->dates.n; i++) {
		const struct jb_date *d = &w->analysis->dates.v[i];

		object(w, NULL);
		text(w, "text", d->text);
		text(w, "edtf", d->edtf);
		pen_bool(&w->pen, "fiscal", d->fiscal);
		name(w, "basis", jb_basis_name(d->basis));
		name(w, "bound", jb_bound_name(d->bound));
		if (d->context.p)
			text(w, "context", d->context);
		anchor(w, d->at);
		object_end(w);
	}
	list_end(w);
}

static void topic_ids(struct writer *w, const jb_index *v, size_t n)
{
	list(w, "topics");
	for (size_t i = 0; i < n; i++)
		name(w, NULL, w->analysis->topics.v[v[i]].id);
	list_end(w);
}

static void recommendations(struct writer *w)
{
	list(w, "recommendations");
	for (size_t i = 0; i < w->analysis->recommendations.n; i++) {
		const struct jb_recommendation *r =
			&w->analysis->recommendations.v[i];

		object(w, NULL);
		text(w, "text", r->text);
		text(w, "to", r->to);
		pen_bool(&w->pen, "explicit", r->explicit_);
		topic_ids(w, r->topics.v, r->topics.n);
		indexes(w, "dates", r->dates.v, r->dates.n);
		pen_score(&w->pen, "confidence", r->confidence);
		name(w, "rule", r->rule);
		anchor(w, r->at);
		object_end(w);
	}
	list_end(w);
}

static void decisions(struct writer *w)
{
	list(w, "decisions");
	for (size_t i = 0; i < w->analysis->decisions.n; i++) {
		const struct jb_decision *d = &w->analysis->decisions.v[i];

		object(w, NULL);
		text(w, "text", d->text);
		text(w, "by", d->by);
		text(w, "to", d->to);
		text(w, "due", d->due);
		text(w, "number", d->number);
		anchor(w, d->at);
		object_end(w);
	}
	list_end(w);
}

static void consultations(struct writer *w)
{
	list(w, "consultations");
	for (size_t i = 0; i < w->analysis->consultations.n; i++) {
		const struct jb_consultation *c =
			&w->analysis->consultations.v[i];

		object(w, NULL);
		text(w, "title", c->title);
		text(w, "opens", c->opens);
		text(w, "closes", c->closes);
		text(w, "report", c->report);
		text(w, "url", c->url);
		anchor(w, c->at);
		object_end(w);
	}
	list_end(w);
}

static void terms(struct writer *w)
{
	list(w, "terms");
	for (size_t i = 0; i < w->analysis->terms.n; i++) {
		const struct jb_term *t = &w->analysis->terms.v[i];

		object(w, NULL);
		text(w, "zh", t->zh);
		text(w, "en", t->en);
		text(w, "abbr", t->abbr);
		anchor(w, t->at);
		object_end(w);
	}
	list_end(w);
}

static void quotes(struct writer *w)
{
	list(w, "quotes");
	for (size_t i = 0; i < w->analysis->quotes.n; i++) {
		const struct jb_quote *q = &w->analysis->quotes.v[i];

		object(w, NULL);
		text(w, "speaker", q->speaker);
		text(w, "text", q->text);
		anchor(w, q->at);
		object_end(w);
	}
	list_end(w);
}

static void labels(struct writer *w, const struct jb_labels *l)
{
	object(w, "label");
	text(w, "zh-TW", l->tw);
	text(w, "zh-CN", l->cn);
	text(w, "zh-HK", l->hk);
	text(w, "en", l->en);
	object_end(w);
}

static void topics(struct writer *w)
{
	list(w, "topics");
	for (size_t i = 0; i < w->analysis->topics.n; i++) {
		const struct jb_topic *t = &w->analysis->topics.v[i];

		object(w, NULL);
		name(w, "id", t->id);
		labels(w, &t->label);
		pen_score(&w->pen, "score", t->score);
		block_ids(w, "blocks", t->blocks.v, t->blocks.n);
		object_end(w);
	}
	list_end(w);
}

static void keyphrases(struct writer *w)
{
	list(w, "keyphrases");
	for (size_t i = 0; i < w->analysis->keyphrases.n; i++) {
		const struct jb_keyphrase *k = &w->analysis->keyphrases.v[i];

		object(w, NULL);
		text(w, "text", k->text);
		pen_score(&w->pen, "score", k->score);
		block_ids(w, "blocks", k->blocks.v, k->blocks.n);
		object_end(w);
	}
	list_end(w);
}

enum { FORMS = 24 };	/* of an entity that are told apart */

/* The forms in which it is written, each once, by where they first stand. */
static void forms(struct writer *w, const struct jb_entity *e)
{
	struct jb_str seen[FORMS];
	size_t n = 0;

	list(w, "forms");
	for (size_t i = 0; i < e->at.n && n < FORMS; i++) {
		struct jb_str form = jb_anchor_text(w->doc, e->at.v[i]);
		size_t k = 0;

		while (k < n && !jb_str_eq(seen[k], form))
			k++;
		if (k < n)
			continue;
		seen[n++] = form;
		pen_text(&w->pen, NULL, form);
	}
	list_end(w);
}

static void entity(struct writer *w, const struct jb_entity *e)
{
	object(w, NULL);
	text(w, "name", e->name);
	if (e->role.p)
		text(w, "role", e->role);
	name(w, "id", e->id);
	if (e->id)
		labels(w, &e->label);
	forms(w, e);
	list(w, "mentions");
	for (size_t i = 0; i < e->at.n; i++) {
		object(w, NULL);
		anchor(w, e->at.v[i]);
		object_end(w);
	}
	list_end(w);
	object_end(w);
}

static void entities(struct writer *w, const char *key,
		     const struct jb_entity *v, size_t n)
{
	list(w, key);
	for (size_t i = 0; i < n; i++)
		entity(w, &v[i]);
	list_end(w);
}

static void references(struct writer *w)
{
	list(w, "references");
	for (size_t i = 0; i < w->analysis->references.n; i++) {
		const struct jb_reference *r = &w->analysis->references.v[i];

		object(w, NULL);
		text(w, "url", r->url);
		text(w, "text", r->text);
		anchor(w, r->at);
		object_end(w);
	}
	list_end(w);
}

/* Sentences or blocks of the document as they stand. */
static void sentences(struct writer *w, const char *key,
		      const struct jb_sentence *v, size_t n)
{
	list(w, key);
	for (size_t i = 0; i < n; i++) {
		const struct jb_sentence *s = &v[i];

		object(w, NULL);
		text(w, "text", s->text);
		anchor(w, s->at);
		object_end(w);
	}
	list_end(w);
}

/* The articles of a newsletter. */
static void articles(struct writer *w)
{
	list(w, "articles");
	for (size_t i = 0; i < w->analysis->articles.n; i++) {
		const struct jb_article *a = &w->analysis->articles.v[i];

		object(w, NULL);
		text(w, "title", a->title);
		text(w, "source", a->source.value);
		text(w, "author", a->author.value);
		block_ids(w, "blocks", a->blocks.v, a->blocks.n);
		sentences(w, "summary", a->summary.v, a->summary.n);
		anchor(w, a->at);
		object_end(w);
	}
	list_end(w);
}

/* Which parts a trip report has; null of other kinds. */
static void outline(struct writer *w)
{
	static const char *const parts[JB_OUTLINE_PARTS] = {
		[JB_OUTLINE_PURPOSE] = "purpose",
		[JB_OUTLINE_ITINERARY] = "itinerary",
		[JB_OUTLINE_OBSERVATIONS] = "observations",
		[JB_OUTLINE_SUGGESTIONS] = "suggestions",
	};

	if (w->analysis->kind != JB_KIND_TRIP_REPORT) {
		pen_null(&w->pen, "outline");
		return;
	}
	object(w, "outline");
	for (size_t i = 0; i < JB_OUTLINE_PARTS; i++)
		block_id(w, parts[i], w->analysis->outline[i]);
	object_end(w);
}

static void repairs(struct writer *w)
{
	list(w, "repairs");
	for (size_t i = 0; i < w->doc->repairs.n; i++) {
		const struct jb_repair *r = &w->doc->repairs.v[i];

		object(w, NULL);
		name(w, "kind", jb_repair_name(r->kind));
		block_id(w, "block", r->block);
		text(w, "as_printed", r->as_printed);
		text(w, "repaired", r->repaired);
		pen_score(&w->pen, "confidence", r->confidence);
		number(w, "count", r->count);
		number_or_null(w, "line", r->line);
		object_end(w);
	}
	list_end(w);
}

static void analysis(struct writer *w, bool with_blocks)
{
	const struct jb_analysis *a = w->analysis;

	object(w, NULL);
	name(w, "schema", "jianbao.analysis/1");
	source(w);
	name(w, "language", jb_lang_name(a->language));
	languages(w);
	name(w, "kind", jb_kind_name(a->kind));
	meta(w);
	if (with_blocks)
		blocks(w);
	dates(w);
	recommendations(w);
	decisions(w);
	consultations(w);
	terms(w);
	quotes(w);
	topics(w);
	keyphrases(w);
	entities(w, "people", a->people.v, a->people.n);
	entities(w, "organizations", a->organizations.v,
		 a->organizations.n);
	entities(w, "places", a->places.v, a->places.n);
	references(w);
	sentences(w, "summary", w->analysis->summary.v,
		  w->analysis->summary.n);
	articles(w);
	outline(w);
	sentences(w, "metrics", w->analysis->metrics.v,
		  w->analysis->metrics.n);
	repairs(w);
	object_end(w);
}

void jb_json_write(struct jb_buf *out, const struct jb_document *doc,
		   const struct jb_analysis *found,
		   const struct jb_json_options *options)
{
	struct writer w = {
		.doc = doc,
		.analysis = found,
		.anchors = options->anchors,
		.pen = { .out = out, .pretty = options->pretty },
	};

	analysis(&w, !options->no_blocks);
	jb_buf_z(out, "\n");
}
