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

#include <string.h>

void told_set(struct told *told, enum stage stage, struct jb_str edtf,
	      struct jb_anchor at)
{
	told->edtf[stage] = edtf;
	told->at[stage] = at;
	told->any = true;
}

/* 再延長兩週至7月29日: by how long stands between */
static bool is_lengthened(const struct proceedings *f, struct jb_str text,
			  size_t from, size_t day)
{
	enum { FAR = 36 };	/* bytes */
	size_t end = back_space(text, from, day);

	if (!any_before(text, end, "至到为"))
		return false;
	from = end > from + FAR ? jb_utf8_up(text, end - FAR) : from;
	return words_find(text, from, end, f->cues.phrase[PH_LENGTHENED]) !=
	       SIZE_MAX;
}

bool consultation_moves(const struct proceedings *f, const struct jb_date *d,
			size_t from)
{
	struct jb_str text = block_text(f->work, d->at.block);

	return (cue_find(&f->cues, d->at.block, from, d->at.start,
			 CUE_EXTENDED) ||
		is_lengthened(f, text, from, d->at.start)) &&
	       !words_before(text, d->at.start, f->cues.phrase[PH_MOVES_FROM]);
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

void consultation_close(struct proceedings *f, struct jb_consultation *c,
			struct jb_str edtf, struct jb_anchor at)
{
	c->closes = edtf;
	c->closes_at = at;
	day_index_add(&f->closes, f->work->arena, edtf,
		      (size_t)(c - f->work->out->consultations.v));
}

/* The first of those that close on day which t tells of; NULL: none does. */
static struct jb_consultation *find_same(const struct proceedings *f,
					 struct jb_str day,
					 const struct told *t)
{
	const struct day_link *links = f->closes.links.v;
	size_t seen = 0;

	for (size_t at = day_index_find(&f->closes, day);
	     at && seen < CONSULTATION_SAME; at = links[at - 1].next, seen++) {
		struct jb_consultation *c =
			&f->work->out->consultations.v[links[at - 1].item];

		if (is_same(c, t))
			return c;
	}
	return NULL;
}

bool consultation_merge(struct proceedings *f, const struct told *t)
{
	const struct jb_str open_end = { 0 };
	struct jb_consultation *c = find_same(f, t->edtf[STAGE_CLOSES], t);
	struct jb_consultation *begun = find_same(f, open_end, t);

	if (!c || (begun && begun < c))
		c = begun;
	if (!c)
		return false;
	if (!c->closes.p && t->edtf[STAGE_CLOSES].p)
		consultation_close(f, c, t->edtf[STAGE_CLOSES],
				   t->at[STAGE_CLOSES]);
	if (!c->opens.p && t->edtf[STAGE_OPENS].p) {
		c->opens = t->edtf[STAGE_OPENS];
		c->opens_at = t->at[STAGE_OPENS];
		day_index_add(&f->opens, f->work->arena, c->opens,
			      (size_t)(c - f->work->out->consultations.v));
	}
	if (!c->report.p && t->edtf[STAGE_REPORT].p) {
		c->report = t->edtf[STAGE_REPORT];
		c->report_at = t->at[STAGE_REPORT];
	}
	return true;
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

/* A day of an address, as YYYY-MM-DD in arena; empty: none there is. */
static struct jb_str make_day(struct jb_arena *arena, int y, int m, int d)
{
	if (y < 0 || m < 1 || m > 12 || d < 0)
		return (struct jb_str){ 0 };
	return jb_str_format(arena, "%04d-%02d-%02d", y, m, d);
}

/*
 * The day behind the hyphen at at of an address, as they have had over the
 * years: …-26-03-2024, …-2018-02-01-en, …-10may13-en
 */
static struct jb_str day_behind(struct jb_arena *arena, struct jb_str url,
				size_t at)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	int two = digits(url, at + 1, 2);

	if (two < 0)
		return (struct jb_str){ 0 };
	if (at + 11 <= url.n && url.p[at + 3] == '-' && url.p[at + 6] == '-')
		return make_day(arena, digits(url, at + 7, 4),
				digits(url, at + 4, 2), two);
	if (at + 11 <= url.n && url.p[at + 5] == '-' && url.p[at + 8] == '-')
		return make_day(arena, digits(url, at + 1, 4),
				digits(url, at + 6, 2), digits(url, at + 9, 2));
	for (int m = 0; m < 12 && at + 8 <= url.n; m++)
		if (!memcmp(url.p + at + 3, months + 3 * m, 3) &&
		    digits(url, at + 6, 2) >= 0)
			return make_day(arena, 2000 + digits(url, at + 6, 2),
					m + 1, two);
	return (struct jb_str){ 0 };
}

/* The addresses of pages for comment, by the days they carry. */
static void index_slugs(struct proceedings *f)
{
	const struct jb_analysis *a = f->work->out;

	for (size_t i = 0; i < a->references.n; i++) {
		struct jb_str url = a->references.v[i].url;

		if (word_find(url, 0, url.n, "comment") == SIZE_MAX)
			continue;
		for (size_t at = 0; at < url.n; at++) {
			struct jb_str day;

			if (url.p[at] != '-')
				continue;
			day = day_behind(f->work->arena, url, at);
			if (day.n)
				day_index_add(&f->slugs, f->work->arena, day,
					      i);
		}
	}
}

static void set_url(const struct proceedings *f, struct jb_consultation *c)
{
	size_t at = c->opens.p ? day_index_find(&f->slugs, c->opens) : 0;

	if (at && !c->url.p)
		c->url = f->work->out->references
				 .v[f->slugs.links.v[at - 1].item]
				 .url;
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

enum { FAR = 700 };	/* bytes from its close to its address */

/* The first address that ends at most FAR before the day; they are in order. */
static size_t first_reference(const struct jb_analysis *a,
			      const struct jb_anchor *day)
{
	size_t low = 0, high = a->references.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct jb_anchor *at = &a->references.v[mid].at;

		if (at->block < day->block ||
		    (at->block == day->block && at->end + FAR < day->start))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/*
 * Where no day says when it opened, the address of its page may, if that
 * stands in the blocks that tell of it (not before it, nor far behind).
 */
static void open_by_url(const struct proceedings *f,
			struct jb_consultation *c, const struct told *t)
{
	const struct jb_analysis *a = f->work->out;
	const struct jb_anchor *closes = &t->at[STAGE_CLOSES];

	for (size_t i = first_reference(a, closes); i < a->references.n; i++) {
		const struct jb_reference *r = &a->references.v[i];
		struct jb_str day;

		if (r->at.block != closes->block ||
		    r->at.start > closes->end + FAR)
			return;
		if (!jb_str_has(r->url, "public-comment"))
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
	day_index_add(&f->closes, f->work->arena, c->closes,
		      f->work->out->consultations.n - 1);
	if (c->opens.p)
		day_index_add(&f->opens, f->work->arena, c->opens,
			      f->work->out->consultations.n - 1);
	return c;
}

/* 說明：… of minutes is a form whose value has sentences. */
static bool is_prose(const struct jb_block *block)
{
	return block->type == JB_BLOCK_PARAGRAPH ||
	       block->type == JB_BLOCK_ITEM ||
	       (block->type == JB_BLOCK_FORM &&
		any_before(block->text, block->text.n, "。.") > 0);
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

	index_slugs(&f);
	for (size_t i = 0; i < n; i++) {
		if (!consultation_table(&f, i)) {
			consultation_list(&f, i);
			consultation_labels(&f, i);
		}
	}
	consultation_labels_close(&f, SIZE_MAX);
	f.labels = work->out->consultations.n;
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i]))
			consultation_prose(&f, i);
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i]))
			consultation_asked(&f, i);
	for (size_t i = 0; i < n; i++)
		if (is_prose(&blocks[i]))
			consultation_notes(&f, i);
	consultation_today(&f);
	name_all(&f);
}
