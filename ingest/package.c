#include "ingest/package.h"

enum { TAG_RELATION = 1 };

static const struct xml_tag relation_tags[] = {
	{ "rel:Relationship", TAG_RELATION },
};

static struct jb_str keep(const struct package *p, struct jb_str s)
{
	return s.p ? jb_str_keep(p->container.arena, s) : s;
}

static void on_relation(void *user, const struct xml_element *e)
{
	struct package *p = user;
	struct relation *relation;

	if (e->tag != TAG_RELATION)
		return;
	relation = jb_list_add(p->container.arena, &p->relations);
	relation->id = keep(p, xml_attribute(e, "Id"));
	relation->type = keep(p, xml_attribute(e, "Type"));
	relation->target = keep(p, xml_attribute(e, "Target"));
	relation->outside = jb_str_eq(xml_attribute(e, "TargetMode"),
				      JB_STR("External"));
}

bool package_read(const struct package *p, const struct xml_handler *handler,
		  void *user, const struct member *m)
{
	return xml_read(handler, user, jb_buf_view(&m->bytes),
			p->container.path, m->name, p->diag);
}

/* They stand beside it: word/_rels/document.xml.rels */
bool package_relations(struct package *p, struct jb_str part)
{
	static const struct xml_handler handler = {
		relation_tags, 1, on_relation, NULL, NULL,
	};
	size_t slash = part.n;
	const struct member *m;
	struct jb_str name;

	while (slash > 0 && part.p[slash - 1] != '/')
		slash--;
	p->folder = keep(p, jb_str_slice(part, 0, slash));
	name = jb_str_format(p->container.arena, "%.*s_rels/%.*s.rels",
			     (int)slash, part.p ? part.p : "",
			     (int)(part.n - slash),
			     part.p ? part.p + slash : "");
	p->relations.n = 0;
	m = container_find(&p->container, name);
	return !m || !m->here || package_read(p, &handler, p, m);
}

const struct relation *package_relation(const struct package *p,
					struct jb_str id)
{
	for (size_t i = 0; id.p && i < p->relations.n; i++)
		if (jb_str_eq(p->relations.v[i].id, id))
			return &p->relations.v[i];
	return NULL;
}

/* A target stands beside the part, or from the root. */
const struct member *package_target(const struct package *p,
				    const struct relation *r)
{
	struct jb_arena *arena = p->container.arena;
	struct jb_str name = r->target;
	const struct member *m;

	if (r->outside)
		return NULL;
	if (name.n && name.p[0] == '/')
		name = jb_str_slice(name, 1, name.n);
	else
		name = jb_str_format(arena, "%.*s%.*s", (int)p->folder.n,
				     p->folder.p ? p->folder.p : "",
				     (int)name.n, name.p ? name.p : "");
	m = container_find(&p->container, container_path(arena, name));
	return m && m->here ? m : NULL;
}

const struct member *package_related(const struct package *p,
				     const char *type, size_t i)
{
	for (size_t k = 0; k < p->relations.n; k++) {
		const struct relation *r = &p->relations.v[k];

		if (!r->outside && jb_str_ends(r->type, jb_str_of(type)) &&
		    !i--)
			return package_target(p, r);
	}
	return NULL;
}

const struct member *package_main(struct package *p, struct extract *x,
				  const char *fallback)
{
	const struct member *m, *core;

	if (!package_relations(p, (struct jb_str){ 0 }))
		return NULL;
	m = package_related(p, "/officeDocument", 0);
	if (!m)
		m = container_find(&p->container, jb_str_of(fallback));
	core = package_related(p, "/core-properties", 0);
	if (!m || !m->here) {
		jb_tell(p->diag, JB_DIAG_CONTAINER,
			(struct jb_place){ .path = p->container.path },
			"it holds no document");
		return NULL;
	}
	if ((core && !extract_properties(x, jb_buf_view(&core->bytes),
					 core->name, p->diag)) ||
	    !package_relations(p, jb_str_of(m->name)))
		return NULL;
	return m;
}
