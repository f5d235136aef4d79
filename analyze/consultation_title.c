/*
 * What a consultation is about. A heading or short line near its labels is
 * weighed by its kind and how far it stands; words that tell of the comments
 * (…公開徵詢, is open for comment) are cut from it.
 */
#include "analyze/consultation.h"
#include "analyze/heading.h"

enum { REACH = 25 };	/* blocks looked at for a title */

bool title_is_generic(const struct proceedings *f, struct jb_str s)
{
	struct jb_str t = heading_words(s);

	while (t.n && (jb_str_ends(t, JB_STR("：")) ||
		       jb_str_ends(t, JB_STR(":"))))
		t.n -= jb_str_ends(t, JB_STR(":")) ? 1 : 3;
	return t.n == 0 ||
	       words_before(t, t.n, f->cues.phrase[PH_TITLE_SCHEDULE]) ||
	       words_at(t, 0, f->cues.phrase[PH_TITLE_GENERIC]) == t.n;
}

bool title_is_gap(const struct proceedings *f, struct jb_str s,
		  struct jb_range r)
{
	static const enum phrase lists[] = { PH_LISTED_GAP, PH_CALENDAR };

	for (size_t i = 0; i < 2; i++) {
		size_t at = r.first, n;

		while (at < r.past &&
		       (n = words_at(s, at, f->cues.phrase[lists[i]])) > 0)
			at = skip_space(s, at + n, r.past);
		if (at >= r.past)
			return true;
	}
	return false;
}

/* 《甲》 close to the head, behind 关于 or 征求 */
static struct jb_range named_in_marks(const struct proceedings *f,
				      struct jb_str s, struct jb_range r)
{
	size_t open = any_find(s, r.first, r.past, "《");
	size_t close =
		open == SIZE_MAX ? open : any_find(s, open, r.past, "》");

	/* 某辦公室關於《甲》公開徵求意見的通知: however long the house is */
	if (close == SIZE_MAX ||
	    (!words_before(s, open, f->cues.phrase[PH_TITLE_ABOUT]) &&
	     (open - r.first > 24 ||
	      words_find(s, r.first, open, f->cues.phrase[PH_TITLE_ABOUT]) ==
		      SIZE_MAX)))
		return (struct jb_range){ r.first, r.first };
	return (struct jb_range){ open + 3, close };
}

/* ICANN 就新一輪語言計畫徵詢意見: past who asks, where the rest is enough */
static size_t past_asker(const struct proceedings *f, struct jb_str s,
			 size_t from, size_t past)
{
	enum { ASKER = 45, REST = 12 };
	size_t about = words_find(s, from, past, f->cues.phrase[PH_ASKER_ON]);
	size_t n = about == SIZE_MAX
			   ? 0
			   : words_at(s, about, f->cues.phrase[PH_ASKER_ON]);

	return n && about > from && about - from <= ASKER &&
			       about + n + REST <= past
		       ? skip_space(s, about + n, past)
		       : from;
}

struct jb_range title_core(const struct proceedings *f, struct jb_str s,
			   struct jb_range r)
{
	const struct words *comments = f->cues.phrase[PH_COMMENTS];
	struct jb_range marked = named_in_marks(f, s, r);
	size_t cue, n, past;

	if (marked.past > marked.first)
		return marked;
	cue = words_find(s, r.first, r.past, comments);
	if (cue == SIZE_MAX)
		return r;
	n = cue + words_at(s, cue, comments);
	if (cue > r.first + 8 && any_find(s, cue, r.past, "）") == SIZE_MAX)
		return (struct jb_range){ past_asker(f, s, r.first, cue),
					  back_space(s, r.first, cue) };
	past = skip_space(s, n, r.past);
	past += any_at(s, past, "：");
	if (cue == r.first && past + 6 < r.past)
		return (struct jb_range){ skip_space(s, past, r.past), r.past };
	return r;
}

/* 申請人指南 (https://…): before the address that a link has put there */
static size_t before_address(const struct proceedings *f, struct jb_str s,
			     struct jb_range r)
{
	size_t open =
		words_find(s, r.first, r.past, f->cues.phrase[PH_ADDRESS_OPEN]);

	return open != SIZE_MAX && open > r.first + 5 &&
			       any_before(s, r.past, "）")
		       ? open
		       : r.past;
}

/* 初步議題報告（Preliminary Issue Report）: before its Latin gloss */
static size_t before_gloss(struct jb_str s, struct jb_range r)
{
	size_t at = r.past, last = r.past;
	uint32_t cp = jb_utf8_prev(s, &at);

	if (cp != ')' && cp != 0xFF09)
		return r.past;
	while (at > r.first) {
		last = at;
		cp = jb_utf8_prev(s, &at);
		if (cp == '(' || cp == 0xFF08)
			break;
		if (jb_is_han(cp) || jb_is_digit(cp) || cp == ')' ||
		    cp == 0xFF09)
			return r.past;
	}
	last = back_space(s, r.first, at);
	return last > r.first + 5 && (cp == '(' || cp == 0xFF08) &&
			       jb_is_han(jb_utf8_prev(s, &(size_t){ last }))
		       ? last
		       : r.past;
}

/* 另「甲報告」, a resolution on "the plan" and there: what the marks hold */
static struct jb_range held_in_marks(const struct proceedings *f,
				     struct jb_str s, struct jb_range r)
{
	enum { LEAST = 9 };
	size_t n = words_at(s, r.first, f->cues.phrase[PH_TITLE_ASIDE]);
	size_t open = any_find(s, r.first, r.past, n ? "「“" : "“\""), close;

	if (open == SIZE_MAX || open == r.first ||
	    (n ? open != r.first + n
	       : jb_is_han(jb_utf8_next(s, &(size_t){ r.first }))))
		return r;
	open += any_at(s, open, "「“\"");
	close = any_find(s, open, r.past, n ? "」”" : "”\"");
	if (close == SIZE_MAX || close - open < LEAST ||
	    (!n && word_find(s, open, close, " ") == SIZE_MAX))
		return r;
	return (struct jb_range){ open, close };
}

struct jb_range title_trim(const struct proceedings *f, struct jb_str s,
			   struct jb_range r)
{
	size_t n;

	r = held_in_marks(f, s, r);
	r.past = back_space(s, r.first, r.past);
	while (r.past > r.first &&
	       (n = words_before(s, r.past,
				 f->cues.phrase[PH_TITLE_TAIL])) > 0) {
		if (words_before(s, r.past, f->cues.phrase[PH_TITLE_WHOLE]))
			break;
		if (word_before(s, r.past, "草案预告"))
			n = JB_STR("预告").n;
		if (n > r.past - r.first)
			break;
		r.past = back_space(s, r.first, r.past - n);
	}
	r.past = before_address(f, s, r);
	r.past = before_gloss(s, r);
	while (r.first < r.past &&
	       (n = words_at(s, r.first, f->cues.phrase[PH_TITLE_HEAD])) > 0)
		r.first += n;
	/* a schedule that has run together: the last cell is the title */
	for (size_t i = r.first; i < r.past; i++)
		if (s.p[i] == '\t' || s.p[i] == '\n')
			r.first = i + 1;
	return r;
}

bool title_fits(const struct proceedings *f, struct jb_str text,
		struct jb_range r)
{
	return r.past > r.first + 5 &&
	       r.past - r.first <= CONSULTATION_TITLE &&
	       !words_at(text, r.first, f->cues.phrase[PH_TITLE_POINTER]);
}

static bool is_zh(const struct proceedings *f)
{
	return f->work->out->language == JB_LANG_HANT ||
	       f->work->out->language == JB_LANG_HANS;
}

/* A line that is but its date; 2025財政年度預算草案 is a name. */
static bool is_dated(const struct proceedings *f, size_t index,
		     struct jb_str s)
{
	const struct jb_date *d =
		day_at(f->work, jb_date_from(f->work->out, index, 0), index,
		       3);

	return d && (!d->fiscal || d->at.end + 12 > s.n);
}

static bool is_label(const struct proceedings *f, size_t index)
{
	return cue_find(&f->cues, index, 0, 12, CUE_OPENS) ||
	       cue_find(&f->cues, index, 0, 12, CUE_CLOSES) ||
	       cue_find(&f->cues, index, 0, 12, CUE_REPORT);
}

/* Can the block be the title of a proceeding? 0 no, more is better. */
static double worth_of(const struct proceedings *f, size_t index)
{
	const struct jb_block *b = &f->work->doc->blocks.v[index];
	struct jb_str s = jb_str_trim(b->text);
	size_t han = 0;

	if (b->type == JB_BLOCK_TABLE || b->type == JB_BLOCK_FORM || s.n < 4 ||
	    s.n > CONSULTATION_TITLE || title_is_generic(f, s) ||
	    word_find(s, 0, s.n, "://") != SIZE_MAX ||
	    words_at(s, 0, f->cues.phrase[PH_TITLE_NOT]) ||
	    any_before(s, s.n, "。：；.，？") || is_label(f, index) ||
	    is_dated(f, index, s))
		return 0;
	for (size_t at = 0; at < s.n;)
		han += jb_is_han(jb_utf8_next(s, &at));
	if (is_zh(f) && han < 4)
		return 0.2;
	return b->type == JB_BLOCK_HEADING  ? 3
	       : b->type == JB_BLOCK_FIGURE ? 2.5
					    : 2;
}

/* A block and how well it would do as a title. */
struct candidate {
	size_t block;
	double worth;
};

/* Above 公眾意見徵詢 as a heading of its own, most speak of other things. */
static struct candidate best_above(const struct proceedings *f, size_t first)
{
	struct candidate best = { JB_NONE, 0 };
	size_t floor = f->floor, form = JB_NONE;

	if (first > REACH && first - REACH > floor)
		floor = first - REACH;
	for (size_t i = first; i-- > floor;) {
		struct jb_str s = jb_str_trim(block_text(f->work, i));
		double worth = worth_of(f, i);

		worth -= worth > 0 ? 0.15 * (double)(first - i) : 0;
		if (form != JB_NONE && i + 1 < form)
			worth -= 1;
		if (worth > best.worth)
			best = (struct candidate){ i, worth };
		if (form == JB_NONE &&
		    words_at(s, 0, f->cues.phrase[PH_COMMENTS]) == s.n)
			form = i;
	}
	return best;
}

static struct candidate best_below(const struct proceedings *f, size_t last,
				   size_t next)
{
	const size_t n = f->work->doc->blocks.n;
	bool alone = next > n || next > last + 2 + CONSULTATION_GAP;

	for (size_t i = last + 1; i < n && i <= last + 2 && i < next; i++)
		if (worth_of(f, i) > 1 && (alone || f->below))
			return (struct candidate){ i, worth_of(f, i) - 1.2 };
	return (struct candidate){ JB_NONE, 0 };
}

size_t title_near(struct proceedings *f, size_t first, size_t last,
		  size_t next)
{
	struct candidate above = best_above(f, first), below;

	if (f->floor == 0 && above.block == JB_NONE)
		f->below = true;
	below = best_below(f, last, next);
	if (above.block == JB_NONE || below.worth > above.worth)
		return below.block;
	return above.block;
}

/* Bytes of the number of an item: a title has none, <ol> may have made it. */
static size_t number_length(const struct jb_block *b)
{
	if (b->type == JB_BLOCK_HEADING)
		return (size_t)(heading_words(b->text).p - b->text.p);
	return b->type == JB_BLOCK_ITEM && b->numbered &&
			       jb_str_starts(b->text, b->marker)
		       ? b->marker.n
		       : 0;
}

size_t title_past_label(const struct proceedings *f, struct jb_str s)
{
	size_t n = words_at(s, 0, f->cues.phrase[PH_TITLE_LABEL]), colon;

	/* 案由二：… */
	for (size_t more = n; more; n += more)
		more = words_at(s, n, f->cues.phrase[PH_ITEM_NUMERAL]);
	colon = n ? any_at(s, n, "：:") : 0;
	return colon ? skip_space(s, n + colon, s.n) : 0;
}

static void set(const struct proceedings *f, struct jb_consultation *c,
		size_t block, struct jb_range r)
{
	size_t number = number_length(&f->work->doc->blocks.v[block]);

	if (r.first < number)
		r.first = skip_space(block_text(f->work, block), number,
				     r.past);
	/* 國內：號碼管理辦法修正草案 */
	r.first += words_at(block_text(f->work, block), r.first,
			    f->cues.phrase[PH_TITLE_COLUMN]);
	/* 評議主題：標籤規則 */
	r.first += title_past_label(
		f, jb_str_slice(block_text(f->work, block), r.first, r.past));
	if (r.past <= r.first)
		return;
	c->at = (struct jb_anchor){ block, r.first, r.past };
	c->title = jb_str_slice(block_text(f->work, block), r.first, r.past);
}

void title_set(const struct proceedings *f, struct jb_consultation *c,
	       size_t block, struct jb_range r)
{
	set(f, c, block, title_trim(f, block_text(f->work, block), r));
}

void title_set_line(const struct proceedings *f, struct jb_consultation *c,
		    size_t block, struct jb_range line)
{
	struct jb_range core = title_core(f, block_text(f->work, block), line);

	/* 修訂 at the end of a whole line is its own */
	if (core.past == line.past)
		set(f, c, block, core);
	else
		title_set(f, c, block, core);
}

void title_set_told(const struct proceedings *f, struct jb_consultation *c,
		    struct jb_anchor day)
{
	const struct sentence *s =
		sentence_at(f->work, day.block, day.start);

	if (s)
		set(f, c, day.block, (struct jb_range){ s->start, s->end });
}

void title_set_block(const struct proceedings *f, struct jb_consultation *c,
		     size_t block)
{
	struct jb_str text = block_text(f->work, block);
	struct jb_str words = heading_words(text);
	size_t at = (size_t)(words.p - text.p);

	title_set_line(f, c, block, (struct jb_range){ at, at + words.n });
}
