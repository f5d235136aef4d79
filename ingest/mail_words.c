/*
 * Encoded words. Mailers cut characters of two bytes in half between one word
 * and the next, so words of one character set are put together before they are
 * decoded; and many say "gb2312" or "big5" for what their larger sets hold.
 */
#include "ingest/mail_words.h"

#include "ingest/charset.h"

#include <string.h>
#include <strings.h>

enum { NAME_MAX_BYTES = 40, WORD_MAX = 4096, PLAUSIBLE_PERCENT = 15 };

/* Bytes of words in one character set, to be decoded together. */
struct run {
	struct jb_arena *arena;
	struct jb_buf bytes, out;
	char charset[NAME_MAX_BYTES];
	const char *fallback;
};

const char *mail_charset(struct jb_arena *arena, struct jb_str bytes,
			 const char *declared)
{
	const char *name = declared ? charset_name(declared, arena) : NULL;
	struct guess guess;

	/* these write Chinese in ASCII bytes */
	if (name && (strncasecmp(name, "ISO-2022", 8) == 0 ||
		     strncasecmp(name, "HZ", 2) == 0 ||
		     strncasecmp(name, "UTF-7", 5) == 0 ||
		     strncasecmp(name, "UTF-16", 6) == 0 ||
		     strncasecmp(name, "UTF-32", 6) == 0))
		return name;
	if (jb_utf8_valid(bytes) == bytes.n)
		return "UTF-8";
	guess = charset_guess(bytes, name, arena);
	if (guess.name && guess.score * 100 >= PLAUSIBLE_PERCENT)
		return guess.name;
	return name && strcmp(name, "UTF-8") != 0 ? name : NULL;
}

static void put_decoded(struct run *run, struct jb_str bytes,
			const char *declared)
{
	struct decoding d = { .arena = run->arena, .bytes = bytes };
	const char *charset = mail_charset(run->arena, bytes, declared);

	charset_decode(&d, charset ? charset : "UTF-8", 0, bytes.n);
	jb_buf_str(&run->out, jb_buf_view(&d.text));
	decoding_clear(&d);
}

static void run_end(struct run *run)
{
	if (run->bytes.n)
		put_decoded(run, jb_buf_view(&run->bytes),
			    run->charset[0] ? run->charset : run->fallback);
	run->bytes.n = 0;
	run->charset[0] = '\0';
}

static void put_quoted(struct jb_buf *out, struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i] == '_' ? ' ' : s.p[i];

		int byte = c == '=' ? jb_hex_byte(s, i + 1) : -1;

		if (byte >= 0) {
			c = (char)byte;
			i += 2;
		}
		jb_buf_add(out, &c, 1);
	}
}

static int base64_value(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijk"
				     "lmnopqrstuvwxyz0123456789+/";
	const char *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

static void put_base64(struct jb_buf *out, struct jb_str s)
{
	unsigned bits = 0;
	int have = 0;

	for (size_t i = 0; i < s.n; i++) {
		int value = base64_value(s.p[i]);
		char c;

		if (value < 0)
			continue;
		bits = bits << 6 | (unsigned)value;
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		c = (char)(bits >> have & 0xFF);
		jb_buf_add(out, &c, 1);
	}
}

/* An encoded word at the start of s: its three fields and its length. */
struct word {
	struct jb_str charset, text;
	char encoding;
	size_t n;
};

static bool word_at(struct word *word, struct jb_str s)
{
	size_t q1, q2, end;

	s = jb_str_slice(s, 0, WORD_MAX);
	if (!jb_str_starts(s, JB_STR("=?")))
		return false;
	q1 = jb_str_find(s, JB_STR("?"), 2);
	if (q1 == SIZE_MAX || q1 == 2 || q1 - 2 >= NAME_MAX_BYTES)
		return false;
	q2 = q1 + 2;
	if (q2 >= s.n || s.p[q2] != '?')
		return false;
	end = jb_str_find(s, JB_STR("?="), q2 + 1);
	if (end == SIZE_MAX)
		return false;
	word->charset = jb_str_slice(s, 2, q1);
	word->encoding = (char)(s.p[q1 + 1] | 0x20);
	word->text = jb_str_slice(s, q2 + 1, end);
	word->n = end + 2;
	return word->encoding == 'b' || word->encoding == 'q';
}

static void put_word(struct run *run, const struct word *word)
{
	const char *star = memchr(word->charset.p, '*', word->charset.n);
	size_t n = star ? (size_t)(star - word->charset.p)
			: word->charset.n;

	if (run->bytes.n && (strlen(run->charset) != n ||
			     strncasecmp(run->charset, word->charset.p, n)))
		run_end(run);
	memcpy(run->charset, word->charset.p, n);
	run->charset[n] = '\0';
	if (word->encoding == 'b')
		put_base64(&run->bytes, word->text);
	else
		put_quoted(&run->bytes, word->text);
}

static bool is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* White space, of which many lines' ends and what follows are one. */
static size_t skip_white(struct jb_str s, size_t at)
{
	while (at < s.n && is_white(s.p[at]))
		at++;
	return at;
}

struct jb_str mail_words(struct jb_arena *arena, struct jb_str raw,
			 const char *charset)
{
	struct run run = { .arena = arena, .fallback = charset };
	struct word word;
	bool after_word = false;

	for (size_t at = skip_white(raw, 0); at < raw.n;) {
		size_t past = skip_white(raw, at);

		if (word_at(&word, jb_str_slice(raw, past, raw.n))) {
			if (!after_word || !run.charset[0]) {
				run_end(&run);
				if (past > at)
					jb_buf_z(&run.out, " ");
			}
			put_word(&run, &word);
			at = past + word.n;
			after_word = true;
			continue;
		}
		if (run.charset[0])
			run_end(&run);
		after_word = false;
		if (past > at && past < raw.n)
			jb_buf_z(&run.bytes, " ");
		at = past;
		while (at < raw.n && !is_white(raw.p[at])) {
			if (raw.p[at] == '=' &&
			    word_at(&word, jb_str_slice(raw, at, raw.n)))
				break;
			jb_buf_add(&run.bytes, &raw.p[at++], 1);
		}
	}
	run_end(&run);
	jb_buf_clear(&run.bytes);
	return jb_str_trim(jb_buf_keep(arena, &run.out));
}
