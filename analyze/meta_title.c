/*
 * The title of a document.
 *
 *	財團法人台灣網路資訊中心因公出國人員報告書 107年3月26日
 *	关于赴新加坡出席亚太顶级域名联合会会议的出访报告
 *	出國事由 參加 ICANN 65 …, and that again over the account
 *
 * A form's own line is asked first, then the line over the form, then the
 * heading over the account; else the lines of the head are weighed.
 */
#include "analyze/cover_word.h"
#include "analyze/heading.h"
#include "analyze/meta.h"

#include <string.h>

enum {
	HEAD = 12,		/* blocks that may hold the title */
	TITLE = 240,		/* bytes of a title */
};

bool title_is_form_name(struct work *work, struct jb_str s)
{
	size_t bracket = jb_str_find(s, JB_STR(" ("), 0);
	struct jb_str key;

	/* TRIP REPORT (for internal circulation) */
	if (bracket != SIZE_MAX && jb_str_ends(s, JB_STR(")")))
		s = jb_str_slice(s, 0, bracket);
	key = heading_key(work->arena, s);
	if (cw_is(work, key, CW_FORM_NAME))
		return true;
	/* 安聯紀要第7號 is the number of a paper */
	if (jb_str_ends(s, JB_STR("號")) && s.n <= 60 && jb_str_has(s, "第"))
		return true;
	/* 海关信息研究所文件; 海信所〔2010〕46号 */
	if (house_of_paper(work, s) ||
	    (s.n <= 60 && jb_str_has(s, "〔") && jb_str_has(s, "〕") &&
	     (jb_str_ends(s, JB_STR("號")) || jb_str_ends(s, JB_STR("号")))))
		return true;
	/* CB(1)118/08-09(04)號文件 */
	if (s.n <= 80 && (jb_str_ends(s, JB_STR(")號文件")) ||
			  jb_str_ends(s, JB_STR("）號文件"))))
		return true;
	/* 經濟部所屬機構人員出國報告書 is a form's name, not this report's */
	return (cw_has(work, s, CW_FORM_NAME_OF) &&
		cw_has(work, s, CW_FORM_NAME_TRIP)) ||
	       cw_starts(work, s, CW_FORM_NAME_HEAD);
}

/* The end of a title whose day is cut off: 会议纪要 | 特别会议 |, Minutes, */
static size_t before_bar(struct jb_str s)
{
	s = jb_str_trim(s);
	return jb_str_ends(s, JB_STR("|")) || jb_str_ends(s, JB_STR(","))
		       ? s.n - 1
		       : s.n;
}

/* A line that ends in a mark goes on, or is a sentence. */
static bool ends_in_mark(struct jb_str s)
{
	static const char marks[] = "。；，、：！＊:;,*";
	const struct jb_str all = JB_STR(marks);
	size_t last = s.n;
	uint32_t cp = jb_utf8_prev(s, &last);

	for (size_t at = 0; s.n && at < all.n;)
		if (jb_utf8_next(all, &at) == cp)
			return true;
	return jb_str_ends(s, JB_STR(".")) && s.n > 60;
}

static bool is_text_of_title(struct jb_str s, size_t most_bars)
{
	size_t letters = 0, bars = 0, wide = 0;

	if (s.n < 9 || s.n > TITLE || ends_in_mark(s) || jb_str_has(s, "://") ||
	    jb_str_has(s, "@") || memchr(s.p, '\t', s.n))
		return false;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		letters += jb_is_han(cp) || jb_is_alpha(cp);
		bars += cp == '|';
		wide += cp == 0xFF5C;
	}
	/* 某某學會 ｜ 2025年7月15日發行 ｜ … is a masthead */
	return letters >= 4 && bars <= most_bars && wide <= 1 &&
	       bars + wide <= most_bars &&
	       jb_utf8_count(s, s.n) <= 120;
}

static bool is_title_text(struct jb_str s)
{
	return is_text_of_title(s, 1);
}

/* (ICANN), （APNIC） */
static bool is_letters_in_brackets(struct jb_str s)
{
	size_t at = 0, past = s.n, letters = 0;
	uint32_t open = jb_utf8_next(s, &at), close = jb_utf8_prev(s, &past);

	for (; at < past; at++, letters++)
		if (!jb_is_letter(s.p[at]))
			return false;
	return letters > 1 && (open == '(' || open == 0xFF08) &&
	       (close == ')' || close == 0xFF09);
}

/* A name of the lexicon, and its letters behind it in brackets or none. */
static bool is_house_name(const struct work *work, size_t b, struct jb_str s)
{
	const struct jb_hits *hits = &work->views[b].hits;
	size_t start = (size_t)(s.p - block_text(work, b).p);

	for (size_t i = hits_from(hits, start);
	     i < hits->list.n && hits->list.v[i].start == start; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		struct jb_str rest = jb_str_slice(s, hit->end - start, s.n);

		if (hit->file == JB_LEX_ORGANIZATIONS &&
		    hit->end <= start + s.n &&
		    (!rest.n || is_letters_in_brackets(jb_str_trim(rest))))
			return true;
	}
	return false;
}

/*
 * Is all of block b the name of an organization? ICANN | 互联网…机构 is, twice
 */
static bool is_house(const struct work *work, size_t b)
{
	struct jb_str s = block_text(work, b);
	size_t bar;

	for (size_t at = 0; at < s.n; at = bar + 1) {
		bar = jb_str_find(s, JB_STR("|"), at);
		bar = bar < s.n ? bar : s.n;
		if (!is_house_name(work, b,
				   jb_str_trim(jb_str_slice(s, at, bar))))
			return false;
	}
	return s.n > 0;
}

/* How many digits, and letters that are no 年月日, s has. */
static void count_day(struct jb_str s, size_t *digits, size_t *letters)
{
	*digits = *letters = 0;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_digit(cp))
			++*digits;
		else if (cp != 0x5E74 && cp != 0x6708 && cp != 0x65E5)
			*letters += jb_is_han(cp) || jb_is_alpha(cp);
	}
}

/* 2009年4月14日會議: a day and hardly anything else */
static bool is_day(struct jb_str s)
{
	enum { DIGITS = 5, LETTERS = 2, LONGEST = 48 };
	size_t digits, letters;

	count_day(s, &digits, &letters);
	return s.n <= LONGEST && digits >= DIGITS && letters <= LETTERS;
}

/* May block b be the title? No line of the form, no heading of a part. */
static bool is_candidate(struct work *work, const struct cover *form, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str edtf;

	if ((block->type != JB_BLOCK_HEADING &&
	     block->type != JB_BLOCK_PARAGRAPH) ||
	    !is_text_of_title(block->text,
			      block->type == JB_BLOCK_HEADING ? 2 : 1) ||
	    is_day(block->text) || is_date_line(&edtf, work, block->text) ||
	    cw_is(work, jb_str_trim(block->text), CW_SITE) ||
	    name_before_post(work, block->text) || is_house(work, b) ||
	    is_letterhead(work, b) || names_line(work, b))
		return false;
	for (size_t i = 0; i < form->entries.n; i++)
		if (form->entries.v[i].at.block == b)
			return false;
	/* 会议记录 | 董事会例行会议 is no part of a text */
	if (block->type == JB_BLOCK_HEADING &&
	    !memchr(block->text.p, '|', block->text.n) &&
	    (block->role != JB_ROLE_NONE ||
	     heading_counts(block->text)))
		return false;
	return !title_is_form_name(work, block->text);
}

/* 參與會議心得, and under it 3月 12, 2017: the title of a post */
static bool is_over_day(struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str edtf;

	return b > 0 && b + 1 < work->doc->blocks.n &&
	       block->type == JB_BLOCK_HEADING &&
	       block[1].type == JB_BLOCK_PARAGRAPH &&
	       !jb_str_starts(block[1].text, JB_STR("As ")) &&
	       (is_day(block[1].text) ||
		is_date_line(&edtf, work, block[1].text));
}

/* How many lines of the head only say of what kind or whose the paper is. */
static size_t count_form_names(struct work *work, const struct cover *form)
{
	size_t n = 0;

	while (n < HEAD && n < work->doc->blocks.n &&
	       work->doc->blocks.v[n].type != JB_BLOCK_TABLE &&
	       (title_is_form_name(work, jb_str_trim(block_text(work, n))) ||
		is_house_alone(work, n) || is_memo_house(work, form, n)))
		n++;
	return n;
}

/* Annual Report 2011 ends as Annual Report does. */
static struct jb_str before_year(struct jb_str s)
{
	while (s.n && (s.p[s.n - 1] == ' ' ||
		       jb_is_digit((uint8_t)s.p[s.n - 1])))
		s.n--;
	return s;
}

/* Line is b, counted without those; the first of them are line 0 too. */
static double title_weight(struct work *work, const struct cover *form,
			   size_t b, size_t line)
{
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str s = block->text;
	double weight = 1.8 - 0.3 * (double)b;

	if (!is_candidate(work, form, b))
		return -9;
	if (block->type == JB_BLOCK_HEADING)
		weight += block->level == 1 ? 2.0 : 0.5;
	if (cw_ends(work, before_year(s), CW_TITLE_TAIL))
		weight += 2.0;
	if (cw_starts(work, s, CW_TITLE_HEAD))
		weight += 1.5;
	if (line < 2)	/* the first line, or the one under a house's name */
		weight += line ? 1.2 : 2.0;
	if (s.n > 150)
		weight -= 1.0;
	if (is_over_day(work, b))
		weight += 2.0;
	if (work->out->language != JB_LANG_EN && !jb_has_han(s))
		weight -= 1.0;	/* under the same title in Chinese */
	/* over the title, as a rule */
	if (is_house_alone(work, b) || is_memo_house(work, form, b))
		weight -= 3.5;
	/* （供七月三十日會議討論）, what the paper is for */
	if (any_at(s, 0, "（") && any_before(s, s.n, "）"))
		weight -= 2.5;
	if (s.p[0] == '[')	/* [council] Draft minutes: a mail's subject */
		weight -= 2.5;
	return weight;
}

/*
 * The heading over the account names what the trip was for: 出國事由 參加
 * ICANN 65 Marrakech Meetings, and further down ICANN 65 Marrakech Meetings.
 */
static bool account_find(struct work *work, const struct cover *form)
{
	const struct cover_entry *purpose = cover_find(form, "trip.purpose");
	struct jb_str aim = { 0 };

	if (purpose)
		aim = heading_key(work->arena, purpose->value);
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 3; b++) {
		struct jb_block *block = &work->doc->blocks.v[b];
		struct jb_str key;

		if (block->type != JB_BLOCK_HEADING &&
		    (block->type != JB_BLOCK_PARAGRAPH ||
		     block->text.n > TITLE / 2))
			continue;
		/* its aim told again in the text's first words */
		if (block->type == JB_BLOCK_PARAGRAPH &&
		    ends_in_mark(block->text))
			continue;
		/* a numbered heading is that of a part */
		if (heading_counts(block->text))
			continue;
		key = heading_key(work->arena, block->text);
		if (key.n >= 9 && aim.n >= key.n &&
		    (!purpose || purpose->at.block != b) &&
		    jb_str_find(aim, key, 0) != SIZE_MAX) {
			work->out->meta.title =
				fact_of(work, b, 0, SIZE_MAX);
			return true;
		}
	}
	return false;
}

/* Where the cover is lost: the first heading that names a meeting. */
static void account_guess(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 2; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];
		const struct jb_hits *hits = &work->views[b].hits;
		bool series = false, digit = false;

		/* 二、出席ICANN第…次會議 heads a part */
		if (heading_counts(block->text) ||
		    block->text.n > TITLE / 2 || !is_title_text(block->text) ||
		    (block->type != JB_BLOCK_HEADING &&
		     block->type != JB_BLOCK_PARAGRAPH))
			continue;
		for (size_t i = 0; i < hits->list.n; i++)
			series |= hits->list.v[i].file ==
				  JB_LEX_ORGANIZATIONS;
		for (size_t i = 0; i < block->text.n; i++)
			digit |= block->text.p[i] >= '0' &&
				 block->text.p[i] <= '9';
		if (series && digit && !cw_ends(work, block->text,
						 CW_ACCOUNT_PART)) {
			work->out->meta.title =
				fact_of(work, b, 0, SIZE_MAX);
			return;
		}
	}
}

bool meta_is_outline(const struct work *work)
{
	unsigned seen = 0;

	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (block->type == JB_BLOCK_HEADING &&
		    (block->role == JB_ROLE_PURPOSE ||
		     block->role == JB_ROLE_ITINERARY))
			seen++;
	}
	return seen >= 1;
}

/* 某中心因公出國人員報告書 is a form's name with its house, no subject. */
static bool is_form_name(const struct work *work, struct jb_str s)
{
	size_t n = cw_before(work, s, s.n, CW_FORM_OF_HOUSE);

	/* 出席某某論壇出國報告 has one */
	return n && !cw_starts(work, s, CW_TITLE_HEAD) &&
	       is_body_name(work, jb_str_trim(jb_str_slice(s, 0, s.n - n)));
}

/* The line over the form, where it says whose report this is. */
static bool cover_title(struct work *work, const struct cover *form)
{
	size_t first = form->entries.n ? form->entries.v[0].at.block : 0;
	struct jb_fact named = { 0 };

	for (size_t b = 0; (b < first || named.value.p) && b < 4 &&
			   b < work->doc->blocks.n; b++) {
		struct jb_str s = block_text(work, b);
		size_t cut = date_cut(work, s);

		s = jb_str_trim(jb_str_slice(s, 0, cut));
		if (work->doc->blocks.v[b].type == JB_BLOCK_TABLE ||
		    !is_title_text(s) || title_is_form_name(work, s) ||
		    (b >= first && !is_candidate(work, form, b)) ||
		    !cw_ends(work, s, CW_REPORT_TAIL))
			continue;
		/* where the account has a heading of its own, that is it */
		if (is_form_name(work, s) && account_find(work, form))
			return true;
		/* 某院因公出國報告, and under it the report's own title */
		if (is_form_name(work, s)) {
			if (!named.value.p)
				named = fact_of(work, b, 0, cut);
			continue;
		}
		work->out->meta.title = fact_of(work, b, 0, cut);
		return true;
	}
	work->out->meta.title = named;
	return named.value.p;
}

/*
 * 出席第53次會議出國報告 as the heading over a form whose 計畫名稱 says less:
 * the heading is the report's own title, the project's name its occasion.
 */
static bool headed_title(struct work *work, const struct cover *form,
			 size_t first)
{
	for (size_t b = 0; b < first && b < HEAD; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (block->type != JB_BLOCK_HEADING || block->level != 1 ||
		    !is_candidate(work, form, b) ||
		    !cw_ends(work, block->text, CW_REPORT_TAIL))
			continue;
		work->out->meta.title = fact_of(work, b, 0, SIZE_MAX);
		return true;
	}
	return false;
}

/* Where the title that block b is ends: before its day, and a bar. */
static size_t title_end(struct work *work, size_t b)
{
	struct jb_str s = block_text(work, b);

	return before_bar(jb_str_slice(s, 0, date_cut(work, s)));
}

/* 出國報告（出國類別：考察）赴某國考察報告: the title behind the form's name */
static bool title_behind_form(struct work *work)
{
	enum { FIRST = 3, NAME = 90, LEAST = 15 };
	static const struct jb_str close = { "）", 3 };

	for (size_t b = 0; b < work->doc->blocks.n && b < FIRST; b++) {
		struct jb_str s = block_text(work, b);
		size_t at = cw_starts(work, s, CW_FORM_NAME_HEAD)
				    ? jb_str_find(s, close, 0)
				    : SIZE_MAX;

		if (at > NAME || at + close.n + LEAST > s.n ||
		    !is_title_text(jb_str_slice(s, at + close.n, s.n)))
			continue;
		work->out->meta.title = fact_of(work, b, at + close.n,
						SIZE_MAX);
		return true;
	}
	return false;
}

/*
 * TRAVEL REPORT, then its form, and right under that Report on attendance at
 * …: what the paper is called, where its first lines say only what it is.
 */
static bool title_under_form(struct work *work, const struct cover *form)
{
	size_t first = form->entries.n ? form->entries.v[0].at.block : 0, b;
	bool named = false;

	for (b = 0; b < first && b < HEAD; b++)
		named |= title_is_form_name(work,
					    jb_str_trim(block_text(work, b)));
	if (!named)
		return false;
	b = form->entries.v[form->entries.n - 1].at.block + 1;
	if (b >= work->doc->blocks.n || !is_candidate(work, form, b) ||
	    !cw_starts(work, block_text(work, b), CW_TITLE_HEAD))
		return false;
	work->out->meta.title = fact_of(work, b, 0, title_end(work, b));
	return true;
}

/*
 * DUTY TRAVEL REPORT over a form, and nothing that says more: the kind of the
 * paper is what it is called.
 */
static void title_of_kind(struct work *work, const struct cover *form)
{
	size_t first = form->entries.n ? form->entries.v[0].at.block : 0;

	for (size_t b = 0; b < first && b < HEAD / 2 &&
			   !work->out->meta.title.value.p; b++) {
		struct jb_str s = jb_str_trim(block_text(work, b));
		struct jb_str key = heading_key(work->arena, s);

		if (cw_is(work, key, CW_FORM_NAME) &&
		    cw_ends(work, s, CW_REPORT_TAIL) &&
		    !cw_is(work, s, CW_REPORT_TAIL))
			work->out->meta.title = fact_of(work, b, 0, SIZE_MAX);
	}
}

/* The likeliest of the first lines; JB_NONE: none is a title. */
static size_t heaviest(struct work *work, const struct cover *form)
{
	size_t found = JB_NONE, names = count_form_names(work, form);
	double best = 1.5;

	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		double weight;

		/*
		 * what stands behind the first long paragraph, or in a list
		 * of contents, heads a part
		 */
		if (b > form->end ||
		    (found != JB_NONE &&
		     cw_is(work, jb_str_trim(block_text(work, b)),
			   CW_ENTRIES_HEAD)) ||
		    (work->doc->blocks.v[b].type == JB_BLOCK_PARAGRAPH &&
		     block_text(work, b).n > TITLE && found != JB_NONE))
			break;
		weight = title_weight(work, form, b, b > names ? b - names : 0);
		if (weight > best) {
			best = weight;
			found = b;
		}
	}
	return found;
}

/* 報告名稱：…; 計畫名稱 is the title where no 報告名稱 is. */
static bool title_of_form(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "title");

	if (!entry) {
		entry = cover_find(form, "project");
		if (!entry || headed_title(work, form, entry->at.block))
			return entry;
	}
	work->out->meta.title = (struct jb_fact){ entry->value, entry->at };
	return true;
}

/* ★ 網路觀測月報: the sign before it is no part of a name. */
static void leave_sign(struct jb_fact *title)
{
	struct jb_str name = jb_past_sign(title->value);

	if (!title->value.p || name.p == title->value.p)
		return;
	title->at.start += (size_t)(name.p - title->value.p);
	title->value = name;
}

static void find_it(struct work *work, const struct cover *form)
{
	struct jb_fact *title = &work->out->meta.title;
	size_t found;

	if (title_of_form(work, form))
		return;
	found = issue_account(work);
	if (found == JB_NONE)
		found = issue_masthead(work);
	if (found != JB_NONE) {
		*title = fact_of(work, found, 0, SIZE_MAX);
		return;
	}
	if (title_behind_form(work) || cover_title(work, form) ||
	    account_find(work, form) || title_under_form(work, form))
		return;
	found = heaviest(work, form);
	if (found != JB_NONE)
		*title = fact_of(work, found, 0, title_end(work, found));
	else if (form->entries.n || meta_is_outline(work))
		account_guess(work);
	title_of_kind(work, form);
}

void title_find(struct work *work, const struct cover *form)
{
	find_it(work, form);
	leave_sign(&work->out->meta.title);
}
