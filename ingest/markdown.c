/*
 * Markdown. cmark gives the blocks and where each begins; its inline nodes
 * hold text without saying surely where it stood (a line that goes on in a
 * list is off by its indent), so each is looked up in the source, in step with
 * it, escapes and entities undone, and stands there or nowhere. cmark 0.30
 * knows no tables: a paragraph with a row of dashes below its first line is
 * read as one here, after GFM. Neither does it know notes (it takes [^1] for a
 * link, and its text for an address): cmark gets them with other brackets.
 * Lists that begin (一), a. or i. are paragraphs to it, and items here.
 */
#include "ingest/front_matter.h"
#include "ingest/layout.h"
#include "ingest/html_source.h"
#include "ingest/parts.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

/* The brackets of [^1] in what cmark gets, of the same length. */
enum { NOTE_OPEN = 1, NOTE_CLOSE = 2, NOTE_MAX = 32 };

struct markdown {
	struct jb_document *doc;
	struct parts parts;
	struct inline_text t;
	struct part model;
	size_t base;		/* where the text given to cmark begins */
	size_t base_line;	/* and its line, from 0 */
	unsigned lists, quotes;	/* how deep */
	cmark_node *item;	/* whose text is yet to come, or NULL */
	bool after_br;
	struct list_mark last;	/* of lines CommonMark sees no item in */
	size_t skip;		/* bytes of the next literal already read */
};

/* Text being looked up: from is behind all that was found. */
struct cursor {
	size_t from, limit;
};

static size_t line_start(const struct markdown *m, int line)
{
	size_t at = m->base_line + (size_t)(line > 0 ? line - 1 : 0);

	return at < m->doc->lines.n ? m->doc->lines.v[at] : m->doc->text.n;
}

static size_t place(const struct markdown *m, int line, int column)
{
	size_t at = line_start(m, line) + (size_t)(column > 0 ? column - 1 : 0);

	return at < m->doc->text.n ? at : m->doc->text.n;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Bytes of the note's mark that s begins with, [^1] for cmark; or 0. */
static size_t note_length(struct jb_str s)
{
	const char *close = s.n > 3 && s.p[0] == NOTE_OPEN
				    ? memchr(s.p, NOTE_CLOSE, s.n)
				    : NULL;

	return close ? (size_t)(close - s.p) + 1 : 0;
}

static void call_note(struct markdown *m, struct jb_str mark)
{
	size_t n = note_length(mark);

	if (n)
		parts_call(&m->parts,
			   jb_str_keep(m->doc->arena,
				       jb_str_slice(mark, 2, n - 1)),
			   (struct jb_str){ 0 });
}

/* Are the bytes alike, or a note's bracket as it was written for cmark? */
static bool is_same(char source, char literal)
{
	return source == literal || (source == '[' && literal == NOTE_OPEN) ||
	       (source == ']' && literal == NOTE_CLOSE);
}

/*
 * Bytes of the source at at that write the first character of rest otherwise,
 * \* or &amp;. 0: they do not.
 */
static size_t escape_at(struct jb_str text, size_t at, size_t limit,
			struct jb_str rest)
{
	size_t n;

	if (text.p[at] == '\\' && at + 1 < limit)
		return text.p[at + 1] == rest.p[0] ? 2 : 0;
	if (text.p[at] != '&')
		return 0;
	n = source_entity(text, at);
	return n > 1 && !jb_str_starts(rest, jb_str_slice(text, at, at + n))
		       ? n
		       : 0;
}

/* The source [run, at) as it stands, then words for [at, past) of it. */
static void write_piece(struct markdown *m, struct inline_text *t, size_t run,
			size_t at, size_t past, struct jb_str words)
{
	inline_copy(t, m->doc, run, at);
	inline_put(t, m->doc, words, at, past);
}

/*
 * Does the literal stand at the source from at on? Then where it ends, else 0.
 * Pieces are written to t where that is given.
 */
static size_t align(struct markdown *m, struct inline_text *t,
		    struct jb_str literal, bool raw, size_t at, size_t limit)
{
	struct jb_str text = m->doc->text;
	size_t run = at, i = 0;

	while (i < literal.n && at < limit) {
		struct jb_str rest = jb_str_slice(literal, i, literal.n);
		size_t from = i;
		size_t skip = raw ? 0 : escape_at(text, at, limit, rest);

		if (!raw && rest.p[0] == NOTE_OPEN && text.p[at] == '[' &&
		    rest.n > 2 && limit - at > 2) {
			if (t) {
				write_piece(m, t, run, at, at + 2,
					    JB_STR("["));
				call_note(m, rest);
			}
			i += 2;
			run = at += 2;
			continue;
		}
		if (!skip && (is_same(text.p[at], rest.p[0]) ||
			      (raw && rest.p[0] == ' ' &&
			       is_blank(text.p[at])))) {
			at++;
			i++;
			continue;
		}
		if (!skip)
			return 0;
		jb_utf8_next(literal, &i);
		if (t)
			write_piece(m, t, run, at, at + skip,
				    jb_str_slice(literal, from, i));
		run = at += skip;
	}
	if (i < literal.n)
		return 0;
	if (t)
		inline_copy(t, m->doc, run, at);
	return at;
}

/* Can the literal begin at the source there? */
static bool may_begin(const struct markdown *m, struct jb_str literal,
		      size_t at)
{
	char c = m->doc->text.p[at];

	return is_same(c, literal.p[0]) || c == '\\' || c == '&';
}

enum { LOOK = 4096 };	/* a literal is not looked for any farther */

static void write_literal(struct markdown *m, struct cursor *c,
			  struct jb_str literal, bool raw, size_t hint)
{
	size_t limit = c->limit - c->from > LOOK ? c->from + LOOK : c->limit;

	if (!literal.n)
		return;
	if (hint >= c->from && hint < c->limit &&
	    align(m, NULL, literal, raw, hint, c->limit)) {
		c->from = align(m, &m->t, literal, raw, hint, c->limit);
		return;
	}
	for (size_t at = c->from; at < limit; at++) {
		if (!may_begin(m, literal, at) ||
		    !align(m, NULL, literal, raw, at, c->limit))
			continue;
		c->from = align(m, &m->t, literal, raw, at, c->limit);
		return;
	}
	inline_put(&m->t, m->doc, literal, c->from, c->from);
}

static size_t end_of_line(const struct markdown *m, const struct cursor *c)
{
	size_t at = c->from;

	while (at < c->limit && m->doc->text.p[at] != '\n' &&
	       m->doc->text.p[at] != '\r')
		at++;
	return at;
}

static struct part model_of(struct markdown *m)
{
	struct part model = { .type = m->quotes ? JB_BLOCK_QUOTE
						: JB_BLOCK_PARAGRAPH,
			      .region = JB_NONE,
			      .after_br = m->after_br };

	m->after_br = false;
	return model;
}

static void flush(struct markdown *m)
{
	parts_add(&m->parts, &m->t, &m->model);
	m->after_br = false;
}

static void write_break(struct markdown *m, struct cursor *c, bool hard)
{
	size_t at = end_of_line(m, c);

	c->from = at < c->limit ? at + 1 : at;
	inline_space(&m->t, at, c->from);
	if (!hard || m->model.type == JB_BLOCK_HEADING ||
	    m->model.type == JB_BLOCK_ITEM || !m->t.b.text.n)
		return;
	flush(m);
	m->after_br = true;
	m->model = model_of(m);
}

/* After a link's text its address, where the text does not say it. */
static void write_address(struct markdown *m, struct cursor *c,
			  cmark_node *link, size_t text, size_t end)
{
	struct block_text *b = &m->t.b;
	struct jb_str url = jb_str_of(cmark_node_get_url(link)), all, shown;
	struct jb_buf put = { 0 };
	size_t at;

	all = jb_buf_view(&b->text);
	shown = jb_str_slice(all, text, all.n);
	if (!jb_str_trim(shown).n || !inline_is_address(url) ||
	    inline_says(shown, url))
		return;
	m->t.space = false;
	m->t.last = ')';
	inline_bracketed(&put, url);
	at = jb_str_find(jb_str_slice(m->doc->text, 0, end), url, c->from);
	if (at == SIZE_MAX || put.n != url.n + 3) {
		block_put(b, m->doc, jb_buf_keep(m->doc->arena, &put),
			  c->from, end);
		return;
	}
	jb_buf_clear(&put);
	block_put(b, m->doc, JB_STR(" ("), c->from, at);
	block_copy(b, m->doc, at, at + url.n);
	block_put(b, m->doc, JB_STR(")"), at + url.n, end);
}

/*
 * Where the link ends. cmark's column is good in the line where the block
 * begins; elsewhere the end is not known, and the text goes on as it is found.
 */
static size_t link_end(const struct markdown *m, const struct cursor *c,
		       cmark_node *link, bool hints)
{
	size_t at = place(m, cmark_node_get_end_line(link),
			  cmark_node_get_end_column(link) + 1);
	size_t close;

	if (hints && at > c->from && at <= c->limit &&
	    (m->doc->text.p[at - 1] == ')' || m->doc->text.p[at - 1] == ']' ||
	     m->doc->text.p[at - 1] == '>'))
		return at;
	close = jb_str_find(jb_str_slice(m->doc->text, 0, c->limit),
			    JB_STR(")"), c->from);
	if (c->from + 1 < c->limit && m->doc->text.p[c->from] == ']' &&
	    m->doc->text.p[c->from + 1] == '(' && close != SIZE_MAX)
		return close + 1;
	return c->from;
}

static void write_text(struct markdown *m, struct cursor *c,
		       struct jb_str literal, size_t hint)
{
	size_t skip = m->skip;

	m->skip = 0;
	literal = jb_str_slice(literal, skip, literal.n);
	write_literal(m, c, literal, false, hint ? hint + skip : 0);
}

/* A note, "[^1]: text", at the start of what is to be written. */
static bool begin_note(struct markdown *m, struct cursor *c,
		       struct jb_str literal)
{
	size_t n = note_length(literal), past = c->from + n + 1;
	struct jb_str text = m->doc->text;

	if (!n || n >= literal.n || literal.p[n] != ':' || past > c->limit ||
	    text.p[c->from] != '[')
		return false;
	m->model.type = JB_BLOCK_PARAGRAPH;
	m->model.note = jb_str_slice(text, c->from + 2, past - 2);
	inline_put(&m->t, m->doc, JB_STR("["), c->from, c->from + 2);
	inline_copy(&m->t, m->doc, c->from + 2, past - 1);
	inline_space(&m->t, past - 1, past);
	m->t.broken = false;
	m->skip = n + 1;
	c->from = past;
	return true;
}

enum { ITEM_LINES = 8 };

static size_t skip_blanks(const struct markdown *m, size_t at, size_t limit)
{
	while (at < limit && is_blank(m->doc->text.p[at]))
		at++;
	return at;
}

/* Does a mark that follows begin one of the next lines? */
static bool is_followed(const struct markdown *m, const struct cursor *c,
			struct list_mark mark)
{
	struct cursor next = *c;

	for (int i = 0; i < ITEM_LINES; i++) {
		size_t end = end_of_line(m, &next);

		next.from = skip_blanks(m, end, c->limit);
		end = end_of_line(m, &next);
		if (list_mark_follows(mark, list_mark_find(jb_str_slice(
					       m->doc->text, next.from, end))))
			return true;
	}
	return false;
}

/*
 * A line of a paragraph that is an item of its own: (二) after (一), b. after
 * a line that began with a.
 */
static bool begin_item(struct markdown *m, const struct cursor *c)
{
	struct jb_str text = m->doc->text;
	struct list_mark mark = list_mark_find(
		jb_str_slice(text, c->from, end_of_line(m, c)));

	if (!mark.style || !(list_mark_follows(m->last, mark) ||
			     (mark.first && is_followed(m, c, mark))))
		return false;
	m->last = mark;
	m->model = model_of(m);
	m->model.type = JB_BLOCK_ITEM;
	m->model.depth = m->lists + 1;
	m->model.numbered = true;
	m->model.marker = jb_str_slice(text, c->from, c->from + mark.printed);
	return true;
}

/* A line end within a paragraph, where a note or an item may begin. */
static void write_soft(struct markdown *m, struct cursor *c, cmark_node *node)
{
	const char *literal = cmark_node_get_literal(cmark_node_next(node));
	struct inline_text all = m->t;
	struct part model = m->model;
	struct cursor at = { skip_blanks(m, end_of_line(m, c), c->limit),
			     c->limit };

	m->t = (struct inline_text){ 0 };
	m->model = model_of(m);
	if (begin_note(m, &at, jb_str_of(literal ? literal : "")) ||
	    begin_item(m, &at)) {
		struct inline_text begun = m->t;
		struct part begun_model = m->model;

		m->t = all;
		m->model = model;
		flush(m);
		m->t = begun;
		m->model = begun_model;
		*c = at;
		return;
	}
	m->t = all;
	m->model = model;
	write_break(m, c, false);
}

/* Links are not nested in each other; one place for the text is enough. */
static void write_inlines(struct markdown *m, cmark_node *block,
			  struct cursor *c, bool hints)
{
	cmark_iter *iter = cmark_iter_new(block);
	cmark_event_type event;
	size_t link = 0;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);
		const char *literal = cmark_node_get_literal(node);
		size_t hint = hints ? place(m, cmark_node_get_start_line(node),
					    cmark_node_get_start_column(node))
				    : 0;

		if (type == CMARK_NODE_TEXT)
			write_text(m, c, jb_str_of(literal), hint);
		else if (type == CMARK_NODE_CODE ||
			 type == CMARK_NODE_HTML_INLINE)
			write_literal(m, c, jb_str_of(literal), true, 0);
		else if (type == CMARK_NODE_SOFTBREAK)
			write_soft(m, c, node);
		else if (type == CMARK_NODE_LINEBREAK)
			write_break(m, c, true);
		else if (type == CMARK_NODE_LINK &&
			 event == CMARK_EVENT_ENTER)
			link = m->t.b.text.n;
		else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
			size_t end;

			if (event == CMARK_EVENT_ENTER)
				continue;
			end = link_end(m, c, node, hints);
			if (type == CMARK_NODE_LINK)
				write_address(m, c, node, link, end);
			c->from = end;
		}
	}
	cmark_iter_free(iter);
}

static bool is_figure(cmark_node *paragraph)
{
	cmark_node *first = cmark_node_first_child(paragraph);

	return first && !cmark_node_next(first) &&
	       cmark_node_get_type(first) == CMARK_NODE_IMAGE;
}

/* The mark of the item that the block opens, as printed. */
static void write_marker(struct markdown *m, cmark_node *block)
{
	struct jb_str text = m->doc->text;
	cmark_node *list = cmark_node_parent(m->item);
	size_t first = place(m, cmark_node_get_start_line(m->item),
			     cmark_node_get_start_column(m->item));
	size_t past = first, limit = place(m,
					   cmark_node_get_start_line(block),
					   cmark_node_get_start_column(block));

	m->item = NULL;
	m->model.type = JB_BLOCK_ITEM;
	m->model.depth = m->lists;
	while (past < limit && !is_blank(text.p[past]))
		past++;
	m->model.marker = jb_str_slice(text, first, past);
	if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST ||
	    past == first)
		return;
	m->model.numbered = true;
	inline_copy(&m->t, m->doc, first, past);
	inline_space(&m->t, past, past);
	m->t.broken = false;
}

static struct cursor cursor_of(const struct markdown *m, cmark_node *block)
{
	struct cursor c = {
		place(m, cmark_node_get_start_line(block),
		      cmark_node_get_start_column(block)),
		line_start(m, cmark_node_get_end_line(block) + 1),
	};

	c.limit = c.limit > c.from ? c.limit : c.from;
	return c;
}

/* A row of dashes: | --- | :-: | */
static bool is_rule(struct jb_str line)
{
	size_t dashes = 0, bars = 0;

	for (size_t i = 0; i < line.n; i++) {
		if (!memchr("|-: \t>", line.p[i], 6))
			return false;
		dashes += line.p[i] == '-';
		bars += line.p[i] == '|';
	}
	return dashes && bars;
}

static struct jb_range line_range(const struct markdown *m, int line)
{
	struct jb_range r = { line_start(m, line), line_start(m, line + 1) };

	while (r.past > r.first && is_blank(m->doc->text.p[r.past - 1]))
		r.past--;
	while (r.first < r.past && (is_blank(m->doc->text.p[r.first]) ||
				    m->doc->text.p[r.first] == '>'))
		r.first++;
	return r;
}

/* The line of a paragraph that is a table's row of dashes, or 0. */
static int find_rule(const struct markdown *m, cmark_node *block)
{
	int last = cmark_node_get_end_line(block);

	for (int line = cmark_node_get_start_line(block) + 1; line <= last;
	     line++) {
		struct jb_range r = line_range(m, line);
		struct jb_range above = line_range(m, line - 1);

		if (r.past > r.first &&
		    is_rule(jb_str_slice(m->doc->text, r.first, r.past)) &&
		    memchr(m->doc->text.p + above.first, '|',
			   above.past - above.first))
			return line;
	}
	return 0;
}

static void write_cell(struct markdown *m, struct jb_range r)
{
	struct cursor c = { r.first, r.past };
	cmark_node *doc = cmark_parse_document(m->doc->text.p + r.first,
					       r.past - r.first,
					       CMARK_OPT_DEFAULT);
	cmark_node *block = cmark_node_first_child(doc);

	m->model = (struct part){ .type = JB_BLOCK_PARAGRAPH,
				  .region = JB_NONE };
	if (block && cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH)
		write_inlines(m, block, &c, false);
	else
		inline_copy(&m->t, m->doc, r.first, r.past);
	cmark_node_free(doc);
	flush(m);
}

static void add_cell(struct markdown *m, struct table_row *row,
		     struct jb_range r)
{
	struct cell *cell = jb_list_add(m->doc->arena, &row->cells);

	cell->rows = cell->columns = 1;
	cell->first = m->parts.list.n;
	write_cell(m, r);
	cell->past = m->parts.list.n;
}

static void add_row(struct markdown *m, struct table *table, int line)
{
	struct jb_range r = line_range(m, line);
	const char *p = m->doc->text.p;
	struct table_row *row = jb_list_add(m->doc->arena, &table->rows);
	size_t from = r.first;

	from += from < r.past && p[from] == '|';
	for (size_t at = from; at < r.past; at++) {
		if (p[at] == '\\') {
			at++;
		} else if (p[at] == '|') {
			add_cell(m, row, (struct jb_range){ from, at });
			from = at + 1;
		}
	}
	if (from < r.past)
		add_cell(m, row, (struct jb_range){ from, r.past });
}

static void read_table(struct markdown *m, cmark_node *block, int rule)
{
	struct table table = { .headed = true };
	int last = cmark_node_get_end_line(block);
	struct table_row *head;

	m->item = NULL;
	for (int line = cmark_node_get_start_line(block); line < rule - 1;
	     line++) {
		struct jb_range r = line_range(m, line);

		inline_copy(&m->t, m->doc, r.first, r.past);
		inline_space(&m->t, r.past, r.past);
	}
	m->model = model_of(m);
	flush(m);
	add_row(m, &table, rule - 1);
	head = &table.rows.v[0];
	for (size_t i = 0; i < head->cells.n; i++)
		head->cells.v[i].header = true;
	for (int line = rule + 1; line <= last; line++)
		add_row(m, &table, line);
	parts_make_table(&m->parts, &table);
}

/* A caption, ": Table 1" before or behind it; 一、 that others follow. */
static void begin_special(struct markdown *m, cmark_node *block,
			  struct cursor *c)
{
	const char *p = m->doc->text.p;
	cmark_node *text = cmark_node_first_child(block);
	const char *literal = text ? cmark_node_get_literal(text) : NULL;

	if (!literal || begin_note(m, c, jb_str_of(literal)))
		return;
	if (literal[0] == ':' && literal[1] == ' ' && c->from < c->limit &&
	    p[c->from] == ':') {
		m->model.type = JB_BLOCK_FIGURE;
		m->skip = 2;
		c->from += 2;
		return;
	}
	begin_item(m, c);
}

/* **All of it** */
static bool is_bold(cmark_node *block)
{
	cmark_node *first = cmark_node_first_child(block);

	return first && cmark_node_get_type(first) == CMARK_NODE_STRONG &&
	       !cmark_node_next(first);
}

static void read_text(struct markdown *m, cmark_node *block)
{
	struct cursor c = cursor_of(m, block);
	cmark_node_type type = cmark_node_get_type(block);
	int rule = type == CMARK_NODE_PARAGRAPH ? find_rule(m, block) : 0;

	if (rule) {
		read_table(m, block, rule);
		return;
	}
	m->model = model_of(m);
	m->model.bold = is_bold(block);
	if (type == CMARK_NODE_HEADING) {
		m->model.type = JB_BLOCK_HEADING;
		m->model.level = (unsigned)cmark_node_get_heading_level(block);
		m->item = NULL;
	} else if (is_figure(block)) {
		m->model.type = JB_BLOCK_FIGURE;
	} else if (m->item) {
		write_marker(m, block);
	} else {
		begin_special(m, block, &c);
	}
	write_inlines(m, block, &c, true);
	flush(m);
	m->last.style = 0;
}

static bool stands_at(const char *source, struct jb_str literal)
{
	for (size_t i = 0; i < literal.n; i++)
		if (!is_same(source[i], literal.p[i]))
			return false;
	return true;
}

/* A line of code, which ends its line of the source (the indent is cut). */
static void copy_code(struct markdown *m, struct jb_str line, int source)
{
	size_t first = line_start(m, source);
	size_t past = line_start(m, source + 1);
	struct block_text *b = &m->t.b;

	while (past > first && (m->doc->text.p[past - 1] == '\n' ||
				m->doc->text.p[past - 1] == '\r'))
		past--;
	if (b->text.n)
		block_put(b, m->doc, JB_STR("\n"), first, first);
	if (line.n <= past - first &&
	    stands_at(m->doc->text.p + past - line.n, line))
		block_copy(b, m->doc, past - line.n, past);
	else
		block_put(b, m->doc, line, first, past);
}

static void read_code(struct markdown *m, cmark_node *block)
{
	struct jb_str all = jb_str_of(cmark_node_get_literal(block));
	struct jb_range first = line_range(m,
					   cmark_node_get_start_line(block));
	const char *p = m->doc->text.p + first.first;
	int line = cmark_node_get_start_line(block);
	size_t at = 0;

	m->item = NULL;
	m->model = model_of(m);
	m->model.type = JB_BLOCK_CODE;
	if (cmark_node_get_fence_info(block) && first.past > first.first + 2 &&
	    cmark_node_get_type(block) == CMARK_NODE_CODE_BLOCK &&
	    (memchr(p, '`', first.past - first.first) ||
	     memchr(p, '~', first.past - first.first)) &&
	    !jb_str_starts(all, jb_str_slice(m->doc->text, first.first,
					     first.past)))
		line++;
	while (at < all.n) {
		size_t end = jb_str_find(all, JB_STR("\n"), at);

		end = end == SIZE_MAX ? all.n : end;
		copy_code(m, jb_str_slice(all, at, end), line++);
		at = end + 1;
	}
	flush(m);
}

/* Mark-up of a block of HTML is text here: nobody would run it. */
static void read_html(struct markdown *m, cmark_node *block)
{
	struct cursor c = cursor_of(m, block);

	m->item = NULL;
	m->model = model_of(m);
	inline_copy(&m->t, m->doc, c.from, c.limit);
	flush(m);
}

static void enter_or_leave(struct markdown *m, cmark_node *node,
			   cmark_node_type type, bool enter)
{
	if (type == CMARK_NODE_LIST)
		m->lists += enter ? 1 : -1u;
	else if (type == CMARK_NODE_BLOCK_QUOTE)
		m->quotes += enter ? 1 : -1u;
	else if (type == CMARK_NODE_ITEM)
		m->item = enter ? node : NULL;
}

static void read_blocks(struct markdown *m, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);

		enter_or_leave(m, node, type, event == CMARK_EVENT_ENTER);
		if (event != CMARK_EVENT_ENTER)
			continue;
		if (type == CMARK_NODE_PARAGRAPH ||
		    type == CMARK_NODE_HEADING) {
			read_text(m, node);
			cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
		} else if (type == CMARK_NODE_CODE_BLOCK) {
			read_code(m, node);
		} else if (type == CMARK_NODE_HTML_BLOCK) {
			read_html(m, node);
		}
	}
	cmark_iter_free(iter);
}

static bool is_label(char c)
{
	return jb_is_letter(c) || (c >= '0' && c <= '9') || c == '-' ||
	       c == '_';
}

/* The text for cmark, with the brackets of notes changed. */
static char *hide_notes(const struct markdown *m, size_t n)
{
	char *copy = jb_arena_take(m->doc->arena, n + 1), *p = copy;
	char *past = copy + n;

	memcpy(copy, m->doc->text.p + m->base, n);
	while ((p = memchr(p, '[', (size_t)(past - p)))) {
		char *end = p + 2;

		if (past - p > 3 && p[1] == '^') {
			while (end < past && end - p < NOTE_MAX &&
			       is_label(*end))
				end++;
			if (end < past && end > p + 2 && *end == ']') {
				*p = NOTE_OPEN;
				*end = NOTE_CLOSE;
			}
		}
		p++;
	}
	return copy;
}

bool markdown_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct markdown m = { .doc = doc, .parts = { .doc = doc } };
	cmark_node *root;

	(void)diag;
	m.base = front_matter_read(doc);
	m.base_line = m.base ? jb_document_line(doc, m.base) - 1 : 0;
	root = cmark_parse_document(hide_notes(&m, doc->text.n - m.base),
				    doc->text.n - m.base, CMARK_OPT_DEFAULT);
	read_blocks(&m, root);
	cmark_node_free(root);
	parts_join_lines(&m.parts, 0);
	parts_repair_markup(&m.parts);
	parts_close(&m.parts);
	return true;
}
