/*
 * The parts of a line that signs part:
 *
 *	某某學會 ｜ 2025年7月15日發行 ｜ 訂閱人數 1,284
 *	王小明／某某局／組長
 *	By Ann Lee | 3 December 2013
 */
#ifndef JB_ANALYZE_LINE_PART_H
#define JB_ANALYZE_LINE_PART_H

#include "analyze/analyzer.h"

/* Does cp end a part, of which before is known? */
typedef bool part_sign(const struct work *work, uint32_t cp,
		       struct jb_str before);

/* | and the like, whatever stands before it; / and ／ */
part_sign part_bar, part_slash;

/* ｜ · • ／ and the like, as they stand in the head of a page */
bool part_is_stroke(uint32_t cp);

/* 、 ， ； ／ and the like, of either width, between the names of a list */
bool part_is_comma(uint32_t cp);

/* The part of s from *at on, trimmed; *at moves behind the sign at its end. */
struct jb_str part_next(const struct work *work, struct jb_str s, size_t *at,
			part_sign *ends);

#endif
