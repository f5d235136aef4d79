/* UTF-8, byte by byte: what needs no table, and tools link alone. */
#include "core/text.h"

uint32_t jb_utf8_rare(struct jb_str s, size_t *at)
{
	const unsigned char *p = (const unsigned char *)s.p + *at;

	if (p[0] < 0xE0) {
		*at += 2;
		return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	}
	*at += 4;
	return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 |
	       (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}

uint32_t jb_utf8_rare_prev(struct jb_str s, size_t *at)
{
	size_t from = *at;

	if (from == 0)
		return 0;
	do
		from--;
	while (from > 0 && ((unsigned char)s.p[from] & 0xC0) == 0x80);
	*at = from;
	return jb_utf8_next(s, &(size_t){ from });
}

size_t jb_utf8_put(char *out, uint32_t cp)
{
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

static bool goes_on(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

size_t jb_utf8_down(struct jb_str s, size_t at)
{
	if (at >= s.n)
		return s.n;
	while (at > 0 && goes_on(s.p[at]))
		at--;
	return at;
}

size_t jb_utf8_up(struct jb_str s, size_t at)
{
	while (at < s.n && goes_on(s.p[at]))
		at++;
	return at < s.n ? at : s.n;
}

size_t jb_utf8_offset(struct jb_str s, size_t n)
{
	size_t at = 0;

	while (n-- && at < s.n)
		jb_utf8_next(s, &at);
	return at;
}

/* How many of eight bytes go on with a character: 10xxxxxx. */
static size_t count_more(const char *eight)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t v;

	memcpy(&v, eight, sizeof(v));
	return (size_t)((((v >> 7) & ~(v >> 6)) & ones) * ones >> 56);
}

size_t jb_utf8_count(struct jb_str s, size_t past)
{
	size_t count, i = 0;

	if (past > s.n)
		past = s.n;
	for (count = past; i + 8 <= past; i += 8)
		count -= count_more(s.p + i);
	for (; i < past; i++)
		count -= goes_on(s.p[i]);
	return count;
}

size_t jb_utf8_sequence(struct jb_str s, bool *whole)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t len = p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
	unsigned char low = 0x80, high = 0xBF;
	size_t n = 1;

	*whole = p[0] < 0x80;
	if (*whole || p[0] < 0xC2 || p[0] > 0xF4)
		return 1;
	if (p[0] == 0xE0)
		low = 0xA0;
	else if (p[0] == 0xED)
		high = 0x9F;
	else if (p[0] == 0xF0)
		low = 0x90;
	else if (p[0] == 0xF4)
		high = 0x8F;
	while (n < len && n < s.n && p[n] >= low && p[n] <= high) {
		n++;
		low = 0x80;
		high = 0xBF;
	}
	*whole = n == len;
	return n;
}

size_t jb_utf8_valid(struct jb_str s)
{
	size_t at = 0;

	while (at < s.n && s.p[at]) {
		unsigned char c = (unsigned char)s.p[at];
		bool whole = true;
		size_t n = 1;

		if (c > 0xE0 && c < 0xED && at + 2 < s.n &&
		    goes_on(s.p[at + 1]) && goes_on(s.p[at + 2]))
			n = 3;	/* nearly all of Chinese */
		else if (c >= 0x80)
			n = jb_utf8_sequence(jb_str_slice(s, at, s.n),
					     &whole);
		if (!whole)
			break;
		at += n;
	}
	return at;
}
