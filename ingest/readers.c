/*
 * The readers, one row each, and which of them a document asks for: its
 * content says, the suffix of its name is a hint.
 */
#include "ingest/reader.h"

#include <string.h>
#include <strings.h>

/* LibreOffice, in whose stead the next one does. */
#define WRITER_OR { "soffice", "libreoffice-writer-nogui", NULL, false, true }
#define IMPRESS { "soffice", "libreoffice-impress-nogui", NULL, false, false }

#define OCR { "jianbao-ocr", "libtesseract5", NULL, true, false }

const struct reader readers[] = {
	{ "text", "text/plain", "txt|text|asc", text_read, false,
	  NEEDS_NOTHING },
	{ "markdown", "text/markdown", "md|markdown|mkd", markdown_read,
	  false, NEEDS_NOTHING },
	{ "html", "text/html", "html|htm|xhtml|shtml", html_read, false,
	  NEEDS_NOTHING },
	{ "docx",
	  "application/vnd.openxmlformats-officedocument."
	  "wordprocessingml.document",
	  "docx|docm|dotx|dotm", docx_read, true, NEEDS_NOTHING },
	{ "odt", "application/vnd.oasis.opendocument.text", "odt|ott",
	  odt_read, true, NEEDS_NOTHING },
	{ "epub", "application/epub+zip", "epub", epub_read, true,
	  NEEDS_NOTHING },
	{ "mail", "message/rfc822", "eml", mail_read, true, NEEDS_NOTHING },
	{ "pptx",
	  "application/vnd.openxmlformats-officedocument."
	  "presentationml.presentation",
	  "pptx|pptm|ppsx|potx", pptx_read, true, NEEDS_NOTHING },
	{ "pdf", "application/pdf", "pdf", pdf_read, true,
	  { { "jianbao-pdf", "libpoppler-glib8", NULL, true, false } } },
	{ "doc", "application/msword", "doc|dot", doc_read, true,
	  { WRITER_OR, { "antiword", "antiword", NULL, false, false } } },
	{ "rtf", "application/rtf", "rtf", rtf_read, true,
	  { WRITER_OR, { "unrtf", "unrtf", NULL, false, false } } },
	{ "fodt", "application/vnd.oasis.opendocument.text-flat-xml", "fodt",
	  fodt_read, true,
	  { { "soffice", "libreoffice-writer-nogui", NULL, false, false } } },
	{ "wps", "application/vnd.ms-works", "wps|wpt", wps_read, true,
	  { { "soffice", "libreoffice-writer-nogui", NULL, false, false } } },
	{ "ppt", "application/vnd.ms-powerpoint", "ppt|pps|pot|dps", ppt_read,
	  true, { IMPRESS } },
	{ "png", "image/png", "png", image_read, true, { OCR } },
	{ "jpeg", "image/jpeg", "jpg|jpeg|jpe", image_read, true,
	  { OCR } },
	{ "tiff", "image/tiff", "tif|tiff", image_read, true, { OCR } },
	{ "odp", "application/vnd.oasis.opendocument.presentation", "odp|otp",
	  odp_read, true, { IMPRESS } },
};

const size_t reader_count = sizeof(readers) / sizeof(*readers);

const struct reader *reader_named(const char *name)
{
	for (size_t i = 0; i < reader_count; i++)
		if (strcmp(readers[i].name, name) == 0)
			return &readers[i];
	return NULL;
}

const struct reader *reader_of_suffix(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (!dot || strchr(dot, '/'))
		return NULL;
	for (size_t i = 0; i < reader_count; i++) {
		const char *p = readers[i].suffixes;

		for (size_t n; *p; p += n + (p[n] == '|')) {
			n = strcspn(p, "|");
			if (strlen(dot + 1) == n &&
			    strncasecmp(dot + 1, p, n) == 0)
				return &readers[i];
		}
	}
	return NULL;
}

static bool starts(struct jb_str s, const char *head)
{
	return s.n >= strlen(head) &&
	       strncasecmp(s.p, head, strlen(head)) == 0;
}

/* Past white space, comments and an XML declaration at the start of a page. */
static struct jb_str skip_prolog(struct jb_str s)
{
	for (;;) {
		const char *close = starts(s, "<!--") ? "-->"
				    : starts(s, "<?") ? "?>"
						      : NULL;
		size_t past;

		if (s.n && (*s.p == ' ' || (*s.p >= '\t' && *s.p <= '\r'))) {
			s = jb_str_slice(s, 1, s.n);
			continue;
		}
		if (!close)
			return s;
		past = jb_str_find(s, jb_str_of(close), 0);
		if (past == SIZE_MAX)
			return s;
		s = jb_str_slice(s, past + strlen(close), s.n);
	}
}

static bool is_page(struct jb_str text)
{
	static const char *const heads[] = { "<!doctype html", "<html",
					     "<head>", "<head ", "<body" };
	struct jb_str s = skip_prolog(text);

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		if (starts(s, heads[i]))
			return true;
	return false;
}

/* Front matter: a line of dashes, then one with a key. */
static bool has_front_matter(struct jb_str text)
{
	size_t colon, end;

	if (!starts(text, "---\n") && !starts(text, "---\r\n"))
		return false;
	text = jb_str_slice(text, text.p[3] == '\n' ? 4 : 5, text.n);
	end = jb_str_find(text, JB_STR("\n"), 0);
	colon = jb_str_find(text, JB_STR(":"), 0);
	return end != SIZE_MAX && colon < end;
}

const struct reader *reader_find(const struct jb_document *doc,
				 const char *format)
{
	const struct reader *hint = reader_of_suffix(doc->source.path);

	if (format)
		return reader_named(format);
	if (is_page(doc->text))
		return reader_named("html");
	if (!hint && has_front_matter(doc->text))
		return reader_named("markdown");
	return hint && !hint->extracts ? hint : reader_named("text");
}
