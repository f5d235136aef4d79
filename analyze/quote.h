/*
 * Quotes: what their files share.
 *
 *	quotes.c         quotations in running text and their verbs
 *	quote_name.c     who stands beside a verb: a name, an office, a body
 *	quote_meant.c    whom 他 and "she said" mean
 *	quote_turns.c    turns of speech in minutes and interviews
 *	quote_blocks.c   quotations set as paragraphs of their own
 */
#ifndef JB_ANALYZE_QUOTE_H
#define JB_ANALYZE_QUOTE_H

#include "analyze/cues.h"

enum {
	QUOTE_LEAST = 6,	/* letters of a quote, by width: 2 for Han */
	QUOTE_SHORT = 4,	/* of one that ends with a mark of its own */
	QUOTE_NEAR = 60,	/* bytes between a mark and its verb */
	QUOTE_FAR = 140,	/* of them, an office in full and both forms of
				 * a name */
	QUOTE_MARKS = 5,
	QUOTE_SINGLE = 4	/* ‘…’, whose end is an apostrophe too */
};

struct quote_marks {
	const char *open, *close;
};

extern const struct quote_marks quote_marks[QUOTE_MARKS];

/* Who says it, where no name stands beside it. */
struct quote_by {
	bool own;	/* the one who writes */
	bool pronoun;	/* somebody named before */
};

/* The block at hand. */
struct quote_finder {
	struct work *work;
	struct cues cues;
	size_t block;
	struct jb_str text;
};

/* Bytes [from, past) in letters by width: Han counts 2. */
size_t quote_weight(struct jb_str text, size_t from, size_t past);

/* An entry for said, in the words of name; both are ranges of f's text. */
void quote_add(struct quote_finder *f, struct jb_range said,
	       struct jb_range name, struct jb_anchor original);

/* Who writes what stands at f's block; empty where nobody is named. */
struct jb_str quote_author(const struct quote_finder *f);

/* Does a word of the lexicons stand in [from, past)? It is no person. */
bool quote_is_known(const struct quote_finder *f, size_t from, size_t past);

/*
 * Names in [from, past) of f's text. False: there is none, and *name is of no
 * use.
 */
bool quote_latin_name(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name);
bool quote_speaker_in(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name);
bool quote_speaker_earlier(const struct quote_finder *f, size_t from,
			   size_t past, struct jb_range *name);
bool quote_described(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name);
bool quote_short_name(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name);

bool quote_told_before(const struct quote_finder *f, size_t from, size_t past,
		       struct jb_range *name);

bool quote_somebody(const struct quote_finder *f, size_t from, size_t past,
		    struct jb_range *name);

/* End of a Chinese name at at; at where none begins. */
size_t quote_han_name(const struct quote_finder *f, size_t at, size_t past);

/* Past 他, 她 at at; at where no such word stands. */
size_t quote_past_pronoun(const struct quote_finder *f, size_t at);

/* 典禮由主席致詞，她…: who stands behind 由, taken up by a pronoun. */
bool quote_by_whom(const struct quote_finder *f, size_t from, size_t past,
		   struct jb_range *name);
/* Sets name where somebody is told by name in [from, past). */
void quote_person_in(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name);
/* Whom the pronoun means, looking back no further than far. */
bool quote_meant_by(const struct quote_finder *f, size_t far, size_t pronoun,
		    struct jb_range *name);
bool quote_is_author(const struct quote_finder *f, size_t pronoun);

/* "…," he said, behind a quotation that ends at at; and right behind it. */
bool quote_says_pronoun(const struct quote_finder *f, size_t at);
bool quote_says_at_once(const struct quote_finder *f, size_t at);

/* The part of s, a range of f's text, without the marks round it. */
struct jb_range quote_unmarked(const struct quote_finder *f, struct jb_str s,
			       bool *whole);

/*
 * Who says the quotation [open, past), of whole sentences or not; false: it is
 * no quote. Where name stays empty, by may say who.
 */
bool quote_find_speaker(const struct quote_finder *f, size_t open, size_t past,
			bool whole, struct jb_range *name,
			struct quote_by *by);

/* The block's last words lead to what somebody said: came from a student: */
bool quote_led_by_source(const struct quote_finder *lead,
			 struct jb_range *name);

/* Readers of a block; false: it is none of their form. */
bool quote_read_spoken(struct quote_finder *f);
bool quote_read_answer(struct quote_finder *f);
bool quote_read_turn(struct quote_finder *f);
bool quote_read_led(struct quote_finder *f);
bool quote_read_attributed(struct quote_finder *f);
bool quote_read_signed(struct quote_finder *f);

/* Do the minutes give what everybody said, word for word? */
bool quote_is_verbatim(struct quote_finder *f);

#endif
