/*
 * One entry for all forms of a body: what the lexicon has joined already, and
 * what the document itself says is the same.
 *
 *	根伺服器安全諮詢委員會（RSSAC）	the letters are known: one more form
 *	墨西哥聯邦電信管理局（IFT）		a body that the lexicon lacks
 *	某委員會（Some Committee, GAC）	not the GAC that the lexicon knows
 *
 * Every place where such a form stands becomes a mention.
 */
#include "analyze/cover_word.h"
#include "analyze/cues.h"
#include "analyze/meta.h"
#include "analyze/terms.h"

#include <stdlib.h>

enum {
	SLOTS = 1 << 12,	/* of forms, by their first two letters */
	FORMS = 2000,		/* of a document */
};

struct place {
	struct jb_anchor at;
	size_t body;
	bool dead;
};

struct form {
	struct jb_str text;
	size_t body;
	size_t next;		/* 1 + index of the next with its slot; 0 */
};

struct bodies {
	struct work *work;
	JB_LIST(struct place) places;	/* by block and start */
	JB_LIST(struct form) forms;
	uint16_t slots[SLOTS];		/* 1 + index of a form; 0: none */
};

static int by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->at.block != y->at.block)
		return x->at.block < y->at.block ? -1 : 1;
	if (x->at.start != y->at.start)
		return x->at.start < y->at.start ? -1 : 1;
	return (x->at.end < y->at.end) - (x->at.end > y->at.end);
}

static void sort(struct bodies *all)
{
	if (all->places.n > 1)
		qsort(all->places.v, all->places.n, sizeof(*all->places.v),
		      by_place);
}

static void place_add(struct bodies *all, struct jb_anchor at, size_t body)
{
	*jb_list_add(all->work->arena, &all->places) =
		(struct place){ at, body, false };
}

static void places_list(struct bodies *all)
{
	const struct jb_analysis *out = all->work->out;

	for (size_t i = 0; i < out->organizations.n; i++)
		for (size_t k = 0; k < out->organizations.v[i].at.n; k++)
			place_add(all, out->organizations.v[i].at.v[k], i);
	sort(all);
}

/* The first of n places that begins at or behind start in block. */
static size_t place_from(const struct bodies *all, size_t n, size_t block,
			 size_t start)
{
	const struct place want = { .at = { block, start, SIZE_MAX } };
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (by_place(&all->places.v[mid], &want) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* --- what terms say --- */

/* The body that form is a mention of inside the term; JB_NONE. */
static size_t body_of(const struct bodies *all, const struct jb_term *term,
		      struct jb_str form)
{
	for (size_t i = place_from(all, all->places.n, term->at.block,
				   term->at.start);
	     form.n && i < all->places.n; i++) {
		const struct place *p = &all->places.v[i];

		if (p->at.block != term->at.block ||
		    p->at.start >= term->at.end)
			break;
		if (jb_str_eq_folded(jb_anchor_text(all->work->doc, p->at),
				     form))
			return p->body;
	}
	return JB_NONE;
}

/* Do the two names share a word of four letters or more? */
static bool share_word(struct jb_str a, struct jb_str b)
{
	struct jb_str word;

	for (size_t at = 0; gloss_next(&word, a, &at);)
		if (word.n >= 4 && letters_find(b, 0, b.n, word) != SIZE_MAX)
			return true;
	return false;
}

static bool is_letters(struct jb_str s)
{
	size_t capitals = 0;

	for (size_t i = 0; i < s.n; i++)
		capitals += s.p[i] >= 'A' && s.p[i] <= 'Z';
	return capitals >= 2;
}

/* Is it a body at all that the term names, and one with a name of its own? */
static bool names_body(const struct work *work, const struct jb_term *term)
{
	const struct jb_hits *hits = &work->views[term->at.block].hits;

	if (!cw_ends(work, term->zh, CW_BODY_KIND) ||
	    jb_utf8_count(term->zh, term->zh.n) < 5 ||
	    (term->en.n ? !cw_ends(work, term->en, CW_BODY_TAIL) &&
				  !term->abbr.n
			: !is_letters(term->abbr)))
		return false;
	/* 支援組織 (SO) is a kind of body; the lexicon of terms has those */
	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		struct jb_str word = jb_str_slice(
			block_text(work, term->at.block), hit->start,
			hit->end);

		if (hit->file == JB_LEX_TERMS && hit->start >= term->at.start &&
		    hit->end <= term->at.end &&
		    (jb_str_eq_folded(word, term->zh) ||
		     jb_str_eq_folded(word, term->en) ||
		     jb_str_eq_folded(word, term->abbr)))
			return false;
	}
	return true;
}

static size_t slot_of(uint32_t a, uint32_t b)
{
	uint64_t h = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;

	return (size_t)(h >> 50) & (SLOTS - 1);
}

static void form_add(struct bodies *all, struct jb_str text, size_t body)
{
	size_t at = 0;
	uint32_t first = jb_fold(jb_utf8_next(text, &at));
	struct form *form;
	uint16_t *slot;

	if (text.n < 3 || all->forms.n >= FORMS)
		return;
	slot = &all->slots[slot_of(first, jb_fold(jb_utf8_next(text, &at)))];
	for (size_t i = *slot; i; i = all->forms.v[i - 1].next)
		if (jb_str_eq_folded(all->forms.v[i - 1].text, text))
			return;
	form = jb_list_add(all->work->arena, &all->forms);
	*form = (struct form){ text, body, *slot };
	*slot = (uint16_t)all->forms.n;
}

static size_t body_add(struct work *work, struct jb_str name)
{
	jb_list_add(work->arena, &work->out->organizations)->name = name;
	return work->out->organizations.n - 1;
}

/* The lexicon's body of these letters is another one: its places move. */
static void move_letters(struct bodies *all, struct jb_str letters,
			 size_t from, size_t to)
{
	for (size_t i = 0; i < all->places.n; i++) {
		struct place *p = &all->places.v[i];

		if (p->body == from &&
		    jb_str_eq_folded(jb_anchor_text(all->work->doc, p->at),
				     letters))
			p->body = to;
	}
}

static void read_term(struct bodies *all, const struct jb_term *term)
{
	struct work *work = all->work;
	size_t zh = body_of(all, term, term->zh);
	size_t en = body_of(all, term, term->en);
	size_t abbr = body_of(all, term, term->abbr);
	size_t body = zh != JB_NONE ? zh : en;

	if (!term->zh.n || !is_body_name(work, term->zh))
		return;
	if (body == JB_NONE && abbr != JB_NONE &&
	    (!term->en.n ||
	     share_word(term->en, work->out->organizations.v[abbr].label.en)))
		body = abbr;
	if (body == JB_NONE && !names_body(work, term))
		return;
	if (body == JB_NONE)
		body = body_add(work, term->zh);
	if (abbr != JB_NONE && abbr != body)
		move_letters(all, term->abbr, abbr, body);
	if (zh == JB_NONE)
		form_add(all, term->zh, body);
	if (en == JB_NONE)
		form_add(all, term->en, body);
	if (abbr == JB_NONE && is_letters(term->abbr))
		form_add(all, term->abbr, body);
}

/* --- where the forms stand --- */

static bool is_word_sign(uint32_t cp)
{
	return !jb_is_han(cp) && (jb_is_alpha(cp) || jb_is_digit(cp));
}

/* Bytes of form at at, where it is no part of a longer word; 0: it is not. */
static size_t form_at(struct jb_str text, size_t at, struct jb_str form)
{
	size_t end = at, before = at;

	for (size_t i = 0; i < form.n;)
		if (end >= text.n || jb_fold(jb_utf8_next(text, &end)) !=
					     jb_fold(jb_utf8_next(form, &i)))
			return 0;
	if (is_word_sign(jb_utf8_first(form)) && at > 0 &&
	    is_word_sign(jb_utf8_prev(text, &before)))
		return 0;
	if (is_word_sign(jb_utf8_prev(form, &(size_t){ form.n })) &&
	    end < text.n && is_word_sign(jb_utf8_next(text, &(size_t){ end })))
		return 0;
	return end - at;
}

/*
 * Among the first n places: does one lie over [start, end)? Those inside it
 * are none of their own any more.
 */
static bool is_taken(struct bodies *all, size_t n, struct jb_anchor at)
{
	size_t i = place_from(all, n, at.block, at.start);

	for (size_t k = i; k-- > 0 && k + 4 > i &&
			   all->places.v[k].at.block == at.block;)
		if (all->places.v[k].at.end > at.start &&
		    !all->places.v[k].dead)
			return true;
	for (; i < n && all->places.v[i].at.block == at.block &&
	       all->places.v[i].at.start < at.end; i++) {
		if (all->places.v[i].at.start == at.start &&
		    all->places.v[i].at.end >= at.end)
			return true;
		all->places.v[i].dead |= all->places.v[i].at.end <= at.end;
	}
	return false;
}

/* The longest form at at becomes a mention; past it, or past a letter. */
static size_t read_at(struct bodies *all, size_t n, size_t block, size_t at,
		      size_t slot)
{
	struct jb_str text = block_text(all->work, block);
	size_t best = 0, body = 0;

	for (size_t i = all->slots[slot]; i; i = all->forms.v[i - 1].next) {
		size_t got = form_at(text, at, all->forms.v[i - 1].text);

		if (got > best) {
			best = got;
			body = all->forms.v[i - 1].body;
		}
	}
	if (best && !is_taken(all, n, (struct jb_anchor){ block, at,
							   at + best }))
		place_add(all, (struct jb_anchor){ block, at, at + best },
			  body);
	return best;
}

static void forms_find(struct bodies *all)
{
	size_t n = all->places.n;	/* what is found stands behind */

	for (size_t b = 0; b < all->work->doc->blocks.n; b++) {
		struct jb_str text = block_text(all->work, b);
		size_t at = 0, next = 0;
		uint32_t cp = jb_fold(jb_utf8_next(text, &next));

		while (at < text.n) {
			size_t after = next, got = 0;
			uint32_t second = jb_fold(jb_utf8_next(text, &after));
			size_t slot = slot_of(cp, second);

			if (all->slots[slot])
				got = read_at(all, n, b, at, slot);
			if (got > next - at) {
				next = at += got;
				cp = jb_fold(jb_utf8_next(text, &next));
			} else {
				at = next;
				next = after;
				cp = second;
			}
		}
	}
	sort(all);
}

/* --- the list again --- */

static int by_first(const void *a, const void *b)
{
	const struct jb_entity *x = a, *y = b;
	const struct place p = { .at = x->at.v[0] }, q = { .at = y->at.v[0] };

	return by_place(&p, &q);
}

/* Each with its places in order, by the first of them; none without. */
static void bodies_write(const struct bodies *all)
{
	struct jb_analysis *out = all->work->out;
	size_t kept = 0;

	for (size_t i = 0; i < out->organizations.n; i++)
		out->organizations.v[i].at.n = 0;
	for (size_t i = 0; i < all->places.n; i++)
		if (!all->places.v[i].dead)
			*jb_list_add(all->work->arena,
				     &out->organizations
					      .v[all->places.v[i].body]
					      .at) = all->places.v[i].at;
	for (size_t i = 0; i < out->organizations.n; i++) {
		struct jb_entity *e = &out->organizations.v[i];

		if (!e->at.n)
			continue;
		e->name = jb_anchor_text(all->work->doc, e->at.v[0]);
		out->organizations.v[kept++] = *e;
	}
	out->organizations.n = kept;
	if (kept > 1)
		qsort(out->organizations.v, kept,
		      sizeof(*out->organizations.v), by_first);
}

void bodies_analyze(struct work *work)
{
	struct bodies *all = jb_new(work->arena, struct bodies, 1);

	all->work = work;
	places_list(all);
	for (size_t i = 0; i < work->out->terms.n; i++)
		read_term(all, &work->out->terms.v[i]);
	if (all->forms.n)
		forms_find(all);
	bodies_write(all);
}
