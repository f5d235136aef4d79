/*
 * People, by the office or the word of speech beside them.
 */
#include "analyze/name_word.h"
#include "analyze/person.h"
#include "analyze/terms.h"

enum {
	OFFICE = 20,		/* characters of an office with its body */
	LATIN_WORDS = 4,	/* of a Latin name */
	SLOTS = 512,
};

/* A form of a name, and whose it is. */
struct slot {
	uint64_t hash;
	size_t person;		/* 1 + index; 0: free */
};

struct people {
	struct work *work;
	const struct words *const *words;	/* by enum name_word */
	struct slot *slots;
	size_t room, used;
};

/* --- the list --- */

static uint64_t hash(struct jb_str s)
{
	uint64_t h = JB_HASH;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_fold(jb_utf8_next(s, &at));

		if (cp != ' ')
			h = jb_hash_more(h, cp);
	}
	return h;
}

static struct slot *slot_of(struct people *people, uint64_t h)
{
	for (size_t i = (size_t)(h >> 20);; i++) {
		struct slot *slot = &people->slots[i & (people->room - 1)];

		if (!slot->person || slot->hash == h)
			return slot;
	}
}

static void slot_fill(struct people *people, uint64_t h, size_t person)
{
	struct slot *old = people->slots;
	size_t room = people->room;

	*slot_of(people, h) = (struct slot){ h, person };
	if (++people->used * 2 <= room)
		return;
	people->room *= 2;
	people->slots = jb_new(people->work->arena, struct slot, people->room);
	for (size_t i = 0; i < room; i++)
		if (old[i].person)
			*slot_of(people, old[i].hash) = old[i];
}

static void mention_add(struct people *people, size_t person,
			struct jb_anchor at)
{
	struct jb_entity *p = &people->work->out->people.v[person - 1];

	for (size_t i = p->at.n; i-- > 0 && p->at.v[i].block == at.block;)
		if (p->at.v[i].start == at.start)
			return;
	*jb_list_add(people->work->arena, &p->at) = at;
}

/* at is a form of the person's name; 0: of one not known by it so far. */
static size_t form_take(struct people *people, struct jb_anchor at,
			size_t person)
{
	struct work *work = people->work;
	struct jb_str name = jb_str_slice(block_text(work, at.block),
					  at.start, at.end);
	uint64_t h = hash(name);
	size_t known = slot_of(people, h)->person;

	if (gloss_has_word(work->lex, name))
		return 0;
	if (!known) {
		if (!person) {
			jb_list_add(work->arena, &work->out->people)->name =
				name;
			person = work->out->people.n;
		}
		slot_fill(people, h, person);
		known = person;
	}
	mention_add(people, known, at);
	return known;
}

/* 科特林布洛姆（Kurt Lindblom）, Kurt Lindblom（林布洛姆）: the other form */
static size_t other_form(const struct people *people, struct jb_str s,
			 size_t at, size_t *start);

static void take(struct people *people, struct jb_anchor at,
		 struct jb_str role)
{
	struct jb_str text = block_text(people->work, at.block);
	size_t start, person = 0;
	size_t end = other_form(people, text, at.end, &start);

	/* whoever is known by either form is meant */
	if (end)
		person = slot_of(people, hash(jb_str_slice(text, start, end)))
				 ->person;
	person = form_take(people, at, person);
	if (!person)
		return;
	if (!people->work->out->people.v[person - 1].role.p && role.n)
		people->work->out->people.v[person - 1].role = role;
	if (end)
		form_take(people, (struct jb_anchor){ at.block, start, end },
			  person);
}

/* --- names --- */

static bool ends_name(const struct people *people, struct jb_str s, size_t at)
{
	return at >= s.n || words_at(s, at, people->words[NW_BEHIND]) > 0 ||
	       !jb_is_han(jb_utf8_next(s, &at));
}

static bool is_no_name(const struct people *people, struct jb_str s)
{
	return words_at(s, 0, people->words[NW_NO_NAME]) == s.n;
}

/* 霍尔格·延森: parts with points between; its end, or 0. */
static size_t read_pointed_name(const struct people *people, struct jb_str s,
				size_t at)
{
	enum { PART = 7 };
	size_t chars = 0, points = 0;

	while (chars <= PART && at < s.n) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (points && chars && ends_name(people, s, at) &&
		    !is_name_dot(cp))
			return at;
		if (is_name_dot(cp) && chars) {
			points++;
			chars = 0;
		} else if (jb_is_han(cp)) {
			chars++;
		} else {
			return 0;
		}
		at = next;
	}
	return points && chars && chars <= PART ? at : 0;
}

/* A Chinese name at at: its end, or 0. 梁志豪, 古特雷斯, 托多罗夫 */
static size_t read_han_name(const struct people *people, struct jb_str s,
			    size_t at)
{
	size_t pointed = read_pointed_name(people, s, at);
	size_t surname = surname_at(people->work, s, at);
	size_t letters = jb_utf8_count(jb_str_slice(s, at, at + surname),
				       surname);
	size_t least = surname ? letters + 1 : 3, end = at;
	uint32_t cp = jb_utf8_next(s, &(size_t){ at });

	if (pointed)
		return pointed;
	/* 董事會 is no 董事 called 會 */
	if (cp == 0x4F1A || cp == 0x6703)
		return 0;
	for (size_t chars = 1; chars <= 7; chars++) {
		struct jb_str name;

		if (end >= s.n || !jb_is_han(jb_utf8_next(s, &end)))
			break;
		if (chars < least || !ends_name(people, s, end))
			continue;
		name = jb_str_slice(s, at, end);
		if (!is_no_name(people, name) &&
		    ((surname && chars <= letters + 2) ||
		     (chars >= 3 && is_rendering(people->work, name))))
			return end;
		return 0;
	}
	return 0;
}

static bool is_upper(uint32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE);
}

static bool is_particle(struct jb_str word)
{
	static const char *const words[] = { "van", "von", "de", "der", "da",
					     "di", "bin", "al", "la", "del" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_eq(word, jb_str_of(words[i])))
			return true;
	return false;
}

/* Two to four capitalised Latin words at at: their end, or 0. */
static size_t read_latin_name(struct jb_str s, size_t at)
{
	size_t end = 0, words = 0;

	while (words < LATIN_WORDS) {
		size_t from = at, next = at, uppers = 0;
		uint32_t cp;

		while (cp = jb_utf8_next(s, &next),
		       jb_is_latin(cp) || cp == '-' || cp == '\'' ||
		       cp == 0x2019 || (cp == '.' && next - from == 2)) {
			uppers += is_upper(cp);
			at = next;
		}
		if (at == from)
			break;
		cp = jb_utf8_next(s, &(size_t){ from });
		if (!is_upper(cp)) {
			if (!words || !is_particle(jb_str_slice(s, from, at)))
				break;
		} else {
			/* ICANN, DNS: no names */
			if (uppers > 2 || (uppers == 2 && at - from == 2))
				break;
			words++;
			end = at;
		}
		if (at >= s.n || s.p[at] != ' ')
			break;
		at++;
	}
	return words >= 2 ? end : 0;
}

static size_t other_form(const struct people *people, struct jb_str s,
			 size_t at, size_t *start)
{
	uint32_t cp = jb_utf8_next(s, &at);
	size_t end;
	bool latin;

	if (cp == ' ')
		cp = jb_utf8_next(s, &at);
	*start = at;
	if ((cp != '(' && cp != 0xFF08) || at >= s.n)
		return 0;
	latin = jb_is_latin(jb_utf8_next(s, &(size_t){ at }));
	end = latin ? read_latin_name(s, at) : read_han_name(people, s, at);
	at = end;
	cp = end ? jb_utf8_next(s, &at) : 0;
	return cp == ')' || cp == 0xFF09 || cp == 0xFF0C || cp == ',' ? end : 0;
}

/* The office that ends at end, with the body before it: ICANN 董事會主席 */
static struct jb_str role_before(const struct people *people, struct jb_str s,
				 size_t end)
{
	size_t at = end, chars = 0;

	while (at > 0 && chars < OFFICE) {
		size_t here = at, stop;
		uint32_t cp = jb_utf8_prev(s, &here);

		if (!jb_is_han(cp) && !jb_is_latin(cp) && cp != ' ')
			break;
		stop = words_at(s, here, people->words[NW_STOP]);
		if (stop && stop <= at - here)
			break;
		at = here;
		chars++;
	}
	return jb_str_trim(jb_str_slice(s, at, end));
}

/* --- Chinese text --- */

static size_t skip_space(struct jb_str s, size_t at)
{
	while (at < s.n && s.p[at] == ' ')
		at++;
	return at;
}

/* An office at at, then a name. Returns where reading goes on. */
static size_t read_office(struct people *people, size_t block, size_t at)
{
	struct jb_str s = block_text(people->work, block);
	size_t past = at + words_at(s, at, people->words[NW_OFFICE]);
	size_t start, end;

	start = skip_space(s, past);
	if (start >= s.n)
		return past;
	end = read_latin_name(s, start);
	if (!end && start == past)
		end = read_han_name(people, s, start);
	if (!end)
		return past;
	take(people, (struct jb_anchor){ block, start, end },
	     role_before(people, s, past));
	return end;
}

/* A name at the beginning of a clause with a word of speech after it. */
static size_t read_speaker(struct people *people, size_t block, size_t at)
{
	struct jb_str s = block_text(people->work, block);
	size_t end = at + surname_at(people->work, s, at);

	if (end == at)
		return at;
	for (size_t chars = 1; chars < 3; chars++) {
		jb_utf8_next(s, &end);
		if (words_at(s, end, people->words[NW_SAID])) {
			/* two characters are as often a word: 方指出 */
			if (chars == 2 &&
			    !is_no_name(people, jb_str_slice(s, at, end)))
				take(people,
				     (struct jb_anchor){ block, at, end },
				     (struct jb_str){ 0 });
			return end;
		}
	}
	return at;
}

static void read_chinese(struct people *people, size_t block)
{
	struct jb_str s = block_text(people->work, block);
	bool fresh = true;	/* at the beginning of a clause */

	for (size_t at = 0; at < s.n;) {
		size_t next = at, past = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (!jb_is_han(cp)) {
			fresh = jb_is_cjk_punct(cp) || (fresh && cp == ' ');
			at = next;
			continue;
		}
		if (fresh)
			past = read_speaker(people, block, at);
		if (past == at && words_at(s, at, people->words[NW_OFFICE]))
			past = read_office(people, block, at);
		fresh = false;
		at = past > at ? past : next;
	}
}

/* --- English text --- */

/* said Amina Rostova; Dr. Hana Okafor; director Ingrid Solheim */
static void read_english(struct people *people, size_t block)
{
	struct jb_str s = block_text(people->work, block);

	for (size_t at = 0; at < s.n; at++) {
		size_t past, end;

		if (at > 0 && s.p[at - 1] != ' ' && s.p[at - 1] != '"')
			continue;
		past = words_at(s, at, people->words[NW_EN_BEFORE]);
		if (past) {
			end = read_latin_name(s, at + past);
			if (end) {
				take(people, (struct jb_anchor){
					block, at + past, end },
				     (struct jb_str){ 0 });
				at = end - 1;
			}
			continue;
		}
		if (s.p[at] < 'A' || s.p[at] > 'Z')
			continue;
		end = read_latin_name(s, at);
		if (!end)
			continue;
		if (words_at(s, end, people->words[NW_EN_BEHIND]))
			take(people, (struct jb_anchor){ block, at, end },
			     (struct jb_str){ 0 });
		at = end - 1;
	}
}

void people_find(struct work *work)
{
	struct people people = { .work = work, .words = name_words(work),
				 .room = SLOTS };
	const struct jb_meta *meta = &work->out->meta;

	people.slots = jb_new(work->arena, struct slot, SLOTS);
	for (size_t i = 0; i < meta->authors.n; i++)
		if (meta->authors.v[i].at.block != JB_NONE)
			take(&people, meta->authors.v[i].at,
			     (struct jb_str){ 0 });
	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		if (work->doc->blocks.v[b].lang == JB_LANG_EN)
			read_english(&people, b);
		else
			read_chinese(&people, b);
	}
}
