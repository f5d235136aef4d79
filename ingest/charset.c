/*
 * Decoding. UTF-8 and UTF-16 are read here, the others by ICU's converters,
 * whose offsets tell where each character was made of.
 *
 * Big5 is read by the Hong Kong table, which holds the ETEN extensions; what
 * it leaves out (HKSCS took the place of some) comes from Microsoft's table and
 * from the list below.
 */
#include "ingest/charset.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>

enum { BROKEN = 0xFFFD, UNITS = 4096, PIECE = 4, BROKEN_RANGES = 10000 };

static const struct alias {
	const char *name, *read_as;
} aliases[] = {
	{ "utf8", "UTF-8" },
	{ "utf-8", "UTF-8" },
	{ "unicode-1-1-utf-8", "UTF-8" },
	{ "us-ascii", "windows-1252" },
	{ "ascii", "windows-1252" },
	{ "iso-8859-1", "windows-1252" },
	{ "latin1", "windows-1252" },
	{ "utf-16", "UTF-16LE" },
	{ "utf-16le", "UTF-16LE" },
	{ "utf-16be", "UTF-16BE" },
	{ "ucs-2", "UTF-16LE" },
	{ "gb2312", "GB18030" },
	{ "gb_2312-80", "GB18030" },
	{ "gbk", "GB18030" },
	{ "cp936", "GB18030" },
	{ "windows-936", "GB18030" },
	{ "x-gbk", "GB18030" },
	{ "euc-cn", "GB18030" },
	{ "gb18030", "GB18030" },
	{ "hz", "HZ-GB-2312" },
	{ "hz-gb-2312", "HZ-GB-2312" },
	{ "big5", "Big5-HKSCS" },
	{ "big-5", "Big5-HKSCS" },
	{ "big5-eten", "Big5-HKSCS" },
	{ "x-x-big5", "Big5-HKSCS" },
	{ "cn-big5", "Big5-HKSCS" },
	{ "cp950", "Big5-HKSCS" },
	{ "windows-950", "Big5-HKSCS" },
	{ "big5hkscs", "Big5-HKSCS" },
	{ "big5-hkscs", "Big5-HKSCS" },
};

/* Signs of ETEN and of HKSCS-2008 that ICU has not, or as private use. */
static const struct sign {
	unsigned code;
	const char *utf8;
} signs[] = {
	{ 0x8840, "㇀" },	{ 0x8841, "㇁" },
	{ 0x8842, "㇂" },	{ 0x8843, "㇃" },
	{ 0x8844, "㇄" },	{ 0x8846, "㇅" },
	{ 0x8849, "㇆" },	{ 0x884A, "㇇" },
	{ 0x884D, "㇈" },	{ 0x884F, "㇉" },
	{ 0x8850, "㇊" },	{ 0x8851, "㇋" },
	{ 0x8852, "㇌" },	{ 0x8854, "㇍" },
	{ 0x8855, "㇎" },	{ 0x8862, "Ê̄" },
	{ 0x8864, "Ê̌" },	{ 0x88A3, "ê̄" },
	{ 0x88A5, "ê̌" },	{ 0x88A9, "⏚" },
	{ 0x88AA, "⏛" },	{ 0x8C43, "龦" },
	{ 0x8C6D, "龧" },	{ 0x8C74, "龨" },
	{ 0x8CB7, "龩" },	{ 0x8CB9, "龪" },
	{ 0x8CBB, "龫" },	{ 0x8CC0, "龬" },
	{ 0x8CD7, "龭" },	{ 0x8CD8, "龮" },
	{ 0x8CDA, "龯" },	{ 0x8CED, "龲" },
	{ 0x8D48, "龳" },	{ 0xC6CF, "廴" },
	{ 0xC6D3, "无" },	{ 0xC6D5, "癶" },
	{ 0xC6D7, "隶" },	{ 0xC6DE, "〃" },
	{ 0xC6DF, "仝" },	{ 0xC879, "㇏" },
	{ 0xC8A1, "龰" },	{ 0xC8A3, "龱" },
};

const char *charset_name(const char *name, struct jb_arena *arena)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *cnv;
	const char *iana;

	for (size_t i = 0; i < sizeof(aliases) / sizeof(*aliases); i++)
		if (strcasecmp(name, aliases[i].name) == 0)
			return aliases[i].read_as;
	if (strlen(name) > 40)
		return NULL;
	cnv = ucnv_open(name, &status);
	if (U_FAILURE(status))
		return NULL;
	ucnv_close(cnv);
	status = U_ZERO_ERROR;
	iana = ucnv_getStandardName(name, "IANA", &status);
	return jb_str_z(arena, jb_str_of(iana ? iana : name));
}

/* One broken piece, src_n bytes from src on. */
static void put_broken(struct decoding *d, size_t src, size_t src_n)
{
	size_t at = d->text.n, n = d->broken_at.n;
	struct jb_range *last = n ? &d->broken_at.v[n - 1] : NULL;

	d->broken++;
	jb_buf_add(&d->text, "\xEF\xBF\xBD", 3);
	jb_map_add(d->arena, &d->map, src, 1, 3, src_n);
	if (last && last->past == at)
		last->past = d->text.n;
	else if (n < BROKEN_RANGES)
		*jb_list_add(d->arena, &d->broken_at) =
			(struct jb_range){ at, d->text.n };
}

static void put_cp(struct decoding *d, uint32_t cp, size_t src, size_t src_n)
{
	char utf8[4];
	size_t n = jb_utf8_put(utf8, cp);

	jb_buf_add(&d->text, utf8, n);
	jb_map_add(d->arena, &d->map, src, 1, n, src_n);
}

static void decode_utf8(struct decoding *d, size_t first, size_t past)
{
	while (first < past) {
		struct jb_str rest = jb_str_slice(d->bytes, first, past);
		size_t n = jb_utf8_valid(rest);

		if (n) {
			jb_buf_add(&d->text, rest.p, n);
			jb_map_add(d->arena, &d->map, first, n, 1, 1);
			first += n;
			continue;
		}
		n = jb_utf8_sequence(rest, &(bool){ false });
		put_broken(d, first, n);
		first += n;
	}
}

static uint32_t unit_at(struct jb_str bytes, size_t at, bool big)
{
	unsigned char a = (unsigned char)bytes.p[at];
	unsigned char b = (unsigned char)bytes.p[at + 1];

	return big ? (uint32_t)(a << 8 | b) : (uint32_t)(b << 8 | a);
}

static void decode_utf16(struct decoding *d, size_t first, size_t past,
			 bool big)
{
	for (; first + 1 < past; first += 2) {
		uint32_t cp = unit_at(d->bytes, first, big);
		uint32_t low = cp >= 0xD800 && cp < 0xDC00 && first + 3 < past
				       ? unit_at(d->bytes, first + 2, big)
				       : 0;

		if (low >= 0xDC00 && low < 0xE000) {
			cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
			put_cp(d, cp, first, 4);
			first += 2;
		} else if (cp == 0 || (cp >= 0xD800 && cp < 0xE000)) {
			put_broken(d, first, 2);
		} else {
			put_cp(d, cp, first, 2);
		}
	}
	if (first < past)
		put_broken(d, first, past - first);
}

/* Two bytes of Big5 that are a sign of the list above, or empty. */
static struct jb_str sign_of(const char *p)
{
	unsigned code = (unsigned)(unsigned char)p[0] << 8 |
			(unsigned char)p[1];

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (code == signs[i].code)
			return jb_str_of(signs[i].utf8);
	return (struct jb_str){ 0 };
}

/* A second look at two bytes of Big5 that the Hong Kong table leaves out. */
static uint32_t big5_other(const char *p, UConverter *other)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *end = p + 2;
	UChar32 cp;

	ucnv_reset(other);
	cp = ucnv_getNextUChar(other, &p, end, &status);
	return U_FAILURE(status) || p != end || jb_is_private((uint32_t)cp)
		       ? BROKEN
		       : (uint32_t)cp;
}

/* What ICU made of one stretch of bytes: one character, seldom two. */
struct piece {
	uint32_t cp[PIECE];
	size_t n;
	size_t first, past;	/* bytes */
};

/* ICU writes U+FFFD for what is broken, or U+001A for a single byte. */
static bool is_broken(const struct piece *piece, const char *p)
{
	uint32_t cp = piece->cp[0];
	size_t n = piece->past - piece->first;

	if (cp == BROKEN)	/* but GB18030 has its own U+FFFD */
		return n != 4 || memcmp(p, "\x84\x31\xA4\x37", 4) != 0;
	return cp == 0 || (cp >= 0xD800 && cp < 0xE000) ||
	       (cp == 0x1A && *p != 0x1A);
}

static void put_piece(struct decoding *d, struct piece *piece,
		      UConverter *other)
{
	const char *p = d->bytes.p + piece->first;
	size_t n = piece->past - piece->first;
	char utf8[4 * PIECE];
	struct jb_str sign = { 0 };
	size_t len = 0;

	if (other && n == 2 &&
	    (piece->cp[0] == BROKEN || jb_is_private(piece->cp[0])))
		sign = sign_of(p);
	if (sign.n) {
		jb_buf_str(&d->text, sign);
		jb_map_add(d->arena, &d->map, piece->first, 1, sign.n, n);
		return;
	}
	if (other && n == 2 && piece->cp[0] == BROKEN)
		piece->cp[0] = big5_other(p, other);
	if (is_broken(piece, p)) {
		put_broken(d, piece->first, n);
		return;
	}
	for (size_t i = 0; i < piece->n; i++)
		len += jb_utf8_put(utf8 + len, piece->cp[i]);
	jb_buf_add(&d->text, utf8, len);
	jb_map_add(d->arena, &d->map, piece->first, 1, len, n);
}

/*
 * UTF-16 units from ICU become pieces one behind: a piece ends where the next
 * begins. Characters made of the same bytes (Big5 0x8862: Ê̄) share a piece.
 */
struct pieces {
	struct decoding *d;
	UConverter *other;
	struct piece last;
};

static void pieces_end(struct pieces *ps, size_t at)
{
	if (!ps->last.n)
		return;
	ps->last.past = at;
	put_piece(ps->d, &ps->last, ps->other);
	ps->last.n = 0;
}

static void pieces_add(struct pieces *ps, UChar unit, size_t at)
{
	struct piece *last = &ps->last;
	uint32_t *cp = last->n ? &last->cp[last->n - 1] : NULL;

	if (cp && U16_IS_LEAD(*cp) && U16_IS_TRAIL(unit)) {
		*cp = (uint32_t)U16_GET_SUPPLEMENTARY(*cp, unit);
		return;
	}
	if (last->n && last->first == at) {
		if (last->n < PIECE)
			last->cp[last->n++] = unit;
		return;
	}
	pieces_end(ps, at);
	*last = (struct piece){ .cp = { unit }, .n = 1, .first = at };
}

static void decode_through(struct pieces *ps, UConverter *cnv, size_t first,
			   size_t past)
{
	const char *base = ps->d->bytes.p;
	const char *from = base + first, *end = base + past;
	UChar units[UNITS];
	int32_t offsets[UNITS];
	UErrorCode status;
	size_t at = first;

	do {
		const char *start = from;
		UChar *to = units;

		status = U_ZERO_ERROR;
		ucnv_toUnicode(cnv, &to, units + UNITS, &from, end, offsets,
			       true, &status);
		for (size_t i = 0; i < (size_t)(to - units); i++) {
			if (offsets[i] >= 0)
				at = (size_t)(start - base) +
				     (size_t)offsets[i];
			pieces_add(ps, units[i], at);
		}
	} while (status == U_BUFFER_OVERFLOW_ERROR);
	pieces_end(ps, (size_t)(from - base));
	if (from < end)
		put_broken(ps->d, (size_t)(from - base), (size_t)(end - from));
}

static void decode_icu(struct decoding *d, const char *charset, size_t first,
		       size_t past)
{
	UErrorCode status = U_ZERO_ERROR;
	struct pieces ps = { .d = d };
	UConverter *cnv = ucnv_open(charset, &status);

	assert(cnv);
	if (strcmp(charset, "Big5-HKSCS") == 0) {
		status = U_ZERO_ERROR;
		ps.other = ucnv_open("windows-950-2000", &status);
	}
	decode_through(&ps, cnv, first, past);
	ucnv_close(ps.other);
	ucnv_close(cnv);
}

void charset_decode(struct decoding *d, const char *charset, size_t first,
		    size_t past)
{
	if (first >= past)
		return;
	if (strcmp(charset, "UTF-8") == 0)
		decode_utf8(d, first, past);
	else if (strcmp(charset, "UTF-16LE") == 0)
		decode_utf16(d, first, past, false);
	else if (strcmp(charset, "UTF-16BE") == 0)
		decode_utf16(d, first, past, true);
	else
		decode_icu(d, charset, first, past);
}

void decoding_clear(struct decoding *d)
{
	jb_buf_clear(&d->text);
}
