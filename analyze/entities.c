/*
 * People with their offices, organizations and places.
 *
 * Organizations and places are the lexicon's: every mention of a row, in
 * whatever form, is one entity with its names in both scripts and English.
 * A place inside a body's name is no mention of the place. People are found
 * by what stands beside them: an office or a word of speech.
 *
 *	ICANN 執行長 Göran Marby 於開幕致詞時…	office before a Latin name
 *	主席梁志豪議員, 德國總理梅克爾隨後發言	office before a Chinese name
 *	赵立群指出：					a word of speech after it
 *	said Amina Rostova, who leads …			the same in English
 */
#include "analyze/analyzer.h"
#include "analyze/person.h"

#include <stdlib.h>
#include <string.h>

/* --- organizations and places --- */

/* Entities of one lexicon file, by row. */
struct register_ {
	struct work *work;
	enum jb_lex file;
	size_t *of_row;		/* 1 + index of the entity; 0: none yet */
};

/* Part of a web or mail address: icann in https://www.icann.org */
static bool in_address(struct jb_str text, const struct jb_hit *hit)
{
	char before = hit->start ? text.p[hit->start - 1] : ' ';
	char after = hit->end < text.n ? text.p[hit->end] : ' ';
	char next = hit->end + 1 < text.n ? text.p[hit->end + 1] : ' ';

	return strchr("/@.-_", before) || strchr("/@-_", after) ||
	       (after == '.' && ((next | 0x20) >= 'a' && (next | 0x20) <= 'z'));
}

/* Is the hit inside a longer word of the lexicon's bodies or terms? */
static bool is_covered(const struct jb_hits *hits, size_t i)
{
	const struct jb_hit *hit = &hits->list.v[i];

	for (size_t k = i; k-- > 0 && k + 24 > i;)
		if (hits->list.v[k].end >= hit->end &&
		    hits->list.v[k].end - hits->list.v[k].start >
			    hit->end - hit->start &&
		    (hits->list.v[k].file == JB_LEX_ORGANIZATIONS ||
		     hits->list.v[k].file == JB_LEX_TERMS ||
		     hits->list.v[k].file == JB_LEX_PLACES))
			return true;
	return false;
}

static struct jb_labels labels_of(const struct jb_lexicon *lex,
				  enum jb_lex file, size_t row)
{
	return (struct jb_labels){
		.tw = jb_lex_get(lex, file, row, "zh_tw"),
		.cn = jb_lex_get(lex, file, row, "zh_cn"),
		.hk = jb_lex_get(lex, file, row, "zh_hk"),
		.en = jb_lex_get(lex, file, row, "en"),
	};
}

static struct jb_entity *entity_add(struct work *work, enum jb_lex file)
{
	if (file == JB_LEX_PLACES)
		return jb_list_add(work->arena, &work->out->places);
	return jb_list_add(work->arena, &work->out->organizations);
}

static struct jb_entity *entity_of(struct register_ *reg,
				   const struct jb_hit *hit,
				   struct jb_str text)
{
	struct work *work = reg->work;
	size_t *slot = &reg->of_row[hit->row];
	struct jb_entity *entity;

	if (*slot)
		return reg->file == JB_LEX_PLACES
			       ? &work->out->places.v[*slot - 1]
			       : &work->out->organizations.v[*slot - 1];
	entity = entity_add(work, reg->file);
	*slot = reg->file == JB_LEX_PLACES ? work->out->places.n
					   : work->out->organizations.n;
	entity->name = jb_str_slice(text, hit->start, hit->end);
	entity->id = jb_str_z(work->arena,
			      jb_lex_get(work->lex, reg->file, hit->row,
					 "id"));
	entity->label = labels_of(work->lex, reg->file, hit->row);
	return entity;
}

/*
 * Of several rows for the same word the one that the document has named
 * already; else the first, which is the better known.
 */
static size_t choose(const struct register_ *reg, const struct jb_hits *hits,
		     size_t i, size_t *past)
{
	const struct jb_hit *hit = &hits->list.v[i];
	size_t best = i;

	*past = i + 1;
	while (*past < hits->list.n &&
	       hits->list.v[*past].start == hit->start &&
	       hits->list.v[*past].end == hit->end) {
		const struct jb_hit *other = &hits->list.v[*past];

		if (other->file == reg->file && reg->of_row[other->row] &&
		    !reg->of_row[hits->list.v[best].row])
			best = *past;
		++*past;
	}
	return best;
}

static void read_hits(struct register_ *reg, size_t block)
{
	struct work *work = reg->work;
	const struct jb_hits *hits = &work->views[block].hits;
	struct jb_str text = block_text(work, block);
	size_t past;

	for (size_t i = 0; i < hits->list.n; i = past) {
		const struct jb_hit *hit = &hits->list.v[i];
		struct jb_entity *entity;

		past = i + 1;
		if (hit->file != reg->file || in_address(text, hit) ||
		    is_covered(hits, i))
			continue;
		hit = &hits->list.v[choose(reg, hits, i, &past)];
		entity = entity_of(reg, hit, text);
		*jb_list_add(work->arena, &entity->at) =
			(struct jb_anchor){ block, hit->start, hit->end };
	}
}

static void read_file(struct work *work, enum jb_lex file)
{
	struct register_ reg = { .work = work, .file = file };

	reg.of_row = jb_new(work->arena, size_t, jb_lex_rows(work->lex, file));
	for (size_t b = 0; b < work->doc->blocks.n; b++)
		read_hits(&reg, b);
}

/* The document's own organization, where the lexicon does not know it. */
static void add_own(struct work *work)
{
	const struct jb_fact *own = &work->out->meta.organization;
	struct jb_entity *entity;

	if (!own->value.p || own->at.block == JB_NONE)
		return;
	for (size_t i = 0; i < work->out->organizations.n; i++) {
		const struct jb_entity *e = &work->out->organizations.v[i];

		for (size_t k = 0; k < e->at.n; k++)
			if (e->at.v[k].block == own->at.block &&
			    e->at.v[k].start == own->at.start &&
			    e->at.v[k].end == own->at.end)
				return;
	}
	entity = jb_list_add(work->arena, &work->out->organizations);
	entity->name = own->value;
	*jb_list_add(work->arena, &entity->at) = own->at;
}

void entities_analyze(struct work *work)
{
	read_file(work, JB_LEX_ORGANIZATIONS);
	read_file(work, JB_LEX_PLACES);
	add_own(work);
	people_find(work);
}
