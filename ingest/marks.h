/* Bullets and numerals at the start of a line or paragraph: marks.c. */
#ifndef JB_INGEST_MARKS_H
#define JB_INGEST_MARKS_H

#include "core/text.h"

#include <stdint.h>

/* What opens a line. The order is that of rank: the first is the highest. */
enum mark_style {
	MARK_NONE,
	MARK_HASH,		/* ## */
	MARK_CHAPTER,		/* 第三章, Chapter 3, Annex A */
	MARK_FORMAL,		/* 壹、 */
	MARK_STEM,		/* 甲、 */
	MARK_ROMAN,		/* IV. */
	MARK_HAN,		/* 一、 */
	MARK_HAN_PAREN,		/* （一） */
	MARK_ARABIC,		/* 1. and 1.2.3 */
	MARK_ARABIC_PAREN,	/* (1) and 1) */
	MARK_LETTER,		/* A. and (a) */
	MARK_SMALL_ROMAN,	/* iv., of lists inside sections IV. */
	MARK_SPACED,		/* 1 Introduction */
	MARK_CIRCLED,		/* ① */
	MARK_BULLET
};

struct mark {
	uint8_t style;		/* enum mark_style */
	uint8_t depth;		/* 1.2.3 is 3; ## is 2; else 1 */
	uint8_t nest;		/* how many numerals it is indented under */
	uint16_t number;	/* what the numeral says */
	uint32_t sign;		/* the bullet's character */
	uint32_t printed;	/* bytes of the mark itself */
	uint32_t length;	/* bytes to the text after it */
};

/* The mark that opens s, style MARK_NONE if there is none. */
struct mark mark_find(struct jb_str s);

/* A numeral that counts the items of a list: a., （一）; i. is a Roman one. */
struct list_mark {
	int style;		/* 0: nothing */
	unsigned number;
	bool first;		/* 1, a, i or 一 */
	size_t printed;		/* its bytes */
};

struct list_mark list_mark_find(struct jb_str s);
bool list_mark_follows(struct list_mark before, struct list_mark mark);

#endif
