/*
 * Who wrote it, where no label tells: a line of names, with the house before
 * or behind them, offices, and the day.
 *
 *	关于赴英国参加会议的情况报告        ICANN64, Kobe, Japan
 *	程立群  贺  敏                      Ann Lee, Registry Officer
 *	（华东网络信息研究院）              Example Domain Registry (EDR), Apia
 *
 *	某某協會 趙明宏 2016/3/25           Erik Sandvik, NordNames, 26 May 2015
 *
 * Such a line stands right under the title, or under the text.
 */
#include "analyze/cover_word.h"
#include "analyze/line_part.h"
#include "analyze/meta.h"
#include "analyze/name_word.h"
#include "analyze/words.h"

#include <string.h>

enum {
	HEAD = 6,		/* blocks under which no such line stands */
	TAIL = 6,		/* blocks that may hold a signature */
	LINE = 120,		/* bytes of one */
	NAMES = 8,		/* that one names */
	HOUSE = 9,		/* bytes of a house's name at least: 技术部 */
};

/* What a line of the kind tells; ranges of its block's text. */
struct who {
	struct jb_range names[NAMES], house, day;
	size_t n;		/* names */
	bool full;		/* one of them has three letters */
	bool office;
	bool bar;		/* a stroke before the day: Ann Lee | 3 May */
};

static struct jb_str in_range(struct jb_str s, struct jb_range range)
{
	return jb_str_slice(s, range.first, range.past);
}

static bool is_mark(uint32_t cp)
{
	switch (cp) {
	case '(': case ')': case 0xFF08: case 0xFF09:	/* （） */
	case '[': case ']': case 0x3010: case 0x3011:	/* 【】 */
	case 0xB7: case 0x30FB:				/* · ・ */
		return true;
	default:
		return jb_is_space(cp) || jb_is_bar(cp) || part_is_comma(cp);
	}
}

static size_t past_marks(struct jb_str s, size_t at)
{
	for (size_t next = at; next < s.n; at = next)
		if (!is_mark(jb_utf8_next(s, &next)))
			break;
	return at;
}

/* Without the blanks and marks at both ends. */
static struct jb_range trimmed(struct jb_str s, size_t from, size_t past)
{
	size_t last = past;

	from = past_marks(jb_str_slice(s, 0, past), from);
	while (past > from && is_mark(jb_utf8_prev(s, &last)))
		past = last;
	return (struct jb_range){ from, past };
}

/* A surname and one or two characters. */
static bool is_name(const struct work *work, struct jb_str name)
{
	size_t han = 0;

	name = name_joined(work->arena, name);
	for (size_t at = 0; at < name.n; han++)
		if (!jb_is_han(jb_utf8_next(name, &at)))
			return false;
	return han >= 2 && han <= 3 && surname_in_line(work, name, 0) > 0 &&
	       !cw_is(work, name, CW_OFFICE) &&
	       !words_at(name, 0, name_words(work)[NW_NO_NAME]);
}

static bool add_name(struct who *who, struct jb_range range)
{
	if (who->n == NAMES)
		return false;
	who->names[who->n++] = range;
	return true;
}

/* 某某大學法律學系三年級: the house that the piece begins with, if any */
static struct jb_range house_before(const struct work *work, struct jb_str s,
				    struct jb_range range)
{
	enum { LEAST = 12 };
	size_t past = range.past;

	while (past >= range.first + LEAST) {
		if (is_body_name(work, jb_str_slice(s, range.first, past)))
			return (struct jb_range){ range.first, past };
		jb_utf8_prev(s, &past);
	}
	return (struct jb_range){ 0, 0 };
}

/* A house, a name or an office between marks; false: it is none of them. */
static bool read_piece(struct who *who, const struct work *work,
		       struct jb_str s, struct jb_range range)
{
	struct jb_str piece = in_range(s, range);

	if (piece.n >= HOUSE && is_body_name(work, piece)) {
		if (!who->house.past)
			who->house = range;
		return true;
	}
	if (is_name(work, piece)) {
		who->full |= name_joined(work->arena, piece).n == HOUSE;
		return add_name(who, range);
	}
	who->office = cw_ends(work, name_joined(work->arena, piece),
			      CW_OFFICE_TAIL);
	if (who->office && !who->house.past)
		who->house = house_before(work, s, range);
	return who->office;
}

/* 国际通信研究所 郑 海 龚 雪; 程立群、贺敏 */
static bool read_han(struct who *who, const struct work *work,
		     struct jb_str s, struct jb_range in)
{
	for (size_t at = past_marks(s, in.first), end; at < in.past;
	     at = past_marks(s, end)) {
		end = name_end(work, s, at);
		if (end == at ||
		    !read_piece(who, work, s, (struct jb_range){ at, end }))
			return false;
	}
	return who->full || who->n > 1 || (who->n && who->house.past);
}

/* Two to four words with capitals, and none that a person's name lacks. */
static bool is_latin_name(const struct work *work, struct jb_str s)
{
	size_t words = 0;

	if (s.n < 5 || s.n > 40)
		return false;
	for (size_t at = 0, end; at < s.n; at = end + 1) {
		struct jb_str word;

		for (end = at; end < s.n && s.p[end] != ' '; end++)
			if (!((uint8_t)s.p[end] & 0x80) &&
			    !jb_is_letter(s.p[end]) &&
			    !strchr(".-'", s.p[end]))
				return false;
		word = jb_str_slice(s, at, end);
		if (cw_is(work, word, CW_NO_PERSON) ||
		    cw_is(work, word, CW_TEAM) ||
		    cw_is(work, word, CW_BODY_TAIL))
			return false;
		words += word.n && (jb_is_capital(word.p[0]) ||
				    ((uint8_t)word.p[0] & 0x80));
		if (word.n && word.p[0] >= 'a' && word.p[0] <= 'z' &&
		    !words_at(word, 0, name_words(work)[NW_SMALL]))
			return false;
	}
	return words >= 2 && words <= 4;
}

/* Is [first, past) of block b a place or body that the lexicon has? */
static bool is_known(const struct work *work, size_t b, struct jb_range range,
		     enum jb_lex file)
{
	const struct jb_hits *hits = &work->views[b].hits;

	for (size_t i = hits_from(hits, range.first);
	     i < hits->list.n && hits->list.v[i].start < range.past; i++)
		if (hits->list.v[i].file == file &&
		    (file == JB_LEX_ORGANIZATIONS ||
		     (hits->list.v[i].start == range.first &&
		      hits->list.v[i].end >= range.past)))
			return true;
	return false;
}

static bool is_all_capitals(struct jb_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!jb_is_capital(s.p[i]))
			return false;
	return s.n >= 3;
}

/* One part of Erik Sandvik, Director, NordNames, Oslo */
static bool read_latin_piece(struct who *who, const struct work *work,
			     size_t b, struct jb_range range)
{
	struct jb_str piece = in_range(block_text(work, b), range);

	if (who->n && (cw_ends(work, piece, CW_OFFICE_TAIL) ||
		       cw_ends(work, piece, CW_TEAM))) {
		who->office = true;
		return true;
	}
	if (is_known(work, b, range, JB_LEX_PLACES))
		return who->n > 0;
	if (who->n && (is_known(work, b, range, JB_LEX_ORGANIZATIONS) ||
		       is_body_name(work, piece) ||
		       has_inner_capital(piece) || is_all_capitals(piece))) {
		if (!who->house.past)
			who->house = range;
		return true;
	}
	return !is_known(work, b, range, JB_LEX_ORGANIZATIONS) &&
	       is_latin_name(work, piece) && add_name(who, range);
}

/* Where the part of the line that begins at at ends: a mark, or " and " */
static size_t part_end(struct jb_str s, size_t at, size_t past)
{
	while (at < past) {
		size_t here = at;
		uint32_t cp = jb_utf8_next(s, &at);

		if ((is_mark(cp) && cp != ' ') ||
		    jb_str_starts(jb_str_slice(s, here, past),
				  JB_STR(" and ")) ||
		    jb_str_starts(jb_str_slice(s, here, past),
				  JB_STR(" & ")) ||
		    jb_str_starts(jb_str_slice(s, here, past),
				  JB_STR(" - ")) ||
		    cp == 0x2013 || cp == 0x2014)
			return here;
	}
	return past;
}

static bool read_latin(struct who *who, const struct work *work, size_t b,
		       struct jb_range in)
{
	struct jb_str s = block_text(work, b);
	size_t past = in.past;

	for (size_t at = past_marks(s, in.first), end; at < past;) {
		struct jb_range range;

		end = part_end(s, at, past);
		if (who->n && at > 0 && s.p[at - 1] == '(' && end < past &&
		    s.p[end] == ')') {	/* Ann Lee (Policy) */
			at = past_marks(s, end);
			continue;
		}
		range = trimmed(s, at, end);
		if (range.past > range.first &&
		    !read_latin_piece(who, work, b, range))
			return false;
		at = end;
		if (jb_str_starts(jb_str_slice(s, at, past), JB_STR(" and ")))
			at += JB_STR(" and ").n;
		else if (at < past && s.p[at] == ' ')
			at += 3;
		else if (at < past)
			jb_utf8_next(s, &at);
		at = past_marks(s, at);
	}
	return who->n > 0;
}

/* 技术部 熊睿2014年11月17日: a day that lost the line's end before it */
static size_t glued_day(struct work *work, struct jb_str s)
{
	struct jb_str edtf;

	for (size_t at = 0, next = 0; at < s.n; at = next) {
		uint32_t cp = jb_utf8_next(s, &next);

		if (jb_is_han(cp) && next < s.n &&
		    jb_is_digit(jb_utf8_next(s, &(size_t){ next })))
			return is_date_line(&edtf, work,
					    jb_str_slice(s, next, s.n))
				       ? next
				       : s.n;
	}
	return s.n;
}

/* Is [from, past) of block b a line of names? What it tells then. */
static bool read_who_in(struct who *who, struct work *work, size_t b,
			size_t from, size_t past)
{
	struct jb_str s = jb_str_slice(block_text(work, b), 0, past), edtf;
	size_t cut;
	struct jb_range in;

	*who = (struct who){ .n = 0 };
	if (b >= work->doc->blocks.n || s.n > LINE || s.n < from + 5 ||
	    work->doc->blocks.v[b].type == JB_BLOCK_TABLE ||
	    jb_is_sentence_end(jb_utf8_last(s)) ||
	    (jb_has_han(s) && is_date_line(&edtf, work, s)))
		return false;
	in = trimmed(s, from, s.n);
	cut = date_cut(work, jb_str_slice(s, 0, in.past));
	if (cut >= in.past && jb_has_han(s))
		cut = glued_day(work, jb_str_slice(s, 0, in.past));
	if (cut < in.past)
		who->day = trimmed(s, cut, in.past);
	in.past = cut < in.past ? cut : in.past;
	who->bar = who->day.past &&
		   jb_str_ends(jb_str_trim(jb_str_slice(s, 0, in.past)),
			       JB_STR("|"));
	return jb_has_han(jb_str_slice(s, from, s.n))
		       ? read_han(who, work, s, in)
		       : read_latin(who, work, b, in);
}

static bool read_who(struct who *who, struct work *work, size_t b)
{
	return read_who_in(who, work, b, 0, SIZE_MAX);
}

void names_in(struct work *work, size_t b, size_t from, size_t past)
{
	struct who who;

	if (!read_who_in(&who, work, b, from, past))
		return;
	for (size_t i = 0; i < who.n; i++)
		take_author(work, b, who.names[i].first, who.names[i].past);
}

size_t name_before_post(const struct work *work, struct jb_str s)
{
	size_t comma = jb_str_find(s, JB_STR(", "), 0), words = 1;

	if (s.n > LINE || comma == SIZE_MAX ||
	    !cw_ends(work, jb_str_slice(s, comma + 2, s.n), CW_OFFICE_TAIL))
		return 0;
	for (size_t i = 0; i < comma; i++) {
		bool first = i == 0 || s.p[i - 1] == ' ';

		if (!jb_is_letter(s.p[i]) && !strchr(" .-'", s.p[i]))
			return 0;
		if (first && !jb_is_capital(s.p[i]))
			return 0;
		words += s.p[i] == ' ';
	}
	for (size_t i = comma; i < s.n; i++)
		if (jb_is_digit((unsigned char)s.p[i]))
			return 0;
	return words >= 2 && words <= 4 ? comma : 0;
}

bool names_only(struct work *work, size_t b)
{
	struct who who;

	if (!read_who(&who, work, b) || who.house.past || who.day.past ||
	    who.office || !jb_has_han(block_text(work, b)))
		return false;
	for (size_t i = 0; i < who.n; i++)	/* 高雄市 */
		if (is_known(work, b, who.names[i], JB_LEX_PLACES))
			return false;
	return true;
}

/* （华东网络信息研究院）: what stands in the brackets */
static struct jb_str without_brackets(struct jb_str s)
{
	const size_t n = JB_STR("（").n;

	return jb_str_starts(s, JB_STR("（")) && jb_str_ends(s, JB_STR("）"))
		       ? jb_str_slice(s, n, s.n - n)
		       : s;
}

/* Example Domain Registry (EDR), Apia: whose they are, and where that is */
static struct jb_str before_place(struct jb_str s)
{
	return jb_str_slice(s, 0, jb_str_find(s, JB_STR(", "), 0));
}

/* Its name alone: Example Domain Registry */
static struct jb_str before_letters(struct jb_str s)
{
	return jb_str_ends(s, JB_STR(")"))
		       ? jb_str_slice(s, 0, jb_str_find(s, JB_STR(" ("), 0))
		       : s;
}

static void take_house(struct work *work, size_t block)
{
	struct jb_str s, house;
	size_t start;

	if (block >= work->doc->blocks.n ||
	    work->out->meta.organization.value.p)
		return;
	s = block_text(work, block);
	house = jb_has_han(s) ? without_brackets(s) : before_place(s);
	start = (size_t)(house.p - s.p);
	if (s.n <= LINE && is_body_name(work, before_letters(house)))
		take_organization(work, block, start, start + house.n);
}

static void take_who(struct work *work, const struct who *who, size_t b)
{
	for (size_t i = 0; i < who->n; i++)
		take_author(work, b, who->names[i].first, who->names[i].past);
	if (who->house.past)
		take_organization(work, b, who->house.first, who->house.past);
	if (who->day.past)
		take_date(work, b, who->day.first, who->day.past);
}

static bool is_day(struct work *work, size_t b)
{
	struct jb_str edtf;

	return b < work->doc->blocks.n &&
	       is_date_line(&edtf, work, block_text(work, b));
}

/*
 * A line of Latin words that a house, an office or the day's own line shows to
 * be of names. Ann Lee, 3 May 2014 may as well be a town.
 */
static bool is_shown(struct work *work, const struct who *who, size_t b)
{
	return jb_has_han(block_text(work, b)) || who->office ||
	       who->house.past || who->bar || is_day(work, b + 1) ||
	       (b > 0 && is_day(work, b - 1));
}

bool names_line(struct work *work, size_t b)
{
	struct who who;

	return read_who(&who, work, b) && (who.house.past || who.bar);
}

/* 技术部 熊睿, and the day over or under it: who signs below the text */
static void read_foot(struct work *work)
{
	size_t n = work->doc->blocks.n, first = foot_of(work, TAIL);
	struct who who;

	for (size_t b = first; b < n; b++)
		if (read_who(&who, work, b) && is_shown(work, &who, b) &&
		    (who.day.past || is_day(work, b + 1) ||
		     (b > 0 && is_day(work, b - 1)))) {
			take_who(work, &who, b);
			return;
		}
}

void names_find(struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	size_t b = title->at.block + 1;
	struct who who;

	if (title->value.p && title->at.block < HEAD) {
		bool found = read_who(&who, work, b) &&
			     is_shown(work, &who, b);

		if (!found && is_day(work, b))
			found = read_who(&who, work, ++b) &&
				is_shown(work, &who, b);
		if (found) {
			take_who(work, &who, b);
			take_house(work, b + 1);
			return;
		}
	}
	read_foot(work);
}
