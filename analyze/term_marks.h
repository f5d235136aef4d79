/*
 * The marks beside a term, and what is passed over between it and its gloss.
 * All are looks at one text; SIZE_MAX is: none there.
 */
#ifndef JB_ANALYZE_TERM_MARKS_H
#define JB_ANALYZE_TERM_MARKS_H

#include "core/text.h"

/* The bracket that closes the one that cp opens; 0: cp opens none. */
uint32_t marks_closing(uint32_t cp);

/* The opening mark of the quotation that cp closes, or 0. */
uint32_t marks_opening(uint32_t cp);

/*
 * The bracket that closes the one before at; SIZE_MAX if none is near. One in
 * Latin may hold another: （Personal Data (Privacy) Ordinance）
 */
size_t marks_close(struct jb_str text, size_t at, uint32_t closing);

/* Where the quotation that ends at end begins; SIZE_MAX for a sentence. */
size_t marks_quote(struct jb_str text, size_t end, uint32_t open);

/* 《…》第二版（NIS2）: back over an edition that stands behind marks */
size_t marks_skip_edition(struct jb_str text, size_t end);

/* Back over spaces from at. */
size_t marks_skip_space(struct jb_str text, size_t at);

/* 項目 (https://…) (Project, P): back over the address that a link became */
size_t marks_skip_address(struct jb_str text, size_t end);

#endif
