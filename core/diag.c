#include "core/diag.h"

#include <stdarg.h>
#include <string.h>

static const struct {
	const char *name, *text;
	enum jb_level level;
} messages[] = {
#define X(code, lvl, text) [JB_DIAG_##code] = { #code, text, JB_LEVEL_##lvl },
	JB_DIAGS(X)
#undef X
};

_Static_assert(sizeof(messages) / sizeof(messages[0]) == JB_DIAG_CODES,
	       "a row for each message");

static const char *const level_names[JB_LEVELS] = {
	[JB_LEVEL_NOTE] = "note",
	[JB_LEVEL_WARNING] = "warning",
	[JB_LEVEL_ERROR] = "error",
	[JB_LEVEL_FATAL] = "fatal",
};

enum { LINE_LIMIT = 8192 };	/* twice the longest path */

/* Append to line (n bytes used), without control characters. */
static size_t add_plain(char *line, size_t n, const char *text)
{
	for (; *text && n < LINE_LIMIT - 2; text++)
		line[n++] = (unsigned char)*text < 0x20 || *text == 0x7F
				    ? ' '
				    : *text;
	return n;
}

static size_t add_place(char *line, size_t n, struct jb_place place)
{
	char number[48] = "";

	if (!place.path)
		return n;
	n = add_plain(line, n, place.path);
	if (place.line)
		snprintf(number, sizeof(number), ":%zu", place.line);
	else if (place.page)
		snprintf(number, sizeof(number), ": page %zu", place.page);
	n = add_plain(line, n, number);
	return add_plain(line, n, ": ");
}

void jb_tell(struct jb_diag *diag, enum jb_diag_code code,
	     struct jb_place place, const char *format, ...)
{
	enum jb_level level = messages[code].level;
	char line[LINE_LIMIT], detail[LINE_LIMIT];
	va_list args;
	size_t n;

	diag->told[level]++;
	if (code == JB_DIAG_USAGE)
		diag->usage = true;
	if (!diag->out || level < diag->least)
		return;
	va_start(args, format);
	vsnprintf(detail, sizeof(detail), format, args);
	va_end(args);
	n = add_plain(line, 0, "jianbao: ");
	n = add_place(line, n, place);
	n = add_plain(line, n, level_names[level]);
	n = add_plain(line, n, ": ");
	n = add_plain(line, n, messages[code].text);
	if (detail[0]) {
		n = add_plain(line, n, ": ");
		n = add_plain(line, n, detail);
	}
	line[n++] = '\n';
	fwrite(line, 1, n, diag->out);
	fflush(diag->out);
}

int jb_diag_status(const struct jb_diag *diag)
{
	if (diag->usage)
		return 2;
	if (diag->told[JB_LEVEL_FATAL])
		return 3;
	return diag->told[JB_LEVEL_ERROR] ? 1 : 0;
}

const char *jb_diag_name(enum jb_diag_code code)
{
	return messages[code].name;
}

const char *jb_diag_text(enum jb_diag_code code)
{
	return messages[code].text;
}

enum jb_level jb_diag_level(enum jb_diag_code code)
{
	return messages[code].level;
}
