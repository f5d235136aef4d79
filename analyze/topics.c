/*
 * Topics: which subjects of corpus/lexicon/topics.tsv a document treats, and
 * in which blocks.
 *
 * Each row lists words that are evidence for its subject. A word counts more
 * in a heading than in running text, and each further mention of the same word
 * less than the one before (log2), so that a subject with several of its words
 * stands before one whose only word is repeated. Since matching is by folded
 * letters, a text and its script-converted twin score alike.
 */
#include "analyze/analyzer.h"

#include <math.h>
#include <stdlib.h>

enum { TOPICS = 12 };	/* at most; a reader wants subjects, not an index */

#define IN_HEADING	3.0
#define IN_TITLE	4.0
#define IN_TEXT		1.0
#define LEAST		1.5	/* below it a subject is only mentioned */
#define LEAST_SHARE	0.12	/* of the strongest subject's score */

/* A word of a topic and how much it was met. */
struct evidence {
	uint64_t word;		/* hash of its folded letters */
	double weight;
};

struct subject {
	size_t row;
	double score;
	JB_LIST(struct evidence) evidence;
	JB_LIST(jb_index) blocks;
};

static double block_weight(const struct jb_block *block)
{
	if (block->type != JB_BLOCK_HEADING)
		return IN_TEXT;
	return block->level == 1 ? IN_TITLE : IN_HEADING;
}

static void meet(struct work *work, struct subject *s, uint64_t word,
		 double weight, size_t block)
{
	struct evidence *e = NULL;

	for (size_t i = 0; i < s->evidence.n && !e; i++)
		if (s->evidence.v[i].word == word)
			e = &s->evidence.v[i];
	if (!e) {
		e = jb_list_add(work->arena, &s->evidence);
		e->word = word;
	}
	e->weight += weight;
	if (s->blocks.n == 0 || s->blocks.v[s->blocks.n - 1] != block)
		*jb_list_add(work->arena, &s->blocks) = block;
}

static void block_read(struct work *work, struct subject *subjects,
		       size_t block)
{
	const struct jb_hits *hits = &work->views[block].hits;
	const struct jb_block *b = &work->doc->blocks.v[block];

	if (b->role == JB_ROLE_CONTENTS || b->role == JB_ROLE_REFERENCES ||
	    b->role == JB_ROLE_ABOUT)
		return;
	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file == JB_LEX_TOPICS)
			meet(work, &subjects[hit->row],
			     jb_hash_folded(jb_str_slice(b->text, hit->start,
						    hit->end)),
			     block_weight(b), block);
	}
}

static int by_score(const void *a, const void *b)
{
	const struct subject *x = a, *y = b;

	if (x->score > y->score || x->score < y->score)
		return x->score > y->score ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static void topic_add(struct work *work, const struct subject *s, double most)
{
	struct jb_topic *t = jb_list_add(work->arena, &work->out->topics);

	t->id = jb_str_z(work->arena, jb_lex_get(work->lex, JB_LEX_TOPICS,
						 s->row, "id"));
	t->label = (struct jb_labels){
		jb_lex_get(work->lex, JB_LEX_TOPICS, s->row, "label_tw"),
		jb_lex_get(work->lex, JB_LEX_TOPICS, s->row, "label_cn"),
		jb_lex_get(work->lex, JB_LEX_TOPICS, s->row, "label_hk"),
		jb_lex_get(work->lex, JB_LEX_TOPICS, s->row, "label_en"),
	};
	t->score = s->score / most;
	t->blocks.v = s->blocks.v;
	t->blocks.n = s->blocks.n;
	t->blocks.room = s->blocks.room;
}

void topics_analyze(struct work *work)
{
	size_t n = jb_lex_rows(work->lex, JB_LEX_TOPICS);
	struct subject *subjects = jb_new(work->arena, struct subject, n);

	for (size_t i = 0; i < n; i++)
		subjects[i].row = i;
	for (size_t b = 0; b < work->doc->blocks.n; b++)
		block_read(work, subjects, b);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < subjects[i].evidence.n; j++)
			subjects[i].score +=
				log2(1 + subjects[i].evidence.v[j].weight);
	qsort(subjects, n, sizeof(*subjects), by_score);
	for (size_t i = 0; i < n && i < TOPICS; i++)
		if (subjects[i].score >= LEAST &&
		    subjects[i].score >= LEAST_SHARE * subjects[0].score)
			topic_add(work, &subjects[i], subjects[0].score);
}
