/*
 * The brief titles that paragraphs begin with, one after the other:
 *
 *	Answer times. There is no agreement on a number, but …
 *	Refusals. The figures given by Ms. Park agree with …
 *
 *	答覆期限。各方對天數沒有共識，…
 *	拒絕理由。草案將列出五種…
 *
 * In print they are bold, which text does not show. So they are told by what
 * they say, no clause, and by their number: see runin.c.
 */
#include "ingest/layout.h"

enum { WIDEST = 40, WIDEST_HAN = 16 };

/* A character that says that a sentence is more than a title */
static bool breaks_brief(uint32_t cp)
{
	switch (cp) {
	case ',': case ';': case '?': case '!': case '"': case '(': case '/':
	case '\n': case 0x3001: case 0xFF0C: case 0xFF1B: case 0xFF1F:
	case 0xFF01: case 0xFF08:
		return true;
	default:
		return jb_is_colon(cp) || jb_is_digit(cp) ||
		       jb_is_open_quote(cp) || is_close_bracket(cp);
	}
}

/* The end of the first sentence of s before its stop, or 0 */
static size_t stop_of(struct jb_str s, size_t *rest)
{
	unsigned columns = 0;

	for (size_t at = 0; at < s.n && columns <= WIDEST;) {
		size_t from = at;
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp == 0x3002 || cp == '.') {
			*rest = jb_skip_space(s, at);
			return cp == '.' && *rest == at ? 0 : from;
		}
		if (breaks_brief(cp))
			return 0;
		columns += columns_of(cp);
	}
	return 0;
}

/* Refusals, Length of an approval; neither Mr nor He agreed to it */
static bool is_latin_title(const struct layout *lay, struct jb_str s)
{
	enum { WORDS = 6, LETTERS = 4 };
	size_t words = 0, letters = 0;

	for (size_t at = 0, past; at < s.n; at = past + 1) {
		for (past = at; past < s.n && s.p[past] != ' ';)
			past++;
		words++;
		letters = past - at;
		if (phrase_fits(lay, PHRASE_CLAUSE,
				jb_str_slice(s, at, past)))
			return false;
	}
	return jb_is_capital(s.p[0]) && words <= WORDS &&
	       letters >= LETTERS;
}

static bool is_han_title(const struct layout *lay, struct jb_str s)
{
	enum { LEAST = 8 };
	unsigned columns = 0;

	for (size_t at = 0; at < s.n;)
		columns += columns_of(jb_utf8_next(s, &at));
	return columns >= LEAST && columns <= WIDEST_HAN &&
	       !phrase_fits(lay, PHRASE_CLAUSE, s);
}

struct brief brief_find(const struct layout *lay, const struct para *p)
{
	enum { REST = 60 };	/* bytes of text that the title is worth */
	struct jb_str s = para_words(lay, p), title;
	size_t first = (size_t)(s.p - lay->text.p), rest = 0, past;

	title = jb_str_slice(s, 0, stop_of(s, &rest));
	if (title.n == 0 || s.n - rest < REST ||
	    !(jb_has_han(title) ? is_han_title(lay, title)
				: is_latin_title(lay, title)))
		return (struct brief){ 0 };
	past = title.n;
	jb_utf8_next(s, &past);
	return (struct brief){ first + past, first + rest, words_key(title) };
}
