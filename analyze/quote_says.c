/*
 * Quotations with nothing beside them that brings them, said by whom the
 * sentence, the one before or the paragraph has been telling of.
 */
#include "analyze/quote.h"

enum { BACK = 3000 };	/* bytes before one that are looked at */

/* A quotation and what stands round it. */
struct said {
	const struct quote_finder *f;
	struct jb_str text;
	size_t open, past;	/* its marks inside */
	size_t end;		/* before its closing mark */
	size_t before, behind;	/* past and before the white space round it */
	size_t weight;
	size_t far;		/* nothing before this byte is looked at */
	size_t from;		/* where its sentence begins */
	const struct jb_hit *verb;	/* of speech, the first before it in
					 * its sentence; or NULL */
};

static bool has(const struct said *q, const char *letters)
{
	return any_find(q->text, q->open, q->past, letters) != SIZE_MAX;
}

/* Does it end as a work's name does, 寬頻建置發展計畫? */
static bool ends_as_work(const struct said *q)
{
	return words_before(q->text, q->end,
			    q->f->cues.phrase[PH_WORK_END]) > 0;
}

/* A term, a theme or a name has no word of a clause. */
static bool is_clause(const struct said *q)
{
	enum { WEIGHT = 14 };

	return q->weight >= WEIGHT &&
	       words_find(q->text, q->open, q->past,
			  q->f->cues.phrase[PH_CLAUSE_WORD]) != SIZE_MAX;
}

/* Where the clause of byte at begins, of those between from and the marks. */
static size_t clause_of(const struct said *q, size_t from, size_t at)
{
	return clause_at(q->text, from, q->open, at).first;
}

/*
 * 某某指出，…。另有…，「若仍無委員，會務將停擺」。: a clause of its own that
 * ends the paragraph goes on with what somebody has been saying in it. One that
 * ends the very sentence need not be so long: 某某表示，…，「絕不增加負擔」。
 */
static bool says_on(const struct said *q, struct quote_by *by)
{
	enum { CLAUSE = 24, PHRASE = 16 };	/* letters by width */
	size_t stop = any_at(q->text, q->behind, "。");
	const struct jb_hit *verb = q->verb;

	if (!any_before(q->text, q->before, "，") || q->weight < PHRASE)
		return false;
	if (!verb || !stop || ends_as_work(q)) {
		if (q->behind + stop < q->text.n || q->weight < CLAUSE ||
		    !has(q, "，"))
			return false;
		verb = cue_find(&q->f->cues, q->f->block, q->far, q->open,
				CUE_SPEECH);
	}
	return verb && any_at(q->text, verb->end, "，：") &&
	       quote_speaker_in(q->f, clause_of(q, q->far, verb->start),
				verb->start, &by->name);
}

/*
 * 他指出，…不到一半。「…談什麼高階機構都是奢侈。」: whole sentences right
 * behind one that tells what somebody says go on with it.
 */
static bool says_next(const struct said *q, struct quote_by *by)
{
	enum { WEIGHT = 24, HEAD = 36 };
	const struct quote_finder *f = q->f;
	const struct jb_hit *verb;
	const struct sentence *s;
	size_t at, taken;
	bool stops;

	if (q->before == 0 || !any_before(q->text, q->before, "。") ||
	    q->weight < WEIGHT || !has(q, "，"))
		return false;
	s = sentence_at(f->work, f->block, q->before - 1);
	verb = cue_find(&f->cues, f->block, s->start, s->end, CUE_SPEECH);
	if (!verb || verb->start - s->start > HEAD)
		return false;
	at = skip_space(q->text, s->start, verb->start);
	taken = quote_past_pronoun(f, at);
	stops = any_at(q->text, verb->end, "，：") > 0;
	/* 他認為弱點在人。「密碼貼在螢幕上，…。」 */
	if (!stops &&
	    (!quote_is_whole(f, (struct jb_range){ q->open, q->end }) ||
	     taken != verb->start))
		return false;
	if (taken > at) {
		by->own = quote_is_author(f, at) && quote_author(f).n;
		return by->own || quote_by_pronoun(f, q->far, at, by) ||
		       !stops || f->work->out->quotes.n > 0;
	}
	by->own = quote_is_own(f, s->start, verb->start);
	return by->own ||
	       quote_speaker_in(f, s->start, verb->start, &by->name);
}

/* By the pronoun at at, if anybody is known that it may mean. */
static bool says_pronoun(const struct said *q, size_t at, struct quote_by *by)
{
	return quote_by_pronoun(q->f, q->far, at, by) ||
	       quote_meant_above(q->f).n > 0;
}

/*
 * 秘書長表示，業者「連內部盤點都來不及」。: a clause in marks within what is
 * told that somebody says
 */
static bool says_part(const struct said *q, struct quote_by *by)
{
	const struct jb_hit *verb = q->verb;
	size_t clause, at;

	if (!verb || !any_at(q->text, verb->end, "，") ||
	    quote_is_naming(q->f, verb) ||
	    words_before(q->text, q->before,
			 q->f->cues.phrase[PH_HOLDS_TERM]) ||
	    (q->behind < q->text.n &&
	     !any_at(q->text, q->behind, "。，；！？")) ||
	    ends_as_work(q) || !is_clause(q))
		return false;
	clause = clause_of(q, q->from, verb->start);
	at = skip_space(q->text, clause, verb->start);
	if (quote_past_pronoun(q->f, at) > at)
		return says_pronoun(q, at, by);
	return quote_speaker_in(q->f, clause, verb->start, &by->name);
}

/*
 * 他給小單位的忠告是「從訪客開始，壞了也沒人會打來」: a clause in marks that
 * somebody's counsel or answer is said to be. A motto is no such clause, a
 * meeting no such person.
 */
static bool is_counsel(const struct said *q, struct quote_by *by)
{
	const struct words *const *phrase = q->f->cues.phrase;
	size_t n = words_before(q->text, q->before, phrase[PH_WORDS_ARE]);
	size_t end = q->before - n, clause;

	if (!n || !is_clause(q))
		return false;
	n = words_before(q->text, end, phrase[PH_WORDS_OF]);
	if (!n)
		return false;
	end -= n;
	clause = skip_space(q->text, clause_of(q, q->from, end), end);
	if (quote_past_pronoun(q->f, clause) > clause)
		return says_pronoun(q, clause, by);
	by->name = (struct jb_range){ 0, 0 };
	quote_person_in(q->f, clause, end, &by->name);
	return by->name.past > by->name.first ||
	       quote_described(q->f, clause, end, &by->name);
}

/*
 * He told ministers that the system "is under attack as never before" and
 * could stop: the second half of a clause, begun by its verb.
 */
static bool says_that(const struct said *q, struct quote_by *by)
{
	enum { SPACES = 4 };
	const struct quote_finder *f = q->f;
	size_t in = q->open + any_at(q->text, q->open, "\"“‘");
	size_t that, spaces = 0;

	if (!q->verb || f->work->doc->blocks.v[f->block].lang != JB_LANG_EN ||
	    !words_at(q->text, in, f->cues.phrase[PH_EN_FINITE]))
		return false;
	that = word_find(q->text, q->verb->end, q->open, " that ");
	for (size_t i = in; i < q->past; i++)
		spaces += q->text.p[i] == ' ';
	return that != SIZE_MAX && that - q->verb->end <= QUOTE_NEAR &&
	       spaces >= SPACES &&
	       any_find(q->text, that, q->open, "，；：") == SIZE_MAX &&
	       quote_speaker_earlier(f, q->from, q->verb->start,
				     &by->name);
}

bool quote_says(const struct quote_finder *f, size_t open, size_t past,
		bool whole, struct quote_by *by)
{
	const size_t start = sentence_at(f->work, f->block, open)->start;
	const size_t far = jb_utf8_up(f->text, open > BACK ? open - BACK : 0);
	const size_t from = start > far ? start : far;
	const struct said q = {
		.f = f, .text = f->text, .open = open, .past = past,
		.end = past - any_before(f->text, past, "」』”"),
		.before = back_space(f->text, 0, open),
		.behind = skip_space(f->text, past, f->text.n),
		.weight = quote_weight(f->text, open, past),
		.far = far, .from = from,
		.verb = cue_find(&f->cues, f->block, from, open, CUE_SPEECH),
	};

	return says_on(&q, by) || (whole && says_next(&q, by)) ||
	       says_part(&q, by) || is_counsel(&q, by) || says_that(&q, by);
}
