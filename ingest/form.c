/*
 * Labels and values, as on the cover of a report:
 *
 *	出國期間 108/6/22-29 出國地點 Marrakech, Morocco
 *	報告人：王小明		職稱：組長
 *	Date: 3 July 2025
 *
 * Which words are labels the lexicon says. A label with a colon is believed
 * anywhere; one with white space only near the start of the document or
 * beside another such line, since 主題 or 時間 can begin a wrapped line too.
 */
#include "ingest/layout.h"

#include <string.h>

enum { COVER_LINES = 40, WIDEST_FORM = 150 };

/* A label with a digit after it is one anywhere: 結束徵詢 2025/4/7 */
static bool starts_digit(struct jb_str s, size_t at)
{
	return jb_is_digit(jb_utf8_next(s, &at));
}

/*
 * The label that begins at `at`: its end, and *value where what it labels
 * begins. 0 if there is none. bare: white space after it is enough.
 */
static size_t label_end(const struct layout *lay, struct jb_str s, size_t at,
			bool bare, size_t *value, bool *colon)
{
	size_t limit = at + 90 < s.n ? at + 90 : s.n;
	size_t i = at;

	while (i < limit) {
		size_t from = i;
		uint32_t cp = jb_utf8_next(s, &i);

		if (cp == ':' || cp == 0xFF1A) {
			*value = jb_skip_space(s, i);
			*colon = true;
			return words_has(&lay->labels,
					 jb_str_slice(s, at, from))
				       ? from
				       : 0;
		}
		if (jb_is_space(cp) && from > at && from - at <= 36 &&
		    (bare || starts_digit(s, jb_skip_space(s, i))) &&
		    jb_skip_space(s, i) < s.n &&
		    columns_of(jb_utf8_next(s, &(size_t){ at })) == 2 &&
		    words_has(&lay->labels, jb_str_slice(s, at, from))) {
			size_t next = jb_skip_space(s, i);
			uint32_t sign = jb_utf8_next(s, &(size_t){ next });

			*colon = sign == ':' || sign == 0xFF1A;
			if (*colon)
				next = jb_skip_space(
					s, next + (sign == ':' ? 1 : 3));
			*value = next;
			return from;
		}
		if (cp == 0x3002 || cp == 0xFF0C || cp == '\t')
			return 0;
	}
	return 0;
}

static size_t trim_back(struct jb_str s, size_t first, size_t past)
{
	return first + jb_str_trim(jb_str_slice(s, first, past)).n;
}

/*
 * Where the value that begins at value ends: before a space and another label.
 * 论坛公告: 意见征询期开始日期: is a label without one; 民國 92年 behind 期間：
 * is no label, but a day.
 */
static size_t value_end(const struct layout *lay, struct jb_str s, size_t value,
			bool bare)
{
	size_t next = value, ignored;
	bool colon = false;

	if (label_end(lay, s, value, false, &ignored, &colon) && colon)
		return value;
	while (next < s.n) {
		size_t gap = next, word;

		while (gap < s.n &&
		       !jb_is_space(jb_utf8_next(s, &(size_t){ gap })))
			jb_utf8_next(s, &gap);
		word = jb_skip_space(s, gap);
		if (word >= s.n ||
		    (word > gap &&
		     label_end(lay, s, word, bare, &ignored, &colon)))
			return gap;
		next = word;
	}
	return next;
}

/* Pairs of s, offsets in s; *colons how many labels have a colon. */
static size_t find_pairs(const struct layout *lay, struct jb_str s, bool bare,
			 struct pair pairs[PAIRS], size_t *colons)
{
	size_t n = 0, value = 0;

	*colons = 0;
	for (size_t at = 0; at < s.n && n < PAIRS; n++) {
		bool colon = false;
		size_t end = label_end(lay, s, at, bare, &value, &colon);
		size_t past;

		if (!end)
			break;
		*colons += colon;
		past = n + 1 < PAIRS ? value_end(lay, s, value, bare) : s.n;
		pairs[n].label = (struct jb_range){ at, end };
		pairs[n].value = (struct jb_range){
			value,
			past > value ? trim_back(s, value, past) : value };
		at = jb_skip_space(s, past);
	}
	return n;
}

size_t form_pairs(const struct layout *lay, const struct line *line,
		  struct pair pairs[PAIRS])
{
	size_t colons;
	size_t n = find_pairs(lay, line_text(lay, line), true, pairs, &colons);

	for (size_t i = 0; i < n; i++) {
		pairs[i].label.first += line->first;
		pairs[i].label.past += line->first;
		pairs[i].value.first += line->first;
		pairs[i].value.past += line->first;
	}
	return n;
}

/* A value is no sentence. */
static bool is_value(const struct line *line, const struct pair *last)
{
	return last->value.past > last->value.first &&
	       (!jb_is_sentence_end(line->tail) || line->tail == '.' ||
		line->width < 30);
}

/* Summary Report: Advisory Group Call 11 May: no day when a report is due */
static bool is_report_title(const struct layout *lay, const struct line *line,
			    const struct pair *pair)
{
	struct jb_str s = line_text(lay, line);
	struct jb_str label = jb_str_slice(s, pair->label.first,
					   pair->label.past);
	struct jb_str value = jb_str_slice(s, pair->value.first,
					   pair->value.past);

	return (jb_str_ends(label, JB_STR("Report")) ||
		jb_str_ends(label, JB_STR("report"))) &&
	       value.n > 20 && !starts_digit(value, 0) &&
	       !latin_is_when(value);
}

/* 時  間: a label that is spread over the column it stands in */
static bool is_padded(struct jb_str s, struct jb_range label)
{
	struct jb_str word = jb_str_slice(s, label.first, label.past);

	return label.first == 0 && jb_is_han(jb_utf8_next(
					   word, &(size_t){ 0 })) &&
	       memchr(word.p, ' ', word.n) != NULL;
}

/* 服務機關        某某部: white space as wide as that parts two cells */
static bool is_parted(struct jb_str s, const struct pair *pair)
{
	enum { WIDE = 4 };

	return pair->value.first >= pair->label.past + WIDE &&
	       jb_str_trim(jb_str_slice(s, pair->label.past,
					pair->value.first)).n == 0;
}

static bool is_form(const struct layout *lay, size_t i)
{
	const struct line *line = &lay->lines.v[i];
	struct pair pairs[PAIRS];
	size_t colons;
	bool beside = i > 0 && line[-1].kind == LINE_FORM;
	size_t n = find_pairs(lay, line_text(lay, line),
			      beside || i < COVER_LINES, pairs, &colons);

	if (n == 0 || is_report_title(lay, line, &pairs[0]) ||
	    !is_value(line, &pairs[n - 1]))
		return false;
	return colons > 0 || beside || n > 1 ||
	       (i < COVER_LINES &&
		is_parted(line_text(lay, line), &pairs[0])) ||
	       is_padded(line_text(lay, line), pairs[0].label) ||
	       starts_digit(line_text(lay, line),
			    pairs[0].value.first);
}

/* 報 告 事 項: the name of a section, whose first letter is a label too */
static bool is_spaced_section(const struct layout *lay,
			      const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	return line->width <= 24 && memchr(s.p, ' ', s.n) != NULL &&
	       words_has(&lay->sections, s);
}

/* 附件　名詞對照 between blanks, behind text: over what it names */
static bool is_annex_head(const struct layout *lay, size_t i)
{
	const struct line *line = &lay->lines.v[i];

	return i + 1 < lay->lines.n && line->gap && line[1].gap &&
	       annex_is_head(lay, line_text(lay, line));
}

void form_find(struct layout *lay)
{
	bool text = false;

	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];

		text = text || (line->kind == LINE_TEXT &&
				jb_is_sentence_end(line->tail));
		if (text && is_annex_head(lay, i))
			continue;
		if (line->kind == LINE_TEXT && !line->cover &&
		    line->mark.style == MARK_NONE &&
		    line->width <= WIDEST_FORM &&
		    !phrase_fits(lay, PHRASE_CASE, line_text(lay, line)) &&
		    !is_spaced_section(lay, line) &&
		    is_form(lay, i))
			line->kind = LINE_FORM;
	}
}
