#include "analyze/day.h"

const struct jb_date *day_at(const struct work *work, size_t i, size_t block,
			     size_t past)
{
	const struct jb_date *d;

	if (i >= work->out->dates.n)
		return NULL;
	d = &work->out->dates.v[i];
	return d->at.block == block && d->at.start < past ? d : NULL;
}

const struct jb_date *day_first(const struct work *work, size_t block,
				size_t from, size_t past)
{
	const struct jb_date *d;

	for (size_t i = jb_date_from(work->out, block, from);
	     (d = day_at(work, i, block, past)) != NULL; i++)
		if (day_is_told(d))
			return d;
	return NULL;
}

bool day_halves(struct jb_str edtf, struct jb_str *from, struct jb_str *to)
{
	size_t slash = jb_str_find(edtf, JB_STR("/"), 0);

	if (slash == SIZE_MAX)
		return false;
	*from = jb_str_slice(edtf, 0, slash);
	*to = jb_str_slice(edtf, slash + 1, edtf.n);
	return true;
}

bool day_is_fine(struct jb_str edtf)
{
	return edtf.n >= 7;
}
