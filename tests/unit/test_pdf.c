/*
 * The PDF reader on pages made here: where words stand is what is tested, so
 * each is put to its place. The page is 600 by 800 points, y grows upward as in
 * the file; the font is Helvetica, half an em a letter, about.
 */
#include "tests/unit/reader_check.h"
#include "tests/unit/suites.h"

enum { SIZE = 12, PAGES = 8 };

/* A file that is written object by object. */
struct made {
	struct jb_buf pages[PAGES];
	size_t n;
};

static void put_sized(struct made *m, int x, int y, int size, const char *font,
		      const char *text)
{
	jb_buf_format(&m->pages[m->n], "BT /%s %d Tf %d %d Td (%s) Tj ET\n",
		      font, size, x, y, text);
}

static void put(struct made *m, int x, int y, const char *text)
{
	put_sized(m, x, y, SIZE, "F", text);
}

/* Lines of text one under the other from y on. */
static void put_lines(struct made *m, int x, int y, const char *const *lines)
{
	for (size_t i = 0; lines[i]; i++)
		put(m, x, y - 16 * (int)i, lines[i]);
}

static void next_page(struct made *m)
{
	m->n++;
}

static struct reading read_made(struct made *m, struct jb_buf *file)
{
	jb_buf_z(file, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
		       "2 0 obj<</Type/Pages/MediaBox[0 0 600 800]/Resources"
		       "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/"
		       "Helvetica>>/B<</Type/Font/Subtype/Type1/BaseFont/"
		       "Helvetica-Bold>>/M<</Type/Font/Subtype/Type1/"
		       "BaseFont/Courier>>>>>>/Kids[");
	for (size_t i = 0; i <= m->n; i++)
		jb_buf_format(file, "%zu 0 R ", 3 + 2 * i);
	jb_buf_format(file, "]/Count %zu>>endobj\n", m->n + 1);
	for (size_t i = 0; i <= m->n; i++) {
		jb_buf_format(file, "%zu 0 obj<</Type/Page/Parent 2 0 R"
				    "/Contents %zu 0 R>>endobj\n"
				    "%zu 0 obj<</Length %zu>>stream\n",
			      3 + 2 * i, 4 + 2 * i, 4 + 2 * i, m->pages[i].n);
		jb_buf_str(file, jb_buf_view(&m->pages[i]));
		jb_buf_z(file, "endstream endobj\n");
		jb_buf_clear(&m->pages[i]);
	}
	jb_buf_z(file, "trailer<</Root 1 0 R>>\n");
	return reading_of(jb_buf_view(file), NULL);
}

static void check_made(struct made *m, const char *expected)
{
	struct jb_buf file = { 0 }, got = { 0 };
	struct reading r = read_made(m, &file);

	ck_assert(r.ok);
	list_blocks(&got, &r.doc);
	ck_assert_msg(jb_str_eq(jb_buf_view(&got), jb_str_of(expected)),
		      "gave\n%.*sinstead of\n%s", (int)got.n, got.p, expected);
	check_reading(&r.doc);
	jb_buf_clear(&got);
	jb_buf_clear(&file);
	reading_clear(&r);
}

#define LINES(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const char full[] =
	"The delegation of the council met the registries of the region twice";

/* What is full goes on, what is short or set in does not. */
START_TEST(test_flow)
{
	struct made m = { 0 };

	put_sized(&m, 50, 740, 18, "B", "Report of the delegation");
	put_sized(&m, 50, 700, 14, "B", "Aims");
	put_lines(&m, 50, 680,
		  LINES(full, "in the week before the meeting, and reported.",
			"A second paragraph begins here, where the one before",
			"has ended."));
	put_sized(&m, 50, 600, 14, "B", "Results");
	put_lines(&m, 50, 580, LINES("1. The council should answer the letter "
				     "of the committee by June"));
	put_lines(&m, 63, 564, LINES("and publish it."));
	put(&m, 50, 548, "2. The members should comment.");
	check_made(&m,
		   "heading1|Report of the delegation\n"
		   "heading2|Aims\n"
		   "paragraph|The delegation of the council met the "
		   "registries of the region twice in the week before the "
		   "meeting, and reported.\n"
		   "paragraph|A second paragraph begins here, where the one "
		   "before\n"
		   "paragraph|has ended.\n"
		   "heading2|Results\n"
		   "item1|1. The council should answer the letter of the "
		   "committee by June and publish it.\n"
		   "item1|2. The members should comment.\n");
}
END_TEST

/* The left column first, though its lines stand beside those of the right. */
START_TEST(test_columns)
{
	static const char *const left[] = {
		"The working group will publish its", "findings before the next public",
		"meeting and it invites comments by", "all who take part in the regions.",
		"Members may also write to the chair", "of the group in the month of July.", NULL
	};
	static const char *const right[] = {
		"A board of nine members is elected", "for two years by the assembly, and",
		"no member may serve for more terms", "than three, be they in a row or not,",
		"unless the assembly decides by two", "thirds of the votes that it may do.", NULL
	};
	struct made m = { 0 };

	put_sized(&m, 200, 740, 18, "B", "A newsletter of two columns");
	put_lines(&m, 50, 700, left);
	put_lines(&m, 320, 700, right);
	check_made(&m,
		   "heading1|A newsletter of two columns\n"
		   "paragraph|The working group will publish its findings "
		   "before the next public meeting and it invites comments by "
		   "all who take part in the regions. Members may also write "
		   "to the chair of the group in the month of July.\n"
		   "paragraph|A board of nine members is elected for two years "
		   "by the assembly, and no member may serve for more terms "
		   "than three, be they in a row or not, unless the assembly "
		   "decides by two thirds of the votes that it may do.\n");
}
END_TEST

START_TEST(test_table)
{
	struct made m = { 0 };

	put(&m, 50, 740, full);
	put(&m, 50, 724, "and the sessions were these.");
	put(&m, 50, 690, "Day");
	put(&m, 150, 690, "Session");
	put(&m, 400, 690, "Place");
	put(&m, 50, 668, "10 June");
	put(&m, 150, 668, "Opening, newcomers, and a");
	put(&m, 400, 668, "Hall 1");
	put(&m, 150, 654, "word of welcome");
	put(&m, 50, 632, "11 June");
	put(&m, 150, 632, "Abuse of names");
	put(&m, 400, 632, "Hall 2");
	check_made(&m,
		   "paragraph|The delegation of the council met the "
		   "registries of the region twice and the sessions were "
		   "these.\n"
		   "table|Day\tSession\tPlace\n"
		   "10 June\tOpening, newcomers, and a word of welcome\t"
		   "Hall 1\n"
		   "11 June\tAbuse of names\tHall 2\n");
}
END_TEST

/* Heads and page numbers go; the sentence goes on over the page. */
START_TEST(test_pages)
{
	struct made m = { 0 };

	for (int page = 1; page <= 3; page++) {
		char number[16];

		snprintf(number, sizeof(number), "- %d -", page);
		put_sized(&m, 50, 770, 9, "F", "Annual report of the council");
		put_lines(&m, 50, 720, LINES(full, full, full));
		put(&m, 280, 30, number);
		if (page < 3)
			next_page(&m);
	}
	put(&m, 50, 672, "at last.");
	check_made(&m,
		   "paragraph|The delegation of the council met the "
		   "registries of the region twice The delegation of the "
		   "council met the registries of the region twice The "
		   "delegation of the council met the registries of the "
		   "region twice The delegation of the council met the "
		   "registries of the region twice The delegation of the "
		   "council met the registries of the region twice The "
		   "delegation of the council met the registries of the "
		   "region twice The delegation of the council met the "
		   "registries of the region twice The delegation of the "
		   "council met the registries of the region twice The "
		   "delegation of the council met the registries of the "
		   "region twice at last.\n");
}
END_TEST

/* A raised number and a note at the foot, code, numbers that are powers. */
START_TEST(test_notes)
{
	struct made m = { 0 };

	put_lines(&m, 50, 740, LINES(full, full));
	put(&m, 50, 708, "as it says");
	put_sized(&m, 106, 713, 7, "F", "1");
	put(&m, 113, 708, "of 10");
	put_sized(&m, 142, 713, 7, "F", "9");
	put(&m, 147, 708, " names.");
	put_sized(&m, 50, 670, 12, "M", "example.  IN  SOA");
	put_sized(&m, 50, 654, 12, "M", "  ns1.example.");
	put_sized(&m, 50, 55, 7, "F", "1");
	put_sized(&m, 56, 50, 10, "F", "As of June.");
	check_made(&m,
		   "paragraph|The delegation of the council met the "
		   "registries of the region twice The delegation of the "
		   "council met the registries of the region twice as it "
		   "says[1] of 10⁹ names.\n"
		   "paragraph|[1] As of June.\n"
		   "code|example.  IN  SOA\n  ns1.example.\n");
}
END_TEST

/* Lines that break at any letter, where the document's own words show it. */
START_TEST(test_cut_words)
{
	struct made m = { 0 };

	put_lines(&m, 50, 740,
		  LINES("The council asked the registries of the region for more reports o",
			"n abuse, and the registries of the region promised that the repor",
			"ts will come to the council before the month ends; that is what th",
			"e council asked of the registries in the region."));
	check_made(&m,
		   "paragraph|The council asked the registries of the region "
		   "for more reports on abuse, and the registries of the "
		   "region promised that the reports will come to the council "
		   "before the month ends; that is what the council asked of "
		   "the registries in the region.\n");
}
END_TEST

Suite *pdf_suite(void)
{
	Suite *suite = suite_create("pdf");
	TCase *tests = tcase_create("pdf");

	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, test_flow);
	tcase_add_test(tests, test_columns);
	tcase_add_test(tests, test_table);
	tcase_add_test(tests, test_pages);
	tcase_add_test(tests, test_notes);
	tcase_add_test(tests, test_cut_words);
	suite_add_tcase(suite, tests);
	return suite;
}
