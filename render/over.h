/* Inside of an overview, for the files that fill its parts. */
#ifndef JB_RENDER_OVER_H
#define JB_RENDER_OVER_H

#include "render/overview.h"
#include "render/renderer.h"
#include "render/value.h"

#include <jansson.h>

/* A document as its digest tells of it. */
struct item {
	const json_t *digest;
	const char *name;
	long day;		/* its own date, LONG_MIN where it has none */
	long told;		/* first day of the period it is listed with */
	size_t number;		/* from 1, in order of date and name */
};

struct jb_overview {
	struct jb_arena *arena;
	JB_LIST(struct item) items;
};

/* Where the reference k.number leads. */
struct link {
	size_t k, number;
	const struct jb_value *where;
};

/* One rendering. */
struct over {
	struct jb_arena *arena;
	const struct jb_renderer *renderer;
	const struct jb_overview *overview;
	const struct jb_overview_options *options;
	struct item *items;	/* sorted */
	size_t n;
	long as_of;
	bool referring;		/* references are written from now on */
	JB_LIST(struct link) links;	/* of them, for Markdown */
};

/* ---- over_words.c: what digests say, as the edition shows it ---------- */

/* A member of object; n 0, or 0, where there is none. */
struct jb_str over_text(const json_t *object, const char *key);
size_t over_size(const json_t *object, const char *key);
enum jb_lang over_lang(const json_t *object);

/* The words of a fact of the cover. */
struct jb_str over_meta(const json_t *digest, const char *key);

/* A text of the edition's labels, and a date in EDTF as it shows it. */
struct jb_str over_label(struct over *o, const char *key);
struct jb_str over_date(struct over *o, struct jb_str edtf);

/* text, which json has, as the edition shows it. */
struct jb_str over_shown(struct over *o, const json_t *json,
			 struct jb_str text);

/* A name in language around, as view_name() shows it. */
struct jb_str over_name(struct over *o, enum jb_lang around,
			struct jb_str name);

/* Where a link to line (0: none) of the document leads. */
struct jb_str over_link(struct over *o, const struct item *item, size_t line);

/* object gets the reference to where json's words are; */
void over_set_where(struct over *o, struct jb_value *object,
		    const struct item *item, const json_t *json);

/* text, which json has, and that reference; */
void over_set_words(struct over *o, struct jb_value *object,
		    const struct item *item, const json_t *json,
		    struct jb_str text);

/* a name without a reference, in language around; */
void over_set_name(struct over *o, struct jb_value *object,
		   enum jb_lang around, struct jb_str name);

/* and its document: number, title, link. */
void over_set_document(struct over *o, struct jb_value *object,
		       const struct item *item);

/* ---- the parts: each gives root its members --------------------------- */

/* "ICANN 61 (San Juan)", or the trip's place, or an empty text. */
struct jb_str over_meeting(struct over *o, const struct item *item);

/* The meeting's own days, else the trip's. */
struct jb_str over_meeting_days(const struct item *item);

/* Deadlines and the timeline; advice by topic; terms and their variants. */
void over_dates(struct over *o, struct jb_value *root);
void over_advice(struct over *o, struct jb_value *root);
void over_terms(struct over *o, struct jb_value *root);

#endif
