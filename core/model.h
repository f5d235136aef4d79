/*
 * The document and what was found in it: the only things the stages share.
 *
 * A document is made by ingest/, read by analyze/ and render/, and lives in
 * one arena with its analysis. Text is UTF-8. Offsets inside a block count
 * bytes of the block's text; the JSON counts code points.
 */
#ifndef JB_CORE_MODEL_H
#define JB_CORE_MODEL_H

#include "core/mem.h"
#include "core/span.h"
#include "core/text.h"

#include <stdbool.h>
#include <stddef.h>

#define JB_NONE ((size_t)-1)

/* X(CODE, "name in the JSON") */
#define JB_BLOCK_LIST(X)                                                  \
	X(HEADING, "heading") X(PARAGRAPH, "paragraph") X(ITEM, "item")   \
	X(TABLE, "table") X(FIGURE, "figure") X(QUOTE, "quote")           \
	X(CODE, "code") X(FORM, "form")

enum jb_block_type {
#define X(code, name) JB_BLOCK_##code,
	JB_BLOCK_LIST(X)
#undef X
	JB_BLOCK_TYPES
};

#define JB_LANG_LIST(X)                                                   \
	X(UNKNOWN, "und") X(HANT, "zh-Hant") X(HANS, "zh-Hans")           \
	X(EN, "en") X(OTHER, "mul")

enum jb_lang {
#define X(code, name) JB_LANG_##code,
	JB_LANG_LIST(X)
#undef X
	JB_LANGS
};

#define JB_KIND_LIST(X)                                                   \
	X(OTHER, "other") X(TRIP_REPORT, "trip-report")                   \
	X(NEWSLETTER, "newsletter") X(PLAN, "plan")                       \
	X(RESOLUTION, "resolution") X(ANNOUNCEMENT, "announcement")       \
	X(CONSULTATION, "consultation") X(BLOG, "blog")                   \
	X(MINUTES, "minutes")

enum jb_kind {
#define X(code, name) JB_KIND_##code,
	JB_KIND_LIST(X)
#undef X
	JB_KINDS
};

/* What a section is for; analyze/structure.c sets it. */
#define JB_ROLE_LIST(X)                                                   \
	X(NONE, "none") X(COVER, "cover") X(ABSTRACT, "abstract")         \
	X(CONTENTS, "contents") X(PURPOSE, "purpose")                     \
	X(ITINERARY, "itinerary") X(OBSERVATIONS, "observations")         \
	X(SUGGESTIONS, "suggestions") X(DECISIONS, "decisions")           \
	X(ACTIONS, "actions") X(CONSULTATION, "consultation")             \
	X(GLOSSARY, "glossary") X(METRICS, "metrics")                     \
	X(REFERENCES, "references") X(ANNEX, "annex")                     \
	X(ABOUT, "about")

enum jb_role {
#define X(code, name) JB_ROLE_##code,
	JB_ROLE_LIST(X)
#undef X
	JB_ROLES
};

/* One cell of a table, as a range of the block's text. */
struct jb_cell {
	size_t start, end;
	unsigned rows, columns;	/* what it spans; 1 as a rule, 0 reads as 1 */
};

struct jb_row {
	JB_LIST(struct jb_cell) cells;
	bool header;
};

struct jb_block {
	enum jb_block_type type;
	unsigned level;		/* of a heading, from 1; else 0 */
	unsigned depth;		/* of an item, from 1; else 0 */
	struct jb_str marker;	/* bullet or numeral of an item, as printed */
	bool numbered;		/* the marker counts: it stays in the text */
	bool run_in;		/* a heading with its text on the same line */
	bool contents;		/* a line of the table of contents */
	struct jb_str text;	/* wraps joined; a table's cells with TAB, LF */
	struct jb_map map;	/* text to jb_document.text */
	JB_LIST(struct jb_row) rows;	/* of a table */
	struct jb_cell label, value;	/* of a form */
	size_t page;		/* from 1; 0 where there are no pages */
	size_t line_first, line_last;	/* of the source text, from 1 */

	/* set by analyze/: */
	enum jb_lang lang;
	enum jb_role role;	/* of the section it stands in */
	size_t heading;		/* index of the heading over it, or JB_NONE */
};

/* What was dropped or changed on the way from the source to the blocks. */
#define JB_REPAIR_LIST(X)                                                 \
	X(WRAPPED_LINES, "wrapped-lines")   /* line ends taken out */     \
	X(LETTER_SPACING, "letter-spacing") /* 這 些 → 這些 */            \
	X(SPACE, "space")                   /* U+00A0 and its like */     \
	X(BULLET, "bullet")                 /* the mark of an item */     \
	X(RADICAL, "radical")               /* ⾏ → 行 */                \
	X(PRIVATE_USE, "private-use")                                     \
	X(RUNNING_HEADER, "running-header")                               \
	X(PAGE_NUMBER, "page-number")                                     \
	X(CONTENTS, "table-of-contents")                                  \
	X(MARKUP, "markup")                 /* tags left in OCR text */   \
	X(BOILERPLATE, "boilerplate")       /* a page's navigation */     \
	X(DUPLICATE, "duplicate")                                         \
	X(ORDER, "order")                   /* a text box put back */     \
	X(HYPHEN, "hyphen")                                               \
	X(LOST_GLYPH, "lost-glyph")                                       \
	X(CONFUSION, "confusion")           /* 2O19, ccNOS */             \
	X(QUOTATION_MARK, "quotation-mark") /* 」…「 */                   \
	X(BROKEN_BYTES, "broken-bytes")                                   \
	X(DELETED, "deleted")   /* a tracked deletion, hidden text */     \
	X(COMMENT, "comment")               /* a reviewer's */            \
	X(OCR, "ocr")   /* how sure it is of a page, of a word */         \
	X(FALLBACK, "fallback") /* read by a simpler program */           \
	X(CHARSET, "charset")                                             \
	X(EMPTY, "empty")                   /* a mark with no text */

enum jb_repair_kind {
#define X(code, name) JB_REPAIR_##code,
	JB_REPAIR_LIST(X)
#undef X
	JB_REPAIR_KINDS
};

struct jb_repair {
	enum jb_repair_kind kind;
	size_t block;		/* index, or JB_NONE */
	struct jb_str as_printed;
	struct jb_str repaired;	/* p NULL: dropped, or kept as printed */
	double confidence;	/* 0 to 1 */
	size_t count;		/* how many alike this stands for, from 1 */
	size_t line;
	/*
	 * The ranges of jb_document.text it explains: what of the source is
	 * in no block. Several where count stands for several places.
	 */
	JB_LIST(struct jb_range) ranges;
};

struct jb_lexicon;
struct jb_limits;

struct jb_source {
	const char *path;	/* as given; U+FFFD for what is not UTF-8 */
	char sha256[65];	/* of the bytes, lower-case hexadecimal */
	struct jb_str bytes;	/* the whole file */
	const char *media_type;	/* text/plain, text/html … */
	const char *encoding;	/* IANA name */
	const char *also_encoding;	/* of the lines in another, or NULL */
	size_t pages;		/* 0 where there are none */
	/*
	 * No bytes of the file stand behind the text: it was taken out of a
	 * container, lines and offsets count in what was taken out.
	 */
	bool extracted;
};

/* A title, author and the like that the file itself declares. */
struct jb_declared {
	const char *name;	/* Dublin Core: title, creator, date … */
	struct jb_str value;
};

struct jb_document {
	struct jb_arena *arena;
	const struct jb_lexicon *lexicon;	/* for readers, or NULL */
	const struct jb_limits *limits;	/* the same; NULL: the defaults */
	struct jb_source source;
	struct jb_str text;	/* the source, decoded to UTF-8 */
	struct jb_map map;	/* text to source.bytes */
	JB_LIST(size_t) lines;	/* where in text each line begins */
	JB_LIST(struct jb_block) blocks;
	JB_LIST(struct jb_repair) repairs;
	JB_LIST(struct jb_declared) declared;
};

/* Where something stands: bytes [start, end) of a block's text. */
struct jb_anchor {
	size_t block, start, end;
};

#define JB_BASIS_LIST(X)                                                  \
	X(EXPLICIT, "explicit") X(ROC, "roc") X(RELATIVE, "relative")     \
	X(INHERITED, "inherited") X(FISCAL, "fiscal")

enum jb_basis {
#define X(code, name) JB_BASIS_##code,
	JB_BASIS_LIST(X)
#undef X
	JB_BASES
};

#define JB_BOUND_LIST(X)                                                  \
	X(NONE, NULL) X(SINCE, "since") X(UNTIL, "until")                 \
	X(BEFORE, "before") X(AFTER, "after")

enum jb_bound {
#define X(code, name) JB_BOUND_##code,
	JB_BOUND_LIST(X)
#undef X
	JB_BOUNDS
};

struct jb_date {
	struct jb_anchor at;
	struct jb_str text;	/* as written */
	struct jb_str edtf;	/* p NULL: seen, not resolved */
	bool fiscal;
	enum jb_basis basis;
	enum jb_bound bound;
	struct jb_str context;	/* what a missing part was taken from */
	const char *rule;	/* where that was looked for, for --explain */
};

typedef size_t jb_index;
struct jb_indexes {
	JB_LIST(jb_index) list;
};

struct jb_recommendation {
	struct jb_anchor at;
	struct jb_str text;
	struct jb_str to;	/* who is to act; p NULL: not said */
	bool explicit_;		/* under 建議, or begins with it */
	double confidence;
	const char *rule;	/* what made it, for --explain */
	JB_LIST(jb_index) topics;	/* into jb_analysis.topics */
	JB_LIST(jb_index) dates;	/* into jb_analysis.dates */
};

struct jb_decision {
	struct jb_anchor at;
	struct jb_str text, by, to;
	struct jb_str due;	/* EDTF */
	struct jb_str number;	/* 2019.03.01.01 */
};

struct jb_consultation {
	struct jb_anchor at;	/* of the title */
	struct jb_str title, url;
	struct jb_str opens, closes, report;	/* EDTF; p NULL: not said */
	struct jb_anchor opens_at, closes_at, report_at;
};

struct jb_term {
	struct jb_anchor at;
	struct jb_str zh, en, abbr;	/* p NULL: not given */
};

struct jb_quote {
	struct jb_anchor at;
	struct jb_str speaker, text;
	struct jb_anchor original;	/* its English original, or block
					 * JB_NONE */
};

struct jb_labels {
	struct jb_str tw, cn, hk, en;
};

struct jb_topic {
	const char *id;
	struct jb_labels label;
	double score;
	JB_LIST(jb_index) blocks;
};

struct jb_keyphrase {
	struct jb_str text;
	double score;
	JB_LIST(jb_index) blocks;
};

/* A person, an organization or a place. */
struct jb_entity {
	struct jb_str name;	/* as written where it is first named */
	struct jb_str role;	/* a person's office, as written */
	const char *id;		/* of the lexicon row, or NULL */
	struct jb_labels label;	/* from the lexicon; p NULL: unknown */
	JB_LIST(struct jb_anchor) at;
};

struct jb_reference {
	struct jb_anchor at;
	struct jb_str url, text;
};

struct jb_sentence {
	struct jb_anchor at;
	struct jb_str text;
};

/* A fact of the cover; at.block JB_NONE where it is in no block. */
struct jb_fact {
	struct jb_str value;	/* p NULL: not said */
	struct jb_anchor at;
};

struct jb_meta {
	struct jb_fact title, organization;
	struct jb_fact report_date;		/* EDTF */
	JB_LIST(struct jb_fact) authors;
	struct jb_fact trip_period;		/* EDTF */
	struct jb_fact trip_place, trip_purpose;
	struct jb_fact meeting_series, meeting_number;
	struct jb_fact meeting_city, meeting_country;
	struct jb_fact meeting_period;		/* EDTF */
	struct jb_labels meeting_city_label;	/* from the lexicon */
};

/* A part of a newsletter that stands for itself. */
struct jb_article {
	struct jb_anchor at;	/* of its heading, else of its first words */
	struct jb_str title;	/* p NULL: the document has lost it */
	struct jb_fact source, author;	/* 文章出處, 原文作者 */
	JB_LIST(jb_index) blocks;	/* the heading's first */
	JB_LIST(struct jb_sentence) summary;
};

/* What the outline of a civil servant's trip report asks for. */
enum jb_outline {
	JB_OUTLINE_PURPOSE,
	JB_OUTLINE_ITINERARY,
	JB_OUTLINE_OBSERVATIONS,
	JB_OUTLINE_SUGGESTIONS,
	JB_OUTLINE_PARTS
};

struct jb_analysis {
	enum jb_lang language;
	double share[JB_LANGS];	/* of the letters, summing to 1 */
	enum jb_kind kind;
	struct jb_meta meta;
	JB_LIST(struct jb_date) dates;
	JB_LIST(struct jb_recommendation) recommendations;
	JB_LIST(struct jb_decision) decisions;
	JB_LIST(struct jb_consultation) consultations;
	JB_LIST(struct jb_term) terms;
	JB_LIST(struct jb_quote) quotes;
	JB_LIST(struct jb_topic) topics;
	JB_LIST(struct jb_keyphrase) keyphrases;
	JB_LIST(struct jb_entity) people;
	JB_LIST(struct jb_entity) organizations;
	JB_LIST(struct jb_entity) places;
	JB_LIST(struct jb_reference) references;
	JB_LIST(struct jb_sentence) summary;
	JB_LIST(struct jb_article) articles;	/* of a newsletter */
	JB_LIST(struct jb_sentence) metrics;	/* measures of a plan */
	size_t outline[JB_OUTLINE_PARTS];	/* of a trip report: the first
						 * block of each, or JB_NONE */
};

/* Names as they stand in the JSON. */
const char *jb_block_type_name(enum jb_block_type type);
const char *jb_lang_name(enum jb_lang lang);
const char *jb_kind_name(enum jb_kind kind);
const char *jb_role_name(enum jb_role role);
const char *jb_repair_name(enum jb_repair_kind kind);
const char *jb_basis_name(enum jb_basis basis);
const char *jb_bound_name(enum jb_bound bound);	/* NULL for none */

/* The text an anchor stands on. */
struct jb_str jb_anchor_text(const struct jb_document *doc,
			     struct jb_anchor at);

/*
 * The bytes of the source file that an anchor stands on; of an extracted
 * document, those of doc->text.
 */
struct jb_range jb_anchor_bytes(const struct jb_document *doc,
				struct jb_anchor at);

/* First and last line of the source text that an anchor stands on. */
struct jb_range jb_anchor_lines(const struct jb_document *doc,
				struct jb_anchor at);

/* Index of the first date at or behind byte at of the block, by bisection. */
size_t jb_date_from(const struct jb_analysis *a, size_t block, size_t at);

/* Line (from 1) of byte offset at of doc->text. */
size_t jb_document_line(const struct jb_document *doc, size_t at);

/* Set doc->text and count its lines: LF, CR LF and lone CR end one each. */
void jb_document_text(struct jb_document *doc, struct jb_str text);

/*
 * Is it but told what may have been meant, and the text kept as printed? What
 * is surer than this of a confusion or a quotation mark is mended.
 */
#define JB_REPAIR_CERTAIN 0.9
bool jb_repair_is_guess(const struct jb_repair *repair);

/* A new repair of doc with count 1; the caller adds its ranges. */
struct jb_repair *jb_repair_add(struct jb_document *doc,
				enum jb_repair_kind kind, size_t block,
				struct jb_str as_printed);
void jb_repair_range(struct jb_document *doc, struct jb_repair *repair,
		     size_t first, size_t past);

#endif
