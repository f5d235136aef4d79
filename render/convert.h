/*
 * Chinese as an edition shows it: its script, and its region's own words where
 * the lexicons are sure. OpenCC converts glyphs; the words come from
 * corpus/lexicon/convert.tsv and terms.tsv, which stand before it, because its
 * own regional phrases harm these texts (程序 to 程式, 少数组织 to 少陣列織).
 *
 * Never converted: identifiers (.台灣 and .台湾 are two domains, file names,
 * addresses). Inside 《…》 no word is changed for another, only its glyphs.
 * Each change is listed with the rule that made it, and the span map leads
 * from every letter shown back to the letters as written.
 */
#ifndef JB_RENDER_CONVERT_H
#define JB_RENDER_CONVERT_H

#include "core/diag.h"
#include "core/lexicon.h"
#include "core/model.h"
#include "render/show.h"

/* A word shown otherwise than its glyphs alone would be. */
struct jb_change {
	size_t start, end;	/* bytes of the text shown */
	enum jb_lex file;	/* the row that made it */
	size_t row;
};

struct jb_shown {
	struct jb_str text;
	struct jb_map map;	/* text to what was given */
	JB_LIST(struct jb_change) changes;
};

struct jb_converter;

/*
 * Uses lex as long as it lives. Never NULL; what of identifiers.tsv cannot be
 * used is told. Release with _close().
 */
struct jb_converter *jb_converter_open(const struct jb_lexicon *lex,
				       struct jb_diag *diag);
void jb_converter_close(struct jb_converter *converter);

/*
 * Read now what jb_convert() else reads when first asked for these editions:
 * before a fork, so that it is read once for all. False, with diag told, where
 * OpenCC cannot be started.
 */
bool jb_converter_prepare(struct jb_converter *converter,
			  const bool editions_wanted[JB_EDITIONS],
			  struct jb_diag *diag);

/*
 * text, written in lang, as edition shows it; *shown lives in arena. Text that
 * is not Chinese, and all text in the English edition, is shown as it is. Where
 * OpenCC cannot be started, diag is told and false is returned.
 */
bool jb_convert(struct jb_shown *shown, struct jb_arena *arena,
		struct jb_converter *converter, struct jb_str text,
		enum jb_lang lang, enum jb_edition edition,
		struct jb_diag *diag);

#endif
