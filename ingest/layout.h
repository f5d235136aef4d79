/*
 * What the files that read plain text share: the printed lines of a document
 * with their measures, and the paragraphs made of them. Each file adds what
 * it knows, in this order:
 *
 *	lines.c     text to lines, each with its measures
 *	markup.c    mark-up that was left in the text
 *	marks.c     bullets and numerals that open a line
 *	layout.c    what else a line can be: table row, page number, contents
 *	contents.c  entries of a table of contents
 *	folios.c    headers and footers that hold a page's number
 *	bars.c      rows of tables with bars
 *	blanks.c    rows of tables with white space between cells
 *	frame.c     what is left of the page round a text
 *	words.c     words of the lexicon, known whole
 *	phrases.c   words of the lexicon that lines begin with or end in
 *	cells.c     tables that became text a cell a line
 *	form.c      labels and values
 *	coverpage.c a form's cells that stand under each other
 *	register.c  pages of a register of reports
 *	entries.c   lines that begin with a day, an hour, a label that counts
 *	address.c   addresses of the web that a line's end cuts
 *	reflow.c    which lines go on from the one before
 *	syllables.c English words that a line's end cuts
 *	paras.c     lines that belong together
 *	titles.c    lines that could be titles, by what they say
 *	titles_latin.c  lines in Latin letters that are none
 *	titlepage.c the title among the lines of the cover
 *	headings.c  paragraphs that are headings, captions, items
 *	days.c      days that head what happened on them
 *	faces.c     the same where size, weight and place of print are known
 *	runin.c     headings that run into their text
 *	abstract.c  sections and items in one paragraph
 *	repair.c    writes the text of a block, mending characters
 *	emit.c      paragraphs to blocks
 *	glyphs.c    characters that a font lost
 *
 * All of it lives in the document's arena and is gone with it.
 */
#ifndef JB_INGEST_LAYOUT_H
#define JB_INGEST_LAYOUT_H

#include "core/lexicon.h"
#include "core/model.h"
#include "ingest/marks.h"
#include "ingest/reader.h"

#include <stdint.h>

enum line_kind {
	LINE_TEXT,
	LINE_URL,		/* nothing but an address */
	LINE_TABLE,		/* cells with TAB or | between */
	LINE_RULE,		/* ----- */
	LINE_TAG,		/* <table>: mark-up and nothing else */
	LINE_CONTENTS,		/* 一、目的 ........ 3 */
	LINE_PAGE_NUMBER,
	LINE_RUNNING,		/* a header or footer that repeats */
	LINE_FORM,		/* a label and its value */
	LINE_CAPTION,		/* 圖一 …, Figure 3: … */
	LINE_CELL,		/* one of a table: see cells.c */
	LINE_FRAME,		/* Skip to main content */
	LINE_EMPTY_MARK,	/* a bullet with no text */
	LINE_AGAIN,		/* a table's caption, over the rest of it */
	LINE_NOTE		/* a piece of the note beside a form */
};

/* What a line is on the cover of a form that fell to pieces. */
enum cover_line {
	COVER_NONE,
	COVER_OWN,		/* begins anew: a label, a value */
	COVER_ON,		/* goes on from the line before */
	COVER_END		/* begins the text */
};

/* What a line of kind LINE_CELL begins. */
enum cell_part { CELL_MORE, CELL_NEXT, CELL_ROW, CELL_TABLE };

/* A line of a register's page: none, the name of a part, or within one. */
enum field { FIELD_NONE, FIELD_PART, FIELD_VALUE };

/* Does the end of the line before cut a word? */
enum word_cut {
	CUT_NONE,
	CUT_HYPHEN,		/* with a hyphen that is none of the word's */
	CUT_LETTERS		/* without one */
};

/* Does a line go on from the one before? */
enum flow { FLOW_UNKNOWN, FLOW_JOINS, FLOW_PARTS };

/* What the print of a line showed, where the text is that of printed pages. */
struct print {
	uint32_t page;
	uint8_t flow;		/* enum flow */
	uint8_t face;		/* from 1, the largest; 0: that of most text */
	uint8_t kind;		/* enum line_kind where it is known, or 0 */
	uint8_t text_at;	/* columns before the words after a mark */
	bool centred;
	bool mono;		/* in print of one width, as of typewriters */
};

/* One printed line that is not blank. Columns are saturated. */
struct line {
	size_t first, past;	/* bytes of the text, white space cut off */
	uint32_t number;	/* from 1 */
	uint32_t page;		/* from 1, 0: no pages */
	uint32_t width;		/* columns */
	uint32_t narrow;	/* columns of them that are not wide */
	uint32_t unit;		/* columns of the first piece that does not
				 * break */
	uint32_t head, tail;	/* first and last character */
	uint16_t gap;		/* blank lines over it */
	uint16_t indent;	/* columns before it */
	int16_t balance;	/* brackets and quotes opened less closed */
	uint8_t kind;		/* enum line_kind */
	uint8_t cover;		/* enum cover_line */
	uint8_t cut;		/* enum word_cut */
	bool edge;		/* the first on its page */
	bool trailing;		/* white space at its end */
	bool tabs;		/* a TAB inside */
	bool blanks;		/* a row whose cells white space parts */
	uint8_t filled;		/* a bit for each column with a cell; 0: all */
	bool clauses;		/* a comma or full stop inside */
	bool joins;		/* goes on from the line before */
	bool label;		/* begins with a label that comes again */
	bool front;		/* of the front matter */
	bool broken;		/* goes on with a row broken before it */
	bool labelled;		/* a label of a wiki page and its value */
	bool quoted;		/* behind "> " or in <blockquote> */
	bool said;		/* of a quotation that says whose it is */
	size_t bold;		/* words in bold end here; 0: there are none */
	uint8_t cell;		/* enum cell_part */
	bool columns;		/* a cell under the label of its column */
	uint8_t field;		/* enum field */
	size_t bar;		/* a bar behind the mark, no text; 0: none */
	struct mark mark;
	const struct print *print;	/* or NULL */
};

/* Lines that belong together: a block to be. */
struct para {
	uint32_t line, lines;	/* the first and how many */
	uint8_t type;		/* enum jb_block_type */
	uint8_t level;
	bool plain;		/* printed as running text is, where others
				 * with such a mark are headings */
	bool title;		/* could be one by its own looks: titles.c */
	bool answer;		/* 決議： opens it, a part of a case */
	bool valued;		/* a label and its value, beside another */
	bool run_in;		/* its first run_in_past bytes are a heading */
	bool listed;		/* its numeral is a list's, no word of it */
	size_t cut;		/* text begins here, 0: with its first line */
	size_t past;		/* and ends here, 0: with its last line */
	struct mark mark;
};

/* A bullet: on how many lines, and how many of these are titles. */
struct sign {
	uint32_t sign;
	uint32_t lines, titles;
};

enum { SIGNS = 16 };

/* What the document does as a rule, learnt from its plain cases. */
struct habits {
	int gap[4];		/* evidence for a join, thirty to a bit */
	int trailing[2];
	int indent[4];
	uint32_t margin;	/* columns of the commonest full line */
	uint32_t measure;	/* and of the widest, where letters are of
				 * one width; 0: they are not */
	uint32_t even;		/* the column at which full lines of wide
				 * characters alone stop; 0: at none */
	uint32_t grid;		/* the column to which every full line is
				 * filled, whatever it cuts there; 0: none */
	uint32_t grid_indent;	/* of most full lines */
	uint32_t grid_sign;	/* columns of “ and such signs there */
	bool wide;		/* most paragraphs are one line each */
	bool titled;		/* short lines in Latin letters begin with a
				 * capital: each says its own */
	struct sign signs[SIGNS];
	bool space_before_latin, space_after_latin;
};

/*
 * Words to be known whole: compared without white space, colons, width, case
 * and script. A zeroed one holds none.
 */
struct words {
	uint64_t *keys;
	uint32_t *rows;		/* of the lexicon */
	size_t mask, count;
	uint64_t letters[16];	/* low bits of their first ones, folded */
};

/* What the words of a line make it; rows of line-words.tsv. ORDER PHRASES */
enum phrase_role {
	PHRASE_ANNOUNCES,	/* …如下: a list or a speech comes */
	PHRASE_SALUTATION,	/* 各會員單位 */
	PHRASE_CASE_LABEL,	/* 說明, under a case */
	PHRASE_CASE_DECIDED,	/* 決議, that decides it */
	PHRASE_CASE,		/* 案由：… without its number */
	PHRASE_QUESTION,	/* 問題一 */
	PHRASE_TITLE,		/* …報告, … Minutes */
	PHRASE_PAPER,		/* 公務出國報告提要: the kind of paper */
	PHRASE_FORM_NAME,	/* 因公出國人員報告書 */
	PHRASE_BODY,		/* …委員會: the house that writes */
	PHRASE_CAPTION,		/* 圖一, …示意圖 */
	PHRASE_TABLE_TITLE,	/* 附表 …, where a table comes */
	PHRASE_FIGURE_ANNOUNCED,	/* 如圖 */
	PHRASE_RIGHTS,		/* Copyright */
	PHRASE_BESIDE,		/* 相關新聞: over what a page has besides */
	PHRASE_IMPRINT,		/* at the foot of a page */
	PHRASE_REPORT_FORM,	/* …因公出國人員報告書 */
	PHRASE_FORM_NOTE,	/* 請於聲明欄簽章: how to fill in a form */
	PHRASE_FORM_LIST,	/* 報告書內容包含：*/
	PHRASE_FRAME,		/* Skip to main content, above a text */
	PHRASE_FRAME_NEXT,	/* Resources, right after such a line */
	PHRASE_FRAME_DATA,	/* what a page's tool had for itself */
	PHRASE_LANGUAGE,	/* English, Français: in a bar of them */
	PHRASE_MENU,		/* 登錄, Search: in a bar of such entries */
	PHRASE_SITE,		/* ICANN 公告: the part of a site */
	PHRASE_PROCEEDING,	/* 公众意见征询: over the title of one */
	PHRASE_OFFICE,		/* 委員: behind a surname, who speaks */
	PHRASE_BYLINE,		/* 特派記者／: who reports */
	PHRASE_CREDIT,		/* 原載: in brackets before who or where */
	PHRASE_REGISTER_PART,	/* 基本資料: of a page of a register */
	PHRASE_REGISTER_PROSE,	/* 報告內容摘要: that of them with text */
	PHRASE_REGISTER_LABEL,	/* 系統識別號: that only registers have */
	PHRASE_POINTER,		/* 如需了解…: to another page */
	PHRASE_WORD_END,	/* tion: a syllable that is no word */
	PHRASE_COLUMNS,		/* Title Open Date Close Date */
	PHRASE_TASK_LABEL,	/* Action Item 3: */
	PHRASE_CLOSING,		/* Kind regards, */
	PHRASE_SIGNED,		/* 某某中心 敬啟: who signs a letter */
	PHRASE_HOME,		/* 首頁: the first step of the way to a page */
	PHRASE_TURN,		/* 問：, Q: of an interview */
	PHRASE_NOTE,		/* 註1: a note's label */
	PHRASE_FOOT,		/* 較舊的文章: under a post */
	PHRASE_ISSUE,		/* 第 12 期: under a masthead */
	PHRASE_SCENE,		/* 主席於閉幕式致詞: what a picture shows */
	PHRASE_POST,		/* Secretary: under the name that signs */
	PHRASE_CONTENTS_HEAD,	/* 本期內容 */
	PHRASE_LEFT_OUT,	/* （略）, behind the name of an annex */
	PHRASE_CONTACT,		/* Staff Contact: over a name */
	PHRASE_TITLE_END,	/* 出席…會議報告, over whom and when */
	PHRASE_ANNEX,		/* 附件一, Annex A: added to the paper */
	PHRASE_CLAUSE,		/* He, is, 表示: of a sentence, no title */
	PHRASE_ANNEX_WORD,	/* 附錄, Appendix: one without a number */
	PHRASE_ENCLOSURE,	/* 如文, …一份: what is sent with a letter */
	PHRASE_NOTHING,		/* 無, 略: all that a section says */
	PHRASE_FIRST,		/* 第一，: one of several announced */
	PHRASE_EVENT,		/* …年會, 出席…: no house, but where one went */
	PHRASE_AUTHORITY,	/* …政府: a house that no PHRASE_BODY is */
	PHRASE_MINUTES,		/* …會議紀錄, with the house before it */
	PHRASE_TRIP_REPORT,	/* …出國報告, likewise */
	PHRASE_OFFICIAL,	/* 因公, between the two */
	PHRASE_SOURCE,		/* 来源, behind a day in numbers */
	PHRASE_SESSION,		/* 公開會議, before a comma and its place */
	PHRASE_STREET,		/* 號, 樓, Suite: where a number is beside it */
	PHRASE_LETTER_PART,	/* 主旨: over the 說明： of a letter */
	PHRASE_TASK_PART,	/* Owner, 完成期限: of a task, over no text */
	PHRASE_ROLES
};

enum phrase_place { PHRASE_STARTS, PHRASE_ENDS, PHRASE_HAS, PHRASE_IS,
		    PHRASE_COUNTS, PHRASE_PLACES };

struct phrase {
	struct jb_str word;
	uint32_t letter;	/* its first, at the end of a line its last;
				 * folded */
	uint8_t place;		/* enum phrase_place */
};

/* Where a line is looked at for them. */
enum phrase_end { PHRASE_HEAD, PHRASE_TAIL, PHRASE_INSIDE, PHRASE_LISTS };

struct phrase_list {
	JB_LIST(struct phrase) list;
	uint64_t letters;	/* low bits of their letters */
};

/* Those of one role. */
struct phrases {
	struct phrase_list at[PHRASE_LISTS];
};

struct layout {
	struct jb_document *doc;
	struct jb_arena *arena;
	struct jb_str text;
	JB_LIST(struct line) lines;
	JB_LIST(struct para) paras;
	struct habits habits;
	struct words labels;	/* of forms */
	struct words sections;	/* names of sections */
	struct words houses;	/* of organizations */
	const struct phrases *phrases;	/* by role; NULL: no lexicon */
	size_t pages;
	bool is_register;	/* a page of one */
	bool is_page;		/* the frame of a web page stood at its top */
	bool is_placed;		/* with the way to it, 首頁 > 公告 */
	uint32_t way;		/* the number of that line */
	const struct print *prints;	/* of each line of the text, or NULL */
	size_t print_count;
};

/*
 * doc->text to blocks, all the steps; prints (of each of its lines) may be
 * NULL.
 */
void layout_read(struct jb_document *doc, const struct print *prints,
		 size_t n, struct jb_diag *diag);

/* A label and its value on one line, as ranges of the text. */
struct pair {
	struct jb_range label, value;
};

/* lines.c */
void lines_find(struct layout *lay);
bool is_open_bracket(uint32_t cp);
bool is_close_bracket(uint32_t cp);

/* Of a page with letters of one width. */
static inline unsigned columns_of(uint32_t cp)
{
	if (cp < 0x1100)
		return 1;
	if (cp < 0x2E80)
		return cp < 0x1160;
	if (cp >= 0xE000 && cp <= 0xF8FF)
		return 1;
	if (cp >= 0xFF61 && cp <= 0xFFDC)
		return 1;
	return 2;
}


/* Fill in what the characters of [line->first, line->past) tell. */
void line_measure(const struct layout *lay, struct line *line);
static inline struct jb_str line_text(const struct layout *lay,
				      const struct line *line)
{
	return jb_str_slice(lay->text, line->first, line->past);
}

/* markup.c: front matter, quotations, marks of wikis; without any print */
void markup_find(struct layout *lay);

/*
 * [first, past) is in no block. *told, NULL at first, is the repair that says
 * so; nobody else may add one in between.
 */
void markup_drop(struct layout *lay, struct jb_repair **told, size_t first,
		 size_t past);

/* bars.c: which lines with bars are rows of a table */
void bars_find(struct layout *lay);

/* |---|:--:| under the header of a table with bars, +---+---+ round its rows */
bool bars_are_rule(struct jb_str s);

/* blanks.c: rows of tables with white space between their cells */
void blanks_find(struct layout *lay);

/* Where the next wide run of white space begins and ends, from at on. */
size_t blanks_run(struct jb_str s, size_t at, size_t *past);

/* marks.c: the mark of each line (marks.h) */
void marks_find(struct layout *lay);

/* 12 or 十二 at *at, which moves past it; 0: no number */
unsigned mark_number(struct jb_str s, size_t *at);

/* 案由一： 目標二：: counted by a word, below whatever section is open */
bool mark_is_case(const struct mark *mark);

/* words.c */
void words_load(struct words *words, struct jb_arena *arena,
		const struct jb_lexicon *lex, enum jb_lex file,
		const char *const *columns);
bool words_has(const struct words *words, struct jb_str s);
uint64_t words_key(struct jb_str s);

/* Instead of rows, how often a key was tallied. */
void words_tally(struct words *words, struct jb_arena *arena, uint64_t key);
uint32_t words_count(const struct words *words, uint64_t key);

/* cells.c: cells a line, and marks that were cells; are there any? */
void cells_find(struct layout *lay);
bool cells_are(const struct layout *lay);

/* register.c: lines of a register's page, and its headings */
void register_find(struct layout *lay);
void register_headings(struct layout *lay);

/* form.c */
enum { PAIRS = 8 };
void form_find(struct layout *lay);
size_t form_pairs(const struct layout *lay, const struct line *line,
		  struct pair pairs[PAIRS]);

/* coverpage.c: before the kinds of lines are taken for granted */
void coverpage_find(struct layout *lay);

/* Is p of a cover, and so no heading? */
bool para_is_cover(const struct layout *lay, const struct para *p);

/* Do a and b begin or end alike, as figures 1 and 2 of a row do? */
bool texts_alike(struct jb_str a, struct jb_str b);

/* layout.c: the kinds of lines; those that are no text are set aside */
void layout_classify(struct layout *lay);
void layout_set_aside(struct layout *lay);

/* frame.c: lines of the page round the text; is p the name of its part? */
void frame_find(struct layout *lay);
bool frame_names_site(const struct layout *lay, const struct para *p);

/* The number that s prints as a page's, 0 if it is nothing of the kind. */
unsigned line_page_number(struct jb_str s, bool *sure);

/* contents.c: 一、目的 ........ 3, and lines under 目錄 that end in a number */
void contents_find(struct layout *lay);

/* What such an entry says, without its leaders and its page */
struct jb_str contents_words(struct jb_str s);

/* folios.c: headers and footers that hold the number of their page */
void folios_find(struct layout *lay);

/*
 * entries.c: 09:00 報到, 6月24日：抵達, 問題1：…; does s begin as an entry of a
 * list without marks, does b follow a in such a list?
 */
enum { ENTRY_HEAD = 90 };	/* bytes looked at */
bool entry_begins(struct jb_str s);
bool entry_follows(struct jb_str a, struct jb_str b);

/* address.c */
/* https://…/x at the end of a line: it stops there, whatever its letters. */
bool address_ends(const struct layout *lay, const struct line *line);

/* 官方網頁：https://…, with its label: one of several links */
bool address_is_link(const struct layout *lay, const struct line *line);

/* https://…/public- and on the next line comment-2021-en */
bool address_goes_on(const struct layout *lay, const struct line *a,
		     const struct line *b);

/*
 * The same of lines that are joined, whatever told it: is no space to stand
 * between a and b? https://a.org/x / -y and
 */
bool address_is_cut(const struct layout *lay, const struct line *a,
		    const struct line *b);

/* reflow.c */
void reflow_measure(struct layout *lay);

/*
 * Does nothing part a and the next line b but the end of the grid, which cuts
 * words, numbers and addresses?
 */
bool reflow_cuts(const struct layout *lay, const struct line *a,
		 const struct line *b);
void reflow(struct layout *lay);

/* syllables.c */
void syllables_find(struct layout *lay);

/* phrases.c */
/* line-words.tsv by role, read once; it lives with the lexicon. */
const struct phrases *line_phrases_read(const struct jb_lexicon *lex);
bool phrase_fits(const struct layout *lay, enum phrase_role role,
		 struct jb_str s);

/* Where the word of role begins in which s ends; s.n: there is none. */
size_t phrase_before(const struct layout *lay, enum phrase_role role,
		     struct jb_str s);

/* s without a colon at its end */
struct jb_str phrase_without_colon(struct jb_str s);

/* The same without the brackets round it: 〈本期內容〉 */
struct jb_str phrase_bare(struct jb_str s);
bool is_han_digit(uint32_t cp);

/* paras.c: lines that belong together, and what such a paragraph looks like */
void paras_find(struct layout *lay);
static inline const struct line *para_first(const struct layout *lay,
					    const struct para *p)
{
	return &lay->lines.v[p->line];
}

static inline uint32_t para_tail(const struct layout *lay,
				 const struct para *p)
{
	return lay->lines.v[p->line + p->lines - 1].tail;
}

struct jb_str para_words(const struct layout *lay, const struct para *p);
uint32_t para_width(const struct layout *lay, const struct para *p);
/* Paragraph i + 1 goes on from i. */
void para_merge_next(struct layout *lay, size_t i);
bool para_is_plain(const struct para *p);
/* Running text: of several lines, or a sentence. */
bool para_is_text(const struct layout *lay, const struct para *p);
bool para_is_label(const struct layout *lay, const struct para *p);
bool para_names_section(const struct layout *lay, const struct para *p);
/* headings.c: does p, of no kind of its own, say 目錄, 本期要目, Contents? */
bool para_names_contents(const struct layout *lay, const struct para *p);
/* A table none of whose first cells is a label: figures, no cover's form. */
bool para_is_data(const struct layout *lay, const struct para *p);

/* titles.c: what a line says that may be a title */
enum { WIDEST_TITLE = 76 };
bool ends_clause(uint32_t cp);
bool title_has_clauses(struct jb_str s);

/* 聯絡人：林小姐: a brief label and its value; 重點：三件事 is like it */
bool title_has_value(struct jb_str s);

/* 截止日期：2024年3月8日: a label and a day */
bool title_tells_day(struct jb_str s);
void titles_find(struct layout *lay);	/* sets title of each paragraph */

/* By its words alone, could s be a heading where print shows it as one? */
bool title_may_say(const struct layout *lay, struct jb_str s);

/* What is no title, however large it is printed: dates, addresses, labels. */
bool title_is_none(const struct layout *lay, const struct para *p);

/* Do the words before a colon lead to a list: …如下？ */
bool title_announces(const struct layout *lay, struct jb_str s);

/*
 * 〔原載〕某某期刊　〔作者〕某人, 【編譯】某人, （文／某人）: whose the text
 * below is and whence, as labels with a colon tell it elsewhere
 */
bool title_is_credit(const struct layout *lay, struct jb_str s);

/* 問題二：…, Question 3: … */
bool title_asks(const struct layout *lay, struct jb_str s);

/* A day, the number of an issue: when, not what */
bool title_is_date(struct jb_str s);

/*
 * 7月15日 座談: does s begin with a day, and go on? Where the day ends, or 0.
 */
bool title_starts_day(struct jb_str s);
size_t title_day_end(struct jb_str s);

/* Does s begin with the name of a weekday, in English? */
bool title_is_weekday(struct jb_str s);
/*
 * titles_latin.c: a line that is no title though short and alone; a day and
 * hardly anything else; a row of titles and days; a note in brackets; "jo at
 * example.org"; the name of a month.
 */
bool latin_is_no_title(const struct layout *lay, struct jb_str s);
bool latin_is_when(struct jb_str s);
bool latin_is_day(struct jb_str s);
bool latin_is_row(struct jb_str s);
bool latin_is_note(struct jb_str s);
bool latin_has_address(struct jb_str s);
bool latin_is_month(struct jb_str word);
bool latin_has_month(struct jb_str s);

/* Kurt Jansen, Northern IX: a name of two or three words, and whose he is */
bool latin_is_person(struct jb_str s);

/* Registry Operators' Group: Ann Lee: a label of words, and what it has */
bool latin_tells_house(struct jb_str s);

/* Kurt Jansen: two or three words with capitals */
bool latin_is_name(struct jb_str s);

/* cases.c */
/* Is s a label that answers a case and opens no section: 決議：? */
bool title_answers_case(const struct layout *lay, struct jb_str s);

/* Does s begin with such a label: 決定：洽悉。? */
bool title_starts_answer(const struct layout *lay, struct jb_str s);

/* Which paragraphs are parts of cases; after the headings by numerals */
void cases_find(struct layout *lay);

/* One whose label stands alone */
bool para_is_answer(const struct layout *lay, const struct para *p);

/* Where in the text the label of one ends that runs on; 0: it is none */
size_t para_answer_past(const struct layout *lay, const struct para *p);

/* annexes.c */
/* Right under 附件二 or Annex B, and nothing else: what that is called */
bool annex_is_named(const struct layout *lay, size_t i);

/* 附錄　參考資料, Annex: Fees: could s head what is added to the paper? */
bool annex_is_head(const struct layout *lay, struct jb_str s);

/* Such lines over what they name */
void annexes_find(struct layout *lay);

/*
 * Lines that count annexes one under another list what is added; only the last
 * may head a text.
 */
void annexes_leave(struct layout *lay);

/* titlepage.c: finds the title; returns how many paragraphs the cover has. */
size_t titlepage_find(struct layout *lay);

/* headings.c: which paragraphs are headings, captions, items */
void headings_find(struct layout *lay);

/* days.c: after the other headings */
void days_find(struct layout *lay);

/* 問題1：…, 09:00 … with another such line right over or under it */
bool para_is_entry(const struct layout *lay, size_t i);

/* Those by their numerals. */
void headings_numbered(struct layout *lay);

/*
 * faces.c: headings, captions, items and quotes as print shows them. False
 * where print shows no headings: what lines say decides.
 */
bool faces_find(struct layout *lay);
unsigned para_face(const struct layout *lay, const struct para *p);
void faces_items(struct layout *lay);

/* abstract.c: sections and items that run on in one paragraph */
void abstract_find(struct layout *lay);

/* briefs.c */
struct brief {
	size_t past;	/* of the text, with its stop; 0: there is none */
	size_t rest;	/* where the text goes on */
	uint64_t key;	/* of its words */
};

/* The brief title that p begins with: Answer times. There is … */
struct brief brief_find(const struct layout *lay, const struct para *p);

/* runin.c */
void runin_find(struct layout *lay);

/* 方副執行長怡君, 王委員: before a colon in minutes, who speaks */
bool label_is_speaker(const struct layout *lay, struct jb_str label);

/* glyphs.c: also of use to other readers */
void glyphs_find(struct jb_document *doc, struct jb_diag *diag);

/* emit.c */
void blocks_emit(struct layout *lay);

/*
 * repair.c: the text of one block as it is written. Ranges left out and
 * characters changed are gathered and told as repairs, one a kind and block,
 * when the block is closed.
 */
enum { MENDS = JB_REPAIR_KINDS };

struct mend {
	size_t count;
	struct jb_str as_printed, repaired;	/* of the first */
	JB_LIST(struct jb_range) ranges;
};

struct writer {
	struct layout *lay;
	struct block_text out;
	uint32_t last;		/* character written last, 0: none */
	struct mend mends[MENDS];
};

/* Text [first, past) with its characters mended. */
void writer_copy(struct writer *w, size_t first, size_t past);

/* Length of the HTML tag that s begins with, 0 if it is none we know. */
size_t tag_length(struct jb_str s);

/* put, standing for [first, past). */
void writer_put(struct writer *w, struct jb_str put, size_t first,
		size_t past);

/* [first, past) is not written, for that reason. */
void writer_drop(struct writer *w, enum jb_repair_kind kind, size_t first,
		 size_t past);

/* Count a change that loses no character. */
void writer_note(struct writer *w, enum jb_repair_kind kind, size_t first,
		 size_t past, struct jb_str repaired);

/* The block, its repairs told; w is empty and ready again. */
size_t writer_close(struct writer *w, enum jb_block_type type);

#endif
