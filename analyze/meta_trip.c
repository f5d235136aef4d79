/*
 * The trip, where no form tells it: place, purpose and days by the sentences
 * and the head lines of the text.
 */
#include "analyze/cover_word.h"
#include "analyze/cues.h"
#include "analyze/meeting.h"
#include "analyze/words.h"

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

/* What [start, past) says from its end on: 。 or ， or a bracket ends it. */
static size_t purpose_end(struct jb_str s, size_t at, size_t past)
{
	while (at < past) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp == 0xFF0C || cp == 0x3002 || cp == 0xFF08 ||
		    cp == '(' || cp == 0xFF1B)
			return here;
	}
	return past;
}

/* 於…日至…日赴新加坡出席…：the sentence that tells the trip */
static void read_trip(struct work *work, size_t block,
		      const struct sentence *sentence)
{
	struct jb_meta *meta = &work->out->meta;
	struct jb_str text = block_text(work, block);
	size_t place = words_find(text, sentence->start, sentence->end,
				  cw_list(work, CW_TRIP_TO));
	size_t end, aim;

	if (place == SIZE_MAX)
		return;
	place += cw_at(work, text, place, CW_TRIP_TO);
	end = places_end(work, block, place);
	if (end == place)
		return;
	if (!meta->trip_place.value.p)
		meta->trip_place = fact_of(work, block, place, end);
	/* 赴英国伦敦，参加… */
	aim = end + any_at(text, end, "，");
	if (!meta->trip_purpose.value.p && cw_at(work, text, aim, CW_TRIP_AIM))
		meta->trip_purpose = fact_of(
			work, block, aim,
			purpose_end(text, aim, sentence->end));
}

static void find_trip_days(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	const char *without = NULL;	/* the last sentence that has none */

	for (size_t i = 0; i < work->out->dates.n; i++) {
		const struct jb_date *date = &work->out->dates.v[i];
		struct jb_str sentence;

		if (date->at.block >= MEETING_FIRST)
			return;
		if (!date_is_brief(date) ||
		    same_anchor(date->at, meta->meeting_period.at))
			continue;
		sentence = sentence_of(work, date->at);
		if (sentence.p == without)
			continue;
		if (!cw_has(work, sentence, CW_TRIP_DAYS)) {
			without = sentence.p;
			continue;
		}
		meta->trip_period =
			(struct jb_fact){ date->edtf, date->at };
		return;
	}
}

static bool is_of_kind(const struct work *work, const struct jb_hit *hit,
		       const char *kind)
{
	return jb_str_eq(jb_lex_get(work->lex, JB_LEX_PLACES, hit->row,
				    "kind"),
			 jb_str_of(kind));
}

/* Does no more than its country and the days stand behind the city? */
static bool ends_in_place(struct work *work, size_t b, size_t at, size_t end)
{
	static const struct jb_str comma = { ", ", 2 };
	struct jb_str s = jb_str_slice(block_text(work, b), 0, end), edtf;
	struct jb_fact land;

	if (jb_str_starts(jb_str_slice(s, at, end), comma) &&
	    place_find(&land, work, "country", b, at, end) &&
	    land.at.start == at + comma.n)
		at = land.at.end;
	s = jb_str_slice(s, at, end);
	return !s.n || ((jb_str_starts(s, comma) || s.p[0] == ' ') &&
			is_date_line(&edtf, work, jb_str_slice(s, 1, s.n)));
}

/*
 * Trip report: ICANN meeting, Asunción; … Nairobi, 7-12 March 2010: the city
 * that the title ends in, before its country and the days
 */
static void place_of_title(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	struct jb_anchor at = meta->title.at;
	const struct jb_hits *hits;

	if (!meta->title.value.p || at.block == JB_NONE)
		return;
	hits = &work->views[at.block].hits;
	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file != JB_LEX_PLACES || hit->start < 2 ||
		    !is_of_kind(work, hit, "city") ||
		    !ends_in_place(work, at.block, hit->end, at.end))
			continue;
		meta->trip_place = fact_of(work, at.block, hit->start,
					   hit->end);
		return;
	}
}

/*
 * Kigali, Rwanda: a city and its country in a line of the head. Suva,
 * Auckland, Santiago are stages of a way.
 */
static void find_trip_place(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;

	for (size_t b = 0; b < work->doc->blocks.n && b < 6 &&
			   !is_of_next(work, b); b++) {
		const struct jb_hits *hits = &work->views[b].hits;
		struct jb_str s = block_text(work, b);
		const struct jb_hit *a = NULL;

		for (size_t i = 0; i < hits->list.n; i++) {
			const struct jb_hit *z = &hits->list.v[i];

			if (z->file != JB_LEX_PLACES)
				continue;
			if (a && z->start == a->end + 2 &&
			    s.p[a->end] == ',' &&
			    !is_of_kind(work, z, "city")) {
				meta->trip_place = fact_of(
					work, b, a->start, z->end);
				return;
			}
			a = z;
		}
	}
}

/* A title tells less than the sentence of the trip, if the text has one. */
static bool is_title(const struct work *work, size_t b)
{
	const struct jb_fact *title = &work->out->meta.title;

	return title->value.p && title->at.block == b &&
	       title->value.n == jb_str_trim(block_text(work, b)).n;
}

void trip_find(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;

	for (size_t b = 0; b < work->doc->blocks.n && b < 10; b++) {
		const struct block_view *view = &work->views[b];

		for (size_t i = 0; i < view->sentences.n &&
				   !is_title(work, b) &&
				   work->doc->blocks.v[b].type !=
					   JB_BLOCK_HEADING; i++)
			read_trip(work, b, &view->sentences.v[i]);
	}
	if (!meta->trip_place.value.p)
		find_trip_place(work);
	if (!meta->trip_place.value.p)
		place_of_title(work);
	if (!meta->trip_period.value.p)
		find_trip_days(work);
}
