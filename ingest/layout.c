/*
 * What a line is when it is no running text: an address, a row of a table, a
 * rule, an entry of a table of contents, a page number, a header or footer
 * that repeats. Page numbers and running lines are known by what they do over
 * the whole document (they count up, they come back), never by their words.
 */
#include "ingest/layout.h"

#include <string.h>

static bool starts_address(struct jb_str s)
{
	static const char *const heads[] = { "http://", "https://", "<http://",
					     "<https://", "www.", "ftp://" };

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (jb_str_starts_z(s, heads[i]))
			return true;
	return false;
}

static bool is_address(struct jb_str s)
{
	if (!starts_address(s) && !memchr(s.p, '@', s.n < 80 ? s.n : 80))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ' || (unsigned char)s.p[i] > 126)
			return false;
	return true;
}

/* ----- and =====: nothing but five or more of one sign */
static bool is_rule(struct jb_str s)
{
	size_t at = 0;
	uint32_t sign = jb_utf8_next(s, &at);
	size_t n = 1;

	if (s.n > 600 || (sign != '-' && sign != '=' && sign != '_' &&
			  sign != '*' && sign != '~' && sign != 0x2014 &&
			  sign != 0x2500 && sign != 0x2501 && sign != 0xFF3F))
		return false;
	for (; at < s.n; n++)
		if (jb_utf8_next(s, &at) != sign)
			return false;
	return n >= 4;
}

/* +------+-----+: the line above, between or below rows of a drawn table */
static bool is_border(struct jb_str s)
{
	return s.n >= 4 && s.p[0] == '+' && s.p[s.n - 1] == '+' &&
	       bars_are_rule(s);
}

/* |a|b| or |---|---|: bars at both ends and inside */
static bool is_barred(struct jb_str s)
{
	return s.n > 4 && s.p[0] == '|' && s.p[s.n - 1] == '|' &&
	       memchr(s.p + 1, '|', s.n - 2) != NULL;
}

/* Cells between bars: | a | b | or a | b | c. */
static bool has_bars(struct jb_str s)
{
	size_t bars = 0;

	if (!memchr(s.p, '|', s.n))
		return false;
	if (is_barred(s))
		return true;
	for (size_t i = 0; i < s.n && s.n < 4000; i++)
		bars += s.p[i] == '|' && (i == 0 || i + 1 == s.n ||
					  s.p[i - 1] == ' ' ||
					  s.p[i + 1] == ' ');
	return bars >= 3 || (bars == 2 && s.p[0] != '|') ||
	       (bars == 2 && s.p[s.n - 1] != '|');
}

/* <tr><td>…</td></tr> on one line, as text recognition writes tables */
static bool is_html_row(struct jb_str s)
{
	return jb_str_starts(s, JB_STR("<tr")) &&
	       jb_str_ends(s, JB_STR("</tr>")) && tag_length(s) > 0;
}

/* A TAB after the mark, and more than one thing printed round it. */
static bool has_cells(struct jb_str s, const struct mark *mark)
{
	return memchr(s.p + mark->length, '\t', s.n - mark->length) != NULL;
}

/* The number at *at, under 10000; *at moves past it. 0: none. */
static unsigned read_count(struct jb_str s, size_t *at)
{
	unsigned value = 0;

	while (*at < s.n && value < 10000) {
		size_t next = *at;
		int digit = jb_digit_value(jb_utf8_next(s, &next));

		if (digit < 0)
			break;
		value = value * 10 + (unsigned)digit;
		*at = next;
	}
	return value;
}

/* Past white space and what is printed round a page's number. */
static size_t skip_page_words(struct jb_str s, size_t at, bool *any)
{
	static const char *const words[] = { "Page", "page", "PAGE", "第",
					     "頁", "页", "p.", "P.", "of",
					     "共", "，", ",", "-", "–", "—", "/",
					     "－", "·", "|" };
	size_t i = 0;

	while (at < s.n && i < sizeof(words) / sizeof(words[0])) {
		size_t next = at, n;

		if (jb_is_space(jb_utf8_next(s, &next))) {
			at = next;
		} else if ((n = jb_str_starts_z(jb_str_slice(s, at, s.n),
						words[i]))) {
			at += n;
			*any = true;
			i = 0;
		} else {
			i++;
		}
	}
	return at;
}

/* What can be printed on both sides of a page's number */
static bool is_frame(uint32_t cp)
{
	return cp == '-' || cp == '~' || cp == '*' || cp == '=' || cp == '_' ||
	       cp == 0x00B7 || (cp >= 0x2010 && cp <= 0x2015) ||
	       cp == 0x2022 || cp == 0x2500 || cp == 0x2501 || cp == 0x301C ||
	       cp == 0xFF0A || cp == 0xFF0D || cp == 0xFF1D || cp == 0xFF5E;
}

/* [Page 3], 〔第 3 頁〕: without the brackets */
static struct jb_str without_brackets(struct jb_str s, bool *paged)
{
	static const char *const pairs[][2] = {
		{ "[", "]" }, { "〔", "〕" }, { "［", "］" }, { "(", ")" },
		{ "（", "）" }, { "<", ">" }, { "【", "】" },
	};
	struct jb_str inner = s;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		struct jb_str open = jb_str_of(pairs[i][0]);
		struct jb_str close = jb_str_of(pairs[i][1]);

		if (jb_str_starts(s, open) && jb_str_ends(s, close) &&
		    s.n > open.n + close.n)
			inner = jb_str_trim(jb_str_slice(s, open.n,
							 s.n - close.n));
	}
	*paged = jb_str_starts(inner, JB_STR("第")) ||
		 jb_str_starts(inner, JB_STR("Page ")) ||
		 jb_str_starts(inner, JB_STR("page ")) ||
		 jb_str_starts(inner, JB_STR("PAGE "));
	/* [3] is a note */
	return *paged ? inner : s;
}

/* * 3 *, ——— 第 2 頁 ———: without the rules on both sides, if there are */
static struct jb_str without_rules(struct jb_str s)
{
	enum { LONGEST = 400 };	/* bytes */
	uint32_t sign = s.n ? jb_utf8_next(s, &(size_t){ 0 }) : 0;
	size_t at = 0, past = s.n;

	if (s.n > LONGEST || !is_frame(sign) || jb_utf8_last(s) != sign)
		return s;
	for (size_t to = at; to < s.n && jb_utf8_next(s, &to) == sign;)
		at = to;
	for (size_t to = past; to > at && jb_utf8_prev(s, &to) == sign;)
		past = to;
	return past > at ? jb_str_trim(jb_str_slice(s, at, past)) : s;
}

/* The number that is all of s but for page words, or 0. */
static unsigned only_number(struct jb_str s, bool *sure)
{
	unsigned first = 0;
	size_t at;

	if (s.n > 40)
		return 0;
	for (at = skip_page_words(s, 0, sure); at < s.n;
	     at = skip_page_words(s, at, sure)) {
		unsigned value = read_count(s, &at);

		if (!value)
			return 0;
		first = first ? first : value;
	}
	return first < 5000 ? first : 0;
}

/* A number that can be that of a page, and what is printed round it. */
struct page_mark {
	unsigned number;
	bool sure;		/* words, dashes, or framed */
	bool framed;		/* rules or brackets on both sides */
	bool paged;		/* and page words in them */
};

static struct page_mark page_mark_of(struct jb_str s)
{
	struct page_mark mark = { 0 };
	struct jb_str inner = without_brackets(without_rules(s), &mark.paged);

	mark.framed = mark.sure = inner.n < s.n;
	mark.paged = mark.paged && mark.framed;
	mark.number = only_number(inner, &mark.sure);
	return mark;
}

unsigned line_page_number(struct jb_str s, bool *sure)
{
	struct page_mark mark = page_mark_of(s);

	*sure = mark.sure;
	return mark.number;
}

/* Numbers that count up by one, so far. */
struct chain {
	JB_LIST(uint32_t) lines;
	unsigned last;
	bool words;		/* each with "Page", 第…頁 or dashes */
	bool framed;		/* each between rules or brackets */
};

static void chain_add(struct chain *chain, struct jb_arena *arena, size_t line,
		      struct page_mark mark)
{
	*jb_list_add(arena, &chain->lines) = (uint32_t)line;
	chain->last = mark.number;
	chain->words = (chain->words || chain->lines.n == 1) && mark.sure;
	chain->framed = (chain->framed || chain->lines.n == 1) && mark.framed;
}

/* By one; where each is framed, the pages of an extract leave others out. */
static bool chain_goes_on(const struct chain *chain, struct page_mark mark)
{
	enum { LEFT_OUT = 99 };

	return mark.number == chain->last + 1 ||
	       (chain->framed && mark.framed && mark.number > chain->last &&
		mark.number <= chain->last + LEFT_OUT);
}

enum { MIDDLE = 12 };	/* columns before what stands in the middle */

/* iv or IV alone in the middle of a line, white above: a page of the front */
static bool is_front_number(const struct layout *lay, const struct line *line)
{
	enum { LONGEST = 5 };
	struct jb_str s = line_text(lay, line);
	const char *figures = s.p[0] >= 'a' ? "ivxl" : "IVXL";
	size_t n = 0;

	if (!line->gap || line->indent < MIDDLE || s.n > LONGEST)
		return false;
	while (n < s.n && strchr(figures, s.p[n]))
		n++;
	return n == s.n;
}

/* - 12 - in the middle of its line, white above it: no other is needed */
static bool is_centred_number(const struct layout *lay,
			      const struct chain *chain)
{
	const struct line *line = &lay->lines.v[chain->lines.v[0]];

	return chain->words && line->gap && line->indent >= MIDDLE;
}

/* Three in a row are page numbers, and two that say so. */
static void chain_close(struct chain *chain, struct layout *lay)
{
	size_t n = chain->lines.n;
	bool are = n >= 3 || (n == 2 && chain->words) ||
		   (n == 1 && is_centred_number(lay, chain));

	for (size_t k = 0; k < n && are; k++)
		lay->lines.v[chain->lines.v[k]].kind = LINE_PAGE_NUMBER;
	chain->lines.n = 0;
}

/* The first or last line of a page that a form feed ends? */
static bool is_page_edge(const struct layout *lay, size_t i)
{
	return lay->pages &&
	       (lay->lines.v[i].edge || i + 1 == lay->lines.n ||
		lay->lines.v[i + 1].edge);
}

/* Page 3 of 6, 第3頁，共6頁: a line of page words that tells both is sure. */
static bool tells_pages(struct jb_str s)
{
	return (jb_str_has(s, " of ") && jb_str_has(s, "age ")) ||
	       (jb_str_has(s, "共") &&
		(jb_str_has(s, "頁") || jb_str_has(s, "页")));
}

/*
 * Page numbers: bare numbers that count up by one through the document. A
 * chain of three is enough; of two, where "Page", "第…頁" or dashes say so; one
 * alone at the edge of a page that a form feed ends, that tells how many pages
 * there are, or whose words stand between rules or in brackets.
 */
static void find_page_numbers(struct layout *lay)
{
	enum { WIDEST = 30, WIDEST_MARK = 90 };	/* columns, with rules */
	struct chain chain = { 0 };

	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		struct page_mark mark;

		if (line->kind != LINE_TEXT || line->width > WIDEST_MARK)
			continue;
		if (is_front_number(lay, line)) {
			line->kind = LINE_PAGE_NUMBER;
			continue;
		}
		mark = page_mark_of(line_text(lay, line));
		if (!mark.number || (line->width > WIDEST && !mark.framed))
			continue;
		if (mark.paged ||
		    ((mark.sure || mark.number == line->page) &&
		     is_page_edge(lay, i)) ||
		    tells_pages(line_text(lay, line))) {
			line->kind = LINE_PAGE_NUMBER;
			continue;
		}
		if (chain.lines.n && !chain_goes_on(&chain, mark)) {
			if (!mark.sure && chain.lines.n >= 2)
				continue;	/* a stray number */
			chain_close(&chain, lay);
		}
		chain_add(&chain, lay->arena, i, mark);
	}
	chain_close(&chain, lay);
}

/* A line's text with its digits masked and white space left out. */
static uint32_t masked_hash(struct jb_str s)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c <= ' ')
			continue;
		if (c >= '0' && c <= '9')
			c = '0';
		hash = (hash ^ c) * 16777619u;
	}
	return hash ? hash : 1;
}

/* How many edge lines print the same; a table with open addressing. */
struct tally {
	uint32_t *hash, *count;
	size_t mask;
};

static void tally_open(struct tally *t, struct layout *lay)
{
	t->mask = 63;
	while (t->mask < lay->lines.n * 2)
		t->mask = t->mask * 2 + 1;
	t->hash = jb_new(lay->arena, uint32_t, t->mask + 1);
	t->count = jb_new(lay->arena, uint32_t, t->mask + 1);
}

static uint32_t *tally_count(struct tally *t, uint32_t hash)
{
	size_t at = hash & t->mask;

	while (t->hash[at] && t->hash[at] != hash)
		at = (at + 1) & t->mask;
	t->hash[at] = hash;
	return &t->count[at];
}

/* Is line i one of the two first or last on its page? */
static bool near_edge(const struct layout *lay, size_t i)
{
	const struct line *v = lay->lines.v;

	for (size_t k = 0; k < 2; k++) {
		if (i >= k && (v[i - k].edge ||
			       v[i - k].kind == LINE_PAGE_NUMBER))
			return true;
		if (i + k + 1 >= lay->lines.n || v[i + k + 1].edge ||
		    v[i + k + 1].kind == LINE_PAGE_NUMBER)
			return true;
	}
	return false;
}

static bool has_bar(struct jb_str s)
{
	return memchr(s.p, '|', s.n) != NULL;
}

/* Can a running header look like that? Bars may stand in it: ICANN | Plan */
static bool may_run(const struct layout *lay, size_t i)
{
	const struct line *line = &lay->lines.v[i];

	return line->width <= 120 &&
	       (line->kind == LINE_TEXT ||
		(line->kind == LINE_TABLE && !line->tabs &&
		 lay->text.p[line->first] != '|'));
}

/* Does a page number stand right before line i or right after it? */
static bool is_beside_number(const struct layout *lay, size_t i)
{
	const struct line *v = lay->lines.v;

	return i == 0 || v[i - 1].kind == LINE_PAGE_NUMBER ||
	       (i + 1 < lay->lines.n && v[i + 1].kind == LINE_PAGE_NUMBER);
}

/*
 * The title itself, over the first page, which later pages print as a head:
 * none of the lines right under it ends as titles do.
 */
static bool is_own_title(const struct layout *lay, size_t i)
{
	enum { NEAR = 3 };
	const struct line *v = lay->lines.v;

	if (i || v[0].kind != LINE_TEXT || lay->lines.n < 2 ||
	    v[1].kind == LINE_PAGE_NUMBER || !v[1].gap ||
	    has_bar(line_text(lay, v)) ||
	    !phrase_fits(lay, PHRASE_TITLE, line_text(lay, v)))
		return false;
	for (size_t k = 1; k <= NEAR && k < lay->lines.n; k++)
		if (phrase_fits(lay, PHRASE_TITLE, line_text(lay, &v[k])) &&
		    !jb_str_eq(line_text(lay, v), line_text(lay, &v[k])))
			return false;
	return true;
}

/*
 * Lines at the edges of pages that print the same: on three pages and a third
 * of all; or beside the number of every page but the first or last.
 */
static void find_running(struct layout *lay, size_t page_count)
{
	struct tally edge = { 0 }, beside = { 0 };

	tally_open(&edge, lay);
	tally_open(&beside, lay);
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < lay->lines.n; i++) {
			struct line *line = &lay->lines.v[i];
			uint32_t hash, *at_edge, *at_number;

			if (!may_run(lay, i) || !near_edge(lay, i))
				continue;
			hash = masked_hash(line_text(lay, line));
			at_edge = tally_count(&edge, hash);
			at_number = tally_count(&beside, hash);
			if (pass == 0) {
				++*at_edge;
				*at_number += is_beside_number(lay, i);
			} else if (is_own_title(lay, i)) {
				continue;
			} else if ((line->kind == LINE_TEXT &&
				    page_count >= 3 && *at_edge >= 3 &&
				    *at_edge * 3 >= page_count) ||
				   (*at_number >= 2 &&
				    *at_number + 1 >= page_count &&
				    is_beside_number(lay, i) &&
				    (i > 0 || has_bar(line_text(lay, line))))) {
				line->kind = LINE_RUNNING;
			}
		}
}

/* Page 12: and the title of a document: what follows the colon, or 0 bytes */
static struct jb_str page_head(struct jb_str s, unsigned *number)
{
	size_t at = strlen("Page ");

	if (!jb_str_starts(s, JB_STR("Page ")))
		return (struct jb_str){ 0 };
	*number = read_count(s, &at);
	return *number && at + 2 < s.n && s.p[at] == ':' && s.p[at + 1] == ' '
		       ? jb_str_slice(s, at + 2, s.n)
		       : (struct jb_str){ 0 };
}

/* i, iv, 12: nothing but the number of a page */
static bool is_bare_number(struct jb_str s)
{
	size_t n = 0;

	while (n < s.n && n < 5 && s.p[n] && strchr("ivxlc0123456789", s.p[n]))
		n++;
	return n == s.n;
}

/*
 * Sites that show a file page by page put a head of their own over each: its
 * number, and a title that may be another document's. Two that count up and
 * say the same are such heads; the page's own number may stand under one.
 */
static void find_page_heads(struct layout *lay)
{
	struct line *last = NULL;
	unsigned before = 0;
	uint32_t hash = 0;

	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		unsigned number = 0;
		struct jb_str rest = page_head(line_text(lay, line), &number);

		if (!rest.n)
			continue;
		if (last && number == before + 1 && masked_hash(rest) == hash)
			last->kind = line->kind = LINE_RUNNING;
		last = line;
		before = number;
		hash = masked_hash(rest);
	}
	for (size_t i = 1; last && i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];

		if (line[-1].kind == LINE_RUNNING && line->kind == LINE_TEXT &&
		    is_bare_number(line_text(lay, line)))
			line->kind = LINE_PAGE_NUMBER;
	}
}

static size_t count_pages(const struct layout *lay)
{
	size_t n = lay->pages;

	if (n)
		return n;
	for (size_t i = 0; i < lay->lines.n; i++)
		n += lay->lines.v[i].kind == LINE_PAGE_NUMBER;
	return n;
}

/*
 * What follows a header, footer or page number stands at the edge of a page,
 * whatever blank lines are there.
 */
static void mark_edges(struct layout *lay)
{
	bool edge = false;

	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];

		if (line->edge)
			edge = true;
		if (line->kind == LINE_PAGE_NUMBER ||
		    line->kind == LINE_RUNNING) {
			edge = true;
			continue;
		}
		line->edge = edge;
		edge = false;
	}
}

/* 表1 行程（續）, Table 2 (continued): over a table that goes on */
static bool tells_more(struct jb_str s)
{
	static const char *const ends[] = {
		"（續）", "(續)", "（续）", "(续)", "(continued)",
		"(Continued)", "(cont'd)", "(cont’d)", "(cont.)", "（續前頁）",
		"（接上頁）", "(contd.)",
	};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (jb_str_ends(s, jb_str_of(ends[i])))
			return true;
	return jb_str_starts(s, JB_STR("續表")) ||
	       jb_str_starts(s, JB_STR("续表"));
}

static bool is_of_edge(const struct line *line)
{
	return line->kind == LINE_PAGE_NUMBER || line->kind == LINE_RUNNING;
}

/* How many cells a row of a table in text has. */
static size_t cells_of(struct jb_str s, char sign)
{
	size_t n = 1;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == sign;
	return n;
}

/*
 * A table cut by the end of a page, told again over its rest: the second
 * caption is a duplicate, and the rows then stand under each other. Both parts
 * have as many columns.
 */
static void find_continued(struct layout *lay)
{
	for (size_t i = 1; i + 1 < lay->lines.n; i++) {
		struct line *v = lay->lines.v;
		size_t a = i - 1, b = i + 1;
		char sign;

		if (v[i].kind != LINE_TEXT || v[i].width > WIDEST_TITLE ||
		    v[b].kind != LINE_TABLE)
			continue;
		while (a > 0 && is_of_edge(&v[a]))
			a--;
		sign = v[a].tabs ? '\t' : '|';
		if (v[a].kind == LINE_TABLE && v[a].tabs == v[b].tabs &&
		    cells_of(line_text(lay, &v[a]), sign) ==
			    cells_of(line_text(lay, &v[b]), sign) &&
		    tells_more(line_text(lay, &v[i]))) {
			v[i].kind = LINE_AGAIN;
			v[b].gap = 1;
		}
	}
}

/*
 * 交通費 between rows of cells, with no blank line: a row whose only cell goes
 * over all columns. Rows of other columns on its two sides are two tables, but
 * where it is a cell in mark-up.
 */
static void find_spanned(struct layout *lay)
{
	enum { WIDEST_SPAN = 40 };
	struct line *v = lay->lines.v;

	for (size_t i = 1; i + 1 < lay->lines.n; i++) {
		struct jb_str s = line_text(lay, &v[i]);

		if (v[i].kind != LINE_TEXT || v[i].gap || v[i + 1].gap ||
		    v[i - 1].kind != LINE_TABLE || !v[i - 1].tabs ||
		    v[i + 1].kind != LINE_TABLE || !v[i + 1].tabs)
			continue;
		if (jb_str_starts(s, JB_STR("<p>")) ||
		    (v[i].width <= WIDEST_SPAN && !v[i].clauses &&
		     !jb_is_colon(v[i].tail) &&
		     !phrase_fits(lay, PHRASE_CAPTION, s) &&
		     cells_of(line_text(lay, &v[i - 1]), '\t') ==
			     cells_of(line_text(lay, &v[i + 1]), '\t'))) {
			v[i].kind = LINE_TABLE;
			v[i].mark = (struct mark){ 0 };
		}
	}
}

void layout_classify(struct layout *lay)
{
	size_t pages;

	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		struct jb_str s = line_text(lay, line);

		if (line->print && line->print->kind)
			line->kind = line->print->kind;
		if (line->kind == LINE_EMPTY_MARK ||
		    (line->print && line->print->kind))
			continue;
		if (s.p[0] == '<' && tag_length(s) == s.n)
			line->kind = LINE_TAG;
		else if (is_html_row(s))
			line->kind = LINE_TABLE;
		else if (is_address(s))
			line->kind = LINE_URL;
		else if (is_rule(s))
			line->kind = LINE_RULE;
		else if (line->tabs && has_cells(s, &line->mark))
			line->kind = LINE_TABLE;
		else if (has_bars(s) || is_border(s))
			line->kind = LINE_TABLE;
	}
	cells_find(lay);
	bars_find(lay);
	if (!lay->prints)
		find_spanned(lay);
	frame_find(lay);
	contents_find(lay);
	blanks_find(lay);
	if (!lay->prints) {
		find_page_heads(lay);
		find_page_numbers(lay);
		folios_find(lay);
		pages = count_pages(lay);
		if (pages >= 2)
			find_running(lay, pages);
	}
	find_continued(lay);
	mark_edges(lay);
}

/* Why a line of that kind is in no block; JB_REPAIR_KINDS: it is in one. */
static enum jb_repair_kind reason_aside(enum line_kind kind)
{
	switch (kind) {
	case LINE_PAGE_NUMBER: return JB_REPAIR_PAGE_NUMBER;
	case LINE_RUNNING: return JB_REPAIR_RUNNING_HEADER;
	case LINE_TAG: return JB_REPAIR_MARKUP;
	case LINE_FRAME: return JB_REPAIR_BOILERPLATE;
	case LINE_RULE:
	case LINE_EMPTY_MARK: return JB_REPAIR_EMPTY;
	case LINE_NOTE: return JB_REPAIR_BOILERPLATE;
	case LINE_AGAIN: return JB_REPAIR_DUPLICATE;
	default: return JB_REPAIR_KINDS;
	}
}

/*
 * The repair that already tells of such lines: the same kind, and for running
 * headers the same words.
 */
static struct jb_repair *known_repair(struct layout *lay,
				      enum jb_repair_kind kind,
				      struct jb_str s)
{
	size_t n = lay->doc->repairs.n;

	for (size_t i = n; i > 0 && i + 16 > n; i--) {
		struct jb_repair *r = &lay->doc->repairs.v[i - 1];

		if (r->kind == kind &&
		    (kind != JB_REPAIR_RUNNING_HEADER ||
		     masked_hash(r->as_printed) == masked_hash(s)))
			return r;
	}
	return NULL;
}

void layout_set_aside(struct layout *lay)
{
	size_t kept = 0;

	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		enum jb_repair_kind kind = reason_aside(line->kind);
		struct jb_str s = line_text(lay, line);
		struct jb_repair *repair;

		if (kind == JB_REPAIR_KINDS) {
			lay->lines.v[kept++] = *line;
			continue;
		}
		if (line->edge && i + 1 < lay->lines.n)
			line[1].edge = true;
		repair = known_repair(lay, kind, s);
		if (repair)
			repair->count++;
		else
			repair = jb_repair_add(lay->doc, kind, JB_NONE, s);
		jb_repair_range(lay->doc, repair, line->first, line->past);
	}
	lay->lines.n = kept;
}
