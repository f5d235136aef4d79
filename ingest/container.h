/*
 * A ZIP container in memory, as DOCX, ODT and EPUB are: the names of its
 * members, and the bytes of those that a reader wants. libarchive unpacks.
 * Nothing is ever written to disk, so that a name can lead nowhere.
 *
 * Limits: CONTAINER_MEMBERS names, max bytes a member and four times as many
 * in all, and no member that unpacks to CONTAINER_RATIO times the container
 * once it has more than CONTAINER_FREE bytes.
 */
#ifndef JB_INGEST_CONTAINER_H
#define JB_INGEST_CONTAINER_H

#include "core/diag.h"
#include "core/mem.h"
#include "core/text.h"

enum {
	CONTAINER_MEMBERS = 65536,
	CONTAINER_FREE = 16 * 1024 * 1024,
	CONTAINER_RATIO = 200
};

struct member {
	const char *name;
	struct jb_buf bytes;
	bool here;		/* it was wanted: bytes holds it */
};

struct container {
	struct jb_arena *arena;
	const char *path;	/* for messages */
	size_t max;		/* bytes of a member */
	bool encrypted;		/* a wanted member is (told) */
	JB_LIST(struct member) members;
};

/* Is a member of that name to be unpacked? */
typedef bool container_wants(const char *name);

/*
 * Read the container bytes into c, whose arena, path and max are set; wants
 * NULL: names alone. On failure diag is told and false is returned; close it
 * either way.
 */
bool container_open(struct container *c, struct jb_str bytes,
		    container_wants *wants, struct jb_diag *diag);
void container_close(struct container *c);

/* The member of that name, unpacked or not, or NULL. */
const struct member *container_find(const struct container *c,
				    struct jb_str name);

/* A path without "./" and "../", in arena. */
struct jb_str container_path(struct jb_arena *arena, struct jb_str path);

#endif
