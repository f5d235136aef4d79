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

size_t quote_weight(struct jb_str text, size_t from, size_t past)
{
	size_t n = 0;

	while (from < past) {
		uint32_t cp = jb_utf8_next(text, &from);

		n += jb_is_han(cp) ? 2 : jb_is_alpha(cp);
	}
	return n;
}

struct jb_str quote_words(const struct quote_finder *f, struct jb_range r)
{
	return r.past > r.first ? jb_str_slice(f->text, r.first, r.past)
				: (struct jb_str){ 0 };
}

struct jb_quote *quote_add(struct quote_finder *f, struct jb_range said,
			   struct jb_str speaker)
{
	struct jb_quote *q =
		jb_list_add(f->work->arena, &f->work->out->quotes);

	q->at = (struct jb_anchor){ f->block, said.first, said.past };
	q->text = quote_words(f, said);
	q->speaker = speaker;
	q->original.block = JB_NONE;
	return q;
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

bool quote_is_enough(const struct quote_finder *f, struct jb_range said)
{
	return quote_weight(f->text, said.first, said.past) >= QUOTE_LEAST * 2;
}

bool quote_is_whole(const struct quote_finder *f, struct jb_range said)
{
	return any_before(f->text, said.past, "。！？….") > 0;
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
	       open - q->at.end <= QUOTE_AFTER &&
	       (any_before(f->text, q->at.end, "，") ||
		(q->speaker.p >= f->text.p + q->at.end &&
		 q->speaker.p < f->text.p + open)) &&
	       words_find(f->text, q->at.end, open,
			  f->cues.phrase[PH_GOES_ON_END]) == SIZE_MAX;
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

bool quote_find_speaker(const struct quote_finder *f, size_t open, size_t past,
			bool whole, struct quote_by *by)
{
	enum { LEAD = 600 };	/* bytes before it looked at for who */
	const struct sentence *s = sentence_at(f->work, f->block, open);
	size_t from = s->start < open ? s->start : open;
	size_t far = jb_utf8_up(f->text, open > LEAD ? open - LEAD : 0), lead;
	bool colon;

	if (from < far)
		from = far;
	from = past_closing(f, past_original(f, from, open), open);
	lead = quote_lead(f, from, open, whole, &colon);
	if (lead != SIZE_MAX)
		return quote_led(f, (struct jb_range){ from, lead }, far,
				 colon, by);
	/* 「對，這次在奈洛比。」我答。 */
	if (quote_says_i(f, past)) {
		by->own = true;
		return quote_author(f).n > 0;
	}
	if (quote_says_it(f, past))
		return quote_body_meant(f, far, open, &by->name);
	if (quote_says_pronoun(f, past))
		return quote_by_pronoun(f, far, open, by) ||
		       quote_says_at_once(f, past) ||
		       quote_meant_above(f).n > 0;
	if (quote_speaker_after(f, past, &by->name) ||
	    (whole && quote_source_before(f, from, open, &by->name)) ||
	    quote_says(f, open, past, whole, by) ||
	    (whole && quote_led_here(f, from, open, &by->name)))
		return true;
	/* an English lead without a verb: … in 2016: "We argued …" */
	return any_before(f->text, back_space(f->text, from, open), "：") &&
	       (whole ||
		cue_find(&f->cues, f->block, 0, SIZE_MAX, CUE_SPEECH)) &&
	       quote_speaker_earlier(f, from, open, &by->name) &&
	       f->work->doc->blocks.v[f->block].lang == JB_LANG_EN;
}

/* Is said too short for anything but a name or a term? */
static bool is_short(const struct quote_finder *f, struct jb_range said)
{
	bool ends = ends_inside(f, said);
	size_t weight = quote_weight(f->text, said.first, said.past);
	size_t first = said.first;

	return weight < (ends ? QUOTE_SHORT : QUOTE_LEAST) * 2 ||
	       (!jb_is_han(jb_utf8_next(f->text, &first)) &&
		weight < (ends ? 12 : 16));
}

/* In letters, who says it; p NULL where nobody knows. */
static struct jb_str speaker_told(const struct quote_finder *f,
				  const struct quote_by *by)
{
	if (by->own)
		return quote_author(f);
	return by->pronoun && by->name.past <= by->name.first
		       ? quote_meant_above(f)
		       : quote_words(f, by->name);
}

/* Judge the quotation p; returns where to read on. */
static size_t read_one(struct quote_finder *f, const struct quote_pair *p)
{
	struct jb_range said = { p->open + strlen(p->marks->open), p->close };
	struct jb_anchor original = { JB_NONE, 0, 0 };
	size_t past = p->close < f->text.n
			      ? p->close + strlen(p->marks->close)
			      : p->close;
	struct quote_by by = { 0 };

	if (is_short(f, said) || goes_on(f, p->open) ||
	    names_work(f, p->open, said) ||
	    !quote_find_speaker(f, p->open, past, quote_is_whole(f, said),
				&by))
		return past;
	/* 我說「…」, and nobody knows who */
	if (by.own && !quote_author(f).n &&
	    words_before(f->text, back_space(f->text, 0, p->open),
			 f->cues.phrase[PH_I_SAY]))
		return past;
	past = original_at(f, past, &original);
	quote_add(f, said, speaker_told(f, &by))->original = original;
	return past;
}

static void read_block(struct quote_finder *f)
{
	struct quote_pairs pairs;
	size_t at = 0;

	quote_pairs_find(f, &pairs);
	for (size_t i = 0; i < pairs.list.n; i++) {
		const struct quote_pair *p = &pairs.list.v[i];

		if (p->open >= at && p->close != JB_NONE)
			at = read_one(f, p);
	}
}

/* 打了一個比方：「 */
static bool opens_at_colon(struct jb_str text)
{
	static const char *const leads[] = { "：「", "：“", "：\"", ": \"",
					     ": “" };

	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
		if (jb_str_has(text, leads[i]))
			return true;
	return false;
}

/* 「…」他問。「…」我答。: a verb that is no cue by itself */
static bool answers_short(struct jb_str text)
{
	for (size_t at = 0;
	     (at = any_find(text, at, text.n, "」”")) != SIZE_MAX;) {
		at += any_at(text, at, "」”");
		if (any_at(text, at, "他她我"))
			return true;
	}
	return false;
}

/* “…”, according to … */
static bool names_source(const struct quote_finder *f)
{
	static const enum phrase lists[] = { PH_ACCORDING, PH_WORDS_OF,
					     PH_HIS_WORDS };

	if (any_find(f->text, 0, f->text.n, "\"“」") == SIZE_MAX)
		return false;
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (words_find(f->text, 0, f->text.n,
			       f->cues.phrase[lists[i]]) != SIZE_MAX)
			return true;
	return false;
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
