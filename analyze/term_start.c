/*
 * Where a term begins that stands before its brackets, once its edge is found:
 * Latin letters, brackets and quotations before it may be of the name, a
 * number or a province at its head may not.
 *
 *	APNIC 會員大會（AMM）
 *	個人資料（私隱）條例（Personal Data (Privacy) Ordinance）
 *	「一帶一路」倡議（Belt and Road Initiative）
 *	亞伯達省|卡加立市（Calgary）
 */
#include "analyze/term_marks.h"
#include "analyze/term_zone.h"
#include "analyze/words.h"

/* 第 32屆公開政策會議: past a number that stands apart from its 第 */
static size_t past_ordinal(struct jb_str text, size_t start, size_t end)
{
	size_t at = start, n;

	while (at < end && text.p[at] >= '0' && text.p[at] <= '9')
		at++;
	if (at == start)
		return start;
	while (at < end && text.p[at] == ' ')
		at++;
	n = any_at(text, at, "届次场");
	return n && at + n < end ? at + n : start;
}

/*
 * 個人資料（私隱）條例（Personal Data (Privacy) Ordinance）: where the English
 * has brackets inside, so has the Chinese. start, or the name's part before.
 */
static size_t before_inner(struct edge_finder *edges, size_t block,
			   size_t start, const struct gloss *gloss)
{
	enum { FAR = 30 };	/* bytes */
	struct jb_str text = block_text(edges->work, block);
	size_t open = start, from;
	double score = 0;

	if (!gloss->en.p ||
	    jb_str_find(gloss->en, JB_STR("("), 0) == SIZE_MAX ||
	    !any_before(text, start, "）"))
		return start;
	while (open > 0 && start - open < FAR && !any_at(text, open, "（"))
		jb_utf8_prev(text, &open);
	if (!any_at(text, open, "（"))
		return start;
	from = edge_find(edges, block, open, gloss, &score);
	return from == SIZE_MAX ? start : from;
}

/*
 * 網際網路協定第六版（Internet Protocol version 6，IPv6）: an edition is none
 * of its own; the name begins before it.
 */
static size_t before_edition(struct edge_finder *edges, size_t block,
			     size_t start, size_t end,
			     const struct gloss *gloss)
{
	enum { LONGEST = 7 };	/* characters: 第十二版草案 */
	struct jb_str text = block_text(edges->work, block);
	struct jb_str zh = jb_str_slice(text, start, end);
	size_t from = start;
	double score = 0;

	if (!gloss->en.p || gloss->words < 4 ||	/* Second Edition */
	    !jb_str_starts(zh, JB_STR("第")) || !jb_str_has(zh, "版") ||
	    jb_utf8_count(zh, zh.n) > LONGEST ||
	    !jb_is_han(jb_utf8_prev(text, &from)))
		return start;
	from = edge_find(edges, block, start, gloss, &score);
	return from == SIZE_MAX ? start : from;
}

/*
 * 基於HTTPS的域名解析（DNS over HTTPS，DoH）: the Latin word before what was
 * found is the name's, if the English has it too.
 */
static size_t before_latin(struct jb_str text, size_t start,
			   const struct gloss *gloss)
{
	enum { LEAST = 3, LONGEST = 12 };
	size_t past = start - word_before(text, start, "的"), from = past;

	while (from > 0 && past - from <= LONGEST &&
	       (jb_is_capital(text.p[from - 1]) ||
		(text.p[from - 1] >= '0' && text.p[from - 1] <= '9')))
		from--;
	if (!gloss->en.p || past - from < LEAST || past - from > LONGEST ||
	    jb_str_find(gloss->en, jb_str_slice(text, from, past), 0) ==
		    SIZE_MAX)
		return start;
	return from - word_before(text, from, "基于");
}

/*
 * APNIC 會員大會（AMM）: the letters before the Chinese that the abbreviation
 * begins with, where the Chinese goes on with the next: 會員, M as in member.
 * Not IGF 國際論壇（IF）, whose I is 國際.
 */
static size_t before_initial(struct jb_str text, size_t start, size_t end,
			     const struct gloss *gloss,
			     const struct edge_words *words)
{
	enum { LEAST = 3, LONGEST = 8 };
	size_t past = marks_skip_space(text, start), from = past, at = start;
	uint32_t a, b, may;

	while (from > 0 && past - from <= LONGEST &&
	       jb_is_capital(text.p[from - 1]))
		from--;
	if (gloss->en.p || gloss->letters < LEAST || past - from < LEAST ||
	    past - from > LONGEST || text.p[from] != gloss->abbr.p[0] ||
	    start + 6 > end || !jb_is_capital(gloss->abbr.p[1]))
		return start;
	a = jb_fold(jb_utf8_next(text, &at));
	b = jb_fold(jb_utf8_next(text, &at));
	may = edge_words_initials(words, a, b);
	return may >> (gloss->abbr.p[1] - 'A') & 1 &&
			       !(may >> (gloss->abbr.p[0] - 'A') & 1)
		       ? from
		       : start;
}

/*
 * 亞伯達省|卡加立市（Calgary）: past the province that a town's name of one
 * word or two leaves out. The town must be called one: not 加州|大學.
 */
static size_t past_province(struct jb_str text, size_t start, size_t end,
			    const struct gloss *gloss)
{
	enum { LEAST = 6 };	/* bytes on either side */
	size_t past = start;

	if (gloss->abbr.p || gloss->words > 2 ||
	    !any_before(text, end, "市镇城岛村港"))
		return start;
	for (size_t at = start + LEAST; at + LEAST <= end;) {
		size_t n = any_at(text, at, "省州邦县府");

		if (n && at + n + LEAST <= end)
			past = at + n;
		jb_utf8_next(text, &at);
	}
	return past;
}

/*
 * 「APEC數位機會中心（ADOC）」: the Latin words between the mark that opens a
 * quotation and what was found are the name's.
 */
static size_t from_mark(struct jb_str text, size_t start)
{
	enum { LONGEST = 48 };		/* bytes */
	size_t at = start;

	while (at > 0 && start - at <= LONGEST) {
		size_t here = at;
		uint32_t cp = jb_utf8_prev(text, &here);

		if (cp == 0x300C || cp == 0x300E || cp == 0x201C ||
		    cp == 0x300A)	/* 「『“《 */
			return at;
		if (!jb_is_latin(cp) && !jb_is_digit(cp) && cp != ' ' &&
		    cp != '-')
			break;
		at = here;
	}
	return start;
}

/*
 * 「一帶一路」倡議（Belt and Road Initiative）: what stands in marks right
 * before the Chinese is of the name where the English is too long without it.
 */
static size_t before_marks(struct jb_str text, size_t start, size_t end,
			   const struct gloss *gloss)
{
	size_t last = start, from, bare, whole, want;
	uint32_t open = marks_opening(jb_utf8_prev(text, &last));

	if (!open || open == 0x300A || open == 0x3008 || open == 0x3010)
		return start;	/* a book's own name: 《》 */
	from = marks_quote(text, last, open);
	if (from == SIZE_MAX)
		return start;
	bare = jb_utf8_count(jb_str_slice(text, start, end), end - start);
	whole = bare +
		jb_utf8_count(jb_str_slice(text, from, last), last - from);
	want = gloss->en.p ? gloss->words * 5 / 2 : gloss->letters * 2;
	if (want < bare + 3 || whole > want + 4)
		return start;
	jb_utf8_prev(text, &from);
	return from;
}

size_t term_start(struct edge_finder *edges, size_t block, size_t start,
		  size_t end, const struct gloss *gloss)
{
	struct jb_str text = block_text(edges->work, block);

	start = past_ordinal(text, start, end);
	start = before_inner(edges, block, start, gloss);
	start = before_edition(edges, block, start, end, gloss);
	start = before_latin(text, start, gloss);
	start = from_mark(text, start);
	start = before_marks(text, start, end, gloss);
	start = past_province(text, start, end, gloss);
	return before_initial(text, start, end, gloss, edges->words);
}
