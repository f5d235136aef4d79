/* Editions and the words in them. */
#include "render/show.h"

const char *jb_edition_tag(enum jb_edition edition)
{
	static const char *const tags[] = {
#define X(code, tag, locale) [JB_EDITION_##code] = tag,
		JB_EDITION_LIST(X)
#undef X
	};

	return tags[edition];
}

const char *jb_edition_locale(enum jb_edition edition)
{
	static const char *const locales[] = {
#define X(code, tag, locale) [JB_EDITION_##code] = locale,
		JB_EDITION_LIST(X)
#undef X
	};

	return locales[edition];
}

bool jb_edition_find(enum jb_edition *edition, struct jb_str tag)
{
	for (int e = 0; e < JB_EDITIONS; e++) {
		if (!jb_str_eq(tag, jb_str_of(jb_edition_tag(
					    (enum jb_edition)e))))
			continue;
		*edition = (enum jb_edition)e;
		return true;
	}
	return false;
}

struct jb_str jb_show(const struct jb_shower *shower, struct jb_arena *arena,
		      struct jb_str text, enum jb_lang lang,
		      enum jb_edition edition)
{
	if (!shower || !shower->show || edition == JB_EDITION_EN ||
	    (lang != JB_LANG_HANT && lang != JB_LANG_HANS))
		return text;
	return shower->show(shower->with, arena, text, lang, edition);
}

struct jb_str jb_show_name(const struct jb_shower *shower,
			   struct jb_arena *arena, struct jb_str text,
			   enum jb_lang lang, enum jb_edition edition)
{
	struct jb_str english;

	if (!shower || !shower->name || edition != JB_EDITION_EN ||
	    (lang != JB_LANG_HANT && lang != JB_LANG_HANS))
		return jb_show(shower, arena, text, lang, edition);
	english = shower->name(shower->with, arena, text);
	return english.n ? english : text;
}

enum jb_lang jb_lang_of(struct jb_str text, enum jb_lang around)
{
	bool letters = false;
	size_t at = 0;

	while (at < text.n) {
		uint32_t cp = jb_utf8_next(text, &at);

		if (jb_is_han(cp))
			return around == JB_LANG_HANS ? JB_LANG_HANS
						      : JB_LANG_HANT;
		letters = letters || jb_is_latin(cp);
	}
	return letters ? JB_LANG_EN : JB_LANG_UNKNOWN;
}

struct jb_str jb_label_in(const struct jb_labels *label,
			  enum jb_edition edition)
{
	switch (edition) {
	case JB_EDITION_TW:
		return label->tw;
	case JB_EDITION_CN:
		return label->cn;
	case JB_EDITION_HK:
		return label->hk;
	default:
		return label->en;
	}
}
