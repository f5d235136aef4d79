/*
 * PNG, JPEG and TIFF: how many pictures a file holds and how large each is,
 * known from its headers before anything is unpacked.
 */
#ifndef JB_INGEST_PICTURE_H
#define JB_INGEST_PICTURE_H

#include "core/text.h"

enum { PICTURE_PAGES = 100000 };

struct picture {
	size_t width, height;	/* pixels */
	unsigned dpi;		/* 0: it does not say */
};

/* How many, 0 where it is none of these or damaged. */
size_t picture_count(struct jb_str bytes);

/* The index-th; false where it is damaged. */
bool picture_at(struct picture *p, struct jb_str bytes, size_t index);

#endif
