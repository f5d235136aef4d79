/*
 * Consultations: what is open for comment, from when to when, and when its
 * report is due. Labels and tables tell it first, then prose, then notes on
 * what was told (consultation.h lists the files).
 *
 * A proceeding without a day on which it closes is told only where it is
 * announced by name. Two tellings of one (the same close, no contradiction)
 * become one.
 */
#include "analyze/consultation.h"

#include <stdio.h>

void told_set(struct told *told, enum stage stage, struct jb_str edtf,
	      struct jb_anchor at)
{
	told->edtf[stage] = edtf;
	told->at[stage] = at;
	told->any = true;
}

bool consultation_moves(const struct proceedings *f, const struct jb_date *d,
			size_t from)
{
	return cue_find(&f->cues, d->at.block, from, d->at.start,
			CUE_EXTENDED) &&
	       !word_before(block_text(f->work, d->at.block), d->at.start,
			    "from |自|由");
}

static bool same_or_none(struct jb_str a, struct jb_str b)
{
	return !a.p || !b.p || jb_str_eq(a, b);
}

/* A label has told when it opens; now its close is told. */
static bool is_open_end(const struct jb_consultation *c, const struct told *t)
{
	return !c->closes.p && t->edtf[STAGE_CLOSES].p &&
	       jb_str_cmp(c->opens, t->edtf[STAGE_CLOSES]) < 0;
}

static bool is_same(const struct jb_consultation *c, const struct told *t)
{
	return (jb_str_eq(c->closes, t->edtf[STAGE_CLOSES]) ||
		is_open_end(c, t)) &&
	       same_or_none(c->opens, t->edtf[STAGE_OPENS]) &&
	       same_or_none(c->report, t->edtf[STAGE_REPORT]);
}

bool consultation_merge(struct proceedings *f, const struct told *t)
{
	struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->consultations.n; i++) {
		struct jb_consultation *c = &a->consultations.v[i];

		if (!is_same(c, t))
			continue;
		if (!c->closes.p && t->edtf[STAGE_CLOSES].p) {
			c->closes = t->edtf[STAGE_CLOSES];
			c->closes_at = t->at[STAGE_CLOSES];
		}
		if (!c->opens.p && t->edtf[STAGE_OPENS].p) {
			c->opens = t->edtf[STAGE_OPENS];
			c->opens_at = t->at[STAGE_OPENS];
		}
		if (!c->report.p && t->edtf[STAGE_REPORT].p) {
			c->report = t->edtf[STAGE_REPORT];
			c->report_at = t->at[STAGE_REPORT];
		}
		return true;
	}
	return false;
}

/* --- addresses --- */

static int digits(struct jb_str s, size_t at, size_t n)
{
	int value = 0;

	for (size_t i = at; i < at + n; i++) {
		int digit = i < s.n ? jb_digit_value((unsigned char)s.p[i])
				    : -1;

		if (digit < 0)
			return -1;
		value = value * 10 + digit;
	}
	return value;
}

/*
 * Does an address carry the day, as they have over the years?
 * …-26-03-2024, …-2018-02-01-en, …-10may13-en
 */
static bool slug_is(struct jb_str url, struct jb_str day)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	int y = digits(day, 0, 4), m = digits(day, 5, 2), d = digits(day, 8, 2);
	char slugs[3][48];

	if (day.n != 10 || y < 0 || m < 1 || m > 12 || d < 0)
		return false;
	snprintf(slugs[0], sizeof(slugs[0]), "-%02d-%02d-%04d", d, m, y);
	snprintf(slugs[1], sizeof(slugs[1]), "-%04d-%02d-%02d", y, m, d);
	snprintf(slugs[2], sizeof(slugs[2]), "-%02d%.3s%02d", d,
		 months + 3 * (m - 1), y % 100);
	for (int i = 0; i < 3; i++)
		if (jb_str_find(url, jb_str_of(slugs[i]), 0) != SIZE_MAX)
			return true;
	return false;
}

static void set_url(const struct proceedings *f, struct jb_consultation *c)
{
	const struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->references.n && !c->url.p; i++)
		if (word_find(a->references.v[i].url, 0,
			      a->references.v[i].url.n, "comment") !=
			    SIZE_MAX &&
		    slug_is(a->references.v[i].url, c->opens))
			c->url = a->references.v[i].url;
}

/* The day YYYY-MM-DD an address carries as …-2019-12-20-zh; empty: none. */
static struct jb_str slug_day(struct jb_str url)
{
	for (size_t i = 0; i + 11 <= url.n; i++)
		if (url.p[i] == '-' && digits(url, i + 1, 4) >= 1998 &&
		    url.p[i + 5] == '-' && url.p[i + 8] == '-' &&
		    digits(url, i + 6, 2) >= 1 &&
		    digits(url, i + 6, 2) <= 12 &&
		    digits(url, i + 9, 2) >= 1 &&
		    digits(url, i + 9, 2) <= 31)
			return jb_str_slice(url, i + 1, i + 11);
	return (struct jb_str){ 0 };
}

/*
 * Where no day says when it opened, the address of its page may, if that
 * stands in the blocks that tell of it (not before it, nor far behind).
 */
static void open_by_url(const struct proceedings *f,
			struct jb_consultation *c, const struct told *t)
{
	enum { FAR = 700 };	/* bytes from its close to the address */
	const struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->references.n; i++) {
		const struct jb_reference *r = &a->references.v[i];
		struct jb_str day;

		if (r->at.block != t->at[STAGE_CLOSES].block ||
		    r->at.start > t->at[STAGE_CLOSES].end + FAR ||
		    r->at.end + FAR < t->at[STAGE_CLOSES].start ||
		    jb_str_find(r->url, JB_STR("public-comment"), 0) ==
			    SIZE_MAX)
			continue;
		day = slug_day(r->url);
		if (!day.n || c->closes.n != 10 ||
		    jb_str_cmp(day, c->closes) >= 0)
			continue;
		c->opens = day;
		c->opens_at = r->at;
		c->url = r->url;
		return;
	}
}

struct jb_consultation *consultation_keep(struct proceedings *f,
					  const struct told *t)
{
	struct jb_consultation *c =
		jb_list_add(f->work->arena, &f->work->out->consultations);

	c->opens = t->edtf[STAGE_OPENS];
	c->closes = t->edtf[STAGE_CLOSES];
	c->report = t->edtf[STAGE_REPORT];
	c->opens_at = t->at[STAGE_OPENS];
	c->closes_at = t->at[STAGE_CLOSES];
	c->report_at = t->at[STAGE_REPORT];
	c->at.block = t->first;
	if (!c->opens.p)
		open_by_url(f, c, t);
	set_url(f, c);
	return c;
}

/* 說明：… of minutes is a form whose value has sentences. */
static bool is_prose(const struct jb_block *block)
{
	return block->type == JB_BLOCK_PARAGRAPH ||
	       block->type == JB_BLOCK_ITEM ||
	       (block->type == JB_BLOCK_FORM &&
		word_before(block->text, block->text.n, "。|.") > 0);
}

/* None is without a title, though its page be cut to pieces. */
static void name_all(const struct proceedings *f)
{
	struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->consultations.n; i++) {
		struct jb_consultation *c = &a->consultations.v[i];

		if (!c->title.p)
			title_set_told(f, c, c->closes.p ? c->closes_at
							 : c->opens_at);
	}
}

void consultations_analyze(struct work *work)
{
	struct proceedings f = {
		.work = work,
		.cues = cues_read(work),
		.used = jb_new(work->arena, bool, work->out->dates.n + 2),
	};
	const struct jb_block *blocks = work->doc->blocks.v;
	size_t n = work->doc->blocks.n;

	for (size_t i = 0; i < n; i++)
		if (!consultation_table(&f, i))
			consultation_labels(&f, i);
	consultation_labels_close(&f, SIZE_MAX);
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i]))
			consultation_prose(&f, i);
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i]))
			consultation_asked(&f, i);
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i]))
			consultation_notes(&f, i);
	name_all(&f);
}
