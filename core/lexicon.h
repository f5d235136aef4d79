/*
 * Knowledge of the world: the TSV files of corpus/lexicon, read once when the
 * program starts, and one automaton that finds all their words in a text in
 * one pass. Read only after jb_lexicon_open(); workers share it.
 *
 * A file's first lines are comments ("# …"), then a row of column names, then
 * rows; an empty cell is unknown, "|" separates alternatives in a cell.
 */
#ifndef JB_CORE_LEXICON_H
#define JB_CORE_LEXICON_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Files, each a row of the table in lexicon.c that says what it is. */
enum jb_lex {
	JB_LEX_TERMS,		/* terms.tsv */
	JB_LEX_MEETINGS,	/* meetings.tsv */
	JB_LEX_PLACES,		/* places.tsv */
	JB_LEX_ORGANIZATIONS,	/* organizations.tsv */
	JB_LEX_TOPICS,		/* topics.tsv */
	JB_LEX_SECTIONS,	/* sections.tsv: headings and their roles */
	JB_LEX_FORM_LABELS,	/* form-labels.tsv: 出國期間 … */
	JB_LEX_KINDS,		/* kinds.tsv: what tells a document's kind */
	JB_LEX_CUES,		/* cues.tsv: words that make an advice … */
	JB_LEX_PHRASES,		/* phrases.tsv: what stands beside a cue */
	JB_LEX_COVER_WORDS,	/* cover-words.tsv: title, house, meeting … */
	JB_LEX_NAME_WORDS,	/* name-words.tsv: surnames, offices … */
	JB_LEX_HOLIDAYS,	/* holidays.tsv: the same day each year */
	JB_LEX_CONVERT,		/* convert.tsv: what stands before OpenCC */
	JB_LEX_IDENTIFIERS,	/* identifiers.tsv: never converted */
	JB_LEX_IDN_LABELS,	/* idn-labels.tsv: top-level domains in Han */
	JB_LEX_CHARACTERS,	/* common-characters.tsv: see glyphs.c */
	JB_LEX_CONFUSIONS,	/* confusions.tsv: printed for others */
	JB_LEX_WORDS,		/* words.tsv: English words of names */
	JB_LEX_LINE_WORDS,	/* line-words.tsv: what lines begin with … */
	JB_LEX_EDGE_WORDS,	/* edge-words.tsv: what goes before a term */
	JB_LEXES
};

struct jb_lexicon;

/*
 * Read all files from folder dir. On failure diag is told (the file and line)
 * and NULL is returned. Release with jb_lexicon_close().
 */
struct jb_lexicon *jb_lexicon_open(const char *dir, struct jb_diag *diag);
void jb_lexicon_close(struct jb_lexicon *lex);

/* Where a row stands, for whoever asks what made an item: terms.tsv, 12. */
const char *jb_lex_name(enum jb_lex file);
size_t jb_lex_line(const struct jb_lexicon *lex, enum jb_lex file, size_t row);

/* Rows of a file, its header not counted. */
size_t jb_lex_rows(const struct jb_lexicon *lex, enum jb_lex file);

/*
 * A column of a file, one of those that jb_lexicon_open() has asked for: an
 * unknown one is our own mistake and asserts.
 */
size_t jb_lex_column(const struct jb_lexicon *lex, enum jb_lex file,
		     const char *name);
struct jb_str jb_lex_cell(const struct jb_lexicon *lex, enum jb_lex file,
			  size_t row, size_t column);
struct jb_str jb_lex_get(const struct jb_lexicon *lex, enum jb_lex file,
			 size_t row, const char *column);

/*
 * Alternatives of a cell, one at a time: start with *at = 0; false when there
 * are no more.
 */
bool jb_lex_part(struct jb_str *part, struct jb_str cell, size_t *at);

/*
 * What modules make of the files once and only read ever after, so that a
 * short document does not pay for it again: NULL until its module puts it
 * there. It lives in *arena, with the lexicon.
 */
enum jb_lex_made {
	JB_MADE_DATE_WORDS,
	JB_MADE_CUES,
	JB_MADE_PHRASES,
	JB_MADE_COVER_WORDS,
	JB_MADE_FORM_LABELS,
	JB_MADE_SECTIONS,
	JB_MADE_LABEL_WORDS,
	JB_MADE_SECTION_WORDS,
	JB_MADE_HOUSE_WORDS,
	JB_MADE_NAME_WORDS,
	JB_MADE_KIND_WORDS,
	JB_MADE_EDGE_WORDS,
	JB_MADE_LINE_WORDS,
	JB_MADE_GLYPHS,
	JB_MADE_CONFUSIONS,
	JB_MADE_PHRASE_LETTERS,
	JB_MADES
};
void **jb_lex_made(struct jb_arena **arena, const struct jb_lexicon *lex,
		   enum jb_lex_made what);

/*
 * A word of a lexicon found in a text. Matching is by folded characters (case,
 * width, script); a Latin word must stand alone; an abbreviation of up to five
 * capitals must be written in capitals. For each file only the longest words
 * are given: none that lies inside another of the same file.
 */
struct jb_hit {
	size_t start, end;	/* bytes */
	uint32_t row;
	uint8_t file;		/* enum jb_lex */
	uint8_t column;		/* where in the row the word stands */
};

struct jb_hits {
	JB_LIST(struct jb_hit) list;
};

/* All words of all files in text, by start, then longest first. */
void jb_lexicon_find(struct jb_hits *hits, struct jb_arena *arena,
		     const struct jb_lexicon *lex, struct jb_str text);

#endif
