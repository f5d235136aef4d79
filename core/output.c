#include "core/output.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool failed(const char *path, struct jb_diag *diag)
{
	jb_tell(diag, JB_DIAG_WRITE, (struct jb_place){ path, 0, 0 }, "%s",
		strerror(errno));
	return false;
}

static bool write_all(int fd, struct jb_str bytes)
{
	while (bytes.n > 0) {
		ssize_t n = write(fd, bytes.p, bytes.n);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes.p += n;
		bytes.n -= (size_t)n;
	}
	return true;
}

/* What a new file would get: mkstemp() makes it 0600. */
static mode_t usual_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/*
 * Signals that end the process wait until the temporary file has got its name
 * or is gone.
 */
static void hold_signals(sigset_t *before)
{
	static const int ending[] = { SIGINT, SIGTERM, SIGHUP, SIGALRM };
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof(ending) / sizeof(ending[0]); i++)
		sigaddset(&set, ending[i]);
	sigprocmask(SIG_BLOCK, &set, before);
}

static bool write_renamed(const char *path, char *temporary,
			  struct jb_str bytes, struct jb_diag *diag)
{
	int fd = mkstemp(temporary), error;
	bool ok;

	if (fd < 0)
		return failed(path, diag);
	ok = write_all(fd, bytes) && fchmod(fd, usual_mode()) == 0;
	ok = close(fd) == 0 && ok;
	if (ok && rename(temporary, path) == 0)
		return true;
	error = errno;
	unlink(temporary);
	errno = error;
	return failed(path, diag);
}

bool jb_output_write(const char *path, struct jb_str bytes,
		     struct jb_diag *diag)
{
	struct jb_buf temporary = { 0 };
	sigset_t before;
	bool ok;

	jb_buf_format(&temporary, "%s.XXXXXX", path);
	jb_buf_add(&temporary, "", 1);
	hold_signals(&before);
	ok = write_renamed(path, temporary.p, bytes, diag);
	sigprocmask(SIG_SETMASK, &before, NULL);
	jb_buf_clear(&temporary);
	return ok;
}

static bool make_one(const char *path, struct jb_diag *diag)
{
	struct stat st;

	if (mkdir(path, 0777) == 0)
		return true;
	if (errno == EEXIST && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return true;
	return failed(path, diag);
}

bool jb_output_folder(const char *path, struct jb_diag *diag)
{
	struct jb_buf part = { 0 };
	bool ok = true;

	for (const char *p = path; ok && *p; p++) {
		if (*p == '/' && p > path) {
			jb_buf_add(&part, "", 1);
			part.n--;
			ok = make_one(part.p, diag);
		}
		jb_buf_add(&part, p, 1);
	}
	if (ok && part.n > 0) {
		jb_buf_add(&part, "", 1);
		ok = make_one(part.p, diag);
	}
	jb_buf_clear(&part);
	return ok;
}
