/*
 * EPUB 2 and 3: the package names the parts in reading order, each is a page
 * that the HTML reader reads. Parts that only lead to others (the navigation,
 * a table of contents named as such) are left out.
 */
#include "core/file.h"
#include "ingest/container.h"
#include "ingest/extract.h"
#include "ingest/reader.h"
#include "ingest/xml_events.h"

#include <string.h>

enum { PARTS = 10000 };

enum tag { TAG_ROOT = 1, TAG_ITEM, TAG_REF, TAG_GUIDE };

/* sorted by name */
static const struct xml_tag tags[] = {
	{ "ocf:rootfile", TAG_ROOT },
	{ "opf:item", TAG_ITEM },
	{ "opf:itemref", TAG_REF },
	{ "opf:reference", TAG_GUIDE },
};

struct item {
	struct jb_str id, target;
	bool leads;		/* it is but navigation */
};

struct epub {
	struct extract x;
	struct container container;
	struct jb_str package;		/* the member's name */
	JB_LIST(struct item) items;
	JB_LIST(size_t) spine;
};

static struct jb_arena *arena_of(const struct epub *b)
{
	return b->x.doc->arena;
}

static bool is_wanted(const char *name)
{
	static const char *const ends[] = { ".opf", ".xhtml", ".html", ".htm",
					    ".xml" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (jb_str_ends(jb_str_of(name), jb_str_of(ends[i])))
			return true;
	return false;
}

/* Undo %E4%B8%80, leave out what follows #. */
static void add_decoded(struct jb_buf *out, struct jb_str href)
{
	for (size_t i = 0; i < href.n && href.p[i] != '#'; i++) {
		char c = href.p[i];

		int byte = c == '%' ? jb_hex_byte(href, i + 1) : -1;

		if (byte >= 0) {
			c = (char)byte;
			i += 2;
		}
		jb_buf_add(out, &c, 1);
	}
}

/* href as the package writes it, as a member's name. */
static struct jb_str member_name(const struct epub *b, struct jb_str href)
{
	struct jb_buf path = { 0 };
	struct jb_str made;
	size_t slash = b->package.n;

	while (slash > 0 && b->package.p[slash - 1] != '/')
		slash--;
	jb_buf_str(&path, jb_str_slice(b->package, 0, slash));
	add_decoded(&path, href);
	made = container_path(arena_of(b), jb_buf_view(&path));
	jb_buf_clear(&path);
	return made;
}

static void add_item(struct epub *b, const struct xml_element *e)
{
	struct jb_str type = xml_attribute(e, "media-type");
	struct item *item;

	if (b->items.n >= PARTS || !jb_str_has(type, "html"))
		return;
	item = jb_list_add(arena_of(b), &b->items);
	item->id = jb_str_keep(arena_of(b), xml_attribute(e, "id"));
	item->target = member_name(b, xml_attribute(e, "href"));
	item->leads = jb_str_has(xml_attribute(e, "properties"), "nav");
}

static void add_reference(struct epub *b, const struct xml_element *e)
{
	struct jb_str id = xml_attribute(e, "idref");

	for (size_t i = 0; i < b->items.n && b->spine.n < PARTS; i++) {
		if (!jb_str_eq(b->items.v[i].id, id))
			continue;
		*jb_list_add(arena_of(b), &b->spine) = i;
		return;
	}
}

static void read_guide(struct epub *b, const struct xml_element *e)
{
	struct jb_str target = member_name(b, xml_attribute(e, "href"));

	if (!jb_str_eq(xml_attribute(e, "type"), JB_STR("toc")))
		return;
	for (size_t i = 0; i < b->items.n; i++)
		if (jb_str_eq(b->items.v[i].target, target))
			b->items.v[i].leads = true;
}

static void on_open(void *user, const struct xml_element *e)
{
	struct epub *b = user;

	switch (e->tag) {
	case TAG_ROOT:
		if (!b->package.p)
			b->package = jb_str_keep(
				arena_of(b), xml_attribute(e, "full-path"));
		break;
	case TAG_ITEM:
		add_item(b, e);
		break;
	case TAG_REF:
		add_reference(b, e);
		break;
	case TAG_GUIDE:
		read_guide(b, e);
		break;
	default:
		break;
	}
}

static bool part_read(struct epub *b, const struct member *m,
		      struct jb_diag *diag)
{
	const struct jb_document *doc = b->x.doc;
	struct jb_document part = { .arena = doc->arena,
				    .lexicon = doc->lexicon };

	part.source.path = doc->source.path;
	/* a part lives as long as the document: texts are borrowed from it */
	part.source.bytes = jb_str_keep(doc->arena, jb_buf_view(&m->bytes));
	if (!part.source.bytes.n)
		return true;
	if (!decode(&part, NULL, NULL, diag) || !html_read(&part, diag))
		return false;
	for (size_t i = 0; i < part.blocks.n; i++)
		extract_take(&b->x, &part.blocks.v[i]);
	extract_take_repairs(&b->x, &part);
	return true;
}

static bool spine_read(struct epub *b, struct jb_diag *diag)
{
	for (size_t i = 0; i < b->spine.n; i++) {
		const struct item *item = &b->items.v[b->spine.v[i]];
		const struct member *m = container_find(&b->container,
							item->target);

		if (item->leads || !m || !m->here)
			continue;
		if (!part_read(b, m, diag))
			return false;
	}
	return true;
}

static bool xml_part(struct epub *b, struct jb_str name,
		     struct jb_diag *diag)
{
	static const struct xml_handler handler = {
		tags, sizeof(tags) / sizeof(*tags), on_open, NULL, NULL,
	};
	const struct member *m = container_find(&b->container, name);

	if (!m || !m->here) {
		jb_tell(diag, JB_DIAG_CONTAINER,
			(struct jb_place){ .path = b->container.path },
			name.n ? "it holds no %.*s" : "it names no package%.*s",
			(int)name.n, name.p);
		return false;
	}
	return xml_read(&handler, b, jb_buf_view(&m->bytes),
			b->container.path, m->name, diag);
}

/* Parts that are enciphered; fonts that are made unreadable do not matter. */
static bool is_encrypted(const struct epub *b)
{
	const struct member *m = container_find(
		&b->container, JB_STR("META-INF/encryption.xml"));

	return m && m->here && jb_str_has(jb_buf_view(&m->bytes), "html\"");
}

static bool parts_read(struct epub *b, struct jb_diag *diag)
{
	const struct member *package;

	if (is_encrypted(b)) {
		jb_tell(diag, JB_DIAG_ENCRYPTED,
			(struct jb_place){ .path = b->container.path }, "");
		return false;
	}
	if (!xml_part(b, JB_STR("META-INF/container.xml"), diag) ||
	    !xml_part(b, b->package, diag))
		return false;
	package = container_find(&b->container, b->package);
	return extract_properties(&b->x, jb_buf_view(&package->bytes),
				  package->name, diag) &&
	       spine_read(b, diag);
}

bool epub_read(struct jb_document *doc, struct jb_diag *diag)
{
	struct epub b = { .x.doc = doc,
			  .container = { .arena = doc->arena,
					 .path = doc->source.path,
					 .max = JB_FILE_MAX } };
	bool ok = container_open(&b.container, doc->source.bytes, is_wanted,
				 diag) &&
		  parts_read(&b, diag);

	if (ok) {
		extract_drop_doubled(&b.x);
		extract_close(&b.x);
	}
	container_close(&b.container);
	return ok;
}
