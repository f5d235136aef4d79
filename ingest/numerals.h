/*
 * Numerals as word processors count with them: 1, i, A, 一, 壹, 甲, ①.
 * Named once for OOXML (numFmt) and once for ODF (num-format).
 */
#ifndef JB_INGEST_NUMERALS_H
#define JB_INGEST_NUMERALS_H

#include "core/text.h"

enum numeral {
	NUMERAL_NONE,
	NUMERAL_BULLET,
	NUMERAL_DECIMAL,
	NUMERAL_DECIMAL_ZERO,	/* 01 */
	NUMERAL_FULL_WIDTH,	/* １ */
	NUMERAL_CIRCLED,	/* ① */
	NUMERAL_BRACKETED,	/* ⑴ */
	NUMERAL_FULL_STOP,	/* ⒈ */
	NUMERAL_LOWER_ROMAN,
	NUMERAL_UPPER_ROMAN,
	NUMERAL_LOWER_LETTER,
	NUMERAL_UPPER_LETTER,
	NUMERAL_ORDINAL,	/* 1st */
	NUMERAL_HAN,		/* 一 十一 */
	NUMERAL_HAN_DIGITS,	/* 一 一一 */
	NUMERAL_FORMAL_HANT,	/* 壹 貳 */
	NUMERAL_FORMAL_HANS,	/* 壹 贰 */
	NUMERAL_STEM,		/* 甲 */
	NUMERAL_BRANCH,		/* 子 */
	NUMERAL_CIRCLED_HAN	/* ㊀ */
};

/* decimal for a name that is not known. */
enum numeral numeral_of_word(struct jb_str format);	/* OOXML */
enum numeral numeral_of_odf(struct jb_str format);

/* Append n; a numeral that does not reach so far is written in digits. */
void numeral_put(struct jb_buf *out, enum numeral numeral, unsigned long n);

/*
 * The bullet that a symbol font shows for cp, cp where it shows nothing else.
 */
uint32_t bullet_of_symbol(uint32_t cp);

#endif
