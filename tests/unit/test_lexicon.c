/*
 * The lexicon's rows, each tried on its own words: a row of names is its own
 * example. Lists of words carry one in a column. (So do rows of rules, whose
 * modules' tests run it.)
 */
#include "tests/unit/fixture_text.h"
#include "tests/unit/suites.h"

#include "analyze/analyze.h"
#include "analyze/cover_word.h"
#include "analyze/dates.h"
#include "analyze/heading.h"
#include "analyze/meta.h"
#include "analyze/name_word.h"
#include "analyze/phrase.h"
#include "core/lexicon.h"
#include "render/convert.h"

#include <stdio.h>
#include <string.h>

static struct jb_diag diag;

static struct jb_str cell(enum jb_lex file, size_t row, const char *column)
{
	return jb_lex_get(text_lexicon, file, row, column);
}

/* FILE:LINE, for whoever has to mend the row. */
static const char *place(enum jb_lex file, size_t row)
{
	struct jb_str s = jb_str_format(text_arena, "%s:%zu",
					jb_lex_name(file),
					jb_lex_line(text_lexicon, file, row));

	return s.p;
}

/*
 * Words that are found in any text
 */

static const struct {
	enum jb_lex file;
	const char *column;
} columns[] = {
	{ JB_LEX_TERMS, "en" }, { JB_LEX_TERMS, "abbr" },
	{ JB_LEX_TERMS, "zh_tw" }, { JB_LEX_TERMS, "zh_cn" },
	{ JB_LEX_TERMS, "zh_hk" }, { JB_LEX_TERMS, "alt" },
	{ JB_LEX_PLACES, "en" }, { JB_LEX_PLACES, "zh_tw" },
	{ JB_LEX_PLACES, "zh_cn" }, { JB_LEX_PLACES, "zh_hk" },
	{ JB_LEX_PLACES, "alt" }, { JB_LEX_ORGANIZATIONS, "abbr" },
	{ JB_LEX_ORGANIZATIONS, "en" }, { JB_LEX_ORGANIZATIONS, "zh_tw" },
	{ JB_LEX_ORGANIZATIONS, "zh_cn" }, { JB_LEX_ORGANIZATIONS, "zh_hk" },
	{ JB_LEX_ORGANIZATIONS, "alt" }, { JB_LEX_TOPICS, "terms_hant" },
	{ JB_LEX_TOPICS, "terms_hans" }, { JB_LEX_TOPICS, "terms_en" },
	{ JB_LEX_CUES, "words" },
};

static bool fires(enum jb_lex file, size_t row, struct jb_str word)
{
	struct jb_str text =
		jb_str_format(text_arena, "。%.*s。", (int)word.n, word.p);
	struct jb_hits hits = { 0 };

	jb_lexicon_find(&hits, text_arena, text_lexicon, text);
	for (size_t i = 0; i < hits.list.n; i++)
		if (hits.list.v[i].file == file && hits.list.v[i].row == row)
			return true;
	return false;
}

START_TEST(each_word_of_a_row_is_found)
{
	enum jb_lex file = columns[_i].file;

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, file); row++) {
		struct jb_str all = cell(file, row, columns[_i].column), word;

		for (size_t at = 0; jb_lex_part(&word, all, &at);)
			ck_assert_msg(fires(file, row, word), "%s: %.*s",
				      place(file, row), (int)word.n, word.p);
	}
}
END_TEST

/*
 * Holidays, meetings, labels, sections: what a text of them is read as
 */

static int number(struct jb_str s)
{
	int n = 0;

	for (size_t i = 0; i < s.n; i++)
		n = n * 10 + s.p[i] - '0';
	return n;
}

START_TEST(each_holiday_is_a_day)
{
	static const char *const names[][2] = {
		{ "name_hant", "2018年%.*s" }, { "name_hans", "2018年%.*s" },
		{ "name_en", "%.*s 2018" },
	};
	struct date_options options = { .speech = true, .lex = text_lexicon };
	struct date_scanner *scanner = date_scanner_new(text_arena, &options);
	struct date_day unknown = { 0, 0, 0 };

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_HOLIDAYS);
	     row++) {
		struct jb_str want = jb_str_format(
			text_arena, "2018-%02d-%02d",
			number(cell(JB_LEX_HOLIDAYS, row, "month")),
			number(cell(JB_LEX_HOLIDAYS, row, "day")));

		for (size_t i = 0; i < 3; i++) {
			struct jb_str all = cell(JB_LEX_HOLIDAYS, row,
						 names[i][0]), name, edtf;

			for (size_t at = 0; jb_lex_part(&name, all, &at);) {
				const struct date_founds *founds = date_scan(
					scanner,
					jb_str_format(text_arena, names[i][1],
						      (int)name.n, name.p));

				ck_assert_msg(founds->list.n == 1, "%s: %.*s",
					      place(JB_LEX_HOLIDAYS, row),
					      (int)name.n, name.p);
				ck_assert_msg(date_value(&edtf, text_arena,
							 &founds->list.v[0],
							 &unknown),
					      "%s: %.*s",
					      place(JB_LEX_HOLIDAYS, row),
					      (int)name.n, name.p);
				ck_assert_msg(jb_str_eq(edtf, want),
					      "%s: %.*s",
					      place(JB_LEX_HOLIDAYS, row),
					      (int)name.n, name.p);
			}
		}
	}
}
END_TEST

/* A document of one block, and one more below it. */
static struct jb_document document(enum jb_block_type type,
				   struct jb_str text, struct jb_str below)
{
	struct jb_document doc = { .arena = text_arena };
	struct jb_str texts[2] = { text, below };

	for (size_t i = 0; i < 2; i++) {
		struct jb_block *b = jb_list_add(text_arena, &doc.blocks);

		b->type = i ? JB_BLOCK_PARAGRAPH : type;
		b->level = type == JB_BLOCK_HEADING && i == 0;
		b->heading = i && type == JB_BLOCK_HEADING ? 0 : JB_NONE;
		b->text = texts[i];
		jb_map_add(text_arena, &b->map, 0, b->text.n, 1, 1);
	}
	doc.source.path = "test";
	return doc;
}

START_TEST(each_meeting_is_on_days_of_the_calendar)
{
	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_MEETINGS);
	     row++) {
		struct jb_str begins = cell(JB_LEX_MEETINGS, row, "begins");
		struct jb_str ends = cell(JB_LEX_MEETINGS, row, "ends");

		ck_assert_msg(cell(JB_LEX_MEETINGS, row, "series").n > 0,
			      "%s", place(JB_LEX_MEETINGS, row));
		ck_assert_msg((begins.n == 0) == (ends.n == 0), "%s",
			      place(JB_LEX_MEETINGS, row));
		if (begins.n == 0)
			continue;
		ck_assert_msg(date_is_edtf(begins) && date_is_edtf(ends) &&
				      jb_str_cmp(begins, ends) <= 0,
			      "%s", place(JB_LEX_MEETINGS, row));
	}
}
END_TEST

/* The role of a heading of these words, as sections.tsv has it. */
static bool heads(struct jb_str word, struct jb_str role)
{
	bool tail = jb_str_starts(word, JB_STR("*"));
	bool head = jb_str_ends(word, JB_STR("*"));
	struct jb_str bare = jb_str_slice(word, tail, word.n - head);
	struct jb_document doc = document(
		JB_BLOCK_HEADING,
		jb_str_format(text_arena, "%s%.*s%s", tail ? "第一" : "",
			      (int)bare.n, bare.p, head ? "一" : ""),
		JB_STR("參加者分享經驗，會議順利。"));
	struct jb_analysis found = { 0 };

	jb_analyze(&found, &doc, text_lexicon, &diag);
	return jb_str_find(role,
			   jb_str_of(jb_role_name(doc.blocks.v[0].role)), 0) <
	       role.n;
}

START_TEST(each_section_has_its_role)
{
	static const char *const names[] = { "hant", "hans", "en" };

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_SECTIONS);
	     row++) {
		struct jb_str all = cell(JB_LEX_SECTIONS, row, names[_i]);
		struct jb_str role = cell(JB_LEX_SECTIONS, row, "role"), word;

		for (size_t at = 0; jb_lex_part(&word, all, &at);)
			ck_assert_msg(heads(word, role), "%s: %.*s",
				      place(JB_LEX_SECTIONS, row),
				      (int)word.n, word.p);
	}
}
END_TEST

/* Is "LABEL：value" read as the field? */
static bool labels(struct jb_str label, struct jb_str field)
{
	struct jb_document doc = document(
		JB_BLOCK_FORM,
		jb_str_format(text_arena, "%.*s：某某", (int)label.n, label.p),
		JB_STR("參加者分享經驗，會議順利。"));
	struct jb_analysis found = { 0 };
	struct work work = {
		.arena = text_arena,
		.doc = &doc,
		.out = &found,
		.lex = text_lexicon,
		.diag = &diag,
		.views = jb_new(text_arena, struct block_view, doc.blocks.n),
	};
	struct cover form = { 0 };

	/* in a line of words two letters are none; ingest marks those */
	if (label.n < 4) {
		doc.blocks.v[0].label = (struct jb_cell){ .end = label.n };
		doc.blocks.v[0].value = (struct jb_cell){ .start = label.n + 3,
							  .end = label.n + 9 };
	}
	cover_read(&form, &work);
	return form.entries.n > 0 &&
	       jb_str_eq(form.entries.v[0].field, field);
}

static const char *const label_columns[] = { "label_hant", "label_hans",
					     "label_en" };

START_TEST(each_label_has_its_field)
{
	for (size_t row = 0;
	     row < jb_lex_rows(text_lexicon, JB_LEX_FORM_LABELS); row++) {
		struct jb_str all = cell(JB_LEX_FORM_LABELS, row,
					 label_columns[_i]);
		struct jb_str word;

		for (size_t at = 0; jb_lex_part(&word, all, &at);)
			ck_assert_msg(labels(word, cell(JB_LEX_FORM_LABELS, row,
							"field")),
				      "%s: %.*s",
				      place(JB_LEX_FORM_LABELS, row),
				      (int)word.n, word.p);
	}
}
END_TEST

START_TEST(each_kind_is_one_we_know)
{
	static const char *const places[] = { "form", "title", "heading",
					      "text" };

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_KINDS);
	     row++) {
		struct jb_str name = cell(JB_LEX_KINDS, row, "kind");
		struct jb_str where = cell(JB_LEX_KINDS, row, "where");
		bool kind = false, place_known = false;

		for (int k = 0; k < JB_KINDS; k++)
			kind = kind ||
			       jb_str_eq(name, jb_str_of(jb_kind_name(
						       (enum jb_kind)k)));
		for (size_t i = 0; i < 4; i++)
			place_known = place_known ||
				      jb_str_eq(where, jb_str_of(places[i]));
		ck_assert_msg(kind && place_known &&
				      cell(JB_LEX_KINDS, row, "word").n > 0,
			      "%s", place(JB_LEX_KINDS, row));
	}
}
END_TEST

/*
 * Conversion
 */

START_TEST(each_conversion_is_made)
{
	struct jb_converter *converter = jb_converter_open(text_lexicon, &diag);
	size_t column = jb_lex_column(text_lexicon, JB_LEX_CONVERT, "region");

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_CONVERT);
	     row++) {
		struct jb_str region =
			jb_lex_cell(text_lexicon, JB_LEX_CONVERT, row, column);
		struct jb_str from = cell(JB_LEX_CONVERT, row, "from");
		struct jb_str to = cell(JB_LEX_CONVERT, row, "to");
		bool cn = jb_str_eq(region, JB_STR("cn"));
		struct jb_shown shown;

		ck_assert(jb_convert(&shown, text_arena, converter, from,
				     cn ? JB_LANG_HANT : JB_LANG_HANS,
				     cn ? JB_EDITION_CN
				     : jb_str_eq(region, JB_STR("hk"))
					     ? JB_EDITION_HK
					     : JB_EDITION_TW,
				     &diag));
		ck_assert_msg(jb_str_eq(shown.text, to), "%s: %.*s to %.*s",
			      place(JB_LEX_CONVERT, row), (int)from.n, from.p,
			      (int)shown.text.n, shown.text.p);
	}
	jb_converter_close(converter);
}
END_TEST

START_TEST(no_label_of_a_domain_is_converted)
{
	struct jb_converter *converter = jb_converter_open(text_lexicon, &diag);

	for (size_t row = 0; row < jb_lex_rows(text_lexicon, JB_LEX_IDN_LABELS);
	     row++) {
		struct jb_str label = cell(JB_LEX_IDN_LABELS, row, "label");
		struct jb_str text = jb_str_format(text_arena, "（.%.*s）",
						   (int)label.n, label.p);
		struct jb_shown shown;

		for (int i = 0; i < 2; i++) {
			ck_assert(jb_convert(
				&shown, text_arena, converter, text,
				i ? JB_LANG_HANT : JB_LANG_HANS,
				i ? JB_EDITION_CN : JB_EDITION_TW, &diag));
			ck_assert_msg(jb_str_eq(shown.text, text), "%s",
				      place(JB_LEX_IDN_LABELS, row));
		}
	}
	jb_converter_close(converter);
}
END_TEST

/*
 * Lists of words for small looks, each row with an example
 */

static const enum jb_lex lists[] = { JB_LEX_PHRASES, JB_LEX_COVER_WORDS,
				     JB_LEX_NAME_WORDS, JB_LEX_LINE_WORDS,
				     JB_LEX_EDGE_WORDS };

/* _ is a space, and one at an end may be the end of the example. */
START_TEST(each_row_stands_in_its_example)
{
	enum jb_lex file = lists[_i];

	ck_assert_uint_gt(jb_lex_rows(text_lexicon, file), 0);
	for (size_t row = 0; row < jb_lex_rows(text_lexicon, file); row++) {
		struct jb_str words =
			jb_str_keep(text_arena, cell(file, row, "words"));
		struct jb_str example = cell(file, row, "example");
		struct jb_str text = jb_str_format(text_arena, " %.*s ",
						   (int)example.n, example.p);

		for (char *p = (char *)words.p; *p; p++)
			*p = *p == '_' ? ' ' : *p;
		ck_assert_msg(words_find(text, 0, text.n,
					 words_new(text_arena, words)) !=
				      SIZE_MAX,
			      "%s: %s", place(file, row), text.p);
	}
}
END_TEST

/* All of n lists have words, and no row is of a list that is none of them. */
static void check_lists(const struct words *const *all, int n)
{
	for (int i = 0; i < n; i++)
		ck_assert_msg(words_get(all[i], 0).p, "list %d", i);
	ck_assert(!words_get(all[n], 0).p);
}

/* What is misspelt in the tables or the code would find nothing. */
START_TEST(lists_are_all_there)
{
	const struct work work = { .lex = text_lexicon };

	check_lists(phrases_read(&work), PHRASES);
	check_lists(name_words(&work), NAME_WORDS);
	for (int word = 0; word < COVER_WORDS; word++)
		ck_assert_msg(
			words_get(cw_list(&work, (enum cover_word)word), 0).p,
			"word %d", word);
	ck_assert(!words_get(cw_list(&work, COVER_WORDS), 0).p);
}
END_TEST

/* What folds alike is found alike: the second of them would never be needed. */
static void check_once(const struct words *list)
{
	struct jb_str a, b;

	for (size_t i = 0; (a = words_get(list, i)).p; i++)
		for (size_t k = 0; k < i; k++) {
			b = words_get(list, k);
			ck_assert_msg(letters_at(a, 0, b) < a.n ||
					      letters_at(b, 0, a) < b.n,
				      "%.*s", (int)a.n, a.p);
		}
}

/* The words of a row of line-words.tsv and of those like it before. */
static const struct words *line_words(size_t row)
{
	const enum jb_lex file = JB_LEX_LINE_WORDS;
	struct jb_buf all = { 0 };

	jb_buf_str(&all, cell(file, row, "words"));
	for (size_t i = 0; i < row; i++)
		if (jb_str_eq(cell(file, i, "role"), cell(file, row, "role")) &&
		    jb_str_eq(cell(file, i, "place"),
			      cell(file, row, "place"))) {
			jb_buf_z(&all, "|");
			jb_buf_str(&all, cell(file, i, "words"));
		}
	return words_new(text_arena, jb_buf_keep(text_arena, &all));
}

START_TEST(no_word_stands_twice_in_its_list)
{
	const struct work work = { .lex = text_lexicon };

	for (int i = 0; i < PHRASES; i++)
		check_once(phrases_read(&work)[i]);
	for (int i = 0; i < NAME_WORDS; i++)
		check_once(name_words(&work)[i]);
	for (int i = 0; i < COVER_WORDS; i++)
		check_once(cw_list(&work, (enum cover_word)i));
	for (size_t i = 0; i < jb_lex_rows(text_lexicon, JB_LEX_LINE_WORDS);
	     i++)
		check_once(line_words(i));
}
END_TEST

/* Whatever folds to a letter is found by it, though bytes are looked at first. */
START_TEST(letters_are_found_by_what_they_fold_to)
{
	for (uint32_t cp = 1; cp < 0x30000; cp++) {
		char letter[8] = "", shown[8] = " ";
		size_t n;
		struct jb_str word, text;

		if ((cp >= 0xD800 && cp < 0xE000) || jb_fold(cp) == cp ||
		    jb_fold(jb_fold(cp)) != jb_fold(cp))
			continue;
		n = jb_utf8_put(letter, jb_fold(cp));
		word = (struct jb_str){ letter, n };
		n = jb_utf8_put(shown + 1, cp);
		text = (struct jb_str){ shown, n + 1 };
		if (cp == 0xA0 || cp == 0x3000)	/* as the blank before it */
			continue;
		ck_assert_msg(letters_find(text, 0, text.n, word) == 1,
			      "U+%04X", cp);
		ck_assert_uint_eq(any_find(text, 0, text.n, letter), 1);
		if (letter[0] == '|')	/* parts the words of a list */
			continue;
		ck_assert_uint_eq(words_find(text, 0, text.n,
					     words_new(text_arena, word)), 1);
	}
}
END_TEST

/* Marks are no words: one of them, of either width, wherever it stands. */
START_TEST(any_mark_is_found)
{
	const struct jb_str text = JB_STR("年會：甲，乙; 丙");

	ck_assert_uint_eq(any_find(text, 0, text.n, "；，"), 12);
	ck_assert_uint_eq(any_find(text, 15, text.n, "；，"), 18);
	ck_assert_uint_eq(any_find(text, 0, 14, "，"), SIZE_MAX);
	ck_assert_uint_eq(any_at(text, 6, ":"), 3);
	ck_assert_uint_eq(any_at(text, 6, "；，"), 0);
	ck_assert_uint_eq(any_at(text, text.n, "；，"), 0);
	ck_assert_uint_eq(any_before(text, 9, ":"), 3);
	ck_assert_uint_eq(any_before(text, 0, ":"), 0);
	ck_assert_uint_eq(list_at(text, 0, "年|年会|会"), 6);
	ck_assert_uint_eq(list_before(text, 6, "年|会|年会"), 6);
	ck_assert_uint_eq(list_at(text, 3, "年|年会"), 0);
}
END_TEST

/* Names of files and lines are those of the file. */
START_TEST(rows_know_their_line)
{
	for (enum jb_lex file = 0; file < JB_LEXES; file++) {
		size_t last = 0;

		for (size_t row = 0; row < jb_lex_rows(text_lexicon, file);
		     row++) {
			ck_assert_uint_gt(jb_lex_line(text_lexicon, file, row),
					  last);
			last = jb_lex_line(text_lexicon, file, row);
		}
	}
}
END_TEST

Suite *lexicon_suite(void)
{
	Suite *suite = suite_create("lexicon");
	TCase *tcase = tcase_create("rows");

	tcase_set_timeout(tcase, 120);
	tcase_add_unchecked_fixture(tcase, text_setup, text_teardown);
	tcase_add_loop_test(tcase, each_word_of_a_row_is_found, 0,
			    sizeof(columns) / sizeof(columns[0]));
	tcase_add_test(tcase, each_holiday_is_a_day);
	tcase_add_test(tcase, each_meeting_is_on_days_of_the_calendar);
	tcase_add_loop_test(tcase, each_section_has_its_role, 0, 3);
	tcase_add_loop_test(tcase, each_label_has_its_field, 0, 3);
	tcase_add_test(tcase, each_kind_is_one_we_know);
	tcase_add_test(tcase, each_conversion_is_made);
	tcase_add_test(tcase, no_label_of_a_domain_is_converted);
	tcase_add_loop_test(tcase, each_row_stands_in_its_example, 0,
			    sizeof(lists) / sizeof(lists[0]));
	tcase_add_test(tcase, lists_are_all_there);
	tcase_add_test(tcase, no_word_stands_twice_in_its_list);
	tcase_add_test(tcase, letters_are_found_by_what_they_fold_to);
	tcase_add_test(tcase, any_mark_is_found);
	tcase_add_test(tcase, rows_know_their_line);
	suite_add_tcase(suite, tcase);
	return suite;
}
