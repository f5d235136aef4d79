/* Archives among the inputs: their members instead of them. */
#ifndef JB_CLI_EXPAND_H
#define JB_CLI_EXPAND_H

#include "cli/inputs.h"

/*
 * Put the members of each archive, as paths like "a.zip!/b/c.docx", into its
 * place. Archives are opened in workers; one that cannot be read is told and
 * left out. False where the run must end: diag was told something fatal.
 */
bool inputs_expand(struct inputs *inputs, struct program *program);

#endif
