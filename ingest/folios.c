/*
 * Headers and footers that hold the number of their page:
 *
 *	Draft Operating Plan                              3
 *	某中心 | 意見彙整報告 | 3
 *	4 | Annual Report		Report / Baku / 3
 *	諮詢結果報告　第 3 頁，共 7 頁
 *
 * Their words come again and their numbers count up, by one, or by two where
 * left and right pages differ. 建議 1, 建議 2 do so too, and rows of a table:
 * so the number must stand apart from the words, by white space, a bar or by
 * what is printed round a page's number, and pages have text between. Behind
 * the paper's own name one blank does. The pages of an extract leave others
 * out.
 */
#include "ingest/layout.h"

#include <string.h>

enum {
	WIDEST = 140,	/* columns of such a line */
	WORDS = 6,	/* bytes of its words, at least */
	APART = 3,	/* columns of white that part them from the number */
	LEAST = 3,	/* pages */
	BETWEEN = 3,	/* lines from one to the next */
	LEFT_OUT = 99	/* pages of an extract, at most */
};

/* A line's words, and the number beside them. */
struct folio {
	uint64_t key;
	unsigned number;
};

/* Lines with the same words, as far as their numbers count up. */
struct run {
	uint64_t key;
	unsigned last;
	size_t line;	/* of the last */
	size_t first;	/* of the numbers that count up */
	size_t count;
};

/* Does cp part a number from words: a bar, white space as wide as cp is? */
static size_t apart(uint32_t cp)
{
	if (jb_is_bar(cp))
		return APART;
	if (cp == '\t')
		return 0;	/* a cell */
	return jb_is_space(cp) ? columns_of(cp) : 0;
}

/* Do the words begin with one of the first lines, the paper's own name? */
static bool names_paper(const struct layout *lay, struct jb_str words)
{
	enum { HEAD = 3, NAME = 12 };
	size_t seen = 0;

	for (size_t i = 0; i < lay->lines.n && seen < HEAD; i++) {
		struct jb_str name = line_text(lay, &lay->lines.v[i]);

		seen += name.n > 0;
		if (name.n >= NAME && jb_str_starts(words, name))
			return true;
	}
	return false;
}

static bool is_folio(const struct layout *lay, struct folio *folio,
		     struct jb_str words, struct jb_str number, size_t space)
{
	bool sure = false;

	words = jb_str_trim(words);
	while (words.n && strchr("|/ ", words.p[words.n - 1]))
		words.n--;
	if (words.n < WORDS)
		return false;
	folio->number = line_page_number(jb_str_trim(number), &sure);
	folio->key = words_key(words);
	return folio->number > 0 &&
	       (sure || space >= APART ||
		(space > 0 && names_paper(lay, words)));
}

/* 第 3 頁, Page 3 of 7, - 3 -: where what is printed of a page begins */
static size_t page_words_at(struct jb_str s)
{
	static const struct {
		const char *head, *tail;	/* "": a digit */
	} rows[] = {
		{ "第", "頁" }, { "第", "页" }, { "Page ", "" },
		{ "page ", "" }, { "PAGE ", "" }, { "p. ", "" }, { "- ", "-" },
	};
	size_t from = s.n > 40 ? s.n - 40 : 0;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct jb_str head = jb_str_of(rows[i].head);
		bool sure;

		if (!jb_str_ends(s, jb_str_of(rows[i].tail)) ||
		    (!rows[i].tail[0] && !jb_is_digit((unsigned char)
						      s.p[s.n - 1])))
			continue;
		for (size_t at = from; at + head.n < s.n; at++)
			if (jb_str_starts(jb_str_slice(s, at, s.n), head) &&
			    line_page_number(jb_str_slice(s, at, s.n), &sure))
				return at;
	}
	return SIZE_MAX;
}

/* Before the figures at the end of s[0, at); at itself if there are none */
static size_t before_digits(struct jb_str s, size_t at)
{
	while (at > 0 && s.p[at - 1] >= '0' && s.p[at - 1] <= '9')
		at--;
	return at;
}

/* Before the number at the end of s: 3, 3/7 */
static size_t before_number(struct jb_str s)
{
	size_t at = before_digits(s, s.n), to = at;

	while (to > 0 && s.p[to - 1] == ' ')
		to--;
	if (at == s.n || to == 0 || s.p[to - 1] != '/')
		return at;
	for (to--; to > 0 && s.p[to - 1] == ' ';)
		to--;
	return before_digits(s, to) < to ? before_digits(s, to) : at;
}

/* The number at the end of s. */
static bool at_end(const struct layout *lay, struct folio *folio,
		   struct jb_str s)
{
	size_t at = page_words_at(s), space = 0;

	if (at != SIZE_MAX && at > 0)
		return is_folio(lay, folio, jb_str_slice(s, 0, at),
				jb_str_slice(s, at, s.n), 0);
	at = before_number(s);
	/* Baku / 3; 2012/11/3 is a day */
	if (jb_str_ends(jb_str_slice(s, 0, at), JB_STR(" / ")))
		space = APART;
	for (size_t to = at; at < s.n && to > 0 && space < APART;) {
		size_t wide = apart(jb_utf8_prev(s, &to));

		if (!wide)
			break;
		space += wide;
	}
	return at < s.n && is_folio(lay, folio, jb_str_slice(s, 0, at),
				    jb_str_slice(s, at, s.n), space);
}

/* The number at the head of s. */
static bool at_head(const struct layout *lay, struct folio *folio,
		    struct jb_str s)
{
	size_t at = 0, past, space = 0;

	while (at < s.n && s.p[at] >= '0' && s.p[at] <= '9')
		at++;
	if (at == 0 || at > 4)
		return false;
	for (past = at; past < s.n;) {
		size_t next = past;
		size_t wide = apart(jb_utf8_next(s, &next));

		if (!wide)
			break;
		space += wide;
		past = next;
	}
	return is_folio(lay, folio, jb_str_slice(s, past, s.n),
			jb_str_slice(s, 0, at), space);
}

/* Can a page's number, or what is printed behind it, end in cp? */
static bool may_end_page(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || cp == '-' || cp == U'頁' ||
	       cp == U'页';
}

static bool find(struct folio *folio, const struct layout *lay,
		 const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	if (line->width > WIDEST || line->tabs || s.n < WORDS ||
	    (line->kind != LINE_TEXT && line->kind != LINE_TABLE) ||
	    s.p[0] == '|' || s.p[s.n - 1] == '|')
		return false;
	return (may_end_page(line->tail) && at_end(lay, folio, s)) ||
	       at_head(lay, folio, s);
}

/* The run with that key, its slot taken if there is none. */
static struct run *run_of(struct run *runs, size_t mask, uint64_t key)
{
	size_t at = (size_t)key & mask;

	while (runs[at].count && runs[at].key != key)
		at = (at + 1) & mask;
	runs[at].key = key;
	return &runs[at];
}

/* Is line i the last of its page? More than a blank line shows it. */
static bool ends_page(const struct layout *lay, size_t i)
{
	const struct line *next = &lay->lines.v[i + 1];

	return i + 1 >= lay->lines.n || next->edge || next->gap > 1;
}

/* Does the folio of line i go on with run? */
static bool goes_on(const struct layout *lay, const struct run *run,
		    const struct folio *f, size_t i)
{
	return run->count && i - run->line >= BETWEEN &&
	       f->number > run->last &&
	       (f->number <= run->last + 2 ||
		(f->number <= run->last + LEFT_OUT &&
		 ends_page(lay, run->line) && ends_page(lay, i)));
}

void folios_find(struct layout *lay)
{
	struct folio *folios = jb_new(lay->arena, struct folio,
				      lay->lines.n + 1);
	size_t mask = 63, found = 0;
	struct run *runs;

	for (size_t i = 0; i < lay->lines.n; i++)
		if (find(&folios[i], lay, &lay->lines.v[i]))
			found++;
		else
			folios[i].number = 0;
	if (found < LEAST)
		return;
	while (mask < found * 2)
		mask = mask * 2 + 1;
	runs = jb_new(lay->arena, struct run, mask + 1);
	for (size_t i = 0; i < lay->lines.n; i++) {
		struct run *run;

		if (!folios[i].number)
			continue;
		run = run_of(runs, mask, folios[i].key);
		if (!goes_on(lay, run, &folios[i], i)) {
			run->count = 0;
			run->first = i;
		}
		run->count++;
		run->last = folios[i].number;
		run->line = i;
		if (run->count < LEAST)
			continue;
		/* those before it too, when it is the third */
		for (size_t k = run->count == LEAST ? run->first : i; k <= i;
		     k++)
			if (folios[k].number && folios[k].key == run->key)
				lay->lines.v[k].kind = LINE_RUNNING;
	}
}
