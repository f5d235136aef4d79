#include "cli/progress.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool progress_init(struct progress *progress, const char *when,
		   struct jb_diag *diag)
{
	const char *term = getenv("TERM");
	bool terminal = isatty(STDERR_FILENO) && term &&
			strcmp(term, "dumb") != 0;

	*progress = (struct progress){ .rewrite = terminal };
	if (!when || strcmp(when, "auto") == 0) {
		if (terminal && diag->least < JB_LEVEL_ERROR)
			progress->out = stderr;
		return true;
	}
	if (strcmp(when, "always") == 0)
		progress->out = stderr;
	if (progress->out || strcmp(when, "never") == 0)
		return true;
	jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
		"--progress is auto, always or never, not %s", when);
	return false;
}

void progress_show(struct progress *progress, size_t done, size_t all)
{
	if (!progress->out)
		return;
	fprintf(progress->out, "%sjianbao: %zu of %zu%s",
		progress->rewrite ? "\r" : "", done, all,
		progress->rewrite ? "" : "\n");
	fflush(progress->out);
	progress->stands = progress->rewrite;
}

void progress_clear(struct progress *progress)
{
	if (progress->stands)
		fputs("\r\033[K", progress->out);
	progress->stands = false;
}
