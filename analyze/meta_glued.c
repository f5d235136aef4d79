/*
 * A cover whose lines have all run into one, as pages come that printed each
 * sign apart:
 *
 *	出國報告(出國類別:考察)某某技術之研究服務機關:某某局姓名職稱:…
 *
 * A colon tells where a label ends; the longest label of the lexicon that ends
 * there is it, and the value goes on to the next one. The form's second page
 * lists names as cells with strokes between: 王小明/某某局/某某科/科長/.
 */
#include "analyze/meta.h"
#include "analyze/name_word.h"

enum {
	LABEL = 12,		/* characters of a label */
	REACH = 3000,		/* bytes in which a cover stands */
	MOST = 24,		/* labels */
	FEW = 4,		/* that make a cover of it */
	FACTS = 2,		/* of them, that tell of a trip */
	NAME = 4,		/* characters of a name */
	TITLE = 15		/* bytes that a title has at least */
};

struct glued_label {
	struct jb_str field;
	size_t start, value;
};

struct glued {
	struct work *work;
	struct jb_str text;
	size_t block;
	struct glued_label labels[MOST];
	size_t n;
};

/* The longest label that ends at past, behind byte from. */
static bool label_before(struct glued_label *label, const struct glued *g,
			 size_t from, size_t past)
{
	size_t at = past;
	struct jb_str field;

	label->field = (struct jb_str){ 0 };
	for (int chars = 0; chars < LABEL && at > from; chars++) {
		uint32_t cp = jb_utf8_prev(g->text, &at);

		if (!jb_is_han(cp) && !jb_is_space(cp))
			break;
		if (chars == 0 || jb_is_space(cp))
			continue;
		field = cover_field(g->work, jb_str_slice(g->text, at, past));
		if (field.n) {
			label->field = field;
			label->start = at;
		}
	}
	return label->field.n > 0;
}

static void find_labels(struct glued *g)
{
	size_t from = 0;

	for (size_t at = 0; at < g->text.n && at < REACH && g->n < MOST;) {
		size_t here = at;
		struct glued_label *label = &g->labels[g->n];

		if (!jb_is_colon(jb_utf8_next(g->text, &at)))
			continue;
		if (label_before(label, g, from, here)) {
			label->value = at;
			g->n++;
		}
		from = at;
	}
}

static bool tells_trip(const struct glued *g)
{
	size_t facts = 0;

	for (size_t i = 0; i < g->n; i++) {
		struct jb_str field = g->labels[i].field;

		facts += jb_str_starts(field, JB_STR("trip.")) ||
			 is_of_authors(field) ||
			 jb_str_eq(field, JB_STR("report_date"));
	}
	return g->n >= FEW && facts >= FACTS;
}

/* The title behind the bracket of the form's name: (出國類別:考察)某某 */
static void take_title(struct cover *form, const struct glued *g,
		       size_t start, size_t past)
{
	struct jb_str value = jb_str_slice(g->text, start, past);
	size_t close = jb_str_find(value, JB_STR(")"), 0);
	size_t n = 1;

	if (close == SIZE_MAX) {
		close = jb_str_find(value, JB_STR("）"), 0);
		n = 3;
	}
	if (close == SIZE_MAX || cover_find(form, "title") ||
	    value.n - close - n < TITLE)
		return;
	cover_add(form, g->work, JB_STR("title"), g->block,
		  start + close + n, past);
}

/* The name that ends at past: three signs from a surname on, or what a mark
 * leaves of four at most. */
static size_t name_before(const struct work *work, struct jb_str s,
			  size_t past)
{
	size_t at = past, third = past, n = 0;

	while (at > 0 && n <= NAME) {
		size_t next = at;

		if (!jb_is_han(jb_utf8_prev(s, &next)))
			break;
		at = next;
		third = ++n == 3 ? at : third;
	}
	if (n >= 2 && n <= NAME)
		return at;
	return n > NAME && surname_at(work, s, third) ? third : past;
}

/* 王小明/某某局/: the names before the strokes and the house */
static void take_listed(struct cover *form, const struct glued *g)
{
	const struct cover_entry *entry = cover_find(form, "organization");
	struct jb_str s = g->text, house;
	size_t at = 0;

	if (!entry)
		return;
	house = entry->value;	/* the list of entries grows below */
	while ((at = jb_str_find(s, house, at)) != SIZE_MAX) {
		size_t past = at, start;

		at += house.n;
		while (past > 0 && s.p[past - 1] == ' ')
			past--;
		if (past == 0 || s.p[past - 1] != '/')
			continue;
		for (past--; past > 0 && s.p[past - 1] == ' ';)
			past--;
		start = name_before(g->work, s, past);
		if (start < past)
			cover_add(form, g->work, JB_STR("authors.trip"),
				  g->block, start, past);
	}
}

bool glued_read(struct cover *form, struct work *work, size_t block)
{
	struct glued g = { .work = work, .text = block_text(work, block),
			   .block = block };

	if (work->doc->blocks.v[block].type != JB_BLOCK_PARAGRAPH)
		return false;
	find_labels(&g);
	if (!tells_trip(&g))
		return false;
	for (size_t i = 0; i < g.n; i++) {
		size_t past = i + 1 < g.n ? g.labels[i + 1].start
					  : g.labels[i].value;

		if (i == 0)
			take_title(form, &g, g.labels[i].value, past);
		cover_add(form, work, g.labels[i].field, block,
			  g.labels[i].value, past);
	}
	take_listed(form, &g);
	return true;
}
