/* The standard streams: whole, checked, and never taken for another file. */
#ifndef JB_CLI_STREAMS_H
#define JB_CLI_STREAMS_H

#include "core/diag.h"
#include "core/text.h"

/* Before anything else: closed streams and signals as they should be. */
void streams_init(void);

/* Append all of in to text; false with errno set where reading failed. */
bool stream_read(struct jb_buf *text, FILE *in);

/* Write to standard output at once. On failure diag is told. */
bool stream_write(struct jb_str bytes, struct jb_diag *diag);

/* At the end: tell diag where not all was written and that is not told yet. */
void streams_end(struct jb_diag *diag);

#endif
