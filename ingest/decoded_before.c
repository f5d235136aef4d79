/*
 * Chinese that was spoilt, or packed, before it came here:
 *
 *	¤@¡B¥Øªº	Big5 that a program took for Latin-1 and saved as UTF-8;
 *			å‡ºå¸­ was UTF-8
 *	~{VPND~}	HZ (RFC 1843), GB2312 in seven bits
 */
#include "ingest/charset.h"

#include <string.h>

enum {
	LOOK = 64 * 1024,
	FEW = 24		/* letters beyond ASCII that say nothing yet */
};

/* What windows-1252 has between 0x80 and 0x9F. */
static const uint16_t windows[32] = {
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

/* The byte that windows-1252 writes cp as, 0 where there is none. */
static unsigned char windows_byte(uint32_t cp)
{
	for (unsigned i = 0; i < 32; i++)
		if (windows[i] && windows[i] == cp)
			return (unsigned char)(0x80 + i);
	return 0;
}

struct bytes {
	struct jb_buf text;
	size_t high, windows, lost;	/* beyond ASCII; of which no byte */
};

/* The bytes that text was, if it was taken for letters of one byte. */
static void bytes_back(struct bytes *out, struct jb_str text)
{
	for (size_t at = 0; at < text.n && (out->lost < FEW ||
					    out->lost * 16 < out->high);) {
		uint32_t cp = jb_utf8_next(text, &at);
		unsigned char byte = (unsigned char)cp;

		if (cp >= 0x100) {
			byte = windows_byte(cp);
			out->windows += byte != 0;
			out->lost += byte == 0;
		}
		out->high += cp >= 0x80;
		if (byte || !cp)
			jb_buf_add(&out->text, &byte, 1);
	}
}

/* Is hardly anything of it no UTF-8, though much is beyond ASCII? */
static bool was_utf8(struct jb_str s, size_t high)
{
	size_t wrong = 0;

	for (size_t at = 0; at < s.n;) {
		at += jb_utf8_valid(jb_str_slice(s, at, s.n));
		wrong += at < s.n;
		at++;
	}
	return wrong * 16 < high;
}

const char *charset_before(struct jb_str text, const char **by,
			   struct jb_arena *arena)
{
	struct jb_str head = jb_str_slice(text, 0, LOOK);
	struct bytes b = { 0 };
	const char *was = NULL;

	while (head.n && head.n < text.n && (head.p[head.n - 1] & 0x80))
		head.n--;
	bytes_back(&b, head);
	*by = b.windows ? "WINDOWS-1252" : "ISO-8859-1";
	if (b.high >= FEW && b.lost * 16 < b.high) {
		struct guess guess;

		if (was_utf8(jb_buf_view(&b.text), b.high))
			was = "UTF-8";
		guess = was ? (struct guess){ 0 }
			    : charset_guess(jb_buf_view(&b.text), NULL, arena);
		if (guess.score >= 0.5 &&
		    (strcmp(guess.name, "Big5-HKSCS") == 0 ||
		     strcmp(guess.name, "GB18030") == 0))
			was = guess.name;
	}
	jb_buf_clear(&b.text);
	return was;
}

/* Past the ~} that ends the Chinese at `at`; 0 where that is none. */
static size_t hz_past(struct jb_str s, size_t at)
{
	const size_t first = at;

	while (at + 1 < s.n) {
		unsigned char a = (unsigned char)s.p[at];
		unsigned char b = (unsigned char)s.p[at + 1];

		if (a == '~' && b == '}')
			return at > first ? at + 2 : 0;
		if (a < 0x21 || a > 0x77 || b < 0x21 || b > 0x7E)
			return 0;
		at += 2;
	}
	return 0;
}

bool charset_is_hz(struct jb_str s)
{
	size_t good = 0, wrong = 0;

	for (size_t at = 0; (at = jb_str_find(s, JB_STR("~{"), at)) < s.n;) {
		size_t past = hz_past(s, at + 2);

		good += past != 0;
		wrong += past == 0;
		at = past ? past : at + 2;
		if (good + wrong > 100)
			break;
	}
	return good > wrong * 8;
}
