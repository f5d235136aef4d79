/* Words, links and dates of an overview, from the digests. */
#include "render/over.h"

#include "render/view.h"

#include <string.h>

struct jb_str over_text(const json_t *object, const char *key)
{
	const json_t *s = json_object_get(object, key);

	return (struct jb_str){ json_string_value(s), json_string_length(s) };
}

struct jb_str over_meta(const json_t *digest, const char *key)
{
	const json_t *meta = json_object_get(digest, "meta");

	return over_text(json_object_get(meta, key), "text");
}

enum jb_lang over_lang(const json_t *object)
{
	const char *name = json_string_value(json_object_get(object, "lang"));

	for (int lang = 0; name && lang < JB_LANGS; lang++)
		if (strcmp(name, jb_lang_name((enum jb_lang)lang)) == 0)
			return (enum jb_lang)lang;
	return JB_LANG_UNKNOWN;
}

size_t over_size(const json_t *object, const char *key)
{
	json_int_t n = json_integer_value(json_object_get(object, key));

	return n > 0 ? (size_t)n : 0;
}

/* NAME.zh-TW.html#L12 */
struct jb_str over_link(struct over *o, const struct item *item, size_t line)
{
	struct jb_str page = jb_path_link(
		o->arena,
		o->options->html
			? jb_output_name(o->arena, jb_str_of(item->name),
					 o->renderer->options.edition, ".html")
			: over_text(item->digest, "source"));

	if (!line)
		return page;
	return o->options->html
		? jb_str_format(o->arena, "%.*s#L%zu", (int)page.n, page.p,
				line)
		: jb_str_format(o->arena, "%.*s#line=%zu,%zu", (int)page.n,
				page.p, line - 1, line);
}

void over_set_where(struct over *o, struct jb_value *object,
		      const struct item *item, const json_t *json)
{
	struct jb_range lines = { over_size(json, "first"),
				  over_size(json, "last") };
	struct jb_value *where;

	if (!lines.first) {
		jb_value_set_bool(o->arena, object, "where", false);
		return;
	}
	where = jb_value_set_object(o->arena, object, "where");
	jb_value_set_text(o->arena, where, "number",
			  jb_str_format(o->arena, "%zu.%zu", item->number,
					over_size(json, "number")));
	jb_value_set_text(o->arena, where, "place",
			  view_place(o->arena, &o->renderer->labels,
				     over_size(json, "page"), lines));
	jb_value_set_text(o->arena, where, "link",
			  over_link(o, item, lines.first));
	if (o->referring)
		*jb_list_add(o->arena, &o->links) = (struct link){
			item->number, over_size(json, "number"), where,
		};
}

/* text, in lang, which the edition shows as shown. */
static void put_words(struct over *o, struct jb_value *object,
		      struct jb_str text, struct jb_str shown,
		      enum jb_lang around)
{
	enum jb_edition edition = o->renderer->options.edition;
	enum jb_lang lang = jb_lang_of(shown, around);
	bool foreign = lang == JB_LANG_EN
		? edition != JB_EDITION_EN
		: edition == JB_EDITION_EN && lang != JB_LANG_UNKNOWN;

	jb_value_set_bool(o->arena, object, "id", false);
	jb_value_set_bool(o->arena, object, "lang", false);
	jb_value_set_bool(o->arena, object, "written", false);
	jb_value_set_text(o->arena, object, "text",
			  shown.p ? shown : (struct jb_str){ "", 0 });
	if (foreign)
		jb_value_set_text(o->arena, object, "lang",
				  jb_str_of(jb_lang_name(lang)));
	if (!jb_str_eq(shown, text))
		jb_value_set_text(o->arena, object, "written", text);
}

struct jb_str over_shown(struct over *o, const json_t *json,
			 struct jb_str text)
{
	return jb_show(&o->renderer->options.shower, o->arena, text,
		       jb_lang_of(text, over_lang(json)),
		       o->renderer->options.edition);
}

struct jb_str over_name(struct over *o, enum jb_lang around,
			struct jb_str name)
{
	return jb_show_name(&o->renderer->options.shower, o->arena, name,
			    jb_lang_of(name, around),
			    o->renderer->options.edition);
}

void over_set_name(struct over *o, struct jb_value *object,
		   enum jb_lang around, struct jb_str name)
{
	put_words(o, object, name, over_name(o, around, name), around);
}

void over_set_words(struct over *o, struct jb_value *object,
		    const struct item *item, const json_t *json,
		    struct jb_str text)
{
	put_words(o, object, text, over_shown(o, json, text),
		  over_lang(json));
	if (json_is_true(json_object_get(json, "quoted"))) {
		jb_value_set_size(o->arena, object, "id",
				  over_size(json, "number"));
		jb_value_set_text(o->arena, object, "doc",
				  jb_str_of(item->name));
	}
	over_set_where(o, object, item, json);
}

void over_set_document(struct over *o, struct jb_value *object,
			 const struct item *item)
{
	const json_t *meta = json_object_get(item->digest, "meta");
	const json_t *title = json_object_get(meta, "title");
	struct jb_value *document =
		jb_value_set_object(o->arena, object, "document");

	over_set_words(o, document, item, title,
		  title ? over_text(title, "text") : jb_str_of(item->name));
	jb_value_set_size(o->arena, document, "k", item->number);
	jb_value_set_text(o->arena, document, "link", over_link(o, item, 0));
}

struct jb_str over_label(struct over *o, const char *key)
{
	return jb_label(&o->renderer->labels, key);
}

struct jb_str over_date(struct over *o, struct jb_str edtf)
{
	return dates_show(o->arena, o->renderer->dates, edtf);
}
