/*
 * The steps of a list inside one block, by words or by marks that count on.
 */
#include "analyze/meeting.h"
#include "analyze/steps.h"

#include <string.h>

/* Where the next 一是, 二要 or 三則 begins. */
static size_t next_step(const struct cues *cues, struct jb_str text,
			size_t from, size_t past)
{
	const struct words *numerals = cues->phrase[PH_NUMERAL];

	while (from < past) {
		size_t at = words_find(text, from, past, numerals), n;

		if (at == SIZE_MAX)
			return SIZE_MAX;
		n = words_at(text, at, numerals);
		if (words_at(text, at + n, cues->phrase[PH_STEP_IS]) &&
		    (at == 0 || words_before(text, back_space(text, 0, at),
					     cues->phrase[PH_STEP_BEFORE])))
			return at;
		from = at + n;
	}
	return SIZE_MAX;
}

/* 一是…；二是…: the words stay, 一是 is a part of what is said */
static struct steps find_words(const struct cues *cues, struct jb_str text,
			       size_t from, size_t past)
{
	struct steps steps = { 0 };
	size_t at = next_step(cues, text, from, past);

	while (at != SIZE_MAX && steps.n < STEPS) {
		steps.mark[steps.n] = steps.text[steps.n] = at;
		steps.n++;
		at = next_step(cues, text, at + 6, past);
	}
	return steps;
}

/* What a list in a paragraph counts with. */
enum numerals {
	ARABIC,			/* 1 to 99, of either width */
	HAN,			/* 一 to 九十九 */
	STEMS,			/* 甲乙丙丁 */
	ROMAN,			/* i to x */
	LETTERS,
	SIGNS			/* one sign a numeral, ① */
};

/* Where a mark may stand. */
enum stand {
	ANYWHERE,
	APART,			/* no letter or digit before it */
	SPACED,			/* white space before it */
	BEHIND_END		/* at the head, or behind 。；： */
};

/* Letters are compared folded: （１）, (1) and Ａ, a are one. */
static const struct style {
	const char *before, *after;	/* words round the numeral */
	enum numerals numerals;
	enum stand stand;
	uint32_t first;			/* of SIGNS */
} styles[] = {
	{ "(", ")", ROMAN, ANYWHERE, 0 },	/* (i) publish …; (ii) … */
	{ "(", ")", HAN, ANYWHERE, 0 },		/* （一）加強…（二）建立… */
	{ "(", ")", ARABIC, ANYWHERE, 0 },	/* （１）…。（２）…。 */
	{ "(", ")", LETTERS, ANYWHERE, 0 },
	{ "(", ")", STEMS, ANYWHERE, 0 },	/* （甲）…；（乙）… */
	{ "", ". ", ROMAN, SPACED, 0 },		/* to: i. publish … ii. … */
	{ "", ". ", LETTERS, SPACED, 0 },
	{ "", ") ", ARABIC, SPACED, 0 },
	{ "", ")", ARABIC, BEHIND_END, 0 },	/* 1)加強…；2)建立… */
	{ "", "、", ARABIC, APART, 0 },
	{ "", ".", ARABIC, BEHIND_END, 0 },	/* 如下：1.加強…。2.建立… */
	{ "", "、", HAN, BEHIND_END, 0 },	/* 如下：一、加強…。二、… */
	{ "", "、", STEMS, BEHIND_END, 0 },
	{ "", "", SIGNS, ANYWHERE, 0x2460 },	/* ① */
	{ "", "", SIGNS, ANYWHERE, 0x2474 },	/* ⑴ */
	{ "", "", SIGNS, ANYWHERE, 0x2488 },	/* ⒈ */
	{ "", "", SIGNS, ANYWHERE, 0x3220 },	/* ㈠ */
	{ "", "", SIGNS, ANYWHERE, 0x2776 },	/* ❶ */
	{ "(", ")", SIGNS, ANYWHERE, 0x2160 },	/* （Ⅰ） */
	{ "", "、", SIGNS, BEHIND_END, 0x2160 },	/* Ⅰ、加強…；Ⅱ、建立… */
	{ "", "、", LETTERS, BEHIND_END, 0 },	/* Ａ、加強…；Ｂ、建立… */
	{ "第", "，", HAN, BEHIND_END, 0 },	/* 第一，加強…。第二，… */
	{ "第", "、", HAN, BEHIND_END, 0 },
	{ "其", "，", HAN, BEHIND_END, 0 },	/* 其一，加強…。其二，… */
	{ "[", "]", ARABIC, ANYWHERE, 0 },
};

enum { STYLES = sizeof(styles) / sizeof(styles[0]) };

/* Past the words at at, letters folded; SIZE_MAX where they do not stand. */
static size_t past_folded(struct jb_str text, size_t at, const char *words)
{
	const struct jb_str s = jb_str_of(words);

	for (size_t k = 0; k < s.n;) {
		if (at >= text.n || jb_fold(jb_utf8_next(text, &at)) !=
					    jb_fold(jb_utf8_next(s, &k)))
			return SIZE_MAX;
	}
	return at;
}

static unsigned roman_at(struct jb_str text, size_t *at)
{
	static const char *const numerals[] = { "i", "ii", "iii", "iv", "v",
						"vi", "vii", "viii", "ix",
						"x" };
	size_t best = *at;
	unsigned value = 0;

	for (unsigned k = 0; k < sizeof(numerals) / sizeof(numerals[0]); k++) {
		size_t past = past_folded(text, *at, numerals[k]);

		if (past != SIZE_MAX && past > best) {
			best = past;
			value = k + 1;
		}
	}
	*at = best;
	return value;
}

/* The numeral at *at, which moves past it; 0: there is none such. */
static unsigned numeral_at(struct jb_str text, size_t *at,
			   const struct style *style)
{
	static const char stems[] = "甲乙丙丁戊己庚辛壬癸";
	size_t next = *at;
	uint32_t cp = jb_fold(jb_utf8_next(text, &next));
	unsigned value = 0;

	switch (style->numerals) {
	case ARABIC:
	case HAN:
		if (jb_is_digit(cp) == (style->numerals == ARABIC))
			value = number_read(text, at);
		return value < STEPS ? value : 0;
	case ROMAN:
		return roman_at(text, at);
	case LETTERS:
		value = cp >= 'a' && cp <= 'z' ? cp - 'a' + 1 : 0;
		break;
	case SIGNS:
		value = cp >= style->first && cp < style->first + 10
				? cp - style->first + 1
				: 0;
		break;
	case STEMS:
		for (size_t k = 0; k + 1 < sizeof(stems) && !value;)
			if (jb_utf8_next(JB_STR(stems), &k) == cp)
				value = (unsigned)(k / 3);
		break;
	}
	*at = next;
	return value;
}

static bool may_stand(struct jb_str text, size_t from, size_t at,
		      enum stand stand)
{
	size_t here = at;
	uint32_t before = at > from ? jb_utf8_prev(text, &here) : 0;

	switch (stand) {
	case ANYWHERE:
		return true;
	case APART:
		return !jb_is_digit(before) && !jb_is_latin(before);
	case SPACED:
		return before == ' ';
	case BEHIND_END:
		while (jb_is_space(before) && here > from)
			before = jb_utf8_prev(text, &here);
		return before == 0 || before == 0x3002 || before == 0xFF1B ||
		       before == ';' || before == 0xFF1A || before == ':';
	}
	return false;
}

/* The kinds of numerals that cp, folded, may begin: a bit each. */
static unsigned numerals_of(uint32_t cp)
{
	const unsigned letter = 1u << LETTERS;

	if (jb_is_digit(cp))
		return 1u << ARABIC;
	if (cp >= 0x80)		/* 〇 stands among the signs */
		return 1u << HAN | 1u << (cp < 0x3400 ? SIGNS : STEMS);
	if (!jb_is_letter((char)cp))
		return 0;
	return cp == 'i' || cp == 'v' || cp == 'x' ? letter | 1u << ROMAN
						   : letter;
}

/* Past mark number n of style at at, or SIZE_MAX. */
static size_t past_mark(struct jb_str text, size_t from, size_t at,
			const struct style *style, unsigned n)
{
	size_t past = past_folded(text, at, style->before);
	uint32_t cp;

	if (past == SIZE_MAX || !may_stand(text, from, at, style->stand))
		return SIZE_MAX;
	cp = jb_fold(jb_utf8_next(text, &(size_t){ past }));
	if (!(numerals_of(cp) >> style->numerals & 1) ||
	    numeral_at(text, &past, style) != n)
		return SIZE_MAX;
	past = past_folded(text, past, style->after);
	if (past == SIZE_MAX)
		return SIZE_MAX;
	/* 1.5 is no mark */
	if (style->numerals == ARABIC && style->after[0] == '.' &&
	    jb_is_digit(jb_utf8_next(text, &(size_t){ past })))
		return SIZE_MAX;
	return past;
}

/* i. or a. behind white space, Ａ、: a mark, or a word */
static bool begins_letter_mark(struct jb_str text, size_t at, size_t past)
{
	enum { LONGEST = 4 };

	size_t n = text.n - at < LONGEST ? text.n - at : LONGEST;

	return (at > 0 && text.p[at - 1] == ' ' &&
		memchr(text.p + at, '.', n)) ||
	       word_at(text, past, "、") > 0;
}

/* Can a mark begin with cp, folded, at at? Most letters of a text are none. */
static bool begins_mark(uint32_t cp, struct jb_str text, size_t at,
			size_t past)
{
	if (cp < 0x80)
		return cp == '(' || cp == '[' || jb_is_digit(cp) ||
		       (jb_is_letter((char)cp) &&
			begins_letter_mark(text, at, past));
	if (cp >= 0x2160 && cp < 0x216A)
		return true;
	if (cp >= 0x2460 && cp <= 0x3229)
		return cp < 0x2800 || cp >= 0x3220;
	switch (cp) {
	case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94:
	case 0x516D: case 0x4E03: case 0x516B: case 0x4E5D: case 0x5341:
	case 0x7B2C: case 0x5176:	/* 第 其 */
	case 0x7532: case 0x4E59: case 0x4E19: case 0x4E01: case 0x620A:
	case 0x5DF1: case 0x5E9A: case 0x8F9B: case 0x58EC: case 0x7678:
		return true;	/* 一 to 十, 甲 to 癸 */
	default:
		return false;
	}
}

/* Can a mark of style begin with cp, folded, which may begin those numerals? */
static bool begins_style(const struct style *style, uint32_t cp,
			 unsigned numerals)
{
	unsigned char open = (unsigned char)style->before[0];

	if (!open)
		return numerals >> style->numerals & 1;
	return open < 0x80 ? cp == open : cp >= 0x80;
}

/* Brackets that are open behind cp; a sentence's end closes those forgotten. */
static unsigned depth_behind(unsigned depth, uint32_t cp)
{
	if (cp == 0x3002)
		return 0;
	if (cp == ')')
		return depth > 0 ? depth - 1 : 0;
	return depth + (cp == '(');
}

/* The marks of each style that follow each other; the first with two wins. */
static struct steps find_marks(const struct cues *cues, struct jb_str text,
			       size_t from, size_t past)
{
	struct steps found[STYLES];
	unsigned depth = 0;

	for (size_t k = 0; k < STYLES; k++)
		found[k].n = 0;
	text = jb_str_slice(text, 0, past);
	for (size_t at = from; at < past;) {
		size_t next = at;
		uint32_t cp = jb_fold(jb_utf8_next(text, &next));

		/* （參閱附件(二)）, 詳如附件（二）: something else's number */
		bool mark = begins_mark(cp, text, at, next) &&
			    !(cp == '(' &&
			      (depth > 0 ||
			       words_before(text, at,
					    cues->phrase[PH_NUMBERED_THING])));
		unsigned numerals = mark ? numerals_of(cp) : 0;

		for (size_t k = 0; mark && k < STYLES; k++) {
			struct steps *steps = &found[k];
			size_t end;

			if (!begins_style(&styles[k], cp, numerals) ||
			    steps->n == STEPS)
				continue;
			end = past_mark(text, from, at, &styles[k],
					(unsigned)steps->n + 1);
			if (end == SIZE_MAX)
				continue;
			steps->mark[steps->n] = at;
			steps->text[steps->n++] = end;
		}
		depth = depth_behind(depth, cp);
		at = next;
	}
	for (size_t k = 0; k < STYLES; k++)
		if (found[k].n >= 2)
			return found[k];
	return (struct steps){ 0 };
}

struct steps steps_find(const struct cues *cues, struct jb_str text,
			size_t from, size_t past)
{
	struct steps steps = find_words(cues, text, from, past);

	return steps.n < 2 ? find_marks(cues, text, from, past) : steps;
}
