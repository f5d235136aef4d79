/*
 * Mustache.
 *
 * A template becomes a flat list of operations; one that encloses others (a
 * section, a block, a call with blocks) knows the index past its last. White
 * space is settled when parsing, one line at a time:
 *
 *	··{{#list}}¶		stands alone: the line leaves nothing behind
 *	··- {{name}}¶		LINE "··", TEXT "- ", PRINT name, TEXT "¶"
 *	··{{/list}}¶		stands alone
 *
 * LINE carries the white space a line begins with. There the rendering puts
 * the indentation of the partial that is being filled in, and takes away what
 * an overriding block was indented by where it was written. Nothing that
 * comes from the data is ever indented.
 */
#include "render/mustache.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

enum op {
	OP_NOTHING,		/* what was taken out again */
	OP_LINE,		/* a line begins */
	OP_TEXT,
	OP_PRINT,		/* {{name}} */
	OP_RAW,			/* {{{name}}} {{&name}} */
	OP_SECTION,
	OP_INVERTED,
	OP_PARTIAL,
	OP_PARENT,
	OP_BLOCK,
};

struct node {
	enum op op;
	bool alone;		/* of a call or block: alone on its line */
	size_t line;
	size_t past;		/* index past what it encloses */
	struct jb_str text;	/* the text, or the name */
	struct jb_str indent;	/* white space before a call or block */
};

struct jb_mustache {
	const char *file;
	JB_LIST(struct node) nodes;
};

/* ---- parsing ---------------------------------------------------------- */

/* A tag that waits for its {{/name}}. */
struct open {
	size_t node;
	size_t line_at;		/* how the line counted when it opened */
};

struct parser {
	struct jb_mustache *template;
	struct jb_arena *arena;
	struct jb_diag *diag;
	struct jb_str text;
	size_t at, line;
	struct jb_str left, right;	/* the delimiters */
	JB_LIST(struct open) open;

	/* of the line being read: */
	size_t first;		/* its first node */
	size_t lines;		/* lines of text so far, unlike line in tags */
	size_t single;		/* tags that stand alone only by themselves */
	size_t joint;		/* tags of inheritance, which may join */
	bool printing;		/* something on it is printed */
};

static bool complain(const struct parser *p, size_t line, const char *what,
		     struct jb_str name)
{
	jb_tell(p->diag, JB_DIAG_TEMPLATE,
		(struct jb_place){ .path = p->template->file, .line = line },
		"%s %.*s", what, (int)(name.n < 80 ? name.n : 80),
		name.n ? name.p : "");
	return false;
}

static struct node *add(struct parser *p, enum op op, struct jb_str text)
{
	struct node *node = jb_list_add(p->arena, &p->template->nodes);

	node->op = op;
	node->line = p->line;
	node->text = text;
	node->past = p->template->nodes.n;
	return node;
}

static bool is_blank(struct jb_str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!strchr(" \t\r\n", text.p[i]))
			return false;
	return true;
}

/* A new line: the white space it begins with is a node of its own. */
static void begin_line(struct parser *p)
{
	size_t past = p->at;

	p->first = p->template->nodes.n;
	p->single = p->joint = 0;
	p->printing = false;
	p->lines++;
	while (past < p->text.n &&
	       (p->text.p[past] == ' ' || p->text.p[past] == '\t'))
		past++;
	add(p, OP_LINE, jb_str_slice(p->text, p->at, past));
	p->at = past;
}

/*
 * Tags of a line leave nothing behind where they are all there is: one tag of
 * a section, or any number of tags of inheritance.
 */
static bool stands_alone(const struct parser *p)
{
	return !p->printing && p->single + p->joint > 0 &&
	       (p->single == 0 || (p->single == 1 && p->joint == 0));
}

/* The line ends here: keep or take out its white space. */
static void end_line(struct parser *p)
{
	struct jb_mustache *t = p->template;
	struct jb_str indent = t->nodes.v[p->first].text;
	bool alone = stands_alone(p);
	bool blank = !p->printing && p->single + p->joint == 0;

	for (size_t i = p->first; i < t->nodes.n; i++) {
		struct node *node = &t->nodes.v[i];

		if (alone && (node->op == OP_LINE || node->op == OP_TEXT))
			node->op = OP_NOTHING;
		if (node->op == OP_PARTIAL || node->op == OP_PARENT) {
			node->alone = alone;
			if (alone)
				node->indent = indent;
		} else if (node->op == OP_BLOCK) {
			node->alone = alone;
			if (i == p->first + 1)
				node->indent = indent;
		}
	}
	/* an empty line stays empty, however deep it is called */
	if (blank && indent.n == 0)
		t->nodes.v[p->first].op = OP_NOTHING;
}

/* Text up to the next tag; a node a line, so that each can be indented. */
static void read_text(struct parser *p, size_t past)
{
	while (p->at < past) {
		const char *from = p->text.p + p->at;
		const char *end = memchr(from, '\n', past - p->at);
		size_t n = end ? (size_t)(end - from) + 1 : past - p->at;
		struct jb_str piece = { from, n };

		if (!is_blank(piece))
			p->printing = true;
		add(p, OP_TEXT, piece);
		p->at += n;
		if (!end)
			continue;
		end_line(p);
		p->line++;
		begin_line(p);
	}
}

static bool set_delimiters(struct parser *p, struct jb_str inside)
{
	size_t a = 0, b = inside.n;

	while (a < inside.n && !strchr(" \t\r\n=", inside.p[a]))
		a++;
	while (b > a && !strchr(" \t\r\n=", inside.p[b - 1]))
		b--;
	if (a == 0 || b == inside.n || !is_blank(jb_str_slice(inside, a, b)))
		return complain(p, p->line, "wrong delimiters", inside);
	p->left = jb_str_slice(inside, 0, a);
	p->right = jb_str_slice(inside, b, inside.n);
	p->single++;
	return true;
}

static bool open_tag(struct parser *p, enum op op, struct jb_str name)
{
	struct open *open = jb_list_add(p->arena, &p->open);

	open->node = p->template->nodes.n;
	open->line_at = p->lines;
	add(p, op, name);
	if (op == OP_SECTION || op == OP_INVERTED)
		p->single++;
	else
		p->joint++;
	return true;
}

static bool close_tag(struct parser *p, struct jb_str name)
{
	const struct open *open;
	struct node *node;

	if (p->open.n == 0)
		return complain(p, p->line, "closed but not open:", name);
	open = &p->open.v[--p->open.n];
	node = &p->template->nodes.v[open->node];
	if (!jb_str_eq(node->text, name))
		return complain(p, p->line, "closes another section:", name);
	node->past = p->template->nodes.n;
	if (node->op == OP_SECTION || node->op == OP_INVERTED)
		p->single++;
	else
		p->joint++;
	/* {{$a}}{{/a}} on one line is a place to print at */
	if (node->op == OP_BLOCK && open->line_at == p->lines)
		p->printing = true;
	return true;
}

static bool print_tag(struct parser *p, enum op op, struct jb_str name)
{
	add(p, op, name);
	p->printing = true;
	return true;
}

static bool partial_tag(struct parser *p, struct jb_str name)
{
	add(p, OP_PARTIAL, name);
	p->single++;
	return true;
}

/* What the first character in a tag says. */
static bool read_sigil(struct parser *p, char sigil, struct jb_str name)
{
	switch (sigil) {
	case '#':
		return open_tag(p, OP_SECTION, name);
	case '^':
		return open_tag(p, OP_INVERTED, name);
	case '<':
		return open_tag(p, OP_PARENT, name);
	case '$':
		return open_tag(p, OP_BLOCK, name);
	case '/':
		return close_tag(p, name);
	case '>':
		return partial_tag(p, name);
	case '&':
		return print_tag(p, OP_RAW, name);
	default:
		assert(false);	/* read_inside() knows no other */
		return false;
	}
}

static bool read_inside(struct parser *p, struct jb_str inside)
{
	struct jb_str name = jb_str_trim(inside);

	if (name.n && name.p[0] == '!') {
		p->single++;
		return true;
	}
	if (name.n > 1 && name.p[0] == '=' && name.p[name.n - 1] == '=')
		return set_delimiters(
			p, jb_str_trim(jb_str_slice(name, 1, name.n - 1)));
	if (name.n && strchr("#^<$/>&", name.p[0])) {
		struct jb_str rest =
			jb_str_trim(jb_str_slice(name, 1, name.n));

		if (rest.n == 0)
			return complain(p, p->line, "a tag without a name",
					inside);
		return read_sigil(p, name.p[0], rest);
	}
	if (name.n == 0)
		return complain(p, p->line, "a tag without a name", inside);
	return print_tag(p, OP_PRINT, name);
}

/* The tag at p->at, which begins with the left delimiter. */
static bool read_tag(struct parser *p)
{
	struct jb_str left = p->left, right = p->right;
	size_t from = p->at + left.n, past, line = p->line;
	bool triple = jb_str_eq(left, JB_STR("{{")) &&
		      from < p->text.n && p->text.p[from] == '{';
	struct jb_str inside;

	if (triple) {
		from++;
		right = JB_STR("}}}");
	}
	past = jb_str_find(p->text, right, from);
	if (past == SIZE_MAX)
		return complain(p, line, "a tag that does not end:",
				jb_str_slice(p->text, p->at, p->at + 20));
	inside = jb_str_slice(p->text, from, past);
	p->at = past + right.n;
	if (triple ? !print_tag(p, OP_RAW, jb_str_trim(inside))
		   : !read_inside(p, inside))
		return false;
	for (size_t i = 0; i < inside.n; i++)
		p->line += inside.p[i] == '\n';
	return true;
}

const struct jb_mustache *jb_mustache_parse(struct jb_arena *arena,
					    const char *file,
					    struct jb_str text,
					    struct jb_diag *diag)
{
	struct parser p = {
		.template = jb_new(arena, struct jb_mustache, 1),
		.arena = arena,
		.diag = diag,
		.text = text,
		.line = 1,
		.left = JB_STR("{{"),
		.right = JB_STR("}}"),
	};

	p.template->file = file;
	begin_line(&p);
	while (p.at < text.n) {
		size_t tag = jb_str_find(text, p.left, p.at);

		read_text(&p, tag == SIZE_MAX ? text.n : tag);
		if (tag != SIZE_MAX && !read_tag(&p))
			return NULL;
	}
	end_line(&p);
	if (p.open.n) {
		const struct node *node =
			&p.template->nodes.v[p.open.v[p.open.n - 1].node];

		complain(&p, node->line, "not closed:", node->text);
		return NULL;
	}
	return p.template;
}

bool jb_mustache_called(struct jb_str *name, size_t *line,
			const struct jb_mustache *template, size_t *at)
{
	for (; *at < template->nodes.n; ++*at) {
		const struct node *node = &template->nodes.v[*at];

		if (node->op != OP_PARTIAL && node->op != OP_PARENT)
			continue;
		*name = node->text;
		*line = node->line;
		++*at;
		return true;
	}
	return false;
}

/* ---- rendering -------------------------------------------------------- */

/* The data in sight, innermost first. */
struct scope {
	const struct jb_value *value;
	const struct scope *outer;
};

/* The blocks that a call gives its parent; those of outer calls go before. */
struct call {
	const struct jb_mustache *template;	/* where the blocks stand */
	size_t first, past;
	const struct call *outer;
};

/* White space before the lines of what is filled in, a piece a level. */
struct margin {
	struct jb_str indent;
	const struct margin *outer;
};

/* All that changes from one operation to what it encloses. */
struct frame {
	const struct jb_mustache *template;
	const struct scope *scope;
	const struct call *calls;
	const struct margin *margin;
	size_t strip;		/* white space taken off each line */
	unsigned depth;
};

struct renderer {
	struct jb_buf *out;
	const struct jb_mustache_env *env;
	struct jb_diag *diag;
};

static bool run(struct renderer *r, const struct frame *frame, size_t first,
		size_t past);

/* {{a.b.c}}: a is looked for outwards, b and c only inside it. */
static const struct jb_value *look_up(const struct scope *scope,
				      struct jb_str name)
{
	size_t dot = jb_str_find(name, JB_STR("."), 0);
	struct jb_str head = jb_str_slice(name, 0, dot);
	const struct jb_value *value = NULL;

	if (jb_str_eq(name, JB_STR(".")))
		return scope->value;
	for (; scope && !value; scope = scope->outer)
		value = jb_value_get(scope->value, head);
	while (value && dot < name.n) {
		size_t from = dot + 1;

		dot = jb_str_find(name, JB_STR("."), from);
		value = jb_value_get(value, jb_str_slice(name, from, dot));
	}
	return value ? value : jb_value_bool(false);
}

static void put_margin(struct jb_buf *out, const struct margin *margin)
{
	if (!margin)
		return;
	/* as deep as calls nest, which JB_MUSTACHE_DEPTH bounds */
	put_margin(out, margin->outer);
	jb_buf_str(out, margin->indent);
}

/* What is left of white space when strip bytes of it are taken away. */
static struct jb_str stripped(struct jb_str space, size_t strip)
{
	return jb_str_slice(space, strip < space.n ? strip : space.n,
			    space.n);
}

static bool run_section(struct renderer *r, const struct frame *frame,
			size_t at)
{
	const struct node *node = &frame->template->nodes.v[at];
	const struct jb_value *value = look_up(frame->scope, node->text);
	struct scope scope = { value, frame->scope };
	struct frame inner = *frame;

	inner.scope = &scope;
	inner.depth++;
	if (value->type != JB_VALUE_LIST)
		return !jb_value_true(value) ||
		       run(r, &inner, at + 1, node->past);
	for (size_t i = 0; i < value->members.n; i++) {
		scope.value = value->members.v[i].value;
		if (!run(r, &inner, at + 1, node->past))
			return false;
	}
	return true;
}

static bool run_inverted(struct renderer *r, const struct frame *frame,
			 size_t at)
{
	const struct node *node = &frame->template->nodes.v[at];
	struct frame inner = *frame;

	if (jb_value_true(look_up(frame->scope, node->text)))
		return true;
	inner.depth++;
	return run(r, &inner, at + 1, node->past);
}

/* {{>name}}, and {{<name}} with its blocks. */
static bool run_call(struct renderer *r, const struct frame *frame, size_t at)
{
	const struct node *node = &frame->template->nodes.v[at];
	const struct jb_mustache *callee =
		r->env->find ? r->env->find(r->env->from, node->text) : NULL;
	struct margin margin = { stripped(node->indent, frame->strip),
				 frame->margin };
	struct call call = { frame->template, at + 1, node->past,
			     frame->calls };
	struct frame inner = *frame;

	if (!callee)
		return true;
	inner.template = callee;
	inner.margin = node->alone ? &margin : NULL;
	inner.strip = 0;
	inner.depth++;
	if (node->op == OP_PARENT)
		inner.calls = &call;
	return run(r, &inner, 0, callee->nodes.n);
}

/* White space that the first line inside a block begins with. */
static struct jb_str inner_indent(const struct jb_mustache *template,
				  size_t block)
{
	const struct node *node = &template->nodes.v[block];

	for (size_t i = block + 1; i < node->past; i++) {
		const struct node *inner = &template->nodes.v[i];

		if (inner->op == OP_LINE)
			return inner->text;
		if (inner->alone)
			return inner->indent;
		if (inner->op != OP_NOTHING)
			break;
	}
	return node->indent;
}

/* The block called name that call gives, or SIZE_MAX. */
static size_t given_block(const struct call *call, struct jb_str name)
{
	size_t at = call->first;

	while (at < call->past) {
		const struct node *node = &call->template->nodes.v[at];

		if (node->op == OP_BLOCK && jb_str_eq(node->text, name))
			return at;
		at = node->op == OP_BLOCK || node->op == OP_PARENT
			     ? node->past : at + 1;
	}
	return SIZE_MAX;
}

/* Where the content of a given block begins for a place in mid-line. */
static size_t past_first_line(const struct jb_mustache *template, size_t block)
{
	size_t at = block + 1, past = template->nodes.v[block].past;

	while (at < past && template->nodes.v[at].op == OP_NOTHING)
		at++;
	return at < past && template->nodes.v[at].op == OP_LINE ? at + 1 : at;
}

static bool run_block(struct renderer *r, const struct frame *frame, size_t at)
{
	const struct node *node = &frame->template->nodes.v[at], *given;
	const struct call *found = NULL;
	struct frame inner = *frame;
	struct margin margin = { node->indent, frame->margin };
	size_t block = SIZE_MAX;

	/* the outermost call that gives it wins */
	for (const struct call *c = frame->calls; c; c = c->outer) {
		size_t here = given_block(c, node->text);

		if (here != SIZE_MAX) {
			found = c;
			block = here;
		}
	}
	inner.depth++;
	if (!found)
		return run(r, &inner, at + 1, node->past);
	given = &found->template->nodes.v[block];
	if (node->alone)
		margin.indent = inner_indent(frame->template, at);
	margin.indent = stripped(margin.indent, frame->strip);
	inner.margin = &margin;
	inner.strip = given->alone
			? inner_indent(found->template, block).n : 0;
	inner.template = found->template;
	return run(r, &inner,
		   node->alone ? block + 1
			       : past_first_line(found->template, block),
		   given->past);
}

static bool run_node(struct renderer *r, const struct frame *frame, size_t at)
{
	const struct node *node = &frame->template->nodes.v[at];

	switch (node->op) {
	case OP_NOTHING:
		return true;
	case OP_LINE:
		put_margin(r->out, frame->margin);
		jb_buf_str(r->out, stripped(node->text, frame->strip));
		return true;
	case OP_TEXT:
		jb_buf_str(r->out, node->text);
		return true;
	case OP_PRINT:
		r->env->escape(r->out, look_up(frame->scope, node->text)->text);
		return true;
	case OP_RAW:
		jb_buf_str(r->out, look_up(frame->scope, node->text)->text);
		return true;
	case OP_SECTION:
		return run_section(r, frame, at);
	case OP_INVERTED:
		return run_inverted(r, frame, at);
	case OP_PARTIAL:
	case OP_PARENT:
		return run_call(r, frame, at);
	case OP_BLOCK:
		return run_block(r, frame, at);
	}
	return true;
}

static bool run(struct renderer *r, const struct frame *frame, size_t first,
		size_t past)
{
	const struct jb_mustache *t = frame->template;

	if (frame->depth > JB_MUSTACHE_DEPTH) {
		struct jb_place place = {
			.path = t->file,
			.line = first < t->nodes.n ? t->nodes.v[first].line : 0,
		};

		jb_tell(r->diag, JB_DIAG_TEMPLATE, place,
			"sections and partials nest deeper than %d",
			JB_MUSTACHE_DEPTH);
		return false;
	}
	for (size_t i = first; i < past; i = t->nodes.v[i].past)
		if (!run_node(r, frame, i))
			return false;
	return true;
}

bool jb_mustache_render(struct jb_buf *out, const struct jb_mustache *template,
			const struct jb_value *data,
			const struct jb_mustache_env *env,
			struct jb_diag *diag)
{
	struct renderer r = { out, env, diag };
	struct scope scope = { data, NULL };
	struct frame frame = { .template = template, .scope = &scope };

	return run(&r, &frame, 0, template->nodes.n);
}
