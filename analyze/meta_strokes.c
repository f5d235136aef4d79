/*
 * 出國人員姓名／服務機關／單位／職稱／電話: labels of one row of the cover
 * form, whose values stand in the lines below, 王小明／某某局／…, or behind the
 * last of them where the line's end was lost.
 */
#include "analyze/cover_label.h"
#include "analyze/line_part.h"

#include <string.h>

/* The longest label that s begins with; its field, and where it ends. */
static struct jb_str field_at_head(const struct work *work, struct jb_str s,
				   size_t *end)
{
	struct jb_str found = { 0 };

	for (size_t at = 0, n = 0; at < s.n && n < LABEL; n++) {
		struct jb_str field;

		jb_utf8_next(s, &at);
		field = cover_field(work, jb_str_slice(s, 0, at));
		if (field.n) {
			found = field;
			*end = at;
		}
	}
	return found;
}

/* Is s such a row of labels? The first two fields, and where all end. */
static bool read_head(struct jb_str fields[2], size_t *end,
		      const struct work *work, struct jb_str s)
{
	size_t n = 0, at = 0;

	if (s.n > VALUE ||
	    part_next(work, s, &at, part_slash).n > LABEL * LETTER ||
	    at >= s.n)
		return false;
	for (at = 0; at < s.n;) {
		struct jb_str part = part_next(work, s, &at, part_slash);
		size_t past = 0;
		struct jb_str field = field_at_head(work, part, &past);

		if (!field.n)
			return false;
		if (n < 2)
			fields[n] = field;
		n++;
		*end = (size_t)(part.p - s.p) + past;
		if (past < part.n)
			break;
	}
	return n >= 2;
}

/* 23482999王小明: where the next row begins, that lost the line's end; or 0 */
static size_t next_row(struct jb_str part)
{
	size_t at = 0;

	while (at < part.n && (jb_is_digit((uint8_t)part.p[at]) ||
			       strchr("-+() #", part.p[at])))
		at++;
	return at < part.n && jb_is_han(jb_utf8_next(part, &(size_t){ at }))
		       ? at
		       : 0;
}

/* 王小明／某某局／科長／23482999: the first two values of a row, or of more */
static void add_row(struct cover *form, struct work *work,
		    const struct jb_str fields[2], size_t block, size_t from)
{
	struct jb_str s = block_text(work, block);

	for (size_t i = 0, at = from; at < s.n; i++) {
		struct jb_str part = part_next(work, s, &at, part_slash);
		size_t start = (size_t)(part.p - s.p), next = next_row(part);

		if (i > 1 && next) {
			i = 0;
			start += next;
			part.n -= next;
		}
		if (i < 2)
			cover_add(form, work, fields[i], block, start,
				  start + part.n);
	}
}

bool strokes_read(struct cover *form, struct work *work, size_t *block)
{
	struct jb_str s = block_text(work, *block), fields[2];
	size_t end, from, next;

	if (work->doc->blocks.v[*block].type != JB_BLOCK_PARAGRAPH ||
	    !read_head(fields, &end, work, s))
		return false;
	from = next = jb_skip_space(s, end);
	if (from < s.n && jb_is_colon(jb_utf8_next(s, &next)))
		from = next;
	if (from < s.n)
		add_row(form, work, fields, *block, from);
	while (cover_is_short(work, *block + 1)) {
		s = block_text(work, *block + 1);
		if (!(jb_str_has(s, "／") || jb_str_has(s, "/")) ||
		    label_heads(work, s))
			break;
		add_row(form, work, fields, ++*block, 0);
	}
	return true;
}
