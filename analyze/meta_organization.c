/*
 * The body whose paper it is: what its name looks like, and, where no frame
 * tells it, which body the title or the first lines name.
 */
#include "analyze/cover_word.h"
#include "analyze/cues.h"
#include "analyze/heading.h"
#include "analyze/meeting.h"

#include <string.h>

enum {
	HEAD = 12,		/* blocks that may name it */
};

/* No mark and no figure in it: a name, no sentence and no row. */
static bool is_one_name(struct jb_str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_digit(cp) || (jb_is_cjk_punct(cp) &&
					cp != 0xFF08 && cp != 0xFF09))
			return false;
	}
	return true;
}

/* Ministry of Communications, but not Ministry of Communications Report */
static bool has_body_head(const struct work *work, struct jb_str s)
{
	enum { MOST = 60 };

	return s.n <= MOST && cw_starts(work, s, CW_BODY_HEAD) &&
	       !cw_ends(work, s, CW_TITLE_TAIL) &&
	       !cw_has(work, s, CW_MEETING_WORD) && is_one_name(s);
}

bool is_body_name(const struct work *work, struct jb_str s)
{
	return s.n >= 4 && (cw_ends(work, s, CW_BODY_TAIL) ||
			    has_body_head(work, s));
}

bool is_plain_house(const struct work *work, struct jb_str s)
{
	enum { LEAST = 12, MOST = 90 };

	return s.n >= LEAST && s.n <= MOST && is_body_name(work, s) &&
	       is_one_name(s);
}

/* Regular Meeting of the ICANN Board: where the body begins that met */
static size_t behind_meeting(const struct work *work, struct jb_str s)
{
	size_t past = 0, at;

	while ((at = cw_find(work, jb_str_slice(s, past, s.n),
			     CW_MEETING_OF)) != SIZE_MAX)
		past += at + cw_at(work, s, past + at, CW_MEETING_OF);
	return past;
}

/* A monthly newsletter of the Harbour Association: where that begins */
static size_t behind_digest(const struct work *work, struct jb_str s)
{
	size_t at = cw_find(work, s, CW_DIGEST_OF);

	return at == SIZE_MAX ? 0 : at + cw_at(work, s, at, CW_DIGEST_OF);
}

void take_organization(struct work *work, size_t block, size_t start,
		       size_t end)
{
	struct jb_fact *known = &work->out->meta.organization;
	struct jb_fact fact = fact_of(work, block, start, end);
	struct jb_str edtf;
	size_t behind, kind;

	if (known->value.p || !fact.value.n)
		return;
	behind = behind_meeting(work, fact.value);
	if (!behind)
		behind = behind_digest(work, fact.value);
	/* ICANN 理事会例会 */
	kind = cw_before(work, fact.value, fact.value.n, CW_MEETING_KIND);
	if (behind || kind)
		fact = fact_of(work, block, fact.at.start + behind,
			       fact.at.end - kind);
	/* a Board of Directors: whose, the text tells further down */
	if (fact.value.n && !cw_is(work, fact.value, CW_BODY_BARE) &&
	    !is_date_line(&edtf, work, fact.value))
		*known = fact;
}

/*
 * A committee that signs by its letters is called by the name that the first
 * blocks give them: The Governmental Advisory Committee (GAC) …
 */
static bool take_spelled(struct work *work, const struct jb_hit *named)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD; b++) {
		const struct jb_hits *hits = &work->views[b].hits;

		for (size_t i = 0; i < hits->list.n; i++) {
			const struct jb_hit *hit = &hits->list.v[i];

			if (hit->file != named->file ||
			    hit->row != named->row ||
			    !cw_ends(work,
				     jb_str_slice(block_text(work, b),
						  hit->start, hit->end),
				     CW_BODY_LETTERS_TAIL))
				continue;
			take_organization(work, b, hit->start, hit->end);
			return true;
		}
	}
	return false;
}

/* The first body named in [start, end) of block, with its own board. */
static bool take_named(struct work *work, size_t block, size_t start,
		       size_t end)
{
	const struct jb_hits *hits = &work->views[block].hits;
	struct jb_str s = block_text(work, block);

	for (size_t i = 0; i < hits->list.n; i++) {
		const struct jb_hit *hit = &hits->list.v[i];
		size_t past = hit->end, board;

		if (hit->file != JB_LEX_ORGANIZATIONS || hit->start < start ||
		    hit->end > end)
			continue;
		while (past < s.n && s.p[past] == ' ')
			past++;
		board = cw_at(work, s, past, CW_BODY_BOARD);
		if (board)
			take_organization(work, block, hit->start,
					  past + board);
		else if (!take_spelled(work, hit))
			take_organization(work, block, hit->start, hit->end);
		if (work->out->meta.organization.value.p)
			return true;
	}
	return false;
}

/*
 * 某某研究中心（以下简称“我中心”）: the house that calls itself so in the first
 * blocks is the one whose report it is.
 */
static bool take_own(struct work *work, size_t block)
{
	enum { LEAST = 12, MOST = 90 };
	struct jb_str s = block_text(work, block);
	size_t open = cw_find(work, s, CW_OWN_SHORT);
	size_t start = open, at = open;

	if (open == SIZE_MAX)
		return false;
	while (at > 0 && jb_is_han(jb_utf8_prev(s, &at)) &&
	       !cw_at(work, s, at, CW_OWN_BEFORE))
		start = at;
	if (open - start < LEAST || open - start > MOST ||
	    !is_body_name(work, jb_str_slice(s, start, open)))
		return false;
	work->out->meta.organization = fact_of(work, block, start, open);
	return true;
}

void organization_own(struct work *work)
{
	const struct cover_entry *entry = cover_find(work->cover,
						     "organization");

	for (size_t b = 0; !entry && b < work->doc->blocks.n && b < HEAD; b++)
		if (take_own(work, b))
			return;
}

/*
 * EXAMPLE UTILITIES COMMISSION over a form: the letterhead, in capitals alone,
 * of words of which one says what kind of house it is.
 */
bool is_letterhead(struct work *work, size_t block)
{
	enum { LEAST = 10, MOST = 90 };
	struct jb_str s = jb_str_trim(block_text(work, 0));
	size_t blanks = 0;

	if (block > 0 || work->cover->entries.n == 0 ||
	    work->cover->entries.v[0].at.block == 0 || s.n < LEAST ||
	    s.n > MOST || work->doc->blocks.v[0].type == JB_BLOCK_TABLE)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.p[i] >= 0x80 ||
		    (s.p[i] >= 'a' && s.p[i] <= 'z') ||
		    jb_is_digit((uint8_t)s.p[i]))
			return false;
		blanks += s.p[i] == ' ';
	}
	return blanks && !title_is_form_name(work, s) &&
	       (is_body_name(work, s) || cw_ends(work, s, CW_LETTERHEAD_TAIL));
}

/* 海關信息研究所文件: bytes of the house's name; 0: it is no such line */
size_t house_of_paper(const struct work *work, struct jb_str s)
{
	enum { LEAST = 12, MOST = 90 };
	size_t n = s.n <= MOST ? cw_before(work, s, s.n, CW_HOUSE_PAPER) : 0;

	return n && s.n >= n + LEAST &&
			       is_body_name(work, jb_str_slice(s, 0, s.n - n))
		       ? s.n - n
		       : 0;
}

/* Behind a year that is not the name's: 2016年某某小組第二次會議紀要 */
static size_t past_year(struct jb_str s)
{
	size_t at = 0;

	while (at < s.n && (jb_is_digit((uint8_t)s.p[at]) || s.p[at] == ' '))
		at++;
	if (!at || !jb_str_starts(jb_str_slice(s, at, s.n), JB_STR("年")))
		return 0;
	at += JB_STR("年").n;
	if (jb_str_starts(jb_str_slice(s, at, s.n), JB_STR("度")))
		at += JB_STR("度").n;
	return jb_skip_space(s, at);
}

/*
 * 某某籌備工作組, and under it 第四次會議紀要: the title of minutes that only
 * counts them stands under the body that met. Its block, or JB_NONE.
 */
size_t body_over_title(const struct work *work)
{
	enum { LEAST = 12, MOST = 150 };
	const struct jb_fact *title = &work->out->meta.title;
	struct jb_str s = title->value, body;
	unsigned number;
	size_t at, past;

	if (!s.p || title->at.block == JB_NONE || title->at.block == 0 ||
	    title->at.block >= HEAD / 2)
		return JB_NONE;
	at = past_year(s);
	past = ordinal_read(s, at, &number);
	if (!past || !cw_has(work, jb_str_slice(s, past, s.n), CW_MEETING_WORD))
		return JB_NONE;
	body = jb_str_trim(block_text(work, title->at.block - 1));
	return body.n >= LEAST && body.n <= MOST && jb_has_han(body) &&
			       !cw_starts(work, body, CW_FORM_NAME_HEAD) &&
			       !cw_starts(work, body, CW_TITLE_HEAD) &&
			       cw_ends(work, body, CW_BODY_TAIL)
		       ? title->at.block - 1
		       : JB_NONE;
}

/* Does block b name a paper, or the meeting that one is about? */
static bool names_paper(struct work *work, size_t b)
{
	struct jb_str s = jb_str_trim(block_text(work, b));
	struct mention mention = { 0 };

	return title_is_form_name(work, s) || cw_is(work, s, CW_SITE) ||
	       cw_starts(work, s, CW_TITLE_HEAD) ||
	       cw_ends(work, s, CW_TITLE_TAIL) ||
	       cw_has(work, s, CW_ACCOUNT_WORD) ||
	       cw_has(work, s, CW_MEETING_WORD) ||
	       cw_ends(work, s, CW_COUNTED) ||
	       mention_find(&mention, work, b, 0, SIZE_MAX);
}

/* Up to six words, each with a capital or as small as "of"; no mark, no day */
static bool is_name_in_capitals(const struct work *work, struct jb_str s)
{
	enum { MOST = 6 };
	size_t words = 0;

	for (size_t at = 0, end; at < s.n; at = end + 1) {
		struct jb_str word;

		for (end = at; end < s.n && s.p[end] != ' '; end++)
			if (jb_is_digit((uint8_t)s.p[end]) ||
			    strchr(":;!?|/\"", s.p[end]))
				return false;
		word = jb_str_slice(s, at, end);
		if (word.n && !jb_is_capital(word.p[0]) &&
		    !((uint8_t)word.p[0] & 0x80) &&
		    !cw_is(work, word, CW_HOUSE_SMALL))
			return false;
		if (word.n && jb_is_capital(word.p[0]) &&
		    cw_is(work, word, CW_NO_PERSON))
			return false;
		words += word.n > 0;
	}
	return words > 0 && words <= MOST && !jb_has_han(s) &&
	       s.p[s.n - 1] != '.' && s.p[s.n - 1] != ',';
}

/*
 * NIC(Exampleland) over INTERNAL - …, over MEMORANDUM or over the title of a
 * paper with labels: a first line of a few words with capitals is its house,
 * though no word of it says so.
 */
bool is_memo_house(struct work *work, const struct cover *form, size_t b)
{
	enum { LEAST = 4, MOST = 60, FORM = 6 };
	struct jb_str s = jb_str_trim(block_text(work, 0));
	size_t first = form->entries.n > 1 ? form->entries.v[0].at.block : 0;

	if (b > 0 || first < 2 || first > FORM || s.n < LEAST || s.n > MOST ||
	    work->doc->blocks.v[0].type == JB_BLOCK_TABLE ||
	    names_paper(work, 0) || !is_name_in_capitals(work, s))
		return false;
	for (b = 1; b < first; b++)
		if (names_paper(work, b))
			return true;
	return false;
}

void organization_letterhead(struct work *work)
{
	size_t n = work->doc->blocks.n ? house_of_paper(
		work, jb_str_trim(block_text(work, 0))) : 0;

	if (n)
		take_organization(work, 0, 0, n);
	if (!work->out->meta.organization.value.p && is_letterhead(work, 0))
		take_organization(work, 0, 0, SIZE_MAX);
	if ((work->out->meta.title.at.block != 0 ||
	     !work->out->meta.title.value.p) &&
	    is_memo_house(work, work->cover, 0))
		take_organization(work, 0, 0, SIZE_MAX);
	n = body_over_title(work);
	if (n != JB_NONE)
		take_organization(work, n, past_year(block_text(work, n)),
				  SIZE_MAX);
}

/*
 * A line of the cover, among its labels, that is a body's name and nothing
 * else: 財團法人某某研究院 over 計畫主持人：…
 */
void organization_line(struct work *work, const struct cover *form)
{
	enum { LEAST = 12, MOST = 90 };

	for (size_t b = 0; !work->out->meta.organization.value.p &&
			   form->entries.n > 1 && b < form->end &&
			   b < work->doc->blocks.n;
	     b++) {
		enum jb_block_type type = work->doc->blocks.v[b].type;
		struct jb_str s = jb_str_trim(block_text(work, b));

		if ((type == JB_BLOCK_PARAGRAPH || type == JB_BLOCK_HEADING) &&
		    s.n >= LEAST && s.n <= MOST && jb_has_han(s) &&
		    work->out->meta.title.at.block != b &&
		    !heading_counts(s) && is_body_name(work, s) &&
		    is_one_name(s))
			take_organization(work, b, 0, SIZE_MAX);
	}
}

/*
 * Example University Network Trip report: APNIC 49, two lines that print has
 * made one: the house that a title of Latin words begins with, where behind it
 * stands what a title begins with.
 */
static void organization_before_title(struct work *work)
{
	enum { LEAST = 10, MOST = 60 };
	struct jb_fact *title = &work->out->meta.title;
	struct jb_str s = title->value;

	if (!s.p || jb_has_han(s) || title->at.block == JB_NONE ||
	    title->at.block > 1 || work->out->meta.organization.value.p)
		return;
	for (size_t at = LEAST; at < s.n && at <= MOST; at++) {
		struct jb_str house = jb_str_slice(s, 0, at);
		struct jb_str rest = jb_str_slice(s, at + 1, s.n);

		if (s.p[at] != ' ' || !memchr(house.p, ' ', house.n) ||
		    !(cw_starts(work, rest, CW_TITLE_HEAD) ||
		      title_is_form_name(work, rest)) ||
		    !cw_ends(work, house, CW_BODY_TAIL) ||
		    !is_name_in_capitals(work, house) ||
		    cw_is(work, house, CW_BODY_BARE))
			continue;
		take_organization(work, title->at.block, title->at.start,
				  title->at.start + at);
		*title = fact_of(work, title->at.block,
				 title->at.start + at + 1, title->at.end);
		return;
	}
}

/* Is all of block b from start on a body of the lexicon? */
bool is_known_body(const struct work *work, size_t b, size_t start,
		   size_t past)
{
	const struct jb_hits *hits = &work->views[b].hits;

	for (size_t i = hits_from(hits, start); i < hits->list.n; i++)
		if (hits->list.v[i].file == JB_LEX_ORGANIZATIONS &&
		    hits->list.v[i].start == start &&
		    hits->list.v[i].end == past)
			return true;
	return false;
}

/* Is block b the name of a house and nothing else? */
bool is_house_alone(struct work *work, size_t b)
{
	enum { LEAST = 12, MOST = 90 };
	const struct jb_block *block = &work->doc->blocks.v[b];
	struct jb_str s = jb_str_trim(block->text);

	/* Report on the twelfth Forum, Resolutions | Meeting of the Board */
	if (cw_starts(work, s, CW_TITLE_HEAD) ||
	    cw_starts(work, s, CW_TRIP_AIM) || memchr(s.p, '|', s.n) ||
	    behind_meeting(work, s) || cw_has(work, s, CW_MEETING_WORD))
		return false;
	return (block->type == JB_BLOCK_PARAGRAPH ||
		block->type == JB_BLOCK_HEADING) &&
	       s.n >= LEAST && s.n <= MOST && is_body_name(work, s) &&
	       is_one_name(s) && !title_is_form_name(work, s) &&
	       !cw_is(work, s, CW_SITE);
}

/*
 * 某某聯會, Example Names Cooperative: a line of its own over the title; or
 * under it, over the day.
 */
void organization_over_title(struct work *work)
{
	enum { UNDER = 3 };
	const struct jb_fact *title = &work->out->meta.title;
	struct jb_str edtf;

	organization_before_title(work);
	if (!title->value.p || title->at.block == JB_NONE ||
	    title->at.block >= HEAD / 2)
		return;
	for (size_t b = 0; b < title->at.block; b++)
		if (is_house_alone(work, b)) {
			take_organization(work, b, 0, SIZE_MAX);
			return;
		}
	for (size_t b = title->at.block + 1;
	     b <= title->at.block + UNDER && b + 1 < work->doc->blocks.n; b++)
		if (is_house_alone(work, b) &&
		    is_date_line(&edtf, work, block_text(work, b + 1)))
			take_organization(work, b, 0, SIZE_MAX);
}

/* 關於某某有限公司, About Example: the heading over who sent the news out */
void organization_about(struct work *work)
{
	enum { FOOT = 8 };
	size_t n = work->doc->blocks.n, first = foot_of(work, FOOT);

	for (size_t b = first; b < n; b++) {
		const struct jb_block *block = &work->doc->blocks.v[b];
		size_t head = block->type == JB_BLOCK_HEADING
				      ? cw_at(work, block->text, 0,
					      CW_ABOUT_HOUSE)
				      : 0;
		struct jb_str s = jb_str_slice(block->text, head,
					       block->text.n);

		if (head && (is_body_name(work, s) ||
			     is_known_body(work, b, head,
					   block->text.n)))
			take_organization(work, b, head, SIZE_MAX);
	}
}

/* The word of an address that names its house: www.icann.org */
static struct jb_str host_word(struct jb_str s, size_t *at)
{
	size_t from = jb_str_find(s, JB_STR("://www."), *at), end;

	if (from == SIZE_MAX)
		return (struct jb_str){ 0 };
	from += 7;
	for (end = from; end < s.n && (s.p[end] | 0x20) >= 'a' &&
			 (s.p[end] | 0x20) <= 'z'; end++)
		;
	*at = end;
	return jb_str_slice(s, from, end);
}

static bool same_letters(struct jb_str a, struct jb_str b)
{
	if (a.n != b.n || a.n < 3)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if ((a.p[i] | 0x20) != (b.p[i] | 0x20))
			return false;
	return true;
}

/* Where the text names the body whose letters are word. */
static bool take_lettered(struct work *work, struct jb_str word)
{
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 3; b++) {
		const struct jb_hits *hits = &work->views[b].hits;

		for (size_t i = 0; i < hits->list.n; i++) {
			const struct jb_hit *hit = &hits->list.v[i];
			struct jb_str s = jb_str_slice(block_text(work, b),
						       hit->start, hit->end);

			if (hit->file != JB_LEX_ORGANIZATIONS ||
			    !same_letters(s, word))
				continue;
			take_organization(work, b, hit->start, hit->end);
			return true;
		}
	}
	return false;
}

/* A resolution or call for comments whose papers lie with a body is its. */
static void take_host(struct work *work)
{
	if (work->out->kind != JB_KIND_RESOLUTION &&
	    work->out->kind != JB_KIND_CONSULTATION)
		return;
	for (size_t b = 0; b < work->doc->blocks.n && b < HEAD * 3; b++) {
		struct jb_str s = block_text(work, b), word;

		for (size_t at = 0; (word = host_word(s, &at)).n;)
			if (take_lettered(work, word))
				return;
	}
}

/*
 * 「推動網路治理工作小組」第12次會議紀錄, 某某委員會109年度第3次會議紀錄: of
 * minutes without a letterhead the body that met, before what counts it.
 */
static bool take_met(struct work *work)
{
	static const char quotes[] = "「」『』“”\"";
	const struct jb_fact *title = &work->out->meta.title;
	struct jb_str s = title->value;
	size_t start = 0, end = 0;

	if (work->out->kind != JB_KIND_MINUTES || !jb_has_han(s) ||
	    title->at.block == JB_NONE)
		return false;
	start = end = past_year(s);
	for (size_t at = start; at < s.n; end = at) {
		uint32_t cp = jb_utf8_next(s, &at);

		if (jb_is_digit(cp) || jb_is_space(cp) || cp == 0x7B2C)
			break;	/* 第 */
		if (jb_str_find(jb_str_of(quotes),
				jb_str_slice(s, end, at), 0) == SIZE_MAX)
			continue;
		if (end > 0)
			break;
		start = at;
	}
	if (end <= start + 12 || end == s.n ||
	    cw_starts(work, jb_str_slice(s, start, end), CW_TITLE_HEAD) ||
	    !is_body_name(work, jb_str_slice(s, start, end)))
		return false;
	take_organization(work, title->at.block, title->at.start + start,
			  title->at.start + end);
	return true;
}

/*
 * 籌備小組秘書處 signs the minutes of what their title calls 某某論壇籌備小組:
 * theirs is the body that met.
 */
static void raise_met(struct work *work)
{
	enum { FOOT = 6 };
	struct jb_fact *organization = &work->out->meta.organization;
	const struct jb_fact signer = *organization;

	if (!signer.value.p || signer.at.block == JB_NONE ||
	    signer.at.block < foot_of(work, FOOT))
		return;
	*organization = (struct jb_fact){ 0 };
	if (!take_met(work))
		*organization = signer;
}

void organization_of_issue(struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;
	const struct jb_hits *hits;

	if (work->out->meta.organization.value.p || !title->value.p ||
	    title->at.block == JB_NONE || !issue_is_told(work))
		return;
	hits = &work->views[title->at.block].hits;
	for (size_t i = hits_from(hits, title->at.start);
	     i < hits->list.n && hits->list.v[i].start == title->at.start;
	     i++)
		if (hits->list.v[i].file == JB_LEX_ORGANIZATIONS) {
			take_organization(work, title->at.block,
					  hits->list.v[i].start,
					  hits->list.v[i].end);
			return;
		}
}

void organization_guess(struct work *work)
{
	const struct jb_fact *title = &work->out->meta.title;

	raise_met(work);

	/* what is retold from elsewhere is of neither house in its title */
	if (work->out->meta.organization.value.p ||
	    cover_find(work->cover, "article.source") || take_met(work))
		return;
	/* nor minutes of how to go to a meeting the paper of who holds it */
	if (meeting_is_ahead(work))
		return;
	/* nor is what someone writes under his own name */
	if (work->out->kind == JB_KIND_OTHER && work->out->meta.authors.n)
		return;
	if (title->value.p && title->at.block != JB_NONE &&
	    take_named(work, title->at.block, title->at.start, title->at.end))
		return;
	for (size_t b = 0; b < work->doc->blocks.n && b < 4; b++)
		if (take_named(work, b, 0, SIZE_MAX))
			return;
	take_host(work);
}
