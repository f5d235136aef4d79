/* What is advised, by topic. */
#include "render/over.h"

#include <stdlib.h>

struct advice {
	const struct item *item;
	const json_t *json;
	struct jb_str topic;	/* id; n 0: none */
	struct jb_str key;	/* its letters: how they are spaced depends
				 * on the file */
	size_t order;
	struct advice *same;	/* the next document that gives it */
	bool done;
};

struct advices {
	JB_LIST(struct advice) list;
};

static void gather_advice(struct over *o, struct advices *all)
{
	for (size_t k = 0; k < o->n; k++) {
		const json_t *r;
		size_t i;

		json_array_foreach(json_object_get(o->items[k].digest,
						   "recommendations"), i, r) {
			const json_t *topics = json_object_get(r, "topics");
			struct advice *a = jb_list_add(o->arena, &all->list);

			*a = (struct advice){
				.item = &o->items[k],
				.json = r,
				.topic = over_text(json_array_get(topics, 0),
						   "id"),
				.key = jb_str_letters(o->arena,
						      over_text(r, "text")),
				.order = all->list.n,
			};
		}
	}
}

static int by_key(const void *x, const void *y)
{
	const struct advice *a = *(struct advice *const *)x;
	const struct advice *b = *(struct advice *const *)y;
	int order = jb_str_cmp(a->key, b->key);

	return order ? order : (a->order > b->order) - (a->order < b->order);
}

/* The same advice of several documents is told once, with all its places. */
static void join_same(struct over *o, struct advices *all)
{
	size_t n = all->list.n;
	struct advice **v = jb_new(o->arena, struct advice *, n + 1);

	for (size_t i = 0; i < n; i++)
		v[i] = &all->list.v[i];
	qsort(v, n, sizeof(*v), by_key);
	for (size_t i = 1; i < n; i++) {
		if (!jb_str_eq(v[i - 1]->key, v[i]->key) ||
		    v[i - 1]->item == v[i]->item)
			continue;
		v[i - 1]->same = v[i];
		v[i]->done = true;
	}
}

static struct jb_str topic_label(struct over *o, const json_t *advice)
{
	const json_t *topic =
		json_array_get(json_object_get(advice, "topics"), 0);
	struct jb_str name =
		over_text(json_object_get(topic, "labels"),
			jb_edition_tag(o->renderer->options.edition));

	if (!topic)
		return over_label(o, "overview.no-topic");
	return name.n ? name : over_text(topic, "id");
}

static void push_advice(struct over *o, struct jb_value *list,
			const struct advice *a)
{
	struct jb_value *line = jb_value_push_object(o->arena, list);
	struct jb_str to = over_text(a->json, "to");
	struct jb_value *others;

	over_set_words(o, line, a->item, a->json, over_text(a->json, "text"));
	over_set_document(o, line, a->item);
	others = jb_value_set_list(o->arena, line, "others");
	for (const struct advice *b = a->same; b; b = b->same) {
		struct jb_value *other =
			jb_value_push_object(o->arena, others);

		over_set_where(o, other, b->item, b->json);
		over_set_document(o, other, b->item);
	}
	if (to.n)
		over_set_name(o, jb_value_set_object(o->arena, line, "to"),
			      over_lang(a->json), to);
}

/* All advice of one topic: what is called a recommendation stands first. */
static void push_topic(struct over *o, struct jb_value *topics,
		       struct advices *all, struct jb_str topic)
{
	struct jb_value *group = NULL, *list = NULL;

	for (int pass = 1; pass >= 0; pass--)
		for (size_t i = 0; i < all->list.n; i++) {
			struct advice *a = &all->list.v[i];

			if (!jb_str_eq(a->topic, topic) || a->done ||
			    json_is_true(json_object_get(a->json,
							 "explicit")) != pass)
				continue;
			a->done = true;
			if (!group) {
				group = jb_value_push_object(o->arena, topics);
				jb_value_set_text(o->arena, group, "name",
						  topic_label(o, a->json));
				list = jb_value_set_list(o->arena, group,
							 "lines");
			}
			push_advice(o, list, a);
		}
}

/* Topics in the order in which documents come to them; the rest last. */
void over_advice(struct over *o, struct jb_value *root)
{
	struct jb_value *topics = jb_value_set_list(o->arena, root, "topics");
	struct advices all = { 0 };

	gather_advice(o, &all);
	join_same(o, &all);
	for (size_t i = 0; i < all.list.n; i++)
		if (!all.list.v[i].done && all.list.v[i].topic.n)
			push_topic(o, topics, &all, all.list.v[i].topic);
	push_topic(o, topics, &all, (struct jb_str){ "", 0 });
}
