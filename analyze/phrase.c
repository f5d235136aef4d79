#include "analyze/phrase.h"

static enum phrase phrase_named(struct jb_str name)
{
	static const char *const names[PHRASES] = {
#define X(code, text) [PH_##code] = (text),
		PHRASE_LIST(X)
#undef X
	};

	for (int phrase = 0; phrase < PHRASES; phrase++)
		if (jb_str_eq(name, jb_str_of(names[phrase])))
			return (enum phrase)phrase;
	return PHRASES;
}

/* _ stands for a space, which an editor could not see at a cell's end. */
static void add_words(struct jb_buf *buf, struct jb_str words)
{
	if (buf->n)
		jb_buf_z(buf, "|");
	for (size_t i = 0; i < words.n; i++)
		jb_buf_add(buf, words.p[i] == '_' ? " " : words.p + i, 1);
}

static const char **make(struct jb_arena *arena, const struct jb_lexicon *lex)
{
	size_t n = jb_lex_rows(lex, JB_LEX_PHRASES);
	size_t name = jb_lex_column(lex, JB_LEX_PHRASES, "phrase");
	size_t words = jb_lex_column(lex, JB_LEX_PHRASES, "words");
	const char **lists = jb_new(arena, const char *, PHRASES + 1);
	struct jb_buf buf[PHRASES + 1] = { { 0 } };

	for (size_t row = 0; row < n; row++)
		add_words(&buf[phrase_named(jb_lex_cell(
				  lex, JB_LEX_PHRASES, row, name))],
			  jb_lex_cell(lex, JB_LEX_PHRASES, row, words));
	for (int i = 0; i <= PHRASES; i++) {
		lists[i] = jb_str_z(arena, jb_buf_view(&buf[i]));
		jb_buf_clear(&buf[i]);
	}
	return lists;
}

const char *const *phrases_read(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_PHRASES);

	if (!*made)
		*made = make(arena, work->lex);
	return *made;
}
