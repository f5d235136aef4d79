/*
 * An issue of a bulletin that holds nothing but one account:
 *
 *	国际交流工作简报			the bulletin
 *	2014年第6期（总第83期）		its issue
 *	第49次会议参会情况报告		the account, and its own sections
 *	一、会议基本情况
 *
 * The paper is that account then; the bulletin is only how it was sent round.
 * With a second title that no number puts under the first it is a bulletin,
 * whose own name is its title: the line right over the issue.
 */
#include "analyze/cover_word.h"
#include "analyze/heading.h"
#include "analyze/meeting.h"

enum {
	HEAD = 12,		/* blocks that may hold the title */
	ISSUE_LINE = 90,	/* bytes of a line that tells the issue */
	TITLE = 150,		/* and of the account's title */
};

/* 第6期, 第 118 期, 第三十八期 */
static bool tells_issue(struct jb_str s)
{
	const struct jb_str ordinal = JB_STR("第");
	size_t at = 0;

	while ((at = jb_str_find(s, ordinal, at)) != SIZE_MAX) {
		at = jb_skip_space(s, at + ordinal.n);
		if (number_read(s, &at) &&
		    jb_str_starts(jb_str_slice(s, jb_skip_space(s, at), s.n),
				  JB_STR("期")))
			return true;
	}
	return false;
}

/* The line under the bulletin's name; JB_NONE where the paper is of none. */
static size_t issue_line(const struct work *work)
{
	for (size_t b = 1; b < work->doc->blocks.n && b < HEAD / 2; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (block->text.n <= ISSUE_LINE && tells_issue(block->text))
			return b;
	}
	return JB_NONE;
}

bool issue_is_told(const struct work *work)
{
	enum { UNDER = 2 };

	for (size_t b = 1; b < work->doc->blocks.n && b <= UNDER; b++) {
		struct jb_str s = jb_str_trim(block_text(work, b));

		if (s.n <= ISSUE_LINE &&
		    (tells_issue(s) ||
		     (!jb_has_han(s) && cw_starts(work, s, CW_ISSUE_COUNT))))
			return true;
	}
	return false;
}

/* 第49次会议参会情况报告: the account of a meeting or a trip */
static bool is_account(const struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str s = jb_str_trim(block->text);

	return (block->type == JB_BLOCK_HEADING ||
		block->type == JB_BLOCK_PARAGRAPH) &&
	       s.n <= TITLE && cw_ends(work, s, CW_ISSUE_ACCOUNT) &&
	       (cw_has(work, s, CW_MEETING_WORD) ||
		cw_has(work, s, CW_TRIP_TO)) &&
	       !heading_counts(s);
}

/* Do all headings behind title tell by a number or name that they are parts? */
static bool is_alone(const struct work *work, size_t title)
{
	for (size_t b = title + 1; b < work->doc->blocks.n; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (block->type == JB_BLOCK_HEADING && block->level <= 1 &&
		    block->role == JB_ROLE_NONE && !block->numbered &&
		    !heading_counts(block->text))
			return false;
	}
	return true;
}

/* A line between the issue and the title: who edits it, and when */
static bool is_imprint(const struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str s = jb_str_trim(block->text);

	return s.n <= TITLE && !jb_ends_sentence(s) &&
	       !block->numbered && !heading_counts(s);
}

/*
 * Does the line begin with the issue, or with 某某學會會員通訊　第七期: whose
 * paper it is, of which kind, and the issue?
 */
static bool begins_with_issue(const struct work *work, struct jb_str s)
{
	size_t at = jb_str_find(s, JB_STR("第"), 0);
	size_t n;

	if (at == 0)
		return true;
	if (at == SIZE_MAX)
		return false;
	s = jb_str_trim(jb_str_slice(s, 0, at));
	n = cw_before(work, s, s.n, CW_BULLETIN);
	return n && (n == s.n ||
		     is_body_name(work, jb_str_slice(s, 0, s.n - n)));
}

/* 網域通訊: a few letters and no mark; no ISSN 2709-114X, no house */
static bool is_masthead(struct work *work, size_t b)
{
	enum { LEAST = 6, MOST = 60 };
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str s = jb_str_trim(block->text);

	if ((block->type != JB_BLOCK_HEADING &&
	     block->type != JB_BLOCK_PARAGRAPH) ||
	    s.n < LEAST || s.n > MOST || !jb_has_han(s) ||
	    jb_ends_sentence(s) || is_house_alone(work, b) ||
	    title_is_form_name(work, s))
		return false;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_colon(cp) || jb_is_digit(cp))
			return false;
	}
	return true;
}

size_t issue_masthead(struct work *work)
{
	enum { FIRST = 3 };
	size_t issue = issue_line(work);

	if (issue == JB_NONE || issue > FIRST ||
	    !begins_with_issue(work, jb_str_trim(block_text(work, issue))) ||
	    !is_masthead(work, issue - 1))
		return JB_NONE;
	return issue - 1;
}

size_t issue_account(const struct work *work)
{
	size_t issue = issue_line(work);

	if (issue == JB_NONE)
		return JB_NONE;
	for (size_t b = issue + 1; b < work->doc->blocks.n && b < HEAD; b++) {
		if (is_account(work, b))
			return is_alone(work, b) ? b : JB_NONE;
		if (!is_imprint(work, b))
			return JB_NONE;
	}
	return JB_NONE;
}
