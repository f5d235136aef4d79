/*
 * Chinese names with blanks inside, which make a short one as wide as its
 * neighbours:
 *
 *	陳 大 文 科長		letters apart, an office behind them
 *	林  敏、歐陽 文		a surname of one letter or two
 *	郑 海 龚 雪		two names of two letters
 *
 * How wide the blanks were is lost when lines are put in order, so surnames
 * tell where the next name begins.
 */
#include "analyze/cover_word.h"
#include "analyze/meta.h"
#include "analyze/name_word.h"

#include <string.h>

enum {
	APART = 8,		/* letters that are read together */
	LETTER = 4,		/* bytes that one has at most */
	LONGEST = 3,		/* letters of a name, with a plain surname */
};

/* Letters that blanks part, put together, and where each ends in the text. */
struct apart {
	char letters[APART * LETTER];
	size_t at[APART], ends[APART], n;
	struct jb_str name;	/* all of them */
};

/* The Han from at on, up to anything else. */
static struct jb_str han_run(struct jb_str s, size_t at)
{
	size_t end = at;

	for (size_t next = at; next < s.n && jb_is_han(jb_utf8_next(s, &next));)
		end = next;
	return jb_str_slice(s, at, end);
}

/* How many letters run has before an office: 敏組長 has one, 組長 none. */
static size_t letters_of(const struct work *work, struct jb_str run)
{
	size_t office = cw_before(work, run, run.n, CW_OFFICE);

	return jb_utf8_count(run, run.n - office);
}

static void put_letter(struct apart *apart, struct jb_str run)
{
	size_t n = 0;

	jb_utf8_next(run, &n);
	apart->at[apart->n] = apart->name.n;
	memcpy(apart->letters + apart->name.n, run.p, n);
	apart->name.p = apart->letters;
	apart->name.n += n;
}

/* Letters one by one from at on; the last may have an office behind it. */
static size_t read_apart(struct apart *apart, const struct work *work,
			 struct jb_str s, size_t at)
{
	while (apart->n < APART) {
		struct jb_str run = han_run(s, at);

		if (!run.n || letters_of(work, run) != 1)
			return at;
		put_letter(apart, run);
		at += run.n;
		apart->ends[apart->n++] = at;
		if (jb_skip_space(s, at) == at ||
		    jb_utf8_count(run, run.n) > 1)
			return at;
		at = jb_skip_space(s, at);
	}
	return at;
}

/* 技 正 陳 大 文: how many letters an office before the name has */
static size_t count_office(const struct work *work, const struct apart *apart)
{
	for (size_t k = 2; k < apart->n; k++)
		if (cw_is(work, jb_str_slice(apart->name, 0, apart->at[k]),
			  CW_OFFICE))
			return k;
	return 0;
}

/* How many of the letters are the first name. */
static size_t count_first(const struct work *work, const struct apart *apart)
{
	size_t first = LONGEST, surname = surname_in_line(work, apart->name, 0);
	size_t office = count_office(work, apart);

	first += surname > LETTER;
	if (office)
		return office;
	if (!surname || apart->n <= 2)
		return apart->n < first ? apart->n : first;
	for (size_t k = first; k >= 2; k--)
		if (k == apart->n ||
		    (k < apart->n &&
		     surname_in_line(work, apart->name, apart->at[k])))
			return k;
	return apart->n < first ? apart->n : first;
}

/* 陳 大文, 歐陽 文: a surname, and the other letters behind a blank */
static size_t past_surname(const struct work *work, struct jb_str s,
			   size_t from, size_t past)
{
	size_t next = jb_skip_space(s, past), n;
	struct jb_str run = han_run(s, next);

	if (next == past || surname_in_line(work, s, from) != past - from)
		return past;
	n = letters_of(work, run);
	return n >= 1 && n <= 2 ? next + run.n : past;
}

size_t name_end(const struct work *work, struct jb_str s, size_t from)
{
	struct apart apart = { .n = 0 };
	struct jb_str run = han_run(s, from);

	if (!run.n)
		return from;
	if (jb_utf8_count(run, run.n) > 1)
		return past_surname(work, s, from, from + run.n);
	read_apart(&apart, work, s, from);
	if (apart.n < 2)
		return past_surname(work, s, from, from + run.n);
	return apart.ends[count_first(work, &apart) - 1];
}

struct jb_str name_joined(struct jb_arena *arena, struct jb_str s)
{
	char *p = jb_arena_take(arena, s.n + 1);
	size_t n = 0;

	for (size_t at = 0; at < s.n;) {
		size_t from = at;
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_latin(cp))
			return s;
		if (jb_is_space(cp))
			continue;
		memcpy(p + n, s.p + from, at - from);
		n += at - from;
	}
	return n == s.n ? s : (struct jb_str){ p, n };
}
