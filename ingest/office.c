/*
 * Formats of older office programs: LibreOffice, in a child process and with a
 * profile of its own, makes today's of them (DOCX, PPTX), which the readers of
 * these read, so that styles, tables and notes survive. Where it is missing,
 * antiword reads DOC and unrtf RTF; which has lost what is told.
 */
#include "ingest/extract.h"
#include "ingest/outside.h"
#include "ingest/reader.h"

#include <ctype.h>
#include <string.h>

#define WRITER "libreoffice-writer-nogui"
#define IMPRESS "libreoffice-impress-nogui"

/* The folder as a URL. */
static const char *profile_url(const struct outside *o)
{
	struct jb_buf out = { 0 };

	jb_buf_z(&out, "-env:UserInstallation=file://");
	for (const char *p = o->dir; *p; p++)
		if (isalnum((unsigned char)*p) || strchr("/._-", *p))
			jb_buf_add(&out, p, 1);
		else
			jb_buf_format(&out, "%%%02X", (unsigned char)*p);
	jb_buf_z(&out, "/profile");
	return jb_buf_keep(o->arena, &out).p;
}

/* The source as LibreOffice writes it in the format to: "docx". */
static bool convert(struct jb_str *out, struct jb_document *doc,
		    const char *from, const char *to, const char *package,
		    struct jb_diag *diag)
{
	struct outside o;
	struct outside_task task = { .package = package };
	const char *in, *made;
	bool ok;

	if (!outside_open(&o, doc, diag))
		return false;
	in = jb_str_format(doc->arena, "in.%s", from).p;
	made = jb_str_format(doc->arena, "in.%s", to).p;
	task.argv = (const char *const[]){
		"soffice", profile_url(&o), "--headless", "--norestore",
		"--nolockcheck", "--convert-to", to, in, NULL,
	};
	ok = outside_put(&o, in, doc->source.bytes, diag) &&
	     outside_run(&o, &task, diag) && outside_get(out, &o, made, diag);
	jb_buf_clear(&task.out);
	outside_close(&o);
	return ok;
}

/* --- what is simpler --- */

/* A program that writes text or HTML, and what it makes of the source. */
static bool print(struct jb_buf *out, struct jb_document *doc,
		  const char *const *argv, const char *in,
		  struct jb_diag *diag)
{
	struct outside o;
	struct outside_task task = { .argv = argv, .package = argv[0] };
	bool ok;

	if (!outside_open(&o, doc, diag))
		return false;
	ok = outside_put(&o, in, doc->source.bytes, diag) &&
	     outside_run(&o, &task, diag);
	*out = task.out;
	outside_close(&o);
	return ok;
}

static void tell_simpler(struct extract *x, const char *program,
			 struct jb_diag *diag)
{
	struct jb_repair *r = jb_repair_add(x->doc, JB_REPAIR_FALLBACK,
					    JB_NONE, jb_str_of(program));

	r->confidence = 0.5;
	jb_tell(diag, JB_DIAG_FALLBACK,
		(struct jb_place){ .path = x->doc->source.path },
		"%s, install " WRITER, program);
}

static bool read_simpler(struct jb_document *doc, const char *const *argv,
			 const char *in, reader_fn *read,
			 struct jb_diag *diag)
{
	struct extract x = { .doc = doc };
	struct jb_document part = { .arena = doc->arena,
				    .lexicon = doc->lexicon,
				    .limits = doc->limits };
	struct jb_buf out = { 0 };
	bool ok = print(&out, doc, argv, in, diag);

	part.source.path = doc->source.path;
	part.source.bytes = jb_buf_keep(doc->arena, &out);
	if (ok && part.source.bytes.n)
		ok = decode(&part, "UTF-8", NULL, diag) && read(&part, diag);
	if (!ok)
		return false;
	for (size_t i = 0; i < part.blocks.n; i++)
		extract_take(&x, &part.blocks.v[i]);
	extract_take_repairs(&x, &part);
	tell_simpler(&x, argv[0], diag);
	extract_close(&x);
	return true;
}

/* --- the readers --- */

static bool by_writer(struct jb_document *doc, const char *from,
		      struct jb_diag *diag)
{
	struct jb_str docx;

	return convert(&docx, doc, from, "docx", WRITER, diag) &&
	       docx_read_bytes(doc, docx, diag);
}

static bool by_impress(struct jb_document *doc, const char *from,
		       struct jb_diag *diag)
{
	struct jb_str pptx;

	return convert(&pptx, doc, from, "pptx", IMPRESS, diag) &&
	       pptx_read_bytes(doc, pptx, diag);
}

bool doc_read(struct jb_document *doc, struct jb_diag *diag)
{
	static const char *const antiword[] = { "antiword", "-m", "UTF-8.txt",
						"-w", "0", "in.doc", NULL };

	if (jb_str_has(jb_str_slice(doc->source.bytes, 0, 8), "<?xml"))
		return by_writer(doc, "xml", diag);
	if (!outside_has("soffice", false) && outside_has("antiword", false))
		return read_simpler(doc, antiword, "in.doc", text_read, diag);
	return by_writer(doc, "doc", diag);
}

bool rtf_read(struct jb_document *doc, struct jb_diag *diag)
{
	static const char *const unrtf[] = { "unrtf", "--html", "--nopict",
					     "in.rtf", NULL };

	if (!outside_has("soffice", false) && outside_has("unrtf", false))
		return read_simpler(doc, unrtf, "in.rtf", html_read, diag);
	return by_writer(doc, "rtf", diag);
}

bool fodt_read(struct jb_document *doc, struct jb_diag *diag)
{
	return by_writer(doc, "fodt", diag);
}

bool wps_read(struct jb_document *doc, struct jb_diag *diag)
{
	return by_writer(doc, "wps", diag);
}

bool ppt_read(struct jb_document *doc, struct jb_diag *diag)
{
	return by_impress(doc, "ppt", diag);
}

bool odp_read(struct jb_document *doc, struct jb_diag *diag)
{
	return by_impress(doc, "odp", diag);
}
