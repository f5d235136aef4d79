#include "render/due.h"

#include "render/edtf.h"

#include <limits.h>

/* The last day of edtf; LONG_MIN where it is open or says none. */
static long last_day(struct jb_str edtf)
{
	struct edtf e;

	return edtf.n && edtf_read(&e, edtf) &&
			       e.to.precision != EDTF_NOTHING
		       ? edtf_last_day(&e)
		       : LONG_MIN;
}

long due_own_day(const struct jb_analysis *analysis)
{
	const struct jb_meta *m = &analysis->meta;
	const struct jb_str told[] = { m->report_date.value,
				       m->trip_period.value,
				       m->meeting_period.value };
	long day = LONG_MIN;

	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		if (last_day(told[i]) != LONG_MIN)
			return last_day(told[i]);
	for (size_t i = 0; i < analysis->consultations.n; i++)
		if (last_day(analysis->consultations.v[i].opens) > day)
			day = last_day(analysis->consultations.v[i].opens);
	return day;
}

bool due_by(const struct jb_date *date, long own_day)
{
	struct edtf e;

	if (!date->edtf.n || !edtf_read(&e, date->edtf) ||
	    e.from.precision == EDTF_NOTHING)
		return false;
	if (own_day != LONG_MIN && edtf_first_day(&e) <= own_day)
		return false;
	return own_day != LONG_MIN || date->bound == JB_BOUND_UNTIL ||
	       date->bound == JB_BOUND_BEFORE;
}
