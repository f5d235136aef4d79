/*
 * What is added to a paper: 附件一　議程, Annex A, 附錄　參考資料 and, with
 * the name of it and no number, Annex: Documents referred to. Over what it
 * names such a line is a heading; one under another they list what is there,
 * and 附件：名單一份 under a letter tells what is sent with it.
 */
#include "ingest/layout.h"

static bool is_annex(const struct layout *lay, const struct para *p)
{
	return p->lines == 1 &&
	       phrase_fits(lay, PHRASE_ANNEX,
			   line_text(lay, para_first(lay, p)));
}

bool annex_is_named(const struct layout *lay, size_t i)
{
	enum { ALONE = 12 };
	const struct para *p = &lay->paras.v[i];
	struct jb_str s;

	if (i == 0 || p[-1].type != JB_BLOCK_HEADING || !is_annex(lay, p - 1))
		return false;
	s = line_text(lay, para_first(lay, p - 1));
	return para_width(lay, p - 1) <= ALONE &&
	       (!jb_has_han(s) || (!jb_str_has(s, " ") &&
				   !jb_str_has(s, "　")));
}

void annexes_leave(struct layout *lay)
{
	struct para *v = lay->paras.v;
	size_t n = lay->paras.n;

	/* 附件二　意見彙整表（略） heads nothing, as it is not there */
	for (size_t i = 0; i < n; i++)
		if (v[i].type == JB_BLOCK_HEADING && is_annex(lay, &v[i]) &&
		    phrase_fits(lay, PHRASE_LEFT_OUT,
				line_text(lay, para_first(lay, &v[i]))))
			v[i].type = JB_BLOCK_ITEM;
	for (size_t i = 0; i + 1 < n; i++) {
		bool last;

		if (!is_annex(lay, &v[i]) || !is_annex(lay, &v[i + 1]))
			continue;
		last = i + 2 == n || v[i + 2].type == JB_BLOCK_HEADING;
		for (size_t k = i; k <= i + last; k++)
			if (v[k].type == JB_BLOCK_HEADING)
				v[k].type = JB_BLOCK_ITEM;
	}
}

static bool is_dash(uint32_t cp)
{
	return cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == 0x2015;
}

/* Between the word and the name of an annex */
static bool is_sign(uint32_t cp)
{
	return jb_is_space(cp) || jb_is_colon(cp) || is_dash(cp);
}

/*
 * What an annex without a number is called: behind a colon, a dash or a
 * point, or in Chinese behind a space. Empty where there is no name.
 */
static struct jb_str annex_name(const struct layout *lay, struct jb_str s)
{
	enum { LONGEST = 10 };	/* bytes of Attachment */
	size_t word = 0, at = 0, past;
	uint32_t sign = 0;

	while (at < s.n && word <= LONGEST && !is_sign(sign)) {
		word = at;
		sign = jb_utf8_next(s, &at);
	}
	/* Annex. Papers brought back */
	if (word > 0 && sign == ' ' && s.p[word - 1] == '.')
		sign = '.', word--;
	if ((!is_sign(sign) && sign != '.') ||
	    !phrase_fits(lay, PHRASE_ANNEX_WORD, jb_str_slice(s, 0, word)))
		return (struct jb_str){ 0 };
	at = past = jb_skip_space(s, word);
	sign = jb_utf8_next(s, &past);
	if (jb_is_colon(sign) || is_dash(sign) || sign == '.')
		at = jb_skip_space(s, past);
	else if (!jb_has_han(jb_str_slice(s, 0, word)))
		return (struct jb_str){ 0 };
	return jb_str_slice(s, at, s.n);
}

/* 如文, 名單一份, agenda.pdf: what is sent, and no name of a text below */
static bool is_enclosure(const struct layout *lay, struct jb_str name)
{
	size_t at = 0;
	uint32_t cp = jb_utf8_next(name, &at);

	return phrase_fits(lay, PHRASE_ENCLOSURE, name) ||
	       jb_str_has(name, ".") || jb_is_digit(cp) ||
	       (cp >= 'a' && cp <= 'z');
}

bool annex_is_head(const struct layout *lay, struct jb_str s)
{
	enum { WIDEST = 70, NAME = 4 };	/* bytes of 名冊, or Fees */
	struct jb_str name = annex_name(lay, s);
	size_t columns = 0;

	for (size_t at = 0; at < name.n && columns <= WIDEST;)
		columns += columns_of(jb_utf8_next(name, &at));
	return name.n >= NAME && columns <= WIDEST &&
	       !ends_clause(jb_utf8_prev(name, &(size_t){ name.n })) &&
	       !jb_str_has(name, "，") && !jb_str_has(name, "；") &&
	       !is_enclosure(lay, name);
}

/* Text, a table or a list, and no label of a letter's foot */
static bool is_matter(const struct layout *lay, const struct para *p)
{
	return p->type != JB_BLOCK_FORM && p->type != JB_BLOCK_HEADING &&
	       !para_is_label(lay, p) && !is_annex(lay, p);
}

void annexes_find(struct layout *lay)
{
	for (size_t i = 1; i + 1 < lay->paras.n; i++) {
		struct para *p = &lay->paras.v[i];
		struct jb_str s = para_words(lay, p);

		if (!para_is_plain(p) || p->lines > 1 || p->plain ||
		    p->mark.style != MARK_NONE || !para_first(lay, p)->gap ||
		    !annex_name(lay, s).n)
			continue;
		if (!annex_is_head(lay, s))
			p->title = false;
		else if (!is_annex(lay, p - 1) && is_matter(lay, p + 1))
			p->type = JB_BLOCK_HEADING;
	}
}
