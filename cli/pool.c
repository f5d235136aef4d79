/*
 * The parent gives each worker one index at a time over a socket and reads
 * back one answer: a header, the messages told, the result. An end of file
 * instead means that the worker died; it is replaced and its document set
 * aside. A worker sets an alarm for itself, so that the time the parent waits
 * for its own reader is nobody's fault. No more documents are handed out than
 * the ring of answers holds, so that what waits for its turn stays small.
 */
#include "cli/pool.h"

#include "cli/progress.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { JOBS_LIMIT = 256, WINDOW = 4 };

struct header {
	size_t told[JB_LEVELS];
	size_t messages, result;	/* bytes that follow */
	bool ok, usage;
};

struct worker {
	pid_t pid;		/* 0: not running */
	int fd;
	size_t index;		/* of its document, or SIZE_MAX: idle */
	struct jb_buf answer;	/* as far as it has come */
};

/* An answer that waits until those before it are there. */
struct answer {
	struct header header;
	struct jb_buf bytes;	/* skip, then messages, then the result */
	size_t skip;
	bool there;
};

struct run {
	const struct pool *pool;
	const struct inputs *inputs;
	struct jb_diag *diag;
	struct progress progress;
	struct worker *workers;
	size_t jobs;
	struct answer *ring;	/* of document i: ring[i % room] */
	size_t room, given, taken;
};

static struct answer *answer_of(const struct run *run, size_t index)
{
	return &run->ring[index % run->room];
}

/* --- in the worker --- */

static bool write_all(int fd, const void *bytes, size_t n)
{
	const char *p = bytes;

	while (n > 0) {
		ssize_t done = send(fd, p, n, MSG_NOSIGNAL);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		p += done;
		n -= (size_t)done;
	}
	return true;
}

static bool read_all(int fd, void *bytes, size_t n)
{
	char *p = bytes;

	while (n > 0) {
		ssize_t done = read(fd, p, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		p += done;
		n -= (size_t)done;
	}
	return true;
}

static unsigned seconds(const struct settings *settings)
{
	size_t limit = jb_limit(&settings->limits, JB_LIMIT_TIME);

	return limit < UINT_MAX ? (unsigned)limit : UINT_MAX;
}

static size_t memory(const struct settings *settings)
{
	return jb_limit(&settings->limits, JB_LIMIT_MEMORY);
}

static bool work_one(const struct run *run, int fd, size_t index)
{
	const struct pool *pool = run->pool;
	struct jb_buf result = { 0 };
	struct header header = { 0 };
	char *messages = NULL;
	struct jb_diag diag = { .least = run->diag->least };
	bool sent;

	diag.out = open_memstream(&messages, &header.messages);
	if (!diag.out)
		jb_oom();
	alarm(seconds(pool->settings));
	header.ok = pool->work(&result, run->inputs->paths.v[index], index,
			       pool->context, &diag);
	alarm(0);
	if (fclose(diag.out))
		jb_oom();
	memcpy(header.told, diag.told, sizeof(header.told));
	header.usage = diag.usage;
	header.result = result.n;
	sent = write_all(fd, &header, sizeof(header)) &&
	       write_all(fd, messages, header.messages) &&
	       write_all(fd, result.p, result.n);
	free(messages);
	jb_buf_clear(&result);
	return sent;
}

/*
 * Limits, and signals as they are by default. The sanitizers reserve more
 * addresses than any limit would allow, and what they say must be seen; else
 * the parent alone speaks, so libraries are silenced unless -v asks for all.
 */
static void confine(const struct settings *settings)
{
	static const int usual[] = { SIGALRM, SIGTERM, SIGINT, SIGABRT };
	struct rlimit none = { 0, 0 };
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++) {
		signal(usual[i], SIG_DFL);
		sigaddset(&set, usual[i]);
	}
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	setrlimit(RLIMIT_CORE, &none);
	if (!JB_ASAN) {
		size_t most = memory(settings);
		struct rlimit limit = { most, most };
		int silent = open("/dev/null", O_WRONLY);

		setrlimit(RLIMIT_AS, &limit);
		if (silent >= 0 && !settings->verbose)
			dup2(silent, STDERR_FILENO);
	}
}

static _Noreturn void worker_main(const struct run *run, int fd, pid_t parent)
{
	size_t index;

	confine(run->pool->settings);
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != parent)
		_exit(0);
	while (read_all(fd, &index, sizeof(index)))
		if (!work_one(run, fd, index))
			break;
	_exit(0);
}

/* --- in the parent --- */

/* False with errno set. */
static bool worker_start(struct run *run, struct worker *w)
{
	pid_t parent = getpid();
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends))
		return false;
	fflush(stdout);
	fflush(stderr);
	w->pid = fork();
	if (w->pid == 0) {
		for (size_t i = 0; i < run->jobs; i++)
			if (run->workers[i].pid)
				close(run->workers[i].fd);
		close(ends[0]);
		worker_main(run, ends[1], parent);
	}
	close(ends[1]);
	w->fd = ends[0];
	if (w->pid > 0)
		return true;
	close(ends[0]);
	w->pid = 0;
	return false;
}

/* Ends the worker and returns how it ended, as waitpid() says it. */
static int worker_end(struct worker *w, bool at_once)
{
	int status = 0;

	if (!w->pid)
		return 0;
	if (at_once)
		kill(w->pid, SIGTERM);
	close(w->fd);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	w->pid = 0;
	w->index = SIZE_MAX;
	jb_buf_clear(&w->answer);
	return status;
}

/* Give the worker document index; false where it could not be started. */
static bool worker_give(struct run *run, struct worker *w, size_t index)
{
	if (!w->pid && !worker_start(run, w))
		return false;
	if (write_all(w->fd, &index, sizeof(index))) {
		w->index = index;
		return true;
	}
	worker_end(w, true);
	return false;
}

/* One that died while it was idle is replaced: hence the second try. */
static void hand_out(struct run *run)
{
	for (size_t i = 0; i < run->jobs; i++) {
		struct worker *w = &run->workers[i];

		if (run->given >= run->inputs->paths.n ||
		    run->given >= run->taken + run->room)
			return;
		if (w->index == SIZE_MAX &&
		    (worker_give(run, w, run->given) ||
		     worker_give(run, w, run->given)))
			run->given++;
	}
}

/* The answer for a document that no worker answered for. */
static void set_aside(struct run *run, size_t index, enum jb_diag_code code,
		      const char *detail)
{
	struct answer *a = answer_of(run, index);
	struct jb_place place = { run->inputs->paths.v[index], 0, 0 };
	char *messages = NULL;
	struct jb_diag diag = { .least = run->diag->least };

	diag.out = open_memstream(&messages, &a->header.messages);
	if (!diag.out)
		jb_oom();
	jb_tell(&diag, code, place, "%s", detail);
	if (fclose(diag.out))
		jb_oom();
	memcpy(a->header.told, diag.told, sizeof(diag.told));
	jb_buf_add(&a->bytes, messages, a->header.messages);
	a->there = true;
	free(messages);
}

static void worker_died(struct run *run, struct worker *w)
{
	const struct settings *settings = run->pool->settings;
	size_t index = w->index;
	int status = worker_end(w, false);
	enum jb_diag_code code = JB_DIAG_WORKER_DIED;
	char detail[96];

	if (index == SIZE_MAX)
		return;
	if (WIFEXITED(status) && WEXITSTATUS(status) == JB_EXIT_OOM) {
		code = JB_DIAG_MEMORY;
		snprintf(detail, sizeof(detail), "%zu bytes",
			 memory(settings));
	} else if (WIFEXITED(status)) {
		snprintf(detail, sizeof(detail), "with status %d",
			 WEXITSTATUS(status));
	} else if (WTERMSIG(status) == SIGALRM) {
		code = JB_DIAG_WORKER_SLOW;
		snprintf(detail, sizeof(detail), "%u s", seconds(settings));
	} else {
		snprintf(detail, sizeof(detail), "by signal %d (%s)",
			 WTERMSIG(status), strsignal(WTERMSIG(status)));
	}
	set_aside(run, index, code, detail);
}

/* If the whole answer is there, it moves to its place and w is idle. */
static void answer_keep(struct run *run, struct worker *w)
{
	struct answer *a = answer_of(run, w->index);
	struct header header;
	size_t n;

	if (w->answer.n < sizeof(header))
		return;
	memcpy(&header, w->answer.p, sizeof(header));
	n = w->answer.n - sizeof(header);
	if (header.messages > n || header.result > n - header.messages)
		return;
	*a = (struct answer){ header, w->answer, sizeof(header), true };
	w->answer = (struct jb_buf){ 0 };
	w->index = SIZE_MAX;
}

static void worker_hear(struct run *run, struct worker *w)
{
	char part[65536];
	ssize_t n = read(w->fd, part, sizeof(part));

	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0 || w->index == SIZE_MAX) {
		worker_died(run, w);
		return;
	}
	jb_buf_add(&w->answer, part, (size_t)n);
	answer_keep(run, w);
}

static void take(struct run *run, size_t index, const struct answer *a)
{
	struct jb_str all = jb_buf_view(&a->bytes);
	size_t result = a->skip + a->header.messages;

	for (enum jb_level l = 0; l < JB_LEVELS; l++)
		run->diag->told[l] += a->header.told[l];
	run->diag->usage = run->diag->usage || a->header.usage;
	if (run->diag->out && a->header.messages) {
		progress_clear(&run->progress);
		fwrite(all.p + a->skip, 1, a->header.messages,
		       run->diag->out);
	}
	if (a->header.ok)
		run->pool->take(run->inputs->paths.v[index], index,
				jb_str_slice(all, result, all.n),
				run->pool->context, run->diag);
	progress_show(&run->progress, index + 1, run->inputs->paths.n);
}

/* Does the run go on? A fatal message ends it. */
static bool goes_on(const struct run *run)
{
	return run->taken < run->inputs->paths.n &&
	       !run->diag->told[JB_LEVEL_FATAL];
}

/* Pass on the answers whose turn has come. */
static void take_answers(struct run *run)
{
	while (goes_on(run) && answer_of(run, run->taken)->there) {
		struct answer *a = answer_of(run, run->taken);

		take(run, run->taken, a);
		jb_buf_clear(&a->bytes);
		*a = (struct answer){ 0 };
		run->taken++;
	}
}

/* False where no worker is busy. */
static bool wait_for_answers(struct run *run)
{
	struct pollfd fds[JOBS_LIMIT];
	struct worker *who[JOBS_LIMIT];
	bool busy = false;
	nfds_t n = 0;

	for (size_t i = 0; i < run->jobs; i++) {
		struct worker *w = &run->workers[i];

		busy = busy || w->index != SIZE_MAX;
		if (w->pid) {
			fds[n] = (struct pollfd){ w->fd, POLLIN, 0 };
			who[n++] = w;
		}
	}
	if (busy && poll(fds, n, -1) > 0)
		for (nfds_t i = 0; i < n; i++)
			if (fds[i].revents)
				worker_hear(run, who[i]);
	return busy;
}

static size_t job_count(const struct settings *settings, size_t inputs)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t jobs = settings->jobs ? settings->jobs : (size_t)processors;

	if (jobs > JOBS_LIMIT || (!settings->jobs && processors < 1))
		jobs = JOBS_LIMIT;
	return jobs < inputs ? jobs : inputs;
}

static void run_end(struct run *run)
{
	progress_clear(&run->progress);
	for (size_t i = 0; i < run->jobs; i++)
		worker_end(&run->workers[i],
			   run->workers[i].index != SIZE_MAX);
	for (size_t i = 0; i < run->room; i++)
		jb_buf_clear(&run->ring[i].bytes);
}

bool pool_run(const struct pool *pool, const struct inputs *inputs,
	      struct jb_diag *diag)
{
	struct run run = { .pool = pool, .inputs = inputs, .diag = diag };
	struct jb_arena *arena;

	if (!progress_init(&run.progress, pool->settings->progress, diag))
		return false;
	arena = jb_arena_new();
	run.jobs = job_count(pool->settings, inputs->paths.n);
	run.workers = jb_new(arena, struct worker, run.jobs);
	run.room = WINDOW * run.jobs;
	run.ring = jb_new(arena, struct answer, run.room);
	for (size_t i = 0; i < run.jobs; i++)
		run.workers[i].index = SIZE_MAX;
	while (goes_on(&run)) {
		hand_out(&run);
		if (!wait_for_answers(&run))
			jb_tell(diag, JB_DIAG_START, (struct jb_place){ 0 },
				"no worker process: %s", strerror(errno));
		take_answers(&run);
	}
	run_end(&run);
	jb_arena_free(arena);
	return run.taken == inputs->paths.n;
}
