/*
 * The parent gives each worker one index at a time over a socket and reads
 * back one answer: a header, the messages told, the result. An end of file
 * instead means that the worker died; it is replaced and its document set
 * aside. No more documents are handed out than WINDOW beyond the oldest one
 * still missing, so that what waits for its turn stays small.
 */
#include "cli/pool.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { JOBS_LIMIT = 256, WINDOW = 4, SECONDS = 300 };

#define MEMORY ((size_t)4 << 30)

struct header {
	size_t told[JB_LEVELS];
	size_t messages, result;	/* bytes that follow */
	bool ok;
};

struct worker {
	pid_t pid;		/* 0: not running */
	int fd;
	size_t index;		/* of its document, or SIZE_MAX: idle */
	struct timespec since;
	struct jb_buf answer;	/* as far as it has come */
};

/* An answer that waits until those before it are there. */
struct answer {
	struct header header;
	struct jb_buf bytes;	/* messages, then the result */
	bool there;
};

struct run {
	const struct pool *pool;
	const struct inputs *inputs;
	struct jb_diag *diag;
	struct worker *workers;
	struct answer *answers;	/* one an input */
	size_t jobs, given, taken;
};

/* --- in the worker --- */

static bool write_all(int fd, const void *bytes, size_t n)
{
	const char *p = bytes;

	while (n > 0) {
		ssize_t done = write(fd, p, n);

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
	header.ok = pool->work(&result, run->inputs->paths.v[index], index,
			       pool->context, &diag);
	fclose(diag.out);
	memcpy(header.told, diag.told, sizeof(header.told));
	header.result = result.n;
	sent = write_all(fd, &header, sizeof(header)) &&
	       write_all(fd, messages, header.messages) &&
	       write_all(fd, result.p, result.n);
	free(messages);
	jb_buf_clear(&result);
	return sent;
}

/* The sanitizers reserve more addresses than any limit would allow. */
static void limit_memory(size_t bytes)
{
#if defined(__SANITIZE_ADDRESS__)
	(void)bytes;
#else
	struct rlimit limit = { bytes, bytes };

	setrlimit(RLIMIT_AS, &limit);
#endif
}

static _Noreturn void worker_main(const struct run *run, int fd)
{
	const struct settings *s = run->pool->settings;
	struct rlimit no_core = { 0, 0 };
	size_t index;

	setrlimit(RLIMIT_CORE, &no_core);
	limit_memory(s->max_memory ? s->max_memory : MEMORY);
	while (read_all(fd, &index, sizeof(index)))
		if (!work_one(run, fd, index))
			break;
	_exit(0);
}

/* --- in the parent --- */

static bool worker_start(struct run *run, struct worker *w)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
		goto failed;
	fflush(stdout);
	fflush(stderr);
	w->pid = fork();
	if (w->pid < 0) {
		close(ends[0]);
		close(ends[1]);
		w->pid = 0;
		goto failed;
	}
	if (w->pid == 0) {
		for (size_t i = 0; i < run->jobs; i++)
			if (run->workers[i].pid && &run->workers[i] != w)
				close(run->workers[i].fd);
		close(ends[0]);
		worker_main(run, ends[1]);
	}
	close(ends[1]);
	w->fd = ends[0];
	w->index = SIZE_MAX;
	return true;
failed:
	jb_tell(run->diag, JB_DIAG_START, (struct jb_place){ 0 },
		"no worker process: %s", strerror(errno));
	return false;
}

/* Ends the worker and returns how it ended, as waitpid() says it. */
static int worker_end(struct worker *w, bool at_once)
{
	int status = 0;

	if (!w->pid)
		return 0;
	if (at_once)
		kill(w->pid, SIGKILL);
	close(w->fd);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	w->pid = 0;
	w->index = SIZE_MAX;
	jb_buf_clear(&w->answer);
	return status;
}

static double seconds_since(const struct timespec *since)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - since->tv_sec) +
	       (double)(now.tv_nsec - since->tv_nsec) / 1e9;
}

static void hand_out(struct run *run, struct worker *w)
{
	size_t index = run->given;

	if (w->index != SIZE_MAX || index >= run->inputs->paths.n ||
	    index >= run->taken + WINDOW * run->jobs)
		return;
	if (!w->pid && !worker_start(run, w))
		return;
	w->index = index;
	run->given++;
	clock_gettime(CLOCK_MONOTONIC, &w->since);
	write_all(w->fd, &index, sizeof(index));
}

/* Put message into the answer of a document that no worker answered for. */
static void set_aside(struct run *run, size_t index,
		      enum jb_diag_code code, const char *detail)
{
	struct answer *a = &run->answers[index];
	struct jb_place place = { run->inputs->paths.v[index], 0, 0 };
	char *messages = NULL;
	struct jb_diag diag = { .least = run->diag->least };

	diag.out = open_memstream(&messages, &a->header.messages);
	if (!diag.out)
		jb_oom();
	jb_tell(&diag, code, place, "%s", detail);
	fclose(diag.out);
	memcpy(a->header.told, diag.told, sizeof(diag.told));
	jb_buf_add(&a->bytes, messages, a->header.messages);
	a->there = true;
	free(messages);
}

static void worker_died(struct run *run, struct worker *w)
{
	size_t index = w->index;
	int status = worker_end(w, false);
	char detail[64] = "without a word";

	if (index == SIZE_MAX)
		return;
	if (WIFEXITED(status) && WEXITSTATUS(status) == JB_EXIT_OOM) {
		set_aside(run, index, JB_DIAG_MEMORY, "");
		return;
	}
	if (WIFSIGNALED(status))
		snprintf(detail, sizeof(detail), "by signal %d (%s)",
			 WTERMSIG(status), strsignal(WTERMSIG(status)));
	else if (WIFEXITED(status))
		snprintf(detail, sizeof(detail), "with status %d",
			 WEXITSTATUS(status));
	set_aside(run, index, JB_DIAG_WORKER_DIED, detail);
}

/* The whole answer is there: keep it, the worker is idle again. */
static void answer_keep(struct run *run, struct worker *w)
{
	struct answer *a = &run->answers[w->index];

	memcpy(&a->header, w->answer.p, sizeof(a->header));
	jb_buf_add(&a->bytes, w->answer.p + sizeof(a->header),
		   w->answer.n - sizeof(a->header));
	a->there = true;
	w->index = SIZE_MAX;
	jb_buf_clear(&w->answer);
}

static void worker_hear(struct run *run, struct worker *w)
{
	char part[65536];
	struct header header;
	ssize_t n = read(w->fd, part, sizeof(part));

	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0 || w->index == SIZE_MAX) {
		worker_died(run, w);
		return;
	}
	jb_buf_add(&w->answer, part, (size_t)n);
	if (w->answer.n < sizeof(header))
		return;
	memcpy(&header, w->answer.p, sizeof(header));
	if (w->answer.n == sizeof(header) + header.messages + header.result)
		answer_keep(run, w);
}

static void worker_check(struct run *run, struct worker *w, double limit)
{
	size_t index = w->index;
	char detail[64];

	if (index == SIZE_MAX || seconds_since(&w->since) < limit)
		return;
	worker_end(w, true);
	snprintf(detail, sizeof(detail), "%.0f seconds", limit);
	set_aside(run, index, JB_DIAG_WORKER_SLOW, detail);
}

/* Pass on the answers whose turn has come. */
static void take_answers(struct run *run)
{
	while (run->taken < run->inputs->paths.n &&
	       run->answers[run->taken].there) {
		size_t index = run->taken++;
		struct answer *a = &run->answers[index];
		struct jb_str all = jb_buf_view(&a->bytes);

		for (enum jb_level l = 0; l < JB_LEVELS; l++)
			run->diag->told[l] += a->header.told[l];
		if (run->diag->out && a->header.messages)
			fwrite(all.p, 1, a->header.messages, run->diag->out);
		if (a->header.ok)
			run->pool->take(run->inputs->paths.v[index], index,
					jb_str_slice(all, a->header.messages,
						     all.n),
					run->pool->context, run->diag);
		jb_buf_clear(&a->bytes);
	}
}

static void wait_for_answers(struct run *run, double limit)
{
	struct pollfd fds[JOBS_LIMIT];
	struct worker *who[JOBS_LIMIT];
	nfds_t n = 0;

	for (size_t i = 0; i < run->jobs; i++) {
		if (!run->workers[i].pid)
			continue;
		fds[n] = (struct pollfd){ run->workers[i].fd, POLLIN, 0 };
		who[n++] = &run->workers[i];
	}
	poll(fds, n, 250);
	for (nfds_t i = 0; i < n; i++)
		if (fds[i].revents)
			worker_hear(run, who[i]);
	for (nfds_t i = 0; i < n; i++)
		worker_check(run, who[i], limit);
}

static size_t job_count(const struct settings *settings, size_t inputs)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t jobs = settings->jobs        ? settings->jobs
		      : processors > 0 ? (size_t)processors
				       : 1;

	if (jobs > JOBS_LIMIT)
		jobs = JOBS_LIMIT;
	if (jobs > inputs)
		jobs = inputs;
	return jobs ? jobs : 1;
}

static bool any_busy(const struct run *run)
{
	for (size_t i = 0; i < run->jobs; i++)
		if (run->workers[i].index != SIZE_MAX)
			return true;
	return false;
}

bool pool_run(const struct pool *pool, const struct inputs *inputs,
	      struct jb_diag *diag)
{
	struct jb_arena *arena = jb_arena_new();
	size_t n = inputs->paths.n;
	struct run run = {
		.pool = pool,
		.inputs = inputs,
		.diag = diag,
		.jobs = job_count(pool->settings, n),
	};
	double limit = pool->settings->timeout
			       ? (double)pool->settings->timeout
			       : SECONDS;
	bool ok = true;

	run.workers = jb_new(arena, struct worker, run.jobs);
	run.answers = jb_new(arena, struct answer, n);
	for (size_t i = 0; i < run.jobs; i++)
		run.workers[i].index = SIZE_MAX;
	while (ok && run.taken < n) {
		for (size_t i = 0; i < run.jobs; i++)
			hand_out(&run, &run.workers[i]);
		ok = any_busy(&run);
		if (ok)
			wait_for_answers(&run, limit);
		take_answers(&run);
		ok = ok || run.taken == n;
	}
	for (size_t i = 0; i < run.jobs; i++)
		worker_end(&run.workers[i], false);
	for (size_t i = run.taken; i < n; i++)
		jb_buf_clear(&run.answers[i].bytes);
	jb_arena_free(arena);
	return ok;
}
