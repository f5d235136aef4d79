/*
 * Headings that run into their text:
 *
 *	战略目标：ICANN 已经在…		a label
 *	减少恶意行为。ICANN 的目标是…	a short sentence, bold in print
 *	（一）起草背景。为规范…		the same after a numeral
 *	1.1 支持本地参与。		a sentence alone over its text
 *	Answer times. There is no …	one brief title after another
 *
 * Bold does not show in text, so one alone proves nothing. A label counts
 * where it opens several paragraphs, is the name of a section, or has a
 * neighbour of its own kind. Short sentences count where paragraph after
 * paragraph under one label or heading begins with one.
 */
#include "ingest/layout.h"

#include <stdlib.h>
#include <string.h>

enum { LABEL_COLUMNS = 26, SENTENCE_COLUMNS = 52, REST_BYTES = 24 };

/* What a paragraph begins with, and where its own text goes on. */
struct opening {
	size_t past, rest;	/* bytes of the text; 0: nothing of the kind */
	uint64_t key;		/* of the label */
	unsigned columns;	/* and its width */
	bool known;		/* the name of a section */
	bool gloss;		/* with its English name: 共識（consensus）： */
	bool announces;		/* 目标说明：, or somebody 说明： */
	bool taken;		/* it is a heading */
	bool sentence;
	struct brief brief;	/* of one of a row */
	bool numbered;		/* a label after a numeral */
	bool part;		/* beside parts whose names are labels */
	bool answer;		/* 決議： of a case */
};

static struct jb_str whole(const struct layout *lay, const struct para *p)
{
	const struct line *v = &lay->lines.v[p->line];

	return jb_str_slice(lay->text, 0, v[p->lines - 1].past);
}

static size_t text_first(const struct layout *lay, const struct para *p)
{
	return lay->lines.v[p->line].first + p->mark.length;
}

/* A character that no label and no title has inside. */
static bool breaks_title(uint32_t cp)
{
	switch (cp) {
	case 0xFF0C: case 0x3002: case 0xFF1B: case 0xFF1F: case 0xFF01:
	case 0x300C: case 0x300D: case 0x201C: case 0x201D: case ',':
	case ';': case '?': case '!': case '"': case '\n':
		return true;
	default:
		return false;
	}
}

/* A quotation, or a stroke, of which a run-in heading leads to none */
static bool is_quote_or_stroke(uint32_t cp)
{
	return jb_is_open_quote(cp) || cp == '/';
}

/* 一、出國目的：… is a section, 出國目的：… the line of a form. */
static bool opens_section(const struct layout *lay, const struct para *p,
			  struct jb_str label)
{
	return (p->mark.style == MARK_HAN || p->mark.style == MARK_FORMAL) &&
	       words_has(&lay->sections, label);
}

/* A surname, an office, and a name that those who know each other leave out */
bool label_is_speaker(const struct layout *lay, struct jb_str label)
{
	size_t at = 0;

	for (int chars = 0; chars < 2 && at < label.n; chars++) {
		jb_utf8_next(label, &at);
		for (size_t past = label.n, left = 0; past > at && left <= 2;
		     left++) {
			if (phrase_fits(lay, PHRASE_OFFICE,
					jb_str_slice(label, at, past)))
				return true;
			jb_utf8_prev(label, &past);
		}
	}
	return false;
}

/* 第 2017.03.16.05 号决议：: what is decided, and no section */
static bool has_resolution_number(struct jb_str s)
{
	size_t points = 0;

	for (size_t i = 1; i + 1 < s.n; i++)
		points += s.p[i] == '.' && s.p[i - 1] >= '0' &&
			  s.p[i - 1] <= '9' && s.p[i + 1] >= '0' &&
			  s.p[i + 1] <= '9';
	return points >= 2;
}

/* prop-126：, SAC-074: : the number of a paper that is told of */
static bool is_paper_id(struct jb_str s)
{
	bool sign = false, digit = false;

	for (size_t i = 0; i < s.n; i++) {
		digit = s.p[i] >= '0' && s.p[i] <= '9';
		sign = sign || s.p[i] == '-';
		if ((unsigned char)s.p[i] > 0x7E || s.p[i] <= ' ')
			return false;
	}
	return sign && digit;
}

/* Past the English name that stands in brackets at `at`: （Code，ABC） */
static size_t past_gloss(struct jb_str s, size_t at)
{
	enum { LONGEST = 120 };
	bool latin = false;

	for (size_t past = at; past < s.n && past - at < LONGEST;) {
		uint32_t cp = jb_utf8_next(s, &past);

		if (cp == ')' || cp == 0xFF09)
			return latin ? past : at;
		if (jb_is_han(cp) || jb_is_sentence_end(cp))
			break;
		latin = latin || jb_is_latin(cp);
	}
	return at;
}

/*
 * 说明：… over several lines, right under a heading and right over 项目组合：,
 * which is one: where parts bear labels, a label of forms is a part too. The
 * 說明： of minutes is answered by 決議： and is none, unless in a line of its
 * own.
 */
static bool is_part(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i], *next = p + 1;

	return (p->type == JB_BLOCK_FORM || p->type == JB_BLOCK_PARAGRAPH) &&
	       p->mark.style == MARK_NONE && i > 0 &&
	       i + 1 < lay->paras.n && p[-1].type == JB_BLOCK_HEADING &&
	       next->type == JB_BLOCK_HEADING &&
	       jb_is_colon(para_tail(lay, next)) &&
	       !title_answers_case(lay, para_words(lay, next)) &&
	       jb_is_sentence_end(lay->lines.v[p->line + p->lines - 1].tail);
}

/* Words of forms, or of the cases of minutes, which head no text */
static bool is_of_form(const struct layout *lay, const struct para *p,
		       struct jb_str label, struct jb_str with_colon)
{
	return (words_has(&lay->labels, label) &&
		!opens_section(lay, p, label)) ||
	       title_answers_case(lay, with_colon);
}

static void find_label(const struct layout *lay, const struct para *p,
		       struct opening *o)
{
	struct jb_str s = whole(lay, p);
	size_t first = text_first(lay, p), at = first, rest;
	unsigned columns = 0;
	const struct line *last = &lay->lines.v[p->line + p->lines - 1];
	struct jb_str label;

	if (p->lines == 1 && !jb_is_sentence_end(last->tail) &&
	    last->tail != ':' && last->tail != 0xFF1A && last->width < 80)
		return;
	while (at < s.n && columns <= LABEL_COLUMNS) {
		size_t from = at;
		uint32_t cp = jb_utf8_next(s, &at);

		columns += columns_of(cp);
		if (breaks_title(cp))
			return;
		if (cp == '(' || cp == 0xFF08)
			at = past_gloss(s, at);
		if (cp != ':' && cp != 0xFF1A)
			continue;
		label = jb_str_trim(jb_str_slice(s, first, from));
		rest = jb_skip_space(s, at);
		if (columns < 5 || s.n - rest < REST_BYTES ||
		    is_quote_or_stroke(jb_utf8_next(s, &(size_t){ rest })) ||
		    (!o->part && is_of_form(lay, p, label,
					    jb_str_slice(s, first, at))) ||
		    phrase_fits(lay, PHRASE_QUESTION, label) ||
		    phrase_fits(lay, PHRASE_NOTE, label) ||
		    phrase_fits(lay, PHRASE_TASK_PART, label) ||
		    phrase_fits(lay, PHRASE_TURN, jb_str_slice(s, first, at)) ||
		    has_resolution_number(label) || is_paper_id(label) ||
		    label_is_speaker(lay, label) ||
		    jb_str_has(jb_str_slice(s, rest, rest + 8), "://"))
			return;
		o->past = at;
		o->rest = rest;
		o->columns = columns;
		o->key = words_key(label);
		o->known = words_has(&lay->sections, label);
		o->gloss = is_close_bracket(jb_utf8_last(label));
		o->announces = !o->part && title_announces(lay, label);
		return;
	}
}

/* 決議：洽悉。 of a case: a heading whatever stands behind it */
static bool find_answer(const struct layout *lay, const struct para *p,
			struct opening *o)
{
	o->past = p->type == JB_BLOCK_HEADING ? 0 : para_answer_past(lay, p);
	if (o->past == 0)
		return false;
	o->rest = jb_skip_space(whole(lay, p), o->past);
	o->answer = o->taken = true;
	return true;
}

/* Does a printed line of p end at byte at? */
static bool ends_line(const struct layout *lay, const struct para *p, size_t at)
{
	for (uint32_t i = 0; i < p->lines && i < 4; i++)
		if (lay->lines.v[p->line + i].past == at)
			return true;
	return false;
}

static void find_sentence(const struct layout *lay, const struct para *p,
			  struct opening *o)
{
	struct jb_str s = whole(lay, p);
	size_t first = text_first(lay, p), at = first;
	unsigned columns = 0;

	while (at < s.n && columns <= 2 * SENTENCE_COLUMNS) {
		uint32_t cp = jb_utf8_next(s, &at);

		columns += columns_of(cp);
		if (cp == 0x3002) {
			size_t rest = jb_skip_space(s, at);

			if (columns < 8 || s.n - rest < REST_BYTES ||
			    (columns > SENTENCE_COLUMNS &&
			     !ends_line(lay, p, at)))
				return;
			o->past = at;
			o->rest = rest;
			o->sentence = true;
			return;
		}
		if (cp != '\n' && breaks_title(cp))
			return;
		if (cp == 0xFF1A || cp == 0x3001)
			return;
	}
}

static int compare_keys(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static size_t count_key(const uint64_t *keys, size_t n, uint64_t key)
{
	size_t low = 0, high = n, count = 0;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (keys[mid] < key)
			low = mid + 1;
		else
			high = mid;
	}
	while (low + count < n && keys[low + count] == key)
		count++;
	return count;
}

/* Does the paragraph beside i begin with a label alike? ICANN 的愿景、使命 */
static bool has_twin(const struct layout *lay, const struct opening *o,
		     size_t i, size_t other)
{
	const struct para *p = &lay->paras.v[i], *q = &lay->paras.v[other];
	struct jb_str a = jb_str_slice(lay->text, text_first(lay, p),
				       o[i].past);
	struct jb_str b = jb_str_slice(whole(lay, q), text_first(lay, q),
				       text_first(lay, q) + a.n);
	size_t same = 0;

	/* 愿景：… and 使命：…, of one length */
	if (o[other].announces)
		return false;
	if (o[other].past && !o[other].sentence && o[i].columns <= 12 &&
	    o[other].columns == o[i].columns && o[other].key != o[i].key)
		return true;
	if (!(o[other].past && !o[other].sentence) &&
	    q->type != JB_BLOCK_HEADING)
		return false;
	while (same < a.n && same < b.n && a.p[same] == b.p[same])
		same++;
	return same >= 4 && same * 2 >= a.n;
}

/*
 * 目标说明： under one heading after another is the name of a part; elsewhere
 * such words lead to what somebody says.
 */
static bool is_led(const struct layout *lay, const struct opening *o, size_t i)
{
	return !o[i].announces ||
	       (i > 0 && lay->paras.v[i - 1].type == JB_BLOCK_HEADING &&
		o[i].columns <= 10);
}

/* Do i and its neighbour give terms and what they mean, a line each? */
static bool are_terms(const struct layout *lay, const struct opening *o,
		      size_t i, size_t below)
{
	return o[i].gloss && o[below].gloss &&
	       !lay->lines.v[lay->paras.v[below].line].gap;
}

static bool is_term(const struct layout *lay, const struct opening *o, size_t i)
{
	return (i > 0 && are_terms(lay, o, i - 1, i)) ||
	       (i + 1 < lay->paras.n && are_terms(lay, o, i, i + 1));
}

static void take_labels(const struct layout *lay, struct opening *o)
{
	size_t n = lay->paras.n, count = 0;
	uint64_t *keys = jb_new(lay->arena, uint64_t, n + 1);

	for (size_t i = 0; i < n; i++)
		if (o[i].past && !o[i].sentence && !o[i].numbered &&
		    !o[i].answer && is_led(lay, o, i))
			keys[count++] = o[i].key;
	if (count > 1)
		qsort(keys, count, sizeof(*keys), compare_keys);
	for (size_t i = 0; i < n; i++) {
		if (!o[i].past || o[i].sentence || o[i].numbered ||
		    o[i].answer || is_term(lay, o, i))
			continue;
		if (o[i].announces) {
			o[i].taken = is_led(lay, o, i) &&
				     count_key(keys, count, o[i].key) > 2;
			continue;
		}
		o[i].taken = o[i].known ||
			     count_key(keys, count, o[i].key) > 1 ||
			     (i > 0 && has_twin(lay, o, i, i - 1)) ||
			     (i + 1 < n && has_twin(lay, o, i, i + 1));
	}
}

/* Paragraphs from i on that go under what stands before i. */
static size_t run_length(const struct layout *lay, const struct opening *o,
			 size_t i)
{
	size_t n = 0;

	while (i + n < lay->paras.n &&
	       lay->paras.v[i + n].type == JB_BLOCK_PARAGRAPH &&
	       lay->paras.v[i + n].mark.style == MARK_NONE &&
	       !o[i + n].taken)
		n++;
	return n;
}

/* Short sentences under one label, all its places in the document together. */
struct pool {
	uint64_t key;
	size_t paragraphs, sentences;
};

static struct pool *pool_of(struct pool *pools, size_t *n, uint64_t key)
{
	for (size_t i = 0; i < *n; i++)
		if (pools[i].key == key)
			return &pools[i];
	if (*n == 32)
		return NULL;
	pools[*n].key = key;
	return &pools[(*n)++];
}

static bool is_convincing(const struct pool *pool)
{
	return pool && pool->sentences >= 3 &&
	       pool->sentences * 3 >= pool->paragraphs * 2;
}

static void take_sentences(const struct layout *lay, struct opening *o)
{
	struct pool pools[32] = { 0 };
	size_t count = 0;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i + 1 < lay->paras.n; i++) {
			size_t n;
			struct pool *pool;

			if (!o[i].taken || o[i].sentence || o[i].answer)
				continue;
			n = run_length(lay, o, i + 1);
			pool = n ? pool_of(pools, &count, o[i].key) : NULL;
			for (size_t k = i + 1; pool && k <= i + n; k++) {
				if (pass == 0) {
					pool->paragraphs++;
					pool->sentences += o[k].sentence;
				} else if (is_convincing(pool)) {
					o[k].taken = o[k].sentence;
				}
			}
		}
}

/* Paragraphs from first to past - 1, in a row under one heading. */
struct row {
	size_t first, past;
	size_t briefs;
};

/* Those behind heading i, from the first with a brief title on */
static struct row brief_row(const struct layout *lay, const struct opening *o,
			    size_t i)
{
	struct row row = { i + 1, i + 1 + run_length(lay, o, i + 1), 0 };
	struct words seen = { 0 };

	while (row.first < row.past && !o[row.first].brief.past)
		row.first++;
	for (size_t k = row.first; k < row.past; k++) {
		uint64_t key = o[k].brief.key;

		if (!o[k].brief.past || words_count(&seen, key))
			continue;
		words_tally(&seen, lay->arena, key);
		row.briefs++;
	}
	return row;
}

/* Two in three of them, and all different, begin with a brief title. */
static bool is_of_briefs(const struct row *row)
{
	enum { FEW = 3 };

	return row->briefs >= FEW &&
	       row->briefs * 3 >= (row->past - row->first) * 2;
}

static void take_briefs(const struct layout *lay, struct opening *o)
{
	for (size_t i = 0; i + 1 < lay->paras.n; i++) {
		struct row row;

		if (lay->paras.v[i].type != JB_BLOCK_HEADING)
			continue;
		row = brief_row(lay, o, i);
		if (!is_of_briefs(&row))
			row.first = row.past;
		for (size_t k = row.first; k < row.past; k++) {
			if (!o[k].brief.past)
				continue;
			o[k].past = o[k].brief.past;
			o[k].rest = o[k].brief.rest;
			o[k].taken = o[k].sentence = true;
		}
		i = row.past - 1;
	}
}

static bool is_advice(struct jb_str s)
{
	return jb_str_has(s, "建議") || jb_str_has(s, "建议") ||
	       jb_str_has(s, "ecommend");
}

/* （二）基本原则。 with items of its own below, and no text beside it */
static bool is_title_alone(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];
	const struct line *line = &lay->lines.v[p->line];
	struct jb_str s = jb_str_slice(lay->text, text_first(lay, p),
				       line->past);

	return p->lines == 1 && line->tail == 0x3002 &&
	       line->width <= SENTENCE_COLUMNS && i + 1 < lay->paras.n &&
	       jb_str_find(s, JB_STR("。"), 0) + strlen("。") == s.n &&
	       !jb_str_has(s, "，") && p[1].type == JB_BLOCK_ITEM &&
	       p[1].mark.style > p->mark.style;
}

/* A row of items that count in one style, and how they begin. */
struct item_row {
	size_t past;		/* the paragraph behind it */
	size_t items, sentences;
	size_t labels, columns;	/* labels over enough text, and all of it */
};

/* Columns of all that stands behind a label. */
static size_t text_columns(const struct layout *lay, const struct para *p,
			   const struct opening *o)
{
	size_t columns = 0;

	for (uint32_t i = 0; i < p->lines; i++)
		columns += lay->lines.v[p->line + i].width;
	return columns > o->columns ? columns - o->columns : 0;
}

/* The items from i on with the mark of the first, up to the next heading. */
static struct item_row row_find(const struct layout *lay,
				const struct opening *o, size_t i)
{
	enum { PARAGRAPH = 120 };	/* columns */
	const struct para *p = &lay->paras.v[i];
	struct item_row row = { .past = i };

	for (; row.past < lay->paras.n; row.past++) {
		const struct para *q = &lay->paras.v[row.past];
		const struct opening *at = &o[row.past];
		size_t columns;

		if (q->type == JB_BLOCK_HEADING)
			break;
		if (q->mark.style != p->mark.style)
			continue;
		row.items++;
		row.sentences += at->sentence ||
				 is_title_alone(lay, row.past);
		columns = at->numbered ? text_columns(lay, q, at) : 0;
		row.labels += columns >= PARAGRAPH;
		row.columns += columns;
	}
	return row;
}

/*
 * （一）資通安全：… （二）網路電話：…, all with several sentences: sections.
 * Such labels over a line or two are the heads of points.
 */
static bool is_row_of_sections(const struct item_row *row)
{
	enum { SECTION = 240 };		/* columns, on the average */

	return row->items >= 2 && row->labels == row->items &&
	       row->columns >= row->items * SECTION;
}

/* （一）…。 （二）…。: each of a row of items, not of advice */
static void take_numbered(struct layout *lay, struct opening *o)
{
	bool advice = false;

	for (size_t i = 0; i < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];
		struct item_row row;
		bool sections;

		if (p->type == JB_BLOCK_HEADING)
			advice = is_advice(jb_str_slice(
				whole(lay, p), text_first(lay, p), SIZE_MAX));
		if (p->type != JB_BLOCK_ITEM || p->mark.number != 1 ||
		    p->mark.style != MARK_HAN_PAREN)
			continue;
		row = row_find(lay, o, i);
		sections = is_row_of_sections(&row);
		for (size_t m = i; !advice && row.items >= 2 &&
				   (sections || row.sentences == row.items) &&
				   m < row.past;
		     m++) {
			struct para *q = &lay->paras.v[m];

			if (q->mark.style != p->mark.style)
				continue;
			o[m].taken = o[m].taken || o[m].sentence || sections;
			if (!o[m].taken && is_title_alone(lay, m))
				q->type = JB_BLOCK_HEADING;
		}
		i = row.past - 1;
	}
}

/* 1.1 支持本地参与。 and below it text of more than its length */
static bool is_over_text(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i], *q = p + 1;
	const struct line *line = &lay->lines.v[p->line];

	return i + 1 < lay->paras.n &&
	       q->type == JB_BLOCK_PARAGRAPH && q->mark.style == MARK_NONE &&
	       q->cut == 0 && whole(lay, q).n - text_first(lay, q) >
		       line->past - line->first;
}

static bool is_second(const struct para *p)
{
	return p->type == JB_BLOCK_ITEM && p->mark.style == MARK_ARABIC &&
	       p->mark.depth == 2;
}

/* Short, and a whole sentence */
static bool is_short_sentence(const struct layout *lay, const struct para *p)
{
	const struct line *line = &lay->lines.v[p->line];

	return p->lines == 1 && line->tail == 0x3002 &&
	       line->width <= SENTENCE_COLUMNS + 8;
}

/*
 * Where every 1.1 of the document is one, nearly all have text below, and
 * none is advice.
 */
static void take_second(struct layout *lay)
{
	size_t items = 0, over = 0;

	for (size_t i = 0; i < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];

		if (p->type == JB_BLOCK_HEADING &&
		    is_advice(jb_str_slice(whole(lay, p), text_first(lay, p),
					   SIZE_MAX)))
			return;
		if (!is_second(p))
			continue;
		if (!is_short_sentence(lay, p))
			return;
		items++;
		over += is_over_text(lay, i);
	}
	if (over < 4 || over * 4 < items * 3)
		return;
	for (size_t i = 0; i < lay->paras.n; i++)
		if (is_second(&lay->paras.v[i]))
			lay->paras.v[i].type = JB_BLOCK_HEADING;
}

/* Cut the paragraphs whose opening is taken in two. */
static void cut(struct layout *lay, const struct opening *o)
{
	struct para *v = lay->paras.v;
	size_t n = lay->paras.n;

	lay->paras.v = NULL;
	lay->paras.n = lay->paras.room = 0;
	for (size_t i = 0; i < n; i++) {
		struct para *p = jb_list_add(lay->arena, &lay->paras);

		*p = v[i];
		if (!o[i].taken)
			continue;
		p->type = JB_BLOCK_HEADING;
		p->run_in = true;
		p->level = o[i].sentence ? 2 : 1;
		p->past = o[i].past;
		p = jb_list_add(lay->arena, &lay->paras);
		*p = v[i];
		p->type = JB_BLOCK_PARAGRAPH;
		p->level = 0;
		p->mark = (struct mark){ 0 };
		p->cut = o[i].rest;
	}
}

/*
 * 截止日：10月22日 / 內容：… / 網址：…, a line each and no blank between them:
 * one label of a notice among others.
 */
static bool is_of_notice(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 0 && i + 1 < lay->paras.n && p->mark.style == MARK_NONE &&
	       !lay->lines.v[p->line].gap && !lay->lines.v[p[1].line].gap &&
	       (p[-1].valued || p[-1].type == JB_BLOCK_FORM) &&
	       p[-1].lines == 1 && p[1].type == JB_BLOCK_FORM;
}

/*
 * 報告日期：… / 內容摘要：…, no blank between them: the last line of a form,
 * whose value is a text. A label alone in its line is a section's.
 */
static bool is_end_of_form(const struct layout *lay, size_t i)
{
	const struct para *p = &lay->paras.v[i];

	return i > 1 && p->mark.style == MARK_NONE &&
	       !lay->lines.v[p->line].gap && !lay->lines.v[p[-1].line].gap &&
	       p[-1].lines == 1 &&
	       (p[-1].valued || p[-1].type == JB_BLOCK_FORM) &&
	       (p[-2].valued || p[-2].type == JB_BLOCK_FORM);
}

/* Right under 〈本期內容〉: what the issue has, in a row */
static bool is_contents(const struct layout *lay, size_t i)
{
	return i > 0 && phrase_fits(lay, PHRASE_CONTENTS_HEAD,
				    phrase_bare(para_words(lay,
						&lay->paras.v[i - 1])));
}

void runin_find(struct layout *lay)
{
	struct opening *o = jb_new(lay->arena, struct opening,
				   lay->paras.n + 1);

	take_second(lay);
	for (size_t i = 0; i < lay->paras.n; i++) {
		const struct para *p = &lay->paras.v[i];

		if (find_answer(lay, p, &o[i]))
			continue;
		o[i].part = is_part(lay, i);
		if (p->type == JB_BLOCK_PARAGRAPH || o[i].part) {
			if (para_is_entry(lay, i) || is_contents(lay, i) ||
			    is_of_notice(lay, i) || is_end_of_form(lay, i))
				continue;
			find_label(lay, p, &o[i]);
			if (!o[i].past && p->type == JB_BLOCK_PARAGRAPH)
				find_sentence(lay, p, &o[i]);
			if (p->type == JB_BLOCK_PARAGRAPH)
				o[i].brief = brief_find(lay, p);
		} else if (p->type == JB_BLOCK_ITEM &&
			   p->mark.style == MARK_HAN_PAREN) {
			find_label(lay, p, &o[i]);
			o[i].numbered = o[i].past > 0;
			if (!o[i].past)
				find_sentence(lay, p, &o[i]);
		} else if (p->type == JB_BLOCK_ITEM &&
			   (p->mark.style == MARK_HAN ||
			    p->mark.style == MARK_FORMAL)) {
			find_label(lay, p, &o[i]);
			o[i].past = o[i].known ? o[i].past : 0;
		}
	}
	take_labels(lay, o);
	take_sentences(lay, o);
	take_briefs(lay, o);
	take_numbered(lay, o);
	cut(lay, o);
}
