/*
 * The parts of the cases that minutes and resolutions treat:
 *
 *	案由一：…，提請討論。		the case
 *	說明：				a part alone in its line, over its text
 *	決議：照案通過。		a part that runs on into it
 *
 * One word alone proves nothing: 說明： also stands in forms, and under the
 * 主旨： of a letter. They are headings, all of them alike, where cases bear
 * them, or where a document decides and does so again.
 */
#include "ingest/layout.h"

static bool is_label(const struct layout *lay, struct jb_str s)
{
	return phrase_fits(lay, PHRASE_CASE_LABEL, s) ||
	       phrase_fits(lay, PHRASE_CASE_DECIDED, s);
}

bool title_answers_case(const struct layout *lay, struct jb_str s)
{
	s = jb_str_trim(s);
	return (jb_str_ends(s, JB_STR("：")) || jb_str_ends(s, JB_STR(":"))) &&
	       is_label(lay, phrase_without_colon(s));
}

/* Where the colon of the label that s begins with stands; 0: there is none */
static size_t label_colon(struct jb_str s)
{
	enum { LONGEST = 30 };
	struct jb_str head = jb_str_slice(s, 0, LONGEST);
	size_t at = jb_str_find(head, JB_STR("："), 0);

	if (at == SIZE_MAX)
		at = jb_str_find(head, JB_STR(":"), 0);
	return at == SIZE_MAX ? 0 : at;
}

bool title_starts_answer(const struct layout *lay, struct jb_str s)
{
	size_t at = label_colon(s);

	return at > 0 && is_label(lay, jb_str_slice(s, 0, at));
}

/* What the labels of a document show. */
struct labels {
	size_t cases;	/* 案由一： */
	size_t answers;	/* 說明：, 決議： */
	size_t alone;	/* those of them in a line of their own */
	size_t decided;	/* 決議： */
};

static bool is_case(const struct layout *lay, const struct para *p)
{
	return mark_is_case(&p->mark) ||
	       phrase_fits(lay, PHRASE_CASE, para_words(lay, p));
}

/* Of no item, no table and no cover */
static bool may_answer(const struct para *p)
{
	return (p->type == JB_BLOCK_PARAGRAPH || p->type == JB_BLOCK_FORM) &&
	       p->mark.style == MARK_NONE && !p->plain;
}

/* Mark and count the paragraphs that such a label opens, but for letters'. */
static struct labels find_labels(struct layout *lay)
{
	struct labels found = { 0 };
	bool letter = false;

	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];
		struct jb_str s = para_words(lay, p);
		size_t colon;

		found.cases += is_case(lay, p);
		if (p->type == JB_BLOCK_HEADING)
			letter = false;
		if (!may_answer(p) || (colon = label_colon(s)) == 0)
			continue;
		s = jb_str_slice(s, 0, colon);
		letter = letter || phrase_fits(lay, PHRASE_LETTER_PART, s);
		if (letter || !is_label(lay, s))
			continue;
		p->answer = true;
		found.answers++;
		found.alone += title_answers_case(lay, para_words(lay, p));
		found.decided += phrase_fits(lay, PHRASE_CASE_DECIDED, s);
	}
	return found;
}

void cases_find(struct layout *lay)
{
	enum { AGAIN = 2 };
	struct labels found = find_labels(lay);
	bool heads = (found.cases && found.alone) ||
		     ((found.cases || found.decided) &&
		      found.answers >= AGAIN);

	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		p->answer = p->answer && heads;
		/* 決議：照案通過 is no title as a whole */
		p->title = p->title && !para_answer_past(lay, p);
	}
}

bool para_is_answer(const struct layout *lay, const struct para *p)
{
	return p->answer && p->lines == 1 &&
	       title_answers_case(lay, para_words(lay, p));
}

/* Does s say anything? 決議：「 does not. */
static bool has_word(struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_han(cp) || jb_is_latin(cp) || jb_is_digit(cp))
			return true;
	}
	return false;
}

size_t para_answer_past(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);
	size_t at = p->answer ? label_colon(s) : 0;

	if (at == 0)
		return 0;
	jb_utf8_next(s, &at);
	return has_word(jb_str_slice(s, at, s.n))
		       ? (size_t)(s.p - lay->text.p) + at
		       : 0;
}
