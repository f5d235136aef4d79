/*
 * The view: facts of one document as the data its templates are filled with.
 * What the fields are called is told in templates/briefing.md.mustache.
 */
#ifndef JB_RENDER_VIEW_H
#define JB_RENDER_VIEW_H

#include "core/model.h"
#include "render/anchors.h"
#include "render/dates.h"
#include "render/labels.h"
#include "render/show.h"
#include "render/value.h"

struct view {
	struct jb_arena *arena;
	const struct jb_document *doc;
	const struct jb_analysis *analysis;
	struct jb_anchors *anchors;
	enum jb_edition edition;
	const struct jb_labels_of *labels;
	const struct dates *dates;
	const struct jb_shower *shower;
	struct jb_str target;	/* file that references in Markdown lead to: */
	bool page;		/* our page, with the source; else the source */
};

/* The whole tree of a briefing, the same for each format. */
struct jb_value *view_briefing(const struct view *view);

/*
 * object gets text, as the edition shows it, and where it differs its
 * language, and what was written; text stands in language around. Where the
 * words at anchor at are these, they carry its number, for verification.
 */
void view_words(const struct view *view, struct jb_value *object,
		struct jb_str text, enum jb_lang around, struct jb_anchor at);

/* The same for a name, which the English edition has in English if it can. */
void view_name(const struct view *view, struct jb_value *object,
	       struct jb_str text, enum jb_lang around, struct jb_anchor at);

/* object gets the reference to at: id, where, line. */
void view_where(const struct view *view, struct jb_value *object,
		struct jb_anchor at);

/* Language of a block's text. */
enum jb_lang view_lang(const struct view *view, size_t block);

/* All of a block. */
struct jb_anchor view_block(const struct view *view, size_t block);

/* What the heading says, without a sign before it, and where that stands. */
struct jb_str view_heading(const struct view *view, size_t block,
			   struct jb_anchor *at);

/* The piece of at that reads text, or at. */
struct jb_anchor view_narrow(const struct view *view, struct jb_str text,
			     struct jb_anchor at);

/* "第3頁第120–124行". */
struct jb_str view_place(struct jb_arena *arena,
			 const struct jb_labels_of *labels, size_t page,
			 struct jb_range lines);

/* "ICANN 61（聖胡安）" of series, number and city; the last two may lack. */
struct jb_str view_meeting_name(struct jb_arena *arena,
				const struct jb_labels_of *labels,
				const struct jb_fill fills[3]);

/* The document's meeting by that name, or an empty text. */
struct jb_str view_meeting(const struct view *view);

/*
 * Does a date head a column of a table, beside others: FY23 | FY24? Nothing
 * then begins or ends: the cells below are told by it.
 */
bool view_is_column_head(const struct view *view, struct jb_anchor at);

/*
 * The words that the date at at stands in: its sentence, or the part of it
 * that is this date's; a cell of dates alone has its neighbour's. *cut_before
 * and *cut_after become true where words of the sentence are left out.
 */
struct jb_anchor view_words_round(const struct view *view,
				  struct jb_anchor at, bool *cut_before,
				  bool *cut_after);

/* root gets what comes when. */
void view_timeline(const struct view *view, struct jb_value *root);

/* root gets the card on the source. */
void view_source(const struct view *view, struct jb_value *root);

/* Append the numbered lines of the source as HTML. */
void view_source_lines(struct jb_buf *out, const struct view *view);

#endif
