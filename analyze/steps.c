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
#define MARKS(before, after, a, b, c, d, e, f, g, h, i, j)               \
	{ before a after, before b after, before c after, before d after, \
	  before e after, before f after, before g after, before h after, \
	  before i after, before j after }
#define ROMAN(before, after)                                             \
	MARKS(before, after, "i", "ii", "iii", "iv", "v", "vi", "vii",   \
	      "viii", "ix", "x")
#define LETTER(before, after)                                            \
	MARKS(before, after, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
#define DIGIT(before, after)                                             \
	MARKS(before, after, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
#define HAN(before, after)                                               \
	MARKS(before, after, "一", "二", "三", "四", "五", "六", "七",   \
	      "八", "九", "十")
enum { NUMERALS = 10 };
static const char *const styles[][NUMERALS] = {
	ROMAN("(", ")"),	/* (i) publish …; (ii) review … */
	HAN("（", "）"),	/* （一）加強…（二）建立… */
	HAN("(", ")"),
	DIGIT("（", "）"),
	DIGIT("(", ")"),
	LETTER("(", ")"),
	ROMAN(" ", ". "),	/* to: i. publish … ii. review … */
	LETTER(" ", ". "),
	DIGIT(" ", ") "),
	DIGIT("", "、"),
};

static void find_marks(struct steps *steps, const char *const style[NUMERALS],
		       struct jb_str text, size_t from, size_t past)
{
	steps->n = 0;
	text = jb_str_slice(text, 0, past);
	for (size_t k = 0; k < STEPS && k < NUMERALS; k++) {
		struct jb_str mark = jb_str_of(style[k]);
		size_t at = jb_str_find(text, mark, from);

		if (at == SIZE_MAX)
			break;
		steps->mark[steps->n] = at;
		steps->text[steps->n] = from = at + mark.n;
		steps->n++;
	}
}

struct steps steps_find(const struct cues *cues, struct jb_str text,
			size_t from, size_t past)
{
	struct steps steps = find_words(cues, text, from, past);

	for (size_t i = 0;
	     steps.n < 2 && i < sizeof(styles) / sizeof(styles[0]); i++)
		find_marks(&steps, styles[i], text, from, past);
	if (steps.n < 2)
		steps.n = 0;
	return steps;
}
