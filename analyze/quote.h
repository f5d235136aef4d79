/*
 * Quotes: what their files share.
 *
 *	quotes.c         which quotations of a text are quotes
 *	quote_pairs.c    the quotations of a block, mark by mark
 *	quote_lead.c     words before a quotation that bring it: 表示：「
 *	quote_after.c    words behind it: 」，某某說
 *	quote_says.c     neither: the sentence around it tells who speaks
 *	quote_speaker.c  who stands beside a verb: a name, an office, a body
 *	quote_name.c     the names in it
 *	quote_meant.c    whom 他 and "she said" mean
 *	quote_own.c      the one who writes, and 我說
 *	quote_turns.c    turns of speech in minutes
 *	quote_interview.c	問：… 答：…
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
	QUOTE_ABOVE = 30000,	/* bytes above one looked at for a name */
	QUOTE_AFTER = 160,	/* bytes behind a quote looked at for who */
	QUOTE_MARKS = 5,
	QUOTE_SINGLE = 4	/* ‘…’, whose end is an apostrophe too */
};

struct quote_marks {
	const char *open, *close;
};

extern const struct quote_marks quote_marks[QUOTE_MARKS];

/* A quotation: from its opening mark to its closing one. */
struct quote_pair {
	size_t open, close;	/* bytes; close JB_NONE: never closed */
	size_t outer;		/* the one of its kind around it, or JB_NONE */
	const struct quote_marks *marks;
};

struct quote_pairs {
	JB_LIST(struct quote_pair) list;	/* by open */
	size_t top[QUOTE_MARKS];
};

/* Who says it. */
struct quote_by {
	struct jb_range name;	/* of the text; empty: nobody is named */
	bool own;		/* the one who writes */
	bool pronoun;		/* somebody named before */
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

/* The words of f's text in r; p NULL where it is empty. */
struct jb_str quote_words(const struct quote_finder *f, struct jb_range r);

/* An entry for said, a range of f's text; good until the next one. */
struct jb_quote *quote_add(struct quote_finder *f, struct jb_range said,
			   struct jb_str speaker);

/* Are there letters enough in said for a quote? */
bool quote_is_enough(const struct quote_finder *f, struct jb_range said);

/* Does said end as a sentence does? */
bool quote_is_whole(const struct quote_finder *f, struct jb_range said);

/* All quotations of f's block in one pass, those of a kind nested. */
void quote_pairs_find(const struct quote_finder *f, struct quote_pairs *pairs);

/* The marks that open a quotation at at; NULL: none do. */
const struct quote_marks *quote_marks_at(struct jb_str text, size_t at);

/* The part of s, a range of f's text, without the marks round it. */
struct jb_range quote_unmarked(const struct quote_finder *f, struct jb_str s,
			       bool *whole);

/*
 * Who says the quotation [open, past), of whole sentences or not; false: it is
 * no quote. What by has from the caller is empty.
 */
bool quote_find_speaker(const struct quote_finder *f, size_t open, size_t past,
			bool whole, struct quote_by *by);

/* --- names (quote_name.c) --- */

/* Does a word of the lexicons stand in [from, past)? It is no person. */
bool quote_is_known(const struct quote_finder *f, size_t from, size_t past);

/*
 * In [from, past) of f's text, here and below. False: there is none, and *name
 * is of no use.
 */
bool quote_latin_name(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name);

/* The last of them, of a sentence before: for "she said", Marby又表示 */
bool quote_speaker_earlier(const struct quote_finder *f, size_t from,
			   size_t past, struct jb_range *name);

/* End of a Chinese name at at; at where none begins. */
size_t quote_han_name(const struct quote_finder *f, size_t at, size_t past);

/* Letters of Han alone */
bool quote_is_han(const struct quote_finder *f, struct jb_range r);

/* 瓦倫丁表示：: a few letters and no more, a name told in letters of Han */
bool quote_short_name(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name);

/*
 * What block has above byte at of f's, itself or one before, but no more than
 * its last *left bytes; they are taken from *left.
 */
struct jb_str quote_text_above(const struct quote_finder *f, size_t at,
			       size_t block, size_t *left);

/*
 * 吳建興愣了一下，回答: a surname and two letters at the head, which the text
 * above has too
 */
bool quote_told_before(const struct quote_finder *f, size_t from, size_t past,
		       struct jb_range *name);

/* --- who speaks (quote_speaker.c) --- */

/* Before a verb of speech: a name, an office, a body. */
bool quote_speaker_in(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name);

/* 住在離島的陳建宏, 陳建宏, Pia Ek: the name that [from, past) ends in */
bool quote_name_before(const struct quote_finder *f, size_t from, size_t past,
		       struct jb_range *name);

/*
 * 坐在我旁邊的尼泊爾學生小聲: somebody by what they are, with the manner of
 * speaking behind
 */
bool quote_described(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name);

/* joked the ambassador of Brazil: somebody behind the verb, to the mark */
bool quote_somebody(const struct quote_finder *f, size_t from, size_t past,
		    struct jb_range *name);

/* Sets name where somebody is told by name; else it stays as it is. */
void quote_person_in(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name);

/* --- pronouns (quote_meant.c) --- */

/* Past 他, 她 at at; at where no such word stands. */
size_t quote_past_pronoun(const struct quote_finder *f, size_t at);

/* 典禮由主席致詞，她…: who stands behind 由, taken up by a pronoun. */
bool quote_by_whom(const struct quote_finder *f, size_t from, size_t past,
		   struct jb_range *name);

/* Whom the pronoun means, looking back no further than far. */
bool quote_meant_by(const struct quote_finder *f, size_t far, size_t pronoun,
		    struct jb_range *name);

/* The same; where it is not known, by tells that a pronoun stands for it. */
bool quote_by_pronoun(const struct quote_finder *f, size_t far,
		      size_t pronoun, struct quote_by *by);

/* The SSAC noted …. "…," it wrote.: the body that spoke last before open */
bool quote_body_meant(const struct quote_finder *f, size_t far, size_t open,
		      struct jb_range *name);

/*
 * Whom a pronoun means that nothing in its paragraph explains: who spoke last,
 * shortly above, or who stands in the paragraph before. Empty: nobody does.
 */
struct jb_str quote_meant_above(const struct quote_finder *f);

/* --- the one who writes (quote_own.c) --- */

/* Who writes what stands at f's block; empty where nobody is named. */
struct jb_str quote_author(const struct quote_finder *f);

/* 作者是籌備的老手。她回憶…：「: told from outside */
bool quote_is_author(const struct quote_finder *f, size_t pronoun);

/* 我在座談會上說過：「…」: is it he that speaks by the verb? */
bool quote_is_own(const struct quote_finder *f, size_t from, size_t verb);

/* 去年我在年會上說過: past the day that heads a clause */
size_t quote_past_when(const struct quote_finder *f, size_t at, size_t past);

/* --- words before a quotation (quote_lead.c) --- */

/* 簡稱「…」, 俗稱「…」: a name, and nobody speaks */
bool quote_is_naming(const struct quote_finder *f, const struct jb_hit *verb);

/*
 * Where the words begin that bring the quotation opened at open; SIZE_MAX:
 * nothing brings it. Does a colon end them?
 */
size_t quote_lead(const struct quote_finder *f, size_t from, size_t open,
		  bool whole, bool *colon);

/*
 * Who says what the words at the end of r bring, r being what its sentence has
 * before them; a colon behind them makes a quote of it though nobody is named.
 */
bool quote_led(const struct quote_finder *f, struct jb_range r, size_t far,
	       bool colon, struct quote_by *by);

/* According to Ms. Tanaka, "…": no verb says it */
bool quote_source_before(const struct quote_finder *f, size_t from,
			 size_t open, struct jb_range *name);

/* My favourite line came from an engineer from Tonga: "…" */
bool quote_led_here(const struct quote_finder *f, size_t from, size_t open,
		    struct jb_range *name);

/* The block's last words lead to what somebody said: came from a student: */
bool quote_led_by_source(const struct quote_finder *lead,
			 struct jb_range *name);

/* --- behind it (quote_after.c) --- */

/* said Amina Rostova; 理事長陳建宏說。 */
bool quote_speaker_after(const struct quote_finder *f, size_t at,
			 struct jb_range *name);

/* 「…」我答: the one who writes */
bool quote_says_i(const struct quote_finder *f, size_t past);

/* "…," it wrote */
bool quote_says_it(const struct quote_finder *f, size_t past);

/* "…," he said, behind a quotation that ends at at; and right behind it. */
bool quote_says_pronoun(const struct quote_finder *f, size_t at);
bool quote_says_at_once(const struct quote_finder *f, size_t at);

/* --- around it (quote_says.c) --- */

/* Who says the quotation [open, past) that nothing beside it brings. */
bool quote_says(const struct quote_finder *f, size_t open, size_t past,
		bool whole, struct quote_by *by);

/* --- forms of a block --- */

/* 陳委員思穎, 王委員, Maria Fontana: is the label before past a person? */
bool quote_person_label(const struct quote_finder *f, size_t past,
			struct jb_range *name);

/* The colon of a label at the head of text, and what follows; or SIZE_MAX. */
size_t quote_label_colon(struct jb_str text, size_t *past);

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
