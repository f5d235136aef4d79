/*
 * Text into Markdown and HTML.
 *
 * Markdown has no one way to quote: what a character means depends on where it
 * stands. So what could mean something anywhere is always escaped, and what
 * means something at the beginning of a line (a heading, an item, a quotation)
 * is escaped at the beginning of each piece of text, wherever that goes.
 */
#include "render/escape.h"

#include <string.h>

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	       (c >= 'a' && c <= 'z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* ASCII white space, control characters, and DEL. */
static bool is_space(char c)
{
	return (unsigned char)c <= ' ' || c == 0x7F;
}

/* Past the white space at text.p[at]. */
static size_t skip_space(struct jb_str text, size_t at)
{
	while (at < text.n && is_space(text.p[at]))
		at++;
	return at;
}

/* Whether text.p[at], an ampersand, begins a character reference. */
static bool is_reference(struct jb_str text, size_t at)
{
	size_t from = ++at;

	if (at < text.n && text.p[at] == '#')
		at++;
	while (at < text.n && at - from < 40 && is_alnum(text.p[at]))
		at++;
	return at > from && at < text.n && text.p[at] == ';';
}

static bool ends_with(struct jb_str text, size_t past, const char *tail)
{
	size_t n = strlen(tail);

	if (past < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((text.p[past - n + i] | 0x20) != tail[i])
			return false;
	return true;
}

/* Whether the character at text.p[at] would make a bare link. */
static bool makes_link(struct jb_str text, size_t at)
{
	switch (text.p[at]) {
	case ':':
		return ends_with(text, at, "mailto") ||
		       ends_with(text, at, "xmpp") ||
		       jb_str_starts(jb_str_slice(text, at, text.n),
				     JB_STR("://"));
	case '.':
		return ends_with(text, at, "www");
	case '@':
		return at > 0 && at + 1 < text.n && is_alnum(text.p[at + 1]);
	default:
		return false;
	}
}

/* Whether it ends a numeral that begins the text: "12." and "3)". */
static bool ends_numeral(struct jb_str text, size_t from, size_t at)
{
	if (text.p[at] != '.' && text.p[at] != ')')
		return false;
	for (size_t i = from; i < at; i++)
		if (!is_digit(text.p[i]))
			return false;
	return at + 1 == text.n || is_space(text.p[at + 1]);
}

static bool needs_backslash(struct jb_str text, size_t from, size_t at)
{
	char c = text.p[at];

	if (strchr("\\`*[]<|~$", c))
		return true;
	if (c == '_')
		return at == from || at + 1 == text.n ||
		       !is_alnum(text.p[at - 1]) || !is_alnum(text.p[at + 1]);
	if (c == '&')
		return is_reference(text, at);
	if (at == from && strchr("#>+-=:", c))
		return true;
	return ends_numeral(text, from, at) || makes_link(text, at);
}

void jb_escape_markdown(struct jb_buf *out, struct jb_str text)
{
	size_t from = skip_space(text, 0), at = from;

	while (at < text.n) {
		if (is_space(text.p[at])) {
			at = skip_space(text, at);
			if (at < text.n)
				jb_buf_add(out, " ", 1);
			continue;
		}
		if (needs_backslash(text, from, at))
			jb_buf_add(out, "\\", 1);
		jb_buf_add(out, text.p + at++, 1);
	}
}

void jb_escape_mixed(struct jb_buf *out, struct jb_str text)
{
	size_t at = skip_space(text, 0), run = at;

	while (at < text.n) {
		char c = text.p[at];
		bool number = (c == '.' || c == ')') &&
			      (at == 0 || is_digit(text.p[at - 1]));

		if (!is_space(c) && !number &&
		    !strchr("\\`*_[]{}<>|~$#+-=!&\"'@:", c)) {
			at++;
			continue;
		}
		jb_buf_add(out, text.p + run, at - run);
		if (is_space(c)) {
			at = skip_space(text, at);
			if (at < text.n)
				jb_buf_add(out, " ", 1);
		} else {
			jb_buf_format(out, "&#%d;", c);
			at++;
		}
		run = at;
	}
	jb_buf_add(out, text.p + run, at - run);
}

static const char *html_reference(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return " ";	/* a control character */
	}
}

void jb_escape_html(struct jb_buf *out, struct jb_str text)
{
	size_t run = 0;

	for (size_t at = 0; at < text.n; at++) {
		char c = text.p[at];
		bool control = is_space(c) && !strchr(" \t\n\r", c);

		if (!control && !strchr("&<>\"'", c))
			continue;
		jb_buf_add(out, text.p + run, at - run);
		jb_buf_z(out, html_reference(c));
		run = at + 1;
	}
	jb_buf_add(out, text.p + run, text.n - run);
}

void jb_plain(struct jb_buf *out, struct jb_str text)
{
	size_t at = skip_space(text, 0);

	while (at < text.n) {
		size_t run = at;

		while (at < text.n && !is_space(text.p[at]))
			at++;
		jb_buf_add(out, text.p + run, at - run);
		at = skip_space(text, at);
		if (at < text.n)
			jb_buf_add(out, " ", 1);
	}
}

bool jb_same_words(struct jb_str a, struct jb_str b)
{
	size_t i = skip_space(a, 0), k = skip_space(b, 0);

	while (i < a.n && k < b.n) {
		if (is_space(a.p[i]) != is_space(b.p[k]))
			break;
		if (is_space(a.p[i])) {
			i = skip_space(a, i);
			k = skip_space(b, k);
		} else if (a.p[i++] != b.p[k++]) {
			return false;
		}
	}
	return skip_space(a, i) == a.n && skip_space(b, k) == b.n;
}
