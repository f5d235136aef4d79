/*
 * A document made by hand, every kind of finding in it, for the tests of
 * rendering: what readers and analyzers make of a file is tested elsewhere.
 */
#ifndef JB_TESTS_UNIT_FIXTURE_RENDER_H
#define JB_TESTS_UNIT_FIXTURE_RENDER_H

#include "core/model.h"

/* A trip report in Traditional Chinese, in a new arena (doc->arena). */
void fixture_report(struct jb_document *doc, struct jb_analysis *analysis);

/* One whose words try to become mark-up and script. */
void fixture_hostile(struct jb_document *doc, struct jb_analysis *analysis);

#endif
