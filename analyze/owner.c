#include "analyze/owner.h"

enum {
	HEAD_LIMIT = 60,	/* bytes of a name before "to" */
	COLON_LIMIT = 40,	/* of one before a colon */
};

bool owner_is_name(const struct cues *cues, struct jb_str text, size_t from,
		   size_t past)
{
	bool head = true;

	for (size_t i = from; i < past; i++) {
		char c = text.p[i];

		if (head && !jb_is_capital(c) &&
		    !words_at(text, i, cues->phrase[PH_EN_NAME_SMALL]))
			return false;
		head = c == ' ';
	}
	return past > from;
}

size_t owner_initial(struct jb_str text, size_t at)
{
	const size_t n = JB_STR("J. ").n;

	return at >= n && jb_is_capital(text.p[at - n]) &&
			       text.p[at - 2] == '.' && text.p[at - 1] == ' ' &&
			       (at == n || text.p[at - n - 1] == ' ')
		       ? at - n
		       : at;
}

struct jb_range owner_head(const struct cues *cues, struct jb_str text,
			   size_t start, size_t end)
{
	size_t limit = start + HEAD_LIMIT < end ? start + HEAD_LIMIT : end;
	size_t to =
		words_find(text, start, limit, cues->phrase[PH_EN_OWNER_END]);

	/* "Write to the list" begins with what is to be done */
	if (to == SIZE_MAX ||
	    words_at(text, start, cues->phrase[PH_EN_OWNER_NOT]) ||
	    words_at(text, start, cues->phrase[PH_IMPERATIVE]) ||
	    !owner_is_name(cues, text, start, to))
		return (struct jb_range){ 0, 0 };
	return (struct jb_range){ start, to };
}

/* "Maria Silva: contact": who is spoken to */
static struct jb_range before_colon(const struct passage *p)
{
	size_t limit = p->start + COLON_LIMIT;
	size_t colon = any_find(p->text, p->start,
				limit < p->end ? limit : p->end, "：");

	if (colon == SIZE_MAX ||
	    !owner_is_name(p->cues, p->text, p->start, colon) ||
	    words_at(p->text, p->start, p->cues->phrase[PH_RESOLVED_LABEL]) ||
	    words_before(p->text, colon, p->cues->phrase[PH_SAYS_LABEL]) ||
	    words_at(p->text, p->start, p->cues->phrase[PH_HELPER_MARK]))
		return (struct jb_range){ 0, 0 };
	return (struct jb_range){ p->start, colon };
}

/* （主辦：法務組）, (owner: the Secretariat) */
static struct jb_range in_label(const struct passage *p)
{
	const struct words *marks = p->cues->phrase[PH_WHO_MARK];

	for (size_t at = p->start; at < p->end;) {
		size_t open = any_find(p->text, at, p->end, "（"), n, past;

		if (open == SIZE_MAX)
			break;
		open += any_at(p->text, open, "（");
		n = words_at(p->text, open, marks);
		at = open;
		n = n ? n + words_at(p->text, open + n,
				     p->cues->phrase[PH_LABEL_COLON])
		      : 0;
		if (n == 0 ||
		    !words_before(p->text, open + n,
				  p->cues->phrase[PH_LABEL_COLON]))
			continue;
		past = any_find(p->text, open, p->end, "）；，");
		if (past == SIZE_MAX)
			break;	/* nor does a later one end */
		if (past > open + n)
			return (struct jb_range){ open + n, past };
	}
	return (struct jb_range){ 0, 0 };
}

/* 於5月底前, and no more than that of the clause */
static bool is_by_day(const struct passage *p, size_t at)
{
	size_t limit = at + COLON_LIMIT < p->end ? at + COLON_LIMIT : p->end;

	return any_at(p->text, at, "于") > 0 &&
	       any_find(p->text, at, limit, "前") != SIZE_MAX &&
	       any_find(p->text, at, limit, "，。") == SIZE_MAX;
}

/* 資安組儘速於…: a body at the head, and how or when it is to act */
static struct jb_range at_head(const struct passage *p)
{
	size_t from = advice_head(p, p->start, p->end);
	struct jb_range name = person_at(p, from);

	if (name.past > name.first)
		return name;
	name = agent_after(p, from, p->end);
	if (name.past <= name.first || name.first != from ||
	    !(words_at(p->text, name.past, p->cues->phrase[PH_OWNER_ACTS]) ||
	      (word_at(p->text, name.past, "要") > 0 &&
	       !word_at(p->text, name.past, "要求")) ||
	      is_by_day(p, name.past)))
		return (struct jb_range){ 0, 0 };
	return name;
}

struct jb_range owner_find(const struct passage *p)
{
	struct passage rest = *p;
	size_t n = words_at(p->text, p->start,
			    p->cues->phrase[PH_RESOLVED_LABEL]);
	struct jb_range r;

	n += n ? words_at(p->text, p->start + n,
			  p->cues->phrase[PH_LABEL_COLON])
	       : 0;
	rest.start = skip_space(p->text, p->start + n, p->end);
	r = in_label(&rest);
	if (r.past == r.first)
		r = owner_head(rest.cues, rest.text, rest.start, rest.end);
	if (r.past == r.first)
		r = before_colon(&rest);
	return r.past == r.first ? at_head(&rest) : r;
}

struct jb_range owner_task(const struct cues *cues, struct jb_str text,
			   size_t start)
{
	size_t from = start + word_at(text, start, "@"), to, words = 1;
	size_t limit = from + HEAD_LIMIT < text.n ? from + HEAD_LIMIT : text.n;

	to = word_find(text, from, limit, " to ");
	if (to == SIZE_MAX || text.p[from] < 'A' ||
	    (text.p[from] > 'Z' && from == start) ||
	    words_find(text, from, to, cues->phrase[PH_EN_OWNER_STOP]) !=
		    SIZE_MAX ||
	    !words_at(text, to + JB_STR(" to ").n, cues->phrase[PH_TASK_VERB]))
		return (struct jb_range){ 0, 0 };
	for (size_t i = from; i < to; i++)
		words += text.p[i] == ' ';
	return words <= 5 ? (struct jb_range){ from, to }
			  : (struct jb_range){ 0, 0 };
}
