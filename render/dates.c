/*
 * Dates in words, by ICU's patterns for each language. An interval of days or
 * months is ICU's too ("30 March – 2 April 2018"); where its Chinese lacks a
 * unit (2018至2021) or its ends differ in kind, the ends are joined by a label.
 */
#include "render/dates.h"

#include "render/edtf.h"

#include <stdlib.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>

enum { ROC_BEFORE = 1911, LONGEST = 128 };
#define DAY_MS 86400000.0

enum form { FORM_YEAR, FORM_QUARTER, FORM_MONTH, FORM_DAY, FORMS };

static const UChar *const skeletons[] = {
	[FORM_YEAR] = u"y",
	[FORM_QUARTER] = u"yQQQQ",
	[FORM_MONTH] = u"yMMMM",
	[FORM_DAY] = u"yMMMMd",
};

/* One calendar's forms. An interval of one point is that point. */
struct calendar {
	UDateIntervalFormat *forms[FORMS];
};

struct dates {
	enum jb_edition edition;
	const struct jb_labels_of *labels;
	bool roc;
	struct calendar civil, minguo;
};

static bool open_calendar(struct calendar *calendar, const char *locale,
			  struct jb_diag *diag)
{
	for (int f = 0; f < FORMS; f++) {
		UErrorCode status = U_ZERO_ERROR;

		calendar->forms[f] = udtitvfmt_open(locale, skeletons[f], -1,
						    u"UTC", 3, &status);
		if (U_SUCCESS(status))
			continue;
		jb_tell(diag, JB_DIAG_START, (struct jb_place){ 0 },
			"dates of %s: %s", locale, u_errorName(status));
		return false;
	}
	return true;
}

static void close_calendar(struct calendar *calendar)
{
	for (int f = 0; f < FORMS; f++)
		if (calendar->forms[f])
			udtitvfmt_close(calendar->forms[f]);
}

struct dates *dates_open(enum jb_edition edition,
			 const struct jb_labels_of *labels, bool roc,
			 struct jb_diag *diag)
{
	struct dates *dates = jb_heap_resize(NULL, sizeof(*dates));

	*dates = (struct dates){ .edition = edition,
				 .labels = labels,
				 .roc = roc && edition == JB_EDITION_TW };
	if (open_calendar(&dates->civil, jb_edition_locale(edition), diag) &&
	    (edition != JB_EDITION_TW ||
	     open_calendar(&dates->minguo, "zh_TW@calendar=roc", diag)))
		return dates;
	dates_close(dates);
	return NULL;
}

void dates_close(struct dates *dates)
{
	if (!dates)
		return;
	close_calendar(&dates->civil);
	close_calendar(&dates->minguo);
	free(dates);
}

/*
 * ICU puts a space after 國 of 民國 in its intervals though not in its dates,
 * and thin ones round a dash. No date has letters beyond U+FFFF.
 */
static struct jb_str from_icu(struct jb_arena *arena, const UChar *text,
			      int32_t n)
{
	struct jb_buf out = { 0 };

	for (int32_t i = 0; i < n; i++) {
		bool thin = text[i] == 0x2009 || text[i] == 0x202F;

		if (text[i] != ' ' || i == 0 || text[i - 1] != u'國')
			jb_buf_cp(&out, thin ? ' ' : text[i]);
	}
	return jb_buf_keep(arena, &out);
}

static double milliseconds(const struct edtf_date *date)
{
	int month = date->precision == EDTF_QUARTER ? date->part * 3 - 2
		  : date->month ? date->month : 1;

	return (double)edtf_day(date->year, month, date->day ? date->day : 1) *
	       DAY_MS;
}

static struct jb_str format(struct jb_arena *arena,
			    const struct calendar *calendar, enum form form,
			    const struct edtf_date *from,
			    const struct edtf_date *to)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar text[LONGEST];
	int32_t n = udtitvfmt_format(calendar->forms[form], milliseconds(from),
				     milliseconds(to), text, LONGEST, NULL,
				     &status);

	return U_SUCCESS(status) ? from_icu(arena, text, n)
				 : (struct jb_str){ "", 0 };
}

static struct jb_str fill1(struct jb_arena *arena, const struct dates *dates,
			   const char *key, struct jb_str date)
{
	return jb_label_fill(arena, dates->labels, key,
			     &(struct jb_fill){ "date", date }, 1);
}

static struct jb_str season(struct jb_arena *arena, const struct dates *dates,
			    const struct calendar *calendar,
			    const struct edtf_date *date)
{
	static const char *const keys[] = {
		"date.spring", "date.summer", "date.autumn", "date.winter",
	};

	return fill1(arena, dates, keys[date->part - 1],
		     format(arena, calendar, FORM_YEAR, date, date));
}

static struct jb_str decade(struct jb_arena *arena, const struct dates *dates,
			    const struct edtf_date *date)
{
	return fill1(arena, dates, "date.decade",
		     jb_str_format(arena, "%d", date->year));
}

static enum form form_of(enum edtf_precision precision)
{
	switch (precision) {
	case EDTF_DAY:
		return FORM_DAY;
	case EDTF_MONTH:
		return FORM_MONTH;
	case EDTF_QUARTER:
		return FORM_QUARTER;
	default:
		return FORM_YEAR;
	}
}

static struct jb_str show_one(struct jb_arena *arena,
			      const struct dates *dates,
			      const struct calendar *calendar,
			      const struct edtf_date *date)
{
	struct jb_str text;

	if (date->precision == EDTF_SEASON)
		text = season(arena, dates, calendar, date);
	else if (date->precision == EDTF_DECADE)
		text = decade(arena, dates, date);
	else
		text = format(arena, calendar, form_of(date->precision), date,
			      date);
	if (date->approximate)
		text = fill1(arena, dates, "date.about", text);
	if (date->uncertain)
		text = fill1(arena, dates, "date.uncertain", text);
	return text;
}

static struct jb_str show_interval(struct jb_arena *arena,
				   const struct dates *dates,
				   const struct calendar *calendar,
				   const struct edtf *edtf)
{
	const struct edtf_date *from = &edtf->from, *to = &edtf->to;
	struct jb_fill ends[2];

	if (from->precision == EDTF_NOTHING)
		return fill1(arena, dates, "date.until",
			     show_one(arena, dates, calendar, to));
	if (to->precision == EDTF_NOTHING)
		return fill1(arena, dates, "date.since",
			     show_one(arena, dates, calendar, from));
	if (from->precision == to->precision &&
	    from->precision >= EDTF_MONTH && !from->approximate &&
	    !to->approximate && !from->uncertain && !to->uncertain)
		return format(arena, calendar, form_of(from->precision), from,
			      to);
	ends[0] = (struct jb_fill){
		"from", show_one(arena, dates, calendar, from)
	};
	ends[1] = (struct jb_fill){ "to", show_one(arena, dates, calendar,
						   to) };
	return jb_label_fill(arena, dates->labels, "date.range", ends, 2);
}

/* Whether all years of edtf can be told as years of the Republic. */
static bool has_minguo(const struct dates *dates, const struct edtf *edtf)
{
	return dates->edition == JB_EDITION_TW &&
	       (!edtf->from.precision || edtf->from.year > ROC_BEFORE) &&
	       (!edtf->to.precision || edtf->to.year > ROC_BEFORE) &&
	       edtf->from.precision != EDTF_DECADE &&
	       edtf->to.precision != EDTF_DECADE;
}

static struct jb_str show_in(struct jb_arena *arena, const struct dates *dates,
			     const struct calendar *calendar,
			     const struct edtf *edtf)
{
	return edtf->interval
		       ? show_interval(arena, dates, calendar, edtf)
		       : show_one(arena, dates, calendar, &edtf->from);
}

struct jb_str dates_show(struct jb_arena *arena, const struct dates *dates,
			 struct jb_str text)
{
	struct edtf edtf;

	if (!edtf_read(&edtf, text))
		return text;
	return show_in(arena, dates,
		       dates->roc && has_minguo(dates, &edtf)
			       ? &dates->minguo : &dates->civil,
		       &edtf);
}

/* The year alone, or both years of an interval, in the other calendar. */
static struct jb_str other_years(struct jb_arena *arena,
				 const struct dates *dates,
				 const struct edtf *edtf)
{
	const struct calendar *other = dates->roc ? &dates->civil
						  : &dates->minguo;
	struct edtf years = *edtf;

	if (years.from.precision)
		years.from = (struct edtf_date){ .precision = EDTF_YEAR,
						 .year = edtf->from.year };
	if (years.to.precision)
		years.to = (struct edtf_date){ .precision = EDTF_YEAR,
					       .year = edtf->to.year };
	if (years.from.year == years.to.year)
		years.interval = false;
	return show_in(arena, dates, other, &years);
}

struct jb_str dates_show_both(struct jb_arena *arena,
			      const struct dates *dates, struct jb_str text)
{
	struct jb_str shown = dates_show(arena, dates, text);
	struct jb_fill fills[2];
	struct edtf edtf;

	if (!edtf_read(&edtf, text) || !has_minguo(dates, &edtf))
		return shown;
	fills[0] = (struct jb_fill){ "date", shown };
	fills[1] = (struct jb_fill){ "other",
				     other_years(arena, dates, &edtf) };
	return jb_label_fill(arena, dates->labels, "date.both", fills, 2);
}
