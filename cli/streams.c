#include "cli/streams.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/*
 * A standard stream that was closed would give its number to the next file
 * opened, and what is written to the one would land in the other. It is
 * opened the wrong way round instead, so that using it is an error.
 */
static void fill_closed(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			(void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY
								   : O_RDONLY);
}

/* A reader that has seen enough (| head) ends the program without a word. */
static void usual_signals(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGPIPE);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_IGN);	/* a file too large is an error to tell */
}

void streams_init(void)
{
	fill_closed();
	usual_signals();
}

bool stream_read(struct jb_buf *text, FILE *in)
{
	char part[8192];
	size_t n;

	while ((n = fread(part, 1, sizeof(part), in)) > 0)
		jb_buf_add(text, part, n);
	return !ferror(in);
}

static void failed(struct jb_diag *diag)
{
	jb_tell(diag, JB_DIAG_WRITE, (struct jb_place){ "-", 0, 0 }, "%s",
		strerror(errno));
}

bool stream_write(struct jb_str bytes, struct jb_diag *diag)
{
	bool ok = fwrite(bytes.p, 1, bytes.n, stdout) == bytes.n &&
		  fflush(stdout) == 0;

	if (!ok)
		failed(diag);
	return ok;
}

void streams_end(struct jb_diag *diag)
{
	if ((fflush(stdout) || ferror(stdout)) &&
	    !diag->told[JB_LEVEL_FATAL])
		failed(diag);
}
