/* jianbao analyze: what was found, for programs and for eyes. */
#include "cli/command.h"
#include "cli/expand.h"
#include "cli/inputs.h"
#include "cli/pool.h"
#include "cli/reading.h"
#include "cli/streams.h"

#include "analyze/analyze.h"
#include "core/json.h"

#include <stdio.h>
#include <string.h>

struct job {
	const struct settings *settings;
	const struct jb_lexicon *lex;
	enum form { NDJSON, JSON, TEXT } form;
};

/* One line: where in the source, what it is, its value, the words. */
static void write_found(struct jb_buf *out, const struct jb_document *doc,
			struct jb_anchor at, const char *what,
			struct jb_str value)
{
	struct jb_range lines = jb_anchor_lines(doc, at);

	jb_buf_format(out, "%6zu-%-6zu %s ", lines.first, lines.past, what);
	if (value.p)
		jb_buf_format(out, "[%.*s] ", (int)value.n, value.p);
	jb_buf_str(out, jb_anchor_text(doc, at));
	jb_buf_z(out, "\n");
}

static void write_analysis(struct jb_buf *out, const struct jb_document *doc,
			   const struct jb_analysis *a, bool explain)
{
	const struct jb_str none = { NULL, 0 };

	jb_buf_format(out, "%s, %s\n", jb_kind_name(a->kind),
		      jb_lang_name(a->language));
	for (size_t i = 0; i < a->summary.n; i++)
		write_found(out, doc, a->summary.v[i].at, "summary", none);
	for (size_t i = 0; i < a->recommendations.n; i++) {
		const struct jb_recommendation *r = &a->recommendations.v[i];

		write_found(out, doc, r->at, "recommendation", r->to);
		if (explain)
			jb_buf_format(out, "%14s because of %s (%.2f)\n", "",
				      r->rule ? r->rule : "its section",
				      r->confidence);
	}
	for (size_t i = 0; i < a->decisions.n; i++)
		write_found(out, doc, a->decisions.v[i].at, "decision",
			    a->decisions.v[i].number);
	for (size_t i = 0; i < a->consultations.n; i++)
		write_found(out, doc, a->consultations.v[i].at,
			    "consultation", a->consultations.v[i].closes);
	for (size_t i = 0; i < a->dates.n; i++)
		write_found(out, doc, a->dates.v[i].at,
			    explain ? jb_basis_name(a->dates.v[i].basis)
				    : "date",
			    a->dates.v[i].edtf);
	for (size_t i = 0; i < a->terms.n; i++)
		write_found(out, doc, a->terms.v[i].at, "term",
			    a->terms.v[i].en);
}

/* The document as understood, for eyes. */
static void write_document(struct jb_buf *out, const struct jb_document *doc)
{
	jb_buf_format(out, "%s (%s)\n", doc->source.path,
		      doc->source.encoding);
	for (size_t i = 0; i < doc->blocks.n; i++) {
		const struct jb_block *b = &doc->blocks.v[i];

		jb_buf_format(out, "%6zu-%-6zu %s ", b->line_first,
			      b->line_last, jb_block_type_name(b->type));
		if (b->level || b->depth)
			jb_buf_format(out, "%u ", b->level + b->depth);
		jb_buf_str(out, b->text);
		jb_buf_z(out, "\n");
	}
	for (size_t i = 0; i < doc->repairs.n; i++) {
		const struct jb_repair *r = &doc->repairs.v[i];

		jb_buf_format(out, "%6zu        repair: %s x%zu (%.2f) ",
			      r->line, jb_repair_name(r->kind), r->count,
			      r->confidence);
		jb_buf_str(out, r->as_printed);
		if (r->repaired.p)
			jb_buf_z(out, " -> ");
		jb_buf_str(out, r->repaired);
		jb_buf_z(out, "\n");
	}
}

static void write_text(struct jb_buf *out, const struct jb_document *doc,
		       const struct jb_analysis *analysis, bool explain)
{
	write_document(out, doc);
	write_analysis(out, doc, analysis, explain);
	jb_buf_z(out, "\n");
}

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
				 diag);

	(void)index;
	if (ok) {
		jb_analyze(&analysis, &doc, job->lex, diag);
		if (job->form == TEXT)
			write_text(result, &doc, &analysis,
				   job->settings->explain);
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
	if (lex)
		pool_run(&pool, &inputs, &program->diag);
	jb_lexicon_close(lex);
	return jb_diag_status(&program->diag);
}
