/*
 * City and country of the meeting. The lexicon tells which words can be the
 * city; it never adds what the document does not say.
 */
#include "analyze/cover_word.h"
#include "analyze/meeting.h"

enum {
	NEAR = 60,		/* bytes between a city and its country */
};

static bool year_is(struct jb_str day, unsigned year)
{
	return day.n >= 4 &&
	       (unsigned)(day.p[0] - '0') * 1000 +
		       (unsigned)(day.p[1] - '0') * 100 +
		       (unsigned)(day.p[2] - '0') * 10 +
		       (unsigned)(day.p[3] - '0') == year;
}

size_t meeting_row(const struct work *work, struct jb_str series,
		   unsigned number, unsigned year)
{
	const struct jb_lexicon *lex = work->lex;

	for (size_t row = 0; (number || year) &&
			     row < jb_lex_rows(lex, JB_LEX_MEETINGS); row++) {
		struct jb_str cell = jb_lex_get(lex, JB_LEX_MEETINGS, row,
						"number");
		size_t at = 0;
		unsigned n = number_read(cell, &at);

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

bool place_find(struct jb_fact *place, const struct work *work,
		const char *kind, size_t block, size_t start, size_t end)
{
	const struct jb_hits *hits = &work->views[block].hits;

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file != JB_LEX_PLACES || hit->start < start ||
		    hit->end > end)
			continue;
		if (!jb_str_eq(jb_lex_get(work->lex, JB_LEX_PLACES, hit->row,
					  "kind"), jb_str_of(kind)) &&
		    !(kind[1] == 'i' &&
		      cw_starts(work, jb_lex_get(work->lex, JB_LEX_PLACES,
						 hit->row, "en"),
				CW_CITY_STATE)))
			continue;
		*place = fact_of(work, block, hit->start, hit->end);
		return true;
	}
	return false;
}

static bool is_han_city(struct jb_str s);

/* 在智利聖地牙哥舉行: between its country and the word, though not known */
static bool city_held(struct jb_fact *city, const struct work *work,
		      size_t block, const struct sentence *s)
{
	struct jb_str text = block_text(work, block);
	struct jb_fact land;
	size_t from = s->start, held;

	for (; place_find(&land, work, "country", block, from, s->end);
	     from = land.at.end) {
		held = words_find(text, land.at.end, s->end,
				  cw_list(work, CW_HELD));
		if (held == SIZE_MAX)
			return false;
		if (!is_han_city(jb_str_slice(text, land.at.end, held)))
			continue;
		*city = fact_of(work, block, land.at.end, held);
		return true;
	}
	return false;
}

/* The city in a sentence that says where a meeting was held. */
static bool city_of_text(struct jb_fact *city, const struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < MEETING_FIRST; b++) {
		const struct block_view *view = &work->views[b];

		for (size_t i = 0; i < view->sentences.n; i++) {
			const struct sentence *s = &view->sentences.v[i];
			struct jb_str text = jb_str_slice(
				block_text(work, b), s->start, s->end);

			/* 下屆會議將於馬拉喀什舉行 */
			if (cw_has(work, text, CW_HELD) &&
			    !cw_has(work, text, CW_NEXT_MEETING) &&
			    (city_held(city, work, b, s) ||
			     place_find(city, work, "city", b, s->start,
					s->end)))
				return true;
		}
	}
	return false;
}

/* 董事会在赫尔辛基召开了例行会议: in the first lines of its minutes */
void meeting_held_in(struct work *work, const struct cover *form)
{
	enum { FIRST = 5 };
	struct jb_fact *city = &work->out->meta.meeting_city;
	const struct cover_entry *place = cover_find(form, "meeting.place");

	if (!city->value.p && place)
		place_find(city, work, "city", place->at.block,
			   place->at.start, place->at.end);

	for (size_t b = 0; b < work->doc->blocks.n && b < FIRST; b++) {
		const struct block_view *view = &work->views[b];
		struct jb_str s = block_text(work, b);

		for (size_t i = 0; i < view->sentences.n; i++) {
			size_t start = view->sentences.v[i].start;
			size_t end = view->sentences.v[i].end;

			if (city->value.p ||
			    !cw_has(work, jb_str_slice(s, start, end),
				    CW_HELD) ||
			    !cw_has(work, jb_str_slice(s, start, end),
				    CW_MEETING_WORD))
				continue;
			place_find(city, work, "city", b, start, end);
		}
	}
}

/* The label of the venue, where the meeting is ahead, or where it is not */
static const struct cover_entry *venue_if(const struct work *work,
					   const struct cover *form,
					   bool ahead)
{
	return meeting_is_ahead(work) == ahead
		       ? cover_find(form, "meeting.place")
		       : NULL;
}

static struct jb_labels city_labels(const struct work *work, size_t row)
{
	return (struct jb_labels){
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_tw"),
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_cn"),
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_hk"),
		jb_lex_get(work->lex, JB_LEX_MEETINGS, row, "city_en"),
	};
}

static void city_by_row(struct work *work, const struct cover *form,
			size_t row)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *purpose = cover_find(form, "trip.purpose");
	const struct cover_entry *venue = venue_if(work, form, true);
	struct jb_fact *city = &meta->meeting_city;

	meta->meeting_city_label = city_labels(work, row);
	if (meta->title.value.p && meta->title.at.block != JB_NONE &&
	    find_city(city, work, row, meta->title.at.block,
		      meta->title.at.start, meta->title.at.end))
		return;
	if (purpose && find_city(city, work, row, purpose->at.block,
				 purpose->at.start, purpose->at.end))
		return;
	/* the body first, then the form: 出國地點 names the trip's place */
	for (size_t b = form->end; b < work->doc->blocks.n &&
				   b < form->end + MEETING_FIRST; b++)
		if (find_city(city, work, row, b, 0, SIZE_MAX))
			return;
	for (size_t b = 0; b < work->doc->blocks.n && b < form->end; b++)
		if (!(venue && b == venue->at.block) &&
		    find_city(city, work, row, b, 0, SIZE_MAX))
			return;
}

/* The one city of a form's value; of several, no one is the meeting's. */
static void only_city(struct jb_fact *city, const struct work *work,
		      struct jb_anchor at)
{
	struct jb_fact more = { 0 };

	if (place_find(city, work, "city", at.block, at.start, at.end) &&
	    place_find(&more, work, "city", at.block, city->at.end, at.end))
		*city = (struct jb_fact){ 0 };
}

/* 塔拉波托: Han only, as many as a city has, and no list of places */
static bool is_han_city(struct jb_str s)
{
	static const char not_in[] = "及和與与等暨州省區区國国陸陆洲";
	size_t n = 0;

	for (size_t at = 0; at < s.n; n++) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (!jb_is_han(cp))
			return false;
		for (size_t i = 0; i + 1 < sizeof(not_in);)
			if (jb_utf8_next(jb_str_of(not_in), &i) == cp)
				return false;
	}
	return n >= 2 && n <= 8;
}

/* Past the words of a name that begins at at: Sharm El Sheikh, São Paulo */
static size_t past_name(struct jb_str s, size_t at, size_t past)
{
	size_t end = at;

	for (int words = 0; words < 4 && at < past; words++) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (cp < 0x80 && !(cp >= 'A' && cp <= 'Z'))
			break;
		while (at < past && (jb_is_latin(cp) || cp == '-')) {
			at = next;
			cp = at < past ? jb_utf8_next(s, &next) : 0;
		}
		if (at == end)
			break;
		end = at;
		if (cp != ' ')
			break;
		at = next;
	}
	return end;
}

/*
 * 祕魯塔拉波托; Tampere, Finland: what stands with its country alone is a city,
 * though no lexicon has it.
 */
static void city_with_country(struct jb_fact *city, const struct work *work,
			      struct jb_anchor at)
{
	struct jb_str s = block_text(work, at.block);
	struct jb_fact land;
	struct jb_anchor in;

	if (!place_find(&land, work, "country", at.block, at.start, at.end))
		return;
	in = land.at;
	if (in.start == at.start && in.end < at.end &&
	    is_han_city(jb_str_slice(s, in.end, at.end)))
		*city = fact_of(work, at.block, in.end, at.end);
	else if (in.end == at.end && in.start > at.start + 2 &&
		 s.p[in.start - 1] == ' ' && s.p[in.start - 2] == ',' &&
		 past_name(s, at.start, at.end) == in.start - 2)
		*city = fact_of(work, at.block, at.start, in.start - 2);
}

/* ICANN93 in Valdivia: the name behind the meeting's number */
static size_t behind_number(const struct work *work, struct jb_str s,
			    size_t at)
{
	const struct jb_meta *meta = &work->out->meta;
	struct jb_str number = meta->meeting_number.value;

	at += meta->meeting_series.value.n;
	at += at < s.n && (s.p[at] == ' ' || s.p[at] == '-');
	if (!jb_str_starts(jb_str_slice(s, at, s.n), number))
		return 0;
	at += number.n;
	return jb_str_starts(jb_str_slice(s, at, s.n), JB_STR(" in "))
		       ? at + 4
		       : 0;
}

static void city_behind_number(struct jb_fact *city, const struct work *work)
{
	const struct jb_meta *meta = &work->out->meta;
	struct jb_str series = meta->meeting_series.value;

	if (!series.n || !meta->meeting_number.value.n)
		return;
	for (size_t b = 0; b < work->doc->blocks.n && b < MEETING_FIRST; b++) {
		struct jb_str s = block_text(work, b);

		for (size_t at = 0; (at = jb_str_find(s, series, at)) < s.n;
		     at += series.n) {
			size_t from = behind_number(work, s, at);
			size_t end = from ? past_name(s, from, s.n) : 0;

			/* ICANN93 in June */
			if (end <= from + 2 ||
			    cw_is(work, jb_str_slice(s, from, from + 3),
				  CW_DATE_WORD))
				continue;
			*city = fact_of(work, b, from, end);
			return;
		}
	}
}

/* Does the sentence name the meeting by its series and number? */
static bool names_meeting(const struct work *work, struct jb_str s)
{
	const struct jb_meta *meta = &work->out->meta;
	struct jb_str series = meta->meeting_series.value;
	struct jb_str number = meta->meeting_number.value;

	if (!series.n && number.n)	/* as it was counted: 第五十五屆 */
		number = jb_str_slice(
			block_text(work, meta->meeting_number.at.block),
			meta->meeting_number.at.start,
			meta->meeting_number.at.end);
	return number.n && jb_str_find(s, number, 0) != SIZE_MAX &&
	       (!series.n || jb_str_find(s, series, 0) != SIZE_MAX);
}

/* 赴印尼雅加達參加…第49次會議: where the sentence of the trip went to it */
static void city_of_trip(struct jb_fact *city, const struct work *work)
{
	enum { FIRST = 12 };

	for (size_t b = 0; b < work->doc->blocks.n && b < FIRST; b++) {
		const struct block_view *view = &work->views[b];
		struct jb_str text = block_text(work, b);

		for (size_t i = 0; i < view->sentences.n; i++) {
			const struct sentence *s = &view->sentences.v[i];
			size_t to = words_find(text, s->start, s->end,
					       cw_list(work, CW_TRIP_TO));
			size_t aim;

			if (to == SIZE_MAX ||
			    !names_meeting(work, jb_str_slice(text, s->start,
							      s->end)))
				continue;
			aim = words_find(text, to, s->end,
					 cw_list(work, CW_TRIP_AIM));
			if (aim == SIZE_MAX)
				continue;
			only_city(city, work, (struct jb_anchor){ b, to, aim });
			if (city->value.p)
				return;
		}
	}
}

/* The names of the place that stands at at, where the lexicon has it. */
static struct jb_labels place_labels(const struct work *work,
				     struct jb_anchor at)
{
	const enum jb_lex file = JB_LEX_PLACES;
	const struct jb_hits *hits = &work->views[at.block].hits;

	for (size_t i = hits_from(hits, at.start);
	     i < hits->list.n && hits->list.v[i].start < at.end; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file == file && hit->start == at.start &&
		    hit->end == at.end)
			return (struct jb_labels){
				jb_lex_get(work->lex, file, hit->row, "zh_tw"),
				jb_lex_get(work->lex, file, hit->row, "zh_cn"),
				jb_lex_get(work->lex, file, hit->row, "zh_hk"),
				jb_lex_get(work->lex, file, hit->row, "en"),
			};
	}
	return (struct jb_labels){ 0 };
}

/* The city's names: the row's, if it has the meeting in it as well. */
static void label_city(struct work *work, size_t row)
{
	struct jb_meta *meta = &work->out->meta;
	struct jb_anchor at = meta->meeting_city.at;
	struct jb_fact same;

	if (row != JB_NONE &&
	    find_city(&same, work, row, at.block, at.start, at.end))
		meta->meeting_city_label = city_labels(work, row);
	else if (at.block != JB_NONE)
		meta->meeting_city_label = place_labels(work, at);
}

static void set_city(struct work *work, const struct cover *form, size_t row)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *place = cover_find(form, "trip.place");
	const struct cover_entry *venue = venue_if(work, form, false);

	/* what the paper says goes before what is known of the meeting */
	if (!place && !venue)
		city_of_trip(&meta->meeting_city, work);
	if (meta->meeting_city.value.p)
		label_city(work, row);
	else if (row != JB_NONE)
		city_by_row(work, form, row);
	else if (place)
		only_city(&meta->meeting_city, work, place->at);
	else if (meta->title.value.p && meta->title.at.block != JB_NONE)
		only_city(&meta->meeting_city, work, meta->title.at);
	if (!meta->meeting_city.value.p && (place || venue))
		city_with_country(&meta->meeting_city, work,
				  place ? place->at : venue->at);
	if (!meta->meeting_city.value.p)
		city_of_text(&meta->meeting_city, work);
	if (!meta->meeting_city.value.p)
		city_behind_number(&meta->meeting_city, work);
	if (!meta->meeting_city.value.p && place)
		place_find(&meta->meeting_city, work, "city",
			   place->at.block, place->at.start, place->at.end);
}

static void set_country(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *place = cover_find(form, "trip.place");

	if (place && place_find(&meta->meeting_country, work, "country",
				place->at.block, place->at.start,
				place->at.end))
		return;
	if (meta->meeting_city.value.p) {
		size_t b = meta->meeting_city.at.block;
		size_t start = meta->meeting_city.at.start;

		place_find(&meta->meeting_country, work, "country", b,
			   start > NEAR ? start - NEAR : 0,
			   meta->meeting_city.at.end + NEAR);
	}
}

void meeting_place(struct work *work, const struct cover *form, size_t row)
{
	set_city(work, form, row);
	set_country(work, form);
}

void meeting_venue(struct work *work, const struct cover *form)
{
	struct jb_meta *meta = &work->out->meta;
	const struct cover_entry *venue = cover_find(form, "meeting.place");

	if (!venue || (!cover_find(form, "meeting.period") &&
		       !cover_find(form, "meeting.title")))
		return;
	only_city(&meta->meeting_city, work, venue->at);
	if (!meta->meeting_city.value.p)
		city_with_country(&meta->meeting_city, work, venue->at);
	if (meta->meeting_city.value.p)
		label_city(work, JB_NONE);
	place_find(&meta->meeting_country, work, "country", venue->at.block,
		   venue->at.start, venue->at.end);
}
