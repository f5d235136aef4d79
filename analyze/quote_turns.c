/*
 * Turns of speech that need no verb, by the label before them.
 *
 *	陳委員思穎：「…」        minutes
 *	主席：現在開會           minutes that give every word
 *	L：「…」                 an interview whose speakers have letters
 */
#include "analyze/heading.h"
#include "analyze/name_word.h"
#include "analyze/quote.h"

#include <string.h>

bool quote_person_label(const struct quote_finder *f, size_t past,
			struct jb_range *name)
{
	enum { LONGEST = 36 };
	size_t start = skip_space(f->text, 0, past);

	*name = (struct jb_range){start, past};
	if (past - start > LONGEST)
		return false;
	if (surname_at(f->work, f->text, start) &&
	    (cue_find(&f->cues, f->block, 0, past, CUE_OFFICE) ||
	     quote_han_name(f, start, past) == past))
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

size_t quote_label_colon(struct jb_str text, size_t *past)
{
	enum { HEAD = 45 };
	size_t colon = any_find(text, 0, text.n < HEAD ? text.n : HEAD, "：");

	if (colon != SIZE_MAX)
		*past = skip_space(text, colon + any_at(text, colon, "："),
				   text.n);
	return colon;
}

/* 委員王美玲（書面意見）：「: before the bracket that ends at the colon */
static size_t before_aside(struct jb_str text, size_t colon)
{
	size_t open;

	if (!any_before(text, colon, "）"))
		return colon;
	open = any_find(text, 0, colon, "（");
	return open == SIZE_MAX || open == 0 ? colon : open;
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
	const struct jb_hit *verb;
	struct jb_range name, said;
	struct jb_str person;

	if (colon == SIZE_MAX)
		return false;
	open = skip_space(f->text, colon + JB_STR("：").n, f->text.n);
	m = quote_marks_at(f->text, open);
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
	if (said.past == SIZE_MAX || !quote_is_enough(f, said))
		return false;
	/* 張先生的太太林淑芬說：「: by a verb, not by a label */
	verb = cue_last(&f->cues, f->block, 0, colon, CUE_SPEECH);
	if (verb && verb->end == colon)
		return false;
	colon = before_aside(f->text, colon);
	person = person_of_initial(f, colon);
	if (!person.n) {
		if (!quote_person_label(f, colon, &name) &&
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
	size_t past, colon = quote_label_colon(text, &past);

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
	struct jb_range said = { 0, f->text.n }, name;
	size_t colon = quote_label_colon(f->text, &said.first);

	if (colon == SIZE_MAX || !quote_is_enough(f, said))
		return false;
	name = (struct jb_range){0, colon};
	if (words_at(f->text, 0, f->cues.phrase[PH_CHAIR]) != colon &&
	    !quote_person_label(f, colon, &name))
		return false;
	quote_add(f, said, quote_words(f, name));
	return true;
}
