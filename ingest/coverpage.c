/*
 * The cover of a report's form, where its table fell to pieces: each cell is
 * one printed line or several, white space between, and the note that stood
 * upright at the table's edge is in between in pieces of a few signs.
 *
 *	某某中心因公出國人員報告書	the form's name, and perhaps a day
 *	報告人				a label alone,
 *	王小明				its values under it
 *	服務單位及 / 職稱		a label in two lines
 *	A / 4 / 張, / 請於聲明欄簽章。	the note: set aside
 *	報告書內容包含：			what sections there are to be
 *	一、出國目的
 *
 * Here it is only told what lines are one and which begin anew; the labels are
 * read by analyze/meta_cover.c. A text without such a form is left alone.
 */
#include "ingest/layout.h"

enum {
	HEAD = 8,		/* lines among which the form's name stands */
	REACH = 140,		/* lines of the longest cover */
	FEW = 2,		/* labels alone that make a form of it */
	MANY = 4,		/* and without the form's name */
	LABEL_LINES = 3,
	LABEL_WIDTH = 16,	/* columns of a line of a label */
	SHARD = 8,		/* signs of a piece of the note */
	BRIEF = 36,		/* columns: a name, a place */
	LONG = 60		/* text, no value */
};

struct cover {
	struct layout *lay;
	size_t at, past;	/* the line that is judged, where lines end */
	size_t values;		/* lines under the label so far */
	bool label;		/* a label stands above */
	bool beside;		/* its value stands beside it */
	bool list;		/* entries of the list of sections come */
	bool again;		/* and again over the sections */
	size_t entries;		/* of it */
};

static const struct line *line_at(const struct cover *c, size_t i)
{
	return &c->lay->lines.v[i];
}

/* How many lines from i on are one label that has no value beside it; 0. */
static size_t label_lines(const struct cover *c, size_t i)
{
	const struct line *first = line_at(c, i);
	size_t n = 0;

	if (first->kind != LINE_TEXT || !jb_is_han(first->head) ||
	    first->mark.style != MARK_NONE)
		return 0;
	for (size_t k = 0; k < LABEL_LINES && i + k < c->past; k++) {
		const struct line *last = line_at(c, i + k);
		struct jb_str s = jb_str_slice(c->lay->text, first->first,
					       last->past);

		if (last->kind != LINE_TEXT || last->width > LABEL_WIDTH ||
		    (k && last->gap > 3))
			break;
		if (jb_utf8_inked(s) > 1 && words_has(&c->lay->labels, s))
			n = k + 1;
	}
	return n;
}

static bool says(const struct cover *c, enum phrase_role role, size_t i)
{
	return phrase_fits(c->lay, role, line_text(c->lay, line_at(c, i)));
}

/* --- the note at the edge --- */

static bool clings(uint32_t cp)
{
	return cp == ',' || cp == 0xFF0C || cp == 0x3001 || cp == 0x3002 ||
	       is_close_bracket(cp) || (cp >= 0xFE30 && cp <= 0xFE44);
}

/* May line i be a piece of the note, and does it say so itself? */
static bool is_shard(const struct cover *c, size_t i, bool *sure)
{
	const struct line *line = line_at(c, i);
	size_t signs = jb_utf8_inked(line_text(c->lay, line));

	*sure = false;
	if (i >= c->past || line->kind != LINE_TEXT || signs > SHARD ||
	    label_lines(c, i))
		return false;
	*sure = clings(line->head) ||
		(signs <= 2 && columns_of(line->head) == 1) ||
		(signs > 1 && (clings(line->tail) ||
			       is_open_bracket(line->tail))) ||
		says(c, PHRASE_FORM_NOTE, i);
	return true;
}

/* Lines from i on that are pieces of the note; the last says so itself. */
static size_t note_lines(const struct cover *c, size_t i)
{
	size_t n = 0, sure_ones = 0, past = 0;
	bool sure;

	while (i + n < c->past && is_shard(c, i + n, &sure)) {
		if (!n && !sure)
			return 0;
		n++;
		sure_ones += sure;
		past = sure ? n : past;
		if (n > past + 2)
			break;
	}
	return past >= 3 && sure_ones * 2 >= past ? past : 0;
}

/* --- values --- */

/* 出席 48th IETF meeting under a label is its value, no label and value. */
static bool has_pairs(const struct cover *c, const struct line *line)
{
	struct pair pairs[PAIRS];
	size_t n = form_pairs(c->lay, line, pairs);
	struct jb_str s = line_text(c->lay, line);

	return n > 1 ||
	       (n == 1 &&
		(pairs[0].label.past - pairs[0].label.first >= 12 ||
		 !jb_is_space(jb_utf8_next(s, &(size_t){
				pairs[0].label.past - line->first }))));
}

/* 九十五年四月十日至 / 九十五年四月十七日: is b the rest of the value a? */
static bool goes_on(const struct line *a, const struct line *b)
{
	enum { FULL = 40 };

	if (b->gap > 3)
		return false;
	switch (a->tail) {
	case 0x81F3: case 0x5230:		/* 至 到 */
	case '~': case 0xFF5E: case 0x223C: case 0x301C: case '-':
	case 0x2013: case 0x2014: case 0x3001: case ',': case 0xFF0C:
		return true;
	case 0x53CA: case 0x66A8: case 0x548C: case 0x8207: /* 及暨和與 */
		return true;
	default:
		return a->balance > 0 ||
		       (a->width >= FULL && b->gap <= 1 &&
			!jb_is_sentence_end(a->tail));
	}
}

/* Does the text begin at line i, which is no label? */
static bool is_text(const struct cover *c, size_t i)
{
	const struct line *line = line_at(c, i);
	struct jb_str s = line_text(c->lay, line);

	if (says(c, PHRASE_FORM_NOTE, i))
		return false;
	if (words_has(&c->lay->sections, s))
		return true;
	if (c->label && !c->values)
		return false;
	/* white space parts it from the form: one blank line more, an indent */
	if (line->width > BRIEF && (line->gap > line[-1].gap ||
				    line->indent > line[-1].indent + 1u))
		return true;
	return line->width > LONG && (c->values != 1 || line->gap > 1 ||
				      jb_is_sentence_end(line[-1].tail));
}

/* --- the list of sections to come --- */

/* Is the list told again over the sections themselves? */
static bool comes_again(const struct cover *c, size_t first)
{
	const struct mark *mark = &line_at(c, first)->mark;
	size_t past = first + 400 < c->lay->lines.n ? first + 400
						   : c->lay->lines.n;

	for (size_t i = first + 1; i < past; i++)
		if (line_at(c, i)->mark.style == mark->style &&
		    line_at(c, i)->mark.number == mark->number)
			return true;
	return false;
}

/* --- the walk --- */

static void set(struct cover *c, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		struct line *line = &c->lay->lines.v[c->at + k];

		line->cover = k ? COVER_ON : COVER_OWN;
		/* 96 3 20 is a day */
		if (line->mark.style == MARK_SPACED)
			line->mark = (struct mark){ 0 };
	}
	c->at += n;
}

static void set_note(struct cover *c, size_t n)
{
	for (size_t k = 0; k < n; k++)
		c->lay->lines.v[c->at + k].kind = LINE_NOTE;
	c->at += n;
}

static bool take_marked(struct cover *c)
{
	struct line *line = &c->lay->lines.v[c->at];

	if (!c->list || (c->entries && line->mark.number == 1)) {
		if (!c->label || line->mark.style <= MARK_HAN)
			return false;
		set(c, 1);
		return true;
	}
	if (!c->entries++)
		c->again = comes_again(c, c->at);
	if (c->again)
		line->kind = LINE_CONTENTS;
	set(c, 1);
	return true;
}

static void take_value(struct cover *c)
{
	struct line *line = &c->lay->lines.v[c->at];
	bool on = c->label && c->values && line[-1].cover != COVER_NONE &&
		  goes_on(line - 1, line);

	set(c, 1);
	if (on)
		line->cover = COVER_ON;
	c->values++;
}

/* The next lines of the cover; false where the text begins. */
static bool take(struct cover *c)
{
	const struct line *line = line_at(c, c->at);
	size_t n = label_lines(c, c->at);

	if (n) {
		set(c, n);
		c->label = true;
		c->list = c->beside = false;
		c->values = 0;
	} else if (line->kind != LINE_TEXT) {
		c->at++;
	} else if (says(c, PHRASE_FORM_LIST, c->at)) {
		set(c, 1);
		c->label = false;
		c->list = true;
		c->entries = 0;
	} else if ((n = note_lines(c, c->at)) > 0) {
		set_note(c, n);
	} else if (line->mark.style != MARK_NONE) {
		return take_marked(c);
	} else if (has_pairs(c, line)) {
		c->at++;
		c->label = c->list = false;
		c->beside = true;
	} else if (is_text(c, c->at)) {
		return false;
	} else if (c->beside && !says(c, PHRASE_FORM_NOTE, c->at)) {
		c->at++;
	} else {
		c->list = false;
		take_value(c);
	}
	return true;
}

/* The line with the form's name, or JB_NONE. */
static size_t name_line(const struct cover *c)
{
	for (size_t i = 0; i < c->past && i < HEAD; i++)
		if (line_at(c, i)->kind == LINE_TEXT &&
		    says(c, PHRASE_REPORT_FORM, i))
			return i;
	return JB_NONE;
}

/*
 * Is there a form in pieces? The line of its first label in c->at. Labels of
 * one form stand near each other.
 */
static bool find_form(struct cover *c, size_t name)
{
	enum { NEAR = 24 };
	size_t labels = 0, first = 0, last = name == JB_NONE ? 0 : name;

	for (size_t i = last; i < c->past && i < last + NEAR; i++) {
		size_t n = label_lines(c, i);

		if (!n)
			continue;
		first = labels++ ? first : i;
		last = i += n - 1;
	}
	c->at = first;
	return labels >= (name == JB_NONE ? MANY : FEW);
}

void coverpage_find(struct layout *lay)
{
	struct cover c = {
		.lay = lay,
		.past = lay->lines.n < REACH ? lay->lines.n : REACH,
	};
	size_t name = name_line(&c), first;

	if (!find_form(&c, name))
		return;
	first = c.at;
	/* the name, and the day under it */
	for (c.at = name; c.at < first && c.at < name + 2;)
		set(&c, 1);
	c.at = first;
	while (c.at < c.past && take(&c))
		;
	if (c.at < lay->lines.n)
		lay->lines.v[c.at].cover = COVER_END;
}
