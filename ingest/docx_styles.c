#include "ingest/docx_styles.h"

#include "ingest/extract.h"
#include "ingest/xml_events.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { BASED_MAX = 32 };

enum tag {
	TAG_STYLE = 1, TAG_NAME, TAG_BASED, TAG_OUTLINE, TAG_NUM_ID,
	TAG_ILVL, TAG_ABSTRACT, TAG_LEVEL, TAG_START, TAG_FORMAT, TAG_TEXT,
	TAG_PSTYLE, TAG_RESTART, TAG_LEGAL, TAG_NUM, TAG_ABSTRACT_ID,
	TAG_OVERRIDE, TAG_START_OVERRIDE, TAG_NUM_LINK, TAG_SUFFIX
};

static const struct xml_tag style_tags[] = {
	{ "w:basedOn", TAG_BASED },	 { "w:ilvl", TAG_ILVL },
	{ "w:latentStyles", XML_SKIP },	 { "w:name", TAG_NAME },
	{ "w:numId", TAG_NUM_ID },	 { "w:outlineLvl", TAG_OUTLINE },
	{ "w:pPrChange", XML_SKIP },	 { "w:style", TAG_STYLE },
	{ "w:tblStylePr", XML_SKIP },
};

static const struct xml_tag numbering_tags[] = {
	{ "w:abstractNum", TAG_ABSTRACT },
	{ "w:abstractNumId", TAG_ABSTRACT_ID },
	{ "w:isLgl", TAG_LEGAL },
	{ "w:lvl", TAG_LEVEL },
	{ "w:lvlOverride", TAG_OVERRIDE },
	{ "w:lvlRestart", TAG_RESTART },
	{ "w:lvlText", TAG_TEXT },
	{ "w:num", TAG_NUM },
	{ "w:numFmt", TAG_FORMAT },
	{ "w:numStyleLink", TAG_NUM_LINK },
	{ "w:pStyle", TAG_PSTYLE },
	{ "w:start", TAG_START },
	{ "w:startOverride", TAG_START_OVERRIDE },
	{ "w:suff", TAG_SUFFIX },
};

struct reading {
	struct docx_styles *styles;
	struct docx_level *level;	/* being read */
	bool in_num;
	long override;			/* its level, -1: none */
};

static struct docx_style *last_style(struct reading *r)
{
	return r->styles->list.n
		       ? &r->styles->list.v[r->styles->list.n - 1]
		       : NULL;
}

static struct jb_str keep(struct reading *r, const struct xml_element *e,
			  const char *name)
{
	struct jb_str s = xml_attribute(e, name);

	return s.p ? jb_str_keep(r->styles->x->doc->arena, s) : s;
}

static void add_style(struct reading *r, const struct xml_element *e)
{
	struct docx_style *style = jb_list_add(r->styles->x->doc->arena,
					       &r->styles->list);
	struct jb_str type = xml_attribute(e, "type");

	style->id = keep(r, e, "styleId");
	style->look = (struct docx_look){ .level = -1,
					  .outline = -1,
					  .type = JB_BLOCK_PARAGRAPH };
	style->is_default = jb_str_eq(type, JB_STR("paragraph")) &&
			    xml_number(e, "default", 0) == 1;
}

/*
 * The digit behind one of these words, 0 where name is none of them: "heading
 * 2", "標題 2", "toc 1", and with other names behind it, "heading 1,章".
 */
static int digit_behind(struct jb_str name, const char *const *words)
{
	for (; *words; words++) {
		size_t n = strlen(*words);

		if (name.n > n && strncasecmp(name.p, *words, n) == 0 &&
		    name.p[n] >= '1' && name.p[n] <= '9' &&
		    (name.n == n + 1 || name.p[n + 1] == ','))
			return name.p[n] - '0';
	}
	return 0;
}

/* Some programs say no level but in the name, or write it in Chinese. */
static void read_name(struct docx_look *look, struct jb_str name)
{
	static const char *const headings[] = { "heading ", "標題 ", "标题 ",
						"標題", "标题", NULL };
	static const char *const contents[] = { "toc ", "目錄 ", "目录 ",
						"contents ", NULL };

	look->type = extract_type_of_style(name);
	look->outline = digit_behind(name, headings) - 1;
	look->contents = digit_behind(name, contents) > 0;
}

static void open_in_styles(void *user, const struct xml_element *e)
{
	struct reading *r = user;
	struct docx_style *style = last_style(r);

	if (e->tag == TAG_STYLE)
		add_style(r, e);
	if (!style && e->tag != TAG_STYLE)
		return;
	switch (e->tag) {
	case TAG_NAME:
		read_name(&style->look, xml_attribute(e, "val"));
		break;
	case TAG_BASED:
		style->based_on = keep(r, e, "val");
		break;
	case TAG_OUTLINE:
		style->look.outline = xml_number(e, "val", -1);
		break;
	case TAG_NUM_ID:
		style->look.num_id = keep(r, e, "val");
		break;
	case TAG_ILVL:
		style->look.level = xml_number(e, "val", -1);
		break;
	default:
		break;
	}
}

static int by_id(const void *a, const void *b)
{
	return jb_str_cmp(((const struct docx_style *)a)->id,
			  ((const struct docx_style *)b)->id);
}

bool docx_styles_read(struct docx_styles *styles, struct jb_str xml,
		      const char *path, struct jb_diag *diag)
{
	static const struct xml_handler handler = {
		style_tags, sizeof(style_tags) / sizeof(*style_tags),
		open_in_styles, NULL, NULL,
	};
	struct reading r = { .styles = styles };

	if (!xml_read(&handler, &r, xml, path, "styles.xml", diag))
		return false;
	if (styles->list.n)
		qsort(styles->list.v, styles->list.n, sizeof(*styles->list.v),
		      by_id);
	return true;
}

static struct docx_style *style_find(struct docx_styles *styles,
				     struct jb_str id)
{
	struct docx_style key = { .id = id };

	if (!styles->list.n)
		return NULL;
	if (id.p)
		return bsearch(&key, styles->list.v, styles->list.n,
			       sizeof(key), by_id);
	for (size_t i = 0; i < styles->list.n; i++)
		if (styles->list.v[i].is_default)
			return &styles->list.v[i];
	return NULL;
}

static void inherit(struct docx_look *look, const struct docx_look *from)
{
	if (look->outline < 0 && look->type == JB_BLOCK_PARAGRAPH)
		look->type = from->type;
	if (look->outline < 0)
		look->outline = from->outline;
	look->contents |= from->contents;
	if (!look->num_id.p)
		look->num_id = from->num_id;
	if (look->level < 0)
		look->level = from->level;
}

/* What a style says with all that it is based on. */
static const struct docx_look *resolve(struct docx_styles *styles,
				       struct docx_style *style)
{
	const struct docx_style *from = style;

	for (int i = 0; !style->resolved && i < BASED_MAX; i++) {
		from = from->based_on.p ? style_find(styles, from->based_on)
					: NULL;
		if (!from || from == style)
			break;
		inherit(&style->look, &from->look);
		if (from->resolved)
			break;
	}
	style->resolved = true;
	return &style->look;
}

void docx_look_complete(struct docx_styles *styles, struct docx_look *look)
{
	struct docx_style *style = style_find(styles, look->style);

	if (style)
		inherit(look, resolve(styles, style));
}

/* --- numbering --- */

static void add_num(struct reading *r, const struct xml_element *e)
{
	struct docx_num *num = jb_list_add(r->styles->x->doc->arena,
					   &r->styles->nums);

	num->id = keep(r, e, "numId");
	for (int i = 0; i < DOCX_LEVELS; i++)
		num->start[i] = -1;
	r->in_num = true;
	r->override = -1;
}

static struct docx_num *last_num(struct reading *r)
{
	return r->in_num ? &r->styles->nums.v[r->styles->nums.n - 1] : NULL;
}

static struct docx_abstract *last_abstract(struct reading *r)
{
	size_t n = r->styles->abstracts.n;

	return n && !r->in_num ? &r->styles->abstracts.v[n - 1] : NULL;
}

static void open_level(struct reading *r, const struct xml_element *e)
{
	long level = xml_number(e, "ilvl", -1);
	struct docx_num *num = last_num(r);
	struct docx_abstract *abstract = last_abstract(r);

	r->level = NULL;
	if (level < 0 || level >= DOCX_LEVELS)
		return;
	if (num)
		r->level = &num->levels[level];
	else if (abstract)
		r->level = &abstract->levels[level];
	if (!r->level)
		return;
	*r->level = (struct docx_level){ .here = true,
					 .numeral = NUMERAL_DECIMAL,
					 .start = 1,
					 .restart = -1 };
}

static void read_level(struct reading *r, const struct xml_element *e)
{
	struct docx_level *level = r->level;

	if (!level)
		return;
	switch (e->tag) {
	case TAG_START:
		level->start = xml_number(e, "val", 1);
		break;
	case TAG_FORMAT:
		level->numeral = numeral_of_word(xml_attribute(e, "val"));
		break;
	case TAG_TEXT:
		level->text = keep(r, e, "val");
		break;
	case TAG_PSTYLE:
		level->style = keep(r, e, "val");
		break;
	case TAG_RESTART:
		level->restart = xml_number(e, "val", -1);
		break;
	case TAG_SUFFIX:
		level->touches = jb_str_eq(xml_attribute(e, "val"),
					   JB_STR("nothing"));
		break;
	case TAG_LEGAL:
		level->legal = xml_is_on(e);
		break;
	default:
		break;
	}
}

static void open_in_numbering(void *user, const struct xml_element *e)
{
	struct reading *r = user;
	struct docx_num *num = last_num(r);

	switch (e->tag) {
	case TAG_ABSTRACT:
		r->in_num = false;
		r->level = NULL;
		jb_list_add(r->styles->x->doc->arena, &r->styles->abstracts)
			->id = keep(r, e, "abstractNumId");
		break;
	case TAG_NUM_LINK:
		if (last_abstract(r))
			last_abstract(r)->link = keep(r, e, "val");
		break;
	case TAG_NUM:
		add_num(r, e);
		break;
	case TAG_ABSTRACT_ID:
		if (num)
			num->abstract = keep(r, e, "val");
		break;
	case TAG_OVERRIDE:
		r->override = xml_number(e, "ilvl", -1);
		break;
	case TAG_START_OVERRIDE:
		if (num && r->override >= 0 && r->override < DOCX_LEVELS)
			num->start[r->override] = xml_number(e, "val", 1);
		break;
	case TAG_LEVEL:
		open_level(r, e);
		break;
	default:
		read_level(r, e);
		break;
	}
}

static void close_in_numbering(void *user, int tag)
{
	struct reading *r = user;

	if (tag == TAG_LEVEL)
		r->level = NULL;
}

bool docx_numbering_read(struct docx_styles *styles, struct jb_str xml,
			 const char *path, struct jb_diag *diag)
{
	static const struct xml_handler handler = {
		numbering_tags,
		sizeof(numbering_tags) / sizeof(*numbering_tags),
		open_in_numbering, close_in_numbering, NULL,
	};
	struct reading r = { .styles = styles };

	return xml_read(&handler, &r, xml, path, "numbering.xml", diag);
}

static struct docx_num *num_find(struct docx_styles *styles, struct jb_str id)
{
	for (size_t i = 0; i < styles->nums.n; i++)
		if (jb_str_eq(styles->nums.v[i].id, id))
			return &styles->nums.v[i];
	return NULL;
}

static struct docx_abstract *abstract_find(struct docx_styles *styles,
					   struct jb_str id)
{
	for (size_t i = 0; i < styles->abstracts.n; i++)
		if (jb_str_eq(styles->abstracts.v[i].id, id))
			return &styles->abstracts.v[i];
	return NULL;
}

/* The levels that num counts on; some are but a link to a style that has. */
static struct docx_abstract *abstract_of(struct docx_styles *styles,
					 const struct docx_num *num)
{
	struct docx_abstract *abstract = abstract_find(styles, num->abstract);

	for (int i = 0; i < 4 && abstract && abstract->link.p; i++) {
		struct docx_style *style = style_find(styles, abstract->link);
		const struct docx_num *linked =
			style ? num_find(styles,
					 resolve(styles, style)->num_id)
			      : NULL;

		if (!linked)
			break;
		abstract = abstract_find(styles, linked->abstract);
	}
	return abstract;
}

static const struct docx_level *level_of(const struct docx_num *num,
					 const struct docx_abstract *abstract,
					 long level)
{
	return num->levels[level].here ? &num->levels[level]
				       : &abstract->levels[level];
}

static long level_of_style(const struct docx_abstract *abstract,
			   struct jb_str style)
{
	for (long i = 0; style.p && i < DOCX_LEVELS; i++)
		if (abstract->levels[i].style.p &&
		    jb_str_eq(abstract->levels[i].style, style))
			return i;
	return 0;
}

static long start_of(const struct docx_num *num,
		     const struct docx_level *level, long at)
{
	return num->start[at] >= 0 ? num->start[at] : level->start;
}

static void count(struct docx_num *num, struct docx_abstract *abstract,
		  long at)
{
	for (long i = 0; !num->used && i < DOCX_LEVELS; i++)
		if (num->start[i] >= 0)
			abstract->begun[i] = false;
	num->used = true;
	for (long i = 0; i <= at; i++) {
		const struct docx_level *level = level_of(num, abstract, i);

		if (!abstract->begun[i])
			abstract->count[i] = start_of(num, level, i);
		else if (i == at)
			abstract->count[i]++;
		abstract->begun[i] = true;
	}
	for (long i = at + 1; i < DOCX_LEVELS; i++) {
		long restart = level_of(num, abstract, i)->restart;

		if (restart < 0 || (restart > 0 && at < restart))
			abstract->begun[i] = false;
	}
}

static void write_mark(struct jb_buf *out, const struct docx_num *num,
		       const struct docx_abstract *abstract, long at)
{
	const struct docx_level *level = level_of(num, abstract, at);
	struct jb_str text = level->text;

	for (size_t i = 0; i < text.n; i++) {
		long of;
		enum numeral numeral;

		if (text.p[i] != '%' || i + 1 >= text.n ||
		    text.p[i + 1] < '1' || text.p[i + 1] > '9') {
			jb_buf_add(out, text.p + i, 1);
			continue;
		}
		of = text.p[++i] - '1';
		numeral = level_of(num, abstract, of)->numeral;
		if (level->legal && numeral != NUMERAL_NONE)
			numeral = NUMERAL_DECIMAL;
		numeral_put(out, numeral,
			    abstract->count[of] > 0
				    ? (unsigned long)abstract->count[of]
				    : 0);
	}
}

struct docx_mark docx_mark_next(struct docx_styles *styles,
				const struct docx_look *look)
{
	struct docx_num *num = look->num_id.p ? num_find(styles, look->num_id)
					      : NULL;
	struct docx_abstract *abstract = num ? abstract_of(styles, num)
					     : NULL;
	const struct docx_level *level;
	struct docx_mark mark = { 0 };
	struct jb_buf out = { 0 };
	long at;

	if (!abstract)
		return mark;
	at = look->level >= 0 ? look->level
			      : level_of_style(abstract, look->style);
	at = at < DOCX_LEVELS ? at : DOCX_LEVELS - 1;
	level = level_of(num, abstract, at);
	mark.level = (unsigned)at;
	count(num, abstract, at);
	if (level->numeral == NUMERAL_BULLET) {
		mark.text = extract_bullet(styles->x, level->text);
		return mark;
	}
	write_mark(&out, num, abstract, at);
	mark.text = jb_str_trim(jb_buf_keep(styles->x->doc->arena, &out));
	mark.numbered = mark.text.n > 0;
	mark.touches = level->touches;
	if (!mark.numbered)
		mark.text.p = NULL;
	return mark;
}
