#include "analyze/resolved.h"

enum {
	NUMBER_LIMIT = 40,	/* bytes of (2021.05.12.03) */
	NAME_LIMIT = 20,	/* of 兹此发布, before 第 */
};

static bool is_number_byte(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '.' ||
	       c == '-' || c == '/';
}

/* 2023-11, 87-01, 2017.03.16.05 at at: one digit at least. */
static size_t read_bare(struct jb_str text, size_t at, struct jb_str *number)
{
	size_t end = at;
	bool digit = false;

	while (end < text.n && end - at < NUMBER_LIMIT &&
	       is_number_byte(text.p[end])) {
		digit |= jb_is_digit((unsigned char)text.p[end]);
		end++;
	}
	if (!digit)
		return at;
	*number = jb_str_slice(text, at, end);
	return end;
}

/* (2021.05.12.03) at at, its brackets not in the number */
static size_t read_bracketed(struct jb_str text, size_t at,
			     struct jb_str *number)
{
	size_t open = skip_space(text, at, text.n), close, past;

	open += any_at(text, open, "（");
	if (open == at || !any_before(text, open, "（") ||
	    !jb_is_digit(jb_utf8_next(text, &(size_t){ open })))
		return at;
	past = open + NUMBER_LIMIT < text.n ? open + NUMBER_LIMIT : text.n;
	close = any_find(text, open, past, "）");
	if (close == SIZE_MAX)
		return at;
	*number = jb_str_slice(text, open, close);
	return close + any_at(text, close, "）");
}

/* 第 2017.03.16.03 号决议： at at; at where it is none */
static size_t read_ordinal(const struct cues *cues, struct jb_str text,
			   size_t at, struct jb_str *number)
{
	size_t n = word_at(text, at, "第"), end, past;

	if (n == 0)
		return at;
	end = skip_space(text, at + n, text.n);
	past = read_bare(text, end, number);
	if (past == end)
		return at;
	past = skip_space(text, past, text.n);
	n = words_at(text, past, cues->phrase[PH_ORDINAL_END]);
	return n ? past + n : at;
}

/* 決議十二：: a Han numeral and a colon; at where it is none */
static size_t read_counted(const struct cues *cues, struct jb_str text,
			   size_t at, struct jb_str *number)
{
	size_t end = at, n;

	while (end - at < NAME_LIMIT &&
	       (n = words_at(text, end, cues->phrase[PH_NUMERAL])) > 0)
		end += n;
	if (end == at || !any_at(text, skip_space(text, end, text.n), "："))
		return at;
	*number = jb_str_slice(text, at, end);
	return end;
}

/* Past ：, a comma or "that" that ends a head; at where there is none. */
static size_t past_end(struct jb_str text, size_t at)
{
	size_t end = skip_space(text, at, text.n), n;

	n = any_at(text, end, "，：\\");
	if (n == 0)
		n = word_at(text, end, "that ");
	if (n == 0)
		return at;
	end = skip_space(text, end + n, text.n);
	return end + word_at(text, end, "that ");
}

size_t resolved_past(const struct cues *cues, struct jb_str text, size_t at,
		     struct jb_str *number)
{
	struct jb_str found = { 0 };
	size_t n = words_at(text, at, cues->phrase[PH_RESOLVED]);
	size_t name = at + n, past, end;

	if (n == 0)
		name = at + words_at(text, at,
				     cues->phrase[PH_RESOLUTION_NAME]);
	name = skip_space(text, name, text.n);
	past = read_bracketed(text, name, &found);
	if (past == name)
		past = read_ordinal(cues, text, name, &found);
	if (past == name && name > at)
		past = read_bare(text, name, &found);
	if (past == name && name > at)
		past = read_counted(cues, text, name, &found);
	if (n == 0 && !found.p)
		return at;
	end = past_end(text, past);
	if (end == past)
		return at;
	if (found.p)
		*number = found;
	return end;
}

bool resolved_names(const struct cues *cues, struct jb_str words)
{
	size_t n = words_at(words, 0, cues->phrase[PH_DECISIONS_HEAD]);

	return n > 0 && n + any_at(words, n, "，") == words.n;
}
