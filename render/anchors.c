/* The anchors of a document: numbered, and written as JSON. */
#include "render/anchors.h"

#include "render/escape.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

struct anchor {
	struct jb_anchor at;
	bool quoted;
	struct jb_str shown[JB_EDITIONS];
};

struct jb_anchors {
	const struct jb_document *doc;
	JB_LIST(struct anchor) list;
	/* open hash of numbers by place, 0 where free; room is 2 to the n */
	size_t *slots;
	size_t room;
};

struct jb_anchors *jb_anchors_new(const struct jb_document *doc)
{
	struct jb_anchors *anchors = jb_new(doc->arena, struct jb_anchors, 1);

	anchors->doc = doc;
	anchors->room = 256;
	anchors->slots = jb_new(doc->arena, size_t, anchors->room);
	return anchors;
}

static size_t hash(struct jb_anchor at)
{
	size_t h = at.block * 2654435761u;

	h = (h ^ at.start) * 2654435761u;
	h = (h ^ at.end) * 2654435761u;
	return h ^ h >> 15;
}

static bool is_it(const struct anchor *a, struct jb_anchor at, bool quoted)
{
	return a->at.block == at.block && a->at.start == at.start &&
	       a->at.end == at.end && a->quoted == quoted;
}

/* Where it stands among the slots, or the free one for it. */
static size_t *slot(const struct jb_anchors *anchors, struct jb_anchor at,
		    bool quoted)
{
	size_t mask = anchors->room - 1, i = hash(at) & mask;

	while (anchors->slots[i] &&
	       !is_it(&anchors->list.v[anchors->slots[i] - 1], at, quoted))
		i = (i + 1) & mask;
	return &anchors->slots[i];
}

static void grow(struct jb_anchors *anchors)
{
	anchors->room = jb_size_mul(anchors->room, 2);
	anchors->slots = jb_new(anchors->doc->arena, size_t, anchors->room);
	for (size_t i = 0; i < anchors->list.n; i++)
		*slot(anchors, anchors->list.v[i].at,
		      anchors->list.v[i].quoted) = i + 1;
}

size_t jb_anchors_number(struct jb_anchors *anchors, struct jb_anchor at,
			 bool quoted)
{
	struct anchor *anchor;
	size_t *number;

	if (at.block == JB_NONE)
		return 0;
	number = slot(anchors, at, quoted);
	if (*number)
		return *number;
	if (anchors->list.n + 1 > anchors->room / 2) {
		grow(anchors);
		number = slot(anchors, at, quoted);
	}
	anchor = jb_list_add(anchors->doc->arena, &anchors->list);
	anchor->at = at;
	anchor->quoted = quoted;
	return *number = anchors->list.n;
}

void jb_anchors_shown(struct jb_anchors *anchors, size_t number,
		      enum jb_edition edition, struct jb_str shown)
{
	if (number)
		anchors->list.v[number - 1].shown[edition] = shown;
}

size_t jb_anchors_count(const struct jb_anchors *anchors)
{
	return anchors->list.n;
}

struct jb_anchor jb_anchors_at(const struct jb_anchors *anchors,
			       size_t number)
{
	return anchors->list.v[number - 1].at;
}

/* ---- JSON ------------------------------------------------------------- */

static void set(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new_nocheck(object, key, value))
		jb_oom();
}

static json_t *text(struct jb_str s)
{
	return json_stringn_nocheck(s.n ? s.p : "", s.n);
}

static json_t *number(size_t n)
{
	return json_integer((json_int_t)n);
}

static json_t *range(struct jb_range r)
{
	return json_pack("[I,I]", (json_int_t)r.first, (json_int_t)r.past);
}

/* The words with the line ends and spaces the source has between them. */
static struct jb_str as_it_stands(const struct jb_document *doc,
				  struct jb_anchor at)
{
	struct jb_range r = jb_map_source(&doc->blocks.v[at.block].map,
					  at.start, at.end);

	return jb_str_slice(doc->text, r.first, r.past);
}

static json_t *shown_object(const struct anchor *anchor)
{
	json_t *object = json_object();

	for (int e = 0; e < JB_EDITIONS; e++)
		if (anchor->shown[e].p)
			set(object, jb_edition_tag((enum jb_edition)e),
			    text(anchor->shown[e]));
	return object;
}

/*
 * Bytes of the file; where the text was taken out of a container, bytes of
 * what was taken out.
 */
static void set_bytes(json_t *object, const struct jb_document *doc,
		      struct jb_anchor at)
{
	json_t *bytes = range(jb_anchor_bytes(doc, at));

	if (!doc->source.extracted) {
		set(object, "bytes", bytes);
		return;
	}
	set(object, "bytes", json_null());
	set(object, "extracted", bytes);
}

static json_t *anchor_object(const struct jb_document *doc, size_t n,
			     const struct anchor *anchor, bool shown)
{
	const struct jb_block *block = &doc->blocks.v[anchor->at.block];
	struct jb_str words = jb_anchor_text(doc, anchor->at);
	struct jb_str stands = as_it_stands(doc, anchor->at);
	json_t *object = json_object();

	set(object, "id", json_sprintf("a%zu", n));
	set(object, "block", json_sprintf("b%zu", anchor->at.block + 1));
	set(object, "start",
	    number(jb_utf8_count(block->text, anchor->at.start)));
	set(object, "end", number(jb_utf8_count(block->text, anchor->at.end)));
	set(object, "page", block->page ? number(block->page) : json_null());
	set(object, "lines", range(jb_anchor_lines(doc, anchor->at)));
	set_bytes(object, doc, anchor->at);
	set(object, "text", text(words));
	if (!jb_str_eq(words, stands))
		set(object, "source", text(stands));
	if (shown)
		set(object, "shown", shown_object(anchor));
	return object;
}

/* A name is bytes: one that is no UTF-8 must lead to its file all the same. */
static json_t *hex(struct jb_arena *arena, struct jb_str bytes)
{
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < bytes.n; i++)
		jb_buf_format(&out, "%02x", (unsigned char)bytes.p[i]);
	return text(jb_buf_keep(arena, &out));
}

static json_t *source_object(const struct jb_document *doc,
			     struct jb_str path)
{
	json_t *object = json_object();

	set(object, "path", text(jb_str_repair(doc->arena, path)));
	if (jb_utf8_valid(path) < path.n)
		set(object, "path_hex", hex(doc->arena, path));
	set(object, "sha256", json_string(doc->source.sha256));
	set(object, "bytes", number(doc->source.bytes.n));
	set(object, "encoding", json_string(doc->source.encoding));
	if (doc->source.also_encoding)
		set(object, "also_encoding",
		    json_string(doc->source.also_encoding));
	set(object, "media_type", json_string(doc->source.media_type));
	return object;
}

static void put_line(struct jb_buf *out, json_t *json, bool safe)
{
	char *line = json_dumps(json, JSON_COMPACT);

	if (!line)
		jb_oom();
	for (const char *p = line; *p; p++)
		if (safe && *p == '<')
			jb_buf_z(out, "\\u003c");
		else
			jb_buf_add(out, p, 1);
	free(line);
	json_decref(json);
}

/* An anchor a line: people look into such files. */
void jb_anchors_write(struct jb_buf *out, const struct jb_anchors *anchors,
		      struct jb_str source, const struct jb_pages *pages)
{
	const struct jb_document *doc = anchors->doc;
	const bool shown = pages != NULL;

	jb_buf_z(out, "{\"schema\":\"jianbao.anchors/1\",\n\"source\":");
	put_line(out, source_object(doc, source), !shown);
	if (pages) {
		jb_buf_z(out, ",\n\"pages\":");
		jb_pages_write(out, pages);
	}
	jb_buf_z(out, ",\n\"anchors\":[");
	for (size_t i = 0; i < anchors->list.n; i++) {
		jb_buf_z(out, i ? ",\n" : "\n");
		put_line(out, anchor_object(doc, i + 1, &anchors->list.v[i],
					    shown), !shown);
	}
	jb_buf_z(out, "]}\n");
}
