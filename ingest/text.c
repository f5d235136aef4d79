/*
 * Plain text: a paragraph for each line that is not blank.
 */
#include "ingest/reader.h"

bool text_read(struct jb_document *doc, struct jb_diag *diag)
{
	size_t from = 0;

	(void)diag;
	while (from < doc->text.n) {
		size_t past = jb_str_find(doc->text, JB_STR("\n"), from);
		struct block_text b = { 0 };
		struct jb_str line;

		if (past > doc->text.n)
			past = doc->text.n;
		line = jb_str_trim(jb_str_slice(doc->text, from, past));
		if (line.n) {
			size_t at = (size_t)(line.p - doc->text.p);

			block_copy(&b, doc, at, at + line.n);
			block_close(&b, doc, JB_BLOCK_PARAGRAPH);
		}
		from = past + 1;
	}
	return true;
}
