/*
 * The text is walked once. (Traditional text keeps its words in the zh-TW
 * edition: most of it was written there, and a writer's 域名 is as good as
 * 網域名稱.) At each character comes first what is protected,
 * then the longest word of the edition's dictionary, and what is left goes to
 * OpenCC in stretches as long as can be, so that its own phrases still work.
 */
#include "render/convert.h"

#include "render/protect.h"

#include <opencc.h>
#include <stdlib.h>
#include <string.h>

enum {
	KEY_LIMIT = 24,		/* code points of a dictionary word */
	LABEL_GUESS = 2,	/* characters of an unknown IDN label */
};

/* What the lexicons call an edition's region. */
static const struct {
	const char *column, *region;
} editions[JB_EDITIONS] = {
	[JB_EDITION_TW] = { "zh_tw", "tw" },
	[JB_EDITION_CN] = { "zh_cn", "cn" },
	[JB_EDITION_HK] = { "zh_hk", "hk" },
};

/*
 * OpenCC's glyph conversions, by edition and script: one or two, of which the
 * second has the output of the first. What s2tw and s2hk do is done by s2t and
 * a step after it, so that its large dictionary is read once for both.
 */
enum { STEPS = 2 };

static const char *const configs[JB_EDITIONS][2][STEPS] = {
	[JB_EDITION_TW] = { { "t2tw.json" }, { "s2t.json", "t2tw.json" } },
	[JB_EDITION_CN] = { { "t2s.json" }, { NULL } },
	[JB_EDITION_HK] = { { "t2hk.json" }, { "s2t.json", "t2hk.json" } },
};

/* One of OpenCC's, opened when first needed. */
struct opened {
	const char *config;
	opencc_t handle;
};

enum { OPENED_LIMIT = 4 };	/* as many as configs names */

enum script { HANT, HANS };

/* A word of an edition's dictionary; keys are folded, so any script matches. */
struct entry {
	uint64_t hash;		/* of the folded key; 0: free */
	struct jb_str to;
	enum jb_lex file;
	size_t row;
	bool doubtful;		/* two rows disagree: keep as written */
};

struct dictionary {
	struct entry *slots;
	size_t room, used;
	bool ready;
};

struct jb_converter {
	struct jb_arena *arena;
	const struct jb_lexicon *lex;
	struct dictionary dictionaries[JB_EDITIONS];
	struct opened opened[OPENED_LIMIT];
	struct protect *protect;
};

/* --- the dictionaries --- */

static struct entry *entry_slot(const struct dictionary *d, uint64_t hash)
{
	size_t i = (size_t)hash & (d->room - 1);

	while (d->slots[i].hash && d->slots[i].hash != hash)
		i = (i + 1) & (d->room - 1);
	return &d->slots[i];
}

static void dictionary_grow(struct dictionary *d)
{
	struct dictionary old = *d;

	d->room = old.room ? old.room * 2 : 4096;
	d->slots = calloc(d->room, sizeof(*d->slots));
	if (!d->slots)
		jb_oom();
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i].hash)
			*entry_slot(d, old.slots[i].hash) = old.slots[i];
	free(old.slots);
}

/* Is word short enough to match and long enough to be sure of? */
static bool is_key(struct jb_str word)
{
	size_t n = jb_utf8_count(word, word.n);

	return n >= 2 && n <= KEY_LIMIT && jb_has_han(word);
}

/*
 * from becomes to. A key that a stronger file
 * holds stays; one that its own file gives twice with different words is
 * doubtful.
 */
static void entry_add(struct dictionary *d,
		      struct jb_str from, struct jb_str to, enum jb_lex file,
		      size_t row)
{
	uint64_t hash = jb_hash_folded(from);
	struct entry *e;

	if (!is_key(from))
		return;
	if (d->used * 2 >= d->room)
		dictionary_grow(d);
	e = entry_slot(d, hash);
	if (e->hash) {
		if (e->file == file && e->row != row &&
		    !jb_str_eq(e->to, to))
			e->doubtful = true;
		return;
	}
	*e = (struct entry){ .hash = hash, .to = to, .file = file,
			     .row = row };
	d->used++;
}

static void add_convert_rows(struct jb_converter *c, struct dictionary *d,
			     enum jb_edition edition)
{
	const enum jb_lex file = JB_LEX_CONVERT;
	struct jb_str region = jb_str_of(editions[edition].region);

	for (size_t row = 0; row < jb_lex_rows(c->lex, file); row++) {
		struct jb_str to = jb_lex_get(c->lex, file, row, "to");

		if (jb_str_eq(jb_lex_get(c->lex, file, row, "region"), region))
			entry_add(d, jb_lex_get(c->lex, file, row, "from"),
				  to, file, row);
	}
}

/* Names with Latin in them (ICANN 社群) would change how it is spaced. */
static bool all_han(struct jb_str name)
{
	for (size_t at = 0; at < name.n;)
		if (!jb_is_han(jb_utf8_next(name, &at)))
			return false;
	return name.n > 0;
}

/*
 * One term, or one name: another region's becomes the region's own. Other forms
 * (alt) may be the writer's choice and are left to the words inside them.
 */
static void add_term(struct jb_converter *c, struct dictionary *d,
		     enum jb_edition edition, enum jb_lex file, size_t row)
{
	struct jb_str own = jb_lex_get(c->lex, file, row,
				       editions[edition].column);

	if (own.n == 0 || (file != JB_LEX_TERMS && !all_han(own)))
		return;
	entry_add(d, own, own, file, row);
	for (enum jb_edition e = 0; e < JB_EDITION_EN; e++) {
		struct jb_str from = jb_lex_get(c->lex, file, row,
						editions[e].column);

		if (file == JB_LEX_TERMS || all_han(from))
			entry_add(d, from, own, file, row);
	}
}

static const struct dictionary *dictionary_of(struct jb_converter *c,
					      enum jb_edition edition)
{
	static const enum jb_lex named[] = { JB_LEX_TERMS,
					     JB_LEX_ORGANIZATIONS,
					     JB_LEX_PLACES };
	struct dictionary *d = &c->dictionaries[edition];

	if (d->ready)
		return d;
	dictionary_grow(d);
	add_convert_rows(c, d, edition);
	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		for (size_t row = 0; row < jb_lex_rows(c->lex, named[i]);
		     row++)
			add_term(c, d, edition, named[i], row);
	d->ready = true;
	return d;
}

/* The longest word at byte at of text; *end gets where it ends. */
static const struct entry *entry_at(const struct dictionary *d,
				    struct jb_str text, size_t at,
				    size_t *end)
{
	const struct entry *best = NULL;
	uint64_t hash = JB_HASH;

	for (size_t n = 0; n < KEY_LIMIT && at < text.n; n++) {
		const struct entry *e;

		hash = jb_hash_more(hash, jb_fold(jb_utf8_next(text, &at)));
		e = entry_slot(d, hash);
		if (e->hash) {
			best = e;
			*end = at;
		}
	}
	return best;
}

/* --- what is protected --- */

/* Where the IDN label at byte at ends: the longest known, or a guess. */
static size_t label_end(const struct jb_lexicon *lex, struct jb_str text,
			size_t at)
{
	size_t best = 0, end = at;

	for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_IDN_LABELS);
	     row++) {
		struct jb_str label = jb_lex_get(lex, JB_LEX_IDN_LABELS, row,
						 "label");

		if (label.n > best &&
		    jb_str_starts(jb_str_slice(text, at, text.n), label))
			best = label.n;
	}
	if (best)
		return at + best;
	for (int i = 0; i < LABEL_GUESS; i++) {
		size_t next = end;

		if (!jb_is_han(jb_utf8_next(text, &next)))
			break;
		end = next;
	}
	return end;
}

/*
 * Where an identifier that begins at byte at ends, or at itself: a label of a
 * top-level domain behind its dot, or the next of what the patterns have found
 * (*next counts on).
 */
static size_t protected_end(const struct jb_lexicon *lex, struct jb_str text,
			    size_t at, const struct ranges *found,
			    size_t *next)
{
	size_t past = at;

	while (*next < found->list.n && found->list.v[*next].past <= at)
		++*next;
	if (*next < found->list.n && found->list.v[*next].first <= at)
		return found->list.v[*next].past;
	if (jb_utf8_next(text, &past) == '.' &&
	    jb_is_han(jb_utf8_next(text, &(size_t){ past })))
		return label_end(lex, text, past);
	return at;
}

/* --- the walk --- */

struct walk {
	struct jb_shown *shown;
	struct jb_arena *arena;
	struct jb_converter *converter;
	struct jb_str text;
	enum script script;
	enum jb_edition edition;
	opencc_t steps[STEPS];
	struct jb_buf out;
	size_t run;		/* where the stretch for OpenCC begins */
};

static void put_same(struct walk *w, size_t from, size_t past)
{
	jb_buf_str(&w->out, jb_str_slice(w->text, from, past));
	jb_map_add(w->arena, &w->shown->map, from, past - from, 1, 1);
}

/* to stands for text[from, past): one letter for one if their number agrees. */
static void put_converted(struct walk *w, struct jb_str to, size_t from,
			  size_t past)
{
	struct jb_str was = jb_str_slice(w->text, from, past);
	size_t i = 0, j = 0;

	jb_buf_str(&w->out, to);
	if (jb_utf8_count(to, to.n) != jb_utf8_count(was, was.n)) {
		if (to.n)
			jb_map_add(w->arena, &w->shown->map, from, 1, to.n,
				   was.n);
		return;
	}
	while (i < to.n) {
		size_t at = i, src = j;

		jb_utf8_next(to, &i);
		jb_utf8_next(was, &j);
		if (i - at == j - src)
			jb_map_add(w->arena, &w->shown->map, from + src,
				   i - at, 1, 1);
		else
			jb_map_add(w->arena, &w->shown->map, from + src, 1,
				   i - at, j - src);
	}
}

/* The handle of config; NULL, with diag told, where it cannot be had. */
static opencc_t opencc_of(struct jb_converter *c, const char *config,
			  struct jb_diag *diag)
{
	struct opened *o = c->opened;

	while (o->config && strcmp(o->config, config) != 0)
		o++;
	if (o->config)
		return o->handle;
	o->handle = opencc_open(config);
	if (o->handle != (opencc_t)-1) {
		o->config = config;
		return o->handle;
	}
	o->handle = NULL;
	jb_tell(diag, JB_DIAG_CONVERTER, (struct jb_place){ 0 },
		"OpenCC's %s: %s", config, opencc_error());
	return NULL;
}

static bool steps_open(opencc_t steps[STEPS], struct jb_converter *c,
		       enum jb_edition edition, enum script script,
		       struct jb_diag *diag)
{
	for (int i = 0; i < STEPS; i++) {
		const char *config = configs[edition][script][i];

		steps[i] = config ? opencc_of(c, config, diag) : NULL;
		if (config && !steps[i])
			return false;
	}
	return true;
}

bool jb_converter_prepare(struct jb_converter *converter,
			  const bool editions_wanted[JB_EDITIONS],
			  struct jb_diag *diag)
{
	opencc_t steps[STEPS];

	for (enum jb_edition e = 0; e < JB_EDITIONS; e++) {
		if (!editions_wanted[e] || e == JB_EDITION_EN)
			continue;
		dictionary_of(converter, e);
		for (enum script s = HANT; s <= HANS; s++)
			if (!steps_open(steps, converter, e, s, diag))
				return false;
	}
	return true;
}

/* run through the walk's steps; NULL where OpenCC fails. Free with _free(). */
static char *convert_run(const struct walk *w, struct jb_str run)
{
	char *to = NULL;

	for (int i = 0; i < STEPS && w->steps[i]; i++) {
		char *was = to;

		to = opencc_convert_utf8(w->steps[i], was ? was : run.p,
					 was ? strlen(was) : run.n);
		if (was)
			opencc_convert_utf8_free(was);
		if (!to)
			break;
	}
	return to;
}

/* What has gathered since w->run, up to at, through OpenCC. */
static void flush(struct walk *w, size_t at)
{
	struct jb_str run = jb_str_slice(w->text, w->run, at);
	char *to = jb_has_han(run) ? convert_run(w, run) : NULL;

	if (to)
		put_converted(w, jb_str_of(to), w->run, at);
	else
		put_same(w, w->run, at);
	if (to)
		opencc_convert_utf8_free(to);
	w->run = at;
}

/* A word of the dictionary: shown otherwise, or left to OpenCC. */
static void put_entry(struct walk *w, const struct entry *e, size_t at,
		      size_t end)
{
	struct jb_str to = e->to;
	size_t start;

	if (e->doubtful)
		return;
	flush(w, at);
	start = w->out.n;
	put_converted(w, to, at, end);
	w->run = end;
	if (jb_str_eq(to, jb_str_slice(w->text, at, end)))
		return;
	*jb_list_add(w->arena, &w->shown->changes) = (struct jb_change){
		.start = start,
		.end = w->out.n,
		.file = e->file,
		.row = e->row,
	};
}

static void walk_text(struct walk *w)
{
	const struct dictionary *d =
		dictionary_of(w->converter, w->edition);
	bool words = !(w->edition == JB_EDITION_TW && w->script == HANT);
	bool in_title = false;	/* inside 《…》 */
	struct ranges found = { 0 };
	size_t next = 0;

	protect_find(&found, w->arena, w->converter->protect, w->text);
	for (size_t at = 0; at < w->text.n;) {
		size_t end = protected_end(w->converter->lex, w->text, at,
					   &found, &next);
		const struct entry *e;
		uint32_t cp;

		if (end > at) {
			flush(w, at);
			put_same(w, at, end);
			w->run = at = end;
			continue;
		}
		e = in_title || !words ? NULL : entry_at(d, w->text, at, &end);
		if (e) {
			put_entry(w, e, at, end);
			at = end;
			continue;
		}
		cp = jb_utf8_next(w->text, &at);
		in_title = cp == 0x300A || (in_title && cp != 0x300B);
	}
	flush(w, w->text.n);
}

bool jb_convert(struct jb_shown *shown, struct jb_arena *arena,
		struct jb_converter *converter, struct jb_str text,
		enum jb_lang lang, enum jb_edition edition,
		struct jb_diag *diag)
{
	struct walk w = {
		.shown = shown,
		.arena = arena,
		.converter = converter,
		.text = text,
		.script = lang == JB_LANG_HANS ? HANS : HANT,
		.edition = edition,
	};

	*shown = (struct jb_shown){ 0 };
	if (edition == JB_EDITION_EN || lang == JB_LANG_EN ||
	    !configs[edition][w.script][0] || !jb_has_han(text)) {
		shown->text = text;
		jb_map_add(arena, &shown->map, 0, text.n, 1, 1);
		return true;
	}
	if (!steps_open(w.steps, converter, edition, w.script, diag))
		return false;
	walk_text(&w);
	shown->text = jb_buf_keep(arena, &w.out);
	return true;
}

struct jb_converter *jb_converter_open(const struct jb_lexicon *lex,
				       struct jb_diag *diag)
{
	struct jb_converter *c = calloc(1, sizeof(*c));

	if (!c)
		jb_oom();
	c->arena = jb_arena_new();
	c->lex = lex;
	c->protect = protect_open(lex, diag);
	return c;
}

void jb_converter_close(struct jb_converter *converter)
{
	if (!converter)
		return;
	for (size_t e = 0; e < JB_EDITIONS; e++)
		free(converter->dictionaries[e].slots);
	for (size_t i = 0; i < OPENED_LIMIT && converter->opened[i].config; i++)
		opencc_close(converter->opened[i].handle);
	protect_close(converter->protect);
	jb_arena_free(converter->arena);
	free(converter);
}
