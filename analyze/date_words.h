/*
 * The vocabulary of dates: which word is which token. Chinese is listed in
 * Traditional characters and found in either script.
 */
#ifndef JB_ANALYZE_DATE_WORDS_H
#define JB_ANALYZE_DATE_WORDS_H

#include "analyze/date_token.h"

struct date_word {
	enum date_kind kind;
	int value;
	bool full;	/* not an abbreviation */
	bool number;	/* an English numeral */
	bool ordinal;
};

/* Can a Chinese word begin with cp? A quick test for most characters. */
bool date_words_begin(const struct date_words *words, uint32_t cp);

/*
 * The longest Chinese word at byte at of text; *end its end. False if there
 * is none.
 */
bool date_words_han(struct date_word *word, size_t *end,
		    const struct date_words *words, struct jb_str text,
		    size_t at);

/* The same for Latin letters; at must be the start of a word. */
bool date_words_latin(struct date_word *word, size_t *end,
		      const struct date_words *words, struct jb_str text,
		      size_t at);

/* Value of a Chinese numeral: 0 to 9, 10, 20, 30, 100, 1000; else -1. */
int date_han_digit(uint32_t cp);

/*
 * At `at`, behind a Chinese numeral: a figure 0 or a letter that was read for
 * one, where the numeral goes on or 年 follows. *damaged is set by a letter.
 */
bool date_zero_in_han(size_t *end, bool *damaged, struct jb_str text,
		      size_t at);

/*
 * The number at `at` some of whose figures were read as letters, before 年, 月
 * or 日; false for all other letters and figures.
 */
bool date_damaged_number(size_t *end, int *value, unsigned *figures,
			 struct jb_str text, size_t at);

#endif
