/*
 * What the files that look for a term's left edge share: the zone before its
 * end with the candidates in it, and the words of edge-words.tsv.
 */
#ifndef JB_ANALYZE_TERM_ZONE_H
#define JB_ANALYZE_TERM_ZONE_H

#include "analyze/terms.h"

/* What a word is, so that one look-up answers for all rows. */
enum edge_kind {
	EDGE_JOINT = 1,
	EDGE_PARTICLE = 2,
	EDGE_VERB = 4,
	EDGE_BODY = 8,
	EDGE_COMPOUND = 16,
	EDGE_GENERIC = 32,
	EDGE_PREFIX = 64
};

/* Where a term may begin, and how likely it seems. */
struct candidate {
	size_t start;		/* byte of the block */
	size_t han;		/* characters from there to the end */
	bool cut;		/* a word begins here, as ICU cuts them */
	bool word;		/* the same, or a word of the lexicon does */
	bool covered;		/* inside a word of the lexicon */
	bool rendered;		/* a word of the name under way is, here */
	double score;
};

struct zone {
	struct jb_str text;	/* of the block */
	size_t start, end;
	bool open;		/* begins after punctuation, not in a line */
	size_t block;
	const struct edge_words *words;
	const UChar *units;	/* the characters, folded */
	JB_LIST(struct candidate) list;
};

/* The zone before zone->end, and a candidate for each of its characters. */
void zone_find(struct zone *zone, struct edge_finder *finder,
	       const struct gloss *gloss);

/* The figures that gloss begins with, 21CN, or counts by: Group of 77 */
struct jb_str zone_number(const struct gloss *gloss);

/* What the characters [from, past) of the zone are, as one word. */
unsigned zone_kind(const struct zone *zone, size_t from, size_t past);

/* Does the zone go on with word at character i? */
bool zone_goes_on(const struct zone *zone, size_t i, struct jb_str word);

/* A dash that may join two names: 首爾－墨爾本 */
bool zone_is_dash(uint32_t cp);

/* --- what the weights share (term_edge.c) --- */

/* How well han characters render the gloss: 0 best, falling. */
double edge_length_fit(const struct gloss *gloss, size_t han);

/* What is against candidate i that begins with a joint, a verb or the like. */
double edge_first_cost(const struct zone *zone, size_t i);

/* --- the words of the English name (term_name.c) --- */

/* 世界電訊標準化大會 begins where World does. */
void weigh_name(struct zone *zone, const struct gloss *gloss,
		const struct work *work);

/*
 * 反解區域|失效授權（lame delegation）: what none of the English words tells,
 * those unknown aside, is more than the name has.
 */
void weigh_surplus(struct zone *zone, const struct gloss *gloss,
		   const struct work *work);

/*
 * 註冊管理機構與|註冊服務商（registry-registrar）: both that the hyphen joins
 * are on either side of the joint, and the name begins with the first.
 */
void weigh_joined(struct zone *zone, const struct gloss *gloss,
		  const struct jb_lexicon *lex);

/* --- what leads a name (term_lead.c) --- */

/* hit is a place: is it a country that the name lacks? more: to outweigh. */
void weigh_country(struct zone *zone, const struct jb_hit *hit,
		   const struct gloss *gloss, const struct jb_lexicon *lex,
		   double more);

/*
 * 亞洲、大洋洲及太平洋群島|… (APR…): a name that begins with regions, which
 * its gloss begins with too, has their joints inside; hits, n: of the zone.
 */
void weigh_regions(struct zone *zone, const struct jb_hit *hits, size_t n,
		   const struct gloss *gloss, const struct jb_lexicon *lex);

/* 第二次…審核(SSR2) has its number, 第三屆…論壇（IGF）has none. */
void weigh_ordinal(struct zone *zone, const struct gloss *gloss);

/* Does a word begin at i that the first letter of gloss may stand for? */
bool may_stand_for(const struct zone *zone, size_t i,
		   const struct gloss *gloss);

/* --- the words of edge-words.tsv, and the initials of words.tsv --- */

/* A house named before its part: 聯合國網路治理論壇 */
struct edge_owner {
	struct jb_str zh, en;	/* en: cell of alternatives */
	size_t chars;
};

/* edge-words.tsv, read once; it lives with the lexicon. */
const struct edge_words *edge_words_read(const struct jb_lexicon *lex);

/* The owners, n of them. */
const struct edge_owner *edge_words_owners(const struct edge_words *words,
					   size_t *n);

/* Countries whose English adjective begins otherwise: 法國, French. */
const struct edge_owner *edge_words_nations(const struct edge_words *words,
					    size_t *n);

/* Bit n: an English word with the n-th letter first is rendered by ab…. */
uint32_t edge_words_initials(const struct edge_words *words, uint32_t a,
			     uint32_t b);

/* What the folded characters of key (16 bits each) are as a word. */
unsigned edge_words_kind(const struct edge_words *words, uint64_t key);

#endif
