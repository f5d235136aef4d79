/* The parts of a line, one after the other: line_part.h. */
#include "analyze/line_part.h"

bool part_bar(const struct work *work, uint32_t cp, struct jb_str before)
{
	(void)work, (void)before;
	return jb_is_bar(cp);
}

bool part_slash(const struct work *work, uint32_t cp, struct jb_str before)
{
	(void)work, (void)before;
	return jb_is_slash(cp);
}

bool part_is_stroke(uint32_t cp)
{
	return jb_is_bar(cp) || cp == 0xB7 || cp == 0x2022 || cp == 0xFF0F;
}

bool part_is_comma(uint32_t cp)
{
	return cp == ',' || cp == 0xFF0C || cp == 0x3001 || cp == ';' ||
	       cp == 0xFF1B || jb_is_slash(cp);
}

struct jb_str part_next(const struct work *work, struct jb_str s, size_t *at,
			part_sign *ends)
{
	size_t from = *at;

	while (*at < s.n) {
		size_t here = *at;

		if (ends(work, jb_utf8_next(s, at),
			 jb_str_slice(s, from, here)))
			return jb_str_trim(jb_str_slice(s, from, here));
	}
	return jb_str_trim(jb_str_slice(s, from, s.n));
}
