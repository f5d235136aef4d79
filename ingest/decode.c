/*
 * Which character set, and decoding: a byte order mark, then --encoding, then
 * whether the bytes are UTF-8 (nothing else looks like it), then what the page
 * declares and what is plausible (guess.c).
 *
 * Text that is UTF-8 through and through is not copied: doc->text is the
 * source itself, and its map one span. A file whose lines are in two character
 * sets, as two files put together are, is decoded line by line.
 */
#include "ingest/charset.h"
#include "ingest/reader.h"

#include <string.h>

enum {
	LOOK = 64 * 1024,
	FEW_CONTROLS = 8, CONTROLS_PERCENT = 2,
	FILLING = 4		/* NULs at the end that are no character */
};

/* A guess scored lower than this is not believed; UTF-8 is taken then. */
static const double plausible = 0.15;

static const struct mark {
	const char *bytes;
	size_t n;
	const char *charset;
} marks[] = {
	{ "\xEF\xBB\xBF", 3, "UTF-8" },
	{ "\xFF\xFE\0\0", 4, "UTF-32LE" },
	{ "\xFF\xFE", 2, "UTF-16LE" },
	{ "\xFE\xFF", 2, "UTF-16BE" },
	{ "\0\0\xFE\xFF", 4, "UTF-32BE" },
};

static const struct mark *mark_of(struct jb_str bytes)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (bytes.n >= marks[i].n &&
		    memcmp(bytes.p, marks[i].bytes, marks[i].n) == 0)
			return &marks[i];
	return NULL;
}

static struct jb_place place_of(const struct jb_document *doc, size_t line)
{
	return (struct jb_place){ .path = doc->source.path, .line = line };
}

/* Bytes that no text has; a DOS end of file and an escape are let pass. */
static size_t count_controls(struct jb_str bytes)
{
	size_t n = 0;

	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char c = (unsigned char)bytes.p[i];

		n += c == 0x7F || (c < 0x20 && (c < '\t' || c > '\r') &&
				   c != 0x1A && c != 0x1B);
	}
	return n;
}

static bool looks_binary(struct jb_str bytes)
{
	struct jb_str head = jb_str_slice(bytes, 0, LOOK);
	size_t controls = count_controls(head);

	return controls > FEW_CONTROLS &&
	       controls * 100 > head.n * CONTROLS_PERCENT;
}

/*
 * What of a line, or of a text, is in which character set: bytes beyond ASCII.
 */
struct tally {
	size_t utf8, other;
};

static struct tally tally_line(struct jb_str line)
{
	struct tally t = { 0 };

	for (size_t at = 0; at < line.n;) {
		struct jb_str rest = jb_str_slice(line, at, line.n);
		size_t n = jb_utf8_valid(rest);

		for (size_t i = 0; i < n; i++)
			t.utf8 += (unsigned char)rest.p[i] >= 0x80;
		at += n;
		if (n < rest.n) {
			t.other += rest.p[n] != 0;
			at++;
		}
	}
	return t;
}

/* Is the line in another character set, not just damaged UTF-8? */
static bool is_other(struct tally t)
{
	return t.other > t.utf8 / 2;
}

static size_t line_past(struct jb_str bytes, size_t at)
{
	const char *end = memchr(bytes.p + at, '\n', bytes.n - at);

	return end ? (size_t)(end - bytes.p) + 1 : bytes.n;
}

/* The lines that are not UTF-8, put together, for charset_guess(). */
static struct tally split_lines(struct jb_buf *other, struct jb_str bytes,
				size_t from)
{
	struct tally all = { 0 };

	for (size_t at = from, past; at < bytes.n; at = past) {
		struct jb_str line;
		struct tally t;

		past = line_past(bytes, at);
		line = jb_str_slice(bytes, at, past);
		t = tally_line(line);
		if (is_other(t)) {
			all.other += t.other + t.utf8;
			if (other->n < LOOK)
				jb_buf_str(other, jb_str_slice(line, 0, LOOK));
		} else {
			all.utf8 += t.utf8;
		}
	}
	return all;
}

/* What was decided on. */
struct plan {
	const char *charset;
	const char *other;	/* of the lines that are not UTF-8, or NULL */
	struct guess guess;
	bool guessed;
	size_t skip;		/* bytes of the byte order mark */
	size_t past;		/* where the text ends */
};

static size_t take_lines(struct decoding *d, const struct plan *plan,
			 size_t *first_at)
{
	size_t changed = 0;

	for (size_t at = plan->skip, past; at < d->bytes.n; at = past) {
		bool other;

		past = line_past(d->bytes, at);
		other = is_other(tally_line(jb_str_slice(d->bytes, at, past)));
		if (other && !changed++)
			*first_at = d->text.n;
		charset_decode(d, other ? plan->other : plan->charset, at,
			       past);
	}
	return changed;
}

static void tell_mixed(struct jb_document *doc, const struct plan *plan,
		       size_t changed, size_t first_at, struct jb_diag *diag)
{
	struct jb_repair *r = jb_repair_add(doc, JB_REPAIR_CHARSET, JB_NONE,
					    jb_str_of(plan->charset));

	r->repaired = jb_str_of(plan->other);
	r->confidence = plan->guess.score < 1 ? plan->guess.score : 1;
	r->count = changed;
	r->line = jb_document_line(doc, first_at);
	jb_tell(diag, JB_DIAG_MIXED_CHARSET, place_of(doc, r->line),
		"%s, and %zu line%s in %s", plan->charset, changed,
		changed == 1 ? "" : "s", plan->other);
}

static void tell_broken(struct jb_document *doc, const struct decoding *d,
			struct jb_diag *diag)
{
	struct jb_repair *r = jb_repair_add(doc, JB_REPAIR_BROKEN_BYTES,
					    JB_NONE, (struct jb_str){ 0 });

	r->repaired = JB_STR("\xEF\xBF\xBD");
	r->count = d->broken;
	for (size_t i = 0; i < d->broken_at.n; i++)
		jb_repair_range(doc, r, d->broken_at.v[i].first,
				d->broken_at.v[i].past);
	jb_tell(diag, JB_DIAG_BROKEN_BYTES, place_of(doc, r->line),
		"%zu in all, this is the first", d->broken);
}

static void tell_guess(struct jb_document *doc, const struct guess *guess,
		       struct jb_diag *diag)
{
	jb_tell(diag, JB_DIAG_CHARSET_GUESS, place_of(doc, 0),
		"read as %s (%.2f), next best %s (%.2f), "
		"set --encoding to change it",
		guess->name, guess->score,
		guess->second ? guess->second : "none", guess->second_score);
}

static bool decode_by(struct jb_document *doc, const struct plan *plan,
		      struct jb_diag *diag)
{
	struct decoding d = { .arena = doc->arena,
			      .bytes = jb_str_slice(doc->source.bytes, 0,
						    plan->past) };
	size_t changed = 0, first_at = 0;

	if (plan->other)
		changed = take_lines(&d, plan, &first_at);
	else
		charset_decode(&d, plan->charset, plan->skip, d.bytes.n);
	doc->map = d.map;
	doc->source.encoding = plan->charset;
	doc->source.also_encoding = plan->other;
	jb_document_text(doc, jb_buf_keep(doc->arena, &d.text));
	if (plan->guessed)
		tell_guess(doc, &plan->guess, diag);
	if (changed)
		tell_mixed(doc, plan, changed, first_at, diag);
	if (d.broken)
		tell_broken(doc, &d, diag);
	return true;
}

static void tell_twice_decoded(struct jb_document *doc, struct jb_diag *diag)
{
	const char *by = NULL;
	const char *was = charset_before(doc->text, &by, doc->arena);

	if (was)
		jb_tell(diag, JB_DIAG_TWICE_DECODED, place_of(doc, 0),
			"it was %s, iconv -f UTF-8 -t %s gives that back", was,
			by);
}

/* Nothing to change: the text is the source from byte skip on. */
static bool decode_as_is(struct jb_document *doc, const struct plan *plan,
			 struct jb_diag *diag)
{
	jb_map_add(doc->arena, &doc->map, plan->skip, plan->past - plan->skip,
		   1, 1);
	doc->source.encoding = "UTF-8";
	jb_document_text(doc, jb_str_slice(doc->source.bytes, plan->skip,
					   plan->past));
	tell_twice_decoded(doc, diag);
	return true;
}

/* Neither marked nor asked for nor UTF-8: by lines, then by plausibility. */
static void plan_by_content(struct plan *plan, struct jb_document *doc)
{
	struct jb_str bytes = jb_str_slice(doc->source.bytes, 0, plan->past);
	const char *declared = charset_declared(bytes, doc->arena);
	struct jb_buf other = { 0 };
	struct tally all = split_lines(&other, bytes, 0);
	bool wide = memchr(bytes.p, 0, bytes.n < LOOK ? bytes.n : LOOK);

	plan->charset = "UTF-8";
	if (!all.other && !wide)
		goto done;
	plan->guess = charset_guess(all.other && !wide ? jb_buf_view(&other)
						       : bytes,
				    declared, doc->arena);
	if (plan->guess.score < plausible)
		goto done;
	if (strncmp(plan->guess.name, "UTF-16", 6) != 0 &&
	    all.utf8 > all.other / 16 + 8) {
		plan->other = all.other ? plan->guess.name : NULL;
		goto done;
	}
	if (!all.other && strncmp(plan->guess.name, "UTF-16", 6) != 0)
		goto done;
	plan->charset = plan->guess.name;
	plan->guessed = !declared || strcmp(declared, plan->charset) != 0;
done:
	jb_buf_clear(&other);
}

static bool tell_binary(struct jb_document *doc, struct jb_diag *diag)
{
	struct jb_str words = sniff_words(doc->source.bytes, doc->arena);

	if (words.n)
		jb_tell(diag, JB_DIAG_BINARY, place_of(doc, 0), "it is %.*s",
			(int)words.n, words.p);
	else
		jb_tell(diag, JB_DIAG_BINARY, place_of(doc, 0),
			"it has many control characters");
	return false;
}

/*
 * Where the text ends: the end of file of DOS is none of it, nor is what fills
 * a file whose end a disk lost. Where characters have two bytes either may be
 * half of one; what has other controls is no text.
 */
static size_t text_past(struct jb_str bytes)
{
	size_t past = bytes.n;

	while (past > 0 && bytes.p[past - 1] == 0)
		past--;
	if (bytes.n - past < FILLING)
		past = bytes.n;
	if (count_controls(jb_str_slice(bytes, 0, past < LOOK ? past : LOOK)))
		return bytes.n;
	return past > 1 && bytes.p[past - 1] == 0x1A ? past - 1 : past;
}

static void tell_filling(struct jb_document *doc, size_t past)
{
	struct jb_repair *r;

	if (past == doc->source.bytes.n)
		return;
	r = jb_repair_add(doc, JB_REPAIR_BROKEN_BYTES, JB_NONE,
			  (struct jb_str){ 0 });
	r->count = doc->source.bytes.n - past;
	r->line = doc->lines.n;
}

/* The character set that is asked for or marked; false for an unknown one. */
static bool plan_by_name(struct plan *plan, struct jb_document *doc,
			 const char *charset, const char *also,
			 struct jb_diag *diag)
{
	const struct mark *mark = mark_of(doc->source.bytes);

	plan->skip = mark ? mark->n : 0;
	plan->past = text_past(doc->source.bytes);
	if (charset) {
		plan->charset = charset_name(charset, doc->arena);
		if (!plan->charset) {
			jb_tell(diag, JB_DIAG_USAGE, place_of(doc, 0),
				"unknown character set %s", charset);
			return false;
		}
		plan->other = also ? charset_name(also, doc->arena) : NULL;
	} else if (mark) {
		plan->charset = mark->charset;
	}
	if (mark && plan->charset && strcmp(mark->charset, plan->charset) != 0)
		plan->skip = 0;
	if (plan->past > plan->skip)
		return true;
	jb_tell(diag, JB_DIAG_EMPTY, place_of(doc, 0), "%s",
		mark ? "it has but a byte order mark" : "it has but NULs");
	return false;
}

/* The text by plan, whose charset is NULL where the bytes have to say it. */
static bool decode_plan(struct jb_document *doc, struct plan *plan,
			struct jb_diag *diag)
{
	struct jb_str text = jb_str_slice(doc->source.bytes, plan->skip,
					  plan->past);

	if (!plan->charset && charset_is_hz(text))
		plan->charset = "HZ-GB-2312";
	if ((!plan->charset || strcmp(plan->charset, "UTF-8") == 0) &&
	    jb_utf8_valid(text) == text.n)
		return looks_binary(text) ? tell_binary(doc, diag)
					  : decode_as_is(doc, plan, diag);
	if (!plan->charset)
		plan_by_content(plan, doc);
	if (strncmp(plan->charset, "UTF-16", 6) != 0 &&
	    strncmp(plan->charset, "UTF-32", 6) != 0 && looks_binary(text))
		return tell_binary(doc, diag);
	return decode_by(doc, plan, diag);
}

bool decode(struct jb_document *doc, const char *charset, const char *also,
	    struct jb_diag *diag)
{
	struct plan plan = { 0 };

	if (!plan_by_name(&plan, doc, charset, also, diag) ||
	    !decode_plan(doc, &plan, diag))
		return false;
	tell_filling(doc, plan.past);
	return true;
}
