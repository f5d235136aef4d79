/*
 * Writes the table behind jb_fold(): for each code point of the planes' pages
 * that fold at all, the character that stands for it. Traditional to
 * Simplified is asked of OpenCC, character by character; width is Unicode's
 * (full-width ASCII); radicals are mapped to the ideographs they show.
 */
#include "core/radicals.h"
#include "core/text.h"

#include <opencc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIMIT = 0x30000, PAGES = LIMIT / 256 };

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

static int page_folds(size_t page)
{
	for (uint32_t i = 0; i < 256; i++)
		if (fold[page * 256 + i] != page * 256 + i)
			return 1;
	return 0;
}

static void write_table(void)
{
	unsigned rows = 1;

	printf("/* made by tools/foldgen.c: do not edit */\n"
	       "const uint16_t jb_fold_pages[JB_FOLD_PAGES] = {\n");
	for (size_t page = 0; page < PAGES; page++)
		if (page_folds(page))
			printf("\t[%zu] = %u,\n", page, rows++);
	printf("};\nconst uint32_t jb_fold_table[%u][256] = {\n\t{ 0 },\n",
	       rows);
	for (size_t page = 0; page < PAGES; page++) {
		if (!page_folds(page))
			continue;
		printf("\t{");
		for (size_t i = 0; i < 256; i++)
			printf("%s0x%X,", i % 8 ? " " : "\n\t",
			       (unsigned)fold[page * 256 + i]);
		printf("\n\t},\n");
	}
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
