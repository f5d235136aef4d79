#include "ingest/bold_heads.h"
#include "ingest/layout.h"

enum {
	WIDEST = 110,		/* columns of a heading */
	NEAR = 3,		/* headings over each other above a text */
	SENTENCE = 40,		/* columns of a text that a label opens */
	STYLES = 6,		/* ways of numbering, one below the other */
	DEEPEST = 6
};

/* Ways of numbering since the last heading by its own style. */
struct outline {
	unsigned base;		/* its level */
	enum mark_style styles[STYLES];
	unsigned n;
};

/*
 * A sentence is emphasis; a day, a byline or a label with its value no title.
 */
static bool is_short_title(const struct layout *words, struct jb_str s)
{
	uint32_t first = jb_utf8_first(s);

	return jb_width(s) <= WIDEST && !jb_str_has(s, "\n") &&
	       (jb_is_han(first) || jb_is_latin(first) || jb_is_digit(first) ||
		mark_find(s).style != MARK_NONE) &&
	       title_may_say(words, s) && !title_is_date(s) &&
	       !jb_str_starts(s, JB_STR("http"));
}

static bool may_head(const struct layout *words, const struct bold_line *line)
{
	return line->bold && line->type == JB_BLOCK_PARAGRAPH &&
	       is_short_title(words, line->text);
}

/* Is there text below line i that is none itself? A label wants sentences. */
static bool has_text(const struct bold_line *lines, size_t n, size_t i)
{
	const bool label = jb_is_colon(jb_utf8_last(lines[i].text));

	for (size_t k = i + 1; k < n && k <= i + NEAR; k++) {
		if (lines[k].type != JB_BLOCK_PARAGRAPH)
			return lines[k].type != JB_BLOCK_HEADING;
		if (!lines[k].bold)
			return !label || jb_width(lines[k].text) >= SENTENCE;
	}
	return false;
}

/* Are most letters bold? */
static bool is_all_bold(const struct bold_line *lines, size_t n)
{
	size_t bold = 0, all = 0;

	for (size_t i = 0; i < n; i++) {
		all += lines[i].text.n;
		bold += lines[i].bold ? lines[i].text.n : 0;
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
 * One below the last heading by style; a way of numbering below the one before,
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

void bold_heads(const struct jb_document *doc, struct bold_line *lines,
		size_t n)
{
	struct layout words = { .arena = doc->arena };
	struct outline outline = { 0 };

	if (is_all_bold(lines, n))
		return;
	if (doc->lexicon)
		words.phrases = line_phrases_read(doc->lexicon);
	for (size_t i = 0; i < n; i++) {
		struct bold_line *line = &lines[i];

		if (line->type == JB_BLOCK_HEADING) {
			outline = (struct outline){ .base = line->level };
		} else if (may_head(&words, line) &&
			   has_text(lines, n, i)) {
			line->level = level_of(&outline, line->text);
			line->type = JB_BLOCK_HEADING;
		}
	}
}
