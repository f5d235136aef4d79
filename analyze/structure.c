/*
 * Structure: the heading over each block, and what the section is for.
 *
 * Headings are compared with the wordings of sections.tsv after their
 * numbering, colon, spaces and punctuation are taken off and both are folded,
 * so 三、建議事項： and "3. 建议事项" are one. The role holds until the next
 * heading of the same or a higher level, unless one in between has its own.
 */
#include "analyze/analyzer.h"
#include "analyze/cover_word.h"
#include "analyze/heading.h"
#include "analyze/meta.h"
#include "analyze/phrase.h"

#include <stdlib.h>
#include <string.h>

enum {
	LEVELS = 16,		/* deeper headings count as this deep */
	WILD = 12,		/* characters that a * stands for */
	WILD_EN = 40,		/* of English, where a name takes more */
	LABEL_LIMIT = 60,	/* bytes of a label that opens a section */
};

/* What a section is for; mixed: suggestions among observations. */
struct purpose {
	enum jb_role role;
	bool known, mixed;
};

struct wording {
	struct jb_str key;	/* folded, letters and digits alone */
	struct jb_str rest;	/* the same behind its * */
	struct purpose purpose;
};

struct wordings {
	JB_LIST(struct wording) exact;	/* sorted by key */
	JB_LIST(struct wording) wild;
};

struct section {
	size_t block;
	unsigned level;
	struct purpose purpose;
};

struct outline {
	struct section open[LEVELS];
	size_t depth;
	struct purpose label;	/* of a label inside the section */
};

/* --- the wordings --- */

size_t heading_key_put(char *out, uint32_t cp)
{
	cp = jb_fold(cp);
	return jb_is_han(cp) || jb_is_alpha(cp) || jb_is_digit(cp)
		       ? jb_utf8_put(out, cp)
		       : 0;
}

struct jb_str heading_key(struct jb_arena *arena, struct jb_str s)
{
	char *p = jb_arena_take(arena, jb_size_add(jb_size_mul(s.n, 2), 4));
	size_t n = 0;

	for (size_t at = 0; at < s.n;)
		n += heading_key_put(p + n, jb_utf8_next(s, &at));
	return (struct jb_str){ p, n };
}

static enum jb_role role_named(struct jb_str name)
{
	for (int role = 0; role < JB_ROLES; role++)
		if (jb_str_eq(name,
			      jb_str_of(jb_role_name((enum jb_role)role))))
			return (enum jb_role)role;
	return JB_ROLE_NONE;
}

static struct purpose purpose_of(struct jb_str cell)
{
	struct purpose purpose = { .known = true };
	struct jb_str part;
	size_t at = 0;

	if (jb_lex_part(&part, cell, &at))
		purpose.role = role_named(part);
	purpose.mixed = jb_lex_part(&part, cell, &at);
	return purpose;
}

static void wording_add(struct wordings *all, struct jb_arena *arena,
			struct jb_str word, struct purpose purpose)
{
	size_t star = jb_str_find(word, JB_STR("*"), 0);
	size_t end = star == SIZE_MAX ? word.n : star;
	struct wording wording = {
		.key = heading_key(arena, jb_str_slice(word, 0, end)),
		.rest = heading_key(arena, jb_str_slice(word, end, word.n)),
		.purpose = purpose,
	};

	if (star != SIZE_MAX)
		*jb_list_add(arena, &all->wild) = wording;
	else
		*jb_list_add(arena, &all->exact) = wording;
}

static int by_key(const void *a, const void *b)
{
	const struct wording *x = a, *y = b;

	return jb_str_cmp(x->key, y->key);
}

static struct wordings *make(struct jb_arena *arena,
			     const struct jb_lexicon *lex)
{
	static const char *const columns[] = { "hant", "hans", "en" };
	struct wordings *all = jb_new(arena, struct wordings, 1);

	for (size_t c = 0; c < 3; c++) {
		size_t column = jb_lex_column(lex, JB_LEX_SECTIONS,
					      columns[c]);

		for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_SECTIONS);
		     row++) {
			struct purpose purpose = purpose_of(jb_lex_get(
				lex, JB_LEX_SECTIONS, row, "role"));
			struct jb_str cell = jb_lex_cell(
				lex, JB_LEX_SECTIONS, row, column);
			struct jb_str word;

			for (size_t at = 0; jb_lex_part(&word, cell, &at);)
				wording_add(all, arena, word, purpose);
		}
	}
	if (all->exact.n > 1)
		qsort(all->exact.v, all->exact.n, sizeof(*all->exact.v),
		      by_key);
	return all;
}

static const struct wordings *wordings_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_SECTIONS);

	if (!*made)
		*made = make(arena, work->lex);
	return *made;
}

static struct purpose find_exact(const struct wordings *all,
				 struct jb_str key)
{
	const struct wording want = { .key = key };
	const struct wording *found =
		all->exact.n ? bsearch(&want, all->exact.v, all->exact.n,
				       sizeof(want), by_key)
			     : NULL;

	return found ? found->purpose : (struct purpose){ 0 };
}

static struct purpose find_wild(const struct wordings *all, struct jb_str key)
{
	for (size_t i = 0; i < all->wild.n; i++) {
		const struct wording *w = &all->wild.v[i];
		bool en = w->key.n && jb_is_latin((unsigned char)w->key.p[0]);

		if (key.n >= w->key.n + w->rest.n &&
		    jb_str_starts(key, w->key) && jb_str_ends(key, w->rest) &&
		    jb_utf8_count(key, key.n) <=
			    jb_utf8_count(w->key, w->key.n) +
				    jb_utf8_count(w->rest, w->rest.n) +
				    (en ? WILD_EN : WILD))
			return w->purpose;
	}
	return (struct purpose){ 0 };
}

/* --- numbering --- */

static bool is_han_numeral(uint32_t cp)
{
	switch (cp) {
	case U'一': case U'二': case U'三': case U'四': case U'五': case U'六':
	case U'七': case U'八': case U'九': case U'十': case U'百': case U'零':
	case U'〇':
	case U'壹': case U'貳': case U'參': case U'叁': case U'肆': case U'伍':
	case U'陸': case U'柒': case U'捌': case U'玖': case U'拾':
	case U'贰': case U'参': case U'陆':
	case U'甲': case U'乙': case U'丙': case U'丁': case U'戊': case U'己':
	case U'庚': case U'辛':
		return true;
	default:
		return false;
	}
}

static bool is_one_of(uint32_t cp, struct jb_str set)
{
	for (size_t at = 0; at < set.n;)
		if (jb_utf8_next(set, &at) == cp)
			return true;
	return false;
}

static bool is_year(struct jb_str s)
{
	return s.n == 4 && (s.p[0] == '1' || s.p[0] == '2') &&
	       s.p[1] != '.' && s.p[2] != '.' && s.p[3] != '.';
}

/* Past a numeral at at: 十二, 4.1, IV, b; at itself where there is none. */
static size_t skip_numeral(struct jb_str s, size_t at)
{
	size_t from = at, next = at, letters = 0;
	uint32_t cp;

	while (cp = jb_utf8_next(s, &next), is_han_numeral(cp))
		at = next;
	if (at > from)
		return at;
	for (next = at; cp = jb_utf8_next(s, &next),
	     jb_is_digit(cp) || (at > from && cp == '.' &&
				 jb_is_digit(jb_utf8_next(s, &next)));)
		at = next;
	if (at > from)	/* 2014 财年… begins with a year, no numbering */
		return is_year(jb_str_slice(s, from, at)) ? from : at;
	for (next = at; cp = jb_utf8_next(s, &next), cp < 0x80 && cp &&
	     strchr("IVXivx", (int)cp);)
		at = next;
	if (at > from)
		return at;
	for (next = at; jb_is_latin(jb_utf8_next(s, &next)) && letters < 2;)
		letters++, at = next;
	return letters == 1 ? at : from;
}

/* A look back, I went: a word of the heading, not its letter */
static bool is_small_word(struct jb_str s, size_t end)
{
	return end == 1 && (s.p[0] == 'A' || s.p[0] == 'I') &&
	       s.n > 2 && s.p[1] == ' ' &&
	       jb_is_latin(jb_utf8_next(s, &(size_t){ 2 }));
}

/* 第三章, 第二節 and a space */
static size_t skip_chapter(struct jb_str s)
{
	size_t at = 3, end, next;

	if (!jb_str_starts(s, JB_STR("第")))
		return 0;
	end = skip_numeral(s, at);
	next = end;
	if (end == at || !is_one_of(jb_utf8_next(s, &next),
				    JB_STR("章節节部篇條条項项")))
		return 0;
	/* 第三條增列…。: a sentence that begins with what it is about */
	if (jb_str_ends(s, JB_STR("。")) &&
	    is_one_of(jb_utf8_first(jb_str_slice(s, end, s.n)),
		      JB_STR("條条項项")) &&
	    jb_is_han(jb_utf8_first(jb_str_slice(s, next, s.n))))
		return 0;
	at = next;
	if (is_one_of(jb_utf8_next(s, &next), JB_STR("分")))
		at = next;
	return at;
}

static size_t skip_mark(struct jb_str s)
{
	size_t at = 0, from, end;
	uint32_t cp = jb_utf8_next(s, &at);
	bool open = is_one_of(cp, JB_STR("（(〔[【§"));

	if ((cp >= 0x2460 && cp <= 0x24FF) || (cp >= 0x3220 && cp <= 0x3243) ||
	    (cp >= 0x2776 && cp <= 0x2793))
		return at;	/* ①, ㈠ and ❶ */
	if (jb_is_han(cp) && !is_han_numeral(cp))
		return 0;	/* most sentences begin so */
	from = open ? at : 0;
	end = skip_numeral(s, from);
	if (end == from || is_small_word(s, end) || jb_is_initials(s))
		return 0;
	at = end;
	cp = jb_utf8_next(s, &at);
	if (open)
		return is_one_of(cp, JB_STR("）)〕]】")) || cp == ' ' ? at : 0;
	if (is_one_of(cp, JB_STR("、．.。，,)）:：")))
		return at;
	return jb_is_space(cp) ? at : 0;
}

struct jb_str heading_words(struct jb_str s)
{
	s = jb_past_sign(s);
	for (int marks = 0; marks < 3; marks++) {
		size_t skip = skip_chapter(s);

		if (skip == 0)
			skip = skip_mark(s);
		if (skip == 0 || skip >= s.n)
			break;
		s = jb_str_trim(jb_str_slice(s, skip, s.n));
		while (s.n && is_one_of(jb_utf8_first(s),
					JB_STR("、．.，:： ")))
			s = jb_str_trim(jb_str_slice(
				s, (size_t)((s.p[0] & 0x80) ? 3 : 1), s.n));
	}
	return s;
}

bool heading_counts(struct jb_str s)
{
	return heading_words(s).n != jb_past_sign(s).n;
}

/* --- headings --- */

/* Where the next joint (與 及 和 、 / & and) begins; *past after it. */
static size_t find_joint(struct jb_str s, size_t from, size_t *past)
{
	static const char *const joints[] = {
		"與", "与", "及", "和", "、", "/", "／", "&", " and ",
	};
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < sizeof(joints) / sizeof(joints[0]); i++) {
		struct jb_str joint = jb_str_of(joints[i]);
		size_t at = jb_str_find(s, joint, from);

		if (at < best) {
			best = at;
			*past = at + joint.n;
		}
	}
	return best;
}

/* A heading whose parts are all known: 感想與建議 is both. */
static struct purpose find_parts(const struct wordings *all,
				 struct jb_arena *arena, struct jb_str words)
{
	struct purpose purpose = { 0 };
	size_t from = 0, past = 0;

	while (from < words.n) {
		size_t at = find_joint(words, from, &past);
		struct purpose part;

		if (at == SIZE_MAX)
			past = at = words.n;
		part = find_exact(all, heading_key(arena, jb_str_slice(
						   words, from, at)));
		if (!part.known)
			return (struct purpose){ 0 };
		if (!purpose.known)
			purpose = part;
		else if (part.role == JB_ROLE_SUGGESTIONS)
			purpose = (struct purpose){ JB_ROLE_OBSERVATIONS,
						    true, true };
		from = past;
	}
	return purpose;
}

/* Without a bracket at the end: 建議（含後續作為） */
static struct jb_str cut_bracket(struct jb_str s)
{
	size_t at;

	if (!jb_str_ends(s, JB_STR("）")) && !jb_str_ends(s, JB_STR(")")))
		return s;
	at = jb_str_find(s, JB_STR("（"), 0);
	if (at == SIZE_MAX)
		at = jb_str_find(s, JB_STR("("), 0);
	return at != SIZE_MAX && at > 0 ? jb_str_slice(s, 0, at) : s;
}

static struct purpose heading_purpose(const struct wordings *all,
				      struct jb_arena *arena,
				      struct jb_str text)
{
	struct jb_str words = cut_bracket(heading_words(text));
	struct jb_str key = heading_key(arena, words);
	struct purpose purpose = find_exact(all, key);

	/* the numbering may belong to the words: 一般建議 */
	if (!purpose.known)
		purpose = find_exact(all, heading_key(arena, text));
	if (!purpose.known)
		purpose = find_parts(all, arena, words);
	if (!purpose.known)
		purpose = find_wild(all, key);
	return purpose;
}

/* --- the outline --- */

static const struct section *outline_top(const struct outline *outline)
{
	return outline->depth ? &outline->open[outline->depth - 1] : NULL;
}

static void open_section(struct outline *outline, size_t index,
			 struct jb_block *block, struct purpose purpose)
{
	unsigned level = block->level ? block->level : 1;
	const struct section *top;

	if (level > LEVELS)
		level = LEVELS;
	while (outline->depth &&
	       outline->open[outline->depth - 1].level >= level)
		outline->depth--;
	top = outline_top(outline);
	block->heading = top ? top->block : JB_NONE;
	/* 本期內容 set as the highest heading: what has its own below is read */
	if (!purpose.known && top && top->purpose.role != JB_ROLE_CONTENTS)
		purpose = top->purpose;
	block->role = purpose.role;
	outline->open[outline->depth++] =
		(struct section){ index, level, purpose };
	outline->label = (struct purpose){ 0 };
}

/* Does a block of a mixed section advise? 建議…, （二）宜…, 。爰建議… */
static bool advises(struct work *work, struct jb_str text)
{
	const struct words *const *lists = phrases_read(work);
	struct jb_str s = heading_words(text);

	return words_at(s, 0, lists[PH_MIXED_FIRST]) ||
	       words_find(s, 0, s.n, lists[PH_MIXED_BEHIND]) != SIZE_MAX;
}

/* A short line that ends in a colon opens a part of the section: 建議： */
static bool is_label(const struct jb_block *block)
{
	return (block->type == JB_BLOCK_PARAGRAPH ||
		block->type == JB_BLOCK_ITEM) &&
	       block->text.n <= LABEL_LIMIT &&
	       (jb_str_ends(block->text, JB_STR("：")) ||
		jb_str_ends(block->text, JB_STR(":")));
}

static void place(struct outline *outline, struct work *work,
		  struct jb_block *block, const struct wordings *all)
{
	const struct section *top = outline_top(outline);
	struct purpose purpose = { 0 };

	block->heading = top ? top->block : JB_NONE;
	if (is_label(block)) {
		purpose = heading_purpose(all, work->arena, block->text);
		if (purpose.known)
			outline->label = purpose;
	}
	if (outline->label.known)
		purpose = outline->label;
	else if (top)
		purpose = top->purpose;
	block->role = purpose.role;
	if (purpose.mixed && advises(work, block->text))
		block->role = JB_ROLE_SUGGESTIONS;
}

/*
 * 關於 ICANN, ICANN 简介, About ICANN: what a house says of itself under each
 * of its texts. 二、ICANN簡介 counts and is a part of the account.
 */
static bool is_about_house(const struct work *work, size_t b)
{
	struct jb_str s = block_text(work, b);
	size_t head = cw_at(work, s, 0, CW_ABOUT_HOUSE);
	size_t tail = head ? 0 : cw_before(work, s, s.n, CW_ABOUT_TAIL);
	struct jb_str house = jb_str_trim(jb_str_slice(s, head, s.n - tail));

	if ((!head && !tail) || !house.n || heading_words(s).n != s.n)
		return false;
	head = (size_t)(house.p - s.p);
	return is_body_name(work, house) ||
	       is_known_body(work, b, head, head + house.n);
}

static struct purpose section_purpose(const struct wordings *all,
				      struct work *work, size_t b)
{
	struct purpose purpose = heading_purpose(all, work->arena,
						 block_text(work, b));

	if (!purpose.known && is_about_house(work, b))
		purpose = (struct purpose){ .known = true,
					    .role = JB_ROLE_ABOUT };
	return purpose;
}

void structure_analyze(struct work *work)
{
	const struct wordings *all = wordings_read(work);
	struct outline outline = { 0 };

	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		struct jb_block *block = &work->doc->blocks.v[i];

		if (block->type == JB_BLOCK_HEADING)
			open_section(&outline, i, block,
				     section_purpose(all, work, i));
		else
			place(&outline, work, block, all);
	}
}
