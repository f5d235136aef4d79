/* Terms and the forms that documents use for them. */
#include "render/over.h"

#include <stdlib.h>

struct use {
	struct jb_str key;	/* the English name folded, or abbreviation */
	struct jb_str abbr;	/* folded */
	struct jb_str zh, shown;	/* as written, as the edition has it */
	const struct item *item;
	const json_t *json;
	size_t order;
};

struct uses {
	JB_LIST(struct use) list;
};

static int by_key(const void *x, const void *y)
{
	const struct use *a = x, *b = y;
	int order = jb_str_cmp(a->key, b->key);

	if (order == 0)
		order = jb_str_cmp(a->shown, b->shown);
	if (order == 0)
		order = a->order < b->order ? -1 : 1;
	return order;
}

static void gather_terms(struct over *o, struct uses *all)
{
	for (size_t k = 0; k < o->n; k++) {
		const json_t *t;
		size_t i;

		json_array_foreach(json_object_get(o->items[k].digest,
						   "terms"), i, t) {
			struct jb_str en = over_text(t, "en");
			struct use *use = jb_list_add(o->arena, &all->list);

			use->abbr = jb_str_fold(o->arena, over_text(t, "abbr"));
			use->key = en.n ? jb_str_fold(o->arena, en)
					: use->abbr;
			use->zh = over_text(t, "text");
			use->shown = over_shown(o, t, use->zh);
			use->item = &o->items[k];
			use->json = t;
			use->order = all->list.n;
		}
	}
}

static int by_abbr(const void *x, const void *y)
{
	const struct use *a = x, *b = y;
	int order = jb_str_cmp(a->abbr, b->abbr);

	/* those that are but an abbreviation stand behind those with a name */
	if (order == 0)
		order = jb_str_eq(a->key, a->abbr) - jb_str_eq(b->key, b->abbr);
	if (order == 0)
		order = jb_str_cmp(a->key, b->key);
	return order;
}

/*
 * DNS in one document is the Domain Name System (DNS) of another, where no
 * third takes the letters for something else.
 */
static void join_abbreviations(struct uses *all)
{
	qsort(all->list.v, all->list.n, sizeof(*all->list.v), by_abbr);
	for (size_t i = 0, n; i < all->list.n; i += n) {
		struct use *use = &all->list.v[i];
		bool same = true;

		for (n = 1; i + n < all->list.n &&
			    jb_str_eq(use[n].abbr, use->abbr); n++) {
			if (!use->abbr.n)
				continue;
			if (!jb_str_eq(use[n].key, use[n].abbr))
				same &= jb_str_eq(use[n].key, use->key);
			else if (same)
				use[n].key = use->key;
		}
	}
}

/* One term: its English, and each Chinese form with where it is used. */
static void push_term(struct over *o, struct jb_value *terms,
		      const struct use *uses, size_t n)
{
	struct jb_value *row = jb_value_push_object(o->arena, terms);
	struct jb_value *forms, *form = NULL, *places = NULL;
	struct jb_str en = { 0 }, abbr = { 0 };

	forms = jb_value_set_list(o->arena, row, "forms");
	for (size_t i = 0; i < n; i++) {
		if (!en.n)
			en = over_text(uses[i].json, "en");
		if (!abbr.n)
			abbr = over_text(uses[i].json, "abbr");
		if (i == 0 || !jb_str_eq(uses[i].shown,
					uses[i - 1].shown)) {
			form = jb_value_push_object(o->arena, forms);
			over_set_words(o, form, uses[i].item, uses[i].json,
				  uses[i].zh);
			jb_value_set_bool(o->arena, form, "again",
					  forms->members.n > 1);
			places = jb_value_set_list(o->arena, form, "others");
		} else {
			over_set_where(o,
				       jb_value_push_object(o->arena, places),
				       uses[i].item, uses[i].json);
		}
	}
	jb_value_set_text(o->arena, row, "english", en.n ? en : abbr);
	if (en.n && abbr.n)
		jb_value_set_text(o->arena, row, "abbreviation", abbr);
	jb_value_set_bool(o->arena, row, "varied", forms->members.n > 1);
}

void over_terms(struct over *o, struct jb_value *root)
{
	struct jb_value *terms = jb_value_set_list(o->arena, root,
						   "variants");
	struct uses all = { 0 };

	gather_terms(o, &all);
	if (!all.list.n)
		return;
	join_abbreviations(&all);
	qsort(all.list.v, all.list.n, sizeof(*all.list.v), by_key);
	for (size_t i = 0, n; i < all.list.n; i += n) {
		const struct use *first = &all.list.v[i];

		for (n = 1; i + n < all.list.n &&
			    jb_str_eq(first->key, first[n].key);)
			n++;
		push_term(o, terms, first, n);
	}
}
