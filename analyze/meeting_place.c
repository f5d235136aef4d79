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

/* The city in a sentence that says where a meeting was held. */
static bool city_of_text(struct jb_fact *city, const struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < MEETING_FIRST; b++) {
		const struct block_view *view = &work->views[b];

		for (size_t i = 0; i < view->sentences.n; i++) {
			const struct sentence *s = &view->sentences.v[i];

			if (cw_has(work, jb_str_slice(block_text(work, b),
						      s->start, s->end),
				   CW_HELD) &&
			    place_find(city, work, "city", b, s->start,
				       s->end))
				return true;
		}
	}
	return false;
}

/* 董事会在赫尔辛基召开了例行会议: in the first lines of its minutes */
void meeting_held_in(struct work *work)
{
	enum { FIRST = 5 };
	struct jb_fact *city = &work->out->meta.meeting_city;

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
				   b < form->end + MEETING_FIRST; b++)
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

	if (place_find(city, work, "city", at.block, at.start, at.end) &&
	    place_find(&more, work, "city", at.block, city->at.end, at.end))
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
	else if (meta->title.value.p && meta->title.at.block != JB_NONE)
		only_city(&meta->meeting_city, work, meta->title.at);
	if (!meta->meeting_city.value.p)
		city_of_text(&meta->meeting_city, work);
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
