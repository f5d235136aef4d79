/*
 * The lexicons and their automaton, after A. V. Aho and M. J. Corasick,
 * "Efficient string matching", CACM 18 (1975), over folded code points. The
 * words are put into a tree of nodes; its states are the nodes numbered
 * breadth first, so that those that one leads to stand side by side, by their
 * letters, and those after one letter, where most of a text stays, together.
 */
#include "core/lexicon.h"
#include "core/file.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	COLUMNS = 16,
	WORD_LIMIT = 128,	/* code points; longer cells are no words */
	ROOT_LETTERS = 0x10000,
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
	uint8_t length;		/* code points */
	bool capitals;
};

/* Of the tree, while words are added. */
struct node {
	uint32_t letter;
	uint32_t senses;
	uint32_t child, sibling;	/* by letter; 0: none */
};

struct state {
	uint64_t letters;	/* low bits of those that lead on */
	uint32_t first;		/* they lead to states from here on */
	uint32_t fail;
	uint32_t found;		/* itself or the next with senses, or 0 */
	uint32_t senses;
};

struct jb_lexicon {
	struct jb_arena *arena;
	struct table tables[JB_LEXES];
	JB_LIST(struct node) nodes;	/* 0 is the root */
	JB_LIST(struct sense) senses;	/* 0 is unused */
	struct state *states;	/* as many as nodes, and one behind them */
	uint32_t *letters;	/* that lead to each */
	uint32_t root[ROOT_LETTERS];	/* node that each leads to */
	uint16_t begins[ROOT_LETTERS];	/* and state: half, to stay in caches */
	void **made;		/* JB_MADES; apart, for readers add to it */
};

/* --- reading the files --- */

/* Cut line at its TABs; returns how many cells there were. */
static size_t split(struct jb_str cells[COLUMNS], struct jb_str line)
{
	size_t n = 0;

	for (size_t from = 0, tab; from <= line.n; from = tab + 1) {
		const char *at = memchr(line.p + from, '\t', line.n - from);

		tab = at ? (size_t)(at - line.p) : line.n;
		if (n < COLUMNS)
			cells[n] = jb_str_slice(line, from, tab);
		n++;
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

/* Of the nodes below one, the first with that letter or a later one. */
static uint32_t *place_of(const struct jb_lexicon *lex, uint32_t node,
			  uint32_t letter)
{
	struct node *v = lex->nodes.v;
	uint32_t *at = &v[node].child;

	while (*at && v[*at].letter < letter)
		at = &v[*at].sibling;
	return at;
}

static uint32_t node_new(struct jb_lexicon *lex, uint32_t letter)
{
	uint32_t index = (uint32_t)lex->nodes.n;

	jb_list_add(lex->arena, &lex->nodes)->letter = letter;
	return index;
}

/* The root has thousands below it, which are linked in the end. */
static uint32_t node_after(struct jb_lexicon *lex, uint32_t node,
			   uint32_t letter)
{
	uint32_t to = node == 0 && letter < ROOT_LETTERS
			      ? lex->root[letter]
			      : *place_of(lex, node, letter);

	if (to && lex->nodes.v[to].letter == letter)
		return to;
	to = node_new(lex, letter);
	if (node == 0 && letter < ROOT_LETTERS) {
		lex->root[letter] = to;
	} else {
		uint32_t *at = place_of(lex, node, letter);

		lex->nodes.v[to].sibling = *at;
		*at = to;
	}
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
	size_t length = jb_utf8_count(word, word.n);
	uint32_t node = 0;

	if (word.n == 0 || length > WORD_LIMIT)
		return;
	for (size_t at = 0; at < word.n;)
		node = node_after(lex, node,
				  jb_fold(jb_utf8_next(word, &at)));
	for (uint32_t i = lex->nodes.v[node].senses; i;
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
	sense.length = (uint8_t)length;
	sense.next = lex->nodes.v[node].senses;
	lex->nodes.v[node].senses = (uint32_t)lex->senses.n;
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

/* Where letter leads from a state that letters lead on from, or 0. */
static uint32_t search_state(const struct jb_lexicon *lex, uint32_t state,
			     uint32_t letter)
{
	uint32_t low = lex->states[state].first;
	uint32_t past = lex->states[state + 1].first, high = past;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (lex->letters[mid] < letter)
			low = mid + 1;
		else
			high = mid;
	}
	return low < past && lex->letters[low] == letter ? low : 0;
}

/* Where a text goes on after state when letter comes. */
static inline uint32_t follow(const struct jb_lexicon *lex, uint32_t state,
			      uint32_t letter)
{
	for (; state; state = lex->states[state].fail) {
		uint32_t to = lex->states[state].letters >> letter % 64 & 1
				      ? search_state(lex, state, letter)
				      : 0;

		if (to)
			return to;
	}
	return letter < ROOT_LETTERS ? lex->begins[letter]
				     : search_state(lex, 0, letter);
}

/* Put what is below the root in the order of letters, too. */
static void link_root(struct jb_lexicon *lex)
{
	struct node *v = lex->nodes.v;

	for (uint32_t letter = ROOT_LETTERS; letter-- > 0;)
		if (lex->root[letter]) {
			v[lex->root[letter]].sibling = v[0].child;
			v[0].child = lex->root[letter];
		}
}

/* A state for each node, breadth first. */
static void number_states(struct jb_lexicon *lex)
{
	const struct node *v = lex->nodes.v;
	size_t n = lex->nodes.n;
	uint32_t *order = jb_new(lex->arena, uint32_t, n), tail = 1;

	lex->states = jb_new(lex->arena, struct state, n + 1);
	lex->letters = jb_new(lex->arena, uint32_t, n);
	for (size_t k = 0; k < n; k++) {
		struct state *s = &lex->states[k];

		s->first = tail;
		s->senses = v[order[k]].senses;
		for (uint32_t i = v[order[k]].child; i; i = v[i].sibling) {
			uint32_t letter = v[i].letter;

			s->letters |= (uint64_t)1 << letter % 64;
			if (k == 0 && letter < ROOT_LETTERS)
				lex->begins[letter] = (uint16_t)tail;
			lex->letters[tail] = letter;
			order[tail++] = i;
		}
	}
	lex->states[n].first = tail;
}

/* Each state's fail and found links, from those nearer to the root. */
static void link_states(struct jb_lexicon *lex)
{
	struct state *v = lex->states;

	for (uint32_t k = 0; k < lex->nodes.n; k++)
		for (uint32_t s = v[k].first; s < v[k + 1].first; s++) {
			v[s].fail = k ? follow(lex, v[k].fail,
					       lex->letters[s])
				      : 0;
			v[s].found = v[s].senses ? s : v[v[s].fail].found;
		}
}

struct jb_lexicon *jb_lexicon_open(const char *dir, struct jb_diag *diag)
{
	struct jb_lexicon *lex = calloc(1, sizeof(*lex));

	if (!lex)
		jb_oom();
	lex->arena = jb_arena_new();
	lex->made = jb_new(lex->arena, void *, JB_MADES);
	node_new(lex, 0);
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
	link_root(lex);
	number_states(lex);
	link_states(lex);
	return lex;
}

void jb_lexicon_close(struct jb_lexicon *lex)
{
	if (!lex)
		return;
	jb_arena_free(lex->arena);
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

/* At least two capitals, of either width: gNSO and ＧＮＳＯ, but not who. */
static bool has_capitals(struct jb_str word)
{
	size_t n = 0;

	for (size_t at = 0; at < word.n;) {
		uint32_t cp = jb_utf8_next(word, &at);

		n += (cp >= 'A' && cp <= 'Z') || (cp >= 0xFF21 && cp <= 0xFF3A);
	}
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

/* By place; of those that begin together the longest first. */
static bool stands_before(const struct jb_hit *x, const struct jb_hit *y)
{
	if (x->start != y->start)
		return x->start < y->start;
	if (x->end != y->end)
		return x->end > y->end;
	if (x->file != y->file)
		return x->file < y->file;
	return x->row < y->row;
}

/*
 * In the order of their beginnings. They come in that of their ends, so that
 * none is further from its place than the hits within one longest word.
 */
static void sort_hits(struct jb_hits *hits)
{
	struct jb_hit *v = hits->list.v;
	size_t n = 0;

	for (size_t i = 0; i < hits->list.n; i++) {
		struct jb_hit hit = v[i];
		size_t to = n;

		if (hit.file == DEAD)
			continue;
		for (; to > 0 && stands_before(&hit, &v[to - 1]); to--)
			v[to] = v[to - 1];
		v[to] = hit;
		n++;
	}
	hits->list.n = n;
}

/* Every word that ends in state, at byte end of text. */
static void take_senses(struct jb_hits *hits, struct jb_arena *arena,
			const struct jb_lexicon *lex, uint32_t state,
			struct jb_str text, const size_t *starts,
			size_t letters, size_t end)
{
	const struct state *v = lex->states;

	for (state = v[state].found; state;
	     state = v[v[state].fail].found) {
		const struct sense *any = &lex->senses.v[v[state].senses];
		size_t start = starts[(letters - any->length) % WORD_LIMIT];

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
