#include "analyze/steps.h"

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

/* Marks in their order: what stands around the numeral. */
static const struct style {
	const char *before, *after;
	const char *const *numerals;
} styles[] = {
#define ROMAN (const char *const[]){ "i", "ii", "iii", "iv", "v", "vi",   \
		"vii", "viii", "ix", "x", NULL }
#define LETTER (const char *const[]){ "a", "b", "c", "d", "e", "f", "g",  \
		"h", "i", "j", NULL }
#define DIGIT (const char *const[]){ "1", "2", "3", "4", "5", "6", "7",   \
		"8", "9", "10", NULL }
#define HAN (const char *const[]){ "一", "二", "三", "四", "五", "六",    \
		"七", "八", "九", "十", NULL }
	{ "(", ")", ROMAN },	/* (i) publish …; (ii) review … */
	{ "（", "）", HAN },	/* （一）加強…（二）建立… */
	{ "(", ")", HAN },
	{ "（", "）", DIGIT },
	{ "(", ")", DIGIT },
	{ "(", ")", LETTER },
	{ " ", ". ", ROMAN },	/* to: i. publish … ii. review … */
	{ " ", ". ", LETTER },
	{ " ", ") ", DIGIT },
	{ "", "、", DIGIT },
};

/* The mark numbered k of a style from from on; its length in *n. */
static size_t find_mark(size_t *n, const struct style *style, size_t k,
			struct jb_str text, size_t from, size_t past)
{
	const char *const parts[] = { style->before, style->numerals[k],
				      style->after };
	char mark[24];

	*n = 0;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		for (const char *p = parts[i]; *p && *n < sizeof(mark); p++)
			mark[(*n)++] = *p;
	return jb_str_find(jb_str_slice(text, 0, past),
			   (struct jb_str){ mark, *n }, from);
}

static struct steps find_marks(const struct style *style, struct jb_str text,
			       size_t from, size_t past)
{
	struct steps steps = { 0 };

	for (size_t k = 0; k < STEPS && style->numerals[k]; k++) {
		size_t n, at = find_mark(&n, style, k, text, from, past);

		if (at == SIZE_MAX)
			break;
		steps.mark[steps.n] = at;
		steps.text[steps.n] = from = at + n;
		steps.n++;
	}
	return steps;
}

struct steps steps_find(const struct cues *cues, struct jb_str text,
			size_t from, size_t past)
{
	struct steps steps = find_words(cues, text, from, past);

	for (size_t i = 0;
	     steps.n < 2 && i < sizeof(styles) / sizeof(styles[0]); i++)
		steps = find_marks(&styles[i], text, from, past);
	if (steps.n < 2)
		steps.n = 0;
	return steps;
}
