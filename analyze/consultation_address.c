/*
 * Addresses of the pages where comments are taken, which carry the day on
 * which these open: …/proceeding/draft-rules-04-10-2023
 */
#include "analyze/consultation.h"

#include <string.h>

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

void consultation_addresses(struct proceedings *f)
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

void consultation_address(const struct proceedings *f,
			  struct jb_consultation *c, const struct told *t)
{
	if (!c->opens.p)
		open_by_url(f, c, t);
	set_url(f, c);
}
