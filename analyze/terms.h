/*
 * What the files of the terms analyzer share: a gloss is what stands in the
 * brackets, or beside the Chinese; an edge is where the Chinese begins.
 */
#ifndef JB_ANALYZE_TERMS_H
#define JB_ANALYZE_TERMS_H

#include "analyze/analyzer.h"

#include <unicode/ubrk.h>

struct gloss {
	struct jb_str en, abbr, zh;	/* p NULL: not given */
	size_t words;	/* of en without of, for, and … */
	size_t letters;	/* of abbr */
	size_t joints;	/* and, & and commas in en */
	size_t hyphens;	/* in en: registry-registrar */
	bool dated;	/* a year was left out: APRICOT 2019 */
	struct jb_str narrow, written;	/* p NULL, or what was read, and the
					 * same as it stands in the text */
};

/*
 * Read what brackets hold: "Internet Governance Forum，IGF", "以下簡稱 IGF",
 * "IGF, 網路治理論壇". False where it is no gloss: a year, a comment, a list.
 */
bool gloss_read(struct gloss *gloss, const struct work *work,
		struct jb_str inner);

/*
 * The same, for text that may have letters and digits of full width,
 * （以下簡稱ＴＥＬ）: en, abbr and zh are then of a narrow copy, and
 * gloss_written() tells where they stand in the text.
 */
bool gloss_read_wide(struct gloss *gloss, const struct work *work,
		     struct jb_str inner);

/* s, a part of gloss, as it stands in the text. */
struct jb_str gloss_written(const struct gloss *gloss, struct jb_str s);

/* Is s an abbreviation: DNS, ccTLD, CIP-CCG, NIS2, DNS CERT? */
bool gloss_is_abbr(struct jb_str s);

/* Is s the initials of name: III of Institute for Information Industry? */
bool gloss_spells(struct jb_str s, struct jb_str name);

/*
 * May s be made of letters of name, the first its first: ccTLD, DDoS, IXP of
 * Internet Exchange Point?
 */
bool gloss_may_spell(struct jb_str s, struct jb_str name);

/* Does lexicon row (of TERMS or ORGANIZATIONS) name what gloss names? */
bool gloss_is_row(const struct gloss *gloss, const struct jb_lexicon *lex,
		  enum jb_lex file, size_t row);

/* The Chinese that renders an English word in names, or an empty cell. */
struct jb_str gloss_word(const struct jb_lexicon *lex, struct jb_str word);

/* The Chinese for how an unknown word begins or ends: non-…, …-ability. */
struct jb_str gloss_affix(const struct jb_lexicon *lex, struct jb_str word);

/*
 * The next word of an English name, from *at; false at its end. Small words
 * (of, the, and) are left out.
 */
bool gloss_next(struct jb_str *word, struct jb_str name, size_t *at);

/* Root Server, Contractual Compliance: a word that names are made of. */
bool gloss_has_word(const struct jb_lexicon *lex, struct jb_str name);

/* Looks for left edges; opened once a document. */
struct edge_words;
struct edge_finder {
	struct work *work;
	const struct edge_words *words;	/* particles, verbs and the like */
	bool opened;		/* are breaks? */
	UBreakIterator *breaks;	/* NULL where ICU has no dictionary */
	size_t searches;	/* in the rest of the document, so far */
};

void edge_open(struct edge_finder *finder, struct work *work);
void edge_close(struct edge_finder *finder);

/*
 * Where in block the Chinese begins that ends before end and that gloss names;
 * SIZE_MAX where there is none. *score tells how good it is.
 */
size_t edge_find(struct edge_finder *finder, size_t block, size_t end,
		 const struct gloss *gloss, double *score);

/*
 * Where the name begins of which edge_find() found [start, end): with what is
 * of it before the edge, without what is not of it behind.
 */
size_t term_start(struct edge_finder *edges, size_t block, size_t start,
		  size_t end, const struct gloss *gloss);

/* Does zh end as names do: 機構, 系統, 協定? */
bool term_ends_as_name(const struct work *work, struct jb_str zh);

/* All Han but for joints; short enough for the letters or words of gloss. */
bool term_fits(struct jb_str zh, const struct gloss *gloss);

/* Wendy Siu, Taro Yamada: a name by its capitals and syllables, of no trade */
bool term_spells_person(const struct work *work, struct jb_str en);

/*
 * Is text [start, end) with its gloss, as inner has it, a person with a Latin
 * name? 代表阮文泰（Nguyen Van Thai）
 */
bool term_is_person(const struct work *work, const struct gloss *gloss,
		    struct jb_str text, size_t start, size_t end,
		    struct jb_str inner);

/* A term whose gloss stands beside it: [start, end) of its block is both. */
struct beside {
	struct jb_str zh;
	struct gloss gloss;
	size_t start, end;
};

/* At the head of block: 會議形式 Workshop Session Format */
bool beside_head(struct beside *found, const struct work *work, size_t block);

/*
 * Behind brackets at open that hold inner: Internet Society (ISOC) 網際網路協會
 */
bool beside_behind(struct beside *found, const struct work *work,
		   size_t block, size_t open, struct jb_str inner,
		   size_t past);

/* Columns of a table that names things in two languages. */
struct term_columns {
	size_t zh, en, abbr;	/* JB_NONE: there is none */
};

/* False where the head of b's table has no such columns. */
bool term_columns_find(struct term_columns *columns, const struct work *work,
		       const struct jb_block *b);

/* The term that a row gives; false where it gives none. */
bool term_row(struct beside *found, const struct work *work,
	      const struct jb_block *b, const struct jb_row *row,
	      const struct term_columns *columns);

/* Behind the 」 at close: 「易讀嘉許計畫」ERS */
bool beside_marks(struct beside *found, const struct work *work,
		  size_t block, size_t close);

#endif
