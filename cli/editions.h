/*
 * The editions a command writes: a renderer for each, over one converter.
 */
#ifndef JB_CLI_EDITIONS_H
#define JB_CLI_EDITIONS_H

#include "cli/command.h"
#include "core/lexicon.h"
#include "render/convert.h"
#include "render/render.h"

struct shower {
	const struct jb_lexicon *lex;
	struct jb_converter *converter;
	struct jb_diag *diag;
};

struct editions {
	bool wanted[JB_EDITIONS];
	struct jb_renderer *renderers[JB_EDITIONS];	/* of those wanted */
	struct shower shower;
};

/* The next part of a list with commas; start with *at = 0. */
bool list_part(struct jb_str *part, struct jb_str list, size_t *at);

/* Which editions "zh-TW,en" names; NULL: all. Tells of an unknown one. */
bool editions_wanted(struct editions *editions, const char *languages,
		     struct jb_diag *diag);

/* Open what is wanted. On failure program's diag is told. */
bool editions_open(struct editions *editions, struct program *program,
		   const struct jb_lexicon *lex);

/* Release what editions_open() has made, also where it failed half-way. */
void editions_close(struct editions *editions);

#endif
