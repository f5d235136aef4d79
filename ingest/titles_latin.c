/*
 * Lines in Latin letters that are short and alone and yet no titles: rows of
 * a table that has lost its cells, sentences cut where a link was, notes in
 * brackets, hours, the signature of a letter, what somebody is to do.
 *
 *	Draft Charter 4 February 2011 6 March 2011	a row
 *	Public Comment Open Date Close Date		the head of such rows
 *	All publications can be found at		cut
 *	[Minutes are still to be approved]		a note
 *	Staff to send the letter by Monday		a task
 */
#include "ingest/layout.h"

#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The next word of letters at *at, which moves past it; empty at the end. */
static struct jb_str next_word(struct jb_str s, size_t *at)
{
	size_t from;

	while (*at < s.n && !jb_is_letter(s.p[*at]))
		++*at;
	from = *at;
	while (*at < s.n && (jb_is_letter(s.p[*at]) ||
			     (unsigned char)s.p[*at] >= 0x80))
		++*at;
	return jb_str_slice(s, from, *at);
}

/* Is word one of list, which has it between bars and in small letters? */
static bool among(struct jb_str word, const char *list)
{
	struct jb_str all = jb_str_of(list);
	char low[16] = "|";

	if (!word.n || word.n > 12)
		return false;
	for (size_t i = 0; i < word.n; i++)
		low[i + 1] = jb_is_capital(word.p[i]) ? (char)(word.p[i] | 0x20)
						   : word.p[i];
	low[word.n + 1] = '|';
	return jb_str_find(all, (struct jb_str){ low, word.n + 2 }, 0) !=
	       SIZE_MAX;
}

bool latin_is_month(struct jb_str word)
{
	return among(word, "|january|february|march|april|may|june|july|"
			   "august|september|october|november|december|jan|"
			   "feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|");
}

bool latin_has_month(struct jb_str s)
{
	size_t at = 0;
	struct jb_str word;

	while ((word = next_word(s, &at)).n)
		if (latin_is_month(word))
			return true;
	return false;
}

static bool is_when_word(struct jb_str word)
{
	return latin_is_month(word) ||
	       among(word, "|monday|tuesday|wednesday|thursday|friday|"
			   "saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|"
			   "sat|sun|utc|gmt|cet|cest|edt|est|pst|pdt|am|pm|"
			   "st|nd|rd|th|of|as|on|the|at|from|to|by|last|"
			   "updated|posted|published|date|dated|version|");
}

/*
 * A month and four figures, and hardly another word: Prague, 16 June 2025. Of
 * several other words a comma must part those that name a place, or they say
 * who wrote: 27 June 2018 by Ann Lee. Notes from the last call, 3 May 2012: a
 * title.
 */
bool latin_is_when(struct jb_str s)
{
	size_t at = 0, digits = 0, others = 0, small = 0;
	struct jb_str word;

	for (size_t i = 0; i < s.n; i++)
		digits += is_digit(s.p[i]);
	if (digits < 4 || !latin_has_month(s))
		return false;
	while ((word = next_word(s, &at)).n) {
		others += !is_when_word(word);
		small += !is_when_word(word) && !jb_is_capital(word.p[0]);
	}
	return others <= 1 ||
	       (others <= 4 && ((memchr(s.p, ',', s.n) && small <= 1) ||
				jb_str_has(s, " by ") ||
				jb_str_has(s, " | ") ||
				jb_str_starts(s, JB_STR("by ")) ||
				jb_str_starts(s, JB_STR("By "))));
}

/* Sunday 24 June, 29 and 30 June 2012: a month, a day, and no other word */
bool latin_is_day(struct jb_str s)
{
	size_t at = 0, days = 0;
	struct jb_str word;

	if (!latin_has_month(s))
		return false;
	for (size_t i = 0; i < s.n; i++)
		days += is_digit(s.p[i]) && (i == 0 || !is_digit(s.p[i - 1]));
	while ((word = next_word(s, &at)).n)
		if (!latin_is_month(word) &&
		    !among(word, "|monday|tuesday|wednesday|thursday|friday|"
				 "saturday|sunday|mon|tue|tues|wed|thu|thur|"
				 "thurs|fri|sat|sun|st|nd|rd|th|and|to|"))
			return false;
	return days > 0;
}

/* Does a year end right before byte at of s? */
static bool year_before(struct jb_str s, size_t at)
{
	return at >= 5 && is_digit(s.p[at - 1]) && is_digit(s.p[at - 2]) &&
	       is_digit(s.p[at - 3]) && is_digit(s.p[at - 4]) &&
	       (s.p[at - 4] == '1' || s.p[at - 4] == '2') &&
	       !is_digit(s.p[at - 5]);
}

/* Does a day begin here: 6 March, June 3? */
static bool day_at(struct jb_str s, size_t at)
{
	size_t from = at, digits = 0;

	while (at < s.n && is_digit(s.p[at]))
		at++, digits++;
	if (digits > 2)
		return false;
	return latin_is_month(next_word(s, &at)) && at - from <= 14;
}

/* 4 February 2011 6 March 2011, 30 June 2013 [23:59] N/A: cells run together */
static bool is_row(struct jb_str s)
{
	for (size_t at = 6; at + 1 < s.n; at++) {
		struct jb_str rest;

		if (s.p[at] != ' ' || !year_before(s, at))
			continue;
		rest = jb_str_slice(s, at + 1, s.n);
		if (day_at(s, at + 1) || (rest.n >= 7 && rest.p[0] == '[' &&
					  rest.p[3] == ':') ||
		    jb_str_starts(rest, JB_STR("N/A")))
			return true;
	}
	return false;
}

/* …can be found at: a sentence that went on with a link */
static bool is_cut(struct jb_str s)
{
	size_t at = s.n;

	while (at > 0 && jb_is_letter(s.p[at - 1]))
		at--;
	return at > 0 && s.p[at - 1] == ' ' &&
	       among(jb_str_slice(s, at, s.n),
		     "|at|in|of|to|the|a|an|and|or|by|with|from|is|are|our|"
		     "their|its|this|these|") &&
	       !jb_is_capital(s.p[at]);
}

/* …was published. All publications …: more than one sentence */
static bool has_sentences(struct jb_str s)
{
	for (size_t i = 4; i + 2 < s.n; i++) {
		size_t word = i;

		if (s.p[i] != '.' || s.p[i + 1] != ' ' ||
		    !jb_is_capital(s.p[i + 2]))
			continue;
		while (word > 0 && ((s.p[word - 1] >= 'a' &&
				     s.p[word - 1] <= 'z') ||
				    is_digit(s.p[word - 1])))
			word--;
		if (i - word >= 4)
			return true;
	}
	return false;
}

bool latin_is_note(struct jb_str s)
{
	return s.n > 2 && ((s.p[0] == '[' && s.p[s.n - 1] == ']' &&
			    !memchr(s.p + 1, '[', s.n - 1)) ||
			   (s.p[0] == '(' && s.p[s.n - 1] == ')' &&
			    !memchr(s.p + 1, '(', s.n - 1)));
}

/* Noon UTC, 14:00 - 15:30 UTC: an hour */
static bool is_hour(struct jb_str s)
{
	return s.n <= 40 && (jb_str_ends(s, JB_STR(" UTC")) ||
			     jb_str_ends(s, JB_STR(" GMT")));
}

/* jo at example.org: an address of a list's archive */
bool latin_has_address(struct jb_str s)
{
	size_t at = s.n < 90 ? jb_str_find(s, JB_STR(" at "), 0) : SIZE_MAX;

	while (at != SIZE_MAX) {
		size_t i = at + 4, dots = 0;

		while (i < s.n && (jb_is_letter(s.p[i]) || is_digit(s.p[i]) ||
				   s.p[i] == '-' ||
				   (s.p[i] == '.' && i + 1 < s.n &&
				    s.p[i + 1] >= 'a')))
			dots += s.p[i++] == '.';
		if (dots && i > at + 4)
			return true;
		at = jb_str_find(s, JB_STR(" at "), at + 4);
	}
	return false;
}

/* What is done in a task: names to draft, to send */
static bool is_task_verb(struct jb_str word)
{
	return among(word, "|draft|send|circulate|prepare|follow|update|"
			   "share|contact|confirm|review|provide|check|ask|"
			   "write|report|post|work|set|schedule|liaise|"
			   "organise|organize|convene|coordinate|invite|add|"
			   "submit|publish|find|raise|bring|consult|reach|"
			   "distribute|forward|create|compile|arrange|collect|"
			   "inform|discuss|investigate|research|propose|"
			   "revise|finalise|finalize|present|ensure|include|"
			   "seek|request|look|put|make|give|take|note|tell|");
}

/* A Epsilon to draft …, The chair to send …: who, then what */
static bool is_task(struct jb_str s)
{
	size_t at = jb_str_find(s, JB_STR(" to "), 0), words = 1;

	if (at == SIZE_MAX || at > 40 || !jb_is_capital(s.p[0]))
		return false;
	for (size_t i = 0; i < at; i++)
		words += s.p[i] == ' ';
	at += 4;
	return words <= 5 && at < s.n && !jb_is_capital(s.p[at]) &&
	       is_task_verb(next_word(s, &at));
}

/* A | B | C: the way to other pages */
static bool is_way(struct jb_str s)
{
	size_t at = jb_str_find(s, JB_STR(" | "), 0);

	return at != SIZE_MAX &&
	       jb_str_find(s, JB_STR(" | "), at + 3) != SIZE_MAX;
}

/* [council] Draft minutes: the subject of a list's mail */
static bool is_subject(struct jb_str s)
{
	size_t close = jb_str_find(s, JB_STR("] "), 0);

	return s.n && s.p[0] == '[' && close != SIZE_MAX && close < 28;
}

/* "The Board has heard: a quotation that is not closed yet */
static bool opens_quotation(struct jb_str s)
{
	if (jb_str_starts(s, JB_STR("“")))
		return jb_str_find(s, JB_STR("”"), 3) == SIZE_MAX;
	return s.n && s.p[0] == '"' && !memchr(s.p + 1, '"', s.n - 1);
}

bool latin_is_name(struct jb_str s)
{
	size_t words = 0;
	bool start = true;

	for (size_t i = 0; i < s.n; i++) {
		if (start && !jb_is_capital(s.p[i]))
			return false;
		words += start;
		start = s.p[i] == ' ';
	}
	return words >= 2 && words <= 3;
}

/* ccTLD has one too. */
static bool has_capital(struct jb_str word)
{
	for (size_t i = 0; i < word.n; i++)
		if (jb_is_capital(word.p[i]))
			return true;
	return false;
}

bool latin_tells_house(struct jb_str s)
{
	enum { LONGEST = 48 };
	struct jb_str head = jb_str_slice(s, 0, LONGEST);
	size_t colon = jb_str_find(head, JB_STR(": "), 0), last = colon;

	if (colon == SIZE_MAX || !colon || jb_has_han(head))
		return false;
	for (size_t i = 0; i < colon; i++)
		if (strchr(",.;\"?!", s.p[i]) || jb_is_digit(
					(unsigned char)s.p[i]))
			return false;
	while (last > 0 && s.p[last - 1] != ' ' && s.p[last - 1] != '(')
		last--;
	return last > 0 && has_capital(next_word(s, &(size_t){ 0 })) &&
	       jb_is_letter(s.p[last]);
}

bool latin_is_person(struct jb_str s)
{
	enum { LONGEST = 80 };
	const char *comma = memchr(s.p, ',', s.n);
	size_t past = comma ? (size_t)(comma - s.p) : 0;

	return past && s.n <= LONGEST && past + 2 < s.n &&
	       !memchr(comma + 1, ',', s.n - past - 1) &&
	       latin_is_name(jb_str_slice(s, 0, past));
}

bool latin_is_row(struct jb_str s)
{
	return is_row(s);
}

bool latin_is_no_title(const struct layout *lay, struct jb_str s)
{
	return is_row(s) || is_way(s) || is_subject(s) || opens_quotation(s) ||
	       is_cut(s) || has_sentences(s) || latin_is_note(s) ||
	       is_hour(s) || latin_has_address(s) || is_task(s) ||
	       jb_str_ends(s, JB_STR(".\"")) || jb_str_ends(s, JB_STR(".”")) ||
	       phrase_fits(lay, PHRASE_COLUMNS, s) ||
	       (jb_str_ends(s, JB_STR(":")) &&
		phrase_fits(lay, PHRASE_TASK_LABEL, s));
}
