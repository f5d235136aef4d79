/*
 * The meeting that a document is about, and the trip to it.
 *
 *	ICANN65, ICANN 65, ICANN第65次會議	series and number
 *	第十九届联合国互联网治理论坛			by the body's name
 *	於6月24日至27日在馬拉喀什舉行			days and place
 *
 * Form and title are asked before the text, and the text only where it tells
 * of a trip or meeting: other meetings are named in passing (下次於ICANN66).
 * The lexicon tells which words can be the city, and which of several periods
 * is the meeting's; it never adds what the document does not say.
 */
#include "analyze/meta.h"

#include <string.h>

enum {
	FIRST = 28,		/* blocks that introduce a document */
	NEAR = 60,		/* bytes between a body and its ordinal */
	DAYS = 21,		/* bytes of 2019-06-24/2019-06-27 */
};

/* A mention of a meeting. */
struct mention {
	struct jb_str series;	/* of the lexicon: ICANN */
	struct jb_anchor at;
	unsigned number, year;	/* 0: not said */
	struct jb_anchor number_at;
};

/* --- numbers --- */

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

/* The numeral at *at, in digits or Han; *at moves past it. 0: none. */
static unsigned read_number(struct jb_str s, size_t *at)
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

static size_t skip_spaces(struct jb_str s, size_t at)
{
	size_t next = at;

	while (at < s.n && jb_is_space(jb_utf8_next(s, &next)))
		at = next;
	return at;
}

/* 第 65 次, 第十九届: the ordinal that begins at at; its end or 0. */
static size_t read_ordinal(struct jb_str s, size_t at, unsigned *number)
{
	uint32_t cp;

	if (!jb_str_starts(jb_str_slice(s, at, s.n), JB_STR("第")))
		return 0;
	at = skip_spaces(s, at + 3);
	*number = read_number(s, &at);
	at = skip_spaces(s, at);
	cp = jb_fold(jb_utf8_next(s, &at));
	if (*number == 0 || (cp != 0x6B21 && cp != 0x5C4A && cp != 0x56DE))
		return 0;	/* 次 届 回 */
	return at;
}

/* --- mentions --- */

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
	for (size_t row = 0; row < jb_lex_rows(work->lex, JB_LEX_MEETINGS);
	     row++)
		if (abbr.n &&
		    jb_str_eq(abbr, jb_lex_get(work->lex, JB_LEX_MEETINGS,
					       row, "series")))
			return abbr;
	return (struct jb_str){ 0 };
}

static bool is_series(const struct work *work, struct jb_str s)
{
	for (size_t row = 0; row < jb_lex_rows(work->lex, JB_LEX_MEETINGS);
	     row++)
		if (jb_str_eq(s, jb_lex_get(work->lex, JB_LEX_MEETINGS, row,
					    "series")))
			return true;
	return false;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* ICANN65, ICANN-65, IGF 2019: the Latin word at at with its number. */
static bool read_coded(struct mention *mention, const struct work *work,
		       size_t block, size_t at)
{
	struct jb_str s = block_text(work, block);
	size_t end = at, from;
	unsigned number;

	while (end < s.n && is_letter(s.p[end]))
		end++;
	if (end - at < 3 || end - at > 12 ||
	    !is_series(work, jb_str_slice(s, at, end)))
		return false;
	mention->series = jb_str_slice(s, at, end);
	mention->at = (struct jb_anchor){ block, at, end };
	from = end < s.n && s.p[end] == '-' ? end + 1 : skip_spaces(s, end);
	end = from;
	number = read_number(s, &end);
	mention->number = mention->year = 0;
	if (number && s.p[from] >= '0' && s.p[from] <= '9') {
		if (number >= 1990 && number < 2100)
			mention->year = number;
		else if (number < 1000)
			mention->number = number;
		mention->number_at = (struct jb_anchor){ block, from, end };
	}
	return true;
}

/* 論壇…工作小組第4次會議 is the group's fourth, not the forum's. */
static bool is_of_part(struct jb_str between)
{
	static const char *const parts[] = {
		"小組", "小组", "工作組", "工作组", "委員會", "委员会",
		"理事會", "理事会", "董事會", "董事会", "分組", "分组",
		"分會", "分会", "專家組", "专家组",
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (jb_str_find(between, jb_str_of(parts[i]), 0) != SIZE_MAX)
			return true;
	return false;
}

/* 本年第二次公開會議 counts the meetings of a year, not of the series. */
static bool is_of_year(struct jb_str s, size_t at)
{
	size_t last = at;
	uint32_t cp = jb_utf8_prev(s, &last);

	while (jb_is_space(cp) && last > 0)
		cp = jb_utf8_prev(s, &last);
	return cp == 0x5E74;	/* 年 */
}

/* fourth, Twelfth, 12th: the ordinal that s is, or 0. */
static unsigned english_ordinal(struct jb_str s)
{
	static const char *const words[] = {
		"first", "second", "third", "fourth", "fifth", "sixth",
		"seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth",
		"seventeenth", "eighteenth", "nineteenth", "twentieth",
	};
	size_t at = 0;
	unsigned number = s.n && jb_is_digit((uint32_t)(unsigned char)s.p[0])
				  ? read_number(s, &at)
				  : 0;

	if (number)
		return at + 2 == s.n && is_letter(s.p[at]) ? number : 0;
	for (unsigned i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (s.n == strlen(words[i]) && (s.p[0] | 0x20) == words[i][0] &&
		    !memcmp(s.p + 1, words[i] + 1, s.n - 1))
			return i + 1;
	return 0;
}

/* May the word stand between an ordinal and the body: annual meeting of the */
static bool is_between(struct jb_str word)
{
	static const char *const words[] = {
		"annual", "meeting", "of", "the", "general", "public", "open",
		"Annual", "Meeting", "General", "Public", "Open", "UN",
		"United", "Nations", "session", "members", "conference",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_eq(word, jb_str_of(words[i])))
			return true;
	return false;
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
		mention->number = english_ordinal(word);
		if (mention->number) {
			mention->number_at =
				(struct jb_anchor){ block, start, end };
			return;
		}
		if (!is_between(word))
			return;
		end = start;
	}
}

/* APTLD 72, APTLD72會員大會: a body's letters and the number of a meeting */
static void read_numbered(struct mention *mention, const struct work *work,
			  size_t block, const struct jb_hit *hit)
{
	static const char *const after[] = { "會", "会", "大", "年", "論",
					     "论", "高", "線", "线", "（" };
	struct jb_str s = block_text(work, block), rest;
	size_t from = hit->end, end;
	unsigned number;

	if (!is_letter(s.p[from - 1]))
		return;
	from = from < s.n && s.p[from] == '-' ? from + 1
					      : skip_spaces(s, from);
	if (from >= s.n || s.p[from] < '1' || s.p[from] > '9')
		return;
	end = from;
	number = read_number(s, &end);
	if (!number || number > 300)
		return;
	rest = jb_str_slice(s, skip_spaces(s, end), s.n);
	for (size_t i = 0; i < sizeof(after) / sizeof(after[0]); i++)
		if (jb_str_starts(rest, jb_str_of(after[i])))
			rest.n = 0;
	if (rest.n && !(rest.p[0] >= 'A' && rest.p[0] <= 'Z'))
		return;
	mention->number = number;
	mention->number_at = (struct jb_anchor){ block, from, end };
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
		end = read_ordinal(s, at, &number);
		if (!end || is_of_year(s, at) ||
		    (at < hit->start && end + 12 < hit->start) ||
		    (at > hit->end &&
		     is_of_part(jb_str_slice(s, hit->end, at))))
			continue;
		mention->number = number;
		mention->number_at = (struct jb_anchor){ block, at, end };
		return;
	}
}

/* 亞太頂級域名聯合會會員大會: a body's name and what it holds */
static bool is_called_meeting(struct jb_str s, size_t at)
{
	static const char *const names[] = {
		"會員大會", "会员大会", "大會", "大会", "會議", "会议", "年會",
		"年会", "論壇", "论坛", "理事會會議", "理事会会议",
	};
	struct jb_str rest = jb_str_slice(s, at, s.n);

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (jb_str_starts(rest, jb_str_of(names[i])))
			return true;
	return false;
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
		if (s.p[at] < 'A' || s.p[at] > 'Z' ||
		    (at > 0 && is_letter(s.p[at - 1])))
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

/* The first mention in block that has a number; else the first. */
static bool find_mention(struct mention *mention, const struct work *work,
			 size_t block, size_t start, size_t end)
{
	const struct jb_hits *hits = &work->views[block].hits;
	struct jb_str s = block_text(work, block);
	struct mention found;

	if (find_coded(mention, work, block, start, end))
		return true;
	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->start < start || hit->end > end)
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
		      is_called_meeting(s, hit->end))))
			*mention = found;
	}
	return mention->number || mention->year;
}

/* Does the text tell of a meeting at all? */
static bool tells_of_meeting(struct jb_str s)
{
	static const char *const words[] = {
		"會議", "会议", "大會", "大会", "論壇", "论坛", "年會", "年会",
		"出席", "參加", "参加", "參會", "参会", "Meeting", "meeting",
		"Forum", "forum", "Summit", "summit", "Communiqu", "Trip",
		"Delegation", "出國報告", "出访", "出訪", "峰會", "峰会",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_find(s, jb_str_of(words[i]), 0) != SIZE_MAX)
			return true;
	return false;
}

static bool in_anchor(struct mention *mention, const struct work *work,
		      struct jb_anchor at)
{
	return at.block != JB_NONE &&
	       find_mention(mention, work, at.block, at.start, at.end);
}

/* Is the document the account of a trip, by its form or title? */
static bool is_account(const struct work *work, const struct cover *form)
{
	const struct jb_fact *title = &work->out->meta.title;

	return meta_is_outline(work) || cover_find(form, "trip.period") ||
	       cover_find(form, "trip.place") ||
	       cover_find(form, "trip.purpose") ||
	       cover_find(form, "meeting.title") ||
	       (title->value.p && tells_of_meeting(title->value) &&
		(jb_str_find(title->value, JB_STR("報告"), 0) != SIZE_MAX ||
		 jb_str_find(title->value, JB_STR("报告"), 0) != SIZE_MAX ||
		 jb_str_find(title->value, JB_STR("Communiqu"), 0) !=
			 SIZE_MAX ||
		 jb_str_find(title->value, JB_STR("Report"), 0) !=
			 SIZE_MAX));
}

/* An ordinal of a meeting in the first blocks: 第72次会员大会 */
static void find_number(struct mention *mention, const struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < FIRST; b++) {
		struct jb_str s = block_text(work, b);

		for (size_t at = 0; at < s.n; at++) {
			unsigned number;
			size_t end;

			if (s.p[at] != (char)0xE7)
				continue;
			end = read_ordinal(s, at, &number);
			if (!end || is_of_year(s, at) ||
			    !tells_of_meeting(
					    jb_str_slice(s, end, end + 15)))
				continue;
			mention->number = number;
			mention->number_at =
				(struct jb_anchor){ b, at, end };
			return;
		}
	}
}

static bool find_meeting(struct mention *mention, const struct work *work,
			 const struct cover *form)
{
	static const char *const fields[] = { "meeting.title",
					      "trip.purpose", "title" };
	const struct jb_meta *meta = &work->out->meta;
	bool account = is_account(work, form);

	for (size_t i = 0; i < 3; i++) {
		const struct cover_entry *entry = cover_find(form, fields[i]);

		if (entry && in_anchor(mention, work, entry->at))
			return true;
	}
	if (meta->title.value.p && tells_of_meeting(meta->title.value) &&
	    in_anchor(mention, work, meta->title.at))
		return true;
	for (size_t b = 0; account && b < work->doc->blocks.n && b < FIRST;
	     b++)
		if (find_mention(mention, work, b, 0, SIZE_MAX) &&
		    mention->number)
			return true;
	if (account && mention->series.p)
		find_number(mention, work);
	return mention->series.p && account;
}

/* The number of the same series further down: 第九屆亞太網路治理論壇 */
static void add_number(struct mention *mention, const struct work *work)
{
	for (size_t b = 0; !mention->number && b < work->doc->blocks.n &&
			   b < FIRST; b++) {
		struct mention other = { 0 };

		find_mention(&other, work, b, 0, SIZE_MAX);
		if (!other.number ||
		    !jb_str_eq(other.series, mention->series))
			continue;
		mention->number = other.number;
		mention->number_at = other.number_at;
	}
}

/* --- the lexicon's row --- */

static bool year_is(struct jb_str day, unsigned year)
{
	return day.n >= 4 &&
	       (unsigned)(day.p[0] - '0') * 1000 +
		       (unsigned)(day.p[1] - '0') * 100 +
		       (unsigned)(day.p[2] - '0') * 10 +
		       (unsigned)(day.p[3] - '0') == year;
}

static size_t find_row(const struct work *work, struct jb_str series,
		       unsigned number, unsigned year)
{
	const struct jb_lexicon *lex = work->lex;

	for (size_t row = 0; (number || year) &&
			     row < jb_lex_rows(lex, JB_LEX_MEETINGS); row++) {
		struct jb_str cell = jb_lex_get(lex, JB_LEX_MEETINGS, row,
						"number");
		size_t at = 0;
		unsigned n = read_number(cell, &at);

		if (!jb_str_eq(series, jb_lex_get(lex, JB_LEX_MEETINGS, row,
						  "series")))
			continue;
		if (number ? n == number
			   : year && (n == year ||
				      year_is(jb_lex_get(lex,
							 JB_LEX_MEETINGS,
							 row, "begins"),
					      year)))
			return row;
	}
	return JB_NONE;
}

static bool is_virtual(const struct work *work, size_t row)
{
	return jb_str_eq(jb_lex_get(work->lex, JB_LEX_MEETINGS, row,
				    "city_en"), JB_STR("virtual"));
}

/* A form of the row's city in [start, end) of block. */
static bool find_city(struct jb_fact *city, const struct work *work,
		      size_t row, size_t block, size_t start, size_t end)
{
	static const char *const columns[] = { "city_en", "city_tw",
					       "city_cn", "city_hk", "alt" };
	struct jb_str s = jb_str_slice(block_text(work, block), start, end);
	struct jb_str series = jb_lex_get(work->lex, JB_LEX_MEETINGS, row,
					  "series");

	/* of a virtual meeting only the city first planned is a place */
	for (size_t c = is_virtual(work, row) ? 4 : 0; c < 5; c++) {
		struct jb_str cell = jb_lex_get(work->lex, JB_LEX_MEETINGS,
						row, columns[c]);
		struct jb_str part;

		for (size_t at = 0; jb_lex_part(&part, cell, &at);) {
			size_t found = jb_str_find(s, part, 0);

			/* IGF 2016 is a name of the meeting, no place */
			if (found == SIZE_MAX || part.n < 4 ||
			    jb_is_digit((uint32_t)(unsigned char)
						part.p[part.n - 1]) ||
			    jb_str_starts(part, series))
				continue;
			*city = fact_of(work, block, start + found,
					start + found + part.n);
			return true;
		}
	}
	return false;
}

static bool is_city_state(const struct work *work, size_t row)
{
	static const char *const names[] = { "Singapore", "Hong Kong",
					     "Macao", "Macau", "Monaco" };
	struct jb_str en = jb_lex_get(work->lex, JB_LEX_PLACES, row, "en");

	for (size_t i = 0; i < 5; i++)
		if (jb_str_starts(en, jb_str_of(names[i])))
			return true;
	return false;
}

/* The first place of kind in [start, end) of block. */
static bool find_place(struct jb_fact *place, const struct work *work,
		       const char *kind, size_t block, size_t start,
		       size_t end)
{
	const struct jb_hits *hits = &work->views[block].hits;

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file != JB_LEX_PLACES || hit->start < start ||
		    hit->end > end)
			continue;
		if (!jb_str_eq(jb_lex_get(work->lex, JB_LEX_PLACES, hit->row,
					  "kind"), jb_str_of(kind)) &&
		    !(kind[1] == 'i' && is_city_state(work, hit->row)))
			continue;
		*place = fact_of(work, block, hit->start, hit->end);
		return true;
	}
	return false;
}

static bool is_held(struct jb_str s)
{
	static const char *const words[] = {
		"舉行", "召開", "舉辦", "举行", "召开", "举办", "held", "met in",
		"took place", "takes place", "will be in", "召開會議",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_find(s, jb_str_of(words[i]), 0) != SIZE_MAX)
			return true;
	return false;
}

/* The city in a sentence that says where a meeting was held. */
static bool city_of_text(struct jb_fact *city, const struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < FIRST; b++) {
		const struct block_view *view = &work->views[b];

		for (size_t i = 0; i < view->sentences.n; i++) {
			const struct sentence *s = &view->sentences.v[i];

			if (is_held(jb_str_slice(block_text(work, b),
						 s->start, s->end)) &&
			    find_place(city, work, "city", b, s->start,
				       s->end))
				return true;
		}
	}
	return false;
}

static void city_by_row(struct work *work, const struct cover *form,
			size_t row)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *purpose = cover_find(form, "trip.purpose");
	struct jb_fact *city = &meta->meeting_city;

	meta->meeting_city_label = (struct jb_labels){
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_tw"),
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_cn"),
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_hk"),
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_en"),
	};
	if (meta->title.value.p && meta->title.at.block != JB_NONE &&
	    find_city(city, work, row, meta->title.at.block,
		      meta->title.at.start, meta->title.at.end))
		return;
	if (purpose && find_city(city, work, row, purpose->at.block,
				 purpose->at.start, purpose->at.end))
		return;
	/* the body first, then the form: 出國地點 names the trip's place */
	for (size_t b = form->end; b < work->doc->blocks.n &&
				   b < form->end + FIRST; b++)
		if (find_city(city, work, row, b, 0, SIZE_MAX))
			return;
	for (size_t b = 0; b < work->doc->blocks.n && b < form->end; b++)
		if (find_city(city, work, row, b, 0, SIZE_MAX))
			return;
}

/* The one city of a form's value; of several, no one is the meeting's. */
static void only_city(struct jb_fact *city, const struct work *work,
		      struct jb_anchor at)
{
	struct jb_fact more = { 0 };

	if (find_place(city, work, "city", at.block, at.start, at.end) &&
	    find_place(&more, work, "city", at.block, city->at.end, at.end))
		*city = (struct jb_fact){ 0 };
}

static void set_city(struct work *work, const struct cover *form, size_t row)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *place = cover_find(form, "trip.place");

	if (row != JB_NONE)
		city_by_row(work, form, row);
	else if (place)
		only_city(&meta->meeting_city, work, place->at);
	if (!meta->meeting_city.value.p)
		city_of_text(&meta->meeting_city, work);
	if (!meta->meeting_city.value.p && place)
		find_place(&meta->meeting_city, work, "city",
			   place->at.block, place->at.start, place->at.end);
}

static void set_country(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *place = cover_find(form, "trip.place");

	if (place && find_place(&meta->meeting_country, work, "country",
				place->at.block, place->at.start,
				place->at.end))
		return;
	if (meta->meeting_city.value.p) {
		size_t b = meta->meeting_city.at.block;
		size_t start = meta->meeting_city.at.start;

		find_place(&meta->meeting_country, work, "country", b,
			   start > NEAR ? start - NEAR : 0,
			   meta->meeting_city.at.end + NEAR);
	}
}

void meeting_find(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	struct mention mention = { 0 };
	size_t row;

	if (!find_meeting(&mention, work, form))
		return;
	add_number(&mention, work);
	meta->meeting_series =
		(struct jb_fact){ mention.series, mention.at };
	if (mention.number) {
		meta->meeting_number.value = jb_str_format(
			work->arena, "%u", mention.number);
		meta->meeting_number.at = mention.number_at;
	}
	row = find_row(work, mention.series, mention.number, 0);
	if (row == JB_NONE)	/* a series that counts by years */
		row = find_row(work, mention.series, 0, mention.year);
	set_city(work, form, row);
	set_country(work, form);
}

/* --- the days --- */

static bool is_period(struct jb_str edtf)
{
	return edtf.n == DAYS && edtf.p[10] == '/';
}

static int month_at(struct jb_str day, size_t at)
{
	const char *p = day.p + at;

	return ((p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 +
		(p[3] - '0')) * 12 + (p[5] - '0') * 10 + (p[6] - '0');
}

/* Days that a meeting can last: no fiscal year, no half year. */
static bool is_brief(const struct jb_date *date)
{
	return !date->fiscal && is_period(date->edtf) &&
	       month_at(date->edtf, 11) - month_at(date->edtf, 0) <= 1;
}

/* Do two periods YYYY-MM-DD/YYYY-MM-DD share a day? */
static bool overlap(struct jb_str a, struct jb_str b)
{
	return is_period(a) && is_period(b) &&
	       memcmp(a.p, b.p + 11, 10) <= 0 &&
	       memcmp(b.p, a.p + 11, 10) <= 0;
}

struct jb_str meeting_days(const struct work *work)
{
	const struct jb_meta *meta = &work->out->meta;
	size_t at = 0, row;
	unsigned number = read_number(meta->meeting_number.value, &at);
	struct jb_str begins, ends;

	row = number ? find_row(work, meta->meeting_series.value, number, 0)
		     : JB_NONE;
	if (row == JB_NONE)
		return (struct jb_str){ 0 };
	begins = jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "begins");
	ends = jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "ends");
	if (begins.n != 10 || ends.n != 10)
		return (struct jb_str){ 0 };
	return jb_str_format(work->arena, "%.*s/%.*s", 10, begins.p, 10,
			     ends.p);
}

static bool same_anchor(struct jb_anchor a, struct jb_anchor b)
{
	return a.block == b.block && a.start <= b.end && b.start <= a.end;
}

static struct jb_str sentence_of(const struct work *work, struct jb_anchor at)
{
	const struct sentence *s = sentence_at(work, at.block, at.start);

	return jb_str_slice(block_text(work, at.block), s->start, s->end);
}

/* How likely a date of the text is the meeting's. */
static double period_weight(const struct work *work,
			    const struct jb_date *date, struct jb_str days)
{
	const struct jb_meta *meta = &work->out->meta;
	struct jb_str sentence = sentence_of(work, date->at);
	struct jb_str before = jb_str_slice(
		block_text(work, date->at.block),
		date->at.start > 9 ? date->at.start - 9 : 0, date->at.start);
	double weight = 0;

	if (meta->trip_period.value.p &&
	    same_anchor(date->at, meta->trip_period.at))
		return 0;
	if (days.n ? !overlap(date->edtf, days)
		   : is_period(meta->trip_period.value) &&
			     !overlap(date->edtf, meta->trip_period.value))
		return 0;
	weight += days.n && jb_str_eq(date->edtf, days) ? 4.0 : 0;
	weight += is_held(sentence) ? 2.0 : 0;
	weight += jb_str_find(sentence, meta->meeting_series.value, 0) !=
				  SIZE_MAX
			  ? 1.0
			  : 0;
	weight += tells_of_meeting(sentence) ? 0.6 : 0;
	weight += jb_str_find(sentence, JB_STR("會期"), 0) != SIZE_MAX ? 2.0
								      : 0;
	weight += jb_str_find(before, JB_STR("eeting "), 0) != SIZE_MAX ? 2.0
								       : 0;
	weight += days.n ? 1.0 : 0;
	return weight;
}

static void find_period(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	struct jb_str days = meeting_days(work);
	double best = 1.5;

	for (size_t i = 0; i < work->out->dates.n; i++) {
		const struct jb_date *date = &work->out->dates.v[i];
		double weight;

		if (date->at.block >= FIRST * 2)
			break;
		if (!is_brief(date))
			continue;
		weight = period_weight(work, date, days) -
			 0.03 * (double)date->at.block;
		if (weight > best) {
			best = weight;
			meta->meeting_period =
				(struct jb_fact){ date->edtf, date->at };
		}
	}
}

/* --- the trip, where no form tells it --- */

static size_t find_any(struct jb_str s, const char *const list[], size_t n,
		       size_t *past)
{
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < n; i++) {
		struct jb_str word = jb_str_of(list[i]);
		size_t at = jb_str_find(s, word, 0);

		if (at < best) {
			best = at;
			*past = at + word.n;
		}
	}
	return best;
}

/* Places side by side from at on: 沙特阿拉伯利雅得 */
static size_t places_end(const struct work *work, size_t block, size_t at)
{
	const struct jb_hits *hits = &work->views[block].hits;
	size_t end = at;

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file == JB_LEX_PLACES && hit->start == end)
			end = hit->end;
	}
	return end;
}

/* 于…日至…日赴新加坡出席…：the sentence that tells the trip */
static void read_trip(struct work *work, size_t block,
		      const struct sentence *sentence)
{
	static const char *const goes[] = { "赴", "前往", "到訪", "到访" };
	static const char *const aims[] = { "出席", "参加", "參加", "考察",
					    "访问", "訪問" };
	static const char *const stops[] = { "，", "。", "（", "(", "；" };
	struct jb_meta *meta = &work->out->meta;
	struct jb_str s = jb_str_slice(block_text(work, block),
				       sentence->start, sentence->end);
	size_t past = 0, place, end, aim, stop, unused;

	if (find_any(s, goes, 4, &past) == SIZE_MAX)
		return;
	place = sentence->start + past;
	end = places_end(work, block, place);
	if (end == place)
		return;
	if (!meta->trip_place.value.p)
		meta->trip_place = fact_of(work, block, place, end);
	s = jb_str_slice(s, end - sentence->start, s.n);
	aim = find_any(s, aims, 6, &unused);
	if (aim != 0 || meta->trip_purpose.value.p)
		return;
	stop = find_any(s, stops, 5, &unused);
	meta->trip_purpose = fact_of(work, block, end,
				     stop == SIZE_MAX ? sentence->end
						      : end + stop);
}

static void find_trip_days(struct work *work)
{
	static const char *const words[] = {
		"赴", "前往", "訪問", "访问", "考察", "Travel", "travel",
		"出訪", "出访",
	};
	struct jb_meta *meta = &work->out->meta;

	for (size_t i = 0; i < work->out->dates.n; i++) {
		const struct jb_date *date = &work->out->dates.v[i];
		size_t past;

		if (date->at.block >= FIRST)
			return;
		if (!is_brief(date) ||
		    find_any(sentence_of(work, date->at), words, 9, &past) ==
			    SIZE_MAX ||
		    same_anchor(date->at, meta->meeting_period.at))
			continue;
		meta->trip_period =
			(struct jb_fact){ date->edtf, date->at };
		return;
	}
}

/* Kigali, Rwanda: a city and its country in a line of the head. */
static void find_trip_place(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;

	for (size_t b = 0; b < work->doc->blocks.n && b < 6; b++) {
		const struct jb_hits *hits = &work->views[b].hits;
		struct jb_str s = block_text(work, b);

		const struct jb_hit *a = NULL;

		for (size_t i = 0; i < hits->list.n; i++) {
			const struct jb_hit *z = &hits->list.v[i];

			if (z->file != JB_LEX_PLACES)
				continue;
			if (a && z->start == a->end + 2 &&
			    s.p[a->end] == ',') {
				meta->trip_place = fact_of(
					work, b, a->start, z->end);
				return;
			}
			a = z;
		}
	}
}

static void find_trip(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;

	for (size_t b = 0; b < work->doc->blocks.n && b < 10; b++) {
		const struct block_view *view = &work->views[b];

		for (size_t i = 0; i < view->sentences.n &&
				   work->doc->blocks.v[b].type !=
					   JB_BLOCK_HEADING; i++)
			read_trip(work, b, &view->sentences.v[i]);
	}
	if (!meta->trip_place.value.p)
		find_trip_place(work);
	if (!meta->trip_period.value.p)
		find_trip_days(work);
}

/*
 * Only what tells of a meeting has one of its own: a newsletter or plan names
 * many, and minutes of a group those of others. Its title says otherwise.
 */
static void leave_passing(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	enum jb_kind kind = work->out->kind;
	/* a number that a later block tells is another meeting's */
	bool numbered = meta->meeting_number.value.p &&
			meta->meeting_number.at.block ==
				meta->meeting_series.at.block;
	bool titled = meta->title.value.p && meta->meeting_series.value.p &&
		      meta->title.at.block == meta->meeting_series.at.block &&
		      meta->title.at.block != JB_NONE;

	if (kind == JB_KIND_TRIP_REPORT || kind == JB_KIND_OTHER ||
	    (titled && numbered))
		return;
	if (kind == JB_KIND_MINUTES && numbered)
		return;
	meta->meeting_series = meta->meeting_number = (struct jb_fact){ 0 };
	meta->meeting_city = meta->meeting_country = (struct jb_fact){ 0 };
	meta->meeting_city_label = (struct jb_labels){ 0 };
	if (kind != JB_KIND_MINUTES)
		meta->meeting_period = (struct jb_fact){ 0 };
}

/* Geneva, 30 May - 1 June 2022 under the title: where and when */
static void find_head_line(struct work *work)
{
	enum { HEAD = 6, LINE = 90 };
	struct jb_meta *meta = &work->out->meta;

	for (size_t i = 0; i < work->out->dates.n &&
			   work->out->dates.v[i].at.block < HEAD; i++) {
		const struct jb_date *date = &work->out->dates.v[i];
		size_t b = date->at.block;
		struct jb_fact city = { 0 };

		if (block_text(work, b).n > LINE || !is_brief(date) ||
		    work->doc->blocks.v[b].type == JB_BLOCK_FORM ||
		    !find_place(&city, work, "city", b, 0, date->at.start) ||
		    city.at.start > 0)
			continue;
		if (!meta->meeting_city.value.p)
			meta->meeting_city = city;
		if (!meta->meeting_period.value.p)
			meta->meeting_period =
				(struct jb_fact){ date->edtf, date->at };
		return;
	}
}

void meeting_finish(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	const struct jb_fact said = meta->meeting_period;	/* by the form */
	struct jb_str days = { 0 };

	leave_passing(work);
	if (work->out->kind == JB_KIND_MINUTES ||
	    work->out->kind == JB_KIND_TRIP_REPORT ||
	    work->out->kind == JB_KIND_OTHER)
		find_head_line(work);
	if (meta->meeting_series.value.p && !meta->meeting_period.value.p) {
		find_period(work);
		days = meeting_days(work);
	}
	/* who goes for just the meeting's days has said them */
	if (!meta->meeting_period.value.p && days.n &&
	    jb_str_eq(days, meta->trip_period.value))
		meta->meeting_period = meta->trip_period;
	if (work->out->kind != JB_KIND_TRIP_REPORT)
		return;
	/* a report's own form gives time and place of the trip */
	if (!meta->trip_period.value.p)
		meta->trip_period = said;
	find_trip(work);
}
