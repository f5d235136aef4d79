#!/usr/bin/env python3
"""Compare the analyses of one report that was read twice.

usage: compare.py A B          (two objects of `jianbao analyze --format json`)

The two readings differ in wraps, spacing, width of punctuation and in a few
letters. Wherever their letters agree, so must what was understood: where
blocks end, which dates there are with which values, which recommendations.
"""
import difflib
import json
import sys
import unicodedata

AROUND = 6      # letters on either side that must agree too


def letters(text):
    """The letters of text alone, each with its place in it."""
    kept = []
    for at, c in enumerate(text):
        for d in unicodedata.normalize("NFKC", c).casefold():
            if d.isalnum():
                kept.append((d, at))
    return kept


class Reading:
    """One analysis as a row of letters, with what stands at which of them."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            self.doc = json.load(f)
        self.text, self.first = "", {}
        self.ends, self.heads, self.at = set(), {}, {}
        for block in self.doc["blocks"]:
            self.first[block["id"]] = len(self.text)
            row = letters(block["text"])
            self.at[block["id"]] = [at for _, at in row]
            self.text += "".join(d for d, _ in row)
            self.ends.add(len(self.text))

    def span(self, item):
        """First and last-but-one letter of an annotation."""
        places = self.at[item["block"]]
        base = self.first[item["block"]]
        return (base + sum(p < item["start"] for p in places),
                base + sum(p < item["end"] for p in places))


def shared(a, b):
    """Where each letter of a stands in b, for stretches that agree."""
    where = {}
    for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        if m.size >= 2 * AROUND:
            for k in range(m.size):
                where[m.a + k] = m.b + k
    return where


def inside(where, first, past):
    """Does the stretch [first, past), and a bit around, agree in one piece?"""
    keys = range(first - AROUND, past + AROUND)
    return all(k in where for k in keys) and \
        where[past + AROUND - 1] - where[first - AROUND] == past - first + 2 * AROUND - 1


def ends_missing(x, y, where):
    for end in sorted(x.ends):
        if inside(where, end, end) and where[end] not in y.ends:
            yield f"a block ends after …{x.text[end - 12:end]} in one only"


def items_missing(x, y, where, kind, key):
    other = {(y.span(i), key(i)) for i in y.doc[kind]}
    for item in x.doc[kind]:
        first, past = x.span(item)
        if past > first and inside(where, first, past):
            to = (where[first], where[past - 1] + 1)
            if (to, key(item)) not in other:
                yield f"{kind}: {item['text'][:40]} {key(item)} in one only"


def main():
    a, b = Reading(sys.argv[1]), Reading(sys.argv[2])
    found = []
    for x, y in ((a, b), (b, a)):
        where = shared(x.text, y.text)
        print(f"# {len(where)} of {len(x.text)} letters agree")
        found += ends_missing(x, y, where)
        found += items_missing(x, y, where, "dates", lambda i: i["edtf"])
        found += items_missing(x, y, where, "recommendations", lambda i: i["explicit"])
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
