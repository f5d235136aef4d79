/* People in a document: work->out->people, each with the office as written. */
#ifndef JB_ANALYZE_PERSON_H
#define JB_ANALYZE_PERSON_H

#include "analyze/analyzer.h"

void people_find(struct work *work);

/* May a Chinese name begin with cp? */
bool is_surname(uint32_t cp);

/* Is s of characters such as render foreign names: 科特林布洛姆? */
bool is_rendering(struct jb_str s);

#endif
