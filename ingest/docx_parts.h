/*
 * Parts of a DOCX that hold text in another form than WordprocessingML: what
 * programs put in to be imported when the file is opened (w:altChunk: a page
 * of HTML, a mail that holds one, RTF, another DOCX), and the words of
 * diagrams.
 */
#ifndef JB_INGEST_DOCX_PARTS_H
#define JB_INGEST_DOCX_PARTS_H

#include "ingest/extract.h"
#include "ingest/package.h"

/* Is a member of that name unpacked for what is read here? */
bool docx_part_is_wanted(struct jb_str name);

/*
 * The blocks of m as pieces that stand here. A part that cannot be read is
 * told and left out; nested: one that stands in such a part is.
 */
void docx_chunk_read(struct extract *x, const struct package *p,
		     const struct member *m, bool nested);

/* Each paragraph of a diagram as a piece that stands here. */
void docx_diagram_read(struct extract *x, const struct package *p,
		       const struct member *m);

/* A DOCX that stands in another one. */
bool docx_read_nested(struct jb_document *doc, struct jb_diag *diag);

#endif
