/* Markdown to HTML: CommonMark by cmark, and tables drawn with pipes. */
#ifndef JB_RENDER_MARKDOWN_H
#define JB_RENDER_MARKDOWN_H

#include "core/text.h"

/*
 * Append markdown as HTML to out. HTML in it is passed on, so all text that is
 * not ours must have gone through jb_escape_mixed().
 */
void jb_markdown_html(struct jb_buf *out, struct jb_str markdown);

#endif
