/*
 * jianbao brief: briefings, one a document and language, and one over all.
 *
 * Workers read, analyse and write the briefings of their document; what they
 * send back is the analysis without its blocks, from which the parent makes
 * the overview when all are done.
 */
#include "cli/command.h"
#include "cli/editions.h"
#include "cli/expand.h"
#include "cli/inputs.h"
#include "cli/paths.h"
#include "cli/pool.h"
#include "cli/reading.h"

#include "analyze/analyze.h"
#include "analyze/dates.h"
#include "core/json.h"
#include "core/output.h"
#include "render/overview.h"
#include "render/render.h"

#include <stdio.h>
#include <string.h>

struct brief {
	const struct settings *settings;
	struct jb_arena *arena;
	struct jb_lexicon *lex;
	struct jb_shelf *shelf;
	struct editions editions;
	const char *out;		/* folder of the outputs */
	struct jb_str out_real;		/* the same, absolute */
	bool markdown, html;
	const struct inputs *inputs;
	struct jb_str *names;		/* of the outputs, one an input */
	struct jb_str over;		/* name of the overview; n 0: none */
	struct jb_overview *overview;
};

/* What is written of one document, or of the overview. */
struct output {
	struct jb_arena *arena;
	struct jb_str name;
	struct jb_pages pages;		/* those that were written */
};

static bool write_file(const struct brief *b, struct jb_arena *arena,
		       struct jb_str name, struct jb_buf *bytes,
		       struct jb_diag *diag)
{
	struct jb_str path = jb_str_format(arena, "%s/%.*s", b->out,
					   (int)name.n, name.p);
	bool ok = jb_output_write(path.p, jb_buf_view(bytes), diag);

	jb_buf_clear(bytes);
	return ok;
}

/* One page, NAME.LANG and then suffix, entered among the output's pages. */
static bool write_page(const struct brief *b, struct output *o,
		       enum jb_edition edition, const char *suffix,
		       struct jb_buf *bytes, struct jb_diag *diag)
{
	jb_pages_add(&o->pages, o->arena,
		     jb_str_format(o->arena, "%s%s", jb_edition_tag(edition),
				   suffix),
		     jb_buf_view(bytes));
	return write_file(b, o->arena,
			  jb_output_name(o->arena, o->name, edition, suffix),
			  bytes, diag);
}

/* An output in one edition, in the formats asked for. */
static bool write_both(const struct brief *b, struct output *o,
		       enum jb_edition edition, struct jb_buf *markdown,
		       struct jb_buf *html, struct jb_diag *diag)
{
	return (!b->markdown ||
		write_page(b, o, edition, ".md", markdown, diag)) &&
	       (!b->html || write_page(b, o, edition, ".html", html, diag));
}

/* Its NAME.anchors.json. */
static bool write_list(const struct brief *b, const struct output *o,
		       struct jb_buf *list, struct jb_diag *diag)
{
	return write_file(b, o->arena,
			  jb_str_format(o->arena, "%.*s.anchors.json",
					(int)o->name.n, o->name.p),
			  list, diag);
}

/* The briefing of one document in one edition. */
static bool write_edition(const struct brief *b, struct output *o,
			  const struct jb_briefing *briefing,
			  enum jb_edition edition, struct jb_diag *diag)
{
	struct jb_buf markdown = { 0 }, html = { 0 };
	bool ok = jb_render(b->markdown ? &markdown : NULL,
			    b->html ? &html : NULL,
			    b->editions.renderers[edition], briefing, diag) &&
		  write_both(b, o, edition, &markdown, &html, diag);

	jb_buf_clear(&markdown);
	jb_buf_clear(&html);
	return ok;
}

/* The digest goes to the parent, which makes the overview. */
static bool write_briefings(struct jb_buf *digest, const struct brief *b,
			    struct jb_document *doc,
			    const struct jb_analysis *analysis, size_t index,
			    struct jb_diag *diag)
{
	struct jb_briefing briefing = {
		.doc = doc,
		.analysis = analysis,
		.anchors = jb_anchors_new(doc),
		.name = b->names[index],
		.source = path_relative(doc->arena, b->out_real,
					b->inputs->paths.v[index]),
		.html = b->html,
		.overview = b->over,
	};
	struct output output = { .arena = doc->arena,
				 .name = briefing.name };
	struct jb_buf list = { 0 };

	memcpy(briefing.editions, b->editions.wanted,
	       sizeof(briefing.editions));
	for (enum jb_edition e = 0; e < JB_EDITIONS; e++)
		if (b->editions.wanted[e] &&
		    !write_edition(b, &output, &briefing, e, diag))
			return false;
	if (b->over.n)
		jb_digest_write(digest, &briefing);
	jb_anchors_write(&list, briefing.anchors, briefing.source,
			 &output.pages);
	return write_list(b, &output, &list, diag);
}

static bool work(struct jb_buf *result, const char *path, size_t index,
		 void *context, struct jb_diag *diag)
{
	struct brief *b = context;
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_analysis analysis = { 0 };
	bool ok;

	b->editions.shower.diag = diag;
	ok = reading_ingest(&doc, path, b->settings, b->lex, b->shelf, diag);
	if (ok) {
		jb_analyze(&analysis, &doc, b->lex, diag);
		ok = write_briefings(result, b, &doc, &analysis, index,
				     diag);
	}
	jb_arena_free(doc.arena);
	return ok;
}

static void take(const char *path, size_t index, struct jb_str result,
		 void *context, struct jb_diag *diag)
{
	struct brief *b = context;

	(void)path, (void)index, (void)diag;
	if (result.n)
		jb_overview_add(b->overview, result);
}

static bool write_overview(const struct brief *b, struct output *o,
			   enum jb_edition edition, struct jb_diag *diag)
{
	struct jb_overview_options how = {
		.name = b->over,
		.html = b->html,
		.as_of = jb_str_of(b->settings->as_of),
	};
	struct jb_buf markdown = { 0 }, html = { 0 };
	bool ok;

	memcpy(how.editions, b->editions.wanted, sizeof(how.editions));
	ok = jb_render_overview(b->markdown ? &markdown : NULL,
				b->html ? &html : NULL,
				b->editions.renderers[edition], b->overview,
				&how, diag) &&
	     write_both(b, o, edition, &markdown, &html, diag);
	jb_buf_clear(&markdown);
	jb_buf_clear(&html);
	return ok;
}

/* One over all documents, where there are several. */
static void write_overviews(struct brief *b, struct jb_diag *diag)
{
	struct output output = { .arena = b->arena, .name = b->over };
	struct jb_buf list = { 0 };

	if (b->over.n == 0 || jb_overview_count(b->overview) == 0)
		return;
	b->editions.shower.diag = diag;
	for (enum jb_edition e = 0; e < JB_EDITIONS; e++)
		if (b->editions.wanted[e] &&
		    !write_overview(b, &output, e, diag))
			return;
	/* the list says of which documents the overview is made */
	jb_overview_write(&list, b->overview, &output.pages);
	write_list(b, &output, &list, diag);
}

/* "index", or what no document's outputs are called. */
static struct jb_str overview_name(const struct brief *b, size_t inputs)
{
	struct jb_str name = JB_STR("index");

	for (size_t i = 0; i < inputs; i++)
		if (jb_str_eq(b->names[i], name)) {
			name = jb_str_format(b->arena, "%.*s-0", (int)name.n,
					     name.p);
			i = (size_t)-1;
		}
	return name;
}

static bool formats_read(struct brief *b, struct jb_diag *diag)
{
	struct jb_str list = jb_str_of(b->settings->to ? b->settings->to
						       : "md,html"),
		      one;

	for (size_t at = 0; list_part(&one, list, &at);) {
		if (jb_str_eq(one, JB_STR("md")))
			b->markdown = true;
		else if (jb_str_eq(one, JB_STR("html")))
			b->html = true;
		else {
			jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
				"--to is md, html or both, not %.*s",
				(int)one.n, one.p);
			return false;
		}
	}
	if (!b->markdown && !b->html)
		jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"--to is md, html or both, not nothing");
	return b->markdown || b->html;
}

static bool as_of_is_day(const char *text, struct jb_diag *diag)
{
	const struct jb_str s = jb_str_of(text);
	struct date_day day;

	if (!text || (s.n == strlen("2018-03-10") && date_is_edtf(s) &&
		      date_first(&day, s)))
		return true;
	jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
		"--as-of takes a day as 2018-03-10, not %s", text);
	return false;
}

static void run(struct brief *b, const struct inputs *inputs,
		struct jb_diag *diag)
{
	struct pool pool = { b->settings, b, work, take };

	if (!jb_output_folder(b->out, diag))
		return;
	b->out_real = path_real(b->arena, b->out);
	b->inputs = inputs;
	b->names = names_of_outputs(b->arena, inputs);
	if (inputs->paths.n > 1) {
		b->over = overview_name(b, inputs->paths.n);
		if (!jb_converter_prepare(b->editions.shower.converter,
					  b->editions.wanted, diag))
			return;
	}
	b->overview = jb_overview_new();
	b->shelf = jb_shelf_new();
	if (pool_run(&pool, inputs, diag))
		write_overviews(b, diag);
	jb_shelf_free(b->shelf);
	jb_overview_free(b->overview);
}

int brief_command(struct program *program)
{
	struct brief b = { .settings = &program->settings,
			   .arena = program->arena };
	struct jb_diag *diag = &program->diag;
	struct inputs inputs = { 0 };

	/* known to what walks folders too: it is not read */
	if (!program->settings.out)
		program->settings.out = "briefings";
	b.out = program->settings.out;
	if (!formats_read(&b, diag) ||
	    !as_of_is_day(b.settings->as_of, diag) ||
	    !editions_wanted(&b.editions, b.settings->languages, diag) ||
	    !inputs_list(&inputs, program->arena, b.settings, diag) ||
	    !inputs_expand(&inputs, program))
		return jb_diag_status(diag);
	b.lex = reading_lexicon(program);
	if (b.lex && editions_open(&b.editions, program, b.lex))
		run(&b, &inputs, diag);
	editions_close(&b.editions);
	jb_lexicon_close(b.lex);
	return jb_diag_status(diag);
}
