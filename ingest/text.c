/*
 * Plain text, taken from a PDF, read by OCR or typed, to blocks. The text is
 * cut into printed lines, each line measured and classed, lines that belong
 * together joined, and what they are decided from layout: layout.h names the
 * steps.
 */
#include "ingest/layout.h"

/* The words of some columns of a file; they are made once. */
static struct words words_of(const struct jb_lexicon *lex,
			     enum jb_lex_made what, enum jb_lex file,
			     const char *const *columns)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, lex, what);

	if (!*made) {
		struct words *words = jb_new(arena, struct words, 1);

		words_load(words, arena, lex, file, columns);
		*made = words;
	}
	return *(const struct words *)*made;
}

static void load_words(struct layout *lay)
{
	static const char *const labels[] = { "label_hant", "label_hans",
					      "label_en", NULL };
	static const char *const names[] = { "hant", "hans", "en", NULL };
	static const char *const houses[] = { "en", "zh_tw", "zh_cn", "zh_hk",
					      NULL };
	const struct jb_lexicon *lex = lay->doc->lexicon;

	if (!lex)
		return;
	lay->labels = words_of(lex, JB_MADE_LABEL_WORDS, JB_LEX_FORM_LABELS,
			       labels);
	lay->sections = words_of(lex, JB_MADE_SECTION_WORDS, JB_LEX_SECTIONS,
				 names);
	lay->houses = words_of(lex, JB_MADE_HOUSE_WORDS, JB_LEX_ORGANIZATIONS,
			       houses);
	lay->phrases = line_phrases_read(lex);
}

/* Each line gets what its print showed. */
static void add_prints(struct layout *lay)
{
	for (size_t i = 0; lay->prints && i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];

		if (line->number > lay->print_count)
			break;
		line->print = &lay->prints[line->number - 1];
		line->page = line->print->page;
	}
}

void layout_read(struct jb_document *doc, const struct print *prints, size_t n,
		 struct jb_diag *diag)
{
	struct layout lay = {
		.doc = doc,
		.arena = doc->arena,
		.text = doc->text,
		.prints = prints,
		.print_count = n,
	};

	load_words(&lay);
	lines_find(&lay);
	add_prints(&lay);
	if (!prints)
		markup_find(&lay);
	marks_find(&lay);
	layout_classify(&lay);
	coverpage_find(&lay);
	layout_set_aside(&lay);
	reflow_measure(&lay);
	form_find(&lay);
	register_find(&lay);
	reflow(&lay);
	syllables_find(&lay);
	paras_find(&lay);
	headings_find(&lay);
	blocks_emit(&lay);
	glyphs_find(doc, diag);
	doc->source.pages = lay.pages;
}

bool text_read(struct jb_document *doc, struct jb_diag *diag)
{
	layout_read(doc, NULL, 0, diag);
	return true;
}
