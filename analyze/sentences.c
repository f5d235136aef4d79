/*
 * Blocks to sentences. One pass over the bytes that can matter:
 *
 *	。！？ and . ! ? end a sentence, with the closing marks behind them
 *	TAB and LF (cells and rows of a table) end one
 *	；and ; do not: 「甲；乙。」 says one thing in two steps, and the items
 *	of a list that end so are blocks of their own
 *
 * A dot ends nothing inside a number, a name of a domain or file, after an
 * initial, an abbreviation or the numeral of an item, nor before a small
 * letter. What stands in brackets, or in a quotation that is not too long, is
 * kept whole: 「甲。乙。」 is printed with both its marks or not at all.
 */
#include "analyze/analyzer.h"

#include <string.h>

enum { HELD = 900 };	/* bytes: a longer quotation is cut inside */

/* Marks that come in pairs; what ends inside them ends the sentence too? */
static const struct pair {
	struct jb_str open, close;
	bool ends;
} pairs[] = {
	{ { "「", 3 }, { "」", 3 }, true },
	{ { "『", 3 }, { "』", 3 }, true },
	{ { "“", 3 }, { "”", 3 }, true },
	{ { "（", 3 }, { "）", 3 }, false },
	{ { "(", 1 }, { ")", 1 }, false },
	{ { "《", 3 }, { "》", 3 }, false },
};

enum { PAIRS = sizeof(pairs) / sizeof(pairs[0]) };

/* Closing marks that belong to the sentence they stand behind. */
static const char *const closers[] = {
	"」", "』", "”", "’", "）", ")", "]", "】", "》", "〉", "\"", "'",
	"〞", "〟", "＂", "﹂", "﹄", "｣", "〕", "］",
};

/* Those that nothing opens with: they belong to what stands before a space. */
static const char *const sure_closers[] = {
	"」", "』", "”", "）", "】", "》", "〉", "〞", "﹂", "﹄", "｣", "〕", "］",
};

static const char *const enders[] = { "。", "！", "？", "｡", "!", "?", "．" };

/* Before a numeral (No. 5, Sept. 3) or before a name (Dr. Sato). */
static const char *const abbreviations[] = {
	"No", "Nos", "Fig", "Sec", "Art", "Vol", "pp", "p", "Ch", "no", "fig",
	"sec", "art", "vol", "ch", "Jan", "Feb",
	"Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
};
static const char *const titles[] = {
	"Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Hon", "Gen", "Gov", "Rev",
	"Sen", "Rep", "Amb", "e.g", "i.e", "vs", "cf", "al", "approx", "ca",
};

struct cutter {
	struct work *work;
	size_t block;
	struct jb_str text;
	size_t start;		/* of the sentence under way */
	size_t past_close[PAIRS]; /* where the next closing mark ends */
};

static bool any_at(size_t *n, struct jb_str text, size_t at,
		   const char *const *list, size_t count)
{
	struct jb_str rest = jb_str_slice(text, at, text.n);

	for (size_t i = 0; i < count; i++) {
		*n = jb_str_starts_z(rest, list[i]);
		if (*n)
			return true;
	}
	return false;
}

#define ANY_AT(n, text, at, list) \
	any_at((n), (text), (at), (list), sizeof(list) / sizeof((list)[0]))

static void close_at(struct cutter *c, size_t end)
{
	struct jb_str s = jb_str_slice(c->text, c->start, end);
	struct jb_str t = jb_str_trim(s);

	if (t.n > 0) {
		struct sentence *new = jb_list_add(
			c->work->arena, &c->work->views[c->block].sentences);

		new->start = (size_t)(t.p - c->text.p);
		new->end = new->start + t.n;
	}
	c->start = end;
}

/* Past the end marks and closing marks that follow at. */
static size_t past_marks(struct jb_str text, size_t at)
{
	size_t n;

	for (;;) {
		size_t next = at;

		while (next < text.n && text.p[next] == ' ')
			next++;
		if (at < text.n && (ANY_AT(&n, text, at, enders) ||
				    ANY_AT(&n, text, at, closers)))
			at += n;
		else if (next > at && ANY_AT(&n, text, next, sure_closers))
			at = next + n;
		else
			return at;
	}
}

/*
 * Does the sentence go on behind a closed quotation: 「…。」的說法, 「…！」，
 */
static bool goes_on(struct jb_str text, size_t at)
{
	static const char *const on[] = {
		"，", "、", "；", "：", "。", "的", "之", "等", ",", ";",
		"一語", "一语", "一詞", "一词", "為", "为",
	};
	size_t n;

	return ANY_AT(&n, text, at, on);
}

static bool is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '.';
}

static bool word_in(struct jb_str word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (jb_str_eq(word, jb_str_of(list[i])))
			return true;
	return false;
}

/* "Dr", "No", the A of "A. Boateng", the U.S of "U.S. policy". */
static bool is_abbreviation(struct jb_str word, uint32_t next)
{
	if (word.n == 0)
		return false;
	if (word_in(word, titles, sizeof(titles) / sizeof(titles[0])))
		return true;
	if (word_in(word, abbreviations,
		    sizeof(abbreviations) / sizeof(abbreviations[0])))
		return jb_is_digit(next);
	if (word.n == 1)
		return word.p[0] >= 'A' && word.p[0] <= 'Z';
	/* at 2 a.m. Two people …: an hour ends a sentence before a capital */
	return word.n <= 5 && word.p[word.n - 2] == '.' &&
	       jb_is_latin(next) && !jb_str_ends(word, JB_STR("a.m")) &&
	       !jb_str_ends(word, JB_STR("p.m"));
}

/* ccTLD, gTLDs, eIDAS: a name with capitals behind its first letters */
static bool is_capital_name(struct jb_str text, size_t at)
{
	size_t from = at;

	while (at < text.n && at - from < 3 && text.p[at] >= 'a' &&
	       text.p[at] <= 'z')
		at++;
	return at > from && at + 1 < text.n && text.p[at] >= 'A' &&
	       text.p[at] <= 'Z' && text.p[at + 1] >= 'A' &&
	       text.p[at + 1] <= 'Z';
}

/* Does the dot at byte at end a sentence? */
static bool dot_ends(const struct cutter *c, size_t at)
{
	struct jb_str text = c->text;
	size_t from = at, behind = past_marks(text, at + 1), next = behind;
	uint32_t cp;

	while (from > c->start && at - from < 24 &&
	       is_word_byte(text.p[from - 1]))
		from--;
	while (next < text.n && text.p[next] == ' ')
		next++;
	if (next >= text.n || text.p[next] == '\n' || text.p[next] == '\t')
		return true;
	cp = jb_utf8_next(text, &(size_t){ next });
	if (jb_is_space(cp))
		return true;
	if (next == behind)
		return false;
	/* the numeral of an item: "3. ", "a. " at the head */
	if (jb_str_trim(jb_str_slice(text, c->start, from)).n == 0 &&
	    at - from <= 3 && at > from)
		return false;
	if (cp >= 'a' && cp <= 'z' && !is_capital_name(text, next))
		return false;
	return !is_abbreviation(jb_str_slice(text, from, at), cp);
}

/* A question or exclamation mark in ASCII: not the ? of an address. */
static bool mark_ends(const struct cutter *c, size_t at)
{
	size_t behind = past_marks(c->text, at + 1);
	uint32_t cp = jb_utf8_next(c->text, &(size_t){ behind });

	return behind >= c->text.n || cp == '\n' || cp == '\t' ||
	       jb_is_space(cp) || jb_is_han(cp) || jb_is_cjk_punct(cp);
}

/* The end mark at byte at, where one ends a sentence; *n its length. */
static bool ends_at(const struct cutter *c, size_t at, size_t *n)
{
	*n = 1;
	switch (c->text.p[at]) {
	case '.':
		return dot_ends(c, at);
	case '!':
	case '?':
		return mark_ends(c, at);
	default:
		return ((unsigned char)c->text.p[at] == 0xE3 ||
			(unsigned char)c->text.p[at] == 0xEF) &&
		       ANY_AT(n, c->text, at, enders);
	}
}

/* Which pair opens at byte at, and closes near enough? */
static const struct pair *opens_at(struct cutter *c, size_t at, size_t *past)
{
	for (size_t i = 0; i < PAIRS; i++) {
		const struct pair *p = &pairs[i];
		size_t from = at + p->open.n;

		if (from > c->text.n ||
		    memcmp(c->text.p + at, p->open.p, p->open.n) != 0)
			continue;
		if (c->past_close[i] < from + p->close.n) {
			size_t found = jb_str_find(c->text, p->close, from);

			c->past_close[i] = found == SIZE_MAX
						   ? SIZE_MAX
						   : found + p->close.n;
		}
		*past = c->past_close[i];
		return *past != SIZE_MAX && *past - at <= HELD ? p : NULL;
	}
	return NULL;
}

/* Is the last mark before the closing mark that ends at past an end mark? */
static bool full_inside(const struct cutter *c, const struct pair *p,
			size_t past)
{
	size_t at = past - p->close.n, n;

	while (at > 0 && c->text.p[at - 1] == ' ')
		at--;
	if (at > 0 && strchr(".!?", c->text.p[at - 1]))
		return true;
	return at >= 3 && ANY_AT(&n, c->text, at - 3, enders);
}

/* Go over what pair holds; returns where to read on. */
static size_t pass_pair(struct cutter *c, const struct pair *p, size_t open,
			size_t past)
{
	bool alone = jb_str_trim(jb_str_slice(c->text, c->start, open)).n == 0;

	if (!full_inside(c, p, past) || !(p->ends || alone))
		return past;
	past = past_marks(c->text, past);
	if (!goes_on(c->text, past))
		close_at(c, past);
	return past;
}

static bool can_matter(unsigned char b)
{
	switch (b) {
	case '\t': case '\n': case '.': case '!': case '?': case '(':
	case 0xE2: case 0xE3: case 0xEF:
		return true;
	default:
		return false;
	}
}

void sentences_cut(struct work *work, size_t block)
{
	struct cutter c = { .work = work, .block = block,
			    .text = block_text(work, block) };
	size_t at = 0;

	while (at < c.text.n) {
		const struct pair *p;
		size_t past, n;

		if (!can_matter((unsigned char)c.text.p[at])) {
			at++;
		} else if (c.text.p[at] == '\t' || c.text.p[at] == '\n') {
			close_at(&c, ++at);
		} else if ((p = opens_at(&c, at, &past))) {
			at = pass_pair(&c, p, at, past);
		} else if (ends_at(&c, at, &n)) {
			at = past_marks(c.text, at + n);
			close_at(&c, at);
		} else {
			at++;
		}
	}
	close_at(&c, c.text.n);
	if (work->views[block].sentences.n == 0)
		jb_list_add(work->arena, &work->views[block].sentences);
	jb_list_trim(work->arena, &work->views[block].sentences);
}
