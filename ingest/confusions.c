/*
 * Characters taken for others, by OCR or by who typed, where something proves
 * what was meant:
 *
 *	2O19年, l2月	a letter among the digits of a number
 *	ccNOS		letters changed places, where the document has an
 *			abbreviation of the lexicon nine times as often
 *	lCANN		letters that look alike, the same
 *	接獲, 末來	words of confusions.tsv, by what stands beside them
 *	二O一三年	a Latin letter for 〇
 *
 * The first three are mended: a byte for a byte, so that the block's map and
 * all ranges hold. The others, and abbreviations that less speaks for, are told
 * and kept as they are printed. Addresses and identifiers are let be.
 */
#include "core/lexicon.h"
#include "ingest/confusions.h"

#include <stdint.h>
#include <string.h>

enum {
	TOKEN = 24,		/* letters of a number or an abbreviation */
	SHORTEST = 4,		/* abbreviation that can be proved wrong, */
	CERTAIN = 5,		/* and that is mended if its letters moved */
	BESIDE = 9,		/* times as often as the wrong one */
	TOLD = 200,		/* of a document */
	ROWS = 250, NEAR = 36	/* bytes on each side that may prove a row */
};

static const double sure = 0.95, likely = 0.7, very_likely = 0.85;

/* --- words of the lexicon --- */

struct row {
	struct jb_str printed, meant, beside, unless;
	double sure;
};

/* Read once; rows that begin alike stand together. */
struct confusions {
	struct row rows[ROWS];
	size_t n;
	uint8_t first[0x10000];	/* 1 + the first row by its first character */
	uint64_t *known;	/* abbreviations, by hash */
	size_t mask;
};

static uint64_t key_of(struct jb_str s)
{
	uint64_t hash = JB_HASH;

	for (size_t i = 0; i < s.n; i++)
		hash = jb_hash_more(hash, (unsigned char)s.p[i]);
	return hash ? hash : 1;
}

static bool known_has(const struct confusions *c, struct jb_str s)
{
	const uint64_t key = key_of(s);
	size_t at = (size_t)key & c->mask;

	while (c->known[at] && c->known[at] != key)
		at = (at + 1) & c->mask;
	return c->known[at] == key;
}

static void known_put(struct confusions *c, struct jb_str s)
{
	const uint64_t key = key_of(s);
	size_t at = (size_t)key & c->mask;

	while (c->known[at] && c->known[at] != key)
		at = (at + 1) & c->mask;
	c->known[at] = key;
}

static void read_known(struct confusions *c, struct jb_arena *arena,
		       const struct jb_lexicon *lex)
{
	static const enum jb_lex files[] = { JB_LEX_ORGANIZATIONS,
					     JB_LEX_TERMS };
	const size_t n = jb_lex_rows(lex, files[0]) +
			 jb_lex_rows(lex, files[1]);

	for (c->mask = 1023; c->mask < n * 4; c->mask = c->mask * 2 + 1)
		;
	c->known = jb_new(arena, uint64_t, c->mask + 1);
	for (size_t f = 0; f < sizeof(files) / sizeof(*files); f++)
		for (size_t i = 0; i < jb_lex_rows(lex, files[f]); i++)
			known_put(c, jb_lex_get(lex, files[f], i, "abbr"));
}

/* What a lexicon alone says is never certain. */
static double percent(struct jb_str s)
{
	unsigned n = 0;

	for (size_t i = 0; i < s.n && i < 3 && jb_is_digit((unsigned char)
							   s.p[i]); i++)
		n = n * 10 + (unsigned)(s.p[i] - '0');
	return n / 100.0 < very_likely ? n / 100.0 : very_likely;
}

static void read_rows(struct confusions *c, const struct jb_lexicon *lex)
{
	const enum jb_lex file = JB_LEX_CONFUSIONS;

	c->n = jb_lex_rows(lex, file);
	if (c->n > ROWS)
		c->n = ROWS;
	for (size_t i = c->n; i-- > 0;) {
		struct row *r = &c->rows[i];
		uint32_t cp;

		r->printed = jb_lex_get(lex, file, i, "printed");
		r->meant = jb_lex_get(lex, file, i, "meant");
		r->beside = jb_lex_get(lex, file, i, "beside");
		r->unless = jb_lex_get(lex, file, i, "unless");
		r->sure = percent(jb_lex_get(lex, file, i, "sure"));
		cp = jb_utf8_next(r->printed, &(size_t){ 0 });
		if (cp < 0x10000)
			c->first[cp] = (uint8_t)(i + 1);
	}
}

static const struct confusions *confusions_read(const struct jb_lexicon *lex)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, lex, JB_MADE_CONFUSIONS);

	if (!*made) {
		struct confusions *c = jb_new(arena, struct confusions, 1);

		read_rows(c, lex);
		read_known(c, arena, lex);
		*made = c;
	}
	return *made;
}

/* --- the document --- */

/* An abbreviation, each way of writing it once. */
struct abbr {
	struct jb_str word;	/* borrowed from the block it was first in */
	uint32_t count;
	uint32_t next;		/* index + 1 of one with the same slot */
};

/* Where one stands that may be wrong. */
struct spot {
	size_t block, at;
	uint32_t abbr;
};

enum { SLOTS = 4096 };

struct finding {
	struct jb_document *doc;
	const struct confusions *lex;
	size_t block;
	JB_LIST(struct abbr) abbrs;
	uint32_t slots[SLOTS];	/* index + 1 */
	JB_LIST(struct spot) spots;
	size_t told;
	size_t own;		/* 1 + the block whose text is ours */
	char *text;
};

static void tell(struct finding *f, size_t block, size_t at,
		 struct jb_str printed, struct jb_str meant, double how_sure)
{
	const struct jb_block *b = &f->doc->blocks.v[block];
	struct jb_repair *r;
	struct jb_range source;

	if (f->told++ >= TOLD)
		return;
	r = jb_repair_add(f->doc, JB_REPAIR_CONFUSION, block,
			  jb_str_keep(f->doc->arena, printed));
	r->repaired = meant;
	r->confidence = how_sure;
	source = jb_map_source(&b->map, at, at + printed.n);
	r->line = jb_document_line(f->doc, source.first);
}

/* Put meant, which has as many bytes, in the place of what is printed. */
static void mend(struct finding *f, size_t block, size_t at,
		 struct jb_str meant)
{
	struct jb_block *b = &f->doc->blocks.v[block];

	if (f->told >= TOLD)
		return;
	tell(f, block, at, jb_str_slice(b->text, at, at + meant.n), meant,
	     sure);
	if (f->own != block + 1) {
		f->text = jb_new(f->doc->arena, char, b->text.n + 1);
		memcpy(f->text, b->text.p, b->text.n);
		f->own = block + 1;
		b->text.p = f->text;
	}
	memcpy(f->text + at, meant.p, meant.n);
}

/* --- numbers --- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The digit that c looks like, 0 where it is like none. */
static char digit_like(char c)
{
	switch (c) {
	case 'O': case 'o': return '0';
	case 'l': case 'I': return '1';
	default: return '\0';
	}
}

/* The unit of a date that follows, and the most it counts to: 月 12. */
static int unit_after(struct jb_str s, size_t past)
{
	static const struct {
		struct jb_str word;
		int most;
	} units[] = {
		{ { "年", 3 }, 2999 }, { { "月", 3 }, 12 },
		{ { "日", 3 }, 31 }, { { "號", 3 }, 31 }, { { "号", 3 }, 31 },
	};
	struct jb_str rest = jb_str_slice(s, past, past + 3);

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (jb_str_eq(rest, units[i].word))
			return units[i].most;
	return 0;
}

/* Is what stands around a token part of an address or a code? */
static bool is_in_code(struct jb_str s, size_t first, size_t past)
{
	const char before = first ? s.p[first - 1] : ' ';
	const char after = past < s.n ? s.p[past] : ' ';

	return memchr("/_@#=&?%.-", before, 10) || after == '_' ||
	       after == '@' || after == '=' ||
	       ((after == '-' || after == '.') && past + 1 < s.n &&
		(unsigned char)s.p[past + 1] > ' ' &&
		(unsigned char)s.p[past + 1] < 0x80 &&
		!is_digit(s.p[past + 1]));
}

/* 2O19; l2 before 月. Of letters and digits [first, past). */
static void look_at_number(struct finding *f, struct jb_str s, size_t first,
			   size_t past)
{
	char digits[TOKEN];
	int value = 0, most;
	size_t n = past - first, letters = 0;

	for (size_t i = 0; i < n; i++) {
		char c = s.p[first + i], like = digit_like(c);

		if (!is_digit(c) && !like)
			return;
		letters += !is_digit(c);
		digits[i] = is_digit(c) ? c : like;
		value = value < 10000 ? value * 10 + (digits[i] - '0') : value;
	}
	if (!letters || letters == n || is_in_code(s, first, past))
		return;
	most = unit_after(s, past);
	if (most ? value > most || !value
		 : letters * 2 > n || n < 3 || !is_digit(s.p[first]) ||
			   !is_digit(s.p[past - 1]))
		return;
	mend(f, f->block, first,
	     jb_str_keep(f->doc->arena, (struct jb_str){ digits, n }));
}

/* --- abbreviations --- */

static struct abbr *abbr_find(const struct finding *f, struct jb_str word,
			      uint64_t key)
{
	uint32_t at = f->slots[key % SLOTS];

	while (at && !jb_str_eq(f->abbrs.v[at - 1].word, word))
		at = f->abbrs.v[at - 1].next;
	return at ? &f->abbrs.v[at - 1] : NULL;
}

/* The new one is kept with its place, for it may be wrong. */
static void abbr_count(struct finding *f, struct jb_str s, size_t first,
		       size_t past)
{
	const struct jb_str word = jb_str_slice(s, first, past);
	const uint64_t key = key_of(word);
	struct abbr *a = abbr_find(f, word, key);

	if (!a) {
		a = jb_list_add(f->doc->arena, &f->abbrs);
		*a = (struct abbr){ .word = word,
				    .next = f->slots[key % SLOTS] };
		f->slots[key % SLOTS] = (uint32_t)f->abbrs.n;
	}
	if (++a->count <= 3 && !is_in_code(s, first, past) &&
	    !known_has(f->lex, word))
		*jb_list_add(f->doc->arena, &f->spots) = (struct spot){
			f->block, first, (uint32_t)(a - f->abbrs.v)
		};
}

/* The capital that c looks like, or c. */
static char capital_like(char c)
{
	switch (c) {
	case 'l': case '1': return 'I';
	case '0': return 'O';
	case '5': return 'S';
	case '8': return 'B';
	default: return c;
	}
}

/*
 * What a may have been: one that is written nine times as often, of the same
 * letters but for two that changed places or for look-alikes. buf has its room.
 */
static const struct abbr *meant_by(const struct finding *f,
				   const struct abbr *a, char *buf)
{
	const struct jb_str like = { buf, a->word.n };
	const struct abbr *other;

	for (size_t i = 0; i < like.n; i++)
		buf[i] = capital_like(a->word.p[i]);
	if (!jb_str_eq(like, a->word) && known_has(f->lex, like) &&
	    (other = abbr_find(f, like, key_of(like))) &&
	    other->count > a->count)
		return other;
	memcpy(buf, a->word.p, like.n);
	for (size_t i = 0; i + 1 < like.n; i++) {
		buf[i] = a->word.p[i + 1];
		buf[i + 1] = a->word.p[i];
		other = abbr_find(f, like, key_of(like));
		if (other && other->count >= BESIDE * a->count &&
		    known_has(f->lex, like))
			return other;
		buf[i] = a->word.p[i];
		buf[i + 1] = a->word.p[i + 1];
	}
	return NULL;
}

static bool has_digit(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (is_digit(s.p[i]) || s.p[i] == 'l')
			return true;
	return false;
}

static void judge_abbrs(struct finding *f)
{
	char buf[TOKEN];

	for (size_t i = 0; i < f->spots.n; i++) {
		const struct spot *spot = &f->spots.v[i];
		const struct abbr *a = &f->abbrs.v[spot->abbr], *other;

		if (a->count > 3 || a->word.n < SHORTEST)
			continue;
		other = meant_by(f, a, buf);
		if (!other)
			continue;
		if (a->word.n >= CERTAIN || has_digit(a->word))
			mend(f, spot->block, spot->at, other->word);
		else
			tell(f, spot->block, spot->at, a->word, other->word,
			     likely);
	}
}

/* --- one block --- */

static bool is_word_byte(char c)
{
	return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Letters and digits from first on; returns where they end. */
static size_t look_at_token(struct finding *f, struct jb_str s, size_t first)
{
	size_t past = first, capitals = 0, digits = 0;

	while (past < s.n && is_word_byte(s.p[past])) {
		capitals += jb_is_capital(s.p[past]);
		digits += is_digit(s.p[past]);
		past++;
	}
	if (past - first < 2 || past - first >= TOKEN)
		return past;
	if (digits && digits < past - first)
		look_at_number(f, s, first, past);
	if (capitals >= 2 && past - first >= SHORTEST - 1)
		abbr_count(f, s, first, past);
	return past;
}

static bool has_near(struct jb_str s, size_t first, size_t past,
		     struct jb_str words)
{
	struct jb_str near = jb_str_slice(s, first > NEAR ? first - NEAR : 0,
					  past + NEAR);
	struct jb_str part;
	size_t at = 0;

	while (jb_lex_part(&part, words, &at))
		if (part.n && jb_str_find(near, part, 0) != SIZE_MAX)
			return true;
	return false;
}

/* A row of the lexicon at `at`, told; cp is its character. */
static void look_at_word(struct finding *f, struct jb_str s, size_t at,
			 uint32_t cp)
{
	struct jb_str rest = jb_str_slice(s, at, s.n);

	for (size_t i = f->lex->first[cp] - 1u; i < f->lex->n; i++) {
		const struct row *r = &f->lex->rows[i];

		if (jb_utf8_next(r->printed, &(size_t){ 0 }) != cp)
			break;
		if (!jb_str_starts(rest, r->printed) ||
		    (r->beside.n &&
		     !has_near(s, at, at + r->printed.n, r->beside)) ||
		    has_near(s, at, at + r->printed.n, r->unless))
			continue;
		tell(f, f->block, at, r->printed, r->meant, r->sure);
		return;
	}
}

static bool is_han_numeral(struct jb_str s)
{
	static const char numerals[] = "一二三四五六七八九十○〇零";

	return s.n == 3 && jb_str_find(JB_STR(numerals), s, 0) != SIZE_MAX;
}

/* 二O一三: the letter at `at`, between two of them */
static void look_at_zero(struct finding *f, struct jb_str s, size_t at)
{
	const struct jb_str before = jb_str_slice(s, at >= 3 ? at - 3 : 0, at);
	const struct jb_str after = jb_str_slice(s, at + 1, at + 4);

	if (is_han_numeral(before) && is_han_numeral(after))
		tell(f, f->block, at - 3, jb_str_slice(s, at - 3, at + 4),
		     jb_str_format(f->doc->arena, "%.3s〇%.3s", before.p,
				   after.p),
		     very_likely);
}

static void look_at_block(struct finding *f, struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		unsigned char c = (unsigned char)s.p[at];

		if (c < 0x80) {
			if (!is_word_byte((char)c)) {
				at++;
				continue;
			}
			if (c == 'O' || c == 'o' || c == '0')
				look_at_zero(f, s, at);
			at = look_at_token(f, s, at);
		} else if (c >= 0xE4 && c <= 0xE9 && at + 2 < s.n) {
			uint32_t cp = (c & 0xFu) << 12 |
				      ((unsigned char)s.p[at + 1] & 0x3Fu)
					      << 6 |
				      ((unsigned char)s.p[at + 2] & 0x3Fu);

			if (f->lex->first[cp])
				look_at_word(f, s, at, cp);
			at += 3;
		} else {
			at++;
		}
	}
}

void confusions_find(struct jb_document *doc)
{
	struct finding *f;

	if (!doc->lexicon)
		return;
	f = jb_new(doc->arena, struct finding, 1);
	f->doc = doc;
	f->lex = confusions_read(doc->lexicon);
	for (size_t i = 0; i < doc->blocks.n; i++) {
		f->block = i;
		if (doc->blocks.v[i].type != JB_BLOCK_CODE)
			look_at_block(f, doc->blocks.v[i].text);
	}
	judge_abbrs(f);
}
