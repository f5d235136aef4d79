#define PCRE2_CODE_UNIT_WIDTH 8
#include "render/protect.h"

#include <pcre2.h>
#include <stdlib.h>

enum {
	PATTERNS = 64,
	STEPS = 20000,		/* of matching one pattern at one place */
};

struct protect {
	pcre2_code *codes[PATTERNS];
	size_t n;
	pcre2_match_context *limits;
	pcre2_match_data *data;
};

static void pattern_add(struct protect *p, struct jb_str pattern, size_t row,
			struct jb_diag *diag)
{
	PCRE2_SIZE at;
	int error;
	pcre2_code *code;

	if (p->n == PATTERNS)
		return;
	code = pcre2_compile((PCRE2_SPTR)pattern.p, pattern.n,
			     PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK,
			     &error, &at, NULL);
	if (!code) {
		PCRE2_UCHAR text[128];

		pcre2_get_error_message(error, text, sizeof(text));
		jb_tell(diag, JB_DIAG_LEXICON,
			(struct jb_place){ "identifiers.tsv", 0, 0 },
			"pattern of row %zu, at %zu: %s", row + 1, (size_t)at,
			(const char *)text);
		return;
	}
	pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	p->codes[p->n++] = code;
}

struct protect *protect_open(const struct jb_lexicon *lex,
			     struct jb_diag *diag)
{
	const enum jb_lex file = JB_LEX_IDENTIFIERS;
	struct protect *p = calloc(1, sizeof(*p));

	if (!p)
		jb_oom();
	p->limits = pcre2_match_context_create(NULL);
	p->data = pcre2_match_data_create(1, NULL);
	if (!p->limits || !p->data)
		jb_oom();
	pcre2_set_match_limit(p->limits, STEPS);
	pcre2_set_depth_limit(p->limits, STEPS);
	for (size_t row = 0; row < jb_lex_rows(lex, file); row++)
		pattern_add(p, jb_lex_get(lex, file, row, "pattern"), row,
			    diag);
	return p;
}

void protect_close(struct protect *protect)
{
	if (!protect)
		return;
	for (size_t i = 0; i < protect->n; i++)
		pcre2_code_free(protect->codes[i]);
	pcre2_match_context_free(protect->limits);
	pcre2_match_data_free(protect->data);
	free(protect);
}

/* All that one pattern matches; at a limit it has no more. */
static void pattern_find(struct ranges *found, struct jb_arena *arena,
			 const struct protect *p, size_t i, struct jb_str text)
{
	size_t from = 0;

	while (from < text.n &&
	       pcre2_match(p->codes[i], (PCRE2_SPTR)text.p, text.n, from,
			   PCRE2_NO_UTF_CHECK, p->data, p->limits) > 0) {
		const PCRE2_SIZE *at = pcre2_get_ovector_pointer(p->data);

		if (at[1] <= from)
			break;
		*jb_list_add(arena, &found->list) =
			(struct jb_range){ at[0], at[1] };
		from = at[1];
	}
}

static int by_first(const void *a, const void *b)
{
	const struct jb_range *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return (x->past < y->past) - (x->past > y->past);
}

void protect_find(struct ranges *found, struct jb_arena *arena,
		  const struct protect *protect, struct jb_str text)
{
	size_t n = 0;

	for (size_t i = 0; i < protect->n; i++)
		pattern_find(found, arena, protect, i, text);
	if (found->list.n < 2)
		return;
	qsort(found->list.v, found->list.n, sizeof(*found->list.v), by_first);
	for (size_t i = 1; i < found->list.n; i++)
		if (found->list.v[i].first >= found->list.v[n].past)
			found->list.v[++n] = found->list.v[i];
	found->list.n = n + 1;
}
