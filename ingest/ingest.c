/*
 * Reading a file in checked steps: its bytes (with a limit), their digest, the
 * character set, the format, its reader.
 */
#include "ingest/ingest.h"

#include "core/file.h"
#include "core/sha256.h"
#include "ingest/reader.h"

#include <assert.h>
#include <string.h>

enum { LINE_MIB = 16 };

/* Formats that are other people's, by how their files begin. */
static const struct signature {
	const char *head;
	size_t n;
	const char *name;
} signatures[] = {
	{ "%PDF-", 5, "a PDF file" },
	{ "PK\003\004", 4, "a ZIP container (DOCX, ODT, EPUB or the like)" },
	{ "\xD0\xCF\x11\xE0", 4, "a Word, Excel or PowerPoint 97 file" },
	{ "{\\rtf", 5, "an RTF file" },
	{ "\x89PNG", 4, "a PNG picture" },
	{ "\xFF\xD8\xFF", 3, "a JPEG picture" },
	{ "GIF8", 4, "a GIF picture" },
	{ "II*\0", 4, "a TIFF picture" },
	{ "MM\0*", 4, "a TIFF picture" },
	{ "\x1F\x8B", 2, "gzip-compressed" },
	{ "7z\xBC\xAF", 4, "a 7z archive" },
	{ "\x7F" "ELF", 4, "a program" },
};

static struct jb_place place_of(const char *path)
{
	return (struct jb_place){ .path = path };
}

static bool refuse_foreign(struct jb_str bytes, const char *path,
			   struct jb_diag *diag)
{
	for (size_t i = 0; i < sizeof(signatures) / sizeof(*signatures); i++) {
		const struct signature *s = &signatures[i];

		if (bytes.n < s->n || memcmp(bytes.p, s->head, s->n) != 0)
			continue;
		jb_tell(diag, JB_DIAG_BINARY, place_of(path), "it is %s",
			s->name);
		return true;
	}
	return false;
}

/*
 * A line of many megabytes is a dump of data, not a report; what is done for a
 * paragraph would take gigabytes for it. An end of line is that byte in every
 * character set read here.
 */
static bool refuse_long_line(struct jb_str bytes, const char *path,
			     struct jb_diag *diag)
{
	const size_t most = (size_t)LINE_MIB << 20;
	size_t start = 0;

	if (bytes.n <= most)
		return false;
	for (size_t i = 0; i < bytes.n; i++) {
		if (bytes.p[i] == '\n' || bytes.p[i] == '\r')
			start = i + 1;
		else if (i - start >= most) {
			jb_tell(diag, JB_DIAG_LONG_LINE, place_of(path),
				"more than %d MiB without a line end",
				LINE_MIB);
			return true;
		}
	}
	return false;
}

static size_t limit(const struct jb_ingest_options *options)
{
	return options && options->max_bytes ? options->max_bytes
					     : JB_FILE_MAX;
}

static bool read_format(struct jb_document *doc, const char *format,
			struct jb_diag *diag)
{
	const struct reader *reader = reader_find(doc, format);

	if (!reader) {
		jb_tell(diag, JB_DIAG_USAGE, place_of(doc->source.path),
			"no reader for the format %s", format);
		return false;
	}
	doc->source.media_type = reader->media_type;
	if (!reader->read(doc, diag))
		return false;
	if (doc->blocks.n == 0) {
		jb_tell(diag, JB_DIAG_NO_TEXT, place_of(doc->source.path),
			"%s", "");
		return false;
	}
	return true;
}

bool jb_ingest_bytes(struct jb_document *doc, const char *path,
		     struct jb_str bytes,
		     const struct jb_ingest_options *options,
		     struct jb_diag *diag)
{
	assert(doc->arena && !doc->blocks.n);
	doc->source.path = jb_str_repair(doc->arena, jb_str_of(path)).p;
	doc->lexicon = options ? options->lexicon : NULL;
	doc->source.bytes = bytes;
	if (bytes.n > limit(options)) {
		jb_tell(diag, JB_DIAG_TOO_LARGE, place_of(path),
			"more than %zu bytes", limit(options));
		return false;
	}
	if (!bytes.n) {
		jb_tell(diag, JB_DIAG_EMPTY, place_of(path), "%s", "");
		return false;
	}
	if (refuse_foreign(bytes, path, diag) ||
	    refuse_long_line(bytes, path, diag))
		return false;
	jb_sha256(doc->source.sha256, bytes);
	if (!decode(doc, options ? options->encoding : NULL, diag))
		return false;
	return read_format(doc, options ? options->format : NULL, diag);
}

bool jb_ingest(struct jb_document *doc, const char *path,
	       const struct jb_ingest_options *options, struct jb_diag *diag)
{
	struct jb_str bytes;

	return jb_file_read(&bytes, doc->arena, path, limit(options), diag) &&
	       jb_ingest_bytes(doc, path, bytes, options, diag);
}
