/*
 * What the words of an English name say of where its Chinese begins: where the
 * renderings of words.tsv stand, of its first word above all.
 *
 *	參加|世界電訊標準化大會（World Telecommunication …）
 *	頂級域名註冊管理機構（TLD registries）		letters it holds
 *	註冊管理機構與註冊服務商（registry-registrar）	two that a hyphen joins
 */
#include "analyze/phrase.h"
#include "analyze/term_zone.h"
#include "analyze/words.h"

/* Marks where the zone goes on with one of the renderings in cell zh. */
static void mark_renderings(struct zone *zone, struct jb_str zh)
{
	struct jb_str part;

	for (size_t i = 0; i < zone->list.n; i++)
		zone->list.v[i].rendered = false;
	for (size_t at = 0; jb_lex_part(&part, zh, &at);)
		for (size_t i = 0; i < zone->list.n; i++)
			zone->list.v[i].rendered |=
				zone_goes_on(zone, i, part);
}

/*
 * The next word of gloss's name; where nobody knows registry-registrar as one
 * word, it is two.
 */
static bool next_word(struct jb_str *word, const struct gloss *gloss,
		      size_t *at, const struct jb_lexicon *lex)
{
	size_t hyphen;

	if (!gloss_next(word, gloss->en, at))
		return false;
	hyphen = jb_str_find(*word, JB_STR("-"), 0);
	if (hyphen == SIZE_MAX || hyphen == 0 || gloss_word(lex, *word).n ||
	    gloss_affix(lex, *word).n)
		return true;
	*word = jb_str_slice(*word, 0, hyphen);
	*at = (size_t)(word->p - gloss->en.p) + hyphen + 1;
	return true;
}

/*
 * 頂級域名註冊管理機構（TLD registries）: the Chinese of letters that the
 * English name holds is longer than a word's, and sure.
 */
static void weigh_letters(struct zone *zone, const struct gloss *gloss,
			  const struct work *work, struct jb_str word)
{
	const struct jb_hits *hits = &work->views[zone->block].hits;
	const struct gloss letters = { .abbr = word };

	for (size_t k = hits_from(hits, zone->start);
	     k < hits->list.n && hits->list.v[k].start < zone->end; k++) {
		const struct jb_hit *hit = &hits->list.v[k];

		if (!gloss_is_row(&letters, work->lex, (enum jb_lex)hit->file,
				  hit->row))
			continue;
		for (size_t i = 0; i < zone->list.n; i++)
			zone->list.v[i].rendered |=
				zone->list.v[i].start == hit->start;
	}
	/* however long it is: three letters may be ten characters */
	for (size_t i = 0; i < zone->list.n; i++)
		if (zone->list.v[i].rendered)
			zone->list.v[i].score +=
				3.0 -
				edge_length_fit(gloss, zone->list.v[i].han);
}

/* Does word stand behind the of or for of en? */
static bool at_part(struct jb_str en, struct jb_str word,
		    const struct words *before)
{
	return words_before(en, (size_t)(word.p - en.p), before) > 0;
}

/* The same, or is it the first of en? */
static bool leads_part(struct jb_str en, struct jb_str word,
		       const struct words *before)
{
	return word.p == en.p || at_part(en, word, before);
}

/*
 * A word of the name gives weight to the candidates where its Chinese stands,
 * a short one aside where the English is turned round: 辦公室 of Office of …
 * comes last. The last of them; as many as there are: none.
 */
static size_t weigh_rendered(struct zone *zone, double weight, bool turned,
			     double lacking)
{
	enum { TAIL = 4 };	/* characters */
	size_t last = zone->list.n;

	for (size_t i = 0; i < zone->list.n; i++) {
		struct candidate *c = &zone->list.v[i];

		if (!c->rendered)
			continue;
		/* no particle: 可問責, and no verb: 註冊 */
		c->score += (turned && c->han <= TAIL ? 0 : weight) +
			    edge_first_cost(zone, i) - lacking;
		/* a word is where its rendering is */
		if (!c->word)
			c->score += 1.2;
		last = i;
	}
	return last;
}

void weigh_name(struct zone *zone, const struct gloss *gloss,
		const struct work *work)
{
	const struct words *parts = phrases_read(work)[PH_EN_PART_OF];
	const struct jb_lexicon *lex = work->lex;
	struct jb_str word;
	double weight = 2.0, lacking = 0;
	bool in_order = words_find(gloss->en, 0, gloss->en.n, parts) ==
			SIZE_MAX;

	for (size_t at = 0; next_word(&word, gloss, &at, lex);) {
		struct jb_str zh = gloss_word(lex, word);
		bool turned = !in_order && weight > 1.0 && gloss->words > 1;
		size_t last;

		mark_renderings(zone, zh.n ? zh : gloss_affix(lex, word));
		if (gloss_is_abbr(word) && leads_part(gloss->en, word, parts))
			weigh_letters(zone, gloss, work, word);
		/* … on Enhancing Accountability: 加強 is the Chinese head */
		if (!in_order && at_part(gloss->en, word, parts))
			weight = 2.0;
		last = weigh_rendered(zone, weight, turned, lacking);
		/* whoever begins later lacks this word of the name */
		for (size_t i = last + 1; i < zone->list.n; i++)
			zone->list.v[i].score -= 0.8;
		weight = 0.7;
		/* Grant Program: 計畫 alone lacks a word before it */
		if (last == zone->list.n && in_order && lacking < 2.0)
			lacking += 1.0;
	}
}

/* Notes which characters a rendering in cell tells; is there one? */
static bool tell_renderings(bool *told, const struct zone *zone,
			    struct jb_str cell)
{
	struct jb_str part;
	bool any = false;

	for (size_t at = 0; jb_lex_part(&part, cell, &at);) {
		size_t chars = jb_utf8_count(part, part.n);

		for (size_t i = 0; i + chars <= zone->list.n; i++) {
			if (!zone_goes_on(zone, i, part))
				continue;
			any = true;
			for (size_t k = i; k < i + chars; k++)
				told[k] = true;
		}
	}
	return any;
}

/* How many characters may render what is not known of word. */
static size_t room_of(struct jb_str word, bool known)
{
	enum { A_WORD = 3, LONG = 13 };

	if (known)
		return 0;
	if (gloss_is_abbr(word))
		return A_WORD * word.n;
	return word.n >= LONG ? 2 * A_WORD : A_WORD;
}

void weigh_surplus(struct zone *zone, const struct gloss *gloss,
		   const struct work *work)
{
	enum { MOST = 4, OF_AFFIX = 5 };
	const struct jb_lexicon *lex = work->lex;
	bool *told = jb_new(work->arena, bool, zone->list.n);
	size_t room = 0, untold = 0;
	struct jb_str word;

	/* a name of one word, Calgary, may be as long as it likes */
	if (jb_str_find(gloss->en, JB_STR(" "), 0) == SIZE_MAX)
		return;
	for (size_t at = 0; next_word(&word, gloss, &at, lex);) {
		struct jb_str affix = gloss_affix(lex, word);
		bool known = tell_renderings(told, zone,
					     gloss_word(lex, word));

		/* 可 of actionable tells but a part of it */
		if (!known && tell_renderings(told, zone, affix))
			room += OF_AFFIX;
		else
			room += room_of(word, known);
	}
	for (size_t i = zone->list.n; i-- > 0;) {
		size_t more;

		untold += jb_is_han(zone->units[i]) && !told[i];
		more = untold > room ? untold - room : 0;
		zone->list.v[i].score -= 0.6 * (double)(more < MOST ? more
								    : MOST);
	}
}

/* The candidate before past where the longest of cell stands; or past. */
static size_t longest_rendered(const struct zone *zone, struct jb_str cell,
			       size_t past)
{
	size_t found = past, longest = 0;
	struct jb_str part;

	for (size_t at = 0; jb_lex_part(&part, cell, &at);)
		for (size_t i = 0; i < past && part.n > longest; i++)
			if (zone_goes_on(zone, i, part)) {
				found = i;
				longest = part.n;
			}
	return found;
}

void weigh_joined(struct zone *zone, const struct gloss *gloss,
		  const struct jb_lexicon *lex)
{
	struct jb_str left, right;
	size_t at = 0, first;

	if (!gloss->hyphens || !next_word(&left, gloss, &at, lex) ||
	    gloss->en.p[at - 1] != '-' || !next_word(&right, gloss, &at, lex))
		return;
	for (size_t i = 1; i + 1 < zone->list.n; i++) {
		if (!(zone_kind(zone, i, i + 1) & EDGE_JOINT))
			continue;
		mark_renderings(zone, gloss_word(lex, right));
		first = longest_rendered(zone, gloss_word(lex, left), i);
		if (!zone->list.v[i + 1].rendered || first == i)
			continue;
		zone->list.v[first].score += 6.0;
		while (++i < zone->list.n)
			zone->list.v[i].score -= 3.0;
	}
}
