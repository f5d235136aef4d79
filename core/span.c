#include "core/span.h"

#include <assert.h>

static size_t out_past(const struct jb_span *s)
{
	return s->out + s->units * s->out_w;
}

static size_t src_past(const struct jb_span *s)
{
	return s->src + s->units * s->src_w;
}

void jb_map_add(struct jb_arena *arena, struct jb_map *map, size_t src,
		size_t units, size_t out_w, size_t src_w)
{
	size_t n = map->spans.n, out;
	struct jb_span *last = n ? &map->spans.v[n - 1] : NULL;

	assert(out_w > 0);
	if (units == 0)
		return;
	if (last && last->out_w == out_w && last->src_w == src_w && src_w &&
	    src_past(last) == src) {
		last->units += units;
		return;
	}
	/* first, as the new member below would already be the last one */
	out = jb_map_length(map);
	*jb_list_add(arena, &map->spans) = (struct jb_span){
		.out = out,
		.src = src,
		.units = units,
		.out_w = out_w,
		.src_w = src_w,
	};
}

size_t jb_map_length(const struct jb_map *map)
{
	return map->spans.n ? out_past(&map->spans.v[map->spans.n - 1]) : 0;
}

/* Index of the span that holds output byte at, or the number of spans. */
static size_t span_at(const struct jb_map *map, size_t at)
{
	size_t low = 0, high = map->spans.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (out_past(&map->spans.v[mid]) <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Input of the units of s that output [first, past) touches. */
static struct jb_range units_source(const struct jb_span *s, size_t first,
				    size_t past)
{
	size_t from = first <= s->out ? 0 : (first - s->out) / s->out_w;
	size_t to = past >= out_past(s)
			    ? s->units
			    : (past - s->out + s->out_w - 1) / s->out_w;

	return (struct jb_range){ s->src + from * s->src_w,
				  s->src + to * s->src_w };
}

/* all takes in r too, or is r where there is none yet. */
static void widen(struct jb_range *all, bool *any, struct jb_range r)
{
	if (!*any || r.first < all->first)
		all->first = r.first;
	if (!*any || r.past > all->past)
		all->past = r.past;
	*any = true;
}

struct jb_range jb_map_source(const struct jb_map *map, size_t first,
			      size_t past)
{
	struct jb_range all = { 0, 0 };
	bool any = false;

	for (size_t i = span_at(map, first); i < map->spans.n; i++) {
		const struct jb_span *s = &map->spans.v[i];

		if (s->out >= past)
			break;
		widen(&all, &any, units_source(s, first, past));
	}
	return all;
}

/* Output of the units of s that input [first, past) touches. */
static struct jb_range units_output(const struct jb_span *s, size_t first,
				    size_t past)
{
	const struct jb_span turned = {
		.out = s->src, .src = s->out, .units = s->units,
		.out_w = s->src_w, .src_w = s->out_w,
	};

	return units_source(&turned, first, past);
}

struct jb_range jb_map_output(const struct jb_map *map, size_t first,
			      size_t past)
{
	struct jb_range all = { 0, 0 };
	bool any = false;

	for (size_t i = 0; i < map->spans.n; i++) {
		const struct jb_span *s = &map->spans.v[i];

		if (s->src_w && s->src < past && src_past(s) > first)
			widen(&all, &any, units_output(s, first, past));
	}
	return all;
}

/*
 * One copied stretch of the outer map, input [first, past) of it, cut where
 * the inner map's spans begin and end.
 */
static void compose_copy(struct jb_map *out, struct jb_arena *arena,
			 const struct jb_map *inner, size_t first,
			 size_t past)
{
	for (size_t i = span_at(inner, first);
	     i < inner->spans.n && first < past; i++) {
		const struct jb_span *s = &inner->spans.v[i];
		size_t end = out_past(s) < past ? out_past(s) : past;
		size_t skip = first - s->out, n = end - first;

		if (skip % s->out_w == 0 && n % s->out_w == 0) {
			jb_map_add(arena, out,
				   s->src + skip / s->out_w * s->src_w,
				   n / s->out_w, s->out_w, s->src_w);
		} else {
			struct jb_range r = units_source(s, first, end);

			jb_map_add(arena, out, r.first, 1, n,
				   r.past - r.first);
		}
		first = end;
	}
}

void jb_map_compose(struct jb_map *out, struct jb_arena *arena,
		    const struct jb_map *outer, const struct jb_map *inner)
{
	for (size_t i = 0; i < outer->spans.n; i++) {
		const struct jb_span *s = &outer->spans.v[i];

		if (s->out_w == 1 && s->src_w == 1) {
			compose_copy(out, arena, inner, s->src, src_past(s));
			continue;
		}
		for (size_t unit = 0; unit < s->units; unit++) {
			size_t from = s->src + unit * s->src_w;
			struct jb_range r =
				jb_map_source(inner, from, from + s->src_w);

			jb_map_add(arena, out, r.first, 1, s->out_w,
				   r.past - r.first);
		}
	}
}
