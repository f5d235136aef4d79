/*
 * The meeting that a document is about.
 *
 *	ICANN65, ICANN 65, ICANN第65次會議	series and number
 *	第十九届联合国互联网治理论坛			by the body's name
 *	於6月24日至27日在馬拉喀什舉行			days and place
 *
 * Form and title are asked before the text, and the text only where it tells
 * of a trip or meeting: other meetings are named in passing (下次於ICANN66).
 */
#include "analyze/cover_word.h"
#include "analyze/meeting.h"

static bool in_anchor(struct mention *mention, const struct work *work,
		      struct jb_anchor at)
{
	return at.block != JB_NONE &&
	       mention_find(mention, work, at.block, at.start, at.end);
}

/* 京都歸來, Notes from Kyoto: a title whose writer has been there */
static bool is_return(const struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;

	return title->value.p && cw_has(work, title->value, CW_RETURN_WORD);
}

/*
 * GAC 公报 — 巴塞罗那, My first ICANN: a report from Copenhagen: the title
 * tells where it was, and that something was agreed on there or is told of it.
 */
static bool is_told_from(const struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	struct mention mention = { 0 };
	struct jb_fact city;

	if (!title->value.p || title->at.block == JB_NONE ||
	    !place_find(&city, work, "city", title->at.block,
			title->at.start, title->at.end))
		return false;
	if (cw_has(work, title->value, CW_COMMUNIQUE))
		return true;
	in_anchor(&mention, work, title->at);
	return mention.series.p &&
	       cw_has(work, title->value, CW_ACCOUNT_WORD);
}

/* Is the document the account of a trip, by its form or title? */
static bool is_account(const struct work *work, const struct cover *form)
{
	const struct jb_fact *title = &work->out->meta.title;

	return meta_is_outline(work) || is_told_from(work) ||
	       cover_find(form, "trip.period") ||
	       cover_find(form, "trip.place") ||
	       cover_find(form, "trip.purpose") ||
	       cover_find(form, "meeting.title") ||
	       (title->value.p &&
		cw_has(work, title->value, CW_MEETING_WORD) &&
		cw_has(work, title->value, CW_ACCOUNT_WORD));
}

/*
 * An ordinal of a meeting in the first blocks: 第72次会员大会. 第三次召開之會議
 * is the third since something, not the number of the meeting.
 */
static void find_number(struct mention *mention, const struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < MEETING_FIRST; b++) {
		struct jb_str s = block_text(work, b);

		for (size_t at = 0; at < s.n; at++) {
			unsigned number;
			size_t end;

			if (s.p[at] != (char)0xE7)
				continue;
			end = ordinal_read(s, at, &number);
			if (!end || ordinal_is_relative(s, at) ||
			    cw_at(work, s, end, CW_HELD) ||
			    !cw_has(work, jb_str_slice(s, end, end + 15),
				    CW_MEETING_WORD))
				continue;
			mention->number = number;
			mention->number_at =
				(struct jb_anchor){ b, at, end };
			return;
		}
	}
}

/* May stand in the name of a meeting, of which no sign is a part? */
static bool is_of_name(uint32_t cp)
{
	return jb_is_han(cp) || jb_is_latin(cp) || jb_is_digit(cp) ||
	       cp == ' ' || cp == '-' || cp == 0x2014 || cp == 0x2013;
}

/*
 * 第九屆亞太網路犯罪偵查會議: of a meeting that no lexicon knows the ordinal is
 * known, where a name stands between it and 會議. 第65次會議 has none.
 */
static bool find_own(struct mention *mention, const struct work *work,
		     struct jb_anchor where)
{
	enum { LEAST = 9, MOST = 90 };
	struct jb_str s = block_text(work, where.block);

	if (where.block == JB_NONE)
		return false;
	for (size_t at = where.start; at < s.n && at < where.end; at++) {
		size_t end, past, stop;
		unsigned number;

		if (s.p[at] != (char)0xE7)
			continue;
		end = ordinal_read(s, at, &number);
		if (!end || ordinal_is_relative(s, at))
			continue;
		stop = cw_find(work, jb_str_slice(s, end, end + MOST),
			       CW_MEETING_WORD);
		if (stop == SIZE_MAX || stop < LEAST)
			continue;
		for (past = end; past < end + stop;)
			if (!is_of_name(jb_utf8_next(s, &past)))
				break;
		if (past < end + stop)
			continue;
		mention->number = number;
		mention->number_at = (struct jb_anchor){ where.block, at,
							 end };
		return true;
	}
	return false;
}

/* By what the form or the title says that the trip was for. */
static bool find_own_in_form(struct mention *mention, const struct work *work,
			     const struct cover *form)
{
	static const char *const fields[] = { "meeting.title", "trip.purpose",
					      "project", "title" };
	const struct jb_fact *title = &work->out->meta.title;

	for (size_t i = 0; i < 4; i++) {
		const struct cover_entry *entry = cover_find(form, fields[i]);

		if (entry && find_own(mention, work, entry->at))
			return true;
	}
	return title->value.p && find_own(mention, work, title->at);
}

/*
 * ICANN64, Kobe, Japan; 我在ICANN83的六天: the title names one meeting and its
 * number. ICANN80 to ICANN83 are two.
 */
static bool is_in_title(struct mention *mention, const struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	struct mention found = { 0 }, more = { 0 };

	if (!title->value.p || !in_anchor(&found, work, title->at) ||
	    !found.number)
		return false;
	if (found.at.start != title->at.start &&
	    mention_find(&more, work, title->at.block, found.number_at.end,
			 title->at.end) &&
	    more.number)
		return false;
	*mention = found;
	return true;
}

/* Does [from, past) of s name a body of the meeting, or what it is to hear? */
static bool names_part(const struct work *work, struct jb_str s, size_t from,
		       size_t past)
{
	struct jb_str between = jb_str_slice(s, from, past);

	return cw_has(work, between, CW_MEETING_PART) ||
	       cw_has(work, between, CW_MEETING_MATTER);
}

/*
 * ICANN第46次會議（北京）籌備工作組第四次會議紀要, 「…第60次會議立場」第2次工作會議:
 * does the title go on, behind the meeting's number, with that of another which
 * the minutes are of?
 */
static bool is_counted_again(const struct work *work,
			     const struct mention *mention)
{
	const struct jb_fact *title = &work->out->meta.title;
	struct jb_str s = block_text(work, title->at.block);
	unsigned number;

	for (size_t at = mention->number_at.end; at < title->at.end; at++) {
		size_t past = s.p[at] == (char)0xE7
				      ? ordinal_read(s, at, &number)
				      : 0;

		if (past && cw_has(work, jb_str_slice(s, past, title->at.end),
				   CW_MEETING_WORD))
			return names_part(work, s, mention->number_at.end, at);
	}
	return false;
}

/* The same, where the body stands in the line over the title. */
static bool is_in_body(struct mention *mention, const struct work *work)
{
	size_t b = body_over_title(work);
	struct mention found = { 0 };

	if (b == JB_NONE || !mention_find(&found, work, b, 0, SIZE_MAX) ||
	    !found.number)
		return false;
	*mention = found;
	return true;
}

bool meeting_is_ahead(const struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	struct mention mention = { 0 };

	if (is_in_body(&mention, work))
		return true;
	if (title->value.p && is_in_title(&mention, work) &&
	    is_counted_again(work, &mention))
		return true;
	return title->value.p && cw_has(work, title->value, CW_MEETING_AHEAD) &&
	       is_in_title(&mention, work);
}

/* Does [from, past) of block b end in a city or country? */
static bool ends_in_place(const struct work *work, size_t b, size_t from,
			  size_t past)
{
	struct jb_fact place;

	return (place_find(&place, work, "city", b, from, past) &&
		place.at.end == past) ||
	       (place_find(&place, work, "country", b, from, past) &&
		place.at.end == past);
}

/*
 * ICANN 第 52 届公共会议，新加坡: a line of the head that says at which meeting
 * the paper was made, and no more
 */
static bool in_own_line(struct mention *mention, const struct work *work)
{
	enum { HEAD = 4, LINE = 90 };

	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		struct jb_str s = jb_str_trim(block_text(work, b));
		struct mention own = { 0 };

		if (s.n > LINE || jb_ends_sentence(s) ||
		    !mention_find(&own, work, b, 0, SIZE_MAX) || !own.number ||
		    own.at.start > 0 ||
		    !ends_in_place(work, b, own.number_at.end, s.n))
			continue;
		*mention = own;
		return true;
	}
	return false;
}

/* One with its number in the first lines, of an account or a return */
static bool in_first_lines(struct mention *mention, const struct work *work,
			   bool account)
{
	size_t first = account ? MEETING_FIRST
			       : is_return(work) ? RETURN_FIRST : 0;

	for (size_t b = 0; b < work->doc->blocks.n && b < first; b++)
		if (mention_find(mention, work, b, 0, SIZE_MAX) &&
		    mention->number)
			return true;
	return false;
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
	for (size_t i = 0; i < 2 && !mention->series.p; i++) {
		const struct cover_entry *entry = cover_find(form, fields[i]);

		if (entry && mention_letters(mention, work, entry->at))
			return true;
	}
	if (is_in_body(mention, work))
		return true;
	if (meta->title.value.p &&
	    (cw_has(work, meta->title.value, CW_MEETING_WORD) ||
	     cw_has(work, meta->title.value, CW_ACCOUNT_WORD)) &&
	    in_anchor(mention, work, meta->title.at))
		return true;
	if (is_in_title(mention, work))
		return true;
	if (account && !mention->series.p &&
	    find_own_in_form(mention, work, form))
		return true;
	if (in_own_line(mention, work) ||
	    in_first_lines(mention, work, account))
		return true;
	if (!account)
		*mention = (struct mention){ 0 };
	if (account && mention->series.p)
		find_number(mention, work);
	return mention->series.p && account;
}

/* The number of the same series further down: 第九屆亞太網路治理論壇 */
static void add_number(struct mention *mention, const struct work *work,
		       const struct cover *form)
{
	/* a label and its value a block each, and the text begins late */
	const size_t past = MEETING_FIRST + form->entries.n;

	for (size_t b = 0; !mention->number && b < work->doc->blocks.n &&
			   b < past; b++) {
		struct mention other = { 0 };

		mention_find(&other, work, b, 0, SIZE_MAX);
		if (!other.number && mention_number(mention, work, b))
			return;
		if (!other.number ||
		    !jb_str_eq(other.series, mention->series))
			continue;
		mention->number = other.number;
		mention->number_at = other.number_at;
	}
}

void meeting_find(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	struct mention mention = { 0 };
	size_t row;

	if (!find_meeting(&mention, work, form)) {
		if (is_account(work, form))
			meeting_venue(work, form);
		return;
	}
	add_number(&mention, work, form);
	if (mention.series.p)
		meta->meeting_series =
			(struct jb_fact){ mention.series, mention.at };
	if (mention.number) {
		meta->meeting_number.value = jb_str_format(
			work->arena, "%u", mention.number);
		meta->meeting_number.at = mention.number_at;
	}
	row = meeting_row(work, mention.series, mention.number, 0);
	if (row == JB_NONE)	/* a series that counts by years */
		row = meeting_row(work, mention.series, 0, mention.year);
	meeting_place(work, form, row);
}

/* Does the title name the meeting's series? */
static bool titles_meeting(const struct work *work)
{
	const struct jb_meta *meta = &work->out->meta;

	return meta->title.value.p && meta->meeting_series.value.p &&
	       meta->title.at.block != JB_NONE &&
	       meta->title.at.block == meta->meeting_series.at.block;
}

/*
 * A communiqué is a meeting's own, whatever else it announces; and a blog
 * that tells by its title how the meeting was.
 */
static bool is_of_meeting(const struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	enum jb_kind kind = work->out->kind;

	return kind == JB_KIND_TRIP_REPORT || kind == JB_KIND_OTHER ||
	       (kind == JB_KIND_ANNOUNCEMENT && title->value.p &&
		cw_has(work, title->value, CW_ACCOUNT_WORD)) ||
	       (kind == JB_KIND_BLOG && titles_meeting(work) &&
		cw_has(work, title->value, CW_ACCOUNT_WORD)) ||
	       (kind == JB_KIND_BLOG &&
		(is_return(work) || is_told_from(work)));
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

	if (is_of_meeting(work) || (titles_meeting(work) && numbered))
		return;
	if ((kind == JB_KIND_MINUTES || kind == JB_KIND_RESOLUTION) && numbered)
		return;
	meta->meeting_series = meta->meeting_number = (struct jb_fact){ 0 };
	meta->meeting_city = meta->meeting_country = (struct jb_fact){ 0 };
	meta->meeting_city_label = (struct jb_labels){ 0 };
	if (kind != JB_KIND_MINUTES)
		meta->meeting_period = (struct jb_fact){ 0 };
}

/* Minutes of the 14th Meeting of the Council */
static void number_of_english(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	const struct jb_fact *title = &meta->title;
	struct mention mention = { 0 };

	if (!mention_counted(&mention, work, title->at))
		return;
	meta->meeting_number.value = jb_str_format(work->arena, "%u",
						   mention.number);
	meta->meeting_number.at = mention.number_at;
}

/* 推動小組第3次會議紀錄: minutes count their meeting in the title. */
static void number_of_minutes(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	const struct jb_fact *title = &meta->title;
	struct jb_str s = title->value;

	if (meta->meeting_number.value.p || !s.p || title->at.block == JB_NONE)
		return;
	for (size_t at = 0; at < s.n; at++) {
		unsigned number;
		size_t end = s.p[at] == (char)0xE7
				     ? ordinal_read(s, at, &number)
				     : 0;
		struct jb_str rest = jb_str_trim(jb_str_slice(s, end, s.n));

		if (!end || ordinal_is_relative(s, at) ||
		    !cw_has(work, jb_str_slice(rest, 0, 24), CW_MEETING_WORD))
			continue;
		meta->meeting_number = fact_of(work, title->at.block,
					       title->at.start + at,
					       title->at.start + end);
		meta->meeting_number.value =
			jb_str_format(work->arena, "%u", number);
	}
	if (!meta->meeting_number.value.p)
		number_of_english(work);
}

/* Minutes of the 27 May 2015 Call: their day, where no line tells it */
static void day_of_title(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	enum { DAY = 10 };

	for (size_t i = 0; i < work->out->dates.n &&
			   !meta->report_date.value.p; i++) {
		const struct jb_date *date = &work->out->dates.v[i];

		if (date->at.block == meta->title.at.block &&
		    date->edtf.n == DAY && meta->title.value.p)
			meta->report_date =
				(struct jb_fact){ date->edtf, date->at };
	}
}

void meeting_finish(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	const struct jb_fact said = meta->meeting_period; /* by the form */
	struct jb_str days = { 0 };

	leave_passing(work);
	if (work->out->kind == JB_KIND_MINUTES || is_of_meeting(work))
		meeting_head_line(work);
	if (work->out->kind == JB_KIND_MINUTES) {
		number_of_minutes(work);
		day_of_title(work);
		if (!meeting_is_ahead(work)) {
			meeting_held_in(work, form);
			meeting_held_on(work, form);
		}
	}
	if ((meta->meeting_series.value.p || meta->meeting_number.value.p) &&
	    !meta->meeting_period.value.p) {
		meeting_period(work);
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
	trip_find(work);
}
