#include "ingest/ocr.h"

#include "ingest/picture.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
	RENDER_DPI = 300,
	DPI_LEAST = 70, DPI_MOST = 1200,
	PAGE_COLUMN = 0, DPI_COLUMN = 12	/* of pdfimages -list */
};

static struct jb_place place_of(const struct ocr *ocr)
{
	return (struct jb_place){ .path = ocr->doc->source.path };
}

bool ocr_open(struct ocr *ocr, const struct jb_document *doc,
	      struct jb_diag *diag)
{
	*ocr = (struct ocr){ .doc = doc };
	return outside_open(&ocr->outside, doc, diag);
}

void ocr_close(struct ocr *ocr)
{
	outside_close(&ocr->outside);
}

/* --- one run of jianbao-ocr --- */

/* A page to be read: its file, and how. */
struct look {
	const char *file;
	size_t index;		/* of the picture in it */
	int dpi;
};

static const char *decimal(struct ocr *ocr, size_t n)
{
	return jb_str_format(ocr->outside.arena, "%zu", n).p;
}

static bool run(struct jb_buf *out, struct ocr *ocr, const struct look *look,
		struct jb_diag *diag)
{
	const char *const argv[] = {
		"jianbao-ocr", look->file, decimal(ocr, look->index),
		decimal(ocr, (size_t)look->dpi), ocr->model, NULL,
	};
	struct outside_task task = { .argv = argv, .ours = true,
				     .package = "libtesseract5",
				     .accepts = 1 << OCR_NO_PICTURE |
						1 << OCR_NO_MODEL };
	bool ok = outside_run(&ocr->outside, &task, diag);

	*out = task.out;
	if (ok && task.status == OCR_NO_MODEL)
		jb_tell(diag, JB_DIAG_PROGRAM_MISSING, place_of(ocr),
			"tesseract's Chinese, of the Debian packages "
			"tesseract-ocr-chi-tra and tesseract-ocr-chi-sim");
	else if (ok && task.status == OCR_NO_PICTURE)
		jb_tell(diag, JB_DIAG_CONTAINER, place_of(ocr),
			"the picture is damaged");
	return ok && task.status == 0;
}

static bool read_page(struct ocr_page *page, struct ocr *ocr,
		      const struct look *look, struct jb_diag *diag)
{
	struct jb_buf out = { 0 };
	bool ok;

	/* each page has the time that a document has */
	if (alarm(0))
		alarm((unsigned)jb_limit(ocr->doc->limits, JB_LIMIT_TIME));
	ok = run(&out, ocr, look, diag);
	if (ok)
		ocr_words(page, ocr, jb_buf_view(&out));
	jb_buf_clear(&out);
	return ok;
}

static bool too_large(const struct ocr *ocr, const struct picture *p,
		      struct jb_diag *diag)
{
	size_t most = jb_limit(ocr->doc->limits, JB_LIMIT_PIXELS);

	if (p->width <= most / p->height && p->width < INT32_MAX / 1000 &&
	    p->height < INT32_MAX / 1000)
		return false;
	jb_tell(diag, JB_DIAG_PICTURE, place_of(ocr), "%zu x %zu pixels",
		p->width, p->height);
	return true;
}

/* Where a picture does not say, it is a page of A4. */
static int dpi_of(const struct picture *p)
{
	const size_t width = p->width < p->height ? p->width : p->height;

	if (p->dpi >= 70 && p->dpi <= 2400)
		return (int)p->dpi;
	return width > 830 ? (int)(width * 100 / 827) : 100;
}

bool ocr_picture(struct ocr_page *page, struct ocr *ocr, struct jb_str bytes,
		 size_t index, struct jb_diag *diag)
{
	struct look look = { .index = index };
	struct picture p;

	if (!picture_at(&p, bytes, index)) {
		jb_tell(diag, JB_DIAG_CONTAINER, place_of(ocr),
			"the picture is damaged");
		return false;
	}
	if (too_large(ocr, &p, diag))
		return false;
	look.dpi = dpi_of(&p);
	look.file = "picture";
	if (!ocr->files++ &&
	    !outside_put(&ocr->outside, look.file, bytes, diag))
		return false;
	return read_page(page, ocr, &look, diag);
}

/* --- pages of PDF --- */

bool ocr_pdf(struct ocr *ocr, struct jb_str bytes, struct jb_diag *diag)
{
	return outside_put(&ocr->outside, "in.pdf", bytes, diag);
}

/* The field of that index, of a line with white space between. */
static struct jb_str column(struct jb_str line, size_t index)
{
	size_t at = 0, first = 0;

	for (size_t i = 0; i <= index && at < line.n; i++) {
		while (at < line.n && line.p[at] == ' ')
			at++;
		first = at;
		while (at < line.n && line.p[at] != ' ')
			at++;
	}
	return jb_str_slice(line, first, at);
}

static size_t number_in(struct jb_str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		n = n < 1000000 ? n * 10 + (size_t)(s.p[i] - '0') : n;
	return n;
}

/* Pictures of a page: how many, and the dpi of the last. */
struct pictures {
	size_t n, dpi;
};

static struct pictures pictures_in(struct jb_str table)
{
	struct pictures out = { 0 };

	for (size_t at = 0, past; at < table.n; at = past + 1) {
		struct jb_str line;

		past = jb_str_find(table, JB_STR("\n"), at);
		past = past < table.n ? past : table.n;
		line = jb_str_slice(table, at, past);
		if (!number_in(column(line, PAGE_COLUMN)))
			continue;
		out.n++;
		out.dpi = number_in(column(line, DPI_COLUMN));
	}
	return out;
}

static bool quietly(struct jb_buf *out, struct ocr *ocr,
		    const char *const argv[])
{
	struct outside_task task = { .argv = argv, .package = "poppler-utils" };
	struct jb_diag silent = { 0 };
	bool ok = outside_run(&ocr->outside, &task, &silent);

	*out = task.out;
	return ok;
}

/*
 * The one picture that the page is, as it was scanned: drawn anew, it would be
 * blurred. False where the page is made of several, or none.
 */
static bool take_out(struct look *look, struct ocr *ocr, size_t page)
{
	const char *n = decimal(ocr, page);
	const char *const list[] = { "pdfimages", "-list", "-f", n, "-l", n,
				     "in.pdf", NULL };
	const char *const get[] = { "pdfimages", "-png", "-f", n, "-l", n,
				    "in.pdf", "scan", NULL };
	struct pictures found = { 0 };
	struct jb_buf out = { 0 };

	if (quietly(&out, ocr, list))
		found = pictures_in(jb_buf_view(&out));
	jb_buf_clear(&out);
	if (found.n != 1 || found.dpi < DPI_LEAST || found.dpi > DPI_MOST)
		return false;
	look->file = "scan-000.png";
	look->dpi = (int)found.dpi;
	if (!quietly(&out, ocr, get))
		look->dpi = 0;
	jb_buf_clear(&out);
	return look->dpi > 0;
}

static bool render(struct look *look, struct ocr *ocr, size_t page,
		   struct jb_diag *diag)
{
	const char *n = decimal(ocr, page);
	const char *const argv[] = {
		"pdftoppm", "-r", decimal(ocr, RENDER_DPI), "-gray", "-png",
		"-f", n, "-l", n, "-singlefile", "in.pdf", "page", NULL,
	};
	struct outside_task task = { .argv = argv, .package = "poppler-utils" };
	bool ok = outside_run(&ocr->outside, &task, diag);

	jb_buf_clear(&task.out);
	*look = (struct look){ .file = "page.png", .dpi = RENDER_DPI };
	return ok;
}

/* The start of a file in the folder. */
static struct jb_str head_of(char *head, size_t room, const struct ocr *ocr,
			     const char *name)
{
	const struct outside *o = &ocr->outside;
	FILE *f = fopen(jb_str_format(o->arena, "%s/%s", o->dir, name).p,
			"rb");
	size_t n = f ? fread(head, 1, room, f) : 0;

	if (f)
		fclose(f);
	return (struct jb_str){ head, n };
}

bool ocr_pdf_page(struct ocr_page *page, struct ocr *ocr, size_t number,
		  struct jb_diag *diag)
{
	struct look look = { 0 };
	char head[64];
	struct picture p;

	if (!take_out(&look, ocr, number) &&
	    !render(&look, ocr, number, diag))
		return false;
	if (!picture_at(&p, head_of(head, sizeof(head), ocr, look.file), 0)) {
		jb_tell(diag, JB_DIAG_PROGRAM_FAILED, place_of(ocr),
			"pdftoppm made no picture");
		return false;
	}
	if (too_large(ocr, &p, diag))
		return false;
	return read_page(page, ocr, &look, diag);
}
