/*
 * Who wrote it.
 *
 *	姓名職稱：林書宇 副研究員、陳孟潔 助理研究員
 *	By Somebody
 *	文／某人
 */
#include "analyze/cover_word.h"
#include "analyze/line_part.h"
#include "analyze/meta.h"
#include "analyze/name_word.h"

#include <string.h>

/* 石書豪組長 without the office; as it is where that leaves no name. */
static struct jb_str strip_office(const struct work *work, struct jb_str s)
{
	size_t n = cw_before(work, s, s.n, CW_OFFICE);

	if (n && s.n >= n + 6 && s.n <= n + 12)
		s.n -= n;
	return s;
}

static bool is_name_sign(uint32_t cp)
{
	return part_is_comma(cp) || cp == '\n' || cp == '&';
}

/* Does the dot at at part two names: 王小明·李大華? 萨拉·门德斯 is one. */
static bool dot_parts(const struct work *work, struct jb_str s, size_t from,
		      size_t at)
{
	size_t next = at, end;

	jb_utf8_next(s, &next);
	end = name_end(work, s, next);
	return end == next ||
	       !jb_is_han(jb_utf8_prev(s, &(size_t){ at })) ||
	       !is_rendering(work, jb_str_slice(s, from, end));
}

/* 司長 is an office, 林永生 a name: a surname, and no office's whole word. */
static bool is_plain_name(const struct work *work, struct jb_str s)
{
	return s.n == 9 && !cw_is(work, s, CW_OFFICE) &&
	       surname_at(work, s, 0) > 0;
}

static bool is_opening(uint32_t cp)
{
	return cp == '(' || cp == 0xFF08;
}

/* 王小明（組長）: where the bracket that opens at at is closed. */
static size_t past_bracket(struct jb_str s, size_t at)
{
	while (at < s.n) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp == ')' || cp == 0xFF09)
			return at;
	}
	return at;
}

/* A Chinese name of two to four characters, or several Latin words. */
static bool is_person(const struct work *work, struct jb_str s,
		      bool after_name)
{
	size_t han = 0, latin = 0, others = 0, most = 4;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (is_name_dot(cp))		/* 萨拉·门德斯 */
			most = 14;

		han += jb_is_han(cp) || cp == 0x25CB || cp == 0x3007;
		latin += jb_is_latin(cp);
		others += jb_is_digit(cp);
	}
	if (others)
		return false;
	/* 採訪：編輯室 */
	if (han && !latin && is_body_name(work, s) && !surname_at(work, s, 0))
		return false;
	if (han && !latin)
		return han >= 2 && han <= most &&
		       !(after_name && cw_ends(work, s, CW_OFFICE_TAIL) &&
			 !is_plain_name(work, s));
	/* Ann Lee, Director, Reviews: no second name has one word alone */
	return latin >= 3 && s.n <= 60 &&
	       !(after_name && !han &&
		 (!memchr(s.p, ' ', s.n) || cw_ends(work, s, CW_TEAM) ||
		  cw_ends(work, s, CW_OFFICE_TAIL)));
}

void take_author(struct work *work, size_t block, size_t start, size_t end)
{
	struct jb_fact fact = fact_of(work, block, start, end);

	fact.value = name_joined(work->arena, fact.value);
	for (size_t i = 0; i < work->out->meta.authors.n; i++)
		if (jb_str_eq(work->out->meta.authors.v[i].value, fact.value))
			return;
	if (fact.value.n)
		*jb_list_add(work->arena, &work->out->meta.authors) = fact;
}

/* 葉知秋 Chiu Yeh: two words with capitals behind a Chinese name are its own */
static bool goes_on_in_latin(struct jb_str s, size_t at)
{
	size_t words = 0;

	for (; at < s.n && jb_is_capital(s.p[at]); words++) {
		while (at < s.n && (jb_is_letter(s.p[at]) || s.p[at] == '-'))
			at++;
		at += at < s.n && s.p[at] == ' ';
	}
	return words == 2 &&
	       (at >= s.n || is_name_sign(jb_utf8_next(s, &(size_t){ at })));
}

/*
 * The next piece of s from *at: up to a mark, a space after Han that is not
 * inside a name, or "and".
 */
static struct jb_str next_piece(const struct work *work, struct jb_str s,
				size_t *at)
{
	size_t from = jb_skip_space(s, *at);

	*at = name_end(work, s, from);

	while (*at < s.n) {
		size_t here = *at;
		uint32_t cp = jb_utf8_next(s, at);
		bool han = here > from &&
			   jb_is_han(jb_utf8_prev(s, &(size_t){ here }));

		if (is_name_sign(cp) ||
		    (jb_is_space(cp) && han && !goes_on_in_latin(s, *at)) ||
		    (is_name_dot(cp) && dot_parts(work, s, from, here)))
			return jb_str_slice(s, from, here);
		if (is_opening(cp)) {
			*at = past_bracket(s, here);
			return jb_str_slice(s, from, here);
		}
		if (jb_str_starts(jb_str_slice(s, here, s.n),
				  JB_STR(" and "))) {
			*at = here + 5;
			return jb_str_slice(s, from, here);
		}
	}
	return jb_str_slice(s, from, s.n);
}

/*
 * 秦士元／刑事偵查局／科技偵查科／警務正: where the house and office behind a
 * name end, that slashes alone part from it. at is behind the first slash; the
 * same comes back where all of them are names: 王小明／李大華.
 */
static size_t past_post(const struct work *work, struct jb_str s, size_t at)
{
	size_t from = at, past = at;
	bool post = false;

	for (;;) {
		struct jb_str piece;
		size_t end = past;

		piece = jb_str_trim(next_piece(work, s, &end));
		post |= is_body_name(work, piece) ||
			(cw_ends(work, piece, CW_OFFICE_TAIL) &&
			 !is_plain_name(work, piece));
		past = end;
		if (past >= s.n ||
		    !jb_is_slash(jb_utf8_prev(s, &(size_t){ past })))
			return post ? past : from;
	}
}

/* 卜建志（某某協進會 研究員）: the house in brackets behind a name */
static void house_in_brackets(struct work *work, struct jb_anchor where)
{
	enum { LEAST = 12 };
	struct jb_str text = block_text(work, where.block);
	size_t open = jb_str_find(text, JB_STR("（"), where.start), end;
	struct jb_str piece;

	if (open >= where.end)
		return;
	end = open += JB_STR("（").n;
	piece = jb_str_slice(text, 0, past_bracket(text, open));
	if (!jb_str_ends(piece, JB_STR("）")))
		return;
	piece.n -= JB_STR("）").n;
	piece = jb_str_trim(next_piece(work, piece, &end));
	if (piece.n >= LEAST && is_body_name(work, piece))
		take_organization(work, where.block,
				  (size_t)(piece.p - text.p),
				  (size_t)(piece.p - text.p) + piece.n);
}

/* 林書宇 副研究員、陳孟潔 助理研究員 */
static void read_names(struct work *work, struct jb_anchor where)
{
	struct jb_str text = block_text(work, where.block);
	struct jb_str s = jb_str_slice(text, where.start, where.end);
	bool after_name = false;

	for (size_t at = 0; at < s.n;) {
		struct jb_str piece = jb_str_trim(next_piece(work, s, &at));
		bool slash = at < s.n &&
			     jb_is_slash(jb_utf8_prev(s, &(size_t){ at }));

		/* a line of its own below the name: Director, Reviews */
		if (!after_name && piece.n > 3 && piece.p[0] > 0 &&
		    cw_is(work, piece, CW_OFFICE_TAIL))
			return;
		/* 技 正 方志明: an office goes before its bearer */
		if (cw_is(work, name_joined(work->arena, piece), CW_OFFICE))
			continue;
		piece = strip_office(work, piece);
		/* 政策研究中心 林海涛、郭静怡 */
		if (piece.n > 12 && is_body_name(work, piece)) {
			size_t start = (size_t)(piece.p - text.p);

			take_organization(work, where.block, start,
					  start + piece.n);
			continue;
		}
		if (piece.n && is_person(work, piece, after_name)) {
			size_t start = (size_t)(piece.p - text.p);

			take_author(work, where.block, start,
				   start + piece.n);
			after_name = true;
			if (slash)
				at = past_post(work, s, at);
		}
	}
	if (after_name)
		house_in_brackets(work, where);
}

/* By Ann Lee on 3 December 2013 | 2 comments: the end of the names, and the
 * day */
static size_t before_day(struct work *work, size_t block, size_t from)
{
	struct jb_str s = block_text(work, block);
	struct jb_str edtf;

	for (size_t at = from; at < s.n; jb_utf8_next(s, &at)) {
		size_t n = cw_at(work, s, at, CW_BYLINE_DAY);
		size_t past = n ? jb_str_find(s, JB_STR(" | "), at + n) : 0;

		past = past < s.n ? past : s.n;
		if (n && is_date_line(&edtf, work,
				      jb_str_slice(s, at + n, past))) {
			take_date(work, block, at + n, past);
			return at;
		}
	}
	return s.n;
}

/* An initial, Dr. or Ms. may have a point; any other ends a sentence. */
static bool has_sentence(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		size_t from = i;

		while (from > 0 && jb_is_letter(s.p[from - 1]))
			from--;
		if (s.p[i] == '.' && (i + 1 == s.n || i - from > 4))
			return true;
	}
	return false;
}

/*
 * Presented to the Council by Ann Lee on 9 November, Trip report by Ann Lee:
 * where her name begins
 */
static size_t behind_by(struct work *work, struct jb_str s)
{
	size_t by = cw_find(work, s, CW_BY);

	/* Published by Example Names Trust: a house */
	if (by == SIZE_MAX || cw_starts(work, s, CW_PUBLISHER) ||
	    (!cw_starts(work, s, CW_DONE) &&
	     !title_is_form_name(work, jb_str_slice(s, 0, by))))
		return 0;
	return by + cw_at(work, s, by, CW_BY);
}

/* Has a label of the form told who wrote it, in block b? */
static bool is_labelled(const struct cover *form, size_t b)
{
	for (size_t i = 0; i < form->entries.n; i++)
		if (form->entries.v[i].at.block == b &&
		    is_of_authors(form->entries.v[i].field))
			return true;
	return false;
}

/* By Somebody; 文／某人; Presented to the Council by Somebody */
static void read_byline(struct work *work, size_t b)
{
	enum { LONGEST = 100 };
	struct jb_str s = block_text(work, b);
	size_t head = s.n <= LONGEST ? cw_at(work, s, 0, CW_BYLINE) : 0, end;
	size_t by = head || s.n > LONGEST ? 0 : behind_by(work, s);

	head += by;
	if (!head || is_labelled(work->cover, b))
		return;
	end = before_day(work, b, head);
	if (end == s.n)
		end = head + date_cut(work, jb_str_slice(s, head, s.n));
	/* Adopted by electronic vote */
	if (by)
		names_in(work, b, head, end);
	else if (end > head && !has_sentence(jb_str_slice(s, head, end)))
		read_names(work, (struct jb_anchor){ b, head, end });
}

/* A stroke behind a space */
static bool parts_byline(const struct work *work, uint32_t cp,
			 struct jb_str before)
{
	(void)work;
	return (part_is_stroke(cp) || cp == '/') &&
	       jb_is_space(jb_utf8_last(before));
}

/*
 * 2023年11月6日 ／ 作者：某人 ／ 分類：…, By Ann Lee | 3 December 2013: in a
 * line of parts, of which one is the day, who wrote it.
 */
static void read_byline_part(struct work *work, size_t b)
{
	enum { LONGEST = 160 };
	struct jb_str s = block_text(work, b), edtf;
	struct jb_str who = { 0 };
	bool day = false;

	if (s.n > LONGEST || work->doc->blocks.v[b].type == JB_BLOCK_TABLE)
		return;
	for (size_t at = 0; at < s.n;) {
		struct jb_str part = part_next(work, s, &at, parts_byline);
		size_t head = cw_at(work, part, 0, CW_BYLINE);

		day |= is_date_line(&edtf, work, part);
		if (head && head < part.n && !who.n)
			who = jb_str_slice(part, head, part.n);
	}
	if (day && who.n)
		read_names(work, (struct jb_anchor){
			b, (size_t)(who.p - s.p),
			(size_t)(who.p - s.p) + who.n });
}

/*
 * 2023-10-16 特派記者／林一舟報導: who reports, and before it the day. The
 * name ends where 報導 begins, or at a space.
 */
static void read_reporter(struct work *work, size_t b)
{
	enum { LONGEST = 120 };
	struct jb_str s = block_text(work, b);
	size_t at = s.n <= LONGEST ? cw_find(work, s, CW_REPORTER) : SIZE_MAX;
	size_t past, end;

	if (at == SIZE_MAX)
		return;
	past = at + cw_at(work, s, at, CW_REPORTER);
	for (end = past; end < s.n && !cw_at(work, s, end, CW_REPORTS) &&
			 !jb_is_space(jb_utf8_next(s, &(size_t){ end }));)
		jb_utf8_next(s, &end);
	take_date(work, b, 0, at);
	read_names(work, (struct jb_anchor){ b, past, end });
}

/* Authors / Ann Lee, below the text */
static void read_signed(struct work *work)
{
	enum { FOOT = 12 };
	size_t n = work->doc->blocks.n, first = foot_of(work, FOOT);

	for (size_t b = first; b + 1 < n; b++) {
		struct jb_str s = jb_str_trim(block_text(work, b + 1));

		if (cw_is(work, jb_str_trim(block_text(work, b)), CW_SIGNED) &&
		    s.n <= 40)
			read_names(work, (struct jb_anchor){ b + 1, 0, s.n });
	}
}

/* The Resolver is compiled by Ann Lee for …, 本刊由王小明編輯: in the last lines */
static void read_edited(struct work *work)
{
	enum { FOOT = 8, LONGEST = 400 };
	size_t n = work->doc->blocks.n;

	for (size_t b = foot_of(work, FOOT); b < n; b++) {
		struct jb_str s = block_text(work, b);
		size_t from = s.n <= LONGEST ? cw_find(work, s, CW_EDITED_BY)
					     : SIZE_MAX;
		size_t past;

		if (from == SIZE_MAX)
			continue;
		from += cw_at(work, s, from, CW_EDITED_BY);
		past = cw_find(work, jb_str_slice(s, from, s.n),
			       CW_EDITED_END);
		past = past < s.n - from ? from + past : s.n;
		while (past > from && s.p[past - 1] == '.')
			past--;
		names_in(work, b, from, past);
	}
}

/* FjordNIC, but not Oslo: two cases of letters within a word */
bool has_inner_capital(struct jb_str s)
{
	for (size_t i = 1; i < s.n; i++)
		if (jb_is_capital(s.p[i]) && s.p[i - 1] >= 'a' &&
		    s.p[i - 1] <= 'z')
			return true;
	return false;
}

/* Is what stands from start on to the end of block b a house, no place? */
static bool is_house(const struct work *work, size_t b, size_t start)
{
	const struct jb_hits *hits = &work->views[b].hits;
	struct jb_str text = block_text(work, b);
	struct jb_str s = jb_str_trim(jb_str_slice(text, start, text.n));
	size_t end = start + s.n;
	bool known = false;

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->start < start)
			continue;
		if (hit->file == JB_LEX_PLACES && hit->start == start &&
		    hit->end >= end)
			return false;
		known |= hit->file == JB_LEX_ORGANIZATIONS;
	}
	return known || is_body_name(work, s) || has_inner_capital(s);
}

/* Sverre Dahl, FjordNIC: the house beside who signs below the text */
static void read_house_beside(struct work *work)
{
	enum { FOOT = 12, LONGEST = 80, LEAST = 3 };
	const struct jb_meta *meta = &work->out->meta;
	size_t n = work->doc->blocks.n, first = foot_of(work, FOOT);
	struct jb_str name;

	if (meta->authors.n != 1 || meta->organization.value.p)
		return;
	name = meta->authors.v[0].value;
	for (size_t b = first; b < n; b++) {
		struct jb_str s = block_text(work, b), rest;

		if (s.n > LONGEST || !jb_str_starts(s, name))
			continue;
		rest = jb_str_slice(s, name.n, s.n);
		if (!jb_str_starts(rest, JB_STR(", ")) ||
		    rest.n < 2 + LEAST || !jb_is_capital(rest.p[2]) ||
		    memchr(rest.p + 1, ',', rest.n - 1) ||
		    jb_str_ends(rest, JB_STR(".")) ||
		    cw_ends(work, rest, CW_OFFICE_TAIL) ||
		    !is_house(work, b, name.n + 2))
			continue;
		take_organization(work, b, name.n + 2, SIZE_MAX);
		return;
	}
}

/* Does a further line of names without a label follow block b? */
static bool goes_on(struct work *work, const struct cover *form, size_t b)
{
	struct jb_str s;

	if (b >= work->doc->blocks.n || b >= form->end)
		return false;
	s = block_text(work, b);
	if (s.n > 60 || jb_str_has(s, "："))
		return false;
	for (size_t i = 0; i < form->entries.n; i++)
		if (form->entries.v[i].at.block == b)
			return false;
	return names_only(work, b) ||
	       ((jb_str_has(s, " ") || jb_str_has(s, "／")) &&
		cw_ends(work, s, CW_OFFICE_TAIL));
}

/*
 * From: Carla Mendes <carla@example.org>, at the head of a mail; of a memo
 * From: Carla Mendes, Policy Manager.
 */
static void read_sender(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "sender");
	size_t angle = entry ? jb_str_find(entry->value, JB_STR(" <"), 0)
			     : SIZE_MAX;

	if (!entry)
		return;
	if (angle == SIZE_MAX)
		names_in(work, entry->at.block, entry->at.start,
			 entry->at.end);
	else if (memchr(entry->value.p, '@', entry->value.n))
		read_names(work, (struct jb_anchor){
			entry->at.block, entry->at.start,
			entry->at.start + angle });
}

/* 授權人: who signs, where more sign than the broken list above names. */
static void read_signers(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	const struct jb_meta known = *meta;

	meta->authors.v = NULL;
	meta->authors.n = meta->authors.room = 0;
	for (size_t i = 0; i < form->entries.n; i++)
		if (jb_str_eq(form->entries.v[i].field, JB_STR("signers")))
			read_names(work, form->entries.v[i].at);
	if (meta->authors.n <= known.authors.n)
		meta->authors = known.authors;
}

/*
 * Does a label such as 參加人員 stand before at, and no other between? Who is
 * named there took part and wrote nothing.
 */
static bool took_part(const struct cover *form, struct jb_anchor at)
{
	const struct cover_entry *last = NULL;

	for (size_t i = 0; i < form->entries.n; i++) {
		const struct cover_entry *entry = &form->entries.v[i];

		if (entry->at.block < at.block ||
		    (entry->at.block == at.block &&
		     entry->at.start <= at.start))
			last = entry;
	}
	return last && jb_str_eq(last->field, JB_STR("authors.trip"));
}

/* 紀錄：某人; else who is known to have written the minutes. */
void authors_of_minutes(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	const struct jb_meta known = *meta;

	meta->authors.v = NULL;
	meta->authors.n = meta->authors.room = 0;
	for (size_t i = 0; i < form->entries.n; i++) {
		const struct cover_entry *entry = &form->entries.v[i];

		if (!jb_str_eq(entry->field, JB_STR("meeting.recorder")))
			continue;
		if (jb_has_han(entry->value))
			read_names(work, entry->at);
		else
			names_in(work, entry->at.block, entry->at.start,
				 entry->at.end);
	}
	for (size_t i = 0, told = meta->authors.n; !told && i < known.authors.n;
	     i++)
		if (!took_part(form, known.authors.v[i].at))
			*jb_list_add(work->arena, &meta->authors) =
				known.authors.v[i];
	meta->organization = known.organization;
}

/*
 * Who is named before block past beside a label whose field begins so, and in
 * lines below.
 */
static void read_labelled(struct work *work, const struct cover *form,
			  const char *field, size_t past)
{
	for (size_t i = 0; i < form->entries.n; i++) {
		const struct cover_entry *entry = &form->entries.v[i];

		if (!jb_str_starts(entry->field, jb_str_of(field)) ||
		    entry->at.block >= past)
			continue;
		read_names(work, entry->at);
		for (size_t b = entry->at.block + 1; goes_on(work, form, b);
		     b++)
			read_names(work, (struct jb_anchor){
				b, 0, block_text(work, b).n });
	}
}

/*
 * The block before which an author is named: with 編輯 林小姐 in the masthead of
 * an issue 撰文／… below it is told of one account.
 */
static size_t past_authors(const struct work *work, const struct cover *form)
{
	enum { MASTHEAD = 6 };
	const struct cover_entry *editor = cover_find(form, "authors");

	return editor && editor->at.block < MASTHEAD && issue_is_told(work)
		       ? MASTHEAD
		       : SIZE_MAX;
}

void authors_find(struct work *work, const struct cover *form)
{
	const struct cover_entry *house = cover_find(form, "organization");
	const size_t past = past_authors(work, form);

	/* a label says more than a body beside the names does */
	if (house && !work->out->meta.organization.value.p)
		work->out->meta.organization =
			(struct jb_fact){ house->value, house->at };
	read_labelled(work, form, "authors.written", past);
	if (!work->out->meta.authors.n)
		read_labelled(work, form, "authors", past);
	read_signers(work, form);
	for (size_t b = 0; b < work->doc->blocks.n && b < 6; b++)
		read_byline(work, b);
	for (size_t b = 0; b < work->doc->blocks.n && b < 6; b++)
		read_byline_part(work, b);
	for (size_t b = 0; b < work->doc->blocks.n && b < 6; b++)
		read_reporter(work, b);
	if (!work->out->meta.authors.n)
		read_signed(work);
	if (!work->out->meta.authors.n)
		read_edited(work);
	if (!work->out->meta.authors.n)
		read_sender(work, form);
	if (!work->out->meta.authors.n)
		names_find(work);
	read_house_beside(work);
}
