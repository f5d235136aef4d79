#include "ingest/container.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

enum { STEP = 64 * 1024 };

static struct jb_place place_of(const struct container *c)
{
	return (struct jb_place){ .path = c->path };
}

/* libarchive's words for what went wrong, without a line end. */
static bool broken(const struct container *c, struct archive *a,
		   struct jb_diag *diag)
{
	const char *why = archive_error_string(a);

	jb_tell(diag, JB_DIAG_CONTAINER, place_of(c), "%s",
		why ? why : "truncated or damaged");
	return false;
}

static bool refuse_size(const struct container *c, const char *name,
			struct jb_diag *diag)
{
	jb_tell(diag, JB_DIAG_BOMB, place_of(c), "%s", name);
	return false;
}

static bool too_large(const struct container *c, size_t n, size_t all,
		      size_t packed)
{
	return n > c->max || all > 4 * c->max ||
	       (n > CONTAINER_FREE && n / CONTAINER_RATIO > packed);
}

static bool unpack(struct container *c, struct member *m, struct archive *a,
		   size_t packed, size_t *all, struct jb_diag *diag)
{
	char step[STEP];
	la_ssize_t n;

	while ((n = archive_read_data(a, step, sizeof(step))) > 0) {
		*all += (size_t)n;
		if (too_large(c, m->bytes.n + (size_t)n, *all, packed))
			return refuse_size(c, m->name, diag);
		jb_buf_add(&m->bytes, step, (size_t)n);
	}
	m->here = n == 0;
	return n == 0 || broken(c, a, diag);
}

static const char *name_of(struct container *c, struct archive_entry *entry)
{
	const char *name = archive_entry_pathname_utf8(entry);

	if (!name)
		name = archive_entry_pathname(entry);
	return jb_str_z(c->arena, jb_str_of(name ? name : ""));
}

static bool read_members(struct container *c, struct archive *a,
			 size_t packed, container_wants *wants,
			 struct jb_diag *diag)
{
	struct archive_entry *entry;
	size_t all = 0;
	int status;

	while ((status = archive_read_next_header(a, &entry)) != ARCHIVE_EOF) {
		struct member *m;

		if (status < ARCHIVE_WARN)
			return broken(c, a, diag);
		if (c->members.n >= CONTAINER_MEMBERS)
			return refuse_size(c, "too many members", diag);
		m = jb_list_add(c->arena, &c->members);
		m->name = name_of(c, entry);
		if (!wants || !wants(m->name))
			continue;
		if (archive_entry_is_data_encrypted(entry)) {
			c->encrypted = true;
			jb_tell(diag, JB_DIAG_ENCRYPTED, place_of(c), "%s",
				m->name);
			return false;
		}
		if (!unpack(c, m, a, packed, &all, diag))
			return false;
	}
	return true;
}

bool container_open(struct container *c, struct jb_str bytes,
		    container_wants *wants, struct jb_diag *diag)
{
	struct archive *a = archive_read_new();
	bool ok;

	if (!a)
		jb_oom();
	archive_read_support_format_zip_seekable(a);
	ok = archive_read_open_memory(a, bytes.p, bytes.n) == ARCHIVE_OK
		     ? read_members(c, a, bytes.n, wants, diag)
		     : broken(c, a, diag);
	archive_read_free(a);
	return ok;
}

void container_close(struct container *c)
{
	for (size_t i = 0; i < c->members.n; i++)
		jb_buf_clear(&c->members.v[i].bytes);
}

const struct member *container_find(const struct container *c,
				    struct jb_str name)
{
	for (size_t i = 0; i < c->members.n; i++)
		if (jb_str_eq(jb_str_of(c->members.v[i].name), name))
			return &c->members.v[i];
	return NULL;
}

struct jb_str container_path(struct jb_arena *arena, struct jb_str path)
{
	struct jb_buf out = { 0 };

	for (size_t at = 0, end; at < path.n; at = end + 1) {
		struct jb_str step;

		end = jb_str_find(path, JB_STR("/"), at);
		end = end < path.n ? end : path.n;
		step = jb_str_slice(path, at, end);
		if (jb_str_eq(step, JB_STR("..")))
			while (out.n && out.p[--out.n] != '/')
				;
		if (!step.n || jb_str_eq(step, JB_STR(".")) ||
		    jb_str_eq(step, JB_STR("..")))
			continue;
		if (out.n)
			jb_buf_z(&out, "/");
		jb_buf_str(&out, step);
	}
	return jb_buf_keep(arena, &out);
}
