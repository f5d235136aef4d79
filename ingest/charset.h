/*
 * Bytes of a character set to UTF-8, with the map from one to the other.
 */
#ifndef JB_INGEST_CHARSET_H
#define JB_INGEST_CHARSET_H

#include "core/mem.h"
#include "core/span.h"
#include "core/text.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A decoding under way: pieces of bytes are decoded from left to right, each
 * in its own character set if need be. Zeroed but for arena and bytes it is
 * ready; release it with decoding_clear() unless text was kept.
 */
struct decoding {
	struct jb_arena *arena;
	struct jb_str bytes;
	struct jb_buf text;
	struct jb_map map;	/* text to bytes */
	size_t broken;		/* how many U+FFFD stand for broken bytes */
	JB_LIST(struct jb_range) broken_at;	/* in text, the first ones */
};

/*
 * The name by which this program decodes name: gb2312 and gbk by GB18030, big5
 * by Big5-HKSCS, latin1 by windows-1252. NULL for an unknown one.
 */
const char *charset_name(const char *name, struct jb_arena *arena);

/*
 * Decode bytes[first, past) from charset, a name that charset_name() gave.
 * Bytes that are no character, and U+0000, become U+FFFD.
 */
void charset_decode(struct decoding *d, const char *charset, size_t first,
		    size_t past);

void decoding_clear(struct decoding *d);

/*
 * Guess the character set of bytes that are not UTF-8: the most plausible of
 * the candidates and, for the reader to know, the second.
 */
struct guess {
	const char *name, *second;
	double score, second_score;	/* up to 1; below 0 is no text */
};

struct guess charset_guess(struct jb_str bytes, const char *declared,
			   struct jb_arena *arena);

/*
 * Text of one letter a byte, for that is how it was read once, though it was
 * in another character set: which, *by then being the one it was taken for.
 * NULL where nothing says so.
 */
const char *charset_before(struct jb_str text, const char **by,
			   struct jb_arena *arena);

/* Is s in HZ, the Chinese of news and mail in seven bits: ~{VPND~}? */
bool charset_is_hz(struct jb_str s);

/* The character set that HTML or XML in bytes declares itself, or NULL. */
const char *charset_declared(struct jb_str bytes, struct jb_arena *arena);

#endif
