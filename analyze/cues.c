#include "analyze/cues.h"

#include <stdlib.h>
#include <string.h>

static struct cues *make(struct jb_arena *arena, const struct jb_lexicon *lex)
{
	static const char *const names[] = { CUE_LIST(LIST_NAME) };
	size_t n = jb_lex_rows(lex, JB_LEX_CUES);
	size_t name = jb_lex_column(lex, JB_LEX_CUES, "cue");
	size_t strength = jb_lex_column(lex, JB_LEX_CUES, "strength");
	struct cues *cues = jb_new(arena, struct cues, 1);

	cues->of_row = jb_new(arena, enum cue, n + 1);
	cues->strength = jb_new(arena, double, n + 1);
	for (size_t row = 0; row < n; row++) {
		struct jb_str cell = jb_lex_cell(lex, JB_LEX_CUES, row,
						 strength);

		cues->of_row[row] = (enum cue)list_named(
			jb_lex_cell(lex, JB_LEX_CUES, row, name), names, CUES);
		cues->strength[row] = strtod(jb_str_z(arena, cell), NULL);
	}
	return cues;
}

struct cues cues_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_CUES);
	struct cues cues;

	if (!*made)
		*made = make(arena, work->lex);
	cues = *(const struct cues *)*made;
	cues.work = work;
	cues.phrase = phrases_read(work);
	return cues;
}

enum cue cue_of(const struct cues *cues, const struct jb_hit *hit)
{
	return hit->file == JB_LEX_CUES ? cues->of_row[hit->row] : CUES;
}

const struct jb_hit *cue_find(const struct cues *cues, size_t block,
			      size_t from, size_t past, enum cue cue)
{
	const struct jb_hits *hits = &cues->work->views[block].hits;

	for (size_t i = hits_from(hits, from);
	     i < hits->list.n && hits->list.v[i].start < past; i++)
		if (cue_of(cues, &hits->list.v[i]) == cue &&
		    hits->list.v[i].end <= past)
			return &hits->list.v[i];
	return NULL;
}

const struct jb_hit *cue_last(const struct cues *cues, size_t block,
			      size_t from, size_t past, enum cue cue)
{
	const struct jb_hits *hits = &cues->work->views[block].hits;

	for (size_t i = hits_from(hits, past); i-- > 0;) {
		if (hits->list.v[i].start < from)
			break;
		if (cue_of(cues, &hits->list.v[i]) == cue &&
		    hits->list.v[i].end <= past)
			return &hits->list.v[i];
	}
	return NULL;
}

bool cue_masked(const struct cues *cues, size_t block,
		const struct jb_hit *hit)
{
	const struct jb_hits *hits = &cues->work->views[block].hits;
	size_t i = (size_t)(hit - hits->list.v);

	/* words of one file overlap by a few characters at most */
	for (size_t k = i; k-- > 0 && i - k < 8;)
		if (cue_of(cues, &hits->list.v[k]) == CUE_MASK &&
		    hits->list.v[k].end > hit->start)
			return true;
	return false;
}

/* --- letters --- */

size_t skip_space(struct jb_str text, size_t at, size_t past)
{
	return jb_skip_space(jb_str_slice(text, 0, past), at);
}

size_t back_space(struct jb_str text, size_t at, size_t past)
{
	while (past > at) {
		size_t before = past;

		if (!jb_is_space(jb_utf8_prev(text, &before)))
			break;
		past = before;
	}
	return past;
}

/* +1 for an opening mark, -1 for a closing one. */
static int nesting(uint32_t cp)
{
	switch (cp) {
	case '(': case 0xFF08: case 0x300C: case 0x300E: case 0x201C:
	case 0x300A:
		return 1;
	case ')': case 0xFF09: case 0x300D: case 0x300F: case 0x201D:
	case 0x300B:
		return -1;
	default:
		return 0;
	}
}

/* ， ； ： and in ASCII , ; : before a space or behind a Han character */
static bool ends_clause(struct jb_str text, uint32_t before, uint32_t cp,
			size_t after)
{
	if (cp == 0xFF0C || cp == 0xFF1B || cp == 0xFF1A || cp == '\t')
		return true;
	if (cp != ',' && cp != ';' && cp != ':')
		return false;
	return after >= text.n || jb_is_space((unsigned char)text.p[after]) ||
	       jb_is_han(before) || before == 0xFF09;
}

struct jb_range clause_at(struct jb_str text, size_t from, size_t past,
			  size_t at)
{
	struct jb_range clause = { from, past };
	uint32_t before = 0;
	int depth = 0;

	for (size_t i = from; i < past;) {
		uint32_t cp = jb_utf8_next(text, &i);

		depth += nesting(cp);
		if (depth < 0)
			depth = 0;
		if (depth == 0 && ends_clause(text, before, cp, i)) {
			if (i > at) {
				clause.past = i;
				break;
			}
			clause.first = i;
		}
		before = cp;
	}
	clause.first = skip_space(text, clause.first, clause.past);
	return clause;
}

bool in_quotes(struct jb_str text, size_t from, size_t at)
{
	int depth = 0;
	bool straight = false;

	while (from < at) {
		uint32_t cp = jb_utf8_next(text, &from);

		if (cp == 0x300C || cp == 0x300E || cp == 0x201C)
			depth++;
		else if (cp == 0x300D || cp == 0x300F || cp == 0x201D)
			depth -= depth > 0;
		else if (cp == '"')
			straight = !straight;
	}
	return depth > 0 || straight;
}

bool in_brackets(struct jb_str text, size_t from, size_t at)
{
	int depth = 0;

	while (from < at) {
		uint32_t cp = jb_utf8_next(text, &from);

		depth += (cp == '(' || cp == 0xFF08) -
			 (cp == ')' || cp == 0xFF09);
	}
	return depth > 0;
}
