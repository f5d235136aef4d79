#include "ingest/mail_parts.h"

#include "core/file.h"
#include "ingest/mail_words.h"
#include "ingest/mbox.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NAME = 200, RANKS = 8 };

/* --- what it is --- */

/* What programs write, and nobody who types a memorandum. */
static bool is_telling(struct jb_str name)
{
	static const char *const names[] = {
		"Received", "Return-Path", "Delivered-To", "Message-ID",
		"MIME-Version", "Content-Type", "DKIM-Signature", "X-Mailer",
		"X-Received", "ARC-Seal", "Authentication-Results",
		"Content-Transfer-Encoding", "User-Agent", "X-Mozilla-Status",
		"List-Unsubscribe", "List-Id", "X-Originating-IP",
		"ARC-Authentication-Results", "X-Gm-Message-State",
		"X-GM-THRID", "X-Google-DKIM-Signature", "X-Priority",
		"X-MS-Has-Attach", "X-OlkEid", "In-Reply-To", "References",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strlen(names[i]) == name.n &&
		    strncasecmp(names[i], name.p, name.n) == 0)
			return true;
	return false;
}

/* The name of the header that begins at s, n 0 if none does. */
static struct jb_str header_name(struct jb_str s)
{
	size_t n = 0;

	while (n < s.n && n < 76 && s.p[n] > ' ' && s.p[n] < 0x7F &&
	       s.p[n] != ':')
		n++;
	return n < s.n && s.p[n] == ':' ? jb_str_slice(s, 0, n)
					: (struct jb_str){ 0 };
}

/* Headers from the start of s on, one of them telling. */
static bool has_headers(struct jb_str s)
{
	size_t headers = 0, telling = 0;

	for (size_t at = 0, past; at < s.n; at = past) {
		struct jb_str line, name;

		past = jb_str_find(s, JB_STR("\n"), at);
		past = past < s.n ? past + 1 : s.n;
		line = jb_str_slice(s, at, past);
		if (line.p[0] == '\n' || line.p[0] == '\r')
			break;
		if (headers && (line.p[0] == ' ' || line.p[0] == '\t'))
			continue;
		name = header_name(line);
		if (!name.n && past == s.n && headers)
			break;		/* cut off by what is looked at */
		if (!name.n)
			return false;
		headers++;
		telling += is_telling(name);
	}
	return headers >= 2 && telling;
}

enum holder mail_holder(struct jb_str head)
{
	head = jb_str_slice(head, 0, UNPACK_HEAD);
	if (jb_str_starts(head, JB_STR("\xEF\xBB\xBF")))
		head = jb_str_slice(head, 3, head.n);
	if (mbox_is_from(head)) {
		size_t line = jb_str_find(head, JB_STR("\n"), 0);

		return line != SIZE_MAX &&
				       header_name(jb_str_slice(
					       head, line + 1, head.n)).n
			       ? HOLDS_MAILS
			       : HOLDS_NOTHING;
	}
	return has_headers(head) ? HOLDS_PARTS : HOLDS_NOTHING;
}

/* --- one mail --- */

struct jb_str mail_header(const struct mail *mail, const char *name)
{
	GMimeHeaderList *list = g_mime_object_get_header_list(
		GMIME_OBJECT(mail->message));
	GMimeHeader *header = g_mime_header_list_get_header(list, name);

	return jb_str_of(header ? g_mime_header_get_raw_value(header) : NULL);
}

const char *mail_part_charset(GMimePart *part)
{
	const char *charset = g_mime_object_get_content_type_parameter(
		GMIME_OBJECT(part), "charset");

	return charset && *charset ? charset : NULL;
}

void mail_content(struct jb_buf *out, GMimeObject *object)
{
	GMimeStream *stream = g_mime_stream_mem_new();
	GByteArray *bytes;

	if (GMIME_IS_MESSAGE_PART(object)) {
		GMimeMessage *inner = g_mime_message_part_get_message(
			GMIME_MESSAGE_PART(object));

		if (inner)
			g_mime_object_write_to_stream(GMIME_OBJECT(inner),
						      NULL, stream);
	} else if (GMIME_IS_PART(object)) {
		GMimeDataWrapper *content = g_mime_part_get_content(
			GMIME_PART(object));

		if (content)
			g_mime_data_wrapper_write_to_stream(content, stream);
	}
	bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
	jb_buf_add(out, bytes->data, bytes->len);
	g_object_unref(stream);
}

static bool is_type(GMimeObject *object, const char *type, const char *sub)
{
	return g_mime_content_type_is_type(
		g_mime_object_get_content_type(object), type, sub);
}

static bool is_attached(GMimeObject *object)
{
	const char *is = g_mime_object_get_disposition(object);

	return is && strcasecmp(is, "attachment") == 0;
}

static const char *file_name(GMimeObject *object)
{
	const char *name =
		GMIME_IS_PART(object)
			? g_mime_part_get_filename(GMIME_PART(object))
			: g_mime_object_get_content_disposition_parameter(
				  object, "filename");

	return name && *name ? name : NULL;
}

static bool is_text(GMimeObject *object)
{
	return GMIME_IS_PART(object) && !is_attached(object) &&
	       (is_type(object, "text", "html") ||
		(is_type(object, "text", "plain") && !file_name(object)) ||
		is_type(object, "text", "enriched"));
}

/* What is said of the mail, not in it. */
static bool is_machinery(GMimeObject *object)
{
	static const char *const types[][2] = {
		{ "application", "pgp-signature" },
		{ "application", "pkcs7-signature" },
		{ "application", "x-pkcs7-signature" },
		{ "application", "pgp-encrypted" },
		{ "text", "calendar" },
		{ "text", "rfc822-headers" },
		{ "message", "delivery-status" },
		{ "message", "disposition-notification" },
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (is_type(object, types[i][0], types[i][1]))
			return true;
	return false;
}

/* A suffix for a part without a name, so that a reader sees what it is. */
static const char *suffix_of(GMimeObject *object)
{
	static const char *const rows[][3] = {
		{ "text", "html", ".html" },  { "text", "*", ".txt" },
		{ "image", "jpeg", ".jpg" },  { "image", "png", ".png" },
		{ "image", "tiff", ".tif" },  { "image", "gif", ".gif" },
		{ "application", "pdf", ".pdf" },
		{ "application", "msword", ".doc" },
		{ "application", "rtf", ".rtf" },
		{ "application", "zip", ".zip" },
	};

	if (GMIME_IS_MESSAGE_PART(object))
		return ".eml";
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (is_type(object, rows[i][0], rows[i][1]))
			return rows[i][2];
	return "";
}

/* A name that is but one: no folders, no marks, nothing invisible. */
static struct jb_str clean_name(struct jb_arena *arena, struct jb_str s)
{
	struct jb_buf out = { 0 };

	s = jb_str_trim(s);
	for (size_t at = 0, from = 0; at < s.n && out.n < NAME; from = at) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (cp < 0x20 || cp == 0x7F)
			continue;
		if (cp == '/' || cp == '\\' || (cp == '.' && !out.n))
			jb_buf_z(&out, "_");
		else
			jb_buf_add(&out, s.p + from, at - from);
	}
	return jb_buf_keep(arena, &out);
}

static void attach(struct mail *mail, GMimeObject *object)
{
	const char *given = file_name(object);
	struct mail_attached *a = jb_list_add(mail->arena, &mail->attached);

	a->object = object;
	if (given)
		a->name = clean_name(mail->arena,
				     mail_words(mail->arena, jb_str_of(given),
						NULL));
	if (!a->name.n)
		a->name = jb_str_format(mail->arena, "part-%zu%s",
					mail->attached.n, suffix_of(object));
	else if (GMIME_IS_MESSAGE_PART(object) &&
		 !jb_str_ends(a->name, JB_STR(".eml")))
		a->name = jb_str_format(mail->arena, "%.*s.eml",
					(int)a->name.n, a->name.p);
}

/* How well alternatives are read: HTML, then text, then what else. */
static int rank(GMimeObject *object, int depth)
{
	int best = 0;

	if (is_text(object))
		return is_type(object, "text", "html") ? 3 : 2;
	if (!GMIME_IS_MULTIPART(object) || depth >= RANKS)
		return 0;
	for (int i = 0;
	     i < g_mime_multipart_get_count(GMIME_MULTIPART(object)); i++) {
		int r = rank(g_mime_multipart_get_part(GMIME_MULTIPART(object),
						       i),
			     depth + 1);

		best = r > best ? r : best;
		if (i > RANKS || is_type(object, "multipart", "related"))
			break;
	}
	return best;
}

/* A part still to be visited. */
struct visit {
	GMimeObject *object;
	size_t group;
	int depth;
	bool unused, related;
};

struct visits {
	JB_LIST(struct visit) stack;
};

static int best_of(GMimeMultipart *m)
{
	int best = 0, found = -1, n = g_mime_multipart_get_count(m);

	for (int i = 0; i < n && i < MAIL_PARTS; i++) {
		int r = rank(g_mime_multipart_get_part(m, i), 0);

		if (r >= best && r > 0) {
			best = r;
			found = i;
		}
	}
	return found;
}

/* Its children onto the stack, the first on top. */
static void visit_children(struct mail *mail, struct visits *to,
			   struct visit v, size_t *groups)
{
	GMimeMultipart *m = GMIME_MULTIPART(v.object);
	bool alternative = is_type(v.object, "multipart", "alternative");
	bool related = is_type(v.object, "multipart", "related");
	int n = g_mime_multipart_get_count(m);
	int best = alternative ? best_of(m) : -1;

	if (alternative)
		v.group = ++*groups;
	if (n > MAIL_PARTS) {
		mail->too_many = true;
		n = MAIL_PARTS;
	}
	for (int i = n; i-- > 0;) {
		struct visit *next = jb_list_add(mail->arena, &to->stack);

		*next = v;
		next->depth++;
		next->object = g_mime_multipart_get_part(m, i);
		next->unused |= alternative && i != best;
		next->related |= related && i > 0;
	}
}

static void visit_leaf(struct mail *mail, struct visit v)
{
	struct mail_text *text;

	if (is_machinery(v.object))
		return;
	if (is_text(v.object) && !v.related) {
		text = jb_list_add(mail->arena, &mail->texts);
		text->part = GMIME_PART(v.object);
		text->html = is_type(v.object, "text", "html");
		text->unused = v.unused;
		text->group = v.group;
	} else if (!v.related || is_attached(v.object)) {
		attach(mail, v.object);
	}
}

/* All parts, in order. */
static void visit_all(struct mail *mail)
{
	struct visits todo = { 0 };
	size_t groups = 0;

	*jb_list_add(mail->arena, &todo.stack) = (struct visit){
		.object = g_mime_message_get_mime_part(mail->message)
	};
	while (todo.stack.n) {
		struct visit v = todo.stack.v[--todo.stack.n];

		if (!v.object)
			continue;
		if (mail->texts.n + mail->attached.n >= MAIL_PARTS) {
			mail->too_many = true;
			return;
		}
		if (v.depth > MAIL_DEPTH)
			mail->too_deep = true;
		else if (GMIME_IS_MULTIPART(v.object))
			visit_children(mail, &todo, v, &groups);
		else
			visit_leaf(mail, v);
	}
}

bool mail_open(struct mail *mail, struct jb_str bytes)
{
	GMimeStream *stream;
	GMimeParser *parser;

	if (jb_str_starts(bytes, JB_STR("\xEF\xBB\xBF")))
		bytes = jb_str_slice(bytes, 3, bytes.n);
	g_mime_init();
	stream = g_mime_stream_mem_new_with_buffer(bytes.p, bytes.n);
	parser = g_mime_parser_new_with_stream(stream);
	g_object_unref(stream);
	mail->message = g_mime_parser_construct_message(parser, NULL);
	g_object_unref(parser);
	if (mail->message)
		visit_all(mail);
	return mail->message;
}

void mail_close(struct mail *mail)
{
	if (mail->message)
		g_object_unref(mail->message);
	mail->message = NULL;
}

/* --- the walk --- */

struct mail_walk {
	struct jb_arena *arena;		/* of the mail that is open */
	struct mail mail;
	struct mbox box;
	FILE *file;
	bool is_box, cut;
	struct jb_buf bytes;		/* of the mail */
	size_t number;			/* of the mail in its box */
	size_t next;			/* attached to it; 0: itself is now */
	size_t max;
};

static struct jb_place place_of(const struct hearer *to)
{
	return (struct jb_place){ .path = to->path };
}

static bool file_open(struct mail_walk *walk, const char *file,
		      const struct hearer *to)
{
	walk->file = fopen(file, "rb");
	if (!walk->file)
		jb_tell(to->diag, JB_DIAG_OPEN, place_of(to), "%s",
			strerror(errno));
	return walk->file;
}

static void walk_mail(struct mail_walk *walk)
{
	mail_close(&walk->mail);
	jb_arena_reset(walk->arena);
	walk->mail = (struct mail){ .arena = walk->arena };
	mail_open(&walk->mail, jb_buf_view(&walk->bytes));
	walk->next = 0;
}

/* A mail that is no mailbox is read whole, at once. */
static bool walk_file(struct mail_walk *walk, const char *file,
		      const struct hearer *to)
{
	struct jb_str all;
	bool ok = jb_file_read(&all, walk->arena, file, walk->max, to->diag);

	if (ok)
		jb_buf_str(&walk->bytes, all);
	return ok;
}

struct mail_walk *mail_walk_open(bool box, const char *file,
				 struct jb_str bytes, size_t max,
				 const struct hearer *to)
{
	struct mail_walk *walk = jb_heap_resize(NULL, sizeof(*walk));
	bool ok = true;

	memset(walk, 0, sizeof(*walk));
	walk->arena = jb_arena_new();
	walk->is_box = box;
	walk->max = max;
	if (box && file)
		ok = file_open(walk, file, to);
	else if (file)
		ok = walk_file(walk, file, to);
	else if (!box)
		jb_buf_str(&walk->bytes, bytes);
	walk->box.bytes = bytes;
	walk->box.file = walk->file;
	if (ok && !box)
		walk_mail(walk);
	if (ok)
		return walk;
	mail_walk_close(walk);
	return NULL;
}

void mail_walk_close(struct mail_walk *walk)
{
	if (!walk)
		return;
	mail_close(&walk->mail);
	jb_buf_clear(&walk->bytes);
	jb_arena_free(walk->arena);
	if (walk->file)
		fclose(walk->file);
	free(walk);
}

static bool box_next(struct mail_walk *walk)
{
	walk->bytes.n = 0;
	if (!mbox_next(&walk->bytes, &walk->box, walk->max, &walk->cut))
		return false;
	walk->number++;
	walk_mail(walk);
	return true;
}

enum step mail_walk_next(struct mail_walk *walk, struct jb_str *name)
{
	const struct mail *mail = &walk->mail;

	if (walk->next < mail->attached.n) {
		struct jb_str own = mail->attached.v[walk->next++].name;

		*name = walk->is_box
				? jb_str_format(walk->arena, "%zu/%.*s",
						walk->number, (int)own.n,
						own.p)
				: own;
		return STEP_ENTRY;
	}
	/* of one with too many parts, its reader tells */
	if (!walk->is_box || !box_next(walk))
		return STEP_END;
	*name = jb_str_format(walk->arena, "%zu", walk->number);
	return STEP_ENTRY;
}

bool mail_walk_is_mail(const struct mail_walk *walk)
{
	return walk->is_box && walk->next == 0;
}

bool mail_walk_data(struct jb_buf *out, struct mail_walk *walk, size_t limit,
		    const struct hearer *to)
{
	if (walk->cut) {
		jb_tell(to->diag, JB_DIAG_TOO_LARGE, place_of(to),
			"more than %zu bytes", walk->max);
		return false;
	}
	if (out->n >= limit)
		return true;
	out->n = 0;
	if (walk->next == 0)
		jb_buf_str(out, jb_buf_view(&walk->bytes));
	else
		mail_content(out,
			     walk->mail.attached.v[walk->next - 1].object);
	return true;
}
