/*
 * Writes the table behind the script of a text: two bits a Han character, 1
 * for one that only Traditional Chinese writes, 2 for one that only Simplified
 * does, 0 for the rest. A character is Traditional alone if it has a
 * simplified form and GB 2312, made for Simplified text, lacks it (國; but not
 * 著, which both write); it is Simplified alone if it is such a form and Big5
 * lacks it (国; but not 后).
 */
#include "core/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

enum { FIRST = 0x3400, PAST = 0xA000 };

static unsigned char script[PAST - FIRST];
static bool image[PAST - FIRST];

/* Does the charset of converter have cp? */
static bool has(UConverter *converter, uint32_t cp)
{
	UChar in = (UChar)cp;
	char out[8];
	UErrorCode error = U_ZERO_ERROR;
	int32_t n = ucnv_fromUChars(converter, out, sizeof(out), &in, 1,
				    &error);

	/* what cannot be written becomes the one-byte substitute */
	return U_SUCCESS(error) && n == 2;
}

static UConverter *open(const char *name)
{
	UErrorCode error = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(name, &error);

	if (U_FAILURE(error)) {
		fprintf(stderr, "scriptgen: no converter for %s\n", name);
		exit(1);
	}
	ucnv_setSubstChars(converter, "?", 1, &error);
	return converter;
}

static void mark(UConverter *gb, UConverter *big5)
{
	for (uint32_t cp = FIRST; cp < PAST; cp++) {
		uint32_t to = jb_fold(cp);

		if (to != cp && to >= FIRST && to < PAST)
			image[to - FIRST] = true;
		if (to != cp && !has(gb, cp))
			script[cp - FIRST] = 1;
	}
	for (uint32_t cp = FIRST; cp < PAST; cp++)
		if (image[cp - FIRST] && !has(big5, cp))
			script[cp - FIRST] = 2;
}

int main(void)
{
	UConverter *gb = open("gb2312"), *big5 = open("Big5");

	mark(gb, big5);
	ucnv_close(gb);
	ucnv_close(big5);
	printf("/* made by tools/scriptgen.c: do not edit */\n"
	       "enum { SCRIPT_FIRST = 0x%X, SCRIPT_PAST = 0x%X };\n"
	       "static const unsigned char script_table[] = {", FIRST, PAST);
	for (size_t i = 0; i < PAST - FIRST; i += 4)
		printf("%s0x%02X,", i / 4 % 12 ? " " : "\n\t",
		       (unsigned)(script[i] | script[i + 1] << 2 |
				  script[i + 2] << 4 | script[i + 3] << 6));
	printf("\n};\n");
	return fflush(stdout) || ferror(stdout);
}
