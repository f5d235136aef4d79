/*
 * What a sentence about comments is about: a title in marks, what was put up
 * (the draft plan was posted for public comment), what words such as 就 or
 * "comments on" bring, or the subject before the words for comments.
 */
#include "analyze/consultation.h"

/* 修正案於1月15日至2月14日徵詢: where its day begins; past: no day does. */
static size_t day_of_it(const struct proceedings *f, struct jb_str text,
			size_t at, size_t past)
{
	for (size_t i = at; i < past;) {
		size_t day = any_find(text, i, past, "于自"), next;

		if (day == SIZE_MAX)
			break;
		next = skip_space(text, day + any_at(text, day, "于自"), past);
		if (next < past &&
		    (jb_is_digit((unsigned char)text.p[next]) ||
		     words_at(text, next, f->cues.phrase[PH_DAY_HEAD])))
			return day;
		i = next;
	}
	return past;
}

/* From at to where the clause, or what is named, ends. */
static struct jb_range name_at(const struct proceedings *f,
			       struct jb_str text, size_t at, size_t past)
{
	const struct words *ends = f->cues.phrase[PH_MATTER_END];
	size_t end;

	at = skip_space(text, at, past);
	end = words_find(text, at, past, ends);
	while (end != SIZE_MAX && in_brackets(text, at, end))
		end = words_find(text, end + 1, past, ends);
	end = day_of_it(f, text, at, end == SIZE_MAX ? past : end);
	return (struct jb_range){ at, back_space(text, at, end) };
}

/* 《甲》草案 */
static struct jb_range in_marks(const struct proceedings *f,
				struct jb_str text, size_t from, size_t past)
{
	size_t open = any_find(text, from, past, "《");
	size_t close =
		open == SIZE_MAX ? open : any_find(text, open, past, "》");
	size_t n;

	if (close == SIZE_MAX)
		return (struct jb_range){ from, from };
	n = words_at(text, close + 3, f->cues.phrase[PH_MATTER_DRAFT]);
	return n ? (struct jb_range){ open, close + 3 + n }
		 : (struct jb_range){ open + 3, close };
}

/* 「申請人指引草案第3版」, 「要素文件」: a name that says it is a paper */
static bool holds_paper(const struct proceedings *f, struct jb_str text,
			size_t from, size_t past)
{
	size_t draft = words_find(text, from + 3, past,
				  f->cues.phrase[PH_MATTER_DRAFT]);
	size_t n = words_before(text, past, f->cues.phrase[PH_TITLE_CLASS]);

	return draft != SIZE_MAX || (n && from + n < past);
}

/*
 * 「甲」草案, 公開徵詢「乙」: what marks hold that stand before a word for a
 * draft or right behind one for comments
 */
static struct jb_range in_quotes_named(const struct proceedings *f,
				       struct jb_str text, size_t from,
				       size_t past)
{
	size_t at = from;

	while ((at = any_find(text, at, past, "「『“")) != SIZE_MAX) {
		size_t open = at, close;

		at += any_at(text, at, "「『“");
		close = any_find(text, at, past, "」』”");
		if (close == SIZE_MAX)
			break;
		if ((words_at(text, close + 3,
			      f->cues.phrase[PH_MATTER_DRAFT]) ||
		     words_before(text, open, f->cues.phrase[PH_ASKS_ON]) ||
		     holds_paper(f, text, at, close)) &&
		    title_fits(f, text, (struct jb_range){ at, close }))
			return (struct jb_range){ at, close };
		at = close;
	}
	return (struct jb_range){ from, from };
}

/* 就「甲法草案」舉辦公聽會: what the marks hold; empty: none open at at */
static struct jb_range held_at(struct jb_str text, size_t at, size_t past)
{
	size_t n = any_at(text, at, "「『“");
	size_t close = n ? any_find(text, at + n, past, "」』”") : SIZE_MAX;

	return close == SIZE_MAX ? (struct jb_range){ at, at }
				 : (struct jb_range){ at + n, close };
}

/* 正在徵集各界對年度計畫的意見: what stands between 對 and 的意見 */
static struct jb_range views_on(const struct proceedings *f,
				struct jb_str text, size_t from, size_t past)
{
	enum { WHOSE = 36 };	/* bytes: 社會各界 */
	struct jb_range none = { from, from }, r;
	size_t asks = words_find(text, from, past,
				 f->cues.phrase[PH_ASKS_ON]);
	size_t on, end;

	if (asks == SIZE_MAX)
		return none;
	asks += words_at(text, asks, f->cues.phrase[PH_ASKS_ON]);
	end = past < asks + WHOSE ? past : asks + WHOSE;
	on = words_find(text, asks, end, f->cues.phrase[PH_VIEWS_ON]);
	if (on == SIZE_MAX || any_find(text, asks, on, "，；") != SIZE_MAX)
		return none;
	on += words_at(text, on, f->cues.phrase[PH_VIEWS_ON]);
	end = words_find(text, on, past, f->cues.phrase[PH_VIEWS_OF]);
	r = held_at(text, on, past);
	if (r.past == r.first)
		r = (struct jb_range){ on, end };
	return end != SIZE_MAX && any_find(text, on, end, "，；") == SIZE_MAX &&
			       title_fits(f, text, r)
		       ? r
		       : none;
}

/* 就首批請求徵詢意見，題為「甲」, titled "A": what the marks hold */
static struct jb_range titled(const struct proceedings *f, struct jb_str text,
			      size_t from, size_t past)
{
	size_t at = words_find(text, from, past, f->cues.phrase[PH_TITLED]);
	size_t n, close;
	struct jb_range r = { from, from };

	if (at == SIZE_MAX)
		return r;
	at = skip_space(text, at + words_at(text, at,
					   f->cues.phrase[PH_TITLED]), past);
	n = any_at(text, at, "「『“《\"");
	close = n ? any_find(text, at + n, past, "」』”》\"") : SIZE_MAX;
	if (close == SIZE_MAX)
		return r;
	r = (struct jb_range){ at + n, close };
	return title_fits(f, text, r) ? r : (struct jb_range){ from, from };
}

/* the draft plan, in "presented the status of the draft plan" */
static size_t noun_start(const struct proceedings *f, struct jb_str text,
			 size_t from, size_t past)
{
	size_t last = from;

	for (size_t at = from;
	     (at = words_find(text, at, past, f->cues.phrase[PH_EN_THE])) !=
	     SIZE_MAX;) {
		at += words_at(text, at, f->cues.phrase[PH_EN_THE]);
		last = at;
		if (words_at(text, at, f->cues.phrase[PH_DRAFT_KIND]))
			break;
	}
	return last;
}

size_t consultation_noun(const struct proceedings *f, struct jb_str text,
			 struct jb_range r)
{
	return noun_start(f, text, r.first, r.past);
}

/* the draft plan, which was posted for comment: what "which" stands for */
static struct jb_range antecedent(const struct proceedings *f,
				  struct jb_str text, size_t from,
				  struct jb_range r)
{
	size_t comma = back_space(text, from, r.first);
	struct jb_range near;

	if (!word_at(text, r.first, "which") || comma <= from)
		return r;
	near = clause_at(text, from, r.first, comma - 1);
	near.past = back_space(text, near.first,
			       comma - any_before(text, comma, "，"));
	near.first = noun_start(f, text, near.first, near.past);
	return near;
}

/* the draft plan, which ICANN put out for comment: what "which" stands for */
static struct jb_range what_which(const struct proceedings *f,
				  struct jb_str text, size_t from, size_t verb)
{
	struct jb_range r = clause_at(text, from, verb, verb), near;

	r.first = skip_space(text, r.first, verb);
	near = antecedent(f, text, from, r);
	return near.past < r.first ? near : (struct jb_range){ from, from };
}

/* plans to publish the draft report for public comment: what will be */
static struct jb_range to_put_up(const struct proceedings *f,
				 struct jb_str text, size_t from, size_t past)
{
	size_t verb = words_find(text, from, past,
				 f->cues.phrase[PH_MATTER_POST]);
	size_t out = words_find(text, from, past,
				f->cues.phrase[PH_MATTER_OUT]);

	if (verb == SIZE_MAX || out == SIZE_MAX || verb > out)
		return (struct jb_range){ from, from };
	past = verb;
	verb += words_at(text, verb, f->cues.phrase[PH_MATTER_POST]);
	verb += words_at(text, verb, f->cues.phrase[PH_EN_NOUN_HEAD]);
	if (verb + 5 < out)
		return (struct jb_range){ verb, out };
	return what_which(f, text, from, past);
}

/* The draft plan was posted for public comment: what was */
static struct jb_range put_up(const struct proceedings *f,
			      struct jb_str text, size_t from, size_t past)
{
	size_t at = words_find(text, from, past,
			       f->cues.phrase[PH_MATTER_POSTED]);
	struct jb_range r = { from, from };

	if (at == SIZE_MAX)
		return to_put_up(f, text, from, past);
	if (words_find(text, at, past, f->cues.phrase[PH_EN_COMMENT]) ==
	    SIZE_MAX)
		return r;
	r = clause_at(text, from, past, at);
	r.past = at;
	r = antecedent(f, text, from, r);
	r.first += words_at(text, r.first, f->cues.phrase[PH_EN_NOUN_HEAD]);
	if (words_find(text, r.first, r.past,
		       f->cues.phrase[PH_MATTER_PROCEEDING]) != SIZE_MAX)
		r.past = r.first;
	return r;
}

/* 也就是, 就在: an adverb, which brings no matter */
static bool is_adverb(const struct proceedings *f, struct jb_str text,
		      size_t at)
{
	size_t n = word_at(text, at, "就");

	return n && (words_before(text, at, f->cues.phrase[PH_ADVERB_BEFORE]) ||
		     words_at(text, at + n, f->cues.phrase[PH_ADVERB_BEHIND]));
}

/* out for comment on 14 September: no matter, but a day */
static bool is_day(const struct proceedings *f, size_t block, size_t at)
{
	const struct jb_date *d =
		day_at(f->work, jb_date_from(f->work->out, block, at), block,
		       at + 1);

	return d && !d->fiscal && d->edtf.n >= 7;
}

/*
 * What the first of words brings; empty: nothing. Of 就, 關於 the first that
 * names something does: 關於甲，小組接受意見，並就乙徵詢意見
 */
static struct jb_range brought_by(const struct proceedings *f, size_t block,
				  size_t from, size_t past,
				  const struct words *words)
{
	struct jb_str text = block_text(f->work, block);
	const bool first = words != f->cues.phrase[PH_MATTER_ABOUT];
	struct jb_range r;

	for (size_t at = from;
	     (at = words_find(text, at, past, words)) != SIZE_MAX;) {
		bool adverb = is_adverb(f, text, at);

		at += words_at(text, at, words);
		if (adverb)
			continue;
		at += words_at(text, at, f->cues.phrase[PH_BROUGHT]);
		if (is_day(f, block, skip_space(text, at, past)))
			continue;
		r = held_at(text, at, past);
		if (!title_fits(f, text, r))
			r = name_at(f, text, at, past);
		/* 是單獨編制的: what is told of it, no name */
		if (words == f->cues.phrase[PH_MATTER_IS] &&
		    any_before(text, r.past, "的"))
			continue;
		if (title_fits(f, text, r))
			return r;
		if (first)
			break;
	}
	return (struct jb_range){ from, from };
}

/* 發表諮詢文件，就《甲》徵詢意見: what stands before the asking */
static struct jb_range asked_about(const struct proceedings *f, size_t block,
				   size_t from, size_t past)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_range r = brought_by(f, block, from, past,
				       f->cues.phrase[PH_MATTER_ABOUT]);

	return r.past > r.first &&
			       words_at(text, skip_space(text, r.past, past),
					f->cues.phrase[PH_COMMENTS])
		       ? r
		       : (struct jb_range){ from, from };
}

/* comments on …, 就…, 公布…, 是… */
static struct jb_range brought(const struct proceedings *f, size_t block,
			       size_t from, size_t past)
{
	static const enum phrase brings[] = {
		PH_MATTER_ON, PH_MATTER_VERB, PH_MATTER_ABOUT,
		PH_MATTER_DONE, PH_MATTER_IS,
	};
	struct jb_range r = asked_about(f, block, from, past);

	for (size_t i = 0; r.past == r.first &&
			   i < sizeof(brings) / sizeof(brings[0]);
	     i++)
		r = brought_by(f, block, from, past,
			       f->cues.phrase[brings[i]]);
	return r;
}

/* 最終報告業已提出，徵詢期間: without the clause that but leads to days */
static struct jb_range without_gap(const struct proceedings *f,
				   struct jb_str text, struct jb_range r)
{
	size_t at = r.first, comma = SIZE_MAX;

	while ((at = any_find(text, at, r.past, "，")) != SIZE_MAX) {
		comma = at;
		at += any_at(text, at, "，");
	}
	if (comma == SIZE_MAX || comma <= r.first)
		return r;
	at = skip_space(text, comma + any_at(text, comma, "，"), r.past);
	return at < r.past && title_is_gap(f, text,
					   (struct jb_range){ at, r.past })
		       ? (struct jb_range){ r.first, comma }
		       : r;
}

/* From start to the first word for comments or day. */
static struct jb_range subject(const struct proceedings *f, size_t block,
			       size_t start, size_t past)
{
	struct jb_str text = block_text(f->work, block);
	const struct jb_date *d = day_first(f->work, block, start, past);
	size_t n, m;

	/* 5月 乙提案公開徵求意見（4月22日—5月20日）: a day heads it */
	if (d && d->at.start <= start + 3 &&
	    skip_space(text, d->at.end, past) > d->at.end) {
		start = skip_space(text, d->at.end, past);
		d = day_first(f->work, block, start, past);
	}
	/* the 于 of 鉴于 is before no day */
	start += words_at(text, start, f->cues.phrase[PH_WHEREAS]);
	n = words_find(text, start, past, f->cues.phrase[PH_COMMENTS]);
	m = any_find(text, start, past, "于自至");
	n = m < n ? m : n;
	m = words_find(text, start, past, f->cues.phrase[PH_EN_VERB_SMALL]);
	n = m < n ? m : n;
	if (d && d->at.start < n)
		n = d->at.start;
	return without_gap(f, text, (struct jb_range){
		start, n == SIZE_MAX ? start : back_space(text, start, n)
	});
}

/* 計畫是單獨編制的，已於…: before 是 where 的 ends what is told of it */
static struct jb_range without_predicate(const struct proceedings *f,
					 struct jb_str text, struct jb_range r)
{
	size_t is = words_find(text, r.first, r.past,
			       f->cues.phrase[PH_PREDICATE_IS]);
	size_t end = any_find(text, is < r.past ? is : r.past, r.past, "，");

	end = end == SIZE_MAX ? r.past : end;
	return is != SIZE_MAX && any_before(text, end, "的") &&
			       is > r.first + 5
		       ? (struct jb_range){ r.first, is }
		       : r;
}

/* ICANN公告延長, 每一次, …，該草案: what is told, or points elsewhere */
static bool is_no_matter(const struct proceedings *f, struct jb_str text,
			 struct jb_range r)
{
	size_t class;

	r = title_trim(f, text, r);
	if (words_before(text, r.past, f->cues.phrase[PH_MATTER_NOT_END]))
		return true;
	class = words_before(text, r.past, f->cues.phrase[PH_TITLE_CLASS]);
	return class && r.past - class > r.first &&
	       words_before(text, r.past - class,
			    f->cues.phrase[PH_POINTS_AT]);
}

/*
 * 建議草案於10月21日至11月22日徵詢意見，回覆期後來延長至…: the first day of the
 * sentence, where its clause is about comments; else day
 */
static size_t first_asked(const struct proceedings *f, size_t block,
			  const struct sentence *s, size_t day)
{
	struct jb_str text = block_text(f->work, block);
	const struct jb_date *first =
		day_first(f->work, block, s->start, s->end);
	struct jb_range r;

	if (!first)
		return day;
	r = clause_at(text, s->start, s->end, first->at.start);
	return cue_find(&f->cues, block, r.first, r.past, CUE_COMMENT)
		       ? first->at.start
		       : day;
}

/* The subject of the clause with the day, of that with the first, of all */
static struct jb_range subject_of(const struct proceedings *f, size_t block,
				  const struct sentence *s, size_t day)
{
	struct jb_str text = block_text(f->work, block);
	const size_t days[] = { day, first_asked(f, block, s, day), s->start };
	const size_t n = sizeof(days) / sizeof(days[0]);
	struct jb_range r = { s->start, s->start };

	/* 旨揭草案: it stands above */
	if (words_find(text, s->start, s->end,
		       f->cues.phrase[PH_NAMED_ABOVE]) != SIZE_MAX)
		return r;
	for (size_t i = 0; i < n; i++) {
		r = clause_at(text, s->start, s->end, days[i]);
		r.first += words_at(text, r.first,
				    f->cues.phrase[PH_MATTER_ITS]);
		r = subject(f, block, r.first, s->end);
		if (i + 1 == n)
			r = without_predicate(f, text, r);
		if (title_fits(f, text, r) && !title_is_gap(f, text, r) &&
		    !is_no_matter(f, text, r))
			return r;
	}
	return (struct jb_range){ s->start, s->start };
}

struct jb_range consultation_matter(const struct proceedings *f, size_t block,
				    const struct sentence *s, size_t day)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_range r = titled(f, text, s->start, s->end);

	if (r.past == r.first)
		r = in_marks(f, text, s->start, s->end);
	if (r.past == r.first)
		r = in_quotes_named(f, text, s->start, s->end);
	if (r.past == r.first)
		r = views_on(f, text, s->start, s->end);
	if (r.past > r.first)
		return r;
	r = put_up(f, text, s->start, s->end);
	if (title_fits(f, text, r))
		return r;
	r = brought(f, block, s->start, s->end);
	if (r.past > r.first)
		return r;
	return subject_of(f, block, s, day);
}
