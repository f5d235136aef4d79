#include "analyze/charge.h"
#include "analyze/day.h"
#include "analyze/heading.h"

#include <string.h>

enum {
	LINE_LIMIT = 240,	/* bytes of a line of labels */
	LINES = 6,		/* of labels below one task */
	LABEL_LIMIT = 60,	/* bytes of a label and its colon */
	VALUE_LIMIT = 160,	/* bytes of a value behind a task */
};

/* What ends a value beside a task; a line of its own lists names at will. */
static const char in_text[] = "；，。】］〕", in_line[] = "；。】］〕";

/* Brackets that hold labels. */
static const char opens[] = "（［【〔", closes[] = "）］】〕";

enum meaning { NO_LABEL, WHO, WHEN, OTHER };

/* A label, its colon and the value behind it. */
struct label {
	enum meaning what;
	size_t start, value;
};

/* The label that ends in the colon at colon; what is NO_LABEL where none. */
static struct label label_before(const struct cues *cues, struct jb_str text,
				 size_t from, size_t colon)
{
	const struct {
		enum phrase phrase;
		enum meaning what;
	} kinds[] = { { PH_WHO_MARK, WHO },
		      { PH_WHEN_MARK, WHEN },
		      { PH_HELPER_MARK, OTHER } };
	struct label label = { .what = NO_LABEL };
	size_t end = back_space(text, from, colon), longest = 0;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		size_t n = words_before(text, end,
					cues->phrase[kinds[i].phrase]);

		if (n > longest && end - n >= from) {
			longest = n;
			label.what = kinds[i].what;
		}
	}
	label.start = end - longest;
	label.value = colon + any_at(text, colon, "：\t");
	return label;
}

/* Behind a sentence, in brackets, or apart: not the end of a longer word. */
static bool stands_apart(struct jb_str text, size_t from, size_t at)
{
	return at == from || back_space(text, from, at) < at ||
	       any_before(text, at, "。；，、（）［］【】〔〕\"”」") > 0;
}

/* Most texts have none: they are asked before any word is looked at. */
static bool has_colon(struct jb_str text)
{
	return memchr(text.p, ':', text.n) || memchr(text.p, '\t', text.n) ||
	       jb_str_has(text, "：");
}

/* The first label in [from, past) that may stand there. */
static struct label label_next(const struct cues *cues, struct jb_str text,
			       size_t from, size_t past)
{
	size_t colon = from;

	while ((colon = any_find(text, colon, past, "：\t")) != SIZE_MAX) {
		struct label label = label_before(cues, text, from, colon);

		if (label.what != NO_LABEL)
			return label;
		colon += any_at(text, colon, "：\t");
	}
	return (struct label){ .what = NO_LABEL, .start = past };
}

/*
 * Where the value that begins at at ends: at one of marks or a bracket behind
 * it, or where white space parts it from a label that the lists do not have.
 */
static size_t value_end(struct jb_str text, size_t at, size_t past,
			const char *marks)
{
	size_t end = at, colon = any_find(text, at, past, "：");
	int depth = 0;

	if (colon != SIZE_MAX) {
		while (colon > at &&
		       !jb_is_space(jb_utf8_prev(text, &(size_t){ colon })))
			jb_utf8_prev(text, &colon);
		past = colon > at ? colon : past;
	}
	while (end < past) {
		size_t next = end;
		uint32_t cp = jb_fold(jb_utf8_next(text, &next));

		depth += (cp == '(') - (cp == ')');
		if (depth < 0 ||
		    (depth == 0 && any_at(text, end, marks)))
			return end;
		end = next;
	}
	return past;
}

/* DNS Operations, of "Owner: DNS Operations."; Acme Ltd. keeps its stop */
static struct jb_str without_stop(struct jb_str value)
{
	enum { SHORT = 4 };	/* letters of Ltd and Corp */
	size_t end = value.n, from;

	if (end < 2 || value.p[end - 1] != '.')
		return value;
	for (from = --end; from > 0 && value.p[from - 1] != ' ';)
		from--;
	if (end - from <= SHORT && !jb_is_capital(value.p[end - 1]))
		return value;
	return jb_str_slice(value, 0, end);
}

/* What the labels in [from, past) say, where nothing said it before. */
static void read_labels(struct charge *charge, const struct cues *cues,
			size_t block, size_t from, size_t past,
			const char *marks)
{
	struct jb_str text = block_text(cues->work, block);
	struct label label = label_next(cues, text, from, past);

	while (label.what != NO_LABEL) {
		struct label next = label_next(cues, text, label.value, past);
		size_t at = skip_space(text, label.value, next.start);
		size_t end = value_end(text, at, next.start, marks);
		struct jb_str value = jb_str_trim(jb_str_slice(text, at, end));
		const struct jb_date *day;

		if (label.what == WHO && value.n && !charge->to.p)
			charge->to = without_stop(value);
		/* （主辦：人事組，8月底前） says when behind who */
		day = label.what == WHEN ? day_first(cues->work, block, at,
						     next.start)
		      : label.what == WHO ? day_first(cues->work, block, end,
						      next.start)
					  : NULL;
		if (day && !charge->due.p)
			charge->due = day->edtf;
		label = next;
	}
}

/* Where the bracket opens right before at; at where none does. */
static size_t open_before(struct jb_str text, size_t at)
{
	return at - any_before(text, at, opens);
}

/* Nothing behind at but brackets that close and the end of a sentence? */
static bool is_tail(struct jb_str text, size_t at, size_t end)
{
	size_t n;

	while ((at = skip_space(text, at, end)) < end &&
	       (n = any_at(text, at, "）］】〕。．.；")) > 0)
		at += n;
	return at >= end;
}

/* Where the bracket closes that holds a value; SIZE_MAX: not so near. */
static size_t value_close(struct jb_str text, size_t value, size_t end)
{
	size_t limit = value + VALUE_LIMIT + JB_STR("）").n;

	return any_find(text, value, limit < end ? limit : end, closes);
}

/* Where the labels behind the task of [start, end) begin; end: it has none */
static size_t tail_start(const struct cues *cues, struct jb_str text,
			 size_t start, size_t end)
{
	struct label label = { .value = start };

	if (start >= end || !has_colon(jb_str_slice(text, start, end)))
		return end;
	while ((label = label_next(cues, text, label.value, end)).what !=
	       NO_LABEL) {
		size_t open = open_before(text, label.start);
		size_t past = end;

		if (label.what == OTHER || label.start <= start ||
		    !stands_apart(text, start, label.start))
			continue;
		if (open < label.start)
			past = value_close(text, label.value, end);
		else if (!any_before(text, back_space(text, start, label.start),
				     "。；！.)）"))
			continue;
		if (past == SIZE_MAX || past - label.value > VALUE_LIMIT ||
		    !is_tail(text, past, end) ||
		    (open == label.start &&
		     !is_tail(text, value_end(text, label.value, end, in_text),
			      end) &&
		     label_next(cues, text, label.value, end).what == NO_LABEL))
			continue;
		return back_space(text, start, open);
	}
	return end;
}

/* The label that heads a line of labels; what is NO_LABEL where it is none. */
static struct label line_label(const struct cues *cues, size_t block)
{
	struct jb_str text = block_text(cues->work, block);
	struct label label = { .what = NO_LABEL };
	size_t at, most;

	if (text.n == 0 || text.n > LINE_LIMIT ||
	    cues->work->doc->blocks.v[block].type == JB_BLOCK_TABLE ||
	    !has_colon(text))
		return label;
	at = (size_t)(heading_words(text).p - text.p);
	if (!words_at(text, at, cues->phrase[PH_WHO_MARK]) &&
	    !words_at(text, at, cues->phrase[PH_WHEN_MARK]) &&
	    !words_at(text, at, cues->phrase[PH_HELPER_MARK]))
		return label;
	most = at + LABEL_LIMIT < text.n
		       ? jb_utf8_down(text, at + LABEL_LIMIT)
		       : text.n;
	label = label_next(cues, text, at, most);
	return label.start == at ? label : (struct label){ .what = NO_LABEL };
}

bool charge_is_line(const struct cues *cues, size_t block)
{
	struct label label = line_label(cues, block);

	return label.what == WHO || label.what == WHEN ||
	       /* 協辦機關：… on a line of its own */
	       (label.what == OTHER &&
		cues->work->doc->blocks.v[block].type == JB_BLOCK_FORM);
}

/* 技術組; 公關組、技術組: houses and no more */
static bool are_houses(const struct cues *cues, struct jb_str text,
		       size_t from, size_t past)
{
	enum { NAME = 36 };

	while (from < past) {
		size_t end = any_find(text, from, past, "、及與和");

		end = end == SIZE_MAX ? past : end;
		if (end - from > NAME || end - from < JB_STR("組組").n ||
		    !words_before(text, end, cues->phrase[PH_HOUSE_LETTER]) ||
		    words_find(text, from, end, cues->phrase[PH_AGENT_STOP]) !=
			    SIZE_MAX)
			return false;
		from = end + any_at(text, end, "、及與和");
	}
	return true;
}

/* 完成設定。（技術組）: a bracket of its own behind the sentence */
static void read_bare(struct charge *charge, const struct cues *cues,
		      size_t block, size_t start, size_t end)
{
	enum { LONGEST = 120 };
	struct jb_str text = block_text(cues->work, block);
	size_t past = back_space(text, start, end);
	size_t close = past - any_before(text, past, closes);
	size_t from = past > start + LONGEST ? past - LONGEST : start;
	size_t open = any_find(text, jb_utf8_up(text, from), end, opens), name;

	if (open == SIZE_MAX || close <= open || close == past ||
	    !any_before(text, back_space(text, start, open), "。；"))
		return;
	name = open + any_at(text, open, opens);
	if (!are_houses(cues, text, name, close))
		return;
	charge->to = jb_str_slice(text, name, close);
	charge->end = back_space(text, start, open);
}

struct charge charge_read(const struct cues *cues, size_t block, size_t start,
			  size_t end)
{
	struct jb_str text = block_text(cues->work, block);
	struct charge charge = { .end = tail_start(cues, text, start, end) };
	size_t n = cues->work->doc->blocks.n;

	if (charge.end < end)
		read_labels(&charge, cues, block, charge.end, end, in_text);
	else
		read_bare(&charge, cues, block, start, end);
	for (size_t i = block + 1;
	     end >= text.n && i < n && i <= block + LINES &&
	     line_label(cues, i).what != NO_LABEL;
	     i++)
		read_labels(&charge, cues, i, 0, block_text(cues->work, i).n,
			    in_line);
	return charge;
}
