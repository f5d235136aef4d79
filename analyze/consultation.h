/*
 * Consultations: what their files share.
 *
 *	consultations.c          keeps what the others tell, one entry each
 *	consultation_title.c     which words name the matter
 *	consultation_labels.c    開放徵詢 / 26 March 2024
 *	consultation_tables.c    Title | Open Date | Close Date
 *	consultation_schedule.c  1 February | public comment opened
 *	consultation_line.c      a line of a list: its days, its title
 *	consultation_list.c      a line each: Title – closes 12 August
 *	consultation_record.c    a title, and lines of its days below it
 *	consultation_matter.c    what a sentence is about
 *	consultation_bracket.c	甲草案（4月8日截止）、乙計畫（至4月22日）
 *	consultation_prose.c     comments closed on 31 January
 *	consultation_name.c      what such sentences name as the matter
 *	consultation_note.c      a new close or the report, told later
 *	consultation_asked.c     asked to answer another's by a day
 *	consultation_day.c       which of its days a date in a sentence is
 *	consultation_address.c   the page where comments are taken
 *	consultation_index.c     which proceedings and addresses have a day
 */
#ifndef JB_ANALYZE_CONSULTATION_H
#define JB_ANALYZE_CONSULTATION_H

#include "analyze/cues.h"
#include "analyze/day.h"

enum {
	CONSULTATION_TITLE = 180,	/* bytes of a title at most */
	CONSULTATION_SENTENCE = 3000,	/* longer ones are no prose */
	CONSULTATION_NOTE = 120,	/* of a note on an extended day */
	CONSULTATION_GAP = 6,		/* blocks between its labels */
	CONSULTATION_SAME = 256,	/* looked at of those with one day */
};

/* The three days. */
enum stage { STAGE_OPENS, STAGE_CLOSES, STAGE_REPORT, STAGES };

/* One telling of a proceeding, as it is gathered. */
struct told {
	struct jb_str edtf[STAGES];
	struct jb_anchor at[STAGES];
	size_t first, last;	/* blocks */
	size_t label;		/* where in the first block its label is */
	struct jb_str name;	/* in a row of its own; or p NULL */
	bool comment;		/* a word for comments stands by */
	bool any;
	bool was[STAGES];	/* a label says that it was so at first */
	bool labelled;		/* prose around dates that labels have taken */
	bool moved;		/* its close is a day told to be later */
	bool own;		/* of the document itself */
};

/* Items by a day as written; a link's number is 1 + its index, 0 none. */
struct day_link {
	size_t item, next;
};

struct day_slot {
	struct jb_str day;
	size_t first, last;	/* links of its chain, in order */
};

struct day_index {
	struct day_slot *slots;
	size_t room, used;
	JB_LIST(struct day_link) links;
};

/* Where the close of a proceeding is first told. */
struct close_place {
	struct jb_anchor at;
	size_t item;
};

/* What a block names that is asked about; empty where it names none. */
struct named {
	struct jb_range name;
	bool read;
};

struct proceedings {
	struct work *work;
	struct cues cues;
	bool *used;		/* a date that a label or table has taken */
	struct told told;	/* the labels under way */
	size_t floor;		/* no title from before this block */
	bool below;		/* titles stand below their labels here */
	/* by place: those that labels and tables tell, then those of prose */
	JB_LIST(struct close_place) places;
	size_t prose;		/* where in places these begin */
	size_t rows;		/* from here on proceedings are of the list or
				 * table at hand, a row each; or JB_NONE */
	size_t listed;		/* past the lines that a list has told */
	struct named *named;	/* by block, once each is read */
	struct day_index closes, opens;	/* proceedings by their days */
	struct day_index slugs;	/* addresses by the days they carry */
};

/* --- the index --- */

void day_index_add(struct day_index *index, struct jb_arena *arena,
		   struct jb_str day, size_t item);

/* The first link of the day's chain, 0: none. Its next leads on. */
size_t day_index_find(const struct day_index *index, struct jb_str day);

/* --- keeping (consultations.c) --- */

void told_set(struct told *told, enum stage stage, struct jb_str edtf,
	      struct jb_anchor at);

/* False: it closes before it opens, and is none. */
bool told_in_order(const struct told *told);

/* A date that is a day or the like, and that no label or table has taken? */
bool day_is_free(const struct proceedings *f, size_t date);

/* Fill up an entry that tells of the same proceeding; false: there is none. */
bool consultation_merge(struct proceedings *f, const struct told *t);

/* A new entry with the days of t; its title is for the caller to set. */
struct jb_consultation *consultation_keep(struct proceedings *f,
					  const struct told *t);

bool stands_before(struct jb_anchor a, struct jb_anchor b);

/* A day on which c closes, told later. */
void consultation_close(struct proceedings *f, struct jb_consultation *c,
			struct jb_str edtf, struct jb_anchor at);

/* 延長至5月6日 between byte from of the block and the date d of it? */
bool consultation_moves(const struct proceedings *f, const struct jb_date *d,
			size_t from);

/* --- addresses --- */

/* Those of pages for comment, by the days they carry; once, before the rest. */
void consultation_addresses(struct proceedings *f);

/* Set c's address, and the day it opens where only that tells it. */
void consultation_address(const struct proceedings *f,
			  struct jb_consultation *c, const struct told *t);

/* --- titles --- */

/* 徵詢期間, Comments close: but words that stand beside days, no name */
bool title_is_gap(const struct proceedings *f, struct jb_str s,
		  struct jb_range r);

/* A heading of the form, not of the matter: 公眾意見徵詢, 時程 */
bool title_is_generic(const struct proceedings *f, struct jb_str s);

/* 關於公開徵求《甲》意見的通知 is about 甲. */
struct jb_range title_core(const struct proceedings *f, struct jb_str s,
			   struct jb_range r);

/* Without what is told of a title around it: 初步報告將 */
struct jb_range title_trim(const struct proceedings *f, struct jb_str s,
			   struct jb_range r);

/* The block that names the matter of labels in blocks [first, last]. */
size_t title_near(struct proceedings *f, size_t first, size_t last,
		  size_t next);

/* Set c's title from words of a sentence, a whole line, a block. */
void title_set(const struct proceedings *f, struct jb_consultation *c,
	       size_t block, struct jb_range r);
void title_set_line(const struct proceedings *f, struct jb_consultation *c,
		    size_t block, struct jb_range line);
void title_set_block(const struct proceedings *f, struct jb_consultation *c,
		     size_t block);

/* Past 名稱： that stands before a title; 0: no such label does */
size_t title_past_label(const struct proceedings *f, struct jb_str s);

/* Where nothing names the matter: the sentence that tells that day. */
void title_set_told(const struct proceedings *f, struct jb_consultation *c,
		    struct jb_anchor day);

/* --- the forms; each reads what it can tell from --- */

/* Only marks and words such as 期間： between a label and its date? */
bool label_is_gap(const struct proceedings *f, struct jb_str text,
		  size_t from, size_t past);
void consultation_labels(struct proceedings *f, size_t block);

/* The labels under way are all; the next one stands in block next. */
void consultation_labels_close(struct proceedings *f, size_t next);

/* False where the block is no table or schedule of proceedings. */
bool consultation_table(struct proceedings *f, size_t block);
bool consultation_schedule(struct proceedings *f, size_t block);

/* The lines of a list that the block leads to, if it leads to one */
void consultation_list(struct proceedings *f, size_t lead);
/* The sentence names several, with days in brackets; false: it does not. */
bool consultation_brackets(struct proceedings *f, size_t block,
			   const struct sentence *s);

void consultation_prose(struct proceedings *f, size_t block);

/*
 * The block at or above block that names in marks what is asked about,
 * 「甲」草案徵詢; its name. JB_NONE: there is none.
 */
size_t consultation_named_near(const struct proceedings *f, size_t block,
			       struct jb_range *name);

/* Keep what sentence s of block tells, by the best name there is for it. */
/*
 * 啟動一項探索性諮詢, 展開頻譜分配公眾諮詢: what is begun, by the words that tell
 * it from any other; past 0 where none do.
 */
struct jb_range consultation_begun(const struct proceedings *f, size_t block,
				   const struct sentence *s);

void consultation_keep_named(struct proceedings *f, const struct told *t,
			     size_t block, const struct sentence *s);

/* The same of what is but announced; not kept where nothing names it. */
void consultation_keep_announced(struct proceedings *f, const struct told *t,
				 size_t block, const struct sentence *s);

/*
 * The proceeding told above at that closes last before a day, and not long
 * before; NULL: there is none.
 */
struct jb_consultation *consultation_noted(const struct proceedings *f,
					   struct jb_str day,
					   struct jb_anchor at);

/* The one proceeding there is opens 今天, on the document's own day. */
void consultation_today(struct proceedings *f);

/* 於6月30日前提供意見: an answer to a consultation named nearby */
void consultation_asked(struct proceedings *f, size_t block);

/* Later notes of a document about one proceeding: its report, a new close. */
void consultation_notes(struct proceedings *f, size_t block);

/* Which day of a proceeding is d, in the sentence s? STAGES: none. */
enum stage consultation_stage(const struct proceedings *f,
			      const struct told *t, const struct jb_date *d,
			      const struct sentence *s);

/* 原訂於 before the day: what was planned for it, and came another day */
bool consultation_planned(const struct proceedings *f, struct jb_str text,
			  size_t from, size_t day);

/* What a sentence names as put up for comment; empty: it does not say. */
struct jb_range consultation_matter(const struct proceedings *f, size_t block,
				    const struct sentence *s, size_t day);

/* Where the draft plan begins in "presented the status of the draft plan" */
size_t consultation_noun(const struct proceedings *f, struct jb_str text,
			 struct jb_range r);

/* Long enough for a title, and no 本計畫 that only points elsewhere. */
bool title_fits(const struct proceedings *f, struct jb_str text,
		struct jb_range r);

#endif
