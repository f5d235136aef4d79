/*
 * Archives as inputs: ZIP, 7Z and TAR, the latter compressed or not, and mails
 * and mailboxes. Every member is a document of its own with a path like
 *
 *	reports.zip!/2019/inner.tar.gz!/trip.docx
 *	letters.mbox!/3/trip.docx
 *
 * Members are unpacked in memory alone, so that no name leads anywhere and a
 * link is nothing.
 */
#include "ingest/archives.h"

#include "core/file.h"
#include "ingest/unpack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DEPTH = 3 };		/* archives in archives */

#define UNPACKED ((size_t)1 << 30)	/* bytes of inner archives, in all */

static const struct jb_str mark = { "!/", 2 };

static struct jb_place place_of(const struct hearer *to)
{
	return (struct jb_place){ .path = to->path };
}

/* --- one member --- */

/* An archive that stays open, and where it is. */
struct level {
	struct jb_arena *arena;	/* NULL: nothing is open */
	struct jb_str path;	/* up to its mark */
	struct unpack *unpack;
	struct jb_str bytes;	/* of one in another */
	enum holder holder;
	const char *file;
	size_t max;
};

struct jb_shelf {
	struct level levels[DEPTH];
};

struct jb_shelf *jb_shelf_new(void)
{
	struct jb_shelf *shelf = jb_heap_resize(NULL, sizeof(*shelf));

	*shelf = (struct jb_shelf){ 0 };
	return shelf;
}

static void level_close(struct level *level)
{
	unpack_close(level->unpack);
	jb_arena_free(level->arena);
	*level = (struct level){ 0 };
}

void jb_shelf_free(struct jb_shelf *shelf)
{
	if (!shelf)
		return;
	for (int i = 0; i < DEPTH; i++)
		level_close(&shelf->levels[i]);
	free(shelf);
}

/* From its first entry on, again. */
static bool level_rewind(struct level *level, const struct hearer *to)
{
	unpack_close(level->unpack);
	level->unpack = unpack_open(level->holder, level->file, level->bytes,
				    level->path, level->max, to);
	return level->unpack;
}

static enum holder file_holder(const char *path)
{
	char head[UNPACK_HEAD];
	FILE *f = fopen(path, "rb");
	size_t n = f ? fread(head, 1, sizeof(head), f) : 0;
	enum holder holder = holder_may_be((struct jb_str){ head, n });

	if (f)
		fclose(f);
	/* libarchive says best what is wrong with what is nothing */
	return holder == HOLDS_NOTHING ? HOLDS_FILES : holder;
}

/* Make level that of the archive at path, unless it is already. */
static bool level_open(struct level *level, struct jb_str path,
		       const struct jb_str *bytes, size_t max,
		       const struct hearer *to)
{
	if (level->unpack && jb_str_eq(level->path, path))
		return true;
	level_close(level);
	level->arena = jb_arena_new();
	level->path = jb_str_keep(level->arena, path);
	level->max = max;
	if (bytes) {
		level->bytes = jb_str_keep(level->arena, *bytes);
		level->holder = holder_of(level->bytes);
		if (level->holder == HOLDS_NOTHING)
			level->holder = HOLDS_FILES;
	} else {
		level->file = jb_str_z(level->arena, path);
		level->holder = file_holder(level->file);
	}
	return level_rewind(level, to);
}

/* Go on to the entry called wanted, or back if it was passed. */
static bool level_seek(struct level *level, struct jb_str wanted,
		       const struct hearer *to)
{
	if (unpack_has_passed(level->unpack, wanted) &&
	    !level_rewind(level, to))
		return false;
	for (;;) {
		enum step step = unpack_next(level->unpack, to);

		if (step == STEP_END)
			jb_tell(to->diag, JB_DIAG_OPEN, place_of(to),
				"no such member");
		if (step != STEP_ENTRY)
			return false;
		if (jb_str_eq(unpack_name(level->unpack), wanted) &&
		    unpack_is_document(level->unpack))
			return true;
	}
}

static bool level_read(struct jb_buf *data, struct level *level,
		       struct jb_str wanted, const struct hearer *to)
{
	if (!level_seek(level, wanted, to))
		return false;
	if (!unpack_is_encrypted(level->unpack))
		return unpack_data(data, level->unpack, SIZE_MAX, to);
	jb_tell(to->diag, JB_DIAG_ENCRYPTED, place_of(to), "");
	return false;
}

/* Bytes of the archive's own path: up to a mark before which is a file. */
static size_t file_part(struct jb_str path, struct jb_arena *arena)
{
	for (size_t at = 0;; at += mark.n) {
		at = jb_str_find(path, mark, at);
		if (at == SIZE_MAX)
			return 0;
		if (access(jb_str_z(arena, jb_str_slice(path, 0, at)),
			   F_OK) == 0)
			return at;
	}
}

bool archive_path(const char *path, struct jb_arena *arena)
{
	return strstr(path, mark.p) && access(path, F_OK) != 0 &&
	       file_part(jb_str_of(path), arena) > 0;
}

static bool path_read(struct jb_str *out, bool *mail, struct jb_arena *arena,
		      struct jb_str path, size_t max, struct jb_shelf *shelf,
		      const struct hearer *to)
{
	size_t at = file_part(path, arena);
	const struct jb_str *bytes = NULL;

	for (int depth = 0; at < path.n; depth++, bytes = out) {
		size_t first = at + mark.n;
		size_t past = jb_str_find(path, mark, first);
		struct jb_buf data = { 0 };
		struct level *level;

		past = past < path.n ? past : path.n;
		if (depth >= DEPTH) {
			jb_tell(to->diag, JB_DIAG_CONTAINER, place_of(to),
				"archives are nested more than %d deep",
				DEPTH);
			return false;
		}
		level = &shelf->levels[depth];
		/* an archive in another that is open needs no reading */
		if (past < path.n && depth + 1 < DEPTH && level[1].unpack &&
		    jb_str_eq(level[1].path, jb_str_slice(path, 0, past))) {
			at = past;
			continue;
		}
		if (!level_open(level, jb_str_slice(path, 0, at), bytes, max,
				to))
			return false;
		if (!level_read(&data, level, jb_str_slice(path, first, past),
				to)) {
			jb_buf_clear(&data);
			level_close(level);
			return false;
		}
		*out = jb_buf_keep(arena, &data);
		*mail = unpack_is_mail(level->unpack);
		at = past;
	}
	return true;
}

bool archive_member(struct jb_str *out, bool *mail, struct jb_arena *arena,
		    const char *path, size_t max, struct jb_shelf *shelf,
		    struct jb_diag *diag)
{
	struct jb_shelf *own = shelf ? NULL : jb_shelf_new();
	struct hearer to = { path, diag };
	bool ok = path_read(out, mail, arena, jb_str_of(path),
			    max ? max : JB_FILE_MAX, shelf ? shelf : own, &to);

	jb_shelf_free(own);
	return ok;
}

/* --- all members --- */

struct listing {
	struct jb_buf *out;
	struct jb_arena *arena;
	size_t count, unpacked, max;
	bool is_document;	/* a container, and no archive */
	struct jb_diag *diag;
};

/* An archive to be listed. */
struct source {
	enum holder holder;
	const char *path;	/* as shown */
	const char *file;	/* or NULL */
	struct jb_str bytes;
};

static bool list(struct listing *l, const struct source *from, int depth);

static void put_path(struct listing *l, const char *path)
{
	jb_buf_add(l->out, path, strlen(path) + 1);
}

/* An archive in an archive; false where it cannot be listed (told). */
static bool list_inner(struct listing *l, const struct source *from, int depth)
{
	struct jb_place place = { .path = from->path };

	l->unpacked += from->bytes.n;
	if (depth < DEPTH && l->unpacked <= UNPACKED)
		return list(l, from, depth);
	if (l->unpacked > UNPACKED)
		jb_tell(l->diag, JB_DIAG_BOMB, place,
			"archives in archives hold too much");
	else if (from->holder == HOLDS_PARTS)
		put_path(l, from->path);	/* itself it can be read */
	else
		jb_tell(l->diag, JB_DIAG_CONTAINER, place,
			"archives are nested more than %d deep", DEPTH);
	return false;
}

/* One member: a document, or an archive whose members are. */
static void list_member(struct listing *l, struct unpack *u, const char *path,
			int depth)
{
	/* what is wrong with it is told when it is read as a document */
	struct jb_diag silent = { 0 };
	struct hearer quiet = { path, &silent };
	struct source inner = { .path = path };
	struct jb_buf data = { 0 };

	if (!unpack_is_encrypted(u) && !unpack_is_mail(u) &&
	    unpack_data(&data, u, UNPACK_HEAD, &quiet) &&
	    holder_may_be(jb_buf_view(&data)) &&
	    unpack_data(&data, u, SIZE_MAX, &quiet)) {
		inner.bytes = jb_buf_view(&data);
		inner.holder = holder_of(inner.bytes);
	}
	if (inner.holder)
		list_inner(l, &inner, depth + 1);
	else
		put_path(l, path);
	jb_buf_clear(&data);
}

/* What DOCX, XLSX, ODT, EPUB and their like hold, and no archive. */
static bool marks_container(struct jb_str name)
{
	static const char *const names[] = { "[Content_Types].xml", "mimetype",
					     "META-INF/container.xml",
					     "META-INF/manifest.xml" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (jb_str_eq(name, jb_str_of(names[i])))
			return true;
	return false;
}

static enum step list_all(struct listing *l, const struct source *from,
			  struct unpack *u, int depth)
{
	struct hearer to = { from->path, l->diag };
	enum step step;

	while ((step = unpack_next(u, &to)) == STEP_ENTRY) {
		struct jb_str name = unpack_name(u);

		if (depth == 0 && from->holder == HOLDS_FILES &&
		    marks_container(name)) {
			l->is_document = true;
			break;
		}
		if (!unpack_is_document(u))
			continue;
		if (++l->count > UNPACK_MEMBERS) {
			jb_tell(l->diag, JB_DIAG_BOMB, place_of(&to),
				"more than %d members", UNPACK_MEMBERS);
			break;
		}
		list_member(l, u,
			    jb_str_format(l->arena, "%s!/%.*s", from->path,
					  (int)name.n, name.p).p,
			    depth);
	}
	return step;
}

static bool list(struct listing *l, const struct source *from, int depth)
{
	struct hearer to = { from->path, l->diag };
	struct unpack *u = unpack_open(from->holder, from->file, from->bytes,
				       jb_str_of(from->path), l->max, &to);
	enum step step = STEP_BROKEN;

	if (from->holder == HOLDS_PARTS) {
		l->count++;
		put_path(l, from->path);
	}
	if (u)
		step = list_all(l, from, u, depth);
	unpack_close(u);
	return step == STEP_END;
}

bool jb_archive_list(struct jb_buf *out, const char *path, size_t max,
		     struct jb_diag *diag)
{
	struct jb_arena *arena = jb_arena_new();
	struct listing l = { .out = out, .arena = arena, .diag = diag,
			     .max = max ? max : JB_FILE_MAX };
	struct source from = { file_holder(path), path, path, { 0 } };
	bool ok = list(&l, &from, 0);

	if (l.is_document) {
		jb_buf_clear(out);
		put_path(&l, path);
	} else if (ok && !l.count) {
		jb_tell(diag, JB_DIAG_NO_FILES, (struct jb_place){ path, 0, 0 },
			"the archive holds none");
	}
	jb_arena_free(arena);
	return ok || out->n > 0;
}

bool jb_archive_may_be(struct jb_str head)
{
	return holder_may_be(head) != HOLDS_NOTHING;
}
