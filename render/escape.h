/*
 * Escaping: text from a source comes out as that text and never as mark-up or
 * script. White space and control characters become one space, for an output
 * is filled line by line and a table cell has but one.
 */
#ifndef JB_RENDER_ESCAPE_H
#define JB_RENDER_ESCAPE_H

#include "core/text.h"

/*
 * For Markdown that people read: a backslash where CommonMark, its tables, or
 * the bare links of GitHub would see mark-up.
 */
void jb_escape_markdown(struct jb_buf *out, struct jb_str text);

/*
 * For Markdown that becomes HTML: numeric references, which hold inside and
 * outside of HTML elements and attributes alike.
 */
void jb_escape_mixed(struct jb_buf *out, struct jb_str text);

/* For HTML elements and quoted attributes; white space stays. */
void jb_escape_html(struct jb_buf *out, struct jb_str text);

/* text as the first two show it: white space made one space, ends cut. */
void jb_plain(struct jb_buf *out, struct jb_str text);

/* Whether a and b are the same words, white space aside. */
bool jb_same_words(struct jb_str a, struct jb_str b);

#endif
