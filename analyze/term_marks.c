/*
 * The marks beside a term: brackets, quotations, and what is passed over
 * between a term and its gloss.
 */
#include "analyze/term_marks.h"
#include "analyze/words.h"

enum {
	BRACKET = 240,		/* bytes of a gloss */
	QUOTED = 36,		/* characters of a quoted term */
};

uint32_t marks_closing(uint32_t cp)
{
	switch (cp) {
	case '(':
	case 0xFF08: return 0xFF09;	/* （） */
	case 0xFF3B: return 0xFF3D;	/* ［］ */
	case 0x3014: return 0x3015;	/* 〔〕 */
	case 0x3010: return 0x3011;	/* 【】 */
	default: return 0;
	}
}

static bool closes(uint32_t cp, uint32_t closing)
{
	return cp == closing || (cp == ')' && closing == 0xFF09);
}

size_t marks_close(struct jb_str text, size_t at, uint32_t closing)
{
	size_t limit = at + BRACKET;
	bool inner = false, latin = false;

	while (at < text.n && at < limit) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(text, &at);

		if (inner && closes(cp, 0xFF09)) {
			inner = false;
			continue;
		}
		if (closes(cp, closing))
			return here;
		if (cp == '(' && latin && !inner) {
			inner = true;
			continue;
		}
		if (marks_closing(cp) || cp == '\n' || cp == '\t' ||
		    (inner && jb_is_han(cp)))
			return SIZE_MAX;
		latin |= jb_is_latin(cp);
	}
	return SIZE_MAX;
}

uint32_t marks_opening(uint32_t cp)
{
	switch (cp) {
	case '"': return '"';
	case 0x300D: return 0x300C;	/* 「」 */
	case 0x300F: return 0x300E;	/* 『』 */
	case 0x201D: return 0x201C;	/* “” */
	case 0x2019: return 0x2018;	/* ‘’ */
	case 0x300B: return 0x300A;	/* 《》 */
	case 0x3009: return 0x3008;	/* 〈〉 */
	case 0x3011: return 0x3010;	/* 【】 */
	default: return 0;
	}
}

size_t marks_quote(struct jb_str text, size_t end, uint32_t open)
{
	size_t chars = 0;

	for (size_t at = end; at > 0 && chars <= QUOTED; chars++) {
		size_t here = at;
		uint32_t cp = jb_utf8_prev(text, &here);

		if (cp == open)
			return at;
		if (cp == 0x3002 || cp == 0xFF0C || cp == 0xFF1B ||
		    cp == '\n' || cp == '\t')
			return SIZE_MAX;
		at = here;
	}
	return SIZE_MAX;
}

size_t marks_skip_edition(struct jb_str text, size_t end)
{
	enum { LONGEST = 5 };	/* characters: 第十二版 */
	size_t at = end, here = end;
	uint32_t last = jb_utf8_prev(text, &here), cp = 0;

	if (last != 0x7248)	/* 版 */
		return end;
	for (size_t chars = 0; chars < LONGEST && at > 0; chars++) {
		here = at;
		cp = jb_utf8_prev(text, &here);
		if (marks_opening(cp))
			return at;
		if (!jb_is_han(cp) && !jb_is_digit(cp) && cp != '.')
			break;
		at = here;
	}
	return end;
}

size_t marks_skip_space(struct jb_str text, size_t at)
{
	size_t here = at;
	uint32_t cp;

	while (here = at, cp = jb_utf8_prev(text, &here),
	       here < at && jb_is_space(cp) && cp != '\t' && cp != '\n')
		at = here;
	return at;
}

size_t marks_skip_address(struct jb_str text, size_t end)
{
	enum { LONGEST = 400 };
	size_t at = end;

	if (!end || text.p[end - 1] != ')')
		return end;
	for (at--; at > 0 && end - at < LONGEST && text.p[at] > ' ' &&
		   (unsigned char)text.p[at] < 0x80;
	     at--)
		if (text.p[at] == '(' && (word_at(text, at + 1, "http://") ||
					  word_at(text, at + 1, "https://")))
			return marks_skip_space(text, at);
	return end;
}
