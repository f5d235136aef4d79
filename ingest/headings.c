/*
 * Lines that belong together, and what they are: heading, item, caption,
 * table, form, paragraph. A heading is known by what it does in the layout:
 *
 *	一、目的		numerals: a row of short lines with text between
 *	 TLD-OPS更新		a bullet and a short line, text after it
 *	前言			a short line alone, text after it
 *	战略目标：ICANN 已经…	a label that opens several paragraphs
 *	减少恶意行为。ICANN 的…	a short sentence that opens each of several
 *
 * A short line alone can also be the caption of a picture: then it stands at
 * the top of a page, has room for a picture over it, is announced by the
 * paragraph before it, or is one of a row.
 */
#include "ingest/layout.h"

#include <string.h>

/* --- numerals --- */

/*
 * 5.2 請於六月一日前，以郵寄方式提交意見： is a sentence, on one line too; so
 * is what is as long as no title in wide letters is, comma or not.
 */
static bool leads_on(const struct layout *lay, const struct para *p)
{
	enum { WIDE = 50 };	/* as of titles without a numeral */
	struct jb_str s = para_words(lay, p);
	bool wide = p->lines > 1 || para_width(lay, p) > WIDE;

	return jb_is_colon(para_tail(lay, p)) &&
	       (title_announces(lay, s) || (wide && jb_str_has(s, "，")) ||
		(p->lines > 1 && para_width(lay, p) > WIDE &&
		 p->mark.depth > 1 && jb_has_han(s)));
}

/* Item 4: and 案由二： say what is before the meeting in full. */
static unsigned widest(const struct para *p)
{
	enum { USUAL = 110, CASE = 160 };

	return p->lines == 1 && (p->mark.style == MARK_STEM ||
				 mark_is_case(&p->mark))
		       ? CASE
		       : USUAL;
}

/* Short enough, and no sentence, to be a numbered heading. */
static bool is_short_numbered(const struct layout *lay, const struct para *p)
{
	uint32_t tail = para_tail(lay, p);
	struct jb_str s = para_words(lay, p);

	/* A. Ferro to draft the paper: a name, no numeral */
	if (p->mark.style == MARK_LETTER && p->lines == 1 &&
	    latin_is_no_title(lay, line_text(lay, para_first(lay, p))))
		return false;
	return p->lines <= 2 && para_width(lay, p) <= widest(p) &&
	       (s.n > 0 || mark_is_case(&p->mark)) && !ends_clause(tail) &&
	       !jb_str_has(s, "。") &&
	       (p->lines == 1 || para_width(lay, p) <= 100) &&
	       !jb_str_has(s, "://") && !leads_on(lay, p);
}

/* 提請討論。（提案單位：交通部）: without who brings the case */
static struct jb_str without_note(struct jb_str s)
{
	enum { NOTE = 60 };	/* bytes */
	size_t at = jb_str_find(s, JB_STR("。（"), 0);

	if (at == SIZE_MAX)
		at = jb_str_find(s, JB_STR("。("), 0);
	if (at == SIZE_MAX || s.n - at > NOTE ||
	    !(jb_str_ends(s, JB_STR("）")) || jb_str_ends(s, JB_STR(")"))))
		return s;
	return jb_str_slice(s, 0, at + JB_STR("。").n);
}

/*
 * 案由一：…，提請討論。 and 伍、臨時動議：無。 head what follows though they
 * end as a sentence does: one line, and a colon before the end.
 */
static bool is_stated(const struct layout *lay, const struct para *p)
{
	enum { BRIEF = 30, STATED = 110, NOTED = 160 };
	struct jb_str whole = para_words(lay, p), s = whole;

	if (mark_is_case(&p->mark))
		s = without_note(s);
	if (!jb_str_ends(s, JB_STR("。")) || p->lines > 2 ||
	    jb_str_find(s, JB_STR("。"), 0) + 3 < s.n)
		return false;
	if (mark_is_case(&p->mark))
		return para_width(lay, p) <= (s.n < whole.n ? NOTED : STATED);
	return p->mark.style == MARK_FORMAL && para_width(lay, p) <= BRIEF &&
	       jb_str_has(s, "：");
}

static bool is_numbered(const struct para *p)
{
	return p->type == JB_BLOCK_ITEM && p->mark.style < MARK_BULLET &&
	       p->mark.style != MARK_CIRCLED && p->mark.style != MARK_NONE;
}

/* 1.2 is of depth 2, and so is 1. indented under 1. */
static unsigned depth_of(const struct para *p)
{
	unsigned depth = (unsigned)p->mark.depth + p->mark.nest;

	return depth < 9 ? depth : 9;
}

/*
 * Is there text among the numerals that are indented under p? Their own is
 * text too where it is no title: （一）網路電話：研討會中…。
 */
static bool nests_body(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	for (size_t k = i + 1; k < lay->paras.n; k++) {
		const struct para *q = &lay->paras.v[k];

		if (!is_numbered(q))
			return true;
		if (q->mark.nest <= p->mark.nest)
			return false;
		if (!is_short_numbered(lay, q))
			return true;
	}
	return false;
}

/*
 * Has p text of its own before the next of its kind: what follows is neither
 * its sibling nor the heading of a higher one?
 */
static bool has_body(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i], *next = p + 1;

	if (i + 1 >= lay->paras.n)
		return false;
	if (!is_numbered(next))
		return true;
	if (next->mark.nest != p->mark.nest)
		return next->mark.nest > p->mark.nest && nests_body(lay, i);
	/* a. The GAC advises the Board to: over i. leads to its items */
	if (next->mark.style == MARK_SMALL_ROMAN &&
	    jb_is_colon(para_tail(lay, p)))
		return false;
	if (next->mark.style == p->mark.style)
		return next->mark.depth > p->mark.depth;
	return next->mark.style > p->mark.style;
}

/* 3.2, or 4., and whole sentences, in papers that count their paragraphs */
static bool is_counted_text(const struct layout *lay, const struct para *p)
{
	enum { LONG = 150 };	/* columns of 4., which counts items too */

	return is_numbered(p) && p->mark.style == MARK_ARABIC &&
	       (p->mark.depth > 1 || para_width(lay, p) > LONG) &&
	       !is_short_numbered(lay, p);
}

/*
 * (a) Fees over 3.2 …, (b) Terms over 3.5 …: the paragraphs that are counted
 * go on under the letters. A list in one of them has only its last there.
 */
static size_t count_over_text(const struct layout *lay, const uint32_t *row,
			      size_t n)
{
	size_t over = 0;

	for (size_t k = 0; k < n; k++) {
		const struct para *p = &lay->paras.v[row[k]];

		over += p->mark.style != MARK_ARABIC &&
			row[k] + 1 < lay->paras.n && !has_body(lay, row[k]) &&
			is_counted_text(lay, p + 1) &&
			is_short_numbered(lay, p);
	}
	return n > 1 ? over : 0;
}

/* Marks that open sections by their nature, text between or not. */
static bool is_section_mark(const struct para *p)
{
	return p->mark.style == MARK_HASH || p->mark.style == MARK_CHAPTER ||
	       p->mark.style == MARK_FORMAL || p->mark.depth > 1;
}

/* 一、出國目的 opens a row of sections, though the last has no text left. */
static bool is_outline(const struct layout *lay, const struct para *p)
{
	return p->mark.style == MARK_HAN && para_names_section(lay, p);
}

/* 一、時間：六月一日上午九時: a label and its value on one line */
static bool is_valued(const struct layout *lay, const struct para *p)
{
	enum { LABEL = 24 };
	struct jb_str s = para_words(lay, p);
	unsigned columns = 0;

	if (p->mark.style != MARK_HAN && p->mark.style != MARK_FORMAL)
		return false;
	for (size_t at = 0; at < s.n && columns <= LABEL;) {
		uint32_t cp = jb_utf8_next(s, &at);

		columns += columns_of(cp);
		if (jb_is_colon(cp))
			return at < s.n;
	}
	return false;
}

/* 七、臨時動議：無。 and 八、主席結論：略: a section with nothing in it */
static bool says_nothing(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);
	size_t at = jb_str_find(s, JB_STR("："), 0), n = JB_STR("：").n;

	if (at == SIZE_MAX)
		at = jb_str_find(s, JB_STR(":"), 0), n = 1;
	if (at == SIZE_MAX || p->lines > 1 || !is_valued(lay, p))
		return false;
	s = jb_str_trim(jb_str_slice(s, at + n, s.n));
	if (jb_str_ends(s, JB_STR("。")))
		s.n -= JB_STR("。").n;
	return phrase_fits(lay, PHRASE_NOTHING, s);
}

/*
 * Minutes count on from the labels at their head, 一、時間：…, to sections,
 * 五、報告事項：, and close with 九、散會：十二時. Are the numerals between
 * sections with text?
 */
static bool is_under_labels(const struct layout *lay, const uint32_t *row,
			    size_t n)
{
	enum { LABELS = 2, SECTIONS = 2 };
	size_t first = 0, bodies = 0;

	while (first < n && is_valued(lay, &lay->paras.v[row[first]]))
		first++;
	if (first < LABELS)
		return false;
	if (n > first && is_valued(lay, &lay->paras.v[row[n - 1]]))
		n--;
	for (size_t k = first; k < n; k++) {
		const struct para *p = &lay->paras.v[row[k]];

		if (says_nothing(lay, p))
			continue;
		if (is_valued(lay, p) || !is_short_numbered(lay, p))
			return false;
		bodies += has_body(lay, row[k]);
	}
	return bodies >= SECTIONS && bodies * 2 > n - first;
}

/* 1.1 Roll call over 1.2 Interests: none. with no text between */
static bool is_step(const struct layout *lay, size_t i)
{
	const struct para *v = lay->paras.v, *p = &v[i];

	if (p->mark.depth < 2 || p->mark.style != MARK_ARABIC ||
	    has_body(lay, i))
		return false;
	return (i + 1 < lay->paras.n && is_numbered(p + 1) &&
		p[1].mark.depth == p->mark.depth &&
		!is_short_numbered(lay, p + 1)) ||
	       (i > 0 && is_numbered(p - 1) &&
		p[-1].mark.depth == p->mark.depth &&
		!is_short_numbered(lay, p - 1));
}

/* Under "Kind regards,": who signs */
static bool is_under_closing(const struct layout *lay, size_t i)
{
	for (size_t k = i; k > 0 && k + 3 > i; k--)
		if (phrase_fits(lay, PHRASE_CLOSING,
				para_words(lay, &lay->paras.v[k - 1])))
			return true;
	return false;
}

/* /s/, (Signed): that somebody signs, whose name comes next */
static bool is_closing(const struct layout *lay, size_t i)
{
	return phrase_fits(lay, PHRASE_CLOSING,
			   para_words(lay, &lay->paras.v[i])) ||
	       is_under_closing(lay, i);
}

/* The n paragraphs in row count 1, 2, 3 … in one style. */
static void judge_series(struct layout *lay, const uint32_t *row, size_t n)
{
	size_t bodies = 0, valued = 0;
	bool headings, labels, entries = n == 1 && is_step(lay, row[0]);

	for (size_t k = 0; k < n; k++) {
		bool body = has_body(lay, row[k]) &&
			    is_short_numbered(lay, &lay->paras.v[row[k]]);

		bodies += body;
		valued += !body && is_valued(lay, &lay->paras.v[row[k]]);
	}
	/* M. Holt below (Signed) */
	if (n == 1 && lay->paras.v[row[0]].mark.style == MARK_LETTER &&
	    lay->paras.v[row[0]].mark.number > 1 &&
	    is_under_closing(lay, row[0]))
		return;
	bodies += count_over_text(lay, row, n);
	/* 一、主席致詞：略。 and 四、散會：十二時 say nothing of the others */
	headings = bodies * 2 > n ||
		   (bodies >= 2 && bodies * 2 > n - valued) ||
		   (bodies * 2 == n && bodies &&
		    is_outline(lay, &lay->paras.v[row[0]]));
	labels = is_under_labels(lay, row, n);
	for (size_t k = 0; k < n; k++) {
		struct para *p = &lay->paras.v[row[k]];

		if (p->plain ||
		    (labels && is_valued(lay, p) && !says_nothing(lay, p)))
			continue;
		if (is_stated(lay, p) || (labels && says_nothing(lay, p)) ||
		    ((headings || labels ||
		      (is_section_mark(p) && !entries)) &&
		     is_short_numbered(lay, p)))
			p->type = JB_BLOCK_HEADING;
	}
}

/*
 * An agenda at the top lists what comes again as headings: lines with nothing
 * between them whose words stand in the same place of a later list.
 */
static void leave_agenda(struct layout *lay)
{
	struct words seen = { 0 };

	for (size_t i = lay->paras.n; i-- > 0;) {
		struct para *p = &lay->paras.v[i];
		uint64_t key;

		if (!p->mark.number || p->type != JB_BLOCK_HEADING)
			continue;
		key = words_key(para_words(lay, p));
		if (words_count(&seen, key) && p[1].mark.number)
			p->type = JB_BLOCK_ITEM;
		words_tally(&seen, lay->arena, key);
	}
}

/*
 * Numerals indented under others, as lists of pages are when they become
 * text. Indents tell nothing in print: they must make a tree, where each list
 * begins with 1 and goes on by one.
 */
struct tree {
	unsigned indent[9], last[9];
	size_t depth;
	size_t fits, fails;
};

/* The place of a numeral in the tree, as many as it is under. */
static uint8_t tree_add(struct tree *t, unsigned indent, unsigned number)
{
	bool deeper;

	while (t->depth > 1 && indent + 1 < t->indent[t->depth - 1])
		t->depth--;
	deeper = t->depth < 9 &&
		 (!t->depth || indent > t->indent[t->depth - 1] + 1);
	if (deeper)
		t->indent[t->depth++] = indent;
	if (deeper ? number == 1
		   : number == 1 || number == t->last[t->depth - 1] + 1)
		t->fits++;
	else
		t->fails++;
	t->last[t->depth - 1] = number;
	return (uint8_t)(t->depth - 1);
}

static void find_nests(struct layout *lay)
{
	struct tree t = { 0 };

	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (is_numbered(p) && p->mark.number && p->mark.depth == 1)
			p->mark.nest = tree_add(&t, para_first(lay, p)->indent,
						p->mark.number);
	}
	if (t.fails * 8 <= t.fits)
		return;
	for (size_t i = 0; i < lay->paras.n; i++)
		lay->paras.v[i].mark.nest = 0;
}

static bool is_counted_heading(const struct para *p)
{
	return p->type == JB_BLOCK_HEADING && p->mark.style == MARK_ARABIC &&
	       p->mark.depth == 1 && !p->run_in;
}

/*
 * 1. with 1. and 2. indented under it: no print counts its sections so. Such
 * numerals are those that a browser puts before the entries of nested lists,
 * and were no letters of the page.
 */
static void leave_list_numerals(struct layout *lay)
{
	enum { FEW = 2 };
	bool open[10] = { false };
	size_t nested = 0;

	for (size_t i = 0; i < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];

		if (!is_counted_heading(p))
			continue;
		open[p->mark.nest] = true;
		nested += p->mark.nest > 0 && open[p->mark.nest - 1];
	}
	for (size_t i = 0; nested >= FEW && i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		p->listed = is_counted_heading(p);
	}
}

/* Signs that symbol fonts and typists put before titles, and before items. */
static bool may_sign_title(uint32_t cp)
{
	return jb_is_private(cp) || jb_is_title_sign(cp) ||
	       (cp >= 0x25A0 && cp <= 0x25FF) || cp == 0x27A2 || cp == 0x27A4;
}

/* ■ 新頂級域名申請, which contents list without the sign */
static bool is_signed_title(const struct layout *lay, const struct para *p)
{
	return p->mark.style == MARK_BULLET && may_sign_title(p->mark.sign) &&
	       p->lines == 1 && !ends_clause(para_tail(lay, p)) &&
	       para_width(lay, p) <= WIDEST_TITLE;
}

static bool may_be_listed(const struct layout *lay, const struct para *p)
{
	if (p->mark.style == MARK_BULLET)
		return is_signed_title(lay, p);
	return p->lines == 1 &&
	       (p->mark.number ? is_numbered(p) ||
					 p->type == JB_BLOCK_HEADING
			       : para_is_plain(p) && p->title);
}

/* 意見徵詢（三則）: without how many there are; （一） and （上） tell which */
static struct jb_str without_count(struct jb_str s)
{
	enum { MOST = 8, FIGURES = 2 };
	size_t at = s.n, letters = 0, digits = 0;
	uint32_t cp = at ? jb_utf8_prev(s, &at) : 0;

	if (!is_close_bracket(cp))
		return s;
	while (at > 0 && letters <= MOST) {
		bool counts = jb_is_digit(cp) || is_han_digit(cp) ||
			      cp == 0x5171;	/* 共 */

		cp = jb_utf8_prev(s, &at);
		if (is_open_bracket(cp))
			return counts && letters > digits && digits <= FIGURES
				       ? jb_str_trim(jb_str_slice(s, 0, at))
				       : s;
		letters++;
		digits += jb_is_digit(cp) || is_han_digit(cp);
	}
	return s;
}

/* What p says, in contents and over its text: 要聞（三則）, 【要聞】 */
static uint64_t listed_key(const struct layout *lay, const struct para *p)
{
	return words_key(phrase_bare(without_count(para_words(lay, p))));
}

/*
 * A line that is no title by its words, for a comma or a value that it has:
 * where contents have it, it is.
 */
static bool may_be_proven(const struct layout *lay, const struct para *p)
{
	return para_is_plain(p) && p->lines == 1 &&
	       !ends_clause(para_tail(lay, p));
}

/* Paragraphs first to past - 1 are contents: each is the heading below. */
static void take_contents(struct layout *lay, size_t first, size_t past)
{
	struct words listed = { 0 };

	for (size_t i = first; i < past; i++) {
		struct para *p = &lay->paras.v[i];

		words_tally(&listed, lay->arena,
			    listed_key(lay, p));
		p->type = JB_BLOCK_ITEM;
		p->level = 1;
		p->plain = true;
	}
	for (size_t i = past; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if ((may_be_listed(lay, p) || may_be_proven(lay, p)) &&
		    words_count(&listed, listed_key(lay, p)))
			p->type = JB_BLOCK_HEADING;
	}
}

/* A short line without a numeral whose words are in all more than once */
static bool comes_twice(const struct layout *lay, const struct para *p,
			const struct words *all)
{
	return !p->mark.number && may_be_listed(lay, p) &&
	       words_count(all, listed_key(lay, p)) > 1;
}

/* i. publish the timeline. is no entry of contents; 案由一：…。 can be one */
static bool is_sentence(const struct layout *lay, const struct para *p)
{
	uint32_t tail = para_tail(lay, p);

	return (tail == '.' || tail == 0x3002) && !mark_is_case(&p->mark);
}

/*
 * Where the numerals from first on end, and lines under them that come again,
 * or what the first says comes again.
 */
static size_t list_end(const struct layout *lay, size_t first,
		       const struct words *all)
{
	const struct para *v = lay->paras.v;
	uint64_t key = listed_key(lay, &v[first]);
	size_t i = first + 1;

	while (i < lay->paras.n && v[i].lines == 1 &&
	       (v[i].mark.number || comes_twice(lay, &v[i], all)) &&
	       !is_sentence(lay, &v[i]) &&
	       listed_key(lay, &v[i]) != key)
		i++;
	return i;
}

static bool is_bullet_line(const struct para *p)
{
	return p->lines == 1 && p->mark.style == MARK_BULLET;
}

/* Is p, right over a title of the list from first on, the part it is in? */
static bool is_part_name(const struct layout *lay, const struct para *first,
			 const struct para *p, const struct words *all)
{
	enum { SECTION = 14 };

	if (is_bullet_line(p))	/* ◎ 焦點報導, where the list has others */
		return is_signed_title(lay, p) &&
		       p->mark.sign != first->mark.sign;
	return !comes_twice(lay, p, all) && para_width(lay, p) <= SECTION;
}

/*
 * A list with text behind it, which is v[past]: lines with no blank between up
 * to the first blank. first: they have blanks between.
 */
static size_t dense_end(const struct layout *lay, size_t first, size_t past)
{
	const struct para *v = lay->paras.v;

	for (size_t k = first + 1; k <= past; k++)
		if (para_first(lay, &v[k])->gap)
			return k > first + 1 ? k : first;
	return first;
}

/*
 * The same of titles without numerals, with bullets or without, which stand
 * under 本期內容 or the like: they end where one of them comes again, or at a
 * brief name of a section over that. first itself where no such titles stand.
 */
static size_t titles_end(const struct layout *lay, size_t first,
			 const struct words *all)
{
	enum { MOST = 60 };
	const struct para *v = lay->paras.v;
	struct words seen = { 0 };
	size_t i = first;

	if (first == 0 ||
	    !phrase_fits(lay, PHRASE_CONTENTS_HEAD,
			 phrase_bare(para_words(lay, &v[first - 1]))))
		return first;
	for (; i < lay->paras.n && i - first < MOST &&
	       !is_sentence(lay, &v[i]);
	     i++) {
		uint64_t key = listed_key(lay, &v[i]);

		if (words_count(&seen, key) && may_be_proven(lay, &v[i]))
			break;
		if (!may_be_listed(lay, &v[i]) && !is_bullet_line(&v[i]) &&
		    !(i > first && may_be_proven(lay, &v[i]) &&
		      !para_first(lay, &v[i])->gap))
			return first;
		if (words_count(&seen, key))
			break;
		words_tally(&seen, lay->arena, key);
	}
	if (i == lay->paras.n || i - first == MOST)
		return first;
	if (is_sentence(lay, &v[i]))
		return dense_end(lay, first, i);
	return i - (i > first + 2 &&
		    is_part_name(lay, &v[first], &v[i - 1], all));
}

/* The first titles under what ends a list: 最新消息 over one of the list */
static void take_section(struct layout *lay, size_t past)
{
	struct para *p = &lay->paras.v[past];

	if (past + 1 < lay->paras.n && !p->mark.number && para_is_plain(p) &&
	    p->title && p[1].type == JB_BLOCK_HEADING)
		p->type = JB_BLOCK_HEADING;
}

/*
 * A list with nothing between, most of which comes again below, is the
 * contents of a page: it lists the headings and has none.
 */
static void find_listed(struct layout *lay)
{
	struct words all = { 0 }, before = { 0 };
	const struct para *v = lay->paras.v;
	size_t past;

	for (size_t i = 0; i < lay->paras.n; i++)
		if (may_be_listed(lay, &v[i]))
			words_tally(&all, lay->arena,
				    listed_key(lay, &v[i]));
	for (size_t i = 0; i < lay->paras.n; i = past) {
		bool titles = !v[i].mark.number;
		size_t again = 0;

		past = titles ? titles_end(lay, i, &all)
			      : list_end(lay, i, &all);
		past += past == i;
		for (size_t k = i; k < past; k++)
			if (may_be_listed(lay, &v[k]))
				words_tally(&before, lay->arena,
					    listed_key(lay, &v[k]));
		for (size_t k = i; k < past && past > i + 1; k++) {
			uint64_t key = listed_key(lay, &v[k]);

			again += words_count(&all, key) >
				 words_count(&before, key);
		}
		if (again >= 2 && again * 2 >= past - i) {
			take_contents(lay, i, past);
			if (titles)
				take_section(lay, past);
			return;
		}
	}
}

/* A line of its own between blanks, over something, that contents may name */
static bool may_be_led(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n && may_be_proven(lay, p) &&
	       para_first(lay, p)->kind != LINE_CONTENTS &&
	       (para_first(lay, p)->gap || para_first(lay, p)->edge) &&
	       !para_is_label(lay, p) &&
	       !phrase_fits(lay, PHRASE_CAPTION, para_words(lay, p));
}

/*
 * 年會落幕，時程未定 between blanks, an entry of contents with leaders: a title
 * though it has a comma. What comes on page after page is a running head.
 */
static void find_led(struct layout *lay)
{
	enum { MOST = 2 };
	struct words listed = { 0 }, again = { 0 };

	for (size_t i = 0; i < lay->lines.n; i++)
		if (lay->lines.v[i].kind == LINE_CONTENTS)
			words_tally(&listed, lay->arena,
				    words_key(contents_words(line_text(
					    lay, &lay->lines.v[i]))));
	for (size_t i = 0; listed.count && i < lay->paras.n; i++)
		if (may_be_led(lay, i))
			words_tally(&again, lay->arena,
				    listed_key(lay, &lay->paras.v[i]));
	for (size_t i = 0; listed.count && i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];
		uint64_t key;

		if (!may_be_led(lay, i))
			continue;
		key = listed_key(lay, p);
		if (words_count(&listed, key) &&
		    words_count(&again, key) <= MOST)
			p->type = JB_BLOCK_HEADING;
	}
}

void headings_numbered(struct layout *lay)
{
	struct {
		JB_LIST(uint32_t) row;
		unsigned last;
	} open[MARK_BULLET][10] = { 0 };

	for (size_t i = 0; i <= lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];
		unsigned style, depth;

		if (i < lay->paras.n && !is_numbered(p))
			continue;
		for (style = 0; style < MARK_BULLET; style++)
			for (depth = 0; depth < 10; depth++) {
				bool ours = i < lay->paras.n &&
					    style == p->mark.style &&
					    depth == depth_of(p);

				if (!open[style][depth].row.n ||
				    (i < lay->paras.n && !ours))
					continue;
				if (ours && p->mark.number ==
						    open[style][depth].last + 1)
					continue;
				judge_series(lay, open[style][depth].row.v,
					     open[style][depth].row.n);
				open[style][depth].row.n = 0;
			}
		if (i == lay->paras.n)
			break;
		style = p->mark.style;
		depth = depth_of(p);
		*jb_list_add(lay->arena, &open[style][depth].row) =
			(uint32_t)i;
		open[style][depth].last = p->mark.number;
	}
}

/* --- bullets --- */

static bool same_bullet(const struct para *a, const struct para *b)
{
	return b->mark.style == MARK_BULLET && a->mark.sign == b->mark.sign;
}

/* • 代管服务 with a paragraph below, and no full stop */
static bool may_head(const struct layout *lay, const struct para *p)
{
	return p->mark.style == MARK_BULLET && p->type == JB_BLOCK_ITEM &&
	       p->lines == 1 && !ends_clause(para_tail(lay, p)) &&
	       !jb_is_colon(para_tail(lay, p)) &&
	       para_width(lay, p) <= WIDEST_TITLE;
}

static bool has_text_below(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	if (i + 1 >= lay->paras.n || !para_is_plain(p + 1) ||
	    para_first(lay, p + 1)->gap == 0)
		return false;
	/* or flush, where blanks part the bullet from all around it */
	return para_first(lay, p + 1)->indent > para_first(lay, p)->indent ||
	       (p[1].lines > 1 && para_first(lay, p)->gap > 0 &&
		!jb_str_has(para_words(lay, p), ", "));
}

/*
 * A list whose bullets each have a short line and under it, indented, text of
 * their own: the short lines head the text. Of each bullet and indent nearly
 * all must be so.
 */
static void find_headwords(struct layout *lay)
{
	enum { INDENTS = 12, FEW = 2 };
	struct { uint32_t items, heads; } seen[SIGNS][INDENTS] = { 0 };
	uint32_t signs[SIGNS] = { 0 };

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < lay->paras.n; i++) {
			struct para *p = &lay->paras.v[i];
			unsigned at = para_first(lay, p)->indent;
			size_t k = 0;

			if (p->mark.style != MARK_BULLET || at >= INDENTS)
				continue;
			while (k < SIGNS && signs[k] &&
			       signs[k] != p->mark.sign)
				k++;
			if (k == SIGNS)
				continue;
			signs[k] = p->mark.sign;
			if (pass == 0) {
				seen[k][at].items++;
				seen[k][at].heads += may_head(lay, p) &&
						     has_text_below(lay, i);
			} else if (seen[k][at].heads >= FEW &&
				   seen[k][at].heads * 5 >=
					   seen[k][at].items * 4 &&
				   may_head(lay, p) &&
				   has_text_below(lay, i)) {
				p->type = JB_BLOCK_HEADING;
			}
		}
}

/*
 * ◎ 活動行事曆 right over a table, or a list that counts, where that sign has
 * stood over text before: one of a row of titles.
 */
static void find_over_tables(struct layout *lay)
{
	enum { FEW = 2 };
	struct words signs = { 0 };

	for (size_t i = 0; i + 1 < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (!is_signed_title(lay, p))
			continue;
		if (p->type == JB_BLOCK_HEADING)
			words_tally(&signs, lay->arena, p->mark.sign);
		else if (words_count(&signs, p->mark.sign) >= FEW &&
			 (p[1].type == JB_BLOCK_TABLE ||
			  p[1].type == JB_BLOCK_FORM ||
			  (is_numbered(p + 1) && p[1].mark.number == 1)))
			p->type = JB_BLOCK_HEADING;
	}
}

static void find_bulleted(struct layout *lay)
{
	for (size_t i = 0; i + 1 < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (!is_signed_title(lay, p))
			continue;
		if (same_bullet(p, p + 1) ||
		    (i > 0 && same_bullet(p, p - 1) &&
		     p[-1].type == JB_BLOCK_ITEM))
			continue;
		if (p[1].type == JB_BLOCK_PARAGRAPH ||
		    p[1].type == JB_BLOCK_HEADING ||
		    (p[1].mark.style == MARK_BULLET &&
		     may_sign_title(p[1].mark.sign)) ||
		    jb_is_colon(para_tail(lay, p)))
			p->type = JB_BLOCK_HEADING;
	}
	find_over_tables(lay);
}

/* --- short lines alone --- */

/* Blank lines that part paragraphs as a rule; whether pages leave more. */
struct gaps {
	unsigned usual;
	unsigned inner;	/* those between the lines of one paragraph */
	bool pages;	/* sentences go on over larger gaps */
	bool sections;	/* titles stand under larger gaps, and no others do */
	bool dense;	/* wrapped lines often have none between */
};

static struct gaps find_gaps(const struct layout *lay)
{
	size_t count[4] = { 0 }, within[4] = { 0 };
	struct gaps gaps = { 0 };
	size_t joins = 0, tight = 0;

	for (size_t i = 1; i < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];
		const struct line *line = para_first(lay, p);

		if ((p->lines > 1 || para_width(lay, p) > WIDEST_TITLE) &&
		    !line->edge)
			count[line->gap > 3 ? 3 : line->gap]++;
	}
	for (unsigned k = 1; k < 4; k++)
		if (count[k] > count[gaps.usual])
			gaps.usual = k;
	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];

		if (!line->joins)
			continue;
		joins++;
		within[line->gap > 3 ? 3 : line->gap]++;
		tight += line->gap == 0;
		gaps.pages = gaps.pages || line->gap >= gaps.usual + 2;
	}
	for (unsigned k = 1; k < 4; k++)
		if (within[k] > within[gaps.inner])
			gaps.inner = k;
	gaps.dense = tight * 3 > joins;
	return gaps;
}

/* Does the paragraph before say that a picture or table comes? */
static bool is_announced(const struct layout *lay, size_t i)
{
	struct jb_str s;
	size_t at;

	if (i == 0)
		return false;
	s = para_words(lay, &lay->paras.v[i - 1]);
	at = jb_utf8_up(s, s.n > 300 ? s.n - 300 : 0);
	s = jb_str_slice(s, at, s.n);
	return phrase_fits(lay, PHRASE_FIGURE_ANNOUNCED, s) ||
	       jb_str_ends(s, JB_STR("如下。"));
}

/* ***** or ===== under a title: a rule, no words */
static bool is_rule(struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_han(cp) || jb_is_latin(cp) || jb_is_digit(cp))
			return false;
	}
	return s.n >= 3;
}

/* A full stop, or one inside the marks of a quotation that ends with it. */
static bool ends_sentence(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);
	uint32_t tail = para_tail(lay, p);

	return jb_is_sentence_end(tail) ||
	       (tail == '"' && (jb_str_ends(s, JB_STR(".\"")) ||
				jb_str_ends(s, JB_STR("?\"")) ||
				jb_str_ends(s, JB_STR("!\"")))) ||
	       jb_str_ends(s, JB_STR("。”")) || jb_str_ends(s, JB_STR("。」")) ||
	       jb_str_ends(s, JB_STR(".”")) || jb_str_ends(s, JB_STR("?”")) ||
	       jb_str_ends(s, JB_STR("。）")) || jb_str_ends(s, JB_STR("。)"));
}

/* Is p running text that can be the body under a heading? */
static bool is_body(const struct layout *lay, const struct para *p)
{
	return p->lines > 1 || ends_sentence(lay, p) ||
	       latin_is_row(para_words(lay, p)) ||
	       phrase_fits(lay, PHRASE_BYLINE, para_words(lay, p)) ||
	       title_is_credit(lay, para_words(lay, p)) ||
	       latin_is_note(para_words(lay, p)) ||
	       phrase_fits(lay, PHRASE_COLUMNS, para_words(lay, p)) ||
	       is_rule(para_words(lay, p)) ||
	       para_width(lay, p) > WIDEST_TITLE ||
	       (jb_is_colon(para_tail(lay, p)) && !p->title) ||
	       p->type == JB_BLOCK_TABLE || p->type == JB_BLOCK_FORM ||
	       p->type == JB_BLOCK_HEADING;
}

/* 主席於開幕典禮致詞: somebody does something somewhere, as pictures show */
static bool is_scene(const struct layout *lay, struct jb_str s)
{
	static const char *const places[] = { "於", "于", "在" };
	enum { WHO = 6 };	/* bytes of who does it, at least */

	if (!phrase_fits(lay, PHRASE_SCENE, s) ||
	    jb_str_find(s, JB_STR("："), 0) != SIZE_MAX)
		return false;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		size_t at = jb_str_find(s, jb_str_of(places[i]), WHO);

		if (at == SIZE_MAX)
			continue;
		/* 關於, 位於 and the like */
		if (!jb_str_ends(jb_str_slice(s, 0, at), JB_STR("關")) &&
		    !jb_str_ends(jb_str_slice(s, 0, at), JB_STR("关")) &&
		    !jb_str_ends(jb_str_slice(s, 0, at), JB_STR("位")))
			return true;
	}
	return false;
}

/*
 * 邀請單位：某某 right over it, below the heading （一）團組資訊: one more line
 * of that form, for a title would bear a numeral as the heading does.
 */
static bool goes_on_form(const struct layout *lay, size_t i)
{
	enum { ROWS = 16 };
	const struct para *v = lay->paras.v;
	size_t k = i;

	if (para_first(lay, &v[i])->gap || para_first(lay, &v[i + 1])->gap)
		return false;
	while (k > 0 && i - k < ROWS &&
	       (v[k - 1].valued || v[k - 1].type == JB_BLOCK_FORM ||
		(k < i && para_is_plain(&v[k - 1]))))
		k--;
	return k < i && k > 0 && v[k - 1].type == JB_BLOCK_HEADING &&
	       v[k - 1].mark.number;
}

/* A title over a table, between blanks */
static bool is_table_part(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i + 1 < lay->paras.n && para_is_plain(p) && p->title &&
	       p->lines == 1 && p[1].type == JB_BLOCK_TABLE &&
	       para_first(lay, p)->gap && para_first(lay, p + 1)->gap;
}

/* The title of the table that comes next, by what stands before it. */
static bool is_over_table(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	if (i == 0 || i + 1 >= lay->paras.n ||
	    p[1].type != JB_BLOCK_TABLE || para_names_section(lay, p))
		return false;
	/* 統計如下： or 邀請單位：某某 or 二、參加人數 */
	return (para_is_plain(p - 1) && !p[-1].title &&
		jb_is_colon(para_tail(lay, p - 1))) ||
	       goes_on_form(lay, i) ||
	       (p[-1].type == JB_BLOCK_HEADING && p[-1].mark.number &&
		/* 機關 and 個人 below 二、意見: a table each */
		!(is_table_part(lay, i) && is_table_part(lay, i + 2)));
}

/* Blank lines that a picture leaves, more than those between two pages */
static unsigned room_over(const struct gaps *gaps, const struct line *line)
{
	return gaps->usual + (line->edge ? 4 : 2);
}

/* Captions of a row are alike, and none is the end of another. */
static bool captions_alike(struct jb_str a, struct jb_str b)
{
	return texts_alike(a, b) && !jb_str_ends(a, b) && !jb_str_ends(b, a);
}

/* Titles over the first text: nothing stands there that they could name. */
static bool is_over_text(const struct layout *lay, size_t i)
{
	enum { HEAD = 12 };

	if (i >= HEAD)
		return false;
	for (size_t k = 0; k < i; k++)
		if (lay->paras.v[k].type != JB_BLOCK_PARAGRAPH &&
		    lay->paras.v[k].type != JB_BLOCK_HEADING)
			return false;
		else if (lay->paras.v[k].lines > 1 ||
			 jb_is_sentence_end(para_tail(lay, &lay->paras.v[k])))
			return false;
	return true;
}

/* The words before the first digit of a title: 战略目标 of 战略目标 4：… */
static struct jb_str before_digit(struct jb_str s)
{
	enum { LEAST = 4, MOST = 36 };

	for (size_t at = LEAST; at < s.n && at <= MOST; at++)
		if (jb_is_digit((unsigned char)s.p[at]))
			return jb_str_slice(s, 0, at);
	return jb_str_slice(s, 0, 0);
}

/* 战略目标 4：… under blanks, where 战略目标 2：… is a heading, is one too. */
static bool counts_on(const struct layout *lay, size_t i)
{
	enum { REACH = 200 };
	struct jb_str head = before_digit(para_words(lay, &lay->paras.v[i]));

	for (size_t k = i; head.n && k > 0 && k + REACH > i; k--) {
		const struct para *p = &lay->paras.v[k - 1];

		if (p->type == JB_BLOCK_HEADING && !p->mark.number &&
		    jb_str_eq(before_digit(para_words(lay, p)), head))
			return true;
	}
	return false;
}

/* Between 3.1 … and 3.2 …, whole sentences: a title over the second */
static bool is_between_counted(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n && is_counted_text(lay, p - 1) &&
	       is_counted_text(lay, p + 1) &&
	       p[1].mark.depth == p[-1].mark.depth;
}

static bool is_caption(const struct layout *lay, const struct gaps *gaps,
		       size_t i)
{
	const struct para *p = &lay->paras.v[i];
	const struct line *line = para_first(lay, p);
	struct jb_str s = para_words(lay, p);

	if (phrase_fits(lay, PHRASE_CAPTION, s))
		return true;
	if (annex_is_named(lay, i))
		return false;
	if (i + 1 < lay->paras.n && p[1].type == JB_BLOCK_TABLE &&
	    phrase_fits(lay, PHRASE_TABLE_TITLE, s))
		return true;
	if (jb_is_colon(line->tail) || i == 0 || para_names_section(lay, p) ||
	    is_between_counted(lay, i))
		return false;
	if (is_announced(lay, i) || is_scene(lay, s) || is_over_table(lay, i))
		return true;
	/* the second line of a caption */
	if (p[-1].type == JB_BLOCK_FIGURE && line->gap < gaps->usual)
		return true;
	if (!gaps->pages && !gaps->sections &&
	    line->gap >= room_over(gaps, line) &&
	    !is_over_text(lay, i) && !counts_on(lay, i))
		return true;
	if (line->gap == 0 && line->indent == 1 && gaps->usual > 0 &&
	    !gaps->dense)
		return true;
	for (size_t k = i; k > 0 && k + 12 > i; k--)
		if (lay->paras.v[k - 1].type == JB_BLOCK_FIGURE &&
		    captions_alike(para_words(lay, &lay->paras.v[k - 1]), s))
			return true;
	if (para_is_plain(p - 1) && p[-1].lines == 1 &&
	    captions_alike(para_words(lay, p - 1), s))
		return true;
	if (i + 1 < lay->paras.n && para_is_plain(p + 1) && p[1].lines == 1 &&
	    captions_alike(s, para_words(lay, p + 1)))
		return true;
	/* under a table, on its page, and over a title */
	return p[-1].type == JB_BLOCK_TABLE && i + 1 < lay->paras.n &&
	       p[1].title && para_is_plain(p + 1) && !line->edge &&
	       !counts_on(lay, i);
}

/* A list or its introduction follows: 建議：, ICANN 的使命： */
static bool opens_list(const struct layout *lay, const struct para *p)
{
	return para_names_section(lay, p) ||
	       (jb_is_colon(para_tail(lay, p)) && para_width(lay, p) <= 18);
}

/* Short lines from i on, one after the other; how many. */
static size_t chain_length(const struct layout *lay, size_t i)
{
	size_t n = 0;

	while (i + n < lay->paras.n && para_is_plain(&lay->paras.v[i + n]) &&
	       lay->paras.v[i + n].title)
		n++;
	return n;
}

static bool has_figure(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (jb_is_digit((unsigned char)s.p[i]))
			return true;
	return false;
}

/* 海旁道二號, 12 Harbour Road; 公告第12號 is the number of a paper */
static bool is_street(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);
	size_t past;
	uint32_t cp;

	if (p->lines > 1)
		return false;
	if (!jb_has_han(s))
		return has_figure(s) && phrase_fits(lay, PHRASE_STREET, s);
	past = phrase_before(lay, PHRASE_STREET, s);
	if (past == s.n)
		return false;
	s = jb_str_trim(jb_str_slice(s, 0, past));
	cp = jb_utf8_last(s);
	return (jb_is_digit(cp) || is_han_digit(cp)) && !jb_str_has(s, "第");
}

/* A line of an address, or one with no blank between it and such a line */
static bool is_of_address(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	if (jb_is_colon(para_tail(lay, p)))
		return false;
	return is_street(lay, p) ||
	       (i > 0 && !para_first(lay, p)->gap && is_street(lay, p - 1)) ||
	       (i + 1 < lay->paras.n && !para_first(lay, p + 1)->gap &&
		is_street(lay, p + 1));
}

/* 第52屆公開會議，新加坡 under the day at the top: where that was */
static bool is_where(const struct layout *lay, size_t i)
{
	enum { TOP = 8, PLACE = 24 };
	struct jb_str s, head;
	size_t at;

	if (i == 0 || i > TOP ||
	    !title_is_date(para_words(lay, &lay->paras.v[i - 1])))
		return false;
	s = para_words(lay, &lay->paras.v[i]);
	at = jb_str_find(s, JB_STR("，"), 0);
	if (at == SIZE_MAX)
		at = jb_str_find(s, JB_STR(", "), 0);
	if (at == SIZE_MAX || s.n - at > PLACE)
		return false;
	head = jb_str_slice(s, 0, at);
	return (has_figure(head) || jb_str_has(head, "第")) &&
	       (phrase_fits(lay, PHRASE_SESSION, head) || !jb_has_han(head));
}

/* "ICANN持續改善計畫：" and "框架草案重大進展" are one title. */
static bool is_title_in_two(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return jb_is_colon(para_tail(lay, p)) && !para_names_section(lay, p) &&
	       !jb_is_colon(para_tail(lay, p + 1)) &&
	       !words_has(&lay->labels, para_words(lay, p)) &&
	       para_first(lay, p + 1)->gap <= 1 && !is_street(lay, p + 1);
}

/* paragraphs up and down in which words that come again are looked for */
enum { NEAR = 200 };

/*
 * With no blank above nor below, as on pages whose paragraphs are a line each:
 * over a sentence
 */
static bool is_flush_part(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return p->lines == 1 && !para_first(lay, p)->edge &&
	       !para_first(lay, p + 1)->gap && para_is_plain(p + 1) &&
	       (ends_sentence(lay, p + 1) ||
		para_width(lay, p + 1) > WIDEST_TITLE);
}

/* Between blanks, text under it, and nothing above that it would cut */
static bool opens_part(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n &&
	       !jb_is_colon(para_tail(lay, p)) &&
	       (para_first(lay, p)->gap > 0 || is_flush_part(lay, i)) &&
	       is_body(lay, p + 1) &&
	       (p[-1].type == JB_BLOCK_HEADING || p[-1].title ||
		p[-1].type == JB_BLOCK_ITEM || p[-1].type == JB_BLOCK_FORM ||
		title_tells_day(para_words(lay, p - 1)) ||
		ends_sentence(lay, p - 1));
}

/*
 * 最新动态 under one heading after another: the part of each that bears this
 * name. A running head stands inside of sentences.
 */
static bool is_part_of_each(const struct layout *lay, size_t i)
{
	return para_names_section(lay, &lay->paras.v[i]) &&
	       opens_part(lay, i);
}

/*
 * 衡量指标 right over its items or its table, with no blank between, and
 * behind text, items or a title
 */
static bool heads_list(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n && p->lines == 1 &&
	       !jb_is_colon(para_tail(lay, p)) &&
	       !title_answers_case(lay, para_words(lay, p)) &&
	       (p[1].type == JB_BLOCK_ITEM || p[1].type == JB_BLOCK_TABLE) &&
	       (p[-1].type == JB_BLOCK_HEADING || p[-1].title ||
		p[-1].type == JB_BLOCK_ITEM || p[-1].type == JB_BLOCK_TABLE ||
		ends_sentence(lay, p - 1));
}

/*
 * 範圍, of no section's name: are those from first to past - 1 with its words
 * all parts, each under a title that is not that of the one before? A running
 * head is at the edge of its page, a part may be once in a while.
 */
static bool are_parts(const struct layout *lay, struct jb_str s, size_t first,
		      size_t past)
{
	bool titled = true;
	size_t parts = 0, edges = 0;

	for (size_t k = first; k < past; k++) {
		const struct para *p = &lay->paras.v[k];

		if (!jb_str_eq(para_words(lay, p), s)) {
			titled = titled || p->title ||
				 p->type == JB_BLOCK_HEADING;
			continue;
		}
		if (!titled || !(opens_part(lay, k) || heads_list(lay, k)))
			return false;
		parts++;
		edges += para_first(lay, p)->edge;
		titled = false;
	}
	return edges * 2 <= parts;
}

/* How many lines near i, but for itself, have its words and its tail? */
static size_t count_alike(const struct layout *lay, size_t i)
{
	struct jb_str s = para_words(lay, &lay->paras.v[i]);
	uint32_t tail = para_tail(lay, &lay->paras.v[i]);
	size_t past = i + NEAR < lay->paras.n ? i + NEAR : lay->paras.n;
	size_t others = 0;

	for (size_t k = i > NEAR ? i - NEAR : 0; k < past; k++)
		others += para_tail(lay, &lay->paras.v[k]) == tail && k != i &&
			  jb_str_eq(para_words(lay, &lay->paras.v[k]), s);
	return others;
}

/* Are the lines near i with its words parts of one title after another? */
static bool is_among_parts(const struct layout *lay, size_t i)
{
	size_t past = i + NEAR < lay->paras.n ? i + NEAR : lay->paras.n;

	return are_parts(lay, para_words(lay, &lay->paras.v[i]),
			 i > NEAR ? i - NEAR : 0, past);
}

/* 运营举措, 衡量指标 under one goal after another, over a list each time */
static bool is_list_of_each(const struct layout *lay, size_t i)
{
	return heads_list(lay, i) && count_alike(lay, i) >= 2 &&
	       is_among_parts(lay, i);
}

/*
 * 決議： again and again is a label in a list of cases, and the same words over
 * page after page are a running head; neither is a section.
 */
static bool comes_again(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];
	const bool colon = jb_is_colon(para_tail(lay, p));

	if (colon &&
	    (para_width(lay, p) > 10 || (i + 1 < lay->paras.n &&
				       p[1].type == JB_BLOCK_ITEM)))
		return false;
	if (is_part_of_each(lay, i))
		return false;
	return count_alike(lay, i) >= (colon ? 1u : 2u) &&
	       !is_among_parts(lay, i);
}

/* 出國地區 and on the next line 德國柏林: on a cover, a value */
static bool is_value_below(const struct layout *lay, size_t i)
{
	return i > 0 && i < 40 && para_is_label(lay, &lay->paras.v[i - 1]) &&
	       !para_names_section(lay, &lay->paras.v[i - 1]) &&
	       !para_names_section(lay, &lay->paras.v[i]);
}

/* 官網：https://…: an address and what is there */
static bool is_linked(const struct layout *lay, const struct para *p)
{
	enum { SCHEME = 5 };	/* https */
	size_t at;

	if (!para_is_plain(p))
		return false;
	at = jb_str_find(para_words(lay, p), JB_STR("://"), 0);
	return at != SIZE_MAX && at > SCHEME;
}

/*
 * Dates, or 相关链接, a word of forms: between blanks, behind text, and with
 * text below or links that are told of, it is no line of one.
 */
static bool heads_part(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && para_first(lay, p)->gap &&
	       para_first(lay, p + 1)->gap &&
	       !jb_is_colon(para_tail(lay, p)) &&
	       ends_sentence(lay, p - 1) &&
	       (para_is_text(lay, p + 1) ||
		(is_linked(lay, p + 1) && i + 2 < lay->paras.n &&
		 is_linked(lay, p + 2)));
}

/* 訪問目的 is a label of forms, and over a section its heading. */
static bool opens_section(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	if (i + 1 >= lay->paras.n)
		return false;
	/* Attendance: nobody's names are there, but a table */
	if ((para_first(lay, p)->gap && para_is_data(lay, p + 1)) ||
	    heads_part(lay, i))
		return true;
	return para_names_section(lay, p) && !jb_is_colon(para_tail(lay, p)) &&
	       (p[1].type == JB_BLOCK_ITEM || p[1].valued ||
		is_body(lay, p + 1)) &&
	       !(i > 0 && p[-1].type == JB_BLOCK_FORM);
}

/* The name of a month and nothing else: over what happened in it */
static bool is_month_alone(const struct layout *lay, const struct para *p)
{
	return p->lines == 1 && latin_is_month(para_words(lay, p));
}

static bool is_house(const struct layout *lay, const struct para *p)
{
	return para_is_plain(p) && p->lines == 1 &&
	       phrase_fits(lay, PHRASE_BODY, para_words(lay, p));
}

/* 某某協會 (某某處) / 2024年12月31日 under the text: who signs, and when */
static bool is_signature(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];
	size_t day = i + 1;

	if (i == 0 || !is_house(lay, p) || !is_body(lay, p - 1))
		return false;
	if (day + 1 < lay->paras.n && is_house(lay, p + 1))
		day++;
	return day < lay->paras.n && para_is_plain(&lay->paras.v[day]) &&
	       title_is_date(para_words(lay, &lay->paras.v[day]));
}

/* Marianne Holt / Secretary under the text: who signs, and as what */
static bool is_signer(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n && is_body(lay, p - 1) &&
	       para_is_plain(p + 1) && p[1].lines == 1 &&
	       !para_first(lay, p + 1)->gap && !ends_sentence(lay, p + 1) &&
	       latin_is_name(para_words(lay, p)) &&
	       phrase_fits(lay, PHRASE_POST, para_words(lay, p + 1));
}

/* C. A. Holt, and under it no more than who has seen the paper, and when */
static bool is_name_at_end(const struct layout *lay, size_t i)
{
	enum { LINES = 3 };
	const struct para *p = &lay->paras.v[i];
	struct jb_str s = para_words(lay, p);

	if (i == 0 || i + 1 + LINES < lay->paras.n || !is_body(lay, p - 1) ||
	    !latin_is_name(s) || !jb_str_has(s, ". "))
		return false;
	for (size_t k = i + 1; k < lay->paras.n; k++)
		if (lay->paras.v[k].lines > 1 ||
		    ends_sentence(lay, &lay->paras.v[k]))
			return false;
	return true;
}

/* A meeting's name over its day, and more below it */
static bool is_over_day(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i + 2 < lay->paras.n && latin_is_when(para_words(lay, p + 1)) &&
	       !phrase_fits(lay, PHRASE_BODY, para_words(lay, p));
}

/* "You cannot verify what" over "you have not defined.": one sentence */
static bool goes_on_small(const struct layout *lay, const struct para *p)
{
	uint32_t tail = para_tail(lay, p), head = para_first(lay, p + 1)->head;

	return head >= 'a' && head <= 'z' && jb_is_latin(tail) &&
	       p[1].mark.style == MARK_NONE;
}

/* 3月9日(四) 啟程, or a few such lines that were joined; no account of a day */
static bool is_day_line(const struct layout *lay, size_t i)
{
	enum { LINES = 3 };
	const struct para *p = &lay->paras.v[i];

	return i < lay->paras.n && p->lines <= LINES &&
	       (p->lines == 1 || !ends_sentence(lay, p)) &&
	       title_starts_day(para_words(lay, p));
}

/* 問題1：…, 09:00 … with another such line right over or under it */
bool para_is_entry(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];
	struct jb_str s = para_words(lay, p);

	return entry_begins(s) &&
	       ((i > 0 && entry_follows(para_words(lay, p - 1), s)) ||
		(i + 1 < lay->paras.n &&
		 entry_follows(s, para_words(lay, p + 1))));
}

/* 7月15日 主題, and beside it 8月19日 …: lines of a programme */
static bool is_of_programme(const struct layout *lay, size_t i)
{
	if (para_is_entry(lay, i))
		return true;
	return title_starts_day(para_words(lay, &lay->paras.v[i])) &&
	       ((i > 0 && is_day_line(lay, i - 1)) || is_day_line(lay, i + 1));
}

/* 日期 行程 right over lines of a programme: the names of its columns */
static bool is_over_programme(const struct layout *lay, size_t i)
{
	struct jb_str s = para_words(lay, &lay->paras.v[i]);

	return i + 1 < lay->paras.n && is_day_line(lay, i + 1) &&
	       is_of_programme(lay, i + 1) &&
	       !para_first(lay, &lay->paras.v[i + 1])->gap &&
	       (jb_str_has(s, " ") || jb_str_has(s, "　"));
}

/*
 * 上一篇：… and 相关阅读 with links under it: what a page has behind its text.
 * Nothing that follows is text but the imprint.
 */
static bool is_behind_text(const struct layout *lay, size_t i)
{
	enum { MOST = 24 };
	size_t n = lay->paras.n;

	if (n - i > MOST || para_names_section(lay, &lay->paras.v[i]) ||
	    !phrase_fits(lay, PHRASE_BESIDE,
			 para_words(lay, &lay->paras.v[i])))
		return false;
	for (size_t k = i + 1; k < n; k++) {
		const struct para *p = &lay->paras.v[k];
		struct jb_str s = para_words(lay, p);

		if ((p->lines > 1 || ends_sentence(lay, p)) &&
		    !phrase_fits(lay, PHRASE_RIGHTS, s) &&
		    !phrase_fits(lay, PHRASE_IMPRINT, s))
			return false;
	}
	return true;
}

/* 你是谁？ over nothing but the page's imprint */
static bool is_at_foot(const struct layout *lay, size_t i)
{
	enum { LINES = 2 };
	size_t n = lay->paras.n - i - 1;
	bool foot = false;

	if (!n || n > LINES || !i || !is_body(lay, &lay->paras.v[i - 1]))
		return false;
	for (size_t k = i + 1; k <= i + n; k++) {
		struct jb_str s = para_words(lay, &lay->paras.v[k]);
		bool rights = phrase_fits(lay, PHRASE_RIGHTS, s) ||
			      phrase_fits(lay, PHRASE_IMPRINT, s);

		if (!rights && (lay->paras.v[k].lines > 1 ||
				ends_sentence(lay, &lay->paras.v[k])))
			return false;
		foot = foot || rights;
	}
	return foot;
}

/*
 * Announcement / Public Comment / View Comments: a name of a section among
 * short lines, with one before and one behind it, is an entry of a list.
 */
static bool is_entry(const struct layout *lay, size_t i, size_t past)
{
	const struct para *v = lay->paras.v;

	return i > 0 && i + 1 < past && para_is_plain(&v[i - 1]) &&
	       v[i - 1].title && !jb_is_colon(para_tail(lay, &v[i])) &&
	       !para_names_section(lay, &v[i - 1]) &&
	       !para_names_section(lay, &v[i + 1]) &&
	       !para_first(lay, &v[i])->gap &&
	       !para_first(lay, &v[i + 1])->gap;
}

/* 問：…？ over 答：…, or in a quotation: what somebody says */
static bool is_turn(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return phrase_fits(lay, PHRASE_TURN, para_words(lay, p)) &&
	       (para_first(lay, p)->quoted ||
		(i + 1 < lay->paras.n &&
		 phrase_fits(lay, PHRASE_TURN, para_words(lay, p + 1))));
}

/* 問題二：…？ beside 問題一：…？: one of the questions that are put */
static bool is_of_questions(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return title_asks(lay, para_words(lay, p)) &&
	       ((i > 0 && title_asks(lay, para_words(lay, p - 1))) ||
		(i + 1 < lay->paras.n &&
		 title_asks(lay, para_words(lay, p + 1))));
}

/*
 * 王委員大明：原因為何？ with no blank above it: what a member asks. Between
 * blanks such words can be the title of an account.
 */
static bool is_members_question(const struct layout *lay, size_t i)
{
	enum { SPEAKER = 30 };	/* bytes */
	const struct para *p = &lay->paras.v[i];
	struct jb_str s = para_words(lay, p);
	uint32_t tail = para_tail(lay, p);
	size_t at = jb_str_find(s, JB_STR("："), 0);

	return (tail == '?' || tail == 0xFF1F) && i > 0 && at <= SPEAKER &&
	       !para_first(lay, p)->gap && ends_sentence(lay, p - 1) &&
	       label_is_speaker(lay, jb_str_slice(s, 0, at));
}

/* Kurt Jansen, Northern IX right under a numbered heading: who spoke */
static bool is_presenter(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n &&
	       p[-1].type == JB_BLOCK_HEADING && p[-1].mark.number &&
	       !para_first(lay, p)->gap && para_first(lay, p + 1)->gap &&
	       latin_is_person(para_words(lay, p));
}

/* 下表所列議題仍在徵詢： over the table: a sentence that goes on in it */
static bool leads_to_list(const struct layout *lay, const struct para *p)
{
	const struct para *next = p + 1;

	return jb_is_colon(para_tail(lay, p)) && !opens_list(lay, p) &&
	       (next->type == JB_BLOCK_ITEM || next->type == JB_BLOCK_TABLE ||
		phrase_fits(lay, PHRASE_FIRST, para_words(lay, next)) ||
		/* what is led to is said by somebody */
		jb_is_open_quote(para_first(lay, next)->head));
}

/*
 * 意見書請送交： over lines with no blank between them: whom, and where, as an
 * envelope has it. How many of the n from i on.
 */
static size_t envelope_length(const struct layout *lay, size_t i, size_t n)
{
	enum { LEAST = 2 };
	const struct para *v = &lay->paras.v[i];
	size_t lines = 1;

	if (i == 0 || n < LEAST || v[-1].type == JB_BLOCK_HEADING ||
	    !jb_is_colon(para_tail(lay, v - 1)))
		return 0;
	while (lines < n && !para_first(lay, &v[lines])->gap)
		lines++;
	if (lines < LEAST || (i + lines < lay->paras.n && lines == n &&
			      !para_first(lay, &v[n])->gap &&
			      para_is_text(lay, &v[n])))
		return 0;
	return lines;
}

/* Is more than the space between lines over para i, and under it? */
static bool is_apart(const struct layout *lay, const struct gaps *gaps,
		     size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n &&
	       para_first(lay, p)->gap > gaps->inner &&
	       para_first(lay, p + 1)->gap > gaps->inner;
}

/*
 * 決議： alone on its line: of a case, or between blanks. Elsewhere it is the
 * lead of its items.
 */
static bool is_answer(const struct layout *lay, const struct gaps *gaps,
		      size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return para_is_plain(p) && p->lines == 1 && i + 1 < lay->paras.n &&
	       (para_is_answer(lay, p) ||
		(is_apart(lay, gaps, i) &&
		 title_answers_case(lay, para_words(lay, p))));
}

/* 案由：擬組團參加，請討論。 under 提案一：, a heading and a sentence */
static bool is_case_line(const struct layout *lay, size_t i)
{
	enum { STATED = 110 };
	const struct para *p = &lay->paras.v[i];
	struct jb_str s = para_words(lay, p);

	return para_is_plain(p) && p->lines <= 2 && i + 1 < lay->paras.n &&
	       para_width(lay, p) <= STATED && jb_str_ends(s, JB_STR("。")) &&
	       jb_str_find(s, JB_STR("。"), 0) + 3 == s.n &&
	       phrase_fits(lay, PHRASE_CASE, s) &&
	       title_answers_case(lay, para_words(lay, p + 1));
}

/*
 * A title and, a line's space below and indented, its second line: both apart
 * from what is over and under them.
 */
static bool is_title_hanging(const struct layout *lay,
			     const struct gaps *gaps, size_t i)
{
	const struct para *p = &lay->paras.v[i], *next = p + 1;
	const struct line *a = para_first(lay, p), *b = para_first(lay, next);

	return i > 0 && i + 2 < lay->paras.n && p->lines == 1 &&
	       next->lines == 1 && b->gap == gaps->inner &&
	       a->gap > gaps->inner &&
	       para_first(lay, p + 2)->gap > gaps->inner &&
	       b->indent > a->indent && b->indent <= a->indent + 4u &&
	       !jb_is_colon(para_tail(lay, p)) && !para_names_section(lay, p) &&
	       !para_names_section(lay, next) && is_body(lay, p + 2);
}

static bool is_latin_only(const struct line *line)
{
	return line->narrow == line->width && jb_is_latin(line->head);
}

/* EPDP Initial Report under EPDP初步報告: a title's English name */
static bool is_english_name(const struct layout *lay, size_t i)
{
	enum { WORDS = 4 };
	const struct para *p = &lay->paras.v[i], *over;
	struct jb_str s = para_words(lay, p);
	size_t spaces = 0;

	if (i == 0)
		return false;
	over = p - 1;
	if (p->lines > 1 || over->type != JB_BLOCK_HEADING ||
	    over->mark.style != MARK_NONE || over->lines > 1 ||
	    jb_is_colon(para_tail(lay, over)) ||
	    para_names_section(lay, over) || para_names_section(lay, p) ||
	    is_latin_only(para_first(lay, over)) ||
	    !is_latin_only(para_first(lay, p)))
		return false;
	for (size_t at = 0; at < s.n; at++)
		spaces += s.p[at] == ' ';
	return spaces + 1 >= WORDS;
}

/* Labels, names, addresses and the like, which stand over nothing of theirs */
static bool heads_nothing(const struct layout *lay, size_t i)
{
	return (para_is_label(lay, &lay->paras.v[i]) &&
		!opens_section(lay, i)) ||
	       is_value_below(lay, i) || is_signature(lay, i) ||
	       is_signer(lay, i) || is_name_at_end(lay, i) ||
	       is_closing(lay, i) || is_of_programme(lay, i) ||
	       is_over_programme(lay, i) || is_behind_text(lay, i) ||
	       is_turn(lay, i) || is_members_question(lay, i) ||
	       is_of_questions(lay, i) ||
	       is_at_foot(lay, i) || is_of_address(lay, i) ||
	       is_where(lay, i) || is_presenter(lay, i) ||
	       is_english_name(lay, i);
}

/* 【…】, 案由一：…, the name of a section, whatever is below */
static bool heads_by_words(const struct layout *lay, size_t i, size_t past)
{
	const struct para *p = &lay->paras.v[i];

	return (para_names_section(lay, p) && !is_entry(lay, i, past)) ||
	       phrase_fits(lay, PHRASE_CASE, para_words(lay, p)) ||
	       jb_str_starts(para_words(lay, p), JB_STR("【"));
}

/* Is para k, of the n from i on, over another title, text or a list? */
static bool heads_next(const struct layout *lay, size_t i, size_t n, size_t k)
{
	const struct para *p = &lay->paras.v[k], *next = p + 1;

	if (k + 1 == lay->paras.n || (k > 0 && n > 3) ||
	    goes_on_small(lay, p))
		return false;
	return k + 1 < i + n ||
	       (!leads_to_list(lay, p) &&
		(is_body(lay, next) || next->type == JB_BLOCK_ITEM ||
		 is_over_day(lay, k) || next->valued ||
		 para_is_entry(lay, k + 1)));
}

static void judge_chain(struct layout *lay, const struct gaps *gaps, size_t i,
			size_t n)
{
	for (size_t k = i + envelope_length(lay, i, n); k < i + n; k++) {
		struct para *p = &lay->paras.v[k];

		if (heads_nothing(lay, k))
			continue;
		if (is_month_alone(lay, p))
			p->type = JB_BLOCK_HEADING;
		else if (comes_again(lay, k))
			continue;
		else if (is_list_of_each(lay, k))
			p->type = JB_BLOCK_HEADING;
		else if (is_caption(lay, gaps, k))
			p->type = JB_BLOCK_FIGURE;
		else if (heads_by_words(lay, k, i + n) ||
			 heads_next(lay, i, n, k))
			p->type = JB_BLOCK_HEADING;
	}
}

bool para_names_contents(const struct layout *lay, const struct para *p)
{
	return para_is_plain(p) &&
	       phrase_fits(lay, PHRASE_CONTENTS_HEAD,
			   phrase_bare(para_words(lay, p)));
}

/* 本期要目 right over lines with leaders, on the cover too */
static bool heads_leaders(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i + 1 < lay->paras.n && p->lines == 1 &&
	       para_first(lay, p + 1)->kind == LINE_CONTENTS &&
	       para_names_contents(lay, p);
}

/* What a title on the cover shares with headings below: 範圍 over text */
static void find_alike(struct layout *lay, size_t cover)
{
	struct words below = { 0 };

	for (size_t i = cover; i < lay->paras.n; i++)
		if (lay->paras.v[i].type == JB_BLOCK_HEADING)
			words_tally(&below, lay->arena,
				    words_key(para_words(lay,
							 &lay->paras.v[i])));
	for (size_t i = 1; i < cover && i + 1 < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (heads_leaders(lay, i))
			p->type = JB_BLOCK_HEADING;
		if (para_is_plain(p) && p->title && is_body(lay, p + 1) &&
		    para_is_plain(p + 1) &&
		    words_count(&below, words_key(para_words(lay, p))))
			p->type = JB_BLOCK_HEADING;
	}
}

/*
 * Do all titles stand under more blanks than paragraphs and nearer to their
 * text than to that over them? Where some have no more than usual, or a
 * numeral, what has more is under a picture.
 */
static bool are_sections(const struct layout *lay, const struct gaps *gaps,
			 size_t cover)
{
	enum { FEW = 2, OTHERS = 3 };
	size_t larger = 0, others = 0;

	for (size_t i = cover + !cover; i + 1 < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];
		const struct line *line = para_first(lay, p);

		if (p->type == JB_BLOCK_HEADING)
			others++;
		if (!para_is_plain(p) || !p->title || p->lines > 1 ||
		    !para_is_text(lay, p + 1))
			continue;
		if (line->gap >= room_over(gaps, line) &&
		    para_first(lay, p + 1)->gap < line->gap)
			larger++;
		else
			others++;
	}
	return larger >= FEW && larger >= others * OTHERS;
}

static void find_alone(struct layout *lay)
{
	struct gaps gaps = find_gaps(lay);
	size_t cover = titlepage_find(lay);

	gaps.sections = are_sections(lay, &gaps, cover);
	for (size_t i = cover; i < lay->paras.n; i++) {
		size_t n = chain_length(lay, i);

		for (size_t k = i; k + 1 < i + n; k++)
			if (is_title_in_two(lay, k) ||
			    is_title_hanging(lay, &gaps, k)) {
				para_merge_next(lay, k);
				lay->paras.v[k].type = JB_BLOCK_HEADING;
				n = k - i;
			}
		judge_chain(lay, &gaps, i, n);
		if (!n && (is_answer(lay, &gaps, i) ||
			   is_case_line(lay, i)))
			lay->paras.v[i].type = JB_BLOCK_HEADING;
		i += n ? n - 1 : 0;
	}
	find_alike(lay, cover);
}

/* --- levels --- */

enum { KEY_TITLE = 1, KEY_NUMERAL = 100, KEY_BULLET = 10000,
       KEY_CASE = 2999, KEY_ALONE = 3000, KEY_LABEL = 3001, KEY_SENTENCE = 3002,
       KEY_QUESTION = 3003 };

/* The words of a heading, of one that runs into its text too. */
static uint64_t label_of(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);
	size_t first = (size_t)(s.p - lay->text.p);

	return words_key(p->past ? jb_str_slice(s, 0, p->past - first) : s);
}

/* Several headings are questions: one may stand among others as they do. */
static bool has_questions(const struct layout *lay)
{
	enum { FEW = 2 };
	size_t n = 0;

	for (size_t i = 0; i < lay->paras.n; i++) {
		uint32_t tail = para_tail(lay, &lay->paras.v[i]);

		n += lay->paras.v[i].type == JB_BLOCK_HEADING &&
		     (tail == '?' || tail == 0xFF1F);
	}
	return n >= FEW;
}

/*
 * labels: how often each heading stands in the document. What is no section's
 * name and has no colon must come more often to be one.
 */
static uint32_t key_of(const struct layout *lay, const struct para *p,
		       const struct words *labels, bool questions)
{
	enum { OFTEN = 2 };
	uint32_t tail = para_tail(lay, p);

	if (p->run_in)
		return p->level == 2 ? KEY_SENTENCE : KEY_LABEL;
	if (p->answer)
		return KEY_LABEL;
	if (p->mark.style == MARK_BULLET)
		return KEY_BULLET + p->mark.sign;
	if (mark_is_case(&p->mark))
		return KEY_CASE;
	if (p->mark.style == MARK_SPACED)	/* 3 Sessions, 3.1 Tech Day */
		return KEY_NUMERAL + 10u * MARK_ARABIC + depth_of(p);
	if (p->mark.style != MARK_NONE)
		return KEY_NUMERAL + 10u * p->mark.style + depth_of(p);
	if (questions && (tail == '?' || tail == 0xFF1F))
		return KEY_QUESTION;
	return words_count(labels, label_of(lay, p)) >
			       (jb_is_colon(tail) || para_names_section(lay, p)
					? 1u
					: OFTEN)
		       ? KEY_LABEL
		       : KEY_ALONE;
}

/* Does heading a, still open, end where b comes? */
static bool closes_by_mark(uint32_t b, uint32_t a)
{
	bool numerals = a >= KEY_NUMERAL && b >= KEY_NUMERAL &&
			a < KEY_CASE && b < KEY_ALONE;

	/* a title ends what labels that come again have opened */
	if (b == KEY_ALONE && (a == KEY_LABEL || a == KEY_SENTENCE))
		return true;
	return a == b || (numerals && b < a) ||
	       (a >= KEY_ALONE && b < KEY_ALONE && b >= KEY_NUMERAL &&
		a != KEY_TITLE);
}

struct open_heading {
	uint32_t key;
	unsigned face;
	bool labelled;		/* the title of labels: one is right below */
};

/* Larger print stands higher; that of the text stands lowest. */
static bool closes(struct open_heading b, struct open_heading a)
{
	if (a.face != b.face)
		return a.face == 0 || (b.face && b.face < a.face);
	return closes_by_mark(b.key, a.key);
}

/*
 * The heading that now ends, as the next of its kind; depth: there is none.
 * A title over 概述 goes beside the last one over such a label, if a chapter
 * is open above both.
 */
static size_t place_of(struct open_heading now, const struct open_heading *open,
		       size_t depth)
{
	size_t k = 0;

	while (k < depth && !closes(now, open[k]))
		k++;
	for (size_t i = k; now.labelled && i < depth; i++)
		if (open[i].labelled && open[i].key == now.key)
			return i;
	return k;
}

static bool is_signed_heading(const struct para *p)
{
	return p->type == JB_BLOCK_HEADING && p->mark.style == MARK_BULLET &&
	       jb_is_title_sign(p->mark.sign);
}

static bool is_bare_heading(const struct para *p)
{
	return p->type == JB_BLOCK_HEADING && p->mark.style == MARK_NONE &&
	       !p->run_in;
}

/*
 * ◎ 文摘 right over the title of an article: the sign that stands so oftener
 * than right below such a title is that of chapters. 0: none does.
 */
static uint32_t chapter_sign(const struct layout *lay)
{
	enum { FEW = 2 };
	struct words over = { 0 }, under = { 0 };
	const struct para *v = lay->paras.v;
	uint32_t best = 0, most = FEW - 1;

	for (size_t i = 0; i + 1 < lay->paras.n; i++) {
		if (is_signed_heading(&v[i]) && is_bare_heading(&v[i + 1]))
			words_tally(&over, lay->arena, v[i].mark.sign);
		if (is_bare_heading(&v[i]) && is_signed_heading(&v[i + 1]))
			words_tally(&under, lay->arena, v[i + 1].mark.sign);
	}
	for (size_t i = 0; i < lay->paras.n; i++) {
		uint32_t n;

		if (!is_signed_heading(&v[i]))
			continue;
		n = words_count(&over, v[i].mark.sign);
		if (n <= most || n <= words_count(&under, v[i].mark.sign))
			continue;
		most = n;
		best = v[i].mark.sign;
	}
	return best;
}

/* For the chapter:, To the Board, 對主辦單位: whom what follows is for */
static bool is_addressed(const struct layout *lay, const struct para *p)
{
	static const char *const heads[] = { "For ", "To ", "對", "对", "給",
					     "给", "致" };
	struct jb_str s = para_words(lay, p);

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (jb_str_starts_z(s, heads[i]))
			return true;
	return false;
}

/*
 * For the chapter:, 對主辦單位, Monday 2 May and a label with a colon: the
 * first of them right under a title is below it, and so are those that follow.
 */
static bool is_below(const struct layout *lay, const struct para *p)
{
	return is_addressed(lay, p) || latin_is_day(para_words(lay, p)) ||
	       jb_is_colon(para_tail(lay, p));
}

/* The first of them behind a title and one paragraph that leads to all */
static bool is_below_lead(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 2 && i + 1 < lay->paras.n && is_addressed(lay, p) &&
	       p[1].type == JB_BLOCK_ITEM && para_is_plain(p - 1) &&
	       p[-2].type == JB_BLOCK_HEADING &&
	       p[-2].mark.style == MARK_NONE;
}

/*
 * 背景 among labels that come again, between one of them and the next: it is
 * one too, though only this account has it.
 */
static bool is_among_labels(const struct layout *lay, size_t i,
			    const struct words *labels)
{
	const struct para *p = &lay->paras.v[i];
	size_t next = i + 1;

	if (p->mark.style != MARK_NONE || !para_names_section(lay, p) ||
	    jb_is_colon(para_tail(lay, p)))
		return false;
	while (next < lay->paras.n &&
	       lay->paras.v[next].type != JB_BLOCK_HEADING)
		next++;
	return next > i + 1 && next < lay->paras.n &&
	       key_of(lay, &lay->paras.v[next], labels, false) == KEY_LABEL &&
	       !jb_is_colon(para_tail(lay, &lay->paras.v[next]));
}

/* Is paragraph i a heading whose next line is one too? */
static bool is_right_over(const struct layout *lay, size_t i)
{
	return i + 1 < lay->paras.n &&
	       lay->paras.v[i].type == JB_BLOCK_HEADING &&
	       lay->paras.v[i + 1].type == JB_BLOCK_HEADING;
}

/* Does heading p come again, on a line of its own and with no colon? */
static bool is_bare_label(const struct layout *lay, const struct para *p,
			  uint32_t key)
{
	return key == KEY_LABEL && !p->run_in &&
	       !jb_is_colon(para_tail(lay, p));
}

/* Heading i by its own looks and by what stands right below it. */
static struct open_heading heading_now(const struct layout *lay, size_t i,
				       const struct words *labels,
				       bool questions, uint32_t chapter)
{
	const struct para *p = &lay->paras.v[i];
	struct open_heading now = { key_of(lay, p, labels, questions),
				    para_face(lay, p), false };

	if (chapter && now.key == KEY_BULLET + chapter)
		now.key = KEY_CASE;
	if (!is_right_over(lay, i))
		return now;
	if (is_bare_label(lay, p, now.key))
		now.key = KEY_ALONE;
	now.labelled = now.key == KEY_ALONE &&
		       is_bare_label(lay, p + 1,
				     key_of(lay, p + 1, labels, questions));
	return now;
}

static void set_levels(struct layout *lay)
{
	struct words labels = { 0 };
	struct open_heading open[9];
	const bool questions = has_questions(lay);
	const uint32_t chapter = chapter_sign(lay);
	size_t depth = 0;

	for (size_t i = 0; i < lay->paras.n; i++)
		if (lay->paras.v[i].type == JB_BLOCK_HEADING)
			words_tally(&labels, lay->arena,
				    label_of(lay, &lay->paras.v[i]));

	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];
		struct open_heading now;
		size_t k;

		if (p->type != JB_BLOCK_HEADING)
			continue;
		now = heading_now(lay, i, &labels, questions, chapter);
		if (now.key == KEY_ALONE && depth > 1 &&
		    open[depth - 1].key == KEY_LABEL &&
		    (is_below(lay, p) || is_among_labels(lay, i, &labels)))
			now.key = KEY_LABEL;
		k = place_of(now, open, depth);
		/* a short line right under another is below it */
		if (k < depth && now.key == KEY_ALONE && i > 0 && !now.face &&
		    k + 1 == depth &&
		    ((p[-1].type == JB_BLOCK_HEADING &&
		      p[-1].mark.style == MARK_NONE) ||
		     is_below_lead(lay, i))) {
			/* the first of all is over the others too */
			if (i == 1)
				open[k].key = KEY_TITLE;
			else if (is_below(lay, p))
				now.key = KEY_LABEL;
			k = depth;
		}
		depth = k < 8 ? k : 8;
		open[depth++] = now;
		p->level = (uint8_t)depth;
	}
}

/* A line that no mark opens, at the top of a page or under a blank */
static bool is_parted(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return para_is_plain(p) && p->lines == 1 &&
	       (para_first(lay, p)->gap || para_first(lay, p)->edge);
}

/*
 * 下次会议 behind text and over one line of its own, again and again. Where
 * that line is the same each time both are a running head.
 */
static bool is_over_value(const struct layout *lay, const struct words *all,
			  size_t i)
{
	enum { LEAST = 3 };
	const struct para *p = &lay->paras.v[i], *value = p + 1;
	uint32_t times;

	if (!p->title || value->lines > 1 || para_first(lay, value)->gap ||
	    jb_is_colon(para_tail(lay, p)) || para_is_label(lay, p) ||
	    (i + 2 < lay->paras.n && !para_first(lay, value + 1)->gap) ||
	    !(p[-1].type == JB_BLOCK_ITEM || ends_sentence(lay, p - 1)))
		return false;
	times = words_count(all, words_key(para_words(lay, p)));
	return times >= LEAST &&
	       words_count(all, words_key(para_words(lay, value))) < times;
}

/*
 * Staff Contact under a blank, over who that is, and what comes again over one
 * line: a section of each account in a bulletin, and the line under it none.
 */
static void find_contacts(struct layout *lay)
{
	struct words all = { 0 };

	for (size_t i = 0; i < lay->paras.n; i++)
		if (para_is_plain(&lay->paras.v[i]) &&
		    lay->paras.v[i].lines == 1)
			words_tally(&all, lay->arena,
				    words_key(para_words(lay,
							 &lay->paras.v[i])));
	for (size_t i = 1; i + 1 < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (!is_parted(lay, i) || !para_is_plain(p + 1) ||
		    !(phrase_fits(lay, PHRASE_CONTACT, para_words(lay, p)) ||
		      is_over_value(lay, &all, i)))
			continue;
		p->type = JB_BLOCK_HEADING;
		if (p[1].lines == 1)
			p[1].title = false;
	}
}

void headings_find(struct layout *lay)
{
	titles_find(lay);
	if (!lay->prints || !faces_find(lay)) {
		if (!lay->prints)
			find_nests(lay);
		headings_numbered(lay);
		leave_agenda(lay);
		find_listed(lay);
		find_led(lay);
		find_bulleted(lay);
		if (!lay->prints)
			find_headwords(lay);
		find_contacts(lay);
		annexes_find(lay);
		cases_find(lay);
		find_alone(lay);
		days_find(lay);
		annexes_leave(lay);
		leave_list_numerals(lay);
	}
	if (lay->prints)
		faces_items(lay);
	runin_find(lay);
	abstract_find(lay);
	register_headings(lay);
	set_levels(lay);
}
