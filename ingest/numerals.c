#include "ingest/numerals.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct name {
	const char *name;
	enum numeral numeral;
} word_names[] = {
	{ "none", NUMERAL_NONE },
	{ "bullet", NUMERAL_BULLET },
	{ "decimal", NUMERAL_DECIMAL },
	{ "decimalZero", NUMERAL_DECIMAL_ZERO },
	{ "decimalFullWidth", NUMERAL_FULL_WIDTH },
	{ "decimalFullWidth2", NUMERAL_FULL_WIDTH },
	{ "decimalEnclosedCircle", NUMERAL_CIRCLED },
	{ "decimalEnclosedCircleChinese", NUMERAL_CIRCLED },
	{ "decimalEnclosedParen", NUMERAL_BRACKETED },
	{ "decimalEnclosedFullstop", NUMERAL_FULL_STOP },
	{ "lowerRoman", NUMERAL_LOWER_ROMAN },
	{ "upperRoman", NUMERAL_UPPER_ROMAN },
	{ "lowerLetter", NUMERAL_LOWER_LETTER },
	{ "upperLetter", NUMERAL_UPPER_LETTER },
	{ "ordinal", NUMERAL_ORDINAL },
	{ "chineseCounting", NUMERAL_HAN },
	{ "chineseCountingThousand", NUMERAL_HAN },
	{ "taiwaneseCounting", NUMERAL_HAN },
	{ "taiwaneseCountingThousand", NUMERAL_HAN },
	{ "japaneseCounting", NUMERAL_HAN },
	{ "ideographDigital", NUMERAL_HAN_DIGITS },
	{ "taiwaneseDigital", NUMERAL_HAN_DIGITS },
	{ "japaneseDigitalTenThousand", NUMERAL_HAN_DIGITS },
	{ "ideographLegalTraditional", NUMERAL_FORMAL_HANT },
	{ "chineseLegalSimplified", NUMERAL_FORMAL_HANS },
	{ "ideographTraditional", NUMERAL_STEM },
	{ "ideographZodiac", NUMERAL_BRANCH },
	{ "ideographEnclosedCircle", NUMERAL_CIRCLED_HAN },
}, odf_names[] = {
	{ "", NUMERAL_NONE },
	{ "1", NUMERAL_DECIMAL },
	{ "i", NUMERAL_LOWER_ROMAN },
	{ "I", NUMERAL_UPPER_ROMAN },
	{ "a", NUMERAL_LOWER_LETTER },
	{ "A", NUMERAL_UPPER_LETTER },
	{ "１, ２, ３, ...", NUMERAL_FULL_WIDTH },
	{ "①, ②, ③, ...", NUMERAL_CIRCLED },
	{ "⑴, ⑵, ⑶, ...", NUMERAL_BRACKETED },
	{ "一, 二, 三, ...", NUMERAL_HAN },
	{ "一, 十, 一百(繁), ...", NUMERAL_HAN },
	{ "壹, 貳, 參, ...", NUMERAL_FORMAL_HANT },
	{ "壹, 贰, 叁, ...", NUMERAL_FORMAL_HANS },
	{ "甲, 乙, 丙, ...", NUMERAL_STEM },
	{ "子, 丑, 寅, ...", NUMERAL_BRANCH },
};

static enum numeral find(const struct name *names, size_t n,
			 struct jb_str format)
{
	for (size_t i = 0; i < n; i++)
		if (jb_str_eq(jb_str_of(names[i].name), format))
			return names[i].numeral;
	return NUMERAL_DECIMAL;
}

enum numeral numeral_of_word(struct jb_str format)
{
	return find(word_names, COUNT(word_names), format);
}

enum numeral numeral_of_odf(struct jb_str format)
{
	return find(odf_names, COUNT(odf_names), format);
}

/* How a numeral is written. */
struct writing {
	void (*put)(struct jb_buf *out, unsigned long n,
		    const struct writing *w);
	unsigned long reach;	/* how far it goes; 0: without end */
	uint32_t one;		/* the sign of 1, or a letter of that case */
	const char *digits;	/* characters of three bytes each, from the 0 */
	const char *units;	/* the same of ten, hundred and thousand */
	bool drop_one;		/* 十二, not 一十二 */
};

static void put_decimal(struct jb_buf *out, unsigned long n,
			const struct writing *w)
{
	(void)w;
	jb_buf_format(out, "%lu", n);
}

static void put_padded(struct jb_buf *out, unsigned long n,
		       const struct writing *w)
{
	(void)w;
	jb_buf_format(out, "%02lu", n);
}

static void put_ordinal(struct jb_buf *out, unsigned long n,
			const struct writing *w)
{
	static const char *const tails[] = { "th", "st", "nd", "rd" };
	bool teen = n / 10 % 10 == 1;

	(void)w;
	jb_buf_format(out, "%lu%s", n,
		      tails[!teen && n % 10 < 4 ? n % 10 : 0]);
}

/* Characters that Unicode has in a row. */
static void put_sign(struct jb_buf *out, unsigned long n,
		     const struct writing *w)
{
	jb_buf_cp(out, w->one + (uint32_t)n - 1);
}

static void put_roman(struct jb_buf *out, unsigned long n,
		      const struct writing *w)
{
	static const struct {
		unsigned long value;
		const char *lower, *upper;
	} steps[] = {
		{ 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" },
		{ 400, "cd", "CD" }, { 100, "c", "C" }, { 90, "xc", "XC" },
		{ 50, "l", "L" }, { 40, "xl", "XL" }, { 10, "x", "X" },
		{ 9, "ix", "IX" }, { 5, "v", "V" }, { 4, "iv", "IV" },
		{ 1, "i", "I" },
	};

	for (size_t i = 0; i < COUNT(steps); i++)
		for (; n >= steps[i].value; n -= steps[i].value)
			jb_buf_z(out, w->one == 'I' ? steps[i].upper
						    : steps[i].lower);
}

/* a, z, aa, bb: word processors repeat the letter. */
static void put_letter(struct jb_buf *out, unsigned long n,
		       const struct writing *w)
{
	for (unsigned long i = 0; i <= (n - 1) / 26; i++)
		jb_buf_cp(out, w->one + (uint32_t)((n - 1) % 26));
}

/* The i-th character of a row of them, each of three bytes. */
static void put_nth(struct jb_buf *out, const char *row, unsigned long i)
{
	jb_buf_add(out, row + 3 * i, 3);
}

/* 甲, 乙: digits that do not count on */
static void put_stem(struct jb_buf *out, unsigned long n,
		     const struct writing *w)
{
	put_nth(out, w->digits, n - 1);
}

/* 1 to 9999 in figures of digits and units: 一百零五 */
static void put_han(struct jb_buf *out, unsigned long n,
		    const struct writing *w)
{
	bool begun = false, zero = false;

	for (unsigned long unit = 1000, i = 3; unit; unit /= 10, i--) {
		unsigned long digit = n / unit % 10;

		if (!digit) {
			zero = begun;
			continue;
		}
		if (zero)
			jb_buf_z(out, "零");
		if (!(unit == 10 && digit == 1 && !begun && w->drop_one))
			put_nth(out, w->digits, digit);
		if (i)
			put_nth(out, w->units, i - 1);
		begun = true;
		zero = false;
	}
}

static void put_digits(struct jb_buf *out, unsigned long n,
		       const struct writing *w)
{
	unsigned long unit = 1;

	while (n / unit >= 10)
		unit *= 10;
	for (; unit; unit /= 10)
		put_nth(out, w->digits, n / unit % 10);
}

static const struct writing writings[] = {
	[NUMERAL_DECIMAL] = { .put = put_decimal },
	[NUMERAL_DECIMAL_ZERO] = { .put = put_padded },
	[NUMERAL_FULL_WIDTH] = { .put = put_digits,
				 .digits = "０１２３４５６７８９" },
	[NUMERAL_CIRCLED] = { .put = put_sign, .reach = 20, .one = 0x2460 },
	[NUMERAL_BRACKETED] = { .put = put_sign, .reach = 20, .one = 0x2474 },
	[NUMERAL_FULL_STOP] = { .put = put_sign, .reach = 20, .one = 0x2488 },
	[NUMERAL_LOWER_ROMAN] = { .put = put_roman, .reach = 3999, .one = 'i' },
	[NUMERAL_UPPER_ROMAN] = { .put = put_roman, .reach = 3999, .one = 'I' },
	[NUMERAL_LOWER_LETTER] = { .put = put_letter, .reach = 780,
				   .one = 'a' },
	[NUMERAL_UPPER_LETTER] = { .put = put_letter, .reach = 780,
				   .one = 'A' },
	[NUMERAL_ORDINAL] = { .put = put_ordinal },
	[NUMERAL_HAN] = { .put = put_han, .reach = 9999,
			  .digits = "零一二三四五六七八九",
			  .units = "十百千", .drop_one = true },
	[NUMERAL_HAN_DIGITS] = { .put = put_digits,
				 .digits = "〇一二三四五六七八九" },
	[NUMERAL_FORMAL_HANT] = { .put = put_han, .reach = 9999,
				  .digits = "零壹貳參肆伍陸柒捌玖",
				  .units = "拾佰仟" },
	[NUMERAL_FORMAL_HANS] = { .put = put_han, .reach = 9999,
				  .digits = "零壹贰叁肆伍陆柒捌玖",
				  .units = "拾佰仟" },
	[NUMERAL_STEM] = { .put = put_stem, .reach = 10,
			   .digits = "甲乙丙丁戊己庚辛壬癸" },
	[NUMERAL_BRANCH] = { .put = put_stem, .reach = 12,
			     .digits = "子丑寅卯辰巳午未申酉戌亥" },
	[NUMERAL_CIRCLED_HAN] = { .put = put_sign, .reach = 10, .one = 0x3280 },
};

void numeral_put(struct jb_buf *out, enum numeral numeral, unsigned long n)
{
	const struct writing *w = &writings[numeral];

	if (n == 0 || (w->reach && n > w->reach))
		w = &writings[NUMERAL_DECIMAL];
	if (w->put)
		w->put(out, n, w);
}

uint32_t bullet_of_symbol(uint32_t cp)
{
	/* of Symbol and Wingdings, as U+F0xx */
	static const struct {
		uint32_t cp, shown;
	} symbols[] = {
		{ 0xF020, ' ' },
		{ 0xF0B7, 0x2022 }, { 0xF0A7, 0x25AA }, { 0xF0A8, 0x25FB },
		{ 0xF06C, 0x25CF }, { 0xF06E, 0x25A0 }, { 0xF06F, 0x25A1 },
		{ 0xF071, 0x2751 }, { 0xF075, 0x25C6 }, { 0xF076, 0x2756 },
		{ 0xF0D8, 0x27A2 }, { 0xF0E0, 0x2192 }, { 0xF0FC, 0x2713 },
		{ 0xF0FE, 0x2612 }, { 0xF052, 0x2611 }, { 0xF0A1, 0x25CB },
		{ 0xF09F, 0x2022 }, { 0xF0AE, 0x2192 }, { 0xF0DE, 0x21D2 },
	};

	for (size_t i = 0; i < COUNT(symbols); i++)
		if (symbols[i].cp == cp)
			return symbols[i].shown;
	return cp;
}
