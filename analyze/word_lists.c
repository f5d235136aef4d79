#include "analyze/word_lists.h"

/* Is name, title-tail, written so in C: TITLE_TAIL? */
static bool is_written(struct jb_str name, const char *code)
{
	size_t i = 0;

	for (; i < name.n && code[i]; i++) {
		char c = name.p[i];

		c = (char)(c == '-' ? '_'
				    : c - (c >= 'a' && c <= 'z') * ('a' - 'A'));
		if (c != code[i])
			return false;
	}
	return i == name.n && !code[i];
}

size_t list_named(struct jb_str name, const char *const names[], size_t n)
{
	size_t i = 0;

	while (i < n && !is_written(name, names[i]))
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

static const struct words **make(struct jb_arena *arena,
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
		add_words(&bufs[list_named(jb_lex_cell(lex, file, row, 0),
					   names, n)],
			  jb_lex_cell(lex, file, row, words));
	for (size_t i = 0; i <= n; i++)
		lists[i] = words_new(arena, jb_buf_keep(arena, &bufs[i]));
	return lists;
}

const struct words *const *word_lists(const struct work *work,
				      enum jb_lex file, enum jb_lex_made kept,
				      const char *const names[], size_t n)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, kept);

	if (!*made)
		*made = make(arena, work->lex, file, names, n);
	return *made;
}
