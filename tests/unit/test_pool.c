/*
 * Workers that crash, hang, outgrow their memory or answer late: each costs
 * its own document, and what comes back is in the order of the inputs.
 */
#include "tests/unit/suites.h"

#include "cli/pool.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What a document does to its worker is its name. */
static bool suffer(struct jb_buf *result, const char *path, size_t index,
		   void *context, struct jb_diag *diag)
{
	struct jb_place place = { path, index + 1, 0 };

	(void)context;
	if (strcmp(path, "crash") == 0)
		raise(JB_ASAN ? SIGKILL : SIGSEGV);
	if (strcmp(path, "abort") == 0)
		abort();
	if (strcmp(path, "exit") == 0)
		_exit(9);
	if (strcmp(path, "hang") == 0)
		for (;;)
			pause();
	if (strcmp(path, "memory") == 0)
		for (;;)
			memset(jb_heap_resize(NULL, 1 << 20), 1, 1 << 20);
	if (strcmp(path, "slow") == 0)
		nanosleep(&(struct timespec){ 0, 30000000 }, NULL);
	if (strcmp(path, "usage") == 0) {
		jb_tell(diag, JB_DIAG_USAGE, place, "as asked for");
		return false;
	}
	jb_tell(diag, JB_DIAG_CHARSET_GUESS, place, "%s", "");
	if (strcmp(path, "large") == 0)
		for (int i = 0; i < 1000000; i++)
			jb_buf_z(result, "\n");
	jb_buf_format(result, "%zu %s\n", index, path);
	return true;
}

static void collect(const char *path, size_t index, struct jb_str result,
		    void *context, struct jb_diag *diag)
{
	(void)path, (void)index, (void)diag;
	jb_buf_str(context, jb_str_trim(result));
	jb_buf_z(context, "\n");
}

/* The results of names (separated by spaces), then the messages. */
static char *run(const char *names, struct settings *settings, int *status)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_buf out = { 0 };
	struct pool pool = { settings, &out, suffer, collect };
	struct inputs inputs = { 0 };
	char *messages = NULL, *copy = strdup(names);
	size_t n;
	struct jb_diag diag = { .out = open_memstream(&messages, &n) };

	for (char *p = strtok(copy, " "); p; p = strtok(NULL, " "))
		*jb_list_add(arena, &inputs.paths) = p;
	pool_run(&pool, &inputs, &diag);
	fclose(diag.out);
	*status = jb_diag_status(&diag);
	jb_buf_add(&out, messages, n + 1);
	free(messages);
	free(copy);
	jb_arena_free(arena);
	return out.p;
}

START_TEST(trouble_costs_one_document)
{
	static const char expected[] =
		"0 a\n2 b\n4 c\n6 d\n"
		"jianbao: a:1: note: character set not declared\n"
		"jianbao: crash: error: the worker reading this document "
		"ended: by signal 11 (Segmentation fault)\n"
		"jianbao: b:3: note: character set not declared\n"
		"jianbao: abort: error: the worker reading this document "
		"ended: by signal 6 (Aborted)\n"
		"jianbao: c:5: note: character set not declared\n"
		"jianbao: exit: error: the worker reading this document "
		"ended: with status 9\n"
		"jianbao: d:7: note: character set not declared\n"
		"jianbao: hang: error: took longer than the limit, set "
		"--timeout: 1 s\n";
	struct settings settings = { .jobs = (size_t)_i, .limits.set[JB_LIMIT_TIME] = 1 };
	int status;
	char *got = run("a crash b abort c exit d hang", &settings, &status);

	if (JB_ASAN)
		ck_assert_ptr_nonnull(strstr(got, "0 a\n2 b\n4 c\n6 d\n"));
	else
		ck_assert_str_eq(got, expected);
	ck_assert_int_eq(status, 1);
	free(got);
}
END_TEST

START_TEST(memory_is_limited)
{
	struct settings settings = { .limits.set[JB_LIMIT_MEMORY] =
					     (size_t)128 << 20 };
	int status;
	char *got = run("a memory b", &settings, &status);

	ck_assert_str_eq(got, "0 a\n2 b\n"
			      "jianbao: a:1: note: character set not declared\n"
			      "jianbao: memory: error: needs more memory than "
			      "the limit, set --max-memory: 134217728 bytes\n"
			      "jianbao: b:3: note: character set not "
			      "declared\n");
	ck_assert_int_eq(status, 1);
	free(got);
}
END_TEST

START_TEST(order_is_that_of_the_inputs)
{
	struct settings settings = { .jobs = (size_t)_i };
	struct jb_buf names = { 0 }, expected = { 0 };
	int status;
	char *got, *notes;

	for (size_t i = 0; i < 60; i++) {
		const char *name = i % 7 == 0    ? "slow"
				   : i % 11 == 0 ? "large"
						 : "a";

		jb_buf_format(&names, "%s ", name);
		jb_buf_format(&expected, "%zu %s\n", i, name);
	}
	jb_buf_add(&names, "", 1);
	got = run(names.p, &settings, &status);
	notes = strstr(got, "jianbao: ");
	ck_assert_ptr_nonnull(notes);
	ck_assert_uint_eq((size_t)(notes - got), expected.n);
	ck_assert_int_eq(memcmp(got, expected.p, expected.n), 0);
	for (size_t i = 0; i < 60; i++) {
		char place[32];

		snprintf(place, sizeof(place), ":%zu: note", i + 1);
		notes = strstr(notes, place);
		ck_assert_msg(notes, "no %s in its place", place);
	}
	ck_assert_int_eq(status, 0);
	free(got);
	jb_buf_clear(&names);
	jb_buf_clear(&expected);
}
END_TEST

START_TEST(something_fatal_ends_the_run)
{
	struct settings settings = { .jobs = 2, .limits.set[JB_LIMIT_TIME] = 60 };
	int status;
	char *got = run("a usage hang hang hang", &settings, &status);

	ck_assert_str_eq(got, "0 a\n"
			      "jianbao: a:1: note: character set not declared\n"
			      "jianbao: usage:2: fatal: wrong usage: as asked "
			      "for\n");
	ck_assert_int_eq(status, 2);
	free(got);
}
END_TEST

/* Writes one byte to the pipe in context and never comes back. */
static bool greet_and_hang(struct jb_buf *result, const char *path,
			   size_t index, void *context, struct jb_diag *diag)
{
	const int *pipe_in = context;
	bool told = write(*pipe_in, "", 1) == 1;

	(void)result, (void)path, (void)index, (void)diag;
	while (told)
		pause();
	return false;
}

/* The pipe ends when all who could write to it are gone. */
START_TEST(workers_end_with_their_parent)
{
	int ends[2];
	char bytes[4];
	pid_t parent;
	struct pollfd out;

	ck_assert_int_eq(pipe(ends), 0);
	parent = fork();
	if (parent == 0) {
		struct settings settings = { .jobs = 2 };
		struct pool pool = { &settings, &ends[1], greet_and_hang,
				     collect };
		const char *paths[] = { "a", "b" };
		struct inputs inputs = { .paths = { paths, 2, 2 } };
		struct jb_diag diag = { 0 };

		signal(_i, SIG_DFL);	/* check has handlers of its own */
		close(ends[0]);
		pool_run(&pool, &inputs, &diag);
		_exit(0);
	}
	close(ends[1]);
	for (ssize_t n = 0; n < 2;)
		n += read(ends[0], bytes, sizeof(bytes));
	kill(parent, _i);
	waitpid(parent, NULL, 0);
	out = (struct pollfd){ ends[0], POLLIN, 0 };
	ck_assert_int_eq(poll(&out, 1, 10000), 1);
	ck_assert_int_eq(read(ends[0], bytes, 1), 0);
	close(ends[0]);
}
END_TEST

Suite *pool_suite(void)
{
	Suite *suite = suite_create("pool");
	TCase *tests = tcase_create("pool");

	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, trouble_costs_one_document, 1, 4);
	if (!JB_ASAN)
		tcase_add_test(tests, memory_is_limited);
	tcase_add_loop_test(tests, order_is_that_of_the_inputs, 1, 9);
	tcase_add_test(tests, something_fatal_ends_the_run);
	tcase_add_loop_test(tests, workers_end_with_their_parent, SIGINT,
			    SIGINT + 1);
	tcase_add_loop_test(tests, workers_end_with_their_parent, SIGTERM,
			    SIGTERM + 1);
	suite_add_tcase(suite, tests);
	return suite;
}
