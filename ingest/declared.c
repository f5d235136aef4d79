/*
 * The character set that a page says it is in: <meta charset=big5>,
 * <meta http-equiv=… content="text/html; charset=gb2312">, or the XML
 * declaration <?xml version="1.0" encoding="big5"?>. HTML wants it within the
 * first 1024 bytes; saved pages have it later, so more is looked through.
 */
#include "ingest/charset.h"

#include <string.h>
#include <strings.h>

enum { LOOK = 16 * 1024, NAME = 40 };

static bool is_name_byte(char c)
{
	return jb_is_letter(c) || (c >= '0' && c <= '9') ||
	       (c && strchr("-_.:+", c));
}

/* The name after key= in tag, quotes taken off; empty where there is none. */
static struct jb_str value_after(struct jb_str tag, const char *key)
{
	size_t len = strlen(key);

	for (size_t at = 0; at + len < tag.n; at++) {
		size_t first = at + len, past;

		if (strncasecmp(tag.p + at, key, len) != 0)
			continue;
		while (first < tag.n && memchr(" \t\r\n=\"'", tag.p[first], 7))
			first++;
		for (past = first; past < tag.n && is_name_byte(tag.p[past]);)
			past++;
		return jb_str_slice(tag, first, past);
	}
	return (struct jb_str){ 0 };
}

static struct jb_str tag_at(struct jb_str head, size_t at)
{
	const char *end = memchr(head.p + at, '>', head.n - at);

	return jb_str_slice(head, at,
			    end ? (size_t)(end - head.p) : head.n);
}

static struct jb_str declared_in(struct jb_str head)
{
	struct jb_str found = { 0 };

	for (size_t at = 0; at + 5 < head.n && !found.n; at++) {
		const char *p = memchr(head.p + at, '<', head.n - at - 5);

		if (!p)
			break;
		at = (size_t)(p - head.p);
		if (strncasecmp(p, "<?xml", 5) == 0)
			found = value_after(tag_at(head, at), "encoding");
		else if (strncasecmp(p, "<meta", 5) == 0)
			found = value_after(tag_at(head, at), "charset");
	}
	return found;
}

const char *charset_declared(struct jb_str bytes, struct jb_arena *arena)
{
	struct jb_str name = declared_in(jb_str_slice(bytes, 0, LOOK));

	if (!name.n || name.n > NAME)
		return NULL;
	return charset_name(jb_str_z(arena, name), arena);
}
