/*
 * Titles of tables and pictures in documents whose mark-up does not tell them
 * from paragraphs: 圖一　會場一景, Table 2. Sessions attended. A word, a
 * numeral, something that parts it from the title, and no full stop.
 */
#include "ingest/reader.h"

#include <string.h>
#include <strings.h>

enum { TITLE_MAX = 80 };	/* characters */

/* sorted: the longer of two that begin alike first */
static const char *const words[] = {
	"圖表", "图表", "附圖", "附图", "附表", "圖", "图", "表", "照片",
	"Figure", "Fig.", "Table", "Chart", "Exhibit",
};

/* Past 一, 12, 3-1, 2.4; at itself where there is no numeral. */
static size_t skip_numeral(struct jb_str s, size_t at)
{
	static const char han[] = "一二三四五六七八九十";
	size_t next = at, past = at;

	while (next < s.n) {
		size_t from = next;
		uint32_t cp = jb_utf8_next(s, &next);
		struct jb_str one = jb_str_slice(s, from, next);
		bool digit = jb_is_digit(cp) ||
			     (cp > 0x7F && jb_str_find(JB_STR(han), one, 0) !=
						   SIZE_MAX);

		if (digit)
			past = next;
		else if (past == at || (cp != '-' && cp != '.'))
			break;
	}
	return past;
}

/* Does what follows the numeral part it from a title? */
static bool is_parted(struct jb_str s, size_t at)
{
	static const uint32_t signs[] = { ':', 0xFF1A, '.', 0x3001, 0xFF0E,
					  0x3000, ' ', '-', 0x2014, 0xA0 };
	size_t next = at;
	uint32_t cp = at < s.n ? jb_utf8_next(s, &next) : 0;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (cp == signs[i])
			return jb_skip_space(s, next) < s.n;
	return false;
}

static bool is_caption(struct jb_str s)
{
	size_t last = s.n;
	uint32_t end = s.n ? jb_utf8_prev(s, &last) : 0;

	if (s.n > TITLE_MAX * 4 || jb_utf8_count(s, s.n) > TITLE_MAX ||
	    end == 0x3002 || end == ';' || end == 0xFF1B || end == ',' ||
	    end == 0xFF0C)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t n = strlen(words[i]), at, past;

		if (s.n <= n || strncasecmp(s.p, words[i], n) != 0)
			continue;
		at = jb_skip_space(s, n);
		past = skip_numeral(s, at);
		return past > at && is_parted(s, past);
	}
	return false;
}

void captions_find(struct jb_document *doc)
{
	for (size_t i = 0; i < doc->blocks.n; i++) {
		struct jb_block *b = &doc->blocks.v[i];

		if (b->type == JB_BLOCK_PARAGRAPH && is_caption(b->text))
			b->type = JB_BLOCK_FIGURE;
	}
}
