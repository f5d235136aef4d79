/*
 * The words of cover-words.tsv, by which a cover and the first lines of a text
 * are read. Compared folded, as words.h has it.
 */
#ifndef JB_ANALYZE_COVER_WORD_H
#define JB_ANALYZE_COVER_WORD_H

#include "analyze/word_lists.h"

/* X(CODE): BODY_TAIL is body-tail in cover-words.tsv */
#define COVER_WORD_LIST(X)						\
	X(BODY_TAIL) X(BODY_LETTERS_TAIL) X(BODY_KIND) X(BODY_BOARD)	\
	X(DATE_WORD) X(FORM_NAME) X(FORM_NAME_HEAD) X(FORM_NAME_OF)	\
	X(FORM_NAME_TRIP) X(FORM_NOTE) X(FORM_OF_HOUSE)			\
	X(FORM_OF_TAIWAN)						\
	X(TITLE_TAIL) X(TITLE_HEAD) X(SITE) X(BYLINE_DAY) X(SIGNED)	\
	X(BEARER) X(GLOSSARY) X(FAMILY) X(REPORT_TAIL) X(ACCOUNT_PART)	\
	X(ACCOUNT_WORD) X(RETURN_WORD) X(BODY_BEFORE) X(ISSUE_TAIL)	\
	X(ISSUE_MONTH) X(ISSUE_END) X(ISSUE_ACCOUNT) X(DONE_TAIL)	\
	X(REPORTER) X(REPORTS) X(SIGNS)					\
	X(APPROVAL) X(EDITOR_TAIL) X(SPOKESMAN) X(MINUTES_OF)		\
	X(PUBLISHER) X(RIGHTS) X(UNIT) X(POSTED) X(SUBMITTED)	\
	X(ON_DAY) X(ANOTHER_DAY)		\
	X(OFFICE_TAIL) X(OFFICE) X(BYLINE) X(MEETING_PART) X(ORDINAL)	\
	X(MEETING_BETWEEN) X(MEETING_BEHIND) X(MEETING_NAME)		\
	X(MEETING_WORD) X(HELD) X(OPENS) X(CLOSES) X(SESSION)		\
	X(EETING) X(CITY_STATE)						\
	X(TRIP_TO) X(TRIP_AIM) X(TRIP_PROJECT) X(TRIP_DAYS)		\
	X(TRIP_WAY) X(MEETING_OF) X(BODY_BARE) X(TEAM)			\
	X(FORM_LIST) X(RUBRIC) X(RUBRIC_APART) X(METRIC_HEAD)		\
	X(NEXT_MEETING) X(WAY_HEAD) X(WAY) X(OWN_SHORT) X(OWN_BEFORE)	\
	X(LETTERHEAD_TAIL) X(NO_PERSON) X(DONE) X(BY) X(ABOUT_HOUSE)	\
	X(ABOUT_TAIL)							\
	X(BODY_HEAD) X(REL_ORDINAL) X(AT_DAY)	\
	X(COUNTED) X(COMMUNIQUE) X(HOUSE_PAPER) X(BULLETIN)		\
	X(MEETING_AHEAD) X(ISSUE_COUNT) X(NUMBER_BEHIND) X(HOUSE_SMALL)	\
	X(DAY_BARE) X(MEETING_MATTER) X(MEETING_KIND) X(DIGEST_OF)	\
	X(EDITED_BY) X(EDITED_END) X(PAGE_TAIL) X(ENTRIES_HEAD)

enum cover_word {
#define X(code) CW_##code,
	COVER_WORD_LIST(X)
#undef X
	COVER_WORDS
};

/* Its words as one list that lives with the lexicon. */
const struct words *cw_list(const struct work *work, enum cover_word word);

/* Bytes of the longest of its words at at, or that ends at past; 0: none. */
size_t cw_at(const struct work *work, struct jb_str s, size_t at,
	     enum cover_word word);
size_t cw_before(const struct work *work, struct jb_str s, size_t past,
		 enum cover_word word);

/* Where the first of its words begins in s; SIZE_MAX where none does. */
size_t cw_find(const struct work *work, struct jb_str s,
	       enum cover_word word);

/* Does s begin with one of them, end in one, hold one, or is it one? */
bool cw_starts(const struct work *work, struct jb_str s,
	       enum cover_word word);
bool cw_ends(const struct work *work, struct jb_str s, enum cover_word word);
bool cw_has(const struct work *work, struct jb_str s, enum cover_word word);
bool cw_is(const struct work *work, struct jb_str s, enum cover_word word);

#endif
