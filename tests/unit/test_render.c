/*
 * Briefings of hand-made findings: dates in each edition's form, labels whole
 * in all four, every quoted word bound to its anchor, nothing of a hostile
 * source become mark-up, the same bytes each time.
 */
#include "tests/unit/suites.h"

#include "render/dates.h"
#include "render/edtf.h"
#include "render/escape.h"
#include "render/markdown.h"
#include "render/overview.h"
#include "render/render.h"
#include "render/renderer.h"
#include "render/timeline.h"
#include "tests/unit/fixture_text.h"
#include "render/view.h"
#include "tests/unit/fixture_render.h"

#include <stdio.h>
#include <string.h>

#define TEMPLATES "templates"

static struct jb_renderer *open_edition(enum jb_edition edition, bool roc)
{
	struct jb_diag diag = { .out = stderr };
	struct jb_render_options options = {
		.folder = TEMPLATES, .edition = edition, .roc = roc,
	};
	struct jb_renderer *renderer = jb_renderer_open(&options, &diag);

	ck_assert_ptr_nonnull(renderer);
	return renderer;
}

/* ---- dates ------------------------------------------------------------ */

static const struct shown_date {
	const char *edtf, *tw, *cn, *en;
} shown_dates[] = {
	{ "2018-03-10", "2018年3月10日（民國107年）", "2018年3月10日",
	  "10 March 2018" },
	{ "2018-03-10/2018-03-15", "2018年3月10日至15日（民國107年）",
	  "2018年3月10日至15日", "10–15 March 2018" },
	{ "2018-03-30/2018-04-02", "2018年3月30日至4月2日（民國107年）",
	  "2018年3月30日至4月2日", "30 March – 2 April 2018" },
	{ "2018-12-30/2019-01-02",
	  "2018年12月30日至2019年1月2日（民國107年至民國108年）",
	  "2018年12月30日至2019年1月2日",
	  "30 December 2018 – 2 January 2019" },
	{ "2018-03", "2018年3月（民國107年）", "2018年3月", "March 2018" },
	{ "2018", "2018年（民國107年）", "2018年", "2018" },
	{ "2011/2014", "2011年至2014年（民國100年至民國103年）",
	  "2011年至2014年", "2011–2014" },
	{ "2024-33", "2024年第1季（民國113年）", "2024年第1季度",
	  "1st quarter 2024" },
	{ "2025-07/2025-12", "2025年7月至12月（民國114年）",
	  "2025年7月至12月", "July – December 2025" },
	{ "199X", "1990年代", "1990年代", "the 1990s" },
	{ "2012~", "2012年左右（民國101年）", "2012年左右", "about 2012" },
	{ "2018/..", "2018年起（民國107年起）", "2018年起", "since 2018" },
	{ "../2018", "2018年止（民國107年止）", "2018年止", "until 2018" },
	{ "1900-01-01", "1900年1月1日", "1900年1月1日", "1 January 1900" },
	{ "2024-02-29", "2024年2月29日（民國113年）", "2024年2月29日",
	  "29 February 2024" },
	{ "2023-02-29", "2023-02-29", "2023-02-29", "2023-02-29" },
	{ "soon", "soon", "soon", "soon" },
};

static void shows(const struct jb_renderer *r, const char *edtf,
		  const char *expected)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_str shown = dates_show_both(arena, r->dates,
					      jb_str_of(edtf));

	ck_assert_msg(jb_str_eq(shown, jb_str_of(expected)),
		      "%s: %.*s instead of %s", edtf, (int)shown.n, shown.p,
		      expected);
	jb_arena_free(arena);
}

START_TEST(dates_are_shown)
{
	struct jb_renderer *tw = open_edition(JB_EDITION_TW, false);
	struct jb_renderer *cn = open_edition(JB_EDITION_CN, true);
	struct jb_renderer *en = open_edition(JB_EDITION_EN, false);
	size_t n = sizeof(shown_dates) / sizeof(*shown_dates);

	for (size_t i = 0; i < n; i++) {
		shows(tw, shown_dates[i].edtf, shown_dates[i].tw);
		shows(cn, shown_dates[i].edtf, shown_dates[i].cn);
		shows(en, shown_dates[i].edtf, shown_dates[i].en);
	}
	jb_renderer_close(tw);
	jb_renderer_close(cn);
	jb_renderer_close(en);
}
END_TEST

START_TEST(republic_first_where_asked)
{
	struct jb_renderer *tw = open_edition(JB_EDITION_TW, true);

	shows(tw, "2018-03-10/2018-03-15", "民國107年3月10日至15日（2018年）");
	shows(tw, "2018-12-30/2019-01-02",
	      "民國107年12月30日至108年1月2日（2018年至2019年）");
	shows(tw, "2018", "民國107年（2018年）");
	shows(tw, "1911", "1911年");
	jb_renderer_close(tw);
}
END_TEST

START_TEST(days_count_both_ways)
{
	int y, m, d;

	ck_assert_int_eq(edtf_day(1970, 1, 1), 0);
	ck_assert_int_eq(edtf_day(2000, 3, 1), 11017);
	for (long day = edtf_day(1890, 1, 1); day < edtf_day(2110, 1, 1);
	     day++) {
		edtf_civil(&y, &m, &d, day);
		ck_assert_int_eq(edtf_day(y, m, d), day);
	}
}
END_TEST

START_TEST(dates_span_days)
{
	struct edtf e;

	ck_assert(edtf_read(&e, JB_STR("2024-34")));
	ck_assert_int_eq(edtf_first_day(&e), edtf_day(2024, 4, 1));
	ck_assert_int_eq(edtf_last_day(&e), edtf_day(2024, 6, 30));
	ck_assert(edtf_read(&e, JB_STR("199X")));
	ck_assert_int_eq(edtf_last_day(&e), edtf_day(1999, 12, 31));
	ck_assert(edtf_read(&e, JB_STR("2024-02/2025")));
	ck_assert_int_eq(edtf_first_day(&e), edtf_day(2024, 2, 1));
	ck_assert_int_eq(edtf_last_day(&e), edtf_day(2025, 12, 31));
	ck_assert(!edtf_read(&e, JB_STR("")));
	ck_assert(!edtf_read(&e, JB_STR("/")));
	ck_assert(!edtf_read(&e, JB_STR("2024-13")));
	ck_assert(!edtf_read(&e, JB_STR("2024-1-1")));
	ck_assert(!edtf_read(&e, JB_STR("2024-01-01T00:00")));
}
END_TEST

/* ---- labels ----------------------------------------------------------- */

/* Braces of a label, in the order of their names' bytes. */
static size_t places_of(struct jb_str text)
{
	size_t at = 0, sum = 0;

	while ((at = jb_str_find(text, JB_STR("{"), at)) != SIZE_MAX) {
		size_t end = jb_str_find(text, JB_STR("}"), at);

		ck_assert_uint_ne(end, SIZE_MAX);
		for (size_t i = at; i < end; i++)
			sum += (unsigned char)text.p[i] * (i - at + 1);
		at = end;
	}
	return sum;
}

START_TEST(labels_are_whole)
{
	struct jb_renderer *r[JB_EDITIONS];

	for (int e = 0; e < JB_EDITIONS; e++)
		r[e] = open_edition((enum jb_edition)e, false);
	for (int e = 1; e < JB_EDITIONS; e++) {
		ck_assert_uint_eq(r[e]->labels.flat.n, r[0]->labels.flat.n);
		for (size_t i = 0; i < r[0]->labels.flat.n; i++) {
			struct jb_member *m = &r[0]->labels.flat.v[i];
			struct jb_arena *arena = r[0]->arena;
			const char *key = jb_str_z(arena, m->name);

			ck_assert_msg(jb_label_has(&r[e]->labels, key),
				      "%s: no %s", r[e]->labels.file, key);
			ck_assert_msg(places_of(m->value->text) ==
				      places_of(jb_label(&r[e]->labels, key)),
				      "%s: other places in %s",
				      r[e]->labels.file, key);
		}
	}
	for (int e = 0; e < JB_EDITIONS; e++)
		jb_renderer_close(r[e]);
}
END_TEST

static void has_label(const struct jb_renderer *r, const char *prefix,
		      const char *name)
{
	char key[80];

	snprintf(key, sizeof(key), "%s.%s", prefix, name);
	ck_assert_msg(jb_label_has(&r->labels, key), "no %s", key);
}

START_TEST(labels_name_every_kind)
{
	struct jb_renderer *r = open_edition(JB_EDITION_EN, false);

	for (int i = 0; i < JB_KINDS; i++)
		has_label(r, "kind", jb_kind_name((enum jb_kind)i));
	for (int i = 0; i < JB_LANGS; i++)
		has_label(r, "lang", jb_lang_name((enum jb_lang)i));
	for (int i = 0; i < JB_REPAIR_KINDS; i++)
		has_label(r, "repair", jb_repair_name((enum jb_repair_kind)i));
	for (int i = 0; i < JB_BOUNDS; i++)
		if (jb_bound_name((enum jb_bound)i))
			has_label(r, "date",
				  jb_bound_name((enum jb_bound)i));
	jb_renderer_close(r);
}
END_TEST

/* ---- briefings -------------------------------------------------------- */

struct rendered {
	struct jb_document doc;
	struct jb_analysis analysis;
	struct jb_anchors *anchors;
	struct jb_buf md[JB_EDITIONS], html[JB_EDITIONS], list;
};

typedef void fixture_fn(struct jb_document *doc, struct jb_analysis *analysis);

static void render_all(struct rendered *out, fixture_fn *fixture)
{
	struct jb_diag diag = { .out = stderr };
	struct jb_briefing b = { .doc = &out->doc, .analysis = &out->analysis,
				 .name = JB_STR("a b"), .html = true,
				 .source = JB_STR("../reports/a b.txt"),
				 .editions = { 1, 1, 1, 1 } };

	memset(out, 0, sizeof(*out));
	fixture(&out->doc, &out->analysis);
	b.anchors = out->anchors = jb_anchors_new(&out->doc);
	for (int e = 0; e < JB_EDITIONS; e++) {
		struct jb_renderer *r = open_edition((enum jb_edition)e,
						     false);

		ck_assert(jb_render(&out->md[e], &out->html[e], r, &b, &diag));
		jb_renderer_close(r);
	}
	jb_anchors_write(&out->list, out->anchors, b.source,
			 &(struct jb_pages){ 0 });
}

static void clear_all(struct rendered *r)
{
	for (int e = 0; e < JB_EDITIONS; e++) {
		jb_buf_clear(&r->md[e]);
		jb_buf_clear(&r->html[e]);
	}
	jb_buf_clear(&r->list);
	jb_arena_free(r->doc.arena);
}

static bool holds(const struct jb_buf *text, const char *words)
{
	return jb_str_find(jb_buf_view(text), jb_str_of(words), 0) != SIZE_MAX;
}

START_TEST(briefing_has_its_parts_in_order)
{
	static const char *const parts[] = {
		"# 出席 ICANN 61 會議出國報告", "| **報告人** | 林怡君",
		"2018年3月10日至15日（民國107年）", "ICANN 61（聖胡安）",
		"\n## 摘要\n", "\n## 建議事項\n", "\n- 建議本會",
		"辦理單位：本會；議題：註冊資料與個資保護；期程：2018年第2季",
		"\n- 應及早公布", "\n## 決議\n", "**2018.03.15.01**",
		"\n## 公眾意見徵詢\n", "開放徵詢：2018年3月1日",
		"\n## 時程\n", "\n## 議題\n", "\n## 發言摘錄\n", "— 主席",
		"\n## 詞彙\n", "General Data Protection Regulation",
		"\n## 參考連結\n", "<https://example.org/comment?id=61&lang=zh>",
		"\n## 原文資訊\n", "| **接回斷行** | 1,234 |",
		"增长 快 → 增长最快", "無法推定的日期",
	};
	struct rendered r;
	size_t at = 0;

	render_all(&r, fixture_report);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		at = jb_str_find(jb_buf_view(&r.md[JB_EDITION_TW]),
				 jb_str_of(parts[i]), at);
		ck_assert_msg(at != SIZE_MAX, "no %s in its place", parts[i]);
	}
	ck_assert(holds(&r.md[JB_EDITION_EN], "| **Kind** | Trip report |"));
	ck_assert(holds(&r.md[JB_EDITION_EN], "ICANN 61, San Juan"));
	ck_assert(holds(&r.md[JB_EDITION_EN], "To: Chief Executive"));
	ck_assert(holds(&r.md[JB_EDITION_TW], "：執行長"));
	ck_assert(holds(&r.html[JB_EDITION_EN], "<span data-a=\"a"));
	ck_assert(holds(&r.html[JB_EDITION_EN], " lang=\"zh-Hant\">"));
	ck_assert(holds(&r.html[JB_EDITION_TW], "<li id=\"L4\">"));
	ck_assert(holds(&r.html[JB_EDITION_TW], "<th scope=\"row\">"));
	ck_assert(holds(&r.html[JB_EDITION_TW], "<svg class=\"timeline\""));
	ck_assert(!holds(&r.html[JB_EDITION_TW], "{{"));
	clear_all(&r);
}
END_TEST

static void fixture_minutes(struct jb_document *doc, struct jb_analysis *a)
{
	fixture_report(doc, a);
	a->kind = JB_KIND_MINUTES;
}

static void fixture_blog(struct jb_document *doc, struct jb_analysis *a)
{
	fixture_report(doc, a);
	a->kind = JB_KIND_BLOG;
}

START_TEST(authors_are_called_by_what_they_wrote)
{
	static const struct {
		fixture_fn *fixture;
		const char *author[JB_EDITIONS], *day;
	} kinds[] = {
		{ fixture_report,
		  { "| **報告人** |", "| **报告人** |", "| **報告人** |",
		    "| **Who** |" }, "| **報告日期** |" },
		{ fixture_minutes,
		  { "| **紀錄** |", "| **记录人** |", "| **記錄** |",
		    "| **Minutes by** |" }, "| **日期** |" },
		{ fixture_blog,
		  { "| **作者** |", "| **作者** |", "| **作者** |",
		    "| **By** |" }, "| **日期** |" },
	};
	struct rendered r;

	render_all(&r, kinds[_i].fixture);
	for (int e = 0; e < JB_EDITIONS; e++)
		ck_assert_msg(holds(&r.md[e], kinds[_i].author[e]), "%s",
			      kinds[_i].author[e]);
	ck_assert(holds(&r.md[JB_EDITION_TW], kinds[_i].day));
	clear_all(&r);
}
END_TEST

static void fixture_damaged(struct jb_document *doc, struct jb_analysis *a)
{
	fixture_report(doc, a);
	for (size_t i = 0; i < 202; i++)
		jb_repair_add(doc, JB_REPAIR_LOST_GLYPH, 9, JB_STR("增长 快"))
			->line = 10;
}

/* Damage that nobody could look at place by place is counted. */
START_TEST(damage_is_counted_where_it_is_endless)
{
	struct rendered r;

	render_all(&r, fixture_report);
	ck_assert(!holds(&r.md[JB_EDITION_EN], " more, all of them"));
	clear_all(&r);
	render_all(&r, fixture_damaged);
	ck_assert(holds(&r.md[JB_EDITION_EN], "\n- 3 more, all of them"));
	ck_assert(holds(&r.md[JB_EDITION_TW], "\n- 另有 3 處"));
	clear_all(&r);
}
END_TEST

static void fixture_contents(struct jb_document *doc, struct jb_analysis *a)
{
	text_setup();
	text_analyze(a, doc,
		     "參加島嶼會議報告\n\n報告日期：104年11月27日\n\n目次\n"
		     "壹、研習（9月7日）..............2\n"
		     "貳、心得........................3\n\n"
		     "壹、研習（9月7日）\n\n講師於9月7日介紹路由安全之作法。\n\n"
		     "貳、心得\n\n收穫甚多。\n");
	text_teardown();
}

/* What is told of a day stands in its row, no title with the day in it. */
START_TEST(the_timeline_tells_more_than_titles)
{
	struct rendered r;

	render_all(&r, fixture_contents);
	ck_assert(holds(&r.md[JB_EDITION_TW],
			"| **2015年9月7日** | 講師於9月7日介紹路由安全之作法。"));
	clear_all(&r);
}
END_TEST

/* Each quoted word, followed back as verification follows it. */
static void check_words(const struct rendered *r, int e)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_diag diag = { .out = stderr };
	struct jb_anchors_read read;
	struct jb_words words;
	struct jb_marked mark = { .line = 1 };
	size_t at = 0, number = 1, n, seen = 0;

	ck_assert(jb_anchors_read(&read, arena, "list", jb_buf_view(&r->list),
				  &diag));
	ck_assert_uint_eq(read.list.n, jb_anchors_count(r->anchors));
	while (jb_words_in_html(&words, arena, jb_buf_view(&r->html[e]), &at,
				&number)) {
		n = 0;
		for (size_t i = 1; i < words.id.n; i++)
			n = n * 10 + (size_t)(words.id.p[i] - '0');
		ck_assert_uint_ge(n, 1);
		ck_assert_uint_le(n, read.list.n);
		ck_assert(jb_same_words(words.written,
					read.list.v[n - 1].text));
		seen++;
	}
	ck_assert_uint_gt(seen, 3);
	at = 0;
	seen = 0;
	while (jb_reference_in_markdown(&mark, jb_buf_view(&r->md[e]), &at)) {
		struct jb_str shown;

		ck_assert_uint_eq(mark.document, 0);
		ck_assert_uint_le(mark.number, read.list.n);
		shown = read.list.v[mark.number - 1].shown[e];
		ck_assert(!shown.p || jb_words_in_markdown(mark.text, shown));
		seen++;
	}
	ck_assert_uint_gt(seen, 3);
	jb_arena_free(arena);
}

START_TEST(words_stand_on_their_anchors)
{
	struct rendered r;

	render_all(&r, fixture_report);
	for (int e = 0; e < JB_EDITIONS; e++)
		check_words(&r, e);
	clear_all(&r);
	render_all(&r, fixture_hostile);
	for (int e = 0; e < JB_EDITIONS; e++)
		check_words(&r, e);
	clear_all(&r);
}
END_TEST

START_TEST(page_carries_its_anchors)
{
	struct jb_diag diag = { .out = stderr };
	struct jb_anchors_read read;
	struct rendered r;

	render_all(&r, fixture_hostile);
	ck_assert(jb_anchors_read(
		&read, r.doc.arena, "page",
		jb_anchors_in_html(jb_buf_view(&r.html[JB_EDITION_HK])),
		&diag));
	ck_assert_uint_eq(read.list.n, jb_anchors_count(r.anchors));
	ck_assert(jb_str_eq(read.path, JB_STR("../reports/a b.txt")));
	clear_all(&r);
}
END_TEST

START_TEST(nothing_of_a_source_becomes_markup)
{
	static const char *const never[] = {
		"<script>", "<b>", "href=\"javascript", "<img", "onmouseover=\"",
		"<em>", "href=\"http://evil", "<!--", "src=\"http",
	};
	struct rendered r;

	render_all(&r, fixture_hostile);
	for (int e = 0; e < JB_EDITIONS; e++)
		for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
			ck_assert_msg(!holds(&r.html[e], never[i]), "%s",
				      never[i]);
	ck_assert(holds(&r.html[JB_EDITION_EN], "&lt;script&gt;alert(1)"));
	ck_assert(holds(&r.md[JB_EDITION_EN], "\\[x\\](javascript"));
	ck_assert(!holds(&r.md[JB_EDITION_EN], "<http://evil"));
	clear_all(&r);
}
END_TEST

START_TEST(same_bytes_each_time)
{
	struct rendered a, b;

	render_all(&a, fixture_report);
	render_all(&b, fixture_report);
	for (int e = 0; e < JB_EDITIONS; e++) {
		ck_assert(jb_str_eq(jb_buf_view(&a.md[e]),
				    jb_buf_view(&b.md[e])));
		ck_assert(jb_str_eq(jb_buf_view(&a.html[e]),
				    jb_buf_view(&b.html[e])));
	}
	ck_assert(jb_str_eq(jb_buf_view(&a.list), jb_buf_view(&b.list)));
	clear_all(&a);
	clear_all(&b);
}
END_TEST

static struct jb_str shout(void *with, struct jb_arena *arena,
			   struct jb_str text, enum jb_lang lang,
			   enum jb_edition edition)
{
	(void)with;
	(void)lang;
	return edition == JB_EDITION_CN
		       ? jb_str_format(arena, "%.*s！", (int)text.n, text.p)
		       : text;
}

/* What is shown otherwise says what was written. */
START_TEST(written_words_stay_in_reach)
{
	struct jb_diag diag = { .out = stderr };
	struct jb_render_options options = {
		.folder = TEMPLATES, .edition = JB_EDITION_CN,
		.shower = { .show = shout },
	};
	struct jb_renderer *renderer = jb_renderer_open(&options, &diag);
	struct rendered r = { 0 };
	struct jb_briefing b = { .doc = &r.doc, .analysis = &r.analysis,
				 .name = JB_STR("n"), .source = JB_STR("s") };

	fixture_report(&r.doc, &r.analysis);
	b.anchors = r.anchors = jb_anchors_new(&r.doc);
	ck_assert(jb_render(&r.md[JB_EDITION_CN], &r.html[JB_EDITION_CN],
			    renderer, &b, &diag));
	jb_anchors_write(&r.list, r.anchors, b.source,
			 &(struct jb_pages){ 0 });
	ck_assert(holds(&r.html[JB_EDITION_CN],
			"title=\"主席\">主席！</span>"));
	ck_assert(holds(&r.md[JB_EDITION_CN], "]: <s#line="));
	check_words(&r, JB_EDITION_CN);
	jb_renderer_close(renderer);
	clear_all(&r);
}
END_TEST

/* ---- the overview ----------------------------------------------------- */

/* The digests of both fixtures, the later one given first or last. */
static struct jb_overview *overview_of(bool swapped)
{
	struct jb_overview *overview = jb_overview_new();

	for (int i = 0; i < 2; i++) {
		bool good = (i == 0) != swapped;
		struct rendered r = { 0 };
		struct jb_briefing b = {
			.doc = &r.doc, .analysis = &r.analysis, .html = true,
			.name = good ? JB_STR("report") : JB_STR("hostile"),
			.source = JB_STR("s.txt"),
		};
		struct jb_buf digest = { 0 };

		(good ? fixture_report : fixture_hostile)(&r.doc,
							  &r.analysis);
		b.anchors = jb_anchors_new(&r.doc);
		jb_digest_write(&digest, &b);
		ck_assert(jb_overview_add(overview, jb_buf_view(&digest)));
		jb_buf_clear(&digest);
		jb_arena_free(r.doc.arena);
	}
	return overview;
}

static void overview_text(struct jb_buf *md, struct jb_buf *html,
			  bool swapped, struct jb_str as_of)
{
	struct jb_diag diag = { .out = stderr };
	struct jb_renderer *r = open_edition(JB_EDITION_TW, false);
	struct jb_overview *overview = overview_of(swapped);
	struct jb_overview_options how = { .name = JB_STR("index"),
					   .html = true,
					   .as_of = as_of };

	ck_assert(jb_render_overview(md, html, r, overview, &how, &diag));
	jb_overview_free(overview);
	jb_renderer_close(r);
}

START_TEST(overview_has_its_parts)
{
	static const char *const parts[] = {
		"# 總覽", "共 2 份文件；基準日：2018年3月26日", "\n## 文件清單\n",
		"| 2 | [出席 ICANN 61 會議出國報告](<report.zh-TW.html>) |",
		"\n## 會議與行程\n", "ICANN 61（聖胡安）", "\n## 期限\n",
		"| **2018年4月10日** | 還有15天 | 結束徵詢：新版註冊資料政策草案",
		"\n## 各議題的建議\n", "\n### 註冊資料與個資保護\n",
		"\n## 詞彙對照\n", "General Data Protection Regulation",
		"]: <report.zh-TW.html#L",
	};
	struct jb_buf md = { 0 }, html = { 0 };
	size_t at = 0;

	overview_text(&md, &html, false, (struct jb_str){ 0 });
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		at = jb_str_find(jb_buf_view(&md), jb_str_of(parts[i]), at);
		ck_assert_msg(at != SIZE_MAX, "no %s in its place", parts[i]);
	}
	ck_assert(holds(&html, " data-doc=\"report\""));
	ck_assert(!holds(&html, "<script>"));
	ck_assert(!holds(&html, "<img"));
	jb_buf_clear(&md);
	jb_buf_clear(&html);
}
END_TEST

START_TEST(overview_knows_no_order_of_files)
{
	struct jb_buf md[2] = { { 0 } }, html[2] = { { 0 } };

	overview_text(&md[0], &html[0], false, JB_STR("2018-05-01"));
	overview_text(&md[1], &html[1], true, JB_STR("2018-05-01"));
	ck_assert(jb_str_eq(jb_buf_view(&md[0]), jb_buf_view(&md[1])));
	ck_assert(jb_str_eq(jb_buf_view(&html[0]), jb_buf_view(&html[1])));
	ck_assert(holds(&md[0], "基準日：2018年5月1日"));
	ck_assert(!holds(&md[0], "結束徵詢："));
	ck_assert(holds(&md[0], "還有30天"));
	for (int i = 0; i < 2; i++) {
		jb_buf_clear(&md[i]);
		jb_buf_clear(&html[i]);
	}
}
END_TEST

/* Digests that hold but terms: what one text calls by letters, by name, and
 * letters that two names share. */
static const char *const term_digests[] = {
	"{\"name\":\"a\",\"lang\":\"zh-Hant\",\"terms\":["
	"{\"text\":\"網域名稱系統\",\"abbr\":\"DNS\",\"number\":1,\"first\":1,\"last\":1},"
	"{\"text\":\"地方委員會\",\"abbr\":\"LC\",\"number\":2,\"first\":2,\"last\":2}]}",
	"{\"name\":\"b\",\"lang\":\"zh-Hant\",\"terms\":["
	"{\"text\":\"網域名稱系統\",\"en\":\"Domain Name System\",\"abbr\":\"DNS\","
	"\"number\":1,\"first\":1,\"last\":1},"
	"{\"text\":\"聯絡中心\",\"en\":\"Liaison Centre\",\"abbr\":\"LC\","
	"\"number\":2,\"first\":2,\"last\":2},"
	"{\"text\":\"地方議會\",\"en\":\"Local Council\",\"abbr\":\"LC\","
	"\"number\":3,\"first\":3,\"last\":3}]}",
};

START_TEST(overview_joins_terms)
{
	static const char *const lines[] = {
		"| DNS | 網域名稱系統 [1.1：第1行] [2.1：第1行] |",
		"| **LC** |  | 地方委員會 [1.2：第2行] |",
		"| **Liaison Centre** | LC | 聯絡中心 [2.2：第2行] |",
		"| **Local Council** | LC | 地方議會 [2.3：第3行] |",
	};
	struct jb_diag diag = { .out = stderr };
	struct jb_renderer *r = open_edition(JB_EDITION_TW, false);
	struct jb_overview *overview = jb_overview_new();
	struct jb_overview_options how = { .name = JB_STR("index") };
	struct jb_buf md = { 0 };

	for (size_t i = 0; i < 2; i++)
		ck_assert(jb_overview_add(overview,
					  jb_str_of(term_digests[i])));
	ck_assert(jb_render_overview(&md, NULL, r, overview, &how, &diag));
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		ck_assert_msg(holds(&md, lines[i]), "no %s", lines[i]);
	jb_buf_clear(&md);
	jb_overview_free(overview);
	jb_renderer_close(r);
}
END_TEST

START_TEST(overview_of_nothing)
{
	struct jb_diag diag = { .out = stderr };
	struct jb_renderer *r = open_edition(JB_EDITION_EN, false);
	struct jb_overview *overview = jb_overview_new();
	struct jb_overview_options how = { .name = JB_STR("index") };
	struct jb_buf out = { 0 };

	ck_assert(!jb_overview_add(overview, JB_STR("no digest")));
	ck_assert(jb_render_overview(NULL, &out, r, overview, &how, &diag));
	ck_assert(holds(&out, "0 documents"));
	jb_buf_clear(&out);
	jb_overview_write(&out, overview, &(struct jb_pages){ 0 });
	ck_assert(jb_overview_is(jb_buf_view(&out)));
	jb_buf_clear(&out);
	jb_overview_free(overview);
	jb_renderer_close(r);
}
END_TEST

/* Three documents: two that say the same in other letters, and a third. */
START_TEST(overview_tells_the_same_advice_once)
{
	static const char *const said[] = {
		"應儘速檢討 DNS 設定。", "应尽速检讨DNS设定。", "應另行評估。",
	};
	struct jb_diag diag = { .out = stderr };
	struct jb_renderer *r = open_edition(JB_EDITION_TW, false);
	struct jb_overview *overview = jb_overview_new();
	struct jb_overview_options how = { .name = JB_STR("index") };
	struct jb_buf out = { 0 };

	for (int i = 0; i < 3; i++) {
		struct jb_buf digest = { 0 };

		jb_buf_format(&digest,
			      "{\"name\":\"d%d\",\"source\":\"s%d\","
			      "\"kind\":\"other\",\"recommendations\":[{"
			      "\"text\":\"%s\",\"lang\":\"zh-Hant\","
			      "\"number\":7,\"first\":3,\"last\":3}]}",
			      i, i, said[i]);
		ck_assert(jb_overview_add(overview, jb_buf_view(&digest)));
		jb_buf_clear(&digest);
	}
	ck_assert(jb_render_overview(&out, NULL, r, overview, &how, &diag));
	ck_assert(holds(&out, "- 應儘速檢討 DNS 設定。 [1.7：第3行] （文件 1）"
			      " [2.7：第3行] （文件 2）\n"));
	ck_assert(holds(&out, "- 應另行評估。 [3.7：第3行] （文件 3）\n"));
	jb_buf_clear(&out);
	jb_overview_free(overview);
	jb_renderer_close(r);
}
END_TEST

/* ---- small parts ------------------------------------------------------ */

/* A row of the calendar: the text, the date in it, the words it shows. */
static const struct {
	const char *text, *date, *words;
	bool before, after;	/* cut there */
} rows[] = {
	{ "第一句。會議於3月5日舉行。第三句。", "3月5日", "會議於3月5日舉行。", false,
	  false },
	/* a comma in brackets is no end of a clause, however long they are */
	{ "持續改善計畫社群協作小組（Continuous Improvement Community Coordination "
	  "Group，CICG）於2024年1月成立。", "2024年1月",
	  "持續改善計畫社群協作小組（Continuous Improvement Community Coordination "
	  "Group，CICG）於2024年1月成立。", false, false },
	{ "甲表示：「到2025年會不一樣。」", "2025年", "甲表示：「到2025年會不一樣。」",
	  false, false },
	{ "甲表示：「到2025年會不一樣。還有別的。」", "2025年", "甲表示：「到2025年會不一樣。",
	  false, true },
	{ "「先這樣。」到2025年再說。", "2025年", "到2025年再說。", false, false },
	{ "「先這樣。到2025年再說」。", "2025年", "到2025年再說」。", true, false },
};

START_TEST(date_has_its_words)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_str text = jb_str_of(rows[_i].text);
	size_t at = jb_str_find(text, jb_str_of(rows[_i].date), 0);
	struct jb_block block = { .type = JB_BLOCK_PARAGRAPH, .text = text };
	struct jb_date date = { .at = { 0, at, at + strlen(rows[_i].date) } };
	struct jb_document doc = { .blocks = { &block, 1, 1 } };
	struct jb_analysis analysis = { .dates = { &date, 1, 1 } };
	const struct view view = { .arena = arena, .doc = &doc,
				   .analysis = &analysis };
	bool before = false, after = false;
	struct jb_anchor words = view_words_round(&view, date.at, &before,
						  &after);

	ck_assert_str_eq(jb_str_z(arena, jb_str_slice(text, words.start,
						      words.end)),
			 rows[_i].words);
	ck_assert_int_eq(before, rows[_i].before);
	ck_assert_int_eq(after, rows[_i].after);
	jb_arena_free(arena);
}
END_TEST

START_TEST(timeline_spares_one_far_date)
{
	struct jb_arena *arena = jb_arena_new();
	struct timeline_lane lane = { JB_STR("a < b"), "m" };
	struct timeline_mark marks[9] = { { 0, 0, 0, JB_STR("far \"one\""),
					    { 0 } } };
	struct timeline t = { JB_STR("t"), JB_STR("d"), &lane, 1, marks, 9,
			      "x" };
	struct jb_buf out = { 0 };

	for (long i = 1; i < 9; i++)
		marks[i] = (struct timeline_mark){ 17000 + i * 30,
						   17000 + i * 30, 0,
						   JB_STR("near"), { 0 } };
	ck_assert(timeline_draw(&out, arena, &t));
	ck_assert(holds(&out, "◂<title>far &quot;one&quot;</title>"));
	ck_assert(holds(&out, "a &lt; b"));
	ck_assert(!holds(&out, "\n\n"));
	t.marks_n = 1;
	ck_assert(!timeline_draw(&out, arena, &t));
	jb_buf_clear(&out);
	jb_arena_free(arena);
}
END_TEST

START_TEST(tables_become_html)
{
	struct jb_buf out = { 0 };

	jb_markdown_html(&out, JB_STR("x\n\n| a | b |\n|---|---|\n"
				      "| **c** | d\\|e |\n\ny\n"));
	ck_assert(holds(&out, "<th scope=\"col\">\n<p>a</p>"));
	ck_assert(holds(&out, "<th scope=\"row\">\n<p>c</p>"));
	ck_assert(holds(&out, "<p>d|e</p>"));
	ck_assert(holds(&out, "</table>\n<p>y</p>"));
	jb_buf_clear(&out);
	jb_markdown_html(&out, JB_STR("| no | table |\n"));
	ck_assert(!holds(&out, "<table"));
	jb_buf_clear(&out);
}
END_TEST

START_TEST(missing_template_is_told)
{
	char told[512] = "";
	struct jb_diag diag = { .out = fmemopen(told, sizeof(told), "w") };
	struct jb_render_options options = { .folder = "no/such/folder" };

	ck_assert_ptr_null(jb_renderer_open(&options, &diag));
	fclose(diag.out);
	ck_assert_msg(strstr(told, "no/such/folder/briefing.md.mustache"),
		      "%s", told);
}
END_TEST

Suite *render_suite(void)
{
	Suite *suite = suite_create("render");
	TCase *tcase = tcase_create("render");

	tcase_add_test(tcase, dates_are_shown);
	tcase_add_test(tcase, republic_first_where_asked);
	tcase_add_test(tcase, days_count_both_ways);
	tcase_add_test(tcase, dates_span_days);
	tcase_add_test(tcase, labels_are_whole);
	tcase_add_test(tcase, labels_name_every_kind);
	tcase_add_test(tcase, briefing_has_its_parts_in_order);
	tcase_add_loop_test(tcase, authors_are_called_by_what_they_wrote, 0, 3);
	tcase_add_test(tcase, damage_is_counted_where_it_is_endless);
	tcase_add_test(tcase, the_timeline_tells_more_than_titles);
	tcase_add_test(tcase, words_stand_on_their_anchors);
	tcase_add_test(tcase, page_carries_its_anchors);
	tcase_add_test(tcase, nothing_of_a_source_becomes_markup);
	tcase_add_test(tcase, same_bytes_each_time);
	tcase_add_test(tcase, written_words_stay_in_reach);
	tcase_add_test(tcase, overview_has_its_parts);
	tcase_add_test(tcase, overview_knows_no_order_of_files);
	tcase_add_test(tcase, overview_joins_terms);
	tcase_add_test(tcase, overview_of_nothing);
	tcase_add_test(tcase, overview_tells_the_same_advice_once);
	tcase_add_test(tcase, timeline_spares_one_far_date);
	tcase_add_loop_test(tcase, date_has_its_words, 0,
			    (int)(sizeof(rows) / sizeof(*rows)));
	tcase_add_test(tcase, tables_become_html);
	tcase_add_test(tcase, missing_template_is_told);
	suite_add_tcase(suite, tcase);
	return suite;
}
