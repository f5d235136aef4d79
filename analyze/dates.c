/*
 * The dates of a document: every block scanned, then each mention resolved in
 * reading order, from what it says and what the document has said by then.
 */
#include "analyze/cover_word.h"
#include "analyze/date_context.h"
#include "analyze/phrase.h"
#include "analyze/words.h"

enum {
	FRONT = 12,		/* blocks that say what a document is about */
	FISCAL_VOTES = 3,	/* namings that make an organization its subject */
};

static bool has(struct date_part part)
{
	return part.given != DATE_MISSING;
}

static bool counted(struct date_part part)
{
	return part.given == DATE_COUNTED || part.given == DATE_SAME ||
	       part.given == DATE_NEAR;
}

/* What the expression itself says of its year. */
static enum jb_basis basis_of(const struct date_found *found)
{
	const struct date_point *p = &found->from;

	if (p->fiscal)
		return JB_BASIS_FISCAL;
	if (counted(p->year) || counted(p->month) || counted(p->day))
		return JB_BASIS_RELATIVE;
	if (p->roc)
		return JB_BASIS_ROC;
	return JB_BASIS_EXPLICIT;
}

static size_t sentence_number(const struct work *work, size_t block, size_t at)
{
	const struct block_view *view = &work->views[block];

	if (view->sentences.n == 0)
		return 0;
	return (size_t)(sentence_at(work, block, at) - view->sentences.v);
}

/*
 * 自1987年RFC 1034發布以來: the clause speaks of later days; 較去年同期增長: so
 * does all but what it is compared with.
 */
static bool is_aside(struct jb_str text, size_t end)
{
	struct jb_str rest = jb_str_slice(text, end, end + 90);

	rest = jb_str_slice(rest, 0, any_find(rest, 0, rest.n, "，。"));
	return list_at(rest, 0, "同期|同月|同时期") > 0 ||
	       word_find(rest, 0, rest.n, "以来") < rest.n;
}

/* What an event's name may end with. */
static const struct jb_str events[] = {
	{ "會議", 6 }, { "会议", 6 }, { "大會", 6 }, { "大会", 6 },
	{ "論壇", 6 }, { "论坛", 6 }, { "年會", 6 }, { "年会", 6 },
	{ "峰會", 6 }, { "峰会", 6 }, { "研討會", 9 }, { "研讨会", 9 },
};

/*
 * Is event the last word of what name calls: 會議, 會議報告? Not 論壇 of
 * 論壇多方利害關係人工作小組.
 */
static bool ends_name(struct jb_str name, struct jb_str event)
{
	static const struct jb_str behind[] = {
		{ "報告", 6 }, { "报告", 6 }, { "出國", 6 }, { "出国", 6 },
		{ "會議", 6 }, { "会议", 6 }, { "紀錄", 6 }, { "记录", 6 },
		{ "參", 3 }, { "参", 3 }, { "(", 1 }, { " ", 1 }, { "」", 3 },
		{ "及", 3 }, { "與", 3 }, { "与", 3 }, { "和", 3 },
		{ "，", 3 }, { "暨", 3 }, { "活動", 6 }, { "活动", 6 },
	};
	size_t at = jb_str_find(name, event, 0);
	struct jb_str rest;

	if (at >= name.n)
		return false;
	rest = jb_str_slice(name, at + event.n, name.n);
	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
		if (jb_str_starts(rest, behind[i]))
			return true;
	return rest.n == 0;
}

/*
 * 參加2019年亞太網路維運技術會議: the year belongs to the event's name, where
 * nothing parts them.
 */
static bool names_event(struct jb_str text, const struct date_found *found)
{
	static const struct jb_str breaks[] = {
		{ "，", 3 }, { "。", 3 }, { "、", 3 }, { "的", 3 },
		{ "在", 3 }, { "於", 3 }, { "于", 3 }, { "；", 3 },
		{ "召", 3 }, { "舉", 3 }, { "举", 3 }, { "（", 3 },
		{ "之", 3 }, { "共", 3 }, { "第", 3 },
	};
	struct jb_str head = jb_str_slice(text, 0, found->start);
	struct jb_str name = jb_str_slice(text, found->end, found->end + 75);
	bool led = head.n == 0 || jb_str_ends(head, JB_STR("參加")) ||
		   jb_str_ends(head, JB_STR("参加")) ||
		   jb_str_ends(head, JB_STR("出席"));
	size_t cut = name.n;

	if (!led || found->from.unit != DATE_YEAR || found->to.unit ||
	    found->from.year.given != DATE_SAID || name.n == 0 ||
	    name.p[0] == ' ')
		return false;
	for (size_t i = 0; i < sizeof(breaks) / sizeof(breaks[0]); i++) {
		size_t at = jb_str_find(name, breaks[i], 0);

		cut = at < cut ? at : cut;
	}
	name = jb_str_slice(name, 0, cut);
	for (size_t i = 0; i < sizeof(events) / sizeof(events[0]); i++)
		if (ends_name(name, events[i]))
			return true;
	return false;
}

/*
 * 「2013年註冊機構認證協議」: the year is of the paper's name, where no word
 * of what was done with it stands between. 2013年，…, at the head of a clause,
 * is when.
 */
static bool names_paper(const struct work *work, struct jb_str text,
			const struct date_found *found)
{
	enum { MOST = 54 };
	const struct words *const *phrase = phrases_read(work);
	size_t start = found->end, end, past, lead = found->start;
	uint32_t before;

	while (lead > 0 && text.p[lead - 1] == ' ')
		lead--;
	before = jb_utf8_prev(text, &lead);
	if (!jb_is_han(before) && before != 0x300C && before != 0x300A)
		return false;	/* 「《 */
	if (found->from.unit != DATE_YEAR || found->to.unit ||
	    found->from.year.given != DATE_SAID || found->from.fiscal ||
	    !jb_str_ends(jb_str_slice(text, 0, start), JB_STR("年")))
		return false;
	past = start + MOST < text.n ? jb_utf8_up(text, start + MOST) : text.n;
	for (end = start; end < past;) {
		if (!jb_is_han(jb_utf8_next(text, &(size_t){ end })) ||
		    words_at(text, end, phrase[PH_PAPER_DONE]))
			return false;
		if (words_at(text, end, phrase[PH_PAPER_RULE]))
			return true;
		jb_utf8_next(text, &end);
	}
	return false;
}

/* The value of a mention that says its own year. */
static void set_value(struct seen *s, const struct work *work)
{
	static const struct date_day unknown;

	s->edtf = (struct jb_str){ NULL, 0 };
	if (s->own_year &&
	    date_value(&s->edtf, work->arena, &s->found, &unknown)) {
		date_first(&s->first, s->edtf);
		date_last(&s->last, s->edtf);
	}
}

/*
 * Fiscal years: whose? "ARIN's FY24" is that of who stands beside it. Else it
 * is that of the organization the document speaks of most, which is most
 * often ICANN.
 */

/* A cell of fiscal_start: MM-DD, and + where the year is named for it. */
static void read_start(struct date_point *p, struct jb_str cell)
{
	p->fiscal_month = cell.n >= 5 ? (cell.p[0] - '0') * 10 + cell.p[1] - '0'
				      : 0;
	p->fiscal_first = cell.n > 5 && cell.p[5] == '+';
}

static struct jb_str start_of(const struct work *work,
			      const struct jb_hit *hit)
{
	return hit->file == JB_LEX_ORGANIZATIONS
		       ? jb_lex_get(work->lex, JB_LEX_ORGANIZATIONS, hit->row,
				    "fiscal_start")
		       : (struct jb_str){ NULL, 0 };
}

/* What may stand between an organization and its year: 's, 的, 之, blanks */
static bool is_of(struct jb_str between)
{
	static const struct jb_str words[] = {
		{ "", 0 }, { "'s", 2 }, { "’s", 4 }, { "的", 3 }, { "之", 3 },
		{ "'s draft", 8 }, { "’s draft", 10 },
	};

	between = jb_str_trim(between);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_eq(between, words[i]))
			return true;
	return false;
}

/* The fiscal year's first day by who stands before the mention. */
static struct jb_str start_beside(const struct work *work, size_t block,
				  const struct date_found *found)
{
	const struct jb_hits *hits = &work->views[block].hits;
	struct jb_str text = block_text(work, block), start = { NULL, 0 };

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->end > found->start)
			continue;
		if (hit->end + 12 >= found->start && start_of(work, hit).n &&
		    is_of(jb_str_slice(text, hit->end, found->start)))
			start = start_of(work, hit);
	}
	return start;
}

/*
 * Of the organization that is named more often than all others that have such
 * a day, as in a plan of its own.
 */
static struct jb_str start_of_most(const struct work *work)
{
	size_t rows = jb_lex_rows(work->lex, JB_LEX_ORGANIZATIONS);
	unsigned *votes = jb_new(work->arena, unsigned, rows + 1), all = 0;
	size_t best = rows;

	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		const struct jb_hits *hits = &work->views[b].hits;

		for (size_t i = 0; i < hits->list.n; i++) {
			const struct jb_hit *hit = &hits->list.v[i];

			if (start_of(work, hit).n == 0)
				continue;
			all++;
			if (++votes[hit->row] > votes[best])
				best = hit->row;
		}
	}
	return best < rows && votes[best] >= FISCAL_VOTES &&
			       votes[best] > all / 2
		       ? jb_lex_get(work->lex, JB_LEX_ORGANIZATIONS, best,
				    "fiscal_start")
		       : (struct jb_str){ NULL, 0 };
}

/* The year that the first heading to name one is about: 2014財年營運計畫. */
static const struct seen *own_fiscal(const struct work *work,
				     const struct seens *seens)
{
	for (size_t i = 0; i < seens->list.n; i++) {
		const struct seen *s = &seens->list.v[i];

		if (s->block > FRONT)
			break;
		if (s->found.from.fiscal && !s->found.to.unit && s->own_year &&
		    s->edtf.p &&
		    work->doc->blocks.v[s->block].type == JB_BLOCK_HEADING)
			return s;
	}
	return NULL;
}

static void set_fiscal(struct work *work, struct seens *seens)
{
	struct jb_str most = { NULL, 0 };
	bool known = false;

	for (size_t i = 0; i < seens->list.n; i++) {
		struct seen *s = &seens->list.v[i];
		struct date_point *a = &s->found.from, *b = &s->found.to;
		struct jb_str start;

		if (!a->fiscal && !b->fiscal)
			continue;
		if (!known)
			most = start_of_most(work);
		known = true;
		start = start_beside(work, s->block, &s->found);
		read_start(a, start.n ? start : most);
		read_start(b, start.n ? start : most);
		set_value(s, work);
	}
}

/* 2021財年支出較上一財年減少: of the year that the sentence has told. */
static const struct seen *fiscal_before(const struct seens *seens, size_t at)
{
	const struct seen *s = &seens->list.v[at], *prev;

	if (at == 0)
		return NULL;
	prev = s - 1;
	return s->found.from.year.value < 0 && prev->block == s->block &&
			       prev->sentence == s->sentence &&
			       prev->found.from.fiscal && prev->own_year &&
			       prev->edtf.p && !prev->found.to.unit
		       ? prev
		       : NULL;
}

/* 本財年: the year that the document is about, else the one it is now. */
static void set_own_fiscal(struct work *work, struct seens *seens)
{
	const struct seen *own = own_fiscal(work, seens);

	for (size_t i = 0; i < seens->list.n; i++) {
		struct seen *s = &seens->list.v[i];
		struct date_part *year = &s->found.from.year;
		const struct seen *before, *of;

		if (!s->found.from.fiscal || year->given != DATE_COUNTED)
			continue;
		before = fiscal_before(seens, i);
		of = before ? before : own;
		if (!of)
			continue;
		*year = (struct date_part){
			DATE_SAID, of->found.from.year.value + year->value };
		s->context = of->edtf;
		s->rule = before ? "the fiscal year before"
				 : "the document's fiscal year";
	}
}

static void add(struct seens *seens, struct work *work, size_t block,
		const struct date_found *found)
{
	struct seen *s = jb_list_add(work->arena, &seens->list);
	const struct jb_block *b = &work->doc->blocks.v[block];

	s->found = *found;
	s->block = block;
	s->sentence = sentence_number(work, block, found->start);
	s->section = b->type == JB_BLOCK_HEADING ? block : b->heading;
	s->basis = basis_of(found);
	s->own_year = found->from.year.given == DATE_SAID;
	s->aside = is_aside(block_text(work, block), found->end);
	set_value(s, work);
}

/* The number at text.p[*at], *at moved past it and spaces; 0 if none. */
static size_t number_at(struct jb_str text, size_t *at, size_t *digits)
{
	size_t n = 0, next;
	int digit;

	*digits = 0;
	while (next = *at,
	       (digit = jb_digit_value(jb_utf8_next(text, &next))) >= 0 &&
	       *digits < 6) {
		n = n * 10 + (size_t)digit;
		++*digits;
		*at = next;
	}
	while (*at < text.n && text.p[*at] == ' ')
		++*at;
	return n;
}

/*
 * 112年4月 or 112/9/6: a year of three digits before a month is no other
 * calendar's. at is where a number begins.
 */
static bool is_year_of_republic(struct jb_str text, size_t at)
{
	size_t digits, year = number_at(text, &at, &digits), next = at;
	uint32_t mark = jb_utf8_next(text, &next), after;

	if (digits != 3 || year < 100 || year > 150 ||
	    (mark != 0x5E74 && mark != '/' && mark != '.'))	/* 年 */
		return false;
	while (next < text.n && text.p[next] == ' ')
		next++;
	year = number_at(text, &next, &digits);
	after = jb_utf8_next(text, &next);
	if (digits == 0 || year < 1 || year > 12)
		return false;
	if (mark == 0x5E74)
		return after == 0x6708;	/* 月 */
	if (after != mark)
		return false;
	year = number_at(text, &next, &digits);
	return year >= 1 && year <= 31 &&
	       jb_utf8_next(text, &next) != mark;	/* no IP address */
}

static bool has_year_of_republic(struct jb_str text)
{
	for (size_t at = 0; at < text.n; at++) {
		bool digit = text.p[at] >= '0' && text.p[at] <= '9';

		if (digit && is_year_of_republic(text, at))
			return true;
		while (digit && at + 1 < text.n && text.p[at + 1] >= '0' &&
		       text.p[at + 1] <= '9')
			at++;
	}
	return false;
}

/*
 * Is a word of block the name of a body in Taiwan, or 民國 itself, or the head
 * of a form used there?
 */
static bool is_of_taiwan(const struct work *work, size_t block)
{
	const struct jb_hits *hits = &work->views[block].hits;
	struct jb_str text = block_text(work, block);
	size_t country = jb_lex_column(work->lex, JB_LEX_ORGANIZATIONS,
				       "country");

	for (size_t i = 0; i < hits->list.n; i++)
		if (hits->list.v[i].file == JB_LEX_ORGANIZATIONS &&
		    jb_str_eq(jb_lex_cell(work->lex, JB_LEX_ORGANIZATIONS,
					  hits->list.v[i].row, country),
			      JB_STR("TW")))
			return true;
	if (block < FRONT && cw_has(work, text, CW_FORM_OF_TAIWAN))
		return true;
	return jb_str_find(text, JB_STR("民國"), 0) < text.n ||
	       jb_str_find(text, JB_STR("民国"), 0) < text.n;
}

/*
 * Does the document count years from 1911? In Simplified letters it must say
 * such a date in full, or name the Republic or a body of Taiwan, as a
 * converted report does.
 */
static bool counts_from_1911(const struct work *work)
{
	if (work->out->language == JB_LANG_HANT ||
	    work->out->language == JB_LANG_UNKNOWN)
		return true;
	for (size_t i = 0; i < work->doc->blocks.n; i++)
		if (has_year_of_republic(block_text(work, i)) ||
		    is_of_taiwan(work, i))
			return true;
	return false;
}

/*
 * 12/01/2010 where another date is 29/01/2010 and none is 01/29/2010: the
 * day comes first in all of them.
 */

/* The figures before a year of four: 12/01/2010; their number in the text */
static bool day_and_month(int figures[2], struct jb_str text)
{
	size_t digits, at = 0, end;

	for (int i = 0; i < 2; i++) {
		figures[i] = (int)number_at(text, &at, &digits);
		if (digits < 1 || digits > 2 || at >= text.n ||
		    text.p[at++] != '/')
			return false;
	}
	end = at;
	number_at(text, &at, &digits);
	return at > end && digits == 4;
}

static struct jb_str text_of(const struct work *work, const struct seen *s)
{
	return jb_str_slice(block_text(work, s->block), s->found.start,
			    s->found.end);
}

/* The cover's day was read before all of them were known. */
static void put_cover_s_first(struct work *work, const struct seen *s)
{
	struct jb_fact *day = &work->out->meta.report_date;

	if (day->value.p && day->at.block == s->block &&
	    day->at.start <= s->found.start && day->at.end >= s->found.end)
		day->value = s->edtf;
}

static void put_days_first(struct seens *seens, struct work *work)
{
	bool days = false;
	int f[2];

	for (size_t i = 0; i < seens->list.n; i++) {
		if (!day_and_month(f, text_of(work, &seens->list.v[i])))
			continue;
		if (f[1] > 12)
			return;
		days |= f[0] > 12;
	}
	for (size_t i = 0; days && i < seens->list.n; i++) {
		struct seen *s = &seens->list.v[i];

		if (s->found.to.unit ||
		    !day_and_month(f, text_of(work, s)) || f[0] > 12)
			continue;
		s->found.from.day.value = f[0];
		s->found.from.month.value = f[1];
		set_value(s, work);
		put_cover_s_first(work, s);
	}
}

/* The 1. of 1.4/11日 is no part of the day: bytes of a list's number. */
static size_t numeral_length(const struct work *work, size_t block)
{
	const struct jb_block *b = &work->doc->blocks.v[block];
	size_t n = b->marker.n;

	return b->numbered && n && jb_str_starts(b->text, b->marker) &&
			       n < b->text.n && b->text.p[n] >= '0' &&
			       b->text.p[n] <= '9'
		       ? n
		       : 0;
}

/* 97 of 97/06/21: the document counts its years so. */
static void learn_year(struct date_scanner *scanner,
		       const struct date_found *found)
{
	int year = found->from.year.value - 1911;

	if (found->from.roc && found->from.year.given == DATE_SAID &&
	    found->from.month.given == DATE_SAID && year > 0 && year < 150)
		date_scanner_roc_year(scanner, year);
}

static void scan_block(struct seens *seens, struct work *work,
		       struct date_scanner *scanner, size_t block)
{
	size_t from = numeral_length(work, block);
	struct jb_str text = block_text(work, block);
	const struct date_founds *founds =
		date_scan(scanner, jb_str_slice(text, from, text.n));
	struct date_found found;

	for (size_t i = 0; i < founds->list.n; i++) {
		found = founds->list.v[i];
		found.start += from;
		found.end += from;
		found.open_start += from;
		found.open_end += from;
		learn_year(scanner, &found);
		if (!names_event(text, &found) &&
		    !names_paper(work, text, &found))
			add(seens, work, block, &found);
	}
	if (founds->list.n == 0 && date_form_read(&found, seens, work, block)) {
		learn_year(scanner, &found);
		add(seens, work, block, &found);
	}
}

static void scan(struct seens *seens, struct work *work)
{
	struct date_options options = { .roc = counts_from_1911(work),
					.keep = work->lex };
	struct date_scanner *scanner = date_scanner_new(work->arena,
							&options);

	for (size_t i = 0; i < work->doc->blocks.n; i++)
		if (work->doc->blocks.v[i].type != JB_BLOCK_CODE)
			scan_block(seens, work, scanner, i);
}

/* Weak mentions count only where they can be nothing else. */
static bool believed(const struct work *work, const struct seen *s)
{
	if (!s->found.weak)
		return true;
	if (s->found.from.month.given == DATE_SAID &&
	    s->basis != JB_BASIS_INHERITED)
		return date_stands_alone(work, s);
	if (has(s->found.from.month) && !s->context.p)
		return false;
	return s->edtf.p && (s->found.to.unit || s->context.p);
}

static bool is_weak_slash(const struct seen *s)
{
	return s->found.weak && s->found.from.month.given == DATE_SAID;
}

static void emit(struct work *work, const struct seen *s)
{
	struct jb_date *date = jb_list_add(work->arena, &work->out->dates);

	date->at = (struct jb_anchor){ s->block, s->found.start,
				       s->found.end };
	date->text = jb_str_slice(block_text(work, s->block), s->found.start,
				  s->found.end);
	date->edtf = s->edtf;
	date->fiscal = s->found.from.fiscal;
	date->basis = s->basis;
	date->bound = s->found.bound;
	date->context = s->context;
	date->rule = s->rule		    ? s->rule
		     : s->found.damaged	    ? "as written, letters read as "
					      "figures"
		     : s->own_year	    ? "as written"
		     : s->found.from.fiscal ? "fiscal year"
		     : s->context.p	    ? "counted from the document's time"
					    : "as written";
}

/* Every part is there, but the calendar has no such day. */
static bool impossible(const struct seen *s)
{
	return !s->edtf.p && s->found.from.year.given == DATE_SAID;
}

void dates_analyze(struct work *work)
{
	struct seens seens = { 0 };
	struct epoch epoch;
	bool cases, slashes;

	scan(&seens, work);
	put_days_first(&seens, work);
	set_fiscal(work, &seens);
	set_own_fiscal(work, &seens);
	epoch = context_epoch(work, &seens);
	cases = date_has_cases(work, &seens);
	slashes = date_has_slashes(work, &seens);
	for (size_t i = 0; i < seens.list.n; i++) {
		struct seen *s = &seens.list.v[i];

		if ((is_weak_slash(s) &&
		     !date_in_slashes(work, s, slashes, &epoch)) ||
		    (cases && date_is_case(work, s))) {
			s->dropped = true;
			continue;
		}
		context_resolve(work, &seens, i, &epoch);
		s->dropped = impossible(s) ||
			     (!is_weak_slash(s) && !believed(work, s)) ||
			     (!s->edtf.p && s->basis == JB_BASIS_RELATIVE);
		if (!s->dropped)
			emit(work, s);
	}
}
