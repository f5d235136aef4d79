/*
 * The grammar of dates on the cases of tests/dates/, what it promises of any
 * text, and the order of evidence on small documents.
 */
#include "tests/unit/fixture_text.h"
#include "tests/unit/suites.h"

#include "analyze/analyze.h"
#include "analyze/dates.h"
#include "core/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct fixture {
	struct jb_arena *arena;
	struct jb_lexicon *lex;
	struct date_scanner *scanner;
};

static struct fixture begin(bool speech)
{
	struct fixture f = { .arena = jb_arena_new() };
	struct jb_diag diag = { 0 };
	struct date_options options = { .speech = speech, .roc = !speech };

	f.lex = jb_lexicon_open("corpus/lexicon", &diag);
	ck_assert_ptr_nonnull(f.lex);
	options.lex = f.lex;
	f.scanner = date_scanner_new(f.arena, &options);
	return f;
}

static void end(struct fixture *f)
{
	jb_lexicon_close(f->lex);
	jb_arena_free(f->arena);
}

/* mention=EDTF|…, or "-" */
static struct jb_str answer(struct fixture *f, bool speech, struct jb_str text,
			    struct date_day reference)
{
	const struct date_founds *founds = date_scan(f->scanner, text);
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < founds->list.n; i++) {
		const struct date_found *found = &founds->list.v[i];
		struct jb_str edtf;

		if (!date_value(&edtf, f->arena, found, &reference))
			continue;
		ck_assert(date_is_edtf(edtf));
		if (out.n)
			jb_buf_z(&out, "|");
		if (speech)
			jb_buf_str(&out, jb_str_slice(text, found->open_start,
						      found->open_end));
		else
			jb_buf_str(&out, jb_str_slice(text, found->start,
						      found->end));
		jb_buf_z(&out, "=");
		jb_buf_str(&out, edtf);
		if (speech && found->bound == JB_BOUND_SINCE)
			jb_buf_z(&out, "/..");
	}
	if (!out.n)
		jb_buf_z(&out, "-");
	return jb_buf_keep(f->arena, &out);
}

static void check_line(struct fixture *f, bool speech, char *line,
		       const char *path)
{
	char *text = strtok(line, "\t\n"), *when = strtok(NULL, "\t\n");
	char *want = strtok(NULL, "\t\n");
	struct date_day reference;
	struct jb_str got;

	if (!text || text[0] == '#')
		return;
	ck_assert_msg(when && want, "%s: %s", path, text);
	ck_assert(date_first(&reference, jb_str_of(when)));
	got = answer(f, speech, jb_str_of(text), reference);
	ck_assert_msg(jb_str_eq(got, jb_str_of(want)),
		      "%s: %s: want %s, got %.*s", path, text, want,
		      (int)got.n, got.p);
}

static void check_file(const char *path, bool speech)
{
	struct fixture f = begin(speech);
	FILE *in = fopen(path, "r");
	char line[1024];

	ck_assert_msg(in != NULL, "%s", path);
	while (fgets(line, sizeof(line), in))
		check_line(&f, speech, line, path);
	fclose(in);
	end(&f);
}

START_TEST(documents_are_read)
{
	check_file("tests/dates/document.tsv", false);
}
END_TEST

START_TEST(speech_is_read)
{
	check_file("tests/dates/speech.tsv", true);
}
END_TEST

START_TEST(cover_forms_are_one_date)
{
	static const char *const cases[][2] = {
		{ "107/3/10-15", "2018-03-10/2018-03-15" },
		{ "108/6/22-29", "2019-06-22/2019-06-29" },
		{ "中華民國107年3月26日", "2018-03-26" },
		{ "107年3月10日至107年3月15日", "2018-03-10/2018-03-15" },
		{ "2018年3月", "2018-03" },
	};
	struct jb_arena *arena = jb_arena_new();

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct jb_str edtf;

		ck_assert(date_edtf(&edtf, arena, NULL, jb_str_of(cases[i][0]),
				    (struct date_day){ 0, 0, 0 }));
		ck_assert(jb_str_eq(edtf, jb_str_of(cases[i][1])));
	}
	jb_arena_free(arena);
}
END_TEST

/* Texts made to hurt: mentions in order, none over another, all valid. */
START_TEST(any_text_is_read_in_linear_time)
{
	static const char *const pieces[] = {
		"1", "12-", "1、", "年", "一", "2018/", "3月(", "10月至",
		"twenty ", "3 days after ", "the end of ", "第", "FY",
		"from between ", "2018年", "/", "上個",
	};
	struct fixture f = begin(true);
	struct date_day reference = { 2018, 1, 1 };

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct jb_buf text = { 0 };
		const struct date_founds *founds;
		clock_t start = clock();
		size_t past = 0;

		while (text.n < 200000)
			jb_buf_z(&text, pieces[i]);
		founds = date_scan(f.scanner, jb_buf_view(&text));
		for (size_t k = 0; k < founds->list.n; k++) {
			struct jb_str edtf;

			ck_assert_uint_ge(founds->list.v[k].start, past);
			past = founds->list.v[k].end;
			ck_assert_uint_le(past, text.n);
			if (date_value(&edtf, f.arena, &founds->list.v[k],
				       &reference))
				ck_assert(date_is_edtf(edtf));
		}
		ck_assert_msg(clock() - start < 5 * CLOCKS_PER_SEC, "%s",
			      pieces[i]);
		jb_buf_clear(&text);
	}
	end(&f);
}
END_TEST

/* A document of paragraphs, one a line; what its dates are worth. */
static void check_document(const char *const *lines, const char *want)
{
	struct fixture f = begin(false);
	struct jb_document doc = { .arena = f.arena };
	struct jb_analysis analysis = { 0 };
	struct jb_diag diag = { 0 };
	struct jb_buf got = { 0 };

	for (; *lines; lines++) {
		struct jb_block *b = jb_list_add(doc.arena, &doc.blocks);

		b->type = JB_BLOCK_PARAGRAPH;
		b->heading = JB_NONE;
		b->text = jb_str_of(*lines);
		jb_map_add(doc.arena, &b->map, 0, b->text.n, 1, 1);
	}
	doc.source.path = "test";
	jb_analyze(&analysis, &doc, f.lex, &diag);
	for (size_t i = 0; i < analysis.dates.n; i++) {
		if (i)
			jb_buf_z(&got, " ");
		jb_buf_str(&got, analysis.dates.v[i].edtf);
	}
	jb_buf_cp(&got, 0x20);
	ck_assert_msg(got.n == strlen(want) + 1 &&
			      memcmp(got.p, want, got.n - 1) == 0,
		      "want %s, got %.*s", want, (int)got.n, got.p);
	jb_buf_clear(&got);
	end(&f);
}

START_TEST(missing_years_come_from_the_document)
{
	/* the sentence */
	check_document((const char *[]){
		"會議於2018年3月10日開幕，3月15日閉幕。", NULL },
		"2018-03-10 2018-03-15");
	/* the same month with its year, earlier in the section */
	check_document((const char *[]){
		"本報告於2018年3月26日完成。",
		"2017年12月底即宣布計畫，並說明步驟。",
		"在12月份發表的聲明中介紹了困難。", NULL },
		"2018-03-26 2017-12 2017-12");
	/* what lasts since then ends later */
	check_document((const char *[]){
		"本報告於2000年9月20日完成。",
		"自1999年12月1日起施行，截至7月10日止受理一千件。", NULL },
		"2000-09-20 1999-12-01 2000-07-10");
	/* two digits of a year with a part of a month, as with a month */
	check_document((const char *[]){
		"報告日期：89年9月20日", "並於90年6月底前完成，九十一年一月上旬檢討。",
		NULL }, "2000-09-20 2001-06 2002-01");
	/* and in Chinese numerals, near the report's own year: not how long */
	check_document((const char *[]){
		"報告日期：九十一年十一月十八日",
		"該公司有八十六年歷史，於八十七年改組，近九十年來如此。",
		"於九十三年以前完成，定於九十二年第二季辦理。", NULL },
		"2002-11-18 1998 2004 2003-34");
	/* 上一年度 of every year; 同年 goes back behind it */
	check_document((const char *[]){
		"本報告於2022年12月8日完成。",
		"小組在2020年6月建議在年度計畫中說明上一年度的目標。"
		"董事會於同年11月30日通過。較上一年度增加。", NULL },
		"2022-12-08 2020-06 2020-11-30 2021");
	/* the days of a diary follow one another */
	check_document((const char *[]){
		"Written on 16 July 2012.",
		"The GAC endorsed them in June 2010.",
		"Thursday 28 June", "29 and 30 June", NULL },
		"2012-07-16 2010-06 2012-06-28 2012-06-29 2012-06-30");
	/* a year and a month alone are no range */
	check_document((const char *[]){
		"Written on 16 July 2012. They shifted the meeting of 2013 to "
		"November.", NULL }, "2012-07-16 2013 2013-11");
	check_document((const char *[]){
		"董事會在2023年9月成立小組，文本有望在6月30日前提交。",
		"作者2024年5月14日記。", NULL },
		"2023-09 2024-06-30 2024-05-14");
	/* 同年 is the year of the mention before */
	check_document((const char *[]){
		"RFC 8484於2018年10月生效，同年12月支援。", NULL },
		"2018-10 2018-12");
	/* the clause says "this year", whatever year the sentence began with */
	check_document((const char *[]){
		"The report is of 6 November 2019.",
		"Malware fell from its peak in late 2016, whereas phishing "
		"reached in August the highest level of this year.", NULL },
		"2019-11-06 2016 2019-08 2019");
	/* who comes next year applies this one; a meeting of it is of it */
	check_document((const char *[]){
		"報告日期：2019年4月22日", "該項目2020年的申請窗口將於8月開放。", NULL },
		"2019-04-22 2020 2019-08");
	check_document((const char *[]){
		"報告日期：2019年4月22日", "該組織2020年的會議將於8月舉行。", NULL },
		"2019-04-22 2020 2020-08");
	/* a report of what was set up last July came this February */
	check_document((const char *[]){
		"報告日期：2014年4月21日",
		"去年7月提出的五個小組，其報告2月20日起徵求意見。", NULL },
		"2014-04-21 2013-07 2014-02-20");
	check_document((const char *[]){
		"報告日期：2014年1月21日",
		"去年7月提出的五個小組，其報告2月20日完成。", NULL },
		"2014-01-21 2013-07 2013-02-20");
	/* what was long ago lends its year to its own paragraph only */
	check_document((const char *[]){
		"報告日期：103年1月10日", "該室於99年8月推動該法，8月公布。",
		"港方8月起要求業者改善。", NULL },
		"2014-01-10 2010-08 2010-08 2013-08");
	/* years of the Republic by their words; how many years, and things */
	check_document((const char *[]){
		"報告日期：103年1月10日",
		"現行辦法自90年施行，應將95年以來歷次中斷作成案例。"
		"該會歷95年來之努力。", NULL },
		"2014-01-10 2001 2006");
	check_document((const char *[]){
		"报告日期：103年1月10日", "应将95年以来历次中断作成案例。", NULL },
		"2014-01-10 2006");
	/* what is delayed may run from day to day; what was moved is two days */
	check_document((const char *[]){
		"Written on 9 May 2018.",
		"The delayed workshop ran from 8 June 2018 to 12 June 2018.",
		"It was moved from 8 June 2018 to 12 June 2018.", NULL },
		"2018-05-09 2018-06-08/2018-06-12 2018-06-08 2018-06-12");
	/* ordinals of drafts, and what on belongs to, are no days */
	check_document((const char *[]){
		"Written on 9 May 2018.",
		"In June the panel looked on the 2nd and 3rd drafts.",
		"He relied on the 9th: it was best. On the 8th we met.", NULL },
		"2018-05-09 2018-06 2018-06-08");
	check_document((const char *[]){
		"Written on 9 May 2018.",
		"In two thousand the body began its work.",
		"It asks two thousand contracted parties.", NULL },
		"2018-05-09 2000");
	/* every year's months, and those of what is done this year */
	check_document((const char *[]){
		"報告日期：2018年5月9日",
		"協會每年6月辦理論壇，論文徵稿已於4月完成，將於5月公布。",
		"協會每年2月辦理論壇、6月及9月開會。", NULL },
		"2018-05-09 2018-04 2018-05");
	check_document((const char *[]){
		"報告日期：2018年5月9日",
		"主席瓊斯本年度卸任，墨爾本年會照常，6月1、2兩日開會。", NULL },
		"2018-05-09 2018 2018-06-01 2018-06-02");
	/* the day before a meeting is not that before the report's day */
	check_document((const char *[]){
		"報告日期：103年1月10日", "截至會議前一日止，會前一日亦同。", NULL },
		"2014-01-10");
	/* the day after one that its clause or paragraph has told */
	check_document((const char *[]){
		"報告日期：103年1月10日", "1月6日抵達，翌日拜會主管機關。",
		"以臺北時間為準，為晚間十時至翌日清晨；1月7日開會，"
		"換算成倫敦時間已是隔天早上。",
		"翌日返國。", NULL },
		"2014-01-10 2014-01-06 2014-01-07 2014-01-07");
	/* as many months of the year before */
	check_document((const char *[]){
		"報告日期：103年8月10日",
		"今年上半年用去6個，為去年同期之1.7倍。",
		"1月至5月處理三件，較去年同期少一件。去年同期無此案。", NULL },
		"2014-08-10 2014-01/2014-06 2013-01/2013-06 2014-01/2014-05 "
		"2013-01/2013-05 2012-01/2012-05");
	/* days in slashes behind their year, those that can be no part, and the
	   day before a stay */
	check_document((const char *[]){
		"報告日期：104年10月2日",
		"下屆訂明（105）年2/15-2/26舉行，明年1/3的經費已編列。", NULL },
		"2015-10-02 2016-02-15/2016-02-26 2016");
	check_document((const char *[]){
		"報告日期：2014年9月20日",
		"會議於9/2~9/5召開，前一日（9/1）為高階會議，9/6為參訪，"
		"共2/3以上經濟體出席。", NULL },
		"2014-09-20 2014-09-02/2014-09-05 2014-09-01 2014-09-01 "
		"2014-09-06");
	/* by the 28th, not by the 3rd meeting; what is over of a year to end */
	check_document((const char *[]){
		"Written on 9 March 2018.",
		"A draft came on 21 February, comments by the 28th and a vote "
		"by the 3rd meeting.",
		"The 2018 budget, approved in December, foresees more.",
		NULL },
		"2018-03-09 2018-02-21 2018-02-28 2018 2017-12");
	/* the number of a paper */
	check_document((const char *[]){
		"報告日期：2014/7/30", "文件編號：AC 1/2014，見 6/2014 之紀錄。",
		NULL }, "2014-07-30 2014-06");
	/* days of a range in slashes, of which no whole has so many parts */
	check_document((const char *[]){
		"報告日期：2012/11/6",
		"多倫多會議為10/14-19，10/18決議，進度已達1/2-3。", NULL },
		"2012-11-06 2012-10-14/2012-10-19 2012-10-18");
	/* FY21 H1, and the half year before an ordinal */
	check_document((const char *[]){
		"5 February 2021", "FY21 H1 revenue was up.",
		"今年下半年第一個提案，去年Q4第二個。", NULL },
		"2021-02-05 2020-07-01/2020-12-31 2021-07/2021-12 2020-36");
	/* few days told in words, beside what makes them days */
	check_document((const char *[]){
		"報告日期：民國九十四年四月二十四日",
		"四月六日晚間會談。七日中午續談，兩分組於八日合併召開，於三日後答復。",
		NULL }, "2005-04-24 2005-04-06 2005-04-07 2005-04-08");
	/* what was handed in had been so, whatever comes next */
	check_document((const char *[]){
		"2016年7月18日",
		"小组按3月提交的方案，新密钥将于2017年7月发布。", NULL },
		"2016-07-18 2016-03 2017-07");
	/* each year's halves; when to meet is not about when */
	check_document((const char *[]){
		"報告日期：103年8月10日",
		"每年舉辦二次會議，其中上半年合辦，下半年單獨召開。",
		"每年舉辦一次會議，本年下半年停辦。",
		"我們約在8月7日晚上見面，會議約在8月20日前後。", NULL },
		"2014-08-10 2014-07/2014-12 2014-08-07 2014-08-20~");
	/* what a year to come of another paragraph does not date; what was to
	   close has closed */
	check_document((const char *[]){
		"Report of 7 October 2022",
		"A survey is expected in the first half of 2023.",
		"The committee was set up by the Council in March. The "
		"pre-2009 records are old.", NULL },
		"2022-10-07 2023-01/2023-06 2022-03 2009");
	check_document((const char *[]){
		"報告日期：2022年12月28日",
		"預計2024年9月在峰會通過。原本9月30日就截止了，延到明年3月31日。",
		NULL },
		"2022-12-28 2024-09 2022-09-30 2023-03-31");
	check_document((const char *[]){
		"3 May 2016",
		"It should write that down before it asks two thousand parties. "
		"In two thousand and eighteen we begin.", NULL },
		"2016-05-03 2018");
	/* what something grew to came after what it grew from */
	check_document((const char *[]){
		"報告日期：2019年9月27日",
		"數量從去年12月的一千筆成長至8月底的九千筆。", NULL },
		"2019-09-27 2018-12 2019-08");
	/* the day of the programme, told again, though its month is of another
	   year just before */
	check_document((const char *[]){
		"報告日期：2023年5月31日", "3月14日開會，討論濫用。",
		"董事會於2022年3月24日通過決議。", "會員於3月14日晚間聚會。",
		NULL },
		"2023-05-31 2023-03-14 2022-03-24 2023-03-14");
	/* half a year before the day above, of what is over; else after it */
	check_document((const char *[]){
		"Report date: 14 August 2023",
		"In August 2022 the report came out, based on sessions held "
		"from February to April.", NULL },
		"2023-08-14 2022-08 2022-02/2022-04");
	check_document((const char *[]){
		"Report date: 14 October 2022",
		"The draft comes out in August 2022 and will be adopted in "
		"February.", NULL },
		"2022-10-14 2022-08 2023-02");
	/* over the new year, it is the one that was */
	check_document((const char *[]){
		"Report date: 12 April 2021",
		"The call (8 December - 26 January) drew few comments.", NULL },
		"2021-04-12 2020-12-08/2021-01-26");
	check_document((const char *[]){
		"Report date: 12 October 2021",
		"The call (8 December - 26 January) will be the last.", NULL },
		"2021-10-12 2021-12-08/2022-01-26");
	/* the verb before a day says when it was, whatever comes behind */
	check_document((const char *[]){
		"Report date: 9 January 2014",
		"The call opened on 20 December and closes on 10 February.",
		NULL },
		"2014-01-09 2013-12-20 2014-02-10");
	check_document((const char *[]){
		"Report date: 9 January 2014",
		"Elections will be held in November.", NULL },
		"2014-01-09 2014-11");
	/* what was decided of next year was decided before */
	check_document((const char *[]){
		"報告日期：108年12月18日", "明年度預算業於11月29日經審議通過。",
		NULL }, "2019-12-18 2020 2019-11-29");
	check_document((const char *[]){
		"報告日期：108年12月18日", "明年度預算將於11月29日審議。",
		NULL }, "2019-12-18 2020 2020-11-29");
	/* due early next year; 1月 of what is over */
	check_document((const char *[]){
		"報告日期：108年12月18日", "請各單位於1月10日前回復。",
		NULL }, "2019-12-18 2020-01-10");
	check_document((const char *[]){
		"報告日期：108年12月18日", "各單位已於1月10日前回復。",
		NULL }, "2019-12-18 2019-01-10");
	/* up to now, though the sentence is of plans; a call does close */
	check_document((const char *[]){
		"報告日期：89年9月20日",
		"協會擬向各國收取會費，惟截至六月三十日僅收得四成。", NULL },
		"2000-09-20 2000-06-30");
	/* a fiscal year beside another */
	check_document((const char *[]){
		"Report date: 7 December 2021",
		"In FY20 costs fell against the previous fiscal year.", NULL },
		"2021-12-07 2019-07-01/2020-06-30 2018-07-01/2019-06-30");
	/* said in passing, it leads nowhere */
	check_document((const char *[]){
		"本報告於2018年3月26日完成，訪問已經結束。",
		"自2003年以來，工作小組於3月10日首次聚會。", NULL },
		"2018-03-26 2003 2018-03-10");
}
END_TEST

START_TEST(the_trip_and_the_issue_are_the_time)
{
	/* a bare day is of the stay, not of the month told in passing */
	check_document((const char *[]){
		"出國期間：102年4月6日至4月12日",
		"草案於去年12月提出。",
		"會員會議在9日舉行。", NULL },
		"2013-04-06/2013-04-12 2012-12 2013-04-09");
	/* nor of another meeting's days in brackets */
	check_document((const char *[]){
		"出國期間：89年7月11日至7月19日",
		"會中確認前次會議（2000年3月7日至8日）之紀錄，並於14日發布公報。", NULL },
		"2000-07-11/2000-07-19 2000-03-07/2000-03-08 2000-07-14");
	/* a number of a journal says when it speaks */
	check_document((const char *[]){
		"2022年10月號　編輯部",
		"議會於5月13日達成協議，預計11月完成立法。",
		"自2023年1月1日起施行，2023年7月1日前檢討。", NULL },
		"2022-10 2022-05-13 2022-11 2023-01-01 2023-07-01");
	/* by about 2011 is another year than that of the day */
	check_document((const char *[]){
		"Report date: 14 December 2009",
		"The pool will be empty around 2011, we heard; on 16 "
		"November a tenth of it was left.", NULL },
		"2009-12-14 2011~ 2009-11-16");
	/* a call that closed before the report */
	check_document((const char *[]){
		"報告日期：89年9月25日",
		"自二月二十五日開放，至七月三十一日截止。", NULL },
		"2000-09-25 2000-02-25 2000-07-31");
	/* the day comes first in all of them, if in one */
	check_document((const char *[]){
		"Filed on 12/01/2010 and again on 29/01/2010.", NULL },
		"2010-01-12 2010-01-29");
	check_document((const char *[]){
		"Filed on 12/01/2010 and again on 01/29/2010.", NULL },
		"2010-12-01 2010-01-29");
}
END_TEST

/* What stands alone, or in brackets, is a day where the trip has it. */
START_TEST(a_day_of_the_stay_needs_no_month)
{
	check_document((const char *[]){
		"出國期間：108年6月22日至6月29日",
		"會議首日（6/24）開幕，附錄第（2/3）部分。", NULL },
		"2019-06-22/2019-06-29 2019-06-24");
	check_document((const char *[]){
		"Travel dates: 20-26 March 2021",
		"On the 24th we met the Board on the 3rd floor, and took the "
		"25th place.", NULL },
		"2021-03-20/2021-03-26 2021-03-24");
}
END_TEST

START_TEST(the_clause_says_what_was_and_will_be)
{
	/* announced in the past, though the sentence goes on to plans */
	check_document((const char *[]){
		"報告日期：2023年9月5日",
		"修正案於5月29日公告徵詢意見，至7月13日截止；"
		"預計8月1日提出報告。", NULL },
		"2023-09-05 2023-05-29 2023-07-13 2023-08-01");
	check_document((const char *[]){
		"报告日期：2013年12月9日",
		"该模型6月24日首次公布，最终报告将于2014年6月提交。", NULL },
		"2013-12-09 2013-06-24 2014-06");
	/* 去年11月 is another November */
	check_document((const char *[]){
		"報告日期：2017年11月20日",
		"出席人數較去年11月少了四成。",
		"主席於11月2日致詞。", NULL },
		"2017-11-20 2016-11 2017-11-02");
	check_document((const char *[]){
		"Report date: 24 November 2016",
		"The Council will call for a report in March 2017.",
		"The new price, in force since 1 March, is too high.",
		"Staff should volunteer before the call closes in April.",
		NULL },
		"2016-11-24 2017-03 2016-03-01 2017-04");
	/* due before what begins early next year */
	check_document((const char *[]){
		"會議於2023年10月8日開幕，2023年10月12日閉幕。",
		"談判從2024年1月開始，應該在12月的磋商之前提出意見。",
		NULL },
		"2023-10-08 2023-10-12 2024-01 2023-12");
}
END_TEST

START_TEST(the_journey_is_the_report_s_year)
{
	/* written in January: 今年 is the year travelled in */
	check_document((const char *[]){
		"出國期間：105年12月3日至12月11日",
		"報告日期：106年1月19日",
		"去年12月延長授權，本年唯一入選，今年增為四項。", NULL },
		"2016-12-03/2016-12-11 2017-01-19 2015-12 2016 2016");
	check_document((const char *[]){
		"發行日期：2025年7月15日",
		"6月查詢量為去年同月的4.2倍，較前一年增加。", NULL },
		"2025-07-15 2025-06 2024-06 2023");
	/* how long, not when */
	check_document((const char *[]){
		"報告日期：2023年9月5日",
		"服務預定11月上線。因應人身威脅時，3日可能過久。", NULL },
		"2023-09-05 2023-11");
}
END_TEST

/* Days of the journey are of its year, whatever its month was named for. */
START_TEST(a_day_of_the_stay_is_of_its_year)
{
	check_document((const char *[]){
		"出國期間：106年12月16日至12月23日", "報告日期：107年1月15日",
		"2015年12月大會將授權延長十年。本屆論壇於12月18日至21日舉行。",
		"代表團17日報到，22日本團參訪。", NULL },
		"2017-12-16/2017-12-23 2018-01-15 2015-12 "
		"2017-12-18/2017-12-21 2017-12-17 2017-12-22");
	/* a day before it tells more than the journey does */
	check_document((const char *[]){
		"出國期間：106年12月16日至12月23日", "報告日期：107年1月15日",
		"大會於2015年12月16日開幕，12月18日通過決議。", NULL },
		"2017-12-16/2017-12-23 2018-01-15 2015-12-16 2015-12-18");
	check_document((const char *[]){
		"Travel dates: 4-11 March 2016", "Date of report: 23 March 2016",
		"It comes two years after the announcement of 14 March 2014. "
		"The Council voted on 9 March. On the 10th the Board met.",
		NULL },
		"2016-03-04/2016-03-11 2016-03-23 2014-03-14 2016-03-09 "
		"2016-03-10");
	/* of the fund's year; due soon after the meeting */
	check_document((const char *[]){
		"出國期間：95年4月21日至4月30日", "報告日期：95年7月14日",
		"欲申請2007年基金之計畫應於6月9日以前送達。", NULL },
		"2006-04-21/2006-04-30 2006-07-14 2007 2006-06-09");
}
END_TEST

/* Without a cover, the days of the meeting say which December is meant. */
START_TEST(a_bare_month_takes_the_meeting_s_year)
{
	check_document((const char *[]){
		"ICANN 61 San Juan Meetings", "", "", "", "", "", "",
		"會議於3月10日至15日舉行。",
		"規則自2018年5月25日適用，金鑰將於2018年10月11日更換。",
		"在12月份發表的聲明中，介紹了溝通的過程。", NULL },
		"2018-03-10/2018-03-15 2018-05-25 2018-10-11 2017-12");
	check_document((const char *[]){
		"出國報告", "", "", "", "", "", "",
		"研習時間為3月10日至15日。",
		"規則自2018年5月25日適用，金鑰將於2018年10月11日更換。",
		"在12月份發表的聲明中，介紹了溝通的過程。", NULL },
		"2018-03-10/2018-03-15 2018-05-25 2018-10-11 2017-12");
}
END_TEST

static void check_text(const char *text, const char *want)
{
	struct jb_document doc = { 0 };
	struct jb_analysis found = { 0 };
	struct jb_buf got = { 0 };

	text_analyze(&found, &doc, text);
	for (size_t i = 0; i < found.dates.n; i++) {
		if (i)
			jb_buf_z(&got, " ");
		jb_buf_str(&got, found.dates.v[i].edtf);
	}
	ck_assert_msg(jb_str_eq(jb_buf_view(&got), jb_str_of(want)),
		      "%s: want %s, got %.*s", text, want, (int)got.n, got.p);
	jb_buf_clear(&got);
	text_free(&doc);
}

/* 5. Meetings of 2009 in minutes of 2008: what is over is of no such year. */
START_TEST(a_heading_s_year_is_not_of_what_is_over)
{
	check_text("Minutes of the Harbour Council\n\nDate: 12 June 2008\n\n"
		   "4. Reports\n\nThe chair reported to the council.\n\n"
		   "5. Meeting Locations for 2009\n\nFour cities had answered "
		   "the call of 18 January.\n\nThe council will decide on "
		   "9 March.\n",
		   "2008-06-12 2009 2008-01-18 2009-03-09");
}
END_TEST

/* Items that a day begins follow one another, though the month was named. */
START_TEST(items_follow_one_another)
{
	check_text("會議報告\n\n報告日期：2000年9月20日\n\n一、時程\n\n"
		   "自1999年12月1日起實施，董事會公布時程如下。\n\n"
		   "1. 8月1日：公布須知。\n2. 11月20日前：選定。\n"
		   "3. 12月31日前：完成談判。\n\n"
		   "會員於12月間來函。\n",
		   "2000-09-20 1999-12-01 2000-08-01 2000-11-20 2000-12-31 "
		   "1999-12");
}
END_TEST

/* 5月底前: the next May, not that of a law that the section spoke of. */
START_TEST(a_deadline_is_the_next_such_month)
{
	check_document((const char *[]){
		"Written on 23 March 2016.", "The seat is up again in November.",
		NULL }, "2016-03-23 2016-11");
	check_document((const char *[]){
		"報告日期：2017年3月16日",
		"條例將於2018年5月25日起適用。",
		"理事會請各單位提供意見，並於5月底前書面答復。", NULL },
		"2017-03-16 2018-05-25 2017-05");
	/* what is no deadline goes on with the month spoken of */
	check_document((const char *[]){
		"報告日期：2017年3月16日",
		"條例將於2018年5月25日起適用。",
		"各國在5月適用之後提出報告。", NULL },
		"2017-03-16 2018-05-25 2018-05");
}
END_TEST

/* 今(2022)年, 去年（2011年）: the document tells its own year. */
START_TEST(a_year_told_in_brackets_is_the_document_s)
{
	check_document((const char *[]){
		"協會於1995年在東京成立，每年召開年會。",
		"年會於8月底在新加坡召開，明年將於首爾舉行。",
		"去年（2011年）的年會有三百人參加，今年增至四百人。", NULL },
		"1995 2012-08 2013 2011 2012");
	check_document((const char *[]){
		"今(2022)年的研討會於5月舉行，去年因疫情停辦。", NULL },
		"2022 2022-05 2021");
	/* told against the next, it tells nothing */
	check_document((const char *[]){
		"報告日期：2022年3月9日",
		"某文稱今(2019)年為元年，另文稱今(2020)年為元年。今年停辦。",
		NULL },
		"2022-03-09 2019 2020 2022");
	/* a report of January that still calls last year its own */
	check_document((const char *[]){
		"報告日期：106年1月20日",
		"今(105)年11月開會，明年檢討。", NULL },
		"2017-01-20 2016-11 2017");
}
END_TEST

START_TEST(fiscal_years_are_the_organization_s)
{
	check_document((const char *[]){
		"FY24 is ICANN's, ARIN's FY24 is the calendar's.",
		"IMDA FY24與FCC的FY24不同。", NULL },
		"2023-07-01/2024-06-30 2024-01-01/2024-12-31 "
		"2024-04-01/2025-03-31 2023-10-01/2024-09-30");
	/* a plan of its own */
	check_document((const char *[]){
		"ARIN plans", "ARIN will", "ARIN should", "in FY24", NULL },
		"2024-01-01/2024-12-31");
}
END_TEST

START_TEST(numbers_of_cases_are_no_days)
{
	check_document((const char *[]){
		"會議時間：106年9月27日",
		"案號106-1-2及106-1-5同意解除列管，106-2-1案繼續列管。",
		NULL },
		"2017-09-27");
	/* where no case is counted so, it is a day */
	check_document((const char *[]){
		"會議時間：106年9月27日", "該案106-1-5函復。", NULL },
		"2017-09-27 2017-01-05");
}
END_TEST

/* 3/16 among words is a day where days are written so; 3/4 is a part. */
START_TEST(slashes_part_days_where_the_document_does_so)
{
	check_document((const char *[]){
		"出國期間：2023/3/9～2023/3/19", "開會（2023/3/11）。",
		"預算2/13已經截止，董事會在3/16最後一天決議，出席率3/4左右。",
		NULL },
		"2023-03-09/2023-03-19 2023-03-11 2023-02-13 2023-03-16");
	check_document((const char *[]){
		"會議時間：2018年3月9日", "比率在3/16上下。", NULL },
		"2018-03-09");
	/* one range is enough; round the stay any such figures, but shares */
	check_document((const char *[]){
		"出國期間：2020/2/16-2/22", "技術工作坊（2/12-16）未報名。",
		"搭 2/16 晚上的飛機，2/2 以上同意，2/18多數通過。",
		"2/21 16:00 閉幕。", NULL },
		"2020-02-16/2020-02-22 2020-02-12/2020-02-16 2020-02-16 "
		"2020-02-21");
	check_document((const char *[]){
		"報告日期：2009年11月20日", "會期自週一（10/26）起至週五（10/30）止。",
		NULL }, "2009-11-20 2009-10-26 2009-10-30");
}
END_TEST

/* runs through 5 May ends then; what somebody went through does not */
START_TEST(through_ends_what_runs)
{
	static const struct {
		const char *text;
		enum jb_bound bound;
	} cases[] = {
		{ "It runs through 5 May 2009.", JB_BOUND_UNTIL },
		{ "What we went through in May 2009", JB_BOUND_NONE },
		{ "What we went through last September", JB_BOUND_NONE },
		{ "It could come as early as May 2009.", JB_BOUND_NONE },
		{ "It has run since May 2009.", JB_BOUND_SINCE },
	};
	struct fixture f = begin(false);

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct date_founds *founds =
			date_scan(f.scanner, jb_str_of(cases[i].text));

		ck_assert_uint_eq(founds->list.n, 1);
		ck_assert_msg(founds->list.v[0].bound == cases[i].bound, "%s",
			      cases[i].text);
	}
	end(&f);
}
END_TEST

/* A month in which a meeting is in the city named is of that meeting's year. */
START_TEST(a_city_tells_the_year_of_its_month)
{
	check_document((const char *[]){
		"Written on 14 March 2010.", "Comments opened in December.",
		"We shall need the fare for Cartagena in December.", NULL },
		"2010-03-14 2009-12 2010-12");
	/* the flight home is of the trip */
	check_document((const char *[]){
		"出國期間：2013年10月18日至10月28日", "10月25日經洛杉磯轉機。",
		NULL }, "2013-10-18/2013-10-28 2013-10-25");
}
END_TEST

/* What an earlier month does not move into a year to come */
START_TEST(what_is_over_is_of_no_year_to_come)
{
	check_document((const char *[]){
		"本報告於2016年12月8日完成。",
		"定於2017年10月11日啟用新金鑰。",
		"會前不久，10月21日遭受攻擊。", NULL },
		"2016-12-08 2017-10-11 2016-10-21");
	check_document((const char *[]){
		"本報告於2021年10月14日完成。",
		"明年3月在聖胡安召開，是否為實體11月4日才決定。", NULL },
		"2021-10-14 2022-03 2021-11-04");
	check_document((const char *[]){
		"Written on 3 December 2012.",
		"By 28 February 2013 they reply to what they got on 12 November.",
		NULL }, "2012-12-03 2013-02-28 2012-11-12");
	check_document((const char *[]){
		"本報告於2020年12月25日完成。",
		"截至今年11月底達六百萬，比去年同期增長；上半年註冊量上升。",
		NULL }, "2020-12-25 2020-11 2019-11 2020-01/2020-06");
	check_document((const char *[]){
		"本報告於2015年3月5日完成。", "該組於2014年7月成立。",
		"其規劃係預定於7月底提出完整提案。", NULL },
		"2015-03-05 2014-07 2015-07");
	/* an account of a year that is over goes on in it */
	check_document((const char *[]){
		"2024年5月21日", "先把時間倒回2022年。該會在6月29日公布草案，"
		"徵詢意見到8月28日為止。",
		"問題是前四十天沒有聲音。8月11日第一場說明會登場。",
		"新任委員8月起就要上任。", NULL },
		"2024-05-21 2022 2022-06-29 2022-08-28 2022-08-11 2024-08");
	check_document((const char *[]){
		"Written on 10 June 2011.",
		"It was drafted last November and adopted by the board on 27 "
		"May.", NULL }, "2011-06-10 2010-11 2011-05-27");
	/* begun and closed in one sentence, both of the year it says */
	check_document((const char *[]){
		"本報告於2013年4月1日完成。",
		"第一輪於2012年1月12日開始，4月12日截止。", NULL },
		"2013-04-01 2012-01-12 2012-04-12");
}
END_TEST

START_TEST(the_same_year_is_that_a_range_begins_in)
{
	check_document((const char *[]){
		"會議時間：2013年7月9日",
		"2012年1月12日至同年5月30日受理申請，保留30日考量時間。",
		"去年11月1日至同年12月5日徵詢。", NULL },
		"2013-07-09 2012-01-12/2012-05-30 2012-11-01/2012-12-05");
}
END_TEST

/* What is of no one year or month, and years that are of a paper's name. */
START_TEST(what_is_every_year_s_is_none)
{
	check_document((const char *[]){
		"報告日期：2008年9月20日",
		"該組織每年舉辦三次會議，年初在亞洲，年底在美洲。",
		"該會每年改選三席，年底公布名單，次年年初就任。",
		"每年召開兩次會議。今年年初之會議在台北舉行。",
		"本刊每月月末出版；首年的註冊量在次年續費時回落。",
		"註冊量較上月增減如下。註冊量比上月增加。", NULL },
		"2008-09-20 2008 2008-08");
	check_document((const char *[]){
		"日期：112年6月20日",
		"案由：「基礎協議及2013年註冊機構認證協議修正案」，提請討論。",
		"決議：一、請於7月18日前送出。",
		"自90年至112年5月底止，累計受理292件；89年至110年間核發五筆。",
		"2013年簽訂的協議已到期。2012年，協議修訂完成。", NULL },
		"2023-06-20 2023-07-18 2001/2023-05 2000/2021 2013 2012");
}
END_TEST

START_TEST(what_was_announced_is_over)
{
	check_document((const char *[]){
		"2015年8月31日",
		"繼林一舟於5月21日宣布將在明年3月離任後，董事會已成立委員會。",
		"董事會將於11月3日宣布人選。", NULL },
		"2015-08-31 2015-05-21 2016-03 2015-11-03");
	/* what had been planned, behind the day it became */
	check_document((const char *[]){
		"2023年7月20日", "甲案於2023/5/29開始，2023/7/20（原訂 7/13）截止。",
		"提案以7/13的票數通過。", NULL },
		"2023-07-20 2023-05-29 2023-07-20 2023-07-13");
}
END_TEST

Suite *dates_suite(void)
{
	Suite *suite = suite_create("dates");
	TCase *tcase = tcase_create("dates");

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, documents_are_read);
	tcase_add_test(tcase, speech_is_read);
	tcase_add_test(tcase, cover_forms_are_one_date);
	tcase_add_test(tcase, any_text_is_read_in_linear_time);
	tcase_add_test(tcase, numbers_of_cases_are_no_days);
	tcase_add_test(tcase, slashes_part_days_where_the_document_does_so);
	tcase_add_test(tcase, through_ends_what_runs);
	tcase_add_test(tcase, a_city_tells_the_year_of_its_month);
	tcase_add_test(tcase, what_is_over_is_of_no_year_to_come);
	tcase_add_test(tcase, the_same_year_is_that_a_range_begins_in);
	tcase_add_test(tcase, what_is_every_year_s_is_none);
	tcase_add_test(tcase, what_was_announced_is_over);
	tcase_add_test(tcase, missing_years_come_from_the_document);
	tcase_add_test(tcase, the_trip_and_the_issue_are_the_time);
	tcase_add_test(tcase, a_day_of_the_stay_needs_no_month);
	tcase_add_test(tcase, the_clause_says_what_was_and_will_be);
	tcase_add_test(tcase, the_journey_is_the_report_s_year);
	tcase_add_test(tcase, a_day_of_the_stay_is_of_its_year);
	tcase_add_test(tcase, a_bare_month_takes_the_meeting_s_year);
	tcase_add_test(tcase, a_deadline_is_the_next_such_month);
	suite_add_tcase(suite, tcase);
	tcase = tcase_create("texts");
	tcase_add_checked_fixture(tcase, text_setup, text_teardown);
	tcase_add_test(tcase, a_heading_s_year_is_not_of_what_is_over);
	tcase_add_test(tcase, items_follow_one_another);
	suite_add_tcase(suite, tcase);
	tcase = tcase_create("years");
	tcase_add_test(tcase, a_year_told_in_brackets_is_the_document_s);
	tcase_add_test(tcase, fiscal_years_are_the_organization_s);
	suite_add_tcase(suite, tcase);
	return suite;
}
