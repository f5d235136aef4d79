/*
 * The title of a page that sets it in no <h1>: <div class="title">, which the
 * page's own <title> says too, beside the name of the site.
 */
#include "ingest/layout.h"
#include "ingest/parts.h"

#include <string.h>

static struct jb_str declared_title(const struct jb_document *doc)
{
	for (size_t i = 0; i < doc->declared.n; i++)
		if (strcmp(doc->declared.v[i].name, "title") == 0)
			return doc->declared.v[i].value;
	return (struct jb_str){ 0 };
}

/*
 * <div class="title">: among the first parts that are written, the paragraph
 * that the page's own title says too, where no heading does.
 */
void parts_find_title(struct parts *parts, const bool *aside)
{
	enum { TOP = 8, LEAST = 6 };
	struct jb_str title = declared_title(parts->doc);
	struct part *v = parts->list.v;
	struct part *found = NULL;
	struct layout words = { .arena = parts->doc->arena };

	if (parts->doc->lexicon)
		words.phrases = line_phrases_read(parts->doc->lexicon);
	for (size_t i = 0, n = 0; i < parts->list.n && n < TOP; i++) {
		if (v[i].gone || aside[i])
			continue;
		n++;
		if (jb_str_find(title, v[i].text, 0) == SIZE_MAX)
			continue;
		if (v[i].type == JB_BLOCK_HEADING)
			return;
		if (!found && v[i].type == JB_BLOCK_PARAGRAPH &&
		    v[i].letters >= LEAST && !v[i].link_letters &&
		    title_may_say(&words, v[i].text) &&
		    !phrase_fits(&words, PHRASE_BODY, v[i].text))
			found = &v[i];
	}
	if (!found)
		return;
	found->type = JB_BLOCK_HEADING;
	found->level = 1;
}
