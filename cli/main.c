/*
 * jianbao: reports in, briefings out. The commands are the rows of one table.
 */
#include "cli/command.h"
#include "cli/data.h"
#include "cli/streams.h"
#include "ingest/ingest.h"

#include <stdio.h>
#include <string.h>

#define JB_VERSION "0.1.0"

#define INPUT "files-from null input-format encoding "
#define LIMITS "jobs timeout max-bytes max-memory max-pages max-pixels " \
	       "program-timeout program-memory program-bytes "
#define TALK "progress verbose quiet help"

static const struct command commands[] = {
	{ "brief", "[OPTION]… FILE…",
	  "Briefings, one a document and language, and one over all.",
	  "languages to output as-of calendar " INPUT LIMITS TALK,
	  brief_command },
	{ "analyze", "[OPTION]… FILE…",
	  "What was found in each document: JSON for programs, text for eyes.",
	  "format anchors explain " INPUT LIMITS TALK, analyze_command },
	{ "verify", "[OPTION]… DIR|FILE…",
	  "Every anchor of an output, checked against its sources.",
	  "against files-from null " LIMITS TALK, verify_command },
	{ "dates", "[OPTION]…",
	  "Dates in the text on standard input, as EDTF.",
	  "as-of jsonl verbose quiet help", dates_command },
	{ "formats", "[OPTION]…",
	  "The formats that are read, what each needs, and whether it is there.",
	  "verbose quiet help", formats_command },
};

static const size_t command_count = sizeof(commands) / sizeof(commands[0]);

static void help(void)
{
	printf("usage: jianbao COMMAND [OPTION]… FILE…\n\n"
	       "Reads trip reports and ICANN texts in Chinese and English and "
	       "writes briefings.\n\n");
	for (size_t i = 0; i < command_count; i++)
		printf("  %-10s %s\n", commands[i].name, commands[i].summary);
	printf("\njianbao COMMAND --help tells the options of a command, "
	       "man jianbao everything.\n");
}

static void version(void)
{
	printf("jianbao " JB_VERSION "\n"
	       "Copyright (C) 2026 the jianbao authors. MIT licence.\n");
}

static const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < command_count; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

/* Told before any file is read, as any wrong option is. */
static bool format_is_known(const char *name, struct jb_diag *diag)
{
	struct jb_format format;

	for (size_t i = 0; name && jb_format_at(&format, i); i++)
		if (strcmp(format.name, name) == 0)
			return true;
	if (name)
		jb_tell(diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"no reader for the format %s; see jianbao formats",
			name);
	return !name;
}

static void run(struct program *program, const struct command *command,
		char **args)
{
	if (!options_read(&program->settings, command, args, &program->diag))
		return;
	if (program->settings.help) {
		options_help(command);
		return;
	}
	if (!format_is_known(program->settings.input_format, &program->diag))
		return;
	program->diag.least = program->settings.verbose ? JB_LEVEL_NOTE
			      : program->settings.quiet ? JB_LEVEL_ERROR
							: JB_LEVEL_WARNING;
	program->data = data_folder(program->arena, &program->diag);
	if (program->data)
		command->run(program);
}

/* args: the command's name, or --help and the like, and what follows it. */
static void run_named(struct program *program, char **args)
{
	const char *name = args[0] ? args[0] : "";
	const struct command *command = command_find(name);

	if (command)
		run(program, command, args + 1);
	else if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 ||
		 strcmp(name, "help") == 0)
		help();
	else if (strcmp(name, "--version") == 0)
		version();
	else
		jb_tell(&program->diag, JB_DIAG_USAGE, (struct jb_place){ 0 },
			"%s%s; see jianbao --help",
			*name ? "no such command: " : "no command", name);
}

int main(int argc, char **argv)
{
	struct program program = { .diag = { .out = stderr },
				   .arena = jb_arena_new() };
	int status;

	streams_init();
	run_named(&program, argv + (argc > 0));
	streams_end(&program.diag);
	status = jb_diag_status(&program.diag);
	jb_arena_free(program.arena);
	return status;
}
