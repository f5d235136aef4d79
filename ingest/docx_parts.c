#include "ingest/docx_parts.h"

#include "ingest/reader.h"
#include "ingest/xml_events.h"

/* Formats that a chunk may have, as sniffed; and their readers. */
static const struct {
	const char *format;
	reader_fn *read;
} formats[] = {
	{ "docx", docx_read_nested },
	{ "rtf", rtf_read },
	{ "mail", mail_read },
};

bool docx_part_is_wanted(struct jb_str name)
{
	static const char *const ends[] = { ".html", ".htm", ".xhtml", ".mht",
					    ".mhtml", ".txt", ".rtf",
					    ".docx", ".dat" };

	if (!jb_str_starts(name, JB_STR("word/")) && !jb_str_has(name, "chunk"))
		return false;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (jb_str_ends(name, jb_str_of(ends[i])))
			return true;
	return false;
}

static reader_fn *reader_of(const char *format)
{
	for (size_t i = 0; format && i < sizeof(formats) / sizeof(*formats);
	     i++)
		if (jb_str_eq(jb_str_of(formats[i].format), jb_str_of(format)))
			return formats[i].read;
	return NULL;
}

/* Text of no other format is a page of HTML, or is plain. */
static bool read_text(struct jb_document *part, struct jb_diag *diag)
{
	const struct reader *reader;

	if (!decode(part, NULL, NULL, diag))
		return false;
	reader = reader_find(part, NULL);
	if (!reader || (reader->extracts && reader->read != mail_read))
		return false;
	return reader->read(part, diag);
}

static bool part_read(struct jb_document *part, struct jb_diag *diag)
{
	struct sniffed is = sniff(part->source.bytes, part->arena);

	if (!is.words)
		return read_text(part, diag);
	return reader_of(is.format) && reader_of(is.format)(part, diag);
}

static void tell_lost(const struct package *p, const struct member *m)
{
	jb_tell(p->diag, JB_DIAG_PART,
		(struct jb_place){ .path = p->container.path }, "%s",
		m ? m->name : "it is not there");
}

void docx_chunk_read(struct extract *x, const struct package *p,
		     const struct member *m, bool nested)
{
	const struct jb_document *doc = x->doc;
	struct jb_document part = { .arena = doc->arena,
				    .lexicon = doc->lexicon,
				    .limits = doc->limits };
	struct jb_diag silent = { 0 };

	if (m) {
		part.source.path = m->name;
		part.source.bytes = jb_str_keep(doc->arena,
						jb_buf_view(&m->bytes));
	}
	if (!m || nested ||
	    (part.source.bytes.n && !part_read(&part, &silent))) {
		tell_lost(p, m);
		return;
	}
	for (size_t i = 0; i < part.blocks.n; i++)
		extract_take(x, &part.blocks.v[i]);
	extract_take_repairs(x, &part);
}

/* --- diagrams --- */

enum tag { TAG_P = 1, TAG_T };

struct diagram {
	struct extract *x;
	struct flow flow;
	bool in_text;
};

static void on_open(void *user, const struct xml_element *e)
{
	struct diagram *d = user;

	d->in_text = e->tag == TAG_T;
}

static void on_close(void *user, int tag)
{
	struct diagram *d = user;
	struct jb_str text;
	size_t at;

	d->in_text = false;
	if (tag != TAG_P)
		return;
	text = flow_take(&d->flow, d->x->doc->arena);
	if (!text.n)
		return;
	at = extract_add(d->x, JB_BLOCK_PARAGRAPH);
	d->x->pieces.v[at].text = text;
}

static void on_text(void *user, struct jb_str s)
{
	struct diagram *d = user;

	if (d->in_text)
		flow_text(&d->flow, s);
}

void docx_diagram_read(struct extract *x, const struct package *p,
		       const struct member *m)
{
	static const struct xml_tag tags[] = { { "a:p", TAG_P },
					       { "a:t", TAG_T } };
	static const struct xml_handler handler = {
		tags, sizeof(tags) / sizeof(*tags), on_open, on_close, on_text,
	};
	struct jb_diag silent = { 0 };
	struct package quiet = *p;
	struct diagram d = { .x = x };

	quiet.diag = &silent;
	if (!package_read(&quiet, &handler, &d, m))
		tell_lost(p, m);
	jb_buf_clear(&d.flow.text);
}
