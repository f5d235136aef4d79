/*
 * Quotes: what somebody says, word for word, and who says it.
 *
 *	Göran Marby解釋：「為符合使命，我們必須保持中立」
 *	RIPE NCC執委會指出「通訊不應因…而中斷」
 *	「…」，理事長陳建宏說。
 *	"It works," said Ingrid Solheim, President and CEO.
 *
 * A mark of quotation makes no quote: terms, titles and words held at a
 * distance have no verb of speech beside them, or are too short. A Chinese
 * quote with its English original in brackets behind it is one. A quotation
 * set as a block may name who said it below: —— 某某, [name=某某], <cite>.
 */
#include "analyze/cues.h"
#include "analyze/heading.h"
#include "analyze/name_word.h"

#include <string.h>

enum {
	LEAST = 6,		/* letters of a quote, by width: 2 for Han */
	NEAR = 60,		/* bytes between a mark and its verb */
	LEAD = 600,		/* bytes before a quote looked at for who */
	AFTER = 160,		/* bytes behind a quote looked at for who */
	FAR = 140,		/* of them, an office in full and both forms of
				 * a name */
};

static const struct marks {
	const char *open, *close;
} marks[] = {
	{ "「", "」" }, { "『", "』" }, { "“", "”" }, { "\"", "\"" },
};

struct finder {
	struct work *work;
	struct cues cues;
	size_t block;
	struct jb_str text;
};

/* A quotation: from its opening mark to its closing one. */
struct pair {
	size_t open, close;	/* bytes; close JB_NONE: never closed */
	size_t outer;		/* the one of its kind around it, or JB_NONE */
	const struct marks *marks;
};

struct pairs {
	JB_LIST(struct pair) list;	/* by open */
	size_t top[sizeof(marks) / sizeof(marks[0])];
};

static void pair_open(struct pairs *pairs, struct jb_arena *arena, size_t at,
		      size_t kind)
{
	struct pair *p = jb_list_add(arena, &pairs->list);

	*p = (struct pair){ at, JB_NONE, pairs->top[kind], &marks[kind] };
	pairs->top[kind] = pairs->list.n - 1;
}

static void pair_close(struct pairs *pairs, size_t at, size_t kind)
{
	struct pair *p = &pairs->list.v[pairs->top[kind]];

	p->close = at;
	pairs->top[kind] = p->outer;
}

/* All quotations of text in one pass, those of a kind nested by a stack. */
static void pairs_find(struct pairs *pairs, struct jb_arena *arena,
		       struct jb_str text)
{
	const size_t kinds = sizeof(marks) / sizeof(marks[0]);

	for (size_t kind = 0; kind < kinds; kind++)
		pairs->top[kind] = JB_NONE;
	for (size_t at = 0; at < text.n; at++) {
		unsigned char byte = (unsigned char)text.p[at];

		if (byte != '"' && byte != 0xE2 && byte != 0xE3)
			continue;
		for (size_t kind = 0; kind < kinds; kind++) {
			struct jb_str rest = jb_str_slice(text, at, at + 3);

			if (pairs->top[kind] != JB_NONE &&
			    jb_str_starts(rest, jb_str_of(marks[kind].close)))
				pair_close(pairs, at, kind);
			else if (jb_str_starts(rest,
					       jb_str_of(marks[kind].open)))
				pair_open(pairs, arena, at, kind);
		}
	}
}

/* --- names --- */

static bool is_capital(uint32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE);
}

/* End of the Latin word at at; *capital: one capital, then small letters. */
static size_t latin_word(struct jb_str text, size_t at, size_t past,
			 bool *capital)
{
	size_t from = at, next = at;
	bool small = false, first = false;

	while (next < past) {
		uint32_t cp = jb_utf8_next(text, &next);

		if (!jb_is_latin(cp) && !(at > from && (cp == '\'' ||
							cp == '-' ||
							cp == 0x2019)))
			break;
		if (at == from)
			first = is_capital(cp);
		else if (jb_is_latin(cp))
			small |= !is_capital(cp);
		at = next;
	}
	/* an initial: M. Hughes */
	if (at - from == 1 && first && at < past && text.p[at] == '.') {
		*capital = true;
		return at + 1;
	}
	*capital = first && small;
	return at;
}

static bool is_known(const struct finder *f, size_t from, size_t past)
{
	const struct jb_hits *hits = &f->work->views[f->block].hits;

	for (size_t i = cue_from(&f->cues, f->block, from);
	     i < hits->list.n && hits->list.v[i].start < past; i++) {
		const struct jb_hit *hit = &hits->list.v[i];

		if (hit->file == JB_LEX_ORGANIZATIONS ||
		    hit->file == JB_LEX_PLACES ||
		    hit->file == JB_LEX_TERMS ||
		    cue_of(&f->cues, hit) == CUE_OFFICE ||
		    cue_of(&f->cues, hit) == CUE_AGENT)
			return true;
	}
	return false;
}

/* Words such as "The" and "In" are capital only where a sentence begins. */
static bool is_small_word(struct jb_str text, size_t from, size_t past)
{
	static const char *const words =
		"the|in|on|at|a|an|as|but|and|for|when|after|before|this|that|"
		"these|its|his|her|their|we|he|she|they|it|i|if|while|one|"
		"president|chair|director|dr|mr|ms|mrs|professor|prof|head|"
		"chief|from|with|by|co-chair|vice|secretary|closing|"
		"opening|asked|speaking|meeting|session|forum|day|first|new|"
		"amb|hon|sen|gov|rev|ambassador|minister|senator|sir|dame";

	return word_at(text, from, words) == past - from;
}

/* Behind the ） that closes what is open before at; at where none does. */
static size_t gloss_end(struct jb_str text, size_t at, size_t past)
{
	size_t close = word_find(text, at, past, "）");

	return close == SIZE_MAX ? at : close + 3;
}

/* Next run of capitalised words from at on: Göran Marby. */
static bool latin_name(const struct finder *f, size_t at, size_t past,
		       struct jb_range *name)
{
	struct jb_str text = f->text;
	size_t end = 0;

	for (name->first = SIZE_MAX; at < past;) {
		size_t next = at, word_end;
		uint32_t cp = jb_utf8_next(text, &next);
		bool capital;

		if (!jb_is_latin(cp)) {
			if (name->first != SIZE_MAX && cp != ' ')
				break;
			/* 數位使節（Tech Envoy）: what an office is called */
			at = cp == 0xFF08 ? gloss_end(text, next, past) : next;
			continue;
		}
		word_end = latin_word(text, at, past, &capital);
		if (capital && !is_small_word(text, at, word_end) &&
		    !is_known(f, at, word_end)) {
			if (name->first == SIZE_MAX)
				name->first = at;
			end = word_end;
		} else if (name->first != SIZE_MAX &&
			   !word_at(text, at, "van|de|von|der|da|del|bin|"
					      "al|of|la|el")) {
			break;
		}
		at = word_end;
	}
	name->past = end;
	return name->first != SIZE_MAX && end > name->first + 2;
}

/* Letters a Chinese name or office does not hold. */
#define NAME_STOP                                                         \
	"在|于|对|也|又|则|亦|并|常|曾|表|指|强|说|解|致|提|坦|重|补|回|，|：|（|"  \
	"(|、|的|率|认|：|进一步|再|特别|更|直|感|笑|宣|写|谈|同|出|接|针|就|另|还|" \
	"透|向|代表表|首|发|主持|「|”|“|当|以|引|形|警|声|答|分|随|最|总结|呼|"     \
	"开|闭|上|中|日|所"

/* A Chinese name at at: a surname and one or two letters, or 迪娅·卡里姆 */
static size_t han_name(struct jb_str text, size_t at, size_t past)
{
	size_t end = at, letters = 0;
	bool dot = false;

	if (word_at(text, at, NAME_STOP "|会|长|处|兼|及|和|与|团|人|性|级"))
		return at;
	while (end < past && letters < 12) {
		size_t next = end;
		uint32_t cp = jb_utf8_next(text, &next);

		if (cp == 0xB7 || cp == 0x2027 || cp == 0x30FB ||
		    cp == 0x2022) {
			dot = true;
		} else if (!jb_is_han(cp) ||
			   (letters > 0 && word_at(text, end, NAME_STOP)) ||
			   word_at(text, end, "博士|先生|女士|议员|教授|委员")) {
			break;
		}
		letters++;
		end = next;
	}
	return letters >= 2 && (dot ? letters <= 12 : letters <= 4) ? end : at;
}

/* 首席科學家 Ana Morel: letters behind an office that go on with it */
static bool is_trade(const struct finder *f, size_t at, size_t end)
{
	return word_before(f->text, end, "家|师|员|者|官") > 0 &&
	       !surname_at(f->work, f->text, at);
}

/* The name behind an office (理事長陳建宏) or before one (李在沅博士). */
static bool office_name(const struct finder *f, size_t from, size_t past,
			struct jb_range *name)
{
	const struct jb_hits *hits = &f->work->views[f->block].hits;
	bool found = false;

	for (size_t i = cue_from(&f->cues, f->block, from);
	     i < hits->list.n && hits->list.v[i].end <= past; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		size_t at = skip_space(f->text, hit->end, past), end;
		struct jb_range latin;

		if (cue_of(&f->cues, hit) != CUE_OFFICE)
			continue;
		at += word_at(f->text, at, "的|之");
		end = han_name(f->text, at, past);
		if (end > at && is_trade(f, at, end))
			at = end = skip_space(f->text, end, past);
		if (end > at && !is_known(f, at, end)) {
			*name = (struct jb_range){ at, end };
			found = true;
		} else if (latin_name(f, at, past, &latin) &&
			   latin.first - at <= 2) {
			*name = latin;
			found = true;
		} else {
			/* 趙立群博士: three letters before the office */
			size_t back = hit->start;

			for (int k = 0; k < 3 && back > from; k++)
				jb_utf8_prev(f->text, &back);
			if (back < hit->start && surname_at(f->work, f->text, back) &&
			    !is_known(f, back, hit->start)) {
				*name = (struct jb_range){ back, hit->start };
				found = true;
			}
		}
	}
	return found;
}

/* A body or an office that speaks: 數字政策辦公室發言人, RIPE NCC執委會 */
static bool body_name(const struct finder *f, size_t from, size_t past,
		      struct jb_range *name)
{
	size_t end = from;

	while (end < past) {
		size_t next = end;
		uint32_t cp = jb_utf8_next(f->text, &next);

		if (word_at(f->text, end, "也|又|则|亦|在|于|，|并|对|特别|发表|则|"
					  "进一步|开幕|致|会后|还|："))
			break;
		if (cp == 0x3002)
			break;
		end = next;
	}
	*name = (struct jb_range){ from, back_space(f->text, from, end) };
	if (word_at(f->text, from, "与|和|并|向|对|在|于|会中|会上|其"))
		return false;
	return name->past > name->first + 3 &&
	       name->past - name->first <= 60 &&
	       (is_known(f, name->first, name->past) ||
		word_before(f->text, name->past,
			    "代表|发言人|讲者|与会者|学者|人士|秘书处|官员|会|处|"
			    "部|署|组|者"));
}

/* My mentor, one of the chairs: somebody without a name */
static bool somebody(const struct finder *f, size_t start, size_t past,
		     struct jb_range *name)
{
	enum { LONGEST = 40 };
	size_t end = back_space(f->text, start, past), words = 1;

	if (end <= start || end - start > LONGEST ||
	    !word_at(f->text, start, "my |our |her |his |one of |the |a |an ") ||
	    word_find(f->text, start, end, ",|;|:") != SIZE_MAX)
		return false;
	for (size_t i = start; i < end; i++)
		words += f->text.p[i] == ' ';
	*name = (struct jb_range){ start, end };
	return words >= 2 && words <= 5;
}

/* Who speaks in [from, past), before a verb of speech. */
static bool speaker_in(const struct finder *f, size_t from, size_t past,
		       struct jb_range *name)
{
	size_t start = skip_space(f->text, from, past);
	size_t end;

	if (office_name(f, from, past, name) ||
	    latin_name(f, from, past, name))
		return true;
	if (surname_at(f->work, f->text, start)) {
		end = han_name(f->text, start, past);
		if (end > start && !is_known(f, start, end)) {
			*name = (struct jb_range){ start, end };
			return true;
		}
	}
	if (somebody(f, start, past, name))
		return true;
	start += word_at(f->text, start, "但|而|其中|另|此外,|对此,|会后");
	if (body_name(f, start, past, name))
		return true;
	*name = (struct jb_range){ 0, 0 };
	return false;
}

/* --- a quotation and its verb --- */

/* The verb of speech that brings the quotation opened at open, or NULL. */
static const struct jb_hit *verb_before(const struct finder *f, size_t from,
					size_t open, bool *colon)
{
	size_t end = back_space(f->text, from, open);
	size_t n = word_before(f->text, end, "：|，");
	const struct jb_hit *verb;

	*colon = word_before(f->text, end, "：") > 0;
	if (n && end - n >= from)
		end = back_space(f->text, from, end - n);
	verb = cue_last(&f->cues, f->block, from, end, CUE_SPEECH);
	if (!verb)
		return NULL;
	/* 分享, 指出 and the like may stand before the colon by some letters */
	return verb->end == end || (*colon && end - verb->end <= NEAR) ? verb
								       : NULL;
}

/* The last byte offset up to at where a character begins. */
static size_t cut_before(struct jb_str text, size_t at)
{
	if (at >= text.n)
		return text.n;
	while (at > 0 && (text.p[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* according to Ana Morel; Ana Morel 的這句話…: no verb says it */
static bool source_after(const struct finder *f, size_t at, size_t past,
			 struct jb_range *name)
{
	size_t n = word_at(f->text, at, "according to "), word;

	if (n)
		return latin_name(f, at + n, past, name) &&
		       name->first - at - n <= NEAR;
	word = words_find(f->text, at, past, f->cues.phrase[PH_HIS_WORDS]);
	return word != SIZE_MAX && word > at && word - at <= NEAR &&
	       word_find(f->text, at, word, "，|：") == SIZE_MAX &&
	       speaker_in(f, at, word, name);
}

/* said Amina Rostova; 理事長陳建宏說。 after the quotation. */
static bool speaker_after(const struct finder *f, size_t at,
			  struct jb_range *name)
{
	size_t past = cut_before(f->text, at + AFTER);
	const struct jb_hit *verb;
	size_t stop;

	at = skip_space(f->text, at, past);
	at += word_at(f->text, at, "，");
	at = skip_space(f->text, at, past);
	stop = word_find(f->text, at, past, "。|. |；|「|“|\"");
	if (stop != SIZE_MAX)
		past = stop;
	if (source_after(f, at, past, name))
		return true;
	verb = cue_find(&f->cues, f->block, at, past, CUE_SPEECH);
	if (!verb || verb->start - at > FAR ||
	    (verb->start - at > NEAR &&
	     word_find(f->text, at, verb->start, "，|,|：|:") != SIZE_MAX))
		return false;
	if (verb->start == at)		/* said Amina Rostova */
		return latin_name(f, verb->end, past, name) &&
		       name->first - verb->end <= NEAR;
	if (word_at(f->text, at, "he |she |they |我们|大会|会议|本") ||
	    (verb->end < past && jb_is_han(jb_utf8_next(
					 f->text, &(size_t){ verb->end })) &&
	     !word_at(f->text, verb->end, "道|了")))
		return false;
	return speaker_in(f, at, verb->start, name);
}

/* (The multistakeholder model shows …) right behind: its English original. */
static size_t original_at(const struct finder *f, size_t at,
			  struct jb_anchor *original)
{
	size_t open = skip_space(f->text, at, f->text.n), close, latin = 0;
	size_t n = word_at(f->text, open, "(|（"), depth = 0, i;

	if (n == 0)
		return at;
	for (i = open + n, close = SIZE_MAX; i < f->text.n;) {
		size_t mark = i;
		uint32_t cp = jb_utf8_next(f->text, &i);

		if (cp == '(' || cp == 0xFF08)
			depth++;
		if (jb_is_han(cp))
			return at;
		latin += cp == ' ';
		if ((cp == ')' || cp == 0xFF09) && depth-- == 0) {
			close = mark;
			break;
		}
	}
	if (close == SIZE_MAX || latin < 2)
		return at;
	*original = (struct jb_anchor){ f->block, open + n, close };
	return i;
}

static size_t weight(struct jb_str text, size_t from, size_t past)
{
	size_t n = 0;

	while (from < past) {
		uint32_t cp = jb_utf8_next(text, &from);

		n += jb_is_han(cp) ? 2 : jb_is_alpha(cp);
	}
	return n;
}

static void add(struct finder *f, struct jb_range said, struct jb_range name,
		struct jb_anchor original)
{
	struct jb_quote *q =
		jb_list_add(f->work->arena, &f->work->out->quotes);

	q->at = (struct jb_anchor){ f->block, said.first, said.past };
	q->text = jb_str_slice(f->text, said.first, said.past);
	if (name.past > name.first)
		q->speaker = jb_str_slice(f->text, name.first, name.past);
	q->original = original;
}

/* A person named in the sentence before, for "she said", Marby又表示. */
static bool speaker_earlier(const struct finder *f, size_t from, size_t past,
			    struct jb_range *name)
{
	struct jb_range next;
	bool found = false;

	while (latin_name(f, from, past, &next)) {
		*name = next;
		from = next.past;
		found = true;
	}
	return found;
}

/*
 * 我問一位馬來西亞的工程師為什麼…，他聳聳肩：「…」: somebody without a name,
 * by the question put to him.
 */
static bool was_asked(const struct finder *f, size_t from, size_t past,
		      struct jb_range *name)
{
	enum { LONGEST = 48 };
	size_t at = words_find(f->text, from, past,
			       f->cues.phrase[PH_ASKS_WHOM]);
	size_t end;

	if (at == SIZE_MAX)
		return false;
	at += words_at(f->text, at, f->cues.phrase[PH_ASKS_WHOM]);
	end = words_find(f->text, at, past, f->cues.phrase[PH_ASKS_WHAT]);
	if (end == SIZE_MAX || end <= at + 3 || end - at > LONGEST)
		return false;
	*name = (struct jb_range){ at, end };
	return true;
}

/* 赛义德 of 奥马尔·赛义德 above: the last part of a name told in full */
static bool is_part_of_name(const struct finder *f, struct jb_range part)
{
	enum { REACH = 60 };	/* blocks looked back at */
	struct jb_str s = jb_str_slice(f->text, part.first, part.past);

	for (size_t i = f->block + 1; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text = block_text(f->work, i);

		for (size_t at = 0; (at = jb_str_find(text, s, at)) !=
				    SIZE_MAX; at += s.n)
			if (word_before(text, at, "·|‧|・|•"))
				return true;
	}
	return false;
}

/* 赛义德认为…: who speaks at the head of the sentence, by its verb */
static bool head_speaker(const struct finder *f, size_t from, size_t past,
			 struct jb_range *name)
{
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, from, past, CUE_SPEECH);
	struct jb_range head;

	if (!verb || verb->start - from > FAR)
		return false;
	head.first = skip_space(f->text, from, verb->start);
	head.past = back_space(f->text, head.first, verb->start);
	if (speaker_in(f, from, verb->start, name))
		return true;
	if (head.past - head.first < 6 || head.past - head.first > 18 ||
	    word_find(f->text, head.first, head.past, NAME_STOP) !=
		    SIZE_MAX ||
	    !is_part_of_name(f, head))
		return false;
	*name = head;
	return true;
}

/* Past 他, 她 at at; at where no such word stands. */
static size_t past_pronoun(const struct finder *f, size_t at)
{
	return at + words_at(f->text, at, f->cues.phrase[PH_PRONOUN]);
}

/* 作者是籌備的老手。她回憶…：「: the one who writes, told from outside */
static bool is_author(const struct finder *f, size_t pronoun)
{
	size_t end = back_space(f->text, 0, pronoun);

	return end > 0 &&
	       word_at(f->text,
		       sentence_at(f->work, f->block, end - 1)->start,
		       "作者|本文作者|原文作者|原作者") > 0;
}

/* Whom 他 at pronoun means: who speaks or is asked shortly before. */
static bool meant_by(const struct finder *f, size_t far, size_t pronoun,
		     struct jb_range *name)
{
	size_t past = pronoun;

	if (f->work->doc->blocks.v[f->block].lang == JB_LANG_EN)
		return speaker_earlier(f, far, pronoun, name);
	while (past > far) {
		const struct sentence *s =
			sentence_at(f->work, f->block, past - 1);
		size_t from = s->start > far ? s->start : far;

		if (past_pronoun(f, skip_space(f->text, from, past)) == from &&
		    (head_speaker(f, from, past, name) ||
		     was_asked(f, from, past, name)))
			return true;
		past = from < past ? from : far;
	}
	*name = (struct jb_range){ 0, 0 };
	return speaker_earlier(f, far, pronoun, name);
}

/* "…," he said: the one named before */
static bool says_pronoun(const struct finder *f, size_t at)
{
	size_t n, past = cut_before(f->text, at + NEAR);

	at = skip_space(f->text, at, past);
	n = word_at(f->text, at, "he |she |they |他|她|其");
	return n && cue_find(&f->cues, f->block, at + n, past, CUE_SPEECH) !=
			    NULL;
}

/* 「…」她笑著說: somebody says it, though nobody is named */
static bool says_at_once(const struct finder *f, size_t at)
{
	enum { MANNER = 15 };	/* bytes of 笑著 */
	size_t from = past_pronoun(f, skip_space(f->text, at, f->text.n));
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, from,
			 cut_before(f->text, from + NEAR), CUE_SPEECH);

	return from > at && verb && verb->start - from <= MANNER;
}

/* Does what is said end as a sentence does? */
static bool is_whole(const struct finder *f, struct jb_range said)
{
	return word_before(f->text, said.past, "。|！|？|…|.|!|?") > 0;
}

/*
 * Where the words begin that bring the quotation opened at open: a verb of
 * speech right before it (表示：「), before a colon what tells of speaking
 * (打了一個比方：「), before a comma the verb of the sentence (表示他會出席，「).
 * The last two only bring whole sentences. SIZE_MAX: nothing brings it.
 */
static size_t lead_before(const struct finder *f, size_t from, size_t open,
			  bool whole, bool *colon)
{
	const struct jb_hit *verb = verb_before(f, from, open, colon);
	size_t end = back_space(f->text, from, open);
	size_t n = word_before(f->text, end, "：|，|,");

	if (verb)
		return verb->start;
	if (!whole || n == 0 || end - from < n)
		return SIZE_MAX;
	end -= n;
	n = *colon ? words_before(f->text, end,
				  f->cues.phrase[PH_SPEECH_ACT])
		   : 0;
	if (n && end - from >= n)
		return end - n;
	verb = *colon ? NULL
		      : cue_last(&f->cues, f->block, from, end, CUE_SPEECH);
	return verb && word_find(f->text, verb->end, end, "」|』|”|\"") ==
				SIZE_MAX
		       ? verb->start
		       : SIZE_MAX;
}

/* 我在座談會上說過：「…」: the one who writes */
static bool is_own(const struct finder *f, size_t from, size_t verb)
{
	size_t at = clause_at(f->text, from, verb, verb).first;

	at = skip_space(f->text, at, verb);
	return at < verb &&
	       words_at(f->text, at, f->cues.phrase[PH_SPEECH_OWN]) > 0 &&
	       !word_at(f->text, at, "我国|我方|我会|我们|我党|我省|我市");
}

/* 「甲，」某表示，「乙。」: the second half of what is told already */
static bool goes_on(const struct finder *f, size_t open)
{
	const struct jb_analysis *a = f->work->out;
	const struct jb_quote *q;

	if (a->quotes.n == 0)
		return false;
	q = &a->quotes.v[a->quotes.n - 1];
	return q->at.block == f->block && q->at.end < open &&
	       open - q->at.end <= AFTER &&
	       word_before(f->text, q->at.end, "，|,") &&
	       word_find(f->text, q->at.end, open, "。|. |；|「|『") ==
		       SIZE_MAX;
}

/* 瓦倫丁表示：: a few letters and no more, a name told in letters of Han */
static bool short_head(const struct finder *f, size_t from, size_t lead,
		       struct jb_range *name)
{
	enum { LEAST_NAME = 6, LONGEST = 18 };
	size_t at = skip_space(f->text, from, lead);

	*name = (struct jb_range){ at, back_space(f->text, at, lead) };
	if (name->past < at + LEAST_NAME || name->past - at > LONGEST ||
	    word_find(f->text, at, name->past, NAME_STOP) != SIZE_MAX)
		return false;
	while (at < name->past)
		if (!jb_is_han(jb_utf8_next(f->text, &at)))
			return false;
	return true;
}

/* Who says what the words at lead bring: in their clause, their sentence. */
static bool speaker_of(const struct finder *f, size_t from, size_t far,
		       size_t lead, struct jb_range *name)
{
	return speaker_in(f, clause_at(f->text, from, f->text.n, lead).first,
			  lead, name) ||
	       speaker_in(f, from, lead, name) ||
	       speaker_earlier(f, far < from ? far : from, from, name);
}

/*
 * 某某指出，…。另有…，「若仍無委員，會務將停擺」。: a clause of its own that ends
 * the paragraph goes on with what somebody has been saying in it.
 */
static bool says_on(const struct finder *f, size_t open, size_t past,
		    struct jb_range *name)
{
	enum { CLAUSE = 24 };	/* letters by width: a phrase is no speech */
	size_t end = back_space(f->text, 0, open), verb_end;
	size_t rest = skip_space(f->text, past, f->text.n);
	const struct jb_hit *verb;

	if (!word_before(f->text, end, "，") ||
	    weight(f->text, open, past) < CLAUSE ||
	    word_find(f->text, open, past, "，") == SIZE_MAX ||
	    rest + word_at(f->text, rest, "。") < f->text.n)
		return false;
	verb = cue_find(&f->cues, f->block, 0, open, CUE_SPEECH);
	if (!verb)
		return false;
	verb_end = verb->end;
	return word_at(f->text, verb_end, "，|：") &&
	       speaker_in(f, clause_at(f->text, 0, open, verb->start).first,
			  verb->start, name);
}

/* Who says the quotation [open, past); false: it is no quote. */
static bool find_speaker(const struct finder *f, size_t open, size_t past,
			 bool whole, struct jb_range *name, bool *own)
{
	const struct sentence *s = sentence_at(f->work, f->block, open);
	size_t from = s->start < open ? s->start : open;
	size_t far = open > LEAD ? open - LEAD : 0, lead;
	bool colon;

	while (far < open && (f->text.p[far] & 0xC0) == 0x80)
		far++;
	if (from < far)
		from = far;
	lead = lead_before(f, from, open, whole, &colon);
	if (lead != SIZE_MAX) {
		struct jb_range clause =
			clause_at(f->text, from, f->text.n, lead);

		/* 賽義德認為…。他說：「 */
		if (past_pronoun(f, clause.first) > clause.first) {
			*own = is_author(f, clause.first);
			if (*own || meant_by(f, far, clause.first, name))
				return true;
			*name = (struct jb_range){ 0, 0 };
			return colon;
		}
		*own = is_own(f, from, lead);
		if (*own || speaker_of(f, from, far, lead, name))
			return true;
		if (!short_head(f, clause.first, lead, name))
			*name = (struct jb_range){ 0, 0 };
		return colon;
	}
	if (says_pronoun(f, past)) {
		if (meant_by(f, far, open, name))
			return true;
		*name = (struct jb_range){ 0, 0 };
		return says_at_once(f, past);
	}
	if (speaker_after(f, past, name) ||
	    says_on(f, open, past, name))
		return true;
	/* an English lead without a verb: … in 2016: "We argued …" */
	return word_before(f->text, back_space(f->text, from, open), ":") &&
	       speaker_earlier(f, from, open, name) &&
	       f->work->doc->blocks.v[f->block].lang == JB_LANG_EN;
}

/*
 * Past 作者： at the head of a line, or in 文章出處：某刊 ｜ 原文作者：某某; 0
 * where the text has no such label.
 */
static size_t author_label(const struct finder *f, struct jb_str text)
{
	enum { LINE = 200 };
	const struct words *labels = f->cues.phrase[PH_AUTHOR_LABEL];
	size_t at = 0, n;

	for (;;) {
		n = words_at(text, at, labels);
		if (n && word_at(text, at + n, "：|:"))
			return at + n + word_at(text, at + n, "：|:");
		at = text.n > LINE ? SIZE_MAX
				   : word_find(text, at, text.n, "｜|／");
		if (at == SIZE_MAX)
			return 0;
		at = skip_space(text, at + word_at(text, at, "｜|／"), text.n);
	}
}

/* Who writes: the one line 作者：某某 nearest above, else of the cover. */
static struct jb_str author_above(const struct finder *f)
{
	enum { REACH = 60 };	/* blocks looked back at */
	const struct jb_analysis *a = f->work->out;

	for (size_t i = f->block; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text = block_text(f->work, i);
		size_t n = author_label(f, text), past;

		if (n == 0)
			continue;
		past = word_find(text, n, text.n, "（|(|，|、|\n|\t|｜|／");
		return jb_str_trim(jb_str_slice(
			text, n, past == SIZE_MAX ? text.n : past));
	}
	return a->meta.authors.n == 1 ? a->meta.authors.v[0].value
				      : (struct jb_str){ 0 };
}

/* Judge the quotation [open, close); returns where to read on. */
static size_t read_one(struct finder *f, size_t open, size_t close,
		       const struct marks *m)
{
	struct jb_range said = { open + strlen(m->open), close };
	struct jb_range name = { 0, 0 };
	struct jb_anchor original = { JB_NONE, 0, 0 };
	const struct jb_analysis *a = f->work->out;
	size_t past = close < f->text.n ? close + strlen(m->close) : close;
	size_t least = weight(f->text, said.first, said.past);
	bool own = false;

	if (least < LEAST * 2 ||
	    (!jb_is_han(jb_utf8_next(f->text, &(size_t){ said.first })) &&
	     least < 16) ||
	    goes_on(f, open) ||
	    !find_speaker(f, open, past, is_whole(f, said), &name, &own))
		return past;
	/* 我說「…」, and nobody knows who */
	if (own && !author_above(f).n &&
	    word_before(f->text, back_space(f->text, 0, open), "我说|我答|我问"))
		return past;
	past = original_at(f, past, &original);
	add(f, said, name, original);
	if (own)
		a->quotes.v[a->quotes.n - 1].speaker = author_above(f);
	return past;
}

/* Does the block begin with the mark of an English quotation? */
static bool opens_block(struct jb_str text)
{
	return word_at(text, 0, "\"|“") > 0;
}

/*
 * A quotation that no mark closes goes to the end of its paragraph: the next
 * ones open it again (a print's habit), or its mark was lost.
 */
static void close_lost(const struct finder *f, struct pairs *pairs)
{
	enum { LONG = 40 };
	size_t open = JB_NONE;

	for (size_t i = 0; i < pairs->list.n && open == JB_NONE; i++)
		if (pairs->list.v[i].close == JB_NONE)
			open = i;
	if (open == JB_NONE || f->text.n < pairs->list.v[open].open + LONG ||
	    f->work->doc->blocks.v[f->block].lang != JB_LANG_EN)
		return;
	pairs->list.v[open].close = f->text.n;
}

/* Does the block before lead to what this one quotes: "Pia Ek said:"? */
static bool read_led(struct finder *f)
{
	const struct jb_block *before = f->block ? &f->work->doc->blocks.v
							[f->block - 1]
						 : NULL;
	struct finder lead = *f;
	const struct jb_hit *verb;
	struct jb_range name = { 0, 0 }, said;

	if (!before || !opens_block(f->text) ||
	    !word_before(before->text, before->text.n, ":"))
		return false;
	lead.block--;
	lead.text = before->text;
	verb = cue_last(&f->cues, lead.block, 0, lead.text.n, CUE_SPEECH);
	if (!verb || lead.text.n - verb->end > NEAR ||
	    !speaker_earlier(&lead, sentence_at(f->work, lead.block,
						verb->start)->start,
			     verb->start, &name))
		return false;
	said.first = word_at(f->text, 0, "\"|“");
	said.past = word_find(f->text, said.first, f->text.n, "\"|”");
	if (said.past == SIZE_MAX)
		said.past = f->text.n;
	add(f, said, (struct jb_range){ 0, 0 },
	    (struct jb_anchor){ JB_NONE, 0, 0 });
	f->work->out->quotes.v[f->work->out->quotes.n - 1].speaker =
		jb_str_slice(lead.text, name.first, name.past);
	return true;
}

static void read_block(struct finder *f)
{
	struct pairs pairs = { 0 };
	size_t at = 0;

	pairs_find(&pairs, f->work->arena, f->text);
	close_lost(f, &pairs);
	for (size_t i = 0; i < pairs.list.n; i++) {
		const struct pair *p = &pairs.list.v[i];

		if (p->open >= at && p->close != JB_NONE)
			at = read_one(f, p->open, p->close, p->marks);
	}
}

/* 陳委員思穎, 王委員, Maria Fontana: a label that is a person */
static bool is_person_label(const struct finder *f, size_t past,
			    struct jb_range *name)
{
	enum { LONGEST = 36 };
	const struct jb_hits *hits = &f->work->views[f->block].hits;
	size_t start = skip_space(f->text, 0, past);

	*name = (struct jb_range){ start, past };
	if (past - start > LONGEST)
		return false;
	for (size_t i = 0; surname_at(f->work, f->text, start) && i < hits->list.n &&
			   hits->list.v[i].start < past; i++)
		if (cue_of(&f->cues, &hits->list.v[i]) == CUE_OFFICE)
			return true;
	if (surname_at(f->work, f->text, start) && han_name(f->text, start, past) == past)
		return true;
	return latin_name(f, start, past, name) && name->first == start &&
	       name->past == past;
}

/*
 * L：「…」 in an interview: the one introduced above as 某某（以下簡稱L）. Empty
 * where nobody is.
 */
static struct jb_str person_of_initial(const struct finder *f, size_t past)
{
	enum { REACH = 80 };	/* blocks looked back at */
	struct jb_str initial = jb_str_trim(jb_str_slice(f->text, 0, past));
	struct finder above = *f;
	struct jb_range name;

	if (initial.n != 1 || !is_capital((unsigned char)initial.p[0]))
		return (struct jb_str){ 0 };
	for (size_t i = f->block; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text = block_text(f->work, i);
		size_t at = word_find(text, 0, text.n, "简称"), end;

		if (at == SIZE_MAX)
			continue;
		end = at + word_at(text, at, "简称为|简称");
		end = skip_space(text, end, text.n);
		end += word_at(text, end, "「|“|\"");
		if (end + 1 > text.n || text.p[end] != initial.p[0] ||
		    !word_at(text, end + 1, "」|”|\"|）|)|，|。|；"))
			continue;
		above.block = i;
		above.text = text;
		if (speaker_in(&above, clause_at(text, 0, text.n, at).first,
			       at, &name))
			return jb_str_slice(text, name.first, name.past);
	}
	return (struct jb_str){ 0 };
}

/* 電信公會代表：「…」: a label that says for whom somebody speaks */
static bool is_body_label(const struct finder *f, struct jb_range label,
			  struct jb_range *name)
{
	enum { LONGEST = 60 };

	*name = label;
	return label.past > label.first + 6 &&
	       label.past - label.first <= LONGEST &&
	       word_before(f->text, label.past, "代表|发言人|召集人|局长|处长|"
						"理事长|秘书长|执行长") > 0 &&
	       word_find(f->text, label.first, label.past, "，|、|。|的|「") ==
		       SIZE_MAX;
}

/* The part of s, a range of f's text, without the marks round it. */
static struct jb_range unmarked(const struct finder *f, struct jb_str s,
				bool *whole)
{
	struct jb_range at;

	*whole = false;
	s = jb_str_trim(s);
	at.first = (size_t)(s.p - f->text.p);
	at.past = at.first + s.n;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (jb_str_starts(s, jb_str_of(marks[i].open)) &&
		    jb_str_ends(s, jb_str_of(marks[i].close))) {
			at.first += strlen(marks[i].open);
			at.past -= strlen(marks[i].close);
			*whole = true;
			break;
		}
	return at;
}

/* Who is interviewed: 專訪林昭容 in a line above, 受訪者：… */
static struct jb_str interviewed(const struct finder *f)
{
	enum { REACH = 80, LINE = 240 };
	const struct words *words = f->cues.phrase[PH_INTERVIEWS];
	struct finder above = *f;
	struct jb_range name;

	for (size_t i = f->block; i-- > 0 && f->block - i <= REACH;) {
		size_t at, end;

		above.block = i;
		above.text = block_text(f->work, i);
		at = above.text.n > LINE ? SIZE_MAX
					 : words_find(above.text, 0,
						      above.text.n, words);
		if (at == SIZE_MAX)
			continue;
		at += words_at(above.text, at, words);
		at += word_at(above.text, at, "：|:");
		end = word_find(above.text, at, above.text.n,
				"，|。|（|(|、|—|;|；|：");
		if (end == SIZE_MAX)
			end = above.text.n;
		if (speaker_in(&above, at, end, &name))
			return jb_str_slice(above.text, name.first, name.past);
	}
	return (struct jb_str){ 0 };
}

/* Does the block before ask, as an interview does: 問：…, 記者：…? */
static bool is_asked(const struct finder *f)
{
	return f->block > 0 &&
	       words_at(block_text(f->work, f->block - 1), 0,
			f->cues.phrase[PH_ASK_LABEL]) > 0;
}

/*
 * A turn of an interview without marks: 答：…, where it is known who answers,
 * or 林昭容：… behind a question.
 */
static bool read_answer(struct finder *f)
{
	size_t n = words_at(f->text, 0, f->cues.phrase[PH_ANSWER_LABEL]);
	size_t colon = word_find(f->text, 0, f->text.n < 40 ? f->text.n : 40,
				 "：");
	struct jb_range said, name = { 0, 0 };
	struct jb_str who = { 0 };
	bool marked;

	if (!is_asked(f) || (n == 0 && colon == SIZE_MAX))
		return false;
	if (n == 0 && !is_person_label(f, colon, &name))
		return false;
	n = n ? n : colon + JB_STR("：").n;
	said = unmarked(f, jb_str_slice(f->text, n, f->text.n), &marked);
	if (name.past == 0)
		who = interviewed(f);
	if (weight(f->text, said.first, said.past) < LEAST * 2 ||
	    (!marked && (word_at(f->text, said.first, "「|“|\"") ||
			 (name.past == 0 && !who.n))))
		return false;
	add(f, said, name, (struct jb_anchor){ JB_NONE, 0, 0 });
	if (who.n)
		f->work->out->quotes.v[f->work->out->quotes.n - 1].speaker =
			who;
	return true;
}

/*
 * A turn of speech in minutes: 陳委員思穎：「…」, name, colon and quotation,
 * with no verb. False where the block is none.
 */
static bool read_turn(struct finder *f)
{
	enum { HEAD = 60 };
	struct jb_str head = jb_str_slice(f->text, 0, HEAD);
	size_t colon = jb_str_find(head, JB_STR("："), 0), open, n;
	size_t label = (size_t)(heading_words(f->text).p - f->text.p);
	struct jb_range name, said;
	struct jb_str person;

	if (colon == SIZE_MAX)
		return false;
	person = person_of_initial(f, colon);
	open = skip_space(f->text, colon + 3, f->text.n);
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		n = strlen(marks[i].open);
		if (!jb_str_starts(jb_str_slice(f->text, open, open + n),
				   jb_str_of(marks[i].open)))
			continue;
		said.first = open + n;
		said.past = jb_str_find(f->text, jb_str_of(marks[i].close),
					said.first);
		if (said.past == SIZE_MAX ||
		    weight(f->text, said.first, said.past) < LEAST * 2 ||
		    (!person.n && !is_person_label(f, colon, &name) &&
		     !is_body_label(f, (struct jb_range){ label, colon },
				    &name)))
			return false;
		if (person.n)
			name = (struct jb_range){ 0, 0 };
		add(f, said, name, (struct jb_anchor){ JB_NONE, 0, 0 });
		if (person.n)
			f->work->out->quotes.v[f->work->out->quotes.n - 1]
				.speaker = person;
		return true;
	}
	return false;
}

/* The colon of a label at the head of text, and what follows; or SIZE_MAX. */
static size_t label_colon(struct jb_str text, size_t *past)
{
	enum { HEAD = 45 };
	size_t colon = word_find(text, 0, text.n < HEAD ? text.n : HEAD,
				 "：|:");

	if (colon == SIZE_MAX)
		return SIZE_MAX;
	*past = skip_space(text, colon + word_at(text, colon, "：|:"), text.n);
	return colon;
}

/* 主席：現在開會, the chair speaks: minutes that give every word */
static bool is_chair_turn(const struct finder *f, struct jb_str text)
{
	size_t past, colon = label_colon(text, &past);

	return colon != SIZE_MAX &&
	       words_at(text, 0, f->cues.phrase[PH_CHAIR]) == colon &&
	       words_at(text, past, f->cues.phrase[PH_CHAIR_SAYS]) > 0;
}

/* Do the minutes give what everybody said, word for word? */
static bool is_verbatim(struct finder *f)
{
	const struct work *work = f->work;
	size_t turns = 0;

	if (work->out->kind != JB_KIND_MINUTES)
		return false;
	for (size_t i = 0; i < work->doc->blocks.n && turns < 2; i++)
		turns += is_chair_turn(f, block_text(work, i));
	return turns >= 2;
}

/* 沈署長以恆：主席、各位委員。…: a turn in such minutes, without marks */
static bool read_spoken(struct finder *f)
{
	size_t past, colon = label_colon(f->text, &past);
	struct jb_range name;

	if (colon == SIZE_MAX ||
	    weight(f->text, past, f->text.n) < LEAST * 2)
		return false;
	name = (struct jb_range){ 0, colon };
	if (words_at(f->text, 0, f->cues.phrase[PH_CHAIR]) != colon &&
	    !is_person_label(f, colon, &name))
		return false;
	add(f, (struct jb_range){ past, f->text.n }, name,
	    (struct jb_anchor){ JB_NONE, 0, 0 });
	return true;
}

/* [name=某某] at the end of s: where it begins, and the name; or SIZE_MAX */
static size_t name_tag(struct jb_str s, struct jb_str *name)
{
	size_t at = jb_str_find(s, JB_STR("[name="), 0);

	if (at == SIZE_MAX || !jb_str_ends(s, JB_STR("]")))
		return SIZE_MAX;
	*name = jb_str_trim(jb_str_slice(s, at + 6, s.n - 1));
	return name->n ? at : SIZE_MAX;
}

static bool is_block_quote(const struct work *work, size_t b)
{
	return b < work->doc->blocks.n &&
	       work->doc->blocks.v[b].type == JB_BLOCK_QUOTE;
}

/* 標準局 under a quotation that is all in marks: no sentence, so a name */
static bool is_name_line(struct jb_str s)
{
	enum { LONGEST = 60 };

	return s.n >= 4 && s.n <= LONGEST &&
	       word_find(s, 0, s.n, "。|，|！|？|；|：|「|“|. |, |:") ==
		       SIZE_MAX &&
	       !jb_str_ends(s, JB_STR("."));
}

/* ——羅薩斯主席閉幕致詞: letters that begin the line, then an office */
static bool before_office(const struct finder *f, size_t at,
			  struct jb_range *name)
{
	enum { LONGEST = 18 };
	const struct jb_hit *office =
		cue_find(&f->cues, f->block, at, f->text.n, CUE_OFFICE);

	*name = (struct jb_range){ at, office ? office->start : at };
	if (name->past < at + 6 || name->past - at > LONGEST ||
	    is_known(f, at, name->past))
		return false;
	for (size_t i = at; i < name->past;)
		if (!jb_is_han(jb_utf8_next(f->text, &i)))
			return false;
	return true;
}

/*
 * Who said the quotation set as block f->block, by a tag at its end or by the
 * block below; *past is where its words end.
 */
static struct jb_str block_speaker(struct finder *f, struct jb_range *said)
{
	struct jb_str none = { 0 }, name = none, below;
	struct jb_range at;
	size_t n, tag = name_tag(jb_str_trim(f->text), &name);
	bool whole;

	if (tag != SIZE_MAX && tag > 0) {
		*said = unmarked(f, jb_str_slice(f->text, 0, tag), &whole);
		return name;
	}
	*said = unmarked(f, f->text, &whole);
	if (tag == 0 || f->block + 1 >= f->work->doc->blocks.n)
		return none;
	below = jb_str_trim(block_text(f->work, f->block + 1));
	if (is_block_quote(f->work, f->block + 1)) {
		if (name_tag(below, &name) == 0)
			return name;
		if (whole && is_name_line(below))
			return below;
	}
	n = word_at(below, 0, "——|—|–|--|－－");
	if (n == 0)
		return none;
	f->block++;	/* the name stands there */
	f->text = below;
	if (!before_office(f, n, &at) && !speaker_in(f, n, below.n, &at))
		at = (struct jb_range){ n, below.n };
	f->block--;
	f->text = block_text(f->work, f->block);
	return jb_str_trim(jb_str_slice(below, at.first, at.past));
}

/* A quotation set as a block, with a name at its end or below. */
static bool read_attributed(struct finder *f)
{
	struct jb_range said;
	struct jb_str speaker;

	if (!is_block_quote(f->work, f->block))
		return false;
	speaker = block_speaker(f, &said);
	if (!speaker.n || said.past <= said.first)
		return false;
	add(f, said, (struct jb_range){ 0, 0 },
	    (struct jb_anchor){ JB_NONE, 0, 0 });
	f->work->out->quotes.v[f->work->out->quotes.n - 1].speaker = speaker;
	return true;
}

/*
 * “…” — 某某，總裁: a paragraph that is a quotation and who said it, as pages
 * set one beside their text.
 */
static bool read_signed(struct finder *f)
{
	enum { SIGN = 150 };
	struct jb_range said, name = { 0, 0 };
	size_t n = word_at(f->text, 0, "“|「|\""), close, at, comma;

	close = n ? word_find(f->text, n, f->text.n, "”|」|\"") : SIZE_MAX;
	if (close == SIZE_MAX || close - n < LEAST * 3)
		return false;
	said = (struct jb_range){ n, close };
	at = skip_space(f->text, close + word_at(f->text, close, "”|」|\""),
			f->text.n);
	n = word_at(f->text, at, "——|—|–|―|--|－－");
	if (n == 0 || f->text.n - at > SIGN ||
	    word_find(f->text, at, f->text.n, "。|；|：|「|“") != SIZE_MAX)
		return false;
	name.first = skip_space(f->text, at + n, f->text.n);
	comma = word_find(f->text, name.first, f->text.n, "，|,|（|(");
	name.past = comma == SIZE_MAX ? f->text.n : comma;
	if (name.past <= name.first)
		return false;
	add(f, said, name, (struct jb_anchor){ JB_NONE, 0, 0 });
	return true;
}

/* 打了一個比方：「 */
static bool opens_at_colon(struct jb_str text)
{
	return jb_str_find(text, JB_STR("：「"), 0) != SIZE_MAX ||
	       jb_str_find(text, JB_STR("：“"), 0) != SIZE_MAX;
}

/* “…”, according to … */
static bool names_source(const struct finder *f)
{
	return word_find(f->text, 0, f->text.n, "\"|“|」") != SIZE_MAX &&
	       (word_find(f->text, 0, f->text.n, "according to ") !=
			SIZE_MAX ||
		words_find(f->text, 0, f->text.n,
			   f->cues.phrase[PH_HIS_WORDS]) != SIZE_MAX);
}

void quotes_analyze(struct work *work)
{
	struct finder f = { .work = work, .cues = cues_read(work) };
	bool verbatim = is_verbatim(&f);

	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		enum jb_block_type type = work->doc->blocks.v[i].type;

		f.block = i;
		f.text = block_text(work, i);
		/* 主席：… looks like a line of a form too */
		if (type != JB_BLOCK_HEADING &&
		    ((verbatim && read_spoken(&f)) || read_answer(&f)))
			continue;
		if (type != JB_BLOCK_PARAGRAPH && type != JB_BLOCK_ITEM &&
		    type != JB_BLOCK_QUOTE)
			continue;
		/* no verb of speech or colon before marks, no quote */
		if (!read_attributed(&f) && !read_signed(&f) &&
		    !read_turn(&f) && !read_led(&f) &&
		    (cue_find(&f.cues, i, 0, SIZE_MAX, CUE_SPEECH) ||
		     opens_at_colon(f.text) || names_source(&f)))
			read_block(&f);
	}
}
