/*
 * Who stands beside a verb of speech: Göran Marby, 理事長陳建宏, 李在沅博士,
 * 數字政策辦公室發言人, my mentor.
 */
#include "analyze/day.h"
#include "analyze/name_word.h"
#include "analyze/quote.h"

/* 首席科學家 Ana Morel: letters behind an office that go on with it */
static bool is_trade(const struct quote_finder *f, size_t at, size_t end)
{
	return words_before(f->text, end, f->cues.phrase[PH_TRADE_TAIL]) > 0 &&
	       !surname_at(f->work, f->text, at);
}

/* 南非通訊部副部長: an office with the body before it, in its clause */
static struct jb_range office_alone(const struct quote_finder *f, size_t from,
				    const struct jb_hit *office)
{
	size_t first = clause_at(f->text, from, office->end,
				 office->start).first;

	first = skip_space(f->text, first, office->start);
	first += words_at(f->text, first, f->cues.phrase[PH_SPEAKER_HEAD]);
	return (struct jb_range){ first < office->start ? first : office->start,
				  office->end };
}

/* Does a word for an office or a trade end at end? */
static bool office_ends(const struct quote_finder *f, size_t end)
{
	const struct jb_hits *hits = &f->work->views[f->block].hits;

	for (size_t i = hits_from(hits, end > 30 ? end - 30 : 0);
	     i < hits->list.n && hits->list.v[i].start < end; i++)
		if (hits->list.v[i].end == end &&
		    cue_of(&f->cues, &hits->list.v[i]) == CUE_OFFICE)
			return true;
	return words_before(f->text, end, f->cues.phrase[PH_PERSON]) ||
	       words_before(f->text, end, f->cues.phrase[PH_TRADE]);
}

/* 做代理的梁先生, 錢小姐: a surname alone before what one is called */
static bool surname_title(const struct quote_finder *f, size_t from,
			  const struct jb_hit *title, struct jb_range *name)
{
	size_t at = title->start;

	if (at < from + 3)
		return false;
	jb_utf8_prev(f->text, &at);
	/* 向主席: to whom, though 向 is a surname too */
	if (at < from ||
	    surname_at(f->work, f->text, at) != title->start - at ||
	    words_at(f->text, at, f->cues.phrase[PH_TO_WHOM]) ||
	    words_at(f->text, at, f->cues.phrase[PH_NAME_STOP]))
		return false;
	*name = (struct jb_range){ at, title->end };
	if (at > from) {
		size_t before = at;
		uint32_t cp = jb_utf8_prev(f->text, &before);

		return !jb_is_han(cp) || any_before(f->text, at, "的") ||
		       office_ends(f, at);
	}
	return true;
}

/* 趙立群博士: a surname and two letters before the office */
static bool name_before(const struct quote_finder *f, size_t from,
			const struct jb_hit *office, struct jb_range *name)
{
	size_t at = office->start;

	for (int k = 0; k < 3 && at > from; k++)
		jb_utf8_prev(f->text, &at);
	*name = (struct jb_range){ at, office->start };
	return at < office->start && surname_at(f->work, f->text, at) &&
	       !quote_is_known(f, at, office->start);
}

/* The name behind an office (理事長陳建宏) or before it (李在沅博士). */
static bool name_beside(const struct quote_finder *f, size_t from, size_t past,
			const struct jb_hit *office, struct jb_range *name)
{
	size_t at = skip_space(f->text, office->end, past), end;

	at += any_at(f->text, at, "的之");
	/* 秘書長助理李明: the office goes on */
	at += words_at(f->text, at, f->cues.phrase[PH_TRADE]);
	at = skip_space(f->text, at, past);
	end = quote_han_name(f, at, past);
	if (end > at && is_trade(f, at, end))
		at = end = skip_space(f->text, end, past);
	/* 講者笑著說, 南非某部副部長應邀致詞: how, and no name */
	if (words_at(f->text, at, f->cues.phrase[PH_MANNER_ALONE])) {
		*name = office_alone(f, from, office);
		return true;
	}
	*name = (struct jb_range){ at, end };
	return (end > at && !quote_is_known(f, at, end)) ||
	       (quote_latin_name(f, at, past, name) &&
		name->first - at <= 2) ||
	       surname_title(f, from, office, name) ||
	       name_before(f, from, office, name);
}

/* 張先生的太太: not he, but somebody of his */
static bool is_whose(const struct quote_finder *f, const struct jb_hit *title)
{
	return any_at(f->text, title->end, "的") &&
	       words_before(f->text, title->end,
			    f->cues.phrase[PH_NAME_TITLE]);
}

/* The same of the last office in [from, past) that has a name. */
static bool office_name(const struct quote_finder *f, size_t from, size_t past,
			struct jb_range *name)
{
	const struct jb_hits *hits = &f->work->views[f->block].hits;
	bool found = false;

	for (size_t i = hits_from(hits, from);
	     i < hits->list.n && hits->list.v[i].end <= past; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		struct jb_range beside;

		if (cue_of(&f->cues, hit) != CUE_OFFICE ||
		    is_whose(f, hit) ||
		    !name_beside(f, from, past, hit, &beside))
			continue;
		*name = beside;
		found = true;
	}
	return found;
}

/* 副主席 of 副主席卻笑著: before the manner of speaking that ends at end */
static size_t before_manner(const struct quote_finder *f, size_t from,
			    size_t end)
{
	const struct words *manner = f->cues.phrase[PH_MANNER];
	size_t n;

	end = back_space(f->text, from, end);
	while ((n = words_before(f->text, end, manner)) > 0 && end - n > from)
		end -= n;
	return end;
}

/* A body or an office that speaks: 數字政策辦公室發言人, RIPE NCC執委會 */
static bool body_name(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name)
{
	size_t end = from;

	while (end < past) {
		size_t next = end;
		uint32_t cp = jb_utf8_next(f->text, &next);

		if (words_at(f->text, end, f->cues.phrase[PH_SPEAKER_STOP]))
			break;
		if (cp == 0x3002)
			break;
		end = next;
	}
	*name = (struct jb_range){from, before_manner(f, from, end)};
	if (words_at(f->text, from, f->cues.phrase[PH_BODY_NOT]))
		return false;
	/* more than a letter: GAC 在公報中表示 */
	return quote_weight(f->text, name->first, name->past) > 2 &&
	       name->past - name->first <= 60 &&
	       (quote_is_known(f, name->first, name->past) ||
		words_before(f->text, name->past,
			     f->cues.phrase[PH_SPEAKER_END]));
}

/* My mentor, one of the chairs: somebody without a name */
static bool somebody(const struct quote_finder *f, size_t start, size_t past,
		     struct jb_range *name)
{
	enum { LONGEST = 40 };
	size_t end = back_space(f->text, start, past), words = 1;

	if (end <= start || end - start > LONGEST ||
	    !words_at(f->text, start, f->cues.phrase[PH_EN_SOMEBODY]) ||
	    any_find(f->text, start, end, "，；：") != SIZE_MAX)
		return false;
	for (size_t i = start; i < end; i++)
		words += f->text.p[i] == ' ';
	*name = (struct jb_range){start, end};
	return words >= 2 && words <= 5;
}

/* Past the last 的 of [from, end), behind what is told of somebody */
static size_t past_told(const struct quote_finder *f, size_t from, size_t end)
{
	size_t of = from;

	while ((of = any_find(f->text, of, end, "的")) != SIZE_MAX)
		from = of += JB_STR("的").n;
	return from;
}

bool quote_described(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name)
{
	enum { LONGEST = 45 };
	const struct words *const *phrase = f->cues.phrase;
	size_t end = before_manner(f, from, past);

	if (!words_before(f->text, end, phrase[PH_PERSON]))
		return false;
	from += words_at(f->text, from, phrase[PH_SPEAKER_HEAD]);
	from = past_told(f, from, end);
	from += words_at(f->text, from, phrase[PH_SOMEBODY]);
	*name = (struct jb_range){from, end};
	return end > from + 3 && end - from <= LONGEST;
}

void quote_person_in(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name)
{
	struct jb_range person;

	/* one Latin word may be a firm's */
	if (office_name(f, from, past, &person) ||
	    (quote_latin_name(f, from, past, &person) &&
	     any_find(f->text, person.first, person.past, " ") != SIZE_MAX))
		*name = person;
}

/* DNSSEC Workshop主席: behind capitals, before an office, what he chairs */
static bool chair_of(const struct quote_finder *f, size_t from, size_t past,
		     struct jb_range *name)
{
	size_t at = back_space(f->text, from, name->first), first = at;
	const struct jb_hit *office =
		cue_find(&f->cues, f->block, name->past, past, CUE_OFFICE);

	while (first > from && f->text.p[first - 1] >= 'A' &&
	       f->text.p[first - 1] <= 'Z')
		first--;
	if (at == name->first || at - first < 2 || !office ||
	    office->start != name->past ||
	    any_find(f->text, name->first, name->past, " ") != SIZE_MAX)
		return false;
	*name = (struct jb_range){first, office->end};
	return true;
}

/* 薩洛特·塔烏法 at the end of [from, end): letters round a dot */
static bool dotted_name(const struct quote_finder *f, size_t from, size_t end,
			struct jb_range *name)
{
	enum { LETTERS = 16 };
	size_t at = end, letters = 0, dots = 0;

	while (at > from && letters < LETTERS) {
		size_t last = at;
		uint32_t cp = jb_utf8_prev(f->text, &last);
		bool dot = is_name_dot(cp);

		if ((!dot && !jb_is_han(cp)) ||
		    (dots && (word_at(f->text, last, "的") ||
			      office_ends(f, at))))
			break;
		dots += dot;
		letters++;
		at = last;
	}
	*name = (struct jb_range){ at, end };
	return dots > 0 && letters >= 4 && letters < LETTERS &&
	       !is_name_dot(jb_utf8_next(f->text, &(size_t){ at })) &&
	       !is_name_dot(jb_utf8_prev(f->text, &(size_t){ end }));
}

/*
 * 東加通訊部的薩洛特·塔烏法, 做寄存的阿強, 某公司的陳大文: the name that what
 * stands before a verb ends in
 */
static bool name_at_end(const struct quote_finder *f, size_t from, size_t past,
			struct jb_range *name)
{
	enum { NICK = 9 };
	size_t end = before_manner(f, from, past), at;

	if (dotted_name(f, from, end, name))
		return true;
	at = past_told(f, from, end);
	*name = (struct jb_range){ at, end };
	if (word_at(f->text, at, "阿") && end > at + 3 && end - at <= NICK &&
	    !quote_is_known(f, at, end))
		return true;
	/* 衛生所護理師曹美玲: behind what somebody is */
	for (size_t i = end > from + NICK ? end - NICK : end; i + 6 <= end;
	     i += 3)
		if (surname_at(f->work, f->text, i) && office_ends(f, i))
			at = i;
	name->first = at;
	return at > from && surname_at(f->work, f->text, at) &&
	       quote_han_name(f, at, end) == end && end > at + 3 &&
	       !quote_is_known(f, at, end);
}

/* 陳建宏, 王律師: a name at at, or a surname and what one is called */
static bool name_heads(const struct quote_finder *f, size_t at, size_t past,
		       struct jb_range *name)
{
	const struct words *titles = f->cues.phrase[PH_NAME_TITLE];
	size_t n = surname_at(f->work, f->text, at), end;

	if (n == 0)
		return false;
	end = quote_han_name(f, at, past);
	if (end == at || quote_is_known(f, at, end)) {
		end = at + n;
		end += words_at(f->text, end, titles);
		if (end >= past || !words_before(f->text, end, titles))
			return false;
	}
	*name = (struct jb_range){ at, end };
	return true;
}

bool quote_name_before(const struct quote_finder *f, size_t from, size_t past,
		       struct jb_range *name)
{
	size_t end = back_space(f->text, from, past);

	return name_at_end(f, from, end, name) ||
	       ((name_heads(f, skip_space(f->text, from, end), end, name) ||
		 quote_speaker_earlier(f, from, end, name)) &&
		name->past == end && !office_ends(f, end));
}

/* 吳建興愣了一下，回答: the name at at is that of who spoke before */
static bool spoke_before(const struct quote_finder *f, size_t at, size_t past,
			 struct jb_range *name)
{
	enum { LAST = 16 };	/* quotes */
	const struct jb_analysis *a = f->work->out;
	struct jb_str rest = jb_str_slice(f->text, at, past);

	for (size_t i = a->quotes.n; i-- > 0 && i + LAST >= a->quotes.n;) {
		struct jb_str who = a->quotes.v[i].speaker;

		if (who.n >= 6 && jb_str_starts(rest, who)) {
			*name = (struct jb_range){ at, at + who.n };
			return true;
		}
	}
	return false;
}

/* In 2004 a minister: past the day that heads a sentence */
static size_t past_day(const struct quote_finder *f, size_t at, size_t past)
{
	size_t in = words_at(f->text, at, f->cues.phrase[PH_EN_DAY_AT]);
	const struct jb_date *d =
		in ? day_at(f->work, jb_date_from(f->work->out, f->block, at),
			    f->block, past)
		   : NULL;

	if (!d || d->at.start > at + in || d->at.end >= past)
		return at;
	at = skip_space(f->text, d->at.end, past);
	at += any_at(f->text, at, "，");
	return skip_space(f->text, at, past);
}

/*
 * Nordreg Registry 政策主管 Pia Ek, Nordreg 的 Pia Ek: one word is the house,
 * where a name of two follows what somebody is there
 */
static void past_house(const struct quote_finder *f, size_t past,
		       struct jb_range *name)
{
	struct jb_range person;
	size_t end;

	if (any_find(f->text, name->first, name->past, " ") != SIZE_MAX ||
	    !quote_latin_name(f, name->past, past, &person))
		return;
	end = back_space(f->text, name->past, person.first);
	if (any_find(f->text, person.first, person.past, " ") != SIZE_MAX &&
	    any_find(f->text, name->past, end, "，、；") == SIZE_MAX &&
	    (office_ends(f, end) || any_before(f->text, end, "的")))
		*name = person;
}

/* Pia Ek of Nordreg: before the house, behind a name of two words */
static void before_of(const struct quote_finder *f, struct jb_range *name)
{
	size_t of = word_find(f->text, name->first, name->past, " of ");

	if (of != SIZE_MAX &&
	    any_find(f->text, name->first, of, " ") != SIZE_MAX &&
	    !quote_is_known(f, name->first, of))
		name->past = of;
}

/* Göran Marby, and what his name is but a part of */
static bool latin_speaker(const struct quote_finder *f, size_t from,
			  size_t start, size_t past, struct jb_range *name)
{
	struct jb_range whole;

	if (!quote_latin_name(f, from, past, name))
		return false;
	past_house(f, past, name);
	before_of(f, name);
	/* the Chair of the Board is no Board */
	if (!chair_of(f, start, past, name) &&
	    word_before(f->text, name->first, "of the ") &&
	    somebody(f, start, past, &whole))
		*name = whole;
	return true;
}

bool quote_speaker_in(const struct quote_finder *f, size_t from, size_t past,
		      struct jb_range *name)
{
	size_t start = skip_space(f->text, from, past);

	/* 正如陳建宏所說, 這是印度代表的原話 */
	start += words_at(f->text, start, f->cues.phrase[PH_AS_SAID]);
	start = past_day(f, start, past);
	if (office_name(f, from, past, name) ||
	    spoke_before(f, start, past, name) ||
	    name_at_end(f, start, past, name) ||
	    latin_speaker(f, from, start, past, name) ||
	    name_heads(f, start, past, name) ||
	    somebody(f, start, past, name))
		return true;
	start += words_at(f->text, start, f->cues.phrase[PH_SPEAKER_HEAD]);
	if (body_name(f, start, past, name))
		return true;
	*name = (struct jb_range){0, 0};
	return false;
}

bool quote_somebody(const struct quote_finder *f, size_t from, size_t past,
		    struct jb_range *name)
{
	size_t at = skip_space(f->text, from, past);
	size_t end = any_find(f->text, at, past, ".，；：\"“");

	return somebody(f, at, end == SIZE_MAX ? past : end, name);
}
