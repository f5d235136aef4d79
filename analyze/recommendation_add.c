#include "analyze/recommendation.h"
#include "analyze/charge.h"
#include "analyze/day.h"

#include <string.h>

static void link_dates(struct adviser *f, struct jb_recommendation *r)
{
	const struct jb_analysis *a = f->work->out;

	while (f->date < a->dates.n &&
	       a->dates.v[f->date].at.block < r->at.block)
		f->date++;
	for (size_t i = f->date; i < a->dates.n &&
	     a->dates.v[i].at.block == r->at.block; i++)
		if (a->dates.v[i].at.start >= r->at.start &&
		    a->dates.v[i].at.end <= r->at.end)
			*jb_list_add(f->work->arena, &r->dates) = i;
}

static void link_topic(struct adviser *f, struct jb_recommendation *r,
		       struct jb_str id)
{
	const struct jb_analysis *a = f->work->out;

	for (size_t t = 0; t < a->topics.n; t++) {
		bool known = false;

		if (!jb_str_eq(jb_str_of(a->topics.v[t].id), id))
			continue;
		for (size_t k = 0; k < r->topics.n; k++)
			known |= r->topics.v[k] == t;
		if (!known)
			*jb_list_add(f->work->arena, &r->topics) = t;
	}
}

static void link_topics(struct adviser *f, struct jb_recommendation *r)
{
	const struct jb_hits *hits = &f->work->views[r->at.block].hits;

	for (size_t i = hits_from(hits, r->at.start);
	     i < hits->list.n && hits->list.v[i].start < r->at.end; i++)
		if (hits->list.v[i].file == JB_LEX_TOPICS)
			link_topic(f, r, jb_lex_cell(f->work->lex,
						     JB_LEX_TOPICS,
						     hits->list.v[i].row, 0));
}

/* 署 alone and （RIPE NCC with its bracket torn off are no names. */
static bool is_whole_name(struct jb_str s)
{
	int depth = 0;
	size_t letters = 0;

	for (size_t at = 0; at < s.n; letters++) {
		uint32_t cp = jb_utf8_next(s, &at);

		depth += (cp == '(' || cp == 0xFF08) -
			 (cp == ')' || cp == 0xFF09);
		if (depth < 0)
			return false;
	}
	return depth == 0 && letters >= 2;
}

/*
 * …for 30 days.Closed, …at the next meeting. Completed: the state of a task in
 * a register, no part of it. Where the advice ends before it.
 */
static size_t before_state(const struct adviser *f, struct jb_str text,
			   size_t start, size_t end)
{
	enum { FAR = 60 };
	size_t from = end > start + FAR ? end - FAR : start, stop = SIZE_MAX;

	for (size_t at = from; at + 1 < end; at++) {
		size_t next = at + 1;

		if (text.p[at] != '.' && text.p[at] != ')')
			continue;
		next = skip_space(text, next, end);
		if (words_at(text, next, f->cues.phrase[PH_TASK_STATE]) &&
		    jb_is_capital(text.p[next]))
			stop = at + 1;
	}
	return stop == SIZE_MAX ? end : stop;
}

struct jb_recommendation *recommendation_add(struct adviser *f, size_t block,
					     size_t start, size_t end,
					     struct jb_range to)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str trimmed = jb_str_trim(jb_str_slice(
		text, start, before_state(f, text, start, end)));
	struct jb_recommendation *r;

	r = jb_list_add(f->work->arena, &f->work->out->recommendations);
	r->at.block = block;
	r->at.start = (size_t)(trimmed.p - text.p);
	r->at.end = r->at.start + trimmed.n;
	r->text = trimmed;
	if (to.past > to.first)
		r->to = jb_str_trim(jb_str_slice(text, to.first, to.past));
	if (jb_str_ends(r->to, JB_STR(" to")))	/* for the ccNSO to adopt */
		r->to.n -= strlen(" to");
	if (!is_whole_name(r->to) ||
	    words_at(r->to, 0, f->cues.phrase[PH_EN_THEM]) == r->to.n)
		r->to = (struct jb_str){ 0 };
	link_dates(f, r);
	link_topics(f, r);
	return r;
}

/* No label, but for marks and brackets that the entry begins with */
static bool is_label(const struct adviser *f, const struct jb_recommendation *r)
{
	struct charge c = charge_read(&f->cues, r->at.block, r->at.start,
				      r->at.end);

	return c.end <= r->at.start;
}

/* The entry ends where the labels behind it begin. */
static void cut(const struct adviser *f, struct jb_recommendation *r,
		size_t end)
{
	struct jb_str text = block_text(f->work, r->at.block);
	size_t n = 0;

	if (end >= r->at.end)
		return;
	r->text = jb_str_trim(jb_str_slice(text, r->at.start, end));
	r->at.end = r->at.start + r->text.n;
	while (n < r->dates.n &&
	       f->work->out->dates.v[r->dates.v[n]].at.end <= r->at.end)
		n++;
	r->dates.n = n;
}

/* What a table below may repeat: its labels say by when, or its words do. */
static void remember(struct adviser *f, const struct jb_recommendation *r,
		     struct jb_str due)
{
	const struct jb_date *day = day_first(f->work, r->at.block,
					      r->at.start, r->at.end);

	*jb_list_add(f->work->arena, &f->charged) = (struct charged){
		r->to, !due.p && day ? day->edtf : due
	};
}

void recommendation_charge(struct adviser *f, size_t block, size_t index)
{
	struct jb_recommendation *v = f->work->out->recommendations.v;
	size_t n = f->work->out->recommendations.n, end;
	struct charge charge;

	while (n > index && is_label(f, &v[n - 1]))
		n--;
	f->work->out->recommendations.n = n;
	end = block_text(f->work, block).n;
	for (size_t i = n; i-- > index;) {
		struct jb_recommendation *r = &v[i];

		charge = charge_read(&f->cues, block, r->at.start, end);
		cut(f, r, charge.end);
		if (is_whole_name(charge.to))
			r->to = charge.to;
		remember(f, r, charge.due);
		end = r->at.start;
	}
}
