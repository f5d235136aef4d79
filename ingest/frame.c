/*
 * What the frame of a web page leaves in text that was copied or saved from
 * it: the way round the menu, the languages it is to be had in, the data of a
 * tool at its foot. Known by the words of line-words.tsv, and only where such
 * lines stand: over the first text, or after the last.
 */
#include "ingest/layout.h"

#include <string.h>

enum {
	TOP_LINES = 14,		/* the frame is over by then */
	TEXT_WIDTH = 100,	/* columns: a line as long is text */
	SITE_LINES = 4,		/* over a title */
};

/* The next cell of s between signs, trimmed; false at the end. */
static bool next_cell(struct jb_str s, size_t *at, char sign,
		      struct jb_str *cell)
{
	const char *bar;
	size_t past;

	if (*at >= s.n)
		return false;
	bar = memchr(s.p + *at, sign, s.n - *at);
	past = bar ? (size_t)(bar - s.p) : s.n;
	*cell = jb_str_trim(jb_str_slice(s, *at, past));
	*at = past + 1;
	return true;
}

/* العربية | 中文 | English | Français: each cell the name of a language */
static bool is_language_bar(const struct layout *lay, struct jb_str s)
{
	char sign = memchr(s.p, '|', s.n) ? '|' : ' ';
	struct jb_str cell;
	size_t names = 0, others = 0;

	if (s.n > 200)
		return false;
	for (size_t at = 0; next_cell(s, &at, sign, &cell);) {
		bool name = phrase_fits(lay, PHRASE_LANGUAGE, cell);

		names += name;
		others += !name && cell.n;
	}
	return names >= 3 && others * 2 <= names;
}

/* The sign between the entries of a bar; 0: s has none. */
static struct jb_str bar_sign(struct jb_str s)
{
	static const char *const signs[] = { "|", "｜", "│", "·", "・", "•",
					     "／", " / ", "　", "  " };

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (jb_str_find(s, jb_str_of(signs[i]), 0) != SIZE_MAX)
			return jb_str_of(signs[i]);
	return (struct jb_str){ 0 };
}

/* 登錄 | 註冊 | 搜尋, Home · About · Contact: what a site's own bar has */
static bool is_menu(const struct layout *lay, struct jb_str s)
{
	enum { LONGEST = 200 };
	const struct jb_str sign = bar_sign(s);
	size_t known = 0, others = 0;

	if (s.n > LONGEST || !sign.n)
		return false;
	for (size_t at = 0; at < s.n; at += sign.n) {
		size_t end = jb_str_find(s, sign, at);
		struct jb_str cell;
		bool entry;

		end = end < s.n ? end : s.n;
		cell = jb_str_trim(jb_str_slice(s, at, end));
		entry = phrase_fits(lay, PHRASE_MENU, cell) ||
			phrase_fits(lay, PHRASE_LANGUAGE, cell);
		known += entry;
		others += !entry && cell.n;
		at = end;
	}
	return known >= 2 && others * 2 <= known;
}

/* The sign between the steps of the way to a page; 0: s has none. */
static struct jb_str step_sign(struct jb_str s)
{
	static const char *const signs[] = { ">", "＞", "›", "»", "→", "/" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (jb_str_find(s, jb_str_of(signs[i]), 0) != SIZE_MAX)
			return jb_str_of(signs[i]);
	return (struct jb_str){ 0 };
}

/* 首頁 > 最新消息 > 公告: where in its site a page is */
static bool is_way(const struct layout *lay, struct jb_str s)
{
	enum { LONGEST = 400 };
	struct jb_str sign = step_sign(s);

	return sign.n && s.n <= LONGEST &&
	       phrase_fits(lay, PHRASE_HOME,
			   jb_str_trim(jb_str_slice(
				   s, 0, jb_str_find(s, sign, 0))));
}

static struct jb_str words_of(const struct layout *lay,
			      const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	return jb_str_slice(s, line->mark.style == MARK_BULLET
				       ? line->mark.length : 0, s.n);
}

/* The title of a page stands in its frame too: the lower one is it. */
static bool comes_again(const struct layout *lay, size_t i)
{
	enum { NEAR = 4, LEAST = 10, BETWEEN = 40 };
	const struct line *v = lay->lines.v;
	struct jb_str s = line_text(lay, &v[i]);

	if (i > NEAR * 2 || v[i].width < LEAST || v[i].width > WIDEST_TITLE ||
	    v[i].kind != LINE_TEXT || v[i].narrow != v[i].width ||
	    ends_clause(v[i].tail) || v[i].mark.style != MARK_NONE)
		return false;
	for (size_t k = i + 1; k <= i + NEAR && k < lay->lines.n; k++) {
		if (jb_str_eq(s, line_text(lay, &v[k])))
			return true;
		if (v[k].width >= BETWEEN || ends_clause(v[k].tail))
			return false;
	}
	return false;
}

/* English over Español over Français: languages, a line each */
static bool is_of_language_list(const struct layout *lay, size_t i)
{
	const struct line *v = lay->lines.v;

	return phrase_fits(lay, PHRASE_LANGUAGE, line_text(lay, &v[i])) &&
	       ((i > 0 && phrase_fits(lay, PHRASE_LANGUAGE,
				      line_text(lay, &v[i - 1]))) ||
		(i + 1 < lay->lines.n &&
		 phrase_fits(lay, PHRASE_LANGUAGE,
			     line_text(lay, &v[i + 1]))));
}

static void find_top(struct layout *lay)
{
	bool after = false;

	for (size_t i = 0; i < lay->lines.n && i < TOP_LINES; i++) {
		struct line *line = &lay->lines.v[i];
		struct jb_str s = words_of(lay, line);
		bool frame = phrase_fits(lay, PHRASE_FRAME, s) ||
			     is_language_bar(lay, s) || is_menu(lay, s) ||
			     is_of_language_list(lay, i) ||
			     (line->mark.style == MARK_BULLET &&
			      phrase_fits(lay, PHRASE_LANGUAGE, s)) ||
			     (after && phrase_fits(lay, PHRASE_FRAME_NEXT, s));

		bool way = !frame && line->kind == LINE_TEXT && is_way(lay, s);
		bool again = !frame && !way && comes_again(lay, i);

		lay->is_page = lay->is_page || frame || way;
		lay->is_placed = lay->is_placed || way;
		lay->way = way ? line->number : lay->way;
		if (frame || way || again)
			line->kind = LINE_FRAME;
		else if (line->width >= TEXT_WIDTH)
			return;
		after = frame || (!again && phrase_fits(lay, PHRASE_SITE, s));
	}
}

/*
 * Rows that a tool of the page had for itself, in the page's other language:
 * from the row that is known to the next line of the page's own.
 */
static void find_data(struct layout *lay)
{
	for (size_t i = 1; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		struct jb_str s = line_text(lay, line);

		if (!phrase_fits(lay, PHRASE_FRAME_DATA, s))
			continue;
		if (line[-1].width < 40 &&
		    !jb_has_han(line_text(lay, line - 1)))
			line[-1].kind = LINE_FRAME;
		for (; i < lay->lines.n &&
		       !jb_has_han(line_text(lay, &lay->lines.v[i])); i++)
			lay->lines.v[i].kind = LINE_FRAME;
	}
}

void frame_find(struct layout *lay)
{
	if (lay->prints)
		return;
	find_top(lay);
	find_data(lay);
}

bool frame_names_site(const struct layout *lay, const struct para *p)
{
	return p->line < SITE_LINES &&
	       phrase_fits(lay, PHRASE_SITE, para_words(lay, p));
}
