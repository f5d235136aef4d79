/*
 * Phrases: the rows of phrases.tsv, as lists "a|b|c" for word_at() and its
 * like in cues.h. They are read once a document, with the cues.
 */
#ifndef JB_ANALYZE_PHRASE_H
#define JB_ANALYZE_PHRASE_H

#include "analyze/analyzer.h"

/* X(CODE, "name in phrases.tsv") */
#define PHRASE_LIST(X)							\
	X(COMMENTS, "comments") X(TITLE_GENERIC, "title-generic")		\
	X(TITLE_ABOUT, "title-about") X(TITLE_ASKED, "title-asked")	\
	X(TITLE_TAIL, "title-tail") X(TITLE_HEAD, "title-head")		\
	X(TITLE_POINTER, "title-pointer") X(TITLE_CLASS, "title-class")	\
	X(LABEL_GAP, "label-gap") X(EVENT, "event")			\
	X(EVENT_REPORT, "event-report") X(EVENT_CLOSES, "event-closes")	\
	X(EVENT_OPENS, "event-opens") X(EVENT_HEAD, "event-head")		\
	X(EVENT_TAIL, "event-tail") X(DAY_SINCE, "day-since")		\
	X(DAY_IN_FORCE, "day-in-force") X(DAY_FROM, "day-from")		\
	X(DAY_START, "day-start") X(DAY_END, "day-end")			\
	X(DAY_DRAFTS, "day-drafts") X(DAY_PUBLISHED, "day-published")	\
	X(DAY_REPORT, "day-report") X(DAY_UNTIL, "day-until")		\
	X(DAY_CLOSED, "day-closed") X(DAY_OPENED, "day-opened")		\
	X(DAY_POSTED, "day-posted") X(DAY_SINCE_EN, "day-since-en")	\
	X(DAY_NOT_BEFORE, "day-not-before") X(FROM_NOW, "from-now")	\
	X(PUBLIC, "public") X(PAST_COMMENTS, "past-comments")		\
	X(MATTER_ON, "matter-on") X(MATTER_VERB, "matter-verb")		\
	X(MATTER_ABOUT, "matter-about") X(MATTER_DONE, "matter-done")	\
	X(MATTER_IS, "matter-is") X(MATTER_END, "matter-end")		\
	X(MATTER_DRAFT, "matter-draft")					\
	X(MATTER_POSTED, "matter-posted") X(MATTER_POST, "matter-post")	\
	X(MATTER_OUT, "matter-out")					\
	X(MATTER_PROCEEDING, "matter-proceeding")				\
	X(DAY_ELSEWHERE, "day-elsewhere") X(NOTE_REPORT, "note-report")	\
	X(ASKED, "asked") X(TITLE_SCHEDULE, "title-schedule")

enum phrase {
#define X(code, name) PH_##code,
	PHRASE_LIST(X)
#undef X
	PHRASES
};

/* One list a phrase, in the document's arena. */
const char *const *phrases_read(const struct work *work);

#endif
