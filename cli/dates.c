/*
 * jianbao dates: the dates in a text as EDTF, one a line; or, with --jsonl,
 * lines {"id","text","reference"} answered by {"id","found":[{"text","edtf"}]}.
 * "Today" is --as-of or the line's reference; the clock is never read.
 */
#include "cli/command.h"
#include "cli/streams.h"

#include "analyze/dates.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

struct stream {
	struct program *program;
	struct jb_arena *arena;		/* of the line at work */
	struct date_scanner *scanner;
	struct date_day reference;
};

/* YYYY-MM-DD, YYYY-MM or YYYY */
static bool read_reference(struct date_day *day, const char *text)
{
	struct jb_str s = jb_str_of(text);

	if (s.n > 10)
		s.n = 10;
	return date_is_edtf(s) && date_first(day, s);
}

/* In a stream the words for an open end belong to the mention. */
static struct jb_str mention(const struct date_found *found,
			     struct jb_str text)
{
	return jb_str_slice(text, found->open_start, found->open_end);
}

/* 自2018年以來 → 2018/..; a quarter or season stands in no interval */
static struct jb_str value(struct jb_arena *arena,
			   const struct date_found *found, struct jb_str edtf)
{
	struct jb_str open;
	struct date_day first;

	if (found->bound != JB_BOUND_SINCE || found->to.unit != DATE_NONE ||
	    memchr(edtf.p, '/', edtf.n) || !date_first(&first, edtf))
		return edtf;
	open = jb_str_format(arena, "%.*s/..", (int)edtf.n, edtf.p);
	return date_is_edtf(open)
		       ? open
		       : jb_str_format(arena, "%04d-%02d/..", first.year,
				       first.month);
}

static bool resolve(struct jb_str *edtf, const struct stream *stream,
		    const struct date_found *found)
{
	if (!date_value(edtf, stream->arena, found, &stream->reference))
		return false;
	*edtf = value(stream->arena, found, *edtf);
	return true;
}

static void print_found(const struct stream *stream, struct jb_str text)
{
	const struct date_founds *founds = date_scan(stream->scanner, text);

	for (size_t i = 0; i < founds->list.n; i++) {
		const struct date_found *found = &founds->list.v[i];
		struct jb_str words = mention(found, text), edtf;

		if (resolve(&edtf, stream, found))
			printf("%.*s\t%.*s\n", (int)words.n, words.p,
			       (int)edtf.n, edtf.p);
	}
}

static json_t *found_json(const struct stream *stream, struct jb_str text)
{
	const struct date_founds *founds = date_scan(stream->scanner, text);
	json_t *array = json_array();

	for (size_t i = 0; i < founds->list.n; i++) {
		const struct date_found *found = &founds->list.v[i];
		struct jb_str words = mention(found, text), edtf;
		const char *bound = jb_bound_name(found->bound);
		json_t *item;

		if (!resolve(&edtf, stream, found))
			continue;
		item = json_pack("{s:s%, s:s%}", "text", words.p, words.n,
				 "edtf", edtf.p, edtf.n);
		if (bound)
			json_object_set_new(item, "bound",
					    json_string(bound));
		json_array_append_new(array, item);
	}
	return array;
}

/* One line of --jsonl; false (told) if it is not such an object. */
static bool answer(struct stream *stream, const char *line, size_t n,
		   size_t number)
{
	struct jb_place place = { "-", number, 0 };
	json_error_t error;
	json_t *in = json_loadb(line, n, 0, &error), *out;
	const char *text = json_string_value(json_object_get(in, "text"));
	const char *reference =
		json_string_value(json_object_get(in, "reference"));
	struct date_day as_of = stream->reference;

	if (!text) {
		jb_tell(&stream->program->diag, JB_DIAG_MARKUP, place,
			"%s", in ? "no \"text\"" : error.text);
		json_decref(in);
		return false;
	}
	if (reference)
		read_reference(&stream->reference, reference);
	out = json_object();
	if (json_object_get(in, "id"))
		json_object_set(out, "id", json_object_get(in, "id"));
	json_object_set_new(out, "found",
			    found_json(stream, jb_str_of(text)));
	json_dumpf(out, stdout, JSON_ENSURE_ASCII & 0);
	putchar('\n');
	json_decref(out);
	json_decref(in);
	stream->reference = as_of;
	return true;
}

static void by_lines(struct stream *stream, struct jb_str text)
{
	size_t number = 1;

	for (size_t at = 0; at < text.n; number++) {
		size_t end = jb_str_find(text, JB_STR("\n"), at);

		if (end > text.n)
			end = text.n;
		if (jb_str_trim(jb_str_slice(text, at, end)).n)
			answer(stream, text.p + at, end - at, number);
		at = end + 1;
	}
}

/* Text that is not UTF-8 is read as far as it is. */
static bool checked(struct stream *stream, struct jb_str text)
{
	if (jb_utf8_valid(text) == text.n)
		return true;
	jb_tell(&stream->program->diag, JB_DIAG_BINARY,
		(struct jb_place){ "-", 0, 0 }, "not UTF-8");
	return false;
}

int dates_command(struct program *program)
{
	const char *as_of = program->settings.as_of;
	struct date_options options = { .speech = true };
	struct stream stream = { .program = program,
				 .arena = program->arena };
	struct jb_buf text = { 0 };
	struct jb_lexicon *lex;

	if (program->settings.operand_count) {
		jb_tell(&program->diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"dates takes no files, it reads standard input");
		return jb_diag_status(&program->diag);
	}
	if (as_of && !read_reference(&stream.reference, as_of)) {
		jb_tell(&program->diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"--as-of takes a date as 2018-03-10, not %s", as_of);
		return jb_diag_status(&program->diag);
	}
	lex = jb_lexicon_open(jb_str_format(program->arena,
					    "%s/corpus/lexicon",
					    program->data).p,
			      &program->diag);
	if (!lex)
		return jb_diag_status(&program->diag);
	options.lex = lex;
	stream.scanner = date_scanner_new(program->arena, &options);
	if (!stream_read(&text, stdin))
		jb_tell(&program->diag, JB_DIAG_READ,
			(struct jb_place){ "-", 0, 0 }, "%s",
			strerror(errno));
	else if (program->settings.jsonl)
		by_lines(&stream, jb_buf_view(&text));
	else if (checked(&stream, jb_buf_view(&text)))
		print_found(&stream, jb_buf_view(&text));
	jb_buf_clear(&text);
	jb_lexicon_close(lex);
	return jb_diag_status(&program->diag);
}
