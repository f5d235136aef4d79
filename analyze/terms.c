/*
 * Terms: Chinese given together with its English name or abbreviation.
 *
 *	網路治理論壇（Internet Governance Forum，IGF）	brackets behind Chinese
 *	「由下而上」（bottom-up）			quoted: a marked edge
 *	IGF（網路治理論壇）				brackets hold Chinese
 *	規劃圖像 Roadmap				beside, by the lexicon
 *	國家電信管理局 ANRT				beside, a body's name
 *	IGF：網路治理論壇				a glossary's line
 *	名稱 | 縮寫					columns of a table
 *
 * term_gloss.c reads the brackets, term_edge.c finds where the Chinese begins,
 * term_start.c what else is of the name there, term_marks.c the marks beside
 * it, term_beside.c what stands beside without brackets, term_table.c tables,
 * term_person.c which glosses are of persons.
 * A term is listed once a document, where it stands first.
 */
#include "analyze/cover_word.h"
#include "analyze/phrase.h"
#include "analyze/term_marks.h"
#include "analyze/term_zone.h"
#include "analyze/terms.h"
#include "analyze/words.h"

#include <stdlib.h>
#include <string.h>

enum {
	SLOTS = 1 << 10		/* of the table of terms, at first */
};

struct finder {
	struct work *work;
	struct edge_finder edges;
	size_t *slots;		/* hashes to 1 + index of the term; 0 free */
	size_t room;
	size_t asked;		/* what is a series, so far */
};

/* --- once a document --- */

/*
 * The letters of zh that count, in any order: 安全性、稳定性 = 稳定性和安全性
 */
static uint64_t hash(struct jb_str zh)
{
	uint64_t sum = 0;

	for (size_t at = 0; at < zh.n;) {
		uint32_t cp = jb_fold(jb_utf8_next(zh, &at));

		/* 和, 与, 及, 、 and spaces join; they tell nothing */
		if (cp == 0x548C || cp == 0x4E0E || cp == 0x53CA ||
		    !(jb_is_han(cp) || jb_is_alpha(cp) || jb_is_digit(cp)))
			continue;
		sum += ((uint64_t)cp * 0x9E3779B97F4A7C15u) >> 7;
	}
	return sum;
}

static bool same_zh(struct jb_str a, struct jb_str b)
{
	return hash(a) == hash(b);
}

static size_t *slot_of(struct finder *finder, struct jb_str zh)
{
	size_t i = (size_t)(hash(zh) * 0x9E3779B97F4A7C15u >> 24);

	for (;; i++) {
		size_t *slot = &finder->slots[i & (finder->room - 1)];

		if (!*slot ||
		    same_zh(finder->work->out->terms.v[*slot - 1].zh, zh))
			return slot;
	}
}

static void grow(struct finder *finder)
{
	finder->room *= 2;
	finder->slots = jb_new(finder->work->arena, size_t, finder->room);
	for (size_t i = 0; i < finder->work->out->terms.n; i++)
		*slot_of(finder, finder->work->out->terms.v[i].zh) = i + 1;
}

/* Note a term; one that is known gets what it lacked. */
static void take(struct finder *finder, struct jb_anchor at,
		 struct jb_str zh, const struct gloss *gloss)
{
	size_t *slot = slot_of(finder, zh);
	struct jb_term *term;

	if (*slot) {
		term = &finder->work->out->terms.v[*slot - 1];
		if (!term->en.p && gloss->en.p) {
			/* given with its name only later: that is the place */
			term->at = at;
			term->zh = zh;
			term->en = gloss_written(gloss, gloss->en);
			if (gloss->abbr.p)
				term->abbr = gloss_written(gloss,
							   gloss->abbr);
		}
		return;
	}
	term = jb_list_add(finder->work->arena, &finder->work->out->terms);
	*slot = finder->work->out->terms.n;
	term->at = at;
	term->zh = zh;
	term->en = gloss_written(gloss, gloss->en);
	term->abbr = gloss_written(gloss, gloss->abbr);
	if (finder->work->out->terms.n * 2 > finder->room)
		grow(finder);
}

/* --- what is no term --- */

/* 英文 (EN) 、法文 (FR): in which languages something is to be had */
static bool is_language(const struct gloss *gloss, struct jb_str zh)
{
	return !gloss->en.p && gloss->abbr.n == 2 &&
	       (jb_str_ends(zh, JB_STR("文")) ||
		jb_str_ends(zh, JB_STR("语")) ||
		jb_str_ends(zh, JB_STR("語")));
}

/*
 * Does the bracket hold an abbreviation of something else than what stands
 * before it? 更多的多语言 (IDN) TLD: the lexicon knows it by another name, what
 * is before is too short for it, and a Latin word goes on behind.
 */
static bool is_aside(const struct gloss *gloss, struct jb_str zh,
		     struct jb_str text, size_t past)
{
	size_t at = past;
	uint32_t cp = jb_utf8_next(text, &at);

	if (gloss->en.p)
		return false;
	/* not the next cell of a row */
	while (jb_is_space(cp) && cp != '\t' && at < text.n)
		cp = jb_utf8_next(text, &at);
	return jb_is_latin(cp) &&
	       jb_utf8_count(zh, zh.n) < 2 * gloss->letters;
}

/* Is zh, a piece of block, a place and no more? */
static bool is_place(const struct work *work, size_t block, struct jb_str zh)
{
	const struct jb_hits *hits = &work->views[block].hits;
	size_t start = (size_t)(zh.p - block_text(work, block).p);

	for (size_t i = hits_from(hits, start);
	     i < hits->list.n && hits->list.v[i].start == start; i++)
		if (hits->list.v[i].end == start + zh.n &&
		    hits->list.v[i].file == JB_LEX_PLACES)
			return true;
	return false;
}

/*
 * 下一次會議（APRICOT 2020/APNIC 49）, 吉隆坡會議（APNIC 17）: which one it is,
 * by its number
 */
static bool is_meeting_told(const struct work *work, size_t block,
			    const struct gloss *gloss, struct jb_str zh)
{
	struct jb_str en = gloss->en.p ? gloss->en : gloss->abbr;
	size_t n;

	if (en.n <= 2 || (!gloss->dated && (en.p[en.n - 1] < '0' ||
					    en.p[en.n - 1] > '9')))
		return false;
	n = words_before(zh, zh.n, phrases_read(work)[PH_MEETING_WORD]);
	return n && (zh.n <= JB_STR("會員大會").n ||
		     is_place(work, block, jb_str_slice(zh, 0, zh.n - n)) ||
		     words_before(zh, zh.n - n,
				  phrases_read(work)[PH_MEETING_WHICH]));
}

/* APNIC, IETF: who holds meetings, or what they are called by a number */
static bool is_series(const struct jb_lexicon *lex, struct jb_str name)
{
	const struct gloss gloss = { .abbr = name };

	for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_MEETINGS); row++)
		if (jb_str_eq(jb_lex_get(lex, JB_LEX_MEETINGS, row, "series"),
			      name))
			return true;
	for (size_t row = 0; row < jb_lex_rows(lex, JB_LEX_ORGANIZATIONS);
	     row++)
		if (gloss_is_row(&gloss, lex, JB_LEX_ORGANIZATIONS, row))
			return true;
	return false;
}

/*
 * 第58次會議（APNIC 58）: the number of a meeting, not its name; but 第7屆
 * 電信暨資訊部長會議（TELMIN 7） has a name of its own.
 */
static bool is_meeting_number(struct finder *finder,
			      const struct gloss *gloss, struct jb_str zh)
{
	enum { ASKED = 200 };	/* each goes over two files of the lexicon */
	struct jb_str name = gloss->abbr.p ? gloss->abbr : gloss->en;
	size_t at = jb_str_find(zh, JB_STR("第"), 0), n = name.n;

	while (n > 0 && name.p[n - 1] >= '0' && name.p[n - 1] <= '9')
		n--;
	if (n == name.n || at == SIZE_MAX)
		return false;
	name = jb_str_trim(jb_str_slice(name, 0, n));
	zh = jb_str_slice(zh, at, zh.n);
	if (at == 0 && zh.n > JB_STR("第十一屆公開政策大會").n)
		return finder->asked++ >= ASKED ||
		       is_series(finder->work->lex, name);
	return jb_str_has(zh, "會") || jb_str_has(zh, "会");
}

/*
 * • 竞争与消费者选择审核 (CCC) over its text: nothing but a name and its
 * letters, all of it the name.
 */
static bool is_headword(const struct jb_block *b, const struct gloss *gloss,
			size_t end, size_t past)
{
	if (b->type != JB_BLOCK_HEADING || b->numbered || !b->marker.n ||
	    gloss->en.p || jb_str_trim(jb_str_slice(b->text, past,
						    b->text.n)).n)
		return false;
	for (size_t at = 0; at < end;) {
		uint32_t cp = jb_utf8_next(b->text, &at);

		if (!jb_is_han(cp) && cp != ' ' && !jb_is_title_sign(cp))
			return false;
	}
	return true;
}

/*
 * 可轉送者（forwarder）：本身不解析, 未決申請（pending application）：…: does the
 * line explain its first words, of which [0, start) seemed no part?
 */
static bool is_explained(const struct finder *finder, struct jb_str text,
			 size_t start, size_t past)
{
	uint32_t cp;
	size_t at = 0;

	if (start == 0 || start > 4)
		return false;
	cp = jb_fold(jb_utf8_next(text, &at));
	return at == start && any_at(text, past, "：:") &&
	       edge_words_kind(finder->edges.words, cp) & EDGE_PREFIX;
}

/*
 * RIR：區域網際網路註冊管理機構（Regional Internet Registry）: the letters at
 * the head of the line that spell the name. Moves *start before them.
 */
static void take_head_letters(struct gloss *gloss, struct jb_str text,
			      size_t *start)
{
	size_t at = 0, n;

	while (at < *start && jb_is_letter(text.p[at]))
		at++;
	if (gloss->abbr.p || !gloss->en.p || at < 2 ||
	    !gloss_is_abbr(jb_str_slice(text, 0, at)) ||
	    !gloss_may_spell(jb_str_slice(text, 0, at), gloss->en))
		return;
	for (n = at; at < *start;) {
		size_t mark = any_at(text, at, " ：-–—｜　\t");

		if (mark == 0)
			return;
		at += mark;
	}
	if (at == n)
		return;
	gloss->abbr = jb_str_slice(text, 0, n);
	*start = 0;
}

/*
 * 通訊事務管理局辦公室（通訊辦，OFCA）: is s, which opens the brackets, short
 * for what stands before end? Its characters are of it, in that order.
 */
static bool is_short_of(struct jb_str s, struct jb_str text, size_t end)
{
	enum { MOST = 24, LONGEST = 72 };	/* bytes */
	size_t here = s.n, from = end;

	if (s.n > MOST)
		return false;
	while (here > 0) {
		uint32_t want = jb_utf8_prev(s, &here);

		for (;;) {
			uint32_t cp;

			if (from == 0 || end - from > LONGEST)
				return false;
			cp = jb_utf8_prev(text, &from);
			if (!jb_is_han(cp))
				return false;
			if (cp == want)
				break;
		}
	}
	return true;
}

/* ccNSO PDP3, GNSO ATRT3: which process it is, by letters and a number */
static bool is_process(struct jb_str en)
{
	size_t at = en.n, digits, capitals = 0;

	while (at > 0 && jb_is_digit((unsigned char)en.p[at - 1]))
		at--;
	digits = en.n - at;
	for (; at > 0 && jb_is_letter(en.p[at - 1]); at--)
		capitals += jb_is_capital(en.p[at - 1]);
	return digits > 0 && capitals > 1 && at > 2 && en.p[at - 1] == ' ' &&
	       gloss_is_abbr(jb_str_slice(en, 0, at - 1));
}

/* --- brackets --- */

/*
 * 中心（Internet Exchange Point）: a word that many names end in, for two of
 * English or more, is what is left of one: the page before has its head.
 */
static bool is_rest_of_name(const struct finder *finder,
			    const struct gloss *gloss, struct jb_str zh,
			    size_t start)
{
	enum { MOST = 4 };	/* characters of such a word */
	uint64_t key = 0;
	size_t n = 0;

	if (start > 0 || gloss->words < 2)
		return false;
	for (size_t at = 0; at < zh.n; n++) {
		if (n == MOST)
			return false;
		key = key << 16 | (jb_fold(jb_utf8_next(zh, &at)) & 0xFFFF);
	}
	return edge_words_kind(finder->edges.words, key) & EDGE_GENERIC;
}

/* Brackets after Chinese: [open, close) is what they hold. */
static void read_after_han(struct finder *finder, size_t block, size_t end,
			   struct jb_str inner, size_t past)
{
	struct jb_str text = block_text(finder->work, block), zh;
	struct gloss gloss;
	size_t start, last = end;
	uint32_t cp, open;
	double score = 0;

	if (!gloss_read_wide(&gloss, finder->work, inner) ||
	    (!gloss.en.p && !gloss.abbr.p))
		return;
	inner = gloss.narrow.p ? gloss.narrow : inner;
	if (gloss.zh.p && gloss.zh.p == inner.p &&
	    !is_short_of(gloss.zh, text, end))
		return;
	end = last = marks_skip_edition(text, end);
	cp = jb_utf8_prev(text, &last);
	open = marks_opening(cp);
	if (open) {
		start = marks_quote(text, last, open);
		end = last;
	} else if (jb_is_han(cp)) {
		start = edge_find(&finder->edges, block, end, &gloss, &score);
	} else {
		return;
	}
	if (is_headword(&finder->work->doc->blocks.v[block], &gloss, end, past))
		start = 0;
	if (start == SIZE_MAX)
		return;
	if (!open)
		start = term_start(&finder->edges, block, start, end, &gloss);
	if (!open && is_explained(finder, text, start, past))
		start = 0;
	zh = jb_str_trim(jb_str_slice(text, start, end));
	if (!jb_has_han(zh) ||
	    is_meeting_told(finder->work, block, &gloss, zh) ||
	    is_language(&gloss, zh) || is_process(gloss.en) ||
	    is_rest_of_name(finder, &gloss, zh, start) ||
	    term_is_person(finder->work, &gloss, text, start, end, inner) ||
	    is_meeting_number(finder, &gloss, zh) ||
	    is_aside(&gloss, zh, text, past))
		return;
	take_head_letters(&gloss, text, &start);
	take(finder, (struct jb_anchor){ block, start, past }, zh, &gloss);
}

/* --- the Chinese in the brackets --- */

bool term_ends_as_name(const struct work *work, struct jb_str zh)
{
	return words_before(zh, zh.n, phrases_read(work)[PH_NAME_TAIL]) > 0;
}

/* Does a lexicon word of the bracket name the Latin word before it? */
static bool names_row(const struct work *work, size_t block, size_t start,
		      size_t end, const struct gloss *gloss)
{
	const struct jb_hits *hits = &work->views[block].hits;

	for (size_t i = hits_from(hits, start);
	     i < hits->list.n && hits->list.v[i].start == start; i++)
		if (hits->list.v[i].end == end &&
		    gloss_is_row(gloss, work->lex,
				 (enum jb_lex)hits->list.v[i].file,
				 hits->list.v[i].row))
			return true;
	return false;
}

/* The Latin word or words that end at end. */
static size_t latin_start(struct jb_str text, size_t end)
{
	size_t at = end, start = end;

	while (at > 0) {
		size_t here = at;
		uint32_t cp = jb_utf8_prev(text, &here);

		if (jb_is_latin(cp) || jb_is_digit(cp))
			start = here;
		else if (cp != ' ' && cp != '-' && cp != '/' && cp != '&')
			break;
		at = here;
	}
	return start;
}

bool term_fits(struct jb_str zh, const struct gloss *gloss)
{
	size_t chars = jb_utf8_count(zh, zh.n);
	size_t units = gloss->en.p ? gloss->words * 2 : gloss->letters;

	if (chars < 4 || chars * 2 < units * 2 || chars > units * 4 + 3)
		return false;
	for (size_t at = 0; at < zh.n;) {
		uint32_t cp = jb_utf8_next(zh, &at);

		if (!jb_is_han(cp) && cp != 0x3001 && cp != '/')
			return false;
		if (cp == 0x7684)	/* 的 */
			return false;
	}
	return true;
}

/* Does a mark that parts names of a list stand before at? */
static bool ends_listed(struct jb_str text, size_t at)
{
	return any_before(text, marks_skip_space(text, at), "；、：") > 0;
}

/* Brackets after a Latin word that hold the Chinese, perhaps English too. */
static void read_after_latin(struct finder *finder, size_t block, size_t end,
			     struct jb_str inner, size_t past)
{
	struct jb_str text = block_text(finder->work, block), word;
	struct gloss gloss, outer = { 0 };
	size_t start = latin_start(text, end), zh_at;

	word = jb_str_slice(text, start, end);
	/* 出席：王某（某大學）；Wendy Siu（某公司）: who came, and whose */
	if (ends_listed(text, start) &&
	    term_spells_person(finder->work, word))
		return;
	if (!jb_has_han(inner) ||
	    !gloss_read_wide(&gloss, finder->work, inner) ||
	    !gloss.zh.p ||
	    !gloss_read_wide(&outer, finder->work, word))
		return;
	if (!gloss.en.p)
		gloss.en = gloss_written(&outer, outer.en),
		gloss.words = outer.words;
	if (!gloss.abbr.p)
		gloss.abbr = gloss_written(&outer, outer.abbr),
		gloss.letters = outer.letters;
	gloss.zh = gloss_written(&gloss, gloss.zh);
	zh_at = (size_t)(gloss.zh.p - text.p);
	if (!names_row(finder->work, block, zh_at, zh_at + gloss.zh.n,
		       &gloss) &&
	    (!term_ends_as_name(finder->work, gloss.zh) ||
	     !term_fits(gloss.zh, &gloss)))
		return;
	take(finder, (struct jb_anchor){ block, start, past }, gloss.zh,
	     &gloss);
}

/*
 * ENUM in 營運者ENUM（Infrastructure ENUM）, DNS in 不經意 DNS（Oblivious DNS
 * over HTTPS）: a word of the English too, and not its first
 */
static bool holds_word(const struct gloss *gloss, struct jb_str word)
{
	struct jb_str en = gloss->en;
	size_t at = jb_str_find(en, word, 1);

	return gloss->words > 1 && at != SIZE_MAX && en.p[at - 1] == ' ' &&
	       (at + word.n == en.n || en.p[at + word.n] == ' ');
}

/*
 * 运营商级NAT（CGN）, 營運者ENUM（Infrastructure ENUM）: Chinese that ends in a
 * Latin word, glued to it.
 */
static bool read_after_mixed(struct finder *finder, size_t block, size_t end,
			     struct jb_str inner, size_t past)
{
	enum { LEAST = 3, LETTERS = 6 };
	struct jb_str text = block_text(finder->work, block), zh;
	size_t word = end, start, han, stem;
	struct gloss gloss;
	double score = 0;

	while (word > 0 && end - word <= LETTERS &&
	       jb_is_capital(text.p[word - 1]))
		word--;
	stem = marks_skip_space(text, word);
	han = stem;
	if (end - word < 2 || end - word > LETTERS || word == 0 ||
	    !jb_is_han(jb_utf8_prev(text, &han)) || jb_has_han(inner) ||
	    !gloss_read(&gloss, finder->work, inner) ||
	    (gloss.en.p
		     ? !holds_word(&gloss, jb_str_slice(text, word, end))
		     : !gloss.abbr.p || stem < word))
		return false;
	/* the Latin word stands for some of the letters */
	gloss.letters -= gloss.letters > 2;
	gloss.words -= gloss.en.p != NULL;
	start = edge_find(&finder->edges, block, stem, &gloss, &score);
	if (start == SIZE_MAX || (stem < word && score <= 0) ||
	    jb_utf8_count(jb_str_slice(text, start, end), end - start) <
		    LEAST)
		return false;
	zh = jb_str_slice(text, start, end);
	take(finder, (struct jb_anchor){ block, start, past }, zh, &gloss);
	return true;
}

/*
 * 國際行動電信2000（…-2000，IMT-2000）: Chinese that ends in a number, which
 * its gloss has too.
 */
static bool read_after_number(struct finder *finder, size_t block, size_t end,
			      struct jb_str inner, size_t past)
{
	struct jb_str text = block_text(finder->work, block), number;
	struct gloss gloss;
	size_t from = end, start;
	double score = 0;

	while (from > 0 && (jb_is_digit((unsigned char)text.p[from - 1]) ||
			    text.p[from - 1] == '.'))
		from--;
	number = jb_str_slice(text, from, end);
	if (!number.n || from == 0 ||
	    !jb_is_han(jb_utf8_prev(text, &(size_t){ from })) ||
	    jb_has_han(inner) ||
	    jb_str_find(inner, number, 0) == SIZE_MAX ||
	    !gloss_read(&gloss, finder->work, inner) ||
	    (!gloss.en.p && !gloss.abbr.p))
		return false;
	start = edge_find(&finder->edges, block, from, &gloss, &score);
	if (start == SIZE_MAX ||
	    is_meeting_told(finder->work, block, &gloss,
			    jb_str_slice(text, start, from)))
		return false;
	/* the year of a name, which a meeting's is not: 資訊社會2000 */
	if (gloss.dated && gloss.en.p && !gloss.abbr.p)
		gloss.en = inner;
	take(finder, (struct jb_anchor){ block, start, past },
	     jb_str_slice(text, start, end), &gloss);
	return true;
}

/* The Chinese behind the brackets; false where it is not there. */
static bool take_behind(struct finder *finder, size_t block, size_t open,
			struct jb_str inner, size_t past)
{
	struct beside found;

	if (!beside_behind(&found, finder->work, block, open, inner, past))
		return false;
	take(finder, (struct jb_anchor){ block, found.start, found.end },
	     found.zh, &found.gloss);
	return true;
}

static void read_brackets(struct finder *finder, size_t block)
{
	struct jb_str text = block_text(finder->work, block);

	for (size_t at = 0; at < text.n;) {
		size_t here = at, end, close, past, last;
		uint32_t cp;

		/* ( or the lead byte of （ and ［, of 〔 and 【 */
		if (text.p[at] != '(' && text.p[at] != (char)0xEF &&
		    text.p[at] != (char)0xE3) {
			at++;
			continue;
		}
		cp = jb_utf8_next(text, &at);
		if (!marks_closing(cp))
			continue;
		close = marks_close(text, at, marks_closing(cp));
		if (close == SIZE_MAX)
			continue;
		past = close;
		jb_utf8_next(text, &past);
		end = marks_skip_address(text, marks_skip_space(text, here));
		last = end;
		cp = jb_utf8_prev(text, &last);
		if (read_after_mixed(finder, block, end,
				     jb_str_slice(text, at, close), past) ||
		    read_after_number(finder, block, end,
				      jb_str_slice(text, at, close), past))
			continue;
		if (take_behind(finder, block, here,
				jb_str_slice(text, at, close), past))
			continue;
		if (jb_is_latin(cp) || jb_is_digit(cp))
			read_after_latin(finder, block, end,
					 jb_str_slice(text, at, close), past);
		else
			read_after_han(finder, block, end,
				       jb_str_slice(text, at, close), past);
	}
}

/* --- headwords --- */

/* Does a heading or the title say that words are explained? */
static bool is_glossary(const struct work *work)
{
	enum { HEAD = 6 };
	const struct jb_fact *title = &work->out->meta.title;

	if (title->value.p && cw_has(work, title->value, CW_GLOSSARY))
		return true;
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++)
		if (work->doc->blocks.v[b].type == JB_BLOCK_HEADING &&
		    cw_has(work, block_text(work, b), CW_GLOSSARY))
			return true;
	return false;
}

/* 地理名称小组GNP: of a list of words, one with its letters glued to it */
static void read_headword(struct finder *finder, size_t block)
{
	enum { LONGEST = 90 };
	const struct jb_block *b = &finder->work->doc->blocks.v[block];
	struct jb_str s = jb_past_sign(b->text);
	struct gloss gloss = { 0 };
	size_t cut = 0;

	if (s.n > LONGEST || (b->type != JB_BLOCK_HEADING &&
			      b->type != JB_BLOCK_ITEM))
		return;
	while (cut < s.n) {
		size_t next = cut;

		if (!jb_is_han(jb_utf8_next(s, &next)))
			break;
		cut = next;
	}
	gloss.abbr = jb_str_trim(jb_str_slice(s, cut, s.n));
	if (cut < 6 || !gloss.abbr.n || !gloss_is_abbr(gloss.abbr))
		return;
	take(finder, (struct jb_anchor){ block, 0, b->text.n },
	     jb_str_slice(s, 0, cut), &gloss);
}

/* --- side by side --- */

/* Is one hit Chinese and the next its English, the same row of a file? */
static void read_pair(struct finder *finder, size_t block,
		      const struct jb_hit *a, const struct jb_hit *b)
{
	struct jb_str text = block_text(finder->work, block), zh, en;
	struct gloss gloss = { 0 };

	if (a->file != b->file || a->row != b->row || a->end > b->start ||
	    b->start - a->end > 2 ||
	    (a->file != JB_LEX_TERMS && a->file != JB_LEX_ORGANIZATIONS))
		return;
	for (size_t i = a->end; i < b->start; i++)
		if (text.p[i] != ' ')
			return;
	zh = jb_str_slice(text, a->start, a->end);
	en = jb_str_slice(text, b->start, b->end);
	if (!jb_has_han(zh) || jb_has_han(en))
		return;
	if (gloss_is_abbr(en))
		gloss.abbr = en;
	else
		gloss.en = en;
	take(finder, (struct jb_anchor){ block, a->start, b->end }, zh,
	     &gloss);
}

static void read_pairs(struct finder *finder, size_t block)
{
	const struct jb_hits *hits = &finder->work->views[block].hits;

	for (size_t i = 0; i < hits->list.n; i++)
		for (size_t k = i + 1; k < hits->list.n && k < i + 6; k++)
			read_pair(finder, block, &hits->list.v[i],
				  &hits->list.v[k]);
}

/* 王小明 Wang Xiaoming, a line of its own */
static bool is_person_alone(const struct work *work,
			    const struct beside *found)
{
	return term_is_person(work, &found->gloss, found->zh, 0,
			      found->zh.n, found->gloss.en);
}

/* 會議形式 Workshop Session Format, 「易讀嘉許計畫」ERS */
static void read_beside(struct finder *finder, size_t block)
{
	struct jb_str text = block_text(finder->work, block);
	struct beside found;

	if (beside_head(&found, finder->work, block) &&
	    !is_person_alone(finder->work, &found))
		take(finder,
		     (struct jb_anchor){ block, found.start, found.end },
		     found.zh, &found.gloss);
	for (size_t at = 0;
	     (at = jb_str_find(text, JB_STR("」"), at)) != SIZE_MAX; at += 3)
		if (beside_marks(&found, finder->work, block, at))
			take(finder,
			     (struct jb_anchor){ block, found.start,
						 found.end },
			     found.zh, &found.gloss);
}

/* 名稱 | 縮寫: a row a term */
static void read_table(struct finder *finder, size_t block)
{
	const struct jb_block *b = &finder->work->doc->blocks.v[block];
	struct term_columns columns;
	struct beside found;

	if (!term_columns_find(&columns, finder->work, b))
		return;
	for (size_t row = 1; row < b->rows.n; row++)
		if (term_row(&found, finder->work, b, &b->rows.v[row],
			     &columns) &&
		    !is_person_alone(finder->work, &found))
			take(finder,
			     (struct jb_anchor){ block, found.start,
						 found.end },
			     found.zh, &found.gloss);
}

static void read_block(struct finder *finder, size_t block)
{
	const struct jb_block *b = &finder->work->doc->blocks.v[block];

	/* an English table may name a thing in Chinese in one of its cells */
	if (b->lang == JB_LANG_EN &&
	    (b->type != JB_BLOCK_TABLE || !jb_has_han(b->text)))
		return;
	read_brackets(finder, block);
	read_pairs(finder, block);
	read_beside(finder, block);
	read_table(finder, block);
}

static int by_place(const void *a, const void *b)
{
	const struct jb_term *x = a, *y = b;

	if (x->at.block != y->at.block)
		return x->at.block < y->at.block ? -1 : 1;
	return (x->at.start > y->at.start) - (x->at.start < y->at.start);
}

/*
 * 群組（NOG） beside 網路維運者群組（…，NOG）: a part of what is told in full
 */
static bool is_half(const struct jb_term *half, const struct jb_analysis *a)
{
	for (size_t i = 0; i < a->terms.n && !half->en.p && half->abbr.p; i++) {
		const struct jb_term *t = &a->terms.v[i];

		if (t->en.p && t->abbr.p && jb_str_eq(t->abbr, half->abbr) &&
		    t->zh.n > half->zh.n && jb_str_ends(t->zh, half->zh))
			return true;
	}
	return false;
}

static void drop_halves(struct jb_analysis *a)
{
	enum { MOST = 2000 };	/* more are compared with none */
	size_t kept = 0;

	for (size_t i = 0; i < a->terms.n && a->terms.n <= MOST; i++) {
		if (!is_half(&a->terms.v[i], a))
			a->terms.v[kept++] = a->terms.v[i];
	}
	if (a->terms.n <= MOST)
		a->terms.n = kept;
}

void terms_analyze(struct work *work)
{
	struct finder finder = { .work = work, .room = SLOTS };
	bool glossary = is_glossary(work);

	finder.slots = jb_new(work->arena, size_t, SLOTS);
	edge_open(&finder.edges, work);
	for (size_t b = 0; b < work->doc->blocks.n; b++)
		read_block(&finder, b);
	for (size_t b = 0; glossary && b < work->doc->blocks.n; b++)
		read_headword(&finder, b);
	edge_close(&finder.edges);
	drop_halves(work->out);
	if (work->out->terms.n > 1)
		qsort(work->out->terms.v, work->out->terms.n,
		      sizeof(*work->out->terms.v), by_place);
}
