/*
 * References: web addresses, as printed. An address runs over the characters
 * of RFC 3986; what Chinese text glues to it is outside (marrakech65。), and so
 * is the punctuation of the sentence that it ends.
 */
#include "analyze/analyzer.h"

#include <string.h>

/* May an address hold this byte? */
static bool is_url_byte(unsigned char c)
{
	if (c <= ' ' || c >= 0x7F)
		return false;
	return !strchr("<>\"{}|\\^`", c);
}

static bool is_word_byte(unsigned char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' &&
					  (c | 0x20) <= 'z');
}

static bool starts_nocase(struct jb_str s, size_t at, const char *word)
{
	size_t n = strlen(word);

	if (s.n - at < n)
		return false;
	for (size_t i = 0; i < n; i++) {
		char c = s.p[at + i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c | 0x20);
		if (c != word[i])
			return false;
	}
	return true;
}

/* Bytes of the head of an address at at: "https://", "www."; 0 for none. */
static size_t head_at(struct jb_str text, size_t at)
{
	static const char *const heads[] = {
		"https://", "http://", "ftp://", "www.",
	};

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (starts_nocase(text, at, heads[i]))
			return strlen(heads[i]);
	return 0;
}

/* Where the next address begins at or after from, or SIZE_MAX. */
static size_t find(struct jb_str text, size_t from, size_t *head)
{
	for (size_t at = from; at + 4 < text.n; at++) {
		char c = (char)(text.p[at] | 0x20);

		if (c != 'h' && c != 'w' && c != 'f')
			continue;
		if (at > 0 && c == 'w' &&
		    (is_word_byte((unsigned char)text.p[at - 1]) ||
		     strchr("@./-_", text.p[at - 1])))
			continue;
		*head = head_at(text, at);
		if (*head)
			return at;
	}
	return SIZE_MAX;
}

/* Does the bracket that ends [start, end) close one inside it? */
static bool closes(struct jb_str text, size_t start, size_t end)
{
	char close = text.p[end - 1], open = close == ')' ? '(' : '[';
	size_t depth = 0;

	for (size_t i = start; i < end - 1; i++) {
		if (text.p[i] == open)
			depth++;
		else if (text.p[i] == close && depth)
			depth--;
	}
	return depth > 0;
}

/* Without the punctuation that belongs to the sentence. */
static size_t trim_end(struct jb_str text, size_t start, size_t end)
{
	while (end > start) {
		char c = text.p[end - 1];

		if (strchr(".,;:!?'*", c))
			end--;
		else if ((c == ')' || c == ']') && !closes(text, start, end))
			end--;
		else
			break;
	}
	return end;
}

static size_t end_of(struct jb_str text, size_t start, size_t head)
{
	size_t end = start + head;

	while (end < text.n && is_url_byte((unsigned char)text.p[end])) {
		/* a list printed without spaces: …/a,https://…/b */
		if (strchr(",;", text.p[end]) && end + 1 < text.n &&
		    head_at(text, end + 1))
			break;
		end++;
	}
	return trim_end(text, start, end);
}

static void take(struct work *work, size_t block, size_t start, size_t end)
{
	struct jb_reference *ref =
		jb_list_add(work->arena, &work->out->references);

	ref->at = (struct jb_anchor){ block, start, end };
	ref->url = jb_str_slice(block_text(work, block), start, end);
	ref->text = ref->url;
}

void references_analyze(struct work *work)
{
	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		struct jb_str text = block_text(work, b);
		size_t head = 0;

		for (size_t at = 0;
		     (at = find(text, at, &head)) != SIZE_MAX;) {
			size_t end = end_of(text, at, head);

			/* a scheme with nothing after it is no address */
			if (end > at + head &&
			    is_word_byte((unsigned char)text.p[at + head]))
				take(work, b, at, end);
			at = end > at + head ? end : at + head;
		}
	}
}
