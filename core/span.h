/*
 * The span map: where each byte of a text comes from.
 *
 * A transform (decoding, joining lines, undoing an entity, converting script)
 * writes its output from left to right and notes for each piece which bytes of
 * its input it was made of. Maps compose, so a letter on the page can be
 * followed to the bytes of the source file.
 *
 *	out   0    3    6    7   10          a block's text: 程序 A 開
 *	      |程  |序  | (A)|開 |
 *	src   40   42   44   46              Big5: two bytes a Han character
 *
 * A span is `units` equal steps, each out_w bytes of output made of src_w
 * bytes of input: copied UTF-8 is one span with out_w = src_w = 1, a run of
 * Big5 is out_w = 3, src_w = 2, "&amp;" is one unit of 1 from 5, and a space
 * standing for a line break is one unit of 1 from the bytes of the break.
 * Spans are in order of output and leave no output byte out. Within a block
 * of text input order is kept too.
 */
#ifndef JB_CORE_SPAN_H
#define JB_CORE_SPAN_H

#include "core/mem.h"

#include <stdbool.h>
#include <stddef.h>

struct jb_span {
	size_t out, src;	/* where it begins on either side */
	size_t units;
	size_t out_w, src_w;	/* bytes a unit; src_w 0: made of nothing */
};

struct jb_map {
	JB_LIST(struct jb_span) spans;
};

/* A range of bytes [first, past). */
struct jb_range {
	size_t first, past;
};

/*
 * Append units * out_w bytes of output made from src on. A piece that goes on
 * where the last one ended, in the same steps, lengthens it.
 */
void jb_map_add(struct jb_arena *arena, struct jb_map *map, size_t src,
		size_t units, size_t out_w, size_t src_w);

/* Bytes of output that map describes. */
size_t jb_map_length(const struct jb_map *map);

/* The input bytes that output [first, past) is made of; a whole unit each. */
struct jb_range jb_map_source(const struct jb_map *map, size_t first,
			      size_t past);

/* The output made of input [first, past), or an empty range where none is. */
struct jb_range jb_map_output(const struct jb_map *map, size_t first,
			      size_t past);

/*
 * *out gets the map from outer's output to inner's input: inner's output is
 * outer's input.
 */
void jb_map_compose(struct jb_map *out, struct jb_arena *arena,
		    const struct jb_map *outer, const struct jb_map *inner);

#endif
