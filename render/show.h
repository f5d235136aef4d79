/*
 * Editions: the languages an output is written in, and the door through which
 * words of a source come into an edition's script and vocabulary.
 */
#ifndef JB_RENDER_SHOW_H
#define JB_RENDER_SHOW_H

#include "core/model.h"

/* X(CODE, "BCP 47 tag", "ICU locale") */
#define JB_EDITION_LIST(X)                                                \
	X(TW, "zh-TW", "zh_TW") X(CN, "zh-CN", "zh_CN")                   \
	X(HK, "zh-HK", "zh_HK") X(EN, "en", "en_GB")

enum jb_edition {
#define X(code, tag, locale) JB_EDITION_##code,
	JB_EDITION_LIST(X)
#undef X
	JB_EDITIONS
};

/* Its tag of BCP 47, zh-TW, and what ICU calls its locale. */
const char *jb_edition_tag(enum jb_edition edition);
const char *jb_edition_locale(enum jb_edition edition);

/* The edition called tag; false if there is none. */
bool jb_edition_find(enum jb_edition *edition, struct jb_str tag);

/*
 * text, written in lang, as edition shows it; in arena, or text itself where
 * nothing changes. Asked only for Chinese text in a Chinese edition.
 */
typedef struct jb_str jb_show_fn(void *with, struct jb_arena *arena,
				 struct jb_str text, enum jb_lang lang,
				 enum jb_edition edition);

/* A name in Chinese in English, or n 0 where it has none that is known. */
typedef struct jb_str jb_name_fn(void *with, struct jb_arena *arena,
				 struct jb_str name);

/* NULL: as written. */
struct jb_shower {
	jb_show_fn *show;
	jb_name_fn *name;	/* asked in the English edition */
	void *with;
};

struct jb_str jb_show(const struct jb_shower *shower, struct jb_arena *arena,
		      struct jb_str text, enum jb_lang lang,
		      enum jb_edition edition);

/* The same for text that is a name, as of a place: in English where known. */
struct jb_str jb_show_name(const struct jb_shower *shower,
			   struct jb_arena *arena, struct jb_str text,
			   enum jb_lang lang, enum jb_edition edition);

/*
 * Language of a piece of text that stands in text of language around: without
 * Chinese characters it is English, or unknown where it has no letters.
 */
enum jb_lang jb_lang_of(struct jb_str text, enum jb_lang around);

/* What edition says of label, or p NULL. */
struct jb_str jb_label_in(const struct jb_labels *label,
			  enum jb_edition edition);

#endif
