/*
 * A worker forks two kinds of children. The janitor, one a folder, does nothing
 * until its lifeline closes: then it ends the group of the program that runs,
 * removes the folder and goes. So nothing is left behind even where the worker
 * is killed. The program gets files for its input, pipes for what it writes;
 * the worker reads these until both are closed or the time is up, and ends the
 * whole group in any case, since LibreOffice and others leave children.
 */
#define _XOPEN_SOURCE 700	/* nftw() */

#include "ingest/outside.h"

#include "core/file.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FDS = 1024, ENVIRON = 32, TICK = 50, LINE = 400,
       DAYS = 100 * 86400 };

static struct jb_place place_of(const struct outside *o)
{
	return (struct jb_place){ .path = o->path };
}

static bool failed(const struct outside *o, const char *what,
		   struct jb_diag *diag)
{
	jb_tell(diag, JB_DIAG_PROGRAM_FAILED, place_of(o), "%s: %s", what,
		strerror(errno));
	return false;
}

/* --- the folder and its janitor --- */

/* All descriptors but those of standard input, output, error and keep. */
static void close_others(int keep)
{
	for (int fd = 3; fd < FDS; fd++)
		if (fd != keep)
			close(fd);
}

static int remove_one(const char *path, const struct stat *st, int type,
		      struct FTW *ftw)
{
	(void)st;
	(void)ftw;
	if (type == FTW_DP || type == FTW_DNR)
		rmdir(path);
	else
		unlink(path);
	return 0;
}

/*
 * The worker writes the group of the program that runs, 0 when it has ended.
 * A terminal's signals go to the worker; the janitor outlives it.
 */
static _Noreturn void janitor_main(const char *dir, int lifeline)
{
	pid_t group = 0;
	ssize_t n;

	setpgid(0, 0);
	signal(SIGALRM, SIG_IGN);
	close_others(lifeline);
	while ((n = read(lifeline, &group, sizeof(group))) > 0 ||
	       (n < 0 && errno == EINTR))
		;
	if (group > 0)
		kill(-group, SIGKILL);
	nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	_exit(0);
}

static const char *folder_make(struct jb_arena *arena)
{
	const char *base = getenv("TMPDIR");
	struct jb_str name = jb_str_format(arena, "%s/jianbao-XXXXXX",
					   base && *base == '/' ? base
								: "/tmp");
	char *dir = jb_arena_take(arena, name.n + 1);

	memcpy(dir, name.p, name.n);
	return mkdtemp(dir);
}

bool outside_open(struct outside *o, const struct jb_document *doc,
		  struct jb_diag *diag)
{
	int ends[2];

	*o = (struct outside){ .arena = doc->arena, .limits = doc->limits,
			       .path = doc->source.path };
	o->dir = folder_make(o->arena);
	if (!o->dir)
		return failed(o, "no temporary folder", diag);
	if (pipe(ends)) {
		rmdir(o->dir);
		return failed(o, "no pipe", diag);
	}
	o->janitor = fork();
	if (o->janitor == 0) {
		close(ends[1]);
		janitor_main(o->dir, ends[0]);
	}
	close(ends[0]);
	o->lifeline = ends[1];
	fcntl(o->lifeline, F_SETFD, FD_CLOEXEC);
	if (o->janitor > 0)
		return true;
	close(o->lifeline);
	rmdir(o->dir);
	return failed(o, "no process", diag);
}

void outside_close(struct outside *o)
{
	close(o->lifeline);
	while (waitpid(o->janitor, NULL, 0) < 0 && errno == EINTR)
		;
}

static const char *in_folder(const struct outside *o, const char *name)
{
	return jb_str_format(o->arena, "%s/%s", o->dir, name).p;
}

static bool write_file(const char *path, struct jb_str bytes)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool ok = fd >= 0;

	while (ok && bytes.n > 0) {
		ssize_t n = write(fd, bytes.p, bytes.n);

		if (n < 0 && errno == EINTR)
			continue;
		ok = n > 0;
		if (ok)
			bytes = jb_str_slice(bytes, (size_t)n, bytes.n);
	}
	return fd >= 0 && (close(fd) == 0) && ok;
}

bool outside_put(struct outside *o, const char *name, struct jb_str bytes,
		 struct jb_diag *diag)
{
	return write_file(in_folder(o, name), bytes) ||
	       failed(o, "temporary file", diag);
}

bool outside_get(struct jb_str *out, struct outside *o, const char *name,
		 struct jb_diag *diag)
{
	const char *path = in_folder(o, name);
	struct jb_diag silent = { 0 };
	struct stat st;

	/* a program that was fooled may have left a link */
	if (lstat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    jb_file_read(out, o->arena, path,
			 jb_limit(o->limits, JB_LIMIT_PROGRAM_BYTES), &silent))
		return true;
	jb_tell(diag, JB_DIAG_PROGRAM_FAILED, place_of(o), "it made no %s",
		name);
	return false;
}

/* --- finding the program --- */

static bool is_program(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	       access(path, X_OK) == 0;
}

/* dir/name into path, if that is a program. */
static bool found_in(char *path, size_t room, const char *dir, int dir_n,
		     const char *name)
{
	int n = snprintf(path, room, "%.*s/%s", dir_n, dir, name);

	return n > 0 && (size_t)n < room && is_program(path);
}

/* Ours lie beside jianbao where it was built, or where it was installed. */
static bool find_ours(char *path, size_t room, const char *name)
{
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self));

	while (n > 0 && self[n - 1] != '/')
		n--;
	if (n <= 0)
		return false;
	if (found_in(path, room, self, (int)n - 1, name))
		return true;
	n = snprintf(path, room, "%.*s/../libexec/jianbao/%s", (int)n - 1,
		     self, name);
	return n > 0 && (size_t)n < room && is_program(path);
}

static bool find_program(char *path, size_t room, const char *name, bool ours)
{
	const char *dirs = getenv("PATH");

	if (ours)
		return find_ours(path, room, name);
	if (!dirs || !*dirs)
		dirs = "/usr/local/bin:/usr/bin:/bin";
	for (size_t n; *dirs; dirs += n + (dirs[n] == ':')) {
		n = strcspn(dirs, ":");
		if (*dirs == '/' &&
		    found_in(path, room, dirs, (int)n, name))
			return true;
	}
	return false;
}

bool outside_has(const char *program, bool ours)
{
	char path[4096];

	return find_program(path, sizeof(path), program, ours);
}

/* --- in the child that becomes the program --- */

struct child {
	const char *program;
	const struct outside_task *task;
	const char **environ;
	const char *dir;
	int in, out, err;
	rlim_t seconds, memory, bytes;
};

static void limit(int which, rlim_t most)
{
	struct rlimit now;

	if (getrlimit(which, &now))
		return;
	if (now.rlim_max == RLIM_INFINITY || now.rlim_max > most)
		now.rlim_max = most;
	now.rlim_cur = now.rlim_max;
	setrlimit(which, &now);
}

/* Says why the program could not be run, where the parent looks for it. */
static _Noreturn void child_fails(const char *what)
{
	dprintf(STDERR_FILENO, "%s: %s\n", what, strerror(errno));
	_exit(126);
}

static _Noreturn void child_main(const struct child *c, pid_t parent)
{
	static const int usual[] = { SIGALRM, SIGTERM, SIGINT, SIGPIPE };
	sigset_t none;

	setpgid(0, 0);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(126);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++)
		signal(usual[i], SIG_DFL);
	if (dup2(c->in, STDIN_FILENO) < 0 || dup2(c->out, STDOUT_FILENO) < 0 ||
	    dup2(c->err, STDERR_FILENO) < 0)
		_exit(126);
	close_others(-1);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_CPU, c->seconds);
	limit(RLIMIT_FSIZE, c->bytes);
	if (!JB_ASAN)
		limit(RLIMIT_AS, c->memory);
	if (chdir(c->dir))
		child_fails(c->dir);
	execve(c->program, (char *const *)c->task->argv,
	       (char *const *)c->environ);
	child_fails(c->program);
}

/*
 * What the program may know: where to find other programs, its folder, no
 * language but English for messages. The proxy leads nowhere: a converter
 * that would load a remote picture finds no network.
 */
static const char **environ_make(const struct outside *o,
				 const struct outside_task *task)
{
	static const char *const kept[] = { "PATH", "TESSDATA_PREFIX",
					    "ASAN_OPTIONS", "UBSAN_OPTIONS" };
	static const char *const fixed[] = {
		"LC_ALL=C.UTF-8", "LANGUAGE=en", "TZ=UTC",
		"OMP_THREAD_LIMIT=1", "SAL_USE_VCLPLUGIN=svp",
		"http_proxy=http://127.0.0.1:9/",
		"https_proxy=http://127.0.0.1:9/",
	};
	const char **env = jb_new(o->arena, const char *, ENVIRON + 1);
	size_t n = 0;

	env[n++] = jb_str_format(o->arena, "HOME=%s", o->dir).p;
	env[n++] = jb_str_format(o->arena, "TMPDIR=%s", o->dir).p;
	for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
		if (getenv(kept[i]))
			env[n++] = jb_str_format(o->arena, "%s=%s", kept[i],
						 getenv(kept[i])).p;
	for (size_t i = 0; i < sizeof(fixed) / sizeof(*fixed); i++)
		env[n++] = fixed[i];
	for (size_t i = 0; task->environ && task->environ[i] && n < ENVIRON;
	     i++)
		env[n++] = task->environ[i];
	return env;
}

/* --- in the worker --- */

enum end { END_ITSELF, END_SLOW, END_BYTES, END_TAKER };

struct run {
	struct outside_task *task;
	pid_t pid;
	int out, err;		/* our ends, -1 when closed */
	int wait_status;
	bool gone;		/* wait_status is set */
	enum end end;
	size_t bytes, most;	/* read from out */
	double deadline;
	size_t seconds;
	char line[LINE];	/* its last line on err, and the one */
	size_t line_n;		/* that begins: line is done at a LF */
	bool line_done;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Keep the beginning of the last line that is not empty. */
static void hear(struct run *run, const char *part, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (part[i] == '\n' || part[i] == '\r') {
			run->line_done = true;
			continue;
		}
		if (run->line_done) {
			run->line_n = 0;
			run->line_done = false;
		}
		if (run->line_n < LINE)
			run->line[run->line_n++] = part[i];
	}
}

static void take(struct run *run, const char *part, size_t n)
{
	if (run->end != END_ITSELF)
		return;
	if (n > run->most - run->bytes) {
		run->end = END_BYTES;
		return;
	}
	run->bytes += n;
	if (!run->task->take)
		jb_buf_add(&run->task->out, part, n);
	else if (!run->task->take(run->task->user, (struct jb_str){ part, n }))
		run->end = END_TAKER;
}

/* Read what is there from *fd, which is closed at its end. */
static void read_part(struct run *run, int *fd)
{
	char part[65536];
	ssize_t n = read(*fd, part, sizeof(part));

	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0) {
		close(*fd);
		*fd = -1;
	} else if (fd == &run->out) {
		take(run, part, (size_t)n);
	} else {
		hear(run, part, (size_t)n);
	}
}

/* Has the program ended? What it leaves behind is ended then. */
static void look_after(struct run *run)
{
	if (run->gone || waitpid(run->pid, &run->wait_status, WNOHANG) <= 0)
		return;
	run->gone = true;
	kill(-run->pid, SIGKILL);
}

static void close_pipes(struct run *run)
{
	if (run->out >= 0)
		close(run->out);
	if (run->err >= 0)
		close(run->err);
	run->out = run->err = -1;
}

/* Until the program has ended and all that it wrote is read, or a limit. */
static void watch(struct run *run)
{
	int pause = 1;

	while (!run->gone || run->out >= 0 || run->err >= 0) {
		struct pollfd fds[2] = { { run->out, POLLIN, 0 },
					 { run->err, POLLIN, 0 } };
		double left = run->deadline - now();
		bool open = run->out >= 0 || run->err >= 0;

		if (left <= 0 && run->end == END_ITSELF)
			run->end = END_SLOW;
		if (run->end != END_ITSELF)
			break;
		if (open)
			pause = TICK;
		else if (pause < TICK)
			pause *= 2;
		if (poll(fds, 2, pause) > 0) {
			if (fds[0].revents)
				read_part(run, &run->out);
			if (fds[1].revents)
				read_part(run, &run->err);
			if (run->out < 0 && run->err < 0)
				pause = 1;
			else
				continue;
		}
		look_after(run);
	}
	kill(-run->pid, SIGKILL);
	while (!run->gone && waitpid(run->pid, &run->wait_status, 0) < 0 &&
	       errno == EINTR)
		;
	close_pipes(run);
}

static void tell_lifeline(const struct outside *o, pid_t group)
{
	while (write(o->lifeline, &group, sizeof(group)) < 0 &&
	       errno == EINTR)
		;
}

/* Tell how the program ended; true where that is no failure. */
static bool judge(const struct outside *o, const struct run *run,
		  struct jb_diag *diag)
{
	const struct outside_task *task = run->task;
	const char *name = task->argv[0];
	int sign = WIFSIGNALED(run->wait_status)
			   ? WTERMSIG(run->wait_status)
			   : 0;
	const char *colon = task->complaint.n ? ": " : "";

	if (run->end == END_TAKER)
		return false;
	if (run->end == END_SLOW || sign == SIGXCPU)
		jb_tell(diag, JB_DIAG_PROGRAM_SLOW, place_of(o), "%s, %zu s",
			name, run->seconds);
	else if (run->end == END_BYTES || sign == SIGXFSZ)
		jb_tell(diag, JB_DIAG_PROGRAM_BYTES, place_of(o),
			"%s, %zu bytes", name, run->most);
	else if (sign)
		jb_tell(diag, JB_DIAG_PROGRAM_FAILED, place_of(o),
			"%s ended by signal %d (%s)%s%.*s", name, sign,
			strsignal(sign), colon, (int)task->complaint.n,
			task->complaint.p);
	else if (task->status && (task->status > 31 ||
				  !(task->accepts >> task->status & 1)))
		jb_tell(diag, JB_DIAG_PROGRAM_FAILED, place_of(o),
			"%s ended with status %d%s%.*s", name, task->status,
			colon, (int)task->complaint.n, task->complaint.p);
	else
		return true;
	return false;
}

/* Our end of a pipe, *theirs the other; -1 where there is none. */
static int pipe_open(int *theirs)
{
	int ends[2];

	if (pipe(ends))
		return -1;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	*theirs = ends[1];
	return ends[0];
}

/* The file that is its standard input; -1 where it cannot be made. */
static int input_open(const struct outside *o, struct jb_str in)
{
	const char *path = in.p ? in_folder(o, ".input") : "/dev/null";
	int fd;

	if (in.p && !write_file(path, in))
		return -1;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (in.p)
		unlink(path);
	return fd;
}

static bool start(struct run *run, struct outside *o, struct child *c)
{
	pid_t parent = getpid();

	c->in = input_open(o, run->task->in);
	if (c->in < 0)
		return false;
	run->out = pipe_open(&c->out);
	run->err = pipe_open(&c->err);
	run->pid = run->out >= 0 && run->err >= 0 ? fork() : -1;
	if (run->pid == 0)
		child_main(c, parent);
	close(c->in);
	if (run->out >= 0)
		close(c->out);
	if (run->err >= 0)
		close(c->err);
	if (run->pid > 0) {
		/* both of us do it: whoever is first */
		setpgid(run->pid, run->pid);
		tell_lifeline(o, run->pid);
		return true;
	}
	close_pipes(run);
	return false;
}

bool outside_run(struct outside *o, struct outside_task *task,
		 struct jb_diag *diag)
{
	char program[4096];
	size_t set = jb_limit(o->limits, JB_LIMIT_PROGRAM_TIME);
	size_t most = set < DAYS ? set : DAYS;
	struct run run = {
		.task = task, .out = -1, .err = -1,
		.seconds = task->seconds && task->seconds < most
				   ? task->seconds
				   : most,
		.most = jb_limit(o->limits, JB_LIMIT_PROGRAM_BYTES),
	};
	struct child child = {
		.program = program, .task = task, .dir = o->dir,
		.environ = environ_make(o, task),
		.seconds = (rlim_t)run.seconds + 1,
		.memory = jb_limit(o->limits, JB_LIMIT_PROGRAM_MEMORY),
		.bytes = run.most,
	};

	if (!find_program(program, sizeof(program), task->argv[0],
			  task->ours)) {
		jb_tell(diag, JB_DIAG_PROGRAM_MISSING, place_of(o),
			"%s, of the Debian package %s", task->argv[0],
			task->package);
		return false;
	}
	run.deadline = now() + (double)run.seconds;
	if (!start(&run, o, &child))
		return failed(o, task->argv[0], diag);
	watch(&run);
	tell_lifeline(o, 0);
	task->status = WIFEXITED(run.wait_status)
			       ? WEXITSTATUS(run.wait_status)
			       : -1;
	task->complaint = jb_str_repair(
		o->arena, jb_str_keep(o->arena, jb_str_trim((struct jb_str){
						run.line, run.line_n })));
	return judge(o, &run, diag);
}
