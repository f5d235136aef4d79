/*
 * Mark-up that stays in text which was copied or saved as plain text, taken
 * off before lines are judged by their words:
 *
 *	---		front matter: a key and its value a line
 *	title: "…"
 *	> quoted	a mail's or a blog's quotation
 *	h3. Date: …	a heading of a wiki; with a label it is a label's line
 *	*1. Opening* …	words in bold that open a line
 *	**Opening**	the same, of all the line
 *	| …		bars of a table that has lost its cells
 *	<!-- note -->	a comment, at the end of a line or alone
 *	{{< toc >}}	what a site's generator would have put there
 *
 * A quotation that tells who said it, by [name=hana] or <cite>, is kept as one.
 *
 * What is taken off is told as a repair.
 */
#include "ingest/layout.h"

#include <string.h>

enum { FRONT_LINES = 25, BOLD_COLUMNS = 90 };

void markup_drop(struct layout *lay, struct jb_repair **told, size_t first,
		 size_t past)
{
	struct jb_document *doc = lay->doc;

	if (*told)
		(*told)->count++;
	else
		*told = jb_repair_add(doc, JB_REPAIR_MARKUP, JB_NONE,
				      jb_str_slice(lay->text, first, past));
	jb_repair_range(doc, *told, first, past);
}

/* --- front matter --- */

static bool is_fence(struct jb_str s)
{
	return jb_str_eq(s, JB_STR("---"));
}

/* key: value, or a member of a list under its key */
static bool is_entry(struct jb_str s)
{
	size_t at = 0;

	if (jb_str_starts(s, JB_STR("- ")))
		return true;
	while (at < s.n && (((s.p[at] | 0x20) >= 'a' &&
			     (s.p[at] | 0x20) <= 'z') ||
			    s.p[at] == '_' || s.p[at] == '-'))
		at++;
	return at > 0 && at < s.n && s.p[at] == ':' &&
	       (at + 1 == s.n || s.p[at + 1] == ' ');
}

/* How many lines are front matter, its fences too; 0: there is none. */
static size_t front_length(const struct layout *lay)
{
	const struct line *v = lay->lines.v;
	size_t n = lay->lines.n < FRONT_LINES ? lay->lines.n : FRONT_LINES;

	if (n < 3 || !is_fence(line_text(lay, v)))
		return 0;
	for (size_t i = 1; i < n; i++) {
		if (is_fence(line_text(lay, &v[i])))
			return i > 1 ? i + 1 : 0;
		if (!is_entry(line_text(lay, &v[i])))
			return 0;
	}
	return 0;
}

/* --- quotations --- */

static bool is_quoted(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	return s.p[0] == '>' && (s.n == 1 || s.p[1] == ' ' || s.p[1] == '>');
}

/* Past "> > " */
static size_t past_quote(const struct layout *lay, const struct line *line)
{
	size_t at = line->first;

	while (at < line->past &&
	       (lay->text.p[at] == '>' || lay->text.p[at] == ' '))
		at++;
	return at;
}

/* --- wikis --- */

/* The level of "h3. " at the head of s, 0: there is none. */
static unsigned wiki_level(struct jb_str s)
{
	return s.n > 4 && s.p[0] == 'h' && s.p[1] >= '1' && s.p[1] <= '6' &&
			       s.p[2] == '.' && s.p[3] == ' '
		       ? (unsigned)(s.p[1] - '0')
		       : 0;
}

/* h3. Date: Tuesday: what stands behind the mark is a label and its value. */
static bool is_labelled(struct jb_str s)
{
	size_t colon = jb_str_find(s, JB_STR(": "), 0);

	return colon != SIZE_MAX && colon < 40;
}

/* (20 min), - Deadline: what stands behind a title */
static bool is_apart(struct jb_str s)
{
	return !s.n || jb_str_starts(s, JB_STR(" (")) ||
	       jb_str_starts(s, JB_STR(" -")) ||
	       jb_str_starts(s, JB_STR(" –"));
}

/* How many stars s begins with */
static size_t count_stars(struct jb_str s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == '*')
		n++;
	return n;
}

/*
 * Where *bold* or **bold** words at the head of a line end, at the stars
 * behind them; or 0. *stars: on each side.
 */
static size_t bold_end(struct jb_str s, size_t *stars)
{
	enum { MOST = 3 };
	const char *star;
	size_t end, n = count_stars(s);
	struct jb_str rest;

	*stars = n;
	if (!n || n > MOST || s.n < 2 * n + 2 || s.p[n] == ' ')
		return 0;
	star = memchr(s.p + n, '*', s.n - n);
	end = star ? (size_t)(star - s.p) : 0;
	rest = jb_str_slice(s, end, s.n);
	if (!end || end > BOLD_COLUMNS || s.p[end - 1] == ' ' ||
	    s.p[end - 1] == ':' || count_stars(rest) != n)
		return 0;
	rest = jb_str_slice(rest, n, rest.n);
	/* *one* and *two*: words held up inside a sentence */
	return is_apart(rest) && !memchr(rest.p, '*', rest.n) ? end : 0;
}

/* --- comments, and words for the site's generator --- */

/* Where s ends without the comment at its end; s.n: there is none. */
static size_t before_comment(struct jb_str s)
{
	size_t at = jb_str_find(s, JB_STR("<!--"), 0);

	if (at == SIZE_MAX || !jb_str_ends(s, JB_STR("-->")))
		return s.n;
	return jb_str_trim(jb_str_slice(s, 0, at)).n;
}

/* {{< figure … >}} and {% include … %}, alone on their line */
static bool is_shortcode(struct jb_str s)
{
	return (jb_str_starts(s, JB_STR("{{<")) &&
		jb_str_ends(s, JB_STR(">}}"))) ||
	       (jb_str_starts(s, JB_STR("{{%")) &&
		jb_str_ends(s, JB_STR("%}}"))) ||
	       (jb_str_starts(s, JB_STR("{%")) &&
		jb_str_ends(s, JB_STR("%}")));
}

/*
 * A line of front matter that tells something: a key that is a label, or a
 * day. Keys such as layout: and slug: are for the generator.
 */
static bool tells(const struct layout *lay, struct jb_str s)
{
	size_t colon = jb_str_find(s, JB_STR(":"), 0);
	struct jb_str value;

	if (colon == SIZE_MAX)
		return true;
	value = jb_str_trim(jb_str_slice(s, colon + 1, s.n));
	return words_has(&lay->labels, jb_str_slice(s, 0, colon)) ||
	       (value.n >= 8 && jb_is_digit((unsigned char)value.p[0]) &&
		title_is_date(value));
}

/* --- quotations that say whose --- */

static bool is_cite(struct jb_str s)
{
	return (jb_str_starts(s, JB_STR("[name=")) &&
		jb_str_ends(s, JB_STR("]"))) ||
	       (jb_str_starts(s, JB_STR("<cite")) &&
		jb_str_ends(s, JB_STR("</cite>")));
}

/* The lines of a quotation up to the one that says whose it is. */
static void find_cited(struct layout *lay)
{
	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *v = lay->lines.v;

		if (!v[i].quoted || !is_cite(line_text(lay, &v[i])))
			continue;
		for (size_t k = i + 1; k-- > 0 && v[k].quoted && !v[k].said;) {
			v[k].said = true;
			if (v[k].gap > 0)
				break;
		}
	}
}

/* --- bars --- */

static bool is_only_bars(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != '|' && s.p[i] != ' ')
			return false;
	return s.n > 0;
}

struct cleaner {
	struct layout *lay;
	struct jb_repair *told;
	size_t gap;		/* lines left out above */
	bool quote;		/* between <blockquote> and its end */
	bool cells;		/* a cell a line, as cells.c reads them */
	bool wiki;
};

/* The line without its mark; false: nothing is left. */
static bool clean(struct cleaner *c, struct line *line)
{
	struct layout *lay = c->lay;
	struct jb_str s = line_text(lay, line), whole = s;
	size_t first = line->first, end, star, stars;

	if (jb_str_starts(s, JB_STR("<blockquote")) ||
	    jb_str_starts(s, JB_STR("</blockquote")))
		c->quote = s.p[1] != '/';
	line->quoted = c->quote || is_quoted(lay, line);
	if (is_quoted(lay, line))
		first = past_quote(lay, line);
	end = before_comment(s);
	if (end < s.n && end) {
		markup_drop(lay, &c->told, line->first + end, line->past);
		line->past = line->first + end;
	}
	s = jb_str_slice(lay->text, first, line->past);
	/* a bar alone closes a cell, where each is on a line */
	if ((is_only_bars(s) && !(c->cells && s.n == 1)) ||
	    is_shortcode(s) || !end)
		first = line->past;
	else if (c->wiki && wiki_level(s) && is_labelled(s))
		first += JB_STR("h1. ").n, line->labelled = true;
	if (first > line->first) {
		markup_drop(lay, &c->told, line->first,
			    first < line->past ? first : line->past);
		line->first = first;
		line->indent = 0;
	}
	if (line->first >= line->past)
		return false;
	end = bold_end(line_text(lay, line), &stars);
	if (end && (line->first + end + stars == line->past ||
		    (c->wiki && stars == 1))) {
		star = line->first + end;
		markup_drop(lay, &c->told, line->first, line->first + stars);
		markup_drop(lay, &c->told, star, star + stars);
		line->past = star + stars == line->past ? star : line->past;
		line->first += stars;
		line->bold = star;
		line->labelled = is_labelled(line_text(lay, line));
	}
	s = line_text(lay, line);
	if (s.p != whole.p || s.n != whole.n)
		line_measure(lay, line);
	return true;
}

/* The words behind bold ones are a line of their own. */
static void part_bold(struct layout *lay, const struct line *line)
{
	struct line *rest;
	size_t at = line->bold;

	if (!at || at >= line->past)
		return;
	lay->lines.v[lay->lines.n - 1].past = at;
	line_measure(lay, &lay->lines.v[lay->lines.n - 1]);
	for (at++; at < line->past && lay->text.p[at] == ' ';)
		at++;
	rest = jb_list_add(lay->arena, &lay->lines);
	*rest = *line;
	rest->first = at;
	rest->bold = 0;
	rest->gap = 0;
	rest->edge = false;
	line_measure(lay, rest);
}

void markup_find(struct layout *lay)
{
	struct cleaner c = { .lay = lay, .cells = cells_are(lay) };
	size_t n = lay->lines.n, front = front_length(lay);
	struct line *v = lay->lines.v;

	for (size_t i = 0; i < n && !c.wiki; i++)
		c.wiki = wiki_level(line_text(lay, &v[i])) > 0;
	lay->lines.v = NULL;
	lay->lines.n = lay->lines.room = 0;
	for (size_t i = 0; i < n; i++) {
		struct line line = v[i];

		line.front = i < front;
		if (line.front && (is_fence(line_text(lay, &line)) ||
				   !tells(lay, line_text(lay, &line)))) {
			markup_drop(lay, &c.told, line.first, line.past);
			c.gap++;
			continue;
		}
		if (!line.front && !clean(&c, &line)) {
			c.gap++;
			continue;
		}
		line.gap = (uint16_t)(line.gap + c.gap < 99 ? line.gap + c.gap
							    : 99);
		c.gap = 0;
		*jb_list_add(lay->arena, &lay->lines) = line;
		part_bold(lay, &line);
	}
	find_cited(lay);
}
