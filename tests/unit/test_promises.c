/*
 * The promises as properties over every sample of corpus/ (and, where they are
 * at hand, the seeds beside the checkout): nothing lost, nothing invented,
 * and maps that lead back to the source.
 */
#include "tests/unit/suites.h"

#include "analyze/analyze.h"
#include "core/lexicon.h"
#include "ingest/ingest.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct jb_diag diag;
static struct jb_lexicon *lex;
static glob_t samples;

static void find_samples(void)
{
	static const char *const patterns[] = {
		"corpus/*.txt", "corpus/*.html", "corpus/*.md",
		"../shared/seeds/*.txt",
	};

	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++)
		glob(patterns[i], i ? GLOB_APPEND : 0, NULL, &samples);
	ck_assert_uint_ge(samples.gl_pathc, 8);
}

static void setup(void)
{
	diag = (struct jb_diag){ .out = stderr, .least = JB_LEVEL_ERROR };
	lex = jb_lexicon_open("corpus/lexicon", &diag);
	ck_assert_ptr_nonnull(lex);
	find_samples();
}

static void teardown(void)
{
	globfree(&samples);
	jb_lexicon_close(lex);
}

static void read_sample(struct jb_document *doc, const char *path)
{
	struct jb_ingest_options options = { 0 };

	*doc = (struct jb_document){ .arena = jb_arena_new() };
	ck_assert_msg(jb_ingest(doc, path, &options, &diag), "%s", path);
}

/* Mark doc->text[r) as accounted for. */
static void mark(char *seen, const struct jb_document *doc, struct jb_range r)
{
	ck_assert_uint_le(r.past, doc->text.n);
	ck_assert_uint_le(r.first, r.past);
	memset(seen + r.first, 1, r.past - r.first);
}

static void mark_map(char *seen, const struct jb_document *doc,
		     const struct jb_block *block)
{
	for (size_t i = 0; i < block->map.spans.n; i++) {
		const struct jb_span *s = &block->map.spans.v[i];

		mark(seen, doc,
		     (struct jb_range){ s->src, s->src + s->units * s->src_w });
	}
}

START_TEST(every_character_is_in_a_block_or_a_repair)
{
	for (size_t f = 0; f < samples.gl_pathc; f++) {
		const char *path = samples.gl_pathv[f];
		struct jb_document doc;
		char *seen;

		read_sample(&doc, path);
		seen = calloc(doc.text.n + 1, 1);
		ck_assert_ptr_nonnull(seen);
		for (size_t i = 0; i < doc.blocks.n; i++)
			mark_map(seen, &doc, &doc.blocks.v[i]);
		for (size_t i = 0; i < doc.repairs.n; i++)
			for (size_t j = 0; j < doc.repairs.v[i].ranges.n; j++)
				mark(seen, &doc,
				     doc.repairs.v[i].ranges.v[j]);
		for (size_t at = 0; at < doc.text.n;) {
			size_t from = at;
			uint32_t cp = jb_utf8_next(doc.text, &at);

			ck_assert_msg(seen[from] || jb_is_space(cp),
				      "%s:%zu: U+%04X is lost", path,
				      jb_document_line(&doc, from),
				      (unsigned)cp);
		}
		free(seen);
		jb_arena_free(doc.arena);
	}
}
END_TEST

/* The same bytes, but for what joins lines (a space) and cells (TAB, LF). */
static bool is_copy(const char *out, const char *src, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (out[i] != src[i] && !strchr(" \t\n", out[i]))
			return false;
	return true;
}

/* Spans in order, without a hole, inside the source; copies are copies. */
static void check_map(const char *path, const struct jb_document *doc,
		      const struct jb_block *b)
{
	size_t out = 0, src = 0;

	for (size_t i = 0; i < b->map.spans.n; i++) {
		const struct jb_span *s = &b->map.spans.v[i];

		ck_assert_uint_eq(s->out, out);
		ck_assert_msg(s->src >= src, "%s:%zu: input out of order",
			      path, b->line_first);
		out += s->units * s->out_w;
		src = s->src + s->units * s->src_w;
		ck_assert_uint_le(src, doc->text.n);
		if (s->out_w == 1 && s->src_w == 1)
			ck_assert_msg(is_copy(b->text.p + s->out,
					      doc->text.p + s->src, s->units),
				      "%s:%zu: a copy differs", path,
				      b->line_first);
	}
	ck_assert_uint_eq(out, b->text.n);
}

START_TEST(maps_lead_back_to_the_source)
{
	for (size_t f = 0; f < samples.gl_pathc; f++) {
		struct jb_document doc;

		read_sample(&doc, samples.gl_pathv[f]);
		ck_assert_uint_eq(jb_map_length(&doc.map), doc.text.n);
		for (size_t i = 0; i < doc.blocks.n; i++) {
			const struct jb_block *b = &doc.blocks.v[i];

			ck_assert_uint_eq(jb_utf8_valid(b->text), b->text.n);
			check_map(samples.gl_pathv[f], &doc, b);
		}
		jb_arena_free(doc.arena);
	}
}
END_TEST

static void check_anchor(const struct jb_document *doc, struct jb_anchor at,
			 struct jb_str text, const char *what)
{
	const struct jb_block *b;

	ck_assert_msg(at.block < doc->blocks.n, "%s: %s in no block",
		      doc->source.path, what);
	b = &doc->blocks.v[at.block];
	ck_assert_msg(at.start <= at.end && at.end <= b->text.n,
		      "%s: %s beyond its block", doc->source.path, what);
	ck_assert_msg((at.start == b->text.n ||
		       ((unsigned char)b->text.p[at.start] & 0xC0) != 0x80) &&
			      (at.end == b->text.n ||
			       ((unsigned char)b->text.p[at.end] & 0xC0) !=
				       0x80),
		      "%s: %s cuts a character", doc->source.path, what);
	if (text.p)
		ck_assert_msg(jb_str_eq(jb_anchor_text(doc, at), text),
			      "%s: %s reads %.*s, found %.*s",
			      doc->source.path, what,
			      (int)(at.end - at.start), b->text.p + at.start,
			      (int)text.n, text.p);
}

static const struct jb_str any = { NULL, 0 };

START_TEST(everything_found_stands_in_the_text)
{
	for (size_t f = 0; f < samples.gl_pathc; f++) {
		struct jb_document doc;
		struct jb_analysis a = { 0 };

		read_sample(&doc, samples.gl_pathv[f]);
		jb_analyze(&a, &doc, lex, &diag);
#define EACH(list, text)                                                  \
	for (size_t i = 0; i < a.list.n; i++)                             \
		check_anchor(&doc, a.list.v[i].at, text, #list)
		EACH(dates, a.dates.v[i].text);
		EACH(recommendations, a.recommendations.v[i].text);
		EACH(decisions, a.decisions.v[i].text);
		EACH(consultations, any);
		EACH(terms, any);
		EACH(quotes, a.quotes.v[i].text);
		EACH(references, any);
		EACH(summary, a.summary.v[i].text);
		EACH(articles, any);
		EACH(metrics, a.metrics.v[i].text);
		for (size_t k = 0; k < a.articles.n; k++)
			EACH(articles.v[k].summary,
			     a.articles.v[k].summary.v[i].text);
#undef EACH
		jb_arena_free(doc.arena);
	}
}
END_TEST

Suite *promises_suite(void)
{
	Suite *suite = suite_create("promises");
	TCase *tests = tcase_create("promises");

	tcase_add_unchecked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, every_character_is_in_a_block_or_a_repair);
	tcase_add_test(tests, maps_lead_back_to_the_source);
	tcase_add_test(tests, everything_found_stands_in_the_text);
	suite_add_tcase(suite, tests);
	return suite;
}
