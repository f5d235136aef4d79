/*
 * Pages of a public register of reports, as they become text: parts with
 * fixed names, in each of them labels and values, a row of names under their
 * columns' labels, and an abstract.
 *
 *	基本資料			the name of a part
 *	系統識別號: C09800001		label and value, the colon often lost
 *	附件檔:				a label without a value
 *	姓名 服務機關 服務單位 職稱		labels of columns
 *	王小明 某某局 某某組 組長		and a row of them
 *	報告內容摘要			the part whose text is prose
 *
 * Nothing of it is wrapped: each line stands for itself, and none but the
 * names of parts is a heading. A page is known by the names of two parts and
 * three of the labels that only registers have.
 */
#include "ingest/layout.h"

enum { LEAST_PARTS = 2, LEAST_LABELS = 3, COLUMNS = 3 };

static bool is_part(const struct layout *lay, const struct line *line)
{
	return phrase_fits(lay, PHRASE_REGISTER_PART, line_text(lay, line));
}

static bool is_page(const struct layout *lay)
{
	size_t parts = 0, labels = 0;

	for (size_t i = 0; i < lay->lines.n; i++) {
		const struct line *line = &lay->lines.v[i];

		if (line->width > 120)
			continue;
		parts += is_part(lay, line);
		labels += phrase_fits(lay, PHRASE_REGISTER_LABEL,
				      line_text(lay, line));
	}
	return parts >= LEAST_PARTS && labels >= LEAST_LABELS;
}

/* 姓名 服務機關 服務單位 職稱: labels of columns and nothing else */
static bool is_columns(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);
	size_t from = 0, n = 0;

	for (size_t at = 0; at <= s.n;) {
		size_t here = at;
		bool end = at >= s.n || jb_is_space(jb_utf8_next(s, &at));

		if (!end)
			continue;
		if (here > from) {
			if (!words_has(&lay->labels,
				       jb_str_slice(s, from, here)))
				return false;
			n++;
		}
		from = at;
		if (here >= s.n)
			break;
	}
	return n >= COLUMNS;
}

/* What opens the foot of the page: an imprint, or a line with an address. */
static bool is_foot(const struct layout *lay, const struct line *line)
{
	struct jb_str s = line_text(lay, line);

	return line->width <= 120 &&
	       (phrase_fits(lay, PHRASE_IMPRINT, s) ||
		phrase_fits(lay, PHRASE_RIGHTS, s) || jb_str_has(s, "://"));
}

static void read_field(struct layout *lay, struct line *line)
{
	struct pair pairs[PAIRS];

	line->field = FIELD_VALUE;
	if (line->kind != LINE_FORM && line->kind != LINE_TEXT)
		return;
	if (is_columns(lay, line))
		line->kind = LINE_TEXT;
	else if (line->mark.style == MARK_NONE &&
		 form_pairs(lay, line, pairs) > 0 &&
		 pairs[0].value.past > pairs[0].value.first)
		line->kind = LINE_FORM;
}

void register_find(struct layout *lay)
{
	bool fields = false, prose = false;

	if (!is_page(lay))
		return;
	lay->is_register = true;
	for (size_t i = 0; i < lay->lines.n; i++) {
		struct line *line = &lay->lines.v[i];

		if (is_part(lay, line)) {
			line->field = FIELD_PART;
			line->kind = LINE_TEXT;
			prose = phrase_fits(lay, PHRASE_REGISTER_PROSE,
					    line_text(lay, line));
			fields = !prose;
		} else if (fields || (prose && is_foot(lay, line))) {
			read_field(lay, line);
		}
	}
}

/* Names of parts are headings; nothing else is, but in the abstract. */
void register_headings(struct layout *lay)
{
	bool prose = false;

	for (size_t i = 0; lay->is_register && i < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];
		const struct line *line = para_first(lay, p);

		if (line->field == FIELD_PART) {
			p->type = JB_BLOCK_HEADING;
			prose = phrase_fits(lay, PHRASE_REGISTER_PROSE,
					    line_text(lay, line));
		} else if (p->type == JB_BLOCK_HEADING &&
			   (!prose || line->field)) {
			p->type = line->mark.style == MARK_NONE
					  ? JB_BLOCK_PARAGRAPH
					  : JB_BLOCK_ITEM;
			p->level = p->type == JB_BLOCK_ITEM;
		}
	}
}
