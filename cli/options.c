#include "cli/command.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AT(member) offsetof(struct settings, member)

const struct option option_table[] = {
	{ "languages", 'l', OPTION_TEXT, "LANG,…",
	  "zh-TW, zh-CN, zh-HK, en; all four by default", AT(languages) },
	{ "to", 0, OPTION_TEXT, "FORMAT,…", "md, html; both by default",
	  AT(to) },
	{ "output", 'o', OPTION_TEXT, "DIR",
	  "folder to write to; \"briefings\" by default", AT(out) },
	{ "format", 0, OPTION_TEXT, "FORMAT",
	  "ndjson (default), json or text", AT(format) },
	{ "input-format", 0, OPTION_TEXT, "FORMAT",
	  "text, markdown or html; by content by default",
	  AT(input_format) },
	{ "encoding", 0, OPTION_TEXT, "NAME",
	  "character set of the files; found by default", AT(encoding) },
	{ "files-from", 0, OPTION_TEXT, "FILE",
	  "names of files, a line each (- reads standard input)",
	  AT(files_from) },
	{ "null", '0', OPTION_FLAG, NULL,
	  "names in --files-from end in NUL, not in a line end", AT(nul) },
	{ "as-of", 0, OPTION_TEXT, "DATE",
	  "what today is, as 2018-03-10; the clock is never asked",
	  AT(as_of) },
	{ "calendar", 0, OPTION_TEXT, "NAME",
	  "gregorian (default) or roc, for zh-TW", AT(calendar) },
	{ "anchors", 0, OPTION_FLAG, NULL,
	  "page, lines and bytes with each annotation", AT(anchors) },
	{ "jsonl", 0, OPTION_FLAG, NULL,
	  "lines of JSON in, lines of JSON out", AT(jsonl) },
	{ "explain", 0, OPTION_FLAG, NULL,
	  "say what made each item, in --format text", AT(explain) },
	{ "against", 0, OPTION_TEXT, "DIR",
	  "look for the sources in this folder", AT(against) },
	{ "jobs", 'j', OPTION_NUMBER, "N",
	  "worker processes; as many as processors by default", AT(jobs) },
#define X(code, option, value, usual, what)         \
	{ option, 0, OPTION_NUMBER, value,          \
	  what "; " #usual " by default", AT(limits.set[JB_LIMIT_##code]) },
	JB_LIMIT_LIST(X)
#undef X
	{ "progress", 0, OPTION_TEXT, "WHEN", "auto, always or never",
	  AT(progress) },
	{ "verbose", 'v', OPTION_FLAG, NULL, "tell notes too", AT(verbose) },
	{ "quiet", 'q', OPTION_FLAG, NULL, "tell errors only", AT(quiet) },
	{ "help", 'h', OPTION_FLAG, NULL, "this help", AT(help) },
};

const size_t option_count = sizeof(option_table) / sizeof(option_table[0]);

/* Is name one of the words of list? */
static bool listed(const char *list, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = list; (p = strstr(p, name)); p += n)
		if ((p == list || p[-1] == ' ') &&
		    (p[n] == ' ' || p[n] == '\0'))
			return true;
	return false;
}

static const struct option *option_find(const struct command *command,
					const char *name, size_t n,
					char letter)
{
	for (size_t i = 0; i < option_count; i++) {
		const struct option *o = &option_table[i];

		if (!listed(command->options, o->name))
			continue;
		if (letter ? o->letter == letter
			   : strlen(o->name) == n &&
				     strncmp(o->name, name, n) == 0)
			return o;
	}
	return NULL;
}

static bool usage(struct jb_diag *diag, const struct command *command,
		  const char *what, const char *which)
{
	jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
		"%s %s; see jianbao %s --help", what, which, command->name);
	return false;
}

static bool not_number(struct jb_diag *diag, const struct command *command,
		       const struct option *o, const char *value)
{
	jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
		"--%s takes a number, not %s; see jianbao %s --help", o->name,
		value, command->name);
	return false;
}

static bool set_number(size_t *out, const char *value)
{
	char *end;
	unsigned long long n;

	errno = 0;
	if (*value < '0' || *value > '9')
		return false;
	n = strtoull(value, &end, 10);
	if (errno || *end || n > SIZE_MAX)
		return false;
	*out = (size_t)n;
	return true;
}

/* value is NULL for a flag. */
static bool option_set(struct settings *settings, const struct option *o,
		       const char *value)
{
	char *at = (char *)settings + o->offset;

	switch (o->type) {
	case OPTION_FLAG:
		*(bool *)(void *)at = true;
		return true;
	case OPTION_TEXT:
		*(const char **)(void *)at = value;
		return true;
	case OPTION_NUMBER:
		return set_number((size_t *)(void *)at, value);
	}
	return false;
}

/*
 * One option, args[0]; *used gets how many arguments it took. Letters may
 * stand together (-vq) and carry their value (-j2).
 */
static bool option_read(struct settings *settings,
			const struct command *command, char **args,
			size_t *used, struct jb_diag *diag)
{
	bool is_long = args[0][1] == '-';
	const char *name = args[0] + (is_long ? 2 : 1);

	*used = 1;
	for (;;) {
		size_t n = is_long ? strcspn(name, "=") : 1;
		const struct option *o = option_find(
			command, name, n, is_long ? '\0' : *name);
		const char *value = NULL;

		if (!o)
			return usage(diag, command, "no such option:",
				     args[0]);
		if (o->type == OPTION_FLAG) {
			if (is_long && name[n] == '=')
				return usage(diag, command,
					     "takes no value:", args[0]);
			option_set(settings, o, NULL);
			if (is_long || name[1] == '\0')
				return true;
			name++;
			continue;
		}
		if (is_long && name[n] == '=')
			value = name + n + 1;
		else if (!is_long && name[1])
			value = name + 1;
		else if ((value = args[1]))
			*used = 2;
		if (!value)
			return usage(diag, command, "a value is missing:",
				     args[0]);
		if (!option_set(settings, o, value))
			return not_number(diag, command, o, value);
		return true;
	}
}

bool options_read(struct settings *settings, const struct command *command,
		  char **args, struct jb_diag *diag)
{
	bool only_operands = false;

	settings->operands = args;
	for (size_t i = 0; args[i];) {
		size_t used = 1;

		if (!only_operands && strcmp(args[i], "--") == 0) {
			only_operands = true;
		} else if (!only_operands && args[i][0] == '-' && args[i][1]) {
			if (!option_read(settings, command, args + i, &used,
					 diag))
				return false;
		} else {
			settings->operands[settings->operand_count++] =
				args[i];
		}
		i += used;
	}
	return true;
}

void options_help(const struct command *command)
{
	printf("usage: jianbao %s %s\n\n%s\n\n", command->name,
	       command->synopsis, command->summary);
	for (size_t i = 0; i < option_count; i++) {
		const struct option *o = &option_table[i];
		char name[64];

		if (!listed(command->options, o->name))
			continue;
		snprintf(name, sizeof(name), "%s%c%s --%s%s%s",
			 o->letter ? "-" : " ", o->letter ? o->letter : ' ',
			 o->letter ? "," : " ", o->name, o->value ? " " : "",
			 o->value ? o->value : "");
		printf("  %s\n        %s\n", name, o->help);
	}
}
