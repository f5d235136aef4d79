/*
 * What every reader promises of a document: no character is lost, and each
 * letter of a block stands in the source where its map says.
 */
#ifndef JB_TESTS_UNIT_READER_CHECK_H
#define JB_TESTS_UNIT_READER_CHECK_H

#include "ingest/ingest.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

struct reading {
	struct jb_document doc;
	struct jb_diag diag;
	bool ok;
};

static inline struct reading reading_of(struct jb_str bytes,
					const char *format)
{
	struct reading r = { .doc = { .arena = jb_arena_new() } };
	struct jb_ingest_options options = { .format = format };

	r.ok = jb_ingest_bytes(&r.doc, "test", bytes, &options, &r.diag);
	return r;
}

static inline void reading_clear(struct reading *r)
{
	jb_arena_free(r->doc.arena);
}

static inline void cover(char *covered, size_t n, size_t first, size_t past)
{
	ck_assert_uint_le(first, past);
	ck_assert_uint_le(past, n);
	memset(covered + first, 1, past - first);
}

/* Bytes copied are the same, but a line end may show as a space. */
static inline bool same_copied(const char *out, const char *src, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (out[i] != src[i] &&
		    !(out[i] == ' ' && strchr("\t\n\f\r", src[i])))
			return false;
	return true;
}

static inline void check_span(const struct jb_document *doc,
			      const struct jb_block *block,
			      const struct jb_span *s, size_t *out)
{
	ck_assert_uint_eq(s->out, *out);
	*out += s->units * s->out_w;
	ck_assert_uint_le(*out, block->text.n);
	if (s->out_w == 1 && s->src_w == 1 && s->units > 1)
		ck_assert_msg(same_copied(block->text.p + s->out,
					  doc->text.p + s->src, s->units),
			      "%.*s", (int)s->units, block->text.p + s->out);
}

static inline void check_block(const struct jb_document *doc,
			       const struct jb_block *block, char *covered)
{
	size_t out = 0, src = 0;

	ck_assert_uint_gt(block->text.n, 0);
	ck_assert_uint_eq(jb_utf8_valid(block->text), block->text.n);
	for (size_t i = 0; i < block->map.spans.n; i++) {
		const struct jb_span *s = &block->map.spans.v[i];

		check_span(doc, block, s, &out);
		ck_assert_msg(s->src >= src, "out of order in %.*s",
			      (int)doc->text.n, doc->text.p);
		src = s->src + s->units * s->src_w;
		cover(covered, doc->text.n, s->src,
		      s->src + s->units * s->src_w);
	}
	ck_assert_uint_eq(out, block->text.n);
	for (size_t r = 0; r < block->rows.n; r++)
		for (size_t c = 0; c < block->rows.v[r].cells.n; c++) {
			struct jb_cell cell = block->rows.v[r].cells.v[c];

			ck_assert_uint_le(cell.start, cell.end);
			ck_assert_uint_le(cell.end, block->text.n);
		}
}

/* Every character that is no white space is in a block or a repair. */
static inline void check_reading(const struct jb_document *doc)
{
	size_t n = doc->text.n;
	char *covered = calloc(n + 1, 1);

	ck_assert_ptr_nonnull(covered);
	for (size_t i = 0; i < doc->blocks.n; i++)
		check_block(doc, &doc->blocks.v[i], covered);
	for (size_t i = 0; i < doc->repairs.n; i++)
		for (size_t k = 0; k < doc->repairs.v[i].ranges.n; k++)
			cover(covered, n, doc->repairs.v[i].ranges.v[k].first,
			      doc->repairs.v[i].ranges.v[k].past);
	for (size_t at = 0; at < n;) {
		size_t from = at;
		uint32_t cp = jb_utf8_next(doc->text, &at);

		ck_assert_msg(covered[from] || jb_is_space(cp),
			      "lost at %zu: %.*s", from,
			      (int)(n - from < 40 ? n - from : 40),
			      doc->text.p + from);
	}
	free(covered);
}

/* All blocks as "type text" lines, for comparing; release with clear. */
static inline void list_blocks(struct jb_buf *out,
			       const struct jb_document *doc)
{
	for (size_t i = 0; i < doc->blocks.n; i++) {
		const struct jb_block *b = &doc->blocks.v[i];

		jb_buf_z(out, jb_block_type_name(b->type));
		if (b->level || b->depth)
			jb_buf_format(out, "%u", b->level + b->depth);
		jb_buf_z(out, "|");
		jb_buf_str(out, b->text);
		jb_buf_z(out, "\n");
	}
}

static inline void check_blocks(const char *source, const char *format,
				const char *expected)
{
	struct reading r = reading_of(jb_str_of(source), format);
	struct jb_buf got = { 0 };

	list_blocks(&got, &r.doc);
	ck_assert_msg(jb_str_eq(jb_buf_view(&got), jb_str_of(expected)),
		      "%s\ngave\n%.*sinstead of\n%s", source, (int)got.n,
		      got.p ? got.p : "", expected);
	check_reading(&r.doc);
	jb_buf_clear(&got);
	reading_clear(&r);
}

/*
 * Pieces of the language at random, and the reader's promises on each page;
 * the same pages every time.
 */
static inline void check_random(const char *const *pieces, size_t n,
				const char *format, size_t rounds)
{
	uint32_t seed = 2024;

	for (size_t round = 0; round < rounds; round++) {
		struct jb_buf page = { 0 };
		struct reading r;

		for (size_t i = 0; i < 4 + round % 60; i++) {
			seed = seed * 1664525 + 1013904223;
			jb_buf_z(&page, pieces[(seed >> 8) % n]);
		}
		r = reading_of(jb_buf_view(&page), format);
		if (r.ok)
			check_reading(&r.doc);
		reading_clear(&r);
		jb_buf_clear(&page);
	}
}

#endif
