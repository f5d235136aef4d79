#include "cli/explain.h"

#include <string.h>

enum {
	INDENT = 14,
	LINES = 8,		/* of the lexicon that are told for an item */
};

#define BIT(file) (1u << (file))

struct explainer explainer_new(struct jb_buf *out,
			       const struct jb_document *doc,
			       const struct jb_analysis *analysis,
			       const struct jb_lexicon *lex)
{
	return (struct explainer){
		.out = out,
		.doc = doc,
		.analysis = analysis,
		.lex = lex,
		.hits = jb_new(doc->arena, struct jb_hits *,
			       doc->blocks.n + 1),
	};
}

static void put(struct jb_buf *out, const char *what, struct jb_str text)
{
	jb_buf_format(out, "%*s %s%.*s\n", INDENT, "", what, (int)text.n,
		      text.p);
}

static const struct jb_hits *hits_of(struct explainer *e, size_t block)
{
	if (!e->hits[block]) {
		e->hits[block] = jb_new(e->doc->arena, struct jb_hits, 1);
		jb_lexicon_find(e->hits[block], e->doc->arena, e->lex,
				e->doc->blocks.v[block].text);
	}
	return e->hits[block];
}

/*
 * Lines of the lexicon, told once each: the list is begun by the first of
 * them and ended by end_lines().
 */
struct lines {
	struct explainer *e;
	size_t n;
	size_t seen[LINES];	/* file * 2^24 + row */
};

static void put_line(struct lines *lines, enum jb_lex file, size_t row,
		     struct jb_str word)
{
	struct jb_buf *out = lines->e->out;
	size_t key = (size_t)file << 24 | row;

	if (lines->n >= LINES)
		return;
	for (size_t i = 0; i < lines->n; i++)
		if (lines->seen[i] == key)
			return;
	if (lines->n == 0)
		jb_buf_format(out, "%*s lexicon: ", INDENT, "");
	else
		jb_buf_z(out, ", ");
	jb_buf_format(out, "%s:%zu %.*s", jb_lex_name(file),
		      jb_lex_line(lines->e->lex, file, row), (int)word.n,
		      word.p);
	lines->seen[lines->n++] = key;
}

static void end_lines(const struct lines *lines)
{
	if (lines->n)
		jb_buf_z(lines->e->out, "\n");
}

/* Words of the files that stand in the anchor. */
static void put_words(struct lines *lines, struct jb_anchor at,
		      unsigned files)
{
	const struct jb_hits *hits = hits_of(lines->e, at.block);
	struct jb_str text = lines->e->doc->blocks.v[at.block].text;

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->start >= at.start && hit->end <= at.end &&
		    files & BIT(hit->file))
			put_line(lines, (enum jb_lex)hit->file, hit->row,
				 jb_str_slice(text, hit->start, hit->end));
	}
}

/* In a cell _ is a space, and * or ^ stand where more may follow. */
static struct jb_str bare_word(struct jb_arena *arena, struct jb_str word)
{
	char *copy = jb_new(arena, char, word.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < word.n; i++)
		if (word.p[i] != '*')
			copy[n++] = word.p[i] == '_' ? ' ' : word.p[i];
	return (struct jb_str){ copy, n };
}

/* Rows whose column has a word that stands in text, of a file that is read
 * by rules alone. */
static void put_rows(struct lines *lines, enum jb_lex file,
		     const char *column, struct jb_str text)
{
	struct jb_arena *arena = lines->e->doc->arena;

	for (size_t row = 0; row < jb_lex_rows(lines->e->lex, file); row++) {
		struct jb_str cell = jb_lex_get(lines->e->lex, file, row,
						column);
		struct jb_str part;

		for (size_t at = 0; jb_lex_part(&part, cell, &at);) {
			part = bare_word(arena, part);
			if (part.n > 3 &&
			    jb_utf8_count(part, part.n) > 1 &&
			    jb_str_find(text, part, 0) < text.n)
				put_line(lines, file, row, part);
		}
	}
}

/* The heading over a block, and the row of sections.tsv that knows it. */
static void put_section(struct explainer *e, size_t block)
{
	static const char *const columns[] = { "hant", "hans", "en" };
	size_t heading = e->doc->blocks.v[block].heading;
	struct lines lines = { .e = e };
	struct jb_str text;

	if (heading == JB_NONE)
		return;
	text = e->doc->blocks.v[heading].text;
	put(e->out, "under: ", text);
	for (size_t i = 0; i < 3; i++)
		put_rows(&lines, JB_LEX_SECTIONS, columns[i], text);
	end_lines(&lines);
}

void explain_date(struct explainer *e, const struct jb_date *date)
{
	static const unsigned files = BIT(JB_LEX_HOLIDAYS) |
				      BIT(JB_LEX_MEETINGS) |
				      BIT(JB_LEX_ORGANIZATIONS);
	struct lines lines = { .e = e };
	struct jb_anchor at = date->at;

	jb_buf_format(e->out, "%*s because of %s (%s%s)", INDENT, "",
		      date->rule ? date->rule : "its form",
		      jb_basis_name(date->basis),
		      date->fiscal ? ", a fiscal year" : "");
	if (date->context.p)
		jb_buf_format(e->out, ": %.*s", (int)date->context.n,
			      date->context.p);
	jb_buf_z(e->out, "\n");
	if (!date->fiscal && !date->context.p)
		return;
	/* whose fiscal year, which meeting's month: who stands before it */
	at.start = at.start > 60 ? at.start - 60 : 0;
	put_words(&lines, at, files);
	end_lines(&lines);
}

void explain_advice(struct explainer *e, const struct jb_recommendation *r)
{
	struct lines lines = { .e = e };

	jb_buf_format(e->out, "%*s because of %s (%.2f)\n", INDENT, "",
		      r->rule ? r->rule : "its section", r->confidence);
	put_words(&lines, r->at, BIT(JB_LEX_CUES));
	put_rows(&lines, JB_LEX_PHRASES, "words",
		 jb_anchor_text(e->doc, r->at));
	end_lines(&lines);
	put_section(e, r->at.block);
}

void explain_decision(struct explainer *e, const struct jb_decision *d)
{
	struct lines lines = { .e = e };

	put(e->out, "because of ",
	    d->number.p ? JB_STR("its number")
	    : d->by.p	? JB_STR("who decides")
			: JB_STR("its section"));
	put_words(&lines, d->at, BIT(JB_LEX_CUES));
	put_rows(&lines, JB_LEX_PHRASES, "words",
		 jb_anchor_text(e->doc, d->at));
	end_lines(&lines);
	put_section(e, d->at.block);
}

static void put_day(struct explainer *e, const char *what,
		    struct jb_str edtf, struct jb_anchor at)
{
	struct lines lines = { .e = e };

	if (!edtf.p || at.block == JB_NONE)
		return;
	jb_buf_format(e->out, "%*s %s %.*s by: %.*s\n", INDENT, "", what,
		      (int)edtf.n, edtf.p,
		      (int)jb_anchor_text(e->doc, at).n,
		      jb_anchor_text(e->doc, at).p);
	at.start = 0;
	at.end = e->doc->blocks.v[at.block].text.n;
	put_words(&lines, at, BIT(JB_LEX_CUES) | BIT(JB_LEX_FORM_LABELS));
	put_rows(&lines, JB_LEX_PHRASES, "words",
		 e->doc->blocks.v[at.block].text);
	end_lines(&lines);
}

void explain_consultation(struct explainer *e,
			  const struct jb_consultation *c)
{
	put_day(e, "opens", c->opens, c->opens_at);
	put_day(e, "closes", c->closes, c->closes_at);
	put_day(e, "report", c->report, c->report_at);
	put_section(e, c->at.block);
}

/* How the term and its gloss stand beside each other. */
static const char *shape_of(struct jb_str text)
{
	size_t at = 0;
	uint32_t first = jb_utf8_next(text, &at);
	bool bracket = jb_str_find(text, JB_STR("("), 0) < text.n ||
		       jb_str_find(text, JB_STR("（"), 0) < text.n;

	if (!bracket)
		return "name and gloss beside each other";
	return jb_is_han(first) ? "a gloss in brackets behind the name"
				: "the name in brackets behind the gloss";
}

void explain_term(struct explainer *e, const struct jb_term *term)
{
	static const unsigned files = BIT(JB_LEX_TERMS) |
				      BIT(JB_LEX_ORGANIZATIONS) |
				      BIT(JB_LEX_PLACES) |
				      BIT(JB_LEX_MEETINGS);
	struct jb_str text = jb_anchor_text(e->doc, term->at);
	struct lines lines = { .e = e };

	put(e->out, "because of ", jb_str_of(shape_of(text)));
	put_words(&lines, term->at, files);
	put_rows(&lines, JB_LEX_WORDS, "zh",
		 term->zh.p ? term->zh : (struct jb_str){ "", 0 });
	end_lines(&lines);
}

void explain_quote(struct explainer *e, const struct jb_quote *quote)
{
	struct lines lines = { .e = e };
	struct jb_anchor at = { quote->at.block, 0, 0 };

	at.end = e->doc->blocks.v[at.block].text.n;
	put(e->out, "because of ", JB_STR("marks of quotation"));
	put_words(&lines, at, BIT(JB_LEX_CUES));
	end_lines(&lines);
}

/*
 * Topics and entities
 */

static size_t row_of(const struct jb_lexicon *lex, enum jb_lex file,
		     const char *id)
{
	for (size_t row = 0; id && row < jb_lex_rows(lex, file); row++)
		if (jb_str_eq(jb_lex_get(lex, file, row, "id"),
			      jb_str_of(id)))
			return row;
	return JB_NONE;
}

/* Each word of the topic's row where it stands first. */
static void put_topic_words(struct explainer *e, const struct jb_topic *topic,
			    size_t row)
{
	struct jb_str last = { NULL, 0 };
	size_t told = 0;

	for (size_t i = 0; i < topic->blocks.n && told < LINES; i++) {
		size_t block = topic->blocks.v[i];
		const struct jb_hits *hits = hits_of(e, block);

		for (size_t h = 0; h < hits->list.n && told < LINES; h++) {
			const struct jb_hit *hit = &hits->list.v[h];
			struct jb_str word = jb_str_slice(
				e->doc->blocks.v[block].text, hit->start,
				hit->end);

			if (hit->file != JB_LEX_TOPICS || hit->row != row ||
			    jb_str_eq(word, last))
				continue;
			jb_buf_format(e->out, "%s%.*s (line %zu)",
				      told++ ? ", " : "", (int)word.n, word.p,
				      e->doc->blocks.v[block].line_first);
			last = word;
		}
	}
}

void explain_topics(struct explainer *e)
{
	for (size_t i = 0; i < e->analysis->topics.n; i++) {
		const struct jb_topic *topic = &e->analysis->topics.v[i];
		size_t row = row_of(e->lex, JB_LEX_TOPICS, topic->id);

		jb_buf_format(e->out, "%*s topic [%s] (%.2f)\n", INDENT, "",
			      topic->id, topic->score);
		if (row == JB_NONE)
			continue;
		jb_buf_format(e->out, "%*s lexicon: %s:%zu: ", INDENT, "",
			      jb_lex_name(JB_LEX_TOPICS),
			      jb_lex_line(e->lex, JB_LEX_TOPICS, row));
		put_topic_words(e, topic, row);
		jb_buf_z(e->out, "\n");
	}
}

static void put_entity(struct explainer *e, const char *what,
		       const struct jb_entity *entity, enum jb_lex file)
{
	size_t row = row_of(e->lex, file, entity->id);

	jb_buf_format(e->out, "%*s %s %.*s, %zu times\n", INDENT, "", what,
		      (int)entity->name.n, entity->name.p, entity->at.n);
	if (row != JB_NONE) {
		jb_buf_format(e->out, "%*s lexicon: %s:%zu %s\n", INDENT, "",
			      jb_lex_name(file),
			      jb_lex_line(e->lex, file, row), entity->id);
		return;
	}
	put(e->out, entity->role.p ? "because of the office beside it: "
				   : "because of the form of its name",
	    entity->role);
}

void explain_entities(struct explainer *e)
{
	const struct jb_analysis *a = e->analysis;

	for (size_t i = 0; i < a->people.n; i++)
		put_entity(e, "person", &a->people.v[i], JB_LEX_ORGANIZATIONS);
	for (size_t i = 0; i < a->organizations.n; i++)
		put_entity(e, "organization", &a->organizations.v[i],
			   JB_LEX_ORGANIZATIONS);
	for (size_t i = 0; i < a->places.n; i++)
		put_entity(e, "place", &a->places.v[i], JB_LEX_PLACES);
}
