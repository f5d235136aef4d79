/*
 * Entries of a table of contents:
 *
 *	一、出國目的 ........ 3		leaders and a page
 *	壹、前言……………（一）
 *	Introduction ------- p. 4
 *	第一章　引言　　１		none, under 目錄
 *
 * Leaders are dots at any height, lines, or strokes, one beside the other.
 */
#include "ingest/contents.h"
#include "ingest/layout.h"

#include <string.h>

/* How many dots a leader prints; 0: cp is none. */
static unsigned dots_of(uint32_t cp)
{
	switch (cp) {
	case '.': case 0x00B7: case 0x2024: case 0x2027: case 0x2022:
	case 0x22C5: case 0xFF0E: case 0x30FB: case 0xFF65:
		return 1;
	case 0x2025:
		return 2;
	case 0x2026: case 0x22EF:
		return 3;
	default:
		return 0;
	}
}

/* Lines and strokes, which stand for other things too where they are few */
static bool is_stroke(uint32_t cp)
{
	return cp == '_' || cp == 0xFF3F || cp == '-' || cp == 0xFF0D ||
	       (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212 ||
	       cp == 0x2500 || cp == 0x2501 || cp == 0x2504 || cp == 0x2508;
}

static bool is_roman(uint32_t cp)
{
	return cp == 'i' || cp == 'v' || cp == 'x' || cp == 'I' ||
	       cp == 'V' || cp == 'X';
}

/* Before and behind a page's figures: 第…頁, （…）, p. */
static bool is_about_page(uint32_t cp)
{
	return cp == 0x7B2C || cp == 0x9801 || cp == 0x9875 ||
	       cp == '(' || cp == ')' || cp == 0xFF08 || cp == 0xFF09 ||
	       cp == 'p' || cp == 'P' || cp == 0xFF30;
}

/* What stands at the end of a line, read from there. */
struct tail {
	size_t figures, about;
	size_t dots, strokes;
	bool han;
};

static bool is_figure(struct tail *t, uint32_t cp)
{
	if (t->figures == 4)
		return false;
	if (is_han_digit(cp))
		t->han = true;
	else if (!jb_is_digit(cp) && !is_roman(cp))
		return false;
	t->figures++;
	return true;
}

/* One more character of it; false where it begins. */
static bool tail_add(struct tail *t, uint32_t cp)
{
	enum { ABOUT = 3 };
	bool led = t->dots || t->strokes;

	if (jb_is_space(cp) || (!led && is_figure(t, cp)))
		return true;
	if (!led && t->about < ABOUT && is_about_page(cp)) {
		t->about++;
		return true;
	}
	t->dots += t->figures ? dots_of(cp) : 0;
	t->strokes += t->figures && is_stroke(cp);
	return t->figures && (dots_of(cp) || is_stroke(cp));
}

/* Are there so many that no pause and no blank to be filled in is meant? */
static bool tail_leads(const struct tail *t)
{
	enum { LEAST = 4, PAUSE = 6, STROKES = 6, SURE = 12 };
	size_t least = t->han ? SURE : t->about ? PAUSE + 1 : LEAST;

	return t->figures &&
	       (t->dots >= least || t->dots + t->strokes >= SURE ||
		(t->strokes >= STROKES && !t->han && !t->about));
}

/* Where leaders before a page's number begin, SIZE_MAX: there are none. */
static size_t leaders_at(struct jb_str s)
{
	struct tail t = { 0 };
	size_t at = s.n;

	if (s.n > 1000)
		return SIZE_MAX;
	for (size_t to = at; to > 0 && tail_add(&t, jb_utf8_prev(s, &to));)
		at = to;
	/* ------ 3 is the foot of a page */
	if (!tail_leads(&t) || (at == 0 && t.strokes))
		return SIZE_MAX;
	return at;
}

bool contents_leads(struct jb_str s)
{
	return leaders_at(s) != SIZE_MAX;
}

/* Does a line say 目錄, 目次 or Contents, however spaced? */
static bool is_title(const struct layout *lay, struct jb_str s)
{
	char packed[60];
	size_t n = 0;

	if (s.n > sizeof(packed))
		return false;
	for (size_t at = 0; at < s.n;) {
		size_t from = at;

		if (jb_is_space(jb_utf8_next(s, &at)))
			continue;
		memcpy(packed + n, s.p + from, at - from);
		n += at - from;
	}
	return phrase_fits(lay, PHRASE_CONTENTS_HEAD, phrase_bare(s)) ||
	       phrase_fits(lay, PHRASE_CONTENTS_HEAD,
			   phrase_bare((struct jb_str){ packed, n }));
}

/*
 * 第二章　會議過程與各場次之重點 over 及建議………3: the numeral is on the line
 * over it, right under another entry or the title.
 */
static bool has_head_above(const struct layout *lay, size_t i)
{
	const struct line *line = &lay->lines.v[i], *head = line - 1;

	return i > 1 && !line->gap && line->mark.style == MARK_NONE &&
	       head->kind == LINE_TEXT && head->mark.number &&
	       head->mark.style < MARK_BULLET && !ends_clause(head->tail) &&
	       (head[-1].kind == LINE_CONTENTS ||
		is_title(lay, line_text(lay, head - 1)));
}

/* An entry of contents, or leaders and a page for which it had no room */
static void judge_leaders(struct layout *lay, size_t i)
{
	struct line *line = &lay->lines.v[i];
	size_t at = leaders_at(line_text(lay, line));

	if (at == SIZE_MAX || (at == 0 && (i == 0 ||
					   (line[-1].kind != LINE_TEXT &&
					    line[-1].kind != LINE_CONTENTS))))
		return;
	line->kind = LINE_CONTENTS;
	if (at == 0 || has_head_above(lay, i))
		line[-1].kind = LINE_CONTENTS;
}

/* The figures at the end of s begin there; s.n: it ends in none. */
static size_t figures_at(struct jb_str s)
{
	enum { MOST = 4 };
	size_t at = s.n;

	for (size_t to = at, n = 0;
	     to > 0 && n < MOST && jb_is_digit(jb_utf8_prev(s, &to)); n++)
		at = to;
	return at;
}

/* The lines from i on that end in a number, as long as the numbers rise */
static void take_entries(struct layout *lay, size_t i)
{
	enum { WIDEST = 100 };
	unsigned last = 0;
	bool sure;

	for (; i < lay->lines.n; i++) {
		struct line *entry = &lay->lines.v[i];
		struct jb_str s = line_text(lay, entry);
		size_t at = figures_at(s);
		unsigned n = line_page_number(jb_str_slice(s, at, s.n), &sure);

		if (at == s.n || at == 0 || n < last || entry->width > WIDEST)
			return;
		entry->kind = LINE_CONTENTS;
		last = n;
	}
}

void contents_find(struct layout *lay)
{
	enum { WIDEST = 40 };

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];

		judge_leaders(lay, i);
		if (line->width <= WIDEST &&
		    is_title(lay, line_text(lay, line)))
			take_entries(lay, i + 1);
	}
}

struct jb_str contents_words(struct jb_str s)
{
	size_t at = leaders_at(s);

	return jb_str_trim(jb_str_slice(s, 0, at < s.n ? at : figures_at(s)));
}
