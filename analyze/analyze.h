/*
 * Document to analysis. The analyzers are the rows of one table in analyze.c;
 * each is one file with one entry function (analyzer.h).
 */
#ifndef JB_ANALYZE_ANALYZE_H
#define JB_ANALYZE_ANALYZE_H

#include "core/diag.h"
#include "core/lexicon.h"
#include "core/model.h"

/*
 * Fill analysis (zeroed before) from doc; both live in doc's arena. Blocks get
 * their language, role and heading.
 */
void jb_analyze(struct jb_analysis *analysis, struct jb_document *doc,
		const struct jb_lexicon *lex, struct jb_diag *diag);

#endif
