/*
 * Terms whose English or abbreviation stands beside them without brackets of
 * its own, told by where they stand:
 *
 *	會議形式 Workshop Session Format:	a line of both languages
 *	APNIC 亞太網路資訊中心			a line of a list
 *	Local Number Registry (LNR) 地方號碼註冊機構	behind the English
 *	「易讀嘉許計畫」ERS			behind the marks
 *
 * In running text words of two languages touch by chance; so the Chinese must
 * end as names do, and render a word of the English or have a length that the
 * letters make likely.
 */
#include "analyze/term_zone.h"

#include <string.h>

enum {
	PREFIX = 16,		/* bytes of a day or a number before */
	LONGEST = 48,		/* bytes of the Chinese */
	NAME_WORDS = 8,
};

static size_t han_end(struct jb_str s, size_t at)
{
	while (at < s.n && jb_is_han(jb_utf8_next(s, &(size_t){ at })))
		jb_utf8_next(s, &at);
	return at;
}

/* Past 2018/11_ or 3. or （二）at the head of a line. */
static size_t past_prefix(struct jb_str s)
{
	size_t at = 0;

	while (at < s.n && at < PREFIX) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (jb_is_han(cp) || jb_is_letter(s.p[at]))
			break;
		at = next;
	}
	return at;
}

/* Words of a name from at on: Capital, or small ones between such. */
static struct jb_str name_at(struct jb_str s, size_t at, size_t *words)
{
	size_t from = at, end = at;

	for (*words = 0; at < s.n && *words < NAME_WORDS;) {
		size_t start = at;

		while (at < s.n && (jb_is_letter(s.p[at]) || s.p[at] == '-' ||
				    s.p[at] == '\''))
			at++;
		if (at == start ||
		    (start == from && !jb_is_capital(s.p[start])))
			break;
		if (jb_is_capital(s.p[start])) {
			end = at;
			++*words;
		} else if (at - start > 4) {	/* no small word */
			break;
		}
		if (at >= s.n || s.p[at] != ' ' || at + 1 >= s.n ||
		    !jb_is_letter(s.p[at + 1]))
			break;
		at++;
	}
	return jb_str_slice(s, from, end);
}

/* Chinese names are no shorter than half, no longer than thrice the English. */
static bool is_likely(struct jb_str zh, const struct gloss *gloss)
{
	size_t chars = jb_utf8_count(zh, zh.n);

	return chars >= 4 && chars <= (gloss->en.p ? 5 * gloss->words + 3
						   : 4 * gloss->letters + 3);
}

/* Is some word of the name rendered in zh? Registration in 註冊服務 */
static bool is_rendered(const struct work *work, struct jb_str name,
			struct jb_str zh)
{
	struct jb_str key = jb_str_fold(work->arena, zh), word;

	for (size_t at = 0; gloss_next(&word, name, &at);) {
		struct jb_str cell = gloss_word(work->lex, word), part;

		for (size_t k = 0; jb_lex_part(&part, cell, &k);)
			if (jb_str_find(key, jb_str_fold(work->arena, part),
					0) != SIZE_MAX)
				return true;
	}
	return false;
}

/* 負責…: does a verb lead the Chinese that renders no word of the name? */
static bool leads_verb(const struct work *work, struct jb_str name,
		       struct jb_str zh)
{
	enum { VERB = 6 };	/* bytes */
	uint64_t key = 0;

	for (size_t at = 0; at < VERB && at < zh.n;)
		key = key << 16 | (jb_fold(jb_utf8_next(zh, &at)) & 0xFFFF);
	return edge_words_kind(edge_words_read(work->lex), key) & EDGE_VERB &&
	       !is_rendered(work, name, jb_str_slice(zh, 0, VERB));
}

/* 會議形式 Workshop Session Format: both, and the line is at an end or at what
 * only adds to it */
static bool read_line(struct beside *found, const struct work *work,
		      struct jb_str s)
{
	size_t start = past_prefix(s), end = han_end(s, start), at, words;
	struct jb_str name;

	at = jb_skip_space(s, end);
	if (end - start < 6 || end - start > LONGEST || at == end)
		return false;
	name = name_at(s, at, &words);
	if (words == 0 || gloss_is_abbr(name))
		return false;
	found->zh = jb_str_slice(s, start, end);
	found->start = start;
	found->end = at + name.n;
	if (!gloss_read(&found->gloss, work, name) || !found->gloss.en.p ||
	    !is_rendered(work, name, found->zh))
		return false;
	at = jb_skip_space(s, found->end);
	return at >= s.n || strchr(":([@", s.p[at]) ||
	       (s.p[at] >= '0' && s.p[at] <= '9') ||
	       jb_str_starts(jb_str_slice(s, at, s.n), JB_STR("：")) ||
	       jb_str_starts(jb_str_slice(s, at, s.n), JB_STR("（"));
}

/* Other letters in brackets at byte at: ICANN 審核小組|（ATRT3） has its own */
static bool has_own_letters(struct jb_str s, size_t at, struct jb_str abbr)
{
	const bool wide = jb_str_starts(jb_str_slice(s, at, s.n),
					JB_STR("（"));
	size_t from = at + (wide ? strlen("（") : 1), past;
	struct jb_str inner;

	if (at >= s.n || !(wide || s.p[at] == '('))
		return false;
	past = jb_str_find(s, wide ? JB_STR("）") : JB_STR(")"), from);
	if (past == SIZE_MAX)
		return false;
	inner = jb_str_trim(jb_str_slice(s, from, past));
	return gloss_is_abbr(inner) && !jb_str_eq(inner, abbr);
}

/* APNIC 亞太網路資訊中心, a line of a list or its head */
static bool read_listed(struct beside *found, const struct work *work,
			struct jb_str s)
{
	size_t start = past_prefix(s), end = start, zh;

	while (end < s.n && (jb_is_letter(s.p[end]) || s.p[end] == '-' ||
			     (s.p[end] >= '0' && s.p[end] <= '9')))
		end++;
	zh = jb_skip_space(s, end);
	if (zh == end || !gloss_read(&found->gloss, work,
				     jb_str_slice(s, start, end)) ||
	    !found->gloss.abbr.p)
		return false;
	found->start = start;
	found->end = han_end(s, zh);
	found->zh = jb_str_slice(s, zh, found->end);
	if (!term_ends_as_name(work, found->zh) ||
	    !is_likely(found->zh, &found->gloss))
		return false;
	zh = jb_skip_space(s, found->end);
	/* ICANN 管理的根服务器: whose it is */
	return (zh > found->end || zh >= s.n) &&
	       !jb_str_has(found->zh, "的") &&
	       !has_own_letters(s, zh, found->gloss.abbr);
}

bool beside_head(struct beside *found, const struct work *work,
		 size_t block)
{
	const struct jb_block *b = &work->doc->blocks.v[block];

	*found = (struct beside){ 0 };
	return read_line(found, work, b->text) ||
	       (b->type == JB_BLOCK_ITEM && read_listed(found, work, b->text));
}

/* Where a name in running text ends at the latest: …機構是, …組織於 */
static size_t name_end(struct jb_str s, size_t at)
{
	static const char *const stops[] = {
		"是", "為", "为", "係", "系指", "於", "于", "的", "在", "與",
		"与", "及", "和", "將", "将", "已", "之", "也", "會議",
		"会议",
	};
	size_t end = at, chars = 0;

	while (end < s.n && end - at < LONGEST) {
		struct jb_str rest = jb_str_slice(s, end, s.n);

		for (size_t i = 0; chars > 1 &&
				   i < sizeof(stops) / sizeof(stops[0]); i++)
			if (jb_str_starts_z(rest, stops[i]))
				return end;
		if (!jb_is_han(jb_utf8_next(s, &(size_t){ end })))
			break;
		jb_utf8_next(s, &end);
		chars++;
	}
	return end;
}

/* The capitalised words that end at end: Local Number Registry */
static size_t name_start(struct jb_str s, size_t end, size_t *words)
{
	size_t at = end, start = end;

	*words = 0;
	while (at > 0 && *words < NAME_WORDS) {
		size_t past = at;

		while (at > 0 && (jb_is_letter(s.p[at - 1]) ||
				  s.p[at - 1] == '-'))
			at--;
		if (at == past)
			break;
		if (jb_is_capital(s.p[at])) {
			start = at;
			++*words;
		} else if (past - at > 4) {
			break;
		}
		if (at == 0 || s.p[at - 1] != ' ')
			break;
		at--;
	}
	return start;
}

bool beside_behind(struct beside *found, const struct work *work,
		   size_t block, size_t open, struct jb_str inner, size_t past)
{
	struct jb_str s = block_text(work, block);
	size_t zh = jb_skip_space(s, past), end = open, start, words;
	struct gloss outer, held;

	*found = (struct beside){ 0 };
	while (end > 0 && s.p[end - 1] == ' ')
		end--;
	start = name_start(s, end, &words);
	found->end = name_end(s, zh);
	found->zh = jb_str_slice(s, zh, found->end);
	if (words == 0 || found->zh.n < 6 || !gloss_read(&held, work, inner) ||
	    held.zh.p || !gloss_read(&outer, work, jb_str_slice(s, start, end)))
		return false;
	if (held.en.p)		/* New gTLD (New Generic Top Level Domain) */
		found->gloss = held;
	else if (outer.en.p && held.abbr.p)
		found->gloss = outer;
	else
		return false;
	if (!found->gloss.abbr.p)
		found->gloss.abbr = held.en.p ? outer.abbr : held.abbr;
	found->start = start;
	return term_ends_as_name(work, found->zh) &&
	       is_likely(found->zh, &found->gloss) &&
	       is_rendered(work, found->gloss.en, found->zh) &&
	       !leads_verb(work, found->gloss.en, found->zh);
}

bool beside_marks(struct beside *found, const struct work *work,
		  size_t block, size_t close)
{
	struct jb_str s = block_text(work, block);
	struct jb_str mark = JB_STR("」");
	size_t from = close, end = close + mark.n, at = end;

	*found = (struct beside){ 0 };
	while (from > 0 && close - from <= LONGEST) {
		size_t here = from;

		if (!jb_is_han(jb_utf8_prev(s, &here)))
			break;
		from = here;
	}
	while (at < s.n && (jb_is_letter(s.p[at]) || s.p[at] == '-'))
		at++;
	if (at == end ||
	    !gloss_read(&found->gloss, work, jb_str_slice(s, end, at)) ||
	    !found->gloss.abbr.p || found->gloss.en.p)
		return false;
	found->zh = jb_str_slice(s, from, close);
	found->start = from;
	found->end = at;
	return from >= 3 &&
	       jb_str_starts(jb_str_slice(s, from - 3, from), JB_STR("「")) &&
	       term_fits(found->zh, &found->gloss);
}
