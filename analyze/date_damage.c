/*
 * Numerals with signs of another kind in them, which typists put there and
 * readers of print (OCR) see:
 *
 *	二0一三年 二０一三年	a figure among Chinese numerals
 *	一O二年 二OO九年	the letter O for 〇
 *	2O11年 l0月 3l日	O for 0, l and I for 1
 *
 * Only 年, 月 or 日 behind it makes such a thing a numeral.
 */
#include "analyze/date_words.h"

enum {
	OF_YEAR = 0x5E74,	/* 年 */
	OF_MONTH = 0x6708,	/* 月 */
	OF_DAY = 0x65E5,	/* 日 */
	LIKE_DAY = 0x66F0,	/* 曰, which OCR reads for it */
	FIGURES = 4,
};

/* A figure 0 of either width, or what looks like one; -1: neither. */
static int zero_of(uint32_t cp)
{
	switch (cp) {
	case '0': case 0xFF10:
		return 0;
	case 'O': case 'o': case 0xFF2F: case 0xFF4F:
	case 0x041E: case 0x039F:	/* Cyrillic and Greek */
		return 1;
	default:
		return -1;
	}
}

bool date_zero_in_han(size_t *end, bool *damaged, struct jb_str text,
		      size_t at)
{
	size_t next = at;
	uint32_t cp = jb_utf8_next(text, &next);
	int kind = zero_of(cp);

	if (kind < 0)
		return false;
	*end = next;
	*damaged |= kind == 1;
	for (int i = 0; i < FIGURES && zero_of(cp) >= 0; i++)
		cp = jb_utf8_next(text, &next);
	return cp == OF_YEAR ||
	       (date_han_digit(cp) >= 0 && date_han_digit(cp) < 10);
}

/* The figure that c is or looks like, or -1. */
static int figure_of(char c, bool *letter)
{
	*letter = true;
	if (c == 'O' || c == 'o')
		return 0;
	if (c == 'l' || c == 'I')
		return 1;
	*letter = false;
	return c >= '0' && c <= '9' ? c - '0' : -1;
}

/* Can so many figures of value be what mark counts? */
static bool can_be(uint32_t mark, unsigned figures, int value)
{
	if (mark == OF_YEAR)
		return figures == 4 ? value >= 1900 && value < 2100
				    : figures == 3 && value < 150;
	if (mark == OF_MONTH)
		return figures <= 2 && value >= 1 && value <= 12;
	return (mark == OF_DAY || mark == LIKE_DAY) && figures <= 2 &&
	       value >= 1 && value <= 31;
}

bool date_damaged_number(size_t *end, int *value, unsigned *figures,
			 struct jb_str text, size_t at)
{
	bool letter, letters = false, digits = false;
	size_t mark;
	int figure;

	*value = 0;
	for (*figures = 0; at < text.n && *figures <= FIGURES; ++*figures) {
		figure = figure_of(text.p[at], &letter);
		if (figure < 0)
			break;
		*value = *value * 10 + figure;
		letters |= letter;
		digits |= !letter;
		at++;
	}
	*end = mark = at;
	if (!letters || !digits)
		return false;
	if (mark < text.n && text.p[mark] == ' ')
		mark++;
	return can_be(jb_utf8_next(text, &mark), *figures, *value);
}
