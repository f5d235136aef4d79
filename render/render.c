/*
 * The door: a document, its analysis and an edition become a file.
 *
 *	analysis ─ view.c ▶ tree of values ─ briefing.md ▶ Markdown ▶ .md
 *	                                   └ the same, for HTML ▶ cmark
 *	                                     ▶ page.html ▶ .html
 */
#include "render/render.h"

#include "render/escape.h"
#include "render/markdown.h"
#include "render/renderer.h"
#include "render/view.h"

#include <stdlib.h>
#include <string.h>

static bool read_labels(struct jb_labels_of *labels, struct jb_renderer *r,
			enum jb_edition edition, struct jb_diag *diag)
{
	const char *file = jb_str_format(r->arena, "labels/%s.tsv",
					 jb_edition_tag(edition)).p;
	struct jb_str bytes;
	const char *path;

	return templates_read(&bytes, &path, &r->templates, file,
			      (struct jb_place){ 0 }, diag) &&
	       jb_labels_read(labels, r->arena, path, bytes, diag);
}

/* Those of the edition, which must have all that another one has. */
static bool read_all_labels(struct jb_renderer *r, struct jb_diag *diag)
{
	enum jb_edition edition = r->options.edition;
	struct jb_labels_of model = { 0 };

	return read_labels(&r->labels, r, edition, diag) &&
	       read_labels(&model, r,
			   edition == JB_EDITION_EN ? JB_EDITION_TW
						    : JB_EDITION_EN,
			   diag) &&
	       jb_labels_complete(&r->labels, &model, diag);
}

static bool read_files(struct jb_renderer *r, struct jb_diag *diag)
{
	static const char *const names[] = {
		"briefing.md", "overview.md", "page.html",
	};
	const char *path;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!templates_load(&r->templates, names[i], diag))
			return false;
	return read_all_labels(r, diag) &&
	       templates_read(&r->style, &path, &r->templates, "style.css",
			      (struct jb_place){ 0 }, diag);
}

struct jb_renderer *jb_renderer_open(const struct jb_render_options *options,
				     struct jb_diag *diag)
{
	struct jb_arena *arena = jb_arena_new();
	struct jb_renderer *r = jb_new(arena, struct jb_renderer, 1);

	r->arena = arena;
	r->options = *options;
	r->templates.arena = arena;
	r->templates.folder =
		jb_str_z(arena, jb_str_of(options->folder));
	if (read_files(r, diag))
		r->dates = dates_open(options->edition, &r->labels,
				      options->roc, diag);
	if (r->dates)
		return r;
	jb_renderer_close(r);
	return NULL;
}

void jb_renderer_close(struct jb_renderer *renderer)
{
	if (!renderer)
		return;
	dates_close(renderer->dates);
	jb_arena_free(renderer->arena);
}

struct jb_str jb_output_name(struct jb_arena *arena, struct jb_str name,
			     enum jb_edition edition, const char *ending)
{
	return jb_str_format(arena, "%.*s.%s%s", (int)name.n, name.p,
			     jb_edition_tag(edition), ending);
}

struct jb_str jb_path_link(struct jb_arena *arena, struct jb_str path)
{
	struct jb_buf out = { 0 };

	for (size_t i = 0; i < path.n; i++) {
		char c = path.p[i];
		bool letter = (c >= 'a' && c <= 'z') ||
			      (c >= 'A' && c <= 'Z') ||
			      (c >= '0' && c <= '9');

		if (letter || (c && strchr("-._~/", c)))
			jb_buf_add(&out, &c, 1);
		else
			jb_buf_format(&out, "%%%02X", (unsigned char)c);
	}
	return jb_buf_keep(arena, &out);
}

bool render_template(struct jb_buf *out, const struct jb_renderer *renderer,
		     const char *name, const struct jb_value *data,
		     jb_escape *escape, struct jb_diag *diag)
{
	const struct jb_mustache *template =
		templates_find(&renderer->templates, jb_str_of(name));
	struct jb_mustache_env env = { escape, templates_find,
				       &renderer->templates };

	return jb_mustache_render(out, template, data, &env, diag);
}

/* ---- the page --------------------------------------------------------- */

static const char *native_name(enum jb_edition edition)
{
	switch (edition) {
	case JB_EDITION_TW:
		return "繁體中文（臺灣）";
	case JB_EDITION_CN:
		return "简体中文";
	case JB_EDITION_HK:
		return "繁體中文（香港）";
	default:
		return "English";
	}
}

static void set_editions(struct jb_arena *arena, struct jb_value *root,
			 const struct jb_renderer *renderer,
			 const struct page *page)
{
	struct jb_value *list = jb_value_set_list(arena, root, "editions");

	for (int e = 0; e < JB_EDITIONS; e++) {
		enum jb_edition edition = (enum jb_edition)e;
		struct jb_value *object;

		if (!page->editions[e])
			continue;
		object = jb_value_push_object(arena, list);
		jb_value_set_text(arena, object, "name",
				  jb_str_of(native_name(edition)));
		jb_value_set_text(arena, object, "tag",
				  jb_str_of(jb_edition_tag(edition)));
		jb_value_set_text(
			arena, object, "href",
			jb_path_link(arena, jb_output_name(arena, page->name,
							   edition, ".html")));
		jb_value_set_bool(arena, object, "current",
				  edition == renderer->options.edition);
	}
	jb_value_set_bool(arena, root, "any-editions", list->members.n > 1);
}

static void set_if(struct jb_arena *arena, struct jb_value *root,
		   const char *name, struct jb_str text)
{
	if (text.n)
		jb_value_set_text(arena, root, name, text);
}

bool render_page(struct jb_buf *out, const struct jb_renderer *renderer,
		 struct jb_arena *arena, const struct page *page,
		 struct jb_diag *diag)
{
	struct jb_value *root = jb_value_object(arena);
	enum jb_edition edition = renderer->options.edition;

	jb_value_set(arena, root, "label", renderer->labels.tree);
	jb_value_set_text(arena, root, "lang",
			  jb_str_of(jb_edition_tag(edition)));
	set_if(arena, root, "title", page->title);
	set_if(arena, root, "what", page->what);
	set_if(arena, root, "style", renderer->style);
	set_if(arena, root, "body", page->body);
	set_if(arena, root, "lines", page->lines);
	set_if(arena, root, "anchors", page->anchors);
	set_if(arena, root, "file", page->file);
	jb_value_set_text(arena, root, "source-lang",
			  jb_str_of(page->source_lang));
	if (page->overview.n)
		jb_value_set_text(
			arena, root, "home",
			jb_path_link(arena,
				     jb_output_name(arena, page->overview,
						    edition, ".html")));
	set_editions(arena, root, renderer, page);
	return render_template(out, renderer, "page.html", root,
			       jb_escape_html, diag);
}

/* ---- one document ----------------------------------------------------- */

static struct view view_of(const struct jb_renderer *renderer,
			   const struct jb_briefing *briefing)
{
	struct jb_arena *arena = briefing->doc->arena;
	struct jb_str page = jb_output_name(arena, briefing->name,
					    renderer->options.edition,
					    ".html");

	return (struct view){
		.arena = arena,
		.doc = briefing->doc,
		.analysis = briefing->analysis,
		.anchors = briefing->anchors,
		.edition = renderer->options.edition,
		.labels = &renderer->labels,
		.dates = renderer->dates,
		.shower = &renderer->options.shower,
		.target = jb_path_link(arena, briefing->html
						      ? page
						      : briefing->source),
		.page = briefing->html,
	};
}

static void squeeze(struct jb_buf *text)
{
	size_t past = 0, ends = 2;

	for (size_t i = 0; i < text->n; i++) {
		ends = text->p[i] == '\n' ? ends + 1 : 0;
		if (ends <= 2)
			text->p[past++] = text->p[i];
	}
	while (past > 1 && text->p[past - 2] == '\n')
		past--;
	text->n = past;
}

bool render_markdown(struct jb_buf *out, const struct jb_renderer *renderer,
		     const char *name, const struct jb_value *root,
		     struct jb_diag *diag)
{
	struct jb_buf text = { 0 };
	bool good = render_template(&text, renderer, name, root,
				    jb_escape_markdown, diag);

	squeeze(&text);
	jb_buf_str(out, jb_buf_view(&text));
	jb_buf_clear(&text);
	return good;
}

bool render_body(struct jb_buf *out, const struct jb_renderer *renderer,
		 struct jb_arena *arena, const char *name,
		 struct jb_value *root, struct jb_diag *diag)
{
	struct jb_buf text = { 0 };
	bool good;

	jb_value_set_bool(arena, root, "html", true);
	good = render_template(&text, renderer, name, root, jb_escape_mixed,
			       diag);
	if (good)
		jb_markdown_html(out, jb_buf_view(&text));
	jb_buf_clear(&text);
	return good;
}

static struct jb_str title_of(const struct jb_value *root)
{
	const struct jb_value *title = jb_value_get(root, JB_STR("title"));
	const struct jb_value *text = jb_value_get(title, JB_STR("text"));

	return text->text;
}

static bool briefing_page(struct jb_buf *out,
			  const struct jb_renderer *renderer,
			  const struct jb_briefing *briefing,
			  const struct view *view, struct jb_value *root,
			  struct jb_diag *diag)
{
	struct jb_buf body = { 0 }, lines = { 0 }, anchors = { 0 };
	const char *path = briefing->doc->source.path;
	const char *slash = strrchr(path, '/');
	struct page page = {
		.title = title_of(root),
		.what = jb_label(&renderer->labels, "page.briefing"),
		.file = jb_str_of(slash ? slash + 1 : path),
		.source_lang = jb_lang_name(briefing->analysis->language),
		.name = briefing->name,
		.overview = briefing->overview,
		.editions = briefing->editions,
	};
	bool good = render_body(&body, renderer, view->arena, "briefing.md",
				root, diag);

	if (good) {
		view_source_lines(&lines, view);
		jb_anchors_write(&anchors, briefing->anchors,
				 briefing->source, NULL);
		page.body = jb_buf_view(&body);
		page.lines = jb_buf_view(&lines);
		page.anchors = jb_buf_view(&anchors);
		good = render_page(out, renderer, view->arena, &page, diag);
	}
	jb_buf_clear(&body);
	jb_buf_clear(&lines);
	jb_buf_clear(&anchors);
	return good;
}

bool jb_render(struct jb_buf *markdown, struct jb_buf *html,
	       const struct jb_renderer *renderer,
	       const struct jb_briefing *briefing, struct jb_diag *diag)
{
	struct view view = view_of(renderer, briefing);
	struct jb_value *root = view_briefing(&view);
	bool good = true;

	if (markdown)
		good = render_markdown(markdown, renderer, "briefing.md", root,
				       diag);
	if (good && html)
		good = briefing_page(html, renderer, briefing, &view, root,
				     diag);
	return good;
}
