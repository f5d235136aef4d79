/*
 * jianbao-pdf: the words of a PDF file, for the PDF reader.
 *
 * A program of its own, since poppler is under the GPL and reads what
 * strangers wrote: jianbao runs it confined, and what ends it costs one
 * document. The file is standard input; standard output gets records, a line
 * each, their fields parted by TAB, lengths in tenths of a point from the
 * upper left corner:
 *
 *	N pages
 *	D name value			a property
 *	F number name			a font, before its first word
 *	P number width height		a page begins
 *	A x0 y0 x1 y1 address		a link on it
 *	W x0 y0 x1 y1 font size em space text
 *	E number			the page is complete
 *
 * A word is what stands together in one font; em is the width of its wide
 * characters (0: it has none), space 1 where poppler sees white space before.
 *
 * Exit status: 0, 1 damaged, 3 encrypted, 4 without a page.
 */
#define _DEFAULT_SOURCE		/* fwrite_unlocked() */

#include <poppler.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAMAGED = 1, ENCRYPTED = 3, NO_PAGE = 4 };
enum { NUMBERS = 8, DIGITS = 12 };	/* of a record, of a number and its TAB */

static int tenths(double x)
{
	if (!(x > -1e7 && x < 1e7))
		return 0;
	return (int)(x * 10 + (x < 0 ? -.5 : .5));
}

/* What would end a field or a line is white space in it. */
static void put_text(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		putchar_unlocked((unsigned char)text[i] < ' ' ? ' '
							      : text[i]);
}

/*
 * A type and its numbers, each with a TAB behind it. There is one for each
 * word of a document: printf() took a tenth of all the time.
 */
static void put_numbers(char type, const int *numbers, size_t n)
{
	char record[2 + NUMBERS * DIGITS], *at = record;

	*at++ = type;
	*at++ = '\t';
	for (size_t i = 0; i < n && i < NUMBERS; i++) {
		unsigned left = numbers[i] < 0 ? 0u - (unsigned)numbers[i]
					       : (unsigned)numbers[i];
		char digits[DIGITS];
		size_t k = 0;

		do
			digits[k++] = (char)('0' + left % 10);
		while (left /= 10);
		if (numbers[i] < 0)
			*at++ = '-';
		while (k)
			*at++ = digits[--k];
		*at++ = '\t';
	}
	fwrite_unlocked(record, 1, (size_t)(at - record), stdout);
}

static void put_property(const char *name, char *value)
{
	if (value && *value && g_utf8_validate(value, -1, NULL)) {
		printf("D\t%s\t", name);
		put_text(value, strlen(value));
		putchar('\n');
	}
	g_free(value);
}

static void put_date(const char *name, GDateTime *date)
{
	if (!date)
		return;
	put_property(name, g_date_time_format(date, "%Y-%m-%d"));
	g_date_time_unref(date);
}

static void put_properties(PopplerDocument *doc)
{
	put_property("title", poppler_document_get_title(doc));
	put_property("creator", poppler_document_get_author(doc));
	put_property("subject", poppler_document_get_subject(doc));
	put_property("keywords", poppler_document_get_keywords(doc));
	put_date("created", poppler_document_get_creation_date_time(doc));
	put_date("modified",
		 poppler_document_get_modification_date_time(doc));
}

static void put_links(PopplerPage *page, double height)
{
	GList *links = poppler_page_get_link_mapping(page);

	for (GList *l = links; l; l = l->next) {
		const PopplerLinkMapping *m = l->data;
		const char *uri = m->action->type == POPPLER_ACTION_URI
					  ? m->action->uri.uri
					  : NULL;

		if (!uri || !g_utf8_validate(uri, -1, NULL))
			continue;
		/* links alone are measured from the lower left */
		put_numbers('A',
			    (const int[]){ tenths(m->area.x1),
					   tenths(height - m->area.y2),
					   tenths(m->area.x2),
					   tenths(height - m->area.y1) },
			    4);
		put_text(uri, strlen(uri));
		putchar('\n');
	}
	poppler_page_free_link_mapping(links);
}

/* Fonts by the names that were put. */
struct fonts {
	GHashTable *numbers;
	int count;
};

static int font_number(struct fonts *fonts, const char *name)
{
	gpointer found = g_hash_table_lookup(fonts->numbers, name);

	if (found)
		return GPOINTER_TO_INT(found);
	g_hash_table_insert(fonts->numbers, g_strdup(name),
			    GINT_TO_POINTER(++fonts->count));
	printf("F\t%d\t", fonts->count);
	put_text(name, strlen(name));
	putchar('\n');
	return fonts->count;
}

/* The word that is being gathered: text, and what it measures. */
struct word {
	const char *first;
	size_t n;
	PopplerRectangle box, last;
	double em;
	int font, size;
	bool space;
};

static void word_end(struct word *w)
{
	const int numbers[NUMBERS] = {
		tenths(w->box.x1), tenths(w->box.y1), tenths(w->box.x2),
		tenths(w->box.y2), w->font, w->size, tenths(w->em), w->space,
	};

	if (!w->n)
		return;
	put_numbers('W', numbers, NUMBERS);
	put_text(w->first, w->n);
	putchar_unlocked('\n');
	w->n = 0;
	w->em = 0;
	w->space = false;
}

/* Does the character at r stand right after the one before it? */
static bool follows(const struct word *w, const PopplerRectangle *r, int font,
		    int size)
{
	double em = size / 10.0, gap = r->x1 - w->last.x2;

	return w->font == font && w->size == size && gap < em * .5 &&
	       gap > -em * .5 && r->y1 - w->last.y1 < em * .1 &&
	       w->last.y1 - r->y1 < em * .1;
}

static void word_add(struct word *w, const char *p, const char *next,
		     const PopplerRectangle *r, int font, int size)
{
	gunichar cp = g_utf8_get_char(p);

	if (w->n && !follows(w, r, font, size))
		word_end(w);
	if (!w->n) {
		w->first = p;
		w->box = *r;
		w->font = font;
		w->size = size;
	}
	w->n += (size_t)(next - p);
	w->last = *r;
	w->box.x1 = MIN(w->box.x1, r->x1);
	w->box.x2 = MAX(w->box.x2, r->x2);
	w->box.y1 = MIN(w->box.y1, r->y1);
	w->box.y2 = MAX(w->box.y2, r->y2);
	if (g_unichar_iswide(cp) && r->x2 - r->x1 > w->em)
		w->em = r->x2 - r->x1;
}

/* Put round Hebrew and Arabic by poppler: no character of the page. */
static bool is_direction(gunichar cp)
{
	return cp >= 0x202A && cp <= 0x202E;
}

static void put_words(PopplerPage *page, struct fonts *fonts)
{
	char *text = poppler_page_get_text(page);
	PopplerRectangle *boxes = NULL;
	guint n = 0;
	GList *attributes = poppler_page_get_text_attributes(page), *a;
	struct word w = { 0 };
	int font = 0, size = 0, past = 0, i = 0;

	a = attributes;
	poppler_page_get_text_layout(page, &boxes, &n);
	for (const char *p = text, *next; p && *p && (guint)i < n;
	     p = next, i++) {
		next = g_utf8_next_char(p);
		if (is_direction(g_utf8_get_char(p))) {
			i--;
			continue;
		}
		while (a && i >= past) {
			const PopplerTextAttributes *at = a->data;

			past = at->end_index + 1;
			if (i >= past) {
				a = a->next;
				continue;
			}
			font = font_number(fonts, at->font_name
							  ? at->font_name
							  : "");
			size = tenths(at->font_size);
			a = a->next;
		}
		if (*p == '\n' || *p == ' ') {
			word_end(&w);
			w.space = true;
		} else {
			word_add(&w, p, next, &boxes[i], font, size);
		}
	}
	word_end(&w);
	poppler_page_free_text_attributes(attributes);
	g_free(boxes);
	g_free(text);
}

static void put_page(PopplerDocument *doc, int i, struct fonts *fonts)
{
	PopplerPage *page = poppler_document_get_page(doc, i);
	double width = 0, height = 0;

	if (!page)
		return;
	poppler_page_get_size(page, &width, &height);
	printf("P\t%d\t%d\t%d\n", i + 1, tenths(width), tenths(height));
	put_links(page, height);
	put_words(page, fonts);
	printf("E\t%d\n", i + 1);
	g_object_unref(page);
}

static int fails(const GError *error)
{
	fprintf(stderr, "%s\n", error ? error->message : "cannot be read");
	return error && error->domain == POPPLER_ERROR &&
			       error->code == POPPLER_ERROR_ENCRYPTED
		       ? ENCRYPTED
		       : DAMAGED;
}

int main(void)
{
	GError *error = NULL;
	GMappedFile *file = g_mapped_file_new_from_fd(0, FALSE, &error);
	GBytes *bytes = file ? g_mapped_file_get_bytes(file) : NULL;
	PopplerDocument *doc = bytes ? poppler_document_new_from_bytes(
					       bytes, NULL, &error)
				     : NULL;
	struct fonts fonts = { 0 };
	int pages;

	if (!doc)
		return fails(error);
	pages = poppler_document_get_n_pages(doc);
	if (pages <= 0) {
		fprintf(stderr, "it has no page\n");
		return NO_PAGE;
	}
	fonts.numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
					      NULL);
	printf("N\t%d\n", pages);
	put_properties(doc);
	for (int i = 0; i < pages && !ferror(stdout); i++)
		put_page(doc, i, &fonts);
	g_hash_table_unref(fonts.numbers);
	g_object_unref(doc);
	g_bytes_unref(bytes);
	g_mapped_file_unref(file);
	return fflush(stdout) ? DAMAGED : 0;
}
