/*
 * SHA-256 after FIPS 180-4: the name of a source in its analysis, by which
 * `jianbao verify` knows that it reads the same bytes again.
 */
#ifndef JB_CORE_SHA256_H
#define JB_CORE_SHA256_H

#include "core/text.h"

/* The digest of bytes in lower-case hexadecimal, NUL at the end. */
void jb_sha256(char out[65], struct jb_str bytes);

#endif
