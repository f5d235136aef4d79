/*
 * Does what was read stand where a date would? Characters and words beside it
 * tell 2018 from 2018 users, 25日 from 25日內, March from "may march on".
 */
#include "analyze/date_parse.h"
#include "analyze/date_words.h"
#include "analyze/words.h"

#include <string.h>

enum { LOOK = 40 };	/* bytes beside a mention that say what it is */

static bool has(struct date_part part)
{
	return part.given != DATE_MISSING;
}

static uint32_t before(const struct parser *p, size_t at)
{
	return jb_utf8_prev(p->text, &at);
}

static uint32_t after(const struct parser *p, size_t at)
{
	return jb_utf8_next(p->text, &at);
}

/* 2029-01-15T19:37: a clock behind the day */
static bool has_clock(const struct parser *p, size_t end)
{
	struct jb_str s = jb_str_slice(p->text, end, end + 4);

	return s.n == 4 && s.p[0] == 'T' && s.p[1] >= '0' && s.p[1] <= '2' &&
	       s.p[2] >= '0' && s.p[2] <= '9' && s.p[3] == ':';
}

/*
 * Is [0, end) all of the text's head: figures, slashes and dots, one at least?
 */
static bool heads_line(const struct parser *p, size_t end)
{
	bool mark = false;

	for (size_t i = 0; i < end; i++) {
		char c = p->text.p[i];

		mark |= c == '/' || c == '.';
		if (!(c >= '0' && c <= '9') && c != '/' && c != '.' &&
		    c != '-')
			return false;
	}
	return mark;
}

/* Behind a mention that ends with a figure or letter: 2018-en, 10.1, 5/6/7 */
static bool ends_clean(const struct parser *p, size_t end)
{
	char last = p->text.p[end - 1];
	char next = end < p->text.n ? p->text.p[end] : ' ';
	char two = end + 1 < p->text.n ? p->text.p[end + 1] : ' ';
	bool figure = last >= '0' && last <= '9';
	bool alnum = (two >= '0' && two <= '9') || (two >= 'a' && two <= 'z') ||
		     (two >= 'A' && two <= 'Z');

	if ((unsigned char)last >= 0x80 || has_clock(p, end))
		return true;
	/* 2018/11_APNIC 大會, a line of a list: the mark only joins */
	if (next == '_' && figure && heads_line(p, end))
		return true;
	if ((next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') ||
	    (next >= 'A' && next <= 'Z') || next == '_')
		return false;
	if (!figure)
		return true;
	if (strchr("./:+", next) && alnum)
		return next == '.' && two >= 'A' && two <= 'Z';
	return !(next == '-' && alnum);
}

/* Something is counted: 2000個, 2013 users. Not: 2018 年度報告 */
static bool is_counter(uint32_t cp)
{
	static const uint32_t counters[] = {
		0x500B, 0x4E2A, 0x540D, 0x4EBA, 0x6B21, 0x53F0, 0x5143,
		0x5B57, 0x5BB6, 0x4F4D, 0x842C, 0x4E07, 0x591A, 0x4F59,
		0x9918, 0x5104, 0x4EBF, 0x689D, 0x6761, 0x9805, 0x9879,
		0x9801, 0x9875, 0x4EF6, 0x5217, 0x7A2E, 0x79CD, 0x7BC7,
		0x4EFD, 0x5929, 0x6642, 0x65F6, 0x7F8E, 0x5343, 0x767E,
		0x570B, 0x56FD, 0x7DB2, 0x7F51, 0x6279, 0x7D44, 0x7EC4,
		0x6236, 0x6237, 0x7B46, 0x7B14, 0x5C46, 0x5C4A, 0x500D,
		0x5EA6, 0x53F7, 0x865F, 0x6B3E, 0x7AE0, 0x898B, 0x4EE5,
	};

	for (size_t i = 0; i < sizeof(counters) / sizeof(counters[0]); i++)
		if (cp == counters[i])
			return true;
	return false;
}

static uint32_t next_letter(const struct parser *p, size_t end)
{
	uint32_t cp;

	do
		cp = jb_utf8_next(p->text, &end);
	while (cp == ' ' || cp == 0xA0);
	return cp;
}

static uint32_t letter_before(const struct parser *p, size_t at)
{
	uint32_t cp;

	do
		cp = jb_utf8_prev(p->text, &at);
	while (cp == ' ' || cp == 0xA0);
	return cp;
}

static bool is_capital(uint32_t cp)
{
	return cp >= 'A' && cp <= 'Z';
}

/* The Latin word before at, blanks between: its first and last letters. */
static bool name_before(const struct parser *p, size_t at)
{
	size_t end, start;

	while (at > 0 && p->text.p[at - 1] == ' ')
		at--;
	end = at;
	while (at > 0 && strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRS"
				"TUVWXYZ0123456789-", p->text.p[at - 1]))
		at--;
	start = at;
	return end > start && is_capital((unsigned char)p->text.p[start]);
}

/* English words that a year follows: in 2018, since 2014, the 2013 budget */
static bool leads_to_year(enum date_kind kind)
{
	switch (kind) {
	case T_OF: case T_ON: case T_FROM: case T_SINCE: case T_TO:
	case T_ABOUT: case T_PART: case T_WESTERN: case T_LIST: case T_OR:
	case T_THE: case T_NEAR: case T_PAREN: case T_COMMA: case T_OPEN:
		return true;
	default:
		return false;
	}
}

/* A plural in lower case behind the number counts: 2000 participants */
static bool counts_things(const struct parser *p, size_t end)
{
	size_t at = end;

	while (at < p->text.n && p->text.p[at] == ' ')
		at++;
	if (at == end)
		return false;
	end = at;
	while (at < p->text.n && p->text.p[at] >= 'a' && p->text.p[at] <= 'z')
		at++;
	return at > end + 3 && p->text.p[at - 1] == 's' &&
	       p->text.p[at - 2] != 's' &&
	       /* adopted in 2013 comes up for review */
	       !list_at(p->text, end,
			"comes |becomes |goes |remains |brings |expires "
			"|requires |includes |provides |allows |continues "
			"|begins |contains |concludes |follows |applies "
			"|takes |makes |gives |does |towards ");
}

/* Nothing of text but blanks and marks beside [start, end)? */
static bool stands_alone(const struct parser *p, size_t start, size_t end)
{
	uint32_t a = before(p, start), b = after(p, end);

	/* March | April: the way to other pages */
	if (a == ' ' && start > 1 && p->text.p[start - 2] == '|')
		a = 0;
	if (b == ' ' && end + 1 < p->text.n && p->text.p[end + 1] == '|')
		b = 0;
	return (a == 0 || a == '\t' || a == '\n' || a == '(' || a == 0xFF08) &&
	       (b == 0 || b == '\t' || b == '\n' || b == ')' || b == 0xFF09);
}

/* was deferred to 2023: a verb that moves something in time */
static bool is_moved_to(const struct parser *p, size_t at)
{
	static const struct jb_str verbs[] = {
		{ "deferred to", 11 }, { "postponed to", 12 },
		{ "delayed to", 10 }, { "moved to", 8 }, { "extended to", 11 },
		{ "rescheduled to", 14 }, { "pushed back to", 14 },
		{ "brought forward to", 18 }, { "carried over to", 15 },
		{ "dates back to", 13 }, { "dating back to", 14 },
		{ "goes back to", 12 },
	};
	struct jb_str head;

	while (at > 0 && p->text.p[at - 1] == ' ')
		at--;
	head = jb_str_slice(p->text, 0, at);
	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
		if (jb_str_ends(head, verbs[i]))
			return true;
	return false;
}

/* the 2013 Registrar Accreditation Agreement: the year is of a name */
static bool begins_name(const struct parser *p, size_t first, uint32_t next)
{
	return !p->speech && is_capital(next) &&
	       (p->t[first].kind == T_THE ||
		(first > p->start && p->t[first - 1].kind == T_THE));
}

/* Does s begin with word, or with it and a capital? */
static bool is_begun_by(struct jb_str s, struct jb_str word)
{
	return s.n >= word.n &&
	       (s.p[0] == word.p[0] || (s.p[0] | 0x20) == word.p[0]) &&
	       memcmp(s.p + 1, word.p + 1, word.n - 1) == 0;
}

/* What has years of its own: a word of it before them, behind them. */
static const struct plan_word {
	struct jb_str word;
	bool before, behind;	/* behind: the beginning of a word is enough */
} plan_words[] = {
	{ { "plan", 4 }, true, true },		/* Plan 2016-2020 */
	{ { "budget", 6 }, true, true },
	{ { "schedule", 8 }, true, true },
	{ { "calendar", 8 }, true, true },
	{ { "program", 7 }, true, true },
	{ { "programme", 9 }, true, true },
	{ { "strategy", 8 }, true, true },	/* the African Strategy 2016 */
	{ { "strategic", 9 }, false, true },	/* 2018-2020 Strategic Plan */
	{ { "strategies", 10 }, false, true },
	{ { "operating", 9 }, false, true },
	{ { "work", 4 }, false, true },
	{ { "action", 6 }, false, true },
	{ { "implementation", 14 }, false, true },
	{ { "roadmap", 7 }, true, false },
	{ { "period", 6 }, true, false },
	{ { "term", 4 }, true, false },
	{ { "years", 5 }, true, false },
	{ { "agenda", 6 }, true, false },
	{ { "framework", 9 }, true, false },
	{ { "策略", 6 }, false, true },		/* APTLD 2018-2020 策略計畫 */
	{ { "戰略", 6 }, false, true },
	{ { "战略", 6 }, false, true },
	{ { "計畫", 6 }, false, true },
	{ { "計劃", 6 }, false, true },
	{ { "计划", 6 }, false, true },
	{ { "營運", 6 }, false, true },
	{ { "运营", 6 }, false, true },
	{ { "規劃", 6 }, false, true },
	{ { "规划", 6 }, false, true },
};

enum { PLAN_WORDS = sizeof(plan_words) / sizeof(*plan_words) };

/* APTLD 2018-2020 策略計畫, 2018-2020 Work Plan: the years of a plan */
static bool is_plan(const struct parser *p, size_t end)
{
	struct jb_str tail =
		jb_str_trim(jb_str_slice(p->text, end, end + LOOK));

	/* 2018-2020 work is none: its English is a name */
	if (tail.n == 0 || (tail.p[0] >= 'a' && tail.p[0] <= 'z'))
		return false;
	for (size_t i = 0; i < PLAN_WORDS; i++)
		if (plan_words[i].behind &&
		    is_begun_by(tail, plan_words[i].word))
			return true;
	return false;
}

/* the Latin word that ends before at, blanks between */
static struct jb_str word_ending(const struct parser *p, size_t at)
{
	size_t end;

	while (at > 0 && p->text.p[at - 1] == ' ')
		at--;
	for (end = at; at > 0 && (p->text.p[at - 1] | 0x20) >= 'a' &&
		       (p->text.p[at - 1] | 0x20) <= 'z';)
		at--;
	return jb_str_slice(p->text, at, end);
}

/* the African Strategy 2016-2020: the years of what has such */
static bool is_behind_plan(const struct parser *p, size_t at)
{
	struct jb_str word = word_ending(p, at);

	for (size_t i = 0; i < PLAN_WORDS; i++)
		if (plan_words[i].before && word.n == plan_words[i].word.n &&
		    is_begun_by(word, plan_words[i].word))
			return true;
	return false;
}

/* Minutes - 2011 Archive: a dash between blanks parts it from a name */
static bool behind_dash(const struct parser *p, size_t start)
{
	struct jb_str head = jb_str_slice(p->text, 0, start);

	return jb_str_ends(head, JB_STR(" - ")) ||
	       jb_str_ends(head, JB_STR(" – ")) ||
	       jb_str_ends(head, JB_STR(" — "));
}

/* 2023-2024 屆, 2021 國際出訪: no so many 屆 or 國 */
static bool is_year_behind(const struct parser *p,
			   const struct date_found *found)
{
	struct jb_str tail = jb_str_trim(
		jb_str_slice(p->text, found->end, found->end + LOOK));

	return found->from.year.value >= 1900 &&
	       found->from.year.value < 2100 &&
	       ((found->to.unit == DATE_YEAR &&
		 (jb_str_starts(tail, JB_STR("屆")) ||
		  jb_str_starts(tail, JB_STR("届")))) ||
		jb_str_starts(tail, JB_STR("國際")) ||
		jb_str_starts(tail, JB_STR("国际")));
}

/* Does a name of an event end right before the year, a blank between? */
static bool ends_event(const struct parser *p, const struct date_found *found)
{
	static const struct jb_str tails[] = {
		{ "節", 3 }, { "节", 3 }, { "論壇", 6 }, { "论坛", 6 },
		{ "大會", 6 }, { "大会", 6 }, { "年會", 6 }, { "年会", 6 },
		{ "峰會", 6 }, { "峰会", 6 }, { "展", 3 },
	};
	struct jb_str head = jb_str_slice(p->text, 0, found->start);

	if (!jb_str_ends(head, JB_STR(" ")))
		return false;
	head = jb_str_trim(head);
	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
		if (jb_str_ends(head, tails[i]))
			return true;
	return false;
}

/* the pre-2009 records */
static bool is_behind_pre(const struct parser *p, size_t at)
{
	return list_before(p->text, at, " pre-|\npre-") > 0;
}

/* © 2024 網治筆記, (c) 2024 */
static bool is_behind_copyright(const struct parser *p, size_t at)
{
	struct jb_str head = jb_str_trim(jb_str_slice(p->text, 0, at));

	return jb_str_ends(head, JB_STR("©")) ||
	       jb_str_ends(head, JB_STR("(c)")) ||
	       jb_str_ends(head, JB_STR("(C)"));
}

/* …, Best Practices for Cables, 2024. is how a work that is cited ends. */
static bool ends_citation(const struct parser *p,
			  const struct date_found *found)
{
	struct jb_str head = jb_str_slice(p->text, 0, found->start);
	struct jb_str tail = jb_str_slice(p->text, found->end, p->text.n);

	return jb_str_ends(head, JB_STR(", ")) &&
	       jb_str_starts(tail, JB_STR(".")) &&
	       jb_str_trim(tail).n == 1;
}

/* A figure that nothing before it calls a year: do its neighbours? */
static bool year_fits_alone(const struct parser *p,
			    const struct date_found *found)
{
	uint32_t next = next_letter(p, found->end);
	uint32_t prev = letter_before(p, found->start);

	if (is_moved_to(p, found->start) || ends_citation(p, found))
		return true;
	if (name_before(p, found->start))
		return false;
	if (prev == 0 || prev == '\n' || prev == '\t')
		return next == '-' || next >= 0x80 || next == ':' ||
		       is_capital(next) || next == 0;
	if (behind_dash(p, found->start))
		return true;
	/* 依 2013 RAA is a name */
	if (prev >= 0x80)
		return !is_capital(next);
	return prev == '>' || prev == '<' || prev == '=' ||
	       prev == ':' || prev == ';' || prev == '"' || prev == '\'';
}

/* Is a bare number from 1000 to 2199 a year here? */
static bool year_fits(const struct parser *p, const struct date_found *found,
		      size_t first)
{
	int value = found->from.year.value;
	uint32_t next = next_letter(p, found->end);

	if (p->t[first].word || found->from.fiscal ||
	    is_behind_pre(p, found->start) ||
	    is_behind_copyright(p, found->start) ||
	    (p->speech && kind_at(p, 0) == T_OPEN))
		return true;
	/* 2030永續發展議程 is a name */
	if (jb_is_han(after(p, found->end)) && !found->to.unit)
		return false;
	if ((is_counter(next) && !is_year_behind(p, found)) ||
	    next == 0x5E74 ||				/* 年 */
	    counts_things(p, found->end))
		return false;
	/* 隱私節 2021 is a name, as APRICOT 2021 is */
	if (first == p->start && !found->to.unit && ends_event(p, found))
		return false;
	if (value < 1900 || value > 2099)
		return p->speech && first > p->start &&
		       leads_to_year(p->t[first - 1].kind) && value > 1500;
	if (stands_alone(p, found->start, found->end))
		return true;
	if (found->to.unit == DATE_YEAR &&
	    (!name_before(p, found->start) || is_plan(p, found->end) ||
	     is_behind_plan(p, found->start) ||
	     /* what a title ends with: Public Meetings 2021-2023 */
	     after(p, found->end) == 0 || after(p, found->end) == '\n'))
		return true;
	if (begins_name(p, first, next))
		return false;
	if (first > p->start && p->t[first - 1].kind == T_UNIT)
		return p->t[first - 1].value == DATE_YEAR;	/* years */
	if (first > p->start)
		return leads_to_year(p->t[first - 1].kind);
	return year_fits_alone(p, found);
}

/* "May" and "March" are words as well. */
static bool month_fits(const struct parser *p, const struct date_found *found,
		       size_t first)
{
	const struct date_token *t = &p->t[first];
	enum date_kind lead = first > p->start ? p->t[first - 1].kind : T_NONE;
	bool led = lead == T_OF || lead == T_ON || lead == T_FROM ||
		   lead == T_SINCE || lead == T_TO || lead == T_PART ||
		   lead == T_NEAR || lead == T_LIST || lead == T_OR ||
		   lead == T_COMMA || lead == T_PAREN;
	bool verb = t->value == 5 || t->value == 3;

	if (t->kind != T_MONTH_NAME)
		return true;
	if (word_before(p->text, found->start, "every ") ||
	    word_before(p->text, found->start, "each "))
		return false;
	if (found->to.unit)
		return true;
	if (!t->capital && (!p->speech || verb))
		return false;
	if (verb && lead == T_THE && t->capital)
		return true;
	if (verb && !led)
		return stands_alone(p, found->start, found->end) && t->capital;
	if (!t->full && !led)
		return stands_alone(p, found->start, found->end);
	return t->full || led;
}

/* Opinion 2/2003, Decision No 3/2011: the number of a paper and its year */
static bool is_of_paper(const struct parser *p,
			    const struct date_found *found)
{
	static const struct jb_str papers[] = {
		{ "pinion ", 7 }, { "irective ", 9 }, { "egulation ", 10 },
		{ "ecision ", 8 }, { "ecommendation ", 14 },
		{ "esolution ", 10 }, { "ircular ", 8 }, { "Case ", 5 },
		{ "otice ", 6 }, { "No ", 3 }, { "No. ", 4 },
	};
	const struct jb_str before = jb_str_slice(p->text, 0, found->start);

	if (found->from.day.value || found->to.unit ||
	    !jb_str_has(jb_str_slice(p->text, found->start, found->end), "/"))
		return false;
	for (size_t i = 0; i < sizeof(papers) / sizeof(papers[0]); i++)
		if (jb_str_ends(before, papers[i]))
			return true;
	return false;
}

static bool slash_fits(const struct parser *p, const struct date_found *found,
		       size_t first, enum date_shape shape)
{
	enum date_kind lead = first > p->start ? p->t[first - 1].kind : T_NONE;
	uint32_t next = next_letter(p, found->end);
	/* 4/23 網路電話研討會 counts nothing */
	bool counts = is_counter(after(p, found->end));

	/* 24/7 is all the time */
	if (jb_str_eq(jb_str_slice(p->text, found->start, found->end),
		      JB_STR("24/7")))
		return false;
	if (!p->speech)
		return shape == SHAPE_SLASH && !counts &&
		       next != 'G' && next != 0x7684;	/* 的 */
	if (found->to.unit)
		return true;
	if (shape == SHAPE_SLASH)
		return !counts;
	return (lead == T_ON || lead == T_OF) && found->from.day.value > 12;
}

/* 17日報到 is no 日報, and 21日本團抵達 no 日本 */
static bool begins_act(struct jb_str tail)
{
	static const struct jb_str acts[] = {
		{ "報到", 6 }, { "报到", 6 }, { "報名", 6 }, { "报名", 6 },
		{ "報告", 6 }, { "报告", 6 }, { "報導", 6 }, { "报道", 6 },
		{ "報道", 6 }, { "報備", 6 }, { "报备", 6 }, { "報請", 6 },
		{ "报请", 6 }, { "報載", 6 }, { "报载", 6 }, { "報送", 6 },
		{ "报送", 6 }, { "報院", 6 }, { "報奉", 6 }, { "報經", 6 },
		{ "报经", 6 }, { "報部", 6 },
		{ "本團", 6 }, { "本团", 6 }, { "本中心", 9 }, { "本會", 6 },
		{ "本会", 6 }, { "本次", 6 }, { "本局", 6 }, { "本屆", 6 },
		{ "本届", 6 },
	};

	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++)
		if (jb_str_starts(tail, acts[i]))
			return true;
	return false;
}

/*
 * 15日內, 共3日, 為期5日, 3日遊: how long. So are 最長以30日為限, 至少14日,
 * 縮短為21日, 保留30日考量, ，計5日, but not 預計5日抵達; and 每月15日,
 * 逢單月15日, or the misprint 2015年12年4日, are no day of the text.
 */
static bool tells_length(struct jb_str head, struct jb_str tail)
{
	while (head.n > 0 && head.p[head.n - 1] == ' ')
		head.n--;
	return any_before(head, head.n, "共期每第近逾前后续个约去达满长延展"
					"需时用历了月年以少多留予连") > 0 ||
	       list_before(head, head.n, "短为|减为|宽为|增为|，计|共计|合计") > 0 ||
	       (!begins_act(tail) &&
		(any_at(tail, 0, "内以游间常期数程本元圆报缩") > 0 ||
		 list_at(tail, 0,
			 "之内|制|太短|太长|过短|过长|偏短|偏长|不够|"
			 "放宽为|缩短为|延长为|增为") > 0));
}

/* 七日中午, 於六日召開: few in words, yet no length (於三日後) */
static bool is_day_by_company(struct jb_str text,
			      const struct date_found *found)
{
	return is_daytime_at(text, found->end) ||
	       (word_before(text, found->start, "於") > 0 &&
		!any_at(text, found->end, "後前之起") &&
		jb_is_han(jb_utf8_next(text, &(size_t){ found->end })));
}

/* 25日: when, or how long? */
static bool day_fits_here(const struct parser *p,
			  const struct date_found *found, size_t first)
{
	if (tells_length(jb_str_slice(p->text, 0, found->start),
			 jb_str_slice(p->text, found->end, p->text.n)))
		return false;
	if (!p->speech && p->t[p->i - 1].ordinal)
		return true;	/* on the 24th */
	/* 11號 is a house, 9.6日 a measure; 今(16)天 is one that was told */
	if (!p->speech &&
	    !jb_str_starts(jb_str_slice(p->text, found->end - 3, found->end),
			   JB_STR("天")) &&
	    (p->text.p[found->end - 1] != JB_STR("日").p[2] ||
	     p->text.p[found->end - 2] != JB_STR("日").p[1]))
		return false;
	if (first > p->start && (p->t[first - 1].kind == T_DOT ||
				 p->t[first - 1].kind == T_SLASH))
		return false;
	if (!p->speech && !found->to.unit && p->i >= 2 &&
	    p->t[p->i - 2].han && p->t[p->i - 2].value <= 10 &&
	    !is_day_by_company(p->text, found))
		return false;
	return !p->speech || found->from.weekday ||
	       (unsigned char)p->text.p[found->end - 1] >= 0x80 ||
	       p->t[p->i - 1].ordinal;
}

/* 較前一年增加; not 受理前一年才開始 */
static bool year_before_fits(struct jb_str head)
{
	static const struct jb_str leads[] = {
		{ "較", 3 }, { "较", 3 }, { "比", 3 }, { "與", 3 },
		{ "与", 3 }, { "於", 3 }, { "于", 3 }, { "在", 3 },
		{ "從", 3 }, { "从", 3 }, { "為", 3 }, { "为", 3 },
		{ "，", 3 }, { "（", 3 }, { "、", 3 },
	};

	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
		if (jb_str_ends(head, leads[i]))
			return true;
	return head.n == 0;
}

/* 延後半年: by half a year, no 後半年 */
static bool is_put_off(const struct parser *p, size_t first,
		       struct jb_str head)
{
	static const char verbs[] = "延推順顺拖晚遲迟移之提";
	struct jb_str word = jb_str_slice(p->text, p->t[first].start,
					  p->t[first].end);
	size_t at = head.n;
	uint32_t last = jb_utf8_prev(head, &at);

	if (jb_str_starts(word, JB_STR("上")) ||
	    jb_str_starts(word, JB_STR("下")))
		return false;
	for (size_t i = 0; i + 1 < sizeof(verbs);)
		if (jb_utf8_next(jb_str_of(verbs), &i) == last)
			return true;
	return false;
}

/* IPv4 103/8區段: the figures of addresses */
static bool is_address_block(const struct parser *p,
			     const struct date_found *found)
{
	static const struct jb_str leads[] = {
		{ "這個", 6 }, { "这个", 6 }, { "這", 3 }, { "这", 3 },
		{ "該", 3 }, { "该", 3 }, { "此", 3 }, { "的", 3 },
	};
	static const struct jb_str behind[] = {
		{ "段", 3 }, { "前綴", 6 }, { "前缀", 6 },
		{ "區段", 6 }, { "区段", 6 }, { "區塊", 6 }, { "区块", 6 },
		{ "位址", 6 }, { "地址", 6 }, { "網段", 6 }, { "网段", 6 },
		{ "block", 5 }, { "prefix", 6 },
	};
	struct jb_str tail = jb_str_trim(jb_str_slice(p->text, found->end,
						      found->end + LOOK));

	if (found->to.unit || p->i < 2 || p->t[p->i - 2].kind != T_SLASH)
		return false;
	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
		if (jb_str_starts(tail, leads[i])) {
			tail = jb_str_slice(tail, leads[i].n, tail.n);
			break;
		}
	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
		if (jb_str_starts(tail, behind[i]))
			return true;
	return false;
}

/* Does a month follow 每年 at at? */
static bool is_month_at(struct jb_str s, size_t at)
{
	size_t from = at, next;

	while (at < s.n) {
		uint32_t cp = jb_utf8_next(s, &(size_t){ at });

		if (!jb_is_digit(cp) && date_han_digit(cp) < 0 &&
		    !jb_is_space(cp))
			break;
		jb_utf8_next(s, &at);
	}
	next = at;
	return at > from && jb_utf8_next(s, &next) == 0x6708;	/* 月 */
}

/*
 * 每年 2 月, and the 6 月 and 9 月 of 每年2月辦理論壇、6月及9月開會: so it goes
 * on to the end of the sentence, another year or 本次.
 */
static bool is_every_year(const struct date_found *found, struct jb_str head)
{
	static const struct jb_str ends[] = {
		{ "。", 3 }, { "年", 3 }, { "本", 3 }, { "次", 3 },
		{ "這", 3 }, { "这", 3 }, { "此", 3 }, { "；", 3 },
		{ "：", 3 }, { "已", 3 }, { "將", 3 }, { "将", 3 },
		{ "業", 3 }, { "业", 3 }, { "\n", 1 }, { "\t", 1 },
	};
	enum { BACK = 150 };
	size_t at, from = head.n > BACK ? jb_utf8_up(head, head.n - BACK) : 0;

	head = jb_str_slice(head, from, head.n);
	while (head.n && (head.p[head.n - 1] == ' '))
		head.n--;
	if (jb_str_ends(head, JB_STR("每年")))
		return true;
	at = jb_str_find(head, JB_STR("每年"), 0);
	if (at == SIZE_MAX || found->from.unit != DATE_MONTH ||
	    !is_month_at(head, at + strlen("每年")))
		return false;
	head = jb_str_slice(head, at + strlen("每年"), head.n);
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (jb_str_find(head, ends[i], 0) != SIZE_MAX)
			return false;
	return true;
}

/* 每月底 and 年年底 are every one's, 正月初五 another calendar's. */
static bool is_every_end(const struct parser *p, size_t first,
			 struct jb_str head)
{
	static const struct jb_str leads[] = {
		{ "每", 3 }, { "年", 3 }, { "正", 3 }, { "臘", 3 },
		{ "腊", 3 },   { "每月", 6 },
	};

	if (p->t[first].kind != T_YEAR_PART &&
	    p->t[first].kind != T_MONTH_PART)
		return false;
	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
		if (jb_str_ends(head, leads[i]))
			return true;
	return false;
}

/* by, at, before, until */
static bool is_by(const struct parser *p, const struct date_token *t)
{
	char last = p->text.p[t->end - 1];

	return t->kind == T_SINCE || t->kind == T_TO ||
	       (t->kind == T_ON && (last == 'y' || last == 't'));
}

/* 墨爾本年會, 日本年度, 成本年增: the 本 of another word */
static bool is_other_ben(const struct parser *p, size_t first)
{
	static const char before[] = "日資资成樣样版根原劇剧";
	size_t start = p->t[first].start, at = start;
	uint32_t last = jb_utf8_prev(p->text, &at);

	if (!jb_str_starts(jb_str_slice(p->text, p->t[first].start,
					p->t[first].end), JB_STR("本")))
		return false;
	if (list_before(p->text, start, "墨尔|里斯"))
		return true;
	for (size_t i = 0; i + 1 < sizeof(before);)
		if (jb_utf8_next(jb_str_of(before), &i) == last)
			return true;
	return false;
}

/* 年度計畫中說明上一年度的目標: of each year the one before it */
static bool is_of_each_year(const struct parser *p, size_t first,
			    struct jb_str head)
{
	static const struct jb_str each[] = {
		{ "每年", 6 }, { "逐年", 6 }, { "各年", 6 }, { "年度计划", 12 },
		{ "年度計畫", 12 }, { "年度計劃", 12 }, { "年度報告", 12 },
		{ "年度报告", 12 }, { "年报中", 9 }, { "年報中", 9 },
	};
	struct jb_str near;
	size_t from = head.n > 2 * LOOK ? jb_utf8_up(head, head.n - 2 * LOOK)
					: 0, stop;

	if (p->t[first].kind != T_REL_YEAR || p->t[first].value >= 0 ||
	    !jb_str_starts(jb_str_slice(p->text, p->t[first].start,
					p->text.n), JB_STR("上")))
		return false;
	near = jb_str_slice(head, from, head.n);
	while ((stop = jb_str_find(near, JB_STR("。"), 0)) < near.n)
		near = jb_str_slice(near, stop + 3, near.n);
	for (size_t i = 0; i < sizeof(each) / sizeof(each[0]); i++) {
		size_t at = jb_str_find(near, each[i], 0);

		/* 2018年度計畫 is of that year */
		if (at < near.n &&
		    !jb_is_digit(letter_before(p, (size_t)(near.p + at -
							   p->text.p))))
			return true;
	}
	return false;
}

/* ，翌日拜會…, 但是翌日開幕時; 換算成臺灣時間已是隔天早上 is no date */
static bool begins_clause(struct jb_str head)
{
	size_t at = head.n -
		    list_before(head, head.n, "但是|但|而|並於|並|再於");

	return at == 0 || any_before(head, at, "，。；：、\n ") > 0;
}

/*
 * 每年兩次會議，上半年與…合辦，下半年單獨召開, 每年改選，年底公布: of no one
 * year
 */
static bool is_half_of_each(struct jb_str head)
{
	enum { BACK = 150 };
	size_t from = head.n > BACK ? jb_utf8_up(head, head.n - BACK) : 0, at;

	while ((at = any_find(head, from, head.n, "。；\n")) < head.n)
		from = at + any_at(head, at, "。；\n");
	at = word_find(head, from, head.n, "每年");
	if (at >= head.n)
		return false;
	while ((at = word_find(head, at + strlen("年"), head.n, "年")) < head.n)
		if (!any_before(head, at, "每半") &&
		    !list_at(head, at, "年初|年中|年底"))
			return false;
	return true;
}

/* 較上月增減, a column's head: either way, and of every month */
static bool is_compared_column(struct jb_str head, struct jb_str tail)
{
	return list_before(head, head.n, "较|比") > 0 &&
	       list_at(tail, 0, "增减|变动|变化|差异|±") > 0;
}

/* 首年的註冊量在次年續費時回落: the second of any two */
static bool is_after_first(struct jb_str head)
{
	enum { BACK = 60 };
	size_t from = head.n > BACK ? jb_utf8_up(head, head.n - BACK) : 0, at;

	while ((at = any_find(head, from, head.n, "。；\n")) < head.n)
		from = at + any_at(head, at, "。；\n");
	return word_find(head, from, head.n, "首年") < head.n ||
	       word_find(head, from, head.n, "第一年") < head.n;
}

/* 次年: of no year, where any two are told of; none in 本次年會 */
static bool year_after_fits(const struct parser *p, struct jb_str head,
			    size_t past)
{
	if (is_half_of_each(head) || is_after_first(head))
		return false;
	/* 本次年會, 第五次年會 */
	return !list_at(p->text, past, "會|会") || begins_clause(head) ||
	       list_before(head, head.n, "于|在|至") > 0;
}

/* 每年上、下半年 are every year's; the 上 of 線上年度 is another word's. */
static bool words_fit(const struct parser *p, const struct date_found *found,
		      size_t first)
{
	struct jb_str head = jb_str_slice(p->text, 0, found->start);

	if (p->t[first].kind == T_HALF)
		return !jb_str_ends(head, JB_STR("上、")) &&
		       !is_half_of_each(head) && !is_put_off(p, first, head);
	if (!found->to.unit && found->from.year.given == DATE_MISSING &&
	    is_every_year(found, head))
		return false;
	if (p->t[first].kind == T_YEAR_PART && is_half_of_each(head))
		return false;
	if (p->t[first].kind == T_SAME_YEAR && p->t[first].value > 0 &&
	    !year_after_fits(p, head, found->end))
		return false;
	if (is_address_block(p, found) || is_every_end(p, first, head))
		return false;
	/* the 前一日 of 會前一日, 會議前一日; 提前一日 is how much */
	if (p->t[first].kind == T_SAME_DAY &&
	    list_before(head, head.n, "会|会议|开会|开幕|论坛|活动|提"))
		return false;
	if (p->t[first].kind == T_SAME_DAY && p->t[first].value > 0)
		return begins_clause(head) &&
		       !any_at(p->text, found->end, "（清凌");
	if (p->t[first].kind == T_SAME_YEAR && p->t[first].value < 0)
		return year_before_fits(head);
	/* by year-end; the year-end report is one of any year */
	if (p->t[first].kind == T_YEAR_PART &&
	    (unsigned char)p->text.p[found->start] < 0x80)
		return first > p->start && is_by(p, &p->t[first - 1]);
	if (p->t[first].kind == T_REL_YEAR && p->t[first].value == 2 &&
	    jb_str_ends(head, JB_STR("明")))
		return false;	/* 明後年 is one or the other */
	if (is_other_ben(p, first))
		return false;
	if (is_of_each_year(p, first, head))
		return false;
	if (is_compared_column(head, jb_str_slice(p->text, found->end,
						  p->text.n)))
		return false;
	if (p->t[first].kind == T_REL_YEAR || p->t[first].kind == T_REL_MONTH)
		return !jb_str_ends(head, JB_STR("線")) &&
		       !jb_str_ends(head, JB_STR("线")) &&
		       !jb_str_ends(head, JB_STR("以"));
	return true;
}

/* proposal 2024-01, 政策提案2019-08: the registries count theirs by year */
static bool is_behind_proposal(struct jb_str text,
			       const struct date_found *found)
{
	enum { FORM = 7, HYPHEN = 4 };	/* of 2024-01 */

	return found->end - found->start == FORM &&
	       text.p[found->start + HYPHEN] == '-' &&
	       list_before(text, found->start,
			   "proposal |proposals |提案|提案 |议案|议案 ") > 0;
}

/* 2019-02号提案, 〔2019〕17号, (2019)17號: the number of a paper */
static bool is_paper_number(const struct parser *p,
			    const struct date_found *found)
{
	struct jb_str tail = jb_str_slice(p->text, found->end, p->text.n);
	uint32_t a = before(p, found->start);
	size_t at, from;

	if (found->to.unit ||
	    !jb_is_digit((unsigned char)p->text.p[found->end - 1]))
		return false;
	if (found->from.unit == DATE_MONTH)
		return jb_str_starts(tail, JB_STR("号")) ||
		       jb_str_starts(tail, JB_STR("號")) ||
		       is_behind_proposal(p->text, found);
	at = a == '(' || a == '[' ? 1
	     : a == 0x3014 || a == 0xFF08 || a == 0xFF3B ? 3	/* 〔（［ */
							 : 0;
	if (!at || found->from.unit != DATE_YEAR)
		return false;
	/* the closing mark is as wide as the opening one */
	from = at;
	while (at < tail.n && jb_is_digit((unsigned char)tail.p[at]))
		at++;
	tail = jb_str_slice(tail, at, tail.n);
	return at > from &&
	       (jb_str_starts(tail, JB_STR("号")) ||
		jb_str_starts(tail, JB_STR("號")));
}

/* Spring 2020 Edition is a name; in spring 2020 ICANN decided */
static bool is_titled_season(const struct parser *p,
			     const struct date_found *found)
{
	return found->from.unit == DATE_SEASON && !found->to.unit &&
	       is_capital((unsigned char)p->text.p[found->start]) &&
	       is_capital(next_letter(p, found->end));
}

bool mention_fits(struct date_found *found, const struct parser *p,
		  size_t first, enum date_shape shape)
{
	if (!ends_clean(p, found->end) || is_of_paper(p, found) ||
	    is_paper_number(p, found) || is_titled_season(p, found))
		return false;
	found->weak = shape == SHAPE_DAY || shape == SHAPE_SLASH;
	if (shape == SHAPE_YEAR && is_behind_pre(p, found->start))
		found->bound = JB_BOUND_BEFORE;
	/* 1/2 to 4 is no range of days, 6/22-6/29 and 10/14-19 are */
	if (shape == SHAPE_SLASH && found->to.unit &&
	    ((has(found->to.month) && !found->to.taken_month) ||
	     (found->to.day.value > DATE_PARTS &&
	      found->to.day.value > found->from.day.value)))
		found->weak = false;
	switch (shape) {
	case SHAPE_YEAR:
		return year_fits(p, found, first);
	case SHAPE_MONTH:
		return month_fits(p, found, first);
	case SHAPE_SLASH:
	case SHAPE_DOT:
		return slash_fits(p, found, first, shape);
	case SHAPE_DAY:
		return day_fits_here(p, found, first);
	case SHAPE_HOLIDAY:
		return p->speech || found->from.year.given != DATE_MISSING;
	default:
		return p->speech || words_fit(p, found, first);
	}
}
