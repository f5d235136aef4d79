/*
 * The cover form: labels and what stands beside them, in every layout that
 * printers and OCR leave of it.
 *
 *	form block		label and value, found by the reader
 *	報告人：王小明			a line with a colon
 *	出國期間 108/6/22-29 出國地點 Marrakech	several on a line
 *	出國期間 / 108年11月23日至12月1日	value on the next line
 *	出國期間108年11月23日		glued by the loss of a line end
 *	姓名 服務機關 職稱 / 王小明 某某局 組長	labels of columns, and rows
 *
 * Labels are known by meta_label.c; tables, rows with strokes, and covers in
 * one line are read by meta_cells.c, meta_strokes.c and meta_glued.c.
 */
#include "analyze/cover_label.h"
#include "analyze/cover_word.h"
#include "analyze/heading.h"
#include "analyze/line_part.h"

#include <string.h>

enum {
	COVER = 40,		/* blocks that a cover has at most */
	GLUED_FIRST = 3,	/* blocks that may be a cover in one line */
	TEXTS = 2		/* long paragraphs that no cover has */
};

struct jb_fact fact_of(const struct work *work, size_t block, size_t start,
		       size_t end)
{
	struct jb_str text = block_text(work, block);
	struct jb_str cut = jb_str_slice(text, start, end);
	struct jb_str value = jb_str_trim(cut);
	struct jb_fact fact = { .value = value };

	fact.at.block = block;
	fact.at.start = value.n ? (size_t)(value.p - text.p) : start;
	fact.at.end = fact.at.start + value.n;
	return fact;
}

/* The word of s at *at, and *at behind it and the space that follows. */
static struct jb_str next_word(struct jb_str s, size_t *at)
{
	size_t from = *at, past = s.n;

	while (*at < s.n) {
		size_t here = *at;

		if (!jb_is_space(jb_utf8_next(s, at)))
			continue;
		past = here;
		while (*at < s.n &&
		       jb_is_space(jb_utf8_next(s, &(size_t){ *at })))
			jb_utf8_next(s, at);
		break;
	}
	return jb_str_slice(s, from, past);
}

/*
 * 發行：財團法人某某基金會　　每月二十五日出刊: where the house ends that
 * begins s, if a blank parts it from words that name no part of it.
 */
static size_t house_end(const struct work *work, struct jb_str s)
{
	enum { LEAST = 12 };
	size_t at = 0, end;
	struct jb_str word = next_word(s, &at);

	end = (size_t)(word.p - s.p) + word.n;
	if (word.n < LEAST || !jb_has_han(word) || !is_body_name(work, word))
		return s.n;
	while (at < s.n) {
		word = next_word(s, &at);
		if (!jb_is_han(jb_utf8_first(word)) ||
		    is_body_name(work, word))
			return s.n;
	}
	return end;
}

/*
 * Where the value of a field ends: a house has no address behind it, a place
 * or project no sign that a list of them left (葡萄牙; 考察計畫#).
 */
static size_t value_end(const struct work *work, struct jb_str field,
			size_t block, size_t start, size_t end)
{
	struct jb_str text = block_text(work, block);
	struct jb_str s = jb_str_slice(text, start, end);
	size_t address = jb_str_find(s, JB_STR(" http"), 0), way;

	if (jb_str_eq(field, JB_STR("organization"))) {
		/* 某某署／聯絡人：某人／電話：… */
		size_t slash = jb_str_find(s, JB_STR("／"), 0);
		size_t colon = jb_str_find(s, JB_STR("："), 0);

		if (address != SIZE_MAX)
			return start + address;
		if (slash != SIZE_MAX && colon != SIZE_MAX && colon > slash)
			return start + slash;
		s = jb_str_trim(s);
		return s.n ? (size_t)(s.p - text.p) + house_end(work, s) : end;
	}
	if (!jb_str_eq(field, JB_STR("trip.place")) &&
	    !jb_str_eq(field, JB_STR("project")))
		return end;
	/* 冰岛（雷克雅未克），经哥本哈根转机: the way is no aim */
	way = cw_find(work, s, CW_WAY_HEAD);
	if (way != SIZE_MAX && way > 0 &&
	    cw_has(work, jb_str_slice(s, way, s.n), CW_WAY))
		s = jb_str_slice(s, 0, way);
	s = jb_str_trim(s);
	while (s.n && (s.p[s.n - 1] == ';' || s.p[s.n - 1] == '#'))
		s.n--;
	return s.n ? (size_t)(s.p - text.p) + s.n : end;
}

/* Is a house from here on, in minutes, who is to do what they decided? */
static bool is_ordered(const struct cover *form)
{
	return form->parts && (cover_find(form, "meeting.chair") ||
			       cover_find(form, "meeting.recorder"));
}

void cover_add(struct cover *form, struct work *work, struct jb_str field,
	       size_t block, size_t start, size_t end)
{
	struct jb_fact fact = fact_of(work, block, start,
				      value_end(work, field, block, start,
						end));
	struct cover_entry *entry;
	struct jb_str edtf;

	if (fact.value.n == 0 ||
	    (jb_str_eq(field, JB_STR("organization")) && is_ordered(form)))
		return;
	/* title: "…", as front matter has it */
	if (fact.value.n > 2 && fact.value.p[0] == '"' &&
	    fact.value.p[fact.value.n - 1] == '"')
		fact = fact_of(work, block, fact.at.start + 1,
			       fact.at.end - 1);
	/* 出版：2014年6月5日 tells no house */
	if (jb_str_eq(field, JB_STR("organization")) &&
	    is_date_line(&edtf, work, fact.value))
		field = JB_STR("report_date");
	entry = jb_list_add(work->arena, &form->entries);
	entry->field = field;
	entry->value = fact.value;
	entry->at = fact.at;
	if (work->doc->blocks.v[block].role == JB_ROLE_NONE)
		work->doc->blocks.v[block].role = JB_ROLE_COVER;
}

bool cover_is_short(const struct work *work, size_t block)
{
	return block < work->doc->blocks.n &&
	       block_text(work, block).n <= VALUE &&
	       work->doc->blocks.v[block].type != JB_BLOCK_TABLE;
}

/* Names, one or several a line, as far as the next label. */
static void read_names_below(struct cover *form, struct work *work,
			     size_t block, struct jb_str field)
{
	enum { NAME_LINES = 12, NAMES = 90 };
	size_t past = block;

	while (past < block + NAME_LINES && past < work->doc->blocks.n &&
	       cover_is_short(work, past) &&
	       block_text(work, past).n <= NAMES &&
	       work->doc->blocks.v[past].type == JB_BLOCK_PARAGRAPH &&
	       !label_heads(work, block_text(work, past)))
		past++;
	/* without a label behind them nothing says where they end */
	if (past < work->doc->blocks.n &&
	    !label_heads(work, block_text(work, past)) &&
	    work->doc->blocks.v[past].type != JB_BLOCK_HEADING &&
	    work->doc->blocks.v[past].type != JB_BLOCK_FORM &&
	    work->doc->blocks.v[past].type != JB_BLOCK_TABLE)
		past = block + 1;
	for (; block < past; block++)
		cover_add(form, work, field, block, 0, SIZE_MAX);
}

/* 姓名 服務機關 服務單位 職稱: labels of columns, the first of names */
static bool is_staff_head(const struct work *work, struct jb_str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n && s.n <= VALUE; n++) {
		struct jb_str field = cover_field(work, next_word(s, &at));

		if (!field.n || (n == 0 && !is_of_authors(field)))
			return false;
	}
	return n >= WIDE;
}

/*
 * A label alone: what follows in the next block is its value. Returns how many
 * blocks need not be read for labels of their own.
 */
static size_t read_below(struct cover *form, struct work *work, size_t block,
			 struct jb_str field)
{
	if (is_of_authors(field) && cells_are_names(work, block)) {
		cover_add(form, work, field, block, 0, SIZE_MAX);
		return 1;
	}
	if (!cover_is_short(work, block) ||
	    label_heads(work, block_text(work, block)) ||
	    is_staff_head(work, block_text(work, block)) ||
	    cw_starts(work, block_text(work, block), CW_FORM_LIST))
		return 0;
	if (is_of_authors(field) || jb_str_eq(field, JB_STR("signers")))
		read_names_below(form, work, block, field);
	else
		cover_add(form, work, field, block, 0, SIZE_MAX);
	return 1;
}

/*
 * 2022-09-15 来源：某网 作者：某人: labels behind the day that begins the line.
 * The first of them, with the day as one more.
 */
static bool mark_behind_day(struct cover *form, struct label_mark *mark,
			    struct work *work, size_t block)
{
	enum { LONGEST = 160 };
	struct jb_str text = block_text(work, block), edtf;
	size_t at;

	if (text.n > LONGEST || !jb_is_digit(jb_utf8_first(text)))
		return false;
	at = label_after(mark, work, text, 0);
	if (at >= text.n || !mark->colon ||
	    !is_date_line(&edtf, work, jb_str_slice(text, 0, at)))
		return false;
	cover_add(form, work, JB_STR("report_date"), block, 0, at);
	return true;
}

/*
 * 某某办事处编 发布日期：…: labels behind the house that edits the paper, which is
 * one more.
 */
static bool mark_behind_house(struct cover *form, struct label_mark *mark,
			      struct work *work, size_t block)
{
	enum { FIRST = 6, LONGEST = 160 };
	struct jb_str text = block_text(work, block), house;
	size_t at;

	if (block >= FIRST || text.n > LONGEST)
		return false;
	at = label_after(mark, work, text, 0);
	if (at >= text.n || !mark->colon ||
	    !jb_str_eq(mark->field, JB_STR("report_date")))
		return false;
	house = jb_str_trim(jb_str_slice(text, cw_at(work, text, 0,
						     CW_PUBLISHER), at));
	house.n -= cw_before(work, house, house.n, CW_EDITOR_TAIL);
	house = jb_str_trim(house);
	if (!is_plain_house(work, house))
		return false;
	cover_add(form, work, JB_STR("organization"), block,
		  (size_t)(house.p - text.p),
		  (size_t)(house.p - text.p) + house.n);
	return true;
}

/* Past the blanks and strokes that part what a masthead says */
static size_t past_parting(struct jb_str s, size_t at)
{
	for (size_t next = at; at < s.n; at = next) {
		uint32_t cp = jb_utf8_next(s, &next);

		if (!jb_is_space(cp) && !part_is_stroke(cp) && cp != '/')
			break;
	}
	return at;
}

/*
 * 某某中心發行　　編輯 林小姐、周先生: who edits it behind the house that brings
 * it out, which is one more.
 */
static bool mark_behind_publisher(struct cover *form, struct label_mark *mark,
				  struct work *work, size_t block)
{
	enum { FIRST = 6, LONGEST = 160 };
	struct jb_str text = block_text(work, block), house;
	size_t end = 0, at, tail;

	if (block >= FIRST || text.n > LONGEST)
		return false;
	while (end < text.n && past_parting(text, end) == end)
		jb_utf8_next(text, &end);
	at = past_parting(text, end);
	house = jb_str_slice(text, 0, end);
	tail = cw_before(work, house, house.n, CW_EDITOR_TAIL);
	house.n -= tail;
	if (!tail || at == text.n || !is_plain_house(work, house) ||
	    !label_at(mark, work, jb_str_slice(text, at, text.n), 0) ||
	    !is_of_authors(mark->field))
		return false;
	mark->start += at;
	mark->value += at;
	cover_add(form, work, JB_STR("organization"), block, 0, house.n);
	return true;
}

/* Does a label with a colon stand at at, and something behind it? */
static bool is_filled_label(struct label_mark *mark, const struct work *work,
			    struct jb_str text, size_t at)
{
	return at < text.n && label_at(mark, work, text, at) &&
	       mark->value < text.n && mark->colon;
}

/* 出國人：服務機關：某某局: a label whose value is another label's line */
static void skip_empty(struct label_mark *mark, const struct work *work,
		       struct jb_str text)
{
	struct label_mark inner;

	if (is_filled_label(&inner, work, text,
			    jb_skip_space(text, mark->value)))
		*mark = inner;
}

/* 作者：某人 ／ 分類：會議: a stroke between blanks ends the value. */
static size_t part_end(struct jb_str text, size_t at, size_t end)
{
	static const struct jb_str strokes[] = {
		{ " ／ ", 5 }, { " ｜ ", 5 }, { " | ", 3 },
	};

	for (size_t i = 0; i < sizeof(strokes) / sizeof(strokes[0]); i++) {
		size_t stroke = jb_str_find(text, strokes[i], at);

		end = stroke < end ? stroke : end;
	}
	return end;
}

/* Handed in on 3 June. Travel dates: 12-18 May 2019. */
static void read_inside(struct cover *form, struct work *work, size_t block)
{
	enum { FIRST = 6 };
	struct jb_str text = block_text(work, block);
	const struct block_view *view = &work->views[block];
	struct label_mark mark;

	for (size_t i = 1; block < FIRST && text.n <= VALUE &&
			   i < view->sentences.n; i++) {
		size_t end = view->sentences.v[i].end;

		if (!label_at(&mark, work, text, view->sentences.v[i].start))
			continue;
		if (jb_str_eq(mark.field, JB_STR("trip.period")) && mark.colon)
			cover_add(form, work, mark.field, block, mark.value,
				  text.p[end - 1] == '.' ? end - 1 : end);
	}
}

/*
 * 出席會議報告 begins with a label that lacks a sign behind it, and is a title:
 * what is left says only of what kind the paper is.
 */
static bool is_title_of(struct work *work, struct jb_str text, size_t value)
{
	struct jb_str rest = jb_str_slice(text, value, text.n);

	/* 出席 ICANN51 會議訪問報告 */
	if (value > 0 && cw_starts(work, text, CW_TITLE_HEAD) &&
	    !jb_str_has(text, "：") && cw_ends(work, text, CW_ISSUE_ACCOUNT))
		return true;
	return rest.n && value > 0 &&
	       jb_is_han(jb_utf8_prev(text, &(size_t){ value })) &&
	       (cw_is(work, rest, CW_ISSUE_ACCOUNT) ||
		title_is_form_name(work, rest));
}

static size_t read_line(struct cover *form, struct work *work, size_t block)
{
	struct jb_str text = block_text(work, block);
	struct label_mark mark, next = { 0 };
	size_t at = 0;

	/* 一、時間：…, as minutes number the lines at their head */
	if (work->doc->blocks.v[block].type == JB_BLOCK_ITEM ||
	    work->doc->blocks.v[block].type == JB_BLOCK_HEADING)
		at = text.n - heading_words(text).n;
	if (text.n > VALUE * 2 ||
	    (!label_at(&mark, work, text, at) &&
	     !mark_behind_day(form, &mark, work, block) &&
	     !mark_behind_house(form, &mark, work, block) &&
	     !mark_behind_publisher(form, &mark, work, block)) ||
	    is_title_of(work, text, mark.value)) {
		read_inside(form, work, block);
		return 0;
	}
	skip_empty(&mark, work, text);
	while (label_after(&next, work, text, mark.value) < text.n) {
		cover_add(form, work, mark.field, block, mark.value,
			  part_end(text, mark.value, next.start));
		mark = next;
	}
	if (mark.value >= text.n)
		return read_below(form, work, block + 1, mark.field);
	cover_add(form, work, mark.field, block, mark.value,
		  part_end(text, mark.value, text.n));
	return 0;
}

/* Does a section of the text begin, which no cover has? */
static bool ends_cover(struct work *work, size_t b)
{
	enum { FIRST = 3 };
	const struct jb_block *block = &work->doc->blocks.v[b];

	if (block->type != JB_BLOCK_HEADING || block->role == JB_ROLE_NONE ||
	    block->role == JB_ROLE_COVER || block->role == JB_ROLE_ABSTRACT ||
	    block->role == JB_ROLE_CONTENTS)
		return false;
	/* 会议纪要 right under the house: what the paper is */
	return b >= FIRST || block->role == JB_ROLE_CONSULTATION ||
	       !title_is_form_name(work, block->text);
}

/* 貳、報告事項, but not 一、時間：… as minutes number the lines at their head */
static bool is_part(const struct work *work, const struct jb_block *block)
{
	struct jb_str words = heading_words(block->text);

	return block->type == JB_BLOCK_HEADING &&
	       heading_counts(block->text) && !label_heads(work, words);
}

/*
 * 姓名職稱：林書宇 副研究員 / 陳孟潔 助理研究員: the second line has no label.
 * The rows under such a line, up to a heading or a label. A cell without
 * words is lost, so that only the first column is sure: the names.
 */
static void read_staff(struct cover *form, struct work *work, size_t head)
{
	for (size_t b = head + 1; b < work->doc->blocks.n; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];
		size_t at = 0, start, end;
		struct label_mark mark;
		struct jb_str name;

		if (block->type != JB_BLOCK_PARAGRAPH ||
		    block->text.n > VALUE ||
		    label_at(&mark, work, block->text, 0))
			return;
		name = next_word(block->text, &at);
		if (at >= block->text.n)	/* a row has several words */
			return;
		start = (size_t)(name.p - block->text.p);
		end = start + name.n;
		cover_add(form, work, JB_STR("authors.trip"), b, start,
			  end);
	}
}

/* 主席：某人　　紀錄：某人: does another label stand in the value? */
static bool has_two(const struct work *work, const struct jb_block *block)
{
	struct label_mark mark;
	size_t at = block->value.start;

	/* 出國人：服務機關：某某局 */
	return is_filled_label(&mark, work, block->text, at) ||
	       label_after(&mark, work, block->text, at) < block->text.n;
}

/* 記 錄 人：某人: does the label go on in what the reader took for value? */
static bool has_longer(const struct work *work, const struct jb_block *block)
{
	struct label_mark mark;

	return label_at(&mark, work, block->text, 0) && mark.colon &&
	       mark.value > block->value.start;
}

/* 出國人員有數人者，彙整提出報告。: how to fill in the form, and no value */
static bool is_note(const struct work *work, const struct jb_block *block)
{
	return block->type != JB_BLOCK_FORM &&
	       !jb_str_has(block->text, ":") &&
	       !jb_str_has(block->text, "：") &&
	       cw_has(work, block->text, CW_FORM_NOTE);
}

/* Read block b, no table; how many of those below belong to it. */
static size_t read_block(struct cover *form, struct work *work, size_t b)
{
	struct jb_block *block = &work->doc->blocks.v[b];

	if (is_note(work, block)) {
		block->role = JB_ROLE_COVER;
		return 0;
	}
	if (block->type == JB_BLOCK_FORM && block->label.end &&
	    !has_two(work, block) && !has_longer(work, block)) {
		cover_add(form, work,
			  cover_field(work, jb_str_slice(block->text,
							 block->label.start,
							 block->label.end)),
			  b, block->value.start, block->value.end);
		return 0;
	}
	if (is_staff_head(work, block->text)) {
		read_staff(form, work, b);
		return 0;
	}
	/* 会议记录 | 董事会例行会议 is a title, whatever it begins with */
	if (block->type == JB_BLOCK_HEADING &&
	    memchr(block->text.p, '|', block->text.n))
		return 0;
	return read_line(form, work, b);
}

void cover_read(struct cover *form, struct work *work)
{
	size_t b, texts = 0;

	for (b = 0; b < work->doc->blocks.n && b < COVER; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];

		if (ends_cover(work, b))
			break;
		texts += block->type == JB_BLOCK_PARAGRAPH &&
			 block->text.n > VALUE;
		form->parts |= is_part(work, block);
		if (is_of_next(work, b) ||
		    (b < GLUED_FIRST && block->text.n > VALUE &&
		     glued_read(form, work, b)) ||
		    strokes_read(form, work, &b))
			continue;
		if (block->type != JB_BLOCK_TABLE)
			b += read_block(form, work, b);
		else if (texts < TEXTS)
			/* 名稱 over a column of the text's labels no cover */
			cells_read(form, work, b);
	}
	form->end = b;
}

const struct cover_entry *cover_find(const struct cover *form,
				   const char *field)
{
	for (size_t i = 0; i < form->entries.n; i++)
		if (jb_str_eq(form->entries.v[i].field, jb_str_of(field)))
			return &form->entries.v[i];
	return NULL;
}
