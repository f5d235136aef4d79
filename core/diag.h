/*
 * Diagnostics: what the program tells of a file, in one form,
 *
 *	jianbao: FILE:LINE: warning: text, what was done about it
 *
 * Each message is a row of JB_DIAGS; the manual has a paragraph for each. The
 * exit status comes from the worst level told, in jb_diag_status().
 */
#ifndef JB_CORE_DIAG_H
#define JB_CORE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* What the reader loses: nothing, perhaps something, this document, all. */
enum jb_level {
	JB_LEVEL_NOTE,
	JB_LEVEL_WARNING,
	JB_LEVEL_ERROR,
	JB_LEVEL_FATAL,
	JB_LEVELS
};

/* X(code, level, text): text is followed by ": " and what jb_tell() adds. */
#define JB_DIAGS(X)                                                          \
	X(OPEN, ERROR, "cannot open")                                        \
	X(READ, ERROR, "cannot read")                                        \
	X(NO_FILES, WARNING, "no files in the folder")                       \
	X(NO_NAMES, WARNING, "no names in the list")                         \
	X(EMPTY, ERROR, "the file is empty, nothing to read")                \
	X(BINARY, ERROR, "of no format that is read")                \
	X(CONTAINER, ERROR, "cannot unpack")                                 \
	X(BOMB, ERROR, "unpacks to more than the limit")                     \
	X(ENCRYPTED, ERROR, "encrypted, it cannot be read without its "      \
			    "password")                                      \
	X(SUFFIX, NOTE, "the name says another format")                      \
	X(TOO_LARGE, ERROR, "larger than the limit, set --max-bytes")        \
	X(LONG_LINE, ERROR, "a line longer than any text has")               \
	X(NO_TEXT, ERROR, "no text found in the document")                   \
	X(MARKUP, ERROR, "cannot parse the mark-up")                         \
	X(WORKER_DIED, ERROR, "the worker reading this document ended")      \
	X(WORKER_SLOW, ERROR, "took longer than the limit, set --timeout")   \
	X(MEMORY, ERROR, "needs more memory than the limit, set --max-memory") \
	X(PAGES, ERROR, "more pages than the limit, set --max-pages")        \
	X(SCANNED, WARNING, "pictures of pages, without text, left out")     \
	X(TEXT_LAYER, WARNING, "the text layer is broken, "                  \
			       "kept as it is")                              \
	X(PICTURE, ERROR, "a picture larger than the limit, "                \
			  "set --max-pixels")                                \
	X(PROGRAM_MISSING, ERROR, "needs a program that is not installed")   \
	X(PROGRAM_FAILED, ERROR, "an outside program failed")                \
	X(PROGRAM_SLOW, ERROR, "an outside program took longer than the "    \
			       "limit, set --program-timeout")               \
	X(PROGRAM_BYTES, ERROR, "an outside program wrote more than the "    \
				"limit, set --program-bytes")                \
	X(FALLBACK, WARNING, "read by a simpler program, "                   \
			     "headings, lists and notes may be lost")        \
	X(PART, WARNING, "a part of the document cannot be read, left out")  \
	X(BROKEN_BYTES, WARNING, "bytes that are no character, "             \
				 "shown as U+FFFD")                          \
	X(MIXED_CHARSET, WARNING, "the character set changes, "              \
				  "lines decoded one by one")                \
	X(TWICE_DECODED, WARNING, "decoded in a wrong character set before " \
				  "it was saved, kept as it is")             \
	X(CHARSET_GUESS, NOTE, "character set not declared")                 \
	X(LOST_GLYPH, WARNING, "a character seems to be missing, "           \
			       "kept as printed")                            \
	X(SOURCE_CHANGED, WARNING, "the source is not the file that was "    \
				   "read, its anchors are looked for")       \
	X(ANCHOR, ERROR, "an anchor does not hold")                          \
	X(PAGE_CHANGED, ERROR, "the page is not as it was written")         \
	X(OUTPUT_BROKEN, ERROR, "not a briefing that can be verified")       \
	X(LEXICON, FATAL, "cannot use the lexicon")                          \
	X(TEMPLATE, FATAL, "cannot use the template")                        \
	X(CONVERTER, FATAL, "cannot start the script converter")             \
	X(WRITE, FATAL, "cannot write")                                      \
	X(START, FATAL, "cannot start")                                      \
	X(USAGE, FATAL, "wrong usage")

enum jb_diag_code {
#define X(code, level, text) JB_DIAG_##code,
	JB_DIAGS(X)
#undef X
	JB_DIAG_CODES
};

/* Where: a file, and a line or page (1-based, 0 for none). */
struct jb_place {
	const char *path;	/* NULL: the program itself */
	size_t line, page;
};

/* Where messages go, and the worst that was told. A zeroed one is silent. */
struct jb_diag {
	FILE *out;		/* usually stderr; NULL keeps silent */
	enum jb_level least;	/* levels below it are counted, not written */
	size_t told[JB_LEVELS];
	bool usage;		/* JB_DIAG_USAGE was told */
};

/*
 * Tell one message, format giving the particulars ("" for none). One line is
 * written; line breaks in it become spaces.
 */
void jb_tell(struct jb_diag *diag, enum jb_diag_code code,
	     struct jb_place place, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* 0 all done, 1 documents set aside, 2 wrong usage, 3 not done at all. */
int jb_diag_status(const struct jb_diag *diag);

/* A row of the table: its name here, its words in messages, its level. */
const char *jb_diag_name(enum jb_diag_code code);
const char *jb_diag_text(enum jb_diag_code code);
enum jb_level jb_diag_level(enum jb_diag_code code);

#endif
