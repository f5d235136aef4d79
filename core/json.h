/*
 * The analysis as JSON, "jianbao.analysis/1": docs/analysis.schema.json.
 */
#ifndef JB_CORE_JSON_H
#define JB_CORE_JSON_H

#include "core/model.h"

struct jb_json_options {
	bool pretty;	/* indented, for eyes; else one line */
	bool anchors;	/* page, lines and bytes with each annotation */
	bool no_blocks;	/* leave the blocks out */
};

/* Append the object (and a line end) to out. */
void jb_json_write(struct jb_buf *out, const struct jb_document *doc,
		   const struct jb_analysis *analysis,
		   const struct jb_json_options *options);

#endif
