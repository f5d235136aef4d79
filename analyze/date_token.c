/*
 * Text to tokens, from left to right, each byte looked at once or twice. Most
 * characters can begin no word of dates and are passed by a test of one bit.
 */
#include "analyze/date_words.h"
#include "analyze/words.h"

#include <string.h>

enum { ROC_FIRST = 1911 };	/* the year before the Republic's first */

struct reader {
	struct date_tokens *tokens;
	struct jb_arena *arena;
	const struct date_words *words;
	struct jb_str text;
	size_t at;
	size_t run_end;		/* of the ASCII run last looked at */
	bool chain;		/* only blanks since the last token */
	bool space;
};

static char byte_at(const struct reader *r, size_t at)
{
	return at < r->text.n ? r->text.p[at] : '\0';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
	return is_digit(c) || jb_is_letter(c);
}

static struct date_token *add(struct reader *r, enum date_kind kind,
			      size_t end)
{
	struct date_token *token = jb_list_add(r->arena, &r->tokens->list);

	*token = (struct date_token){ .start = r->at, .end = end,
				      .kind = kind, .first = !r->chain,
				      .space = r->space };
	r->at = end;
	r->chain = true;
	r->space = false;
	return token;
}

static void gap(struct reader *r, size_t end)
{
	r->at = end;
	r->chain = false;
	r->space = false;
}

/*
 * ASCII without blanks: a URL, an address or a file name in it makes the
 * whole of it no date.
 */

static bool in_run(char c)
{
	switch (c) {
	case '"': case '\'': case '<': case '>': case '(': case ')': case '[':
	case ']': case '{': case '}': case ',': case ';': case '|': case '`':
	case '*':
		return false;
	default:
		return c > ' ' && c < 0x7F;
	}
}

/* icann.org: at stands on a full stop. */
static bool is_domain(struct jb_str run, size_t at)
{
	return at > 0 && is_alnum(run.p[at - 1]) && at + 2 < run.n &&
	       run.p[at + 1] >= 'a' && run.p[at + 1] <= 'z' &&
	       run.p[at + 2] >= 'a' && run.p[at + 2] <= 'z' &&
	       (jb_is_letter(run.p[at - 1]) || at + 4 >= run.n ||
		!jb_is_letter(run.p[at + 4]));
}

static bool is_address(struct jb_str run)
{
	size_t hyphens = 0, percents = 0;
	bool letter = false;

	if (run.n > 1 && run.p[0] == '/' && jb_is_letter(run.p[1]))
		return true;
	for (size_t i = 0; i < run.n; i++) {
		char c = run.p[i];

		letter = letter || jb_is_letter(c);
		hyphens += c == '-';
		percents += c == '%';
		if ((c == '@' || c == '_') && i > 0 && i + 1 < run.n)
			return true;
		if (c == ':' && i + 2 < run.n && run.p[i + 1] == '/' &&
		    run.p[i + 2] == '/')
			return true;
		if (c == '.' && is_domain(run, i))
			return true;
	}
	return (letter && hyphens > 2) || percents > 1;
}

/* 2018/11_APNIC at the head of a text: where the day or month ends, or 0. */
static size_t joined_day(const struct reader *r)
{
	size_t i = r->at;
	bool slash = false;

	while (r->at == 0 && (is_digit(byte_at(r, i)) || byte_at(r, i) == '/'))
		slash |= byte_at(r, i++) == '/';
	return slash && byte_at(r, i) == '_' ? i : 0;
}

/* Looks at the run beginning here; true if all of it was passed. */
static bool skip_address(struct reader *r)
{
	size_t end = r->at;

	if (r->at < r->run_end || !in_run(r->text.p[r->at]))
		return false;
	while (end < r->text.n && in_run(r->text.p[end]))
		end++;
	if (joined_day(r))
		end = joined_day(r);
	r->run_end = end;
	if (!is_address(jb_str_slice(r->text, r->at, end)))
		return false;
	gap(r, end);
	return true;
}

/* Rest of a name or number that is no date: RFC8484, 4G, v1.2.3, 2,000 */
static void skip_glued(struct reader *r, size_t at)
{
	for (;;) {
		char c = byte_at(r, at);
		char next = byte_at(r, at + 1);

		if (!is_alnum(c) &&
		    !(strchr("-._/+", c) && c && is_alnum(next)))
			break;
		at++;
	}
	gap(r, at);
}

/*
 * Numbers
 */

/* A digit of either width at *at, or -1. */
static int digit(const struct reader *r, size_t *at)
{
	unsigned char c = (unsigned char)byte_at(r, *at);

	if (is_digit((char)c)) {
		(*at)++;
		return c - '0';
	}
	if (c == 0xEF && (unsigned char)byte_at(r, *at + 1) == 0xBC) {
		unsigned char last = (unsigned char)byte_at(r, *at + 2);

		if (last >= 0x90 && last <= 0x99) {
			*at += 3;
			return last - 0x90;
		}
	}
	return -1;
}

/* CB(1)1187/08-09: a bracket glued to letters, and a number glued to it */
static bool is_code(struct jb_str text, size_t at)
{
	at--;
	while (at > 0 && is_alnum(text.p[at - 1]))
		at--;
	return at > 1 && text.p[at - 1] == '(' && jb_is_letter(text.p[at - 2]);
}

/* Glued to what stands before: ICANN65, $30, #12, 1.2.3 cut in the middle? */
static bool glued_before(const struct reader *r)
{
	char before = r->at ? r->text.p[r->at - 1] : ' ';
	char two = r->at > 1 ? r->text.p[r->at - 2] : ' ';

	if (before == ')' && is_code(r->text, r->at))
		return true;
	if (r->chain && !r->space)
		return false;
	if (is_alnum(before) || strchr("$#&+=_^\\", before))
		return before != '=' || two != ' ';
	if (before == ':')
		return is_digit(two) && !r->chain;
	if (strchr("-./", before))
		return is_alnum(two) && !r->chain;
	return jb_str_ends(jb_str_slice(r->text, 0, r->at), JB_STR("€")) ||
	       jb_str_ends(jb_str_slice(r->text, 0, r->at), JB_STR("£")) ||
	       jb_str_ends(jb_str_slice(r->text, 0, r->at), JB_STR("＄"));
}

/* 2,000 and the like, whose end is put in *end. */
static bool has_thousands(const struct reader *r, size_t *end)
{
	size_t at = *end;

	if (byte_at(r, at) != ',' || !is_digit(byte_at(r, at + 1)) ||
	    !is_digit(byte_at(r, at + 2)) || !is_digit(byte_at(r, at + 3)) ||
	    is_digit(byte_at(r, at + 4)))
		return false;
	*end = at + 4;
	return true;
}

static bool follows_percent(const struct reader *r, size_t at)
{
	struct jb_str rest = jb_str_slice(r->text, at, r->text.n);

	return jb_str_starts(rest, JB_STR("%")) ||
	       jb_str_starts(rest, JB_STR("％"));
}

/* st, nd, rd, th; or the s of 1990s; or a word that may follow a number. */
static bool number_tail(struct reader *r, struct date_token *token)
{
	static const char tails[][3] = { "st", "nd", "rd", "th" };
	size_t at = token->end, end = at;
	struct date_word word;

	while (jb_is_letter(byte_at(r, end)))
		end++;
	if (end == at)
		return true;
	for (size_t i = 0; i < 4; i++) {
		if (end - at == 2 && (r->text.p[at] | 32) == tails[i][0] &&
		    (r->text.p[at + 1] | 32) == tails[i][1]) {
			token->ordinal = true;
			token->end = r->at = end;
			return true;
		}
	}
	/* 2029-01-15T19:37:15Z: the clock behind it is passed */
	if (end - at == 1 && r->text.p[at] == 'T' && token->digits == 2 &&
	    is_digit(byte_at(r, end)) && is_digit(byte_at(r, end + 1)) &&
	    byte_at(r, end + 2) == ':')
		return true;
	if (end - at == 1 && r->text.p[at] == 's' && token->digits == 4) {
		add(r, T_DECADE, end);
		return true;
	}
	return date_words_latin(&word, &end, r->words, r->text, at) &&
	       (word.kind == T_MONTH_NAME || word.kind == T_UNIT ||
		word.kind == T_QUARTER_NO);
}

static size_t han_number(const struct reader *r, size_t at, int *value,
			 unsigned *digits, bool *damaged);

/*
 * A figure in brackets at *at, with 年, 月, 日 or 天 behind them: (112)年,
 * （九十二）年. *at is moved behind the brackets; -1 where there is none.
 */
static int bracketed(const struct reader *r, size_t *at, unsigned *digits)
{
	size_t i = *at, next;
	int value = 0, d;
	bool damaged = false;
	uint32_t cp = jb_utf8_next(r->text, &i);

	if (cp != '(' && cp != 0xFF08)			/* （ */
		return -1;
	while (byte_at(r, i) == ' ')
		i++;
	for (*digits = 0; (d = digit(r, &i)) >= 0 && *digits < 5; ++*digits)
		value = value * 10 + d;
	if (*digits == 0)
		i = han_number(r, i, &value, digits, &damaged);
	while (byte_at(r, i) == ' ')
		i++;
	cp = jb_utf8_next(r->text, &i);
	next = i;
	while (byte_at(r, next) == ' ')
		next++;
	*at = i;
	if ((cp != ')' && cp != 0xFF09) || *digits == 0 || *digits > 4)
		return -1;
	cp = jb_utf8_next(r->text, &next);
	return cp == 0x5E74 || cp == 0x6708 || cp == 0x65E5 || cp == 0x5929
		       ? value
		       : -1;
}

/* 113(2024)年 and 2024（113）年 are one year, told twice. */
static bool read_both_years(struct reader *r, struct date_token *token)
{
	size_t at = token->end;
	unsigned digits;
	int other = bracketed(r, &at, &digits);
	int west = token->digits == 4 ? token->value : other;
	int roc = token->digits == 4 ? other : token->value;

	if (other < 0 || west != roc + ROC_FIRST)
		return false;
	token->roc = token->digits < 4;
	token->value = west;
	token->digits = 4;
	token->end = r->at = at;
	return true;
}

/* How 去(112)年 and its like count from now; false: from another year. */
static bool told_from(signed char *from, uint32_t cp)
{
	*from = cp == 0x53BB ? -1 : cp == 0x660E ? 1 : 0;	/* 去明 */
	return *from || cp == 0x4ECA || cp == 0x672C;		/* 今本 */
}

/* 天 at `at`, which is a day only in 今(16)天 */
static bool is_day_word(const struct reader *r, size_t at)
{
	return jb_str_starts(jb_str_slice(r->text, at, at + 3),
			     JB_STR("天"));
}

/*
 * 去(112)年, 本(9)月, 上(7)月底: a word that counts, and in brackets what it
 * comes to. The figure is the number; the word goes with it. 今(16)天 is a day.
 */
static bool read_counted(struct reader *r, uint32_t cp, size_t end)
{
	static const char words[] = "去今明昨前後后本上下當当次翌同該该";
	struct date_token *token;
	unsigned digits;
	int value;
	bool known = false, day;

	if (byte_at(r, end) != '(' && (unsigned char)byte_at(r, end) != 0xEF)
		return false;
	for (size_t i = 0; i + 1 < sizeof(words);)
		known |= jb_utf8_next(jb_str_of(words), &i) == cp;
	if (!known || (value = bracketed(r, &end, &digits)) < 0)
		return false;
	day = is_day_word(r, end);
	/* 前(3)天 are so many days */
	if (day && cp != 0x4ECA && cp != 0x660E && cp != 0x6628)
		return false;
	token = add(r, T_NUMBER, end);
	token->roc = digits == 3 || (digits == 2 && value > 31);
	token->value = token->roc ? value + ROC_FIRST : value;
	token->digits = (unsigned char)(token->roc ? 4 : digits);
	token->told = token->digits == 4 && told_from(&token->told_from, cp);
	if (day)
		add(r, T_DAY, end + 3);
	return true;
}

/* Google4月10日宣布, ICANN10月底: no name ends with a month. */
static bool is_month(const struct reader *r, size_t at)
{
	int month = 0, d;
	unsigned digits = 0;

	if (at == 0 || !jb_is_letter(r->text.p[at - 1]))
		return false;
	for (; digits < 3 && (d = digit(r, &at)) >= 0; digits++)
		month = month * 10 + d;
	return digits > 0 && month >= 1 && month <= 12 &&
	       jb_utf8_next(r->text, &at) == 0x6708;	/* 月 */
}

/* Past n digits at `at`; at itself where there are not so many. */
static size_t past_digits(const struct reader *r, size_t at, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!is_digit(byte_at(r, at + i)))
			return at;
	return at + n;
}

/* Past a zone and the blank behind it: UTC, CEST, +0200 */
static size_t past_zone(const struct reader *r, size_t at)
{
	size_t end = at;

	while (byte_at(r, end) >= 'A' && byte_at(r, end) <= 'Z' &&
	       end - at < 5)
		end++;
	if (end == at && strchr("+-", byte_at(r, at)) && byte_at(r, at))
		end = past_digits(r, at + 1, 4);
	return end > at && byte_at(r, end) == ' ' ? end + 1 : at;
}

/*
 * Oct 28 16:30:54 UTC 2011, as the heads of mails have it: the clock between
 * the day and its year is passed.
 */
static void pass_clock(struct reader *r)
{
	const struct date_token *v = r->tokens->list.v;
	size_t n = r->tokens->list.n, at = past_digits(r, r->at, 2);

	if (!r->chain || n < 2 || v[n - 1].kind != T_NUMBER ||
	    v[n - 2].kind != T_MONTH_NAME || at == r->at ||
	    byte_at(r, at) != ':')
		return;
	at = past_digits(r, at + 1, 2);
	if (byte_at(r, at) == ':')
		at = past_digits(r, at + 1, 2);
	if (byte_at(r, at) != ' ')
		return;
	at = past_zone(r, at + 1);
	if (past_digits(r, at, 4) > at && !is_alnum(byte_at(r, at + 4)))
		r->at = at;
}

/* 2O11年, l0月 */
static bool read_damaged(struct reader *r)
{
	struct date_token *token;
	unsigned figures;
	size_t end;
	int value;

	if (!date_damaged_number(&end, &value, &figures, r->text, r->at) ||
	    glued_before(r))
		return false;
	token = add(r, T_NUMBER, end);
	token->value = value;
	token->digits = (unsigned char)figures;
	token->damaged = true;
	return true;
}

static void add_figures(struct reader *r, size_t digits)
{
	struct date_token *token;
	int value = 0;

	for (size_t i = r->at; i < r->at + digits; i++)
		value = value * 10 + (r->text.p[i] - '0');
	token = add(r, T_NUMBER, r->at + digits);
	token->value = value;
	token->digits = (unsigned char)digits;
}

/* 電話：20100614, 檔號 20190708: does a label before at want a number? */
static bool is_numbered(struct jb_str text, size_t at)
{
	static const char last[] = "話话號号編编碼码真機机第";
	uint32_t cp;

	do
		cp = at ? jb_utf8_prev(text, &at) : 0;
	while (cp == ' ' || cp == ':' || cp == 0xFF1A);
	for (size_t i = 0; i + 1 < sizeof(last);)
		if (jb_utf8_next(jb_str_of(last), &i) == cp)
			return true;
	return cp == '.' || cp == '#';
}

/*
 * 20100614, a day in eight figures, as three figures with nothing between
 * them. Telephones and numbers of papers are more often longer, or no day.
 */
static bool read_compact(struct reader *r, size_t end)
{
	const char *p = r->text.p + r->at;
	struct jb_str rest = jb_str_slice(r->text, end, r->text.n);
	int month, day, year;

	if (end - r->at != 8 || is_alnum(byte_at(r, end)) ||
	    (byte_at(r, end) && strchr("-_./+#", byte_at(r, end))) ||
	    jb_str_starts(rest, JB_STR("號")) ||
	    jb_str_starts(rest, JB_STR("号")) ||
	    is_numbered(r->text, r->at))
		return false;
	year = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 +
	       p[3] - '0';
	month = (p[4] - '0') * 10 + p[5] - '0';
	day = (p[6] - '0') * 10 + p[7] - '0';
	if (year < 1980 || year > 2039 || month < 1 || month > 12 || day < 1 ||
	    day > 31)
		return false;
	add_figures(r, 4);
	add(r, T_HYPHEN, r->at);
	add_figures(r, 2);
	add(r, T_HYPHEN, r->at);
	add_figures(r, 2);
	return true;
}

static void read_digits(struct reader *r)
{
	size_t end, past;
	struct date_token *token;
	unsigned digits = 0;
	int value = 0, d;

	pass_clock(r);
	end = r->at;
	while ((d = digit(r, &end)) >= 0) {
		digits++;
		value = digits < 9 ? value * 10 + d : value;
	}
	past = end;
	if (jb_is_letter(byte_at(r, end)) && read_damaged(r))
		return;
	if (digits == 8 && !glued_before(r) && read_compact(r, end))
		return;
	if ((glued_before(r) && !is_month(r, r->at)) ||
	    digits > 4 || has_thousands(r, &past) || follows_percent(r, end)) {
		skip_glued(r, past);
		return;
	}
	token = add(r, T_NUMBER, end);
	token->value = value;
	token->digits = (unsigned char)digits;
	if (read_both_years(r, token))
		return;
	if (!number_tail(r, token)) {
		r->tokens->list.n--;
		skip_glued(r, end);
	}
}

/* The numeral at *at, which is moved past it, or -1; or a 0 inside one. */
static int han_figure(const struct reader *r, size_t *at, bool inside,
		      bool *damaged)
{
	int d = (unsigned char)byte_at(r, *at) < 0xE2
			? -1
			: date_han_digit(jb_utf8_next(r->text,
						      &(size_t){ *at }));
	bool letter = false;
	size_t end;

	if (d >= 0) {
		jb_utf8_next(r->text, at);
		return d;
	}
	if (!inside || !date_zero_in_han(&end, &letter, r->text, *at))
		return -1;
	*damaged |= letter;
	*at = end;
	return 0;
}

/* 二〇一八 by place, 二十一 by weight; *value gets it, digits how printed. */
static size_t han_number(const struct reader *r, size_t at, int *value,
			 unsigned *digits, bool *damaged)
{
	int total = 0, run = 0, d;
	bool weight = false, open = false;
	size_t end = at;

	*digits = 0;
	while (at < r->text.n) {
		d = han_figure(r, &at, *digits > 0 && !weight, damaged);
		if (d < 0)
			break;
		end = at;
		if (d >= 10) {
			weight = true;
			total += d == 20 || d == 30 ? d
						    : d * (open ? run : 1);
			run = 0;
			open = false;
		} else {
			run = run < 100000 ? run * 10 + d : run;
			open = true;
		}
		if (total > 100000)
			total = 100000;
		if (*digits < 100)
			(*digits)++;
	}
	*value = total + run;
	if (weight)
		*digits = *value > 99 ? 3 : 2;
	return end;
}

static void read_han_number(struct reader *r, bool ordinal, size_t from)
{
	struct date_token *token;
	unsigned digits;
	int value;
	bool damaged = false;
	size_t end = han_number(r, from, &value, &digits, &damaged);

	token = add(r, T_NUMBER, end);
	token->damaged = damaged;
	token->value = value;
	token->digits = (unsigned char)digits;
	token->han = true;
	token->ordinal = ordinal;
	/* 兩日 is how long, never which */
	token->counts = jb_str_starts(jb_str_slice(r->text, from, end),
				      JB_STR("兩")) ||
			jb_str_starts(jb_str_slice(r->text, from, end),
				      JB_STR("两"));
}

/* 第3 and 第三 are one token; 第 without a number is a gap. */
static void read_ordinal(struct reader *r, size_t after)
{
	size_t at = after, start = r->at;
	struct date_token *token;

	while (byte_at(r, at) == ' ')
		at++;
	if ((unsigned char)byte_at(r, at) >= 0xE2) {
		size_t next = at;

		if (date_han_digit(jb_utf8_next(r->text, &next)) >= 0) {
			read_han_number(r, true, at);
			return;
		}
	}
	if (digit(r, &(size_t){ at }) < 0) {
		gap(r, after);
		return;
	}
	r->at = at;
	read_digits(r);
	if (!r->chain)
		return;
	token = &r->tokens->list.v[r->tokens->list.n - 1];
	token->ordinal = true;
	token->start = start;
}

/*
 * Words
 */

/* Words that only go on with what was begun; alone they are a gap. */
static bool needs_chain(enum date_kind kind)
{
	switch (kind) {
	case T_TO: case T_HYPHEN: case T_SLASH: case T_DOT: case T_COLON:
	case T_COMMA: case T_LIST: case T_OR: case T_POSSESSIVE:
	case T_QUESTION: case T_PAREN: case T_PAREN_END: case T_DECADE:
	case T_YEAR: case T_MONTH: case T_DAY: case T_OR_SO:
	case T_OPEN: case T_CENTURY:
		return true;
	default:
		return false;
	}
}

static void add_word(struct reader *r, const struct date_word *word,
		     size_t end)
{
	struct date_token *token;
	bool bound = word->kind == T_TO && word->value != 0;

	if (!r->chain && needs_chain(word->kind) && !bound) {
		gap(r, end);
		return;
	}
	token = add(r, word->kind, end);
	token->value = word->value;
	token->full = word->full;
	token->word = word->number;
	token->ordinal = word->ordinal;
	token->capital = r->text.p[token->start] >= 'A' &&
			 r->text.p[token->start] <= 'Z';
}

/* The 一 after 週 or 星期 is a weekday, 末 the weekend. */
static void read_weekday(struct reader *r)
{
	size_t end = r->at;
	uint32_t cp = jb_utf8_next(r->text, &end);
	int day = date_han_digit(cp);
	size_t after = end;
	uint32_t next = jb_utf8_next(r->text, &after);

	if (cp == 0x672B) {				/* 末 */
		add(r, T_WEEKEND, end);
		return;
	}
	if (cp == 0x65E5 || cp == 0x5929)		/* 日天 */
		day = 7;
	else if (day < 1 || day > 6)
		return;
	/* 上週日本…, 一周一次 */
	if (next == 0x672C || next == 0x6B21)
		return;
	add(r, T_WEEKDAY, end)->value = day;
}

/* 元 before 月 is January, but for money by the month: 美元月息, 5元月租 */
static bool is_january(const struct reader *r)
{
	static const char money[] = "美日歐欧韓韩港臺台澳英加人新盧卢紀纪單单"
				    "多公根每一二三四五六七八九十百千萬万億亿";
	size_t at = r->at;
	uint32_t before = at ? jb_utf8_prev(r->text, &at) : 0;

	for (size_t i = 0; i + 1 < sizeof(money);)
		if (jb_utf8_next(jb_str_of(money), &i) == before)
			return false;
	return !jb_is_digit(before);
}

/* 民國元年, 令和元年: the first year of an era; 元月, the first month */
static bool read_first(struct reader *r, uint32_t cp, size_t end)
{
	const struct date_token *v = r->tokens->list.v;
	size_t n = r->tokens->list.n;
	struct date_token *token;
	uint32_t next;

	if (cp != 0x5143)				/* 元 */
		return false;
	next = jb_utf8_next(r->text, &(size_t){ end });
	if (!(next == 0x5E74 && r->chain && v[n - 1].kind == T_ROC) &&
	    !(next == 0x6708 && is_january(r)))		/* 年月 */
		return false;
	token = add(r, T_NUMBER, end);
	token->value = 1;
	token->digits = 1;
	token->han = true;
	return true;
}

static void read_han(struct reader *r)
{
	size_t end = r->at;
	uint32_t cp = jb_utf8_next(r->text, &end);
	struct date_word word;

	if (jb_is_space(cp)) {
		r->space = true;
		r->at = end;
		return;
	}
	if (cp == 0x7B2C) {				/* 第 */
		read_ordinal(r, end);
		return;
	}
	if (cp >= 0xFF10 && cp <= 0xFF19) {
		read_digits(r);
		return;
	}
	if (read_counted(r, cp, end) || read_first(r, cp, end))
		return;
	if (date_words_begin(r->words, cp) &&
	    date_words_han(&word, &end, r->words, r->text, r->at)) {
		add_word(r, &word, end);
		if (word.kind == T_WEEK || word.kind == T_REL_WEEK ||
		    (word.kind == T_UNIT && word.value == DATE_WEEK))
			read_weekday(r);
		return;
	}
	if (date_han_digit(cp) >= 0) {
		read_han_number(r, false, r->at);
		return;
	}
	end = r->at;
	jb_utf8_next(r->text, &end);
	gap(r, end);
}

/* A Latin word; unknown ones take the number glued to them along. */
static void read_latin(struct reader *r)
{
	size_t end = r->at, word_end;
	struct date_word word;
	char next;

	if (date_words_latin(&word, &word_end, r->words, r->text, r->at)) {
		add_word(r, &word, word_end);
		return;
	}
	if (read_damaged(r))
		return;
	while (jb_is_letter(byte_at(r, end)))
		end++;
	next = byte_at(r, end);
	if ((is_digit(next) && !is_month(r, end)) ||
	    ((next == '-' || next == '+') && is_digit(byte_at(r, end + 1))))
		skip_glued(r, end);
	else
		gap(r, end);
}

static const struct {
	const char *text;
	enum date_kind kind;
} marks[] = {
	{ "-", T_HYPHEN }, { "/", T_SLASH }, { ".", T_DOT }, { ":", T_COLON },
	{ ",", T_COMMA }, { "~", T_TO }, { "&", T_LIST }, { "(", T_PAREN },
	{ ")", T_PAREN_END }, { "?", T_QUESTION },
	{ "–", T_TO }, { "—", T_TO }, { "‒", T_TO }, { "−", T_TO },
	{ "―", T_TO }, { "‐", T_HYPHEN }, { "‑", T_HYPHEN },
	{ "’s", T_POSSESSIVE }, { "'s", T_POSSESSIVE },
};

static bool read_mark(struct reader *r)
{
	struct jb_str rest = { r->text.p + r->at, r->text.n - r->at };

	if (!r->chain)
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		struct jb_str mark = jb_str_of(marks[i].text);

		if (jb_str_starts(rest, mark)) {
			add(r, marks[i].kind, r->at + mark.n);
			return true;
		}
	}
	return false;
}

static void read_ascii(struct reader *r)
{
	char c = r->text.p[r->at];

	if (c == ' ') {
		r->space = true;
		r->at++;
		return;
	}
	if (c < ' ') {
		gap(r, r->at + 1);
		return;
	}
	if (skip_address(r))
		return;
	if (is_digit(c))
		read_digits(r);
	else if (jb_is_letter(c))
		read_latin(r);
	else if (!read_mark(r))
		gap(r, r->at + 1);
}

/* A character of two or three bytes or four. */
static void read_wide(struct reader *r)
{
	unsigned char c = (unsigned char)r->text.p[r->at];
	size_t end = r->at;

	if (c < 0xE2) {
		/* U+00A0 is a space; other letters make a word unknown */
		uint32_t cp = jb_utf8_next(r->text, &end);

		if (jb_is_space(cp)) {
			r->space = true;
			r->at = end;
		} else {
			while (jb_is_letter(byte_at(r, end)))
				end++;
			gap(r, end);
		}
	} else if (c == 0xE2 && read_mark(r)) {
		return;
	} else {
		read_han(r);
	}
}

/* U+4E00 to U+9FFF that begins nothing: most of a Chinese text. */
static bool passes_by(const struct reader *r)
{
	const unsigned char *s = (const unsigned char *)r->text.p + r->at;
	uint32_t cp;

	if (s[0] < 0xE4 || s[0] > 0xE9)
		return false;
	cp = (s[0] & 0xFu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
	return !date_words_begin(r->words, cp);
}

void date_tokens_read(struct date_tokens *tokens, struct jb_arena *arena,
		      const struct date_words *words, struct jb_str text)
{
	struct reader r = { .tokens = tokens, .arena = arena,
			    .words = words, .text = text };

	tokens->list.n = 0;
	while (r.at < text.n) {
		if (passes_by(&r))
			gap(&r, r.at + 3);
		else if ((unsigned char)text.p[r.at] < 0x80)
			read_ascii(&r);
		else
			read_wide(&r);
	}
}

bool is_share_at(struct jb_str text, size_t at)
{
	return list_at(text, jb_skip_space(text, at),
		       "以上|多數|強|票|席|的|之|左右|人|預算|時間") > 0;
}

bool is_daytime_at(struct jb_str text, size_t at)
{
	return list_at(text, at, "上午|中午|下午|晚|早上|凌晨|傍晚|清晨") > 0;
}
