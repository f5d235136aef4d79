/*
 * The characters that jianbao-ocr saw to words as they were printed.
 *
 * tesseract parts Chinese by words, which print does not, and narrows what
 * stands between Chinese characters. What is small and alone before a line is
 * its bullet. Sizes of print that are about one are one: what letters a line
 * has makes it a little higher or lower.
 */
#include "ingest/ocr.h"

#include <stdlib.h>

enum {
	WORDS_MAX = 40000,
	NUMBERS = 7,
	JUNK = 20,		/* percent: a mark that is dirt */
	BESIDE = 12		/* bytes beside what another model changed */
};

struct letter {
	uint32_t cp;
	int x0, x1;
	int confidence;
	bool space;		/* white before it, as tesseract says */
	bool raised;
};

/* A piece of a line. */
struct piece {
	int x0, y0, x1, y1;
	int em;
	int stroke;		/* its thickness, in em/1000 */
	bool mono;
	JB_LIST(struct letter) letters;
};

/* --- records --- */

static struct jb_str field(struct jb_str line, size_t *at)
{
	size_t first = *at < line.n ? *at : line.n;
	size_t past = jb_str_find(line, JB_STR("\t"), first);

	past = past < line.n ? past : line.n;
	*at = past + 1;
	return jb_str_slice(line, first, past);
}

static int number(struct jb_str s)
{
	bool minus = s.n && s.p[0] == '-';
	int n = 0;

	for (size_t i = minus; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		if (n < 10000000)
			n = n * 10 + (s.p[i] - '0');
	return minus ? -n : n;
}

static size_t numbers(int *out, size_t n, struct jb_str line)
{
	size_t at = 2;

	for (size_t i = 0; i < n; i++)
		out[i] = number(field(line, &at));
	return at;
}

/* --- what is printed between Chinese characters --- */

static bool is_wide(uint32_t cp)
{
	return jb_is_han(cp) || jb_is_cjk_punct(cp);
}

/* What is printed between Chinese characters in their own width. */
static uint32_t widened(uint32_t cp)
{
	switch (cp) {
	case ',': return 0xFF0C;
	case ':': return 0xFF1A;
	case ';': return 0xFF1B;
	case '!': return 0xFF01;
	case '?': return 0xFF1F;
	case '(': return 0xFF08;
	case ')': return 0xFF09;
	default: return cp;
	}
}

static struct letter *letter_at(const struct piece *p, size_t i)
{
	return &p->letters.v[i];
}

/* The letter before i or after it (step 1) that is no mark of a note. */
static uint32_t beside(const struct piece *p, size_t i, int step)
{
	while (step < 0 ? i > 0 : i + 1 < p->letters.n) {
		i = step < 0 ? i - 1 : i + 1;
		if (!letter_at(p, i)->raised)
			return letter_at(p, i)->cp;
	}
	return 0;
}

/* Does a numeral of a list stand before i, and nothing else: 1, */
static bool after_numeral(const struct piece *p, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (!jb_is_digit(letter_at(p, k)->cp))
			return false;
	return i > 0;
}

static bool is_quote(uint32_t cp)
{
	return cp == 0x300D || cp == 0x300F || cp == 0x201D || cp == 0xFF01;
}

/* Commas and brackets that tesseract narrows. */
static void widen(const struct piece *p)
{
	bool open = false;

	for (size_t i = 0; i < p->letters.n; i++) {
		struct letter *l = letter_at(p, i);
		uint32_t before = beside(p, i, -1), after = beside(p, i, 1);
		bool wide = is_wide(before) || is_quote(before);

		if (l->raised)
			continue;
		if (l->cp == '(')
			open = wide = wide || is_wide(after);
		else if (l->cp == ')')
			wide = open || wide;
		else if (after_numeral(p, i) && (l->cp == ',' ||
						 l->cp == 0x3002))
			l->cp = '.';
		if (wide)
			l->cp = widened(l->cp);
	}
}

/* --- bullets, dirt --- */

/* What tesseract takes a bullet for. */
static bool is_bullet(uint32_t cp)
{
	static const char all[] = "+*¢«»°©®·eocO›■●○◦•-–。@¥”“'’.";
	const struct jb_str marks = JB_STR(all);

	for (size_t at = 0; at < marks.n;)
		if (jb_utf8_next(marks, &at) == cp)
			return true;
	return false;
}

/* A piece that is one mark beside the text of its row. */
static void bullet_find(const struct piece *v, size_t n, size_t i)
{
	struct letter *l = v[i].letters.v;
	bool followed = false;

	if (v[i].letters.n != 1 || !is_bullet(l->cp))
		return;
	for (size_t k = 0; k < n; k++) {
		bool same = v[k].y0 < v[i].y1 && v[i].y0 < v[k].y1;

		if (k == i || !same)
			continue;
		if (v[k].x0 < v[i].x0)
			return;
		followed = followed || v[k].x0 - v[i].x1 < 4 * v[k].em;
	}
	if (followed)
		l->cp = l->cp == '-' || l->cp == 0x2013 ? 0x2013 : 0x2022;
}

/* A numeral, a bullet: its line is that of the text beside it. */
static void line_borrow(const struct piece *v, size_t n, struct piece *p)
{
	const struct piece *near = NULL;

	if (p->letters.n > 3)
		return;
	for (size_t i = 0; i < n; i++) {
		const struct piece *o = &v[i];
		int middle = (p->y0 + p->y1) / 2;

		if (o->letters.n > p->letters.n && o->y0 < middle &&
		    middle < o->y1 && o->x0 >= p->x1 &&
		    (!near || o->x0 < near->x0))
			near = o;
	}
	if (!near || near->x0 - p->x1 > 4 * near->em)
		return;
	p->y0 = near->y0;
	p->y1 = near->y1;
	p->em = near->em;
	p->stroke = near->stroke;
}

static bool is_dirt(const struct piece *p)
{
	for (size_t i = 0; i < p->letters.n; i++) {
		const struct letter *l = letter_at(p, i);

		if (jb_is_han(l->cp) || jb_is_alpha(l->cp) ||
		    jb_is_latin(l->cp) || jb_is_digit(l->cp) ||
		    l->confidence >= JUNK)
			return false;
	}
	return true;
}

/* --- sizes --- */

static bool about(int a, int b)
{
	return abs(a - b) * 100 <= b * 7;
}

static int by_number(const void *a, const void *b)
{
	const int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

/* The size of most letters comes first, others as they are met. */
static void sizes_learn(struct ocr *ocr, const struct piece *v, size_t n)
{
	size_t letters = 0;
	int *all;

	for (size_t i = 0; i < n; i++)
		letters += v[i].letters.n;
	if (ocr->size_count || letters < 20)
		return;
	all = jb_new(ocr->outside.arena, int, letters);
	letters = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < v[i].letters.n; k++)
			all[letters++] = v[i].em;
	qsort(all, letters, sizeof(*all), by_number);
	ocr->sizes[ocr->size_count++] = all[letters / 2];
}

static int size_of(struct ocr *ocr, int em)
{
	for (size_t i = 0; i < ocr->size_count; i++)
		if (about(em, ocr->sizes[i]))
			return ocr->sizes[i];
	if (ocr->size_count < OCR_SIZES)
		ocr->sizes[ocr->size_count++] = em;
	return em;
}

/* --- words --- */

/* Is there white between two letters, in print? */
static bool parts(const struct letter *a, const struct letter *b)
{
	return b->space && !is_wide(a->cp) && !is_wide(b->cp);
}

static void put_word(struct ocr_page *page, const struct piece *p,
		     size_t first, size_t past)
{
	struct ocr_word *w = jb_list_add(page->arena, &page->words);
	const struct letter *a = letter_at(p, first),
			    *b = letter_at(p, past - 1);
	struct jb_buf text = { 0 };
	int sum = 0;

	for (size_t i = first; i < past; i++) {
		jb_buf_cp(&text, letter_at(p, i)->cp);
		sum += letter_at(p, i)->confidence;
	}
	*w = (struct ocr_word){ .text = jb_buf_keep(page->arena, &text),
				.x0 = first ? a->x0 : p->x0,
				.x1 = past < p->letters.n ? b->x1 : p->x1,
				.y0 = p->y0, .y1 = p->y1, .em = p->em,
				.raised = a->raised,
				
				.mono = p->mono };
	w->confidence = (unsigned)(sum / (int)(past - first));
}

static void put_piece(struct ocr_page *page, const struct piece *p)
{
	size_t first = 0;

	for (size_t i = 1; i <= p->letters.n; i++) {
		struct letter *l = letter_at(p, i - 1);

		/* no white before it, whatever the boxes say */
		if (i < p->letters.n && l->raised != l[1].raised &&
		    !parts(l, l + 1) && first < i)
			l->x1 = l[1].x0;
		if (i < p->letters.n && !parts(l, l + 1) &&
		    l->raised == l[1].raised)
			continue;
		if (page->words.n < WORDS_MAX)
			put_word(page, p, first, i);
		first = i;
	}
}

/* Boxes of characters are rough, their order is right. */
static void straighten(const struct piece *p)
{
	for (size_t i = 0; i < p->letters.n; i++) {
		struct letter *l = letter_at(p, i);
		int least = i ? letter_at(p, i - 1)->x0 + 1 : p->x0;

		l->x0 = l->x0 < least ? least : l->x0;
		l->x1 = l->x1 > l->x0 ? l->x1 : l->x0 + 1;
	}
}

/* --- what another model changed --- */

static bool is_tail(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* s without the white space that tesseract puts beside Chinese characters. */
static struct jb_str closed_up(struct jb_arena *arena, struct jb_str s)
{
	struct jb_buf out = { 0 };
	uint32_t before = 0;

	for (size_t at = 0; at < s.n;) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);
		uint32_t after = next < s.n
					 ? jb_utf8_next(s, &(size_t){ next })
					 : 0;

		if (cp != ' ' || !(is_wide(before) || is_wide(after)))
			jb_buf_str(&out, jb_str_slice(s, at, next));
		before = cp == ' ' ? before : cp;
		at = next;
	}
	return jb_buf_keep(arena, &out);
}

/* Without what both begin and end with, but for a few characters. */
static void change_cut(struct ocr_change *c)
{
	const struct jb_str a = c->first, b = c->taken;
	size_t head = 0, tail = 0;

	while (head < a.n && head < b.n && a.p[head] == b.p[head])
		head++;
	while (tail < a.n - head && tail < b.n - head &&
	       a.p[a.n - 1 - tail] == b.p[b.n - 1 - tail])
		tail++;
	head = head > BESIDE ? head - BESIDE : 0;
	tail = tail > BESIDE ? tail - BESIDE : 0;
	while (head > 0 && is_tail(a.p[head]))
		head--;
	while (tail > 0 && is_tail(a.p[a.n - tail]))
		tail--;
	c->first = jb_str_slice(a, head, a.n - tail);
	c->taken = jb_str_slice(b, head, b.n - tail);
}

static void read_change(struct ocr_page *page, struct jb_str line)
{
	size_t at = 2;
	struct ocr_change c = { 0 };

	line = jb_str_repair(page->arena, line);
	c.first = closed_up(page->arena, field(line, &at));
	c.taken = closed_up(page->arena, field(line, &at));
	if (jb_str_eq(c.first, c.taken))
		return;
	change_cut(&c);
	*jb_list_add(page->arena, &page->changes) = c;
}

/* --- a page --- */

struct pieces {
	JB_LIST(struct piece) list;
};

static void read_page(struct ocr_page *page, struct ocr *ocr,
		      struct jb_str line)
{
	int n[3];
	struct jb_str model = jb_str_slice(line, numbers(n, 3, line), line.n);

	page->width = n[0];
	page->height = n[1];
	page->turned = (unsigned)n[2];
	page->languages = jb_str_format(ocr->doc->arena, "%.*s", (int)model.n,
					model.p).p;
}

static void read_letter(struct pieces *to, struct jb_arena *arena,
			struct jb_str line)
{
	int n[5];
	size_t at = numbers(n, 5, line);
	struct jb_str text = jb_str_repair(arena, jb_str_slice(
		line, at < line.n ? at : line.n, line.n));

	for (size_t i = 0; to->list.n && i < text.n; n[3] = 0)
		*jb_list_add(arena, &to->list.v[to->list.n - 1].letters) =
			(struct letter){ .cp = jb_utf8_next(text, &i),
					 .x0 = n[0], .x1 = n[1],
					 .confidence = n[2] > 100 ? 100 : n[2],
					 .space = n[3] && i > 0,
					 .raised = n[4] };
}

static void read_piece(struct pieces *to, struct jb_arena *arena,
		       struct jb_str line)
{
	int n[NUMBERS];

	numbers(n, NUMBERS, line);
	*jb_list_add(arena, &to->list) = (struct piece){
		.x0 = n[0], .y0 = n[1], .x1 = n[2], .y1 = n[3],
		.em = n[4] > 0 ? n[4] : 1, .stroke = n[5], .mono = n[6]
	};
}

static void read_records(struct pieces *to, struct ocr_page *page,
			 struct ocr *ocr, struct jb_str records)
{
	struct jb_arena *arena = ocr->outside.arena;

	for (size_t at = 0, past; at < records.n; at = past + 1) {
		struct jb_str line;

		past = jb_str_find(records, JB_STR("\n"), at);
		past = past < records.n ? past : records.n;
		line = jb_str_slice(records, at, past);
		switch (line.n > 2 ? line.p[0] : '\0') {
		case 'P': read_page(page, ocr, line); break;
		case 'L': read_piece(to, arena, line); break;
		case 'S': read_letter(to, arena, line); break;
		case 'R': read_change(page, line); break;
		default: break;
		}
	}
}

static double quality_of(const struct pieces *pieces)
{
	double sum = 0, n = 0;

	for (size_t i = 0; i < pieces->list.n; i++)
		for (size_t k = 0; k < pieces->list.v[i].letters.n; k++) {
			sum += pieces->list.v[i].letters.v[k].confidence;
			n++;
		}
	return n > 0 ? sum / n / 100 : 0;
}

void ocr_words(struct ocr_page *page, struct ocr *ocr, struct jb_str records)
{
	struct pieces pieces = { 0 };

	read_records(&pieces, page, ocr, records);
	page->quality = quality_of(&pieces);
	sizes_learn(ocr, pieces.list.v, pieces.list.n);
	for (size_t i = 0; i < pieces.list.n; i++) {
		bullet_find(pieces.list.v, pieces.list.n, i);
		line_borrow(pieces.list.v, pieces.list.n, &pieces.list.v[i]);
	}
	for (size_t i = 0; i < pieces.list.n; i++) {
		struct piece *p = &pieces.list.v[i];

		if (is_dirt(p))
			continue;
		p->em = size_of(ocr, p->em);
		widen(p);
		straighten(p);
		put_piece(page, p);
	}
	if (page->words.n && !ocr->model)
		ocr->model = page->languages;
}
