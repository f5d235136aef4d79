#include "ingest/html_source.h"

#include <string.h>
#include <strings.h>

enum { LATE = 4 };	/* bytes by which the parser may be behind */

static bool stands_at(struct jb_str text, struct jb_str piece, size_t at)
{
	return at <= text.n && piece.n <= text.n - at &&
	       memcmp(text.p + at, piece.p, piece.n) == 0;
}

/* The last & of text[from, past), or past. */
static size_t last_amp(struct jb_str text, size_t from, size_t past)
{
	for (size_t i = past; i > from; i--)
		if (text.p[i - 1] == '&')
			return i - 1;
	return past;
}

/*
 * The parser tells text when it has read it, or as it stands on its last
 * character; the & of something that is no entity comes after its name.
 */
struct jb_range source_of(struct jb_str text, struct jb_str piece,
			  size_t from, size_t at, bool *same)
{
	size_t past = at < text.n ? at : text.n, amp;

	*same = true;
	if (jb_str_eq(piece, JB_STR("&"))) {
		amp = last_amp(text, from, past);
		*same = amp + 1 >= past ||
			(text.p[amp + 1] != '#' &&
			 (amp + 5 > past ||
			  memcmp(text.p + amp, "&amp;", 5) != 0));
		if (amp < past)
			return (struct jb_range){ amp,
						  *same ? amp + 1 : past };
	}
	for (size_t late = 0; late <= LATE && late <= piece.n; late++)
		if (past + late >= from + piece.n &&
		    stands_at(text, piece, past + late - piece.n))
			return (struct jb_range){ past + late - piece.n,
						  past + late };
	*same = false;
	amp = last_amp(text, from, past);
	if (amp < past)
		return (struct jb_range){ amp, past };
	return (struct jb_range){ from < past ? from : past, past };
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static size_t skip_blank(struct jb_str s, size_t at, size_t past)
{
	while (at < past && is_blank(s.p[at]))
		at++;
	return at;
}

static struct jb_range value_at(struct jb_str s, size_t at, size_t past)
{
	struct jb_range r = { at, at };
	char quote = at < past ? s.p[at] : '\0';

	if (quote == '"' || quote == '\'') {
		const char *end = memchr(s.p + at + 1, quote, past - at - 1);

		r.first = at + 1;
		r.past = end ? (size_t)(end - s.p) : past;
		return r;
	}
	while (r.past < past && !is_blank(s.p[r.past]) && s.p[r.past] != '>')
		r.past++;
	return r;
}

static size_t name_past(struct jb_str s, size_t at, size_t past)
{
	while (at < past && !is_blank(s.p[at]) && s.p[at] != '=' &&
	       s.p[at] != '>' && s.p[at] != '/')
		at++;
	return at;
}

struct jb_range source_attribute(struct jb_str text, const char *name,
				 size_t from, size_t past)
{
	const char *open = memchr(text.p + from, '<', past - from);
	size_t at = open ? (size_t)(open - text.p) + 1 : past;

	at = name_past(text, at, past);
	while (at < past && text.p[at] != '>') {
		size_t first = skip_blank(text, at, past), end;
		struct jb_range value;

		end = name_past(text, first, past);
		at = skip_blank(text, end, past);
		if (at >= past || text.p[at] != '=') {
			at = at > first ? at : first + 1;
			continue;
		}
		value = value_at(text, skip_blank(text, at + 1, past), past);
		if (end - first == strlen(name) &&
		    strncasecmp(text.p + first, name, end - first) == 0)
			return value;
		at = value.past < past ? value.past + 1 : past;
	}
	return (struct jb_range){ 0, 0 };
}

/* Past the tags and the white space at text.p[at]. */
static size_t skip_tags(struct jb_str text, size_t at, int most)
{
	for (; most > 0 && at < text.n; most--) {
		const char *end;

		at = skip_blank(text, at, text.n);
		if (at >= text.n || text.p[at] != '<')
			break;
		end = memchr(text.p + at, '>', text.n - at);
		if (!end)
			break;
		at = (size_t)(end - text.p) + 1;
	}
	return skip_blank(text, at, text.n);
}

enum source_label source_label(struct jb_str text, size_t at)
{
	bool open;
	int digits = 0;

	if (at < text.n && text.p[at] == '>')
		at++;
	at = skip_tags(text, at, 4);
	open = at < text.n && text.p[at] == '[';
	at += open;
	while (at < text.n && text.p[at] >= '0' && text.p[at] <= '9') {
		at++;
		digits++;
	}
	if (digits < 1 || digits > 3)
		return LABEL_NONE;
	if (open)
		return at < text.n && text.p[at] == ']' ? LABEL_BRACKETS
							 : LABEL_NONE;
	at = skip_blank(text, at, text.n);
	return at < text.n && text.p[at] == '<' ? LABEL_BARE : LABEL_NONE;
}

size_t source_entity(struct jb_str raw, size_t at)
{
	size_t n = 1;

	while (at + n < raw.n && n < 34 &&
	       (((raw.p[at + n] | 0x20) >= 'a' &&
		 (raw.p[at + n] | 0x20) <= 'z') ||
		(raw.p[at + n] >= '0' && raw.p[at + n] <= '9') ||
		raw.p[at + n] == '#'))
		n++;
	if (at + n < raw.n && raw.p[at + n] == ';')
		return n + 1;
	return 1;
}

void source_put(struct inline_text *t, struct jb_document *doc,
		struct jb_str value, struct jb_range at)
{
	struct jb_str raw = jb_str_slice(doc->text, at.first, at.past);
	size_t r = 0, v = 0, run = 0;

	while (r < raw.n && v < value.n) {
		size_t n = raw.p[r] == '&' ? source_entity(raw, r) : 1;
		size_t from = v;

		if (n == 1 && raw.p[r] == value.p[v]) {
			r++;
			v++;
			continue;
		}
		if (n == 1)
			break;
		inline_copy(t, doc, at.first + run, at.first + r);
		jb_utf8_next(value, &v);
		inline_put(t, doc, jb_str_slice(value, from, v), at.first + r,
			   at.first + r + n);
		r += n;
		run = r;
	}
	inline_copy(t, doc, at.first + run, at.first + r);
	if (v < value.n)
		inline_put(t, doc, jb_str_slice(value, v, value.n),
			   at.first + r, at.past);
}
