/*
 * Turns of speech that need no verb.
 *
 *	陳委員思穎：「…」        minutes
 *	主席：現在開會           minutes that give every word
 *	問：… 答：…             an interview, its speaker in the title
 *	L：「…」                 one whose speakers have letters
 */
#include "analyze/heading.h"
#include "analyze/name_word.h"
#include "analyze/quote.h"

#include <string.h>

/* 陳委員思穎, 王委員, Maria Fontana: a label that is a person */
static bool is_person_label(const struct quote_finder *f, size_t past,
			    struct jb_range *name)
{
	enum { LONGEST = 36 };
	const struct jb_hits *hits = &f->work->views[f->block].hits;
	size_t start = skip_space(f->text, 0, past);

	*name = (struct jb_range){start, past};
	if (past - start > LONGEST)
		return false;
	for (size_t i = 0; surname_at(f->work, f->text, start) &&
			   i < hits->list.n && hits->list.v[i].start < past;
	     i++)
		if (cue_of(&f->cues, &hits->list.v[i]) == CUE_OFFICE)
			return true;
	if (surname_at(f->work, f->text, start) &&
	    quote_han_name(f, start, past) == past)
		return true;
	return quote_latin_name(f, start, past, name) && name->first == start &&
	       name->past == past;
}

/*
 * L：「…」 in an interview: the one introduced above as 某某（以下簡稱L）.
 * Empty where nobody is.
 */
static struct jb_str person_of_initial(const struct quote_finder *f,
				       size_t past)
{
	enum { REACH = 80 }; /* blocks looked back at */
	const struct words *words = f->cues.phrase[PH_SHORT_FOR];
	struct jb_str initial = jb_str_trim(jb_str_slice(f->text, 0, past));
	struct quote_finder above = *f;
	struct jb_range name;

	if (initial.n != 1 || initial.p[0] < 'A' || initial.p[0] > 'Z')
		return (struct jb_str){0};
	for (size_t i = f->block; i-- > 0 && f->block - i <= REACH;) {
		struct jb_str text = block_text(f->work, i);
		size_t at = words_find(text, 0, text.n, words), end;

		if (at == SIZE_MAX)
			continue;
		end = at + words_at(text, at, words);
		end = skip_space(text, end, text.n);
		end += any_at(text, end, "“「\"");
		if (end + 1 > text.n || text.p[end] != initial.p[0] ||
		    !any_at(text, end + 1, "」”\"），。；"))
			continue;
		above.block = i;
		above.text = text;
		if (quote_speaker_in(&above,
				     clause_at(text, 0, text.n, at).first, at,
				     &name))
			return jb_str_slice(text, name.first, name.past);
	}
	return (struct jb_str){0};
}

/* 電信公會代表：「…」: a label that says for whom somebody speaks */
static bool is_body_label(const struct quote_finder *f, struct jb_range label,
			  struct jb_range *name)
{
	enum { LONGEST = 60 };

	*name = label;
	return label.past > label.first + 6 &&
	       label.past - label.first <= LONGEST &&
	       words_before(f->text, label.past,
			    f->cues.phrase[PH_SPEAKER_LABEL]) > 0 &&
	       any_find(f->text, label.first, label.past, "，、。的「") ==
		       SIZE_MAX;
}

/* Those that open a quotation at at; NULL: none do. */
static const struct quote_marks *marks_at(struct jb_str text, size_t at)
{
	struct jb_str rest = jb_str_slice(text, at, text.n);

	for (size_t i = 0; i < QUOTE_MARKS; i++)
		if (jb_str_starts(rest, jb_str_of(quote_marks[i].open)))
			return &quote_marks[i];
	return NULL;
}

struct jb_range quote_unmarked(const struct quote_finder *f, struct jb_str s,
			       bool *whole)
{
	const struct quote_marks *m;
	struct jb_range at;

	s = jb_str_trim(s);
	at.first = (size_t)(s.p - f->text.p);
	at.past = at.first + s.n;
	m = marks_at(s, 0);
	*whole = m && jb_str_ends(s, jb_str_of(m->close));
	if (*whole) {
		at.first += strlen(m->open);
		at.past -= strlen(m->close);
	}
	return at;
}

/* 與周詠晴談十年志工路: with whom somebody talks, in [from, past) */
static bool is_talked_with(const struct quote_finder *f, size_t from,
			   size_t past, struct jb_range *name)
{
	enum { LONGEST = 60 };
	size_t at = from, end;

	while ((at = any_find(f->text, at, past, "与和跟")) != SIZE_MAX) {
		at += any_at(f->text, at, "与和跟");
		end = words_find(f->text, at, past,
				 f->cues.phrase[PH_TALKS]);
		if (end == SIZE_MAX)
			return false;
		if (end - at <= LONGEST && quote_speaker_in(f, at, end, name))
			return true;
	}
	return false;
}

/* 專訪林昭容, 受訪者：…: a line that says who is interviewed */
static bool is_announced(const struct quote_finder *f, struct jb_range *name)
{
	enum { LINE = 240 };
	const struct words *words = f->cues.phrase[PH_INTERVIEWS];
	size_t at = f->text.n > LINE ? SIZE_MAX
				     : words_find(f->text, 0, f->text.n, words);
	size_t end;

	if (at == SIZE_MAX)
		return false;
	at += words_at(f->text, at, words);
	at += any_at(f->text, at, "：");
	end = any_find(f->text, at, f->text.n, "，。（、—；：");
	return quote_speaker_in(f, at, end == SIZE_MAX ? f->text.n : end,
				name) ||
	       is_talked_with(f, at, f->text.n, name);
}

/* 何志豪, the last letters of [at, end): a surname and one or two more */
static bool name_ends(const struct quote_finder *f, size_t at, size_t end,
		      struct jb_range *name)
{
	enum { MOST = 9 };

	for (size_t i = end > at + MOST ? end - MOST : at; i < end; i++)
		if (surname_at(f->work, f->text, i) &&
		    quote_han_name(f, i, end) == end &&
		    !quote_is_known(f, i, end)) {
			*name = (struct jb_range){i, end};
			return true;
		}
	return false;
}

/* 我約了在業界打滾多年的何志豪喝咖啡: who is met, and then asked */
static bool is_met(const struct quote_finder *f, struct jb_range *name)
{
	enum { LONGEST = 120 };
	const struct words *words = f->cues.phrase[PH_MEETS];
	const struct words *ends = f->cues.phrase[PH_MEETS_END];
	size_t at = words_find(f->text, 0, f->text.n, words), past, end;

	if (at == SIZE_MAX)
		return false;
	at += words_at(f->text, at, words);
	past = jb_utf8_down(f->text, at + LONGEST);
	for (end = at; (end = words_find(f->text, end, past, ends)) !=
		       SIZE_MAX;
	     end += words_at(f->text, end, ends))
		if (name_ends(f, at, end, name) ||
		    (quote_latin_name(f, at, end, name) &&
		     name->first - at <= QUOTE_NEAR))
			return true;
	return false;
}

/* Who is interviewed: announced in a line above, or met in a paragraph. */
static struct jb_str interviewed(const struct quote_finder *f)
{
	enum { REACH = 80 };
	struct quote_finder above = *f;
	struct jb_range name;

	for (size_t i = f->block; i-- > 0 && f->block - i <= REACH;) {
		above.block = i;
		above.text = block_text(f->work, i);
		if (words_at(above.text, 0, f->cues.phrase[PH_ASK_LABEL]) ||
		    words_at(above.text, 0, f->cues.phrase[PH_ANSWER_LABEL]))
			continue;
		if (is_announced(&above, &name) || is_met(&above, &name))
			return jb_str_slice(above.text, name.first, name.past);
	}
	return (struct jb_str){0};
}

/* The colon of a label at the head of text, and what follows; or SIZE_MAX. */
static size_t label_colon(struct jb_str text, size_t *past)
{
	enum { HEAD = 45 };
	size_t colon = any_find(text, 0, text.n < HEAD ? text.n : HEAD, "：");

	if (colon != SIZE_MAX)
		*past = skip_space(text, colon + any_at(text, colon, "："),
				   text.n);
	return colon;
}

/* Newsletter: Which one do you remember best?, 編輯室：…？ */
static bool asks_by_label(struct jb_str text)
{
	size_t colon, past;

	if (!any_before(text, text.n, "？"))
		return false;
	colon = label_colon(text, &past);
	return colon != SIZE_MAX && colon > 0 &&
	       any_find(text, 0, colon, "，。「“\"、") == SIZE_MAX;
}

/* Does the block before ask, as an interview does: 問：…, 記者：…? */
static bool is_asked(const struct quote_finder *f)
{
	struct jb_str before;
	size_t n;

	if (f->block == 0)
		return false;
	before = block_text(f->work, f->block - 1);
	n = words_at(before, 0, f->cues.phrase[PH_ASK_LABEL]);
	/* 主持人：劉暢 is a line of a form */
	return asks_by_label(before) ||
	       (n && quote_weight(before, n, before.n) >= QUOTE_LEAST * 2);
}

/* 「甲。」他笑。「乙。」: what is said, in as many quotes as marks make. */
static void add_parts(struct quote_finder *f, struct jb_range said,
		      struct jb_str who)
{
	for (size_t at = said.first; at < said.past;) {
		size_t close = any_find(f->text, at, said.past, "」』”");
		size_t open = close == SIZE_MAX
				      ? SIZE_MAX
				      : any_find(f->text, close, said.past,
						 "「『“");
		size_t end = open == SIZE_MAX ? said.past : close;

		quote_add(f, (struct jb_range){at, end}, who);
		at = open == SIZE_MAX
			     ? said.past
			     : open + any_at(f->text, open, "「『“");
	}
}

/* Does block ask, by its own label or by one in a line above it? */
static bool is_question(const struct quote_finder *f, size_t block)
{
	struct jb_str text = block_text(f->work, block), above;

	if (asks_by_label(text))
		return true;
	if (block == 0 || !any_before(text, text.n, "？"))
		return false;
	above = jb_str_trim(block_text(f->work, block - 1));
	return above.n <= 45 && any_before(above, above.n, "：");
}

/* Tran Thi Mai: in a line of its own, behind a question; then the answer */
static bool read_named_above(struct quote_finder *f)
{
	struct quote_finder label = *f;
	struct jb_range name, said;
	size_t colon;
	bool marked;

	if (f->block < 2 || !is_question(f, f->block - 2))
		return false;
	label.block--;
	label.text = jb_str_trim(block_text(f->work, label.block));
	colon = any_before(label.text, label.text.n, "：");
	if (colon == 0 ||
	    !is_person_label(&label, label.text.n - colon, &name))
		return false;
	said = quote_unmarked(f, f->text, &marked);
	if (quote_weight(f->text, said.first, said.past) < QUOTE_LEAST * 2)
		return false;
	quote_add(f, said, quote_words(&label, name));
	return true;
}

/*
 * A turn of an interview without marks: 答：…, where it is known who answers,
 * or 林昭容：… behind a question.
 */
bool quote_read_answer(struct quote_finder *f)
{
	enum { LABEL = 40 };
	struct jb_range said, name = {0, 0};
	struct jb_str who;
	size_t n, colon;
	bool marked;

	if (!is_asked(f))
		return read_named_above(f);
	n = words_at(f->text, 0, f->cues.phrase[PH_ANSWER_LABEL]);
	if (n == 0) {
		colon = any_find(f->text, 0,
				 f->text.n < LABEL ? f->text.n : LABEL, "：");
		if (colon == SIZE_MAX || !is_person_label(f, colon, &name))
			return false;
		n = colon + any_at(f->text, colon, "：");
	}
	said = quote_unmarked(f, jb_str_slice(f->text, n, f->text.n), &marked);
	who = name.past ? quote_words(f, name) : interviewed(f);
	if (quote_weight(f->text, said.first, said.past) < QUOTE_LEAST * 2 ||
	    (!marked && (any_at(f->text, said.first, "“「\"") || !who.n)))
		return false;
	add_parts(f, said, who);
	return true;
}

/*
 * A turn of speech in minutes: 陳委員思穎：「…」, name, colon and quotation,
 * with no verb. False where the block is none.
 */
bool quote_read_turn(struct quote_finder *f)
{
	enum { HEAD = 60 };
	struct jb_str head = jb_str_slice(f->text, 0, HEAD);
	size_t colon = jb_str_find(head, JB_STR("："), 0), open;
	size_t label = (size_t)(heading_words(f->text).p - f->text.p);
	const struct quote_marks *m;
	struct jb_range name, said;
	struct jb_str person;

	if (colon == SIZE_MAX)
		return false;
	open = skip_space(f->text, colon + JB_STR("：").n, f->text.n);
	m = marks_at(f->text, open);
	/* 林教授的忠告我一直記得：, 他送我一句話：: more than a name */
	if (!m ||
	    words_find(f->text, 0, colon, f->cues.phrase[PH_ANSWER_OF]) !=
		    SIZE_MAX ||
	    any_find(f->text, 0, colon, "我") != SIZE_MAX ||
	    words_find(f->text, 0, colon, f->cues.phrase[PH_PRONOUN]) !=
		    SIZE_MAX)
		return false;
	said.first = open + strlen(m->open);
	said.past = jb_str_find(f->text, jb_str_of(m->close), said.first);
	if (said.past == SIZE_MAX ||
	    quote_weight(f->text, said.first, said.past) < QUOTE_LEAST * 2)
		return false;
	person = person_of_initial(f, colon);
	if (!person.n) {
		if (!is_person_label(f, colon, &name) &&
		    !is_body_label(f, (struct jb_range){label, colon}, &name))
			return false;
		person = quote_words(f, name);
	}
	quote_add(f, said, person);
	return true;
}

/* 主席：現在開會, the chair speaks: minutes that give every word */
static bool is_chair_turn(const struct quote_finder *f, struct jb_str text)
{
	size_t past, colon = label_colon(text, &past);

	return colon != SIZE_MAX &&
	       words_at(text, 0, f->cues.phrase[PH_CHAIR]) == colon &&
	       words_at(text, past, f->cues.phrase[PH_CHAIR_SAYS]) > 0;
}

/* Do the minutes give what everybody said, word for word? */
bool quote_is_verbatim(struct quote_finder *f)
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
bool quote_read_spoken(struct quote_finder *f)
{
	size_t past, colon = label_colon(f->text, &past);
	struct jb_range name;

	if (colon == SIZE_MAX ||
	    quote_weight(f->text, past, f->text.n) < QUOTE_LEAST * 2)
		return false;
	name = (struct jb_range){0, colon};
	if (words_at(f->text, 0, f->cues.phrase[PH_CHAIR]) != colon &&
	    !is_person_label(f, colon, &name))
		return false;
	quote_add(f, (struct jb_range){past, f->text.n}, quote_words(f, name));
	return true;
}
