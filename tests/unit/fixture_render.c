#include "tests/unit/fixture_render.h"

#include <assert.h>
#include <string.h>

/* Each line is a block; "# " begins a heading. */
static const char report[] =
	"# 出席 ICANN 61 會議出國報告\n"
	"報告人姓名：林怡君、陳志明\n"
	"服務單位：示範網路協會\n"
	"出國期間：107年3月10日至15日\n"
	"出國地點：San Juan, Puerto Rico\n"
	"出國事由：參加 ICANN 61 會議\n"
	"報告日期：107年3月26日\n"
	"\n"
	"# 一、會議心得\n"
	"ICANN 61 於3月10日至15日召開，討論通用資料保護規範"
	"（General Data Protection Regulation，GDPR）對註冊資料的影響。\n"
	"根區金鑰原定於2017年10月11日更換，已延至2018年10月11日。\n"
	"主席表示：「我們的重點將放在戰略目標上。」"
	"(\"Our focus will be on our strategic goals.\")\n"
	"網際網路名稱與號碼指配組織成立於1998年。\n"
	"# 二、公眾意見徵詢\n"
	"新版註冊資料政策草案自2018年3月1日起開放徵詢，至4月10日截止，"
	"意見報告將於2018年5月31日前公布。\n"
	"詳見 https://example.org/comment?id=61&lang=zh 。\n"
	"董事會決議 2018.03.15.01："
	"請執行長（Chief Executive，CEO）於2018年6月30日前提出報告。\n"
	"# 三、建議事項\n"
	"建議本會於2018年第2季前完成因應方案，並持續派員參與 ccNSO 會議。\n"
	"應及早公布國際化域名（Internationalized Domain Name，IDN）的時程。\n";

static const char hostile[] =
	"# <script>alert(1)</script> {{x}} *not* _bold_\n"
	"建議 [x](javascript:alert(1)) 與 ![](http://evil.example/p.png)\n"
	"a | b `c` <http://evil.example> www.evil.example &lt;b&gt; &#60;\n"
	"1. one\n"
	"> quote\n"
	"</script><!-- --> \"'onmouseover=alert(1) ]]> \\\n"
	"    - [12: l. 1]: http://evil.example\n";

static void add_block(struct jb_document *doc, size_t first, size_t past,
		      size_t line)
{
	struct jb_block *b = jb_list_add(doc->arena, &doc->blocks);
	bool heading = jb_str_starts(jb_str_slice(doc->text, first, past),
				     JB_STR("# "));

	b->type = heading ? JB_BLOCK_HEADING : JB_BLOCK_PARAGRAPH;
	b->level = heading;
	first += heading ? 2 : 0;
	b->text = jb_str_slice(doc->text, first, past);
	jb_map_add(doc->arena, &b->map, first, past - first, 1, 1);
	b->line_first = b->line_last = line;
	b->lang = JB_LANG_HANT;
	b->heading = JB_NONE;
	for (size_t i = doc->blocks.n - 1; i-- > 0 && b->heading == JB_NONE;)
		if (doc->blocks.v[i].type == JB_BLOCK_HEADING)
			b->heading = i;
}

static void make(struct jb_document *doc, struct jb_analysis *analysis,
		 const char *path, const char *text)
{
	size_t first = 0, line = 1;

	*analysis = (struct jb_analysis){ .language = JB_LANG_HANT };
	*doc = (struct jb_document){ .arena = jb_arena_new() };
	doc->source.path = path;
	doc->source.bytes = jb_str_of(text);
	doc->source.media_type = "text/plain";
	doc->source.encoding = "UTF-8";
	memset(doc->source.sha256, 'a', 64);
	jb_document_text(doc, jb_str_of(text));
	jb_map_add(doc->arena, &doc->map, 0, doc->text.n, 1, 1);
	for (size_t i = 0; i < doc->text.n; i++) {
		if (doc->text.p[i] != '\n')
			continue;
		if (i > first)
			add_block(doc, first, i, line);
		first = i + 1;
		line++;
	}
}

/* Where words first stand. */
static struct jb_anchor at(const struct jb_document *doc, const char *words)
{
	for (size_t b = 0; b < doc->blocks.n; b++) {
		size_t from = jb_str_find(doc->blocks.v[b].text,
					  jb_str_of(words), 0);

		if (from != SIZE_MAX)
			return (struct jb_anchor){ b, from,
						   from + strlen(words) };
	}
	assert(false);	/* the fixture has all words it asks for */
	return (struct jb_anchor){ .block = JB_NONE };
}

static struct jb_anchor block_at(const struct jb_document *doc,
				 const char *words)
{
	struct jb_anchor a = at(doc, words);

	return (struct jb_anchor){ a.block, 0, doc->blocks.v[a.block].text.n };
}

static void fact(struct jb_fact *fact, const struct jb_document *doc,
		 const char *value, const char *words)
{
	fact->value = jb_str_of(value);
	fact->at = at(doc, words);
}

static void date(struct jb_document *doc, struct jb_analysis *a,
		 const char *words, const char *edtf, enum jb_basis basis)
{
	struct jb_date *d = jb_list_add(doc->arena, &a->dates);

	d->at = at(doc, words);
	d->text = jb_str_of(words);
	d->edtf = jb_str_of(edtf);
	d->basis = basis;
}

static void fill_meta(struct jb_document *doc, struct jb_analysis *a)
{
	struct jb_meta *m = &a->meta;

	fact(&m->title, doc, "出席 ICANN 61 會議出國報告",
	     "出席 ICANN 61 會議出國報告");
	fact(&m->organization, doc, "示範網路協會", "示範網路協會");
	fact(jb_list_add(doc->arena, &m->authors), doc, "林怡君", "林怡君");
	fact(jb_list_add(doc->arena, &m->authors), doc, "陳志明", "陳志明");
	fact(&m->trip_period, doc, "2018-03-10/2018-03-15",
	     "107年3月10日至15日");
	fact(&m->trip_place, doc, "San Juan, Puerto Rico",
	     "San Juan, Puerto Rico");
	fact(&m->trip_purpose, doc, "參加 ICANN 61 會議",
	     "參加 ICANN 61 會議");
	fact(&m->report_date, doc, "2018-03-26", "107年3月26日");
	fact(&m->meeting_series, doc, "ICANN", "ICANN 61");
	fact(&m->meeting_number, doc, "61", "ICANN 61");
	m->meeting_city.at.block = JB_NONE;
	m->meeting_city_label = (struct jb_labels){
		JB_STR("聖胡安"), JB_STR("圣胡安"), JB_STR("聖胡安"),
		JB_STR("San Juan"),
	};
}

static void fill_dates(struct jb_document *doc, struct jb_analysis *a)
{
	date(doc, a, "107年3月10日至15日", "2018-03-10/2018-03-15",
	     JB_BASIS_ROC);
	date(doc, a, "107年3月26日", "2018-03-26", JB_BASIS_ROC);
	date(doc, a, "2017年10月11日", "2017-10-11", JB_BASIS_EXPLICIT);
	date(doc, a, "2018年10月11日", "2018-10-11", JB_BASIS_EXPLICIT);
	date(doc, a, "1998年", "1998", JB_BASIS_EXPLICIT);
	date(doc, a, "2018年3月1日", "2018-03-01", JB_BASIS_EXPLICIT);
	date(doc, a, "4月10日", "2018-04-10", JB_BASIS_INHERITED);
	date(doc, a, "2018年5月31日", "2018-05-31", JB_BASIS_EXPLICIT);
	date(doc, a, "2018年6月30日", "2018-06-30", JB_BASIS_EXPLICIT);
	date(doc, a, "2018年第2季", "2018-34", JB_BASIS_EXPLICIT);
	date(doc, a, "3月10日至15日召開", NULL, JB_BASIS_INHERITED);
}

static void fill_topics(struct jb_document *doc, struct jb_analysis *a)
{
	struct jb_topic *t = jb_list_add(doc->arena, &a->topics);

	t->id = "gdpr";
	t->label = (struct jb_labels){
		JB_STR("註冊資料與個資保護"), JB_STR("注册数据与个人信息保护"),
		JB_STR("註冊資料與個人資料保障"),
		JB_STR("Registration data and privacy"),
	};
	*jb_list_add(doc->arena, &t->blocks) = at(doc, "GDPR").block;
	*jb_list_add(doc->arena, &t->blocks) = at(doc, "新版註冊").block;
}

static void fill_advice(struct jb_document *doc, struct jb_analysis *a)
{
	struct jb_recommendation *r;
	struct jb_decision *d;
	struct jb_consultation *c;

	r = jb_list_add(doc->arena, &a->recommendations);
	r->at = block_at(doc, "應及早公布");
	r->text = jb_anchor_text(doc, r->at);
	r = jb_list_add(doc->arena, &a->recommendations);
	r->at = block_at(doc, "建議本會");
	r->text = jb_anchor_text(doc, r->at);
	r->to = JB_STR("本會");
	r->explicit_ = true;
	*jb_list_add(doc->arena, &r->topics) = 0;
	*jb_list_add(doc->arena, &r->dates) = 9;
	d = jb_list_add(doc->arena, &a->decisions);
	d->at = at(doc, "請執行長（Chief Executive，CEO）"
		   "於2018年6月30日前提出報告。");
	d->text = jb_anchor_text(doc, d->at);
	d->by = JB_STR("董事會");
	d->to = JB_STR("執行長");
	d->due = JB_STR("2018-06-30");
	d->number = JB_STR("2018.03.15.01");
	c = jb_list_add(doc->arena, &a->consultations);
	c->at = at(doc, "新版註冊資料政策草案");
	c->title = jb_anchor_text(doc, c->at);
	c->url = JB_STR("https://example.org/comment?id=61&lang=zh");
	c->opens = JB_STR("2018-03-01");
	c->opens_at = at(doc, "2018年3月1日");
	c->closes = JB_STR("2018-04-10");
	c->closes_at = at(doc, "4月10日");
	c->report = JB_STR("2018-05-31");
	c->report_at = at(doc, "2018年5月31日");
}

static void add_term(struct jb_document *doc, struct jb_analysis *a,
		     const char *zh, const char *en, const char *abbr)
{
	struct jb_term *t = jb_list_add(doc->arena, &a->terms);

	t->zh = jb_str_of(zh);
	t->en = jb_str_of(en);
	t->abbr = jb_str_of(abbr);
	t->at = at(doc, zh);
	t->at.end = at(doc, en).end;
}

static void add_sentence(struct jb_document *doc, struct jb_analysis *a,
			 const char *words)
{
	struct jb_sentence *s = jb_list_add(doc->arena, &a->summary);

	s->at = block_at(doc, words);
	s->text = jb_anchor_text(doc, s->at);
}

static void fill_words(struct jb_document *doc, struct jb_analysis *a)
{
	struct jb_reference *r = jb_list_add(doc->arena, &a->references);
	struct jb_quote *q = jb_list_add(doc->arena, &a->quotes);

	add_sentence(doc, a, "通用資料保護規範");
	add_sentence(doc, a, "根區金鑰原定");
	add_term(doc, a, "通用資料保護規範", "General Data Protection Regulation",
		 "GDPR");
	add_term(doc, a, "國際化域名", "Internationalized Domain Name", "IDN");
	add_term(doc, a, "執行長", "Chief Executive", "CEO");
	r->url = JB_STR("https://example.org/comment?id=61&lang=zh");
	r->text = r->url;
	r->at = at(doc, "https://example.org/comment?id=61&lang=zh");
	q->speaker = JB_STR("主席");
	q->text = JB_STR("我們的重點將放在戰略目標上。");
	q->at = at(doc, "我們的重點將放在戰略目標上。");
	q->original = at(doc, "Our focus will be on our strategic goals.");
}

void fixture_report(struct jb_document *doc, struct jb_analysis *analysis)
{
	struct jb_repair *repair;

	make(doc, analysis, "reports/icann61.txt", report);
	analysis->kind = JB_KIND_TRIP_REPORT;
	analysis->share[JB_LANG_HANT] = 0.81;
	analysis->share[JB_LANG_EN] = 0.19;
	fill_meta(doc, analysis);
	fill_dates(doc, analysis);
	fill_topics(doc, analysis);
	fill_advice(doc, analysis);
	fill_words(doc, analysis);
	repair = jb_repair_add(doc, JB_REPAIR_WRAPPED_LINES, 3, JB_STR("\n"));
	repair->count = 1234;
	repair = jb_repair_add(doc, JB_REPAIR_LOST_GLYPH, 9, JB_STR("增长 快"));
	repair->repaired = JB_STR("增长最快");
	repair->line = 10;
}

void fixture_hostile(struct jb_document *doc, struct jb_analysis *analysis)
{
	struct jb_term *term;

	make(doc, analysis, "reports/<b>&\"x\".txt", hostile);
	analysis->meta.title.value = doc->blocks.v[0].text;
	analysis->meta.title.at = block_at(doc, "<script>");
	for (size_t i = 1; i < doc->blocks.n; i++) {
		struct jb_sentence *s =
			jb_list_add(doc->arena, &analysis->summary);
		struct jb_recommendation *r =
			jb_list_add(doc->arena, &analysis->recommendations);
		struct jb_reference *ref =
			jb_list_add(doc->arena, &analysis->references);
		struct jb_quote *q = jb_list_add(doc->arena,
						 &analysis->quotes);

		s->text = r->text = ref->url = q->text = q->speaker =
			doc->blocks.v[i].text;
		r->to = s->text;
		s->at = (struct jb_anchor){ i, 0, s->text.n };
		r->at = ref->at = q->at = q->original = s->at;
	}
	term = jb_list_add(doc->arena, &analysis->terms);
	term->zh = term->en = term->abbr = doc->blocks.v[2].text;
	term->at = (struct jb_anchor){ 2, 0, term->zh.n };
	jb_list_add(doc->arena, &analysis->references)->url =
		JB_STR("javascript:alert(1)");
	analysis->references.v[analysis->references.n - 1].at = term->at;
}
