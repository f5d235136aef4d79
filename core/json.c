#include "core/json.h"

#include <jansson.h>
#include <math.h>

/* What the parts of one object need. */
struct writer {
	const struct jb_document *doc;
	const struct jb_analysis *analysis;
	bool anchors, blocks;
};

static json_t *text(struct jb_str s)
{
	return s.p ? json_stringn_nocheck(s.p, s.n) : json_null();
}

static json_t *name(const char *z)
{
	return z ? json_string_nocheck(z) : json_null();
}

static json_t *number(size_t n)
{
	return json_integer((json_int_t)n);
}

/* Three places: enough for a score, the same on every machine. */
static json_t *score(double x)
{
	return json_real(round(x * 1000) / 1000);
}

static void set(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new_nocheck(object, key, value))
		jb_oom();
}

static void append(json_t *array, json_t *value)
{
	if (json_array_append_new(array, value))
		jb_oom();
}

static json_t *pair(size_t a, size_t b)
{
	json_t *array = json_array();

	append(array, number(a));
	append(array, number(b));
	return array;
}

static json_t *block_id(size_t block)
{
	return block == JB_NONE ? json_null()
				: json_sprintf("b%zu", block + 1);
}

static json_t *block_ids(const jb_index *v, size_t n)
{
	json_t *array = json_array();

	for (size_t i = 0; i < n; i++)
		append(array, block_id(v[i]));
	return array;
}

static json_t *indexes(const jb_index *v, size_t n)
{
	json_t *array = json_array();

	for (size_t i = 0; i < n; i++)
		append(array, number(v[i]));
	return array;
}

static json_t *page_of(const struct jb_block *block)
{
	return block->page ? number(block->page) : json_null();
}

/* Of a text that was taken out of a container no byte stands in the file. */
static json_t *bytes_of(const struct writer *w, struct jb_anchor at)
{
	struct jb_range r;

	if (w->doc->source.extracted)
		return json_null();
	r = jb_anchor_bytes(w->doc, at);
	return pair(r.first, r.past);
}

/* block, start, end in code points; with --anchors the place in the file. */
static void set_anchor(const struct writer *w, json_t *object,
		       struct jb_anchor at)
{
	const struct jb_block *block = &w->doc->blocks.v[at.block];
	struct jb_range r;

	set(object, "block", block_id(at.block));
	set(object, "start", number(jb_utf8_count(block->text, at.start)));
	set(object, "end", number(jb_utf8_count(block->text, at.end)));
	if (!w->anchors)
		return;
	set(object, "page", page_of(block));
	r = jb_anchor_lines(w->doc, at);
	set(object, "lines", pair(r.first, r.past));
	set(object, "bytes", bytes_of(w, at));
}

static json_t *source_object(const struct writer *w)
{
	const struct jb_source *s = &w->doc->source;
	json_t *o = json_object();

	set(o, "path", name(s->path));
	set(o, "sha256", name(s->sha256));
	set(o, "bytes", number(s->bytes.n));
	set(o, "media_type", name(s->media_type));
	set(o, "encoding", name(s->encoding));
	set(o, "pages", s->pages ? number(s->pages) : json_null());
	return o;
}

static json_t *languages_object(const struct writer *w)
{
	json_t *o = json_object();

	for (enum jb_lang lang = 0; lang < JB_LANGS; lang++)
		if (w->analysis->share[lang] >= 0.0005)
			set(o, jb_lang_name(lang),
			    score(w->analysis->share[lang]));
	return o;
}

/* meta */

static json_t *facts(const struct jb_fact *v, size_t n)
{
	json_t *array = json_array();

	for (size_t i = 0; i < n; i++)
		append(array, text(v[i].value));
	return array;
}

static json_t *trip_object(const struct jb_meta *m)
{
	json_t *o;

	if (!m->trip_period.value.p && !m->trip_place.value.p &&
	    !m->trip_purpose.value.p)
		return json_null();
	o = json_object();
	set(o, "period", text(m->trip_period.value));
	set(o, "place", text(m->trip_place.value));
	set(o, "purpose", text(m->trip_purpose.value));
	return o;
}

/* A meeting's number is a number where it is one: 65, but "3bis". */
static json_t *meeting_number(struct jb_str s)
{
	size_t n = 0;

	if (!s.p)
		return json_null();
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9' || s.n > 6)
			return text(s);
		n = n * 10 + (size_t)(s.p[i] - '0');
	}
	return number(n);
}

static json_t *meeting_object(const struct jb_meta *m)
{
	json_t *o;

	if (!m->meeting_series.value.p && !m->meeting_city.value.p)
		return json_null();
	o = json_object();
	set(o, "series", text(m->meeting_series.value));
	set(o, "number", meeting_number(m->meeting_number.value));
	set(o, "city", text(m->meeting_city.value));
	set(o, "country", text(m->meeting_country.value));
	set(o, "period", text(m->meeting_period.value));
	return o;
}

static json_t *meta_object(const struct writer *w)
{
	const struct jb_meta *m = &w->analysis->meta;
	json_t *o = json_object();

	set(o, "title", text(m->title.value));
	set(o, "authors", facts(m->authors.v, m->authors.n));
	set(o, "organization", text(m->organization.value));
	set(o, "report_date", text(m->report_date.value));
	set(o, "trip", trip_object(m));
	set(o, "meeting", meeting_object(m));
	return o;
}

/* blocks */

static json_t *rows_array(const struct jb_block *b)
{
	json_t *rows = json_array();

	for (size_t i = 0; i < b->rows.n; i++) {
		const struct jb_row *row = &b->rows.v[i];
		json_t *cells = json_array();

		for (size_t j = 0; j < row->cells.n; j++)
			append(cells, text(jb_str_slice(
					      b->text, row->cells.v[j].start,
					      row->cells.v[j].end)));
		append(rows, cells);
	}
	return rows;
}

static json_t *cell_text(const struct jb_block *b, const struct jb_cell *c)
{
	return text(jb_str_slice(b->text, c->start, c->end));
}

static json_t *block_object(const struct writer *w, size_t i)
{
	const struct jb_block *b = &w->doc->blocks.v[i];
	json_t *o = json_object();

	set(o, "id", block_id(i));
	set(o, "type", name(jb_block_type_name(b->type)));
	set(o, "level", b->level ? number(b->level) : json_null());
	if (b->type == JB_BLOCK_ITEM) {
		set(o, "depth", number(b->depth));
		set(o, "marker", text(b->marker));
	}
	set(o, "text", text(b->text));
	if (b->type == JB_BLOCK_FORM) {
		set(o, "label", cell_text(b, &b->label));
		set(o, "value", cell_text(b, &b->value));
	}
	if (b->rows.n)
		set(o, "rows", rows_array(b));
	if (b->lang != JB_LANG_UNKNOWN)
		set(o, "language", name(jb_lang_name(b->lang)));
	set(o, "page", page_of(b));
	set(o, "lines", pair(b->line_first, b->line_last));
	set(o, "bytes",
	    bytes_of(w, (struct jb_anchor){ i, 0, b->text.n }));
	return o;
}

static json_t *blocks_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->doc->blocks.n; i++)
		append(array, block_object(w, i));
	return array;
}

/* what was found */

static json_t *dates_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->dates.n; i++) {
		const struct jb_date *d = &w->analysis->dates.v[i];
		json_t *o = json_object();

		set(o, "text", text(d->text));
		set(o, "edtf", text(d->edtf));
		set(o, "fiscal", json_boolean(d->fiscal));
		set(o, "basis", name(jb_basis_name(d->basis)));
		set(o, "bound", name(jb_bound_name(d->bound)));
		if (d->context.p)
			set(o, "context", text(d->context));
		set_anchor(w, o, d->at);
		append(array, o);
	}
	return array;
}

static json_t *topic_ids(const struct writer *w, const jb_index *v, size_t n)
{
	json_t *array = json_array();

	for (size_t i = 0; i < n; i++)
		append(array, name(w->analysis->topics.v[v[i]].id));
	return array;
}

static json_t *recommendations_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->recommendations.n; i++) {
		const struct jb_recommendation *r =
			&w->analysis->recommendations.v[i];
		json_t *o = json_object();

		set(o, "text", text(r->text));
		set(o, "to", text(r->to));
		set(o, "explicit", json_boolean(r->explicit_));
		set(o, "topics", topic_ids(w, r->topics.v, r->topics.n));
		set(o, "dates", indexes(r->dates.v, r->dates.n));
		set(o, "confidence", score(r->confidence));
		set(o, "rule", name(r->rule));
		set_anchor(w, o, r->at);
		append(array, o);
	}
	return array;
}

static json_t *decisions_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->decisions.n; i++) {
		const struct jb_decision *d = &w->analysis->decisions.v[i];
		json_t *o = json_object();

		set(o, "text", text(d->text));
		set(o, "by", text(d->by));
		set(o, "to", text(d->to));
		set(o, "due", text(d->due));
		set(o, "number", text(d->number));
		set_anchor(w, o, d->at);
		append(array, o);
	}
	return array;
}

static json_t *consultations_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->consultations.n; i++) {
		const struct jb_consultation *c =
			&w->analysis->consultations.v[i];
		json_t *o = json_object();

		set(o, "title", text(c->title));
		set(o, "opens", text(c->opens));
		set(o, "closes", text(c->closes));
		set(o, "report", text(c->report));
		set(o, "url", text(c->url));
		set_anchor(w, o, c->at);
		append(array, o);
	}
	return array;
}

static json_t *terms_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->terms.n; i++) {
		const struct jb_term *t = &w->analysis->terms.v[i];
		json_t *o = json_object();

		set(o, "zh", text(t->zh));
		set(o, "en", text(t->en));
		set(o, "abbr", text(t->abbr));
		set_anchor(w, o, t->at);
		append(array, o);
	}
	return array;
}

static json_t *quotes_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->quotes.n; i++) {
		const struct jb_quote *q = &w->analysis->quotes.v[i];
		json_t *o = json_object();

		set(o, "speaker", text(q->speaker));
		set(o, "text", text(q->text));
		set_anchor(w, o, q->at);
		append(array, o);
	}
	return array;
}

static json_t *labels_object(const struct jb_labels *l)
{
	json_t *o = json_object();

	set(o, "zh-TW", text(l->tw));
	set(o, "zh-CN", text(l->cn));
	set(o, "zh-HK", text(l->hk));
	set(o, "en", text(l->en));
	return o;
}

static json_t *topics_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->topics.n; i++) {
		const struct jb_topic *t = &w->analysis->topics.v[i];
		json_t *o = json_object();

		set(o, "id", name(t->id));
		set(o, "label", labels_object(&t->label));
		set(o, "score", score(t->score));
		set(o, "blocks", block_ids(t->blocks.v, t->blocks.n));
		append(array, o);
	}
	return array;
}

static json_t *keyphrases_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->keyphrases.n; i++) {
		const struct jb_keyphrase *k = &w->analysis->keyphrases.v[i];
		json_t *o = json_object();

		set(o, "text", text(k->text));
		set(o, "score", score(k->score));
		set(o, "blocks", block_ids(k->blocks.v, k->blocks.n));
		append(array, o);
	}
	return array;
}

static json_t *entity_object(const struct writer *w,
			     const struct jb_entity *e)
{
	json_t *o = json_object(), *at = json_array();

	set(o, "name", text(e->name));
	if (e->role.p)
		set(o, "role", text(e->role));
	set(o, "id", name(e->id));
	if (e->id)
		set(o, "label", labels_object(&e->label));
	for (size_t i = 0; i < e->at.n; i++) {
		json_t *mention = json_object();

		set_anchor(w, mention, e->at.v[i]);
		append(at, mention);
	}
	set(o, "mentions", at);
	return o;
}

static json_t *entities_array(const struct writer *w,
			      const struct jb_entity *v, size_t n)
{
	json_t *array = json_array();

	for (size_t i = 0; i < n; i++)
		append(array, entity_object(w, &v[i]));
	return array;
}

static json_t *references_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->references.n; i++) {
		const struct jb_reference *r = &w->analysis->references.v[i];
		json_t *o = json_object();

		set(o, "url", text(r->url));
		set(o, "text", text(r->text));
		set_anchor(w, o, r->at);
		append(array, o);
	}
	return array;
}

static json_t *summary_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->analysis->summary.n; i++) {
		const struct jb_sentence *s = &w->analysis->summary.v[i];
		json_t *o = json_object();

		set(o, "text", text(s->text));
		set_anchor(w, o, s->at);
		append(array, o);
	}
	return array;
}

static json_t *repairs_array(const struct writer *w)
{
	json_t *array = json_array();

	for (size_t i = 0; i < w->doc->repairs.n; i++) {
		const struct jb_repair *r = &w->doc->repairs.v[i];
		json_t *o = json_object();

		set(o, "kind", name(jb_repair_name(r->kind)));
		set(o, "block", block_id(r->block));
		set(o, "as_printed", text(r->as_printed));
		set(o, "repaired", text(r->repaired));
		set(o, "confidence", score(r->confidence));
		set(o, "count", number(r->count));
		set(o, "line", r->line ? number(r->line) : json_null());
		append(array, o);
	}
	return array;
}

static json_t *analysis_object(const struct writer *w)
{
	const struct jb_analysis *a = w->analysis;
	json_t *o = json_object();

	set(o, "schema", name("jianbao.analysis/1"));
	set(o, "source", source_object(w));
	set(o, "language", name(jb_lang_name(a->language)));
	set(o, "languages", languages_object(w));
	set(o, "kind", name(jb_kind_name(a->kind)));
	set(o, "meta", meta_object(w));
	if (w->blocks)
		set(o, "blocks", blocks_array(w));
	set(o, "dates", dates_array(w));
	set(o, "recommendations", recommendations_array(w));
	set(o, "decisions", decisions_array(w));
	set(o, "consultations", consultations_array(w));
	set(o, "terms", terms_array(w));
	set(o, "quotes", quotes_array(w));
	set(o, "topics", topics_array(w));
	set(o, "keyphrases", keyphrases_array(w));
	set(o, "people", entities_array(w, a->people.v, a->people.n));
	set(o, "organizations",
	    entities_array(w, a->organizations.v, a->organizations.n));
	set(o, "places", entities_array(w, a->places.v, a->places.n));
	set(o, "references", references_array(w));
	set(o, "summary", summary_array(w));
	set(o, "repairs", repairs_array(w));
	return o;
}

static int to_buf(const char *bytes, size_t n, void *buf)
{
	jb_buf_add(buf, bytes, n);
	return 0;
}

void jb_json_write(struct jb_buf *out, const struct jb_document *doc,
		   const struct jb_analysis *analysis,
		   const struct jb_json_options *options)
{
	struct writer w = { doc, analysis, options->anchors,
			    !options->no_blocks };
	json_t *o = analysis_object(&w);
	size_t flags = options->pretty ? JSON_INDENT(1) : JSON_COMPACT;

	if (!o || json_dump_callback(o, to_buf, out,
				     flags | JSON_REAL_PRECISION(6)))
		jb_oom();
	json_decref(o);
	jb_buf_z(out, "\n");
}
