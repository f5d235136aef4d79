/*
 * Interviews, whose answers need no verb and no marks:
 *
 *	專訪林昭容
 *	問：… 答：…
 *	記者：… 林昭容：…
 */
#include "analyze/name_word.h"
#include "analyze/quote.h"

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

/* Newsletter: Which one do you remember best?, 編輯室：…？ */
static bool asks_by_label(struct jb_str text)
{
	size_t colon, past;

	if (!any_before(text, text.n, "？"))
		return false;
	colon = quote_label_colon(text, &past);
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
	    !quote_person_label(&label, label.text.n - colon, &name))
		return false;
	said = quote_unmarked(f, f->text, &marked);
	if (!quote_is_enough(f, said))
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
		if (colon == SIZE_MAX || !quote_person_label(f, colon, &name))
			return false;
		n = colon + any_at(f->text, colon, "：");
	}
	said = quote_unmarked(f, jb_str_slice(f->text, n, f->text.n), &marked);
	who = name.past ? quote_words(f, name) : interviewed(f);
	if (!quote_is_enough(f, said) ||
	    (!marked && (any_at(f->text, said.first, "“「\"") || !who.n)))
		return false;
	add_parts(f, said, who);
	return true;
}
