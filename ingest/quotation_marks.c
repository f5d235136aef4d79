/*
 * Quotation marks that a conversion changed:
 *
 *	稱為」多方利害關係人「的	turned round: the font of upright
 *					text, or text from right to left
 *	Board?s, ?the Board?		what a smaller character set lacked
 *	他說"同意"			straight, where others are not
 *
 * Those turned round are put right where the block itself shows it (marks of
 * one length, so the block's map holds); all others are told and kept as they
 * are printed. A quotation that runs over paragraphs, …」主席說：「…, looks
 * like one turned round: the blocks beside it have the rest of it.
 */
#include "ingest/confusions.h"

#include <stdint.h>
#include <string.h>

enum {
	MARK = 3,		/* bytes of one */
	MARKS = 64,		/* of a block that are looked at */
	LONGEST = 180,		/* bytes in a pair that was turned round, */
	LOST_LONGEST = 80,	/* and between two question marks */
	TOLD = 200		/* of a document */
};

static const struct pair {
	const char *open, *close;
} pairs[] = {
	{ "「", "」" },
	{ "『", "』" },
	{ "“", "”" },
};

enum { PAIRS = sizeof(pairs) / sizeof(*pairs) };

struct mark {
	size_t at;
	bool open;
};

struct marks {
	struct mark v[MARKS];
	size_t n;
	int balance;		/* opened less closed */
};

struct finding {
	struct jb_document *doc;
	size_t block, told;
	bool has[PAIRS];	/* the document writes that pair */
};

static struct jb_str text_of(const struct finding *f)
{
	return f->doc->blocks.v[f->block].text;
}

static void tell(struct finding *f, size_t first, size_t past,
		 struct jb_str repaired, size_t count, double sure)
{
	const struct jb_block *b = &f->doc->blocks.v[f->block];
	struct jb_repair *r;

	if (f->told++ >= TOLD)
		return;
	r = jb_repair_add(f->doc, JB_REPAIR_QUOTATION_MARK, f->block,
			  jb_str_keep(f->doc->arena,
				      jb_str_slice(b->text, first, past)));
	r->repaired = repaired;
	r->count = count;
	r->confidence = sure;
	r->line = jb_document_line(
		f->doc, jb_map_source(&b->map, first, past).first);
}

/* --- turned round --- */

static struct marks marks_find(struct jb_str s, const struct pair *pair)
{
	struct jb_str open = { pair->open, MARK };
	struct marks out = { 0 };
	size_t at = 0;

	while (out.n < MARKS && at + MARK <= s.n) {
		/* both begin with the same two bytes */
		const char *p = memchr(s.p + at, open.p[0], s.n - at);
		struct jb_str one;
		bool opens;

		if (!p)
			break;
		at = (size_t)(p - s.p);
		one = jb_str_slice(s, at, at + MARK);
		opens = jb_str_eq(one, open);
		if (!opens && !jb_str_eq(one, jb_str_of(pair->close))) {
			at++;
			continue;
		}
		out.v[out.n++] = (struct mark){ at, opens };
		out.balance += opens ? 1 : -1;
		at += MARK;
	}
	return out;
}

static bool is_stop(uint32_t cp)
{
	return cp == 0 || cp == 0x3001 || cp == 0x3002 || cp == 0xFF0C ||
	       cp == 0xFF1A || cp == 0xFF1B || cp == 0xFF01 || cp == 0xFF1F ||
	       cp == ',' || cp == '.' || cp == ':' || cp == ' ' || cp == '\n';
}

static bool has_sentence(struct jb_str s)
{
	return jb_str_has(s, "。") || jb_str_has(s, "！") ||
	       jb_str_has(s, "？");
}

/* Is what stands between a mark that closes and one that opens a quotation? */
static bool is_inside(struct jb_str s, const struct mark *a,
		      const struct mark *b)
{
	struct jb_str in = jb_str_slice(s, a->at + MARK, b->at);

	return in.n > 0 && in.n <= LONGEST && !has_sentence(in) &&
	       !is_stop(jb_utf8_next(in, &(size_t){ 0 })) &&
	       !is_stop(jb_utf8_prev(in, &(size_t){ in.n }));
}

/*
 * How many marks from i on are pairs turned round, 」甲「與」乙「; where a
 * mark that opened is missing instead, the last of the run closes.
 */
static size_t turned_run(struct jb_str s, const struct marks *m, size_t i)
{
	size_t n = 0;

	while (i + n < m->n && m->v[i + n].open == (n % 2 == 1)) {
		if (n % 2 == 1 &&
		    !is_inside(s, &m->v[i + n - 1], &m->v[i + n]))
			return 0;
		n++;
	}
	return n % 2 == 0 ? n : 0;
}

static int balance_of(const struct finding *f, size_t block,
		      const struct pair *pair)
{
	return block < f->doc->blocks.n
		       ? marks_find(f->doc->blocks.v[block].text, pair).balance
		       : 0;
}

/* Does a quotation begin in the block before, or end in the one behind? */
static bool runs_over(const struct finding *f, const struct pair *pair)
{
	return (f->block && balance_of(f, f->block - 1, pair) > 0) ||
	       balance_of(f, f->block + 1, pair) < 0;
}

static void turn(struct finding *f, const struct pair *pair,
		 const struct mark *v, size_t n)
{
	struct jb_block *b = &f->doc->blocks.v[f->block];
	char *text = jb_new(f->doc->arena, char, b->text.n + 1);
	const size_t first = v[0].at, past = v[1].at + MARK;

	memcpy(text, b->text.p, b->text.n);
	for (size_t i = 0; i < n; i++)
		memcpy(text + v[i].at, v[i].open ? pair->close : pair->open,
		       MARK);
	tell(f, first, past, (struct jb_str){ text + first, past - first },
	     n / 2, 0.9);
	b->text.p = text;
}

static void look_for_turned(struct finding *f, const struct pair *pair)
{
	const struct marks m = marks_find(text_of(f), pair);
	int depth = 0;

	for (size_t i = 0; i < m.n; i++) {
		size_t n = depth || m.v[i].open
				   ? 0
				   : turned_run(text_of(f), &m, i);

		if (n && f->told < TOLD && !runs_over(f, pair)) {
			turn(f, pair, &m.v[i], n);
			i += n - 1;
		} else {
			depth += m.v[i].open ? 1 : -1;
			depth = depth < 0 ? 0 : depth;
		}
	}
}

/* --- lost --- */

static bool is_letter(uint32_t cp)
{
	return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
}

/* Is s[at] in an address, https://a.org/x?y=1? */
static bool is_in_address(struct jb_str s, size_t at)
{
	size_t first = at, past = at;

	while (first > 0 && s.p[first - 1] > ' ' && at - first < 200)
		first--;
	while (past < s.n && s.p[past] > ' ' && past - at < 200)
		past++;
	s = jb_str_slice(s, first, past);
	return memchr(s.p, '/', s.n) || memchr(s.p, '=', s.n);
}

/* Board?s, don?t: the end of the word, or 0 */
static size_t lost_apostrophe(struct jb_str s, size_t at)
{
	static const char *const ends[] = { "s", "t", "re", "ve", "ll" };
	struct jb_str rest = jb_str_slice(s, at + 1, s.n);

	if (at == 0 || !is_letter((unsigned char)s.p[at - 1]))
		return 0;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct jb_str end = jb_str_of(ends[i]);

		if (jb_str_starts(rest, end) &&
		    (rest.n == end.n ||
		     !is_letter((unsigned char)rest.p[end.n])))
			return at + 1 + end.n;
	}
	return 0;
}

static bool asks(uint32_t cp)
{
	static const char words[] = "嗎呢麼吗么何誰谁吧否";
	char utf8[4];

	return jb_is_han(cp) &&
	       jb_str_find(JB_STR(words),
			   (struct jb_str){ utf8, jb_utf8_put(utf8, cp) },
			   0) != SIZE_MAX;
}

/*
 * ?the Board?: the end of what two question marks enclose, or 0. A question
 * ends in one: nothing parts the first from what follows, and white space or
 * a sign stands before it; between Chinese characters nothing asks.
 */
static size_t lost_pair(struct jb_str s, size_t at)
{
	size_t next = at + 1, past;
	uint32_t before = at ? jb_utf8_prev(s, &(size_t){ at }) : ' ';
	uint32_t first = next < s.n ? jb_utf8_next(s, &next) : 0;
	uint32_t last, after;
	const char *end;

	if (!is_letter(first) && !jb_is_han(first))
		return 0;
	end = memchr(s.p + at + 1, '?', s.n - at - 1);
	past = end ? (size_t)(end - s.p) : s.n;
	if (!end || past - at > LOST_LONGEST || is_in_address(s, past) ||
	    has_sentence(jb_str_slice(s, at, past)))
		return 0;
	last = jb_utf8_prev(s, &(size_t){ past });
	next = past + 1;
	after = next < s.n ? jb_utf8_next(s, &next) : 0;
	if (jb_is_han(before))
		return jb_is_han(first) && jb_is_han(last) &&
				       jb_is_han(after) && !asks(before) &&
				       !asks(last)
			       ? past + 1
			       : 0;
	return (is_stop(before) || before == '(' || before == 0xFF08) &&
			       (is_letter(last) || jb_is_han(last)) &&
			       !asks(last) && after && !is_letter(after) &&
			       !(is_stop(after) && jb_is_han(last))
		       ? past + 1
		       : 0;
}

/* s[first, past) with open and close for the signs at its ends. */
static struct jb_str enclosed(struct finding *f, size_t first, size_t past,
			      const struct pair *pair)
{
	struct jb_str in = jb_str_slice(text_of(f), first + 1, past - 1);

	return jb_str_format(f->doc->arena, "%s%.*s%s", pair->open, (int)in.n,
			     in.p, pair->close);
}

static void tell_apostrophe(struct finding *f, size_t at, size_t past)
{
	struct jb_str s = text_of(f);
	size_t first = at;

	while (first > 0 && is_letter((unsigned char)s.p[first - 1]) &&
	       at - first < 40)
		first--;
	tell(f, first, past,
	     jb_str_format(f->doc->arena, "%.*s’%.*s", (int)(at - first),
			   s.p + first, (int)(past - at - 1), s.p + at + 1),
	     1, 0.85);
}

static void look_for_lost(struct finding *f)
{
	struct jb_str s = text_of(f);
	const char *p;

	for (size_t at = 0, past; at < s.n && f->told < TOLD; at = past) {
		p = memchr(s.p + at, '?', s.n - at);
		if (!p)
			break;
		at = (size_t)(p - s.p);
		past = at + 1;
		if (is_in_address(s, at))
			continue;
		if ((past = lost_apostrophe(s, at)) != 0) {
			tell_apostrophe(f, at, past);
		} else if ((past = lost_pair(s, at)) != 0) {
			tell(f, at, past, enclosed(f, at, past, &pairs[2]), 1,
			     0.8);
		} else {
			past = at + 1;
		}
	}
}

/* --- straight --- */

/* Pairs of straight marks that stand at Chinese characters, told once. */
static void look_for_straight(struct finding *f)
{
	const struct pair *pair = f->has[0] ? &pairs[0] : &pairs[2];
	struct jb_str s = text_of(f);
	size_t count = 0, first = 0, first_past = 0, open = s.n;
	const char *p;

	for (size_t at = 0; at < s.n; at++) {
		p = memchr(s.p + at, '"', s.n - at);
		if (!p)
			break;
		at = (size_t)(p - s.p);
		if (open == s.n) {
			open = at;
			continue;
		}
		if (jb_is_han(jb_utf8_next(s, &(size_t){ open + 1 })) &&
		    jb_is_han(jb_utf8_prev(s, &(size_t){ at })) &&
		    !count++) {
			first = open;
			first_past = at + 1;
		}
		open = s.n;
	}
	if (count && first_past - first <= LONGEST)
		tell(f, first, first_past,
		     enclosed(f, first, first_past, pair), count, 0.6);
}

static bool is_looked_at(const struct jb_block *b)
{
	return b->type != JB_BLOCK_CODE;
}

void quotation_marks_find(struct jb_document *doc)
{
	struct finding f = { .doc = doc };

	for (size_t k = 0; k < PAIRS; k++)
		f.has[k] = jb_str_find(doc->text, jb_str_of(pairs[k].open),
				       0) != SIZE_MAX;
	for (f.block = 0; f.block < doc->blocks.n; f.block++) {
		if (!is_looked_at(&doc->blocks.v[f.block]))
			continue;
		for (size_t k = 0; k < PAIRS; k++)
			if (f.has[k])
				look_for_turned(&f, &pairs[k]);
		look_for_lost(&f);
		if (f.has[0] || f.has[2])
			look_for_straight(&f);
	}
}
