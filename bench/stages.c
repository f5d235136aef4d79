/*
 * Processor seconds that the stages of documents take, one after the other in
 * one process: each is read (jb_ingest()), all analyzers go over it
 * (jb_analyze()), what they found is written (jb_json_write()).
 *
 * usage: stages LEXICON FILE…, in lines of a stage, a TAB and seconds
 */
#include "analyze/analyze.h"
#include "core/json.h"
#include "ingest/ingest.h"

#include <stdio.h>
#include <time.h>

enum stage { READ, ANALYZE, WRITE, STAGES };

struct watch {
	double began;
	double took[STAGES];
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void end(struct watch *watch, enum stage stage)
{
	watch->took[stage] += now() - watch->began;
	watch->began = now();
}

static bool run(struct watch *watch, const char *path, struct jb_lexicon *lex,
		struct jb_diag *diag)
{
	const struct jb_ingest_options how = { .lexicon = lex };
	const struct jb_json_options json = { .pretty = false };
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_analysis analysis = { 0 };
	struct jb_buf result = { 0 };
	bool ok;

	watch->began = now();
	ok = jb_ingest(&doc, path, &how, diag);
	if (ok) {
		end(watch, READ);
		jb_analyze(&analysis, &doc, lex, diag);
		end(watch, ANALYZE);
		jb_json_write(&result, &doc, &analysis, &json);
		end(watch, WRITE);
	}
	jb_buf_clear(&result);
	jb_arena_free(doc.arena);
	return ok;
}

int main(int argc, char **argv)
{
	static const char *const names[STAGES] = { "read", "analyze",
						   "write" };
	struct jb_diag diag = { .out = stderr, .least = JB_LEVEL_ERROR };
	struct jb_lexicon *lex =
		argc > 2 ? jb_lexicon_open(argv[1], &diag) : NULL;
	struct watch watch = { 0 };
	bool ok = lex != NULL;

	if (argc < 3)
		fprintf(stderr, "usage: stages LEXICON FILE…\n");
	for (int i = 2; ok && i < argc; i++)
		ok = run(&watch, argv[i], lex, &diag);
	for (int i = 0; ok && i < STAGES; i++)
		printf("%s\t%.4f\n", names[i], watch.took[i]);
	jb_lexicon_close(lex);
	return !ok;
}
