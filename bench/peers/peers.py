#!/usr/bin/env python3
"""Feeds the suites of dates and the gold documents to each program and puts
what they reach into bench/RESULTS.md.

usage: peers.py JIANBAO EVAL NPM [NUMBER]

How the others are fed, each point in their favour:
- Traditional Chinese is given to Recognizers, which knows Simplified only, as
  opencc converts it, letter for letter; the words are those of the original.
- A document is given block by block as our program joined its lines, with the
  gold's own day of the report or meeting as the day of reference, and to the
  readers of both its languages; the longer of two finds at a place counts.
- Any of the values that a program offers may be the right one, and a range of
  days counts as the month, quarter or year that it covers.
"""
import calendar
import glob
import json
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import results                                   # noqa: E402

SUITES = ("dev", "dev_derived", "dev_open", "dev_holidays")
DAYS = re.compile(r"(\d{4})-(\d\d)-(\d\d)/(\d{4})-(\d\d)-(\d\d)")


def simplified(texts):
    """The texts in Simplified characters, where no length changes."""
    joined = "\0".join(t.replace("\n", "\1") for t in texts)
    out = subprocess.run(["opencc", "-c", "t2s"], input=joined.encode(),
                         capture_output=True, check=True).stdout.decode()
    return [b if len(b) == len(a) else a for a, b in
            zip(texts, (t.replace("\1", "\n") for t in out.split("\0")))]


def forms(edtf):
    """The shorter values that cover the same days."""
    yield edtf
    m = DAYS.fullmatch(edtf)
    if not m:
        return
    y1, m1, d1, y2, m2, d2 = map(int, m.groups())
    if d1 != 1 or d2 != calendar.monthrange(y2, m2)[1]:
        return
    yield f"{y1:04}-{m1:02}/{y2:04}-{m2:02}"
    if (y1, m1) == (y2, m2):
        yield f"{y1:04}-{m1:02}"
    if y1 == y2 and m1 % 3 == 1 and m2 == m1 + 2:
        yield f"{y1:04}-{33 + m1 // 3}"
    if (m1, m2) == (1, 12):
        yield f"{y1:04}" if y1 == y2 else f"{y1:04}/{y2:04}"


def values(found):
    return [v for e in [found["edtf"], *found.get("alts", [])]
            for v in forms(e)]


class Peer:
    def __init__(self, name, version, command, simple=False):
        self.name, self.version, self.command = name, version, command
        self.simple, self.seconds = simple, 0.0

    def find(self, cases):
        """{id: found} of {"id","text","reference","cultures"}."""
        cases = [dict(c) for c in cases]
        if self.simple:
            for c, text in zip(cases, simplified([c["text"]
                                                  for c in cases])):
                c["original"], c["text"] = c["text"], text
        lines = "\n".join(json.dumps(c, ensure_ascii=False) for c in cases)
        start = time.monotonic()
        out = subprocess.run(self.command, input=lines.encode(), check=True,
                             stdout=subprocess.PIPE).stdout.decode()
        self.seconds += time.monotonic() - start
        return {o["id"]: o["found"] for o in map(json.loads,
                                                 out.splitlines())}


class Ours(Peer):
    def find(self, cases):
        return super().find([{k: c[k] for k in ("id", "text", "reference")}
                             for c in cases])


def npm_version(npm, package):
    with open(os.path.join(npm, "node_modules", package, "package.json"),
              encoding="utf-8") as f:
        return json.load(f)["version"]


def peers(jianbao, npm):
    script = os.path.join(npm, "npm.mjs")
    debian = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", "python3-dateparser"],
        capture_output=True, text=True, check=True).stdout
    ours = subprocess.run([jianbao, "--version"], capture_output=True,
                          text=True, check=True).stdout.split()[1]
    return [
        Ours("jianbao", ours, [jianbao, "dates", "--jsonl"]),
        Peer("Recognizers-Text",
             npm_version(npm, "@microsoft/recognizers-text-suite"),
             ["node", script, "recognizers"], simple=True),
        Peer("chrono", npm_version(npm, "chrono-node"),
             ["node", script, "chrono"]),
        Peer("dateparser", debian,
             ["/usr/bin/python3",
              os.path.join(os.path.dirname(__file__), "debian.py")]),
    ]


def read(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def suites(evaluation, most):
    """{suite: cases}, each case with the readers it is given to."""
    found = {}
    for name in SUITES:
        cases = read(os.path.join(evaluation, "dates", name + ".jsonl"))
        found[name] = cases[::max(len(cases) // most, 1)] if most else cases
    return found


def score_suite(evaluation, cases, found, work):
    """{group: counts} by the suite's own scorer."""
    suite, answers = work + ".suite", work + ".found"
    with open(suite, "w", encoding="utf-8") as f:
        for c in cases:
            f.write(json.dumps(c, ensure_ascii=False) + "\n")
    with open(answers, "w", encoding="utf-8") as f:
        for c in cases:
            f.write(json.dumps({"id": c["id"], "found": found[c["id"]]},
                               ensure_ascii=False) + "\n")
    out = subprocess.run(
        [sys.executable, os.path.join(evaluation, "dates", "score.py"),
         suite, answers, "--alts", "--json"],
        capture_output=True, text=True, check=True).stdout
    return json.loads(out)


def reference_of(gold):
    """The day that the gold gives the document, or one of its dates."""
    meta = gold.get("meta") or {}
    for edtf in (meta.get("report_date"),
                 (meta.get("trip") or {}).get("period"),
                 (meta.get("meeting") or {}).get("period"),
                 *(d["edtf"] for d in gold["dates"])):
        m = re.search(r"(\d{4})(-\d\d)?(-\d\d)?$", str(edtf or ""))
        if m and (m[2] is None or m[2] < "-13"):
            return (m[1] + (m[2] or "-12") + (m[3] or "-28"))
    return "2020-01-01"


def documents(jianbao, evaluation, kind):
    """Our analyses, and for each its gold: [(analysis, gold)]."""
    if kind == "seeds":
        folder = os.path.join(evaluation, "gold")
        paths = glob.glob(os.path.join(evaluation, "..", "seeds", "*.txt"))
    else:
        folder, paths = "corpus/gold", glob.glob("corpus/*.*")
    known = {}
    for path in sorted(paths):
        name = os.path.splitext(os.path.basename(path))[0]
        gold = os.path.join(folder, name + ".json")
        if os.path.exists(gold):
            with open(gold, encoding="utf-8") as f:
                known[path] = json.load(f)
    out = subprocess.run([jianbao, "analyze", "-q", "--format", "ndjson",
                          *known], capture_output=True, check=True).stdout
    docs = [json.loads(line) for line in out.decode().splitlines()]
    return folder, [(d, known[d["source"]["path"]]) for d in docs]


def blocks_of(pairs):
    """Every block as a case."""
    for n, (doc, gold) in enumerate(pairs):
        chinese = "zh-hans" if gold["language"] == "zh-Hans" else "zh-hant"
        for b in doc["blocks"]:
            if (b.get("text") or "").strip():
                yield {"id": f"{n}/{b['id']}", "text": b["text"],
                       "reference": reference_of(gold),
                       "cultures": ["en"] if gold["language"] == "en"
                       else [chinese, "en"]}


def score_documents(evaluation, folder, pairs, found, work):
    """(span F1, value F1) by the documents' scorer."""
    with open(work, "w", encoding="utf-8") as f:
        for n, (doc, _) in enumerate(pairs):
            dates = doc["dates"] if found is None else [
                {"text": x["text"], "edtf": values(x)}
                for b in doc["blocks"]
                for x in found.get(f"{n}/{b['id']}", [])]
            f.write(json.dumps({"source": doc["source"], "dates": dates},
                               ensure_ascii=False) + "\n")
    out = subprocess.run(
        [sys.executable, os.path.join(evaluation, "score.py"), "--gold",
         folder, "--fields", "dates", work],
        capture_output=True, text=True).stdout
    rows = {r.split()[0]: float(r.split()[3]) for r in out.splitlines()
            if r.startswith("dates.") and len(r.split()) == 5}
    return rows["dates.span"], rows["dates.value"]


def f1(c, key):
    total = c["found"] + c["gold"]
    return 2 * c[key] / total if total else 1.0


def suite_table(evaluation, everyone, cases, work):
    rows = []
    for peer in everyone:
        row = [peer.name]
        for name, some in cases.items():
            given = [{"id": c["id"], "text": c["text"],
                      "reference": c["reference"][:10],
                      "cultures": [c["lang"].lower()]} for c in some]
            groups = score_suite(evaluation, some, peer.find(given), work)
            if name == "dev":
                for lang in "en", "zh-Hans", "zh-Hant":
                    c = groups["lang " + lang]
                    row.append(f"{f1(c, 'span'):.2f} / "
                               f"{f1(c, 'value'):.2f}")
            elif name != "dev_derived":
                row.append(f"{f1(groups['all'], 'value'):.2f}")
            if "negatives" in groups:
                c = groups["negatives"]
                row.append(f"{c['cases'] - c['exact']} of {c['cases']}")
        rows.append(row)
    return rows


def document_table(jianbao, evaluation, everyone, work):
    columns = [documents(jianbao, evaluation, kind)
               for kind in ("seeds", "corpus")]
    rows = []
    for peer in everyone:
        row = [peer.name]
        for folder, pairs in columns:
            found = None if isinstance(peer, Ours) else \
                peer.find(blocks_of(pairs))
            span, value = score_documents(evaluation, folder, pairs, found,
                                          work)
            row.append(f"{span:.2f} / {value:.2f}")
        rows.append(row)
    mentions = [sum(len(g["dates"]) for _, g in pairs)
                for _, pairs in columns]
    return rows, [len(pairs) for _, pairs in columns], mentions


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, r)) + " |" for r in lines)


def main():
    jianbao, evaluation, npm = sys.argv[1:4]
    most = int(sys.argv[4]) if len(sys.argv) > 4 else None
    work = os.path.join(npm, "work")
    everyone = peers(jianbao, npm)
    cases = suites(evaluation, most)
    some = suite_table(evaluation, everyone, cases, work)
    docs, count, mentions = document_table(jianbao, evaluation, everyone,
                                           work)
    text = "\n\n".join([
        "## Dates\n\nby `bench/peers/run`; "
        + ", ".join(f"{p.name} {p.version}" for p in everyone)
        + ".",
        f"Single texts ({len(cases['dev'])} cases in the first three "
        "columns): F1 of mentions found / found with the right value; texts "
        "without a date in which one was found.",
        table(["", "en", "zh-Hans", "zh-Hant", "false dates",
               "false, durations", "open ends", "holidays"], some),
        f"Documents with gold ({count[0]} real ones with {mentions[0]} dates, "
        f"{count[1]} samples of `corpus/` with {mentions[1]}): F1 of mentions "
        "found / found with the right value.",
        table(["", "real documents", "samples"], docs),
        __doc__[__doc__.index("How the others"):].strip(),
    ])
    if most is None:
        results.put("dates", text)
    print(text)


if __name__ == "__main__":
    main()
