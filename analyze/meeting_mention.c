/*
 * Mentions of meetings.
 *
 *	ICANN65, ICANN-65, IGF 2019		letters and a number
 *	第十九届联合国互联网治理论坛		an ordinal before the name
 *	APTLD第72次會員大會			or behind it
 *	the fourth Internet Governance Forum	in English
 */
#include "analyze/cover_word.h"
#include "analyze/meeting.h"

#include <string.h>

enum {
	NEAR = 60,		/* bytes between a body and its ordinal */
};

static unsigned han_digit(uint32_t cp)
{
	static const char digits[] = "〇一二三四五六七八九";
	const struct jb_str all = JB_STR(digits);
	unsigned n = 0;

	for (size_t at = 0; at < all.n; n++)
		if (jb_utf8_next(all, &at) == cp)
			return n;
	return 10;
}

unsigned number_read(struct jb_str s, size_t *at)
{
	unsigned value = 0, part = 0;
	bool any = false;

	for (;;) {
		size_t next = *at;
		uint32_t cp = jb_utf8_next(s, &next);
		int digit = jb_digit_value(cp);

		if (digit < 0 && han_digit(cp) < 10)
			digit = (int)han_digit(cp);
		if (digit >= 0 && part < 1000)
			part = part * 10 + (unsigned)digit;
		else if (cp == 0x5341)		/* 十 */
			value += (part ? part : 1) * 10, part = 0;
		else if (cp == 0x767E)		/* 百 */
			value += (part ? part : 1) * 100, part = 0;
		else
			return any ? value + part : 0;
		any = true;
		*at = next;
	}
}

size_t ordinal_read(struct jb_str s, size_t at, unsigned *number)
{
	uint32_t cp;

	if (!jb_str_starts(jb_str_slice(s, at, s.n), JB_STR("第")))
		return 0;
	at = jb_skip_space(s, at + 3);
	*number = number_read(s, &at);
	at = jb_skip_space(s, at);
	cp = jb_fold(jb_utf8_next(s, &at));
	if (*number == 0 || (cp != 0x6B21 && cp != 0x5C4A && cp != 0x56DE))
		return 0;	/* 次 届 回 */
	return at;
}

/* Does a row of meetings.tsv bear it? */
static bool is_series(const struct work *work, struct jb_str s)
{
	size_t column = jb_lex_column(work->lex, JB_LEX_MEETINGS, "series");

	for (size_t row = 0; row < jb_lex_rows(work->lex, JB_LEX_MEETINGS);
	     row++)
		if (jb_str_eq(s, jb_lex_cell(work->lex, JB_LEX_MEETINGS, row,
					     column)))
			return true;
	return false;
}

/* The series that a lexicon word names, or an empty text. */
static struct jb_str series_of(const struct work *work,
			       const struct jb_hit *hit)
{
	struct jb_str abbr;

	if (hit->file != JB_LEX_ORGANIZATIONS && hit->file != JB_LEX_TERMS)
		return (struct jb_str){ 0 };
	abbr = jb_lex_get(work->lex, (enum jb_lex)hit->file, hit->row,
			  "abbr");
	if (hit->file == JB_LEX_ORGANIZATIONS)
		return abbr;
	return abbr.n && is_series(work, abbr) ? abbr : (struct jb_str){ 0 };
}

/* 2019 APrIGF, 2019年IGF: the year right before at */
static void read_year_before(struct mention *mention, struct jb_str s,
			     size_t block, size_t at)
{
	static const struct jb_str sign = { "年", 3 };
	size_t end = at, start;
	unsigned year = 0;

	end -= end > 0 && s.p[end - 1] == ' ';
	if (end >= sign.n && jb_str_ends(jb_str_slice(s, 0, end), sign))
		end -= sign.n;
	for (start = end; start > 0 && end - start < 4 &&
			  s.p[start - 1] >= '0' && s.p[start - 1] <= '9';)
		start--;
	if (end - start != 4 || (start > 0 && s.p[start - 1] >= '0' &&
				 s.p[start - 1] <= '9'))
		return;
	for (size_t i = start; i < end; i++)
		year = year * 10 + (unsigned)(s.p[i] - '0');
	if (year < 1990 || year >= 2100)
		return;
	mention->year = year;
	mention->number_at = (struct jb_anchor){ block, start, end };
}

/* ICANN65, ICANN-65, IGF 2019: the Latin word at at with its number. */
static bool read_coded(struct mention *mention, const struct work *work,
		       size_t block, size_t at)
{
	struct jb_str s = block_text(work, block);
	size_t end = at, from;
	unsigned number;

	while (end < s.n && jb_is_letter(s.p[end]))
		end++;
	if (end - at < 3 || end - at > 12 ||
	    !is_series(work, jb_str_slice(s, at, end)))
		return false;
	mention->series = jb_str_slice(s, at, end);
	mention->at = (struct jb_anchor){ block, at, end };
	from = end < s.n && s.p[end] == '-' ? end + 1 : jb_skip_space(s, end);
	end = from;
	number = number_read(s, &end);
	mention->number = mention->year = 0;
	if (number && s.p[from] >= '0' && s.p[from] <= '9') {
		if (number >= 1990 && number < 2100)
			mention->year = number;
		else if (number < 1000)
			mention->number = number;
		mention->number_at = (struct jb_anchor){ block, from, end };
	}
	if (!mention->number && !mention->year)
		read_year_before(mention, s, block, at);
	return true;
}

/*
 * 論壇…工作小組第4次會議 is the group's fourth, not the forum's; nor is it the
 * one of another sentence.
 */
static bool is_of_other(const struct work *work, struct jb_str between)
{
	for (size_t at = 0; at < between.n;)
		if (jb_is_sentence_end(jb_utf8_next(between, &at)))
			return true;
	return cw_has(work, between, CW_MEETING_PART);
}

bool ordinal_is_relative(struct jb_str s, size_t at)
{
	size_t last = at;
	uint32_t cp = jb_utf8_prev(s, &last);

	while (jb_is_space(cp) && last > 0)
		cp = jb_utf8_prev(s, &last);
	cp = jb_fold(cp);
	/* 年 後 來 續 */
	return cp == 0x5E74 || cp == jb_fold(0x5F8C) || cp == jb_fold(0x4F86) ||
	       cp == jb_fold(0x7E8C);
}

/* The place of word in its list, from 1; 0: it is none of them. */
static unsigned place_in_list(struct jb_str word, const struct words *list)
{
	struct jb_str other;

	for (unsigned i = 0; (other = words_get(list, i)).p; i++)
		if (jb_str_eq_folded(word, other))
			return i + 1;
	return 0;
}

/* fourth, Twelfth, 12th: the ordinal that s is, or 0. */
static unsigned english_ordinal(const struct work *work, struct jb_str s)
{
	size_t at = 0;
	unsigned number = s.n && jb_is_digit((uint32_t)(unsigned char)s.p[0])
				  ? number_read(s, &at)
				  : 0;

	if (number)
		return at + 2 == s.n && jb_is_letter(s.p[at]) ? number : 0;
	return place_in_list(s, cw_list(work, CW_ORDINAL));
}

/* Does whose it is stand right before at: my first, our third? */
static bool follows_owner(const struct work *work, struct jb_str s, size_t at)
{
	size_t end = at, start;

	while (end > 0 && s.p[end - 1] == ' ')
		end--;
	for (start = end; start > 0 && jb_is_letter(s.p[start - 1]);)
		start--;
	return start < end &&
	       cw_is(work, jb_str_slice(s, start, end), CW_REL_ORDINAL);
}

/* the fourth Internet Governance Forum, Fourth annual meeting of the IGF */
static void read_english(struct mention *mention, const struct work *work,
			 size_t block, size_t before)
{
	struct jb_str s = block_text(work, block), word;
	size_t end = before;

	while (end > 0 && before - end < NEAR) {
		size_t start;

		while (end > 0 && s.p[end - 1] == ' ')
			end--;
		for (start = end; start > 0 && s.p[start - 1] > ' '; start--)
			;
		if (start == end)
			return;
		word = jb_str_slice(s, start, end);
		mention->number = english_ordinal(work, word);
		if (mention->number && follows_owner(work, s, start)) {
			mention->number = 0;	/* my first ICANN */
			return;
		}
		if (mention->number) {
			mention->number_at =
				(struct jb_anchor){ block, start, end };
			return;
		}
		if (!cw_is(work, word, CW_MEETING_BETWEEN))
			return;
		end = start;
	}
}

/* APTLD清邁會議: the city between a body's letters and what it holds */
static size_t past_city(const struct work *work, size_t block, size_t at)
{
	const struct jb_hits *hits = &work->views[block].hits;

	at = jb_skip_space(block_text(work, block), at);
	for (size_t i = 0; i < hits->list.n; i++)
		if (hits->list.v[i].file == JB_LEX_PLACES &&
		    hits->list.v[i].start == at)
			return hits->list.v[i].end;
	return at;
}

/* The 清邁會員會議 of APTLD81清邁會員會議 */
static bool is_city_meeting(const struct work *work, size_t block, size_t at)
{
	struct jb_str s = block_text(work, block);
	size_t past = past_city(work, block, at);

	return past > jb_skip_space(s, at) &&
	       (cw_at(work, s, past, CW_MEETING_NAME) ||
		cw_at(work, s, past, CW_MEETING_BEHIND));
}

/* RIPE 63, Vienna; (RIPE 63); RIPE 63 in Vienna: the number ends a name */
static bool ends_number(const struct work *work, struct jb_str rest)
{
	if (cw_starts(work, rest, CW_NUMBER_BEHIND))
		return true;
	if (rest.n < 2)
		return rest.n == 0;
	if (rest.p[0] == ':' || rest.p[0] == ')')
		return true;
	return rest.p[0] == ',' && rest.n > 2 && rest.p[1] == ' ' &&
	       jb_is_capital(rest.p[2]);
}

/* The number of a meeting at at, behind a body's letters. */
static bool read_number(struct mention *mention, const struct work *work,
			size_t block, size_t at)
{
	struct jb_str s = block_text(work, block), rest;
	size_t from = at < s.n && s.p[at] == '-' ? at + 1
						 : jb_skip_space(s, at);
	size_t end = from;
	unsigned number;

	if (from >= s.n || s.p[from] < '1' || s.p[from] > '9')
		return false;
	number = number_read(s, &end);
	if (!number || number > 300)
		return false;
	rest = jb_str_slice(s, jb_skip_space(s, end), s.n);
	if (!ends_number(work, rest) && !jb_is_capital(rest.p[0]) &&
	    !cw_starts(work, rest, CW_MEETING_BEHIND) &&
	    !is_city_meeting(work, block, end))
		return false;
	mention->number = number;
	mention->number_at = (struct jb_anchor){ block, from, end };
	return true;
}

/* APTLD 72, APTLD72會員大會: a body's letters and the number of a meeting */
static void read_numbered(struct mention *mention, const struct work *work,
			  size_t block, const struct jb_hit *hit)
{
	if (jb_is_letter(block_text(work, block).p[hit->end - 1]))
		read_number(mention, work, block, hit->end);
}

bool mention_number(struct mention *mention, const struct work *work,
		    size_t block)
{
	struct jb_str s = block_text(work, block);
	size_t n = mention->series.n, at = 0;

	while (n && (at = jb_str_find(s, mention->series, at)) != SIZE_MAX) {
		if (jb_is_letter(mention->series.p[n - 1]) &&
		    (at == 0 || !jb_is_letter(s.p[at - 1])) &&
		    read_number(mention, work, block, at + n))
			return true;
		at += n;
	}
	return false;
}

/* An ordinal right after the body's name, or right before it. */
static void read_ordinals(struct mention *mention, const struct work *work,
			  size_t block, const struct jb_hit *hit)
{
	struct jb_str s = block_text(work, block);
	size_t from = hit->start > NEAR ? hit->start - NEAR : 0;
	unsigned number;

	for (size_t at = from; at < s.n && at < hit->end + NEAR; at++) {
		size_t end;

		if (s.p[at] != (char)0xE7)	/* 第 */
			continue;
		end = ordinal_read(s, at, &number);
		if (!end || ordinal_is_relative(s, at) ||
		    (at < hit->start && end + 12 < hit->start) ||
		    (at > hit->end &&
		     is_of_other(work, jb_str_slice(s, hit->end, at))))
			continue;
		mention->number = number;
		mention->number_at = (struct jb_anchor){ block, at, end };
		return;
	}
}

/* 亞太頂級域名聯合會會員大會: a body's name and what it holds */
static bool is_called_meeting(const struct work *work, struct jb_str s,
			      size_t at)
{
	return cw_at(work, s, at, CW_MEETING_NAME) > 0;
}

/*
 * 社團法人海東網際網路協會 is the paper's own house, and no meeting of the body
 * whose name its name ends in.
 */
static bool ends_house(const struct work *work, struct jb_str s,
		       const struct jb_hit *hit)
{
	struct jb_str house = work->out->meta.organization.value;

	return house.n > hit->end - hit->start && hit->end >= house.n &&
	       jb_is_han(jb_utf8_first(house)) &&
	       jb_str_eq(jb_str_slice(s, hit->end - house.n, hit->end),
			 house);
}

/* APRICOT 2024暨APNIC 57: may found be the other name of what is known? */
static bool is_beside(const struct mention *known, const struct mention *found)
{
	return known->at.block == found->at.block &&
	       found->at.start >= known->number_at.end &&
	       found->at.start - known->number_at.end <= 12;
}

/* By letters and number: ICANN65. A number tells more than a year does. */
static bool find_coded(struct mention *mention, const struct work *work,
		       size_t block, size_t start, size_t end)
{
	struct jb_str s = block_text(work, block);
	struct mention found = { 0 };

	for (size_t at = start; at < end && at < s.n; at++) {
		if (!jb_is_capital(s.p[at]) ||
		    (at > 0 && jb_is_letter(s.p[at - 1])))
			continue;
		if (!read_coded(&found, work, block, at))
			continue;
		if (mention->year && mention->series.p) {
			if (!found.number || !is_beside(mention, &found))
				continue;
			*mention = found;
			return true;
		}
		if (!mention->series.p || found.number || found.year)
			*mention = found;
		if (found.number)
			return true;
	}
	return mention->year;
}

/* 第七屆 right before at, or 7th: its number and where it stands */
static void ordinal_before(struct mention *mention, const struct work *work,
			   size_t block, size_t at)
{
	struct jb_str s = block_text(work, block);

	for (size_t from = at > NEAR / 2 ? at - NEAR / 2 : 0; from < at;
	     from++) {
		unsigned number;
		size_t end = s.p[from] == (char)0xE7
				     ? ordinal_read(s, from, &number)
				     : 0;

		if (end && jb_skip_space(s, end) == at &&
		    !ordinal_is_relative(s, from)) {
			mention->number = number;
			mention->number_at =
				(struct jb_anchor){ block, from, end };
			return;
		}
	}
	read_english(mention, work, block, at);
}

bool mention_letters(struct mention *mention, const struct work *work,
		     struct jb_anchor where)
{
	struct jb_str s = block_text(work, where.block);
	size_t past = where.end < s.n ? where.end : s.n;

	for (size_t at = where.start, end; at < past; at = end + 1) {
		struct mention found = { 0 };

		for (end = at; end < past && jb_is_capital(s.p[end]); end++)
			;
		if (end - at < 3 || end - at > 8 ||
		    (end < s.n && jb_is_letter(s.p[end])))
			continue;
		ordinal_before(&found, work, where.block, at);
		if (!found.number)
			continue;
		found.series = jb_str_slice(s, at, end);
		found.at = (struct jb_anchor){ where.block, at, end };
		*mention = found;
		return true;
	}
	return false;
}

bool mention_counted(struct mention *mention, const struct work *work,
		     struct jb_anchor where)
{
	struct jb_str s = block_text(work, where.block);
	size_t past = where.end < s.n ? where.end : s.n;

	for (size_t at = where.start; at < past; at++)
		if (cw_at(work, s, at, CW_COUNTED) &&
		    at > where.start && s.p[at - 1] == ' ') {
			read_english(mention, work, where.block, at);
			if (mention->number)
				return true;
		}
	return false;
}

/*
 * 第 17 屆聯合國網路治理論壇（IGF 2022）: the series by its year, and by its
 * name with the number beside it.
 */
static void number_of_year(struct mention *mention, const struct work *work,
			   size_t block, size_t start, size_t end)
{
	const struct jb_hits *hits = &work->views[block].hits;

	for (size_t i = hits_from(hits, start); i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		struct mention found = { .series = series_of(work, hit) };

		if (hit->end > end)
			return;
		if (!jb_str_eq(found.series, mention->series))
			continue;
		read_ordinals(&found, work, block, hit);
		if (!found.number)
			read_english(&found, work, block, hit->start);
		/* 參加 IGF 2022，為本會第 3 次派員 */
		if (found.number && found.number_at.start >= start &&
		    found.number_at.end <= end &&
		    !jb_str_has(jb_str_slice(block_text(work, block), hit->end,
					     found.number_at.start), "，")) {
			mention->number = found.number;
			mention->number_at = found.number_at;
			return;
		}
	}
}

bool mention_find(struct mention *mention, const struct work *work,
		  size_t block, size_t start, size_t end)
{
	const struct jb_hits *hits = &work->views[block].hits;
	struct jb_str s = block_text(work, block);
	struct mention found;

	if (find_coded(mention, work, block, start, end)) {
		if (!mention->number)
			number_of_year(mention, work, block, start, end);
		return true;
	}
	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->start < start || hit->end > end ||
		    ends_house(work, s, hit))
			continue;
		found = (struct mention){ .series = series_of(work, hit) };
		if (!found.series.n)
			continue;
		found.at = (struct jb_anchor){ block, hit->start, hit->end };
		read_ordinals(&found, work, block, hit);
		if (!found.number)
			read_english(&found, work, block, hit->start);
		if (!found.number)
			read_numbered(&found, work, block, hit);
		if (found.number) {
			*mention = found;
			return true;
		}
		/* a body alone is a meeting only where it is called so */
		if (!mention->series.p &&
		    (is_series(work, found.series) ||
		     (hit->file == JB_LEX_ORGANIZATIONS &&
		      is_called_meeting(work, s,
					past_city(work, block, hit->end)))))
			*mention = found;
	}
	return mention->number || mention->year;
}
