/*
 * The title on the cover: of the lines over the first text, the likeliest. A
 * form among them says that the rest is a cover's, where a title must end as
 * titles do.
 */
#include "ingest/layout.h"

#include <string.h>

/* 【要聞】… and 摘要 open the text; 公務出國報告提要 at the top does not. */
static bool opens_body(const struct layout *lay, const struct para *p,
		       size_t at)
{
	struct jb_str s = para_words(lay, p);

	return jb_str_starts(s, JB_STR("【")) ||
	       (para_names_section(lay, p) &&
		!(at < 2 && phrase_fits(lay, PHRASE_PAPER, s)));
}

/* The paragraphs of the cover: up to the first text or marked heading. */
static size_t cover_length(const struct layout *lay)
{
	enum { LONGEST_LINE = 160 };	/* of a title; what is longer is text */
	size_t n = 0;

	while (n < lay->paras.n && n < 16) {
		const struct para *p = &lay->paras.v[n];

		/* front matter is a cover of its own */
		if (n && p[-1].type != JB_BLOCK_HEADING &&
		    para_first(lay, p - 1)->front &&
		    !para_first(lay, p)->front)
			break;
		if (p->type == JB_BLOCK_ITEM || p->type == JB_BLOCK_HEADING ||
		    (n && para_is_data(lay, p)) ||
		    (para_is_plain(p) &&
		     (p->lines > 3 || para_width(lay, p) > LONGEST_LINE ||
		      jb_is_sentence_end(para_tail(lay, p)) ||
		      opens_body(lay, p, n))))
			break;
		n++;
	}
	return n;
}

/* Without a bracket at its end: …計畫（110-113年度） */
static struct jb_str cut_bracket(struct jb_str s)
{
	size_t at = s.n;

	if (!jb_str_ends(s, JB_STR("）")) && !jb_str_ends(s, JB_STR(")")))
		return s;
	while (at > 0) {
		uint32_t cp = jb_utf8_prev(s, &at);

		if (cp == '(' || cp == 0xFF08)
			return jb_str_trim(jb_str_slice(s, 0, at));
	}
	return s;
}

/* 某某机构《2022-2026 财年工作规划》: the name of a work */
static struct jb_str cut_mark(struct jb_str s)
{
	return jb_str_ends(s, JB_STR("》")) ? jb_str_slice(s, 0, s.n - 3) : s;
}

static bool ends_title(const struct layout *lay, struct jb_str s)
{
	return phrase_fits(lay, PHRASE_TITLE, cut_mark(s)) ||
	       phrase_fits(lay, PHRASE_TITLE, cut_bracket(s));
}

/* Both lines of a title in two, as one. */
static struct jb_str joined(const struct layout *lay, const struct para *p)
{
	const struct line *v = &lay->lines.v[p->line];
	struct jb_str a, b;

	if (p->lines != 2 || p->mark.length)
		return para_words(lay, p);
	a = line_text(lay, v);
	b = line_text(lay, v + 1);
	return jb_str_format(lay->arena, "%.*s%.*s", (int)a.n, a.p, (int)b.n,
			     b.p);
}

/* 某某學會: a house, and no 年會 to which somebody went */
static bool is_house_name(const struct layout *lay, struct jb_str s)
{
	return !phrase_fits(lay, PHRASE_EVENT, s) && !jb_str_has(s, "第") &&
	       (phrase_fits(lay, PHRASE_AUTHORITY, s) ||
		phrase_fits(lay, PHRASE_BODY, s));
}

/*
 * 行政院及所屬各機關出國報告, 某某協會因公出國人員報告書: a house and the kind
 * of paper, over the title of what is told in it. Of minutes that may be all
 * the title there is.
 */
static bool is_letterhead(const struct layout *lay, struct jb_str s,
			  bool *minutes)
{
	size_t at;

	s = cut_bracket(s);
	at = phrase_before(lay, PHRASE_MINUTES, s);
	*minutes = at < s.n;
	if (!*minutes)
		at = phrase_before(lay, PHRASE_TRIP_REPORT, s);
	if (at == s.n)
		return false;
	s = jb_str_trim(jb_str_slice(s, 0, at));
	at = phrase_before(lay, PHRASE_OFFICIAL, s);
	s = jb_str_trim(jb_str_slice(s, 0, at));
	return !s.n || is_house_name(lay, s);
}

/* How likely p, the at-th paragraph of a cover, is the title; 0: not. */
static uint32_t title_score(const struct layout *lay, const struct para *p,
			    size_t at, bool form)
{
	uint32_t width = para_width(lay, p);
	struct jb_str words = joined(lay, p);
	bool ends = ends_title(lay, words), minutes;
	bool two = p->lines == 2 && ends && (form || at < 4) &&
		   !title_has_clauses(words);

	if (!para_is_plain(p) || width < 8 || width > 110 ||
	    (!two && !p->title) || words_has(&lay->houses, words))
		return 0;
	if (form &&
	    (!ends || phrase_fits(lay, PHRASE_FORM_NAME, para_words(lay, p))))
		return 0;
	/* 会议纪要 alone is the kind of paper */
	if (ends && width < 14)
		return width;
	if (ends && is_letterhead(lay, words, &minutes))
		return minutes ? width : 0;
	/* and 某某委員會 over the title the house that it is for */
	if (!ends && phrase_fits(lay, PHRASE_BODY, words))
		return width;
	return (ends ? 200 : 0) + (width > 50 ? 50 : width) + 15 * (16 -
		(uint32_t)at);
}

/*
 * Three words or more in Latin letters, first of all and right over labels:
 * what English papers are about ends as it likes.
 */
static bool is_latin_over_form(const struct layout *lay)
{
	enum { WORDS = 3 };
	const struct para *p = lay->paras.v;
	struct jb_str s = para_words(lay, p);
	size_t spaces = 0;

	for (size_t i = 0; i < s.n; i++)
		spaces += s.p[i] == ' ';
	return para_first(lay, p)->narrow == para_first(lay, p)->width &&
	       spaces + 1 >= WORDS && p[1].type == JB_BLOCK_FORM;
}

/*
 * A title that ends in none of a title's words, over a byline: the first line
 * of a short cover, if it names neither a house nor a form.
 */
static bool heads_byline(const struct layout *lay, size_t n)
{
	const struct para *p = lay->paras.v;

	return n >= 2 && (n <= 3 || is_latin_over_form(lay)) && p->title &&
	       para_is_plain(p) && para_width(lay, p) >= 14 &&
	       !jb_is_colon(para_tail(lay, p)) &&
	       !phrase_fits(lay, PHRASE_BODY, para_words(lay, p)) &&
	       !phrase_fits(lay, PHRASE_FORM_NAME, para_words(lay, p)) &&
	       !phrase_fits(lay, PHRASE_PAPER, para_words(lay, p));
}

static bool is_under_form(const struct layout *lay, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (lay->paras.v[k].type == JB_BLOCK_FORM)
			return true;
	return false;
}

/* Behind the last label of the cover of n paragraphs */
static size_t form_end(const struct layout *lay, size_t n)
{
	while (n > 1 && lay->paras.v[n - 1].type != JB_BLOCK_FORM)
		n--;
	return n;
}

/* Title, day of issue, and the title of the first article, then its text. */
static bool heads_article(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i >= 2 && i + 1 < lay->paras.n && para_is_plain(p) &&
	       p->title && para_is_plain(p - 1) &&
	       title_is_date(para_words(lay, p - 1)) && para_is_plain(p + 1) &&
	       p[1].lines > 1;
}

/* A line that blanks part from the form over it, and text under it. */
static bool heads_text(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i >= 2 && i + 1 < lay->paras.n && para_is_plain(p) &&
	       p->title && !jb_is_colon(para_tail(lay, p)) &&
	       p[-1].type == JB_BLOCK_FORM &&
	       (p[-2].type == JB_BLOCK_FORM ||	/* or a label not known */
		(i >= 3 && p[-3].type == JB_BLOCK_FORM)) &&
	       para_first(lay, p)->gap > para_first(lay, p - 1)->gap &&
	       para_is_text(lay, p + 1);
}

/* Right under the imprint of a masthead, over the first text */
static bool heads_issue(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i >= 2 && i + 1 < lay->paras.n && para_is_plain(p) &&
	       p->title && p->lines == 1 && !jb_is_colon(para_tail(lay, p)) &&
	       phrase_fits(lay, PHRASE_RIGHTS, para_words(lay, p - 1)) &&
	       para_first(lay, p)->gap > 0 && para_is_plain(p + 1) &&
	       p[1].lines > 1;
}

/* 本頁內容, 本期目次 under the masthead and over what is there */
static bool heads_entries(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i + 1 < lay->paras.n && para_first(lay, p)->gap > 0 &&
	       p[1].plain && p[1].type == JB_BLOCK_ITEM &&
	       para_names_contents(lay, p);
}

/*
 * A line under the table of a cover whose lines bear no title, and over the
 * first section: what the report is called.
 */
static bool is_under_table(const struct layout *lay, size_t i)
{
	enum { ROWS = 3, LEAST = 16 };
	const struct para *p = &lay->paras.v[i];

	return i >= 1 && i + 1 < lay->paras.n && para_is_plain(p) &&
	       p->title && !jb_is_colon(para_tail(lay, p)) &&
	       para_width(lay, p) >= LEAST &&
	       p[-1].type == JB_BLOCK_TABLE && p[-1].lines >= ROWS &&
	       para_first(lay, p)->gap > 0 && para_first(lay, p + 1)->gap &&
	       p[1].type == JB_BLOCK_HEADING && p[1].mark.number == 1;
}

/* 2014 年 06 月 18 日; by Ann Lee on 3 December 2013: when it was posted */
static bool is_posting_day(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);
	size_t digits = 0;

	for (size_t i = 0; i < s.n; i++)
		digits += s.p[i] >= '0' && s.p[i] <= '9';
	return para_is_plain(p) && p->lines == 1 && digits >= 5 &&
	       title_is_date(s) && !jb_str_starts(s, JB_STR("第"));
}

/* 發布單位：國際組　發布日期：2021/06/04: what a page tells of itself */
static bool is_page_data(const struct layout *lay, const struct para *p)
{
	return !para_is_plain(p) &&
	       (p->type == JB_BLOCK_FORM || p->type == JB_BLOCK_TABLE) &&
	       p->lines <= 3 && para_first(lay, p)->kind != LINE_CELL;
}

/* 批准的董事会决议 | 董事会例行会议 2016 年 02 月 4 日 */
static bool has_bar(struct jb_str s)
{
	size_t bars = 0;

	for (size_t i = 0; i < s.n; i++)
		bars += s.p[i] == '|';
	return bars == 1 || bars == 2;
}

/* Governmental Advisory Committee; ICANN | 互联网名称与数字地址分配机构 */
static bool names_house(const struct layout *lay, struct jb_str s)
{
	size_t bar;

	for (size_t at = 0; at < s.n; at = bar + 1) {
		bar = jb_str_find(s, JB_STR("|"), at);
		bar = bar < s.n ? bar : s.n;
		if (!words_has(&lay->houses,
			       jb_str_trim(jb_str_slice(s, at, bar))))
			return false;
	}
	return s.n > 0;
}

/* One line that may be longer than a heading, and no sentence. */
static bool may_head_page(const struct layout *lay, const struct para *p)
{
	enum { WIDEST = 160 };
	uint32_t tail = para_tail(lay, p);
	bool asks = lay->is_placed && p->title &&
		    (tail == '?' || tail == 0xFF1F);

	return para_is_plain(p) && p->lines == 1 && !para_is_cover(lay, p) &&
	       para_width(lay, p) >= 8 && para_width(lay, p) <= WIDEST &&
	       (asks || !jb_is_sentence_end(tail)) && !jb_is_colon(tail) &&
	       !para_is_label(lay, p) &&
	       !names_house(lay, para_words(lay, p)) &&
	       !phrase_fits(lay, PHRASE_BODY, para_words(lay, p)) &&
	       (has_bar(para_words(lay, p)) || !title_is_none(lay, p));
}

/*
 * A blog: its name and what it says of itself, a blank line, the title of the
 * post, a blank line, the day. Author and day stand together. Returns the
 * title's paragraph or SIZE_MAX.
 */
static size_t find_post_title(const struct layout *lay)
{
	enum { LINES = 4, LEAST = 14 };
	const struct para *v = lay->paras.v;

	for (size_t i = 1; i + 1 < lay->paras.n && i <= LINES; i++) {
		const struct para *p = &v[i];

		if (!para_is_plain(p - 1) || p[-1].lines > 1 ||
		    jb_is_sentence_end(para_tail(lay, p - 1)) ||
		    para_is_label(lay, p - 1) ||
		    ends_title(lay, para_words(lay, p - 1)))
			return SIZE_MAX;
		if (is_posting_day(lay, p + 1) && para_first(lay, p)->gap &&
		    para_first(lay, p + 1)->gap &&
		    para_width(lay, p) >= LEAST && may_head_page(lay, p) &&
		    (lay->is_page || (i > 1 && !para_first(lay, p - 1)->gap)))
			return i;
	}
	return SIZE_MAX;
}

static bool is_form(const struct para *p)
{
	return p->type == JB_BLOCK_FORM || p->type == JB_BLOCK_TABLE;
}

/*
 * 公众意见征询, over its title, and that over its days: no section. Key Dates
 * may stand over the days.
 */
static bool is_proceeding(const struct layout *lay, size_t i)
{
	const struct para *v = &lay->paras.v[i];

	return i + 2 < lay->paras.n && v->lines == 1 &&
	       (para_is_plain(v) || v->type == JB_BLOCK_HEADING) &&
	       phrase_fits(lay, PHRASE_PROCEEDING, para_words(lay, v)) &&
	       may_head_page(lay, v + 1) &&
	       (is_form(v + 2) ||
		(i + 3 < lay->paras.n && para_names_section(lay, v + 2) &&
		 is_form(v + 3)));
}

/* ICANN, or its name in full with the letters in brackets */
static bool is_house_of_site(const struct layout *lay, struct jb_str s)
{
	enum { LETTERS = 12 };
	size_t n = 0;

	while (n < s.n && jb_is_letter(s.p[n]))
		n++;
	return (s.n >= 2 && n == s.n && n <= LETTERS) ||
	       names_house(lay, cut_bracket(s));
}

/* Such a line; or the house whose site it is, over that */
static bool is_of_site(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];
	bool house;

	if (i + 1 >= lay->paras.n)
		return false;
	house = is_house_of_site(lay, para_words(lay, p));
	if (is_proceeding(lay, i) || (house && is_proceeding(lay, i + 1)))
		return true;
	return para_is_plain(p) &&
	       (frame_names_site(lay, p) ||
		(house && para_is_plain(p + 1) &&
		 frame_names_site(lay, p + 1)));
}

/* 某某筆記｜每月一篇 over the way to the page: whose site it is */
static bool is_over_way(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i + 1 < lay->paras.n && para_is_plain(p) && p->lines == 1 &&
	       para_first(lay, p)->number < lay->way &&
	       (p[1].title || para_width(lay, p + 1) > WIDEST_TITLE) &&
	       may_head_page(lay, p + 1);
}

/*
 * The title of a page: under the name of the part of the site and what that
 * says of itself, over the day of posting; or in two parts, with a bar.
 * Returns its paragraph, or SIZE_MAX.
 */
static size_t find_page_title(const struct layout *lay)
{
	const struct para *v = lay->paras.v;
	size_t n = lay->paras.n, i = 0;
	bool site;

	while (is_of_site(lay, i) || is_over_way(lay, i))
		i++;
	site = i > 0;
	if (site && i + 1 < n && para_is_plain(&v[i]) &&
	    !(lay->is_placed && v[i].title) &&
	    jb_is_sentence_end(para_tail(lay, &v[i])))
		i++;
	if (i + 1 >= n || !may_head_page(lay, &v[i]))
		return SIZE_MAX;
	if (is_posting_day(lay, &v[i + 1]) ||
	    (lay->is_placed && is_page_data(lay, &v[i + 1])) ||
	    ((site || lay->is_placed) && v[i].title) ||
	    (site && is_proceeding(lay, i - 1)) ||
	    (has_bar(para_words(lay, &v[i])) && para_width(lay, &v[i]) >= 16))
		return i;
	return find_post_title(lay);
}

/* 第 118 期, 第八卷第六期 */
static bool tells_issue(struct jb_str s)
{
	size_t at = jb_str_find(s, JB_STR("第"), 0);
	size_t digits = 0;
	uint32_t cp = 0;

	if (at == SIZE_MAX)
		return false;
	for (at += strlen("第"); at < s.n && digits < 8; digits++) {
		cp = jb_utf8_next(s, &at);
		if (jb_is_space(cp))
			continue;
		if (!jb_is_digit(cp) && !is_han_digit(cp))
			break;
	}
	return digits && (cp == 0x671F || cp == 0x5377);	/* 期 卷 */
}

/*
 * 某某電子報 over 第 118 期: the name of what appears, over every issue; or
 * under that name 某某學會會員通訊　第七期
 */
static bool is_masthead(const struct layout *lay, size_t i)
{
	enum { WIDEST = 100 };
	const struct para *p = &lay->paras.v[i];
	struct jb_str s;

	if (i > 0 && para_is_plain(p - 1) && p[-1].lines == 1 &&
	    tells_issue(para_words(lay, p)))
		return true;
	if (i + 1 >= lay->paras.n || p[1].lines > 1 ||
	    para_width(lay, p + 1) > WIDEST)
		return false;
	s = para_words(lay, p + 1);
	return phrase_fits(lay, PHRASE_ISSUE, s) || tells_issue(s);
}

/*
 * A bulletin's name and number, its first chapter and the title over 概述, a
 * blank over each: what stands below the number is of the text.
 */
static bool opens_issue(const struct layout *lay, size_t n)
{
	enum { HEAD = 2 };

	if (n <= HEAD || n >= lay->paras.n || !is_masthead(lay, 0) ||
	    !para_names_section(lay, &lay->paras.v[n]))
		return false;
	for (size_t i = HEAD; i < n; i++) {
		const struct para *p = &lay->paras.v[i];
		struct jb_str s = para_words(lay, p);

		if (!para_is_plain(p) || !p->title || p->lines > 1 ||
		    !para_first(lay, p)->gap || title_is_date(s) ||
		    (i + 1 == n && words_has(&lay->houses, s)) ||
		    phrase_fits(lay, PHRASE_BODY, s) ||
		    phrase_fits(lay, PHRASE_RIGHTS, s))
			return false;
	}
	return true;
}

/* May p be a part of a title that a cover prints in several lines? */
static bool is_title_part(const struct layout *lay, const struct para *p)
{
	struct jb_str s = para_words(lay, p);

	return para_is_plain(p) && p->lines == 1 && !para_is_cover(lay, p) &&
	       !para_is_label(lay, p) && !title_is_none(lay, p) &&
	       !jb_is_colon(para_tail(lay, p)) &&
	       !jb_is_sentence_end(para_tail(lay, p)) &&
	       !words_has(&lay->houses, s) &&
	       !phrase_fits(lay, PHRASE_FORM_NAME, s) &&
	       !phrase_fits(lay, PHRASE_REPORT_FORM, s) &&
	       !phrase_fits(lay, PHRASE_PAPER, s);
}

/*
 * 參加網際網路名稱與號碼指配機構 over （ICANN）第 57 次會議報告 over the
 * labels: the lines between the form's name and its labels are one title, if
 * only the second ends as titles do, and the first is no house.
 */
static void join_title(struct layout *lay, size_t n)
{
	enum { LEAST = 16 };
	struct para *v = lay->paras.v;

	for (size_t i = 0; i + 2 < n; i++) {
		if (!is_title_part(lay, &v[i]) ||
		    !is_title_part(lay, &v[i + 1]) ||
		    v[i + 2].type != JB_BLOCK_FORM)
			continue;
		if (para_width(lay, &v[i]) >= LEAST &&
		    !ends_title(lay, para_words(lay, &v[i])) &&
		    ends_title(lay, para_words(lay, &v[i + 1])) &&
		    (para_first(lay, &v[i + 1])->head == 0xFF08 ||
		     !is_house_name(lay,
				    cut_bracket(para_words(lay, &v[i])))))
			para_merge_next(lay, i);
		return;
	}
}

/* Between blanks, right over text or a table, and no name or house */
static bool stands_over_text(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i], *next = p + 1;
	struct jb_str s = para_words(lay, p);

	return i + 1 < lay->paras.n && para_is_plain(p) && p->title &&
	       para_first(lay, p)->gap && para_first(lay, next)->gap &&
	       (para_is_text(lay, next) || next->type == JB_BLOCK_TABLE) &&
	       !latin_is_name(s) && !latin_is_person(s) &&
	       !title_has_value(s) &&
	       (!para_is_label(lay, p) || para_is_data(lay, next));
}

/* 壹、前言 likewise */
static bool is_counted_over_text(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i], *next = p + 1;

	return i + 1 < lay->paras.n && p->type == JB_BLOCK_HEADING &&
	       p->mark.number && p->lines == 1 &&
	       para_first(lay, next)->gap && para_is_text(lay, next);
}

/*
 * The name of the first section stands under the title as those of the others
 * stand under text: with as many blanks, over text of its own.
 */
static bool opens_sections(const struct layout *lay, size_t i)
{
	enum { REACH = 60, NAME = 8 };
	const struct para *v = lay->paras.v;
	uint32_t gap = para_first(lay, &v[i])->gap;
	size_t others = 0;
	bool colon = jb_is_colon(para_tail(lay, &v[i]));

	if (!stands_over_text(lay, i) ||
	    phrase_fits(lay, PHRASE_BODY, para_words(lay, &v[i])))
		return false;
	if (para_is_data(lay, &v[i + 1]))
		return true;
	for (size_t k = i + 1; k < lay->paras.n && k < i + REACH; k++)
		others += para_first(lay, &v[k])->gap == gap &&
			  (stands_over_text(lay, k) ||
			   (is_form(&v[i - 1]) &&
			    is_counted_over_text(lay, k))) &&
			  jb_is_colon(para_tail(lay, &v[k])) == colon &&
			  (para_width(lay, &v[i]) >= NAME ||
			   para_width(lay, &v[k]) < NAME);
	/* 各市协会：, to whom it is written, has a colon too */
	return others > colon;
}

/* The title of a page, and nothing that stands over it; past it */
static size_t take_page_title(struct layout *lay, size_t page)
{
	for (size_t i = 0; i < page; i++)	/* whose page, of what kind */
		if (lay->paras.v[i].type == JB_BLOCK_HEADING)
			lay->paras.v[i].type = JB_BLOCK_PARAGRAPH;
	lay->paras.v[page].type = JB_BLOCK_HEADING;
	return page + 1;
}

/* Is one of the first n a line of a form? */
static bool has_form(const struct layout *lay, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!para_is_plain(&lay->paras.v[i]) ||
		    para_is_label(lay, &lay->paras.v[i]))
			return true;
	return false;
}

/* The likeliest title of the first n; n: none is like one. */
static size_t best_title(const struct layout *lay, size_t n, bool form)
{
	size_t best = n;
	uint32_t most = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t score = title_score(lay, &lay->paras.v[i], i, form);

		if (score > most) {
			most = score;
			best = i;
		}
	}
	return best;
}

/*
 * The lines over the first text: where a form is among them they are a cover,
 * and none is a heading; else the likeliest is the title.
 */
size_t titlepage_find(struct layout *lay)
{
	size_t n = cover_length(lay), best, before = lay->paras.n;
	size_t page = lay->prints ? SIZE_MAX : find_page_title(lay);
	bool form;

	if (page != SIZE_MAX)
		return take_page_title(lay, page);
	join_title(lay, n);
	n -= before - lay->paras.n;
	if (opens_issue(lay, n))
		return 2;
	if (n > 1 && opens_sections(lay, n - 1))
		n--;
	form = has_form(lay, n);
	if (n < 2 && !form)
		return 0;
	best = best_title(lay, n, form);
	if (form && n > 3 && heads_byline(lay, n) &&
	    (best == n || is_under_form(lay, best))) {
		best = 0;
		n = form_end(lay, n);
	} else if (best == n && form && heads_byline(lay, n)) {
		best = 0;
	}
	if (best < n && !is_masthead(lay, best))
		lay->paras.v[best].type = JB_BLOCK_HEADING;
	if (n > 2 && ((best + 2 < n && heads_article(lay, n - 1)) ||
		      (best >= n && is_under_table(lay, n - 1)) ||
		      heads_text(lay, n - 1) || heads_issue(lay, n - 1)))
		lay->paras.v[n - 1].type = JB_BLOCK_HEADING;
	if (n > 1 && heads_entries(lay, n - 1))
		lay->paras.v[n - 1].type = JB_BLOCK_HEADING;
	return n;
}
