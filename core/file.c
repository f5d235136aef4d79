#include "core/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIPE_ROOM = 64 * 1024 };

static struct jb_place place_of(const char *path)
{
	return (struct jb_place){ .path = path };
}

/* All bytes of fd, into arena; room is what they are thought to need. */
static bool read_all(struct jb_str *out, struct jb_arena *arena, int fd,
		     size_t room, size_t max)
{
	char *p = jb_arena_take(arena, room);
	size_t n = 0;

	for (;;) {
		ssize_t got;

		if (n == room) {
			char *more = jb_arena_take(arena,
						   jb_size_mul(room, 2));

			memcpy(more, p, n);
			p = more;
			room *= 2;
		}
		got = read(fd, p + n, room - n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		n += (size_t)got;
		if (got == 0 || n > max)
			break;
	}
	*out = (struct jb_str){ p, n };
	return true;
}

static bool tell_too_large(struct jb_diag *diag, const char *path, size_t max)
{
	jb_tell(diag, JB_DIAG_TOO_LARGE, place_of(path), "more than %zu bytes",
		max);
	return false;
}

/* The bytes of an open file; what is known of its size sets the room. */
static bool read_open(struct jb_str *out, struct jb_arena *arena, int fd,
		      const char *path, size_t max, struct jb_diag *diag)
{
	size_t room = PIPE_ROOM;
	struct stat st;

	if (fstat(fd, &st) != 0)
		goto failed;
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		goto failed;
	}
	if (S_ISREG(st.st_mode) && st.st_size > 0) {
		if ((uintmax_t)st.st_size > max)
			return tell_too_large(diag, path, max);
		room = (size_t)st.st_size + 1;
	}
	if (!read_all(out, arena, fd, room, max))
		goto failed;
	if (out->n > max)
		return tell_too_large(diag, path, max);
	return true;
failed:
	jb_tell(diag, JB_DIAG_READ, place_of(path), "%s", strerror(errno));
	return false;
}

bool jb_file_read(struct jb_str *out, struct jb_arena *arena,
		  const char *path, size_t max, struct jb_diag *diag)
{
	bool ok;
	int fd;

	if (max == 0)
		max = JB_FILE_MAX;
	if (strcmp(path, "-") == 0)
		return read_open(out, arena, STDIN_FILENO, path, max, diag);
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0) {
		jb_tell(diag, JB_DIAG_OPEN, place_of(path), "%s",
			strerror(errno));
		return false;
	}
	ok = read_open(out, arena, fd, path, max, diag);
	close(fd);
	return ok;
}

bool jb_file_is_left_behind(struct jb_str name)
{
	static const char *const names[] = { "Thumbs.db", "ehthumbs.db",
					     "desktop.ini" };

	if (jb_str_starts(name, JB_STR(".")) ||
	    jb_str_starts(name, JB_STR("~$")))
		return true;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (name.n == strlen(names[i]) &&
		    strncasecmp(name.p, names[i], name.n) == 0)
			return true;
	return false;
}
