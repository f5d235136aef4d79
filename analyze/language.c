/*
 * Language and script: which of zh-Hant, zh-Hans, en or other each block is
 * written in, and what share of the document's letters each has.
 *
 * The script of Chinese is told by the characters that only one script writes
 * (script-table.inc); a block that has none takes the document's. A run of
 * Latin words inside Chinese counts as English from four words on: shorter
 * ones are names and abbreviations, which belong to the Chinese sentence.
 */
#include "analyze/analyzer.h"

#include "script-table.inc"

enum {
	ENGLISH_RUN = 4,	/* words */
	FOREIGN_RUN = 15,	/* words without one English little word */
};

/* What a block's letters say. */
struct count {
	size_t han, hant, hans;
	size_t words;		/* Latin ones */
	size_t little;		/* the, of, and … among them */
	size_t english;		/* letters in long runs of Latin words */
	size_t latin;		/* letters of all Latin words */
	size_t other;		/* letters of other scripts */
};

/* Latin words in a row, so far. */
struct run {
	size_t words, letters;
};

static unsigned script_of(uint32_t cp)
{
	if (cp < SCRIPT_FIRST || cp >= SCRIPT_PAST)
		return 0;
	cp -= SCRIPT_FIRST;
	return script_table[cp / 4] >> (cp % 4 * 2) & 3;
}

/* The words that no English sentence of some length goes without. */
static bool is_little(struct jb_str word)
{
	static const char *const words[] = {
		"the", "of", "and", "to", "in", "is", "for", "that", "on",
		"with", "by", "are", "this", "be", "we", "from", "it", "will",
	};

	if (word.n > 4)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		const char *w = words[i];
		size_t k = 0;

		while (k < word.n && w[k] && (word.p[k] | 0x20) == w[k])
			k++;
		if (k == word.n && !w[k])
			return true;
	}
	return false;
}

static void end_run(struct count *count, struct run *run)
{
	if (run->words >= ENGLISH_RUN)
		count->english += run->letters;
	*run = (struct run){ 0 };
}

/* The Latin word at *at; *at moves past it. */
static void count_word(struct count *count, struct run *run,
		       struct jb_str text, size_t *at)
{
	size_t start = *at, end = *at, letters = 0;

	while (jb_is_latin(jb_utf8_next(text, at))) {
		end = *at;
		letters++;
	}
	*at = end;
	count->words++;
	count->latin += letters;
	run->words++;
	run->letters += letters;
	count->little += is_little(jb_str_slice(text, start, end));
}

static void count_han(struct count *count, uint32_t cp)
{
	unsigned script = script_of(cp);

	count->han++;
	count->hant += script == 1;
	count->hans += script == 2;
}

static void count_letters(struct count *count, struct jb_str text)
{
	struct run run = { 0 };

	for (size_t at = 0; at < text.n;) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(text, &next);

		if (jb_is_latin(cp)) {
			count_word(count, &run, text, &at);
			continue;
		}
		at = next;
		if (cp < 0x80)
			continue;
		if (jb_is_han(cp)) {
			end_run(count, &run);
			count_han(count, cp);
		} else if (jb_is_alpha(cp)) {
			count->other++;
		}
	}
	end_run(count, &run);
}

static enum jb_lang chinese(const struct count *count, enum jb_lang otherwise)
{
	if (count->hant > count->hans)
		return JB_LANG_HANT;
	if (count->hans > count->hant)
		return JB_LANG_HANS;
	return otherwise;
}

static enum jb_lang lang_of(const struct count *count, enum jb_lang script)
{
	size_t letters = count->han + count->latin + count->other;

	if (letters == 0)
		return JB_LANG_UNKNOWN;
	if (count->other * 3 > letters)
		return JB_LANG_OTHER;
	if (count->han > 0 && count->han * 2 >= count->words)
		return chinese(count, script);
	if (count->words >= FOREIGN_RUN && count->little == 0)
		return JB_LANG_OTHER;
	return JB_LANG_EN;
}

/* Give each language of a block its letters. */
static void add_shares(double letters[JB_LANGS], const struct count *count,
		       enum jb_lang lang)
{
	size_t all = count->han + count->latin;
	size_t english = lang == JB_LANG_EN ? count->latin : count->english;

	if (lang == JB_LANG_OTHER || lang == JB_LANG_UNKNOWN) {
		letters[lang] += (double)(all + count->other);
		return;
	}
	letters[JB_LANG_EN] += (double)english;
	letters[JB_LANG_OTHER] += (double)count->other;
	letters[lang] += (double)(all - english);
}

static void settle(struct jb_analysis *out, const double letters[JB_LANGS])
{
	double all = 0, most = 0;

	for (int i = 0; i < JB_LANGS; i++)
		all += letters[i];
	for (int i = 0; i < JB_LANGS && all > 0; i++) {
		out->share[i] = letters[i] / all;
		if (i != JB_LANG_UNKNOWN && letters[i] > most) {
			most = letters[i];
			out->language = (enum jb_lang)i;
		}
	}
}

void language_analyze(struct work *work)
{
	size_t n = work->doc->blocks.n;
	struct count *counts = jb_new(work->arena, struct count, n);
	struct count total = { 0 };
	double letters[JB_LANGS] = { 0 };
	enum jb_lang script;

	for (size_t i = 0; i < n; i++) {
		count_letters(&counts[i], block_text(work, i));
		total.hant += counts[i].hant;
		total.hans += counts[i].hans;
	}
	script = chinese(&total, JB_LANG_HANT);
	for (size_t i = 0; i < n; i++) {
		enum jb_lang lang = lang_of(&counts[i], script);

		work->doc->blocks.v[i].lang = lang;
		add_shares(letters, &counts[i], lang);
	}
	settle(work->out, letters);
}
