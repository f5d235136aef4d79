/*
 * The words of cover-words.tsv, by which a cover and the first lines of a text
 * are read. Compared folded, as words.h has it.
 */
#ifndef JB_ANALYZE_COVER_WORD_H
#define JB_ANALYZE_COVER_WORD_H

#include "analyze/analyzer.h"
#include "analyze/words.h"

/* X(CODE, "word in cover-words.tsv") */
#define COVER_WORD_LIST(X)						\
	X(BODY_TAIL, "body-tail")					\
	X(BODY_LETTERS_TAIL, "body-letters-tail")			\
	X(BODY_KIND, "body-kind") X(BODY_BOARD, "body-board")		\
	X(DATE_WORD, "date-word")					\
	X(FORM_NAME, "form-name")					\
	X(FORM_NAME_HEAD, "form-name-head")				\
	X(FORM_NAME_OF, "form-name-of")					\
	X(FORM_NAME_TRIP, "form-name-trip")				\
	X(FORM_OF_HOUSE, "form-of-house")				\
	X(FORM_OF_TAIWAN, "form-of-taiwan")				\
	X(TITLE_TAIL, "title-tail") X(TITLE_HEAD, "title-head")		\
	X(SITE, "site") X(BYLINE_DAY, "byline-day")			\
	X(SIGNED, "signed") X(BEARER, "bearer")				\
	X(GLOSSARY, "glossary") X(FAMILY, "family")			\
	X(REPORT_TAIL, "report-tail")					\
	X(ACCOUNT_PART, "account-part")					\
	X(ACCOUNT_WORD, "account-word")					\
	X(BODY_BEFORE, "body-before") X(ISSUE_TAIL, "issue-tail")	\
	X(ISSUE_MONTH, "issue-month") X(ISSUE_END, "issue-end")		\
	X(DONE_TAIL, "done-tail") X(REPORTER, "reporter")		\
	X(REPORTS, "reports") X(SIGNS, "signs")			\
	X(APPROVAL, "approval") X(EDITOR_TAIL, "editor-tail")		\
	X(SPOKESMAN, "spokesman") X(MINUTES_OF, "minutes-of")		\
	X(PUBLISHER, "publisher") X(RIGHTS, "rights") X(UNIT, "unit")	\
	X(POSTED, "posted") X(ANOTHER_DAY, "another-day")		\
	X(OFFICE_TAIL, "office-tail")					\
	X(OFFICE, "office") X(BYLINE, "byline")				\
	X(MEETING_PART, "meeting-part") X(ORDINAL, "ordinal")		\
	X(MEETING_BETWEEN, "meeting-between")				\
	X(MEETING_BEHIND, "meeting-behind")				\
	X(MEETING_NAME, "meeting-name")					\
	X(MEETING_WORD, "meeting-word") X(HELD, "held")			\
	X(SESSION, "session") X(EETING, "eeting")			\
	X(CITY_STATE, "city-state") X(TRIP_TO, "trip-to")		\
	X(TRIP_AIM, "trip-aim") X(TRIP_PROJECT, "trip-project")		\
	X(TRIP_DAYS, "trip-days") X(FORM_LIST, "form-list")		\
	X(RUBRIC, "rubric") X(RUBRIC_APART, "rubric-apart")		\
	X(METRIC_HEAD, "metric-head")

enum cover_word {
#define X(code, name) CW_##code,
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
