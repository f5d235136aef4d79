/*
 * What stands around the text and tells the house and the day: letterhead,
 * masthead, imprint, signature; the lines over the text are meta_head.c's.
 *
 *	某某學會 ｜ 2025年7月15日發行 ｜ 訂閱人數 1,284
 *	… 特此报告。/ 中国域名协会国际合作部 / 2017年9月22日
 */
#include "analyze/cover_word.h"
#include "analyze/line_part.h"
#include "analyze/meeting.h"

#include <string.h>

enum {
	LATE = 12,		/* blocks; a form behind them is the foot's */
	TAIL = 6,		/* blocks that may hold a signature */
	LINE = 160,		/* bytes of a line with a date in it */
	NAME = 90,		/* bytes of a body's name in a line */
	HOUSE = 180,		/* bytes of a title with its house before it */
};

/* The form's value of field, where none is known. */
static void take_entry(struct jb_fact *fact, const struct cover *form,
		       const char *field)
{
	const struct cover_entry *entry = cover_find(form, field);

	if (entry && !fact->value.p)
		*fact = (struct jb_fact){ entry->value, entry->at };
}

/* 財團法人…中心 in front of 因公出國…, 第7屆…, 第五次会议纪要 */
static size_t body_prefix(const struct work *work, struct jb_str s)
{
	size_t chars = 0;

	for (size_t at = 0; at < s.n && chars < NAME / 3;) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(s, &at);
		struct jb_str rest = jb_str_slice(s, here, s.n);

		chars++;
		if (chars > 3 &&
		    (cw_starts(work, rest, CW_BODY_BEFORE) || jb_is_digit(cp) ||
		     jb_is_space(cp)) &&
		    is_body_name(work, jb_str_trim(jb_str_slice(s, 0, here))))
			return here;
		if ((!jb_is_han(cp) && !jb_is_space(cp)) || cp == '\t')
			return 0;
	}
	return 0;
}

/* A line of its own over the form: the body whose report this is. */
static void read_letterhead(struct work *work, const struct cover *form)
{
	size_t first = form->entries.n ? form->entries.v[0].at.block : 0;

	for (size_t b = 0; b < first && b < 3; b++) {
		struct jb_str text = block_text(work, b);
		struct jb_str s = jb_str_trim(text);
		size_t han = 0, open = jb_str_find(s, JB_STR("（"), 0);
		size_t start;

		/* …有限公司（HKIRC）: the letters are no part of the name */
		if (open != SIZE_MAX && open > 0 &&
		    jb_str_ends(s, JB_STR("）")))
			s = jb_str_trim(jb_str_slice(s, 0, open));
		start = (size_t)(s.p - text.p);
		for (size_t at = 0; at < s.n;)
			han += jb_is_han(jb_utf8_next(s, &at));
		if (han * 3 == s.n && han >= 5 && s.n <= NAME &&
		    is_body_name(work, s) && !title_is_form_name(work, s))
			take_organization(work, b, start, start + s.n);
	}
}

/* 2009 年 6 月第 9 卷第 6 期: where the numbers of the issue begin */
static size_t before_issue(struct jb_str s)
{
	size_t at = jb_str_find(s, JB_STR("第"), 0);
	uint32_t next;

	if (at == SIZE_MAX || at == 0 || !jb_str_ends(s, JB_STR("期")))
		return s.n;
	next = jb_utf8_next(jb_str_trim(jb_str_slice(s, at + 3, s.n)),
			    &(size_t){ 0 });
	return jb_is_digit(next) ? at : s.n;
}

/* 2025年7月15日發行, 發行日期：2025年7月15日, July 2025 in a masthead */
static void read_issue_date(struct work *work, size_t block, size_t start,
			    size_t end)
{
	static const char *const colons[] = { "：", ":" };
	struct jb_fact part = fact_of(work, block, start, end);
	struct jb_str s = part.value, edtf;
	size_t tail;

	for (size_t i = 0; i < 2; i++) {
		size_t at = jb_str_find(s, jb_str_of(colons[i]), 0);

		/* a label has no figure: 9:30 is an hour */
		if (at != SIZE_MAX &&
		    !(at > 0 && jb_is_digit((uint8_t)s.p[at - 1])))
			s = jb_str_slice(s, at + strlen(colons[i]), s.n);
	}
	tail = cw_before(work, s, s.n, CW_ISSUE_TAIL);
	if (!tail && cw_ends(work, s, CW_ISSUE_MONTH))
		tail = strlen("號");
	s = jb_str_trim(jb_str_slice(s, 0, s.n - tail));
	s = jb_str_trim(jb_str_slice(s, 0, before_issue(s)));
	if (s.n && is_date_line(&edtf, work, s)) {
		start = part.at.start + (size_t)(s.p - part.value.p);
		take_date(work, block, start, start + s.n);
	}
}

/* 第 38 期, 2021年2月号（总第38期）: does it end in the number of an issue? */
static bool ends_in_issue(struct jb_str s)
{
	if (jb_str_ends(s, JB_STR("）")))
		s.n -= JB_STR("）").n;
	return jb_str_ends(s, JB_STR("期")) && jb_str_has(s, "第");
}

/*
 * ｜ · • │ ／ part what a masthead says, a space behind 2024年5月號, and a dash
 * behind Volume 14, Issue 11.
 */
static bool parts_masthead(const struct work *work, uint32_t cp,
			   struct jb_str before)
{
	return part_is_stroke(cp) ||
	       (cp == ' ' && (cw_ends(work, before, CW_ISSUE_END) ||
			      ends_in_issue(before))) ||
	       ((cp == 0x2013 || cp == 0x2014 || cp == '-') &&
		jb_str_ends(before, JB_STR(" ")) &&
		cw_starts(work, jb_str_trim(before), CW_ISSUE_COUNT));
}

/* 某某學會 ｜ 2025年7月15日發行 ｜ 訂閱人數 1,284 */
static void read_masthead(struct work *work, size_t b)
{
	struct jb_str s = block_text(work, b);
	const bool issue = issue_is_told(work);
	bool alone = true, house;

	if (s.n > LINE || work->doc->blocks.v[b].type == JB_BLOCK_TABLE)
		return;
	for (size_t at = 0; at < s.n;) {
		struct jb_str part = part_next(work, s, &at, parts_masthead);
		size_t start = (size_t)(part.p - s.p), past = start + part.n;
		size_t label, tail;

		read_issue_date(work, b, start, past);
		label = cw_at(work, part, 0, CW_PUBLISHER);
		start += label;
		part = jb_str_trim(jb_str_slice(s, start, past));
		alone = alone && at == s.n;
		/* 第 38 期 某某办事处编印, or that below 第 38 期 */
		tail = cw_before(work, part, part.n, CW_EDITOR_TAIL);
		house = !alone || (issue && tail);
		part.n -= house ? tail : 0;
		part = jb_str_trim(part);
		past = (size_t)(part.p - s.p) + part.n;
		/* Published by Example Names Trust says that it is one */
		if (part.n <= NAME &&
		    ((label && jb_is_capital(part.p[0])) ||
		     (house && is_body_name(work, part))))
			take_organization(work, b, start, past);
	}
}

/* Fortnightly digest of the Islands Chapter (PIC), …: whose paper it is */
static void read_digest_of(struct work *work, size_t b)
{
	enum { HEAD = 40 };
	struct jb_str s = block_text(work, b), house;
	size_t at = cw_find(work, jb_str_slice(s, 0, LINE), CW_DIGEST_OF);
	size_t comma;

	if (at > HEAD)
		return;
	at += cw_at(work, s, at, CW_DIGEST_OF);
	comma = jb_str_find(s, JB_STR(", "), at);
	house = jb_str_slice(s, at, comma);
	if (jb_str_ends(house, JB_STR(")")))
		house.n = jb_str_find(house, JB_STR(" ("), 0);
	if (house.n <= NAME && is_body_name(work, house))
		take_organization(work, b, at, comma);
}

/* A block that is a body's name and no more. */
static bool is_house_line(const struct work *work, size_t b)
{
	struct jb_str s = jb_str_trim(block_text(work, b));

	return s.n <= NAME && is_body_name(work, s);
}

/*
 * The signature: a body's name, then a date, at the end. Of several lines the
 * first is the house, the next its part.
 */
static void read_tail(struct work *work)
{
	size_t n = work->doc->blocks.n, first = foot_of(work, TAIL);
	struct jb_str edtf;
	struct jb_range day;

	for (size_t b = n; b-- > first;) {
		struct jb_str s = block_text(work, b);

		if (s.n <= LINE && day_done(&day, work, s)) {
			take_date(work, b, day.first, day.past);
			return;
		}
		/* Circulated on 2 October 2015 */
		if (s.n <= NAME && cw_starts(work, s, CW_DONE) &&
		    date_cut(work, s) < s.n) {
			take_date(work, b, date_cut(work, s), SIZE_MAX);
			return;
		}
		if (!is_date_line(&edtf, work, s))
			continue;
		take_date(work, b, 0, SIZE_MAX);
		if (b == first || !is_house_line(work, b - 1))
			return;
		b -= b > first + 1 && is_house_line(work, b - 2) ? 2 : 1;
		take_organization(work, b, 0, SIZE_MAX);
		return;
	}
	/* both in one block: …国际合作部 2017年9月22日 */
	for (size_t b = n; b-- > first;) {
		struct jb_str s = block_text(work, b);
		size_t cut = s.n <= LINE ? date_cut(work, s) : s.n;

		if (cut < s.n &&
		    is_body_name(work, jb_str_trim(jb_str_slice(s, 0, cut)))) {
			take_organization(work, b, 0, cut);
			take_date(work, b, cut, SIZE_MAX);
			return;
		}
	}
}

/* 某某有限公司謹啟 in the last lines: who signs a letter */
static void read_signer(struct work *work)
{
	size_t n = work->doc->blocks.n, first = foot_of(work, TAIL);

	for (size_t b = n; b-- > first;) {
		struct jb_str s = jb_str_trim(block_text(work, b));
		size_t tail = s.n <= NAME ? cw_before(work, s, s.n, CW_SIGNS)
					  : 0;
		struct jb_str house = jb_str_trim(
			jb_str_slice(s, 0, s.n - tail));

		if (!tail || !is_body_name(work, house))
			continue;
		if (b > first && is_house_line(work, b - 1)) {
			/* 某某協會 / 秘書處謹啟 */
			take_organization(work, b - 1, 0, SIZE_MAX);
			return;
		}
		take_organization(work, b,
				  (size_t)(house.p - block_text(work, b).p),
				  (size_t)(house.p - block_text(work, b).p) +
					  house.n);
		return;
	}
}

/* The Han before 發言人 in the first blocks, where they name a body. */
static void read_spokesman(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < 8; b++) {
		struct jb_str s = block_text(work, b);
		size_t at = cw_find(work, s, CW_SPOKESMAN), from = at;

		if (at == SIZE_MAX)
			continue;
		while (from > 0 && at - from < NAME) {
			size_t here = from;

			if (!jb_is_han(jb_utf8_prev(s, &here)))
				break;
			from = here;
		}
		if (is_body_name(work, jb_str_slice(s, from, at)))
			take_organization(work, b, from, at);
	}
}

/* Minutes of the Registry Operators' Council */
static void read_minutes_of(struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	size_t head = cw_at(work, title->value, 0, CW_MINUTES_OF);

	/* Minutes of the 31st Meeting count, and name no body */
	if (head && title->at.block != JB_NONE &&
	    !(cw_ends(work, title->value, CW_COUNTED) &&
	      jb_is_digit(jb_utf8_first(jb_str_slice(title->value, head,
						     title->value.n)))))
		take_organization(work, title->at.block,
				  title->at.start + head, title->at.end);
}

/* A line that is nothing but a body's name, known to the lexicon. */
static void read_imprint(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < 4; b++) {
		const struct jb_hits *hits = &work->views[b].hits;
		struct jb_str s = jb_str_trim(block_text(work, b));

		for (size_t i = 0; i < hits->list.n; i++)
			if (hits->list.v[i].file == JB_LEX_ORGANIZATIONS &&
			    hits->list.v[i].end - hits->list.v[i].start ==
				    s.n)
				take_organization(work, b, 0, SIZE_MAX);
	}
}

/* 發行：網路治理觀測編輯室 in the last lines */
static void read_publisher(struct work *work)
{
	size_t n = work->doc->blocks.n, first = foot_of(work, TAIL);

	for (size_t b = first; b < n; b++) {
		struct jb_str s = block_text(work, b);
		size_t label = cw_at(work, s, 0, CW_PUBLISHER), end = label;

		if (!label)
			continue;
		while (end < s.n && !jb_is_space(jb_utf8_next(
					    s, &(size_t){ end })))
			jb_utf8_next(s, &end);
		/* in Latin letters a name has spaces of its own */
		take_organization(work, b, label, s.p[0] < 0 ? end : s.n);
	}
}

/* Past the years of © 2005-2021 at at, blanks around them as well. */
static size_t past_years(struct jb_str s, size_t at)
{
	while (at < s.n && (s.p[at] == ' ' || s.p[at] == '-' ||
			    (s.p[at] >= '0' && s.p[at] <= '9')))
		at++;
	return at;
}

/* © 2005-2021 財團法人某某中心 All Rights Reserved: Han that name a body */
static void read_sign_of_rights(struct work *work)
{
	static const struct jb_str sign = { "©", 2 };
	size_t n = work->doc->blocks.n, first = foot_of(work, TAIL);

	for (size_t b = first; b < n; b++) {
		struct jb_str s = block_text(work, b);
		size_t at = s.n <= LINE ? jb_str_find(s, sign, 0) : SIZE_MAX;
		size_t end, next;

		if (at == SIZE_MAX)
			continue;
		end = next = at = past_years(s, at + sign.n);
		while (next < s.n && jb_is_han(jb_utf8_next(s, &next)))
			end = next;
		if (end > at && end - at <= NAME &&
		    is_body_name(work, jb_str_slice(s, at, end)))
			take_organization(work, b, at, end);
	}
}

/* © 2023 Somebody; All Rights Reserved by Somebody, in the last lines */
static void read_rights(struct work *work)
{
	size_t n = work->doc->blocks.n, first = foot_of(work, TAIL);

	for (size_t b = first; b < n; b++) {
		struct jb_str s = block_text(work, b);
		size_t at = s.n <= LINE ? cw_find(work, s, CW_RIGHTS)
					: SIZE_MAX;
		size_t end;

		if (at == SIZE_MAX)
			continue;
		at += cw_at(work, s, at, CW_RIGHTS);
		for (end = at; end < s.n && s.p[end] != '.' && s.p[end] != ',';
		     end++)
			;
		if (end <= at || end - at > NAME)
			continue;
		/* its letters, where the first line has its name */
		if (!jb_has_han(jb_str_slice(s, at, end)) &&
		    jb_has_han(block_text(work, 0)) &&
		    is_plain_house(work, block_text(work, 0)))
			take_organization(work, 0, 0, SIZE_MAX);
		take_organization(work, b, at, end);
	}
}

/* 發表於2024年8月6日, Posted on 6 August 2024 */
static void read_posted(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < 5; b++) {
		struct jb_str s = block_text(work, b), edtf;
		size_t at = s.n <= LINE ? cw_find(work, s, CW_POSTED)
					: SIZE_MAX;

		if (at == SIZE_MAX)
			continue;
		at += cw_at(work, s, at, CW_POSTED);
		if (is_date_line(&edtf, work, jb_str_slice(s, at, s.n)))
			take_date(work, b, at, SIZE_MAX);
	}
}

/* Submitted to the Network on 28 November 2016. Travel dates: … */
static void read_submitted(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < 5; b++) {
		const struct block_view *view = &work->views[b];
		struct jb_str text = block_text(work, b), edtf;

		for (size_t i = 0; i < view->sentences.n &&
				   text.n <= LINE * 2; i++) {
			size_t past = view->sentences.v[i].end;
			struct jb_str s = jb_str_slice(
				text, view->sentences.v[i].start, past);
			size_t on = cw_starts(work, s, CW_SUBMITTED)
					    ? cw_find(work, s, CW_ON_DAY)
					    : SIZE_MAX;

			if (on == SIZE_MAX)
				continue;
			on += cw_at(work, s, on, CW_ON_DAY);
			past -= jb_str_ends(s, JB_STR("."));
			on += view->sentences.v[i].start;
			if (is_date_line(&edtf, work,
					 jb_str_slice(text, on, past)))
				take_date(work, b, on, past);
		}
	}
}

/* The body in 交通部郵電司 科長: what stands before the first space. */
static void read_position(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "position");
	size_t space;

	if (!entry || work->out->meta.organization.value.p)
		return;
	space = jb_str_find(entry->value, JB_STR(" "), 0);
	if (space == SIZE_MAX)
		return;
	if (space >= 9 &&
	    is_body_name(work, jb_str_slice(entry->value, 0, space)))
		take_organization(work, entry->at.block, entry->at.start,
				  entry->at.start + space);
}

/* 团组名称：某某中心参加第57次会议团组: the house that sent it */
static void read_delegation(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "delegation");
	size_t house = entry ? body_prefix(work, entry->value) : 0;

	if (house)
		take_organization(work, entry->at.block, entry->at.start,
				  entry->at.start + house);
}

/* The house at the head of a title: 某某中心因公出國人員報告書 */
static void read_house(struct work *work, size_t b)
{
	struct jb_str s = block_text(work, b);
	/* 出席亞太網路資訊中心第三十八屆會議報告 is of who went there */
	size_t prefix = s.n <= HOUSE && !jb_str_starts(s, JB_STR("本")) &&
					!cw_starts(work, s, CW_TRIP_TO) &&
					!cw_starts(work, s, CW_TITLE_HEAD)
				? body_prefix(work, s)
				: 0;

	if (prefix && !cw_has(work, jb_str_slice(s, 0, prefix), CW_TRIP_AIM))
		take_organization(work, b, 0, prefix);
}

/* 时间：2022-11-02 浏览量：18: what is counted was put up then. */
static void read_put_up(struct work *work, const struct cover *form)
{
	const struct cover_entry *views = cover_find(form, "page.views");
	const struct cover_entry *time = cover_find(form, "meeting.period");

	if (views && time && views->at.block == time->at.block)
		take_date(work, time->at.block, time->at.start, time->at.end);
}

/* 發行人：高文淵 is a person, 發行人：某某學會 a house. */
static void read_responsible(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "publisher");

	if (entry && is_body_name(work, entry->value))
		take_organization(work, entry->at.block, entry->at.start,
				  entry->at.end);
}

/*
 * 时间：2019-04-22 来源：某某研究中心 作者：某人: the house in the line of the
 * day under a title. A source that stands alone is of what is retold.
 */
static void read_source(struct work *work, const struct cover *form)
{
	enum { HEAD = 5 };
	const struct cover_entry *source = cover_find(form, "article.source");
	bool day = false;

	if (!source || source->at.block >= HEAD ||
	    !is_body_name(work, source->value))
		return;
	for (size_t i = 0; i < form->entries.n; i++) {
		const struct cover_entry *entry = &form->entries.v[i];

		day |= entry->at.block == source->at.block &&
		       (jb_str_eq(entry->field, JB_STR("meeting.period")) ||
			jb_str_eq(entry->field, JB_STR("report_date")));
	}
	if (day)
		take_organization(work, source->at.block, source->at.start,
				  source->at.end);
}

/* 國際事務組: six characters at most, a part of some house */
static bool is_unit(const struct work *work, struct jb_str s)
{
	return s.n <= 18 && cw_ends(work, s, CW_UNIT) &&
	       !cw_has(work, jb_str_slice(s, 0, s.n - 3), CW_BODY_KIND);
}

/*
 * 發布單位：國際事務組 says which part of a house put the paper up; the house
 * signs it or has its rights, or stands alone in the first lines.
 */
static void raise_unit(struct work *work)
{
	struct jb_fact *organization = &work->out->meta.organization;
	const struct jb_fact unit = *organization;

	if (!unit.value.p || !is_unit(work, unit.value))
		return;
	*organization = (struct jb_fact){ 0 };
	read_signer(work);
	read_publisher(work);
	read_rights(work);
	read_sign_of_rights(work);
	read_imprint(work);
	if (!organization->value.p)
		*organization = unit;
}

/* Is the label a bare 日期 or Date, as letters and minutes have? */
static bool is_letter_s(const struct work *work,
			const struct cover_entry *date)
{
	struct jb_str s = jb_str_trim(jb_str_slice(
		block_text(work, date->at.block), 0, date->at.start));

	return cw_starts(work, s, CW_DAY_BARE);
}

/*
 * A page that quotes a letter: the day right under the title is the page's,
 * the letter's own 日期：… stands further down.
 */
static void read_day_of_page(struct work *work, size_t letter)
{
	const struct jb_fact *title = &work->out->meta.title;
	size_t b = title->value.p ? title->at.block : JB_NONE;
	struct jb_str edtf;

	if (b != JB_NONE && b + 2 < letter &&
	    is_date_line(&edtf, work, block_text(work, b + 1)))
		take_date(work, b + 1, 0, SIZE_MAX);
}

/* The day by the form's label, by a line of the head, or by the page's foot */
static void read_day(struct work *work, const struct cover *form)
{
	const struct cover_entry *date = cover_find(form, "report_date");
	const struct cover_entry *updated = cover_find(form, "updated");
	/* the foot of a page may say when it was put up: 发布时间 */
	bool late = date && date->at.block >= LATE;

	if (date && is_letter_s(work, date))
		read_day_of_page(work, date->at.block);
	if (date && is_day_met(work, form, date))
		date = NULL;
	if (date && !late)
		take_date(work, date->at.block, date->at.start, date->at.end);
	head_read(work, form);
	if (date && late)
		take_date(work, date->at.block, date->at.start, date->at.end);
	if (updated)
		take_date(work, updated->at.block, updated->at.start,
			  updated->at.end);
}

void frame_read(struct work *work, const struct cover *form)
{
	size_t n = work->doc->blocks.n < 4 ? work->doc->blocks.n : 4;

	take_entry(&work->out->meta.organization, form, "organization");
	read_put_up(work, form);
	read_day(work, form);
	read_letterhead(work, form);
	for (size_t b = 0; b < n && b < form->end; b++)
		read_house(work, b);
	for (size_t b = 0; b < n; b++)
		if (!is_held_line(work, form, b))
			read_masthead(work, b);
	read_posted(work);
	read_submitted(work);
	read_tail(work);
	head_held(work, form);
	for (size_t b = 0; b < n; b++)
		if (is_held_line(work, form, b))
			read_masthead(work, b);
	read_signer(work);
	for (size_t b = 0; b < n; b++)
		read_digest_of(work, b);
	read_position(work, form);
	read_delegation(work, form);
	read_minutes_of(work);
	read_publisher(work);
	read_spokesman(work);
	read_imprint(work);
	read_rights(work);
	read_responsible(work, form);
	read_source(work, form);
	organization_over_title(work);
	organization_about(work);
	raise_unit(work);
}
