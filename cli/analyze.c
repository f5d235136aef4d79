/* jianbao analyze: what was found, for programs and for eyes. */
#include "cli/command.h"
#include "cli/expand.h"
#include "cli/inputs.h"
#include "cli/pool.h"
#include "cli/reading.h"
#include "cli/streams.h"
#include "cli/understood.h"

#include "analyze/analyze.h"
#include "core/json.h"

#include <stdio.h>
#include <string.h>

struct job {
	const struct settings *settings;
	const struct jb_lexicon *lex;
	struct jb_shelf *shelf;
	enum form { NDJSON, JSON, TEXT } form;
};

static bool work(struct jb_buf *result, const char *path, size_t index,
		 void *context, struct jb_diag *diag)
{
	const struct job *job = context;
	struct jb_json_options json = {
		.pretty = job->form == JSON,
		.anchors = job->settings->anchors,
	};
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_analysis analysis = { 0 };
	bool ok = reading_ingest(&doc, path, job->settings, job->lex,
				 job->shelf, diag);

	(void)index;
	if (ok) {
		jb_analyze(&analysis, &doc, job->lex, diag);
		if (job->form == TEXT)
			understood_write(result, &doc, &analysis,
					 job->settings->explain ? job->lex
								: NULL);
		else
			jb_json_write(result, &doc, &analysis, &json);
	}
	jb_arena_free(doc.arena);
	return ok;
}

static void take(const char *path, size_t index, struct jb_str result,
		 void *context, struct jb_diag *diag)
{
	(void)path, (void)index, (void)context;
	stream_write(result, diag);
}

static bool form_of(enum form *form, const char *name, struct jb_diag *diag)
{
	static const char *const names[] = { "ndjson", "json", "text" };

	*form = NDJSON;
	for (size_t i = 0; name && i < 3; i++) {
		if (strcmp(names[i], name) == 0) {
			*form = (enum form)i;
			return true;
		}
	}
	if (name)
		jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"--format is ndjson, json or text, not %s", name);
	return !name;
}

int analyze_command(struct program *program)
{
	struct job job = { .settings = &program->settings };
	struct pool pool = { &program->settings, &job, work, take };
	struct inputs inputs = { 0 };
	struct jb_lexicon *lex = NULL;

	if (!form_of(&job.form, program->settings.format, &program->diag) ||
	    !inputs_list(&inputs, program->arena, &program->settings,
			 &program->diag) ||
	    !inputs_expand(&inputs, program))
		return jb_diag_status(&program->diag);
	job.lex = lex = reading_lexicon(program);
	job.shelf = jb_shelf_new();
	if (lex)
		pool_run(&pool, &inputs, &program->diag);
	jb_shelf_free(job.shelf);
	jb_lexicon_close(lex);
	return jb_diag_status(&program->diag);
}
