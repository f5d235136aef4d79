/*
 * Document properties as OOXML (docProps/core.xml), ODF (meta.xml) and EPUB
 * (the package) write them: all say it with Dublin Core.
 */
#include "ingest/extract.h"
#include "ingest/reader.h"
#include "ingest/xml_events.h"

#include <string.h>

enum tag {
	TAG_TITLE = 1, TAG_CREATOR, TAG_CREATED, TAG_DATE, TAG_SUBJECT,
	TAG_DESCRIPTION, TAG_PUBLISHER, TAG_LANGUAGE, TAGS
};

/* sorted by name */
static const struct xml_tag tags[] = {
	{ "cp:keywords", TAG_SUBJECT },
	{ "dc:creator", TAG_CREATOR },
	{ "dc:date", TAG_DATE },
	{ "dc:description", TAG_DESCRIPTION },
	{ "dc:language", TAG_LANGUAGE },
	{ "dc:publisher", TAG_PUBLISHER },
	{ "dc:subject", TAG_SUBJECT },
	{ "dc:title", TAG_TITLE },
	{ "dcterms:created", TAG_CREATED },
	{ "meta:creation-date", TAG_CREATED },
	{ "meta:initial-creator", TAG_CREATOR },
	{ "meta:keyword", TAG_SUBJECT },
	{ "opf:manifest", XML_SKIP },
	{ "opf:spine", XML_SKIP },
};

static const char *const names[TAGS] = {
	[TAG_TITLE] = "title",
	[TAG_CREATOR] = "creator",
	[TAG_CREATED] = "created",
	[TAG_DATE] = "date",
	[TAG_SUBJECT] = "subject",
	[TAG_DESCRIPTION] = "description",
	[TAG_PUBLISHER] = "publisher",
	[TAG_LANGUAGE] = "language",
};

struct properties {
	struct extract *x;
	int tag;
	bool odf;		/* its dc:date is when it was last saved */
	struct jb_buf text;
};

/* What programs put there where nobody said anything. */
static bool is_nobody(struct jb_str s)
{
	static const char *const nobody[] = {
		"user", "User", "USER", "admin", "Administrator", "author",
		"Microsoft Office User", "python-docx", "Un-named", "Unknown",
		"ASUS", "Acer", "HP", "Windows User", "Windows 使用者", "PC",
	};

	for (size_t i = 0; i < sizeof(nobody) / sizeof(*nobody); i++)
		if (jb_str_eq(s, jb_str_of(nobody[i])))
			return true;
	return false;
}

static void on_open(void *user, const struct xml_element *e)
{
	struct properties *p = user;

	if (e->tag != XML_OTHER)
		p->tag = e->tag;
}

static void on_text(void *user, struct jb_str s)
{
	struct properties *p = user;

	if (p->tag)
		jb_buf_str(&p->text, s);
}

static void on_close(void *user, int tag)
{
	struct properties *p = user;
	struct jb_str value = jb_str_trim(jb_buf_view(&p->text));

	if (tag == XML_OTHER)
		return;
	if (tag != TAG_CREATOR || !is_nobody(value))
		extract_declare(p->x, tag == TAG_DATE && p->odf
					      ? "modified"
					      : names[tag], value);
	jb_buf_clear(&p->text);
	p->tag = 0;
}

bool extract_properties(struct extract *x, struct jb_str xml,
			const char *part, struct jb_diag *diag)
{
	static const struct xml_handler handler = {
		tags, sizeof(tags) / sizeof(*tags), on_open, on_close,
		on_text,
	};
	struct properties p = { .x = x,
				.odf = strcmp(part, "meta.xml") == 0 };
	bool ok = xml_read(&handler, &p, xml, x->doc->source.path, part,
			   diag);

	jb_buf_clear(&p.text);
	return ok;
}

/* "Microsoft Word - 報告.doc", untitled: made up by the program that wrote */
static bool is_file_name(struct jb_str s)
{
	static const char *const ends[] = { ".doc", ".docx", ".odt", ".pdf",
					    ".wps", ".rtf", ".ppt", ".pptx",
					    ".indd", ".html", ".txt" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (jb_str_ends(s, jb_str_of(ends[i])))
			return true;
	return jb_str_starts(s, JB_STR("Microsoft ")) ||
	       jb_str_starts(s, JB_STR("untitled")) ||
	       jb_str_starts(s, JB_STR("Untitled")) ||
	       jb_utf8_count(s, s.n) < 3;
}

void property_declare(struct jb_document *doc, const char *name,
		      struct jb_str value)
{
	struct extract x = { .doc = doc };

	value = jb_str_trim(value);
	if ((strcmp(name, "creator") == 0 && is_nobody(value)) ||
	    (strcmp(name, "title") == 0 && is_file_name(value)))
		return;
	extract_declare(&x, name, jb_str_repair(doc->arena, value));
}
