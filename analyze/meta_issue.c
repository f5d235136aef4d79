/*
 * An issue of a bulletin that holds nothing but one account:
 *
 *	国际交流工作简报			the bulletin
 *	2014年第6期（总第83期）		its issue
 *	第49次会议参会情况报告		the account, and its own sections
 *	一、会议基本情况
 *
 * The paper is that account then; the bulletin is only how it was sent round.
 * With a second title that no number puts under the first it is a bulletin.
 */
#include "analyze/cover_word.h"
#include "analyze/heading.h"
#include "analyze/meta.h"

enum {
	HEAD = 12,		/* blocks that may hold the title */
	ISSUE_LINE = 90,	/* bytes of a line that tells the issue */
	TITLE = 150,		/* and of the account's title */
};

/* 第6期, 第 118 期 */
static bool tells_issue(struct jb_str s)
{
	const struct jb_str ordinal = JB_STR("第");
	size_t at = 0;

	while ((at = jb_str_find(s, ordinal, at)) != SIZE_MAX) {
		size_t digits = at + ordinal.n, end;

		at = end = jb_skip_space(s, digits);
		while (end < s.n && jb_digit_value(jb_utf8_next(
					    s, &(size_t){ end })) >= 0)
			jb_utf8_next(s, &end);
		if (end > at && jb_str_starts(
				jb_str_slice(s, jb_skip_space(s, end), s.n),
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
	       heading_words(s).n == s.n;
}

/* Do all headings behind title tell by a number or name that they are parts? */
static bool is_alone(const struct work *work, size_t title)
{
	for (size_t b = title + 1; b < work->doc->blocks.n; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (block->type == JB_BLOCK_HEADING && block->level <= 1 &&
		    block->role == JB_ROLE_NONE && !block->numbered &&
		    heading_words(block->text).n == block->text.n)
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
	       !block->numbered && heading_words(s).n == s.n;
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
