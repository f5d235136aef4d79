/*
 * Archives by libarchive, mails by mail_parts.c; names and limits are the same
 * for both. Names that are not UTF-8, as Windows wrote them for years, are
 * decoded together: one name is too short to tell Big5 from GB18030.
 */
#include "ingest/unpack.h"

#include "core/file.h"
#include "core/mem.h"
#include "ingest/charset.h"
#include "ingest/container.h"
#include "ingest/mail_parts.h"
#include "ingest/reader.h"
#include "ingest/tnef.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

enum {
	STEP = 64 * 1024,
	NAMES = 64 * 1024	/* bytes of names for the guess */
};

/* A name that was given, and how often it was asked for. */
struct given {
	struct jb_str name;
	unsigned times;
};

struct unpack {
	struct jb_arena *arena;
	const char *file;	/* or NULL */
	struct jb_str bytes;
	struct jb_str path;	/* as shown */
	size_t max;
	struct archive *archive;	/* or: */
	bool single;		/* it is but one compressed file */
	struct mail_walk *mail;
	struct tnef *tnef;
	struct archive_entry *entry;
	struct jb_str name;
	bool document;
	const char *charset;	/* of names that are not UTF-8, once known */
	struct given *given;	/* a table with open addressing */
	size_t mask, count;
};

static struct jb_place place_of(const struct hearer *to)
{
	return (struct jb_place){ .path = to->path };
}

/* --- what it is --- */

enum holder holder_may_be(struct jb_str head)
{
	if (head.n >= 4 && memcmp(head.p, "PK\003\004", 4) == 0)
		return HOLDS_FILES;
	return holder_of(head);
}

enum holder holder_of(struct jb_str bytes)
{
	struct jb_arena *arena = jb_arena_new();
	struct sniffed is = sniff(bytes, arena);
	enum holder holder = HOLDS_NOTHING;

	jb_arena_free(arena);
	if (!is.format)
		return HOLDS_NOTHING;
	if (strcmp(is.format, "zip") == 0 || strcmp(is.format, "tar") == 0 ||
	    strcmp(is.format, "7z") == 0)
		holder = HOLDS_FILES;
	else if (strcmp(is.format, "mail") == 0)
		holder = HOLDS_PARTS;
	else if (strcmp(is.format, "mailbox") == 0)
		holder = HOLDS_MAILS;
	else if (strcmp(is.format, "tnef") == 0)
		holder = HOLDS_ATTACHED;
	return holder;
}

/* --- names --- */

static size_t hash_of(struct jb_str s)
{
	size_t hash = 2166136261u;

	for (size_t i = 0; i < s.n; i++)
		hash = (hash ^ (unsigned char)s.p[i]) * 16777619u;
	return hash ^ hash >> 15;
}

static struct given *slot_of(const struct unpack *u, struct jb_str name)
{
	size_t at = hash_of(name) & u->mask;

	while (u->given[at].times && !jb_str_eq(u->given[at].name, name))
		at = (at + 1) & u->mask;
	return &u->given[at];
}

static void names_grow(struct unpack *u)
{
	struct given *old = u->given;
	size_t room = old ? u->mask + 1 : 0;

	u->mask = room ? room * 2 - 1 : 255;
	u->given = jb_new(u->arena, struct given, u->mask + 1);
	for (size_t i = 0; i < room; i++)
		if (old[i].times)
			*slot_of(u, old[i].name) = old[i];
}

/* Where the suffix of a name begins, or its end. */
static size_t suffix_at(struct jb_str name)
{
	for (size_t i = name.n; i > 1 && name.p[i - 1] != '/'; i--)
		if (name.p[i - 1] == '.' && name.p[i - 2] != '/')
			return i - 1;
	return name.n;
}

/* name, or where it was given before, with ~2 and so on before its suffix. */
static struct jb_str name_give(struct unpack *u, struct jb_str name)
{
	size_t stem = suffix_at(name);
	struct given *slot;
	unsigned times;

	if ((u->count + 2) * 2 > u->mask)
		names_grow(u);
	slot = slot_of(u, name);
	times = ++slot->times;
	slot->name = name;
	u->count++;
	if (times == 1)
		return name;
	do {
		name = jb_str_format(u->arena, "%.*s~%u%.*s", (int)stem,
				     slot->name.p, times++,
				     (int)(slot->name.n - stem),
				     slot->name.p + stem);
	} while (slot_of(u, name)->times);
	slot->times = times - 1;
	slot = slot_of(u, name);
	*slot = (struct given){ name, 1 };
	return name;
}

bool unpack_has_passed(const struct unpack *u, struct jb_str name)
{
	return u->given && slot_of(u, name)->times > 0;
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

static struct archive *archive_start(const struct unpack *u, bool *single,
				     const struct hearer *to);

/* The character set of all names together. */
static const char *names_charset(const struct unpack *u)
{
	struct jb_diag silent = { 0 };
	struct hearer nobody = { "", &silent };
	bool single;
	struct archive *a = archive_start(u, &single, &nobody);
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
	guess = charset_guess(jb_buf_view(&names), NULL, u->arena);
	jb_buf_clear(&names);
	if (a)
		archive_read_free(a);
	return guess.score > 0 && guess.name ? guess.name : "GB18030";
}

/* What is in report.txt.gz has no name of its own: report.txt. */
static struct jb_str single_name(const struct unpack *u)
{
	struct jb_str name = u->path;
	size_t first = name.n, past;

	while (first > 0 && name.p[first - 1] != '/')
		first--;
	name = jb_str_slice(name, first, name.n);
	past = suffix_at(name);
	return past == name.n ? jb_str_format(u->arena, "%.*s.out",
					      (int)name.n, name.p)
			      : jb_str_slice(name, 0, past);
}

static struct jb_str name_of(struct unpack *u)
{
	struct jb_str raw = raw_name(u->entry);
	struct decoding d = { .arena = u->arena };

	if (u->single)
		return single_name(u);
	while (raw.n && raw.p[0] == '/')
		raw = jb_str_slice(raw, 1, raw.n);
	if (is_utf8(raw))
		return jb_str_keep(u->arena, raw);
	if (!u->charset) {
		/* the entry's own name does not outlive another's reading */
		raw = jb_str_keep(u->arena, raw);
		u->charset = names_charset(u);
	}
	d.bytes = raw;
	charset_decode(&d, u->charset, 0, raw.n);
	return jb_buf_keep(u->arena, &d.text);
}

static bool is_document(struct jb_str name, struct archive_entry *entry)
{
	size_t base = name.n;

	if (archive_entry_filetype(entry) != AE_IFREG ||
	    archive_entry_hardlink(entry) || archive_entry_symlink(entry))
		return false;
	while (base > 0 && name.p[base - 1] != '/')
		base--;
	return base < name.n && !jb_str_starts(name, JB_STR("__MACOSX/")) &&
	       !jb_file_is_left_behind(jb_str_slice(name, base, name.n));
}

/* --- archives --- */

static void tell_broken(struct archive *a, const struct hearer *to)
{
	const char *why = archive_error_string(a);

	jb_tell(to->diag, JB_DIAG_CONTAINER, place_of(to), "%s",
		why ? why : "truncated or damaged");
}

/* Only of one that was opened: libarchive 3.6 crashes on the question else. */
static bool broken(struct archive *a, const struct hearer *to)
{
	if (archive_read_has_encrypted_entries(a) > 0)
		jb_tell(to->diag, JB_DIAG_ENCRYPTED, place_of(to), "");
	else
		tell_broken(a, to);
	return false;
}

static struct archive *archive_new(void)
{
	struct archive *a = archive_read_new();

	if (!a)
		jb_oom();
	archive_read_support_filter_all(a);
	return a;
}

static bool archive_open(struct archive *a, const struct unpack *u)
{
	int status = u->file ? archive_read_open_filename(a, u->file, STEP)
			     : archive_read_open_memory(a, u->bytes.p,
							u->bytes.n);

	return status == ARCHIVE_OK;
}

/* A TAR, ZIP or 7Z, or where it is none of them one compressed file. */
static struct archive *archive_start(const struct unpack *u, bool *single,
				     const struct hearer *to)
{
	struct archive *a = archive_new(), *raw;

	*single = false;
	archive_read_support_format_zip(a);
	archive_read_support_format_7zip(a);
	archive_read_support_format_tar(a);
	if (archive_open(a, u))
		return a;
	raw = archive_new();
	archive_read_support_format_raw(raw);
	*single = archive_open(raw, u) &&
		  archive_filter_code(raw, 0) != ARCHIVE_FILTER_NONE;
	if (!*single)
		tell_broken(a, to);
	archive_read_free(*single ? a : raw);
	if (!*single)
		archive_read_free(a);
	return *single ? raw : NULL;
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

static enum step archive_next(struct unpack *u, const struct hearer *to)
{
	locale_t before, wide = locale_set(&before);
	int status = archive_read_next_header(u->archive, &u->entry);

	if (status >= ARCHIVE_WARN && status != ARCHIVE_EOF) {
		struct jb_str name = name_of(u);

		u->document = is_document(name, u->entry);
		u->name = u->document ? name_give(u, name) : name;
	}
	locale_reset(wide, before);
	if (status == ARCHIVE_EOF)
		return STEP_END;
	if (status < ARCHIVE_WARN) {
		broken(u->archive, to);
		return STEP_BROKEN;
	}
	return STEP_ENTRY;
}

/*
 * A member that is larger than max, or too much larger than what it was packed
 * in, is refused.
 */
static bool archive_data(struct jb_buf *out, struct unpack *u, size_t limit,
			 const struct hearer *to)
{
	char step[STEP];
	la_ssize_t n = 0;

	while (out->n < limit &&
	       (n = archive_read_data(u->archive, step, sizeof(step))) > 0) {
		size_t packed = (size_t)archive_filter_bytes(u->archive, -1);

		jb_buf_add(out, step, (size_t)n);
		if (out->n > u->max ||
		    (out->n > CONTAINER_FREE &&
		     out->n / CONTAINER_RATIO > packed)) {
			jb_tell(to->diag, JB_DIAG_BOMB, place_of(to), "%.*s",
				(int)u->name.n, u->name.p);
			return false;
		}
	}
	return n >= 0 || broken(u->archive, to);
}

/* --- winmail.dat --- */

static struct tnef *tnef_open(const struct unpack *u, const struct hearer *to)
{
	struct tnef *t = jb_new(u->arena, struct tnef, 1);

	t->arena = u->arena;
	t->bytes = u->bytes;
	if (u->file && !jb_file_read(&t->bytes, u->arena, u->file, u->max,
				     to->diag))
		return NULL;
	return t;
}

/* A name leads to no folder. */
static struct jb_str tnef_name(const struct unpack *u)
{
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < u->tnef->name.n; i++)
		jb_buf_add(&out, u->tnef->name.p[i] == '/' ||
						 u->tnef->name.p[i] == '\\'
					 ? "_"
					 : &u->tnef->name.p[i],
			   1);
	if (!out.n)
		jb_buf_z(&out, "attached");
	return jb_buf_keep(u->arena, &out);
}

static enum step tnef_entry(struct unpack *u, const struct hearer *to)
{
	enum step step = tnef_next(u->tnef);

	if (step == STEP_BROKEN)
		jb_tell(to->diag, JB_DIAG_CONTAINER, place_of(to),
			"winmail.dat is cut off");
	if (step != STEP_ENTRY)
		return step;
	u->name = name_give(u, tnef_name(u));
	u->document = true;
	return STEP_ENTRY;
}

static bool tnef_data(struct jb_buf *out, const struct unpack *u, size_t limit)
{
	struct jb_str data = u->tnef->data;

	if (limit > out->n)
		jb_buf_str(out, jb_str_slice(data, out->n,
					     limit < data.n ? limit : data.n));
	return true;
}

/* --- all of them --- */

struct unpack *unpack_open(enum holder holder, const char *file,
			   struct jb_str bytes, struct jb_str path, size_t max,
			   const struct hearer *to)
{
	struct jb_arena *arena = jb_arena_new();
	struct unpack *u = jb_new(arena, struct unpack, 1);

	u->arena = arena;
	u->file = file ? jb_str_z(arena, jb_str_of(file)) : NULL;
	u->bytes = bytes;
	u->path = jb_str_keep(arena, path);
	u->max = max;
	if (holder == HOLDS_FILES)
		u->archive = archive_start(u, &u->single, to);
	else if (holder == HOLDS_ATTACHED)
		u->tnef = tnef_open(u, to);
	else
		u->mail = mail_walk_open(holder == HOLDS_MAILS, u->file, bytes,
					 max, to);
	if (u->archive || u->mail || u->tnef)
		return u;
	jb_arena_free(arena);
	return NULL;
}

void unpack_close(struct unpack *u)
{
	if (!u)
		return;
	if (u->archive)
		archive_read_free(u->archive);
	mail_walk_close(u->mail);
	jb_arena_free(u->arena);
}

static enum step mail_next(struct unpack *u)
{
	struct jb_str name;
	enum step step = mail_walk_next(u->mail, &name);

	if (step == STEP_ENTRY) {
		u->document = true;
		u->name = name_give(u, jb_str_keep(u->arena, name));
	}
	return step;
}

enum step unpack_next(struct unpack *u, const struct hearer *to)
{
	enum step step = u->archive ? archive_next(u, to)
			 : u->tnef    ? tnef_entry(u, to)
				      : mail_next(u);

	if (step != STEP_ENTRY || u->count <= UNPACK_MEMBERS)
		return step;
	jb_tell(to->diag, JB_DIAG_BOMB, place_of(to), "more than %d members",
		UNPACK_MEMBERS);
	return STEP_BROKEN;
}

struct jb_str unpack_name(const struct unpack *u)
{
	return u->name;
}

bool unpack_is_document(const struct unpack *u)
{
	return u->document;
}

bool unpack_is_encrypted(const struct unpack *u)
{
	return u->archive && archive_entry_is_data_encrypted(u->entry);
}

bool unpack_is_mail(const struct unpack *u)
{
	return u->mail && mail_walk_is_mail(u->mail);
}

bool unpack_data(struct jb_buf *out, struct unpack *u, size_t limit,
		 const struct hearer *to)
{
	if (u->tnef)
		return tnef_data(out, u, limit);
	return u->archive ? archive_data(out, u, limit, to)
			  : mail_walk_data(out, u->mail, limit, to);
}
