/*
 * Which character set are these bytes in? A sample is decoded by each
 * candidate and scored by how much it reads like text: the share of frequent
 * Han characters and of punctuation, against rare, unassigned and private-use
 * ones. Bytes of Big5 read as GB18030 are Han characters too, but rare ones;
 * that is what tells the two apart (a detector that only asks whether bytes
 * are allowed cannot, and gives up on six characters of either).
 */
#include "ingest/charset.h"

#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucsdet.h>

enum { SAMPLE = 64 * 1024, URO = 0x4E00, URO_PAST = 0xA000 };

/* The most frequent characters of running text, in both scripts. */
static const char frequent[] =
	"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能"
	"而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现"
	"当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无"
	"力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重"
	"并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内"
	"信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入"
	"几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务"
	"做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基"
	"眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北"
	"边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔议举办参"
	"网络域顶级技术支持标准协调组织机构全球互联安全服务注册管理局研究讨论台湾"
	"這個們來為國說時會對過發後種經麼學當沒動還進樣開從實軍無與長機業將兩間"
	"問點並應戰頭體見產話內給門兒東聲員論處義幾認條氣題爾變總電數報結務場計"
	"資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導"
	"爭運議舉辦參網絡頂級標準協調組織構互聯灣註冊討論屬財團法際簡團關於單維"
	"歐亞韓選專員係觸續響應經濟濟貿權責錄據擴環節獲準備線聯絡題綱簽署審查";

/* A bit for each of the frequent characters. */
struct han_set {
	uint32_t bits[(URO_PAST - URO) / 32];
};

static void han_set_fill(struct han_set *set)
{
	struct jb_str all = JB_STR(frequent);

	memset(set, 0, sizeof(*set));
	for (size_t at = 0; at < all.n;) {
		uint32_t cp = jb_utf8_next(all, &at) - URO;

		set->bits[cp / 32] |= 1u << cp % 32;
	}
}

static bool han_set_has(const struct han_set *set, uint32_t cp)
{
	return set->bits[(cp - URO) / 32] >> (cp - URO) % 32 & 1;
}

static bool is_ascii_letter(uint32_t cp)
{
	return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
}

/* Characters that are not Han, from first to last, and what each is worth. */
static const struct worth {
	uint32_t first, last;
	double worth;
} worths[] = {
	{ 0x0080, 0x009F, -1.0 },	/* C1 controls */
	{ 0x0300, 0x036F, -0.5 },
	{ 0x0400, 0x045F, 0.3 },	/* Cyrillic, in candidates of ICU's */
	{ 0x2010, 0x2027, 0.5 },	/* dashes, quotation marks */
	{ 0x2460, 0x247F, 0.3 },	/* ① */
	{ 0x2500, 0x257F, -0.2 },	/* box drawing */
	{ 0x25A0, 0x25FF, 0.3 },	/* ■ ● */
	{ 0x3001, 0x3002, 0.9 },	/* 、 。 */
	{ 0x3000, 0x3000, 0.5 },
	{ 0x3003, 0x3011, 0.6 },	/* 「」 */
	{ 0x3041, 0x30FE, 0.4 },	/* kana */
	{ 0x3400, 0x4DBF, -0.3 },	/* Han, extension A */
	{ 0xAC00, 0xD7A3, 0.35 },	/* Hangul */
	{ 0xE000, 0xF8FF, -1.0 },	/* private use */
	{ 0xFF0C, 0xFF0C, 0.9 },	/* ， */
	{ 0xFF01, 0xFF1F, 0.6 },	/* ： （ ） １ */
	{ 0xFF20, 0xFF5E, 0.3 },
	{ 0xFF61, 0xFF9F, -0.4 },	/* half-width kana */
	{ 0xFFFD, 0xFFFD, -2.0 },
	{ 0x20000, 0x3FFFF, -0.6 },
};

/* A letter such as é counts where it stands among plain letters. */
static double latin_worth(uint32_t before, uint32_t cp, uint32_t after)
{
	if (!jb_is_latin(cp))
		return after < 0x80 && before < 0x80 ? 0.1 : -0.4;
	if (before >= 0x80 || after >= 0x80)
		return -0.4;
	return is_ascii_letter(before) || is_ascii_letter(after) ? 0.6 : -0.1;
}

static double worth(const struct han_set *set, uint32_t before, uint32_t cp,
		    uint32_t after)
{
	if (cp >= URO && cp < URO_PAST)
		return han_set_has(set, cp) ? 1.0 : 0.15;
	if (cp >= 0xA0 && cp < 0x250)
		return latin_worth(before, cp, after);
	for (size_t i = 0; i < sizeof(worths) / sizeof(*worths); i++)
		if (cp >= worths[i].first && cp <= worths[i].last)
			return worths[i].worth;
	return u_charType((UChar32)cp) == U_UNASSIGNED ? -1.0 : 0.0;
}

/*
 * The mean worth of the characters beyond ASCII. In UTF-16 all count: plain
 * letters with NUL between them are what it is known by.
 */
static double score_text(const struct han_set *set, struct jb_str text,
			 bool wide)
{
	uint32_t before = 0, cp, after;
	size_t at = 0, n = 0;
	double sum = 0;

	for (cp = jb_utf8_next(text, &at); cp; before = cp, cp = after) {
		after = jb_utf8_next(text, &at);
		if (cp < 0x80 && !wide)
			continue;
		n++;
		if (cp >= 0x80)
			sum += worth(set, before, cp, after);
		else if (cp >= 0x20 || cp == '\n' || cp == '\r' || cp == '\t')
			sum += 0.9;
		else
			sum -= 1;
	}
	return n ? sum / (double)n : 0;
}

static bool is_wide(const char *charset)
{
	return strncmp(charset, "UTF-16", 6) == 0;
}

/*
 * A sample has no need of the middle of long texts; it is cut at a line's end
 * and, where the text has no lines, at an even place.
 */
static struct jb_str sample_of(struct jb_str bytes)
{
	size_t n = SAMPLE;

	if (bytes.n <= SAMPLE)
		return bytes;
	while (n > SAMPLE / 2 && bytes.p[n - 1] != '\n')
		n--;
	return (struct jb_str){ bytes.p, n > SAMPLE / 2 ? n & ~(size_t)1
							: SAMPLE };
}

/*
 * For a text that begins with much plain ASCII, the sample begins with the
 * first line that is not.
 */
static struct jb_str skip_plain(struct jb_str bytes)
{
	size_t line = 0;

	for (size_t at = 0; at < bytes.n; at++) {
		if (bytes.p[at] == '\n')
			line = at + 1;
		if ((unsigned char)bytes.p[at] >= 0x80 || !bytes.p[at])
			break;
	}
	line = line < bytes.n ? line : 0;
	return jb_str_slice(bytes, line & ~(size_t)1, bytes.n);
}

static double score_charset(const struct han_set *set, const char *charset,
			    struct jb_str sample)
{
	struct jb_arena *arena = jb_arena_new();
	struct decoding d = { .arena = arena, .bytes = sample };
	double score;

	charset_decode(&d, charset, 0, sample.n);
	score = score_text(set, jb_buf_view(&d.text), is_wide(charset));
	decoding_clear(&d);
	jb_arena_free(arena);
	return score;
}

static void consider(struct guess *guess, const struct han_set *set,
		     const char *charset, struct jb_str sample, double bonus)
{
	double score;

	if (guess->name && strcmp(charset, guess->name) == 0)
		return;
	if (guess->second && strcmp(charset, guess->second) == 0)
		return;
	score = score_charset(set, charset, sample) + bonus;
	if (!guess->name || score > guess->score) {
		guess->second = guess->name;
		guess->second_score = guess->score;
		guess->name = charset;
		guess->score = score;
	} else if (!guess->second || score > guess->second_score) {
		guess->second = charset;
		guess->second_score = score;
	}
}

/* What ICU's detector thinks possible; it knows more languages than we do. */
static void consider_detected(struct guess *guess, const struct han_set *set,
			      struct jb_str sample, struct jb_arena *arena)
{
	UErrorCode status = U_ZERO_ERROR;
	UCharsetDetector *det = ucsdet_open(&status);
	const UCharsetMatch **found;
	int32_t n = 0;

	ucsdet_setText(det, sample.p, (int32_t)sample.n, &status);
	found = ucsdet_detectAll(det, &n, &status);
	for (int32_t i = 0; U_SUCCESS(status) && i < n && i < 4; i++) {
		int32_t sure = ucsdet_getConfidence(found[i], &status);
		const char *name = ucsdet_getName(found[i], &status);
		const char *ours = charset_name(name, arena);

		if (sure >= 40 && ours && strcmp(ours, "UTF-8") != 0)
			consider(guess, set, ours, sample, 0);
	}
	ucsdet_close(det);
}

struct guess charset_guess(struct jb_str bytes, const char *declared,
			   struct jb_arena *arena)
{
	static const char *const usual[] = { "Big5-HKSCS", "GB18030",
					     "UTF-16LE", "UTF-16BE",
					     "windows-1252" };
	struct jb_str sample = sample_of(skip_plain(bytes));
	struct guess guess = { 0 };
	struct han_set set;

	han_set_fill(&set);
	if (declared)
		consider(&guess, &set, declared, sample, 0.15);
	for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++)
		consider(&guess, &set, usual[i], sample, 0);
	consider_detected(&guess, &set, sample, arena);
	return guess;
}
