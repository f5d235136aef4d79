/*
 * jianbao verify: every anchor of an output, checked against its source.
 *
 * For each NAME.anchors.json the source is read again and each anchor's bytes
 * must hold what was written down for it; the words that the briefing quotes
 * must be those letters, in that order; the pages beside it must show these
 * words; and nothing else of a page may have changed, by its digest. Where the
 * source has changed, an anchor whose words still stand there is told as
 * moved.
 */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/paths.h"
#include "cli/pool.h"
#include "cli/reading.h"

#include "core/file.h"
#include "core/sha256.h"
#include "ingest/ingest.h"
#include "render/escape.h"
#include "render/overview.h"
#include "render/render.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ANCHORS ".anchors.json"

enum { MARK_MAX = 8 };		/* letters of an item's number: "xxxviii" */

struct totals {
	const struct settings *settings;
	struct jb_shelf *shelf;
	struct jb_lexicon *lex;
	size_t anchors, documents;	/* summed up in the parent */
};

/* One list of anchors at work. */
struct check {
	struct jb_arena *arena;
	const char *file;		/* the list */
	struct jb_anchors_read list;
	struct jb_document source;
	bool same;		/* the file that was read then */
	size_t failed;
	struct jb_diag *diag;
};

static struct jb_str without(struct jb_str s, struct jb_str tail)
{
	return jb_str_ends(s, tail) ? jb_str_slice(s, 0, s.n - tail.n) : s;
}

static void fail(struct check *c, const char *file, size_t line,
		 struct jb_str id, const char *what, struct jb_str words)
{
	size_t shown = jb_utf8_up(words, 60);

	c->failed++;
	jb_tell(c->diag, JB_DIAG_ANCHOR, (struct jb_place){ file, line, 0 },
		"%.*s %s: %.*s%s", (int)id.n, id.p, what, (int)shown, words.p,
		shown < words.n ? "…" : "");
}

/* --- against the source --- */

/* Past a character reference at s.p[at], or at itself. */
static size_t reference_end(struct jb_str s, size_t at)
{
	size_t end = jb_str_find(s, JB_STR(";"), at);

	return s.p[at] == '&' && end != SIZE_MAX && end - at < 32 ? end + 1
								  : at;
}

/* The letter at s.p[*at], folded, as jb_utf8_next(), however it is written. */
static uint32_t letter(struct jb_str s, size_t *at)
{
	static const struct {
		const char *written;
		uint32_t cp;
	} forms[] = { { "%28", '(' }, { "%29", ')' }, { "&amp;", '&' } };

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct jb_str form = jb_str_of(forms[i].written);

		if (jb_str_starts(jb_str_slice(s, *at, s.n), form)) {
			*at += form.n;
			return forms[i].cp;
		}
	}
	return jb_fold(jb_utf8_next(s, at));
}

/*
 * Does source at byte *from read want? *from moves past it, or past what stands
 * there instead. A character reference or a private-use character may stand for
 * any one letter.
 */
static bool reads(struct jb_str source, size_t *from, uint32_t want)
{
	size_t past = reference_end(source, *from);
	uint32_t cp = letter(source, from);

	if (cp == want)
		return true;
	if (past > *from)
		*from = past;
	return cp == '&' ? *from == past : jb_is_private(cp);
}

/* Does address stand anywhere in source, letter after letter? */
static bool has_address(struct jb_str source, struct jb_str address)
{
	for (size_t start = 0; start < source.n;) {
		size_t at = 0, from = start;

		while (at < address.n && from < source.n) {
			size_t next = at;

			if (!reads(source, &from, letter(address, &next)))
				break;
			at = next;
		}
		if (at == address.n)
			return true;
		letter(source, &start);
	}
	return false;
}

/*
 * Past "(https://…)" at text.p[at] where source has that address anywhere, or
 * at itself: the address of a link of HTML is written behind the link's words,
 * and stands before them in the source.
 */
static size_t address_end(struct jb_str text, size_t at, struct jb_str source)
{
	struct jb_str address;
	size_t end = at, depth = 0;

	if (text.p[at] != '(')
		return at;
	do {
		depth += text.p[end] == '(';
		depth -= text.p[end] == ')';
	} while (depth && ++end < text.n);
	if (end == text.n)
		return at;
	address = jb_str_slice(text, at + 1, end);
	if (!jb_str_has(address, "://") || !has_address(source, address))
		return at;
	return end + 1;
}

/*
 * Do the letters of text stand in source in this order, with nothing left out
 * of text? White space does not count; letters are compared folded, since a
 * radical is repaired.
 */
static bool is_made_of(struct jb_str text, struct jb_str source)
{
	size_t at = 0, from = 0;

	while (at < text.n) {
		size_t past_address = address_end(text, at, source);
		uint32_t want;
		bool found;

		if (past_address > at) {
			at = past_address;
			continue;
		}
		want = letter(text, &at);
		found = jb_is_space(want);
		while (!found && from < source.n)
			found = reads(source, &from, want);
		if (!found)
			return false;
	}
	return true;
}

/*
 * Past what the reader of HTML writes before a block's text: the number of an
 * item of an <ol>, "12. " or "iv. ", or that of a note, "[3] ". Neither need
 * stand in the file.
 */
static size_t made_mark_end(struct jb_str text)
{
	const bool note = jb_str_starts(text, JB_STR("["));
	size_t at = note, first = at;

	while (at < text.n && isalnum((unsigned char)text.p[at]))
		at++;
	if (at == first || at - first > MARK_MAX)
		return 0;
	return jb_str_starts(jb_str_slice(text, at, text.n),
			     note ? JB_STR("] ") : JB_STR(". "))
		       ? at + 2
		       : 0;
}

/*
 * The words of a block of HTML that its file must have: without the mark that
 * is made for it, and without the brackets that are set round a note's number.
 */
static struct jb_str without_made(const struct check *c,
				  const struct jb_anchor_read *a)
{
	struct jb_buf out = { 0 };
	size_t at = a->start ? 0 : made_mark_end(a->text);

	for (; at < a->text.n; at++)
		if (!strchr("[]", a->text.p[at]) || !a->text.p[at])
			jb_buf_add(&out, a->text.p + at, 1);
	return jb_buf_keep(c->arena, &out);
}

/* Do the words stand in the bytes that they are said to be made of? */
static bool bytes_say(const struct check *c, const struct jb_anchor_read *a)
{
	return is_made_of(a->text, a->source) ||
	       (jb_str_eq(c->list.media_type, JB_STR("text/html")) &&
		is_made_of(without_made(c, a), a->source));
}

static struct jb_str source_at(const struct check *c, struct jb_range bytes)
{
	struct jb_range r = jb_map_output(&c->source.map, bytes.first,
					  bytes.past);

	return jb_str_slice(c->source.text, r.first, r.past);
}

/* The number in "b12". */
static size_t block_of(const struct jb_anchor_read *a)
{
	size_t block = 0;

	for (size_t i = 1; i < a->block.n; i++)
		block = block * 10 + (size_t)(a->block.p[i] - '0');
	return block;
}

/* Do the words stand in the block that the source, read again, has there? */
static bool block_says(const struct check *c, const struct jb_anchor_read *a)
{
	const size_t block = block_of(a);
	struct jb_str text;

	if (!block || block > c->source.blocks.n)
		return false;
	text = c->source.blocks.v[block - 1].text;
	return jb_same_words(jb_str_slice(text, jb_utf8_offset(text, a->start),
					  jb_utf8_offset(text, a->end)),
			     a->text);
}

/* Are the page and the lines that a is said to stand on those of its bytes? */
static bool stands_there(const struct check *c, const struct jb_anchor_read *a)
{
	const struct jb_block *block = &c->source.blocks.v[block_of(a) - 1];
	const struct jb_anchor at = {
		.block = block_of(a) - 1,
		.start = jb_utf8_offset(block->text, a->start),
		.end = jb_utf8_offset(block->text, a->end),
	};
	const struct jb_range lines = jb_anchor_lines(&c->source, at);

	return a->page == block->page && a->lines.first == lines.first &&
	       a->lines.past == lines.past;
}

static void check_anchor(struct check *c, const struct jb_anchor_read *a)
{
	size_t at;

	if (jb_str_eq(source_at(c, a->bytes), a->source)) {
		if (!bytes_say(c, a) ||
		    (c->same && !block_says(c, a)))
			fail(c, c->file, 0, a->id,
			     "quotes what its lines do not say", a->text);
		else if (c->same && !stands_there(c, a))
			fail(c, c->file, 0, a->id, "stands on other lines",
			     a->text);
		return;
	}
	at = jb_str_find(c->source.text, a->source, 0);
	if (at == SIZE_MAX) {
		fail(c, c->file, 0, a->id, "is changed or missing", a->text);
	} else {
		char where[64];

		snprintf(where, sizeof(where), "has moved to line %zu",
			 jb_document_line(&c->source, at));
		fail(c, c->file, 0, a->id, where, a->text);
	}
}

/*
 * The source of that name in the folder of sources; of a member of an archive
 * the same member of the archive there.
 */
static struct jb_str path_against(struct check *c, const char *folder,
				  struct jb_str path)
{
	struct jb_str there = path_join(c->arena, jb_str_of(folder),
					path_base(path));
	size_t mark = jb_str_find(path, JB_STR("!/"), 0);
	size_t base;

	if (mark == SIZE_MAX || access(there.p, F_OK) == 0)
		return there;
	base = mark - path_base(jb_str_slice(path, 0, mark)).n;
	return path_join(c->arena, jb_str_of(folder),
			 jb_str_slice(path, base, path.n));
}

/* The format that a text was read in, which need not be what it looks like. */
static const char *format_of(struct jb_str media_type)
{
	struct jb_format format;

	for (size_t i = 0; jb_format_at(&format, i); i++)
		if (jb_str_starts(media_type, JB_STR("text/")) &&
		    jb_str_eq(jb_str_of(format.media_type), media_type))
			return format.name;
	return NULL;
}

static bool source_read(struct check *c, const struct totals *totals)
{
	struct jb_str folder = path_folder(jb_str_of(c->file));
	struct jb_str path = path_join(c->arena, folder, c->list.path);
	enum jb_level least = c->diag->least;
	bool there;
	struct jb_ingest_options how = {
		.encoding = jb_str_z(c->arena, c->list.encoding),
		.format = format_of(c->list.media_type),
		.limits = &totals->settings->limits,
		.shelf = totals->shelf,
		.lexicon = totals->lex,
	};

	if (c->list.also_encoding.p)
		how.also_encoding = jb_str_z(c->arena, c->list.also_encoding);
	if (totals->settings->against)
		path = path_against(c, totals->settings->against,
				    c->list.path);
	c->source.arena = c->arena;
	c->diag->least = JB_LEVEL_ERROR;	/* its repairs were told then */
	there = jb_ingest(&c->source, path.p, &how, c->diag);
	c->diag->least = least;
	if (!there)
		return false;
	c->same = jb_str_eq(jb_str_of(c->source.source.sha256),
			    c->list.sha256);
	if (!c->same)
		jb_tell(c->diag, JB_DIAG_SOURCE_CHANGED,
			(struct jb_place){ path.p, 0, 0 }, "");
	return true;
}

/* --- against the pages --- */

/* The anchor of list called "a12", or NULL. */
static const struct jb_anchor_read *
anchor_called(const struct jb_anchors_read *list, struct jb_str id)
{
	size_t n = 0;

	for (size_t i = 1; i < id.n && id.p[i] >= '0' && id.p[i] <= '9'; i++)
		n = n * 10 + (size_t)(id.p[i] - '0');
	return n > 0 && n <= list->list.n ? &list->list.v[n - 1] : NULL;
}

static bool file_there(struct jb_str *bytes, struct check *c,
		       struct jb_str path)
{
	struct jb_diag silent = { 0 };

	return jb_file_read(bytes, c->arena, path.p, 0, &silent);
}

/* Are the words of a page a's own, and a listed? Tells where they are not. */
static bool is_listed(struct check *c, const char *page,
		      const struct jb_words *words,
		      const struct jb_anchor_read *a)
{
	if (!a)
		fail(c, page, words->line, words->id, "is not listed",
		     words->words);
	else if (!jb_same_words(words->written, a->text))
		fail(c, page, words->line, words->id,
		     "is said to be written otherwise", words->written);
	else
		return true;
	return false;
}

static void check_html(struct check *c, struct jb_str path,
		       enum jb_edition edition)
{
	struct jb_words words;
	struct jb_str html;
	size_t at = 0, line = 1;

	if (!file_there(&html, c, path))
		return;
	while (jb_words_in_html(&words, c->arena, html, &at, &line)) {
		const struct jb_anchor_read *a =
			anchor_called(&c->list, words.id);

		if (is_listed(c, path.p, &words, a) && a->shown[edition].p &&
		    !jb_same_words(words.words, a->shown[edition]))
			fail(c, path.p, words.line, words.id,
			     "shows other words", words.words);
	}
}

static void check_markdown(struct check *c, struct jb_str path,
			   enum jb_edition edition)
{
	struct jb_marked mark = { .line = 1 };
	struct jb_str markdown;

	if (!file_there(&markdown, c, path))
		return;
	for (size_t at = 0; jb_reference_in_markdown(&mark, markdown, &at);) {
		struct jb_str id = jb_str_format(c->arena, "a%zu",
						 mark.number);
		const struct jb_anchor_read *a = anchor_called(&c->list, id);

		if (!a)
			fail(c, path.p, mark.line, id, "is not listed",
			     mark.text);
		else if (a->shown[edition].p &&
			 !jb_words_in_markdown(mark.text, a->shown[edition]))
			fail(c, path.p, mark.line, id, "shows other words",
			     mark.text);
	}
}

static struct jb_str output_name(const struct check *c)
{
	return without(jb_str_of(c->file), JB_STR(ANCHORS));
}

static const struct jb_page *page_called(const struct jb_pages *pages,
					 struct jb_str ending)
{
	for (size_t i = 0; i < pages->list.n; i++)
		if (jb_str_eq(pages->list.v[i].ending, ending))
			return &pages->list.v[i];
	return NULL;
}

/*
 * A page that lies beside the list must be one of its pages, and have the
 * bytes that were written; where its words were found false, that was told.
 */
static void check_digest(struct check *c, const struct jb_pages *pages,
			 enum jb_edition edition, const char *suffix,
			 size_t failed_before)
{
	const struct jb_str path = jb_output_name(c->arena, output_name(c),
						  edition, suffix);
	const struct jb_place place = { path.p, 0, 0 };
	const struct jb_page *page = page_called(
		pages, jb_str_format(c->arena, "%s%s",
				     jb_edition_tag(edition), suffix));
	char digest[65];
	struct jb_str bytes;

	if (!page) {
		if (file_there(&bytes, c, path))
			jb_tell(c->diag, JB_DIAG_OUTPUT_BROKEN, place,
				"its list of anchors is of another run");
		return;
	}
	if (!jb_file_read(&bytes, c->arena, path.p, 0, c->diag))
		return;
	jb_sha256(digest, bytes);
	if (strcmp(digest, page->sha256) != 0 && c->failed == failed_before)
		jb_tell(c->diag, JB_DIAG_PAGE_CHANGED, place, "");
}

static void check_pages(struct check *c)
{
	struct jb_str name = output_name(c);

	for (enum jb_edition e = 0; e < JB_EDITIONS; e++) {
		size_t before = c->failed;

		check_html(c, jb_output_name(c->arena, name, e, ".html"), e);
		check_digest(c, &c->list.pages, e, ".html", before);
		before = c->failed;
		check_markdown(c, jb_output_name(c->arena, name, e, ".md"), e);
		check_digest(c, &c->list.pages, e, ".md", before);
	}
}

/* --- overviews: words of several documents, each with its own list --- */

/* The lists that an overview's words have asked for so far. */
struct others {
	JB_LIST(struct other) list;
};

struct other {
	struct jb_str name;
	struct jb_anchors_read anchors;
	bool whole;	/* or it was told that it cannot be read */
};

/* The list of that document, NULL where it cannot be read. */
static const struct jb_anchors_read *list_called(struct others *others,
						 struct check *c,
						 struct jb_str name)
{
	struct jb_str folder = path_folder(jb_str_of(c->file)), path, json;
	struct other *other;

	for (size_t i = 0; i < others->list.n; i++)
		if (jb_str_eq(others->list.v[i].name, name))
			return others->list.v[i].whole
				       ? &others->list.v[i].anchors : NULL;
	path = path_join(c->arena, folder,
			 jb_str_format(c->arena, "%.*s" ANCHORS, (int)name.n,
				       name.p));
	other = jb_list_add(c->arena, &others->list);
	other->name = name;
	other->whole = jb_file_read(&json, c->arena, path.p, 0, c->diag) &&
		       jb_anchors_read(&other->anchors, c->arena, path.p,
				       json, c->diag);
	return other->whole ? &other->anchors : NULL;
}

static size_t check_overview_page(struct check *c, struct others *others,
				  struct jb_str path)
{
	struct jb_words words;
	struct jb_str html;
	size_t at = 0, line = 1, n = 0;

	if (!file_there(&html, c, path))
		return 0;
	for (; jb_words_in_html(&words, c->arena, html, &at, &line); n++) {
		const struct jb_anchors_read *list =
			list_called(others, c, words.doc);
		const struct jb_anchor_read *a =
			list ? anchor_called(list, words.id) : NULL;

		if (list)
			(void)is_listed(c, path.p, &words, a);
	}
	return n;
}

/* The first words of a document that a line was found to show. */
struct first_words {
	size_t line;		/* 0: none yet */
	struct jb_str text;	/* as their source has them */
};

/*
 * Is it shown in the line? Where several documents say the same, the words of
 * the first stand for all, however theirs are spaced, and whatever a sign
 * between them makes of their conversion.
 */
static bool line_shows(struct check *c, const struct jb_marked *line,
		       const struct jb_anchor_read *a,
		       const struct first_words *first,
		       enum jb_edition edition)
{
	struct jb_str words = a->shown[edition];

	return jb_words_in_markdown(line->text, words) ||
	       jb_str_find(jb_str_letters(c->arena, line->text),
			   jb_str_letters(c->arena, words), 0) != SIZE_MAX ||
	       (first->line == line->line &&
		jb_str_eq(jb_str_letters(c->arena, first->text),
			  jb_str_letters(c->arena, a->text)));
}

static void check_overview_markdown(struct check *c, struct others *others,
				    const struct jb_names *names,
				    struct jb_str path, enum jb_edition edition)
{
	struct jb_marked mark = { .line = 1 };
	struct first_words first = { 0 };
	struct jb_str markdown;

	if (!file_there(&markdown, c, path))
		return;
	for (size_t at = 0; jb_reference_in_markdown(&mark, markdown, &at);) {
		const bool known = mark.document &&
				   mark.document <= names->list.n;
		struct jb_str id = jb_str_format(c->arena, "a%zu",
						 mark.number);
		const struct jb_anchors_read *list =
			known ? list_called(others, c,
					    names->list.v[mark.document - 1])
			      : NULL;
		const struct jb_anchor_read *a =
			list ? anchor_called(list, id) : NULL;

		if (known && !list)
			continue;
		if (!a)
			fail(c, path.p, mark.line, id, "is not listed",
			     mark.text);
		else if (a->shown[edition].p &&
			 !line_shows(c, &mark, a, &first, edition))
			fail(c, path.p, mark.line, id, "shows other words",
			     mark.text);
		else if (first.line != mark.line)
			first = (struct first_words){ mark.line, a->text };
	}
}

static size_t check_overview(struct check *c, struct jb_str json)
{
	struct jb_str name = output_name(c);
	struct others others = { 0 };
	struct jb_names names = { 0 };
	struct jb_pages pages = { 0 };
	size_t n = 0;

	if (!jb_overview_read(&names, &pages, c->arena, c->file, json,
			      c->diag))
		return 0;
	for (enum jb_edition e = 0; e < JB_EDITIONS; e++) {
		size_t before = c->failed;

		n += check_overview_page(
			c, &others,
			jb_output_name(c->arena, name, e, ".html"));
		check_digest(c, &pages, e, ".html", before);
		before = c->failed;
		check_overview_markdown(
			c, &others, &names,
			jb_output_name(c->arena, name, e, ".md"), e);
		check_digest(c, &pages, e, ".md", before);
	}
	return n;
}

static size_t check_briefing(struct check *c, const struct totals *totals,
			     struct jb_str json)
{
	if (!jb_anchors_read(&c->list, c->arena, c->file, json, c->diag))
		return 0;
	if (c->list.pages.list.n == 0) {
		jb_tell(c->diag, JB_DIAG_OUTPUT_BROKEN,
			(struct jb_place){ c->file, 0, 0 },
			"it has no list of pages");
		return 0;
	}
	if (!source_read(c, totals))
		return 0;
	for (size_t i = 0; i < c->list.list.n; i++)
		check_anchor(c, &c->list.list.v[i]);
	check_pages(c);
	return c->list.list.n;
}

static bool work(struct jb_buf *result, const char *path, size_t index,
		 void *context, struct jb_diag *diag)
{
	const struct totals *totals = context;
	struct check c = { .arena = jb_arena_new(), .file = path,
			   .diag = diag };
	struct jb_str json;
	size_t n = 0;
	bool ok;

	(void)index;
	ok = jb_file_read(&json, c.arena, path, 0, diag);
	if (ok && jb_overview_is(json))
		n = check_overview(&c, json);
	else if (ok)
		n = check_briefing(&c, totals, json);
	jb_buf_format(result, "%zu", n);
	jb_arena_free(c.arena);
	return ok;
}

static void take(const char *path, size_t index, struct jb_str result,
		 void *context, struct jb_diag *diag)
{
	struct totals *totals = context;
	size_t n = 0;

	(void)path, (void)index, (void)diag;
	for (size_t i = 0; i < result.n; i++)
		n = n * 10 + (size_t)(result.p[i] - '0');
	totals->anchors += n;
	totals->documents++;
}

/*
 * The list that goes with an output: itself, or that of NAME.LANG.html. An
 * empty text for what is none of ours.
 */
static struct jb_str list_of(struct jb_arena *arena, struct jb_str path)
{
	static const char *const endings[] = { ".html", ".md" };

	if (jb_str_ends(path, JB_STR(ANCHORS)))
		return path;
	for (enum jb_edition e = 0; e < JB_EDITIONS; e++)
		for (size_t i = 0; i < 2; i++) {
			struct jb_str tail = jb_output_name(
				arena, JB_STR(""), e, endings[i]);

			if (jb_str_ends(path, tail))
				return jb_str_format(
					arena, "%.*s" ANCHORS,
					(int)(path.n - tail.n), path.p);
		}
	return (struct jb_str){ 0 };
}

/* Nothing to check is no reason to say that all holds. */
static void no_lists(const struct inputs *files, struct jb_diag *diag)
{
	const char *path = files->paths.n ? files->paths.v[0] : NULL;

	if (path && access(path, F_OK) != 0)
		jb_tell(diag, JB_DIAG_OPEN, (struct jb_place){ path, 0, 0 },
			"%s", strerror(errno));
	else
		jb_tell(diag, JB_DIAG_OUTPUT_BROKEN,
			(struct jb_place){ path, 0, 0 },
			"no *" ANCHORS " there");
}

/* Each list of anchors among the files, once. */
static void lists_find(struct inputs *lists, struct jb_arena *arena,
		       const struct inputs *files, struct jb_diag *diag)
{
	for (size_t i = 0; i < files->paths.n; i++) {
		struct jb_str list =
			list_of(arena, jb_str_of(files->paths.v[i]));
		bool known = list.n == 0;

		for (size_t j = lists->paths.n; !known && j-- > 0;)
			known = jb_str_eq(jb_str_of(lists->paths.v[j]), list);
		if (!known)
			*jb_list_add(arena, &lists->paths) =
				jb_str_z(arena, list);
	}
	if (lists->paths.n == 0)
		no_lists(files, diag);
}

int verify_command(struct program *program)
{
	struct totals totals = { .settings = &program->settings,
				 .shelf = jb_shelf_new() };
	struct pool pool = { &program->settings, &totals, work, take };
	struct inputs files = { 0 }, lists = { 0 };
	struct jb_diag *diag = &program->diag;

	if (!inputs_list(&files, program->arena, &program->settings, diag))
		return jb_diag_status(diag);
	lists_find(&lists, program->arena, &files, diag);
	if (lists.paths.n > 0)
		totals.lex = reading_lexicon(program);
	if (totals.lex)
		pool_run(&pool, &lists, diag);
	jb_shelf_free(totals.shelf);
	jb_lexicon_close(totals.lex);
	if (!program->settings.quiet)
		printf("%zu anchors of %zu documents checked, %zu errors\n",
		       totals.anchors, totals.documents,
		       diag->told[JB_LEVEL_ERROR]);
	return jb_diag_status(diag);
}
