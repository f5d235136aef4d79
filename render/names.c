/*
 * A name is covered by lexicon words from end to end, or it stays as it is: a
 * half translated name would be worse than a Chinese one. What stands between
 * two separators is a group, which is one word, Latin words with one behind
 * them (ICANN 董事會), or places from the largest to the smallest.
 */
#include "render/names.h"

#include <string.h>

enum { WORDS_LIMIT = 16 };	/* in one group */

struct names {
	struct jb_str text;
	const struct jb_lexicon *lex;
	struct jb_hits hits;
	struct jb_buf out;
};

struct group {
	struct jb_str words[WORDS_LIMIT];
	size_t n, places, latin;
};

static bool separates(uint32_t cp)
{
	return cp == 0x3001 || cp == 0xFF0C || cp == ',' || cp == 0xFF1B ||
	       cp == ';' || cp == '/' || cp == 0x53CA || cp == 0x8207 ||
	       cp == 0x4E0E || cp == 0x548C;	/* 、，；及與与和 */
}

static bool names_file(uint8_t file)
{
	return file == JB_LEX_PLACES || file == JB_LEX_ORGANIZATIONS ||
	       file == JB_LEX_TERMS;
}

/* The longest name that begins at byte at, or NULL. */
static const struct jb_hit *name_at(const struct names *n, size_t at)
{
	for (size_t i = 0; i < n->hits.list.n; i++) {
		const struct jb_hit *hit = &n->hits.list.v[i];

		if (hit->start == at && names_file(hit->file) &&
		    jb_lex_get(n->lex, hit->file, hit->row, "en").n)
			return hit;
	}
	return NULL;
}

/* Letters and digits that are no Chinese, with spaces inside, from at. */
static size_t latin_end(struct jb_str text, size_t at)
{
	size_t end = at;

	while (at < text.n) {
		uint32_t cp = jb_utf8_next(text, &at);

		if (jb_is_han(cp) || separates(cp))
			break;
		if (!jb_is_space(cp))
			end = at;
	}
	return end;
}

static bool group_add(struct group *group, struct jb_str word)
{
	if (group->n == WORDS_LIMIT)
		return false;
	group->words[group->n++] = word;
	return true;
}

/* Take the word at *at into group; false where nobody knows it. */
static bool take_word(struct group *group, const struct names *n, size_t *at)
{
	size_t end = latin_end(n->text, *at);
	const struct jb_hit *hit;

	if (end > *at) {
		group->latin++;
		if (!group_add(group, jb_str_slice(n->text, *at, end)))
			return false;
		*at = end;
		return true;
	}
	hit = name_at(n, *at);
	if (!hit)
		return false;
	group->places += hit->file == JB_LEX_PLACES;
	*at = hit->end;
	return group_add(group,
			 jb_lex_get(n->lex, hit->file, hit->row, "en"));
}

static bool put_group(struct names *n, const struct group *group)
{
	bool nested = group->places == group->n;

	if (group->n == 0)
		return true;
	if (!nested && group->n - group->latin != 1)
		return false;
	if (n->out.n)
		jb_buf_z(&n->out, ", ");
	for (size_t i = 0; i < group->n; i++) {
		if (i)
			jb_buf_z(&n->out, nested ? ", " : " ");
		jb_buf_str(&n->out,
			   group->words[nested ? group->n - 1 - i : i]);
	}
	return true;
}

/* One group after another; false where one cannot be said in English. */
static bool put_names(struct names *n)
{
	struct group group = { 0 };
	size_t at = 0;

	while (at < n->text.n) {
		size_t past = at;
		uint32_t cp = jb_utf8_next(n->text, &past);

		if (jb_is_space(cp)) {
			at = past;
		} else if (separates(cp) && !name_at(n, at)) {
			if (!put_group(n, &group))
				return false;
			group = (struct group){ 0 };
			at = past;
		} else if (!take_word(&group, n, &at)) {
			return false;
		}
	}
	return put_group(n, &group);
}

struct jb_str jb_names_english(struct jb_arena *arena,
			       const struct jb_lexicon *lex,
			       struct jb_str text)
{
	struct names n = { .text = text, .lex = lex };
	struct jb_str english = { 0 };

	jb_lexicon_find(&n.hits, arena, lex, text);
	if (n.hits.list.n && put_names(&n))
		english = jb_buf_keep(arena, &n.out);
	jb_buf_clear(&n.out);
	return english;
}
