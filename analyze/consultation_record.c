/*
 * Records: what is open for comment, and below it a line or more of its days,
 * under a heading or a line that says so:
 *
 *	b) Draft Operating Plan		② 年度預算草案
 *	   Opened 15 September 2022.	   開放：2020年9月14日
 *	   Comments until 24 October.	   截止：原定10月26日，延至11月2日
 *	   Report: to be announced	   工作人員報告：待定
 *
 * Here 開放 and "Opened" alone say what a day is, which elsewhere may be that
 * of anything. A title whose first line of days has run into it ends where the
 * words of that line begin.
 */
#include "analyze/consultation_line.h"

enum {
	RECORD_LINES = 6,	/* below a title */
	ASIDE = 200,		/* bytes before the days in a line of them */
};

/* Not published; answers by …: behind the last mark, but no colon, before at */
static size_t clause_start(const struct line *line, size_t from, size_t at)
{
	size_t end = at;

	while (end > from && !any_before(line->text, end, "，；。,;."))
		jb_utf8_prev(line->text, &end);
	return skip_space(line->text, end, at);
}

/*
 * Read the days of the line from line->from on; the first is to have nothing
 * but words for such days before it, or between its clause's start and it.
 * False: it has none such.
 */
static bool read_days(struct proceedings *f, struct line *line,
		      struct told *t, enum stage alone)
{
	size_t from = line->from, i, first;
	const struct jb_date *d;

	i = first = jb_date_from(f->work->out, line->block, from);
	d = day_at(f->work, i, line->block, line->text.n);
	if (!d || d->at.start - from > ASIDE)
		return false;
	listed_past_days(f, line, from);
	if (line->n == 0) {
		line->from = clause_start(line, from, d->at.start);
		listed_past_days(f, line, line->from);
	}
	if (line->n == 0)
		return false;
	for (from = line->from;
	     (d = day_at(f->work, i, line->block, line->text.n)) != NULL;
	     i++) {
		if (!day_is_free(f, i))
			break;
		if (!listed_read_day(f, line, from, d, t,
				     d->edtf.n == 10 ? alone : STAGES))
			return i > first;
		t->last = line->block;
		from = listed_past_suffix(f, line, d->at.end);
	}
	return i > first;
}

/* 8月12日截止：乙草案: a line of a list, of another matter */
static bool has_title_behind(const struct proceedings *f, struct line line)
{
	size_t at = listed_past_days(f, &line, 0);

	return line.n > 0 && at < line.text.n &&
	       any_before(line.text, at, "：｜—–-") > 0;
}

/* 工作人員報告：待定: nothing but words for days, and no day */
static bool is_dayless(const struct proceedings *f, struct line *line)
{
	return listed_past_days(f, line, 0) == line->text.n && line->n == 0;
}

static bool is_line(const struct proceedings *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];

	return b->type != JB_BLOCK_TABLE && b->text.n <= LINE_LIMIT;
}

/*
 * Contact: …, or once what stands between a title and its days, of which none
 * is told so far: 摘要：…
 */
static bool is_aside(const struct proceedings *f, size_t title, size_t block,
		     bool told)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];
	enum jb_block_type over = f->work->doc->blocks.v[title].type;

	/* 名稱：乙草案: the next record */
	if (title_past_label(f, b->text))
		return false;
	return (b->type == JB_BLOCK_FORM ||
		(!told && block == title + 1 && b->type == JB_BLOCK_PARAGRAPH &&
		 (over == JB_BLOCK_HEADING || over == JB_BLOCK_ITEM))) &&
	       !day_at(f->work, jb_date_from(f->work->out, block, 0), block,
		       b->text.n);
}

size_t consultation_below(struct proceedings *f, size_t title, size_t past,
			  struct told *t, enum stage alone)
{
	size_t i = title + 1, end = title + 1;

	if (past > i + RECORD_LINES)
		past = i + RECORD_LINES;
	for (; i < past && is_line(f, i); i++) {
		struct line line = { .block = i,
				     .text = block_text(f->work, i) };
		struct told more = *t;

		if (!has_title_behind(f, line) &&
		    read_days(f, &line, &more, alone) && told_in_order(&more))
			*t = more;
		else if (!(t->any && is_dayless(f, &line)) &&
			 !is_aside(f, title, i, t->any))
			break;
		end = i + 1;
	}
	return end;
}

/* 分享到：微信, but not prop-124: … or 下一輪新通用頂級域名：申請人手冊 */
static bool has_label(struct jb_str s)
{
	enum { LABEL = 24 };
	size_t colon = any_find(s, 0, s.n < LABEL ? s.n : LABEL, "：:");

	for (size_t i = 0; colon != SIZE_MAX && i < colon; i++)
		if (jb_is_digit((unsigned char)s.p[i]))
			return false;
	return colon != SIZE_MAX;
}

/* One outside brackets */
static bool has_comma(struct jb_str s)
{
	size_t at = any_find(s, 0, s.n, "，");

	while (at != SIZE_MAX && in_brackets(s, 0, at))
		at = any_find(s, at + any_at(s, at, "，"), s.n, "，");
	return at != SIZE_MAX;
}

/*
 * A paragraph that is no title: ICANN org Contact: a@b, 如需參加，請上網站,
 * Brandt says:
 */
static bool is_sentence(const struct proceedings *f, size_t block)
{
	const struct jb_block *b = &f->work->doc->blocks.v[block];

	/* 1. Ministry of Justice: access for rights holders. */
	if (b->type == JB_BLOCK_FORM ||
	    any_before(b->text, b->text.n,
		       b->type == JB_BLOCK_ITEM ? "。：；！？"
						: "。.：；！？"))
		return true;
	return b->type == JB_BLOCK_PARAGRAPH &&
	       (has_label(b->text) || has_comma(b->text) ||
		any_find(b->text, 0, b->text.n, "@") != SIZE_MAX);
}

/* The title and what has run into it; false: the block begins no record. */
static bool read_title(struct proceedings *f, struct line *line,
		       struct told *t)
{
	size_t i = jb_date_from(f->work->out, line->block, 0);
	const struct jb_date *d;
	struct line own = *line;

	while ((d = day_at(f->work, i, line->block, line->text.n)) != NULL &&
	       (d->fiscal || d->edtf.n < 10))
		i++;
	line->title = (struct jb_range){ title_past_label(f, line->text),
					 line->text.n };
	if (d) {
		line->title.past = listed_before_days(f, line, d->at.start);
		own.from = line->title.past;
		if (own.from == back_space(line->text, 0, d->at.start) ||
		    listed_past_days(f, &own, own.from) != line->text.n)
			return false;
	}
	if (!d && !line->title.first && is_sentence(f, line->block))
		return false;
	line->title = listed_cell(f, line->text, line->title);
	return listed_is_title(f, line) &&
	       (!d || read_days(f, &own, t, STAGES));
}

size_t consultation_record(struct proceedings *f, size_t block, size_t past,
			   enum stage alone)
{
	struct line line = { .block = block,
			     .text = block_text(f->work, block) };
	struct told t = { .first = block, .last = block, .comment = true };
	size_t end;

	if (!is_line(f, block) || !read_title(f, &line, &t))
		return block;
	end = consultation_below(f, block, past, &t, alone);
	if ((!t.edtf[STAGE_CLOSES].p && !t.edtf[STAGE_OPENS].p) ||
	    !told_in_order(&t))
		return block;
	t.name = jb_str_slice(line.text, line.title.first, line.title.past);
	listed_use_days(f, block, t.last);
	if (!consultation_merge(f, &t))
		title_set_line(f, consultation_keep(f, &t), block, line.title);
	f->floor = end;
	return end;
}
