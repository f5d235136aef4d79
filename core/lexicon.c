/*
 * The lexicons and their automaton, after A. V. Aho and M. J. Corasick,
 * "Efficient string matching", CACM 18 (1975), over folded code points. The
 * edges of all states stand in one hash table; those of the root, where most
 * characters of a text fall, in an array of their own. Most letters lead
 * nowhere: a set of bits, which stays in the cache where the table does not,
 * tells so without a look into it.
 */
#include "core/lexicon.h"
#include "core/file.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	MARKS = 8,		/* bits for each place of an edge */
	COLUMNS = 16,
	WORD_LIMIT = 128,	/* code points; longer cells are no words */
	ROOT_EDGES = 0x10000,
	CAPITALS = 5,		/* an abbreviation must be in capitals */
};

/*
 * What each file is: its name, the columns that its header must have, and
 * those whose cells are words.
 */
static const struct file {
	const char *name;
	const char *columns;	/* separated by spaces */
	const char *words[8];
} files[JB_LEXES] = {
	[JB_LEX_TERMS] = { "terms.tsv",
		"en abbr zh_tw zh_cn zh_hk alt source date",
		{ "en", "abbr", "zh_tw", "zh_cn", "zh_hk", "alt" } },
	[JB_LEX_MEETINGS] = { "meetings.tsv",
		"series number begins ends city_en country city_tw city_cn "
		"city_hk alt kind",
		{ 0 } },
	[JB_LEX_PLACES] = { "places.tsv",
		"id kind en zh_tw zh_cn zh_hk alt country",
		{ "en", "zh_tw", "zh_cn", "zh_hk", "alt" } },
	[JB_LEX_ORGANIZATIONS] = { "organizations.tsv",
		"id abbr en zh_tw zh_cn zh_hk alt fiscal_start country",
		{ "abbr", "en", "zh_tw", "zh_cn", "zh_hk", "alt" } },
	[JB_LEX_TOPICS] = { "topics.tsv",
		"id label_tw label_cn label_hk label_en terms_hant terms_hans "
		"terms_en parent",
		{ "terms_hant", "terms_hans", "terms_en" } },
	[JB_LEX_SECTIONS] = { "sections.tsv",
		"role hant hans en",
		{ 0 } },
	[JB_LEX_FORM_LABELS] = { "form-labels.tsv",
		"field label_hant label_hans label_en",
		{ 0 } },
	[JB_LEX_KINDS] = { "kinds.tsv",
		"kind word weight where",
		{ 0 } },
	[JB_LEX_CUES] = { "cues.tsv",
		"cue words strength example",
		{ "words" } },
	[JB_LEX_PHRASES] = { "phrases.tsv",
		"phrase words example",
		{ 0 } },
	[JB_LEX_COVER_WORDS] = { "cover-words.tsv",
		"word words example",
		{ 0 } },
	[JB_LEX_NAME_WORDS] = { "name-words.tsv",
		"word words example",
		{ 0 } },
	[JB_LEX_CONFUSIONS] = { "confusions.tsv",
		"printed meant beside unless sure",
		{ 0 } },
	[JB_LEX_WORDS] = { "words.tsv",
		"en zh",
		{ 0 } },
	[JB_LEX_LINE_WORDS] = { "line-words.tsv",
		"role place words example",
		{ 0 } },
	[JB_LEX_EDGE_WORDS] = { "edge-words.tsv",
		"kind words en example",
		{ 0 } },
	[JB_LEX_HOLIDAYS] = { "holidays.tsv",
		"name_hant name_hans name_en month day",
		{ 0 } },
	[JB_LEX_CONVERT] = { "convert.tsv",
		"from to region",
		{ 0 } },
	[JB_LEX_CHARACTERS] = { "common-characters.tsv",
		"hant hans rate follows sure unless",
		{ 0 } },
	[JB_LEX_IDENTIFIERS] = { "identifiers.tsv",
		"kind pattern example",
		{ 0 } },
	[JB_LEX_IDN_LABELS] = { "idn-labels.tsv",
		"label country",
		{ 0 } },
};

struct row {
	struct jb_str cells[COLUMNS];
	size_t line;		/* of the file */
};

struct table {
	struct jb_str columns[COLUMNS];
	size_t column_count;
	JB_LIST(struct row) rows;
};

/* A word leads here; the words with the same folded letters follow. */
struct sense {
	uint32_t next;		/* 0: the last */
	uint32_t row;
	uint8_t file, column;
	bool capitals;
};

struct state {
	uint32_t fail, found;	/* found: next state with senses, or 0 */
	uint32_t senses;
	uint32_t child, sibling, letter;
	uint32_t depth;		/* code points from the root */
};

struct edge {
	uint64_t key;		/* state << 21 | code point, 0: free */
	uint32_t to;
};

struct jb_lexicon {
	struct jb_arena *arena;
	struct table tables[JB_LEXES];
	JB_LIST(struct state) states;	/* 0 is the root */
	JB_LIST(struct sense) senses;	/* 0 is unused */
	struct edge *edges;
	size_t edge_room, edge_count;
	uint64_t *marks;	/* a bit set for each edge; see mark_of() */
	uint32_t root[ROOT_EDGES];
	void **made;		/* JB_MADES; apart, for readers add to it */
};

/* --- reading the files --- */

/* Cut line at its TABs; returns how many cells there were. */
static size_t split(struct jb_str cells[COLUMNS], struct jb_str line)
{
	size_t n = 0, from = 0;

	for (size_t i = 0; i <= line.n; i++) {
		if (i < line.n && line.p[i] != '\t')
			continue;
		if (n < COLUMNS)
			cells[n] = jb_str_slice(line, from, i);
		n++;
		from = i + 1;
	}
	return n;
}

static bool add_line(struct table *t, struct jb_arena *arena,
		     struct jb_str line, struct jb_place place,
		     struct jb_diag *diag)
{
	struct jb_str cells[COLUMNS] = { { 0 } };
	size_t n = split(cells, line);

	if (t->column_count == 0) {
		t->column_count = n;
		memcpy(t->columns, cells, sizeof(cells));
	} else {
		struct row *row = jb_list_add(arena, &t->rows);

		memcpy(row->cells, cells, sizeof(cells));
		row->line = place.line;
	}
	if (n == t->column_count && n <= COLUMNS)
		return true;
	jb_tell(diag, JB_DIAG_LEXICON, place,
		"%zu cells where the first row has %zu", n, t->column_count);
	return false;
}

static bool has_column(const struct table *t, struct jb_str name)
{
	for (size_t i = 0; i < t->column_count; i++)
		if (jb_str_eq(t->columns[i], name))
			return true;
	return false;
}

/* A file whose header was lost or renamed is told before anybody asks it. */
static bool check_columns(const struct table *t, struct jb_str names,
			  const char *path, struct jb_diag *diag)
{
	for (size_t from = 0; from < names.n;) {
		size_t end = jb_str_find(names, JB_STR(" "), from);
		struct jb_str name = jb_str_slice(names, from, end);

		if (!has_column(t, name)) {
			jb_tell(diag, JB_DIAG_LEXICON,
				(struct jb_place){ path, 0, 0 },
				"no column %.*s", (int)name.n, name.p);
			return false;
		}
		from += name.n + 1;
	}
	return true;
}

static bool table_read(struct table *t, struct jb_arena *arena,
		       const char *path, struct jb_str columns,
		       struct jb_diag *diag)
{
	struct jb_place place = { path, 0, 0 };
	struct jb_str text;
	size_t from = 0;

	if (!jb_file_read(&text, arena, path, 0, diag)) {
		jb_tell(diag, JB_DIAG_LEXICON, place, "it cannot be read");
		return false;
	}
	if (jb_utf8_valid(text) < text.n) {
		jb_tell(diag, JB_DIAG_LEXICON, place, "not valid UTF-8");
		return false;
	}
	while (from < text.n) {
		size_t end = jb_str_find(text, JB_STR("\n"), from);
		struct jb_str line;

		if (end == SIZE_MAX)
			end = text.n;
		line = jb_str_slice(text, from, end);
		from = end + 1;
		place.line++;
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (!add_line(t, arena, line, place, diag))
			return false;
	}
	return check_columns(t, columns, path, diag);
}

/* --- building the automaton --- */

static size_t hash(uint64_t key)
{
	return (size_t)(key * 0x9E3779B97F4A7C15u >> 20);
}

static size_t slot_of(const struct jb_lexicon *lex, uint64_t key)
{
	size_t slot = hash(key) & (lex->edge_room - 1);

	while (lex->edges[slot].key && lex->edges[slot].key != key)
		slot = (slot + 1) & (lex->edge_room - 1);
	return slot;
}

static uint64_t edge_key(uint32_t state, uint32_t letter)
{
	return (uint64_t)(state + 1) << 21 | letter;
}

/* The word of marks that is key's, and its bit in it. */
static uint64_t *mark_of(const struct jb_lexicon *lex, uint64_t key,
			 uint64_t *bit)
{
	size_t i = hash(key) & (lex->edge_room * MARKS - 1);

	*bit = (uint64_t)1 << i % 64;
	return &lex->marks[i / 64];
}

static void edge_put(struct jb_lexicon *lex, struct edge edge)
{
	uint64_t bit, *mark = mark_of(lex, edge.key, &bit);

	*mark |= bit;
	lex->edges[slot_of(lex, edge.key)] = edge;
}

static void edges_grow(struct jb_lexicon *lex)
{
	struct edge *old = lex->edges;
	size_t room = lex->edge_room;

	lex->edge_room = room ? room * 2 : 4096;
	free(lex->marks);
	lex->edges = calloc(lex->edge_room, sizeof(*lex->edges));
	lex->marks = calloc(lex->edge_room, MARKS / 8);
	if (!lex->edges || !lex->marks)
		jb_oom();
	for (size_t i = 0; i < room; i++)
		if (old[i].key)
			edge_put(lex, old[i]);
	free(old);
}

static uint32_t edge_find(const struct jb_lexicon *lex, uint32_t state,
			  uint32_t letter)
{
	uint64_t key = edge_key(state, letter), bit;

	if (state == 0 && letter < ROOT_EDGES)
		return lex->root[letter];
	if (!(*mark_of(lex, key, &bit) & bit))
		return 0;
	return lex->edges[slot_of(lex, key)].to;
}

static void edge_add(struct jb_lexicon *lex, uint32_t state, uint32_t letter,
		     uint32_t to)
{
	if (state == 0 && letter < ROOT_EDGES) {
		lex->root[letter] = to;
		return;
	}
	if (lex->edge_count * 2 >= lex->edge_room)
		edges_grow(lex);
	edge_put(lex, (struct edge){ edge_key(state, letter), to });
	lex->edge_count++;
}

static uint32_t state_after(struct jb_lexicon *lex, uint32_t state,
			    uint32_t letter)
{
	uint32_t to = edge_find(lex, state, letter);
	struct state *s;

	if (to)
		return to;
	to = (uint32_t)lex->states.n;
	s = jb_list_add(lex->arena, &lex->states);
	s->letter = letter;
	s->depth = lex->states.v[state].depth + 1;
	s->sibling = lex->states.v[state].child;
	lex->states.v[state].child = to;
	edge_add(lex, state, letter, to);
	return to;
}

/* A short word all in capitals: WHO, not who. */
static bool wants_capitals(struct jb_str word)
{
	if (word.n > CAPITALS)
		return false;
	for (size_t i = 0; i < word.n; i++)
		if (word.p[i] < 'A' || word.p[i] > 'Z')
			return false;
	return true;
}

static void word_add(struct jb_lexicon *lex, struct jb_str word,
		     struct sense sense)
{
	uint32_t state = 0;

	if (word.n == 0 || jb_utf8_count(word, word.n) > WORD_LIMIT)
		return;
	for (size_t at = 0; at < word.n;)
		state = state_after(lex, state,
				    jb_fold(jb_utf8_next(word, &at)));
	for (uint32_t i = lex->states.v[state].senses; i;
	     i = lex->senses.v[i].next) {
		struct sense *same = &lex->senses.v[i];

		if (same->file != sense.file || same->row != sense.row)
			continue;
		/* WHOIS has an "alt" Whois */
		if (!wants_capitals(word))
			same->capitals = false;
		return;
	}
	sense.capitals = wants_capitals(word);
	sense.next = lex->states.v[state].senses;
	lex->states.v[state].senses = (uint32_t)lex->senses.n;
	*jb_list_add(lex->arena, &lex->senses) = sense;
}

static void words_add(struct jb_lexicon *lex, enum jb_lex file)
{
	const struct table *t = &lex->tables[file];

	for (size_t w = 0; files[file].words[w]; w++) {
		size_t column = jb_lex_column(lex, file,
					      files[file].words[w]);

		for (size_t row = 0; row < t->rows.n; row++) {
			struct jb_str part;
			size_t at = 0;

			while (jb_lex_part(&part,
					   t->rows.v[row].cells[column], &at))
				word_add(lex, part, (struct sense){
					.row = (uint32_t)row,
					.file = (uint8_t)file,
					.column = (uint8_t)column,
				});
		}
	}
}

/* Where a text goes on after state when no edge fits letter. */
static uint32_t follow(const struct jb_lexicon *lex, uint32_t state,
		       uint32_t letter)
{
	uint32_t to;

	while (!(to = edge_find(lex, state, letter)) && state)
		state = lex->states.v[state].fail;
	return to;
}

/* Breadth first: each state's fail and found links. */
static void link_states(struct jb_lexicon *lex)
{
	struct state *v = lex->states.v;
	uint32_t *queue = jb_new(lex->arena, uint32_t, lex->states.n);
	size_t head = 0, tail = 0;

	queue[tail++] = 0;
	while (head < tail) {
		uint32_t from = queue[head++];

		for (uint32_t s = v[from].child; s; s = v[s].sibling) {
			uint32_t fail = from ? follow(lex, v[from].fail,
						      v[s].letter)
					     : 0;

			v[s].fail = fail;
			v[s].found = v[fail].senses ? fail : v[fail].found;
			queue[tail++] = s;
		}
	}
}

struct jb_lexicon *jb_lexicon_open(const char *dir, struct jb_diag *diag)
{
	struct jb_lexicon *lex = calloc(1, sizeof(*lex));

	if (!lex)
		jb_oom();
	lex->arena = jb_arena_new();
	lex->made = jb_new(lex->arena, void *, JB_MADES);
	edges_grow(lex);
	jb_list_add(lex->arena, &lex->states);
	jb_list_add(lex->arena, &lex->senses);
	for (enum jb_lex file = 0; file < JB_LEXES; file++) {
		struct jb_str path = jb_str_format(lex->arena, "%s/%s", dir,
						   files[file].name);

		if (!table_read(&lex->tables[file], lex->arena,
				jb_str_z(lex->arena, path),
				jb_str_of(files[file].columns), diag)) {
			jb_lexicon_close(lex);
			return NULL;
		}
		words_add(lex, file);
	}
	link_states(lex);
	return lex;
}

void jb_lexicon_close(struct jb_lexicon *lex)
{
	if (!lex)
		return;
	jb_arena_free(lex->arena);
	free(lex->edges);
	free(lex->marks);
	free(lex);
}

void **jb_lex_made(struct jb_arena **arena, const struct jb_lexicon *lex,
		   enum jb_lex_made what)
{
	*arena = lex->arena;
	return &lex->made[what];
}

/* --- cells --- */

const char *jb_lex_name(enum jb_lex file)
{
	return files[file].name;
}

size_t jb_lex_line(const struct jb_lexicon *lex, enum jb_lex file, size_t row)
{
	return lex->tables[file].rows.v[row].line;
}

size_t jb_lex_rows(const struct jb_lexicon *lex, enum jb_lex file)
{
	return lex->tables[file].rows.n;
}

size_t jb_lex_column(const struct jb_lexicon *lex, enum jb_lex file,
		     const char *name)
{
	const struct table *t = &lex->tables[file];

	for (size_t i = 0; i < t->column_count; i++)
		if (jb_str_eq(t->columns[i], jb_str_of(name)))
			return i;
	assert(false && "a column that the file has");
	return COLUMNS - 1;
}

struct jb_str jb_lex_cell(const struct jb_lexicon *lex, enum jb_lex file,
			  size_t row, size_t column)
{
	return lex->tables[file].rows.v[row].cells[column];
}

struct jb_str jb_lex_get(const struct jb_lexicon *lex, enum jb_lex file,
			 size_t row, const char *column)
{
	return jb_lex_cell(lex, file, row, jb_lex_column(lex, file, column));
}

bool jb_lex_part(struct jb_str *part, struct jb_str cell, size_t *at)
{
	size_t bar;

	do {
		if (*at >= cell.n)
			return false;
		bar = jb_str_find(cell, JB_STR("|"), *at);
		if (bar == SIZE_MAX)
			bar = cell.n;
		*part = jb_str_trim(jb_str_slice(cell, *at, bar));
		*at = bar + 1;
	} while (part->n == 0);
	return true;
}

/* --- finding --- */

static bool is_word_letter(uint32_t cp)
{
	return jb_is_latin(cp) || jb_is_digit(cp);
}

/* Does no letter or digit go on at either side of a Latin word? */
static bool stands_alone(struct jb_str text, size_t start, size_t end)
{
	size_t at = start;
	uint32_t first = jb_utf8_next(text, &at), last, next;

	at = end;
	last = jb_utf8_prev(text, &at);
	at = end;
	next = jb_utf8_next(text, &at);
	if (is_word_letter(last) && is_word_letter(next) && end < text.n)
		return false;
	at = start;
	return !is_word_letter(first) || start == 0 ||
	       !is_word_letter(jb_utf8_prev(text, &at));
}

/* At least two capitals: gNSO and GNSO, but not who. */
static bool has_capitals(struct jb_str word)
{
	size_t n = 0;

	for (size_t i = 0; i < word.n; i++)
		n += word.p[i] >= 'A' && word.p[i] <= 'Z';
	return n >= 2;
}

enum { DEAD = UINT8_MAX };	/* file of a hit inside a longer one */

/* Take hit unless a longer one of its file holds it; drop what it holds. */
static void take(struct jb_hits *hits, struct jb_arena *arena,
		 struct jb_hit hit)
{
	for (size_t i = hits->list.n; i-- > 0;) {
		struct jb_hit *old = &hits->list.v[i];

		if (old->end <= hit.start)
			break;
		if (old->file != hit.file)
			continue;
		if (old->start == hit.start && old->end == hit.end)
			continue;
		if (old->start < hit.start ||
		    (old->start == hit.start && old->end > hit.end))
			return;
		old->file = DEAD;
	}
	*jb_list_add(arena, &hits->list) = hit;
}

static int by_start(const void *a, const void *b)
{
	const struct jb_hit *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static void sort_hits(struct jb_hits *hits)
{
	size_t n = 0;

	for (size_t i = 0; i < hits->list.n; i++)
		if (hits->list.v[i].file != DEAD)
			hits->list.v[n++] = hits->list.v[i];
	hits->list.n = n;
	if (n > 1)
		qsort(hits->list.v, n, sizeof(*hits->list.v), by_start);
}

/* Every word that ends in state, at byte end of text. */
static void take_senses(struct jb_hits *hits, struct jb_arena *arena,
			const struct jb_lexicon *lex, uint32_t state,
			struct jb_str text, const size_t *starts,
			size_t letters, size_t end)
{
	const struct state *v = lex->states.v;

	if (!v[state].senses)
		state = v[state].found;
	for (; state; state = v[state].found) {
		size_t start =
			starts[(letters - v[state].depth) % WORD_LIMIT];

		if (!stands_alone(text, start, end))
			continue;
		for (uint32_t i = v[state].senses; i;
		     i = lex->senses.v[i].next) {
			const struct sense *s = &lex->senses.v[i];

			if (s->capitals &&
			    !has_capitals(jb_str_slice(text, start, end)))
				continue;
			take(hits, arena, (struct jb_hit){
				start, end, s->row, s->file, s->column });
		}
	}
}

void jb_lexicon_find(struct jb_hits *hits, struct jb_arena *arena,
		     const struct jb_lexicon *lex, struct jb_str text)
{
	size_t starts[WORD_LIMIT];	/* bytes of the last letters */
	size_t letters = 0;
	uint32_t state = 0;

	for (size_t at = 0; at < text.n;) {
		starts[letters++ % WORD_LIMIT] = at;
		state = follow(lex, state, jb_fold(jb_utf8_next(text, &at)));
		if (state)
			take_senses(hits, arena, lex, state, text, starts,
				    letters, at);
	}
	sort_hits(hits);
	jb_list_trim(arena, &hits->list);
}
