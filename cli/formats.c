/*
 * jianbao formats: a line a format with its suffixes, whether it can be read
 * here, the outside programs that it needs, and its media type.
 */
#include "cli/command.h"
#include "cli/streams.h"

#include "ingest/ingest.h"

#include <string.h>

/* "yes", "partly" (what is missing reads but a part of it) or "no". */
static const char *state_of(const struct jb_format *format)
{
	const char *state = "yes";

	for (const struct jb_need *n = format->needs; n->program; n++) {
		bool met = jb_need_is_met(n);
		bool other = n->or_next && jb_need_is_met(n + 1);

		if (!met && !n->use && !other)
			return "no";
		if (!met)
			state = "partly";
		n += n->or_next;
	}
	return state;
}

static void put_suffixes(struct jb_buf *out, const char *suffixes)
{
	const size_t first = out->n;

	for (const char *p = suffixes; *p; p++)
		jb_buf_add(out, *p == '|' ? " " : p, 1);
	while (out->n < first + 38)
		jb_buf_z(out, " ");
}

/* The programs, one a line below each other. */
static void put_needs(struct jb_buf *out, const struct jb_need *needs)
{
	for (const struct jb_need *n = needs; n->program; n++) {
		jb_buf_format(out, "          %s: %s", n->program,
			      jb_need_is_met(n) ? "there" : "missing, in ");
		if (!jb_need_is_met(n))
			jb_buf_format(out, "the package %s", n->package);
		if (n->use)
			jb_buf_format(out, "; for %s", n->use);
		jb_buf_z(out, "\n");
	}
}

int formats_command(struct program *program)
{
	struct jb_buf out = { 0 };
	struct jb_format format;

	if (program->settings.operand_count) {
		jb_tell(&program->diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"formats takes no files");
		return jb_diag_status(&program->diag);
	}
	for (size_t i = 0; jb_format_at(&format, i); i++) {
		jb_buf_format(&out, "%-9s %-7s ", format.name,
			      state_of(&format));
		put_suffixes(&out, format.suffixes);
		jb_buf_format(&out, " %s\n", format.media_type);
		put_needs(&out, format.needs);
	}
	stream_write(jb_buf_view(&out), &program->diag);
	jb_buf_clear(&out);
	return jb_diag_status(&program->diag);
}
