#include "core/pen.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void line_end(struct pen *pen)
{
	if (!pen->pretty)
		return;
	jb_buf_z(pen->out, "\n");
	for (unsigned i = 0; i < pen->depth; i++)
		jb_buf_z(pen->out, " ");
}

/* A character that may not stand in a string as it is. */
static bool is_special(char c)
{
	return (unsigned char)c < 0x20 || c == '"' || c == '\\';
}

static void escape(struct jb_buf *out, char c)
{
	static const char plain[] = "\"\\\b\f\n\r\t", sign[] = "\"\\bfnrt";
	const char *at = memchr(plain, c, sizeof(plain) - 1);

	if (at)
		jb_buf_add(out, (char[]){ '\\', sign[at - plain] }, 2);
	else
		jb_buf_format(out, "\\u%04X", (unsigned)c);
}

/* Is one of eight bytes special? A byte's top bit is set where it is. */
static bool has_special(const char *eight)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
	uint64_t v, quotes, slashes;

	memcpy(&v, eight, sizeof(v));
	quotes = v ^ ones * '"';
	slashes = v ^ ones * '\\';
	return (((v - ones * 0x20) & ~v) | ((quotes - ones) & ~quotes) |
		((slashes - ones) & ~slashes)) & tops;
}

/* The first special byte of s from i on, or its end. */
static size_t find_special(struct jb_str s, size_t i)
{
	while (i + 8 <= s.n && !has_special(s.p + i))
		i += 8;
	while (i < s.n && !is_special(s.p[i]))
		i++;
	return i;
}

static void string(struct jb_buf *out, struct jb_str s)
{
	size_t from = 0;

	jb_buf_add(out, "\"", 1);
	for (size_t i = 0; (i = find_special(s, i)) < s.n; i++) {
		jb_buf_add(out, s.p + from, i - from);
		escape(out, s.p[i]);
		from = i + 1;
	}
	if (s.n > from)
		jb_buf_add(out, s.p + from, s.n - from);
	jb_buf_add(out, "\"", 1);
}

/* A key is our own: nothing in it is special. Behind a comma where one is. */
static void write_key(struct pen *pen, const char *key, bool comma)
{
	size_t n = strlen(key), room = comma + n + (pen->pretty ? 4 : 3);
	char *at;

	jb_buf_add(pen->out, NULL, room);
	at = pen->out->p + pen->out->n - room;
	if (comma)
		*at++ = ',';
	*at++ = '"';
	memcpy(at, key, n);
	memcpy(at + n, "\": ", pen->pretty ? 3 : 2);
}

/* What stands before a value: the comma, the line, the key. */
static void begin(struct pen *pen, const char *key)
{
	bool comma = pen->filled, line = pen->pretty && pen->depth > 0;

	pen->filled = true;
	if (comma && (line || !key))
		jb_buf_add(pen->out, ",", 1);
	if (line)
		line_end(pen);
	if (key)
		write_key(pen, key, comma && !line);
}

void pen_open(struct pen *pen, const char *key, char bracket)
{
	begin(pen, key);
	jb_buf_add(pen->out, &bracket, 1);
	pen->depth++;
	pen->filled = false;
}

void pen_close(struct pen *pen, char bracket)
{
	pen->depth--;
	if (pen->filled)
		line_end(pen);
	jb_buf_add(pen->out, &bracket, 1);
	pen->filled = true;
}

void pen_text(struct pen *pen, const char *key, struct jb_str s)
{
	if (!s.p) {
		pen_null(pen, key);
		return;
	}
	begin(pen, key);
	string(pen->out, s);
}

void pen_name(struct pen *pen, const char *key, const char *z)
{
	pen_text(pen, key, jb_str_of(z));
}

static void digits(struct jb_buf *out, size_t n)
{
	char text[24];
	size_t at = sizeof(text);

	do
		text[--at] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	jb_buf_add(out, text + at, sizeof(text) - at);
}

void pen_number(struct pen *pen, const char *key, size_t n)
{
	begin(pen, key);
	digits(pen->out, n);
}

void pen_id(struct pen *pen, const char *key, char letter, size_t n)
{
	begin(pen, key);
	jb_buf_add(pen->out, (char[]){ '"', letter }, 2);
	digits(pen->out, n);
	jb_buf_add(pen->out, "\"", 1);
}

/* Three places: enough for a score, the same on every machine. */
void pen_score(struct pen *pen, const char *key, double x)
{
	char text[32], *e;

	snprintf(text, sizeof(text), "%.6g", round(x * 1000) / 1000);
	e = strchr(text, 'e');
	if (e)	/* 1e+06: 1e6 */
		snprintf(e + 1, sizeof("308"), "%d", atoi(e + 1));
	begin(pen, key);
	jb_buf_z(pen->out, text);
	if (!strpbrk(text, ".e"))
		jb_buf_z(pen->out, ".0");
}

void pen_bool(struct pen *pen, const char *key, bool yes)
{
	begin(pen, key);
	jb_buf_z(pen->out, yes ? "true" : "false");
}

void pen_null(struct pen *pen, const char *key)
{
	begin(pen, key);
	jb_buf_z(pen->out, "null");
}
