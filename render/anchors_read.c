/*
 * What verification needs of an output: its list of anchors, and the words it
 * shows at each. Pages are read as our own templates write them; a page that
 * somebody has changed so that it cannot be read fails the verification.
 */
#include "render/anchors.h"

#include "render/escape.h"

#include <jansson.h>
#include <string.h>

static struct jb_str text_of(struct jb_arena *arena, const json_t *json)
{
	struct jb_str s = { json_string_value(json),
			    json_string_length(json) };

	return s.p ? jb_str_keep(arena, s) : s;
}

static struct jb_str member(struct jb_arena *arena, const json_t *object,
			    const char *key)
{
	return text_of(arena, json_object_get(object, key));
}

static size_t size_of(const json_t *json)
{
	json_int_t n = json_integer_value(json);

	return n > 0 ? (size_t)n : 0;
}

static struct jb_range range_of(const json_t *pair)
{
	return (struct jb_range){ size_of(json_array_get(pair, 0)),
				  size_of(json_array_get(pair, 1)) };
}

static bool read_anchor(struct jb_anchor_read *a, struct jb_arena *arena,
			const json_t *o)
{
	const json_t *shown = json_object_get(o, "shown");

	a->id = member(arena, o, "id");
	a->block = member(arena, o, "block");
	a->start = size_of(json_object_get(o, "start"));
	a->end = size_of(json_object_get(o, "end"));
	a->page = size_of(json_object_get(o, "page"));
	a->lines = range_of(json_object_get(o, "lines"));
	a->bytes = range_of(json_object_get(
		o, json_object_get(o, "extracted") ? "extracted" : "bytes"));
	a->text = member(arena, o, "text");
	a->source = member(arena, o, "source");
	if (!a->source.p)
		a->source = a->text;
	for (int e = 0; e < JB_EDITIONS; e++)
		a->shown[e] = member(arena, shown,
				     jb_edition_tag((enum jb_edition)e));
	return a->id.p && a->block.p && a->text.p;
}

static bool broken(struct jb_diag *diag, const char *file, int line,
		   const char *what)
{
	jb_tell(diag, JB_DIAG_OUTPUT_BROKEN,
		(struct jb_place){ .path = file,
				   .line = line > 0 ? (size_t)line : 0 },
		"%s", what);
	return false;
}

static unsigned nibble(char c)
{
	const char *digits = "0123456789abcdef", *at = strchr(digits, c);

	return at && c ? (unsigned)(at - digits) : 0;
}

/* The path of the source, from its bytes where they are no UTF-8. */
static struct jb_str path_of(struct jb_arena *arena, const json_t *source)
{
	struct jb_str hex = member(arena, source, "path_hex");
	struct jb_buf out = { 0 };

	if (!hex.p)
		return member(arena, source, "path");
	for (size_t i = 0; i + 1 < hex.n; i += 2) {
		char byte = (char)(nibble(hex.p[i]) << 4 |
				   nibble(hex.p[i + 1]));

		jb_buf_add(&out, &byte, 1);
	}
	return jb_buf_keep(arena, &out);
}

static bool read_root(struct jb_anchors_read *read, struct jb_arena *arena,
		      const char *file, const json_t *root,
		      struct jb_diag *diag)
{
	const json_t *source = json_object_get(root, "source");
	const json_t *list = json_object_get(root, "anchors"), *o;
	struct jb_str schema = member(arena, root, "schema");
	size_t i;

	if (!schema.p || !jb_str_eq(schema, JB_STR("jianbao.anchors/1")))
		return broken(diag, file, 0, "no list of anchors");
	read->path = path_of(arena, source);
	read->sha256 = member(arena, source, "sha256");
	read->encoding = member(arena, source, "encoding");
	read->also_encoding = member(arena, source, "also_encoding");
	read->media_type = member(arena, source, "media_type");
	read->bytes = size_of(json_object_get(source, "bytes"));
	if (!read->path.p || !read->sha256.p || !read->encoding.p)
		return broken(diag, file, 0, "its source is not named");
	if (json_object_get(root, "pages") &&
	    !jb_pages_read(&read->pages, arena, root))
		return broken(diag, file, 0, "its list of pages is damaged");
	json_array_foreach(list, i, o)
		if (!read_anchor(jb_list_add(arena, &read->list), arena, o))
			return broken(diag, file, 0,
				      "an anchor that is not whole");
	return true;
}

bool jb_anchors_read(struct jb_anchors_read *read, struct jb_arena *arena,
		     const char *file, struct jb_str json,
		     struct jb_diag *diag)
{
	json_error_t error;
	json_t *root = json_loadb(json.n ? json.p : "", json.n,
				  JSON_REJECT_DUPLICATES, &error);
	bool good;

	*read = (struct jb_anchors_read){ 0 };
	if (!root)
		return broken(diag, file, error.line, error.text);
	good = read_root(read, arena, file, root, diag);
	json_decref(root);
	return good;
}

struct jb_str jb_anchors_in_html(struct jb_str html)
{
	struct jb_str open = JB_STR("id=\"anchors\">");
	size_t from = jb_str_find(html, open, 0), past;

	if (from == SIZE_MAX)
		return (struct jb_str){ 0 };
	from += open.n;
	past = jb_str_find(html, JB_STR("</script>"), from);
	return jb_str_slice(html, from, past);
}

/* The character that the reference at s.p[*at] stands for. */
static uint32_t reference(struct jb_str s, size_t *at)
{
	static const struct {
		const char *name;
		uint32_t cp;
	} known[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
		{ "&quot;", '"' },
	};
	struct jb_str rest = jb_str_slice(s, *at, s.n);
	uint32_t cp = 0;

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (!jb_str_starts(rest, jb_str_of(known[i].name)))
			continue;
		*at += strlen(known[i].name);
		return known[i].cp;
	}
	if (!jb_str_starts(rest, JB_STR("&#")))
		return ++*at, '&';
	for (*at += 2; *at < s.n && jb_digit_value((uint32_t)s.p[*at]) >= 0 &&
		       cp < 0x1000; ++*at)
		cp = cp * 10 + (uint32_t)jb_digit_value((uint32_t)s.p[*at]);
	*at += *at < s.n && s.p[*at] == ';';
	return cp ? cp : 0xFFFD;
}

static struct jb_str undo_references(struct jb_arena *arena, struct jb_str s)
{
	struct jb_buf out = { 0 };
	size_t at = 0;

	while (at < s.n) {
		if (s.p[at] == '&')
			jb_buf_cp(&out, reference(s, &at));
		else
			jb_buf_add(&out, s.p + at++, 1);
	}
	return jb_buf_keep(arena, &out);
}

/* Value of attribute name in tag, as written there, or p NULL. */
static struct jb_str attribute(struct jb_str tag, const char *name)
{
	struct jb_str key = jb_str_of(name);
	size_t from = jb_str_find(tag, key, 0);

	if (from == SIZE_MAX)
		return (struct jb_str){ 0 };
	from += key.n;
	return jb_str_slice(tag, from, jb_str_find(tag, JB_STR("\""), from));
}

static void count_lines(size_t *line, struct jb_str text, size_t from,
			size_t past)
{
	for (size_t i = from; i < past; i++)
		*line += text.p[i] == '\n';
}

bool jb_words_in_html(struct jb_words *words, struct jb_arena *arena,
		      struct jb_str html, size_t *at, size_t *line)
{
	struct jb_str open = JB_STR("<span data-a=\""), tag, written;
	size_t from = jb_str_find(html, open, *at), past, end;

	if (from == SIZE_MAX)
		return false;
	past = jb_str_find(html, JB_STR(">"), from);
	end = jb_str_find(html, JB_STR("</span>"), from);
	if (past == SIZE_MAX || end == SIZE_MAX)
		return false;
	count_lines(line, html, *at, from);
	tag = jb_str_slice(html, from, past);
	written = attribute(tag, " title=\"");
	words->id = attribute(tag, " data-a=\"");
	words->doc = undo_references(arena, attribute(tag, " data-doc=\""));
	words->words = undo_references(arena,
				       jb_str_slice(html, past + 1, end));
	words->written = written.p ? undo_references(arena, written)
				   : words->words;
	words->line = *line;
	count_lines(line, html, from, end);
	*at = end;
	return true;
}

bool jb_words_in_markdown(struct jb_str line, struct jb_str words)
{
	struct jb_buf escaped = { 0 };
	bool found;

	jb_escape_markdown(&escaped, words);
	found = jb_str_find(line, jb_buf_view(&escaped), 0) != SIZE_MAX;
	jb_buf_clear(&escaped);
	return found;
}

static size_t numeral_at(struct jb_str markdown, size_t *at)
{
	size_t n = 0, i = *at;

	while (i < markdown.n && i - *at < 9 && markdown.p[i] >= '0' &&
	       markdown.p[i] <= '9')
		n = n * 10 + (size_t)(markdown.p[i++] - '0');
	*at = i;
	return n;
}

/* What stands after "[" at markdown.p[*at]: is it a reference? */
static bool take_mark(struct jb_marked *mark, struct jb_str markdown,
		      size_t *at)
{
	size_t i = *at;

	mark->document = 0;
	mark->number = numeral_at(markdown, &i);
	if (i < markdown.n && markdown.p[i] == '.') {
		i++;
		mark->document = mark->number;
		mark->number = numeral_at(markdown, &i);
	}
	/* "[12: p. 3]", in Chinese "[12：第3頁]" */
	if (!mark->number ||
	    !(jb_str_starts(jb_str_slice(markdown, i, i + 2), JB_STR(": ")) ||
	      jb_str_starts(jb_str_slice(markdown, i, i + 3), JB_STR("："))))
		return false;
	*at = i;
	return true;
}

static bool is_escaped(struct jb_str text, size_t at)
{
	size_t slashes = 0;

	while (at > slashes && text.p[at - slashes - 1] == '\\')
		slashes++;
	return slashes % 2;
}

bool jb_reference_in_markdown(struct jb_marked *mark, struct jb_str markdown,
			      size_t *at)
{
	while (*at < markdown.n) {
		size_t open = jb_str_find(markdown, JB_STR("["), *at), first;

		if (open == SIZE_MAX)
			return false;
		count_lines(&mark->line, markdown, *at, open);
		first = open;
		while (first > 0 && markdown.p[first - 1] != '\n')
			first--;
		*at = open + 1;
		/* at the start of a line it is where the link leads */
		if (first == open || is_escaped(markdown, open) ||
		    !take_mark(mark, markdown, at))
			continue;
		mark->text = jb_str_slice(
			markdown, first,
			jb_str_find(markdown, JB_STR("\n"), open));
		return true;
	}
	return false;
}
