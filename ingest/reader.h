/*
 * What the readers of this folder share. A reader gets doc with its source and
 * text (decoded, UTF-8) set and appends blocks, each with its map to doc->text,
 * and repairs for what it leaves out or changes. One that extracts gets no
 * text: it takes the text out of the source's bytes and makes that doc->text
 * (extract.h). Every character of doc->text
 * that is no white space must be in the map of a block or in a repair's ranges;
 * tests/ check that on every document.
 */
#ifndef JB_INGEST_READER_H
#define JB_INGEST_READER_H

#include "core/diag.h"
#include "core/model.h"
#include "ingest/ingest.h"

typedef bool reader_fn(struct jb_document *doc, struct jb_diag *diag);

reader_fn text_read;		/* plain text, from PDF, OCR or typed */
reader_fn markdown_read;
reader_fn html_read;
reader_fn docx_read;		/* from here on: they extract */
reader_fn odt_read;
reader_fn epub_read;
reader_fn mail_read;
reader_fn pptx_read;
reader_fn pdf_read;
reader_fn doc_read;		/* by outside programs: */
reader_fn rtf_read;
reader_fn fodt_read, wps_read;
reader_fn ppt_read;
reader_fn odp_read;
reader_fn image_read;

/* The same for bytes that another program made of the source. */
bool docx_read_bytes(struct jb_document *doc, struct jb_str bytes,
		     struct jb_diag *diag);
bool pptx_read_bytes(struct jb_document *doc, struct jb_str bytes,
		     struct jb_diag *diag);

enum { NEEDS = 4 };

struct reader {
	const char *name;	/* as in --input-format and jianbao formats */
	const char *media_type;
	const char *suffixes;	/* "txt|text", a hint only */
	reader_fn *read;
	bool extracts;
	struct jb_need needs[NEEDS];	/* up to one without a program */
};

/* The needs of a row without any. */
#define NEEDS_NOTHING { { 0 } }

extern const struct reader readers[];
extern const size_t reader_count;

/*
 * The reader named format; where that is NULL, the one that the content asks
 * for, the suffix of the path being a hint. NULL for an unknown name.
 */
const struct reader *reader_find(const struct jb_document *doc,
				 const char *format);

/* The reader named name, or NULL. */
const struct reader *reader_named(const char *name);

/* The reader that the suffix of path names, or NULL. */
const struct reader *reader_of_suffix(const char *path);

/*
 * What bytes are that are no text: the name of a format (of a reader, or
 * "zip", "tar" and so on for an archive), or else only words for it.
 */
struct sniffed {
	const char *format;	/* NULL: none we know */
	const char *words;	/* NULL: it may be text */
};

struct sniffed sniff(struct jb_str bytes, struct jb_arena *arena);

/*
 * A property that a file declares, name being one of Dublin Core's, unless it
 * is what programs put there where nobody said anything.
 */
void property_declare(struct jb_document *doc, const char *name,
		      struct jb_str value);

/* Is the font of that name one whose letters have one width? */
bool font_is_mono(struct jb_str name);

/*
 * Is a raised number behind that text the mark of a note, 舉行¹ and home¹? 10²
 * and m² are numbers.
 */
bool raised_is_note(struct jb_str before);

/* libmagic's words for bytes, n 0 where it has none. */
struct jb_str sniff_words(struct jb_str bytes, struct jb_arena *arena);

/*
 * A block under construction: text is written from left to right, each piece
 * with the range of doc->text that it stands for. A zeroed one is ready.
 */
struct block_text {
	struct jb_buf text;
	struct jb_map map;
};

/* doc->text[first, past) as it is. */
void block_copy(struct block_text *b, struct jb_document *doc, size_t first,
		size_t past);

/* The bytes of put, standing for doc->text[first, past). */
void block_put(struct block_text *b, struct jb_document *doc,
	       struct jb_str put, size_t first, size_t past);

/*
 * Close b: a new block of doc with its text, map, lines and page (0). b is
 * empty and ready again. Returns the block's index.
 */
size_t block_close(struct block_text *b, struct jb_document *doc,
		   enum jb_block_type type);

/*
 * Paragraphs that are titles of tables or pictures by how they begin, 表一 or
 * Figure 2, become figures; for formats that do not say it in every case.
 */
void captions_find(struct jb_document *doc);

/*
 * Decode doc->source.bytes to doc->text (by jb_document_text(), which counts
 * its lines) and doc->map. charset NULL detects; also is of the lines that are
 * not in charset, NULL where all are. Told in decode.c: broken bytes become
 * U+FFFD and a repair.
 */
bool decode(struct jb_document *doc, const char *charset, const char *also,
	    struct jb_diag *diag);

#endif
