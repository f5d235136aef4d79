"""The same lines as npm.mjs reads, answered by what dateparser finds. Its
search gives a text and a day; how exact the day is its parser says of that
text again."""
import datetime
import json
import sys
import warnings

warnings.filterwarnings("ignore")
from dateparser.date import DateDataParser      # noqa: E402
from dateparser.search import search_dates      # noqa: E402

LANGUAGES = {"en": ["en"], "zh-hans": ["zh"], "zh-hant": ["zh-Hant", "zh"]}
FORMS = {"year": "%Y", "month": "%Y-%m"}


def find(text, culture, reference):
    settings = {"RELATIVE_BASE":
                datetime.datetime.fromisoformat(reference + "T12:00:00")}
    languages = LANGUAGES[culture]
    try:
        found = search_dates(text, languages=languages, settings=settings)
    except Exception:                            # it threw: nothing found
        return
    parser = DateDataParser(languages=languages, settings=settings)
    for words, day in found or []:
        try:
            period = parser.get_date_data(words).period
        except Exception:
            period = "day"
        yield {"text": words, "edtf": day.strftime(FORMS.get(period,
                                                             "%Y-%m-%d"))}


def main():
    for line in sys.stdin:
        one = json.loads(line)
        found = []
        for culture in one["cultures"]:
            found += find(one["text"], culture, one["reference"])
        print(json.dumps({"id": one["id"], "found": found},
                         ensure_ascii=False))


main()
