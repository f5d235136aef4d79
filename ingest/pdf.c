/*
 * PDF to document. poppler, in a child process, tells the words of each page
 * and where they stand; a page at a time becomes lines, so that what is held
 * of a document is its text.
 */
#include "ingest/pdf.h"
#include "ingest/outside.h"
#include "ingest/reader.h"

#include <stdio.h>
#include <string.h>

enum { FIELDS = 9, WORDS_MAX = 40000, AREAS_MAX = 2000, RECORD_MAX = 1 << 20 };

struct record {
	char type;
	int number[FIELDS];	/* the fields, those that are numbers */
	struct jb_str text;	/* the last */
};

/* A number up to the next TAB; *at is moved behind it. */
static int number(struct jb_str s, size_t *at)
{
	bool minus = *at < s.n && s.p[*at] == '-';
	int n = 0;

	for (*at += minus; *at < s.n && s.p[*at] != '\t'; ++*at)
		if (n < 100000000)
			n = n * 10 + (s.p[*at] - '0');
	if (*at < s.n)
		++*at;
	return minus ? -n : n;
}

/* How many numbers stand before the text of each type of record. */
static int numbers_of(char type)
{
	switch (type) {
	case 'P': return 3;
	case 'A': return 4;
	case 'W': return 8;
	case 'F': case 'N': case 'E': return 1;
	default: return 0;
	}
}

static struct record record_of(struct jb_str line)
{
	struct record r = { .type = line.n ? line.p[0] : '\0' };
	size_t at = 2;

	for (int i = 0; i < numbers_of(r.type); i++)
		r.number[i] = number(line, &at);
	r.text = jb_str_slice(line, at < line.n ? at : line.n, line.n);
	return r;
}

/* NotoSans-Bold, SimHei (the black one), MSJH-Demi */
static bool is_bold(struct jb_str name)
{
	static const char *const words[] = { "Bold", "bold", "BOLD", "Black",
					     "Heavy", "Demi", "-Bd", "SimHei",
					     "STHeiti", "-W6", "-W7", "-W9" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (jb_str_has(name, words[i]))
			return true;
	return false;
}

static void declare(struct pdf *pdf, struct jb_str field)
{
	static const char *const names[] = { "title", "creator", "subject",
					     "created" };
	size_t tab = jb_str_find(field, JB_STR("\t"), 0);
	struct jb_str name, value;

	if (tab == SIZE_MAX)
		return;
	name = jb_str_slice(field, 0, tab);
	value = jb_str_slice(field, tab + 1, field.n);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (jb_str_eq(name, jb_str_of(names[i])))
			property_declare(pdf->doc, names[i], value);
}

static void font(struct pdf *pdf, const struct record *r)
{
	while (pdf->fonts.n <= (size_t)r->number[0] && pdf->fonts.n < 65536)
		jb_list_add(pdf->doc->arena, &pdf->fonts);
	if (r->number[0] < 0 || (size_t)r->number[0] >= pdf->fonts.n)
		return;
	pdf->fonts.v[r->number[0]] = (struct pdf_font){
		.bold = is_bold(r->text),
		.mono = font_is_mono(r->text),
		.nameless = !r->text.n || jb_str_eq(r->text,
						    JB_STR("Default")),
	};
}

/* Letters of the font on this page, for how wide they are. */
static void font_measure(struct pdf_font *f, const struct pdf_word *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->text.n; i++)
		n += jb_is_latin((unsigned char)w->text.p[i]);
	/* justified print widens characters: the narrowest word is right */
	if (w->em > 0 && w->size > 0 && w->text.n >= 6 &&
	    (!f->em || (long long)w->em * f->size <
			       (long long)f->em * w->size)) {
		f->em = w->em;
		f->size = w->size;
	}
	if (f->nameless && n == w->text.n && n > 2 && f->letters < 100000) {
		f->letters += n;
		f->width += w->x1 - w->x0;
		f->sizes += (long long)w->size * (long long)n;
	}
}

/*
 * The size of a font says little where its characters are pictures: then the
 * width of its wide characters does, or of its letters, half an em each.
 */
static int em_of(const struct pdf_font *f, const struct pdf_word *w)
{
	long long em = w->size > 0 ? w->size : w->em;

	if (f && f->em && (f->em * 5 < f->size * 4 || f->em > f->size * 2))
		em = em * f->em / f->size;
	else if (f && !f->em && f->letters > 20 && f->sizes > 0 &&
		 (f->width * 5 < f->sizes * 2 || f->width * 5 > f->sizes * 4))
		em = em * f->width * 2 / f->sizes;
	return em > 0 && em < 100000 ? (int)em : 1;
}

static struct pdf_font *font_of(struct pdf *pdf, const struct pdf_word *w)
{
	return w->font < pdf->fonts.n ? &pdf->fonts.v[w->font] : NULL;
}

static void set_sizes(struct pdf *pdf)
{
	for (size_t i = 0; i < pdf->page.words.n; i++) {
		struct pdf_word *w = &pdf->page.words.v[i];

		if (font_of(pdf, w))
			font_measure(font_of(pdf, w), w);
	}
	for (size_t i = 0; i < pdf->page.words.n; i++) {
		struct pdf_word *w = &pdf->page.words.v[i];

		w->em = em_of(font_of(pdf, w), w);
	}
}

/* What a text layer that maps to nothing is made of. */
static void count_letters(struct pdf *pdf, struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		pdf->letters++;
		pdf->readable += jb_is_han(cp) || jb_is_digit(cp) ||
				 jb_is_latin(cp) || jb_is_alpha(cp);
		pdf->strange += cp == 0xFFFD || cp < ' ' ||
				(cp >= 0x7F && cp < 0xA0) ||
				(jb_is_private(cp) &&
				 !(cp >= 0xF000 && cp <= 0xF0FF));
	}
}

static void word(struct pdf *pdf, const struct record *r)
{
	struct jb_str s = jb_str_repair(pdf->arena, r->text);
	struct pdf_word *w;

	s = jb_str_trim(s);
	if (!s.n || pdf->page.words.n >= WORDS_MAX)
		return;
	count_letters(pdf, s);
	w = jb_list_add(pdf->arena, &pdf->page.words);
	w->text = jb_str_keep(pdf->arena, s);
	w->x0 = r->number[0];
	w->y0 = r->number[1];
	w->x1 = r->number[2];
	w->y1 = r->number[3];
	w->middle = w->y0 + (w->y1 - w->y0) / 2;
	w->font = r->number[4] < 0 ? 0 : (size_t)r->number[4];
	w->size = r->number[5];
	w->em = r->number[6];
	if (font_of(pdf, w)) {
		w->bold = font_of(pdf, w)->bold;
		w->mono = font_of(pdf, w)->mono;
	}
	w->space = r->number[7];
}

static void area(struct pdf *pdf, const struct record *r)
{
	struct pdf_area *a;

	if (pdf->page.areas.n >= AREAS_MAX)
		return;
	a = jb_list_add(pdf->arena, &pdf->page.areas);
	*a = (struct pdf_area){ r->number[0], r->number[1], r->number[2],
				r->number[3],
				jb_str_repair(pdf->doc->arena,
					      jb_str_keep(pdf->doc->arena,
							  r->text)) };
}

static void page_begin(struct pdf *pdf, const struct record *r)
{
	jb_arena_reset(pdf->arena);
	pdf->page = (struct pdf_page){ .number = (size_t)r->number[0],
				       .width = r->number[1],
				       .height = r->number[2] };
	pdf->letters = pdf->readable = pdf->strange = 0;
}

static void page_end(struct pdf *pdf)
{
	bool broken = pdf->strange * 3 > pdf->letters;

	/* dots that a scanner took dirt for are no text */
	pdf->bare += !broken && pdf->readable == 0;
	pdf->broken += broken;
	if (broken || pdf->readable == 0)
		*jb_list_add(pdf->doc->arena, &pdf->unread) = pdf->page.number;
	set_sizes(pdf);
	pdf_page_close(pdf);
}

static bool count_pages(struct pdf *pdf, const struct record *r)
{
	size_t most = jb_limit(pdf->doc->limits, JB_LIMIT_PAGES);

	pdf->pages = (size_t)r->number[0];
	if (pdf->pages <= most)
		return true;
	jb_tell(pdf->diag, JB_DIAG_PAGES,
		(struct jb_place){ .path = pdf->doc->source.path },
		"%zu pages", pdf->pages);
	return false;
}

static bool take_record(struct pdf *pdf, struct jb_str line)
{
	struct record r = record_of(line);

	switch (r.type) {
	case 'N': return count_pages(pdf, &r);
	case 'D': declare(pdf, r.text); break;
	case 'F': font(pdf, &r); break;
	case 'P': page_begin(pdf, &r); break;
	case 'A': area(pdf, &r); break;
	case 'W': word(pdf, &r); break;
	case 'E': page_end(pdf); break;
	default: break;
	}
	return true;
}

/* Records as they come; one may be cut by the end of a part. */
static bool take(void *user, struct jb_str part)
{
	struct pdf *pdf = user;
	size_t at = 0;
	struct jb_str all;
	bool ok = true;

	jb_buf_str(&pdf->rest, part);
	all = jb_buf_view(&pdf->rest);
	while (ok && at < all.n) {
		const char *end = memchr(all.p + at, '\n', all.n - at);
		size_t past;

		if (!end)
			break;
		past = (size_t)(end - all.p);
		ok = take_record(pdf, jb_str_slice(all, at, past));
		at = past + 1;
	}
	if (at < all.n)
		memmove(pdf->rest.p, pdf->rest.p + at, all.n - at);
	pdf->rest.n -= at;
	if (pdf->rest.n > RECORD_MAX)	/* no record is so long */
		pdf->rest.n = 0;
	return ok;
}

static bool tell_status(const struct pdf *pdf, const struct outside_task *task)
{
	static const struct {
		enum jb_diag_code code;
		const char *detail;
	} told[] = {
		[1] = { JB_DIAG_CONTAINER, "a damaged PDF file" },
		[3] = { JB_DIAG_ENCRYPTED, "a PDF file" },
		[4] = { JB_DIAG_CONTAINER, "a PDF file without a page" },
	};
	struct jb_place place = { .path = pdf->doc->source.path };

	if (task->status == 0)
		return true;
	jb_tell(pdf->diag, told[task->status].code, place, "%s",
		told[task->status].detail);
	return false;
}

static bool run(struct pdf *pdf)
{
	static const char *const argv[] = { "jianbao-pdf", NULL };
	/* poppler takes and frees small things without end: where malloc() may
	 * keep more than seven of a size at hand, a sixth of its time is saved
	 * */
	static const char *const environ[] = {
		"GLIBC_TUNABLES=glibc.malloc.tcache_count=2000", NULL
	};
	struct outside_task task = {
		.argv = argv,
		.environ = environ,
		.ours = true,
		.package = "libpoppler-glib8",
		.in = pdf->doc->source.bytes,
		.accepts = 1u << 1 | 1u << 3 | 1u << 4,
		.take = take,
		.user = pdf,
	};
	struct outside o;
	bool ok;

	if (!outside_open(&o, pdf->doc, pdf->diag))
		return false;
	ok = outside_run(&o, &task, pdf->diag) && tell_status(pdf, &task);
	outside_close(&o);
	return ok;
}

void pdf_close(struct pdf *pdf)
{
	struct jb_source *source = &pdf->doc->source;

	pdf_read_lines(pdf);
	source->pages = pdf->pages;
	source->extracted = true;
	source->encoding = "UTF-8";
	pdf_ocr_tell(pdf);
}

bool pdf_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct pdf pdf = { .doc = doc, .diag = diag,
			   .arena = jb_arena_new() };
	bool ok = run(&pdf) && pdf_ocr(&pdf);

	jb_arena_free(pdf.arena);
	jb_buf_clear(&pdf.rest);
	if (ok)
		pdf_close(&pdf);
	return ok;
}
