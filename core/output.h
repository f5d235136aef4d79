/*
 * Files of output: written to a temporary file beside the target and renamed
 * when whole, so that there is never half a file.
 */
#ifndef JB_CORE_OUTPUT_H
#define JB_CORE_OUTPUT_H

#include "core/diag.h"
#include "core/text.h"

/* Write bytes to path. On failure diag is told and path is as it was. */
bool jb_output_write(const char *path, struct jb_str bytes,
		     struct jb_diag *diag);

/* Make folder path and those over it. On failure diag is told. */
bool jb_output_folder(const char *path, struct jb_diag *diag);

#endif
