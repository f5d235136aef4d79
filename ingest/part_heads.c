/*
 * Headings of pages and of Markdown whose writer had no use for <h2> and ##:
 *
 *	<p><b>II. Meeting with the Board</b></p>
 *	**背景說明**
 *
 * A short paragraph, all of it bold, with text below it that is not. Where
 * bold is the page's own face, it says nothing.
 */
#include "ingest/layout.h"
#include "ingest/parts.h"

enum {
	WIDEST = 110,		/* columns of a heading in the page's width */
	NEAR = 3,		/* headings over each other above a text */
	SENTENCE = 40,		/* columns of a text that a label opens */
	STYLES = 6,		/* ways of numbering, one below the other */
	DEEPEST = 6
};

/* Ways of numbering since the last heading that the page names itself. */
struct outline {
	unsigned base;		/* its level */
	enum mark_style styles[STYLES];
	unsigned n;
};

/* A sentence is emphasis, a day or a note in brackets no title. */
static bool is_short_title(struct jb_str s)
{
	uint32_t last = jb_utf8_last(s), first = jb_utf8_first(s);

	return s.n > 0 && jb_width(s) <= WIDEST &&
	       jb_str_find(s, JB_STR("\n"), 0) == SIZE_MAX &&
	       (last == '?' || last == 0xFF1F || !jb_is_sentence_end(last)) &&
	       last != ',' && last != 0xFF0C && last != 0x3001 &&
	       (jb_is_han(first) || jb_is_latin(first) || jb_is_digit(first) ||
		mark_find(s).style != MARK_NONE) &&
	       !title_is_date(s) && !jb_str_starts(s, JB_STR("http"));
}

static bool may_head(const struct part *part)
{
	return part->bold && part->type == JB_BLOCK_PARAGRAPH &&
	       !part->note.n && !part->after_br && is_short_title(part->text);
}

/* Is there text below part i that is none itself? A label wants sentences. */
static bool has_text(const struct parts *parts, const bool *aside, size_t i)
{
	const bool label = is_colon(jb_utf8_last(parts->list.v[i].text));

	for (size_t k = i + 1, seen = 0; k < parts->list.n && seen < NEAR;
	     k++) {
		const struct part *below = &parts->list.v[k];

		if (below->gone || aside[k])
			continue;
		seen++;
		if (below->type != JB_BLOCK_PARAGRAPH)
			return below->type != JB_BLOCK_HEADING;
		if (!below->bold)
			return !label || jb_width(below->text) >= SENTENCE;
	}
	return false;
}

/* Does the page set most of its letters in bold? */
static bool is_bold_page(const struct parts *parts, const bool *aside)
{
	size_t bold = 0, all = 0;

	for (size_t i = 0; i < parts->list.n; i++) {
		const struct part *part = &parts->list.v[i];

		if (part->gone || aside[i])
			continue;
		all += part->text.n;
		bold += part->bold ? part->text.n : 0;
	}
	return bold * 2 > all;
}

/* I. to VI. are one way of numbering, though I and V may be letters. */
static enum mark_style style_of(struct jb_str text)
{
	enum mark_style style = mark_find(text).style;

	return style == MARK_LETTER ? MARK_ROMAN : style;
}

/*
 * One below the page's own heading; a way of numbering below the one before,
 * a heading without a number below those that have one.
 */
static unsigned level_of(struct outline *o, struct jb_str text)
{
	enum mark_style style = style_of(text);
	unsigned i = 0, level;

	while (style != MARK_NONE && i < o->n && o->styles[i] != style)
		i++;
	if (style == MARK_NONE) {
		level = o->base + o->n + 1;
	} else {
		i -= i == STYLES;
		o->styles[i] = style;
		o->n = i + 1;
		level = o->base + o->n;
	}
	return level < DEEPEST ? level : DEEPEST;
}

void parts_find_heads(struct parts *parts, const bool *aside)
{
	struct outline outline = { 0 };

	if (is_bold_page(parts, aside))
		return;
	for (size_t i = 0; i < parts->list.n; i++) {
		struct part *part = &parts->list.v[i];

		if (part->gone || aside[i])
			continue;
		if (part->type == JB_BLOCK_HEADING) {
			outline = (struct outline){ .base = part->level };
		} else if (may_head(part) && has_text(parts, aside, i)) {
			part->level = level_of(&outline, part->text);
			part->type = JB_BLOCK_HEADING;
		}
	}
}
