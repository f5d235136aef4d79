/*
 * Text: a borrowed piece (jb_str), a growing one (jb_buf), UTF-8 and what the
 * program needs to know of characters.
 *
 * All text after ingest is valid UTF-8; nobody checks it again. It may hold
 * any character but U+0000.
 */
#ifndef JB_CORE_TEXT_H
#define JB_CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct jb_arena;

/* A piece of text that somebody else owns; p is not terminated. */
struct jb_str {
	const char *p;
	size_t n;	/* bytes */
};

/* For constants: JB_STR("建議"). */
#define JB_STR(literal) ((struct jb_str){ (literal), sizeof(literal) - 1 })

/* NULL is an empty text. */
static inline struct jb_str jb_str_of(const char *terminated)
{
	return (struct jb_str){ terminated,
				terminated ? strlen(terminated) : 0 };
}

static inline bool jb_str_eq(struct jb_str a, struct jb_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* The same with both folded, and neither empty: 網路 is 网路. */
bool jb_str_eq_folded(struct jb_str a, struct jb_str b);

/* Less than 0, 0 or more than 0, in order of bytes, a beginning first. */
int jb_str_cmp(struct jb_str a, struct jb_str b);

/* Does s begin with head, byte for byte? An empty one always stands there. */
static inline bool jb_str_starts(struct jb_str s, struct jb_str head)
{
	return s.n >= head.n &&
	       (head.n == 0 || memcmp(s.p, head.p, head.n) == 0);
}

/* Bytes of z, one of our own literals, where s begins with it; else 0. */
static inline size_t jb_str_starts_z(struct jb_str s, const char *z)
{
	size_t n = 0;

	while (z[n] && n < s.n && s.p[n] == z[n])
		n++;
	return z[n] ? 0 : n;
}

/* Does s end in tail, likewise? */
static inline bool jb_str_ends(struct jb_str s, struct jb_str tail)
{
	return s.n >= tail.n &&
	       (tail.n == 0 ||
		(s.p[s.n - 1] == tail.p[tail.n - 1] &&
		 memcmp(s.p + s.n - tail.n, tail.p, tail.n) == 0));
}

/* The same with both folded: 計劃 ends as 計畫 and 计划 do. */
bool jb_str_ends_folded(struct jb_str s, struct jb_str tail);

/* Offset of the first needle at or after from, or SIZE_MAX. */
size_t jb_str_find(struct jb_str s, struct jb_str needle, size_t from);

/* Does needle, one of our own literals, stand in s? */
static inline bool jb_str_has(struct jb_str s, const char *needle)
{
	return jb_str_find(s, jb_str_of(needle), 0) != SIZE_MAX;
}

/* s[from, past); the offsets are bytes and are cut to s. */
static inline struct jb_str jb_str_slice(struct jb_str s, size_t from,
					 size_t past)
{
	if (past > s.n)
		past = s.n;
	if (from > past)
		from = past;
	return (struct jb_str){ s.p ? s.p + from : NULL, past - from };
}

/* Without the white space (Unicode's, and U+3000) at both ends. */
struct jb_str jb_str_trim(struct jb_str s);

/* Past the white space that begins at byte at of s. */
size_t jb_skip_space(struct jb_str s, size_t at);

/* A copy in arena, NUL after it. */
struct jb_str jb_str_keep(struct jb_arena *arena, struct jb_str s);

/* The same copy, for who asks for a terminated string. */
const char *jb_str_z(struct jb_arena *arena, struct jb_str s);

/* Formatted text in arena. */
struct jb_str jb_str_format(struct jb_arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* A text that grows on the heap; a zeroed one is empty and ready. */
struct jb_buf {
	char *p;
	size_t n, room;
};

/* Room for n bytes more, at least; jb_buf_add() asks for it where it must. */
void jb_buf_grow(struct jb_buf *buf, size_t n);

/* Append n bytes; bytes NULL makes room for them and leaves it as it is. */
static inline void jb_buf_add(struct jb_buf *buf, const void *bytes, size_t n)
{
	if (n > buf->room - buf->n || !buf->p)
		jb_buf_grow(buf, n);
	if (bytes && n)
		memcpy(buf->p + buf->n, bytes, n);
	buf->n += n;
}

/* Append a text, which may be empty and may hold NUL. */
void jb_buf_str(struct jb_buf *buf, struct jb_str s);

/* Append one of our own literals. */
void jb_buf_z(struct jb_buf *buf, const char *terminated);

/* Append a code point as UTF-8. */
void jb_buf_cp(struct jb_buf *buf, uint32_t cp);

/* Append what printf() would write. */
void jb_buf_format(struct jb_buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* What is in buf, borrowed until it changes. */
struct jb_str jb_buf_view(const struct jb_buf *buf);

/* The text moves into arena, buf is empty afterwards. */
struct jb_str jb_buf_keep(struct jb_arena *arena, struct jb_buf *buf);

/* Release what buf holds; it is empty and ready again. */
void jb_buf_clear(struct jb_buf *buf);

/* The same for a character of two or four bytes; use jb_utf8_next(). */
uint32_t jb_utf8_rare(struct jb_str s, size_t *at);

/*
 * The code point at s.p[at], its length in bytes added to *at. At the end of
 * s, 0. s must be valid UTF-8. (Inline, with jb_fold() and the classes below:
 * together they are called some fifty times for each character of a document.
 * Nearly all of these have one byte or three.)
 */
static inline uint32_t jb_utf8_next(struct jb_str s, size_t *at)
{
	const unsigned char *p = (const unsigned char *)s.p + *at;

	if (*at >= s.n)
		return 0;
	if (p[0] < 0x80) {
		*at += 1;
		return p[0];
	}
	if (p[0] >> 4 != 0xE)
		return jb_utf8_rare(s, at);
	*at += 3;
	return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
}

/* Likewise for the one before s.p[*at]; use jb_utf8_prev(). */
uint32_t jb_utf8_rare_prev(struct jb_str s, size_t *at);

/* The code point before s.p[*at], *at moved back to it; at 0, 0. */
static inline uint32_t jb_utf8_prev(struct jb_str s, size_t *at)
{
	const unsigned char *p = (const unsigned char *)s.p + *at;

	if (*at > 0 && p[-1] < 0x80) {
		*at -= 1;
		return p[-1];
	}
	if (*at < 3 || p[-3] >> 4 != 0xE)
		return jb_utf8_rare_prev(s, at);
	*at -= 3;
	return (p[-3] & 0x0Fu) << 12 | (p[-2] & 0x3Fu) << 6 |
	       (p[-1] & 0x3Fu);
}

/* The first code point of s and the last; 0 where s is empty. */
static inline uint32_t jb_utf8_first(struct jb_str s)
{
	return jb_utf8_next(s, &(size_t){ 0 });
}

static inline uint32_t jb_utf8_last(struct jb_str s)
{
	return jb_utf8_prev(s, &(size_t){ s.n });
}

/* Writes cp to out (4 bytes at most) and returns how many were used. */
size_t jb_utf8_put(char *out, uint32_t cp);

/*
 * The last byte up to at, or the first from at on, where a character of s
 * begins; s.n at its end.
 */
size_t jb_utf8_down(struct jb_str s, size_t at);
size_t jb_utf8_up(struct jb_str s, size_t at);

/* Code points in s[0, past). */
size_t jb_utf8_count(struct jb_str s, size_t past);

/* Code points in s that are no white space. */
size_t jb_utf8_inked(struct jb_str s);

/* Where code point n of s, from 0, begins; s.n behind the last. */
size_t jb_utf8_offset(struct jb_str s, size_t n);

/*
 * Bytes at the start of s, which is not empty, that are one character, *whole,
 * or begin one that does not go on: what one U+FFFD stands for (RFC 3629;
 * Unicode 15, 3.9, "maximal subpart").
 */
size_t jb_utf8_sequence(struct jb_str s, bool *whole);

/* Bytes of the longest valid UTF-8 (no U+0000) at the start of s. */
size_t jb_utf8_valid(struct jb_str s);

/* s, or where it is not valid UTF-8 a copy with U+FFFD for each such byte. */
struct jb_str jb_str_repair(struct jb_arena *arena, struct jb_str s);

/*
 * Classes of characters, each after Unicode's own properties. What most
 * characters are is told inline, the rest by the functions jb_rare_*.
 */
bool jb_rare_han(uint32_t cp);
bool jb_rare_space(uint32_t cp);
bool jb_rare_latin(uint32_t cp);

/* Ideographs, 〇 and 々 too. */
static inline bool jb_is_han(uint32_t cp)
{
	return (cp >= 0x4E00 && cp <= 0x9FFF) ||
	       (cp >= 0x2E80 && jb_rare_han(cp));
}

/* White_Space, U+3000, U+FEFF. */
static inline bool jb_is_space(uint32_t cp)
{
	if (cp < 0x80)
		return cp == ' ' || (cp >= 0x09 && cp <= 0x0D);
	return (cp <= 0x3000 || cp == 0xFEFF) && jb_rare_space(cp);
}

/* Letters of the Latin script. */
static inline bool jb_is_latin(uint32_t cp)
{
	if (cp < 0x80)
		return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
	return (cp <= 0x1EFF || cp >= 0xFF21) && jb_rare_latin(cp);
}

/* A to Z and a to z, told byte by byte. */
static inline bool jb_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A to Z, told the same way. */
static inline bool jb_is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* C. A. Holt: does s begin with the letters of somebody's names? */
static inline bool jb_is_initials(struct jb_str s)
{
	return s.n > 6 && jb_is_capital(s.p[0]) && s.p[1] == '.' &&
	       s.p[2] == ' ' && jb_is_capital(s.p[3]) && s.p[4] == '.' &&
	       s.p[5] == ' ';
}

/* Value of a digit of either width, or -1. */
static inline int jb_digit_value(uint32_t cp)
{
	if (cp >= '0' && cp <= '9')
		return (int)(cp - '0');
	if (cp >= 0xFF10 && cp <= 0xFF19)
		return (int)(cp - 0xFF10);
	return -1;
}

/* 0-9 and ０-９ */
static inline bool jb_is_digit(uint32_t cp)
{
	return jb_digit_value(cp) >= 0;
}

/* ：, :, and the small ﹕ of old print */
static inline bool jb_is_colon(uint32_t cp)
{
	return cp == ':' || cp == 0xFF1A || cp == 0xFE55;
}

/* |, the wide ｜, and the │ of ruled print */
static inline bool jb_is_bar(uint32_t cp)
{
	return cp == '|' || cp == 0xFF5C || cp == 0x2502;
}

/* / of either width */
static inline bool jb_is_slash(uint32_t cp)
{
	return cp == '/' || cp == 0xFF0F;
}

/* A quotation may begin with it: 「 『 “ " */
static inline bool jb_is_open_quote(uint32_t cp)
{
	return cp == 0x300C || cp == 0x300E || cp == 0x201C || cp == '"';
}

/* Value of the two hexadecimal digits at byte at of s, or -1. */
int jb_hex_byte(struct jb_str s, size_t at);

/* Has s an ideograph? */
bool jb_has_han(struct jb_str s);

bool jb_is_cjk_punct(uint32_t cp);	/* ，。「」：（ … wide forms */
bool jb_is_alpha(uint32_t cp);		/* any letter that is not Han */
bool jb_is_private(uint32_t cp);	/* private use */
bool jb_is_title_sign(uint32_t cp);	/* ◎ ■ ★ ※ before a title */
/* s, trimmed, without the signs before it where more follows; a part of s */
struct jb_str jb_past_sign(struct jb_str s);

bool jb_is_sentence_end(uint32_t cp);	/* 。！？；… and . ! ? */

/* Is the last character of s one? False where s is empty. */
static inline bool jb_ends_sentence(struct jb_str s)
{
	return jb_is_sentence_end(jb_utf8_last(s));
}

/* What the two-byte code points fold to; 0: jb_fold_rare() knows. */
extern const uint16_t jb_fold_plane[0x10000];
uint32_t jb_fold_rare(uint32_t cp);

/*
 * The key for matching: case, width (full-width ASCII), radicals (U+2E80 to
 * U+2FD5) and Traditional to Simplified, one code point to one, so that
 * offsets in code points hold. The table is made from OpenCC's own by
 * tools/foldgen.c when the program is built. Of the plane's part for Chinese
 * 40 KB are in use, so that it stays in a processor's first cache.
 */
static inline uint32_t jb_fold(uint32_t cp)
{
	uint32_t to = cp < 0x10000 ? jb_fold_plane[cp] : 0;

	return to ? to : jb_fold_rare(cp);
}

/*
 * FNV-1a, 64 bits, over code points or numbers instead of bytes: one more at a
 * time, begun with JB_HASH.
 */
#define JB_HASH UINT64_C(0xCBF29CE484222325)

static inline uint64_t jb_hash_more(uint64_t hash, uint32_t number)
{
	return (hash ^ number) * UINT64_C(0x100000001B3);
}

/* That of s, its bytes as they are; its code points folded. */
uint64_t jb_hash_bytes(struct jb_str s);
uint64_t jb_hash_folded(struct jb_str s);

/* Its letters and digits alone, folded, in arena. */
struct jb_str jb_str_letters(struct jb_arena *arena, struct jb_str s);

/* s folded, in arena. */
struct jb_str jb_str_fold(struct jb_arena *arena, struct jb_str s);

/* Columns of a terminal or a fixed page: 2 for wide characters, else 1. */
size_t jb_width(struct jb_str s);

#endif
