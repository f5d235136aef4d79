#include "cli/inputs.h"

#include "core/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* ~$report.docx is what Word leaves beside an open report.docx. */
static bool is_hidden(const char *name)
{
	return name[0] == '.' || (name[0] == '~' && name[1] == '$');
}

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
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
		if (!is_hidden(entry->d_name))
			*jb_list_add(arena, &found->paths) =
				jb_str_format(arena, "%s%s%s", path, slash,
					      entry->d_name).p;
	closedir(dir);
	if (found->paths.n > 1)
		qsort(found->paths.v, found->paths.n,
		      sizeof(*found->paths.v), by_name);
	return true;
}

/*
 * path and, if it is a folder, all files under it in order. A stack of what
 * is still to be visited stands in for recursion; a symbolic link to a folder
 * below the operand is not followed, so that no loop is walked.
 */
static void path_add(struct inputs *inputs, struct jb_arena *arena,
		     const char *path, struct jb_diag *diag)
{
	struct inputs stack = { 0 };

	*jb_list_add(arena, &stack.paths) = path;
	while (stack.paths.n > 0) {
		const char *next = stack.paths.v[--stack.paths.n];
		struct inputs found = { 0 };
		struct stat st;

		if (next != path && lstat(next, &st) == 0 &&
		    S_ISLNK(st.st_mode) && is_folder(next))
			continue;
		if (strcmp(next, "-") == 0 || !is_folder(next)) {
			*jb_list_add(arena, &inputs->paths) = next;
			continue;
		}
		if (!folder_read(&found, arena, next, diag))
			continue;
		while (found.paths.n > 0)
			*jb_list_add(arena, &stack.paths) =
				found.paths.v[--found.paths.n];
	}
}

static bool names_read(struct jb_buf *names, const char *path,
		       struct jb_diag *diag)
{
	bool standard = strcmp(path, "-") == 0;
	FILE *f = standard ? stdin : fopen(path, "rb");
	char part[8192];
	size_t n;
	bool ok;

	if (f)
		while ((n = fread(part, 1, sizeof(part), f)) > 0)
			jb_buf_add(names, part, n);
	ok = f && !ferror(f);
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
	char end = settings->nul ? '\0' : '\n';
	bool ok = names_read(&names, settings->files_from, diag);

	all = jb_buf_view(&names);
	for (size_t from = 0, i = 0; ok && i <= all.n; i++) {
		struct jb_str name;

		if (i < all.n && all.p[i] != end)
			continue;
		name = jb_str_slice(all, from, i);
		from = i + 1;
		if (name.n > 0)
			path_add(inputs, arena, jb_str_z(arena, name), diag);
	}
	jb_buf_clear(&names);
	return ok;
}

bool inputs_list(struct inputs *inputs, struct jb_arena *arena,
		 const struct settings *settings, struct jb_diag *diag)
{
	for (size_t i = 0; i < settings->operand_count; i++)
		path_add(inputs, arena, settings->operands[i], diag);
	if (settings->files_from &&
	    !names_add(inputs, arena, settings, diag))
		return false;
	if (settings->operand_count == 0 && !settings->files_from) {
		jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"no files; see jianbao --help");
		return false;
	}
	return true;
}
