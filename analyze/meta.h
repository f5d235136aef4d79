/*
 * What the files of the meta analyzer share: the facts of the cover form, the
 * title, and the meeting that the document is about.
 */
#ifndef JB_ANALYZE_META_H
#define JB_ANALYZE_META_H

#include "analyze/analyzer.h"

/* A label of the form and what stands beside it. */
struct cover_entry {
	struct jb_str field;	/* as form-labels.tsv has it: trip.period */
	struct jb_str value;
	struct jb_anchor at;	/* of the value */
};

struct cover {
	JB_LIST(struct cover_entry) entries;
	size_t end;		/* first block after the cover */
	bool parts;		/* a numbered part of the text has begun */
};

/* Does field name authors: who wrote it, or went and reports of it? */
static inline bool is_of_authors(struct jb_str field)
{
	return jb_str_starts(field, JB_STR("authors"));
}

/* Read the labels and values before the first section of the body. */
void cover_read(struct cover *form, struct work *work);

/* The field that s labels, or an empty text. */
struct jb_str cover_field(const struct work *work, struct jb_str s);

/* One more entry: [start, end) of block, if there is text. */
void cover_add(struct cover *form, struct work *work, struct jb_str field,
	       size_t block, size_t start, size_t end);

/* The labels of a cover that is one long line; is block such a one? */
bool glued_read(struct cover *form, struct work *work, size_t block);

/* The first of the document's last n blocks. */
static inline size_t foot_of(const struct work *work, size_t n)
{
	return work->doc->blocks.n > n ? work->doc->blocks.n - n : 0;
}

/* The first entry of field, or NULL. */
const struct cover_entry *cover_find(const struct cover *form,
				   const char *field);

/* A part of a block as a fact; SIZE_MAX for its end. */
struct jb_fact fact_of(const struct work *work, size_t block, size_t start,
		       size_t end);

/* The title, where the form has none; and what heads the cover. */
void title_find(struct work *work, const struct cover *form);

/*
 * The block of the title where an issue of a bulletin is one account only;
 * else JB_NONE.
 */
size_t issue_account(const struct work *work);

/* The block of a bulletin's name, right over the line of its issue; JB_NONE */
size_t issue_masthead(struct work *work);

/* Does a line under the first tell which issue this is: 第 4 期, Issue 11? */
bool issue_is_told(const struct work *work);

/* Is s the name of a form or of a kind of paper, and so no title? */
bool title_is_form_name(struct work *work, struct jb_str s);

/* Organization and date from the line over the form or under the text. */
void frame_read(struct work *work, const struct cover *form);

/* The same from each of the lines over the text (meta_head.c). */
void head_read(struct work *work, const struct cover *form);

/*
 * The day on which minutes met, that a line of the head tells: theirs where
 * none under the text says when they were written.
 */
void head_held(struct work *work, const struct cover *form);

/* Does block b tell when a meeting was: 時間：…, Held at Apia, 9 March 2011? */
bool is_held_line(const struct work *work, const struct cover *form, size_t b);

/* Is the form's own day just that on which a meeting met? */
bool is_day_met(const struct work *work, const struct cover *form,
		const struct cover_entry *date);

/* 2014年6月5日印發: where the day begins and ends */
bool day_done(struct jb_range *day, struct work *work, struct jb_str s);

/*
 * Authors, and their house, from the line right under the title or the one
 * that signs the text, where no label names any (meta_names.c).
 */
void names_find(struct work *work);

/*
 * Where the Chinese name at from ends, which may have blanks inside, to be as
 * wide as its neighbours: 陳 大 文 (meta_wide.c). A run of Han else.
 */
size_t name_end(const struct work *work, struct jb_str s, size_t from);

/* A Chinese name without these blanks; any other text as it is. */
struct jb_str name_joined(struct jb_arena *arena, struct jb_str s);

/* Is block b a line of Chinese names and nothing else? */
bool names_only(struct work *work, size_t b);

/* The authors that [from, past) of block b names, if it is nothing else. */
void names_in(struct work *work, size_t b, size_t from, size_t past);

/* Ann Lee, Registry Officer: where her name ends; 0: s is no such line. */
size_t name_before_post(const struct work *work, struct jb_str s);

/* Of an official paper without an imprint: the body its title names first. */
/* ICANN 政策更新: the house whose name that of its bulletin begins with */
void organization_of_issue(struct work *work);

void organization_guess(struct work *work);
void organization_own(struct work *work);
void organization_letterhead(struct work *work);
void organization_line(struct work *work, const struct cover *form);
void organization_over_title(struct work *work);
void organization_about(struct work *work);

/* Is block b the name of a house and nothing else? */
bool is_house_alone(struct work *work, size_t b);

/* The block of the body that met, over a title that counts; or JB_NONE */
size_t body_over_title(const struct work *work);

/* Is block b the house of a memo, in the first line, over what it is? */
bool is_memo_house(struct work *work, const struct cover *form, size_t b);

/* 某某研究所文件: bytes of the house's name; 0: it is no such line */
size_t house_of_paper(const struct work *work, struct jb_str s);

/* Is block b a line of names with their house, post or day? */
bool names_line(struct work *work, size_t b);

/* Is block the name of a house in capitals over a form? */
bool is_letterhead(struct work *work, size_t block);

/* [start, end) of block as the organization or the day, if none is known. */
void take_organization(struct work *work, size_t block, size_t start,
		       size_t end);
void take_date(struct work *work, size_t block, size_t start, size_t end);

/* [start, end) of block as one more author. */
void take_author(struct work *work, size_t block, size_t start, size_t end);

/* FjordNIC, but not Oslo: two cases of letters within a word */
bool has_inner_capital(struct jb_str s);

/* Minutes are of who recorded them. */
void authors_of_minutes(struct work *work, const struct cover *form);

/* People who wrote it: form, "By …", 文／… */
void authors_find(struct work *work, const struct cover *form);

/* Do the first headings outline a trip report: 出國目的, 行程? */
bool meta_is_outline(const struct work *work);

/* Series, number and place of the meeting. */
void meeting_find(struct work *work, const struct cover *form);

/*
 * Does block b stand under a line such as Next Meeting or 下次會議? What it
 * tells is of another meeting.
 */
bool is_of_next(const struct work *work, size_t b);

/* The lexicon's days of that meeting, EDTF; an empty text where it has none. */
struct jb_str meeting_days(const struct work *work);

/* Its days, once the dates of the text are known. */
void meeting_finish(struct work *work, const struct cover *form);

/* Does s end as a body's name does: 中心, 委員會, Foundation? */
bool is_body_name(const struct work *work, struct jb_str s);

/* Is that part of block b the name of a body that the lexicon has? */
bool is_known_body(const struct work *work, size_t b, size_t start,
		   size_t past);

/* Is s one body's name, without a figure or mark? */
bool is_plain_house(const struct work *work, struct jb_str s);

/* s is a date and hardly anything else; *edtf is its value. */
bool is_date_line(struct jb_str *edtf, struct work *work, struct jb_str s);

/* Bytes of s without a date at its end: …因公出國人員報告書 107年3月26日 */
size_t date_cut(struct work *work, struct jb_str s);

/* EDTF of what a form or line gives as a date; false where it has none. */
bool meta_date(struct jb_str *edtf, struct work *work, struct jb_str s);

#endif
