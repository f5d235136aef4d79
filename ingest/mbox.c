/*
 * Mailboxes as Unix, Thunderbird and Google Takeout write them: before each
 * mail stands a line like
 *
 *	From chair@example.org Tue Mar  5 10:00:00 2024
 *
 * and such a line of a mail itself has a ">" put before it (mboxrd), which is
 * taken off. A line that only begins with "From " is text.
 */
#include "ingest/mbox.h"

#include <string.h>

enum { LINE = 1024 };		/* bytes of a line that are looked at */

static bool is_one_of(const char *names, const char *p)
{
	for (; *names; names += 3)
		if (memcmp(names, p, 3) == 0)
			return true;
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* " Tue Mar  5 10:00:00 2024", with a zone or without. */
static bool is_date(struct jb_str s)
{
	static const char days[] = "MonTueWedThuFriSatSun";
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

	return s.n >= 21 && s.p[0] == ' ' && s.p[4] == ' ' &&
	       is_one_of(days, s.p + 1) && is_one_of(months, s.p + 5) &&
	       (s.p[9] == ' ' || is_digit(s.p[9])) && is_digit(s.p[10] == ' '
							? s.p[9] : s.p[10]) &&
	       memchr(s.p + 10, ':', 8);
}

bool mbox_is_from(struct jb_str line)
{
	const char *end = memchr(line.p, '\n', line.n);

	if (end)
		line.n = (size_t)(end - line.p);
	if (!jb_str_starts(line, JB_STR("From ")))
		return false;
	for (size_t i = 5; i + 21 <= line.n; i++)
		if (is_date(jb_str_slice(line, i, line.n)))
			return true;
	return false;
}

/* See at least LINE bytes from at on, unless the end is nearer. */
static void look(struct mbox *box)
{
	size_t left = box->bytes.n - box->at, n;

	if (!box->file || box->ended || left >= LINE)
		return;
	if (left)
		memmove(box->room, box->bytes.p + box->at, left);
	n = fread(box->room + left, 1, sizeof(box->room) - left, box->file);
	box->ended = n == 0;
	box->bytes = (struct jb_str){ box->room, left + n };
	box->at = 0;
}

static struct jb_str seen(struct mbox *box)
{
	look(box);
	return jb_str_slice(box->bytes, box->at, box->bytes.n);
}

/* Go past a piece of the line, to its end or to that of what is seen. */
static struct jb_str piece_next(struct mbox *box, bool *whole)
{
	struct jb_str s = seen(box);
	const char *end = memchr(s.p, '\n', s.n);

	if (end)
		s.n = (size_t)(end - s.p) + 1;
	else if (s.n >= LINE && box->file && !box->ended)
		s.n -= s.n / 2;	/* never cuts the start of the next line */
	*whole = end;
	box->at += s.n;
	return s;
}

/* ">From ", ">>From ": bytes before what is meant. */
static size_t quote_of(struct jb_str s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == '>')
		n++;
	return n && jb_str_starts(jb_str_slice(s, n, s.n), JB_STR("From "));
}

static void add(struct jb_buf *out, struct jb_str s, size_t max, bool *cut)
{
	size_t left = max - out->n;

	if (s.n > left) {
		*cut = true;
		s.n = left;
	}
	jb_buf_str(out, s);
}

bool mbox_next(struct jb_buf *out, struct mbox *box, size_t max, bool *cut)
{
	bool whole = true, begun = false;

	*cut = false;
	for (;;) {
		struct jb_str s = seen(box);

		if (!s.n)
			return begun;
		if (whole && mbox_is_from(s)) {
			if (begun)
				return true;
			begun = true;
			do
				piece_next(box, &whole);
			while (!whole && seen(box).n);
			continue;
		}
		s = jb_str_slice(s, 0, LINE);
		if (whole)
			box->at += quote_of(s);
		s = piece_next(box, &whole);
		if (begun)
			add(out, s, max, cut);
	}
}
