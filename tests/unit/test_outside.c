/*
 * Outside programs that do what they should, and those that are missing, hang,
 * crash, flood, or leave children behind; nothing stays in the folder for
 * temporary files.
 */
#include "tests/unit/suites.h"

#include "ingest/outside.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char base[] = "/tmp/jianbao-test-XXXXXX";

static void make_base(void)
{
	ck_assert_ptr_nonnull(mkdtemp(base));
	setenv("TMPDIR", base, 1);
}

static void remove_base(void)
{
	ck_assert_int_eq(rmdir(base), 0);	/* so it is empty */
}

struct fixture {
	struct jb_document doc;
	struct jb_limits limits;
	struct jb_diag diag;
	char *messages;
	size_t n;
	struct outside o;
};

static void begin(struct fixture *f)
{
	f->doc.arena = jb_arena_new();
	f->doc.source.path = "a.doc";
	f->doc.limits = &f->limits;
	f->diag.out = open_memstream(&f->messages, &f->n);
	ck_assert(outside_open(&f->o, &f->doc, &f->diag));
}

static void end(struct fixture *f, const char *messages)
{
	outside_close(&f->o);
	fclose(f->diag.out);
	ck_assert_str_eq(f->messages, messages);
	free(f->messages);
	jb_arena_free(f->doc.arena);
}

static struct outside_task shell(const char *const argv[4])
{
	return (struct outside_task){ .argv = argv, .package = "dash" };
}

#define SHELL(script) ((const char *const[]){ "sh", "-c", script, NULL })

START_TEST(test_runs)
{
	struct fixture f = { 0 };
	struct outside_task task = shell(SHELL(
		"cat; cat in; echo made >out; pwd -P; echo one >&2; "
		"printf 'two\\n\\n' >&2; exit 3"));
	struct jb_str made, want;

	begin(&f);
	task.in = JB_STR("standard ");
	task.accepts = 1u << 3;
	ck_assert(outside_put(&f.o, "in", JB_STR("input "), &f.diag));
	ck_assert(outside_run(&f.o, &task, &f.diag));
	want = jb_str_format(f.doc.arena, "standard input %s\n", f.o.dir);
	ck_assert(jb_str_eq(jb_buf_view(&task.out), want));
	ck_assert_int_eq(task.status, 3);
	ck_assert(jb_str_eq(task.complaint, JB_STR("two")));
	ck_assert(outside_get(&made, &f.o, "out", &f.diag));
	ck_assert(jb_str_eq(made, JB_STR("made\n")));
	ck_assert(!outside_get(&made, &f.o, "other", &f.diag));
	jb_buf_clear(&task.out);
	end(&f, "jianbao: a.doc: error: an outside program failed: "
		"it made no other\n");
}
END_TEST

/* A program that leaves a link in place of its output fools nobody. */
START_TEST(test_link)
{
	struct fixture f = { 0 };
	struct outside_task task = shell(SHELL("ln -s /etc/passwd out"));
	struct jb_str made;

	begin(&f);
	ck_assert(outside_run(&f.o, &task, &f.diag));
	ck_assert(!outside_get(&made, &f.o, "out", &f.diag));
	end(&f, "jianbao: a.doc: error: an outside program failed: "
		"it made no out\n");
}
END_TEST

static const struct {
	const char *script;
	size_t seconds, bytes;
	const char *message;
} faults[] = {
	{ "sleep 60", 1, 0,
	  "took longer than the limit, set --program-timeout: sh, 1 s" },
	{ "sleep 60 & exit 1", 20, 0, "failed: sh ended with status 1" },
	{ "while :; do :; done", 1, 0,
	  "took longer than the limit, set --program-timeout: sh, 1 s" },
	{ "exec >&- 2>&-; sleep 60", 1, 0,
	  "took longer than the limit, set --program-timeout: sh, 1 s" },
	{ "echo lost it >&2; kill -SEGV $$", 0, 0,
	  "failed: sh ended by signal 11 (Segmentation fault): lost it" },
	{ "yes", 0, 100000,
	  "wrote more than the limit, set --program-bytes: sh, 100000 bytes" },
	{ "yes >&2", 1, 100000,
	  "took longer than the limit, set --program-timeout: sh, 1 s" },
	{ "ulimit -c 0; exec dd if=/dev/zero of=big bs=65536 count=99", 0,
	  100000,
	  "wrote more than the limit, set --program-bytes: sh, 100000 bytes" },
};

START_TEST(test_faults)
{
	struct fixture f = { 0 };
	struct outside_task task = shell(SHELL(faults[_i].script));
	char want[256];

	f.limits.set[JB_LIMIT_PROGRAM_TIME] = faults[_i].seconds;
	f.limits.set[JB_LIMIT_PROGRAM_BYTES] = faults[_i].bytes;
	snprintf(want, sizeof(want),
		 "jianbao: a.doc: error: an outside program %s\n",
		 faults[_i].message);
	begin(&f);
	ck_assert(!outside_run(&f.o, &task, &f.diag));
	jb_buf_clear(&task.out);
	end(&f, want);
}
END_TEST

START_TEST(test_missing)
{
	struct fixture f = { 0 };
	const char *const argv[] = { "no-such-program", NULL };
	struct outside_task task = { .argv = argv, .package = "antiword" };

	begin(&f);
	ck_assert(!outside_run(&f.o, &task, &f.diag));
	ck_assert(!outside_has("no-such-program", false));
	ck_assert(outside_has("sh", false));
	end(&f, "jianbao: a.doc: error: needs a program that is not "
		"installed: no-such-program, of the Debian package "
		"antiword\n");
}
END_TEST

static bool take_ten(void *user, struct jb_str part)
{
	size_t *n = user;

	*n += part.n;
	return *n < 10;
}

/* Who takes its output may end it. */
START_TEST(test_taker)
{
	struct fixture f = { 0 };
	struct outside_task task = shell(SHELL("yes"));
	size_t n = 0;

	begin(&f);
	task.take = take_ten;
	task.user = &n;
	ck_assert(!outside_run(&f.o, &task, &f.diag));
	ck_assert_uint_ge(n, 10);
	end(&f, "");
}
END_TEST

static bool is_empty(const char *dir)
{
	DIR *d = opendir(dir);
	size_t n = 0;

	while (readdir(d))
		n++;
	closedir(d);
	return n == 2;
}

/* The worker is killed: its program ends and its folder goes. */
START_TEST(test_worker_killed)
{
	struct timespec tick = { 0, 20000000 };
	pid_t worker = fork();
	char mark[64];

	if (worker == 0) {
		struct fixture f = { 0 };
		struct outside_task task = shell(SHELL(
			"mkdir -p a/b; touch a/b/c ../mark; sleep 300"));

		begin(&f);
		outside_run(&f.o, &task, &f.diag);
		_exit(0);
	}
	snprintf(mark, sizeof(mark), "%s/mark", base);
	for (int i = 0; i < 500 && access(mark, F_OK); i++)
		nanosleep(&tick, NULL);
	kill(worker, SIGKILL);
	waitpid(worker, NULL, 0);
	unlink(mark);
	for (int i = 0; i < 500 && !is_empty(base); i++)
		nanosleep(&tick, NULL);
	ck_assert(is_empty(base));
}
END_TEST

Suite *outside_suite(void)
{
	Suite *suite = suite_create("outside");
	TCase *tests = tcase_create("outside");

	tcase_add_checked_fixture(tests, make_base, remove_base);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, test_runs);
	tcase_add_test(tests, test_link);
	tcase_add_loop_test(tests, test_faults, 0,
			    sizeof(faults) / sizeof(faults[0]));
	tcase_add_test(tests, test_missing);
	tcase_add_test(tests, test_taker);
	tcase_add_test(tests, test_worker_killed);
	suite_add_tcase(suite, tests);
	return suite;
}
