/*
 * Writes the background model behind the keyphrases: the runs of two to four
 * Han characters, folded, that stand in several of the files named as
 * arguments, with the number of files. What every report says (會議, 討論) is
 * no keyphrase of any. Files that are not UTF-8 are passed over.
 */
#include "core/text.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 1 << 20, LEAST = 4, LONGEST = 4 };

static struct gram {
	uint64_t hash;
	uint32_t files, last;
} grams[SLOTS];

static void meet(uint64_t hash, uint32_t file)
{
	size_t i = (size_t)(hash >> 20) & (SLOTS - 1);

	while (grams[i].hash && grams[i].hash != hash)
		i = (i + 1) & (SLOTS - 1);
	grams[i].hash = hash;
	if (grams[i].last != file)
		grams[i].files++;
	grams[i].last = file;
}

/* Every run that ends with the newest of the last letters. */
static void meet_runs(const uint32_t *last, size_t n, uint32_t file)
{
	for (size_t length = 2; length <= LONGEST && length <= n; length++) {
		uint64_t hash = 0xCBF29CE484222325u;

		for (size_t i = n - length; i < n; i++)
			hash = (hash ^ last[i % LONGEST]) * 0x100000001B3u;
		meet(hash, file);
	}
}

static int file_read(const char *path, uint32_t file)
{
	FILE *f = fopen(path, "rb");
	struct jb_buf all = { 0 };
	char part[65536];
	uint32_t last[LONGEST];
	size_t n, letters = 0;
	struct jb_str text;

	if (!f)
		return perror(path), 0;
	while ((n = fread(part, 1, sizeof(part), f)) > 0)
		jb_buf_add(&all, part, n);
	fclose(f);
	text = jb_buf_view(&all);
	if (jb_utf8_valid(text) < text.n)
		text.n = 0;
	for (size_t at = 0; at < text.n;) {
		uint32_t cp = jb_fold(jb_utf8_next(text, &at));

		if (jb_is_space(cp))
			continue;
		if (!jb_is_han(cp)) {
			letters = 0;
			continue;
		}
		last[letters++ % LONGEST] = cp;
		meet_runs(last, letters, file);
	}
	jb_buf_clear(&all);
	return 1;
}

static int by_hash(const void *a, const void *b)
{
	const struct gram *x = a, *y = b;

	return (x->hash > y->hash) - (x->hash < y->hash);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (!file_read(argv[i], (uint32_t)i))
			return 1;
	qsort(grams, SLOTS, sizeof(grams[0]), by_hash);
	printf("/* made by tools/backgen.c: do not edit */\n"
	       "enum { background_files = %d };\n"
	       "static const struct background {\n\tuint64_t hash;\n"
	       "\tuint32_t files;\n} background[] = {\n", argc - 1);
	for (size_t i = 0; i < SLOTS; i++)
		if (grams[i].files >= LEAST)
			printf("\t{ 0x%llX, %u },\n",
			       (unsigned long long)grams[i].hash,
			       (unsigned)grams[i].files);
	printf("\t{ UINT64_MAX, 0 },\n};\n");
	return fflush(stdout) || ferror(stdout);
}
