/*
 * Addresses of the web at the ends of lines: where one stops, and whether it
 * goes on in the line below, for which it had no room.
 *
 *	https://www.example.org/public-		comment-2021-en
 *	（https://www.example.org/a/b.html ）	stops there
 */
#include "ingest/layout.h"

#include <string.h>

static bool has_scheme(struct jb_str s)
{
	return jb_str_has(s, "://");
}

/* https://…, www.…: one with its beginning */
static bool begins(struct jb_str s)
{
	return has_scheme(s) || jb_str_starts_z(s, "www.");
}

/* May cp stand in an address? */
static bool is_part(uint32_t cp)
{
	return cp > ' ' && cp < 0x7F && cp != '"' && cp != '<' && cp != '>';
}

/* The letters of an address with which s begins, none where it does not */
static struct jb_str first_part(struct jb_str s)
{
	size_t n = 0;

	while (n < s.n && is_part((unsigned char)s.p[n]))
		n++;
	return jb_str_slice(s, 0, n);
}

/* The same at its end */
static struct jb_str last_part(struct jb_str s)
{
	size_t at = s.n;

	while (at > 0 && is_part((unsigned char)s.p[at - 1]))
		at--;
	return jb_str_slice(s, at, s.n);
}

bool address_ends(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);
	size_t at = s.n;

	/* with the < and > or the marks that it may stand in */
	while (at > 0 && s.p[at - 1] > ' ' && s.p[at - 1] < 0x7F)
		at--;
	return has_scheme(jb_str_slice(s, at, s.n));
}

bool address_is_link(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	if (!address_ends(lay, line))
		return false;
	s = jb_str_slice(s, 0, jb_str_find(s, JB_STR("://"), 0));
	return jb_str_has(s, "：") || jb_str_has(s, ": ");
}

static size_t count_sign(struct jb_str s, char sign)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == sign;
	return n;
}

/* The rest of an address by its looks: no word of a sentence is like it. */
static bool is_rest(struct jb_str s)
{
	static const char *const ends[] = { ".htm", ".html", ".pdf", ".php",
					    ".asp", ".aspx", ".doc", ".docx",
					    ".jsp", ".ppt", ".pptx" };
	size_t digits = 0, letters = 0;

	for (size_t i = 0; i < s.n; i++) {
		digits += jb_is_digit((unsigned char)s.p[i]);
		letters += jb_is_letter(s.p[i]);
	}
	if (!letters)	/* 2015/06/25 */
		return false;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (jb_str_ends(s, jb_str_of(ends[i])))
			return true;
	return memchr(s.p, '/', s.n) || memchr(s.p, '_', s.n) ||
	       memchr(s.p, '=', s.n) || memchr(s.p, '%', s.n) ||
	       (count_sign(s, '-') >= 2 && (digits || s.n > 24));
}

/* All of one address, which began above */
static bool is_middle(struct jb_str s)
{
	return last_part(s).n == s.n && !has_scheme(s) && is_rest(s);
}

/* The address with which a ends, or goes on from the one above; or n 0 */
static struct jb_str at_end(const struct layout *lay, const struct line *a)
{
	enum { LINES = 6 };
	const struct line *top = a;
	struct jb_str head;

	for (int n = 0; n < LINES && top->joins &&
			is_middle(line_text(lay, top));
	     n++)
		top--;
	head = last_part(line_text(lay, top));
	return begins(head) ? last_part(line_text(lay, a))
			    : jb_str_slice(head, 0, 0);
}

/*
 * A sign at its end that no address ends with tells it, or what stands below,
 * if it is no word with which a sentence goes on.
 */
bool address_goes_on(const struct layout *lay, const struct line *a,
		     const struct line *b)
{
	struct jb_str s, rest;

	if (b->gap > 1 || b->edge || b->mark.style != MARK_NONE ||
	    !is_part(a->tail) || !is_part(b->head))
		return false;
	s = at_end(lay, a);
	rest = first_part(line_text(lay, b));
	if (!s.n || begins(rest))
		return false;
	if (strchr("-_=&?%~+", (int)a->tail))
		return jb_is_latin(b->head) || jb_is_digit(b->head) ||
		       b->head == '%';
	if (b->head >= 'A' && b->head <= 'Z' && !is_rest(rest))
		return false;
	if (a->tail == '/' && jb_is_latin(b->head))
		return is_rest(rest) || memchr(rest.p, '-', rest.n) ||
		       (rest.n == b->past - b->first && rest.n > 3 &&
			!jb_is_sentence_end(b->tail));
	return strchr(",;:)!\"'", (int)a->tail) == NULL && a->tail != ']' &&
	       is_rest(rest) &&
	       (a->kind == LINE_URL || lay->habits.margin <= a->width + 8);
}

/* May an address go on with cp, or be cut behind it? */
static bool is_sign(uint32_t cp)
{
	return cp == '-' || cp == '/' || cp == '?' || cp == '&' || cp == '=' ||
	       cp == '#' || cp == '%' || cp == '_' || cp == '~';
}

bool address_is_cut(const struct layout *lay, const struct line *a,
		    const struct line *b)
{
	struct jb_str s = at_end(lay, a);
	struct jb_str next = first_part(line_text(lay, b));
	bool middle = s.n && !has_scheme(s);

	if (!s.n)
		return false;
	if (is_sign(a->tail) || is_sign(b->head))
		return true;
	if (a->tail == '.' || a->tail == ',' || a->tail == ')' ||
	    has_scheme(next))
		return false;
	return memchr(next.p, '/', next.n) ||
	       (middle && memchr(next.p, '-', next.n)) ||
	       jb_str_has(next, ".htm") || jb_str_has(next, ".pdf");
}
