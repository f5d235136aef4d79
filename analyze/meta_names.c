/*
 * Who wrote it, where no label tells: the lines right under a title.
 *
 *	关于赴英国参加会议的情况报告        ICANN64, Kobe, Japan
 *	程立群  贺  敏                      Ann Lee, Registry Officer
 *	（华东网络信息研究院）              Example Domain Registry (EDR), Apia
 */
#include "analyze/cover_word.h"
#include "analyze/meta.h"
#include "analyze/name_word.h"
#include "analyze/words.h"

#include <string.h>

enum {
	HEAD = 6,		/* blocks under which no such line stands */
	LINE = 90,		/* bytes of one */
};

static size_t past_gap(struct jb_str s, size_t at)
{
	at = jb_skip_space(s, at);
	at += any_at(s, at, "、");
	return jb_skip_space(s, at);
}

/*
 * The name at *at, which moves to the next: 程立群, or 贺 敏 with a blank to
 * make it as wide.
 */
static struct jb_str next_name(struct jb_str s, size_t *at)
{
	size_t from = *at, end = from, han = 0, next = from;

	for (uint32_t cp; cp = jb_utf8_next(s, &next), jb_is_han(cp);)
		end = next, han++;
	next = jb_skip_space(s, end);
	if (han == 1 && next > end && jb_is_han(jb_utf8_next(s, &next)) &&
	    !jb_is_han(jb_utf8_next(s, &(size_t){ next })))
		end = next;
	*at = past_gap(s, end);
	return jb_str_slice(s, from, end);
}

/* A surname and one or two characters. */
static bool is_name(const struct work *work, struct jb_str name)
{
	size_t han = 0;

	for (size_t at = 0; at < name.n;)
		han += jb_is_han(jb_utf8_next(name, &at));
	return han >= 2 && han <= 3 && surname_at(work, name, 0) > 0 &&
	       !cw_is(work, name, CW_OFFICE);
}

/* 程立群  贺  敏, 林書宇、陳孟潔: names, at least one of three characters. */
static bool is_names(const struct work *work, struct jb_str s)
{
	size_t n = 0, full = 0;

	for (size_t at = past_gap(s, 0); at < s.n; n++) {
		struct jb_str name = next_name(s, &at);

		if (!is_name(work, name))
			return false;
		full += name.n == 9;
	}
	return full > 0 || n > 1;
}

static void take_names(struct work *work, size_t block)
{
	struct jb_str s = block_text(work, block);

	for (size_t at = past_gap(s, 0); at < s.n;) {
		struct jb_str name = next_name(s, &at);
		size_t start = (size_t)(name.p - s.p);

		*jb_list_add(work->arena, &work->out->meta.authors) =
			fact_of(work, block, start, start + name.n);
	}
}

size_t name_before_post(const struct work *work, struct jb_str s)
{
	size_t comma = jb_str_find(s, JB_STR(", "), 0), words = 1;

	if (s.n > LINE || comma == SIZE_MAX ||
	    !cw_ends(work, jb_str_slice(s, comma + 2, s.n), CW_OFFICE_TAIL))
		return 0;
	for (size_t i = 0; i < comma; i++) {
		bool first = i == 0 || s.p[i - 1] == ' ';

		if (!jb_is_letter(s.p[i]) && !strchr(" .-'", s.p[i]))
			return 0;
		if (first && (s.p[i] < 'A' || s.p[i] > 'Z'))
			return 0;
		words += s.p[i] == ' ';
	}
	for (size_t i = comma; i < s.n; i++)
		if (jb_is_digit((unsigned char)s.p[i]))
			return 0;
	return words >= 2 && words <= 4 ? comma : 0;
}

/* （华东网络信息研究院）: what stands in the brackets */
static struct jb_str without_brackets(struct jb_str s)
{
	const size_t n = JB_STR("（").n;

	return jb_str_starts(s, JB_STR("（")) && jb_str_ends(s, JB_STR("）"))
		       ? jb_str_slice(s, n, s.n - n)
		       : s;
}

/* Example Domain Registry (EDR), Apia: whose they are, and where that is */
static struct jb_str before_place(struct jb_str s)
{
	return jb_str_slice(s, 0, jb_str_find(s, JB_STR(", "), 0));
}

/* Its name alone: Example Domain Registry */
static struct jb_str before_letters(struct jb_str s)
{
	return jb_str_ends(s, JB_STR(")"))
		       ? jb_str_slice(s, 0, jb_str_find(s, JB_STR(" ("), 0))
		       : s;
}

static void take_house(struct work *work, size_t block)
{
	struct jb_str s, house;
	size_t start;

	if (block >= work->doc->blocks.n ||
	    work->out->meta.organization.value.p)
		return;
	s = block_text(work, block);
	house = jb_has_han(s) ? without_brackets(s) : before_place(s);
	start = (size_t)(house.p - s.p);
	if (s.n <= LINE && is_body_name(work, before_letters(house)))
		take_organization(work, block, start, start + house.n);
}

void names_find(struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	size_t b = title->at.block + 1, name;
	struct jb_str s;

	if (!title->value.p || title->at.block >= HEAD ||
	    b >= work->doc->blocks.n)
		return;
	s = block_text(work, b);
	name = name_before_post(work, s);
	if (s.n <= LINE && is_names(work, s))
		take_names(work, b);
	else if (name)
		*jb_list_add(work->arena, &work->out->meta.authors) =
			fact_of(work, b, 0, name);
	else
		return;
	take_house(work, b + 1);
}
