/*
 * Runs the unit tests: `out/unit` all, `out/unit NAME` those of one suite;
 * `out/unit --list` tells the names, one a line.
 */
#include "tests/unit/suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	Suite *(*make)(void);
} suites[] = {
	{ "core", core_suite },
	{ "pool", pool_suite },
	{ "promises", promises_suite },
	{ "convert", convert_suite },
	{ "decode", decode_suite },
	{ "reflow", reflow_suite },
	{ "confusions", confusions_suite },
	{ "sentences", sentences_suite },
	{ "recommendations", recommendations_suite },
	{ "consultations", consultations_suite },
	{ "quotes", quotes_suite },
	{ "mustache", mustache_suite },
	{ "html", html_suite },
	{ "escape", escape_suite },
	{ "render", render_suite },
	{ "dates", dates_suite },
	{ "edtf", edtf_suite },
	{ "markdown", markdown_suite },
	{ "meta", meta_suite },
	{ "names", names_suite },
	{ "lexicon", lexicon_suite },
	{ "pen", pen_suite },
	{ "office", office_suite },
	{ "pdf", pdf_suite },
	{ "outside", outside_suite },
};

enum { SUITES = sizeof(suites) / sizeof(suites[0]) };

static int list(void)
{
	for (size_t i = 0; i < SUITES; i++)
		if (puts(suites[i].name) < 0)
			return EXIT_FAILURE;
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	SRunner *runner;
	int failed;

	if (argc > 1 && strcmp(argv[1], "--list") == 0)
		return list();
	runner = srunner_create(NULL);
	for (size_t i = 0; i < SUITES; i++)
		if (argc < 2 || strcmp(argv[1], suites[i].name) == 0)
			srunner_add_suite(runner, suites[i].make());
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
