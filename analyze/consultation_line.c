/*
 * Lines of a list of what is open for comment: its days, the words that may
 * stand beside them, which of them each day is, and what names the matter.
 */
#include "analyze/consultation_line.h"

/* 23:59 at at; 0 where no clock stands */
static size_t clock_at(struct jb_str text, size_t at)
{
	size_t n = 0;
	bool colon = false;

	while (at + n < text.n && n < 5) {
		char c = text.p[at + n];

		if (c == ':' && n > 0)
			colon = true;
		else if (!jb_is_digit((unsigned char)c))
			break;
		n++;
	}
	return colon && n >= 4 ? n : 0;
}

size_t listed_past_days(const struct proceedings *f, struct line *line,
			size_t at)
{
	const struct jb_analysis *a = f->work->out;
	size_t i = jb_date_from(a, line->block, at), n;

	line->first = i;
	line->n = 0;
	while (at < line->text.n) {
		const struct jb_date *d =
			day_at(f->work, i, line->block, line->text.n);

		if (d && d->at.start == at) {
			if (!day_is_free(f, i))
				break;
			at = d->at.end;
			line->n++;
			i++;
			continue;
		}
		n = words_at(line->text, at, f->cues.phrase[PH_LISTED_GAP]);
		if (n == 0 && jb_is_space((unsigned char)line->text.p[at]))
			n = 1;
		if (n == 0)
			n = clock_at(line->text, at);
		if (n == 0)
			break;
		at += n;
	}
	return at;
}

size_t listed_before_days(const struct proceedings *f,
			  const struct line *line, size_t at)
{
	static const enum phrase lists[] = { PH_LISTED_CLOSES,
					     PH_LISTED_OPENS, PH_COMMENTS };

	at = back_space(line->text, 0, at);
	at -= any_before(line->text, at, "：");
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		size_t n = words_before(line->text, at,
					f->cues.phrase[lists[i]]);

		at = back_space(line->text, 0, at - (n < at ? n : at));
	}
	return at;
}

struct jb_range listed_cell(const struct proceedings *f, struct jb_str s,
			    struct jb_range r)
{
	struct jb_range best = { r.first, r.first };

	r.first += words_at(s, r.first, f->cues.phrase[PH_LISTED_BULLET]);
	for (size_t at = r.first; at <= r.past;) {
		size_t end = any_find(s, at, r.past, "／｜");

		if (end == SIZE_MAX)
			end = r.past;
		if (end - at > best.past - best.first)
			best = (struct jb_range){ at, end };
		at = end == r.past ? end + 1 : end + any_at(s, end, "／｜");
	}
	best.first = skip_space(s, best.first, best.past);
	best.past = back_space(s, best.first, best.past);
	if (best.past > best.first)
		best.past -= any_before(s, best.past, "。.");
	return best;
}

bool listed_has_day(const struct proceedings *f, size_t block, size_t from,
		    size_t past)
{
	const struct jb_date *d;

	for (size_t i = jb_date_from(f->work->out, block, from);
	     (d = day_at(f->work, i, block, past)) != NULL; i++)
		if (d->edtf.n >= 10 && !d->fiscal)
			return true;	/* or from one day to another */
	return false;
}

/* The Board met. It heard comments until …: does one end in r? */
static bool has_sentence(const struct proceedings *f, size_t block,
			 struct jb_range r)
{
	const struct sentence *s = sentence_at(f->work, block, r.first);

	return s && s->end < r.past;
}

bool listed_is_title(const struct proceedings *f, const struct line *line)
{
	struct jb_str s = line->text;
	struct jb_range r = line->title;
	const struct jb_hits *hits = &f->work->views[line->block].hits;

	r.first = skip_space(s, r.first, r.past);
	r.past = back_space(s, r.first, r.past);
	if (!title_fits(f, s, r) || has_sentence(f, line->block, r) ||
	    listed_has_day(f, line->block, r.first, r.past) ||
	    title_is_generic(f, jb_str_slice(s, r.first, r.past)) ||
	    title_is_gap(f, s, r) ||
	    words_at(s, r.first, f->cues.phrase[PH_PHASE]) ||
	    words_find(s, r.first, r.past, f->cues.phrase[PH_TITLE_NOT]) !=
		    SIZE_MAX ||
	    any_find(s, r.first, r.past, "。？！") != SIZE_MAX ||
	    words_before(s, r.past, f->cues.phrase[PH_LISTED_NOT_END]) ||
	    words_find(s, r.first, r.past,
		       f->cues.phrase[PH_LISTED_NOT]) != SIZE_MAX)
		return false;
	for (size_t i = hits_from(hits, r.first);
	     i < hits->list.n && hits->list.v[i].start < r.past; i++) {
		enum cue cue = cue_of(&f->cues, &hits->list.v[i]);

		if ((cue == CUE_OPENS || cue == CUE_CLOSES ||
		     cue == CUE_REPORT) &&
		    hits->list.v[i].start <= r.first + 3 &&
		    hits->list.v[i].end + 3 >= r.past)
			return false;
	}
	return true;
}

/*
 * 3月1日起／4月12日止, 2018-05-25 開始，: past the word of list that is bound
 * to the day that ends at end. 5月31日　截止日期：… binds it to the next.
 */
static size_t past_suffix(const struct proceedings *f, const struct line *line,
			  size_t end, enum phrase list)
{
	const struct words *words = f->cues.phrase[list];
	size_t n = words_at(line->text, end, words), next;

	if (n)
		return end + n;
	next = skip_space(line->text, end, line->text.n);
	n = words_at(line->text, next, words);
	return n && (next + n == line->text.n ||
		     any_at(line->text, next + n, "，；／。）、"))
		       ? next + n
		       : end;
}

size_t listed_past_suffix(const struct proceedings *f,
			  const struct line *line, size_t end)
{
	end = past_suffix(f, line, end, PH_DAY_OPENS_SUFFIX);
	return past_suffix(f, line, end, PH_DAY_CLOSES_SUFFIX);
}

/* （原5月31日，已展延）: the day of which another has taken the place */
static bool was_day(const struct proceedings *f, const struct line *line,
		    const struct jb_date *d)
{
	return words_before(line->text,
			    back_space(line->text, 0, d->at.start),
			    f->cues.phrase[PH_LISTED_WAS]) > 0;
}

/* Is there a word of list between bytes from and past of the line? */
static bool has_word(const struct proceedings *f, const struct line *line,
		     size_t from, size_t past, enum phrase list)
{
	return words_find(line->text, from, past, f->cues.phrase[list]) !=
	       SIZE_MAX;
}

/*
 * Which day of its proceeding d is, by the words from byte from to it, else
 * by those right behind it; STAGES: they do not say.
 */
static enum stage named_stage(const struct proceedings *f,
			      const struct line *line, size_t from,
			      const struct jb_date *d)
{
	size_t end = d->at.end;

	if (has_word(f, line, from, d->at.start, PH_LISTED_REPORT))
		return STAGE_REPORT;
	if (has_word(f, line, from, d->at.start, PH_LISTED_CLOSES) ||
	    past_suffix(f, line, end, PH_DAY_CLOSES_SUFFIX) != end ||
	    d->bound == JB_BOUND_UNTIL || d->bound == JB_BOUND_BEFORE ||
	    words_before(line->text,
			 back_space(line->text, 0, d->at.start),
			 f->cues.phrase[PH_DAY_UNTIL]))
		return STAGE_CLOSES;
	if (has_word(f, line, from, d->at.start, PH_LISTED_OPENS) ||
	    past_suffix(f, line, end, PH_DAY_OPENS_SUFFIX) != end ||
	    d->bound == JB_BOUND_SINCE)
		return STAGE_OPENS;
	return STAGES;
}

/* Geneva / 30 May to 1 June: a span that no word calls that of comments */
static bool is_bare(const struct proceedings *f, const struct line *line,
		    const struct jb_date *d)
{
	return d->at.start == 0 && d->at.end == line->text.n &&
	       !words_at(line->text, 0, f->cues.phrase[PH_LISTED_OPENS]);
}

bool listed_read_day(const struct proceedings *f, const struct line *line,
		     size_t from, const struct jb_date *d, struct told *t,
		     enum stage otherwise)
{
	struct jb_str opens, closes;
	enum stage stage;

	if (has_word(f, line, from, d->at.start, PH_LISTED_REPLY) ||
	    (t->edtf[STAGE_CLOSES].p && was_day(f, line, d)))
		return true;
	if (day_halves(d->edtf, &opens, &closes)) {
		if (t->edtf[STAGE_CLOSES].p || !day_is_fine(opens) ||
		    is_bare(f, line, d))
			return false;
		told_set(t, STAGE_OPENS, opens, d->at);
		told_set(t, STAGE_CLOSES, closes, d->at);
		return true;
	}
	stage = named_stage(f, line, from, d);
	if (stage == STAGES)
		stage = otherwise;
	if (stage == STAGES || !day_is_fine(d->edtf) ||
	    (t->edtf[stage].p && !jb_str_eq(t->edtf[stage], d->edtf) &&
	     !consultation_moves(f, d, from)))
		return false;	/* another's, unless it is moved */
	told_set(t, stage, d->edtf, d->at);
	return true;
}

void listed_use_days(struct proceedings *f, size_t first, size_t last)
{
	const struct jb_analysis *a = f->work->out;

	for (size_t i = jb_date_from(a, first, 0);
	     i < a->dates.n && a->dates.v[i].at.block <= last; i++)
		f->used[i] = true;
}
