/*
 * Reading a file in checked steps: its bytes (with a limit), their digest, the
 * character set, the format, its reader.
 */
#include "ingest/ingest.h"

#include "core/file.h"
#include "core/sha256.h"
#include "ingest/archives.h"
#include "ingest/confusions.h"
#include "ingest/reader.h"

#include <assert.h>
#include <string.h>

enum { LINE_MIB = 16 };

static struct jb_place place_of(const char *path)
{
	return (struct jb_place){ .path = path };
}

static bool refuse(struct sniffed is, const char *path, struct jb_diag *diag)
{
	if (is.format && strcmp(is.format, "encrypted") == 0)
		jb_tell(diag, JB_DIAG_ENCRYPTED, place_of(path), "%s",
			is.words);
	else if (is.format && strcmp(is.format, "damaged") == 0)
		jb_tell(diag, JB_DIAG_CONTAINER, place_of(path), "%s",
			is.words);
	else
		jb_tell(diag, JB_DIAG_BINARY, place_of(path), "it is %s",
			is.words);
	return false;
}

/* A name that says another format is only told; the content is right. */
static void note_suffix(const struct jb_document *doc, const char *format,
			struct jb_diag *diag)
{
	const struct reader *hint = reader_of_suffix(doc->source.path);

	if (hint && strcmp(hint->name, format) != 0)
		jb_tell(diag, JB_DIAG_SUFFIX, place_of(doc->source.path),
			"read as %s", format);
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
	return jb_limit(options ? options->limits : NULL, JB_LIMIT_BYTES);
}

static bool read_by(struct jb_document *doc, const struct reader *reader,
		    struct jb_diag *diag)
{
	doc->source.media_type = reader->media_type;
	if (!reader->read(doc, diag))
		return false;
	if (reader->read != text_read)
		captions_find(doc);
	confusions_find(doc);
	quotation_marks_find(doc);
	if (doc->blocks.n == 0) {
		jb_tell(diag, JB_DIAG_NO_TEXT, place_of(doc->source.path),
			"%s", "");
		return false;
	}
	return true;
}

/* A format that stands in no text: its reader takes the text out of it. */
static bool read_container(struct jb_document *doc, struct sniffed is,
			   struct jb_diag *diag)
{
	const struct reader *reader = is.format ? reader_named(is.format)
						: NULL;

	if (!reader)
		return refuse(is, doc->source.path, diag);
	note_suffix(doc, is.format, diag);
	return read_by(doc, reader, diag) &&
	       !refuse_long_line(doc->text, doc->source.path, diag);
}

static bool read_text(struct jb_document *doc,
		      const struct jb_ingest_options *options,
		      struct jb_diag *diag)
{
	const char *format = options ? options->format : NULL;
	const struct reader *reader;

	if (refuse_long_line(doc->source.bytes, doc->source.path, diag) ||
	    !decode(doc, options ? options->encoding : NULL,
		    options ? options->also_encoding : NULL, diag))
		return false;
	reader = reader_find(doc, format);
	if (reader && !reader->extracts) {
		const struct reader *hint = reader_of_suffix(doc->source.path);

		/* a .txt that is a page is no wonder, a .pdf that is a text */
		if (!format && hint && hint->extracts)
			note_suffix(doc, reader->name, diag);
		return read_by(doc, reader, diag);
	}
	if (reader)
		jb_tell(diag, JB_DIAG_BINARY, place_of(doc->source.path),
			"it is no %s", format);
	else
		jb_tell(diag, JB_DIAG_USAGE, place_of(doc->source.path),
			"no reader for the format %s", format);
	return false;
}

static bool ingest(struct jb_document *doc, const char *path,
		   struct jb_str bytes, bool mail,
		   const struct jb_ingest_options *options,
		   struct jb_diag *diag)
{
	struct sniffed is = { "mail", "a mail" };

	assert(doc->arena && !doc->blocks.n);
	doc->source.path = jb_str_repair(doc->arena, jb_str_of(path)).p;
	doc->lexicon = options ? options->lexicon : NULL;
	doc->limits = options ? options->limits : NULL;
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
	jb_sha256(doc->source.sha256, bytes);
	if (!mail)
		is = sniff(bytes, doc->arena);
	return is.words ? read_container(doc, is, diag)
			: read_text(doc, options, diag);
}

bool jb_ingest_bytes(struct jb_document *doc, const char *path,
		     struct jb_str bytes,
		     const struct jb_ingest_options *options,
		     struct jb_diag *diag)
{
	return ingest(doc, path, bytes, false, options, diag);
}

bool jb_ingest(struct jb_document *doc, const char *path,
	       const struct jb_ingest_options *options, struct jb_diag *diag)
{
	struct jb_str bytes;
	bool mail = false;

	return (archive_path(path, doc->arena)
			? archive_member(&bytes, &mail, doc->arena, path,
					 limit(options),
					 options ? options->shelf : NULL, diag)
			: jb_file_read(&bytes, doc->arena, path,
				       limit(options), diag)) &&
	       ingest(doc, path, bytes, mail, options, diag);
}
