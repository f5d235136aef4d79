/*
 * The facts of the cover: what the document says of itself, each with the
 * place that says so. What it does not say stays empty.
 */
#include "analyze/cover_word.h"
#include "analyze/line_part.h"
#include "analyze/meeting.h"

#include <string.h>

/* Words that only lead to a list: 是次訪問的目的如下： */
static bool is_lead(struct jb_str s)
{
	return jb_is_colon(jb_utf8_last(s));
}

static void take(struct jb_fact *fact, const struct cover *form,
		 const char *field)
{
	const struct cover_entry *entry = cover_find(form, field);

	if (entry && !fact->value.p && !is_lead(entry->value))
		*fact = (struct jb_fact){ entry->value, entry->at };
}

/* A period or day of the form, as EDTF. */
static void take_period(struct jb_fact *fact, const struct cover *form,
			const char *field, struct work *work)
{
	const struct cover_entry *entry = cover_find(form, field);
	struct jb_str edtf;

	const struct cover_entry *views = cover_find(form, "page.views");

	/* 时间：… 浏览量：… is when the page was put up */
	if (entry && views && views->at.block == entry->at.block)
		return;
	if (entry && meta_date(&edtf, work, entry->value))
		*fact = (struct jb_fact){ edtf, entry->at };
}

/* 計畫名稱 參加某會議: a plan that is just the trip tells its purpose. */
static void take_project(struct work *work, const struct cover *form)
{
	const struct cover_entry *entry = cover_find(form, "project");

	if (entry && cw_starts(work, entry->value, CW_TRIP_PROJECT))
		take(&work->out->meta.trip_purpose, form, "project");
}

/* What the file declares of itself, where the text does not. */
static void take_declared(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	bool named = meta->authors.n > 0;

	for (size_t i = 0; i < work->doc->declared.n; i++) {
		const struct jb_declared *d = &work->doc->declared.v[i];
		struct jb_fact fact = { .value = d->value };
		struct jb_str edtf;

		fact.at.block = JB_NONE;
		if (d->value.n == 0)
			continue;
		if (!strcmp(d->name, "title") && !meta->title.value.p)
			meta->title = fact;
		else if (!strcmp(d->name, "creator") && !named)
			*jb_list_add(work->arena, &meta->authors) = fact;
		else if (!strcmp(d->name, "publisher") &&
			 !meta->organization.value.p)
			meta->organization = fact;
		else if (!strcmp(d->name, "date") &&
			 !meta->report_date.value.p &&
			 meta_date(&edtf, work, d->value)) {
			fact.value = edtf;
			meta->report_date = fact;
		}
	}
}

/*
 * Event: ICANN 55 says why one went, where no Purpose: … does; beside one it
 * names the meeting.
 */
static void settle_events(struct cover *form)
{
	const struct jb_str field = cover_find(form, "trip.purpose")
					    ? JB_STR("meeting.title")
					    : JB_STR("trip.purpose");

	for (size_t i = 0; i < form->entries.n; i++)
		if (jb_str_eq(form->entries.v[i].field, JB_STR("trip.event")))
			form->entries.v[i].field = field;
}

void meta_analyze(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	struct cover *form = jb_new(work->arena, struct cover, 1);

	cover_read(form, work);
	settle_events(form);
	work->cover = form;
	title_find(work, form);
	authors_find(work, form);
	organization_own(work);
	organization_letterhead(work);
	frame_read(work, form);
	organization_line(work, form);
	take_period(&meta->trip_period, form, "trip.period", work);
	take(&meta->trip_place, form, "trip.place");
	take(&meta->trip_purpose, form, "trip.purpose");
	take_project(work, form);
	if (!meeting_is_ahead(work))
		take_period(&meta->meeting_period, form, "meeting.period",
			    work);
	meeting_find(work, form);
	take_declared(work);
}

/* 某某社｜寫給…的人 over a blog is what it is called, no house. */
static void leave_blog_name(struct work *work)
{
	struct jb_fact *house = &work->out->meta.organization;
	const struct jb_fact *title = &work->out->meta.title;
	struct jb_str line;

	if (!house->value.p || !title->value.p ||
	    house->at.block == JB_NONE || house->at.block > title->at.block)
		return;
	line = jb_str_trim(block_text(work, house->at.block));
	for (size_t at = 0; at < line.n;)
		if (part_is_stroke(jb_utf8_next(line, &at)))
			*house = (struct jb_fact){ 0 };
}

void meta_finish(struct work *work)
{
	if (work->out->kind == JB_KIND_MINUTES)
		authors_of_minutes(work, work->cover);
	if (work->out->kind == JB_KIND_BLOG)
		leave_blog_name(work);
	meeting_finish(work, work->cover);
	if (work->out->kind == JB_KIND_TRIP_REPORT)
		take(&work->out->meta.trip_place, work->cover,
		     "meeting.place");
	if (work->out->kind == JB_KIND_NEWSLETTER)
		organization_of_issue(work);
	if (work->out->kind != JB_KIND_TRIP_REPORT &&
	    work->out->kind != JB_KIND_NEWSLETTER &&
	    work->out->kind != JB_KIND_BLOG)
		organization_guess(work);
}

/* The one proceeding that the head of the page tells of, or NULL. */
static const struct jb_consultation *own_proceeding(const struct work *work)
{
	enum { HEAD = 10, DAY = 10, LABEL = 240 };
	const struct jb_consultation *own = NULL;

	for (size_t i = 0; i < work->out->consultations.n; i++) {
		const struct jb_consultation *c =
			&work->out->consultations.v[i];

		/* one that a sentence tells of is another, told in passing */
		if (c->opens.n != DAY || c->opens_at.block >= HEAD ||
		    work->doc->blocks.v[c->opens_at.block].text.n > LABEL)
			continue;
		if (own)
			return NULL;
		own = c;
	}
	return own;
}

/* Does one of the first lines call the paper a report of what was said? */
static bool is_report_of_comments(const struct work *work)
{
	enum { HEAD = 2, LINE = 120 };

	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		struct jb_str s = jb_str_trim(block_text(work, b));

		if (s.n <= LINE && cw_ends(work, s, CW_REPORT_TAIL))
			return true;
	}
	return false;
}

/*
 * The page of one proceeding is of the day that opened it, if it tells no
 * other; a report of the comments is of the day that it was due.
 */
void meta_settle(struct work *work)
{
	struct jb_meta *meta = &work->out->meta;
	const struct jb_consultation *own;

	if (work->out->kind != JB_KIND_CONSULTATION ||
	    meta->report_date.value.p || !(own = own_proceeding(work)))
		return;
	if (!is_report_of_comments(work))
		meta->report_date =
			(struct jb_fact){ own->opens, own->opens_at };
	else if (own->report.p)
		meta->report_date =
			(struct jb_fact){ own->report, own->report_at };
}
