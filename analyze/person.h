/* People in a document: work->out->people, each with the office as written. */
#ifndef JB_ANALYZE_PERSON_H
#define JB_ANALYZE_PERSON_H

#include "analyze/analyzer.h"

void people_find(struct work *work);

#endif
