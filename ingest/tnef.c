/*
 * The file is a signature, a key, and attributes behind each other: a level, an
 * id, a length, as many bytes and a checksum. An attribute of ATTACH_BEGINS
 * begins an attachment, those behind it are its name, data and properties.
 */
#include "ingest/tnef.h"

#include "ingest/charset.h"

#include <string.h>

enum {
	HEAD = 6,		/* signature and key */
	FRAME = 9, CHECKSUM = 2,	/* of an attribute */
	ATTACH_BEGINS = 0x9002, ATTACH_NAME = 0x8010, ATTACH_DATA = 0x800F,
	ATTACH_PROPERTIES = 0x9005, CODEPAGE = 0x9007,
	LONG_NAME = 0x3707,	/* a property */
	TYPE_TEXT = 0x1E, TYPE_UTF16 = 0x1F, TYPE_OBJECT = 0x0D,
	TYPE_BYTES = 0x102,
	NAMED = 0x8000
};

struct attribute {
	unsigned id;
	struct jb_str value;
};

/* n bytes at `at`, the lowest first; 0 where they are not all there. */
static unsigned long number_at(struct jb_str s, size_t at, size_t n)
{
	unsigned long out = 0;

	if (at > s.n || s.n - at < n)
		return 0;
	while (n-- > 0)
		out = out << 8 | (unsigned char)s.p[at + n];
	return out;
}

static enum step next_attribute(struct attribute *a, struct tnef *t)
{
	size_t length;

	if (t->at >= t->bytes.n)
		return STEP_END;
	length = number_at(t->bytes, t->at + 5, 4);
	if (t->bytes.n - t->at < FRAME + CHECKSUM ||
	    length > t->bytes.n - t->at - FRAME - CHECKSUM)
		return STEP_BROKEN;
	a->id = (unsigned)number_at(t->bytes, t->at + 1, 2);
	a->value = jb_str_slice(t->bytes, t->at + FRAME,
				t->at + FRAME + length);
	t->at += FRAME + length + CHECKSUM;
	return STEP_ENTRY;
}

/* --- names --- */

static struct jb_str decoded(struct tnef *t, struct jb_str raw,
			     const char *charset)
{
	struct decoding d = { .arena = t->arena, .bytes = raw };

	charset_decode(&d, charset, 0, raw.n);
	return jb_buf_keep(t->arena, &d.text);
}

/* A name in the character set of the writer's system, which it may say. */
static struct jb_str name_of(struct tnef *t, struct jb_str raw)
{
	const char *charset = NULL;

	while (raw.n && !raw.p[raw.n - 1])
		raw.n--;
	if (jb_utf8_valid(raw) == raw.n)
		return raw;
	if (t->codepage)
		charset = charset_name(jb_str_format(t->arena, "windows-%u",
						     t->codepage)
					       .p,
				       t->arena);
	if (!charset)
		charset = charset_guess(raw, NULL, t->arena).name;
	return decoded(t, raw, charset ? charset : "windows-1252");
}

/* UTF-16 up to its NUL */
static struct jb_str wide_name(struct tnef *t, struct jb_str raw)
{
	raw.n &= ~(size_t)1;
	while (raw.n && !raw.p[raw.n - 1] && !raw.p[raw.n - 2])
		raw.n -= 2;
	return decoded(t, raw, "UTF-16LE");
}

/* Bytes of a property's value of that type at `at`, 0 for an unknown type. */
static size_t value_size(unsigned type)
{
	switch (type) {
	case 0x02: case 0x03: case 0x04: case 0x0A: case 0x0B:
		return 4;
	case 0x05: case 0x06: case 0x07: case 0x14: case 0x40:
		return 8;
	case 0x48:
		return 16;
	default:
		return 0;
	}
}

static size_t padded(size_t n)
{
	return (n + 3) & ~(size_t)3;
}

/* Past the GUID and the name or number of a named property at `at`. */
static size_t skip_property_name(struct jb_str s, size_t at)
{
	size_t n;

	if (number_at(s, at + 16, 4) == 0)
		return at + 24;
	n = number_at(s, at + 20, 4);
	return n < s.n ? at + 24 + padded(n) : s.n;
}

/* The long name among the properties of an attachment; p NULL: none. */
static struct jb_str long_name(struct tnef *t, struct jb_str s)
{
	size_t at = 4, n;

	for (unsigned long left = number_at(s, 0, 4); left && at < s.n;
	     left--) {
		unsigned type = (unsigned)number_at(s, at, 2);
		unsigned id = (unsigned)number_at(s, at + 2, 2);

		at += 4;
		if (id >= NAMED)
			at = skip_property_name(s, at);
		if (value_size(type)) {
			at += value_size(type);
			continue;
		}
		if ((type != TYPE_TEXT && type != TYPE_UTF16 &&
		     type != TYPE_OBJECT && type != TYPE_BYTES) ||
		    number_at(s, at, 4) != 1)
			break;
		n = number_at(s, at + 4, 4);
		at += 8;
		if (at > s.n || n > s.n - at)
			break;
		if (id == LONG_NAME && type == TYPE_UTF16)
			return wide_name(t, jb_str_slice(s, at, at + n));
		if (id == LONG_NAME && type == TYPE_TEXT)
			return name_of(t, jb_str_slice(s, at, at + n));
		at += padded(n);
	}
	return (struct jb_str){ 0 };
}

/* --- attachments --- */

static void take(struct tnef *t, const struct attribute *a)
{
	struct jb_str name;

	switch (a->id) {
	case ATTACH_NAME:
		if (!t->name.n)
			t->name = name_of(t, a->value);
		break;
	case ATTACH_DATA:
		t->data = a->value;
		break;
	case ATTACH_PROPERTIES:
		name = long_name(t, a->value);
		if (name.n)
			t->name = name;
		break;
	case CODEPAGE:
		t->codepage = (unsigned)number_at(a->value, 0, 4);
		break;
	default:
		break;
	}
}

enum step tnef_next(struct tnef *t)
{
	struct attribute a;
	enum step step;

	t->name = t->data = (struct jb_str){ 0 };
	if (!t->at)
		t->at = HEAD;
	while ((step = next_attribute(&a, t)) == STEP_ENTRY) {
		if (a.id == ATTACH_BEGINS && (t->name.n || t->data.p))
			return STEP_ENTRY;
		take(t, &a);
	}
	return t->name.n || t->data.p ? STEP_ENTRY : step;
}
