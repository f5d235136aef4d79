#include "cli/reading.h"

struct jb_lexicon *reading_lexicon(struct program *program)
{
	struct jb_str dir = jb_str_format(program->arena, "%s/corpus/lexicon",
					  program->data);

	return jb_lexicon_open(dir.p, &program->diag);
}

bool reading_ingest(struct jb_document *doc, const char *path,
		    const struct settings *settings,
		    const struct jb_lexicon *lex, struct jb_shelf *shelf,
		    struct jb_diag *diag)
{
	struct jb_ingest_options how = {
		.encoding = settings->encoding,
		.format = settings->input_format,
		.limits = &settings->limits,
		.lexicon = lex,
		.shelf = shelf,
	};

	return jb_ingest(doc, path, &how, diag);
}
