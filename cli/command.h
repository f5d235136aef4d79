/*
 * The commands and their options. A command is one file with one entry
 * function and a row in main.c; its options are rows of one table that feeds
 * parsing, --help and the test that compares it with the manual.
 */
#ifndef JB_CLI_COMMAND_H
#define JB_CLI_COMMAND_H

#include "core/diag.h"
#include "core/limits.h"
#include "core/mem.h"

#include <stdbool.h>
#include <stddef.h>

/* What the options of all commands set; a zeroed one holds the defaults. */
struct settings {
	const char *languages;	/* -l: zh-TW,en */
	const char *to;		/* --to: md,html */
	const char *out;	/* -o; NULL: none was given */
	const char *format;	/* --format: ndjson, json, text */
	const char *input_format;	/* --input-format: text, markdown, html */
	const char *encoding;	/* --encoding */
	const char *files_from;	/* --files-from */
	const char *as_of;	/* --as-of: YYYY-MM-DD */
	const char *calendar;	/* --calendar: gregorian, roc */
	const char *progress;	/* --progress: auto, always, never */
	const char *against;	/* --against: folder of sources */
	size_t jobs;		/* --jobs; 0: as many as processors */
	struct jb_limits limits;	/* --timeout, --max-bytes … */
	bool nul;		/* -0 */
	bool anchors;		/* --anchors */
	bool jsonl;		/* --jsonl */
	bool explain;		/* --explain */
	bool verbose, quiet;	/* -v, -q */
	bool help;		/* -h */
	char **operands;
	size_t operand_count;
};

/* What every command is given, made once in main.c. */
struct program {
	struct settings settings;
	struct jb_diag diag;
	struct jb_arena *arena;
	const char *data;	/* the folder with corpus/ and templates/ */
};

struct option {
	const char *name;	/* the long one, without -- */
	char letter;		/* 0: none */
	enum { OPTION_FLAG, OPTION_TEXT, OPTION_NUMBER } type;
	const char *value;	/* what --help calls it; NULL for a flag */
	const char *help;
	size_t offset;		/* into struct settings */
};

struct command {
	const char *name;
	const char *synopsis;	/* what follows the name */
	const char *summary;
	const char *options;	/* names from the table, separated by spaces */
	int (*run)(struct program *program);
};

extern const struct option option_table[];
extern const size_t option_count;

/*
 * Read the arguments behind the command's name into settings; operands keep
 * their order. On failure diag is told (JB_DIAG_USAGE).
 */
bool options_read(struct settings *settings, const struct command *command,
		  char **args, struct jb_diag *diag);

/* The help of one command, to standard output. */
void options_help(const struct command *command);

/* The commands, a file each; the result is the exit status. */
int analyze_command(struct program *program);
int brief_command(struct program *program);
int verify_command(struct program *program);
int dates_command(struct program *program);
int formats_command(struct program *program);

#endif
