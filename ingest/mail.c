/*
 * Mail: the subject is the heading over it, sender, recipients and date are
 * labels and values as a mail program prints them, then come the texts: of
 * alternatives the HTML, unless that says much less than the plain text.
 * What is attached are documents of their own (archives.c).
 *
 * Quoted replies are quotes: lines behind ">", and all that stands under the
 * line with which Outlook and its like begin the mail that is answered.
 */
#include "ingest/charset.h"
#include "ingest/extract.h"
#include "ingest/mail_parts.h"
#include "ingest/mail_words.h"
#include "ingest/reader.h"

#include <string.h>
#include <strings.h>

enum {
	SEGMENTS = 500,		/* runs of quoted lines; more is no reply */
	SHOWN = 120		/* bytes of a text that is set aside */
};

struct letter {
	struct extract x;
	struct mail mail;
	const char *charset;	/* of the first text, for the headers */
	bool forwards;		/* its subject says so */
	struct jb_diag *diag;
};

static struct jb_arena *arena_of(const struct letter *l)
{
	return l->x.doc->arena;
}

/* --- what is quoted --- */

static bool starts_with(struct jb_str s, const char *const *words)
{
	for (; *words; words++)
		if (s.n >= strlen(*words) &&
		    strncasecmp(s.p, *words, strlen(*words)) == 0)
			return true;
	return false;
}

static bool is_forward(struct jb_str subject)
{
	static const char *const words[] = { "Fw:", "Fwd:", "轉寄:", "轉寄：",
					     "转发:", "转发：", "轉發:",
					     "轉發：", NULL };

	return starts_with(subject, words);
}

/* "-----Original Message-----", or the first of its headers. */
static bool begins_reply(const struct jb_document *part, size_t i)
{
	static const char *const rules[] = { "-----Original M", "-----原始郵件",
					     "-----原始邮件", "----- 原始邮件",
					     "-----邮件原件", "-----Original A",
					     NULL };
	static const char *const from[] = { "From:", "寄件者:", "寄件者：",
					    "寄件人:", "寄件人：", "发件人:",
					    "发件人：", "發件人:", "發件人：",
					    NULL };
	static const char *const sent[] = { "Sent:", "Date:", "日期:", "日期：",
					    "寄件日期:", "寄件日期：", "傳送時間:",
					    "发送时间:", "发送时间：", "发送日期:",
					    "To:", "收件人:", "收件人：", "收件者:",
					    NULL };
	struct jb_str text = part->blocks.v[i].text;

	if (starts_with(text, rules))
		return true;
	if (!starts_with(text, from))
		return false;
	for (const char *const *word = sent; *word; word++)
		if (jb_str_find(text, jb_str_of(*word), 0) != SIZE_MAX)
			return true;
	return i + 1 < part->blocks.n &&
	       starts_with(part->blocks.v[i + 1].text, sent);
}

static void quote(struct piece *piece)
{
	if (piece->type != JB_BLOCK_HEADING &&
	    piece->type != JB_BLOCK_PARAGRAPH && piece->type != JB_BLOCK_FORM)
		return;
	piece->type = JB_BLOCK_QUOTE;
	piece->level = 0;
}

/* The blocks of a part as pieces of the whole. */
static void take_part(struct letter *l, const struct jb_document *part,
		      bool quoted)
{
	for (size_t i = 0; i < part->blocks.n; i++) {
		size_t at;

		quoted |= !l->forwards && begins_reply(part, i);
		at = extract_take(&l->x, &part->blocks.v[i]);
		if (quoted)
			quote(&l->x.pieces.v[at]);
	}
	extract_take_repairs(&l->x, part);
}

/* --- plain text --- */

/* Lines that are quoted, or are not. */
struct segment {
	bool quoted;
	struct jb_buf text;
};

struct segments {
	JB_LIST(struct segment) list;
	bool flowed, deletes;	/* RFC 3676 */
	bool goes_on;		/* the line before ended in a soft break */
	size_t depth;		/* of the line before */
};

/* Past "> > " before a line; *depth counts the marks. */
static struct jb_str unquote(struct jb_str line, size_t *depth)
{
	size_t at = 0;

	for (*depth = 0; at < line.n && line.p[at] == '>'; ++*depth) {
		at++;
		if (at + 1 < line.n && line.p[at] == ' ' &&
		    line.p[at + 1] == '>')
			at++;
	}
	if (*depth && at < line.n && line.p[at] == ' ')
		at++;
	return jb_str_slice(line, at, line.n);
}

static struct segment *segment_for(struct segments *s, struct jb_arena *arena,
				   bool quoted)
{
	struct segment *last = s->list.n ? &s->list.v[s->list.n - 1] : NULL;

	if (last && (last->quoted == quoted || s->list.n >= SEGMENTS))
		return last;
	last = jb_list_add(arena, &s->list);
	last->quoted = quoted;
	return last;
}

static void add_line(struct segments *s, struct jb_arena *arena,
		     struct jb_str line)
{
	struct segment *to;
	size_t depth;
	bool soft;

	if (line.n && line.p[line.n - 1] == '\r')
		line.n--;
	line = unquote(line, &depth);
	to = segment_for(s, arena, depth > 0);
	if (s->flowed && !depth && line.n && line.p[0] == ' ')
		line = jb_str_slice(line, 1, line.n);
	soft = s->flowed && line.n && line.p[line.n - 1] == ' ' &&
	       !jb_str_eq(line, JB_STR("-- "));
	if (s->goes_on && depth == s->depth && to->text.n &&
	    to->text.p[to->text.n - 1] == '\n')
		to->text.n--;
	if (soft && s->deletes)
		line.n--;
	jb_buf_str(&to->text, line);
	jb_buf_z(&to->text, "\n");
	s->goes_on = soft;
	s->depth = depth;
}

static bool says(GMimePart *part, const char *name, const char *value)
{
	const char *is = g_mime_object_get_content_type_parameter(
		GMIME_OBJECT(part), name);

	return is && strcasecmp(is, value) == 0;
}

static void read_segment(struct letter *l, struct segment *segment)
{
	struct jb_document part = { .arena = arena_of(l),
				    .lexicon = l->x.doc->lexicon };

	part.source.path = l->x.doc->source.path;
	jb_document_text(&part, jb_buf_keep(part.arena, &segment->text));
	if (jb_str_trim(part.text).n && text_read(&part, l->diag))
		take_part(l, &part, segment->quoted);
}

static void read_plain(struct letter *l, const struct jb_document *part,
		       GMimePart *mime)
{
	struct segments s = { .flowed = says(mime, "format", "flowed"),
			      .deletes = says(mime, "delsp", "yes") };
	struct jb_str text = part->text;

	for (size_t at = 0, past; at < text.n; at = past + 1) {
		past = jb_str_find(text, JB_STR("\n"), at);
		past = past < text.n ? past : text.n;
		add_line(&s, arena_of(l), jb_str_slice(text, at, past));
	}
	for (size_t i = 0; i < s.list.n; i++)
		read_segment(l, &s.list.v[i]);
}

/* --- parts --- */

/* The part's text, decoded; n 0 where it has none. */
static void part_decode(struct letter *l, struct jb_document *part,
			const struct mail_text *text)
{
	struct jb_buf bytes = { 0 };
	struct jb_diag silent = { 0 };
	const char *charset;

	*part = (struct jb_document){ .arena = arena_of(l),
				      .lexicon = l->x.doc->lexicon };
	part->source.path = l->x.doc->source.path;
	mail_content(&bytes, GMIME_OBJECT(text->part));
	part->source.bytes = jb_buf_keep(part->arena, &bytes);
	if (!jb_str_trim(part->source.bytes).n)
		return;
	charset = mail_part_charset(text->part);
	if (!charset && text->html)
		charset = charset_declared(part->source.bytes, part->arena);
	charset = mail_charset(part->arena, part->source.bytes, charset);
	if (!decode(part, charset, NULL, &silent))
		part->text = (struct jb_str){ 0 };
	if (!l->charset)
		l->charset = part->source.encoding;
}

static size_t letters_of_blocks(const struct jb_document *part)
{
	size_t n = 0;

	for (size_t i = 0; i < part->blocks.n; i++)
		n += jb_utf8_inked(part->blocks.v[i].text);
	return n;
}

static void set_aside(struct letter *l, struct jb_str text)
{
	size_t n;

	text = jb_str_trim(text);
	n = jb_utf8_up(text, SHOWN);
	if (n < text.n)
		text = jb_str_format(arena_of(l), "%.*s…", (int)n, text.p);
	extract_lost(&l->x, JB_REPAIR_DUPLICATE, JB_NONE, text);
}

/* The plain text that was not chosen instead of the HTML i, or NULL. */
static struct mail_text *plain_of(struct letter *l, size_t i)
{
	const struct mail_text *html = &l->mail.texts.v[i];

	for (size_t k = 0; html->group && k < l->mail.texts.n; k++) {
		struct mail_text *t = &l->mail.texts.v[k];

		if (t->group == html->group && t->unused && !t->html)
			return t;
	}
	return NULL;
}

static bool read_html(struct letter *l, size_t i)
{
	struct mail_text *text = &l->mail.texts.v[i];
	struct mail_text *plain = plain_of(l, i);
	struct jb_document html, other = { 0 };
	bool ok = true;

	part_decode(l, &html, text);
	if (html.text.n)
		ok = html_read(&html, l->diag);
	if (plain)
		part_decode(l, &other, plain);
	if (ok && letters_of_blocks(&html) * 2 >= jb_utf8_inked(other.text)) {
		take_part(l, &html, false);
		return true;
	}
	if (!ok && !plain)
		return false;
	text->unused = true;
	plain->unused = false;
	read_plain(l, &other, plain->part);
	return true;
}

static bool texts_read(struct letter *l)
{
	struct jb_document part;

	for (size_t i = 0; i < l->mail.texts.n; i++) {
		const struct mail_text *text = &l->mail.texts.v[i];

		if (text->unused)
			continue;
		if (text->html && !read_html(l, i))
			return false;
		if (text->html)
			continue;
		part_decode(l, &part, text);
		if (part.text.n)
			read_plain(l, &part, text->part);
	}
	for (size_t i = 0; i < l->mail.texts.n; i++) {
		if (!l->mail.texts.v[i].unused)
			continue;
		part_decode(l, &part, &l->mail.texts.v[i]);
		set_aside(l, part.text);
	}
	return true;
}

/* --- headers --- */

static struct jb_str header(const struct letter *l, const char *name)
{
	return mail_words(arena_of(l), mail_header(&l->mail, name),
			  l->charset);
}

static void put_label(struct letter *l, const char *label)
{
	struct jb_str value = header(l, label);
	struct piece *piece;
	size_t at, n = strlen(label);

	if (!value.n)
		return;
	at = extract_add(&l->x, JB_BLOCK_FORM);
	piece = &l->x.pieces.v[at];
	piece->text = jb_str_format(arena_of(l), "%s: %.*s", label,
				    (int)value.n, value.p);
	piece->label = (struct jb_cell){ 0, n, 1, 1 };
	piece->value = (struct jb_cell){ n + 2, piece->text.n, 1, 1 };
}

/* "Re: Re: " and its like say nothing of what a mail is about. */
static struct jb_str without_re(struct jb_str s)
{
	static const char *const words[] = { "Re:", "Fw:", "Fwd:", "回复:",
					     "回复：", "回覆:", "回覆：", "答复:",
					     "答复：", "轉寄:", "轉寄：", "转发:",
					     "转发：", NULL };

	while (starts_with(s, words)) {
		size_t ascii = jb_str_find(s, JB_STR(":"), 0);
		size_t wide = jb_str_find(s, JB_STR("："), 0);

		s = jb_str_trim(jb_str_slice(
			s, ascii < wide ? ascii + 1 : wide + 3, s.n));
	}
	return s;
}

/* The name in: "Li Ming" <li@example.org>; without one, the address. */
static struct jb_str name_in(struct jb_str s)
{
	size_t angle = jb_str_find(s, JB_STR("<"), 0);

	if (angle != SIZE_MAX && jb_str_trim(jb_str_slice(s, 0, angle)).n)
		s = jb_str_trim(jb_str_slice(s, 0, angle));
	if (s.n >= 2 && s.p[0] == '"' && s.p[s.n - 1] == '"')
		s = jb_str_slice(s, 1, s.n - 1);
	return jb_str_trim(s);
}

static void declare_date(struct letter *l)
{
	GDateTime *date = g_mime_message_get_date(l->mail.message);

	if (date)
		extract_declare(&l->x, "date",
				jb_str_format(arena_of(l), "%04d-%02d-%02d",
					      g_date_time_get_year(date),
					      g_date_time_get_month(date),
					      g_date_time_get_day_of_month(
						      date)));
}

/* Their pieces stand first: they were added before those of the texts. */
static void headers_read(struct letter *l)
{
	struct jb_str subject = header(l, "Subject");
	size_t at;

	if (subject.n) {
		at = extract_add(&l->x, JB_BLOCK_HEADING);
		l->x.pieces.v[at].text = subject;
		l->x.pieces.v[at].level = 1;
	}
	l->forwards = is_forward(subject);
	put_label(l, "From");
	put_label(l, "To");
	put_label(l, "Cc");
	put_label(l, "Date");
	extract_declare(&l->x, "title", without_re(subject));
	/* a page that Internet Explorer saved as a mail has no sender */
	if (!jb_str_starts(header(l, "From"), JB_STR("<Saved by")))
		extract_declare(&l->x, "creator",
				name_in(header(l, "From")));
	declare_date(l);
}

/* The character set of the first text, which headers in raw bytes share. */
static void charset_find(struct letter *l)
{
	struct jb_document part;

	if (l->mail.texts.n)
		part_decode(l, &part, &l->mail.texts.v[0]);
}

static bool refuse(struct letter *l, const char *why)
{
	jb_tell(l->diag, JB_DIAG_MARKUP,
		(struct jb_place){ .path = l->x.doc->source.path }, "%s", why);
	return false;
}

static bool mail_parts_read(struct letter *l)
{
	if (l->mail.too_deep)
		return refuse(l, "its parts are nested too deeply");
	if (l->mail.too_many)
		return refuse(l, "it has too many parts");
	charset_find(l);
	headers_read(l);
	return texts_read(l);
}

bool mail_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct letter l = { .x.doc = doc, .mail = { .arena = doc->arena },
			    .diag = diag };
	bool ok;

	if (!mail_open(&l.mail, doc->source.bytes))
		return refuse(&l, "it is no mail");
	ok = mail_parts_read(&l);
	mail_close(&l.mail);
	if (ok)
		extract_close(&l.x);
	return ok;
}
