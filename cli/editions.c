#include "cli/editions.h"

#include "render/names.h"

#include <string.h>

bool list_part(struct jb_str *part, struct jb_str list, size_t *at)
{
	size_t comma;

	do {
		if (*at >= list.n)
			return false;
		comma = jb_str_find(list, JB_STR(","), *at);
		if (comma == SIZE_MAX)
			comma = list.n;
		*part = jb_str_trim(jb_str_slice(list, *at, comma));
		*at = comma + 1;
	} while (part->n == 0);
	return true;
}

bool editions_wanted(struct editions *editions, const char *languages,
		     struct jb_diag *diag)
{
	struct jb_str list =
		jb_str_of(languages ? languages : "zh-TW,zh-CN,zh-HK,en");
	struct jb_str tag;
	bool any = false;

	for (size_t at = 0; list_part(&tag, list, &at);) {
		enum jb_edition edition;

		if (!jb_edition_find(&edition, tag)) {
			jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
				"no language %.*s; there are zh-TW, zh-CN, "
				"zh-HK and en",
				(int)tag.n, tag.p);
			return false;
		}
		editions->wanted[edition] = true;
		any = true;
	}
	if (!any)
		jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"--languages names none; there are zh-TW, zh-CN, "
			"zh-HK and en");
	return any;
}

/*
 * What the renderers ask for each piece of text. A converter that cannot be
 * started is told once by jb_convert(), as fatal; the text then stands as it
 * is, and the run ends without saying that all is well.
 */
static struct jb_str show(void *with, struct jb_arena *arena,
			  struct jb_str text, enum jb_lang lang,
			  enum jb_edition edition)
{
	struct shower *s = with;
	struct jb_shown shown;

	if (!jb_convert(&shown, arena, s->converter, text, lang, edition,
			s->diag))
		return text;
	return shown.text;
}

static struct jb_str name(void *with, struct jb_arena *arena,
			  struct jb_str text)
{
	struct shower *s = with;

	return jb_names_english(arena, s->lex, text);
}

static bool roc_wanted(bool *roc, struct program *program)
{
	const char *name = program->settings.calendar;

	*roc = name && strcmp(name, "roc") == 0;
	if (!name || *roc || strcmp(name, "gregorian") == 0)
		return true;
	jb_tell(&program->diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
		"--calendar is gregorian or roc, not %s", name);
	return false;
}

bool editions_open(struct editions *editions, struct program *program,
		   const struct jb_lexicon *lex)
{
	struct jb_str folder = jb_str_format(program->arena, "%s/templates",
					     program->data);
	struct jb_render_options how = {
		.folder = folder.p,
		.shower = { show, name, &editions->shower },
	};

	if (!roc_wanted(&how.roc, program))
		return false;
	editions->shower.converter = jb_converter_open(lex, &program->diag);
	editions->shower.lex = lex;
	editions->shower.diag = &program->diag;
	for (enum jb_edition e = 0; e < JB_EDITIONS; e++) {
		if (!editions->wanted[e])
			continue;
		how.edition = e;
		editions->renderers[e] =
			jb_renderer_open(&how, &program->diag);
		if (!editions->renderers[e])
			return false;
	}
	return true;
}

void editions_close(struct editions *editions)
{
	for (enum jb_edition e = 0; e < JB_EDITIONS; e++)
		jb_renderer_close(editions->renderers[e]);
	jb_converter_close(editions->shower.converter);
}
