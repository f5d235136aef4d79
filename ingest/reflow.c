/*
 * Which printed lines go on from the line before. Each pair of lines is
 * judged by evidence for or against a join, thirty to a bit, added up:
 *
 *	fill	 would the next word have fitted on the first line?
 *	end	 does the first line end a sentence, or stop in the middle?
 *	start	 can the second line open a paragraph?
 *	brackets is one open?
 *	gap	 blank lines between
 *	trail	 white space printed after the last character
 *	indent	 the second line's
 *
 * What the last three mean differs between documents: in one a blank line
 * ends a paragraph, in the next each printed line has one. So their weight is
 * learnt from the document's own pairs that are plain without them: a full
 * line that stops in mid-word, and a short line that ends a sentence. A wide
 * title is like the former, so gaps are learnt twice.
 */
#include "ingest/layout.h"

#include <math.h>
#include <string.h>

/* Print is narrower; a longer line is a whole paragraph. */
enum { NEVER = -1000, PARTS_SURELY = -250, SURE = 180, WIDEST_PRINT = 160,
       WIDEST_GRID = 200 };

/* Columns that a character kept from the head of a line may leave. */
enum { EVEN = 2 };

/* What the paragraph so far tells of its measure. */
struct run {
	const struct line *first;
	uint32_t lines;
	uint32_t width, narrow;	/* of its widest line */
	int balance;		/* brackets open at its end */
};

/* How a line ends. */
enum ending { END_OPEN, END_COMMA, END_COLON, END_CLOSED, END_SEMICOLON,
	      END_SENTENCE, END_OTHER };

static enum ending end_of_char(uint32_t cp)
{
	if (jb_is_han(cp) || jb_is_latin(cp) || jb_is_digit(cp) ||
	    jb_is_alpha(cp) || is_open_bracket(cp) || cp == '-' ||
	    cp == 0x2010 || cp == '/' || cp == '%' || cp == 0xFF05 ||
	    cp == 0x2019 || cp == '\'' || cp == '&')
		return END_OPEN;
	if (cp == ',' || cp == 0xFF0C || cp == 0x3001)
		return END_COMMA;
	if (cp == ':' || cp == 0xFF1A)
		return END_COLON;
	if (cp == ';' || cp == 0xFF1B)
		return END_SEMICOLON;
	if (jb_is_sentence_end(cp))
		return END_SENTENCE;
	if (is_close_bracket(cp) || cp == '"')
		return END_CLOSED;
	return END_OTHER;
}

/* A bracket or quote that closes after a full stop ends the sentence too. */
static enum ending ending(const struct layout *lay, const struct line *line)
{
	enum ending end = end_of_char(line->tail);
	struct jb_str s = line_text(lay, line);
	size_t at = s.n;
	uint32_t cp;

	if (end != END_CLOSED)
		return end;
	for (int n = 0; n < 3; n++) {
		cp = jb_utf8_prev(s, &at);
		if (!is_close_bracket(cp) && cp != '"')
			return jb_is_sentence_end(cp) ? END_SENTENCE
						      : END_CLOSED;
	}
	return END_CLOSED;
}

static bool is_plain(const struct line *line)
{
	return line->kind == LINE_TEXT;
}

static bool is_marked(const struct line *line)
{
	return line->mark.style != MARK_NONE;
}

static bool near_width(uint32_t a, uint32_t b, uint32_t slack)
{
	return a > b ? a - b <= slack : b - a <= slack;
}

/*
 * How far columns counted can be from what was printed: Latin letters differ
 * in width and lines are justified; a first line may be indented.
 */
static int slack_of(const struct line *a, uint32_t narrow, uint32_t measure,
		    bool first)
{
	uint32_t most = a->narrow > narrow ? a->narrow : narrow;

	int slack = 4 + (int)(most / 8) + (first ? 4 : 0);
	int limit = 2 + (int)(measure / 6);

	return slack < limit ? slack : limit;
}

/* Columns left on a, had b's first piece been put there. */
static int room_on(const struct line *a, const struct line *b, uint32_t measure)
{
	bool space = columns_of(a->tail) == 1 && columns_of(b->head) == 1;

	return (int)measure - (int)(a->width + space + b->unit);
}

/*
 * The measure of the main text: the width at which most open-ended lines
 * stop, 0 if they stop anywhere.
 */
static uint32_t find_margin(const struct layout *lay, uint32_t least)
{
	enum { WIDEST = 200, WINDOW = 7 };
	uint32_t count[WIDEST + 1] = { 0 };
	uint32_t total = 0, best = 0, at = 0;

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];
		enum ending end = end_of_char(line->tail);

		if (!is_plain(line) || line->width < least ||
		    line->width > WIDEST || end >= END_COLON)
			continue;
		count[line->width]++;
		total++;
	}
	for (uint32_t w = least; w <= WIDEST; w++) {
		uint32_t sum = 0;

		for (uint32_t k = w < WINDOW ? 0 : w - WINDOW + 1; k <= w; k++)
			sum += count[k];
		if (sum > best || (sum == best && count[w])) {
			best = sum;
			at = w;
		}
	}
	return best >= 4 && best * 5 >= total ? at : 0;
}

bool texts_alike(struct jb_str a, struct jb_str b)
{
	size_t head = 0, tail = 0, same;

	while (head < a.n && head < b.n && a.p[head] == b.p[head])
		head++;
	while (tail < a.n && tail < b.n &&
	       a.p[a.n - 1 - tail] == b.p[b.n - 1 - tail])
		tail++;
	same = head > tail ? head : tail;
	return same >= 8 && same * 20 >= a.n * 11 && same * 20 >= b.n * 11;
}

/* “ ” … ① and the like, which columns_of() leaves out. */
static uint32_t count_signs(struct jb_str s)
{
	uint32_t signs = 0;

	for (size_t at = 0; at < s.n;) {
		const char *found = memchr(s.p + at, 0xE2, s.n - at);

		if (!found)
			break;
		at = (size_t)(found - s.p);
		signs += columns_of(jb_utf8_next(s, &at)) == 0;
	}
	return signs;
}

/* A row of “.中国”、“.台湾” may be wide by as many columns as did not count. */
static int slack_of_signs(const struct layout *lay, const struct line *a)
{
	enum { MOST = 20 };
	uint32_t signs;

	if (ending(lay, a) > END_COMMA)
		return 0;
	signs = 2 * count_signs(line_text(lay, a));
	return signs < MOST ? (int)signs : MOST;
}

/*
 * Away from the margin, a full line shows by its neighbours: three lines or
 * more that stop at one width, as in a narrow box. signs: what a's may add.
 */
static bool has_company(const struct layout *lay, const struct run *run,
			size_t at, uint32_t signs)
{
	const struct line *v = lay->lines.v, *b = &v[at], *a = b - 1;
	uint32_t slack =
		3 + (a->narrow > b->narrow ? a->narrow : b->narrow) / 5 +
		signs;
	size_t company = 0;

	if (run->lines == 1 && !near_width(a->width, b->width, slack))
		return false;
	for (size_t k = at > 5 ? at - 5 : 0; k < at + 5 && k < lay->lines.n;
	     k++)
		company += k != at - 1 && is_plain(&v[k]) &&
			   !is_marked(&v[k]) &&
			   end_of_char(v[k].tail) < END_COLON &&
			   near_width(v[k].width, a->width, slack);
	return company >= 2;
}

static bool is_lower(uint32_t cp)
{
	return cp >= 'a' && cp <= 'z';
}

static bool is_capital(uint32_t cp)
{
	return cp >= 'A' && cp <= 'Z';
}

/* The column at which a ends, where such a sign takes so many. */
static uint32_t column_of(const struct layout *lay, const struct line *a,
			  uint32_t sign)
{
	return a->indent + a->width + sign * count_signs(line_text(lay, a));
}

/* Is a, in a grid, full? */
static bool is_filled(const struct layout *lay, const struct line *a)
{
	const struct habits *h = &lay->habits;

	return column_of(lay, a, h->grid_sign) + 1 >= h->grid;
}

/* A narrow column of print is this wide at most. */
enum { SHORT = 60 };

static bool is_latin_pair(const struct line *a, const struct line *b)
{
	return a->narrow == a->width && b->narrow == b->width;
}

/*
 * Where lines are wrapped most go on in small letters. Short lines that begin
 * with a capital, one after the other, are titles, names, entries.
 */
static bool has_titled_lines(const struct layout *lay)
{
	enum { FEW = 3 };
	size_t small = 0, capital = 0, latin = 0, all = 0;

	for (size_t i = 1; i < lay->lines.n; i++) {
		const struct line *b = &lay->lines.v[i], *a = b - 1;

		all += a->width;
		latin += a->narrow == a->width ? a->width : 0;
		if (!is_plain(a) || !is_plain(b) || is_marked(b) ||
		    a->width >= SHORT || !is_latin_pair(a, b) ||
		    end_of_char(a->tail) > END_COMMA)
			continue;
		small += is_lower(b->head);
		capital += is_capital(b->head);
	}
	return capital >= FEW && capital > small * 2 && latin * 2 > all;
}

/*
 * Where lines of Han all stop at one column, has a more columns left than a
 * character kept from the head of b needs?
 */
static bool stops_short(const struct layout *lay, const struct run *run,
			const struct line *a, const struct line *b)
{
	return lay->habits.even && !a->narrow && run->lines == 1 &&
	       columns_of(b->head) == 2 &&
	       a->indent + a->width + b->unit + EVEN < lay->habits.even;
}

/* Does a reach the margin, by as much as columns may be miscounted? */
static bool at_margin(const struct layout *lay, const struct run *run,
		      const struct line *a, const struct line *b, int slack)
{
	uint32_t margin = lay->habits.margin;
	uint32_t item = run->first && is_marked(run->first) ? 6 : 0;

	return margin && a->width + b->unit + (uint32_t)slack + margin / 25 +
					 item >=
				 margin;
}

/* The same by the widths of the lines: the run's, the measure, the margin. */
static int judge_width(const struct layout *lay, const struct run *run,
		       size_t at)
{
	const struct line *b = &lay->lines.v[at], *a = b - 1;
	uint32_t measure = run->width > b->width ? run->width : b->width;
	uint32_t narrow = run->width > b->width ? run->narrow : b->narrow;
	int signs = slack_of_signs(lay, a);
	int slack = slack_of(a, narrow, measure, run->lines == 1) + signs;
	int room = room_on(a, b, measure);

	if (room > slack)
		return -220 - 5 * (room - slack > 30 ? 30 : room - slack);
	if (stops_short(lay, run, a, b))
		return a->width < 18 ? -300 : -220;
	if (lay->habits.titled && a->width < SHORT && is_latin_pair(a, b) &&
	    is_capital(b->head))
		return -220;
	if (at_margin(lay, run, a, b, slack))
		return run->lines > 1 || near_width(a->width, b->width, 8)
			       ? 100
			       : 80;
	if (a->width < 18)
		return is_lower(a->tail) && is_lower(b->head) ? -150 : -300;
	if (run->lines > 2)
		return 80;
	if (has_company(lay, run, at, (uint32_t)signs))
		return is_capital(b->head) ? -220 : 60;
	/* no title has commas, so it is text that stops in the middle */
	if (a->clauses && a->width >= 40 && !jb_is_digit(b->head) &&
	    end_of_char(a->tail) <= END_COMMA)
		return lay->habits.margin ? -60 : 40;
	return -220;
}

/*
 * Is a full? Positive if it stands out to the measure, negative if b's first
 * word would have fitted.
 */
static int judge_fill(const struct layout *lay, const struct run *run,
		      size_t at)
{
	const struct line *b = &lay->lines.v[at], *a = b - 1;

	if (lay->habits.grid)
		return is_filled(lay, a) ? 100 : -400;
	if (lay->habits.wide || a->width >= WIDEST_PRINT)
		return a->width >= 90 && b->width >= 60 ? 20 : -220;
	if (lay->habits.measure && a->narrow == a->width &&
	    column_of(lay, a, 1) + 1 + b->unit <= lay->habits.measure)
		return -260;
	return judge_width(lay, run, at);
}

static int judge_end(const struct layout *lay, const struct line *a)
{
	static const int weight[] = {
		[END_OPEN] = 120, [END_COMMA] = 150, [END_COLON] = -150,
		[END_CLOSED] = 20, [END_SEMICOLON] = -40,
		[END_SENTENCE] = -110, [END_OTHER] = 0,
	};

	return weight[ending(lay, a)];
}

/* Characters that hang on what went before. */
static bool clings(uint32_t cp)
{
	switch (cp) {
	case ',': case '.': case ';': case '!': case '?': case '%':
	case 0x3001: case 0x3002: case 0xFF0C: case 0xFF1B: case 0xFF1A:
	case 0xFF01: case 0xFF1F: case 0xFF05:
		return true;
	default:
		return is_close_bracket(cp);
	}
}

/* .EG, .台灣: a point that begins a domain */
static bool opens_name(const struct layout *lay, const struct line *b)
{
	struct jb_str s = line_text(lay, b);
	size_t at = 1;
	uint32_t next;

	if (b->head != '.' || s.n < 2)
		return false;
	next = jb_utf8_next(s, &at);
	return jb_is_latin(next) || jb_is_han(next);
}

/* Saturday, October 24: a line of a programme that says no more */
static bool is_weekday(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	return line->head <= 'W' && line->head >= 'F' && line->width <= 40 &&
	       title_is_weekday(s) && title_is_date(s);
}

/* 9-10 May behind a full stop and before a capital: over what happened then */
static bool is_day_over(const struct layout *lay, const struct line *line,
			const struct line *next)
{
	return line->width <= 30 && jb_is_digit(line->head) &&
	       line->tail != '.' && line->tail != ',' &&
	       is_capital(next->head) &&
	       latin_is_day(line_text(lay, line));
}

/* 4/11 and in the next line 日 */
static bool is_rest_of_day(const struct layout *lay, const struct line *a,
			   const struct line *b)
{
	struct jb_str s = line_text(lay, a);
	size_t at = s.n;

	if ((b->head != 0x65E5 && b->head != 0x865F) || !jb_is_digit(a->tail))
		return false;
	while (at > 0 && s.n - at < 3 && s.p[at - 1] >= '0' &&
	       s.p[at - 1] <= '9')
		at--;
	return at > 1 && s.p[at - 1] == '/' && s.p[at - 2] >= '0' &&
	       s.p[at - 2] <= '9';
}

/* 6月11日至 and in the next line 15日: the other end of the days */
static bool is_rest_of_days(const struct layout *lay, const struct line *a,
			    const struct line *b)
{
	struct jb_str s = line_text(lay, a);
	size_t at = s.n;
	uint32_t cp;

	if (!jb_is_digit(b->head) ||
	    (a->tail != 0x81F3 && a->tail != '~' && a->tail != 0xFF5E &&
	     a->tail != 0x2013 && a->tail != 0x2014))	/* 至 */
		return false;
	jb_utf8_prev(s, &at);
	cp = at ? jb_utf8_prev(s, &at) : 0;
	return cp == 0x65E5 || cp == 0x6708 || cp == 0x5E74;	/* 日月年 */
}

/* ccNSO alone, over a line with a mark: whose the entries below are */
static bool is_body_alone(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);
	bool capital = false;

	if (!is_lower(line->head) || line == lay->lines.v + lay->lines.n - 1 ||
	    !is_marked(line + 1))
		return false;
	for (size_t i = 1; i < s.n; i++) {
		if (!jb_is_letter(s.p[i]))
			return false;
		capital |= !is_lower((unsigned char)s.p[i]);
	}
	return capital;
}

static int judge_start(const struct layout *lay, const struct line *a,
		       const struct line *b)
{
	if (is_weekday(lay, b) || is_weekday(lay, a) ||
	    is_day_over(lay, a, b) ||
	    (ending(lay, a) == END_SENTENCE &&
	     b < lay->lines.v + lay->lines.n - 1 &&
	     is_day_over(lay, b, b + 1)))
		return -500;
	if (is_rest_of_day(lay, a, b) || is_rest_of_days(lay, a, b))
		return 900;
	if (clings(b->head) && !opens_name(lay, b))
		return 250;
	if (is_body_alone(lay, b))
		return -300;
	if (is_lower(b->head) && columns_of(a->tail) == 1 && ending(lay, a) != END_SENTENCE)
		return 120;
	if (b->label)
		return -150;
	return b->indent >= a->indent + 3u ? -60 : 0;
}

static unsigned gap_class(const struct line *b)
{
	return b->gap > 3 ? 3 : b->gap;
}

static unsigned indent_class(const struct line *a, const struct line *b)
{
	if (b->indent > a->indent + 1u)
		return b->indent < 2 ? 1 : 2;
	if (b->indent == 1 && a->indent == 0)
		return 1;
	return b->indent + 1u < a->indent ? 3 : 0;
}

/* White space after a wide character is a paragraph's end in some print. */
static bool has_trail(const struct line *a)
{
	return a->trailing && columns_of(a->tail) == 2;
}

static void update_run(struct run *run, const struct line *line, bool joined)
{
	if (!joined) {
		*run = (struct run){ .first = line, .lines = 1,
				     .width = line->width,
				     .narrow = line->narrow,
				     .balance = line->balance };
	} else {
		run->lines++;
		if (line->width > run->width) {
			run->width = line->width;
			run->narrow = line->narrow;
		}
		run->balance += line->balance;
	}
	if (run->balance < 0 || run->lines > 60)
		run->balance = 0;
}

/* 某某秘書處　　　　2024年3月29日: a letterhead, its date at the far edge */
static bool ends_in_far_date(const struct layout *lay, const struct line *a)
{
	struct jb_str s = line_text(lay, a);
	size_t at = s.n;
	unsigned blank = 0, digits = 0;

	if (a->tail != 0x65E5)	/* 日 */
		return false;
	while (at > 0 && s.n - at < 60 && blank < 4) {
		uint32_t cp = jb_utf8_prev(s, &at);

		digits += jb_is_digit(cp);
		blank = jb_is_space(cp) ? blank + columns_of(cp) : 0;
	}
	return blank >= 4 && digits >= 3;
}

/* Past the short label with its colon that s begins with, or 0 */
static size_t past_label(struct jb_str s)
{
	enum { LABEL = 24 };
	size_t colon = jb_str_find(jb_str_slice(s, 0, LABEL), JB_STR("："), 0);

	if (colon != SIZE_MAX)
		return colon + 3;
	colon = jb_str_find(jb_str_slice(s, 0, LABEL), JB_STR(": "), 0);
	return colon == SIZE_MAX ? 0 : colon + 2;
}

/* 啟用時間: 2022年5月4日: a label and a day, and all is said */
static bool is_dated(const struct layout *lay, const struct line *a)
{
	struct jb_str s = line_text(lay, a);
	size_t at = a->width > 40 ? 0 : past_label(s);

	return at && s.n - at >= 8 && title_is_date(jb_str_slice(s, at, s.n));
}

/* 開放：2020年9月14日 by 截止：原定8月21日，延至…: a line of its own */
static bool is_one_dated(const struct layout *lay, size_t at)
{
	const struct line *b = &lay->lines.v[at];

	return is_dated(lay, b) &&
	       (past_label(line_text(lay, b - 1)) ||
		(at + 1 < lay->lines.n && past_label(line_text(lay, b + 1))));
}

/* An address that the sentence before it had no room for on its line. */
static bool is_pushed(const struct layout *lay, const struct line *a,
		      const struct line *b)
{
	enum { SENTENCE = 30 };
	uint32_t margin = lay->habits.margin;

	if (lay->habits.wide || b->gap || end_of_char(a->tail) > END_COMMA ||
	    (a->width * 2 <= margin && !a->joins && !a->clauses))
		return false;
	return margin ? a->width + 1 + b->width > margin
		      : a->joins || (a->clauses && a->width >= SENTENCE);
}

/* Is the line all of a label, whose value stands below it? */
static bool is_label_alone(const struct layout *lay, const struct line *line)
{
	return line->width <= 30 && words_has(&lay->labels,
					      line_text(lay, line));
}

/* Lines that stand alone whatever their widths: a bold title, a key. */
static bool stands_alone(const struct layout *lay, const struct line *a,
			 const struct line *b)
{
	return a->front || b->front || latin_has_address(line_text(lay, a)) ||
	       latin_has_address(line_text(lay, b)) ||
	       (a->bold && a->past <= a->bold) || b->bold ||
	       (a->kind == LINE_FORM && is_label_alone(lay, b)) ||
	       (a->narrow == a->width && a->width <= 40 &&
		jb_is_latin(b->head) && title_is_date(line_text(lay, a)) &&
		jb_is_digit(a->tail));
}

static bool is_ascii_word(uint32_t cp)
{
	return cp < 0x80 && (jb_is_latin(cp) || jb_is_digit(cp));
}

bool reflow_cuts(const struct layout *lay, const struct line *a,
		 const struct line *b)
{
	const struct habits *h = &lay->habits;

	if (!h->grid || b->print || a->trailing || is_marked(b) ||
	    column_of(lay, a, h->grid_sign) != h->grid ||
	    b->indent != h->grid_indent)
		return false;
	return address_ends(lay, a)
		       ? b->head > ' ' && b->head < 0x7F
		       : is_ascii_word(a->tail) && is_ascii_word(b->head);
}

/*
 * 出席…會議報告 among the first lines, over whom and when: the title is over.
 * 第33次會議 need not be its end.
 */
static bool ends_paper_title(const struct layout *lay, const struct line *a,
			     const struct line *b)
{
	enum { LINES = 8 };
	size_t at = (size_t)(a - lay->lines.v);

	if (at >= LINES || a->clauses || is_open_bracket(b->head) ||
	    clings(b->head) || b->head == 0x66F8 || b->head == 0x4E66) /* 書 */
		return false;
	for (size_t i = 0; i < at; i++)
		if (lay->lines.v[i].clauses)
			return false;
	return phrase_fits(lay, PHRASE_TITLE_END, line_text(lay, a));
}

/*
 * The title fills its line, and a shorter one stands under it, both between
 * blanks, where blanks part: that is the first section or who writes.
 */
static bool is_parted_title(const struct layout *lay, size_t at)
{
	enum { LINES = 3 };
	const struct line *b = &lay->lines.v[at], *a = b - 1;

	return at <= LINES && b->gap && at + 1 < lay->lines.n && b[1].gap &&
	       !lay->prints && lay->habits.gap[gap_class(b)] < 0 &&
	       !a->clauses && !b->clauses && b->width * 3 < a->width * 2 &&
	       end_of_char(b->tail) <= END_COMMA;
}

/*
 * Registry Operators' Group: Ann Lee over such a line, and Item 4: Motion on …
 * over its account where paragraphs are a line each
 */
static bool is_next_entry(const struct layout *lay, const struct line *a,
			  const struct line *b)
{
	if (lay->prints || b->gap)
		return false;
	return (latin_tells_house(line_text(lay, a)) &&
		latin_tells_house(line_text(lay, b))) ||
	       (lay->habits.wide && a->mark.style == MARK_STEM &&
		is_latin_pair(a, b) && is_capital(b->head));
}

/* Can b go on from a at all? */
static bool may_join(const struct layout *lay, size_t at)
{
	const struct line *b = &lay->lines.v[at], *a = b - 1;

	if (stands_alone(lay, a, b) || is_next_entry(lay, a, b))
		return false;
	if (reflow_cuts(lay, a, b) || address_goes_on(lay, a, b))
		return true;
	if (!lay->prints && ends_paper_title(lay, a, b))
		return false;
	if (b->kind == LINE_URL)	/* 延伸閱讀： is a section of them */
		return is_plain(a) && b->gap <= 1 && !b->edge &&
		       ((end_of_char(a->tail) == END_COLON && a->width < 60 &&
			 !words_has(&lay->sections, line_text(lay, a))) ||
			is_pushed(lay, a, b));
	if (a->kind == LINE_URL && !(a->joins && is_lower(b->head)))
		return false;
	if (a->field || b->field || a->said || b->said ||
	    (b->gap && is_dated(lay, a)) || is_one_dated(lay, at))
		return false;
	if ((lay->habits.wide && b->gap && address_ends(lay, a)) ||
	    (address_is_link(lay, a) && address_is_link(lay, b)))
		return false;
	if (is_parted_title(lay, at))
		return false;
	/* the title again, over the text */
	if (!lay->prints && b->gap && at > 1 && !a->clauses &&
	    jb_str_eq(line_text(lay, a), line_text(lay, lay->lines.v)))
		return false;
	return (is_plain(a) || a->kind == LINE_FORM ||
		a->kind == LINE_URL) && is_plain(b) &&
	       !is_marked(b) && !ends_in_far_date(lay, a) &&
	       !title_starts_answer(lay, line_text(lay, b)) &&
	       !title_asks(lay, line_text(lay, b)) &&
	       !(b->gap && annex_is_head(lay, line_text(lay, b))) &&
	       ((b->print && b->print->flow == FLOW_JOINS) ||
		!texts_alike(line_text(lay, a), line_text(lay, b)));
}

/* A bullet that stands before short titles elsewhere in the document. */
static bool is_title_bullet(const struct habits *h, const struct line *line)
{
	if (line->mark.style != MARK_BULLET)
		return false;
	for (size_t i = 0; i < SIGNS && h->signs[i].sign; i++)
		if (h->signs[i].sign == line->mark.sign)
			return h->signs[i].titles >= 3 &&
			       h->signs[i].titles * 2 > h->signs[i].lines;
	return false;
}

/* Which bullets stand before short lines with text of their own under them. */
static void learn_signs(struct layout *lay)
{
	struct sign *signs = lay->habits.signs;

	for (size_t i = 0; i + 1 < lay->lines.n; i++) {
		const struct line *a = &lay->lines.v[i], *b = a + 1;
		size_t k = 0;

		if (a->mark.style != MARK_BULLET)
			continue;
		while (k < SIGNS && signs[k].sign &&
		       signs[k].sign != a->mark.sign)
			k++;
		if (k == SIGNS)
			continue;
		signs[k].sign = a->mark.sign;
		signs[k].lines++;
		signs[k].titles += !is_marked(b) && is_plain(b) &&
				   end_of_char(a->tail) < END_SEMICOLON &&
				   room_on(a, b, b->width) > 12;
	}
}

/*
 * Under the words behind the mark, not under the mark: a wide item that goes
 * on. Under a short line such an indent may as well open a paragraph.
 */
static bool hangs(const struct layout *lay, const struct run *run,
		  const struct line *b)
{
	enum { WIDE_ITEM = 50 };
	const struct line *item = run->first;
	unsigned column;

	if (!item || !is_marked(item) || b->gap ||
	    run->width < WIDE_ITEM ||
	    (ending(lay, b - 1) > END_COMMA &&
	     ending(lay, b - 1) != END_CLOSED))
		return false;
	column = item->indent;
	for (size_t at = 0; at < item->mark.length;)
		column += columns_of(jb_utf8_next(line_text(lay, item), &at));
	return b->indent > item->indent &&
	       near_width(b->indent, column, 1);
}

/*
 * Set in as the item above it is, where lines go on at the margin: the item is
 * over, for it was one line and a sentence.
 */
static bool opens_under(const struct layout *lay, const struct run *run,
			const struct line *b)
{
	return run->first && run->lines == 1 && is_marked(run->first) &&
	       lay->habits.indent[3] > 0 && !b->gap && b->indent > 1 &&
	       near_width(b->indent, run->first->indent, 1) &&
	       ending(lay, run->first) == END_SENTENCE;
}

/* The strokes behind Chinese in 王小明／某某局／科長, but none of 1／3 */
static size_t count_strokes(struct jb_str s)
{
	static const struct jb_str strokes[] = { { "／", 3 }, { "/", 1 } };
	size_t n = 0;

	for (size_t i = 0; i < 2; i++)
		for (size_t at = 0;
		     (at = jb_str_find(s, strokes[i], at)) < s.n;
		     at += strokes[i].n)
			n += jb_is_han(jb_utf8_prev(s, &(size_t){ at }));
	return n;
}

/*
 * On a cover, who went and of which house and unit: 王小明／某某局／科長, one
 * under the other and under their labels 姓名／服務機關／職稱.
 */
static bool is_row_of_parts(const struct layout *lay, size_t at)
{
	enum { COVER = 60, LEAST = 2 };
	const struct line *b = &lay->lines.v[at];

	return at < COVER && !is_marked(b) && b[-1].tail != 0xFF0F &&
	       b->head != 0xFF0F &&
	       count_strokes(line_text(lay, b)) >= LEAST &&
	       count_strokes(line_text(lay, b - 1)) > 0;
}

/* 背景, and nothing else, under a sentence: the name of the next section */
static bool names_section(const struct layout *lay, size_t at)
{
	enum { SHORT_NAME = 12 };	/* columns */
	const struct line *b = &lay->lines.v[at];

	return b->width <= SHORT_NAME && !b->narrow && !is_marked(b) &&
	       ending(lay, b - 1) == END_SENTENCE &&
	       words_has(&lay->sections, line_text(lay, b));
}

/* 撰文／林小姐 under the title of an article: who wrote, and no more of it */
static bool is_byline(const struct layout *lay, const struct line *b)
{
	enum { WIDEST = 44 };

	return b->width <= WIDEST && !is_marked(b) &&
	       b->narrow < b->width && ending(lay, b) < END_SENTENCE &&
	       phrase_fits(lay, PHRASE_BYLINE, line_text(lay, b));
}

/*
 * 某某中心發行　　編輯 林小姐、周先生 in the head: what stands apart on one line
 * does not go on in the next.
 */
static bool is_imprint_row(const struct layout *lay, const struct line *a)
{
	enum { LINES = 8, WIDEST = 76 };
	struct jb_str s = line_text(lay, a);

	return !lay->prints && a < lay->lines.v + LINES &&
	       a->width <= WIDEST && !a->clauses &&
	       jb_str_find(s, JB_STR("　　"), 0) != SIZE_MAX;
}

/* All evidence but the three that are learnt. */
static int judge_plain(const struct layout *lay, const struct run *run,
		       size_t at)
{
	const struct line *b = &lay->lines.v[at], *a = b - 1;
	int sum, fill;

	if (b->kind == LINE_URL || address_goes_on(lay, a, b))
		return 1000;
	if (is_row_of_parts(lay, at) || names_section(lay, at) ||
	    (b->gap && phrase_fits(lay, PHRASE_CONTENTS_HEAD,
				   phrase_bare(line_text(lay, b)))) ||
	    is_byline(lay, b) || is_imprint_row(lay, a) ||
	    (run->first && entry_begins(line_text(lay, b)) &&
	     entry_follows(line_text(lay, run->first), line_text(lay, b))))
		return NEVER;
	fill = judge_fill(lay, run, at);
	sum = fill + judge_end(lay, a) + judge_start(lay, a, b);
	/* a full line that ends in 表示： and what is said */
	if (fill > 0 && ending(lay, a) == END_COLON &&
	    jb_is_open_quote(b->head))
		sum += 60;

	/* an item that hangs nowhere: few unmarked paragraphs follow one */
	if (run->first && is_marked(run->first) && !b->gap &&
	    b->indent == run->first->indent)
		sum += 25;
	if (hangs(lay, run, b))
		sum += 120;
	if (opens_under(lay, run, b))
		sum -= 150;
	if (run->balance > 0)
		sum += 130;
	if (run->lines == 1 && is_title_bullet(&lay->habits, a))
		sum -= 140;
	return sum;
}

static int judge_habits(const struct habits *h, const struct line *b)
{
	const struct line *a = b - 1;
	int sum = 0;

	if (!b->edge) {
		sum += h->gap[gap_class(b)];
		sum += h->indent[indent_class(a, b)];
	}
	if (columns_of(a->tail) == 2)
		sum += h->trailing[has_trail(a)];
	return sum;
}

/* Counts of plain joins and plain breaks, with what is known beforehand. */
struct counts {
	double join[4], part[4];
	unsigned classes;
};

/*
 * Is k, of which many breaks were seen, what next to no line went on over? A
 * few tell it where none did.
 */
static bool only_parts(const struct counts *c, const struct counts *before,
		       unsigned k)
{
	enum { JOINS = 30, PARTS = 6, RARE = 12, SOME = 10, FEW = 3 };
	double here = c->join[k] - before->join[k], joins = 0;
	double parts = c->part[k] - before->part[k];

	for (unsigned i = 0; i < c->classes; i++)
		joins += c->join[i] - before->join[i];
	if (here < 1)
		return joins >= SOME && parts >= FEW;
	return joins >= JOINS && parts >= PARTS && here * RARE <= parts &&
	       here * RARE <= joins;
}

static int weigh(const struct counts *c, unsigned k)
{
	double joins = 0, parts = 0, bits;

	for (unsigned i = 0; i < c->classes; i++) {
		joins += c->join[i];
		parts += c->part[i];
	}
	bits = 10.0 * log2((c->join[k] / joins) / (c->part[k] / parts)) * 3;
	return bits > 60 ? 60 : bits < -250 ? -250 : (int)bits;
}

/* What is counted for each of the three that are learnt. */
struct evidence {
	struct counts gap, trail, indent;
};

/* b, the line behind a, surely goes on from it, or surely does not. */
static void count_pair(struct evidence *e, const struct line *a,
		       const struct line *b, bool joins)
{
	bool wide = columns_of(a->tail) == 2;

	if (joins) {
		e->gap.join[gap_class(b)] += 1;
		e->trail.join[has_trail(a)] += wide;
		e->indent.join[indent_class(a, b)] += 1;
		return;
	}
	e->gap.part[gap_class(b)] += 1;
	e->trail.part[has_trail(a)] += wide;
	if (!is_marked(b))
		e->indent.part[indent_class(a, b)] += 1;
}

/*
 * Does b surely go on, with such a sum but for habits? A title as wide as the
 * measure looks like the first line of text, so where no more than that tells
 * of it, what is known of gaps and indents must agree.
 */
static bool surely_joins(const struct layout *lay, const struct run *run,
			 const struct line *b, int sum)
{
	if (run->lines == 1 && !b[-1].clauses)
		sum += judge_habits(&lay->habits, b);
	return sum >= SURE && lay->habits.margin;
}

static void gather(const struct layout *lay, struct evidence *e)
{
	struct run run = { 0 };

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *b = &lay->lines.v[i], *a = b - 1;
		int sum;

		if (i == 0 || b->edge || b->cover || !is_plain(a) ||
		    !(is_plain(b) || is_marked(b))) {
			update_run(&run, b, false);
			continue;
		}
		sum = may_join(lay, i) ? judge_plain(lay, &run, i) : NEVER;
		if (surely_joins(lay, &run, b, sum))
			count_pair(e, a, b, true);
		else if (sum <= -SURE && is_plain(b))
			count_pair(e, a, b, false);
		update_run(&run, b,
			   sum + judge_habits(&lay->habits, b) > 0);
	}
}

static void weigh_gaps(struct habits *h, const struct counts *c,
		       const struct counts *before)
{
	for (unsigned k = 0; k < 4; k++)
		h->gap[k] = only_parts(c, before, k) ? PARTS_SURELY
						     : weigh(c, k);
}

/*
 * Twice: what one pass has learnt of gaps, the other needs to tell titles from
 * lines that go on.
 */
static void learn(struct layout *lay)
{
	const struct evidence before = {
		{ { 6, 2.5, .6, .4 }, { 2, 5, 1.6, 1.4 }, 4 },
		{ { 3, 1 }, { 3, 1 }, 2 },
		{ { 8, 1, .5, 2 }, { 5, 1, 3, 2 }, 4 },
	};
	struct evidence first = before, second = before;

	gather(lay, &first);
	weigh_gaps(&lay->habits, &first.gap, &before.gap);
	for (unsigned k = 0; k < 4; k++)
		lay->habits.indent[k] = weigh(&first.indent, k);
	for (unsigned k = 0; k < 2; k++)
		lay->habits.trailing[k] = weigh(&first.trail, k);
	gather(lay, &second);
	weigh_gaps(&lay->habits, &second.gap, &before.gap);
}

/*
 * How the document itself prints Han beside Latin inside its lines: "於 6月"
 * has a space before and none after.
 */
static void learn_spacing(struct layout *lay)
{
	size_t before[2] = { 0 }, after[2] = { 0 };
	struct jb_str s = jb_str_slice(lay->text, 0, 400000);
	size_t at = 0;
	uint32_t last = 0, last_but = 0;

	while (at < s.n) {
		uint32_t cp = jb_utf8_next(s, &at);
		bool space = last == ' ' || last == 0xA0;
		uint32_t from = space ? last_but : last;
		bool latin = cp < 0x80 && (jb_is_latin(cp) || jb_is_digit(cp));
		bool from_latin = from < 0x80 && (jb_is_latin(from) ||
						  jb_is_digit(from));

		if (latin && jb_is_han(from))
			before[space]++;
		else if (from_latin && jb_is_han(cp))
			after[space]++;
		last_but = last;
		last = cp;
	}
	lay->habits.space_before_latin = before[1] > before[0];
	lay->habits.space_after_latin = after[1] > after[0];
}

/* The key of the label that line begins with, 0 for none. */
static uint64_t label_key(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);
	size_t at = 0;
	unsigned columns = 0;

	while (at < s.n && columns <= 24) {
		size_t from = at;
		uint32_t cp = jb_utf8_next(s, &at);

		columns += columns_of(cp);
		if (cp == 0xFF1A || cp == ':')
			return columns >= 8 && jb_is_han(jb_utf8_prev(s, &from))
				       ? words_key(jb_str_slice(s, 0, at))
				       : 0;
		if (!jb_is_han(cp) && !jb_is_latin(cp) && !jb_is_space(cp))
			break;
	}
	return 0;
}

/* Lines that begin with a label which begins three lines or more. */
static void learn_labels(struct layout *lay)
{
	struct words seen = { 0 };

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < lay->lines.n; i++) {
			struct line *line = &lay->lines.v[i];
			uint64_t key = is_plain(line) ? label_key(lay, line)
						      : 0;

			if (!key)
				continue;
			if (pass == 0)
				words_tally(&seen, lay->arena, key);
			else
				line->label = words_count(&seen, key) >= 3;
		}
}

/*
 * Of little text too: a line that has a comma or full stop inside would stop
 * in the middle of its sentence, now and then, were it wrapped.
 */
static bool has_whole_sentences(const struct layout *lay)
{
	enum { LEAST = 24, FEW = 4, APART = 12, LONG = 44 };
	uint32_t widest = 0, shortest = UINT32_MAX;
	size_t n = 0;

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];
		enum ending end = ending(lay, line);

		if (!is_plain(line) || line->width < LEAST ||
		    (!line->clauses && end != END_SENTENCE &&
		     line->width < LONG))
			continue;
		if (end != END_SENTENCE)
			return false;
		n++;
		widest = line->width > widest ? line->width : widest;
		shortest = line->width < shortest ? line->width : shortest;
	}
	return n >= FEW && widest - shortest >= APART;
}

/*
 * One paragraph a line, however short: where lines are wrapped, most of the
 * long ones stop in the middle of a sentence. A few long lines prove it if
 * they are most of the text and end at no one width.
 */
static bool has_whole_lines(const struct layout *lay)
{
	enum { LONG = 60, FEW = 6, LEAST = 2, APART = 12 };
	size_t n = 0, open = 0, all = 0, width = 0;
	uint32_t widest = 0, shortest = UINT32_MAX;

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];

		all += is_plain(line) ? line->width : 0;
		if (!is_plain(line) || line->width < LONG)
			continue;
		n++;
		if (address_ends(lay, line))
			continue;
		open += end_of_char(line->tail) < END_COLON;
		width += line->width;
		widest = line->width > widest ? line->width : widest;
		shortest = line->width < shortest ? line->width : shortest;
	}
	if (n >= FEW)
		return open * 8 <= n;
	return n >= LEAST && open == 0 && width * 2 > all &&
	       widest - shortest >= APART;
}

/*
 * Text of one letter width wraps where the next word does not fit, and no
 * line is wider than its measure. Lines that surely go on, for both sides of
 * the break are small letters, tell: the widest of them all, 0 if some word
 * would have fitted.
 */
static uint32_t measure_of(const struct layout *lay, bool gaps)
{
	enum { FEW = 8 };
	uint32_t widest = 0, shortest = UINT32_MAX, n = 0, width;

	for (size_t i = 1; i < lay->lines.n; i++) {
		const struct line *b = &lay->lines.v[i], *a = b - 1;

		if (!is_plain(a) || !is_plain(b) || b->edge ||
		    (b->gap && !gaps) || is_marked(b) ||
		    !is_lower(a->tail) || !is_lower(b->head))
			continue;
		n++;
		width = a->indent + a->width;
		if (width > widest)
			widest = width;
		if (width + 1 + b->unit < shortest)
			shortest = width + 1 + b->unit;
	}
	return n >= FEW && shortest > widest ? widest : 0;
}

/* By lines with nothing between them, or by all, where none are so. */
static uint32_t find_measure(const struct layout *lay)
{
	uint32_t measure = measure_of(lay, false);

	return measure ? measure : measure_of(lay, true);
}

/*
 * Old word processors fill every line to one column and cut there whatever
 * stands: a word, a number, a comma from what it follows. So hardly any line
 * is wider, and hardly any stops a few columns before, as where words are kept
 * whole. A wide character may leave one column, and so may a space that was
 * lost.
 */
static uint32_t find_grid(const struct layout *lay, uint32_t sign)
{
	enum { LEAST = 30, FILLED = 8, NEAR = 8, FEW = 12 };
	uint32_t ends[WIDEST_GRID + 1] = { 0 }, most = 0, near = 0, over = 0;
	uint32_t full;

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];
		uint32_t column;

		if (!is_plain(line) && line->kind != LINE_URL)
			continue;
		column = column_of(lay, line, sign);
		ends[column < WIDEST_GRID ? column : WIDEST_GRID]++;
	}
	for (uint32_t k = LEAST; k < WIDEST_GRID; k++)
		most = ends[k] > ends[most] || most < LEAST ? k : most;
	for (uint32_t k = most + 1; k <= WIDEST_GRID; k++)
		over += ends[k];
	full = ends[most] + ends[most - 1];
	for (uint32_t k = most; k + NEAR > most; k--)
		near += ends[k];
	/* an address or a row of cells may reach over the edge */
	return full >= FILLED && full * 10 >= near * 9 &&
			       over * FEW <= full
		       ? most
		       : 0;
}

/*
 * Where lines stop at one column by chance, or every character is as wide, no
 * comma begins a line. At the end of a grid one does, now and then.
 */
static void find_cuts(struct layout *lay)
{
	enum { SHARE = 50 };
	struct habits *h = &lay->habits;
	uint32_t indents[WIDEST_GRID + 1] = { 0 };
	size_t filled = 0, cut = 0;

	for (h->grid_sign = 2; h->grid_sign && !h->grid; h->grid_sign--)
		h->grid = find_grid(lay, h->grid_sign);
	h->grid_sign++;
	for (size_t i = 1; h->grid && i < lay->lines.n; i++) {
		const struct line *b = &lay->lines.v[i], *a = b - 1;

		if (!is_filled(lay, a))
			continue;
		filled++;
		cut += clings(b->head) && !is_marked(b);
		indents[b->indent < WIDEST_GRID ? b->indent : WIDEST_GRID]++;
	}
	if (!cut || cut * SHARE < filled)
		h->grid = 0;
	for (uint32_t k = 1; k < WIDEST_GRID; k++)
		if (indents[k] > indents[h->grid_indent])
			h->grid_indent = k;
}

static bool is_wide_open(const struct line *line)
{
	return is_plain(line) && !line->narrow &&
	       end_of_char(line->tail) <= END_COMMA;
}

/*
 * Lines of wide characters alone, with their indent, stop at one column or a
 * character before it, which a comma may not begin. Where few but numbered ones
 * stop elsewhere, nothing goes on from a line that does.
 */
static uint32_t find_even(const struct layout *lay)
{
	enum { FEW = 6, SHARE = 3 };
	uint32_t ends[WIDEST_PRINT + 1] = { 0 }, even = 0, near = 0, off = 0;
	uint32_t marked[WIDEST_PRINT + 1] = { 0 };

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];
		uint32_t column = line->indent + line->width;

		if (!is_wide_open(line) || column > WIDEST_PRINT)
			continue;
		ends[column]++;
		marked[column] += is_marked(line);
	}
	for (uint32_t k = 1; k <= WIDEST_PRINT; k++)
		even = ends[k] >= ends[even] && ends[k] ? k : even;
	for (uint32_t k = even / 2; k <= WIDEST_PRINT; k++) {
		bool is_near = k + EVEN >= even && k <= even + EVEN;

		near += is_near ? ends[k] : 0;
		off += is_near ? 0 : ends[k] - marked[k];
	}
	return near >= FEW && off * SHARE <= near ? even : 0;
}

/*
 * Is half of the text in lines that go far over the margin? Then it is none.
 * Of a margin that would be narrow for a column a fifth tells it.
 */
static bool is_outrun(const struct layout *lay, uint32_t margin)
{
	enum { NARROW = 20 };
	size_t over = 0, all = 0;

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];

		if (!is_plain(line))
			continue;
		all += line->width;
		over += line->width > margin + margin / 4 + 4 ? line->width
							       : 0;
	}
	return over * (margin < NARROW ? 5 : 2) > all;
}

void reflow_measure(struct layout *lay)
{
	size_t wide = 0, all = 0;

	/* short lines are headings as a rule, but a column can be narrow */
	lay->habits.margin = find_margin(lay, 20);
	if (!lay->habits.margin)
		lay->habits.margin = find_margin(lay, 8);
	if (lay->habits.margin && is_outrun(lay, lay->habits.margin))
		lay->habits.margin = 0;
	for (size_t i = 0; i < lay->lines.n; i++) {
		uint32_t width = lay->lines.v[i].width;

		if (!is_plain(&lay->lines.v[i]))
			continue;
		all += width;
		wide += width > WIDEST_PRINT ? width : 0;
	}
	lay->habits.titled = has_titled_lines(lay);
	lay->habits.wide = wide * 2 > all || has_whole_lines(lay) ||
			   has_whole_sentences(lay);
	lay->habits.measure = find_measure(lay);
	lay->habits.even = lay->prints ? 0 : find_even(lay);
	if (!lay->prints)
		find_cuts(lay);
}

/* What print showed is believed; else evidence is added up. */
static bool goes_on(const struct layout *lay, const struct run *run, size_t at)
{
	const struct line *b = &lay->lines.v[at];

	if (b->print && b->print->flow != FLOW_UNKNOWN)
		return b->print->flow == FLOW_JOINS;
	return judge_plain(lay, run, at) + judge_habits(&lay->habits, b) > 0;
}

void reflow(struct layout *lay)
{
	struct run run = { 0 };

	learn_signs(lay);
	learn_labels(lay);
	learn(lay);
	learn_spacing(lay);
	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *b = &lay->lines.v[i];

		b->joins = i > 0 &&
			   (b->cover ? b->cover == COVER_ON
				     : b->broken || (may_join(lay, i) &&
						   goes_on(lay, &run, i)));
		update_run(&run, b, b->joins);
	}
}
