/*
 * The document's own title stands over the whole text and is told as the
 * fact it is; the sections are what stands below it. Run last: until then
 * the title is the heading that it was printed as. Where the file itself
 * says what is a heading (HTML, DOCX …) its word is kept; in plain text
 * nothing but the place says so, and the first such line is the title.
 */
#include "analyze/analyzer.h"

#include <limits.h>

#include "analyze/cover_label.h"
#include "analyze/heading.h"

static bool is_plain_text(const struct jb_document *doc)
{
	return jb_str_eq(jb_str_of(doc->source.media_type),
			 JB_STR("text/plain"));
}

static bool is_heading(const struct work *work, size_t block)
{
	return work->doc->blocks.v[block].type == JB_BLOCK_HEADING;
}

/* Is heading block the title, or what a cover named so printed again? */
static bool is_title(const struct work *work, size_t block, struct jb_str key)
{
	return work->out->meta.title.at.block == block ||
	       jb_str_eq(heading_key(work->arena, block_text(work, block)),
			 key);
}

/* A masthead or a cover: nothing in it counts or is told at length. */
static bool is_over_text(const struct work *work, size_t b)
{
	const struct jb_block *block = &work->doc->blocks.v[b];

	switch (block->type) {
	case JB_BLOCK_HEADING:
		return !block->numbered;
	case JB_BLOCK_FORM:
	case JB_BLOCK_TABLE:
		return true;
	default:
		return cover_is_short(work, b);
	}
}

/*
 * The line that is the title, where only mastheads, set as headings, stand
 * over it: the house, or of what kind the paper is.
 */
static size_t title_line(const struct work *work)
{
	enum { MASTHEADS = 3, LONGEST = 200 };	/* bytes of a title */
	const struct jb_block *v = work->doc->blocks.v;
	size_t b = 0;

	while (b < MASTHEADS && b < work->doc->blocks.n &&
	       v[b].type == JB_BLOCK_HEADING && !v[b].numbered &&
	       v[b].role == JB_ROLE_NONE)
		b++;
	return b > 0 && b < work->doc->blocks.n &&
			       work->out->meta.title.at.block == b &&
			       v[b].type == JB_BLOCK_PARAGRAPH &&
			       !v[b].contents && v[b].text.n <= LONGEST
		       ? b
		       : JB_NONE;
}

/*
 * The heading that is the title, where no section begins before it. A title
 * over one article of several is that article's heading.
 */
static size_t title_heading(struct work *work)
{
	const struct jb_analysis *out = work->out;
	struct jb_str title = out->meta.title.value;
	struct jb_str key;

	if (!title.p || !is_plain_text(work->doc))
		return JB_NONE;
	key = heading_key(work->arena, title);
	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		if (is_heading(work, b) && is_title(work, b, key))
			return out->articles.n > 1 &&
					       out->articles.v[0].at.block == b
				       ? JB_NONE
				       : b;
		if (!is_over_text(work, b))
			break;
	}
	return title_line(work);
}

/* The title and a masthead over it are lines of their own. */
static void lower_title(struct work *work, size_t title)
{
	for (size_t b = 0; b <= title; b++) {
		struct jb_block *block = &work->doc->blocks.v[b];

		if (!is_heading(work, b))
			continue;
		block->type = JB_BLOCK_PARAGRAPH;
		block->level = 0;
	}
}

/* With the title gone the outermost sections are the first level. */
static void raise_sections(struct work *work, size_t title)
{
	unsigned least = UINT_MAX;

	for (size_t b = title + 1; b < work->doc->blocks.n; b++)
		if (is_heading(work, b) &&
		    work->doc->blocks.v[b].level < least)
			least = work->doc->blocks.v[b].level;
	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		struct jb_block *block = &work->doc->blocks.v[b];

		if (block->heading != JB_NONE && block->heading <= title)
			block->heading = JB_NONE;
		if (is_heading(work, b))
			block->level -= least - 1;
	}
}

void title_analyze(struct work *work)
{
	size_t title = title_heading(work);

	if (title == JB_NONE)
		return;
	lower_title(work, title);
	raise_sections(work, title);
}
