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
#include "analyze/quote.h"

#include <string.h>

enum {
	LEAD = 600,		/* bytes before a quote looked at for who */
	AFTER = 160,		/* bytes behind a quote looked at for who */
};

const struct quote_marks quote_marks[QUOTE_MARKS] = {
	{ "「", "」" }, { "『", "』" }, { "“", "”" }, { "\"", "\"" },
	{ "‘", "’" },
};

/* A quotation: from its opening mark to its closing one. */
struct pair {
	size_t open, close;	/* bytes; close JB_NONE: never closed */
	size_t outer;		/* the one of its kind around it, or JB_NONE */
	const struct quote_marks *marks;
};

struct pairs {
	JB_LIST(struct pair) list;	/* by open */
	size_t top[QUOTE_MARKS];
};

static void pair_open(struct pairs *pairs, struct jb_arena *arena, size_t at,
		      size_t kind)
{
	struct pair *p = jb_list_add(arena, &pairs->list);

	*p = (struct pair){ at, JB_NONE, pairs->top[kind], &quote_marks[kind] };
	pairs->top[kind] = pairs->list.n - 1;
}

static void pair_close(struct pairs *pairs, size_t at, size_t kind)
{
	struct pair *p = &pairs->list.v[pairs->top[kind]];

	p->close = at;
	pairs->top[kind] = p->outer;
}

/* 「 」 『 』 ‘ ’ “ ” by their last two bytes; 。 and 、 are none */
static bool is_mark(struct jb_str text, size_t at)
{
	return at + 2 < text.n && (unsigned char)text.p[at + 1] == 0x80 &&
	       (unsigned char)text.p[at + 2] >= 0x8C;
}

/* All quotations of text in one pass, those of a kind nested by a stack. */
static void pairs_find(struct pairs *pairs, struct jb_arena *arena,
		       struct jb_str text)
{
	const size_t kinds = QUOTE_MARKS;

	for (size_t kind = 0; kind < kinds; kind++)
		pairs->top[kind] = JB_NONE;
	for (size_t at = 0; at < text.n; at++) {
		unsigned char byte = (unsigned char)text.p[at];

		if (byte != '"' &&
		    ((byte != 0xE2 && byte != 0xE3) || !is_mark(text, at)))
			continue;
		for (size_t kind = 0; kind < kinds; kind++) {
			struct jb_str rest = jb_str_slice(text, at, at + 3);

			/* don’t ends nothing; …,’ does */
			if (kind == QUOTE_SINGLE &&
			    jb_str_starts(rest, JB_STR("’")) &&
			    !any_before(text, at, ",.!?，。"))
				continue;
			if (pairs->top[kind] != JB_NONE &&
			    jb_str_starts(rest,
					  jb_str_of(quote_marks[kind].close)))
				pair_close(pairs, at, kind);
			else if (jb_str_starts(
					 rest,
					 jb_str_of(quote_marks[kind].open)))
				pair_open(pairs, arena, at, kind);
		}
	}
}

/*
 * Past 作者： at the head of a line, or in 文章出處：某刊 ｜ 原文作者：某某; 0
 * where the text has no such label.
 */
static size_t author_label(const struct quote_finder *f, struct jb_str text)
{
	enum { LINE = 200 };
	const struct words *labels = f->cues.phrase[PH_AUTHOR_LABEL];
	size_t at = 0, n;

	for (;;) {
		n = words_at(text, at, labels);
		if (n && any_at(text, at + n, "："))
			return at + n + any_at(text, at + n, "：");
		at = text.n > LINE ? SIZE_MAX
				   : any_find(text, at, text.n, "｜／");
		if (at == SIZE_MAX)
			return 0;
		at = skip_space(text, at + any_at(text, at, "｜／"), text.n);
	}
}

/* 理事長 吳承翰 敬上: who signs a letter in its last lines */
static struct jb_str letter_signed(const struct quote_finder *f)
{
	enum { LINES = 3, LONGEST = 90 };
	size_t n = f->work->doc->blocks.n;
	struct quote_finder end = *f;
	struct jb_range name = { 0, 0 };

	for (size_t i = n; i-- > 0 && i + LINES >= n;) {
		end.block = i;
		end.text = jb_str_trim(block_text(f->work, i));
		if (end.text.n <= LONGEST &&
		    words_before(end.text, end.text.n,
				 f->cues.phrase[PH_SIGNS_LETTER]) &&
		    quote_speaker_in(&end, 0, end.text.n, &name))
			return jb_str_slice(end.text, name.first, name.past);
	}
	return (struct jb_str){ 0 };
}

/* Who writes: the one line 作者：某某 nearest above, else of the cover. */
struct jb_str quote_author(const struct quote_finder *f)
{
	enum { REACH = 60 };	/* blocks looked back at */
	const struct jb_analysis *a = f->work->out;

	for (size_t i = f->block; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text = block_text(f->work, i);
		size_t n = author_label(f, text), past;

		if (n == 0)
			continue;
		past = any_find(text, n, text.n, "（，、\n\t｜／");
		return jb_str_trim(jb_str_slice(
			text, n, past == SIZE_MAX ? text.n : past));
	}
	return a->meta.authors.n == 1 ? a->meta.authors.v[0].value
				      : letter_signed(f);
}

size_t quote_weight(struct jb_str text, size_t from, size_t past)
{
	size_t n = 0;

	while (from < past) {
		uint32_t cp = jb_utf8_next(text, &from);

		n += jb_is_han(cp) ? 2 : jb_is_alpha(cp);
	}
	return n;
}

void quote_add(struct quote_finder *f, struct jb_range said,
	       struct jb_range name, struct jb_anchor original)
{
	struct jb_quote *q =
		jb_list_add(f->work->arena, &f->work->out->quotes);

	q->at = (struct jb_anchor){ f->block, said.first, said.past };
	q->text = jb_str_slice(f->text, said.first, said.past);
	if (name.past > name.first)
		q->speaker = jb_str_slice(f->text, name.first, name.past);
	q->original = original;
}

/* 簡稱「…」, 俗稱「…」: a name, and nobody speaks */
static bool is_naming(const struct quote_finder *f, const struct jb_hit *verb)
{
	return word_at(f->text, verb->start, "称") &&
	       words_before(f->text, verb->start, f->cues.phrase[PH_NAMING]);
}

/*
 * 國務秘書稱該機構「已不是討論治理的合適場所」: what somebody is said to be,
 * in a whole clause. 被稱為「總機」 is a name.
 */
static bool is_called(const struct quote_finder *f, const struct jb_hit *verb,
		      size_t end, size_t open)
{
	enum { OBJECT = 30, CLAUSE = 20 };
	size_t close = any_find(f->text, open, f->text.n, "」』”");

	return end - verb->end <= OBJECT &&
	       words_at(f->text, verb->start, f->cues.phrase[PH_CALLS]) &&
	       !words_before(f->text, verb->start,
			     f->cues.phrase[PH_CALLS_NOT]) &&
	       !words_at(f->text, verb->end, f->cues.phrase[PH_CALLS_NAME]) &&
	       !words_before(f->text, end, f->cues.phrase[PH_CALLS_END]) &&
	       any_find(f->text, verb->end, end, "，。、；：「“」”") ==
		       SIZE_MAX &&
	       close != SIZE_MAX &&
	       quote_weight(f->text, open, close) >= CLAUSE;
}

/* a minister told me, 他問台下：: back over whom it is said to */
static size_t before_whom(const struct quote_finder *f, size_t from,
			  size_t end)
{
	size_t n = words_before(f->text, end, f->cues.phrase[PH_SAYS_WHOM]);

	return n && end - n > from ? back_space(f->text, from, end - n) : end;
}

/* The verb of speech that brings the quotation opened at open, or NULL. */
static const struct jb_hit *verb_before(const struct quote_finder *f,
					size_t from, size_t open, bool whole,
					bool *colon)
{
	size_t end = back_space(f->text, from, open);
	size_t n = any_before(f->text, end, "，：");
	const struct jb_hit *verb;

	*colon = any_before(f->text, end, "：") > 0;
	if (n && end - n >= from)
		end = back_space(f->text, from, end - n);
	end = before_whom(f, from, end);
	verb = cue_last(&f->cues, f->block, from, end, CUE_SPEECH);
	if (!verb || is_naming(f, verb))
		return NULL;
	/* She observed that "advice comes late." */
	if (whole && word_at(f->text, verb->end, " that ") &&
	    skip_space(f->text, verb->end + JB_STR(" that").n, open) == open)
		return verb;
	if (is_called(f, verb, end, open))
		return verb;
	/* 分享, 指出 and the like may stand before the colon by some letters;
	 * 有人質疑標準，董事某某答： has another verb there */
	return verb->end == end || (*colon && end - verb->end <= QUOTE_NEAR &&
				    !any_before(f->text, end, "答"))
		       ? verb
		       : NULL;
}

/* according to Ana Morel; Ana Morel 的這句話…: no verb says it */
static bool source_after(const struct quote_finder *f, size_t at, size_t past,
			 struct jb_range *name)
{
	size_t n = word_at(f->text, at, "according to "), word;

	if (n)
		return quote_latin_name(f, at + n, past, name) &&
		       name->first - at - n <= QUOTE_NEAR;
	word = words_find(f->text, at, past, f->cues.phrase[PH_HIS_WORDS]);
	return word != SIZE_MAX && word > at && word - at <= QUOTE_NEAR &&
	       any_find(f->text, at, word, "，：") == SIZE_MAX &&
	       quote_speaker_in(f, at, word, name);
}

/* said Amina Rostova; 理事長陳建宏說。 after the quotation. */
static bool speaker_after(const struct quote_finder *f, size_t at,
			  struct jb_range *name)
{
	size_t past = jb_utf8_down(f->text, at + AFTER);
	const struct jb_hit *verb;
	size_t stop;

	at = skip_space(f->text, at, past);
	at += any_at(f->text, at, "，");
	at = skip_space(f->text, at, past);
	stop = words_find(f->text, at, past, f->cues.phrase[PH_SPEAKER_FAR]);
	if (stop != SIZE_MAX)
		past = stop;
	if (source_after(f, at, past, name))
		return true;
	verb = cue_find(&f->cues, f->block, at, past, CUE_SPEECH);
	if (!verb || verb->start - at > QUOTE_FAR ||
	    (verb->start - at > QUOTE_NEAR &&
	     any_find(f->text, at, verb->start, "，：") != SIZE_MAX))
		return false;
	if (verb->start == at)		/* said Amina Rostova */
		return (quote_latin_name(f, verb->end, past, name) &&
			name->first - verb->end <= QUOTE_NEAR) ||
		       quote_somebody(f, verb->end, past, name);
	if (words_at(f->text, at, f->cues.phrase[PH_SPEAKER_WE]) ||
	    (words_at(f->text, at, f->cues.phrase[PH_SPEAKER_MEETING]) &&
	     !cue_find(&f->cues, f->block, at, verb->start, CUE_OFFICE)) ||
	    (verb->end < past &&
	     jb_is_han(jb_utf8_next(f->text, &(size_t){ verb->end })) &&
	     !words_at(f->text, verb->end, f->cues.phrase[PH_SAYS_TO])))
		return false;
	return quote_speaker_in(f, at, verb->start, name);
}

/* (The multistakeholder model shows …) right behind: its English original. */
static size_t original_at(const struct quote_finder *f, size_t at,
			  struct jb_anchor *original)
{
	size_t open = skip_space(f->text, at, f->text.n), close, latin = 0;
	size_t n = any_at(f->text, open, "（"), depth = 0, i;

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

/* 「睇咗都冇用，」: a mark of its own makes even a few letters say it */
static bool ends_inside(const struct quote_finder *f, struct jb_range said)
{
	return any_before(f->text, said.past, "，。！？.") > 0;
}

/* Does what is said end as a sentence does? */
static bool is_whole(const struct quote_finder *f, struct jb_range said)
{
	return any_before(f->text, said.past, "。！？….") > 0;
}

/*
 * 直言世界不該只有「甲」與「乙」兩種選擇，「: words that a sentence holds up
 * behind its verb are not yet what is said; 說「我們不退。」，「 is.
 */
static bool holds_up_words(const struct quote_finder *f, size_t verb,
			   size_t end)
{
	size_t at = skip_space(f->text, verb, end);

	at += any_at(f->text, at, "，：");
	if (any_at(f->text, at, "「『“\""))
		return false;
	while ((at = any_find(f->text, at, end, "」』”\"")) != SIZE_MAX) {
		/* what ends so is a sentence of somebody */
		if (any_before(f->text, at, "，。！？"))
			return false;
		at += any_at(f->text, at, "」』”\"");
	}
	return true;
}

/* 林志明的結論很直接：「: where 的結論 stands, near the colon at end */
static size_t answer_before(const struct quote_finder *f, size_t from,
			    size_t end)
{
	size_t at = clause_at(f->text, from, end, end - 1).first;

	at = words_find(f->text, at, end, f->cues.phrase[PH_ANSWER_OF]);
	/* 難忘的一句話來自一位學生：: whom it is from stands behind */
	return at != SIZE_MAX && end - at <= QUOTE_NEAR &&
			       words_find(f->text, at, end,
					  f->cues.phrase[PH_COMES_FROM]) ==
				       SIZE_MAX
		       ? at
		       : SIZE_MAX;
}

/*
 * Where the words begin that bring the quotation opened at open: a verb of
 * speech right before it (表示：「), before a colon what tells of speaking
 * (打了一個比方：「), before a comma the verb of the sentence
 * (表示他會出席，「). The last two only bring whole sentences. SIZE_MAX:
 * nothing brings it.
 */
static size_t lead_before(const struct quote_finder *f, size_t from,
			  size_t open, bool whole, bool *colon)
{
	const struct jb_hit *verb = verb_before(f, from, open, whole,
					       colon);
	size_t end = back_space(f->text, from, open);
	size_t n = any_before(f->text, end, "，："), said;

	if (verb)
		return verb->start;
	if (!whole || n == 0 || end - from < n)
		return SIZE_MAX;
	end -= n;
	said = *colon ? before_whom(f, from, end) : end;
	n = *colon ? words_before(f->text, said,
				  f->cues.phrase[PH_SPEECH_ACT])
		   : 0;
	if (n && said - from >= n)
		return said - n;
	if (*colon)
		return answer_before(f, from, end);
	verb = cue_last(&f->cues, f->block, from, end, CUE_SPEECH);
	return verb && holds_up_words(f, verb->end, end) ? verb->start
							 : SIZE_MAX;
}

/* 去年我在年會上說過: past the day that heads a clause */
static size_t past_when(const struct quote_finder *f, size_t at, size_t past)
{
	size_t i = jb_date_from(f->work->out, f->block, at);
	size_t n = words_at(f->text, at, f->cues.phrase[PH_WHEN]);

	if (n)
		return skip_space(f->text, at + n, past);
	if (i < f->work->out->dates.n) {
		const struct jb_anchor *day = &f->work->out->dates.v[i].at;

		if (day->block == f->block && day->start == at &&
		    day->end < past)
			return skip_space(f->text, day->end, past);
	}
	return at;
}

/* 我在座談會上說過：「…」: the one who writes */
static bool is_own(const struct quote_finder *f, size_t from, size_t verb)
{
	size_t at = clause_at(f->text, from, verb, verb).first;

	/* 我想了想，說：「 */
	if (skip_space(f->text, at, verb) == verb)
		at = from;
	at = past_when(f, skip_space(f->text, at, verb), verb);
	/* 作者直言：「: of the piece, where a line says who wrote it */
	if (at + words_at(f->text, at, f->cues.phrase[PH_AUTHOR]) == verb &&
	    at < verb && quote_author(f).n)
		return true;
	return at < verb &&
	       words_at(f->text, at, f->cues.phrase[PH_SPEECH_OWN]) > 0 &&
	       (words_at(f->text, at, f->cues.phrase[PH_I_SAY_WILL]) ||
		!words_at(f->text, at, f->cues.phrase[PH_WE_NOT_I]));
}

/* 「甲，」某表示，「乙。」: the second half of what is told already */
static bool goes_on(const struct quote_finder *f, size_t open)
{
	const struct jb_analysis *a = f->work->out;
	const struct jb_quote *q;

	if (a->quotes.n == 0)
		return false;
	q = &a->quotes.v[a->quotes.n - 1];
	/* 「甲。」某說，「乙。」: who says it stands behind 甲 */
	return q->at.block == f->block && q->at.end < open &&
	       open - q->at.end <= AFTER &&
	       (any_before(f->text, q->at.end, "，") ||
		(q->speaker.p >= f->text.p + q->at.end &&
		 q->speaker.p < f->text.p + open)) &&
	       words_find(f->text, q->at.end, open,
			  f->cues.phrase[PH_GOES_ON_END]) == SIZE_MAX;
}

/* According to Ms. Tanaka, "…": no verb says it */
static bool source_before(const struct quote_finder *f, size_t from,
			  size_t open, struct jb_range *name)
{
	size_t end = back_space(f->text, from, open), at;
	size_t n = any_before(f->text, end, "，");

	if (!n || end - from < n)
		return false;
	end -= n;
	at = words_find(f->text, from, end, f->cues.phrase[PH_ACCORDING]);
	if (at == SIZE_MAX || end - at > QUOTE_FAR)
		return false;
	at += words_at(f->text, at, f->cues.phrase[PH_ACCORDING]);
	return quote_speaker_in(f, at, end, name);
}

/*
 * The Board thanked the outgoing treasurer, who noted: whom "who" stands for,
 * by name or by the last noun before the comma
 */
static bool who_says(const struct quote_finder *f, size_t from, size_t clause,
		     struct jb_range *name)
{
	enum { NOUN = 40 };
	const struct words *begins = f->cues.phrase[PH_EN_NOUN_BEGINS];
	size_t end = back_space(f->text, from, clause), at, next;
	struct jb_range latin;

	if (!word_at(f->text, clause, "who ") || end <= from ||
	    !any_before(f->text, end, "，"))
		return false;
	end -= any_before(f->text, end, "，");
	from = clause_at(f->text, from, end, end - 1).first;
	for (at = SIZE_MAX, next = from;
	     (next = words_find(f->text, next, end, begins)) != SIZE_MAX;)
		at = next += words_at(f->text, next, begins);
	for (next = from; quote_latin_name(f, next, end, &latin) &&
			  latin.past < end;)
		next = latin.past;
	if (quote_latin_name(f, next, end, &latin) && latin.past == end) {
		*name = latin;
		return true;
	}
	*name = (struct jb_range){ at, end };
	return at != SIZE_MAX && end > at + 3 && end - at <= NOUN;
}

/* Who says what the words at lead bring: in their clause, their sentence. */
static bool speaker_of(const struct quote_finder *f, size_t from, size_t far,
		       size_t lead, struct jb_range *name)
{
	const size_t clause = clause_at(f->text, from, f->text.n, lead).first;

	return who_says(f, from, clause, name) ||
	       quote_speaker_in(f, clause, lead, name) ||
	       quote_described(f, clause, lead, name) ||
	       quote_by_whom(f, from, lead, name) ||
	       quote_speaker_in(f, from, lead, name) ||
	       quote_speaker_earlier(f, far < from ? far : from, from, name) ||
	       quote_told_before(f, from, lead, name);
}

/*
 * 某某指出，…。另有…，「若仍無委員，會務將停擺」。: a clause of its own that
 * ends the paragraph goes on with what somebody has been saying in it. One that
 * ends the very sentence need not be so long: 某某表示，…，「絕不增加負擔」。
 */
static bool says_on(const struct quote_finder *f, size_t open, size_t past,
		    struct jb_range *name)
{
	enum { CLAUSE = 24, PHRASE = 16 };	/* letters by width */
	const struct sentence *s = sentence_at(f->work, f->block, open);
	size_t end = back_space(f->text, 0, open), verb_end;
	size_t rest = skip_space(f->text, past, f->text.n);
	size_t weight = quote_weight(f->text, open, past);
	bool ends = rest + any_at(f->text, rest, "。") >= f->text.n;
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, s->start, open, CUE_SPEECH);

	if (!any_before(f->text, end, "，") || weight < PHRASE)
		return false;
	if (!verb || !any_at(f->text, rest, "。") ||
	    words_before(f->text, past - any_before(f->text, past, "」』”"),
			 f->cues.phrase[PH_WORK_END])) {
		if (!ends || weight < CLAUSE ||
		    any_find(f->text, open, past, "，") == SIZE_MAX)
			return false;
		verb = cue_find(&f->cues, f->block, 0, open, CUE_SPEECH);
	}
	if (!verb)
		return false;
	verb_end = verb->end;
	return any_at(f->text, verb_end, "，：") &&
	       quote_speaker_in(f,
				clause_at(f->text, 0, open, verb->start).first,
				verb->start, name);
}

/*
 * Whom a pronoun means that nothing in its paragraph explains: who spoke last,
 * shortly above, or who stands in the paragraph before. Empty: nobody does.
 */
static struct jb_str meant_above(const struct quote_finder *f)
{
	enum { REACH = 2 };	/* blocks */
	const struct jb_analysis *a = f->work->out;
	const struct jb_str author = quote_author(f);
	struct quote_finder above = *f;
	struct jb_range name;

	for (size_t i = a->quotes.n; i-- > 0;) {
		const struct jb_quote *q = &a->quotes.v[i];

		if (q->at.block + REACH < f->block || !q->speaker.n)
			break;
		/* 「…」我答。他搖搖頭：「…」 */
		if (!author.n || !jb_str_eq(q->speaker, author))
			return q->speaker;
	}
	if (f->block == 0 || f->work->doc->blocks.v[f->block - 1].type !=
				     JB_BLOCK_PARAGRAPH)
		return (struct jb_str){ 0 };
	above.block--;
	above.text = block_text(f->work, above.block);
	return quote_meant_by(&above, 0, above.text.n, &name)
		       ? jb_str_slice(above.text, name.first, name.past)
		       : (struct jb_str){ 0 };
}

/*
 * 他指出，…不到一半。「…談什麼高階機構都是奢侈。」: whole sentences right
 * behind one that tells what somebody says go on with it.
 */
static bool says_next(const struct quote_finder *f, size_t open, size_t past,
		      struct jb_range *name, struct quote_by *by)
{
	enum { WEIGHT = 24, HEAD = 36 };
	size_t end = back_space(f->text, 0, open), at;
	const struct jb_hit *verb;
	const struct sentence *s;

	if (end == 0 || !any_before(f->text, end, "。") ||
	    quote_weight(f->text, open, past) < WEIGHT ||
	    any_find(f->text, open, past, "，") == SIZE_MAX)
		return false;
	s = sentence_at(f->work, f->block, end - 1);
	verb = cue_find(&f->cues, f->block, s->start, s->end, CUE_SPEECH);
	if (!verb || verb->start - s->start > HEAD)
		return false;
	at = skip_space(f->text, s->start, verb->start);
	/* 他認為弱點在人。「密碼貼在螢幕上，…。」 */
	if (!any_at(f->text, verb->end, "，：") &&
	    (!is_whole(f, (struct jb_range){ open, past -
			any_before(f->text, past, "」』”") }) ||
	     quote_past_pronoun(f, at) != verb->start))
		return false;
	if (quote_past_pronoun(f, at) > at) {
		by->own = quote_is_author(f, at) && quote_author(f).n;
		if (by->own || quote_meant_by(f, 0, at, name))
			return true;
		by->pronoun = true;
		*name = (struct jb_range){ 0, 0 };
		return !any_at(f->text, verb->end, "，：") ||
		       f->work->out->quotes.n > 0;
	}
	by->own = is_own(f, s->start, verb->start);
	return by->own || quote_speaker_in(f, s->start, verb->start, name);
}

/* 說明「寬頻建置發展計畫」: what a verb of telling names, not says */
static bool names_work(const struct quote_finder *f, size_t open,
		       struct jb_range said)
{
	return !any_before(f->text, back_space(f->text, 0, open), "，：") &&
	       any_find(f->text, said.first, said.past, "，。；！？、") ==
		       SIZE_MAX &&
	       words_before(f->text, said.past, f->cues.phrase[PH_WORK_END]) >
		       0;
}

/* 他說, 散場時她苦笑: where the pronoun stands, at the head or at its verb */
static size_t pronoun_in(const struct quote_finder *f, size_t from, size_t lead)
{
	enum { WHEN = 30 };
	size_t end = back_space(f->text, from, lead), n;

	from = past_when(f, from, lead);
	if (quote_past_pronoun(f, from) > from)
		return from;
	n = words_before(f->text, end, f->cues.phrase[PH_PRONOUN]);
	/* not 主席對他說, whom it is said to */
	return n && end - n > from && end - n - from <= WHEN &&
			       !words_before(f->text, end - n,
					     f->cues.phrase[PH_TO_WHOM]) &&
			       !quote_is_known(f, from, end - n)
		       ? end - n
		       : SIZE_MAX;
}

/* My favourite line came from an engineer from Tonga: "…" */
static bool led_here(const struct quote_finder *f, size_t from, size_t open,
		     struct jb_range *name)
{
	struct quote_finder lead = *f;

	lead.text.n = back_space(f->text, from, open);
	return lead.text.n > from &&
	       any_before(lead.text, lead.text.n, "：") &&
	       quote_led_by_source(&lead, name) && name->first >= from;
}

/* 「…。」(“Governments should not.”) 法國代表: past what is said in both */
static size_t past_original(const struct quote_finder *f, size_t from,
			    size_t open)
{
	const struct jb_analysis *a = f->work->out;
	const struct jb_quote *q =
		a->quotes.n ? &a->quotes.v[a->quotes.n - 1] : NULL;

	return q && q->original.block == f->block && q->original.end < open &&
			       q->original.end > from &&
			       any_before(f->text, q->at.end, "。！？")
		       ? q->original.end
		       : from;
}

/* (“Governments should not.”) 法國代表認為: past the marks of what is before */
static size_t past_closing(const struct quote_finder *f, size_t from,
			   size_t open)
{
	size_t n;

	from = skip_space(f->text, from, open);
	while (from < open && (n = any_at(f->text, from, "）」』”")) > 0)
		from = skip_space(f->text, from + n, open);
	return from;
}

/* 我答, 我說 behind a quotation */
static bool says_i(const struct quote_finder *f, size_t past)
{
	enum { MANNER = 15 };
	size_t at = skip_space(f->text, past, f->text.n), from = at;
	const struct jb_hit *verb;

	at += any_at(f->text, at, "我");
	if (at == from)
		return false;
	if (words_at(f->text, at, f->cues.phrase[PH_ASKS_SHORT]))
		return true;
	verb = cue_find(&f->cues, f->block, at,
			jb_utf8_down(f->text, at + QUOTE_NEAR), CUE_SPEECH);
	return verb && verb->start - at <= MANNER;
}

/*
 * 秘書長表示，業者「連內部盤點都來不及」。: a clause in marks within what is
 * told that somebody says; a term or a name has no word of a clause.
 */
static bool says_part(const struct quote_finder *f, size_t open, size_t past,
		      struct jb_range *name, struct quote_by *by)
{
	enum { WEIGHT = 14 };
	const struct sentence *s = sentence_at(f->work, f->block, open);
	size_t rest = skip_space(f->text, past, f->text.n), clause, at;
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, s->start, open, CUE_SPEECH);

	if (!verb || !any_at(f->text, verb->end, "，") || is_naming(f, verb) ||
	    words_before(f->text, back_space(f->text, 0, open),
			 f->cues.phrase[PH_HOLDS_TERM]) ||
	    quote_weight(f->text, open, past) < WEIGHT ||
	    (rest < f->text.n && !any_at(f->text, rest, "。，；！？")) ||
	    words_before(f->text, past - any_before(f->text, past, "」』”"),
			 f->cues.phrase[PH_WORK_END]) ||
	    words_find(f->text, open, past,
		       f->cues.phrase[PH_CLAUSE_WORD]) == SIZE_MAX)
		return false;
	clause = clause_at(f->text, s->start, open, verb->start).first;
	at = skip_space(f->text, clause, verb->start);
	if (quote_past_pronoun(f, at) > at) {
		by->pronoun = !quote_meant_by(f, 0, at, name);
		if (by->pronoun)
			*name = (struct jb_range){ 0, 0 };
		return !by->pronoun || meant_above(f).n > 0;
	}
	return quote_speaker_in(f, clause, verb->start, name);
}

/*
 * 他給小單位的忠告是「從訪客開始，壞了也沒人會打來」: a clause in marks that
 * somebody's counsel or answer is said to be. A motto is no such clause, a
 * meeting no such person.
 */
static bool is_counsel(const struct quote_finder *f, size_t open, size_t past,
		       struct jb_range *name, struct quote_by *by)
{
	enum { WEIGHT = 14 };
	size_t end = back_space(f->text, 0, open), clause, n;

	n = words_before(f->text, end, f->cues.phrase[PH_WORDS_ARE]);
	if (!n || quote_weight(f->text, open, past) < WEIGHT ||
	    words_find(f->text, open, past, f->cues.phrase[PH_CLAUSE_WORD]) ==
		    SIZE_MAX)
		return false;
	end -= n;
	n = words_before(f->text, end, f->cues.phrase[PH_WORDS_OF]);
	if (!n)
		return false;
	end -= n;
	clause = clause_at(f->text, sentence_at(f->work, f->block, open)->start,
			   open, end).first;
	clause = skip_space(f->text, clause, end);
	if (quote_past_pronoun(f, clause) == clause) {
		quote_person_in(f, clause, end, name);
		return name->past > name->first ||
		       quote_described(f, clause, end, name);
	}
	by->pronoun = !quote_meant_by(f, 0, clause, name);
	if (by->pronoun)
		*name = (struct jb_range){ 0, 0 };
	return !by->pronoun || meant_above(f).n > 0;
}

/*
 * He told ministers that the system "is under attack as never before" and
 * could stop: the second half of a clause, begun by its verb.
 */
static bool says_that(const struct quote_finder *f, size_t open, size_t past,
		      struct jb_range *name)
{
	enum { SPACES = 4 };
	const struct sentence *s = sentence_at(f->work, f->block, open);
	size_t from = s->start < open ? s->start : open, that, spaces = 0;
	size_t in = open + any_at(f->text, open, "\"“‘");
	const struct jb_hit *verb =
		cue_find(&f->cues, f->block, from, open, CUE_SPEECH);

	if (!verb || f->work->doc->blocks.v[f->block].lang != JB_LANG_EN ||
	    !words_at(f->text, in, f->cues.phrase[PH_EN_FINITE]))
		return false;
	that = word_find(f->text, verb->end, open, " that ");
	for (size_t i = in; i < past; i++)
		spaces += f->text.p[i] == ' ';
	return that != SIZE_MAX && that - verb->end <= QUOTE_NEAR &&
	       spaces >= SPACES &&
	       any_find(f->text, that, open, "，；：") == SIZE_MAX &&
	       quote_speaker_earlier(f, from, verb->start, name);
}

/*
 * Who says what the words at the end of r bring, r being what its sentence has
 * before them; a colon behind them makes a quote of it though nobody is named.
 */
static bool led(const struct quote_finder *f, struct jb_range r, size_t far,
		bool colon, struct jb_range *name, struct quote_by *by)
{
	size_t lead = r.past;
	size_t clause = clause_at(f->text, r.first, f->text.n, lead).first;
	size_t pronoun = pronoun_in(f, clause, lead);

	/* 不宜只主張「…」: what nobody is to say */
	if (words_before(f->text, lead, f->cues.phrase[PH_NOT_TO_SAY]))
		return false;
	/* 賽義德認為…。他說：「 */
	if (pronoun != SIZE_MAX) {
		by->own = quote_is_author(f, pronoun);
		if (by->own || quote_meant_by(f, far, pronoun, name))
			return true;
		*name = (struct jb_range){ 0, 0 };
		by->pronoun = true;
		return colon;
	}
	by->own = is_own(f, r.first, lead);
	if (by->own || speaker_of(f, r.first, far, lead, name))
		return true;
	if (!quote_short_name(f, clause, lead, name))
		*name = (struct jb_range){ 0, 0 };
	return colon;
}

bool quote_find_speaker(const struct quote_finder *f, size_t open, size_t past,
			bool whole, struct jb_range *name, struct quote_by *by)
{
	const struct sentence *s = sentence_at(f->work, f->block, open);
	size_t from = s->start < open ? s->start : open;
	size_t far = jb_utf8_up(f->text, open > LEAD ? open - LEAD : 0), lead;
	bool colon;

	if (from < far)
		from = far;
	from = past_closing(f, past_original(f, from, open), open);
	lead = lead_before(f, from, open, whole, &colon);
	if (lead != SIZE_MAX)
		return led(f, (struct jb_range){ from, lead }, far, colon,
			   name, by);
	/* 「對，這次在奈洛比。」我答。 */
	if (says_i(f, past)) {
		by->own = true;
		return quote_author(f).n > 0;
	}
	if (quote_says_pronoun(f, past)) {
		if (quote_meant_by(f, far, open, name))
			return true;
		*name = (struct jb_range){ 0, 0 };
		by->pronoun = true;
		return quote_says_at_once(f, past) ||
		       meant_above(f).n > 0;
	}
	if (speaker_after(f, past, name) ||
	    (whole && source_before(f, from, open, name)) ||
	    says_on(f, open, past, name) ||
	    (whole && says_next(f, open, past, name, by)) ||
	    says_part(f, open, past, name, by) ||
	    is_counsel(f, open, past, name, by) ||
	    says_that(f, open, past, name))
		return true;
	if (whole && led_here(f, from, open, name))
		return true;
	/* an English lead without a verb: … in 2016: "We argued …" */
	return any_before(f->text, back_space(f->text, from, open), "：") &&
	       (whole ||
		cue_find(&f->cues, f->block, 0, SIZE_MAX, CUE_SPEECH)) &&
	       quote_speaker_earlier(f, from, open, name) &&
	       f->work->doc->blocks.v[f->block].lang == JB_LANG_EN;
}

/* Judge the quotation [open, close); returns where to read on. */
static size_t read_one(struct quote_finder *f, size_t open, size_t close,
		       const struct quote_marks *m)
{
	struct jb_range said = { open + strlen(m->open), close };
	struct jb_range name = { 0, 0 };
	struct jb_anchor original = { JB_NONE, 0, 0 };
	const struct jb_analysis *a = f->work->out;
	size_t past = close < f->text.n ? close + strlen(m->close) : close;
	size_t least = quote_weight(f->text, said.first, said.past);
	struct quote_by by = { false, false };
	struct jb_str meant = { 0 };

	if (least < (ends_inside(f, said) ? QUOTE_SHORT : QUOTE_LEAST) * 2 ||
	    (!jb_is_han(jb_utf8_next(f->text, &(size_t){ said.first })) &&
	     least < (ends_inside(f, said) ? 12 : 16)) ||
	    goes_on(f, open) || names_work(f, open, said) ||
	    !quote_find_speaker(f, open, past, is_whole(f, said), &name, &by))
		return past;
	/* 我說「…」, and nobody knows who */
	if (by.own && !quote_author(f).n &&
	    words_before(f->text, back_space(f->text, 0, open),
			 f->cues.phrase[PH_I_SAY]))
		return past;
	if (by.pronoun)
		meant = meant_above(f);
	past = original_at(f, past, &original);
	quote_add(f, said, name, original);
	if (by.own)
		a->quotes.v[a->quotes.n - 1].speaker = quote_author(f);
	else if (by.pronoun && name.past <= name.first)
		a->quotes.v[a->quotes.n - 1].speaker = meant;
	return past;
}

/*
 * A quotation that no mark closes goes to the end of its paragraph: the next
 * ones open it again (a print's habit), or its mark was lost.
 */
static void close_lost(const struct quote_finder *f, struct pairs *pairs)
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

static void read_block(struct quote_finder *f)
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

/* 打了一個比方：「 */
static bool opens_at_colon(struct jb_str text)
{
	return jb_str_has(text, "：「") || jb_str_has(text, "：“") ||
	       jb_str_has(text, "：\"") || jb_str_has(text, ": \"") ||
	       jb_str_has(text, ": “");
}

/* 「…」他問。「…」我答。: a verb that is no cue by itself */
static bool answers_short(struct jb_str text)
{
	static const char *const marks[] = { "」", "”" };

	for (size_t i = 0; i < 2; i++)
		for (size_t at = 0;
		     (at = jb_str_find(text, jb_str_of(marks[i]), at)) !=
		     SIZE_MAX;) {
			at += 3;
			if (any_at(text, at, "他她我"))
				return true;
		}
	return false;
}

/* “…”, according to … */
static bool names_source(const struct quote_finder *f)
{
	return any_find(f->text, 0, f->text.n, "\"“」") != SIZE_MAX &&
	       (words_find(f->text, 0, f->text.n,
			   f->cues.phrase[PH_ACCORDING]) != SIZE_MAX ||
		words_find(f->text, 0, f->text.n,
			   f->cues.phrase[PH_WORDS_OF]) != SIZE_MAX ||
		words_find(f->text, 0, f->text.n,
			   f->cues.phrase[PH_HIS_WORDS]) != SIZE_MAX);
}

void quotes_analyze(struct work *work)
{
	struct quote_finder f = { .work = work, .cues = cues_read(work) };
	bool verbatim = quote_is_verbatim(&f);

	for (size_t i = 0; i < work->doc->blocks.n; i++) {
		enum jb_block_type type = work->doc->blocks.v[i].type;

		f.block = i;
		f.text = block_text(work, i);
		/* 主席：… looks like a line of a form too */
		if (type != JB_BLOCK_HEADING &&
		    ((verbatim && quote_read_spoken(&f)) ||
		     quote_read_answer(&f)))
			continue;
		if (type != JB_BLOCK_PARAGRAPH && type != JB_BLOCK_ITEM &&
		    type != JB_BLOCK_QUOTE)
			continue;
		/* no verb of speech or colon before marks, no quote */
		if (!quote_read_attributed(&f) && !quote_read_signed(&f) &&
		    !quote_read_turn(&f) && !quote_read_led(&f) &&
		    (cue_find(&f.cues, i, 0, SIZE_MAX, CUE_SPEECH) ||
		     opens_at_colon(f.text) || names_source(&f) ||
		     answers_short(f.text)))
			read_block(&f);
	}
}
