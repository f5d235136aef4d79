/*
 * Where a Chinese term begins.
 *
 *	…，包括網際網路指配號碼機構（Internet Assigned Numbers Authority，IANA）
 *	   ^zone  ^edge              ^end
 *
 * Its end is known: the bracket. Its beginning is not marked in Chinese. The
 * zone goes back from the end to punctuation, and every word in it that might
 * be the first of the term is weighed: by the length that the English name or
 * the abbreviation makes likely; by what stands before it (的, 參加, 以及);
 * by words that no term has inside; by the lexicon; and by whether the same
 * string stands elsewhere in the document after something else.
 */
#include "analyze/phrase.h"
#include "analyze/term_zone.h"
#include "analyze/words.h"

#include <string.h>

enum {
	SEARCHES = 1000,	/* in the rest of a document */
	REACH = 32768,		/* bytes searched on either side */
	ROW_HITS = 64,		/* lexicon words looked at in a zone */
	LEXICON = 8,		/* what a name of the lexicon weighs */
	LONGEST = 4,		/* characters of an edge word */
	LEAST = 3,		/* of a string that is looked for elsewhere */
};

void edge_open(struct edge_finder *finder, struct work *work)
{
	*finder = (struct edge_finder){ .work = work };
	finder->words = edge_words_read(work->lex);
}

/* Many a document has no term to cut: opened for the first that has. */
static void breaks_open(struct edge_finder *finder)
{
	UErrorCode error = U_ZERO_ERROR;

	if (finder->opened)
		return;
	finder->opened = true;
	finder->breaks = ubrk_open(UBRK_WORD, "zh", NULL, 0, &error);
	if (U_FAILURE(error))
		finder->breaks = NULL;
}

void edge_close(struct edge_finder *finder)
{
	if (finder->breaks)
		ubrk_close(finder->breaks);
	finder->breaks = NULL;
}

/* zone_kind(), but 的是 and 則由 are particles, as both their halves are. */
static unsigned kind_of(const struct zone *zone, size_t from, size_t past)
{
	unsigned kind = zone_kind(zone, from, past);

	if (!kind && past - from == 2)
		kind = zone_kind(zone, from, from + 1) &
		       zone_kind(zone, from + 1, past) & EDGE_PARTICLE;
	return kind;
}

/* What the word that begins at candidate i is, as ICU cuts it. */
static unsigned word_kind(const struct zone *zone, size_t i)
{
	size_t past = i + 1;

	while (past < zone->list.n && !zone->list.v[past].word)
		past++;
	/* 訂|有: a word of the list that ICU cuts in two */
	if (past == i + 1 && past < zone->list.n && !kind_of(zone, i, past) &&
	    (past + 1 == zone->list.n || zone->list.v[past + 1].word))
		past++;
	return kind_of(zone, i, past);
}

/* --- the weights --- */

/* Characters that a gloss makes likely: measured on the samples' gold. */
static double likely_length(const struct gloss *gloss)
{
	return gloss->en.p ? 2.5 * (double)gloss->words + 0.5
			   : 2.1 * (double)gloss->letters + 0.5;
}

double edge_length_fit(const struct gloss *gloss, size_t han)
{
	size_t units = gloss->en.p ? gloss->words : gloss->letters;
	double spread = 0.8 * (double)units + 1.0;
	double off = ((double)han - likely_length(gloss)) / spread;

	return -0.6 * off * off;
}

/*
 * 域名|欺骗: is the word of these last characters before i no more than the
 * end of a longer one that is no particle?
 */
static bool ends_compound(const struct zone *zone, size_t i, size_t chars)
{
	for (size_t n = chars + 1; n <= LONGEST && n <= i; n++)
		if (zone_kind(zone, i - n, i) & EDGE_COMPOUND)
			return true;
	return false;
}

/*
 * Is one of the listed words right before candidate i? It must be a word as
 * ICU cuts them too (于, but not the end of 关于), unless ICU has cut through
 * the candidate itself (之路|由 for 之|路由).
 */
static bool follows(const struct zone *zone, size_t i, unsigned kind)
{
	for (size_t chars = 1; chars <= LONGEST && chars <= i; chars++) {
		if (zone->list.v[i].word && !zone->list.v[i - chars].word)
			continue;
		if (kind_of(zone, i - chars, i) & kind &&
		    !ends_compound(zone, i, chars))
			return true;
	}
	return false;
}

/* Does such a word begin at least so many characters before i, and hold it? */
static bool compound_holds(const struct zone *zone, size_t i, size_t least)
{
	for (size_t back = least; back <= 2 && back <= i; back++)
		for (size_t n = back + 1 > 2 ? back + 1 : 2; n <= LONGEST; n++)
			if (zone_kind(zone, i - back, i - back + n) &
			    EDGE_COMPOUND)
				return true;
	return false;
}

/* Is the word inside another that is no particle: 路由, 自治, 行為? */
static bool in_compound(const struct zone *zone, size_t i)
{
	return compound_holds(zone, i, 0);
}

/* What stands before candidate i, seen as an edge. */
static double left_weight(const struct zone *zone, size_t i)
{
	if (i == 0)
		return zone->open ? 1.5 : -2.0;
	if (follows(zone, i, EDGE_JOINT))
		return 1.0;
	if (follows(zone, i, EDGE_PARTICLE))
		return 2.2;
	/* 部署|域名, but not 管理|局 */
	if (zone->list.v[i].word && follows(zone, i, EDGE_VERB) &&
	    !compound_holds(zone, i, 1))
		return 1.8;
	if (follows(zone, i, EDGE_BODY))
		return 0.8;
	return 0;
}

/*
 * 可付诸行动|的|证据（actionable evidence）: 可 and 的 are what the ending of
 * the English adjective is, and so is what stands between: 可據以行動的. The
 * candidate of the 的, or of what follows the 可 not far before, is asked.
 */
static bool joins_adjective(const struct zone *zone, size_t i,
			    const struct gloss *gloss)
{
	enum { FARTHEST = 10 };
	size_t space = jb_str_find(gloss->en, JB_STR(" "), 0), past = i;
	struct jb_str first = jb_str_slice(gloss->en, 0, space);

	if (space == SIZE_MAX || !(jb_str_ends(first, JB_STR("able")) ||
				   jb_str_ends(first, JB_STR("ible"))))
		return false;
	while (past < zone->list.n && past - i < FARTHEST &&
	       zone->units[past] != 0x7684)	/* 的 */
		past++;
	if (past == zone->list.n || zone->units[past] != 0x7684)
		return false;
	for (size_t k = i; k-- > 0 && past - k <= FARTHEST;)
		if (zone->units[k] == 0x53EF)	/* 可 */
			return true;
	return false;
}

/* What going back over the word at candidate i costs. */
static double inside_cost(const struct zone *zone, size_t i,
			  const struct gloss *gloss, size_t *joined)
{
	unsigned kind = word_kind(zone, i);

	if (zone->list.v[i].covered)
		return 0;
	if (kind & EDGE_JOINT) {
		/* 註冊管理機構／註冊服務商（registry-registrar） */
		if (*joined < gloss->joints + gloss->hyphens) {
			++*joined;
			return 0;
		}
		/* an English name that joins nothing has no 和 in it */
		return gloss->en.p	      ? 2.2
		       : zone->units[i] == 0x3001 ? 2.5	/* 、 */
						  : 1.5;
	}
	/* 使用者對使用者（user-to-user） */
	if ((zone->units[i] == 0x5BF9 || zone->units[i] == 0x5230) &&
	    jb_str_has(gloss->en, "-to-"))
		return 0;
	if (kind & EDGE_PARTICLE && joins_adjective(zone, i, gloss))
		return 0;
	if (zone->units[i] == 0x7684 && kind & EDGE_PARTICLE)	/* 的 */
		return 5.0;
	if (kind & EDGE_PARTICLE && !in_compound(zone, i))
		return 3.0;
	/* a verb may be a noun: 支援組織, 管理機構; not as the first word */
	if (kind & EDGE_VERB)
		return 0.5;
	return 0;
}

double edge_first_cost(const struct zone *zone, size_t i)
{
	unsigned kind = word_kind(zone, i);

	if (kind & EDGE_JOINT ||
	    (kind & EDGE_PARTICLE && !in_compound(zone, i)))
		return 3.0;
	if (kind & EDGE_VERB && !in_compound(zone, i))
		return i > 0 ? 1.2 : 0.6;
	if (kind & EDGE_BODY)
		return 1.0;
	return 0;
}

/* Does the gloss begin as the owner does: United Nations …, UNESCO? */
static bool names_owner(const struct gloss *gloss, struct jb_str cell)
{
	struct jb_str name = gloss->en.p ? gloss->en : gloss->abbr, part;

	for (size_t at = 0; jb_lex_part(&part, cell, &at);)
		if (jb_str_starts(name, part))
			return true;
	return false;
}

/* 聯合國網路治理論壇（Internet Governance Forum）: the name begins later. */
static void weigh_owner(struct zone *zone, const struct gloss *gloss)
{
	size_t n;
	const struct edge_owner *owners = edge_words_owners(zone->words, &n);

	for (size_t i = 0; i < zone->list.n; i++)
		for (size_t k = 0; k < n; k++) {
			size_t past = i + owners[k].chars;

			if (past + 1 >= zone->list.n ||
			    !zone_goes_on(zone, i, owners[k].zh) ||
			    names_owner(gloss, owners[k].en))
				continue;
			/* what the lexicon says of both, it says of this */
			zone->list.v[past].score +=
				zone->list.v[i].score > 5.0 ? 8.0 : 2.0;
			zone->list.v[i].score -= 4.0;
		}
}

static bool begins_latin(const struct zone *zone, size_t i)
{
	size_t at = zone->list.v[i].start;

	return jb_is_latin(jb_utf8_next(zone->text, &at));
}

/* Does such a word begin at candidate i: 名稱, however ICU cuts? */
static bool begins_compound(const struct zone *zone, size_t i)
{
	for (size_t n = 2; n <= LONGEST && i + n <= zone->list.n; n++)
		if (zone_kind(zone, i, i + n) & EDGE_COMPOUND)
			return true;
	return false;
}

static void weigh_words(struct zone *zone, const struct gloss *gloss)
{
	double inside = 0;
	size_t joined = 0;

	for (size_t i = zone->list.n; i-- > 0;) {
		struct candidate *c = &zone->list.v[i];

		c->word = c->word || begins_compound(zone, i);
		c->score += edge_length_fit(gloss, c->han) +
			    left_weight(zone, i) - inside;
		if (!c->word) {
			c->score -= begins_latin(zone, i) ? 9.0 : 1.2;
			continue;
		}
		if (begins_latin(zone, i))
			inside += 1.0;
		c->score -= edge_first_cost(zone, i);
		inside += inside_cost(zone, i, gloss, &joined);
	}
}

/* Does ICU cut where the lexicon's word begins and ends? 一个|资源, not 个资 */
static bool is_cut_out(const struct zone *zone, const struct jb_hit *hit)
{
	bool start = false, end = hit->end == zone->end;

	for (size_t i = 0; i < zone->list.n; i++) {
		const struct candidate *c = &zone->list.v[i];

		start |= c->start == hit->start && c->cut;
		end |= c->start == hit->end && c->cut;
	}
	return start && end;
}

/* A country that the English name has too: 日本…（Japan Registry Services） */
static bool is_named_place(const struct jb_hit *hit, const struct gloss *gloss,
			   const struct jb_lexicon *lex)
{
	struct jb_str en;

	if (hit->file != JB_LEX_PLACES || !gloss->en.p)
		return false;
	en = jb_lex_get(lex, JB_LEX_PLACES, hit->row, "en");
	return en.n && jb_str_find(gloss->en, en, 0) != SIZE_MAX;
}

static void weigh_hit(struct zone *zone, const struct jb_hit *hit,
		      const struct gloss *gloss, const struct jb_lexicon *lex)
{
	bool ends = hit->end == zone->end;
	bool names = ends && gloss_is_row(gloss, lex, (enum jb_lex)hit->file,
					  hit->row);
	/* 支持组织 ends 通用域名支持组织 (GNSO), and is not it */
	double start = names ? LEXICON : ends ? 0.2 : 0.7;

	if (!names && !is_cut_out(zone, hit))
		return;
	if (is_named_place(hit, gloss, lex))
		start = 3.0;
	for (size_t i = 0; i < zone->list.n; i++) {
		struct candidate *c = &zone->list.v[i];

		if (c->start == hit->start) {
			c->score += start;
			c->word = true;
		} else if (c->start > hit->start && c->start < hit->end) {
			c->score -= 2.5;
		} else if (c->start == hit->end) {
			c->score += 0.5;
			c->word = true;
		}
		if (c->start >= hit->start && c->start < hit->end)
			c->covered = true;
	}
}

/* The candidate from which the zone is one of the names in cell; or n. */
static size_t find_name(const struct zone *zone, struct jb_str cell)
{
	struct jb_str part;

	for (size_t at = 0; jb_lex_part(&part, cell, &at);) {
		size_t chars = jb_utf8_count(part, part.n);

		if (chars <= zone->list.n &&
		    zone_goes_on(zone, zone->list.n - chars, part))
			return zone->list.n - chars;
	}
	return zone->list.n;
}

/* Is the row's English name the gloss with words before it: root zone KSK? */
static bool ends_in_gloss(const struct gloss *gloss,
			  const struct jb_lexicon *lex, size_t row)
{
	const struct jb_str longer[] = {
		jb_lex_get(lex, JB_LEX_TERMS, row, "en"),
		jb_lex_get(lex, JB_LEX_TERMS, row, "abbr"),
	};
	const struct jb_str names[] = { gloss->en, gloss->abbr };

	for (size_t i = 0; i < 4; i++) {
		struct jb_str name = names[i % 2], whole = longer[i / 2];

		if (name.n && whole.n > name.n + 1 &&
		    jb_str_ends_folded(whole, name) &&
		    whole.p[whole.n - name.n - 1] == ' ')
			return true;
	}
	return false;
}

/*
 * 根區金鑰簽署金鑰（KSK）: a longer word of the lexicon hides the one that the
 * gloss names, so its row is looked for.
 */
static void weigh_hidden(struct zone *zone, const struct gloss *gloss,
			 const struct jb_lexicon *lex)
{
	static const enum jb_lex files[] = { JB_LEX_TERMS,
					     JB_LEX_ORGANIZATIONS };
	static const char *const columns[] = { "zh_tw", "zh_cn", "zh_hk",
					       "alt" };

	for (size_t f = 0; f < 2; f++)
		for (size_t row = 0; row < jb_lex_rows(lex, files[f]); row++) {
			if (!gloss_is_row(gloss, lex, files[f], row))
				continue;
			for (size_t c = 0; c < 4; c++) {
				size_t i = find_name(
					zone, jb_lex_get(lex, files[f], row,
							 columns[c]));

				if (i == zone->list.n)
					continue;
				zone->list.v[i].score += 10.5;
				zone->list.v[i].word = true;
				return;
			}
		}
}

static bool is_name(const struct jb_hit *hit)
{
	return hit->file == JB_LEX_TERMS ||
	       hit->file == JB_LEX_ORGANIZATIONS ||
	       hit->file == JB_LEX_PLACES;
}

/* A country before the name, where the lexicon does not have it in that. */
static void weigh_countries(struct zone *zone, const struct work *work,
			    const struct gloss *gloss, size_t from,
			    size_t past)
{
	const struct jb_hit *hits = work->views[zone->block].hits.list.v;
	bool known = false;

	for (size_t i = from; i < past; i++)
		known |= hits[i].end == zone->end &&
			 gloss_is_row(gloss, work->lex,
				      (enum jb_lex)hits[i].file, hits[i].row);
	/* letters alone do not say what the lexicon's name leaves out */
	if (known && !gloss->en.p)
		return;
	for (size_t i = from; i < past; i++)
		if (hits[i].file == JB_LEX_PLACES && hits[i].end < zone->end)
			weigh_country(zone, &hits[i], gloss, work->lex,
				      known ? LEXICON : 0);
}

static void weigh_lexicon(struct zone *zone, struct edge_finder *finder,
			  const struct gloss *gloss)
{
	const struct work *work = finder->work;
	const struct jb_hits *hits = &work->views[zone->block].hits;
	size_t first = hits_from(hits, zone->start), i = first;

	for (; i < hits->list.n && hits->list.v[i].start < zone->end &&
	       i < first + ROW_HITS;
	     i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->end == zone->end && hit->file == JB_LEX_TERMS &&
		    ends_in_gloss(gloss, work->lex, hit->row) &&
		    finder->searches++ < SEARCHES)
			weigh_hidden(zone, gloss, work->lex);
		if (hit->end <= zone->end && is_name(hit))
			weigh_hit(zone, hit, gloss, work->lex);
	}
	weigh_countries(zone, work, gloss, first, i);
	weigh_regions(zone, hits->list.v + first, i - first, gloss, work->lex);
}

/*
 * The candidate from which on the zone stands at byte end of text, and before
 * which it does not; or n.
 */
static size_t same_from(const struct zone *zone, struct jb_str text,
			size_t end)
{
	size_t mine = zone->end, i = zone->list.n, at;

	while (i > 0) {
		uint32_t cp = jb_utf8_prev(zone->text, &mine);

		at = end;
		if (end == 0 || jb_utf8_prev(text, &at) != cp)
			break;
		end = at;
		i--;
	}
	if (i > 0)
		return i;
	/* the whole zone, and after another character than here? */
	mine = zone->start;
	return jb_utf8_prev(zone->text, &mine) !=
			       jb_utf8_prev(text, &(size_t){ end })
		       ? 0
		       : zone->list.n;
}

/*
 * Marks the candidates that are found nearby after another character than
 * here: each place where the last few characters stand tells of one.
 */
static void find_elsewhere(bool *found, const struct edge_finder *finder,
			   const struct zone *zone, struct jb_str last)
{
	const struct work *work = finder->work;
	size_t budget = REACH;

	for (size_t step = 1; step < 400 && budget > 0; step++) {
		size_t b = step & 1 ? zone->block + step / 2
				    : zone->block - step / 2;
		struct jb_str text;
		size_t from;

		if (b >= work->doc->blocks.n)
			continue;
		text = block_text(work, b);
		from = b == zone->block && zone->start > REACH / 2
			       ? zone->start - REACH / 2
			       : 0;
		text = jb_str_slice(text, 0, from + REACH);
		for (size_t at = from;
		     (at = jb_str_find(text, last, at)) != SIZE_MAX;) {
			at += last.n;
			if (at != zone->end || b != zone->block)
				found[same_from(zone, text, at)] = true;
		}
		budget = text.n - from < budget ? budget - (text.n - from)
						: 0;
	}
}

/*
 * 首爾－|墨爾本備忘錄 lacks the first of the two that the dash joins; no name
 * begins with a space.
 */
static void weigh_dashes(struct zone *zone)
{
	double lacking = 0;

	for (size_t i = 0; i < zone->list.n; i++) {
		zone->list.v[i].score -=
			lacking + (zone->units[i] == ' ' ? 9.0 : 0);
		if (!zone_is_dash(zone->units[i]))
			continue;
		zone->list.v[i].score -= 9.0;
		lacking += 4.0;
	}
}

/* 21世紀網路（21CN）: the zone takes figures only where the gloss has them. */
static void weigh_figures(struct zone *zone, const struct gloss *gloss)
{
	if (!zone_number(gloss).n)
		return;
	for (size_t i = 0; i < zone->list.n; i++)
		if (jb_is_digit(zone->units[i]) &&
		    (i == 0 || jb_is_han(zone->units[i - 1])))
			zone->list.v[i].score += 6.0;
}

/* Is the gloss a name of some length, not a word we know: no Board, WG? */
static bool is_own_name(const struct gloss *gloss,
			const struct jb_lexicon *lex)
{
	if (!gloss->en.p)
		return gloss->letters >= 3;
	if (!jb_is_capital(gloss->en.p[0]))
		return false;
	return gloss->words > 1 || !gloss_word(lex, gloss->en).n;
}

/* Is all of the zone from i on words that many names end in: 框架|工作组? */
static bool is_generic(const struct zone *zone, size_t i)
{
	while (i < zone->list.n) {
		size_t n = LONGEST;

		while (n > 1 && !(zone_kind(zone, i, i + n) & EDGE_GENERIC))
			n--;
		if (n == 1)
			return false;
		i += n;
	}
	return true;
}

/* 聯合申請者支援|工作小組（JAS WG）: no house is called but group. */
static void weigh_generic(struct zone *zone, const struct gloss *gloss,
			  const struct jb_lexicon *lex)
{
	if (!is_own_name(gloss, lex))
		return;
	for (size_t i = 1; i < zone->list.n; i++)
		if (is_generic(zone, i))
			zone->list.v[i].score -= 2.0;
}

/* 以人權為基礎的方法（human rights-based approach）: from 以 on */
static void weigh_based(struct zone *zone, const struct gloss *gloss,
			const struct words *based)
{
	static const char *const ends[] = {
		"为基础", "为基", "为本", "为中心", "为导向", "为核心",
	};
	size_t from = zone->list.n;

	if (!gloss->en.p ||
	    words_find(gloss->en, 0, gloss->en.n, based) == SIZE_MAX)
		return;
	for (size_t i = 0; i < zone->list.n; i++) {
		if (zone->units[i] == 0x4EE5)	/* 以 */
			from = i;
		for (size_t k = 0; from < i &&
				   k < sizeof(ends) / sizeof(ends[0]); k++) {
			if (!zone_goes_on(zone, i, jb_str_of(ends[k])))
				continue;
			zone->list.v[from].score += 12.0;
			zone->list.v[from].word = true;
			return;
		}
	}
}

/* 固網|號碼可攜（NP）: a word begins that N may stand for. */
static void weigh_initials(struct zone *zone, const struct gloss *gloss,
			   const struct jb_lexicon *lex)
{
	struct jb_str word;

	/* DNS of DNS abuse is known, and not by its D */
	if (gloss->en.p && gloss_next(&word, gloss->en, &(size_t){ 0 }) &&
	    gloss_word(lex, word).n)
		return;
	for (size_t i = 0; i < zone->list.n; i++) {
		struct candidate *c = &zone->list.v[i];
		double sure;

		if (!may_stand_for(zone, i, gloss))
			continue;
		/* 組成|聯合提案小組（CRISP Team）; but C may be 聯合 */
		sure = gloss->en.p ? 3.0 : 1.0;
		if (i > 0 && word_kind(zone, i) & EDGE_VERB &&
		    !in_compound(zone, i))
			sure /= 2;
		/* no verb: 聯合申請人支援工作組（JAS WG） */
		c->score += sure + edge_first_cost(zone, i);
		if (!c->word)
			c->score += 1.0;
	}
}

/*
 * 战略与国际研究中心（CSIS）: each word of the Chinese may stand for one of
 * the letters. Whoever begins later lacks those before it.
 */
static void weigh_coverage(struct zone *zone, const struct gloss *gloss)
{
	enum { FEWEST = 3, MOST = 8 };
	uint32_t left = 0, twice = 0;
	double covered = 0;

	if (gloss->en.p || gloss->letters < FEWEST || gloss->letters > MOST)
		return;
	for (size_t i = 0; i < gloss->abbr.n; i++) {
		char c = (char)(gloss->abbr.p[i] | 0x20);
		uint32_t bit = c >= 'a' && c <= 'z' ? 1u << (c - 'a') : 0;

		twice |= left & bit;
		left |= bit;
	}
	for (size_t i = zone->list.n; i-- > 0;) {
		struct candidate *c = &zone->list.v[i];
		uint32_t may = i + 1 < zone->list.n && c->word
				       ? edge_words_initials(
						 zone->words, zone->units[i],
						 zone->units[i + 1]) & left
				       : 0;

		if (may) {	/* the first of what it may stand for */
			may &= ~may + 1;
			left &= ~may | twice;
			twice &= ~may;
			/* 討論 may but stand before the name */
			covered += word_kind(zone, i) & EDGE_VERB &&
						   !in_compound(zone, i)
					   ? 0.2
					   : 1.0;
		}
		c->score += covered;
	}
}

/* The longest string that stands elsewhere after something else. */
static void weigh_recurrence(struct edge_finder *finder, struct zone *zone,
			     const struct gloss *gloss)
{
	double likely = likely_length(gloss);
	size_t n = zone->list.n;
	bool *found;

	while (n > 0 && zone->list.v[n - 1].han < LEAST)
		n--;
	if (n == 0 || finder->searches >= SEARCHES)
		return;
	found = jb_new(finder->work->arena, bool, zone->list.n + 1);
	find_elsewhere(found, finder, zone,
		       jb_str_slice(zone->text, zone->list.v[n - 1].start,
				    zone->end));
	for (size_t i = 0; i < n && finder->searches < SEARCHES; i++) {
		struct candidate *c = &zone->list.v[i];

		finder->searches++;
		if (found[i]) {
			/* a common tail (委員會) recurs and says little */
			c->score += (double)c->han < likely
					    ? 1.2 * (double)c->han / likely
					    : 1.2;
			return;
		}
	}
}

/*
 * 安全性、稳定性和灵活性 (SSR): as many parts as letters, all ending alike.
 * Returns the word where the first part begins, or the count of words.
 */
static size_t find_parallel(const struct zone *zone,
			    const struct gloss *gloss)
{
	size_t parts = 1, i = zone->list.n;
	uint32_t tail = 0;

	if (gloss->en.p || gloss->letters < 2 || gloss->letters > 4)
		return zone->list.n;
	for (bool ends = true; i-- > 0;) {
		struct jb_str text = zone->text;
		unsigned kind = zone_kind(zone, i, i + 1);
		size_t end = i + 1 < zone->list.n ? zone->list.v[i + 1].start
						  : zone->end;
		uint32_t last;

		if (kind & EDGE_JOINT) {
			parts++;
			ends = true;
			continue;
		}
		if (ends) {
			last = jb_fold(jb_utf8_prev(text, &end));
			if (tail && last != tail)
				return zone->list.n;
			tail = last;
			ends = false;
		} else if (parts == gloss->letters &&
			   kind & EDGE_PARTICLE) {
			return i + 1;
		}
	}
	return parts == gloss->letters ? 0 : zone->list.n;
}

static void weigh_parallel(struct zone *zone, const struct gloss *gloss)
{
	size_t i = find_parallel(zone, gloss);

	if (i < zone->list.n)
		zone->list.v[i].score += 8.0;
}

static const struct candidate *best(const struct zone *zone)
{
	const struct candidate *top = NULL;

	for (size_t i = 0; i < zone->list.n; i++) {
		const struct candidate *c = &zone->list.v[i];

		if (c->han >= 2 && (!top || c->score > top->score))
			top = c;
	}
	return top;
}

/* The hyphens of en that join two things; not those of end-to-end */
static size_t count_joining(struct jb_str en, const struct jb_lexicon *lex)
{
	struct jb_str word;
	size_t n = 0;

	for (size_t at = 0; gloss_next(&word, en, &at);)
		n += jb_str_has(word, "-") && !gloss_word(lex, word).n &&
		     !gloss_affix(lex, word).n;
	return n;
}

/*
 * Words that say more than one: Jugendmedienschutz is made of three.
 */
static size_t count_made_up(struct jb_str en, const struct jb_lexicon *lex)
{
	enum { LONG = 13 };
	struct jb_str word;
	size_t n = 0, from = 0;

	for (size_t at = 0; at <= en.n; at++) {
		if (at < en.n && !strchr(" -/", en.p[at]))
			continue;
		word = jb_str_slice(en, from, at);
		from = at + 1;
		if (word.n == en.n || gloss_word(lex, word).n)
			continue;
		n += word.n >= LONG && !gloss_affix(lex, word).n;
	}
	return n;
}

/* Ofcom, Bundesnetzagentur: a word made up for a name counts as two. */
static struct gloss as_weighed(const struct gloss *gloss,
			       const struct jb_lexicon *lex)
{
	struct gloss own = *gloss;

	own.words += gloss->words == 1 && is_own_name(gloss, lex);
	own.words += count_made_up(gloss->en, lex);
	own.hyphens = count_joining(gloss->en, lex);
	return own;
}

size_t edge_find(struct edge_finder *finder, size_t block, size_t end,
		 const struct gloss *given, double *score)
{
	const struct gloss own = as_weighed(given, finder->work->lex);
	const struct gloss *gloss = &own;
	struct zone zone = {
		.text = block_text(finder->work, block),
		.end = end,
		.block = block,
		.words = finder->words,
	};
	const struct candidate *top;

	breaks_open(finder);
	zone_find(&zone, finder, gloss);
	if (zone.start >= zone.end)
		return SIZE_MAX;
	weigh_lexicon(&zone, finder, gloss);
	weigh_words(&zone, gloss);
	weigh_name(&zone, gloss, finder->work);
	weigh_joined(&zone, gloss, finder->work->lex);
	weigh_dashes(&zone);
	weigh_figures(&zone, gloss);
	weigh_generic(&zone, gloss, finder->work->lex);
	weigh_based(&zone, gloss, phrases_read(finder->work)[PH_EN_BASED]);
	weigh_owner(&zone, gloss);
	weigh_surplus(&zone, gloss, finder->work);
	weigh_recurrence(finder, &zone, gloss);
	weigh_ordinal(&zone, gloss);
	weigh_initials(&zone, gloss, finder->work->lex);
	weigh_coverage(&zone, gloss);
	weigh_parallel(&zone, gloss);
	top = best(&zone);
	if (!top)
		return SIZE_MAX;
	*score = top->score;
	return top->start;
}
