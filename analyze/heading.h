/*
 * What is told of a heading's words: without the numbering that a printer or
 * author put before them, and as the key by which wordings are compared.
 */
#ifndef JB_ANALYZE_HEADING_H
#define JB_ANALYZE_HEADING_H

#include "core/mem.h"
#include "core/text.h"

/* s without ◎, 三、, （一）, 2.1, 第四章 and the like; a part of s. */
struct jb_str heading_words(struct jb_str s);

/* Does s begin with 三、 and the like, a sign before it or not? */
bool heading_counts(struct jb_str s);

/* The folded letters and digits of s, nothing else, in arena. */
struct jb_str heading_key(struct jb_arena *arena, struct jb_str s);

/* Writes what the key has for character cp, four bytes at most; how many. */
size_t heading_key_put(char *out, uint32_t cp);

#endif
