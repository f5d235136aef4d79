/*
 * The limits of time, memory and size, one table: each row is an option of the
 * command line. What passes one costs its document, never the run.
 */
#ifndef JB_CORE_LIMITS_H
#define JB_CORE_LIMITS_H

#include <stddef.h>

/* X(CODE, option, what --help calls its value, default, what it limits) */
#define JB_LIMIT_LIST(X)                                                    \
	X(TIME, "timeout", "SECONDS", 300, "limit for one document")        \
	X(BYTES, "max-bytes", "BYTES", 268435456, "limit for one file")     \
	X(MEMORY, "max-memory", "BYTES", 4294967296, "limit for one worker") \
	X(PAGES, "max-pages", "N", 10000, "limit for one document")         \
	X(PIXELS, "max-pixels", "N", 200000000, "limit for one picture")    \
	X(PROGRAM_TIME, "program-timeout", "SECONDS", 120,                  \
	  "limit for one run of an outside program")                        \
	X(PROGRAM_MEMORY, "program-memory", "BYTES", 4294967296,            \
	  "limit for an outside program")                                   \
	X(PROGRAM_BYTES, "program-bytes", "BYTES", 1073741824,              \
	  "limit for what an outside program writes")

enum jb_limit {
#define X(code, option, value, usual, what) JB_LIMIT_##code,
	JB_LIMIT_LIST(X)
#undef X
	JB_LIMITS
};

/* A zeroed one holds the defaults. */
struct jb_limits {
	size_t set[JB_LIMITS];	/* 0: the default */
};

/* The limit that holds; limits NULL: the default. */
static inline size_t jb_limit(const struct jb_limits *limits,
			      enum jb_limit which)
{
	static const size_t usual[JB_LIMITS] = {
#define X(code, option, value, usual, what) [JB_LIMIT_##code] = usual,
		JB_LIMIT_LIST(X)
#undef X
	};

	return limits && limits->set[which] ? limits->set[which]
					    : usual[which];
}

#endif
