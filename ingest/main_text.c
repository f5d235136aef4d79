/*
 * What of a saved page is its text. Sentences tell: the smallest element that
 * holds nearly all of them is the main one, and with the title, known from the
 * page's own <title>, and what stands between the two it is the text. Outside
 * of it all goes; inside of it elements go that hold links and no sentence,
 * that begin with words such as 相關新聞, and the imprint at the end.
 */
#include "ingest/layout.h"
#include "ingest/parts.h"

#include <string.h>

enum {
	GOOD_BYTES = 60,	/* a sentence: 20 Han characters */
	PAGE_BYTES = 200,	/* sentences of a page that is looked at */
	MAIN_PERCENT = 80,	/* of the sentences are in the main element */
	SIDE_PERCENT = 40,	/* more is not beside the text */
	TITLED_PERCENT = 50,	/* are in a main element that has the title */
	TEASER_PARTS = 5,	/* of one, its link among them */
	BYLINE_PARTS = 4,	/* between the title and a line of its day */
	TITLE_MIN = 8,		/* letters of one that is no heading */
	TITLE_MAX = 200,
	LINE_MAX = 80,		/* letters of a byline, of a widget */
	TEASER_MAX = 320,
	IMPRINT_MAX = 240
};

struct page {
	struct parts *parts;
	bool *aside;
	struct layout words;	/* for its phrases alone */
	size_t total;		/* bytes of sentences */
	size_t main;		/* region, or JB_NONE for all */
	size_t title;		/* part, or JB_NONE */
};

static bool is_linked(const struct part *part)
{
	return part->link_letters * 2 >= part->letters;
}

static bool has_stop(struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp == 0x3002 || cp == 0xFF0C || cp == 0xFF1B ||
		    cp == 0xFF01 || cp == 0xFF1F ||
		    ((cp == '.' || cp == ',') &&
		     (at == s.n || s.p[at] == ' ')))
			return true;
	}
	return false;
}

static bool is_good(const struct part *part)
{
	return part->text.n >= GOOD_BYTES &&
	       (part->type == JB_BLOCK_PARAGRAPH ||
		part->type == JB_BLOCK_ITEM || part->type == JB_BLOCK_QUOTE ||
		part->type == JB_BLOCK_CODE) &&	/* a mail in an archive */
	       part->link_letters * 3 < part->letters && has_stop(part->text);
}

/* Add part i to all regions around it. */
static void count_part(struct page *p, size_t i)
{
	const struct part *part = &p->parts->list.v[i];
	size_t good = !p->aside[i] && is_good(part) ? part->text.n : 0;

	p->total += good;
	for (size_t k = part->region; k != JB_NONE;
	     k = p->parts->regions.v[k].outer) {
		struct region *r = &p->parts->regions.v[k];

		if (!r->past)
			r->first = i;
		r->past = i + 1;
		r->good += good;
		r->links += part->links;
		r->link_letters += part->link_letters;
		r->link_out |= part->link_out;
		r->table |= part->type == JB_BLOCK_TABLE ||
			    part->type == JB_BLOCK_FORM ||
			    part->type == JB_BLOCK_CODE;
		r->heads |= part->type == JB_BLOCK_HEADING;
	}
}

/*
 * From the page inwards, as long as one element has nearly all, or most and
 * the title: other columns may have sentences too.
 */
static void find_region(struct page *p)
{
	const struct region *v = p->parts->regions.v;

	p->main = JB_NONE;
	for (size_t k = 0; k < p->parts->regions.n; k++) {
		bool titled = p->title >= v[k].first && p->title < v[k].past;

		if (v[k].outer == p->main &&
		    v[k].good * 100 >= p->total * (titled ? TITLED_PERCENT
							  : MAIN_PERCENT))
			p->main = k;
	}
}

/* s without white space: a title may be set with other spaces. */
static struct jb_str squeezed(struct jb_arena *arena, struct jb_str s)
{
	struct jb_buf out = { 0 };

	for (size_t at = 0; at < s.n;) {
		size_t from = at;

		if (!jb_is_space(jb_utf8_next(s, &at)))
			jb_buf_str(&out, jb_str_slice(s, from, at));
	}
	return jb_buf_keep(arena, &out);
}

static bool is_titled(const struct page *p, struct jb_str text)
{
	const struct jb_document *doc = p->parts->doc;
	struct jb_str own = squeezed(doc->arena, text);

	for (size_t i = 0; i < doc->declared.n; i++)
		if (strcmp(doc->declared.v[i].name, "title") == 0 &&
		    jb_str_find(squeezed(doc->arena,
					 doc->declared.v[i].value),
				own, 0) != SIZE_MAX)
			return true;
	return false;
}

/* The first heading that the page's title says; else another such line. */
static void find_title(struct page *p)
{
	p->title = JB_NONE;
	for (size_t i = 0; i < p->parts->list.n; i++) {
		const struct part *part = &p->parts->list.v[i];
		bool heading = part->type == JB_BLOCK_HEADING;

		if (part->gone || is_linked(part) || !part->text.n ||
		    (!heading && (p->title != JB_NONE ||
				  part->type != JB_BLOCK_PARAGRAPH ||
				  part->letters < TITLE_MIN)) ||
		    part->letters > TITLE_MAX || !is_titled(p, part->text))
			continue;
		p->title = i;
		if (heading)
			return;
	}
}

static bool is_in(const struct page *p, size_t region, size_t outer)
{
	while (region != JB_NONE && region != outer)
		region = p->parts->regions.v[region].outer;
	return region == outer;
}

/* May region go as a whole? Not with the text or the title in it. */
static bool is_beside(const struct page *p, size_t region)
{
	const struct region *r = &p->parts->regions.v[region];

	return !is_in(p, p->main, region) &&
	       !(p->title >= r->first && p->title < r->past) &&
	       r->good * 100 < p->total * SIDE_PERCENT;
}

static void drop_region(struct page *p, size_t region)
{
	const struct region *r = &p->parts->regions.v[region];

	for (size_t i = r->first; i < r->past; i++)
		if (is_in(p, p->parts->list.v[i].region, region))
			p->aside[i] = true;
}

/* Bytes of sentences in parts [0, past). */
static size_t good_before(const struct page *p, size_t past)
{
	size_t good = 0;

	for (size_t i = 0; i < past; i++) {
		const struct part *part = &p->parts->list.v[i];

		if (!p->aside[i] && !part->gone && is_good(part))
			good += part->text.n;
	}
	return good;
}

/* What stands above a heading that is the title is the page's frame. */
static void drop_before(struct page *p)
{
	size_t all = good_before(p, p->parts->list.n);

	if (p->title == JB_NONE ||
	    p->parts->list.v[p->title].type != JB_BLOCK_HEADING ||
	    good_before(p, p->title) * 100 >= all * SIDE_PERCENT)
		return;
	for (size_t i = 0; i < p->title; i++)
		p->aside[i] |= !p->parts->list.v[i].note.n;
}

/* Outside of the main element: the title and what stands between. */
static void drop_outside(struct page *p)
{
	const struct region *main = p->main == JB_NONE
					    ? NULL
					    : &p->parts->regions.v[p->main];
	size_t before = 0;

	for (size_t i = 0; p->title != JB_NONE && i < p->title; i++)
		before += is_good(&p->parts->list.v[i])
				  ? p->parts->list.v[i].text.n
				  : 0;
	for (size_t i = 0; i < p->parts->list.n; i++) {
		const struct part *part = &p->parts->list.v[i];
		bool in = !main || is_in(p, part->region, p->main);

		if (i == p->title || part->note.n)
			continue;
		if (p->title != JB_NONE && i < p->title &&
		    before * 100 < p->total * (100 - MAIN_PERCENT))
			p->aside[i] = true;
		if (!in && !(p->title != JB_NONE && i > p->title &&
			     i < main->first &&
			     (is_good(part) ||
			      (!part->links && part->letters <= LINE_MAX))))
			p->aside[i] = true;
	}
}

static bool has_year(struct jb_str s)
{
	size_t digits = 0;

	for (size_t i = 0; i < s.n; i++) {
		digits = s.p[i] >= '0' && s.p[i] <= '9' ? digits + 1 : 0;
		if (digits == 4 && (s.p[i - 3] == '1' || s.p[i - 3] == '2'))
			return true;
	}
	return false;
}

/* 2021-07-07 来源：滨江日报【纠错】 below the title, by its few links a tool */
static bool is_byline(const struct page *p, const struct region *r)
{
	bool year = false;

	if (p->title == JB_NONE || r->first <= p->title ||
	    r->first > p->title + BYLINE_PARTS ||
	    r->link_letters * 2 >= r->letters)
		return false;
	for (size_t i = r->first; i < r->past; i++)
		year |= has_year(p->parts->list.v[i].text);
	return year;
}

static bool is_sentence(struct jb_str s)
{
	return jb_str_has(s, "。") || jb_str_has(s, ". ") ||
	       jb_str_ends(s, JB_STR("."));
}

/* 2023年11月6日 ／ 作者：某人 ／ 3 則留言: the day under the title */
static bool is_day_line(const struct page *p, size_t i)
{
	return p->title != JB_NONE && i > p->title &&
	       i <= p->title + BYLINE_PARTS &&
	       p->parts->list.v[i].type == JB_BLOCK_PARAGRAPH &&
	       has_year(p->parts->list.v[i].text);
}

/* 相關新聞: the words over what a page has besides, or a link so called */
static bool is_beside_word(const struct page *p, size_t i)
{
	const struct part *part = &p->parts->list.v[i];

	return part->type != JB_BLOCK_TABLE &&
	       (is_linked(part) || !is_day_line(p, i)) &&
	       (is_linked(part) ? part->letters <= TITLE_MAX
				: part->letters <= LINE_MAX &&
					  !is_sentence(part->text)) &&
	       (part->type == JB_BLOCK_HEADING || part->links ||
		part->region != p->main) &&
	       phrase_fits(&p->words, PHRASE_BESIDE, part->text);
}

/* Links under a heading of the text, with more text after: its sources. */
static bool is_listed(const struct page *p, const struct region *r)
{
	const struct part *v = p->parts->list.v;
	size_t head = r->first;

	while (head > 0 && (v[head - 1].gone || p->aside[head - 1]))
		head--;
	if (head == 0 || v[head - 1].type != JB_BLOCK_HEADING ||
	    head - 1 == p->title || !is_in(p, v[head - 1].region, p->main) ||
	    is_beside_word(p, head - 1))
		return false;
	for (size_t i = r->past; i < p->parts->list.n; i++)
		if (is_good(&v[i]) && !p->aside[i] &&
		    v[i].region == v[head - 1].region)
			return true;
	return false;
}

static bool is_widget(const struct region *r)
{
	if (r->good || r->table || !r->links)
		return false;
	if (r->link_letters * 2 >= r->letters)
		return r->links > 1 && (!r->link_out || r->letters < LINE_MAX);
	return !r->link_out && !r->heads && r->letters < LINE_MAX;
}

static void drop_widgets(struct page *p)
{
	for (size_t k = 0; k < p->parts->regions.n; k++)
		if (is_widget(&p->parts->regions.v[k]) && is_beside(p, k) &&
		    !is_byline(p, &p->parts->regions.v[k]) &&
		    !is_listed(p, &p->parts->regions.v[k]))
			drop_region(p, k);
}

/* A link, and a sentence or two of the page that it leads to. */
static bool is_teaser(const struct page *p, size_t k)
{
	const struct region *r = &p->parts->regions.v[k];
	const struct part *v = p->parts->list.v;

	if (!r->good || r->table || r->past - r->first < 2 ||
	    r->past - r->first > TEASER_PARTS || r->letters > TEASER_MAX ||
	    v[r->first].letters > LINE_MAX || !v[r->first].links ||
	    v[r->first].link_letters * 10 < v[r->first].letters * 9)
		return false;
	for (size_t i = r->first; i < r->past; i++)
		if (p->aside[i] || (i > r->first && is_linked(&v[i])))
			return false;
	return is_beside(p, k);
}

/*
 * Two or more in a row, with the element that holds them and nothing else. In
 * a newsletter they are the text, and too much to be beside it.
 */
static void drop_teasers(struct page *p)
{
	struct region *v = p->parts->regions.v;
	size_t last = JB_NONE;

	for (size_t k = 0; k < p->parts->regions.n; k++) {
		size_t outer = v[k].outer;

		if (outer == JB_NONE || !is_teaser(p, k))
			continue;
		if (last != JB_NONE && v[last].outer == outer &&
		    v[last].past == v[k].first) {
			v[outer].teased += v[outer].teased ? 0 : v[last].good;
			v[outer].teased += v[k].good;
		}
		last = k;
	}
	for (size_t k = 0; k < p->parts->regions.n; k++)
		if (v[k].teased && v[k].teased == v[k].good && is_beside(p, k))
			drop_region(p, k);
}

/* 相關新聞, and all of the element that it heads. */
static void drop_headed(struct page *p, size_t i)
{
	const struct region *v = p->parts->regions.v;
	size_t k = p->parts->list.v[i].region;

	p->aside[i] = true;
	while (k != JB_NONE && v[k].past == i + 1 && v[k].first == i &&
	       v[k].outer != JB_NONE && is_beside(p, v[k].outer) &&
	       v[v[k].outer].first == i)
		k = v[k].outer;
	if (k != JB_NONE && is_beside(p, k) && v[k].first == i)
		drop_region(p, k);
}

static void drop_beside(struct page *p)
{
	for (size_t i = 0; i < p->parts->list.n; i++) {
		const struct part *part = &p->parts->list.v[i];

		if (p->aside[i] || part->gone || i == p->title)
			continue;
		if (is_beside_word(p, i))
			drop_headed(p, i);
		else if (part->links > 2 && !part->link_out &&
			 part->link_letters * 10 >= part->letters * 6)
			p->aside[i] = true;
	}
}

static void drop_imprint(struct page *p)
{
	for (size_t i = p->parts->list.n; i-- > 0;) {
		const struct part *part = &p->parts->list.v[i];

		if (p->aside[i] || part->gone)
			continue;
		if (part->letters > IMPRINT_MAX ||
		    part->type == JB_BLOCK_TABLE ||
		    (!phrase_fits(&p->words, PHRASE_IMPRINT, part->text) &&
		     !phrase_fits(&p->words, PHRASE_RIGHTS, part->text)))
			return;
		p->aside[i] = true;
	}
}

void parts_find_main(struct parts *parts, bool *aside)
{
	struct page p = { .parts = parts,
			  .aside = aside,
			  .words.arena = parts->doc->arena };

	if (good_before(&p, parts->list.n) < PAGE_BYTES)
		return;
	if (parts->doc->lexicon)
		p.words.phrases = line_phrases_read(parts->doc->lexicon);
	find_title(&p);
	drop_before(&p);
	for (size_t i = 0; i < parts->list.n; i++)
		if (!parts->list.v[i].gone)
			count_part(&p, i);
	find_region(&p);
	drop_outside(&p);
	drop_teasers(&p);
	drop_widgets(&p);
	drop_beside(&p);
	drop_imprint(&p);
}
