/* What the commands that read documents share. */
#ifndef JB_CLI_READING_H
#define JB_CLI_READING_H

#include "cli/command.h"
#include "core/lexicon.h"
#include "core/model.h"
#include "ingest/ingest.h"

/* The lexicons, or NULL, and program's diag is told. */
struct jb_lexicon *reading_lexicon(struct program *program);

/*
 * jb_ingest() as the settings ask for; doc is zeroed but for its arena. The
 * shelf holds archives open between one document of a worker and its next.
 */
bool reading_ingest(struct jb_document *doc, const char *path,
		    const struct settings *settings,
		    const struct jb_lexicon *lex, struct jb_shelf *shelf,
		    struct jb_diag *diag);

#endif
