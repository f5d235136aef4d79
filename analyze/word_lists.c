#include "analyze/word_lists.h"

#include <string.h>

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

/* The place of name, looked for from place from on and round; n: none. */
static size_t named_from(struct jb_str name, const char *const names[],
			 size_t n, size_t from)
{
	for (size_t i = 0; i < n; i++) {
		size_t at = from + i < n ? from + i : from + i - n;

		if (is_written(name, names[at]))
			return at;
	}
	return n;
}

size_t list_named(struct jb_str name, const char *const names[], size_t n)
{
	return named_from(name, names, n, 0);
}

/* _ stands for a space, which an editor could not see at a cell's end. */
static void add_words(struct jb_buf *buf, struct jb_str words)
{
	size_t from = buf->n;
	char *space;

	if (words.n == 0)
		return;
	if (from > 0)
		jb_buf_z(buf, "|");
	jb_buf_str(buf, words);
	for (; (space = memchr(buf->p + from, '_', buf->n - from));
	     from = (size_t)(space - buf->p))
		*space = ' ';
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
	size_t list = 0;

	/*
	 * The column that names the list is the first of its file. Its rows
	 * stand mostly in the order of names.
	 */
	for (size_t row = 0; row < jb_lex_rows(lex, file); row++) {
		struct jb_str name = jb_lex_cell(lex, file, row, 0);

		list = named_from(name, names, n, list < n ? list : 0);
		add_words(&bufs[list], jb_lex_cell(lex, file, row, words));
	}
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
