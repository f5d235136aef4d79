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

enum { WIDEST_TITLE = 76 };

/* --- lines to paragraphs --- */

static bool has_pairs(const struct layout *lay, const struct line *line)
{
	struct pair pairs[PAIRS];

	return form_pairs(lay, line, pairs) > 1;
}

/* Does line go on with the table or form that para is? */
static bool continues(const struct layout *lay, const struct para *para,
		      const struct line *line)
{
	const struct line *first = &lay->lines.v[para->line];
	const struct line *before = line - 1;

	if (line->joins)
		return true;
	if (para->type == JB_BLOCK_TABLE && line->kind == LINE_TABLE)
		return before->kind == LINE_TABLE && line->gap < 6;
	return para->type == JB_BLOCK_TABLE && line->kind == LINE_FORM &&
	       first->kind == LINE_FORM && line->gap < 4;
}

/* The lines from i on are one form; has any of them two pairs? */
static bool is_grid(const struct layout *lay, size_t i)
{
	for (size_t k = i; k < lay->lines.n && k < i + 40; k++) {
		const struct line *line = &lay->lines.v[k];

		if (line->kind != LINE_FORM && !line->joins)
			return false;
		if (k > i && line->gap >= 4)
			return false;
		if (line->kind == LINE_FORM && has_pairs(lay, line))
			return true;
	}
	return false;
}

static enum jb_block_type type_of(const struct layout *lay, size_t i)
{
	const struct line *line = &lay->lines.v[i];

	switch ((enum line_kind)line->kind) {
	case LINE_TABLE:
		return JB_BLOCK_TABLE;
	case LINE_CONTENTS:
		return JB_BLOCK_PARAGRAPH;
	case LINE_FORM:
		return is_grid(lay, i) ? JB_BLOCK_TABLE : JB_BLOCK_FORM;
	default:
		return line->mark.style != MARK_NONE ? JB_BLOCK_ITEM
						     : JB_BLOCK_PARAGRAPH;
	}
}

void paras_find(struct layout *lay)
{
	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];
		size_t n = lay->paras.n;
		struct para *para;

		if (n && continues(lay, &lay->paras.v[n - 1], line)) {
			lay->paras.v[n - 1].lines++;
			continue;
		}
		para = jb_list_add(lay->arena, &lay->paras);
		para->line = (uint32_t)i;
		para->lines = 1;
		para->type = (uint8_t)type_of(lay, i);
		para->level = para->type == JB_BLOCK_ITEM;
		para->mark = line->mark;
	}
}

/* --- what a paragraph looks like --- */

static const struct line *first_line(const struct layout *lay,
				     const struct para *p)
{
	return &lay->lines.v[p->line];
}

static const struct line *last_line(const struct layout *lay,
				    const struct para *p)
{
	return &lay->lines.v[p->line + p->lines - 1];
}

static uint32_t tail_of(const struct layout *lay, const struct para *p)
{
	return last_line(lay, p)->tail;
}

static struct jb_str words_of(const struct layout *lay, const struct para *p)
{
	return jb_str_slice(lay->text,
			    first_line(lay, p)->first + p->mark.length,
			    last_line(lay, p)->past);
}

static uint32_t width_of(const struct layout *lay, const struct para *p)
{
	uint32_t width = 0;

	for (uint32_t i = 0; i < p->lines && i < 4; i++)
		width += lay->lines.v[p->line + i].width;
	return width;
}

static bool is_colon(uint32_t cp)
{
	return cp == ':' || cp == 0xFF1A;
}

/* A mark that ends a sentence or a clause, so no heading. */
static bool ends_clause(uint32_t cp)
{
	return cp == ';' || cp == 0xFF1B || cp == ',' || cp == 0xFF0C ||
	       cp == 0x3001 || cp == 0x3002 || cp == '.' || cp == 0xFF0E ||
	       cp == '!' || cp == 0xFF01 || cp == 0x2026 || cp == '-';
}

static bool contains(struct jb_str s, const char *word)
{
	return jb_str_find(s, jb_str_of(word), 0) != SIZE_MAX;
}

/* Words after which a colon announces a list and makes no heading. */
bool title_announces(struct jb_str s)
{
	static const char *const ends[] = {
		"包括", "包含", "如下", "為", "为", "是", "有", "下列", "以下",
		"含", "分別", "分别", "表示", "指出", "說", "说", "認為",
		"认为", "說明", "说明", "例如", "如", "強調", "强调",
		"回應", "回应", "提到", "問", "答", "解釋", "解释",
		"following", "includes", "include", "are", "is", "follows",
		"as", "said", "that", "to", "including",
	};

	s = jb_str_trim(s);
	while (s.n && (s.p[s.n - 1] == ':' ||
		       jb_str_ends(s, JB_STR("："))))
		s = jb_str_trim(jb_str_slice(
			s, 0, s.n - (s.p[s.n - 1] == ':' ? 1 : 3)));
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (jb_str_ends_folded(s, jb_str_of(ends[i])))
			return true;
	return contains(s, "以下") || contains(s, "下列") ||
	       contains(s, "如下");
}

/* A clause mark inside: running text rather than a title. */
static bool has_clauses(struct jb_str s)
{
	return contains(s, "，") || contains(s, "。") || contains(s, "；");
}

static bool is_section_name(const struct layout *lay, const struct para *p)
{
	return words_has(&lay->sections, words_of(lay, p));
}

static bool has_month(struct jb_str s)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May ", "June",
		"July", "August", "September", "October", "November",
		"December",
	};

	for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++)
		if (contains(s, months[i]))
			return true;
	return false;
}

/* 2024年4月1日, 第27期, Prague, 16 June 2025: when, not what */
static bool is_date_line(struct jb_str s)
{
	size_t at = 0, digits = 0, letters = 0;

	if (s.n > 60)
		return false;
	while (at < s.n) {
		uint32_t cp = jb_utf8_next(s, &at);

		digits += jb_is_digit(cp);
		letters += jb_is_han(cp) || jb_is_latin(cp);
	}
	if (letters == 0)
		return true;
	if (has_month(s) && digits >= 4)
		return true;
	return digits >= 1 &&
	       ((contains(s, "年") && contains(s, "月") && letters <= 12) ||
		(jb_str_starts(s, JB_STR("第")) && letters <= 4) ||
		((contains(s, "年") || contains(s, "月")) &&
		 (contains(s, "期") || contains(s, "號") ||
		  contains(s, "号")) &&
		 letters <= 8));
}

/* 各會員單位：, Dear colleagues: */
static bool is_salutation(struct jb_str s)
{
	static const char *const heads[] = { "各", "尊敬的", "親愛的", "亲爱的",
					     "致", "敬啟者", "Dear " };

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (jb_str_starts(s, jb_str_of(heads[i])))
			return true;
	return false;
}

/* 安聯紀要第7號, 〔2024〕12号: the number of a paper */
static bool is_paper_number(struct jb_str s)
{
	size_t at = s.n;
	uint32_t cp = s.n ? jb_utf8_prev(s, &at) : 0;

	if (cp != 0x865F && cp != 0x53F7)	/* 號 号 */
		return false;
	do
		cp = at ? jb_utf8_prev(s, &at) : 0;
	while (jb_is_space(cp));
	return jb_is_digit(cp) && s.n <= 60 &&
	       (contains(s, "第") || contains(s, "〕") || contains(s, "字"));
}

/* 某某辦公室編　2020年12月18日: who and when, not what */
static bool ends_in_day(struct jb_str s)
{
	size_t at = s.n, digits = 0;
	uint32_t cp = s.n ? jb_utf8_prev(s, &at) : 0;

	if (cp != 0x65E5)	/* 日 */
		return false;
	while (at > 0 && s.n - at < 30) {
		cp = jb_utf8_prev(s, &at);
		digits += jb_is_digit(cp);
		if (digits >= 5 && jb_is_han(cp))
			return false;
		if (digits >= 5 && jb_is_space(cp))
			return true;
	}
	return false;
}

/* 決議： alone opens no section: it answers the case above it. */
bool is_case_label(struct jb_str s)
{
	static const char *const labels[] = {
		"決議", "决议", "決定", "决定", "說明", "说明", "辦法", "办法",
		"擬辦", "拟办", "裁示", "主席裁示",
		"委員意見", "委员意见", "委員意見摘要", "委员意见摘要",
		"發言摘要", "发言摘要",
	};

	s = jb_str_trim(s);
	if (!jb_str_ends(s, JB_STR("：")) && !jb_str_ends(s, JB_STR(":")))
		return false;
	s = jb_str_slice(s, 0, s.n - (s.p[s.n - 1] == ':' ? 1 : 3));
	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (jb_str_eq(s, jb_str_of(labels[i])))
			return true;
	return false;
}

/* Could p be a title, from its own looks? */
static bool is_title_like(const struct layout *lay, const struct para *p)
{
	struct jb_str s = words_of(lay, p);
	uint32_t tail = tail_of(lay, p), head;
	const struct line *line = first_line(lay, p);

	if (p->lines > 1 || p->cut || p->past || line->kind != LINE_TEXT ||
	    s.n == 0 || s.p[0] == '<')
		return false;
	head = jb_utf8_next(s, &(size_t){ 0 });
	if (width_of(lay, p) > WIDEST_TITLE || ends_clause(tail) ||
	    is_date_line(s) || ends_in_day(s) || is_paper_number(s) ||
	    is_case_label(s) || (head >= 'a' && head <= 'z' && s.n > 1 &&
				s.p[1] >= 'a' && s.p[1] <= 'z' &&
				line->narrow == line->width))
		return false;
	if (tail == '?' || tail == 0xFF1F)
		return line->width <= 50;
	if (contains(s, "All Rights Reserved") || contains(s, "Copyright") ||
	    contains(s, "版權所有") || contains(s, "版权所有"))
		return false;
	if (contains(s, "http://") || contains(s, "https://") ||
	    contains(s, "@"))
		return false;
	if (is_colon(tail))
		return !is_salutation(s) && !has_clauses(s) && !title_announces(s) && line->width <= 50;
	return !contains(s, "。") &&
	       (!contains(s, "，") || line->width <= 50);
}

/* --- numerals --- */

/* Short enough, and no sentence, to be a numbered heading. */
static bool is_short_numbered(const struct layout *lay, const struct para *p)
{
	uint32_t tail = tail_of(lay, p);
	struct jb_str s = words_of(lay, p);

	return p->lines <= 2 && width_of(lay, p) <= 110 && s.n > 0 &&
	       !ends_clause(tail) && !contains(s, "。") &&
	       (p->lines == 1 || width_of(lay, p) <= 100) &&
	       !contains(s, "://") && !(is_colon(tail) && title_announces(s));
}

static bool is_numbered(const struct para *p)
{
	return p->type == JB_BLOCK_ITEM && p->mark.style < MARK_BULLET &&
	       p->mark.style != MARK_CIRCLED && p->mark.style != MARK_NONE;
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
	if (next->mark.style == p->mark.style)
		return next->mark.depth > p->mark.depth;
	return next->mark.style > p->mark.style;
}

/* Marks that open sections by their nature, text between or not. */
static bool is_section_mark(const struct para *p)
{
	return p->mark.style == MARK_HASH || p->mark.style == MARK_CHAPTER ||
	       p->mark.style == MARK_FORMAL || p->mark.depth > 1;
}

/* Paragraphs first to past - 1 that are a row 1, 2, 3 … of one style. */
static void judge_series(struct layout *lay, const uint32_t *row, size_t n)
{
	size_t bodies = 0;
	bool headings;

	for (size_t k = 0; k < n; k++)
		bodies += has_body(lay, row[k]) &&
			  is_short_numbered(lay, &lay->paras.v[row[k]]);
	headings = bodies * 2 > n;
	for (size_t k = 0; k < n; k++) {
		struct para *p = &lay->paras.v[row[k]];

		if ((headings || is_section_mark(p)) &&
		    is_short_numbered(lay, p))
			p->type = JB_BLOCK_HEADING;
	}
}

static void find_numbered(struct layout *lay)
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
					    depth == p->mark.depth;

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
		depth = p->mark.depth;
		*jb_list_add(lay->arena, &open[style][depth].row) =
			(uint32_t)i;
		open[style][depth].last = p->mark.number;
	}
}

/* --- bullets --- */

/* Signs that symbol fonts and typists put before titles too. */
static bool is_title_sign(uint32_t cp)
{
	return jb_is_private(cp) || (cp >= 0x25A0 && cp <= 0x25FF) ||
	       cp == 0x203B || cp == 0x2605 || cp == 0x2606 || cp == 0x27A2 ||
	       cp == 0x27A4 || cp == 0x2756;
}

static bool same_bullet(const struct para *a, const struct para *b)
{
	return b->mark.style == MARK_BULLET && a->mark.sign == b->mark.sign;
}

static void find_bulleted(struct layout *lay)
{
	for (size_t i = 0; i + 1 < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];

		if (p->mark.style != MARK_BULLET ||
		    !is_title_sign(p->mark.sign) || p->lines > 1 ||
		    ends_clause(tail_of(lay, p)) ||
		    width_of(lay, p) > WIDEST_TITLE)
			continue;
		if (same_bullet(p, p + 1) ||
		    (i > 0 && same_bullet(p, p - 1) &&
		     p[-1].type == JB_BLOCK_ITEM))
			continue;
		if (p[1].type == JB_BLOCK_PARAGRAPH ||
		    p[1].type == JB_BLOCK_HEADING ||
		    (p[1].mark.style == MARK_BULLET &&
		     is_title_sign(p[1].mark.sign)) ||
		    is_colon(tail_of(lay, p)))
			p->type = JB_BLOCK_HEADING;
	}
}

/* --- short lines alone --- */

/* Blank lines that part paragraphs as a rule; whether pages leave more. */
struct gaps {
	unsigned usual;
	bool pages;	/* sentences go on over larger gaps */
	bool dense;	/* wrapped lines often have none between */
};

static struct gaps find_gaps(const struct layout *lay)
{
	size_t count[4] = { 0 };
	struct gaps gaps = { 0 };
	size_t joins = 0, tight = 0;

	for (size_t i = 1; i < lay->paras.n; i++) {
		const struct line *line = first_line(lay, &lay->paras.v[i]);

		if (lay->paras.v[i].lines > 1 && !line->edge)
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
		tight += line->gap == 0;
		gaps.pages = gaps.pages || line->gap >= gaps.usual + 2;
	}
	gaps.dense = tight * 3 > joins;
	return gaps;
}

static bool is_han_digit(uint32_t cp)
{
	struct jb_str digits = JB_STR("一二三四五六七八九十");
	size_t at = 0;

	while (at < digits.n)
		if (jb_utf8_next(digits, &at) == cp)
			return true;
	return false;
}

/* 圖一, Figure 3, 表 2: a word and a number */
static bool has_caption_word(struct jb_str s)
{
	static const char *const words[] = {
		"圖", "图", "表", "附圖", "附图", "附表", "照片", "圖表",
		"Figure ", "Fig. ", "Table ", "Photo ", "Chart ", "Exhibit ",
		"FIGURE ", "TABLE ",
	};
	static const char *const ends[] = { "示意圖", "示意图", "比較圖",
					    "比较图", "架構圖", "架构图",
					    "流程圖", "流程图", "合影",
					    "合照", "截圖", "截图", "照片",
					    "統計圖", "统计图", "對照圖",
					    "分布圖", "分布图" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (jb_str_ends_folded(s, jb_str_of(ends[i])))
			return true;
	if (jb_str_starts(s, JB_STR("表：")) ||
	    jb_str_starts(s, JB_STR("圖：")) || jb_str_starts(s, JB_STR("图：")))
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		struct jb_str word = jb_str_of(words[i]);
		size_t at = word.n;
		uint32_t cp;

		if (!jb_str_starts(s, word))
			continue;
		while (cp = jb_utf8_next(s, &at), jb_is_space(cp))
			;
		if (jb_is_digit(cp) || is_han_digit(cp))
			return true;
	}
	return false;
}

/* Does the paragraph before say that a picture or table comes? */
static bool is_announced(const struct layout *lay, size_t i)
{
	static const char *const words[] = { "下圖", "下图", "下表", "如圖",
					     "如图", "附圖", "如表" };
	struct jb_str s;

	if (i == 0)
		return false;
	s = words_of(lay, &lay->paras.v[i - 1]);
	s = jb_str_slice(s, s.n > 300 ? s.n - 300 : 0, s.n);
	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (contains(s, words[k]))
			return true;
	return jb_str_ends(s, JB_STR("如下。"));
}

static bool is_plain_para(const struct para *p)
{
	return p->type == JB_BLOCK_PARAGRAPH;
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

/* Is p running text that can be the body under a heading? */
static bool is_body(const struct layout *lay, const struct para *p)
{
	return p->lines > 1 || jb_is_sentence_end(tail_of(lay, p)) ||
	       is_rule(words_of(lay, p)) || width_of(lay, p) > WIDEST_TITLE ||
	       (is_colon(tail_of(lay, p)) && !is_title_like(lay, p)) ||
	       p->type == JB_BLOCK_TABLE || p->type == JB_BLOCK_FORM ||
	       p->type == JB_BLOCK_HEADING;
}

static bool is_caption(const struct layout *lay, const struct gaps *gaps,
		       size_t i)
{
	const struct para *p = &lay->paras.v[i];
	const struct line *line = first_line(lay, p);
	struct jb_str s = words_of(lay, p);

	if (has_caption_word(s))
		return true;
	if (is_colon(line->tail) || i == 0 || is_section_name(lay, p))
		return false;
	if (is_announced(lay, i))
		return true;
	/* the second line of a caption */
	if (p[-1].type == JB_BLOCK_FIGURE && line->gap < gaps->usual)
		return true;
	if (!gaps->pages && line->gap >= gaps->usual + 2)
		return true;
	if (line->gap == 0 && line->indent == 1 && gaps->usual > 0 &&
	    !gaps->dense)
		return true;
	for (size_t k = i; k > 0 && k + 12 > i; k--)
		if (lay->paras.v[k - 1].type == JB_BLOCK_FIGURE &&
		    texts_alike(words_of(lay, &lay->paras.v[k - 1]), s))
			return true;
	if (is_plain_para(p - 1) && p[-1].lines == 1 &&
	    texts_alike(words_of(lay, p - 1), s))
		return true;
	if (i + 1 < lay->paras.n && is_plain_para(p + 1) && p[1].lines == 1 &&
	    texts_alike(s, words_of(lay, p + 1)))
		return true;
	return p[-1].type == JB_BLOCK_TABLE && i + 1 < lay->paras.n &&
	       is_title_like(lay, p + 1) && is_plain_para(p + 1);
}

/* A list or its introduction follows: 建議：, ICANN 的使命： */
static bool opens_list(const struct layout *lay, const struct para *p)
{
	return is_section_name(lay, p) ||
	       (is_colon(tail_of(lay, p)) && width_of(lay, p) <= 18);
}

/* Short lines from i on, one after the other; how many. */
static size_t chain_length(const struct layout *lay, size_t i)
{
	size_t n = 0;

	while (i + n < lay->paras.n && is_plain_para(&lay->paras.v[i + n]) &&
	       is_title_like(lay, &lay->paras.v[i + n]))
		n++;
	return n;
}

/* "ICANN持續改善計畫：" and "框架草案重大進展" are one title. */
static bool is_title_in_two(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return is_colon(tail_of(lay, p)) && !is_section_name(lay, p) &&
	       !is_colon(tail_of(lay, p + 1)) &&
	       !words_has(&lay->labels, words_of(lay, p)) &&
	       first_line(lay, p + 1)->gap <= 1;
}

static void merge_with_next(struct layout *lay, size_t i)
{
	struct para *v = lay->paras.v;

	lay->lines.v[v[i + 1].line].joins = true;
	v[i].lines += v[i + 1].lines;
	memmove(v + i + 1, v + i + 2, (lay->paras.n - i - 2) * sizeof(*v));
	lay->paras.n--;
}

/*
 * 決議： again and again is a label in a list of cases, and the same words over
 * page after page are a running head; neither is a section.
 */
static bool comes_again(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];
	struct jb_str s = words_of(lay, p);
	size_t past = i + 200 < lay->paras.n ? i + 200 : lay->paras.n;

	size_t others = 0;

	if (is_colon(tail_of(lay, p)) &&
	    (width_of(lay, p) > 10 || (i + 1 < lay->paras.n &&
				       p[1].type == JB_BLOCK_ITEM)))
		return false;
	for (size_t k = i > 200 ? i - 200 : 0; k < past; k++)
		others += k != i &&
			  jb_str_eq(words_of(lay, &lay->paras.v[k]), s);
	return others >= (is_colon(tail_of(lay, p)) ? 1u : 2u);
}

static bool is_label(const struct layout *lay, const struct para *p)
{
	return words_has(&lay->labels, words_of(lay, p));
}

/* 出國地區 and on the next line 德國柏林: on a cover, a value */
static bool is_value_below(const struct layout *lay, size_t i)
{
	return i > 0 && i < 40 && is_label(lay, &lay->paras.v[i - 1]) &&
	       !is_section_name(lay, &lay->paras.v[i - 1]) &&
	       !is_section_name(lay, &lay->paras.v[i]);
}

static void judge_chain(struct layout *lay, const struct gaps *gaps, size_t i,
			size_t n)
{
	for (size_t k = i; k < i + n; k++) {
		struct para *p = &lay->paras.v[k];
		const struct para *next = k + 1 < lay->paras.n ? p + 1 : NULL;
		bool last = k + 1 == i + n;

		if (is_label(lay, p) || is_value_below(lay, k) ||
		    comes_again(lay, k))
			continue;
		if (is_caption(lay, gaps, k)) {
			p->type = JB_BLOCK_FIGURE;
			continue;
		}
		if (is_section_name(lay, p) ||
		    jb_str_starts(words_of(lay, p), JB_STR("【"))) {
			p->type = JB_BLOCK_HEADING;
			continue;
		}
		if (!next || (k > 0 && n > 3))
			continue;
		if (last && next->type == JB_BLOCK_ITEM &&
		    is_colon(tail_of(lay, p)) && !opens_list(lay, p))
			continue;
		if (last && !is_body(lay, next) &&
		    next->type != JB_BLOCK_ITEM)
			continue;
		p->type = JB_BLOCK_HEADING;
	}
}

/* 公務出國報告提要, 会议纪要 at the very top: the kind of paper */
static bool names_paper(struct jb_str s)
{
	return jb_str_ends(s, JB_STR("報告提要")) ||
	       jb_str_ends_folded(s, JB_STR("會議紀要"));
}

/* The paragraphs of the cover: up to the first text or marked heading. */
static size_t cover_length(const struct layout *lay)
{
	size_t n = 0;

	while (n < lay->paras.n && n < 16) {
		const struct para *p = &lay->paras.v[n];

		if (p->type == JB_BLOCK_ITEM || p->type == JB_BLOCK_HEADING ||
		    (is_plain_para(p) &&
		     (p->lines > 3 ||
		      jb_is_sentence_end(tail_of(lay, p)) ||
		      (is_section_name(lay, p) &&
		       !(n < 2 && names_paper(words_of(lay, p)))))))
			break;
		n++;
	}
	return n;
}

/* Words that the title of a report ends with. */
static bool ends_title(struct jb_str s)
{
	static const char *const ends[] = {
		"報告", "报告", "報告書", "报告书", "計畫", "计划", "規劃",
		"规划", "紀錄", "纪录", "纪要", "紀要", "通知", "公告",
		"決議", "决议", "會議", "会议", "電子報", "简报", "簡報",
		"文件", "說明", "说明", "公報", "公报", "摘要", "聲明",
		"Report", "Minutes", "Plan", "Resolutions", "Communiqué",
		"Statement", "Newsletter", "Update", "Board", "Meeting",
	};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (jb_str_ends_folded(s, jb_str_of(ends[i])))
			return true;
	return contains(s, "報告：") || contains(s, "Report:") ||
	       contains(s, " report:") || jb_str_starts(s, JB_STR("Minutes of"));
}

/* 因公出國人員報告書, 出國報告: the form's own name */
static bool names_form(struct jb_str s)
{
	return contains(s, "人員") || contains(s, "人员") ||
	       jb_str_starts(s, JB_STR("出國報告")) || contains(s, "提要");
}

/* How likely p, the at-th paragraph of a cover, is the title; 0: not. */
static uint32_t title_score(const struct layout *lay, const struct para *p,
			    size_t at, bool form)
{
	uint32_t width = width_of(lay, p);
	bool ends = ends_title(words_of(lay, p));
	bool two = p->lines == 2 && ends && form &&
		   !has_clauses(words_of(lay, p));

	if (!is_plain_para(p) || width < 8 || width > 110 ||
	    (!two && !is_title_like(lay, p)))
		return 0;
	if (form && (!ends || names_form(words_of(lay, p))))
		return 0;
	/* 会议纪要 alone is the kind of paper */
	if (ends)
		ends = width >= 14;
	return (ends ? 200 : 0) + (width > 50 ? 50 : width) + 15 * (16 -
		(uint32_t)at);
}

/*
 * The lines over the first text: where a form is among them they are a cover,
 * and none is a heading; else the likeliest is the title.
 */
static size_t find_title(struct layout *lay)
{
	size_t n = cover_length(lay), best = n;
	uint32_t most = 0;
	bool form = false;

	for (size_t i = 0; i < n; i++) {
		const struct para *p = &lay->paras.v[i];

		form = form || !is_plain_para(p) || is_label(lay, p);
	}
	for (size_t i = 0; i < n; i++) {
		uint32_t score = title_score(lay, &lay->paras.v[i], i, form);

		if (score > most) {
			most = score;
			best = i;
		}
	}
	if (n < 2 && !form)
		return 0;
	if (best < n)
		lay->paras.v[best].type = JB_BLOCK_HEADING;
	return n;
}

static void find_alone(struct layout *lay)
{
	struct gaps gaps = find_gaps(lay);
	size_t cover = find_title(lay);

	for (size_t i = cover; i < lay->paras.n; i++) {
		size_t n = chain_length(lay, i);

		for (size_t k = i; k + 1 < i + n; k++)
			if (is_title_in_two(lay, k)) {
				merge_with_next(lay, k);
				lay->paras.v[k].type = JB_BLOCK_HEADING;
				n = k - i;
			}
		judge_chain(lay, &gaps, i, n);
		i += n ? n - 1 : 0;
	}
}

/* --- levels --- */

enum { KEY_TITLE = 1, KEY_NUMERAL = 100, KEY_BULLET = 10000,
       KEY_ALONE = 3000, KEY_LABEL = 3001, KEY_SENTENCE = 3002 };

static uint32_t key_of(const struct para *p)
{
	if (p->run_in)
		return p->level == 2 ? KEY_SENTENCE : KEY_LABEL;
	if (p->mark.style == MARK_BULLET)
		return KEY_BULLET + p->mark.sign;
	if (p->mark.style != MARK_NONE)
		return KEY_NUMERAL + 10u * p->mark.style + p->mark.depth;
	return KEY_ALONE;
}

/* Does heading a, still open, end where b comes? */
static bool closes(uint32_t b, uint32_t a)
{
	bool numerals = a >= KEY_NUMERAL && b >= KEY_NUMERAL &&
			a < KEY_ALONE && b < KEY_ALONE;

	return a == b || (numerals && b < a) ||
	       (a >= KEY_ALONE && b < KEY_ALONE && b >= KEY_NUMERAL &&
		a != KEY_TITLE);
}

static void set_levels(struct layout *lay)
{
	uint32_t open[9];
	size_t depth = 0;

	for (size_t i = 0; i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];
		uint32_t key = key_of(p);
		size_t k;

		if (p->type != JB_BLOCK_HEADING)
			continue;
		for (k = 0; k < depth && !closes(key, open[k]); k++)
			;
		/* a short line right under another is below it */
		if (k < depth && key == KEY_ALONE && i > 0 &&
		    p[-1].type == JB_BLOCK_HEADING && k + 1 == depth &&
		    p[-1].mark.style == MARK_NONE)
			k = depth;
		depth = k < 8 ? k : 8;
		open[depth++] = key;
		p->level = (uint8_t)depth;
	}
}

void headings_find(struct layout *lay)
{
	find_numbered(lay);
	find_bulleted(lay);
	find_alone(lay);
	runin_find(lay);
	set_levels(lay);
}
