/* One suite a module; main.c lists them. */
#ifndef JB_TESTS_UNIT_SUITES_H
#define JB_TESTS_UNIT_SUITES_H

#include <check.h>

Suite *core_suite(void);
Suite *pool_suite(void);
Suite *promises_suite(void);
Suite *convert_suite(void);
Suite *decode_suite(void);
Suite *reflow_suite(void);
Suite *confusions_suite(void);
Suite *sentences_suite(void);
Suite *recommendations_suite(void);
Suite *consultations_suite(void);
Suite *quotes_suite(void);
Suite *mustache_suite(void);
Suite *html_suite(void);
Suite *escape_suite(void);
Suite *render_suite(void);
Suite *dates_suite(void);
Suite *edtf_suite(void);
Suite *markdown_suite(void);
Suite *meta_suite(void);
Suite *names_suite(void);
Suite *lexicon_suite(void);
Suite *pen_suite(void);
Suite *office_suite(void);
Suite *pdf_suite(void);
Suite *outside_suite(void);

#endif
