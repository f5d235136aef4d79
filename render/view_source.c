/* The card on the source, and its text with numbered lines. */
#include "render/view.h"

#include "render/escape.h"

#include <string.h>

/* "Traditional Chinese 93 %, English 7 %" */
static struct jb_str languages(const struct view *view)
{
	struct jb_buf out = { 0 };

	for (int lang = 0; lang < JB_LANGS; lang++) {
		double share = view->analysis->share[lang] * 100;

		if (share < 1)
			continue;
		if (out.n)
			jb_buf_str(&out, jb_label(view->labels, "list.comma"));
		jb_buf_str(&out,
			   jb_label_named(view->labels, "lang",
					  jb_lang_name((enum jb_lang)lang)));
		jb_buf_format(&out, " %.0f%%", share);
	}
	return jb_buf_keep(view->arena, &out);
}

static void push_card(const struct view *view, struct jb_value *card,
		      const char *key, struct jb_str text, bool code)
{
	struct jb_value *row;

	if (text.n == 0)
		return;
	row = jb_value_push_object(view->arena, card);
	jb_value_set_text(view->arena, row, "name",
			  jb_label(view->labels, key));
	jb_value_set_text(view->arena, row, "text", text);
	jb_value_set_bool(view->arena, row, "code", code);
}

/* 21176 as 21,176 */
static struct jb_str grouped(struct jb_arena *arena, size_t n)
{
	char digits[32], text[48];
	size_t length, out = 0;

	length = jb_str_format(arena, "%zu", n).n;
	memcpy(digits, jb_str_format(arena, "%zu", n).p, length);
	for (size_t i = 0; i < length; i++) {
		if (i && (length - i) % 3 == 0)
			text[out++] = ',';
		text[out++] = digits[i];
	}
	return jb_str_keep(arena, (struct jb_str){ text, out });
}

static void push_cards(const struct view *view, struct jb_value *card)
{
	const struct jb_source *source = &view->doc->source;
	struct jb_fill size = { "n", grouped(view->arena, source->bytes.n) };
	const char *slash = strrchr(source->path, '/');

	push_card(view, card, "source.file",
		  jb_str_of(slash ? slash + 1 : source->path), true);
	push_card(view, card, "source.sha256", jb_str_of(source->sha256),
		  true);
	push_card(view, card, "source.size",
		  jb_label_fill(view->arena, view->labels, "source.bytes",
				&size, 1),
		  false);
	push_card(view, card, "source.format",
		  jb_str_format(view->arena, "%s, %s", source->media_type,
				source->encoding),
		  false);
	if (source->pages)
		push_card(view, card, "source.pages",
			  jb_str_format(view->arena, "%zu", source->pages),
			  false);
	push_card(view, card, "source.languages", languages(view), false);
}

/* How often each kind of repair was made. */
static void count_repairs(const struct view *view, struct jb_value *source)
{
	size_t counts[JB_REPAIR_KINDS] = { 0 };
	struct jb_value *list =
		jb_value_set_list(view->arena, source, "repairs");

	for (size_t i = 0; i < view->doc->repairs.n; i++)
		counts[view->doc->repairs.v[i].kind] +=
			view->doc->repairs.v[i].count;
	for (int kind = 0; kind < JB_REPAIR_KINDS; kind++) {
		struct jb_value *row;
		const char *name;

		if (counts[kind] == 0)
			continue;
		name = jb_repair_name((enum jb_repair_kind)kind);
		row = jb_value_push_object(view->arena, list);
		jb_value_set_text(view->arena, row, "name",
				  jb_label_named(view->labels, "repair", name));
		jb_value_set_text(view->arena, row, "count",
				  grouped(view->arena, counts[kind]));
	}
}

/* Repairs a person should look at: a guess at what is lost or damaged. */
static bool is_doubtful(const struct jb_repair *repair)
{
	return repair->kind == JB_REPAIR_LOST_GLYPH ||
	       repair->kind == JB_REPAIR_CONFUSION ||
	       repair->kind == JB_REPAIR_QUOTATION_MARK ||
	       repair->kind == JB_REPAIR_BROKEN_BYTES ||
	       repair->kind == JB_REPAIR_PRIVATE_USE ||
	       repair->kind == JB_REPAIR_CHARSET;
}

static void push_doubtful(const struct view *view, struct jb_value *list,
			  const struct jb_repair *r)
{
	struct jb_value *row = jb_value_push_object(view->arena, list);
	enum jb_lang lang = view_lang(view, r->block);

	jb_value_set_text(view->arena, row, "name",
			  jb_label_named(view->labels, "repair",
					 jb_repair_name(r->kind)));
	jb_value_set_text(view->arena, row, "printed", r->as_printed);
	jb_value_set_text(view->arena, row, "repaired", r->repaired);
	jb_value_set_text(view->arena, row, "lang",
			  jb_str_of(jb_lang_name(lang)));
	if (r->line == 0)
		return;
	jb_value_set_size(view->arena, row, "line", r->line);
	jb_value_set_text(view->arena, row, "place",
			  view_place(view->arena, view->labels, 0,
				     (struct jb_range){ r->line, r->line }));
}

/*
 * As many as somebody will look at one by one, and how many more there are: a
 * text that has lost a letter in each word would list each.
 */
static void list_doubtful(const struct view *view, struct jb_value *source)
{
	enum { MOST = 200 };
	struct jb_value *list =
		jb_value_set_list(view->arena, source, "doubtful");
	struct jb_fill more = { "n", { 0 } };
	size_t n = 0;

	for (size_t i = 0; i < view->doc->repairs.n; i++)
		if (is_doubtful(&view->doc->repairs.v[i]) && n++ < MOST)
			push_doubtful(view, list, &view->doc->repairs.v[i]);
	if (n <= MOST)
		return;
	more.text = grouped(view->arena, n - MOST);
	jb_value_set_text(view->arena, source, "more-doubtful",
			  jb_label_fill(view->arena, view->labels,
					"source.doubtful-more", &more, 1));
}

/* Dates that were seen and could not be valued. */
static void list_unresolved(const struct view *view, struct jb_value *source)
{
	struct jb_value *list =
		jb_value_set_list(view->arena, source, "unresolved");

	for (size_t i = 0; i < view->analysis->dates.n; i++) {
		const struct jb_date *date = &view->analysis->dates.v[i];
		struct jb_value *row;

		if (date->edtf.p)
			continue;
		row = jb_value_push_object(view->arena, list);
		view_words(view, row, date->text,
			   view_lang(view, date->at.block), date->at);
		view_where(view, row, date->at);
	}
	jb_value_set_bool(view->arena, source, "any-unresolved",
			  list->members.n > 0);
}

/* A part that a report should have: the heading over it, or that it is not. */
static void push_part(const struct view *view, struct jb_value *list,
		      const char *key, bool there, size_t heading)
{
	struct jb_value *row = jb_value_push_object(view->arena, list);
	struct jb_value *words;
	struct jb_anchor at;
	struct jb_str name;

	jb_value_set_text(view->arena, row, "name",
			  jb_label(view->labels, key));
	jb_value_set_bool(view->arena, row, "there", there);
	if (heading == JB_NONE)
		return;
	words = jb_value_set_object(view->arena, row, "heading");
	name = view_heading(view, heading, &at);
	view_words(view, words, name, view_lang(view, heading), at);
	view_where(view, words, at);
}

/*
 * What a civil servant's trip report is asked for, by its cover and by its
 * outline, and whether this one has it.
 */
static void list_outline(const struct view *view, struct jb_value *source)
{
	static const char *const parts[JB_OUTLINE_PARTS] = {
		[JB_OUTLINE_PURPOSE] = "outline.purpose",
		[JB_OUTLINE_ITINERARY] = "outline.itinerary",
		[JB_OUTLINE_OBSERVATIONS] = "outline.observations",
		[JB_OUTLINE_SUGGESTIONS] = "outline.suggestions",
	};
	const struct jb_meta *meta = &view->analysis->meta;
	struct jb_value *outline, *rows;

	if (view->analysis->kind != JB_KIND_TRIP_REPORT)
		return;
	outline = jb_value_set_object(view->arena, source, "outline");
	rows = jb_value_set_list(view->arena, outline, "parts");
	push_part(view, rows, "fact.who", meta->authors.n > 0, JB_NONE);
	push_part(view, rows, "fact.organization",
		  meta->organization.value.n > 0, JB_NONE);
	push_part(view, rows, "fact.when", meta->trip_period.value.n > 0,
		  JB_NONE);
	push_part(view, rows, "fact.where", meta->trip_place.value.n > 0,
		  JB_NONE);
	push_part(view, rows, "fact.report-date",
		  meta->report_date.value.n > 0, JB_NONE);
	for (size_t i = 0; i < JB_OUTLINE_PARTS; i++)
		push_part(view, rows, parts[i],
			  view->analysis->outline[i] != JB_NONE,
			  view->analysis->outline[i]);
}

void view_source(const struct view *view, struct jb_value *root)
{
	struct jb_value *source =
		jb_value_set_object(view->arena, root, "source");

	push_cards(view, jb_value_set_list(view->arena, source, "card"));
	list_outline(view, source);
	count_repairs(view, source);
	list_doubtful(view, source);
	list_unresolved(view, source);
	jb_value_set_bool(view->arena, source, "any-repairs",
			  view->doc->repairs.n > 0);
	jb_value_set_bool(
		view->arena, source, "any-doubtful",
		jb_value_get(source, JB_STR("doubtful"))->members.n > 0);
}

/* Language of each line, from the blocks that stand on it. */
static unsigned char *line_langs(const struct view *view, size_t lines)
{
	unsigned char *langs = jb_new(view->arena, unsigned char, lines + 1);

	for (size_t i = 0; i < view->doc->blocks.n; i++) {
		const struct jb_block *b = &view->doc->blocks.v[i];

		for (size_t l = b->line_first; l && l <= b->line_last &&
					       l <= lines; l++)
			langs[l] = (unsigned char)view_lang(view, i);
	}
	return langs;
}

/* Line n (from 1) without its end. */
static struct jb_str line_of(const struct jb_document *doc, size_t n)
{
	size_t past = n < doc->lines.n ? doc->lines.v[n] : doc->text.n;
	struct jb_str line = jb_str_slice(doc->text, doc->lines.v[n - 1], past);

	while (line.n && (line.p[line.n - 1] == '\n' ||
			  line.p[line.n - 1] == '\r'))
		line.n--;
	return line;
}

/*
 * A private-use character, which no font at hand can draw (the bullets of
 * Wingdings, mostly), is a small square that names it.
 */
static void put_line(struct jb_buf *out, struct jb_str line)
{
	size_t from = 0, at = 0;

	while (at < line.n) {
		size_t before = at;
		uint32_t cp = jb_utf8_next(line, &at);

		if (!jb_is_private(cp))
			continue;
		jb_escape_html(out, jb_str_slice(line, from, before));
		jb_buf_format(out, "<span title=\"U+%04X\">▪</span>",
			      (unsigned)cp);
		from = at;
	}
	jb_escape_html(out, jb_str_slice(line, from, line.n));
}

void view_source_lines(struct jb_buf *out, const struct view *view)
{
	size_t lines = view->doc->lines.n;
	const unsigned char *langs = line_langs(view, lines);

	for (size_t n = 1; n <= lines; n++) {
		struct jb_str line = line_of(view->doc, n);
		bool empty = jb_str_trim(line).n == 0;

		jb_buf_format(out, "<li id=\"L%zu\"", n);
		if (empty)
			jb_buf_z(out, " class=\"e\"");
		else if (langs[n] && langs[n] != view->analysis->language)
			jb_buf_format(out, " lang=\"%s\"",
				      jb_lang_name((enum jb_lang)langs[n]));
		jb_buf_z(out, ">");
		if (!empty)
			put_line(out, line);
		jb_buf_z(out, "</li>\n");
	}
}
