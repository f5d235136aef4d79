/* What headers of mails say: encoded words (RFC 2047) and raw bytes. */
#ifndef JB_INGEST_MAIL_WORDS_H
#define JB_INGEST_MAIL_WORDS_H

#include "core/mem.h"
#include "core/text.h"

/*
 * A header's value as text: unfolded, its encoded words decoded, bytes that are
 * no UTF-8 by charset (of the body, may be NULL) or what is plausible.
 */
struct jb_str mail_words(struct jb_arena *arena, struct jb_str raw,
			 const char *charset);

/*
 * The character set of bytes of text said to be in declared (may be NULL):
 * UTF-8 if they are, declared if that is plausible, else the most plausible.
 * NULL: leave it to whoever decodes.
 */
const char *mail_charset(struct jb_arena *arena, struct jb_str bytes,
			 const char *declared);

#endif
