/*
 * Lines {"id","text","reference","cultures":["zh-hans"|"zh-hant"|"en", …]} on
 * standard input, answered by {"id","found":[{"text","edtf","alts"}]}: what
 * the npm package named as argument finds, its own values put as EDTF.
 *
 * Of a text of two languages each is asked for; where both find something at
 * the same place the longer one counts.
 */
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const two = (n) => String(n).padStart(2, "0");
const day = (d) => d.toISOString().slice(0, 10);
const before = (s) => day(new Date(Date.parse(s) - 86400000));

/* A range of days as the shortest EDTF. */
function days(first, last)
{
	return first === last ? first : `${first}/${last}`;
}

/*
 * chrono: a component that it knows, not one it only assumes, says how exact
 * the value is.
 */
function chronoPoint(p)
{
	const y = String(p.get("year")).padStart(4, "0");
	const m = two(p.get("month")), d = two(p.get("day"));

	if (p.isCertain("day") || p.isCertain("weekday"))
		return `${y}-${m}-${d}`;
	if (p.isCertain("month"))
		return `${y}-${m}`;
	if (p.isCertain("year"))
		return y;
	return p.isCertain("hour") ? null : `${y}-${m}-${d}`;
}

function chrono()
{
	const lib = require("chrono-node");
	const readers = { en: lib.en, "zh-hans": lib.zh.hans,
			  "zh-hant": lib.zh.hant };

	return (text, culture, reference) => {
		const now = { instant: new Date(`${reference}T12:00:00Z`),
			      timezone: 0 };

		return readers[culture].parse(text, now).flatMap((r) => {
			const a = chronoPoint(r.start);
			const b = r.end ? chronoPoint(r.end) : null;

			return a ? [{ start: r.index,
				      end: r.index + r.text.length,
				      edtf: b && b !== a ? `${a}/${b}` : a }]
				 : [];
		});
	};
}

/*
 * Recognizers: an end is the first day no longer meant, but where two days
 * are named it is the second of them. Its several values are all told; a
 * value that TIMEX says shorter is taken from there.
 */
function recognizersValue(v)
{
	const timex = v.timex ?? "";
	const start = v.start?.slice(0, 10), end = v.end?.slice(0, 10);
	const value = v.value?.slice(0, 10);

	if (value && /^\d{4}-\d\d-\d\d$/.test(value))
		return [value];
	if (start && end) {
		const past = end > start ? days(start, before(end)) : start;
		const whole = days(start, end);
		const counted = /P\d+D\)$/.test(timex);

		return counted ? [whole, past] : [past, whole];
	}
	if (start)
		return [`${start}/..`, /^\d{4}(-\d\d)*$/.test(timex) ? timex
								     : start];
	if (end)
		return [`../${before(end)}`,
			/^\d{4}(-\d\d)*$/.test(timex) ? timex : end];
	return [];
}

function recognizers()
{
	const lib = require("@microsoft/recognizers-text-suite");
	const cultures = { en: lib.Culture.English,
			   "zh-hans": lib.Culture.Chinese,
			   "zh-hant": lib.Culture.Chinese };
	const kinds = /\.(date|daterange|datetime|datetimerange)$/;

	return (text, culture, reference) => {
		const [y, m, d] = reference.split("-").map(Number);
		const now = new Date(y, m - 1, d, 12);

		return lib.recognizeDateTime(text, cultures[culture], undefined,
					     now)
			.filter((r) => kinds.test(r.typeName))
			.map((r) => {
				const all = (r.resolution?.values ?? [])
					.flatMap(recognizersValue);

				return { start: r.start, end: r.end + 1,
					 edtf: all[0], alts: all.slice(1) };
			})
			.filter((f) => f.edtf);
	};
}

/* The longer of two that overlap, then by place. */
function join(found)
{
	const kept = [];

	for (const f of found.sort((a, b) => b.end - b.start - a.end + a.start))
		if (!kept.some((k) => f.start < k.end && k.start < f.end))
			kept.push(f);
	return kept.sort((a, b) => a.start - b.start);
}

process.env.TZ = "UTC";
const find = process.argv[2] === "chrono" ? chrono() : recognizers();
for await (const line of createInterface({ input: process.stdin })) {
	const one = JSON.parse(line);
	const found = one.cultures.flatMap((culture) => {
		try {
			return find(one.text, culture, one.reference);
		} catch {
			return [];	/* it threw: it has found nothing */
		}
	});

	console.log(JSON.stringify({
		id: one.id,
		found: join(found).map((f) => ({
			text: (one.original ?? one.text).slice(f.start, f.end),
			edtf: f.edtf, alts: f.alts ?? [] })) }));
}
