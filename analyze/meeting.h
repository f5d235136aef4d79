/*
 * What the files that find the meeting share: how a text mentions one, the
 * lexicon's row of it, its place, its days.
 */
#ifndef JB_ANALYZE_MEETING_H
#define JB_ANALYZE_MEETING_H

#include "analyze/meta.h"

enum {
	MEETING_FIRST = 28,	/* blocks that introduce a document */
	RETURN_FIRST = 10,	/* those of an essay */
};

/* A mention of a meeting. */
struct mention {
	struct jb_str series;	/* of the lexicon: ICANN */
	struct jb_anchor at;
	unsigned number, year;	/* 0: not said */
	struct jb_anchor number_at;
};

/* The numeral at *at, in digits or Han; *at moves past it. 0: none. */
unsigned number_read(struct jb_str s, size_t *at);

/* 第 65 次, 第十九届: the ordinal that begins at at; its end or 0. */
size_t ordinal_read(struct jb_str s, size_t at, unsigned *number);

/*
 * 本年第二次公開會議 counts the meetings of a year, 改革後第三次, 以來第二次,
 * 連續第五次 those since something; not of the series.
 */
bool ordinal_is_relative(struct jb_str s, size_t at);

/*
 * The first mention in [start, end) of block that has a number; else the
 * first. Has it a number or year?
 */
bool mention_find(struct mention *mention, const struct work *work,
		  size_t block, size_t start, size_t end);

/* The number behind the letters of mention's series in block: APTLD81. */
bool mention_number(struct mention *mention, const struct work *work,
		    size_t block);

/*
 * A series that no lexicon knows: letters with an ordinal before them, 7th
 * APXYZ, 第七屆APXYZ. For the lines that say what a trip was for.
 */
bool mention_letters(struct mention *mention, const struct work *work,
		     struct jb_anchor where);

/* 14th Meeting, Third Session: one that is counted, of no series. */
bool mention_counted(struct mention *mention, const struct work *work,
		     struct jb_anchor where);

/* The row of meetings.tsv by number, or else by year; JB_NONE: it has none. */
size_t meeting_row(const struct work *work, struct jb_str series,
		   unsigned number, unsigned year);

/*
 * 參與 ICANN 第 72 次會議行前協調會議紀錄: the title's meeting is still to
 * come, and the labels of time and place are not its own.
 */
bool meeting_is_ahead(const struct work *work);

/* City and country; row may be JB_NONE. */
void meeting_place(struct work *work, const struct cover *form, size_t row);

/* The city of a meeting whose name says nothing, by the form's 會議地點. */
void meeting_venue(struct work *work, const struct cover *form);

/*
 * The city in which minutes say at their head that they met, if none is known.
 */
void meeting_held_in(struct work *work, const struct cover *form);

/* The days that the head of minutes gives the meeting, if none are known. */
void meeting_held_on(struct work *work, const struct cover *form);

/* The first place of kind in [start, end) of block. */
bool place_find(struct jb_fact *place, const struct work *work,
		const char *kind, size_t block, size_t start, size_t end);

/* Days that a meeting can last: no fiscal year, no half year. */
bool date_is_brief(const struct jb_date *date);

/* Do the two share a place in the text? */
bool same_anchor(struct jb_anchor a, struct jb_anchor b);

/* The sentence that at stands in. */
struct jb_str sentence_of(const struct work *work, struct jb_anchor at);

/* The days that the text gives to the meeting. */
void meeting_period(struct work *work);

/* Geneva, 30 May - 1 June 2022 under the title: where and when. */
void meeting_head_line(struct work *work);

/* The trip, where no form tells it. */
void trip_find(struct work *work);

#endif
