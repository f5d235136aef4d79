#include "cli/inputs.h"

#include "cli/streams.h"
#include "core/file.h"
#include "core/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The entries of one folder, sorted, each with the folder before it. */
static bool folder_read(struct inputs *found, struct jb_arena *arena,
			const char *path, struct jb_diag *diag)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	size_t n = strlen(path);
	const char *slash = n > 0 && path[n - 1] == '/' ? "" : "/";

	if (!dir) {
		jb_tell(diag, JB_DIAG_OPEN, (struct jb_place){ path, 0, 0 },
			"%s", strerror(errno));
		return false;
	}
	while ((entry = readdir(dir)))
		if (!jb_file_is_left_behind(jb_str_of(entry->d_name)))
			*jb_list_add(arena, &found->paths) =
				jb_str_format(arena, "%s%s%s", path, slash,
					      entry->d_name).p;
	closedir(dir);
	if (found->paths.n > 1)
		qsort(found->paths.v, found->paths.n,
		      sizeof(*found->paths.v), by_name);
	return true;
}

static bool is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/*
 * What to do with an entry of a folder: a symbolic link to a folder is not
 * followed, so that no loop is walked; nor is the folder of the outputs, out,
 * whose briefings are no reports; a pipe or a device is no document. One that
 * cannot be looked at is left to the worker to complain of.
 */
static bool is_wanted(const char *path, const struct stat *out)
{
	struct stat link, file;

	if (lstat(path, &link) || stat(path, &file))
		return true;
	if (S_ISDIR(file.st_mode))
		return S_ISDIR(link.st_mode) && !is_same(&file, out);
	return S_ISREG(file.st_mode);
}

/* The folder of the outputs, all zero where there is none yet. */
static struct stat folder_out(const struct settings *settings)
{
	struct stat out = { 0 };

	if (!settings->out || stat(settings->out, &out))
		return (struct stat){ 0 };
	return out;
}

static bool is_folder(const char *path)
{
	struct stat st;

	return strcmp(path, "-") != 0 && stat(path, &st) == 0 &&
	       S_ISDIR(st.st_mode);
}

/*
 * path and, if it is a folder, all files under it in order. A stack of what
 * is still to be visited stands in for recursion.
 */
static void path_add(struct inputs *inputs, struct jb_arena *arena,
		     const char *path, const struct settings *settings,
		     struct jb_diag *diag)
{
	const struct stat out = folder_out(settings);
	struct inputs stack = { 0 };
	size_t before = inputs->paths.n;

	*jb_list_add(arena, &stack.paths) = path;
	while (stack.paths.n > 0) {
		const char *next = stack.paths.v[--stack.paths.n];
		struct inputs found = { 0 };

		if (next != path && !is_wanted(next, &out))
			continue;
		if (!is_folder(next))
			*jb_list_add(arena, &inputs->paths) = next;
		else if (!folder_read(&found, arena, next, diag))
			before = SIZE_MAX;
		while (found.paths.n > 0)
			*jb_list_add(arena, &stack.paths) =
				found.paths.v[--found.paths.n];
	}
	if (inputs->paths.n == before)
		jb_tell(diag, JB_DIAG_NO_FILES, (struct jb_place){ path, 0, 0 },
			"%s", "");
}

static bool names_read(struct jb_buf *names, const char *path,
		       struct jb_diag *diag)
{
	bool standard = strcmp(path, "-") == 0;
	FILE *f = standard ? stdin : fopen(path, "rb");
	bool ok = f && stream_read(names, f);

	if (!ok)
		jb_tell(diag, JB_DIAG_START, (struct jb_place){ path, 0, 0 },
			"cannot read names: %s", strerror(errno));
	if (f && !standard)
		fclose(f);
	return ok;
}

static bool names_add(struct inputs *inputs, struct jb_arena *arena,
		      const struct settings *settings, struct jb_diag *diag)
{
	struct jb_buf names = { 0 };
	struct jb_str all;
	size_t named = 0;
	char end = settings->nul ? '\0' : '\n';
	bool ok = names_read(&names, settings->files_from, diag);

	all = jb_buf_view(&names);
	for (size_t from = 0, i = 0; ok && i <= all.n; i++) {
		struct jb_str name;

		if (i < all.n && all.p[i] != end)
			continue;
		name = jb_str_slice(all, from, i);
		from = i + 1;
		if (name.n == 0)
			continue;
		named++;
		path_add(inputs, arena, jb_str_z(arena, name), settings, diag);
	}
	if (ok && named == 0)
		jb_tell(diag, JB_DIAG_NO_NAMES,
			(struct jb_place){ settings->files_from, 0, 0 }, "%s",
			"");
	jb_buf_clear(&names);
	return ok;
}

/* Standard input can be read but once, for names or for a document. */
static bool input_once(const struct inputs *inputs,
		       const struct settings *settings, struct jb_diag *diag)
{
	size_t n = settings->files_from &&
		   strcmp(settings->files_from, "-") == 0;

	for (size_t i = 0; i < inputs->paths.n; i++)
		n += strcmp(inputs->paths.v[i], "-") == 0;
	if (n > 1)
		jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"- is given more than once");
	return n <= 1;
}

bool inputs_list(struct inputs *inputs, struct jb_arena *arena,
		 const struct settings *settings, struct jb_diag *diag)
{
	for (size_t i = 0; i < settings->operand_count; i++)
		path_add(inputs, arena, settings->operands[i], settings,
			 diag);
	if (settings->files_from &&
	    !names_add(inputs, arena, settings, diag))
		return false;
	if (settings->operand_count == 0 && !settings->files_from) {
		jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"no files; see jianbao --help");
		return false;
	}
	return input_once(inputs, settings, diag);
}
