/*
 * The text of a block as it is written: characters that are not what the page
 * shows are mended on the way, each kind counted.
 *
 *	這 些 規 格	letter-spacing undone, where a whole line has it
 *	U+00A0		a plain space, and one for a run of spaces
 *	⾏ (U+2F8F)	行
 *	U+F06C		a symbol font's sign inside a line is left out
 *	<p>…</p>	tags that OCR left are left out
 *
 * Plain stretches are copied whole: the scan stops only at bytes that can
 * begin one of these.
 */
#include "ingest/layout.h"
#include "core/radicals.h"

#include <string.h>

/* Letters, and bytes inside a character or that begin a Han one. */
static bool is_usual(char byte)
{
	unsigned char c = (unsigned char)byte;

	return (c > '<' && c < 0xC2) || (c > 0xE3 && c < 0xEE);
}

/* Bytes at which the scan must look; n of them are left. */
static bool is_suspect(const char *s, size_t n)
{
	unsigned char c = (unsigned char)*s;
	unsigned char next = n > 1 ? (unsigned char)s[1] : 0;

	switch (c) {
	case ' ': case '\t': case '\r': case '\v': case '<':
		return true;
	case 0xC2:
		return next == 0xA0 || next == 0xAD || next == 0x85;
	case 0xE1:
		return next == 0x9A;
	case 0xE2:
		return next == 0x80 || next == 0x81 || next >= 0xBA;
	case 0xE3:	/* U+3000, none of 。「」 */
		return next == 0x80 && n > 2 && (unsigned char)s[2] == 0x80;
	case 0xEF:	/* before U+FF00 */
		return next < 0xBC;
	default:
		return false;
	}
}

void writer_note(struct writer *w, enum jb_repair_kind kind, size_t first,
		 size_t past, struct jb_str repaired)
{
	struct mend *mend = &w->mends[kind];

	if (mend->count++ == 0) {
		mend->as_printed = jb_str_slice(w->lay->text, first, past);
		mend->repaired = repaired;
		*jb_list_add(w->lay->arena, &mend->ranges) =
			(struct jb_range){ first, past };
	}
}

void writer_drop(struct writer *w, enum jb_repair_kind kind, size_t first,
		 size_t past)
{
	struct mend *mend = &w->mends[kind];

	if (mend->count++ == 0)
		mend->as_printed = jb_str_slice(w->lay->text, first, past);
	*jb_list_add(w->lay->arena, &mend->ranges) =
		(struct jb_range){ first, past };
}

void writer_put(struct writer *w, struct jb_str put, size_t first, size_t past)
{
	block_put(&w->out, w->lay->doc, put, first, past);
	w->last = jb_utf8_prev(put, &(size_t){ put.n });
}

static void copy_plain(struct writer *w, size_t first, size_t past)
{
	if (first >= past)
		return;
	block_copy(&w->out, w->lay->doc, first, past);
	w->last = jb_utf8_prev(w->lay->text, &past);
}

/*
 * Is s printed letter by letter, 這 些 規 格? Four wide characters or more
 * with a space on both sides, and hardly any that touch.
 */
static bool is_letter_spaced(struct jb_str s)
{
	size_t at = 0, apart = 0, touching = 0;
	uint32_t a = 0, b = 0;	/* the two characters before */

	while (at < s.n && at < 4000) {
		uint32_t c = jb_utf8_next(s, &at);

		if (columns_of(c) == 2 && c != 0x3000) {
			if (columns_of(a) == 2 && a && jb_is_space(b))
				apart++;
			else if (columns_of(b) == 2 && b != 0x3000 &&
				 jb_is_han(b))
				touching++;
		}
		a = b;
		b = c;
	}
	return (apart >= 3 && apart > 2 * touching) ||
	       (apart == 2 && !touching && s.n <= 12);
}

/* The end of the run of white space and no-break spaces at first. */
static size_t space_end(struct jb_str s, size_t first, size_t past,
			bool *plain)
{
	size_t at = first;

	*plain = true;
	while (at < past) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (!jb_is_space(cp))
			break;
		*plain = *plain && (cp < 0x80);
		at = next;
	}
	return at;
}

/* 表一　會議: one U+3000, and the text is that of a page as it was printed */
static bool is_wide_gap(const struct writer *w, size_t first, size_t past)
{
	return w->lay->prints && columns_of(w->last) == 2 &&
	       jb_str_eq(jb_str_slice(w->lay->text, first, past),
			 JB_STR("\u3000"));
}

/* White space [first, past) inside a line: one space, or none. */
static void write_space(struct writer *w, size_t first, size_t past,
			bool plain, bool spaced, uint32_t next)
{
	if (w->last == 0 || next == 0 || jb_is_space(w->last))
		return;
	if (spaced && ((columns_of(w->last) == 2 && columns_of(next) == 2) ||
		       is_open_bracket(w->last) || is_close_bracket(next))) {
		writer_note(w, JB_REPAIR_LETTER_SPACING, first, past,
			    JB_STR(""));
		return;
	}
	if (is_wide_gap(w, first, past) && columns_of(next) == 2) {
		copy_plain(w, first, past);
		return;
	}
	if (!plain)
		writer_note(w, JB_REPAIR_SPACE, first, past, JB_STR(" "));
	if (past - first == 1 && w->lay->text.p[first] == ' ')
		copy_plain(w, first, past);
	else
		writer_put(w, JB_STR(" "), first, past);
}

static uint32_t radical_shown(uint32_t cp)
{
	size_t low = 0, high = sizeof(radicals) / sizeof(radicals[0]);

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (radicals[mid][0] < cp)
			low = mid + 1;
		else
			high = mid;
	}
	return low < sizeof(radicals) / sizeof(radicals[0]) &&
			       radicals[low][0] == cp
		       ? radicals[low][1]
		       : 0;
}

/* Tags that text recognition leaves; all else in < > is text. */
static const char *const tags[] = {
	"p", "br", "b", "i", "u", "em", "strong", "span", "div", "sup", "sub",
	"td", "th", "tr", "table", "thead", "tbody", "ul", "ol", "li", "center",
	"font", "h1", "h2", "h3", "h4", "h5", "h6", "colgroup", "col",
	"blockquote", "cite",
};

/* Length of the tag at s.p[0], 0 if there is none that we know. */
size_t tag_length(struct jb_str s)
{
	size_t at = 1, from, end;

	if (s.n < 3 || s.p[0] != '<')
		return 0;
	if (s.p[at] == '/')
		at++;
	from = at;
	while (at < s.n && at < 12 && ((s.p[at] >= 'a' && s.p[at] <= 'z') ||
				       (s.p[at] >= '0' && s.p[at] <= '9')))
		at++;
	for (end = at; end < s.n && end < 300 && s.p[end] != '>'; end++)
		if (s.p[end] == '<' || s.p[end] == '\n')
			return 0;
	if (end >= s.n || s.p[end] != '>' ||
	    (at < s.n && s.p[at] != '>' && s.p[at] != ' ' && s.p[at] != '/'))
		return 0;
	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
		if (jb_str_eq(jb_str_slice(s, from, at), jb_str_of(tags[i])))
			return end + 1;
	return 0;
}

/* Do tags come in pairs here, so that they are mark-up and not words? */
static bool has_markup(struct jb_str s)
{
	size_t at = 0, closing = 0, opening = 0, n = 0;

	for (int looks = 0; looks < 256 && n < 64 && at < s.n; looks++) {
		const char *found = memchr(s.p + at, '<', s.n - at);

		if (!found)
			break;
		at = (size_t)(found - s.p);
		if (tag_length(jb_str_slice(s, at, s.n))) {
			closing += at + 1 < s.n && s.p[at + 1] == '/';
			opening += at + 1 < s.n && s.p[at + 1] != '/';
			n++;
		}
		at++;
	}
	return closing > 0 && opening > 0;
}

/* Do words on both sides of a tag stand apart? <p> and <td>, not <b>. */
static bool parts_words(struct jb_str tag)
{
	char c = tag.p[1] == '/' ? tag.p[2] : tag.p[1];
	char c2 = tag.p[1] == '/' ? tag.p[3] : tag.p[2];

	return c == 'p' || c == 't' || c == 'd' || c == 'l' || c == 'h' ||
	       (c == 'b' && c2 == 'r');
}

/* Tags and the white space between them: one space, none at the ends. */
static size_t write_tags(struct writer *w, size_t first, size_t past)
{
	struct jb_str s = jb_str_slice(w->lay->text, 0, past);
	size_t at = first, n, end;
	bool plain, parts = false;

	while (at < past && s.p[at] == '<' &&
	       (n = tag_length(jb_str_slice(s, at, past))) > 0) {
		parts = parts || parts_words(jb_str_slice(s, at, at + n));
		writer_drop(w, JB_REPAIR_MARKUP, at, at + n);
		end = space_end(s, at + n, past, &plain);
		parts = parts || end > at + n;
		at = end;
	}
	if (parts && at < past && w->last && !jb_is_space(w->last))
		writer_put(w, JB_STR(" "), first, at);
	return at;
}

/* One suspect character at `at`; returns where to go on. */
static size_t write_suspect(struct writer *w, size_t at, size_t past)
{
	struct jb_str s = jb_str_slice(w->lay->text, 0, past);
	size_t next = at;
	uint32_t cp = jb_utf8_next(s, &next), shown;
	char put[4];

	if (cp == 0x00AD) {
		writer_drop(w, JB_REPAIR_HYPHEN, at, next);
	} else if (cp == 0x200B || cp == 0x200C || cp == 0x2060) {
		writer_drop(w, JB_REPAIR_SPACE, at, next);
	} else if (cp >= 0xF000 && cp <= 0xF0FF) {
		writer_drop(w, JB_REPAIR_PRIVATE_USE, at, next);
	} else if ((shown = radical_shown(cp)) != 0) {
		struct jb_str is = { put, jb_utf8_put(put, shown) };

		writer_put(w, is, at, next);
		writer_note(w, JB_REPAIR_RADICAL, at, next,
			    jb_str_keep(w->lay->arena, is));
	} else {
		copy_plain(w, at, next);
	}
	return next;
}

void writer_copy(struct writer *w, size_t first, size_t past)
{
	struct jb_str s = jb_str_slice(w->lay->text, 0, past);
	struct jb_str all = jb_str_slice(s, first, past);
	bool spaced = is_letter_spaced(all);
	bool markup = memchr(all.p, '<', all.n) && has_markup(all);
	size_t from = first, at = first;

	while (at < past) {
		unsigned char c = (unsigned char)s.p[at];
		unsigned char c2 = at + 1 < past ? (unsigned char)s.p[at + 1]
						 : 0;
		bool plain;
		size_t end;

		if (is_usual(s.p[at]) || !is_suspect(s.p + at, past - at)) {
			at++;
			continue;
		}
		/* a lone space between Latin words is the common case */
		if (c == ' ' && !spaced && c2 > ' ' && c2 < 0x80 && at > from &&
		    c2 != '<') {
			at++;
			continue;
		}
		copy_plain(w, from, at);
		end = space_end(s, at, past, &plain);
		if (end > at)
			write_space(w, at, end, plain, spaced,
				    jb_utf8_next(s, &(size_t){ end }));
		else if (c == '<' && markup &&
			 tag_length(jb_str_slice(s, at, past)))
			end = write_tags(w, at, past);
		else
			end = write_suspect(w, at, past);
		from = at = end;
	}
	copy_plain(w, from, past);
}

/* How sure each kind of mending is. */
static double confidence(enum jb_repair_kind kind)
{
	switch (kind) {
	case JB_REPAIR_WRAPPED_LINES: return 0.97;
	case JB_REPAIR_LETTER_SPACING: return 0.95;
	case JB_REPAIR_PRIVATE_USE: return 0.9;
	case JB_REPAIR_HYPHEN: return 0.9;
	default: return 1;
	}
}

static void tell_mend(struct writer *w, enum jb_repair_kind kind, size_t block)
{
	struct mend *mend = &w->mends[kind];
	struct jb_repair *repair;

	repair = jb_repair_add(w->lay->doc, kind, block, mend->as_printed);
	repair->repaired = mend->repaired;
	repair->count = mend->count;
	repair->confidence = confidence(kind);
	for (size_t i = 0; i < mend->ranges.n; i++)
		jb_repair_range(w->lay->doc, repair, mend->ranges.v[i].first,
				mend->ranges.v[i].past);
}

size_t writer_close(struct writer *w, enum jb_block_type type)
{
	size_t block = block_close(&w->out, w->lay->doc, type);
	struct layout *lay = w->lay;

	for (size_t kind = 0; kind < MENDS; kind++)
		if (w->mends[kind].count)
			tell_mend(w, (enum jb_repair_kind)kind, block);
	*w = (struct writer){ .lay = lay };
	return block;
}
