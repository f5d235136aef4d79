#include "core/model.h"

#define NAME_OF(function, type, list, count)                  \
	const char *function(enum type value)                 \
	{                                                     \
		static const char *const names[] = { list(X) }; \
		_Static_assert(sizeof(names) / sizeof(names[0]) == count, \
			       "a name for each");            \
		return names[value];                          \
	}

#define X(code, name) name,
NAME_OF(jb_block_type_name, jb_block_type, JB_BLOCK_LIST, JB_BLOCK_TYPES)
NAME_OF(jb_lang_name, jb_lang, JB_LANG_LIST, JB_LANGS)
NAME_OF(jb_kind_name, jb_kind, JB_KIND_LIST, JB_KINDS)
NAME_OF(jb_role_name, jb_role, JB_ROLE_LIST, JB_ROLES)
NAME_OF(jb_repair_name, jb_repair_kind, JB_REPAIR_LIST, JB_REPAIR_KINDS)
NAME_OF(jb_basis_name, jb_basis, JB_BASIS_LIST, JB_BASES)
NAME_OF(jb_bound_name, jb_bound, JB_BOUND_LIST, JB_BOUNDS)
#undef X

struct jb_str jb_anchor_text(const struct jb_document *doc,
			     struct jb_anchor at)
{
	return jb_str_slice(doc->blocks.v[at.block].text, at.start, at.end);
}

static struct jb_range anchor_source(const struct jb_document *doc,
				     struct jb_anchor at)
{
	return jb_map_source(&doc->blocks.v[at.block].map, at.start, at.end);
}

struct jb_range jb_anchor_bytes(const struct jb_document *doc,
				struct jb_anchor at)
{
	struct jb_range r = anchor_source(doc, at);

	return jb_map_source(&doc->map, r.first, r.past);
}

struct jb_range jb_anchor_lines(const struct jb_document *doc,
				struct jb_anchor at)
{
	struct jb_range r = anchor_source(doc, at);

	return (struct jb_range){
		jb_document_line(doc, r.first),
		jb_document_line(doc, r.past > r.first ? r.past - 1 : r.first),
	};
}

/* Does a line end with byte at? CR LF ends it once, with the LF. */
static bool ends_line(struct jb_str text, size_t at)
{
	return text.p[at] == '\n' ||
	       (text.p[at] == '\r' &&
		(at + 1 >= text.n || text.p[at + 1] != '\n'));
}

static void index_lines(struct jb_document *doc)
{
	*jb_list_add(doc->arena, &doc->lines) = 0;
	for (size_t i = 0; i < doc->text.n; i++)
		if (ends_line(doc->text, i))
			*jb_list_add(doc->arena, &doc->lines) = i + 1;
}

size_t jb_date_from(const struct jb_analysis *a, size_t block, size_t at)
{
	size_t low = 0, high = a->dates.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct jb_anchor *d = &a->dates.v[mid].at;

		if (d->block < block || (d->block == block && d->start < at))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t jb_document_line(const struct jb_document *doc, size_t at)
{
	size_t low = 0, high = doc->lines.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (doc->lines.v[mid] <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

void jb_document_text(struct jb_document *doc, struct jb_str text)
{
	doc->text = text;
	doc->lines.n = 0;
	index_lines(doc);
}

bool jb_repair_is_guess(const struct jb_repair *repair)
{
	return repair->kind == JB_REPAIR_LOST_GLYPH ||
	       ((repair->kind == JB_REPAIR_CONFUSION ||
		 repair->kind == JB_REPAIR_QUOTATION_MARK) &&
		repair->confidence < JB_REPAIR_CERTAIN);
}

struct jb_repair *jb_repair_add(struct jb_document *doc,
				enum jb_repair_kind kind, size_t block,
				struct jb_str as_printed)
{
	struct jb_repair *r = jb_list_add(doc->arena, &doc->repairs);

	r->kind = kind;
	r->block = block;
	r->as_printed = as_printed;
	r->confidence = 1;
	r->count = 1;
	return r;
}

void jb_repair_range(struct jb_document *doc, struct jb_repair *repair,
		     size_t first, size_t past)
{
	struct jb_range *range = jb_list_add(doc->arena, &repair->ranges);

	range->first = first;
	range->past = past;
	if (!repair->line)
		repair->line = jb_document_line(doc, first);
}
