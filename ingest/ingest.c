/*
 * Reading a file in checked steps: its bytes (with a limit), their digest, the
 * character set, the format, its reader.
 */
#include "ingest/ingest.h"

#include "core/sha256.h"
#include "ingest/reader.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIPE_ROOM = 64 * 1024 };

static const size_t max_bytes_usual = (size_t)256 * 1024 * 1024;

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

/* All bytes of fd, into arena; room is what they are thought to need. */
static bool read_all(struct jb_str *out, struct jb_arena *arena, int fd,
		     size_t room, size_t max)
{
	char *p = jb_arena_take(arena, room);
	size_t n = 0;

	for (;;) {
		ssize_t got;

		if (n == room) {
			char *more = jb_arena_take(arena,
						   jb_size_mul(room, 2));

			memcpy(more, p, n);
			p = more;
			room *= 2;
		}
		got = read(fd, p + n, room - n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		n += (size_t)got;
		if (got == 0 || n > max)
			break;
	}
	*out = (struct jb_str){ p, n };
	return true;
}

static bool tell_too_large(struct jb_diag *diag, const char *path, size_t max)
{
	jb_tell(diag, JB_DIAG_TOO_LARGE, place_of(path), "more than %zu bytes",
		max);
	return false;
}

/* The bytes of an open file; what is known of its size sets the room. */
static bool read_open(struct jb_str *out, struct jb_arena *arena, int fd,
		      const char *path, size_t max, struct jb_diag *diag)
{
	size_t room = PIPE_ROOM;
	struct stat st;

	if (fstat(fd, &st) != 0)
		goto failed;
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		goto failed;
	}
	if (S_ISREG(st.st_mode) && st.st_size > 0) {
		if ((uintmax_t)st.st_size > max)
			return tell_too_large(diag, path, max);
		room = (size_t)st.st_size + 1;
	}
	if (!read_all(out, arena, fd, room, max))
		goto failed;
	if (out->n > max)
		return tell_too_large(diag, path, max);
	return true;
failed:
	jb_tell(diag, JB_DIAG_READ, place_of(path), "%s", strerror(errno));
	return false;
}

static bool file_read(struct jb_str *out, struct jb_arena *arena,
		      const char *path, size_t max, struct jb_diag *diag)
{
	bool ok;
	int fd;

	if (strcmp(path, "-") == 0)
		return read_open(out, arena, STDIN_FILENO, path, max, diag);
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0) {
		jb_tell(diag, JB_DIAG_OPEN, place_of(path), "%s",
			strerror(errno));
		return false;
	}
	ok = read_open(out, arena, fd, path, max, diag);
	close(fd);
	return ok;
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

static size_t limit(const struct jb_ingest_options *options)
{
	return options && options->max_bytes ? options->max_bytes
					     : max_bytes_usual;
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
	doc->source.path = path;
	doc->lexicon = options ? options->lexicon : NULL;
	doc->source.bytes = bytes;
	if (bytes.n > limit(options))
		return tell_too_large(diag, path, limit(options));
	if (!bytes.n) {
		jb_tell(diag, JB_DIAG_EMPTY, place_of(path), "%s", "");
		return false;
	}
	if (refuse_foreign(bytes, path, diag))
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

	return file_read(&bytes, doc->arena, path, limit(options), diag) &&
	       jb_ingest_bytes(doc, path, bytes, options, diag);
}
