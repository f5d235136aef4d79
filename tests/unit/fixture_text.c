#include "tests/unit/fixture_text.h"

#include "analyze/analyze.h"
#include "ingest/ingest.h"

#include <check.h>
#include <stdio.h>

struct jb_lexicon *text_lexicon;
struct jb_arena *text_arena;

void text_setup(void)
{
	struct jb_diag diag = { .out = stderr };

	text_lexicon = jb_lexicon_open("corpus/lexicon", &diag);
	ck_assert(text_lexicon);
	text_arena = jb_arena_new();
}

void text_teardown(void)
{
	jb_arena_free(text_arena);
	jb_lexicon_close(text_lexicon);
}

void text_analyze(struct jb_analysis *analysis, struct jb_document *doc,
		  const char *text)
{
	const struct jb_ingest_options options = { .encoding = "UTF-8",
						   .format = "text",
						   .lexicon = text_lexicon };
	struct jb_diag diag = { 0 };

	*doc = (struct jb_document){ .arena = jb_arena_new() };
	*analysis = (struct jb_analysis){ 0 };
	ck_assert(jb_ingest_bytes(doc, "test.txt", jb_str_of(text), &options,
				  &diag));
	jb_analyze(analysis, doc, text_lexicon, &diag);
}

void text_free(struct jb_document *doc)
{
	jb_arena_free(doc->arena);
}

const char *text_z(struct jb_document *doc, struct jb_str s)
{
	return s.p ? jb_str_z(doc->arena, s) : "-";
}
