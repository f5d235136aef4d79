/*
 * Writes the tables behind jb_fold(): for each code point of the first plane
 * the character that stands for it, and the few pairs of the planes behind
 * it. Traditional to Simplified is asked of OpenCC, character by character;
 * width is Unicode's (full-width ASCII); radicals are mapped to the ideographs
 * they show.
 */
#include "core/radicals.h"
#include "core/text.h"

#include <opencc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PLANE = 0x10000, LIMIT = 3 * PLANE };

static uint32_t fold[LIMIT];

/* Ask OpenCC for each character from first to last. */
static void fold_script(opencc_t converter, uint32_t first, uint32_t last)
{
	for (uint32_t cp = first; cp <= last; cp++) {
		char in[5];
		size_t n = jb_utf8_put(in, cp), used = 0;
		char *out = opencc_convert_utf8(converter, in, n);
		struct jb_str shown = jb_str_of(out ? out : "");
		uint32_t to = jb_utf8_next(shown, &used);

		if (shown.n && shown.n == used)
			fold[cp] = to;
		opencc_convert_utf8_free(out);
	}
}

static void fold_rest(void)
{
	for (uint32_t cp = 0; cp < LIMIT; cp++)
		fold[cp] = cp;
	for (uint32_t cp = 0xFF01; cp <= 0xFF5E; cp++)
		fold[cp] = cp - 0xFF01 + 0x21;
	for (uint32_t cp = 0xC0; cp <= 0xDE; cp++)
		if (cp != 0xD7)
			fold[cp] = cp + 32;
	for (uint32_t cp = 0x391; cp <= 0x3A9; cp++)
		if (cp != 0x3A2)
			fold[cp] = cp + 32;
	for (uint32_t cp = 0x410; cp <= 0x42F; cp++)
		fold[cp] = cp + 32;
	for (uint32_t cp = 'A'; cp <= 'Z'; cp++)
		fold[cp] = fold[cp - 'A' + 0xFF21] = cp + 32;
	fold[0x3000] = ' ';
	fold[0xA0] = ' ';
}

/* Is cp, or what it folds to, of the planes behind the first? */
static int is_rare(uint32_t cp)
{
	return cp >= PLANE || fold[cp] >= PLANE;
}

static void write_table(void)
{
	printf("/* made by tools/foldgen.c: do not edit */\n"
	       "const uint16_t jb_fold_plane[0x10000] = {");
	for (uint32_t cp = 0; cp < PLANE; cp++)
		printf("%s%u,", cp % 12 ? " " : "\n\t",
		       is_rare(cp) ? 0u : (unsigned)fold[cp]);
	printf("\n};\n\nstatic const uint32_t rare_folds[][2] = {\n");
	for (uint32_t cp = 0; cp < LIMIT; cp++)
		if (is_rare(cp) && fold[cp] != cp)
			printf("\t{ 0x%X, 0x%X },\n", (unsigned)cp,
			       (unsigned)fold[cp]);
	printf("};\n");
}

int main(void)
{
	opencc_t converter = opencc_open("t2s.json");

	if (converter == (opencc_t)-1) {
		fprintf(stderr, "foldgen: cannot open OpenCC's t2s.json\n");
		return 1;
	}
	fold_rest();
	fold_script(converter, 0x3400, 0x4DBF);
	fold_script(converter, 0x4E00, 0x9FFF);
	fold_script(converter, 0x20000, 0x2A6DF);
	opencc_close(converter);
	/* one word in this field: 計畫, 計劃, 计划; 規畫, 規劃, 规划 */
	fold[0x756B] = fold[0x753B] = fold[0x5283];
	for (size_t i = 0; i < sizeof(radicals) / sizeof(radicals[0]); i++)
		fold[radicals[i][0]] = fold[radicals[i][1]];
	write_table();
	return fflush(stdout) || ferror(stdout);
}
