#define _GNU_SOURCE	/* memmem */
#include "core/text.h"
#include "core/mem.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fold-table.inc"	/* jb_fold_plane, rare_folds */

bool jb_str_eq_folded(struct jb_str a, struct jb_str b)
{
	size_t i = 0, k = 0;

	while (i < a.n && k < b.n)
		if (jb_fold(jb_utf8_next(a, &i)) !=
		    jb_fold(jb_utf8_next(b, &k)))
			return false;
	return i == a.n && k == b.n && a.n > 0;
}

int jb_str_cmp(struct jb_str a, struct jb_str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.p, b.p, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool jb_str_ends_folded(struct jb_str s, struct jb_str tail)
{
	size_t at = s.n, from = tail.n;

	while (from > 0)
		if (at == 0 || jb_fold(jb_utf8_prev(s, &at)) !=
				       jb_fold(jb_utf8_prev(tail, &from)))
			return false;
	return true;
}

/*
 * A short needle in s from from on, by its last byte that is no space: of a
 * character in UTF-8 the last byte tells most. Where most texts and needles
 * are this short, memmem() spends its time on getting ready.
 */
static size_t find_short(struct jb_str s, struct jb_str needle, size_t from)
{
	size_t key = needle.n - 1;
	const char *at, *end = s.p + s.n - needle.n + key + 1;

	while (key > 0 && needle.p[key] == ' ')
		key--, end--;
	at = s.p + from + key;
	while (at < end &&
	       (at = memchr(at, needle.p[key], (size_t)(end - at)))) {
		if (memcmp(at - key, needle.p, needle.n) == 0)
			return (size_t)(at - key - s.p);
		at++;
	}
	return SIZE_MAX;
}

size_t jb_str_find(struct jb_str s, struct jb_str needle, size_t from)
{
	enum { SHORT = 32 };
	const char *at;

	if (from > s.n || needle.n > s.n - from)
		return SIZE_MAX;
	if (needle.n == 0)
		return from;
	if (needle.n <= SHORT)
		return find_short(s, needle, from);
	at = memmem(s.p + from, s.n - from, needle.p, needle.n);
	return at ? (size_t)(at - s.p) : SIZE_MAX;
}

struct jb_str jb_str_trim(struct jb_str s)
{
	size_t from = 0, past = s.n, at;

	while (at = from, from < past && jb_is_space(jb_utf8_next(s, &at)))
		from = at;
	while (at = past, past > from && jb_is_space(jb_utf8_prev(s, &at)))
		past = at;
	return jb_str_slice(s, from, past);
}

size_t jb_skip_space(struct jb_str s, size_t at)
{
	for (size_t next = at; next < s.n; at = next)
		if (!jb_is_space(jb_utf8_next(s, &next)))
			break;
	return at;
}

struct jb_str jb_str_keep(struct jb_arena *arena, struct jb_str s)
{
	char *p = jb_arena_take(arena, jb_size_add(s.n, 1));

	if (s.n)
		memcpy(p, s.p, s.n);
	return (struct jb_str){ p, s.n };
}

const char *jb_str_z(struct jb_arena *arena, struct jb_str s)
{
	return jb_str_keep(arena, s).p;
}

/* Most texts fit at the first try; a longer one is written again. */
static void buf_vformat(struct jb_buf *buf, const char *format, va_list args)
{
	enum { USUAL = 64 };
	size_t start = buf->n, room = USUAL;
	va_list again;
	int n;

	va_copy(again, args);
	jb_buf_add(buf, NULL, room);
	n = vsnprintf(buf->p + start, room, format, args);
	assert(n >= 0);
	if ((size_t)n >= room) {
		room = (size_t)n + 1;
		buf->n = start;
		jb_buf_add(buf, NULL, room);
		vsnprintf(buf->p + start, room, format, again);
	}
	va_end(again);
	buf->n = start + (size_t)n;
}

struct jb_str jb_str_format(struct jb_arena *arena, const char *format, ...)
{
	struct jb_buf buf = { 0 };
	va_list args;

	va_start(args, format);
	buf_vformat(&buf, format, args);
	va_end(args);
	return jb_buf_keep(arena, &buf);
}

void jb_buf_grow(struct jb_buf *buf, size_t n)
{
	size_t need = jb_size_add(buf->n, n);
	size_t room = buf->room ? jb_size_mul(buf->room, 2) : 256;

	buf->room = room > need ? room : need;
	buf->p = jb_heap_resize(buf->p, buf->room);
}

void jb_buf_str(struct jb_buf *buf, struct jb_str s)
{
	if (s.n)
		jb_buf_add(buf, s.p, s.n);
}

void jb_buf_z(struct jb_buf *buf, const char *terminated)
{
	jb_buf_add(buf, terminated, strlen(terminated));
}

void jb_buf_cp(struct jb_buf *buf, uint32_t cp)
{
	char bytes[4];

	jb_buf_add(buf, bytes, jb_utf8_put(bytes, cp));
}

void jb_buf_format(struct jb_buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vformat(buf, format, args);
	va_end(args);
}

struct jb_str jb_buf_view(const struct jb_buf *buf)
{
	return (struct jb_str){ buf->p ? buf->p : "", buf->n };
}

struct jb_str jb_buf_keep(struct jb_arena *arena, struct jb_buf *buf)
{
	struct jb_str s = jb_str_keep(arena, jb_buf_view(buf));

	jb_buf_clear(buf);
	return s;
}

void jb_buf_clear(struct jb_buf *buf)
{
	free(buf->p);
	*buf = (struct jb_buf){ 0 };
}

size_t jb_utf8_inked(struct jb_str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n;)
		n += !jb_is_space(jb_utf8_next(s, &at));
	return n;
}

struct jb_str jb_str_repair(struct jb_arena *arena, struct jb_str s)
{
	size_t n = jb_utf8_valid(s);
	struct jb_buf out = { 0 };

	if (n == s.n)
		return s;
	for (; s.n > 0; n = jb_utf8_valid(s)) {
		jb_buf_str(&out, jb_str_slice(s, 0, n));
		if (n < s.n)
			jb_buf_cp(&out, 0xFFFD);
		s = jb_str_slice(s, n + 1, s.n);
	}
	return jb_buf_keep(arena, &out);
}

uint32_t jb_fold_rare(uint32_t cp)
{
	size_t low = 0, high = sizeof(rare_folds) / sizeof(rare_folds[0]);

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (rare_folds[mid][0] == cp)
			return rare_folds[mid][1];
		if (rare_folds[mid][0] < cp)
			low = mid + 1;
		else
			high = mid;
	}
	return cp;
}

struct interval {
	uint32_t first, last;
};

/* Is cp in one of the n sorted intervals? */
static bool within(uint32_t cp, const struct interval *v, size_t n)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (cp > v[mid].last)
			low = mid + 1;
		else if (cp < v[mid].first)
			high = mid;
		else
			return true;
	}
	return false;
}

#define WITHIN(cp, v) within((cp), (v), sizeof(v) / sizeof((v)[0]))

bool jb_rare_han(uint32_t cp)
{
	static const struct interval han[] = {
		{ 0x2E80, 0x2FD5 },	/* radicals, standing for ideographs */
		{ 0x3005, 0x3005 },	/* 々 */
		{ 0x3007, 0x3007 },	/* 〇 */
		{ 0x3400, 0x4DBF },   { 0xF900, 0xFAFF },
		{ 0x20000, 0x323AF },
	};

	return WITHIN(cp, han);
}

bool jb_is_cjk_punct(uint32_t cp)
{
	static const struct interval marks[] = {
		{ 0x2018, 0x2019 },	/* ‘ ’ */
		{ 0x201C, 0x201D },	/* “ ” */
		{ 0x2026, 0x2026 },	/* … */
		{ 0x3001, 0x3004 },   { 0x3008, 0x3020 },
		{ 0x3030, 0x3030 },   { 0xFE10, 0xFE1F },
		{ 0xFE30, 0xFE6F },   { 0xFF01, 0xFF0F },
		{ 0xFF1A, 0xFF20 },   { 0xFF3B, 0xFF40 },
		{ 0xFF5B, 0xFF65 },
	};

	return cp >= 0x2018 && WITHIN(cp, marks);
}

bool jb_rare_space(uint32_t cp)
{
	return cp == 0x85 || cp == 0xA0 || cp == 0x1680 ||
	       (cp >= 0x2000 && cp <= 0x200B) || cp == 0x2028 ||
	       cp == 0x2029 || cp == 0x202F || cp == 0x205F ||
	       cp == 0x3000 || cp == 0xFEFF;
}

bool jb_rare_latin(uint32_t cp)
{
	return cp == 0xAA || cp == 0xBA ||
	       (cp >= 0xC0 && cp <= 0x24F && cp != 0xD7 && cp != 0xF7) ||
	       (cp >= 0x1E00 && cp <= 0x1EFF) ||
	       (cp >= 0xFF21 && cp <= 0xFF3A) ||
	       (cp >= 0xFF41 && cp <= 0xFF5A);
}

bool jb_is_alpha(uint32_t cp)
{
	static const struct interval letters[] = {
		{ 0x0250, 0x02AF }, { 0x0370, 0x03FF }, { 0x0400, 0x052F },
		{ 0x0531, 0x0587 }, { 0x05D0, 0x05EA }, { 0x0620, 0x064A },
		{ 0x066E, 0x06D3 }, { 0x0900, 0x0DFF }, { 0x0E01, 0x0E3A },
		{ 0x0E40, 0x0E4E }, { 0x10A0, 0x10FF }, { 0x1100, 0x11FF },
		{ 0x3041, 0x3096 }, { 0x30A1, 0x30FA }, { 0x3105, 0x312F },
		{ 0xAC00, 0xD7A3 },
	};

	return jb_is_latin(cp) || (cp >= 0x250 && WITHIN(cp, letters));
}

bool jb_is_private(uint32_t cp)
{
	return (cp >= 0xE000 && cp <= 0xF8FF) || cp >= 0xF0000;
}

bool jb_is_title_sign(uint32_t cp)
{
	switch (cp) {
	case 0x25AA: case 0x25AB: case 0x25D8: case 0x25E6:
		return false;	/* ▪ ▫ ◘ ◦ are bullets of lists */
	case 0x2593: case 0x203B: case 0x2605: case 0x2606: case 0x2751:
	case 0x2756:
		return true;	/* ▓ ※ ★ ☆ ❑ ❖ */
	default:
		return cp >= 0x25A0 && cp <= 0x25FF;
	}
}

struct jb_str jb_past_sign(struct jb_str s)
{
	size_t at = 0;

	s = jb_str_trim(s);
	for (size_t next = 0; jb_is_title_sign(jb_utf8_next(s, &next));)
		at = next;
	return at && at < s.n ? jb_str_trim(jb_str_slice(s, at, s.n)) : s;
}

bool jb_is_sentence_end(uint32_t cp)
{
	switch (cp) {
	case '.': case '!': case '?':
	case 0x3002:	/* 。 */
	case 0xFF01:	/* ！ */
	case 0xFF1F:	/* ？ */
	case 0xFF1B:	/* ； */
	case 0xFF61:	/* ｡ */
	case 0x2026:	/* … */
		return true;
	default:
		return false;
	}
}

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int jb_hex_byte(struct jb_str s, size_t at)
{
	if (at + 1 >= s.n || hex_value(s.p[at]) < 0 ||
	    hex_value(s.p[at + 1]) < 0)
		return -1;
	return hex_value(s.p[at]) * 16 + hex_value(s.p[at + 1]);
}

bool jb_has_han(struct jb_str s)
{
	for (size_t at = 0; at < s.n;)
		if (jb_is_han(jb_utf8_next(s, &at)))
			return true;
	return false;
}

uint64_t jb_hash_bytes(struct jb_str s)
{
	uint64_t hash = JB_HASH;

	for (size_t i = 0; i < s.n; i++)
		hash = jb_hash_more(hash, (unsigned char)s.p[i]);
	return hash;
}

uint64_t jb_hash_folded(struct jb_str s)
{
	uint64_t hash = JB_HASH;

	for (size_t at = 0; at < s.n;)
		hash = jb_hash_more(hash, jb_fold(jb_utf8_next(s, &at)));
	return hash;
}

struct jb_str jb_str_letters(struct jb_arena *arena, struct jb_str s)
{
	struct jb_buf letters = { 0 };

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_fold(jb_utf8_next(s, &at));

		if (jb_is_han(cp) || jb_is_latin(cp) ||
		    (cp >= '0' && cp <= '9'))
			jb_buf_cp(&letters, cp);
	}
	return jb_buf_keep(arena, &letters);
}

struct jb_str jb_str_fold(struct jb_arena *arena, struct jb_str s)
{
	struct jb_buf out = { 0 };
	size_t n = 0;

	/* of two bytes may become three, of one none more */
	jb_buf_add(&out, NULL, jb_size_mul(s.n, 2));
	for (size_t at = 0; at < s.n;)
		n += jb_utf8_put(out.p + n, jb_fold(jb_utf8_next(s, &at)));
	out.n = n;
	return jb_buf_keep(arena, &out);
}

size_t jb_width(struct jb_str s)
{
	size_t width = 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		width += jb_is_han(cp) ||
				 (cp >= 0x3000 && cp <= 0x30FF) ||
				 (cp >= 0xAC00 && cp <= 0xD7A3) ||
				 (cp >= 0xFE30 && cp <= 0xFE6F) ||
				 (cp >= 0xFF01 && cp <= 0xFF60)
			 ? 2
			 : 1;
	}
	return width;
}
