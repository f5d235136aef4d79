/*
 * What a file is by its content: formats known by how they begin, ZIP
 * containers by what they hold. libmagic names what none of our readers
 * reads; it is asked only when a file is refused, for it is slow to start.
 */
#include "ingest/container.h"
#include "ingest/mail_parts.h"
#include "ingest/reader.h"

#include <magic.h>
#include <string.h>

enum { TAR_MAGIC = 257, LOOK = 64 * 1024, XML_LOOK = 8 * 1024 };

static const struct signature {
	const char *head;
	size_t n;
	struct sniffed is;
} signatures[] = {
	{ "%PDF-", 5, { "pdf", "a PDF file" } },
	{ "{\\rtf", 5, { "rtf", "an RTF file" } },
	{ "\x89PNG", 4, { "png", "a PNG picture" } },
	{ "\xFF\xD8\xFF", 3, { "jpeg", "a JPEG picture" } },
	{ "GIF8", 4, { NULL, "a GIF picture" } },
	{ "II*\0", 4, { "tiff", "a TIFF picture" } },
	{ "MM\0*", 4, { "tiff", "a TIFF picture" } },
	{ "\x7F" "ELF", 4, { NULL, "a program" } },
	{ "\x1F\x8B", 2, { "tar", "compressed by gzip" } },
	{ "\xFD" "7zXZ\0", 6, { "tar", "compressed by xz" } },
	{ "\x28\xB5\x2F\xFD", 4, { "tar", "compressed by zstd" } },
	{ "BZh", 3, { "tar", "compressed by bzip2" } },
	{ "\x1F\x9D", 2, { "tar", "compressed by compress" } },
	{ "Rar!", 4, { NULL, "a RAR archive, which unar unpacks" } },
	{ "\x78\x9F\x3E\x22", 4, { "tnef", "attachments by Outlook" } },
	{ "%!PS", 4, { NULL, "PostScript, which ps2pdf makes a PDF file of" } },
	{ "7z\xBC\xAF\x27\x1C", 6, { "7z", "a 7z archive" } },
	{ "PK\005\006", 4, { "zip", "an empty ZIP archive" } },
};

/* What the mimetype member of ODF and EPUB says. */
static const struct {
	const char *type;
	struct sniffed is;
} types[] = {
	{ "application/epub+zip", { "epub", "an EPUB book" } },
	{ "application/vnd.oasis.opendocument.text",
	  { "odt", "an ODT document" } },
	{ "application/vnd.oasis.opendocument.text-template",
	  { "odt", "an ODT template" } },
	{ "application/vnd.oasis.opendocument.text-master",
	  { "odt", "an ODT master document" } },
	{ "application/vnd.oasis.opendocument.spreadsheet",
	  { NULL, "an ODS spreadsheet" } },
	{ "application/vnd.oasis.opendocument.presentation",
	  { "odp", "an ODP presentation" } },
};

/* What members tell, the first that is there. */
static const struct {
	const char *name;
	struct sniffed is;
} holds[] = {
	{ "word/document.xml", { "docx", "a DOCX document" } },
	{ "word/document2.xml", { "docx", "a DOCX document" } },
	{ "xl/workbook.xml", { NULL, "an XLSX spreadsheet" } },
	{ "xl/workbook.bin", { NULL, "an XLSB spreadsheet" } },
	{ "ppt/presentation.xml", { "pptx", "a PPTX presentation" } },
	{ "META-INF/container.xml", { "epub", "an EPUB book" } },
};

/* The start of a member called mimetype that is stored as it is. */
static struct sniffed by_mimetype(struct jb_str bytes)
{
	struct sniffed none = { 0 };

	if (bytes.n < 40 || memcmp(bytes.p + 30, "mimetype", 8) != 0)
		return none;
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
		size_t n = strlen(types[i].type);
		const char *at = bytes.p + 38;

		/* it may be followed by the next member or its own sizes */
		if (bytes.n > 38 + n && memcmp(at, types[i].type, n) == 0 &&
		    at[n] != '-')
			return types[i].is;
	}
	return none;
}

static bool wants_types(const char *name)
{
	return strcmp(name, "[Content_Types].xml") == 0 ||
	       strcmp(name, "mimetype") == 0;
}

/* The member mimetype, written as no standard allows: packed, or late. */
static const struct sniffed *by_type(const struct container *c)
{
	const struct member *m = container_find(c, JB_STR("mimetype"));

	for (size_t i = 0; m && m->here && i < sizeof(types) / sizeof(*types);
	     i++)
		if (jb_str_eq(jb_str_trim(jb_buf_view(&m->bytes)),
			      jb_str_of(types[i].type)))
			return &types[i].is;
	return NULL;
}

static bool is_word_package(const struct container *c)
{
	const struct member *m = container_find(
		c, JB_STR("[Content_Types].xml"));

	return m && m->here &&
	       jb_str_has(jb_buf_view(&m->bytes),
			  "wordprocessingml.document.main");
}

static struct sniffed by_members(struct jb_str bytes, struct jb_arena *arena)
{
	struct container c = { .arena = arena, .max = LOOK * 16 };
	struct sniffed is = { "damaged",
			      "truncated, or its directory is lost" };
	struct jb_diag silent = { 0 };

	if (container_open(&c, bytes, wants_types, &silent)) {
		is = (struct sniffed){ "zip", "a ZIP archive" };
		for (size_t i = sizeof(holds) / sizeof(*holds); i-- > 0;)
			if (container_find(&c, jb_str_of(holds[i].name)))
				is = holds[i].is;
		if (is_word_package(&c))
			is = holds[0].is;
		if (by_type(&c))
			is = *by_type(&c);
	}
	if (c.encrypted)
		is = (struct sniffed){ "encrypted",
				       "a document with a password" };
	container_close(&c);
	return is;
}

/* Streams of an OLE file, as its directory writes their names: UTF-16. */
#define STREAM(name, ...) { name, sizeof(name) - 1, { __VA_ARGS__ } }

static const struct signature streams[] = {
	STREAM("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a", "encrypted",
	       "a document with a password"),
	STREAM("P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c", "ppt",
	       "a PowerPoint 97 presentation"),
	STREAM("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0", "doc",
	       "a Word 97 document"),
	STREAM("M\0a\0t\0O\0S\0T\0\0", "wps", "a Works document"),
	STREAM("W\0o\0r\0k\0b\0o\0o\0k\0\0", NULL, "an Excel 97 spreadsheet"),
	STREAM("B\0o\0o\0k\0\0", NULL, "an Excel 95 spreadsheet"),
	STREAM("_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0_", NULL,
	       "an Outlook message, which msgconvert (of the Debian package "
	       "libemail-outlook-message-perl) makes a mail of"),
};

enum { SECTOR = 512, FIB_FLAGS = 10, FIB_ENCRYPTED = 1 };

/* Does Word's header, at the start of a sector, say that a password is set? */
static bool is_locked(struct jb_str bytes)
{
	for (size_t at = SECTOR; at + FIB_FLAGS + 2 < bytes.n; at += SECTOR)
		if (memcmp(bytes.p + at, "\xEC\xA5", 2) == 0)
			return bytes.p[at + FIB_FLAGS + 1] & FIB_ENCRYPTED;
	return false;
}

/*
 * Word, Excel or PowerPoint 97, or a password over one of today's. The stream
 * named first is the file's own; those of objects in it come later.
 */
static struct sniffed by_streams(struct jb_str bytes)
{
	struct sniffed is = { NULL, "an OLE file" };
	size_t first = bytes.n;

	for (size_t i = 0; i < sizeof(streams) / sizeof(*streams); i++) {
		struct jb_str name = { streams[i].head, streams[i].n };
		size_t at = jb_str_find(bytes, name, 0);

		if (at >= first)
			continue;
		first = at;
		is = streams[i].is;
	}
	if (is.format && strcmp(is.format, "doc") == 0 && is_locked(bytes))
		return streams[0].is;
	return is;
}

/*
 * Documents of word processors in one file of XML, by what stands near its
 * start: Word 2003's, and the flat form of ODT.
 */
static struct sniffed by_xml(struct jb_str bytes)
{
	struct jb_str head = jb_str_slice(bytes, 0, XML_LOOK);
	struct sniffed none = { 0 };

	if (jb_str_find(head, JB_STR("<?xml"), 0) > 3)
		return none;
	if (jb_str_find(head, JB_STR("progid=\"Word.Document\""), 0) < head.n)
		return (struct sniffed){ "doc", "a Word 2003 XML document" };
	if (jb_str_find(head, JB_STR("<office:document"), 0) < head.n &&
	    jb_str_find(head, JB_STR("opendocument.text\""), 0) < head.n)
		return (struct sniffed){ "fodt", "a flat ODT document" };
	return none;
}

struct sniffed sniff(struct jb_str bytes, struct jb_arena *arena)
{
	struct sniffed is = { 0 };

	if (bytes.n >= 4 && memcmp(bytes.p, "PK\003\004", 4) == 0) {
		is = by_mimetype(bytes);
		return is.words ? is : by_members(bytes, arena);
	}
	if (bytes.n >= 4 && memcmp(bytes.p, "\xD0\xCF\x11\xE0", 4) == 0)
		return by_streams(bytes);
	for (size_t i = 0; i < sizeof(signatures) / sizeof(*signatures); i++)
		if (bytes.n >= signatures[i].n &&
		    memcmp(bytes.p, signatures[i].head, signatures[i].n) == 0)
			return signatures[i].is;
	if (bytes.n > TAR_MAGIC + 5 &&
	    memcmp(bytes.p + TAR_MAGIC, "ustar", 5) == 0)
		return (struct sniffed){ "tar", "a TAR archive" };
	is = by_xml(bytes);
	if (is.words)
		return is;
	switch (mail_holder(bytes)) {
	case HOLDS_PARTS:
		return (struct sniffed){ "mail", "a mail" };
	case HOLDS_MAILS:
		return (struct sniffed){ "mailbox", "a mailbox" };
	default:
		return is;
	}
}

struct jb_str sniff_words(struct jb_str bytes, struct jb_arena *arena)
{
	magic_t magic = magic_open(MAGIC_NONE);
	const char *words = NULL;
	struct jb_str kept = { 0 };

	if (magic && magic_load(magic, NULL) == 0)
		words = magic_buffer(magic, bytes.p,
				     bytes.n < LOOK ? bytes.n : LOOK);
	if (words && strcmp(words, "data") != 0)
		kept = jb_str_keep(arena, jb_str_of(words));
	if (magic)
		magic_close(magic);
	return kept;
}
