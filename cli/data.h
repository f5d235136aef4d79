/* Where the lexicons and templates are. */
#ifndef JB_CLI_DATA_H
#define JB_CLI_DATA_H

#include "core/diag.h"
#include "core/mem.h"

/*
 * The folder that holds corpus/lexicon and templates: $JIANBAO_DATA, else one
 * of the folders over the program (as in a checkout), else the installed one.
 * Lives in arena; NULL, and diag is told, where there is none.
 */
const char *data_folder(struct jb_arena *arena, struct jb_diag *diag);

#endif
