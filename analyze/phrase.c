#include "analyze/phrase.h"

/* The place of name among names[0, n); n: it is unknown. */
static size_t place_of(struct jb_str name, const char *const names[], size_t n)
{
	size_t i = 0;

	while (i < n && !jb_str_eq(name, jb_str_of(names[i])))
		i++;
	return i;
}

/* _ stands for a space, which an editor could not see at a cell's end. */
static void add_words(struct jb_buf *buf, struct jb_str words)
{
	if (buf->n)
		jb_buf_z(buf, "|");
	for (size_t i = 0; i < words.n; i++)
		jb_buf_add(buf, words.p[i] == '_' ? " " : words.p + i, 1);
}

const struct words **phrase_lists(struct jb_arena *arena,
				  const struct jb_lexicon *lex,
				  enum jb_lex file, const char *const names[],
				  size_t n)
{
	size_t words = jb_lex_column(lex, file, "words");
	const struct words **lists =
		jb_new(arena, const struct words *, n + 1);
	struct jb_buf *bufs = jb_new(arena, struct jb_buf, n + 1);

	/* the column that names the list is the first of its file */
	for (size_t row = 0; row < jb_lex_rows(lex, file); row++)
		add_words(&bufs[place_of(jb_lex_cell(lex, file, row, 0),
					 names, n)],
			  jb_lex_cell(lex, file, row, words));
	for (size_t i = 0; i <= n; i++)
		lists[i] = words_new(arena, jb_buf_keep(arena, &bufs[i]));
	return lists;
}

static const struct words **make(struct jb_arena *arena,
				 const struct jb_lexicon *lex)
{
	static const char *const names[PHRASES] = {
#define X(code, text) [PH_##code] = (text),
		PHRASE_LIST(X)
#undef X
	};

	return phrase_lists(arena, lex, JB_LEX_PHRASES, names, PHRASES);
}

const struct words *const *phrases_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_PHRASES);

	if (!*made)
		*made = make(arena, work->lex);
	return *made;
}
