/*
 * Which of many proceedings, or of many addresses, has a day: looked up by the
 * day as it is written, so that a list of ten thousand is read in one pass.
 */
#include "analyze/consultation.h"

enum { ROOM = 64 };	/* slots at first */

/* The slot whose chain has the day, or a free one. */
static struct day_slot *slot_of(const struct day_index *index,
				struct jb_str day)
{
	for (size_t i = (size_t)(jb_hash_bytes(day) >> 20);; i++) {
		struct day_slot *slot = &index->slots[i & (index->room - 1)];

		if (!slot->first || jb_str_eq(slot->day, day))
			return slot;
	}
}

static void grow(struct day_index *index, struct jb_arena *arena)
{
	struct day_slot *old = index->slots;
	size_t room = index->room;

	index->room = room ? room * 2 : ROOM;
	index->slots = jb_new(arena, struct day_slot, index->room);
	for (size_t i = 0; i < room; i++)
		if (old[i].first)
			*slot_of(index, old[i].day) = old[i];
}

void day_index_add(struct day_index *index, struct jb_arena *arena,
		   struct jb_str day, size_t item)
{
	struct day_slot *slot;

	if (index->used * 2 >= index->room)
		grow(index, arena);
	slot = slot_of(index, day);
	*jb_list_add(arena, &index->links) = (struct day_link){ item, 0 };
	if (!slot->first) {
		slot->day = day;
		slot->first = index->links.n;
		index->used++;
	} else {
		index->links.v[slot->last - 1].next = index->links.n;
	}
	slot->last = index->links.n;
}

size_t day_index_find(const struct day_index *index, struct jb_str day)
{
	return index->room ? slot_of(index, day)->first : 0;
}
