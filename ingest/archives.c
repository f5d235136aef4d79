/*
 * Archives as inputs: ZIP, 7Z and TAR, the latter compressed or not. Every
 * member is a document of its own with a path like
 *
 *	reports.zip!/2019/inner.tar.gz!/trip.docx
 *
 * Members are unpacked in memory alone, so that no name leads anywhere and a
 * link is nothing. Names that are not UTF-8, as Windows wrote them for years,
 * are decoded together: one name is too short to tell Big5 from GB18030.
 */
#include "ingest/archives.h"

#include "core/file.h"
#include "ingest/charset.h"
#include "ingest/container.h"
#include "ingest/reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

enum {
	DEPTH = 3,		/* archives in archives */
	MEMBERS = 100000,
	HEAD = 512,		/* bytes that tell an archive */
	STEP = 64 * 1024,
	NAMES = 64 * 1024	/* bytes of names for the guess */
};

#define UNPACKED ((size_t)1 << 30)	/* bytes of inner archives, in all */

static const struct jb_str mark = { "!/", 2 };

/* An archive: a file, or bytes in memory. */
struct archives {
	struct jb_arena *arena;
	const char *path;	/* for messages, as shown */
	const char *file;	/* or NULL */
	struct jb_str bytes;
	size_t max;
	const char *charset;	/* of names that are not UTF-8, once known */
	struct jb_diag *diag;
};

static struct jb_place place_of(const struct archives *from)
{
	return (struct jb_place){ .path = from->path };
}

static bool broken(const struct archives *from, struct archive *a)
{
	const char *why = archive_error_string(a);

	if (archive_read_has_encrypted_entries(a) > 0)
		jb_tell(from->diag, JB_DIAG_ENCRYPTED, place_of(from), "");
	else
		jb_tell(from->diag, JB_DIAG_CONTAINER, place_of(from), "%s",
			why ? why : "truncated or damaged");
	return false;
}

static struct archive *archive_open(const struct archives *from)
{
	struct archive *a = archive_read_new();
	int status;

	if (!a)
		jb_oom();
	archive_read_support_filter_all(a);
	archive_read_support_format_zip(a);
	archive_read_support_format_7zip(a);
	archive_read_support_format_tar(a);
	status = from->file ? archive_read_open_filename(a, from->file, STEP)
			    : archive_read_open_memory(a, from->bytes.p,
						       from->bytes.n);
	if (status == ARCHIVE_OK)
		return a;
	broken(from, a);
	archive_read_free(a);
	return NULL;
}

/* The name as the archive has it; not every one is UTF-8. */
static struct jb_str raw_name(struct archive_entry *entry)
{
	const char *name = archive_entry_pathname(entry);

	if (!name)
		name = archive_entry_pathname_utf8(entry);
	return jb_str_of(name ? name : "");
}

static bool is_utf8(struct jb_str s)
{
	return jb_utf8_valid(s) == s.n;
}

/* The character set of all names together. */
static const char *names_charset(const struct archives *from)
{
	struct archive *a = archive_open(from);
	struct archive_entry *entry;
	struct jb_buf names = { 0 };
	struct guess guess;

	while (a && names.n < NAMES &&
	       archive_read_next_header(a, &entry) == ARCHIVE_OK) {
		if (is_utf8(raw_name(entry)))
			continue;
		jb_buf_str(&names, raw_name(entry));
		jb_buf_z(&names, "\n");
	}
	guess = charset_guess(jb_buf_view(&names), NULL, from->arena);
	jb_buf_clear(&names);
	if (a)
		archive_read_free(a);
	return guess.score > 0 && guess.name ? guess.name : "GB18030";
}

static struct jb_str name_of(struct archives *from,
			     struct archive_entry *entry)
{
	struct jb_str raw = raw_name(entry);
	struct decoding d = { .arena = from->arena, .bytes = raw };

	while (raw.n && raw.p[0] == '/')
		raw = jb_str_slice(raw, 1, raw.n);
	if (is_utf8(raw))
		return jb_str_keep(from->arena, raw);
	if (!from->charset)
		from->charset = names_charset(from);
	d.bytes = raw;
	charset_decode(&d, from->charset, 0, raw.n);
	return jb_buf_keep(from->arena, &d.text);
}

/* Folders, links, devices, and what systems leave behind. */
static bool is_document(struct jb_str name, struct archive_entry *entry)
{
	size_t base = name.n;

	if (archive_entry_filetype(entry) != AE_IFREG ||
	    archive_entry_hardlink(entry) || archive_entry_symlink(entry))
		return false;
	while (base > 0 && name.p[base - 1] != '/')
		base--;
	if (base == name.n || name.p[base] == '.' ||
	    jb_str_starts(name, JB_STR("__MACOSX/")))
		return false;
	return !jb_str_starts(jb_str_slice(name, base, name.n),
			      JB_STR("~$"));
}

/*
 * The data of the entry a stands at, up to limit bytes; a member that is
 * larger than the archives' max, or too much larger than what it was packed
 * in, is refused.
 */
static bool data_read(struct jb_buf *out, const struct archives *from,
		      struct archive *a, size_t limit, struct jb_str name)
{
	char step[STEP];
	la_ssize_t n = 0;

	while (out->n < limit &&
	       (n = archive_read_data(a, step, sizeof(step))) > 0) {
		size_t packed = (size_t)archive_filter_bytes(a, -1);

		jb_buf_add(out, step, (size_t)n);
		if (out->n > from->max ||
		    (out->n > CONTAINER_FREE &&
		     out->n / CONTAINER_RATIO > packed)) {
			jb_tell(from->diag, JB_DIAG_BOMB, place_of(from),
				"%.*s", (int)name.n, name.p);
			return false;
		}
	}
	return n >= 0 || broken(from, a);
}

/* --- one member --- */

static bool member_read(struct jb_str *out, struct archives *from,
			struct jb_str wanted)
{
	struct archive *a = archive_open(from);
	struct archive_entry *entry;
	struct jb_buf data = { 0 };
	bool ok = false, found = false;
	int status = ARCHIVE_OK;

	while (a && !found &&
	       (status = archive_read_next_header(a, &entry)) >= ARCHIVE_WARN &&
	       status != ARCHIVE_EOF) {
		struct jb_str name = name_of(from, entry);

		found = jb_str_eq(name, wanted);
		if (!found)
			continue;
		if (archive_entry_is_data_encrypted(entry))
			jb_tell(from->diag, JB_DIAG_ENCRYPTED,
				place_of(from), "");
		else
			ok = data_read(&data, from, a, SIZE_MAX, name);
	}
	if (a && !found && status < ARCHIVE_WARN)
		broken(from, a);
	else if (a && !found)
		jb_tell(from->diag, JB_DIAG_OPEN, place_of(from),
			"no such member");
	*out = ok ? jb_buf_keep(from->arena, &data) : (struct jb_str){ 0 };
	jb_buf_clear(&data);
	if (a)
		archive_read_free(a);
	return ok;
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

/*
 * Member names in a locale that knows all characters, whatever the user's is;
 * libarchive converts through it.
 */
static locale_t locale_set(locale_t *before)
{
	locale_t wide = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);

	*before = wide ? uselocale(wide) : (locale_t)0;
	return wide;
}

static void locale_reset(locale_t wide, locale_t before)
{
	if (!wide)
		return;
	uselocale(before);
	freelocale(wide);
}

static bool path_read(struct jb_str *out, struct archives *from,
		      struct jb_str path, size_t at)
{
	from->file = jb_str_z(from->arena, jb_str_slice(path, 0, at));
	for (int depth = 0; at < path.n; depth++) {
		size_t first = at + mark.n;
		size_t past = jb_str_find(path, mark, first);

		past = past < path.n ? past : path.n;
		if (depth >= DEPTH) {
			jb_tell(from->diag, JB_DIAG_CONTAINER, place_of(from),
				"archives are nested more than %d deep",
				DEPTH);
			return false;
		}
		if (!member_read(out, from, jb_str_slice(path, first, past)))
			return false;
		*from = (struct archives){ .arena = from->arena,
					   .path = from->path,
					   .bytes = *out,
					   .max = from->max,
					   .diag = from->diag };
		at = past;
	}
	return true;
}

bool archive_member(struct jb_str *out, struct jb_arena *arena,
		    const char *path, size_t max, struct jb_diag *diag)
{
	struct archives from = { .arena = arena, .path = path,
				 .max = max ? max : JB_FILE_MAX,
				 .diag = diag };
	locale_t before, wide = locale_set(&before);
	struct jb_str s = jb_str_of(path);
	bool ok = path_read(out, &from, s, file_part(s, arena));

	locale_reset(wide, before);
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

/* Is it an archive, and no document in a container? */
static bool is_archive(struct jb_str bytes, struct jb_arena *arena)
{
	struct sniffed is = sniff(bytes, arena);

	return is.format && (strcmp(is.format, "zip") == 0 ||
			     strcmp(is.format, "tar") == 0 ||
			     strcmp(is.format, "7z") == 0);
}

static bool may_be_archive(struct jb_str head, struct jb_arena *arena)
{
	if (head.n >= 4 && memcmp(head.p, "PK\003\004", 4) == 0)
		return true;
	return is_archive(head, arena);
}

static bool list(struct listing *l, struct archives *from,
		 struct jb_str prefix, int depth);

/* An archive in an archive; false where it cannot be listed (told). */
static bool list_inner(struct listing *l, struct jb_str bytes,
		       struct jb_str path, int depth)
{
	struct archives from = {
		.arena = l->arena,
		.path = jb_str_z(l->arena, path),
		.bytes = bytes,
		.max = l->max,
		.diag = l->diag,
	};

	l->unpacked += bytes.n;
	if (depth < DEPTH && l->unpacked <= UNPACKED)
		return list(l, &from, path, depth);
	if (l->unpacked > UNPACKED)
		jb_tell(l->diag, JB_DIAG_BOMB, place_of(&from),
			"archives in archives hold too much");
	else
		jb_tell(l->diag, JB_DIAG_CONTAINER, place_of(&from),
			"archives are nested more than %d deep", DEPTH);
	return false;
}

/* One member: a document, or an archive whose members are. */
static void list_member(struct listing *l, struct archives *from,
			struct archive *a, struct archive_entry *entry,
			struct jb_str path, int depth)
{
	/* what is wrong with it is told when it is read as a document */
	struct jb_diag silent = { 0 };
	struct archives quiet = *from;
	struct jb_buf data = { 0 };
	bool readable = !archive_entry_is_data_encrypted(entry);
	bool inner = false;

	quiet.diag = &silent;
	if (readable && data_read(&data, &quiet, a, HEAD, path) &&
	    may_be_archive(jb_buf_view(&data), l->arena) &&
	    data_read(&data, &quiet, a, SIZE_MAX, path))
		inner = is_archive(jb_buf_view(&data), l->arena);
	if (inner)
		list_inner(l, jb_buf_view(&data), path, depth + 1);
	else
		jb_buf_add(l->out, path.p, path.n + 1);
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

static bool list(struct listing *l, struct archives *from,
		 struct jb_str prefix, int depth)
{
	struct archive *a = archive_open(from);
	struct archive_entry *entry;
	int status = ARCHIVE_FATAL;

	while (a && (status = archive_read_next_header(a, &entry)) >=
			    ARCHIVE_WARN &&
	       status != ARCHIVE_EOF) {
		struct jb_str name = name_of(from, entry);

		if (depth == 0 && marks_container(name)) {
			l->is_document = true;
			break;
		}
		if (!is_document(name, entry))
			continue;
		if (++l->count > MEMBERS) {
			jb_tell(l->diag, JB_DIAG_BOMB, place_of(from),
				"more than %d members", MEMBERS);
			break;
		}
		list_member(l, from, a, entry,
			    jb_str_format(l->arena, "%.*s!/%.*s",
					  (int)prefix.n, prefix.p,
					  (int)name.n, name.p),
			    depth);
	}
	if (a && status < ARCHIVE_WARN)
		broken(from, a);
	if (a)
		archive_read_free(a);
	return status == ARCHIVE_EOF;
}

bool jb_archive_list(struct jb_buf *out, const char *path, size_t max,
		     struct jb_diag *diag)
{
	struct jb_arena *arena = jb_arena_new();
	struct listing l = { .out = out, .arena = arena, .diag = diag,
			     .max = max ? max : JB_FILE_MAX };
	struct archives from = { .arena = arena, .path = path, .file = path,
				 .max = l.max, .diag = diag };
	locale_t before, wide = locale_set(&before);
	bool ok = list(&l, &from, jb_str_of(path), 0);

	if (l.is_document) {
		jb_buf_clear(out);
		jb_buf_add(out, path, strlen(path) + 1);
	} else if (ok && !l.count) {
		jb_tell(diag, JB_DIAG_NO_FILES, place_of(&from),
			"the archive holds none");
	}
	locale_reset(wide, before);
	jb_arena_free(arena);
	return ok || out->n > 0;
}

bool jb_archive_may_be(struct jb_str head)
{
	struct jb_arena *arena = jb_arena_new();
	bool may = may_be_archive(head, arena);

	jb_arena_free(arena);
	return may;
}
